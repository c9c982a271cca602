// What is told beside the news, of another time or another year, and is not held against the news itself.
import { describe, expect, it } from 'vitest';
import { Example } from '../example.ts';
import { judged, kindsOf } from './told.ts';

describe('what had been before the news', () => {
  it.each([
    ['Unemployment in Orlen was 7.2 per cent', 'numbers-differ'],
    ['In March unemployment in Orlen had been 7.2 per cent', 'same-matter'],
  ])('has figures of its own: %s', (a, relation) => {
    const [told] = kindsOf(`${a}.`, 'Unemployment in Orlen was 6.1 per cent.');
    expect(told).toMatch(new RegExp(`^${relation}:`));
  });

  it.each([
    ['The mill in Orlen had been 212 years old in May', 'The mill in Orlen was 221 years old in May', true],
    ['By Friday the crews had found 12 barrels in the lake', 'Crews found 30 barrels in the lake', true],
    ['The mayor said the crews had found 12 barrels in the lake', 'Crews found 30 barrels in the lake', true],
    ['The crews had found 12 barrels in the lake', 'Crews found 30 barrels in the lake', false],
  ])('is not all that is told in the past perfect: %s', (a, b, differ) => {
    expect(kindsOf(`${a}.`, `${b}.`).includes('numbers-differ: figures')).toBe(differ);
  });

  it.each(['2025-06-04', null])('is what “last year’s” names, whenever that was told: %s', (date) => {
    const told = (race: string): string[] =>
      kindsOf(`${race} ended without arrests.`, 'Police arrested seven riders at the race in Orlen.', date);
    expect(told('The race in Orlen')).toContain('possible-contradiction: opposed');
    expect(told('Last year’s race in Orlen')).not.toContain('possible-contradiction: opposed');
  });

  it.each([
    ['The doors of the hall had been locked', true],
    ['The doors of the hall had been locked in 2021', false],
  ])('is denied by no news where it has a date: %s', (a, opposed) => {
    const told = kindsOf(`${a}.`, 'The doors of the hall were not locked.');
    expect(told.includes('possible-contradiction: opposed')).toBe(opposed);
  });
});

describe('figures of a time or a number beside', () => {
  it.each([
    ['Wells in Orlen hold 70 grams of salt a litre', true],
    ['Ten years ago wells in Orlen held 70 grams of salt a litre', false],
    ['Two decades ago wells in Orlen held 70 grams of salt a litre', false],
    ['Two weeks ago wells in Orlen held 70 grams of salt a litre', true],
  ])('are those of long ago, whenever that was told: %s', (a, differ) => {
    const told = kindsOf(`${a}.`, 'Wells in Orlen hold 45 grams of salt a litre.', null);
    expect(told.includes('numbers-differ: figures')).toBe(differ);
  });

  it.each([
    ['Some 30 barrels at Varn were crushed', true],
    ['Another 30 barrels at Varn were crushed', false],
  ])('are those of others: %s', (a, differ) => {
    const told = kindsOf(`${a}.`, 'Crews crushed 12 barrels at Varn.');
    expect(told.includes('numbers-differ: figures')).toBe(differ);
  });
});

describe('background from another year', () => {
  const published = { a: '2024-08-20', b: '2024-08-21' };
  const relation = (example: Example, score?: number): string => {
    const pair = example.pair('a:c0', 'b:c0');
    return judged(example, [], score === undefined ? pair : { ...pair, score }, published).relation;
  };
  const now = (): Example =>
    new Example().source('a', ['The flood washed away four bridges in Selby on Monday.']);
  const dated = (): Example => now().quantity('a', 'Monday', 'date', '2024-08-19');

  it('with which a sentence opens is not tied to what happened since', () => {
    const then = dated()
      .source('b', ['Twelve years ago a flood washed away bridges in Selby.'])
      .quantity('b', 'Twelve years ago', 'daterange', '2012');
    expect(relation(then)).toBe('related');
    const undated = now()
      .source('b', ['In 2012 a flood washed away bridges in Selby.'])
      .quantity('b', '2012', 'daterange', '2012');
    expect(relation(undated, 0.8)).toBe('related');
    expect(relation(undated, 0.95)).not.toBe('related');
  });

  it('is what an earlier month brought as well, unless the figures of that month may be news', () => {
    const then = (month: string, value: string): Example =>
      dated()
        .source('b', [`In ${month} a flood washed away bridges in Selby, but nobody was hurt.`])
        .quantity('b', month, 'daterange', value);
    expect(relation(then('March', '2024-03'), 0.8)).toBe('related');
    expect(relation(then('June', '2024-06'), 0.8)).not.toBe('related');
    expect(relation(then('March', '2024-03').quantity('a', 'Selby', 'daterange', '2024-03'), 0.8)).not.toBe(
      'related',
    );
  });

  it('is not tied to that of another year still, but to that of about the same', () => {
    const two = (year: string): Example =>
      new Example()
        .source('a', ['In November 2019 burglars took coins from the museum.'])
        .source('b', [`In ${year} thieves took coins from the museum.`])
        .quantity('a', 'November 2019', 'daterange', '2019-11')
        .quantity('b', year, 'daterange', year);
    expect(relation(two('2022'), 0.8)).toBe('related');
    expect(relation(two('2020'), 0.8)).not.toBe('related');
  });

  it('is what its source has left over for nothing that happened since', () => {
    const left = (opening: string): string => {
      const example = dated()
        .source('b', [`${opening} water carried off bridges.`])
        .quantity('b', opening, 'daterange', opening === 'On Tuesday' ? '2024-08-20' : '2012');
      const likely = example.pair('a:c0', 'b:c0', {
        score: 0.32,
        containment: 0.2,
        overlap: 0.1,
        best: true,
      });
      return judged(example, [], likely, published).relation;
    };
    expect(left('Twelve years ago')).toBe('related');
    expect(left('On Tuesday')).not.toBe('related');
  });

  it('is no more than a date where the sentence does not open with it', () => {
    const dug = new Example()
      .source('a', ['The hoard was dug up near Selby in 2009.'])
      .source('b', ['The hoard was dug up near Selby.'])
      .quantity('a', '2009', 'daterange', '2009');
    expect(relation(dug, 0.8)).not.toBe('related');
  });
});
