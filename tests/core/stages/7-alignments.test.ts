// Alignment: which claims of different sources are put side by side, and in which order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, ScoredPair } from '../../../src/core/model/comparison.ts';
import { PairEvidence, scorePairs } from '../../../src/core/stages/7-alignments.ts';
import { readCase } from '../../../src/core/analysis.ts';
import { reports, statementOf } from '../../bench/reports.ts';
import { Example } from './example.ts';

const FILLER = [
  'Farmers near the border expect an early harvest of barley.',
  'The museum reopened after two years of repairs to its roof.',
  'A ferry line will link the islands again from next spring.',
  'Teachers asked for smaller classes and longer breaks.',
];

function scored(example: Example): readonly ScoredPair[] {
  return scorePairs(example.claims, example.texts, new Map());
}

function ranked(example: Example): string[] {
  return scored(example).map(({ a, b }) => `${a.id} ${b.id}`);
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

  it('sees a phrase that means the same in other words', () => {
    const example = new Example()
      .source('a', ['The guard must always be awake.', ...FILLER.slice(0, 2)])
      .source('b', [
        'The guard is awake at all times.',
        'The guard is awake now and then.',
        ...FILLER.slice(2),
      ]);
    expect(ranked(example)[0]).toBe('a:c0 b:c0');
    expect(scored(example)[0]!.equivalents).toContainEqual(['always', 'at all times']);
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
          new Map(scored(example).map(({ a, b, score }) => [[a.id, b.id].sort().join(' '), score]));
        const found = scores(forward);
        for (const [ids, score] of found) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(ids).toMatch(/^a:.* b:/);
          expect(scores(backward).get(ids)).toBeCloseTo(score, 9);
        }
      }),
      // Two that are equal but for the order in which their weights are added up.
      { examples: [[['always mill', 'closed mill'], ['mill']]] },
    );
  });
});

describe('the evidence beside the words', () => {
  it('counts a shared figure', () => {
    const example = new Example()
      .source('a', ['Some 1,250 boats left.', ...FILLER.slice(0, 2)])
      .source('b', ['Boats left early.', 'All in all 1,250 vessels set out.', ...FILLER.slice(2)])
      .quantity('a', '1,250 boats', 'cardinal', 1250, { unit: 'boats' })
      .quantity('b', '1,250 vessels', 'cardinal', 1250, { unit: 'vessels' });
    const quantities = new Map(
      example.claims.map(({ id, source, start, end }) => [
        id,
        example.quantities.filter((each) => each.source === source && each.start >= start && each.end <= end),
      ]),
    );
    const score = (given: typeof quantities): number =>
      scorePairs(example.claims, example.texts, given).find(({ a, b }) => a.id === 'a:c0' && b.id === 'b:c1')!
        .score;
    expect(score(quantities)).toBeGreaterThan(score(new Map()));
  });

  it('counts a rare shared speaker for more than none', () => {
    const lines = ['The pier is safe.', ...FILLER.slice(0, 2)];
    const others = ['The pier will stand.', ...FILLER.slice(2)];
    const plain = new Example().source('a', lines).source('b', others);
    const spoken = new Example()
      .source('a', [{ says: lines[0]!, speaker: 'Ada Lind' }, ...lines.slice(1)])
      .source('b', [{ says: others[0]!, speaker: 'Lind' }, ...others.slice(1)]);
    const score = (example: Example): number =>
      scored(example).find(({ a, b }) => a.id === 'a:c0' && b.id === 'b:c0')!.score;
    expect(score(spoken)).toBeGreaterThan(score(plain));
  });
});

describe('a case with too many pairs to score each', () => {
  const sources = reports(5);
  const { claims, quantitiesOfClaim: quantities } = readCase(sources);
  const read = sources.map(({ id, text }) => ({
    text,
    claims: claims.filter(({ source }) => source === id),
    quantities,
    meanings: new Map<string, never>(),
  }));
  const ids = (pairs: readonly ScoredPair[]): string[] => pairs.map(({ a, b }) => `${a.id} ${b.id}`);

  it('ties every claim to one that says the same, where there is one, and scores no more than a few for each', () => {
    const pairs = new PairEvidence(read, { limit: 0 }).score(claims).pairs;
    const statements = statementOf(sources, claims);
    const told = new Map<number, number>();
    for (const number of statements.values()) told.set(number, (told.get(number) ?? 0) + 1);
    const tied = new Set(
      pairs
        .filter(({ a, b, score }) => score > 0.5 && statements.get(a.id) === statements.get(b.id))
        .flatMap(({ a, b }) => [a.id, b.id]),
    );
    const several = claims.filter(({ id }) => told.get(statements.get(id)!)! > 1);
    expect(several.length).toBeGreaterThan(50);
    expect(several.filter(({ id }) => !tied.has(id))).toEqual([]);
    expect(pairs.length).toBeLessThan(13 * claims.length);
  });

  it('seeks partners of which no pair was made, and weighs whether they were said on one occasion', () => {
    const evidence = new PairEvidence(read, { limit: 0 });
    const made = new Set(ids(evidence.score(claims).pairs));
    const at = claims.findIndex(({ source }) => source === sources[2]!.id);
    const scores = (occasionOf: (claim: Claim) => string | null): number[] =>
      evidence
        .partners(
          claims.map((claim) => ({ ...claim, occasion: occasionOf(claim) })),
          at,
        )
        .map((pair) => {
          expect(made).not.toContain(`${pair.a.id} ${pair.b.id}`);
          return pair.score;
        });
    const unknown = scores(() => null);
    const together = scores(() => 'o1');
    const apart = scores(({ source }) => source);
    expect(unknown.length).toBeGreaterThan(0);
    // More or less, by whether the two stand at the same place of what was said.
    unknown.forEach((score, pair) => expect(together[pair]).not.toBe(score));
    // On another occasion the same may be said again: that one is the likeliest of its source says nothing then.
    expect(apart.some((score, pair) => score < unknown[pair]!)).toBe(true);
  });

  it('takes in a source as if it had been there from the start, until rarity has to be counted anew', () => {
    const grown = new PairEvidence(read.slice(0, 4), { limit: 0 });
    expect(grown.grow(read)).toBe(false);
    const sixth = [...read, { ...read[0]!, claims: [] }];
    const five = new PairEvidence(read, { limit: 0 });
    expect(five.grow(sixth)).toBe(true);
    expect(ids(five.score(claims).pairs)).toEqual(
      ids(new PairEvidence(sixth, { limit: 0 }).score(claims).pairs),
    );
  });
});
