// No sequence from outside reaches a terminal: not through the log of a door, not through what the command line says.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { printResult, withoutControls } from '../../../src/main/terminal.ts';
import { base64, openApp } from '../../support/app.ts';
import { startBrowserDoor } from '../../support/browser-door.ts';
import { temporaryFolder } from '../../support/library.ts';

/** Clears the screen, names the window, and, as one character, begins a sequence. */
const SEQUENCE = '\u001b[2J\u001b]0;title\u0007\u009b2J\r';
// eslint-disable-next-line no-control-regex -- control characters are what must not be there
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

const cli = join(import.meta.dirname, '../../../out/main/cli.js');

/** Has a program take its standard output for a terminal. */
const AS_TERMINAL = ['--import', 'data:text/javascript,process.stdout.isTTY=true'];

/** Both outputs of a program, and its exit code. */
function run(args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

describe('a terminal', () => {
  it('gets text, tabs and line ends, and a sign in the place of every control', () => {
    expect(withoutControls(`Dues\t${SEQUENCE}rise 🚢\n`)).toBe('Dues\t�[2J�]0;title��2J�rise 🚢\n');
  });

  it('gets no sequence in a log of what was wrong with a file', async () => {
    const door = await startBrowserDoor(await temporaryFolder());
    const headers = await door.signIn();
    const file = { fileName: `${SEQUENCE}.json`, bytes: base64(`{${SEQUENCE}`) };
    const { body } = await door.send('POST', '/api/openCaseFile', headers, JSON.stringify(file));
    expect(JSON.parse(body)).toMatchObject({ ok: false, problem: { code: 'damaged-file' } });
    await expect.poll(() => door.printed()).toContain('damaged-file');
    expect(door.printed()).not.toMatch(CONTROL);
    expect(await door.stop()).toBe(0);
  });

  it.runIf(process.platform !== 'win32')('gets no sequence from the name of a file', async () => {
    const path = join(await temporaryFolder(), `${SEQUENCE}.txt`);
    expect((await run([cli, 'inspect', path])).err).not.toMatch(CONTROL);
    await writeFile(path, '');
    const { code, err } = await run([cli, 'inspect', path]);
    expect(code).toBe(2);
    expect(err).not.toMatch(CONTROL);
  });

  it.each([
    ['cases', []],
    ['seen', ['Later']],
  ])('gets no sequence from the titles that %s prints', async (command, names) => {
    const folder = await temporaryFolder();
    const { app, library } = await openApp(folder);
    const text =
      'The river board shut the upper dam at Tarsk on Monday after a night of heavy rain in the hills.';
    for (const title of [`Dues ${SEQUENCE} rise`, 'Later']) {
      const { case: made } = await app.createCase({ title });
      await app.pasteSource({ caseId: made.id, text });
    }
    await library.flush();
    const { out } = await run([...AS_TERMINAL, cli, command, ...names, '--library', folder]);
    expect(out).toContain('Dues \ufffd[2J');
    expect(out).not.toMatch(CONTROL);
  });

  it('gets results without controls, and a file or a pipe gets them as they are', () => {
    const written: string[] = [];
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    const was = process.stdout.isTTY;
    onTestFinished(() => {
      write.mockRestore();
      process.stdout.isTTY = was;
    });
    for (const isTerminal of [true, false]) {
      process.stdout.isTTY = isTerminal;
      printResult(`Dues ${SEQUENCE}`);
    }
    write.mockRestore();
    expect(written[0]).not.toMatch(CONTROL);
    expect(written[1]).toBe(`Dues ${SEQUENCE}`);
  });
});
