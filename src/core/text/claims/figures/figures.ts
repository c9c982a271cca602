// Compares figures by the words around them: whether two measure the same thing.
import type { Quantity } from '../../../model/comparison.ts';
import { contains, type Span } from '../../../model/span.ts';
import { asAge } from './ages.ts';
import { mayBeOneCurrency } from './currencies.ts';
import { meanings } from '../words/equivalents.ts';
import { inUnitOf, measureOneThing } from './measure-units.ts';
import { deedsOf } from './figure-deeds.ts';
import {
  areNear,
  areOneFigure,
  consistentFigures,
  COUNTED_EXACTLY,
  sameScale,
  sizeOf,
} from './figure-values.ts';
import { periodOf, type Period } from '../times/figure-periods.ts';
import { AGE, frames, OF_ANOTHER, roleOf, sameRole, type FigureRole } from './figure-roles.ts';
import { isFunctionWord } from '../../function-words.ts';
import { dayRange, disjointDates, isPartOfPeriod, isYearless } from '../../dates/iso-dates.ts';
import { areInTwoScripts } from '../../names/same-name.ts';
import { isReportingWord } from '../words/weights.ts';
import { words, type Word } from '../../words.ts';

const COUNTED = new Set(['cardinal', 'percent', 'money', 'multiplier', 'duration']);

/** Two figures measure the same when the words after them share at least two content words (measured on news). */
const SHARED_MEASURE_WORDS = 2;
/**
 * How far the phrases before and after a number reach, in words. At 4 after it the labelled cases lose figures that differ,
 * at 20 after or before it false ones come in; at 3 before it they give the same.
 */
const AFTER = 8;
const BEFORE = 6;
/**
 * Words that stand directly before a figure ("killed 12") may stand in for one of the words after it. At 1 the labelled
 * cases lose two of 34 figures that differ, at 8 they gain nothing.
 */
const CLOSELY_BEFORE = 3;

/** A statement with more figures is a table or a list. Each is compared with all of another, so the number is limited. */
const MOST_FIGURES = 40;

/** Nouns so general that two counts of them need more in common before they are compared, and Chinese words for one of anything. */
const COUNTS_ANYTHING =
  /^(?:people|persons|person|men|women|children|others|times|things|members|years|[个名位人次家起项件种类处例条份组批])$/u;

export interface Figure {
  readonly quantity: Quantity;
  /** The figure as its source writes it. */
  readonly words: string;
  /** What is counted ("workers"): stem or meaning → words as spelled. So are the next three. */
  readonly counted: ReadonlyMap<string, string>;
  /** What is counted with the words directly before its name ("polling stations"). */
  readonly named: ReadonlyMap<string, string>;
  /** Content words after it, with what is counted. */
  readonly after: ReadonlyMap<string, string>;
  /** Content words on either side of it. */
  readonly around: ReadonlyMap<string, string>;
  /** The last few of those before it. */
  readonly close: ReadonlyMap<string, string>;
  /** Of whom it is a share, where they are named in a word: "nurses" of "24% of the nurses". */
  readonly group: string | null;
  /** The year or other period it is for. */
  readonly period: Period | null;
  /** Whether it is a duration that only frames another figure: the 24 hours of "seven inches in 24 hours". */
  readonly frames: boolean;
  /** Whether others are counted beside it: "113 passengers and 18 crew". */
  readonly besideOthers: boolean;
  /** Whether it is a part of what was counted before: "4,000 of them in Lindholm". */
  readonly isPart: boolean;
  /** The whole that it is a part of: ten in "nine of the ten". */
  readonly whole: Quantity['value'];
  /** What happened to what it counts. */
  readonly deeds: ReadonlySet<string>;
  /** Its role in the statement: a length or a moment, a fact or a possibility. */
  readonly role: FigureRole;
  /** Whether it only identifies what the statement is about: "the 33 miners", "a man of 64 years", "flight 301". */
  readonly names: boolean;
}

/** The figures within a span of a text: counts, shares, sums, factors and durations with a known value. */
export function figuresIn(text: string, span: Span, quantities: readonly Quantity[]): Figure[] {
  const given = new Set(partsOfWholes(text, quantities));
  const isOfPeriod = within(quantities.flatMap(({ period }) => period ?? []));
  const figures = [...given]
    .map((quantity) => asAge(text, quantity))
    // "Three months" in "9 per cent in the three months to June" is no figure beside it.
    .filter((quantity) => !isOfPeriod(quantity) && COUNTED.has(quantity.kind) && quantity.value !== null)
    .slice(0, MOST_FIGURES);
  if (figures.length === 0) return [];
  const places = new Map(quantities.map(({ start }, at) => [start, at]));
  const passage = new Passage(text, span);
  const dates = quantities
    .filter(({ kind }) => kind === 'date' || kind === 'daterange')
    .map(({ start, end }) => ({ start: start - span.start, end: end - span.start }));
  // What a figure is for is not what it measures: "last year".
  const undated = (all: readonly Word[]): readonly Word[] =>
    dates.length === 0 ? all : all.filter((word) => !dates.some((date) => contains(date, word)));
  return figures.map((quantity, at) => {
    const next = quantities.find((each) => each.start >= quantity.end && COUNTED.has(each.kind));
    const following = firstPart(text.slice(quantity.end, Math.min(span.end, next?.start ?? span.end)));
    const leading = lastPart(text.slice(span.start, quantity.start));
    const behind = passage.words(quantity.end, quantity.end + following.length);
    const ahead = passage.words(quantity.start - leading.length, quantity.start);
    // "1,200 workers": what is counted belongs to the measure even where it lies inside the quantity's own span.
    const unit = quantity.kind === 'cardinal' ? (quantity.unit ?? '') : '';
    const counted = contentWords(unit, words(unit));
    const after = new Map([...counted, ...contentWords(passage.text, undated(behind.slice(0, AFTER)))]);
    const role = roleOf(
      !given.has(quantity)
        ? AGE
        : quantity.kind === 'duration'
          ? text.slice(quantity.start, quantity.end)
          : null,
      leading,
      following,
      next === undefined ? following : text.slice(quantity.end, span.end),
    );
    return {
      quantity,
      words: text.slice(quantity.start, quantity.end),
      counted: new Map(counted),
      named: new Map(contentWords(passage.text, passage.upTo(unit, quantity.end, behind))),
      after,
      around: new Map([...contentWords(passage.text, ahead.slice(-BEFORE)), ...after]),
      close: new Map(contentWords(passage.text, ahead.slice(-CLOSELY_BEFORE))),
      group: groupOf(text, quantity),
      period: periodOf(text, quantity),
      deeds:
        quantity.kind === 'cardinal'
          ? deedsOf(ahead, behindNoun(behind, quantity.end + endOfNoun(following, unit) - span.start))
          : NO_DEEDS,
      besideOthers: isBesideOthers(text, figures, at),
      isPart: OF_THEM.test(following),
      whole:
        (
          wholeOf(text, quantities, places.get(quantity.start)!) ??
          wholeBefore(text, quantities, places.get(quantity.start)!)
        )?.value ?? null,
      frames:
        quantity.kind === 'duration' &&
        figures.some((each) => isFramed(each, quantity)) &&
        (quantity.modifier === 'within' || frames(leading)),
      role: role.told === 'age' && isOfAnother(text, span) ? { ...role, further: true } : role,
      names: role.told === 'age' || OF_KNOWN.test(leading) || (isBare(quantity) && LABELLED.test(leading)),
    };
  });
}

const POINTS_BACK = /^(?:he|she)\s/iu;
/** Characters before a claim in which somebody is sought whom it goes on with. */
const SENTENCE_BEFORE = 160;

/** "He was 34", behind "A skier died in another avalanche". */
function isOfAnother(text: string, { start, end }: Span): boolean {
  if (!POINTS_BACK.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - SENTENCE_BEFORE), start).trimEnd();
  return OF_ANOTHER.test(lastPart(before.replace(/[.!?]$/u, '')));
}

/** Tells of spans, asked for in order, whether one of `outer` holds each: both are gone through once. */
function within(outer: readonly Span[]): (inner: Span) => boolean {
  const waiting = [...outer].sort((a, b) => b.start - a.start);
  let reached = -1;
  return ({ start, end }) => {
    while (waiting.length > 0 && waiting.at(-1)!.start <= start)
      reached = Math.max(reached, waiting.pop()!.end);
    return end <= reached;
  };
}

/** Words that take the number for known: "the 33", "all nine", "its 27". */
const OF_KNOWN = /(?:\b(?:the|all|both|these|those|its|their|his|her|our|my)|['’]s?)\s+$/iu;
/** "On flight 301", "children under 12": a number behind a noun, and not behind what was done to so many. */
const LABELLED =
  /(?:^|\b(?:on|in|of|from|at|for|with|aboard|near|under|between|and|that|the|all)\s)\s*(?!\p{L}+(?:ed|ing)\s)\p{L}{3,}\s+$/iu;

const OF_THEM = /^\s+of\s+(?:them|these|those|whom|which)\b/iu;

const NO_DEEDS: ReadonlySet<string> = new Set();

/** Where its noun ends in the text behind a figure; 0 where the noun does not stand there. */
function endOfNoun(following: string, unit: string): number {
  const at = unit === '' ? -1 : following.indexOf(unit);
  return at < 0 ? 0 : at + unit.length;
}

function behindNoun(behind: readonly Word[], end: number): readonly Word[] {
  return behind.filter(({ start }) => start >= end);
}

/** Whether a figure stands before a length of time that may say within how long it was reached. */
function isFramed({ kind, start }: Quantity, length: Quantity): boolean {
  return kind !== 'duration' && start < length.start;
}

/** The wholes in "five of the nine judges", "of the nine judges, five": the statement is about the five, and nine is no figure for it. */
export function partsOfWholes(text: string, quantities: readonly Quantity[]): Quantity[] {
  return quantities.flatMap((quantity, at) => {
    if (wholeOf(text, quantities, at - 1) !== null || wholeBefore(text, quantities, at + 1) !== null)
      return [];
    const whole = wholeOf(text, quantities, at) ?? wholeBefore(text, quantities, at);
    return [whole === null ? quantity : { ...quantity, unit: quantity.unit ?? whole.unit }];
  });
}

/** The number of which a counted one is told to be a part: nine of "five of the nine judges"; null where there is none. */
export function wholeOf(text: string, quantities: readonly Quantity[], at: number): Quantity | null {
  const [part, whole] = [quantities[at], quantities[at + 1]];
  return part?.kind === 'cardinal' &&
    whole?.kind === 'cardinal' &&
    Number(part.value) <= Number(whole.value) &&
    OF_ALL.test(text.slice(part.end, whole.start))
    ? whole
    : null;
}

/** "Of the 12 hostages, " before a part. */
const OF_THE = /\bof\s(?:the|its|their|all)\s$/iu;
const BEFORE_PART = /^(?:\s[^\s,;.]{1,30}){0,4},\s(?:only\s|just\s|at\sleast\s)?$/u;

/** The whole that opens a statement before its part: 12 in "of the 12 hostages, four were freed". */
function wholeBefore(text: string, quantities: readonly Quantity[], at: number): Quantity | null {
  const [whole, part] = [quantities[at - 1], quantities[at]];
  return part?.kind === 'cardinal' &&
    whole?.kind === 'cardinal' &&
    Number(part.value) <= Number(whole.value) &&
    OF_THE.test(text.slice(Math.max(0, whole.start - LONGEST_OF), whole.start)) &&
    BEFORE_PART.test(text.slice(whole.end, part.start))
    ? whole
    : null;
}

/** "Of their " before a whole. */
const LONGEST_OF = 12;

const OF_ALL = /^\s+of\s+(?:(?:the|its|their|all|our)\s+)?$/iu;

/** What was read out of claims, kept as long as their quantities: two stages look at them, in many pairs. */
const known = new WeakMap<ReadonlyMap<string, readonly Quantity[]>, Map<string, readonly Figure[]>>();

/** The figures within a claim, found once for each table of quantities. */
export function figuresOfClaim(
  text: string,
  claim: Span & { readonly id: string },
  quantities: ReadonlyMap<string, readonly Quantity[]>,
): readonly Figure[] {
  let found = known.get(quantities);
  if (found === undefined) known.set(quantities, (found = new Map<string, readonly Figure[]>()));
  let figures = found.get(claim.id);
  if (figures === undefined)
    found.set(claim.id, (figures = figuresIn(text, claim, quantities.get(claim.id) ?? [])));
  return figures;
}

/** A passage that is cut into words once, however many stretches of it are asked for. */
class Passage {
  readonly text: string;
  readonly #start: number;
  readonly #words: readonly Word[];

  constructor(text: string, { start, end }: Span) {
    this.text = text.slice(start, end);
    this.#start = start;
    this.#words = words(this.text);
  }

  /** The words between two places of the whole text, with their places in the passage. */
  words(start: number, end: number): readonly Word[] {
    const [from, to] = [start - this.#start, end - this.#start];
    const cut = this.#words.some((word) => isWithin(from, word) || isWithin(to, word));
    if (!cut) return this.#words.filter((word) => word.start >= from && word.end <= to);
    return words(this.text.slice(from, to)).map((word) => ({
      ...word,
      start: word.start + from,
      end: word.end + from,
    }));
  }

  /** The few words behind a place up to a name; none where it stands further off. */
  upTo(name: string, place: number, behind: readonly Word[]): readonly Word[] {
    const last = behind.slice(0, CLOSELY_BEFORE).at(-1);
    if (name === '' || last === undefined) return [];
    const at = this.text.indexOf(name, place - this.#start);
    const end = at + name.length;
    return at < 0 || end > last.end ? [] : this.words(place, this.#start + end);
  }
}

function isWithin(place: number, { start, end }: Span): boolean {
  return start < place && place < end;
}

/**
 * Whether the words around two figures say that they measure the same thing. Percentages need more in common than others: "30
 * percent of global output" and "18 percent of global consumption" share much and measure two things.
 */
export function sameMeasure(a: Figure, b: Figure): boolean {
  if (!sameKind(a, b)) return false;
  // "11,000 hours" in the air and "18 years" with the company: how long is told of everything.
  if (
    (a.quantity.kind === 'duration' || a.quantity.kind === 'cardinal') &&
    !sameScale(a.quantity, b.quantity)
  )
    return false;
  if (a.group !== null && b.group !== null && areTwoGroups(a.group, b.group)) return false;
  const after = sharedWords(a.after, b.after);
  if (after >= SHARED_MEASURE_WORDS) return true;
  if (a.quantity.kind === 'percent') return nameOneThing(a, b);
  return after >= 1 && sharedWords(a.close, b.close) >= 1;
}

/** Several, named in one word, as of whom a share is told. */
const GROUP = /^(?:(?:the|all|its|their)\s)?(\p{Ll}{3,20}s)$/u;

function groupOf(text: string, { kind, measure }: Quantity): string | null {
  if (kind !== 'percent' || measure === null) return null;
  return GROUP.exec(text.slice(measure.start, measure.end))?.[1] ?? null;
}

/** Whoever is asked or counted at all, among whom any others may be. */
const ANY_GROUP = new Set(
  'persons adults others members workers employees residents citizens respondents participants voters users customers households things'.split(
    ' ',
  ),
);

/** "24% of nurses", "a quarter of paramedics": shares of two groups say nothing of each other. */
function areTwoGroups(a: string, b: string): boolean {
  if (a === b || ANY_GROUP.has(a) || ANY_GROUP.has(b)) return false;
  const [one, other] = [a, b].map((group) => new Map(contentWords(group, words(group)))) as [
    Map<string, string>,
    Map<string, string>,
  ];
  return !sharesKey(one, other);
}

/** Chinese verbs of change, which stand before a percentage where otherwise the thing measured does: "水质优良比例达到94.2%". */
const MOVES = /^(?:同比|环比|增长|下降|上升|回落|提高|达到|超过|增加|减少)$/u;

/** Whether Chinese names before two shares one thing, with no word in the place of another: "农村居民收入", "城镇居民收入". */
function nameOneThing(a: Figure, b: Figure): boolean {
  const named = (figure: Figure): string[] =>
    [...figure.around.keys()].filter((key) => /^\p{sc=Han}+$/u.test(key) && !MOVES.test(key));
  const [mine, yours] = [named(a), named(b)];
  const shared = mine.filter((key) => b.around.has(key)).length;
  return shared >= SHARED_MEASURE_WORDS && (shared === mine.length || shared === yours.length);
}

/** A word may be shared as itself and by its meaning: it counts once. */
function sharedWords(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): number {
  const shared = sharedKeys(a, b);
  return shared.length < 2 ? shared.length : new Set(shared.map((key) => a.get(key))).size;
}

/**
 * Whether each claim has just one figure of this kind, which is then compared without further evidence. Percentages measure too
 * many things for that, unless the claims are closely tied.
 * @param tied how sure it is that the claims say the same; if it is, further figures of the kind may be there, of another size
 */
export function onlyOnesOfTheirKind(
  a: Figure,
  left: readonly Figure[],
  b: Figure,
  right: readonly Figure[],
  tied: 'loosely' | 'surely' | 'closely',
): boolean {
  if (a.quantity.kind === 'multiplier' || !sameKind(a, b) || !sameScale(a.quantity, b.quantity)) return false;
  const surely = tied !== 'loosely' && a.role.toCome === b.role.toCome;
  if (a.quantity.kind === 'percent')
    return tied === 'closely' && surely && agreeBeside(a, left, b, right) && tellOfOne(a, b);
  // A bonus of 8 million beside a fee of 52 is no other figure for a fee of 48.
  const mayBe = (each: Figure, other: Figure): boolean =>
    sameKind(each, other) && (tied === 'loosely' || sameScale(each.quantity, other.quantity));
  if (left.some((each) => each !== a && mayBe(each, b))) return false;
  if (right.some((each) => each !== b && mayBe(each, a))) return false;
  const { kind, unit } = a.quantity;
  const named =
    kind === 'cardinal' && unit !== null && !COUNTS_ANYTHING.test(unit) && b.quantity.unit !== null;
  const told = kind === 'duration' || kind === 'money' || b.quantity.kind === 'money';
  return shareContext(a, b) || named || (surely && (told || areLargeAndNear(a, b)));
}

/** Whether all other figures of two claims are the same: "came to 70 million, up 12 percent", "came to 70 million, up 9 percent". */
function agreeBeside(a: Figure, left: readonly Figure[], b: Figure, right: readonly Figure[]): boolean {
  const others = right.filter((each) => each !== b);
  return (
    left.length === right.length &&
    left.every(
      (one) =>
        one === a ||
        others.some((other) => sameKind(one, other) && consistentFigures(one.quantity, other.quantity)),
    )
  );
}

/** "2,380 people" and "2,830 Danes": a large number near another is hardly of anything else. */
function areLargeAndNear(a: Figure, b: Figure): boolean {
  return (
    Math.min(Number(a.quantity.value), Number(b.quantity.value)) >= COUNTED_EXACTLY &&
    areNear(a.quantity, b.quantity)
  );
}

/**
 * Whether two values stand to each other as two others do: what a loan costs grows with it. Rounded sums of news stray less
 * than a twentieth.
 */
function sameProportion(
  [a, b]: readonly [Quantity, Quantity],
  [c, d]: readonly [Quantity, Quantity],
): boolean {
  const [w, x, y, z] = [sizeOf(a), sizeOf(b), sizeOf(c), sizeOf(d)];
  if (w === null || x === null || y === null || z === null || w <= 0 || x <= 0 || y <= 0 || z <= 0)
    return false;
  return Math.abs(Math.log(w / x / (y / z))) < 0.05;
}

/**
 * Whether several figures of a unit come to another one: a prize of 50,000 and a bonus of 10,000 to 60,000 in all, a fall from 80 to
 * 60 to one by 20.
 */
export function addUpTo(parts: readonly Figure[], whole: Figure): boolean {
  const counted = parts.filter((part) => typeof part.quantity.value === 'number' && sameUnit(part, whole));
  const values = counted.map(({ quantity }) => Number(quantity.value));
  if (values.length < 2) return false;
  const by = whole.role.moves * Number(whole.quantity.value);
  return (
    values.reduce((all, value) => all + value) === whole.quantity.value ||
    (by !== 0 && values.some((value, at) => at > 0 && areClose(value - values[at - 1]!, by)))
  );
}

/** Whether two differences are one but for how fractions are stored. */
function areClose(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}

/** Whether the words around two percentages all match, so that neither is a percentage of something else. */
function tellOfOne(a: Figure, b: Figure): boolean {
  return hasAllOf(a.around, b.around) && hasAllOf(b.around, a.around);
}

/** Whether each word around a figure, or a phrase that it is in, has its like around another. */
function hasAllOf(words: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): boolean {
  const shared = sharedKeys(others, words).flatMap((key) => others.get(key)!.split(' '));
  return [...others.values()].every((each) => each.split(' ').some((word) => shared.includes(word)));
}

/** Whether the figures share a word around them besides the thing that they count. */
function shareContext(a: Figure, b: Figure): boolean {
  return sharedContext(a, b) > 0;
}

/** How many words around them the figures share besides the thing that they count. */
export function sharedContext(a: Figure, b: Figure): number {
  return sharedKeys(a.around, b.around).filter((key) => !a.counted.has(key) || !b.counted.has(key)).length;
}

/**
 * Whether both name a period and the periods have no day in common, or the figures are those of a whole and a part of it.
 */
export function differentPeriods(a: Figure, b: Figure): boolean {
  if (a.period === null || b.period === null) return false;
  // What is to be by one day or by another is one thing, of which the day differs.
  if (a.period.isDeadline && b.period.isDeadline && consistentFigures(a.quantity, b.quantity)) return false;
  if (isYearless(a.period.meant) || isYearless(b.period.meant))
    return disjointDates(a.period.meant, b.period.meant);
  const [one, other] = [dayRange(a.period.meant), dayRange(b.period.meant)];
  if (one === null || other === null) return false;
  if (one.to < other.from || other.to < one.from) return true;
  // "Five years ago" may mean any of three years, but is only one year long.
  const [told, otherTold] = [dayRange(a.period.told), dayRange(b.period.told)];
  return (
    told !== null &&
    otherTold !== null &&
    isPartOfPeriod(told, otherTold) &&
    !consistentFigures(a.quantity, b.quantity)
  );
}

/** People by what they are or do there: "97 passengers" may be counted among "102 people". */
const PERSONS = new Set(
  'people person persons men women children adults others members passengers guests crew residents citizens villagers workers employees staff students pupils patients victims fans spectators visitors tourists protesters demonstrators volunteers soldiers troops officers voters apprentices customers refugees migrants participants strikers nurses doctors teachers fighters civilians'.split(
    ' ',
  ),
);

/**
 * People by what they do or how old they are, one kind to a line: those of one line may be the same people, and any of them may be
 * told of as people. Nobody counts climbers as musicians.
 */
const PERSONS_OF_A_KIND: readonly ReadonlySet<string>[] = [
  'climbers hikers mountaineers skiers tourers snowboarders walkers trekkers holidaymakers tourists visitors travellers campers',
  'contacts acquaintances relatives patients',
  'pupils students schoolchildren children teenagers youngsters youths boys',
  'pupils students schoolchildren children teenagers youngsters youths girls',
  'hostages captives abductees prisoners detainees',
  'prisoners inmates convicts detainees',
  'sailors seamen crewmen fishermen crew',
  'drivers motorists riders cyclists',
  'players athletes competitors participants runners swimmers',
  'musicians players singers dancers artists performers actors',
  'farmers growers breeders',
  'miners workers labourers builders welders',
  'councillors lawmakers deputies delegates senators members',
  'lawyers judges jurors',
  'homeowners householders tenants lodgers residents',
  'shoppers buyers consumers customers',
].map((line) => new Set(line.split(' ')));

/** Animals by their kinds, which may be told of as birds or animals. */
const ANIMALS: readonly ReadonlySet<string>[] = [
  'animals birds chickens hens turkeys ducks geese poultry fowl pigeons gulls'.split(' '),
  'animals cattle cows calves bulls heads'.split(' '),
  'animals sheep lambs ewes goats'.split(' '),
  'animals pigs sows piglets'.split(' '),
  'animals dogs cats horses ponies donkeys seals whales dolphins'.split(' '),
].map((line) => new Set(line));

/** The general word of each kind comes first, and whatever is no more than a member of it is no other member. */
const ANY_ANIMAL = new Set(['animals', 'birds', 'cattle', 'poultry', 'heads']);

/** Names for things of any kind: "14 pieces of silver" may be "17 objects". */
const ANY_THINGS = new Set(
  'pieces items objects things articles treasures valuables artefacts artifacts'.split(' '),
);

/** Whether a number names nothing that it counts: it may be an age, a house number or a year. */
export function isBare({ kind, unit }: Quantity): boolean {
  return kind === 'cardinal' && unit === null;
}

/** "Student" for "students" where just one is counted. */
const isIn = (unit: string, names: ReadonlySet<string>): boolean => names.has(unit) || names.has(`${unit}s`);

/** "Climbers" and "members", "turkeys" and "birds": names of which one may be another for the same. */
function mayCountTheSame(a: string, b: string): boolean {
  const areIn = (kind: ReadonlySet<string>): boolean => isIn(a, kind) && isIn(b, kind);
  const isPerson = (unit: string): boolean => PERSONS_OF_A_KIND.some((kind) => isIn(unit, kind));
  if (PERSONS_OF_A_KIND.some(areIn)) return true;
  if ((isIn(a, ANYBODY) && isPerson(b)) || (isIn(b, ANYBODY) && isPerson(a))) return true;
  return (isIn(a, ANY_ANIMAL) || isIn(b, ANY_ANIMAL)) && ANIMALS.some(areIn);
}

/** Whether two figures count what may only be the same by another name: that alone makes no two figures one. */
export function countByOtherNames(
  { quantity: { unit } }: Figure,
  { quantity: { unit: other } }: Figure,
): boolean {
  return unit !== null && other !== null && unit !== other && mayCountTheSame(unit, other);
}

/** Whether a figure counts people. */
export function isOfPersons({ kind, unit }: Quantity): boolean {
  return kind === 'cardinal' && unit !== null && PERSONS.has(unit);
}

/** Whether a figure counts some people beside others: "113 passengers and 18 crew were saved". */
export function isBesideOthers(text: string, figures: readonly Quantity[], at: number): boolean {
  return [at - 1, at].some((first) => {
    const [one, other] = [figures[first], figures[first + 1]];
    if (one === undefined || other === undefined || !isOfPersons(one) || !isOfPersons(other)) return false;
    // "23 people were arrested and nine officers hurt" is of two things.
    const between = text.slice(one.end, other.start).trim();
    return one.unit !== other.unit && (between === 'and' || between === `${one.unit} and`);
  });
}

const UNIFORMED = new Set(['soldiers', 'troops', 'officers', 'fighters', 'guards', 'firefighters']);
const SERVING = new Set(['teachers', 'nurses', 'doctors', 'staff', 'employees', 'workers', 'crew']);
const SERVED = new Set(
  'pupils students patients passengers guests customers visitors tourists spectators fans'.split(' '),
);
const ANYBODY = new Set(['people', 'person', 'persons', 'men', 'women', 'children', 'others', 'members']);

/** "Twelve officers" are not counted among "thirty demonstrators", nor pupils among teachers. */
function areApart(a: string, b: string): boolean {
  if (UNIFORMED.has(a) !== UNIFORMED.has(b)) return !ANYBODY.has(a) && !ANYBODY.has(b);
  return (SERVING.has(a) && SERVED.has(b)) || (SERVED.has(a) && SERVING.has(b));
}

/** A figure of `left` and the figure of `right` that `left` denies: "seven men, not five" beside "five men". */
export function correctedFigure(left: readonly Figure[], right: readonly Figure[]): [Figure, Figure] | null {
  for (const [at, denied] of left.entries()) {
    const given = left[at - 1];
    if (!denied.role.denied || given?.quantity.kind !== denied.quantity.kind) continue;
    const other = right.find(
      (each) =>
        each.quantity.kind === denied.quantity.kind &&
        !each.role.denied &&
        each.quantity.value === denied.quantity.value,
    );
    if (other !== undefined) return [given, other];
  }
  return null;
}

/** Whether two figures have one unit (a currency, things of one name, people) and one role. */
export function sameKind(a: Figure, b: Figure): boolean {
  return (
    sameRole(a.role, b.role) &&
    sameUnit(a, b) &&
    !areOneAndSeveral(a, b) &&
    !areStepAndLevel(a, b) &&
    !areStepAndLevel(b, a) &&
    !arePartAndWhole(a, b) &&
    !arePartAndWhole(b, a) &&
    !areRestOfOther(a, b) &&
    !areSomeAndMore(a, b) &&
    !areSomeAndMore(b, a)
  );
}

/** "Six students", "seven more students": these are beside those, unless both tell of others. */
function areSomeAndMore(some: Figure, more: Figure): boolean {
  const { quantity, role } = more;
  // Chinese tells neither in a word that is read.
  if (areInTwoScripts(some.quantity.unit ?? '', quantity.unit ?? '')) return false;
  return (
    quantity.kind === 'cardinal' &&
    quantity.unit !== null &&
    role.isMore &&
    !some.role.isMore &&
    !some.role.isOther
  );
}

/** "Four of the twelve were freed", "eight of the twelve are held": two parts that come to the whole, by what happened to each. */
function areRestOfOther(a: Figure, b: Figure): boolean {
  const whole = a.whole ?? b.whole;
  return (
    typeof whole === 'number' &&
    (a.whole === null || b.whole === null || a.whole === b.whole) &&
    Number(a.quantity.value) + Number(b.quantity.value) === whole &&
    !shareDeed(a, b)
  );
}

function shareDeed({ deeds }: Figure, { deeds: others }: Figure): boolean {
  for (const each of deeds) if (others.has(each)) return true;
  return false;
}

/** "Nine of the ten engines were there", "ten engines were sent". */
function arePartAndWhole(part: Figure, { quantity, whole }: Figure): boolean {
  return part.whole !== null && whole === null && part.whole === quantity.value;
}

/** "90 million for the launch", "a three-launch contract worth 270 million": one of several, and all of them. */
export function areOneAndSeveral(a: Figure, b: Figure): boolean {
  const [x, y] = [sizeOf(a.quantity), sizeOf(inUnitOf(b.quantity, a.quantity))];
  if (x === null || y === null || x <= 0 || y <= 0) return false;
  const times = Math.max(x, y) / Math.min(x, y);
  const many = Math.round(times);
  if (many < 2 || many > MANY.length + 1 || Math.abs(times / many - 1) > 0.01) return false;
  const named = new RegExp(`\\b(?:${many}|${MANY[many - 2]!})\\b`, 'iu');
  return [a, b].some(({ role }) => named.test(role.scope.clause));
}

const MANY = 'two|both|twice three four five six seven eight nine ten eleven twelve'.split(' ');

/**
 * The two figures that each claim's example is built on: a loan of three million in the one, of two million in the other. What
 * the one loan costs says nothing of the other.
 */
export function examplesIn(
  left: readonly Figure[],
  right: readonly Figure[],
): readonly [Figure, Figure] | null {
  for (const a of left)
    if (a.role.condition !== null)
      for (const b of right)
        if (
          b.role.condition !== null &&
          // "Fares will rise by 4 per cent" is no example.
          a.quantity.kind !== 'percent' &&
          sameUnit(a, b) &&
          !consistentFigures(a.quantity, b.quantity) &&
          !right.some((each) => sameUnit(a, each) && consistentFigures(a.quantity, each.quantity))
        )
          return [a, b];
  return null;
}

/** Whether two lengths of time only frame other figures, which are for two such lengths: "7 inches in 24 hours". */
export function areFrames(a: Figure, b: Figure, left: readonly Figure[], right: readonly Figure[]): boolean {
  const framed = (figures: readonly Figure[], frame: Figure): readonly Figure[] =>
    figures.filter((each) => each !== frame && each.role.scope.span !== null);
  return (
    a.frames &&
    b.frames &&
    framed(left, a).some((one) =>
      framed(right, b).some(
        (other) => !(sameUnit(one, other) && consistentFigures(one.quantity, other.quantity)),
      ),
    )
  );
}

/** Whether two figures belong to two such examples: the base itself, or an amount that grows with it. */
export function areOfExamples([a, b]: readonly [Figure, Figure], one: Quantity, other: Quantity): boolean {
  if (a.role.condition === 'anybody' && b.role.condition === 'anybody') return true;
  if (one.start === a.quantity.start || other.start === b.quantity.start) return true;
  return sameProportion([one, other], [a.quantity, b.quantity]);
}

/** The same as `sameKind`, whatever the roles of the figures. */
export function sameUnit(a: Figure, b: Figure): boolean {
  const [x, y] = [a.quantity, b.quantity];
  if (isBareSum(x, y) || isBareSum(y, x)) return true;
  if (x.kind !== y.kind) return false;
  if (x.kind === 'money') return mayBeOneCurrency(x.unit, y.unit);
  if (x.kind !== 'cardinal' || x.unit === null || y.unit === null) return true;
  const measured = measureOneThing(x, y);
  if (measured !== null) return measured;
  // "吨" may be "tonnes", and 300 of them no other figure for 400 cars.
  if (areInTwoScripts(x.unit, y.unit)) return consistentFigures(x, y);
  if (isIn(x.unit, PERSONS) && isIn(y.unit, PERSONS))
    return x.unit === y.unit || !(areApart(x.unit, y.unit) || a.besideOthers || b.besideOthers);
  if (ANY_THINGS.has(x.unit) && ANY_THINGS.has(y.unit)) return true;
  if (mayCountTheSame(x.unit, y.unit)) return !a.besideOthers && !b.besideOthers;
  // "polling stations" and "polling places": one word of the name is enough.
  return sharesKey(a.counted, b.counted) || sharesKey(a.named, b.named);
}

/** "1.2 billion" beside "1.8 billion francs": the currency may have been named before. */
function isBareSum(bare: Quantity, money: Quantity): boolean {
  return (
    money.kind === 'money' &&
    bare.kind === 'cardinal' &&
    bare.unit === null &&
    Number(bare.value) >= LEAST_BARE_SUM
  );
}

/**
 * A number without a unit is taken for a sum of money from here on. From 1,000 on a difference is lost in the labelled
 * cases.
 */
export const LEAST_BARE_SUM = 1_000_000;

function sharesKey(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  for (const key of a.keys()) if (b.has(key)) return true;
  return false;
}

function sharedKeys(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  const shared: string[] = [];
  for (const key of a.keys()) if (b.has(key)) shared.push(key);
  return shared;
}

/** Content words and phrases of one meaning, each under its stem or meaning: "died" and "killed" meet. */
function contentWords(text: string, all: readonly Word[]): [string, string][] {
  const spelled = (from: number, to: number): string => text.slice(all[from]!.start, all[to]!.end);
  const content = all.flatMap(({ folded, stem }, at): [string, string][] =>
    isFunctionWord(folded) || isReportingWord(folded) ? [] : [[stem, spelled(at, at)]],
  );
  const shared = meanings(all.map(({ stem }) => stem)).map(({ meaning, at, length }): [string, string] => [
    meaning,
    spelled(at, at + length - 1),
  ]);
  return [...content, ...shared];
}

/** A measure ends with its sentence part; what follows a semicolon or full stop measures something else. */
function firstPart(stretch: string): string {
  return stretch.split(/[;.!?](?:\s|$)/u)[0]!;
}

function lastPart(stretch: string): string {
  return stretch.split(/[;.!?]\s/u).at(-1)!;
}

/**
 * Whether two figures may be the same one, by value and by what they count: 4,000 students are not 4,000 of 6,500 in one
 * town.
 */
export function mayBeOneFigure(a: Figure, b: Figure): boolean {
  if (!areOneFigure(a.quantity, b.quantity) || a.role.moves * b.role.moves < 0) return false;
  if (areShareAndCount(a.quantity, b.quantity) || areShareAndCount(b.quantity, a.quantity)) return false;
  if (areStepAndLevel(a, b) || areStepAndLevel(b, a)) return false;
  if (a.isPart === b.isPart) return true;
  const [part, whole] = a.isPart ? [a, b] : [b, a];
  return sharesKey(part.after, whole.around);
}

/** "Five per cent" and "five points", or five of anything else. */
function areShareAndCount(share: Quantity, { kind, unit }: Quantity): boolean {
  if (share.kind !== 'percent' || unit === null) return false;
  return kind === 'cardinal' || (kind === 'percent' && share.unit === null);
}

/**
 * "Went up by 350", "rose to 350". Of shares one may be the other: inflation rises to what prices rise by.
 */
function areStepAndLevel(step: Figure, level: Figure): boolean {
  return (
    step.role.moves !== 0 &&
    level.role.isReached &&
    (step.quantity.kind !== 'percent' || level.quantity.kind !== 'percent')
  );
}

/**
 * Whether `b` is an excess ("£98 more") that answers the excess in `own` and not `a`: in "£1,912 a year, £89 more than now" the
 * 98 is compared with the 89 alone.
 */
export function isBesideMore(a: Figure, own: readonly Figure[], b: Figure): boolean {
  return !a.role.isMore && b.role.isMore && own.some((each) => each.role.isMore && sameUnit(each, b));
}
