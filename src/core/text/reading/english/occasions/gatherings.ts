// The gatherings that an English sentence names: what they are called, whether people met at them, and which of them are
// never one another.
import { guarded } from '../../../patterns/guarded.ts';
import type { Framing, GatheringKind, Talks } from '../../language.ts';
import { counterpartIn, isOneAlone, talksIn } from './talks.ts';

const NAME = String.raw`\p{Lu}[\p{L}\p{M}’'.-]*`;
export const NAMES = String.raw`${NAME}(?:\s${NAME}){0,5}`;

/** Behind a body that met on a day. */
const VOTED_ON_A_DAY = String.raw`\s(?:voted|heard|agreed|debated)\b[^.;,]{0,60}\s(?:on\s\p{Lu}\p{Ll}{2,5}day|last\s\p{Ll}|yesterday)`;
export const SAT = new RegExp(`^${VOTED_ON_A_DAY}`, 'u');

/**
 * What gatherings are called, line by line, with their kind and what else each needs:
 *  - named: it bears names, "Harbour Congress"; capital: and is none without, "the council" may be anywhere
 *  - doubtful: much has it at which nobody meets, a trial of a vaccine, a debate in the country, talks that have collapsed
 *  - part: any other may have it as its part, a forum its speeches, a visit its talks
 *  - again: with an article and no more it is the one of which the text has told; body: so is what somebody tells it
 *  - any: with an article and no more it may be any
 * A look behind stands after a look at the word itself: it would be taken at every word of every sentence.
 */
const WORDS: readonly (readonly [words: string, needs: string, kind?: GatheringKind])[] = [
  [String.raw`deliberations?|ceremony`, 'part again'],
  [String.raw`meeting`, 'part again any'],
  [String.raw`event(?!\s(?:of|that)\b)`, 'part doubtful any'],
  [String.raw`(?:campaign|whistle)[\s-]stop|AGM`, 'again'],
  [
    String.raw`(?=G[78]|G20|COP\d)(?<=\b(?:[Tt]old|[Aa]t|[Dd]uring|[Oo]pening|[Cc]losing|[Aa]ddress(?:ed|ing))\s(?:the\s)?)(?:G7|G8|G20|COP\d{1,2})`,
    '',
  ],
  [String.raw`visit|trip|tour|speech|sermon|homily|annual\s(?:general\s)?meeting`, 'part'],
  [String.raw`testimony`, 'part doubtful'],
  [String.raw`(?:legislative|parliamentary|plenary)\ssession|debate|talks`, 'part doubtful again'],
  [String.raw`session`, 'part doubtful again any'],
  [String.raw`gathering`, 'part doubtful any'],
  [String.raw`address`, 'part doubtful'],
  [String.raw`conference(?!\scall)`, 'part again named any'],
  [
    String.raw`(?:tele|video)conference|conference\scall|(?:earnings|results|investor)\scall|call\swith\s(?:analysts|investors|reporters|journalists)|(?=call\b)(?<=\b(?:analysts|investors|reporters|journalists)\s(?:on|in|during)\san?\s)call`,
    '',
  ],
  [String.raw`webinar|webcast|podcast|live\s?stream|seminar|symposium|workshop|roundtable`, ''],
  [String.raw`broadcast`, 'doubtful'],
  [
    String.raw`plenary|inauguration|inspection|hustings|question\stime|(?:prime|first)\sminister['’]s\squestions`,
    '',
  ],
  [String.raw`(?=opening\sof)(?<=\b[Aa]t\sthe\s(?:\p{Ll}{4,10}\s)?)opening`, ''],
  [
    String.raw`(?=Commons|Lords|House|D[áa]il|Bundestag|Knesset|Duma|Lok)(?<=\b(?:[Tt]old|[Aa]ddress(?:ed|ing))\sthe\s)(?:Commons|Lords|House|D[áa]il|Bundestag|Knesset|Duma|Lok\sSabha)(?!\sof)`,
    '',
  ],
  // "Said in the Commons", "in a Commons statement"; a majority is only counted there.
  [
    String.raw`(?=Commons|Lords|D[áa]il|Bundestag|Knesset|Duma|House)(?<=\b(?:[Ss]aid|[Ss]p(?:oke|eaking)|[Aa]sked|replied|answered|announced|warned|insisted|statement|speech|[Aa]ddress(?:ed|ing)|[Tt]old)\s(?:(?:to|in)\s)?the\s)(?:House\sof\s(?:Commons|Lords|Representatives)|Commons|Lords|D[áa]il|Bundestag|Knesset|Duma)|(?=Commons)(?<=\b[Ii]n\sa\s)Commons(?=\s(?:statement|debate|speech)\b)`,
    '',
  ],
  // "Opening a trade fair in Oslo", and no fair price.
  [
    String.raw`(?=fair)(?<=\b(?:opening|closing|told|address(?:ed|ing)|at|during|visiting)\s(?:the|an?)\s(?:\p{L}{1,20}\s){0,2})fair(?=\s(?:in|on|at)\b|[,.;])`,
    '',
  ],
  // "In her New Year message": spoken to all.
  [
    String.raw`(?=message)(?<=\b(?:annual|recorded|televised|video|Christmas|Easter|Eid|Diwali|Independence\sDay|New\sYear(?:['’]s)?(?:\s(?:Day|Eve))?)\s)message`,
    'doubtful',
  ],
  [String.raw`summit|congress|forum`, 'again named'],
  [String.raw`(?=parl)(?<!\b(?:reporters|journalists)\sin\s)parliament`, ''],
  [String.raw`assembly|parliament|convention|olympics|cup|championship|senate|fair`, 'named capital'],
  [String.raw`council|festival`, 'named capital body'],
  // "Told the town council on Tuesday"; without a day it may be told in a letter.
  [
    String.raw`(?=council)(?<=\b(?:[Tt]old|[Aa]ddress(?:ed|ing))\s(?:the|an?)\s(?:\p{Ll}{1,20}\s){0,2})council(?=\s(?:on\s\p{Lu}|last\s|this\s|yesterday))`,
    '',
  ],
  // "The town council voted 9 to 4 on Thursday": whoever told councillors something told them there.
  [`council(?=${VOTED_ON_A_DAY})`, ''],
  [String.raw`launch(?!\s(?:pad|site|vehicle|of\s(?:the|an)\s(?:attack|assault|offensive))\b)`, 'doubtful'],
  [
    String.raw`presentation|reception|lecture|(?=town\s)(?<!\b(?:in|at|inside|outside)\sthe\s)town\shall(?:\smeeting)?`,
    'doubtful',
  ],
  [
    String.raw`interview|(?=progr|show)(?<=\b(?:[Oo]n|[Tt]old|[Tt]ells|[Jj]oined)\sour\s(?:\p{L}{1,20}\s){0,2})(?:programme|program|show)`,
    '',
    'interview',
  ],
  [String.raw`briefing|(?:news|press)\sconference`, 'again', 'briefing'],
  [String.raw`hearing`, 'again named', 'hearing'],
  [String.raw`select\scommittee`, 'doubtful', 'committee'],
  [String.raw`committee`, 'doubtful named body', 'committee'],
  [String.raw`trial`, 'doubtful again', 'court'],
  [
    String.raw`(?=court)(?<=\b[Ii]n\s)court(?=\s(?:in\s\p{Lu}[\p{L}-]{0,30}\s)?(?:yesterday|today|on\s\p{Lu}\p{Ll}{2,5}day)\b)`,
    '',
    'court',
  ],
  [String.raw`inquest`, 'again', 'court'],
  [
    String.raw`(?=court|inq|trib)(?<=\b[Tt]old\s(?:the|an?)\s(?:\p{L}{1,20}\s){0,2})(?:court|inquiry|tribunal)`,
    '',
    'court',
  ],
  // "The inquiry into the fire sat in Derby"
  [
    String.raw`inquiry(?=\s(?:into\s[^.,;]{1,60}\s)?(?:sat|opened|resumed|met|heard)\s(?:in|on|that)\b)`,
    '',
    'court',
  ],
  [
    String.raw`(?=magis)(?<=\b(?:[Aa]ppear(?:ed|ing|s)|brought)\sbefore\s(?:\p{L}{1,20}\s){0,2})magistrates`,
    '',
    'court',
  ],
  [String.raw`court|inquiry`, 'named capital body', 'court'],
  [String.raw`jury|jurors|witness\sbox`, 'capital body', 'court'],
  [String.raw`rally`, 'again', 'rally'],
  [
    String.raw`vigil|funeral|(?=prot|demo)(?<=\b(?:[Aa]t|[Tt]old)\s(?:an?|the)\s(?:\p{Ll}{1,20}\s)?)(?:protest|demonstration)`,
    '',
    'rally',
  ],
  [String.raw`(?<!\bat\s)(?:lunch|breakfast(?!\s(?:show|programme|television|TV)\b))`, 'doubtful', 'meal'],
  [String.raw`dinner|luncheon|gala`, 'doubtful', 'meal'],
  [String.raw`banquet`, '', 'meal'],
];

/** All words of the list that need something, as alternatives of a pattern. */
function wordsOf(need: string): string {
  return WORDS.flatMap(([words, needs]) => (needs.split(' ').includes(need) ? words : [])).join('|');
}

/** Those that bear names, as they are written there. */
const NAMED_NOUNS = wordsOf('named').replace(/(?<=^|\|)\p{Ll}/gu, (first) => first.toUpperCase());
/** Nouns of gatherings that carry a name of their own: "National People's Congress". */
const NAMED_GATHERING = new RegExp(
  String.raw`(?:(?<![\p{L}\p{M}’'.-])(?:${NAME}\s|of\s|for\s|and\s|the\s|on\s){1,6})?(?:${NAMED_NOUNS})\b(?!\s(?:\p{Lu}|(?:heads?|leaders?|chief|presidents?|chair\p{Ll}*|members?|speaker|spokes\p{Ll}+|secretary|directors?|officials?|delegates?|bids?|cases?|actions?|fights?|battles?|challenges?|orders?|rulings?|dates?|costs|papers|documents|records|filings?|reporters?)\b))`,
  'gu',
);

/** Words before its name: "At the", "Oslo on Thursday for the". */
const NO_PART_OF_NAME =
  /^(?:.{0,80}\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s|.{0,80}\sfor\s(?=the\s))?(?:(?:[Aa]t|[Ii]n|[Dd]uring|[Oo]pening|[Aa]ddressing|[Oo]f|[Ff]or|and|[Tt]he|[Oo]n)\s)+/u;

/** A sentence without any of these has no named gathering, and without one of the next no place by its kind. */
const GATHERING_NOUN = new RegExp(String.raw`(?:${NAMED_NOUNS})\b`, 'u');
/** "Deputy director of the committee of the …": whom somebody works for is no gathering. */
const AFFILIATION =
  /(?:\b(?<!\b(?:told|address(?:ed|ing))\s(?:the\s)?(?=(?:delegates|members)\sat\b))(?:directors?|chair(?:man|woman|person)?|members?|deput(?:y|ies)|heads?|secretary|spokes(?:man|woman|person)|officials?|chief|advis[eo]rs?|delegates?|legislators?|(?:leaders?|presidents?|speaker|clerk)(?=\sof\b))\s(?:of|to|at|for|on|in)\s|\bwho\s(?:(?:co-)?chairs|heads|leads|runs|organi[sz]es|founded|(?:sits|serves)\son|belongs\sto)\s)(?:(?!\b(?:held|holds|gave|gives|hosted|opened|attended|addressed|told)\s)[^,.;]){0,120}$/iu;
/** As far as `AFFILIATION` reaches, and its own words. */
const AFFILIATION_REACH = 160;

/** Common nouns of gatherings; "the conference room" is a place. `(?<!\w)` says the same as `\b` (see `settings.ts`). */
export const GATHERING = guarded(
  new RegExp(
    String.raw`(?<!\w)(?:${WORDS.flatMap(([words, needs]) => (needs.includes('capital') ? [] : words)).join('|')})\b(?!\s(?:room|hall|cent(?:re|er)|venue|tent)\b)`,
    'giu',
  ),
);
/** With an article and no more: "the meeting". */
export const AGAIN = wordsOf('again');
/** The same behind "told": "the council". */
export const TOLD_AGAIN = `${AGAIN}|${wordsOf('body')}|${wordsOf('any')}`;

const DOUBTFUL = new RegExp(String.raw`^(?:${wordsOf('doubtful')})$`, 'iu');
/** Words before one that tell that people met there: "at the trial", "told a debate", "during talks". */
const MET_BEFORE =
  /\b(?:at|in|during|told|addressed|addressing|attended|opened|opening|closing|heard|held|holding|hosting|hosted)\s(?:(?:the|an?|his|her|their|its|this|\p{Lu}[\p{L}.]{0,30}['’]s)\s)?(?:[\p{L}-]{1,30}\s){0,2}$/iu;
/** The same behind it: "the trial heard", "talks in Oslo". */
const MET_BEHIND =
  /^\s(?:last(?:ed|ing)\s[^,.;]{1,30}\bhours?\b|(?:of\s[\p{L} -]{1,40}\s)?(?:opened|resumed|continued)\s(?:in|on)|heard|met\s(?:in|on)|was told|were told|in \p{Lu}|at the|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/u;
/** Room for the longest of these phrases: a verb, whose it is and two words of thirty letters. */
const MET_REACH = 80;
/** A trial of which a sentence tells with one of these tries a medicine. */
const OF_MEDICINE = guarded(
  /\b(?:patients?|drugs?|doses?|vaccines?|placebo|participants?|volunteers?|enrol\w{0,8}|clinical|treat(?:ed|ment|ments)|therap(?:y|ies)|medicines?)\b/iu,
);

/** "Was not at the meeting", "was never mentioned at the council's hearing": whatever was said, it was not said there. */
const NOT_TOLD_AT = /\b(?:not|never)\s(?:(?!guilty\s)\p{Ll}{1,20}\s)?at\s(?:[\p{L}’'-]{1,20}\s){0,4}$/u;

/** "Said after the hearing", "outside the court": not at it; who testifies before one, or says more after opening it, is. */
const NOT_AT_IT =
  /\b(?:after|(?<!\b(?:testif\p{L}{1,4}|evidence|appear\p{L}{0,4}|spoke|speak\p{L}{0,4}|plead\p{L}{0,4}|brought)\s)before|following|outside|ahead of|absent from|on (?:his|her|their|the) way to)\s(?!that\s(?:he|she|they)\b)(?:(?:the|an?|his|her|their|its)\s|(?!\p{L}+ing\b))(?:(?!(?:the|an?|his|her|their|its)\b)[\p{Ll}-]{1,20}\s){0,2}$/iu;

/** "urged the Senate to act", "a complaint to the Court": whom somebody turns to is no place to speak. */
const TURNED_TO =
  /\b(?:(?:delegations?|deputation)\s(?:of|from)|(?:ask|urg|petition|su|lobby|press|beg|implor|thank|blam|accus|criticis|criticiz)(?:e?s|e?d|ing|e|ies|ied)?|(?:appeal|complain|complaint|appl[yi]|application|writ|wrote|turn|plead)\p{Ll}{0,4}\sto|call(?:s|ed|ing)?\s(?:up)?on)\s(?:the\s)?$/iu;

/** "Condemned the rally", "announced a summit": what somebody speaks of is not where they do. */
const SPOKEN_OF =
  /\b(?:announc|cancel|condemn|confirm|criticis|criticiz|defend|denounc|describ|dismiss|hail|mention|mock|(?:cut\sshort|br(?:oke|eaks|eaking)\soff|back\sfrom)|oppos|postpon|prais|propos|recall|reject|suggest|welcom|(?:call|push|press)(?:s|ed|ing)?\sfor|(?=call(?:s|ed|ing)?\s(?:the|his|her|its|their|this|that)\b)call)(?:l?ed|e?s|l?ing|e)?\s(?:the|an?|any|his|her|its|their|this|that)\s(?:(?!(?:at|in|on|to|of|for|from|before|during|and)\s)[\p{L}-]{1,20}\s){0,2}$/u;

/** "The Speaker of the National Assembly met her": whoever holds an office in a body is no gathering of it. */
const OFFICE =
  /^(?:(?:Deputy|Vice)[\s-])?(?:Speaker|President|Chair\p{Ll}*|Leader|Head|Secretary|Clerk|Members?|Delegations?)\s(?:of|for)\s/u;

/** "The forum's chairman", "the committee's report": what is its own is elsewhere as well. */
const ITS_OWN =
  /^['’]s?\s(?:\p{Ll}+\s){0,2}(?:chair\p{Ll}*|presidents?|heads?|organi[sz]ers?|secretary|directors?|leaders?|spokes\p{Ll}+|founders?|reports?|members)\b/u;

/** Whether a visit is told of as that of somebody else than who speaks next: "his visit" and "Salo's visit …, he said" may be the speaker's. */
function isOfGuest(before: string, behind: string): boolean {
  if (/^\sby\s/u.test(behind)) return true;
  return (
    /\p{Lu}[\p{L}-]{1,30}['’]s?\s(?:[\p{L}-]{1,20}\s){0,2}$/u.test(before) &&
    !/^[^,]{0,60},\s(?:he|she|they)\s/u.test(behind)
  );
}

/** What a sentence tells of gatherings at which its words may have been said. */
export interface Gatherings {
  /** Those with a name of their own. */
  readonly named: readonly string[];
  /** The one that tells most; null where there is none. */
  readonly gathering: string | null;
  /** Set where that is talks of two. */
  readonly talks: Talks | null;
  /** Whether that has no more than a noun that any may be called by. */
  readonly isAny: boolean;
  /** Whether it tells of one beside which, before or after which something was said. */
  readonly isBeside: boolean;
}

export function gatheringsIn({ said, sentence, reports }: Framing): Gatherings {
  const before = (at: number, reach: number): string => said.slice(Math.max(0, at - reach), at);
  let isBeside = false;
  const isElsewhere = (at: number, name = ''): boolean => {
    const behind = said.slice(at + name.length, at + name.length + MET_REACH);
    if (ITS_OWN.test(behind)) return true;
    // "During a visit by President Salo to Oslo", "during Salo's visit to Oslo": hosts speak, too.
    if (/^(?:visit|trip|tour)$/u.test(name) && isOfGuest(before(at, MET_REACH), behind)) return true;
    // "Members of the town council voted on Thursday": they met.
    if (SAT.test(behind)) return false;
    if (AFFILIATION.test(before(at, AFFILIATION_REACH)) || SPOKEN_OF.test(before(at, MET_REACH))) return true;
    const near = before(at, MET_REACH);
    const beside = NOT_TOLD_AT.test(near) || (reports && NOT_AT_IT.test(near));
    isBeside ||= beside;
    return beside;
  };
  const named = (GATHERING_NOUN.test(said) ? [...said.matchAll(NAMED_GATHERING)] : [])
    .map(({ 0: match, index }) => {
      const name = match.replace(NO_PART_OF_NAME, '');
      return { name, at: index + match.length - name.length };
    })
    .filter(
      ({ name, at }) =>
        !OFFICE.test(name) && !isElsewhere(at, name) && !TURNED_TO.test(before(at, MET_REACH)),
    )
    .sort((a, b) => b.name.length - a.name.length);
  // Looked for once, however many trials the sentence has.
  let medicine: boolean | undefined;
  const isOfMedicine = (): boolean => (medicine ??= OF_MEDICINE.test(sentence));
  const common = GATHERING.all(said)
    .filter(({ 0: word, index }) => !isElsewhere(index, word) && isMetAt(said, word, index, isOfMedicine))
    // "AGM", "G7"
    .map(({ 0: word, index }) => ({ name: PROPER.test(word) ? word : word.toLowerCase(), at: index }));
  // "A speech to his party's conference" was given there.
  const found = named[0] ?? common.find(({ name }) => !/^(?:speech|address)$/.test(name)) ?? common[0];
  // "Met Merz at the summit and told him" tells of talks, "met Merz and told the summit" of what the summit was told.
  const talks =
    found !== undefined && TOLD.test(before(found.at, MET_REACH)) ? null : talksIn(said, isElsewhere);
  return {
    named: named.map(({ name }) => name),
    gathering: talks !== null ? 'meeting' : (found?.name ?? (MET.test(said) ? 'meeting' : null)),
    talks,
    isAny: talks === null && found !== undefined && isBareNoun(said, found),
    isBeside,
  };
}

/** What somebody tells something: "told the summit". */
const TOLD =
  /\b(?:told|address(?:ed|ing)|(?:spoke|speaking|speech|remarks)\s(?:to|at)|opening|opened)\s(?:(?:the|an?|his|her|their|its)\s)?(?:(?!(?:at|in|on|during)\s)[\p{L}-]{1,20}\s){0,2}$/u;

const ANY = new RegExp(`^(?:${wordsOf('any')})$`, 'u');

/** Whether a gathering is told of by an article and a noun that any may be called by: "the meeting", not "a meeting of the board". */
function isBareNoun(said: string, { name, at }: { readonly name: string; readonly at: number }): boolean {
  return (
    ANY.test(name) &&
    /\b(?:the|an?|this|that|their)\s$/iu.test(said.slice(Math.max(0, at - MET_REACH), at)) &&
    !/^\s(?:of|with|between|for)\b/u.test(said.slice(at + name.length))
  );
}

/** What keeps its capitals. */
const PROPER =
  /^(?:\p{Lu}[\p{Lu}\d]|House\sof\s|(?:Commons|Lords|D[áa]il|Bundestag|Knesset|Duma|Lok\sSabha)$)/u;

/** "Told the NPC", of what may be a gathering of which the text has told by its whole name. */
const SHORT = guarded(
  /\b(?:[Tt]old|[Oo]pening|[Cc]losing|[Aa]ddress(?:ed|ing)|[Aa]t|[Dd]uring|sidelines of)\sthe\s(\p{Lu}{2,6})\b(?!\s\p{Ll}+s\b)/u,
);

/** Whether a sentence names a gathering by the initials of its name: "in opening the NPC". */
export function isNamedShort(said: string, gathering: string): boolean {
  const short = SHORT.exec(said)?.[1];
  return short !== undefined && short === (gathering.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');
}

/** "The council met the parents in the village hall", "residents packed the hall": a meeting; whoever writes only meets somebody, and a target is met by nobody. */
const MET = guarded(
  /(?<!\b(?:I|[Ww]e|who|which|where|that|had|have|has|first)\s)\bmet\s(?:with\s)?(?:(?:the|his|her|its|their|some|about|\d+)\s)?(?:\p{Ll}+\s)?(?:parents|families|residents|workers|staff|members|leaders|miners|farmers|deput(?:y|ies)|delegates?|delegation|minister|president|premier|mayor|(?:council|committee|board|cabinet)(?!\s(?:leader|member|officer|chair|worker|tenant))|\p{Lu}\p{Ll}+)\b|(?<!\b(?:an?|the)\s)\bpacked\s(?:into\s)?(?:the\s)?(?:\p{L}+\s){0,3}(?:hall|room|church|school|chamber|theatre)\b/u,
);

/** Whether people met at what a word for a gathering tells of. */
function isMetAt(said: string, word: string, at: number, isOfMedicine: () => boolean): boolean {
  if (!DOUBTFUL.test(word)) return true;
  if (/^trial$/iu.test(word) && isOfMedicine()) return false;
  return (
    MET_BEFORE.test(said.slice(Math.max(0, at - MET_REACH), at)) ||
    MET_BEHIND.test(said.slice(at + word.length, at + word.length + MET_REACH))
  );
}

const KINDS = WORDS.flatMap(([words, , kind]) =>
  kind === undefined ? [] : [[kind, new RegExp(String.raw`(?<!\w)(?:${words})\b`, 'iu')] as const],
);

/** What may be talks as well as a gathering of many: "in talks", "on a visit". */
const OF_TWO_OR_MANY = /^(?:talks|visit|trip|tour)$/u;

/** The kind of a gathering; null where it is of none that excludes another. */
export function kindOf(gathering: string | null, isAny: boolean): GatheringKind | null {
  if (gathering === null) return null;
  if (counterpartIn(gathering) !== null) return 'talks';
  const known = KINDS.find(([, words]) => words.test(gathering))?.[0];
  if (known !== undefined) return known;
  return OF_TWO_OR_MANY.test(gathering) || (isAny && /^(?:meeting|session)$/u.test(gathering))
    ? null
    : 'many';
}

const PART = new RegExp(String.raw`^(?:${wordsOf('part')})$`, 'iu');

/** Whether a word for a gathering names one that no other may be part of, or is part of. */
export function isOfItsOwn(gathering: string | null): boolean {
  return gathering !== null && !PART.test(gathering);
}

/** A session may be of any chamber, but one chamber is not the other. */
const SESSION = /\b(?:legislative|parliamentary|plenary)\ssession\b/iu;
const CHAMBER =
  /\b(?:(?:People[’']s|National|Legislative)\s(?:Congress|Assembly|Council)|Parliament|Senate)\b/iu;
const CHAMBERS = ['congress', 'assembly', 'council', 'parliament', 'senate'];

/** What is one gathering under several names: a news conference is a briefing, a committee holds a hearing, a court a trial. */
const ONE: Partial<Record<GatheringKind, GatheringKind>> = {
  briefing: 'briefing',
  hearing: 'hearing',
  committee: 'hearing',
  court: 'court',
};

/** Who meets at gatherings, as a text calls them when it goes on: "told parliament … told lawmakers". */
const WHO_IS_THERE: readonly (readonly [gathering: RegExp, audience: RegExp])[] = [
  [
    /\b(?:parliament|assembly|senate|committee|hearing)\b/iu,
    /\b(?:lawmakers|legislators|parliamentarians|MPs|MSPs|senators|peers|house|chamber|panel)\b/iu,
  ],
  [/\b(?:council|committee)\b/iu, /\b(?:councill?ors|members|meeting)\b/iu],
  [
    /\b(?:forum|congress|con(?:ference|vention)|summit|festival|fair|lecture|seminar|symposium|dinner|lunch(?:eon)?|breakfast|gala|banquet|ceremony|inauguration|opening|launch|reception|rally|gathering|event|AGM)\b/iu,
    /\b(?:audience|crowd|hall|room|guests|delegates|members|attendees|participants)\b/iu,
  ],
  [
    /\b(?:court|trial|inquest|jury|inquiry|hearing|tribunal)\b/iu,
    /\b(?:court|jury|jurors|judges?|magistrates?|bench|coroner)\b/iu,
  ],
  [
    /\b(?:meeting|town\shall)\b/iu,
    /\b(?:residents|villagers|locals|parents|families|shareholders|members|staff|workers|employees|councill?ors)\b/iu,
  ],
];

/** Whether people who are told something are, by what they are called, those who meet at a gathering. */
export function isAudienceOf(gathering: string, told: string): boolean {
  if (counterpartIn(gathering) !== null) return isOneAlone(told);
  return WHO_IS_THERE.some(([one, audience]) => one.test(gathering) && audience.test(told));
}

/** What else a gathering may be called: the chamber of which it is a session, or its kind. */
export function otherNamesOf(gathering: string): readonly string[] {
  const chamber = CHAMBER.exec(gathering)?.[0].split(/\s/u).at(-1)!.toLowerCase();
  const chambers = SESSION.test(gathering) ? CHAMBERS : chamber === undefined ? [] : [chamber];
  const kind = kindOf(gathering, false);
  const other = kind === null ? undefined : ONE[kind];
  return other === undefined ? chambers : [...chambers, other];
}
