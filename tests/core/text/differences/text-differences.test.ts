// Differences of whole texts: what every character of both belongs to, what was moved, and how much is kept.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  textDifferences,
  type TextDifferences,
} from '../../../../src/core/text/differences/text-differences.ts';
import { edited, movedBlocks, replacedBlocks, wordsByZipf } from '../../../support/edited-text.ts';
import { seededRandom } from '../../../support/random.ts';

/** The parts as "-removed", "+added", ">moved away", "<moved here", "=equal". */
function told(a: string, b: string): string[] {
  return textDifferences(a, b).parts.map((part) => {
    if (part.kind === 'equal') return `=${a.slice(part.a.start, part.a.end)}`;
    if (part.kind === 'removed') return `-${a.slice(part.a.start, part.a.end)}`;
    if (part.kind === 'moved-away') return `>${a.slice(part.a.start, part.a.end)}`;
    return `${part.kind === 'added' ? '+' : '<'}${b.slice(part.b.start, part.b.end)}`;
  });
}

/** What becomes of `a`: its equal and moved parts where they stand now, and what was added from `b`. */
function applied(a: string, b: string, { parts, moves }: TextDifferences): string {
  return parts
    .map((part) => {
      if (part.kind === 'equal') return a.slice(part.a.start, part.a.end);
      if (part.kind === 'added') return b.slice(part.b.start, part.b.end);
      if (part.kind !== 'moved-here') return '';
      const from = moves[part.block]!.a;
      return a.slice(from.start, from.end);
    })
    .join('');
}

/** Length of the longest common subsequence, by the plain table. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let before = new Int32Array(b.length + 1);
  for (const word of a) {
    const row = new Int32Array(b.length + 1);
    for (let at = 1; at <= b.length; at += 1) {
      row[at] = word === b[at - 1] ? before[at - 1]! + 1 : Math.max(before[at]!, row[at - 1]!);
    }
    before = row;
  }
  return before[b.length]!;
}

const piece = fc.constantFrom(
  'the',
  'dam',
  'is',
  'shut',
  'Ada',
  'said',
  '7',
  ',',
  '.',
  '水',
  '坝',
  '“',
  '’',
  '😀',
);
const space = fc.constantFrom(' ', ' ', ' ', '\n', '  ', '');
const text = fc.array(fc.tuple(piece, space), { maxLength: 60 }).map((pieces) => pieces.flat().join(''));
/** A text and what became of it: paragraphs of it repeated, dropped, reordered, and words of another between. */
const versions = fc.array(text, { minLength: 1, maxLength: 6 }).chain((parts) =>
  fc.tuple(
    fc.constant(parts.join(' ')),
    fc.array(fc.oneof(fc.constantFrom(...parts), text), { maxLength: 8 }).map((list) => list.join(' ')),
  ),
);

describe('differences of two texts', () => {
  it('tells what was removed and added between what is equal', () => {
    expect(told('The dam is shut today.', 'The old dam is open today.')).toEqual([
      '=The ',
      '+old ',
      '=dam is ',
      '-shut',
      '+open',
      '= today.',
    ]);
  });

  it('names a paragraph moved that stands elsewhere now', () => {
    const [one, two, three] = [
      'The river board shut the upper dam on Monday after the rain.',
      'Two villages below it were told to leave before the evening.',
      'Ada Lind, who leads the board, said that nobody was hurt. She will speak again on Friday.',
    ];
    const found = textDifferences(`${one}\n${two}\n${three}\n`, `${three}\n${one}\n${two}\n`);
    expect(found.parts.map(({ kind }) => kind)).toEqual(['moved-here', 'equal', 'moved-away']);
    expect(found.words).toEqual({ equal: 23, removed: 0, added: 0, moved: 17 });
  });

  it('does not call moved what only a few words have in common', () => {
    expect(told('on Monday, he said. Rain fell.', 'Rain fell. on Monday, he said.').join('')).not.toMatch(
      /[<>]/,
    );
  });

  it('shows white space as a difference without losing the words around it', () => {
    expect(told('one two three', 'one\ntwo three')).toEqual(['=one', '- ', '+\n', '=two three']);
  });

  it('compares text without spaces character by character', () => {
    expect(told('大坝今天关闭。', '大坝昨天关闭。')).toEqual(['=大坝', '-今', '+昨', '=天关闭。']);
  });

  it('takes a figure as one word', () => {
    expect(told('It cost 1,200.5 crowns', 'It cost 1,300.5 crowns')).toEqual([
      '=It cost ',
      '-1,200.5',
      '+1,300.5',
      '= crowns',
    ]);
  });

  it('has nothing to tell of equal texts, nor of empty ones', () => {
    expect(told('', '')).toEqual([]);
    expect(told('same', 'same')).toEqual(['=same']);
    expect(told('', ' new ')).toEqual(['+ new ']);
  });

  it('makes the second text of the first', () => {
    fc.assert(
      fc.property(versions, ([a, b]) => {
        expect(applied(a, b, textDifferences(a, b))).toBe(b);
      }),
    );
  });

  it('gives every character of both texts to exactly one part', () => {
    fc.assert(
      fc.property(versions, ([a, b]) => {
        const { parts } = textDifferences(a, b);
        const ofA = parts.flatMap((part) => ('a' in part ? [part.a] : []));
        const ofB = parts.flatMap((part) => ('b' in part ? [part.b] : []));
        for (const [spans, whole] of [
          [ofA, a],
          [ofB, b],
        ] as const) {
          const ends = [0, ...spans.map(({ end }) => end)];
          expect(spans.map(({ start }) => start)).toEqual(ends.slice(0, -1));
          expect(ends.at(-1)).toBe(whole.length);
          expect(spans.every(({ start, end }) => end > start)).toBe(true);
        }
      }),
    );
  });

  it('calls only equal text equal, and only equal text moved', () => {
    fc.assert(
      fc.property(versions, ([a, b]) => {
        const { parts, moves } = textDifferences(a, b);
        const pairs = [...parts.filter((part) => part.kind === 'equal'), ...moves];
        for (const pair of pairs) {
          expect(a.slice(pair.a.start, pair.a.end)).toBe(b.slice(pair.b.start, pair.b.end));
        }
        const placed = parts.flatMap((part) => (part.kind === 'moved-away' ? [part.block] : []));
        expect(placed).toEqual([...moves.keys()]);
      }),
    );
  });

  it('finds the same when the texts change places', () => {
    fc.assert(
      fc.property(versions, ([a, b]) => {
        const [there, back] = [textDifferences(a, b).words, textDifferences(b, a).words];
        expect(back).toEqual({ ...there, removed: there.added, added: there.removed });
      }),
    );
  });
});

describe('differences of long texts', () => {
  const length = 6_000;

  it.each([0.05, 0.3, 0.8])('keep 99 of 100 words that can be kept with %d of all words edited', (share) => {
    const next = seededRandom(3);
    const draw = wordsByZipf(next);
    const a = Array.from({ length }, draw);
    const b = edited(a, share, next, draw);
    const { words } = textDifferences(a.join(' '), b.join(' '));
    expect(words.equal + words.moved).toBeGreaterThanOrEqual(0.99 * longestCommon(a, b));
  });

  it('keep them where no run of words is rare', () => {
    const next = seededRandom(5);
    const draw = (): string =>
      'harbour council mayor tram rails quay winter fares'.split(' ')[Math.floor(8 * next())]!;
    const a = Array.from({ length }, draw);
    const b = edited(a, 0.8, next, draw);
    const { words } = textDifferences(a.join(' '), b.join(' '));
    expect(words.equal + words.moved).toBeGreaterThanOrEqual(0.99 * longestCommon(a, b));
  });

  it('name every block that was moved', () => {
    const next = seededRandom(4);
    const a = Array.from({ length }, wordsByZipf(next));
    const { text: b, blocks } = movedBlocks(a, 0.3, next, 200);
    const { words, moves } = textDifferences(a.join(' '), b.join(' '));
    // Where two blocks happen to meet with the same word, it may be counted to either.
    expect(words.removed).toBeLessThan(blocks);
    expect(words.moved).toBeGreaterThan(200);
    expect(moves.length).toBeLessThanOrEqual(blocks);
  });

  it('keep all around blocks that were replaced', () => {
    const next = seededRandom(6);
    const draw = wordsByZipf(next);
    const a = Array.from({ length }, draw);
    const b = replacedBlocks(a, 0.3, next, draw, 200);
    const { words } = textDifferences(a.join(' '), b.join(' '));
    expect(words.equal + words.moved).toBeGreaterThanOrEqual(0.7 * length);
  });
});
