// The library's index: a summary of every case that can be read, so that listing a thousand cases does not read a thousand files.
// It is only a cache: an entry counts as long as its case's file has the size and time that the entry remembers.
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { writeAtomically } from './atomic-write.ts';

const INDEX_VERSION = 2;

const summarySchema = v.object({
  id: v.string(),
  title: v.string(),
  changedAt: v.string(),
  outlets: v.array(v.string()),
  sources: v.number(),
  annotations: v.number(),
  verdicts: v.number(),
  /** Only of cases that can be read: why one cannot may pass while its file stays as it is. */
  problem: v.null(),
});

const entrySchema = v.object({
  summary: summarySchema,
  /** Size in bytes and time of change in milliseconds of the case's file when it was summarised. */
  size: v.number(),
  changedMs: v.number(),
});
export type IndexEntry = v.InferOutput<typeof entrySchema>;

const indexSchema = v.object({
  format: v.literal('crossread-library'),
  version: v.literal(INDEX_VERSION),
  cases: v.array(entrySchema),
});

/** The index as stored; null when it is missing, damaged or of another version, and so must be rebuilt. */
export async function readIndex(path: string): Promise<readonly IndexEntry[] | null> {
  try {
    return v.parse(indexSchema, JSON.parse(await readFile(path, 'utf8'))).cases;
  } catch {
    return null;
  }
}

export async function writeIndex(
  path: string,
  cases: readonly IndexEntry[],
  draftFolder: string,
): Promise<void> {
  const text = JSON.stringify({ format: 'crossread-library', version: INDEX_VERSION, cases });
  await writeAtomically(path, text, undefined, draftFolder);
}
