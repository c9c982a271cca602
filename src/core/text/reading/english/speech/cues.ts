// Finds the words of an English sentence that report speech: verbs of saying, and what reports without one ("according
// to", "citing", "his call", "she was blunt:").
import { type Cue, INFORMING, isPutBy } from './cue.ts';
import { cueVerb } from './cue-verbs.ts';
import { frameAt, maySpeak } from './frames.ts';
import {
  BE,
  BEING,
  CLOSING_VERBS,
  CONVICTIONS,
  CUE_NOUNS,
  UTTERANCES,
  INTERROGATIVES,
  ISSUING_VERBS,
  MANNERS,
  NAMING_VERBS,
  OPINION_VERBS,
  PREPOSITIONS,
  QUESTION_VERBS,
  SPEECH_VERBS,
  THAT_VERBS,
  TIME_WORDS,
  TAG_VERBS,
} from './speech-words.ts';
import {
  foundClause,
  isClauseMark,
  isPlainlyFinite,
  isThatObject,
  isThenThat,
  leadIn,
  tagEnd,
} from './statements.ts';
import { isFinite } from './statements.ts';
import { NAMING_REACH, ownerAt, subjectOf, subjectOverApposition } from './subjects.ts';
import { namesIn, phraseAfter, phraseBefore } from '../names/find-phrases.ts';
import { isInstitution } from '../names/kinds-by-form.ts';
import { DEMONYM } from '../names/nations.ts';
import { type NounPhrase, phrase, wordsOf } from '../names/noun-phrase.ts';
import { isPersonWord } from '../names/people-words.ts';
import { DETERMINERS, isPlainNoun } from '../names/phrase-bounds.ts';
import { titlesIn } from '../names/titles.ts';
import { writtenTo } from './addressees.ts';
import { readMedium } from './media.ts';
import { postposedAt, wholePhrase } from './whole-phrases.ts';
import { DOCUMENTS } from './writings.ts';
import { INSTITUTION_WORDS, MEDIA_WORDS, WEEKDAYS } from '../word-lists.ts';
import type { Token } from '../tokens.ts';

/** A description of somebody unnamed has at most so many words: "two people familiar with the matter". */
const LONGEST_DESCRIPTION = 8;

/** Words with which it is told whose view something is: "in her view", "as Lee put it", "to quote Lee", "for Lee, …". */
const VIEW_OPENERS = new Set(['in', 'as', 'to', 'for', 'by', 'how']);

/** Every word with which a cue may begin: one look-up spares most words all others. */
const CUE_WORDS: ReadonlySet<string> = new Set([
  ...SPEECH_VERBS,
  ...NAMING_VERBS,
  ...THAT_VERBS,
  ...CLOSING_VERBS,
  ...OPINION_VERBS,
  ...QUESTION_VERBS,
  ...CUE_NOUNS,
  ...VIEW_OPENERS,
  ...'according per citing quoting spoke speaks talked appealed appeals put puts went want wants wanted'.split(
    ' ',
  ),
  ...INFORMING,
  ...'valued reckoned make makes made let lets threaten threatens threatened advised advises'.split(' '),
]);

/** Words that open a setting in which somebody is addressed. */
const OPENING = /^(?:in|by|with|writing|speaking|addressing|talking)$/;

/** "Unless their airline has confirmed the flight", "if the bank says that": what may be said is not reported. */
const CONDITION = /^(?:unless|until|if|whether)$/;

/** Everything in a sentence that reports speech, in the order of its words. */
export function findCues(text: string, tokens: readonly Token[]): Cue[] {
  const cues: Cue[] = [];
  let covered = -1;
  for (let at = 0; at < tokens.length; at++) {
    if (at <= covered) continue;
    const cue = cueAt(text, tokens, at);
    if (cue === null || isOnCondition(tokens, cue)) continue;
    // "In a letter to staff, she praised them": the setting opens the sentence.
    const opens = OPENING.test(tokens[0]!.word) && tokens[cue.from - 1]?.text === ',';
    const told = cue.addressee === null ? writtenTo(tokens, opens ? 0 : cue.from, cue.to) : null;
    cues.push(told === null ? cue : { ...cue, addressee: { start: told.start, end: told.end } });
    covered = Math.max(at, cue.kind === 'according' ? cue.to - 1 : at);
  }
  return cues;
}

function isOnCondition(tokens: readonly Token[], { subject, from }: Cue): boolean {
  if (CONDITION.test(tokens[from - 1]?.word ?? '')) return true;
  if (subject === null) return false;
  // "if Governor Lee says"
  const titles = subject.titles.join(' ').split(' ').filter(Boolean).length;
  return [subject.from - 1, subject.from - 1 - titles].some((at) => CONDITION.test(tokens[at]?.word ?? ''));
}

function cueAt(text: string, tokens: readonly Token[], at: number): Cue | null {
  const token = tokens[at]!;
  if (token.mark) return token.text === ':' ? (mannerCue(tokens, at) ?? utteranceCue(tokens, at)) : null;
  const { word } = token;
  if (tokens[at + 2]?.word === 'that' && UTTERANCES.has(word) && BEING.test(tokens[at + 1]!.word))
    return ownedUtterance(tokens, at, at + 3);
  if (tokens[at + 1]?.word === 'that' && CONVICTIONS.has(word)) return convictionCue(tokens, at);
  if (!CUE_WORDS.has(word)) return framedCue(text, tokens, at);
  if (VIEW_OPENERS.has(word)) return viewAt(tokens, at);
  const next = tokens[at + 1];
  if (word === 'according') return next?.word === 'to' ? accordingTo(tokens, at) : null;
  if (word === 'per') return token.text === word && tokens[at - 1]?.text === ',' ? citing(tokens, at) : null;
  if (word === 'citing' && next?.text === '“”') return cueVerb(text, tokens, at);
  if (word === 'citing' || (word === 'quoting' && tokens[at - 1]?.word !== 'to')) return citing(tokens, at);
  if (CUE_NOUNS.has(word) && isCueNoun(tokens, at)) return cueNoun(tokens, at);
  if (deniesAside(tokens, at) || publishesFigures(tokens, at)) return null;
  const cue = (reports(tokens, at) ? cueVerb(text, tokens, at) : null) ?? framedCue(text, tokens, at);
  return cue !== null && isAside(tokens, cue) ? null : cue;
}

/**
 * "The mayor met the bishop, who had called for help": what is told of somebody behind another one's deed is no statement that the
 * sentence reports, unless his words follow.
 */
function isAside(tokens: readonly Token[], { at, form, to }: Cue): boolean {
  const plea = /^(?:for|against|on)$/.test(tokens[at + 1]?.word ?? '');
  if (form !== 'phrase' || (TAG_VERBS.has(tokens[at]!.word) && !plea) || tokens[at + 1]?.word === 'that')
    return false;
  const who = [at - 1, at - 2].find((before) => tokens[before]?.word === 'who');
  if (who === undefined || tokens[who - 1]?.text !== ',') return false;
  if (tokens.slice(to, to + ADVISED_REACH).some(({ text }) => text === '“”')) return false;
  return tokens.slice(0, who).some(isFinite);
}

/** "Joe Barr, who denies the charges, will be sentenced": what is told of him is not what he denies. */
function deniesAside(tokens: readonly Token[], at: number): boolean {
  if (!/^den(?:y|ies|ied)$/.test(tokens[at]!.word) || tokens[at + 1]?.word === 'that') return false;
  if (![at - 1, at - 2].some((before) => tokens[before]?.word === 'who')) return false;
  const end = tokens.slice(at, at + ADVISED_REACH).findIndex(({ text }) => text === ',');
  const behind = tokens[at + end + 1];
  return end > 0 && behind !== undefined && isFinite(behind);
}

/** A verb of no list that reports by what stands around it. */
function framedCue(text: string, tokens: readonly Token[], at: number): Cue | null {
  const frame = frameAt(text, tokens, at);
  return frame === null ? null : cueVerb(text, tokens, at, frame);
}

/** Whether a verb reports, by itself or by what stands beside it. */
function reports(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at]!;
  const next = tokens[at + 1];
  return (
    // "Key points of the plan" makes none of them.
    (SPEECH_VERBS.has(word) && (!/^point(?:s|ed)$/.test(word) || /^(?:out|to)$/.test(next?.word ?? ''))) ||
    (NAMING_VERBS.has(word) && !isSacking(tokens, at)) ||
    OPINION_VERBS.has(word) ||
    (/^(?:spoke|speaks|talked)$/.test(word) && next?.word === 'of') ||
    (THAT_VERBS.has(word) &&
      ((next?.word === 'that' && !isThatObject(tokens, at + 1)) || isThenThat(tokens, at + 1))) ||
    foundClause(tokens, at) > 0 ||
    (CLOSING_VERBS.has(word) && /^[.;]?$/.test(next?.text ?? '')) ||
    (/^appeal(?:ed|s)$/.test(word) && next?.word === 'for') ||
    (/^threaten(?:s|ed)?$/.test(word) && next?.word === 'to') ||
    (/^advise[sd]$/.test(word) && advisesAt(tokens, at)) ||
    // "Teachers were assured by the minister that"
    (INFORMING.has(word) && next?.word === 'by') ||
    (QUESTION_VERBS.has(word) && INTERROGATIVES.test(next?.word ?? '')) ||
    (BE.has(tokens[at - 1]?.word ?? '') && isPutBy(tokens, at)) ||
    (isPutAt(tokens, at) && !DOCUMENTS.has(tokens[at - 1]?.word ?? '')) ||
    isWentOn(tokens, at) ||
    isWantedToKnow(tokens, at) ||
    isMadeKnown(tokens, at)
  );
}

/** "Rival Halm Lines, which reports next week, fell": a company that publishes its figures, or will, says nothing by that. */
function publishesFigures(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]!.word === 'reports' &&
    tokens[at - 1]?.word === 'which' &&
    (next === undefined ||
      next.mark ||
      PREPOSITIONS.has(next.word) ||
      TIME_WORDS.has(next.word) ||
      // "next week", "this month"
      /^(?:next|this|later|tomorrow)$/.test(next.word))
  );
}

/** "advised him not to sell", "advised against it"; "advised the bank on the sale" is a trade. */
function advisesAt(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(at + 1, at + 1 + ADVISED_REACH);
  const end = words.findIndex(({ mark, text }) => mark && text !== '“”');
  return words
    .slice(0, end < 0 ? words.length : end)
    .some(({ word, text }) => /^(?:to|against|that)$/.test(word) || text === '“”');
}

/** Words between who advises and what: "advised anyone with a ticket for Friday to". */
const ADVISED_REACH = 8;

/** "dismissed the generals": with neither what they said nor how it is called, they lose their posts. */
function isSacking(tokens: readonly Token[], at: number): boolean {
  if (!/^dismiss(?:ed|es)$/.test(tokens[at]!.word)) return false;
  const found = phraseAfter(tokens, at + 1);
  // "the generals overnight"
  const head =
    found === null
      ? undefined
      : tokens
          .slice(found.from, found.to)
          .findLast(({ word }) => !/^(?:overnight|yesterday|today|early)$/.test(word));
  const people = found !== null && (found.kind !== 'common' || isPersonWord(head!.word));
  return people && !tokens.slice(at + 1).some(({ text, word }) => text === '“”' || word === 'as');
}

/** "put the death toll at 41": a figure that somebody gives. */
function isPutAt(tokens: readonly Token[], at: number): boolean {
  if (!/^puts?$/.test(tokens[at]!.word) || !/^(?:the|its|their|his|her)$/.test(tokens[at + 1]?.word ?? ''))
    return false;
  for (let index = at + 3; index < at + 10; index++) {
    const token = tokens[index];
    if (token === undefined || token.mark) return false;
    if (token.word !== 'at') continue;
    const figure = tokens
      .slice(index + 1, index + 5)
      .find(
        ({ word }) =>
          !/^(?:about|around|some|nearly|almost|roughly|approximately|just|under|over|more|less|fewer|than|least|most|as|many|much|high|low|up|to|close)$/.test(
            word,
          ),
      );
    return (
      figure !== undefined &&
      /^(?:\d|[$£€¥₹₦]|(?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)$)/u.test(
        figure.text,
      )
    );
  }
  return false;
}

/** "Ann Lee is adamant that the ward is full." */
function convictionCue(tokens: readonly Token[], at: number): Cue | null {
  let verb = at - 1;
  while (verb > 0 && /ly$|^(?:more|very|quite|still|not|also)$/.test(tokens[verb]!.word)) verb--;
  if (!BEING.test(tokens[verb]?.word ?? '') || tokens.slice(verb, at).some(({ word }) => word === 'not'))
    return null;
  const subject =
    tokens[verb - 1]?.mark === true ? subjectOverApposition(tokens, verb) : phraseBefore(tokens, verb);
  if (subject === null || !maySpeak(tokens, subject)) return null;
  const from = leadIn(tokens, subject);
  return from === null ? null : lead(subject, at, from, at + 2);
}

/** A cue that opens the clause behind it. */
function lead(subject: NounPhrase, at: number, from: number, to: number): Cue {
  return {
    subject,
    at,
    from,
    to,
    kind: 'lead',
    form: 'clause',
    relay: null,
    addressee: null,
    quoted: null,
  };
}

/** "She was blunt: the bridge would never be built." */
function mannerCue(tokens: readonly Token[], at: number): Cue | null {
  const next = tokens[at + 1];
  if (next === undefined || next.text === '“”') return null;
  let manner = at - 1;
  while (
    manner > 1 &&
    at - manner < NAMING_REACH * 2 &&
    !tokens[manner]!.mark &&
    !MANNERS.has(tokens[manner]!.word)
  )
    manner--;
  if (!MANNERS.has(tokens[manner]?.word ?? '')) return null;
  let verb = manner - 1;
  while (verb > 0 && /ly$|^(?:more|very|quite|rather|as|less)$/.test(tokens[verb]!.word)) verb--;
  if (!BEING.test(tokens[verb]?.word ?? '')) return null;
  const subject = phraseBefore(tokens, verb);
  if (subject === null || (subject.kind === 'common' && subject.titles.length === 0)) return null;
  return lead(subject, at, 0, at + 1);
}

/** "The minister's message to voters was clear: “…”" */
function utteranceCue(tokens: readonly Token[], colon: number): Cue | null {
  for (let at = colon - 1; at >= Math.max(1, colon - NAMING_REACH * 2) && !tokens[at]!.mark; at--)
    if (UTTERANCES.has(tokens[at]!.word)) return ownedUtterance(tokens, at, colon + 1);
  return null;
}

/** What is told behind a word for it, by whoever's it is told to be; null where nobody is named. */
function ownedUtterance(tokens: readonly Token[], at: number, to: number): Cue | null {
  const subject = ownerOf(tokens, at);
  return subject === null || !maySpeak(tokens, subject) ? null : lead(subject, at, 0, to);
}

/** "made it clear that", "let it be known that" */
function isMadeKnown(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:makes?|made|lets?)$/.test(tokens[at]!.word)) return false;
  const words = tokens.slice(at + 1, at + 6).map(({ word }) => word);
  const that = words.indexOf('that');
  return (
    that > 0 &&
    /^(?:it )?(?:be )?(?:very |quite |abundantly )?(?:clear|plain|known)$/.test(
      words.slice(0, that).join(' '),
    )
  );
}

/** "wanted to know whether": asked. */
function isWantedToKnow(tokens: readonly Token[], at: number): boolean {
  return (
    /^want(?:s|ed)$/.test(tokens[at]!.word) &&
    tokens[at + 1]?.word === 'to' &&
    tokens[at + 2]?.word === 'know' &&
    INTERROGATIVES.test(tokens[at + 3]?.word ?? '')
  );
}

/** "went on" before a mark: "“Yes,” she went on, “we did.”" */
function isWentOn(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.word === 'went' && tokens[at + 1]?.word === 'on' && tokens[at + 2]?.mark === true;
}

function accordingTo(tokens: readonly Token[], at: number): Cue | null {
  // "Kess, according to whom nobody will pay": whoever stands before.
  if (tokens[at + 2]?.word === 'whom') {
    const named = phraseBefore(tokens, tokens[at - 1]?.text === ',' ? at - 1 : at);
    return named === null ? null : authority(tokens, at, at + 3, named);
  }
  const person = personApposed(tokens, at + 2);
  if (person !== null) return authority(tokens, at, person.to, person);
  const after = withoutPreposition(tokens, phraseAfter(tokens, at + 2));
  const found = after === null ? null : (bodyOfNation(tokens, at + 2) ?? after);
  if (found === null) return null;
  // "a lease signed in Selby", "logs held by the harbour office": what is written, or whoever keeps it.
  const told = found.kind === 'common' ? postposedAt(tokens, found.to - 1) : -1;
  const passedOn = tokens.slice(found.to).some(({ word }) => MEDIA_WORDS.has(word));
  if (
    told > found.from &&
    !passedOn &&
    (PREPOSITIONS.has(tokens[found.to]?.word ?? '') || WEEKDAYS.includes(tokens[found.to]?.word ?? '')) &&
    !SEEN.test(tokens[told]!.word)
  ) {
    const document = isPersonWord(tokens[told - 1]!.word) ? null : phraseBefore(tokens, told);
    const keeper = tokens[found.to]!.word === 'by' ? phraseAfter(tokens, found.to + 1) : null;
    const kept = keeper !== null && (DOCUMENTS.has(tokens[told - 1]!.word) || maySpeak(tokens, keeper));
    const whose = document !== null && kept ? keeper : document;
    if (whose !== null) return authority(tokens, at, tagEnd(tokens, found.to), whose);
  }
  // "a letter obtained by the Courier": what is written says so, and whoever has it passes it on.
  if (
    found.kind === 'common' &&
    /^(?:obtained|seen|reviewed|viewed|examined)$/.test(tokens[found.to - 1]?.word ?? '') &&
    tokens[found.to]?.word === 'by'
  ) {
    const keeper = phraseAfter(tokens, found.to + 1);
    const document = phraseBefore(tokens, found.to - 1);
    if (keeper?.kind === 'name' && document !== null)
      return { ...authority(tokens, at, keeper.to, document), relay: keeper.name };
  }
  // "residents interviewed by the Courier": who interviewed them is the relay.
  if (
    tokens[found.to]?.word === 'by' &&
    /^(?:interviewed|surveyed|quoted|cited)$/.test(tokens[found.to - 1]!.word)
  ) {
    const asked = phraseBefore(tokens, found.to - 1);
    const by = phraseAfter(tokens, found.to + 1);
    const relay = by === null ? null : readMedium(by.name);
    if (asked !== null) return { ...authority(tokens, at, tagEnd(tokens, found.to), asked), relay };
  }
  let to = found.to;
  // The phrase runs on to the next comma or the end: "a readout issued by the state media".
  while (to < tokens.length && !isClauseMark(tokens[to]!) && to - at < 40) to++;
  // "two people familiar with the matter": what they know is all there is to tell them apart.
  const described =
    found.kind === 'common' &&
    to - found.from <= LONGEST_DESCRIPTION &&
    tokens.slice(found.from, found.to).some(({ word }) => isPersonWord(word));
  const whole: NounPhrase = {
    ...found,
    to,
    end: tokens[to - 1]!.end,
    name: described
      ? tokens
          .slice(found.from, to)
          .map((token) => (token.genitive ? `${token.text}'s` : token.text))
          .join(' ')
      : found.name,
  };
  // "two Brazilian officials", "a Halden spokesman" are no Brazil and no Halden.
  const inside =
    found === after && found.kind === 'common' && !isPersonWord(tokens[found.to - 1]!.word)
      ? namesIn(tokens.slice(found.from, found.to))[0]
      : undefined;
  const named = inside ?? (found.kind === 'common' ? namedWithin(tokens, found.to, to) : null);
  const quoted = found.kind === 'name' ? found : whole;
  return authority(
    tokens,
    at,
    to,
    named === null ? quoted : { ...named, start: found.start, end: whole.end },
  );
}

/**
 * "The Polish government", "Polish police", "the Polish interior ministry": what tells of which country a body is, is nobody by
 * itself. Null where no such phrase begins.
 */
function bodyOfNation(tokens: readonly Token[], from: number): NounPhrase | null {
  const at = DETERMINERS.has(tokens[from]?.word ?? '') ? from + 1 : from;
  const first = tokens[at];
  if (first === undefined || first.mark || first.genitive) return null;
  if (!(DEMONYM.test(first.text) || OF_NATION.test(first.text))) return null;
  let to = at + 1;
  while (to < at + LONGEST_BODY && tokens[to] !== undefined && isPlainNoun(tokens[to]!)) to += 1;
  if (!INSTITUTION_WORDS.has(tokens[to - 1]!.word)) return null;
  return phrase(tokens, from, to, 'common', wordsOf(tokens, from, to), []);
}

/** Words of a body with its country: "Polish interior ministry". */
const LONGEST_BODY = 4;

/** How adjectives of countries end that no list has: "Valdoran", "Selbian". */
const OF_NATION = /^\p{Lu}\p{Ll}+(?:ese|ish|an)$/u;

/** "Figures for 2023" are figures. */
function withoutPreposition(tokens: readonly Token[], found: NounPhrase | null): NounPhrase | null {
  if (found === null || found.kind !== 'common' || found.to - found.from < 2) return found;
  const last = tokens[found.to - 1]!;
  if (!PREPOSITIONS.has(last.word)) return found;
  const before = tokens[found.to - 2]!;
  return { ...found, to: found.to - 1, end: before.end, name: found.name.slice(0, -last.text.length).trim() };
}

/** What is done with what is written by whoever passes it on, or with people by whoever asks them. */
const SEEN = /^(?:obtained|seen|reviewed|viewed|examined|interviewed|surveyed|quoted|cited|polled)$/;

/** "the company's chief financial officer, Priya Raman,": who is named behind what somebody is; null for anybody else. */
function personApposed(tokens: readonly Token[], from: number): NounPhrase | null {
  let comma = from;
  while (comma < from + LONGEST_DESCRIPTION && tokens[comma]?.mark === false) comma++;
  const head = tokens[comma - 1];
  if (tokens[comma]?.text !== ',' || comma - from < 2 || head!.capital || !isPersonWord(head!.word))
    return null;
  const named = phraseAfter(tokens, comma + 1);
  if (named?.kind !== 'name' || tokens[named.to]?.mark === false) return null;
  if (!/\s/.test(named.name) || isInstitution(named.name)) return null;
  return { ...named, titles: [...titlesIn(tokens, from, comma), ...named.titles] };
}

/** A cue that names whoever stands behind a statement, from `at` and the comma before it up to `to`. */
function authority(tokens: readonly Token[], at: number, to: number, quoted: NounPhrase): Cue {
  return {
    subject: null,
    at,
    from: tokens[at - 1]?.text === ',' ? at - 1 : at,
    to,
    kind: 'according',
    form: 'clause',
    relay: null,
    addressee: null,
    quoted,
  };
}

/** In "a note by analysts at Brook Ltd", the name that the phrase leads to, unless its head is a speaker itself. */
function namedWithin(tokens: readonly Token[], from: number, to: number): NounPhrase | null {
  const before = tokens[from]?.word;
  if (before !== 'from' && before !== 'by' && before !== 'of') return null;
  const found = phraseAfter(tokens, from + 1, to);
  return found?.kind === 'name' ? found : null;
}

const VIEW_NOUNS =
  /^(?:view|opinion|words|eyes|judgment|judgement|account|telling|estimation|assessment|reading|mind)$/;

/** What is done with a thing in words that a "how" stands before. */
const SUMS_UP = /^(?:sums|summed|puts?|describes|described|sees|saw|called|calls)$/;

/** "In Lee’s view", "in the words of Lee", "as Lee put it", "to quote Lee"; "For Lee, it is “…”" where a sentence opens so. */
function viewAt(tokens: readonly Token[], at: number): Cue | null {
  const { word } = tokens[at]!;
  const next = tokens[at + 1];
  if (next === undefined || next.mark) return null;
  const cue = (quoted: NounPhrase | null, to: number): Cue | null =>
    quoted === null ? null : authority(tokens, at, to, quoted);
  // "by her own account", ", by her account,", but "moved by her account of it"
  if (word === 'by') {
    const own = tokens[at + 2]?.word === 'own';
    const noun = own ? at + 3 : at + 2;
    return /^(?:his|her|their)$/.test(next.word) &&
      (own || at === 0 || tokens[at - 1]!.mark) &&
      /^(?:account|admission|reckoning|telling|estimation)$/.test(tokens[noun]?.word ?? '') &&
      tokens[noun + 1]?.word !== 'of'
      ? cue(pronounAt(tokens, at + 1), noun + 1)
      : null;
  }
  // "“Buy now” is how Lee summed it up"
  if (word === 'how') {
    if (!BE.has(tokens[at - 1]?.word ?? '') || tokens[at - 2]?.text !== '“”') return null;
    const teller = personApposed(tokens, at + 1) ?? phraseAfter(tokens, at + 1);
    const told =
      teller !== null &&
      maySpeak(tokens, teller) &&
      tokens.slice(teller.to, teller.to + LONGEST_DESCRIPTION).some(({ word: verb }) => SUMS_UP.test(verb));
    return told ? cue(teller, teller.to) : null;
  }
  if (word === 'in') {
    // "said nothing of it in her account of the day" tells of what she gave an account of.
    if (/^(?:his|her|their|its)$/.test(next.word))
      return next.word !== 'its' &&
        VIEW_NOUNS.test(tokens[at + 2]?.word ?? '') &&
        tokens[at + 3]?.word !== 'of'
        ? cue(pronounAt(tokens, at + 1), at + 3)
        : null;
    let noun = at + 1;
    while (
      noun < tokens.length &&
      noun - at < 8 &&
      !tokens[noun]!.mark &&
      !VIEW_NOUNS.test(tokens[noun]!.word)
    )
      noun++;
    if (!VIEW_NOUNS.test(tokens[noun]?.word ?? '')) return null;
    if (tokens[noun - 1]!.genitive) return cue(ownerAt(tokens, noun - 1), noun + 1);
    const owner =
      tokens[noun + 1]?.word === 'of'
        ? (personApposed(tokens, noun + 2) ?? phraseAfter(tokens, noun + 2))
        : null;
    return owner !== null && maySpeak(tokens, owner) ? cue(owner, owner.to) : null;
  }
  if (word === 'to') {
    const named = /^(?:quote|paraphrase)$/.test(next.word) ? phraseAfter(tokens, at + 2) : null;
    return named === null ? null : cue(named, named.to);
  }
  const found = phraseAfter(tokens, at + 1);
  if (found === null) return null;
  if (word === 'as') {
    const verb = tokens[found.to]?.word ?? '';
    // "as she liked to say", "as Lee once said"
    if (/^(?:like[sd]|loves|loved|used)$/.test(verb) && tokens[found.to + 1]?.word === 'to')
      return cue(found, found.to + 3);
    const put = tokens.findIndex(
      (token, index) =>
        index > at + 1 && /^(?:puts?|phrase[sd])$/.test(token.word) && tokens[index + 1]?.word === 'it',
    );
    const near = put < 0 || put - at > LONGEST_DESCRIPTION ? null : phraseBefore(tokens, put);
    const teller = near === null ? subjectOverApposition(tokens, put) : wholePhrase(tokens, near);
    return teller === null ||
      tokens.slice(at + 1, teller.from).some((token) => token.mark || isPlainlyFinite(token))
      ? null
      : cue(teller, put + 2);
  }
  const mine =
    at === 0 && found.kind === 'name' && tokens[found.to]?.text === ',' && !isInstitution(found.name);
  return mine && tokens.slice(found.to).some(({ text }) => text === '“”') ? cue(found, found.to) : null;
}

/** "his" and "her" as the person they mean. */
function pronounAt(tokens: readonly Token[], at: number): NounPhrase {
  const { start, end, word } = tokens[at]!;
  const name = word === 'his' ? 'he' : word === 'her' ? 'she' : 'they';
  return {
    start,
    end,
    from: at,
    to: at + 1,
    kind: 'pronoun',
    name,
    titles: [],
    definite: false,
    nation: null,
  };
}

function citing(tokens: readonly Token[], at: number): Cue | null {
  const found = phraseAfter(tokens, at + 1);
  // "Citing two officials, the Globe said"
  if (found === null || (at === 0 && tokens[found.to]?.text !== ',')) return null;
  // "citing officials", "citing court records", and not "citing unsanitary conditions".
  const last = found.name.split(' ').at(-1)!;
  const may =
    DOCUMENTS.has(last) || /(?:media|ministry|sources|people)$/.test(last) || maySpeak(tokens, found);
  if (found.kind === 'common' && !may) return null;
  return authority(tokens, at, found.to, found);
}

/** A call with a name: "his “…” call", "Lee's demand", "calls for". */
function isCueNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  const owner = before.text === '“”' ? tokens[at - 2] : before;
  return (
    owner?.genitive === true ||
    /^(?:his|her|renewed)$/.test(owner?.word ?? '') ||
    tokens[at + 1]?.word === 'for'
  );
}

/** Whose something is told to be: "Lee's", "his". @param named whether whoever is meant by "his" is told of apart */
function ownerOf(tokens: readonly Token[], at: number, named = false): NounPhrase | null {
  for (let index = at - 1; index >= Math.max(0, at - 5); index--) {
    const token = tokens[index]!;
    const owner = token.genitive
      ? ownerAt(tokens, index)
      : (token.word === 'his' || token.word === 'her') && !named
        ? pronounAt(tokens, index)
        : null;
    if (owner !== null) return owner;
  }
  return null;
}

/** "his “…” call", "Lee's call for", "stepped up calls for": whose call it is. */
function cueNoun(tokens: readonly Token[], at: number): Cue {
  // "Ann Lee renewed her call": whoever makes the call is named in the sentence itself.
  const acts = tokens.slice(Math.max(0, at - 4), at).some(({ word }) => ISSUING_VERBS.has(word));
  const subject = ownerOf(tokens, at, acts) ?? subjectOf(tokens);
  const issued = acts && subject !== null && /^(?:for|to|that)$/.test(tokens[at + 1]?.word ?? '');
  return {
    subject,
    at,
    from: issued ? subject.from : at,
    to: at + 1,
    kind: issued ? 'inner' : 'noun',
    form: 'phrase',
    relay: null,
    addressee: null,
    quoted: null,
  };
}
