// Recognises what of a case was seen before in the library: keeps the fingerprints of every case in memory and beside
// the library, takes in what changed before each answer, and makes anew what is missing or damaged. It reads cases and
// never writes to one.
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SeenBefore, SeenClaim, SeenText } from '../../core/contract/seen-before.ts';
import type { Case } from '../../core/model/case.ts';
import { say } from '../../core/model/problem.ts';
import { FingerprintTable, StatementTable } from '../../core/text/fingerprints.ts';
import { CASE_FILE, caseStamp, decodeCase, JOURNAL_FILE, readJournalFile } from '../library/case-file.ts';
import { derivedFolder } from '../library/derived.ts';
import { CASE_ID } from '../library/folders.ts';
import type { Library } from '../library/library.ts';
import {
  PRINTS_VERSION,
  printsOf,
  readPrints,
  writePrints,
  type CasePrints,
  type Stamp,
} from './case-prints.ts';

const NOT_KEPT = say`What is needed to recognise earlier texts could not be kept on the disk; it may be full. It is made again at the next start.`;

export class LibraryPrints {
  readonly #library: Library;
  readonly #known = new Map<string, CasePrints>();
  /** Cases to look at again; null when all are. */
  #changed: Set<string> | null = null;
  #folder: string | null = null;
  /** Cases of which nothing could be kept on the disk. */
  readonly #unkept = new Set<string>();
  /** Answers wait for each other, so that nothing is taken in twice. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(library: Library) {
    this.#library = library;
    library.onChange((caseId) => this.#changed?.add(caseId));
  }

  /** What of the case other cases have, or have judged. */
  async seenBefore(subject: Case): Promise<SeenBefore> {
    await this.#inStep();
    const others = [...this.#known.values()].filter(({ id }) => id !== subject.id);
    return {
      texts: seenTexts(subject, others),
      claims: seenClaims(subject, others),
      notice: this.#unkept.size > 0 ? NOT_KEPT : null,
    };
  }

  /** Brings what is kept in step with the library. */
  #inStep(): Promise<void> {
    const work = this.#queue.then(() => this.#takeIn());
    this.#queue = work.catch(() => undefined);
    return work;
  }

  async #takeIn(): Promise<void> {
    const changed = this.#changed;
    this.#changed = new Set();
    if (changed !== null) {
      for (const id of changed) await this.#take(id);
      return;
    }
    this.#folder = await derivedFolder(this.#library.folder, 'prints', PRINTS_VERSION);
    const ids = await readdir(join(this.#library.folder, 'cases')).catch(() => null);
    if (ids === null) {
      // The drive may be away for a moment: nothing is recognised until the next look, and nothing is forgotten.
      this.#changed = null;
      return;
    }
    for (const id of ids) await this.#take(id);
    await this.#forgetAllBut(new Set(ids));
  }

  async #take(id: string): Promise<void> {
    if (!CASE_ID.test(id)) return;
    const folder = join(this.#library.folder, 'cases', id);
    try {
      const stamp = caseStamp(folder);
      if (stamp === null) throw new Error('The case is gone.');
      const known = this.#folder === null ? null : await readPrints(this.#pathOf(id), stamp);
      this.#known.set(id, known ?? (await this.#make(id, folder, stamp)));
    } catch {
      // Deleted in between, damaged, or of a newer version: what cannot be read cannot be recognised.
      this.#known.delete(id);
      this.#unkept.delete(id);
      if (this.#folder !== null) await rm(this.#pathOf(id), { force: true }).catch(() => undefined);
    }
  }

  async #make(id: string, folder: string, stamp: Stamp): Promise<CasePrints> {
    // The journal first: a whole write in between then only makes it one that the file holds already.
    const journal = await readJournalFile(join(folder, JOURNAL_FILE));
    const bytes = await readFile(join(folder, CASE_FILE));
    const made = printsOf(decodeCase(bytes, id, journal), stamp);
    if (this.#folder !== null) {
      await writePrints(this.#pathOf(id), made).then(
        () => this.#unkept.delete(id),
        () => this.#unkept.add(id),
      );
    }
    return made;
  }

  /** Clears away what was kept of cases that are gone. */
  async #forgetAllBut(ids: ReadonlySet<string>): Promise<void> {
    if (this.#folder === null) return;
    for (const name of await readdir(this.#folder).catch(() => [])) {
      if (!ids.has(name.replace(/\.json$/, ''))) {
        await rm(join(this.#folder, name), { force: true }).catch(() => undefined);
      }
    }
  }

  #pathOf(id: string): string {
    return join(this.#folder!, `${id}.json`);
  }
}

function seenTexts({ sources }: Case, others: readonly CasePrints[]): SeenText[] {
  const table = new FingerprintTable(sources.map(({ text }) => text));
  const found = others.flatMap(({ id, title: caseTitle, sources: theirs }) =>
    theirs.flatMap(({ prints, title, outlet, date }) =>
      table.sharedWith(prints).map(({ text, spans, words }): SeenText => {
        const share = Math.min(1, words / Math.max(1, table.wordsOf(text)));
        const source = sources[text]!.id;
        return { source, spans, words, share, caseId: id, caseTitle, title, outlet, date };
      }),
    ),
  );
  return found.sort((a, b) => b.words - a.words);
}

function seenClaims({ sources }: Case, others: readonly CasePrints[]): SeenClaim[] {
  const statements = others.flatMap((other) =>
    other.verdicts.flatMap((verdict) => verdict.words.map((words) => ({ other, verdict, words }))),
  );
  const table = new StatementTable(statements.map(({ words }) => words));
  const found = new Map<string, SeenClaim>();
  for (const { id: source, text } of sources) {
    for (const { statement, span, share } of table.foundIn(text)) {
      const { other, verdict, words } = statements[statement]!;
      // A verdict on several wordings is offered once for each source, for the wording that is closest.
      const key = `${source} ${other.id} ${verdict.id}`;
      if ((found.get(key)?.share ?? 0) >= share) continue;
      const { id, label, explanation, reviewer, at } = verdict;
      found.set(key, {
        passage: { source, ...span },
        words,
        share,
        caseId: other.id,
        caseTitle: other.title,
        verdict: { id, label, explanation, reviewer, at },
      });
    }
  }
  return [...found.values()].sort((a, b) => b.verdict.at.localeCompare(a.verdict.at));
}
