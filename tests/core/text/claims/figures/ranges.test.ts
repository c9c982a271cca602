// Ranges: which two quantities are the ends of one, and what a figure within it or outside it says against it.
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../../../src/core/model/comparison.ts';
import { splitSentences } from '../../../../../src/core/stages/1-sentences.ts';
import { findQuantities } from '../../../../../src/core/stages/3-quantities.ts';
import {
  areOneFigure,
  consistentFigures,
} from '../../../../../src/core/text/claims/figures/figure-values.ts';
import { joinRanges } from '../../../../../src/core/text/claims/figures/ranges.ts';

function joinedIn(text: string): readonly Quantity[] {
  const source = { id: 's', text, date: null };
  return joinRanges(text, findQuantities(source, splitSentences(source)));
}

function only(text: string): Quantity {
  const [quantity, ...more] = joinedIn(text);
  expect(more).toEqual([]);
  return quantity!;
}

describe('two quantities', () => {
  it.each([
    ['Repairs cost between €30m and €35m.', 'between €30m and €35m', 30e6, 35e6],
    ['Repairs cost 41 to 44 million euros.', '41 to 44 million euros', 41e6, 44e6],
    ['About 200 to 300 people came.', 'About 200 to 300 people', 200, 300],
    ['Between about 200 and 300 people came.', 'Between about 200 and 300 people', 200, 300],
    ['Growth was 2–3 per cent.', '2–3 per cent', 2, 3],
    ['It takes two to three hours.', 'two to three hours', 'PT2H', 'PT3H'],
    ['Fines ranging from 60 to 80 euros are due.', '60 to 80 euros', 60, 80],
  ])('are the ends of one range: %s', (text, words, value, upTo) => {
    const range = only(text);
    expect(text.slice(range.start, range.end)).toBe(words);
    expect(range).toMatchObject({ value, upTo });
  });

  it.each([
    ['City won 2-3.'],
    ['Sales rose from 12 to 18 million euros.'],
    ['Sales fell from 80 to 60 million euros.'],
    ['They lost by 44 votes to 51 votes.'],
    ['The bank raised its rate by 25 basis points to 4.75 per cent.'],
    ['Prices jumped $30 to $645 a ton.'],
    ['Nine people and 12 dogs were saved.'],
    ['He spoke of 200 houses and 300 houses.'],
  ])('stay two where they are something else: %s', (text) => {
    expect(joinedIn(text).every(({ upTo }) => upTo === undefined)).toBe(true);
    expect(joinedIn(text)).toHaveLength(2);
  });
});

describe('a range', () => {
  const range = only('Repairs cost between €30m and €35m.');

  it.each([
    ['Repairs cost €33 million.', true],
    ['Repairs cost about €29 million.', true],
    ['Repairs cost €35 million.', true],
    ['Repairs cost €38 million.', false],
    ['Repairs cost €3.3 million.', false],
    ['Repairs cost $33 million.', false],
    ['Repairs cost 33 per cent.', false],
    ['Repairs cost between €20m and €40m.', true],
    ['Repairs cost between €34m and €40m.', true],
    ['Repairs cost between €36m and €40m.', false],
  ])('leaves room for what lies within it alone: %s', (text, room) => {
    const other = only(text);
    expect(consistentFigures(range, other)).toBe(room);
    expect(consistentFigures(other, range)).toBe(room);
  });

  it('is one figure with a range of the same ends, and with no other figure', () => {
    expect(areOneFigure(range, only('Repairs cost 30 to 35 million euros.'))).toBe(true);
    expect(areOneFigure(range, only('Repairs cost between €30m and €39m.'))).toBe(false);
    expect(areOneFigure(range, only('Repairs cost €30 million.'))).toBe(false);
    expect(areOneFigure(only('Repairs cost €30 million.'), range)).toBe(false);
  });

  it('of lengths of time leaves room for lengths in other units', () => {
    const months = only('The work takes 12 to 18 months.');
    expect(consistentFigures(months, only('The work takes a year and a half.'))).toBe(true);
    expect(consistentFigures(months, only('The work takes two years.'))).toBe(false);
  });
});
