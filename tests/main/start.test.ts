import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startBrowserDoor } from '../support/browser-door.ts';
import { temporaryFolder } from '../support/library.ts';

const LINE = /^No window of its own, because ([^\n]+): Crossread opens in the browser instead\.\n/m;

describe.skipIf(process.platform !== 'linux')('npm start', () => {
  it('says in one line that there is no display, and serves the app in the browser', async () => {
    const environment = { DISPLAY: '', WAYLAND_DISPLAY: '' };
    const door = await startBrowserDoor(await temporaryFolder(), 'scripts/start.js', environment);
    expect(LINE.exec(door.printed())?.[1]).toBe('there is no display');
    expect((await door.send('GET', '/')).status).toBe(200);
    expect(await door.stop()).toBe(0);
  });

  it('says so when Electron ends at once, and serves the app in the browser', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'electron-dist'));
    // What a machine without Chromium's libraries makes of Electron.
    const binary = join(folder, 'electron-dist', 'electron');
    await writeFile(binary, '#!/bin/sh\nexit 127\n');
    await chmod(binary, 0o755);
    const environment = { DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'electron-dist') };
    const door = await startBrowserDoor(join(folder, 'library'), 'scripts/start.js', environment);
    expect(LINE.exec(door.printed())?.[1]).toBe('Electron ended at once (code 127)');
    expect(await door.stop()).toBe(0);
  });
});
