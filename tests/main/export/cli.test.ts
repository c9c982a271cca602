// `crossread export` and `crossread open`, run as people run them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMAT_NAMES } from '../../../src/core/contract/formats.ts';
import { findChromium } from '../../support/chromium.ts';
import { temporaryFolder } from '../../support/library.ts';

const CLI = join(import.meta.dirname, '../../../out/main/cli.js');

async function run(folder: string, ...args: string[]) {
  const child = spawn(process.execPath, [CLI, ...args, '--library', join(folder, 'library')], {
    cwd: folder,
    env: { ...process.env, CROSSREAD_CHROMIUM: await findChromium() },
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
}

/** A folder with a library that has one case of two sources, called Ferries. */
async function ferries(): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(
    join(folder, 'a.txt'),
    'Ferries to stop\n\nThe company said that 40 boats will stop on Monday.',
  );
  await writeFile(join(folder, 'b.txt'), 'Boats out\n\nThe company said that 30 boats will stop on Monday.');
  const { code } = await run(folder, 'import', 'Ferries', 'a.txt', 'b.txt');
  expect(code).toBe(0);
  return folder;
}

describe('crossread export', () => {
  it('writes every format, and the same bytes a second time', async () => {
    const folder = await ferries();
    for (const format of EXPORT_FORMAT_NAMES) {
      const args = ['export', 'Ferries', '--format', format, '--output'];
      expect(await run(folder, ...args, 'one'), format).toMatchObject({ code: 0, stdout: '', stderr: '' });
      expect(await run(folder, ...args, 'two'), format).toMatchObject({ code: 0 });
      const [one, two] = [await readFile(join(folder, 'one')), await readFile(join(folder, 'two'))];
      expect(one.length, format).toBeGreaterThan(0);
      expect(one.equals(two), format).toBe(true);
    }
  });

  it('prints text where no file is named', async () => {
    const folder = await ferries();
    const { stdout } = await run(folder, 'export', 'Ferries', '--format', 'csv', '--table', 'findings');
    // The byte-order mark is taken off by the reader of the stream.
    expect(stdout).toMatch(/^Finding,Kind,Point,/);
    expect(stdout).toMatch(/,sha256:[0-9a-f]{64}\r\n/);
  });

  it.each<[string, string[], RegExp]>([
    ['no case', ['export', '--format', 'json'], /Name one case/],
    ['a case that is not there', ['export', 'Trams', '--format', 'json'], /There is no case Trams/],
    ['no format', ['export', 'Ferries'], /name one with --format/],
    ['a table that is none', ['export', 'Ferries', '--format', 'csv', '--table', 'x'], /--table takes/],
    [
      'a table of a report',
      ['export', 'Ferries', '--format', 'markdown', '--table', 'findings'],
      /--table has an effect in csv alone, not in markdown/,
    ],
    [
      'a bundle without its texts that is none',
      ['export', 'Ferries', '--format', 'json', '--without-texts'],
      /--without-texts has an effect in bundle alone/,
    ],
    ['a kind that is none', ['export', 'Ferries', '--format', 'html', '--kind', 'x'], /--kind takes/],
    ['bytes on the terminal', ['export', 'Ferries', '--format', 'docx'], /--output/],
    ['a part of a bundle', ['export', 'Ferries', '--format', 'json', '--tag', 'x'], /always holds the whole/],
    ['no file to open', ['open'], /Name at least one file/],
    ['a file that is no case', ['open', 'a.txt'], /a\.txt is no case of Crossread/],
  ])('ends with 2 and one clear line for %s', async (_what, args, message) => {
    const { code, stdout, stderr } = await run(await ferries(), ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^crossread: .+\n$/);
    expect(stderr).toMatch(message);
  });
});

describe('crossread search', () => {
  it('says on standard error where nothing was found, which is no failure', async () => {
    const folder = await ferries();
    expect(await run(folder, 'search', 'zeppelin')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Nothing in the library fits zeppelin.\n',
    });
    expect(await run(folder, 'search', 'boats')).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('crossread open', () => {
  it.each(['json', 'bundle'])('takes a case from its %s into another library', async (format) => {
    const folder = await ferries();
    await run(folder, 'export', 'Ferries', '--format', format, '--output', 'case');
    const other = await temporaryFolder();
    await writeFile(join(other, 'case'), await readFile(join(folder, 'case')));
    expect((await run(other, 'open', 'case')).stdout).toMatch(/^opened\t[a-z0-9]+\tFerries\n$/);
    const there = await run(other, 'export', 'Ferries', '--format', 'json');
    expect(there.stdout).toBe((await run(folder, 'export', 'Ferries', '--format', 'json')).stdout);
  });

  it('adds Web Annotations to a case, and tells what found no place', async () => {
    const folder = await ferries();
    const note = (exact: string) => ({
      type: 'Annotation',
      bodyValue: 'Really?',
      target: { source: 'https://x.example/', selector: { type: 'TextQuoteSelector', exact } },
    });
    await writeFile(join(folder, 'notes.json'), JSON.stringify([note('40 boats'), note('sea serpent')]));
    const { code, stdout } = await run(folder, 'open', 'notes.json', '--case', 'Ferries');
    expect(code).toBe(2);
    expect(stdout).toBe(
      'added\tnotes.json: 1 note, verdict or link added.\nleft out\t“sea serpent”: its words stand in none of the sources\n',
    );
    expect((await run(folder, 'export', 'Ferries', '--format', 'markdown')).stdout).toContain('Really?');
  });
});

describe('crossread import and cases', () => {
  it('tell a person when a case is made by its name, and how many sources each has', async () => {
    const folder = await temporaryFolder();
    expect(await run(folder, 'cases')).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringContaining('no cases yet') as string,
    });
    await writeFile(join(folder, 'a.txt'), 'Ferries to stop\n\nThe company said that 40 boats will stop.');
    await writeFile(join(folder, 'b.txt'), 'Boats out\n\nThe company said that 30 boats will stop.');
    const first = await run(folder, 'import', 'Ferries', 'a.txt');
    expect(first).toMatchObject({
      stdout: 'added\ta.txt\n',
      stderr: expect.stringContaining('no case “Ferries” yet: it is made') as string,
    });
    expect(await run(folder, 'import', 'Ferries', 'b.txt')).toMatchObject({ code: 0, stderr: '' });
    expect((await run(folder, 'cases')).stdout).toMatch(/^[a-z0-9]+\t2 sources\tFerries\n$/);
  });

  it('make no case where none of the files can be read', async () => {
    const folder = await temporaryFolder();
    expect(await run(folder, 'import', 'Ferries', 'slip.txt')).toMatchObject({
      code: 2,
      stdout: expect.stringMatching(/^left out\tslip\.txt: There is no file slip\.txt/) as string,
      stderr: '',
    });
    expect((await run(folder, 'cases')).stdout).toBe('');
  });
});
