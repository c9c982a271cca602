// What reviewers decide: scales and verdicts on them, the workflow state of a point apart from its verdict, and
// whether a finding was confirmed or dismissed. Each names its point by passages: ids of points are the machine's,
// and change when it groups anew.
import * as v from 'valibot';
import { anchorSchema } from './anchor.ts';
import { FINDING_KINDS } from './comparison.ts';

const id = v.pipe(v.string(), v.minLength(1));

const stepSchema = v.object({
  label: v.pipe(v.string(), v.minLength(1)),
  /** Place on the scale, higher is better; null for steps beside it, like "cannot be determined". */
  number: v.nullable(v.number()),
  /** When to choose it. */
  description: v.string(),
});
export type ScaleStep = v.InferOutput<typeof stepSchema>;

/** Digits choose the steps, so a scale has no more than ten. */
export const MAX_STEPS = 10;

export const scaleSchema = v.object({
  id,
  /** Raised with every change of its steps; each verdict says by which it was given. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: v.pipe(v.string(), v.minLength(1)),
  steps: v.pipe(v.array(stepSchema), v.minLength(2), v.maxLength(MAX_STEPS)),
});
export type Scale = v.InferOutput<typeof scaleSchema>;

/** The scales that come with the app. */
export const BUNDLED_SCALES: readonly Scale[] = [
  {
    id: 'corroboration',
    version: 1,
    name: 'Corroboration',
    steps: [
      { label: 'Corroborated', number: 5, description: 'Independent sources say the same.' },
      { label: 'Mostly corroborated', number: 4, description: 'The substance agrees, details do not.' },
      {
        label: 'Same thought, different wording',
        number: 3,
        description: 'The renderings differ in tone or emphasis, not in substance.',
      },
      { label: 'Disputed', number: 2, description: 'Sources disagree, and nothing settles it.' },
      { label: 'Contradicted', number: 1, description: 'Better evidence speaks against it.' },
      { label: 'Cannot be determined', number: null, description: 'The sources do not suffice.' },
    ],
  },
  {
    id: 'truth',
    version: 1,
    name: 'True to false',
    steps: [
      { label: 'True', number: 6, description: 'Accurate, and nothing that matters is left out.' },
      { label: 'Mostly true', number: 5, description: 'Accurate, but needs clarification.' },
      { label: 'Half true', number: 4, description: 'Partly accurate, leaves out what matters.' },
      { label: 'Mostly false', number: 3, description: 'Holds some truth, but misleads.' },
      { label: 'False', number: 2, description: 'Not accurate.' },
      { label: 'Fabricated', number: 1, description: 'Made up: there is nothing behind it.' },
    ],
  },
  {
    id: 'short',
    version: 1,
    name: 'Agree or conflict',
    steps: [
      { label: 'Agree', number: 3, description: 'The sources can stand side by side.' },
      { label: 'Unclear', number: 2, description: 'More is needed to tell.' },
      { label: 'Conflict', number: 1, description: 'They cannot all be right.' },
    ],
  },
];

/** What a new case uses: its steps speak about sources, not about truth. */
export const DEFAULT_SCALE = 'corroboration';

export const verdictSchema = v.object({
  id,
  /** The wordings that were judged. */
  passages: v.pipe(v.array(anchorSchema), v.minLength(1)),
  /** The step chosen, kept whole, for the scale may change later. */
  label: v.string(),
  number: v.nullable(v.number()),
  /** Highest and lowest number of the scale; null on a scale without numbers. */
  best: v.nullable(v.number()),
  worst: v.nullable(v.number()),
  scale: v.string(),
  scaleVersion: v.number(),
  explanation: v.string(),
  /** Passages that the reviewer gives as evidence. */
  evidence: v.array(anchorSchema),
  reviewer: v.string(),
  /** ISO 8601 with zone. */
  at: v.string(),
});
export type Verdict = v.InferOutput<typeof verdictSchema>;

export const WORKFLOW_STATES = ['open', 'in-review', 'done'] as const;
export type WorkflowState = (typeof WORKFLOW_STATES)[number];

/** Good practice of fact-checking, ticked off point by point where a case has the list switched on. */
export const CHECKS = [
  { id: 'primary-record', label: 'Primary record consulted' },
  { id: 'claimant-asked', label: 'Claimant asked' },
  { id: 'evidence-for', label: 'Evidence for it looked for' },
  { id: 'evidence-against', label: 'Evidence against it looked for' },
  { id: 'interests', label: 'Interests of the sources stated' },
] as const;
export type CheckId = (typeof CHECKS)[number]['id'];

/** Where the work on a point stands. A point without one is open, with nothing ticked. */
export const pointStateSchema = v.object({
  id,
  passages: v.pipe(v.array(anchorSchema), v.minLength(1)),
  /** Null where the person only ticked off checks, and said nothing of where the work stands. */
  state: v.nullable(v.picklist(WORKFLOW_STATES)),
  checks: v.array(v.picklist(CHECKS.map((check) => check.id))),
  by: v.string(),
  at: v.string(),
});
export type PointState = v.InferOutput<typeof pointStateSchema>;

export const DECISIONS = ['confirmed', 'dismissed'] as const;

/** A person's word on a finding of the machine. */
export const decisionSchema = v.object({
  id,
  kind: v.picklist(FINDING_KINDS),
  passages: v.pipe(v.array(anchorSchema), v.minLength(1)),
  decision: v.picklist(DECISIONS),
  by: v.string(),
  at: v.string(),
});
export type Decision = v.InferOutput<typeof decisionSchema>;

/** Highest and lowest number of a scale, as a verdict keeps them; null where no step has a number. */
export function rangeOf({ steps }: Pick<Scale, 'steps'>): { best: number | null; worst: number | null } {
  const numbers = steps.flatMap(({ number }) => number ?? []);
  if (numbers.length === 0) return { best: null, worst: null };
  return { best: Math.max(...numbers), worst: Math.min(...numbers) };
}
