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

/**
 * The panes with those of these sources beside each other, where the first of them stands: a ribbon runs only between
 * neighbours.
 */
export function broughtTogether(panes: readonly string[], sources: readonly string[]): string[] {
  const at = panes.findIndex((id) => sources.includes(id));
  if (at === -1) return [...panes];
  const [mine, others] = [true, false].map((wanted) =>
    panes.slice(at).filter((id) => sources.includes(id) === wanted),
  );
  return [...panes.slice(0, at), ...mine!, ...others!];
}
