// What is half written on a case, as the app keeps it: by case and page, through deletion and restoring, and what once
// lay among the settings.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTHING_TYPED, type TypedNote } from '../../src/core/model/typed.ts';
import { openApp } from '../support/app.ts';
import { temporaryFolder } from '../support/library.ts';

const noteOf = (note: string): TypedNote => ({
  source: 's1',
  start: 0,
  end: 7,
  words: 'Harbour',
  annotationId: null,
  note,
  tags: ['later'],
});

async function withCase() {
  const folder = await temporaryFolder();
  const { app, library } = await openApp(folder);
  const { case: made } = await app.createCase({ title: 'Dues' });
  const caseId = made.id;
  const take = (page: string, open = [page], browser = 'fox') =>
    app.takeTyped({ caseId, browser, page, open });
  const keep = (page: string, note: TypedNote | null) => app.keepTyped({ caseId, page, note });
  return { folder, app, library, caseId, take, keep };
}

describe('what is half written on a case', () => {
  it('is each page’s own while two write at once, and is there at the next start', async () => {
    const { folder, caseId, take, keep } = await withCase();
    await Promise.all([keep('one', noteOf('From one')), keep('two', noteOf('From two'))]);
    const both = ['one', 'two'];
    expect((await take('one', both)).note).toEqual(noteOf('From one'));
    expect((await take('two', both)).note).toEqual(noteOf('From two'));

    const again = await openApp(folder);
    const [first, second] = [
      await again.app.takeTyped({ caseId, browser: 'fox', page: 'three', open: ['three', 'four'] }),
      await again.app.takeTyped({ caseId, browser: 'fox', page: 'four', open: ['three', 'four'] }),
    ];
    expect([first.note?.note, second.note?.note].sort()).toEqual(['From one', 'From two']);
  });

  it('stays with its page while another browser opens the case, until the page or its browser says that it is closed', async () => {
    const { app, take, keep } = await withCase();
    await take('one');
    await keep('one', noteOf('From one'));
    expect((await take('owl', ['owl'], 'finch')).note).toBeNull();
    // Another page of the first browser, which knows that the first page is gone.
    expect((await take('two')).note).toEqual(noteOf('From one'));
    expect((await take('owl', ['owl'], 'finch')).note).toBeNull();
    await app.leavePage({ page: 'two' });
    expect((await take('owl', ['owl'], 'finch')).note).toEqual(noteOf('From one'));
  });

  it('is of that case alone', async () => {
    const { app, take, keep } = await withCase();
    const { case: other } = await app.createCase({ title: 'Ferries' });
    await keep('one', noteOf('Ask the board'));
    expect(await app.takeTyped({ caseId: other.id, browser: 'fox', page: 'one', open: ['one'] })).toEqual(
      NOTHING_TYPED,
    );
    expect((await take('one')).note).toEqual(noteOf('Ask the board'));
  });

  it('goes with a deleted case and comes back with it; what is typed meanwhile makes no case of it', async () => {
    const { folder, app, caseId, take, keep } = await withCase();
    await keep('one', noteOf('Ask the board'));
    await app.deleteCase({ caseId });
    await expect(keep('one', noteOf('Too late'))).rejects.toMatchObject({ code: 'not-found' });
    expect(await readdir(join(folder, 'cases'))).toEqual([]);
    const [deleted] = await app.listDeleted({});
    await app.restoreDeleted({ deletedId: deleted!.id });
    expect((await take('one')).note).toEqual(noteOf('Ask the board'));
  });

  it('leaves no file behind when nothing is', async () => {
    const { folder, caseId, keep } = await withCase();
    await keep('one', noteOf('Ask the board'));
    await keep('one', null);
    expect(await readdir(join(folder, 'cases', caseId))).toEqual(['case.json']);
  });

  it('is set aside where it cannot be read, and not written over', async () => {
    const { folder, caseId, take, keep } = await withCase();
    await writeFile(join(folder, 'cases', caseId, 'typed.json'), '{"notes":[');
    expect(await take('one')).toEqual(NOTHING_TYPED);
    await keep('one', noteOf('Ask the board'));
    const [aside] = await readdir(join(folder, 'damaged'));
    expect(await readFile(join(folder, 'damaged', aside!), 'utf8')).toBe('{"notes":[');
  });
});

describe('half-written work among the settings of earlier versions', () => {
  it('moves to its case when that is opened, and what is of other cases waits through every change of settings', async () => {
    const { folder, app, caseId, take } = await withCase();
    const path = join(folder, 'settings.json');
    const other = { caseId: 'othercase', ...noteOf('On another case') };
    await writeFile(
      path,
      JSON.stringify({
        theme: 'dark',
        notesTyped: [{ caseId, ...noteOf('Ask the board') }, other],
        explanations: [{ caseId, point: 'p1', words: 'They agree' }],
      }),
    );
    await app.saveSettings({ settings: { ...(await app.readSettings({})), theme: 'light' } });
    expect(await take('one')).toEqual({
      note: noteOf('Ask the board'),
      link: null,
      explanations: [{ point: 'p1', words: 'They agree' }],
    });
    const left = JSON.parse(await readFile(path, 'utf8')) as object;
    expect(left).toMatchObject({ theme: 'light', notesTyped: [other] });
    expect(left).not.toHaveProperty('explanations');
    const again = await openApp(folder);
    expect(
      (await again.app.takeTyped({ caseId, browser: 'fox', page: 'two', open: ['two'] })).note?.note,
    ).toBe('Ask the board');
  });

  it('goes with its case when that is deleted for good without having been opened, and stays while it can come back', async () => {
    const { folder, app, caseId } = await withCase();
    const path = join(folder, 'settings.json');
    const other = { caseId: 'othercase', ...noteOf('On another case') };
    const typed = { notesTyped: [{ caseId, ...noteOf('Ask the board') }, other] };
    await writeFile(path, JSON.stringify(typed));
    await app.deleteCase({ caseId });
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject(typed);
    const [deleted] = await app.listDeleted({});
    await app.eraseDeleted({ deletedId: deleted!.id });
    const left = JSON.parse(await readFile(path, 'utf8')) as { notesTyped: unknown };
    expect(left.notesTyped).toEqual([other]);
  });
});
