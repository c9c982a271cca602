import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointOffsets } from '../../../src/core/text/code-points.ts';

describe('offsets in code points', () => {
  it('count a character of two units once', () => {
    const { toCodePoints, toUnits } = codePointOffsets('🤔 x');
    expect([0, 2, 3, 4].map(toCodePoints)).toEqual([0, 1, 2, 3]);
    expect([0, 1, 2, 3].map(toUnits)).toEqual([0, 2, 3, 4]);
  });

  it('agree with the characters of any text, both ways', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { toCodePoints, toUnits } = codePointOffsets(text);
        const characters = Array.from(text);
        for (let count = 0; count <= characters.length; count += 1) {
          const units = characters.slice(0, count).join('').length;
          expect(toCodePoints(units)).toBe(count);
          expect(toUnits(count)).toBe(units);
        }
      }),
    );
  });

  it('end where the text ends', () => {
    const { toCodePoints, toUnits } = codePointOffsets('a🤔');
    expect(toUnits(9)).toBe(3);
    expect(toCodePoints(9)).toBe(2);
  });
});
