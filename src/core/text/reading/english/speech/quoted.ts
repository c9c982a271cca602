// Whose words a quotation is in English: the cue that governs it, or the quotation that it goes on with.
import type { Quotation, Sentence } from '../../../../model/comparison.ts';
import { contains, overlaps, type Span } from '../../../../model/span.ts';
import type { Line, Resolved, ResolvedCue } from './speakers.ts';
import { BE, MENTAL_VERBS, NAMING_VERBS, PREPOSITIONS, SPEECH_VERBS } from './speech-words.ts';
import { NAMING_REACH } from './subjects.ts';
import { isInscribed } from './writings.ts';
import type { Token } from '../tokens.ts';
import type { QuotationShape, QuotedSpan } from '../../quotes.ts';

/** Cues looked at on each side of a quotation. */
const NEAREST_CUES = 12;

/** The cue that governs a quotation: the tag right after it, else the nearest before it, else any after it. */
export function cueOf(
  line: Line,
  cues: readonly ResolvedCue[],
  quote: Span,
  shape: QuotationShape,
): Resolved | null {
  const place = placeOf(line.tokens, quote);
  if (place === null) return null;
  // The nearest cues on both sides; a sentence with thousands of them is no prose.
  const next = firstIndex(cues, (one) => one.cue.at > place);
  const speaking = cues
    .slice(Math.max(0, next - NEAREST_CUES), next + NEAREST_CUES)
    .filter((one) => one.speaker !== null || one.relay !== null);
  const behind = speaking.find(
    ({ cue }) =>
      (cue.kind === 'tag' || cue.kind === 'according') && cue.from > place && cue.from <= place + 2,
  );
  // "Lee wrote that it was “at breaking point”, according to a letter published by the Post": Lee's words stand in it.
  const writer =
    behind?.cue.kind === 'according'
      ? speaking.findLast(
          ({ cue, speaker }) =>
            cue.kind === 'lead' &&
            cue.to <= place &&
            speaker !== null &&
            !line.tokens.slice(cue.to, place).some(({ mark }) => mark),
        )
      : undefined;
  const tag = writer ?? behind;
  if (tag !== undefined && !shape.short) return tag;
  // "Guo said China hoped they would “meet”": it is Guo who says so.
  const reporting = speaking.filter(
    ({ cue }, index) =>
      !(
        (cue.names === true ||
          MENTAL_VERBS.has(line.tokens[cue.at]!.word) ||
          /^(?:show|suggest|indicate|reveal)/.test(line.tokens[cue.at]!.word)) &&
        speaking
          .slice(0, index)
          .some(
            (one) =>
              one.cue.to <= cue.at && (one.cue.kind === 'lead' || line.tokens[one.cue.to]?.word === 'that'),
          )
      ),
  );
  // A term that the source takes from a report ("according to the report, the “little giants” …") is nobody's words.
  const before = reporting
    .filter(
      ({ cue }) => cue.at < place && (cue.kind !== 'according' || (!shape.attributive && shape.words > 2)),
    )
    .at(-1);
  // "Lee had told her, Ann Friis said, that “nobody would check”": what she was told is Lee's.
  const aside = speaking.findLast(({ cue }) => cue.at < place);
  if (
    aside?.cue.kind === 'tag' &&
    line.tokens[aside.cue.to + 1]?.word === 'that' &&
    aside.cue.to + 2 <= place
  ) {
    const teller = speaking.findLast(
      ({ cue }) =>
        cue.at < aside.cue.from &&
        (cue.to === aside.cue.from || cue.addressee?.end === line.tokens[aside.cue.from - 1]?.end),
    );
    if (teller !== undefined) return teller;
  }
  const after = speaking.find(({ cue }) => cue.at > place);
  if (shape.short) {
    // "Ministers have “sleepwalked” into it, the committee says": a verb is no slogan.
    const told = speaking.find(({ cue }) => cue.kind === 'tag' && cue.from > place);
    if (
      told !== undefined &&
      (/^(?:have|has|had)$/.test(line.tokens[place - 1]?.word ?? '') ||
        (!shape.attributive && shape.words > 1))
    )
      return told;
    const noun = speaking.find(
      ({ cue }) =>
        cue.kind === 'noun' && (cue.at === place + 1 || (cue.at < place && place - cue.at <= NAMING_REACH)),
    );
    if (noun !== undefined) return noun;
    if (tag !== undefined && !shape.attributive) return tag;
    // "It was a “very proud” moment, she said": what something is said to be, is a view of it.
    const judges =
      shape.attributive &&
      /^an?$/.test(line.tokens[place - 1]?.word ?? '') &&
      BE.has(line.tokens[place - 2]?.word ?? '');
    if (told !== undefined && judges) return told;
    if (before === undefined) return null;
    // "Lee said the town would “never give up” its port": a verb is no slogan here either.
    const isVerb = VERB_FOLLOWS.test(line.tokens[place - 1]?.word ?? '') && shape.words > 1;
    const distance = place - Math.max(before.cue.at, resumedAt(line.tokens, before.cue.at, place));
    const naming = before.cue.names === true || NAMING_VERBS.has(line.tokens[before.cue.at]!.word);
    const according = before.cue.kind === 'according';
    if (according || (isVerb && distance <= FARTHEST)) return before;
    if (distance <= NAMING_REACH && (naming || judges || !shape.attributive || distance <= 2)) return before;
    const { word } = line.tokens[before.cue.at]!;
    return shape.attributive ||
      !(SPEECH_VERBS.has(word) || before.cue.addressee !== null) ||
      distance > FARTHEST
      ? null
      : before;
  }
  return before ?? after ?? speaking[0] ?? null;
}

/** Words between a verb of saying and a few words in quotation marks, at most. */
const FARTHEST = 15;
/** Behind these stands a verb. */
const VERB_FOLLOWS = /^(?:will|would|shall|should|can|could|may|might|must|have|has|had|to|did|does|do)$/;

/** Where what somebody says goes on: the last "that" of "said that …, and that the government had “no plans”"; else -1. */
function resumedAt(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at > from + 1; at--)
    if (tokens[at]!.word === 'that' && tokens[at - 1]!.word === 'and') return at;
  return -1;
}

/** Index of the mark that stands for the quotation in the sentence's tokens. */
function placeOf(tokens: readonly Token[], quote: Span): number | null {
  const place = firstIndex(tokens, (token) => token.start >= quote.start || token.end > quote.start);
  const token = tokens[place];
  return token?.text === '“”' && contains(quote, token) ? place : null;
}

/** Index of the first element that fits, by halving; all after it fit too. The length when none does. */
function firstIndex<T>(list: readonly T[], fits: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** "one hand-painted placard read" is shorter. */
const READING_REACH = 40;

/** The speaker of a quotation without a cue: whoever was just quoted, in this paragraph or the one before. */
export function continuedFrom(
  text: string,
  previous: { speaker: string | null; relay: string | null; end: number; paragraph: number } | null,
  quote: Span,
  sentence: Sentence,
  full: boolean,
): Resolved | null {
  if (previous === null) return null;
  const announced = text.slice(previous.end - 1, previous.end) === ':';
  // "“…,” reads the caption", "“…,” one placard read", "“…,” the sign says": whose words those are, is told.
  const after = text.slice(quote.end, quote.end + READING_REACH);
  if (/^,?\s(?:reads?|ran|runs|goes|went) (?:the|a|an|one|his|her|its|their)\s/.test(after)) return null;
  if (/^,?\s(?:[\p{Ll}-]+\s){1,5}(?=\p{Ll})/u.exec(after)?.[0].trim().split(' ').some(isInscribed) === true)
    return null;
  const near = sentence.paragraph - previous.paragraph <= 1;
  const atStart = quote.start === sentence.start;
  return near &&
    (full || announced) &&
    (atStart || announced) &&
    !overlaps(quote, { start: 0, end: previous.end })
    ? { speaker: previous.speaker, relay: previous.relay }
    : null;
}

/** "“We are ready,” Lee said, “but we must hurry.”": one utterance, parted by the words that tell whose it is. */
export function goesOnWith(
  text: string,
  last: Quotation | undefined,
  quote: QuotedSpan,
  { start }: Span,
  found: Resolved | null,
): boolean {
  return (
    last?.kind === 'full' &&
    last.start >= start &&
    last.speaker !== null &&
    last.speaker === found?.speaker &&
    text[quote.start - 2] === ',' &&
    /,["”’'»」]$/u.test(text.slice(last.end - 2, last.end)) &&
    /[.!?…]["”’'»」]$/u.test(text.slice(quote.end - 2, quote.end))
  );
}

/** A quotation that goes on in the next paragraph is by whoever that paragraph names. */
export function spokenAlike(quotations: readonly Quotation[], carriesOn: ReadonlySet<number>): Quotation[] {
  const result = [...quotations];
  for (let index = result.length - 2; index >= 0; index--) {
    const next = result[index + 1]!;
    if (!carriesOn.has(index) || next.speaker === null) continue;
    result[index] = { ...result[index]!, speaker: next.speaker, relay: next.relay };
  }
  return result;
}

/** "declined to comment “at this stage”": a slogan or a name does not begin so. */
export function opensWithPreposition(text: string, quote: QuotedSpan): boolean {
  return PREPOSITIONS.has(/^\p{Ll}+(?=\s)/u.exec(text.slice(quote.start + 1, quote.start + 12))?.[0] ?? '');
}

/** Words right before what something is called, whoever tells of it. */
const CALLED =
  /\b(?:so-called|(?:known|listed|classed|classified|registered|filed) as|nicknamed|code-?named|aka)\s$/i;
/** "a file marked “secret”", "a banner reading “Yes”"; "it marked “a new start”" is somebody's view. */
const INSCRIBED = /\b(?:marked|reading)\s["“'‘](?!an?\s|the\s)/i;
/** "to type “help”", "had pressed “send”": what is put into operation; "told the press “no comment”" is said. */
const OPERATED =
  /\b(?:(?:to|and|then|just|you|can|could|should|must|would)\s(?:press|type)|(?:press(?:ed|ing)|(?:click|tap|swip)(?:e|ed|ped|ing|ping)?)(?:\son)?)\s$/i;
/** "hit 'record'": what a button does; in "to hit “rock bottom”" nothing is put into operation. */
const HIT = /\b(?:hit|hits|hitting)\s["“'‘](?:record|send|save|delete|submit|publish|reply)\b/i;
/** What stands on a button or a file is no longer, in words. */
const LONGEST_LABEL = 2;
/** The words that show a label are shorter. */
const LABEL_REACH = 24;

/** "so-called “experts”", "hit 'record'", "a file marked “secret”": what something is called is nobody's words. */
export function isLabel(text: string, quote: QuotedSpan, { words, full }: QuotationShape): boolean {
  if (full) return false;
  const from = Math.max(0, quote.start - LABEL_REACH);
  const before = text.slice(from, quote.start);
  return (
    CALLED.test(before) ||
    (words <= LONGEST_LABEL &&
      (OPERATED.test(before) ||
        HIT.test(text.slice(from, quote.end)) ||
        INSCRIBED.test(text.slice(Math.max(from, quote.start - 8), quote.start + 5))))
  );
}

/** What people make that has a title. */
const WORK =
  /\b(?:film|movie|feature|documentary|drama|comedy|thriller|sequel|series|show|play|musical|opera|ballet|symphony|song|single|album|ballad|novel|novella|book|memoir|biography|poem|essay|painting|sculpture|exhibition)s?(?: (?:called|titled|entitled|named))?[,:]?\s$/;
const TITLE_WORD = /^(?:[\p{Lu}\d].*|a|an|and|at|by|for|from|in|of|on|or|the|to|with)$/u;
/** The noun and what may stand between it and the title are shorter. */
const WORK_REACH = 40;

/** "Said of the film: “Brilliant.”": what a verb of saying is about. */
const SAID_OF = /\b(?:of|about|on)\s[^,:.]{1,40}[,:]\s$/;

/**
 * "Her first feature, “Hail”, was shown": the title of a work is nobody's words.
 * @param told whether the words around the quotation tell that somebody says it
 */
export function isTitleOfWork(text: string, quote: QuotedSpan, told: boolean): boolean {
  const before = text.slice(Math.max(0, quote.start - WORK_REACH), quote.start);
  if (!quote.closed || !WORK.test(before)) return false;
  const title = text.slice(quote.start + 1, quote.end - 1).replace(/,$/, '');
  const utterance = told && /[,:]\s$/.test(before) && (/[.!?]$/.test(title) || SAID_OF.test(before));
  return !utterance && /^[\p{Lu}\d]/u.test(title) && title.split(/\s/).every((word) => TITLE_WORD.test(word));
}
