// The times that figures are for: two days, months or years, a count that went on in between, a year and its quarter.
import { describe, expect, it } from 'vitest';
import type { Alignment } from '../../../../src/core/model/comparison.ts';
import { english } from '../../../../src/core/texts/english.ts';
import { explained } from '../../../../src/core/texts/wording.ts';
import { Example } from '../example.ts';
import { evidence, judged, judgedTexts, kindsOf } from './told.ts';

it('takes the months that two figures are for for no dates that differ', () => {
  const told = (b: string): string[] =>
    kindsOf('Inflation was 3.4 per cent in March.', b).filter((kind) => kind === 'dates-differ: dates');
  expect(told('Inflation fell to 3.1 per cent in April.')).toEqual([]);
  expect(told('Inflation was 3.4 per cent in April.')).not.toEqual([]);
});

describe('numbers', () => {
  it('of a count that may have gone on name the days on which their sources came out', () => {
    const example = new Example()
      .source('a', ['Nine people were injured.'])
      .source('b', ['Fourteen people were injured.'])
      .quantity('a', 'Nine people', 'cardinal', 9, { unit: 'people' })
      .quantity('b', 'Fourteen people', 'cardinal', 14, { unit: 'people' });
    const told = (a: string, b: string): string =>
      explained(
        english,
        judged(example, [], example.pair('a:c0', 'b:c0'), { a, b }).differences[0]!.explanation,
      );
    expect(told('2025-06-03', '2025-06-04')).toBe(
      'A of 3 June 2025 has “Nine people”, B of 4 June 2025 has “Fourteen people” for the same measure: injured. The number may have changed in between.',
    );
    expect(told('2025-06-04', '2025-06-03')).not.toContain('may have changed');
    expect(told('2025-06-03', '2025-06-03')).not.toContain('may have changed');
  });

  it.each([
    [
      'Officials said on Monday that nine people had been hurt.',
      'By Tuesday evening 14 people had been hurt.',
    ],
    ['As of Sunday, nine people had been hurt.', 'Police said on Monday the number of injured rose to 14.'],
    [
      'Police gave a briefing on Sunday. Nine people were hurt.',
      'A doctor told reporters on Monday of a long night. In the town 14 people were hurt.',
    ],
  ])('of a count of two days are no conflict, and the days are told: %s', (a, b) => {
    const kinds = kindsOf(a, b);
    expect(kinds).toContain('same-matter: wentOn');
    expect(kinds.filter((kind) => /numbers|dates/.test(kind))).toEqual([]);
  });

  it('of a count of two days leave the day of the event open to a difference', () => {
    const kinds = kindsOf(
      'By Monday nine people had been hurt by the blast of 28 May at Varn mill.',
      'By Tuesday 14 people had been hurt by the blast of 29 May at Varn mill.',
    );
    expect(kinds).toContain('dates-differ: dates');
    expect(kinds.filter((kind) => kind.startsWith('numbers'))).toEqual([]);
  });

  it('of a count are of no day that was still to come', () => {
    expect(
      kindsOf(
        'Officials said on Monday that nine people had been hurt.',
        'The hall, where 14 people were hurt, will be closed by Friday 6 June 2025.',
      ),
    ).toContain('numbers-differ: figures');
  });

  it('of a count of one day, or one that fell though it can only rise, do differ', () => {
    expect(
      kindsOf(
        'Officials said on Monday that nine people had been hurt.',
        'By Monday 14 people had been hurt.',
      ),
    ).toContain('numbers-differ: figures');
    expect(
      kindsOf(
        'Officials said on Monday that 14 people had been hurt.',
        'By Tuesday nine people had been hurt.',
      ),
    ).toContain('numbers-differ: figures');
    expect(kindsOf('A blast on Monday hurt nine people.', 'A fire on Tuesday hurt 14 people.')).not.toContain(
      'same-matter: wentOn',
    );
  });

  it('of bare months are compared as of months, where nobody knows the year', () => {
    const told = (month: string, date: string | null): string[] =>
      kindsOf('The mill sold 300 looms in March.', `The mill sold 420 looms in ${month} to Varn.`, date);
    expect(told('March', null)).toContain('numbers-differ: figures');
    expect(told('May', null)).not.toContain('numbers-differ: figures');
    expect(told('May 2025', null)).not.toContain('numbers-differ: figures');
    expect(told('March 2025', null)).toContain('numbers-differ: figures');
  });

  it('of two days are told with their units', () => {
    const [told] = judgedTexts(
      'The fire burned 10,000 acres by Monday.',
      'The fire burned 5,500 hectares by Tuesday.',
    );
    expect(told!.explanation.slice(3, 8)).toEqual(['10,000 acres', '', '2025-06-02', 'B', '5,500 hectares']);
  });

  it.each([null, '2026-08-17'])(
    'that something had come to by two days differ in their days alone, published on %s',
    (date) => {
      const told = (day: string, other = 'By Friday workers had laid 300 pipes in the tunnel.'): string[] =>
        kindsOf(other, other.replace('Friday', day).replace('300', '420'), date);
      expect(told('Saturday')).toEqual(['same-matter: incomparable']);
      expect(told('Friday')).toEqual(['numbers-differ: figures']);
      // What will be by a day is a plan.
      expect(told('Saturday', 'The mill will hire 300 workers by Friday.')).toContain(
        'numbers-differ: figures',
      );
      // What lasts until a day has come to nothing.
      expect(told('Saturday', 'The mill has 300 workers until Friday.')).toContain('numbers-differ: figures');
    },
  );

  it('within a week measure no weeks', () => {
    const told = judgedTexts(
      'Victims will get 5,000 dollars within a week.',
      'Victims will get 3,000 dollars within a week.',
    );
    expect(told.map(({ explanation }) => explanation)).toEqual([
      ['figures', 'A', '5,000 dollars', 'B', '3,000 dollars', []],
    ]);
  });

  it('of one year are not said to be of two periods, though one counts the years since', () => {
    const told = (year: string): string[] =>
      kindsOf(
        `The land was bought from the mill in ${year} for 14.5 million crowns.`,
        'The site cost the city 16.2 million crowns five years ago.',
      );
    expect(told('2020')).toEqual(['numbers-differ: figures']);
    expect(told('2017')).toContain('same-matter: incomparable');
  });

  it('that are equal are for two periods, and not said to be of two measures', () => {
    const told = (b: string): string[] =>
      judgedTexts(
        'The mill sold 300 looms in March 2025.',
        `The mill sold ${b} looms to Varn in May 2025.`,
      ).flatMap(({ explanation: [key, what] }) => (key === 'incomparable' ? [what] : []));
    expect(told('300')).toEqual(['period']);
    expect(told('420')).toEqual(['period and measure']);
  });

  it.each([
    ['The mill will hire 300 weavers by June 2025.', 'The mill will hire 300 weavers by October 2025.'],
    [
      'A ferry school opens in September 2025 and moorings for yachts under 12 metres will be free from May 1.',
      'Owners of yachts under 12 metres will moor free from May 2026.',
    ],
    [
      'A ferry school opens in September 2025 and moorings for yachts under 12 metres will be free.',
      'Moorings for yachts under 12 metres will be free in May 2026.',
    ],
  ])('are not of the period of something else, nor of a deadline: “%s”', (a, b) => {
    expect(judgedTexts(a, b).map(({ explanation: [key] }) => key)).not.toContain('incomparable');
  });

  it('are of the period that opens the sentence, and of that of their own clause', () => {
    expect(kindsOf('In 2023 the port had 212 berths.', 'In 2021 the port had 190 berths.')).toContain(
      'same-matter: incomparable',
    );
    expect(
      kindsOf(
        'The port says that in 2023 rents were frozen and 212 berths stood empty.',
        'The port says that 190 berths stood empty in 2021.',
      ),
    ).not.toContain('numbers-differ: figures');
  });

  it('differ when one measure of one year has two figures', () => {
    const example = new Example()
      .source('a', ['Turbines made 26 percent of national power output in 2021.'])
      .source('b', ['Turbines made 31 percent of national power output in 2021.'])
      .quantity('a', '26 percent', 'percent', 26)
      .quantity('a', '2021', 'daterange', '2021')
      .quantity('b', '31 percent', 'percent', 31)
      .quantity('b', '2021', 'daterange', '2021')
      .inPeriods();
    const alignment = judged(example);
    expect(alignment.relation).toBe('numbers-differ');
    expect(evidence(example, alignment)).toEqual(['26 percent', '31 percent']);
  });

  it('of different years are called not comparable, and say so', () => {
    const example = new Example()
      .source('a', ['Turbines made 26 percent of national power output in 2021.'])
      .source('b', ['Turbines made 31 percent of national power output in 2023.'])
      .quantity('a', '26 percent', 'percent', 26)
      .quantity('a', '2021', 'daterange', '2021')
      .quantity('b', '31 percent', 'percent', 31)
      .quantity('b', '2023', 'daterange', '2023')
      .inPeriods();
    const alignment = judged(example);
    expect(alignment.differences.map(({ kind }) => kind)).not.toContain('numbers-differ');
    expect(alignment.differences.map(({ explanation: [key] }) => key)).toContain('incomparable');
  });

  // That one may be the other, rounded, makes output no demand.
  it.each([
    ['26 percent', 26, '31 percent', 31],
    ['nearly 30 percent', 30, 'about 29 percent', 29],
  ])('of different years are called not comparable: %s, %d; %s, %d', (mine, one, yours, other) => {
    const example = new Example()
      .source('a', [`Turbines made ${mine} of national power output in 2021.`])
      .source('b', [`Turbines made ${yours} of national power demand in 2023.`])
      .quantity('a', mine, 'percent', one)
      .quantity('a', '2021', 'daterange', '2021')
      .quantity('b', yours, 'percent', other)
      .quantity('b', '2023', 'daterange', '2023')
      .inPeriods();
    const published = { a: '2023-03-10', b: '2024-01-20' };
    const alignment = judged(example, [], example.pair('a:c0', 'b:c0'), published);
    expect(alignment.differences.map(({ kind }) => kind)).not.toContain('numbers-differ');
    expect(alignment.differences.map(({ explanation }) => explanation)).toContainEqual(
      expect.arrayContaining(['incomparable', 'period and measure']),
    );
  });
});

describe('quarters', () => {
  it('are what two figures are for, not dates that differ', () => {
    const told = (other: number): Alignment =>
      judged(
        new Example()
          .source('a', ['The mill made 40 carts in the first quarter of 2023.'])
          .source('b', [`The mill made ${String(other)} carts in the second quarter of 2023.`])
          .quantity('a', '40', 'cardinal', 40, { unit: 'carts' })
          .quantity('b', String(other), 'cardinal', other, { unit: 'carts' })
          .quantity('a', 'first quarter of 2023', 'daterange', '2023-Q1')
          .quantity('b', 'second quarter of 2023', 'daterange', '2023-Q2')
          .inPeriods(),
      );
    expect(told(52).differences.map(({ kind }) => kind)).not.toContain('dates-differ');
    expect(told(40).relation).toBe('dates-differ');
  });
});

describe('figures of a whole and of a part of its time', () => {
  it('cannot be compared, which is all that is told', () => {
    const example = new Example()
      .source('a', ['The mill made a profit of 40 million crowns in the first quarter of 2024.'])
      .source('b', ['The mill made a profit of 105 million crowns in 2024.'])
      .quantity('a', '40 million crowns', 'money', 40e6, { unit: 'crowns' })
      .quantity('b', '105 million crowns', 'money', 105e6, { unit: 'crowns' })
      .quantity('a', 'first quarter of 2024', 'daterange', '2024-Q1')
      .quantity('b', '2024', 'daterange', '2024')
      .inPeriods();
    expect(judged(example).differences.map(({ explanation }) => explanation[0])).toEqual(['incomparable']);
  });
});

it.each(['will peak', 'is likely to peak'])('holds no rate of a month against one that %s', (peaks) => {
  const told = kindsOf('Unemployment was 4.9 per cent in April.', `Unemployment ${peaks} at 5.5 per cent.`);
  expect(told).not.toContain('numbers-differ: figures');
});
