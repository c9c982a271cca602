// Keeps what was read out of passages for a while: one stage after the other looks at the same few thousand, each in
// many pairs. What is kept is bounded, so that a process that lives long does not grow.

/** The passages of a large case fit. */
const MOST = 10_000;
/** Whole articles are read once; keeping them would keep them for nothing. */
const LONGEST = 2_000;

/** The same function, which keeps what it found for the texts it was given last. It has to be pure. */
export function remembered<T>(read: (text: string) => T, most = MOST): (text: string) => T {
  const recent = new Map<string, T>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const found = read(text);
    if (text.length <= LONGEST) {
      if (recent.size >= most) recent.clear();
      recent.set(text, found);
    }
    return found;
  };
}
