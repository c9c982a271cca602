// Waits for what moves by itself after a page has come up: the first pair is brought level, rows are measured, fonts
// arrive. A place that is read before that is not where anything stands when it is clicked.
import { expect } from 'vitest';

/** Milliseconds between two looks: some frames, even of a busy machine. */
const BETWEEN = 100;

/** Reads again and again until the same comes twice in a row, and gives that. */
export async function still<T>(read: () => Promise<T>): Promise<T> {
  let last = await read();
  const isStill = async (): Promise<boolean> => {
    const before = JSON.stringify(last);
    last = await read();
    return JSON.stringify(last) === before;
  };
  await expect.poll(isStill, { interval: BETWEEN }).toBe(true);
  return last;
}
