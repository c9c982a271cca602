// What the claims of a case tell of one kind (answers, states, dated events …), by claim and by source: a claim is held
// against another, and what either source tells elsewhere says whether the two differ.
import type { ClaimPassage } from '../../../model/comparison.ts';
import { append } from '../../../model/lists.ts';

export class ByClaim<T> {
  readonly #ofClaim = new Map<string, readonly T[]>();
  readonly #ofSource = new Map<string, T[]>();

  /**
   * Takes in what a claim tells.
   * @param most a claim that tells more is a table or a list: it is held against none, but its source tells all of it
   */
  add({ id, source }: Pick<ClaimPassage, 'id' | 'source'>, told: readonly T[], most = Infinity): void {
    if (told.length === 0) return;
    if (told.length <= most) this.#ofClaim.set(id, told);
    append(this.#ofSource, source, ...told);
  }

  /** Whether a claim tells anything that may be held against another. */
  has({ id }: Pick<ClaimPassage, 'id'>): boolean {
    return this.#ofClaim.has(id);
  }

  /** All that a source tells. */
  of(source: string): readonly T[] {
    return this.#ofSource.get(source) ?? [];
  }

  /** What two claims tell; null where one of them tells nothing. */
  both(a: ClaimPassage, b: ClaimPassage): readonly [readonly T[], readonly T[]] | null {
    const left = this.#ofClaim.get(a.id);
    const right = left === undefined ? undefined : this.#ofClaim.get(b.id);
    return left === undefined || right === undefined ? null : [left, right];
  }

  /** The first that either of two claims tells of which something holds. */
  first(a: ClaimPassage, b: ClaimPassage, holds: (one: T, other: T) => boolean): readonly [T, T] | null {
    const told = this.both(a, b);
    if (told === null) return null;
    const [left, right] = told;
    for (const one of left) for (const other of right) if (holds(one, other)) return [one, other];
    return null;
  }
}
