// Finding a passage again: sure only where it clearly is the passage, and never in silence somewhere else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reanchor, type Quote } from '../../../src/core/text/anchor.ts';

const TEXT =
  'The mayor spoke on Tuesday. The new line will open in May 2026, she said. Shops on the quay expect a hard year. ' +
  'A fund of 3 million crowns will help them through it. Dockers clapped when the choir began to sing.';

function quoteOf(text: string, words: string, at = text.indexOf(words)): Quote {
  return {
    exact: words,
    prefix: text.slice(Math.max(0, at - 32), at),
    suffix: text.slice(at + words.length, at + words.length + 32),
  };
}
const found = (quote: Quote, text: string): string | null => {
  const { span } = reanchor(quote, text);
  return span === null ? null : text.slice(span.start, span.end);
};

describe('a passage', () => {
  it('is found where its words and surroundings stand, however much was put before them', () => {
    const quote = quoteOf(TEXT, 'Shops on the quay expect a hard year');
    const moved = `A new opening paragraph about something else.\n\n${TEXT}`;
    expect(reanchor(quote, moved).state).toBe('sure');
    expect(found(quote, moved)).toBe(quote.exact);
  });

  it('is found when only the signs around words were changed', () => {
    const text = 'She said: “We can’t wait – not for long.” Then she left the hall with the others.';
    const quote = quoteOf(text, '“We can’t wait – not for long.”');
    const plain = text.replace(/[“”]/g, '"').replace('’', "'").replace('–', '-');
    expect(reanchor(quote, plain)).toMatchObject({ state: 'sure' });
  });

  it('is found with a misprint put right', () => {
    const quote = quoteOf(TEXT.replace('expect', 'expct'), 'Shops on the quay expct a hard year');
    expect(reanchor(quote, TEXT)).toMatchObject({ state: 'sure' });
    expect(found(quote, TEXT)).toBe('Shops on the quay expect a hard year');
  });

  it('is uncertain when a number in it was changed', () => {
    const quote = quoteOf(TEXT, 'A fund of 3 million crowns will help them');
    const changed = TEXT.replace('3 million', '8 million');
    expect(reanchor(quote, changed).state).toBe('uncertain');
    expect(found(quote, changed)).toBe('A fund of 8 million crowns will help them');
  });

  it('keeps its ends where its last word was changed for another, and is uncertain', () => {
    const quote = quoteOf(TEXT, 'The new line will open in May');
    const changed = TEXT.replace('in May 2026', 'in June 2026');
    expect(reanchor(quote, changed).state).toBe('uncertain');
    expect(found(quote, changed)).toBe('The new line will open in June');
  });

  it('begins and ends with a word where those beside it were changed too', () => {
    const quote = quoteOf(TEXT, 'Shops on the quay expect a hard year');
    const changed = TEXT.replace('she said. Shops', 'it was said. Many shops').replace(
      'a hard year. A',
      'hard years! The',
    );
    expect(found(quote, changed)).toMatch(/^(?:Many )?shops on the quay expect hard years!?$/);
  });

  it('is uncertain where two places read alike, words and surroundings, and both are offered', () => {
    const twice = `${TEXT}\n${TEXT}`;
    const result = reanchor({ exact: 'the choir began', prefix: 'when ', suffix: ' to sing' }, twice);
    expect(result.state).toBe('uncertain');
    expect(result.candidates).toHaveLength(2);
  });

  it('is told by its surroundings where its words stand twice', () => {
    const text =
      'In March the price of steel rose again. The mill in Norwell was pleased. In May the price of steel rose again. Nobody at the yard was pleased.';
    const words = 'the price of steel rose again';
    const second = text.lastIndexOf(words);
    expect(reanchor(quoteOf(text, words, second), text).span?.start).toBe(second);
  });

  it('is lost when it was taken out, though the text has something a little like it', () => {
    const quote = quoteOf(TEXT, 'Dockers clapped when the choir began to sing');
    const without = TEXT.replace(
      ' Dockers clapped when the choir began to sing.',
      ' Doctors asked for more beds.',
    );
    expect(reanchor(quote, without)).toEqual({ state: 'lost', span: null, candidates: [] });
  });
});

describe('for any text', () => {
  const word = fc.stringMatching(/^[a-z]{2,9}$/);
  const words = fc.array(word, { minLength: 30, maxLength: 80 });

  it('an unchanged text is never mistaken: the passage is found, or a twin makes it uncertain', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (list, from, length) => {
        const text = list.join(' ');
        const start = from % (text.length - 25);
        const end = start + 12 + (length % 12);
        const quote = quoteOf(text, text.slice(start, end), start);
        if (quote.exact.trim() === '') return;
        const result = reanchor(quote, text);
        expect(result.state).not.toBe('lost');
        if (result.state === 'sure') {
          expect(text.slice(result.span!.start, result.span!.end)).toBe(quote.exact);
        }
      }),
    );
  });

  it('is sure of nothing that shares neither words nor surroundings with the quote', () => {
    fc.assert(
      fc.property(words, fc.stringMatching(/^[A-Z0-9]{20,60}$/), (list, exact) => {
        const quote = { exact: exact.replace(/[A-Z]/g, 'Ж'), prefix: 'ЯЯЯЯ', suffix: 'ЮЮЮЮ' };
        expect(reanchor(quote, list.join(' ')).state).toBe('lost');
      }),
    );
  });

  it('spans lie within the text and cut no character in half', () => {
    const unit = fc.constantFrom('a', ' ', '👷', 'é', '\n', '語', '1');
    const text = fc.array(unit, { minLength: 1, maxLength: 60 }).map((units) => units.join(''));
    fc.assert(
      fc.property(text, text, text, text, (exact, prefix, suffix, where) => {
        for (const { span } of reanchor({ exact, prefix, suffix }, where).candidates) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(where.length);
          expect(span.start).toBeLessThan(span.end);
          expect(encodeURIComponent.bind(null, where.slice(span.start, span.end))).not.toThrow();
        }
      }),
    );
  });
});
