// A corpus of damaged case files: whatever lies in the place of a case, the library opens, the newest good backup is
// shown, and nothing of the damaged file is lost.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../src/main/library/library.ts';
import { startBrowserDoor } from '../../support/browser-door.ts';
import { backupsOf, temporaryFolder } from '../../support/library.ts';
import { caseOf } from '../../support/stored-case.ts';

const CASE = caseOf('harbour1', 'Harbour dues – Hafengebühren', 3, 3);
const OTHER = caseOf('second1', 'Another case');
const TEXT = JSON.stringify(CASE);
const BYTES = Buffer.from(TEXT);

type Stored = Record<string, unknown>;
const changed = (change: (stored: Stored) => void): string => {
  const stored = JSON.parse(TEXT) as Stored;
  change(stored);
  return JSON.stringify(stored);
};
/** The first record of a list of the case. */
const first = (stored: Stored, list: string): Stored => (stored[list] as Stored[])[0]!;
const written = (change: (bytes: Buffer) => void): Buffer => {
  const bytes = Buffer.from(BYTES);
  change(bytes);
  return bytes;
};
/** Every code unit as the low half of `size` bytes. */
const wide = (size: number, little: boolean): Buffer => {
  const bytes = Buffer.alloc(TEXT.length * size);
  for (let index = 0; index < TEXT.length; index += 1) {
    const unit = TEXT.charCodeAt(index);
    if (little) bytes.writeUInt16LE(unit, index * size);
    else bytes.writeUInt16BE(unit, index * size + size - 2);
  }
  return bytes;
};
const middle = Math.floor(BYTES.length / 2);

const DAMAGED: readonly (readonly [string, string | Buffer])[] = [
  ...Array.from({ length: 10 }, (_, tenth) => {
    const length = Math.floor((BYTES.length * tenth) / 10);
    return [`cut off after ${tenth} tenths`, BYTES.subarray(0, length)] as const;
  }),
  ['cut off by one byte', BYTES.subarray(0, -1)],
  ['without its first byte', BYTES.subarray(1)],
  ['nothing but null bytes', Buffer.alloc(BYTES.length)],
  ['null bytes at the beginning', written((bytes) => bytes.fill(0, 0, 64))],
  ['null bytes in the middle', written((bytes) => bytes.fill(0, middle, middle + 512))],
  ['null bytes to the end of the sector', Buffer.concat([BYTES, Buffer.alloc(512)])],
  [
    'one null byte in a word',
    written((bytes) => bytes.fill(0, TEXT.indexOf('Harbour') + 1, TEXT.indexOf('Harbour') + 2)),
  ],
  [
    'a page of another file in the middle',
    written((bytes) => void bytes.write('#!/bin/sh\necho hello\n'.repeat(20), middle)),
  ],
  ['its second half twice', Buffer.concat([BYTES.subarray(0, middle), BYTES.subarray(0, middle)])],
  ['two cases one after the other', TEXT + TEXT],
  ['words after the end', `${TEXT} and more`],
  ['a comma after the last field', TEXT.replace(/\}$/, ',}')],
  ['single quotes', TEXT.replaceAll('"', "'")],
  ['a comment', `// mine\n${TEXT}`],
  ['backwards', Buffer.from(BYTES).reverse()],
  ...Object.keys(CASE).flatMap((field) => [
    [`without its field ${field}`, changed((stored) => Reflect.deleteProperty(stored, field))] as const,
    [`null for ${field}`, changed((stored) => (stored[field] = null))] as const,
    [`a number for ${field}`, changed((stored) => (stored[field] = -3.5))] as const,
  ]),
  ['a list for what is known', changed((stored) => (stored['about'] = []))],
  ['an object for the sources', changed((stored) => (stored['sources'] = { 0: {} }))],
  ['a source that is null', changed((stored) => (stored['sources'] = [null]))],
  ['a source without a text', changed((stored) => Reflect.deleteProperty(first(stored, 'sources'), 'text'))],
  ['a role that nobody knows', changed((stored) => (first(stored, 'sources')['role'] = 'rumour'))],
  ['a note that begins at a word', changed((stored) => (first(stored, 'annotations')['start'] = 'here'))],
  ['a note that begins before the text', changed((stored) => (first(stored, 'annotations')['start'] = -1))],
  ['a note with half a place', changed((stored) => (first(stored, 'annotations')['end'] = 1.5))],
  ['a number too large for any', TEXT.replace('"start":0', '"start":1e999')],
  ['a number of a thousand digits', TEXT.replace('"start":0', `"start":${'9'.repeat(1000)}`)],
  ['tags nested in tags', changed((stored) => (first(stored, 'annotations')['tags'] = [['dues']]))],
  ['the id of another case', changed((stored) => (stored['id'] = 'second1'))],
  ['a version in words', changed((stored) => (stored['version'] = 'two'))],
  ['version 0', changed((stored) => (stored['version'] = 0))],
  ['lists nested a hundred thousand deep', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['objects nested without an end', '{"a":'.repeat(50_000)],
  ['an empty list', '[]'],
  ['an empty object', '{}'],
  ['null', 'null'],
  ['true', 'true'],
  ['one word', '"case"'],
  ['not a number', 'NaN'],
  ['white space', ' \n\t '],
  ['prose', 'Once upon a time there was a case.'],
  ['a web page', '<!doctype html><title>Sign in to the network</title>'],
  ['a PDF', '%PDF-1.7\n1 0 obj\n'],
  ['an archive', Buffer.from('504b0304140000000800', 'hex')],
  ['the index of the library', '{"format":"crossread-library","version":2,"cases":[]}'],
  ['UTF-16, little end first', wide(2, true)],
  ['UTF-16, big end first', wide(2, false)],
  ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), wide(2, true)])],
  ['UTF-32', wide(4, true)],
  ['Latin 1', Buffer.from(TEXT.replace('–', '-'), 'latin1')],
  ['half a character', written((bytes) => bytes.fill(0x20, bytes.indexOf(0xc3), bytes.indexOf(0xc3) + 1))],
  ['base64', BYTES.toString('base64')],
  ['compressed', Buffer.from('1f8b0800000000000003', 'hex')],
  ...Array.from({ length: 8 }, (_, round) => {
    // Random with a fixed seed; the first byte is no beginning of any JSON.
    let state = round + 1;
    const bytes = Buffer.from(
      Array.from({ length: 300 }, () => (state = (state * 48_271) % 2_147_483_647) & 0xff),
    );
    bytes[0] = 0xf5;
    return [`random bytes, ${round}`, bytes] as const;
  }),
];

/** Unusual, and yet a whole case: opened as it is. */
const READABLE: readonly (readonly [string, string | Buffer])[] = [
  ['a byte-order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), BYTES])],
  ['laid out for reading', JSON.stringify(JSON.parse(TEXT), null, 2)],
  ['Windows line ends', JSON.stringify(JSON.parse(TEXT), null, 2).replaceAll('\n', '\r\n')],
  ['a field twice, of which the last counts', TEXT.replace('{', '{"format":"something-else",')],
  ['a field that nobody knows', TEXT.replace('{', '{"mood":"good",')],
  ['a prototype for a field', TEXT.replace('{', '{"__proto__":{"sources":1},')],
  ['every letter escaped', TEXT.replaceAll('Harbour', '\\u0048arbour')],
];

/** A library with the case and a backup of it, in whose file the content then stands. */
async function libraryWith(content: string | Buffer): Promise<{ folder: string; path: string }> {
  const folder = await temporaryFolder();
  const library = await Library.open(folder);
  await library.save(CASE);
  await library.save(OTHER);
  await library.flush();
  const path = join(folder, 'cases', CASE.id, 'case.json');
  await writeFile(path, content);
  return { folder, path };
}

describe(`a corpus of ${DAMAGED.length} damaged files`, () => {
  it('has at least 60', () => {
    expect(new Set(DAMAGED.map(([name]) => name)).size).toBeGreaterThanOrEqual(60);
  });

  it.each(DAMAGED)('opens the backup where the file is %s', async (_what, content) => {
    const { folder } = await libraryWith(content);
    const library = await Library.open(folder);
    expect((await library.list()).map(({ title, problem }) => [title, problem]).sort()).toEqual([
      [OTHER.about.title, null],
      [CASE.about.title, null],
    ]);
    expect(await library.read(CASE.id)).toEqual(CASE);
    expect(library.noticeOf(CASE.id)?.kind).toBe('recovered');
    expect(await library.read(OTHER.id)).toEqual(OTHER);
    const aside = await readdir(join(folder, 'damaged'));
    expect(aside).toHaveLength(1);
    expect(await readFile(join(folder, 'damaged', aside[0]!))).toEqual(Buffer.from(content));
    // Work goes on.
    await library.save({ ...CASE, changedAt: '2026-05-01T00:00:00.000Z' });
  });

  it.each(DAMAGED)(
    'lists the case, and leaves the file alone, where there is no backup of %s',
    async (_what, content) => {
      const { folder, path } = await libraryWith(content);
      await rm(join(folder, 'backups'), { recursive: true });
      const library = await Library.open(folder);
      const listed = (await library.list()).find(({ id }) => id === CASE.id);
      expect(listed?.problem?.code).toBe('damaged-file');
      await expect(library.read(CASE.id)).rejects.toMatchObject({ code: 'damaged-file' });
      expect(await readFile(path)).toEqual(Buffer.from(content));
      expect(await library.read(OTHER.id)).toEqual(OTHER);
    },
  );

  it.each(READABLE)('opens as it is a file with %s', async (_what, content) => {
    const { folder } = await libraryWith(content);
    const library = await Library.open(folder);
    expect(await library.read(CASE.id)).toEqual(CASE);
    expect(library.noticeOf(CASE.id)).toBeNull();
    // What was there is in a backup before it is written over.
    await library.save({ ...CASE, changedAt: '2026-05-01T00:00:00.000Z' });
    expect(await backupsOf(library, CASE.id)).not.toHaveLength(1);
  });

  it('lets the app start on all of them at once, each offered from its backup', async () => {
    const folder = await temporaryFolder();
    const library = await Library.open(folder);
    for (const [index] of DAMAGED.entries()) {
      await library.save({ ...CASE, id: `damaged${index}` });
    }
    await library.flush();
    for (const [index, [, content]] of DAMAGED.entries()) {
      await writeFile(join(folder, 'cases', `damaged${index}`, 'case.json'), content);
    }
    // And damaged files around them.
    await writeFile(join(folder, 'index.json'), '{"format":');
    await writeFile(join(folder, 'notices.json'), '\0');
    await writeFile(join(folder, 'lock.json'), '');
    await rm(join(folder, 'lock.json'));
    await mkdir(join(folder, 'cases', 'empty00'));
    await writeFile(join(folder, 'cases', 'stray.txt'), 'stray');
    const door = await startBrowserDoor(folder);
    const headers = await door.signIn();
    const { body } = await door.send('POST', '/api/listCases', headers, '{}');
    const { value } = JSON.parse(body) as {
      value: { id: string; problem: unknown; notice?: { kind: string } }[];
    };
    expect(value).toHaveLength(DAMAGED.length);
    expect(
      value.filter(({ problem, notice }) => problem === null && notice?.kind === 'recovered'),
    ).toHaveLength(DAMAGED.length);
    expect(await door.stop()).toBe(0);
  });
});
