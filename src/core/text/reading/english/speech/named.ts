// Who and what an English text names: people, organisations and places, each with every form that the text has for it.
// Which kind something is, is told by the words around it; where they say nothing, it stays open.
import type { NamedHere, NameKind } from '../../../../model/comparison.ts';
import type { Span } from '../../../../model/span.ts';
import {
  BODY_WORDS,
  COMPANY_FORMS,
  INSTITUTION_WORDS,
  MEN_NAMES,
  SENTENCE_OPENERS,
  STREET_WORDS,
  TITLES,
  WOMEN_NAMES,
} from '../word-lists.ts';
import { isFunctionWord } from '../../../function-words.ts';
import { generalRarity } from '../../../general-rarity.ts';
import { BODY_NAMES } from '../../../names/body-names.ts';
import { PLACE_NAMES } from '../../../names/place-names.ts';
import { stem } from '../../../words.ts';
import { KIN, PLACE_PREPOSITIONS, titlesBeside } from './subjects.ts';
import { readMedium } from './media.ts';
import { isOfCalendar } from '../names/calendar-words.ts';
import { isShouted } from '../names/capitals.ts';
import { namesIn, phraseAfter } from '../names/find-phrases.ts';
import {
  endsAsBody,
  endsAsCompany,
  isInstitution,
  isOfNoPerson,
  isPaper,
  OWNS,
  whichBehind,
} from '../names/kinds-by-form.ts';
import { DEMONYM, isNationWord, isOfPeople, nationNamed } from '../names/nations.ts';
import { inSmallLetters, type NounPhrase } from '../names/noun-phrase.ts';
import { isPersonsTitle, isPersonWord } from '../names/people-words.ts';
import { isVessel, VESSELS } from '../names/ships.ts';
import { GESTURES, NOBODY } from './speech-words.ts';
import type { Token } from '../tokens.ts';
import { isPlural } from './person.ts';
import type { Register } from './register.ts';

/** A sentence, or the inside of a quotation, with its words and the names among them. */
export interface NamingLine {
  readonly tokens: readonly Token[];
  readonly names: readonly NounPhrase[];
  readonly headline: boolean;
}

/** Names of those who say something in a text, and of those who pass on what others say. */
interface Told {
  readonly speakers: ReadonlySet<string>;
  readonly relays: ReadonlySet<string>;
}

/** A name as it stands in a line, by its tokens. */
interface Form {
  readonly from: number;
  readonly to: number;
}

interface Draft {
  readonly name: string;
  readonly titles: Set<string>;
  readonly mentions: Span[];
  /** Signs of each kind, counted. */
  person: number;
  place: number;
  organisation: number;
  /** How often it is told that something is at it, as at a place or at a company. */
  at: number;
  /** Whether anything is told to be in it, on it or behind it. */
  located: boolean;
  /** Whether it is told to be a ship. */
  vessel: boolean;
  /** Whether a "which" goes on about it: no person. */
  which: boolean;
}

/** Groups of people whose name an institution bears: "the National People's Congress". */
const BEARERS = new Set(
  (
    'people women men children workers farmers teachers nurses doctors lawyers writers veterans students consumers ' +
    'employers journalists physicians king queen'
  ).split(' '),
);
const PLACE_NOUNS = new Set(
  'province county city district region prefecture town village state island airport square street'.split(
    ' ',
  ),
);
/** What a capital makes of a word is no name by itself. */
const NO_NAME =
  /^(?:[A-Z]|[A-Z]{2,}\.[A-Z]{1,3}|H[12]|FY\d{0,4}|R&D|EUR|USD|GBP|GMT|UTC|BST|CET|EST|AEST|SEK|NOK|DKK|CHF|JPY|MBE|OBE|KC|QC|MP|MEP|Ph\.?D|[A-F]-(?:plus|minus)|(?:N|R|Rs|Sh|KSh)\d.*|CEO|CFO|COO|CTO|GDP|AI|AM|PM|TV|Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|.*(?:ese|ish|ian|ican)|Western|Eastern|French|German|Dutch|Greek|Czech|Thai|Welsh|Swiss|Democrat|Democratic|Conservative|Liberal|Labour|Communist|Socialist)s?$/u;
/** A name of so many words stands by itself: "the National Committee of the Harbour Congress" names two bodies. */
const BY_ITSELF = 2;

/** Bodies whose names no word shows to be such. */
const BODIES: ReadonlySet<string> = new Set([
  'United Nations',
  'European Union',
  'EU',
  'UN',
  'Eurozone',
  'Red Cross',
  'Red Crescent',
]);

/** Names of the countries and territories of ISO 3166, as ICU has them in English. */
export const REGIONS: ReadonlySet<string> = regions();

function regions(): Set<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const all = letters.flatMap((one) => letters.map((other) => names.of(one + other)));
  return new Set([
    'US',
    'U.S.',
    'USA',
    'UK',
    'U.K.',
    // As news calls them.
    ...'Britain England Scotland Wales America Europe Africa Asia Holland Burma'.split(' '),
    'Northern Ireland',
    'Czech Republic',
    'Ivory Coast',
    ...all
      .filter((name) => name !== undefined && !/unknown|pseudo/i.test(name) && !BODIES.has(name))
      // "Myanmar (Burma)"
      .map((name) => name!.replace(/\s\(.*/, '')),
  ]);
}

/** Cities after which the time zones of these parts of the world are named, as ICU has them. */
const CITIES: ReadonlySet<string> = new Set(
  Intl.supportedValuesOf('timeZone').flatMap((zone) =>
    /^(?:Africa|America|Asia|Australia|Europe)\/[^/]+$/.test(zone)
      ? [zone.slice(zone.indexOf('/') + 1).replaceAll('_', ' ')]
      : [],
  ),
);

/** Capitals after which no time zone is named. */
const CAPITALS: ReadonlySet<string> = new Set(
  (
    'Beijing,Washington,New Delhi,Ottawa,Canberra,Brasilia,Ankara,Islamabad,Abuja,Hanoi,Bern,Pretoria,Rabat,Dodoma,' +
    'Wellington,Astana,Kyiv,Tirana,Pristina,Sanaa,Tel Aviv,Yaounde,Gitega,Valletta,Quito,Bogota,The Hague,Geneva'
  ).split(','),
);

function isKnownPlace(name: string): boolean {
  return REGIONS.has(name) || isCity(name) || PLACE_NAMES.has(name);
}

/** Whether a body is called so and nothing else is: "Apple" is written so at the start of a sentence about fruit. */
function isKnownBody(name: string): boolean {
  return BODY_NAMES.has(name) && (/\s/.test(name) || generalRarity(stem(name.toLowerCase())) === 1);
}

/** "NASA", and no word that is cried out. */
function isInitials(name: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(name) && generalRarity(stem(name.toLowerCase())) === 1;
}

function isCity(name: string): boolean {
  return CITIES.has(name) || CAPITALS.has(name);
}

/** Single-word names of countries without what their adjectives change: "keny" of "Kenya" and "Kenyan". */
const NATION_STEMS: ReadonlySet<string | null> = new Set(
  [...REGIONS].filter((name) => !/\s/.test(name)).map((name) => nationNamed(name.toLowerCase())),
);

/**
 * What the lines name, in the order in which it is first named.
 * @param register what the text's people and titles are known by
 * @param told who says something in the text, and who passes on what others say
 */
export function readEnglishNames(
  source: string,
  lines: readonly NamingLine[],
  register: Register,
  told: Told,
): NamedHere[] {
  const { speakers } = told;
  const found = new Map<string, Draft>();
  const unsure: {
    readonly name: string;
    readonly span: Span;
    readonly line: NamingLine | null;
    readonly form: Form;
  }[] = [];
  /** What the text also writes small is a word and no name: "Economists", "Made". */
  const small = new Set<string>();
  for (const { tokens } of lines) for (const { capital, word } of tokens) if (!capital) small.add(word);
  for (const line of lines) {
    const { tokens, names, headline } = line;
    // "POLICE HUNT MAN WHO STOLE SHEEP" names no WHO.
    const shouted = !tokens.some(({ text }) => /\p{Ll}/u.test(text));
    const capitals = shouted || (headline && isTitleCase(tokens));
    const byEnd = new Map(names.map((name) => [name.to, name]));
    const forms = formsOf(tokens, names);
    const families = sharedFamilies(tokens, forms);
    for (const form of forms) {
      const behind = tokens[form.to];
      const plain = wordsOf(tokens, form);
      // Who is named in full elsewhere in the text has a family name of their own.
      const family =
        register.fullName(plain, false) === plain && !isAlone(byEnd.get(form.to))
          ? families.get(form)
          : undefined;
      const written = family === undefined ? plain : `${plain} ${family}`;
      const words = isShouted(tokens, form.to) ? inSmallLetters(written) : written;
      const phrase = byEnd.get(form.to);
      const name = register
        .fullName(words, SAYING.test(behind?.word ?? ''), phrase?.titles)
        .replace(/ PM$/, '');
      // "US" is not "us".
      const isSmall =
        form.to - form.from === 1 && !/^\p{Lu}{2,}$/u.test(words) && small.has(words.toLowerCase());
      if (!isNaming(words) || isSmall || isCriedOut(words, shouted)) continue;
      if (name === words && (isOfPeople(words.toLowerCase()) || isUnit(tokens, form))) continue;
      const span = { start: tokens[form.from]!.start, end: endOf(tokens[form.to - 1]!) };
      const titles = phrase === undefined ? [] : titlesOf(tokens, phrase, form);
      // "In April", "at Easter", but "Mrs May said" and "May said" after it
      if (name === words && titles.length === 0 && isOfCalendar(words.toLowerCase())) continue;
      // A capital at the start of a sentence or in a headline names nobody yet.
      const alone =
        form.to - form.from === 1 && titles.length === 0 && name === words && family === undefined;
      const opens =
        alone &&
        !isKnownPlace(name) &&
        !isKnownBody(name) &&
        !(isInitials(name) && !shouted) &&
        !isOfRole(tokens, form) &&
        !isNameByForm(tokens[form.from]!) &&
        /^(?:[.!?:“"‘']?|“”)$/u.test(tokens[form.from - 1]?.text ?? '');
      // "Route 12", "Type 2": the number is the name's.
      if (alone && /^\d{1,3}$/.test(tokens[form.to]?.text ?? '') && tokens[form.to + 1]?.text !== '-')
        continue;
      if (capitals || opens) {
        unsure.push({ name, span, line: capitals ? null : line, form });
        continue;
      }
      const draft = draftOf(found, name);
      draft.mentions.push(span);
      for (const title of titles) draft.titles.add(title);
      if (family !== undefined) draft.person += 2;
      weigh(draft, tokens, form);
    }
  }
  for (const { name, span, line, form } of unsure) {
    const spoke = (speakers.has(name) || told.relays.has(name)) && !isNoName(name.toLowerCase());
    const known = found.get(name) ?? (spoke ? draftOf(found, name) : undefined);
    if (known === undefined) continue;
    known.mentions.push(span);
    if (line !== null) weigh(known, line.tokens, form);
  }
  return [...found.values()]
    .map((draft) => ({
      source,
      name: register.styled(draft.name),
      kind: kindOf(draft, register, told),
      titles: [...draft.titles],
      mentions: draft.mentions.toSorted((a, b) => a.start - b.start),
    }))
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

function draftOf(found: Map<string, Draft>, name: string): Draft {
  let draft = found.get(name);
  if (draft === undefined) {
    draft = {
      name,
      titles: new Set(),
      mentions: [],
      person: 0,
      place: 0,
      organisation: 0,
      at: 0,
      located: false,
      vessel: false,
      which: false,
    };
    found.set(name, draft);
  }
  return draft;
}

/** The names of a line, none inside another; joined and parted where grammar alone would not. */
function formsOf(tokens: readonly Token[], names: readonly NounPhrase[]): Form[] {
  const whole: Form[] = [];
  for (const name of names.toSorted((a, b) => nameFrom(tokens, a) - nameFrom(tokens, b) || b.to - a.to)) {
    const from = nameFrom(tokens, name);
    const last = tokens[name.to - 1]!.text;
    // "Imran Qazi KC", "Norrmark PM"
    const honoured =
      (/^(?:KC|QC|SC|MP|MEP|MSP|MBE|OBE)$/.test(last) && !name.name.endsWith(last)) ||
      (last === 'PM' && from < name.to - 1);
    const form = { from, to: honoured ? name.to - 1 : name.to };
    const before = whole.at(-1);
    if (before !== undefined && form.to <= before.to) continue;
    const owner = before === undefined ? undefined : tokens[before.to - 1];
    if (before !== undefined && owner?.genitive === true && before.to === from && bears(tokens, owner, form))
      whole[whole.length - 1] = { from: before.from, to: form.to };
    else if (before === undefined || from >= before.to) whole.push(form);
    // "Committee on Economic Affairs" and what it is of, ending later.
    else whole[whole.length - 1] = { from: before.from, to: form.to };
  }
  const forms = whole.flatMap((form) => parted(tokens, withArticle(tokens, form)));
  const alone: Form[] = [];
  tokens.forEach(({ capital, text }, at) => {
    if (capital && LETTERS.test(text) && !forms.some(({ from, to }) => from <= at && at < to))
      alone.push({ from: at, to: at + 1 });
  });
  return alone.length === 0 ? forms : [...forms, ...alone].sort((a, b) => a.from - b.from);
}

/**
 * The family names of those who share one with whoever is named last: "Dean and Kelly Marsden", "James, Sarah and Tim Holloway".
 * Only given names share one: "Arden and Kelly Marsden" are a company and a person.
 */
function sharedFamilies(tokens: readonly Token[], forms: readonly Form[]): ReadonlyMap<Form, string> {
  const shared = new Map<Form, string>();
  const isGiven = (at: number): boolean => {
    const { word, genitive } = tokens[at]!;
    return !genitive && (WOMEN_NAMES.has(word) || MEN_NAMES.has(word));
  };
  forms.forEach((full, index) => {
    if (full.to - full.from < 2 || !isGiven(full.from) || tokens[full.from - 1]?.word !== 'and') return;
    const family = wordsOf(tokens, { from: full.to - 1, to: full.to });
    for (let before = index - 1, next = full.from; before >= 0; before--) {
      const one = forms[before]!;
      const joint = tokens[one.to]?.text;
      const joined = next === full.from ? joint === 'and' : joint === ',';
      if (!joined || one.to + 1 !== next || one.to - one.from !== 1 || !isGiven(one.from)) break;
      shared.set(one, family);
      next = one.from;
    }
  });
  return shared;
}

/** "Prince William and Kate Middleton": who has a title shares no family name, unless it is that of all: "brothers Dean and Kelly Marsden". */
function isAlone(phrase: NounPhrase | undefined): boolean {
  return phrase !== undefined && phrase.titles.some((title) => title !== 'children' && !isPlural(title));
}

/** Units of physics, which have capitals after people: "412 GWh", "5 MHz". */
const UNIT = /^(?:[kMGTP]?(?:Wh?|Hz|Pa|eV|V|J|N|B|b|bit|bps|Bq|Sv)|[CFK]|dB)$/;
/** Those that are nothing else even without a figure before them. */
const PLAIN_UNIT = /^(?:[kMGT]Wh|[kMG]W|[kMG]Hz)$/;

/** Whether a name is a unit: one that nothing else is called, or one behind a figure. */
function isUnit(tokens: readonly Token[], { from, to }: Form): boolean {
  if (to - from > 1) return false;
  const { text } = tokens[from]!;
  return PLAIN_UNIT.test(text) || (UNIT.test(text) && /^\d/.test(tokens[from - 1]?.text ?? ''));
}

/** Countries and bodies whose letters narrow titles, as in "US envoy", and so are no phrases by themselves. */
const LETTERS = /^(?:US|U\.S\.|UK|U\.K\.|EU|UN)$/;

/** "The Hague" keeps the capital of its article inside a sentence. */
function withArticle(tokens: readonly Token[], { from, to }: Form): Form {
  const [before, article] = [tokens[from - 2], tokens[from - 1]];
  const own =
    article?.text === 'The' &&
    before !== undefined &&
    !before.mark &&
    !before.capital &&
    tokens.some(({ capital, word }) => !capital && word.length > 3);
  return { from: own ? from - 1 : from, to };
}

/** "Rovers boss Dean Tully", "Norvane plc": what somebody has an office in, and no common word, or a company. */
function isOfRole(tokens: readonly Token[], { from, to }: Form): boolean {
  if (COMPANY_FORMS.has(tokens[to]?.word ?? '')) return true;
  return (
    ORGANISATION_HAS.test(tokens[to]?.word ?? '') &&
    // "Heartbroken boss Ann Lee"
    !/(?:ied|ous|ful|less|broken|stricken|shaken)$/.test(tokens[from]!.word) &&
    tokens[to + 1]?.capital === true &&
    generalRarity(stem(tokens[from]!.word)) === 1
  );
}

/** "SpaceX said", "Google's owner": a capital inside the word, or a genitive of no word that English has often, is a name's. */
function isNameByForm({ text, word, genitive, start, end }: Token): boolean {
  const singular = genitive && end - start === text.length + 2;
  return /\p{Ll}\p{Lu}/u.test(text) || (singular && generalRarity(stem(word)) === 1 && !isPersonWord(word));
}

/** "An alarm that SLEEPS": a common word that is written large to be loud; short ones may be initials. */
function isCriedOut(words: string, shouted: boolean): boolean {
  return !shouted && /^\p{Lu}{4,}$/u.test(words) && generalRarity(stem(words.toLowerCase())) < 1;
}

/** Verbs behind the name of whoever speaks. */
const SAYING = /^(?:said|says|told|added|adds)$/;

/** What somebody's name is given to in a landscape: "Tanner's Bank". */
const LAND =
  /^(?:bank|bay|bridge|corner|creek|farm|fields?|head|island|landing|mill|point|pond|reach|woods?)$/;

/** What is given a saint's or a founder's name. */
const DEDICATED =
  /^(?:hospital|infirmary|hospice|college|school|academy|university|church|cathedral|chapel|abbey)$/;

/** "The National People's Congress", "the Homeowners' Association": many people whose name a body bears. */
function bears(tokens: readonly Token[], owner: Token, { from, to }: Form): boolean {
  if (BEARERS.has(owner.word)) return true;
  // "Tanner's Lane", "Tanner's Bank", but "London's Oxford Street" and "London's Bridge"
  const { word } = tokens[from]!;
  if (to === from + 1 && (STREET_WORDS.has(word) || (LAND.test(word) && !isKnownPlace(owner.text))))
    return true;
  // "St Mary's Hospital", "King's College", but "London's Hospital for Women"
  if (to === from + 1 && DEDICATED.test(word) && !isKnownPlace(owner.text)) return true;
  const many = owner.end - owner.start === owner.text.length + 1 && owner.word.endsWith('s');
  const head = tokens[to - 1]!.word;
  return many && (INSTITUTION_WORDS.has(head) || BODY_WORDS.has(head) || head === 'league');
}

/** "India and Vietnam" are two; "Ministry of Industry and Trade" is one. */
function parted(tokens: readonly Token[], { from, to }: Form): Form[] {
  const parts: Form[] = [];
  let start = from;
  /** Whether a word that ties names to a body stands in the part at hand. */
  let ties = false;
  for (let at = from + 1; at < to - 1; at++) {
    const { word } = tokens[at]!;
    const company = COMPANY_FORMS.has(tokens[at - 1]!.word.replace(/\.$/, ''));
    const of = word === 'of' && tokens[at + 1]!.word === 'the';
    const chain = of && at - start >= BY_ITSELF && to - (at + 2) >= BY_ITSELF;
    const half = at - start === 1 || (at - start === 2 && isOfNation(tokens, start));
    if (
      word === 'and' &&
      ((half && isHalfNamed(tokens, start, to)) || (!company && isOfFields(tokens, at, to)))
    )
      continue;
    // "fled Kharkiv for Lviv", "East Sussex on Easter Monday"
    const left = /^(?:for|on)$/.test(word) && isKnownPlace(wordsOf(tokens, { from: start, to: at }));
    if (left || chain || (word === 'and' && (company || !ties))) {
      if (at > start) parts.push({ from: start, to: at });
      start = at + (chain ? 2 : 1);
      ties = false;
      at = start;
    } else ties ||= word === 'of' || word === 'for' || word === 'on';
  }
  return start < to ? [...parts, { from: start, to }] : parts;
}

/** "The U.S. Fish and Wildlife Service" */
function isOfNation(tokens: readonly Token[], at: number): boolean {
  return DEMONYM.test(tokens[at]!.text) && tokens[at + 1]?.capital === true;
}

/** What public bodies are for. */
const FIELDS =
  /^(?:fire|health|safety|police|justice|crime|transport|road|trade|business|industry|energy|water|environment|fish|food|agriculture|land|work|labou?r|science|education|culture|arts|housing|revenue|customs|children|immigration)$/;

/** What they are called, and no company. */
const SERVICES =
  /^(?:service|executive|inspectorate|directorate|agency|authority|department|ministry|office|board|commission|committee|council|federation|union)$/;

/** "Selby Fire and Rescue Service", "Health and Safety Executive": what one body is for. */
function isOfFields(tokens: readonly Token[], and: number, to: number): boolean {
  return (
    FIELDS.test(tokens[and - 1]!.word) &&
    !tokens[and - 1]!.genitive &&
    tokens[and + 1]!.capital &&
    // "the Ministry of Health and Kestrel Bank"
    to - and <= LONGEST_FIELDS &&
    SERVICES.test(tokens[to - 1]!.word)
  );
}

/** "And Rescue Service", "and Social Care Board": so many words, from the "and" on. */
const LONGEST_FIELDS = 4;

/** "The Maritime and Coastguard Agency": the article is that of the one body; "the Senate and Harbour Bank" are two. */
function isHalfNamed(tokens: readonly Token[], first: number, to: number): boolean {
  const { text, word } = tokens[isOfNation(tokens, first) ? first + 1 : first]!;
  return (
    tokens[first - 1]?.word === 'the' &&
    !/^\p{Lu}+$/u.test(text) &&
    !REGIONS.has(text) &&
    !isInstitution(word) &&
    isInstitution(tokens[to - 1]!.word)
  );
}

/** Where the name itself begins in its phrase, behind titles and article. */
function nameFrom(tokens: readonly Token[], { from, to, name }: NounPhrase): number {
  const first = name.split(' ', 1)[0]!;
  for (let at = from; at < to; at++)
    if ([tokens[at]!.text, `${tokens[at]!.text}'s`, `${tokens[at]!.text}'`].includes(first)) return at;
  return from;
}

function wordsOf(tokens: readonly Token[], { from, to }: Form): string {
  return tokens
    .slice(from, to)
    .map(({ genitive, text, start, end }, at, all) =>
      genitive && at < all.length - 1 ? `${text}${end - start > text.length + 1 ? '’s' : '’'}` : text,
    )
    .join(' ');
}

/** Without the genitive ending. */
function endOf({ start, text }: Token): number {
  return start + text.length;
}

/** "Detectives", "Critics", "More" have their capital from the sentence that they open. */
function isNoName(word: string): boolean {
  const many = word.endsWith('s') && (isPersonWord(word) || INSTITUTION_WORDS.has(word));
  return many || word === 'police' || isFunctionWord(word) || DEMONYM.test(capitalised(word));
}

function capitalised(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

/** An office without a name: nobody's family is called so. */
const OFFICE =
  /^\p{L}+ (?:Minister|Secretary|President|Chancellor|Commissioner|Director|Correspondent|Editor|Clerk)$/u;

function isNaming(words: string): boolean {
  const [first, second] = words.split(' ');
  if (NOBODY.test(words)) return false;
  if (BODY_NAMES.has(words) || BODIES.has(words)) return true;
  if (second === undefined)
    return (
      !NO_NAME.test(words) &&
      !TITLES.has(words.toLowerCase()) &&
      (REGIONS.has(words) ||
        !(
          isNationWord(words.toLowerCase()) ||
          // "Kenyan"
          (/an$/.test(words) && NATION_STEMS.has(nationNamed(words.toLowerCase())))
        ))
    );
  // "Environment Minister", "Eastern Time"
  if (OFFICE.test(words) || /^(?:New Year|(?:Central|Eastern|Mountain|Pacific) Time)$/.test(words))
    return false;
  return !TITLES.has(first!.toLowerCase()) || !/^(?:of|for|and)$/.test(second);
}

/** Titles before and beside the name, each with the words before it that are no part of the name. */
function titlesOf(tokens: readonly Token[], phrase: NounPhrase, { from }: Form): string[] {
  const beside = titlesBeside(tokens, phrase);
  const before = tokens.slice(phrase.from, from).map(({ word }) => word);
  const titled = before.findLastIndex((word) => TITLES.has(word));
  if (titled < 0) return beside;
  return [
    before
      .slice(0, titled + 1)
      .filter((word) => !SENTENCE_OPENERS.has(word))
      .join(' '),
    ...beside,
  ];
}

/** What names in lower case, directly before a name or after a comma, say of it: "the airline Lyra", "Delmar, a maker of". */
const COMPANY_NOUN =
  /^(?:compan(?:y|ies)|firms?|group|club|team|side|bank|lender|insurer|airline|carrier|retailer|supermarket|chain|brewer|brewery|broker|startup|charity|union|party|operator|conglomerate|subsidiary|.{3,}maker|manufacturer|producer|builder|developer|supplier)$/;
/** What only a company or a club has, behind its name: "Tessaly shares", "Arden's chief executive", "Brenton's striker". */
const ORGANISATION_HAS =
  /^(?:shares?|stock|shareholders?|executives?|boss|bosses|captain|skipper|chairm[ae]n|chairwoman|spokes(?:man|woman|person|people)|manager|coach|striker|midfielder|goalkeeper|defender|winger|squad|fans|profits?|revenue|turnover|headquarters|subsidiary|brand|fleet|products?|customers|employees|management|board)$/;
/** What stands before "of", "at", "in" or "for" and the name of a company or club. */
const ORGANISATION_OF =
  /^(?:executive|officer|ceo|boss|chairm[ae]n|chairwoman|economist|analyst|research|strategy|manager|coach|spokes(?:man|woman|person)|shares?|stake|stock|shareholders?|employees|subsidiary|takeover|acquisition|customers)$/;
/** What a place alone has: "mayor of Halm", "the town of Sund". */
const PLACE_OF =
  /^(?:mayor|town|city|village|port|harbour|district|province|region|island|county|state|suburb|outskirts|bishop|people|residents|streets|capital)$/;
/** Who or what goes to a place or comes from one: "flights to Malaga", "moved from Sund". */
const GOES =
  /^(?:flights?|trains?|buses|bus|ferry|ferries|fares?|road|route|journey|trip|travel(?:led|s|ling)?|flying|sailing|moving|drove|flew|sailed|moved|returned|fled|transfers?|arrived|landed|ran|runs|marched)$/;
/** What is had off somebody, or comes off them in a game; all else lies off a place at sea. */
const OFF_SOMEBODY =
  /^(?:bought|buys?|took|takes|taken|got|gets?|stole|stolen|won|borrowed|ball|shots?|goals?|wickets?|runs?|caught|came|comes|rebounded|deflected|penalt(?:y|ies)|pressure|eyes?|live)$/;
/** Between the verb and its "off" stands what is had: "bought the old ring off". */
const OFF_REACH = 5;
/** What a company does and hardly a person: "Arden employs 410 people". */
const COMPANY_VERB = /^(?:employs|employed|recalled|acquired|manufactures|operates|posted)$/;
/** A person is one, a club or a company may be many: "Brenton Rovers want a new ground". */
const MANY = /^(?:have|are|were|say|deny|insist|reject|accept|want|hope|plan|face|host|threaten|agree)$/;
const SCORE = /^\d{1,2}-\d{1,2}$/;
/** For whom somebody plays: "40 appearances for Corvo". */
const PLAYS_FOR = /^(?:goals?|matches|games|appearances|caps|plays?|played|scored|striker|captain|debut)$/;
/** What is done to people alone, behind "was". */
const DONE_TO_PEOPLE =
  /^(?:born|elected|re-elected|jailed|arrested|sentenced|acquitted|sworn|knighted|appointed)$/;
/** What people alone do. */
const DONE_BY_PEOPLE = /^(?:resigned|testified|pleaded|retired|married|graduated)$/;
/** What people lead; companies and clubs lead markets and leagues. */
const LED = /^(?:union|party|council|committee|delegation|opposition|government|inquiry|company|campaign)$/;
/** What people win and lose. */
const RUN_FOR = /^(?:election|vote|seat|primary|presidency|nomination|by-election)$/;

function weigh(draft: Draft, tokens: readonly Token[], form: Form): void {
  const { from, to } = form;
  const word = (at: number): string => tokens[at]?.word ?? '';
  const [before, earlier, after] = [word(from - 1), word(from - 2), tokens[to]];
  const genitive = tokens[to - 1]!.genitive;
  // "Ann Lee and Brenton are", "many residents of Mill Street say"
  const joined =
    /^(?:and|of|in|at|from|near|on|with|for|by|to)$/.test(before) ||
    (before === ',' && tokens[from - 2]?.capital === true);
  weighPlace(draft, [earlier, before], after?.word ?? '', genitive);
  if (before === 'at' && !genitive) draft.at++;
  // "ran aground off Tinos", but "bought the ring off Tully"
  const off = before === 'off' && !genitive;
  if (off && !tokens.slice(Math.max(0, from - OFF_REACH), from).some((each) => OFF_SOMEBODY.test(each.word)))
    draft.place++;
  draft.vessel ||= isVessel(tokens, from, to);
  // "On the Humber Bridge"
  const stands = before === 'the' ? earlier : before;
  if (/^(?:at|on|in|near|behind|beside|along|outside|across)$/.test(stands)) draft.located = true;
  if (ORGANISATION_OF.test(earlier) && /^(?:of|at|for|in)$/.test(before)) draft.organisation += 2;
  if (before === 'for' && PLAYS_FOR.test(earlier)) draft.organisation += 2;
  if (COMPANY_FORMS.has((after?.word ?? '').replace(/\.$/, ''))) draft.organisation += 2;
  if (COMPANY_NOUN.test(before)) draft.organisation += 2;
  // "Port Vale beat Halm", "Port Vale lost 3-0"
  const played = word(to) === 'beat' || tokens.slice(to + 1, to + 4).some(({ text }) => SCORE.test(text));
  if (BEFORE_PLACES.test(draft.name.split(' ', 1)[0]!.toLowerCase()) && played) draft.organisation += 2;
  // "Arden's chief executive", "Tessaly shares fell"
  const owned = genitive ? [word(to), word(to + 1)] : [word(to)];
  if (owned.some((each) => ORGANISATION_HAS.test(each))) draft.organisation += 2;
  if (genitive) return;
  if (COMPANY_VERB.test(word(to)) && !joined) draft.organisation += 2;
  // "he and his wife Carol were"
  if (MANY.test(word(to)) && !joined && !KIN.test(before)) draft.organisation += 2;
  const noun = nounBeside(tokens, to);
  if (noun !== null) {
    draft.vessel ||= VESSELS.test(noun);
    if (COMPANY_NOUN.test(noun)) draft.organisation += 2;
    else if (SETTLEMENT.test(noun)) draft.place += 2;
  }
  const told = after?.text === ',' ? to + 1 : -1;
  if (told >= 0) {
    // "Rovers, who are third", "Arden, which makes paint"
    const which = whichBehind(tokens, to);
    draft.which ||= which >= 0 && before !== 'and';
    if (which >= 0 && !joined && OWNS.test(word(which + 1))) draft.organisation += 2;
    if (word(told) === 'who' && !joined) draft[MANY.test(word(told + 1)) ? 'organisation' : 'person'] += 2;
    // "Peter Noll, 51, said"
    if (/^\d\d$/.test(word(told)) && tokens[told + 1]?.mark === true) draft.person += 2;
  }
  // "Tarrow said her crews"
  if (/^(?:said|says|added|insisted|denied|claimed)$/.test(word(to)) && !joined) {
    const said = word(to + 1) === 'that' ? to + 2 : to + 1;
    if (/^(?:he|she|his|her)$/.test(word(said))) draft.person += 2;
    // "Arden said it would", "Deutsche Bahn said it would cut jobs"; but "Ida Tolle said it would rain" and "Tolle said it"
    // after it, and two words of which the first is no known given name may be either.
    else if (/^(?:it|its|they|their)$/.test(word(said))) {
      const parts = draft.name.toLowerCase().split(' ');
      if (to - from === parts.length && !WOMEN_NAMES.has(parts[0]!) && !MEN_NAMES.has(parts[0]!)) {
        draft.organisation += 1;
        if (parts.length > 1) draft.person += 1;
      }
    }
  }
  // "his daughter Irene", "fisherman Odd Hauge"
  if (KIN.test(before) || (/\s/.test(draft.name) && isPersonsTitle(before) && !isFunctionWord(before)))
    draft.person += 2;
  // "Ikram Solbakken was elected", "Ikram Solbakken leads the union": done by people, or to them, who have two names.
  const be = /^(?:was|is|been|being)$/.test(word(to));
  const leads = /^(?:leads?|led|heads|headed|chairs|chaired)$/.test(word(to)) && LED.test(word(to + 2));
  const ran = /^(?:won|lost|conceded)$/.test(word(to)) && RUN_FOR.test(word(to + 2));
  if (
    /\s/.test(draft.name) &&
    ((be ? DONE_TO_PEOPLE : DONE_BY_PEOPLE).test(word(be ? to + 1 : to)) || leads || ran)
  )
    draft.person += 2;
  // "Ada Lind spoke first", "Koch herself"
  if (GESTURES.has(word(to)) || /^(?:spoke|speaks|himself|herself)$/.test(word(to))) draft.person += 2;
}

/** "Delmar, a small maker of pumps,", "Dunmore is a village": the noun that tells behind a name what it is; else null. */
function nounBeside(tokens: readonly Token[], to: number): string | null {
  const opens = tokens[to]?.text === ',' || /^(?:is|was)$/.test(tokens[to]?.word ?? '');
  if (!opens || !/^an?$/.test(tokens[to + 1]?.word ?? '')) return null;
  const told = phraseAfter(tokens, to + 1);
  return told?.kind === 'common' ? tokens[told.to - 1]!.word : null;
}

/** What people live in, as it is told behind its name: "Dunmore, a village of 400". */
const SETTLEMENT =
  /^(?:village|hamlet|town|city|suburb|resort|settlement|municipality|parish|port|island|district|province|region|county|neighbou?rhood)$/;

function weighPlace(
  draft: Draft,
  [earlier, before]: readonly [string, string],
  after: string,
  genitive: boolean,
): void {
  if (PLACE_NOUNS.has(after)) draft.place += 2;
  if (genitive) return;
  if (before === 'of' && PLACE_OF.test(earlier)) draft.place += 2;
  if (/^(?:to|from|for|at|in)$/.test(before) && GOES.test(earlier)) draft.place += 2;
  // "Shares in Novatek" are none in a place; "at Arden Coatings" is said of a company as of a harbour.
  // "posted on Kelso Square"
  else if (before === 'on' && /^(?:post(?:ed)?|wrote|shared|video|videos|followers)$/.test(earlier))
    draft.organisation++;
  // "published in Coastal Letters" is said of a journal.
  else if (before === 'in' && /^(?:published|writing|wrote|appeared|appears)$/.test(earlier))
    draft.organisation++;
  else if (PLACE_PREPOSITIONS.has(before) && !ORGANISATION_OF.test(earlier)) draft.place++;
}

function kindOf(draft: Draft, register: Register, { speakers, relays }: Told): NameKind {
  const { name, titles } = draft;
  const parts = name.split(' ');
  if (REGIONS.has(name)) return 'place';
  if (draft.vessel) return 'other';
  if (isRoad(name)) return 'place';
  if (parts.includes('&') || BODIES.has(name)) return 'organisation';
  if (/^(?:Gulf|Bay|Strait|Isle|Cape|Sea) of /.test(name)) return 'place';
  // "Thirty trees on Tanner's Bank"
  if (draft.located && /’s? \p{Lu}\p{L}+$/u.test(name) && LAND.test(parts.at(-1)!.toLowerCase()))
    return 'place';
  const titled = [...titles].some(isPersonsTitle);
  const borne = parts.length > 1 && BORNE_PLACES.test(parts.at(-1)!.toLowerCase());
  const unnamed = !titled && register.genderOf(name) === null;
  const unheard = unnamed && !speakers.has(name);
  if (unnamed && relays.has(name)) return 'organisation';
  if ((unnamed && BODY_NAMES.has(name)) || (!titled && isGroup(parts))) return 'organisation';
  // "On Ben Nevis"
  const isAt = parts.length > 1 && PLACE_NAMES.has(name) && draft.person === 0;
  if (isAt && !titled && !speakers.has(name)) return 'place';
  // "At Bank Park" nobody is at a bank.
  if (borne && draft.located && unheard) return 'place';
  // Nobody but those who organise it speaks for "the Western Trade Forum".
  if (parts.length > 1 && GATHERS.test(parts.at(-1)!.toLowerCase()) && unheard && draft.organisation === 0)
    return 'other';
  if (isInstitution(name.replace(/^The /, '')) || hasBodyWord(parts, titled) || readMedium(name) !== null)
    return 'organisation';
  if (parts.length > 1 && isPaper(name) && !titled) return 'organisation';
  if (/^(?:[A-Z][A-Z&]{1,5}|(?:[A-Z]\.){2,})$/.test(name)) return 'organisation';
  const thing = isOfNoPerson(parts, titled) || parts.some((part) => /^\p{Lu}{2,}$/u.test(part));
  if (!borne && isStreet(parts) && unheard) return 'place';
  if (draft.organisation > Math.max(draft.place, titled ? draft.organisation : draft.person))
    return 'organisation';
  const called = register.genderOf(name) !== null;
  if (isCity(name) && !titled && !called && draft.person === 0) return 'place';
  if (parts.length === 1 && /['’]s$/u.test(name)) return 'organisation';
  if (PLACE_NAMES.has(name) && unheard && draft.person === 0) return 'place';
  if (draft.which && draft.person === 0 && !called && draft.place === 0) return 'other';
  // "The witness, Greta Hall"
  if (titled && (!thing || called)) return 'person';
  // "Arden, the owner of two mills": owners and employers may be companies.
  if (titles.size > 0 && !thing && parts.length > 1) return 'person';
  const spoke = speakers.has(name) && parts.length > 1;
  if (isGeographic(parts) && !titled && !called && !speakers.has(name)) return 'place';
  // Companies and clubs speak too: who spoke, and is told to be at a place, may be either.
  if (draft.place > 0 && draft.place >= draft.person) return spoke && !called ? 'other' : 'place';
  // "At Port Ansel"
  if (thing) return draft.at > 0 && draft.organisation === 0 ? 'place' : 'other';
  if (draft.organisation > 0 && draft.organisation >= draft.person && !called) return 'other';
  return draft.person > 0 || spoke || called ? 'person' : 'other';
}

/** What names of places begin with: "Port Amal". */
const BEFORE_PLACES = /^(?:port|mount|lake|loch|lough|river|cape|fort|isle|point|castel)$/;
/** What they end with. "Town", "City" and "County" are clubs as well, halls and houses bodies. */
const BEHIND_PLACES =
  /^(?:lake|river|sea|ocean|cape|island|islands|coast|valley|desert|mountains|peninsula|glacier|reef|falls|province|bay|strait|gulf|square|airport|stadium|station|canal)$/;
/** What people are called, too: only where something is told to be there is it a place. */
const BORNE_PLACES = /^(?:bridge|park|hall|lane|hill|close|cross|green)$/;

/** What gatherings are called that are no bodies. */
const GATHERS = /^(?:forum|summit|conference|convention|festival|fair|expo|games|championships?)$/;

/** "M6", "A1(M)", "I-95", "Route 66". */
function isRoad(name: string): boolean {
  return /^(?:[AEMB]\d{1,4}|I-\d{1,3}|(?:Route|Highway|Interstate) \d{1,3})$/.test(name);
}

/** Many people of one trade, force or creed: "United Mineworkers", "Royal Engineers", "Christian Democrats". */
function isGroup(parts: readonly string[]): boolean {
  const last = parts.at(-1)!;
  return (
    parts.length > 1 &&
    (/^(?:Democrats|Republicans|Socialists|Liberals|Conservatives|Greens|Communists|Marines|Rangers|Fusiliers)$/.test(
      last,
    ) ||
      (/^(?:United|Royal|Allied|Amalgamated)$/.test(parts[0]!) && last.endsWith('ers')))
  );
}

/** Whether the form of a name shows it to be a place's: "Mill Lane", "Lake Ilva". */
function isGeographic(parts: readonly string[]): boolean {
  const last = parts.at(-1)!.toLowerCase();
  return parts.length > 1 && (BEHIND_PLACES.test(last) || BEFORE_PLACES.test(parts[0]!.toLowerCase()));
}

/** "Mill Lane" may be many, as in "people in Mill Lane were", and is no club. */
function isStreet(parts: readonly string[]): boolean {
  return parts.length > 1 && STREET_WORDS.has(parts.at(-1)!.toLowerCase());
}

/** "Steel" alone makes no body: the word stands at the end. */
function hasBodyWord(parts: readonly string[], titled: boolean): boolean {
  return parts.length > 1 && (endsAsBody(parts) || endsAsCompany(parts, titled));
}

/** Whether a headline writes its words with capitals, small words aside: then they name nothing. */
function isTitleCase(tokens: readonly Token[]): boolean {
  return tokens.every(
    ({ capital, text, word }) =>
      capital || word.length <= 3 || isFunctionWord(word) || !/^\p{Ll}/u.test(text),
  );
}

/** The lines of what stands in quotation marks, which the lines of speech leave out. */
export function quotedLine(tokens: readonly Token[]): NamingLine {
  return { tokens, names: namesIn(tokens), headline: false };
}
