// Words what the machine says as data (model/said.ts) with the texts of one language.
import type { HistoryEntry } from '../model/case.ts';
import type { Finding } from '../model/comparison.ts';
import { filled, type ProblemData, type Told } from '../model/problem.ts';
import type { Explanation, Reason } from '../model/said.ts';
import type { Evidence } from '../model/source.ts';
import type { Texts } from './english.ts';

/** One sentence on how two wordings stand to each other. */
export function explained(texts: Texts, explanation: Explanation): string {
  return worded(texts.explanations, explanation);
}

/** A reason for a tie, or a note on it. */
export function reasoned(texts: Texts, reason: Reason): string {
  return worded(texts.reasons, reason);
}

/** Everything that a finding says, in sentences; what several of them remind of is said after the last. */
export function findingSays(
  texts: Texts,
  { explanations, more }: Pick<Finding, 'explanations' | 'more'>,
): string {
  const sentences = explanations.map((explanation) => explained(texts, explanation));
  return texts.common.together(
    sentences.map((sentence, at) => {
      const reminder = texts.common.reminders().find((each) => sentence.endsWith(each));
      if (reminder === undefined) return sentence;
      const comesAgain = sentences.slice(at + 1).some((later) => later.endsWith(reminder));
      return comesAgain ? sentence.slice(0, -reminder.length).trimEnd() : sentence;
    }),
    more,
  );
}

/** What a person did. The sentence of an older log stays as it is. */
export function changeSays(texts: Texts, what: HistoryEntry['what']): string {
  return typeof what === 'string' ? what : worded(texts.changes, what);
}

/** A line of the case's log. */
export function entrySays(texts: Texts, { what, how }: Pick<HistoryEntry, 'what' | 'how'>): string {
  const said = changeSays(texts, what);
  return how === undefined ? said : texts.log[how](said);
}

/** What went wrong and what to do; in English where the catalogue does not know the text. */
export function problemSays(
  texts: Texts,
  { message, told: data }: Pick<ProblemData, 'message' | 'told'>,
): string {
  return data === undefined ? message : told(texts, data);
}

/** A text that was said as data; in English where the catalogue does not know it. */
export function told(texts: Texts, { text, values }: Told): string {
  return filled({ text: texts.problems[text] ?? text, values }, (value) => told(texts, value));
}

/** How import came to know something about a source. The words of an older case stay as they are. */
export function wayOf(texts: Texts, how: Evidence['how']): string {
  if (typeof how === 'string') return how;
  return how[0] === 'earlier' ? texts.source.hadBefore(wayOf(texts, how.slice(1))) : worded(texts.ways, how);
}

function worded(room: object, [first, ...values]: readonly unknown[]): string {
  const key = String(first);
  // The key binds the function and its values; the compiler cannot follow it through the union.
  const text = Object.hasOwn(room, key)
    ? (room as Record<string, (...values: unknown[]) => string>)[key]
    : undefined;
  // A file of somebody else's may name what is in no catalogue: then its own words are all there is to show.
  return text?.(...values) ?? [key, ...values].join(' ');
}
