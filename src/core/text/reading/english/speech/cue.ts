// What words of saying are to a sentence in English, and those whose speaker stands behind the verb: "said Ann Lee", "was
// described by the mayor as".
import { NUMBER_STARTS } from '../quantities/numbers.ts';
import type { Span } from '../../../../model/span.ts';
import { afterVerb, isBesideUtterance, maySpeak } from './frames.ts';
import {
  BETWEEN,
  ING,
  NAMING_VERBS,
  PREPOSITIONS,
  SPEECH_VERBS,
  TAG_VERBS,
  TIME_WORDS,
} from './speech-words.ts';
import { APPOSITION_REACH, clauseAt, isAuxiliary, isPlainlyFinite } from './statements.ts';
import { phraseAfter } from '../names/find-phrases.ts';
import { type NounPhrase, phrase, wordsOf } from '../names/noun-phrase.ts';
import { DETERMINERS } from '../names/phrase-bounds.ts';
import { POSTPOSED, withComplement } from './whole-phrases.ts';
import { verbOf } from '../main-clauses.ts';
import type { Token } from '../tokens.ts';
import { WRITINGS } from './writings.ts';

/** A verb of saying with whom it belongs to, as tokens of one sentence. */
export interface Cue {
  readonly subject: NounPhrase | null;
  /** Who speaks together with the subject: "Lund and Friis said". */
  readonly partner?: NounPhrase;
  /** Index of the verb's token, or of "according". */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly kind: 'tag' | 'lead' | 'inner' | 'according' | 'participle' | 'noun';
  readonly form: 'clause' | 'phrase';
  readonly relay: string | null;
  /** Opens a statement of its own behind another one: "…, while the council said it would pay". */
  readonly opens?: boolean;
  /** Told to have been quoted, but not by whom: "was quoted as saying". */
  readonly passedOn?: boolean;
  readonly addressee: Span | null;
  /** The phrase behind "citing", "according to", or behind "cited" in "cited X as saying". */
  readonly quoted: NounPhrase | null;
  /** Gives its object a quoted name, as "called it “unfair”" does, by a verb of no list: "voiced “deep concern”". */
  readonly names?: boolean;
}

/** "was described by the mayor as “a folly”", "were told by officials that it would close". */
export function saidBy(tokens: readonly Token[], at: number): Cue | null {
  const { word } = tokens[at]!;
  if (isPutBy(tokens, at)) {
    const by = figureBy(tokens, at);
    const found = phraseAfter(tokens, by + 1);
    if (found !== null && maySpeak(tokens, found))
      return {
        subject: found,
        at,
        from: by,
        to: found.to,
        kind: 'inner',
        form: 'phrase',
        relay: null,
        addressee: null,
        quoted: null,
      };
  }
  if (tokens[at + 1]?.word !== 'by' || !/(?:ed|told)$/.test(word)) return null;
  if (/^(?:not|never)$/.test(tokens[at - 1]?.word ?? '')) return null;
  const found = phraseAfter(tokens, at + 2);
  if (found === null || MEANS.test(tokens[found.to - 1]!.word)) return null;
  const whole = withComplement(tokens, found);
  const named = namedBehind(tokens, whole);
  const subject = named ?? whole;
  const next = tokens[named !== null && tokens[named.to]?.text === ',' ? named.to + 1 : subject.to];
  const speaks = maySpeak(tokens, subject);
  const reports = next?.word === 'that' && (SPEECH_VERBS.has(word) || (speaks && INFORMING.has(word)));
  // "The government was told by Helen Strode to hire": what somebody is told to do is part of the statement.
  const orders = speaks && next?.word === 'to' && ORDERING.test(word);
  if (!reports && !orders && (!NAMING_VERBS.has(word) || word === 'called' || word === 'urged')) return null;
  return {
    subject,
    at,
    from: reports ? 0 : at,
    to: reports ? tokens.indexOf(next) + 1 : subject.to,
    kind: reports ? 'lead' : 'inner',
    form: reports ? 'clause' : 'phrase',
    relay: null,
    addressee: null,
    quoted: null,
  };
}

/** By which somebody is told something, without telling it: "were told by text message that". */
const MEANS = /^(?:message|text|e-?mail|phone|telephone|letter|post|telegram|loudspeaker|radio)$/;

/** What is done with somebody by who tells them something. */
export const INFORMING: ReadonlySet<string> = new Set(
  'assured reassured informed reminded notified advised'.split(' '),
);

/** What is done in words with somebody who is to do something. */
const ORDERING = /^(?:told|asked|urged|warned|advised|reminded)$/;

/** "the minister, Ann Lee,": the name behind what somebody is, with its titles; null where a mark does not end it. */
export function namedBehind(tokens: readonly Token[], holder: NounPhrase): NounPhrase | null {
  if (holder.kind !== 'common' || tokens[holder.to]?.text !== ',') return null;
  const named = phraseAfter(tokens, holder.to + 1);
  return named?.kind === 'name' && tokens[named.to]?.mark !== false
    ? { ...named, titles: [...holder.titles, ...named.titles] }
    : null;
}

/** "is put at 40 tonnes by the harbour office": a figure that somebody gives. */
export function isPutBy(tokens: readonly Token[], at: number): boolean {
  return /^(?:put|estimated|valued|reckoned)$/.test(tokens[at]!.word) && figureBy(tokens, at) > 0;
}

/** "is put at 40 tonnes by the harbour office": index of the "by", or -1. */
function figureBy(tokens: readonly Token[], at: number): number {
  if (tokens[at + 1]?.word !== 'at') return -1;
  let figure = false;
  for (let index = at + 2; index < at + 12; index++) {
    const token = tokens[index];
    if (token === undefined || (token.mark && !/[£$€¥₹₦%]/u.test(token.text))) return -1;
    figure ||= /[\d£$€¥₹₦%]/u.test(token.text) || (token.word !== 'a' && NUMBER_STARTS.has(token.word));
    // "Put at risk when it was sold by the council" puts no figure on anything.
    if (token.word === 'by') return figure ? index : -1;
  }
  return -1;
}

/**
 * Where the statement begins that a participle of saying opens behind a comma, or null where it opens none, as in "adding her
 * name to the list". "Costs rose, she said, adding that nobody was hurt" goes on with what was said, and "The bank raised its
 * rate, saying that growth was strong" tells what was done before; but behind another clause of somebody's statement the
 * participle may be of whoever that is about: "Lee said Rahn wrote to the mill, warning that …".
 */
export function addedAt(tokens: readonly Token[], at: number): number | null {
  const { word = '' } = tokens[at] ?? {};
  if (tokens[at - 1]?.text !== ',' || !ING.test(word) || !SPEECH_VERBS.has(word)) return null;
  const near = tokens.slice(Math.max(0, at - ADDED_REACH), at - 1);
  const quote = near.findLastIndex(({ text }) => text === '“”');
  const before = near.slice(quote + 1);
  // "its forecast"
  const tags = before.map(
    ({ word: one }, index) => TAG_VERBS.has(one) && !DETERMINERS.has(before[index - 1]?.word ?? ''),
  );
  const isVerb = (token: Token, index: number): boolean => tags[index]! || isPlainlyFinite(token);
  // "said Ann Lee, head of the clinic, adding": the words that tell who speaks begin behind the comma before the last verb.
  const last = before.findLastIndex(isVerb);
  const from =
    quote < 0 ? before.slice(0, Math.max(0, last)).findLastIndex(({ text }) => text === ',') + 1 : 0;
  const verbs = before.filter((token, index) => index >= from && isVerb(token, index)).length;
  const tells =
    (quote >= 0 || tags.includes(true, from)) &&
    verbs < 2 &&
    !before.some((token, index) => index >= from && PARTING.test(token.word));
  const goesOn = word === 'adding' && quote < 0 && tags.includes(true);
  const does = quote < 0 && !tags.includes(true) && near.length === at - 1 && actsFirst(before);
  if (!tells && !goesOn && !does) return null;
  if (tokens[at + 1]?.word === 'that') return at + 2;
  // "adding the mill would close", but not "adding a wing that would house it"
  let verb = at + 1;
  while (verb < tokens.length && !tokens[verb]!.mark && !isAuxiliary(tokens[verb]!)) verb++;
  const isClause = !tokens.slice(at + 1, verb).some((token) => OWN_SUBJECT.test(token.word));
  return isClause ? clauseAt(tokens, at + 1, word) : null;
}

/** Words from a participle that opens a sentence to the verb of saying behind it. */
const OPENING_REACH = 60;

/**
 * "Noting that the mill was old, Lee said it would close": where the statement begins with which a sentence opens, behind a
 * participle of saying and goes on with another one; null elsewhere.
 */
export function openedAt(tokens: readonly Token[]): number | null {
  const { word = '' } = tokens[0] ?? {};
  if (!ING.test(word) || !SPEECH_VERBS.has(word)) return null;
  const opening = tokens.slice(0, OPENING_REACH);
  const comma = opening.findIndex(({ text }) => text === ',');
  if (!opening.some((token, index) => index > 1 && index < comma && isAuxiliary(token))) return null;
  const goesOn = opening.some(
    (token, index) =>
      index > comma && TAG_VERBS.has(token.word) && clauseAt(tokens, index + 1, token.word) !== null,
  );
  return goesOn ? clauseAt(tokens, 1, word) : null;
}

/** Whether words are one main clause, with nothing joined to it of which a participle behind it could be told. */
function actsFirst(tokens: readonly Token[]): boolean {
  return (
    verbOf(tokens, true) > 0 &&
    !tokens.some(({ word, mark }) => mark || PARTING.test(word) || word === 'that')
  );
}

/** "said Ann Lee, who also warned that nobody was hurt": whether a "who" opens another statement of whoever was just quoted. */
export function saysMoreAt(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.text !== ',' || tokens[at]?.word !== 'who') return false;
  let verb = at + 1;
  while (verb < at + 4 && (BETWEEN.has(tokens[verb]?.word ?? '') || /ly$/.test(tokens[verb]?.word ?? '')))
    verb++;
  const { word = '' } = tokens[verb] ?? {};
  return (
    SPEECH_VERBS.has(word) &&
    clauseAt(tokens, verb + (word === 'pointed' ? 2 : 1), word) !== null &&
    tokens.slice(Math.max(0, at - ADDED_REACH), at).some(({ text }) => text === '“”')
  );
}

/** Words between what is quoted and what is added to it: "said Ann Lee, head of the clinic at Dorn, adding that". */
const ADDED_REACH = 30;
const PARTING = /^(?:who|whose|which|but|while|when|after|as)$/;
/** Words behind which a verb is not that of the clause. */
const OWN_SUBJECT = /^(?:that|which|who|whose|what|where|to)$/;

/** "…,” said Ann Lee, head of the clinic." */
export function invertedCue(text: string, tokens: readonly Token[], at: number, left: number): Cue | null {
  // Nobody writes "told Lee" for "Lee told".
  const quotes = tokens[left - 1]?.text === ',' ? left - 2 : left - 1;
  const beside = tokens[quotes]?.text === '“”' && isBesideUtterance(text, tokens, at);
  if ((!TAG_VERBS.has(tokens[at]!.word) && !beside) || /^(?:told|tells)$/.test(tokens[at]!.word)) return null;
  const after = phraseAfter(tokens, beside ? afterVerb(tokens, at) : at + 1);
  // "A clause in it, as many know, suggests otherwise."
  if (after?.name === 'otherwise') return null;
  // "The minister, quoted by the daily, ruled out new taxes."
  if (after === null || /^(?:out|up|down|off|back|over|away)$/.test(tokens[after.from]!.word)) return null;
  // "read a statement from the club", "said a statement issued by the palace": whose it is, says so.
  const author = /^(?:reads?|said|says)$/.test(tokens[at]!.word) ? authorBehind(tokens, after) : null;
  if (author !== null) return tagOf(tokens, at, left, author, author.to);
  if (!TAG_VERBS.has(tokens[at]!.word) && !maySpeak(tokens, after)) return null;
  const last = after.to - 1;
  // "said economists polled by Reuters"
  const told = after.kind === 'common' && last > after.from && POSTPOSED.test(tokens[last]!.word);
  const found = told
    ? phrase(tokens, after.from, last, 'common', wordsOf(tokens, after.from, last), after.titles)
    : withComplement(tokens, after);
  const next = tokens[found.to];
  if (
    next !== undefined &&
    !next.mark &&
    !PREPOSITIONS.has(next.word) &&
    !TIME_WORDS.has(next.word) &&
    next.word !== 'who' &&
    !told
  )
    return null;
  const ends = told || next === undefined || next.mark;
  if (found.kind === 'common' && !ends && tokens[left - 1]?.text !== '“”') return null;
  let to = found.to;
  let subject = found;
  // "said the minister, Ann Lee,": the name behind the title is the speaker.
  const named = namedBehind(tokens, found);
  if (named !== null) {
    subject = named;
    to = named.to;
  }
  // "insisted the engineer who built it, Otto Lang."
  if (found.kind === 'common' && next?.word === 'who') {
    const comma = tokens.findIndex((token, index) => index > found.to && token.mark);
    subject = (comma < 0 ? null : namedBehind(tokens, { ...found, to: comma })) ?? subject;
  }
  return tagOf(tokens, at, left, subject, to);
}

/** A tag behind what is said, from its verb to the end of what tells of its subject. */
function tagOf(tokens: readonly Token[], at: number, left: number, subject: NounPhrase, end: number): Cue {
  let to = end;
  while (
    to < tokens.length &&
    to - at < APPOSITION_REACH &&
    !/[.!?;:“—–]/u.test(tokens[to]!.text) &&
    // "The reason, said Lee, was greed": the statement goes on.
    !(tokens[to]!.text === ',' && tokens[to + 1] !== undefined && isAuxiliary(tokens[to + 1]!)) &&
    addedAt(tokens, to + 1) === null &&
    !saysMoreAt(tokens, to + 1)
  )
    to++;
  return {
    subject,
    at,
    from: tokens[left - 1]?.text === ',' ? left - 1 : left,
    to,
    kind: 'tag',
    form: 'clause',
    relay: null,
    addressee: null,
    quoted: null,
  };
}

/** Whose a statement or letter is by what stands behind it: "a statement from the club", "issued by the palace"; else null. */
function authorBehind(tokens: readonly Token[], { kind, from, to }: NounPhrase): NounPhrase | null {
  const issued = /^(?:issued|released|published|posted|signed|sent)$/.test(tokens[to - 1]!.word);
  const noun = issued ? to - 2 : to - 1;
  const behind = tokens[to]?.word;
  if (kind !== 'common' || noun < from || !WRITINGS.has(tokens[noun]!.word)) return null;
  if (behind !== 'by' && (issued || behind !== 'from')) return null;
  const author = phraseAfter(tokens, to + 1);
  return author?.kind === 'name' || author?.definite === true ? author : null;
}
