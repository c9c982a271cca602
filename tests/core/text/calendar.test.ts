// Calendar arithmetic, checked against laws of the calendar.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isoWeek, makeDay, weekdayOf } from '../../../src/core/text/calendar.ts';

const days = fc.integer({ min: 0, max: 80_000 }).map((offset) => addDays('1900-01-01', offset));

describe('the calendar', () => {
  it('gives the seven days from Monday on one week, and the next Monday another', () => {
    fc.assert(
      fc.property(days, (day) => {
        const monday = addDays(day, -((weekdayOf(day) + 6) % 7));
        expect(isoWeek(addDays(monday, 6))).toBe(isoWeek(monday));
        expect(isoWeek(addDays(monday, 7))).not.toBe(isoWeek(monday));
      }),
    );
  });

  it('takes back what it adds', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5_000, max: 5_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it('refuses days that do not exist', () => {
    expect(makeDay(2023, 2, 29)).toBeNull();
    expect(makeDay(2024, 2, 29)).toBe('2024-02-29');
    expect(makeDay(2023, 13, 1)).toBeNull();
  });
});
