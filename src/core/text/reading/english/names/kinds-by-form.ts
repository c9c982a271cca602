// What the words of a name say of its bearer: a person, a body, a company, a paper.
import { remembered } from '../../../patterns/remembered.ts';
import type { Token } from '../tokens.ts';
import {
  BODY_WORDS,
  COMPANY_FORMS,
  COMPANY_WORDS,
  INSTITUTION_WORDS,
  MEN_NAMES,
  PAPER_WORDS,
  THINGS,
  TITLES,
  WOMEN_NAMES,
} from '../word-lists.ts';

/**
 * Whether the words of a name say that it is that of a thing, a place or a company.
 * @param titled whether a person's title stands beside it
 */
export function isOfNoPerson(parts: readonly string[], titled: boolean): boolean {
  return (
    parts.some((part) => THINGS.has(part.toLowerCase())) ||
    (!isShownPerson(parts, titled) && parts.some((part) => COMPANY_WORDS.has(part.toLowerCase())))
  );
}

/** Whether a name ends as those of companies do: "Norcom Steel", but neither "Anna Steel" nor "the engineer, Arvo Steel". */
export function endsAsCompany(parts: readonly string[], titled: boolean): boolean {
  return COMPANY_WORDS.has(parts.at(-1)?.toLowerCase() ?? '') && !isShownPerson(parts, titled);
}

/** Words of bodies' names that families bear, too. */
const BORNE = new Set(['albion', 'church']);

/** Whether a name ends as those of clubs, movements and the like do: "Halm Albion", but not "John Albion". */
export function endsAsBody(parts: readonly string[]): boolean {
  const last = parts.at(-1)?.toLowerCase() ?? '';
  return BODY_WORDS.has(last) && !(BORNE.has(last) && isShownPerson(parts, false));
}

/** Whether a name ends as those of bodies and companies do, of which each country has its own. */
export function isOwnBody(last: string): boolean {
  return INSTITUTION_WORDS.has(last) || BODY_WORDS.has(last) || COMPANY_WORDS.has(last);
}

/** Whether a person's title stands beside a name, or it opens with a given name: what follows may be any family's. */
function isShownPerson(parts: readonly string[], titled: boolean): boolean {
  const first = parts[0]!.toLowerCase();
  return titled || (parts.length > 1 && (WOMEN_NAMES.has(first) || MEN_NAMES.has(first)));
}

/** Whether a name ends as those of papers do, and opens with no given name: "Bergen Evening Post", "USA Today". */
export function isPaper(name: string): boolean {
  const parts = name.toLowerCase().split(/\s+/);
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (parts.length > 1 && last === 'today') return true;
  return PAPER_WORDS.has(last) && !WOMEN_NAMES.has(first) && !MEN_NAMES.has(first);
}

/** Whether a name is that of an institution rather than of a person. */
export const isInstitution = remembered((name) => {
  const words = name.toLowerCase().split(/\s+/);
  return (
    words.some((word) => INSTITUTION_WORDS.has(word) || COMPANY_FORMS.has(word.replace(/\.$/, ''))) ||
    /\b(?:of|for|the)\b/i.test(name)
  );
});

/** "The Supreme Court": its words modify titles elsewhere, as in "Supreme Court Justice", and make a body here. */
export function isBodyOfModifiers(words: readonly Token[]): boolean {
  return (
    words.length > 1 &&
    INSTITUTION_WORDS.has(words.at(-1)!.word) &&
    words.every(({ word, capital }) => capital && !TITLES.has(word))
  );
}

/** "Lumen Weather, which paid for it", "Lumen Weather, the customer, which": where a "which" behind a name stands, or -1. */
export function whichBehind(tokens: readonly Token[], to: number): number {
  if (tokens[to]?.text !== ',') return -1;
  const which = [to + 1, to + 4].find(
    (at) => tokens[at]?.word === 'which' && tokens[at - 1]!.text === ',' && tokens[at + 1]?.word !== 'of',
  );
  return which ?? -1;
}

/** What a company does that a "which" goes on about. */
export const OWNS = /^(?:paid|owns|owned|runs|makes|sells|employs|operates|supplies|supplied|says|said)$/;
