// Which claims no other source seems to report, and for which sources that means anything. It is judged from the scores of the
// earlier stages; the finding "only in one source" itself is made in stage 10.
import {
  type Alignment,
  type Claim,
  isCounterpart,
  type PairScores,
  type Quantity,
} from '../../model/comparison.ts';
import { listsBy } from '../../model/lists.ts';
import { probability } from '../../text/claims/likeness/alignment-features.ts';
import type { Copies } from '../../text/claims/likeness/copies.ts';
import { OF_NO_SPEAKER } from './scores.ts';

/**
 * A source that shares no more than this part of its claims with others gets no such finding: it is on another matter, or so
 * much longer that nobody would expect the others to report it all. Of 131 sources of the cases that were read two share so
 * little; of 34 sources that were put into unrelated cases 30 do.
 */
export const STRANGER = 1 / 8;

/**
 * Sources that share enough with others for "only in this source" to mean something.
 * @param foreign sources in a language that no other source has; whether others report what they say cannot be seen
 */
export function sharingSources(
  claims: readonly Claim[],
  alignments: readonly Pick<Alignment, 'a' | 'b' | 'relation' | 'differences'>[],
  foreign: ReadonlySet<string>,
): Set<string> {
  const met = new Set(alignments.filter(isCounterpart).flatMap(({ a, b }) => [a, b]));
  const sharing = [...listsBy(claims, ({ source }) => source)].filter(
    ([source, own]) =>
      !foreign.has(source) && own.filter(({ id }) => met.has(id)).length > own.length * STRANGER,
  );
  return new Set(sharing.map(([source]) => source));
}

/** The evidence on whether another source reports an untied claim. */
export interface Loneliness {
  /**
   * The highest score of it and a claim of another source from what the two share alone (`PairScores.own`); 0 where there is
   * none. The pairs around two claims tell where in the report the other would stand, and not that it is there.
   */
  readonly own: number;
  /**
   * How alike the claim of another source is that is most alike (`Likenesses`); null where it is not known what it means.
   */
  readonly alike: number | null;
  /** Where it stands in its source, from 0 to 1: what a report begins with, all sources tend to report. */
  readonly place: number;
  /** Whether it is indirect speech, which another source may put quite differently. */
  readonly isReported: boolean;
}

/** Scores are kept this far from 0 and 1, so that their odds stay finite. */
const LEAST_SCORE = 0.001;

/** The evidence as numbers, in the order of the weights. */
export function lonelyFeatures({ own, alike, place, isReported }: Loneliness): number[] {
  const chance = Math.min(Math.max(own, LEAST_SCORE), 1 - LEAST_SCORE);
  const known = [Math.log(chance / (1 - chance)), place, Number(isReported)];
  return alike === null ? known : [...known, alike];
}

/**
 * Weights of what is shared, the place, indirect speech and the likeness, as `npm run fit:alone` prints them. They are fitted on the
 * untied claims in the cases that are read, whose labels say whether another source reports them.
 */
const BY_WORDS = { weights: [-0.45, 2.11, -0.74], intercept: -1.27 };
const BY_MEANING = { weights: [-0.38, 2.32, -0.75, -1.52], intercept: -0.61 };

/**
 * From this chance on a claim is said to be only in its source. With each case left out of the fit, that finds 624 of the 863
 * claims that are, and 108 that are not; from .75 on some 563 and 76, from .65 on some 674 and 132.
 */
export const SURELY_ALONE = 0.7;

/** The chance that no other source reports an untied claim. */
export function chanceAlone(evidence: Loneliness): number {
  const { weights, intercept } = evidence.alike === null ? BY_WORDS : BY_MEANING;
  return probability(
    lonelyFeatures(evidence).reduce((odds, value, at) => odds + value * weights[at]!, intercept),
  );
}

/** What is known around the claims that are judged. */
interface Beside {
  readonly scores: Pick<PairScores, 'a' | 'b' | 'own'>;
  /** See `Loneliness`, by the number of the claim. */
  readonly likenessOf: (claim: number) => number | null;
  readonly copies: Pick<Copies, 'isElsewhere'>;
  readonly isHeadline: (claim: Claim) => boolean;
  /** Whether two claims are of two things of one kind, so that the one is not what the other reports, however alike they are. */
  readonly areOfTwo: (a: Claim, b: Claim) => boolean;
  /** Whether a claim makes sense only together with the sentence before it ("It was defeated"). */
  readonly pointsBack: (claim: Claim) => boolean;
  /** All quantities of the sources, in claims and in attributions. */
  readonly quantities: readonly Quantity[];
  /** Those of each claim, by its id. */
  readonly quantitiesOf: ReadonlyMap<string, readonly Quantity[]>;
}

/**
 * Ids of the claims that are not said to stand alone, because another source may report them too:
 * - their chance of standing alone is too low;
 * - another source has their very words;
 * - they are headlines, which repeat their own text;
 * - they make sense only with the sentence before, which another source may have put into one with them;
 * - they count what another source counts in an attribution ("a poll of 24 economists found that …").
 * @param claims each source's together
 */
export function nearOther(
  claims: readonly Claim[],
  { scores, likenessOf, copies, areOfTwo, isHeadline, pointsBack, quantities, quantitiesOf }: Beside,
): Set<string> {
  const isFramed = framedElsewhere(quantities, quantitiesOf);
  const best = new Float64Array(claims.length);
  const { a, b, own } = scores;
  own.forEach((each, pair) => {
    // Asked only of what would hold the finding back.
    if (each >= OF_NO_SPEAKER && areOfTwo(claims[a[pair]!]!, claims[b[pair]!]!)) return;
    best[a[pair]!] = Math.max(best[a[pair]!]!, each);
    best[b[pair]!] = Math.max(best[b[pair]!]!, each);
  });
  const near = new Set<string>();
  let at = 0;
  for (const beside of listsBy(claims, ({ source }) => source).values())
    beside.forEach((claim, place) => {
      const isAlone =
        chanceAlone({
          own: best[at]!,
          alike: likenessOf(at),
          place: place / beside.length,
          isReported: claim.speech === 'indirect',
        }) >= SURELY_ALONE;
      if (!isAlone || copies.isElsewhere(at) || isHeadline(claim) || pointsBack(claim) || isFramed(claim))
        near.add(claim.id);
      at += 1;
    });
  return near;
}

/**
 * Tells whether another source gives a count of the claim outside its own claims: "a poll of 24 economists found that …". Such
 * words are part of no claim, and so are compared with nothing.
 */
function framedElsewhere(
  quantities: Beside['quantities'],
  quantitiesOf: Beside['quantitiesOf'],
): (claim: Claim) => boolean {
  const inClaims = new Set([...quantitiesOf.values()].flat());
  const framed = listsBy(
    quantities.filter((each) => each.kind === 'cardinal' && each.unit !== null && !inClaims.has(each)),
    ({ value, unit }) => `${String(value)} ${unit!}`,
  );
  return ({ id, source }) =>
    framed.size > 0 &&
    (quantitiesOf.get(id) ?? []).some(({ kind, value, unit }) =>
      kind === 'cardinal' && unit !== null
        ? (framed.get(`${String(value)} ${unit}`) ?? []).some((each) => each.source !== source)
        : false,
    );
}
