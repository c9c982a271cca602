// A change a person makes, as a pure, reversible value: undo is applying its reverse. Apply, then apply the
// reverse, gives back the same case (its log and time of change apart, which only ever move forward).
import type { Case } from './case.ts';
import type { FindingKind } from './comparison.ts';
import type { CorrectionKind, FactCorrection } from './correction.ts';
import type { LinkType } from './link.ts';
import { Problem, say } from './problem.ts';
import type { Said, Wordings } from './said.ts';
import type { MetadataField } from './source.ts';
import type { WorkflowState } from './verdict.ts';

/** The lists of records that a person edits, and the values that are replaced whole. */
const LISTS = [
  'sources',
  'references',
  'annotations',
  'scales',
  'verdicts',
  'states',
  'decisions',
  'links',
  'corrections',
] as const;
type ListName = (typeof LISTS)[number];
type ValueName = 'about' | 'review' | 'tags';

/** One record before and after. `before: null` adds it at `index`, `after: null` takes it away from there. */
export type ListEdit<N extends ListName = ListName> = {
  [K in N]: {
    readonly list: K;
    readonly index: number;
    readonly before: Case[K][number] | null;
    readonly after: Case[K][number] | null;
  };
}[N];

type ValueEdit = {
  [K in ValueName]: { readonly list: K; readonly before: Case[K]; readonly after: Case[K] };
}[ValueName];

export type Edit = ListEdit | ValueEdit;

/** What a person can do to a case. `source` is a source's short name, `words` the beginning of a quoted passage. */
interface Changes {
  readonly create: readonly [title: string];
  readonly addSource: readonly [source: string];
  /** The log of an older case has it so. */
  readonly addMany: readonly [count: number];
  readonly addFiles: readonly [texts: number, records: number];
  readonly editSource: readonly [source: string, ...fields: (MetadataField | 'role')[]];
  readonly removeSource: readonly [source: string];
  /** Null for what stays; no base is named where `noBase` is set. */
  readonly about: readonly [title: string | null, base: string | null, noBase: boolean];
  readonly note: readonly [source: string];
  readonly editNote: readonly [source: string];
  readonly placeNote: readonly [source: string];
  readonly removeNote: readonly [source: string];
  readonly addNotes: readonly [file: string];
  readonly addRecord: readonly [title: string];
  readonly attachRecord: readonly [source: string];
  readonly removeRecord: readonly [title: string];
  readonly adoptVersion: readonly [source: string];
  /** Null for what stays. A scale of the app goes by its id, a person's own by its name. */
  readonly review: readonly [reviewer: string | null, scale: string | null, checklist: boolean | null];
  readonly verdict: readonly [words: string, step: string];
  /** The step stays; why, or the evidence for it, is another. */
  readonly explainVerdict: readonly [words: string];
  readonly citeEvidence: readonly [words: string];
  readonly withdrawVerdict: readonly [words: string];
  readonly state: readonly [state: WorkflowState, words: string];
  readonly checks: readonly [words: string];
  readonly confirm: readonly [kind: FindingKind, words: string];
  readonly dismiss: readonly [kind: FindingKind, words: string];
  readonly leaveOpen: readonly [kind: FindingKind, words: string];
  readonly link: readonly [type: LinkType, words: string, otherWords: string];
  readonly removeLink: readonly [words: string];
  /** With the source that is silent, where that is the correction. */
  readonly correct: readonly [kind: CorrectionKind, words: string, source: string | null];
  /** Of `count` statements alike, the first of which has these words. */
  readonly correctMany: readonly [kind: FactCorrection, words: string, count: number];
  readonly removeCorrection: readonly [words: string];
  readonly saveScale: readonly [scale: string];
  readonly removeScale: readonly [scale: string];
  readonly tags: readonly [];
  readonly renameTag: readonly [from: string, to: string];
  readonly mergeTags: readonly [from: string, to: string];
  /** The time of the state that was restored, in ISO 8601. */
  readonly restore: readonly [at: string];
}
/** What was done, as data; undo and the log word it: `['note', 'Harbour Wire']` is "Note on Harbour Wire". */
export type ChangeName = Said<Changes>;
export type ChangeWordings = Wordings<Changes>;

export interface Change {
  readonly name: ChangeName;
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
  if (isListEdit(edit)) {
    // One name binds a list and its records; the compiler cannot follow it through the union.
    const records = editList<unknown>(subject[edit.list], edit.index, edit.before, edit.after);
    return { ...subject, [edit.list]: records };
  }
  expectSame(subject[edit.list], edit.before);
  return { ...subject, [edit.list]: edit.after };
}

function isListEdit(edit: Edit): edit is ListEdit {
  return (LISTS as readonly string[]).includes(edit.list);
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
  if (!isSame(found, expected)) throw stale();
}

/** Whether two values are the same as JSON. A record that was read from the disk may have its parts in another order. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isRecord(a) || !isRecord(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function stale(): Problem {
  return new Problem(
    'conflict',
    say`The case has changed in the meantime. Open it again and repeat the change.`,
  );
}
