// `npm start`: builds if needed and opens the app, in its own window where Electron and a display are there, and
// otherwise in the system's browser. Arguments after `--` go to the app.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { keepCompiledCode } from '../bin/compile-cache.js';
import { buildIfNeeded } from './build-if-needed.js';

const root = join(import.meta.dirname, '..');

/** About 120 MB: five minutes serve a line of 4 Mbit/s; slower than that, the browser door is the better offer. */
const FETCH_LIMIT_MS = 5 * 60_000;

/** A missing library or sandbox ends Electron within a second or two; later failures are the app's own. */
const AT_ONCE_MS = 10_000;

/** Why the desktop window cannot be opened, or null when Electron ran and ended. */
async function openDesktop() {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return 'there is no display';
  }
  const binary = electronBinary() ?? fetchElectron();
  if (binary === null) return 'Electron is not installed and could not be fetched';
  return runElectron(binary);
}

/** Path of Electron's executable, or null when it is not there. */
function electronBinary() {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const name = process.platform in names ? names[/** @type {keyof names} */ (process.platform)] : 'electron';
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronFolder(), 'dist');
  const path = join(folder, name);
  return existsSync(path) ? path : null;
}

/** Runs the install script that the package brings; null when that fails. */
function fetchElectron() {
  process.stderr.write('Fetching Electron, once …\n');
  try {
    execFileSync(process.execPath, [join(electronFolder(), 'install.js')], {
      stdio: 'ignore',
      timeout: FETCH_LIMIT_MS,
    });
  } catch {
    return null;
  }
  return electronBinary();
}

function electronFolder() {
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
}

/**
 * @param {string} binary
 * @returns {Promise<string | null>}
 */
function runElectron(binary) {
  // Editors built on Electron set this in their terminals; with it Electron would start as plain Node.
  const environment = { ...process.env };
  delete environment['ELECTRON_RUN_AS_NODE'];
  const started = Date.now();
  return new Promise((resolve) => {
    const electron = spawn(binary, [root, ...process.argv.slice(2)], { stdio: 'inherit', env: environment });
    const passOn = (/** @type {NodeJS.Signals} */ signal) => electron.kill(signal);
    process.on('SIGINT', passOn);
    process.on('SIGTERM', passOn);
    const end = (/** @type {string | null} */ reason) => {
      process.off('SIGINT', passOn);
      process.off('SIGTERM', passOn);
      resolve(reason);
    };
    electron.once('error', () => end('Electron could not be started'));
    electron.once('exit', (code, signal) => {
      const stopped = signal === 'SIGINT' || signal === 'SIGTERM';
      const failed = code !== 0 && !stopped;
      if (failed && Date.now() - started < AT_ONCE_MS) {
        end(`Electron ended at once (${signal ?? `code ${String(code)}`})`);
      } else {
        if (failed) process.exitCode = code ?? 1;
        end(null);
      }
    });
  });
}

keepCompiledCode();

try {
  buildIfNeeded();
  const reason = await openDesktop();
  if (reason !== null) {
    process.stdout.write(
      `No window of its own, because ${reason}: Crossread opens in the browser instead.\n`,
    );
    await import(pathToFileURL(join(root, 'out/main/browser.js')).href);
  }
} catch (error) {
  process.stderr.write(
    `Crossread could not start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 2;
}
