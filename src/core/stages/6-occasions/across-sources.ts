// Which settings of different sources are of one occasion: one person, no day or kind of gathering that excludes the other,
// and something that both name.
import type { Occasion } from '../../model/comparison.ts';
import type { Passage } from '../../model/span.ts';
import { dayRange, type DayRange } from '../../text/dates/iso-dates.ts';
import type { GatheringKind } from '../../text/reading/language.ts';
import { packFor } from '../../text/reading/packs.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { NameTable, nameWords, sameName } from '../../text/names/same-name.ts';
import { words } from '../../text/words.ts';
import { areTwoSpots, mayBeOnePlace, tellsOfPlace } from '../../text/claims/same-place.ts';
import type { Scene } from './scenes.ts';
import {
  areOtherKinds,
  areTwoCounterparts,
  fuller,
  isOld,
  longer,
  narrower,
  shares,
  tellsOf,
} from './parts.ts';

/** What one source tells of an occasion. */
export interface Setting {
  readonly source: string;
  readonly who: string;
  /** The speaker's name as the source has it there: "the energy minister". */
  readonly called: string;
  readonly where: string | null;
  /** The place where the report was written, where its own occasion may have been there; null where that is not so. */
  readonly dateline: string | null;
  readonly gathering: string | null;
  /** Whether the gathering has no more than a noun that any may be called by: "the meeting". */
  readonly isAny: boolean;
  readonly date: string | null;
  /** The day on which the source was published, where it is known. */
  readonly published: string | null;
  readonly passages: readonly Passage[];
  /** Ids of the claims made on it. */
  readonly claims: readonly string[];
  /** Told in passing, from before the source's own occasion. */
  readonly flashback: boolean;
  /** Of a setting that is no gathering. */
  readonly elsewhere: Scene['elsewhere'];
  /** Whether only the sentence before puts the speaker at the gathering. */
  readonly isGuest: boolean;
  /** The medium that was told it: "told the Kurier" is the interview with the Kurier. */
  readonly medium: string | null;
  /** Who else was told something: "told senators" may be at the hearing of a Senate committee. */
  readonly audience: string | null;
}

/**
 * Groups the settings of different sources that speak of one occasion: the same person, no day that excludes the
 * other, and something that both name: the day, the place or the gathering.
 */
export function matchAcrossSources(settings: readonly Setting[]): Setting[][] {
  // Each two names are compared once, however many sources have them.
  const names = new NameTable();
  const found: Setting[][] = [];
  const marked = new Marked();
  // What somebody says on a day is rather said before many than in talks, and "the meeting" is whichever the others name.
  const marksOfEach = new Map(settings.map((setting) => [setting, marksOf(setting, names)]));
  const rank = ([setting, { counterpart }]: readonly [Setting, Marks]): number =>
    isAnyGathering(setting) ? 2 : counterpart === null ? 0 : 1;
  for (const [setting, marks] of [...marksOfEach].sort((a, b) => rank(a) - rank(b))) {
    const fitting = marked.fitting(setting, marks);
    // Of two gatherings of one day it is the one that it names.
    const same =
      fitting.find((each) => each.isNamed(marks)) ?? fitting[0] ?? onlyOne(setting, marks, marked.named);
    const matched = same ?? new Matched(names, found.length);
    matched.add(setting, marks);
    marked.add(matched, setting, marks);
    if (same === undefined) found.push(matched.settings);
  }
  return found;
}

/**
 * A source and what it calls the speaker. Two occasions that a source sets under one name are two; those under two names, "Lee"
 * and "the minister", may be one.
 */
function calledIn({ source, called }: Setting): string {
  return `${source}\n${called}`;
}

/** The day on which something was said, or by which it was news. */
function newsDay({ date, published }: Setting): string | null {
  return date ?? published;
}

/** Whether somebody is told something or meets in a setting. */
function mayBeHeard({ medium, audience, gathering }: Setting): boolean {
  return medium !== null || audience !== null || gathering !== null;
}

function isAnyGathering({ gathering, isAny }: Setting): boolean {
  return gathering !== null && isAny;
}

/** The only gathering at which a setting may be that names none of its own; null where there are more. */
function onlyOne(setting: Setting, marks: Marks, named: ReadonlySet<Matched>): Matched | undefined {
  if (!isAnyGathering(setting) || setting.flashback || setting.elsewhere !== null) return undefined;
  const [one, another] = [...named].filter((each) => each.mayBe(setting, marks));
  return another === undefined ? one : undefined;
}

/** What tells a setting from others, read once. */
interface Marks {
  /** The number of the speaker's name. */
  readonly who: number;
  readonly days: DayRange | null;
  /** Stems of the words of the place and of the gathering; null where none is named. */
  readonly where: ReadonlySet<string> | null;
  readonly gathering: ReadonlySet<string> | null;
  readonly kind: GatheringKind | null;
  /** Whom it is talks with; null where it is none. */
  readonly counterpart: string | null;
  /** Whether the gathering is one that no other is part of. */
  readonly ofItsOwn: boolean;
  /** Whether nobody met there, as in a letter, or it is another gathering than that of the day. */
  readonly elsewhere: Scene['elsewhere'];
}

function marksOf({ who, date, where, gathering, isAny, elsewhere }: Setting, names: NameTable): Marks {
  const { kindOf, isOfItsOwn, counterpartIn } = packFor(gathering ?? '').setting;
  return {
    who: names.number(who),
    days: date === null ? null : dayRange(date),
    where: where === null ? null : tellsOfPlace(where),
    // "The meeting" ties to no other.
    gathering: gathering === null || isAny ? null : tellsOf(gathering),
    ofItsOwn: isOfItsOwn(gathering),
    kind: kindOf(gathering, isAny),
    counterpart: counterpartIn(gathering ?? ''),
    elsewhere,
  };
}

/** Whether a setting names a day, a place or a gathering that it may have in common with others. */
function isNamed({ days, where, gathering }: Marks): boolean {
  return days !== null || where !== null || gathering !== null;
}

/** Whether whoever is told something are by what they are called those who sit in a body: "senators" in the Senate. */
function sitIn(audience: string | null, gathering: string | null): boolean {
  if (audience === null || gathering === null) return false;
  // "Visiting senators", "members of her committee" may be anywhere.
  const called = words(audience).filter(
    ({ folded, start }) => !isFunctionWord(folded) && /^\p{Ll}/u.test(audience.slice(start)),
  );
  if (called.length > 1) return false;
  const { isAudienceOf, otherNamesOf, counterpartIn } = packFor(gathering).setting;
  return (
    counterpartIn(gathering) === null &&
    otherNamesOf(gathering).length > 0 &&
    isAudienceOf(gathering, audience)
  );
}

/**
 * The occasions that others may be one with, by what it takes: a large case has thousands of speakers who only say something, or
 * tell it a medium.
 */
class Marked {
  /** Those with a day, a place or a gathering. */
  readonly named = new Set<Matched>();
  /** Those on which somebody was told something: a gathering may be where they sit. */
  readonly #told = new Set<Matched>();
  /** Those on which a medium was, by the words of its name. */
  readonly #byMedium = new Map<string, Set<Matched>>();

  add(matched: Matched, setting: Setting, marks: Marks): void {
    if (isNamed(marks) || isAnyGathering(setting)) this.named.add(matched);
    if (setting.audience !== null) this.#told.add(matched);
    for (const word of nameWords(setting.medium ?? '')) {
      const known = this.#byMedium.get(word);
      if (known === undefined) this.#byMedium.set(word, new Set([matched]));
      else known.add(matched);
    }
  }

  /** Those of which a setting is, in the order in which they were found. */
  fitting(setting: Setting, marks: Marks): Matched[] {
    const found = new Set<Matched>();
    const take = (some: Iterable<Matched>): void => {
      for (const each of some) if (!found.has(each) && each.fits(setting, marks)) found.add(each);
    };
    const { medium, audience } = setting;
    if (isNamed(marks) || audience !== null) take(this.named);
    if (isNamed(marks) && setting.gathering !== null) take(this.#told);
    for (const word of nameWords(medium ?? '')) take(this.#byMedium.get(word) ?? []);
    return [...found].sort((a, b) => a.order - b.order);
  }
}

/**
 * The settings of one occasion, with what all of them exclude and any of them names: one more is held against that, and
 * not against each of them.
 */
class Matched {
  readonly settings: Setting[] = [];
  /** Its place among all that were found. */
  readonly order: number;
  /** Those of the settings in which somebody is told something or meets. */
  readonly #heard: Setting[] = [];
  readonly #names: NameTable;
  readonly #sources = new Set<string>();
  /** Names of the speaker, each with its source. */
  readonly #called = new Set<string>();
  readonly #speakers = new Set<number>();
  /** The latest of their first days and the earliest of their last ones; what lies beyond either is another day. */
  #from = -Infinity;
  #to = Infinity;
  #kind: GatheringKind | null = null;
  readonly #counterparts = new Set<string>();
  #dated = false;
  /** The day by which the first of them had come out. */
  #out = Infinity;
  readonly #elsewhere = new Set<Scene['elsewhere']>();
  readonly #where = new Set<string>();
  readonly #places = new Set<string>();
  /** Those of guests: who speaks at another place was not there. */
  readonly #placesOfGuests = new Set<string>();
  readonly #gathering = new Set<string>();
  /** The words for gatherings that no other is part of. */
  readonly #ofItsOwn = new Set<string>();
  /** The words for the gathering of those that name no place. */
  readonly #gatheringOfNoPlace = new Set<string>();

  constructor(names: NameTable, order: number) {
    this.#names = names;
    this.order = order;
  }

  add(
    setting: Setting,
    { who, days, where, gathering, kind, counterpart, ofItsOwn, elsewhere }: Marks,
  ): void {
    this.settings.push(setting);
    if (mayBeHeard(setting)) this.#heard.push(setting);
    this.#sources.add(setting.source);
    this.#called.add(calledIn(setting));
    this.#speakers.add(who);
    this.#out = Math.min(this.#out, outBy(setting));
    if (days !== null) {
      this.#dated = true;
      this.#from = Math.max(this.#from, days.from);
      this.#to = Math.min(this.#to, days.to);
    }
    // A hearing that a committee holds is none of a court.
    if (this.#kind === null || this.#kind === 'hearing' || this.#kind === 'many')
      this.#kind = kind ?? this.#kind;
    if (counterpart !== null) this.#counterparts.add(counterpart);
    this.#elsewhere.add(elsewhere);
    if (setting.where !== null) {
      this.#places.add(setting.where);
      if (setting.isGuest) this.#placesOfGuests.add(setting.where);
    }
    for (const word of where ?? []) this.#where.add(word);
    for (const word of gathering ?? []) {
      this.#gathering.add(word);
      if (ofItsOwn) this.#ofItsOwn.add(word);
      if (where === null) this.#gatheringOfNoPlace.add(word);
    }
  }

  /** Whether it is at another place and another gathering of the same day: a rally in one town and a fair in the next. */
  #isElsewhere({ where, gathering, ofItsOwn }: Marks): boolean {
    return (
      ofItsOwn &&
      this.#ofItsOwn.size > 0 &&
      this.#where.size > 0 &&
      where !== null &&
      gathering !== null &&
      !shares(where, this.#where) &&
      !shares(gathering, this.#gathering)
    );
  }

  /** Whether one is beside the other's gathering: told after it or in a letter, or at a fringe meeting of that day. */
  #isBeside(setting: Setting, { gathering, elsewhere }: Marks): boolean {
    const others = gathering === null || !shares(gathering, this.#gathering);
    return (
      (this.#gathering.size > 0 && (elsewhere === 'apart' || (elsewhere === 'another' && others))) ||
      (setting.gathering !== null &&
        (this.#elsewhere.has('apart') || (this.#elsewhere.has('another') && others)))
    );
  }

  /** Whether a setting names the place or the gathering. */
  isNamed({ where, gathering }: Marks): boolean {
    return (
      (where !== null && shares(where, this.#where)) ||
      (gathering !== null && shares(gathering, where === null ? this.#gathering : this.#gatheringOfNoPlace))
    );
  }

  /** Whether a setting is of this occasion: of another source, or of this one by another name for who speaks at what it names. */
  fits(setting: Setting, marks: Marks): boolean {
    const sameDay = marks.days !== null && this.#dated && !this.#sources.has(setting.source);
    return !this.#excludes(setting, marks) && (sameDay || this.isNamed(marks) || this.#isHeard(setting));
  }

  /** Whether one names whom it was told who are at what the other names: the medium of an interview, those who sit in a body. */
  #isHeard(setting: Setting): boolean {
    if (!mayBeHeard(setting) || this.#sources.has(setting.source)) return false;
    return this.#heard.some(
      (each) =>
        ((setting.medium !== null && sameName(each.medium, setting.medium)) ||
          sitIn(each.audience, setting.gathering) ||
          sitIn(setting.audience, each.gathering)) &&
        !isOld(newsDay(each), newsDay(setting)) &&
        !isOld(newsDay(setting), newsDay(each)),
    );
  }

  /**
   * Whether this is a gathering that a setting of another source may be of which names none: what either leaves open, the day
   * or the place, says nothing against it. What has no day is news of the days before it was published.
   */
  mayBe(setting: Setting, marks: Marks): boolean {
    const { where } = marks;
    return (
      !this.#sources.has(setting.source) &&
      !this.#excludes(setting, marks) &&
      // An interview is no gathering.
      this.#kind !== 'interview' &&
      this.settings.some(({ gathering }) => gathering !== null) &&
      this.settings.every(
        (each) =>
          !each.flashback &&
          each.elsewhere === null &&
          !isOld(newsDay(each), newsDay(setting)) &&
          !isOld(newsDay(setting), newsDay(each)),
      ) &&
      (where === null || this.#where.size === 0 || shares(where, this.#where))
    );
  }

  #excludes(setting: Setting, marks: Marks): boolean {
    const { where } = setting;
    const { who, days, kind, counterpart } = marks;
    return (
      this.#called.has(calledIn(setting)) ||
      areOtherKinds(this.#kind, kind) ||
      (days !== null && (days.to < this.#from || this.#to < days.from || this.#out < days.from)) ||
      outBy(setting) < this.#from ||
      ![...this.#speakers].every((speaker) => this.#names.same(speaker, who)) ||
      (counterpart !== null && [...this.#counterparts].some((one) => areTwoCounterparts(one, counterpart))) ||
      this.#isElsewhere(marks) ||
      this.#isBeside(setting, marks) ||
      (where !== null &&
        ([...this.#places].some((place) => areTwoSpots(place, where)) ||
          [...(setting.isGuest ? this.#places : this.#placesOfGuests)].some(
            (place) => !mayBeOnePlace(place, where),
          )))
    );
  }
}

/** A source is dated where it was published, and what it tells may have a day where it was already the next. */
const DATE_LINE = 1;

/** The last day of which a source can tell. */
function outBy({ published }: Setting): number {
  const day = published === null ? null : dayRange(published);
  return day === null ? Infinity : day.to + DATE_LINE;
}

/** The occasion of settings that are one: of each part what tells most. */
export function joined(group: readonly Setting[]): Pick<Occasion, 'who' | 'where' | 'gathering' | 'date'> {
  // Where a report was written tells where people spoke only as long as no source tells another place, or wrote elsewhere.
  const [written = null, other] = new Set(group.flatMap(({ dateline }) => dateline ?? []));
  return {
    who: group.map((draft) => draft.who).reduce((a, b) => longer(a, b)!),
    where: group.map((draft) => draft.where).reduce(longer) ?? (other === undefined ? written : null),
    gathering: group.map((draft) => draft.gathering).reduce(fuller),
    date: group.map((draft) => draft.date).reduce(narrower),
  };
}
