// Word differences: which words of two wordings a reader should see marked.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifferences } from '../../../../src/core/text/differences/diff.ts';

function marked(a: string, b: string): { a: string[]; b: string[] } {
  const found = wordDifferences(a, b);
  return {
    a: found.a.map(({ start, end }) => a.slice(start, end)),
    b: found.b.map(({ start, end }) => b.slice(start, end)),
  };
}

describe('word differences', () => {
  it('marks the words that only one wording has', () => {
    expect(marked('The mill stays open', 'The mill stays shut')).toEqual({ a: ['open'], b: ['shut'] });
  });

  it('marks nothing in wordings that differ by case, apostrophes or function words only', () => {
    expect(marked('The nation’s mills', "A nation's mills")).toEqual({ a: [], b: [] });
  });

  it('bridges a function word between two marked words', () => {
    expect(marked('a pillar of strength for all', 'a burden for all')).toEqual({
      a: ['pillar of strength'],
      b: ['burden'],
    });
  });

  it('leaves a word alone that only stands elsewhere', () => {
    expect(marked('The bridge at Norwell is open', 'The Norwell bridge is shut')).toEqual({
      a: ['open'],
      b: ['shut'],
    });
  });

  it('keeps "not" and "must" as words that count', () => {
    expect(marked('Boats must not leave', 'Boats leave').a).toEqual(['must not']);
  });

  it('counts offsets in UTF-16 units beyond emoji and combining marks', () => {
    expect(marked('🤔 cafe\u0301 closed', '🤔 cafe\u0301 open')).toEqual({ a: ['closed'], b: ['open'] });
  });

  it('gives spans that are ordered, inside their text and mirrored when the wordings are swapped', () => {
    const wording = fc
      .array(fc.constantFrom('mill', 'river', 'of', 'the', 'not', '5%', '🤔', 'déjà'), { maxLength: 12 })
      .map((w) => w.join(' '));
    fc.assert(
      fc.property(wording, wording, (a, b) => {
        const found = wordDifferences(a, b);
        for (const [text, spans] of [
          [a, found.a],
          [b, found.b],
        ] as const) {
          let last = 0;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
        }
        expect(wordDifferences(a, a)).toEqual({ a: [], b: [] });
      }),
    );
  });

  it('marks everything, and quickly, when two long texts have nothing in common', () => {
    const a = Array.from({ length: 3000 }, (_, n) => `left${n}`).join(' ');
    const b = Array.from({ length: 3000 }, (_, n) => `right${n}`).join(' ');
    expect(wordDifferences(a, b).a).toEqual([{ start: 0, end: a.length }]);
  });
});
