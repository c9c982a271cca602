// The scene that one sentence sets: where, at what gathering and on which day something was said or done.
import type { Claim, Quantity, Sentence } from '../../model/comparison.ts';
import type { Passage, Span } from '../../model/span.ts';
import { dayFrom, daysCovered, disjointDates, isYearless } from '../../text/dates/iso-dates.ts';
import type { Framing, Place, SettingHere, SettingWords } from '../../text/reading/language.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { sameName } from '../../text/names/same-name.ts';
import { shareWord, words } from '../../text/words.ts';
import { isEarlier, isOld, narrower } from './parts.ts';

/** The part of a source in which scenes are read. */
export interface Text {
  readonly id: string;
  readonly text: string;
  /** The day of publication, where it is known. */
  readonly date: string | null;
}

/** What one sentence says about the scene; parts that it does not tell are null. */
export interface Scene extends Place {
  readonly date: string | null;
  readonly isAny: SettingHere['isAny'];
  /** Names another setting than a gathering: as its words have it, or with a medium. */
  readonly elsewhere: SettingHere['elsewhere'] | 'medium';
  readonly meetsWriter: SettingHere['meetsWriter'];
  readonly interviewer: SettingHere['interviewer'];
  /** Speaks of words just reported. */
  readonly refersBack: boolean;
  readonly passage: Passage;
}

/** The scene of the sentence before, the last one that is told of near it, and the last one of a gathering. */
export interface Earlier {
  readonly before: Scene | null;
  readonly near: Scene | null;
  readonly met: Scene | null;
  /** The last day of which a sentence told. */
  readonly day: string | null;
}

const LONGEST_FLASHBACK = 366;
/** A month is the widest date that still places an occasion: "her talk in March". */
const LONGEST_OCCASION = 31;
/** Before a day stands what it is the day of, “published on ”, and before that what was: "a letter to the shareholders". */
const EVENT_REACH = 64;

/** Whether nothing is told of where and when. */
export function isBare({ where, gathering, date }: Pick<Scene, 'where' | 'gathering' | 'date'>): boolean {
  return where === null && gathering === null && date === null;
}

/**
 * The scene that a sentence sets.
 * @param framing what it tells besides what is said in it
 * @param quantities those within the sentence
 * @param earlier the scenes of the sentences before, and of them the last one of a gathering
 * @param setting how the language of the text tells of them
 */
export function sceneOf(
  text: Text,
  sentence: Sentence,
  framing: Framing,
  quantities: readonly Quantity[],
  { before, near, met, day: last }: Earlier,
  setting: SettingWords,
): Scene {
  const { where, gathering, talks, isAny, isHeld, meetsWriter, interviewer, elsewhere } = setting.settingIn(
    framing,
    met === null ? null : { ...met, isNext: met === before },
  );
  const refersBack = setting.refersBack.test(framing.sentence);
  if (near !== null && setting.beside.test(framing.said)) return { ...near, refersBack };
  const back = setting.backThen.test(framing.said);
  const ofOccasion = setting.whoTheyAre.replace(framing.said, blanked);
  const framed = quantities.filter(({ start, end }) =>
    /\S/u.test(ofOccasion.slice(start - sentence.start, end - sentence.start)),
  );
  const told = framed.filter(
    (quantity) =>
      typeof quantity.value === 'string' &&
      !isYearless(quantity.value) &&
      !isLater(quantity.value, text.date) &&
      !setting.otherEvent.test(
        text.text.slice(Math.max(sentence.start, quantity.start - EVENT_REACH), quantity.start),
      ),
  );
  // A day within an aside (", who took office in March,") counts only where the sentence has no other.
  const aside = framing.said.replace(setting.onTheWay, blanked);
  const days = told.filter(({ start }) => /\S/u.test(aside.charAt(start - sentence.start)));
  const longest = back || elsewhere === 'earlier' ? LONGEST_FLASHBACK : LONGEST_OCCASION;
  const isOneDay = ({ value }: Quantity): boolean => daysCovered(String(value)) === 1;
  const day =
    days.find(isOneDay) ??
    days.find(({ value }) => daysCovered(String(value)) > 1 && daysCovered(String(value)) <= longest) ??
    told.find(isOneDay);
  const eve = last !== null && setting.dayBefore.test(framing.said) ? dayFrom(last, -1) : null;
  const meets = framing.reports || gathering !== null || meetsWriter !== null;
  const next = meets && last !== null && setting.dayAfter.test(framing.said) ? dayFrom(last, 1) : null;
  const same = meets && setting.sameDay.test(framing.said);
  // "The ministers met in Oslo on Monday. Lee said after the meeting": there.
  const there = same && gathering === null && near !== null && near.elsewhere === null ? near : null;
  // "Lee resigned on Monday. She gave the warning in a hearing": on that Monday.
  const referred = refersBack && before?.elsewhere === null ? before : null;
  const date =
    eve ??
    (next === null || isLater(next, text.date) ? null : next) ??
    (day === undefined && same ? last : null) ??
    (day === undefined
      ? back
        ? (before?.date ?? (isOld(last, text.date) ? last : null))
        : (referred?.date ?? null)
      : String(day.value));
  // "李兰出席会议并讲话", "told the forum": of the meeting of which the text has told.
  if (isHeld && met !== null && elsewhere !== 'earlier' && elsewhere !== 'apart')
    return {
      ...met,
      where: where ?? met.where,
      date: date ?? dayWithin(met.date, before),
      meetsWriter,
      interviewer,
      refersBack,
    };
  // "Wept in court yesterday. Ann Lee told Kelso Crown Court": what is called by its whole name later is the same.
  const again = met?.elsewhere === null && gathering !== null && setting.isOneCourt(met.gathering, gathering);
  const passage = { source: text.id, start: sentence.start, end: sentence.end };
  // "At a hearing in May the crews asked for more. Lee said then: …"
  const isThere = before !== null && before.gathering !== null && where === null && day === undefined;
  if (back && framing.reports && gathering === null && isThere)
    return { ...before, elsewhere: 'earlier', meetsWriter, interviewer, refersBack };
  // "He said at the time": not where he speaks now.
  const isBefore = (back && gathering === null) || (text.date === null && framed.some(isMonth));
  const earlier = isBefore && framing.reports && elsewhere === null ? 'earlier' : elsewhere;
  return {
    where: where ?? (day === undefined ? (referred?.where ?? there?.where ?? null) : null),
    gathering,
    talks,
    isAny,
    date: date ?? (again ? met.date : null),
    elsewhere: earlier,
    meetsWriter,
    interviewer,
    refersBack,
    passage,
  };
}

/** A scene as one speaker has it: whoever talks with another has talks with them, and for anybody else it is a meeting. */
export function asSeenBy(scene: Scene, speaker: string): Scene {
  const { talks } = scene;
  if (talks === null) return scene;
  const isOther = sameName(talks.with, speaker);
  const isThird =
    !isOther &&
    [talks.by, speaker].every((name) => /^\p{Lu}/u.test(name ?? '')) &&
    !sameName(talks.by, speaker);
  const gathering = isOther ? talks.ofOther : isThird ? null : talks.ofOne;
  return gathering === null ? { ...scene, isAny: true } : { ...scene, gathering };
}

/**
 * What a sentence tells besides what is said in it, the rest blanked. Where the statement can be told from the words
 * that report it, only these say where and when it was made.
 */
export function framingOf(
  text: Text,
  sentence: Sentence,
  claims: readonly Claim[],
  setting: SettingWords,
): Framing {
  const apart = claims.flatMap((claim) => statementApart(text, sentence, claim));
  let whole = '';
  let at = sentence.start;
  for (const { start, end } of apart) {
    // Two claims may share words.
    if (end <= at) continue;
    whole += text.text.slice(at, start) + ' '.repeat(end - Math.max(at, start));
    at = end;
  }
  whole += text.text.slice(at, sentence.end);
  return {
    sentence: text.text.slice(sentence.start, sentence.end),
    whole,
    said: setting.askedAbout.replace(withoutQuotations(whole), blanked),
    reports: apart.length > 0,
  };
}

/**
 * What a sentence tells where an office or a spokesman reports what somebody did: only the statement says where and when, and
 * it is not said by whom it tells of.
 */
export function framingOfDeed(text: Text, sentence: Sentence, claim: Claim, setting: SettingWords): Framing {
  const { start, end } = statementOf(claim);
  const blank = (from: number, to: number): string => ' '.repeat(Math.max(0, to - from));
  const whole = blank(sentence.start, start) + text.text.slice(start, end) + blank(end, sentence.end);
  return {
    sentence: text.text.slice(sentence.start, sentence.end),
    whole,
    said: setting.askedAbout.replace(withoutQuotations(whole), blanked),
    reports: false,
  };
}

/** A claim without the words that report it. */
export function statementOf({ start, end, attribution }: Claim): Span {
  if (attribution === null) return { start, end };
  if (attribution.start <= start) return { start: Math.max(start, attribution.end), end };
  return { start, end: Math.min(end, attribution.start) };
}

/** The statement without the words that report it; none where they cannot be told from it. */
function statementApart(
  { text }: Text,
  sentence: Sentence,
  { start, end, attribution, relay, speaker }: Claim,
): Span[] {
  if (start > sentence.start + 1 || end < sentence.end - 1) {
    // "Lind warned of floods at a forum in Oslo, the agency reported": a medium reports what tells where she did.
    const names = (passage: Span): boolean =>
      shareWord(text.slice(passage.start, passage.end), speaker ?? '');
    const isReported = relay !== null && attribution !== null && attribution.start >= end;
    return isReported && !names(attribution) && names({ start, end }) ? [] : [{ start, end }];
  }
  // "LEE: I was wrong. The bank wrote to us in May.": whoever has the word says all of it.
  if (attribution !== null && attribution.end <= sentence.start) return [{ start, end }];
  // "On Sunday 19 people died, the coastguard said.": what comes before is the statement; "Reading Crown Court heard on
  // Sunday how he fled, Lee said." tells of both.
  const closes =
    attribution !== null &&
    attribution.end >= sentence.end - 1 &&
    text.slice(start, attribution.start).trimEnd().endsWith(',') &&
    isFunctionWord(words(text.slice(start, end))[0]?.folded ?? '');
  return closes ? [{ start, end: attribution.start }] : [];
}

/** The days of a gathering, or of them the one of which the sentence before tells: "gathered this week. Lee opened it on Monday." */
function dayWithin(days: string | null, before: Scene | null): string | null {
  const day = before?.elsewhere === null ? before.date : null;
  return days === null || day === null || disjointDates(days, day) ? days : narrower(days, day);
}

/** "In February", of a year that nobody knows: news names no month of what was just said. */
function isMonth({ value }: Quantity): boolean {
  return /^--\d\d$/u.test(String(value));
}

function isLater(day: string, published: string | null): boolean {
  return published !== null && isEarlier(published, day);
}

/**
 * What stands inside quotation marks is what was said, not where; blanked so that offsets stay. No sentence quotes
 * 1,000 characters, and without a bound a text of opening marks alone would be scanned to its end from each.
 */
function withoutQuotations(said: string): string {
  return said.replace(/“[^”]{0,1000}”|"[^"]*"/gu, blanked);
}

function blanked(words: string): string {
  return ' '.repeat(words.length);
}
