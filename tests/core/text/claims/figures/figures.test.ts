// Figures: what measures the same, and what agrees although it is written differently.
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../../../src/core/model/comparison.ts';
import { splitSentences } from '../../../../../src/core/stages/1-sentences.ts';
import { findQuantities } from '../../../../../src/core/stages/3-quantities.ts';
import {
  areFrames,
  areOfExamples,
  differentPeriods,
  examplesIn,
  figuresIn,
  onlyOnesOfTheirKind,
  sameKind,
  sameMeasure,
} from '../../../../../src/core/text/claims/figures/figures.ts';
import {
  areOneFigure,
  consistentFigures,
  sameScale,
} from '../../../../../src/core/text/claims/figures/figure-values.ts';

function quantity(
  text: string,
  words: string,
  kind: Quantity['kind'],
  value: Quantity['value'],
  more: Partial<Quantity> = {},
): Quantity {
  const start = text.indexOf(words);
  return {
    source: 's',
    start,
    end: start + words.length,
    kind,
    value,
    unit: null,
    modifier: null,
    measure: null,
    per: null,
    period: null,
    ...more,
  };
}

function figure(
  text: string,
  ...given: Parameters<typeof quantity> extends [string, ...infer Rest] ? Rest : never
) {
  return figuresIn(text, { start: 0, end: text.length }, [quantity(text, ...given)])[0]!;
}

describe('an open bound', () => {
  const agrees = (a: number, modifier: string | null, b: number, other: string | null = null): boolean => {
    const of = (value: number, words: string | null): Quantity =>
      quantity('x', 'x', 'cardinal', value, { modifier: words });
    const [left, right] = [of(a, modifier), of(b, other)];
    const agree = consistentFigures(left, right);
    expect(consistentFigures(right, left)).toBe(agree);
    return agree;
  };

  it.each([
    [4, 'at least', 6],
    [300, 'more than', 361],
    [40, 'over', 47],
    [20, 'up to', 13],
    [50, 'fewer than', 43],
    [333_333, 'about', 340_000],
  ])('of %i (%s) is one with %i', (a, modifier, b) => {
    expect(agrees(a, modifier, b)).toBe(true);
  });

  it.each([
    [4, 'at least', 3],
    [4, 'at least', 12],
    [300, 'more than', 420],
    [300, 'more than', 240],
    [300, 'just over', 361],
    [20, 'up to', 23],
    [50, 'fewer than', 31],
    [30, 'nearly', 36],
    [20, 'no more than', 23],
  ])('of %i (%s) is not one with %i', (a, modifier, b) => {
    expect(agrees(a, modifier, b)).toBe(false);
  });

  it('is another figure than a bound of the same side', () => {
    expect(agrees(20, 'up to', 14, 'up to')).toBe(false);
    expect(agrees(7, 'at least', 9, 'at least')).toBe(false);
    expect(agrees(7, 'at least', 9, 'at most')).toBe(true);
  });
});

describe('a part of a whole', () => {
  it('counts what the whole counts, and the whole is no figure beside it', () => {
    const text = 'Eight of the nine judges agreed.';
    const found = figuresIn(text, { start: 0, end: text.length }, [
      quantity(text, 'Eight', 'cardinal', 8),
      quantity(text, 'nine', 'cardinal', 9, { unit: 'judges' }),
    ]);
    expect(found.map(({ words, quantity: { value, unit } }) => [words, value, unit])).toEqual([
      ['Eight', 8, 'judges'],
    ]);
  });
});

describe('a number that is set off', () => {
  it.each([
    ['Anna Berg, 44, was hurt.', ['P44Y']],
    ['The driver (52) was hurt.', ['P52Y']],
    ['Deaths were reported in Varn (12).', [12]],
    ['The bus from New Varn, 12, was late.', [12]],
    ['Deaths were reported at Varn (12), Dorn (9) and Lorne (3).', [12, 9, 3]],
    ['Gold medals: Norvik, 12, Selby, 9.', [12, 9]],
    ['The quake (5.8) was felt in Varn.', [5.8]],
  ])('is an age where it stands behind somebody alone: “%s”', (text, values) => {
    expect(read(text).map((each) => each.quantity.value)).toEqual(values);
  });
});

it('reads figures in as much more work as there are more of them, however many periods are named', () => {
  const periodsAsked = (times: number): number => {
    const text = 'rose 9 per cent in May. '.repeat(times);
    let asked = 0;
    const quantities = Array.from({ length: times }, (_, at) => {
      const start = at * (text.length / times);
      return {
        ...quantity(text, '9 per cent', 'percent', 9),
        start: start + 5,
        end: start + 15,
        period: {
          get start() {
            asked += 1;
            return start + 19;
          },
          end: start + 22,
          value: '2025-05',
        },
      };
    });
    figuresIn(text, { start: 0, end: text.length }, quantities);
    return asked;
  };
  expect(periodsAsked(2_000) / periodsAsked(1_000)).toBeLessThan(2.5);
});

describe('two figures', () => {
  it.each([
    ['12 people were killed', '12 people', 'Fourteen persons died', 'Fourteen persons', true],
    ['12 people were killed', '12 people', '14 people slept in schools', '14 people', false],
  ])(
    '"%s" and "%s" measure the same where what is counted and what befell it agree',
    (a, aWords, b, bWords, same) => {
      const left = figure(a, aWords, 'cardinal', 12, { unit: 'people' });
      const right = figure(b, bWords, 'cardinal', 14, { unit: bWords.split(' ')[1]! });
      expect(sameMeasure(left, right)).toBe(same);
    },
  );

  it('may be for one thing where what the one counts stands beside the other', () => {
    const a = figure('In that time 412 of them had a fall.', '412', 'cardinal', 412);
    const b = figure('Altogether 421 falls were noted.', '421 falls', 'cardinal', 421, { unit: 'falls' });
    expect(onlyOnesOfTheirKind(a, [a], b, [b], 'surely')).toBe(true);
  });

  it('of which one is still to come are not one by being the only ones', () => {
    const a = figure('They were observed for eight years.', 'eight years', 'duration', 'P8Y');
    const b = figure('A new trial would take ten years.', 'ten years', 'duration', 'P10Y');
    const c = figure('It lasted ten years.', 'ten years', 'duration', 'P10Y');
    expect(onlyOnesOfTheirKind(a, [a], b, [b], 'surely')).toBe(false);
    expect(onlyOnesOfTheirKind(a, [a], c, [c], 'surely')).toBe(true);
  });

  it.each([
    [38, 'people', 40, false],
    [38, 'kilometres', 40, true],
    [384, 'people', 380, true],
    [19.6, 'points', 20, true],
  ])('are one where nobody would count so exactly: %d %s and %d, %s', (a, unit, b, same) => {
    const of = (value: number): Quantity => quantity('x', 'x', 'cardinal', value, { unit });
    expect(consistentFigures(of(a), of(b))).toBe(same);
  });

  it.each([
    [85, 90, false],
    [84.6, 85, true],
    [33.33, 33, true],
  ])('of per cent are one where the finer of them is no whole number: %d and %d, %s', (a, b, same) => {
    const of = (value: number): Quantity => quantity('x', 'x', 'percent', value);
    expect(consistentFigures(of(a), of(b))).toBe(same);
  });

  it.each([
    ['It is 40 metres high.', 'It lets through 38 cubic metres a second.'],
    ['It holds 40 cubic metres.', 'It lets through 38 cubic metres a second.'],
    ['It has 40 square metres.', 'It is 38 metres long.'],
  ])('of two measures are neither of one kind nor one: “%s” and “%s”', (a, b) => {
    const [[left], [right]] = [read(a), read(b)];
    expect(sameKind(left!, right!)).toBe(false);
    expect(consistentFigures(left!.quantity, right!.quantity)).toBe(false);
  });

  it('that are shares of different wholes measure different things, whatever stands before them', () => {
    const a = figure('The country accounted for 30 percent of global output', '30 percent', 'percent', 30);
    const b = figure(
      'The country accounts for 18 percent of global consumption',
      '18 percent',
      'percent',
      18,
    );
    expect(sameMeasure(a, b)).toBe(false);
    expect(onlyOnesOfTheirKind(a, [a], b, [b], 'surely')).toBe(false);
  });

  it('that are shares are for one thing where two close claims count nothing else, and one leaves open what of', () => {
    const a = figure('Tolls will rise by 4 per cent', '4 per cent', 'percent', 4);
    const b = figure('Tolls will go up by 6 per cent', '6 per cent', 'percent', 6);
    const c = figure('Tolls rose by 6 per cent', '6 per cent', 'percent', 6);
    expect(onlyOnesOfTheirKind(a, [a], b, [b], 'closely')).toBe(true);
    expect(onlyOnesOfTheirKind(a, [a], b, [b], 'surely')).toBe(false);
    expect(onlyOnesOfTheirKind(a, [a], c, [c], 'closely')).toBe(false);
    const more = figure('and by 9 per cent for lorries', '9 per cent', 'percent', 9);
    expect(onlyOnesOfTheirKind(a, [a], b, [b, more], 'closely')).toBe(false);
  });

  it('in one currency are compared when each is the only sum of its claim', () => {
    const a = figure('The works must pay $4 million', '$4 million', 'money', 4e6, { unit: 'USD' });
    const b = figure('It was fined $5m', '$5m', 'money', 5e6, { unit: 'USD' });
    const c = figure('It was fined €5m', '€5m', 'money', 5e6, { unit: 'EUR' });
    expect(onlyOnesOfTheirKind(a, [a], b, [b], 'surely')).toBe(true);
    expect(onlyOnesOfTheirKind(a, [a], b, [b], 'loosely')).toBe(false);
    expect(onlyOnesOfTheirKind(a, [a], c, [c], 'surely')).toBe(false);
    const more = figure('or $9m', '$9m', 'money', 9e6, { unit: 'USD' });
    const bonus = figure('and $200,000 more', '$200,000', 'money', 2e5, { unit: 'USD' });
    expect(onlyOnesOfTheirKind(a, [a], b, [b, more], 'surely')).toBe(false);
    expect(onlyOnesOfTheirKind(a, [a], b, [b, bonus], 'surely')).toBe(true);
  });

  it('of one amount agree where one is in a bare “$”, which a country may write for its own dollars', () => {
    const of = (unit: string, value = 14e6): Quantity => quantity('x', 'x', 'money', value, { unit });
    expect(consistentFigures(of('AUD'), of('USD'))).toBe(true);
    expect(consistentFigures(of('AUD'), of('USD', 15e6))).toBe(false);
    expect(consistentFigures(of('AUD'), of('CAD'))).toBe(false);
    expect(consistentFigures(of('EUR'), of('USD'))).toBe(false);
  });

  it('that are temperatures agree in either scale, as they stand and as a change', () => {
    const of = (value: number, scale: string): Quantity =>
      quantity('x', 'x', 'cardinal', value, { unit: `degrees ${scale}` });
    expect(consistentFigures(of(39, 'Celsius'), of(102, 'Fahrenheit'))).toBe(true);
    expect(consistentFigures(of(102, 'Fahrenheit'), of(39, 'Celsius'))).toBe(true);
    expect(consistentFigures(of(2, 'Celsius'), of(3.6, 'Fahrenheit'))).toBe(true);
    expect(consistentFigures(of(39, 'Celsius'), of(110, 'Fahrenheit'))).toBe(false);
  });

  it('that are durations agree whatever their unit', () => {
    const of = (value: string, modifier: string | null = null): Quantity =>
      quantity('x', 'x', 'duration', value, { modifier });
    expect(consistentFigures(of('P18M'), of('P1Y6M'))).toBe(true);
    expect(areOneFigure(of('P18M'), of('P1Y6M'))).toBe(true);
    expect(consistentFigures(of('P30Y', 'older than'), of('P41Y'))).toBe(true);
    expect(areOneFigure(of('P30Y', 'older than'), of('P41Y'))).toBe(false);
    expect(consistentFigures(of('P24M'), of('P18M'))).toBe(false);
    expect(consistentFigures(of('P8Y', 'more than'), of('P8.5Y'))).toBe(true);
    expect(consistentFigures(of('P8Y', 'less than'), of('P8.5Y'))).toBe(false);
    expect(consistentFigures(of('P8Y', 'no more than'), of('P8.5Y'))).toBe(false);
    expect(consistentFigures(of('P8Y', 'no less than'), of('P8.5Y'))).toBe(true);
    expect(consistentFigures(of('P8Y', 'not more than'), of('P8.5Y'))).toBe(false);
    expect(consistentFigures(of('P8Y', 'not less than'), of('P8.5Y'))).toBe(true);
  });
});

describe('what a figure is told as', () => {
  it.each([
    [
      'They stayed for four minutes',
      'four minutes',
      'They came six minutes after the call',
      'six minutes',
      false,
    ],
    [
      'They came four minutes after the call',
      'four minutes',
      'They came six minutes later',
      'six minutes',
      true,
    ],
    ['A captain with 30 years at sea', '30 years', 'A captain, 36 years old', '36 years', false],
    ['The fee is nine years', 'nine years', 'It may be eight years', 'eight years', false],
    ['It lasted nine years', 'nine years', 'He may dig for eight years', 'eight years', true],
    [
      'It ran for nine years last season',
      'nine years',
      'In 20 games it ran eight years',
      'eight years',
      false,
    ],
  ])('keeps "%s" from "%s" or not', (a, aWords, b, bWords, held) => {
    const left = figure(a, aWords, 'duration', 'P1Y');
    const right = figure(b, bWords, 'duration', 'P2Y');
    expect(sameKind(left, right)).toBe(held);
  });
});

describe('the size of two figures', () => {
  it.each([
    ['1.8 billion', 1.8e9, '1.2 billion', 1.2e9, true],
    ['2.4 million', 2.4e6, '2.4 billion', 2.4e9, true],
    ['2.3 million', 2.3e6, '1.8 billion', 1.8e9, false],
  ])(
    '%s and %s may be of one measure only where they are near or a slip of power apart',
    (a, x, b, y, may) => {
      expect(sameScale(quantity(a, a, 'money', x), quantity(b, b, 'money', y))).toBe(may);
    },
  );

  it('of a time in the air and a time with the company are not compared', () => {
    const hours = quantity('11,000 hours', '11,000 hours', 'duration', 'PT11000H');
    expect(sameScale(hours, quantity('18 years', '18 years', 'duration', 'P18Y'))).toBe(false);
  });
});

describe('what two figures count', () => {
  const count = (text: string, words: string, unit: string | null): ReturnType<typeof figure> =>
    figure(text, words, 'cardinal', Number.parseFloat(words) * 1e9, { unit });

  it.each([
    ['97 passengers were on board', 'passengers', 'On board were 102 people', 'people', true],
    ['14 polling places opened late', 'places', 'at 41 polling stations scanners failed', 'stations', true],
    ['14 polling places opened late', 'places', '41 police stations were shut', 'stations', false],
    ['14 pieces of silver were taken', 'pieces', '17 objects are missing', 'objects', true],
    ['14 pieces of silver were taken', 'pieces', '17 guests are missing', 'guests', false],
  ])('is one kind of thing in "%s" and "%s" or not', (a, unit, b, otherUnit, same) => {
    const [left, right] = [/\d+/.exec(a)![0], /\d+/.exec(b)![0]];
    expect(sameKind(count(a, left, unit), count(b, right, otherUnit))).toBe(same);
  });

  it('is money where a large sum without a currency stands beside one with it', () => {
    const money = figure('She put it at 1.8 billion francs', '1.8 billion francs', 'money', 1.8e9, {
      unit: 'CHF',
    });
    expect(sameKind(count('There is talk of 1.2 billion', '1.2 billion', null), money)).toBe(true);
    const few = figure('There were 12 of them', '12', 'cardinal', 12);
    expect(sameKind(few, money)).toBe(false);
  });

  it.each([
    ['kroner', 'NOK', true],
    ['NOK', 'crowns', true],
    ['kroner', 'crowns', true],
    ['kroner', 'SEK', false],
    ['kroner', 'kronor', false],
    ['pesos', 'USD', false],
  ])('is money of one currency where a name may mean it: %s, %s', (unit, otherUnit, same) => {
    const sum = (code: string) =>
      figure('It cost 3.9 billion', '3.9 billion', 'money', 3.9e9, { unit: code });
    expect(sameKind(sum(unit), sum(otherUnit))).toBe(same);
  });
});

/** The figures of a sentence as it is read. */
function read(text: string) {
  const source = { id: 's', text, date: null };
  return figuresIn(text, { start: 0, end: text.length }, findQuantities(source, splitSentences(source)));
}

describe('the scope of a figure', () => {
  it.each([
    [
      'She has 22 wins in 31 league matches this season.',
      'She has 25 wins in 40 matches in all competitions.',
    ],
    ['She won 14 races in 33 starts.', 'She won 19 races in 47 starts.'],
    ['It sold 4,200 buses in Europe.', 'It sold 9,600 buses worldwide.'],
    ['It sold 4,200 buses within 11 months.', 'It sold 4,900 buses within 12 months.'],
    ['It sold 4,200 buses within six weeks.', 'It sold 4,900 buses within a month.'],
    ['It cut 300 jobs in Norden alone.', 'It cut 850 jobs.'],
    ['The pump of the second shaft has nine valves of the first row.', 'The pump has 12 valves in all.'],
    ['The tanker burned nine kilometres from the shore.', 'The smoke reached an altitude of 12 kilometres.'],
    ['The mast is 30 metres high.', 'The mast stands 40 metres from the gate.'],
    ['The union has 12,000 members at the plant in Velm.', 'The union has 31,000 members at all the plants.'],
    [
      'They counted 310 thefts in the first half of the year.',
      'They counted 640 thefts over the whole year.',
    ],
  ])('reaches over the next figure to the other phrases of its clause: “%s” and “%s”', (a, b) => {
    expect(sameKind(read(a)[0]!, read(b)[0]!)).toBe(false);
  });

  it.each([
    ['She has 22 wins in 31 league matches.', 'She has 25 wins in 31 league games.'],
    ['It sold 4,200 buses in Europe.', 'It sold 4,900 buses.'],
    ['Some 4.1 feet of snow fell in 24 hours.', 'Some 5.3 feet of snow fell in a day.'],
    ['It sold 4,200 buses within four weeks.', 'It sold 4,900 buses within a month.'],
    ['It sold 4,200 buses within 365 days.', 'It sold 4,900 buses within a year.'],
    ['It cut 300 jobs in Norden.', 'It cut 350 jobs in Norden.'],
    ['The pump has nine valves.', 'The pump has 12 valves in all.'],
    ['The mast is 30 metres high.', 'The mast has a height of 40 metres.'],
    ['The tanker burned nine kilometres from the shore.', 'The tanker burned 12 kilometres off Varn.'],
    ['She has 22 wins in the league, and won the cup.', 'She has 25 wins in thirty league games.'],
  ])('keeps no figures apart that may be for one thing: “%s” and “%s”', (a, b) => {
    expect(sameKind(read(a)[0]!, read(b)[0]!)).toBe(true);
  });
});

it('takes households for no people', () => {
  expect(sameKind(read('3,200 households boil their water.')[0]!, read('8,000 people boil it.')[0]!)).toBe(
    false,
  );
});

it('holds no lengths of time against each other that only say within how long two figures came about', () => {
  const framed = (a: string, b: string): boolean => {
    const [left, right] = [read(a), read(b)];
    return areFrames(left.at(-1)!, right.at(-1)!, left, right);
  };
  expect(framed('Some 7 inches of rain fell in 24 hours.', 'Some 9 inches of rain fell over two days.')).toBe(
    true,
  );
  expect(framed('Some 9 inches of rain fell in 24 hours.', 'Some 18cm of rain fell in two days.')).toBe(true);
  expect(framed('He ran 90 kilometres in 24 hours.', 'He ran 90 kilometres in two days.')).toBe(false);
  expect(framed('The search was over in 24 hours.', 'The search was over in two days.')).toBe(false);
});

describe('two examples', () => {
  const answer = (a: string, b: string): boolean => {
    const [left, right] = [read(a), read(b)];
    const examples = examplesIn(left, right);
    return examples !== null && areOfExamples(examples, left.at(-1)!.quantity, right.at(-1)!.quantity);
  };

  it.each([
    [
      'A household with a loan of 3 million crowns will pay 620 crowns more.',
      'For a loan of 2 million crowns it means 410 crowns more.',
    ],
    [
      'Someone earning 30,000 euros will pay 220 euros more in tax.',
      'Someone earning 45,000 euros will pay 410 euros more in tax.',
    ],
    [
      'Travellers delayed by two hours get 50 euros back.',
      'Travellers delayed by four hours get 100 euros back.',
    ],
  ])('have figures of their own: “%s”', (a, b) => {
    expect(answer(a, b)).toBe(true);
  });

  it.each([
    [
      'A household with a loan of 3 million crowns will pay 620 crowns more.',
      'For a loan of 3 million crowns it means 710 crowns more.',
    ],
    [
      'The town took a loan of 3 million crowns and pays 40,000.',
      'The town took a loan of 2 million crowns and pays 30,000.',
    ],
    ['A crash killed 3 people and injured 12.', 'A crash killed 4 people and injured 16.'],
    ['A gang of 12 men took 3 million euros.', 'A gang of 14 men took 4 million euros.'],
  ])('are none where one thing is told otherwise: “%s”', (a, b) => {
    expect(answer(a, b)).toBe(false);
  });
});

it('takes “five years ago” for no period as sharp as a month', () => {
  const source = { id: 's', text: 'Five years ago 140 coins were stolen.', date: '2025-01-20' };
  const [ago] = figuresIn(
    source.text,
    { start: 0, end: source.text.length },
    findQuantities(source, splitSentences(source)),
  );
  const of = (month: string) => ({ ...ago!, period: { told: month, meant: month, isDeadline: false } });
  expect(differentPeriods(ago!, of('2019-11'))).toBe(false);
  expect(differentPeriods(ago!, of('2017-11'))).toBe(true);
  expect(ago!.period!.told).toBe('2020');
});
