// The company that pairs keep: once every pair has a first chance, how it stands among its rivals, what stands beside
// it, and whether a third source agrees. Knows numbers only. Collective evidence of this kind is usual in matching
// records (Bhattacharya and Getoor 2007).

/** Names of the evidence, in the order in which it is given. */
export const COMPANY = [
  'beaten by a rival',
  'ahead of rivals',
  'neighbours agree',
  'third source agrees',
] as const;

/** Pairs of items of different groups. Items of one group stand together; in a pair, `a` is the earlier one. */
export interface Chances {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** The first chance of each pair, from 0 to 1; items that are no pair have none. */
  readonly chance: Float64Array;
  /** The number of the group of each item, from 0. */
  readonly groupOf: readonly number[];
}

/**
 * The company of each pair, one pair after the other, each with its four figures from 0 to 1 in the order of COMPANY.
 * The work grows with the number of pairs times the number of groups.
 */
export function companyOf({ a, b, chance, groupOf }: Chances): Float64Array {
  const found = new Float64Array(a.length * COMPANY.length);
  const pairsOf = groupOf.map((): number[] => []);
  a.forEach((earlier, pair) => {
    pairsOf[earlier]!.push(pair);
    pairsOf[b[pair]!]!.push(pair);
  });
  const partner = (item: number, pair: number): number => (a[pair] === item ? b[pair]! : a[pair]!);
  const best = groupOf.map((_, item) =>
    bestOf(pairsOf[item]!, chance, (pair) => groupOf[partner(item, pair)]!),
  );
  /** The likeliest pairs of each item with every group, the likeliest first: the search for a third stops early. */
  const ranked = best.map((own) =>
    Int32Array.from(own.values(), ({ first }) => first).sort((x, y) => chance[y]! - chance[x]! || x - y),
  );
  /** Chances of the item with all others, and of the items before and behind it. */
  const [near, before, behind] = [0, 1, 2].map(() => new Float64Array(groupOf.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const set = (into: Float64Array, item: number, clear: boolean): void => {
    for (const pair of pairsOf[item] ?? []) into[partner(item, pair)] = clear ? 0 : chance[pair]!;
  };
  const besideOf = (row: Float64Array, item: number, beside: number): number =>
    groupOf[beside] === groupOf[item] ? row[beside]! : 0;

  groupOf.forEach((group, item) => {
    const rows = [
      [near, item],
      [before, groupOf[item - 1] === group ? item - 1 : -1],
      [behind, groupOf[item + 1] === group ? item + 1 : -1],
    ] as const;
    for (const [into, from] of rows) set(into, from, false);
    for (const pair of pairsOf[item]!) {
      const other = partner(item, pair);
      const at = pair * COMPANY.length;
      let third = found[at + 3]! ** 2;
      for (const first of ranked[other]!) {
        if (chance[first]! <= third) break;
        const between = partner(other, first);
        if (groupOf[between] !== group) third = Math.max(third, chance[first]! * near[between]!);
      }
      found[at + 3] = Math.sqrt(third);
      if (b[pair] !== item) continue;
      const rival = Math.max(
        rivalOf(best[item]!.get(groupOf[other]!)!, pair, chance),
        rivalOf(best[other]!.get(group)!, pair, chance),
      );
      found[at] = Math.max(0, rival - chance[pair]!);
      found[at + 1] = Math.max(0, chance[pair]! - rival);
      found[at + 2] = Math.max(besideOf(before, other, other - 1), besideOf(behind, other, other + 1));
    }
    for (const [into, from] of rows) set(into, from, true);
  });
  return found;
}

/** The two likeliest pairs of an item in one group; `second` is -1 where there is only one. */
interface Best {
  first: number;
  second: number;
}

function bestOf(
  pairs: readonly number[],
  chance: Float64Array,
  groupOf: (pair: number) => number,
): Map<number, Best> {
  const best = new Map<number, Best>();
  for (const pair of pairs) {
    const known = best.get(groupOf(pair));
    if (known === undefined) best.set(groupOf(pair), { first: pair, second: -1 });
    else if (chance[pair]! > chance[known.first]!) {
      known.second = known.first;
      known.first = pair;
    } else if (known.second < 0 || chance[pair]! > chance[known.second]!) known.second = pair;
  }
  return best;
}

/** Chance of the likeliest pair beside this one. */
function rivalOf({ first, second }: Best, pair: number, chance: Float64Array): number {
  const rival = first === pair ? second : first;
  return rival < 0 ? 0 : chance[rival]!;
}
