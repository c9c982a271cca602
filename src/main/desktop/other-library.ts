// Another library than the one that is open: chosen by a person, and opened by starting the app again with it, since one
// process holds one library, from its lock to the profile of its window.
import { readdir } from 'node:fs/promises';
import { Problem, say } from '../../core/model/problem.ts';

/**
 * Refuses a folder that somebody chose by mistake: in one with other things a library would be made among them.
 * @throws Problem `bad-input`, `cannot-read`
 */
export async function refuseForeignFolder(folder: string): Promise<void> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    throw new Problem('cannot-read', say`The folder ${folder} cannot be read. Choose another one.`, {
      cause: error,
    });
  }
  // What a system leaves in every folder that it has shown does not count.
  const isEmpty = names.every((name) => name.startsWith('.') || name === 'desktop.ini');
  if (isEmpty || names.includes('cases')) return;
  throw new Problem(
    'bad-input',
    say`The folder ${folder} holds other things and no library. Choose a library, or an empty folder for a new one.`,
  );
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
