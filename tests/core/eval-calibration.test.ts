// How the evaluation says whether scores keep what they promise.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calibrationError, calibrationTable, keepsPromise, type ScoredPair } from '../eval/calibration.ts';

/** So many pairs of one score, of which some are strong. */
const pairs = (score: number, of: number, strong: number): ScoredPair[] =>
  Array.from({ length: of }, (_, at) => ({ score, strong: at < strong }));

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

it('stays between none and one for any scores', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ score: fc.double({ min: 0.1, max: 1, noNaN: true }), strong: fc.boolean() }), {
        minLength: 1,
      }),
      (any) => {
        expect(calibrationError(any)).toBeGreaterThanOrEqual(0);
        expect(calibrationError(any)).toBeLessThanOrEqual(1);
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
  expect(table).toMatch(/cases that keep what is promised\s+1 of 2$/);
  expect(table).not.toContain('theirs');
});
