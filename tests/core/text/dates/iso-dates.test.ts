// Dates and parts of dates as ranges of days.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateInWords,
  dayRange,
  daysCovered,
  disjointDates,
} from '../../../../src/core/text/dates/iso-dates.ts';

describe('parts of a date', () => {
  it.each([
    ['2023-03-05', 1],
    ['2023-W09', 7],
    ['2023-02', 28],
    ['2024-02', 29],
    ['2023-Q2', 91],
    ['2023', 365],
    ['1990/1999', 3652],
    ['--05-03', 1],
    ['--02', 29],
    ['--05-03/--05-05', 3],
    ['next spring', 0],
  ])('%s covers %i days', (value, days) => expect(daysCovered(value)).toBe(days));

  it('knows which days belong to an ISO week', () => {
    expect(disjointDates('2023-W09', '2023-02-27')).toBe(false);
    expect(disjointDates('2023-W09', '2023-03-05')).toBe(false);
    expect(disjointDates('2023-W09', '2023-03-06')).toBe(true);
    expect(disjointDates('2021-W01', '2021-01-03')).toBe(true);
  });

  it('finds a day within its month, quarter and year, and not within the next', () => {
    const day = fc.date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const year = iso.slice(0, 4);
        const quarter = `${year}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
        for (const whole of [year, iso.slice(0, 7), quarter]) expect(disjointDates(iso, whole)).toBe(false);
        expect(disjointDates(iso, String(Number(year) + 1))).toBe(true);
      }),
    );
  });

  it('never calls what is no date disjoint from anything', () => {
    expect(dayRange('P90D')).toBeNull();
    expect(disjointDates('P90D', '2023')).toBe(false);
  });
});

describe('a date in words', () => {
  // What stands around a dash is the locale's own kind of space.
  const words = (date: string, locale: string): string => dateInWords(date, locale).replace(/\s/g, ' ');

  it.each([
    ['2023-03-05', '5 March 2023'],
    ['2023-03', 'March 2023'],
    ['2023-W09', '27 February – 5 March 2023'],
    ['2023-Q2', 'April – June 2023'],
    ['2023', '2023'],
    ['2023-03/2023-04', 'March – April 2023'],
    ['2018/2020', '2018 – 2020'],
    ['2023-12-30/2024-01', '30 December 2023 – 31 January 2024'],
    ['--05-03', '3 May'],
    ['--05', 'May'],
    ['--05-02/--05-14', '2 – 14 May'],
    ['2020/2018', '2020/2018'],
    ['2023-13', '2023-13'],
    ['next spring', 'next spring'],
  ])('%s reads as %s', (date, english) => expect(words(date, 'en-GB').replace(/ ?– ?/, ' – ')).toBe(english));

  it('names no week by its number in any language of the app', () => {
    for (const locale of ['en-GB', 'zh-CN']) expect(words('2023-W09', locale)).not.toContain('W09');
  });
});
