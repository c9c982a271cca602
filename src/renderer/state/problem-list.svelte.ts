// Problems the person has not dismissed yet, newest last; the shell shows them as alerts.
import { t } from '../texts.svelte.ts';
import { problemSays } from '../../core/texts/wording.ts';
import { Problem } from '../../core/model/problem.ts';

export interface ShownProblem {
  readonly id: number;
  readonly message: string;
}

export class ProblemList {
  items: readonly ShownProblem[] = $state.raw([]);
  #next = 1;

  /** Shows what went wrong; the same message twice is shown once. A cancelled step is no problem. Returns its id. */
  report(error: unknown): number | null {
    if (error instanceof Problem && error.code === 'cancelled') return null;
    const message = messageOf(error);
    const known = this.items.find((item) => item.message === message);
    if (known !== undefined) return known.id;
    const id = this.#next;
    this.items = [...this.items, { id, message }];
    this.#next += 1;
    return id;
  }

  dismiss(id: number | null): void {
    this.items = this.items.filter((item) => item.id !== id);
  }
}

/** What to tell a person about an error: a Problem speaks for itself, anything else is a fault of ours. */
export function messageOf(error: unknown): string {
  if (error instanceof Problem) return problemSays(t, error.toData());
  const detail = error instanceof Error ? error.message : String(error);
  return t.shell.wentWrong(detail);
}
