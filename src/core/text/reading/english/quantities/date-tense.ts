// Whether a date in English prose lies ahead or behind, by the words around it, where the date itself leaves it open.
import { isFunctionWord } from '../../../function-words.ts';
import { MONTHS, WEEKDAYS } from '../word-lists.ts';
import { NUMBER_STARTS, type Piece } from './numbers.ts';

/** A four-digit number outside these is no year that news is about. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

/** Whether a date lies ahead of the day of publication or behind it; `open` where the words do not say. */
export type Direction = 'ahead' | 'behind' | 'open';

/** Words before a date that its verb is looked for among; a clause of news prose is rarely longer. */
const REACH = 24;

/** Adjectives and adverbs that look ahead, and verbs that stay so in the past: "was due on Friday". */
const AHEAD = new Set(
  "will shall 'll won't must due scheduled slated upcoming coming next set ahead expected going".split(' '),
);
/** Verbs whose object or infinitive lies ahead, in the present. */
const LOOKS_AHEAD =
  /^(?:plan|expect|hope|aim|intend|invite|stay|remain|want|need|face|predict|forecast|mean|promise|vow|threaten|urge|demand|prepare|await)s?$/;
/** What happens by a calendar, in a form that is no noun. */
const ON_THE_CALENDAR =
  /^(?:starts?|begins?|resumes?|expires?|(?:re)?opens?|meet|go|goes|ends|closes|shuts|falls|meets|returns|launches|faces|hosts|plays|votes|holds|takes|comes|leaves|arrives|travels|speaks|visits|decides|passes)$/;
/** What goes on for a time, where that is told behind it: "runs from Thursday". */
const GOES_ON = /^(?:runs?|lasts?|continues?|stretch(?:es)?)$/;
/** Those of `ON_THE_CALENDAR` that mark a beginning or an end, which each have one day. */
const BEGINS_OR_ENDS = /^(?:starts|begins|resumes|expires|(?:re)?opens|ends|closes)$/;
/** Past forms whose infinitive lies ahead ("agreed to meet on Friday"), and what they set for a day too. */
const LOOKED_AHEAD =
  /^(?:planned|agreed|vowed|promised|pledged|threatened|wanted|hoped|intended|decided|invited|asked|told|urged|ordered|advised|warned|instructed|demanded|proposed|predicted|forecast)$/;
/** Past forms of what is set or put off: "adjourned until Monday", "called a strike for Friday". */
const PUT_OFF =
  /^(?:postponed|adjourned|extended|delayed|deferred|rescheduled|moved|called|booked|earmarked|left)$/;
/** Past forms of what will not be after all. */
const CALLED_OFF = /^(?:cancell?ed|scrapped|abandoned)$/;
/** Past forms after which an object in an open month may lie ahead: "did not rule out another strike in November". */
const OPEN_OBJECT = /^(?:predicted|forecast|projected|anticipated|foresaw|signalled|signaled|flagged)$/;
/** After these an infinitive tells what was done: "managed to win on Sunday". */
const DONE =
  /^(?:managed|failed|began|started|continued|tried|attempted|had|got|used|able|unable|forced|came|went|refused)$/;
/** Past forms that no ending shows. */
const PAST = new Set(
  (
    'said told was were had did began met went came made took gave saw knew got found left held kept lost won fell rose ' +
    'grew drew flew threw broke spoke wrote drove rode stood understood sat ran led fed fled bled sent spent built bought ' +
    'brought thought fought caught taught sold paid heard felt dealt meant shot struck stuck sank sang drank swam became ' +
    'overcame withdrew chose froze stole woke wore tore swore shook forgot hid bit lit slid slept swept wept crept dug hung ' +
    'swung clung laid lay slain killed given taken seen known gone come done shown driven written spoken broken stolen ' +
    'chosen beaten bitten frozen flown grown thrown drawn fallen risen torn worn sworn shaken forgotten rang blew bore bent lent shrank ' +
    'sought sped spun sprang stung strove undertook overtook overran foresaw oversaw upheld withheld rebuilt repaid ' +
    "wasn't weren't hadn't didn't"
  ).split(' '),
);
/** Past forms that are the plain form, too, and some of them nouns. */
const PAST_OR_PLAIN = /^(?:cut|hit|put|set|shut|let|beat|cost|spread|quit|hurt|split|burst|cast|read)$/;
/** Words in -eed and -red that are no past forms. */
const NO_PAST = /^(?:hundred|sacred|naked|indeed|[^aeiou]+eed|succeed|proceed|exceed)$/;
const DETERMINER = /^(?:the|an?|its|his|her|their|this|that|these|those|our|some|no|any|each|every|another)$/;
/** What opens the object of a verb: "hit it", "hit a wall". */
const OBJECT = /^(?:the|an?|its|his|her|their|it|him|them|us|me|you)$/;
const BE_NOW = /^(?:be|is|are|being|stay|stays|remain|remains|isn't|aren't)$/;
/** A date after these is a limit or an aim: "by Friday", "until Monday", "a strike for Friday". */
const LIMIT = /^(?:by|until|till|for|from|before)$/;
/** What nobody sets a day for: with a day in the present tense or behind "after", it has happened. */
const MISHAP =
  /^(?:accident|arson|assault|attack|avalanche|blackout|blast|blaze|bombing|burglary|collapse|collision|crash|death|derailment|disaster|drowning|earthquake|explosion|fire|heist|incident|kidnapping|killing|landslide|murder|outage|quake|riot|robbery|shooting|sinking|stabbing|stampede|theft|tragedy)s?$/;
/** What stands between "after" and a date when the two are one time of day: "after 9pm on Sunday". */
const CLOCK_TIME =
  /^(?:midnight|noon|midday|on|at|in|early|late|local|time|gmt|o['’]clock|o|clock|the|morning|afternoon|evening|[ap]m?|m|[.:'’]|\d{1,2}[ap]m|\d{1,4})$/;
/** With which a sentence may open that puts its verb behind the date: "At a rally in May, she told". */
const OPENS_ADVERBIAL =
  /^(?:as|at|in|on|by|during|for|from|until|after|before|with|to|late|early|speaking|over)\s/u;
/** The same where a comma follows the date: "Opening a dam in May, she said"; else it is the subject. */
const OPENS_GERUND =
  /^\p{Ll}{3,}ing\s(?:evidence|testimony|reporters|journalists|lawmakers|supporters|delegates|workers|residents|to|before|at|in|with|the|an?|his|her|its|their)\s/u;
/** Not the full stop: one before the end of a sentence stands in "a.m." and the like. */
const CLAUSE_ENDS = /^[;!?“”"]$/u;

/** A number of four digits that may be a year. */
export function isYear(piece: Piece | undefined): boolean {
  return (
    piece !== undefined &&
    /^\d{4}$/.test(piece.text) &&
    Number(piece.text) >= FIRST_YEAR &&
    Number(piece.text) <= LAST_YEAR
  );
}

/** "The 2025 race falls on 26 October": a coming year that the words before name, else the year given. */
export function announcedYear(pieces: readonly Piece[], at: number, year: number): number {
  for (let index = at - 1; index >= Math.max(0, at - 8); index--) {
    const piece = pieces[index]!;
    if (/^[.;]$/.test(piece.text)) break;
    if (isYear(piece) && Number(piece.text) > year && Number(piece.text) <= year + 10)
      return Number(piece.text);
  }
  return year;
}

/**
 * Where a date without a year, or a weekday, lies: by the verb that governs it. That is the nearest before it in its
 * clause; where the date opens its clause or stands behind the subject, the first one after it. A full sentence in
 * which neither is past is told in the present or future, and so is ahead; a headline without a full stop tells the
 * past in the present, and so says nothing.
 */
export function directionOf(pieces: readonly Piece[], at: number): Direction {
  // "Will pay 27 per cent over Friday's closing price": a price is that of a day that has been.
  const ofPrice =
    pieces[at + 1]?.lower === 'closing' && /^(?:price|level|value)$/.test(pieces[at + 2]?.lower ?? '');
  if (ofPrice && isGenitive(pieces[at]!)) return 'behind';
  if (isOfChance(pieces, at)) return 'ahead';
  const before = directionBefore(pieces, at);
  if (before !== null) return before;
  const behind = directionBehind(pieces, at);
  if (behind !== null) return behind;
  // "Saturday's attack" hangs on its noun and not on a verb.
  if (isGenitive(pieces[at]!)) return 'behind';
  // "The cause of the fire on Saturday is unknown."
  const hung = hangsOn(pieces, at);
  if (hung?.mishap === true) return 'behind';
  if (hung !== null && BE_NOW.test(pieces[at + 1]?.lower ?? '')) return 'open';
  // In the present, a weekday is set; a month may be a state's or an event's.
  return isFullSentence(pieces, at) && WEEKDAYS.includes(pieces[at]!.bare) ? 'ahead' : 'open';
}

/**
 * Whether a date is surely to come, so that a day long gone is that of the next year: "will rise from 1 January". What "would"
 * rise may have been said when that day was to come, where the sentence tells of a time before.
 */
export function isToCome(pieces: readonly Piece[], at: number): boolean {
  const first = Math.max(0, at - REACH);
  for (let index = at - 1; index >= first; index--) {
    const { lower, text } = pieces[index]!;
    if (CLAUSE_ENDS.test(text)) break;
    if (text === ',') index = relativeOpens(pieces, index, first) ?? index;
    else if (/^(?:will|shall|won't|may)$/.test(text) || /['’]ll$/.test(lower))
      return !isPerfect(pieces, index);
    else if (lower === 'would') return !isPerfect(pieces, index) && !tellsOfBefore(pieces, index);
    else if (/^(?:is|are)$/.test(lower)) return pieces[index + 1]?.lower === 'to';
    // "Begins on 2 December and ends on 3 February": nobody tells in the present of what ended months ago.
    else if (
      (BEGINS_OR_ENDS.test(lower) || (GOES_ON.test(lower) && /s$/.test(lower))) &&
      at - index <= 3 &&
      !DETERMINER.test(pieces[index - 1]?.lower ?? '')
    )
      return true;
    else if (isPastVerb(pieces, index) && !/^(?:be|to)$/.test(pieces[index - 1]?.lower ?? '')) return false;
  }
  return directionBehind(pieces, at) === 'ahead';
}

/** "Had said", "said in January": whether the words before a "would" tell of a time before. */
function tellsOfBefore(pieces: readonly Piece[], would: number): boolean {
  for (let index = Math.max(0, would - REACH); index < would; index++) {
    const { bare, text } = pieces[index]!;
    if (/^(?:had|last|ago|earlier|then|previously)$/.test(bare)) return true;
    if (MONTHS.includes(bare) && text !== bare && directionOf(pieces, index) === 'behind') return true;
  }
  return false;
}

function isGenitive(piece: Piece): boolean {
  return piece.lower !== piece.bare;
}

function isPastVerb(pieces: readonly Piece[], index: number): boolean {
  const { lower, text } = pieces[index]!;
  // "Brenton Rovers", "Allied Trades"
  if (/^\p{Lu}/u.test(text)) return false;
  // "would come into force", "might not come", though "had come" is past.
  const before = pieces[index - 1]?.lower ?? '';
  const helper = /^(?:not|never|also|only|still)$/.test(before) ? pieces[index - 2]?.lower : before;
  if (/^(?:to|will|would|shall|must|may|might|can|could|should|won['’]t)$/.test(helper ?? '')) return false;
  if (PAST_OR_PLAIN.test(lower)) {
    const before = pieces.slice(Math.max(0, index - 3), index).map((piece) => piece.lower);
    // "After a lorry hit it": with an object of its own it is the verb, whatever stands before.
    const takes = OBJECT.test(pieces[index + 1]?.lower ?? '');
    return (
      (takes || !before.some((word) => /^(?:an?|another|further|no|any)$/.test(word))) &&
      !(DETERMINER.test(before.at(-1) ?? '') && !isRelative(pieces, index - 1)) &&
      !/^(?:not|do|and|further)$|n't$/.test(before.at(-1) ?? '')
    );
  }
  return isPastForm(lower);
}

/** Whether a word looks like the past form of a verb and nothing else. */
export function isPastForm(word: string): boolean {
  return PAST.has(word) || (/\p{Ll}{2}ed$/u.test(word) && !NO_PAST.test(word));
}

/** "the wounded soldiers", "a planned march": a participle that only describes a noun. */
function describes(pieces: readonly Piece[], index: number): boolean {
  return (
    DETERMINER.test(pieces[index - 1]?.lower ?? '') &&
    !isRelative(pieces, index - 1) &&
    /^\p{L}{3,}$/u.test(pieces[index + 1]?.text ?? '') &&
    !/^(?:for|from|with|that|who|the|and|into|after)$/.test(pieces[index + 1]!.lower)
  );
}

/** "A law that cleared parliament": whether a "that" goes with the noun before it, as it does not in "says that wounded men". */
function isRelative(pieces: readonly Piece[], that: number): boolean {
  return (
    pieces[that]?.lower === 'that' &&
    isInPhrase(pieces, that - 1) &&
    !REPORTED.test(pieces[that - 1]!.lower) &&
    !LOOKED_AHEAD.test(pieces[that - 1]!.lower)
  );
}

/** Where a quotation opens that is part of a clause, by its closing mark: "called it “a farce” on Sunday"; null for other marks. */
function quotedOpens(pieces: readonly Piece[], close: number, first: number): number | null {
  if (!/^[”"]$/u.test(pieces[close]!.text) || !/\p{L}$/u.test(pieces[close - 1]?.text ?? '')) return null;
  for (let index = close - 1; index > first; index--)
    if (/^[“"]$/u.test(pieces[index]!.text)) return /\p{L}$/u.test(pieces[index - 1]!.text) ? index : null;
  return null;
}

/** What the words before the date say; null when no verb of theirs governs it. */
function directionBefore(pieces: readonly Piece[], at: number): Direction | null {
  const first = Math.max(0, at - REACH);
  const preposition = prepositionOf(pieces, at);
  const limited = LIMIT.test(preposition);
  const until = /^(?:until|till)$/.test(preposition);
  const weekday = WEEKDAYS.includes(pieces[at]!.bare);
  if (/^(?:every|each|most)$/.test(preposition)) return 'open';
  const genitive = isGenitive(pieces[at]!);
  /** Index of an infinitive's "to" between the verb and the date. */
  let infinitive = -1;
  let after = false;
  const hung = hangsOn(pieces, at);
  for (let index = at - 1; index >= first; index--) {
    const piece = pieces[index]!;
    const { lower } = piece;
    const previous = pieces[index - 1]?.lower ?? '';
    const quoted = quotedOpens(pieces, index, first);
    if (quoted !== null) {
      index = quoted;
      continue;
    }
    if (CLAUSE_ENDS.test(piece.text)) break;
    // ", who will retire next year, denied it on Friday": what a relative clause says is its own affair.
    if (piece.text === ',') {
      const opens = relativeOpens(pieces, index, first);
      if (opens !== null) index = opens;
      continue;
    }
    if (lower === 'since') return 'behind';
    // "in hospital after a crash on Sunday" hangs on the crash; "will reopen after a check on Monday" on its verb.
    // "The inquiry follows the death of a rider on Tuesday": so does what it follows.
    const follows = lower === 'follows' && index < at - 2;
    if (
      follows ||
      (/^(?:after|following)$/.test(lower) && index < at - 1 && !isClockTime(pieces, index + 1, at))
    ) {
      if (isMishap(pieces, at)) return 'behind';
      after = true;
      continue;
    }
    // "Is accused of killing a man on Sunday"
    if (isDeedOfAccused(pieces, index)) return 'behind';
    if (lower === 'to' && /^\p{Ll}+$/u.test(pieces[index + 1]?.text ?? '')) {
      if (isInfinitive(pieces, index, at)) infinitive = index;
      continue;
    }
    // "backed the plan" looks at something that is there.
    // "Set a course record on Sunday", and not "is set to meet"
    const isDone = lower === 'set' && OBJECT.test(pieces[index + 1]?.lower ?? '');
    if ((AHEAD.has(lower) && !isDone) || /['’](?:ll)$/.test(lower)) {
      if (DETERMINER.test(previous) && !/^(?:upcoming|coming|next|scheduled|expected)$/.test(lower)) continue;
      if (
        lower === 'next' &&
        /^(?:year|month|week|summer|winter|spring|autumn|season)$/.test(pieces[index + 1]?.lower ?? '')
      )
        continue;
      if (lower === 'going' && !(BE_NOW.test(previous) && pieces[index + 1]?.lower === 'to')) continue;
      if (/^(?:must|will)$/.test(lower) && isPerfect(pieces, index)) return 'behind';
      // "was due in court on Friday but did not come"
      return /^(?:was|were)$/.test(previous) && cameToNothing(pieces, at) ? 'behind' : 'ahead';
    }
    if (/^(?:would|could|may|might|should|can|cannot|ought)$/.test(piece.text)) {
      if (isPerfect(pieces, index)) return 'behind';
      // "could not be reached on Sunday"
      if (/^(?:could|would)$/.test(lower) && pieces[index + 1]?.lower === 'not')
        return isReported(pieces, index, first) ? 'ahead' : 'behind';
      return 'ahead';
    }
    // Behind "after", only a future verb looks ahead.
    if (after) {
      if (isPastVerb(pieces, index) && !/^(?:be|being)$/.test(previous)) return 'behind';
      continue;
    }
    // "has postponed Saturday's vote": what is put off lies ahead.
    if (/^postpone[sd]?$/.test(lower) && at - index <= 2) return 'ahead';
    if (/^(?:has|have|'ve)$/.test(lower)) {
      if (infinitive === index + 1) return 'ahead';
      continue;
    }
    if (isPastVerb(pieces, index) || LOOKED_AHEAD.test(lower)) {
      // "will open as planned on Friday"
      if (previous === 'as') continue;
      if (isOnCondition(pieces, index, first)) return 'ahead';
      // "was invited to the palace on Monday" tells of Monday.
      if (describes(pieces, index)) continue;
      const puts = PUT_OFF.test(lower);
      if (puts || LOOKED_AHEAD.test(lower)) {
        // "Had left before 11pm on Friday": nobody puts anything off for before a day.
        const isSet = puts ? preposition === 'to' || (limited && preposition !== 'before') : limited;
        if (isSet && !genitive) return 'ahead';
        if (infinitive >= 0 && !puts)
          return cameToNothing(pieces, at) ? 'behind' : weekday ? 'ahead' : 'open';
      } else if (infinitive >= 0 && limited && !DONE.test(lower)) return 'ahead';
      // "will be inspected", "are cancelled", "stay closed": participles, no report.
      if (BE_NOW.test(previous)) {
        if (/^(?:be|being)$/.test(previous)) continue;
        return presentHere(pieces, index, at, hung);
      }
      // "was to meet", "were to meet"
      if (/^(?:was|were)$/.test(lower) && infinitive === index + 1) return 'ahead';
      const perfect =
        /^(?:has|have|'ve)$/.test(previous) ||
        (previous === 'been' && /^(?:has|have)$/.test(pieces[index - 2]?.lower ?? ''));
      // "has imposed a curfew until Friday": what holds until then holds still.
      if (perfect && until) return 'ahead';
      if (!weekday && at - index > 2 && hasOpenObject(pieces, index)) return 'open';
      return 'behind';
    }
    // "by 51 votes to 48": what is counted is no verb.
    if (DETERMINER.test(previous) || /^\d/.test(previous) || NUMBER_STARTS.has(previous) || genitive)
      continue;
    if (/^(?:is|are|isn't|aren't)$/.test(lower)) return presentHere(pieces, index, at, hung);
    if (
      LOOKS_AHEAD.test(lower) ||
      // "The Antwerp Open on Sunday"
      (ON_THE_CALENDAR.test(lower) && (lower === piece.text || index === 0)) ||
      (GOES_ON.test(lower) && LIMIT.test(pieces[index + 1]!.lower))
    ) {
      // "Demand in Q2 was softer" is no verb of many; "the plan", "in needs", "his hopes": nouns.
      if (lower === 'demand' && !/s$|^(?:i|we|you|they|who|people)$/.test(previous)) continue;
      if (isNoun(pieces, index, at)) continue;
      // "It expects": in -s behind "it" nothing is a noun.
      if (
        /^(?:of|in|with|for|and|new|to|him|them|us|it)$/.test(previous) &&
        !(previous === 'it' && /s$/.test(lower))
      )
        continue;
      // "promises an inquiry into the fire on Saturday", not "prepares for the strike on Monday".
      if (hung !== null && hung.preposition > index + 1) {
        if (hung.mishap) return 'behind';
        if (LOOKS_AHEAD.test(lower) && /^(?:over|into|for)$/.test(pieces[hung.preposition]!.lower))
          return 'open';
      }
      return isFullSentence(pieces, at) || LOOKS_AHEAD.test(lower) ? 'ahead' : 'open';
    }
  }
  if (after) return 'behind';
  return until ? 'ahead' : null;
}

/** What somebody is held to have done, and what they are held to have meant to do. */
const HELD_FOR = /^(?:accused|suspected|convicted|guilty|charged|suspicion)$/;
const MEANT =
  /^(?:planning|plotting|preparing|conspiring|intending|wanting|threatening|trying|attempting|seeking)$/;

/** Whether a word tells what somebody is accused of having done: "accused of killing", "charged with the theft". */
function isDeedOfAccused(pieces: readonly Piece[], index: number): boolean {
  const [held, tie] = [pieces[index - 2]?.lower ?? '', pieces[index - 1]?.lower ?? ''];
  const { lower } = pieces[index]!;
  return (
    /^(?:of|with)$/.test(tie) && HELD_FOR.test(held) && /\p{L}{3}ing$/u.test(lower) && !MEANT.test(lower)
  );
}

const NOUN_TOO = /^(?:plan|hope|aim|promise|vow|demand|need|forecast)s?$/;
/** Words before such a noun in its phrase: "the new emergency spending plan". */
const LONGEST_NOUN_PHRASE = 4;
/** Between a verb of intent and the date stands what is intended; these leave nothing of it. */
const NO_OBJECT = /^(?:on|in|for|by|from|late|early|this|next|last)$/;

/**
 * Whether what may be a verb of intent is a noun: "approved the housing plan on Wednesday", "backed plans for the port on
 * Wednesday", not "said the unions plan a march on Wednesday" nor "the march the unions plan on Wednesday".
 */
function isNoun(pieces: readonly Piece[], index: number, at: number): boolean {
  const { lower } = pieces[index]!;
  if (!NOUN_TOO.test(lower)) return false;
  let first = index;
  while (first > index - LONGEST_NOUN_PHRASE && isInPhrase(pieces, first - 1)) first--;
  const opens = DETERMINER.test(pieces[first - 1]?.lower ?? '') ? first - 2 : first - 1;
  const before = pieces[opens]?.lower ?? '';
  if (pieces.slice(index + 1, at).every((piece) => NO_OBJECT.test(piece.lower))) {
    // "The march | the unions plan": two phrases side by side, of which the second agrees with its verb.
    const agrees = /[^s]s$/.test(pieces[index - 1]?.lower ?? '') !== /s$/.test(lower);
    return !(agrees && opens === first - 2 && isInPhrase(pieces, opens));
  }
  return OPENS_OBJECT.test(before) || (opens >= 0 && isPastVerb(pieces, opens) && !REPORTED.test(before));
}

const OPENS_OBJECT = /^(?:of|on|in|with|for|to|over|about|against|from|into|behind|under)$/;
const REPORTED =
  /^(?:said|says?|told|added|warned|announced|insisted|confirmed|reported|believed|thought|knew|claimed|revealed|showed|feared|heard|suggested)$/;

/** Whether a word may stand in a noun phrase behind its article. */
function isInPhrase(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  return (
    piece !== undefined &&
    /^\p{L}{3,}/u.test(piece.text) &&
    !isFunctionWord(piece.lower) &&
    !isPastVerb(pieces, index)
  );
}

/** The noun phrase between a preposition and "on" or "in" with the date: "from the fire on Saturday". */
interface Hung {
  /** Index of the preposition. */
  readonly preposition: number;
  readonly mishap: boolean;
}

/** Words of such a phrase behind its article: "the deadly factory fire". */
const LONGEST_PHRASE = 4;

/** What a date hangs on; null where it follows no noun phrase of a preposition. */
function hangsOn(pieces: readonly Piece[], at: number): Hung | null {
  if (!/^(?:on|in)$/.test(pieces[at - 1]?.lower ?? '')) return null;
  for (let index = at - 2; index > Math.max(0, at - 3 - LONGEST_PHRASE); index--) {
    const { lower } = pieces[index]!;
    if (DETERMINER.test(lower)) {
      const hangs = index < at - 2 && /^(?:from|over|for|into|of|with)$/.test(pieces[index - 1]!.lower);
      return hangs ? { preposition: index - 1, mishap: isMishap(pieces, at) } : null;
    }
    if (!/^\p{L}/u.test(lower)) return null;
  }
  return null;
}

/** "a crash on Sunday" */
function isMishap(pieces: readonly Piece[], at: number): boolean {
  return /^(?:on|in)$/.test(pieces[at - 1]?.lower ?? '') && MISHAP.test(pieces[at - 2]?.lower ?? '');
}

/** Whether nothing but a time of day stands there: "9pm on", "midnight on". */
function isClockTime(pieces: readonly Piece[], from: number, at: number): boolean {
  return pieces.slice(from, at).every(({ lower }) => CLOCK_TIME.test(lower) || NUMBER_STARTS.has(lower));
}

/** "predicted a rise in November", "did not rule out another strike in November": the noun, not the verb, is of that month. */
function hasOpenObject(pieces: readonly Piece[], verb: number): boolean {
  return pieces
    .slice(verb, verb + 3)
    .some(
      ({ lower }, index) =>
        OPEN_OBJECT.test(lower) || (/^ruled?$/.test(lower) && pieces[verb + index + 1]?.lower === 'out'),
    );
}

/** The preposition before the date, over a time of day: "until 9pm on Friday". */
function prepositionOf(pieces: readonly Piece[], at: number): string {
  let index = at - 1;
  const { lower } = pieces[index] ?? { lower: '' };
  while (
    index >= Math.max(0, at - 7) &&
    /^(?:on|at|least|late|early|noon|midnight|local|time|gmt|[ap]m?|m|[.:]|[\d.]+)$/.test(
      pieces[index]!.lower,
    )
  )
    index--;
  const reached = pieces[index]?.lower ?? '';
  return LIMIT.test(reached) ? reached : lower;
}

/** "to leave by": an infinitive, not "to the" or "to work on Monday's". */
function isInfinitive(pieces: readonly Piece[], to: number, at: number): boolean {
  const { lower } = pieces[to + 1]!;
  return to + 1 < at && !DETERMINER.test(lower) && !NUMBER_STARTS.has(lower);
}

/** "must have left on Monday" */
function isPerfect(pieces: readonly Piece[], modal: number): boolean {
  return pieces.slice(modal + 1, modal + 3).some(({ lower }) => lower === 'have');
}

/** "Said another cut in July was unlikely", not "the cut in July was unlikely to have helped". */
function isOfChance(pieces: readonly Piece[], at: number): boolean {
  const [verb, chance, next] = pieces.slice(at + 1, at + 4).map(({ lower }) => lower);
  return /^(?:was|were)$/.test(verb ?? '') && CHANCE.test(chance ?? '') && next !== 'to';
}

const CHANCE = /^(?:unlikely|likely|possible|probable|conceivable|unthinkable)$/;

/** Words between an "if" and its verb: "if the party won". */
const LONGEST_SUBJECT = 4;

/** "Would reopen it if the party won in May": what may come is not past. */
function isOnCondition(pieces: readonly Piece[], verb: number, first: number): boolean {
  for (let index = verb - 1; index >= Math.max(first, verb - LONGEST_SUBJECT); index--)
    if (/^(?:if|unless)$/.test(pieces[index]!.lower))
      return pieces.slice(first, index).some(({ lower }) => lower === 'would');
  return false;
}

/** "said it would not open": a refusal that is reported looks ahead. */
function isReported(pieces: readonly Piece[], index: number, first: number): boolean {
  for (let back = index - 1; back >= first; back--) {
    if (CLAUSE_ENDS.test(pieces[back]!.text)) return false;
    if (REPORTED.test(pieces[back]!.lower)) return true;
  }
  return false;
}

/** Where "is" and "are" govern the date: "are investigating a shooting on Saturday" hangs on either. */
function presentHere(pieces: readonly Piece[], verb: number, at: number, hung: Hung | null): Direction {
  const doing = pieces.findIndex(
    ({ text }, index) => index > verb && index < verb + 3 && /^\p{Ll}{3,}ing$/u.test(text),
  );
  const preposition = prepositionOf(pieces, at);
  // "The letter is from May."
  if (preposition === 'from' && verb === at - 2) return 'behind';
  if (LIMIT.test(preposition)) return 'ahead';
  // "are in hospital with burns from the fire on Saturday"; "are ready for the vote on Saturday" may look ahead.
  if (hung?.mishap === true) return 'behind';
  if (hung !== null && pieces[hung.preposition]!.lower !== 'of') return 'open';
  if (doing >= 0 && at - doing > 2) return 'open';
  return isFullSentence(pieces, at) ? 'ahead' : 'open';
}

/** Index of the comma that opens the relative clause which the comma at `close` ends; null when it ends none. */
function relativeOpens(pieces: readonly Piece[], close: number, first: number): number | null {
  for (let index = close - 1; index > first; index--) {
    if (CLAUSE_ENDS.test(pieces[index]!.text)) return null;
    if (pieces[index]!.text === ',')
      return /^(?:who|which|where|whose)$/.test(pieces[index + 1]!.lower) ? index : null;
  }
  return null;
}

/**
 * "On Friday the court will rule", "Parliament on Thursday rejected the bill": the first verb after the date, up to the
 * end of its clause.
 */
function directionBehind(pieces: readonly Piece[], at: number): Direction | null {
  const preposition = /^(?:in|on|by|from|this|next)$/.test(pieces[at - 1]?.lower ?? '') ? at - 2 : at - 1;
  const opens =
    preposition < 0 ||
    opensWith(pieces, preposition) ||
    OPENS_ADVERBIAL.test(clauseStart(pieces, at)) ||
    (pieces[at + 1]?.text === ',' && OPENS_GERUND.test(clauseStart(pieces, at))) ||
    isInAside(pieces, at);
  for (let index = at + 1; index < Math.min(pieces.length, at + REACH); index++) {
    const piece = pieces[index]!;
    const { lower } = piece;
    if (/^[;:!?“”"‘]$/u.test(piece.text)) return null;
    if (
      !opens &&
      (piece.text === ',' ||
        /^(?:after|because|as|when|while|if|that|which|who|although|and|but|amid)$/.test(lower))
    )
      return null;
    if (/^(?:will|shall|'ll|won't|must)$/.test(lower) || /['’]ll$/.test(lower))
      return opens || isQuarter(pieces, at) ? 'ahead' : 'open';
    if (
      lower === 'going' &&
      pieces[index + 1]?.lower === 'to' &&
      !/^(?:was|were)$/.test(pieces[index - 1]!.lower)
    )
      return 'ahead';
    if (isPastVerb(pieces, index) && !describes(pieces, index) && !BE_NOW.test(pieces[index - 1]!.lower))
      return 'behind';
    if (/^(?:has|have)$/.test(lower)) return isPutOff(pieces, at, index) ? 'open' : 'behind';
  }
  return null;
}

/** "November's concert has been postponed": what is put off may lie ahead as well as behind. */
function isPutOff(pieces: readonly Piece[], at: number, has: number): boolean {
  return (
    isGenitive(pieces[at]!) &&
    pieces[has + 1]?.lower === 'been' &&
    (PUT_OFF.test(pieces[has + 2]?.lower ?? '') || CALLED_OFF.test(pieces[has + 2]?.lower ?? ''))
  );
}

/** Whether what was to be on a day did not come, as the words behind it tell: "but did not attend". */
function cameToNothing(pieces: readonly Piece[], at: number): boolean {
  const but = pieces[at + 1]?.text === ',' ? at + 2 : at + 1;
  return pieces[but]?.lower === 'but' && pieces[but + 1] !== undefined && isPastVerb(pieces, but + 1);
}

/** Asides that tell of what is to come as well: "the fair, opening on Friday, drew complaints". */
const ON_THE_CALENDAR_ASIDE =
  /^(?:starting|beginning|opening|resuming|running|ending|closing|taking|coming|falling)$/;

/** Whether a date is told on the way, of who then did something: "Lee, speaking in Oslo on Friday, said". */
function isInAside(pieces: readonly Piece[], at: number): boolean {
  if (pieces[at + 1]?.text !== ',' || pieces[at + 2] === undefined || !isPastVerb(pieces, at + 2))
    return false;
  const first = Math.max(0, at - REACH);
  let comma = at - 1;
  while (comma > first && pieces[comma]!.text !== ',' && !CLAUSE_ENDS.test(pieces[comma]!.text)) comma--;
  const opens = /^(?:in|while|when)$/.test(pieces[comma + 1]!.lower) ? comma + 2 : comma + 1;
  const { text } = pieces[opens]!;
  const verb = pieces[at + 2]!.lower;
  return (
    pieces[comma]!.text === ',' &&
    /^\p{Ll}{3,}ing$/u.test(text) &&
    (REPORTED.test(verb) || LOOKED_AHEAD.test(verb) || !ON_THE_CALENDAR_ASIDE.test(text))
  );
}

/** Whether a sentence or quotation begins behind a piece, or begins with no more than it: "Instead, on Thursday". */
function opensWith(pieces: readonly Piece[], at: number): boolean {
  const first = pieces[at]!.text === ',' ? at - 2 : at;
  return first < 0 || /^[.!?;:“”"‘]$/u.test(pieces[first]!.text);
}

/** "Sales in Q2 will be softer" tells of Q2, as "The attack on Friday will be looked into" does not of Friday. */
function isQuarter(pieces: readonly Piece[], at: number): boolean {
  return [at + 1, at + 2].some((to) => pieces[to]?.bare === 'quarter') || pieces[at]!.text === 'Q';
}

/** The first words of the clause before a date, within reach. */
function clauseStart(pieces: readonly Piece[], at: number): string {
  let index = at;
  while (index > Math.max(0, at - REACH) && !/^[;:!?“”"‘]$/u.test(pieces[index - 1]!.text)) index--;
  return `${pieces[index]!.lower} ${pieces[index + 1]?.lower ?? ''} `;
}

/** Whether the sentence of the date ends with a full stop, as a headline does not. */
function isFullSentence(pieces: readonly Piece[], at: number): boolean {
  for (let index = pieces.length - 1; index > Math.max(at, pieces.length - 4); index--)
    if (/^[.!?]$/.test(pieces[index]!.text)) return true;
  return false;
}
