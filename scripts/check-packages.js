// Checks the packages: exact versions, no install scripts, licences on the list, known holes (`npm audit`, where it can be
// reached), that docs/decisions.md says why each is there, and that whatever is shipped is on the list of licences that the
// app shows: `--write` renews it (data/licences.json).
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ version?: string, license?: string, dev?: boolean, hasInstallScript?: boolean, dependencies?: Record<string, string> }} Locked */

/** Licences that ask for no more than that they are named. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Zlib',
];
/** And, for tools that are not shipped, those that ask something only of who passes them on. */
const ALLOWED_FOR_TOOLS = [...ALLOWED, 'BSD', 'CC-BY-4.0', 'MPL-2.0', 'Python-2.0'];
/** Packages whose manifest names no licence, or names it loosely, and whose licence file says which it is. */
const STATED_ELSEWHERE = new Map([
  ['duck', 'BSD-2-Clause'],
  ['svelte-toolbelt', 'MIT'],
]);

/** What of the development packages ends up in the app: the page's own, and the window around it. */
const BUNDLED = [
  '@fontsource-variable/inter',
  '@fontsource-variable/noto-serif',
  '@fontsource-variable/source-serif-4',
  '@lucide/svelte',
  'bits-ui',
  'mdast-util-from-markdown',
  'papaparse',
  'svelte',
  'virtua',
];
/** Data that is shipped and was not made by us; data/README.md tells where it lies and how it was made. */
const DATA = [
  { name: 'Google Books Ngram: the most frequent words of English', version: '2012', licence: 'CC-BY-3.0' },
  { name: 'GeoNames: names of cities and provinces', version: '2026', licence: 'CC-BY-4.0' },
];
/** Shipped as it is; what its manifest names is for fetching it. */
const WHOLE = ['electron'];

/** `npm audit` answers in a second or two; a network that needs longer is as good as none. */
const AUDIT_PATIENCE = 20_000;

const list = 'data/licences.json';
const DECISIONS = 'docs/decisions.md';
const root = process.cwd();
const manifest =
  /** @type {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} */ (
    readJson('package.json')
  );
const { packages } = /** @type {{ packages: Record<string, Locked> }} */ (readJson('package-lock.json'));

/** @param {string} path @returns {unknown} */
function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** @param {string} path in the lockfile @returns {string} */
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** @param {string} path @returns {string} */
const licenceOf = (path) => STATED_ELSEWHERE.get(nameOf(path)) ?? packages[path]?.license ?? 'no licence';

/**
 * Whether an SPDX expression can be met: of alternatives one, of things that hold together all.
 * @param {string} expression
 * @param {readonly string[]} allowed
 */
function isAllowed(expression, allowed) {
  const plain = expression.replace(/^\(|\)$/g, '');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((one) => allowed.includes(one)));
}

/** Paths in the lockfile of everything that is shipped. @returns {string[]} */
function shipped() {
  /** @type {Set<string>} */
  const found = new Set();
  /** @param {string} name @param {string} from */
  const add = (name, from) => {
    // As Node looks for it: inside the package that needs it, then further out.
    for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
      const path = base === '' ? `node_modules/${name}` : `${base}/node_modules/${name}`;
      const entry = packages[path];
      if (entry !== undefined) {
        if (found.has(path)) return;
        found.add(path);
        if (!WHOLE.includes(name))
          for (const needed of Object.keys(entry.dependencies ?? {})) add(needed, path);
        return;
      }
      if (base === '') return;
    }
  };
  const direct = [...Object.keys(manifest.dependencies ?? {}), ...BUNDLED, ...WHOLE];
  for (const name of direct) add(name, '');
  return [...found].sort();
}

/** @type {Set<string> | null} */
let names = null;

/** Names of the packages that the sources of the app import. @returns {Set<string>} */
function imported() {
  if (names !== null) return names;
  names = new Set();
  for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(ts|js|svelte|css)$/.test(entry.name)) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const [, name] of text.matchAll(/(?:from|import|@import) ['"]((?:@[\w.-]+\/)?[\w-][\w.-]*)/g)) {
      if (name !== undefined) names.add(name);
    }
  }
  return names;
}

/** What npm answers about holes in what is shipped; empty when it cannot be asked. @returns {string} */
function askForHoles() {
  try {
    return execFileSync('npm', ['audit', '--omit=dev', '--json'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: AUDIT_PATIENCE,
      shell: process.platform === 'win32',
    });
  } catch (error) {
    // It ends with 1 both when it found something and when it reached nobody; its answer tells which.
    return /** @type {{ stdout?: string }} */ (error).stdout ?? '';
  }
}

/** The holes, one a line; null when npm could not be asked. @returns {string[] | null} */
function audit() {
  try {
    /** @type {unknown} */
    const answer = JSON.parse(askForHoles());
    const { vulnerabilities } = /** @type {{ vulnerabilities?: Record<string, { severity: string }> }} */ (
      answer
    );
    if (vulnerabilities === undefined) return null;
    return Object.entries(vulnerabilities).map(
      ([name, { severity }]) => `${name}: a known hole (${severity})`,
    );
  } catch {
    return null;
  }
}

const decisions = readFileSync(join(root, DECISIONS), 'utf8');
/** @type {string[]} */
const faults = [];
for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
  if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    faults.push(`${name}: ${version} is not one exact version`);
  if (!name.startsWith('@types/') && !decisions.includes(name))
    faults.push(`${name}: ${DECISIONS} does not say why it is there`);
}
const out = shipped();
for (const [path, entry] of Object.entries(packages)) {
  if (path === '') continue;
  if (entry.hasInstallScript === true) faults.push(`${nameOf(path)}: runs a script when it is installed`);
  const allowed = entry.dev === true && !out.includes(path) ? ALLOWED_FOR_TOOLS : ALLOWED;
  if (!isAllowed(licenceOf(path), allowed))
    faults.push(`${nameOf(path)}: ${licenceOf(path)} is not on the list`);
}

for (const name of Object.keys(manifest.devDependencies ?? {})) {
  const isShipped = BUNDLED.includes(name) || WHOLE.includes(name);
  if (!isShipped && imported().has(name))
    faults.push(`${name}: what src/ imports is shipped; add it to dependencies or to BUNDLED`);
}

const packaged = out.map((path) => ({
  name: nameOf(path),
  version: packages[path]?.version ?? '',
  licence: licenceOf(path),
}));
const licences = [...DATA, ...packaged];
const text = `${JSON.stringify(licences, null, 2)}\n`;
if (process.argv.includes('--write')) writeFileSync(join(root, list), text);
else if (readFileSync(join(root, list), 'utf8').replaceAll('\r\n', '\n') !== text) {
  faults.push(`${list} is out of date: run node scripts/check-packages.js --write`);
}

const holes = audit();
if (holes === null) process.stdout.write('npm audit could not be reached: known holes were not looked up.\n');
faults.push(...(holes ?? []));
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
else
  process.stdout.write(
    `${Object.keys(packages).length - 1} packages checked, ${packaged.length} of them shipped.\n`,
  );
