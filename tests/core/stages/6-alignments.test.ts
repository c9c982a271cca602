// Alignment: which claims of different sources are put side by side, and in which order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scorePairs, likelyPairs } from '../../../src/core/stages/6-alignments.ts';
import { Example } from './example.ts';

const FILLER = [
  'Farmers near the border expect an early harvest of barley.',
  'The museum reopened after two years of repairs to its roof.',
  'A ferry line will link the islands again from next spring.',
  'Teachers asked for smaller classes and longer breaks.',
];

function ranked(example: Example): string[] {
  return scorePairs(example.claims, example.texts).map(({ a, b }) => `${a.id} ${b.id}`);
}

describe('the score of a pair', () => {
  it('is higher for a rewording than for another statement on the same topic', () => {
    const example = new Example()
      .source('a', ['The council will close the swimming pool in Norwell for good.', ...FILLER.slice(0, 2)])
      .source('b', [
        'Norwell is to lose its pool: the council closes the swimming hall for good.',
        'The council of Norwell meets on Mondays.',
        ...FILLER.slice(2),
      ]);
    expect(ranked(example)[0]).toBe('a:c0 b:c0');
    expect(ranked(example).indexOf('a:c0 b:c0')).toBeLessThan(ranked(example).indexOf('a:c0 b:c1'));
  });

  it('counts rare words more than words that every claim has', () => {
    const example = new Example()
      .source('a', [
        'The harbour board praised the lighthouse.',
        'The harbour board met.',
        'The harbour board left.',
      ])
      .source('b', ['The harbour board slept.', 'A painter restored the lighthouse.']);
    expect(ranked(example)[0]).toBe('a:c0 b:c1');
  });

  it('sees a phrase that means the same in other words', () => {
    const example = new Example()
      .source('a', ['The guard must always be awake.', ...FILLER.slice(0, 2)])
      .source('b', [
        'The guard is awake at all times.',
        'The guard is awake now and then.',
        ...FILLER.slice(2),
      ]);
    expect(ranked(example)[0]).toBe('a:c0 b:c0');
    expect(scorePairs(example.claims, example.texts)[0]!.equivalents).toContainEqual([
      'always',
      'at all times',
    ]);
  });

  it('stays between 0 and 1, never ties a source to itself, and mirrors when the sources are swapped', () => {
    const line = fc.array(fc.constantFrom('mill', 'river', 'always', 'Oslo', 'closed', '26', '银行', '🤔'), {
      minLength: 1,
      maxLength: 8,
    });
    const lines = fc.array(
      line.map((words) => words.join(' ')),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const forward = new Example().source('a', one).source('b', other);
        const backward = new Example().source('b', other).source('a', one);
        const scores = (example: Example): Map<string, number> =>
          new Map(
            scorePairs(example.claims, example.texts).map(({ a, b, score }) => [
              [a.id, b.id].sort().join(' '),
              score,
            ]),
          );
        const found = scores(forward);
        for (const [ids, score] of found) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(ids).toMatch(/^a:.* b:/);
          expect(scores(backward).get(ids)).toBeCloseTo(score, 9);
        }
      }),
    );
  });
});

describe('what is worth judging', () => {
  const spoken = { speaker: 'Ada Lind', occasion: 'o0' };
  const texts = [
    { says: 'The mill must always be a pillar of the town.', ...spoken },
    { says: 'The mill is a vital part of the town at all times.', ...spoken },
  ] as const;

  it('includes a weak pair of one speaker on one occasion', () => {
    const example = new Example().source('a', [texts[0]]).source('b', [texts[1], ...FILLER]);
    const weak = [example.pair('a:c0', 'b:c0', { score: 0.5 }), example.pair('a:c0', 'b:c1', { score: 0.5 })];
    expect(likelyPairs(weak)).toEqual([weak[0]]);
  });

  it('leaves the same weak pair out when the occasions differ', () => {
    const example = new Example().source('a', [texts[0]]).source('b', [{ ...texts[1], occasion: 'o1' }]);
    expect(likelyPairs([example.pair('a:c0', 'b:c0', { score: 0.5 })])).toEqual([]);
  });
});
