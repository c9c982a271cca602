// Whose turn it is where no verb tells so: names before a colon in transcripts, interviews and live pages, and the
// speakers that headlines name before a colon or behind a dash.
import type { Span } from '../../../../model/span.ts';
import type { Line } from './speakers.ts';
import { INSTITUTION_WORDS, TITLES } from '../word-lists.ts';
import { namesIn, phraseAfter } from '../names/find-phrases.ts';
import { inSmallLetters, type NounPhrase } from '../names/noun-phrase.ts';
import type { Token } from '../tokens.ts';
import type { Register } from './register.ts';

/** A name before a colon is at most so many words, with its titles and the time before it. */
const LONGEST_LABEL = 12;
/** Seats of power that headlines name for those who sit there. */
const SEATS =
  /^(?:kremlin|pentagon|vatican|white house|downing street|elysee|bundesbank|nato|un|eu|who|imf)$/i;

/** Whose words a line is. `end`: where the statement begins, or where it ended. */
export interface Turn extends Span {
  /** Null for the one who asks. */
  readonly speaker: string | null;
  readonly position: 'start' | 'end';
}

/** Where the words before a line's first colon begin, and the colon. */
interface Label {
  readonly from: number;
  readonly colon: number;
}

/**
 * The names that stand before a colon in a transcript, in any letters, by those that are written: told by at least one that
 * comes back, somebody who asks and somebody who says "I" or "we", as a list of facts does not. None in other texts.
 */
function transcriptNames(lines: readonly Line[]): ReadonlySet<string> {
  const names = new Set<string>();
  /** How often each last word of a name stands there: "ANN LEE" comes back as "LEE". */
  const counts = new Map<string, number>();
  let asks = false;
  let answers = false;
  for (const { tokens, sentence } of lines) {
    const label = sentence.kind === 'body' ? firstLabel(tokens) : null;
    const words = label === null ? [] : tokens.slice(label.from, label.colon);
    if (!words.every(({ text }) => /^\p{Lu}/u.test(text)) || words.length === 0) continue;
    // "Ann Lee", "LEE"
    if (words.length === 1 && !CAPITALS.test(words[0]!.text)) continue;
    names.add(labelText(tokens, label!));
    const last = words.at(-1)!.text;
    counts.set(last, (counts.get(last) ?? 0) + 1);
    asks ||= tokens.at(-1)!.text === '?';
    answers ||= tokens.slice(label!.colon).some(({ word }) => /^(?:i|we)$/.test(word));
  }
  const comesBack = [...counts.values()].some((count) => count > 1);
  return asks && answers && comesBack ? names : new Set();
}

const CAPITALS = /^\p{Lu}{3,}$/u;

/**
 * The lines of a transcript with the names before its colons in small letters, as they stand elsewhere, and these names:
 * "DANIEL ROJAS:" is the "Daniel Rojas" whom "ROJAS:" means.
 */
export function namingTurns(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly speakers: ReadonlySet<string>;
} {
  const labels = transcriptNames(lines);
  if (labels.size === 0) return { lines, speakers: labels };
  const named = lines.map((line) => {
    const label = firstLabel(line.tokens);
    if (label === null || !labels.has(labelText(line.tokens, label))) return line;
    const tokens = line.tokens.map((token, at) =>
      at < label.colon && CAPITALS.test(token.text) ? { ...token, text: inSmallLetters(token.text) } : token,
    );
    return { ...line, tokens, names: namesIn(tokens) };
  });
  return { lines: named, speakers: new Set([...labels].map(inSmallLetters)) };
}

function labelText(tokens: readonly Token[], { from, colon }: Label): string {
  return tokens
    .slice(from, colon)
    .map(({ text }) => text)
    .join(' ');
}

/**
 * Whose words a line is by the label before its first colon, or behind the last dash of a headline; null where no label
 * names anybody.
 * @param interviewee whom an "A:" answers for
 * @param speakers the labels that are names: `namingTurns`
 */
export function turnOf(
  line: Line,
  register: Register,
  interviewee: string | null,
  speakers: ReadonlySet<string>,
): Turn | null {
  const { tokens, sentence } = line;
  const label = firstLabel(tokens);
  if (label !== null) {
    const { from, colon } = label;
    const span = { start: tokens[0]!.start, end: tokens[colon]!.end, position: 'start' } as const;
    const word = colon === from + 1 ? tokens[from]!.text : '';
    if (word === 'Q') return { ...span, speaker: null };
    if (word === 'A') return interviewee === null ? null : { ...span, speaker: interviewee };
    const written = tokens.slice(from, colon).map(({ text }) => text);
    const called = inSmallLetters(written.join(' '));
    const full = register.fullName(called, true);
    // "MARSH: We will not" where the text names Helena Marsh
    const known = written.every((one) => CAPITALS.test(one)) && full !== called;
    if (known || speakers.has(called)) return { ...span, speaker: full };
    const found = phraseAfter(tokens, from, colon);
    if (found === null || found.to !== colon || tokens[colon + 1]?.text === '“”') return null;
    const speaker = speakerBy(found, tokens, register, sentence.kind === 'headline');
    return speaker === null ? null : { ...span, speaker };
  }
  return sentence.kind === 'headline' ? lastLabel(tokens, register) : null;
}

/** Where the words before the first colon begin, over the time of day on a live page; null without such a colon. */
function firstLabel(tokens: readonly Token[]): Label | null {
  let from = 0;
  while (from < 4 && /^(?:\d{1,2}(?:[.:]\d\d)?|[.:]|am|pm)$/.test(tokens[from]?.word ?? '')) from++;
  for (let colon = from + 1; colon < tokens.length && colon < from + LONGEST_LABEL; colon++) {
    const { text, mark } = tokens[colon]!;
    if (text === ':') return { from, colon };
    if (mark && text !== '.') return null;
  }
  return null;
}

/** "Bird flu found on farm – ministry" */
function lastLabel(tokens: readonly Token[], register: Register): Turn | null {
  for (let at = tokens.length - 2; at > 2 && at > tokens.length - LONGEST_LABEL; at--) {
    const { text, mark, start } = tokens[at]!;
    if (!mark) continue;
    if (!/^[–—:-]$/.test(text)) return null;
    const found = phraseAfter(tokens, at + 1);
    const speaker =
      found === null || found.to !== tokens.length ? null : speakerBy(found, tokens, register, true);
    return speaker === null ? null : { start, end: tokens.at(-1)!.end, position: 'end', speaker };
  }
  return null;
}

/**
 * The speaker that a label names. Many things stand before a colon: in the text only somebody with a title or somebody
 * whom the text knows as a person, in a headline also bodies and titles alone.
 */
function speakerBy(
  found: NounPhrase,
  tokens: readonly Token[],
  register: Register,
  headline: boolean,
): string | null {
  const last = tokens[found.to - 1]!.word;
  if (found.kind === 'name') {
    if (found.titles.length > 0 || register.knows(found.name)) return register.mention(found, true);
    return headline && (SEATS.test(found.name) || INSTITUTION_WORDS.has(last)) ? found.name : null;
  }
  const body = TITLES.has(last) || INSTITUTION_WORDS.has(last);
  return headline && found.kind === 'common' && body ? register.mention(found, true) : null;
}
