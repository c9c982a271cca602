// Words what the machine says as data (model/said.ts) with the texts of one language.
import type { Finding } from '../model/comparison.ts';
import type { Explanation, Reason } from '../model/said.ts';
import type { Texts } from './english.ts';

/** One sentence on how two wordings stand to each other. */
export function explained(texts: Texts, explanation: Explanation): string {
  return worded(texts.explanations, explanation);
}

/** A reason for a tie, or a note on it. */
export function reasoned(texts: Texts, reason: Reason): string {
  return worded(texts.reasons, reason);
}

/** Everything that a finding says, in sentences. */
export function findingSays(
  texts: Texts,
  { explanations, more }: Pick<Finding, 'explanations' | 'more'>,
): string {
  return texts.together(
    explanations.map((explanation) => explained(texts, explanation)),
    more,
  );
}

function worded(room: object, [key, ...values]: readonly [string, ...unknown[]]): string {
  // The key binds the function and its values; the compiler cannot follow it through the union.
  const text = (room as Record<string, ((...values: unknown[]) => string) | undefined>)[key];
  return text?.(...values) ?? '';
}
