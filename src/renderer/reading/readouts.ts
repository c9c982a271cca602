// Readouts: what one speaker said on one occasion, laid out statement by statement as each source renders it. Pure.
import type { Claim, Comparison, Occasion } from '../../core/model/comparison.ts';
import { sameName } from '../../core/text/same-name.ts';
import { partialDay } from './labels.ts';
import { sortRows, type MatrixRow } from './matrix.ts';

/** What one speaker said on one occasion, as several sources tell it. */
export interface Readout {
  readonly key: string;
  readonly speaker: string;
  readonly occasion: Occasion;
  readonly sources: readonly string[];
  /** Ids of the claims that belong to it. */
  readonly claims: ReadonlySet<string>;
}

/** The readouts that at least two sources give, those of most sources first. */
export function readoutsOf(comparison: Comparison, order: readonly string[]): Readout[] {
  const occasions = new Map(comparison.occasions.map((occasion) => [occasion.id, occasion]));
  const found: { speaker: string; occasion: Occasion; claims: Claim[] }[] = [];
  for (const claim of comparison.claims) {
    const occasion = claim.occasion === null ? undefined : occasions.get(claim.occasion);
    const { speaker } = claim;
    if (occasion === undefined || speaker === null) continue;
    const known = found.find((each) => each.occasion === occasion && sameName(each.speaker, speaker));
    if (known === undefined) found.push({ speaker, occasion, claims: [claim] });
    else {
      known.claims.push(claim);
      if (speaker.length > known.speaker.length) known.speaker = speaker;
    }
  }
  return found
    .map(({ speaker, occasion, claims }) => ({
      key: `${occasion.id} ${speaker}`,
      speaker,
      occasion,
      sources: order.filter((source) => claims.some((claim) => claim.source === source)),
      claims: new Set(claims.map(({ id }) => id)),
    }))
    .filter(({ sources }) => sources.length > 1)
    .sort((a, b) => b.sources.length - a.sources.length || b.claims.size - a.claims.size);
}

/** The statements of a readout as its first source tells them, then those that only others have. */
export function readoutRows(rows: readonly MatrixRow[], readout: Readout): MatrixRow[] {
  const within = rows
    .map((row) => ({
      ...row,
      claims: new Map(
        [...row.claims].flatMap(([source, claims]) => {
          const said = claims.filter(({ id }) => readout.claims.has(id));
          return said.length === 0 ? [] : [[source, said] as const];
        }),
      ),
      // Every source here covers the occasion; which of them leave a statement out is what the view shows.
      leftOut: new Set<string>(),
    }))
    .filter(({ claims }) => claims.size > 0);
  return sortRows(within, { source: readout.sources[0]! });
}

/** Gathering, place and day of a readout, as far as they are known. */
export function placeOf({ occasion }: Pick<Readout, 'occasion'>): string {
  const { gathering, where, date } = occasion;
  const parts = [gathering, where, date === null ? null : partialDay(date)].filter((part) => part !== null);
  return parts.length === 0 ? 'Occasion not named' : parts.join(', ');
}
