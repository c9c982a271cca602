// How the candidates of an item stand among each other by wording alone, and whether two groups of items run in parallel.
// Knows numbers only.
import { append } from '../../../model/lists.ts';

/** Ranks of each pair: of the later item among the earlier one's candidates in its group, and the other way round. */
export interface Ranks {
  readonly forward: Int32Array;
  readonly backward: Int32Array;
  /** 2 where each is the other's best candidate, the first of those that are equal. */
  readonly best: Uint8Array;
  /** Places of the pairs in which the later item is the earlier one's best. */
  readonly leads: readonly number[];
}

/** Notes the ranks of rival pairs, equal ones sharing the better rank, and returns the first of the best. */
export function rankAmong(rivals: readonly number[], base: Float64Array, ranks: Int32Array): number {
  if (rivals.length === 1) {
    ranks[rivals[0]!] = 1;
    return rivals[0]!;
  }
  const sorted = [...rivals].sort((x, y) => base[y]! - base[x]! || x - y);
  sorted.forEach((pair, at) => {
    const before = sorted[at - 1];
    ranks[pair] = before !== undefined && base[before] === base[pair] ? ranks[before]! : at + 1;
  });
  return sorted[0]!;
}

/** Pairs of items of different groups; of each later item those with one earlier group stand side by side. */
export interface Candidates {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** How alike the two are by their wording. */
  readonly base: Float64Array;
}

/**
 * How each pair stands among its rivals.
 * @param groupOf the number of the group of each item
 * @param onBest told of each item's best candidate in a group
 */
export function ranksOf(
  { a, b, base }: Candidates,
  groupOf: readonly number[],
  onBest: (item: number, candidate: number, base: number) => void,
): Ranks {
  const forward = new Int32Array(a.length).fill(1);
  const backward = new Int32Array(a.length).fill(1);
  const best = new Uint8Array(a.length);
  const leads: number[] = [];
  for (let first = 0; first < a.length;) {
    const group = groupOf[a[first]!]!;
    let end = first;
    while (end < a.length && b[end] === b[first] && groupOf[a[end]!] === group) end += 1;
    // In a large case most stand alone.
    const highest =
      end - first === 1
        ? first
        : rankAmong(
            Array.from({ length: end - first }, (_, at) => first + at),
            base,
            backward,
          );
    best[highest]! += 1;
    onBest(b[first]!, a[highest]!, base[highest]!);
    first = end;
  }
  const byEarlier = new Map<number, number[]>();
  a.forEach((item, pair) => append(byEarlier, item, pair));
  for (const [item, pairs] of byEarlier) {
    const highest = rankAmong(pairs, base, forward);
    best[highest]! += 1;
    onBest(item, b[highest]!, base[highest]!);
    leads.push(highest);
  }
  return { forward, backward, best, leads };
}

/** How like each other a pair of mutual best candidates is at least that shows how two groups run. */
const ANCHOR = 0.5;
/** Two or three pairs in order may be chance: as many again are imagined without any. */
const IMAGINED_PAIRS = 3;

/**
 * Whether the group of the later items tells things in the order of each earlier group, from 0 (no sign of it) to 1:
 * Kendall's tau over the pairs that are each other's best.
 * @param groups how many groups there are before that of the later items
 */
export function parallels(
  { a, b, base }: Candidates,
  { best }: Ranks,
  groupOf: readonly number[],
  groups: number,
): Float64Array {
  const anchors = Array.from({ length: groups }, (): (readonly [number, number])[] => []);
  for (let pair = 0; pair < a.length; pair += 1) {
    if (base[pair]! < ANCHOR || best[pair] !== 2) continue;
    anchors[groupOf[a[pair]!]!]!.push([a[pair]!, b[pair]!]);
  }
  return Float64Array.from(anchors, inOrder);
}

function inOrder(anchors: readonly (readonly [number, number])[]): number {
  let agreeing = 0;
  let pairs = 0;
  anchors.forEach(([x, y], at) => {
    for (let next = at + 1; next < anchors.length; next += 1) {
      const [u, v] = anchors[next]!;
      pairs += 1;
      agreeing += Math.sign((x - u) * (y - v));
    }
  });
  return Math.max(0, agreeing / (pairs + IMAGINED_PAIRS));
}
