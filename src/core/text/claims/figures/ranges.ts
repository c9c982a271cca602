// Ranges: "between €30m and €35m", "12 to 18 months" are read as two quantities each, and are one figure where claims are held
// against each other.
import type { Quantity } from '../../../model/comparison.ts';
import { sameScale } from './figure-values.ts';
import { seconds } from '../../dates/iso-durations.ts';

const TO = /^\s?(?:to|-|–)\s?$/u;
const RANGING = /^rang(?:e|es|ed|ing)$/u;
const AND = /^\sand\s$/u;
/** So many letters and words before the end of a number "between" or "from" may stand: "between about 30 million and". */
const LOOK_BACK = 40;
const MOST_WORDS = 4;

/**
 * The quantities of a claim with every range as one, which begins where the lower end does and reaches up to the other. Two
 * numbers of nothing ("won 2-3") are none, nor are two that name what they count ("44 votes to 51 votes").
 * @param quantities in the order of the text
 */
export function joinRanges(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  if (!quantities.some((low, at) => at + 1 < quantities.length && isRange(text, low, quantities[at + 1]!)))
    return quantities;
  const joined: Quantity[] = [];
  for (let at = 0; at < quantities.length; at += 1) {
    const [low, high] = [quantities[at]!, quantities[at + 1]];
    if (high === undefined || !isRange(text, low, high)) {
      joined.push(low);
      continue;
    }
    joined.push({
      ...high,
      start: startOf(text, low),
      value: low.value,
      upTo: high.value!,
      modifier: low.modifier,
    });
    at += 1;
  }
  return joined;
}

function isRange(text: string, low: Quantity, high: Quantity): boolean {
  if (low.kind !== high.kind || !isBelow(low, high)) return false;
  const joint = text.slice(low.end, high.start);
  // "Between 60 and 80" is a range, and so is "60 to 80"; "from 60 to 80" tells where something was and where it is.
  const before = wordsBefore(text, low);
  if (AND.test(joint)) return before.includes('between');
  const from = before.indexOf('from');
  return (
    TO.test(joint) &&
    isMeasured(high) &&
    !namesUnit(text, low) &&
    (from < 0 || RANGING.test(before[from - 1] ?? '')) &&
    // "Jumped $30 to $645" is a step and where it led.
    sameScale(low, high)
  );
}

/** The words before a number, in lower case; the quantity may begin with some of them. */
function wordsBefore(text: string, { start, end }: Quantity): string[] {
  const words = text
    .slice(Math.max(0, start - LOOK_BACK), end)
    .toLowerCase()
    .split(/\s/u);
  return words.slice(-MOST_WORDS - 1, -1);
}

/** Where a range begins: "between" belongs to it, though it may stand before "about". */
function startOf(text: string, low: Quantity): number {
  if (!wordsBefore(text, low).includes('between')) return low.start;
  const from = Math.max(0, low.start - LOOK_BACK);
  return Math.min(low.start, from + text.slice(from, low.end).search(/between/iu));
}

function isBelow({ value: low, kind }: Quantity, { value: high }: Quantity): boolean {
  if (typeof low === 'number' && typeof high === 'number') return low < high;
  return kind === 'duration' && seconds(String(low)) < seconds(String(high));
}

/** Whether it counts or measures something that is named. */
function isMeasured({ kind, unit }: Quantity): boolean {
  return kind === 'percent' || kind === 'duration' || unit !== null;
}

const UNIT_NAMED = {
  duration: /(?:second|minute|hour|day|night|week|month|quarter|year|decade)s?$/u,
  percent: /(?:cent|points?|bps?|pp)$/u,
};

/** "44 votes", "two years", "25 basis points": in a range only the upper end names what both count. */
function namesUnit(text: string, { start, end, kind, unit }: Quantity): boolean {
  const words = text.slice(start, end);
  if (kind === 'duration' || kind === 'percent') return UNIT_NAMED[kind].test(words);
  return kind === 'cardinal' && unit !== null && words.includes(unit);
}
