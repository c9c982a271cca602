import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchWords, typedWords } from '../../../../src/core/text/search/search-words.ts';

const folded = (text: string): string[] => searchWords(text).map((word) => word.folded);

describe('words for the search', () => {
  it('are lower case and without accents, whatever alphabet they are in', () => {
    expect(folded('Café ÉLAN, Ёлка')).toEqual(['cafe', 'elan', 'елка']);
  });

  it('split at every sign, so that spellings with and without an apostrophe or hyphen meet as phrases', () => {
    expect(folded("board's per-cent 2.5m")).toEqual(['board', 's', 'per', 'cent', '2', '5m']);
  });

  it('are pairs of characters where a script has no spaces, and the last character alone', () => {
    expect(folded('港口费上涨')).toEqual(['港口', '口费', '费上', '上涨', '涨']);
    expect(folded('G20峰会')).toEqual(['g20', '峰会', '会']);
  });

  it('keep the vowel signs of Hindi and the voicing of Japanese, which tell words apart', () => {
    expect(folded('की')).not.toEqual(folded('का'));
    expect(folded('がく')).not.toEqual(folded('かく'));
  });

  it('find full-width letters and digits by the plain ones', () => {
    expect(folded('ＡＩ ２０２３')).toEqual(['ai', '2023']);
  });

  it('stand where the text says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { start, end, folded: word } of searchWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last === 0 ? 0 : last - 2);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(word).not.toMatch(/[\s"*]/);
          last = end;
        }
      }),
    );
  });

  it('of any stretch typed in a script without spaces stand in a row in the text', () => {
    const characters = fc.stringMatching(/^[\u4e00-\u4fff]{2,12}$/);
    fc.assert(
      fc.property(characters, fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % (text.length - 1);
        const typed = text.slice(start, start + 2 + (b % (text.length - 1 - start)));
        const { words } = typedWords(typed);
        expect(` ${folded(text).join(' ')} `).toContain(` ${words.join(' ')} `);
      }),
    );
  });

  it('take a single typed character for the begin of what may follow', () => {
    expect(typedWords('涨')).toEqual({ words: ['涨'], open: true });
    expect(typedWords('上涨')).toEqual({ words: ['上涨'], open: false });
  });
});
