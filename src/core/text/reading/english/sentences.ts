// Where an English sentence ends: abbreviations, initials, list entries, asides and the tags of quoted questions.
import {
  COMPANY_FORMS,
  LEADING_ABBREVIATIONS,
  NUMBER_ABBREVIATIONS,
  SENTENCE_OPENERS,
  TITLES,
  TRAILING_ABBREVIATIONS,
  WEEKDAYS,
} from './word-lists.ts';
import { SPEECH_VERBS } from './speech/speech-words.ts';

/** Words looked at on each side of a boundary. Names and titles around a full stop are shorter. */
const LOOK = 80;
/** A bracket that does not close within this many characters is a stray one. */
const LONGEST_ASIDE = 400;

/** A letter that ends what it belongs to, and begins no name: "rich in vitamin B.", "posted on X." */
const LETTERED =
  /(?<!\p{L})(?:vitamin|hepatitis|influenza|plan|group|grade|class|category|terminal|section|exhibit|division|pier|hall|schedule|appendix|annex|(?<=\s)on(?=\sX)|(?<=\s)via(?=\sX))\s\p{Lu}\.$/iu;

/** Whether the sentence that began at `start` really ends at `boundary`. */
export function endsEnglishSentence(words: string, start: number, boundary: number): boolean {
  const left = words.slice(Math.max(start, boundary - LOOK), boundary).trimEnd();
  const right = words.slice(boundary, boundary + LOOK).trimStart();
  if (!/[\p{L}\p{N}]/u.test(right)) return false;
  // Only scripts that write without spaces end a sentence without one.
  if (
    !/\s/.test(words[boundary - 1]!) &&
    !/[。！？．｡」』）]/u.test(words[boundary - 1]!) &&
    !/[。！？].$/u.test(words.slice(boundary - 2, boundary)) &&
    // A paste may lose the blank: "The road is closed.Buses turn back".
    !(/\p{Ll}{3}[.!?]$/u.test(left) && /^\p{Lu}\p{Ll}+\s/u.test(right))
  )
    return false;
  const opening = /^["“”'‘’«„([\s]*([\p{L}\p{N}][\p{L}\p{N}'’.-]*)/u.exec(right)?.[1] ?? '';
  // Lower case goes on with the sentence ("“Why?” he asked"); names such as iPhone are the exception.
  if (/^\p{Ll}(?!\p{Lu})/u.test(opening)) return false;
  // A number or letter alone opens a list entry.
  if (boundary - start <= 8 && /^\(?(?:\d{1,3}|\p{L})[.)]$/u.test(words.slice(start, boundary).trim()))
    return false;
  if (isInsideBrackets(words, start, boundary)) return false;
  if (/[?!…]["”’'»」]$/u.test(left) && isSpeechTag(right)) return false;
  if (left.endsWith('!') && COMPANY_FORMS.has(opening.replace(/\.$/, '').toLowerCase())) return false;
  if (!left.endsWith('.') || left.endsWith('..')) return true;
  return endsAfterFullStop(left, right, opening);
}

function endsAfterFullStop(left: string, right: string, opening: string): boolean {
  const token = /(?<![\p{L}\p{N}.'’-])[\p{L}\p{N}.'’-]+$/u.exec(left)?.[0].slice(0, -1) ?? '';
  const word = token.toLowerCase();
  const opens = SENTENCE_OPENERS.has(opening.toLowerCase()) || /^["“‘«„]/u.test(right);
  if (LEADING_ABBREVIATIONS.has(word)) return false;
  if (NUMBER_ABBREVIATIONS.has(word)) return !/^\d/.test(opening);
  if (COMPANY_FORMS.has(word)) {
    if (opens) return true;
    if (COMPANY_FORMS.has(opening.replace(/\.$/, '').toLowerCase())) return false;
    // "Acme Inc. Chief Executive Ann Lee" goes on, "Acme Inc. Shares rose" does not.
    const next = /^[^\s]+\s+(\S)/u.exec(right)?.[1] ?? '';
    return !TITLES.has(opening.toLowerCase()) && /\p{Ll}/u.test(next);
  }
  if (TRAILING_ABBREVIATIONS.has(word)) {
    if (opens || !/^[ap]\.m$/.test(word)) return opens;
    // "The 7 a.m. Lenz express"
    if (/\b(?:the|an?|this|that|every|each)\s+\d[\d:.]*\s*[ap]\.m\.$/iu.test(left)) return false;
    // "7.15 p.m. Mountain time", "3 p.m. British Summer Time"
    if (/^(?:\p{Lu}\p{Ll}+\s){1,3}[Tt]ime\b/u.test(right)) return false;
    // "at 5 p.m. Monday" and "9 a.m. GMT" go on, "at 6 a.m. Lee spoke" does not.
    return !WEEKDAYS.includes(opening.toLowerCase()) && /^(?=\S*\p{Ll})\S+\s+\p{Ll}/u.test(right);
  }
  // Initials: "J. Smith", "J.K. Rowling", "U.S.S.R."
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(token)) return opens || LETTERED.test(left);
  return true;
}

/** Whether the words open with "Lee asked", "the minister said": the tag of a question quoted before it. */
function isSpeechTag(right: string): boolean {
  const words = right.match(/[\p{L}'’.-]+[,;:.]?/gu)?.slice(0, 6) ?? [];
  const verb = words.findIndex((word) => /^\p{Ll}/u.test(word));
  if (verb < 1) return false;
  // "“Who’s there?” Ann Lee faltered.": with nothing behind it any verb is that of a tag.
  if (/(?:ed|[^s]s)[,;:.]$/.test(words[verb]!)) return true;
  if (!SPEECH_VERBS.has(words[verb]!.replace(/[,;:.]$/, ''))) return false;
  const after = words[verb + 1];
  return (
    /[,;:.]$/.test(words[verb]!) ||
    after === undefined ||
    // "“How many?” Chief Justice Dutta asked the counsel."
    /^(?:asks?|asked|told|tells)$/.test(words[verb]!) ||
    /^(?:on|in|at|during|as|to|after|before)$/.test(after.toLowerCase())
  );
}

/** Whether the boundary stands in an aside that opened inside this sentence and closes soon. */
function isInsideBrackets(words: string, start: number, boundary: number): boolean {
  const before = words.slice(Math.max(start + 1, boundary - LONGEST_ASIDE), boundary);
  if (before.lastIndexOf('(') <= before.lastIndexOf(')')) return false;
  const after = words.slice(boundary, boundary + LONGEST_ASIDE);
  const close = after.indexOf(')');
  return close >= 0 && !after.slice(0, close).includes('(');
}
