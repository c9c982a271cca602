// Whether two sources name one place.
import { packFor } from '../reading/packs.ts';
import { shareWord, stemsOf } from '../words.ts';

/** Whether two names may be of one place: "the fairground" may be in Dorn, but "Terminal 1" is not "Terminal 2". */
export function mayBeOnePlace(a: string, b: string): boolean {
  const [one, other] = [spotIn(a), spotIn(b)];
  if ((one === null) !== (other === null)) return true;
  if (one !== null && isRoom(one) !== isRoom(other!)) return true;
  const numbers = [one, other].flatMap((spot) => /\d{1,3}$/u.exec(spot ?? '') ?? []);
  return shareWord(a, b) && (numbers.length < 2 || numbers[0] === numbers[1]);
}

/** Whether two names are of two spots: nobody is at the town hall and at the fairground at once. */
export function areTwoSpots(a: string, b: string): boolean {
  return spotIn(a) !== null && spotIn(b) !== null && !mayBeOnePlace(a, b);
}

/** The stems by which a place is known again: "town" of "the town hall", as there are other halls. */
export function tellsOfPlace(where: string): Set<string> {
  const spot = spotIn(where);
  const own = spot === null || /\d$/u.test(spot) ? where : where.replace(spot, '').trim();
  return stemsOf(own === '' ? where : own);
}

function isRoom(spot: string): boolean {
  return packFor(spot).setting.roomOfSpot.test(spot);
}

function spotIn(where: string): string | null {
  return packFor(where).setting.spot.exec(where)?.[0] ?? null;
}
