// Clauses: where a sentence is cut, and where it never is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauses } from '../../../../../src/core/text/claims/words/clauses.ts';

const cut = (text: string): string[] =>
  clauses(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('clauses', () => {
  it.each([
    [
      'The mill must stay open, and the town will pay for its repair.',
      ['The mill must stay open', 'and the town will pay for its repair'],
    ],
    [
      'Lee called it “a gift to the whole valley” because it saves water.',
      ['Lee called it', 'a gift to the whole valley', 'because it saves water'],
    ],
    ['Bread and butter cost 1,400 crowns in Kelso.', ['Bread and butter cost 1,400 crowns in Kelso']],
    ['Norvane, Inc. sold 3.5 million boats.', ['Norvane, Inc. sold 3.5 million boats']],
    ['制造业是国家的支柱，粮食要靠自己生产。', ['制造业是国家的支柱', '粮食要靠自己生产']],
    ['Yes, it must stay.', ['Yes, it must stay']],
    ['…', []],
  ])('%s', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('are in order, apart, and inside the stretch, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(5), (text, skip) => {
        let at = Math.min(skip, text.length);
        for (const { start, end } of clauses(text, { start: at, end: text.length })) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
