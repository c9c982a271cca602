// Who acts in an English sentence: the subject of its first verb, and the one whom a verb behind commas, an "and" or a
// genitive belongs to.
import { BE, PREPOSITIONS, SUBORDINATORS, TAG_VERBS } from './speech-words.ts';
import { APPOSITION_REACH, isFinite } from './statements.ts';
import { TITLES } from '../word-lists.ts';
import { phraseAfter, phraseBefore } from '../names/find-phrases.ts';
import { isInstitution } from '../names/kinds-by-form.ts';
import { nationNamed } from '../names/nations.ts';
import { headOf, type NounPhrase } from '../names/noun-phrase.ts';
import { isPersonsTitle, isPersonWord } from '../names/people-words.ts';
import { isPlainNoun } from '../names/phrase-bounds.ts';
import { titlesIn } from '../names/titles.ts';
import { wholePhrase, withComplement } from './whole-phrases.ts';
import type { Token } from '../tokens.ts';

/** A verb this many words before a short quotation still names it: "said the vote was “unfair”". */
export const NAMING_REACH = 6;

/** Relatives, who are told of by whose they are. */
export const KIN =
  /^(?:mother|father|sister|brother|wife|husband|widow|widower|daughter|son|grandmother|grandfather)$/;

const OF_CHILDREN = /^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/;

/** The noun phrase that acts in the sentence: the first name or pronoun at its start or after a comma. */
export function subjectOf(tokens: readonly Token[]): NounPhrase | null {
  // "Mother of two Lena Foss"
  const parent = tokens[1]?.word === 'of' && OF_CHILDREN.test(tokens[2]?.word ?? '') && tokens[0]!.word;
  const named = parent && KIN.test(parent) ? phraseAfter(tokens, 3) : null;
  if (named?.kind === 'name')
    return { ...named, from: 0, start: tokens[0]!.start, titles: [tokens[0]!.word] };
  for (let index = 0; index < tokens.length && index < APPOSITION_REACH; index++) {
    const before = tokens[index - 1];
    // "Stage & Score": the sign parts no clauses.
    if (
      index > 0 &&
      (!before!.mark || before!.text === '&') &&
      !(index === 1 && SUBORDINATORS.has(before!.word))
    )
      continue;
    const first = phraseAfter(tokens, index);
    if (first === null) continue;
    const found = withPossession(tokens, first);
    if (isAttribute(tokens, found)) return null;
    // "The mayor of Ullby, Karin Stroud, ordered"
    const { to } = found.titles.length > 0 ? withComplement(tokens, found) : found;
    const named = tokens[to]?.text === ',' ? phraseAfter(tokens, to + 1) : null;
    if (
      found.kind !== 'pronoun' &&
      named?.kind === 'name' &&
      tokens[named.to]?.text === ',' &&
      (/\s/.test(named.name) || KIN.test(tokens[found.to - 1]!.word)) &&
      !isInstitution(named.name)
    ) {
      const title = tokens.slice(index, found.to).filter(({ word }) => TITLES.has(word) || KIN.test(word));
      if (title.length > 0 || isPersonWord(tokens[found.to - 1]!.word))
        return { ...named, titles: [...named.titles, ...title.map((token) => token.word)] };
    }
    if (found.kind !== 'common') return found;
    // "The chair of a maker of washing machines wants …", "Asked whether he would run, the president laughed."
    const opens = index === 0 || (/.{3}(?:ed|ing)$/.test(tokens[0]!.word) && isFirstMark(tokens, index - 1));
    if (opens && isPersonWord(tokens[found.to - 1]!.word)) return withComplement(tokens, found);
    // "The minister hit back": nothing in the words tells a verb from a noun, but the title does.
    const holder = opens ? titleWithin(tokens, found) : null;
    if (holder !== null) return holder;
  }
  return null;
}

/** "The Torven hoard, buried …", "the Brook report shows": a name that tells which thing it is, and does nothing. */
function isAttribute(tokens: readonly Token[], { kind, definite, to }: NounPhrase): boolean {
  const [noun, next] = [tokens[to], tokens[to + 1]];
  return (
    kind === 'name' &&
    definite &&
    noun !== undefined &&
    next !== undefined &&
    isPlainNoun(noun) &&
    !isFinite(noun) &&
    !isPersonWord(noun.word) &&
    !isInstitution(noun.word) &&
    (next.mark || isFinite(next))
  );
}

function isFirstMark(tokens: readonly Token[], at: number): boolean {
  return tokens.findIndex(({ mark }) => mark) === at;
}

/** "Costa's mother": whose somebody is, is not who acts. */
function withPossession(tokens: readonly Token[], found: NounPhrase): NounPhrase {
  if (tokens[found.to - 1]?.genitive !== true) return found;
  const owned = phraseAfter(tokens, found.to);
  if (owned === null) return found;
  return { ...owned, start: found.start, from: found.from, kind: 'common', definite: true };
}

/** "Hours later the ministry backtracked, saying …": the subject of the first verb, when it can say anything. */
export function clauseSubject(tokens: readonly Token[], end: number): NounPhrase | null {
  const verb = tokens.findIndex((token, index) => index > 0 && index < end && isFinite(token));
  const found = verb < 0 ? null : phraseBefore(tokens, verb);
  return found !== null &&
    (found.kind !== 'common' ||
      isInstitution(found.name) ||
      isPersonWord(headOf(found)) ||
      found.titles.length > 0)
    ? found
    : null;
}

/** The part of a phrase that ends with its first title: "The minister" of "The minister hit back". */
function titleWithin(tokens: readonly Token[], found: NounPhrase): NounPhrase | null {
  const at = tokens.findIndex(
    ({ word }, index) => index >= found.from && index < found.to && TITLES.has(word),
  );
  return at < 0 || !found.definite ? null : phraseBefore(tokens, at + 1);
}

/** "Among them was Peter Noll, 51", "Beside her sat Ann Lee": who is brought in behind the verb. */
export function presentedIn(tokens: readonly Token[], names: readonly NounPhrase[]): NounPhrase | null {
  const [only] = names.filter(({ name, titles }) => /\s/.test(name) || titles.length > 0);
  const opens =
    PREPOSITIONS.has(tokens[0]!.word) || /^(?:beside|standing|sitting|seated)$/.test(tokens[0]!.word);
  if (only === undefined || !opens) return null;
  const before = tokens[only.from - 1]?.word ?? '';
  return BE.has(before) || /^(?:sat|stood)$/.test(before) ? only : null;
}

/**
 * "An old man who gave his name only as Halvard", "a man, who gave his name as Stan,": the name with what somebody is before
 * it, for either of the two; else the phrase as it is.
 */
export function byGivenName(tokens: readonly Token[], found: NounPhrase): NounPhrase {
  const first = Math.max(0, found.from - NAMING_REACH);
  const gave = tokens
    .slice(first, found.to + NAMING_REACH)
    .findIndex(({ word }, at) => word === 'gave' && tokens[first + at - 1]?.word === 'who');
  const who = first + gave - 1;
  const as = [who + 4, who + 5].find((at) => tokens[at]?.word === 'as');
  if (gave < 0 || found.kind === 'pronoun' || as === undefined || !/^names?$/.test(tokens[who + 3]!.word))
    return found;
  const name = phraseAfter(tokens, as + 1);
  const role = phraseBefore(tokens, tokens[who - 1]?.text === ',' ? who - 1 : who);
  if (name?.kind !== 'name' || role === null || (found.from !== name.from && found.from > who)) return found;
  const whole = found.from < role.from ? found : wholePhrase(tokens, role);
  return { ...name, from: whole.from, start: whole.start, titles: [...name.titles, headOf(whole)] };
}

/** What whoever writes does to be told something: "I met", "we spoke to", "I put the question to". */
const MEETING =
  /^(?:met|asked|interviewed|visited|rang|phoned|telephoned|spoke|talked|put|went|sat|caught|called|reached|found|joined)$/;
/** Between that and who is met: "I went to see the minister, Ann Lee", not "I asked about Ann Lee". */
const TO_SOMEBODY = /^(?:about|of|for|on|at|in|from|whether|if|when|why|how|that|before|after|by)$/;

/** "We spoke to Peter Voss, the archivist": who is met or asked by whoever writes, and may be "he" from there on. */
export function metByWriter(tokens: readonly Token[], names: readonly NounPhrase[]): NounPhrase | null {
  const verb = tokens.findIndex(
    ({ word }, at) => MEETING.test(word) && /^(?:i|we)$/.test(tokens[at - 1]?.word ?? ''),
  );
  const found = verb < 0 ? undefined : names.find(({ from }) => from > verb);
  return found !== undefined &&
    (/\s/.test(found.name) || found.titles.length > 0) &&
    !isInstitution(found.name) &&
    !tokens.slice(verb, found.from).some(({ word }) => TO_SOMEBODY.test(word))
    ? found
    : null;
}

/** People who are told of by what they are to whoever is named before them: "Mehta and his colleagues". */
const COMPANIONS =
  /^(?:colleagues?|team|co-authors?|coauthors?|others|aides|lawyers|partners?|advisers?|advisors?|wife|husband)$/;

/**
 * Who acts together with a subject that an "and" joins to another: "Eva Lund and Bo Friis". The partner is null, and the
 * subject the one named first, where the second is told of by the first only: "Mehta and his colleagues". Null where
 * nobody is joined: in "Lee left and Friis said" the words before the "and" are no name.
 */
export function partnerOf(
  tokens: readonly Token[],
  second: NounPhrase,
): { readonly subject: NounPhrase; readonly partner: NounPhrase | null } | null {
  const and = second.from - 1;
  if (tokens[and]?.word !== 'and') return null;
  const first = phraseBefore(tokens, and);
  if (first === null || first.kind === 'pronoun') return null;
  const before = tokens[first.from - 1];
  if (before !== undefined && !before.mark && !SUBORDINATORS.has(before.word) && before.word !== 'both')
    return null;
  const words = tokens.slice(first.from, first.to);
  if (first.kind === 'common' && (words.length > 4 || words.slice(1).some(isFinite))) return null;
  const last = tokens[second.to - 1]!.word;
  // "Mehta and his colleagues", "Mehta and colleagues"
  const isBare = second.to - second.from === 1;
  if (
    (isBare || /^(?:his|her|their|its|other|others)$/.test(tokens[second.from]!.word)) &&
    COMPANIONS.test(last)
  )
    return { subject: { ...first, to: second.to, end: second.end }, partner: null };
  return {
    subject: { ...second, from: first.from, start: first.start },
    partner: first,
  };
}

/** Verbs that take another one without an ending of its own. */
const MODAL = /^(?:will|would|can|could|may|might|must|should|shall|does|did|do)$/;

const ADVERB = /^(?:also|later|then|first|again|\p{Ll}{2,12}ly)$/u;

/** Words from one verb of a subject to its next: "met Chancellor Merz on the sidelines of the summit in Lunde on Friday and told". */
const PREDICATE_REACH = 20;

/** "Mr Velik laughed and said": the subject of the first verb. */
export function predicateSubject(tokens: readonly Token[], left: number): NounPhrase | null {
  if (!/^(?:and|but|then)$/.test(tokens[left - 1]?.word ?? '')) return null;
  // "The Court directed him to stay, and said …": the subject that opens the sentence.
  if (tokens[left - 2]?.text === ',') {
    const clause = tokens.slice(0, left - 2);
    const opening = subjectOf(clause);
    // "The secretary of state denied that …, and said": nothing in the words ends the phrase before its verb.
    const ends = opening !== null && !tokens.slice(opening.from, opening.to).some(isFinite);
    // "Deputies from Orlen and Sorn failed to agree, but said …": those who are from there.
    const nearest = ends ? null : clauseSubject(clause, clause.length);
    const first = ends ? opening : nearest === null ? null : wholePhrase(clause, nearest);
    return first === null || first.from > 1 ? null : { ...first, from: left - 1, to: left };
  }
  const floor = Math.max(0, left - PREDICATE_REACH);
  for (let index = left - 2; index > floor; index--) {
    // "dismissed it as “fiction” and said": what is quoted parts nothing.
    if (tokens[index]!.mark && tokens[index]!.text !== '“”') return null;
    if (!isFinite(tokens[index]!)) continue;
    // "declined to say whether Lee would come but called it": what hangs on "would" has another form.
    if (MODAL.test(tokens[index]!.word) && isFinite(tokens[left]!)) continue;
    // "The chair, Sir Anthony Bell, thanked her and said"
    if (tokens[index - 1]?.text === ',') return subjectOverApposition(tokens, index);
    // "He also met Lee and told her"
    const nearest = phraseBefore(tokens, ADVERB.test(tokens[index - 1]!.word) ? index - 1 : index);
    const found = nearest === null ? null : wholePhrase(tokens, nearest);
    if (found === null) continue;
    if (found.kind !== 'common' || found.titles.length > 0 || isInstitution(found.name)) return found;
    if (isPersonWord(headOf(found))) return found;
  }
  return null;
}

/** "Ann Lee, head of the clinic and a member of the board, said": back over the commas to the name. */
export function subjectOverApposition(tokens: readonly Token[], left: number): NounPhrase | null {
  let end = left - 1;
  if (DASH.test(tokens[end]?.text ?? '')) return subjectOverDashes(tokens, end);
  if (tokens[end]?.text !== ',' && tokens[end]?.text !== ')') return null;
  // "Cllr Ted Marwood (Ind, Low Fell) said"
  if (tokens[end]!.text === ')') {
    const opening = bracketBefore(tokens, end);
    const found = opening > 0 ? phraseBefore(tokens, opening) : null;
    if (found !== null) return wholeOrName(tokens, found);
  }
  const named = nameInApposition(tokens, end);
  if (named !== null) return named;
  const floor = Math.max(0, left - APPOSITION_REACH);
  for (let index = end - 1; index >= floor; index--) {
    const token = tokens[index]!;
    // "Ann Lee, who sang the single “Hail”, said": what is quoted ends the clause.
    if (token.text === '“”' && index === end - 1 && tokens[index - 1]?.mark === false) continue;
    // "Sir Desmond Pyke (Con, Tilbury Marshes), who …": brackets part nothing.
    if (token.text === ')') {
      const opening = bracketBefore(tokens, index);
      if (opening < 0) return null;
      end = opening;
      index = opening;
      continue;
    }
    const quotation = token.text === '“”';
    const atStart = index === 0 && !quotation;
    if (!(quotation || token.text === ',' || token.text === '(' || atStart || /[—–:;]/.test(token.text)))
      continue;
    const from = atStart ? 0 : index + 1;
    const nearest = from < end ? phraseBefore(tokens, end) : null;
    const found = nearest === null ? null : wholeOrName(tokens, nearest);
    const fits =
      found !== null &&
      (found.from <= from ||
        atStart ||
        SUBORDINATORS.has(tokens[found.from - 1]?.word ?? '') ||
        // "“Yes,” said Ann Lee, head of the clinic, who"
        (quotation && found.from === from + 1 && TAG_VERBS.has(tokens[from]!.word)));
    // "Ann Lee, Mayor of Kelso, who watched, said": what somebody is who is named before it.
    const named = fits && !quotation && !atStart ? namedBeforeOffice(tokens, found) : null;
    if (named !== null) return named;
    // "The company, which Kesar owns, said": only a relative clause is sure to belong to it.
    // "The firm, based in Leeds,", "The report, by Civitas,", "The miner, 82,": so do these.
    const relative =
      /^(?:which|who|whose|run|by|from|for|in|speaking|writing|when|if|meanwhile|however|through|via|once|then|now|seen|shown|written|drawn|\p{Ll}+ed|\d{1,3})$/u.test(
        tokens[end + 1]?.word ?? '',
      );
    // "A driver at its haulier, Lorvan, said"
    const apposed = phraseAfter(tokens, end + 1);
    // "The ship's master, a Greek national, told"
    const described =
      /^(?:an?|the|his|her|its|their)$/.test(tokens[end + 1]?.word ?? '') &&
      found?.kind === 'common' &&
      isPersonWord(tokens[found.to - 1]!.word);
    const told = described || (apposed?.kind === 'name' && apposed.to === left - 1);
    if (
      fits &&
      end < left - 1 &&
      (found.kind === 'name' || found.kind === 'pronoun' || found.titles.length > 0 || relative || told)
    )
      return found;
    if (quotation) return null;
    end = index;
  }
  return null;
}

/** The whole phrase; of one that ends with a name only whom it is about: "a spokeswoman for Ann Lee", and not "the death of Ann Lee". */
function wholeOrName(tokens: readonly Token[], found: NounPhrase): NounPhrase {
  const whole = wholePhrase(tokens, found);
  return found.kind === 'common' || isPersonWord(headOf(whole)) ? whole : found;
}

/** "Ann Lee, mayor of Kelso,": the person who opens a clause before the comma behind which an office stands; else null. */
function namedBeforeOffice(tokens: readonly Token[], office: NounPhrase): NounPhrase | null {
  const title =
    tokens[office.from + (/^(?:the|an?|his|her|its|their)$/.test(tokens[office.from]!.word) ? 1 : 0)];
  if (title === undefined || !TITLES.has(title.word) || tokens[office.from - 1]?.text !== ',') return null;
  const person = phraseBefore(tokens, office.from - 1);
  if (person?.kind !== 'name' || isInstitution(person.name)) return null;
  const before = tokens[person.from - 1];
  return (/\s/.test(person.name) || person.titles.length > 0) &&
    (before === undefined || before.mark || SUBORDINATORS.has(before.word))
    ? person
    : null;
}

/** Index of the bracket that the one at `close` closes, or -1 where it does not open within a few words. */
function bracketBefore(tokens: readonly Token[], close: number): number {
  for (let index = close - 1; index >= 0 && close - index < NAMING_REACH * 2; index--)
    if (tokens[index]!.text === '(') return index;
  return -1;
}

const DASH = /^[—–-]{1,2}$/;

/** "Ann Lee — who ran the bank — said", "The mayor – Ann Lee – said": whoever is told of between two dashes. */
function subjectOverDashes(tokens: readonly Token[], close: number): NounPhrase | null {
  for (let index = close - 1; index > 0 && close - index < APPOSITION_REACH; index--) {
    const { text } = tokens[index]!;
    if (/^[.:;!?]$|“”/.test(text)) return null;
    if (!DASH.test(text)) continue;
    const found = phraseBefore(tokens, index);
    if (found === null) return null;
    const name = phraseAfter(tokens, index + 1, close);
    const isNamed = found.kind === 'common' && name?.kind === 'name' && name.to === close;
    return isNamed
      ? { ...name, from: found.from, start: found.start, titles: [...found.titles, ...name.titles] }
      : wholeOrName(tokens, found);
  }
  return null;
}

const OWNED = /^(?:the|its|their|his|her)$/;

/** "The mayor, Ivo Brand, said": the name between the commas, with the title before it. */
function nameInApposition(tokens: readonly Token[], end: number): NounPhrase | null {
  let comma = end - 1;
  while (comma > 0 && end - comma < 12 && tokens[comma]!.text !== ',') comma--;
  // A comma may open a broken line: nobody stands before it.
  if (comma === 0 || tokens[comma]?.text !== ',') return null;
  // "Mei Tan of Leeds University": the name ends before the preposition.
  let nameEnd = comma + 1;
  while (nameEnd < end && !/^(?:of|at|from|for|in)$/.test(tokens[nameEnd]!.word)) nameEnd++;
  const name = phraseAfter(tokens, comma + 1, nameEnd);
  const nearest = phraseBefore(tokens, comma);
  const holder = nearest === null ? null : wholePhrase(tokens, nearest);
  if (name?.kind !== 'name') return null;
  // "The airline's parent company, Halden Group," is one body; "the chief engineer, Halden Group," are two.
  if (isInstitution(name.name))
    return holder?.kind === 'common' &&
      nameEnd === end &&
      !isPersonsTitle(tokens[comma - 1]!.word) &&
      tokens.slice(holder.from, holder.to).some(({ word, genitive }) => OWNED.test(word) || genitive)
      ? { ...name, from: holder.from, start: holder.start, titles: [...holder.titles, ...name.titles] }
      : null;
  const kin = KIN.test(tokens[comma - 1]!.word);
  // "their union, TSSR,"
  const body = holder?.kind === 'common' && isInstitution(tokens[comma - 1]!.word);
  // "The council's housing officer, Sandhu," is one person; "a driver at its haulier, Lorvan," are two.
  const role =
    holder?.kind === 'common' &&
    holder.definite &&
    holder.from === nearest?.from &&
    isPersonWord(tokens[comma - 1]!.word);
  if (!/\s/.test(name.name) && name.titles.length === 0 && !kin && !body && !role) return null;
  // "The Leader of the Opposition, Ann Lee": an office in capitals.
  const office =
    holder?.kind === 'name' &&
    /^\p{L}+ (?:of|for)\s/u.test(holder.name) &&
    TITLES.has(holder.name.split(' ')[0]!.toLowerCase());
  // "The Cathaoirleach, Sean Tighe"
  const single = holder?.kind === 'name' && holder.definite && !/\s/.test(holder.name);
  if (holder === null || (holder.kind !== 'common' && !office && !single)) return null;
  return { ...name, from: holder.from, start: holder.start, titles: [...holder.titles, ...name.titles] };
}

/** The noun phrase whose genitive stands at `index`. */
export function ownerAt(tokens: readonly Token[], index: number): NounPhrase | null {
  const from = Math.max(0, index - APPOSITION_REACH);
  const window = tokens.slice(from, index + 1);
  window[window.length - 1] = { ...tokens[index]!, genitive: false };
  const found = phraseBefore(window, window.length);
  return found === null ? null : { ...found, from: found.from + from, to: found.to + from };
}

/** Whose somebody is by what stands beside the name: "Poland's president, Ivan Orlov", "Orlov, the president of Poland". */
export function nationBeside(tokens: readonly Token[], { from, to }: NounPhrase): string | null {
  const before = tokens[from - 1]?.text === ',' ? phraseBefore(tokens, from - 1) : null;
  if (before?.kind === 'common' && before.titles.length > 0) return before.nation;
  if (tokens[to]?.text !== ',') return null;
  const words = tokens.slice(to + 1, to + 1 + NAMING_REACH);
  const title = to + 1 + words.findIndex(({ word, mark }) => mark || TITLES.has(word));
  if (title === to || tokens[title]!.mark) return null;
  const of = tokens[title + 1]?.word === 'of' ? tokens[title + 2] : undefined;
  return phraseBefore(tokens, title + 1)?.nation ?? (of?.capital === true ? nationNamed(of.word) : null);
}

/** What stands before the name of a place and hardly before another: "off" is told by the words before it. */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in near outside across around throughout'.split(' '),
);

/** "No soldiers will go to Sorrel, a member of the delegation told reporters": whoever speaks is not who is named before. */
function speaks(tokens: readonly Token[], from: number): boolean {
  const end = tokens.findIndex(({ mark, word }, at) => at >= from && (mark || word === 'who'));
  return tokens
    .slice(from, end < 0 ? tokens.length : end)
    .some(({ word }) => /^(?:said|told|says)$/.test(word));
}

/** The title in an apposition: "Omar Reyes, the mayor", "The board's chairwoman, Lena Moss". */
export function titlesBeside(tokens: readonly Token[], found: NounPhrase): string[] {
  // "In Tolga, the governor, Ann Lee, said": the place that opens a sentence bears no title.
  if (found.from === 1 && PLACE_PREPOSITIONS.has(tokens[0]!.word)) return [];
  // "Citing the mayor, Reuters said": the agency is no mayor; in "Citing the mayor, Ann Lee, Reuters said" she is one.
  const cites =
    /^(?:citing|quoting)$/.test(tokens[0]?.word ?? '') &&
    tokens[found.to]?.text !== ',' &&
    !tokens.slice(0, Math.max(0, found.from - 1)).some(({ mark }) => mark);
  if (cites) return [];
  const office = officeBefore(tokens, found);
  if (office.length > 0) return office;
  if (tokens[found.to]?.text === ',') {
    for (let index = found.to + 1; index < found.to + 5; index++) {
      const token = tokens[index];
      if (token === undefined || token.mark || PREPOSITIONS.has(token.word)) break;
      if (TITLES.has(token.word) && !TITLES.has(tokens[index + 1]?.word ?? '')) {
        // "In a post on Kelso Square, the president wrote": the title has a verb of its own.
        const next = tokens[index + 1];
        const ends = next === undefined || next.mark || PREPOSITIONS.has(next.word) || next.word === 'and';
        // "Taxes rise for Millfield, the city treasurer, Paul Denham, told them": nor is Denham's title that of the place.
        const another =
          PREPOSITIONS.has(tokens[found.from - 1]?.word ?? '') &&
          next?.text === ',' &&
          tokens[index + 2]?.capital === true;
        return ends && !another ? titlesIn(tokens, found.to + 1, index + 1) : [];
      }
    }
    // "Lena Fischer, a volcanologist at the university,": what somebody is, whatever it is.
    const apposed = phraseAfter(tokens, found.to + 1);
    const head = apposed === null ? '' : tokens[apposed.to - 1]!.word;
    const next = tokens[apposed?.to ?? 0];
    if (
      apposed?.kind === 'common' &&
      apposed.to - apposed.from > 1 &&
      (next === undefined || next.mark || PREPOSITIONS.has(next.word) || next.word === 'who') &&
      isPersonWord(head) &&
      !/s$|^(?:people|men|women)$/.test(head) &&
      !speaks(tokens, apposed.to)
    )
      return [head];
  }
  const before = tokens[found.from - 2];
  return tokens[found.from - 1]?.text === ',' && before !== undefined && TITLES.has(before.word)
    ? [before.word]
    : [];
}

/** "The Speaker of the Senate, Maud Ferris, met": the office in what stands before the comma, where it is the name's own. */
function officeBefore(tokens: readonly Token[], { from, to, name }: NounPhrase): string[] {
  if (tokens[from - 1]?.text !== ',' || tokens[to]?.mark === false || !/\s/.test(name) || isInstitution(name))
    return [];
  const near = phraseBefore(tokens, from - 1);
  const [office = '', of = ''] =
    near?.kind === 'name' && near.definite ? near.name.toLowerCase().split(' ') : [];
  return TITLES.has(office) && /^(?:of|for)$/.test(of) ? [office] : [];
}
