// The longest common subsequence of two short sequences, exactly: by bits, 32 cells of the table at a time.

/** Words that stand in both sequences in a row: `length` of them, from `a` in the one and from `b` in the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/**
 * A longest common subsequence, as runs in order. The time and the memory are a 32nd of |a| × |b|, however much the
 * two differ: where little is left in common, the usual search by edits (Myers 1986) is quadratic in all of it.
 * After H. Hyyrö, "Bit-parallel LCS-length computation revisited" (2004), with the rows kept for the way back.
 * @param vocabulary numbers in `a` and `b` are below this
 */
export class CommonSubsequence {
  /** Row of the masks for each number; -1 for those that `a` lacks. Cleared after each use. */
  readonly #maskOf: Int32Array;
  #masks = new Int32Array(0);
  #rows = new Int32Array(0);

  constructor(vocabulary: number) {
    this.#maskOf = new Int32Array(vocabulary).fill(-1);
  }

  of(a: Int32Array, b: Int32Array): Run[] {
    const width = (a.length + 31) >>> 5;
    const masks = this.#maskOf;
    let different = 0;
    for (const id of a) if (masks[id] === -1) masks[id] = different++;
    const bits = this.#clear(different * width);
    for (let at = 0; at < a.length; at += 1) bits[masks[a[at]!]! * width + (at >>> 5)]! |= 1 << (at & 31);
    const rows = this.#fill(b, width, bits);
    const runs = traceBack(a.length, b.length, width, rows);
    for (const id of a) masks[id] = -1;
    return runs;
  }

  /** Row j + 1 has a 0 at each bit i where the subsequence of a[0..i] and b[0..j] is longer than that without a[i]. */
  #fill(b: Int32Array, width: number, bits: Int32Array): Int32Array {
    const size = (b.length + 1) * width;
    if (this.#rows.length < size) this.#rows = new Int32Array(size);
    const rows = this.#rows;
    rows.fill(-1, 0, width);
    for (let at = 0; at < b.length; at += 1) {
      const before = at * width;
      const row = before + width;
      const mask = this.#maskOf[b[at]!]!;
      if (mask === -1) {
        rows.copyWithin(row, before, row);
        continue;
      }
      let carry = 0;
      for (let word = 0; word < width; word += 1) {
        const old = rows[before + word]!;
        const hits = bits[mask * width + word]!;
        const sum = (old >>> 0) + ((old & hits) >>> 0) + carry;
        carry = sum > 0xffff_ffff ? 1 : 0;
        rows[row + word] = sum | 0 | (old & ~hits);
      }
    }
    return rows;
  }

  #clear(size: number): Int32Array {
    if (this.#masks.length < size) this.#masks = new Int32Array(size);
    else this.#masks.fill(0, 0, size);
    return this.#masks;
  }
}

function traceBack(a: number, b: number, width: number, rows: Int32Array): Run[] {
  const runs: Run[] = [];
  const isZero = (row: number, at: number): boolean =>
    (rows[row * width + (at >>> 5)]! & (1 << (at & 31))) === 0;
  let [i, j, length] = [a, b, 0];
  const close = (): void => {
    if (length > 0) runs.push({ a: i, b: j, length });
    length = 0;
  };
  while (i > 0 && j > 0) {
    if (!isZero(j, i - 1)) {
      close();
      i -= 1;
    } else if (isZero(j - 1, i - 1)) {
      close();
      j -= 1;
    } else {
      i -= 1;
      j -= 1;
      length += 1;
    }
  }
  close();
  return runs.reverse();
}
