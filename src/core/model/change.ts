// A change a person makes, as a pure, reversible value: undo is applying its reverse. Apply, then apply the
// reverse, gives back the same case (its log and time of change apart, which only ever move forward).
import type { Annotation } from './annotation.ts';
import type { Case } from './case.ts';
import { Problem } from './problem.ts';
import type { Source } from './source.ts';

/** One record before and after. `before: null` adds it at `index`, `after: null` takes it away from there. */
export type Edit =
  | {
      readonly list: 'sources';
      readonly index: number;
      readonly before: Source | null;
      readonly after: Source | null;
    }
  | {
      readonly list: 'annotations';
      readonly index: number;
      readonly before: Annotation | null;
      readonly after: Annotation | null;
    }
  | { readonly list: 'about'; readonly before: Case['about']; readonly after: Case['about'] };

export interface Change {
  /** What was done, as undo names it: "note on Harbour Wire". */
  readonly name: string;
  readonly edits: readonly Edit[];
}

/**
 * Applies a change to a case and returns the new case; the given one is left as it is.
 * @throws Problem `conflict` when the case is no longer in the state the change was made for.
 */
export function applyChange(subject: Case, change: Change): Case {
  let result = subject;
  for (const edit of change.edits) result = applyEdit(result, edit);
  return result;
}

/** The change that takes `change` back. */
export function reverseChange(change: Change): Change {
  return {
    name: change.name,
    edits: change.edits
      .map((edit) => ({ ...edit, before: edit.after, after: edit.before }) as Edit)
      .reverse(),
  };
}

function applyEdit(subject: Case, edit: Edit): Case {
  switch (edit.list) {
    case 'about':
      expectSame(subject.about, edit.before);
      return { ...subject, about: edit.after };
    case 'sources':
      return { ...subject, sources: editList(subject.sources, edit.index, edit.before, edit.after) };
    case 'annotations':
      return { ...subject, annotations: editList(subject.annotations, edit.index, edit.before, edit.after) };
  }
}

function editList<T>(list: readonly T[], index: number, before: T | null, after: T | null): T[] {
  if (before === null) {
    if (index > list.length) throw stale();
  } else expectSame(list[index], before);
  const result = [...list];
  result.splice(index, before === null ? 0 : 1, ...(after === null ? [] : [after]));
  return result;
}

function expectSame(found: unknown, expected: unknown): void {
  // Records are plain JSON written by one code path, so their serialised forms compare reliably.
  if (JSON.stringify(found) !== JSON.stringify(expected)) throw stale();
}

function stale(): Problem {
  return new Problem(
    'conflict',
    'The case has changed in the meantime. Open it again and repeat the change.',
  );
}
