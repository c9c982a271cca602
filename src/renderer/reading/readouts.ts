// Readouts: what one speaker said on one occasion, laid out statement by statement as each source renders it. Pure.
import type { Claim, Comparison, Occasion } from '../../core/model/comparison.ts';
import { sameName } from '../../core/text/names/same-name.ts';
import { t } from '../texts.svelte.ts';
import { longDay } from './labels.ts';
import type { MatrixRow } from './matrix.ts';

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

/** A statement of a readout: a point with the claims that belong to the readout, and what else its sources say on it. */
export interface ReadoutRow extends MatrixRow {
  /**
   * Claims on the point by sources that do not give it as these words of this speaker: nobody is named, somebody else
   * is, or another occasion. By source, the first of each; none of a source that gives it.
   */
  readonly outside: ReadonlyMap<string, Claim>;
}

/**
 * The statements of a readout in the order in which they were said, as far as its sources tell: as the first source
 * tells them, and what only a later one has after what comes before it there. At the end what its sources tell of the
 * occasion without naming a speaker: the same thought may stand there.
 * @param first id of the source whose order leads; the readout's first source where that has nothing of it
 */
export function readoutRows(
  rows: readonly MatrixRow[],
  readout: Readout,
  first: string | null = null,
): ReadoutRow[] {
  const unattributed: ReadoutRow[] = [];
  const within = rows.flatMap((row): ReadoutRow[] => {
    const said = new Map<string, readonly Claim[]>();
    const outside = new Map<string, Claim>();
    for (const source of readout.sources) {
      const claims = row.claims.get(source) ?? [];
      const own = claims.filter(({ id }) => readout.claims.has(id));
      if (own.length > 0) said.set(source, own);
      else if (claims[0] !== undefined) outside.set(source, claims[0]);
    }
    // Every source here covers the occasion; which of them leave a statement out is what the view shows.
    const statement = { ...row, claims: said, outside, leftOut: new Set<string>() };
    if (said.size > 0) return [statement];
    if ([...outside.values()].some((claim) => isUnattributed(claim, readout))) unattributed.push(statement);
    return [];
  });
  // After the leading one those that give most: a source of one sentence says little on what came before what.
  const given = (source: string): number => within.filter(({ claims }) => claims.has(source)).length;
  const order = [...readout.sources].sort(
    (a, b) => Number(b === first) - Number(a === first) || given(b) - given(a),
  );
  const result: ReadoutRow[] = [];
  for (const source of order) {
    const place = (row: ReadoutRow): number => row.claims.get(source)![0]!.start;
    let at = -1;
    for (const row of within.filter(({ claims }) => claims.has(source)).sort((a, b) => place(a) - place(b))) {
      const known = result.indexOf(row);
      if (known === -1) result.splice(at + 1, 0, row);
      at = known === -1 ? at + 1 : known;
    }
  }
  return [...result, ...unattributed];
}

/** Whether a claim is on the occasion of a readout and nobody is named who made it. */
function isUnattributed({ occasion, speaker }: Claim, readout: Readout): boolean {
  return occasion === readout.occasion.id && speaker === null;
}

/** Why a claim on a point is not one of the readout's own. */
export type Outside =
  | { readonly kind: 'nobody-named' }
  | { readonly kind: 'other-speaker'; readonly speaker: string }
  | { readonly kind: 'other-occasion'; readonly occasion: Occasion | null };

export function whyOutside(claim: Claim, readout: Readout, occasions: readonly Occasion[]): Outside {
  if (claim.speaker === null) return { kind: 'nobody-named' };
  if (!sameName(claim.speaker, readout.speaker)) return { kind: 'other-speaker', speaker: claim.speaker };
  return {
    kind: 'other-occasion',
    occasion: occasions.find(({ id }) => id === claim.occasion) ?? null,
  };
}

/** Gathering, place and day of a readout, as far as they are known. */
export function placeOf({ occasion }: Pick<Readout, 'occasion'>): string {
  const { gathering, where, date } = occasion;
  const parts = [gathering, where, date === null ? null : longDay(date)].filter((part) => part !== null);
  return parts.length === 0 ? t.matrix.noOccasion : parts.join(t.common.pause);
}
