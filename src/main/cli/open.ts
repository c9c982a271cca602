// Opens the library for a command.
import { libraryFolder } from '../library/location.ts';
import { openLibrary, type OpenLibrary } from '../library/open-library.ts';
import { reportWait } from '../terminal.ts';

/**
 * @param library value of `--library`, if it was given
 * @throws Problem `bad-input`, `in-use`, `cannot-save`
 */
export function openForCommand(library: string | undefined): Promise<OpenLibrary> {
  return openLibrary(libraryFolder(library, process.env), 'command line', undefined, undefined, reportWait);
}
