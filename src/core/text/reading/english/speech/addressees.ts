// Whom words are said to in English: "told Lee", "warned the council of", "replied to Lee that", "in a letter to staff",
// "residents were told that".
import { BE, PREPOSITIONS, SPEECH_VERBS, TAG_VERBS, TIME_WORDS } from './speech-words.ts';
import { isPlainlyFinite, isRelative } from './statements.ts';
import { phraseAfter, phraseBefore } from '../names/find-phrases.ts';
import { isInstitution } from '../names/kinds-by-form.ts';
import type { NounPhrase } from '../names/noun-phrase.ts';
import { isPersonWord } from '../names/people-words.ts';
import type { Token } from '../tokens.ts';
import { wholePhrase } from './whole-phrases.ts';
import { WEEKDAYS } from '../word-lists.ts';
import { WRITINGS } from './writings.ts';

/** Verbs whose object is told something. */
const TELLING =
  /^(?:warn|assure|reassure|remind|inform|advise|notif(?:y|ie)|persuade|convince|caution)(?:s|d|ed)?$/;

/** Verbs whose object is told or asked something, by what stands behind it. */
const ADDRESSING =
  /^(?:ask|warn|urge|promise|remind|inform|assure|reassure|advise|caution|beg|implore|notif(?:y|ie))(?:s|d|ed|ged)?$/;
/** What may stand behind whom a question, a warning or a plea is put to. */
const BEHIND_ADDRESSEE = /^(?:that|whether|if|how|why|what|when|where|who|to|not|of|about|against|for|over)$/;

/** Words of a setting between whom something is said to and what: "in a call on Friday that". */
const SETTING_REACH = 8;

/** Verbs with a "to" that tells nobody anything: "pointed to officials", "admitted to hospital". */
const POINTING = /^(?:admit|point|call|show|cite|quote|report|rule|demand)/;

/** Verbs with a "to" before what somebody will do. */
const INTENDING = /^(?:promise|hope|vow|pledge|threaten|expect|claim|want|propose|believe|think)/;

/** What somebody speaks or writes, before the "to" of whom it is for. */
const SPOKEN = /^(?:speech|remarks|testimony|evidence|submission|presentation|speaking|writing|talking)$/;

/** Whom "assured residents that" and the like speak to; null where no "that" follows somebody. */
export function toldBefore(tokens: readonly Token[], at: number): NounPhrase | null {
  const found = addresseeAt(tokens, at + 1);
  if (found === null || tokens[found.to]?.word !== 'that' || isRelative(tokens, found.to)) return null;
  // Whoever is warned is told something, and be it a museum.
  if (TELLING.test(tokens[at]!.word)) return found;
  // "promised cheap money that feeds the plant": nobody is told anything.
  return mayBeTold(found) ? found : null;
}

/** Whom "asked Lee whether", "warned the council of" and "replied to Lee" speak to; null where they name nobody. */
export function askedBy(tokens: readonly Token[], at: number): NounPhrase | null {
  const { word } = tokens[at]!;
  // "called on both sides to stop"
  if (/^call(?:ed|s)$/.test(word) && /^(?:up)?on$/.test(tokens[at + 1]?.word ?? '')) {
    const called = addresseeAt(tokens, at + 2);
    return called !== null && tokens[called.to]?.word === 'to' ? called : null;
  }
  const to = tokens[at + 1]?.word === 'to';
  const speaks = SPEECH_VERBS.has(word) || TAG_VERBS.has(word);
  if (to ? !speaks || POINTING.test(word) : !ADDRESSING.test(word)) return null;
  const found = addresseeAt(tokens, to ? at + 2 : at + 1);
  if (found === null || !mayBeTold(found)) return null;
  const behind = tokens[found.to];
  // "warned the museum that holds it"
  if (!to && behind?.word === 'that' && isRelative(tokens, found.to)) return null;
  // "promised to pay lenders"
  if (to && INTENDING.test(word) && found.kind === 'common' && behind?.word !== 'that') return null;
  // "warned colleagues in private that"
  const setting =
    PREPOSITIONS.has(behind?.word ?? '') &&
    tokens.slice(found.to, found.to + SETTING_REACH).some(({ word: one }) => one === 'that');
  return to || setting || behind === undefined || behind.mark || BEHIND_ADDRESSEE.test(behind.word)
    ? found
    : null;
}

/** Whom what is said in these words is written or spoken to: "in a letter to the council", "writing to shareholders". */
export function writtenTo(tokens: readonly Token[], from: number, to: number): NounPhrase | null {
  for (let at = from; at < to - 2; at++) {
    const { word } = tokens[at]!;
    const addressing = word === 'addressing';
    if (!addressing && (!(WRITINGS.has(word) || SPOKEN.test(word)) || tokens[at + 1]!.word !== 'to'))
      continue;
    const found = addresseeAt(tokens, addressing ? at + 1 : at + 2);
    if (found === null) continue;
    // "an email to staff seen by the Post", "a letter to the governor dated June 3"
    const seen = found.to - 1;
    const told =
      found.kind === 'common' && seen > found.from && /(?:ed|seen|sent)$/.test(tokens[seen]!.word)
        ? { ...found, to: seen, end: tokens[seen - 1]!.end, name: tokens[seen - 1]!.text }
        : found;
    if (mayBeTold(told)) return told;
  }
  return null;
}

/** Who is told in "residents were told that", "Lee has been warned by"; null where a verb tells of nobody told. */
export function toldIn(tokens: readonly Token[], at: number, be: number): NounPhrase | null {
  if (
    !/^(?:told|asked|warned|informed|assured|reassured|reminded|advised|notified|urged)$/.test(
      tokens[at]!.word,
    )
  )
    return null;
  const { word } = tokens[be]!;
  const has = word === 'been' && /^(?:has|have|had)$/.test(tokens[be - 1]?.word ?? '');
  if (!has && !/^(?:was|were|is|are)$/.test(word)) return null;
  if (
    tokens
      .slice(be, at)
      .some((token) => /^(?:not|never)$/.test(token.word) || (BE.has(token.word) && token !== tokens[be]))
  )
    return null;
  const found = phraseBefore(tokens, has ? be - 1 : be);
  return found === null || found.name === 'who' || found.name === 'it' ? null : wholePhrase(tokens, found);
}

/** What somebody has of their own and tells something: "her weekly news conference", "her party". */
const OWN_GATHERING = /^(?:conference|briefing|meeting|rally|audience|party|cabinet)$/;

/** Whom words are said to, from `from` on; null for nobody. */
export function addresseeAt(tokens: readonly Token[], from: number): NounPhrase | null {
  const first = tokens[from];
  if (first === undefined || first.mark || first.word === 'that') return null;
  // "told her husband", "told her weekly news conference that"
  const owned = tokens[from + 1]?.word ?? '';
  const owner =
    first.word === 'her' &&
    (isPersonWord(owned) ||
      // "told her French counterpart"
      (tokens[from + 1]?.capital === true && isPersonWord(tokens[from + 2]?.word ?? '')) ||
      (!/^(?:the|an?|this|that|his|their)$/.test(owned) &&
        tokens.slice(from + 1, from + 4).some(({ word }) => OWN_GATHERING.test(word))));
  // "told jurors Hale had lied"
  const group = /s$/.test(first.word) && isPersonWord(first.word) && tokens[from + 1]?.capital === true;
  if (
    !owner &&
    (group ||
      // "told US envoy Dana Frost"
      (first.text !== 'US' &&
        /^(?:him|her|them|us|me|reporters|journalists|lawmakers|workers|delegates|investors|officials|parliament|congress|mps)$/.test(
          first.word,
        )))
  )
    return {
      start: first.start,
      end: first.end,
      from,
      to: from + 1,
      kind: 'common',
      name: first.text,
      titles: [],
      definite: false,
      nation: null,
    };
  // "told Wednesday's council session", "told 200 miners"
  const counted = /^\d/.test(first.text) || (first.genitive && WEEKDAYS.includes(first.word));
  if (!counted) return phraseAfter(tokens, from);
  const found = phraseAfter(tokens, from + 1);
  return found === null ? null : { ...found, from, start: first.start };
}

/** Words of whom something is told, where and when, at most: "told a rally outside Terminal 2 on Tuesday that". */
const TOLD_REACH = 24;

/** What whom somebody tells something goes on with, in words of place and time. */
const WHERE_OR_WHEN = new Set([...PREPOSITIONS, 'front', 'opposite']);

/** "the night before", "that evening": days told by others. */
const PART_OF_DAY = /^(?:night|evening|morning|afternoon|day|week)$/;

/**
 * Where what is told begins, at its "that", its colon or its quotation, behind whom it is told to, where and when; -1 where
 * nothing leads there. In "told Kelso the plan that he made was dead" the words on the way are the statement's own.
 * @param to where whom it is told to ends
 */
export function toldFrom(tokens: readonly Token[], to: number): number {
  const end = Math.min(tokens.length, to + TOLD_REACH);
  for (let at = to; at < end; at++) {
    const { word, text, mark, capital } = tokens[at]!;
    const next = tokens[at + 1];
    if (text === ':' || text === '“”') return at;
    if (mark || next === undefined || isPlainlyFinite(tokens[at]!)) return -1;
    const ofDay = PART_OF_DAY.test(next.word);
    if (word === 'that' && !(ofDay && tokens[at + 2]?.word === 'that'))
      return isRelative(tokens, at) ? -1 : at;
    const opens = at === to || DETERMINED.test(word);
    const goesOn =
      WHERE_OR_WHEN.has(word) ||
      TIME_WORDS.has(word) ||
      ofDay ||
      (at === to && !capital && isPersonWord(word));
    if (opens && !goesOn && !WHERE_OR_WHEN.has(tokens[at - 1]!.word)) return -1;
  }
  return -1;
}

/** Words with which a noun phrase or a clause of its own begins. */
const DETERMINED =
  /^(?:the|an?|his|her|its|their|our|my|this|these|those|he|she|it|they|we|i|you|there|no|all)$/;

/** Whether a phrase can be somebody who is told something: a name, people, a body. */
function mayBeTold({ kind, name }: NounPhrase): boolean {
  const head = name.split(/\s/).at(-1)!.toLowerCase();
  return (
    kind !== 'common' ||
    /^(?:him|her|them|us|me|mps|staff|crew|jurors|colleagues|voters|pupils|fans|families|crowds?|jury)$/.test(
      head,
    ) ||
    isPersonWord(head) ||
    isInstitution(head)
  );
}
