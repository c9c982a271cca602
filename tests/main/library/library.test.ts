import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/core/model/case.ts';
import { Library } from '../../../src/main/library/library.ts';
import { openLibrary } from '../../../src/main/library/open-library.ts';
import { temporaryFolder } from '../../support/library.ts';
import { caseOf } from '../../support/stored-case.ts';

const CASE: Case = caseOf('harbour1', 'Harbour dues', 0, 0);

const titled = (title: string, changedAt = CASE.changedAt): Case => ({
  ...CASE,
  about: { title, base: null },
  changedAt,
});

async function fileOf(folder: string, id: string): Promise<string> {
  await mkdir(join(folder, 'cases', id), { recursive: true });
  return join(folder, 'cases', id, 'case.json');
}

describe('a library', () => {
  it('gives back a case as it was saved, also to another process', async () => {
    const folder = await temporaryFolder();
    await (await Library.open(folder)).save(CASE);
    expect(await (await Library.open(folder)).read(CASE.id)).toEqual(CASE);
  });

  it('keeps the last of many saves asked for at once', async () => {
    const folder = await temporaryFolder();
    const library = await Library.open(folder);
    await Promise.all(Array.from({ length: 20 }, (_, count) => library.save(titled(`Title ${count}`))));
    expect((await library.read(CASE.id)).about.title).toBe('Title 19');
  });

  it('leaves nothing but the case behind when it saves', async () => {
    const folder = await temporaryFolder();
    await (await Library.open(folder)).save(CASE);
    expect(await readdir(join(folder, 'cases', CASE.id))).toEqual(['case.json']);
  });

  it('refuses to save what is not a case, and keeps the old one', async () => {
    const folder = await temporaryFolder();
    const library = await Library.open(folder);
    await library.save(CASE);
    await expect(library.save({ ...CASE, sources: [{}] } as unknown as Case)).rejects.toThrow();
    expect(await library.read(CASE.id)).toEqual(CASE);
  });

  it('refuses a case of a newer version, lists it, and leaves its file untouched', async () => {
    const folder = await temporaryFolder();
    const path = await fileOf(folder, CASE.id);
    const newer = JSON.stringify({ ...CASE, version: CASE.version + 1, verdicts: [1] });
    await writeFile(path, newer);
    const library = await Library.open(folder);
    await expect(library.read(CASE.id)).rejects.toMatchObject({ code: 'newer-version' });
    await expect(library.save(CASE)).rejects.toMatchObject({ code: 'conflict' });
    expect(await library.list()).toMatchObject([
      { id: CASE.id, title: 'Harbour dues', problem: { code: 'newer-version' } },
    ]);
    expect(await readFile(path, 'utf8')).toBe(newer);
  });

  it.each([
    ['is cut off', JSON.stringify(CASE).slice(0, 90)],
    ['is not JSON', 'once upon a time'],
    ['is empty', ''],
    ['is of another kind', '[1, 2, 3]'],
    ['lacks a field', JSON.stringify({ ...CASE, sources: undefined })],
    ['belongs to another case', JSON.stringify({ ...CASE, id: 'another1' })],
  ])('lists a case whose file %s, leaves it untouched, and opens the others', async (_what, content) => {
    const folder = await temporaryFolder();
    const path = await fileOf(folder, 'broken1');
    await writeFile(path, content);
    const library = await Library.open(folder);
    await library.save(CASE);
    await expect(library.read('broken1')).rejects.toMatchObject({ code: 'damaged-file' });
    expect((await library.list()).find(({ id }) => id === 'broken1')?.problem?.code).toBe('damaged-file');
    expect(await library.read(CASE.id)).toEqual(CASE);
    expect(await readFile(path, 'utf8')).toBe(content);
  });

  it('lists a case as readable again once its backup opens, although its file stays the same', async () => {
    const folder = await temporaryFolder();
    await writeFile(await fileOf(folder, CASE.id), 'broken');
    expect(await (await Library.open(folder)).list()).toMatchObject([{ problem: { code: 'damaged-file' } }]);
    const backups = join(folder, 'backups', CASE.id);
    await mkdir(backups, { recursive: true });
    await writeFile(join(backups, '000001-20260305T100000000Z.json'), JSON.stringify(CASE));
    expect(await (await Library.open(folder)).list()).toMatchObject([
      { title: 'Harbour dues', problem: null },
    ]);
  });

  it('refuses to save over a case that another program has changed', async () => {
    const folder = await temporaryFolder();
    const [ours, theirs] = [await Library.open(folder), await Library.open(folder)];
    await ours.save(CASE);
    await theirs.read(CASE.id);
    await theirs.save(titled('Theirs'));
    await expect(ours.save(titled('Ours'))).rejects.toMatchObject({ code: 'conflict' });
    expect((await ours.read(CASE.id)).about.title).toBe('Theirs');
    await ours.save(titled('Ours after all'));
    expect((await theirs.read(CASE.id)).about.title).toBe('Ours after all');
  });

  it('goes on saving after a save that failed', async () => {
    const folder = await temporaryFolder();
    const library = await Library.open(folder);
    // A file where the folder of the case should be.
    await writeFile(join(folder, 'cases', CASE.id), '');
    await expect(library.save(CASE)).rejects.toMatchObject({ code: 'cannot-save' });
    await rm(join(folder, 'cases', CASE.id));
    await library.save(CASE);
    expect(await library.read(CASE.id)).toEqual(CASE);
  });

  it('says what to do when its folder cannot be made', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    await expect(Library.open(join(folder, 'file', 'library'))).rejects.toMatchObject({
      code: 'cannot-save',
    });
  });

  it.each([
    ['a file is in the way', join('file', 'library'), true],
    ['a file has its name', 'file', true],
    ['the system makes no folders', '/proc/nope/library', process.platform === 'linux'],
  ])('is refused at once, with its name, where %s', async (_why, place, isHere) => {
    if (!isHere) return;
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    const path = resolve(folder, place);
    await expect(openLibrary(path, 'command line')).rejects.toMatchObject({
      code: 'cannot-save',
      message: `The folder of the library cannot be made: ${path}. Choose another place for it.`,
    });
  });

  it('is made with the folders around it', async () => {
    const folder = join(await temporaryFolder(), 'a', 'b', 'c');
    const opened = await openLibrary(folder, 'command line');
    expect(await readdir(folder)).toContain('cases');
    await opened.close();
  });

  it.each(['../harbour1', 'a/b', '..', '', 'CON', 'harbour1/../harbour1', 'C:\\x', 'harbour1\0'])(
    'knows no case by the id %j, and looks for none outside its folder',
    async (id) => {
      const library = await Library.open(await temporaryFolder());
      await library.save(CASE);
      await expect(library.read(id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(library.save({ ...CASE, id })).rejects.toThrow();
      await expect(library.discard(id, CASE.createdAt)).rejects.toMatchObject({ code: 'not-found' });
      await expect(library.keepOriginal(id, 'sha256:00', 'a', new Uint8Array())).rejects.toThrow();
    },
  );

  it('keeps an original under its hash, its name made safe', async () => {
    const folder = await temporaryFolder();
    const library = await Library.open(folder);
    const hash = 'ab'.repeat(32);
    for (const name of ['../../wire copy.txt', '…', `${'é'.repeat(300)}.txt`]) {
      await library.keepOriginal(CASE.id, `sha256:${hash}`, name, Buffer.from('bytes'));
    }
    const kept = await readdir(join(folder, 'cases', CASE.id, 'originals'));
    expect(kept).toContain(`${hash}-wire-copy.txt`);
    expect(kept).toContain(`${hash}-source`);
    expect(kept).toHaveLength(3);
    for (const name of kept) {
      const path = join(folder, 'cases', CASE.id, 'originals', name);
      expect(await readFile(path, 'utf8')).toBe('bytes');
    }
  });

  it('moves a discarded case with its originals to the trash, also twice the same', async () => {
    const folder = await temporaryFolder();
    const library = await Library.open(folder);
    for (const now of ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:01.000Z']) {
      await library.save(CASE);
      await library.keepOriginal(CASE.id, `sha256:${'0'.repeat(64)}`, 'a.txt', Buffer.from('a'));
      await library.discard(CASE.id, now);
    }
    expect(await library.list()).toEqual([]);
    await expect(library.read(CASE.id)).rejects.toMatchObject({ code: 'not-found' });
    const trash = await readdir(join(folder, 'trash'), { recursive: true });
    expect(trash.filter((name) => name.endsWith('case.json'))).toHaveLength(2);
    expect(trash.filter((name) => name.endsWith('a.txt'))).toHaveLength(2);
  });

  it('lets a save that is asked for while a case is being discarded wait for its turn', async () => {
    const folder = await temporaryFolder();
    let [letGo, asked] = [() => undefined as unknown, () => undefined as unknown];
    const isAsked = new Promise((resolve) => (asked = () => resolve(null)));
    const held = new Promise((resolve) => (letGo = () => resolve(null)));
    let guards: (() => Promise<unknown>)[] = [];
    const library = await Library.open(folder, {
      guard: async () => {
        await guards.shift()?.();
      },
    });
    await library.save(CASE);
    guards = [
      () => {
        asked();
        return held;
      },
    ];
    const discarded = library.discard(CASE.id, CASE.createdAt);
    await isAsked;
    const saved = library.save(titled('A later title'));
    await Promise.race([saved, new Promise((resolve) => setTimeout(resolve, 200))]);
    letGo();
    await Promise.all([discarded, saved]);
    const [thrown] = await library.deleted();
    expect(thrown?.title).toBe(CASE.about.title);
    expect((await library.read(CASE.id)).about.title).toBe('A later title');
  });
});

describe("a library's index", () => {
  it('lists the last changed case first', async () => {
    const library = await Library.open(await temporaryFolder());
    await library.save({ ...titled('Older', '2026-01-01T00:00:00.000Z'), id: 'older1' });
    await library.save({ ...titled('Newer', '2026-02-01T00:00:00.000Z'), id: 'newer1' });
    expect((await library.list()).map(({ title }) => title)).toEqual(['Newer', 'Older']);
  });

  it.each([
    ['missing', null],
    ['damaged', '{"format":"crossread-li'],
    ['of another version', '{"format":"crossread-library","version":99,"cases":[]}'],
  ])('is rebuilt when it is %s', async (_what, content) => {
    const folder = await temporaryFolder();
    const library = await Library.open(folder);
    await library.save(CASE);
    const before = await library.list();
    const path = join(folder, 'index.json');
    await (content === null ? rm(path) : writeFile(path, content));
    expect(await library.list()).toEqual(before);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      version: 2,
      cases: [{ summary: before[0] }],
    });
  });

  it('notices a case that another program changed, added or took away', async () => {
    const folder = await temporaryFolder();
    const [library, other] = [await Library.open(folder), await Library.open(folder)];
    await library.save(CASE);
    await library.list();
    await other.read(CASE.id);
    await other.save(titled('A longer title'));
    await other.save({ ...CASE, id: 'second1' });
    expect((await library.list()).map(({ title }) => title).sort()).toEqual([
      'A longer title',
      'Harbour dues',
    ]);
    await other.discard(CASE.id, CASE.createdAt);
    expect((await library.list()).map(({ id }) => id)).toEqual(['second1']);
  });

  it('is not written again when nothing has changed', async () => {
    const folder = await temporaryFolder();
    const library = await Library.open(folder);
    await library.save(CASE);
    await library.list();
    const before = await stat(join(folder, 'index.json'));
    await library.list();
    expect((await stat(join(folder, 'index.json'))).ino).toBe(before.ino);
  });

  it('tells a new library from one whose cases were all deleted', async () => {
    const library = await Library.open(await temporaryFolder());
    expect(await library.isNew()).toBe(true);
    await library.save(CASE);
    expect(await library.isNew()).toBe(false);
    await library.list();
    await library.discard(CASE.id, CASE.createdAt);
    expect(await library.isNew()).toBe(false);
  });
});

describe('what a start clears away', () => {
  it('is what was being written when it was cut short, and nothing that somebody else put there', async () => {
    const folder = await temporaryFolder();
    const library = await Library.open(folder);
    await writeFile(join(folder, 'drafts', 'case.json.0123456789ab.tmp'), 'half');
    await writeFile(join(folder, 'drafts', 'letter.txt'), 'mine');
    await library.tidy();
    expect(await readdir(join(folder, 'drafts'))).toEqual(['letter.txt']);
  });
});
