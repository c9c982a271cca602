// How figures of one thing compare by value: in two units or currencies, rounded, added up, or by how far they moved.
import { describe, expect, it } from 'vitest';
import { Example } from '../example.ts';
import { judged, judgedTexts, kindsOf, numbersTold } from './told.ts';

it.each([
  ['The dam at Dorn will cost 300 million euros.', 'The dam at Dorn will cost $300 million.', true],
  ['The dam at Dorn will cost 300 million euros.', 'The dam at Dorn will cost $340 million.', false],
  ['The dam at Dorn will cost 300 million euros.', 'The dam at Dorn will cost €300m.', false],
])('tells so many of one currency apart from as many of another: %s | %s', (a, b, differ) => {
  const told = kindsOf(a, b);
  expect(told.includes('numbers-differ: figures')).toBe(differ);
  if (!b.includes('€')) expect(told).not.toContain('same-claim: same');
});

it('takes what a rate falls from for no figure of those who keep it there', () => {
  expect(
    kindsOf(
      'Two members preferred to keep the rate at 4.5 per cent.',
      'The rate falls from 4.5 to 4.25 per cent.',
    ),
  ).not.toContain('same-claim: same');
  expect(
    kindsOf(
      'The mill cut its price to 4.25 crowns from 4.5 crowns.',
      'The price at the mill had been 4.5 crowns.',
    ),
  ).not.toContain('numbers-differ: figures');
});

describe('numbers', () => {
  it.each([
    ['The cases fell by 20 in May.', true],
    ['The cases fell by 30 in May.', false],
    ['The cases rose by 20 in May.', false],
    ['The cases fell to 20 in May.', false],
  ])('from one of which something fell to another agree with how far it fell: %s', (by, agrees) => {
    const told = kindsOf('The cases fell from 80 to 60 in May. Beans grew.', `${by} Peas grew.`);
    expect(told.includes('same-claim: same')).toBe(agrees);
  });

  it('that add up to another one are no other sums than that', () => {
    const told = (bonus: number): string =>
      judged(
        new Example()
          .source('a', [`The winner of the race collects €50000, and €${String(bonus)} for the record.`])
          .source('b', ['The winner of the race earned €60000 in all.'])
          .quantity('a', '€50000', 'money', 50_000, { unit: 'EUR' })
          .quantity('a', `€${String(bonus)}`, 'money', bonus, { unit: 'EUR' })
          .quantity('b', '€60000', 'money', 60_000, { unit: 'EUR' }),
      ).relation;
    expect(told(10_000)).not.toBe('numbers-differ');
    expect(told(2_000)).toBe('numbers-differ');
  });

  it('in two units are told with them', () => {
    const told = judgedTexts('The dam in Dorn is 300 feet high.', 'The dam in Dorn is 80 metres high.');
    expect(told.map(({ explanation }) => explanation.slice(2, 5))).toContainEqual([
      '300 feet',
      'B',
      '80 metres',
    ]);
  });

  it.each([
    ['The blaze has burned 10,000 acres of forest.', 'The blaze has burned about 4,000 hectares of forest.'],
    ['The new tunnel is 3,000 metres long.', 'The new tunnel is three kilometres long.'],
    ['The crate weighed 40 pounds.', 'The crate weighed 18 kilograms.'],
    ['Some 20,000 litres of oil leaked into the river.', 'About 5,300 gallons of oil leaked into the river.'],
    [
      'Some 20,000 litres of oil leaked into the river.',
      'About 20 cubic metres of oil leaked into the river.',
    ],
    ['The basin holds 2.4 billion cubic metres.', 'The basin will hold 2.4 cubic kilometres.'],
    ['The blaze has burned 250 hectares of forest.', 'The blaze has burned 2.5 km² of forest.'],
    ['The plant in Dorn sold 610 gigawatt-hours of power.', 'The plant in Dorn sold 0.61 TWh of power.'],
    ['The gusts in Dorn reached 120 miles an hour.', 'The gusts in Dorn reached 193 km/h.'],
  ])('in two units say the same where one is the other: %s', (a, b) => {
    expect(kindsOf(a, b)[0]).toBe('same-claim: same');
  });

  it.each([
    ['The crate weighed 40 pounds.', 'The crate weighed 30 kilograms.'],
    ['Some 20,000 litres of oil leaked into the river.', 'About 2,000 gallons of oil leaked into the river.'],
  ])('in two units differ where one is not the other: %s', (a, b) => {
    expect(numbersTold(a, b)).not.toEqual([]);
  });

  it('of one measure are told with its unit, and of two measures they are no difference', () => {
    const weir = 'The weir in Dorn lets through 140 cubic metres a second.';
    const told = judgedTexts(weir, 'The weir in Dorn lets through 90 cubic metres per second.');
    expect(told.map(({ explanation }) => explanation.slice(2, 5))).toContainEqual([
      '140 cubic metres a second',
      'B',
      '90 cubic metres per second',
    ]);
    expect(numbersTold(weir, 'The weir in Dorn is 90 metres high.')).toEqual([]);
    expect(numbersTold(weir, 'The weir in Dorn holds 90 cubic metres.')).toEqual([]);
  });

  it('are no rounding of each other where one only leaves room for the other', () => {
    const told = (words: string): string[] =>
      kindsOf(`The mill in Dorn has ${words} looms.`, 'The mill in Dorn has 88 looms.');
    expect(told('about 90')).toContain('same-claim: rounded');
    expect(told('at least 85')).toEqual(['same-claim: same']);
  });

  it('of one value in two units are not one', () => {
    const told = judgedTexts('The wave was 10 metres high.', 'The wave was 10 feet high.');
    expect(told.map(({ explanation }) => explanation)).toEqual([
      ['figuresOpen', 'A', '10 metres', 'B', '10 feet'],
    ]);
  });

  it.each([
    ['Some 450,000 people', 'About 412,000 people', true],
    ['Some 450,000 people', 'About 430,000 people', false],
    ['About 62 per cent of people', 'Some 58 per cent of people', true],
    ['Nearly 18,000 people', 'In all 17,864 people', false],
    ['About 30 kilos of goods', 'Some 27 kilos of goods', false],
    ['Some 2.35 million people', 'About 2.36 million people', false],
  ])('told with “about” may be what rounds to it: %s, %s', (a, b, differ) => {
    const told = kindsOf(`${a} came to the fair in Varn.`, `${b} came to the fair in Varn.`);
    expect(told.includes('numbers-differ: figures')).toBe(differ);
  });

  it('from which a share moved are told too, and do not differ', () => {
    const told = (from: string): string[] =>
      kindsOf(
        `Inflation rose to 3.8 per cent from ${from} per cent in April.`,
        'Inflation stood at 3.1 per cent in April.',
      ).filter((each) => each.startsWith('numbers'));
    expect(told('3.1')).toEqual([]);
    expect(told('2.9')).toEqual(['numbers-differ: figures']);
  });

  it.each([
    ['more than 13 percent', 13, 'more than', '13.6 percent', 13.6, null],
    ['nearly 30 percent', 30, 'nearly', '29.4 percent', 29.4, null],
    ['1.4 percent', 1.4, null, '1.41 percent', 1.41, null],
  ])('%s and %s may both be right', (aWords, aValue, aModifier, bWords, bValue, bModifier) => {
    const example = new Example()
      .source('a', [`Grain spending rises by ${aWords} in the draft budget.`])
      .source('b', [`Grain spending rises by ${bWords} in the draft budget.`])
      .quantity('a', aWords, 'percent', aValue, { modifier: aModifier })
      .quantity('b', bWords, 'percent', bValue, { modifier: bModifier });
    expect(judged(example).relation).toBe('same-claim');
  });
});

it('takes a sum of two counts for no other one', () => {
  const told = (more: string): string[] =>
    kindsOf(
      `Police held three men on Monday and ${more} on Wednesday.`,
      'Police have held five men since Monday.',
    );
  expect(told('two more')).not.toContain('numbers-differ: figures');
});

it('takes what something came to for no other figure than that by which it grew', () => {
  const told = (step: string): string[] =>
    kindsOf('The guild in Varn grew to 350 members.', `The guild in Varn grew ${step} 280 members.`);
  expect(told('to')).toContain('numbers-differ: figures');
  expect(told('by')).not.toContain('numbers-differ: figures');
});
