// The small word lists and comparisons behind alignment: same names, opposites, equivalents, copied runs.
import { describe, expect, it } from 'vitest';
import { meanings } from '../../../src/core/text/claims/words/equivalents.ts';
import {
  opposedNegations,
  opposedPoles,
  readPoles,
} from '../../../src/core/text/claims/opposites/oppositions.ts';
import { sameName } from '../../../src/core/text/names/same-name.ts';
import { verbatimShare } from '../../../src/core/text/shingles.ts';
import { words } from '../../../src/core/text/words.ts';

describe('two names', () => {
  it.each([
    ['Lind', 'Ada Lind', true],
    ['the commerce department', 'US Department of Commerce', true],
    ['Ada Lind', 'Omar Lind', false],
    ['the', 'Ada Lind', false],
    ['library', 'two clerks at the Selby Library', false],
    ['clerks', 'two clerks at the Selby Library', true],
    ['FWS', 'reviewers on the FWS’s own staff', false],
    ['state', 'state police', false],
    ['police', 'Selby Police', true],
    ['the mayor', 'mayor Ada Lind', true],
    ['the president', 'President Ada Lind', true],
    ['engineer', 'chief engineer Ada Lind', true],
    ['Selby', 'two Selby engineers', false],
    ['Kestrel', 'spokeswoman for Kestrel', true],
    ['Danish Maritime Authority', 'Northern Maritime Authority', false],
    [null, null, true],
    [null, 'Ada Lind', false],
  ])('%s and %s may be one: %s', (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
    expect(sameName(b, a)).toBe(same);
  });
});

describe('opposites', () => {
  const opposed = (a: string, b: string): [string, string] | null => {
    const found = opposedPoles(readPoles(a), readPoles(b));
    return found === null ? null : [a.slice(found.a.start, found.a.end), b.slice(found.b.start, found.b.end)];
  };

  it('are found beside a shared word', () => {
    expect(opposed('The hearing was open to the press', 'To the press the hearing was closed')).toEqual([
      'open',
      'closed',
    ]);
  });

  it.each([
    ['The dyke was not breached.', 'The dyke gave way in two places.', ['breached', 'gave way']],
    ['No voter was turned away.', 'Some voters were sent home.', ['turned away', 'sent home']],
    [
      'The firm lost its appeal.',
      'The appeal of the firm was successful: it won the appeal.',
      ['lost its appeal', 'won the appeal'],
    ],
    ['Nobody was killed.', 'A man drowned in the harbour.', ['killed', 'drowned']],
  ])('are “%s” and “%s”', (a, b, words) => {
    expect(opposed(a, b)).toEqual(words);
    expect(opposed(b, a)).toEqual([...words].reverse());
  });

  it('are left alone beside different words', () => {
    expect(opposed('The bridge was open', 'The bakery was closed')).toBeNull();
  });

  it.each([
    ['Prices rose and then fell', 'Prices fell', 'one text tells of both'],
    ['Prices did not rise', 'Prices did not fall', 'neither has to be so'],
    ['The dam could collapse', 'The dam held', 'one is only feared'],
    ['The ban was not lifted until noon', 'The ban was lifted at noon', 'it only says when'],
    ['The dyke was not breached', 'The dyke held', 'a negation turns one into the other'],
    [
      'No hospital in the whole of the country will be closed',
      'Not one hospital outside the large cities will be shut',
      'a subject that is none denies what is said of it, however far',
    ],
  ])('are none in “%s” and “%s”: %s', (a, b) => {
    expect(opposed(a, b)).toBeNull();
  });

  it('are also a word that only one text denies', () => {
    const denied = 'Deputies did not take questions from reporters.';
    const stated = 'Deputies took questions from reporters.';
    const found = opposedNegations(denied, stated)!;
    expect(denied.slice(found.a.start, found.a.end)).toBe('not take questions');
    expect(stated.slice(found.b.start, found.b.end)).toBe('questions');
    expect(opposedNegations(denied, denied)).toBeNull();
  });
});

describe('phrases of one meaning', () => {
  const of = (text: string): string[] =>
    meanings(words(text).map(({ stem }) => stem)).map(({ meaning }) => meaning);

  it('share a meaning whatever their length', () => {
    expect(of('always')).toEqual(of('at all times'));
    expect(of('injured')).toEqual(of('hurt'));
    expect(of('it lost the appeal')).toEqual(of('it lost its appeal'));
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
