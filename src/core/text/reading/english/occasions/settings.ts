// Where, at what gathering and in which other setting an English sentence has something said, and who acts in it.
import { guarded } from '../../../patterns/guarded.ts';
import { shareWord, type Word } from '../../../words.ts';
import type { Framing, PlaceBefore, SettingHere, SettingWords } from '../../language.ts';
import {
  GATHERING,
  AGAIN,
  gatheringsIn,
  isAudienceOf,
  isNamedShort,
  isOfItsOwn,
  kindOf,
  NAMES,
  otherNamesOf,
  TOLD_AGAIN,
} from './gatherings.ts';
import { isInstitution, isOfNoPerson } from '../names/kinds-by-form.ts';
import { datelineIn, placeIn, SPOT } from './places.ts';
import { counterpartIn } from './talks.ts';

/** Who is at a gathering, without an article: "told delegates". */
const PEOPLE =
  'guests|delegates|members|attendees|participants|council?lors|lawmakers|legislators|senators|MPs|peers|shareholders';
/** A gathering of which the sentence before has told: "opening the summit", "told the chamber". */
const AT_THE_SAME = guarded(
  new RegExp(
    String.raw`\b(?:[Tt]old|[Oo]pening|[Cc]losing|[Aa]ddress(?:ed|ing)|[Aa]t|[Dd]uring|[Ii]n|[Ff]rom|[Cc]hair(?:ed|ing)|[Hh]ost(?:ed|ing)|[Ll]ed|sidelines of) (?:the (?:same )?|their (?=meeting|talks)|(?=jurors)|(?<=\b[Tt]old )(?=${PEOPLE}))(${TOLD_AGAIN}|chamber|hall|room|panel|audience|crowd|${PEOPLE})\b(?! (?:of|on(?! \p{Lu}\p{Ll}{2,5}day)|in|at|with|between)\b)`,
    'u',
  ),
);
/** Who stands by whoever spoke in the sentence before: "Beside her sat Lee", "Standing next to him was the architect". */
const BESIDE = guarded(
  /^(?:(?:(?:Standing|Sitting|Seated) )?(?:[Bb]eside|[Aa]longside|[Nn]ext to|[Bb]ehind) (?:him|her|them)|(?:At|By) (?:his|her|their) side|With (?:him|her|them))\b[^,.;]{0,60}?\s(?:sat|stood|was|were)\b|^(?:He|She|They) (?:was|were) joined by\b/u,
);
/** Where whoever writes speaks of meeting somebody, who may then speak: "When I met her in her office", "We rang Lee". */
const MEETS_WRITER = guarded(
  /\b(?:I|[Ww]e)\s(?:(?:first|later|then|also|finally)\s)?(?:met|asked|reached|found|joined|interviewed|visited|rang|phoned|telephoned|spoke\s(?:to|with)|talked\s(?:to|with)|sat\sdown\swith|caught\sup\swith|put\s(?:it|this|that|the\s\p{Ll}+)\sto|went\sto\ssee|called\son)\b/u,
);
const MEETS_AGAIN = guarded(new RegExp(`${MEETS_WRITER.source}\\s(?:him|her|them)\\b`, 'u'));

const GIVES_EVIDENCE = guarded(
  /\b(?:[Gg]iving|[Gg]ave)\s(?:\p{Ll}{1,10}\s)?(?:evidence|testimony)\b|\b[Tt]estif(?:ied|ying)\b/u,
);

/** Room for "during the", and two words of what a gathering is like. */
const SAME_REACH = 56;

/** Of these, those who are at any. */
const WHO_MEETS = /^(?:gathering|event|chamber|guests|audience|delegates|attendees|participants)$/u;

/** "In Dorn, Mayor Reyes told the council": of that town. */
const OPENS_IN = new RegExp(String.raw`^(?:Meanwhile, in|In) (${NAMES}),`, 'u');

/** "In a video message to the forum in Riga", "told the summit by video link". */
const BY_VIDEO = guarded(
  /\b(?:video|(?:pre-?)?recorded|taped)\s(?:\p{Ll}{1,20}\s)?(?:message|address|speech|statement|link|call|appearance)\b|\b(?:by|via|over)\s(?:video|Zoom)\b/u,
);

/** Ways of saying something that are no part of a gathering: "by email", "in a letter", "wrote to", "on X", "in private". */
const APART = guarded(
  /\b(?:wrote to|[Oo]utside (?:the )?court|(?:e-?mail|tweet|text)ed|[Ii]n private|[Pp]rivately|[Bb]ehind closed doors|(?:[Bb]y|[Vv]ia|[Oo]ver|[Ii]n an?|[Oo]n(?=\sthe\s(?:tele)?phone))\s(?:the\s)?(?:(?!opening|closing|witness|sworn)\p{Ll}+\s){0,2}(?:e-?mail|letter|post|statement|tweet|message|memo|(?:tele)?phone|call|blog|column|op-ed|release)|(?:[Oo]n|[Vv]ia)\s(?:X|Twitter|Facebook|Instagram|Telegram|TikTok|LinkedIn|Weibo|WeChat|WhatsApp|Bluesky|YouTube|Truth Social|social media))\b/u,
);
const YEAR = String.raw`(?:19|20)\d\d`;
/**
 * Words that tell of a time before, among those that report. `(?<!\w)` says the same as `\b`, for which V8 looks letter by letter in
 * any case and any script.
 */
const EARLIER = guarded(
  /(?<!\w)(?:earlier|previously|last (?:week|month|year)|in (?:19|20)\d\d|(?:weeks|months|years) (?:ago|before))\b/iu,
);

const HAD_SAID = String.raw`had (?:\p{Ll}{1,12} )?(?:said|told|written|warned|promised|insisted|argued|announced|vowed|called|described|denied|claimed|dismissed|accused|praised|pledged|declared)`;
/** The same of a sentence that goes on with what somebody says: "She had called the verdict a good day". */
const OPENS_HAD_SAID = guarded(new RegExp(String.raw`^(?:${NAMES}|[Hh]e|[Ss]he|[Tt]hey) ${HAD_SAID}\b`, 'u'));

/**
 * Of those, words of another gathering than that of the report: "in a 2019 interview", "had said at the meeting". A year
 * stands beside what was held in it: "told an inquest into a fire in 2017" tells of the fire.
 */
const BEFORE_IT = guarded(
  new RegExp(
    String.raw`(?<!\w)(?:last year|years (?:ago|before)|${HAD_SAID}|(?:hours|days?|weeks?|months?) after (?:\p{L}{1,20} ){1,2}(?:told|said|warned|promised))\b`,
    'iu',
  ),
);
const HAS_YEAR = new RegExp(YEAR, 'u');
const IN_A_YEAR = guarded(
  new RegExp(
    String.raw`(?<!\w)in an? ${YEAR} (?:\p{L}{1,20} )?${GATHERING.source}|(?:^|(?:\bsaid|\btold (?:\p{L}{1,20} ){0,2}\p{L}{1,20}|${GATHERING.source}) )(?:in \p{L}{1,20} )?in ${YEAR}\b`,
    'iu',
  ),
);
/** What is told of somebody on the way, "Lind, who was elected in 2019, told …", is no day of the occasion. */
const ON_THE_WAY =
  /(?:,\s(?:who|which|whose|the|an?|born|sworn|chosen|\p{Ll}{2,15}ed)|^(?:After|Although|Appointed|Because|Born|Elected|Once|Since|Though))\b[^,]{1,120},/gu;
/** The same of a speaker with whom the sentence ends; but "said Lind, who spoke in Oslo on Monday" tells where. */
const WHO_THEY_ARE = guarded(
  /,\s(?:who|whose)\s(?!(?:(?:is|was|were|has\sbeen)\s)?(?:also\s)?(?:spoke|speaking|speaks|address|told|said|says|met|meeting|visit|attend|arriv|appear|testif|gave|giving|made|making|in\s\p{Lu}|at\s|on\s))[^,]{1,120}$/gu,
);
/** The medium with which an interview is: "in an interview with the newspaper Kurier". */
const INTERVIEWER = guarded(
  new RegExp(
    String.raw`\binterview(?:\s(?:on|last)\s\p{Lu}\p{Ll}{2,5}day)?\s(?:(?:with|to|for)\s|in\s(?=the\s(?:\p{Ll}{1,20}\s){0,2}(?:daily|newspaper|paper|weekly|magazine)\s)|on\s(?!\p{Lu}\p{Ll}{2,5}day\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d))(?:the\s)?(?:\p{Ll}{1,20}\s){0,3}(${NAMES})`,
    'u',
  ),
);
/** The same where a sentence opens with when and where something was said: "Last year, at the summit in Oslo, …", "At last year's summit". */
const OPENS_BEFORE = guarded(
  /^(?:(?:last year|in (?:19|20)\d\d|\p{L}+ years ago),\s(?:at|during|in an?|speaking|addressing)\b|(?:at|during|speaking at) last year['’]s\s)/iu,
);

/** "At a fringe meeting", "told staff later that day": at no congress of that day. */
const ANOTHER = guarded(
  /\b(?:fringe\s(?:meeting|event)|a\sseparate\s(?:\p{Ll}+\s)?(?:meeting|session|event|lunch|dinner|speech|rally|hearing|forum)|[Ll]ater\s(?:that\s(?:day|evening|night)|the\ssame\sday|on\s\p{Lu}\p{Ll}{2,5}day))\b/u,
);

/** Before a "with" that ties nobody: "met with Orlen". */
const MEETS = /^(?:met|meets?|meetings?|talks|spoke|speaks|talked|together|along)$/;

/** Before a "to" that ties a name: whoever is written to does nothing. "Spoke to Orlen" has Orlen there. */
const WRITES = /^(?:wr(?:ote|itten|ites?|iting)|letters?|sen[dt]s?|e-?mails?|e-?mailed|messages?)$/;

/** So far before its "by" a passive stands. */
const AGENT_REACH = 80;
/** "was opened on Tuesday by Lee": who acts in a passive; "a bridge built by Orlen" tells whose it is. */
const PASSIVE = /\b(?:was|were|been|being|is|are)\s\p{Ll}{2,20}(?:\s[\p{L}\d]{1,20}){0,3}\s$/u;

export const ENGLISH_SETTING: SettingWords = {
  settingIn,
  datelineIn,
  speaksForOthers:
    /\b(?:office|palace|spokes(?:man|woman|person|people)|ministry|secretariat|chancellery|presidency|embassy|government|administration|department|readout|communiqu[eé]|Kremlin|White House|Downing Street)\b/u,
  takesPlace: guarded(
    new RegExp(
      String.raw`\b(?:(?:${AGAIN})\s(?:[^,.;]{0,40}\s)?(?:opened|began|started|resumed|convened|got under way|was held|were held|took place)|(?:ministers|leaders|envoys|delegates|negotiators|governors|mayors|council|assembly|parliament|senate|committee|cabinet)\s(?:have\s|has\s)?(?:met|gathered|assembled|convened)|(?:held|opened|hosted|convened|began|gave)\s(?:its|their|the|an?)\s(?:[\p{L}-]{1,20}\s){0,3}(?:${AGAIN}))\s(?:in|on|at|for|last|this|yesterday|outside)\b`,
      'iu',
    ),
  ),
  isPerson: (speaker) =>
    /^\p{Lu}\S*\s/u.test(speaker) && !isInstitution(speaker) && !isOfNoPerson(speaker.split(' '), true),
  whoTheyAre: WHO_THEY_ARE,
  fromAfar: guarded(
    /\b(?:calls?|conversation|interview|broadcast|web(?:inar|cast)|podcast|live\s?stream|(?:tele|video)conference|programme|program|show)\b/iu,
  ),
  isTheSame: (said, gathering) => {
    const at = /^\p{Ll}/u.test(gathering) ? said.indexOf(gathering) : -1;
    return (
      at > 0 &&
      /\b(?:at|during)\sthe\s(?:[\p{Ll}-]{1,20}\s){0,2}$/u.test(said.slice(Math.max(0, at - SAME_REACH), at))
    );
  },
  outcome: guarded(
    new RegExp(
      String.raw`(?<!\w)(?:consensus|conclusion|result|outcome|theme|message|agreement|decision|resolution)s?\b[^.;]{0,40}\b(?:of|at|from)\sthe\s(?:[\p{Ll}-]+\s){0,2}(?:${AGAIN})\b|(?<!\w)the\s(?:${AGAIN})\s(?:agreed|concluded|decided|resolved|stressed|heard)\b`,
      'iu',
    ),
  ),
  gatheringSpeaks: false,
  kindOf,
  counterpartIn,
  spot: SPOT,
  roomOfSpot: /\b(?:room|foyer|lobby|corridor|kitchen|canteen|lounge|bar|box|office|tunnel|studio|cabin)$/iu,
  isOfItsOwn,
  verdict:
    /\b(?:was|were)\s(?:\p{Ll}{1,12}\s)?(?:jailed|sentenced|banned|fined|convicted|acquitted|cleared|remanded|found\s(?:not\s)?guilty)\b/u,
  isOneCourt: (first, then) => first === 'court' && kindOf(then, false) === 'court',
  otherNamesOf,
  otherEvent: guarded(
    /\b(?:until|till|to|ends?|ending|begins?|starts?|starting|by|from|since|due|expected|after|before|reported|wrote|(?<!\b(?:interview|letter|statement|message|article|column|essay|post)\s[^,.;]{0,40})published|(?:died|born|killed|married|founded|built|elected|retired|disappeared)\s(?:in|on))\s(?:on\s)?$/u,
  ),
  onTheWay: ON_THE_WAY,
  // What may be asked comes first, which spares the look back from every letter.
  askedAbout: guarded(
    /(?:about|whether|if|why)(?<=\b(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Cc]hallenged)\b[^,]{0,80}\s(?:about|whether|if|why))\b(?=[^,]{1,160},)(?:(?!\s(?:at|during|in|on)\s(?:an?|the|his|her|their|its)\s)[^,])+/gu,
  ),
  beside: BESIDE,
  refersBack: guarded(
    /^(?:(?:\S+\s){1,4}(?:(?:was|were)\saddressing|testified|gave evidence)\b|(?:(?:\S+\s){1,4}|[^,]{1,60},[^,]{1,120},\s)(?:made|gave|issued|delivered|was speaking|spoke(?! (?:to|with)\b)|were made|came)\b.{0,60}?\b(?:remarks?|statements?|comments?|warning|pledge|promise|speech|address|at|during)\b|(?:[^,]{1,60}[’']s|[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Tt]hese|[Tt]hose)\s(?:remarks?|comments?|words)(?:,|\s(?:on|at|in|during|was|were|came)\b))/u,
  ),
  sameDay: guarded(
    /\b(?:(?<!\b(?:since|from|until|before|after|by)\s)(?:[Tt]hat|[Tt]he same) (?:day|morning|afternoon|evening|night)|(?:[Ee]arlier|[Ll]ater) in the day|after the (?:match|game|race|final|vote|verdict|ruling|sentencing|meeting|talks|summit|session|debate))\b(?!['’])/u,
  ),
  dayBefore: guarded(
    /\b(?:the (?:day|night|evening|afternoon) before\b(?!\s(?:the|an?|his|her|their|its|\p{Lu}|\p{L}+ing)\b)|(?:[Aa]|[Oo]ne) day earlier\b)/u,
  ),
  dayAfter: guarded(
    /\b(?:[Tt]he (?:next|following) (?:day|morning|afternoon|evening)|[Tt]he (?:day|morning) after(?=,|\s\p{L}+\s(?:told|said))|(?:[Aa]|[Oo]ne) day later)\b/u,
  ),
  anyAudience:
    /^(?:him|her|them|us|(?:the\s|his\s|her\s|their\s|an?\s)?(?:\p{Ll}+\s)?(?:crowds?|audience|guests|delegates|participants|attendees|diners|those\s.+|everyone|listeners|supporters|fans|hall|room|chamber|gathering))$/u,
  isAudienceOf,
  backThen: guarded(
    /(?<!\w)(?:at (?:that|the) time|back then|(?:said|told \p{L}+|warned|promised|insisted) then|then (?:in|a|an|the)|already in|once before|(?:year|month)s? (?:ago|earlier|before(?!\s\p{L})))\b/iu,
  ),
  now: guarded(
    /\b(?:(?:says|tells|adds|argues|insists|warns|stresses|explains|admits|notes)\b|(?:now|today)\s(?:says?|argues?|insists?|warns?|believes?|thinks?|admits?|accepts?|tells?)\b)/u,
  ),
  tiesName,
  behindHead: /\s(?:of|for|with|in|at|from|on|to|who|close|familiar)\s/u,
  body: /\s(?:of|for)\s(.+)/u,
};

function settingIn(framing: Framing, before: PlaceBefore | null): SettingHere {
  const { said, reports } = framing;
  const { named, gathering: told, talks, isAny, isBeside } = gatheringsIn(framing);
  const known = before?.gathering ?? null;
  const gathering = told ?? (known !== null && isNamedShort(said, known) ? known : null);
  return {
    where: placeIn(
      said,
      reports,
      // Whoever is heard from afar is not where the others are.
      BY_VIDEO.test(said) ? null : gathering,
      talks === null ? named : [...named, talks.with, talks.by ?? ''],
    ),
    gathering,
    talks,
    isAny,
    isHeld:
      before !== null && (isSameGathering(said, gathering, before) || isInCourt(framing, gathering, before)),
    meetsWriter: !MEETS_WRITER.test(said) ? null : MEETS_AGAIN.test(said) ? 'again' : 'named',
    interviewer: INTERVIEWER.exec(said)?.[1] ?? null,
    elsewhere: elsewhereIn(said, reports, gathering) ?? (isBeside && gathering === null ? 'apart' : null),
  };
}

/** Who has the word in a court: "the judge told him", "Ann Lee, defending, said". */
const OF_COURT = guarded(
  /\b(?:[Jj]udge|[Mm]agistrate|[Rr]ecorder|[Cc]oroner|[Pp]rosecutor|[Bb]arrister|prosecuting|defending|mitigating)\b/u,
);

/** Whether a sentence tells, with an article and no more, of the gathering of a sentence before it. */
function isSameGathering(said: string, gathering: string | null, before: PlaceBefore): boolean {
  // "At the trial of Rupert Cole" is at the court of which the text has told.
  if (gathering === 'trial' && kindOf(before.gathering, false) === 'court') return true;
  // "A nurse has told the inquiry that … Giving evidence in Dorn, she said"
  if (gathering === null && /^(?:court|hearing|committee)$/.test(kindOf(before.gathering, false) ?? ''))
    if (GIVES_EVIDENCE.test(said)) return true;
  const noun = AT_THE_SAME.exec(said)?.[1]?.toLowerCase();
  // "The council" of a sentence that names another gathering, or another town, is not where it was said.
  if (before.gathering === null || noun === undefined || (gathering !== null && gathering !== noun))
    return false;
  if (before.talks !== null || (before.gathering === 'meeting' && noun === 'talks'))
    return /^(?:meeting|talks)$/.test(noun);
  const place = OPENS_IN.exec(said)?.[1];
  if (place !== undefined && !shareWord(before.where ?? '', place)) return false;
  if (isAudienceOf(before.gathering, noun)) return true;
  if (WHO_MEETS.test(noun)) return before.isNext;
  const others = otherNamesOf(before.gathering);
  return shareWord(before.gathering, noun) || otherNamesOf(noun).some((name) => others.includes(name));
}

/** Whether somebody of a court says something of which no other place is told than the court of which the text has told. */
function isInCourt({ said, reports }: Framing, gathering: string | null, before: PlaceBefore): boolean {
  return (
    reports &&
    gathering === null &&
    kindOf(before.gathering, false) === 'court' &&
    OF_COURT.test(said) &&
    elsewhereIn(said, reports, gathering) === null &&
    !/\b(?:after|outside)\b/iu.test(said)
  );
}

/** Whether a sentence has such words, and not only on the way. */
function tells(when: (words: string) => boolean, said: string): boolean {
  return when(said) && when(WHO_THEY_ARE.replace(said, ',').replace(ON_THE_WAY, ','));
}

function isBeforeIt(words: string): boolean {
  return BEFORE_IT.test(words) || (HAS_YEAR.test(words) && IN_A_YEAR.test(words));
}

/** Which setting of its own a sentence names that is no gathering, or one of before. */
function elsewhereIn(said: string, reports: boolean, gathering: string | null): SettingHere['elsewhere'] {
  if (
    reports
      ? tells(isBeforeIt, said)
      : gathering === null
        ? OPENS_HAD_SAID.test(said)
        : OPENS_BEFORE.test(said)
  )
    return 'earlier';
  if (gathering !== null) return ANOTHER.test(said) ? 'another' : null;
  if (reports && tells((words) => EARLIER.test(words), said)) return 'earlier';
  if (APART.test(said)) return 'apart';
  return ANOTHER.test(said) ? 'another' : null;
}

function tiesName(said: string, { start, folded }: Word, previous: string): boolean {
  if (folded === 'to') return WRITES.test(previous);
  if (folded === 'by') return !PASSIVE.test(said.slice(Math.max(0, start - AGENT_REACH), start));
  return folded === 'with' ? !MEETS.test(previous) : /^(?:for|from|against|about|at|before)$/.test(folded);
}
