// A case: one matter under review, with everything a person put into it. What the machine finds is not in here.
import * as v from 'valibot';
import { annotationSchema } from './annotation.ts';
import { sourceSchema } from './source.ts';

/** Version of the stored form. Raise it with every change of shape, and add a migration. */
export const CASE_VERSION = 2;

/** One line of the case's log: what was done, by whom, when. */
const historyEntrySchema = v.object({ at: v.string(), by: v.string(), what: v.string() });

export const caseSchema = v.object({
  format: v.literal('crossread-case'),
  version: v.literal(CASE_VERSION),
  id: v.pipe(v.string(), v.minLength(1)),
  /** Title and base, apart, because a person edits them together. */
  about: v.object({
    title: v.string(),
    /** Id of the source that the others are compared against, if one was named. */
    base: v.nullable(v.string()),
  }),
  createdAt: v.string(),
  changedAt: v.string(),
  /** In the order in which they stand on the screen. */
  sources: v.array(sourceSchema),
  annotations: v.array(annotationSchema),
  history: v.array(historyEntrySchema),
});
export type Case = v.InferOutput<typeof caseSchema>;
