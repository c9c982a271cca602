// Who and what an English text names: people, organisations and places, each with every form that the text has for it.
// Which kind something is, is told by the words around it; where they say nothing, it stays open.
import type { NamedHere, NameKind } from '../../../model/comparison.ts';
import type { Span } from '../../../model/span.ts';
import { BODY_WORDS, COMPANY_FORMS, SENTENCE_OPENERS, TITLES } from './word-lists.ts';
import { isFunctionWord } from '../../function-words.ts';
import { titlesBeside } from './subjects.ts';
import { readMedium } from './media.ts';
import {
  endsAsCompany,
  isInstitution,
  isOfNoPerson,
  isPersonsTitle,
  namesIn,
  type NounPhrase,
} from './names.ts';
import type { Token } from './tokens.ts';
import type { Register } from './register.ts';

/** A sentence, or the inside of a quotation, with its words and the names among them. */
export interface NamingLine {
  readonly tokens: readonly Token[];
  readonly names: readonly NounPhrase[];
  readonly headline: boolean;
}

/** A name as it stands in a line, by its tokens. */
interface Form {
  readonly from: number;
  readonly to: number;
}

interface Draft {
  readonly name: string;
  readonly titles: Set<string>;
  readonly mentions: Span[];
  /** Signs of each kind, counted. */
  person: number;
  place: number;
  organisation: number;
}

/** Groups of people whose name an institution bears: "the National People's Congress". */
const BEARERS = new Set(
  (
    'people women men children workers farmers teachers nurses doctors lawyers writers veterans students consumers ' +
    'employers journalists physicians king queen'
  ).split(' '),
);
const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'outside', 'across', 'around', 'throughout']);
const PLACE_NOUNS = new Set(
  'province county city district region prefecture town village state island airport square street'.split(
    ' ',
  ),
);
/** What a capital makes of a word is no name by itself. */
const NO_NAME =
  /^(?:[A-Z]|R&D|EUR|USD|GBP|GMT|UTC|BST|CET|EST|CEO|CFO|COO|CTO|GDP|AI|AM|PM|TV|Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|.*(?:ese|ish|ian|ican)|Western|Eastern|French|German|Dutch|Greek|Czech|Thai|Welsh|Swiss|Democrat|Democratic|Conservative|Liberal|Labour|Communist|Socialist)s?$/u;
/** A name of so many words stands by itself: "the National Committee of the Harbour Congress" names two bodies. */
const BY_ITSELF = 2;

/** Names of the countries and territories of ISO 3166, as ICU has them in English. */
const REGIONS: ReadonlySet<string> = regions();

function regions(): Set<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const all = letters.flatMap((one) => letters.map((other) => names.of(one + other)));
  return new Set([
    'US',
    'U.S.',
    'USA',
    'UK',
    'U.K.',
    ...(all.filter((name) => name !== undefined && !/unknown|pseudo/i.test(name)) as string[]),
  ]);
}

/**
 * What the lines name, in the order in which it is first named.
 * @param register what the text's people and titles are known by
 * @param speakers names of those who say something in the text
 */
export function readEnglishNames(
  source: string,
  lines: readonly NamingLine[],
  register: Register,
  speakers: ReadonlySet<string>,
): NamedHere[] {
  const found = new Map<string, Draft>();
  const unsure: { readonly name: string; readonly span: Span }[] = [];
  /** What the text also writes small is a word and no name: "Economists", "Made". */
  const small = new Set<string>();
  for (const { tokens } of lines) for (const { capital, word } of tokens) if (!capital) small.add(word);
  for (const { tokens, names, headline } of lines) {
    const capitals = headline && isTitleCase(tokens);
    const byEnd = new Map(names.map((name) => [name.to, name]));
    for (const form of formsOf(tokens, names)) {
      const words = wordsOf(tokens, form);
      const phrase = byEnd.get(form.to);
      const name = register.fullName(words);
      if (!isNaming(words) || (form.to - form.from === 1 && small.has(words.toLowerCase()))) continue;
      const span = { start: tokens[form.from]!.start, end: endOf(tokens[form.to - 1]!) };
      const titles = phrase === undefined ? [] : titlesOf(tokens, phrase, form);
      // A capital at the start of a sentence or in a headline names nobody yet.
      const alone = form.to - form.from === 1 && titles.length === 0 && name === words;
      const opens = alone && /^(?:[.!?:“"‘']?|“”)$/u.test(tokens[form.from - 1]?.text ?? '');
      if (capitals || opens) {
        unsure.push({ name, span });
        continue;
      }
      const draft = draftOf(found, name);
      draft.mentions.push(span);
      for (const title of titles) draft.titles.add(title);
      weigh(draft, tokens, form);
    }
  }
  for (const { name, span } of unsure) {
    const known = found.get(name) ?? (speakers.has(name) ? draftOf(found, name) : undefined);
    known?.mentions.push(span);
  }
  return [...found.values()]
    .map((draft) => ({
      source,
      name: draft.name,
      kind: kindOf(draft, register, speakers),
      titles: [...draft.titles],
      mentions: draft.mentions.toSorted((a, b) => a.start - b.start),
    }))
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

function draftOf(found: Map<string, Draft>, name: string): Draft {
  let draft = found.get(name);
  if (draft === undefined) {
    draft = { name, titles: new Set(), mentions: [], person: 0, place: 0, organisation: 0 };
    found.set(name, draft);
  }
  return draft;
}

/** The names of a line, none inside another; joined and parted where grammar alone would not. */
function formsOf(tokens: readonly Token[], names: readonly NounPhrase[]): Form[] {
  const whole: Form[] = [];
  for (const name of names.toSorted((a, b) => nameFrom(tokens, a) - nameFrom(tokens, b) || b.to - a.to)) {
    const form = { from: nameFrom(tokens, name), to: name.to };
    const last = whole.at(-1);
    if (last !== undefined && form.to <= last.to) continue;
    const owner = last === undefined ? undefined : tokens[last.to - 1];
    if (last !== undefined && owner?.genitive === true && last.to === form.from && BEARERS.has(owner.word))
      whole[whole.length - 1] = { from: last.from, to: form.to };
    else if (last === undefined || form.from >= last.to) whole.push(form);
    // "Committee on Economic Affairs" and what it is of, ending later.
    else whole[whole.length - 1] = { from: last.from, to: form.to };
  }
  return whole.flatMap((form) => parted(tokens, form));
}

/** "India and Vietnam" are two; "Ministry of Industry and Trade" is one. */
function parted(tokens: readonly Token[], { from, to }: Form): Form[] {
  const parts: Form[] = [];
  let start = from;
  /** Whether a word that ties names to a body stands in the part at hand. */
  let ties = false;
  for (let at = from + 1; at < to - 1; at++) {
    const { word } = tokens[at]!;
    const company = COMPANY_FORMS.has(tokens[at - 1]!.word.replace(/\.$/, ''));
    const of = word === 'of' && tokens[at + 1]!.word === 'the';
    const chain = of && at - start >= BY_ITSELF && to - (at + 2) >= BY_ITSELF;
    if (word === 'and' && at - start === 1 && isHalfNamed(tokens, start, to)) continue;
    if (chain || (word === 'and' && (company || !ties))) {
      if (at > start) parts.push({ from: start, to: at });
      start = at + (chain ? 2 : 1);
      ties = false;
      at = start;
    } else ties ||= word === 'of' || word === 'for' || word === 'on';
  }
  return start < to ? [...parts, { from: start, to }] : parts;
}

/** "The Maritime and Coastguard Agency": the article is that of the one body; "the Senate and Harbour Bank" are two. */
function isHalfNamed(tokens: readonly Token[], first: number, to: number): boolean {
  const { text, word } = tokens[first]!;
  return (
    tokens[first - 1]?.word === 'the' &&
    !/^\p{Lu}+$/u.test(text) &&
    !REGIONS.has(text) &&
    !isInstitution(word) &&
    isInstitution(tokens[to - 1]!.word)
  );
}

/** Where the name itself begins in its phrase, behind titles and article. */
function nameFrom(tokens: readonly Token[], { from, to, name }: NounPhrase): number {
  const first = name.split(' ', 1)[0]!;
  for (let at = from; at < to; at++)
    if (tokens[at]!.text === first || `${tokens[at]!.text}'s` === first) return at;
  return from;
}

function wordsOf(tokens: readonly Token[], { from, to }: Form): string {
  return tokens
    .slice(from, to)
    .map(({ genitive, text }, at, all) => (genitive && at < all.length - 1 ? `${text}’s` : text))
    .join(' ');
}

/** Without the genitive ending. */
function endOf({ start, text }: Token): number {
  return start + text.length;
}

function isNaming(words: string): boolean {
  const [first, second] = words.split(' ');
  if (second === undefined) return !NO_NAME.test(words) && !TITLES.has(words.toLowerCase());
  return !TITLES.has(first!.toLowerCase()) || !/^(?:of|for|and)$/.test(second);
}

/** Titles before and beside the name, each with the words before it that are no part of the name. */
function titlesOf(tokens: readonly Token[], phrase: NounPhrase, { from }: Form): string[] {
  const beside = titlesBeside(tokens, phrase);
  const before = tokens.slice(phrase.from, from).map(({ word }) => word);
  const titled = before.findLastIndex((word) => TITLES.has(word));
  if (titled < 0) return beside;
  return [
    before
      .slice(0, titled + 1)
      .filter((word) => !SENTENCE_OPENERS.has(word))
      .join(' '),
    ...beside,
  ];
}

function weigh(draft: Draft, tokens: readonly Token[], { from, to }: Form): void {
  const [before, after, behind] = [tokens[from - 1]?.word ?? '', tokens[to], tokens[to + 1]];
  const genitive = tokens[to - 1]!.genitive;
  if (PLACE_PREPOSITIONS.has(before) && !genitive) draft.place++;
  if (PLACE_NOUNS.has(after?.word ?? '')) draft.place += 2;
  if (COMPANY_FORMS.has((after?.word ?? '').replace(/\.$/, ''))) draft.organisation += 2;
  // "Peter Noll, 51, said"
  if (after?.text === ',' && /^\d\d$/.test(behind?.text ?? '')) draft.person += 2;
}

function kindOf(draft: Draft, register: Register, speakers: ReadonlySet<string>): NameKind {
  const { name, titles } = draft;
  const parts = name.split(' ');
  if (REGIONS.has(name)) return 'place';
  const titled = [...titles].some(isPersonsTitle);
  if (
    draft.organisation > 0 ||
    isInstitution(name) ||
    hasBodyWord(parts, titled) ||
    readMedium(name) !== null
  )
    return 'organisation';
  if (/^[A-Z][A-Z&]{1,5}$/.test(name)) return 'organisation';
  const thing = isOfNoPerson(parts, titled) || parts.some((part) => /^\p{Lu}{2,}$/u.test(part));
  if (titles.size > 0 && !thing) return 'person';
  if (draft.place > 0 && draft.place >= draft.person) return 'place';
  if (thing) return 'other';
  const spoke = speakers.has(name) && parts.length > 1;
  return draft.person > 0 || spoke || register.isCalled(name) ? 'person' : 'other';
}

/** "Steel" alone makes no body: the word stands at the end. */
function hasBodyWord(parts: readonly string[], titled: boolean): boolean {
  const last = parts.at(-1)!.toLowerCase();
  if (parts.length === 1) return false;
  return BODY_WORDS.has(last) || endsAsCompany(parts, titled);
}

/** Whether a headline writes its words with capitals, small words aside: then they name nothing. */
function isTitleCase(tokens: readonly Token[]): boolean {
  return tokens.every(
    ({ capital, text, word }) =>
      capital || word.length <= 3 || isFunctionWord(word) || !/^\p{Ll}/u.test(text),
  );
}

/** The lines of what stands in quotation marks, which the lines of speech leave out. */
export function quotedLine(tokens: readonly Token[]): NamingLine {
  return { tokens, names: namesIn(tokens), headline: false };
}
