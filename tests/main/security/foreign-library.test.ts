// A library may come from anybody, as a folder or out of an archive. Links in it must not lead to other files of this
// machine: none is read into an export, none is written over, and none is tidied away.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../../src/main/library/library.ts';
import { openLibrary } from '../../../src/main/library/open-library.ts';
import { temporaryFolder } from '../../support/library.ts';
import { caseOf } from '../../support/stored-case.ts';

const CASE = caseOf('harbour1', 'Harbour dues');
const LETTER = 'a private letter';

let folder: string;
/** A folder of the person's own, outside the library. */
let own: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  own = await temporaryFolder();
  await writeFile(join(own, 'letter.txt'), LETTER);
  await writeFile(join(own, 'draft.tmp'), LETTER);
  const { library, close } = await openLibrary(folder, 'browser');
  await library.save(CASE);
  await close();
});

describe('a library from somebody else', () => {
  it.each(['cases', 'backups', 'damaged', 'trash', 'drafts', 'derived'])(
    'is not opened when its folder %s leads elsewhere, and nothing there is touched',
    async (name) => {
      await rm(join(folder, name), { recursive: true, force: true });
      await symlink(own, join(folder, name));
      await expect(openLibrary(folder, 'browser')).rejects.toMatchObject({
        code: 'not-allowed',
        message: expect.stringContaining(`“${name}”`) as string,
      });
      expect((await readdir(own)).sort()).toEqual(['draft.tmp', 'letter.txt']);
    },
  );

  it('is opened when it is itself reached by a link, which is the person’s own choice', async () => {
    const link = join(own, 'library');
    await symlink(folder, link);
    const { library, close } = await openLibrary(link, 'browser');
    expect(await library.read(CASE.id)).toEqual(CASE);
    await close();
  });

  it('has only drafts of ours tidied away', async () => {
    await writeFile(join(folder, 'drafts', 'case.json.0123456789ab.tmp'), 'cut short');
    await writeFile(join(folder, 'drafts', 'novel.txt'), 'a novel');
    await writeFile(join(folder, 'drafts', 'novel.tmp'), 'a novel');
    await (await openLibrary(folder, 'browser')).close();
    expect((await readdir(join(folder, 'drafts'))).sort()).toEqual(['novel.tmp', 'novel.txt']);
  });

  it('has no folder moved to the trash that holds what is not ours', async () => {
    for (const path of ['cases/smith2024', 'cases/jones2024/originals', 'backups/photos2024']) {
      await mkdir(join(folder, path), { recursive: true });
      await writeFile(join(folder, path, 'letter.txt'), LETTER);
    }
    await mkdir(join(folder, 'backups', '2024 photos'));
    await (await openLibrary(folder, 'browser')).close();
    expect(await readdir(join(folder, 'trash'))).toEqual([]);
  });

  it('is not made in a folder with other things, which stays as it is', async () => {
    for (const path of ['cases/smith2024', 'drafts']) {
      await mkdir(join(own, path), { recursive: true });
      await writeFile(join(own, path, 'letter.tmp'), LETTER);
    }
    await expect(openLibrary(own, 'command line')).rejects.toMatchObject({ code: 'bad-input' });
    expect((await readdir(own)).sort()).toEqual(['cases', 'draft.tmp', 'drafts', 'letter.txt']);
  });

  it('is one too without its index, or with the index alone', async () => {
    await rm(join(folder, 'index.json'), { force: true });
    await writeFile(join(folder, 'readme.txt'), 'Ours');
    await (await openLibrary(folder, 'browser')).close();
    await writeFile(join(own, 'index.json'), '{"format":"crossread-library","vers');
    await (await openLibrary(own, 'browser')).close();
  });

  it('hands on no original that is a link, or not what its name says', async () => {
    const originals = join(folder, 'cases', CASE.id, 'originals');
    await mkdir(originals, { recursive: true });
    const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
    await writeFile(join(originals, `${hash('Dues rise.')}-dues.txt`), 'Dues rise.');
    await writeFile(join(originals, `${hash('Dues fall.')}-other.txt`), 'Something else.');
    await symlink(join(own, 'letter.txt'), join(originals, `${hash('a guess')}-link.txt`));
    // Even one whose hash was guessed right.
    await symlink(join(own, 'letter.txt'), join(originals, `${hash(LETTER)}-letter.txt`));
    const found = await (await Library.open(folder)).originals(CASE.id);
    expect(found.map(({ fileName }) => fileName)).toEqual(['dues.txt']);
  });

  it('has a link in the place of a case’s file set aside, unread, and the backup opened', async () => {
    const path = join(folder, 'cases', CASE.id, 'case.json');
    const elsewhere = join(own, 'case.json');
    await rename(path, elsewhere);
    await symlink(elsewhere, path);
    const before = await readFile(elsewhere);
    const library = await Library.open(folder);
    expect(await library.read(CASE.id)).toEqual(CASE);
    expect(library.noticeOf(CASE.id)?.kind).toBe('recovered');
    await library.save({ ...CASE, changedAt: '2026-05-01T00:00:00.000Z' });
    expect(await readFile(elsewhere)).toEqual(before);
  });

  it('lists no case whose folder leads elsewhere', async () => {
    await rename(join(folder, 'cases', CASE.id), join(own, 'case'));
    await symlink(join(own, 'case'), join(folder, 'cases', CASE.id));
    await rm(join(folder, 'backups'), { recursive: true });
    expect(await (await Library.open(folder)).list()).toEqual([]);
  });
});
