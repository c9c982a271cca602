// Which body somebody holds an office in, by what an English text tells beside their name: "Coastguard commander Iain Petrie",
// "Iain Petrie, the head of the coastguard", "Iain Petrie of the coastguard".
import { nameWords } from '../../same-name.ts';
import { namesIn, phraseAfter, phraseBefore } from './names.ts';
import { titlesBeside } from './subjects.ts';
import { tokenize } from './tokens.ts';
import { TITLES } from './word-lists.ts';

/** What is told of somebody beside the name is rarely longer: "the permanent secretary of the ministry of labour". */
const BESIDE_REACH = 120;

/**
 * The words of the office that a text gives somebody where it first names them, as `nameWords`; none where it tells of no
 * office. Whoever is told of without a name bears the office in that: "the ministry's chief scientist".
 */
export function officeWords(text: string, name: string): ReadonlySet<string> {
  if (/^\p{Ll}/u.test(name)) return isOffice(name) ? nameWords(name) : NONE;
  const at = text.indexOf(name);
  if (at < 0) return NONE;
  const span = { start: Math.max(0, at - BESIDE_REACH), end: at + name.length + BESIDE_REACH };
  const tokens = tokenize(text, { ...span, end: Math.min(text.length, span.end) });
  const found = namesIn(tokens).find(({ end }) => end === at + name.length);
  if (found === undefined) return NONE;
  const words: string[] = found.titles.length > 0 ? [text.slice(found.start, found.end)] : [];
  if (titlesBeside(tokens, found).length > 0) {
    // "Iain Petrie, the head of the coastguard,", "the coastguard's head, Iain Petrie"
    const before = tokens[found.from - 1]?.text === ',' ? phraseBefore(tokens, found.from - 1) : null;
    if (before !== null) words.push(text.slice(before.start, before.end));
    const behind = tokens.slice(found.to + 1);
    const end = behind.findIndex(({ mark }) => mark);
    const apposed = tokens[found.to]?.text === ',' && end > 0 ? behind[end - 1] : undefined;
    if (apposed !== undefined) words.push(text.slice(behind[0]!.start, apposed.end));
  }
  const offices = words.filter(isOffice);
  // "Iain Petrie of the coastguard"
  const body = tokens[found.to]?.word === 'of' ? phraseAfter(tokens, found.to + 1) : null;
  if (body !== null) offices.push(text.slice(body.start, body.end));
  return nameWords(offices.join(' '));
}

const NONE: ReadonlySet<string> = new Set();

function isOffice(words: string): boolean {
  return words
    .split(/[^\p{L}-]+/u)
    .some((word) => TITLES.has(word.toLowerCase()) || /^officials?$/.test(word));
}
