// Keeps what was read out of passages for a while: one stage after the other looks at the same few thousand, each in
// many pairs. What is kept is bounded, and a thread that is done with a case can let go of it.
import { forgetTexts, guarded } from './guarded.ts';

/** The passages of a large case fit. */
const MOST = 10_000;
/** Whole articles are read once; keeping them would keep them for nothing. */
const LONGEST = 2_000;

const forgets: (() => void)[] = [];
const forgetsOfLast: (() => void)[] = [];

/** Lets go of all that any of these functions keeps in this thread; what is asked for again is read again. */
export function forgetRemembered(): void {
  for (const forget of forgets) forget();
  forgetLastTwo();
}

/**
 * Lets go of the two things alone that any of these functions was asked of last, with all that hangs on them: a whole case. What
 * was read of passages is kept for the next time.
 */
export function forgetLastTwo(): void {
  for (const forget of forgetsOfLast) forget();
  forgetTexts();
}

/**
 * The same function, which keeps what it found for the texts it was given last, from `most` to twice as many. It has to
 * be pure.
 */
export function remembered<T>(read: (text: string) => T, most = MOST): (text: string) => T {
  let recent = new Map<string, T>();
  // Everything at once would be forgotten in the middle of a large case, and read again.
  let before = new Map<string, T>();
  forgets.push(() => {
    recent = new Map();
    before = new Map();
  });
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

/**
 * The same function, which keeps what it told of the two things that it was asked of last: rule after rule asks it of the same
 * two claims or texts. It has to be pure.
 */
export function ofLastTwo<A, B, T>(tell: (a: A, b: B) => T): (a: A, b: B) => T {
  let last: { readonly a: A; readonly b: B; readonly told: T } | null = null;
  forgetsOfLast.push(() => {
    last = null;
  });
  return (a, b) => {
    if (last === null || last.a !== a || last.b !== b) last = { a, b, told: tell(a, b) };
    return last.told;
  };
}

/** Tells what a pattern, which is not global, finds first in a text; null where it finds nothing. Kept as `remembered` keeps it. */
export function firstIn(pattern: RegExp): (text: string) => RegExpExecArray | null {
  const sought = guarded(pattern);
  return remembered((text) => sought.exec(text));
}

/** Tells whether a pattern, which is not global, finds anything in a text. Kept likewise. */
export function matching(pattern: RegExp): (text: string) => boolean {
  const sought = guarded(pattern);
  return remembered((text) => sought.test(text));
}
