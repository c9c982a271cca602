// Words are cut chunk by chunk: the cuts change nothing, and the work grows with the text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../../../src/core/text/words.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** All at once, as the segmenter cuts. */
function atOnce(text: string): [number, number][] {
  return [...segmenter.segment(text)]
    .filter(({ segment, isWordLike }) => isWordLike === true || segment === '%')
    .map(({ index, segment }) => [index, index + segment.length]);
}

describe('the words of a long text', () => {
  it('are those that the segmenter finds in the whole of it', () => {
    const piece = fc.constantFrom(
      ...['mill', "nation's", '3.5%', 'U.S.', '(a)', '“Yes,”', '\n\n', '12,000', '磨坊', 'é', '—', '👍🏽'],
    );
    const text = fc
      .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '\n')), { minLength: 600, maxLength: 900 })
      .map((pieces) => pieces.flat().join(''));
    fc.assert(
      fc.property(text, (long) => {
        expect(words(long).map(({ start, end }) => [start, end])).toEqual(atOnce(long));
      }),
      { numRuns: 30 },
    );
  });

  it('are all there where no white space parts them', () => {
    for (const long of [
      'mill-'.repeat(900),
      '“'.repeat(3_000),
      `${'x'.repeat(2_500)} end`,
      '磨坊必须保留，'.repeat(600),
    ]) {
      const found = words(long);
      for (const [at, { start, end }] of found.entries()) {
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
      }
      const letters = found.map(({ start, end }) => long.slice(start, end)).join('');
      expect(letters).toBe(long.replace(/[^\p{L}\p{N}%]/gu, ''));
    }
  });
});

describe('a Chinese word', () => {
  it('is the same in traditional and in simplified characters, and keeps its place', () => {
    const folded = (text: string) => words(text).map((word) => word.folded);
    expect(folded('氣象臺預報')).toEqual(folded('气象台预报'));
    expect(words('氣象').map(({ start, end }) => [start, end])).toEqual([[0, 2]]);
  });
});
