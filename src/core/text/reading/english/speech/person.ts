// What is known of somebody whom a source names, and what that tells: whether it can be a person or a company, which
// titles they may bear, and which words mean somebody just named.
import {
  COMPANY_FORMS,
  MEN_NAMES,
  MEN_TITLES,
  STREET_WORDS,
  WOMEN_NAMES,
  WOMEN_TITLES,
} from '../word-lists.ts';
import { readMedium } from './media.ts';
import type { Held } from './offices.ts';
import { generalRarity } from '../../../general-rarity.ts';
import { endsAsBody, endsAsCompany, isInstitution, isOfNoPerson, isPaper } from '../names/kinds-by-form.ts';
import { DEMONYM, isOneOfNation } from '../names/nations.ts';
import { headOf, type NounPhrase } from '../names/noun-phrase.ts';
import { isPersonWord, isRank } from '../names/people-words.ts';
import { stem } from '../../../words.ts';

/** Null where nothing tells. */
export type Gender = 'woman' | 'man' | null;

/** Titles that say nothing about what somebody does. */
export const ADDRESSES: ReadonlySet<string> = new Set('mr mrs ms miss sir dame lord lady dr'.split(' '));

/** Of these, those that tell one of a family or a court from another: "Mrs Smith" is not "Mr Smith". */
const ADDRESSED: Readonly<Partial<Record<string, Gender>>> = Object.fromEntries(
  ['mr sir lord prince king', 'mrs ms miss dame lady princess queen'].flatMap((titles, at) =>
    titles.split(' ').map((title) => [title, at === 0 ? ('man' as const) : ('woman' as const)]),
  ),
);

/**
 * The first title that tells whether a woman or a man is addressed, or null: a woman may be a chairman, and "Lord Chancellor" is
 * an office.
 */
export function addressIn(titles: readonly string[]): string | null {
  const found = titles.find(
    (title) => ADDRESSED[title] !== undefined && !titles.some((other) => other.startsWith(`${title} `)),
  );
  return found ?? null;
}

/** Whether somebody with these titles is addressed as a woman or as a man; null where none of them tells. */
export function addressedAs(titles: readonly string[]): Gender {
  return ADDRESSED[addressIn(titles) ?? ''] ?? null;
}

/** The name of somebody with what they are addressed by before it: "Mrs Smith". */
export function addressed(name: string, title: string): string {
  return `${title[0]!.toUpperCase()}${title.slice(1)} ${name}`;
}

/** Titles by one of which somebody may be called who was introduced with another. */
const KINDRED_TITLES: readonly ReadonlySet<string>[] = [
  'minister secretary chancellor premier',
  'boss chief executive ceo chairman chairwoman director head',
  'coach manager trainer boss',
  'officer sergeant inspector superintendent detective sgt insp supt',
  'lawyer barrister solicitor counsel attorney advocate',
  'scientist researcher professor epidemiologist',
  'author novelist writer poet',
  'lawmaker senator congressman congresswoman representative mp',
].map((group) => new Set(group.split(' ')));

/** What a "leader" may be. */
const LEADERS = ['president', 'premier', 'prime minister', 'chancellor', 'king', 'sultan', 'emir'];

export interface Person {
  readonly name: string;
  readonly parts: readonly string[];
  readonly titles: Set<string>;
  /** Titles by which the text tells of them anywhere, as many of them as are kept. */
  readonly borne: Set<string>;
  /** Whether the text tells anywhere what they are. */
  told: boolean;
  /** Whether one of these titles is a person's. */
  titled: boolean;
  gender: Gender;
  /** Offset of the latest mention that was added. */
  last: number;
  /** Known by what they are only: "the chair of a maker of washing machines". */
  readonly unnamed: boolean;
  /** Named as the place of something. */
  place: boolean;
  company: boolean;
  /** What the text tells a body to be: "union". */
  readonly kinds: Set<string>;
  /** Has said something: of things, only what speaks is meant by an "it" that says more. */
  spoke: boolean;
  /** Whose they are said to be: "the Russian leader". */
  nation: string | null;
  /** Offset at which they were named last, whatever they did. */
  named: number;
  /** Names that stand between the given and the family name in quotation marks: "William “Billy” Tranter". */
  readonly also: Set<string>;
  /** Told of as somebody's sister, widow and the like: the family name alone is rather the other's. */
  kin: boolean;
  /** Has said something by their name. */
  spoken: boolean;
  /** Called by the family name alone before: of two who share it, that is who is meant again. */
  called: boolean;
  /** What the text tells of them as holding, and of whom. */
  readonly held: Held[];
  /** What `isPersonName` says of it, once somebody has asked. */
  personal?: boolean;
}

/** Somebody of whom the text has told no more than the name, or what they are, so far. */
export function personOf(name: string, unnamed: boolean, gender: Gender, last: number): Person {
  const parts = unnamed ? [] : name.split(/\s+/);
  return {
    name,
    parts,
    titles: new Set(),
    borne: new Set(),
    told: false,
    titled: false,
    gender: gender ?? (parts.length > 1 ? genderOfGivenName(parts[0]!) : null),
    last,
    unnamed,
    place: false,
    company: false,
    kinds: new Set(),
    spoke: false,
    nation: null,
    named: last,
    also: new Set(),
    held: [],
    kin: false,
    spoken: false,
    called: false,
  };
}

/** Whether a name is that of a company, by its form or because the text has told so. */
export function isFirm({ name, parts, company, titled }: Person): boolean {
  return (
    company ||
    /Group$/.test(name) ||
    endsAsCompany(parts, titled) ||
    parts.some((part) => COMPANY_FORMS.has(part.replace(/\.$/, '').toLowerCase()))
  );
}

/**
 * Of two who share a name: the only one who has spoken, where somebody speaks; then the one who is no relative of somebody,
 * the one with a title, the one named last, the one with the shorter name.
 */
export function isLikelier(one: Person, other: Person, speaking: boolean): boolean {
  if (speaking && one.spoken !== other.spoken) return one.spoken;
  if (one.kin !== other.kin && (one.spoken || !speaking)) return !one.kin;
  if (one.called !== other.called) return one.called;
  if (one.titles.size > 0 !== other.titles.size > 0) return one.titles.size > 0;
  if (one.last !== other.last) return one.last > other.last;
  return one.parts.length < other.parts.length;
}

/** Whether "he" or "she" can mean it: a titled name, one of two words and more that is no thing, or a role. */
export function isPerson(one: Person): boolean {
  if (one.unnamed) {
    const head = headOf(one);
    return isPersonWord(head) && !/s$|^(?:people|men|women)$/.test(head);
  }
  one.personal ??= isPersonName(one);
  // "Liam" alone may be anything.
  return (
    !one.place &&
    !one.company &&
    one.personal &&
    (genderOfGivenName(one.parts[0]!) !== null || !isOfNoPerson(one.parts, one.titled)) &&
    (one.titles.size > 0 || one.titled || one.parts.length > 1) &&
    // Somebody who is called "she" is none.
    !(one.gender === null && isPaper(one.name))
  );
}

/** Whether a name of which nothing shows whose it is may be that of a company. */
export function mayBeFirm(one: Person): boolean {
  const { name, parts, unnamed, place, gender, titles, nation, spoken, kinds } = one;
  return (
    !(
      unnamed ||
      place ||
      /^[^ ]+ing$/.test(name) ||
      isInstitution(name) ||
      STREET_WORDS.has(parts.at(-1)!.toLowerCase()) ||
      isPersonWord(parts.at(-1)!.toLowerCase()) ||
      areThings(name) ||
      // "New ones will be built": a frequent word has its capital from the sentence that it opens.
      (!spoken && parts.length === 1 && generalRarity(stem(name.toLowerCase())) < 1)
    ) &&
    gender === null &&
    titles.size === 0 &&
    kinds.size === 0 &&
    nation === null
  );
}

/** "Sales rose", "Lift-off was put off": a frequent word in the plural, or a verb with its particle, that opens a sentence. */
export function areThings(name: string): boolean {
  return (
    (/^\p{L}+s$/u.test(name) && generalRarity(stem(name.toLowerCase())) < 1) ||
    /^\p{Lu}\p{Ll}+-(?:off|up|down|out|in|on|over|back)$/u.test(name)
  );
}

/** "Mill Bridge", "Storm Ada": what says nothing, and nobody in it does, as in a theatre. */
export function isThing({ name, parts }: Person): boolean {
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''].map((part) => part.toLowerCase());
  return (
    parts.length > 1 &&
    (MUTE_THINGS.has(last!) || /^(?:storm|hurricane|typhoon|cyclone|mount|lake|river|cape)$/.test(first!)) &&
    !isInstitution(name) &&
    !endsAsBody(parts)
  );
}

/** Of the words that end names, those for what has nobody in it who speaks for it. */
const MUTE_THINGS: ReadonlySet<string> = new Set(
  'bridge tower tunnel road street avenue lane square boulevard highway line canal strait river lake dam pier wharf viaduct storm hurricane typhoon cyclone prize award act bill plan pact treaty flight'.split(
    ' ',
  ),
);

/** "Survivors", "Siemens": one word in the form of a plural. */
export function isPlural(name: string): boolean {
  return /^\p{L}+(?<!s)s$/u.test(name);
}

/** Whether a name is none of an institution, a medium or two people. */
function isPersonName({ name, parts, titles }: Person): boolean {
  return (
    !isInstitution(name) &&
    // "the ferry Lady Maud"
    !(titles.size === 0 && isRank(parts[0]!.toLowerCase())) &&
    // "Liam and Sean Corrie" are two.
    !/\sand\s/.test(name) &&
    readMedium(name) === null
  );
}

/** Words that call somebody just named by something else, and are hardly anybody's first mention with "the". */
const EPITHETS =
  /^(?:.*-year-old|(?:father|mother|mum|dad)-of-.+|(?:cross|back|front)bencher|mp|mep|peer|veteran|incumbent|newcomer|billionaire|millionaire|tycoon|laureate|socialist|liberal|centrist|conservative)$/i;

/** "the Portuguese", "the 29-year-old", "the Republican": somebody just named, by another word. */
export function isEpithet({ kind, name, titles, definite }: NounPhrase): boolean {
  if (
    definite &&
    kind === 'common' &&
    titles.length === 0 &&
    // "The mother of two", and not "the mother of the boy".
    /-year-old\b|^(?:father|mother|mum|dad) of (?:\d|(?:two|three|four|five|six|seven|eight|nine|ten)\b)/.test(
      name,
    )
  )
    return true;
  if (!definite || /\s/.test(name)) return false;
  return kind === 'name'
    ? DEMONYM.test(name) || isOneOfNation(name.toLowerCase()) || /^\p{Lu}\p{Ll}+(?:ese|ish|ian)$/u.test(name)
    : EPITHETS.test(name);
}

/** The titles by one of which somebody may be meant who is called by this one. */
export function kindredOf(title: string): readonly string[] {
  return title === 'leader'
    ? LEADERS
    : KINDRED_TITLES.filter((group) => group.has(title)).flatMap((group) => [...group]);
}

/** Whether somebody known by other titles may be meant by this one: a foreign minister is no prime minister. */
export function mayBear(person: Person, title: string): boolean {
  if (!title.includes(' ')) return true;
  const head = title.slice(title.lastIndexOf(' '));
  const rivals = [...person.titles].filter((one) => one.endsWith(head));
  return rivals.length === 0 || rivals.some((one) => one.endsWith(title) || title.endsWith(one));
}

export function genderOf(title: string): Gender {
  if (WOMEN_TITLES.has(title)) return 'woman';
  return MEN_TITLES.has(title) ? 'man' : null;
}

/** Whose a given name nearly always is in English news. */
function genderOfGivenName(name: string): Gender {
  const lower = name.toLowerCase();
  if (WOMEN_NAMES.has(lower)) return 'woman';
  return MEN_NAMES.has(lower) ? 'man' : null;
}
