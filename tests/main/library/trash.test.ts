// What lies in the trash of a library beyond whole cases, and what the disk may refuse.
import { mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../src/main/library/library.ts';
import { openLibrary } from '../../../src/main/library/open-library.ts';
import { temporaryFolder } from '../../support/library.ts';
import { caseOf } from '../../support/stored-case.ts';

const THEN = '2026-03-05T10:00:00.000Z';

describe('the trash of a library', () => {
  it('lists the last deleted case first, with the day from its name', async () => {
    const library = await Library.open(await temporaryFolder());
    for (const [id, now] of [
      ['harbour1', THEN],
      ['ferries1', '2026-03-06T10:00:00.000Z'],
    ] as const) {
      await library.save(caseOf(id, id));
      await library.discard(id, now);
    }
    expect((await library.deleted()).map(({ title, deletedAt }) => [title, deletedAt])).toEqual([
      ['ferries1', '2026-03-06T10:00:00.000Z'],
      ['harbour1', THEN],
    ]);
  });

  it('keeps a case that cannot be read listed with its problem, under the title that can be made out', async () => {
    const folder = await temporaryFolder();
    const library = await Library.open(folder);
    await library.save(caseOf('harbour1', 'Dues'));
    await library.discard('harbour1', THEN);
    const [name] = await readdir(join(folder, 'trash'));
    await writeFile(join(folder, 'trash', name!, 'case.json'), '{"about": {"title": "Dues"}, "sour');
    expect(await library.deleted()).toMatchObject([
      { id: name, title: 'Dues', problem: { code: 'damaged-file' } },
    ]);
    // Its backups came along: with them it opens again.
    expect(await library.restoreDeleted(name!)).toBe('harbour1');
    expect((await library.read('harbour1')).about.title).toBe('Dues');
  });

  it('restores nothing of which only added files are left, and deletes it', async () => {
    const folder = await temporaryFolder();
    const library = await Library.open(folder);
    const name = 'harbour1-20260305T100000000Z';
    await mkdir(join(folder, 'trash', name, 'originals'), { recursive: true });
    await expect(library.restoreDeleted(name)).rejects.toMatchObject({ code: 'not-found' });
    await library.eraseDeleted(name);
    expect(await readdir(join(folder, 'trash'))).toEqual([]);
  });

  it('follows no link out of it', async () => {
    const folder = await temporaryFolder();
    const library = await Library.open(folder);
    const elsewhere = await temporaryFolder();
    await writeFile(join(elsewhere, 'kept.txt'), 'mine');
    await symlink(elsewhere, join(folder, 'trash', 'harbour1-20260305T100000000Z'));
    expect(await library.deleted()).toEqual([]);
    await expect(library.eraseDeleted('harbour1-20260305T100000000Z')).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await readdir(elsewhere)).toEqual(['kept.txt']);
  });

  it('lets whoever comes first restore a case or delete it for good, and tells the other that it is gone', async () => {
    const folder = await temporaryFolder();
    // Held up where each is about to write, so that the other is asked for in the meantime.
    let held: Promise<void> = Promise.resolve();
    const library = await Library.open(folder, { guard: () => held });
    for (const order of ['restoreDeleted', 'eraseDeleted'] as const) {
      await library.save(caseOf('harbour1', 'Dues'));
      await library.discard('harbour1', THEN);
      const [name] = await readdir(join(folder, 'trash'));
      let goOn = (): void => undefined;
      held = new Promise((resolve) => (goOn = resolve));
      const first = library[order](name!);
      const second = library[order === 'restoreDeleted' ? 'eraseDeleted' : 'restoreDeleted'](name!);
      const both = Promise.allSettled([first, second]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      goOn();
      expect(await both).toMatchObject([
        { status: 'fulfilled' },
        { status: 'rejected', reason: { code: 'not-found' } },
      ]);
      expect(await readdir(join(folder, 'trash'))).toEqual([]);
      if (order === 'restoreDeleted') expect((await library.read('harbour1')).about.title).toBe('Dues');
    }
  });

  it('has backups that a kill kept from following their case go with it at the next start', async () => {
    const folder = await temporaryFolder();
    const library = await Library.open(folder);
    await library.save(caseOf('harbour1', 'Dues'));
    await rename(join(folder, 'backups', 'harbour1'), join(folder, 'kept'));
    await library.discard('harbour1', THEN);
    const [name] = await readdir(join(folder, 'trash'));
    // Where they were left, and where an earlier version put them.
    for (const place of ['backups/harbour1', 'trash/harbour1-20260305T110000000Z-backups']) {
      await rename(join(folder, 'kept'), join(folder, place));
      await library.tidy();
      expect(await readdir(join(folder, 'trash'))).toEqual([name]);
      await rename(join(folder, 'trash', name!, 'backups'), join(folder, 'kept'));
    }
  });

  it('lists backups whose case is gone, and opens the case from them', async () => {
    const folder = await temporaryFolder();
    const library = await Library.open(folder);
    await library.save(caseOf('harbour1', 'Dues'));
    await rm(join(folder, 'cases', 'harbour1'), { recursive: true });
    const again = await Library.open(folder);
    await again.tidy();
    const deleted = await again.deleted();
    expect(deleted).toHaveLength(1);
    await again.restoreDeleted(deleted[0]!.id);
    expect((await again.read('harbour1')).about.title).toBe('Dues');
  });

  it('is changed by no process that may not write to the library', async () => {
    const folder = await temporaryFolder();
    const { library, close } = await openLibrary(folder, 'desktop');
    await library.save(caseOf('harbour1', 'Dues'));
    await library.discard('harbour1', THEN);
    const id = (await library.deleted())[0]!.id;
    await close();
    const guarded = await Library.open(folder, { guard: () => Promise.reject(new Error('another has it')) });
    await expect(guarded.restoreDeleted(id)).rejects.toThrow();
    await expect(guarded.eraseDeleted(id)).rejects.toThrow();
    expect(await readdir(join(folder, 'trash'))).toEqual([id]);
  });
});
