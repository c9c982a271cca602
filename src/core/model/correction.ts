// A correction: what a person says against the machine. Corrections are kept apart from what the machine finds and
// laid over it, in the order in which they were made, whenever it has found anew.
import * as v from 'valibot';
import { anchorSchema } from './anchor.ts';

/** Most passages in one record, and most claims that are corrected at once: far more than any point has wordings. */
export const MAX_PASSAGES = 1_000;

const made = {
  id: v.pipe(v.string(), v.minLength(1)),
  by: v.string(),
  /** ISO 8601 with zone. */
  at: v.string(),
};
const anchors = v.pipe(v.array(anchorSchema), v.minLength(1));

export const correctionSchema = v.variant('kind', [
  /** `passage` says the same as `with`, and joins its point. */
  v.object({ ...made, kind: v.literal('tie'), passage: anchorSchema, with: anchorSchema }),
  /** `passage` does not say the same as `from`, and leaves its point. */
  v.object({ ...made, kind: v.literal('untie'), passage: anchorSchema, from: anchorSchema }),
  /** `passage` belongs to the point of the passages `to`. */
  v.object({ ...made, kind: v.literal('move'), passage: anchorSchema, to: anchors }),
  /** The passages are a point of their own. */
  v.object({ ...made, kind: v.literal('split'), passages: anchors }),
  /** The points of both sets of passages are one. */
  v.object({ ...made, kind: v.literal('merge'), passages: anchors, with: anchors }),
  /** The source says nothing on the point of the passages. */
  v.object({ ...made, kind: v.literal('absent'), passages: anchors, source: v.string() }),
  /** Who said it; null when the source does not tell. */
  v.object({ ...made, kind: v.literal('speaker'), passage: anchorSchema, speaker: v.nullable(v.string()) }),
  /** At what gathering and where it was said. */
  v.object({
    ...made,
    kind: v.literal('occasion'),
    passage: anchorSchema,
    gathering: v.nullable(v.string()),
    where: v.nullable(v.string()),
  }),
  /** On which day it was said, `YYYY-MM-DD` or a part of it. */
  v.object({ ...made, kind: v.literal('date'), passage: anchorSchema, date: v.nullable(v.string()) }),
]);
export type Correction = v.InferOutput<typeof correctionSchema>;
export type CorrectionKind = Correction['kind'];
/** What a person can put right of a claim, or of several at once. */
export type FactCorrection = Extract<CorrectionKind, 'speaker' | 'occasion' | 'date'>;
/** A correction of who said a claim, when or where. */
export type ClaimCorrection = Extract<Correction, { kind: FactCorrection }>;
