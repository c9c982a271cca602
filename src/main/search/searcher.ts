// The search as the app sees it: starts the thread that holds the index when it is first needed, tells it what
// changed, asks it, and starts another one when it dies.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SearchResult } from '../../core/contract/search.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import { Problem, say } from '../../core/model/problem.ts';
import type { Passage } from '../../core/model/span.ts';
import { derivedFolder } from '../library/derived.ts';
import type { Library } from '../library/library.ts';
import { SEARCH_VERSION } from './index-version.ts';

/** What the worker is given. */
export interface SearchTask {
  readonly library: string;
  readonly file: string | null;
}

/** What the worker is asked. */
export type SearchRequest =
  | { readonly kind: 'changed'; readonly cases: readonly string[] }
  | { readonly kind: 'points'; readonly caseId: string; readonly points: readonly (readonly Passage[])[] }
  | {
      readonly kind: 'search';
      readonly id: number;
      readonly typed: string;
      readonly within: string | null;
      readonly fresh: readonly string[];
    }
  | { readonly kind: 'close' };

/** What the worker posts. */
export interface SearchMessage {
  readonly kind: 'found';
  readonly id: number;
  readonly result: SearchResult;
}

/** Searches the library. */
export interface Search {
  /**
   * What is found for what was typed. While the index is being made it holds what is there by then.
   * @param within id of the only case to look in, or null
   * @throws Problem `internal` when the thread of the index dies again and again
   */
  readonly search: (typed: string, within: string | null) => Promise<SearchResult>;
  /** Takes in the points of a case's comparison. */
  readonly compared: (caseId: string, comparison: Comparison) => void;
  /** Begins to bring the index in step with the library, without waiting for it. */
  readonly begin: () => void;
  readonly close: () => Promise<void>;
}

/** Saves follow each other while a person works; the index takes them in when there is a pause. */
const PAUSE_MS = 1_000;

/** A thread that dies more often than this has a reason that another start does not mend. */
const MOST_STARTS = 3;

/** A thread that does not end by itself in this time is ended. */
const CLOSE_MS = 2_000;

export class Searcher implements Search {
  readonly #library: Library;
  readonly #script: URL;
  #worker: Promise<Worker> | null = null;
  #starts = 0;
  #asked = 0;
  #closed = false;
  readonly #waiting = new Map<
    number,
    { readonly resolve: (result: SearchResult) => void; readonly reject: (error: unknown) => void }
  >();
  /** Cases that changed since the worker was last told. */
  readonly #changed = new Set<string>();
  /** Points of comparisons that were made before there was a worker to tell. */
  readonly #compared = new Map<string, readonly (readonly Passage[])[]>();
  #timer: NodeJS.Timeout | null = null;

  /** @param script where the built worker lies */
  constructor(library: Library, script: URL) {
    this.#library = library;
    this.#script = script;
    library.onChange((caseId) => {
      // A worker that is not there yet sees at its start what has changed.
      if (this.#worker === null || this.#closed) return;
      this.#changed.add(caseId);
      this.#timer ??= setTimeout(() => this.#tell(), PAUSE_MS).unref();
    });
  }

  async search(typed: string, within: string | null): Promise<SearchResult> {
    for (;;) {
      try {
        return await this.#ask(typed, within);
      } catch (error) {
        // It died over something; another one may do, the index being in step with the disk or made anew.
        if (this.#closed || this.#starts >= MOST_STARTS) {
          throw new Problem(
            'internal',
            say`The search has stopped working. Close Crossread and open it again; your cases are not touched by this.`,
            { cause: error },
          );
        }
      }
    }
  }

  compared(caseId: string, { points, claims }: Comparison): void {
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    const passages = points.map((point) =>
      point.claims.flatMap((id) => {
        const claim = byId.get(id);
        return claim === undefined ? [] : [{ source: claim.source, start: claim.start, end: claim.end }];
      }),
    );
    // Without a thread they wait for one: a comparison is no reason to start it.
    if (this.#worker === null) this.#compared.set(caseId, passages);
    else this.#post({ kind: 'points', caseId, points: passages });
  }

  begin(): void {
    if (!this.#closed) void this.#started().catch(() => undefined);
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    const worker = await this.#worker?.catch(() => null);
    if (worker === null || worker === undefined) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => void worker.terminate(), CLOSE_MS);
      worker.once('exit', () => {
        clearTimeout(timer);
        resolve();
      });
      worker.postMessage({ kind: 'close' } satisfies SearchRequest);
    });
  }

  async #ask(typed: string, within: string | null): Promise<SearchResult> {
    const worker = await this.#started();
    const id = (this.#asked += 1);
    const result = new Promise<SearchResult>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    const fresh = this.#takeChanged();
    worker.postMessage({ kind: 'search', id, typed, within, fresh } satisfies SearchRequest);
    return result;
  }

  #started(): Promise<Worker> {
    if (this.#worker !== null) return this.#worker;
    const starting = this.#start();
    this.#worker = starting;
    // Kept, a start that failed would be the answer to every later search.
    starting.catch(() => {
      if (this.#worker === starting) this.#worker = null;
    });
    return starting;
  }

  async #start(): Promise<Worker> {
    this.#starts += 1;
    const folder = await derivedFolder(this.#library.folder, 'search', SEARCH_VERSION);
    const file = folder === null ? null : join(folder, 'index.sqlite');
    // It died without an answer: perhaps over the index itself, which costs nothing but time to make anew.
    if (file !== null && this.#starts > 1) await rm(file, { force: true });
    const workerData: SearchTask = { library: this.#library.folder, file };
    const worker = new Worker(this.#script, { workerData });
    // The app may end while the index is being made; it goes on at the next start.
    worker.unref();
    worker.on('message', ({ id, result }: SearchMessage) => {
      this.#starts = 0;
      this.#waiting.get(id)?.resolve(result);
      this.#waiting.delete(id);
    });
    let reason: unknown = new Error('The thread of the search ended early.');
    for (const [caseId, points] of this.#compared) {
      worker.postMessage({ kind: 'points', caseId, points } satisfies SearchRequest);
    }
    this.#compared.clear();
    worker.once('error', (error) => (reason = error));
    worker.once('exit', () => {
      this.#worker = null;
      for (const { reject } of this.#waiting.values()) reject(reason);
      this.#waiting.clear();
    });
    return worker;
  }

  #takeChanged(): string[] {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }

  #tell(): void {
    const cases = this.#takeChanged();
    if (cases.length > 0) this.#post({ kind: 'changed', cases });
  }

  #post(request: SearchRequest): void {
    void this.#worker?.then((worker) => worker.postMessage(request)).catch(() => undefined);
  }
}
