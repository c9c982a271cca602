// Which settings of different sources are of one occasion: one person, no day or kind of gathering that excludes the other,
// and something that both name.
import type { Occasion } from '../../model/comparison.ts';
import type { Passage } from '../../model/span.ts';
import { dayRange, type DayRange } from '../../text/iso-dates.ts';
import type { GatheringKind } from '../../text/reading/language.ts';
import { packFor } from '../../text/reading/packs.ts';
import { NameTable } from '../../text/same-name.ts';
import { areTwoSpots, tellsOfPlace } from '../../text/claims/same-place.ts';
import type { Scene } from './scenes.ts';
import { areOtherKinds, longer, narrower, shares, tellsOf } from './parts.ts';

/** What one source tells of an occasion. */
export interface Setting {
  readonly source: string;
  readonly who: string;
  readonly where: string | null;
  readonly gathering: string | null;
  readonly date: string | null;
  readonly passages: readonly Passage[];
  /** Ids of the claims made on it. */
  readonly claims: readonly string[];
  /** Told in passing, from before the source's own occasion. */
  readonly flashback: boolean;
  /** Of a setting that is no gathering. */
  readonly elsewhere: Scene['elsewhere'];
}

/**
 * Groups the settings of different sources that speak of one occasion: the same person, no day that excludes the
 * other, and something that both name: the day, the place or the gathering.
 */
export function matchAcrossSources(settings: readonly Setting[]): Setting[][] {
  // Each two names are compared once, however many sources have them.
  const names = new NameTable();
  const found: Setting[][] = [];
  /** What any of them may be one with. Most speakers only say something: they are on no occasion with anybody. */
  const marked: Matched[] = [];
  for (const setting of settings) {
    const marks = marksOf(setting, names);
    const fitting = isUnmarked(marks) ? [] : marked.filter((each) => each.fits(setting, marks));
    // Of two gatherings of one day it is the one that it names.
    const same = fitting.find((each) => each.isNamed(marks)) ?? fitting[0];
    const matched = same ?? new Matched(names);
    matched.add(setting, marks);
    if (same !== undefined) continue;
    found.push(matched.settings);
    if (!isUnmarked(marks)) marked.push(matched);
  }
  return found;
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
  /** Whether the gathering is one that no other is part of. */
  readonly ofItsOwn: boolean;
  /** Whether nobody met there, as in a letter, or it is another gathering than that of the day. */
  readonly elsewhere: Scene['elsewhere'];
}

function marksOf({ who, date, where, gathering, elsewhere }: Setting, names: NameTable): Marks {
  const { kindOf, isOfItsOwn } = packFor(gathering ?? '').setting;
  return {
    who: names.number(who),
    days: date === null ? null : dayRange(date),
    where: where === null ? null : tellsOfPlace(where),
    gathering: gathering === null ? null : tellsOf(gathering),
    ofItsOwn: isOfItsOwn(gathering),
    kind: kindOf(gathering),
    elsewhere,
  };
}

function isUnmarked({ days, where, gathering }: Marks): boolean {
  return days === null && where === null && gathering === null;
}

/**
 * The settings of one occasion, with what all of them exclude and any of them names: one more is held against that, and
 * not against each of them.
 */
class Matched {
  readonly settings: Setting[] = [];
  readonly #names: NameTable;
  readonly #sources = new Set<string>();
  readonly #speakers = new Set<number>();
  /** The latest of their first days and the earliest of their last ones; what lies beyond either is another day. */
  #from = -Infinity;
  #to = Infinity;
  #kind: GatheringKind | null = null;
  #dated = false;
  readonly #elsewhere = new Set<Scene['elsewhere']>();
  readonly #where = new Set<string>();
  readonly #places = new Set<string>();
  readonly #gathering = new Set<string>();
  /** The words for gatherings that no other is part of. */
  readonly #ofItsOwn = new Set<string>();
  /** The words for the gathering of those that name no place. */
  readonly #gatheringOfNoPlace = new Set<string>();

  constructor(names: NameTable) {
    this.#names = names;
  }

  add(setting: Setting, { who, days, where, gathering, kind, ofItsOwn, elsewhere }: Marks): void {
    this.settings.push(setting);
    this.#sources.add(setting.source);
    this.#speakers.add(who);
    if (days !== null) {
      this.#dated = true;
      this.#from = Math.max(this.#from, days.from);
      this.#to = Math.min(this.#to, days.to);
    }
    // A hearing that a committee holds is none of a court.
    if (this.#kind === null || this.#kind === 'hearing') this.#kind = kind ?? this.#kind;
    this.#elsewhere.add(elsewhere);
    if (setting.where !== null) this.#places.add(setting.where);
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
  #isBeside({ gathering, elsewhere }: Marks): boolean {
    const others = gathering === null || !shares(gathering, this.#gathering);
    return (
      (this.#gathering.size > 0 && (elsewhere === 'apart' || (elsewhere === 'another' && others))) ||
      (gathering !== null && (this.#elsewhere.has('apart') || (this.#elsewhere.has('another') && others)))
    );
  }

  /** Whether a setting names the place or the gathering. */
  isNamed({ where, gathering }: Marks): boolean {
    return (
      (where !== null && shares(where, this.#where)) ||
      (gathering !== null && shares(gathering, where === null ? this.#gathering : this.#gatheringOfNoPlace))
    );
  }

  /** Whether a setting of another source is of this occasion. */
  fits({ source, where }: Setting, marks: Marks): boolean {
    const { who, days, kind } = marks;
    if (this.#sources.has(source) || areOtherKinds(this.#kind, kind)) return false;
    if (days !== null && (days.to < this.#from || this.#to < days.from)) return false;
    if (![...this.#speakers].every((speaker) => this.#names.same(speaker, who))) return false;
    if (this.#isElsewhere(marks) || this.#isBeside(marks)) return false;
    if (where !== null && [...this.#places].some((place) => areTwoSpots(place, where))) return false;
    return (days !== null && this.#dated) || this.isNamed(marks);
  }
}

/** The occasion of settings that are one: of each part what tells most. */
export function joined(group: readonly Setting[]): Pick<Occasion, 'who' | 'where' | 'gathering' | 'date'> {
  return {
    who: group.map((draft) => draft.who).reduce((a, b) => longer(a, b)!),
    where: group.map((draft) => draft.where).reduce(longer),
    gathering: group.map((draft) => draft.gathering).reduce(longer),
    date: group.map((draft) => draft.date).reduce(narrower),
  };
}
