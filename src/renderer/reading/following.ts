// Which passage leads when one pane is scrolled and the others follow: the tied passage nearest to the line where
// people read, never a share of the length. Pure.

/** A tied passage in sight in the pane that leads. */
export interface Anchor {
  /** Names the tie. */
  readonly key: string;
  /** Top of the passage in CSS pixels below the pane's upper edge. */
  readonly at: number;
}

/**
 * How much nearer to the reading line another passage has to be before it takes the lead, in CSS pixels: a line of
 * text. Without it two passages at nearly the same distance would take turns, and the other pane would shake.
 */
const LEAD_MARGIN = 27;

/**
 * The passage to keep level: the one nearest to the reading line; the one that leads already while no other is
 * clearly nearer. Null when none is in sight.
 * @param line CSS pixels below the pane's upper edge
 */
export function leadingAnchor<T extends Anchor>(
  anchors: readonly T[],
  line: number,
  present: string | null,
): T | null {
  let best: T | null = null;
  let held: T | null = null;
  for (const anchor of anchors) {
    if (best === null || Math.abs(anchor.at - line) < Math.abs(best.at - line)) best = anchor;
    if (anchor.key === present) held = anchor;
  }
  if (best === null || held === null) return best;
  return Math.abs(held.at - line) - Math.abs(best.at - line) < LEAD_MARGIN ? held : best;
}
