// What the matrix, the point and the review show: the rows with their filter and order, the point that is open, and
// what the person decides on it.
import type { Input } from '../../core/contract/contract.ts';
import { alignmentsByClaim, type Alignment, type Finding } from '../../core/model/comparison.ts';
import {
  BUNDLED_SCALES,
  type CheckId,
  type Decision,
  type Scale,
  type WorkflowState,
} from '../../core/model/verdict.ts';
import { overlaps, passageOf, type Passage } from '../../core/model/span.ts';
import { reviewerOf, UNNAMED } from '../../core/model/case.ts';
import { LONGEST_HEADING } from '../../core/text/shorten.ts';
import {
  filterRows,
  isWorthALook,
  matrixRows,
  NO_FILTER,
  sortRows,
  titleOf,
  type MatrixFilter,
  type MatrixRow,
  type MatrixSort,
} from '../reading/matrix.ts';
import { readoutRows, readoutsOf, type Readout, type ReadoutRow } from '../reading/readouts.ts';
import type { CaseState } from './case-state.svelte.ts';

export class ReviewState {
  filter: MatrixFilter = $state.raw(NO_FILTER);
  sort: MatrixSort = $state.raw('contested');
  /** Id of the point that the matrix, the point's page and the review have in hand. */
  current: string | null = $state(null);
  /** The point's page stands in place of the matrix. */
  pointShown = $state(false);
  /** The filters beside the matrix show; without them, wide matrices have more room. */
  railShown = $state(true);
  /** Key of the readout that the matrix shows alone. */
  readoutKey: string | null = $state(null);
  /** A verdict is asked for: the verdict's steps take the focus as soon as they are there, once. */
  verdictWanted = $state(false);

  readonly #case: CaseState;

  constructor(openCase: CaseState) {
    this.#case = openCase;
  }

  /** Every point. */
  readonly rows: readonly MatrixRow[] = $derived.by(() => {
    const { reviewed, placedAnnotations } = this.#case;
    return reviewed === null ? [] : matrixRows(reviewed, placedAnnotations);
  });

  /** Id of the point that has a wording at the passage; null when there is none. */
  pointAt(passage: Passage): string | null {
    const row = this.rows.find(({ claims }) =>
      claims.get(passage.source)?.some((claim) => overlaps(claim, passage)),
    );
    return row?.id ?? null;
  }

  /** Points that a person has to look at: what progress is counted against. */
  readonly worthy: readonly MatrixRow[] = $derived(this.rows.filter(isWorthALook));

  readonly shown: readonly MatrixRow[] = $derived.by(() => {
    const textOf = (passage: Passage): string => this.textOf(passage);
    return sortRows(filterRows(this.rows, this.filter, textOf), this.sort);
  });

  /** Points with findings, the most contested first. */
  readonly found: readonly MatrixRow[] = $derived(
    sortRows(
      this.rows.filter((row) => row.findings.length + row.dismissed.length > 0),
      'contested',
    ),
  );

  /** What awaits a decision. What only one source tells is folded away as in the matrix, but for what is in hand. */
  readonly queue: readonly MatrixRow[] = $derived(
    this.filter.everything
      ? this.found
      : this.found.filter((row) => row.id === this.current || isWorthALook(row)),
  );

  /** Alignments of each claim. */
  readonly alignments: ReadonlyMap<string, readonly Alignment[]> = $derived.by(() =>
    alignmentsByClaim(this.#case.reviewed?.comparison.alignments ?? []),
  );

  /** What one speaker said on one occasion, wherever at least two sources tell it. */
  readonly readouts: readonly Readout[] = $derived.by(() => {
    const { reviewed, sources } = this.#case;
    return reviewed === null
      ? []
      : readoutsOf(
          reviewed.comparison,
          sources.map(({ id }) => id),
        );
  });

  /** The readout that the matrix is narrowed to. */
  readonly readout: Readout | null = $derived(
    this.readouts.find(({ key }) => key === this.readoutKey) ?? null,
  );

  /** The statements of the readout in the order in which they were said, the base leading. */
  readonly readoutRows: readonly ReadoutRow[] = $derived.by(() => {
    const { readout } = this;
    return readout === null ? [] : readoutRows(this.rows, readout, this.#case.case.about.base);
  });

  readonly row: MatrixRow | null = $derived(this.rows.find(({ id }) => id === this.current) ?? null);

  get scales(): readonly Scale[] {
    return [...BUNDLED_SCALES, ...this.#case.case.scales];
  }

  /** The scale that verdicts are given on. */
  get scale(): Scale {
    return this.scales.find(({ id }) => id === this.#case.case.review.scale) ?? BUNDLED_SCALES[0]!;
  }

  get reviewer(): string {
    return reviewerOf(this.#case.case);
  }

  textOf(claim: Passage): string {
    return this.#case.source(claim.source)?.text.slice(claim.start, claim.end) ?? '';
  }

  titleOf(row: MatrixRow): string {
    return titleOf(row, this.#case.case.about.base, (claim) => this.textOf(claim));
  }

  /** Its title where there is room for all of it. */
  headingOf(row: MatrixRow): string {
    return titleOf(row, this.#case.case.about.base, (claim) => this.textOf(claim), LONGEST_HEADING);
  }

  narrow(filter: Partial<MatrixFilter>): void {
    this.filter = { ...this.filter, ...filter };
  }

  open(id: string): void {
    this.current = id;
    this.pointShown = true;
  }

  /** Moves to the next (+1) or previous (-1) of `rows`; stops at the ends. */
  step(rows: readonly MatrixRow[], by: 1 | -1): void {
    const at = rows.findIndex(({ id }) => id === this.current);
    const next = rows[at === -1 ? 0 : at + by];
    if (next !== undefined) this.current = next.id;
  }

  /**
   * Gives a verdict on the point, in place of the one that counts now if that is the same reviewer's. One that stands
   * already is not given again.
   * @param step of the scale; null for the one that is given by then, and without one there is nothing to explain
   */
  giveVerdict(given: MatrixRow, step: string | null, explanation: string): Promise<boolean> {
    return this.#case.review('giveVerdict', () => {
      const row = this.#asItStands(given);
      const latest = row.verdict;
      const label = step ?? latest?.label;
      if (label === undefined) return null;
      const stands =
        latest !== null &&
        row.state === 'done' &&
        latest.reviewer === this.reviewer &&
        latest.scale === this.scale.id &&
        latest.label === label &&
        latest.explanation === explanation;
      if (stands) return null;
      // Nobody has signed it yet: whoever signs now makes it theirs.
      const isOwn = latest !== null && [this.reviewer, UNNAMED].includes(latest.reviewer);
      const replaces = isOwn ? latest.id : null;
      const passages = this.passagesOf(row);
      const evidence = latest?.evidence.map(passageOf) ?? [];
      return { passages, replaces, label, explanation, evidence };
    });
  }

  /** Gives these passages as evidence for the verdict that counts, if one does. */
  giveEvidence(judged: MatrixRow, evidence: readonly Passage[]): Promise<boolean> {
    return this.#case.review('giveVerdict', () => {
      const row = this.#asItStands(judged);
      const { verdict } = row;
      if (verdict === null) return null;
      const { id: replaces, label, explanation } = verdict;
      return { passages: this.passagesOf(row), replaces, label, explanation, evidence: [...evidence] };
    });
  }

  /** Says where the work on the point stands, whatever was done on it until now. */
  setState(said: MatrixRow, state: WorkflowState): Promise<boolean> {
    return this.#saveState(said, (row) => ({ state, checks: row.work.state?.checks ?? [] }));
  }

  /**
   * Closes the point, or takes up again one that a person has closed: with a verdict on it, it is not as if nobody had
   * begun. Where the verdict alone has closed it, closing it is no surprise to whoever is used to do both.
   */
  toggleDone(closed: MatrixRow): Promise<boolean> {
    return this.#saveState(closed, (row) => {
      const { state } = row.work;
      const isClosed = state?.state === 'done' && row.state === 'done' && state.at >= (row.verdict?.at ?? '');
      const next = isClosed ? (row.verdict === null ? 'open' : 'in-review') : 'done';
      return { state: next, checks: state?.checks ?? [] };
    });
  }

  /** Ticks off checks; where the work stands is left as it was said, or to what was done on the point. */
  tickOff(row: MatrixRow, checks: readonly CheckId[]): Promise<boolean> {
    return this.#saveState(row, () => ({ state: null, checks }));
  }

  #saveState(
    of: MatrixRow,
    said: (row: MatrixRow) => { readonly state: WorkflowState | null; readonly checks: readonly CheckId[] },
  ): Promise<boolean> {
    return this.#case.review('setPointState', () => {
      const row = this.#asItStands(of);
      const { state, checks } = said(row);
      const replaces = row.work.state?.id ?? null;
      return { passages: this.passagesOf(row), replaces, state, checks: [...checks] };
    });
  }

  /** Confirms or dismisses a finding; the same decision again takes it back. */
  decide(finding: Finding, decision: Decision['decision']): Promise<boolean> {
    return this.#case.review('decideFinding', () => this.#decision(finding, decision));
  }

  #decision(finding: Finding, decision: Decision['decision']): Omit<Input<'decideFinding'>, 'caseId'> {
    const before = this.#case.reviewed?.decisions.get(finding.id) ?? null;
    return {
      passages: finding.passages.map(passageOf),
      replaces: before?.id ?? null,
      kind: finding.kind,
      decision: before?.decision === decision ? null : decision,
    };
  }

  /**
   * The finding of the point that awaits a decision. When all are decided, the only one, which can be decided otherwise; of
   * several none, as it would not be plain which is meant.
   */
  nextFinding({ findings, dismissed }: MatrixRow): Finding | null {
    const all = [...findings, ...dismissed];
    const open = all.find(({ id }) => this.#case.reviewed?.decisions.has(id) !== true);
    return open ?? (all.length === 1 ? all[0]! : null);
  }

  /** Decides on that finding. Once more takes nothing back: a key that is held down would. */
  decideNext(row: MatrixRow, decision: Decision['decision']): Promise<boolean> {
    return this.#case.review('decideFinding', () => {
      const next = this.nextFinding(this.#asItStands(row));
      if (next === null || this.#case.reviewed?.decisions.get(next.id)?.decision === decision) return null;
      return this.#decision(next, decision);
    });
  }

  /** The point as every change that was made before has left it. */
  #asItStands(row: MatrixRow): MatrixRow {
    return this.rows.find(({ id }) => id === row.id) ?? row;
  }

  /** The passages by which a person's work on the point is kept. */
  passagesOf(row: MatrixRow): Passage[] {
    return [...row.claims.values()].flat().map(passageOf);
  }
}
