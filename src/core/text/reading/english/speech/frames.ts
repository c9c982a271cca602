// What shows by structure alone that a verb reports in English, whichever verb it is: "“No,” shot back Lee", "Lee floats
// the idea that …", "Lee welcomed it as “historic”". The lists of verbs are left for what no structure shows.
import {
  AUXILIARIES,
  BE,
  CLAUSE_VERBS,
  CLOSING_VERBS,
  PREPOSITIONS,
  SPEECH_VERBS,
  TAG_VERBS,
  THOUGHT_NOUNS,
  TIME_WORDS,
  UNSAYING_VERBS,
} from './speech-words.ts';
import { toldBefore } from './addressees.ts';
import { isFinite, isRelative, isStatementBefore, THAT_REACH } from './statements.ts';
import { phraseBefore } from '../names/find-phrases.ts';
import { isInstitution } from '../names/kinds-by-form.ts';
import { headOf, type NounPhrase } from '../names/noun-phrase.ts';
import { isPersonWord } from '../names/people-words.ts';
import type { Token } from '../tokens.ts';
import { WRITINGS } from './writings.ts';

/** Words between a verb and the quotation that is its object's complement: "welcomed the deal as “historic”". */
const OBJECT_REACH = 8;

/** What is said with a verb and one of these is said in one word elsewhere: "shot back", "chimed in", "let slip". */
const PARTICLES = new Set('back in out up off on over away down slip clear plain known public'.split(' '));

/** A verb beside an utterance, in an aside behind a statement, before a clause with "that", or with a quotation of few words as its object. */
export type Frame = 'utterance' | 'aside' | 'that' | 'object';

/** Past forms that are rather something else elsewhere. */
const IRREGULAR = new Set('bit thought quit let read rang spat stuck'.split(' '));

/** What opens the object of a verb, or is it. */
const OBJECTS = new Set('the a an his her its their it him them that'.split(' '));

/**
 * Whether a token is, by its form, a verb that can have a subject of its own; no help of another verb. What ends in "s"
 * is a noun before another noun or its own verb: "company officials said", "the Kestrel news agency".
 */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.genitive || token.capital || AUXILIARIES.has(token.word)) return false;
  if (!isFinite(token)) return IRREGULAR.has(token.word) || TAG_VERBS.has(token.word);
  const next = tokens[at + 1];
  return (
    !token.word.endsWith('s') ||
    next === undefined ||
    next.mark ||
    next.capital ||
    PREPOSITIONS.has(next.word) ||
    PARTICLES.has(next.word) ||
    next.word.endsWith('ly') ||
    OBJECTS.has(next.word)
  );
}

/** Index behind a verb and its particles and adverbs: "shot back", "added drily", "let slip". */
export function afterVerb(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  while (next <= at + 2) {
    const token = tokens[next];
    if (token === undefined || token.mark) break;
    if (!token.word.endsWith('ly') && !(next === at + 1 && PARTICLES.has(token.word))) break;
    // "went on a strike" has an object.
    const after = tokens[next + 1];
    if (after !== undefined && !after.mark && !PREPOSITIONS.has(after.word) && after.word !== 'that') break;
    next++;
  }
  return next;
}

/**
 * Whether a verb tells whose an utterance beside it is: one before it that ends in a comma or an end mark of its own, or
 * one behind it that a comma or a colon opens. A title in quotation marks ends without a mark.
 */
export function isBesideUtterance(text: string, tokens: readonly Token[], at: number): boolean {
  if (!isVerb(tokens, at)) return false;
  const next = afterVerb(tokens, at);
  if (/^[:,]$/.test(tokens[next]?.text ?? '') && tokens[next + 1]?.text === '“”') return true;
  // The last quotation before the verb; what stands between is the subject, if anything.
  for (let index = at - 1; index >= 0 && index >= at - 30; index--) {
    const token = tokens[index]!;
    // "“Yes,” said Ann Lee, the head of sales": it has its verb.
    if (TAG_VERBS.has(token.word) && tokens[index - 1]?.text === '“”') return false;
    if (token.text !== '“”') continue;
    const before = tokens[index - 1];
    const comma =
      tokens[index + 1]?.text === ',' || /[,.?!…—–]["”’'»]{0,2}$/u.test(text.slice(token.end - 3, token.end));
    // "In “Dune,” Lee plays": the title of something.
    return comma && (before === undefined || before.mark || before.word === 'and' || before.word === 'but');
  }
  return false;
}

/** Index of the "that" of a clause that hangs on a verb, or -1: "floated the idea that", "let slip that", "swears that". */
export function thatBehind(tokens: readonly Token[], at: number): number {
  if (!isVerb(tokens, at) || UNSAYING_VERBS.has(tokens[at]!.word)) return -1;
  const next = afterVerb(tokens, at);
  if (tokens[next]?.word === 'that') return opensClause(tokens, next) ? next : -1;
  if (!tokens.some(({ word }, index) => index > at && word === 'that')) return -1;
  const told = toldBefore(tokens, at);
  if (told !== null && opensClause(tokens, told.to)) return told.to;
  // "voiced growing concern in recent years that"
  let noun = -1;
  for (let index = at + 1; index < tokens.length && index < at + THAT_REACH; index++) {
    const { mark, word } = tokens[index]!;
    if (word === 'that')
      return noun > 0 &&
        (noun === index - 1 || tokens[noun + 1]!.mark || PREPOSITIONS.has(tokens[noun + 1]!.word)) &&
        opensClause(tokens, index)
        ? index
        : -1;
    if (mark) return -1;
    if (word === 'no') return -1;
    if (THOUGHT_NOUNS.has(word)) noun = index;
    else if (noun < 0 && index > at + 5) return -1;
  }
  return -1;
}

/** Whether a "that" opens a clause with a subject of its own: neither "factories that make", nor "sailed that evening". */
function opensClause(tokens: readonly Token[], that: number): boolean {
  const first = tokens[that + 1];
  const second = tokens[that + 2];
  return (
    first !== undefined &&
    // What ends in "s" may be a noun: "that banks would close".
    !(isFinite(first) && (!/s$/.test(first.word) || AUXILIARIES.has(first.word))) &&
    !(TIMES.test(first.word) && (second === undefined || !isFinite(second))) &&
    !isRelative(tokens, that)
  );
}

/** What "that" points at, rather than opens a clause of: "that evening". */
const TIMES = /^(?:morning|afternoon|evening|night|day|week|weekend|month|year|season|time|way|kind|sort)$/;

/**
 * Whether a quotation of few words is a verb's object or what it takes its object for: "voiced “deep concern”", "welcomed
 * the deal as “historic”". A quoted word before a noun ("“smart” locks") or with a capital ("sang “Imagine”") is none.
 */
function quotesObject(text: string, tokens: readonly Token[], at: number): boolean {
  if (BE.has(tokens[at - 1]?.word ?? '')) return false;
  let place = afterVerb(tokens, at);
  const near = tokens[place];
  // "offered its “deepest condolences”"
  if (/^(?:its|his|her|their)$/.test(near?.word ?? '') && tokens[place + 1]?.text === '“”') place++;
  else if (near?.text !== '“”') {
    const limit = place + OBJECT_REACH;
    while (place < limit && tokens[place] !== undefined && !tokens[place]!.mark) place++;
    if (tokens[place]?.text !== '“”' || tokens[place - 1]!.word !== 'as' || place - at < 3) return false;
  }
  const quote = tokens[place]!;
  return (
    /^\p{Ll}/u.test(text.slice(quote.start + 1, quote.start + 3)) &&
    (near !== quote ||
      !/^\s\p{Ll}+(?<!\s(?:in|on|at|to|for|by|with|over|about|after|before|from|as|and|but|or|when|while|if|that|of|towards?|against|between|among|amid|during|until|rather|instead))\b/u.test(
        text.slice(quote.end, quote.end + 20),
      ))
  );
}

/** Words that open a clause on which another one hangs: "If it rains, she smiles." */
const CONDITIONS =
  /^(?:if|once|unless|until|because|since|although|though|even|whenever|wherever|whatever|had|were|should)$/;

const RELATIVES = new Set(['who', 'which', 'that']);

const ASIDE_VERBS = [SPEECH_VERBS, TAG_VERBS, CLAUSE_VERBS, CLOSING_VERBS];

/** ", she quipped.", ", they report.", ", her team found.": a subject and its verb between a comma and the next mark, behind a statement. */
function isAside(tokens: readonly Token[], at: number): boolean {
  // ", Ann Lee, who is away.": who somebody is.
  if (AUXILIARIES.has(tokens[at]!.word) || RELATIVES.has(tokens[at - 1]?.word ?? '')) return false;
  // "A farmer, Ann Lee, waved": a name between commas tells who somebody is.
  const many = tokens[at - 1];
  if (
    many === undefined ||
    !(isFinite(tokens[at]!) || many.word === 'they' || (many.word.endsWith('s') && isPersonWord(many.word)))
  )
    return false;
  const behind = afterVerb(tokens, at);
  const end = tokens[behind];
  if (end !== undefined && end.text !== '.' && end.text !== ',' && !isSetting(tokens, behind)) return false;
  const subject = phraseBefore(tokens, at);
  if (subject === null || subject.from < 2 || tokens[subject.from - 1]!.text !== ',') return false;
  return (
    // "One man died, the driver fled": two statements, unless a pronoun or the verb itself shows that somebody speaks.
    (subject.kind === 'pronoun' ||
      ASIDE_VERBS.some((verbs) => verbs.has(tokens[at]!.word)) ||
      // "…, the Homeowners' Association calculated."
      (/.{3}ed$/.test(tokens[at]!.word) && isBody(subject) && tokens[0]!.word !== 'when')) &&
    maySpeak(tokens, subject) &&
    !CONDITIONS.test(tokens[0]!.word) &&
    // "Pressed to say so, she declined."
    !/.{3}ed$/.test(tokens[0]!.word) &&
    isStatementBefore(tokens, 0, subject.from - 1)
  );
}

/** A setting behind an aside is short; so no long sentence is read to its end for each of its words. */
const LONGEST_SETTING = 12;

/** "in Coastal Ecology.": words without a verb that say where or when, up to the end of the sentence. */
function isSetting(tokens: readonly Token[], from: number): boolean {
  const { word } = tokens[from]!;
  if (tokens.length - from > LONGEST_SETTING || !(PREPOSITIONS.has(word) || TIME_WORDS.has(word)))
    return false;
  return tokens
    .slice(from)
    .every((token, index, all) => !isFinite(token) && (!token.mark || index === all.length - 1));
}

/** "the Product Safety Board": a body by its name. */
function isBody({ kind, name }: NounPhrase): boolean {
  return kind === 'name' && isInstitution(name);
}

/** How a verb shows that it reports; null when nothing around it does. */
export function frameAt(text: string, tokens: readonly Token[], at: number): Frame | null {
  if (isAside(tokens, at)) return 'aside';
  if (!isVerb(tokens, at)) return null;
  if (isBesideUtterance(text, tokens, at)) return 'utterance';
  if (thatBehind(tokens, at) >= 0) return 'that';
  return quotesObject(text, tokens, at) ? 'object' : null;
}

/** Whether a subject can speak at all: a person, a body, a pronoun that means one. */
export function maySpeak(tokens: readonly Token[], { kind, name, titles, to }: NounPhrase): boolean {
  // "“…,” it read": a letter does.
  if (name === 'it') return /^reads?$/.test(tokens[to]?.word ?? '');
  if (kind === 'pronoun') return name !== 'i' && name !== 'we';
  if (kind === 'name' || titles.length > 0) return true;
  const head = headOf({ name });
  // "“…,” the letter reads"
  if (WRITINGS.has(head)) return /^(?:reads?|says|said|states|stated)$/.test(tokens[to]?.word ?? '');
  return (
    isPersonWord(head) ||
    /-year-old$/.test(head) || // "Trade groups", "agencies"
    isInstitution(head.replace(/ies$/, 'y').replace(/s$/, '')) ||
    isInstitution(head) ||
    isPersonWord(tokens[to - 1]!.word)
  );
}
