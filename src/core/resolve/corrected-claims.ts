// Who said a claim, when and where, as a person has it. The analysis takes it for what it reads: which claims are of one
// occasion is evidence for what says the same, so that pairs, points and findings follow.
import type { Case } from '../model/case.ts';
import type { Claim, Occasion } from '../model/comparison.ts';
import type { ClaimCorrection } from '../model/correction.ts';
import { listsBy } from '../model/lists.ts';
import type { Source } from '../model/source.ts';
import { sameName } from '../text/names/same-name.ts';
import { Places } from './places.ts';

/** The sources of a case as they are compared: each with what the person put right of its claims. */
export function asCompared({
  sources,
  corrections,
}: Pick<Case, 'sources' | 'corrections'>): readonly (Source & {
  readonly corrected?: readonly ClaimCorrection[];
})[] {
  const ofClaims = corrections.filter((correction): correction is ClaimCorrection =>
    /^(?:speaker|occasion|date)$/.test(correction.kind),
  );
  if (ofClaims.length === 0) return sources;
  const bySource = listsBy(ofClaims, ({ passage }) => passage.source);
  return sources.map((source) => {
    const corrected = bySource.get(source.id);
    return corrected === undefined ? source : { ...source, corrected };
  });
}

/** Claims and their occasions with what a person put right of them; what has no place any more is left out. */
export function correctClaims(
  claims: readonly Claim[],
  occasions: readonly Occasion[],
  corrections: readonly ClaimCorrection[],
  texts: ReadonlyMap<string, string>,
): { readonly claims: readonly Claim[]; readonly occasions: readonly Occasion[] } {
  if (corrections.length === 0) return { claims, occasions };
  const places = new Places(claims, texts);
  const all = [...occasions];
  const changed = new Map<string, Claim>();
  for (const correction of corrections) {
    const claim = places.find(correction.passage);
    if (claim === null) continue;
    changed.set(claim.id, asCorrected(changed.get(claim.id) ?? claim, correction, all));
  }
  return { claims: claims.map((claim) => changed.get(claim.id) ?? claim), occasions: all };
}

/**
 * A claim as a correction has it.
 * @param occasions all that there are; one that the correction makes is put behind them
 */
export function asCorrected(claim: Claim, correction: ClaimCorrection, occasions: Occasion[]): Claim {
  switch (correction.kind) {
    case 'speaker':
      return { ...claim, speaker: correction.speaker, speakerHere: null };
    case 'occasion': {
      const { gathering, where } = correction;
      return placed(claim, correction.id, { gathering, where }, occasions);
    }
    case 'date':
      return placed(claim, correction.id, { date: correction.date }, occasions);
  }
}

/** The claim on an occasion of its own, which is its old one but for what the person says. */
function placed(claim: Claim, correctionId: string, said: Partial<Occasion>, occasions: Occasion[]): Claim {
  const old = occasions.find(({ id }) => id === claim.occasion);
  const wanted = {
    who: claim.speaker,
    where: old?.where ?? null,
    gathering: old?.gathering ?? null,
    date: old?.date ?? null,
    ...said,
  };
  // Two claims that the person puts on one occasion are on one occasion: two people only where they met at a gathering.
  const there = occasions.filter(
    ({ where, gathering, date }) =>
      where === wanted.where && gathering === wanted.gathering && date === wanted.date,
  );
  const same =
    there.find(({ who }) => sameName(who, wanted.who)) ?? there.find(({ gathering }) => gathering !== null);
  if (same !== undefined) return { ...claim, occasion: same.id };
  const made: Occasion = { id: `o-${correctionId}`, ...wanted, passages: old?.passages ?? [] };
  occasions.push(made);
  return { ...claim, occasion: made.id };
}
