import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findable, findIn } from '../../../../src/core/text/search/find-in-text.ts';

const found = (text: string, typed: string): string[] =>
  findIn(findable(text), typed).map(({ start, end }) => text.slice(start, end));

describe('what is typed is found in a text', () => {
  it('in either case, with accents or without, whole or in parts', () => {
    expect(found('Café, CAFE, cafe\u0301 and cafés', 'café')).toEqual(['Café', 'CAFE', 'cafe\u0301', 'café']);
    expect(found('Ёлка и елка', 'елка')).toEqual(['Ёлка', 'елка']);
    expect(found('İstanbul, istanbul', 'ISTANBUL')).toEqual(['İstanbul', 'istanbul']);
  });

  it('with letters that have several small forms, or that are written as two', () => {
    expect(found('Οδός, ΟΔΟΣ', 'οδος')).toEqual(['Οδός', 'ΟΔΟΣ']);
    expect(found('Straße, STRASSE', 'strasse')).toEqual(['Straße', 'STRASSE']);
    expect(found('the oﬃce', 'office')).toEqual(['oﬃce']);
  });

  it('in letters, figures and syllables of any width', () => {
    expect(found('ＡＩ in ２０２３, AI in 2023', 'ai in 2023')).toEqual(['ＡＩ in ２０２３', 'AI in 2023']);
    expect(found('ｶﾞｽとガス', 'ガス')).toEqual(['ｶﾞｽ', 'ガス']);
  });

  it('with straight or curly quotation marks, and with any dash', () => {
    expect(found('“We can’t rely on it” – he said', `"we can't rely on it" - he`)).toHaveLength(1);
    expect(found("can't", 'can’t')).toEqual(["can't"]);
  });

  it('over a broken line and any spaces, but not over a blank line', () => {
    expect(found('our rice\n  bowl, our\u00a0rice bowl', 'rice bowl')).toEqual(['rice\n  bowl', 'rice bowl']);
    expect(found('the rice\n\nbowls', 'rice bowls')).toEqual([]);
  });

  it('with soft hyphens and other characters that nobody sees in it', () => {
    expect(found('manu\u00adfac\u00adturing', 'manufacturing')).toEqual(['manu\u00adfac\u00adturing']);
  });

  it('in scripts without spaces, and in Korean syllables and their parts', () => {
    expect(found('不能依靠国际市场，国际市场', '国际市场')).toHaveLength(2);
    expect(found('한국은 ' + '한국은'.normalize('NFD'), '국은')).toEqual(['국은', '국은'.normalize('NFD')]);
  });

  it('with the vowel points of Arabic or without', () => {
    expect(found('مُحَمَّد و محمد', 'محمد')).toHaveLength(2);
  });

  it('by whole letters: half of a letter with its vowel sign, or of an emoji, is not found', () => {
    expect(found('की', 'क')).toEqual([]);
    expect(found('👷🏽 works', '\ud83d')).toEqual([]);
  });

  it('nowhere for nothing, white space or accents alone', () => {
    for (const typed of ['', '  ', '\u0301', '\u00ad']) expect(found('a  b e\u0301', typed)).toEqual([]);
  });

  it('once for each place, without overlap', () => {
    expect(found('aaaa', 'aa')).toEqual(['aa', 'aa']);
  });
});

describe('every place that is told', () => {
  const letters = fc.constantFrom(
    ...[
      'a',
      'A',
      'á',
      'e\u0301',
      'ß',
      'ﬁ',
      'fi',
      'ς',
      'Σ',
      ' ',
      '\n',
      '  ',
      '\u00ad',
      '’',
      '"',
      '–',
      '-',
      '市',
      'ｶﾞ',
      'の',
      'क',
      'की',
      '👷🏽',
      'İ',
      'ﷺ',
      '½',
      '한',
      '\u1112\u1161\u11ab',
    ],
  );
  const texts = fc.oneof(
    fc.array(letters, { maxLength: 40 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  it('says what was typed, in the order of the text, without overlap', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 5 }), (text, from, length) => {
        const start = text.length === 0 ? 0 : from % text.length;
        const typed = text.slice(start, start + length);
        let last = 0;
        for (const span of findIn(findable(text), typed)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(findable(text.slice(span.start, span.end)).text).toBe(findable(typed).text);
          last = span.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('is among what is told where a word of the text itself was typed', () => {
    const word = fc.stringMatching(/^[a-zäß市场のκς]{1,6}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(), (words, at) => {
        const typed = words[at % words.length]!;
        const text = words.join(' ');
        expect(findIn(findable(text.toUpperCase()), typed).length).toBeGreaterThan(0);
        expect(findIn(findable(text), typed.toUpperCase()).length).toBeGreaterThan(0);
      }),
    );
  });
});
