// How the evaluation says whether scores keep what they promise.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  calibrationError,
  calibrationTable,
  dependence,
  errorByChance,
  keepsPromise,
  type ScoredPair,
} from '../eval/calibration.ts';

/** So many pairs of one score and of claims of their own, of which some are strong. */
const pairs = (score: number, of: number, strong: number): ScoredPair[] =>
  Array.from({ length: of }, (_, at) => ({ a: `a${at}`, b: `b${at}`, score, strong: at < strong }));

/** Claims of three sources that tell one thing or do not: all three pairs of such are strong or none is. */
const triangles = (score: number, of: number, strong: number): ScoredPair[] =>
  Array.from({ length: of }, (_, at) =>
    [
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ].map(([a, b]) => ({ a: `${a!}${at}`, b: `${b!}${at}`, score, strong: at < strong })),
  ).flat();

it('finds no error where of each ten pairs scored .7 seven are strong, and .3 where only four are', () => {
  expect(calibrationError([...pairs(0.7, 10, 7), ...pairs(0.2, 10, 2)])).toBeCloseTo(0);
  expect(calibrationError(pairs(0.7, 10, 4))).toBeCloseTo(0.3);
});

it('weighs a band by its pairs and leaves out what hardly anybody would show', () => {
  expect(
    calibrationError([...pairs(0.7, 30, 21), ...pairs(0.95, 10, 0), ...pairs(0.01, 500, 90)]),
  ).toBeCloseTo((10 * 0.95) / 40);
});

it('says of a case that it keeps what is promised but for what chance may do', () => {
  expect(keepsPromise(pairs(0.5, 100, 55))).toBe(true);
  expect(keepsPromise(pairs(0.5, 100, 61))).toBe(false);
});

it('allows a case more where pairs go together: three that stand or fall at once are no three draws', () => {
  expect(dependence([pairs(0.5, 100, 50)])).toBe(1);
  expect(dependence([triangles(0.5, 40, 20)])).toBeCloseTo(3);
  expect(keepsPromise(triangles(0.5, 40, 25), 1)).toBe(false);
  expect(keepsPromise(triangles(0.5, 40, 25), 3)).toBe(true);
});

it('does not take for dependence that a case as a whole has fewer strong pairs than promised', () => {
  const grid = Array.from({ length: 100 }, (_, at) => {
    const [a, b] = [at % 10, Math.floor(at / 10)];
    return { a: `a${a}`, b: `b${b}`, score: 0.5, strong: a === b };
  });
  expect(dependence([grid])).toBe(1);
});

it('tells which error right scores would leave by chance: less of more pairs, more where they go together', () => {
  const expected = Math.sqrt((2 / Math.PI) * 0.25) / 10;
  expect(errorByChance(pairs(0.5, 100, 0), 1)).toBeCloseTo(expected);
  expect(errorByChance(pairs(0.5, 400, 0), 1)).toBeCloseTo(expected / 2);
  expect(errorByChance(pairs(0.5, 100, 0), 4)).toBeCloseTo(expected * 2);
});

it('stays between none and one for any scores', () => {
  const claim = fc.constantFrom('a', 'b', 'c', 'd');
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          a: claim,
          b: claim,
          score: fc.double({ min: 0.1, max: 1, noNaN: true }),
          strong: fc.boolean(),
        }),
        { minLength: 1 },
      ),
      (any) => {
        expect(calibrationError(any)).toBeGreaterThanOrEqual(0);
        expect(calibrationError(any)).toBeLessThanOrEqual(1);
        expect(dependence([any])).toBeGreaterThanOrEqual(1);
      },
    ),
  );
});

it('prints what each band promises beside what was strong, and leaves out sets without cases', () => {
  const table = calibrationTable([
    { name: 'ours', cases: [pairs(0.7, 10, 7), pairs(0.7, 10, 0)] },
    { name: 'theirs', cases: [] },
  ]);
  expect(table).toContain('.70 .35 (20)');
  expect(table).toMatch(/cases that keep what is promised\s+1 of 2$/m);
  expect(table).toMatch(/the same, variance × 1\.00\s+1 of 2$/);
  expect(table).not.toContain('theirs');
});
