// What kinds of finding, roles, states, links and corrections are called in front of people: on the screens, in the exports, in the terminal.
import type { FindingKind } from './comparison.ts';
import type { CorrectionKind } from './correction.ts';
import type { LinkType } from './link.ts';
import type { Role } from './source.ts';
import type { WorkflowState } from './verdict.ts';

export const FINDING_NAMES: Readonly<Record<FindingKind, string>> = {
  'possible-contradiction': 'Possible contradiction',
  'numbers-differ': 'Numbers differ',
  'dates-differ': 'Dates differ',
  'speaker-differs': 'Speaker differs',
  'certainty-differs': 'Certainty differs',
  'worded-differently': 'Worded differently',
  'other-occasion': 'Other occasion or speaker',
  'same-matter': 'Same matter',
  'same-claim': 'Same claim',
  'shared-text': 'Shared text',
  'only-in-one': 'Only in one source',
};

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  report: 'report',
  primary: 'primary record',
  reference: 'reference',
};

/** Where the work on a point stands, as exports write it. */
export const STATE_NAMES: Readonly<Record<WorkflowState, string>> = {
  open: 'open',
  'in-review': 'in review',
  done: 'done',
};

/** How the first passage of a link stands to the second. */
export const LINK_NAMES: Readonly<Record<LinkType, string>> = {
  'same-claim': 'makes the same claim as',
  contradicts: 'contradicts',
  supports: 'supports',
  context: 'is context for',
};

/** What a person corrected. */
export const CORRECTION_NAMES: Readonly<Record<CorrectionKind, string>> = {
  tie: 'Tied two passages',
  untie: 'Untied two passages',
  move: 'Moved a passage to another point',
  split: 'Split a point',
  merge: 'Merged two points',
  absent: 'Marked a source as silent',
  speaker: 'Corrected a speaker',
  occasion: 'Corrected an occasion',
  date: 'Corrected a date',
};
