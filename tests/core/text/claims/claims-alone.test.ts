// What a claim tells by itself is asked for in every pair of it, in one analysis of a growing case after the other.
import { describe, expect, it } from 'vitest';
import { ClaimsAlone } from '../../../../src/core/text/claims/claims-alone.ts';

const first = { id: 'a', source: 's', start: 0, end: 22 };
const second = { id: 'b', source: 't', start: 0, end: 21 };
const sources = new Map([['s', { text: 'The mill must stay now.', date: null }]]);
const more = new Map([...sources, ['t', { text: 'Is the mill to close?', date: null }]]);

describe('the claims of a case that grows', () => {
  it('are read once, and those that come in are read as the others were', () => {
    const alone = new ClaimsAlone();
    alone.grow(sources, new Map());
    const read = alone.of(first);
    alone.grow(more, new Map());
    expect(alone.of(first)).toBe(read);
    expect(alone.of(second)).toMatchObject({ text: 'Is the mill to close?', asks: true });
  });
});

describe('a headline', () => {
  const isHeadline = (text: string, words: string): boolean => {
    const alone = new ClaimsAlone();
    alone.grow(new Map([['s', { text, date: null }]]), new Map());
    const start = text.indexOf(words);
    return alone.of({ id: words, source: 's', start, end: start + words.length }).isHeadline;
  };

  it('is the first line, or all of it but who says so', () => {
    expect(
      isHeadline('Forty winks keep the mind young\n\nRain fell.', 'Forty winks keep the mind young'),
    ).toBe(true);
    expect(
      isHeadline('Naps keep the mind young, say scientists\n\nRain fell.', 'Naps keep the mind young'),
    ).toBe(true);
    expect(isHeadline('Naps keep the mind young, she said.\n\nRain fell.', 'Naps keep the mind young')).toBe(
      false,
    );
    expect(isHeadline('Naps are good. Rain fell\n\nIt rained.', 'Naps are good')).toBe(false);
    expect(isHeadline('Naps\n\nForty winks, say doctors\n', 'Forty winks')).toBe(false);
  });
});

describe('a statement', () => {
  it.each([
    ['It was defeated.', true],
    ['The operator rejected this.', true],
    ['22 foresaw it', true],
    ['The operator rejected this claim of the union.', false],
    ['It was the third derailment on the line.', false],
    ['The others were discharged.', false],
  ])('points back where only the sentence before it tells what it says: %s', (text, expected) => {
    const alone = new ClaimsAlone();
    alone.grow(new Map([['s', { text, date: null }]]), new Map());
    expect(alone.of({ id: text, source: 's', start: 0, end: text.length }).pointsBack).toBe(expected);
  });
});
