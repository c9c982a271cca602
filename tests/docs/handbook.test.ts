// The handbook holds together: every chapter is listed, and every link and picture leads somewhere.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHAPTERS, pictureAt } from '../../src/renderer/reading/handbook.ts';

const folder = join(import.meta.dirname, '../../docs/handbook');
const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
const found = (pattern: RegExp): { file: string; target: string }[] =>
  files.flatMap((file) => [...textOf(file).matchAll(pattern)].map((match) => ({ file, target: match[1]! })));

describe('the handbook', () => {
  it('lists every chapter in its contents, under the title that the chapter has', () => {
    expect(CHAPTERS.map(({ file }) => file).sort()).toEqual([...files].sort());
    for (const { file, title } of CHAPTERS) expect(textOf(file)).toMatch(new RegExp(`^# ${title}\n`));
  });

  it('links to chapters that exist', () => {
    const links = found(/(?<!!)\[[^\]]+\]\(([^)]+)\)/g);
    expect(links.length).toBeGreaterThan(0);
    for (const { file, target } of links) expect(files, `a link in ${file}`).toContain(target);
  });

  it('shows pictures that are bundled, and bundles none that it does not show', () => {
    const shown = found(/!\[[^\]]+\]\(([^)]+)\)/g);
    for (const { file, target } of shown) expect(pictureAt(target), `a picture in ${file}`).not.toBeNull();
    const names = readdirSync(join(folder, 'images')).map((name) => `images/${name}`);
    expect(shown.map(({ target }) => target).sort()).toEqual(names.sort());
  });
});
