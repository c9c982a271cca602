// What may be meant by the year or month that a figure is for, where two figures are held against each other.
import type { Period as ToldPeriod, Quantity } from '../../../model/comparison.ts';

/** A period as a source tells it, and all that may be meant by it: ISO dates or parts of one. */
export interface Period {
  readonly told: string;
  readonly meant: string;
  /** "By December": up to then something is to be so. */
  readonly isDeadline: boolean;
}

const DEADLINE = /\b(?:by|before|until|till)\s+(?:the\s+(?:start|middle|end)\s+of\s+)?$/iu;
/** More than the longest of these has. */
const DEADLINE_REACH = 30;
const DAY = /^(?:\d{4}|-)-\d\d-\d\d$/u;

/** The period of a figure; null for a day, of which sources tell one figure differently as they do any day. */
export function periodOf(text: string, { period }: Quantity): Period | null {
  if (period === null || period.value === null || DAY.test(period.value)) return null;
  return {
    told: period.value,
    meant: meantBy(text, period),
    isDeadline: DEADLINE.test(text.slice(Math.max(0, period.start - DEADLINE_REACH), period.start)),
  };
}

const YEARS_AGO = /\byears\s+ago$/iu;

/** All that a date may mean, as an ISO date or an interval: "five years ago", said in January, is as soon the year before. */
export function meantBy(text: string, { start, end, value }: Quantity | ToldPeriod): string {
  const year = YEARS_AGO.test(text.slice(start, end)) ? Number(value) : NaN;
  return Number.isInteger(year) ? `${year - 1}/${year + 1}` : String(value);
}
