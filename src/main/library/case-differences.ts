// What differs between two states of one case, in words for a person who is about to restore the earlier one.
import { isDeepStrictEqual } from 'node:util';
import type { CaseDifference } from '../../core/contract/contract.ts';
import type { Case } from '../../core/model/case.ts';
import { shortName } from '../../core/model/source.ts';

/** Parts of a case that are not a person's content: they differ between any two states. */
const BOOKKEEPING: readonly string[] = ['format', 'version', 'id', 'createdAt', 'changedAt', 'history'];

/** A note is named by its beginning; this much of it is enough to know it again. */
const NAME_LENGTH = 60;

/**
 * What would change if `now` became `then`: `added` is only in `then`, `removed` only in `now`. Sources and notes
 * are told one by one, anything else by the name of its part.
 */
export function caseDifferences(now: Case, then: Case): readonly CaseDifference[] {
  const others = Object.keys({ ...now, ...then }).filter(
    (part) => !BOOKKEEPING.includes(part) && part !== 'sources' && part !== 'annotations',
  );
  return [
    ...others.flatMap((part) => differencesOfPart(part, valueOf(now, part), valueOf(then, part))),
    ...differencesOfList('source', now.sources, then.sources, shortName),
    ...differencesOfList('note', now.annotations, then.annotations, ({ note, quote }) =>
      shortened(note === '' ? quote.exact : note),
    ),
  ];
}

function valueOf(subject: Case, part: string): unknown {
  return (subject as Readonly<Record<string, unknown>>)[part];
}

function differencesOfPart(part: string, now: unknown, then: unknown): CaseDifference[] {
  if (same(now, then)) return [];
  if (part !== 'about') return [{ what: 'other', change: 'changed', name: part }];
  const [before, after] = [now as Case['about'], then as Case['about']];
  return [
    ...(before.title === after.title
      ? []
      : [{ what: 'title', change: 'changed', name: after.title } as const]),
    ...(before.base === after.base ? [] : [{ what: 'other', change: 'changed', name: 'base' } as const]),
  ];
}

function differencesOfList<T extends { readonly id: string }>(
  what: 'source' | 'note',
  now: readonly T[],
  then: readonly T[],
  name: (record: T) => string,
): CaseDifference[] {
  const before = new Map(now.map((record) => [record.id, record]));
  const after = new Set(then.map(({ id }) => id));
  const differences: CaseDifference[] = [];
  for (const record of then) {
    const present = before.get(record.id);
    if (present === undefined) differences.push({ what, change: 'added', name: name(record) });
    else if (!same(present, record)) differences.push({ what, change: 'changed', name: name(record) });
  }
  for (const record of now) {
    if (!after.has(record.id)) differences.push({ what, change: 'removed', name: name(record) });
  }
  return differences;
}

/** Whether two values are the same on the disk: a record that was made since the start may name its fields in another order. */
function same(a: unknown, b: unknown): boolean {
  const [one, other] = [JSON.stringify(a ?? null), JSON.stringify(b ?? null)];
  return one === other || isDeepStrictEqual(JSON.parse(one), JSON.parse(other));
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= NAME_LENGTH ? text : `${characters.slice(0, NAME_LENGTH).join('')}…`;
}
