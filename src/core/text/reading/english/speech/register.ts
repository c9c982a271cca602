// The people and institutions that a source has named so far: resolves "Xi", "she" and "the minister" to a full name.
import { append } from '../../../../model/lists.ts';
import { generalRarity } from '../../../general-rarity.ts';
import { stem } from '../../../words.ts';
import { TITLES } from '../word-lists.ts';
import { readMedium } from './media.ts';
import { type Held, isOfAnotherBody } from './offices.ts';
import { endsAsCompany, isInstitution, isPaper } from '../names/kinds-by-form.ts';
import { isNationWord } from '../names/nations.ts';
import type { NounPhrase } from '../names/noun-phrase.ts';
import { isCompanyNoun, isPersonsTitle, isPersonWord, isRank } from '../names/people-words.ts';
import { BASED } from '../names/phrase-bounds.ts';
import {
  addressed,
  ADDRESSES,
  addressedAs,
  addressIn,
  areThings,
  type Gender,
  genderOf,
  isEpithet,
  isFirm,
  isLikelier,
  isPerson,
  isThing,
  kindredOf,
  mayBear,
  mayBeFirm,
  type Person,
  personOf,
} from './person.ts';

/**
 * Those who bear one title that are told apart, and titles of one person that are kept. More senators than these are a
 * list, of which "the senator" means one of those named last; without a bound each mention would ask all of them.
 */
const MOST_BEARERS = 16;

/** Who bears a title, or is told to be something, anywhere in the text. */
interface Bearers {
  /** In the order in which the text tells of them, up to one more than are told apart. */
  readonly first: Set<Person>;
  /** Those who were named so far, latest first. */
  latest: Person[];
}

/** What stands before the noun for a company that is not the one named last. */
const OF_ANOTHER =
  /['’]s?$|^(?:other|rival|parent|second|third|new|first|same|whole|big\p{L}*|small\p{L}*|supply|local|family|private|public|state|foreign|unnamed)$/iu;

/** People and institutions that a source has named so far. */
export class Register {
  readonly #byPart = new Map<string, Person[]>();
  readonly #bearers = new Map<string, Bearers>();
  /** Those who last spoke or acted, latest first; only so many are ever meant by "he". */
  #recent: Person[] = [];
  /** Institutions that were named, latest first. */
  #institutions: Person[] = [];
  #lastGroup: string | null = null;
  /** Who is named after having been told of by what they are; null where several are. */
  readonly #identified = new Map<string, { readonly name: string; readonly start: number } | null>();
  /** Who made which statement, letter and the like last. */
  readonly #authors = new Map<string, string>();
  #medium: string | null = null;
  /** The person named last, whatever they did. */
  #seen: Person | null = null;
  /** What each family name alone is addressed by; null for those of a woman and of a man: "Mr Chen" and "Ms Chen". */
  readonly #addresses = new Map<string, Gender>();
  /** Of names of one word, whether they may only ever have their capital from a sentence that they open: "Survivors", "Ferry fares". */
  readonly #opening = new Map<string, boolean>();
  /** Offset at which the sentence of that mention begins. */
  #seenAt = -1;
  /** Who was named last that is no place and no institution, whether or not anything shows it to be a person. */
  #named: Person | null = null;

  /**
   * Notes a mention of a name in the text; short names count towards the person they belong to.
   * @param speaking whether they say something
   */
  mention(found: NounPhrase, acting: boolean, speaking = false): string {
    if (found.kind !== 'name' || isEpithet(found)) {
      const resolved = this.resolve(found);
      const person = resolved === null ? undefined : this.#find(resolved);
      if (speaking && person !== undefined) person.spoken = true;
      if (acting && person !== undefined) this.#act(person);
      else if (acting && resolved !== null && found.kind === 'common') this.#actUnnamed(found);
      return resolved ?? found.name;
    }
    const person = this.#note(found, speaking);
    if (speaking) person.spoken = true;
    person.last = found.start;
    person.called ||= person.parts.length > 1 && found.name === person.parts.at(-1);
    if (acting) this.#act(person);
    return person.name;
  }

  /**
   * Notes a full name that the text holds anywhere, so that an early "Lee" or "the mayor" finds a later "Ann Lee".
   * @param opens whether its capital may be that of the sentence which it opens
   */
  learn(found: NounPhrase, titles: readonly string[], place: boolean, opens: boolean): void {
    const full = /\s/.test(found.name);
    if (!full) this.#opening.set(found.name, (this.#opening.get(found.name) ?? true) && opens);
    const gender = addressedAs(found.titles);
    if (!full && gender !== null) {
      const known = this.#addresses.get(found.name);
      this.#addresses.set(found.name, known === undefined || known === gender ? gender : null);
    }
    const person =
      this.#find(found.name, false, found.titles) ??
      (full || place || titles.some(isPersonsTitle) ? this.#add(found.name) : undefined);
    if (person === undefined) return;
    if (place) person.place = true;
    person.nation ??= found.nation;
    for (const title of [...found.titles, ...titles]) {
      person.gender ??= genderOf(title);
      this.#bears(person, title);
    }
  }

  /**
   * Notes that a name stands in the text, whoever acts: "the court" may mean it.
   * @param sentence offset at which its sentence begins
   * @param company followed by a company form in small letters, as in "Norvane plc"
   * @param kind what the words beside it tell it to be, as in "the drivers' union Aslef"; null where they tell nothing
   */
  see(found: NounPhrase, company: boolean, sentence: number, kind: string | null = null): void {
    const known =
      found.titles.length > 0
        ? this.#note(found)
        : /\s/.test(found.name)
          ? this.#find(found.name)
          : undefined;
    const called = known ?? this.#find(found.name);
    if (called !== undefined) {
      called.named = found.start;
      if (!called.place && !isInstitution(called.name)) this.#named = called;
      for (const title of called.borne) this.#nameBearer(title, called);
    }
    if (known !== undefined && isPerson(known)) {
      this.#seen = known;
      this.#seenAt = sentence;
    }
    const ends = endsAsCompany(found.name.split(/\s+/), found.titles.length > 0);
    const isBody = kind !== null && !(called !== undefined && isPerson(called) && called.gender !== null);
    if (!company && !ends && !isBody && !isInstitution(found.name)) return;
    const person = this.#note(found);
    person.company ||= company || (isBody && isCompanyNoun(kind));
    if (isBody) person.kinds.add(kind);
    this.#institutions = [person, ...this.#institutions.filter((one) => one !== person)].slice(0, 6);
  }

  /** Notes that somebody is told of by what they are, whoever acts: "asked the senator whether she …". */
  seeRole(found: NounPhrase, sentence: number): void {
    const known = this.#find(this.resolve(found) ?? '');
    if (known === undefined || !isPerson(known)) return;
    this.#seen = known;
    this.#seenAt = sentence;
  }

  /** Notes another given name of somebody: "William “Billy” Tranter". */
  alsoCalled(name: string, other: string): void {
    const person = this.#find(name);
    if (person === undefined || person.also.has(other)) return;
    person.also.add(other);
    append(this.#byPart, other, person);
  }

  /** Notes that somebody is told of as a relative of another. */
  related(name: string): void {
    const person = this.#find(name);
    if (person !== undefined) person.kin = true;
  }

  /** Notes that a text gives the name of somebody whom it told of before by what they are: "The rescuer, Sami Dervish". */
  identify(role: string, { name, start }: NounPhrase): void {
    const one = this.#identified.get(role);
    this.#identified.set(role, one === undefined || one?.name === name ? { name, start } : null);
  }

  /** The name that the text gives later for "a landlord" or "one of the rescuers"; null where it gives none. */
  identified({ kind, definite, name, start }: NounPhrase): string | null {
    if (definite || this.#identified.size === 0 || (kind === 'name' && !/^\p{Lu}+(?:\s|$)/u.test(name)))
      return null;
    const [head, whole] = name.toLowerCase().split(/ (?:of|for|in|at|from|who) /);
    const role = (head === 'one' && whole !== undefined ? whole : head!).split(' ').at(-1)!;
    const one = this.#identified.get(role) ?? this.#identified.get(role.replace(/s$/, ''));
    return one !== undefined && one !== null && one.start > start ? one.name : null;
  }

  /** Notes who said something in what they wrote, "in a statement"; null where it is not told whose the latest one is. */
  wrote(document: string, name: string | null): void {
    this.#authors.delete(document);
    if (name !== null) this.#authors.set(document, name);
  }

  /** Who made a statement in writing last, or null. */
  get lastAuthor(): string | null {
    return [...this.#authors.values()].at(-1) ?? null;
  }

  /** Whose statement or letter "the statement" is; null where nobody is known to have made one. */
  author(document: string): string | null {
    return this.#authors.get(document) ?? null;
  }

  /** Notes what the text tells of somebody as holding: "the hospital's director, Ian Crowe". */
  holds(name: string, offices: readonly Held[]): void {
    this.#find(name)?.held.push(...offices);
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
    // "The Oslo-based company"
    const words = found.name.split(/\s+/).filter((word) => !BASED.test(word));
    const head = words.at(-1)!.toLowerCase();
    const title = found.titles.at(-1) ?? (found.definite && isPersonWord(head) ? head : undefined);
    // "the president" is whoever was named so; "a president" and "the company's president" may be anyone.
    if (title !== undefined && head === title && words.length <= 3) {
      const whole = found.titles.at(-2)?.endsWith(` ${title}`) === true ? found.titles.at(-2)! : title;
      const person = this.#bearer([whole], found) ?? this.#bearer([title], found);
      if (person !== null && mayBear(person, whole) && !isOfAnotherBody(person.held, found.name))
        return person.name;
      const surname = words.length === 1 ? this.#find(found.name) : undefined;
      if (surname !== undefined) return surname.name;
      // "The education minister" is nobody of whom the text has told something else.
      const narrowed = words.slice(0, -1).some((word) => /^\p{Ll}/u.test(word));
      // Nobody bears it here: it is somebody whose title says much the same, or the one person of the story whom nothing
      // else describes.
      if (
        found.definite &&
        found.titles.length > 0 &&
        !narrowed &&
        !this.#bearers.has(title) &&
        !isInstitution(head)
      ) {
        // "The board's president" is of the board, whoever else the story has named.
        const owned = words.slice(0, -1).some((word) => /['’]s?$/u.test(word));
        const kindred = this.#bearer(kindredOf(title), found);
        if (kindred !== null) return kindred.name;
        const others = this.#recent.filter(
          (one) => isPerson(one) && !one.unnamed && !this.#hasTitle(one) && readMedium(one.name) === null,
        );
        const [only] = others;
        // Of another country, or a company: "Lunden Pharma makes pills. The chief executive said".
        const foreign = found.nation !== null && only?.nation !== found.nation;
        if (only !== undefined && others.length === 1 && !owned && !foreign && !mayBeFirm(only))
          return this.#namedSince(only, found.start).name;
      }
    }
    // "The singer": the one person whom the story has named, as long as nobody else is called so.
    if (
      found.definite &&
      found.titles.length === 0 &&
      words.length === 1 &&
      /(?:[^p]er|[ct]or|ist)$/.test(head) &&
      isPersonWord(head) &&
      !isCompanyNoun(head)
    ) {
      const [only, ...others] = this.#recent.filter((one) => isPerson(one));
      if (only !== undefined && others.length === 0 && !only.unnamed)
        return this.#namedSince(only, found.start).name;
    }
    // "The company", "the furniture chain"; "the rival chain" and "the mill's owner" are others.
    const isAgain = words.length === 2 && isCompanyNoun(head) && !OF_ANOTHER.test(words[0]!);
    if (found.definite && (words.length === 1 || isAgain)) {
      const named = this.#institutions.find(
        (one) =>
          one.kinds.has(head) ||
          one.name.toLowerCase().split(/\s+/).includes(head) ||
          (isCompanyNoun(head) && isFirm(one)),
      );
      if (named !== undefined) return named.name;
      // "The ministry" after "the interior ministry"
      const body = isInstitution(head)
        ? this.#recent.find((one) => one.unnamed && one.name.endsWith(` ${head}`))
        : undefined;
      if (body !== undefined) return body.name;
      // Nothing in a name shows it to be a company's, but that it is told of as one.
      const firm = isCompanyNoun(head)
        ? this.#recent.find((one) => mayBeFirm(one) && !one.told && this.#opening.get(one.name) !== true)
        : undefined;
      if (firm !== undefined) {
        firm.company = true;
        return firm.name;
      }
    }
    return found.name;
  }

  /**
   * "For Marta Diaz it came too late. “We lost it all,” the farmer said.": whoever was named between the one who acted and here,
   * though she does nothing; else the one who acted.
   */
  #namedSince(acted: Person, start: number): Person {
    const named = this.#named;
    return named !== null &&
      isPerson(named) &&
      !this.#hasTitle(named) &&
      named.named > acted.last &&
      named.named < start
      ? named
      : acted;
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

  /**
   * The full name that the text has for a person's name or a part of one; "China and Japan" is none.
   * @param speaking whether they say something where the name stands
   * @param titles what stands before the name
   */
  fullName(name: string, speaking: boolean, titles: readonly string[] = []): string {
    const full = this.#find(name, speaking, titles)?.name ?? name;
    return isInstitution(full) || / and /.test(full) ? name : full;
  }

  /** A name as it is told: a given name alone with the rank before it, "Princess Anna". */
  styled(name: string): string {
    const person = /\s/.test(name) ? undefined : this.#find(name);
    const titles = [...(person?.titles ?? [])];
    const rank = titles.find(
      (title) => isRank(title) && !titles.some((other) => other.startsWith(`${title} `)),
    );
    return person?.name === name && rank !== undefined ? addressed(name, rank) : name;
  }

  /** Whether it is a woman or a man, where the text or the given name tells. */
  genderOf(name: string): Gender {
    return this.#find(name)?.gender ?? null;
  }

  /** Notes that something without a name of its own spoke: "the indictment". */
  speaks(name: string): void {
    const one = this.#recent.find((other) => other.name === name);
    if (one !== undefined) one.spoke = true;
  }

  /** Notes that a group ("the analysts") spoke: "they" may mean it. */
  group(name: string): void {
    this.#lastGroup = name;
  }

  #resolvePronoun(pronoun: string): string | null {
    if (pronoun === 'they') return this.#lastGroup ?? this.#recent[0]?.name ?? null;
    if (pronoun === 'it') {
      const one =
        this.#recent.find((other) => (other.spoke || isInstitution(other.name)) && !isPerson(other)) ??
        this.#recent.find(
          (other) =>
            !other.unnamed &&
            !other.place &&
            other.gender === null &&
            other.titles.size === 0 &&
            // "Ministers" and "prices" are no "it".
            !(/^\p{L}+s$/u.test(other.name) && isPersonWord(other.name.toLowerCase())) &&
            !areThings(other.name),
        );
      // "Mill Bridge was shut. It says": of whoever has not been named, rather than of somebody before.
      return one === undefined || (isThing(one) && !one.spoken) ? null : one.name;
    }
    const gender: Gender = pronoun === 'she' ? 'woman' : pronoun === 'he' ? 'man' : null;
    if (gender === null) return this.#recent[0]?.name ?? null;
    const nearest = this.#recent.find((one) => isPerson(one) && (one.gender ?? gender) === gender);
    const acting = nearest?.gender === null ? this.#surer(nearest, gender) : nearest;
    // A family name alone: "Okoro … he"; a place is none.
    const family = this.#recent.find(
      (one) =>
        one.parts.length === 1 &&
        !one.place &&
        !isInstitution(one.name) &&
        !/s$/.test(one.name) &&
        // "Heavy rain fell": a common word that has its capital from the sentence.
        !(
          !one.spoken &&
          this.#opening.get(one.name) === true &&
          generalRarity(stem(one.name.toLowerCase())) < 1
        ) &&
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

  /** Of whom nothing tells whether "she" is meant gives way to whoever is known to be meant so and was named since. */
  #surer(nearest: Person, gender: Gender): Person {
    const seen = this.#seen;
    return seen !== null && seen.gender === gender && seen.named > nearest.named && isPerson(seen)
      ? seen
      : nearest;
  }

  /**
   * Who bears one of the titles and is not said to be another country's: the only one, else of those who were named before
   * the one named last. Null where nobody was.
   */
  #bearer(titles: readonly string[], { start, nation }: NounPhrase): Person | null {
    const bearers = new Set<Person>();
    for (const title of titles) {
      const { first, latest } = this.#bearers.get(title) ?? { first: new Set<Person>(), latest: [] };
      for (const one of first.size > MOST_BEARERS ? latest : first)
        // "Selby's mayor" may be a mayor of whom nothing tells whose; "the German president" only the one president of the
        // text, and not where another one was named since: "the president called Olga Brandt".
        if (
          nation === null ||
          one.nation === nation ||
          (one.nation === null && (!isNationWord(nation) || (first.size === 1 && one === this.#named)))
        )
          bearers.add(one);
    }
    const people = [...bearers].filter(isPerson);
    const all = people.length > 0 ? people : [...bearers];
    if (all.length === 1) return all[0]!;
    const named = all.filter((one) => one.named >= 0 && one.named < start);
    const own = named.filter((one) => nation !== null && one.nation === nation);
    return (own.length > 0 ? own : named).reduce<Person | null>(
      (best, one) => (best === null || one.named > best.named ? one : best),
      null,
    );
  }

  #bears(person: Person, title: string): void {
    person.told = true;
    person.titled ||= isPersonsTitle(title);
    let bearers = this.#bearers.get(title);
    if (bearers === undefined) {
      bearers = { first: new Set(), latest: [] };
      this.#bearers.set(title, bearers);
    }
    if (bearers.first.size <= MOST_BEARERS) bearers.first.add(person);
    if (person.borne.size < MOST_BEARERS) person.borne.add(title);
    if (person.named >= 0) this.#nameBearer(title, person);
  }

  #nameBearer(title: string, person: Person): void {
    const bearers = this.#bearers.get(title)!;
    bearers.latest = [person, ...bearers.latest.filter((one) => one !== person)].slice(0, MOST_BEARERS);
  }

  /** Whether somebody bears a title, as the only one of the text where it stands elsewhere. */
  #hasTitle(person: Person): boolean {
    return (
      [...person.titles].some((title) => !ADDRESSES.has(title)) ||
      [...person.borne].some(
        (title) => !ADDRESSES.has(title) && TITLES.has(title) && this.#bearers.get(title)!.first.size === 1,
      )
    );
  }

  #note(found: NounPhrase, speaking = false): Person {
    const person =
      this.#find(found.name, speaking, found.titles) ?? this.#add(this.#apart(found.name, found.titles));
    for (const title of found.titles) {
      person.titles.add(title);
      this.#bears(person, title);
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
    this.#act(known ?? personOf(found.name, true, gender, found.start));
  }

  #find(name: string, speaking = false, titles: readonly string[] = []): Person | undefined {
    const parts = name.split(/\s+/);
    const all = this.#byPart.get(parts.at(-1)!) ?? [];
    const apart = this.#apart(name, titles);
    // "Mrs Chen" is "Ida Chen" where the given name tells so, else only who is called so; "Chen" alone is none of the two.
    const candidates = all.filter((one) =>
      apart === name
        ? parts.length > 1 || addressIn([one.parts[0]!.toLowerCase()]) === null
        : one.name === apart || one.gender === addressedAs(titles),
    );
    const exact = candidates.find((one) => one.name === name);
    if (exact !== undefined) return exact;
    const holding = candidates.filter((one) =>
      parts.every((part) => one.parts.includes(part) || one.also.has(part)),
    );
    // Of several, the one with that family name or first name who was named last.
    return (
      holding
        // "Bergen" is neither the Bergen Council nor the Bergen Evening Post, which "the Post" is.
        .filter(
          (one) =>
            parts.length > 1 ||
            !(
              isInstitution(one.name) ||
              // "Kestria" is not "Kestria and Sorn".
              / and /.test(one.name) ||
              (isPaper(one.name) && name !== one.parts.at(-1)) ||
              one.parts[0] === 'Radio'
            ),
        )
        .reduce<Person | undefined>(
          (best, one) => (best === undefined || isLikelier(one, best, speaking) ? one : best),
          undefined,
        )
    );
  }

  /** The name of one of two who share it and are addressed otherwise: "Mr Chen". Other names stay as they are. */
  #apart(name: string, titles: readonly string[]): string {
    const title = this.#addresses.get(name) === null ? addressIn(titles) : null;
    return title === null ? name : addressed(name, title);
  }

  #add(name: string): Person {
    const person = personOf(name, false, null, -1);
    for (const part of person.parts) {
      const sharing = this.#byPart.get(part);
      if (sharing === undefined) this.#byPart.set(part, [person]);
      // A part that so many names share names nobody.
      else if (sharing.length < 50) sharing.push(person);
    }
    return person;
  }
}
