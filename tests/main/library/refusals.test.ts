// What the system may refuse: a full disk, no permission, a drive that is gone, names that are too long. The file
// system's functions are replaced by ones that refuse on the test's word.
import { writeFileSync } from 'node:fs';
import { readdir, readFile, rename, stat, writeFile, type FileHandle } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../../src/core/model/problem.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings.ts';
import { LANGUAGES } from '../../../src/core/texts/languages.ts';
import { problemSays } from '../../../src/core/texts/wording.ts';
import { openLibrary } from '../../../src/main/library/open-library.ts';
import { SettingsFile } from '../../../src/main/library/settings-file.ts';
import { Library } from '../../../src/main/library/library.ts';
import { createApp } from '../../../src/main/app.ts';
import { dispatch } from '../../../src/main/dispatch.ts';
import { readCaseFile } from '../../../src/main/export/open-file.ts';
import { Comparer } from '../../../src/main/analysis/comparer.ts';
import { addFile, base64, openApp } from '../../support/app.ts';
import { temporaryFolder } from '../../support/library.ts';
import { caseOf } from '../../support/stored-case.ts';

/** Which function refuses which paths, and with what; and of which file only half is written. Null: none. */
const fault = vi.hoisted(() => ({
  refuses: null as ((name: string, path: string) => string | null) | null,
  halves: null as string | null,
  /** A folder in which capitals do not count. */
  folds: null as string | null,
}));

vi.mock('node:fs/promises', async (importOriginal) => {
  const actual = await importOriginal<Record<string, unknown>>();
  const faulty = (name: string): unknown => {
    const original = actual[name] as (path: string, ...rest: unknown[]) => unknown;
    return (named: string, ...others: unknown[]): unknown => {
      const [path, ...rest] = [named, ...others].map(folded) as [string, ...unknown[]];
      const code = fault.refuses?.(name, path) ?? null;
      if (code !== null) return Promise.reject(Object.assign(new Error(`${code}: ${path}`), { code }));
      if (name === 'open' && fault.halves !== null && path.endsWith(fault.halves)) {
        return (original(path, ...rest) as Promise<FileHandle>).then(takingHalf);
      }
      return original(path, ...rest);
    };
  };
  const folded = (value: unknown): unknown => {
    const folder = fault.folds;
    if (folder === null || typeof value !== 'string' || !value.startsWith(folder)) return value;
    return folder + value.slice(folder.length).toLowerCase();
  };
  /** A file on a disk that is full after half of what is written to it. */
  const takingHalf = (file: FileHandle): FileHandle => {
    const write = file.write.bind(file);
    let isFull = false;
    file.write = (async (bytes: Buffer, offset: number, length: number, position: number) => {
      if (isFull) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      isFull = true;
      return write(bytes, offset, Math.floor(length / 2), position);
    }) as typeof file.write;
    return file;
  };
  const names = [
    'open',
    'writeFile',
    'mkdir',
    'rename',
    'readFile',
    'link',
    'stat',
    'lstat',
    'readdir',
    'access',
    'rm',
  ];
  return { ...actual, ...Object.fromEntries(names.map((name) => [name, faulty(name)])) };
});

const WRITES = ['open', 'writeFile', 'mkdir', 'rename', 'link'];
/** Refuses every write below `folder`. */
const refuseWrites =
  (folder: string, code: string) =>
  (name: string, path: string): string | null =>
    WRITES.includes(name) && path.startsWith(folder) ? code : null;

afterEach(() => {
  fault.refuses = null;
  fault.halves = null;
  fault.folds = null;
  vi.useRealTimers();
});

describe('settings that the system refuses to read', () => {
  const NOW = '2026-03-05T10:00:00.000Z';
  const written = { ...DEFAULT_SETTINGS, textSize: 20 };
  const refused = (times: number): void => {
    let left = times;
    fault.refuses = (name, path) =>
      name === 'readFile' && path.endsWith('settings.json') && (left -= 1) >= 0 ? 'EMFILE' : null;
  };
  let folder: string;
  let settings: SettingsFile;
  beforeEach(async () => {
    folder = await temporaryFolder();
    settings = new SettingsFile(folder);
    await settings.write(written, NOW);
  });

  it('for a moment are read all the same, and written where they lie', async () => {
    refused(2);
    expect((await settings.read()).textSize).toBe(20);
    refused(2);
    await settings.write({ ...written, theme: 'dark' }, NOW);
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('are not written over, nor taken for damaged, as long as nobody knows what they hold', async () => {
    refused(Infinity);
    const told = settings.write(DEFAULT_SETTINGS, NOW);
    await expect(told).rejects.toMatchObject({ code: 'cannot-save' });
    fault.refuses = null;
    expect(await readdir(folder)).toEqual(['settings.json']);
    expect((await settings.read()).textSize).toBe(20);
  });

  it('are set aside before what took their place is saved: what was typed may stand in them', async () => {
    refused(Infinity);
    expect(await settings.read()).toEqual(DEFAULT_SETTINGS);
    fault.refuses = null;
    await settings.write({ ...DEFAULT_SETTINGS, theme: 'dark' }, NOW);
    expect((await settings.read()).theme).toBe('dark');
    const [aside] = await readdir(join(folder, 'damaged'));
    expect(await readFile(join(folder, 'damaged', aside!), 'utf8')).toContain('"textSize": 20');
  });
});

describe('a disk that refuses a change', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });

  it.each([
    ['ENOSPC', /The disk is full\. Free some space\./],
    ['EDQUOT', /Your share of the disk is used up/],
    ['EROFS', /The disk can only be read/],
    ['EACCES', /may not be written to\. Check its permissions/],
    ['EPERM', /may not be written to\. Check its permissions/],
    ['EIO', /The disk does not take what is written to it/],
    ['ENOENT', /The folder of the library is gone\. Connect its drive again/],
    ['ENAMETOOLONG', /The name of the library folder is too long/],
    ['EWEIRD', /The system refused to write/],
  ])(
    'for the reason %s loses nothing: it is kept, told, and saved once the disk takes it',
    async (code, reason) => {
      const { app, library } = await openApp(folder);
      const { case: subject } = await app.createCase({ title: 'Dues' });
      const caseId = subject.id;
      fault.refuses = refuseWrites(folder, code);
      const first = await app.editCase({ caseId, fields: { title: 'Tolls' } });
      expect(first.case.about.title).toBe('Tolls');
      expect(first.notice).toMatchObject({
        kind: 'unsaved',
        message: expect.stringMatching(/^The last changes are not on the disk yet/) as string,
      });
      expect(first.notice?.message).toMatch(reason);
      expect(first.notice?.message).not.toContain(folder);
      // Work goes on, and undo with it.
      await app.editCase({ caseId, fields: { title: 'Fees' } });
      expect((await app.undo({ caseId })).case.about.title).toBe('Tolls');
      expect(await app.listCases({})).toMatchObject([{ title: 'Tolls', notice: { kind: 'unsaved' } }]);
      expect((await (await Library.open(folder).catch(() => library)).read(caseId)).about.title).toMatch(
        /Dues|Tolls/,
      );
      // What is in memory can be saved elsewhere meanwhile.
      const saved = await dispatch(app, 'exportCase', { caseId, format: 'markdown' }, () => undefined);
      expect(saved).toMatchObject({ ok: true, value: { text: expect.stringContaining('Tolls') as string } });

      fault.refuses = null;
      expect(await library.flush()).toEqual([]);
      expect((await app.openCase({ caseId })).notice).toBeUndefined();
      expect((await (await Library.open(folder)).read(caseId)).about.title).toBe('Tolls');
    },
  );

  it('is tried again by itself', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const library = await Library.open(folder);
    await library.save(caseOf('harbour1', 'Dues'));
    fault.refuses = refuseWrites(folder, 'ENOSPC');
    await library.save(caseOf('harbour1', 'Tolls'));
    await vi.advanceTimersByTimeAsync(6_000);
    expect(library.noticeOf('harbour1')?.kind).toBe('unsaved');
    fault.refuses = null;
    await vi.advanceTimersByTimeAsync(6_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(library.noticeOf('harbour1')).toBeNull());
    expect((await (await Library.open(folder)).read('harbour1')).about.title).toBe('Tolls');
  });

  it('is told to the last, when the app ends and the disk still refuses', async () => {
    const elsewhere = await temporaryFolder();
    const gone = join(elsewhere, 'gone');
    const now = (): Date => new Date('2026-03-05T10:00:00.000Z');
    const { library, close } = await openLibrary(folder, 'browser', now, [gone, elsewhere]);
    await library.save(caseOf('harbour1', 'Dues'));
    fault.refuses = refuseWrites(join(folder, 'drafts'), 'ENOSPC');
    const last = caseOf('harbour1', 'Tolls');
    await library.save(last);
    const path = join(elsewhere, 'Tolls-20260305T100000000Z.json');
    await expect(close()).rejects.toMatchObject({
      code: 'cannot-save',
      message: `The disk of the library refused what was changed last. “Tolls” with its last changes is kept in ${path}: open that file in Crossread once the library can be written to.`,
    });
    fault.refuses = null;
    expect(readCaseFile(await readFile(path), 'Tolls.json').subject).toEqual(last);
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it('is told to the last too when there is nowhere else to keep the changes', async () => {
    const { library, close } = await openLibrary(folder, 'browser', undefined, [join(folder, 'nowhere')]);
    await library.save(caseOf('harbour1', 'Dues'));
    fault.refuses = refuseWrites(folder, 'ENOSPC');
    await library.save(caseOf('harbour1', 'Tolls'));
    const error: unknown = await close().catch((thrown: unknown) => thrown);
    const lost = (error as Problem).toData();
    expect(lost.message).toMatch(/The last changes to “Tolls” are lost/);
    expect(problemSays(LANGUAGES.zh.texts, lost)).toMatch(/“Tolls”的最后修改已丢失/);
  });

  it('can be saved elsewhere meanwhile, whole, when the library’s drive is gone with the originals', async () => {
    const { app } = await openApp(folder);
    const { case: subject } = await app.createCase({ title: 'Dues' });
    const caseId = subject.id;
    for (const text of ['Dues rise on Monday.', 'Dues fall on Monday.'])
      await app.pasteSource({ caseId, text });
    fault.refuses = (_name, path) => (path.startsWith(folder) ? 'EIO' : null);
    expect((await app.editCase({ caseId, fields: { title: 'Tolls' } })).notice?.kind).toBe('unsaved');
    const wish = { caseId, format: 'bundle', scope: { of: 'case' }, table: 'points', texts: true } as const;
    const { bytes } = await app.exportCase({ ...wish, publication: null });
    const { subject: kept } = readCaseFile(Buffer.from(bytes!, 'base64'), 'Tolls.crossread');
    expect(kept.about.title).toBe('Tolls');
    expect(kept.sources).toHaveLength(2);
  });

  it('makes no new case and no new source, says so, and leaves nothing of them', async () => {
    const { app } = await openApp(folder);
    const { case: subject } = await app.createCase({ title: 'Dues' });
    fault.refuses = refuseWrites(folder, 'ENOSPC');
    await expect(app.createCase({ title: 'Tolls' })).rejects.toMatchObject({
      code: 'cannot-save',
      message: expect.stringMatching(/nothing was changed\. The disk is full/) as string,
    });
    const add = () => addFile(app, subject.id, 'a.txt', 'Dues rise on Monday.');
    await expect(add()).rejects.toMatchObject({ code: 'cannot-save' });
    fault.refuses = null;
    expect(await app.listCases({})).toHaveLength(1);
    expect((await add()).case.sources).toHaveLength(1);
  });

  it('does not keep a person from working when only the backup fails, and tells them', async () => {
    const { app } = await openApp(folder);
    fault.refuses = refuseWrites(join(folder, 'backups'), 'ENOSPC');
    const made = await app.createCase({ title: 'Dues' });
    expect(made.notice).toMatchObject({
      kind: 'no-backup',
      message:
        'Your changes are saved, but no backup of this case could be made. The disk is full. Free some space.',
    });
    fault.refuses = null;
    const saved = await app.editCase({ caseId: made.case.id, fields: { title: 'Tolls' } });
    expect(saved.notice).toBeUndefined();
    expect(await app.listBackups({ caseId: made.case.id })).toHaveLength(1);
  });

  it('that takes half of a line of the journal keeps the change, and goes on behind the last whole line', async () => {
    const library = await Library.open(folder);
    const large = caseOf('harbour1', 'Dues', 2, 800);
    await library.save(large);
    await library.save({ ...large, about: { title: 'Tolls', base: null } });
    fault.halves = 'changes.jsonl';
    await library.save({ ...large, about: { title: 'Fees', base: null } });
    expect(library.noticeOf('harbour1')?.message).toMatch(/The disk is full/);
    expect((await (await Library.open(folder)).list())[0]?.title).toBe('Tolls');
    fault.halves = null;
    await library.save({ ...large, about: { title: 'Charges', base: null } });
    expect(library.noticeOf('harbour1')).toBeNull();
    expect((await (await Library.open(folder)).list())[0]?.title).toBe('Charges');
  });

  it('does not mistake its own file for another program’s when only the folder could not be flushed', async () => {
    const library = await Library.open(folder);
    await library.save(caseOf('harbour1', 'Dues'));
    const caseFolder = join(folder, 'cases', 'harbour1');
    fault.refuses = (name, path) => (name === 'open' && path === caseFolder ? 'EIO' : null);
    await library.save(caseOf('harbour1', 'Tolls'));
    expect(library.noticeOf('harbour1')?.kind).toBe('unsaved');
    fault.refuses = null;
    expect(await library.flush()).toEqual([]);
    expect(library.noticeOf('harbour1')).toBeNull();
  });
});

describe('a drive that is gone', () => {
  it.each([
    ['unplugged', 'ENOENT', /The folder of the library is gone\. Connect its drive again/],
    ['broken', 'EIO', /The disk does not take what is written to it/],
    ['behind a network that is down', 'ESTALE', /The system refused to write/],
  ])(
    '(%s) keeps changes in memory, holds nothing up, and takes them when it is back',
    async (_what, code, reason) => {
      const folder = join(await temporaryFolder(), 'library');
      const { library, close } = await openLibrary(folder, 'browser');
      await library.save(caseOf('harbour1', 'Dues'));
      const away = `${folder}-away`;
      if (code === 'ENOENT') await rename(folder, away);
      else fault.refuses = (_name, path) => (path.startsWith(folder) ? code : null);
      await library.save(caseOf('harbour1', 'Tolls'));
      expect(library.noticeOf('harbour1')).toMatchObject({
        kind: 'unsaved',
        message: expect.stringMatching(reason) as string,
      });
      // Nothing is made in the place where the drive was: there it would be hidden when the drive comes back.
      if (code === 'ENOENT') await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
      expect((await library.read('harbour1')).about.title).toBe('Tolls');
      if (code === 'ENOENT') await rename(away, folder);
      fault.refuses = null;
      await library.save(caseOf('harbour1', 'Fees'));
      expect(library.noticeOf('harbour1')).toBeNull();
      await close();
      expect((await (await Library.open(folder)).read('harbour1')).about.title).toBe('Fees');
    },
  );
});

describe('a file that cannot be read while it is to be saved', () => {
  it.each(['EIO', 'EMFILE', 'EACCES', 'EBUSY'])(
    '(%s) is no damaged file: the change is held',
    async (code) => {
      const folder = await temporaryFolder();
      const library = await Library.open(folder);
      await library.save(caseOf('harbour1', 'Dues'));
      fault.refuses = (name, path) => (name === 'readFile' && path.endsWith('case.json') ? code : null);
      await library.save(caseOf('harbour1', 'Tolls'));
      expect(library.noticeOf('harbour1')?.kind).toBe('unsaved');
      fault.refuses = null;
      expect(await library.flush()).toEqual([]);
      expect((await (await Library.open(folder)).read('harbour1')).about.title).toBe('Tolls');
    },
  );
});

describe('a case that is thrown away', () => {
  it('outlasts a program that holds it for a moment, as Windows allows', async () => {
    const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    const folder = await temporaryFolder();
    const library = await Library.open(folder);
    await library.save(caseOf('harbour1', 'Dues'));
    const held = new Map<string, number>();
    fault.refuses = (name, path) => {
      const times = (held.get(path) ?? 0) + 1;
      if (name === 'rename') held.set(path, times);
      return name === 'rename' && times <= 2 ? 'EPERM' : null;
    };
    await library.discard('harbour1', '2026-03-05T10:00:00.000Z');
    platform.mockRestore();
    expect(await library.list()).toEqual([]);
    const [thrown] = await readdir(join(folder, 'trash'));
    expect(await readdir(join(folder, 'trash', thrown!))).toEqual(['backups', 'case.json']);
  });

  it('is thrown away although its backups cannot follow it yet', async () => {
    const folder = await temporaryFolder();
    const library = await Library.open(folder);
    await library.save(caseOf('harbour1', 'Dues'));
    const backups = join(folder, 'backups', 'harbour1');
    fault.refuses = (name, path) => (name === 'rename' && path === backups ? 'EBUSY' : null);
    await library.discard('harbour1', '2026-03-05T10:00:00.000Z');
    expect(await library.list()).toEqual([]);
    fault.refuses = null;
    await (await Library.open(folder)).tidy();
    expect(await readdir(join(folder, 'backups'))).toEqual([]);
    const [name, ...others] = await readdir(join(folder, 'trash'));
    expect(others).toEqual([]);
    expect(await readdir(join(folder, 'trash', name!))).toContain('backups');
  });
});

describe('names that differ in nothing but their capitals', () => {
  it('do not meet, although the disk takes them for one', async () => {
    const folder = await temporaryFolder();
    fault.folds = folder;
    const { app, library } = await openApp(folder);
    const { case: subject } = await app.createCase({ title: 'Dues' });
    const caseId = subject.id;
    await addFile(app, caseId, 'Wire.txt', 'Dues rise on Monday.');
    await addFile(app, caseId, 'wire.txt', 'Dues fall on Monday.');
    const texts = (await library.originals(caseId)).map(({ bytes }) => Buffer.from(bytes).toString());
    expect(texts.sort()).toEqual(['Dues fall on Monday.', 'Dues rise on Monday.']);
    // A case from outside whose id is another's in capitals becomes a case of its own.
    const { case: full } = await app.openCase({ caseId });
    const capitals = JSON.stringify({
      ...full,
      id: caseId.toUpperCase(),
      about: { title: 'Other', base: null },
    });
    const opened = await app.openCaseFile({ fileName: 'other.json', bytes: base64(capitals) });
    expect(opened.case.id).not.toBe(caseId);
    expect(opened.case.id).toBe(opened.case.id.toLowerCase());
    const titles = (await app.listCases({})).map(({ title }) => title);
    expect(titles.sort()).toEqual(['Dues', 'Other']);
    expect((await app.openCase({ caseId })).case.about.title).toBe('Dues');
  });
});

describe('a disk that knows no second name for a file', () => {
  it.each(['EISDIR', 'EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'])(
    '(%s) takes the lock all the same, for one at a time',
    async (code) => {
      const folder = await temporaryFolder();
      fault.refuses = (name) => (name === 'link' ? code : null);
      const { close } = await openLibrary(folder, 'browser');
      await expect(openLibrary(folder, 'desktop')).rejects.toMatchObject({ code: 'in-use' });
      await close();
      expect(await readdir(folder)).not.toContain('lock.json');
    },
  );

  it('gives a lock back that was taken for an abandoned one', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'lock.json');
    const holder = { host: hostname(), door: 'browser', since: '2026-01-01T00:00:00.000Z' };
    // Left by an earlier process with our number.
    await writeFile(path, JSON.stringify({ ...holder, process: process.pid, token: 'old' }));
    const living = JSON.stringify({ ...holder, process: process.ppid, token: 'living' });
    fault.refuses = (name, which) => {
      // Another process is quicker in the moment before the old lock is moved away.
      if (name === 'rename' && which === path) writeFileSync(path, living);
      return name === 'link' ? 'EISDIR' : null;
    };
    await expect(openLibrary(folder, 'desktop')).rejects.toMatchObject({ code: 'in-use' });
    expect(await readFile(path, 'utf8')).toBe(living);
  });
});

describe('a library that cannot be written to', () => {
  it.each(['EROFS', 'EACCES', 'EPERM'])('opens for reading where the folder says %s', async (code) => {
    const folder = await temporaryFolder();
    await (await Library.open(folder)).save(caseOf('harbour1', 'Dues'));
    fault.refuses = refuseWrites(folder, code);
    const { library, readOnly, close } = await openLibrary(folder, 'browser');
    expect(readOnly?.text).toMatch(/can only be read/);
    const app = createApp({
      library,
      comparer: new Comparer(() => {
        throw new Error('nothing to compare');
      }),
      clock: () => '2026-01-01T00:00:00.000Z',
      newId: () => 'fresh1',
      door: 'browser',
      version: '0.0.0',
      readOnly,
    });
    expect(await app.start({})).toMatchObject({ open: null, notice: { kind: 'read-only' } });
    expect(await app.listCases({})).toMatchObject([{ title: 'Dues' }]);
    expect((await app.openCase({ caseId: 'harbour1' })).case.about.title).toBe('Dues');
    for (const refused of [
      () => app.editCase({ caseId: 'harbour1', fields: { title: 'Tolls' } }),
      () => app.createCase({ title: 'New' }),
      () => app.deleteCase({ caseId: 'harbour1' }),
    ]) {
      await expect(refused()).rejects.toMatchObject({ code: 'read-only' });
    }
    expect((await app.openCase({ caseId: 'harbour1' })).case.about.title).toBe('Dues');
    await close();
  });

  it('is not made where nothing may be made', async () => {
    const folder = join(await temporaryFolder(), 'new');
    fault.refuses = refuseWrites(folder, 'EACCES');
    await expect(openLibrary(folder, 'browser')).rejects.toMatchObject({
      code: 'cannot-save',
      message: expect.stringMatching(/Check its permissions/) as string,
    });
  });
});

describe('a file that cannot be read for the moment', () => {
  const PASSING = ['EIO', 'EACCES', 'EPERM', 'EMFILE', 'EBUSY', 'ETIMEDOUT'];

  it.each(PASSING)('(%s) is no damaged file: no backup takes its place', async (code) => {
    const folder = await temporaryFolder();
    await (await Library.open(folder)).save(caseOf('harbour1', 'Dues'));
    fault.refuses = (name, path) => (name === 'readFile' && path.endsWith('case.json') ? code : null);
    const library = await Library.open(folder);
    await expect(library.read('harbour1')).rejects.toMatchObject({ code: 'cannot-read' });
    expect(await library.list()).toMatchObject([{ problem: { code: 'cannot-read' } }]);
    fault.refuses = null;
    expect(await library.list()).toMatchObject([{ title: 'Dues', problem: null }]);
    expect((await library.read('harbour1')).about.title).toBe('Dues');
    expect(library.noticeOf('harbour1')).toBeNull();
    expect(await readdir(folder)).not.toContain('damaged');
  });

  it('opens when it can be read again within a second', async () => {
    const folder = await temporaryFolder();
    await (await Library.open(folder)).save(caseOf('harbour1', 'Dues'));
    let refusals = 3;
    fault.refuses = (name, path) => {
      if (name !== 'readFile' || !path.endsWith('case.json') || refusals === 0) return null;
      refusals -= 1;
      return 'EACCES';
    };
    expect((await (await Library.open(folder)).read('harbour1')).about.title).toBe('Dues');
  });

  it('keeps the changes in its journal when it is that which cannot be read', async () => {
    const folder = await temporaryFolder();
    const library = await Library.open(folder);
    const large = caseOf('harbour1', 'Dues', 2, 800);
    await library.save(large);
    await library.save({ ...large, about: { title: 'Tolls', base: null } });
    fault.refuses = (name, path) => (name === 'readFile' && path.endsWith('changes.jsonl') ? 'EIO' : null);
    const again = await Library.open(folder);
    await expect(again.read('harbour1')).rejects.toMatchObject({ code: 'cannot-read' });
    fault.refuses = null;
    expect((await again.read('harbour1')).about.title).toBe('Tolls');
  });
});

describe('a clock that is set back', () => {
  it('does not turn the log around', async () => {
    const folder = await temporaryFolder();
    const times = ['2026-03-05T10:00:00.000Z', '2026-03-05T09:00:00.000Z', '2026-03-05T09:30:00.000Z'];
    let time = 0;
    const library = await Library.open(folder);
    const app = createApp({
      library,
      comparer: new Comparer(() => {
        throw new Error('nothing to compare');
      }),
      clock: () => times[Math.min(time++, times.length - 1)]!,
      newId: () => 'fresh1',
      door: 'browser',
      version: '0.0.0',
      readOnly: null,
    });
    const { case: made } = await app.createCase({ title: 'Dues' });
    const { case: changed } = await app.editCase({ caseId: made.id, fields: { title: 'Tolls' } });
    expect(changed.changedAt >= made.changedAt).toBe(true);
    const log = changed.history.map(({ at }) => at);
    expect(log).toEqual([...log].sort());
  });
});
