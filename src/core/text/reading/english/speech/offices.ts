// Which body somebody speaks for, by the office that an English text gives them beside their name: "Coastguard commander Iain
// Petrie", "Iain Petrie, the head of the coastguard".
import { nameWords } from '../../../names/same-name.ts';
import type { Span } from '../../../../model/span.ts';
import { namesIn, phraseAfter, phraseBefore } from '../names/find-phrases.ts';
import { isInstitution } from '../names/kinds-by-form.ts';
import type { NounPhrase } from '../names/noun-phrase.ts';
import { isCompanyNoun } from '../names/people-words.ts';
import { type Token, tokenize } from '../tokens.ts';
import { wholePhrase } from './whole-phrases.ts';

/** What is told of somebody beside the name is rarely longer: "the permanent secretary of the ministry of labour". */
const BESIDE_REACH = 120;

/** Offices whose bearers speak for what they hold them in: a nurse does not for her hospital. */
const OFFICE =
  /^(?:spokes(?:man|woman|person)|commander|chief|head|chair(?:man|woman|person)?|president|director(?:-general)?|secretary(?:-general)?|general|governor|boss|leader|commissioner|superintendent|inspector|officer|captain|executive|ceo|officials?)$/;

/** What somebody is, and of whom: "the hospital's finance director". */
export interface Held {
  readonly office: string;
  /** The words of the body, as `nameWords`; none where it is not told. */
  readonly body: ReadonlySet<string>;
  /** What the body is: "hospital". */
  readonly head: string;
}

/**
 * The words of the body that somebody speaks for where a text first names them, as `nameWords`; none where it tells of none.
 * Whoever is told of without a name has it in that: "the ministry's permanent secretary".
 */
export function bodyOf(text: string, name: string): ReadonlySet<string> {
  if (/^\p{Ll}/u.test(name)) return heldIn(name)?.body ?? NONE;
  const at = text.indexOf(name);
  const named = at < 0 ? null : namedAt(text, { start: at, end: at + name.length });
  if (named === null) return NONE;
  const { tokens, found } = named;
  const bodies = heldBeside(tokens, found).map(({ body }) => body);
  // "Iain Petrie of the Seamen's Union"
  const body = tokens[found.to]?.word === 'of' ? phraseAfter(tokens, found.to + 1) : null;
  if (body !== null && isInstitution(body.name.split(' ').at(-1)!)) bodies.push(nameWords(body.name));
  return new Set(bodies.flatMap((words) => [...words]));
}

/** The offices that a text gives somebody beside a mention of their name. */
export function heldAt(text: string, mention: Span): readonly Held[] {
  const named = namedAt(text, mention);
  return named === null ? [] : heldBeside(named.tokens, named.found);
}

function namedAt(text: string, { start, end }: Span): { tokens: Token[]; found: NounPhrase } | null {
  const tokens = tokenize(text, {
    start: Math.max(0, start - BESIDE_REACH),
    end: Math.min(text.length, end + BESIDE_REACH),
  });
  const found = namesIn(tokens).find((one) => one.end === end);
  return found === undefined ? null : { tokens, found };
}

/** The office of whoever is told of without a name: "the hospital's director"; null where it is none, or it is not told whose. */
export function heldIn(description: string): Held | null {
  return officeIn(tokenize(description, { start: 0, end: description.length }));
}

/** The offices that the words beside a name give its bearer. */
export function heldBeside(tokens: readonly Token[], { from, to, name, end }: NounPhrase): Held[] {
  let first = to;
  while (first > from && tokens[first - 1]!.start >= end - name.length) first--;
  const parts = [tokens.slice(from, first)];
  // "Iain Petrie, the head of the coastguard,"
  const mark = tokens[to]?.text === ',' ? tokens.findIndex((token, index) => index > to && token.mark) : -1;
  if (mark > 0 && tokens[to + 1]!.word !== 'and') parts.push(tokens.slice(to + 1, mark));
  // "The coastguard's head, Iain Petrie,", "the head of the coastguard, Iain Petrie,"
  const near = tokens[from - 1]?.text === ',' ? phraseBefore(tokens, from - 1) : null;
  const holder = near === null ? null : wholePhrase(tokens, near);
  if (holder !== null && opensPhrase(tokens, holder.from)) parts.push(tokens.slice(holder.from, holder.to));
  return parts.flatMap((part) => {
    const one = officeIn(part);
    // "The hospital will close two wards, its director, Iain Petrie, said"
    return one === null ? [] : part[0]!.word === 'its' ? { ...one, ...bodyBefore(tokens, from) } : one;
  });
}

/** The only body of which a sentence tells before a token; what "its" means. Nothing where there are two or none. */
function bodyBefore(tokens: readonly Token[], end: number): Pick<Held, 'body' | 'head'> {
  let first = end;
  while (first > 0 && (first === end || !startsSentence(tokens, first))) first--;
  const heads = new Set(
    tokens
      .slice(first, end)
      .flatMap(({ word }) => (isInstitution(word) && !PREPOSITION.test(word) ? word : [])),
  );
  const [head = ''] = heads.size === 1 ? heads : [];
  return { head, body: nameWords(head) };
}

/** Whether two bodies are one as far as the words for them tell: "the hospital" and "Selby Hospital". */
export function areOneBody(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  return short.size > 0 && [...short].every((word) => long.has(word));
}

/** Whether all that somebody is told to hold is of other bodies than what a description names: "the school's director". */
export function isOfAnotherBody(held: readonly Held[], description: string): boolean {
  const one = held.length === 0 ? null : heldIn(description);
  // "The company's director" may be that of Fjordline.
  const isKnown = ({ head }: Held): boolean => isInstitution(head) && !isCompanyNoun(head);
  return (
    one !== null && isKnown(one) && held.every((other) => isKnown(other) && !areOneBody(one.body, other.body))
  );
}

const NONE: ReadonlySet<string> = new Set();

/** Whether nothing before a token belongs to its phrase: it opens the sentence, or stands behind a mark or a word that joins. */
function opensPhrase(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before === undefined || before.mark || /^(?:and|but)$/.test(before.word) || startsSentence(tokens, at)
  );
}

/** Among the tokens of a text the full stop of the sentence before is none. */
function startsSentence(tokens: readonly Token[], at: number): boolean {
  return at > 0 && tokens[at]!.start - tokens[at - 1]!.end > 1;
}

/** The office and the body in "coastguard commander", "the coastguard's head" or "head of the coastguard"; null for anything else. */
function officeIn(tokens: readonly Token[]): Held | null {
  if (tokens.some(({ word }) => NO_OFFICE.test(word) || word.startsWith('ex-'))) return null;
  const tie = tokens.findIndex(({ word }) => PREPOSITION.test(word));
  const last = (tie < 0 ? tokens.length : tie) - 1;
  if (!OFFICE.test(tokens[last]?.word ?? '')) return null;
  if (tie >= 0) {
    const body = tokens.slice(tie + 1);
    const tied =
      !/^(?:of|for)$/.test(tokens[tie]!.word) ||
      body.some(({ word }, at) => PREPOSITION.test(word) && !isWithinName(body, at));
    return tied ? null : held(tokens.slice(0, tie), body);
  }
  // "The hospital's finance director", "its chief executive", "coastguard commander"
  const owner = tokens.findLastIndex(
    ({ genitive, word }) => genitive || /^(?:its|his|her|their)$/.test(word),
  );
  const own = owner >= 0 ? owner + 1 : /^(?:executive|general)$/.test(tokens[last]!.word) ? last - 1 : last;
  return held(tokens.slice(Math.max(0, own)), tokens.slice(0, Math.max(0, own)));
}

/** "The National Bank of Merrow": an "of" between two names. */
function isWithinName(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.word === 'of' && tokens[at - 1]?.capital === true && tokens[at + 1]?.capital === true;
}

function held(office: readonly Token[], body: readonly Token[]): Held {
  const words = office.map(({ word }) => word).filter((word) => !/^(?:the|an?)$/.test(word));
  const joint = body.findIndex(({ word }) => word === 'of');
  const head = body.at(joint < 0 ? -1 : joint - 1)?.word ?? '';
  return { office: words.join(' '), body: nameWords(body.map(({ word }) => word).join(' ')), head };
}

const PREPOSITION = /^(?:of|for|at|to|in|on|from|with|by|near)$/;
/** What tells that somebody holds the office no more, or that the words go on to another. */
const NO_OFFICE = /^(?:former|then|late|against|that|who|which|whose|is|was)$/;
