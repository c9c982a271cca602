import { describe, expect, it } from 'vitest';
import { tellingDifferences } from '../../../../src/core/text/differences/telling-differences.ts';

const marked = (a: string, b: string) => {
  const found = tellingDifferences(a, b);
  return found === null
    ? null
    : [
        found.a.map(({ start, end }) => a.slice(start, end)),
        found.b.map(({ start, end }) => b.slice(start, end)),
      ];
};

describe('the differences of two wordings', () => {
  it('are told of two renderings of one thought', () => {
    expect(marked('The dam holds', 'The dam will hold at all times')).toEqual([
      ['holds'],
      ['will hold at all times'],
    ]);
  });

  it('are not told of two sentences that have a name in common: nearly all of either would be marked', () => {
    expect(
      marked(
        'The harbour board asked Brussels in spring for money to dredge the western channel',
        'Fishermen blamed Brussels for the quota that emptied their nets',
      ),
    ).toBeNull();
  });

  it('are not told where a long sentence only begins as the short one does', () => {
    expect(
      marked(
        'The harbour will grow',
        'The harbour, where three cranes fell in a storm last winter and two dockers lost their jobs, wants subsidies from Brussels',
      ),
    ).toBeNull();
  });

  it('are none where the words are the same', () => {
    expect(marked('The dam holds', 'The dam holds')).toEqual([[], []]);
  });
});
