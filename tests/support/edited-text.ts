// Texts made by a rule and their edited versions, for the tests and measurements of differences and of text reuse.

const SYLLABLES = 'ba del for gan hol kir lem mor nus pet quin ros sil tav ul vek'.split(' ');
/** As many different words as a book of 100,000 words has, about. */
const VOCABULARY = 20_000;

/** Draws words as texts have them: the r-th commonest 1/r times as often as the commonest (Zipf). */
export function wordsByZipf(next: () => number): () => string {
  const upTo = new Float64Array(VOCABULARY);
  let total = 0;
  for (let rank = 1; rank <= VOCABULARY; rank += 1) upTo[rank - 1] = total += 1 / rank;
  return () => {
    const wanted = next() * total;
    let [low, high] = [0, VOCABULARY - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return wordNumber(low);
  };
}

function wordNumber(rank: number): string {
  let word = '';
  for (let left = rank; word === '' || left > 0; left = Math.floor(left / SYLLABLES.length)) {
    word += SYLLABLES[left % SYLLABLES.length]!;
  }
  return word;
}

/** A share of the words edited, evenly over the text: each of them replaced, removed or followed by another. */
export function edited(
  text: readonly string[],
  share: number,
  next: () => number,
  draw: () => string,
): string[] {
  return text.flatMap((word) => {
    if (next() >= share) return [word];
    const kind = next() * 3;
    if (kind < 1) return [draw()];
    return kind < 2 ? [] : [word, draw()];
  });
}

/** A share of the blocks of `size` words replaced by other words. */
export function replacedBlocks(
  text: readonly string[],
  share: number,
  next: () => number,
  draw: () => string,
  size: number,
): string[] {
  const blocks = inBlocks(text, size);
  const chosen = new Set(someOf(blocks.length, share, next));
  return blocks.flatMap((block, at) => (chosen.has(at) ? block.map(draw) : block));
}

/** A share of the blocks of `size` words put in each other's places, and how many changed theirs. */
export function movedBlocks(
  text: readonly string[],
  share: number,
  next: () => number,
  size: number,
): { readonly text: string[]; readonly blocks: number } {
  const blocks = inBlocks(text, size);
  const chosen = someOf(blocks.length, share, next);
  const moved = [...blocks];
  // Each into the place of the one chosen after it: none stays where it was.
  chosen.forEach((from, at) => (moved[chosen[(at + 1) % chosen.length]!] = blocks[from]!));
  return { text: moved.flat(), blocks: chosen.length };
}

function inBlocks(text: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  );
}

function someOf(count: number, share: number, next: () => number): number[] {
  const order = Array.from({ length: count }, (_, at) => ({ at, key: next() }));
  return order
    .sort((x, y) => x.key - y.key)
    .slice(0, Math.round(count * share))
    .map(({ at }) => at);
}
