// States of which only one can hold: which pairs of texts exclude each other, how far alike they must be for it, and which
// do not.
import { describe, expect, it } from 'vitest';
import { excludedStates, readStates, States } from '../../../../../src/core/text/claims/opposites/states.ts';

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
    [
      'The board was unanimous.',
      'It decided with six votes against three.',
      'unanimous',
      'six votes against three',
    ],
    [
      'Two of the seven members voted against.',
      'The members agreed with one voice.',
      'Two of the seven members voted',
      'with one voice',
    ],
    [
      'Four of the five judges agreed.',
      'The judges were unanimous.',
      'Four of the five judges agreed',
      'unanimous',
    ],
    ['The council approved it by one vote.', 'The council was unanimous.', 'by one vote', 'unanimous'],
    ['Lee voted against the bill.', 'Lee abstained on the bill.', 'voted against', 'abstained'],
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
      'The crash was caused by a broken rail.',
      'It was too early to say what had caused the crash.',
      'caused by a broken rail',
      'too early to say what had caused',
    ],
    [
      'The crash was caused by a broken rail.',
      'We do not know what caused the crash.',
      'caused by a broken rail',
      'not know what caused',
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
    [
      'The manufacturer paid for the study.',
      'The research council paid for the trial.',
      'manufacturer paid',
      'research council paid',
    ],
    ['The lorries were chained down.', 'The cargo came loose.', 'chained', 'came loose'],
    ['The two mayors signed nothing.', 'The two mayors signed a pact.', 'signed nothing', 'signed'],
    ['The mayors put their names to no pact.', 'The mayors signed.', 'put their names to no', 'signed'],
    ['The bow door was fine.', 'The bow door was smashed.', 'fine', 'smashed'],
    [
      'The ferry had been given a clean bill of health.',
      'The ferry flunked its check.',
      'clean bill of health',
      'flunked',
    ],
    ['A door was closed to the press.', 'The door was open.', 'closed', 'open'],
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
    ['About 140 jobs will go.', 'The mayor ruled out compulsory redundancies.', 'some may go by consent'],
    ['The plant announced job cuts.', 'There will be no further job cuts.', 'these are told already'],
    ['About 140 jobs will go.', 'There will be no compulsory redundancies.', 'some may go by consent'],
    ['The trains were hardly affected.', 'Trains ran as usual.', 'one denies what the other leaves out'],
    ['The museum was open.', 'The bakery was closed.', 'they tell of two things'],
    ['No protester was hurt.', 'Seven officers were injured.', 'they tell of two groups'],
    [
      'Two passengers of the coach died at the scene.',
      'Nine passengers of the coach survived.',
      'each counts others',
    ],
    ['The road was icy, then it was salted.', 'The road was salted.', 'one tells of both'],
    ['The doors could be locked.', 'The doors were open.', 'one is only possible'],
    ['The fire was caused by a faulty fryer.', 'The fire was caused by a fryer.', 'the causes agree'],
    ['Prices rose because of the drought.', 'Prices rose because of the war.', 'prices have many causes'],
    ['We would rather have ten angry people than a dead one.', 'Nobody died.', 'nobody is said to have died'],
    ['The vaccine was injected.', 'Fuel is injected as capsules of mist.', 'one tells of no medicine'],
    [
      'The town is without water, says the wide grid.',
      'The wide grid leaked.',
      'the negation is of the water',
    ],
    [
      'The striker will miss the first game.',
      'The striker will not play in the first game.',
      'a negation stands in the wording',
    ],
    ['Five of the five judges agreed.', 'The judges were unanimous.', 'all of them agreed'],
    ['Four of the five firms agreed to pay.', 'The vote was unanimous.', 'nobody voted'],
    ['The firm will not sell its frozen food.', 'The frozen food stays.', 'no road is frozen'],
    ['The two mayors signed nothing.', 'The two mayors failed to sign a pact.', 'both deny it'],
    ['The pact would pass the lake by.', 'The pact failed to name the lake.', 'it only failed to name it'],
    [
      'Inspectors are examining whether the lock was forced.',
      'The mayor, who is leading the investigation, asked for time.',
      'both investigate',
    ],
    ['The tunnel is closed to lorries.', 'The tunnel is open to cars.', 'of two sorts of traffic'],
    ['The match was to take place on Monday.', 'The match was called off.', 'it was only planned'],
    ['The match had been due to take place.', 'The match was called off.', 'it was only planned'],
    ['The bridge should have opened in May.', 'The bridge is still closed.', 'it was only planned'],
  ])('%s | %s: %s', (a, b) => {
    expect(atOdds(a, b)).toEqual([]);
  });
});

describe('the states of two sources', () => {
  /** Whether the first sentences of two sources exclude each other, and from which score on. */
  function least(a: readonly string[], b: readonly string[]): number[] {
    const texts = new Map([
      ['a', { text: a.join(' ') }],
      ['b', { text: b.join(' ') }],
    ]);
    const claims = Object.entries({ a, b }).flatMap(([source, sentences]) =>
      sentences.map((sentence, at) => {
        const start = sentences.slice(0, at).join(' ').length + (at > 0 ? 1 : 0);
        return { id: `${source}${at}`, source, start, end: start + sentence.length };
      }),
    );
    const states = new States().add(claims, texts);
    return states.excluded(claims[0]!, claims[a.length]!).map((each) => each.least);
  }

  it('need no other likeness where both name a thing that neither names often', () => {
    expect(least(['The pump was fine.'], ['The pump was smashed.'])).toEqual([0]);
    const often = ['It is a pump.', 'The pump is new.', 'Pumps are dear.'];
    expect(least(['The pump was fine.', ...often], ['The pump was smashed.'])).toEqual([0.1]);
  });

  it('do not exclude each other where the council did two things', () => {
    expect(least(['The council rejected money for cables.'], ['The council has yet to decide.'])).toEqual([
      0.1,
    ]);
  });

  it('do not exclude each other where a source tells both: it tells what somebody denies', () => {
    const denied = 'His lawyer said that the driver was sober.';
    expect(least(['The driver was drunk.'], ['The driver was sober.'])).not.toEqual([]);
    expect(least(['The driver was drunk.', denied], ['The driver was sober.'])).toEqual([]);
  });
});

describe('of how many a state is told', () => {
  const countOf = (text: string): number | null => readStates(text)[0]!.count;

  it.each([
    ['All twenty-five passengers died.', 25],
    ['Forty two miners died.', 42],
    ['A dozen miners died.', 12],
    ['Two hundred and twenty-five miners died.', 225],
    ['Some 1,200 miners died.', 1200],
    ['Seven miners died.', 7],
    ['The miners had waited two hours and died.', null],
    ['On 25 April the miners died.', null],
    ['In 2031 the miners died.', null],
  ])('%s %s', (text, count) => {
    expect(countOf(text)).toBe(count);
  });

  it('is read alike in words and in digits, so that both tell of one group', () => {
    expect(
      atOdds('All twenty-five passengers died in the wreck.', 'All 25 passengers survived the wreck.'),
    ).toContainEqual(['died', 'survived']);
  });
});
