// Which claims no other source seems to report, and for which sources that means anything. It is judged from the scores of the
// earlier stages; the finding "only in one source" itself is made in stage 10.
import type { Alignment, Claim, PairScores, Quantity } from '../../model/comparison.ts';
import { listsBy } from '../../model/lists.ts';
import { probability } from '../../text/claims/alignment-features.ts';
import type { Copies } from '../../text/claims/copies.ts';
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
  alignments: readonly Pick<Alignment, 'a' | 'b' | 'relation'>[],
  foreign: ReadonlySet<string>,
): Set<string> {
  const met = new Set(alignments.filter(isCounterpart).flatMap(({ a, b }) => [a, b]));
  const sharing = [...listsBy(claims, ({ source }) => source)].filter(
    ([source, own]) =>
      !foreign.has(source) && own.filter(({ id }) => met.has(id)).length > own.length * STRANGER,
  );
  return new Set(sharing.map(([source]) => source));
}

/** Whether the two claims report the same thing, as far as is known. */
export function isCounterpart({ relation }: Pick<Alignment, 'relation'>): boolean {
  return relation !== 'related' && relation !== 'other-occasion';
}

/**
 * An untied claim whose likeliest partner has this score may well be reported by another source all the same: in the cases that
 * were read, 55 of 106 such claims are.
 */
export const COMES_NEAR = OF_NO_SPEAKER;

/** The evidence on whether another source reports an untied claim that has no close partner. */
export interface Loneliness {
  /** The score of its likeliest partner, below COMES_NEAR; 0 where it has none. */
  readonly score: number;
  /**
   * How alike the claim of another source is that is most alike (`Likenesses`); null where it is not known what it means.
   */
  readonly alike: number | null;
  /** Where it stands in its source, from 0 to 1: what a report begins with, all sources tend to report. */
  readonly place: number;
  /** Whether it is indirect speech, which another source may put quite differently. */
  readonly isReported: boolean;
}

/** Scores nearer to 0 tell no more. */
const LEAST_SCORE = 0.001;

/** The evidence as numbers, in the order of the weights. */
export function lonelyFeatures({ score, alike, place, isReported }: Loneliness): number[] {
  const chance = Math.max(score, LEAST_SCORE);
  const known = [Math.log(chance / (1 - chance)), place, Number(isReported)];
  return alike === null ? known : [...known, alike];
}

/**
 * Weights of the score, the place, indirect speech and the likeness, as `npm run fit:alone` prints them. They are fitted on the
 * untied claims without a close partner in the cases that are read, whose labels say whether another source reports them.
 */
const BY_WORDS = { weights: [-0.54, 2.03, -0.73], intercept: -1.34 };
const BY_MEANING = { weights: [-0.47, 2.14, -0.65, -2.14], intercept: -0.6 };

/**
 * From this chance on a claim is said to be only in its source. With each case left out of the fit, that finds 589 of the 863
 * claims that are, and 100 that are not; from .75 on 533 and 73, from .65 on 626 and 117.
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
  readonly scores: Pick<PairScores, 'a' | 'b' | 'score'>;
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
 * - they have a close partner there, or their chance of standing alone is too low;
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
  const { a, b, score } = scores;
  score.forEach((each, pair) => {
    // Asked only of what would hold the finding back.
    if (each >= COMES_NEAR && areOfTwo(claims[a[pair]!]!, claims[b[pair]!]!)) return;
    best[a[pair]!] = Math.max(best[a[pair]!]!, each);
    best[b[pair]!] = Math.max(best[b[pair]!]!, each);
  });
  const near = new Set<string>();
  let at = 0;
  for (const own of listsBy(claims, ({ source }) => source).values())
    own.forEach((claim, place) => {
      const isAlone =
        best[at]! < COMES_NEAR &&
        chanceAlone({
          score: best[at]!,
          alike: likenessOf(at),
          place: place / own.length,
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
