import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_HEADING, pointTitle, shorten } from '../../../src/core/text/shorten.ts';

describe('shortening a wording', () => {
  it('leaves alone what fits, on one line', () => {
    expect(shorten(' The port\n stays open. ', 60)).toBe('The port stays open.');
  });

  it('ends at a pause that is late enough, else at a whole word', () => {
    expect(shorten('The port stays open all winter, she said, and so does the line to the coast', 44)).toBe(
      'The port stays open all winter, she said…',
    );
    expect(shorten('Yes, the port will stay open for the whole of the winter', 30)).toBe(
      'Yes, the port will stay open…',
    );
    expect(shorten('The port stays open', 16)).toBe('The port stays…');
  });

  it('cuts a script without spaces at its pauses', () => {
    expect(shorten('港口整个冬天都会开放，铁路也会继续通车', 14)).toBe('港口整个冬天都会开放…');
  });

  it('never grows longer than it may, never splits a character, and begins as the wording does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 80 }), (text, most) => {
        const short = shorten(text, most);
        const line = text.replace(/\s+/g, ' ').trim();
        expect(Array.from(short).length).toBeLessThanOrEqual(most);
        expect(line.startsWith(short === line ? short : short.slice(0, -1))).toBe(true);
      }),
    );
  });
});

describe('the title of a point', () => {
  const wording = 'manufacturing must always remain a pillar of strength for China, he said';

  it('begins with a capital, and ends in a list where its lines do', () => {
    expect(pointTitle(wording)).toBe('Manufacturing must always remain a pillar of strength for…');
  });

  it('keeps its end where it is a heading', () => {
    expect(pointTitle(wording, LONGEST_HEADING)).toBe(
      'Manufacturing must always remain a pillar of strength for China, he said',
    );
  });
});
