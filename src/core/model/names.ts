// What each kind of finding and each role is called in front of people: on the screens, in the exports, in the terminal.
import type { FindingKind } from './comparison.ts';
import type { Role } from './source.ts';

export const FINDING_NAMES: Readonly<Record<FindingKind, string>> = {
  'possible-contradiction': 'Possible contradiction',
  'numbers-differ': 'Numbers differ',
  'dates-differ': 'Dates differ',
  'speaker-differs': 'Speaker differs',
  'worded-differently': 'Worded differently',
  'other-occasion': 'Other occasion',
  'same-claim': 'Same claim',
  'shared-text': 'Shared text',
  'only-in-one': 'Only in one source',
};

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  report: 'report',
  primary: 'primary record',
  reference: 'reference',
};
