// When and where the claims of a pair were made, as far as their occasions and the days of their sources tell.
import type { Claim } from '../../model/comparison.ts';
import { dayRange, type DayRange } from '../../text/dates/iso-dates.ts';
import type { AnsweringPair, WhenTold } from './surroundings.ts';

/** How many days before its publication a source may have heard what it gives no day for; ours, a month. */
export const TOLD_WITHIN = 31;

/** What is known of when and where a claim was made. */
export interface TimeAndPlace {
  readonly where: string | null;
  readonly gathering: string | null;
  readonly date: string | null;
  /** Set where the source tells no day: the day of publication. News is told within days, so it was said shortly before. */
  readonly published: string | null;
}

export function timeAndPlaceOf({ occasion, source }: Claim, around: WhenTold): TimeAndPlace {
  const { where, gathering, date } =
    (occasion === null ? undefined : around.occasions.get(occasion)) ?? NOWHERE;
  return { where, gathering, date, published: date === null ? around.sources.get(source)!.date : null };
}

const NOWHERE = { where: null, gathering: null, date: null };

/** Whether two sayings cannot be of one day, whether their sources give the days or only came out far apart. */
export function disjointDays(a: TimeAndPlace, b: TimeAndPlace): boolean {
  const [left, right] = [daysOf(a), daysOf(b)];
  return left !== null && right !== null && (left.to < right.from || right.to < left.from);
}

export function daysOf({ date, published }: TimeAndPlace): DayRange | null {
  if (date !== null) return dayRange(date);
  const day = published === null ? null : dayRange(published);
  return day === null ? null : { from: day.from - TOLD_WITHIN, to: day.to };
}

/**
 * Whether one claim has an occasion long before both sources were published, and the other has none, so that they speak of
 * different times: what a minister did in May does not conflict with a visit in October.
 */
export function isOfEarlierDay({ a, b }: AnsweringPair, around: WhenTold): boolean {
  if ((a.occasion === null) === (b.occasion === null)) return false;
  const placed = timeAndPlaceOf(a.occasion === null ? b : a, around);
  return (
    placed.date !== null &&
    [a, b].every(({ source }) => {
      const news = { ...placed, date: null, published: around.sources.get(source)!.date };
      return disjointDays(placed, news);
    })
  );
}
