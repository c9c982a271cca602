// Whom the words of an English sentence give as speakers: resolves names, titles and pronouns to the fullest name the
// source gives. A medium that passes words on is a relay, no speaker.
import type { Sentence } from '../../../../model/comparison.ts';
import type { Cue } from './cue.ts';
import { findCues } from './cues.ts';
import { AUXILIARIES, MENTAL_VERBS, NOBODY } from './speech-words.ts';
import {
  clauseSubject,
  KIN,
  metByWriter,
  nationBeside,
  presentedIn,
  subjectOf,
  titlesBeside,
} from './subjects.ts';
import { isFunctionWord } from '../../../function-words.ts';
import { isFinite, isPlainlyFinite } from './statements.ts';
import { COMPANY_FORMS, TITLE_MODIFIERS, TITLES } from '../word-lists.ts';
import { isReporter, mediumOf, mediumSpokenTo } from './media.ts';
import { phraseAfter, phraseBefore } from '../names/find-phrases.ts';
import { isInstitution, OWNS, whichBehind } from '../names/kinds-by-form.ts';
import { DEMONYM } from '../names/nations.ts';
import { headOf, type NounPhrase } from '../names/noun-phrase.ts';
import { isCompanyNoun, isPersonWord } from '../names/people-words.ts';
import { WRITINGS } from './writings.ts';
import type { Token } from '../tokens.ts';
import { heldBeside } from './offices.ts';
import { isPlural } from './person.ts';
import { Register } from './register.ts';

/** A sentence as the rooms of speech read it: its words, quotations as one mark each, and the names among them. */
export interface Line {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly names: readonly NounPhrase[];
}

/** A speaker whom the text names only later: the pronoun stands behind this, and behind another one where it stands. */
const LATER = '\u0000';

/** Whether a speaker is a pronoun whose name is still to come. */
export function isNamedLater(speaker: string | null): speaker is string {
  return speaker?.startsWith(LATER) === true;
}

/**
 * Whether somebody whom the text names can be the one meant by a pronoun before.
 * @param speaker one of whom `isNamedLater` holds
 */
export function mayBeNamedLater(speaker: string, name: string, register: Register): boolean {
  const gender = register.genderOf(name);
  return gender === null || gender === PRONOUN_GENDER[speaker.split(LATER)[1]!];
}

/** "Mr Farquhar was speaking outside his home": names whoever spoke before; who only watches may be anybody. */
export function tellsWhoSpoke({ tokens }: Line): boolean {
  return tokens.some(({ word }) => /^(?:speaking|spoke|talking|addressing|interviewed)$/.test(word));
}

/** Who speaks, and through which medium the words come. */
export interface Resolved {
  readonly speaker: string | null;
  readonly relay: string | null;
}

/** A cue with the fullest names of speaker and relay. */
export interface ResolvedCue extends Resolved {
  readonly cue: Cue;
}

/** The cues of a sentence with their speakers; also notes in the register who acts in it. */
export function resolveCues(
  text: string,
  line: Line,
  register: Register,
): { cues: ResolvedCue[]; acting: string | null } {
  const { tokens } = line;
  const found = findCues(text, tokens);
  const cues = line.sentence.kind === 'headline' ? found.filter((cue) => !isWarned(tokens, cue)) : found;
  // "A boy called Tom Brown was saved, he said": "he" is nobody of whom the statement itself tells.
  const behind = cues.find((cue) => isTellerBehind(cue, tokens));
  const meant = behind === undefined ? null : nameOf(behind.subject!, register);
  for (const name of line.names) {
    const firm = firmLedBy(tokens, name);
    if (firm !== null) register.see(firm, true, line.sentence.start);
    const isCompany = COMPANY_FORMS.has(tokens[name.to]?.word ?? '') || ownsBehind(tokens, name);
    register.see(name, isCompany, line.sentence.start, kindBeside(tokens, name));
  }
  tokens.forEach(({ word, capital }, at) => {
    const role =
      !capital && tokens[at - 1]?.word === 'the' && TITLES.has(word) ? phraseBefore(tokens, at + 1) : null;
    if (role?.kind === 'common') register.seeRole(role, line.sentence.start);
  });
  const first =
    presentedIn(tokens, line.names) ??
    metByWriter(tokens, line.names) ??
    subjectOf(tokens) ??
    bodyThatActs(tokens);
  // Nobody acts in a title of a name alone: "Coastal Watch blog".
  const isTitle = line.sentence.kind === 'headline' && !tokens.some(isFinite);
  const subject =
    first !== null && (isTitle || isExclamation(tokens, first) || NOBODY.test(first.name)) ? null : first;
  // "The mediator has asked both to meet, she added": whoever the statement is about does not speak.
  const tagged = cues.some((cue) => cue.kind === 'tag' && cue.subject?.kind === 'pronoun');
  const speaks = cues.some((cue) => cue.subject !== null && cue.subject.to === subject?.to);
  const acting =
    subject === null
      ? null
      : register.mention(subject, behind === undefined && !(tagged && subject.kind === 'common'), speaks);
  noteNewWriting(tokens, acting, register);
  const actsTo = subject?.to ?? Infinity;
  const resolved: ResolvedCue[] = [];
  let main: Resolved | null = null;
  const speaking = cues.filter((cue) => cue.subject !== null).length;
  for (const cue of cues) {
    let speaker: string | null = null;
    let relay = cue.relay;
    if (cue.subject !== null) {
      const { subject: said } = cue;
      // "Sol reported that": of Irena Sol, whom the text names in full.
      const full = register.fullName(said.name, true);
      const reports =
        isReporter(tokens, said, cue, speaking === 1) && full === said.name && !register.knows(said.name);
      const medium = said.kind === 'pronoun' ? null : reports ? said.name : mediumOf(text, said);
      if (medium !== null) relay ??= medium;
      else {
        // "Kelso's air force shot down three drones, it said"
        const own =
          cue.kind === 'tag' && cue.subject.name === 'it' ? clauseSubject(tokens, cue.subject.from) : null;
        speaker =
          cue === behind
            ? meant
            : (authorOf(cue, tokens, register) ??
              nameOf(
                own !== null && isInstitution(own.name) ? own : cue.subject,
                register,
                cue.subject.kind !== 'common' || (cue.subject.from < actsTo && !tagged),
              ));
        // "“That is not true,” he said. Mr Farquhar was speaking outside his home."
        if (speaker === null && cue.partner === undefined && /^(?:he|she)$/.test(cue.subject.name))
          speaker = [LATER, cue.subject.name, LATER, tokens[cue.at]!.start].join('');
      }
      if (cue.partner !== undefined && speaker !== null)
        speaker = `${nameOf(cue.partner, register, false) ?? cue.partner.name} and ${speaker}`;
    } else if (cue.kind === 'participle') {
      const doing = acting === null && main === null ? clauseSubject(tokens, cue.at) : null;
      speaker = main?.speaker ?? acting ?? (doing === null ? null : nameOf(doing, register, false));
    }
    if (cue.quoted !== null) {
      const medium = mediumOf(text, cue.quoted);
      if (medium !== null) relay ??= medium;
      else speaker = nameOf(cue.quoted, register);
    }
    if (relay !== null) relay = register.medium(relay);
    else if (cue.passedOn === true) relay = register.lastMedium;
    const one: ResolvedCue = { cue, speaker, relay };
    resolved.push(one);
    if (cue.kind !== 'noun' && (main === null || main.speaker === null)) main = one;
  }
  // "Lee said, according to Harbour Wire": the medium belongs to every statement of the sentence, as does its speaker.
  const passedOn = passedOnBy(resolved, tokens, register);
  const relay =
    resolved.find((one) => one.relay !== null)?.relay ??
    passedOn ??
    (resolved.length > 0 ? mediumSpokenTo(text, tokens) : null);
  const speaker = resolved.find((one) => one.speaker !== null && one.speaker !== passedOn)?.speaker ?? null;
  if (speaker !== null && !isNamedLater(speaker)) {
    const writing = writingIn(tokens);
    if (writing !== null) register.wrote(writing, speaker);
  }
  const cuesWithBoth = resolved.map((one) => ({
    cue: one.cue,
    speaker: one.speaker === null || one.speaker === passedOn ? speaker : one.speaker,
    relay: one.relay ?? relay,
  }));
  return { cues: cuesWithBoth, acting };
}

/** What a headline has done to who stands before it: "Drivers warned of ice", "Staff told to wear masks". In the past it tells nothing. */
const DONE_TO =
  /^(?:told|warned|urged|asked|advised|ordered|accused|reminded|blamed|criticised|criticized|praised)$/;

/** Whether a verb of a headline is a participle without its "are". */
function isWarned(tokens: readonly Token[], { at, kind, subject }: Cue): boolean {
  return (
    kind !== 'tag' &&
    subject !== null &&
    subject.to === at &&
    DONE_TO.test(tokens[at]!.word) &&
    /^(?:to|of|not|over|about|against|by|for|on|in|after|as)?$/.test(tokens[at + 1]?.word ?? '')
  );
}

/**
 * "Verell told the deputies, according to Orlo", "According to police, the driver said": who passes on what another is told to have
 * said; null where nobody does.
 */
function passedOnBy(
  cues: readonly ResolvedCue[],
  tokens: readonly Token[],
  register: Register,
): string | null {
  const [first, last] = [cues[0], cues.at(-1)];
  if (
    first?.cue.kind === 'according' &&
    tokens[first.cue.at]!.word === 'according' &&
    last!.cue.kind === 'lead' &&
    last!.cue.subject?.kind !== 'pronoun' &&
    last!.speaker !== null &&
    last!.speaker !== first.speaker
  )
    return first.speaker;
  return first !== last &&
    first!.cue.kind === 'tag' &&
    first!.speaker !== null &&
    last!.cue.kind === 'according' &&
    last!.speaker !== null &&
    register.isPerson(last!.speaker)
    ? last!.speaker
    : null;
}

/** "The council has approved it": the body that opens a sentence; "it" may mean it. Null for anything else. */
function bodyThatActs(tokens: readonly Token[]): NounPhrase | null {
  const found = clauseSubject(tokens, tokens.length);
  return found?.kind === 'common' && found.definite && found.from <= 1 && isInstitution(headOf(found))
    ? found
    : null;
}

/** Whether "he said" or "she said" stands behind a statement in the source's own words, of whatever that tells. */
function isTellerBehind({ kind, subject, from }: Cue, tokens: readonly Token[]): boolean {
  return (
    kind === 'tag' &&
    /^(?:he|she)$/.test(subject?.name ?? '') &&
    !tokens.slice(0, from).some(({ text }) => text === '“”')
  );
}

/** "Lumen Weather, which paid for it": told of as a company is; in "Ann Lee of Arden, which" the "which" is not hers. */
function ownsBehind(tokens: readonly Token[], { to, titles }: NounPhrase): boolean {
  const which = whichBehind(tokens, to);
  return which >= 0 && titles.length === 0 && OWNS.test(tokens[which + 1]?.word ?? '');
}

/** What stands beside the name of a body tells it to be: "the drivers' union Aslef", "Aslef, the drivers' union,"; else null. */
function kindBeside(tokens: readonly Token[], { to, name, end, titles }: NounPhrase): string | null {
  let first = to;
  while (first > 0 && tokens[first - 1]!.start >= end - name.length) first--;
  const before = tokens[first - 1];
  // "the union Lee leads is small" tells of Lee's.
  const isOwner = [to, to + 1].every((at) => tokens[at] !== undefined && isFinite(tokens[at]));
  if (before !== undefined && isKind(before) && !isOwner) return before.word;
  const behind = tokens[to]?.text === ',' && titles.length === 0 ? phraseAfter(tokens, to + 1) : null;
  const last = tokens[(behind?.to ?? 0) - 1];
  const ends = behind?.kind === 'common' && /^(?:the|an?)$/.test(tokens[behind.from]!.word);
  return ends && tokens[behind.to]?.text === ',' && isKind(last!) ? last!.word : null;
}

/** Whether a word in small letters is one for a body: "union". */
function isKind({ word, mark, capital, genitive }: Token): boolean {
  return (
    !mark && !capital && !genitive && !/[^s]s$/.test(word) && (isInstitution(word) || isCompanyNoun(word))
  );
}

/** "Fjordline chief executive Tomas Berg": the company that somebody is told of as leading; null for others. */
function firmLedBy(tokens: readonly Token[], { from, titles }: NounPhrase): NounPhrase | null {
  if (!titles.some((title) => /^(?:chief executive|ceo|cfo)$/.test(title))) return null;
  let to = from;
  while (tokens[to]!.capital && !TITLES.has(tokens[to]!.word) && !TITLE_MODIFIERS.has(tokens[to]!.word)) to++;
  const firm = phraseBefore(tokens, to);
  return to > from && firm?.kind === 'name' && firm.from === from && !DEMONYM.test(firm.name) ? firm : null;
}

/** Whose statement speaks: "The statement said", "“…,” it read". */
function authorOf({ subject, at }: Cue, tokens: readonly Token[], register: Register): string | null {
  if (subject?.name === 'it') return /^reads?$/.test(tokens[at]!.word) ? register.lastAuthor : null;
  return subject?.kind === 'common' && subject.definite ? register.author(subject.name.toLowerCase()) : null;
}

/** "in a statement on Friday", "in a letter to staff", "a statement from the union": what something is said in. */
function writingIn(tokens: readonly Token[]): string | null {
  for (let at = 0; at < tokens.length - 1; at++) {
    if (!/^(?:an?|the|his|her|its|their)$/.test(tokens[at]!.word)) continue;
    const noun = at + 1 + tokens.slice(at + 1, at + 4).findIndex(({ word }) => WRITINGS.has(word));
    const told = tokens[at - 1]?.word === 'in' || /^(?:from|by)$/.test(tokens[noun + 1]?.word ?? '');
    if (noun > at && told) return tokens[noun]!.word;
  }
  return null;
}

/** "issued a statement": from here on "the statement" is this one, and nobody's where it is not told whose. */
function noteNewWriting(tokens: readonly Token[], acting: string | null, register: Register): void {
  for (let at = 0; at < tokens.length - 1; at++) {
    const { word } = tokens[at]!;
    const before = tokens[at - 1]?.word ?? '';
    if ((word !== 'a' && word !== 'an') || before === 'in') continue;
    const noun = tokens.slice(at + 1, at + 3).find(({ word }) => WRITINGS.has(word));
    if (noun === undefined) continue;
    const issuer = ISSUED.test(before) ? (acting ?? phraseBefore(tokens, at - 1)?.name ?? null) : null;
    register.wrote(noun.word, issuer);
  }
}

/** What is done with a statement by whoever makes it. */
const ISSUED = /^(?:issued|released|published|posted|sent|wrote|made|signed)$/;

/** "False.", "Order, order": a single word with a capital and a mark behind it is rarely anybody. */
function isExclamation(tokens: readonly Token[], { kind, from, to, name, titles }: NounPhrase): boolean {
  return (
    kind === 'name' &&
    from === 0 &&
    to === 1 &&
    titles.length === 0 &&
    /^[.!]?$/.test(tokens[to]?.text ?? '') &&
    name !== ''
  );
}

/** @param acts false for somebody who only speaks within what another does: "Lind listened to an engineer who explained" */
function nameOf(found: NounPhrase, register: Register, acts = true): string | null {
  if (NOBODY.test(found.name)) return null;
  const later = register.identified(found);
  if (later !== null) return later;
  const name = register.mention(found, acts, true);
  if (found.kind === 'pronoun') return register.resolve(found);
  // "Economists" at the start of a sentence looks like a name.
  if (found.kind === 'common' || !/\s/.test(name)) if (/[^s]s$/.test(name)) register.group(name);
  if (found.kind === 'common' && found.definite) register.speaks(name);
  return name;
}

/** What somebody is in a trial by what the sentence about them opens with: "Giving evidence, Edna Pirie said". */
const ROLES_BY_DEED: Readonly<Partial<Record<string, string>>> = {
  giving: 'witness',
  testifying: 'witness',
  prosecuting: 'prosecutor',
  sentencing: 'judge',
};

/** A register that knows every full name of the text with its titles, and who is called "he" or "she". */
export function learnNames(lines: readonly Line[]): Register {
  const register = new Register();
  for (const { tokens, names } of lines)
    for (const found of names) {
      const before = tokens[found.from - 1]?.word ?? '';
      const role = ROLES_BY_DEED[tokens[0]!.word];
      const titles = titlesBeside(tokens, found);
      const given = nameGivenFor(tokens, found);
      if (given !== null) titles.push(given);
      register.learn(
        { ...found, nation: found.nation ?? nationBeside(tokens, found) },
        role !== undefined && tokens[found.from - 1]?.text === ',' ? [...titles, role] : titles,
        /^(?:in|at|near)$/.test(before),
        opensAsNoun(tokens, found),
      );
      register.holds(found.name, heldBeside(tokens, found));
      if (isKin(tokens, found)) register.related(found.name);
      const identified = identifiedAs(tokens, found);
      if (identified !== null) register.identify(identified, found);
    }
  const lead = namedAfterLead(lines);
  if (lead !== null) register.identify(lead.role, lead.person);
  lines.forEach(({ tokens, names }, index) => {
    const people = new Set(names.filter((one) => /\s/.test(one.name) || one.titles.length > 0));
    const [only] = people;
    if (only === undefined || people.size > 1) return;
    // "Her former coach, Laszlo Berki, defended her": whose coach he is, is another.
    const other =
      PRONOUN_GENDER[tokens.slice(Math.max(0, only.from - OWNER_REACH), only.from).find(isOwner)?.word ?? ''];
    const rest = tokens.slice(only.to).filter(({ word }) => PRONOUN_GENDER[word] !== other);
    const next = lines[index + 1]?.tokens[0];
    // A pronoun after the only person of a sentence, or one that opens the next, is hers or his.
    const called = new Set(
      [...rest, ...(next === undefined ? [] : [next])].map(({ word }) => PRONOUN_GENDER[word]),
    );
    const woman = called.has('woman');
    if (woman !== called.has('man')) register.call(only.name, woman ? 'woman' : 'man');
  });
  return register;
}

/** "His former world champion team mate, Ann Lee": whose somebody is, stands so far before the name. */
const OWNER_REACH = 6;

function isOwner({ word }: Token): boolean {
  return word === 'his' || word === 'her';
}

/** "Rain" of "Heavy rain fell", as far as nothing shows it to be a verb or an adverb. */
function isNoun(token: Token): boolean {
  return !token.capital && !isFunctionWord(token.word) && !/ly$/.test(token.word) && !isFinite(token);
}

/** "Survivors", "Ferry fares will rise", "Heavy rain fell": whether a name of one word may be a noun with the capital of its sentence. */
function opensAsNoun(tokens: readonly Token[], { name, from, to }: NounPhrase): boolean {
  const [noun, verb] = [tokens[to], tokens[to + 1]];
  return (
    from === 0 &&
    (isPlural(name) ||
      (noun !== undefined &&
        !noun.mark &&
        (isPlural(noun.word) || isNoun(noun)) &&
        !AUXILIARIES.has(noun.word) &&
        verb !== undefined &&
        isPlainlyFinite(verb)))
  );
}

/** "his sister, Monica Lee", "his sister Monica Lee", "Monica Lee, his sister," */
function isKin(tokens: readonly Token[], { from, to }: NounPhrase): boolean {
  const comma = tokens[from - 1]?.text === ',' ? 1 : 0;
  return (
    KIN.test(tokens[from - 1 - comma]?.word ?? '') ||
    (tokens[to]?.text === ',' &&
      /^(?:his|her|their)$/.test(tokens[to + 1]?.word ?? '') &&
      KIN.test(tokens[to + 2]?.word ?? ''))
  );
}

/**
 * Who the lead tells of by what they are, and the next paragraph by name: "A binman has …", "Gaz Doyle, 47, found …". Null
 * where it does not open so.
 */
function namedAfterLead(
  lines: readonly Line[],
): { readonly role: string; readonly person: NounPhrase } | null {
  const lead = lines.findIndex(({ sentence }) => sentence.kind === 'body');
  const { tokens = [], sentence } = lines[lead] ?? {};
  if (!/^an?$/.test(tokens[0]?.word ?? '')) return null;
  const role = tokens.slice(1, 5).find(({ word, mark }) => mark || isPersonWord(word));
  if (role === undefined || role.mark || /s$/.test(role.word)) return null;
  for (const line of lines.slice(lead + 1, lead + 1 + LEAD_LINES)) {
    const [person] = line.names;
    if (person === undefined || line.sentence.paragraph === sentence!.paragraph) continue;
    const age =
      line.tokens[person.to]?.text === ',' &&
      /^\d\d$/.test(line.tokens[person.to + 1]?.text ?? '') &&
      line.tokens[person.to + 2]?.mark === true;
    return age && person.from === 0 && /\s/.test(person.name) ? { role: role.word, person } : null;
  }
  return null;
}

/** So many sentences behind the first one the name of whom it tells of may follow. */
const LEAD_LINES = 3;

/** "a landlord, identified simply as Ade Sikiru": what somebody is whose name follows; else null. */
function nameGivenFor(tokens: readonly Token[], { from }: NounPhrase): string | null {
  if (tokens[from - 1]?.word !== 'as') return null;
  const at = [from - 2, from - 3].find((index) =>
    /^(?:identified|named|known)$/.test(tokens[index]?.word ?? ''),
  );
  if (at === undefined) return null;
  const role = tokens[tokens[at - 1]?.text === ',' ? at - 2 : at - 1];
  return role !== undefined &&
    isPersonWord(role.word) &&
    !/^(?:man|woman|person|suspect|victim)$/.test(role.word)
    ? role.word
    : null;
}

/** "The rescuer, Sami Dervish,": what a name is given for that was told of before; else null. */
function identifiedAs(tokens: readonly Token[], { from, name }: NounPhrase): string | null {
  const role = tokens[from - 2];
  if (tokens[from - 1]?.text !== ',' || role === undefined || !/\s/.test(name)) return null;
  if (role.capital || !isPersonWord(role.word)) return null;
  return tokens[from - 3]?.word === 'the' && (from === 3 || tokens[from - 4]!.mark) ? role.word : null;
}

const PRONOUN_GENDER: Readonly<Partial<Record<string, 'woman' | 'man'>>> = {
  she: 'woman',
  her: 'woman',
  he: 'man',
  his: 'man',
  him: 'man',
};

/** What would be a promise or a forecast in the speaker's mouth; "would later become" is the source's own look ahead. */
const BACKSHIFTED = /^(?:would|could|might)$/;

const LOOKING_AHEAD = /^(?:later|eventually|soon|go|become|come|prove|turn)$/;

/**
 * The pronoun that shows a sentence to go on with a speaker's report although nothing in it reports: "Not one rural clinic
 * would have to shut on her watch." Null without such a sign: where nobody is meant, another person is named, or the
 * pronoun acts, as in "She would resign within a week", which the source may say by itself. What "she hopes to" do, only she
 * can have told.
 */
export function signOfReport(
  { tokens, names }: Line,
  speaker: string | null,
  register: Register,
): Token | null {
  const inMind = MENTAL_VERBS.has(tokens[1]?.word ?? '') && tokens[2]?.word === 'to';
  const verb = inMind ? 1 : tokens.findIndex(({ word }) => BACKSHIFTED.test(word));
  if (verb < 0 || LOOKING_AHEAD.test(tokens[verb + 1]?.word ?? '')) return null;
  if (tokens.some(({ text }) => text === '?' || text === '“”')) return null;
  if (names.some(({ name, titles }) => /\s/.test(name) || titles.length > 0)) return null;
  const sign = tokens.find(({ word }) => PRONOUN_GENDER[word] !== undefined);
  if (sign === undefined || (!inMind && (tokens.indexOf(sign) === 0 || tokens[verb - 1] === sign)))
    return null;
  const { start, end } = sign;
  const name = PRONOUN_GENDER[sign.word] === 'woman' ? 'she' : 'he';
  const meant = register.resolve({
    start,
    end,
    from: 0,
    to: 1,
    kind: 'pronoun',
    name,
    titles: [],
    definite: false,
    nation: null,
  });
  return meant !== null && meant === speaker ? sign : null;
}
