// What the machine finds in the sources of a case: derived, recomputable, never stored with what people make.
// Every part carries the passages that are its evidence.
import { append } from './lists.ts';
import type { Explanation, Reason } from './said.ts';
import type { Passage, Span } from './span.ts';

/** Kinds of finding, from what most needs a look to what least does. The order is the order of review. */
export const FINDING_KINDS = [
  'possible-contradiction',
  'numbers-differ',
  'dates-differ',
  'speaker-differs',
  'certainty-differs',
  'worded-differently',
  'other-occasion',
  'same-matter',
  'same-claim',
  'shared-text',
  'only-in-one',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** The kinds that say that two sources, as they stand, cannot both be right. A reviewer must not miss these. */
export const AT_ODDS: ReadonlySet<Relation> = new Set([
  'possible-contradiction',
  'numbers-differ',
  'dates-differ',
]);

/**
 * In a case of up to this many claims, each claim is compared with every claim of the other sources, so that even a
 * rewording without a common word is found. In a larger case there would be too many pairs, since their number grows
 * with the square of the claims: there each claim is compared only with the few that look likeliest by their words.
 */
export const EVERY_PAIR_LIMIT = 400;

/**
 * How two aligned claims stand to each other. `same-matter`: they are about one matter, and the reader has to see whether
 * they agree. `related`: they share no more than a topic; such pairs are not shown.
 */
export type Relation = Exclude<FindingKind, 'only-in-one'> | 'related';

export interface Sentence extends Passage {
  readonly id: string;
  /** `furniture`: date lines, "Also read", copyright: kept, but not part of the article. */
  readonly kind: 'headline' | 'body' | 'furniture';
  /** Number of the paragraph within its source, from 0. */
  readonly paragraph: number;
}

export interface Quotation extends Passage {
  /** Full name as far as the source gives it; null for a term in quotation marks or an unknown speaker. */
  readonly speaker: string | null;
  /** `full`: a whole utterance; `partial`: words built into a sentence; `term`: a name or slogan nobody says here. */
  readonly kind: 'full' | 'partial' | 'term';
  /** Agency, broadcaster or paper through which the words reach this source. */
  readonly relay: string | null;
}

/** Words that say whose statement a sentence reports. The span covers them: ", Ann Lee told reporters". */
export interface Attribution extends Passage {
  /** Id of the sentence they stand in. */
  readonly sentence: string;
  /** Full name as far as the source gives it; null when only a relay is named. */
  readonly speaker: string | null;
  readonly relay: string | null;
  /** Whom the words were said to, where the source tells. */
  readonly addressee: Span | null;
  /** `start` within a sentence too, where what follows is another statement: "…, while the council said". */
  readonly position: 'start' | 'middle' | 'end';
  /** `clause`: without these words a whole statement remains; `phrase`: the sentence needs them. */
  readonly form: 'clause' | 'phrase';
}

export type QuantityKind =
  'cardinal' | 'ordinal' | 'percent' | 'money' | 'duration' | 'date' | 'daterange' | 'time' | 'multiplier';

export interface Quantity extends Passage {
  readonly kind: QuantityKind;
  /**
   * A number; for `date` and `daterange` an ISO 8601 date or part of one (`2022-10`, `2023-Q2`, `2023-W09`), `--05-03` or `--05`
   * where no year is known; for `duration` an ISO duration (`P90D`). Null when it depends on a date of publication nobody has given.
   */
  readonly value: number | string | null;
  /** The upper end of a range that claims are compared by ("between €30m and €35m"); what is read lists both ends apart. */
  readonly upTo?: number | string;
  /** What is counted: a currency code, or the noun after the number ("people"); of a time, the clock that is named ("GMT"). */
  readonly unit: string | null;
  /** `about`, `nearly`, `more than`, `less than`, `up to`, `at least` … as the source says it. */
  readonly modifier: string | null;
  /** What the number measures, in the words beside it ("global manufacturing output"); null where its unit tells all. */
  readonly measure: Span | null;
  /** What a rate is by: `day` of "30 cars a day", `100,000 people` of "12 deaths per 100,000 people". */
  readonly per: string | null;
  /** The day or period that the figure is for; null of a date itself, and where the sentence does not tell. */
  readonly period: Period | null;
}

/** A day or period with the words that tell it. */
export interface Period extends Span {
  /** ISO 8601, as that of a date, or an interval (`2019/2021`); null where it depends on a date of publication nobody has given. */
  readonly value: string | null;
}

/** Who spoke or acted, where, at what gathering, on which day. What one person says on two never conflicts. */
export interface Occasion {
  readonly id: string;
  readonly who: string | null;
  readonly where: string | null;
  readonly gathering: string | null;
  /** `YYYY-MM-DD` or a part of it. */
  readonly date: string | null;
  /** The words that place it. */
  readonly passages: readonly Passage[];
}

/** `other` where the words around a name do not tell what it is of. The order is that of the list of names. */
export const NAME_KINDS = ['person', 'organisation', 'place', 'other'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** Somebody or something that one source names, by the fullest form that this source gives. */
export interface NamedHere {
  readonly source: string;
  readonly name: string;
  readonly kind: NameKind;
  /** What the source calls a person besides, lower case, with the words before it: "chinese president". */
  readonly titles: readonly string[];
  /** Where it stands, in the order of the text, by whichever form. */
  readonly mentions: readonly Span[];
}

/** Somebody or something that the sources name, however each of them does. */
export interface Name {
  readonly id: string;
  /** The fullest form of all sources. */
  readonly name: string;
  readonly kind: NameKind;
  /** Every other form, and what stands for it where a source has no name for it ("the president"). */
  readonly aliases: readonly string[];
  readonly mentions: readonly Passage[];
}

/** What speaks for checking a claim and, from the question on, against it; the last is told where nothing else is. */
export const CHECK_REASONS = [
  'gives a figure',
  'compares',
  'names a cause',
  'tells of wrongdoing',
  'names somebody or something',
  'says when',
  'is a question',
  'is about feelings or opinion',
  'says what ought to be',
  'is about what is to come',
  'is hedged',
  'states something plainly',
] as const;
export type CheckReason = (typeof CHECK_REASONS)[number];

/** A checkable statement in one source. Its passage is the statement without the "X said" around it. */
export interface Claim extends Passage {
  readonly id: string;
  /** Id of the sentence it stands in. */
  readonly sentence: string;
  readonly kind: 'headline' | 'body';
  /** `direct`: in quotation marks; `mixed`: partly; `indirect`: reported; `none`: the source's own voice. */
  readonly speech: 'direct' | 'mixed' | 'indirect' | 'none';
  /** What it is of, where it is a second thing told of a subject: "The fire" for "killed three people", behind what it destroyed. */
  readonly subject?: Span;
  /** Who says it, by the fullest name that any source of the case has for that person or body; null where nobody is named. */
  readonly speaker: string | null;
  /** What this source calls the speaker ("Xi", "president"), where the full name comes from another source; else null. */
  readonly speakerHere: string | null;
  /** Agency, broadcaster or paper that the source has the claim from. */
  readonly relay: string | null;
  /** Words that name the speaker, as evidence. */
  readonly attribution: Span | null;
  /** Whom it was said to, where the source tells. */
  readonly addressee: Span | null;
  /** Id of the occasion, null when nothing places it. */
  readonly occasion: string | null;
  readonly polarity: 'positive' | 'negative';
  readonly modality: 'stated' | 'must' | 'should' | 'will' | 'can' | 'may';
  /** Words that make it less firm ("reportedly", "is believed to"), lower case. */
  readonly hedges: readonly string[];
  /** How well it can be checked, from 0 to 1, and what speaks for or against. */
  readonly checkWorthiness: { readonly score: number; readonly reasons: readonly CheckReason[] };
}

/** The id and the place of a claim: enough for whoever reads its words in the text of the source. */
export type ClaimPassage = Pick<Claim, 'id' | keyof Passage>;

/** Two claims of different sources and what they have in common: the evidence from which an alignment is made. */
export interface ScoredPair {
  readonly a: Claim;
  readonly b: Claim;
  /** From 0 to 1, higher is surer. */
  readonly score: number;
  /**
   * Whether each claim is the other's likeliest partner: no claim of its source scores higher with the other. Always false
   * in a large case, where not every pair is compared.
   */
  readonly best: boolean;
  /** The share of the shorter claim's words that the longer one has too, from 0 to 1; rare words count more. */
  readonly containment: number;
  /** The share of the longer claim's words that the shorter one has too: high only where neither says more than the other. */
  readonly overlap: number;
  /**
   * How alike the meanings of the two are, from -4 to 4 and mostly below 0 (`Likenesses.of`). Null where a meaning is not
   * known, and where either source has another claim whose meaning is nearer.
   */
  readonly alike: number | null;
  /** The most telling of the content words that both have, as the first claim spells them. */
  readonly shared: readonly string[];
  /** Phrases of one meaning in different words: as the first claim has it, as the second has it. */
  readonly equivalents: readonly (readonly [string, string])[];
}

/**
 * The scores of all pairs of a case, as columns: what stands at one index of the four lists belongs to one pair. A claim is
 * named by its number, which is its index in the claims of the case. The pairs are sorted by their later claim.
 */
export interface PairScores {
  /** The number of the earlier claim. */
  readonly a: Int32Array;
  /** The number of the later claim. */
  readonly b: Int32Array;
  /** From 0 to 1. */
  readonly score: Float64Array;
  /** The score from what the two claims share alone, before the other pairs around them are taken into account. */
  readonly own: Float64Array;
}

export interface Difference {
  readonly kind: Exclude<Relation, 'related'>;
  readonly passages: readonly Passage[];
  readonly explanation: Explanation;
}

export interface Alignment {
  /** Id of a claim. */
  readonly a: string;
  /** Id of a claim of another source. */
  readonly b: string;
  /** From 0 to 1, higher is surer. */
  readonly score: number;
  readonly relation: Relation;
  readonly differences: readonly Difference[];
  /** Why the machine tied them. */
  readonly reasons: readonly Reason[];
  /**
   * What their words and meanings have in common, as the thresholds of the judgement were measured on it: a correction of
   * speaker, occasion or day changes none of it. Absent where a pair was never scored.
   */
  readonly inCommon?: InCommon;
}

/** What two claims have in common, as a scored pair tells it. */
export type InCommon = Pick<ScoredPair, 'containment' | 'overlap' | 'alike'>;

/** An alignment with the numbers of its two claims, that is, their indexes in the claims of the case. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly alignment: Alignment;
}

/** Whether a source gives a claim, or a part of it, in the speaker's words. */
export function isQuoted({ speech }: Pick<Claim, 'speech'>): boolean {
  return speech === 'direct' || speech === 'mixed';
}

/** Whether the two were tied only because neither source has anything closer to what the other says. */
export function isByElimination({ reasons }: Pick<Alignment, 'reasons'>): boolean {
  return reasons.some(([key]) => key === 'elimination');
}

/** Whether the two claims give figures that are told to be of two things: of two periods, measures, places or groups. */
export function isOfTwoFigures({ relation, differences }: Judged): boolean {
  const key = relation === 'same-matter' ? differences[0]?.explanation[0] : undefined;
  return key === 'figuresOfTwo' || key === 'incomparable';
}

/** Whether the two claims report the same thing, as far as is known. */
export function isCounterpart(judged: Judged): boolean {
  const { relation } = judged;
  return relation !== 'related' && relation !== 'other-occasion' && !isOfTwoFigures(judged);
}

type Judged = Pick<Alignment, 'relation' | 'differences'>;

/** The alignments of each claim, by its id. */
export function alignmentsByClaim(alignments: readonly Alignment[]): Map<string, Alignment[]> {
  const byClaim = new Map<string, Alignment[]>();
  for (const alignment of alignments)
    for (const claim of [alignment.a, alignment.b]) append(byClaim, claim, alignment);
  return byClaim;
}

/** Aligned claims across sources: a row of the matrix. */
export interface Point {
  readonly id: string;
  readonly claims: readonly string[];
  readonly occasion: string | null;
}

export interface Finding {
  readonly id: string;
  readonly kind: FindingKind;
  /** Id of the point it belongs to. */
  readonly point: string;
  readonly passages: readonly Passage[];
  /** The first few, each once. */
  readonly explanations: readonly Explanation[];
  /** For how many more pairs of claims this holds. */
  readonly more: number;
}

/** Everything found in one set of sources. Findings stand in the order in which a reviewer should meet them. */
export interface Comparison {
  readonly sentences: readonly Sentence[];
  readonly claims: readonly Claim[];
  readonly quotations: readonly Quotation[];
  readonly quantities: readonly Quantity[];
  readonly names: readonly Name[];
  readonly occasions: readonly Occasion[];
  readonly alignments: readonly Alignment[];
  readonly points: readonly Point[];
  readonly findings: readonly Finding[];
}
