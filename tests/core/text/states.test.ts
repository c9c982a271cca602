// States of which only one can hold: which pairs of texts exclude each other, how far alike they must be for it, and which
// do not.
import { describe, expect, it } from 'vitest';
import { excludedStates, readStates } from '../../../src/core/text/states.ts';

/** The words at odds, first those of one text, then those of the other. */
function atOdds(a: string, b: string): [string, string][] {
  return excludedStates(readStates(a), readStates(b)).map(({ a: one, b: other }) => [
    a.slice(one.start, one.end),
    b.slice(other.start, other.end),
  ]);
}

describe('two texts exclude each other', () => {
  it.each([
    ['All exits were open.', 'Two of the doors were locked.', 'open', 'locked'],
    ['The sprinklers worked.', 'The sprinklers remained dry.', 'worked', 'remained dry'],
    [
      'The hall passed the inspection.',
      'The inspection revealed defects.',
      'passed the inspection',
      'revealed defects',
    ],
    ['The driver survived.', 'The driver was among the dead.', 'survived', 'among the dead'],
    ['Police used tear gas.', 'No tear gas was used.', 'used tear gas', 'No tear gas'],
    ['The road was icy.', 'There was no ice on the road.', 'icy', 'no ice'],
    ['Nobody was killed.', 'A fisherman drowned.', 'Nobody was killed', 'drowned'],
    ['No one has been arrested.', 'A man of 29 was arrested.', 'No one has been arrested', 'arrested'],
    ['No protester was hurt.', 'Thirty demonstrators were injured.', 'No protester was hurt', 'injured'],
    ['The lake had been cleared of slag.', 'The lake will be cleared of slag.', 'cleared', 'cleared'],
    [
      'The fire was caused by a fryer.',
      'The fire started in a fuse box.',
      'caused by a fryer',
      'started in a fuse box',
    ],
    [
      'The fire was caused by a fryer.',
      'The cause of the fire is not yet known.',
      'caused by a fryer',
      'cause of the fire is not yet known',
    ],
    [
      'The board rejected the plan.',
      'The board has yet to decide on the plan.',
      'rejected',
      'has yet to decide',
    ],
  ])('%s | %s', (a, b, one, other) => {
    expect(atOdds(a, b)).toContainEqual([one, other]);
    expect(atOdds(b, a)).toContainEqual([other, one]);
  });

  it('and need more in common the less they say of what they tell', () => {
    const least = (a: string, b: string): number[] =>
      excludedStates(readStates(a), readStates(b)).map((each) => each.least);
    expect(least('Nobody was killed.', 'A fisherman drowned.')).toEqual([0]);
    expect(least('The guard was tied up.', 'The guard was not harmed.')).toEqual([0.1]);
    expect(least('The lake had been cleared.', 'The lake will be cleared.')).toEqual([0.3]);
  });
});

describe('two texts do not exclude each other', () => {
  it.each([
    ['The museum was open.', 'The bakery was closed.', 'they tell of two things'],
    ['The museum is closed until Thursday.', 'The museum reopens on Thursday.', 'it opens then'],
    ['No protester was hurt.', 'Seven officers were injured.', 'they tell of two groups'],
    ['The road was icy, then it was salted.', 'The road was salted.', 'one tells of both'],
    ['The doors could be locked.', 'The doors were open.', 'one is only possible'],
    ['The fire was caused by a faulty fryer.', 'The fire was caused by a fryer.', 'the causes agree'],
    ['Prices rose because of the drought.', 'Prices rose because of the war.', 'prices have many causes'],
    ['We would rather have ten angry people than a dead one.', 'Nobody died.', 'nobody is said to have died'],
  ])('%s | %s: %s', (a, b) => {
    expect(atOdds(a, b)).toEqual([]);
  });
});
