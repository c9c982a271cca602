// Whether two that English sources have speak are one teller: a document and whoever made it, "the company" and its name.
import { sameName } from '../../../names/same-name.ts';
import { endsAsBody, endsAsCompany } from '../names/kinds-by-form.ts';
import { isCompanyNoun } from '../names/people-words.ts';
import { COMPANY_FORMS } from '../word-lists.ts';
import { DOCUMENTS } from './writings.ts';

/** Sources tell who made what near their start; a text of any length is read no further. */
const READ = 20_000;
/** Mentions of a document that are looked at in each source. */
const MOST_MENTIONS = 20;
/** A sentence seldom has more between a document and its maker: "Mary Webb of Lund University, who led the team behind the". */
const BESIDE_REACH = 120;

/** Words between a document and what makes it somebody's, at most: "the third report in a row that was drawn up by". */
const NEAR = 6;

const MADE = new Set(
  'wrote writes led leads ran headed conducted commissioned published publishes released compiled prepared produced issued presented co-wrote cowrote'.split(
    ' ',
  ),
);

/** By a document, who makes such and goes by a common name: the judgment is a court's, the study that of researchers. */
const MAKERS = new Map(
  (
    [
      ['judgment judgement ruling verdict', 'court judge judges tribunal jury'],
      ['study paper analysis', 'researchers scientists authors academics team'],
    ] as const
  ).flatMap(([documents, makers]) =>
    documents.split(' ').map((document) => [document, new Set(makers.split(' '))] as const),
  ),
);

/**
 * Whether one of two speakers is what the other made or what the other is, by their names or by a source of either.
 * @param texts those of the sources in which they speak
 */
export function isOneTeller(a: string, b: string, texts: readonly string[]): boolean {
  return isToldBy(a, b, texts) || isToldBy(b, a, texts);
}

function isToldBy(document: string, teller: string, texts: readonly string[]): boolean {
  if (isCompanyNoun(document.toLowerCase()))
    return isCompany(teller) || texts.some((text) => isToldAsCompany(text.slice(0, READ), teller));
  const noun = document.split(/\s/u).at(-1)!;
  if (MAKERS.get(noun.toLowerCase())?.has(teller.split(/\s/u).at(-1)!.toLowerCase()) === true) return true;
  const [owner = '', ...owned] = document.split(/['’]s?\s/u);
  if (owned.length > 0 && DOCUMENTS.has(noun) && sameName(owner, teller)) return true;
  if (!/^\p{Ll}/u.test(document) || !DOCUMENTS.has(noun)) return false;
  // "Webb" may be all that the next sentence has of "Mary Webb".
  const last = teller.split(/\s/u).at(-1)!;
  const name = /^\p{Lu}/u.test(last) && !endsAsBody([last]) ? last : teller;
  return texts.some((text) => isMadeBy(text.slice(0, READ), noun, name));
}

function isMadeBy(text: string, noun: string, name: string): boolean {
  let at = -1;
  for (let mention = 0; mention < MOST_MENTIONS; mention++) {
    at = text.indexOf(noun, at + 1);
    if (at < 0) return false;
    const behind = text.slice(at + noun.length, at + noun.length + BESIDE_REACH).split(/[.;]/u, 1)[0]!;
    const by = /\s(?:by|from)\s/u.exec(behind)?.index ?? -1;
    if (by >= 0 && wordsOf(behind.slice(0, by)).length <= NEAR && behind.slice(by).includes(name))
      return true;
    const before = text.slice(Math.max(0, at - BESIDE_REACH), at);
    const named = before.lastIndexOf(name);
    if (named >= 0 && leadsToIt(before.slice(named + name.length))) return true;
  }
  return false;
}

/** Whether words between a name and a document make it theirs: "who wrote the", "’s latest", ", author of the", "published a". */
function leadsToIt(between: string): boolean {
  if (/[.;]/u.test(between)) return false;
  const words = wordsOf(between);
  if (/^['’]/u.test(between)) return words.length <= NEAR / 2 + 1;
  const relative = words.findIndex((word) => /^(?:who|which)$/u.test(word));
  const verb = words.findIndex((word, at) => at > relative && MADE.has(word));
  if (verb >= 0 && verb - relative <= 2 && words.length - verb <= NEAR + 1) return true;
  const author = words.findIndex((word) => /^(?:co-?)?authors?$/u.test(word));
  return between.startsWith(',') && author >= 0 && words[author + 1] === 'of' && author <= NEAR / 2;
}

function wordsOf(words: string): string[] {
  return words.match(/[\p{L}-]+/gu) ?? [];
}

/** Whether a name is a company's by its words. */
function isCompany(name: string): boolean {
  const parts = name.split(/\s/u);
  return endsAsCompany(parts, false) || parts.some((part) => COMPANY_FORMS.has(part.toLowerCase()));
}

/** "Harlow, a maker of pumps", "the operator, Harlow": whether a text tells of a name as a company's where it first has it. */
function isToldAsCompany(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  const behind = text.slice(at + name.length, at + name.length + BESIDE_REACH);
  const apposed = /^(?:,|\sis)\s(?:an?|the)\s/u.exec(behind)?.[0].length ?? -1;
  // "Lind, a man of the company", "the company's spokesman, Lind"
  const [phrase = ''] =
    apposed < 0 ? [] : behind.slice(apposed).split(/[,.;]|\s(?:of|for|at|from|in|who|that|which)\s/u, 1);
  const before = text.slice(Math.max(0, at - BESIDE_REACH), at).trimEnd();
  return [wordsOf(phrase).at(-1), before.endsWith(',') ? wordsOf(before).at(-1) : undefined].some(
    (word) => word !== undefined && isCompanyNoun(word.toLowerCase()),
  );
}
