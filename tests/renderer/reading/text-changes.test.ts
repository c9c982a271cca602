// Differences of two texts as paragraphs to read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDifferences } from '../../../src/core/text/differences/text-differences.ts';
import { changeRows, type ChangeRow } from '../../../src/renderer/reading/text-changes.ts';

const rowsOf = (a: string, b: string): ChangeRow[] => changeRows(textDifferences(a, b), a, b);

/** What the rows say of one of the two texts, without white space. */
function readBack(rows: readonly ChangeRow[], left: boolean): string {
  const kinds = left ? ['equal', 'removed', 'moved-away'] : ['equal', 'added', 'moved-here'];
  const said = rows.flatMap((row) =>
    row.kind === 'same'
      ? row.paragraphs
      : row.pieces.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text),
  );
  return said.join('').replace(/\s/g, '');
}

describe('the changes between two texts', () => {
  it('stand in their paragraph, and paragraphs without one are folded', () => {
    const rows = rowsOf(
      'Dues rise.\n\nThe board met.\n\nFerries wait in May.',
      'Dues rise.\n\nThe board met.\n\nFerries wait in June.',
    );
    expect(rows).toEqual([
      { kind: 'same', paragraphs: ['Dues rise.', 'The board met.'] },
      {
        kind: 'changed',
        pieces: [
          { kind: 'equal', text: 'Ferries wait in ', block: null },
          { kind: 'removed', text: 'May', block: null },
          { kind: 'added', text: 'June', block: null },
          { kind: 'equal', text: '.', block: null },
        ],
      },
    ]);
  });

  it('name a block that was moved by one number at both its places', () => {
    const moved = 'The ferry to the island has been late every day this winter, and nobody knows why.';
    const still = 'Harbour dues rise by four per cent in May, the board said on Tuesday after a long debate.';
    const pieces = rowsOf(`${moved}\n\n${still}`, `${still}\n\n${moved}`).flatMap((row) =>
      row.kind === 'changed' ? row.pieces : [],
    );
    const blocks = pieces.filter(({ block }) => block !== null);
    expect(new Set(blocks.map(({ block }) => block))).toEqual(new Set([1]));
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['moved-away', 'moved-here']));
  });

  it('lose no word of either text', () => {
    const word = fc.constantFrom('dues', 'rise', 'May', 'the', 'board', '\n\n', 'ferry', '.');
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const rows = rowsOf(a, b);
        const bare = (whole: string): string => whole.replace(/\s/g, '');
        return readBack(rows, true) === bare(a) && readBack(rows, false) === bare(b);
      }),
    );
  });
});
