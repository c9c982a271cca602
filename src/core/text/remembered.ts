// Keeps what was read out of passages for a while: one stage after the other looks at the same few thousand, each in
// many pairs. What is kept is bounded, so that a process that lives long does not grow.

/** The passages of a large case fit. */
const MOST = 10_000;
/** Whole articles are read once; keeping them would keep them for nothing. */
const LONGEST = 2_000;

/**
 * The same function, which keeps what it found for the texts it was given last, from `most` to twice as many. It has to
 * be pure.
 */
export function remembered<T>(read: (text: string) => T, most = MOST): (text: string) => T {
  let recent = new Map<string, T>();
  // Everything at once would be forgotten in the middle of a large case, and read again.
  let before = new Map<string, T>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const found = before.get(text) ?? read(text);
    if (text.length <= LONGEST) {
      if (recent.size >= most) [before, recent] = [recent, new Map<string, T>()];
      recent.set(text, found);
    }
    return found;
  };
}
