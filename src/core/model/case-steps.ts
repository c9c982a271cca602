// What turns one state of a case into the next, so that a change costs what it changed and not the case: on the disk, and
// on its way to the page.
import type { Case } from './case.ts';

/** A part of a case changed: a run of its list gave way to other records, or it became another value. */
export type CaseStep =
  | { readonly part: string; readonly at: number; readonly gone: number; readonly come: readonly unknown[] }
  | { readonly part: string; readonly value: unknown };

/** Records are compared by identity: whoever changes a case keeps the records that stay. */
export function stepsBetween(before: Case, after: Case): readonly CaseStep[] {
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Case)[];
  return parts.flatMap((part): CaseStep[] => {
    const [old, now]: readonly unknown[] = [before[part], after[part]];
    if (old === now) return [];
    if (!isList(old) || !isList(now)) return [{ part, value: now }];
    const shorter = Math.min(old.length, now.length);
    let at = 0;
    while (at < shorter && old[at] === now[at]) at += 1;
    let kept = 0;
    while (kept < shorter - at && old[old.length - 1 - kept] === now[now.length - 1 - kept]) kept += 1;
    const come = now.slice(at, now.length - kept);
    const gone = old.length - kept - at;
    return gone === 0 && come.length === 0 ? [] : [{ part, at, gone, come }];
  });
}

/** The next state; what did not change is the same records. Parts that are no list are left as they are by a step for one. */
export function withSteps<T extends object>(before: T, steps: readonly CaseStep[]): T {
  const after = { ...before } as Record<string, unknown>;
  for (const step of steps) {
    if (!('come' in step)) {
      after[step.part] = step.value;
      continue;
    }
    const list = after[step.part];
    if (!isList(list)) continue;
    after[step.part] = [...list.slice(0, step.at), ...step.come, ...list.slice(step.at + step.gone)];
  }
  return after as T;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
