// What may stand in one source only: which claims another source seems not to tell, and of which sources that says anything.
// That a claim stands alone is told of its point (stage 10); which may, by the scores of the stages before.
import type { Alignment, Claim, PairScores, Quantity } from '../../model/comparison.ts';
import { listsBy } from '../../model/lists.ts';
import { probability } from '../../text/claims/alignment-features.ts';
import type { Copies } from '../../text/claims/copies.ts';
import { OF_NO_SPEAKER } from './scores.ts';

/**
 * Of a source of which no more than this part is told elsewhere, nothing is told to be only there: it is on another matter, or
 * so much longer than the others that nobody would expect them to tell it. Of 131 sources of the cases that were read two have
 * so little in common with the others; of 34 that were put among strangers 30 have.
 */
export const STRANGER = 1 / 8;

/**
 * Sources that have enough in common with others that what they alone tell is worth a word.
 * @param foreign sources in a language of their own, which no other can be seen to leave anything out of
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

/** Whether each of the two tells what the other does, for all that is known. */
export function isCounterpart({ relation }: Pick<Alignment, 'relation'>): boolean {
  return relation !== 'related' && relation !== 'other-occasion';
}

/**
 * From this score of its likeliest partner on a claim that nothing is tied to may be told by another source all the same: of
 * such claims of the cases that were read 55 of 106 are.
 */
export const COMES_NEAR = OF_NO_SPEAKER;

/** What tells whether another source says what a claim says, where nothing is tied to it or comes near. */
export interface Loneliness {
  /** The score of its likeliest partner, below COMES_NEAR; 0 where it has none. */
  readonly score: number;
  /** How alike the claim of another source is that is most alike (`Likenesses`); null where it is not known what it means. */
  readonly alike: number | null;
  /** Where it stands in its source, from 0 to 1: what a report begins with is what all tell. */
  readonly place: number;
  /** Whether it is somebody's words in those of the reporter, which another may have in other words. */
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
 * Weights of the score, the place, of reported speech and of the likeness, as `npm run fit:alone` prints them: fitted on the
 * claims of the cases that are read that nothing is tied to or comes near, of which labels tell whether another source has them.
 */
const BY_WORDS = { weights: [-0.54, 2.03, -0.73], intercept: -1.34 };
const BY_MEANING = { weights: [-0.47, 2.14, -0.65, -2.14], intercept: -0.6 };

/**
 * From this chance on a claim is told to be only in its source: with each case left out of the fit 589 of 863 such claims are,
 * and 100 others; from .75 on 533 and 73, from .65 on 626 and 117.
 */
export const SURELY_ALONE = 0.7;

/** The chance that no other source tells a claim that nothing is tied to. */
export function chanceAlone(evidence: Loneliness): number {
  const { weights, intercept } = evidence.alike === null ? BY_WORDS : BY_MEANING;
  return probability(
    lonelyFeatures(evidence).reduce((odds, value, at) => odds + value * weights[at]!, intercept),
  );
}

/** What is known of the claims among which some may stand alone. */
interface Beside {
  readonly scores: Pick<PairScores, 'a' | 'b' | 'score'>;
  /** See `Loneliness`, by the number of the claim. */
  readonly likenessOf: (claim: number) => number | null;
  readonly copies: Pick<Copies, 'isElsewhere'>;
  readonly isHeadline: (claim: Claim) => boolean;
  /** Whether only the sentence before a claim tells what it says. */
  readonly pointsBack: (claim: Claim) => boolean;
  /** What the sources count, in their claims and in the words that tell who makes them. */
  readonly quantities: readonly Quantity[];
  /** Those of each claim, by its id. */
  readonly quantitiesOf: ReadonlyMap<string, readonly Quantity[]>;
}

/**
 * Ids of the claims that another source may tell too, though nothing is tied to them: those that come too near to one there,
 * those whose very words another has, headlines, which are told by their own text, and what points back to a statement that
 * another may tell together with it, and what counts those whom another counts in the words that tell who says something.
 * @param claims those of one source together
 */
export function nearOther(
  claims: readonly Claim[],
  { scores, likenessOf, copies, isHeadline, pointsBack, quantities, quantitiesOf }: Beside,
): Set<string> {
  const isFramed = framedElsewhere(quantities, quantitiesOf);
  const best = new Float64Array(claims.length);
  const { a, b, score } = scores;
  score.forEach((each, pair) => {
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
 * Tells of a claim whether another source counts what it counts beside its own claims: "a poll of 24 economists found that …".
 * What stands there is compared with nothing.
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
