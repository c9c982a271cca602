// Relative clauses: what a statement tells beside its main clause of somebody or something that it names. "Iceland, which walked
// out on Wednesday, has not signed": the day is that of the walking out.
import type { Span } from '../../../model/span.ts';
import { isFunctionWord } from '../../function-words.ts';
import { words } from '../../words.ts';
import { isReportingWord } from './weights.ts';

/** A relative clause, from its pronoun on. */
export interface RelativeClause extends Span {
  /** Where what it tells of begins: "the avalanche on Monte Sorra", which. */
  readonly antecedent: number;
}

/** Characters before a place in which the pronoun of its clause is sought: longer clauses have parts of their own. */
const AHEAD = 120;
/** A noun phrase with a preposition and another behind it. */
const ANTECEDENT_WORDS = 6;

const PRONOUN = /(,?)\s(which|who|whose|whom|where|that)\s/giu;
/** Where a clause ends that commas set off. */
const ENDS = /[,;:–—()]|[.!?](?:\s|$)/u;
/** Words for whatever else "that" stands behind: "found that", "ruled that". */
const TELLS = /(?:ed|says?|saying|said|told|found|knew|thought|meant?|means|felt|heard|saw|shows?|shown)$/iu;

/** The relative clause of a statement that a part of it stands in; null where it stands in none. */
export function relativeAt(text: string, claim: Span, part: Span): RelativeClause | null {
  const from = Math.max(claim.start, part.start - AHEAD);
  const ahead = text.slice(from, part.start);
  const found = [...ahead.matchAll(PRONOUN)].at(-1);
  if (found === undefined) return null;
  const [whole, comma, pronoun] = found;
  if (ENDS.test(ahead.slice(found.index + whole.length))) return null;
  const before = words(ahead.slice(0, found.index)).slice(-ANTECEDENT_WORDS);
  const last = before.at(-1);
  if (last === undefined) return null;
  if (pronoun!.toLowerCase() === 'that' && (comma !== '' || isOfTelling(last.folded))) return null;
  const cut = ENDS.exec(ahead.slice(before[0]!.start, found.index));
  const antecedent = cut === null ? before[0]!.start : before[0]!.start + cut.index + 1;
  const behind = text.slice(part.end, claim.end);
  const end = comma === '' ? part.end : part.end + (ENDS.exec(behind)?.index ?? behind.length);
  return { antecedent: from + antecedent, start: from + found.index + comma!.length + 1, end };
}

function isOfTelling(word: string): boolean {
  return TELLS.test(word) || isReportingWord(word) || isFunctionWord(word);
}
