// The search index: one SQLite file with a full-text table (FTS5), in WebAssembly. It holds copies only, of what lies
// in the cases; whoever opens it must be ready to make it again. Every call blocks: it lives in a thread of its own.
import { createHash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import sqlite, { type Database as SqliteDatabase } from 'node-sqlite3-wasm';
import type { Hit, SearchGroup } from '../../core/contract/search.ts';
import type { Case } from '../../core/model/case.ts';
import type { Passage } from '../../core/model/span.ts';
import { listsBy } from '../../core/model/lists.ts';
import type { EntryKind, SearchQuery, SearchTerm, WordField } from '../../core/text/search/search-query.ts';
import { isPairOrLess, searchWords } from '../../core/text/search/search-words.ts';
import { BETWEEN, entriesOf, pointEntry, type Entry } from './entries.ts';
import { SEARCH_VERSION } from './index-version.ts';
import { NearWords } from './near-words.ts';
import { marksIn, snippetOf, type Wanted } from './snippet.ts';

/** Ours in SQLite's own registry of file kinds: "CrSx". */
const APPLICATION_ID = 0x43_72_53_78;

/** Below so many exact results, near spellings are looked for too. */
const FEW = 20;
/** Most results that are ranked, and of them shown: a person who needs more types another word. */
const MOST_RANKED = 300;
const MOST_CASES = 12;
const MOST_IN_CASE = 3;
const MOST_WITHIN = 100;

/** Size and time of a case's file when it was read. */
export interface Stamp {
  readonly size: number;
  readonly changedMs: number;
}

export interface Found {
  readonly groups: readonly SearchGroup[];
  /** There are more cases with results than are shown. */
  readonly more: boolean;
}

/** Thrown when the file is no index, an index of another version, or damaged: to be made anew. */
export class UnusableIndex extends Error {
  readonly why: 'missing' | 'other-version' | 'damaged';

  constructor(why: UnusableIndex['why'], options?: ErrorOptions) {
    super(`The search index is unusable: ${why}.`, options);
    this.why = why;
  }
}

const COLUMNS: Readonly<Record<WordField, string>> = {
  title: 'title',
  outlet: 'outlet',
  author: 'author',
  tag: 'tags',
  verdict: 'verdict',
};

/**
 * `words` stores no text, only where each word stands. It is given words that are cut and folded already, parted by
 * spaces; its own `ascii` tokenizer takes everything beyond ASCII for letters. Weights of the columns: a title says
 * more of what a text is about than a sentence in it (4 to 1), and a person's tag or verdict is chosen with care (2).
 */
const SCHEMA = `
  CREATE TABLE cases(id TEXT PRIMARY KEY, title TEXT NOT NULL, size INTEGER NOT NULL, changed REAL NOT NULL);
  CREATE TABLE entries(
    id INTEGER PRIMARY KEY, of_case TEXT NOT NULL, kind TEXT NOT NULL, ref TEXT NOT NULL, day TEXT NOT NULL,
    hash TEXT NOT NULL, passages TEXT NOT NULL, title TEXT NOT NULL, outlet TEXT NOT NULL, author TEXT NOT NULL,
    tags TEXT NOT NULL, verdict TEXT NOT NULL, text TEXT NOT NULL);
  CREATE UNIQUE INDEX entries_of_case ON entries(of_case, kind, ref);
  CREATE VIRTUAL TABLE words USING fts5(
    title, outlet, author, tags, verdict, body,
    content='', contentless_delete=1, tokenize='ascii', prefix='2 3');
  INSERT INTO words(words, rank) VALUES('rank', 'bm25(4.0, 2.0, 2.0, 2.0, 2.0, 1.0)');
  CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, 'row');
  CREATE TABLE spellings(words TEXT NOT NULL);
  PRAGMA application_id = ${String(APPLICATION_ID)};
  PRAGMA user_version = ${String(SEARCH_VERSION)};
`;

/** Words of later entries are added row by row; more rows than this, and all are read out of the index again. */
const MOST_SPELLINGS = 200;

/** Bytes that SQLite may keep of the file in memory; with 10,000 articles the file is some 140 MB. */
const CACHE_KB = 32_000;

type Row = Readonly<Record<string, string | number>>;

export class SearchIndex {
  readonly #database: SqliteDatabase;
  #near: NearWords | null = null;
  /** What was read out of the index and is not kept yet. */
  #unkept = '';
  /** Whether the words are kept as a text: what comes in is then added to it. */
  #hasSpellings: boolean;

  private constructor(database: SqliteDatabase) {
    this.#database = database;
    this.#hasSpellings = this.#all('SELECT 1 FROM spellings LIMIT 1').length > 0;
  }

  /** Makes an empty index in place of whatever lies there. @param file null keeps it in memory */
  static create(file: string | null): SearchIndex {
    if (file !== null) discard(file);
    const database = connect(file ?? ':memory:');
    database.exec('BEGIN');
    database.exec(SCHEMA);
    database.exec('COMMIT');
    return new SearchIndex(database);
  }

  /** Opens the index in a file. @throws UnusableIndex */
  static open(file: string): SearchIndex {
    const size = statSync(file, { throwIfNoEntry: false })?.size;
    if (size === undefined) throw new UnusableIndex('missing');
    // Only the process that holds the library comes here: a lock that stands is of one that was killed.
    rmSync(`${file}.lock`, { recursive: true, force: true });
    let database: SqliteDatabase | null = null;
    try {
      database = connect(file);
      const [application, version, pages, bytes] = [
        'application_id',
        'user_version',
        'page_count',
        'page_size',
      ].map((name) => Number(database!.get(`PRAGMA ${name}`)?.[name]));
      if (application !== APPLICATION_ID) throw new UnusableIndex('damaged');
      if (version !== SEARCH_VERSION) throw new UnusableIndex('other-version');
      if (size < pages! * bytes!) throw new UnusableIndex('damaged');
      database.get('SELECT count(*) FROM cases');
      return new SearchIndex(database);
    } catch (error) {
      database?.close();
      throw error instanceof UnusableIndex ? error : new UnusableIndex('damaged', { cause: error });
    }
  }

  /** What is known of each case's file, by the case's id. */
  stamps(): ReadonlyMap<string, Stamp> {
    const rows = this.#all('SELECT id, size, changed FROM cases');
    return new Map(
      rows.map(({ id, size, changed }) => [String(id), { size: Number(size), changedMs: Number(changed) }]),
    );
  }

  /** Runs the work as one change of the index: all of it is kept, or nothing. */
  together<T>(work: () => T): T {
    this.#database.exec('BEGIN');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      // What went wrong may have ended the change already.
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      // It may know words that are not kept now.
      this.#near = null;
      this.#unkept = '';
      throw error;
    }
  }

  /** Takes in a case as it is now: what is new or changed in it is indexed, what is gone leaves. */
  put(subject: Case, { size, changedMs }: Stamp): void {
    const { id } = subject;
    const known = new Map(
      this.#all("SELECT id, kind, ref, hash FROM entries WHERE of_case = ? AND kind <> 'point'", [id]).map(
        (row) => [`${row['kind']!} ${row['ref']!}`, row],
      ),
    );
    let textsChanged = false;
    for (const entry of entriesOf(subject)) {
      const key = `${entry.kind} ${entry.ref}`;
      const hash = hashOf(entry);
      const before = known.get(key);
      known.delete(key);
      if (before?.['hash'] === hash) continue;
      if (before !== undefined) this.#drop(Number(before['id']));
      this.#insert(id, entry, hash);
      textsChanged ||= entry.kind === 'source';
    }
    for (const [key, row] of known) {
      this.#drop(Number(row['id']));
      textsChanged ||= key.startsWith('source ');
    }
    // Points are of the texts as they were compared; the next comparison brings them again.
    if (textsChanged) this.#dropPoints(id);
    this.#database.run(
      'INSERT INTO cases VALUES(?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET title = excluded.title, size = excluded.size, changed = excluded.changed',
      [id, subject.about.title, size, changedMs],
    );
  }

  /** Takes in the points of a case's comparison, in place of those known: the passages of each. */
  putPoints(subject: Case, points: readonly (readonly Passage[])[]): void {
    const entries = points.flatMap((passages, at) => pointEntry(subject, passages, String(at)) ?? []);
    const hashes = entries.map(hashOf);
    const known = this.#all(
      "SELECT hash FROM entries WHERE of_case = ? AND kind = 'point' ORDER BY CAST(ref AS INTEGER)",
      [subject.id],
    ).map(({ hash }) => String(hash));
    if (known.join() === hashes.join()) return;
    this.#dropPoints(subject.id);
    for (const [at, entry] of entries.entries()) this.#insert(subject.id, entry, hashes[at]!);
  }

  /** Forgets a case. */
  remove(caseId: string): void {
    for (const { id } of this.#all('SELECT id FROM entries WHERE of_case = ?', [caseId])) {
      this.#drop(Number(id));
    }
    this.#database.run('DELETE FROM cases WHERE id = ?', [caseId]);
  }

  /**
   * Makes ready what finds near spellings, where it is not. Reading every word out of the index takes half a second, so
   * the words are kept in it as a text besides.
   */
  warm(): void {
    if (this.#near !== null) return;
    const stored = this.#all('SELECT words FROM spellings').map(({ words }) => String(words));
    const kept = stored.length > 0 && stored.length <= MOST_SPELLINGS;
    const lines = kept ? stored.join('\n') : this.#readVocabulary();
    const near = new NearWords();
    for (const line of lines.split('\n')) {
      const space = line.indexOf(' ');
      if (space > 0) near.add(line.slice(0, space), Number(line.slice(space + 1)));
    }
    this.#near = near;
    this.#unkept = kept ? '' : lines;
  }

  /** Keeps what `warm` had to read out of the index for the next start. Apart from it: a search asks nothing of the disk. */
  keepWords(): void {
    const lines = this.#unkept;
    if (lines === '') return;
    this.#unkept = '';
    this.together(() => {
      this.#database.run('DELETE FROM spellings');
      this.#keepSpellings(lines);
    });
  }

  /** The words of the index that can be mistyped, each with the number of entries that have it, a line each. */
  #readVocabulary(): string {
    // As one text: SQLite hands over 100,000 rows one by one in five times the time.
    const [row] = this.#all("SELECT group_concat(term || ' ' || doc, char(10)) AS words FROM vocabulary");
    return String(row?.['words'] ?? '')
      .split('\n')
      .filter((line) => isSpelt(line.slice(0, line.indexOf(' '))))
      .join('\n');
  }

  #keepSpellings(lines: string): void {
    this.#database.run('INSERT INTO spellings VALUES(?)', [lines]);
    this.#hasSpellings = true;
  }

  /**
   * What the query finds, by case, the best first; exact results before those with near spellings.
   * @param within id of the only case to look in, or null
   */
  search(query: SearchQuery, within: string | null): Found {
    const exact = this.#rank(query, within, () => []);
    const found = [...exact];
    const near = new Map<string, readonly string[]>();
    const hasWords = query.terms.some(({ exact: quoted }) => !quoted);
    if (exact.length < FEW && hasWords) {
      this.warm();
      for (const { words, open, exact: quoted } of query.terms) {
        if (quoted) continue;
        for (const [at, word] of words.entries()) {
          if (isSpelt(word)) near.set(word, this.#near!.find(word, open && at === words.length - 1));
        }
      }
      const known = new Set(exact.map(({ id }) => id));
      const nearly = this.#rank(query, within, (word) => near.get(word) ?? []);
      found.push(...nearly.filter(({ id }) => !known.has(id)).map((one) => ({ ...one, nearly: true })));
    }
    return this.#group(found, wantedOf(query, near), within);
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  #rank(
    query: SearchQuery,
    within: string | null,
    nearOf: (word: string) => readonly string[],
  ): { readonly id: number; readonly caseId: string; readonly nearly: boolean }[] {
    const match = matchOf(query, nearOf);
    const conditions: string[] = [];
    const values: (string | number)[] = [];
    const when = (condition: string, ...given: readonly (string | number)[]): void => {
      conditions.push(condition);
      values.push(...given);
    };
    if (match !== null) when('words MATCH ?', match);
    if (within !== null) when('of_case = ?', within);
    if (query.kinds.length > 0) when(`kind IN (${query.kinds.map(() => '?').join(',')})`, ...query.kinds);
    if (query.from !== null) when('day >= ?', query.from);
    if (query.to !== null) when("day <= ? AND day <> ''", query.to);
    const from = match === null ? 'entries' : 'words CROSS JOIN entries ON entries.id = words.rowid';
    const order = match === null ? 'day DESC' : 'rank';
    const rows = this.#all(
      `SELECT entries.id AS id, of_case FROM ${from} WHERE ${conditions.join(' AND ') || '1'} ORDER BY ${order} LIMIT ?`,
      [...values, MOST_RANKED],
    );
    return rows.map((row) => ({ id: Number(row['id']), caseId: String(row['of_case']), nearly: false }));
  }

  #group(
    found: readonly { readonly id: number; readonly caseId: string; readonly nearly: boolean }[],
    wanted: Wanted,
    within: string | null,
  ): Found {
    const byCase = listsBy(found, ({ caseId }) => caseId);
    const shown = within === null ? MOST_IN_CASE : MOST_WITHIN;
    const groups = [...byCase].slice(0, MOST_CASES).map(([caseId, list]): SearchGroup => {
      const title = this.#all('SELECT title FROM cases WHERE id = ?', [caseId])[0]?.['title'];
      return {
        caseId,
        title: String(title ?? caseId),
        hits: list.slice(0, shown).map(({ id, nearly }) => this.#hit(id, nearly, wanted)),
        more: Math.max(0, list.length - shown),
      };
    });
    return { groups, more: byCase.size > groups.length };
  }

  #hit(id: number, nearly: boolean, wanted: Wanted): Hit {
    const row = this.#all('SELECT * FROM entries WHERE id = ?', [id])[0]!;
    const kind = String(row['kind']) as EntryKind;
    const text = String(row['text']);
    const passages = JSON.parse(String(row['passages'])) as Passage[];
    const snippet = snippetOf(text, wanted);
    const wording = text.slice(0, snippet.match.start).split(BETWEEN).length - 1;
    return {
      kind,
      ref: String(row['ref']),
      title: String(row['title']),
      outlet: String(row['outlet']),
      author: String(row['author']),
      day: String(row['day']),
      tags: JSON.parse(String(row['tags'])) as string[],
      verdict: String(row['verdict']),
      titleMarks: kind === 'case' || kind === 'source' ? marksIn(String(row['title']), wanted) : [],
      text: snippet.text,
      marks: snippet.marks,
      passage:
        kind === 'source'
          ? { source: String(row['ref']), ...snippet.match }
          : (passages[kind === 'point' ? wording : 0] ?? null),
      nearly,
    };
  }

  #insert(caseId: string, entry: Entry, hash: string): void {
    const { kind, ref, day, passages, title, outlet, author, tags, verdict, text } = entry;
    const { lastInsertRowid } = this.#database.run(
      'INSERT INTO entries(of_case, kind, ref, day, hash, passages, title, outlet, author, tags, verdict, text) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)',
      [
        caseId,
        kind,
        ref,
        day,
        hash,
        JSON.stringify(passages),
        title,
        outlet,
        author,
        JSON.stringify(tags),
        verdict,
        text,
      ],
    );
    // A point's and a note's title is only the name of the source that they are on.
    const own = kind === 'case' || kind === 'source' ? title : '';
    const columns = [own, outlet, author, tags.join(' '), verdict, text].map((column) =>
      searchWords(column)
        .map(({ folded }) => folded)
        .join(' '),
    );
    this.#database.run(
      'INSERT INTO words(rowid, title, outlet, author, tags, verdict, body) VALUES(?,?,?,?,?,?,?)',
      [Number(lastInsertRowid), ...columns],
    );
    if (this.#hasSpellings || this.#near !== null)
      this.#addSpellings(new Set(columns.join(' ').split(' ').filter(isSpelt)));
  }

  #addSpellings(words: ReadonlySet<string>): void {
    this.warm();
    const added = [...words].filter((word) => this.#near!.add(word, 1));
    if (added.length === 0) return;
    const lines = added.map((word) => `${word} 1`).join('\n');
    if (this.#unkept !== '') this.#unkept += `\n${lines}`;
    if (this.#hasSpellings) this.#keepSpellings(lines);
  }

  #drop(id: number): void {
    this.#database.run('DELETE FROM words WHERE rowid = ?', [id]);
    this.#database.run('DELETE FROM entries WHERE id = ?', [id]);
  }

  #dropPoints(caseId: string): void {
    for (const { id } of this.#all("SELECT id FROM entries WHERE of_case = ? AND kind = 'point'", [caseId])) {
      this.#drop(Number(id));
    }
  }

  #all(sql: string, values: (string | number)[] = []): Row[] {
    return this.#database.all(sql, values) as Row[];
  }
}

function connect(file: string): SqliteDatabase {
  const database = new sqlite.Database(file);
  // Nobody else opens the file; a power cut may take the last changes, which are then made again, but not the file.
  database.exec(
    `PRAGMA page_size = 8192; PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -${String(CACHE_KB)};`,
  );
  return database;
}

function discard(file: string): void {
  for (const path of [file, `${file}-journal`, `${file}.lock`])
    rmSync(path, { recursive: true, force: true });
}

/** A query in FTS5's own language; null when it holds no words. */
function matchOf(query: SearchQuery, nearOf: (word: string) => readonly string[]): string | null {
  const wanted = query.terms.map((term) => expression(term, nearOf));
  if (wanted.length === 0) return null;
  const all = wanted.join(' AND ');
  const none = query.without.map((term) => expression(term, () => []));
  return none.length === 0 ? all : `(${all}) NOT (${none.join(' OR ')})`;
}

/** Folded words hold no quotation marks, so that none can end the phrase they stand in. */
function expression({ words, open, field }: SearchTerm, nearOf: (word: string) => readonly string[]): string {
  const phrase = `"${words.join(' ')}"${open ? ' *' : ''}`;
  const [only, ...others] = words;
  const near = others.length === 0 && only !== undefined ? nearOf(only) : [];
  const either =
    near.length === 0 ? phrase : `(${[phrase, ...near.map((word) => `"${word}"`)].join(' OR ')})`;
  return field === null ? either : `{${COLUMNS[field]}} : ${either}`;
}

function wantedOf(query: SearchQuery, near: ReadonlyMap<string, readonly string[]>): Wanted {
  return query.terms
    .filter(({ field }) => field === null || field === 'title')
    .map(({ words, open }) => ({
      words,
      open,
      near: words.length === 1 ? (near.get(words[0]!) ?? []) : [],
    }));
}

/** Whether a word is spelt with letters that can be mistyped: not a number, nor of a script without spaces. */
function isSpelt(word: string): boolean {
  return word !== '' && !/^\p{N}/u.test(word) && !isPairOrLess(word);
}

function hashOf(entry: Entry): string {
  return createHash('sha256').update(JSON.stringify(entry)).digest('base64');
}
