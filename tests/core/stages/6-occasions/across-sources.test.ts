// Which settings of many sources are held against each other.
import { expect, it } from 'vitest';
import { matchAcrossSources, type Setting } from '../../../../src/core/stages/6-occasions/across-sources.ts';

/** How often it is asked what medium was told something, where each of so many sources names another. */
function looksAt(count: number): number {
  let looks = 0;
  const settings = Array.from({ length: count }, (_, at): Setting => ({
    source: `s${at}`,
    who: 'Ann Lee',
    called: 'Ann Lee',
    where: null,
    dateline: null,
    gathering: null,
    isAny: true,
    date: null,
    published: '2024-06-08',
    passages: [],
    claims: [],
    flashback: false,
    elsewhere: null,
    isGuest: false,
    get medium() {
      looks += 1;
      return `Herald${at}`;
    },
    audience: null,
  }));
  expect(matchAcrossSources(settings)).toHaveLength(count);
  return looks;
}

it('looks among what thousands of media were told for that of one name alone', () => {
  expect(looksAt(400) / looksAt(200)).toBeLessThan(2.4);
});

it('takes no day of another source that comes after its own', () => {
  const setting = (source: string, published: string, date: string | null): Setting => ({
    source,
    who: 'Ann Lee',
    called: 'Ann Lee',
    where: null,
    dateline: null,
    gathering: 'Harbour Forum',
    isAny: false,
    date,
    medium: null,
    audience: null,
    published,
    passages: [],
    claims: [],
    flashback: false,
    elsewhere: null,
    isGuest: false,
  });
  const count = (date: string): number =>
    matchAcrossSources([setting('a', '2024-06-04', null), setting('b', '2024-06-09', date)]).length;
  expect([count('2024-06-08'), count('2024-06-05'), count('2024-06-03')]).toEqual([2, 1, 1]);
});
