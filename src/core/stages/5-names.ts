// Stage 5: who is who across the sources of a case. One says "Xi", one "Xi Jinping" and one "the president"; the
// speakers of claims get the fullest name that any source gives, where no other person can be meant.
import type { Claim, Name, NamedHere, NameKind } from '../model/comparison.ts';
import type { Passage } from '../model/span.ts';
import { append } from '../model/lists.ts';
import { calledByFamily } from '../text/reading/chinese/subject.ts';
import { isNationWord, nationNamed } from '../text/reading/english/names/nations.ts';
import { isRank } from '../text/reading/english/names/people-words.ts';
import { areOneBody, heldAt, heldIn } from '../text/reading/english/speech/offices.ts';
import { addressed, addressedAs, addressIn } from '../text/reading/english/speech/person.ts';
import { MEN_NAMES, WOMEN_NAMES } from '../text/reading/english/word-lists.ts';
import { simplified } from '../text/chinese-characters.ts';
import { mayBeOneGivenName, spelledAlike } from '../text/names/short-forms.ts';

interface Group {
  name: string;
  words: ReadonlySet<string>;
  kind: NameKind;
  readonly members: NamedHere[];
  /** What the case calls it, with how often; titles by themselves are added when they resolve. */
  readonly aliases: Set<string>;
}

/** Titles that mostly one person of a story bears: "the president" is the only one whom another source names so. */
const SOLE_TITLE =
  /^(?:president|premier|prime minister|chancellor|mayor|governor|king|queen|pope|monarch|(?:\S+ )?secretary-general|director-general|(?:foreign|finance|defen[cs]e|interior|health|trade|justice|education|transport|energy|environment|agriculture|home|labou?r|economy) (?:minister|secretary)|chief executive|ceo|chair(?:man|woman|person)|(?:council|opposition) leader|head coach|coach|speaker|coroner|sheriff)$/;

/** Titles of those whom another source calls a country's leader. */
const LEADING = ['president', 'premier', 'prime minister', 'chancellor'];
/** Words for whose leader somebody is that are no country's. */
const PARTY = /^(?:labour|conservative|tory|democrat|democratic|republican|europe|european)$/;

/**
 * The names of a case, and its claims with their speakers by the fullest name.
 * Returns new claims; the given ones stay as they are.
 * @param named what each source names, source after source
 */
export function matchNames(
  named: readonly NamedHere[],
  claims: readonly Claim[],
  texts: ReadonlyMap<string, string>,
): {
  readonly names: readonly Name[];
  readonly claims: readonly Claim[];
  /** The fullest name of somebody who says something in a source. */
  readonly fullName: (source: string, name: string) => string;
} {
  const groups = grouped(named, glossesIn(named, texts));
  const groupOf = new Map<NamedHere, Group>();
  for (const group of groups) for (const member of group.members) groupOf.set(member, group);
  const here = new Map(named.map((one) => [keyOf(one.source, one.name), groupOf.get(one)!]));
  const titled = new TitleBearers(groups);
  const holders = new Holders(groups, texts);
  /** Who is meant by a speaker whom a source has no name for, by source and speaker. */
  const meant = new Map<string, Group | null>();
  const fullName = (source: string, name: string): string => {
    const key = keyOf(source, name);
    let group = here.get(key) ?? meant.get(key);
    if (group === undefined) {
      group = titled.bearer(name, source) ?? holders.holder(name);
      meant.set(key, group);
    }
    if (group === null || group.kind === 'place') return name;
    // What nothing tells to be a person or a body, is called by one name where the two have more than one word.
    return group.kind !== 'other' || [group.name, name].every((each) => /\s/.test(each)) ? group.name : name;
  };
  const known = claims.map((claim) => {
    const { source, speaker } = claim;
    const name = speaker === null ? null : fullName(source, speaker);
    return name === speaker ? claim : { ...claim, speaker: name, speakerHere: speaker };
  });
  for (const [key, group] of meant) if (group !== null) group.aliases.add(speakerOf(key));
  const names = groups
    .map((group, at) => nameOf(group, `n${at}`, texts))
    .sort((a, b) => b.mentions.length - a.mentions.length);
  return { names, claims: known, fullName };
}

function keyOf(source: string, name: string): string {
  return `${source}\n${name}`;
}

function speakerOf(key: string): string {
  return key.slice(key.indexOf('\n') + 1);
}

function nameOf(
  { name, kind, members, aliases }: Group,
  id: string,
  texts: ReadonlyMap<string, string>,
): Name {
  const mentions: Passage[] = members.flatMap(({ source, mentions }) =>
    mentions.map((span) => ({ source, ...span })),
  );
  const forms = new Set(mentions.map(({ source, start, end }) => texts.get(source)!.slice(start, end)));
  const other = new Set([...forms].map((form) => form.replaceAll("'", '’').replace(/\s+/gu, ' ')));
  for (const alias of aliases) other.add(alias);
  other.delete(name);
  return { id, name, kind, aliases: [...other], mentions };
}

/** What each source says its short names stand for: "EA" behind "the Environment Agency (EA)". */
type Glosses = ReadonlyMap<NamedHere, NamedHere>;

/** The short names that stand in brackets directly behind a longer name of the same source, each with that name. */
function glossesIn(named: readonly NamedHere[], texts: ReadonlyMap<string, string>): Glosses {
  const ending = new Map<string, NamedHere>();
  for (const one of named)
    if (one.kind !== 'person' && /\s/.test(one.name))
      for (const { end } of one.mentions) ending.set(keyOf(one.source, `${end}`), one);
  const glosses = new Map<NamedHere, NamedHere>();
  for (const one of named)
    for (const { start, end } of one.mentions) {
      const text = texts.get(one.source)!;
      if (text[start - 1] !== '(' || text[end] !== ')' || text[start - 2] !== ' ') continue;
      const full = ending.get(keyOf(one.source, `${start - 2}`));
      if (full !== undefined && abbreviates(one.name, full.name)) glosses.set(one, full);
    }
  return glosses;
}

/** Whether capitals are letters of a name in their order, from the beginning of a word on: "USW" of "United Steelworkers". */
function abbreviates(short: string, name: string): boolean {
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, '');
  if (!/^\p{Lu}[\p{L}&.]*\p{Lu}\.?$/u.test(short)) return false;
  let at = 0;
  let inside = false;
  for (const letter of name.toLowerCase()) {
    const begins = !inside;
    inside = /\p{L}/u.test(letter);
    if (letter === letters[at] && (at > 0 || begins)) at++;
  }
  return at === letters.length;
}

/** What is one across sources. Long names come first, so that a short one finds the only long one it is part of. */
function grouped(named: readonly NamedHere[], glosses: Glosses): Group[] {
  const groups: Group[] = [];
  const groupOf = new Map<NamedHere, Group>();
  /** By short name, what it is said to stand for anywhere in the case. */
  const glossed = new Map<string, Set<NamedHere>>();
  for (const [{ name }, full] of glosses) glossed.set(name, (glossed.get(name) ?? new Set()).add(full));
  const meantBy = (one: NamedHere): Group | undefined => {
    const own = glosses.get(one);
    const all = new Set(
      [...(own === undefined ? (glossed.get(one.name) ?? []) : [own])].map((full) => groupOf.get(full)),
    );
    return one.kind !== 'person' && all.size === 1 ? [...all][0] : undefined;
  };
  const byWord = new Map<string, Group[]>();
  const order = named.map((one) => ({ one, words: wordsOf(nameAlone(one)) }));
  order.sort((a, b) => b.words.size - a.words.size || b.one.mentions.length - a.one.mentions.length);
  for (const { one, words } of order) {
    // "R. Orlen": by the family name
    const first = [...words].find((word) => word.length > 1);
    const sharing = first === undefined ? [] : (byWord.get(first) ?? []);
    const fitting = sharing.filter((group) => fits(one, words, group));
    const equal = fitting.filter((group) => group.words.size === words.size);
    const alike = fitting.length > 0 ? [] : otherwiseCalled(one, words, byWord);
    const [found] = equal.length > 0 ? equal : fitting.length === 1 ? fitting : alike;
    const group = meantBy(one) ?? found;
    if (group !== undefined) {
      group.members.push(one);
      groupOf.set(one, group);
      if (group.kind === 'other') group.kind = one.kind;
      continue;
    }
    const made: Group = { name: one.name, words, kind: one.kind, members: [one], aliases: new Set() };
    groups.push(made);
    groupOf.set(one, made);
    for (const word of [...words, ...initialsOf(one)]) append(byWord, word, made);
    const family = [...words].at(-1);
    if (family !== undefined && words.size > 1) append(byWord, soundsAs(family), made);
  }
  // "Smith" of one source is "Mr Smith" and that of another "Mrs Smith".
  const borne = new Map<string, Group[]>();
  for (const group of groups) if (group.kind === 'person') append(borne, group.name, group);
  for (const bearers of borne.values())
    for (const group of bearers.length > 1 ? bearers : []) {
      const title = addressIn(group.members.flatMap(({ titles }) => titles));
      if (title !== null) group.name = addressed(group.name, title);
    }
  return groups;
}

/** The name without what its bearer is addressed by: "Anna" of "Princess Anna". */
function nameAlone({ name, kind }: NamedHere): string {
  const [first, ...rest] = name.split(' ');
  const address = kind === 'person' && rest.length > 0 ? first!.toLowerCase() : '';
  return addressIn([address]) !== null || isRank(address) ? rest.join(' ') : name;
}

/** Whether one given name is a woman's and the other a man's, of those that are only one of the two. */
function areOfTwoGenders(one: string, other: string): boolean {
  const isOf = (name: string, names: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
    names.has(name) && !others.has(name);
  return (
    (isOf(one, WOMEN_NAMES, MEN_NAMES) && isOf(other, MEN_NAMES, WOMEN_NAMES)) ||
    (isOf(other, WOMEN_NAMES, MEN_NAMES) && isOf(one, MEN_NAMES, WOMEN_NAMES))
  );
}

/** A key for a family name as it is written in other letters: "Müller" and "Mueller". No word of a name has its mark. */
function soundsAs(family: string): string {
  return `~${spelledAlike(family)}`;
}

/** The only group of one family name whose given name is another form of this one's: "Danny Lee" of "Daniel Lee"; else none. */
function otherwiseCalled(
  one: NamedHere,
  words: ReadonlySet<string>,
  byWord: ReadonlyMap<string, readonly Group[]>,
): Group[] {
  const all = [...words];
  const mayBePerson = (kind: NameKind): boolean => kind === 'person' || kind === 'other';
  if (!mayBePerson(one.kind) || all.length < 2) return [];
  const family = all.at(-1)!;
  const alike = [...new Set([...(byWord.get(family) ?? []), ...(byWord.get(soundsAs(family)) ?? [])])].filter(
    (group) => {
      const theirs = [...group.words];
      return (
        mayBePerson(group.kind) &&
        (one.kind === 'person' || group.kind === 'person') &&
        theirs.length > 1 &&
        soundsAs(theirs.at(-1)!) === soundsAs(family) &&
        // Two people of one source are two, as that source tells them apart.
        !group.members.some(({ source }) => source === one.source) &&
        mayBeOneGivenName(all[0]!, theirs[0]!) &&
        !areOfTwoGenders(all[0]!, theirs[0]!)
      );
    },
  );
  return alike.length === 1 ? alike : [];
}

/** Whether one is addressed as a woman and the other is addressed as a man or has a man's given name: "Mr Smith" and "Jane Smith". */
function areApart(one: NamedHere, other: NamedHere): boolean {
  const [left, right] = [addressedAs(one.titles), addressedAs(other.titles)];
  if (left !== null && right !== null) return left !== right;
  const gender = left ?? right;
  if (gender === null) return false;
  const given = (left === null ? one : other).name.split(' ', 1)[0]!.toLowerCase();
  return gender === 'man'
    ? WOMEN_NAMES.has(given) && !MEN_NAMES.has(given)
    : MEN_NAMES.has(given) && !WOMEN_NAMES.has(given);
}

/** Whether a name may be a shorter form of a group's: all its words are, or it is the group's initials. */
function fits(one: NamedHere, words: ReadonlySet<string>, group: Group): boolean {
  const kinds = one.kind === group.kind || one.kind === 'other' || group.kind === 'other';
  if (!kinds || group.members.some((member) => areApart(one, member))) return false;
  // Two people of one source are two, as that source tells them apart.
  const person = one.kind === 'person' || group.kind === 'person';
  if (person && group.members.some(({ source, name }) => source === one.source && name !== one.name))
    return false;
  return (
    ([...words].every((word) => group.words.has(word) || isInitialOf(word, one, group)) &&
      !leavesBody(one, words, group)) ||
    initialsOf(group.members[0]!).includes([...words].join(''))
  );
}

/** "John P. Lee" of "John Paul Lee" */
function isInitialOf(word: string, one: NamedHere, group: Group): boolean {
  return (
    word.length === 1 &&
    (one.kind === 'person' || group.kind === 'person') &&
    [...group.words].some((other) => other.length > 1 && other.startsWith(word))
  );
}

/** Nouns of public bodies, buildings and stations, without which a name is that of a place or a cause: "Selby" is not "Selby Police". */
const BODY = new Set(
  (
    'police council association ministry department commission committee court parliament university institute hospital army navy ' +
    'agency authority federation society foundation union museum gallery library school college theatre theater airport station ' +
    'hotel church cathedral stadium inquiry inquest review hall house park square bridge tower abbey castle prison arena centre ' +
    'center street road lane avenue works radio television'
  ).split(' '),
);

/** Whether a form lacks the noun that makes its group's name that of a body. */
function leavesBody({ name, kind }: NamedHere, words: ReadonlySet<string>, group: Group): boolean {
  if (group.kind === 'person') return false;
  // "Xinhua" is called a body itself; letters alone may be what the body is for: "MND" of "MND Association".
  if (kind === 'organisation' && !/^\p{Lu}+$/u.test(name)) return false;
  for (const word of group.words) if (BODY.has(word) && !words.has(word)) return true;
  return false;
}

/** Countries and bodies that news calls by two letters, or by letters that begin no word of their names. */
const KNOWN_INITIALS: ReadonlyMap<string, string> = new Map([
  ['European Union', 'eu'],
  ['United Nations', 'un'],
  ['United States', 'us'],
  ['United Kingdom', 'uk'],
  ['Associated Press', 'ap'],
  ['Press Association', 'pa'],
  ['Agence France-Presse', 'afp'],
  ['General Motors', 'gm'],
  ['General Electric', 'ge'],
  ['British Airways', 'ba'],
  ['United Steelworkers', 'usw'],
  ['United Auto Workers', 'uaw'],
]);

/** "NPC" of "National People's Congress". Persons are not called by initials, nor by two letters what is not known by them. */
function initialsOf({ name, kind }: NamedHere): string[] {
  if (kind === 'person') return [];
  const known = KNOWN_INITIALS.get(name.replace(/^The /, ''));
  if (known !== undefined) return [known];
  const capitals = name.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  const letters = capitals.map((word) => word[0]!.toLowerCase());
  // "FWS" of "U.S. Fish and Wildlife Service"
  return [letters, letters.slice(1)].flatMap((each) => (each.length < 3 ? [] : [each.join('')]));
}

function wordsOf(name: string): Set<string> {
  return new Set(
    name
      // "Nováková" is "Novakova" in papers that have no such letters.
      .normalize('NFD')
      .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
      .toLowerCase()
      .replace(/isation(?!\p{L})/gu, 'ization')
      // "U.S."
      .replace(/^(?:\p{L}\.){2,}$/u, (letters) => letters.replaceAll('.', ''))
      // "Kim Min-jae" is "Kim Min Jae" elsewhere, and "Anna Lind-Berg" was "Anna Lind".
      .split(/[\s.-]+/u)
      .filter((word) => word !== '' && !/^(?:the|of|and|for|&)$/u.test(word)),
  );
}

/** Who bears which title in the case. */
class TitleBearers {
  /** By the title's last words, the people who are called so, each with the words that stand before it. */
  readonly #people = new Map<string, Map<Group, Set<string>>>();
  /** By a Chinese family name with a title, "许省长": whoever has both. */
  readonly #byFamily = new Map<string, Set<Group>>();
  /** By source, the countries that it names as places. */
  readonly #countries = new Map<string, Set<string | null>>();

  constructor(groups: readonly Group[]) {
    for (const { kind, members } of groups)
      for (const { name, source } of kind === 'place' ? members : [])
        if (isNationWord(name.toLowerCase()))
          this.#countries.set(
            source,
            (this.#countries.get(source) ?? new Set()).add(nationNamed(name.toLowerCase())),
          );
    for (const group of groups)
      if (group.kind === 'person')
        for (const { titles } of group.members)
          for (const title of titles) {
            const called = calledByFamily(group.name, title);
            if (called !== null)
              this.#byFamily.set(called, (this.#byFamily.get(called) ?? new Set()).add(group));
            const sole = soleTitle(title);
            if (sole === null) continue;
            const bearers = this.#people.get(sole.title) ?? new Map<Group, Set<string>>();
            this.#people.set(sole.title, bearers);
            const before = bearers.get(group) ?? new Set();
            bearers.set(group, before);
            for (const word of sole.before) before.add(word);
          }
  }

  /** The one person who can be meant by a title, said in a source that has no name for its bearer; else null. */
  bearer(speaker: string, source: string): Group | null {
    const [family, ...others] = this.#byFamily.get(simplified(speaker)) ?? [];
    if (family !== undefined) return others.length === 0 ? family : null;
    const sole = soleTitle(speaker.toLowerCase());
    if (sole === null) return null;
    const titles = sole.title === 'leader' ? LEADING : [sole.title];
    const bearers = new Map(titles.flatMap((title) => [...(this.#people.get(title) ?? [])]));
    const [first] = bearers;
    if (first === undefined || bearers.size > 1) return null;
    if (sole.title === 'leader' && PARTY.test(sole.before.join(' '))) return null;
    const [group, before] = first;
    // A source that knows the title's bearer by name has somebody else in mind where the reading did not join the two.
    if (group.members.some((member) => member.source === source && member.titles.length > 0)) return null;
    // "The Chinese president" is the only president of the case, unless that one is said to be another country's.
    const titled = [...before].filter(isNationWord).map(nationNamed);
    // "President Morel said in France": where no title tells whose president, the countries that are named there do.
    const nations =
      titled.length > 0
        ? titled
        : group.members.flatMap(({ source: named }) => [...(this.#countries.get(named) ?? [])]);
    const fitting = (word: string): boolean =>
      before.has(word) ||
      (isNationWord(word) && (nations.length === 0 || nations.includes(nationNamed(word))));
    return sole.before.every(fitting) ? group : null;
  }
}

/** A title that one person bears, and the words before it, or null. "Leader" is one behind a country only. */
function soleTitle(words: string): { readonly title: string; readonly before: readonly string[] } | null {
  const all = words.split(/\s+/u);
  for (let from = Math.max(0, all.length - 2); from < all.length; from++) {
    const title = all.slice(from).join(' ');
    if (SOLE_TITLE.test(title) || (title === 'leader' && from > 0 && isNationWord(all[from - 1]!)))
      return { title, before: all.slice(0, from).map((word) => word.replace(/['’]s$/u, '')) };
  }
  return null;
}

/** Offices that one person has at a time in a body. */
const SOLE_OFFICE =
  /^(?!deputy|vice|assistant|former|acting)(?:\p{L}+ ){0,2}(?:head|chief|chair(?:man|woman|person)?|president|director|director-general|secretary|secretary-general|general|governor|boss|leader|commander|executive|ceo)$/u;

interface Holder {
  readonly group: Group;
  readonly body: ReadonlySet<string>;
}

/** "The party leader" may be that of any; whose he is, is told by these. */
const WHOSE = /['’]|\sof\s/u;

/** Who is told to hold which office of which body: "the hospital's director" of one source is "its director, Ian Crowe" of another. */
class Holders {
  readonly #groups: readonly Group[];
  readonly #texts: ReadonlyMap<string, string>;
  /** By office; read once somebody is told of by one alone. */
  #byOffice: ReadonlyMap<string, readonly Holder[]> | null = null;

  constructor(groups: readonly Group[], texts: ReadonlyMap<string, string>) {
    this.#groups = groups;
    this.#texts = texts;
  }

  /** The one person of the case who is told to hold the office of the very body; else null. */
  holder(speaker: string): Group | null {
    const one = heldIn(speaker);
    if (one === null || one.body.size === 0 || !SOLE_OFFICE.test(one.office) || !WHOSE.test(speaker))
      return null;
    this.#byOffice ??= this.#read();
    const fitting = new Set(
      (this.#byOffice.get(one.office) ?? [])
        .filter(({ body }) => areOneBody(body, one.body))
        .map(({ group }) => group),
    );
    const [holder] = fitting;
    return holder?.kind === 'person' && fitting.size === 1 ? holder : null;
  }

  #read(): ReadonlyMap<string, readonly Holder[]> {
    const found = new Map<string, Holder[]>();
    for (const group of this.#groups)
      for (const { source, mentions } of group.kind === 'person' || group.kind === 'other'
        ? group.members
        : [])
        for (const { office, body } of heldAt(this.#texts.get(source)!, mentions[0]!))
          append(found, office, { group, body });
    return found;
  }
}
