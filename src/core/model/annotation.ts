// An annotation: a passage with a person's note and tags. The quotation and its context are kept beside the
// offsets so that the passage can be found again when a text changes.
import * as v from 'valibot';
import { anchorSchema } from './anchor.ts';

export const annotationSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  ...anchorSchema.entries,
  note: v.string(),
  tags: v.array(v.string()),
  author: v.string(),
  /** ISO 8601 with zone. */
  createdAt: v.string(),
  changedAt: v.string(),
});
export type Annotation = v.InferOutput<typeof annotationSchema>;

/** UTF-16 units of context kept on each side; W3C leaves it open, 32 is what annotation tools commonly keep. */
export const CONTEXT_LENGTH = 32;
