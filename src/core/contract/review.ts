// Inputs of the calls for reviewing: verdicts, states, decisions, links, corrections, scales, codebook.
import * as v from 'valibot';
import { FINDING_KINDS } from '../model/comparison.ts';
import { MAX_PASSAGES } from '../model/correction.ts';
import { LINK_TYPES } from '../model/link.ts';
import { message, say } from '../model/problem.ts';
import { TAG_COLOURS } from '../model/tag.ts';
import { CHECKS, DECISIONS, MAX_STEPS, WORKFLOW_STATES } from '../model/verdict.ts';
import { id, line, MAX_LINE, ofCase, offset } from './fields.ts';

/** Longest text; a longer one is a mistake, or an attack. */
const MAX_TEXT = 100_000;

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT, message(say`Keep it under ${MAX_TEXT} characters.`)));
const passage = v.strictObject({ source: id, start: offset, end: offset });
const passages = v.pipe(
  v.array(passage),
  v.minLength(1, message(say`Name at least one passage.`)),
  v.maxLength(MAX_PASSAGES),
);

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
const longDay = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, message(say`Write the date as YYYY-MM-DD.`)),
);

const correction = v.variant('kind', [
  v.strictObject({ kind: v.literal('tie'), passage, with: passage }),
  v.strictObject({ kind: v.literal('untie'), passage, from: passage }),
  v.strictObject({ kind: v.literal('move'), passage, to: passages }),
  v.strictObject({ kind: v.literal('split'), passages }),
  v.strictObject({ kind: v.literal('merge'), passages, with: passages }),
  v.strictObject({ kind: v.literal('absent'), passages, source: id }),
  // One who is wrongly named is named so of all that was read from the same words: a correction for each passage.
  v.strictObject({ kind: v.literal('speaker'), passages, speaker: v.nullable(line) }),
  v.strictObject({
    kind: v.literal('occasion'),
    passages,
    gathering: v.nullable(line),
    where: v.nullable(line),
  }),
  v.strictObject({ kind: v.literal('date'), passages, date: v.nullable(longDay) }),
]);

const step = v.strictObject({
  label: line,
  number: v.nullable(v.pipe(v.number(), v.finite())),
  description: text,
});

const ofPoint = { ...ofCase, passages };

export const reviewInputs = {
  editReview: v.strictObject({
    ...ofCase,
    fields: v.partial(
      v.strictObject({
        reviewer: v.pipe(v.string(), v.trim(), v.maxLength(MAX_LINE)),
        scale: id,
        checklist: v.boolean(),
      }),
    ),
  }),
  /** Gives a verdict, in place of `replaces` where that is not null. The case's scale must have the step. */
  giveVerdict: v.strictObject({
    ...ofPoint,
    replaces: v.nullable(id),
    label: line,
    explanation: text,
    evidence: v.pipe(v.array(passage), v.maxLength(MAX_PASSAGES)),
  }),
  removeVerdict: v.strictObject({ ...ofCase, verdictId: id }),
  /**
   * Sets where the work on a point stands, in place of the state `replaces` where that is not null. With null for the
   * state only the checks change, and what was said of the state stays with who said it when.
   */
  setPointState: v.strictObject({
    ...ofPoint,
    replaces: v.nullable(id),
    state: v.nullable(v.picklist(WORKFLOW_STATES)),
    checks: v.pipe(v.array(v.picklist(CHECKS.map((check) => check.id))), v.maxLength(CHECKS.length)),
  }),
  /** Confirms or dismisses a finding; null takes the decision `replaces` back. */
  decideFinding: v.strictObject({
    ...ofPoint,
    replaces: v.nullable(id),
    kind: v.picklist(FINDING_KINDS),
    decision: v.nullable(v.picklist(DECISIONS)),
  }),
  link: v.strictObject({ ...ofCase, from: passage, to: passage, type: v.picklist(LINK_TYPES), note: text }),
  removeLink: v.strictObject({ ...ofCase, linkId: id }),
  correct: v.strictObject({ ...ofCase, correction }),
  removeCorrection: v.strictObject({ ...ofCase, correctionId: id }),
  /** Stores a scale of the person's: a new one, or new steps for the one with the id `scaleId`. */
  saveScale: v.strictObject({
    ...ofCase,
    scaleId: v.nullable(id),
    name: line,
    steps: v.pipe(
      v.array(step),
      v.minLength(2, message(say`A scale has at least two steps.`)),
      v.maxLength(MAX_STEPS),
    ),
  }),
  removeScale: v.strictObject({ ...ofCase, scaleId: id }),
  /** Replaces the codebook. */
  saveTags: v.strictObject({
    ...ofCase,
    tags: v.pipe(
      v.array(v.strictObject({ name: line, colour: v.picklist(TAG_COLOURS), description: text })),
      v.maxLength(500),
    ),
  }),
  /** Renames a tag in the codebook and in every note. Where `to` is a tag already, the two become one. */
  renameTag: v.strictObject({ ...ofCase, from: line, to: line }),
};
