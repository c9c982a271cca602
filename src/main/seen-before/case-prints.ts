// What is kept of a case to recognise its texts and judged words elsewhere: derived, one small file per case.
import { readFile, writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { Case } from '../../core/model/case.ts';
import { fingerprints } from '../../core/text/fingerprints.ts';

/** Raise it with every change of what is kept or of how fingerprints are made: all is then made anew. */
export const PRINTS_VERSION = 1;

const printsSchema = v.object({
  /** Size in bytes and time of change in milliseconds of the case's file when this was made. */
  size: v.number(),
  changedMs: v.number(),
  id: v.string(),
  title: v.string(),
  sources: v.array(
    v.object({
      title: v.string(),
      outlet: v.nullable(v.string()),
      date: v.nullable(v.string()),
      /** Fingerprints, as the base64 of their 32-bit numbers, least byte first. */
      prints: v.string(),
    }),
  ),
  verdicts: v.array(
    v.object({
      id: v.string(),
      label: v.string(),
      explanation: v.string(),
      reviewer: v.string(),
      at: v.string(),
      words: v.array(v.string()),
    }),
  ),
});
type StoredPrints = v.InferOutput<typeof printsSchema>;

export interface Stamp {
  readonly size: number;
  readonly changedMs: number;
}

/** A case as it is recognised. */
export interface CasePrints extends Omit<StoredPrints, 'sources'> {
  readonly sources: readonly (Omit<StoredPrints['sources'][number], 'prints'> & {
    readonly prints: Int32Array;
  })[];
}

export function printsOf({ id, about, sources, verdicts }: Case, stamp: Stamp): CasePrints {
  return {
    ...stamp,
    id,
    title: about.title,
    sources: sources.map(({ title, outlet, date, text }) => ({
      title,
      outlet,
      date,
      prints: fingerprints(text).prints,
    })),
    verdicts: verdicts.map(({ id: verdict, label, explanation, reviewer, at, passages }) => ({
      id: verdict,
      label,
      explanation,
      reviewer,
      at,
      words: passages.map(({ quote }) => quote.exact),
    })),
  };
}

/** What is stored at the path; null when that is missing, cut short, or of a case that has changed since. */
export async function readPrints(path: string, stamp: Stamp): Promise<CasePrints | null> {
  try {
    const stored = v.parse(printsSchema, JSON.parse(await readFile(path, 'utf8')));
    if (stored.size !== stamp.size || stored.changedMs !== stamp.changedMs) return null;
    return { ...stored, sources: stored.sources.map((one) => ({ ...one, prints: decoded(one.prints) })) };
  } catch {
    return null;
  }
}

/** Not flushed: what a power cut takes is made again. */
export async function writePrints(path: string, prints: CasePrints): Promise<void> {
  const sources = prints.sources.map((one) => ({ ...one, prints: encoded(one.prints) }));
  await writeFile(path, JSON.stringify({ ...prints, sources } satisfies StoredPrints), { mode: 0o600 });
}

function encoded(prints: Int32Array): string {
  const bytes = Buffer.alloc(prints.length * 4);
  prints.forEach((print, at) => bytes.writeInt32LE(print, at * 4));
  return bytes.toString('base64');
}

function decoded(text: string): Int32Array {
  const bytes = Buffer.from(text, 'base64');
  return Int32Array.from({ length: bytes.length >> 2 }, (_, at) => bytes.readInt32LE(at * 4));
}
