// What figures answer: which are held against each other although their sentences share few words, and which are not.
import { describe, expect, it } from 'vitest';
import { readCase } from '../../../../../src/core/analysis.ts';
import { Answers, mayGoOn } from '../../../../../src/core/text/claims/figures/answers.ts';
import type { Answer } from '../../../../../src/core/text/claims/figures/answers-of-claim.ts';

/** The first claims of two sources with one text each, published on one day. */
function met(a: string, b: string, elsewhere = ''): ReturnType<Answers['meet']> {
  const sources = [
    { id: 'a', title: 'A', outlet: 'A', date: '2025-06-03', text: a },
    { id: 'b', title: 'B', outlet: 'B', date: '2025-06-03', text: `${b} ${elsewhere}` },
  ];
  const { claims, quantitiesOfClaim } = readCase(sources);
  const answers = new Answers().add(
    claims,
    new Map(sources.map((each) => [each.id, each])),
    quantitiesOfClaim,
  );
  const first = (source: string) => claims.find((claim) => claim.source === source)!;
  return answers.meet(first('a'), first('b'));
}

function differing(a: string, b: string, elsewhere = ''): string[] {
  return (met(a, b, elsewhere)?.differ ?? []).map(([one]) => one.measure);
}

describe('two figures answer one question', () => {
  it.each([
    ['The fire killed two people and injured nine.', 'Three persons lost their lives.', ['dead']],
    ['The fire, which killed two people, injured nine.', 'Eleven others were hurt.', ['injured']],
    ['Kolm employs 3,100 people at the plant.', 'Its workforce now stands at 2,600.', ['workforce']],
    ['The bank will cut 900 jobs.', 'Some 1,200 posts would go.', ['jobs lost']],
    ['Twenty-three people were arrested.', 'Over fifty were led away in plastic cuffs.', ['arrested']],
    [
      'Parliament passed it by 71 votes to 44.',
      'Of the members 69 voted for the plan and 46 against it.',
      ['votes in favour', 'votes against'],
    ],
    ['The hearing lasted three hours.', 'The hearing on the shooting lasted four hours.', ['lasted']],
    ['The hall was full of smoke.', 'Three persons lost their lives.', []],
    ['The tram left with 110 passengers on board.', 'The trams can carry 240 passengers.', []],
    ['There were 97 passengers and five crew on board.', 'There were 120 people on board.', ['on board']],
    [
      'On board were 97 guests and a crew of six.',
      'It carried 97 guests and five crew.',
      ['on board', 'on board'],
    ],
  ])('and differ: %s | %s', (a, b, measures) => {
    expect(differing(a, b)).toEqual(measures);
  });

  it('and agree, so that they tie their statements', () => {
    expect(met('Kolm employs 3,100 people.', 'The works has 3,100 people on its payroll.')).toMatchObject({
      agree: true,
      differ: [],
      plain: true,
    });
  });

  it.each([
    [
      'The jury voted 8-3 to admit it.',
      'The jury voted 6-5 against admitting it.',
      ['votes in favour', 'votes against'],
    ],
    [
      'Parliament rejected it by 81 votes to 74.',
      'It passed by 81 votes to 74.',
      ['votes in favour', 'votes against'],
    ],
    [
      'The guild voted 9-5 to reject the levy.',
      'The guild voted 9-5 to accept the levy.',
      ['votes in favour', 'votes against'],
    ],
    [
      'The guild, which had rejected an earlier one, voted 9-5 to accept the levy.',
      'The guild voted 9-5 not to accept the levy.',
      ['votes in favour', 'votes against'],
    ],
    ['The guild voted 9-5 to block the levy.', 'The guild voted 9-5 against the levy.', []],
    ['The guild voted 9-5 in favour of turning down the levy.', 'It lost by nine votes to five.', []],
    ['The guild voted 9-5 against blocking the levy.', 'It was adopted by nine votes to five.', []],
    [
      'The guild rejected it by nine votes to five to general surprise.',
      'It lost by nine votes to five.',
      [],
    ],
    ['Of the members 46 voted for it and 69 against it.', 'They threw it out by 69 votes to 46.', []],
    ['The council voted 9-6 against the plan.', 'The council rejected it by nine votes to six.', []],
  ])('of a vote by which side had them: %s | %s', (a, b, measures) => {
    expect(differing(a, b).toSorted().toReversed()).toEqual(measures);
  });

  it('and are of two times where one tells of last year', () => {
    const today = 'On Monday 40 passengers were hurt in a crash.';
    expect(met(today, 'Last year 60 passengers were hurt in a crash.')).toBeNull();
    expect(differing(today, 'Sixty passengers were hurt in the crash.')).toEqual(['injured']);
  });

  it.each([
    ['The rating of the governor is 41 percent.', 'The rate is 45 percent.'],
    ['The rate is 4 percent.', 'His rating was 5 percent.'],
  ])('where a word is the noun of the question, not one that begins alike: %s | %s', (a, b) => {
    expect(met(a, b)).toBeNull();
  });

  it('where the noun is that of the question in either number', () => {
    expect(differing('Its rating is 41 percent.', 'The ratings were put at 55 percent.')).toEqual([
      'approval',
    ]);
  });

  it('where one goes on from what was asked before', () => {
    expect(differing('About 40,000 people marched.', 'The street was full of marchers.')).toEqual([]);
    const sources = [
      { id: 'a', title: 'A', outlet: 'A', date: '2025-06-03', text: 'About 40,000 people marched.' },
      {
        id: 'b',
        title: 'B',
        outlet: 'B',
        date: '2025-06-03',
        text: 'Over 9,000 marched, it was said. The union put the number at 5,200.',
      },
    ];
    const { claims, quantitiesOfClaim } = readCase(sources.slice(1).concat(sources.slice(0, 1)));
    const answers = new Answers().add(
      claims,
      new Map(sources.map((each) => [each.id, each])),
      quantitiesOfClaim,
    );
    const police = claims.find(({ source, start }) => source === 'b' && start > 0)!;
    expect(answers.has(police)).toBe(true);
  });

  it('and do not differ where the other source gives the same answer elsewhere', () => {
    expect(differing('About 40,000 marched.', 'A crowd of 18,000 came.')).toEqual(['crowd']);
    expect(
      differing('About 40,000 marched.', 'A crowd of 18,000 came.', 'Over 40,000 took part, they said.'),
    ).toEqual([]);
  });
});

describe('a tally', () => {
  const tally = 'The council passed the plan with 31 votes to 24.';

  it.each([
    'The council voted 33-19 for the plan.',
    'The council approved the plan in a vote of 33 to 19.',
    'Members voted on Monday for the plan, by 33 to 19.',
    'Members backed the plan by 33 to 19 votes.',
  ])('is what votes are told with: %s', (text) => {
    expect(differing(tally, text)).toEqual(['votes in favour', 'votes against']);
  });

  it.each([
    'The council voted to raise the fee from 33 to 19.',
    'The council voted to raise the fee from about 19 to 33.',
    'The council voted to plant 19 to 33 of the trees.',
    'After the vote there were 19 to 33 guests.',
  ])('is not any two numbers where somebody voted: %s', (text) => {
    expect(differing(tally, text)).toEqual([]);
  });
});

describe('a count that goes on', () => {
  it.each([
    ['Nine people were injured.', 'Fourteen people were injured.', true],
    ['Fourteen people were injured.', 'Nine people were injured.', false],
    ['Fourteen people were missing.', 'Nine people were missing.', true],
    ['There were 90 people on board.', 'There were 97 people on board.', false],
  ])('may be another one later: %s | %s', (earlier, later, goesOn) => {
    const [[one, other]] = met(earlier, later)!.differ as [[Answer, Answer]];
    expect(mayGoOn(one, other)).toBe(goesOn);
  });
});

describe('two figures answer two questions', () => {
  it.each([
    ['Seven officers were injured.', 'Twelve demonstrators were injured.', 'others are counted'],
    ['Two people were killed in the fire.', 'In 2019 three people were killed there.', 'of another time'],
    ['Two people were killed.', 'A year earlier three people were killed on the road.', 'of another time'],
    ['Eleven people were killed.', 'A girl of 13 was killed.', 'an age is no count'],
    [
      'The firm made a profit of $212 million.',
      'Its rival made a profit of $340 million.',
      'of somebody else',
    ],
    ['Turnout was 61 percent.', 'Turnout was up from 54 percent.', 'the figure it is held against'],
    ['Two people were killed.', 'Thirty were taken to hospital, where one woman died.', 'of a part'],
    [
      'Nine people were injured.',
      'Twelve people were injured, four of them seriously.',
      'of a part',
      ['injured'],
    ],
    [
      'There were 97 passengers and five crew on board.',
      'There were 102 people on board.',
      'the parts make up the whole',
    ],
    ['About 4,000 jobs could be lost.', 'About 2,000 jobs were lost.', 'what may happen, and what did'],
    ['The fund has $4 million in aid.', 'The fund has €5 million in aid.', 'of two currencies'],
    ['He scored 19 goals last season.', 'He scored 54 goals in four years.', 'of one season, and of several'],
  ])('%s | %s: %s', (a, b, _why, measures: string[] = []) => {
    expect(differing(a, b)).toEqual(measures);
  });
});
