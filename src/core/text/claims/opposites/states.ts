// States of which only one can hold, as texts tell them: open or locked, passed or failed, nobody or somebody, done or
// still to come, by this cause or that. The lists stand in news-states.ts. A state is told of something: two that exclude
// each other are only held against each other where the texts tell them of one thing.
import type { ClaimPassage } from '../../../model/comparison.ts';
import { ByClaim } from '../words/by-claim.ts';
import { meanings, meaningsOf, OF_SOME, type Meaning } from '../words/equivalents.ts';
import { isFunctionWord } from '../../function-words.ts';
import { FATES } from '../figures/news-questions.ts';
import { DEEDS, STATES, SUBJECTS } from './news-states.ts';
import {
  isBeforeNoun,
  isConditional,
  negates,
  standAt,
  SUBORDINATES,
  surroundings,
  type Around,
} from './oppositions.ts';
import { remembered } from '../../patterns/remembered.ts';
import type { Span } from '../../../model/span.ts';
import { append } from '../../../model/lists.ts';
import {
  piecesOf,
  readNumber,
  type Piece,
  type ReadNumber,
} from '../../reading/english/quantities/numbers.ts';
import { MONTHS } from '../../reading/english/word-lists.ts';
import { isCommonNewsWord, isReportingWord } from '../words/weights.ts';
import { words, type Word } from '../../words.ts';

/** Each state is held against all of another text, so there is an end. */
const MOST_STATES = 40;

const subjectsIn = meaningsOf(SUBJECTS);

/** The list of states, as it is looked up. */
interface Lists {
  readonly statesIn: (stems: readonly string[]) => Meaning[];
  /** What stands behind "::" in a line without "*", by stem and meaning: both sides must tell the state of the same one. */
  readonly things: ReadonlyMap<string, ReadonlySet<string>>;
  /** What stands behind "::" in a line with "*", by stem: the text must speak of any of it. */
  readonly matters: ReadonlyMap<string, ReadonlySet<string>>;
  /** Questions of lines with "*": their wordings name what they are told of, so that no other word need be shared. */
  readonly selfContained: ReadonlySet<string>;
}

let made: Lists | null = null;

/** Made when the first text is read: a program that compares nothing need not wait for it. */
function lists(): Lists {
  return (made ??= makeLists());
}

function makeLists(): Lists {
  const lines = STATES.trim()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [answers, things] = line.replace(/^\* /u, '').split(' :: ');
      return {
        question: `=${answers!.split(/ \| | <> /u)[0]!}`,
        answers: answers!,
        things: things?.split(' | ') ?? null,
        selfContained: line.startsWith('* '),
      };
    });
  const keyed = (selfContained: boolean, keys: (thing: string) => string[]): Map<string, Set<string>> =>
    new Map(
      lines.flatMap(({ question, things, selfContained: marked }) =>
        things === null || marked !== selfContained ? [] : [[question, new Set(things.flatMap(keys))]],
      ),
    );
  return {
    statesIn: meaningsOf(lines.map(({ answers }) => answers).join('\n'), { gap: 1, eachMeaning: true }),
    things: keyed(false, keysOf),
    matters: keyed(true, (thing) => words(thing).map(({ stem }) => stem)),
    selfContained: new Set(lines.flatMap((line) => (line.selfContained ? [line.question] : []))),
  };
}

function keysOf(thing: string): string[] {
  const stems = words(thing).map(({ stem }) => stem);
  return [...stems, ...[...meanings(stems), ...subjectsIn(stems)].map(({ meaning }) => meaning)];
}

/** An answer to a question of which only one can hold, as a text gives it. */
export interface State extends Span {
  readonly question: string;
  readonly side: number;
  readonly negated: boolean;
  /** Of whom or what it is told: content words of its clause, by stem and meaning. Empty where it is of anybody. */
  readonly subject: ReadonlySet<string>;
  /** Whether it is told of anybody at all: "nobody", "no protester". */
  readonly ofAll: boolean;
  /** Of how many it is told, where that is counted: "two people died". */
  readonly count: number | null;
  /** For whom it is so, by stem and meaning: "open to cars". */
  readonly towards?: ReadonlySet<string>;
}

/** The states that a text tells. */
export const readStates = remembered((text: string): readonly State[] => {
  const all = words(text);
  const stems = all.map(({ stem }) => stem);
  const found: Found = { listed: lists().statesIn(stems), fates: fatesIn(stems), deeds: deedsIn(stems) };
  const incident = INCIDENT.test(text);
  const votes = tallies(text);
  // Most texts tell of no state, and need not be cut into clauses.
  if (found.listed.length + found.fates.length + found.deeds.length === 0 && !incident)
    return votes.length === 0 ? NO_STATES : votes;
  const read: Read = { text, all, stems, around: surroundings(text, all), named: null };
  return [
    ...listedStates(read, found.listed.slice(0, MOST_STATES)),
    ...fates(read, found.fates.slice(0, MOST_STATES)),
    ...moments(read, found.deeds.slice(0, MOST_STATES)),
    ...(incident ? causes(read) : []),
    ...votes,
  ].slice(0, MOST_STATES);
});

const NO_STATES: readonly State[] = [];

/** Wordings where they stand, whatever they tell there. */
interface Found {
  readonly listed: readonly Meaning[];
  readonly fates: readonly Meaning[];
  readonly deeds: readonly Meaning[];
}

/** A text with what is known of its words. */
interface Read {
  readonly text: string;
  readonly all: readonly Word[];
  readonly stems: readonly string[];
  readonly around: Around;
  /** Names and things that have several wordings, found when somebody asks. */
  named: readonly { readonly meaning: string; readonly at: number; readonly length: number }[] | null;
}

function listedStates(read: Read, found: readonly Meaning[]): State[] {
  return found.flatMap(({ meaning, pole, at, length }) => {
    const stand = standAt(read.around, meaning, at, length);
    if (stand === null || isConditional(read.around, at) || isLeftOpen(read.text, stand)) return [];
    // "Backed down": that is no backing.
    if (/^back/u.test(read.all[at]!.folded) && AWAY.has(read.all[at + length]?.folded ?? '')) return [];
    // "No ice" is one wording: "ice" in it is none.
    if (found.some((each) => each.meaning === meaning && each.at < at && each.at + each.length > at))
      return [];
    const matter = lists().matters.get(meaning);
    if (matter !== undefined && !read.stems.some((stem) => matter.has(stem))) return [];
    const things = lists().things.get(meaning);
    const subject = subjectOf(read, at, length, things ?? null);
    if (things !== undefined) for (const each of subject) if (!things.has(each)) subject.delete(each);
    if (things !== undefined && subject.size === 0) return [];
    if (isForegone(read, at)) return [];
    const { end, negated } = stand;
    // "Ruled out compulsory redundancies", "no further cuts": others there may be.
    if (negated && OF_SOME.has(read.stems[at - 1] ?? '')) return [];
    const start = negated ? startOfNegation(read, at) : stand.start;
    const count = countBefore(read, at);
    const towards = towardsOf(read, at + length);
    return [{ start, end, question: meaning, side: pole, negated, subject, ofAll: false, count, towards }];
  });
}

/** The words behind "to" that tell for whom or what it is so: "open to cars", "the right to fish for cod". */
function towardsOf({ all, around }: Read, behind: number): ReadonlySet<string> {
  if (all[behind]?.folded !== 'to') return OF_ANYBODY;
  const stems: string[] = [];
  for (
    let at = behind + 1;
    at <= behind + TOWARDS_REACH && around.clause[at] === around.clause[behind];
    at += 1
  )
    if (around.content[at] === true) stems.push(all[at]!.stem);
  return new Set(stems);
}

/** "To go on fishing for cod off": four words and what stands between them. */
const TOWARDS_REACH = 5;

const OF_ANYBODY: ReadonlySet<string> = new Set();

const AWAY = new Set(['down', 'off', 'out', 'away']);

/** "Did not rule out job cuts", "refused to rule out": a wording of excluding that is denied leaves it open. */
function isLeftOpen(text: string, { start }: Span): boolean {
  return (
    /^(?:rul(?:es?|ed|ing) out|exclud(?:es?|ed|ing))\b/iu.test(text.slice(start, start + EXCLUDING)) &&
    /(?:\bnot|n['’]t|\bcannot|\bnever|\b(?:refus|declin|fail)(?:e?s?|ed|ing) to)\s$/iu.test(
      text.slice(Math.max(0, start - EXCLUDING), start),
    )
  );
}

/** Characters of "excluding", "declining to". */
const EXCLUDING = 14;

/** "Almost sold out", "all but finished": it is not so yet. */
const NEARLY =
  /\b(?:almost|nearly|virtually|practically|all\sbut|close\sto|not\squite|about\sto)\s(?:[\p{L}]{1,20}\s)?$/iu;

/** "Was due to take place", "should have opened": what was to be so, and may have come otherwise. */
const FOREGONE =
  /\b(?:(?:was|were|been)\s(?:(?:originally|first|initially|once|earlier|already|also)\s)?(?:due\s|set\s|scheduled\s|expected\s|planned\s|supposed\s|meant\s|intended\s|slated\s|hoped\s)?to|(?:expect|hope|plan|want|aim|intend|promise)(?:s|d|ed|ned)?\sto|(?:should|would|could|might)\s(?:not\s)?have)\s(?:[\p{L}]{1,20}\s){0,2}$/iu;
/** Characters of "was originally scheduled to have": enough for the words before a state that say so. */
const FOREGONE_REACH = 60;

/** Whether words before a state say that it was only to be so, or is not quite so. */
function isForegone({ text, all }: Read, at: number): boolean {
  const { start } = all[at]!;
  const before = text.slice(Math.max(0, start - FOREGONE_REACH), start);
  return FOREGONE.test(before) || NEARLY.test(before);
}

/** Where the negation of a wording begins, so that it is shown with it. */
function startOfNegation({ all, around }: Read, at: number): number {
  let first = at;
  for (let back = at - 1; back >= 0 && around.clause[back] === around.clause[at]; back -= 1)
    if (negates(around, back)) first = back;
  return all[first]!.start;
}

/** "The sprinkler system" is the sprinklers, "the factory shop" is no factory. */
const OF_ANY_SORT = new Set(
  'system unit plant works building network service line equipment site area'.split(' '),
);

/**
 * Content words of the clause, by stem and meaning, without the state itself.
 * @param things the only ones that it may be told of: in "the factory shop" the factory is none of them
 */
function subjectOf(
  read: Read,
  at: number,
  length: number,
  things: ReadonlySet<string> | null = null,
): Set<string> {
  const { text, all, stems, around } = read;
  const subject = new Set<string>();
  // "Savers lost money when the mill closed": the mill did not.
  const own = all.findIndex(
    ({ folded }, near) =>
      near >= at + length && around.clause[near] === around.clause[at] && SUBORDINATES.has(folded),
  );
  const last = own < 0 ? all.length : own;
  const qualifies = (near: number): boolean =>
    things?.has(all[near + 1]?.stem ?? '') === true &&
    !OF_ANY_SORT.has(all[near + 1]!.folded) &&
    isBeforeNoun(text, around, near);
  for (let near = 0; near < last; near += 1) {
    if (around.clause[near] !== around.clause[at] || !around.content[near]) continue;
    if ((near >= at && near < at + length) || !mayBeSubject(all[near]!.folded)) continue;
    if (isTown(read, near) || qualifies(near)) continue;
    subject.add(all[near]!.stem);
  }
  read.named ??= [...meanings(stems), ...subjectsIn(stems)];
  for (const each of read.named) {
    if (around.clause[each.at] !== around.clause[at] || each.at >= last) continue;
    if (each.at < at + length && each.at + each.length > at) continue;
    if (qualifies(each.at + each.length - 1)) continue;
    subject.add(each.meaning);
  }
  return subject;
}

/** Whether a name tells only near which town something is: two things near one town are not one. */
function isTown({ text, all }: Read, at: number): boolean {
  return NEAR.has(all[at - 1]?.folded ?? '') && /\p{Lu}/u.test(text[all[at]!.start]!);
}

const NEAR = new Set('in at near off outside around'.split(' '));

/**
 * How far before a state the number may stand that counts of whom it is told: "seventeen persons are being treated". From 4
 * to 8 words the labelled cases give the same.
 */
const COUNT_REACH = 6;
/** "Two hundred and twenty-five": a number that ends within reach may begin so many words before it. */
const NUMBER_WORDS = 4;

/** Of how many a state is told, where the number stands before it and counts neither time nor distance. */
function countBefore({ text, all, around }: Read, at: number): number | null {
  let first = at;
  while (first > at - COUNT_REACH - NUMBER_WORDS && around.clause[first - 1] === around.clause[at])
    first -= 1;
  if (first === at) return null;
  const reached = all[Math.max(first, at - COUNT_REACH)]!.start;
  const pieces = piecesOf(text, all[first]!.start, all[at]!.start);
  let count: number | null = null;
  for (let place = 0; place < pieces.length;) {
    const number = readNumber(pieces, place);
    if (number === null || !isCount(number, pieces[place]!)) {
      place = number?.to ?? place + 1;
      continue;
    }
    const counts =
      pieces[number.to - 1]!.end > reached &&
      !NO_COUNT_BEFORE.has(pieces[number.to]?.lower ?? '') &&
      !NO_COUNT_BEHIND.has(pieces[place - 1]?.lower ?? '');
    count = counts ? number.value : null;
    place = number.to;
    // "Three of the five were freed": three.
    const whole = counts && isOfWhole(pieces, place) ? readNumber(pieces, place + 2) : null;
    place = whole?.to ?? place;
  }
  return count;
}

/** Whether a number may count somebody: a whole one, and no year. */
function isCount({ value, words: inWords, scaled }: ReadNumber, { text }: Piece): boolean {
  return value !== null && Number.isInteger(value) && (inWords || scaled || !/^\d{4,}$/u.test(text));
}

/** "Two hours", "9 May", "40 per cent": the number counts nobody. */
const NO_COUNT_BEFORE = new Set([
  ...'second seconds minute minutes hour hours day days week weeks month months year years old am pm per percent % km kilometre kilometres mile miles metre metres'.split(
    ' ',
  ),
  ...MONTHS,
]);
/** "On 9", "aged 40", "Highway 1", "€40" */
const NO_COUNT_BEHIND = new Set(
  'at on in since until by aged number no route highway gate platform $ € £'.split(' '),
);

/** Whether what stands between a part and the whole that it is of begins at a place. */
function isOfWhole(pieces: readonly Piece[], at: number): boolean {
  return (
    pieces[at]?.lower === 'of' && /^(?:the|its|his|her|their|these|those)$/u.test(pieces[at + 1]?.lower ?? '')
  );
}

/** A month or a number is nobody of whom a state is told. */
function mayBeSubject(folded: string): boolean {
  return !isCommonNewsWord(folded) && !NO_SUBJECT.has(folded) && !/\d/u.test(folded);
}

const NO_SUBJECT = new Set([
  ...MONTHS,
  ...'million billion percent quarter late early still will would could not no never'.split(' '),
]);

const fatesIn = meaningsOf(FATES);
/** What a report says of nobody, or of somebody: with "nobody was killed" no death goes together. */
const FATES_OF_NOBODY = new Set(['=dead', '=injured', '=arrested']);
const NOBODY = new Set(['nobody', 'none', 'no', 'without']);
const ANYBODY = new Set(['anybody', 'anyone', 'one']);
/**
 * How far from its fate "nobody" may stand: "no passenger on either of the trains was hurt". From 3 to 40 words the labelled
 * cases give the same.
 */
const NOBODY_REACH = 8;
/** "Rather than a single dead one": said of nobody in particular. */
const SUPPOSED = new Set(['would', 'rather', 'than', 'like', 'could']);

const ANY_OF = new Set(['every', 'each', 'any']);

/** That nobody died, or that somebody did. */
function fates(read: Read, found: readonly Meaning[]): State[] {
  const { all, around } = read;
  return found.flatMap(({ meaning, at, length }): State[] => {
    // "Angry citizens rather than dead ones": the bare word tells of nobody's death.
    if (!FATES_OF_NOBODY.has(meaning) || (length === 1 && all[at]!.folded === 'dead')) return [];
    const stand = standAt(around, meaning, at, length);
    if (stand === null) return [];
    let from = at;
    while (from > Math.max(0, at - NOBODY_REACH) && around.clause[from - 1] === around.clause[at]) from -= 1;
    const before = all.slice(from, at);
    if (before.some(({ folded }) => SUPPOSED.has(folded))) return [];
    // "Every injured person will get 5,000 crowns": a rule for whoever that may be.
    if (ANY_OF.has(before.at(-1)?.folded ?? '')) return [];
    const nobody = before.findLastIndex(({ folded }) => NOBODY.has(folded));
    const after = all.slice(at + length, at + length + 3);
    const ofAll = nobody >= 0 || (stand.negated && after.some(({ folded }) => ANYBODY.has(folded)));
    if (stand.negated && !ofAll) return [];
    const question = `fate ${meaning}`;
    const place = { start: ofAll && nobody >= 0 ? before[nobody]!.start : stand.start, end: stand.end };
    if (!ofAll)
      return [
        {
          ...place,
          question,
          side: 1,
          negated: false,
          subject: subjectOf(read, at, length),
          ofAll,
          count: countBefore(read, at),
        },
      ];
    const named = [...before.slice(nobody + 1), ...after.slice(0, 1)].filter(({ folded }) => isWhom(folded));
    const stems = nobody >= 0 ? named.map(({ stem }) => stem) : [];
    const subject = new Set([
      ...stems,
      ...[...meanings(stems), ...subjectsIn(stems)].map((each) => each.meaning),
    ]);
    return [{ ...place, question, side: 1, negated: true, subject, ofAll, count: null }];
  });
}

/** Whether a word may name of whom there was nobody. */
function isWhom(folded: string): boolean {
  return mayBeSubject(folded) && !isFunctionWord(folded) && !isReportingWord(folded) && !NO_WHOM.has(folded);
}

const NO_WHOM = new Set(
  'one body person people reports report far yet so seriously badly had been was were reported'.split(' '),
);

const deedsIn = meaningsOf(DEEDS);
const TO_COME =
  /^(?:will|would|shall|to|due|plans?|planned|intends?|expected|expects?|scheduled|yet|before|hopes?|promised|wants?|can|could|may|might|should|must|if)$/u;
const HAS_BEEN = new Set(['has', 'have', 'had', 'was', 'were', 'been', 'already']);
const WAS = new Set(['was', 'were']);
/**
 * How far before a deed the word may stand that puts it off: "will not be quite finished". From 2 to 30 words the labelled
 * cases give the same; so no long clause is read whole for each deed.
 */
const PUT_OFF = 5;

/** What is done, or still to come. */
function moments(read: Read, found: readonly Meaning[]): State[] {
  const { all, around } = read;
  return found.flatMap(({ meaning, at, length }): State[] => {
    const stand = standAt(around, meaning, at, length);
    if (stand === null) return [];
    let toCome = stand.negated;
    const voted = meaning === APPROVED && isVoted(read, at);
    for (
      let back = at - 1;
      !voted && back >= Math.max(0, at - PUT_OFF) && around.clause[back] === around.clause[at];
      back -= 1
    ) {
      // "Promised lower taxes and opened a hospital": what is promised ends where another past form follows.
      if (all[back]!.folded === 'and' && all[at]!.folded.endsWith('ed')) break;
      // "Before the panel was sold": it was.
      if (all[back]!.folded === 'before' && all.slice(back, at).some(({ folded }) => WAS.has(folded)))
        continue;
      toCome ||= TO_COME.test(all[back]!.folded);
    }
    // "Half of the loan has been repaid": the rest may be to come.
    if (all.slice(Math.max(0, at - COUNT_REACH), at).some(({ folded }) => PARTS.has(folded))) return [];
    const done = voted || all.slice(Math.max(0, at - PUT_OFF), at).some(({ folded }) => HAS_BEEN.has(folded));
    if (!toCome && !done) return [];
    const subject = subjectOf(read, at, length);
    const { start, end } = stand;
    return [
      {
        start,
        end,
        question: `${WHEN}${meaning}`,
        side: toCome ? 2 : 1,
        negated: false,
        subject,
        ofAll: false,
        count: countBefore(read, at),
      },
    ];
  });
}

const PARTS = new Set('half part parts some most several third quarter many'.split(' '));

const WHEN = 'when ';

const APPROVED = '=approved';
/** "Voted by eight votes to five on Tuesday night to": nine words from the vote to what it approves, and a few to spare. */
const VOTE_REACH = 12;

/** Whether a deed is what was voted: who "voted to approve" something has approved it. */
function isVoted({ all, around }: Read, at: number): boolean {
  if (all[at - 1]?.folded !== 'to') return false;
  for (let back = at - 2; back >= Math.max(0, at - VOTE_REACH); back -= 1)
    if (all[back]!.folded === 'voted') return around.clause[back] === around.clause[at];
  return false;
}

/** Incidents, which have one cause; prices, for example, have many. */
const INCIDENT =
  /\b(?:fires?|blaze|explosions?|blast|crash(?:ed)?|collision|accident|derail(?:ed|ment)|collapsed?|outage|blackout|leak|spill|sank|sinking|deaths?|died|flooding|landslide|avalanche|power\s+cut|disaster|poisoning|outbreak)\b/iu;
const CAUSED =
  /\b(?:(?:caused|triggered|sparked|started|ignited|set\s+off|brought\s+about)\s+by|because\s+of|due\s+to|owing\s+to|blamed?\s+on|blamed|(?:started|began|originated)\s+in|result\s+of)\s+/giu;
const NOT_KNOWN =
  /\bcauses?\b[^.;,]{0,60}\b(?:unknown|unclear|not\s+(?:yet\s+)?(?:been\s+)?(?:known|clear|established|determined)|under\s+investigation|being\s+investigated|remains?\s+(?:open|a\s+mystery))\b/giu;
/** "Do not know what caused the fire", "too early to say what had caused it". */
const NOT_SAID =
  /\b(?:(?:not|never)\s+(?:yet\s+)?(?:know|known|clear|certain|sure|say|established|determined)|unclear|unknown|unsure|too\s+(?:early|soon)\s+to\s+(?:say|tell|know))\s+(?:exactly\s+)?what\s+(?:has\s+|had\s+|might\s+have\s+)?(?:caused|triggered|sparked|started)\b/giu;
/** A cause is named in a few words; with 2 or 40 of them one case for fitting tells its cause otherwise. */
const CAUSE_WORDS = 4;

/** The causes that a text names of an incident, and that it has none to name. */
function causes(read: Read): State[] {
  const { text, all, around } = read;
  const unknown = [...text.matchAll(NOT_KNOWN), ...text.matchAll(NOT_SAID)].map(
    ({ index, 0: match }): State => ({
      start: index,
      end: index + match.length,
      question: CAUSE,
      side: 2,
      negated: false,
      subject: new Set(),
      ofAll: false,
      count: null,
    }),
  );
  const named = [...text.matchAll(CAUSED)].slice(0, MOST_STATES).flatMap(({ index, 0: match }): State[] => {
    const start = index + match.length;
    const first = all.findIndex((word) => word.start >= start);
    if (first < 0) return [];
    const cause: Word[] = [];
    for (let at = first; at < all.length && cause.length < CAUSE_WORDS; at += 1) {
      if (
        around.clause[at] !== around.clause[first] ||
        /[,.;:]/u.test(text.slice(all[at - 1]?.end ?? 0, all[at]!.start))
      )
        break;
      if (around.content[at]) cause.push(all[at]!);
    }
    if (cause.length === 0 || cause.every(({ folded }) => !mayBeSubject(folded))) return [];
    const stems = cause.map(({ stem }) => stem);
    const subject = new Set([...stems, ...meanings(stems).map(({ meaning }) => meaning)]);
    return [
      {
        start: index,
        end: cause.at(-1)!.end,
        question: CAUSE,
        side: 1,
        negated: false,
        subject,
        ofAll: false,
        count: null,
      },
    ];
  });
  return [...unknown, ...named];
}

const CAUSE = 'cause';

const NUMBER = String.raw`(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`;
/**
 * "Six votes to three", "by ten votes to two", "three of the nine members voted against", "four of the five judges agreed" (to
 * what is put to them any number may agree): a vote that was not of one mind.
 */
const TALLY = new RegExp(
  String.raw`\b${NUMBER}\s+votes?\s+(?:to|against)\s+${NUMBER}\b|\bvotes?(?:d|\s+was|\s+of)\s+(?:by\s+)?${NUMBER}(?:\s+|-)to(?:\s+|-)${NUMBER}\b|\b(?<part>${NUMBER})\s+of\s+(?:[\p{L}'’]+\s+){0,2}?(?!\k<part>\b)${NUMBER}\s+(?:[\p{L}'’]+\s+){1,3}?(?:voted|refused|opposed|dissented|objected|abstained|agreed(?!\s+to\b))\b`,
  'giu',
);

/** Most texts tell of no vote. */
const VOTING = /vote|refused|opposed|dissented|objected|abstained|agreed/iu;

/** Votes that were divided, by their figures. */
function tallies(text: string): State[] {
  if (!VOTING.test(text)) return [];
  return [...text.matchAll(TALLY)].slice(0, MOST_STATES).map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
    question: UNANIMOUS,
    side: 2,
    negated: false,
    subject: new Set<string>(),
    ofAll: false,
    count: null,
  }));
}

const UNANIMOUS = '=unanimous';

/** Two states of which only one can hold. */
export interface ExcludedState {
  readonly a: State;
  readonly b: State;
  /** The score that the pair of claims needs for this to count; 0 where the states suffice by themselves. */
  readonly least: number;
}

/** The least score where the subjects share only a frequent word; without a shared word states are not compared. */
export const OF_ONE_SUBJECT = 0.1;
/** The least score for "done" against "still to come", which may be two deeds on one bridge, and where a subject is unknown. */
export const OF_ONE_DEED = 0.3;
/** A word in no more claims of a source than this likely names one particular thing. */
const SELDOM = 2;
/** Bodies that do or decide many things, so that sharing one does not show that the states are of one thing. */
const DOERS = new Set(
  words(
    'council board court police parliament senate congress cabinet ministry minister government president company bank union party city town state authority judge commission committee people man men woman women child children',
  ).map(({ stem }) => stem),
);

/** The states that the claims of a case tell. */
export class States {
  readonly #told = new ByClaim<State>();
  readonly #texts = new Map<string, string[]>();
  /** In how many claims of a source a word stands, by source and stem; counted when somebody asks. */
  readonly #counts = new Map<string, number>();

  /**
   * Takes in the claims of more sources.
   * @param texts of the sources, by id
   */
  add(claims: readonly ClaimPassage[], texts: ReadonlyMap<string, { readonly text: string }>): this {
    for (const claim of claims) {
      const text = texts.get(claim.source)!.text.slice(claim.start, claim.end);
      append(this.#texts, claim.source, text);
      this.#told.add(claim, readStates(text));
    }
    return this;
  }

  /** Whether a claim tells any state. */
  has(claim: ClaimPassage): boolean {
    return this.#told.has(claim);
  }

  /** The states of two claims of different sources that exclude each other, unless a source reports both itself. */
  excluded(a: ClaimPassage, b: ClaimPassage): ExcludedState[] {
    const told = this.#told.both(a, b);
    if (told === null) return [];
    const [left, right] = told;
    const seldom = (stem: string): boolean =>
      this.#count(a.source, stem) <= SELDOM && this.#count(b.source, stem) <= SELDOM;
    return excludedStates(left, right, seldom).filter(
      (found) => !this.#tells(a.source, found.b, found.a) && !this.#tells(b.source, found.a, found.b),
    );
  }

  /**
   * Whether two claims of different sources hold states that exclude each other, even if they may be of two things, or one claim
   * has both: "guilty of theft and acquitted of fraud", "acquitted of theft".
   */
  areOpposed(a: ClaimPassage, b: ClaimPassage): boolean {
    const told = this.#told.both(a, b);
    if (told === null) return false;
    const [left, right] = told;
    return left.some((one) => right.some((other) => stateAgainst(one, other, () => false) !== null));
  }

  /** Whether a source reports the other's state too: then it speaks of two things, or reports what somebody denies. */
  #tells(source: string, state: State, own: State): boolean {
    return this.#told
      .of(source)
      .some(
        (each) =>
          each.question === state.question &&
          each.side === state.side &&
          each.negated === state.negated &&
          each.ofAll === state.ofAll &&
          (each.question !== CAUSE || sharesSubject(each, state)) &&
          (isOfItself(state) || isOfNobody(own) || sharesSubject(each, own)),
      );
  }

  #count(source: string, stem: string): number {
    if (stem.startsWith('=') || DOERS.has(stem)) return Infinity;
    const key = `${source} ${stem}`;
    let count = this.#counts.get(key);
    if (count === undefined) {
      const texts = this.#texts.get(source) ?? [];
      count = texts.filter((text) => words(text).some((word) => word.stem === stem)).length;
      this.#counts.set(key, count);
    }
    return count;
  }
}

/** "Nobody was hurt", without a word of where: it is held against anybody who was. */
function isOfNobody({ ofAll, subject }: State): boolean {
  return ofAll && subject.size === 0;
}

/** Whether the wording of a state already names its subject. */
function isOfItself({ question }: State): boolean {
  return question === CAUSE || lists().selfContained.has(question);
}

/**
 * The states of two texts that exclude each other.
 * @param seldom whether a word is so rare in both sources that it names one thing
 */
export function excludedStates(
  a: readonly State[],
  b: readonly State[],
  seldom: (stem: string) => boolean = () => false,
): ExcludedState[] {
  const found: ExcludedState[] = [];
  for (const one of a) {
    for (const other of b) {
      if (tellsBoth(a, one) || tellsBoth(b, other)) continue;
      const least = stateAgainst(one, other, seldom);
      if (least !== null) found.push({ a: one, b: other, least });
    }
  }
  return found;
}

/** The score from which on a state excludes another; null where it never does. */
function stateAgainst(one: State, other: State, seldom: (stem: string) => boolean): number | null {
  if (one.question !== other.question) return null;
  return one.question === CAUSE ? otherCause(one, other) : otherState(one, other, seldom);
}

function otherCause(a: State, b: State): number | null {
  if (a.side === 2 && b.side === 2) return null;
  return a.side !== b.side || !sharesSubject(a, b) ? 0 : null;
}

function otherState(a: State, b: State, seldom: (stem: string) => boolean): number | null {
  if (!areOpposed(a, b) || areTowardsOthers(a, b)) return null;
  if (a.ofAll || b.ofAll)
    return a.subject.size === 0 || b.subject.size === 0 || sharesSubject(a, b) ? 0 : null;
  if (lists().selfContained.has(a.question)) return 0;
  if (a.question === UNANIMOUS) return OF_ONE_SUBJECT;
  if (a.subject.size === 0 || b.subject.size === 0) return OF_ONE_DEED;
  if (!sharesSubject(a, b)) return null;
  if (lists().things.has(a.question)) return 0;
  if (a.question.startsWith(WHEN)) return OF_ONE_DEED;
  for (const each of a.subject) if (b.subject.has(each) && seldom(each)) return 0;
  return OF_ONE_SUBJECT;
}

/** "Closed to lorries", "open to cars". */
function areTowardsOthers({ towards: mine }: State, { towards: yours }: State): boolean {
  if (mine === undefined || yours === undefined || mine.size === 0 || yours.size === 0) return false;
  const lacks = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
    [...others].some((each) => !some.has(each));
  return lacks(mine, yours) && lacks(yours, mine);
}

function sharesSubject(a: State, b: State): boolean {
  for (const each of a.subject) if (b.subject.has(each)) return true;
  return false;
}

/** Whether a text gives one thing both states, and so reports a change. */
function tellsBoth(all: readonly State[], state: State): boolean {
  return all.some(
    (each) =>
      each.question === state.question &&
      areOpposed(each, state) &&
      (each.subject.size === 0 ||
        state.subject.size === 0 ||
        isOfItself(state) ||
        sharesSubject(each, state)),
  );
}

function areOpposed(a: State, b: State): boolean {
  // Two people died, seventeen are in hospital: each is told of others.
  if (a.count !== null && b.count !== null && a.count !== b.count) return false;
  return a.side === b.side ? a.negated !== b.negated : !a.negated && !b.negated;
}

/** Whether a state is still to come: what is done in an earlier report cannot be to come in a later one. */
export function isToCome({ question, side }: State): boolean {
  return question.startsWith(WHEN) && side === 2;
}

/** Whether a state is done. */
export function isDone({ question, side }: State): boolean {
  return question.startsWith(WHEN) && side === 1;
}
