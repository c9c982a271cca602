import { describe, expect, it } from 'vitest';
import type { Name } from '../../../src/core/model/comparison.ts';
import { nameGroups } from '../../../src/renderer/reading/named.ts';

const TEXTS = new Map([
  ['a', 'Lee came. Ann Lee left, and Lee\nsang.'],
  ['b', "The People's Bank paid Ann\n Lee."],
]);

function name(
  id: string,
  words: string,
  kind: Name['kind'],
  places: readonly [string, number, number][],
): Name {
  const mentions = places.map(([source, start, end]) => ({ source, start, end }));
  return { id, name: words, kind, aliases: ['Lee', 'mayor'], mentions };
}

const LEE = name('n0', 'Ann Lee', 'person', [
  ['a', 0, 3],
  ['a', 10, 17],
  ['a', 28, 31],
  ['b', 23, 31],
]);
const groups = (...names: readonly Name[]): ReturnType<typeof nameGroups> =>
  nameGroups(names, ['a', 'b'], (source) => TEXTS.get(source)!);

describe('the list of names', () => {
  it('tells how often each source uses which form, the most frequent first, on one line', () => {
    expect(groups(LEE)[0]?.names[0]?.by.map(({ source, forms }) => [source, forms])).toEqual([
      [
        'a',
        [
          ['Lee', 2],
          ['Ann Lee', 1],
        ],
      ],
      ['b', [['Ann Lee', 1]]],
    ]);
  });

  it('tells apart the titles that no mention shows', () => {
    expect(groups(LEE)[0]?.names[0]?.titles).toEqual(['mayor']);
  });

  it('is parted by kind, people first, and has no kind that nothing is of', () => {
    const bank = name('n1', 'People’s Bank', 'organisation', [['b', 4, 17]]);
    expect(groups(bank, LEE).map(({ kind, names }) => [kind, names.map((one) => one.name)])).toEqual([
      ['person', ['Ann Lee']],
      ['organisation', ['People’s Bank']],
    ]);
  });

  it('begins with those that most sources name', () => {
    const often = name('n2', 'Lee', 'person', [
      ['a', 0, 3],
      ['a', 28, 31],
      ['a', 14, 17],
      ['a', 14, 17],
      ['a', 14, 17],
    ]);
    expect(groups(often, LEE)[0]?.names.map(({ id }) => id)).toEqual(['n0', 'n2']);
  });
});
