// Two whole texts: the changes between them in order, and the places that are the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDifferences } from '../../../src/core/text/differences/text-differences.ts';
import { changesOf, samePlaces } from '../../../src/renderer/reading/whole-texts.ts';

const OLD = 'Dues rise in May.\n\nThe board met on Monday.\n\nBoats wait.';
const NEW = 'Dues rise in June, it said.\n\nThe board met.\n\nBoats wait.';

describe('the changes between two whole texts', () => {
  it('take what went and what came at one place for one change', () => {
    const said = changesOf(textDifferences(OLD, NEW), OLD, NEW).map(({ kind, left, right }) => [
      kind,
      left === null ? null : OLD.slice(left.start, left.end),
      right === null ? null : NEW.slice(right.start, right.end),
    ]);
    expect(said).toEqual([
      ['replaced', 'May', 'June, it said'],
      ['removed', 'on Monday', null],
    ]);
  });

  it('name a place in both texts, also where one of them has nothing', () => {
    const [, removed] = changesOf(textDifferences(OLD, NEW), OLD, NEW);
    const { start } = removed!.places.right;
    expect(NEW.slice(0, start).endsWith('The board met')).toBe(true);
  });

  it('are none where only white space differs', () => {
    expect(changesOf(textDifferences('a b', 'a  b'), 'a b', 'a  b')).toEqual([]);
  });

  it('name a moved block once, with both its places', () => {
    const moved = 'The ferry to the island has been late every day this winter, and nobody knows why.';
    const still = 'Harbour dues rise by four per cent in May, the board said on Tuesday after a long debate.';
    const [a, b] = [`${moved}\n\n${still}`, `${still}\n\n${moved}`];
    const changes = changesOf(textDifferences(a, b), a, b).filter(({ kind }) => kind === 'moved');
    expect(changes).toHaveLength(1);
    const { left, right, block } = changes[0]!;
    expect(block).toBe(1);
    expect(a.slice(left!.start, left!.end).trim()).toBe(b.slice(right!.start, right!.end).trim());
  });

  it('turn the left text into the right one, and leave what is the same', () => {
    const word = fc.constantFrom('dues', 'rise', 'May', 'the', 'board', '\n\n', 'ferry', '.');
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const differences = textDifferences(a, b);
        const same = samePlaces(differences, a);
        expect(
          same.every(({ left, right }) => a.slice(left.start, left.end) === b.slice(right.start, right.end)),
        ).toBe(true);
        const changes = changesOf(differences, a, b);
        // Every word of each text is in a change, or in a place that is the same.
        const bare = (whole: string): number => whole.replace(/\s/g, '').length;
        const length = (spans: readonly ({ start: number; end: number } | null)[], whole: string): number =>
          spans.reduce((sum, span) => sum + (span === null ? 0 : bare(whole.slice(span.start, span.end))), 0);
        expect(length([...same.map(({ left }) => left), ...changes.map(({ left }) => left)], a)).toBe(
          bare(a),
        );
        expect(length([...same.map(({ right }) => right), ...changes.map(({ right }) => right)], b)).toBe(
          bare(b),
        );
      }),
    );
  });
});
