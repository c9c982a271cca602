// The people and institutions that a source has named so far: resolves "Xi", "she" and "the minister" to a full name.
import { COMPANY_FORMS, MEN_NAMES, MEN_TITLES, PAPER_WORDS, WOMEN_NAMES, WOMEN_TITLES } from './english.ts';
import { readMedium } from './english-media.ts';
import { DEMONYM, isInstitution, isOfNoPerson, isPersonWord, type NounPhrase } from './names.ts';

/** Null where nothing tells. */
export type Gender = 'woman' | 'man' | null;

/** Titles that say nothing about what somebody does. */
const ADDRESSES = new Set('mr mrs ms miss sir dame lord lady dr'.split(' '));

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

interface Person {
  readonly name: string;
  readonly parts: readonly string[];
  readonly titles: Set<string>;
  gender: Gender;
  /** Offset of the latest mention that was added. */
  last: number;
  /** Known by what they are only: "the chair of a maker of washing machines". */
  readonly unnamed: boolean;
  /** Named as the place of something. */
  place: boolean;
  company: boolean;
  /** Called by the family name alone before: of two who share it, that is who is meant again. */
  called: boolean;
  /** What `isPersonName` says of it, once somebody has asked. */
  personal?: boolean;
}

/** Nouns for a company, which stand for the one that was named last. */
const COMPANY_NOUNS = new Set('company firm manufacturer maker operator airline group business'.split(' '));

/** People and institutions that a source has named so far. */
export class Register {
  readonly #byPart = new Map<string, Person[]>();
  /** Who was last mentioned with a title. */
  readonly #byTitle = new Map<string, Person>();
  /** Who bears a title anywhere in the text; null when several do. */
  readonly #holders = new Map<string, Person | null>();
  /** Those who last spoke or acted, latest first; only so many are ever meant by "he". */
  #recent: Person[] = [];
  /** Institutions that were named, latest first. */
  #institutions: Person[] = [];
  #lastGroup: string | null = null;
  #medium: string | null = null;
  /** The person named last, whatever they did. */
  #seen: Person | null = null;
  /** Offset at which the sentence of that mention begins. */
  #seenAt = -1;

  /** Notes a mention of a name in the text; short names count towards the person they belong to. */
  mention(found: NounPhrase, acting: boolean): string {
    if (found.kind !== 'name' || isEpithet(found)) {
      const resolved = this.resolve(found);
      const person = resolved === null ? undefined : this.#find(resolved);
      if (acting && person !== undefined) this.#act(person);
      else if (acting && resolved !== null && found.kind === 'common') this.#actUnnamed(found);
      return resolved ?? found.name;
    }
    const person = this.#note(found);
    person.last = found.start;
    person.called ||= person.parts.length > 1 && found.name === person.parts.at(-1);
    if (acting) this.#act(person);
    return person.name;
  }

  /** Notes a full name that the text holds anywhere, so that an early "Lee" or "the mayor" finds a later "Ann Lee". */
  learn(found: NounPhrase, titles: readonly string[], place: boolean): void {
    const full = /\s/.test(found.name);
    const person = this.#find(found.name) ?? (full || place ? this.#add(found.name) : undefined);
    if (person === undefined) return;
    if (place) person.place = true;
    for (const title of [...found.titles, ...titles]) {
      person.gender ??= genderOf(title);
      const holder = this.#holders.get(title);
      if (holder === undefined) this.#holders.set(title, person);
      else if (holder !== person) this.#holders.set(title, null);
    }
  }

  /**
   * Notes that a name stands in the text, whoever acts: "the court" may mean it.
   * @param sentence offset at which its sentence begins
   * @param company followed by a company form in small letters, as in "Norvane plc"
   */
  see(found: NounPhrase, company: boolean, sentence: number): void {
    const known =
      found.titles.length > 0
        ? this.#note(found)
        : /\s/.test(found.name)
          ? this.#find(found.name)
          : undefined;
    if (known !== undefined && isPerson(known)) {
      this.#seen = known;
      this.#seenAt = sentence;
    }
    if (!company && !isInstitution(found.name)) return;
    const person = this.#note(found);
    person.company ||= company;
    this.#institutions = [person, ...this.#institutions.filter((one) => one !== person)].slice(0, 6);
  }

  /** Notes that somebody is called "he" or "she". */
  call(name: string, gender: Gender): void {
    const person = this.#find(name);
    if (person !== undefined && isPerson(person)) person.gender ??= gender;
  }

  /** The full name behind a phrase; null when a pronoun or title points at nobody known. */
  resolve(found: NounPhrase): string | null {
    if (isEpithet(found)) {
      const person = this.#recent.find((one) => isPerson(one) && !one.unnamed);
      return person?.name ?? this.#seen?.name ?? found.name;
    }
    if (found.kind === 'name') return this.#find(found.name)?.name ?? found.name;
    if (found.kind === 'pronoun') return this.#resolvePronoun(found.name);
    const title = found.titles.at(-1);
    const words = found.name.split(/\s+/);
    const head = words.at(-1)!.toLowerCase();
    // "the president" is whoever was named so; "a president" and "the company's president" may be anyone.
    if (title !== undefined && head === title && words.length <= 3) {
      const whole = found.titles.at(-2)?.endsWith(` ${title}`) === true ? found.titles.at(-2)! : title;
      const person =
        this.#byTitle.get(whole) ??
        this.#holders.get(whole) ??
        this.#byTitle.get(title) ??
        this.#holders.get(title);
      if (person !== undefined && person !== null && mayBear(person, whole)) return person.name;
      const surname = words.length === 1 ? this.#find(found.name) : undefined;
      if (surname !== undefined) return surname.name;
      // Nobody bears it here: it is the one person of the story whom nothing else describes.
      if (found.definite && !this.#holders.has(title)) {
        const kindred = this.#ofKindred(title);
        if (kindred !== null) return kindred.name;
        const others = this.#recent.filter((one) => isPerson(one) && !one.unnamed && !this.#hasTitle(one));
        if (others.length === 1) return others[0]!.name;
      }
    }
    // "The singer": the one person whom the story has named, as long as nobody else is called so.
    if (
      found.definite &&
      title === undefined &&
      words.length === 1 &&
      /(?:[^p]er|[ct]or|ist)$/.test(head) &&
      isPersonWord(head)
    ) {
      const named = this.#recent.filter((one) => isPerson(one));
      if (named.length === 1 && !named[0]!.unnamed) return named[0]!.name;
    }
    if (found.definite && words.length === 1) {
      const named = this.#institutions.find(
        (one) =>
          one.name.toLowerCase().split(/\s+/).includes(head) ||
          (COMPANY_NOUNS.has(head) &&
            (one.company ||
              one.parts.some((part) => COMPANY_FORMS.has(part.replace(/\.$/, '').toLowerCase())))),
      );
      if (named !== undefined) return named.name;
    }
    return found.name;
  }

  /** The medium that passes words on, by its name where it is only called "the agency" or "the paper". */
  medium(words: string): string {
    const named = /\p{Lu}/u.test(words);
    if (!named && !/\s/.test(words) && this.#medium !== null) return this.#medium;
    this.#medium = words;
    return words;
  }

  /** The medium that was told of last, or null. */
  get lastMedium(): string | null {
    return this.#medium;
  }

  /** Whether a name is that of a person whom the text names in full. */
  knows(name: string): boolean {
    const person = this.#find(name);
    return person !== undefined && isPerson(person) && (person.gender !== null || person.titles.size > 0);
  }

  /** The person who acted last, or null. */
  get lastPerson(): string | null {
    return this.#recent.find((one) => isPerson(one) && !one.unnamed)?.name ?? null;
  }

  /** Whether a resolved name is that of one person, or of somebody without a name who is one. */
  isPerson(name: string): boolean {
    return this.#recent.some((one) => one.name === name && isPerson(one));
  }

  /** The full name that the text has for a person's name or a part of one; "China and Japan" is none. */
  fullName(name: string): string {
    const full = this.#find(name)?.name ?? name;
    return isInstitution(full) || / and /.test(full) ? name : full;
  }

  /** Whether the text, or the given name, tells that it is a woman or a man. */
  isCalled(name: string): boolean {
    return (this.#find(name)?.gender ?? null) !== null;
  }

  /** Notes that a group ("the analysts") spoke: "they" may mean it. */
  group(name: string): void {
    this.#lastGroup = name;
  }

  #resolvePronoun(pronoun: string): string | null {
    if (pronoun === 'they') return this.#lastGroup ?? this.#recent[0]?.name ?? null;
    if (pronoun === 'it')
      return (
        (
          this.#recent.find((one) => isInstitution(one.name) && !isPerson(one)) ??
          this.#recent.find(
            (one) => !one.unnamed && !one.place && one.gender === null && one.titles.size === 0,
          )
        )?.name ?? null
      );
    const gender: Gender = pronoun === 'she' ? 'woman' : pronoun === 'he' ? 'man' : null;
    if (gender === null) return this.#recent[0]?.name ?? null;
    const acting = this.#recent.find((one) => isPerson(one) && (one.gender ?? gender) === gender);
    // A family name alone: "Okoro … he"; a place is none.
    const family = this.#recent.find(
      (one) =>
        one.parts.length === 1 &&
        !one.place &&
        !isInstitution(one.name) &&
        !/s$/.test(one.name) &&
        (one.gender ?? gender) === gender,
    );
    // "People drink it. That worries Maya Lindgren. … she notes": whoever was named since.
    const since =
      this.#seen?.gender === gender && this.#seenAt > (family?.last ?? -1) ? this.#seen : undefined;
    const person = acting ?? since ?? family;
    if (person !== undefined) person.gender = gender;
    // Nobody has acted yet: "Among them was Peter Noll, 51. “I lost everything,” he said."
    else if (this.#seen !== null && (this.#seen.gender ?? gender) === gender) return this.#seen.name;
    return person?.name ?? null;
  }

  /** The only person whose title says much the same as another: "the minister" for a Housing Secretary. */
  #ofKindred(title: string): Person | null {
    const titles = KINDRED_TITLES.find((group) => group.has(title));
    if (titles === undefined) return null;
    const bearers = new Set<Person>();
    for (const one of titles) {
      const holder = this.#holders.get(one);
      if (holder === null) return null;
      if (holder !== undefined && isPerson(holder)) bearers.add(holder);
    }
    const [only] = bearers;
    return only !== undefined && bearers.size === 1 ? only : null;
  }

  #hasTitle(person: Person): boolean {
    return (
      [...person.titles].some((title) => !ADDRESSES.has(title)) ||
      [...this.#holders].some(([title, holder]) => holder === person && !ADDRESSES.has(title))
    );
  }

  #note(found: NounPhrase): Person {
    const person = this.#find(found.name) ?? this.#add(found.name);
    for (const title of found.titles) {
      person.titles.add(title);
      this.#byTitle.set(title, person);
      person.gender ??= genderOf(title);
    }
    return person;
  }

  #act(person: Person): void {
    // Six is more than a reader keeps in mind when "he" has to be understood.
    this.#recent = [person, ...this.#recent.filter((one) => one !== person)].slice(0, 6);
  }

  /** Somebody without a name acts: "she" is rather her than a person named long before. */
  #actUnnamed(found: NounPhrase): void {
    const known = this.#recent.find((one) => one.unnamed && one.name === found.name);
    const words = found.name.toLowerCase().split(/\s+/);
    const gender = words.map(genderOf).find((one) => one !== null) ?? null;
    this.#act(
      known ?? {
        name: found.name,
        parts: [],
        titles: new Set(),
        gender,
        last: found.start,
        unnamed: true,
        place: false,
        company: false,
        called: false,
      },
    );
  }

  #find(name: string): Person | undefined {
    const parts = name.split(/\s+/);
    const candidates = this.#byPart.get(parts.at(-1)!) ?? [];
    const exact = candidates.find((one) => one.name === name);
    if (exact !== undefined) return exact;
    const holding = candidates.filter((one) => parts.every((part) => one.parts.includes(part)));
    // Of several, the one with that family name or first name who was named last.
    return holding
      .filter((one) => !isInstitution(one.name) || parts.length > 1)
      .reduce<Person | undefined>(
        (best, one) => (best === undefined || isLikelier(one, best) ? one : best),
        undefined,
      );
  }

  #add(name: string): Person {
    const parts = name.split(/\s+/);
    const person: Person = {
      name,
      parts,
      titles: new Set(),
      gender: parts.length > 1 ? genderOfGivenName(parts[0]!) : null,
      last: -1,
      unnamed: false,
      place: false,
      company: false,
      called: false,
    };
    for (const part of parts) {
      const sharing = this.#byPart.get(part);
      if (sharing === undefined) this.#byPart.set(part, [person]);
      // A part that so many names share names nobody.
      else if (sharing.length < 50) sharing.push(person);
    }
    return person;
  }
}

/** Of two who share a name: the one with a title, then the one named last, then the one with the shorter name. */
function isLikelier(one: Person, other: Person): boolean {
  if (one.called !== other.called) return one.called;
  if (one.titles.size > 0 !== other.titles.size > 0) return one.titles.size > 0;
  if (one.last !== other.last) return one.last > other.last;
  return one.parts.length < other.parts.length;
}

/** Whether "he" or "she" can mean it: a titled name, one of two words and more that is no thing, or a role. */
function isPerson(one: Person): boolean {
  if (one.unnamed) {
    // The head of the phrase: "chair" of "chair of a maker of washing machines".
    const head = one.name
      .split(/ (?:of|for|in|at|from|with|who|close|familiar) /, 1)[0]!
      .split(/\s+/)
      .at(-1)!;
    return isPersonWord(head) && !/s$|^(?:people|men|women)$/i.test(head);
  }
  one.personal ??= isPersonName(one);
  // "Liam" alone may be anything.
  return !one.place && one.personal && (one.titles.size > 0 || one.parts.length > 1) && !isPaper(one);
}

/** "Evening Post"; somebody who is called "she" is none. */
function isPaper({ parts, gender }: Person): boolean {
  return gender === null && PAPER_WORDS.has(parts.at(-1)!.toLowerCase());
}

/** Whether a name is none of an institution, a thing, a medium or two people. */
function isPersonName({ name, parts }: Person): boolean {
  return (
    !isInstitution(name) &&
    // "Liam and Sean Corrie" are two.
    !/\sand\s/.test(name) &&
    (genderOfGivenName(parts[0]!) !== null || !parts.some((part) => isOfNoPerson(part.toLowerCase()))) &&
    readMedium(name) === null
  );
}

/** Words that call somebody just named by something else, and are hardly anybody's first mention with "the". */
const EPITHETS =
  /^(?:.*-year-old|(?:father|mother|mum|dad)-of-.+|(?:cross|back|front)bencher|mp|mep|peer|veteran|incumbent|newcomer|billionaire|millionaire|tycoon|laureate|socialist|liberal|centrist|conservative)$/i;

/** "the Portuguese", "the 29-year-old", "the Republican": somebody just named, by another word. */
function isEpithet({ kind, name, definite }: NounPhrase): boolean {
  if (!definite || /\s/.test(name)) return false;
  return kind === 'name'
    ? DEMONYM.test(name) ||
        /^(?:\p{Lu}\p{Ll}+(?:ese|ish|ian)|Scot|Dane|Swede|Finn|Pole|Turk|Spaniard|Briton)$/u.test(name)
    : EPITHETS.test(name);
}

/** Whether somebody known by other titles may be meant by this one: a foreign minister is no prime minister. */
function mayBear(person: Person, title: string): boolean {
  if (!title.includes(' ')) return true;
  const head = title.slice(title.lastIndexOf(' '));
  const rivals = [...person.titles].filter((one) => one.endsWith(head));
  return rivals.length === 0 || rivals.some((one) => one.endsWith(title) || title.endsWith(one));
}

function genderOf(title: string): Gender {
  if (WOMEN_TITLES.has(title)) return 'woman';
  return MEN_TITLES.has(title) ? 'man' : null;
}

/** Whose a given name nearly always is in English news. */
export function genderOfGivenName(name: string): Gender {
  const lower = name.toLowerCase();
  if (WOMEN_NAMES.has(lower)) return 'woman';
  return MEN_NAMES.has(lower) ? 'man' : null;
}
