// How the occasions of two claims stand to each other.
import type { Claim } from '../../model/comparison.ts';

const UNKNOWN = 0;
export const TOGETHER = 1;
export const APART = 2;

/** How two occasions stand to each other, by their numbers: one, two that are known, or nobody knows. */
export function standing(occasion: number, other: number): number {
  if (occasion < 0 || other < 0) return UNKNOWN;
  return occasion === other ? TOGETHER : APART;
}

/** The occasion of each claim as a number, -1 where it has none. */
export function numbersOfOccasions(claims: readonly Claim[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(claims, ({ occasion }) => {
    if (occasion === null) return -1;
    let number = numbers.get(occasion);
    if (number === undefined) numbers.set(occasion, (number = numbers.size));
    return number;
  });
}
