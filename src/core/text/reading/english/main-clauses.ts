// Where one English sentence joins two: "The bridge will close in June, and the school will get a new roof."
import type { Span } from '../../../model/span.ts';
import { AUXILIARIES, ING, PREPOSITIONS } from './speech-words.ts';
import { isFinite } from './statements.ts';
import { PRONOUNS, tokenize, type Token } from './tokens.ts';

const JOINT = /,\s+(?:and|but|while)\s+/gu;
/** More joints than sentences of a text have; what stands behind each is read, so there is an end. */
const MOST_JOINTS = 8;
/** What opens a clause that hangs on another one: cut off, neither says what the sentence says. */
const HANGING =
  /^(?:if|unless|when|while|whilst|as|after|before|since|because|once|until|although|though|whereas|who|which|that|whose|where|whether|what|how|why|both|neither|either|not)$/;
/** What points back at another clause, and says nothing without it: "reached it 25 minutes later". */
const POINTING =
  /^(?:he|she|it|they|him|her|them|his|its|their|this|these|those|such|there|others?|another|all|most|some|many|one|none|later|then|so|too|also)$/;
/** So many words of a subject stand before its verb at most: "the primary school in the old town of Vik". */
const SUBJECT_WORDS = 8;

/**
 * The parts of a sentence that are main clauses with a subject and a verb of their own, without the words that join
 * them; the sentence itself where there are no two.
 */
export function mainClauses(text: string, sentence: Span): Span[] {
  const joints = [...text.slice(sentence.start, sentence.end).matchAll(JOINT)];
  const parts: Span[] = [];
  let { start } = sentence;
  for (const { 0: joint, index } of joints.slice(0, MOST_JOINTS)) {
    const end = sentence.start + index;
    const next = end + joint.length;
    if (verbOf(tokenize(text, { start, end })) < 0) continue;
    if (!isOfItself(tokenize(text, { start: next, end: sentence.end }))) continue;
    parts.push({ start, end });
    start = next;
  }
  return [...parts, { start, end: sentence.end }];
}

/** Index of the verb of words that begin with its subject, or -1. */
function verbOf(tokens: readonly Token[]): number {
  const [first] = tokens;
  if (first === undefined || first.mark || PRONOUNS.has(first.word)) return -1;
  if (PREPOSITIONS.has(first.word) || ING.test(first.word)) return -1;
  const reached = tokens.slice(0, SUBJECT_WORDS + 1);
  const at = reached.findIndex(
    (token) =>
      token.mark ||
      HANGING.test(token.word) ||
      // What ends in "s" may be a noun.
      (isFinite(token) && (AUXILIARIES.has(token.word) || !token.word.endsWith('s'))),
  );
  return at <= 0 || tokens[at]!.mark || HANGING.test(tokens[at]!.word) ? -1 : at;
}

/** Whether words behind a comma are a clause that needs none of what stands before it. */
function isOfItself(tokens: readonly Token[]): boolean {
  const verb = verbOf(tokens);
  if (verb < 0 || tokens.some(({ word }) => POINTING.test(word))) return false;
  // What goes on with a preposition may be a participle: "the people injured in the crash".
  const next = tokens[verb + 1];
  return (
    AUXILIARIES.has(tokens[verb]!.word) || (next !== undefined && !next.mark && !PREPOSITIONS.has(next.word))
  );
}
