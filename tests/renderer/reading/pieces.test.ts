// Long texts in pieces: nothing is lost, and lines stay whole.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { piecesOf } from '../../../src/renderer/reading/pieces.ts';

it('put together again are the text, and are cut at ends of lines alone', () => {
  const texts = fc.array(fc.constantFrom('\n', 'word', '\r\n', ''), { maxLength: 400 });
  fc.assert(
    fc.property(texts, (parts) => {
      const pieces = piecesOf(parts.join(''));
      expect(pieces.join('')).toBe(parts.join(''));
      expect(pieces.slice(0, -1).every((piece) => piece.endsWith('\n'))).toBe(true);
      expect(pieces).not.toContain('');
    }),
  );
});

it('are some screens full each', () => {
  expect(piecesOf('line\n'.repeat(600))).toHaveLength(10);
});
