// Which question the words around a figure ask: how many died, what it cost, how strong the wind was. news-questions.ts lists
// the questions; here stands in which words around a figure they are looked for, and what is known of a question itself.
import type { Quantity } from '../../../model/comparison.ts';
import { meaningsOf, type Meaning } from '../words/equivalents.ts';
import { MEASURE_UNIT } from './figure-measure.ts';
import { LEAST_BARE_SUM } from './figures.ts';
import { COUNTS, FATES, GO_ON, MEASURES, SHARES, SPANS, SUMS } from './news-questions.ts';
import { stem, words, type Word } from '../../words.ts';

/** In what way a figure may answer, by what it is: each way has a list of questions of its own. */
export type Answering = 'count' | 'sum' | 'share' | 'span' | 'measure';

const LISTS: Readonly<Record<Answering, string>> = {
  count: FATES.trimEnd() + COUNTS,
  sum: SUMS,
  share: SHARES,
  span: SPANS,
  measure: MEASURES,
};

/** Nouns of the lists that end in -ing while another question has the word without it: "rating" beside "rate". */
const NOUNS_IN_ING = nounsInIng(Object.values(LISTS).map(plainly));

function nounsInIng(lists: readonly string[]): ReadonlySet<string> {
  const lines = lists.flatMap((list) => list.trim().split('\n'));
  const linesOf = new Map<string, Set<string>>();
  for (const line of lines)
    for (const word of line.split(/[\s|-]+/u).filter((each) => each !== '' && !/ings?$/u.test(each)))
      linesOf.set(stem(word), (linesOf.get(stem(word)) ?? new Set()).add(line));
  const nouns = lines.flatMap((line) =>
    line
      .split('|')
      .map((wording) => wording.trim())
      .filter((wording) => {
        const others = linesOf.get(stem(wording));
        return /^\p{L}+ings?$/u.test(wording) && others !== undefined && !others.has(line);
      }),
  );
  return new Set(nouns.map((noun) => noun.replace(/s$/u, '')));
}

/**
 * The form under which a word of a question is looked up: its stem, except that "rating" is kept apart from "rate", and the noun
 * "holdings" from "hold".
 */
export function keyOf(folded: string): string {
  const noun = folded.replace(/s$/u, '');
  return NOUNS_IN_ING.has(noun) || /.{3}ings$/u.test(folded) ? noun : stem(folded);
}

const QUESTIONS: Readonly<Record<Answering, ReturnType<typeof meaningsOf>>> = {
  count: meaningsOf(plainly(LISTS.count), undefined, keyOf),
  sum: meaningsOf(plainly(LISTS.sum), undefined, keyOf),
  share: meaningsOf(plainly(LISTS.share), undefined, keyOf),
  span: meaningsOf(plainly(LISTS.span), undefined, keyOf),
  measure: meaningsOf(plainly(LISTS.measure), undefined, keyOf),
};

/** A list without its marks. */
function plainly(list: string): string {
  return list.replaceAll('\n* ', '\n');
}

/** Questions that have one answer for an event as a whole, such as how many died. */
export const OF_THE_EVENT: ReadonlySet<string> = new Set([
  ...namesOf('count', FATES.trim().split('\n')),
  ...Object.entries(LISTS).flatMap(([how, list]) =>
    namesOf(
      how,
      list.split('\n').flatMap((line) => (line.startsWith('* ') ? [line.slice(2)] : [])),
    ),
  ),
  'votes in favour',
  'votes against',
]);

function namesOf(how: string, lines: readonly string[]): string[] {
  return lines.map((line) => `${how} =${line.split('|')[0]!.trim()}`);
}

/** Questions whose count may have grown when it is told again, and those whose count may have grown or shrunk. */
export const GOES_UP = new Set(namesOf('count', GO_ON.up.trim().split('\n')));
export const GOES_EITHER_WAY = new Set(namesOf('count', GO_ON.eitherWay.trim().split('\n')));

/** Whether a question is how many an event has befallen so far. */
export function isToll(question: string): boolean {
  return GOES_UP.has(question) || GOES_EITHER_WAY.has(question);
}

/** In what way a figure may answer a question; null where it answers none. */
export function answering({ kind, unit, value, per }: Quantity): Answering | null {
  if (value === null) return null;
  if (kind === 'money') return 'sum';
  if (kind === 'percent' || kind === 'multiplier') return 'share';
  if (kind === 'duration') return 'span';
  if (kind !== 'cardinal' || per !== null) return null;
  if (unit !== null && MEASURE_UNIT.test(unit.split(' ')[0]!.toLowerCase())) return 'measure';
  return unit === null && Number(value) >= LEAST_BARE_SUM ? 'sum' : 'count';
}

/** Some words of a claim one after another: the places of the first and the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The first and last word of a figure. */
export function placeOf(all: readonly Word[], start: number, end: number): Stretch {
  let from = all.findIndex((word) => word.end > start);
  if (from < 0) from = all.length - 1;
  let to = from;
  while (to + 1 < all.length && all[to + 1]!.start < end) to += 1;
  return { from, to };
}

const CONJUNCTIONS = new Set(
  'and or but while when as after before because where who which though although since'.split(' '),
);

/** The words around a figure up to the next sign, or towards another figure up to the next conjunction. */
export function segmentOf(
  passage: string,
  all: readonly Word[],
  places: readonly Stretch[],
  number: number,
): Stretch {
  const [previous, next] = [places[number - 1], places[number + 1]];
  let { from, to } = places[number]!;
  const parted = (at: number): boolean =>
    /[,;:.!?–—()“”"]/u.test(passage.slice(all[at]!.end, all[at + 1]!.start));
  while (from > (previous === undefined ? 0 : previous.to + 1) && !parted(from - 1)) {
    if (previous !== undefined && CONJUNCTIONS.has(all[from - 1]!.folded)) break;
    from -= 1;
  }
  while (to < (next === undefined ? all.length : next.from) - 1 && !parted(to)) {
    if (next !== undefined && CONJUNCTIONS.has(all[to + 1]!.folded)) break;
    to += 1;
  }
  return { from, to };
}

const RECORD = /^,\s(?:the|a)\s(?:\p{L}+\s){0,2}?(?:highest|lowest|best|worst|biggest|smallest|record)\s/u;

/** With what a figure is the record of behind its sign: "51 percent took part, the lowest turnout since 1998". */
export function withRecord(
  passage: string,
  all: readonly Word[],
  { from, to }: Stretch,
  next: Stretch | undefined,
): Stretch {
  if (next !== undefined || !RECORD.test(passage.slice(all[to]!.end))) return { from, to };
  const end = all.findIndex(({ end: at }, place) => place > to + 1 && /^[,;:.!?]/u.test(passage.slice(at)));
  return { from, to: end < 0 ? all.length - 1 : end };
}

/** With the name of what is counted: "seven police officers". */
export function withUnit(own: Stretch, { unit }: Quantity, all: readonly Word[]): Stretch {
  const noun = words(unit ?? '').at(-1)?.stem;
  for (let to = own.to + 1; noun !== undefined && to <= own.to + 3 && to < all.length; to += 1)
    if (all[to]!.stem === noun) return { from: own.from, to };
  return own;
}

/** How far from a figure the words may stand that say what it answers. */
const REACH = 12;

/**
 * The question that the words around a figure ask; the figure itself is left out, so that "cut 900 jobs" matches "cut
 * jobs".
 */
export function askedOf(
  how: Answering,
  keys: readonly string[],
  own: Stretch,
  named: Stretch,
  segment: Stretch,
): string | null {
  const { from, to } = segment;
  const [before, after] = [keys.slice(from, own.from), keys.slice(own.to + 1, to + 1)];
  const across = QUESTIONS[how]([...before, ...after]).find(
    ({ at, length }) => at < before.length && at + length > before.length,
  );
  if (across !== undefined) return across.meaning;
  return nearest(QUESTIONS[how](keys.slice(from, to + 1)), named.from - from, named.to - from);
}

/** The question whose words stand nearest to a figure, which is the words from one place to another. */
function nearest(asked: readonly Meaning[], from: number, to: number): string | null {
  let best: string | null = null;
  let least = REACH;
  for (const { meaning, at, length } of asked) {
    const last = at + length - 1;
    // "Soldiers fell" begins with what is counted and goes on.
    const away = at > to ? at - to : last > to && at > from ? last - to : from - last;
    // A longer phrase says more than a word that stands a little nearer; what is counted itself says least.
    const distance = away > 0 ? away - (length - 1) : REACH - 1;
    if (distance < least) [best, least] = [meaning, distance];
  }
  return best;
}
