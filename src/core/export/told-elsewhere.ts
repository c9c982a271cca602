// Where sources tell a point that they tell in another one, in words of an export: without them a source would seem to
// leave out what it reports.
import type { Elsewhere } from '../elsewhere.ts';
import type { Comparison } from '../model/comparison.ts';
import { FINDING_NAMES } from '../model/names.ts';
import type { Places } from './places.ts';

/** Says of a wording where it stands and how it is to the point: "in point 3, worded differently". */
export function whereElsewhere({ points }: Pick<Comparison, 'points'>): (told: Elsewhere) => string {
  const numbers = new Map(
    points.flatMap(({ claims }, index) => claims.map((claim): [string, number] => [claim, index + 1])),
  );
  return ({ claim, kind }) => {
    const number = numbers.get(claim.id);
    // A part of a case may leave the other point out.
    return `in ${number === undefined ? 'another point' : `point ${number}`}, ${FINDING_NAMES[kind].toLowerCase()}`;
  };
}

/** The sources and where each tells it: "2. Hill Times (in point 3, worded differently)". */
export function toldElsewhere(
  places: Places,
  elsewhere: readonly Elsewhere[],
  whereOf: (told: Elsewhere) => string,
): string {
  return elsewhere
    .flatMap((told) => {
      const placed = places.source(told.claim.source);
      return placed === null ? [] : [`${placed.name} (${whereOf(told)})`];
    })
    .join('; ');
}
