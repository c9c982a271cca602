// Who tells a point, in one line of an export. Copies are named as such, so that nobody counts them as further tellers.
import type { Tellers } from '../model/tellers.ts';
import { english } from '../texts/english.ts';
import { tellersInWords } from '../texts/wording.ts';
import type { Places } from './places.ts';

/** Outlets, or the numbers of sources without one, in the order of the wordings; and how many where texts are the same. */
export function toldBy(places: Places, tellers: Pick<Tellers, 'sources' | 'copies'>): string {
  const placed = tellers.sources.flatMap((id) => {
    const known = places.source(id);
    if (known === null) return [];
    const { source, number } = known;
    return [{ id, number, name: source.outlet ?? english.common.sourceNumber(number) }];
  });
  // Two articles of one outlet are told apart by their numbers.
  const names = new Map(
    placed.map(({ id, number, name }) => [
      id,
      placed.some((other) => other.number !== number && other.name === name) ? `${number}. ${name}` : name,
    ]),
  );
  const list = [...names].map(([id, name]) => {
    const [first] = tellers.copies.find((group) => group.includes(id)) ?? [id];
    return first === id ? name : `${name} (${english.matrix.sameTextAs(names.get(first!) ?? '')})`;
  });
  return tellers.copies.length === 0
    ? list.join(', ')
    : `${tellersInWords(english, tellers)}: ${list.join(', ')}`;
}
