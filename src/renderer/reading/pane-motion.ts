// How the panes move together: passages brought level on request, and the other panes following the one that the
// person scrolls, by tied passages. A pane that a person has taken hold of is never moved against them; one that came
// back to an old place stays there, whatever is laid out late, until somebody moves a pane.
import type { Passage } from '../../core/model/span.ts';
import { overlaps } from '../../core/model/span.ts';
import { leadingAnchor } from './following.ts';
import type { PaneDom } from './pane-dom.ts';

/** Where passages come level when nothing holds them elsewhere, and where people read, as a part of the height. */
const LEVEL_AT = 0.24;
/** Least distance from the top of a pane, in CSS pixels. */
const LEVEL_MARGIN = 20;
/**
 * Milliseconds after the person took hold of a pane in which only that pane leads: a browser that lays out text
 * above what is in sight moves the other panes a little by itself.
 */
const HOLD = 500;

/** Two places that stand level when one of them is read. */
export interface LevelTie {
  readonly left: Passage & { readonly id: string };
  readonly right: Passage & { readonly id: string };
}

export interface MotionHost {
  /** The panes by source, from left to right. */
  readonly panes: () => readonly string[];
  readonly dom: (source: string) => PaneDom | undefined;
  readonly ties: (left: string, right: string) => readonly LevelTie[];
  /** Whether the other panes follow at all. */
  readonly follows: () => boolean;
  readonly reducedMotion: () => boolean;
  readonly now: () => number;
}

export class PaneMotion {
  readonly #host: MotionHost;
  /** The pane that the person moves; null while the page has placed all of them. */
  #leader: string | null = null;
  #takenAt = 0;
  /** The tie that is kept level, by leader and follower. */
  readonly #leads = new Map<string, string>();
  /** Offsets of the lines that the page has brought back and keeps where they are read. */
  readonly #kept = new Map<string, number>();

  constructor(host: MotionHost) {
    this.#host = host;
  }

  get leader(): string | null {
    return this.#leader;
  }

  /** The person takes hold of a pane: what the page was doing with it ends. */
  take(source: string): void {
    if (this.#leader !== source) this.#leads.clear();
    this.#kept.clear();
    this.#leader = source;
    this.#takenAt = this.#host.now();
    this.#host.dom(source)?.stop();
  }

  /** A pane has been scrolled, by whomever. */
  scrolled(source: string): void {
    const dom = this.#host.dom(source);
    if (dom === undefined) return;
    const held = this.#leader !== null && this.#host.now() - this.#takenAt < HOLD;
    // A browser that lays out text above what is in sight scrolls by itself, to make up for it, roughly.
    if (dom.isLaidOutAnew()) this.laidOut(source);
    // A scroll that neither the page nor a hand we saw has made: an assistive tool's, or the browser's search.
    else if (!dom.standsAsPlaced && this.#leader !== source && !held) this.take(source);
    if (this.#leader === source) {
      this.#takenAt = this.#host.now();
      this.follow();
    }
  }

  /** Brings the other panes after the one that leads. */
  follow(): void {
    const leader = this.#leader;
    if (leader === null || !this.#host.follows()) return;
    const dom = this.#host.dom(leader);
    if (dom === undefined) return;
    const inSight = dom.visibleSpan();
    for (const other of this.#host.panes()) {
      const otherDom = this.#host.dom(other);
      if (other === leader || otherDom === undefined) continue;
      const near = this.#host.ties(leader, other).filter(({ left }) => overlaps(left, inSight));
      const extents = dom.extentsInView(near.map(({ left }) => left));
      const anchors = near.flatMap((tie, at) => {
        const extent = extents[at];
        if (!extent || extent.bottom <= 0) return [];
        return [{ key: `${tie.left.id} ${tie.right.id}`, at: extent.top, tie }];
      });
      const pair = `${leader} ${other}`;
      const present = this.#leads.get(pair) ?? null;
      const lead = leadingAnchor(anchors, dom.height * LEVEL_AT, present);
      if (lead === null) continue;
      this.#kept.delete(other);
      this.#leads.set(pair, lead.key);
      const goal = (): number =>
        (otherDom.extent(lead.tie.right)?.top ?? 0) - ((dom.extent(lead.tie.left)?.top ?? 0) - dom.scrollTop);
      if (this.#host.reducedMotion()) otherDom.scrollTo(goal());
      else if (lead.key !== present) otherDom.glideTo(goal);
      // A glide under way asks for its goal in every frame.
      else if (!otherDom.gliding) otherDom.scrollTo(goal());
    }
  }

  /**
   * Brings passages level, each in the pane of its source.
   * @param anchor source whose passage stays where it is, if it can
   */
  level(passages: readonly Passage[], anchor: string | null, smooth: boolean): void {
    const targets = this.#host.panes().flatMap((source) => {
      const dom = this.#host.dom(source);
      const passage = passages.find((each) => each.source === source);
      const extent = dom !== undefined && passage !== undefined ? dom.extent(passage) : null;
      return dom === undefined || passage === undefined || extent === null
        ? []
        : [{ source, dom, passage, extent }];
    });
    if (targets.length === 0) return;
    this.#leader = null;
    this.#leads.clear();
    this.#kept.clear();
    const held = targets.find(({ source }) => source === anchor);
    const wanted =
      held === undefined
        ? Math.min(...targets.map(({ dom }) => dom.height)) * LEVEL_AT
        : held.extent.top - held.dom.scrollTop;
    // No pane can show its passage lower than it stands in the text.
    const level = Math.max(LEVEL_MARGIN, Math.min(wanted, ...targets.map(({ extent }) => extent.top)));
    for (const { dom, passage, extent } of targets) {
      // Asked for anew: text that comes into sight on the way may turn out higher than was guessed.
      const goal = (): number => (dom.extent(passage) ?? extent).top - level;
      if (smooth && !this.#host.reducedMotion()) dom.glideTo(goal);
      else {
        dom.scrollTo(goal());
        dom.scrollTo(goal());
      }
    }
  }

  /** Offset of the line of a pane that is read first, to come back to later. */
  placeOf(source: string): number {
    return this.#kept.get(source) ?? this.#host.dom(source)?.lineAt(LEVEL_MARGIN) ?? 0;
  }

  /** Brings a line back to where it was read, and keeps it there until somebody moves a pane. */
  show(source: string, offset: number): void {
    this.#kept.set(source, offset);
    this.#host.dom(source)?.forgetExtents();
    for (let turn = 0; turn < 2; turn += 1) {
      const top = this.#topFor(source, offset);
      if (top !== null) this.#host.dom(source)?.scrollTo(top);
    }
  }

  /** The text of a pane was laid out anew: what it keeps goes back to its place. */
  laidOut(source: string): void {
    const offset = this.#kept.get(source);
    if (offset !== undefined) this.show(source, offset);
  }

  /** Where a pane has to be scrolled to, in CSS pixels, for a line to be read first. */
  #topFor(source: string, offset: number): number | null {
    const extent = this.#host.dom(source)?.extent({ start: offset, end: offset + 1 }) ?? null;
    if (extent === null) return null;
    const top = extent.top - LEVEL_MARGIN;
    // So near to the beginning, nothing is hidden by being at it.
    return top < LEVEL_MARGIN ? 0 : top;
  }
}
