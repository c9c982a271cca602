// Keeps the search index in step with the library on the disk: finds out which cases changed, reads them, and makes
// the index anew when it is missing, damaged or of another version. It reads cases and never writes to one.
import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { SearchResult } from '../../core/contract/search.ts';
import type { Case } from '../../core/model/case.ts';
import { Problem, say, type Told } from '../../core/model/problem.ts';
import type { Passage } from '../../core/model/span.ts';
import { asksForAnything, readQuery } from '../../core/text/search/search-query.ts';
import { errorCode } from '../library/atomic-write.ts';
import { CASE_FILE, decodeCase, JOURNAL_FILE, stampTogether } from '../library/case-file.ts';
import { CASE_ID } from '../library/folders.ts';
import { SearchIndex, UnusableIndex, type Stamp } from './search-index.ts';

/** Cases are written to the index together until so much time has passed: many small changes of it cost more. */
const TOGETHER_MS = 400;
/** A search that meets cases that wait takes some in first: a small library is found whole, and nobody waits long. */
const BEFORE_SEARCH_MS = 150;

const REBUILT = say`The search index was damaged. It is being made again from the cases; nothing of yours was in it.`;
const REFUSED = say`The disk does not take the search index, so that not everything can be found. It may be full: free some space, and the rest is added at the next search.`;

export class SearchKeeper {
  readonly #library: string;
  readonly #file: string | null;
  #index: SearchIndex;
  /** Ids of the cases that the index has still to take in. */
  readonly #waiting = new Set<string>();
  #total = 0;
  #notice: Told | null = null;

  /**
   * @param library folder of the library
   * @param file where the index lies; null keeps it in memory
   */
  constructor(library: string, file: string | null) {
    this.#library = library;
    this.#file = file;
    this.#index = this.#open();
    this.#lookAround();
  }

  /** Share of the library that the index has taken in, from 0 to 1; null when that is all of it. */
  get indexed(): number | null {
    return this.#waiting.size === 0 ? null : 1 - this.#waiting.size / Math.max(1, this.#total);
  }

  /** Takes note that these cases are new, changed or gone. */
  changed(caseIds: readonly string[]): void {
    for (const id of caseIds) if (CASE_ID.test(id)) this.#waiting.add(id);
    this.#total = Math.max(this.#total, this.#waiting.size);
  }

  /**
   * Takes in some of the cases that wait.
   * @param time milliseconds after which no further case is begun
   * @returns whether it makes sense to go on: more are waiting, and the disk takes them
   */
  work(time = TOGETHER_MS): boolean {
    const end = performance.now() + time;
    const taken = this.#guarded(() =>
      this.#index.together(() => {
        const ids: string[] = [];
        for (const id of this.#waiting) {
          this.#take(id);
          ids.push(id);
          if (performance.now() > end) break;
        }
        return ids;
      }),
    );
    for (const id of taken ?? []) this.#waiting.delete(id);
    // The disk has taken all of it by now; that is no news for a person.
    if (this.#waiting.size === 0 && this.#notice === REFUSED) this.#notice = null;
    return taken !== null && this.#waiting.size > 0;
  }

  /** Takes in the points of a case's comparison. */
  points(caseId: string, points: readonly (readonly Passage[])[]): void {
    this.changed([caseId]);
    const taken = this.#guarded(() =>
      this.#index.together(() => {
        const subject = this.#take(caseId);
        if (subject !== null) this.#index.putPoints(subject, points);
        return true;
      }),
    );
    if (taken === true) this.#waiting.delete(caseId);
  }

  /** What is found for what was typed. @param fresh cases that changed just now, and must be in the index first */
  search(typed: string, within: string | null, fresh: readonly string[] = []): SearchResult {
    if (fresh.length > 0) {
      // First of all that wait: what a person has just written is what they look for.
      const others = [...this.#waiting];
      this.#waiting.clear();
      this.changed([...fresh, ...others]);
    }
    if (this.#waiting.size > 0) this.work(BEFORE_SEARCH_MS);
    const query = readQuery(typed);
    const found = asksForAnything(query)
      ? this.#guarded(() => this.#index.search(query, within))
      : { groups: [], more: false };
    const notice = this.#notice;
    if (this.#waiting.size === 0) this.#notice = null;
    return {
      ...(found ?? { groups: [], more: false }),
      unread: query.unread,
      indexed: this.indexed,
      notice,
    };
  }

  /** Makes ready what takes a moment at the first search. */
  warm(): void {
    this.#guarded(() => {
      this.#index.warm();
      this.#index.keepWords();
    });
  }

  close(): void {
    this.#index.close();
  }

  #open(): SearchIndex {
    if (this.#file === null) return SearchIndex.create(null);
    try {
      return SearchIndex.open(this.#file);
    } catch (error) {
      if (!(error instanceof UnusableIndex)) throw error;
      if (error.why === 'damaged') this.#notice = REBUILT;
      return SearchIndex.create(this.#file);
    }
  }

  /** Finds the cases whose files are not what the index knows of them. */
  #lookAround(): void {
    const known = new Map(this.#index.stamps());
    for (const id of readdirSync(join(this.#library, 'cases'))) {
      if (!CASE_ID.test(id)) continue;
      const stamp = this.#stampOf(id);
      const before = known.get(id);
      known.delete(id);
      if (stamp === null || (before?.size === stamp.size && before.changedMs === stamp.changedMs)) continue;
      this.#waiting.add(id);
    }
    for (const id of known.keys()) this.#waiting.add(id);
    this.#total = this.#waiting.size;
  }

  /** Reads the case and puts it into the index; one that is gone, or cannot be read, leaves it. */
  #take(id: string): Case | null {
    const stamp = this.#stampOf(id);
    const subject = stamp === null ? null : this.#read(id);
    if (stamp === null || subject === null) {
      this.#index.remove(id);
      return null;
    }
    this.#index.put(subject, stamp);
    return subject;
  }

  #read(id: string): Case | null {
    try {
      // The journal first: a whole write in between then only makes it one that the file holds already.
      const hasJournal = fileAt(this.#pathOf(id, JOURNAL_FILE)) !== null;
      const journal = hasJournal ? readFileSync(this.#pathOf(id, JOURNAL_FILE)) : null;
      return decodeCase(readFileSync(this.#pathOf(id, CASE_FILE)), id, journal);
    } catch (error) {
      // Gone since it was looked at, or damaged: the library tells the person of that. When the library has opened a
      // backup in its place, the file is another one, and is read then.
      if (error instanceof Problem || errorCode(error) !== '') return null;
      throw error;
    }
  }

  #stampOf(id: string): Stamp | null {
    const journal = fileAt(this.#pathOf(id, JOURNAL_FILE));
    const file = fileAt(this.#pathOf(id, CASE_FILE));
    return file === null ? null : stampTogether(file, journal);
  }

  #pathOf(id: string, name: string): string {
    return join(this.#library, 'cases', id, name);
  }

  /** Does what may find the index damaged, or the disk full. A damaged index is made anew, and the person is told. */
  #guarded<T>(work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      // SQLite's own words; its binding tells no codes.
      if (/malformed|not a database|corrupt/i.test(message)) {
        this.#index.close();
        this.#index = SearchIndex.create(this.#file);
        this.#notice = REBUILT;
        this.#lookAround();
        return null;
      }
      if (/disk is full|disk I\/O error|unable to open/i.test(message)) {
        this.#notice = REFUSED;
        return null;
      }
      throw error;
    }
  }
}

/** What lies at the path if that is a file; a link could lead anywhere, or never end. */
function fileAt(path: string): Stats | null {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true ? found : null;
}
