// What two long sequences of words have in common, in order and out of order, in nearly linear time: anchored on runs
// of words that each has exactly once, exact in between.
import { CommonSubsequence, type Run } from '../common-words.ts';

/**
 * Lengths of the runs that anchor, one after the other: where a length leaves too much between the anchors, the next
 * is tried there. Eight words in a row occur twice by chance in no text; single rare words are the last resort.
 */
const ANCHOR_LENGTHS = [8, 4, 2, 1] as const;
/** Least length of a block that is called moved: shorter runs recur without having been moved. */
const LEAST_MOVED = ANCHOR_LENGTHS[0];
/**
 * Largest gap between anchors that is searched exactly, in cells of its table: 2,000 by 2,000 words, which takes about
 * a millisecond and half a megabyte.
 */
const EXACT_CELLS = 4_000_000;
/** Side of the window in which a larger gap is searched, step by step: the same 2,000 words. */
const WINDOW = 2_000;

/**
 * How far the distances between short anchors may differ, as a part of them. Edits strewn over a text shift it by the
 * root of their number, far less; a place at random differs by half.
 */
const DRIFT = 0.125;

export interface CommonWords {
  /** Runs in the order of both, apart from each other. */
  readonly kept: readonly Run[];
  /** Runs that stand elsewhere in the second, in the order of the first; apart from each other and from `kept`. */
  readonly moved: readonly Run[];
}

/**
 * Common words of two sequences. `kept` is a common subsequence, close to the longest: exact between the anchors.
 * The idea of anchors is patience diff's (B. Cohen), of falling back to commoner ones histogram diff's (S. Pearce);
 * both take lines, where words need runs to be rare. Anchors are chained by their weight (a longest increasing
 * subsequence, M. Fredman 1975), and long ones that are out of that order are the moved blocks.
 * @param vocabulary numbers in `a` and `b` are below this
 */
export function commonWords(a: Int32Array, b: Int32Array, vocabulary: number): CommonWords {
  const moved = movedRuns(a, b);
  const exact = new CommonSubsequence(vocabulary);
  if (moved.length === 0) return { kept: keptRuns(a, b, exact), moved };
  const restOfA = without(
    a,
    moved.map(({ a: start, length }) => ({ start, length })),
  );
  const restOfB = without(
    b,
    moved.map(({ b: start, length }) => ({ start, length })),
  );
  const kept = keptRuns(restOfA.ids, restOfB.ids, exact);
  return { kept: kept.flatMap((run) => splitAtJumps(run, restOfA.places, restOfB.places)), moved };
}

/** The runs in order, found without looking for moved blocks. */
function keptRuns(a: Int32Array, b: Int32Array, exact: CommonSubsequence): Run[] {
  const found: Run[] = [];
  const add = (run: Run): void => {
    const last = found.at(-1);
    const joins = last !== undefined && last.a + last.length === run.a && last.b + last.length === run.b;
    if (joins) found[found.length - 1] = { ...last, length: last.length + run.length };
    else found.push(run);
  };
  const between = (fromA: number, toA: number, fromB: number, toB: number, level: number): void => {
    if (fromA === toA || fromB === toB) return;
    const [partA, partB] = [a.subarray(fromA, toA), b.subarray(fromB, toB)];
    const small = partA.length * partB.length <= EXACT_CELLS;
    const length = ANCHOR_LENGTHS[level];
    if (small || length === undefined) {
      const runs = small ? exact.of(partA, partB) : inWindows(partA, partB, exact);
      for (const run of runs) add({ a: fromA + run.a, b: fromB + run.b, length: run.length });
      return;
    }
    const chain = heaviestChain(anchors(partA, partB, length));
    let [atA, atB] = [fromA, fromB];
    for (const run of trusted(chain, length, partA.length, partB.length)) {
      between(atA, fromA + run.a, atB, fromB + run.b, level + 1);
      add({ a: fromA + run.a, b: fromB + run.b, length: run.length });
      [atA, atB] = [fromA + run.a + run.length, fromB + run.b + run.length];
    }
    between(atA, toA, atB, toB, level + 1);
  };
  between(0, a.length, 0, b.length, 0);
  return found;
}

/**
 * A common subsequence of what has no anchors, by an exact search in a window that moves on along its own path: half
 * a window of each search is taken, since only there both sides have been seen.
 */
function inWindows(a: Int32Array, b: Int32Array, exact: CommonSubsequence): Run[] {
  const found: Run[] = [];
  let [atA, atB] = [0, 0];
  while (atA < a.length && atB < b.length) {
    const [endA, endB] = [Math.min(atA + WINDOW, a.length), Math.min(atB + WINDOW, b.length)];
    const isLast = endA === a.length && endB === b.length;
    const limit = isLast ? WINDOW : WINDOW / 2;
    let [nextA, nextB] = [atA + limit, atB + limit];
    for (const run of exact.of(a.subarray(atA, endA), b.subarray(atB, endB))) {
      const length = Math.min(run.length, limit - run.a, limit - run.b);
      if (length <= 0) break;
      found.push({ a: atA + run.a, b: atB + run.b, length });
      [nextA, nextB] = [atA + run.a + length, atB + run.b + length];
    }
    [atA, atB] = [nextA, nextB];
  }
  return found;
}

/** Runs of at least `length` words whose beginning each sequence has exactly once, as long as they go, in order of `a`. */
function anchors(a: Int32Array, b: Int32Array, length: number): Run[] {
  const partner = uniquePartners(a, b, length);
  const found: Run[] = [];
  for (let at = 0; at < partner.length; at += 1) {
    const there = partner[at]!;
    if (there < 0) continue;
    const last = found.at(-1);
    const isInLast = last !== undefined && at < last.a + last.length && there - at === last.b - last.a;
    if (isInLast) continue;
    let back = 0;
    while (at > back && there > back && a[at - back - 1] === b[there - back - 1]) back += 1;
    let on = 0;
    while (at + on < a.length && there + on < b.length && a[at + on] === b[there + on]) on += 1;
    // Two different runs may share a hash; what is compared word by word is not taken in.
    if (on >= length) found.push({ a: at - back, b: there - back, length: back + on });
  }
  return found;
}

/** For each place of `a` the place of `b` where the same `length` words begin, where both have them once; else -1. */
function uniquePartners(a: Int32Array, b: Int32Array, length: number): Int32Array {
  const partner = new Int32Array(Math.max(0, a.length - length + 1)).fill(-1);
  const bits = Math.max(4, 33 - Math.clz32(a.length));
  const mask = (1 << bits) - 1;
  // Open addressing; a slot holds 1 + the place in `a`, negative once the run was met again.
  const hashes = new Int32Array(mask + 1);
  const placeInA = new Int32Array(mask + 1);
  const placeInB = new Int32Array(mask + 1);
  const slotOf = (hash: number): number => {
    let slot = Math.imul(hash, 0x9e37_79b1) >>> (32 - bits);
    while (placeInA[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  eachHash(a, length, (hash, at) => {
    const slot = slotOf(hash);
    placeInA[slot] = placeInA[slot] === 0 ? at + 1 : -1;
    hashes[slot] = hash;
  });
  eachHash(b, length, (hash, at) => {
    const slot = slotOf(hash);
    if (placeInA[slot]! > 0) placeInB[slot] = placeInB[slot] === 0 ? at + 1 : -1;
  });
  for (let slot = 0; slot <= mask; slot += 1) {
    if (placeInA[slot]! > 0 && placeInB[slot]! > 0) partner[placeInA[slot]! - 1] = placeInB[slot]! - 1;
  }
  return partner;
}

/** Hashes of all runs of `length` words, rolled on from one to the next (Karp and Rabin 1987). */
function eachHash(ids: Int32Array, length: number, use: (hash: number, at: number) => void): void {
  const base = 0x0100_0193;
  let leaving = 1;
  for (let at = 0; at < length; at += 1) leaving = Math.imul(leaving, base);
  let hash = 0;
  for (let at = 0; at < ids.length; at += 1) {
    hash = (Math.imul(hash, base) + spread(ids[at]!)) | 0;
    if (at >= length) hash = (hash - Math.imul(leaving, spread(ids[at - length]!))) | 0;
    if (at >= length - 1) use(hash, at - length + 1);
  }
}

/** Small numbers spread over all 32 bits, so that sums of them seldom meet. */
function spread(id: number): number {
  return Math.imul(id + 1, 0x85eb_ca6b);
}

/** The runs of most words altogether that stand in one order in both, trimmed where they overlap. */
function heaviestChain(runs: readonly Run[]): Run[] {
  const order = [...runs.keys()].sort((x, y) => runs[x]!.b - runs[y]!.b || runs[y]!.a - runs[x]!.a);
  const rank = new Int32Array(runs.length);
  order.forEach((run, at) => (rank[run] = at));
  // Fenwick tree over the order in `b`: the run with the heaviest chain up to there.
  const tree = new Int32Array(runs.length + 1).fill(-1);
  const weight = new Float64Array(runs.length);
  const before = new Int32Array(runs.length).fill(-1);
  let best = -1;
  runs.forEach((run, at) => {
    for (let place = rank[at]!; place > 0; place -= place & -place) {
      const candidate = tree[place]!;
      if (candidate !== -1 && (before[at] === -1 || weight[candidate]! > weight[before[at]!]!))
        before[at] = candidate;
    }
    weight[at] = run.length + (before[at] === -1 ? 0 : weight[before[at]!]!);
    for (let place = rank[at]! + 1; place <= runs.length; place += place & -place) {
      if (tree[place] === -1 || weight[tree[place]!]! < weight[at]) tree[place] = at;
    }
    if (best === -1 || weight[at] > weight[best]!) best = at;
  });
  const chain: Run[] = [];
  for (let at = best; at !== -1; at = before[at]!) chain.push(runs[at]!);
  const trimmed: Run[] = [];
  let [endA, endB] = [0, 0];
  for (const run of chain.reverse()) {
    const cut = Math.max(0, endA - run.a, endB - run.b);
    if (cut >= run.length) continue;
    trimmed.push({ a: run.a + cut, b: run.b + cut, length: run.length - cut });
    [endA, endB] = [run.a + run.length, run.b + run.length];
  }
  return trimmed;
}

/**
 * The anchors of a chain that can be trusted: long ones, and those that stand about as far from their neighbours (or
 * from the ends) in the one sequence as in the other. A short run that recurs by chance hardly ever does, and each one
 * that is believed costs what lies between it and the true place.
 */
function trusted(chain: readonly Run[], length: number, endA: number, endB: number): Run[] {
  const end: Run = { a: endA, b: endB, length: 0 };
  const isNear = (one: Run, other: Run): boolean => {
    const [inA, inB] = [other.a - one.a, other.b - one.b];
    return Math.abs(inA - inB) <= Math.max(inA, inB) * DRIFT;
  };
  return chain.filter((run, at) => {
    if (run.length >= 2 * length) return true;
    const before = chain[at - 1] ?? { a: 0, b: 0, length: 0 };
    return isNear(before, run) && isNear(run, chain[at + 1] ?? end);
  });
}

/** Long anchors out of the order that most words keep: the longest first where two claim the same words. */
function movedRuns(a: Int32Array, b: Int32Array): Run[] {
  const all = anchors(a, b, LEAST_MOVED);
  const chain = heaviestChain(all);
  if (chain.length === all.length) return [];
  const takenA = new Uint8Array(a.length);
  const takenB = new Uint8Array(b.length);
  const take = (run: Run): void => {
    takenA.fill(1, run.a, run.a + run.length);
    takenB.fill(1, run.b, run.b + run.length);
  };
  chain.forEach(take);
  const moved: Run[] = [];
  for (const run of [...all].sort((x, y) => y.length - x.length || x.a - y.a)) {
    const free = longestFree(run, takenA, takenB);
    if (free.length < LEAST_MOVED) continue;
    take(free);
    moved.push(free);
  }
  return moved.sort((x, y) => x.a - y.a);
}

function longestFree(run: Run, takenA: Uint8Array, takenB: Uint8Array): Run {
  let best = { ...run, length: 0 };
  let length = 0;
  for (let at = 0; at < run.length; at += 1) {
    length = takenA[run.a + at] === 1 || takenB[run.b + at] === 1 ? 0 : length + 1;
    if (length > best.length) best = { a: run.a + at + 1 - length, b: run.b + at + 1 - length, length };
  }
  return best;
}

/** The sequence without some stretches, and where each word that is left stood. */
function without(
  ids: Int32Array,
  stretches: readonly { readonly start: number; readonly length: number }[],
): { readonly ids: Int32Array; readonly places: Int32Array } {
  const gone = new Uint8Array(ids.length);
  for (const { start, length } of stretches) gone.fill(1, start, start + length);
  const places = Int32Array.from(ids.keys()).filter((at) => gone[at] === 0);
  return { ids: places.map((at) => ids[at]!), places };
}

/** A run of what is left, in places of the whole: cut where something was taken out of it. */
function splitAtJumps(run: Run, placesA: Int32Array, placesB: Int32Array): Run[] {
  const found: Run[] = [];
  let start = 0;
  for (let at = 1; at <= run.length; at += 1) {
    const goesOn =
      at < run.length &&
      placesA[run.a + at] === placesA[run.a + at - 1]! + 1 &&
      placesB[run.b + at] === placesB[run.b + at - 1]! + 1;
    if (goesOn) continue;
    found.push({ a: placesA[run.a + start]!, b: placesB[run.b + start]!, length: at - start });
    start = at;
  }
  return found;
}
