// Collects the licences of everything that is shipped into one file beside the built app, `out/licences.txt`, as most
// of them ask. The names come from data/licences.json, which `npm run packages` keeps in step with the lockfile.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i;

/** Writes the file. Electron's own and Chromium's licences lie beside its binary. */
export function writeLicences() {
  /** @type {unknown} */
  const read = JSON.parse(readFileSync(join(root, 'data/licences.json'), 'utf8'));
  const shipped = /** @type {{ name: string, version: string, licence: string }[]} */ (read);
  const parts = shipped.map(({ name, version, licence }) => {
    const texts = textsOf(name);
    const told = texts.length > 0 ? texts.join('\n\n') : `Under the licence ${licence}.`;
    return `${'='.repeat(80)}\n${name} ${version} (${licence})\n${'='.repeat(80)}\n\n${told.trim()}\n`;
  });
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  const text = `Crossread\n\n${own}\n\nCrossread is shipped with this data and these packages:\n\n${parts.join('\n')}`;
  writeFileSync(join(root, 'out/licences.txt'), text);
}

/** @param {string} name @returns {string[]} */
function textsOf(name) {
  const folder = join(root, 'node_modules', name);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
