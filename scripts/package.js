// `npm run package`: makes the installers of the platform it runs on, into `dist`. electron-builder and Electron's
// binary are fetched when they are not there; where that fails, one line says so.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildIfNeeded } from './build-if-needed.js';
import { writeLicences } from './licences.js';

const root = join(import.meta.dirname, '..');

/**
 * Fetched for the release alone, at exactly this version: its 210 packages, one of which runs a script when it is
 * installed, are no business of whoever works on Crossread.
 */
const BUILDER = 'electron-builder@26.17.0';

/** About 120 MB: five minutes serve a line of 4 Mbit/s. */
const FETCH_LIMIT_MS = 5 * 60_000;

/** Folder with Electron's binary; null when it is neither there nor to be fetched. */
function electronFolder() {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named !== undefined) return existsSync(named) ? named : null;
  const electron = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const folder = join(electron, 'dist');
  if (existsSync(join(folder, 'version'))) return folder;
  try {
    execFileSync(process.execPath, [join(electron, 'install.js')], {
      stdio: 'ignore',
      timeout: FETCH_LIMIT_MS,
    });
  } catch {
    return null;
  }
  return existsSync(join(folder, 'version')) ? folder : null;
}

function main() {
  if (electronFolder() === null) {
    throw new Error(
      'No installers can be made: Electron’s binary is neither here nor can it be fetched. Connect to the network, or name an unpacked one in ELECTRON_OVERRIDE_DIST_PATH.',
    );
  }
  buildIfNeeded();
  writeLicences();
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const { status } = spawnSync(
    'npm',
    [
      'exec',
      '--yes',
      `--package=${BUILDER}`,
      '--',
      'electron-builder',
      '--config=build/installers.js',
      '--publish=never',
      ...(override === undefined ? [] : [`--config.electronDist=${override}`]),
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error(`No installers were made: ${BUILDER} ended with an error, told above.`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
