// Words of a text as a part of a regular expression.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escaped } from '../../../../src/core/text/patterns/escaped.ts';

it('are found as they are written, whatever signs are among them', () => {
  const signs = fc.array(
    fc.oneof(fc.constantFrom(...Array.from('^$\\.*+?()[]{}|/-,#&~⁄½')), fc.string({ unit: 'binary' })),
  );
  fc.assert(
    fc.property(signs, (pieces) => {
      const words = pieces.join('');
      for (const flags of ['', 'u', 'iu']) {
        expect(new RegExp(`^(?:${escaped(words)})$`, flags).exec(words)?.[0]).toBe(words);
        expect(new RegExp(escaped('a.b'), flags).test('acb')).toBe(false);
      }
    }),
  );
});
