import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonSegments } from '../../../../src/core/text/search/collation.ts';

describe('a collation', () => {
  it('tells what all have from what each has', () => {
    expect(commonSegments(['The dam holds firm', 'The old dam holds', 'The dam holds'])).toEqual([
      'The ',
      ['', 'old ', ''],
      'dam ',
      ['holds firm', 'holds', 'holds'],
    ]);
  });

  it('gives every text back, whatever the texts', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b ', ' ', '.', '国', '🚢', 'é') });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const trimmed = texts.map((one) => one.trim());
        const segments = commonSegments(trimmed);
        trimmed.forEach((one, index) => {
          expect(segments.map((part) => (typeof part === 'string' ? part : part[index])).join('')).toBe(one);
        });
      }),
    );
  });

  it('finds one text to be all common', () => {
    expect(commonSegments(['the dam', 'the dam'])).toEqual(['the dam']);
    expect(commonSegments([])).toEqual([]);
  });
});
