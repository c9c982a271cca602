// The gatherings that an English sentence names: what they are called, whether people met at them, and which of them are
// never one another.
import type { Framing, GatheringKind } from '../language.ts';

const NAME = String.raw`\p{Lu}[\p{L}\p{M}’'.-]*`;
export const NAMES = String.raw`${NAME}(?:\s${NAME}){0,5}`;

const NAMED_NOUNS =
  'Congress|Summit|Conference|Forum|Assembly|Parliament|Council|Convention|Olympics|Cup|Championship|Committee|Senate|Court|Inquiry|Hearing|Fair|Festival';
/** Nouns of gatherings that carry a name of their own: "National People's Congress". */
const NAMED_GATHERING = new RegExp(
  String.raw`(?:(?<![\p{L}\p{M}’'.-])(?:${NAME}\s|of\s|for\s|and\s|the\s|on\s){1,6})?(?:${NAMED_NOUNS})\b(?!\s(?:\p{Lu}|(?:heads?|leaders?|chief|presidents?|chair\p{Ll}*|members?|speaker|spokes\p{Ll}+|secretary|directors?|officials?|delegates?)\b))`,
  'gu',
);

/** Words before its name: "At the", "Oslo on Thursday for the". */
const NO_PART_OF_NAME =
  /^(?:.{0,80}\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s)?(?:(?:[Aa]t|[Ii]n|[Dd]uring|[Oo]pening|[Aa]ddressing|[Oo]f|[Ff]or|and|[Tt]he|[Oo]n)\s)+/u;

/** A sentence without any of these has no named gathering, and without one of the next no place by its kind. */
const GATHERING_NOUN = new RegExp(String.raw`(?:${NAMED_NOUNS})\b`, 'u');
/** "Deputy director of the committee of the …": whom somebody works for is no gathering. */
const AFFILIATION =
  /\b(?<!\b(?:told|address(?:ed|ing))\s(?:the\s)?(?=(?:delegates|members)\sat\b))(?:directors?|chair(?:man|woman|person)?|members?|deput(?:y|ies)|heads?|secretary|spokes(?:man|woman|person)|officials?|chief|advis[eo]rs?|delegates?|legislators?)\s(?:of|to|at|for|on|in)\s(?:(?!\b(?:held|holds|gave|gives|hosted|opened|attended|addressed|told)\s)[^,.;]){0,120}$/iu;
/** As far as `AFFILIATION` reaches, and its own words. */
const AFFILIATION_REACH = 160;

/** Common nouns of gatherings. */
export const GATHERING =
  /\b(?:meeting|deliberations?|(?:legislative\s|parliamentary\s|plenary\s)?session|summit|(?:(?:news|press)\s)?conference(?:\scall)?|forum|hearing|trial|rally|briefing|debate|visit|trip|tour|speech|address|interview|ceremony|talks|inquest|parliament|congress|(?:tele|video)conference|webinar|seminar|symposium|(?<!\bat\s)(?:launch(?!\s(?:pad|site|vehicle|of\s(?:the|an)\s(?:attack|assault|offensive))\b)|lunch|breakfast(?!\s(?:show|programme|television|TV)\b))|presentation|(?:select\s)?committee|workshop|roundtable|plenary|banquet|reception|vigil|funeral|inauguration|inspection|dinner|luncheon|gala|lecture|gathering|town\shall)\b/giu;

/** Of these, words for much at which nobody meets: a trial of a vaccine, a debate in the country, talks that have collapsed. */
const DOUBTFUL =
  /^(?:trial|debate|address|launch|lunch|breakfast|presentation|(?:select\s)?committee|(?:\p{Ll}+\s)?session|reception|talks|dinner|luncheon|gala|lecture|gathering|town\shall)$/iu;
/** Words before one that tell that people met there: "at the trial", "told a debate", "during talks". */
const MET_BEFORE =
  /\b(?:at|in|during|told|addressed|attended|opened|opening|closing|heard|held)\s(?:(?:the|an?|his|her|their|its|this|\p{Lu}[\p{L}.]{0,30}['’]s)\s)?(?:[\p{L}-]{1,30}\s){0,2}$/iu;
/** The same behind it: "the trial heard", "talks in Oslo". */
const MET_BEHIND =
  /^\s(?:last(?:ed|ing)\s[^,.;]{1,30}\bhours?\b|(?:of\s[\p{L} -]{1,40}\s)?(?:opened|resumed|continued)\s(?:in|on)|heard|met\s(?:in|on)|was told|were told|in \p{Lu}|at the|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/u;
/** Room for the longest of these phrases: a verb, whose it is and two words of thirty letters. */
const MET_REACH = 80;
/** A trial of which a sentence tells with one of these tries a medicine. */
const OF_MEDICINE =
  /\b(?:patients?|drugs?|doses?|vaccines?|placebo|participants?|volunteers?|enrol\w{0,8}|clinical|treat(?:ed|ment|ments)|therap(?:y|ies)|medicines?)\b/iu;

/** "Said after the hearing", "outside the court": not at it; who testifies before one, or says more after opening it, is. */
const NOT_AT_IT =
  /\b(?:after|(?<!\b(?:testif\p{L}{1,4}|evidence|appear\p{L}{0,4}|spoke|speak\p{L}{0,4}|plead\p{L}{0,4}|brought)\s)before|following|outside|ahead of|on (?:his|her|their|the) way to)\s(?:(?:the|an?|his|her|their|its)\s|(?!\p{L}+ing\b))(?:(?!(?:the|an?|his|her|their|its)\b)[\p{Ll}-]{1,20}\s){0,2}$/iu;

/** "urged the Senate to act", "a complaint to the Court": whom somebody turns to is no place to speak. */
const TURNED_TO =
  /\b(?:(?:delegations?|deputation)\s(?:of|from)|(?:ask|urg|petition|su|lobby|press|beg|implor|thank|blam|accus|criticis|criticiz)(?:e?s|e?d|ing|e|ies|ied)?|(?:appeal|complain|complaint|appl[yi]|application|writ|wrote|turn|plead)\p{Ll}{0,4}\sto|call(?:s|ed|ing)?\s(?:up)?on)\s(?:the\s)?$/iu;

/** "The Speaker of the National Assembly met her": whoever holds an office in a body is no gathering of it. */
const OFFICE =
  /^(?:(?:Deputy|Vice)[\s-])?(?:Speaker|President|Chair\p{Ll}*|Leader|Head|Secretary|Clerk|Members?|Delegations?)\s(?:of|for)\s/u;

/** What a sentence tells of gatherings at which its words may have been said. */
export interface Gatherings {
  /** Those with a name of their own. */
  readonly named: readonly string[];
  /** The one that tells most; null where there is none. */
  readonly gathering: string | null;
  /** Whether it tells of one beside which, before or after which something was said. */
  readonly isBeside: boolean;
}

export function gatheringsIn({ said, sentence, reports }: Framing): Gatherings {
  const before = (at: number, reach: number): string => said.slice(Math.max(0, at - reach), at);
  let isBeside = false;
  const isElsewhere = (at: number): boolean => {
    if (AFFILIATION.test(before(at, AFFILIATION_REACH))) return true;
    const beside = reports && NOT_AT_IT.test(before(at, MET_REACH));
    isBeside ||= beside;
    return beside;
  };
  const named = (GATHERING_NOUN.test(said) ? [...said.matchAll(NAMED_GATHERING)] : [])
    .map(({ 0: match, index }) => {
      const name = match.replace(NO_PART_OF_NAME, '');
      return { name, at: index + match.length - name.length };
    })
    .filter(
      ({ name, at }) => !OFFICE.test(name) && !isElsewhere(at) && !TURNED_TO.test(before(at, MET_REACH)),
    )
    .map(({ name }) => name)
    .sort((a, b) => b.length - a.length);
  // Looked for once, however many trials the sentence has.
  let medicine: boolean | undefined;
  const isOfMedicine = (): boolean => (medicine ??= OF_MEDICINE.test(sentence));
  const [common] = [...said.matchAll(GATHERING)].filter(
    ({ 0: word, index }) => !isElsewhere(index) && isMetAt(said, word, index, isOfMedicine),
  );
  return { named, gathering: named[0] ?? common?.[0].toLowerCase() ?? null, isBeside };
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
 * Gatherings that are never one another, kind by kind. Others may be: a visit has meetings, a summit has speeches, and
 * there are news conferences at both.
 */
const KINDS: readonly (readonly [GatheringKind, RegExp])[] = [
  ['interview', /\binterview\b/iu],
  ['briefing', /\b(?:(?:news|press)\sconference|briefing)\b/iu],
  ['hearing', /\b(?:hearing|trial|inquest|committee|court)\b/iu],
  ['rally', /\b(?:rally|vigil|funeral)\b/iu],
  ['meal', /\b(?:breakfast|lunch|luncheon|dinner|banquet|gala)\b/iu],
];

/** The kind of a gathering; null where it is of none that excludes another. */
export function kindOf(gathering: string | null): GatheringKind | null {
  return KINDS.find(([, words]) => words.test(gathering ?? ''))?.[0] ?? null;
}

/** Gatherings that may be part of any other: a forum has its speeches, a visit its talks. */
const OF_ANY =
  /^(?:meeting|gathering|session|deliberations?|talks|visit|trip|tour|speech|address|debate|conference|ceremony)$/iu;

/** Whether a word for a gathering names one that no other may be part of, or is part of. */
export function isOfItsOwn(gathering: string | null): boolean {
  return gathering !== null && !OF_ANY.test(gathering);
}

/** A session may be of any chamber, but one chamber is not the other. */
const SESSION = /\b(?:legislative|parliamentary|plenary)\ssession\b/iu;
const CHAMBER =
  /\b(?:(?:People[’']s|National|Legislative)\s(?:Congress|Assembly|Council)|Parliament|Senate)\b/iu;
const CHAMBERS = ['congress', 'assembly', 'council', 'parliament', 'senate'];

/** What is one gathering under several names: a news conference is a briefing, and a committee holds a hearing. */
const ONE_KIND = /\b(?:hearing|committee|(?:news|press)\sconference|briefing)\b/iu;

/** What else a gathering may be called: the chamber of which it is a session, or its kind. */
export function otherNamesOf(gathering: string): readonly string[] {
  const chamber = CHAMBER.exec(gathering)?.[0].split(/\s/u).at(-1)!.toLowerCase();
  const chambers = SESSION.test(gathering) ? CHAMBERS : chamber === undefined ? [] : [chamber];
  return ONE_KIND.test(gathering) ? [...chambers, kindOf(gathering)!] : chambers;
}
