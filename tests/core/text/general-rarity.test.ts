// How rare words are in English at large.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalRarity } from '../../../src/core/text/general-rarity.ts';
import { stem } from '../../../src/core/text/words.ts';

describe('the general rarity of a word', () => {
  it('grows from words of every page to words of few books', () => {
    const rising = ['one', 'government', 'manufacture', 'semiconductor'].map((word) =>
      generalRarity(stem(word)),
    );
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    expect(new Set(rising).size).toBe(rising.length);
  });

  it('is one for all forms of a word', () => {
    expect(stem('developing')).toBe(stem('development'));
    expect(generalRarity(stem('developing'))).toBe(generalRarity(stem('development')));
  });

  it('is full for words that no English book has', () => {
    for (const word of ['self-reliance-fund', '银行', 'Übergangsregierung', ''])
      expect(generalRarity(word)).toBe(1);
  });

  it('is less for a Chinese character that is a word of its own than for a word of two', () => {
    expect(generalRarity('元')).toBeLessThan(generalRarity('补贴'));
  });

  it('is a weight: above 0 and never above 1', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('the', 'of', 'would', 'i', 'constructor', '__proto__')),
        (word) => {
          expect(generalRarity(word)).toBeGreaterThan(0);
          expect(generalRarity(word)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
