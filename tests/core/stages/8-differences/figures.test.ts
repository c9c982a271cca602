// Figures of two things, and those of one: whom or what a figure is of, and how it stands.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/core/analysis.ts';
import type { Explanation } from '../../../../src/core/model/said.ts';
import { kindsOf, numbersTold } from './told.ts';

/** How two sources of one statement each are explained, among sentences that have nothing to do with it. */
function explanationsOf(a: string, b: string): Explanation[] {
  const beside = [
    ['Heavy rain is forecast for the north of the county.', 'The library will stay open until nine.'],
    ['Rain is expected in the north of the county.', 'Schools reopened after the summer break.'],
  ];
  const { alignments, claims } = analyse(
    [a, b].map((text, at) => ({
      id: 'ab'[at]!,
      title: 'AB'[at]!,
      outlet: 'AB'[at]!,
      date: '2024-05-20',
      text: [beside[at]![0]!, text, beside[at]![1]!].join('\n\n'),
    })),
  );
  const own = new Set(
    claims
      .filter(({ source, start }) => start >= beside['ab'.indexOf(source)]![0]!.length + 2)
      .map(({ id }) => id),
  );
  return alignments
    .filter((each) => own.has(each.a) && own.has(each.b))
    .flatMap(({ differences }) => differences.map(({ explanation }) => explanation));
}

const keysOf = (a: string, b: string): string[] => explanationsOf(a, b).map(([key]) => key);

describe('the words of two figures', () => {
  it.each([
    [
      'The Dorn plant makes 1,200 cars per (working) day.',
      'The Dorn plant makes 1,400 vehicles per (working) day.',
      ['1,200 cars per (working) day', '1,400 vehicles per (working) day'],
    ],
    [
      'The museum in Dorn lost 14 pieces per (working) day.',
      'The museum in Dorn lost 17 objects per (working) day.',
      ['14 pieces per (working) day', '17 objects per (working) day'],
    ],
  ])('go on to what they are by, whatever signs stand there: %s | %s', (a, b, words) => {
    const [told] = explanationsOf(a, b);
    expect(told).toEqual(['figures', 'A', words[0], 'B', words[1], expect.anything()]);
  });
});

describe('ages and figures of a place that a sentence opens with', () => {
  it.each([
    ['The driver, 19, was taken to hospital.', 'The driver, 21, was taken to hospital.'],
    ['The suspect, 19, was taken to hospital.', 'The student, 21, was taken to hospital.'],
    ['The suspect, a 34-year-old electrician, was arrested.', 'The electrician, aged 43, was arrested.'],
    ['The 55-year-old driver escaped injury.', 'The driver, 52, was unhurt.'],
    ['A boy of 12 is missing from Varn.', 'A 14-year-old boy is missing from Varn.'],
    ['The mayor, who is 61, was taken to hospital.', 'The 67-year-old mayor was taken to hospital.'],
    [
      'Anna Berg, 44, was named as the new head of Varn zoo.',
      'Varn zoo will be led by 46-year-old Anna Berg.',
    ],
    ['In Varn, 1,500 people joined a rally.', 'In Varn, 4,000 people joined a rally.'],
    ['In Harran, 3,000 people rallied in Varn.', 'About 5,000 people rallied in Varn.'],
  ])('are held against each other where they may be of one: %s | %s', (a, b) => {
    expect(keysOf(a, b)).toContain('figures');
  });
});

describe('figures of two things', () => {
  it.each([
    ['The firm has 340 shops in Varn.', 'The firm has 210 shops in Dorn.', 'The firm has 210 shops in Varn.'],
    ['Sales in Varn rose to $4bn.', 'Sales in Dorn rose to $2bn.', 'Sales in Varn rose to $2bn.'],
    [
      'The storm killed 9 people in Varn.',
      'The storm killed 14 people in Dorn.',
      'The storm killed 14 people in Varn.',
    ],
    [
      'Lena Roth was sentenced to six years.',
      'Her husband was sentenced to four years.',
      'Lena Roth was sentenced to four years.',
    ],
    [
      'He was sentenced to five years in prison.',
      'His brother was sentenced to three years in prison.',
      'He was sentenced to three years in prison.',
    ],
    ['The Liberals won 33 seats.', 'The Greens won 21 seats.', 'The Liberals won 21 seats.'],
    ['The opposition won 40 seats.', 'The ruling party won 61 seats.', 'The opposition won 61 seats.'],
    [
      'The northern branch lost 40 jobs.',
      'The southern branch lost 65 jobs.',
      'The northern branch lost 65 jobs.',
    ],
    [
      'Net profit fell to $86 million.',
      'Operating profit fell to $118 million.',
      'Net profit fell to $118 million.',
    ],
    [
      'Prosecutors had asked for a sentence of six years.',
      'The court sentenced Dale to five years in jail.',
      'Prosecutors had asked for a sentence of five years.',
    ],
    [
      'The maximum sentence is ten years.',
      'He was sentenced to four years.',
      'The maximum sentence is four years.',
    ],
    [
      'The city has spent £3m on the park so far.',
      'The park will cost £9m in total.',
      'The city has spent £9m on the park so far.',
    ],
    [
      'Seven of the nine members voted for the cut.',
      'Three of the nine members voted against it.',
      'Three of the nine members voted for the cut.',
    ],
    [
      'The average nurse earns £32,000 a year.',
      'Joan Pell, a nurse, earns £27,500 a year.',
      'The average nurse earns £27,500 a year.',
    ],
    [
      'Twelve patients were treated at Hospital A.',
      'Nine patients were treated at Hospital B.',
      'Nine patients were treated at Hospital A.',
    ],
    [
      'Nine people were hurt in Elm Road.',
      'Six people were hurt in Oak Road.',
      'Six people were hurt in Elm Road.',
    ],
    [
      'Some 40 homes were destroyed on the coast.',
      'Some 25 homes were destroyed in the mountains.',
      'Some 25 homes were destroyed on the coast.',
    ],
    [
      'The car was travelling at 95 mph.',
      'The speed limit on the road is 60 mph.',
      'The car was travelling at 60 mph.',
    ],
    [
      'The car was doing 95 mph.',
      'The car was caught speeding in a 60 mph zone.',
      'The car was doing 60 mph.',
    ],
    ['The lift was carrying 12 people.', 'The lift can carry 8 people.', 'The lift was carrying 8 people.'],
    [
      'In Varn, 1,500 people joined a rally.',
      'In Dorn, 4,000 people joined a rally.',
      'In Varn, 4,000 people joined a rally.',
    ],
    [
      'The driver, 19, was taken to hospital.',
      'The passenger, 23, was taken to hospital.',
      'The driver, 23, was taken to hospital.',
    ],
    [
      'The bus driver (aged 44) died at the scene.',
      'The cyclist (aged 31) died at the scene.',
      'The bus driver (aged 31) died at the scene.',
    ],
    [
      'The driver, 52, was taken to hospital.',
      'The 31-year-old passenger was taken to hospital.',
      'The 31-year-old driver was taken to hospital.',
    ],
    [
      'A 19-year-old student was stabbed in Varn.',
      'A 44-year-old teacher was stabbed in Varn.',
      'A 44-year-old student was stabbed in Varn.',
    ],
    [
      'Deaths were reported in Varn (12), Dorn (9) and Lorne (3).',
      'A 14-year-old was killed in Varn.',
      'Deaths were reported in Varn (14), Dorn (9) and Lorne (3).',
    ],
    [
      'Gold medals: Norvik, 12, Selby, 9.',
      'The 14-year-old from Norvik won a gold medal.',
      'Gold medals: Norvik, 14, Selby, 9.',
    ],
    [
      'A man aged 23 was stabbed in Varn.',
      'A woman aged 41 was stabbed in Varn.',
      'A man aged 41 was stabbed in Varn.',
    ],
    [
      'Some 40% of cooks work at night.',
      'A quarter of waiters work at night.',
      'A quarter of cooks work at night.',
    ],
    [
      'Nurses in Varn earn $3,000 a month.',
      'Nurses in Varn earn $36,000 a year.',
      'Nurses in Varn earn $3,600 a month.',
    ],
    [
      'The bridge stood for 64 years.',
      'The 61-year-old bridge stood in the town.',
      'The bridge stood for 61 years.',
    ],
  ])('are not held against each other as those of one are: %s | %s | %s', (a, b, ofOne) => {
    expect(keysOf(a, b)).not.toContain('figures');
    expect(keysOf(a, ofOne)).toContain('figures');
  });

  it('are a sum and what it is more by, where both tell the latter', () => {
    const told = explanationsOf(
      'A household in Varn will pay £1,912 a year from April, £89 more than now.',
      'The typical household in Varn will pay £98 more a year.',
    );
    expect(told.filter(([key]) => key === 'figures')).toEqual([['figures', 'A', '£89', 'B', '£98', []]]);
  });

  it.each([
    ['Seven of the nine members voted for the cut.', 'Two of the nine members voted against it.'],
    ['The council approved the plan by 31 votes to 22.', 'Twenty-two councillors voted against the plan.'],
  ])('of a vote contradict nobody: %s | %s', (a, b) => {
    expect(keysOf(a, b)).not.toContain('opposed');
  });

  it('are those of a side of a vote, however the other is counted', () => {
    const told = explanationsOf(
      'The board was split, with seven members in favour and two against.',
      'Three of the nine members of the board voted against it.',
    );
    expect(told).toContainEqual(['figures', 'A', 'two', 'B', 'Three', []]);
  });

  it('are told with what tells them apart', () => {
    expect(
      explanationsOf('The firm has 340 shops in Varn.', 'The firm has 210 shops in Dorn.'),
    ).toContainEqual(['figuresOfTwo', 'A', '340', 'Varn', 'B', '210', 'Dorn']);
  });

  it.each([
    ['In Varn, the firm employs 1,900 people.', 'The firm employs 1,400 people in the county.'],
    ['The factory in Varn has 1,900 workers.', 'The factory has 1,500 workers.'],
    ['Lena Roth was sentenced to six years.', 'The former minister was sentenced to four years.'],
    ['Lena Roth was sentenced to six years.', 'Roth was sentenced to four years.'],
    ['The Liberals won 33 seats.', 'The party won 38 seats.'],
    ['The Greens won 21 seats.', 'The Green Party won 24 seats.'],
    ['The ruling party won 61 seats.', 'The ruling party took 54 seats.'],
    ['The northern branch lost 40 jobs.', 'The branch in the north lost 65 jobs.'],
    ['Prosecutors asked for a sentence of six years.', 'Prosecutors demanded a sentence of eight years.'],
    [
      'The Monetary Board raised the rate by 25 basis points.',
      'The Bank of Varn raised the rate by 50 basis points.',
    ],
    ['The city has spent £3m on the park so far.', 'The park has cost the city £4m so far.'],
    ['The average nurse earns £32,000 a year.', 'Nurses earn £29,500 a year on average.'],
    ['Nine people were hurt in Elm Road.', 'Six people were hurt in the road.'],
    ['The car was doing 95 mph in a 60 mph zone.', 'The car was doing 80 mph in a 60 mph zone.'],
    ['The speed limit on the road is 60 mph.', 'The speed limit on the road is 50 mph.'],
    ['The attendance was 31,402.', '28,000 fans saw the match.'],
  ])('may seem to be, and are held against each other: %s | %s', (a, b) => {
    expect(keysOf(a, b)).toContain('figures');
  });

  it('are those of two quarters', () => {
    const told = explanationsOf(
      'The bank made a profit of £3m in the first quarter.',
      'The bank made a profit of £4m in the second quarter.',
    );
    expect(told).toContainEqual(['figuresOfTwo', 'A', '£3m', 'first quarter', 'B', '£4m', 'second quarter']);
  });

  it.each([
    'Varn makes about 29 per cent of global output, according to figures for 2023.',
    'Figures for 2023 show that Varn makes 29 per cent of global output.',
  ])('are those of the year of the figures that a statement is attributed to: %s', (text) => {
    const told = explanationsOf(text, 'Varn made 34 per cent of global output in 2021.');
    expect(
      told.map(([key, ...values]) => [key, ...values.filter((each) => /^20/u.test(String(each)))]),
    ).toContainEqual(['incomparable', '2023', '2021']);
  });
});

describe('figures of one thing told in two ways', () => {
  it.each([
    [
      'Smokers have a 15 percent higher risk of stroke.',
      'Smoking raises the risk of stroke by 25 percent.',
      ['risk'],
    ],
    [
      'Turnout was 61 percent, the highest since 1998.',
      'Only 51 percent took part, the lowest turnout since 1998.',
      ['turnout'],
    ],
    [
      'The bank expects growth of 1.2 percent in 2024.',
      'The economy would grow by 1.4 percent in 2024, the bank said.',
      ['growth'],
    ],
    [
      'Three men were sent off in the derby.',
      'The referee showed two red cards in the derby.',
      ['red cards'],
    ],
    [
      'The new stadium can hold 45,000 people.',
      'The new stadium has room for 54,000 spectators.',
      ['capacity'],
    ],
    ['Joan Pell, a nurse, earns £32,000 a year.', 'Joan Pell, a nurse, earns £27,500 a year.', []],
  ])('are held against each other: %s | %s', (a, b, measure) => {
    const told = explanationsOf(a, b).flatMap((each) => (each[0] === 'figures' ? [each[5]] : []));
    expect(told).toEqual([measure]);
  });
});

describe('figures that differ', () => {
  it.each([
    [
      'a length of time that is their period',
      'Korda’s sales rose 12 per cent in the third quarter.',
      'Korda’s sales rose 9 per cent in the three months to September.',
    ],
    [
      'a rent by the month and by the year',
      'Tenants in Varn pay $900 a month.',
      'Rent in Varn is $13,200 a year.',
    ],
    ['lives that something claimed', 'The flood claimed 52 lives.', 'The flood killed 40 people.'],
  ])('are told of %s, too', (_what, a, b) => {
    expect(keysOf(a, b)).toContain('figures');
  });
});

describe('results', () => {
  it.each([
    ['Rovers beat City 3-2.', 'Rovers beat City 3-1.'],
    ['United beat Athletic 2-1 on Saturday.', 'United won 3-1 against Athletic on Saturday.'],
    ['Rovers are second in the table.', 'Rovers are third in the table.'],
    ['Jan Holt finished third in the marathon.', 'Jan Holt came 5th in the marathon.'],
    ['Rovers beat City 3-2.', 'City lost 1-3 to Rovers.'],
    [
      'It is the first time that a woman leads the Varn Guard.',
      'She is the second woman to lead the Varn Guard.',
    ],
    ['Norvik hosts the games for the second time.', 'It is the third time that Norvik hosts the games.'],
    ['Her second novel came out in Varn in May.', 'Her third novel came out in Varn in May.'],
  ])('of one match or contest are held against each other: %s | %s', (a, b) => {
    expect(keysOf(a, b)).toContain('figures');
  });

  it.each([
    ['Rovers led City 2-0 at half-time.', 'Rovers beat City 3-1.'],
    ['Rovers beat City 3-2.', 'Rovers beat United 3-1.'],
    ['Rovers beat City 3-2 on Saturday.', 'Rovers beat City 3-1 on 4 March.'],
    ['Rovers are second in the table.', 'City are third in the table.'],
    ['Rovers are second in the league.', 'Rovers are third in the rankings.'],
    [
      'The Bank of Varn cut its rate for the third time in a row.',
      'The Bank of Varn cut its rate below 4 per cent for the first time since 2023.',
    ],
    ['Norvik hosts the games for the fifth time.', 'Norvik hosts the games for the third time since 1990.'],
    ['Jan Holt won her second title in a row in Varn.', 'Jan Holt won her fifth title in Varn.'],
    ['Norvik leads the Varn Guard for the third time.', 'She is the second woman to lead the Varn Guard.'],
  ])('of two are not: %s | %s', (a, b) => {
    expect(keysOf(a, b)).not.toContain('figures');
  });
});

describe('a match', () => {
  it.each([
    ['City lost 2-3 to Rovers.', 'Rovers beat City 3-2.'],
    ['Anna Holt beat Mia Roth in the final.', 'Mia Roth lost the final to Anna Holt.'],
  ])('is told alike from its two sides: %s | %s', (a, b) => {
    expect(keysOf(a, b)).toEqual(['same']);
  });

  it.each([
    ['City beat Rovers 3-2.', 'Rovers beat City 3-2.'],
    ['Anna Holt beat Mia Roth in the final.', 'Anna Holt lost the final to Mia Roth.'],
    ['Anna Holt beat Mia Roth in the final.', 'Mia Roth won the final against Anna Holt.'],
  ])('is not won by both: %s | %s', (a, b) => {
    expect(keysOf(a, b)).toContain('opposed');
  });
});

describe('a length of time', () => {
  it.each([
    ['The couple were married for 61 years.', 'The couple married 64 years ago.'],
    ['The 12-year contract was signed on Monday.', 'The contract was signed 14 years ago.'],
  ])('is not the same as another time ago: %s | %s', (a, b) => {
    expect(keysOf(a, b)).not.toContain('same');
  });
});

describe('counts of two days', () => {
  it('are of two events whoever has to do with many names both', () => {
    const keys = keysOf('Police held five people on Sunday.', 'Police held eight on Wednesday.');
    expect(keys).toContain('incomparable');
    expect(keys).not.toContain('dates');
  });

  it('are of two events where nothing ties them to one', () => {
    const keys = keysOf('Ten men were arrested on Monday.', 'Four men were arrested on Tuesday.');
    expect(keys).toContain('incomparable');
    expect(keys).not.toContain('figures');
    expect(keys).not.toContain('dates');
  });

  it('are held against each other where both name one thing', () => {
    const keys = keysOf(
      'Ten men were arrested in the port on Monday.',
      'Seven men were arrested in the port on Tuesday.',
    );
    expect(keys).toEqual(expect.arrayContaining(['figures', 'dates']));
  });
});

describe('figures of two things that share the words around them', () => {
  it.each([
    ['She won gold in the 200 metres.', 'She won silver in the 100 metres.'],
    ['He came second in the 400 metres.', 'He came third in the 800 metres.'],
    ['The average rent in the capital is 1,340 euros.', 'The average rent in the country is 890 euros.'],
    ['Unemployment in the city is 7 percent.', 'Unemployment in the region is 5 percent.'],
    ['Two of the five crew are Filipino.', 'The five crew include three Greeks.'],
    [
      'Sales in Varn rose 12 percent to 90 million euros.',
      'Profit in Varn rose 12 percent to 9 million euros.',
    ],
    [
      'The brewer Toller told of its year. Its net profit rose to 30 million euros.',
      'The dairy Marden told of its year. Its net profit rose to 45 million euros.',
    ],
    [
      'Toller told of its year. Its net profit rose to 30 million euros. Shares in Toller rose.',
      'Marden Dairies told of its year. Its net profit rose to 45 million euros.',
    ],
    ['On Monday unemployment in the city was 7 percent.', 'Unemployment in the region was 5 percent.'],
  ])('are no difference: %s | %s', (a, b) => {
    expect(numbersTold(a, b)).toEqual([]);
  });

  it.each([
    ['The average rent in the capital is 1,340 euros.', 'The average rent in the city is 890 euros.'],
    ['Two of the five crew are Greek.', 'Three of the five crew are Greek.'],
    [
      'The brewer Toller told of its year. Its net profit rose to 30 million euros.',
      'Toller told of its year. Its net profit rose to 45 million euros.',
    ],
    [
      'Toller Mills reported on Monday. Revenue fell in May. Its net profit rose to 12 million euros.',
      'Toller Mills reported on Monday. Sales dropped in spring. Its net profit rose to 14 million euros.',
    ],
    [
      'Toller Mills told of its year. Last year Norvik saw rain. Its net profit rose to 12 million euros.',
      'Toller Mills told of its year. In spring Dorn saw rain. Its net profit rose to 14 million euros.',
    ],
    [
      'The average rent in the city rose to 900 euros.',
      'The average rent in Varn, a city in the region, rose to 950 euros.',
    ],
    ['Temperatures in the city reached 39C.', 'Temperatures in the district reached 41C.'],
    ['Unemployment in the capital was 7 percent.', 'Unemployment in the country’s capital was 5 percent.'],
    ['Mortgage rates in the city rose to 3 percent.', 'Mortgage rates in the country rose to 4 percent.'],
    ['Lee defeated Mayor Jones by 200 votes.', 'Lee defeated the Liberals by 300 votes.'],
    [
      'Sales at the chain came to 70 million pounds, up 12 percent.',
      'Sales at the chain came to 70 million pounds, up 9 percent.',
    ],
    ['The river flooded the town for the first time.', 'The river flooded the town for the third time.'],
    ['The talks in Varn are held every year.', 'The talks in Varn are held every two years.'],
  ])('are told where they are of one: %s | %s', (a, b) => {
    expect(numbersTold(a, b)).toHaveLength(1);
  });

  it('are the same where one rises by what the other is up', () => {
    expect(
      kindsOf(
        'Sales in Varn reached 90 million euros, up 18 percent.',
        'Sales in Varn reached 90 million euros, an increase of 18 percent.',
      ),
    ).toEqual(['same-claim: same']);
  });
});
