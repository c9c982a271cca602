import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksForAnything, readQuery } from '../../../../src/core/text/search/search-query.ts';

describe('what is typed to search', () => {
  it('is read as words, of which the last may still go on', () => {
    const { terms } = readQuery('harbour du');
    expect(terms).toEqual([
      { words: ['harbour'], open: false, field: null, exact: false },
      { words: ['du'], open: true, field: null, exact: false },
    ]);
    expect(readQuery('harbour du ').terms[1]).toMatchObject({ open: false });
  });

  it('keeps a phrase together, in any kind of quotation marks, also while it is being typed', () => {
    for (const typed of ['"harbour dues"', '“harbour dues”', '「harbour dues」']) {
      expect(readQuery(typed).terms).toEqual([
        { words: ['harbour', 'dues'], open: false, field: null, exact: true },
      ]);
    }
    expect(readQuery('"harbour du').terms[0]).toMatchObject({ words: ['harbour', 'du'], open: true });
  });

  it('leaves out what stands after a minus', () => {
    const { terms, without } = readQuery('dues -strike -"night shift"');
    expect(terms).toHaveLength(1);
    expect(without.map(({ words }) => words)).toEqual([['strike'], ['night', 'shift']]);
  });

  it('knows fields, with either colon, and takes unknown ones for words', () => {
    const { terms } = readQuery('outlet:"harbour wire" tag：dues isbn:123');
    expect(terms).toMatchObject([
      { words: ['harbour', 'wire'], field: 'outlet' },
      { words: ['dues'], field: 'tag' },
      { words: ['isbn', '123'], field: null },
    ]);
  });

  it('reads years, months and days as ranges', () => {
    expect(readQuery('after:2023-03 before:2024')).toMatchObject({ from: '2023-03-01', to: '2024-12-31' });
    expect(readQuery('date:2023-03')).toMatchObject({ from: '2023-03-01', to: '2023-03-31' });
  });

  it('says which dates and kinds it cannot read, and searches with the rest', () => {
    expect(readQuery('dues after:20 kind:poem')).toMatchObject({
      from: null,
      unread: ['after:20', 'kind:poem'],
      terms: [{ words: ['dues'] }],
    });
  });

  it('asks for nothing when only signs are typed', () => {
    expect(asksForAnything(readQuery(' "" - : ** '))).toBe(false);
    expect(asksForAnything(readQuery('kind:note'))).toBe(true);
  });

  it('takes anything typed without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        for (const { words } of readQuery(typed).terms) expect(words.length).toBeGreaterThan(0);
      }),
    );
  });
});
