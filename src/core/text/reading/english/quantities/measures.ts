// What a figure measures and what a rate is by, in the words beside it in English: "profits of €4.5bn", "unemployment fell to
// 4.1 per cent", "a €3m fine", "30 percent of global output"; "12 a day". What is counted is the unit, and read elsewhere.
import type { Span } from '../../../../model/span.ts';
import { readNumber, readOrdinal, type Piece, type ReadQuantity } from './numbers.ts';
import { isPresentVerb, NO_UNIT, PAST_FORM, unitAfter } from './phrases.ts';
import { CURRENCY_SIGNS } from '../../currency-signs.ts';
import { FALLS, RISES } from '../word-lists.ts';

const PER = /^(?:second|minute|hour|day|night|week|month|quarter|year|share|head|person|game|match)$/;
/** Before a sum of which something is held: "considers $5 a bargain". */
const CALLED = /^(?:call|consider|deem|label|brand)(?:s|ed|led)?$/;

const PER_SIGNS: Readonly<Partial<Record<string, string>>> = { s: 'second', h: 'hour', d: 'day' };

/** "($39 million)", "(about 790 US gallons)" */
const LONGEST_BRACKET = 8;

/** What a rate is by: "day" of "30 cars a day", "100,000 people" of "12 deaths per 100,000 people". */
export function perAfter(pieces: readonly Piece[], reading: ReadQuantity): string | null {
  if (!/^(?:cardinal|money|percent|multiplier|duration)$/.test(reading.kind)) return null;
  // "$15/hour", "a £1,200-a-month flat"
  const [mark, first, second, third] = pieces.slice(reading.to, reading.to + 4).map(({ lower }) => lower);
  if (mark === '/' && PER.test(first ?? '')) return first!;
  if (mark === '-' && /^an?$/.test(first ?? '') && second === '-' && PER.test(third ?? '')) return third!;
  // The noun that is counted, and up to three words of a phrase, may stand between, and the same in another unit in brackets.
  let end = reading.to + 5;
  let beside = reading.to;
  for (let at = reading.to; at < Math.min(pieces.length - 1, end); at++) {
    const { lower } = pieces[at]!;
    if (lower === '(') {
      const close = pieces.findIndex((piece, index) => index > at && piece.text === ')');
      if (close < 0 || close - at > LONGEST_BRACKET) return null;
      end += close - at;
      at = close;
      beside = close + 1;
      continue;
    }
    if (lower === ')' && /^(?:an?|per|each|every)$/.test(pieces[at + 1]!.lower)) continue;
    // "m³/s"; "km/h" has said it itself.
    if (lower === '/' && reading.unit?.includes('/') === false)
      return PER_SIGNS[pieces[at + 1]!.lower] ?? null;
    if (lower === 'than' || /^[^\p{L}\p{N}'’%-]$/u.test(lower)) return null;
    const next = pieces[at + 1]!;
    // "Up 3.4% from a year earlier", "30 cars a day ago", "9 percent within a year": a moment or a period, and no rate.
    const isTime =
      /^(?:from|in|within|over|during|for|after)$/.test(pieces[at - 1]?.lower ?? '') ||
      /^(?:ago|earlier|later|before|after)$/.test(pieces[at + 2]?.lower ?? '');
    if (/^(?:an?|each|every)$/.test(lower) && !isTime && PER.test(next.lower)) return next.lower;
    if (reading.kind === 'money' && at === beside && /^an?$/.test(lower) && !isTime)
      return soldBy(pieces, reading, at + 1);
    if (/^(?:to|for|from)$/.test(lower) && /^(?:each|every)$/.test(next.lower)) return eachOf(pieces, at + 2);
    if (lower !== 'per' || next.lower === 'cent') continue;
    const first = behindBracket(pieces, at + 1);
    const number = readNumber(pieces, first);
    if (number === null) {
      const begins = pieces[first]?.text ?? '';
      const isWord = /^\p{L}/u.test(begins) || Object.hasOwn(CURRENCY_SIGNS, begins);
      return isWord ? wordsIn(pieces, first, rateEnd(pieces, first)) : null;
    }
    const noun = pieces[number.to];
    const counted = noun !== undefined && isPlainNoun(noun);
    return pieces
      .slice(first, number.to + (counted ? 1 : 0))
      .map((piece) => piece.text)
      .join(' ');
  }
  return null;
}

/** "Per (working) day": the word that is told more exactly before it. */
function behindBracket(pieces: readonly Piece[], at: number): number {
  if (pieces[at]?.text !== '(') return at;
  const close = pieces.slice(at, at + LONGEST_BRACKET).findIndex(({ text }) => text === ')');
  return close < 0 ? at : at + close + 1;
}

/** "$3.50 a gallon", "£12 a square metre": what is sold for a sum, where the noun ends what the article opens. */
function soldBy(pieces: readonly Piece[], { from }: ReadQuantity, at: number): string | null {
  const before = pieces[from - 1]?.lower ?? '';
  const end = rateEnd(pieces, at);
  const [noun, next] = [pieces[end - 1], pieces[end]];
  if (noun === undefined || !isPlainNoun(noun) || readOrdinal(pieces, at) !== null) return null;
  // "Called the $5 a bargain", "$5 a party official": the article opens something else.
  if (DETERMINER.test(before) || CALLED.test(before)) return null;
  return next !== undefined && isPlainNoun(next) && !isPresentVerb(pieces, end)
    ? null
    : wordsIn(pieces, at, end);
}

/** Where what a rate is by ends: "dose", "square metre", "kilowatt-hour". */
function rateEnd(pieces: readonly Piece[], at: number): number {
  const joint = pieces[at + 1];
  if (joint?.text === '-' && joint.glued) return Math.min(pieces.length, at + 3);
  return /^(?:square|cubic|metric)$/.test(pieces[at]?.lower ?? '') && joint !== undefined ? at + 2 : at + 1;
}

function wordsIn(pieces: readonly Piece[], from: number, to: number): string {
  return pieces
    .slice(from, to)
    .map(({ lower, glued }, index) => (glued || index === 0 ? lower : ` ${lower}`))
    .join('');
}

/** "Tickets cost €39 each": one of what is measured. */
export function perEach(
  pieces: readonly Piece[],
  { kind, to }: ReadQuantity,
  measured: Measured | null,
): string | null {
  if (kind !== 'money' || pieces[to]?.lower !== 'each' || measured === null) return null;
  const many = pieces.find(({ end }) => end === measured.span.end)?.lower ?? '';
  return /[^s]s$/.test(many) ? many.replace(/ies$/, 'y').replace(/s$/, '') : null;
}

/** Whether a rate begins here, which is no part of what is measured: "of rice a day". */
function perStarts(pieces: readonly Piece[], at: number): boolean {
  return (
    pieces[at]?.lower === 'per' ||
    (/^an?$/.test(pieces[at]?.lower ?? '') &&
      /^(?:second|minute|hour|day|night|week|month|year)$/.test(pieces[at + 1]?.lower ?? ''))
  );
}

/** "Each of its 2,000 workers", "every year of service": the noun. */
function eachOf(pieces: readonly Piece[], at: number): string | null {
  const noun = pieces[at];
  if (noun?.lower !== 'of') return noun !== undefined && isPlainNoun(noun) ? noun.lower : null;
  const article = /^(?:the|its|his|her|their|our|these|those)$/.test(pieces[at + 1]?.lower ?? '') ? 1 : 0;
  return unitAfter(pieces, readNumber(pieces, at + 1 + article)?.to ?? at + 1 + article);
}

/** How far before a sum its clause may begin with "every worker". */
const CLAUSE_WITHIN = 10;

/** "Every worker will get a bonus of €1,000": what a sum is by that is told of each. */
export function perBefore(pieces: readonly Piece[], { kind }: ReadQuantity, begins: number): string | null {
  if (kind !== 'money') return null;
  for (let at = begins - 1; at >= Math.max(0, begins - CLAUSE_WITHIN); at--) {
    const { lower, text } = pieces[at]!;
    if (isMark(text)) return null;
    if (!/^(?:each|every)$/.test(lower) || !opensClause(pieces, at)) continue;
    const noun = pieces[at + 1];
    return noun !== undefined && isPlainNoun(noun) ? noun.lower : null;
  }
  return null;
}

/** What is measured, and whether it stands before the figure, so that another one may go on from it. */
export interface Measured {
  readonly span: Span;
  readonly isBefore: boolean;
}

/** A figure that was read before another one in the same sentence. */
export interface FigureBefore {
  readonly kind: ReadQuantity['kind'];
  /** Index of the piece after its last. */
  readonly to: number;
  readonly measured: Measured | null;
}

/**
 * What a figure measures; null where nothing beside it tells, or its unit tells all.
 * @param begins index of its first piece, with what modifies it
 * @param last the figure before it
 */
export function measuredBy(
  pieces: readonly Piece[],
  reading: ReadQuantity,
  begins: number,
  last: FigureBefore | null,
): Measured | null {
  if (!/^(?:cardinal|percent|money|duration|multiplier)$/.test(reading.kind)) return null;
  const behind = partOf(pieces, reading) ?? namedBehind(pieces, reading, begins) ?? paidIn(pieces, reading);
  if (behind !== null) return { span: spanOf(pieces, behind), isBefore: false };
  if (isCount(reading)) return null;
  if (last?.measured?.isBefore === true && isChangeOf(pieces, reading, begins, last)) return last.measured;
  const before =
    nounOf(pieces, begins) ?? objectOf(pieces, reading, begins) ?? subjectOf(pieces, reading, begins);
  if (before !== null) return { span: spanOf(pieces, before), isBefore: true };
  return last?.measured?.isBefore === true && goesOn(pieces, reading, begins, last) ? last.measured : null;
}

/** Indexes of the first piece of a phrase and of the one after its last. */
type Run = readonly [from: number, to: number];

function spanOf(pieces: readonly Piece[], [from, to]: Run): Span {
  return { start: pieces[from]!.start, end: pieces[to - 1]!.end };
}

const MEASURES =
  /^(?:k?m|[mk]g|[cm]m|ha|km\/h|mph|knots|(?:nautical |square |cubic )?(?:milli|centi|kilo)?(?:met|lit)(?:re|er)s?|(?:nautical |square |cubic )?(?:miles?|yards?|feet|foot|inch(?:es)?)|hectares?|acres?|tonnes?|tons?|kilos?|(?:milli|kilo)?grams?|pounds|ounces|gallons?|barrels?|(?:[kmgt]|kilo|mega|giga|tera)?w(?:h|atts?(?:-hours?)?)?|degrees?|points?)$/iu;

/** Whether a number counts things that its unit names. */
function isCount({ kind, unit }: ReadQuantity): boolean {
  return kind === 'cardinal' && unit !== null && !MEASURES.test(unit);
}

function isMark(text: string): boolean {
  return !/^[\p{L}\p{N}'’%&/-]/u.test(text) && !Object.hasOwn(CURRENCY_SIGNS, text);
}

/** A word in small letters that is no grammar and no past form: a noun, or what describes one. */
function isPlainNoun({ text, lower }: Piece): boolean {
  return /^\p{Ll}[\p{Ll}\p{M}]+(?:['’]s)?$/u.test(text) && !isNoNoun(lower);
}

/** A word that may belong to a noun phrase, names too. */
function isNominal({ text, lower }: Piece): boolean {
  return /^\p{L}[\p{L}\p{M}'’]*$/u.test(text) && !isNoNoun(lower);
}

function isNoNoun(lower: string): boolean {
  return (NO_UNIT.has(lower) && lower !== 'times') || OTHER_GRAMMAR.has(lower) || PAST_FORM.test(lower);
}

const OTHER_GRAMMAR = new Set(
  (
    'all any some every no either neither around nearly almost most many much such how what why where whose whom ' +
    'because though although whether whereas here there only just even still already yet never always often my your our ' +
    'me him them us worth due about like according including higher lower up down extra away itself themselves back old'
  ).split(' '),
);
const DETERMINER = /^(?:an?|the|its|his|her|their|our|my|this|that|these|those|another|.+['’]s|.+s['’])$/u;

/** Nouns that say how a figure was reckoned, or hold many of anything, and not what is measured. */
const RECKONED =
  /^(?:total|average|mean|median|sum|number|amount|figure|figures|maximum|minimum|majority|minority|most|some|part|half|case|group|team|crew|party|family|list|series|set|pair|region|order|tune|excess|favou?r|instead|because|regardless|ahead|short|out|top|front|range|one)$/;

const WITHIN = /^(?:within|inside)$/;

/** "Of global manufacturing output": what the number is of, from behind "of". */
function partOf(pieces: readonly Piece[], { kind, unit, from, to }: ReadQuantity): Run | null {
  const of = unit !== null && pieces[to]?.lower === unit ? to + 1 : to;
  if (pieces[of]?.lower !== 'of' || perStarts(pieces, of + 1)) return null;
  // "Three of whom" does not say who they are, and "within six months of this report" tells when.
  if (/^(?:them|whom|which|us|you|it)$/.test(pieces[of + 1]?.lower ?? '')) return null;
  if (kind === 'duration' && WITHIN.test(pieces[from - 1]?.lower ?? '')) return null;
  // "17 of 60 samples" counts samples.
  if (kind === 'cardinal' && readNumber(pieces, of + 1) !== null) return null;
  let end = of + 1;
  // Ten words hold what newspapers measure; a phrase that runs on has left it.
  while (end < pieces.length && end - of < 11) {
    const { lower, text } = pieces[end]!;
    if (/^[^\p{L}\p{N}'’&-]$/u.test(text) || perStarts(pieces, end)) break;
    if (end > of + 1 && NO_UNIT.has(lower) && !/^(?:the|a|an|its|their|his|her|this|of|and)$/.test(lower))
      break;
    // "45 per cent of nurses say", "of voters backed"; "of the listed firms" and "of value-added" go on.
    const before = pieces[end - 1]!.lower;
    const opens = end === of + 1 || before === '-' || NO_UNIT.has(before) || /.{2}ly$/u.test(before);
    if (!opens && (isPresentVerb(pieces, end) || PAST_FORM.test(lower))) break;
    end++;
  }
  while (end > of + 1 && /^(?:and|of|the|a|an)$/.test(pieces[end - 1]!.lower)) end--;
  return end === of + 1 ? null : [of + 1, end];
}

/** Longest run of words beside a figure that name one thing: "a £3m share buyback programme". */
const NAMING = 4;

/** "A €4.5bn loss", "two weeks’ pay", "three in ten pupils": the noun that the figure stands before. */
function namedBehind(pieces: readonly Piece[], { kind, to }: ReadQuantity, begins: number): Run | null {
  const [mark, last] = [pieces[to], pieces[to - 1]!];
  const possessive = /^['’]$/u.test(mark?.text ?? '') ? 1 : 0;
  const isOdds = kind === 'percent' && !/^(?:%|cent|percent|pc|points?)$/.test(last.lower);
  const isOwned = kind === 'duration' && (possessive === 1 || /['’]s$/u.test(last.text));
  const isOne = /^(?:money|percent|duration)$/.test(kind) && DETERMINER.test(pieces[begins - 1]?.lower ?? '');
  if (!isOdds && !isOwned && !isOne) return null;
  const from = to + (isOwned ? possessive : 0);
  const end = runFrom(pieces, from);
  if (end === from) return null;
  // "A 4 per cent rise in rents"
  const goesOn = /^(?:in|of|on)$/.test(pieces[end]?.lower ?? '') && !isOdds;
  const article = /^(?:the|its|their)$/.test(pieces[end + 1]?.lower ?? '') ? 1 : 0;
  const more = goesOn ? runFrom(pieces, end + 1 + article) : end;
  return [from, more > end + 1 + article ? more : end];
}

/** The end of the nouns that begin here. */
function runFrom(pieces: readonly Piece[], from: number): number {
  let end = from;
  while (end < pieces.length && end - from < NAMING && isPlainNoun(pieces[end]!)) {
    if (/.{3}ly$/u.test(pieces[end]!.text) || (end > from && isPresentVerb(pieces, end))) break;
    end++;
  }
  return end;
}

const NO_PURPOSE =
  /^(?:cash|coins|notes|total|return|exchange|advance|instalments|installments|shares|euros|dollars|pounds)$/;

/** "£5m in damages" */
function paidIn(pieces: readonly Piece[], { kind, to }: ReadQuantity): Run | null {
  const noun = pieces[to + 1];
  if (kind !== 'money' || pieces[to]?.lower !== 'in' || noun === undefined) return null;
  if (!isPlainNoun(noun) || NO_PURPOSE.test(noun.lower)) return null;
  const end = runFrom(pieces, to + 1);
  return end === to + 1 ? null : [to + 1, end];
}

const VERBAL =
  /^(?:to|will|would|can|could|may|might|must|shall|should|not|it|he|she|they|we|who|which|that)$/;

/** "Profits of €4.5bn", "a record fee of £52 million": the noun before "of". */
function nounOf(pieces: readonly Piece[], begins: number): Run | null {
  const head = begins - 2;
  if (pieces[begins - 1]?.lower !== 'of' || pieces[head] === undefined) return null;
  if (!isNominal(pieces[head]) || RECKONED.test(pieces[head].lower)) return null;
  let from = head;
  while (from > 0 && head - from < NAMING && isPlainNoun(pieces[from - 1]!)) from--;
  // "A half-year loss of"
  const hyphen = pieces[from - 1];
  if (hyphen?.text === '-' && hyphen.glued && from > 1 && isPlainNoun(pieces[from - 2]!)) from -= 2;
  // "The group posts profits of", "to pay damages of": behind a name, and behind "to", the first word is a verb.
  const before = pieces[from - 1];
  const isVerb =
    before !== undefined && (VERBAL.test(before.lower) || (isNominal(before) && !isMark(before.text)));
  if (isVerb && from < head) from++;
  return [from, head + 1];
}

const CHANGES = new RegExp(
  String.raw`^(?:${RISES}|${FALLS}|slow(?:s|ed)|eas(?:es|ed)|widen(?:s|ed)|narrow(?:s|ed)|doubled|halved|trebled|tripled|changed|edg(?:es|ed)|dipped|rebounded|accelerated|cooled|worsened|improved)$`,
  'u',
);
const LEVELS =
  /^(?:is|are|was|were|be|been|being|st(?:ands|and|ood)|averag(?:es|ed|e)|total(?:s|led|ed)|amount(?:s|ed)|reach(?:es|ed)?|hit|hits|remain(?:s|ed)?|stay(?:s|ed)|held|came|comes|costs?|sells?|sold|worth|takes?|took|lasts?|lasted|exceed(?:s|ed)?|equal(?:s|led)|measures?|measured|weighs?|weighed)$/;
/** Verbs of which the subject loses or adds what is measured, unless it is a share of itself. */
const OF_AGENT = /^(?:lo(?:st|ses?|sing)|gain(?:s|ed|ing)?|add(?:s|ed|ing)?|shed(?:s|ding)?|up|down)$/;
const PASSIVE =
  /^(?:raised|cut|lowered|reduced|set|put|increased|lifted|trimmed|fixed|priced|valued|estimated|forecast|expected|projected|kept|held|left|capped)$/;
/** What may stand between a verb and its figure. */
const LINK =
  /^(?:to|at|in|by|about|from|on|up|down|as|just|still|now|some|another|an?|the|record|new|only|around|nearly|almost|roughly|unchanged|further|also|over|more|than|less)$/;
/** What may stand between a subject and its verb. */
const AUXILIARY =
  /^(?:has|have|had|is|are|was|were|be|been|being|will|would|could|should|may|might|can|must|to|now|also|already|then|still|since|once|again|later|recently|currently|expected|forecast|projected|predicted|set|likely|due|thought|estimated|reported|said|not|just|almost|nearly|only|alone|each|all|both|typically|usually|about|actually)$/;
const LINKS = 5;
/** A subject of more words has a clause in it. */
const SUBJECT = 10;
const PRONOUN =
  /^(?:it|he|she|they|we|you|i|this|that|these|those|who|which|there|one|others|some|many|most|all|both|none)$/;
/** Where the clause of a subject begins. */
const OPENS_CLAUSE =
  /^(?:and|but|while|as|that|when|if|because|though|although|which|who|where|whereas|or|so|than|said|says|say|added|adds|warned|warns|claimed|claims|argued|argues|insisted|insists|believes?|thinks?)$/;

function opensClause(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  return before === undefined || isMark(before.text) || OPENS_CLAUSE.test(before.lower);
}

/** What is done to something by so much or up to so much: "cut the risk by 12 per cent", "left its key rate at 3.75 per cent". */
const CHANGES_IT =
  /^(?:cut|cuts|cutting|reduc(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|lower(?:s|ed|ing)?|boost(?:s|ed|ing)?|lift(?:s|ed|ing)?|trim(?:s|med)?|left|kept|keeps?|held|holds?|maintain(?:s|ed)?|fix(?:es|ed)?)$/;

/** What stands between such a verb and its figure: "the risk of dementia" of "cut the risk of dementia by 12 per cent". */
function objectOf(pieces: readonly Piece[], { kind }: ReadQuantity, begins: number): Run | null {
  if (!/^(?:percent|money)$/.test(kind) || !/^(?:by|at|to)$/.test(pieces[begins - 1]?.lower ?? ''))
    return null;
  const end = begins - 1;
  for (let at = end - 1; at >= Math.max(0, end - OBJECT); at--) {
    const { lower, text } = pieces[at]!;
    if (isMark(text) || VERBAL.test(lower)) return null;
    if (!CHANGES_IT.test(lower)) continue;
    const from = DETERMINER.test(pieces[at + 1]!.lower) ? at + 2 : at + 1;
    const words = pieces.slice(from, end);
    // "Cut it by half", "kept on at"
    const isNamed = words.length > 0 && isNominal(words[0]!) && isNominal(words.at(-1)!);
    return isNamed && words.every(({ lower }) => lower === 'of' || lower === 'in' || !isNoNoun(lower))
      ? [from, end]
      : null;
  }
  return null;
}

/** An object of more words has a clause in it. */
const OBJECT = 8;

/** "Unemployment fell to 4.1 per cent", "the price of a house was £287,000": the subject of the verb before the figure. */
function subjectOf(pieces: readonly Piece[], reading: ReadQuantity, begins: number): Run | null {
  let verb = begins - 1;
  while (verb > 0 && begins - verb <= LINKS && LINK.test(pieces[verb]!.lower)) verb--;
  const word = pieces[verb]?.lower;
  if (word === undefined || !tellsMeasure(pieces, reading, verb)) return null;
  let end = verb;
  while (end > 0 && (AUXILIARY.test(pieces[end - 1]!.lower) || /.{3}ly$/u.test(pieces[end - 1]!.text))) end--;
  end = beforeAside(pieces, end);
  let from = end;
  while (from > 0 && end - from <= SUBJECT && !opensClause(pieces, from)) from--;
  // "Last year the fine for poaching was €1,500"
  if (/^(?:last|this|next)$/.test(pieces[from]!.lower) && PER.test(pieces[from + 1]!.lower)) from += 2;
  if (from >= end || end - from > SUBJECT) return null;
  return nounPhrase(pieces, from, end);
}

/** "Visitor numbers at the museum, which reopened in 2018, have doubled": where the subject ends that such a clause follows. */
function beforeAside(pieces: readonly Piece[], end: number): number {
  if (pieces[end - 1]?.text !== ',') return end;
  for (let at = end - 2; at >= Math.max(1, end - ASIDE); at--)
    if (pieces[at]!.text === ',' && /^(?:which|who|whose|where)$/.test(pieces[at + 1]!.lower)) return at;
  return end;
}

const ASIDE = 12;

/** Whether a verb tells of its subject how much it is or by how much it changes. */
function tellsMeasure(
  pieces: readonly Piece[],
  { kind, value, unit, to }: ReadQuantity,
  verb: number,
): boolean {
  const { lower } = pieces[verb]!;
  const isPassive =
    PASSIVE.test(lower) && /^(?:is|are|was|were|been|be|being)$/.test(pieces[verb - 1]?.lower ?? '');
  const isChange = CHANGES.test(lower) && (kind === 'percent' || !OF_AGENT.test(lower));
  if (!isPassive && !isChange && !LEVELS.test(lower)) return false;
  // "Was 64" may be an age.
  if (kind === 'cardinal' && unit === null && Number(value) < LEAST_BARE) return false;
  // "Is 94 per cent certain"
  const next = pieces[to];
  const isOfBeing = /^(?:is|are|was|were|be|been|being)$/.test(lower);
  return !(isOfBeing && kind === 'percent' && next !== undefined && isPlainNoun(next));
}

/** Smaller numbers that count nothing named are ages and scores. */
const LEAST_BARE = 100;

/** A subject without its article; null where it is a pronoun, or has a verb in it. */
function nounPhrase(pieces: readonly Piece[], first: number, end: number): Run | null {
  let from = first;
  if (/^(?:the|an?|its|his|her|their|our|this|that)$/.test(pieces[from]!.lower)) from++;
  // "A loan of £200,000 costs"
  let to = end;
  while (to > from && /^\P{L}/u.test(pieces[to - 1]!.text)) to--;
  if (to < end && pieces[to - 1]?.lower === 'of') to--;
  const words = pieces.slice(from, to);
  if (words.length === 0 || PRONOUN.test(words[0]!.lower)) return null;
  const isWhole = words.every(
    ({ lower, text }, at) =>
      !PAST_FORM.test(lower) ||
      // "The listed price", "prices paid by"
      (at === 0 && from > first) ||
      /^(?:people|speed|need|seed|bed|feed|weed|greed|creed)$/.test(text),
  );
  if (isWhole && isNominal(words[0]!) && isNominal(words.at(-1)!)) return [from, to];
  // "In the north unemployment": only the last word is surely of what is measured.
  return isNominal(words.at(-1)!) && isPlainNoun(words.at(-1)!) ? [to - 1, to] : null;
}

/** "A net profit of $1.24bn, up 18 percent", "revenue of $900m, an increase of 12 percent": by how much the figure before has changed. */
function isChangeOf(
  pieces: readonly Piece[],
  { kind }: ReadQuantity,
  begins: number,
  last: FigureBefore,
): boolean {
  if (kind !== 'percent' || pieces[last.to]?.text !== ',' || begins - last.to > GOES_ON) return false;
  const between = pieces.slice(last.to + 1, begins).map(({ lower }) => lower);
  return CHANGED.test(between.join(' '));
}

const CHANGED =
  /^(?:(?:up|down)(?: by| about| around| nearly| almost| some)?|an? (?:increase|rise|jump|gain|decrease|decline|fall|drop) of)$/;

/** How far behind a figure another one of the same thing may stand: "rose 12% to $3.4 billion", "2.3 per cent in April from 3.2". */
const GOES_ON = 6;

function goesOn(
  pieces: readonly Piece[],
  { kind }: ReadQuantity,
  begins: number,
  last: FigureBefore,
): boolean {
  // "Up 18 percent from a year earlier"
  if (kind === 'duration' && last.kind !== kind) return false;
  const between = pieces.slice(last.to, begins).map(({ lower }) => lower);
  if (between.length === 0 || between.length > GOES_ON) return false;
  if (between.some((word) => PAST_FORM.test(word) || /^(?:is|are|was|were|has|have|had)$/.test(word)))
    return false;
  return (
    /^(?:to|from|than|against|with)$/.test(between.at(-1)!) ||
    (/^(?:and|or|[-–])$/u.test(between.at(-1)!) && between.length === 1 && kind === last.kind)
  );
}
