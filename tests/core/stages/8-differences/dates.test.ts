// Days, years and hours that two sources tell of one thing, and those that are of two.
import { describe, expect, it } from 'vitest';
import type { Alignment } from '../../../../src/core/model/comparison.ts';
import { Example } from '../example.ts';
import { judged, judgedTexts, kindsOf } from './told.ts';

it.each([
  [
    'Tickets for the ferry to Varn stay valid until 31 December.',
    'A walkout on the ferry to Varn begins on 19 December, and tickets stay valid.',
    false,
  ],
  [
    'Tickets for the ferry to Varn stay valid until 31 December.',
    'Tickets for the ferry to Varn expire on 19 December.',
    true,
  ],
  ['The inquest in Varn does not start until 24 June.', 'The inquest in Varn opens on 17 June.', true],
])('holds a day until which something lasts against that of its end alone: %s | %s', (a, b, differ) => {
  expect(kindsOf(a, b).includes('dates-differ: dates')).toBe(differ);
});

it.each([
  ['The tanker Linnet sank at 09:42 UTC.', 'The tanker Linnet sank at 11.42 a.m. local time.', false],
  ['The tanker Linnet sank at 09:42 UTC.', 'The tanker Linnet sank at 11.42 GMT.', true],
])('holds no times of two clocks against each other: %s | %s', (a, b, differ) => {
  expect(kindsOf(a, b).includes('dates-differ: dates')).toBe(differ);
});

it('holds two days against each other, whichever part of the day each was', () => {
  expect(
    kindsOf(
      'The last survivor was pulled from the rubble in Varn on Friday night.',
      'Rescuers pulled the last survivor from the rubble in Varn on Saturday morning.',
    ),
  ).toContain('dates-differ: dates');
});

describe('dates', () => {
  it('differ when one event has two days', () => {
    const example = new Example()
      .source('a', ['The annual fair ends on 13 March.'])
      .source('b', ['The annual fair ends on 14 March.'])
      .quantity('a', '13 March', 'date', '2023-03-13')
      .quantity('b', '14 March', 'date', '2023-03-14');
    expect(judged(example).relation).toBe('dates-differ');
  });

  it.each([
    ['The road at Varn reopened on 13 March.', true],
    ['The road at Varn reopened in one direction on 13 March.', false],
  ])('are those of two events where one tells of a part alone: %s', (a, differ) => {
    const told = kindsOf(a, 'The road at Varn reopened on 15 March.', '2025-03-20');
    expect(told.includes('dates-differ: dates')).toBe(differ);
  });

  it.each([
    ['The hall in Varn was built in 1482.', 'The hall in Varn was built in 1486.', true],
    ['The hall in Varn was built in 1482.', 'The hall in Varn was rebuilt in 1486.', false],
    ['The law on boats was passed in March 2025.', 'The law on boats takes effect in July 2025.', false],
    ['The law on boats was passed in March 2025.', 'The law on boats was adopted in July 2025.', true],
    ['The mine at Varn opened in 1911.', 'The mine at Varn closed in 1914.', false],
    ['Mills at Varn open by the end of June.', 'Mills at Varn close by the end of August.', false],
  ])('are those of two stages of one thing: %s | %s', (a, b, differ) => {
    const told = kindsOf(a, b);
    expect(told.includes('dates-differ: dates')).toBe(differ);
    expect(told).not.toContain('possible-contradiction: opposed');
  });

  it('tell of no end by the word for a part of a month', () => {
    const told = kindsOf(
      'The Orlen group will close two mills by the end of June.',
      'Sales at the Orlen mills rose in the three months to the end of March.',
    );
    expect(told).not.toContain('dates-differ: dates');
  });

  it('agree when one is a part of the other', () => {
    const example = new Example()
      .source('a', ['The annual fair ends on 13 March.'])
      .source('b', ['The annual fair ends in March.'])
      .quantity('a', '13 March', 'date', '2023-03-13')
      .quantity('b', 'March', 'daterange', '2023-03');
    expect(judged(example).relation).toBe('same-claim');
  });
});

describe('dates', () => {
  const dated = (a: string, b: string, kind: 'time' | 'daterange'): Alignment => {
    const [one, other] = [`The dam gave way at ${a}.`, `It was ${b} when the dam gave way.`];
    return judged(
      new Example()
        .source('a', [one])
        .source('b', [other])
        .quantity('a', a, kind, a)
        .quantity('b', b, kind, b),
    );
  };

  it.each([
    ['20:58', '21:05', 'dates-differ'],
    ['21:00', '21:05', 'same-claim'],
    ['21:00', '21:40', 'dates-differ'],
    ['06:40', '06:42', 'same-claim'],
    ['17:20', '17:24', 'dates-differ'],
    ['00:00', '23:50', 'same-claim'],
  ])('by the clock: %s and %s', (a, b, relation) => {
    expect(dated(a, b, 'time').relation).toBe(relation);
  });

  it('by the clock are taken more loosely after "shortly after"', () => {
    const example = new Example()
      .source('a', ['The dam gave way shortly after 17:20.'])
      .source('b', ['It was 17:24 when the dam gave way.'])
      .quantity('a', 'shortly after 17:20', 'time', '17:20', { modifier: 'shortly after' })
      .quantity('b', '17:24', 'time', '17:24');
    expect(judged(example).relation).toBe('same-claim');
  });

  it('may be years, where no figure is for a year', () => {
    expect(dated('2019', '2021', 'daterange').relation).toBe('dates-differ');
    const example = new Example()
      .source('a', ['The dam held 9 million tonnes in 2019.'])
      .source('b', ['The dam held 9 million tonnes in 2021.'])
      .quantity('a', '9 million', 'cardinal', 9e6, { unit: 'tonnes' })
      .quantity('b', '9 million', 'cardinal', 9e6, { unit: 'tonnes' })
      .quantity('a', '2019', 'daterange', '2019')
      .quantity('b', '2021', 'daterange', '2021');
    // The figures are of two years: whether the two agree is left open.
    expect(judged(example).relation).toBe('same-matter');
    expect(
      judged(example, [], example.pair('a:c0', 'b:c0'), { a: '2018-05-01', b: '2018-05-01' }).relation,
    ).toBe('dates-differ');
  });

  it('that stand with one figure differ whichever source comes first, though one has another figure', () => {
    const texts = [
      'By 2030 tolls at the dam are to fall by 40 percent.',
      'By 2035 tolls at the dam are to fall by 40 percent, and 12 boats will run.',
    ] as const;
    for (const [a, b] of [texts, texts.toReversed()] as [string, string][]) {
      const example = new Example().source('a', [a]).source('b', [b]);
      for (const [id, text] of [
        ['a', a],
        ['b', b],
      ] as const) {
        const year = /20\d\d/.exec(text)![0];
        example.quantity(id, year, 'daterange', year).quantity(id, '40 percent', 'percent', 40);
        if (text.includes('12')) example.quantity(id, '12 boats', 'cardinal', 12, { unit: 'boats' });
      }
      const published = { a: '2018-05-01', b: '2018-05-01' };
      expect(judged(example, [], example.pair('a:c0', 'b:c0'), published).relation).toBe('dates-differ');
    }
  });

  it('are not held against each other where they stand with another figure, too', () => {
    const example = new Example()
      .source('a', ['The dam will save 9 million crowns each year from 2040.'])
      .source('b', ['The dam will save 9 million crowns a year, and 4 million crowns by 2030.'])
      .quantity('a', '9 million crowns', 'money', 9e6, { unit: 'crowns' })
      .quantity('b', '9 million crowns', 'money', 9e6, { unit: 'crowns' })
      .quantity('b', '4 million crowns', 'money', 4e6, { unit: 'crowns' })
      .quantity('a', '2040', 'daterange', '2040')
      .quantity('b', '2030', 'daterange', '2030');
    expect(
      judged(example, [], example.pair('a:c0', 'b:c0'), { a: '2018-05-01', b: '2018-05-01' }).relation,
    ).not.toBe('dates-differ');
  });

  it.each([
    ['Jan 2024', '2024-01', 'January', '2025-01', 'same-claim'],
    ['1 January', '2024-01-01', 'January', '2023-01', 'same-claim'],
    ['2 January', '2024-01-02', '1 January', '2023-01-01', 'dates-differ'],
    ['January 2023', '2023-01', 'Jan 2024', '2024-01', 'dates-differ'],
  ])('are not kept apart by a year that only one gives: %s, %s | %s, %s', (a, x, b, y, relation) => {
    const example = new Example()
      .source('a', [`The dam gave way on ${a}.`])
      .source('b', [`The dam gave way on ${b}.`])
      .quantity('a', a, 'date', x)
      .quantity('b', b, 'date', y);
    expect(judged(example).relation).toBe(relation);
  });

  it.each([
    ['2 to 14 May', '2025-05-02/2025-05-14', '2 to 24 May', '2025-05-02/2025-05-24', 'dates-differ'],
    ['5 to 14 May', '2025-05-05/2025-05-14', '2 to 14 May', '2025-05-02/2025-05-14', 'dates-differ'],
    ['2 to 14 May', '2025-05-02/2025-05-14', '2 to 14 May', '2025-05-02/2025-05-14', 'shared-text'],
    ['2 to 14 May', '2025-05-02/2025-05-14', '5 to 24 May', '2025-05-05/2025-05-24', 'same-claim'],
    ['5 years ago', '2020', '2019', '2019', 'same-claim'],
    ['5 years ago', '2020', '2017', '2017', 'dates-differ'],
  ])('that are stretches, or are counted back roughly: %s, %s | %s, %s', (a, x, b, y, relation) => {
    const example = new Example()
      .source('a', [`The ford was closed ${a}.`])
      .source('b', [`The ford was closed ${b}.`])
      .quantity('a', a, 'daterange', x)
      .quantity('b', b, 'daterange', y);
    expect(judged(example).relation).toBe(relation);
  });

  it('with which one thing begins and another ends are not one', () => {
    const told = (before: string): string =>
      judged(
        new Example()
          .source('a', ['Corn in Selby costs four crowns since 3 May.'])
          .source('b', [`Corn in Selby costs four crowns ${before} 5 May.`])
          .quantity('a', '3 May', 'date', '2025-05-03')
          .quantity('b', '5 May', 'date', '2025-05-05'),
      ).relation;
    expect(told('since')).toBe('dates-differ');
    expect(told('until')).toBe('same-matter');
    expect(told('until about')).toBe('same-matter');
  });

  it('are left open where their clauses have nothing but names in common', () => {
    const example = new Example()
      .source('a', ['The hall burned when the wind turned in Ullby on 3 May.'])
      .source('b', ['The flags of Ullby flew on 5 May after the hall burned when the wind turned.'])
      .quantity('a', '3 May', 'date', '2025-05-03')
      .quantity('b', '5 May', 'date', '2025-05-05');
    expect(judged(example).differences[0]!.explanation).toEqual(['wordsApart', 'A', '3 May', 'B', '5 May']);
  });

  it.each([
    ['The quay will reopen on 3 May.', 'The quay will reopen on 10 May.'],
    ['The quay will reopen on 3 May.', 'The quay will reopen on 10 May 2025.'],
    ['The quay will reopen on 3 May.', 'The quay will reopen in June.'],
    ['The quay is shut from 2 to 14 May.', 'The quay is shut from 2 to 24 May.'],
    ['Der Hafen öffnet am 3. Mai wieder.', 'Der Hafen öffnet am 10. Mai wieder.'],
    ['大桥将在五月一日通车。', '大桥将在五月十日通车。'],
    ['The quay will reopen in the spring of 2028.', 'The quay will reopen by the autumn of 2028.'],
  ])('differ though nobody knows their years: %s %s', (a, b) => {
    expect(kindsOf(a, b, null)).toEqual(['dates-differ: dates']);
    expect(kindsOf(b, a, null)).toEqual(['dates-differ: dates']);
  });

  it.each([
    ['The quay will reopen on 3 May.', 'The quay will reopen in May.'],
    ['The quay will reopen on 3 May.', 'The quay will reopen on 3 May 2025.'],
    ['The quay will reopen on 3 May.', 'The quay will reopen in 2025.'],
    ['The quay is shut from 2 to 14 May.', 'The quay is shut in May.'],
    ['The quay will reopen in the autumn of 2028.', 'The quay will reopen in Fall 2028.'],
    ['The quay will reopen in the autumn of 2028.', 'The quay will reopen in October 2028.'],
    ['The quay will reopen in the autumn of 2028.', 'The quay will reopen in 2028.'],
  ])('agree where one may be the other or a part of it: %s %s', (a, b) => {
    expect(kindsOf(a, b, null)).not.toContain('dates-differ: dates');
  });

  it('that only one tells are words like others', () => {
    expect(
      judgedTexts(
        'Ada Brook said the deal would be signed by the end of May.',
        'The deal will be signed by the end of the year, Ada Brook said.',
        null,
      )[0]!.explanation,
    ).toEqual(['wordsOpen', 'A', 'May', 'B', 'year']);
  });

  it('of two reports that came out far apart are two days of news', () => {
    const example = new Example()
      .source('a', ['The Governor spoke at a fair on Tuesday.'])
      .source('b', ['The Governor spoke at a fair on Saturday.'])
      .quantity('a', 'Tuesday', 'date', '2025-05-06')
      .quantity('b', 'Saturday', 'date', '2025-09-06');
    const of = (a: string, b: string): string =>
      judged(example, [], example.pair('a:c0', 'b:c0'), { a, b }).relation;
    expect(of('2025-05-07', '2025-09-07')).toBe('same-matter');
    expect(of('2025-09-08', '2025-09-07')).toBe('dates-differ');
  });

  it('differ though two people give them, and what else two people say is left to the reader', () => {
    const told = (day: string, value: string): string[] => {
      const example = new Example()
        .source('a', [{ says: 'The ford may open again on 3 May.', speaker: 'Ada Lind' }])
        .source('b', [{ says: `The ford stays shut until ${day} at least.`, speaker: 'Omar Haddad' }])
        .quantity('a', '3 May', 'date', '2025-05-03')
        .quantity('b', day, 'date', value);
      const pair = example.pair('a:c0', 'b:c0', { score: 0.8, containment: 0.4, overlap: 0.3 });
      return judged(example, [], pair).differences.map(({ kind }) => kind);
    };
    expect(told('5 May', '2025-05-05')).toEqual(['dates-differ']);
    expect(told('3 May', '2025-05-03')).toEqual(['other-occasion']);
  });

  it('by the clock are told of pairs that are only likely one, days are not', () => {
    const likely = (a: string, b: string, kind: 'time' | 'date'): string => {
      const example = new Example()
        .source('a', [`The dam gave way at ${a}.`])
        .source('b', [`It was ${b} when the dam broke.`])
        .quantity('a', a, kind, a)
        .quantity('b', b, kind, b);
      return judged(example, [], example.pair('a:c0', 'b:c0', { score: 0.35, best: true })).relation;
    };
    expect(likely('21:00', '21:40', 'time')).toBe('dates-differ');
    expect(likely('2025-05-03', '2025-05-05', 'date')).toBe('same-matter');
  });
});

it.each([
  ['The mayor will go to Varn on 6 June.', true],
  ['The mayor will go to Dorn on 6 June.', false],
])('holds a day that has been somewhere against none that is to come elsewhere: %s', (other, differ) => {
  const told = kindsOf('The mayor went to Varn on 2 June.', other);
  expect(told.includes('dates-differ: dates')).toBe(differ);
});

describe('days by which something is to be done, and days of telling', () => {
  it('differ where the days have none in common, whatever each is told by', () => {
    expect(
      kindsOf(
        'The tunnel in Varn is to be finished before the end of 2027.',
        'The tunnel in Varn will be finished by December 2028.',
      ),
    ).toContain('dates-differ: dates');
  });

  it.each([
    ['before 1 January 2028', 'by the end of 2027', false],
    ['by 31 May 2027', 'before June 2027', false],
    ['by May 2027', 'by the end of May 2027', false],
    ['before 1 June 2027', 'by 1 June 2027', false],
    ['by the start of May 2027', 'by 1 May 2027', false],
    ['by 2027', 'before the end of 2027', false],
    ['by May 2027', 'before the end of 2027', true],
    ['by the end of 2027', 'before the end of 2028', true],
    ['before May 2027', 'by the end of May 2027', true],
    ['by the middle of 2027', 'by the end of 2027', true],
  ])('are compared by the last day on which it may be done: %s | %s', (one, other, told) => {
    const kinds = kindsOf(`The mill in Varn must close ${one}.`, `The mill in Varn must close ${other}.`);
    expect(kinds.includes('dates-differ: dates')).toBe(told);
  });

  it.each([
    ['Lee spoke in Varn on Friday.', 'Lee gave a speech in Varn on Saturday.'],
    [
      'Lee addressed the parliament of Varn on Friday.',
      'Lee gave a talk in the parliament of Varn on Saturday.',
    ],
    ['Lee testified in the court on Friday.', 'Lee appeared in the court on Saturday.'],
    ['Lee wrote the book in 2019.', 'Lee finished the book in 2021.'],
  ])('differ where the talk is what is dated: %s | %s', (a, b) => {
    expect(kindsOf(a, b)).toContain('dates-differ: dates');
  });

  it.each([
    [
      'The minister visited the border on 19 August.',
      'Speaking in parliament on Friday, the minister said he had been on a visit to the border.',
    ],
    [
      'The minister visited the border on 19 August.',
      'The minister wrote on Friday that a visit to the border had been useful.',
    ],
    [
      'The new law in Varn takes effect by the end of the year.',
      'The new law in Varn takes effect by 31 December.',
    ],
    [
      'The minister visited the border on 19 August.',
      'The minister told parliament on Friday, two days after a visit to the border.',
    ],
    ['Rangers beat Hearts 2-0 on Saturday.', 'Rangers beat Dundee 3-1 on Wednesday.'],
  ])('are not at odds: %s | %s', (a, b) => {
    const kinds = kindsOf(a, b);
    expect(kinds).not.toContain('dates-differ: dates');
    expect(kinds).not.toContain('possible-contradiction: opposed');
  });
});

it.each([
  [
    'Norden, which walked out of the negotiations in Varn on Monday, has not signed the treaty.',
    'Norden left the negotiations in Varn on Tuesday in protest at its share.',
  ],
  [
    'The sample that showed the steroid was taken at a camp in Varn on 9 May.',
    'The sample with the steroid was taken at a camp in Varn on 19 May, according to a ruling that was published on Monday.',
  ],
])('holds a day in a relative clause against the day of what it tells: %s | %s', (a, b) => {
  expect(kindsOf(a, b)).toContain('dates-differ: dates');
});

it('takes a day on which something was still so for no day on which it happened', () => {
  const found = 'Rescuers in Varn found the last of the missing climbers on Tuesday.';
  expect(kindsOf('Four climbers were still missing in Varn on Monday.', found)).not.toContain(
    'dates-differ: dates',
  );
});
