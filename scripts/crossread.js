// `npm run --silent crossread -- …`: builds if needed, then runs the command line with the same arguments.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keepCompiledCode } from '../bin/compile-cache.js';
import { buildIfNeeded } from './build-if-needed.js';

keepCompiledCode();

try {
  buildIfNeeded();
  await import(pathToFileURL(join(import.meta.dirname, '../out/main/cli.js')).href);
} catch (error) {
  process.stderr.write(`crossread: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
