// Figures and dates of two statements that share no telling word, and mean nearly the same by the vectors of an encoder that
// is none here: what is told as a difference, and what is left alone.
import { describe, expect, it } from 'vitest';
import { analyse, readSource, type AnalysedSource } from '../../src/core/analysis.ts';

const FILLERS = {
  a: ['Gulls cried over the quay.', 'The baker had sold his last loaf.'],
  b: ['A choir sang in the chapel.', 'Nobody saw the postman.'],
};

/** Of as many numbers as there are claims: each claim by itself, and the first of both sources as alike as told. */
function meaning(source: string, at: number, cosine: number): number[] {
  const numbers = Array.from({ length: 16 }, () => 0);
  if (at > 0) numbers[source === 'a' ? at : at + 8] = 127;
  else if (source === 'a') numbers[0] = 127;
  else [numbers[0], numbers[8]] = [127 * cosine, 127 * Math.sqrt(1 - cosine ** 2)];
  return numbers.map(Math.round);
}

interface Told {
  readonly cosine?: number;
  /** What the second source tells besides. */
  readonly more?: string;
}

/** What is told of two statements as figures or dates that differ: the words of both. */
function told(a: string, b: string, { cosine = 0.8, more = '' }: Told = {}): (readonly string[])[] {
  const sources: AnalysedSource[] = [
    { id: 'a', title: 'A', outlet: 'A', date: '2025-06-04', text: [a, ...FILLERS.a].join(' ') },
    { id: 'b', title: 'B', outlet: 'B', date: '2025-06-05', text: [b, ...FILLERS.b, more].join(' ') },
  ];
  const { alignments } = analyse(sources, {
    readingOf: (source) => {
      const reading = readSource(source);
      return { ...reading, meanings: reading.claims.map((_, at) => meaning(source.id, at, cosine)) };
    },
  });
  return alignments.flatMap(({ differences }) =>
    differences
      .filter(({ kind }) => kind === 'numbers-differ' || kind === 'dates-differ')
      .map(({ passages }) =>
        passages.map(({ source, start, end }) =>
          sources.find(({ id }) => id === source)!.text.slice(start, end),
        ),
      ),
  );
}

describe('figures of two statements that mean nearly the same', () => {
  it.each([
    ['The ordeal lasted 63 days.', 'They were held for 65 days.', '63 days', '65 days'],
    ['Whoever walks away owes 60 million euros.', 'A fee of 75 million euros falls due.', '60 million euros'],
    ['Her certificate allowed 280 persons.', 'The ship may carry 250 people.', '280'],
  ])('differ where each is the only one of its unit: %s | %s', (a, b, ...words) => {
    expect(told(a, b)[0]?.slice(0, words.length)).toEqual(words);
  });

  it.each([
    [
      'are shares, which may be of anything',
      'Turnout came to 61 per cent.',
      'Some 54 per cent cast a ballot.',
    ],
    [
      'stand beside another of their unit',
      'The ordeal lasted 63 days.',
      'They were held for 95 days, 40 days of it in a cellar.',
    ],
    ['are of two units', 'The ordeal lasted 63 days.', 'They got 65 parcels.'],
    [
      'are one for each and all of them',
      'The launch costs 90 million euros.',
      'A deal on three starts is worth 270 million euros.',
    ],
    [
      'are one of what is and one of what will be',
      'The ordeal lasted 63 days.',
      'They will be held for 65 days.',
    ],
    ['may be one', 'The ordeal lasted about two months.', 'They were held for two months.'],
  ])('are left alone where they %s', (_, a, b) => {
    expect(told(a, b)).toEqual([]);
  });

  it('are left alone where the two mean less alike, or the other source tells the same figure elsewhere', () => {
    const [a, b] = ['The ordeal lasted 63 days.', 'They were held for 65 days.'];
    expect(told(a, b, { cosine: 0 })).toEqual([]);
    expect(told(a, b, { more: 'A nun spent 63 days there.' })).toEqual([]);
  });
});

describe('days and times of two statements that mean nearly the same', () => {
  it.each([
    ['The runway stays shut until Friday.', 'Flights are to start again on Saturday.', 'Friday', 'Saturday'],
    ['Its maiden voyage was on 12 May.', 'The probe first flew on 21 May.', '12 May', '21 May'],
    ['The inquiry is to report by June 30.', 'Its authors have until 10 July.', 'June 30', '10 July'],
    ['The money comes in September.', 'Grants will be handed over in October.', 'September', 'October'],
    ['A prayer opened it at eleven.', 'The march set off at noon.', 'at eleven', 'noon'],
  ])('differ where each is the only one: %s | %s', (a, b, one, other) => {
    const [found] = told(a, b);
    expect(one).toContain(found?.[0]);
    expect(other).toContain(found?.[1]);
  });

  it.each([
    ['have been and are told by their names alone', 'It rained on Monday.', 'A storm broke on Tuesday.'],
    [
      'has been and one is to come',
      'The runway was shut on Friday.',
      'Flights are to start again on Saturday.',
    ],
    [
      'begins and one ends something',
      'Grants are to be paid from June 30.',
      'Money can be had until 10 July.',
    ],
    ['are far from each other', 'Its maiden voyage was on 12 March.', 'The probe first flew on 21 May.'],
    ['are hours of two parts of the day', 'A prayer opened it at 8 a.m.', 'The march set off at 2 p.m.'],
    [
      'stand beside another',
      'It is to report by June 30.',
      'They have from 1 July to the evening of 10 July.',
    ],
    ['may be one', 'The money comes on 30 September.', 'Grants will be handed over in September.'],
  ])('are left alone where they %s', (_, a, b) => {
    expect(told(a, b)).toEqual([]);
  });

  it('are left alone where the two mean less alike, or the other source tells the same day elsewhere', () => {
    const [a, b] = ['Its maiden voyage was on 12 May.', 'The probe first flew on 21 May.'];
    expect(told(a, b, { cosine: 0.1 })).toEqual([]);
    expect(told(a, b, { more: 'The day was 12 May.' })).toEqual([]);
  });
});
