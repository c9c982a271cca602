// The place that an English sentence names as where something is said.
import { type Guarded, guarded } from '../../../patterns/guarded.ts';
import { NAMES, SAT } from './gatherings.ts';

/** "Kano state", but not "Romanian state television", nor "Texas state media". */
const STATE = String.raw`(?<!(?:ian|ean|ese|ish|French|German|Dutch|Greek|Czech|Swiss|Thai|Israeli|Iraqi)\s)state(?!\s(?:media|television|TV|radio|news|broadcaster)\b)`;
const KINDS_OF_REGION = `province|county|city|${STATE}|district|region|prefecture`;
const PLACE_WITH_KIND = guarded(
  new RegExp(
    String.raw`(?<![\p{L}\p{M}’'.-])(${NAMES})\s(?:${KINDS_OF_REGION}|delegation|delegates)\b|\b(?:${KINDS_OF_REGION}|town|village|island|suburb) of (${NAMES})`,
    'u',
  ),
);

/** Nouns of places in which people are spoken to. */
const SPOTS = (
  'hall|centre|center|house|palace|castle|residence|embassy|consulate|ministry|headquarters|office|courthouse|library|museum|' +
  'theatre|theater|gallery|studio|exchange|institute|university|college|school|campus|academy|hospital|clinic|shelter|church|' +
  'chapel|cathedral|mosque|temple|synagogue|cemetery|square|park|garden|stadium|arena|gym|club|fairground|showground|station|' +
  'depot|site|terminal|airport|airfield|port|harbour|harbor|pier|dock|docks|quay|shipyard|yard|gate|platform|bridge|dam|lock|mine|' +
  'plant|factory|mill|warehouse|refinery|laboratory|farm|hotel|restaurant|café|pub|canteen|mall|supermarket|camp|barracks|' +
  'garrison|prison|jail|monument|memorial|room|foyer|lobby|parliament|infirmary|arcade|tunnel|bakery|shop|kitchen|barn|lounge|bar|' +
  'corridor|cabin|marquee|pavilion|box|boathouse|farmhouse|warehouse|clubhouse|courtroom|classroom|newsroom|steps|deck|stage|shed|garage|cellar'
)
  .split('|')
  .map((noun) => `[${noun[0]!.toUpperCase()}${noun[0]!}]${noun.slice(1)}`)
  .join('|');

/** The noun of such a place, with its number. */
export const SPOT = new RegExp(String.raw`(?<!\p{L})(?:${SPOTS})(?!\p{L})(?:\s\d{1,3})?`, 'u');

/** Words of a place before its noun: "the old tram", "the bank’s", "Brisa High". */
const OF_SPOT = String.raw`(?:(?!(?:of|in|at|on|for|to|and|or|with|by|from|when|where|that|who|which|while)\s)[\p{L}’'-]{1,20}\s){0,3}?`;
/** Behind it, what is no noun that it only describes: not "the hospital board". */
const BEHIND_SPOT = String.raw`(?=\s(?:in|on|at|of|near|outside|that|and|but|to|when|where|after|before|during|last|this|later|earlier|yesterday|today|tonight|with|for|\p{Lu}\p{Ll}{2,5}day)\b|\s{2}|\s?[,.;:—–“"]|\s*$)`;
/** Its noun with whose words stand around it: "Old Corn Exchange", "Terminal 2", "University of Karsk". */
const SPOT_NAMED = String.raw`(${OF_SPOT}(?:${SPOTS})(?:\s(?:\d{1,3}|[A-Z])(?![\p{L}\d])|\sof\s${NAMES})?)${BEHIND_SPOT}`;
/** A place that its noun tells: "in the Old Corn Exchange", "outside Terminal 2", "at the high school shelter". */
const AT_SPOT = String.raw`\s(?:(?:in|at|inside|outside|near|in front of)\s(?:(?:the|an?|his|her|its|their)\s(?=\p{L})|(?=\p{Lu}|parliament\b))|on\s(?:the|a|his|her)\s(?=(?:\p{Ll}+\s)?(?:steps|pier|quay|platform|bridge|dock|farm|campus|stage|deck)\b))${SPOT_NAMED}`;
/** A vessel by its name: "on board the cutter Petrel". */
const ABOARD = String.raw`\s(?:on board|aboard)\s(?:the\s)?((?:\p{Ll}+\s){0,2}${NAMES}|\p{Ll}+)(?=\s(?:on|in|off|at|that)\b|[,.;:]|\s*$)`;

/** "At a meeting of the union in Dorn" before "a speech to the union": a place is rather in than at or to. */
const AFTER_GATHERING = [
  String.raw`^[^,.;:]{0,80}?${AT_SPOT}`,
  ...['in', '(?:to|at)'].map(
    (preposition) =>
      String.raw`\b${preposition}\s(?:the\s|(?:neighbou?ring|nearby)\s)?(?:\p{Ll}+\s(?:\p{Ll}+\s)?of\s)?(${NAMES})`,
  ),
].map((pattern) => guarded(new RegExp(pattern, 'u')));

/** "In Dorn on Tuesday, at the session of the union": where a sentence opens with the place of what it tells of. */
const OPENING = guarded(
  new RegExp(
    String.raw`^(?:Meanwhile, in|In) (${NAMES})(?:\s(?:in|on|last|this|earlier)\s[^,]{1,30})?,`,
    'u',
  ),
);

/** What somebody visits: "the dam near Oslo", and no relative or friend. */
const VISITED = String.raw`(?:the|an?|his|her|its)\s(?:(?!(?:uncle|aunt|friend|cousin|brother|sister|mother|father|parents|son|daughter|family|relatives?|grave|doctor)s?\b)[\p{Ll}-]{1,20}\s){1,3}(?:in|near|outside|at)\s(${NAMES})`;
/** What is in a place and no language: "in Oslo", but not "in English". */
const IN_PLACE = String.raw`\sin (?!(?:English|French|German|Spanish|Russian|Arabic|Chinese|Mandarin|Hindi)\b)(${NAMES}(?:(?<=${SPOT.source})\s\d{1,3}\b)?)`;
/** Who is told something or met there, and what a sentence opens with: "told 300 workers in Tannau"; what shareholders own is no place. */
const MET = [
  // "Said by phone from Dorn", "speaking by satellite phone from the camp in Dorn"
  String.raw`\b(?:by|via|over)\s(?:the\s)?(?:(?:video|satellite|mobile)\s)?(?:link|(?:tele)?phone|video|Zoom|radio)\sfrom\s(?:the\s(?:[\p{Ll}-]{1,20}\s){1,2}(?:of|in|at)\s)?(${NAMES})`,
  // "During a visit by President Salo to Dorn", "during Salo's visit to Dorn"
  String.raw`\b[Dd]uring\s(?:an?|the|${NAMES})\s(?:[\p{L}-]{1,20}\s){0,3}(?:visit|trip)\s(?:by\s[^.;,]{1,60}?\s)?to\s(${NAMES})`,
  // "I went to Dorn for the summit"
  String.raw`\b(?:went|came|flew|travel(?:s|l?ed|l?ing))\sto\s(\p{Lu}[\p{L}\p{M}’'.-]{0,30}(?:\s\p{Lu}[\p{L}\p{M}’'.-]{0,30}){0,3})\sfor\s(?:the|an?|his|her)\s`,
  // "Visiting a mine near Dorn"
  String.raw`(?<!\b(?:had|has|have|who|which)\s)\b(?:[Vv]isit(?:ed|ing)|[Tt]our(?:ed|ing)|[Ii]nspect(?:ed|ing))\s${VISITED}(?![\p{L}\p{M}])(?![^.;]{0,80}\s(?:before|then|and|where)\s(?:[^.;\s]{1,20}\s){0,4}(?:flew|went|travel|mov|head|continu|where\b))`,
  // "Residents packed Dorn village hall"
  String.raw`(?<!\b(?:an?|the)\s)\bpacked\s(?:into\s)?(?:the\s)?((?:\p{L}+\s){0,3}(?:${SPOTS}))\b`,
  // "She spoke in Dorn on Friday", "was in Dorn to open a school"
  String.raw`\b(?:[Ss]poke|[Ss]peaking|(?:gave|delivered)\s(?:an?|the|his|her)\s(?:\p{Ll}+\s)?(?:speech|lecture|talk|address)|arrived|(?:was|were)(?=\sin\s(?:${NAMES})\s(?:on|to|for|this|last|yesterday)\b))${IN_PLACE}`,
  String.raw`\b(?:met(?:\swith)?|received|welcomed)\s[^.;]{0,120}?\p{Lu}[\p{L}’'-]+,?${AT_SPOT}`,
  String.raw`\b(?:met(?:\swith)?|[Ss]poke\s(?:to|with)|interviewed|(?:I|[Ww]e)\sasked|went\sto\ssee|put\sthe\squestion\sto)\s(?:(?!\b(?:which|that|whose)\b)[^.;:“"]){0,120}?${AT_SPOT}`,
  // "It ran at the Kelso works, where Ann Lee called it"
  String.raw`${AT_SPOT},?\swhere\s(?:\p{L}+\s){1,3}(?:called|described|said|spoke|told|warned|promised|announced)\b`,
  // "She steps before the cameras outside the town hall."
  String.raw`\bbefore\sthe\s(?:\p{Ll}+\s)?(?:cameras|microphones|press|reporters|journalists)${AT_SPOT}`,
  String.raw`\b(?:told|met(?:\swith)?|[Aa]ddress(?:ed|ing)|[Ss]p(?:oke|eaking)\sto|Launching|Opening|Presenting|Unveiling|Visiting)\s(?:(?:the|an?|its|her|his|their|some|about|\d[\d.,]*)\s)?[\p{Ll}’'-]+(?:\s[\p{Ll}’'-]+){0,2}(?<!\b(?:investors|shareholders|prize|award|degree|medal|course|campaign|book))${IN_PLACE}|\b(?:met|gathered|convened|opened|sat)${IN_PLACE}|\b(?:met(?:\swith)?|[Aa]ddress(?:ed|ing))\s(?:the\s)?${NAMES}${IN_PLACE}|\b(?:met(?:\swith)?|received|welcomed)\san?\s(?:\p{Ll}+\s)?delegation\b[^.;]{0,120}?${IN_PLACE}`,
].map((pattern) => guarded(new RegExp(pattern, 'u')));
/** The same where nothing is reported: "Growers booed her in Dorn on Tuesday". */
const HAPPENED = [
  guarded(new RegExp(String.raw`${IN_PLACE}(?=\s(?:on\s\p{Lu}\p{Ll}{2,5}day|yesterday|last\snight)\b)`, 'u')),
];
/** The same among words that report. */
const SAID = [
  String.raw`\b(?:told|[Aa]ddress(?:ed|ing)|[Ss]poke|[Ss]peaking|visited|toured)\b[^,.;:“"]{0,60}?(?:${AT_SPOT}|${ABOARD})`,
  String.raw`\b(?:said|added|announced|promised|warned)(?:\son\s\p{Lu}\p{Ll}{2,5}day)?(?:${AT_SPOT}|${ABOARD})`,
  String.raw`\bsaid\s${NAMES},?(?:\s\d\d,)?${AT_SPOT}`,
  // "Outside the bakery a woman said", "Later that night, in the bar, Ann Lee said"
  String.raw`^(?:(?:Later|Earlier|That|On)\s[^,]{1,30},\s)?(?:[Ii]n|[Aa]t|[Ii]nside|[Oo]utside|[Ii]n front of)\s(?:the|an?|his|her|its|their)\s${SPOT_NAMED.replace(BEHIND_SPOT, '')}\b(?!['’]|\s(?:board|chief|manager|director|officials?|staff|spokes\p{Ll}+)\b)`,
  String.raw`\b(?:reporters|journalists|supporters|lawmakers|crowd|audience|residents|said|[Ss]peaking|[Cc]ampaigning|(?:news|press) conference|announced|declared|promised|pledged|warned|admitted|confirmed|insisted|stressed|vowed)${IN_PLACE}`,
  // "Said on arrival in Dorn", "told troops at a base near Dorn"
  String.raw`\b(?:[Oo]n|[Uu]pon)\s(?:(?:his|her|their)\s)?(?:arrival|arriving)(?:${IN_PLACE}|\sat\s(${NAMES}))`,
  String.raw`\b(?:said|told|added|warned|promised|announced)\b[^,.;:“"]{0,60}?\sat\s(?:the|an?)\s(?:[\p{Ll}-]{1,20}\s){1,3}(?:near|outside)\s(${NAMES})`,
  // "Said in a televised address from Dorn"
  String.raw`\b(?:said|added|warned|promised|announced|[Ss]peaking|[Ss]poke|told\s(?:\p{L}{1,20}\s){0,2}\p{L}{1,20})\s(?:in\san?\s(?:\p{Ll}{1,20}\s){0,3}(?:address|broadcast|message|speech|statement|call|interview)|by\s(?:video\s)?link|live)\sfrom\s(${NAMES})`,
  String.raw`\b[Ss]peaking\s(?:live\s)?from\s(${NAMES})`,
  // "Giving evidence in Dorn on Monday, Ann Lee said"
  String.raw`\b(?:[Gg]iving\s(?:\p{Ll}{1,10}\s)?(?:evidence|testimony)|[Tt]estifying|[Bb]rief(?:ed|ing)\s(?:reporters|journalists))${IN_PLACE}`,
  // "Speaking outside the court in Dorn", and not of it
  String.raw`\b[Ss]p(?:oke|eaking)\s(?:outside|inside|near|after|before|during|at)(?:\s[\p{Ll}’-]{1,20}){1,4}${IN_PLACE}`,
  // "After talks with Chancellor Lee in Dorn on Friday, she said"
  String.raw`^(?:After|Following)\s(?:(?:his|her|their|the|an?)\s)?(?:[\p{Ll}-]{1,20}\s){0,3}(?:talks|meeting|summit|visit|session)\b[^,;]{0,80}?${IN_PLACE}(?:\s(?:on|last|late|early|yesterday)\b[^,]{0,30})?,`,
  // "Said the mayor, Ann Lee, in Oslo"
  String.raw`\b(?:said|announced|declared|warned)\s(?:\p{Ll}{1,20},?\s){0,3}${NAMES},?${IN_PLACE}`,
].map((pattern) => guarded(new RegExp(pattern, 'u')));

/** Names of seats of government stand for the government, not for a place; words that only look like places, and initials. */
const NOT_A_PLACE =
  /^(?:(?!NYC$|UAE$)\p{Lu}{3,6}$|(?:US|U\.S\.?|UK|U\.K\.?|EU|UN)$|The|This|President|Premier|Prime Minister|Mr|Ms|Mrs|Dr|I|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

/**
 * Where a sentence has something said; null where it does not tell.
 * @param reports whether only the words that report something are left in it
 * @param gathering the gathering that it tells of
 * @param named all of them that have names
 */
export function placeIn(
  said: string,
  reports: boolean,
  gathering: string | null,
  named: readonly string[],
): string | null {
  const from = gathering === null ? -1 : said.indexOf(gathering);
  const isNone = gathering === null || SAT.test(said.slice(from + gathering.length));
  const isPlace = (where: string): boolean =>
    !NOT_A_PLACE.test(where) && where !== gathering && !named.some((name) => name.includes(where));
  for (const [patterns, words] of [
    [[PLACE_WITH_KIND], said],
    // "The council voted on Thursday for a bridge at Mill Lane": it met elsewhere.
    [isNone ? [] : AFTER_GATHERING, said.slice(Math.max(0, from))],
    [gathering === null ? [] : [OPENING], said],
    [MET, said],
    [reports ? SAID : HAPPENED, said],
  ] as const) {
    const found = firstGroup(patterns, words);
    const where = found === null ? null : placeName(found);
    // "The county health officer spoke at the boat club"
    if (where !== null && isPlace(where)) return where;
  }
  return null;
}

/** Three capitals are initials of something. */
const SHORTEST_CITY = 4;
/** "PORT GALLAN, Jan 21 (ONS) -"; without day and agency capitals may shout, and of "BRUSSELS/TALLBY" nobody spoke in both. */
const DATELINE =
  /^(\p{Lu}[\p{L}\p{M}.’'-]*(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){0,3})(?:(?:,[^,()]{1,30}){1,3}(?:\s\([^()]{1,60}\))?|\s\([^()]{1,60}\))\s?(?:--|[-–—:])\s*$/u;

/** The place where a report was written, by the line that opens it, as a name is written elsewhere. */
export function datelineIn(line: string): string | null {
  const written = DATELINE.exec(line)?.[1] ?? '';
  const place = written.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLowerCase());
  return written.length < SHORTEST_CITY || NOT_A_PLACE.test(place) ? null : place;
}

/** What the first group of the first pattern that has anything holds. */
function firstGroup(patterns: readonly Guarded[], said: string): string | null {
  for (const pattern of patterns) {
    const group = pattern
      .exec(said)
      ?.slice(1)
      .find((found) => (found as string | undefined) !== undefined);
    if (group !== undefined) return group;
  }
  return null;
}

/** The name without the full stop of its sentence; whose anything is ("Mao Zedong's"), is no place. */
function placeName(found: string): string | null {
  const name = found.replace(/[.’']{1,2}$/u, '');
  return /[’']s$/u.test(name) ? null : name;
}
