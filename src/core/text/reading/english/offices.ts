// Which body somebody speaks for, by the office that an English text gives them beside their name: "Coastguard commander Iain
// Petrie", "Iain Petrie, the head of the coastguard".
import { nameWords } from '../../same-name.ts';
import { isInstitution, namesIn, phraseAfter, phraseBefore } from './names.ts';
import { type Token, tokenize } from './tokens.ts';

/** What is told of somebody beside the name is rarely longer: "the permanent secretary of the ministry of labour". */
const BESIDE_REACH = 120;

/** Offices whose bearers speak for what they hold them in: a nurse does not for her hospital. */
const OFFICE =
  /^(?:spokes(?:man|woman|person)|commander|chief|head|chair(?:man|woman|person)?|president|director(?:-general)?|secretary(?:-general)?|general|governor|boss|leader|commissioner|superintendent|inspector|officer|captain|executive|ceo|officials?)$/;

/**
 * The words of the body that somebody speaks for where a text first names them, as `nameWords`; none where it tells of none.
 * Whoever is told of without a name has it in that: "the ministry's permanent secretary".
 */
export function bodyOf(text: string, name: string): ReadonlySet<string> {
  if (/^\p{Ll}/u.test(name)) return nameWords(bodyIn(tokenize(name, { start: 0, end: name.length }), name));
  const at = text.indexOf(name);
  if (at < 0) return NONE;
  const end = Math.min(text.length, at + name.length + BESIDE_REACH);
  const tokens = tokenize(text, { start: Math.max(0, at - BESIDE_REACH), end });
  const found = namesIn(tokens).find((one) => one.end === at + name.length);
  if (found === undefined) return NONE;
  const { from, to } = found;
  const before = tokens.slice(
    from,
    tokens.findIndex(({ start }) => start === at),
  );
  const parts = [bodyIn(before, text)];
  // "Iain Petrie, the head of the coastguard,"
  const mark = tokens.findIndex((token, index) => index > to && token.mark);
  if (tokens[to]?.text === ',' && mark > 0) parts.push(bodyIn(tokens.slice(to + 1, mark), text));
  // "The coastguard's head, Iain Petrie,"
  const holder = tokens[from - 1]?.text === ',' ? phraseBefore(tokens, from - 1) : null;
  if (holder !== null && (holder.from === 0 || tokens[holder.from - 1]!.mark))
    parts.push(bodyIn(tokens.slice(holder.from, holder.to), text));
  // "Iain Petrie of the Seamen's Union"
  const body = tokens[to]?.word === 'of' ? phraseAfter(tokens, to + 1) : null;
  if (body !== null && isInstitution(body.name.split(' ').at(-1)!)) parts.push(body.name);
  return nameWords(parts.join(' '));
}

const NONE: ReadonlySet<string> = new Set();

/** The body in "coastguard commander", "the coastguard's head" or "head of the coastguard"; empty for anything else. */
function bodyIn(tokens: readonly Token[], text: string): string {
  if (tokens.some(({ word }) => NO_OFFICE.test(word) || word.startsWith('ex-'))) return '';
  const tie = tokens.findIndex(({ word }) => PREPOSITION.test(word));
  const office = tokens[(tie < 0 ? tokens.length : tie) - 1];
  if (office === undefined || !OFFICE.test(office.word)) return '';
  const body = tie < 0 ? tokens.slice(0, -1) : tokens.slice(tie + 1);
  const tied =
    tie >= 0 && (!/^(?:of|for)$/.test(tokens[tie]!.word) || body.some(({ word }) => PREPOSITION.test(word)));
  return tied || body.length === 0 ? '' : text.slice(body[0]!.start, body.at(-1)!.end);
}

const PREPOSITION = /^(?:of|for|at|to|in|on|from|with|by|near)$/;
/** What tells that somebody holds the office no more, or that the words go on to another. */
const NO_OFFICE = /^(?:former|then|late|against|that|who|which|whose|is|was)$/;
