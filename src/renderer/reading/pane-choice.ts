// Which sources stand side by side when nobody has chosen: those that say most about the same things.
import type { ComparisonIndex } from './comparison-index.ts';

/**
 * Fills the panes up to `count`: the sources kept, else the base or the first source, then one by one the source
 * with most ties to those chosen; among equals, the one that stands first in the case.
 */
export function fillPanes(
  kept: readonly string[],
  count: number,
  sources: readonly string[],
  base: string | null,
  index: ComparisonIndex | null,
): string[] {
  const first = base !== null && sources.includes(base) ? base : sources[0];
  if (first === undefined) return [];
  const chosen = kept.length > 0 ? [...kept] : [first];
  const tiesOf = (id: string): number =>
    chosen.reduce((sum, other) => sum + (index?.countTies(id, other) ?? 0), 0);
  while (chosen.length < Math.min(count, sources.length)) {
    const rest = sources.filter((id) => !chosen.includes(id));
    chosen.push(rest.reduce((one, other) => (tiesOf(other) > tiesOf(one) ? other : one)));
  }
  return chosen;
}
