// Where one English sentence joins two: "The bridge will close in June, and the school will get a new roof.", and what the words
// that tell who speaks tell besides.
import type { Span } from '../../../model/span.ts';
import type { MainClause } from '../language.ts';
import { HEDGE } from './speech/hedges.ts';
import { phraseBefore } from './names/find-phrases.ts';
import { NUMBER_STARTS } from './quantities/numbers.ts';
import { readEnglishQuantities } from './quantities/quantities.ts';
import {
  AUXILIARIES,
  BE,
  BETWEEN,
  GESTURES,
  ING,
  PREPOSITIONS,
  SPEECH_VERBS,
} from './speech/speech-words.ts';
import { isClauseMark, isFinite } from './speech/statements.ts';
import { PRONOUNS, tokenize, type Token } from './tokens.ts';
import { wholePhrase } from './speech/whole-phrases.ts';

const JOINING = /^(?:and|but|while)$/;
const JOINT = /(?:,\s+(?:and|but|while)|;|\s(?:and|but|while))\s+/gu;
/** What joins two clauses of a report: "said that the mill would close and that 40 jobs would go". */
const REPORT_JOINT = /,?\s(?:and(?:\sthat)?|while)\s+/gu;
/** What makes of the words behind "and" a predicate of their own: "left after losing the vote and will not return". */
export const PREDICATE = String.raw`(?:(?:he|she|it|they|we|I|did|do|does|has|have|had|is|are|was|were|will|would|can|cannot|could|should|must|may|might|never|says?|said|told|left|went|took|gave|made|kept|denies|refuses|declines|rejects|\p{L}{2,20}ed)\b|\p{L}{2,6}n['’]t\b)`;
/** Letters of "that" with a space on either side. */
const THAT = 6;
/** More joints than sentences of a text have; what stands behind each is read, so there is an end. */
const MOST_JOINTS = 8;
/** What opens a clause that hangs on another one: cut off, neither says what the sentence says. */
const HANGING =
  /^(?:if|unless|when|while|whilst|as|after|before|since|because|once|until|although|though|whereas|who|which|that|whose|where|whether|what|how|why|both|neither|either|not)$/;
/** What points back at another clause, and says nothing without it: "reached it 25 minutes later". */
const POINTING =
  /^(?:he|she|it|they|him|her|them|his|its|their|this|these|those|such|there|others|another|all|most|some|many|one|none|later|then|so|too|also)$/;
const PICKS = /^(?:the|each|every|any|no|one|two|three)$/;
/** Forms that only the past has, and no participle: "and six people fell ill". */
const PAST =
  /^(?:died|fell|rose|grew|took|came|went|sank|began|drew|ran|gave|saw|wrote|spoke|fled|drove|broke|chose)$/;
/** What stands before a figure and says how near it is, and no more. */
const ABOUT =
  /^(?:(?:(?:more|less|fewer) than|at (?:least|most)|up to|about|around|almost|nearly|over|only|just|some|another|a further) )*$/;
/** Kinds of quantities that tell when. */
const IS_DAY = /^(?:date|daterange|time)$/;
/** So many words of a subject stand before its verb at most: "the primary school in the old town of Vik". */
const SUBJECT_WORDS = 8;

/**
 * The parts of a sentence that are main clauses, without the words that join them; the sentence itself where there are no two.
 * Each has a subject and a verb of its own, or is a second thing that the subject before it did, with a figure of its own.
 * @param isReport whether they are what somebody is said to say, which goes on otherwise
 */
export function mainClauses(text: string, sentence: Span, isReport = false): MainClause[] {
  const opens = isReport && /\bthat\s*$/.test(text.slice(Math.max(0, sentence.start - THAT), sentence.start));
  const joints = [...text.slice(sentence.start, sentence.end).matchAll(isReport ? REPORT_JOINT : JOINT)];
  const parts: MainClause[] = [];
  let { start } = sentence;
  /** The subject of the part at `start`, where that stands before an earlier one. */
  let subject: Span | null = null;
  const part = (end: number): MainClause => ({ start, end, ...(subject !== null && { subject }) });
  for (const { 0: joint, index } of joints.slice(0, MOST_JOINTS)) {
    const end = sentence.start + index;
    const next = end + joint.length;
    const [here, behind] = [
      { start, end },
      { start: next, end: sentence.end },
    ];
    const tokens = tokenize(text, here);
    const verb: number = subject === null ? verbOf(tokens, start === sentence.start) : 0;
    if (verb < 0) continue;
    if (!joint.includes('while') && goesOnDoing(text, here, behind, tokens, verb)) {
      parts.push(part(end));
      subject ??= { start: tokens[0]!.start, end: tokens[verb - 1]!.end };
      start = next;
      continue;
    }
    if (!isOfItself(tokenize(text, behind))) continue;
    // Without a comma "while" may tell no more than when, and "and" may join two nouns, unless each part gives a figure.
    const marked = isReport
      ? joint.includes('that') && (opens || goesOnWithThat(text, here, behind))
      : /^[,;]/.test(joint);
    if (!marked && !(hasFigure(text, here) && hasFigure(text, behind))) continue;
    if (!marked && !joint.includes('while') && !countsApart(text, here, behind)) continue;
    parts.push(part(end));
    subject = null;
    start = next;
  }
  return [...parts, part(sentence.end)];
}

/**
 * "The fire destroyed 40 homes | and killed three people": whether the words behind a joint are a second thing that the subject
 * of those before it did. Each gives a figure, so that each can be checked; a day that only one of them has may be that of
 * both, and what denies, hangs on another clause or points back is not parted from the rest. Nor is what may hold for both: a
 * denial, a doubt or an intention before the first.
 * @param verb index of the verb among the tokens before the joint
 */
function goesOnDoing(
  text: string,
  here: Span,
  behind: Span,
  before: readonly Token[],
  verb: number,
): boolean {
  const tokens = tokenize(text, behind);
  const at = /ly$/.test(tokens[0]?.word ?? '') ? 1 : 0;
  const [does, object] = [tokens[at], tokens[at + 1]];
  if (does === undefined || object === undefined || object.mark || does.capital) return false;
  if (!isFinite(does) || (does.word.endsWith('s') && !AUXILIARIES.has(does.word))) return false;
  // "Two were held and charged with 12 counts", "raw and refined sugar": what ends in "-ed" may be a participle.
  const plain = AUXILIARIES.has(does.word) || PAST.test(does.word);
  const passive = BE.has(before[verb]!.word);
  if (!plain && (passive || !(OPENS_SUBJECT.test(object.word) || NUMBER_STARTS.has(object.word))))
    return false;
  return (
    isPlainly(text, here, before) &&
    !(ONE_FORM.test(does.word) && before.some((_, at) => isInfinitive(before, at))) &&
    !tokens.some(({ word }) => POINTING.test(word) || DENYING.test(word)) &&
    counts(text, here) &&
    counts(text, behind) &&
    hasDay(text, here) === hasDay(text, behind)
  );
}

const DENYING = /^(?:no|not|never|without)$|n['’]t$/;
/** What makes of a whole sentence something else than what was done: "will close", "nobody lost", "only 40 came". */
const UNPLAIN =
  /^(?:no|not|never|without|nobody|nothing|none|nor|cannot|hardly|scarcely|barely|seldom|rarely|few|little|only|will|wo|would|shall|should|may|might|can|ca|could|must|ought|does|do|did)$|n['’]t$|^['’](?:ll|d)$/;
/** Verbs before "to" that tell what was not done, or not of free will; "to" behind "has" is as much as "must". */
const UNDONE = /^(?:(?:fail|refus|declin|need)(?:s|ed|es)?|ha(?:s|ve|d)|is|are|was|were|unable)$/;
/** Verbs whose past is their infinitive: "planned to close two mills and cut 300 jobs". */
const ONE_FORM =
  /^(?:cut|put|set|hit|beat|shut|spread|hurt|cost|let|quit|split|burst|read|shed|bet|rid|come|become|run)$/;

/** Whether words tell plainly what somebody did: without denial, doubt, intention or a clause that hangs on them. */
function isPlainly(text: string, span: Span, tokens: readonly Token[]): boolean {
  return (
    HEDGE.all(text.slice(span.start, span.end)).length === 0 &&
    !tokens.some(
      ({ word, capital }, at) =>
        HANGING.test(word) ||
        (UNPLAIN.test(word) && !(capital && word === 'may')) ||
        (/^(?:nearly|almost)$/.test(word) && !NUMBER_STARTS.has(tokens[at + 1]?.word ?? '')) ||
        (UNDONE.test(word) && isInfinitive(tokens, at + 1)),
    )
  );
}

/** "To close", and not "to 61 percent" or "to the town". */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]?.word === 'to' &&
    next !== undefined &&
    !next.mark &&
    !next.capital &&
    !OPENS_SUBJECT.test(next.word) &&
    !NUMBER_STARTS.has(next.word)
  );
}

/** Whether words give a figure that tells how much or how many. */
function counts(text: string, span: Span): boolean {
  return readEnglishQuantities(text, span, null).some(({ kind }) => !IS_DAY.test(kind) && kind !== 'ordinal');
}

function hasDay(text: string, span: Span): boolean {
  return readEnglishQuantities(text, span, null).some(({ kind }) => IS_DAY.test(kind));
}

/**
 * "Said the ward had lost money and that 23 midwives would go": whether "and that" goes on with what is said though it opened
 * without "that". A clause of a clause has its own ("knew that it was weak and that"), and "that decision" is a subject.
 */
function goesOnWithThat(text: string, here: Span, behind: Span): boolean {
  const [first] = tokenize(text, behind);
  return (
    first !== undefined &&
    (first.capital || OPENS_SUBJECT.test(first.word) || NUMBER_STARTS.has(first.word) || isPlural(first)) &&
    !tokenize(text, here).some(({ word }) => word === 'that')
  );
}

function isPlural({ word }: Token): boolean {
  return /[^isu]s$/.test(word) && !PREPOSITIONS.has(word);
}

const OPENS_SUBJECT = /^(?:\d.*|the|an|his|her|its|their|our|no|any|both|few|more|at|about)$/;

/** "421 people fell ill and 58 are in hospital": whether a bare "and" joins a clause whose subject is a figure of its own. */
function countsApart(text: string, here: Span, behind: Span): boolean {
  // "Closed after 12 drivers and 30 guards were hurt" counts both in one clause.
  if (tokenize(text, here).some(({ word }) => HANGING.test(word))) return false;
  const tokens = tokenize(text, behind);
  const verb = tokens[verbOf(tokens)]!.word;
  return (
    (AUXILIARIES.has(verb) || PAST.test(verb)) &&
    // "A hundred and twenty men" is one figure.
    readEnglishQuantities(text, { start: here.start, end: behind.end }, null).some(
      ({ start, kind }) =>
        start >= behind.start && ABOUT.test(text.slice(behind.start, start)) && !IS_DAY.test(kind),
    )
  );
}

/** Whether words give a figure that is no day. */
function hasFigure(text: string, span: Span): boolean {
  return readEnglishQuantities(text, span, null).some(({ kind }) => !IS_DAY.test(kind));
}

/**
 * Index of the verb of words that begin with its subject, or -1.
 * @param pointing whether the subject may be a pronoun, as where a sentence opens
 */
export function verbOf(tokens: readonly Token[], pointing = false): number {
  const [first] = tokens;
  if (first === undefined || first.mark || (!pointing && PRONOUNS.has(first.word))) return -1;
  // "At least 12 ships were waiting", "about 900 ballots were spoilt"
  const counts =
    /^(?:at|about|over|under)$/.test(first.word) && /^(?:least$|most$|\d)/.test(tokens[1]?.word ?? '');
  if ((PREPOSITIONS.has(first.word) && !counts) || ING.test(first.word)) return -1;
  const reached = tokens.slice(0, SUBJECT_WORDS + 1);
  const at = reached.findIndex(
    (token, index) =>
      token.mark ||
      HANGING.test(token.word) ||
      // What ends in "s" may be a noun, unless "still" or the like stands before it.
      (isFinite(token) &&
        (AUXILIARIES.has(token.word) ||
          !token.word.endsWith('s') ||
          BETWEEN.has(reached[index - 1]?.word ?? ''))),
  );
  return at <= 0 || tokens[at]!.mark || HANGING.test(tokens[at]!.word) ? -1 : at;
}

/** Whether words behind a comma are a clause that needs none of what stands before it. */
function isOfItself(tokens: readonly Token[]): boolean {
  return (
    hasSubject(tokens) &&
    !tokens.some(
      // "The other jobs" points back, "other jobs" are any.
      ({ word }, at) => POINTING.test(word) || (word === 'other' && PICKS.test(tokens[at - 1]?.word ?? '')),
    )
  );
}

/** Whether words behind a joint are a clause with a subject of its own. */
function hasSubject(tokens: readonly Token[]): boolean {
  const verb = verbOf(tokens);
  if (verb < 0) return false;
  // What goes on with a preposition may be a participle: "the people injured in the crash".
  const next = tokens[verb + 1];
  return (
    AUXILIARIES.has(tokens[verb]!.word) ||
    PAST.test(tokens[verb]!.word) ||
    (next !== undefined && !next.mark && !PREPOSITIONS.has(next.word))
  );
}

const RELATIVE = /^(?:who|which|whose|where)$/;

/**
 * What the words around a statement tell besides who makes it: "Ana Bel, who watched with 90 guests", a clause that the saying
 * hangs on ("Twelve ships lay at the port, where sailors said") and one that is joined to it behind.
 * @param words those of a sentence before its statement, or behind it
 * @param closes whether the sentence ends with them
 */
export function asidesIn(text: string, words: Span, closes: boolean): Span[] {
  const tokens = tokenize(text, words);
  const found: Span[] = [];
  const add = (from: number, to: number): void => {
    if (from < to) found.push({ start: tokens[from]!.start, end: tokens[to - 1]!.end });
  };
  const conceded = closes ? -1 : concededBefore(tokens);
  add(1, conceded);
  const deed = closes || conceded > 0 ? conceded : Math.max(deedBefore(tokens), eventBefore(tokens));
  if (conceded < 0) add(0, deed);
  for (let at = Math.max(1, deed); at < tokens.length; at++) {
    const { text: mark } = tokens[at]!;
    if (closes && mark === ';' && tokens.slice(at + 1).some(isFinite)) {
      add(at + 1, lastWord(tokens) + 1);
      break;
    }
    // "“It is over,” she told the crowd, and the men stamped their feet"
    if (
      closes &&
      mark === ',' &&
      JOINING.test(tokens[at + 1]?.word ?? '') &&
      hasSubject(tokens.slice(at + 2))
    ) {
      add(at + 2, lastWord(tokens) + 1);
      break;
    }
    const relative = mark === ',' ? RELATIVE.exec(tokens[at + 1]?.word ?? '') : null;
    if (relative === null) continue;
    if (!closes && found.length === 0 && verbOf(tokens.slice(0, at)) > 0) {
      add(0, at);
      continue;
    }
    // "…, he said in Oslo, where he met 40 farmers" tells of where it was said.
    if (relative[0] === 'where') continue;
    const from = beginningOf(tokens, at);
    const next = tokens.findIndex((token, index) => index > at + 1 && isClauseMark(token));
    const end = next < 0 ? tokens.length : next;
    if (from < 0 || (next < 0 && !closes) || !isTelling(text, tokens.slice(at + 2, end))) continue;
    add(from, end);
    at = end - 1;
  }
  return found;
}

/**
 * "While the opposition called it a farce, | observers said": index of the comma behind what a sentence concedes before somebody
 * says something; -1 where it concedes nothing.
 */
function concededBefore(tokens: readonly Token[]): number {
  if (!CONCEDING.test(tokens[0]?.word ?? '')) return -1;
  const comma = tokens.findIndex(({ mark, text }) => mark && !QUOTE.test(text));
  const clause = tokens.slice(1, Math.max(1, comma));
  return tokens[comma]?.text === ',' && verbOf(clause) > 0 && !clause.some(({ word }) => HANGING.test(word))
    ? comma
    : -1;
}

const CONCEDING = /^(?:while|whilst|although|though|whereas)$/;
const QUOTE = /^["“”'‘’]$/;

/**
 * "The mayor welcomed the plan but | said that": index of the joint behind what somebody does before they say something; -1
 * where they only speak, or move as speakers do.
 */
function deedBefore(tokens: readonly Token[]): number {
  const joint = tokens.findIndex(
    ({ text, word, mark }, at) =>
      // "Called the fine “a slap on the wrist” and added that"
      (mark && !QUOTE.test(text)) ||
      (/^(?:and|but)$/.test(word) &&
        (SPEECH_VERBS.has(tokens[at + 1]?.word ?? '') ||
          // "and found that": no list has every verb that a clause may follow.
          (at + 2 === tokens.length - 1 && tokens[at + 2]!.word === 'that'))),
  );
  const words = tokens.slice(0, Math.max(0, joint));
  const verb = verbOf(words, true);
  const object = words[verb + 1];
  if (verb <= 0 || tokens[joint]!.mark || GESTURES.has(words[verb]!.word)) return -1;
  // "The minister apologised and said that"
  if (object === undefined)
    return /.ed$/.test(words[verb]!.word) && !SPEECH_VERBS.has(words[verb]!.word) ? joint : -1;
  return OPENS_OBJECT.test(object.word) ||
    object.capital ||
    /^\d/.test(object.text) ||
    isPlural(object) ||
    (object.word === 'to' && DECIDED.test(words[verb]!.word))
    ? joint
    : -1;
}

/**
 * "Shares fell 5 percent | hours after the firm said": index of the words that hang what somebody says on what happened; -1
 * where there are none.
 */
function eventBefore(tokens: readonly Token[]): number {
  let joint = tokens.findLastIndex(({ word }) => EVENT_JOINT.test(word));
  while (joint > 0 && (HOW_LONG.test(tokens[joint - 1]!.word) || NUMBER_STARTS.has(tokens[joint - 1]!.word)))
    joint--;
  const event = tokens.slice(0, Math.max(0, joint));
  const verb = verbOf(event, true);
  // "It was only after", "That was when"
  if (/^(?:it|this|that)$/.test(event[0]?.word ?? '')) return -1;
  // "The comments came after" only tells when.
  const happens = verb > 0 && !/^(?:came|comes?)$/.test(event[verb]!.word);
  return happens && !event.some(({ mark, word }) => mark || HANGING.test(word)) ? joint : -1;
}

/** What tells how long after or before: "shortly", "a few hours", "for two years". */
const HOW_LONG =
  /^(?:shortly|soon|just|only|even|long|immediately|right|less|more|than|an?|few|several|some|about|nearly|for|\d{1,4}|(?:second|minute|hour|day|week|month|year)s?)$/;

/** What hangs a report on an event. */
const EVENT_JOINT = /^(?:after|because|although|though|while|when)$/;

const OPENS_OBJECT =
  /^(?:the|an?|all|both|any|every|no|for|its|their|plans|calls|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)$/;
/** What is done with an infinitive behind it: "voted to close the pool". */
const DECIDED = /^(?:voted|agreed|decided|refused|declined|moved)$/;

/** Where the words begin for somebody who is named before a comma: "Ana Bel", "Ana Bel, head of the mill"; -1 for nobody. */
function beginningOf(tokens: readonly Token[], comma: number): number {
  const near = phraseBefore(tokens, comma);
  if (near === null) return -1;
  const { from } = wholePhrase(tokens, near);
  const named = tokens[from - 1]?.text === ',' ? phraseBefore(tokens, from - 1) : null;
  return named?.kind === 'name' ? named.from : from;
}

/** Whether words give a name, a figure or a day: what a clause that tells who somebody is can be held to. */
function isTelling(text: string, tokens: readonly Token[]): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return false;
  return (
    tokens.some(({ capital }) => capital) ||
    readEnglishQuantities(text, { start: first.start, end: last.end }, null).length > 0
  );
}

/** Index of the last token that is no mark. */
function lastWord(tokens: readonly Token[]): number {
  return tokens.findLastIndex(({ mark }) => !mark);
}
