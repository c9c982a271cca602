// Where the library lies: what the person asked for, else the platform's folder for an application's data.
import { resolve } from 'node:path';
import envPaths from 'env-paths';

/**
 * The library's folder, absolute.
 * @param asked value of `--library`, if it was given
 * @param environment where `CROSSREAD_LIBRARY` may stand
 */
export function libraryFolder(asked: string | undefined, environment: NodeJS.ProcessEnv): string {
  const stated = asked ?? environment['CROSSREAD_LIBRARY'];
  if (stated !== undefined && stated !== '') return resolve(stated);
  return envPaths('crossread', { suffix: '' }).data;
}
