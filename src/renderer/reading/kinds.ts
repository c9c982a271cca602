// Tones and line styles of the kinds of finding; their names are in the catalogue of texts, and stand beside the
// colour wherever it carries a meaning.
import { FINDING_KINDS, type FindingKind, type Relation } from '../../core/model/comparison.ts';
import type { LinkType } from '../../core/model/link.ts';

export type MarkKind = FindingKind | Relation;

/** Families of colour; app.css holds a text colour and a line colour for each. */
export type Tone = 'same' | 'word' | 'number' | 'speaker' | 'against' | 'quiet';

export interface KindLook {
  readonly tone: Tone;
  /** How the underline in the text and the ribbon in the gutter are drawn. */
  readonly line: 'solid' | 'thick' | 'dotted' | 'double' | 'dashed' | 'wavy' | 'sparse';
}

export const KIND_LOOKS: Readonly<Record<MarkKind, KindLook>> = {
  'possible-contradiction': { tone: 'against', line: 'wavy' },
  'numbers-differ': { tone: 'number', line: 'double' },
  'dates-differ': { tone: 'number', line: 'double' },
  'speaker-differs': { tone: 'speaker', line: 'dashed' },
  'certainty-differs': { tone: 'word', line: 'dashed' },
  'worded-differently': { tone: 'word', line: 'dotted' },
  'other-occasion': { tone: 'quiet', line: 'dashed' },
  'same-matter': { tone: 'same', line: 'dashed' },
  'same-claim': { tone: 'same', line: 'solid' },
  'shared-text': { tone: 'same', line: 'thick' },
  'only-in-one': { tone: 'quiet', line: 'sparse' },
  related: { tone: 'quiet', line: 'sparse' },
};

/** How text of one whole text stands to the other. */
export type ChangeLook = 'removed' | 'added' | 'moved';

/** Looks of everything that an overview or a gutter draws. */
export const LOOKS: Readonly<Record<MarkKind | ChangeLook, KindLook>> = {
  ...KIND_LOOKS,
  removed: { tone: 'against', line: 'solid' },
  added: { tone: 'same', line: 'thick' },
  moved: { tone: 'speaker', line: 'dashed' },
};

/** Radius of the ring around the sign of a link, in CSS pixels. */
export const LINK_SIGN_RADIUS = 7;

/** Signs of the links that a person makes, drawn around the origin: equal, unequal, plus, three dots. */
export const LINK_SIGNS: Readonly<Record<LinkType, string>> = {
  'same-claim': 'M-3-1.6H3M-3 1.6H3',
  contradicts: 'M-3-1.6H3M-3 1.6H3M1.9-3.8L-1.9 3.8',
  supports: 'M-3.2 0H3.2M0-3.2V3.2',
  context: 'M-3 0h.01M0 0h.01M3 0h.01',
};

/** Place in the order of review, 0 first; what only relates comes last. */
export function rankOf(kind: MarkKind): number {
  return kind === 'related' ? FINDING_KINDS.length : FINDING_KINDS.indexOf(kind);
}
