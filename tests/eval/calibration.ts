// Whether a score means what it says: of the pairs scored near .7, about seven in ten should be strong, in every case.
import { aligned, short } from './table.ts';

/** A pair with its score and whether it was labelled strong; pairs labelled weak are neither, and left out. */
export interface ScoredPair {
  readonly score: number;
  readonly strong: boolean;
}

/** Lower ends of the bands of scores; below the first, pairs are too many and too unlikely to say anything. */
const BANDS = [0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9] as const;

/**
 * A line for each band of scores with, for each set of texts, what the scores promise and what was strong (a reliability
 * table), and lines that sum it up: how many strong pairs the scores of all pairs promise for each that is there, and the
 * expected calibration error, the mean gap between promise and truth in a band, weighed by its pairs (Naeini et al. 2015).
 * A third one tells in how many cases by themselves the scores keep what they promise, so that a threshold means the same there.
 */
export function calibrationTable(
  sets: readonly { readonly name: string; readonly cases: readonly (readonly ScoredPair[])[] }[],
): string {
  const measured = sets
    .filter(({ cases }) => cases.length > 0)
    .map(({ name, cases }) => ({ name, cases, pairs: cases.flat() }));
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
    [
      'cases that keep what is promised',
      ...measured.map(
        ({ cases }) => `${String(cases.filter(keepsPromise).length)} of ${String(cases.length)}`,
      ),
    ],
  ]);
}

/** How many strong pairs all scores together promise, for each that there is. */
function promised(pairs: readonly ScoredPair[]): number {
  return pairs.reduce((sum, { score }) => sum + score, 0) / pairs.filter(({ strong }) => strong).length;
}

/** Expected calibration error over the bands. Shape: from 0, where every band keeps what it promises, to 1. */
export function calibrationError(pairs: readonly ScoredPair[]): number {
  const inBands = pairs.filter(({ score }) => score >= BANDS[0]);
  const gaps = BANDS.map((from, at) => {
    const band = inBands.filter(({ score }) => score >= from && score < (BANDS[at + 1] ?? Infinity));
    if (band.length === 0) return 0;
    return band.length * Math.abs(mean(band.map(({ score }) => score)) - shareStrong(band));
  });
  return gaps.reduce((sum, gap) => sum + gap, 0) / inBands.length;
}

/**
 * Whether as many pairs of a case are strong as its scores promise, but for two standard deviations of as many independent
 * draws; pairs are not quite independent, so somewhat more than one case in twenty is expected to fail.
 */
export function keepsPromise(pairs: readonly ScoredPair[]): boolean {
  const inBands = pairs.filter(({ score }) => score >= BANDS[0]);
  const promised = inBands.reduce((sum, { score }) => sum + score, 0);
  const variance = inBands.reduce((sum, { score }) => sum + score * (1 - score), 0);
  return Math.abs(inBands.filter(({ strong }) => strong).length - promised) <= 2 * Math.sqrt(variance);
}

function shareStrong(pairs: readonly ScoredPair[]): number {
  return pairs.filter(({ strong }) => strong).length / pairs.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
