// Media that pass words on: which words name an agency, broadcaster or paper, and which one a sentence says that
// somebody spoke to.
import type { Span } from '../../../../model/span.ts';
import { BODY_NAMES } from '../../../names/body-names.ts';
import { MEDIA_NAMES } from '../../../names/media-names.ts';
import { PLACE_NAMES } from '../../../names/place-names.ts';
import {
  MEDIA_WORDS,
  MEN_NAMES,
  OUTLET_WORDS,
  PAPER_WORDS,
  SENTENCE_OPENERS,
  WOMEN_NAMES,
} from '../word-lists.ts';
import { phraseAfter } from '../names/find-phrases.ts';
import { isInstitution, isOfNoPerson, isPaper } from '../names/kinds-by-form.ts';
import { DEMONYM, isNationWord } from '../names/nations.ts';
import { type NounPhrase, stripArticle } from '../names/noun-phrase.ts';
import { type Token, tokenize } from '../tokens.ts';

/** The name of the agency, broadcaster or paper that these words name, or null. */
export function readMedium(words: string): string | null {
  const lower = words.toLowerCase().replaceAll('’', "'");
  if (!MAY_NAME_MEDIUM.test(lower)) return null;
  for (const name of MEDIA_NAMES) {
    const at = lower.indexOf(name);
    if (
      at < 0 ||
      /[\p{L}\p{N}]/u.test(lower[at - 1] ?? '') ||
      /[\p{L}\p{N}]/u.test(lower[at + name.length] ?? '')
    )
      continue;
    const behind = words.slice(at + name.length);
    const station = STATION.exec(behind)?.[0] ?? '';
    if (isInLongerName(words.slice(0, at), behind.slice(station.length))) continue;
    return words.slice(at, at + name.length + station.length);
  }
  const state = /\b(?:state|official|local|domestic|foreign)(?:[ -](?:run|owned|backed))? media\b/i.exec(
    words,
  )?.[0];
  if (state !== undefined) return state;
  const tokens = tokenize(words, { start: 0, end: words.length });
  const at = tokens.findLastIndex((token) => MEDIA_WORDS.has(token.word));
  if (at < 0 || (tokens[at]!.word === 'agency' && !isOfNews(tokens, at))) return null;
  // "Harbour Wire", "the broadcaster RTQ": the capitalised words around the medium's word name it.
  const around = tokens[at]!.capital ? capitalRun(tokens, at) : capitalRun(tokens, at + 1);
  return (
    around ??
    // "a government readout" passes on what was said; "a government agency" speaks for itself.
    (!/^(?:readout|transcript)$/.test(tokens[at]!.word) &&
    /\b(?:police|crime|security|intelligence|health|travel|government)\b/i.test(words)
      ? null
      : // "the official Coastline news agency"
        stripArticle(words.trim()).replace(/^(?:\p{Ll}[\p{Ll}-]{1,20}\s){1,3}(?=\p{Lu})/u, ''))
  );
}

/** What stations, channels and desks of a medium are called behind its name: "BBC Radio 4", "BBC World Service", "BBC Scotland". */
const STATION = new RegExp(
  String.raw`^(?:\s(?:Radio|TV|Television|World|Service|News|Sports?|Breakfast|Business|Online|Network|Channel|Agency|Newsnight|Newshour|Verify|Today|One|Two|Three|Four|Five|Live|\d{1,2}|Africa|America|Arabia|Asia|Europe|Britain|England|Scotland|Wales|\p{Lu}\p{Ll}{2,12}(?:ese|ish|ian|ic)|${DEMONYM.source.slice(1, -1)})){1,4}(?![\p{L}\p{N}])`,
  'u',
);

/**
 * Whether the name of a medium is a part of another's, which the capitalised words beside it show: "the Atlantic Council",
 * "the Foreign Press Association". A country, whose it is and what kind of medium it is may stand before it: "US broadcaster
 * CNN", "State-run Xinhua".
 */
function isInLongerName(before: string, behind: string): boolean {
  if (/^\s\p{Lu}/u.test(behind)) return true;
  const last = /(?:^|\s)(\p{Lu}\S{0,30})\s$/u.exec(before)?.[1];
  return !(
    last === undefined ||
    /-|['’]s?$|^(?:The|State|Public|Official|Local|News)$/u.test(last) ||
    DEMONYM.test(last) ||
    isNationWord(last.toLowerCase()) ||
    /\p{Ll}(?:ese|ish|ian|i)$/u.test(last) ||
    PLACE_NAMES.has(last) ||
    MEDIA_WORDS.has(last.toLowerCase())
  );
}

/** Most phrases have no word that a medium is known by, and need no closer look. */
const MAY_NAME_MEDIUM = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${[...MEDIA_NAMES, ...MEDIA_WORDS].join('|')})`,
  'u',
);

/** Words that make an agency one of news: "the Coastline news agency", "Press Agency of the Coast". */
const NEWS = /^(?:news|press|wire|newswire|telegraph|telegraphic|media)$/;
/** What an agency of news is called beside its name: "the state agency CPA"; "the rating agency Fitch" is none. */
const KIND_OF_NEWS = /^(?:the|an?|this|that|state|national|local|domestic|foreign|(?:.*-)?official|private)$/;

/**
 * Whether the agency at a token is one of news. Most agencies are offices that speak for themselves: it takes a word
 * for news, or a name beside the common noun: "the Coastline agency", "the agency CPA".
 */
function isOfNews(tokens: readonly Token[], at: number): boolean {
  if (tokens.some(({ word }) => NEWS.test(word))) return true;
  const [agency, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  if (agency.capital) return false;
  if (before === undefined || KIND_OF_NEWS.test(before.word))
    return after?.capital === true || before === undefined || tokens.length === at + 1;
  if (!before.capital) return false;
  // "the Spanish agency EFE"; "the UN agency" is one of many.
  return DEMONYM.test(before.text) ? after?.capital === true && !/^\p{Lu}+$/u.test(before.text) : true;
}

function capitalRun(tokens: readonly Token[], at: number): string | null {
  let from = at;
  let to = at;
  if (tokens[at]?.capital !== true) return null;
  while (from > 0 && tokens[from - 1]!.capital && !SENTENCE_OPENERS.has(tokens[from - 1]!.word)) from--;
  while (tokens[to + 1]?.capital === true) to++;
  return from === to && MEDIA_WORDS.has(tokens[at].word)
    ? null
    : tokens
        .slice(from, to + 1)
        .map((token) => token.text)
        .join(' ');
}

/** The medium that a phrase names; null for a person, whatever medium the titles belong to. */
export function mediumOf(text: string, found: NounPhrase): string | null {
  if (found.titles.length > 0 && found.kind === 'name') return null;
  const words = text.slice(found.start, found.end);
  // "The rating agency Morvan": what kind of agency it is may stand before the phrase.
  const kind = /^agency\b/.test(words)
    ? text
        .slice(Math.max(0, found.start - LONGEST_WORD), found.start)
        .split(/\s/)
        .at(-2)
    : undefined;
  // "USA Today reported", "The Kelso Times reports", "Le Phare reported": what says something may be a company or a club.
  if (found.kind === 'name' && /^\sreport(?:ed|s)\b/.test(text.slice(found.end, found.end + 10))) {
    if (isPaper(found.name) && (/\sToday$/.test(found.name) || /^the\s.+\s/i.test(words))) return found.name;
    if (FOREIGN_ARTICLE.test(words)) return words;
  }
  // "Der Kurier writes"; those whose names begin with "De", "La" and "Le" write, too.
  if (
    found.kind === 'name' &&
    /^(?:Der|Die|Das|Les|Il|El|Het)\s\p{Lu}/u.test(words) &&
    /^\swr(?:ites|ote)\b/.test(text.slice(found.end, found.end + 10))
  )
    return words;
  const medium = readMedium(kind === undefined ? words : `${kind} ${words}`);
  if (medium === null || !/\bagency$/.test(words) || /\b(?:news|press)\b/i.test(words)) return medium;
  if (BARE_AGENCY.test(words)) return isOffice(text, found.start) ? null : medium;
  // "The Coastline agency said" speaks for itself: it passes on what it reports, or what somebody said according to it.
  const around = text.slice(Math.max(0, found.start - TELLING_REACH), found.end + TELLING_REACH);
  const at = Math.min(found.start, TELLING_REACH);
  const passedOn =
    /^\s(?:reported|reports|quoted|quotes|cited|cites)\b/.test(around.slice(at + words.length)) ||
    isAsideOnWho(around.slice(0, at));
  return passedOn ? medium : null;
}

/** Whether a text ends with "…, according to" in a sentence in which somebody else said something. */
function isAsideOnWho(before: string): boolean {
  if (!/,\saccording\sto\s$/.test(before)) return false;
  const sentence = before.slice(Math.max(...['.', '!', '?'].map((mark) => before.lastIndexOf(mark))) + 1);
  return /\b(?:said|says|told|added|warned)\b/.test(sentence);
}

/** A word with the space behind it has rarely more characters in English. */
const LONGEST_WORD = 24;
const BARE_AGENCY = /^(?:(?:the|this|that)\s)?agency$/i;
/** Sentences of a report rarely exceed so many characters. */
const TELLING_REACH = 300;
/** "The agency" is one that was named a few paragraphs before at most, as English paragraphs have 200 to 400 characters. */
const NAMING_REACH = 2_000;

/** Whether "the agency" at an offset is the one named last, and that is none of news: "the Environment Agency". */
function isOffice(text: string, at: number): boolean {
  const from = Math.max(0, at - NAMING_REACH);
  const named = [...text.slice(from, at).matchAll(/(?<=(\p{L}+)\s)agency(?!\p{L})/giu)].findLast(
    ({ 1: before }) => !/^(?:the|this|that)$/i.test(before!),
  );
  return named !== undefined && readMedium(`${named[1]!} ${named[0]}`) === null;
}

/** Articles of other languages, with which the names of their papers begin: "Der Bote", "La Sera". */
export const FOREIGN_ARTICLE = /^(?:Der|Die|Das|Le|La|Les|Il|Lo|El|De|Het|O|Al)\s\p{Lu}/u;
/** Places whose names begin so. */
export const FOREIGN_PLACES = /^(?:La Paz|La Plata|Le Havre|El Salvador|El Paso|Al Qaeda)\b/;

/** What names of papers begin with in other languages, and those of companies do not. */
export const FOREIGN_PAPERS =
  /^(?:Di[áa]rio|Jornal|Correio|Correo|Gazeta|Gazzetta|Corriere|Giornale|Courrier|Dagens)\s\p{L}/u;

/**
 * The medium that somebody speaks to, or null where it is no medium. Among those who are told something a name may be
 * that of a paper which elsewhere would not show it: "told the Evening Post", "told Der Bote". The outlet's own "this
 * newspaper" passes nothing on.
 */
export function mediumTold(text: string, told: Span, found: NounPhrase): string | null {
  const words = text.slice(told.start, told.end);
  if (found.kind === 'pronoun' || found.titles.length > 0 || /^(?:this|our|my)\s/i.test(words)) return null;
  const medium = readMedium(words);
  if (medium !== null) return BARE_AGENCY.test(words) && isOffice(text, told.start) ? null : medium;
  if (found.kind !== 'name') return null;
  // "told the Morning Brief programme"
  const programme = PROGRAMME.exec(words)?.[1];
  if (programme !== undefined) return programme;
  // "WRVT-TV", "Kelso FM"
  if (/[ -](?:TV|FM|AM)$/.test(found.name)) return found.name;
  const last = found.name.split(' ').at(-1)!.toLowerCase();
  if (PAPER_WORDS.has(last) && (/\s/.test(found.name) || /^the\s/i.test(words))) return found.name;
  // "told the Gazzetta di Laguna"
  if (FOREIGN_PAPERS.test(found.name)) return found.name;
  return FOREIGN_ARTICLE.test(words) && !FOREIGN_PLACES.test(words) ? words : null;
}

/** What a programme is called before the word for it. */
const PROGRAMME =
  /^(?:the\s)?(\p{Lu}[^\s]{0,30}(?:\s\p{Lu}[^\s]{0,30}){0,4})\s(?:radio\s|television\s|TV\s)?(?:programme|program|show|podcast)$/u;

/**
 * Whether a name that no list has passes on what it reports: as its form tells ("Kestrel Weekly reported that the mill would
 * close"), as journals come out ("…, New Biology reports this week"), or as somebody else is told to have said it. A company
 * that reports tells of itself ("its sales had fallen"), and so does a person.
 * @param alone whether nobody else says anything in the sentence
 */
export function isReporter(
  tokens: readonly Token[],
  { name, titles, kind }: NounPhrase,
  cue: CueSpan,
  alone: boolean,
): boolean {
  const verb = tokens[cue.at]!.word;
  const parts = name.split(' ');
  const given = parts[0]!.toLowerCase();
  if (
    kind !== 'name' ||
    titles.length > 0 ||
    !/^report(?:s|ed)$/.test(verb) ||
    WOMEN_NAMES.has(given) ||
    MEN_NAMES.has(given) ||
    isOfNoPerson(parts, false) ||
    isInstitution(name) ||
    isNationWord(name.toLowerCase()) ||
    PLACE_NAMES.has(name) ||
    BODY_NAMES.has(name)
  )
    return false;
  const behind = tokens[cue.at + 2]?.word ?? '';
  const comesOut = tokens[cue.at + 1]?.word === 'this' && /^(?:week|month)$/.test(behind);
  if (alone && !comesOut && !hasFormOfPaper(name)) return false;
  if (cue.kind === 'tag') return verb === 'reports' || hasFormOfPaper(name);
  return (
    tokens[cue.at + 1]?.word === 'that' && !tokens.slice(cue.at + 2).some(({ word }) => OF_ITSELF.test(word))
  );
}

/** "Kestrel Weekly", "Gazeta Polska", "Der Kurier": a name as papers have them here or elsewhere. */
function hasFormOfPaper(name: string): boolean {
  const parts = name.toLowerCase().split(' ');
  const last = parts.at(-1)!;
  return (
    FOREIGN_PAPERS.test(name) ||
    FOREIGN_ARTICLE.test(name) ||
    (parts.length > 1 && (PAPER_WORDS.has(last) || OUTLET_WORDS.has(last)))
  );
}

/** Where a verb of saying stands, and whether what it reports stands before it. */
interface CueSpan {
  readonly at: number;
  readonly kind: string;
}

/** What is told of oneself, and by companies of their business. */
const OF_ITSELF =
  /^(?:it|its|they|their|he|she|his|her|him|sales|profits?|revenues?|earnings|income|loss(?:es)?|turnover|orders|deliveries|margins?)$/;

const SPEAKING = new Set(
  'speaking spoke talking talked interview remarks comments statement writing appearing interviewed'.split(
    ' ',
  ),
);

/** What a medium does with what is written: "a letter seen by the Post", "a statement carried by state radio". */
const PASSED_ON = /^(?:seen|obtained|reviewed|viewed|carried|aired|broadcast|published)$/;

/**
 * "Speaking to the BBC, she said …", "said on Radio Kelso", "a letter, seen by the Post, said": the medium of a
 * whole sentence, or null.
 */
export function mediumSpokenTo(text: string, tokens: readonly Token[]): string | null {
  for (let at = 0; at < tokens.length; at++) {
    const { word } = tokens[at]!;
    const next = tokens[at + 1]?.word ?? '';
    const passed = next === 'by' && PASSED_ON.test(word);
    const saysOn = next === 'on' && /^sa(?:id|ys)$/.test(word);
    if (!passed && !saysOn && !(SPEAKING.has(word) && /^(?:to|with|on|in|for|by)$/.test(next))) continue;
    const found = phraseAfter(tokens, at + 2);
    // "Speaking on television" names none.
    if (found === null || (found.kind !== 'name' && !(passed && /\s/.test(found.name)))) continue;
    const medium = mediumTold(text, found, found);
    if (medium !== null) return medium;
  }
  return null;
}
