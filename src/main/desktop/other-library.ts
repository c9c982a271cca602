// Another library than the one that is open: chosen by a person, and opened by starting the app again with it, since one
// process holds one library, from its lock to the profile of its window.
import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { Problem, say } from '../../core/model/problem.ts';
import { refuseForeignFolder } from '../library/foreign.ts';
import { lockLibrary } from '../library/lock.ts';

/**
 * Whether a folder that somebody chose is another library than the one that is open, or can become one. What would keep
 * the app from opening it is told now: once this library is closed, nobody is left to go back to it.
 * @throws Problem `bad-input`, `cannot-read`, `cannot-save`, `in-use`
 */
export async function isOtherLibrary(chosen: string, present: string): Promise<boolean> {
  try {
    const [to, from] = [await realpath(chosen), await realpath(present)];
    if (to === from) return false;
    if (isWithin(from, to) || isWithin(to, from)) {
      throw new Problem(
        'bad-input',
        say`The folder ${chosen} belongs to the library that is open. Choose another one.`,
      );
    }
    refuseForeignFolder(chosen);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('cannot-read', say`The folder ${chosen} cannot be read. Choose another one.`, {
      cause: error,
    });
  }
  try {
    // Whether it may be written to and nobody has it: what the next start does first says both.
    const lock = await lockLibrary(chosen, 'desktop');
    await lock.release();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(
      'cannot-save',
      say`Nothing can be written to the folder ${chosen}. Choose another one.`,
      {
        cause: error,
      },
    );
  }
  return true;
}

/**
 * What to start with to open another library: the arguments of this start without its library and the case files that
 * it opened.
 * @param args without the program itself
 */
export function argumentsFor(library: string, args: readonly string[]): string[] {
  const kept = args.filter(
    (each, at) =>
      !/^--library(?:=|$)/.test(each) && args[at - 1] !== '--library' && !/\.crossread$/i.test(each),
  );
  return [...kept, `--library=${library}`];
}

/**
 * The program to start again. An AppImage runs from where it is unpacked, which is gone with it, so that the image itself
 * is started; but what an image of another program has started inherits its names too.
 */
export function programToStart(
  running: string,
  { APPIMAGE: image, APPDIR: unpacked }: NodeJS.ProcessEnv,
): string {
  return image && unpacked && isWithin(unpacked, running) ? image : running;
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
