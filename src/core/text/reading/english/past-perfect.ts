// Whether an English statement tells of a time before its news: "The ice had been thinner in the spring."
import { isPastForm } from './quantities/date-tense.ts';
import { AUXILIARIES, PREPOSITIONS } from './speech/speech-words.ts';
import { isPlainlyFinite } from './speech/statements.ts';
import { tokenize, type Token } from './tokens.ts';

/** What opens a clause that hangs on the main one; it ends with the next mark. */
const HANGING =
  /^(?:if|unless|when|while|whilst|as|after|before|since|because|once|until|till|although|though|whereas|than|who|whom|which|that|whose|where|whether|what|how|why|for|so)$/;
/** "That year the firm had paid", "For the year the firm had paid". */
const OPENS_MAIN = /^(?:that|for)$/;
/** What stands between "had" and its participle. */
const ADVERB =
  /^(?:not|never|already|just|also|always|long|since|once|twice|first|last|even|still|yet|ever|\p{L}+ly)$/u;
/** Of "had not yet even" and the like more would be no English. */
const MOST_ADVERBS = 4;
/** Participles that are no past form, or the plain one too. */
const NO_PAST_FORM =
  /^(?:been|begun|become|come|run|eaten|hidden|beaten|bitten|ridden|sung|swum|cut|hit|put|set|shut|let|cost|spread|quit|hurt|split|burst|cast|read|bid|forecast|shed)$/;

/** Whether the main verbs of a statement are in the past perfect: "had shut", not "said that it had shut" nor "had 80 seats". */
export function isPastPerfect(text: string): boolean {
  const tokens = tokenize(text, { start: 0, end: text.length });
  let hanging = false;
  let found = false;
  for (const [at, token] of tokens.entries()) {
    const { word, mark, capital } = token;
    if (mark) hanging = false;
    else if (HANGING.test(word)) hanging ||= at > 0 || !OPENS_MAIN.test(word);
    else if (hanging) continue;
    else if (word === 'had' || /^hadn['’]t$/u.test(word)) {
      if (!isParticiple(tokens, at + 1)) return false;
      found = true;
    } else if (found ? AUXILIARIES.has(word) && !capital : isVerb(tokens, at)) return false;
  }
  return found;
}

/** Whether a word is the verb of a clause; what goes on with a preposition may tell of a noun: "the stone found in 1920". */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const { word, capital } = tokens[at]!;
  // "In May"
  if (capital) return false;
  const isPast = isPastForm(word);
  return (
    (isPast || isPlainlyFinite(tokens[at]!)) && !(isPast && PREPOSITIONS.has(tokens[at + 1]?.word ?? ''))
  );
}

/** Whether a verb goes on behind "had": "had long since shut", not "had 80 seats", "had to shut" nor "had the doors shut". */
function isParticiple(tokens: readonly Token[], from: number): boolean {
  const verb = tokens.slice(from, from + MOST_ADVERBS + 1).find(({ word }) => !ADVERB.test(word));
  return verb !== undefined && (isPastForm(verb.word) || NO_PAST_FORM.test(verb.word));
}
