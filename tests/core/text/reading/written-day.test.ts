// The day that a person types into a field.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDay } from '../../../../src/core/text/dates/calendar.ts';
import { readWrittenDay } from '../../../../src/core/text/reading/written-day.ts';

describe('a written day', () => {
  it.each([
    '2023-03-06',
    ' 2023/3/6 ',
    '6 March 2023',
    '6 march 2023',
    'March 6, 2023',
    'Mar. 6, 2023',
    'Monday, March 6, 2023',
    'Mon 6 Mar 2023',
    'the 6th of March 2023',
    '6-Mar-2023',
    '6.3.2023',
    '06.03.2023',
    '2023年3月6日',
    '6. März 2023',
    'le 6 mars 2023',
    '6 de marzo de 2023',
    '6 марта 2023',
    '६ मार्च २०२३',
    '6 Maret 2023',
  ])('is the sixth of March in %j', (typed) => {
    expect(readWrittenDay(typed)).toEqual(['2023-03-06']);
  });

  it.each(['06/03/2023', '6-3-2023', '6 / 3 / 2023'])(
    'is two days in %j, the day first or the month',
    (typed) => {
      expect(readWrittenDay(typed)).toEqual(['2023-03-06', '2023-06-03']);
    },
  );

  it.each([
    ['13/03/2023', '2023-03-13'],
    ['03/13/2023', '2023-03-13'],
    ['06/06/2023', '2023-06-06'],
  ])('is one in %j, where only one can be meant', (typed, day) => {
    expect(readWrittenDay(typed)).toEqual([day]);
  });

  it.each([
    '',
    '2023',
    'March 2023',
    '6 March',
    'yesterday',
    '31 February 2023',
    '2023-02-30',
    '5 to 6 March 2023',
    '6 March 2023 and more',
    '06/03/23',
    `6 March 2023${' '.repeat(100_000)}.`,
  ])('is none in what names no whole day, or more than one', (typed) => {
    expect(readWrittenDay(typed)).toEqual([]);
  });

  it('is read back however English and Chinese write it', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('en-GB', 'en-US', 'zh-CN'), (date, locale) => {
        const day = makeDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
        const typed = date.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
        expect(readWrittenDay(typed)).toEqual([day]);
      }),
    );
  });
});
