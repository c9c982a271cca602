// A case: one matter under review, with everything a person put into it. What the machine finds is not in here.
import * as v from 'valibot';
import { annotationSchema } from './annotation.ts';
import { correctionSchema } from './correction.ts';
import { linkSchema } from './link.ts';
import { referenceSchema } from './reference.ts';
import { sourceSchema } from './source.ts';
import { tagSchema } from './tag.ts';
import { decisionSchema, DEFAULT_SCALE, pointStateSchema, scaleSchema, verdictSchema } from './verdict.ts';

/** Version of the stored form. Raise it with every change of shape, and add a migration. */
export const CASE_VERSION = 7;

/** One line of the case's log: what was done, by whom, when. */
const historyEntrySchema = v.object({
  at: v.string(),
  by: v.string(),
  /** The name of a change as data (model/change.ts); before version 4 a sentence. */
  what: v.union([
    v.string(),
    v.pipe(v.array(v.nullable(v.union([v.string(), v.number(), v.boolean()]))), v.minLength(1), v.readonly()),
  ]),
  /** Whether it was a change taken back or made again. */
  how: v.optional(v.picklist(['undone', 'redone'])),
});
export type HistoryEntry = v.InferOutput<typeof historyEntrySchema>;

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
  /** Bibliographic records that wait for their texts. */
  references: v.array(referenceSchema),
  annotations: v.array(annotationSchema),
  /** How the case is reviewed. */
  review: v.object({
    /** Name under which the person's work is kept; empty until they give one. */
    reviewer: v.string(),
    /** Id of the scale that new verdicts are given on. */
    scale: v.string(),
    /** Whether each point shows the list of good practice to tick off. */
    checklist: v.boolean(),
  }),
  /** Scales that the person made, beside those that come with the app. */
  scales: v.array(scaleSchema),
  /** The codebook, in the person's order. Tags that are not in it yet are still tags. */
  tags: v.array(tagSchema),
  verdicts: v.array(verdictSchema),
  states: v.array(pointStateSchema),
  decisions: v.array(decisionSchema),
  links: v.array(linkSchema),
  /** In the order in which they were made, which is the order in which they are applied. */
  corrections: v.array(correctionSchema),
  history: v.array(historyEntrySchema),
});
export type Case = v.InferOutput<typeof caseSchema>;

/** The parts of a case that hold a reviewer's work, and what waits for its text, before there is any. */
export const NO_REVIEW: Pick<
  Case,
  'references' | 'review' | 'scales' | 'tags' | 'verdicts' | 'states' | 'decisions' | 'links' | 'corrections'
> = {
  references: [],
  review: { reviewer: '', scale: DEFAULT_SCALE, checklist: false },
  scales: [],
  tags: [],
  verdicts: [],
  states: [],
  decisions: [],
  links: [],
  corrections: [],
};

/** Who works on a case without having given a name, as the records keep it. */
export const UNNAMED = 'Reviewer';

/** Name of who works on the case: the one given, or a plain word, for none is taken from the system unasked. */
export function reviewerOf({ review }: Pick<Case, 'review'>): string {
  return review.reviewer === '' ? UNNAMED : review.reviewer;
}
