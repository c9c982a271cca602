// The scene that one sentence sets: where, at what gathering and on which day something was said or done.
import type { Claim, Quantity, Sentence } from '../../model/comparison.ts';
import type { Passage } from '../../model/span.ts';
import type { LanguagePack } from '../../text/reading/language.ts';
import { daysCovered } from '../../text/iso-dates.ts';
import { isEarlier, shareWord } from './parts.ts';

/** The part of a source in which scenes are read. */
export interface Text {
  readonly id: string;
  readonly text: string;
  /** The day of publication, where it is known. */
  readonly date: string | null;
}

/** What one sentence says about the scene; parts that it does not tell are null. */
export interface Scene {
  readonly where: string | null;
  readonly gathering: string | null;
  readonly date: string | null;
  /** Names another setting than a gathering: in writing or in private, with a medium, or at an earlier time. */
  readonly elsewhere: 'apart' | 'medium' | 'earlier' | null;
  /** Speaks of words just reported. */
  readonly refersBack: boolean;
  readonly passage: Passage;
}

const NAME = String.raw`\p{Lu}[\p{L}\p{M}’'.-]*`;
const NAMES = String.raw`${NAME}(?:\s${NAME}){0,5}`;

/** Nouns of gatherings that carry a name of their own: "National People's Congress". */
const NAMED_GATHERING = new RegExp(
  String.raw`(?:(?<![\p{L}\p{M}’'.-])(?:${NAME}\s|of\s|for\s|and\s|the\s|on\s){1,6})?(?:Congress|Summit|Conference|Forum|Assembly|Parliament|Council|Convention|Olympics|Cup|Championship|Committee|Senate|Court|Inquiry|Hearing|Fair|Festival)\b(?!\s(?:\p{Lu}|(?:heads?|leaders?|chief|presidents?|chair\p{Ll}*|members?|speaker|spokes\p{Ll}+|secretary|directors?|officials?|delegates?)\b))`,
  'gu',
);

/** Words before its name: "At the", "Oslo on Thursday for the". */
const NO_PART_OF_NAME =
  /^(?:.{0,80}\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s)?(?:(?:[Aa]t|[Ii]n|[Dd]uring|[Oo]pening|[Aa]ddressing|[Oo]f|[Ff]or|and|[Tt]he|[Oo]n)\s)+/u;

/** A sentence without any of these has no named gathering, and without one of the next no place by its kind. */
const GATHERING_NOUN =
  /(?:Congress|Summit|Conference|Forum|Assembly|Parliament|Council|Convention|Olympics|Cup|Championship|Committee|Senate|Court|Inquiry|Hearing|Fair|Festival)\b/u;
const PLACE_NOUN = /\b(?:province|county|city|state|district|region|prefecture|town|delegation|delegates)\b/u;

/** "Deputy director of the committee of the …": whom somebody works for is no gathering. */
const AFFILIATION =
  /\b(?:directors?|chair(?:man|woman|person)?|members?|deput(?:y|ies)|heads?|secretary|spokes(?:man|woman|person)|officials?|chief|advis[eo]rs?|delegates?|legislators?)\s(?:of|to|at|for|on|in)\s(?:(?!\b(?:held|holds|gave|gives|hosted|opened|attended|addressed|told)\s)[^,.;]){0,120}$/iu;
const AFFILIATION_REACH = 160;

/** Common nouns of gatherings. */
const GATHERING =
  /\b(?:meeting|deliberations?|(?:legislative\s|parliamentary\s|plenary\s)?session|summit|(?:(?:news|press)\s)?conference|forum|hearing|trial|rally|briefing|debate|visit|trip|tour|speech|address|interview|ceremony|talks|inquest|parliament|congress|(?:tele|video)conference|webinar|seminar|symposium|workshop|roundtable|plenary|banquet|reception|vigil|funeral|inauguration|inspection|dinner|luncheon|gala|lecture|gathering|town\shall)\b/giu;

/** Of these, words for much at which nobody meets: a trial of a vaccine, a debate in the country, talks that have collapsed. */
const DOUBTFUL =
  /^(?:trial|debate|address|(?:\p{Ll}+\s)?session|reception|talks|dinner|luncheon|gala|lecture|gathering|town\shall)$/iu;
/** Words before one that tell that people met there: "at the trial", "told a debate", "during talks". */
const MET_BEFORE =
  /\b(?:at|in|during|told|addressed|attended|opened|opening|closing|heard|held)\s(?:(?:the|an?|his|her|their|its|this|\p{Lu}[\p{L}.]{0,30}['’]s)\s)?(?:[\p{L}-]{1,30}\s){0,2}$/iu;
/** The same behind it: "the trial heard", "talks in Oslo". */
const MET_BEHIND =
  /^\s(?:(?:of\s[\p{L} -]{1,40}\s)?(?:opened|resumed|continued)\s(?:in|on)|heard|was told|were told|in \p{Lu}|at the|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/u;
const MET_REACH = 80;
/** A trial of which a sentence tells with one of these tries a medicine. */
const OF_MEDICINE =
  /\b(?:patients?|drugs?|doses?|vaccines?|placebo|participants?|volunteers?|enrol\w{0,8}|clinical|treat(?:ed|ment|ments)|therap(?:y|ies)|medicines?)\b/iu;

/** "Said after the hearing", "outside the court": not at it; who testifies before one, or says more after opening it, is. */
const NOT_AT_IT =
  /\b(?:after|(?<!\b(?:testif\p{L}{1,4}|evidence|appear\p{L}{0,4}|spoke|speak\p{L}{0,4}|plead\p{L}{0,4}|brought)\s)before|following|outside|ahead of|on (?:his|her|their|the) way to)\s(?:(?:the|an?|his|her|their|its)\s|(?!\p{L}+ing\b))(?:(?!(?:the|an?|his|her|their|its)\b)[\p{Ll}-]{1,20}\s){0,2}$/iu;

/** A gathering of which the sentence before has told: "opening the summit", "told the chamber". */
const AT_THE_SAME =
  /\b(?:[Tt]old|[Oo]pening|[Cc]losing|[Aa]ddress(?:ed|ing)|[Aa]t|[Dd]uring|[Ii]n|sidelines of) the (meeting|session|summit|conference|forum|hearing|trial|inquest|rally|debate|talks|ceremony|congress|council|court|festival|gathering|chamber|guests|audience|delegates)\b(?! (?:of|on|in|at|with|between)\b)/u;
/** Of these, those who are at any. */
const WHO_MEETS = /^(?:gathering|chamber|guests|audience|delegates)$/u;

/** "In Dorn, Mayor Reyes told the council": of that town. */
const OPENS_IN = new RegExp(String.raw`^(?:Meanwhile, in|In) (${NAMES}),`, 'u');

/** "urged the Senate to act", "a complaint to the Court": whom somebody turns to is no place to speak. */
const TURNED_TO =
  /\b(?:(?:ask|urg|petition|su|lobby|press|beg|implor|thank|blam|accus|criticis|criticiz)(?:e?s|e?d|ing|e|ies|ied)?|(?:appeal|complain|complaint|appl[yi]|application|writ|wrote|turn|plead)\p{Ll}{0,4}\sto|call(?:s|ed|ing)?\s(?:up)?on)\s(?:the\s)?$/iu;

const PLACE_WITH_KIND = new RegExp(
  String.raw`(?<![\p{L}\p{M}’'.-])(${NAMES})\s(?:province|county|city|state|district|region|prefecture|delegation|delegates)\b|\b(?:province|county|city|state|district|region|town) of (${NAMES})`,
  'u',
);
/** "At a meeting of the union in Dorn" before "a speech to the union": a place is rather in than at or to. */
const PLACES_AFTER_PREPOSITION = ['in', '(?:to|at)'].map(
  (preposition) =>
    new RegExp(String.raw`\b${preposition}\s(?:the\s)?(?:\p{Ll}+\s(?:\p{Ll}+\s)?of\s)?(${NAMES})`, 'u'),
);

/** What is in a place and no language: "in Oslo", but not "in English". */
const IN_PLACE = String.raw`\sin (?!(?:English|French|German|Spanish|Russian|Arabic|Chinese|Mandarin|Hindi)\b)(${NAMES})`;
/** Who is told something or met there: "told 300 workers in Tannau"; what shareholders own is no place. */
const MET_IN = new RegExp(
  String.raw`\b(?:told|met(?:\swith)?|[Aa]ddress(?:ed|ing)|[Ss]p(?:oke|eaking)\sto)\s(?:(?:the|an?|some|about|\d[\d.,]*)\s)?[\p{Ll}’'-]+(?:\s[\p{Ll}’'-]+){0,2}(?<!\b(?:investors|shareholders))${IN_PLACE}|\b(?:met|gathered|convened|opened)${IN_PLACE}`,
  'u',
);
const SAID_IN = new RegExp(
  String.raw`\b(?:reporters|journalists|supporters|lawmakers|crowd|audience|residents|said|[Ss]peaking|[Cc]ampaigning|(?:news|press) conference)${IN_PLACE}`,
  'u',
);

/** "runs until Friday", "ends on 13 March": the date of something else that is told about. */
const OTHER_EVENT =
  /\b(?:until|till|ends?|ending|begins?|starts?|starting|by|from|since|due|expected|after|before|reported|wrote|published)\s(?:on\s)?$/u;

/** Ways of saying something that are no part of a gathering: "by email", "in a letter", "wrote to", "on X", "in private". */
const APART =
  /\b(?:wrote to|[Oo]utside (?:the )?court|(?:e-?mail|tweet|text)ed|[Ii]n private|[Pp]rivately|[Bb]ehind closed doors|(?:[Bb]y|[Vv]ia|[Oo]ver|[Ii]n an?)\s(?:the\s)?(?:(?!opening|closing|witness|sworn)\p{Ll}+\s){0,2}(?:e-?mail|letter|post|statement|tweet|message|memo|(?:tele)?phone|call|blog|column|op-ed|release)|(?:[Oo]n|[Vv]ia)\s(?:X|Twitter|Facebook|Instagram|Telegram|TikTok|LinkedIn|Weibo|WeChat|WhatsApp|Bluesky|YouTube|Truth Social|social media))\b/u;
const YEAR = String.raw`(?:19|20)\d\d`;
/** Words that tell of a time before, among those that report. */
const EARLIER =
  /\b(?:earlier|previously|last (?:week|month|year)|in (?:19|20)\d\d|(?:weeks|months|years) (?:ago|before))\b/iu;

/**
 * Of those, words of another gathering than that of the report: "in a 2019 interview", "had said at the meeting". A year
 * stands beside what was held in it: "told an inquest into a fire in 2017" tells of the fire.
 */
const BEFORE_IT = new RegExp(
  String.raw`\b(?:last year|years (?:ago|before)|had (?:\p{Ll}{1,12} )?(?:said|told|written|warned|promised|insisted|argued|announced|vowed))\b|\bin an? ${YEAR} (?:\p{L}{1,20} )?${GATHERING.source}|(?:^|(?:\bsaid|\btold (?:\p{L}{1,20} ){0,2}\p{L}{1,20}|${GATHERING.source}) )(?:in \p{L}{1,20} )?in ${YEAR}\b`,
  'iu',
);
/** What is told of somebody on the way, "Lind, who was elected in 2019, told …", is no day of the occasion. */
const ON_THE_WAY =
  /(?:,\s(?:who|which|whose|the|an?|born|sworn|chosen|\p{Ll}{2,15}ed)|^(?:After|Although|Appointed|Because|Born|Elected|Once|Since|Though))\b[^,]{1,120},/gu;
/** The same where a sentence opens with when and where something was said: "Last year, at the summit in Oslo, …". */
const OPENS_BEFORE =
  /^(?:last year|in (?:19|20)\d\d|\p{L}+ years ago),\s(?:at|during|in an?|speaking|addressing)\b/iu;

/** The sentence speaks of words just reported: "He made the remark during …", "Her comments on Sunday came …". */
const REFERS_BACK =
  /^(?:(?:(?:\S+\s){1,4}|[^,]{1,60},[^,]{1,120},\s)(?:made|gave|delivered|was speaking|spoke|were made|came)\b.{0,60}?\b(?:remarks?|statements?|comments?|speech|address|at|during)\b|(?:[^,]{1,60}[’']s|[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Tt]hese|[Tt]hose)\s(?:remarks?|comments?|words)(?:,|\s(?:on|at|in|during|was|were|came)\b))/u;

/** Told from before: "At that time she had said …", "called it a bridge already in March", "then in the minority". */
const BACK_THEN =
  /\b(?:at (?:that|the) time|back then|then (?:in|a|an|the)|already in|once before|years? (?:ago|earlier|before)|months? (?:ago|earlier|before))\b/iu;
const LONGEST_FLASHBACK = 366;
/** A month is the widest date that still places an occasion: "her talk in March". */
const LONGEST_OCCASION = 31;
/** Names of seats of government stand for the government, not for a place; words that only look like places. */
const NOT_A_PLACE =
  /^(?:(?:US|U\.S\.?|UK|U\.K\.?|EU|UN)$|The|This|President|Premier|Prime Minister|Mr|Ms|Mrs|Dr|I|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

/** Whether nothing is told of where and when. */
export function isBare({ where, gathering, date }: Pick<Scene, 'where' | 'gathering' | 'date'>): boolean {
  return where === null && gathering === null && date === null;
}

/**
 * The scene that a sentence sets.
 * @param quantities those within the sentence
 * @param claims those that stand in it
 * @param earlier the scenes of the sentences before
 * @param setting how the language of the text tells of them, where that is not as English does
 */
export function sceneOf(
  text: Text,
  sentence: Sentence,
  quantities: readonly Quantity[],
  claims: readonly Claim[],
  earlier: readonly Scene[],
  setting: LanguagePack['setting'] = null,
): Scene {
  const passage = { source: text.id, start: sentence.start, end: sentence.end };
  const before = earlier.at(-1);
  const { whole, said, apart } = framing(text, sentence, claims);
  const isWorkplace = (at: number): boolean =>
    AFFILIATION.test(said.slice(Math.max(0, at - AFFILIATION_REACH), at));
  const beside: number[] = [];
  const isBeside = (at: number): boolean => {
    const found = apart.length > 0 && NOT_AT_IT.test(said.slice(Math.max(0, at - MET_REACH), at));
    if (found) beside.push(at);
    return found;
  };
  const named = (GATHERING_NOUN.test(said) ? [...said.matchAll(NAMED_GATHERING)] : [])
    .map(({ 0: match, index }) => {
      const name = match.replace(NO_PART_OF_NAME, '');
      return { name, at: index + match.length - name.length };
    })
    .filter(
      ({ at }) =>
        !isWorkplace(at) && !isBeside(at) && !TURNED_TO.test(said.slice(Math.max(0, at - MET_REACH), at)),
    )
    .map(({ name }) => name);
  // Looked for once, however many trials the sentence has.
  let medicine: boolean | undefined;
  const isOfMedicine = (): boolean =>
    (medicine ??= OF_MEDICINE.test(text.text.slice(sentence.start, sentence.end)));
  const common = [...said.matchAll(GATHERING)].filter(
    ({ 0: word, index }) =>
      !isWorkplace(index) && !isBeside(index) && isMetAt(said, word, index, isOfMedicine),
  );
  const gathering =
    setting === null
      ? (named.sort((a, b) => b.length - a.length)[0] ?? common[0]?.[0].toLowerCase() ?? null)
      : setting.gatheringIn(whole);
  // "李兰出席会议并讲话", "told the forum": of the meeting of which the sentence before tells.
  const isHeld =
    before !== undefined &&
    before.gathering !== null &&
    (setting === null
      ? isSameGathering(said, gathering, before)
      : gathering === null && setting.sameGathering.test(said));
  const held = isHeld ? before : null;
  const kind = setting === null && PLACE_NOUN.test(said) ? PLACE_WITH_KIND.exec(said) : null;
  let where = setting === null ? (kind?.[1] ?? kind?.[2] ?? null) : setting.placeIn(said);
  if (setting === null && where === null && gathering !== null) {
    const from = said.indexOf(gathering);
    const behind = from < 0 ? said : said.slice(from);
    where =
      PLACES_AFTER_PREPOSITION.map((each) => each.exec(behind)?.[1]).find((place) => place !== undefined) ??
      null;
  }
  // "told reporters in Cairns": where only the words that report are left, they say where that was.
  if (setting === null && where === null)
    where = placeBehind(MET_IN.exec(said) ?? (apart.length > 0 ? SAID_IN.exec(said) : null));
  where = where === null ? null : placeName(where);
  if (where !== null && (NOT_A_PLACE.test(where) || named.some((name) => name.includes(where!))))
    where = null;
  const back = BACK_THEN.test(said);
  const told = quantities.filter(
    (quantity) =>
      typeof quantity.value === 'string' &&
      apart.every(({ start, end }) => quantity.end <= start || quantity.start >= end) &&
      !isLater(quantity.value, text.date) &&
      !OTHER_EVENT.test(text.text.slice(Math.max(sentence.start, quantity.start - 24), quantity.start)),
  );
  const elsewhere =
    elsewhereIn(said, apart, gathering) ?? (beside.length > 0 && gathering === null ? 'apart' : null);
  const longest = back || elsewhere === 'earlier' ? LONGEST_FLASHBACK : LONGEST_OCCASION;
  const day =
    told.find(({ value }) => daysCovered(String(value)) === 1) ??
    told.find(({ value }) => daysCovered(String(value)) > 1 && daysCovered(String(value)) <= longest);
  const date = day === undefined ? (back ? (before?.date ?? null) : null) : String(day.value);
  const refersBack = REFERS_BACK.test(text.text.slice(sentence.start, sentence.end));
  if (held !== null && elsewhere !== 'earlier')
    return { ...held, where: where ?? held.where, date: date ?? held.date, refersBack };
  return {
    where,
    gathering,
    date,
    elsewhere,
    refersBack,
    passage,
  };
}

/** Whether a sentence tells, with an article and no more, of the gathering of the scene before it. */
function isSameGathering(said: string, gathering: string | null, before: Scene): boolean {
  const noun = AT_THE_SAME.exec(said)?.[1]?.toLowerCase();
  // "The council" of a sentence that names another gathering, or another town, is not where it was said.
  if (noun === undefined || (gathering !== null && gathering !== noun)) return false;
  const place = OPENS_IN.exec(said)?.[1];
  if (place !== undefined && !shareWord(before.where ?? '', place)) return false;
  return WHO_MEETS.test(noun) || shareWord(before.gathering ?? '', noun);
}

/** Whether a sentence has such words, and not only on the way. */
function tells(when: RegExp, said: string): boolean {
  return when.test(said) && when.test(said.replace(ON_THE_WAY, ','));
}

/** Which setting of its own a sentence names that is no gathering, or one of before. */
function elsewhereIn(said: string, apart: readonly Claim[], gathering: string | null): Scene['elsewhere'] {
  const reports = apart.length > 0;
  if (reports ? tells(BEFORE_IT, said) : gathering !== null && OPENS_BEFORE.test(said)) return 'earlier';
  if (gathering !== null) return null;
  if (reports && tells(EARLIER, said)) return 'earlier';
  return APART.test(said) ? 'apart' : null;
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
 * that report it (`apart`), only these say where and when it was made. `whole` has the names in quotation marks too.
 */
export function framing(
  text: Text,
  sentence: Sentence,
  claims: readonly Claim[],
): { readonly said: string; readonly whole: string; readonly apart: readonly Claim[] } {
  const apart = claims.filter(({ start, end }) => start > sentence.start + 1 || end < sentence.end - 1);
  let whole = '';
  let at = sentence.start;
  for (const { start, end } of apart) {
    whole += text.text.slice(at, start) + ' '.repeat(end - Math.max(at, start));
    at = end;
  }
  whole += text.text.slice(at, sentence.end);
  return { said: withoutQuotations(whole), whole, apart };
}

function isLater(day: string, published: string | null): boolean {
  return published !== null && isEarlier(published, day);
}

/** What the first group of a match that has anything holds. */
function placeBehind(match: RegExpExecArray | null): string | null {
  return match?.slice(1).find((found) => (found as string | undefined) !== undefined) ?? null;
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
export function withoutQuotations(said: string): string {
  return said.replace(/“[^”]{0,1000}”|"[^"]*"/gu, (quoted) => ' '.repeat(quoted.length));
}
