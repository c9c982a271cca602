import { describe, expect, it } from 'vitest';
import {
  changeTyped,
  MOST_TYPED,
  NOTHING_TYPED,
  storedTypedOf,
  takeTyped,
  withEarlier,
  type StoredTyped,
  type TypedNote,
} from '../../../src/core/model/typed.ts';

const NOTHING = storedTypedOf(null);
const noteOf = (note: string): TypedNote => ({
  source: 's1',
  start: 0,
  end: 5,
  words: 'Trams',
  annotationId: null,
  note,
  tags: [],
});
const explained = (point: string, words: string | null) => ({ explanations: [{ point, words }] });

/** The store after each page has made its change, in this order. */
function after(...changes: (readonly [string, Parameters<typeof changeTyped>[2]])[]): StoredTyped {
  return changes.reduce((stored, [page, change]) => changeTyped(stored, page, change), NOTHING);
}

describe('what two pages have half written on one case', () => {
  it('stays, each page’s own, whichever stores last', () => {
    const stored = after(
      ['one', { note: noteOf('From one') }],
      ['two', { note: noteOf('From two') }],
      ['one', { note: noteOf('More from one') }],
      ['two', explained('p1', 'Two says')],
      ['one', explained('p1', 'One says')],
    );
    const open = ['one', 'two'];
    expect(takeTyped(stored, 'one', open).typed).toEqual({
      note: noteOf('More from one'),
      link: null,
      explanations: [{ point: 'p1', words: 'One says' }],
    });
    expect(takeTyped(stored, 'two', open).typed.note).toEqual(noteOf('From two'));
    expect(takeTyped(stored, 'three', [...open, 'three']).typed).toEqual(NOTHING_TYPED);
  });

  it('goes, when one page has stored its note, from that page alone', () => {
    const stored = after(
      ['one', { note: noteOf('From one') }],
      ['two', { note: noteOf('From two') }],
      ['one', { note: null }],
    );
    expect(stored.notes.map(({ page }) => page)).toEqual(['two']);
  });

  it('is handed to another page once its own is closed, what was written last first, and to one page alone', () => {
    const left = after(
      ['one', { note: noteOf('Older') }],
      ['two', { note: noteOf('Newer') }],
      ['two', explained('p1', 'Two says')],
    );
    const third = takeTyped(left, 'three', ['three']);
    expect(third.typed.note).toEqual(noteOf('Newer'));
    expect(third.typed.explanations).toEqual([{ point: 'p1', words: 'Two says' }]);
    const fourth = takeTyped(third.stored, 'four', ['three', 'four']);
    expect(fourth.typed).toEqual({ note: noteOf('Older'), link: null, explanations: [] });
  });
});

describe('half-written work that once lay among the settings', () => {
  const earlier = { ...NOTHING, notes: [{ page: '', ...noteOf('From long ago') }] };

  it('comes to the page that opens the case first', () => {
    expect(takeTyped(withEarlier(NOTHING, earlier), 'one', ['one']).typed.note).toEqual(
      noteOf('From long ago'),
    );
  });

  it('comes once, though the app ended before it was taken from there', () => {
    const { stored } = takeTyped(withEarlier(NOTHING, earlier), 'one', ['one']);
    expect(withEarlier(stored, earlier)).toEqual(stored);
  });
});

describe('half-written work that was stored', () => {
  it('is read, all that can be, beside what cannot', () => {
    const explanations = [{ page: 'one', point: 'p1', words: 'Yes' }, { page: 7 }];
    expect(storedTypedOf({ explanations, notes: 'none' })).toEqual({
      ...NOTHING,
      explanations: explanations.slice(0, 1),
    });
    expect(storedTypedOf('nothing')).toEqual(NOTHING);
  });

  it('keeps the latest where there is more than room for', () => {
    const points = Array.from({ length: MOST_TYPED + 2 }, (_, at) => `p${at}`);
    const stored = after(...points.map((point) => ['one', explained(point, 'Yes')] as const));
    expect(stored.explanations.map(({ point }) => point)).toEqual(points.slice(2));
  });
});
