// Events and their dates: which are held against each other although their sentences share few words, and which are not.
import { describe, expect, it } from 'vitest';
import { readCase } from '../../../../../src/core/analysis.ts';
import { DatedEvents, isHeldAgainst } from '../../../../../src/core/text/claims/times/dated-events.ts';

/** The words that date one event otherwise, in the first claims of two texts of one Tuesday. */
function datedApart(
  a: string,
  b: string,
  elsewhere = '',
  [first, second]: readonly (string | null)[] = ['2025-06-03', '2025-06-03'],
): [string, string] | null {
  const sources = [
    { id: 'a', title: 'A', outlet: 'A', date: first ?? null, text: a },
    { id: 'b', title: 'B', outlet: 'B', date: second ?? null, text: `${b} ${elsewhere}` },
  ];
  const { claims, quantitiesOfClaim } = readCase(sources);
  const events = new DatedEvents().add(
    claims,
    new Map(sources.map((each) => [each.id, each])),
    quantitiesOfClaim,
  );
  const [one, other] = ['a', 'b'].map((source) => claims.find((claim) => claim.source === source)!);
  const found = events.apart(one!, other!);
  if (found === null) return null;
  const [left, right] = found.map(({ quantity }) => quantity);
  return [a.slice(left!.start, left!.end), b.slice(right!.start, right!.end)];
}

describe('one event', () => {
  it('has two days where nobody knows their years, if neither text tells its own', () => {
    const told = (day: string, dates: readonly (string | null)[]): unknown =>
      datedApart('The pool stays closed until 12 July.', `The pool reopens on ${day}.`, '', dates);
    expect(told('2 August', [null, null])).toEqual(['12 July', '2 August']);
    expect(told('13 July', [null, null])).toBeNull();
    expect(told('12 July', [null, '2025-06-03'])).toBeNull();
  });

  it.each([
    ['Brenton will be sworn in on July 1.', 'The new mayor takes her oath on 3 July.', 'July 1', '3 July'],
    [
      'All ferries are cancelled until Monday.',
      'Ferries will not sail again before Friday.',
      'Monday',
      'Friday',
    ],
    ['The hall was listed in 1978.', 'The hall was given protected status in 1987.', '1978', '1987'],
    [
      'The show of looms opened on May 14.',
      'On 30 May coins were taken from the show of looms, which opened on 12 May.',
      'May 14',
      '12 May',
    ],
    [
      'The show of looms had been running since May 14.',
      'Coins were taken in the night of 29 to 30 May from the show of looms, which opened on 12 May.',
      'May 14',
      '12 May',
    ],
    [
      'The alarm reached the fire station at 9.20 p.m.',
      'The emergency call was received at 9.52 p.m.',
      '9.20 p.m',
      '9.52 p.m',
    ],
    [
      'The Mayday went out at five past ten.',
      'The emergency signal came at 22.40.',
      'five past ten',
      '22.40',
    ],
    [
      'An inquiry that began in March found that the mayor of Varn had lied.',
      'The inquiry heard 60 witnesses and started in May.',
      'March',
      'May',
    ],
    [
      'Building of the dam will begin in the spring of 2028.',
      'Work on the dam will begin in the autumn of 2028.',
      'spring of 2028',
      'autumn of 2028',
    ],
  ])('is dated otherwise: %s | %s', (a, b, one, other) => {
    const found = datedApart(a, b);
    expect(found?.[0]).toContain(one);
    expect(found?.[1]).toContain(other);
  });

  it.each([
    [
      'The road is closed until Sunday.',
      'The road opens again on Monday.',
      'what is closed until Sunday opens on Monday',
    ],
    ['The hall was listed in 1978.', 'The mill was given protected status in 1987.', 'two things'],
    [
      'The Mayday went out at five past ten.',
      'The emergency signal came at 10.05 p.m.',
      'the half of the day is open',
    ],
    ['The hall was listed in 1978.', 'The hall was listed on 3 May 1978.', 'the day lies in the year'],
    ['The call came in at nine.', 'The emergency call was received at 9.05.', 'a round time'],
    ['The works opened on Monday.', 'The strike begins on Friday.', 'two events'],
    [
      'A skier was killed by an avalanche on Sunday.',
      'Last winter 21 people were killed by avalanches, most of them in September.',
      'a month of another time',
    ],
    [
      'The first homes of the project will not be ready before 2029.',
      'The homes of the project should be ready by 2034.',
      'the first leaves room for the second',
    ],
    ['The dam gave way at 11.55 p.m.', 'The dam gave way at 0.05 a.m.', 'ten minutes lie between them'],
  ])('is not: %s | %s: %s', (a, b) => {
    expect(datedApart(a, b)).toBeNull();
  });

  it('is not where the other source gives the same date elsewhere', () => {
    const [a, b] = ['Brenton will be sworn in on July 1.', 'She takes her oath on 3 July.'];
    expect(datedApart(a, b)).not.toBeNull();
    expect(datedApart(a, b, 'At first she was to be sworn in on July 1.')).toBeNull();
  });
});

it.each([
  ['It is the lowest price since ', true],
  ['She won for the first time since ', true],
  ['Patients waited nearly twice as long as in ', true],
  ['The port handled more grain than in ', true],
  ['Sales fell compared with ', true],
  ['She works as a nurse in ', false],
  ['The road has been closed since ', false],
  ['The mayor has been in prison after her arrest since ', false],
  ['The protest camp has stood in the forest since ', false],
  ['Wheat cost its lowest price since ', true],
  ['It was the longest strike, and the port has stood still since ', false],
])('takes a day for one that something is only held against, or not: “%s…”', (before, is) => {
  expect(isHeldAgainst(before, { start: 0, end: before.length })).toBe(is);
});
