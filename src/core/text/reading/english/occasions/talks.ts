// Talks of one person with another that an English sentence tells of: "met Chancellor Merz", "in a phone call with her Turkish
// counterpart". They are a gathering of the two alone, whatever else both were there for.
import { guarded } from '../../../patterns/guarded.ts';
import type { Talks } from '../../language.ts';
import { phraseAfter, phraseBefore } from '../names/find-phrases.ts';
import { isInstitution, isOfNoPerson } from '../names/kinds-by-form.ts';
import { isNationWord } from '../names/nations.ts';
import { headOf, type NounPhrase, wordsOf } from '../names/noun-phrase.ts';
import { isPersonWord } from '../names/people-words.ts';
import { isPlainNoun } from '../names/phrase-bounds.ts';
import { PREPOSITIONS } from '../speech/speech-words.ts';
import { type Token, tokenize } from '../tokens.ts';

/** What talks are called. */
const NOUN = String.raw`meeting|talks|discussions|bilateral|(?:(?:tele)?phone\s|video\s)?(?:call|conversation)`;
/** A name for them, and verbs for what the two do. */
const TALKS = guarded(
  new RegExp(
    String.raw`\b(?:(?<noun>${NOUN})\s(?:(?:in|on)\s\p{Lu}\p{Ll}{1,20}\s){0,2}(?<tie>with|between)|(?<call>(?:received|took|had)\s(?:an?|his|her|the)\s(?:(?:tele)?phone\s|video\s)?call)\sfrom|(?:held|had)\s(?:an?\s|their\s)?(?:(?!(?:close|narrow|wake-up|judge?ment)\s)[\p{Ll}-]{1,20}\s){0,2}?(?<joint>${NOUN})(?!\s(?:(?:in|on)\s\p{Lu}\p{Ll}{1,20}\s){0,2}(?:with|between)\s)(?=\s(?:(?:in|on|at|by|about|over|and|to|for|late|early|last|this|from|before|after|during|earlier|later|yesterday|today|that|where|when|but|as)\b|\p{Lu}|\d)|[.,;])|(?<verb>met|received|sat\sdown|^Meeting|(?:tele)?phoned|spoke|talked|told)(?:\sby\s(?:tele)?phone)?(?:\s(?:with|to))?)(?=[\s.,;])`,
    'gu',
  ),
);
/** Words before a name for talks that were held. */
const HELD =
  /(?:\b(?:at|in|on|during|after|before|following|held|had|hosted|attended|opened|opening)\s(?:(?:an?|the|his|her|their)\s)?(?:[\p{Ll}-]{1,20}\s){0,2}|['’]s?\s(?:[\p{Ll}-]{1,20}\s)?)$/iu;
/** "Is in talks with Lee": for months, and no gathering; "who met Lee", "had met Lee": told on the way. */
const NOT_HERE =
  /\b(?:(?:is|are|was|were|be|been|still|remains?)\sin\s|(?:I|[Ww]e|who|which|where|that|had|have|has|never|not|first)\s)$/u;
/** The longest of these words, and some for what the talks are like. */
const HELD_REACH = 80;
/** As far as who talks stands from the words that tell of it, with titles and a country. */
const PHRASE_REACH = 120;
/** "Spoke to Lee by phone" */
const BY_PHONE = /^[^,.;]{0,80}?\b(?:phoned|by phone|by telephone|(?:on|over) the (?:tele)?phone)\b/u;
/** "Told Merz in talks", "at their meeting", "in a phone call": not "at a meeting", at which others may be. */
const TOLD_IN =
  /^,?\s(?:at|in|during|on)\s(?:(?:[\p{Ll}-]{1,20}\s)?(?<talks>talks|discussions)|(?:their|an?(?=[^,.;]{0,20}\s(?:call|conversation)\b))\s(?:[\p{Ll}-]{1,20}\s)?(?<other>meeting|(?:phone\s|video\s)?(?:call|conversation)))\b(?!\s(?:of|with)\b)/u;

/** The same where a sentence opens with it: "In a phone call on Sunday, Orlen told Merz". */
const OPENS_IN =
  /^(?:In|On|During)\s(?:(?=talks\s|discussions\s)|an?\s(?:[\p{Ll}-]{1,20}\s)??(?=(?:(?:tele)?phone\s|video\s)?(?:call|conversation)\b))(?<talks>talks|discussions|(?:(?:tele)?phone\s|video\s)?(?:call|conversation))\b(?!\s(?:of|with|between)\b)[^,.;“"]{0,60},\s/u;

/** A gathering that is talks: no "call with analysts". */
const WITH = new RegExp(
  String.raw`^(?:${NOUN})\swith\s(?!(?:analysts|investors|reporters|journalists)\b)(.+)$`,
  'u',
);

/** Whom the talks are with that a gathering is; null where it is none. */
export function counterpartIn(gathering: string): string | null {
  return WITH.exec(gathering)?.[1] ?? null;
}

/**
 * The first talks of a sentence; null where it tells of none.
 * @param isElsewhere whether nobody is at what stands at a place in it
 */
export function talksIn(said: string, isElsewhere: (at: number) => boolean): Talks | null {
  for (const { 0: words, index, groups } of TALKS.all(said)) {
    const { noun, tie, verb, call, joint } = groups!;
    const near = said.slice(Math.max(0, index - HELD_REACH), index);
    if (NOT_HERE.test(near) || (noun !== undefined && !HELD.test(near))) continue;
    const end = index + words.length;
    const before = tokenize(said, { start: Math.max(0, index - PHRASE_REACH), end: index });
    const behind = tokenize(said, { start: end, end: Math.min(said.length, end + PHRASE_REACH) });
    const [by, whom] = whoTalks(before, behind, joint === undefined ? (tie ?? verb ?? 'from') : 'joint');
    if (whom === null || isElsewhere(index)) continue;
    const called =
      joint ??
      (call === undefined ? noun : 'phone call') ??
      nounFor(verb!, said.slice(index, end + PHRASE_REACH), whom, said);
    if (called === undefined) continue;
    const name = called === 'bilateral' ? 'meeting' : called;
    return { by, with: whom, ofOne: `${name} with ${whom}`, ofOther: by && `${name} with ${by}` };
  }
  return null;
}

/** What talks are called of which a verb tells; undefined where it tells of none: whoever is told something may be anywhere. */
function nounFor(verb: string, words: string, whom: string, said: string): string | undefined {
  if (verb === 'told') {
    const { talks, other } = TOLD_IN.exec(words.slice(words.indexOf(whom) + whom.length))?.groups ?? {};
    return talks ?? other ?? OPENS_IN.exec(said)?.groups!['talks'];
  }
  return BY_PHONE.test(words) ? 'phone call' : /^(?:spoke|talked)$/.test(verb) ? undefined : 'meeting';
}

type Two = readonly [by: string | null, whom: string | null];

/** The two whom an "and" joins: "between Orlen and Merz". */
function joinedAt(tokens: readonly Token[], and: number): Two {
  if (and < 0) return [null, null];
  const by = personIn(tokens, phraseBefore(tokens, and));
  return [by, by === null ? null : personIn(tokens, phraseAfter(tokens, and + 1))];
}

function isAnd({ word }: Token): boolean {
  return word === 'and';
}

/** Who talks, and with whom, by what stands before and behind the words for talks. */
function whoTalks(before: readonly Token[], behind: readonly Token[], tie: string): Two {
  if (tie === 'between') return joinedAt(behind, behind.findIndex(isAnd));
  // "Orlen and Merz met in Lunde", "spoke by phone on Sunday", "held a call"
  const isOpen = PREPOSITIONS.has(behind[0]?.word ?? '') || /^[,.;]?$/u.test(behind[0]?.text ?? '');
  if (tie === 'joint' || (/^(?:met|spoke|talked)$/.test(tie) && isOpen))
    return joinedAt(before, before.findLastIndex(isAnd));
  // "Orlen held talks with", "Orlen met"
  const verb =
    tie === 'with' ? before.findLastIndex(({ word }) => /^(?:held|had|hosted)$/.test(word)) : before.length;
  return [
    personIn(before, verb < 0 ? null : phraseBefore(before, verb)),
    personIn(behind, phraseAfter(behind, 0)),
  ];
}

/** What opens a phrase for somebody whom a reader can tell: "the chancellor", "her lawyer". */
const KNOWN = /^(?:the|his|her|their|its)$/;

/** Who one person alone is, by name or by an office of which there is one: "Merz", "her Turkish counterpart"; else null. */
function personIn(tokens: readonly Token[], found: NounPhrase | null): string | null {
  if (found === null || found.kind === 'pronoun' || tokens[found.to - 1]!.genitive) return null;
  const { kind, name, titles, from, to } = found;
  const next = tokens[to];
  const whole = wordsOf(tokens, from, to);
  const head = headOf({ name: whole });
  const isOffice =
    to - from > 1 &&
    KNOWN.test(tokens[from]!.word) &&
    isPersonWord(head) &&
    !/(?:[^s]s|men|women|people|children)$/.test(head);
  // "The president of Chile" is no Chile.
  if (kind === 'name' && !isOffice) {
    const isNone =
      isInstitution(name) ||
      isOfNoPerson(name.split(' '), titles.length > 0) ||
      isNationWord(name.toLowerCase());
    // "Met Jiangsu deputies"
    const isTheirs =
      next !== undefined && isPlainNoun(next) && (isPersonWord(next.word) || /s$/.test(next.word));
    return isNone || isTheirs ? null : name;
  }
  if (!isOffice) return null;
  // "The chancellor, Friedrich Merz,"
  const named = next?.text === ',' ? phraseAfter(tokens, to + 1) : null;
  return named?.kind === 'name' && /\s/.test(named.name) ? personIn(tokens, named) : whole;
}

/** Whether whom something is told may be the one whom talks are with, by no name: "told her", "told the chancellor". */
export function isOneAlone(told: string): boolean {
  const tokens = tokenize(told, { start: 0, end: told.length });
  const found = phraseAfter(tokens, 0);
  return found?.kind === 'pronoun' || (found?.kind === 'common' && personIn(tokens, found) !== null);
}
