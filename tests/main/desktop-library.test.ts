// Another library, from the desktop app: which folders are taken, and what the app is started again with.
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { argumentsFor, isOtherLibrary, programToStart } from '../../src/main/desktop/other-library.ts';
import { Library } from '../../src/main/library/library.ts';
import { lockLibrary } from '../../src/main/library/lock.ts';
import { forkDesktop, startDesktop } from '../support/desktop.ts';
import { temporaryFolder } from '../support/library.ts';
import { caseOf } from '../support/stored-case.ts';

describe('the arguments of a start with another library', () => {
  it.each([
    [[], ['--library=/new']],
    [
      ['out/main/desktop.js', '--library', '/old', '--no-sandbox'],
      ['out/main/desktop.js', '--no-sandbox', '--library=/new'],
    ],
    [['--library=/old'], ['--library=/new']],
    [['/home/a/dues.crossread'], ['--library=/new']],
  ])('%j become %j', (given, expected) => {
    expect(argumentsFor('/new', given)).toEqual(expected);
  });
});

describe('the program of that start', () => {
  it('is the image that this app runs from', () => {
    const environment = { APPIMAGE: '/home/a/Crossread.AppImage', APPDIR: '/tmp/.mount_1' };
    expect(programToStart('/tmp/.mount_1/crossread', environment)).toBe('/home/a/Crossread.AppImage');
  });

  it('is itself where an image of another program started it', () => {
    const environment = { APPIMAGE: '/home/a/Terminal.AppImage', APPDIR: '/tmp/.mount_1' };
    expect(programToStart('/opt/crossread/crossread', environment)).toBe('/opt/crossread/crossread');
    expect(programToStart('/tmp/.mount_12/crossread', environment)).toBe('/tmp/.mount_12/crossread');
    expect(programToStart('/opt/crossread', { APPIMAGE: '/home/a/Terminal.AppImage' })).toBe(
      '/opt/crossread',
    );
  });
});

describe('a folder chosen for a library', () => {
  it('is refused when its folder “cases” holds somebody else’s', async () => {
    const [present, other] = [await temporaryFolder(), await temporaryFolder()];
    await mkdir(join(other, 'cases', 'smith2024'), { recursive: true });
    await writeFile(join(other, 'cases', 'smith2024', 'brief.docx'), 'Dear');
    await expect(isOtherLibrary(other, present)).rejects.toMatchObject({ code: 'bad-input' });
    await mkdir(join(other, 'trash'));
    await mkdir(join(other, 'drafts'));
    await expect(isOtherLibrary(other, present)).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('is taken when it was begun and holds no case yet', async () => {
    const [present, other] = [await temporaryFolder(), await temporaryFolder()];
    await Library.open(other);
    expect(await isOtherLibrary(other, present)).toBe(true);
    expect((await readdir(other)).sort()).toEqual(['cases', 'drafts', 'trash']);
  });

  it('is refused when it lies in the open library or around it', async () => {
    const around = await temporaryFolder();
    const present = join(around, '.kept', 'library');
    await mkdir(join(present, 'trash'), { recursive: true });
    for (const folder of [join(present, 'trash'), around]) {
      await expect(isOtherLibrary(folder, present)).rejects.toMatchObject({
        code: 'bad-input',
        message: expect.stringContaining('belongs to the library that is open') as string,
      });
    }
    await symlink(present, join(around, 'link'));
    expect(await isOtherLibrary(join(around, 'link'), present)).toBe(false);
  });

  it('is refused while another Crossread has it', async () => {
    const [present, other] = [await temporaryFolder(), await temporaryFolder()];
    const lock = await lockLibrary(other, 'browser');
    await expect(isOtherLibrary(other, present)).rejects.toMatchObject({ code: 'in-use' });
    await lock.release();
    expect(await isOtherLibrary(other, present)).toBe(true);
  });

  it('is refused when no lock can be put into it', async () => {
    const [present, other] = [await temporaryFolder(), await temporaryFolder()];
    await mkdir(join(other, 'lock.json'));
    await expect(isOtherLibrary(other, present)).rejects.toMatchObject({
      code: 'cannot-save',
      message: expect.stringContaining('Nothing can be written') as string,
    });
  });
});

describe('the folder of the library', () => {
  it('is left as it is when it is given for a start and holds other things', async () => {
    const other = await temporaryFolder();
    await mkdir(join(other, 'cases', 'smith2024'), { recursive: true });
    expect(await forkDesktop(other).ended).toBe(1);
    expect(await readdir(other)).toEqual(['cases']);
  });

  it('is shown by the system, and a refusal is told', async () => {
    const library = await temporaryFolder();
    const desktop = await startDesktop(library);
    expect(await desktop.ask('call', 'showLibrary', {})).toEqual({ ok: true, value: null });
    expect(await desktop.ask('state')).toMatchObject({ shown: [library] });
    expect(await desktop.ask('call', 'showLibrary', { path: '/etc' })).toMatchObject({ ok: false });
    expect(await desktop.quit()).toBe(0);

    const without = await startDesktop(library, { DOUBLE_SHOWS: 'nothing' });
    expect(await without.ask('call', 'showLibrary', {})).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('There is no file manager') as string },
    });
    expect(await without.quit()).toBe(0);
  });

  it('gives way to another that is chosen: the app closes the one, and starts again with the other', async () => {
    const [library, other, note] = [
      await temporaryFolder(),
      await temporaryFolder(),
      await temporaryFolder(),
    ];
    const relaunches = join(note, 'relaunch.json');
    const desktop = await startDesktop(library, { DOUBLE_RELAUNCHES: relaunches });
    const choose = async (folder: string | null): Promise<unknown> => {
      await desktop.ask('dialogs', { folder });
      return desktop.ask('call', 'openLibrary', {});
    };
    expect(await choose(null)).toEqual({ ok: true, value: false });
    expect(await choose(library)).toEqual({ ok: true, value: false });
    await writeFile(join(note, 'letter.txt'), 'Dear');
    expect(await choose(note)).toMatchObject({ ok: false, problem: { code: 'bad-input' } });
    expect(await choose(join(note, 'gone'))).toMatchObject({ ok: false, problem: { code: 'cannot-read' } });
    expect(await choose(other)).toEqual({ ok: true, value: true });
    expect(await desktop.ended).toBe(0);
    const { args } = JSON.parse(await readFile(relaunches, 'utf8')) as { args: string[] };
    expect(args.filter((each) => each.startsWith('--library'))).toEqual([`--library=${other}`]);
  });

  it('may be one that holds cases already, with whatever lies beside them', async () => {
    const [library, other, note] = [
      await temporaryFolder(),
      await temporaryFolder(),
      await temporaryFolder(),
    ];
    await (await Library.open(other)).save(caseOf('harbour1', 'Dues'));
    await writeFile(join(other, 'readme.txt'), 'Ours');
    const desktop = await startDesktop(library, { DOUBLE_RELAUNCHES: join(note, 'relaunch.json') });
    await desktop.ask('dialogs', { folder: other });
    expect(await desktop.ask('call', 'openLibrary', {})).toEqual({ ok: true, value: true });
    expect(await desktop.ended).toBe(0);
  });
});
