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

it('is one number in the digits of any script', () => {
  const folded = (text: string): string[] => words(text).map((word) => word.folded);
  expect(folded('نحو ٨٠٠ شخص')).toEqual(folded('نحو 800 شخص'));
  expect(folded('नगर में १२ लोग')).not.toEqual(folded('नगर में 21 लोग'));
});

describe('letters in parts and hidden characters', () => {
  const folded = (text: string): string[] => words(text).map((word) => word.folded);
  const text = 'Zoë Nováková’s mill café sold 30 loaves.';

  it.each([
    ['accents of their own', text.normalize('NFD')],
    ['soft hyphens', text.replace('mill', 'mi\u00adll').replace('loaves', 'loa\u00adves')],
    ['zero-width spaces', text.replace('30', '3\u200b0').replace('mill', '\ufeffmi\u200bll')],
    ['parts and hidden characters at once', text.normalize('NFD').replace('sold', 's\u2060old')],
  ])('change no word: %s', (_, written) => {
    expect(folded(written)).toEqual(folded(text));
  });

  it('leave the offsets those of the text as it stands', () => {
    const written = `\ufeff${text.normalize('NFD').replace('mill', 'mi\u00adll')}`;
    expect(words(written).map(({ start, end }) => written.slice(start, end))).toEqual(
      ['Zoë', 'Nováková’s', 'mi\u00adll', 'café', 'sold', '30', 'loaves'].map((word) =>
        word.normalize('NFD'),
      ),
    );
  });

  it('of Korean syllables are one word as well', () => {
    expect(folded('서울 시장'.normalize('NFD'))).toEqual(folded('서울 시장'));
  });
});
