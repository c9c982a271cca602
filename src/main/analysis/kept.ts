// What analyses found, kept on the disk beside the library so that opening a case computes nothing that has not
// changed: two files per case, what was read of each source and the last comparison. Derived data: they may be deleted
// at any time, and one that is missing, damaged or of other sources is taken for absent.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as v from 'valibot';
import type { AnalysedSource, SourceReading } from '../../core/analysis.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import { keptComparison, keptReadings } from './kept-schema.ts';

type Kind = 'comparison' | 'readings';

/** Of everything in the sources that the analysis reads, and of nothing else. */
export function hashOf(sources: readonly AnalysedSource[]): string {
  const read = sources.map(({ id, title, outlet, date, text, marks, corrected }) => [
    id,
    title,
    outlet,
    date,
    text,
    marks,
    corrected,
  ]);
  return createHash('sha256').update(JSON.stringify(read)).digest('hex');
}

/** What is kept of one case. Nothing here throws: without it everything takes longer, and no more than that. */
export class KeptAnalysis {
  readonly #folder: string | null;
  readonly #caseId: string;

  /** @param folder for the derived data of this version of the analysis; null where nothing can be kept */
  constructor(folder: string | null, caseId: string) {
    this.#folder = folder;
    this.#caseId = caseId;
  }

  /** The last comparison, where it is one of these sources as they are now. */
  comparison(key: string): Comparison | null {
    const kept = this.#read('comparison', keptComparison);
    return kept?.key === key ? kept.value : null;
  }

  keepComparison(key: string, comparison: Comparison): void {
    this.#write('comparison', { key, value: comparison } satisfies v.InferInput<typeof keptComparison>);
  }

  /** What was read of sources, by their hash. */
  readings(): Map<string, SourceReading> {
    return new Map(this.#read('readings', keptReadings)?.value);
  }

  keepReadings(readings: ReadonlyMap<string, SourceReading>): void {
    this.#write('readings', { value: [...readings] } satisfies v.InferInput<typeof keptReadings>);
  }

  /** Deletes both files, and what a thread that was ended had begun to write: the case is gone. */
  forget(): void {
    for (const name of namesIn(this.#folder)) {
      if (name.startsWith(`${this.#name()}.`)) removed(join(this.#folder!, name));
    }
  }

  #file(kind: Kind): string | null {
    return this.#folder === null ? null : join(this.#folder, `${this.#name()}.${kind}.json.gz`);
  }

  /** An id may come from a file that somebody else wrote; its hash is a name on every system. */
  #name(): string {
    return createHash('sha256').update(this.#caseId).digest('hex').slice(0, 32);
  }

  /** What a file holds, as it stands there; null where it is not of the shape. */
  #read<T>(kind: Kind, schema: v.GenericSchema<T>): T | null {
    const file = this.#file(kind);
    if (file === null) return null;
    try {
      // The checksum that ends a gzip file tells one that was cut short or changed.
      const kept: unknown = JSON.parse(gunzipSync(readFileSync(file)).toString());
      return v.is(schema, kept) ? kept : null;
    } catch {
      return null;
    }
  }

  #write(kind: Kind, kept: object): void {
    const file = this.#file(kind);
    if (file === null) return;
    const beside = `${file}.${String(process.pid)}-${String(threadId)}.tmp`;
    try {
      // Level 1 takes a tenth of the time of the usual one for a third more bytes.
      writeFileSync(beside, gzipSync(JSON.stringify(kept), { level: 1 }), { mode: 0o600 });
      renameSync(beside, file);
    } catch {
      // A full disk, or a library on a medium that was pulled out: the next opening of the case takes longer.
      removed(beside);
    }
  }
}

function namesIn(folder: string | null): readonly string[] {
  try {
    return folder === null ? [] : readdirSync(folder);
  } catch {
    return [];
  }
}

function removed(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What cannot be deleted is found to be of other sources when it is next read.
  }
}
