import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/library.ts';

const CLI = join(import.meta.dirname, '../../out/main/cli.js');

const FERRY =
  'Ferries to stop\n\n5 March 2026\n\nThe company said that 40 boats will stop on Monday. The boats are too old, said its director.';
const BOATS =
  'Boats taken out of service\n\nThe company said that 30 boats will stop on Monday. The boats are too old, its director said.';

async function run(folder: string, ...args: string[]) {
  const child = spawn(process.execPath, [CLI, ...args], { cwd: folder });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
}

/** A folder with two texts that can be compared, only the first of which states its date. */
async function twoFiles(): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'ferry.txt'), FERRY);
  await writeFile(join(folder, 'boats.txt'), BOATS);
  return folder;
}

describe('crossread compare', () => {
  it('prints nothing but the document on standard output, and asks for dates on standard error', async () => {
    const { code, stdout, stderr } = await run(
      await twoFiles(),
      'compare',
      'ferry.txt',
      'boats.txt',
      '--format',
      'json',
    );
    expect(code).toBe(0);
    const document = JSON.parse(stdout) as {
      sources: { id: string; file: string; text: string }[];
      sentences: unknown[];
    };
    expect(document).toMatchObject({ format: 'crossread-comparison', version: 3 });
    expect(document.sources.map(({ file }) => file)).toEqual(['ferry.txt', 'boats.txt']);
    expect(document.sources.map(({ text: read }) => read)).toEqual([FERRY, BOATS]);
    expect(document.sentences.length).toBeGreaterThan(0);
    expect(stderr).toBe(
      'No date stated in boats.txt: relative dates stay unresolved; give --date boats.txt=YYYY-MM-DD\n',
    );
  });

  it('gives the same document for the same files', async () => {
    const folder = await twoFiles();
    const args = ['compare', 'ferry.txt', 'boats.txt', '--format', 'json', '--all-alignments'];
    expect((await run(folder, ...args)).stdout).toBe((await run(folder, ...args)).stdout);
  });

  it('takes the date of a file by its path or its name, also one with "=" in it', async () => {
    const folder = await twoFiles();
    await mkdir(join(folder, 'sub'));
    await writeFile(join(folder, 'sub/a=b.txt'), BOATS);
    const { stdout, stderr } = await run(
      folder,
      ...['compare', 'ferry.txt', 'sub/a=b.txt', '--format', 'json'],
      ...['--date', 'a=b.txt=2026-03-06', '--date', './ferry.txt=2026-03-07'],
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      sources: [
        { date: '2026-03-07', dateSource: 'person' },
        { date: '2026-03-06', dateSource: 'person' },
      ],
    });
  });

  it.each(['text', 'markdown'])('writes %s that names the sources', async (format) => {
    const { code, stdout } = await run(
      await twoFiles(),
      'compare',
      'ferry.txt',
      'boats.txt',
      '--format',
      format,
    );
    expect(code).toBe(0);
    expect(stdout).toContain('Ferries to stop');
    expect(stdout).toContain('Boats taken out of service');
  });

  it('tells a terminal what differs, with the words of both sources', async () => {
    const { stdout } = await run(await twoFiles(), 'compare', 'ferry.txt', 'boats.txt');
    expect(stdout).toContain('Numbers differ');
    expect(stdout).toContain('40 boats will stop');
    expect(stdout).toContain('30 boats will stop');
    expect(stdout).not.toContain('Nothing was found');
  });

  it('never lets a source steer the terminal', async () => {
    const folder = await twoFiles();
    await writeFile(join(folder, 'odd.txt'), `Boats \u001b[31mred\u001b[0m\n\n${FERRY}`);
    expect((await run(folder, 'compare', 'odd.txt', 'boats.txt')).stdout).not.toContain('\u001b');
  });

  it('writes the output file whole, through a link too, and nothing on standard output', async () => {
    const folder = await twoFiles();
    await writeFile(join(folder, 'real.md'), 'old');
    await symlink('real.md', join(folder, 'link.md'));
    const args = ['compare', 'ferry.txt', 'boats.txt', '--format', 'markdown', '--output', 'link.md'];
    expect(await run(folder, ...args)).toMatchObject({ code: 0, stdout: '' });
    expect(await readFile(join(folder, 'real.md'), 'utf8')).toContain('Ferries to stop');
    expect((await readdir(folder)).sort()).toEqual(['boats.txt', 'ferry.txt', 'link.md', 'real.md']);
  });

  it('goes quietly when the reader has seen enough', async () => {
    const folder = await twoFiles();
    const child = spawn(process.execPath, [CLI, 'compare', 'ferry.txt', 'boats.txt', '--format', 'json'], {
      cwd: folder,
    });
    child.stdout.destroy();
    const [stderr, [code]] = await Promise.all([
      text(child.stderr),
      once(child, 'exit') as Promise<[number | null]>,
    ]);
    expect(code).toBe(0);
    expect(stderr).not.toContain('EPIPE');
  });
});

describe('crossread inspect', () => {
  it('prints the same document with one source, its metadata with their evidence, and no alignments', async () => {
    const { code, stdout } = await run(await twoFiles(), 'inspect', 'ferry.txt', '--format', 'json');
    expect(code).toBe(0);
    const document = JSON.parse(stdout) as { sources: { date: string; metadata: { field: string }[] }[] };
    expect(document).toMatchObject({
      format: 'crossread-comparison',
      sources: [{ file: 'ferry.txt' }],
      alignments: [],
    });
    expect(document.sources[0]).toMatchObject({ date: '2026-03-05', dateSource: 'text' });
    expect(document.sources[0]!.metadata.map(({ field }) => field)).toContain('date');
  });

  it('tells a reader what is known and how', async () => {
    const { code, stdout } = await run(await twoFiles(), 'inspect', 'ferry.txt');
    expect(code).toBe(0);
    expect(stdout).toMatch(/title: Ferries to stop/);
    expect(stdout).toMatch(/date: 2026-03-05\n {4}stated: \w+/);
    expect(stdout).toMatch(/outlet: not stated/);
  });
});

describe('the command line', () => {
  it('explains itself', async () => {
    const folder = await temporaryFolder();
    const help = await run(folder, '--help');
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain('crossread compare FILE FILE...');
    expect(await run(folder, '--version')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
    });
  });

  it.each<[string, string[], RegExp]>([
    ['no command', [], /compare/],
    ['an unknown command', ['frob'], /frob/],
    ['an unknown option', ['compare', 'ferry.txt', 'boats.txt', '--frob'], /--frob/],
    ['an unknown format', ['compare', 'ferry.txt', 'boats.txt', '--format', 'exe'], /exe/],
    ['markdown of an inspection', ['inspect', 'ferry.txt', '--format', 'markdown'], /markdown/],
    ['no file', ['compare'], /at least two/],
    ['one file', ['compare', 'ferry.txt'], /at least two/],
    [
      'a library that is not needed',
      ['compare', 'ferry.txt', 'boats.txt', '--library', 'folder'],
      /--library has no effect on compare/,
    ],
    [
      'every pair in a format that has none',
      ['compare', 'ferry.txt', 'boats.txt', '--all-alignments'],
      /--all-alignments has an effect in json alone, not in text/,
    ],
    ['words after cases', ['cases', 'Ferries', '--library', 'folder'], /cases lists all cases/],
    ['a format of the list of cases', ['cases', '--format', 'json'], /--format has no effect on cases/],
    ['two files to inspect', ['inspect', 'ferry.txt', 'boats.txt'], /exactly one/],
    [
      'the same file twice',
      ['compare', 'ferry.txt', './ferry.txt'],
      /\.\/ferry\.txt has the same text as ferry\.txt/,
    ],
    [
      'the same text twice',
      ['compare', 'ferry.txt', 'copy.txt'],
      /copy\.txt has the same text as ferry\.txt/,
    ],
    ['a file that is not there', ['compare', 'ferry.txt', 'gone.txt'], /gone\.txt/],
    ['a folder', ['compare', 'ferry.txt', 'folder'], /folder/],
    ['an empty file', ['compare', 'ferry.txt', 'empty.txt'], /empty\.txt is empty/],
    ['binary data', ['compare', 'ferry.txt', 'binary.txt'], /binary\.txt holds binary data/],
    [
      'an encoding nobody can tell',
      ['compare', 'ferry.txt', 'latin.txt'],
      /latin\.txt is in an encoding that could not be made out/,
    ],
    ['a file of 50 MB', ['compare', 'ferry.txt', 'large.txt'], /large\.txt is larger than 40 MB/],
    [
      'a date for another file',
      ['compare', 'ferry.txt', 'boats.txt', '--date', 'x.txt=2026-01-01'],
      /x\.txt/,
    ],
    ['a date that is none', ['compare', 'ferry.txt', 'boats.txt', '--date', 'ferry.txt=soon'], /YYYY-MM-DD/],
    [
      'a day that does not exist',
      ['compare', 'ferry.txt', 'boats.txt', '--date', 'ferry.txt=2026-02-30'],
      /no such day/,
    ],
    [
      'a date without a file',
      ['compare', 'ferry.txt', 'boats.txt', '--date', '2026-01-01'],
      /FILE=YYYY-MM-DD/,
    ],
    ['an output in no folder', ['compare', 'ferry.txt', 'boats.txt', '--output', 'no/out.md'], /no\/out\.md/],
    ['an output that is a folder', ['compare', 'ferry.txt', 'boats.txt', '--output', 'folder'], /folder/],
    ['an output over a source', ['compare', 'ferry.txt', 'boats.txt', '--output', 'ferry.txt'], /ferry\.txt/],
  ])('ends with 2 and one clear line for %s', async (_what, args, message) => {
    const folder = await twoFiles();
    await writeFile(join(folder, 'copy.txt'), FERRY);
    await mkdir(join(folder, 'folder'));
    await writeFile(join(folder, 'empty.txt'), '');
    await writeFile(join(folder, 'binary.txt'), Buffer.from([1, 2, 0, 3]));
    await writeFile(join(folder, 'latin.txt'), Buffer.from('Zo\u00eb', 'latin1'));
    await writeFile(join(folder, 'large.txt'), Buffer.alloc(50 * 1024 * 1024, 'a'));
    const { code, stdout, stderr } = await run(folder, ...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^crossread: .+\n$/);
    expect(stderr).toMatch(message);
    expect(await readFile(join(folder, 'ferry.txt'), 'utf8')).toBe(FERRY);
  });
});
