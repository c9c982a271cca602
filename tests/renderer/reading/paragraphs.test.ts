// Paragraphs: everything that can be read is in exactly one of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphAt, paragraphsOf, trimmed } from '../../../src/renderer/reading/paragraphs.ts';

const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', '👷🏽', 'é', 'ש') });

describe('paragraphs', () => {
  it('hold every character that is not white space, in order, and no line end', () => {
    fc.assert(
      fc.property(text, (words) => {
        const pieces = paragraphsOf(words).map(({ start, end }) => words.slice(start, end));
        expect(pieces.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
        expect(pieces.every((piece) => !piece.includes('\n') && piece.trim() !== '')).toBe(true);
      }),
    );
  });

  it('are found by any offset inside them', () => {
    const words = 'One.\n\n  Two 👷🏽.\nThree.';
    const found = paragraphsOf(words);
    expect(found.map(({ start, end }) => words.slice(start, end))).toEqual(['One.', '  Two 👷🏽.', 'Three.']);
    found.forEach(({ start, end }, at) => {
      for (let offset = start; offset < end; offset += 1) expect(paragraphAt(found, offset)).toBe(at);
    });
  });
});

describe('a trimmed span', () => {
  it('leaves out the white space at its ends and nothing else', () => {
    expect(trimmed('a  bc d', { start: 1, end: 6 })).toEqual({ start: 3, end: 5 });
    expect(trimmed('a   b', { start: 1, end: 4 })).toBeNull();
  });
});
