// A link: a directed, typed tie between two passages that a person made. "A contradicts B" is not "B contradicts A".
import * as v from 'valibot';
import { anchorSchema } from './anchor.ts';

export const LINK_TYPES = ['same-claim', 'contradicts', 'supports', 'context'] as const;
export type LinkType = (typeof LINK_TYPES)[number];

export const linkSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  from: anchorSchema,
  to: anchorSchema,
  type: v.picklist(LINK_TYPES),
  note: v.string(),
  by: v.string(),
  /** ISO 8601 with zone. */
  at: v.string(),
});
export type Link = v.InferOutput<typeof linkSchema>;
