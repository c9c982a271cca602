// Where a reported statement begins and ends in English: whether words make a statement, where the clause behind a verb
// of saying opens, and how far the words around "Lee said" reach.
import { remembered } from '../../../patterns/remembered.ts';
import { AUXILIARIES, BARE_CLAUSE_VERBS, ING, PREPOSITIONS, TIME_WORDS } from './speech-words.ts';
import { WEEKDAYS } from '../word-lists.ts';
import type { NounPhrase } from '../names/noun-phrase.ts';
import type { Token } from '../tokens.ts';

/** How far appositions reach between a name and its verb, in words and commas. */
export const APPOSITION_REACH = 70;

/** How far after a verb its "that" may stand: "said in a statement on Friday that". */
export const THAT_REACH = 14;

/** Words besides prepositions and participles with which a setting opens: "Asked whether she would resign, Lee said". */
const SETTING_OPENS = /^(?:asked|last|earlier|since|later|although|though|outside|inside)$/;

/**
 * Whether "Lee said …" closes a statement: a mark before it, a statement before that, and no clause after it.
 * @param utterance the statement is a quotation that goes on into the words behind it: "“Yes,” she assured friends"
 */
export function isTag(
  tokens: readonly Token[],
  subject: NounPhrase,
  next: number,
  utterance = false,
): boolean {
  const before = tokens[subject.from - 1];
  if (before === undefined || !before.mark || !/^[,“—–]/u.test(before.text)) return false;
  // "The mill, Lee said, must stay": between two commas even the start of a statement is enough.
  // "Asked whether she would resign, Lee said, “No.”": what stands before is no statement.
  const led =
    tokens[next + 1]?.text === '“”' && (SETTING_OPENS.test(tokens[0]!.word) || ING.test(tokens[0]!.word));
  const parenthetical =
    before.text === ',' && tokens[next]?.text === ',' && !PREPOSITIONS.has(tokens[0]!.word) && !led;
  if (parenthetical) return true;
  const after = tokens[next];
  if (before.text !== '“”' && !isStatementBefore(tokens, 0, subject.from - 1)) return false;
  if (after === undefined) return true;
  if (after.text === '“”' || after.text === ':') return before.text === '“”' && after.text === ':';
  // "promised €3": a sign of money is the object of the verb.
  if (after.mark) return !/\p{Sc}/u.test(after.text);
  const goesOn = /^(?:citing|quoting)$/.test(after.word) || isPartOfDay(tokens, next);
  if (!PREPOSITIONS.has(after.word) && !TIME_WORDS.has(after.word) && !goesOn)
    return utterance && before.text === '“”' && after.word !== 'that';
  const quotedAgain = tokens.slice(next, next + THAT_REACH).some((token) => token.text === '“”');
  if (before.text === '“”') return !quotedAgain;
  return thatAt(tokens, next) === null && !quotedAgain;
}

/** Whether the tokens before `end` make a statement rather than a setting such as "On Sunday". */
export function isStatementBefore(tokens: readonly Token[], start: number, end: number): boolean {
  const words = tokens.slice(Math.max(start, end - APPOSITION_REACH), end);
  if (words.some((token) => token.text === '“”')) return true;
  const first = words.find((token) => !token.mark);
  if (first === undefined || words.length < 2) return false;
  // "Prices rose, Lee said", "Prices may rise, Lee said": two or three words are a statement only where they end in a verb, or
  // the second is an auxiliary ("What is more, Lee said" is none).
  if (words.length < 4)
    return (
      /(?:ed|rose|fell|grew|lost|won|left|died|came|went)$/.test(words.at(-1)!.word) ||
      (words.length === 3 && isAuxiliary(words[1]!) && !/^(?:as|so|that|what|when|where)$/.test(first.word))
    );
  // "Manufacturing must stay, Lee said": a noun in -ing has its verb behind it, a participle has none.
  const second = words[words.indexOf(first) + 1];
  if (
    !PREPOSITIONS.has(first.word) &&
    (!ING.test(first.word) ||
      (second !== undefined &&
        /^\p{Ll}/u.test(second.text) &&
        words.some(isAuxiliary) &&
        !isParticiple(words))) &&
    !/^(?:asked|last|since|earlier|later)$/.test(first.word)
  )
    return words.some(isFinite);
  // "At least 19 people died, Lee said"
  if (first.word === 'at' && /^(?:least|most|last)$/.test(second?.word ?? '')) return words.some(isFinite);
  const comma = words.findIndex((token) => token.text === ',');
  return comma >= 0 && words.slice(comma).some(isFinite);
}

/** Whether words that begin in -ing go on like a participle's: "Opening the dam", "Speaking in Oslo". */
function isParticiple(words: readonly Token[]): boolean {
  const next = words[1]?.word ?? '';
  return PREPOSITIONS.has(next) || /^(?:the|a|an|his|her|its|their|that|this|to|it|him|them)$/.test(next);
}

export function isAuxiliary({ word, capital }: Token): boolean {
  // The month is none.
  return AUXILIARIES.has(word) && !(capital && word === 'may');
}

/** A finite verb that is no noun in the plural. */
export function isPlainlyFinite(token: Token): boolean {
  return isFinite(token) && (isAuxiliary(token) || !/[^s]s$/.test(token.word));
}

/** A form that only a finite verb has, or probably is one. */
export function isFinite(token: Token): boolean {
  if (isAuxiliary(token)) return true;
  const form = formOf(token.word);
  return form === 'denied' || (form === 'finite' && !token.capital);
}

/** Whether a word is a finite form of a verb, or one with a "not" in it; the same words come again and again. */
const formOf = remembered((word): 'denied' | 'finite' | 'other' => {
  if (/n['’]t$/.test(word)) return 'denied';
  return !/^(?:its|his|hers|this|us|as|yes|thus|perhaps|always|besides)$/.test(word) &&
    /(?:ed|[^s]s|rose|fell|grew|lost|won|left|made|took|got|came|went|hit|cut|put|set|led|beat|sank|broke|began|drew|ran|gave|saw|sat|held|met|built|sold|bought|paid|spent|spoke|wrote|stood|kept|brought|shot|threw|swore|sang|sent|shook|wept|woke|struck|flung|drove|chose|laid|fought|fled|caught|taught|sought|flew|knew|slid|stole|slept|crept|dealt|hung|swung)$/.test(
      word,
    )
    ? 'finite'
    : 'other';
});

/** Index of the mark that ends the clause at `from`; the number of tokens when none does. */
export function tagEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < tokens.length && to - from < APPOSITION_REACH && !isClauseMark(tokens[to]!)) to++;
  return to;
}

/**
 * Where a tag ends with what hangs on it: "Lee told the delegation on Sunday, the opening day of the congress". What
 * goes on with the statement stays outside: "Lee said, and it will be more".
 */
export function tailEnd(tokens: readonly Token[], subject: NounPhrase, next: number): number {
  const end = tagEnd(tokens, next);
  if (end === next || !isStatementBefore(tokens, 0, subject.from - 1)) return end;
  let to = end;
  while (tokens[to]?.text === ',' && tokens[to + 1] !== undefined) {
    const part = tagEnd(tokens, to + 1);
    const words = tokens.slice(to + 1, part);
    const first = words[0];
    if (first === undefined || tokens[part]?.text === '“”') return end;
    const relative = /^(?:where|when|who|which|whose)$/.test(first.word);
    const apposition =
      /^(?:the|a|an|his|her|its|their|in|at|during|on|following)$/.test(first.word) &&
      !words.some(isAuxiliary);
    if (!relative && !apposition) return end;
    to = part;
  }
  // Only at the sentence's end: elsewhere the statement may go on behind it.
  return tokens.slice(to).every((token) => token.mark && token.text !== '“”') ? to : end;
}

/** `from`, or the index of the comma or dash right before it. */
export function commaBefore(tokens: readonly Token[], from: number): number {
  return /^[,—–]$/u.test(tokens[from - 1]?.text ?? '') ? from - 1 : from;
}

/** Index where the reported clause begins, null when the verb has no clause after it. */
export function clauseAt(tokens: readonly Token[], next: number, verb: string): number | null {
  const that = thatAt(tokens, next);
  if (that !== null) return that + 1;
  let from = isPartOfDay(tokens, next) ? next + 1 : next;
  const first = tokens[from];
  if (first?.word === 'on' && WEEKDAYS.includes(tokens[from + 1]?.word ?? '')) from += 2;
  else if (first !== undefined && (WEEKDAYS.includes(first.word) || /^(?:yesterday|today)$/.test(first.word)))
    from += 1;
  // "said then: “…”"
  else if (first !== undefined && TIME_WORDS.has(first.word) && tokens[from + 1]?.text === ':') from += 1;
  const opening = tokens[from];
  if (opening === undefined) return null;
  if (/^[:,]$/.test(opening.text) && tokens[from + 1]?.text === '“”') return from + 1;
  if (opening.text === ':') return from + 1;
  if (opening.text === '“”') return tokens.length - from <= 2 ? from : null;
  if (opening.mark || PREPOSITIONS.has(opening.word) || opening.word === 'against') return null;
  // "said building is slow" and "said leading firms should pay" report a statement, "suggested building a dam" does not.
  const isGerund = ![from + 1, from + 2].some((at) => tokens[at] !== undefined && isAuxiliary(tokens[at]));
  if (ING.test(opening.word) && isGerund) return null;
  if (BARE_CLAUSE_VERBS.has(verb)) return hasVerb(tokens.slice(from, from + CLAUSE_REACH)) ? from : null;
  // "announced measures" has an object, "announced it would close" has a clause.
  for (let index = from + 1; index < Math.min(tokens.length, from + 10) && !tokens[index]!.mark; index++) {
    if (goesOnAt(tokens, index)) return null;
    if (isAuxiliary(tokens[index]!)) return from;
  }
  return null;
}

/** "Admitted the mistake and will resign": a joint with a verb behind it goes on with what its subject does. */
function goesOnAt(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return /^(?:and|but)$/.test(tokens[at]!.word) && next !== undefined && isAuxiliary(next);
}

/** "Late on Tuesday", "early Wednesday": when in the day something was said. */
function isPartOfDay(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.word ?? '';
  return (
    /^(?:late|early)$/.test(tokens[at]?.word ?? '') &&
    (/^(?:on|in|at)$/.test(next) || WEEKDAYS.includes(next) || next === 'yesterday')
  );
}

/** The verb of a reported clause stands among so many words. */
const CLAUSE_REACH = 30;

/**
 * Whether words behind a verb of saying have a verb of their own, or quote one: "said anyone who had a ticket could go", but
 * not "said sorry to all who had to wait", nor "said their vows".
 */
function hasVerb(tokens: readonly Token[]): boolean {
  for (let at = 1; at < tokens.length; at++) {
    const { text, word } = tokens[at]!;
    if (text === '“”') return true;
    if (goesOnAt(tokens, at)) return false;
    if (/^(?:who|which|that|what)$/.test(word)) {
      // The verb of those words, and those that help it.
      while (at + 1 < tokens.length && !isFinite(tokens[at + 1]!) && !tokens[at + 1]!.mark) at++;
      while (at + 1 < tokens.length && isAuxiliary(tokens[at + 1]!)) at++;
      if (at + 1 < tokens.length && isFinite(tokens[at + 1]!)) at++;
    } else if (
      isFinite(tokens[at]!) &&
      !/^(?:their|his|her|its|my|our|your|the|a|an)$/.test(tokens[at - 1]!.word)
    )
      return true;
  }
  return false;
}

/** `from`, or the index after a "that" there. */
export function afterThat(tokens: readonly Token[], from: number): number {
  return tokens[from]?.word === 'that' ? from + 1 : from;
}

/** Index of the "that" which opens the reported clause, over at most a short setting. */
function thatAt(tokens: readonly Token[], from: number): number | null {
  // "would say only that"
  if (tokens[from]?.word === 'only' && tokens[from + 1]?.word === 'that') return from + 1;
  for (let index = from; index < tokens.length && index < from + THAT_REACH; index++) {
    const token = tokens[index]!;
    // "said that day that", "said at that time that"
    if (token.word === 'that' && tokens[index + 2]?.word === 'that' && WHEN.test(tokens[index + 1]!.word))
      return index + 2;
    if (token.word === 'that' && (index === from || !isRelative(tokens, index))) return index;
    if (token.text === '“”' || token.text === ';' || token.text === ':') return null;
    // "said on Friday, adding that": the clause is that of the other verb.
    if (ING.test(token.word) && tokens[index - 1]?.text === ',') return null;
    // Without a preposition the words after the verb are the clause itself, and a "that" in it is another one. So are
    // "said there was no sign that" and "said on Friday there was no sign that".
    if (
      index === from &&
      !isPartOfDay(tokens, index) &&
      !PREPOSITIONS.has(token.word) &&
      !TIME_WORDS.has(token.word) &&
      token.text !== ','
    )
      return null;
    if (token.word === 'there' && tokens[index + 1] !== undefined && isAuxiliary(tokens[index + 1]!))
      return null;
  }
  return null;
}

/** What "that" stands before where it tells when or where something was said. */
const WHEN =
  /^(?:day|night|morning|afternoon|evening|week|weekend|month|year|summer|winter|time|point|stage|moment|meeting|hearing|occasion|interview|conference)$/;

/** "last year that", "on Monday that": when something was found, before what. */
export function isThenThat(tokens: readonly Token[], from: number): boolean {
  if (!TIME_WORDS.has(tokens[from]?.word ?? '') && !/^(?:in|on)$/.test(tokens[from]?.word ?? ''))
    return false;
  for (let at = from + 1; at < from + 4; at++) {
    const token = tokens[at];
    if (token === undefined || token.mark) return false;
    if (token.word === 'that') return true;
  }
  return false;
}

/** "They've heard that before", "found that out", "say that in January": a "that" which is the object, with no clause behind it. */
export function isThatObject(tokens: readonly Token[], that: number): boolean {
  const rest = tokens.slice(that + 1, tagEnd(tokens, that + 1));
  const [first] = rest;
  if (tokens[that + 1]?.text === '“”' || rest.some(isFinite)) return false;
  return first === undefined || PREPOSITIONS.has(first.word) || TIME_WORDS.has(first.word) || rest.length < 4;
}

/** With which the subject of a clause may open. */
const SUBJECT_OPENS =
  /^(?:the|an?|it|its|he|she|they|his|her|their|no|most|some|many|few|more|nearly|almost|about|half|\d.*|one|two|three|four|five|six|seven|eight|nine|ten)$/;
/** What ends the subject of a clause before its verb. */
const SUBJECT_ENDS =
  /^(?:and|but|or|who|whom|whose|which|that|where|when|after|before|while|because|if|to|as)$/;
/** So many words may stand before the verb of a clause that no "that" opens. */
const BARE_REACH = 10;

/** Where the clause begins in "found the lender had broken rules" and "heard how Bell had lied"; -1 where none does. */
export function foundClause(tokens: readonly Token[], at: number): number {
  const { word } = tokens[at]!;
  const next = tokens[at + 1];
  if (next === undefined) return -1;
  if (/^hear(?:d|s)$/.test(word) && next.word === 'how') return at + 2;
  if (!/^f(?:ound|inds)$/.test(word) || !(next.capital || SUBJECT_OPENS.test(next.word))) return -1;
  for (const token of tokens.slice(at + 2, at + BARE_REACH)) {
    if (token.mark || SUBJECT_ENDS.test(token.word)) return -1;
    if (/^(?:had|has|have|was|were|is|are|would|could|did|does)$/.test(token.word)) return at + 1;
  }
  return -1;
}

/** Whether "that" goes with the noun before it: "at a plant that makes panels", "a rally that drew thousands". */
export function isRelative(tokens: readonly Token[], that: number): boolean {
  const verb = tokens[that + 1];
  const noun = tokens[that - 1];
  if (verb === undefined || noun === undefined || noun.mark || !isFinite(verb)) return false;
  const clause = tokens.slice(that + 2, that + 8);
  const end = clause.findIndex((token) => token.mark);
  // "critics that have called him weak": of one verb in two words the second looks finite, too.
  const forms = clause.slice(0, end < 0 ? clause.length : end).filter(isFinite).length;
  return forms === 0 || (forms === 1 && isAuxiliary(verb));
}

/** Words that a sentence opens with before its subject at most: "On a visit to the oldest port of the country, Lee". */
const OPENING_REACH = 30;

/** Index where the words around "Lee said" begin at the sentence's start; null when a statement stands before. */
export function leadIn(tokens: readonly Token[], subject: NounPhrase): number | null {
  if (subject.from === 0) return 0;
  const before = tokens[subject.from - 1]!;
  const first = tokens[0]!;
  if (subject.from <= 3 && !tokens.slice(0, subject.from).some(isFinite)) return 0;
  // "Their comments came after Lee said": what came before is the occasion, no claim of its own.
  if (/^(?:after|when|before|once)$/.test(before.word) && subject.from <= 8) return 0;
  // "On a visit to Oslo, Lee said", "On a visit to Oslo – the largest port – Lee said"
  const opening = /^[—–]$/u.test(before.text)
    ? tokens.slice(0, Math.min(subject.from - 1, OPENING_REACH))
    : [];
  const isAside = opening.some(({ text }) => /^[—–]$/u.test(text)) && !opening.some(isFinite);
  if (
    (before.text === ',' || isAside) &&
    (PREPOSITIONS.has(first.word) ||
      ING.test(first.word) ||
      SETTING_OPENS.test(first.word) ||
      (first.word === 'that' && /^(?:day|morning|afternoon|evening|night)$/.test(tokens[1]!.word))) &&
    subject.from <= OPENING_REACH
  )
    return 0;
  // "Data from the statistics office showed", "Figures issued by the ministry showed"
  if (subject.from <= 8 && /^(?:from|by|of)$/.test(tokens[subject.from - 1]!.word)) return 0;
  return null;
}

/** A mark between clauses or at the end of one. */
export function isClauseMark(token: Token): boolean {
  return token.mark && /^[,.;:!?“—–(]/u.test(token.text);
}
