// Reads that outlast whoever holds a file for a moment.
import { setTimeout as wait } from 'node:timers/promises';

/** A virus scanner, a sync program or a disk that wakes up keeps a file for about a second. */
const READ_TRIES = 6;
const READ_PAUSE_MS = 200;

/**
 * What `read` finds, at the first try or one of those that follow.
 * @throws the last error, or the first that does not pass
 */
export async function tryAgain<T>(read: () => Promise<T>, mayPass: (error: unknown) => boolean): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read();
    } catch (error) {
      if (!mayPass(error) || attempt === READ_TRIES) throw error;
      await wait(READ_PAUSE_MS);
    }
  }
}
