// Whether a score means what it says: of the pairs scored near .7, about seven in ten should be strong, in every case.
import { aligned, short } from './table.ts';

/** A pair with its score and whether it was labelled strong; pairs labelled weak are neither, and left out. */
export interface ScoredPair {
  /** The two claims. */
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly strong: boolean;
}

/** Lower ends of the bands of scores; below the first, pairs are too many and too unlikely to say anything. */
const BANDS = [0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9] as const;

/**
 * A line for each band of scores with, for each set of texts, what the scores promise and what was strong (a reliability
 * table), and lines that sum it up: how many strong pairs the scores of all pairs promise for each that is there, and the
 * expected calibration error, the mean gap between promise and truth in a band, weighed by its pairs (Naeini et al. 2015),
 * beside the one that chance would leave if each score were right. The last two tell in how many cases by themselves the scores
 * keep what they promise, so that a threshold means the same there: as if pairs were independent, and as far as they are.
 */
export function calibrationTable(
  sets: readonly { readonly name: string; readonly cases: readonly (readonly ScoredPair[])[] }[],
): string {
  const measured = sets
    .filter(({ cases }) => cases.length > 0)
    .map(({ name, cases }) => ({ name, cases, pairs: cases.flat() }));
  const wider = dependence(measured.flatMap(({ cases }) => cases));
  const keeping = (by: number): string[] =>
    measured.map(({ cases }) => {
      const kept = cases.filter((pairs) => keepsPromise(pairs, by));
      return `${String(kept.length)} of ${String(cases.length)}`;
    });
  const lines = BANDS.map((from, at) => {
    const to = BANDS[at + 1] ?? Infinity;
    return [
      `${short(from)} to ${to === Infinity ? '1' : short(to)}`,
      ...measured.map(({ pairs }) => {
        const band = pairs.filter(({ score }) => score >= from && score < to);
        return band.length === 0
          ? ''
          : `${short(mean(band.map(({ score }) => score)))} ${short(shareStrong(band))} (${String(band.length)})`;
      }),
    ];
  });
  return aligned([
    ['score: promised, strong (pairs)', ...measured.map(({ name }) => name)],
    ...lines,
    ['promised for each that is strong', ...measured.map(({ pairs }) => short(promised(pairs)))],
    ['expected calibration error', ...measured.map(({ pairs }) => short(calibrationError(pairs)))],
    ['the same by chance alone', ...measured.map(({ pairs }) => short(errorByChance(pairs, wider)))],
    ['cases that keep what is promised', ...keeping(1)],
    [`the same, variance × ${short(wider)}`, ...keeping(wider)],
  ]);
}

/** How many strong pairs all scores together promise, for each that there is. */
function promised(pairs: readonly ScoredPair[]): number {
  return sum(pairs.map(({ score }) => score)) / pairs.filter(({ strong }) => strong).length;
}

/** Expected calibration error over the bands. Shape: from 0, where every band keeps what it promises, to 1. */
export function calibrationError(pairs: readonly ScoredPair[]): number {
  return meanOverBands(pairs, (band) => Math.abs(mean(band.map(({ score }) => score)) - shareStrong(band)));
}

/**
 * The calibration error that is to be expected of scores that are all right: each band has the mean deviation of a normal
 * distribution with the variance of its pairs.
 * @param wider see `dependence`
 */
export function errorByChance(pairs: readonly ScoredPair[], wider: number): number {
  return meanOverBands(pairs, (band) => Math.sqrt((2 / Math.PI) * wider * varianceOf(band)) / band.length);
}

function meanOverBands(pairs: readonly ScoredPair[], gapOf: (band: readonly ScoredPair[]) => number): number {
  const inBands = inAnyBand(pairs);
  const gaps = BANDS.map((from, at) => {
    const band = inBands.filter(({ score }) => score >= from && score < (BANDS[at + 1] ?? Infinity));
    return band.length === 0 ? 0 : band.length * gapOf(band);
  });
  return sum(gaps) / inBands.length;
}

/**
 * Whether as many pairs of a case are strong as its scores promise, but for two standard deviations, which right scores miss in
 * about one case in twenty.
 * @param wider see `dependence`; 1 as if all pairs were drawn by themselves
 */
export function keepsPromise(pairs: readonly ScoredPair[], wider = 1): boolean {
  const inBands = inAnyBand(pairs);
  return Math.abs(surplus(inBands)) <= 2 * Math.sqrt(wider * varianceOf(inBands));
}

/**
 * How many times wider than of independent pairs the variance of the number of strong ones is. Two pairs with a claim in common
 * go together: what says the same as a third is likelier the same, and one that fits better leaves less to the others. The
 * variance is that of Aronow, Samii and Assenova (2015): the products of the residuals of all two pairs that share a claim. What a
 * case has too many or too few as a whole is taken out first, since that is what is asked.
 */
export function dependence(cases: readonly (readonly ScoredPair[])[]): number {
  let [together, alone] = [0, 0];
  for (const pairs of cases) {
    const inBands = inAnyBand(pairs);
    const variance = varianceOf(inBands);
    const shift = variance === 0 ? 0 : surplus(inBands) / variance;
    const byClaim = new Map<string, number>();
    for (const { a, b, score, strong } of inBands) {
      const residual = Number(strong) - score - shift * score * (1 - score);
      for (const claim of [a, b]) byClaim.set(claim, (byClaim.get(claim) ?? 0) + residual);
      alone += residual ** 2;
      // The square of what a claim has together holds each of its pairs, and a pair has two claims.
      together -= residual ** 2;
    }
    together += sum([...byClaim.values()].map((each) => each ** 2));
  }
  return alone === 0 ? 1 : Math.max(1, together / alone);
}

function inAnyBand(pairs: readonly ScoredPair[]): readonly ScoredPair[] {
  return pairs.filter(({ score }) => score >= BANDS[0]);
}

/** How many more pairs are strong than their scores promise. */
function surplus(pairs: readonly ScoredPair[]): number {
  return sum(pairs.map(({ score, strong }) => Number(strong) - score));
}

/** The variance of how many of so many independent pairs are strong. */
function varianceOf(pairs: readonly ScoredPair[]): number {
  return sum(pairs.map(({ score }) => score * (1 - score)));
}

function shareStrong(pairs: readonly ScoredPair[]): number {
  return pairs.filter(({ strong }) => strong).length / pairs.length;
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
