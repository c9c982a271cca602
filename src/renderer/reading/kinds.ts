// Names, tones and line styles of the kinds of finding: colour never carries the meaning alone.
import { FINDING_KINDS, type FindingKind, type Relation } from '../../core/model/comparison.ts';

export type MarkKind = FindingKind | Relation;

/** Families of colour; app.css holds a text colour and a line colour for each. */
export type Tone = 'same' | 'word' | 'number' | 'speaker' | 'against' | 'quiet';

export interface KindLook {
  readonly name: string;
  readonly tone: Tone;
  /** How the underline in the text and the ribbon in the gutter are drawn. */
  readonly line: 'solid' | 'thick' | 'dotted' | 'double' | 'dashed' | 'wavy' | 'sparse';
}

export const KIND_LOOKS: Readonly<Record<MarkKind, KindLook>> = {
  'possible-contradiction': { name: 'Possible contradiction', tone: 'against', line: 'wavy' },
  'numbers-differ': { name: 'Numbers differ', tone: 'number', line: 'double' },
  'dates-differ': { name: 'Dates differ', tone: 'number', line: 'double' },
  'speaker-differs': { name: 'Speaker differs', tone: 'speaker', line: 'dashed' },
  'worded-differently': { name: 'Worded differently', tone: 'word', line: 'dotted' },
  'other-occasion': { name: 'Other occasion', tone: 'quiet', line: 'dashed' },
  'same-claim': { name: 'Same claim', tone: 'same', line: 'solid' },
  'shared-text': { name: 'Shared text', tone: 'same', line: 'thick' },
  'only-in-one': { name: 'Only in one source', tone: 'quiet', line: 'sparse' },
  related: { name: 'Related', tone: 'quiet', line: 'sparse' },
};

/** Place in the order of review, 0 first; what only relates comes last. */
export function rankOf(kind: MarkKind): number {
  return kind === 'related' ? FINDING_KINDS.length : FINDING_KINDS.indexOf(kind);
}
