// The small word lists and comparisons behind alignment: same names, opposites, equivalents, copied runs.
import { describe, expect, it } from 'vitest';
import { meanings } from '../../../src/core/text/equivalents.ts';
import { findOpposition } from '../../../src/core/text/opposites.ts';
import { sameName } from '../../../src/core/text/same-name.ts';
import { verbatimShare } from '../../../src/core/text/shingles.ts';
import { words } from '../../../src/core/text/words.ts';

describe('two names', () => {
  it.each([
    ['Lind', 'Ada Lind', true],
    ['the commerce department', 'US Department of Commerce', true],
    ['Ada Lind', 'Omar Lind', false],
    ['the', 'Ada Lind', false],
    [null, null, true],
    [null, 'Ada Lind', false],
  ])('%s and %s may be one: %s', (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
    expect(sameName(b, a)).toBe(same);
  });
});

describe('opposites', () => {
  const content = (word: string): boolean => !['the', 'was', 'to'].includes(word);

  it('are found beside a shared word', () => {
    const a = 'The hearing was open to the press';
    const b = 'To the press the hearing was closed';
    const found = findOpposition(a, b, content)!;
    expect([a.slice(found.a.start, found.a.end), b.slice(found.b.start, found.b.end)]).toEqual([
      'open',
      'closed',
    ]);
  });

  it('are left alone beside different words', () => {
    expect(findOpposition('The bridge was open', 'The bakery was closed', content)).toBeNull();
  });

  it('are left alone where one text tells of both', () => {
    expect(findOpposition('Prices rose and then fell', 'Prices fell', content)).toBeNull();
  });
});

describe('phrases of one meaning', () => {
  const of = (text: string): string[] =>
    meanings(words(text).map(({ stem }) => stem)).map(({ meaning }) => meaning);

  it('share a meaning whatever their length', () => {
    expect(of('always')).toEqual(of('at all times'));
    expect(of('injured')).toEqual(of('hurt'));
  });

  it('are read as the longest phrase that stands there', () => {
    const [first, ...rest] = meanings(words('the death toll rose').map(({ stem }) => stem));
    expect(first).toMatchObject({ at: 1, length: 2 });
    expect(rest.some(({ at, length }) => at === 1 && length === 1)).toBe(false);
  });
});

describe('the verbatim share of two texts', () => {
  const copy = 'one two three four five six seven eight nine ten';

  it('is 1 for a copy, whole or cut out of a longer text', () => {
    expect(verbatimShare(copy, copy)).toBe(1);
    expect(verbatimShare(copy, `zero ${copy} eleven`)).toBe(1);
  });

  it('falls with every changed word, and is 0 for texts shorter than a run', () => {
    expect(verbatimShare(copy, copy.replace('five', 'FIVE-ISH'))).toBeLessThan(1);
    expect(verbatimShare('one two', 'one two')).toBe(0);
  });
});
