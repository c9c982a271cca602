// Finds what one text says and another rules out: opposites ("held", "gave way"), and words that one text negates and the other
// states. A negation reaches to the end of its clause and no further. English and Chinese words share the lists below, since
// neither can be mistaken for the other.
import { hasMiddle, meanings, type Pole } from '../words/equivalents.ts';
import { isFunctionWord } from '../../function-words.ts';
import type { Span } from '../../../model/span.ts';
import { append } from '../../../model/lists.ts';
import { PREDICATE } from '../../reading/english/main-clauses.ts';
import { matching, remembered } from '../../patterns/remembered.ts';
import { isCommonNewsWord, isReportingWord } from '../words/weights.ts';
import { words, type Word } from '../../words.ts';

/** Words up to this far from an opposite count as standing beside it. */
const WINDOW = 10;
/** How far before a word its negation may stand, within one clause: "no voter was ever turned away". */
const NEGATION_REACH = 5;
/** How far before a word a negated subject may stand: "no hospital in the countryside will be closed". */
const SUBJECT_REACH = 12;
/** How far before a word a negating verb may stand: "failed to reach", "denied having reached". */
const NEGATING_VERB_REACH = 3;
/**
 * Two texts of which one negates a word must share this many words around it; with one they may be about different things.
 */
const SHARED_BESIDE_NEGATION = 2;

const NEGATORS = new Set(
  "not never no nobody none nothing neither nor without hardly scarcely cannot can't won't didn't doesn't don't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't 不 没 没有 未 不会 不再 不能 不予 未能 无法 并未 并不 尚未 从未".split(
    ' ',
  ),
);
/** "failed to", "refused to", "denied that", "ruled out": verbs that negate what follows. */
const NEGATING_VERBS = new Set(
  'failed fails refused refuses declined declines denied denies denying refusing failing unable 拒绝 否认'.split(
    ' ',
  ),
);
/** These negate only what is reported ("rejected reports that"): rejecting an offer does not deny that there was one. */
const REJECTING_VERBS = new Set(
  'rejected rejects rejecting dismissed dismisses dismissing disputed disputes disputing refuted refutes rebutted rebuts'.split(
    ' ',
  ),
);
/** "Stopped working". */
const ENDING_VERBS = new Set(['stopped', 'stops', 'ceased']);
const REPORTED = new Set(
  'report reports claim claims suggestion suggestions allegation allegations accusation accusations rumour rumours rumor rumors speculation'.split(
    ' ',
  ),
);
/** "rejected all such reports" */
const REPORTED_REACH = 3;

/**
 * Reports give these for the event as a whole, so "nobody was killed" contradicts "a man drowned" without a shared word.
 */
const COUNTED_FOR_ALL: ReadonlySet<string> = new Set(['=killed', '=injured']);
const OF_ALL = new Set(['nobody', 'none', 'no', 'without']);
/** Words after which a negator does not negate what follows: "not only", "not all", "no doubt", "no longer than". */
const AFTER_NO_NEGATION = new Set([
  'all',
  'every',
  'always',
  'only',
  'doubt',
  'matter',
  'just',
  'least',
  'more',
  'less',
  'fewer',
  'later',
  'sooner',
  ...'仅 只 超过 少于 低于 高于 多于 说 透露'.split(' '),
]);
/**
 * Nouns behind "no" that take the negation away only before "that", "of" or a mark: "no surprise that", "made no secret of it";
 * but "no secret payments" is a negation.
 */
const AFTER_NO_NEGATION_ALONE = new Set(['surprise', 'wonder', 'secret']);
/** Words that mark what follows as possible, feared or demanded rather than stated. */
const UNREAL = new Set(
  'could may might whether if unless fear feared fears risk threat threatened threatens prevent prevented avoid avoided warned warning possible potential calls demand demands demanded wants wanted asks asked hoped hope should seeks sought against opposed 可能 或 或许 也许 是否 要求 呼吁 敦促 建议 希望 担心 警告 威胁 避免 防止 应 应该 考虑'.split(
    ' ',
  ),
);
const CLAUSE_END =
  /[;:—–]|[，；：。！？](?!$)|,\s+(?:and|but|while|although|though|which|who|where|when)\s|\b(?:but|while|although|though)\s/u;

/** An occurrence in a text of a meaning that has an opposite, or of a word that may be negated. */
export interface Stand extends Span {
  readonly key: string;
  readonly pole: Side;
  readonly negated: boolean;
  /** Whether it is denied of everybody ("nobody was killed"): then a claim that shares no other word opposes it too. */
  readonly ofAll: boolean;
  /** Content stems around it, without its own. */
  readonly beside: ReadonlySet<string>;
}

/** The two spans that exclude each other, each within its own text. */
export interface Opposition {
  readonly a: Span;
  readonly b: Span;
}

/** More than the longest sentences have. Each is compared with all of another text, so the number is limited. */
const MOST_STANDS = 200;

/**
 * The meanings with opposites in a text, each with its side: "was not breached" is on the side of "held". Those to which an
 * end is set ("closed until Thursday") are left out.
 */
export const readPoles = remembered((text: string): readonly Stand[] => polesIn(text, false));

/** The same with those to which an end is set. */
export const readAllPoles = remembered((text: string): readonly Stand[] =>
  /\b(?:until|till)\b/iu.test(text) ? polesIn(text, true) : readPoles(text),
);

function polesIn(text: string, ending: boolean): readonly Stand[] {
  const all = words(text);
  const found = meanings(all.map(({ stem }) => stem)).filter(({ pole }) => pole !== 0);
  if (found.length === 0) return NOWHERE;
  const around = surroundings(text, all);
  return found.flatMap(({ meaning, pole, at, length }) => {
    const stand = standAt(around, meaning, at, length);
    if (stand === null || (ending ? isConditional(around, at) : isBounded(around, at))) return [];
    const beside = meaning === MOVES ? movedThing(around, at, length) : stand.beside;
    return [{ ...stand, beside, pole: stand.negated ? flipped(pole) : (pole as Side) }];
  });
}

/**
 * The meaning of going up or down. Its opposites must be of one thing: "cuts of 18 million" do not contradict "raises
 * taxes".
 */
const MOVES = '=rise';
/** Forms that are followed by what goes up or down: "raised taxes", "higher wages". */
const BEFORE_ITS_THING =
  /^(?:rais(?:e[sd]?|ing)|lower(?:ed|s|ing)?|higher|cut(?:s|ting)?|reduc(?:e[sd]?|ing)|slash(?:e[sd]|ing)?)$/u;
/** Those of them that are verbs with an object. */
const DONE_TO = /^(?:rais|lower(?:ed|s|ing)|cut|reduc|slash)/u;
const BE_FORM = /^(?:is|are|was|were|be|been|being)$/u;
/** "Were again sharply cut" */
const BE_REACH = 3;
const LEADS_TO_THING = new Set('of in to a an the its his her their our'.split(' '));

/**
 * What goes up or down, as stems and meanings: the noun phrase behind the word, or else everything before it in its
 * clause.
 */
function movedThing({ all, content, clause }: Around, at: number, length: number): Set<string> {
  const stems = (from: number, to: number): string[] => {
    const run = all.slice(from, to);
    const own = run.filter(({ folded }, place) => content[from + place] === true && !/\d/u.test(folded));
    return [
      ...own.map(({ stem }) => stem),
      ...meanings(run.map(({ stem }) => stem)).map((each) => each.meaning),
    ];
  };
  const isHere = (place: number): boolean => clause[place] === clause[at];
  let from = at + length;
  const isNoun = all[from]?.folded === 'in' || all[from]?.folded === 'of';
  while (isHere(from) && LEADS_TO_THING.has(all[from]!.folded)) from += 1;
  let to = from;
  while (isHere(to) && content[to] === true) to += 1;
  const behind = isNoun || BEFORE_ITS_THING.test(all[at]!.folded) ? stems(from, to) : [];
  if (behind.length > 0) return new Set(behind);
  // "Votes for cuts" names nothing that is cut; "rents were cut" does.
  const isDone = all.slice(Math.max(0, at - BE_REACH), at).some(({ folded }) => BE_FORM.test(folded));
  if (DONE_TO.test(all[at]!.folded) && !isDone) return new Set();
  let first = at;
  while (first > Math.max(0, at - WINDOW) && isHere(first - 1)) first -= 1;
  return new Set(stems(first, at));
}

/**
 * The content words of a text, each negated if its clause holds an odd number of negations. Words before the negation are left
 * out, since they say whom it is about; the span of a negated word begins at the negation: "not take any questions".
 */
const readNegations = remembered((text: string): readonly Stand[] => {
  const all = words(text);
  const around = surroundings(text, all);
  const negations = negationsIn(around);
  return all.flatMap(({ stem, folded, start, end }, at) => {
    if (!around.content[at] || isCommonNewsWord(folded) || /\d/u.test(folded)) return [];
    if (around.limited.has(around.clause[at]!) || around.open.has(around.clause[at]!)) return [];
    const places = negations.get(around.clause[at]!) ?? [];
    const negated = places.length % 2 === 1;
    const first = places[0]!;
    if (negated && at < first) return [];
    const beside = contentBeside(around, at, 1);
    return [
      {
        start: negated ? all[first]!.start : start,
        end,
        key: stem,
        pole: negated ? -1 : 1,
        negated,
        ofAll: false,
        beside,
      } as const,
    ];
  });
});

/** The places of negations, by clause. */
function negationsIn(around: Around): Map<number, number[]> {
  const negations = new Map<number, number[]>();
  around.all.forEach((_, at) => {
    if (negates(around, at)) append(negations, around.clause[at]!, at);
  });
  return negations;
}

/**
 * "Not go above 60", "does not apply to fewer than 50": a clause with a limit in figures says how far something goes, and
 * its negation denies nothing of what is told of the rest.
 */
function limitedClauses(all: readonly Word[], clause: readonly number[]): Set<number> {
  const limited = new Set<number>();
  all.forEach(({ folded }, at) => {
    if (LIMITS.has(folded) && all.slice(at + 1, at + 1 + LIMIT_REACH).some(isNumber))
      limited.add(clause[at]!);
  });
  return limited;
}

/** "above the 4.5", "fewer than 50", "more than about 50" */
const LIMIT_REACH = 3;
const LIMITS = new Set(
  'above below over under beyond exceed exceeds exceeded exceeding more fewer less higher lower least most'.split(
    ' ',
  ),
);

function isNumber({ folded }: Word): boolean {
  return /\d/u.test(folded) || NUMBER_WORDS.has(folded);
}

const NUMBER_WORDS = new Set(
  'one two three four five six seven eight nine ten eleven twelve dozen twenty thirty forty fifty hundred thousand million billion'.split(
    ' ',
  ),
);

const NOWHERE: readonly Stand[] = [];

type Side = 1 | -1;

function flipped(pole: Pole): Side {
  return pole === 1 ? -1 : 1;
}

/** The words of a text with what is known of each. */
export interface Around {
  readonly all: readonly Word[];
  readonly content: readonly boolean[];
  /** The number of the clause of each word. */
  readonly clause: readonly number[];
  /**
   * By clause: the index of the last word that limits what is said ("until", "unless"), and of the last behind which a negation
   * affirms ("not until noon", "not before Monday"); -1 for none.
   */
  readonly bounds: ReadonlyMap<number, { readonly bound: number; readonly until: number }>;
  /** The clauses with a limit in figures ("not above 60"). */
  readonly limited: ReadonlySet<number>;
  /** The clauses that are conditional or uncertain. */
  readonly open: ReadonlySet<number>;
}

const TERM =
  /^\s+(?:(?:the\s+)?(?:weekend|end\s+of)|next|\d+|noon|midnight|spring|summer|autumn|winter|Christmas|Easter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

export function surroundings(text: string, all: readonly Word[]): Around {
  const clause = clauseNumbers(text, all);
  const bounds = new Map<number, { bound: number; until: number }>();
  all.forEach(({ folded }, at) => {
    // "Not before Monday" means: from Monday on; "not since 2019" means: in 2019.
    const isTerm = (folded === 'before' || folded === 'since') && TERM.test(text.slice(all[at]!.end));
    if (!BOUNDS.has(folded) && !isTerm) return;
    const known = bounds.get(clause[at]!) ?? { bound: -1, until: -1 };
    const ends = isTerm ? known.bound : at;
    bounds.set(clause[at]!, { bound: ends, until: isTerm || folded === 'until' ? at : known.until });
  });
  return {
    all,
    content: all.map(({ folded }) => !isFunctionWord(folded) && !isReportingWord(folded)),
    clause,
    bounds,
    limited: limitedClauses(all, clause),
    open: openClauses(text, all, clause),
  };
}

/**
 * The clauses that leave open whether something is so: "if the rain stops, it will begin", "it is not certain that". A plain
 * statement does not contradict them. "Even if", "if not" and asides such as ", if the guards are right" do not count.
 */
function openClauses(text: string, all: readonly Word[], clause: readonly number[]): ReadonlySet<number> {
  const isOpen = ({ folded, start }: Word, at: number): boolean => {
    const [before, next] = [all[at - 1]?.folded ?? '', all[at + 1]?.folded ?? ''];
    if (folded === 'if')
      return !text.startsWith(', ', start - 2) && !NO_IF_BEHIND.has(before) && !NO_IF_BEFORE.has(next);
    // "Would not say when it will close" denies nothing of its closing.
    if (ASKED.has(folded) && TOLD.has(before))
      return all
        .slice(Math.max(0, at - 1 - NEGATION_REACH), at)
        .some((_, back, near) => NEGATORS.has(near[back]!.folded));
    return (
      DOUBTS.has(folded) ||
      (SURE.has(folded) && NEGATORS.has(before === 'yet' ? all[at - 2]!.folded : before))
    );
  };
  return new Set(
    all.flatMap((word, at) => {
      // "如果不下雨，比赛将举行": what is told on the condition stands behind the comma.
      if (CONDITIONS.has(word.folded)) return [clause[at]!, clause[at]! + 1];
      return isOpen(word, at) ? [clause[at]!] : [];
    }),
  );
}

const CONDITIONS = new Set('如果 若 假如 倘若 如 一旦 除非 只要'.split(' '));

const NO_IF_BEHIND = new Set(['as', 'even', 'what']);
const NO_IF_BEFORE = new Set(['not', 'any', 'anything', 'ever']);
const ASKED = new Set(['when', 'how', 'why', 'where', 'who', 'what', 'which']);
const TOLD = new Set('say tell know disclose reveal explain announce'.split(' '));
const DOUBTS = new Set(['unless', 'uncertain', 'unclear', 'unsure', 'doubtful']);
const SURE = new Set(['certain', 'sure', 'clear', '清楚', '确定']);

/** The wording at a place, with whether it is negated there; null where it is only feared, demanded or possible. */
export function standAt(around: Around, key: string, at: number, length: number): Omit<Stand, 'pole'> | null {
  const { all, clause, open } = around;
  if (open.has(clause[at]!) || isNamedOnly(around, at)) return null;
  const behind = at + length;
  // "Failed to sign": "failed" only negates the verb behind it, and is no event itself.
  if (length === 1 && isNegatingVerb(all, at) && all[behind]?.folded === 'to') return null;
  // "Signed nothing", "hurt no one": an object negates as well.
  const isOfNothing =
    clause[behind] === clause[at] && NO_OBJECT.has(all[behind]!.folded) && negates(around, behind);
  let negated = isOfNothing;
  let ofAll = false;
  for (let back = at - 1; back >= Math.max(0, at - SUBJECT_REACH) && clause[back] === clause[at]; back -= 1) {
    const { folded } = all[back]!;
    // "Refused to concede and demanded a recount": what is denied ends where another past form follows. "No doctor was there when
    // she asked for help": she asked.
    if (folded === 'and' && all[back + 1]!.folded.endsWith('ed')) break;
    if (SUBORDINATES.has(folded)) break;
    const reach = isSubject(around, back)
      ? SUBJECT_REACH
      : isNegatingVerb(all, back)
        ? reachOfVerb(around, back)
        : NEGATION_REACH;
    if (UNREAL.has(folded) && back >= at - NEGATION_REACH) return null;
    if (back < at - reach || !negates(around, back)) continue;
    negated = !negated;
    ofAll ||= OF_ALL.has(folded) && COUNTED_FOR_ALL.has(key);
  }
  const beside = contentBeside(around, at, length);
  const end = all[isOfNothing ? behind : behind - 1]!.end;
  return { start: all[at]!.start, end, key, negated, ofAll, beside };
}

/** Words behind which a clause of its own goes on, which no negation before them reaches. */
export const SUBORDINATES: ReadonlySet<string> = new Set('when because although though while'.split(' '));

/**
 * Whether a deed is only the subject of a statement: "closing the bridge would cost jobs" does not say that it is closed.
 * "Closing the bridge, they went home" does.
 */
function isNamedOnly({ all, clause }: Around, at: number): boolean {
  if (!/.ing$/u.test(all[at]!.folded)) return false;
  const opens = at === 0 || clause[at - 1] !== clause[at] || all[at - 1]!.folded === 'that';
  if (!opens) return false;
  for (let next = at + 1; next < at + SUBJECT_REACH && clause[next] === clause[at]; next += 1) {
    // More than a space between two words is a mark.
    if (all[next]!.start > all[next - 1]!.end + 1) return false;
    if (SAYS_OF_DEEDS.has(all[next]!.folded)) return true;
  }
  return false;
}

const SAYS_OF_DEEDS = new Set('is was would will could may might means meant makes made'.split(' '));

/**
 * How far a negating verb reaches: farthest with "that" ("denied that it had held talks"), then with "to" ("failed to
 * report the leak").
 */
function reachOfVerb({ all }: Around, at: number): number {
  if (all.slice(at + 1, at + 2 + REPORTED_REACH).some(({ folded }) => folded === 'that'))
    return SUBJECT_REACH;
  return all[at + 1]?.folded === 'to' ? NEGATION_REACH : NEGATING_VERB_REACH;
}

/** Whether a condition is set behind a word in its clause: "it will close unless a buyer is found". */
export function isConditional({ all, clause }: Around, at: number): boolean {
  return all.some(({ folded }, place) => place > at && folded === 'unless' && clause[place] === clause[at]);
}

/** Whether an end is set behind a word in its clause: "closed until Thursday" is open afterwards. */
function isBounded({ clause, bounds }: Around, at: number): boolean {
  return (bounds.get(clause[at]!)?.bound ?? -1) > at;
}

const BOUNDS = new Set(['until', 'till', 'unless', '直到']);

/** Whether a word begins a negated subject: "no hospital", "nobody", "not one clinic". */
function isSubject({ all }: Around, at: number): boolean {
  const { folded } = all[at]!;
  return (OF_ALL.has(folded) && folded !== 'without') || (folded === 'not' && all[at + 1]?.folded === 'one');
}

function contentBeside({ all, content }: Around, at: number, length: number): Set<string> {
  const beside = new Set<string>();
  for (let near = Math.max(0, at - WINDOW); near < Math.min(all.length, at + length + WINDOW); near += 1) {
    if (content[near] === true && (near < at || near >= at + length)) beside.add(all[near]!.stem);
  }
  return beside;
}

/** Whether a word negates its clause. "Not lifted until noon" says that it was lifted. */
export function negates({ all, clause, bounds }: Around, at: number): boolean {
  if (!isDenyingVerb(all, at) && (!isNegator(all, at) || isOutspoken(all, at + 1))) return false;
  return (bounds.get(clause[at]!)?.until ?? -1) <= at;
}

/**
 * "Not", "nobody", "yet" where nothing was done so far ("has yet to answer"), and "too" where nothing can be: "too early
 * to tell".
 */
function isNegator(all: readonly Word[], at: number): boolean {
  const { folded } = all[at]!;
  if (isLackDenied(all, at)) return false;
  if (folded === 'too') return all[at + 2]?.folded === 'to' && !isFunctionWord(all[at + 3]?.folded ?? 'the');
  return NEGATORS.has(folded) || (folded === 'yet' && all[at + 1]?.folded === 'to');
}

/** Whether a word is one of two negators that take each other away: "cannot do without", "not without". */
function isLackDenied(all: readonly Word[], at: number): boolean {
  const isLack = (place: number): boolean => all[place]?.folded === 'without';
  const isDenial = (place: number): boolean => !isLack(place) && NEGATORS.has(all[place]?.folded ?? '');
  return isLack(at)
    ? isDenial(at - 1) || isDenial(at - 2)
    : isDenial(at) && (isLack(at + 1) || isLack(at + 2));
}

/** Whether the words behind a negator take its negation away. */
export function isOutspoken(all: readonly Word[], at: number): boolean {
  const [word, next] = [all[at], all[at + 1]];
  if (word === undefined || AFTER_NO_NEGATION.has(word.folded)) return word !== undefined;
  if (leavesOpen(all, at)) return true;
  if (!AFTER_NO_NEGATION_ALONE.has(word.folded)) return false;
  // More than a space between them is a mark.
  return next === undefined || next.start > word.end + 1 || next.folded === 'that' || next.folded === 'of';
}

/** Whether a negator stands before a verb of excluding: what somebody did "not rule out" is left open. */
function leavesOpen(all: readonly Word[], at: number): boolean {
  const verb = all[at]?.folded;
  return verb === 'exclude' || (verb === 'rule' && all[at + 1]?.folded === 'out');
}

const LOSING = new Set('lost loses losing lack lacks lacked lacking'.split(' '));
/** Who lost one of these is without it; a match or a vote that was lost took place. */
const SUPPLIES = new Set(
  'power electricity water heating gas access signal contact internet broadband coverage consciousness sight'.split(
    ' ',
  ),
);
const DETERMINER = /^(?:the|its|his|her|their|all|any)$/u;
const FAILING = new Set(['failed', 'fails', 'failing']);
const PRONOUNS = new Set(['it', 'this', 'that', 'them']);

/**
 * Whether a word is a verb that negates what follows. A verb of rejecting does so only before "reports", "claims" and the
 * like.
 */
function isNegatingVerb(all: readonly Word[], at: number): boolean {
  const { folded } = all[at]!;
  const next = all[at + 1]?.folded ?? '';
  // "Ruled on the money", "stopped the bus" deny nothing.
  if (folded === 'ruled') return (PRONOUNS.has(next) ? all[at + 2]?.folded : next) === 'out';
  if (ENDING_VERBS.has(folded)) return next.endsWith('ing');
  // "The steering had failed" denies nothing, "failed to report it" does.
  if (FAILING.has(folded)) return next === 'to';
  if (LOSING.has(folded)) return isSupply(all, at + 1);
  if (!REJECTING_VERBS.has(folded)) return NEGATING_VERBS.has(folded);
  return all.slice(at + 1, at + 1 + REPORTED_REACH).some((word) => REPORTED.has(word.folded));
}

/** The same, but for one that leaves something open: who "refused to rule out" cuts denied nothing of them. */
function isDenyingVerb(all: readonly Word[], at: number): boolean {
  return isNegatingVerb(all, at) && !(all[at + 1]?.folded === 'to' && leavesOpen(all, at + 2));
}

function isSupply(all: readonly Word[], at: number): boolean {
  const { folded } = all[DETERMINER.test(all[at]?.folded ?? '') ? at + 1 : at] ?? { folded: '' };
  return SUPPLIES.has(folded);
}

/**
 * The number of the clause of each word. Behind a relative clause the outer one goes on: "the man, who was not named,
 * fled".
 */
function clauseNumbers(text: string, all: readonly Word[]): number[] {
  let [number, last] = [0, 0];
  let around: number | null = null;
  return all.map((word, at) => {
    const before = at === 0 ? '' : text.slice(all[at - 1]!.end, word.end + 1);
    if (CLAUSE_END.test(before)) {
      around = RELATIVE.test(before) ? number : null;
      number = last += 1;
    } else if (around !== null && before.startsWith(',')) {
      [number, around] = [around, null];
    }
    return number;
  });
}

const RELATIVE = /^,\s+(?:which|who)\s/u;

/**
 * The first word that one text states and the other negates, or null. Only for texts that say nearly the same; elsewhere a
 * negation may concern anything.
 */
export function opposedNegations(a: string, b: string): Opposition | null {
  // Most texts deny nothing, and two of them cannot exclude each other so. Two that both deny something say mostly the
  // same: "a promise without money", "a promise without finance".
  if (deniesAnything(a) === deniesAnything(b)) return null;
  // "Will not be fit for the final", "will miss the final": what is denied is not what the other tells, and may come to the same.
  const mayAgree = staysAway(a) || staysAway(b);
  if (mayAgree && (!knowsDenied(a, b) || !knowsDenied(b, a))) return null;
  return between(readNegations(a), readNegations(b), SHARED_BESIDE_NEGATION);
}

/** Verbs of not being there, which a denial of being there may mean. */
const staysAway = matching(/\b(?:miss(?:es|ed)?|stay(?:s|ed)?\s+away|skip(?:s|ped)?|shun(?:s|ned)?)\b/iu);

const failsIn = matching(/\bfail(?:ed|s|ing)\sto\s/iu);

/** Whether all that a text denies is what somebody failed to do, of which the other says nothing: "failed to stop", "drove on". */
export function failsAtAnother(text: string, other: string): boolean {
  return failsIn(text) && countNegations(text) === 1 && !knowsDenied(text, other);
}

/** Whether a text has what another denies, by stem or meaning: the first word of content behind a negation in its clause. */
function knowsDenied(text: string, other: string): boolean {
  const first = firstDenied(text);
  if (first.length === 0) return true;
  const known = new Set(keysIn(words(other)).flat());
  return first.some((key) => known.has(key));
}

/** The stem and meanings of the first word of content behind the first negation of a text; none where nothing is denied so. */
const firstDenied = remembered((text: string): readonly string[] => {
  const all = words(text);
  const around = surroundings(text, all);
  const at = all.findIndex((_, place) => negates(around, place));
  if (at < 0) return [];
  const next = all.findIndex((_, place) => place > at && around.content[place] === true);
  return next < 0 || around.clause[next] !== around.clause[at] ? [] : keysIn(all)[next]!;
});

/**
 * How far behind a negation the word may stand that it denies: "no independent observers", "never once offered". From 2 to 30
 * words the labelled cases give the same.
 */
const DENIED_REACH = 4;
/** Verbs of ending or lacking: with them a denial may say the same as a statement ("duties vanish", "without duties"). */
const tellsOfChange = matching(
  /\b(?:vanish|disappear|restor|lost|lose|losing|end(?:s|ed)?\b|abolish|scrap|lift|drop|gone|miss(?:ed|ing)\b|cut\b|cuts\b|ban|free\b|nobody|refus|reject|depriv|lack)/iu,
);

/** Words behind a negation that make it a partial one: "not many roads", "not much of a saw". */
const PARTLY = new Set('much many quite so too very else'.split(' '));
/** Negated objects; what they deny stands before them: "heard nothing", "met nobody". */
const OBJECTS = new Set(['nothing', 'nobody', 'none']);
const NO_OBJECT: ReadonlySet<string> = new Set([...OBJECTS, 'no']);
/** Negators that are followed by a thing that was not there. */
const OF_THINGS = new Set(['no', 'without']);

/** "Not one siren", "not a single shot". */
const SINGLE = new Set(['one', 'single']);

/**
 * Whether a word behind a negation is passed over when the denied word is sought: "no *single* shot", "not *the* whole of
 * it".
 */
function isPassedOver({ all, content }: Around, at: number): boolean {
  const { folded } = all[at]!;
  return SINGLE.has(folded) || (!content[at] && !PARTLY.has(folded));
}

/** A content word that is denied or stated, with the content words of its clause. */
interface InClause extends Span {
  /** Its stem, and its meanings with their sides: "gave way" matches "breached", but not "held". */
  readonly keys: readonly string[];
  readonly clause: ReadonlySet<string>;
  /**
   * Whether it is the first word that the negation may deny. Others count only against a text that means nearly the same.
   */
  readonly isFirst: boolean;
  /**
   * For a denied word: whether it is a thing ("no fire"). For a stated one: whether it only qualifies another noun ("the
   * fire brigade").
   */
  readonly isThing: boolean;
}

/**
 * The words that negations deny: the first two content words behind each ("no release clause"), or the one before it ("heard
 * nothing"). Names cannot be denied.
 */
const deniedIn = remembered((text: string): readonly InClause[] => {
  if (!deniesAnything(text)) return [];
  const all = words(text);
  const around = surroundings(text, all);
  const clauses = clausesOf(around);
  const keys = keysIn(all);
  const found: InClause[] = [];
  const mayBeDenied = (place: number, at: number): boolean => {
    if (around.content[place] !== true || around.clause[place] !== around.clause[at]) return false;
    const { folded, start, end } = all[place]!;
    return !isCommonNewsWord(folded) && !/^\p{Lu}|\d/u.test(text.slice(start, end));
  };
  for (const [clause, [place, second]] of negationsIn(around)) {
    // "Would not have come without an invitation": there was one.
    if (second !== undefined || found.length >= MOST_STANDS) continue;
    if (around.limited.has(clause) || around.open.has(clause)) continue;
    const at = place!;
    const { folded } = all[at]!;
    // "Failed to start" denies that it did; what other verbs deny may be anything.
    if (isNegatingVerb(all, at) && !ENDING_VERBS.has(folded) && all[at + 1]?.folded !== 'to') continue;
    // "Without the loan it will close" does not say that there is no loan.
    if (folded === 'without' && around.clause[at - 1] !== clause) continue;
    // "Where people meet and not where lorries wait" sets one thing off against another.
    if (folded === 'not' && all[at - 1]?.folded === 'and') continue;
    let next = at + 1;
    while (next < at + DENIED_REACH && next < all.length && isPassedOver(around, next)) next += 1;
    const denied = OBJECTS.has(folded) ? [at - 1, next] : mayBeDenied(next, at) ? [next, next + 1] : [];
    const isSingle = SINGLE.has(all[next - 1]!.folded);
    const isThing = isSingle || OF_THINGS.has(folded);
    for (const word of denied) {
      if (!mayBeDenied(word, at)) continue;
      const [first, last] = [all[Math.min(at, word)]!, all[Math.max(at, word)]!];
      found.push({
        start: first.start,
        end: last.end,
        keys: keys[word]!,
        clause: clauses.get(clause)!,
        isFirst: word === next && !isSingle,
        isThing,
      });
    }
  }
  return found;
});

/**
 * The content words that a text states, by stem and meaning; none of negated or conditional clauses ("will close unless").
 */
const statedIn = remembered((text: string): ReadonlyMap<string, InClause> => {
  const all = words(text);
  const around = surroundings(text, all);
  const clauses = clausesOf(around);
  const keys = keysIn(all);
  const denying = new Set(all.flatMap((_, at) => (negates(around, at) ? [around.clause[at]!] : [])));
  const stated = new Map<string, InClause>();
  all.forEach(({ start, end }, at) => {
    const number = around.clause[at]!;
    if (!around.content[at] || denying.has(number) || around.open.has(number)) return;
    const isThing = isBeforeNoun(text, around, at);
    const own = { keys: keys[at]!, start, end, clause: clauses.get(number)!, isFirst: true, isThing };
    for (const key of own.keys) if (!stated.has(key)) stated.set(key, own);
  });
  return stated;
});

/** The stem and the meanings of each word. */
function keysIn(all: readonly Word[]): string[][] {
  const keys = all.map(({ stem }) => [stem]);
  for (const { meaning, pole, at, length } of meanings(all.map(({ stem }) => stem)))
    for (let place = at; place < at + length; place += 1) keys[place]!.push(`${meaning} ${String(pole)}`);
  return keys;
}

/** Whether a word only qualifies the noun behind it: "the fire brigade" does not say that there was a fire. */
export function isBeforeNoun(text: string, { all, content, clause }: Around, at: number): boolean {
  const [word, next] = [all[at]!, all[at + 1]];
  if (next === undefined || content[at + 1] !== true || clause[at + 1] !== clause[at]) return false;
  return (
    !/s$/u.test(word.folded) && !/ed$/u.test(next.folded) && !/\S/u.test(text.slice(word.end, next.start))
  );
}

/** The content words of each clause, by stem. */
function clausesOf({ all, clause, content }: Around): Map<number, Set<string>> {
  const clauses = new Map<number, Set<string>>();
  all.forEach(({ stem, folded }, at) => {
    const known = clauses.get(clause[at]!);
    const own = known ?? new Set<string>();
    if (known === undefined) clauses.set(clause[at]!, own);
    if (content[at] && !isCommonNewsWord(folded)) own.add(stem);
  });
  return clauses;
}

/**
 * A word that one text denies and the other states, where the two clauses share another word as well. Only for texts that are
 * known to be on one matter.
 * @param alike whether the texts mean nearly the same: then the word alone is enough
 */
export function deniedWord(a: string, b: string, alike = false): Opposition | null {
  if (deniesAnything(a) === deniesAnything(b) || tellsOfChange(a) || tellsOfChange(b)) return null;
  const mine = denied(a, b, alike);
  if (mine !== null) return mine;
  const yours = denied(b, a, alike);
  return yours === null ? null : { a: yours.b, b: yours.a };
}

function denied(a: string, b: string, alike: boolean): Opposition | null {
  const denying = deniedIn(a);
  if (denying.length === 0) return null;
  const stated = statedIn(b);
  const deniedToo = new Set(deniedIn(b).flatMap(({ keys }) => keys));
  for (const one of denying) {
    for (const key of one.keys) {
      const other = stated.get(key);
      if (other === undefined || deniedToo.has(key) || (one.isThing && other.isThing)) continue;
      if (
        alike ||
        (one.isFirst && [...one.clause].some((each) => !one.keys.includes(each) && other.clause.has(each)))
      )
        return { a: { start: one.start, end: one.end }, b: { start: other.start, end: other.end } };
    }
  }
  return null;
}

/**
 * Whether a negated clause of the text shares a word with the other text, and so may deny what that says. "Passed the budget,
 * but raised no fees" denies nothing of "passed the budget on Monday".
 */
export function deniesBeside(text: string, other: string): boolean {
  const denied = deniedClauses(text);
  if (denied.length === 0) return false;
  const told = new Set(words(other).map((word) => word.stem));
  return denied.some((clause) => [...clause].some((stem) => told.has(stem)));
}

/** The content words of the clauses that hold a negation. */
const deniedClauses = remembered((text: string): readonly ReadonlySet<string>[] => {
  const all = words(text);
  if (!deniesAnything(text)) return [];
  const around = surroundings(text, all);
  const denying = all.map((_, at) => negates(around, at));
  // "Raised no fees and passed the budget": the second predicate is not negated.
  let second = 0;
  const clause = all.map(({ folded, end }, at) => {
    if (folded === 'and' && SECOND_PREDICATE.test(text.slice(end, end + LONGEST_VERB))) second += 1;
    return around.clause[at]! + second * all.length;
  });
  const clauses = clausesOf({ ...around, clause });
  return [...new Set(clause.filter((_, at) => denying[at]))].map((number) => clauses.get(number)!);
});

const SECOND_PREDICATE = new RegExp(`^\\s${PREDICATE}`, 'u');
/** Letters of the verb behind an "and", and a few more. */
const LONGEST_VERB = 30;

/** How many negations a text holds, verbs such as "denied" and "failed to" included. */
const countNegations = remembered((text): number => {
  const all = words(text);
  return all.filter((_, at) => (isNegator(all, at) && !leavesOpen(all, at + 1)) || isDenyingVerb(all, at))
    .length;
});

/** Whether a text holds any negation. */
export function deniesAnything(text: string): boolean {
  return countNegations(text) > 0;
}

/**
 * Whether one text denies the opposite of what the other states, and so does not deny that: "did not fall" beside "rose".
 * @param opposed only if the denial that this found is the one that turns the opposite round
 */
export function deniesOpposite(a: string, b: string, opposed: Opposition): boolean {
  const reaches = (text: string, { start }: Span, { negated, ...stand }: Stand): boolean =>
    !negated || !CLAUSE_END.test(text.slice(Math.min(start, stand.start), Math.max(start, stand.start)));
  return deniesAnOpposite(a, b, (one, other) => reaches(a, opposed.a, one) && reaches(b, opposed.b, other));
}

/**
 * Whether one text says the same as the other by denying its opposite: "stayed shut", "no school opened". Not where something
 * may lie between the two (what did not fall need not have risen), nor where anything else is denied.
 */
export function agreesByDenial(a: string, b: string): boolean {
  return deniesAnOpposite(
    a,
    b,
    ({ key, negated }) => !hasMiddle(key) && countNegations(negated ? a : b) === 1,
  );
}

/** Whether one text denies the side of a meaning that the other does not state, and this holds of what each has. */
function deniesAnOpposite(a: string, b: string, holds: (one: Stand, other: Stand) => boolean): boolean {
  const there = readPoles(b).slice(0, MOST_STANDS);
  return readPoles(a)
    .slice(0, MOST_STANDS)
    .some((one) =>
      there.some(
        (other) =>
          one.key === other.key &&
          one.pole === other.pole &&
          one.negated !== other.negated &&
          holds(one, other),
      ),
    );
}

/** What somebody declines to do without denying anything: "declined to comment". */
const WITHHELD = new Set(
  'comment say discuss elaborate respond answer name identify give disclose'.split(' '),
);

/**
 * Whether all that a text negates is a supply that somebody is without, or words that they keep to themselves: "left without
 * power", "declined to comment".
 */
export const lacksOnly = remembered((text: string): boolean => {
  const all = words(text);
  return all.every(({ folded }, at) => {
    if (folded === 'without') return isSupply(all, at + 1);
    if (!isDenyingVerb(all, at)) return !isNegator(all, at) || leavesOpen(all, at + 1);
    return LOSING.has(folded) || (all[at + 1]?.folded === 'to' && WITHHELD.has(all[at + 2]?.folded ?? ''));
  });
});

/**
 * The first meaning on which the texts are on opposite sides, next to a word that both have; null where there is none. A text
 * with both sides reports a development ("rose, then fell") and is left alone; so are two negations, since what did not rise
 * need not have fallen.
 */
export function opposedPoles(a: readonly Stand[], b: readonly Stand[]): Opposition | null {
  return a.length === 0 || b.length === 0 ? null : between(a, b, 1);
}

function isOtherPole(each: Stand, one: Stand): boolean {
  return each.key === one.key && each.pole !== one.pole && (one.key !== MOVES || sharedBeside(each, one) > 0);
}

function sharedBeside(one: Stand, other: Stand): number {
  let shared = 0;
  for (const word of one.beside) if (other.beside.has(word)) shared += 1;
  return shared;
}

/** @param shared how many content words both must have next to the opposites */
function between(a: readonly Stand[], b: readonly Stand[], shared: number): Opposition | null {
  const [left, right] = [a.slice(0, MOST_STANDS), b.slice(0, MOST_STANDS)];
  for (const one of left) {
    for (const other of right) {
      if (one.key !== other.key || one.pole === other.pole || (one.negated && other.negated)) continue;
      if (left.some((each) => isOtherPole(each, one)) || right.some((each) => isOtherPole(each, other)))
        continue;
      if (sharedBeside(one, other) < shared && !one.ofAll && !other.ofAll) continue;
      return { a: { start: one.start, end: one.end }, b: { start: other.start, end: other.end } };
    }
  }
  return null;
}
