// Which things two figures are of: the same or others, a whole or a part, all or some, by what happened to them.
import { describe, expect, it } from 'vitest';
import { Example } from '../example.ts';
import { evidence, judged, judgedTexts, kindsOf, numbersTold } from './told.ts';

it('says of two figures of two measures what each is of, and not that the claims agree', () => {
  const told = kindsOf(
    'The old dam in Dorn, built by the county above the paper mill in wartime, holds back 2.4 billion cubic metres.',
    'In Dorn the county built its old dam of 90 metres above the paper mill in wartime.',
  );
  expect(told).toEqual(['same-matter: figuresOpen']);
});

it.each([
  ['Nine of the ten engines were at the mill in Dorn.', 'Ten engines were sent to the mill in Dorn.', false],
  ['Nine of the ten engines were at the mill in Dorn.', 'Eight engines were at the mill in Dorn.', true],
  ['Twelve of the 40 pupils at Dorn fell ill.', 'Fourteen pupils at Dorn fell ill.', true],
  ['Nine of the ten engines were at the mill in Dorn.', 'Eight of the ten engines were at the mill.', true],
])('holds no part against the whole that it is a part of: %s | %s', (a, b, differ) => {
  const told = judgedTexts(a, b).filter(({ kind }) => kind === 'numbers-differ');
  expect(told.length > 0).toBe(differ);
  const words = told.flatMap(({ explanation }) => explanation.filter((each) => typeof each === 'string'));
  expect(words.filter((word) => word === 'ten' || word === '40')).toEqual([]);
});

describe('numbers', () => {
  it('of those whom an event has befallen are held against no others, though they are the only ones', () => {
    const relation = (words: string, text: string): string =>
      judged(
        new Example()
          .source('a', ['The bridge over the Selby gave way, throwing 60 people into the river.'])
          .source('b', [text])
          .quantity('a', '60', 'cardinal', 60)
          .quantity('b', words, 'cardinal', Number(words)),
      ).relation;
    expect(relation('22', 'The bridge over the Selby gave way, and 22 were injured.')).not.toBe(
      'numbers-differ',
    );
    expect(relation('80', 'The bridge over the Selby gave way, throwing 80 into the river.')).toBe(
      'numbers-differ',
    );
  });

  it('of how many there is room for are held against no count of what was there', () => {
    const told = (b: string): string =>
      judged(
        new Example()
          .source('a', ['The tent on the quay has room for 90 stalls.'])
          .source('b', [b])
          .quantity('a', '90 stalls', 'cardinal', 90, { unit: 'stalls' })
          .quantity('b', '140 stalls', 'cardinal', 140, { unit: 'stalls' }),
      ).relation;
    expect(told('The fire on the quay destroyed 140 stalls.')).not.toBe('numbers-differ');
    expect(told('In the tent on the quay there is space for 140 stalls.')).toBe('numbers-differ');
  });

  it('told with two examples are not held against each other, and the note says so', () => {
    const example = new Example()
      .source('a', ['A household with a loan of 3 million crowns will pay 620 crowns a month more.'])
      .source('b', ['For a loan of 2 million crowns a household will pay 410 crowns a month more.'])
      .quantity('a', '3 million crowns', 'money', 3e6, { unit: 'crowns' })
      .quantity('a', '620 crowns', 'money', 620, { unit: 'crowns', per: 'month' })
      .quantity('b', '2 million crowns', 'money', 2e6, { unit: 'crowns' })
      .quantity('b', '410 crowns', 'money', 410, { unit: 'crowns', per: 'month' });
    const alignment = judged(example);
    expect(alignment.differences.map(({ kind }) => kind)).not.toContain('numbers-differ');
    expect(alignment.differences.map(({ explanation }) => explanation)).toContainEqual([
      'examples',
      'A',
      '3 million crowns',
      'B',
      '2 million crowns',
    ]);
  });

  it('that are the only ones of two close statements differ: shares, and lengths of time whatever came after them', () => {
    expect(
      kindsOf(
        'Tolls on the bridge will rise by 4 per cent.',
        'Tolls on the bridge will go up by 6 per cent.',
      ),
    ).toContain('numbers-differ: figures');
    expect(
      kindsOf(
        'Patients in Varn waited an average of 19 weeks for treatment.',
        'Patients in Varn were on the list for 17 weeks before being given treatment.',
      ),
    ).toContain('numbers-differ: figures');
  });

  it.each([
    [
      'In Varn 2 million doses of the vaccine Pravix were recalled on Monday.',
      'In Varn 5 million doses of the vaccine Pravix had been given by Monday.',
    ],
    [
      'The yard at Varn will cut 400 jobs by the summer.',
      'The yard at Varn will create 900 jobs by the summer.',
    ],
    [
      'The flood at Varn destroyed 300 homes, the mayor said.',
      'At Varn 800 homes were flooded, the mayor said.',
    ],
    ['The fund bought 2.5 million shares in Tarn.', 'The fund sold 1.5 million shares in Tarn.'],
    ['In Varn 1.2 million votes had been counted.', 'In Varn 2.9 million votes were cast.'],
  ])('of things that two things happened to are not held against each other: %s', (a, b) => {
    expect(kindsOf(a, b)).toEqual(['same-matter: figuresOpen']);
  });

  it('of things that one thing happened to in two words do differ', () => {
    expect(
      kindsOf('The flood at Varn destroyed 300 homes.', 'At Varn 450 homes were razed by the flood.'),
    ).toContain('numbers-differ: figures');
  });

  it.each([
    ['On Monday 12 people were arrested in Varn.', 'On Monday 14 people were apprehended in Varn.'],
    ['The storm damaged 300 homes in Varn.', 'The storm wrecked 450 homes in Varn.'],
    ['The fund sold 2.5 million shares in Tarn.', 'The fund offloaded 1.5 million shares in Tarn.'],
  ])('differ where a verb is known to nobody as another deed, or two are one: %s', (a, b) => {
    expect(kindsOf(a, b)).toContain('numbers-differ: figures');
  });

  it('of several things together are no figures of one of them', () => {
    const told = (who: string): string[] =>
      kindsOf('The pool in Varn loses £640,000 a year.', `${who} £1.9m a year.`);
    expect(told('The pool in Varn loses')).toContain('numbers-differ: figures');
    expect(told('The three pools in Varn together lose')).not.toContain('numbers-differ: figures');
  });

  it.each([
    [
      'Production at the two mines in Varn was 250 tonnes.',
      'The two mines in Varn together produced 300 tonnes.',
    ],
    ['The brothers stole 250 sheep in Varn.', 'The brothers stole 300 sheep between them in Varn.'],
  ])('of several things together differ from another figure for all of them: %s', (a, b) => {
    expect(kindsOf(a, b)).toContain('numbers-differ: figures');
  });

  it('leave open whether two counts of one thing are one, however far apart they are', () => {
    const told = (b: string): string[] =>
      kindsOf(
        'Holm has scored 54 goals for Varn in four years.',
        `Holm scored ${b} goals for Varn last season.`,
      );
    expect(told('16')).toEqual(['same-matter: figuresOpen']);
  });

  it('of a whole are not held against a part that its source tells too', () => {
    expect(
      kindsOf(
        'Police arrested 85 people in Kelm on Monday, 31 of them in the old town.',
        'In the old town of Kelm police arrested 31 people on Monday.',
      ).filter((kind) => kind.startsWith('numbers')),
    ).toEqual([]);
  });

  it.each([
    [
      'among the missing',
      'Fourteen people are still missing after the slide at Orlen.',
      'Eight children are among the missing after the slide at Orlen.',
    ],
    [
      'a rate of one group',
      'Unemployment stood at 5.2 per cent in April.',
      'Unemployment among women was 6.1 per cent in April.',
    ],
    [
      'of those who',
      'Some 4.6 million households rent from private landlords.',
      'About 2.1 million of those who rent privately are families with children.',
    ],
  ])('of all and of some among them are two: %s', (_, a, b) => {
    expect(kindsOf(a, b).filter((kind) => kind.startsWith('numbers'))).toEqual([]);
  });

  it('of a rate of one kind are not held against those of all, whose place and span may be told', () => {
    const told = (kind: string): string[] =>
      kindsOf('Unemployment stood at 5.2 per cent in April.', `${kind} was 6.9 per cent in April.`).filter(
        (each) => each.startsWith('numbers'),
      );
    expect(told('Youth unemployment')).toEqual([]);
    expect(told('The youth unemployment')).toEqual([]);
    for (const kind of ['Unemployment', 'The annual unemployment', 'UK unemployment', 'Danish unemployment'])
      expect(told(kind), kind).toEqual(['numbers-differ: figures']);
  });

  it.each([
    ['Unemployment stood at 5.9 per cent.', 'The annual unemployment rate was 5.2 per cent.'],
    ['The inflation rate was 3.1 per cent.', 'Inflation stood at 3.4 per cent.'],
  ])('of a rate differ by whichever name it is told: %s', (a, b) => {
    expect(kindsOf(a, b)).toContain('numbers-differ: figures');
  });

  it('of a rate of interest are held against none of unemployment', () => {
    expect(
      kindsOf('The unemployment rate was 5.2 per cent.', 'The interest rate was 5.9 per cent.'),
    ).not.toContain('numbers-differ: figures');
  });

  it('of what a currency gained against another are no votes against anything', () => {
    const told = (a: string, b: string): string[] =>
      kindsOf(`Some 62 per cent ${a}`, `Some 58 per cent ${b}`);
    expect(told('were against the plan.', 'voted against the plan.')).toContain('numbers-differ: figures');
    expect(
      kindsOf(
        'The pound gained 0.6 per cent against the euro.',
        'It gained 0.9 per cent against the dollar.',
      ),
    ).not.toContain('numbers-differ: figures');
  });

  it('differ where one source tells its own twice, and leave it open where it has two of its own', () => {
    const told = (again: string): string[] =>
      kindsOf(
        `Six of nine members voted for the rise. The bank met in Varn. ${again} of nine members voted for the rise.`,
        'Seven of nine members voted for the rise.',
      );
    expect(told('Six')).toContain('numbers-differ: figures');
    expect(told('Five')).not.toContain('numbers-differ: figures');
  });

  it.each([
    ['A trawler saved 27 people.', 'A total of 113 passengers and 18 crew were saved.'],
    ['Five people were killed in Varn.', 'Three men and two women were killed in Varn.'],
    ['The pipe in Varn is 120 miles long.', 'The pipe in Varn has a length of 193 kilometres.'],
    ['The walls are nine miles long.', 'The walls have a length of 15 kilometres.'],
    [
      'The port in Varn handled 4.1 million crates in the third quarter.',
      'The port in Varn handled 7.3 million crates in the first nine months.',
    ],
    [
      'The port in Varn handled 4.1 million crates in 2024.',
      'The port in Varn handled 3.8 million crates in the first nine months of this year.',
    ],
    ['The fair in Varn sold 61,000 tickets.', 'The fair in Varn had hoped to sell 75,000 tickets.'],
    [
      'The drug lowered the risk of a stroke by 22 per cent.',
      'The drug lowered the risk of death by 14 per cent.',
    ],
    [
      'The offer values the mill at 2.1 billion euros.',
      'The offer values the mill at 2.4 billion euros including net debt.',
    ],
    [
      'The actor was paid 2 million dollars for the first film.',
      'For the second film the actor got 3 million dollars.',
    ],
    [
      'Rents in the capital rose by 6.1 per cent last year.',
      'Prices of homes in the capital went up 8.4 per cent last year.',
    ],
    ['The tunnel was closed for more than an hour.', 'The tunnel was closed for 90 minutes.'],
    ['The tunnel was closed for less than an hour.', 'The tunnel was closed for 20 minutes.'],
    [
      'The tunnel was closed for over a week, the council said.',
      'The tunnel was closed for ten days, the council said.',
    ],
    [
      'About a third of voters in Dorn backed the plan.',
      'Some 34 per cent of voters in Dorn backed the plan.',
    ],
    ['About two dozen voters in Dorn backed the plan.', 'In Dorn 26 voters backed the plan.'],
    ['Twelve men and nine women were killed in Dorn.', 'In Dorn 21 people were killed.'],
  ])('of a part, in another unit, hoped for or of another risk are left alone: %s', (a, b) => {
    expect(numbersTold(a, b)).toEqual([]);
  });

  it.each([
    ['Three women were killed in Varn.', 'Three men and two women were killed in Varn.'],
    ['The pipe in Varn is 120 miles long.', 'The pipe in Varn has a length of 230 kilometres.'],
    ['Police in Varn seized 340 kilograms of hemp.', 'Officers in Varn found 430 kilos of hemp.'],
    ['The fair in Varn sold 61,000 tickets.', 'The fair in Varn sold 75,000 tickets.'],
    [
      'The drug lowered the risk of a stroke by 22 per cent.',
      'The drug lowered the risk of strokes by 14 per cent.',
    ],
    ['The drug lowered the risk of a stroke by 22 per cent.', 'The drug lowered the risk by 14 per cent.'],
    [
      'The researchers followed 2,380 people aged 60 and over in Denmark and Portugal for four years.',
      'The team tracked 2,830 Danes and Portuguese over 60 during four years.',
    ],
    [
      'The offer values the mill at 2.1 billion euros with its debt.',
      'The offer values the mill at 2.4 billion euros, including the yard.',
    ],
    [
      'The actor was paid 2 million dollars for the second film.',
      'For the second film the actor got 3 million dollars.',
    ],
    [
      'The vaccine protected 84 per cent of the children.',
      'Of the children 71 per cent were protected by the vaccine.',
    ],
    ['The tunnel was closed for less than an hour.', 'The tunnel was closed for 90 minutes.'],
    ['Twelve men and nine women were killed in Dorn.', 'In Dorn 25 people were killed.'],
    [
      'Doctors hope to save the 30 people hurt in the crash in Dorn.',
      'In the crash in Dorn 25 people were hurt.',
    ],
    ['The hall in Dorn has room for 300 people.', 'The hall in Dorn holds 400 people.'],
  ])('of one thing differ beside such: %s', (a, b) => {
    expect(numbersTold(a, b)).not.toEqual([]);
  });

  it('of things that go by two names are told with them', () => {
    const told = judgedTexts(
      'The thieves took 14 pieces of silver from the hall.',
      'Seventeen objects were taken from the hall.',
    );
    expect(told.map(({ explanation }) => explanation.slice(0, 5))).toContainEqual([
      'figures',
      'A',
      '14 pieces',
      'B',
      'Seventeen objects',
    ]);
  });

  it('of a street and of the whole county are no figures of one thing, and of one street they are', () => {
    const told = (where: string): string[] =>
      numbersTold(
        'Eighteen houses were destroyed on Mill Road.',
        `At least 45 houses were destroyed ${where}.`,
      );
    expect(told('in the whole county')).toEqual([]);
    expect(told('across the county')).toEqual([]);
    expect(told('on Mill Road')).not.toEqual([]);
    expect(told('by the fire')).not.toEqual([]);
  });

  it('near each other are not of one thing where each counts a thing of its own', () => {
    expect(numbersTold('The team in Varn bought 240 nets.', 'The team in Varn tested 250 boats.')).toEqual(
      [],
    );
  });

  it('of some among others differ where both are of some', () => {
    expect(
      kindsOf(
        'Unemployment among women was 5.2 per cent in April.',
        'Unemployment among women was 6.1 per cent in April.',
      ),
    ).toContain('numbers-differ: figures');
  });

  it('behind the name of a place are read where they count people', () => {
    expect(
      kindsOf(
        'Pratt said 10 people were missing after the flood at Orlen.',
        'After the flood at Orlen 12 people were missing, Pratt said.',
      ),
    ).toContain('numbers-differ: figures');
  });

  it('differ where one source denies what the other gives, whoever says it', () => {
    const example = new Example()
      .source('a', [{ says: 'Seven goats got out of the pen, not five.', speaker: 'Ada Lind' }])
      .source('b', [{ says: 'Five goats got out of the pen.', speaker: 'Omar Haddad' }])
      .quantity('a', 'Seven', 'cardinal', 7, { unit: 'goats' })
      .quantity('a', 'five', 'cardinal', 5)
      .quantity('b', 'Five', 'cardinal', 5, { unit: 'goats' });
    const found = judged(example, [], example.pair('a:c0', 'b:c0', { containment: 0.4, overlap: 0.3 }));
    expect(found.relation).toBe('numbers-differ');
    expect(evidence(example, found)).toEqual(['Seven', 'Five']);
  });

  it('of different measures are left alone', () => {
    const example = new Example()
      .source('a', ['The fire killed 12 people in the old harbour.'])
      .source('b', ['The fire destroyed 30 boats in the old harbour.'])
      .quantity('a', '12 people', 'cardinal', 12, { unit: 'people' })
      .quantity('b', '30 boats', 'cardinal', 30, { unit: 'boats' });
    // "old harbour" follows both numbers, but people and boats are counted.
    expect(judged(example).differences.map(({ kind }) => kind)).not.toContain('numbers-differ');
  });
});

it.each([
  [
    'Some 300 people came to the morning service in Varn.',
    'Some 500 people came to the evening service in Varn.',
  ],
  ['Some 300 people came to the service in Varn.', 'Some 500 people came to the service in Varn.'],
])('holds figures of one of several things against none of another: %s', (a, b) => {
  expect(kindsOf(a, b).includes('numbers-differ: figures')).toBe(!a.includes('morning'));
});

describe('things that are counted alike under another name', () => {
  const told = (a: string): string[] =>
    kindsOf(
      `Burglars broke into the Selby museum on Sunday night. ${a}`,
      'Police closed Dock Street. Nine objects were taken in all.',
    );

  it('are one count, and nothing that is in pieces is counted', () => {
    expect(told('Nine pieces are gone, among them a crown of 1688.')).toContain('same-claim: same');
    expect(told('A showcase lay there in pieces.')).toEqual([]);
    expect(told('Nine officers stood guard.')).toEqual([]);
  });
});

describe('counts by other names', () => {
  it.each([
    ['Three ski tourers died in an avalanche in Varn.', 'Four skiers died in an avalanche in Varn.'],
    [
      'About 400 close contacts of the patients in Varn were treated with antibiotics.',
      'About 650 people in close contact with the patients in Varn were treated with antibiotics.',
    ],
    ['Two of the patients in Varn are in intensive care.', 'One student in Varn remains in intensive care.'],
    [
      'All 32,000 birds at the farm in Varn will be culled.',
      'At the farm in Varn 23,000 turkeys will be culled.',
    ],
    [
      'The conductor of the Varn orchestra had been accused by 14 members of the orchestra of bullying.',
      'At least 17 members of the orchestra had complained of bullying by the conductor of the Varn orchestra.',
    ],
    [
      'The airline kept tickets on sale for an average of 16 days after scrapping flights.',
      'The airline kept tickets for scrapped flights on sale for an average of 11 days.',
    ],
    [
      'Of the 12 hostages in Varn, four were freed on Monday.',
      'Six of the 12 hostages in Varn were freed on Monday.',
    ],
  ])('differ: %s | %s', (a, b) => {
    expect(numbersTold(a, b)).not.toEqual([]);
  });

  it.each([
    ['Three singers died in a fire in Varn.', 'Four skiers died in an avalanche in Varn.'],
    ['All six patients in Varn live in one house.', 'Seven more students in Varn are in hospital.'],
    [
      'Of the 12 hostages in Varn, four were freed on Monday.',
      'Eight of the 12 hostages in Varn are still held.',
    ],
    ['All 164 shops of the chain stay open.', 'A rival has made an offer for 60 shops of the chain.'],
    [
      'More than 100 officers searched the woods near Varn on Friday.',
      'Forty officers took part in a second search of woods near Varn on Friday.',
    ],
    [
      'Avalanches have killed 14 people in Varn this winter.',
      'Avalanches killed 21 people in Varn last winter.',
    ],
  ])('are of others: %s | %s', (a, b) => {
    expect(numbersTold(a, b)).toEqual([]);
  });

  it('tell the age of somebody else behind another accident', () => {
    const [a, b] = ['The dead man was a 52-year-old teacher.', 'He was 34.'];
    expect(numbersTold(a, `A skier died in another avalanche. ${b}`)).toEqual([]);
    expect(
      numbersTold(a, 'The eldest of the dead, a teacher whom all in Varn knew for his books, was 57.'),
    ).not.toEqual([]);
  });
});
