// What is known around a pair of claims, and how a difference names its sources and points at its words.
import type { Claim, Occasion, Quantity, Quotation, ScoredPair } from '../../model/comparison.ts';
import type { Passage } from '../../model/span.ts';
import type { ClaimAlone } from '../../text/claims/claims-alone.ts';
import type { ToldInCase } from '../../text/claims/told-in-case.ts';
import { dayRange, type DayRange } from '../../text/dates/iso-dates.ts';
import { ofLastTwo } from '../../text/patterns/remembered.ts';

/** What is known of the sources and claims around a pair. */
export interface Surroundings {
  /** Text, short name (outlet or title) and day of publication of each source, by id. */
  readonly sources: ReadonlyMap<
    string,
    { readonly text: string; readonly name: string; readonly date: string | null }
  >;
  readonly occasions: ReadonlyMap<string, Occasion>;
  /** Quotations that overlap each claim's passage, by claim id. */
  readonly quotations: ReadonlyMap<string, readonly Quotation[]>;
  /** What the claims of the case tell. */
  readonly told: ToldInCase;
  /** By source and speaker: the words of the body that the speaker holds an office in, kept as they are asked for. */
  readonly bodies: Map<string, ReadonlySet<string>>;
}

/** The part of it that tells when something was said. */
export interface WhenTold extends Pick<Surroundings, 'occasions'> {
  readonly sources: ReadonlyMap<string, { readonly date: string | null }>;
}

/** The part of a pair that tells whether its claims answer one question. */
export type AnsweringPair = Pick<ScoredPair, 'a' | 'b' | 'score' | 'containment' | 'overlap' | 'alike'>;

export const names = ofLastTwo((pair: ScoredPair, around: Surroundings): readonly [string, string] => [
  around.sources.get(pair.a.source)!.name,
  around.sources.get(pair.b.source)!.name,
]);

/** What each claim of a pair tells by itself. */
export const aloneOf = ofLastTwo(
  ({ a, b }: AnsweringPair, around: Surroundings): readonly [ClaimAlone, ClaimAlone] => [
    around.told.alone.of(a),
    around.told.alone.of(b),
  ],
);

export function quoted(quantity: Quantity, around: Surroundings): string {
  return around.sources.get(quantity.source)!.text.slice(quantity.start, quantity.end);
}

export function placeOf({ source, start, end }: Passage): Passage {
  return { source, start, end };
}

export function whole({ a, b }: ScoredPair): Passage[] {
  return [placeOf(a), placeOf(b)];
}

export function shifted(claim: Claim, span: { readonly start: number; readonly end: number }): Passage {
  return { source: claim.source, start: claim.start + span.start, end: claim.start + span.end };
}

export function publishedOf({ source }: Passage, around: Surroundings): DayRange | null {
  const { date } = around.sources.get(source)!;
  return date === null ? null : dayRange(date);
}
