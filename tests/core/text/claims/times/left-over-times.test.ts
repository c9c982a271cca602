// Clock times and years that two sources have left over: which are held against each other by what they are told of.
import { describe, expect, it } from 'vitest';
import { readCase } from '../../../../../src/core/analysis.ts';
import { LeftOverTimes } from '../../../../../src/core/text/claims/times/left-over-times.ts';

/** The words of the times that the first claims of two texts have left over. */
function leftOver(a: string, b: string): [string, string] | null {
  const sources = [
    { id: 'a', title: 'A', outlet: 'A', date: '2025-06-03', text: a },
    { id: 'b', title: 'B', outlet: 'B', date: '2025-06-03', text: b },
  ];
  const { claims, quantitiesOfClaim } = readCase(sources);
  const times = new LeftOverTimes().add(
    claims,
    new Map(sources.map((each) => [each.id, each])),
    quantitiesOfClaim,
  );
  const [one, other] = ['a', 'b'].map((source) => claims.find((claim) => claim.source === source)!);
  const found = times.apart(one!, other!);
  if (found === null) return null;
  const [left, right] = found.map(({ quantity }) => quantity);
  return [a.slice(left!.start, left!.end), b.slice(right!.start, right!.end)];
}

describe('times that both have left over', () => {
  it.each([
    ['The lantern parade set off at 6pm.', 'The parade of lanterns was to start at 5 p.m.', '6pm', '5 p.m.'],
    ['The mill was built in 1911.', 'She says the old mill was built in 1914.', '1911', '1914'],
  ])('are one where they are told in words that both share: %s | %s', (a, b, one, other) => {
    expect(leftOver(a, b)).toEqual([one, other]);
  });

  it.each([
    ['of which nothing is said alike', 'The parade set off at 6pm.', 'Supper was served at 5 p.m.'],
    [
      'of which one is told by both',
      'The parade set off at 6pm.',
      'The parade began at 5 p.m. Rain fell at 6pm.',
    ],
    [
      'that are half a day apart by a clock of twelve hours',
      'The parade set off at 6.05pm.',
      'The parade began at six.',
    ],
    ['that are too far apart for one moment', 'The parade set off at 6pm.', 'The parade ended at noon.'],
    [
      'that are too far apart for one year',
      'The mill was built in 1911.',
      'The mill was built up again in 1955.',
    ],
    [
      'beside which another has more in common',
      'The lantern parade set off at 6pm.',
      'The parade was announced at 5 p.m. The lantern parade set off at 5.30pm.',
    ],
    ['that are days', 'The mill reopens on Monday.', 'The mill reopens on Thursday.'],
  ])('are not one %s', (_, a, b) => {
    expect(leftOver(a, b)).toBeNull();
  });
});
