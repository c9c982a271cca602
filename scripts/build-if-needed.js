// Builds the app when `out/` is missing or older than what it is built from.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const INPUTS = [
  'src',
  'data',
  'docs/handbook',
  'electron.vite.config.ts',
  'svelte.config.js',
  'package.json',
  'package-lock.json',
];
const OUTPUTS = ['out/main/desktop.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/** Builds if needed; what the bundler prints goes to standard error, so that standard output stays the caller's. */
export function buildIfNeeded() {
  const built = OUTPUTS.map((path) => join(root, path));
  const oldest = built.every((path) => existsSync(path))
    ? Math.min(...built.map((path) => statSync(path).mtimeMs))
    : -Infinity;
  if (Math.max(...INPUTS.map((path) => newest(join(root, path)))) <= oldest) return;
  const manifest = createRequire(import.meta.url).resolve('electron-vite/package.json');
  process.stderr.write('Building Crossread …\n');
  try {
    execFileSync(
      process.execPath,
      [join(dirname(manifest), 'bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout?: Buffer, stderr?: Buffer }} */ (error);
    process.stderr.write(String(stdout ?? '') + String(stderr ?? ''));
    // Without the cause: its messages have just been printed, and its buffers would be printed again.
    throw new Error('The build failed; its messages stand above.'); // eslint-disable-line preserve-caught-error
  }
}

/**
 * Time of the latest change below a path, in milliseconds; a missing path is older than everything.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  if (!existsSync(path)) return -Infinity;
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
