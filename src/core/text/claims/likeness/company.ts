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

/** Pairs of items of different groups. Items of one group stand together. */
export interface Chances {
  /** The earlier item of each pair. */
  readonly a: Int32Array;
  /** The later one, rising from pair to pair; of pairs with one later item the earlier ones rise. */
  readonly b: Int32Array;
  /** The first chance of each pair, from 0 to 1; items that are no pair have none. */
  readonly chance: Float64Array;
  /** The number of the group of each item, rising from 0. */
  readonly groupOf: readonly number[];
  /** 1 for pairs that other partners of their items do not rival; they are rivals of others all the same. */
  readonly apart?: Uint8Array;
}

/**
 * The company of each pair, one pair after the other, each with its four figures from 0 to 1 in the order of COMPANY.
 * The work grows with the number of pairs times the number of partners that an item has.
 */
export function companyOf(chances: Chances): Float64Array {
  const { a, chance, groupOf, apart } = chances;
  const found = new Float64Array(a.length * COMPANY.length);
  const partners = partnersOf(chances);
  const { starts, items, pairs, chances: likely } = partners;
  const { rivals, ranked, rankedChances, rankedEnds } = rank(partners, groupOf);
  /** Chances of the item with all others, and of the items before and behind it. */
  const near = new Float64Array(groupOf.length);
  const before = new Float64Array(groupOf.length);
  const behind = new Float64Array(groupOf.length);
  const lay = (into: Float64Array, item: number): void => {
    for (let at = starts[item]!; at < starts[item + 1]!; at += 1) into[items[at]!] = likely[at]!;
  };
  const clear = (into: Float64Array, item: number): void => {
    for (let at = starts[item]!; at < starts[item + 1]!; at += 1) into[items[at]!] = 0;
  };

  for (let item = 0; item < groupOf.length; item += 1) {
    const group = groupOf[item]!;
    const follows = groupOf[item - 1] === group;
    const leads = groupOf[item + 1] === group;
    lay(near, item);
    const likeliest = starts[item] === rankedEnds[item] ? 0 : rankedChances[starts[item]!]!;
    if (follows) lay(before, item - 1);
    if (leads) lay(behind, item + 1);
    for (let at = starts[item]!; at < starts[item + 1]!; at += 1) {
      const pair = pairs[at]!;
      const other = items[at]!;
      const place = pair * COMPANY.length;
      let third = found[place + 3]! ** 2;
      // The item has no chance with its own group.
      for (let next = starts[other]!; next < rankedEnds[other]!; next += 1) {
        const there = rankedChances[next]!;
        if (there * likeliest <= third) break;
        third = Math.max(third, there * near[ranked[next]!]!);
      }
      found[place + 3] = Math.sqrt(third);
      const rival = rivals[at]! < 0 ? 0 : likely[rivals[at]!]!;
      // Told by both ends: the likelier rival of the two counts.
      if (item === a[pair]) {
        found[place] = rival;
        continue;
      }
      const lead = apart?.[pair] === 1 ? 0 : chance[pair]! - Math.max(rival, found[place]!);
      found[place] = Math.max(0, -lead);
      found[place + 1] = Math.max(0, lead);
      const beside = groupOf[other]!;
      found[place + 2] = Math.max(
        groupOf[other - 1] === beside ? before[other - 1]! : 0,
        groupOf[other + 1] === beside ? behind[other + 1]! : 0,
      );
    }
    clear(near, item);
    if (follows) clear(before, item - 1);
    if (leads) clear(behind, item + 1);
  }
  return found;
}

/**
 * Which pairs are the likeliest for both of their items, each among the partners in the other's group: 1 where no other
 * pair of either is likelier. What is left for each other when all else is better told elsewhere.
 */
export function bestOfBoth({ a, b, chance, groupOf }: Chances): Uint8Array {
  const best = new Uint8Array(a.length).fill(1);
  /** Of each earlier item the likeliest pair with the group at hand. */
  const ofEarlier = new Float64Array(groupOf.length);
  for (let from = 0; from < a.length;) {
    const group = groupOf[b[from]!]!;
    let to = from;
    for (; to < a.length && groupOf[b[to]!] === group; to += 1)
      ofEarlier[a[to]!] = Math.max(ofEarlier[a[to]!]!, chance[to]!);
    for (let first = from; first < to;) {
      let end = first;
      let highest = 0;
      for (; end < to && b[end] === b[first] && groupOf[a[end]!] === groupOf[a[first]!]; end += 1)
        highest = Math.max(highest, chance[end]!);
      for (; first < end; first += 1)
        if (chance[first]! < highest || chance[first]! < ofEarlier[a[first]!]!) best[first] = 0;
    }
    for (let pair = from; pair < to; pair += 1) ofEarlier[a[pair]!] = 0;
    from = to;
  }
  return best;
}

/** The partners of all items, one item's behind the other's: each with the number of its pair, rising by group. */
interface Partners {
  /** Where those of each item begin; they end where the next one's begin. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
  readonly pairs: Int32Array;
  readonly chances: Float64Array;
}

function partnersOf({ a, b, chance, groupOf }: Chances): Partners {
  const starts = new Int32Array(groupOf.length + 1);
  for (let pair = 0; pair < a.length; pair += 1) {
    starts[a[pair]! + 1]! += 1;
    starts[b[pair]! + 1]! += 1;
  }
  for (let item = 0; item < groupOf.length; item += 1) starts[item + 1]! += starts[item]!;
  const next = starts.slice();
  const items = new Int32Array(2 * a.length);
  const pairs = new Int32Array(2 * a.length);
  const likely = new Float64Array(2 * a.length);
  // In this order an item meets its earlier partners before the later ones, and each group's without a break.
  for (let pair = 0; pair < a.length; pair += 1) {
    const [earlier, later] = [a[pair]!, b[pair]!];
    const [here, there] = [next[earlier]!++, next[later]!++];
    items[here] = later;
    items[there] = earlier;
    pairs[here] = pairs[there] = pair;
    likely[here] = likely[there] = chance[pair]!;
  }
  return { starts, items, pairs, chances: likely };
}

/** Of each partner the likeliest other one of its group, and each item's likeliest ones of every group. */
interface Ranking {
  /** By place among the partners: the place of the likeliest rival, -1 where there is none. */
  readonly rivals: Int32Array;
  /** The likeliest partners of every group, the likeliest first: the search for a third stops early. */
  readonly ranked: Int32Array;
  readonly rankedChances: Float64Array;
  /** Where those of each item end; they begin where its partners begin. */
  readonly rankedEnds: Int32Array;
}

function rank({ starts, items, chances }: Partners, groupOf: readonly number[]): Ranking {
  const rivals = new Int32Array(items.length).fill(-1);
  const ranked = new Int32Array(items.length);
  const rankedChances = new Float64Array(items.length);
  const rankedEnds = new Int32Array(groupOf.length);
  const of = (place: number): number => chances[place]!;
  for (let item = 0; item < groupOf.length; item += 1) {
    let end = starts[item]!;
    for (let from = starts[item]!; from < starts[item + 1]!;) {
      const group = groupOf[items[from]!];
      let [first, second, to] = [from, -1, from + 1];
      for (; to < starts[item + 1]! && groupOf[items[to]!] === group; to += 1) {
        if (of(to) > of(first)) [first, second] = [to, first];
        else if (second < 0 || of(to) > of(second)) second = to;
      }
      for (let place = from; place < to; place += 1) rivals[place] = place === first ? second : first;
      const chance = of(first);
      let at = end;
      for (; at > starts[item]! && rankedChances[at - 1]! < chance; at -= 1) {
        ranked[at] = ranked[at - 1]!;
        rankedChances[at] = rankedChances[at - 1]!;
      }
      ranked[at] = items[first]!;
      rankedChances[at] = chance;
      end += 1;
      from = to;
    }
    rankedEnds[item] = end;
  }
  return { rivals, ranked, rankedChances, rankedEnds };
}
