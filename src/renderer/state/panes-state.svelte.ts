// The panes as they stand on the page: what is scrolled where, what follows what, and everything that is drawn from
// it: the ribbons between them and the overview beside each.
/* eslint-disable svelte/prefer-svelte-reactivity -- every table here is made anew by its derivation, and only read. */
import { tick } from 'svelte';
import { MediaQuery, SvelteMap } from 'svelte/reactivity';
import { overlaps, type Passage, type Span } from '../../core/model/span.ts';
import type { Mark, Tie } from '../reading/comparison-index.ts';
import { rankOf, type ChangeLook, type MarkKind } from '../reading/kinds.ts';
import type { Extent, PaneDom } from '../reading/pane-dom.ts';
import { PaneMotion } from '../reading/pane-motion.ts';
import type { LinkRibbon, Ribbon } from '../reading/ribbons.ts';
import type { AppState } from './app-state.svelte.ts';
import type { MarksState } from './marks-state.svelte.ts';
import type { ReaderState } from './reader-state.svelte.ts';
import type { WholeTexts } from './whole-texts.svelte.ts';

/** Milliseconds between two drawings of the overviews while a long text is still being laid out. */
const OUTLINE_EVERY = 150;
/** Milliseconds of rest after which the place of a pane is remembered. */
const PLACE_AFTER = 250;
/** Rows of an overview: notes nearer to each other than half a percent of the text are drawn as one. */
const NOTE_ROWS = 200;

/** Marks of an overview that share a kind: places from 0 (top of the text) to 1 (its end). */
export interface Ticks {
  readonly kind: MarkKind | ChangeLook;
  readonly places: readonly number[];
}

/** A source with the part of its text that is in sight. */
type InSight = readonly [source: string, sight: Span];

export class PanesState {
  readonly motion: PaneMotion;

  readonly #app: AppState;
  readonly #reader: ReaderState;
  readonly #marks: MarksState;
  readonly #whole: WholeTexts;
  readonly #doms = new SvelteMap<string, PaneDom>();
  readonly #still = new MediaQuery('(prefers-reduced-motion: reduce)');
  /** Counts changes of layout and scroll positions: what is measured depends on it. */
  #frame: number = $state(0);
  #frameAsked = false;
  /** Counts changes of layout alone. */
  #layout: number = $state(0);
  #layoutTimer: ReturnType<typeof setTimeout> | undefined;
  #placeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(app: AppState, reader: ReaderState, marks: MarksState, whole: WholeTexts) {
    this.#app = app;
    this.#reader = reader;
    this.#marks = marks;
    this.#whole = whole;
    this.motion = new PaneMotion({
      panes: () => reader.panes,
      dom: (source) => this.#doms.get(source),
      ties: (left, right) => (whole.on ? whole.tiesOf(left, right) : marks.tiesOf(left, right)),
      follows: () => app.settings.value.follow,
      reducedMotion: () => this.#still.current,
      now: () => performance.now(),
    });
  }

  dom(source: string): PaneDom | undefined {
    return this.#doms.get(source);
  }

  /** Takes in a pane that has come onto the page; returns how to let go of it. */
  add(source: string, dom: PaneDom): () => void {
    this.#doms.set(source, dom);
    this.laidOut(source);
    const place = this.#reader.placeOf(source);
    // At once, before it is seen; while fonts arrive and a long text is laid out, it is kept there.
    if (place > 0) this.motion.show(source, place);
    return () => {
      dom.stop();
      if (this.#doms.get(source) === dom) this.#doms.delete(source);
    };
  }

  /** Brings level what was asked for, once the panes can be measured. */
  async levelAsAsked(): Promise<void> {
    const request = this.#reader.level;
    if (request === null) return;
    // New panes and the fonts have to be there before anything can be measured.
    await Promise.all([tick(), fontsReady()]);
    if (this.#reader.level !== request) return;
    this.#reader.level = null;
    this.motion.level(request.passages, request.anchor, request.smooth);
  }

  /** Another size or font has moved every line: what is read stays where it was. */
  async resized(): Promise<void> {
    await Promise.all([tick(), fontsReady()]);
    for (const dom of this.#doms.values()) dom.forgetExtents();
    if (this.motion.leader === null && this.#reader.selected !== null) this.#reader.levelAgain();
    else {
      for (const source of this.#doms.keys()) this.motion.show(source, this.#reader.placeOf(source));
      this.motion.follow();
    }
  }

  scrolled(source: string): void {
    this.motion.scrolled(source);
    this.#askFrame();
    clearTimeout(this.#placeTimer);
    this.#placeTimer = setTimeout(() => this.keepPlaces(), PLACE_AFTER);
  }

  /** The layout of a pane has changed. */
  laidOut(source: string): void {
    this.motion.laidOut(source);
    this.#askFrame();
    if (this.#layoutTimer !== undefined) return;
    this.#layoutTimer = setTimeout(() => {
      this.#layoutTimer = undefined;
      this.#layout += 1;
    }, OUTLINE_EVERY);
  }

  /** Scrolls to a place of the overview. */
  jump(source: string, place: number): void {
    const dom = this.#doms.get(source);
    if (dom !== undefined) dom.scrollTo(place * dom.fullHeight - dom.height / 2);
  }

  /** Brings a passage into sight, unless it is. */
  reveal(passage: Passage): void {
    const dom = this.#doms.get(passage.source);
    if (dom === undefined) return;
    dom.bringAcross();
    if (!dom.shows(passage)) this.#reader.show(passage);
  }

  /** Part of a pane's text that is in sight, from 0 to 1. */
  viewOf(source: string): { top: number; size: number } {
    void this.#frame;
    const dom = this.#doms.get(source);
    if (dom === undefined) return { top: 0, size: 1 };
    const full = Math.max(1, dom.fullHeight);
    return { top: dom.scrollTop / full, size: Math.min(1, dom.height / full) };
  }

  /** Ribbons of each gutter, from left to right. */
  readonly ribbons: readonly (readonly Ribbon[])[] = $derived.by(() => {
    void this.#frame;
    const { panes } = this.#reader;
    if (!this.#app.settings.value.ribbons) return [];
    const sights = panes.map((source) => this.#doms.get(source)?.visibleSpan() ?? { start: 0, end: 0 });
    return panes
      .slice(1)
      .map((right, at) => this.#ribbonsBetween([panes[at]!, sights[at]!], [right, sights[at + 1]!]));
  });

  /** A person's links in each gutter, from left to right; none between whole texts. */
  readonly links: readonly (readonly LinkRibbon[])[] = $derived.by(() => {
    void this.#frame;
    const { panes } = this.#reader;
    if (!this.#app.settings.value.ribbons || this.#whole.on) return [];
    return panes.slice(1).map((right, at) => this.#linksBetween(panes[at]!, right));
  });

  #linksBetween(left: string, right: string): LinkRibbon[] {
    const links = this.#marks.linksBetween(left, right);
    const [leftDom, rightDom] = [this.#doms.get(left), this.#doms.get(right)];
    if (links.length === 0 || leftDom === undefined || rightDom === undefined) return [];
    const from = leftDom.extentsInView(
      links.map((link) => (link.from.source === left ? link.from : link.to)),
    );
    const to = rightDom.extentsInView(links.map((link) => (link.from.source === left ? link.to : link.from)));
    return links.flatMap(({ id, type, from: { source } }, at): LinkRibbon[] => {
      const [start, end] = [from[at], to[at]];
      // Of what a person tied, either end leads to the other.
      if (!start || !end || !(inView(start, leftDom.height) || inView(end, rightDom.height))) return [];
      return [{ id, type, ends: { left: start, right: end }, forward: source === left }];
    });
  }

  #ribbonsBetween([left, leftSight]: InSight, [right, rightSight]: InSight): Ribbon[] {
    const [leftDom, rightDom] = [this.#doms.get(left), this.#doms.get(right)];
    if (leftDom === undefined || rightDom === undefined) return [];
    if (this.#whole.on) return this.#movedBetween(leftDom, rightDom);
    const { selected } = this.#reader;
    const { hovered, hiddenKinds } = this.#marks;
    const strengthOf = (tie: Tie): Ribbon['strength'] => {
      if (selected !== null && this.#marks.isSelected(tie.left) && this.#marks.isSelected(tie.right))
        return 'selected';
      return tie.left.id === hovered || tie.right.id === hovered ? 'hovered' : 'faint';
    };
    // A faint ribbon to somewhere out of sight tells nothing.
    const drawn = this.#marks
      .tiesOf(left, right)
      .map((tie) => ({ tie, strength: strengthOf(tie) }))
      .filter(
        ({ tie, strength }) =>
          strength !== 'faint' ||
          (overlaps(tie.left, leftSight) && overlaps(tie.right, rightSight) && !hiddenKinds.has(tie.kind)),
      );
    const from = leftDom.extentsInView(drawn.map(({ tie }) => tie.left));
    const to = rightDom.extentsInView(drawn.map(({ tie }) => tie.right));
    const [leftHeight, rightHeight] = [leftDom.height, rightDom.height];
    return drawn.flatMap(({ tie, strength }, at): Ribbon[] => {
      const [start, end] = [from[at], to[at]];
      if (!start || !end) return [];
      if (strength === 'faint' && !(inView(start, leftHeight) && inView(end, rightHeight))) return [];
      const kind = strength === 'selected' && selected !== null ? selected.kind : tie.kind;
      return [{ kind, ends: { left: start, right: end }, strength }];
    });
  }

  /** Ribbons of the blocks that stand at different places in two whole texts. */
  #movedBetween(left: PaneDom, right: PaneDom): Ribbon[] {
    const { moves } = this.#whole;
    const from = left.extentsInView(moves.map((move) => move.left));
    const to = right.extentsInView(moves.map((move) => move.right));
    return moves.flatMap((_, at): Ribbon[] => {
      const [start, end] = [from[at], to[at]];
      if (!start || !end || !(inView(start, left.height) || inView(end, right.height))) return [];
      return [{ kind: 'moved', ends: { left: start, right: end }, strength: 'hovered' }];
    });
  }

  /** Where offsets stand in each pane's overview; measured anew only when the layout has changed. */
  readonly #outlines: ReadonlyMap<string, (offset: number) => number> = $derived.by(() => {
    void this.#layout;
    return new Map(this.#reader.panes.map((id) => [id, this.#doms.get(id)?.outline() ?? (() => 0)]));
  });

  /** Where spans begin in the overview of a pane, from 0 to 1. */
  placesIn(source: string, spans: readonly Span[]): number[] {
    const outline = this.#outlines.get(source);
    return outline === undefined ? [] : spans.map(({ start }) => outline(start));
  }

  /** The same, places that would be drawn upon each other only once. */
  rowsIn(source: string, spans: readonly Span[]): number[] {
    const places = this.placesIn(source, spans);
    return [...new Set(places.map((place) => Math.round(place * NOTE_ROWS) / NOTE_ROWS))];
  }

  /** Marks of each pane's overview, those that matter most last. */
  readonly #ticks: ReadonlyMap<string, readonly Ticks[]> = $derived.by(
    () =>
      new Map(
        this.#reader.panes.map((id): [string, readonly Ticks[]] => {
          if (this.#whole.on) return [id, this.#changeTicks(id)];
          const marks = this.#marks.shownOf(id);
          const kinds = [...new Set(marks.map(({ kind }) => kind))].sort((a, b) => rankOf(b) - rankOf(a));
          const ofKind = (kind: MarkKind): Mark[] => marks.filter((mark) => mark.kind === kind);
          return [id, kinds.map((kind) => ({ kind, places: this.placesIn(id, ofKind(kind)) }))];
        }),
      ),
  );

  #changeTicks(id: string): Ticks[] {
    return (['moved', 'removed', 'added'] as const).map((kind) => ({
      kind,
      places: this.placesIn(id, this.#whole.spansOf(id, kind)),
    }));
  }

  readonly #noteTicks: ReadonlyMap<string, readonly number[]> = $derived.by(
    () => new Map(this.#reader.panes.map((id) => [id, this.rowsIn(id, this.#marks.notesIn(id))])),
  );

  ticksOf(source: string): readonly Ticks[] {
    return this.#ticks.get(source) ?? [];
  }

  noteTicksOf(source: string): readonly number[] {
    return this.#noteTicks.get(source) ?? [];
  }

  /** Remembers where every pane stands. */
  keepPlaces(): void {
    for (const source of this.#doms.keys()) this.#reader.keepPlace(source, this.motion.placeOf(source));
    this.#app.rememberPlace();
  }

  #askFrame(): void {
    if (this.#frameAsked) return;
    this.#frameAsked = true;
    requestAnimationFrame(() => {
      this.#frameAsked = false;
      this.#frame += 1;
    });
  }
}

function inView(end: Extent, height: number): boolean {
  return end.bottom > 0 && end.top < height;
}

/** Asking the browser for the promise makes it lay out the page, so it is asked only while a font is coming. */
async function fontsReady(): Promise<void> {
  if (document.fonts.status === 'loading') await document.fonts.ready;
}
