// The words around a number in English: what modifies it ("nearly", "more than"), and the noun that it counts. The number
// itself is read elsewhere.
import { append } from '../../../../model/lists.ts';
import { readNumber, type Piece, type ReadQuantity } from './numbers.ts';
import { isNationWord } from '../names/nations.ts';

/** Longest first, so that "more than" is not read as "than". */
export const MODIFIERS: readonly string[] = [
  'not more than',
  'not less than',
  'not fewer than',
  'no more than',
  'no fewer than',
  'no less than',
  'as much as',
  'as many as',
  'as few as',
  'as little as',
  'as high as',
  'as low as',
  'just over',
  'just under',
  'well over',
  'a little over',
  'slightly more than',
  'slightly less than',
  'shortly after',
  'shortly before',
  'just after',
  'just before',
  'soon after',
  'an estimated',
  'more than',
  'less than',
  'fewer than',
  'greater than',
  'older than',
  'younger than',
  'at least',
  'at most',
  'up to',
  'close to',
  'nearly',
  'almost',
  'about',
  'around',
  'roughly',
  'approximately',
  'over',
  'under',
  'below',
  'above',
  'some',
  'only',
  'exactly',
  'between',
  'estimated',
  'within',
];

const MODIFIERS_BY_LAST = new Map<string, { readonly phrase: string; readonly words: readonly string[] }[]>();
for (const phrase of MODIFIERS) {
  const words = phrase.split(' ');
  append(MODIFIERS_BY_LAST, words.at(-1)!, { phrase, words });
}

const DATE_MODIFIERS = new Set(['about', 'around', 'roughly', 'approximately', 'nearly', 'almost']);
/** Of a time of day alone: "shortly after 9pm". */
const TIME_MODIFIER = / (?:after|before)$/;

/**
 * The words that modify a quantity, and the piece where they begin; null where none do.
 * @param after index of the piece behind the quantity before: in "a third more than a year earlier" it compares
 */
export function modifierBefore(
  pieces: readonly Piece[],
  reading: ReadQuantity,
  after: number | null,
): { from: number; words: string } | null {
  const { kind, from } = reading;
  // "moved up to fifth"
  if (kind === 'ordinal') return null;
  const isDate = kind === 'date' || kind === 'daterange' || kind === 'time';
  for (const { phrase, words } of MODIFIERS_BY_LAST.get(pieces[from - 1]?.lower ?? '') ?? []) {
    // "between 2010 and 2019" and "over five years" say when, not how many.
    if (TIME_MODIFIER.test(phrase) ? kind !== 'time' : isDate && !DATE_MODIFIERS.has(phrase)) continue;
    const isAge = pieces[reading.to]?.lower === 'old';
    if (kind === 'duration' ? phrase === 'over' && !isAge : phrase === 'within') continue;
    // "Handed over two looms", "under two trees": so few things are no bound.
    if (PLACES.test(phrase) && isFew(reading)) continue;
    // "A bridge between two nations"
    if (phrase === 'between' && !isRange(pieces, reading.to)) continue;
    const start = from - words.length;
    if (start < 0 || (start === after && words.at(-1) === 'than')) continue;
    if (words.every((word, index) => pieces[start + index]!.lower === word))
      return { from: start, words: phrase };
  }
  // The second number of "between 20 and 30 per cent".
  if (!isDate && pieces[from - 1]?.lower === 'and')
    for (let index = from - 2; index >= Math.max(0, from - 8); index--)
      if (pieces[index]!.lower === 'between') return { from, words: 'between' };
  return null;
}

const PLACES = /^(?:over|under|above|below)$/;

/** Units that have halves in words: "half a mile", "an inch and a half". */
export const HALVED =
  /^(?:mile|kilomet(?:re|er)|met(?:re|er)|inch|foot|yard|acre|hectare|tonne|ton|kilo|kilogram|pound|ounce|pint|lit(?:re|er)|gallon|degree|mark|length)$/;

/** Whether less than ten things are counted, and not measured. */
function isFew({ kind, value, unit }: ReadQuantity): boolean {
  return (
    kind === 'cardinal' &&
    Number.isInteger(value) &&
    Number(value) < 10 &&
    unit !== null &&
    !HALVED.test(unit.replace(/s$/, '')) &&
    !/^(?:feet|inches)$/.test(unit)
  );
}

/** How far behind its first number the second one of a range may stand: "between 20 per cent and 30". */
const RANGE_WITHIN = 4;

function isRange(pieces: readonly Piece[], at: number): boolean {
  for (let joint = at; joint < Math.min(pieces.length, at + RANGE_WITHIN); joint++)
    if (/^(?:and|to|[-–])$/u.test(pieces[joint]!.lower))
      return readNumber(pieces, joint + 1) !== null || readNumber(pieces, joint + 2) !== null;
  return false;
}

/** Past forms and other words that stand after a number and are no noun: "about 990 gave up", "six hurt". */
export const PAST_FORM =
  /^(?:\p{Ll}{2,}ed|gave|took|left|fell|rose|came|went|got|ran|won|lost|made|lay|sat|stood|met|began|drew|saw|hit|cut|put|set|led|sank|broke|grew|hurt|shot|cast|slain|held|kept|sent|spent|paid|built|bought|brought|caught|fought|taught|thought|sold|found|swept|struck|stole|stolen|taken|given|chosen|beaten|frozen|known|shown|seen|born|became|spoke|wrote|drove|threw|knew|dead|alive|unhurt|safe|aboard|abroad|again|ahead|apart|alone|each|both|later|earlier|ago|because|so|too|ever)$/u;
/** Words that cannot be what a number counts. */
export const NO_UNIT = new Set(
  (
    'is are was were be been being has have had will would can could should may might must do does did in on at of ' +
    'among amongst amid against across along around behind beneath beside beyond despite inside near off onto outside ' +
    'past through throughout toward towards upon via within without ' +
    'to from by for with and or but as than that which who when while if unless per more less fewer further other others ' +
    'times after before since until during over under above below between into out up down not no so also now then it he she ' +
    'they we you i a an the his her its their this these those said says told ago odd plus ' +
    'yesterday today tonight tomorrow last next'
  ).split(' '),
);

/** Verbs of people and things in the present, which no number counts where nothing follows that it could: "nine work in security". */
const PRESENT =
  /^(?:works?|lives?|depends?|remains?|stays?|goes|go|comes?|wants?|says?|thinks?|believes?|feels?|knows?|needs?|owns?|uses?|speaks?|belongs?|suffers?|rel(?:y|ies)|agrees?|sees?|seems?|lacks?)$/;

/** Whether a word behind a number is a verb of its own: "one job in five depends on it". */
export function isPresentVerb(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1];
  return (
    PRESENT.test(pieces[at]?.text ?? '') &&
    (next === undefined || !/^\p{L}/u.test(next.text) || NO_UNIT.has(next.lower))
  );
}

/** "14-page", "26-mile", "300-square-kilometre": the word behind the hyphen. */
export function hyphenated(pieces: readonly Piece[], at: number): string | null {
  const word = pieces[at + 1];
  if (word?.glued !== true || !/^\p{Ll}{2,}$/u.test(word.text)) return null;
  if (DIMENSION.test(word.text)) return dimensionAt(pieces, at + 1);
  // "60-odd families", "the 1,200-strong workforce"
  return /^(?:odd|plus|strong)$/.test(word.text) ? unitAfter(pieces, at + 2) : word.text;
}

const DIMENSION = /^(?:sq|square|cubic)$/;

/** "Square kilometres", "square-kilometre". */
function dimensionAt(pieces: readonly Piece[], at: number): string | null {
  const of = pieces[at + 1]?.text === '-' ? at + 2 : at + 1;
  return pieces[of] === undefined ? null : `${pieces[at]!.text} ${pieces[of].text}`;
}

const LENGTHS: Readonly<Record<string, string>> = {
  m: 'metres',
  km: 'kilometres',
  cm: 'centimetres',
  ft: 'feet',
};
const POWERS: Readonly<Record<string, string>> = { '²': 'square', '³': 'cubic' };

/** "km²", "m³" */
function signedUnit(pieces: readonly Piece[], at: number): string | null {
  const [length, power] = [pieces[at]!.text, pieces[at + 1]];
  if (power?.glued !== true || !Object.hasOwn(POWERS, power.text) || !Object.hasOwn(LENGTHS, length))
    return null;
  return `${POWERS[power.text]} ${LENGTHS[length]}`;
}

/** Units of which the word of the list is the end: "gigawatt-hours", "tonne-kilometres", "acre-feet". */
const COMPOUND = /^(?:hours?|days?|years?|feet|miles|kilomet(?:re|er)s)$/;
/** Signs with a capital: "kWh", "MW". */
const ENERGY = /^[kMGT]Wh?$/;

/** What belongs to the police and is none: "half a dozen police cars". */
const OF_POLICE =
  /^(?:bases|boats|cars|checkpoints|dogs|helicopters|horses|motorbikes|motorcycles|patrols|posts|raids|stations|trucks|vans|vehicles)$/;
const PLURAL = /^(?:people|men|women|children|police|\p{Ll}+[^\P{Ll}sui]s)$/u;

/** "9,000 Arden workers", "two US Navy ships", "four other defendants": words between a number and what it counts that are no noun of it. */
function isBeforeCounted(pieces: readonly Piece[], at: number): boolean {
  const isCounted = (piece: Piece | undefined): boolean =>
    piece !== undefined && PLURAL.test(piece.text) && !NO_UNIT.has(piece.lower);
  const [word, next, second] = pieces.slice(at, at + 3);
  if (/^(?:other|more|further)$/.test(word!.text)) return isCounted(next);
  const isName = (piece: Piece | undefined): boolean => /^\p{Lu}\p{L}+$/u.test(piece?.text ?? '');
  return isName(word) && (isCounted(next) || (isName(next) && isCounted(second)));
}

/**
 * The plural behind words that only describe it: "newly trained nurses", "low-paid cleaners", "hourly and salaried workers". Null
 * where none stands there.
 */
function pluralBehind(pieces: readonly Piece[], at: number): string | null {
  const [first, second, third, fourth] = pieces.slice(at, at + 4);
  const describes = (piece: Piece | undefined): boolean =>
    piece !== undefined && /^\p{Ll}+[^\P{Ll}s]$/u.test(piece.text) && !NO_UNIT.has(piece.lower);
  const counted = (piece: Piece | undefined): string | null =>
    piece !== undefined && PLURAL.test(piece.text) && !NO_UNIT.has(piece.lower) ? piece.text : null;
  if (!describes(first)) return null;
  if (/.{2}ly$/u.test(first!.text) && describes(second)) return counted(third);
  const joins = second?.text === '-' || second?.lower === 'and' || second?.lower === 'or';
  return joins && describes(third) ? counted(fourth) : null;
}

/** "Six Germans", "seven Brits": people by where they are from. */
function isOfNation({ text, lower }: Piece): boolean {
  return (
    /^\p{Lu}\p{Ll}+s$/u.test(text) &&
    (isNationWord(lower.slice(0, -1)) ||
      /^(?:brit|briton|dane|swede|finn|pole|turk|spaniard|scot|icelander)s$/.test(lower))
  );
}

/** "300 suspected cases", "two reported deaths are": a participle that tells of what is counted, and no verb of those who are. */
function describesCounted(pieces: readonly Piece[], at: number): boolean {
  const [word, noun, next] = pieces.slice(at, at + 3);
  return (
    word!.text.endsWith('ed') &&
    noun !== undefined &&
    PLURAL.test(noun.text) &&
    !NO_UNIT.has(noun.lower) &&
    (/^(?:suspected|alleged|unconfirmed)$/.test(word!.text) ||
      /^(?:is|are|was|were|has|have|had|will|would|could|may|might)$/.test(next?.lower ?? ''))
  );
}

/** The noun a number counts: the first plural among the next words, or the very next word. */
export function unitAfter(pieces: readonly Piece[], at: number): string | null {
  let next: string | null = null;
  // Two adjectives before the noun: "three former senior officials".
  for (let index = at; index < Math.min(pieces.length, at + 4); index++) {
    const piece = pieces[index]!;
    if ((piece.text === '-' && index > at) || isBeforeCounted(pieces, index)) continue;
    if (ENERGY.test(piece.text)) return piece.text;
    const signed = signedUnit(pieces, index);
    if (signed !== null) return signed;
    // "6.5m", where it is no million
    if (piece.text === 'm' && index === at && piece.glued) return 'metres';
    if (piece.text === 'nautical' && /^miles?$/.test(pieces[index + 1]?.text ?? '')) return 'nautical miles';
    if (piece.text === 'km' && pieces[index + 1]?.text === '/' && pieces[index + 2]?.text === 'h')
      return 'km/h';
    const described = pluralBehind(pieces, index);
    if (described !== null) return described;
    if (index === at && isOfNation(piece)) return 'people';
    if (!/^\p{Ll}{2,}$/u.test(piece.text) || NO_UNIT.has(piece.lower)) break;
    if (describesCounted(pieces, index)) continue;
    if (piece.lower === 'police' && OF_POLICE.test(pieces[index + 1]?.lower ?? '')) continue;
    if (PAST_FORM.test(piece.text)) break;
    if (isPresentVerb(pieces, index)) break;
    if (DIMENSION.test(piece.text) && pieces[index + 1] !== undefined) return dimensionAt(pieces, index);
    if (COMPOUND.test(piece.text) && piece.glued && pieces[index - 1]!.text === '-' && index > at + 1)
      return `${pieces[index - 2]!.text}-${piece.text}`;
    // "Three wanting no part": only in front of a plural such a word may belong to the noun.
    if (!/.{2}ing$/u.test(piece.text)) next ??= piece.text;
    if (
      /^(?:people|men|women|children|police|staff|km|kg|mph|mm|cm|ha)$/.test(piece.text) ||
      /[^sui]s$/.test(piece.text)
    )
      return piece.text;
  }
  return next;
}

/** "Five of the nine judges" counts judges, "three of the men" men: the noun of the whole. */
export function wholeAfter(pieces: readonly Piece[], at: number): string | null {
  if (pieces[at]?.lower !== 'of') return null;
  const article = /^(?:the|its|his|her|their|our|these|those)$/.test(pieces[at + 1]?.lower ?? '') ? 1 : 0;
  const whole = readNumber(pieces, at + 1 + article);
  return whole === null && article === 0 ? null : unitAfter(pieces, whole?.to ?? at + 2);
}
