import { mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/core/model/case.ts';
import { Library } from '../../../src/main/library/library.ts';
import { outdated, type BackupName } from '../../../src/main/library/backups.ts';
import { caseDifferences } from '../../../src/main/library/case-differences.ts';
import { openApp } from '../../support/app.ts';
import { backupsOf, temporaryFolder } from '../../support/library.ts';
import { caseOf, storedCase } from '../../support/stored-case.ts';

const CASE = caseOf('harbour1', 'Harbour dues');
const titled = (title: string): Case => ({ ...CASE, about: { ...CASE.about, title } });

const MINUTE = 60_000;

/** A library with a clock that the test moves. */
async function openLibrary(folder: string, minutes = 0) {
  const clock = { now: Date.UTC(2026, 2, 5, 10, 0) + minutes * MINUTE };
  const library = await Library.open(folder, { now: () => new Date(clock.now) });
  return { library, pass: (more: number) => void (clock.now += more * MINUTE) };
}

const caseFile = (folder: string) => join(folder, 'cases', CASE.id, 'case.json');

describe('backups', () => {
  it('are made outside the folder of the case, at the first save and then at most every five minutes', async () => {
    const folder = await temporaryFolder();
    const { library, pass } = await openLibrary(folder);
    for (let minute = 0; minute <= 12; minute += 1) {
      await library.save(titled(`Minute ${minute}`));
      pass(1);
    }
    const found = await backupsOf(library, CASE.id);
    expect(found.map(({ about }) => about.title)).toEqual(['Minute 10', 'Minute 5', 'Minute 0']);
    expect(await readdir(join(folder, 'cases', CASE.id))).toEqual(['case.json']);
    expect(await readdir(join(folder, 'drafts'))).toEqual([]);
  });

  it('hold the last state when the app ends, and are not made again when nothing changed', async () => {
    const folder = await temporaryFolder();
    const { library, pass } = await openLibrary(folder);
    await library.save(titled('First'));
    pass(1);
    await library.save(titled('Last'));
    await library.flush();
    await library.flush();
    const again = await openLibrary(folder, 2);
    await again.library.read(CASE.id);
    await again.library.save(titled('Next day'));
    const titles = (await backupsOf(again.library, CASE.id)).map(({ about }) => about.title);
    expect(titles).toEqual(['Last', 'First']);
  });

  it('keep the state that a crash left without one, before the first change of the next run', async () => {
    const folder = await temporaryFolder();
    const { library, pass } = await openLibrary(folder);
    await library.save(titled('First'));
    pass(1);
    await library.save(titled('Before the crash'));
    const again = await openLibrary(folder, 2);
    await again.library.read(CASE.id);
    await again.library.save(titled('After the crash'));
    const titles = (await backupsOf(again.library, CASE.id)).map(({ about }) => about.title);
    expect(titles).toEqual(['Before the crash', 'First']);
  });

  it('keep the file of an older version as it was, before it is first written over', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'cases', CASE.id), { recursive: true });
    const old = JSON.stringify(storedCase(CASE.id, 'Of version 1'));
    await writeFile(caseFile(folder), old);
    const { library } = await openLibrary(folder);
    await library.save(await library.read(CASE.id));
    const names = (await readdir(join(folder, 'backups', CASE.id))).sort();
    expect(await readFile(join(folder, 'backups', CASE.id, names[0]!), 'utf8')).toBe(old);
    expect((await backupsOf(library, CASE.id)).at(-1)?.about.title).toBe('Of version 1');
  });

  it('go on in order, and go on being made, when the clock is set back', async () => {
    const folder = await temporaryFolder();
    const { library, pass } = await openLibrary(folder);
    await library.save(titled('First'));
    pass(-60 * 24);
    await library.save(titled('Second'));
    expect((await backupsOf(library, CASE.id)).map(({ about }) => about.title)).toEqual(['Second', 'First']);
  });

  it('go to the trash with their case', async () => {
    const folder = await temporaryFolder();
    const { library } = await openLibrary(folder);
    await library.save(CASE);
    await library.discard(CASE.id, '2026-03-05T10:00:00.000Z');
    expect(await readdir(join(folder, 'backups'))).toEqual([]);
    expect(await readdir(join(folder, 'trash'), { recursive: true })).toEqual(
      expect.arrayContaining([expect.stringMatching(/backups.000001-/)]),
    );
  });

  it('thin out with age, and never to nothing', () => {
    const now = new Date('2026-03-05T10:00:00Z');
    // One every five minutes for two years.
    const names: BackupName[] = Array.from({ length: 2 * 365 * 24 * 12 }, (_, index) => ({
      id: String(index),
      number: 1_000_000 - index,
      at: new Date(now.getTime() - index * 5 * MINUTE).toISOString(),
    }));
    const gone = new Set(outdated(names, now));
    const kept = names.filter((name) => !gone.has(name));
    const age = ({ at }: BackupName): number => now.getTime() - Date.parse(at);
    const HOUR = 60 * MINUTE;
    expect(kept.filter((name) => age(name) < HOUR)).toHaveLength(12);
    expect(kept.length).toBeLessThanOrEqual(12 + 25 + 31 + 14);
    expect(Math.max(...kept.map(age))).toBeGreaterThan(300 * 24 * HOUR);
    // A library that lay untouched for years still has its last backup.
    expect(outdated(names.slice(0, 3), new Date('2040-01-01'))).toEqual(names.slice(1, 3));
  });
});

describe('a damaged file', () => {
  it('is set aside, the newest good backup opens in its place, and the person is told until they have read it', async () => {
    const folder = await temporaryFolder();
    const { library, pass } = await openLibrary(folder);
    await library.save(titled('Saved at ten'));
    pass(6);
    await library.save(titled('Saved at six past ten'));
    await truncate(caseFile(folder), 100);

    const again = await openLibrary(folder, 20);
    const [listed] = await again.library.list();
    expect(listed).toMatchObject({
      title: 'Saved at six past ten',
      problem: null,
      notice: {
        kind: 'recovered',
        message:
          'The file of this case was damaged. Crossread opened the backup of 2026-03-05 10:06 UTC instead, with 2 sources and 2 notes. What was changed after that time may be missing. The damaged file is kept in the folder “damaged” of the library.',
      },
    });
    expect((await again.library.read(CASE.id)).about.title).toBe('Saved at six past ten');
    const [aside] = await readdir(join(folder, 'damaged'));
    expect((await stat(join(folder, 'damaged', aside!))).size).toBe(100);

    // Told again after a restart, and no longer once it was read.
    const third = await openLibrary(folder, 30);
    expect(third.library.noticeOf(CASE.id)?.kind).toBe('recovered');
    await third.library.dismissNotice(CASE.id);
    expect(third.library.noticeOf(CASE.id)).toBeNull();
    expect((await openLibrary(folder, 40)).library.noticeOf(CASE.id)).toBeNull();
    expect((await third.library.list())[0]).not.toHaveProperty('notice');
  });

  it('is passed over for an older backup when the newest backup is damaged too', async () => {
    const folder = await temporaryFolder();
    const { library, pass } = await openLibrary(folder);
    await library.save(titled('Older'));
    pass(6);
    await library.save(titled('Newer'));
    const names = (await readdir(join(folder, 'backups', CASE.id))).sort();
    await writeFile(join(folder, 'backups', CASE.id, names.at(-1)!), '');
    await writeFile(caseFile(folder), '');
    expect((await (await openLibrary(folder, 20)).library.read(CASE.id)).about.title).toBe('Older');
  });

  it('that has vanished is replaced by its backup, and so is one that became a folder', async () => {
    for (const become of ['nothing', 'a folder']) {
      const folder = await temporaryFolder();
      const { library } = await openLibrary(folder);
      await library.save(CASE);
      await rm(caseFile(folder));
      if (become === 'a folder') await mkdir(caseFile(folder));
      const again = await openLibrary(folder, 20);
      expect((await again.library.list()).map(({ title }) => title)).toEqual(['Harbour dues']);
      expect(await again.library.read(CASE.id)).toEqual(CASE);
      await again.library.save(titled('Goes on'));
      expect((await again.library.read(CASE.id)).about.title).toBe('Goes on');
    }
  });

  it('is shown from its backup, and left where it is, in a library that can only be read', async () => {
    const folder = await temporaryFolder();
    const { library } = await openLibrary(folder);
    await library.save(CASE);
    await writeFile(caseFile(folder), 'broken');
    const guard = () => Promise.reject(new Error('read only'));
    const readOnly = await Library.openAsIs(folder, { guard });
    expect(await readOnly.read(CASE.id)).toEqual(CASE);
    expect(readOnly.noticeOf(CASE.id)?.kind).toBe('recovered');
    expect(await readFile(caseFile(folder), 'utf8')).toBe('broken');
  });

  it('of a newer version is not damaged: no backup takes its place', async () => {
    const folder = await temporaryFolder();
    const { library } = await openLibrary(folder);
    await library.save(CASE);
    const newer = JSON.stringify({ ...CASE, version: CASE.version + 1 });
    await writeFile(caseFile(folder), newer);
    const again = await openLibrary(folder, 20);
    await expect(again.library.read(CASE.id)).rejects.toMatchObject({ code: 'newer-version' });
    expect(await readFile(caseFile(folder), 'utf8')).toBe(newer);
  });
});

describe('restoring an earlier state', () => {
  it('turns back nothing whose fields only stand in another order in the file', () => {
    const reordered = <T extends object>(record: T): T =>
      Object.fromEntries(Object.entries(record).reverse()) as T;
    const now = caseOf(CASE.id, 'Dues', 2, 2);
    const then = { ...now, sources: now.sources.map(reordered), annotations: now.annotations.map(reordered) };
    expect(caseDifferences(now, then)).toEqual([]);
  });

  it('shows what differs first, keeps the present state, and can so be taken back', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'cases', CASE.id), { recursive: true });
    await writeFile(caseFile(folder), JSON.stringify(storedCase(CASE.id, 'Dues')));
    const { app, library } = await openApp(folder);
    const caseId = CASE.id;
    await app.removeAnnotation({ caseId, annotationId: 'note0' });
    await app.editCase({ caseId, fields: { title: 'Tolls' } });
    await app.removeSource({ caseId, sourceId: 'source1' });

    const backups = await app.listBackups({ caseId });
    const first = backups.at(-1)!;
    expect(first).toMatchObject({ title: 'Dues', sources: 2, annotations: 2 });
    expect(first.differences).toEqual([
      { what: 'title', change: 'changed', name: 'Dues' },
      { what: 'source', change: 'added', name: 'Harbour Wire' },
      { what: 'note', change: 'added', name: 'Note 0' },
    ]);
    const restored = await app.restoreBackup({ caseId, backupId: first.id });
    expect(restored).toMatchObject({ undo: null, redo: null, case: { about: { title: 'Dues' } } });
    expect(restored.case.annotations).toHaveLength(2);
    expect(restored.case.history.at(-1)?.what).toEqual(['restore', expect.stringMatching(/^2026-/)]);
    expect(restored.case.history.map(({ what }) => what)).toContainEqual(['about', 'Tolls', null, false]);

    const kept = (await app.listBackups({ caseId })).find(({ title }) => title === 'Tolls');
    const back = await app.restoreBackup({ caseId, backupId: kept!.id });
    expect(back.case).toMatchObject({ about: { title: 'Tolls' }, sources: [{ id: 'source0' }] });
    await expect(app.restoreBackup({ caseId, backupId: 'nosuch' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await library.flush();
  });

  it('tells every part that differs', () => {
    const [source, other] = CASE.sources;
    const now: Case = { ...CASE, about: { title: 'Dues', base: source!.id } };
    const then: Case = {
      ...CASE,
      sources: [{ ...source!, outlet: 'Boat Post' }],
      annotations: [{ ...CASE.annotations[0]!, note: 'x'.repeat(80) }],
    };
    expect(caseDifferences(now, then)).toEqual([
      { what: 'title', change: 'changed', name: 'Harbour dues' },
      { what: 'other', change: 'changed', name: 'base' },
      { what: 'source', change: 'changed', name: 'Boat Post' },
      { what: 'source', change: 'removed', name: other!.outlet },
      { what: 'note', change: 'changed', name: `${'x'.repeat(60)}…` },
      { what: 'note', change: 'removed', name: 'Note 1' },
    ]);
    expect(caseDifferences(CASE, { ...CASE, changedAt: '2027-01-01T00:00:00.000Z', history: [] })).toEqual(
      [],
    );
  });
});
