// Stage 3: what numbers, sums, durations and dates in news prose mean, and which numbers mean nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/stages/1-sentences.ts';
import { findQuantities } from '../../../src/core/stages/3-quantities.ts';

/** A Wednesday. */
const PUBLISHED = '2024-06-12';

function quantities(text: string, date: string | null = PUBLISHED) {
  const source = { id: 'a', text, date };
  return findQuantities(source, splitSentences(source)).map((one) => ({
    ...one,
    words: text.slice(one.start, one.end),
    of: one.measure === null ? null : text.slice(one.measure.start, one.measure.end),
  }));
}

function values(text: string, date: string | null = PUBLISHED) {
  return quantities(text, date).map((one) => [one.kind, one.value]);
}

describe('what stands beside a number', () => {
  it.each([
    ['He handed over two looms.', null, 'looms'],
    ['The wall is over two metres high.', 'over', 'metres'],
    ['It drew over 200 guests.', 'over', 'guests'],
    ['He was over 25 years old.', 'over', null],
    ['It grew over 25 years.', null, null],
    ['It is a bridge between two nations.', null, 'nations'],
    ['Of the staff, nine work in the yard.', null, null],
    ['It has nine work benches.', null, 'benches'],
    ['It has ten valves, nine below.', null, null],
    ['It was over within eight weeks.', 'within', null],
    ['It sank at 09:42 UTC.', null, 'GMT'],
    ['It sank at 9.42 a.m. local time.', null, null],
  ])('bounds it, or is counted, only where it can: “%s”', (text, modifier, unit) => {
    const last = quantities(text).at(-1)!;
    expect([last.modifier, last.unit]).toEqual([modifier, unit]);
  });

  it.each([
    ['In Dorn one job in five depends on looms.', 'percent', 20],
    ['In Dorn three shops in ten were shut.', 'percent', 30],
  ])('is a share of a whole: “%s”', (text, kind, value) => {
    expect(values(text)).toEqual([[kind, value]]);
  });

  it('is no share where the second number counts things of its own', () => {
    expect(values('In Dorn two shops in five villages were shut.')).toEqual([
      ['cardinal', 2],
      ['cardinal', 5],
    ]);
  });
});

describe('what a figure measures', () => {
  it.each([
    ['Nuts may cut the risk of dementia by 12 per cent.', 'risk of dementia'],
    ['The bank left its key rate at 3.75 per cent.', 'key rate'],
    ['The firm reported a half-year loss of €84 million.', 'half-year loss'],
    ['Council leader Jean Pugh said the hall cost £210,000 a year.', 'hall'],
    ['The group said it would buy shares worth up to £900 million.', null],
    ['The firm cut it by 12 per cent.', null],
  ])('is what is changed, and nobody who tells of it: %s', (text, of) => {
    expect(quantities(text).at(-1)?.of).toBe(of);
  });
});

describe('the unit of a number', () => {
  it.each([
    ['It lets through 120 m³/s.', 'cubic metres', 'second'],
    ['It lets through 120 m³ a day.', 'cubic metres', 'day'],
    ['The 300-square-kilometre lake froze.', 'square kilometre', null],
    ['It sold 410 gigawatt-hours.', 'gigawatt-hours', null],
    ['It sold 410 GWh of power.', 'GWh', null],
    ['It holds 900 acre-feet of water.', 'acre-feet', null],
    ['They gave 900 man-hours.', 'man-hours', null],
    ['It ran at 90 km/h.', 'km/h', null],
    ['It has 9,000 Arden workers.', 'workers', null],
    ['Six Germans were hurt.', 'people', null],
    ['On board were seven Brits.', 'people', null],
    ['The town has seen 300 suspected cases.', 'cases', null],
    ['Two reported deaths are being looked into.', 'deaths', null],
    ['It met two senior Brazilian officials.', 'officials', null],
    ['It lost 12 US Navy ships.', 'ships', null],
    ['It heard four other defendants.', 'defendants', null],
    ['It heard four others.', null, null],
    ['The closure will cost 862 hourly and salaried workers their jobs.', 'workers', null],
    ['About 90 newly trained nurses joined.', 'nurses', null],
    ['Some 1,200 low-paid cleaners walked out.', 'cleaners', null],
  ])('is read whole: “%s”', (text, unit, per) => {
    expect(quantities(text).map((one) => [one.unit, one.per])).toEqual([[unit, per]]);
  });
});

describe('numbers', () => {
  it.each([
    ['They counted 1,400 votes.', 'cardinal', 1400],
    ['They counted 1.4 billion votes.', 'cardinal', 1.4e9],
    ['They sold 48m tickets.', 'cardinal', 48e6],
    ['They sold 2.3 million tickets.', 'cardinal', 2_300_000],
    ['They sold half a million tickets.', 'cardinal', 500_000],
    ['They sold two and a half million tickets.', 'cardinal', 2.5e6],
    ['They sold a dozen tickets.', 'cardinal', 12],
    ['They sold three dozen tickets.', 'cardinal', 36],
    ['They sold twenty-five tickets.', 'cardinal', 25],
    ['They sold one hundred and twenty tickets.', 'cardinal', 120],
    ['One person died.', 'cardinal', 1],
    ['It was the first win.', 'ordinal', 1],
    ['It was the 14th win.', 'ordinal', 14],
    ['It is the second-biggest mill.', 'ordinal', 2],
    ['Prices rose 13 per cent.', 'percent', 13],
    ['Prices rose 4.5%.', 'percent', 4.5],
    ['Rates rose 25 basis points.', 'percent', 0.25],
    ['Rates rose 50bps.', 'percent', 0.5],
    ['Rates rose by a quarter of a percentage point.', 'percent', 0.25],
    ['One in 20 of them left.', 'percent', 5],
    ['It grew by a fifth.', 'percent', 20],
    ['It rose to 5½ per cent.', 'percent', 5.5],
    ['It fell to minus 5 degrees.', 'cardinal', -5],
    ['It cost 20p.', 'money', 0.2],
    ['It cost 84.3 pence.', 'money', 0.843],
    ['It cost 95 euro cents.', 'money', 0.95],
    ['It cost Rs. 4,500 crore.', 'money', 4.5e10],
    ['She won in 7:58.2.', 'duration', 'PT7M58.2S'],
    ['It ran for five fiscal years.', 'duration', 'P5Y'],
    ['It met for a second straight week.', 'ordinal', 2],
    ['It opens by mid-2025.', 'daterange', '2025'],
    ['They grew in 2Q.', 'daterange', '2024-Q2'],
    ['They grew in the first nine months of this year.', 'daterange', '2024-01/2024-09'],
    ['They grew in the last two months of last year.', 'daterange', '2023-11/2023-12'],
    ['They grew in the first nine months.', 'duration', 'P9M'],
    ['It was shut since 7 October.', 'date', '2023-10-07'],
    ['They backed the plan on Jan. 3-5.', 'daterange', '2024-01-03/2024-01-05'],
    ['She won in 2:05:41.', 'duration', 'PT2H5M41S'],
    ['It took two hours, five minutes and 41 seconds.', 'duration', 'PT2H5M41S'],
    ['It took two-and-a-half hours.', 'duration', 'PT2.5H'],
    ['It took an hour and a half.', 'duration', 'PT1.5H'],
    ['It took half a minute.', 'duration', 'PT30S'],
    ['It closed before four o’clock.', 'time', '16:00'],
    ['It closed at half past eight.', 'time', '08:30'],
    ['It was seen at 21.05.', 'time', '21:05'],
    ['It was seen at 5.30.', 'time', '05:30'],
    ['It was seen at 17.15 local time.', 'time', '17:15'],
    ['It stood at 5.30.', 'cardinal', 5.3],
    ['It fell in the nineties.', 'daterange', '1990/1999'],
    ['It ran from 5 to 13 March.', 'daterange', '2024-03-05/2024-03-13'],
    ['It ran from 7 through 12 May.', 'daterange', '2024-05-07/2024-05-12'],
    ['It ran from May 7 until 12.', 'daterange', '2024-05-07/2024-05-12'],
    ['It ran between 5 and 13 March.', 'daterange', '2024-03-05/2024-03-13'],
    ['It ran between March 5 and 13.', 'daterange', '2024-03-05/2024-03-13'],
    ['It opened on 12/05/2023.', 'daterange', '2023'],
    ['It opened on 25/05/2023.', 'date', '2023-05-25'],
    ['It sold in the first nine months of 2022.', 'daterange', '2022-01/2022-09'],
    ['Third-quarter sales fell.', 'daterange', '2023-Q3'],
    ['It ran for an hour.', 'duration', 'PT1H'],
    ['Naps of more than an hour did no good.', 'duration', 'PT1H'],
    ['It took less than a year.', 'duration', 'P1Y'],
    ['It fell a year later.', 'duration', 'P1Y'],
    ['Rates rose two percentage points.', 'percent', 2],
    ['It cost $700 million.', 'money', 7e8],
    ['It cost €4.5bn.', 'money', 4.5e9],
    ['It cost 700 million yuan.', 'money', 7e8],
    ['It cost 5 million dollars.', 'money', 5e6],
    ['They agreed a 90-day truce.', 'duration', 'P90D'],
    ['It took five years.', 'duration', 'P5Y'],
    ['The last couple of years were hard.', 'duration', 'P2Y'],
    ['It grew in the past decade.', 'duration', 'P10Y'],
    ['It took 45 minutes.', 'duration', 'PT45M'],
    ['It shuts by the end of the year.', 'daterange', '2024-12'],
    ['It closed on New Year’s Eve.', 'date', '2023-12-31'],
    ['It opens on New Year’s Day 2026.', 'date', '2026-01-01'],
    ['It was made in about the year 940.', 'daterange', '0940'],
    ['Exports doubled.', 'multiplier', 2],
    ['Exports tripled.', 'multiplier', 3],
    ['He scored twice.', 'multiplier', 2],
    ['It is three times as big.', 'multiplier', 3],
    ['Two-thirds of homes lost power.', 'percent', 66.67],
    ['A quarter of homes lost power.', 'percent', 25],
    ['The shop opens at 9:30 a.m. each day.', 'time', '09:30'],
    ['The shop shuts at 5pm.', 'time', '17:00'],
    ['Some 48m households now pay the levy.', 'cardinal', 48000000],
    ['A quarter of the fleet is out of service.', 'percent', 25],
    ['One in five pupils missed the exam.', 'percent', 20],
    ['Two thirds of members backed the deal.', 'percent', 66.67],
    ['Two in every three shops have closed.', 'percent', 66.67],
    ['Profit fell in the third quarter of 2023.', 'daterange', '2023-Q3'],
    ['Sales slipped in Q1.', 'daterange', '2024-Q1'],
    ['The bank cut its rate by 75 basis points.', 'percent', 0.75],
    ['House prices soared in the 1990s.', 'daterange', '1990/1999'],
    ['The mine closed in the mid-2010s.', 'daterange', '2010/2019'],
    ['He was jailed at the age of 19.', 'cardinal', 19],
    ['The striker, aged 31, retires this summer.', 'cardinal', 31],
    ['The price will double within months.', 'multiplier', 2],
    ['A dozen boats sank.', 'cardinal', 12],
    ['Half a million people fled.', 'cardinal', 500000],
    ['The merged firm is worth €4.5bn.', 'money', 4500000000],
    ['The fund manages US$1.2tn.', 'money', 1200000000000],
    ['The quake measured 4.5 on the Richter scale.', 'cardinal', 4.5],
    ['A magnitude-6.1 earthquake struck.', 'cardinal', 6.1],
    ['Turnout rose six percentage points.', 'percent', 6],
    ['Temperatures reached 41.8C.', 'cardinal', 41.8],
    ['It was minus 12 degrees overnight.', 'cardinal', -12],
    ['Winds gusted at 140 km/h.', 'cardinal', 140],
    ['The car was doing 97mph.', 'cardinal', 97],
    ['The fire burnt 2,300 sq km of bush.', 'cardinal', 2300],
    ['The suspect is 6ft 2in tall.', 'cardinal', 74],
    ['Guests paid £350-a-head.', 'money', 350],
    ['Police arrived at noon.', 'time', '12:00'],
    ['The trial lasted a fortnight.', 'duration', 'P2W'],
    ['A ruling is expected by the end of next week.', 'daterange', '2024-W25'],
    ['She resigned last Wednesday.', 'date', '2024-06-05'],
    ['It will open next Monday.', 'date', '2024-06-17'],
    ['He has led the party since the late 2000s.', 'daterange', '2000/2009'],
    ['The shares closed at 412.5p.', 'money', 4.125],
    ['Nine out of ten patients recovered.', 'percent', 90],
    ['The budget is three-quarters spent.', 'percent', 75],
    ['Output fell by more than half.', 'percent', 50],
    ['Costs are up fivefold.', 'multiplier', 5],
    ['She finished in 9.84 seconds.', 'duration', 'PT9.84S'],
    ['The march starts at 10.30am.', 'time', '10:30'],
    ['It was his 100th goal.', 'ordinal', 100],
    ['The twenty-third amendment was struck down.', 'ordinal', 23],
    ['They were married for two and a half years.', 'duration', 'P2.5Y'],
    ['The company made a loss of £12.6 million.', 'money', 12600000],
    ['The aid package is worth 90 billion rupees.', 'money', 90000000000],
    ['Tickets cost 15 Swiss francs.', 'money', 15],
    ['He left the country three weeks ago.', 'daterange', '2024-W21'],
    ['Unemployment is at its highest since March 2009.', 'daterange', '2009-03'],
    ['The baby weighed 3.2kg.', 'cardinal', 3.2],
    ['The reservoir is 30% full.', 'percent', 30],
    ['Over the past five years rents have soared.', 'duration', 'P5Y'],
    ['It closed on the 14th of May.', 'date', '2024-05-14'],
    ['He was born on September 3rd, 1971.', 'date', '1971-09-03'],
    ['The plane was four-and-a-half hours late.', 'duration', 'PT4.5H'],
    ['The deficit stood at 0.4 of a percentage point of GDP.', 'percent', 0.4],
    ['The ship carried 1,000-plus passengers.', 'cardinal', 1000],
    ['Four in ten voters stayed at home.', 'percent', 40],
    ['The village has fewer than 200 residents.', 'cardinal', 200],
    ['Profit rose to Dh2.4 billion.', 'money', 2400000000],
    ['The fund is worth SR40 billion.', 'money', 40000000000],
    ['The county owes Sh1.2 billion.', 'money', 1200000000],
    ['The county owes KES 340m.', 'money', 340000000],
    ['The coin is 2,000 years old.', 'duration', 'P2000Y'],
    ['The 2,000-year-old coin was found.', 'duration', 'P2000Y'],
    ['The trench was 1.8 metres deep.', 'cardinal', 1.8],
    ['The plan costs £19.99 a month.', 'money', 19.99],
    ['It sells for 60p a litre.', 'money', 0.6],
    ['The 84-page report was leaked.', 'cardinal', 84],
    ['The meeting starts at 7.30pm.', 'time', '19:30'],
    ['She recorded it at 14.', 'cardinal', 14],
    ['The album sold upwards of 300,000 copies.', 'cardinal', 300000],
    ['Rainfall was 140% of average.', 'percent', 140],
    ['They spent the better part of three decades there.', 'duration', 'P30Y'],
    ['Crews dug a 12-mile line.', 'cardinal', 12],
    ['Bids closed on Thursday, May 30.', 'date', '2024-05-30'],
    ['The court sat for the third day running.', 'ordinal', 3],
    ['Membership has slumped by two-fifths.', 'percent', 40],
    ['Two out of three users never paid.', 'percent', 66.67],
    ['A 30-second clip went viral.', 'duration', 'PT30S'],
    ['The pass mark is 50 out of 100.', 'percent', 50],
    ['The final is on June 29th.', 'date', '2024-06-29'],
    ['In the first quarter of the year, it lost money.', 'daterange', '2024-Q1'],
    ['In H2 2023 it lost money.', 'daterange', '2023-07/2023-12'],
    ['In fiscal 2025 it will lose money.', 'daterange', '2025'],
    ['The law takes effect on 1 January 2025.', 'date', '2025-01-01'],
    ['The office opens at 9 in the morning.', 'time', '09:00'],
    ['The quake hit at 4.12 in the morning.', 'time', '04:12'],
    ['The train left at 6.45 in the evening.', 'time', '18:45'],
    ['It rained for 36 hours straight.', 'duration', 'PT36H'],
    ['The boat was 40ft long.', 'cardinal', 40],
    ['The bridge weighs 3,000-odd tonnes.', 'cardinal', 3000],
    ['They demanded a ransom of $2.5-million.', 'money', 2500000],
    ['The tour grossed A$14.5 million.', 'money', 14500000],
    ['He beat 11 rivals to the prize.', 'cardinal', 11],
    ['It cost a quarter of a million pounds.', 'money', 250000],
    ['It sold a quarter of a million copies.', 'cardinal', 250000],
    ['The village is a mile and a half away.', 'cardinal', 1.5],
    ['The shelter is half a mile away.', 'cardinal', 0.5],
    ['It was the blast they heard in a month.', 'duration', 'P1M'],
    ['Shares rose by 1120 GMT.', 'time', '11:20'],
    ['Altogether 681 strokes were recorded.', 'cardinal', 681],
    ['Just 7,000 steps stop a stroke.', 'cardinal', 7000],
    ['People can halve their risk.', 'multiplier', 0.5],
    ['The board put up rates by half a point.', 'percent', 0.5],
    ['They quoted a 2019 ruling.', 'daterange', '2019'],
    ['Sales are behind 2019, she said.', 'daterange', '2019'],
    ['He woke at three.', 'time', '03:00'],
    ['At a minute past three he rose.', 'time', '15:01'],
    ['They caught the 7.14 from Crewe.', 'time', '07:14'],
    ['Support is low among those in their 30s.', 'cardinal', 30],
    ['In September I am going to be a father.', 'daterange', '2024-09'],
    ['The regulator means to publish it in October.', 'daterange', '2024-10'],
    ['The centre has imposed a red alert until Friday.', 'date', '2024-06-14'],
    ['The judge invited both sides for Tuesday.', 'date', '2024-06-18'],
    ['He was invited to the palace on Monday.', 'date', '2024-06-10'],
    ['On Friday the court will rule.', 'date', '2024-06-14'],
    ['On Friday the regional court of appeal in the old town hall will rule.', 'date', '2024-06-14'],
    ['It closed on Thursday, May 30.', 'date', '2024-05-30'],
    ['It closed on Thursday 30 May.', 'date', '2024-05-30'],
    ['It costs 20 million Egyptian pounds.', 'money', 20000000],
    ['The baby weighed 7lb 4oz.', 'cardinal', 116],
  ])('%s', (text, kind, value) => {
    expect(values(text)).toEqual([[kind, value]]);
  });

  it('names the currency, also of other dollars', () => {
    expect(quantities('It cost $1, £2, HK$3, 4 yen, 5 Canadian dollars.').map((one) => one.unit)).toEqual([
      'USD',
      'GBP',
      'HKD',
      'JPY',
      'CAD',
    ]);
  });

  it.each([
    ['They hired 300 former miners.', 'miners', null, null],
    ['Half a dozen police cars came.', 'cars', null, null],
    ['Six police officers came.', 'police', null, null],
    ['More than 300 people came.', 'people', 'more than', null],
    ['It makes nearly 30 percent of global steel output.', null, 'nearly', 'global steel output'],
    ['It cut at least 1,200 jobs.', 'jobs', 'at least', null],
    ['Exports grew by more than doubling.', null, 'more than', 'Exports'],
  ])('%s', (text, unit, modifier, of) => {
    expect(quantities(text).map((one) => [one.unit, one.modifier, one.of])).toEqual([[unit, modifier, of]]);
  });

  it('tells the scale of a temperature, however it is written', () => {
    const units = quantities('It was 39C, 39°C, 39 degrees Celsius and 102 degrees Fahrenheit in the shade.');
    expect(units.map(({ value, unit }) => `${value} ${unit}`)).toEqual([
      '39 degrees Celsius',
      '39 degrees Celsius',
      '39 degrees Celsius',
      '102 degrees Fahrenheit',
    ]);
    expect(quantities('It was 39 degrees on deck C.')[0]!.unit).toBe('degrees');
    expect(quantities('A record 40C in the shade.')[0]!.unit).toBe('degrees Celsius');
    for (const text of ['He filled in Form 20F.', 'She was moved to 12C.', 'Flats 3B to 4C were sold.'])
      expect(quantities(text).map(({ unit }) => unit)).not.toContainEqual(expect.stringMatching('degrees'));
  });

  it('reads both ends of a range', () => {
    expect(
      quantities('It rose between 20 and 30 per cent.').map((one) => [one.kind, one.value, one.modifier]),
    ).toEqual([
      ['percent', 20, 'between'],
      ['percent', 30, 'between'],
    ]);
  });

  it.each([
    ['It makes 30 cars a day.', 30, 'day'],
    ['It saw 12 deaths per 100,000 people.', 12, '100,000 people'],
    ['It pays $5 a share.', 5, 'share'],
    ['It makes 30 cars per (working) day.', 30, 'day'],
    ['It makes 30 cars per “unit”.', 30, null],
    ['It makes 20,000 tonnes of rice a year.', 20_000, 'year'],
    ['It made a car.', undefined, undefined],
  ])('tells what a rate is by: %s', (text, value, per) => {
    const [found, ...more] = quantities(text);
    expect([found?.value, found?.per]).toEqual([value, per]);
    expect(more).toEqual([]);
  });

  it.each([
    'Sales rose 3.4% from a year earlier.',
    'It made 30 cars a year ago.',
    'Wages go up by 9.5 per cent within a year.',
    'It sold 500 looms in a week.',
    'It lost 300 jobs over a month.',
  ])('is no rate by a moment or a period: %s', (text) => {
    expect(quantities(text)[0]).toMatchObject({ per: null });
  });

  it.each([
    ['It will cost €30m to €35m.', [30e6, 35e6]],
    ['It will cost €30-35m.', [30e6, 35e6]],
    ['It drew 1.2 to 1.4 million visitors.', [1.2e6, 1.4e6]],
    ['It fell from 7 to 5½ per cent.', [7, 5.5]],
    ['It lasts ten to fifteen minutes.', ['PT10M', 'PT15M']],
  ])('shares scale and unit over a range: %s', (text, expected) => {
    const found = quantities(text);
    expect(found.map((one) => one.value)).toEqual(expected);
    expect(new Set(found.map((one) => one.kind)).size).toBe(1);
  });

  it('reads both sides of a score', () => {
    expect(values('United beat Harrow Town 3-1 at home.')).toEqual([
      ['cardinal', 3],
      ['cardinal', 1],
    ]);
  });
});

describe('what is no quantity', () => {
  it.each([
    'There are those who stay; one is to farm, and no one leaves.',
    'The plan is called Made in China 2025 by its makers.',
    'The iPhone 15 and the COVID-19 wave came.',
    'The G20 met near Route 66.',
    'The annual fair is back.',
    'They may march on.',
    'The First Minister spoke.',
    'It is the No. 2 mill.',
    'First estimates came after 9/11.',
    'Flight 93 families met Ward 12 residents and the Boeing 737 families.',
    'It was lost in a quarter nobody knew.',
    'She asked for calm rather than an hour apart.',
    'The row over a day of action went on.',
  ])('%s', (text) => {
    expect(values(text)).toEqual([]);
  });
});

describe('the first of two hours', () => {
  it.each([
    ['They came between two and four in the morning.', ['02:00', '04:00']],
    ['They came between eleven and one in the morning.', ['23:00', '01:00']],
    ['Between two and four men came in the morning.', [2, 4]],
    ['They came between two and', [2]],
  ])('is one where the second is: %s', (text, expected) => {
    expect(values(text).map(([, value]) => value)).toEqual(expected);
  });
});

describe('dates', () => {
  it.each([
    ['It was in use in July, August and September.', ['2023-07', '2023-08', '2023-09']],
    ['He may, August said, go.', []],
    ['It was a new year for all, and the end of the road.', []],
    ['Instead, on Thursday, the motor died.', ['2024-06-06']],
    ['Instead, on Thursday, the motor will be tested.', ['2024-06-13']],
  ])('are read in %s', (text, expected) => {
    expect(values(text).map(([, value]) => value)).toEqual(expected);
  });

  it.each([
    ['It began on 2023-03-06.', 'date', '2023-03-06'],
    ['It began on March 10, 2023.', 'date', '2023-03-10'],
    ['It began on 10 March 2023.', 'date', '2023-03-10'],
    ['It began on the 5th of March 2023.', 'date', '2023-03-05'],
    ['It began in March 2023.', 'daterange', '2023-03'],
    ['It began in 2015.', 'daterange', '2015'],
    ['It began in the 1990s.', 'daterange', '1990/1999'],
    ['It began in Q2 2023.', 'daterange', '2023-Q2'],
    ['It began in the second quarter of 2023.', 'daterange', '2023-Q2'],
    ['It grew in 2021-22.', 'daterange', '2021/2022'],
    ['At Christmas 2020 it began.', 'daterange', '2020-12'],
    ['At Halloween 2019 it began.', 'daterange', '2019-10'],
    ['On Thanksgiving Day 2021 it began.', 'daterange', '2021-10/2021-11'],
  ])('needs no day of publication: %s', (text, kind, value) => {
    expect(values(text, null)).toEqual([[kind, value]]);
  });

  it.each([
    ['It began on Wednesday.', 'date', '2024-06-12'],
    ['It began on Thursday.', 'date', '2024-06-06'],
    ['It will begin on Thursday.', 'date', '2024-06-13'],
    ['They will leave, he said on Thursday.', 'date', '2024-06-06'],
    ['It began yesterday.', 'date', '2024-06-11'],
    ['It began the day before yesterday.', 'date', '2024-06-10'],
    ['It will begin the day after tomorrow.', 'date', '2024-06-14'],
    ['It began on the day, yesterday.', 'date', '2024-06-11'],
    ['It began two days ago.', 'date', '2024-06-10'],
    ['Two summers ago it began.', 'daterange', '2022'],
    ['A decade ago it began.', 'daterange', '2012/2016'],
    ['Four decades ago it began.', 'daterange', '1980/1988'],
    ['At Easter last year it began.', 'daterange', '2023-03/2023-04'],
    ['On Christmas Eve last year it began.', 'daterange', '2023-12'],
    ['During Ramadan last year it began.', 'daterange', '2023'],
    ['It began last week.', 'daterange', '2024-W23'],
    ['It began over the weekend.', 'daterange', '2024-06-08/2024-06-09'],
    ['It will begin at the weekend.', 'daterange', '2024-06-15/2024-06-16'],
    ['It begins next week.', 'daterange', '2024-W25'],
    ['It began this month.', 'daterange', '2024-06'],
    ['It began last October.', 'daterange', '2023-10'],
    ['Last year in October, it began.', 'daterange', '2023-10'],
    ['It is closed until Thursday.', 'date', '2024-06-13'],
    ['It was not lifted until Thursday.', 'date', '2024-06-06'],
    ['It will be inspected from Thursday.', 'date', '2024-06-13'],
    ['It began this year.', 'daterange', '2024'],
    ['It begins in the second quarter of this year.', 'daterange', '2024-Q2'],
  ])('is relative to the day of publication: %s', (text, kind, value) => {
    expect(values(text)).toEqual([[kind, value]]);
    expect(values(text, null)).toEqual([[kind, null]]);
  });

  it('may be the weekend that it is, on either of its days', () => {
    for (const published of ['2024-06-08', '2024-06-09'])
      expect(values('It will stay closed over the weekend.', published)).toEqual([
        ['daterange', '2024-06-08/2024-06-09'],
      ]);
  });

  it('may be the middle of a month whose name is a person’s too', () => {
    expect(values('It is due in mid-June.')).toEqual([['daterange', '2024-06']]);
  });

  it.each([
    ['It began in October.', 'daterange', '2023-10'],
    ['Work on it starts in July.', 'daterange', '2024-07'],
    ['The work would be finished by July.', 'daterange', '2024-07'],
    ['The rules would come into force in November.', 'daterange', '2024-11'],
    ['It began on March 10.', 'date', '2024-03-10'],
    ['It began on December 10.', 'date', '2023-12-10'],
    ['It lasted from 5 to 13 March.', 'daterange', '2024-03-05/2024-03-13'],
  ])('keep day and month where no day of publication tells the year: %s', (text, kind, value) => {
    expect(values(text)).toEqual([[kind, value]]);
    expect(values(text, null)).toEqual([[kind, value.replaceAll(/\d{4}/g, '-')]]);
  });

  it('that are no day of any year are none, and the last of February is one', () => {
    const dates = (text: string): unknown[] => values(text, null).filter(([kind]) => kind === 'date');
    expect(dates('It began on 30 February.')).toEqual([]);
    expect(dates('It began on 29 February.')).toEqual([['date', '--02-29']]);
  });

  it.each([
    ['It opens by the summer of 2028.', 'summer of 2028', '2028'],
    ['It opens in spring 2028.', 'spring 2028', '2028'],
    ['It opened in autumn last year.', 'autumn last year', '2023'],
    ['It began in the winter of 2022-23.', 'winter of 2022-23', '2022/2023'],
  ])('have their season with them: %s', (text, words, value) => {
    expect(quantities(text)).toMatchObject([{ words, value }]);
  });

  it('are no share of a month and no rank, where a half of it is told', () => {
    expect(values('The peak came in the first half of March.')).toEqual([['daterange', '2024-03']]);
  });

  it('are a hundred more where another hundred are told', () => {
    expect(values('There are sixty beds, and perhaps another hundred.')).toEqual([
      ['cardinal', 60],
      ['cardinal', 100],
    ]);
  });

  it('are none where a text ends in a season', () => {
    for (const end of ['summer', 'the summer of', 'the autumn'])
      expect(values(`The clinic stays open until ${end}`)).toEqual([]);
  });

  it('are no season where something fell', () => {
    expect(quantities('The fall of last year’s leader.')).toMatchObject([{ words: 'last year’s' }]);
  });

  it('are read whole where hidden characters stand in them, with the offsets of the text', () => {
    expect(
      quantities('They sold 3\u200b0 lo\u00adaves and 4\u00ad5 tickets.').map((one) => [
        one.value,
        one.words,
      ]),
    ).toEqual([
      [30, expect.stringContaining('3\u200b0')],
      [45, expect.stringContaining('4\u00ad5')],
    ]);
  });

  it.each([
    ['Mills open at 9 until 13 March.', '2024-03-13'],
    ['The count stood at 7 through 12 May.', '2024-05-12'],
    ['Ferries run from 6 until 10 June.', '2024-06-10'],
    ['They waited for 3 till 11 April.', '2024-04-11'],
  ])('joins no other number to a day: %s', (text, value) => {
    expect(
      values(text)
        .filter(([kind]) => kind === 'date' || kind === 'daterange')
        .map(([, day]) => day),
    ).toEqual([value]);
  });

  it('counts weeks over the turn of the year as ISO 8601 does', () => {
    expect(values('It began last week.', '2021-01-06')).toEqual([['daterange', '2020-W53']]);
  });

  it('knows which days there are', () => {
    expect(values('It began on 30 February 2023.', null).filter(([kind]) => kind === 'date')).toEqual([]);
  });
});

describe('bad input', () => {
  it('gives a number too large to hold no value', () => {
    expect(values(`It was ${'9'.repeat(400)} then.`)).toEqual([['cardinal', null]]);
  });

  it('finds ordered, disjoint quantities whose values survive as JSON', () => {
    const pieces = fc.constantFrom(
      ...[
        '1',
        '14',
        '2023',
        '3.5',
        '1,400',
        ' ',
        '-',
        '%',
        '$',
        'm',
        'million',
        'half a',
        'per cent',
        'March',
        'last',
        'week',
        'Q2',
        'of',
        'two',
        'thirds',
        '. ',
        'th',
        'ago',
        'between',
        'and',
        ':',
        'a.m.',
        '\u200b',
        '٣',
        '年',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }),
        fc.constantFrom(null, PUBLISHED, '0001-01-01'),
        (parts, date) => {
          const text = parts.join('');
          let position = 0;
          for (const one of quantities(text, date)) {
            expect(one.start).toBeGreaterThanOrEqual(position);
            expect(one.end).toBeGreaterThan(one.start);
            expect(one.end).toBeLessThanOrEqual(text.length);
            expect(JSON.parse(JSON.stringify(one.value))).toEqual(one.value);
            position = one.end;
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('numbers that only tell what sort or which one', () => {
  it.each([
    'The 5G network failed.',
    'A discount for under-26s ended.',
    'They met at 10 Downing Street.',
    'The Boeing 737-800 landed.',
  ])('are none in “%s”', (text) => {
    expect(values(text)).toEqual([]);
  });
});

it('takes “more than” before what a figure is compared with for no modifier of it', () => {
  expect(
    quantities('It lent a third more than a year earlier.').map(({ words, modifier, per }) => [
      words,
      modifier,
      per,
    ]),
  ).toEqual([
    ['a third', null, null],
    ['a year', null, null],
  ]);
});

it('counts the noun behind “odd” and “strong”', () => {
  expect(quantities('Some 60-odd families left the 1,200-strong crowd.').map(({ unit }) => unit)).toEqual([
    'families',
    'crowd',
  ]);
});

describe('sums and shares as papers of many countries write them', () => {
  it.each([
    ['The budget is ₹3.2 lakh crore.', 'money', 3.2e12],
    ['It owes three lakh crore rupees.', 'money', 3e12],
    ['The boats cost ₦12.4bn.', 'money', 12.4e9],
    ['A bag costs N98,000.', 'money', 98_000],
    ['The road costs R2.5bn.', 'money', 2.5e9],
    ['The dam costs KSh 3 million.', 'money', 3e6],
    ['It sold a one-fifth stake.', 'percent', 20],
    ['It stands a quarter below its peak.', 'percent', 25],
    ['It drove out more than half a million people.', 'cardinal', 500_000],
    ['The man was on the 1.15 sailing.', 'time', '13:15'],
    ['It earned 44.6 million U.S. dollars.', 'money', 44.6e6],
    ['It came a day after the storm.', 'duration', 'P1D'],
  ])('reads %s', (text, kind, value) => {
    expect(values(text)).toEqual([[kind, value]]);
  });

  it('takes no letter before a bare number for a currency, nor “first” that only orders what is done', () => {
    expect(values('An N95 mask hung in room R2.')).toEqual([]);
    expect(values('It would look at wages first.')).toEqual([]);
  });
});

describe('numbers as wires and British, American and other papers shorten them', () => {
  it.each([
    ['It cost 1 200 000 euros.', 'money', 1.2e6],
    ['It cost €1\u00a0200\u00a0000.', 'money', 1.2e6],
    ['It cost 12\u202f500 francs.', 'money', 12_500],
    ["It cost 1'200'000 francs.", 'money', 1.2e6],
    ['The firm is worth $1.2T.', 'money', 1.2e12],
    ['The firm has sales of 3.4 mln euros.', 'money', 3.4e6],
    ['The firm has debts of $5bil.', 'money', 5e9],
    ['The bridge cost Rs 20 cr.', 'money', 2e8],
    ['A half-billion dollars was lost.', 'money', 5e8],
    ['A quarter-million people came.', 'cardinal', 250_000],
    ['Sales rose 2.1pc.', 'percent', 2.1],
    ['It was a 10-per-cent rise.', 'percent', 10],
    ['The rate fell 0.5pp.', 'percent', 0.5],
    ['The rate fell by 3 percentage pts.', 'percent', 3],
    ['It likes one-in-five voters.', 'percent', 20],
    ['Sales are up 3x.', 'multiplier', 3],
  ])('reads %s', (text, kind, value) => {
    expect(values(text)).toEqual([[kind, value]]);
  });

  it('gives both ends of “40-50,000” thousands', () => {
    expect(values('Some 40-50,000 people came.')).toEqual([
      ['cardinal', 40_000],
      ['cardinal', 50_000],
    ]);
  });

  it('joins no two numbers that a plain space parts', () => {
    expect(values('In the year of 10 100 men came.').map(([, value]) => value)).toEqual([10, 100]);
  });

  it.each([
    ['On May 12 500 000 people marched.', [500_000]],
    ['On Sept. 3 1 200 000 people marched.', [1_200_000]],
    ['Some 500 000 people marched.', [500_000]],
    ['Some 1 234 567 people marched.', [1_234_567]],
    ['In 2024 1 234 567 voters came.', [1_234_567]],
    ['On May 12 500 600 votes came.', [500, 600]],
    ['They drew the lots 10 200 300 again.', [10, 200, 300]],
    ['They drew the lots 10 20 300 400 times.', [10, 20, 300, 400]],
  ])(
    'takes figures parted by plain spaces for one where they end in thousands or count something: %s',
    (text, expected) => {
      expect(
        quantities(text)
          .filter(({ kind }) => kind === 'cardinal')
          .map(({ value }) => value),
      ).toEqual(expected);
    },
  );

  it.each([
    ['It cost £3 Bn.', 'GBP', 3e9],
    ['It cost $5 Mn.', 'USD', 5e6],
    ['It cost $5 MN.', 'USD', 5e6],
    ['It cost 3 Bn euros.', 'EUR', 3e9],
    ['It cost 4 MN euros.', 'EUR', 4e6],
    ['It cost 3 BN dollars.', 'USD', 3e9],
    ['It cost 20 cr rupees.', 'INR', 2e8],
    ['It cost 20cr rupees.', 'INR', 2e8],
    ['It cost 1.2T dollars.', 'USD', 1.2e12],
    ['It cost 5 mn won.', 'KRW', 5e6],
    ['It cost 1 200 500 euros.', 'EUR', 1_200_500],
    ['It cost NOK 1 200 500.', 'NOK', 1_200_500],
    ['It cost 3.9 billion kroner.', 'kroner', 3.9e9],
    ['It cost 3.9bn Swedish kronor.', 'SEK', 3.9e9],
    ['It cost 3.9bn kronor.', 'kronor', 3.9e9],
    ['It cost 500 kr.', 'crowns', 500],
    ['It cost SKr3.9bn.', 'SEK', 3.9e9],
  ])('reads the scale of a sum, however it is written: %s', (text, unit, value) => {
    expect(quantities(text).map((one) => [one.kind, one.unit, one.value])).toEqual([['money', unit, value]]);
  });

  it('says what a joined rate is by', () => {
    expect(quantities('It is a $15-an-hour job.')[0]!.per).toBe('hour');
    expect(quantities('They pay $15/hour.')[0]!.per).toBe('hour');
    const both = quantities('It costs 30 million pounds ($39 million) a day.');
    expect(both.map(({ per }) => per)).toEqual(['day', 'day']);
    expect(quantities('It costs 30 million pounds ($39 million) this year.')[0]!.per).toBeNull();
  });

  it('takes no pages for points, no race for a factor and no tonnes for trillions', () => {
    expect(values('The book has 300pp.')[0]![0]).toBe('cardinal');
    expect(values('They won the 4x100m relay.').map(([kind]) => kind)).not.toContain('multiplier');
    expect(values('They caught 5t of fish.')[0]![1]).toBe(5);
    expect(values('A 3T scanner came, and 40 MN families.').map(([, value]) => value)).toEqual([3, 40]);
    expect(values('They saw 3 Bn birds.').map(([, value]) => value)).toEqual([3e9]);
    expect(values('They count 12 TN families.').map(([, value]) => value)).toEqual([12]);
    expect(values('It gives 5 cr for the course.')[0]![1]).toBe(5);
  });
});

it.each([
  ['The barge sank three nautical miles off Dorn.', 'nautical miles'],
  ['The barge sank three miles off Dorn.', 'miles'],
  ['Norwegian mills sold paper worth 410 million kroner to Dorn.', 'NOK'],
  ['The mills sold paper worth 410 million kroner.', 'kroner'],
  ['Norwegian and Danish mills sold paper worth 410 million kroner.', 'kroner'],
])('reads the unit of a figure by its whole name, or by whose it is: %s', (text, unit) => {
  const source = { id: 's', text, date: null };
  expect(findQuantities(source, splitSentences(source))[0]!.unit).toBe(unit);
});

describe('dates that the sentence puts ahead or behind', () => {
  it.each([
    ['The mayor said that mooring fees would be abolished from February 1.', '2025-02-01'],
    ['The toll will go up from 2 March.', '2025-03-02'],
    ['The old pier is to be reopened on 3 February.', '2025-02-03'],
    ['On 3 February the council will vote on it.', '2025-02-03'],
    ['Owners may no longer have to pay from February 1.', '2025-02-01'],
    ['The tax has applied from February 1.', '2024-02-01'],
    ['She had said that fees would end from 3 March.', '2024-03-03'],
    ['She said at a rally last month that fees would end on 3 April.', '2024-04-03'],
    ['The trial was due to open on 3 March.', '2024-03-03'],
    ['The clerk will have left on 3 March.', '2024-03-03'],
    ["It has postponed Friday's vote.", '2024-06-14'],
    ['Drivers must pay the toll from Thursday.', '2024-06-13'],
    ['The hearing had been planned for Friday.', '2024-06-14'],
    ['The council wants a reply by Monday.', '2024-06-17'],
    ['Voters choose a new mayor on Sunday.', '2024-06-16'],
    ['Dockers walk out on Thursday over pay.', '2024-06-13'],
    ['The union has called a strike for Friday.', '2024-06-14'],
    ['The court adjourned the trial until Monday.', '2024-06-17'],
    ['Shops must stay shut until 9pm on Friday.', '2024-06-14'],
    ['The peak might not come until late August.', '2024-08'],
    ['The peak may not come before August.', '2024-08'],
    ['The peak won’t come until August.', '2024-08'],
    ['The deadline, which was missed twice, expires on Thursday.', '2024-06-13'],
    ['The window closes on Wednesday.', '2024-06-12'],
    ['Analysts predict a rate cut in September.', '2024-09'],
    ['It did not rule out another strike in August.', '2024-08'],
    ['Holm said another cut in August was unlikely.', '2024-08'],
    ['Drew said the party would reopen it if it won the vote in August.', '2024-08'],
    ['Drew said the cut in August was unlikely to have helped.', '2023-08'],
    ['The party asked if it won the vote in August.', '2023-08'],
    ['The water had risen by Sunday.', '2024-06-09'],
    ['The quay will be shut for a month after a lorry hit it on Sunday evening.', '2024-06-09'],
    ['Two weeks from now voters decide on a law that cleared parliament on Sunday.', '2024-06-09'],
    ['In two weeks the team, beaten on Sunday night, plays in Vik.', '2024-06-09'],
    ['She says that wounded men will march on Sunday.', '2024-06-16'],
    ['Ann Lee dismissed the budget as “smoke and mirrors” on Sunday.', '2024-06-09'],
    ['The “old mill” will open on Sunday.', '2024-06-16'],
    ['It plans a further cut on Sunday.', '2024-06-16'],
    ['The road was closed from Friday because of the flood.', '2024-06-07'],
    ['Parliament on Thursday rejected the bill.', '2024-06-06'],
    ['The court, sitting in Dorn on Thursday, ruled that the ban would stand.', '2024-06-06'],
    ['Ministers, meeting in Dorn on Thursday, will look at the ban.', '2024-06-13'],
    ['The fair, opening on Thursday, drew complaints.', '2024-06-13'],
    ['She was due in court on Thursday but did not attend.', '2024-06-06'],
    ['She had hoped to play on Thursday but was left out.', '2024-06-06'],
    ['She hopes to play on Thursday but may be left out.', '2024-06-13'],
    ['In a speech on Tuesday, she had warned of floods.', '2024-06-11'],
    ['The team managed to win on Saturday.', '2024-06-08'],
    ['The mayor had to cancel the concert on Sunday.', '2024-06-09'],
    ['The firm could not be reached on Sunday.', '2024-06-09'],
    ['The ship had left the port shortly before 11pm on Friday.', '2024-06-07'],
    ['The peak did not come until August.', '2023-08'],
    ['Prosecutors say the man fled on Saturday.', '2024-06-08'],
    ['The shop in the village is shut after a fire on Sunday.', '2024-06-09'],
    ['The company cut wages in August.', '2023-08'],
    ['The price could reach its peak by the fourth quarter.', '2024-Q4'],
    ['Demand in Q3 was softer.', '2023-Q3'],
    ['“Demand in Q3 was softer,” said Lee.', '2023-Q3'],
    ['“Demand in Q3 will be softer,” said Lee.', '2024-Q3'],
    ['Sales in the third quarter will be softer.', '2024-Q3'],
    ['It expects Q3 sales to rise.', '2024-Q3'],
    ['Dockers demand talks in September.', '2024-09'],
    ['The council approved the housing plan on Thursday.', '2024-06-06'],
    ['The council debated tram plans on Thursday.', '2024-06-06'],
    ['Dockers plan a march on Thursday.', '2024-06-13'],
    ['They will back the tram plan on Thursday.', '2024-06-13'],
    ['It stands below its March peak.', '2024-03'],
    ['Inspectors knew as early as 2019.', '2019'],
    ['“2023 was a good year,” Lee said.', '2023'],
  ])('reads %s', (text, value) => {
    expect(
      values(text)
        .map(([, read]) => read)
        .at(-1),
    ).toEqual(value);
  });

  it.each([
    ['The ferry will sail again after a test on Monday.', '2024-06-17'],
    ['Voting will end shortly after 9pm on Sunday.', '2024-06-16'],
    ['The result is due after 10am on Thursday.', '2024-06-13'],
    ['Shops will reopen after midnight on Friday.', '2024-06-14'],
    ['The walkout will begin after talks in November.', '2024-11'],
    ['A driver will appear in court after a crash on Sunday.', '2024-06-09'],
    ['The pier is shut after a storm on Sunday.', '2024-06-09'],
    ['The lawyer will say that he left after a meeting on Monday.', '2024-06-10'],
    ['The road will be closed after a meeting on Monday.', '2024-06-17'],
  ])('lets a future verb and a time of day go before “after”: %s', (text, value) => {
    expect(values(text).at(-1)?.[1]).toBe(value);
  });

  it.each([
    ['Two guards are in hospital with cuts from the blast on Saturday.', '2024-06-08'],
    ['The brothers are charged with a burglary on Saturday.', '2024-06-08'],
    ['The cause of the blaze on Saturday is unknown.', '2024-06-08'],
    ['Managers face questions over the outage on Sunday.', '2024-06-09'],
    ['The governor promises an inquiry into the collapse on Saturday.', '2024-06-08'],
    ['The guild faces criticism for its walkout on Saturday.', null],
    ['The cause of the march on Saturday is unknown.', null],
    ['The town is ready for the vote on Saturday.', null],
    ['Crews prepare for the strike on Monday.', '2024-06-17'],
    ['The minister meets with the union on Friday.', '2024-06-14'],
  ])('reads a day by the noun it hangs on in the present tense: %s', (text, value) => {
    expect(values(text).at(-1)?.[1]).toBe(value);
  });

  it.each([
    ['The fair opens on Friday 11 October and closes on Saturday.', '2024-10-12'],
    ['The fair runs from Friday 11 October to Sunday.', '2024-10-13'],
    ['The play opens on 11 October and will be repeated on Friday.', '2024-10-18'],
    ['The fair opens on 11 October and officials said on Saturday it would grow.', '2024-06-08'],
    ['The dam was built by 11 October and opened on Saturday.', '2024-06-08'],
  ])('reads a weekday that is told with a day to come by that day: %s', (text, value) => {
    expect(values(text).at(-1)?.[1]).toBe(value);
  });

  it.each([
    // 12 June 2024 is a Wednesday.
    ['The fair runs from Monday to Friday.', '2024-06-12', ['2024-06-10', '2024-06-14']],
    ['The bridge will be shut from Monday to Saturday.', '2024-06-12', ['2024-06-17', '2024-06-22']],
    ['The mill was shut between Monday and Saturday.', '2024-06-12', ['2024-06-03', '2024-06-08']],
    ['The strike lasted from Friday until Sunday.', '2024-06-15', ['2024-06-07', '2024-06-09']],
    ['The town has imposed a curfew from Friday until Sunday.', '2024-06-15', ['2024-06-14', '2024-06-16']],
    ['The sale lasts from 28 December to 3 January.', '2024-05-12', ['2024-12-28', '2025-01-03']],
    ['The sale lasted from 28 December to 3 January.', '2024-01-20', ['2023-12-28', '2024-01-03']],
  ])('reads the end of a stretch behind its beginning: %s', (text, published, expected) => {
    expect(values(text, published).map(([, value]) => value)).toEqual(expected);
  });

  it.each([
    ['The inquiry follows the death of a rider on Friday.', '2024-06-07'],
    ['Her arrest follows a raid on Thursday.', '2024-06-06'],
    ['The final follows on Sunday.', '2024-06-16'],
    ['Omar Dell is accused of killing a guard on Sunday.', '2024-06-09'],
    ['Omar Dell is charged with stealing a van on Monday.', '2024-06-10'],
    ['Omar Dell is accused of planning a raid on Sunday.', null],
    ['Briefing reporters on Friday, Ann Lee said it would hold.', '2024-06-07'],
    ['Ann Lee won the Antwerp Open on Sunday.', '2024-06-09'],
    ['Ann Lee set a course record on Sunday.', '2024-06-09'],
    ['The court is set to rule on Sunday.', '2024-06-16'],
    ['The court will set a date on Sunday.', '2024-06-16'],
  ])('has what is followed, or held against somebody, be over: %s', (text, value) => {
    expect(values(text).at(-1)?.[1]).toBe(value);
  });

  it.each([
    ['The plant should open by mid-year.', '2024-05-12', '2024-06/2024-07'],
    ['Sales fell in mid-year.', '2024-03-12', '2023-06/2023-07'],
    ['The plant will open by mid-year.', '2024-10-12', '2025-06/2025-07'],
  ])('takes the middle of a year for its two months: %s', (text, published, value) => {
    expect(values(text, published)).toEqual([['daterange', value]]);
  });

  it('takes a review in the middle of a year for none', () => {
    expect(values('The mid-year review is out.')).toEqual([]);
  });

  it.each([
    ['The opera house will open as planned on 21 December.', '2026-12-21'],
    ['It opened as planned on 21 December.', '2025-12-21'],
    ['December’s concert has been postponed.', '2026-12'],
    ['December’s concert has drawn thousands.', '2025-12'],
    ['The season begins on 2 December and ends on 3 August.', '2027-08-03'],
    ['The season began on 2 December and ended on 3 August.', '2026-08-03'],
  ])('looks for the verb behind what only compares, puts off or ends: %s', (text, value) => {
    expect(values(text, '2026-11-10').at(-1)?.[1]).toBe(value);
  });

  it.each([
    ['The trains stood still between May and July 2025.', ['2025-05', '2025-07']],
    ['From November to February 2025 they stood still.', ['2024-11', '2025-02']],
    ['From 3 May to 5 July last year they stood still.', ['2025-05-03', '2025-07-05']],
    ['Between March 3 and April 5, 2025 they stood still.', ['2025-03-03', '2025-04-05']],
    ['They stood still in May and in July 2025.', ['2026-05', '2025-07']],
    ['They stood still in May–July 2024.', ['2024-05', '2024-07']],
    ['Rents rose in April to May 2024 levels.', ['2026-04', '2024-05']],
    ['The mayor resigned in May and March 2024 saw protests.', ['2026-05', '2024-03']],
  ])('gives the first of two the year that the second has: %s', (text, dates) => {
    expect(values(text, '2026-11-10').map(([, value]) => value)).toEqual(dates);
  });

  it.each([
    ['Quay market in January', '2027-01'],
    ['Quay market on 5 January', '2027-01-05'],
    ['Quay market in June', '2026-06'],
    ['Quay market on 5 June', '2026-06-05'],
    ['It closed on 5 January.', '2026-01-05'],
    ['Shut since 5 January', '2026-01-05'],
  ])('takes the nearer year for a month and for a day where no verb tells: %s', (text, value) => {
    expect(values(text, '2026-11-10').at(-1)?.[1]).toBe(value);
  });

  it.each([
    ['The council approved the emergency spending plan late on Monday.', '2024-06-10'],
    ['The council backed plans to build on the meadow on Monday.', '2024-06-10'],
    ['The board dropped the mayor’s plan for the port on Monday.', '2024-06-10'],
    ['The court rejected union demands for a vote on Monday.', '2024-06-10'],
    ['Talks about the plans for the port were held on Monday.', '2024-06-10'],
    ['The minister said the unions plan a march on Monday.', '2024-06-17'],
    ['Shops were warned of the march the unions plan on Monday.', '2024-06-17'],
    ['The council debated the march the guild plans on Monday.', '2024-06-17'],
    ['Traders fear the mills need a break on Monday.', '2024-06-17'],
  ])('takes a plan of which something was done for no verb: %s', (text, value) => {
    expect(values(text).at(-1)?.[1]).toBe(value);
  });

  it.each([
    ['The bill was passed by 51 votes to 48 on Thursday.', '2024-06-06'],
    ['After two visits the fair opened with three plays on Thursday.', '2024-06-06'],
    ['The council votes to close the mill on Thursday.', '2024-06-13'],
  ])('takes what is counted for no verb: %s', (text, value) => {
    expect(values(text).at(-1)?.[1]).toBe(value);
  });

  it('takes "shortly after" for a part of a time of day', () => {
    const [time] = quantities('The ferry left shortly after 8:20 a.m. on Tuesday.');
    expect(time).toMatchObject({ kind: 'time', value: '08:20', modifier: 'shortly after' });
  });

  it.each(['Storm shuts airport on Friday', 'Police are investigating a shooting on Saturday.'])(
    'leaves the day open in %s',
    (text) => {
      expect(values(text)).toEqual([['date', null]]);
    },
  );
});

describe('what a number counts', () => {
  it.each([
    ['Six hurt in a blast near the port.', null],
    ['Seven dead after a crash.', null],
    ['The crew of twelve amid the storm called for help.', null],
    ['Three wanting no part were outvoted.', null],
    ['They held three training sessions.', 'sessions'],
    ['Mum-of-two among the dead.', 'children'],
    ['Five of the nine judges backed it.', 'judges'],
    ['Four of the 12 jurors disagreed.', 'jurors'],
    ['Three of the men fled.', 'men'],
    ['Two of them fled.', null],
  ])('is a noun behind it or behind “of”: “%s”', (text, unit) => {
    expect(quantities(text)[0]).toMatchObject({ kind: 'cardinal', unit });
  });

  it.each([
    ['The club pays 30 million euros plus two million in fees.', 'EUR'],
    ['The deal is worth £30m, with another four million to follow.', 'GBP'],
    ['The town spent €12m on parts and paid three million at once.', 'EUR'],
  ])('is the currency of the sum before it where it goes on from that: “%s”', (text, unit) => {
    expect(quantities(text)[1]).toMatchObject({ kind: 'money', unit });
  });

  it('is what it says itself, whatever sum stands before it', () => {
    expect(quantities('It has €3 million and two million visitors.')[1]).toMatchObject({
      kind: 'cardinal',
      unit: 'visitors',
    });
  });
});

it.each([
  'She told Radio Nine that she would resign.',
  'The Big Four accountancy firms were fined.',
  'They watched “Ocean’s Eleven” at the cinema.',
  'The Gang of Four held power for long.',
  'It was a best-of-three final.',
])('takes no word of a name for a number: “%s”', (text) => {
  expect(quantities(text)).toEqual([]);
});

it('takes a numeral with a capital for a number where a headline writes most words so', () => {
  expect(values('Blast Kills Six')).toEqual([['cardinal', 6]]);
});

it.each([
  ['They strike on June 26 and 27 unless it pays.', ['2024-06-26', '2024-06-27']],
  ['They met on May 3 and 5.', ['2024-05-03', '2024-05-05']],
  ['Arden will pay a third over Monday’s closing price.', [33.33, '2024-06-10']],
  ['Arden will be at Monday’s closing ceremony.', ['2024-06-17']],
  ['On May 5 and 12 people died.', ['2024-05-05', 12]],
  ['On May 5 and 20 of them died.', ['2024-05-05', 20]],
])('reads days by what stands around them: “%s”', (text, expected) => {
  expect(quantities(text).map(({ value }) => value)).toEqual(expected);
});

describe('the part of the day behind a time', () => {
  it.each([
    ['It happened at five to four on Friday morning.', '03:55'],
    ['They left at half past nine at night.', '21:30'],
    ['The blast came at a quarter to four in the afternoon.', '15:45'],
    ['The gates shut at five past eight in the evening.', '20:05'],
    ['The call came at twenty past one on Tuesday night.', '01:20'],
    ['It was two o’clock at night.', '02:00'],
    ['The gates shut at half past five.', '17:30'],
  ])('says which half of the day is meant: “%s”', (text, value) => {
    expect(quantities(text).find(({ kind }) => kind === 'time')?.value).toBe(value);
  });
});

it.each([
  ['The river rose to 3.2m at the bridge.', 3.2, 'metres'],
  ['The flood crested at 8.1m.', 8.1, 'metres'],
  ['The wall was 4.2m high.', 4.2, 'metres'],
  ['The flood damage rose to 3.2m.', 3_200_000, null],
  ['Its audience rose to 3.2m.', 3_200_000, null],
])('takes “m” for metres where water rose: “%s”', (text, value, unit) => {
  expect(quantities(text)[0]).toMatchObject({ value, unit });
});

it.each([
  ['A 2,700-pound bear was seen.', 'cardinal', 2700, 'pound'],
  ['The bell weighs more than 900 pounds.', 'cardinal', 900, 'pounds'],
  ['A 300-pound fine was set.', 'money', 300, 'GBP'],
  ['A 2 million-pound bridge was opened.', 'money', 2_000_000, 'GBP'],
  ['It costs 900 pounds.', 'money', 900, 'GBP'],
])('tells pounds that weigh from pounds that are paid: “%s”', (text, kind, value, unit) => {
  expect(quantities(text)[0]).toMatchObject({ kind, value, unit });
});

it.each([
  ['The fund paid £20 million to 310 villagers.', 'cardinal', 310, 'villagers'],
  ['The fund gave £3m to 5 million households.', 'cardinal', 5_000_000, 'households'],
  ['It is a £20 to 30 million plan.', 'money', 30_000_000, 'GBP'],
  ['Seats cost £20 to 30.', 'money', 30, 'GBP'],
])('takes the currency of a sum for the second number of a range alone: “%s”', (text, kind, value, unit) => {
  expect(quantities(text)[1]).toMatchObject({ kind, value, unit });
});

it.each([
  ['It took a second to open.', [['duration', 'PT1S']]],
  ['The door opened a second before.', [['duration', 'PT1S']]],
  ['It turns every second and stops.', []],
  ['She won a second term.', [['ordinal', 2]]],
])('takes no second of time for a rank: “%s”', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

it.each([
  ['The lift stopped at 9:42 on Monday night.', '21:42'],
  ['On Monday night, at about 9:42, the lift stopped.', '21:42'],
  ['The lift stopped at 2:15 in the afternoon.', '14:15'],
  ['The lift stopped at 12:30 at night.', '00:30'],
  ['The lift stopped at 2:15 at night.', '02:15'],
  ['The lift stopped at 9:42 on Monday.', '09:42'],
  ['The lift stopped at 09:42, and at night it ran.', '09:42'],
])('reads the part of the day beside figures of a clock: “%s”', (text, time) => {
  expect(values(text)).toContainEqual(['time', time]);
});

it.each(['not more than', 'not less than', 'not fewer than'])('keeps the “not” of “%s 45”', (modifier) => {
  expect(quantities(`It took ${modifier} 45 men.`)[0]).toMatchObject({ value: 45, modifier });
});

it.each([
  ['A hundred and twenty farmers came.', 120, 'farmers'],
  ['A hundred thousand farmers came.', 100_000, 'farmers'],
  ['A hundred farmers came.', 100, 'farmers'],
  ['The toll rose to nine last night.', 9, null],
])('reads the whole number and what it counts: “%s”', (text, value, unit) => {
  expect(quantities(text)[0]).toMatchObject({ kind: 'cardinal', value, unit });
});
