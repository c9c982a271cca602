// Copies are the same words of the same speaker in two sources, the nth of the one and the nth of the other.
import { describe, expect, it } from 'vitest';
import { Copies } from '../../../../../src/core/text/claims/likeness/copies.ts';
import { Example } from '../../../stages/example.ts';

/** The copies among the claims of an example, whose numbers are those of its list. */
function copiesIn({ texts, claims }: Example): Copies {
  const copies = new Copies();
  for (const [source, text] of texts)
    copies.take(
      text,
      claims.filter((claim) => claim.source === source),
    );
  return copies;
}

describe('copies', () => {
  it('are the same words, whatever their capitals and marks, and no others', () => {
    const copies = copiesIn(
      new Example()
        .source('a', ['The mill must stay open.', 'Nobody was hurt.'])
        .source('b', ['THE MILL “must stay” open', 'Nobody was hurt there.']),
    );
    expect(copies.areCopies(0, 2)).toBe(true);
    expect(copies.areCopies(1, 3)).toBe(false);
    expect(copies.isElsewhere(1)).toBe(false);
  });

  it('are the first of one source and the first of the other, the second and the second', () => {
    const line = 'The mill must stay open.';
    const copies = copiesIn(
      new Example().source('a', [line, line]).source('b', [line]).source('c', [line, line]),
    );
    expect([copies.areCopies(0, 2), copies.areCopies(1, 2), copies.areCopies(1, 4)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(copies.isElsewhere(1)).toBe(true);
    expect([copies.before(3, 9), copies.before(4, 9), copies.before(3, 1)]).toEqual([[0, 2], [1], [0]]);
  });

  it('are not the words of two people', () => {
    const says = 'The mill must stay open.';
    const copies = copiesIn(
      new Example().source('a', [{ says, speaker: 'Ada Lind' }]).source('b', [{ says, speaker: 'Bo Park' }]),
    );
    expect(copies.areCopies(0, 1)).toBe(false);
  });

  it('are none where there are no words', () => {
    const copies = copiesIn(new Example().source('a', ['***']).source('b', ['***']));
    expect(copies.areCopies(0, 1)).toBe(false);
    expect(copies.isElsewhere(0)).toBe(false);
  });
});
