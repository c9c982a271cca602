// Stage 6: the occasion of each claim: who spoke, where, at what gathering, on which day. Scenes are read where a
// source sets them, inherited by the speaker's other claims in that source, and matched across sources.
import type { Claim, Occasion, Quantity, Sentence } from '../model/comparison.ts';
import { append } from '../model/lists.ts';
import { partsWithin, type Passage, type Span } from '../model/span.ts';
import { dayRange, daysCovered, disjointDates, type DayRange } from '../text/iso-dates.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { NameTable, nameWords, sameName } from '../text/same-name.ts';
import { words } from '../text/words.ts';

interface Text {
  readonly id: string;
  readonly text: string;
  /** The day of publication, where it is known. */
  readonly date: string | null;
}

/** What one sentence says about the scene; parts that it does not tell are null. */
interface Scene {
  readonly where: string | null;
  readonly gathering: string | null;
  readonly date: string | null;
  readonly passage: Passage;
}

interface Draft {
  readonly source: string;
  readonly who: string;
  where: string | null;
  gathering: string | null;
  date: string | null;
  readonly passages: Passage[];
  readonly claims: string[];
  /** Told in passing, from before the source's own occasion. */
  flashback: boolean;
  /** The paragraph of the latest claim made on it. */
  paragraph: number;
}

const NAME = String.raw`\p{Lu}[\p{L}\p{M}’'.-]*`;
const NAMES = String.raw`${NAME}(?:\s${NAME}){0,5}`;

/** Nouns of gatherings that carry a name of their own: "National People's Congress". */
const NAMED_GATHERING = new RegExp(
  String.raw`(?:(?<![\p{L}\p{M}’'.-])(?:${NAME}\s|of\s|for\s|and\s|the\s|on\s){1,6})?(?:Congress|Summit|Conference|Forum|Assembly|Parliament|Council|Convention|Olympics|Cup|Championship|Committee|Senate|Court|Inquiry|Hearing|Fair|Festival)\b(?!\s\p{Lu})`,
  'gu',
);

/** A sentence without any of these has no named gathering, and without one of the next no place by its kind. */
const GATHERING_NOUN =
  /(?:Congress|Summit|Conference|Forum|Assembly|Parliament|Council|Convention|Olympics|Cup|Championship|Committee|Senate|Court|Inquiry|Hearing|Fair|Festival)\b/u;
const PLACE_NOUN = /\b(?:province|county|city|state|district|region|prefecture|town|delegation|delegates)\b/u;

/** "Deputy director of the committee of the …": whom somebody works for is no gathering. */
const AFFILIATION =
  /\b(?:directors?|chair(?:man|woman|person)?|members?|deput(?:y|ies)|heads?|secretary|spokes(?:man|woman|person)|officials?|chief|advis[eo]rs?|delegates?|legislators?)\s(?:of|to|at|for|on|in)\s[^,.;]{0,120}$/iu;
const AFFILIATION_REACH = 160;

/** Common nouns of gatherings. */
const GATHERING =
  /\b(?:meeting|deliberations?|session|summit|(?:(?:news|press)\s)?conference|forum|hearing|trial|rally|briefing|debate|visit|trip|tour|speech|address|interview|ceremony|talks|inquest|parliament|congress|(?:tele|video)conference|webinar|seminar|symposium|workshop|roundtable|plenary|banquet|reception|vigil|funeral|inauguration|inspection)\b/giu;

/** Of these, words for much at which nobody meets: a trial of a vaccine, a debate in the country, talks that have collapsed. */
const DOUBTFUL = /^(?:trial|debate|address|session|reception|talks)$/iu;
/** Words before one that tell that people met there: "at the trial", "told a debate", "during talks". */
const MET_BEFORE =
  /\b(?:at|in|during|told|addressed|attended|opened|heard|held)\s(?:(?:the|an?|his|her|their|its|this|\p{Lu}[\p{L}.]{0,30}['’]s)\s)?(?:[\p{L}-]{1,30}\s){0,2}$/iu;
/** The same behind it: "the trial heard", "talks in Oslo". */
const MET_BEHIND =
  /^\s(?:heard|was told|were told|in \p{Lu}|at the|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/u;
const MET_REACH = 80;
/** A trial of which a sentence tells with one of these tries a medicine. */
const OF_MEDICINE =
  /\b(?:patients?|drugs?|doses?|vaccines?|placebo|participants?|volunteers?|enrol\w{0,8}|clinical|treat(?:ed|ment|ments)|therap(?:y|ies)|medicines?)\b/iu;

/** "urged the Senate to act", "a complaint to the Court": whom somebody turns to is no place to speak. */
const TURNED_TO =
  /\b(?:(?:ask|urg|petition|su|lobby|press|beg|implor|thank|blam|accus|criticis|criticiz)(?:e?s|e?d|ing|e|ies|ied)?|(?:appeal|complain|complaint|appl[yi]|application|writ|wrote|turn|plead)\p{Ll}{0,4}\sto|call(?:s|ed|ing)?\s(?:up)?on)\s(?:the\s)?$/iu;

/**
 * Gatherings that are never one another, kind by kind. Others may be: a visit has meetings, a summit has speeches, and
 * there are news conferences at both.
 */
const APART: readonly RegExp[] = [
  /\binterview\b/iu,
  /\b(?:(?:news|press)\sconference|briefing)\b/iu,
  /\b(?:hearing|trial|inquest)\b/iu,
  /\b(?:rally|vigil|funeral)\b/iu,
];

/** "The main result of the meeting": told of the one gathering of which the source tells. */
const THE_GATHERING =
  /\bthe\s(?:[\p{Ll}-]+\s){0,2}(?:meeting|deliberations?|session|summit|conference|hearing|trial|rally|briefing|debate|talks|ceremony|congress)\b/iu;

const PLACE_WITH_KIND = new RegExp(
  String.raw`(?<![\p{L}\p{M}’'.-])(${NAMES})\s(?:province|county|city|state|district|region|prefecture|delegation|delegates)\b|\b(?:province|county|city|state|district|region|town) of (${NAMES})`,
  'u',
);
const PLACE_AFTER_PREPOSITION = new RegExp(
  String.raw`\b(?:in|to|at)\s(?:the\s)?(?:\p{Ll}+\s(?:\p{Ll}+\s)?of\s)?(${NAMES})`,
  'u',
);

const PLACE_OF_SAYING = new RegExp(
  String.raw`\b(?:reporters|journalists|supporters|lawmakers|crowd|audience|residents|investors|said|speaking|news conference|press conference) in (?!(?:English|French|German|Spanish|Russian|Arabic|Chinese|Mandarin|Hindi)\b)(${NAMES})`,
  'u',
);

/** The sentence speaks of words just reported: "He made the remark during …". */
const REFERS_BACK =
  /^(?:(?:\S+\s){1,4}|[^,]{1,60},[^,]{1,120},\s)(?:made|gave|delivered|was speaking|spoke|were made|came)\b.{0,60}?\b(?:remarks?|statements?|comments?|speech|address|at|during)\b/u;

/** "runs until Friday", "ends on 13 March": the date of something else that is told about. */
const OTHER_EVENT =
  /\b(?:until|till|ends?|ending|begins?|starts?|starting|by|from|since|due|expected|after|before|reported|wrote|published)\s(?:on\s)?$/u;
/** Told from before: "At that time she had said …", "called it a bridge already in March", "then in the minority". */
const BACK_THEN =
  /\b(?:at (?:that|the) time|back then|then (?:in|a|an|the)|already in|once before|years? (?:ago|earlier|before)|months? (?:ago|earlier|before))\b/iu;
const LONGEST_FLASHBACK = 366;
/** A month is the widest date that still places an occasion: "her talk in March". */
const LONGEST_OCCASION = 31;
/** News tells of the days before it; what lies back longer than a month is dated where it is told. */
const NEWS_DAYS = 31;

/** Names of seats of government stand for the government, not for a place; words that only look like places. */
const NOT_A_PLACE =
  /^(?:(?:US|U\.S\.?|UK|U\.K\.?|EU|UN)$|The|This|President|Premier|Prime Minister|Mr|Ms|Mrs|Dr|I|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

/** What one source tells of an occasion, with the ids of the claims made on it. */
export type Setting = Readonly<Omit<Draft, 'passages' | 'claims' | 'paragraph'>> & {
  readonly passages: readonly Passage[];
  readonly claims: readonly string[];
};

/**
 * Finds the occasions of a case and says for each claim which one it belongs to.
 * Only claims with a speaker get one; nothing is invented where a source does not set a scene.
 * Returns new claims, the given ones stay as they are.
 * @param settings those of each source, source after source
 */
export function placeClaims(
  settings: readonly Setting[],
  claims: readonly Claim[],
): { readonly occasions: readonly Occasion[]; readonly claims: readonly Claim[] } {
  const groups = matchAcrossSources(settings);
  const occasions: Occasion[] = [];
  const placed = new Map<string, string>();
  for (const group of groups) {
    if (
      group.every((setting) => setting.where === null && setting.gathering === null && setting.date === null)
    )
      continue;
    const id = `o${occasions.length}`;
    occasions.push({ id, ...joined(group), passages: group.flatMap((setting) => setting.passages) });
    for (const claim of group.flatMap((setting) => setting.claims)) placed.set(claim, id);
  }
  return { occasions, claims: claims.map((claim) => ({ ...claim, occasion: placed.get(claim.id) ?? null })) };
}

/** The occasions that one source sets, each with the claims made on it. All four parts are in the order of the text. */
export function findSettings(
  text: Text,
  all: readonly Sentence[],
  claims: readonly Claim[],
  quantities: readonly Quantity[],
): Setting[] {
  const sentences = all.filter(({ kind }) => kind !== 'furniture');
  const bySentence = new Map(claims.map((claim) => [claim.sentence, claim]));
  const within = partsWithin(sentences, quantities);
  const scenes: Scene[] = [];
  sentences.forEach((sentence, at) =>
    scenes.push(sceneOf(text, sentence, within[at]!, bySentence.get(sentence.id), scenes[at - 1])),
  );
  const acting: (Acting | undefined)[] = [];
  const actingThere = (at: number): Acting =>
    (acting[at] ??= actingIn(framing(text, sentences[at]!, bySentence.get(sentences[at]!.id)).said));
  const drafts = new Drafts();
  sentences.forEach((sentence, at) => {
    const claim = bySentence.get(sentence.id);
    if (claim === undefined || claim.speaker === null) return;
    const speaker = claim.speaker;
    const own = joinedScene(scenes[at]!, referringBack(text, sentences[at + 1], scenes[at + 1]));
    const before = drafts.of(speaker);
    const scene =
      isBare(own) && before.length === 0 ? (sceneAround(scenes, at, speaker, actingThere) ?? own) : own;
    const target = isBare(scene)
      ? (before.findLast((draft) => !draft.flashback && reaches(draft, sentence)) ??
        newDraft(text.id, speaker))
      : (before.findLast((draft) => compatible(draft, scene, text.date)) ?? newDraft(text.id, speaker));
    if (!before.includes(target)) {
      // "a theme of her talk in March": told in passing, so what follows is not said there.
      target.flashback = before.some(
        (draft) => isEarlier(scene.date, draft.date) || (draft.date === null && isOld(scene.date, text.date)),
      );
      drafts.add(target);
    }
    target.where ??= scene.where;
    // "The Court of Appeal ruled": who acts is no gathering.
    const gathering = shareWord(scene.gathering ?? '', speaker) ? null : scene.gathering;
    target.gathering = longer(target.gathering, gathering);
    target.date = narrower(target.date, scene.date);
    target.claims.push(claim.id);
    target.paragraph = sentence.paragraph;
    if (!isBare(scene)) target.passages.push(scene.passage);
  });
  const gatherings = drafts.all.filter(({ gathering, flashback }) => gathering !== null && !flashback);
  const [only] = gatherings;
  if (only !== undefined && gatherings.length === 1) {
    sentences.forEach((sentence) => {
      const claim = bySentence.get(sentence.id);
      const said = withoutQuotations(text.text.slice(sentence.start, sentence.end));
      if (claim?.speaker === null && THE_GATHERING.test(said)) only.claims.push(claim.id);
    });
  }
  return drafts.all;
}

/** The drafts of a text, found by the words of their speakers' names: a text may have thousands of speakers. */
class Drafts {
  readonly all: Draft[] = [];
  /** Places among all, by a word of the name. */
  readonly #byWord = new Map<string, number[]>();

  add(draft: Draft): void {
    for (const word of nameWords(draft.who)) append(this.#byWord, word, this.all.length);
    this.all.push(draft);
  }

  /** Those of whoever may have this name, in the order in which they were made. */
  of(speaker: string): Draft[] {
    const places = new Set<number>();
    for (const word of nameWords(speaker))
      for (const place of this.#byWord.get(word) ?? []) places.add(place);
    return [...places]
      .sort((a, b) => a - b)
      .map((place) => this.all[place]!)
      .filter(({ who }) => sameName(who, speaker));
  }
}

function isBare({ where, gathering, date }: Scene): boolean {
  return where === null && gathering === null && date === null;
}

/**
 * Paragraphs over which a day goes on that no place or gathering holds together. In the labelled cases those that a person goes
 * on to speak after lie up to three back; what companies and courts say elsewhere in a report is of other days.
 */
const DAY_REACH = 3;

/**
 * Whether what a speaker goes on to say may be said on an occasion of which nothing more is told. A meeting lasts as long as
 * its report; a day alone is that of what stands near it.
 */
function reaches({ where, gathering, date, paragraph }: Draft, sentence: Sentence): boolean {
  return where !== null || gathering !== null || date === null || sentence.paragraph <= paragraph + DAY_REACH;
}

/** The scene of the next sentence where that one speaks of words just reported. */
function referringBack(text: Text, next: Sentence | undefined, scene: Scene | undefined): Scene | null {
  return next !== undefined && scene !== undefined && REFERS_BACK.test(text.text.slice(next.start, next.end))
    ? scene
    : null;
}

function joinedScene(own: Scene, other: Scene | null): Scene {
  if (other === null) return own;
  return {
    where: other.where ?? own.where,
    gathering: other.gathering ?? own.gathering,
    date: other.date ?? own.date,
    passage: isBare(other) ? own.passage : other.passage,
  };
}

/** The words of a sentence that tell who acts in it: the stems of all, and of those that may be names. */
interface Acting {
  readonly all: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Of the names, those that no preposition makes part of something else: not "a bridge built by Orlen". */
  readonly free: ReadonlySet<string>;
}

/** Words in small letters over which a preposition still ties a name: "with the Danish shipyard Brenton". */
const TIED_WORDS = 3;
const TIES_NAME = /^(?:by|for|from|against|about|at|with)$/;
/** Before a "with" that ties nobody: "met with Orlen". */
const TOGETHER = /^(?:met|meets?|meetings?|talks|spoke|speaks|talked|together|along)$/;

/** "was opened on Tuesday by Lee": who acts in a passive; "a bridge built by Orlen" tells whose it is. */
function isAgent(said: string, by: number): boolean {
  return /\b(?:was|were|been|being|is|are)\s\p{Ll}{2,20}(?:\s[\p{L}\d]{1,20}){0,3}\s$/u.test(
    said.slice(Math.max(0, by - MET_REACH), by),
  );
}

function actingIn(said: string): Acting {
  const all = new Set<string>();
  const names = new Set<string>();
  const free = new Set<string>();
  let tied = 0;
  let before = 0;
  let previous = '';
  for (const { start, end, stem, folded } of words(said)) {
    if (/[,;:—–]/u.test(said.slice(before, start))) tied = 0;
    all.add(stem);
    const name = !/^\p{Ll}/u.test(said.slice(start, end));
    if (name) names.add(stem);
    if (name && tied === 0) free.add(stem);
    const ties =
      before > 0 &&
      TIES_NAME.test(folded) &&
      !(folded === 'by' && isAgent(said, start)) &&
      !(folded === 'with' && TOGETHER.test(previous));
    if (ties) tied = TIED_WORDS + 1;
    else if (!name && tied > 0) tied -= 1;
    before = end;
    previous = folded;
  }
  return { all, names, free };
}

/**
 * Sentences that a speaker's scene lies back at most. A long report has about a hundred; a text of more tells of one
 * event after the other, and the search for thousands of speakers would read all of it for each.
 */
const SCENE_REACH = 100;

/** The nearest earlier sentence that sets a scene with the speaker in it: "Lind met miners in Oslo on Sunday." */
function sceneAround(
  scenes: readonly Scene[],
  at: number,
  speaker: string,
  actingThere: (at: number) => Acting,
): Scene | null {
  // "A clerk of the harbour court" is a clerk; "Center for Strategic Studies" is all of its words.
  const name = !/^\p{Ll}/u.test(speaker);
  const own = name
    ? speaker
    : speaker.split(/\s(?:of|for|with|in|at|from|on|to|who|close|familiar)\s/u, 1)[0]!;
  const stems = words(own)
    .filter(({ folded }) => !isFunctionWord(folded))
    .map(({ stem }) => stem);
  const head = stems.at(-1);
  if (head === undefined) return null;
  const sought = new Set(stems);
  for (let back = at - 1; back >= Math.max(0, at - SCENE_REACH); back -= 1) {
    if (isBare(scenes[back]!)) continue;
    const there = actingThere(back);
    if (!name && !there.all.has(head)) continue;
    const { where, gathering } = scenes[back]!;
    // A day alone is that of whoever acts on it.
    const among = !name ? there.all : where === null && gathering === null ? there.free : there.names;
    const found = [...sought].filter((stem) => among.has(stem)).length;
    // One name stands for a person, but one word of "Center for Strategic Studies" for anything.
    if (found >= Math.max(1, sought.size - 1)) return scenes[back]!;
  }
  return null;
}

function isEarlier(day: string | null, other: string | null): boolean {
  const [left, right] = [day === null ? null : dayRange(day), other === null ? null : dayRange(other)];
  return left !== null && right !== null && left.to < right.from;
}

/** Whether a day lies longer before publication than the days of which news tells. */
function isOld(day: string | null, published: string | null): boolean {
  const [told, out] = [day === null ? null : dayRange(day), published === null ? null : dayRange(published)];
  return told !== null && out !== null && told.to + NEWS_DAYS < out.from;
}

function newDraft(source: string, who: string): Draft {
  return {
    source,
    who,
    where: null,
    gathering: null,
    date: null,
    passages: [],
    claims: [],
    flashback: false,
    paragraph: 0,
  };
}

function sceneOf(
  text: Text,
  sentence: Sentence,
  quantities: readonly Quantity[],
  claim: Claim | undefined,
  before: Scene | undefined,
): Scene {
  const passage = { source: text.id, start: sentence.start, end: sentence.end };
  const { said, apart } = framing(text, sentence, claim);
  const isWorkplace = (at: number): boolean =>
    AFFILIATION.test(said.slice(Math.max(0, at - AFFILIATION_REACH), at));
  const named = (GATHERING_NOUN.test(said) ? [...said.matchAll(NAMED_GATHERING)] : [])
    .map(({ 0: match, index }) => {
      const name = match.replace(/^(?:(?:of|for|and|the|on)\s)+/u, '');
      return { name, at: index + match.length - name.length };
    })
    .filter(({ at }) => !isWorkplace(at) && !TURNED_TO.test(said.slice(Math.max(0, at - MET_REACH), at)))
    .map(({ name }) => name);
  // Looked for once, however many trials the sentence has.
  let medicine: boolean | undefined;
  const isOfMedicine = (): boolean =>
    (medicine ??= OF_MEDICINE.test(text.text.slice(sentence.start, sentence.end)));
  const common = [...said.matchAll(GATHERING)].filter(
    ({ 0: word, index }) => !isWorkplace(index) && isMetAt(said, word, index, isOfMedicine),
  );
  const gathering = named.sort((a, b) => b.length - a.length)[0] ?? common[0]?.[0].toLowerCase() ?? null;
  const kind = PLACE_NOUN.test(said) ? PLACE_WITH_KIND.exec(said) : null;
  let where = kind?.[1] ?? kind?.[2] ?? null;
  if (where === null && gathering !== null) {
    const from = said.indexOf(gathering);
    where = PLACE_AFTER_PREPOSITION.exec(from < 0 ? said : said.slice(from))?.[1] ?? null;
  }
  // "told reporters in Cairns": where only the words that report are left, they say where that was.
  if (where === null && apart !== null) where = PLACE_OF_SAYING.exec(said)?.[1] ?? null;
  where = where === null ? null : placeName(where);
  if (where !== null && (NOT_A_PLACE.test(where) || named.some((name) => name.includes(where!))))
    where = null;
  const back = BACK_THEN.test(said);
  const told = quantities.filter(
    (quantity) =>
      typeof quantity.value === 'string' &&
      (apart === null || quantity.end <= apart.start || quantity.start >= apart.end) &&
      !isLater(quantity.value, text.date) &&
      !OTHER_EVENT.test(text.text.slice(Math.max(sentence.start, quantity.start - 24), quantity.start)),
  );
  const longest = back ? LONGEST_FLASHBACK : LONGEST_OCCASION;
  const day =
    told.find(({ value }) => daysCovered(String(value)) === 1) ??
    told.find(({ value }) => daysCovered(String(value)) > 1 && daysCovered(String(value)) <= longest);
  const date = day === undefined ? (back ? (before?.date ?? null) : null) : String(day.value);
  return { where, gathering, date, passage };
}

/** Whether people met at what a word for a gathering tells of. */
function isMetAt(said: string, word: string, at: number, isOfMedicine: () => boolean): boolean {
  if (!DOUBTFUL.test(word)) return true;
  if (/^trial$/iu.test(word) && isOfMedicine()) return false;
  return (
    MET_BEFORE.test(said.slice(Math.max(0, at - MET_REACH), at)) ||
    MET_BEHIND.test(said.slice(at + word.length, at + word.length + MET_REACH))
  );
}

/**
 * What a sentence tells besides what is said in it, the rest blanked. Where the statement can be told from the words
 * that report it (`apart`), only these say where and when it was made.
 */
function framing(
  text: Text,
  sentence: Sentence,
  claim: Claim | undefined,
): { readonly said: string; readonly apart: Claim | null } {
  const whole = text.text.slice(sentence.start, sentence.end);
  const apart = claim !== undefined && (claim.start > sentence.start + 1 || claim.end < sentence.end - 1);
  return apart
    ? { said: withoutQuotations(blanked(whole, claim, sentence.start)), apart: claim }
    : { said: withoutQuotations(whole), apart: null };
}

function isLater(day: string, published: string | null): boolean {
  return published !== null && isEarlier(published, day);
}

function blanked(said: string, { start, end }: Span, from: number): string {
  return said.slice(0, start - from) + ' '.repeat(end - start) + said.slice(end - from);
}

/** The name without the full stop of its sentence; whose anything is ("Mao Zedong's"), is no place. */
function placeName(found: string): string | null {
  const name = found.replace(/[.’']{1,2}$/u, '');
  return /[’']s$/u.test(name) ? null : name;
}

/**
 * What stands inside quotation marks is what was said, not where; blanked so that offsets stay. No sentence quotes
 * 1,000 characters, and without a bound a text of opening marks alone would be scanned to its end from each.
 */
function withoutQuotations(said: string): string {
  return said.replace(/“[^”]{0,1000}”|"[^"]*"/gu, (quoted) => ' '.repeat(quoted.length));
}

/** Whether a scene may belong to an occasion: no day of one excludes that of the other, nor do places or gatherings. */
function compatible(draft: Draft, scene: Scene, published: string | null): boolean {
  if (otherKind(draft.gathering, scene.gathering)) return false;
  if (draft.date !== null && scene.date !== null && disjointDates(draft.date, scene.date)) return false;
  const sameDay = draft.date !== null && scene.date !== null;
  // What has no date is news: it was not said back in May, unless both name the gathering.
  if (
    !sameDay &&
    isOld(draft.date ?? scene.date, published) &&
    !shareWord(draft.gathering ?? '', scene.gathering ?? '')
  )
    return false;
  return sameDay || draft.where === null || scene.where === null || shareWord(draft.where, scene.where);
}

/** Whether two gatherings are of kinds that are never one: an interview and a news conference. */
function otherKind(a: string | null, b: string | null): boolean {
  return areOtherKinds(kindOf(a), kindOf(b));
}

/** The number of a gathering's kind; -1 where it is of none that excludes another. */
function kindOf(gathering: string | null): number {
  return gathering === null ? -1 : APART.findIndex((words) => words.test(gathering));
}

function areOtherKinds(a: number, b: number): boolean {
  return a >= 0 && b >= 0 && a !== b;
}

/**
 * Groups the settings of different sources that speak of one occasion: the same person, no day that excludes the
 * other, and something that both name: the day, the place or the gathering.
 */
function matchAcrossSources(settings: readonly Setting[]): Setting[][] {
  // Each two names are compared once, however many sources have them.
  const names = new NameTable();
  const found: Setting[][] = [];
  /** What any of them may be one with. Most speakers only say something: they are on no occasion with anybody. */
  const marked: Matched[] = [];
  for (const setting of settings) {
    const marks = marksOf(setting, names);
    const same = isUnmarked(marks) ? undefined : marked.find((each) => each.fits(setting.source, marks));
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
  readonly kind: number;
}

function marksOf({ who, date, where, gathering }: Setting, names: NameTable): Marks {
  return {
    who: names.number(who),
    days: date === null ? null : dayRange(date),
    where: where === null ? null : stemsOf(where),
    gathering: gathering === null ? null : stemsOf(gathering),
    kind: kindOf(gathering),
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
  #kind = -1;
  #dated = false;
  readonly #where = new Set<string>();
  readonly #gathering = new Set<string>();
  /** The words for the gathering of those that name no place. */
  readonly #gatheringOfNoPlace = new Set<string>();

  constructor(names: NameTable) {
    this.#names = names;
  }

  add(setting: Setting, { who, days, where, gathering, kind }: Marks): void {
    this.settings.push(setting);
    this.#sources.add(setting.source);
    this.#speakers.add(who);
    if (days !== null) {
      this.#dated = true;
      this.#from = Math.max(this.#from, days.from);
      this.#to = Math.min(this.#to, days.to);
    }
    this.#kind = Math.max(this.#kind, kind);
    for (const word of where ?? []) this.#where.add(word);
    for (const word of gathering ?? []) {
      this.#gathering.add(word);
      if (where === null) this.#gatheringOfNoPlace.add(word);
    }
  }

  /** Whether a setting of another source is of this occasion. */
  fits(source: string, { who, days, where, gathering, kind }: Marks): boolean {
    if (this.#sources.has(source) || areOtherKinds(this.#kind, kind)) return false;
    if (days !== null && (days.to < this.#from || this.#to < days.from)) return false;
    if (![...this.#speakers].every((speaker) => this.#names.same(speaker, who))) return false;
    return (
      (days !== null && this.#dated) ||
      (where !== null && shares(where, this.#where)) ||
      (gathering !== null && shares(gathering, where === null ? this.#gathering : this.#gatheringOfNoPlace))
    );
  }
}

function shareWord(a: string, b: string): boolean {
  return shares(stemsOf(a), stemsOf(b));
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}

function stemsOf(name: string): Set<string> {
  return new Set(words(name).map(({ stem }) => stem));
}

function joined(group: readonly Setting[]): Pick<Occasion, 'who' | 'where' | 'gathering' | 'date'> {
  return {
    who: group.map((draft) => draft.who).reduce((a, b) => longer(a, b)!),
    where: group.map((draft) => draft.where).reduce(longer),
    gathering: group.map((draft) => draft.gathering).reduce(longer),
    date: group.map((draft) => draft.date).reduce(narrower),
  };
}

function longer(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b.length > a.length) ? b : a;
}

function narrower(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return daysCovered(b) < daysCovered(a) ? b : a;
}
