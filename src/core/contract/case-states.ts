// How a case travels to the page: whole the first time, and after that as what changed since a state that the page has.
// The page names that state with each call; whoever names none is answered with the whole case.
import type { Case } from '../model/case.ts';
import { stepsBetween, withSteps, type CaseStep } from '../model/case-steps.ts';

/** Behind the browser door, the header in which the page names the state that it has. */
export const KNOWS_HEADER = 'x-crossread-knows';

/** What an answer with a case becomes where the page named a state. */
type Sent =
  | { readonly state: string; readonly case: Case }
  | { readonly state: string; readonly steps: readonly CaseStep[] };

/** States kept on either side: of the cases that a person moves between, and of answers that overtake each other. */
const KEPT = 8;

/** The longest name of a state that is looked at; ours are shorter. */
const MOST_NAME = 40;

/** The app's side. */
export class SentCases {
  readonly #run: string;
  #count = 0;
  readonly #byState = new Map<string, Case>();
  readonly #states = new WeakMap<Case, string>();

  /** @param run a word that no other run of the app has, so that a page that outlived one is not mistaken */
  constructor(run: string) {
    this.#run = run;
  }

  /**
   * @param knows the state that the page named, as it came; no text where it named none
   * @param value what a call answers with; without a case in it, it stays as it is
   */
  shorten(knows: unknown, value: unknown): unknown {
    if (typeof knows !== 'string' || knows.length > MOST_NAME || !hasCase(value)) return value;
    const { case: subject, ...rest } = value;
    const known = this.#byState.get(knows);
    const state = this.#keep(subject);
    const sent: Sent =
      known?.id === subject.id ? { state, steps: stepsBetween(known, subject) } : { state, case: subject };
    return { ...rest, ...sent };
  }

  #keep(subject: Case): string {
    let state = this.#states.get(subject);
    if (state === undefined) {
      state = `${this.#run}-${this.#count++}`;
      this.#states.set(subject, state);
    }
    this.#byState.delete(state);
    this.#byState.set(state, subject);
    dropOldest(this.#byState);
    return state;
  }
}

/** The page's side. */
export class KnownCases {
  /** By the case's id, its newest state. */
  readonly #known = new Map<string, { readonly state: string; readonly subject: Case }>();

  /** What to name with a call, and how to read its answer: against the state that was named, whatever came in between. */
  ask(input: unknown): { readonly knows: string; readonly read: (value: unknown) => unknown } {
    const caseId = isRecord(input) && typeof input['caseId'] === 'string' ? input['caseId'] : '';
    const known = this.#known.get(caseId);
    return { knows: known?.state ?? '', read: (value) => this.#read(value, known?.subject) };
  }

  #read(value: unknown, known: Case | undefined): unknown {
    if (!isRecord(value) || typeof value['state'] !== 'string') return value;
    const { state, steps, ...rest } = value;
    const subject = Array.isArray(steps) && known ? withSteps(known, steps as CaseStep[]) : rest['case'];
    if (!isCase(subject)) return value;
    const newest = this.#known.get(subject.id);
    // Answers may overtake each other; the log only grows.
    if (newest === undefined || newest.subject.history.length <= subject.history.length) {
      this.#known.delete(subject.id);
      this.#known.set(subject.id, { state, subject });
      dropOldest(this.#known);
    }
    return { ...rest, case: subject };
  }
}

function dropOldest(kept: Map<string, unknown>): void {
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}

function hasCase(value: unknown): value is { readonly case: Case } & Readonly<Record<string, unknown>> {
  return isRecord(value) && isCase(value['case']);
}

function isCase(value: unknown): value is Case {
  return isRecord(value) && value['format'] === 'crossread-case';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
