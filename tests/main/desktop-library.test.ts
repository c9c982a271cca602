// Another library, from the desktop app: which folders are taken, and what the app is started again with.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { argumentsFor } from '../../src/main/desktop/other-library.ts';
import { startDesktop } from '../support/desktop.ts';
import { temporaryFolder } from '../support/library.ts';

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

describe('the folder of the library', () => {
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
    await mkdir(join(other, 'cases'));
    await writeFile(join(other, 'readme.txt'), 'Ours');
    const desktop = await startDesktop(library, { DOUBLE_RELAUNCHES: join(note, 'relaunch.json') });
    await desktop.ask('dialogs', { folder: other });
    expect(await desktop.ask('call', 'openLibrary', {})).toEqual({ ok: true, value: true });
    expect(await desktop.ended).toBe(0);
  });
});
