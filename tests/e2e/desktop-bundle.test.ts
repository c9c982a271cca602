// The built desktop door against a double of Electron: it starts, fences its window in, and answers only its page.
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/core/contract/contract.ts';
import { CALL_NAMES, COMMANDS, DESKTOP_CALL_NAMES } from '../../src/core/contract/names.ts';
import { writeBundle } from '../../src/main/export/bundle.ts';
import { forkDesktop, startDesktop, type DesktopRun } from '../support/desktop.ts';
import { temporaryFolder } from '../support/library.ts';
import { caseOf } from '../support/stored-case.ts';

const root = join(import.meta.dirname, '../..');

interface State {
  readonly order: readonly string[];
  readonly switches: readonly (readonly [string, string | undefined])[];
  readonly paths: Readonly<Record<string, string>>;
  readonly privileges: readonly unknown[];
  readonly sandboxed: boolean;
  readonly menu: readonly MenuItem[];
  readonly commands: readonly string[];
  readonly channels: readonly string[];
  readonly windows: readonly { options: Record<string, unknown>; url: string; shown: boolean }[];
  readonly focused: number;
  readonly appId: string;
  readonly reloads: number;
  readonly errorBoxes: readonly string[];
  readonly questions: readonly { detail: string; buttons: readonly string[] }[];
  readonly fileDialogs: readonly { title: string; properties: readonly string[] }[];
  readonly contextMenus: readonly (readonly MenuItem[])[];
}

interface MenuItem {
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly enabled?: boolean;
  readonly submenu?: readonly MenuItem[];
}

/** Runs the test on an app of its own, and quits it. */
async function onDesktop(test: (desktop: DesktopRun, library: string) => Promise<void>): Promise<void> {
  const library = await temporaryFolder();
  const desktop = await startDesktop(library);
  try {
    await test(desktop, library);
  } finally {
    expect(await desktop.quit()).toBe(0);
  }
}

describe('the built preload', () => {
  it('is CommonJS and requires only electron', async () => {
    const code = await readFile(join(root, 'out/preload/index.cjs'), 'utf8');
    const required = [...code.matchAll(/\brequire\(([^)]*)\)/g)].map(([, name]) => name);
    expect(required).toEqual(['"electron"']);
    expect(code).not.toMatch(/^\s*(import|export)\b/m);
    expect(code).not.toMatch(/\bimport\(/);
  });

  it('puts the calls and the commands on the window, and nothing else', () =>
    onDesktop(async (desktop) => {
      const names = await desktop.ask<string[]>('bridge');
      expect(names.sort()).toEqual([...CALL_NAMES, ...DESKTOP_CALL_NAMES, 'onCommand'].sort());
    }));
});

describe('the built desktop door', () => {
  it('has Electron bring the window back where it stood, as large and on a display that is there', () =>
    onDesktop(async (desktop) => {
      const { windows } = await desktop.ask<State>('state');
      // Without a name Electron keeps nothing.
      expect(windows[0]?.options).toMatchObject({ name: 'main', windowStatePersistence: true });
    }));

  it('opens one window with the settings that keep the page apart from the system', () =>
    onDesktop(async (desktop) => {
      const state = await desktop.ask<State>('state');
      expect(state.windows).toHaveLength(1);
      expect(state.windows[0]).toMatchObject({
        url: 'app://crossread/',
        shown: true,
        options: {
          show: false,
          webPreferences: {
            contextIsolation: true,
            sandbox: true,
            nodeIntegration: false,
            webSecurity: true,
            spellcheck: false,
            preload: join(root, 'out/preload/index.cjs'),
          },
        },
      });
      expect(state.sandboxed).toBe(true);
    }));

  it('asks for the lock and registers its scheme before the app is ready', () =>
    onDesktop(async (desktop, library) => {
      const { order, privileges, paths } = await desktop.ask<State>('state');
      // A second start comes as soon as this one is ready: its window waits for what it will show.
      expect(order).toEqual(['lock', 'privileges', 'ready', 'page', 'window']);
      expect(privileges).toEqual([
        { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
      ]);
      expect(paths['userData']).toBe(join(library, 'window'));
    }));

  it("keeps Chromium's own errands off the network", () =>
    onDesktop(async (desktop) => {
      const { switches } = await desktop.ask<State>('state');
      expect(switches).toContainEqual(['disable-background-networking', undefined]);
      expect(switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
    }));

  it('registers every call of the contract, once, and no other', () =>
    onDesktop(async (desktop) => {
      const { channels } = await desktop.ask<State>('state');
      const names = [...CALL_NAMES, ...DESKTOP_CALL_NAMES].map((name) => `crossread:${name}`);
      expect([...channels].sort()).toEqual(names.sort());
    }));

  it('serves the page and its files, fenced in, and nothing else', () =>
    onDesktop(async (desktop) => {
      interface Fetched {
        status: number;
        headers: Record<string, string>;
        text: string;
      }
      const page = await desktop.ask<Fetched>('fetch', 'app://crossread/');
      expect(page.status).toBe(200);
      expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'/);
      for (const url of [
        'app://crossread/nosuch',
        'app://crossread/../main/desktop.js',
        'app://crossread/%2e%2e/main/desktop.js',
        'app://other/',
      ]) {
        expect(await desktop.ask<Fetched>('fetch', url)).toMatchObject({ status: 404, text: '' });
      }
      expect((await desktop.ask<Fetched>('fetch', 'app://crossread/', 'POST')).status).toBe(404);
    }));

  it('denies every way out of its page', () =>
    onDesktop(async (desktop) => {
      for (const event of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
        expect(await desktop.ask('contents', event, 'https://example.org/')).toBe(true);
      }
    }));

  it('denies new windows and every permission', () =>
    onDesktop(async (desktop) => {
      expect(await desktop.ask('openWindow', 'https://example.org/')).toEqual({ action: 'deny' });
      for (const name of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal']) {
        expect(await desktop.ask('permission', name)).toEqual({ check: false, asked: false });
      }
    }));

  it('lets no request through but those for its own files', () =>
    onDesktop(async (desktop) => {
      const through = async (url: string): Promise<unknown> => desktop.ask('request', url);
      expect(await through('app://crossread/assets/index.js')).toBe(true);
      expect(await through('devtools://devtools/bundled/inspector.html')).toBe(true);
      for (const url of [
        'https://example.org/',
        'http://127.0.0.1:8080/',
        'file:///etc/passwd',
        'ws://example.org/',
        'app://crossread.example.org/',
      ]) {
        expect(await through(url)).toBe(false);
      }
    }));

  it('answers its page, and refuses everyone else', () =>
    onDesktop(async (desktop) => {
      expect(await desktop.ask('call', 'start', {})).toMatchObject({ ok: true, value: { door: 'desktop' } });
      for (const frame of [null, { url: 'app://crossread/' }, { url: 'https://example.org/' }]) {
        for (const channel of ['crossread:listCases', 'crossread:saveFile']) {
          expect(await desktop.ask('callAs', channel, {}, frame)).toMatchObject({
            ok: false,
            problem: { code: 'not-allowed' },
          });
        }
      }
    }));

  it('saves an export where a person says, or says why not', () =>
    onDesktop(async (desktop, library) => {
      const path = join(library, 'notes.md');
      const input = { fileName: 'notes.md', text: '# Notes' };
      await desktop.ask('dialogs', { save: path });
      expect(await desktop.ask('call', 'saveFile', input)).toEqual({ ok: true, value: 'notes.md' });
      expect(await readFile(path, 'utf8')).toBe('# Notes');
      await desktop.ask('dialogs', { save: join(library, 'nosuch', 'notes.md') });
      expect(await desktop.ask('call', 'saveFile', input)).toMatchObject({
        problem: { code: 'cannot-save' },
      });
      const { fileDialogs } = await desktop.ask<State>('state');
      expect(fileDialogs.at(-1)!.properties).toContain('showOverwriteConfirmation');
      await desktop.ask('dialogs', { save: null });
      expect(await desktop.ask('call', 'saveFile', input)).toEqual({ ok: true, value: null });
      expect(await desktop.ask('call', 'saveFile', { text: 5 })).toMatchObject({
        problem: { code: 'bad-input' },
      });
    }));

  it('sends every command from the menu to the page', () =>
    onDesktop(async (desktop) => {
      const { menu } = await desktop.ask<State>('state');
      const items = menu.flatMap(({ submenu }) => submenu ?? []);
      const labels = [
        'New Case',
        'Add Sources…',
        'Export…',
        'Undo',
        'Redo',
        'Find in the Texts…',
        'Library',
        'Matrix',
        'Reader',
        'Review',
        'Handbook',
      ];
      await desktop.ask('bridge');
      for (const label of labels) {
        expect(items.find((item) => item.label === label)?.accelerator).toBeTruthy();
        await desktop.ask('click', label);
      }
      const { commands } = await desktop.ask<State>('state');
      expect(commands).toEqual([
        'new-case',
        'add-sources',
        'export',
        'undo',
        'redo',
        'find',
        'library',
        'matrix',
        'reader',
        'review',
        'handbook',
      ]);
      // The one that is not in the menu comes with a file that the system opens.
      expect([...commands, 'opened'].sort()).toEqual([...COMMANDS].sort());
      expect(items.map(({ role }) => role)).toEqual(
        expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']),
      );
    }));

  it('brings its window forward when it is started a second time, and lets the second go', () =>
    onDesktop(async (desktop, library) => {
      await desktop.ask('emit', 'second-instance', [], library);
      expect((await desktop.ask<State>('state')).focused).toBe(1);
      expect(await forkDesktop(library, { DOUBLE_LOCKED: '1' }).ended).toBe(0);
    }));

  it('brings the window forward that waits for the library, when it is started a second time meanwhile', async () => {
    const library = await temporaryFolder();
    const lock = join(library, 'lock.json');
    // Of a machine that has not touched it for a minute: it takes seconds to know whether it still will.
    const since = new Date(Date.now() - 60_000);
    const holder = { process: 1, host: 'elsewhere', door: 'browser', since: since.toISOString(), token: 'a' };
    await writeFile(lock, JSON.stringify(holder));
    await utimes(lock, since, since);
    const desktop = await startDesktop(library);
    expect((await desktop.ask<string[]>('addresses'))[0]).toMatch(/^data:text\/html/);
    await desktop.ask('emit', 'second-instance', [], library);
    expect((await desktop.ask<State>('state')).focused).toBe(1);
    expect(await desktop.quit()).toBe(0);
  });

  it('opens a case bundle that it is started with, once, and leaves other files alone', async () => {
    const folder = await temporaryFolder();
    const bundle = await bundleIn(folder, 'Tolls');
    const desktop = await startDesktop(join(folder, 'library'), {}, [bundle, join(folder, 'notes.txt')]);
    const started = await desktop.ask<Answer<{ open: string | null }>>('call', 'start', {});
    const [listed] = await titles(desktop);
    expect(listed?.title).toBe('Tolls');
    expect(started).toMatchObject({ ok: true, value: { open: listed?.id } });
    expect(await desktop.ask('call', 'start', {})).toMatchObject({ value: { open: null } });
    expect(await desktop.quit()).toBe(0);
  });

  it('opens a bundle while it runs, named by a second start or by the system, and tells the page', async () => {
    const folder = await temporaryFolder();
    await onDesktop(async (desktop) => {
      const [tolls, ferries] = [await bundleIn(folder, 'Tolls'), await bundleIn(folder, 'Ferries')];
      await desktop.ask('emit', 'second-instance', ['crossread', 'Tolls.crossread'], folder);
      await desktop.ask('emit', 'open-file', ferries);
      await expect
        .poll(async () => (await titles(desktop)).map(({ title }) => title).sort())
        .toEqual(['Ferries', 'Tolls']);
      expect(tolls).toContain('Tolls.crossread');
      await expect.poll(async () => (await desktop.ask<State>('state')).commands).toContain('opened');
    });
  });

  it('says why a bundle cannot be opened, and goes on', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'broken.crossread'), 'no bundle');
    await onDesktop(async (desktop) => {
      await desktop.ask('emit', 'open-file', join(folder, 'broken.crossread'));
      await expect
        .poll(async () => (await desktop.ask<{ errorBoxes: string[] }>('state')).errorBoxes)
        .toEqual([expect.stringMatching(/^This case could not be opened: /)]);
    });
  });

  it('offers to open a page again that has crashed, and asks about none that ended as it should', () =>
    onDesktop(async (desktop) => {
      await desktop.ask('contents', 'render-process-gone', { reason: 'clean-exit', exitCode: 0 });
      await desktop.ask('dialogs', { button: 0 });
      await desktop.ask('contents', 'render-process-gone', { reason: 'oom', exitCode: 5 });
      const { questions, reloads } = await desktop.ask<State>('state');
      expect(questions).toMatchObject([
        { detail: expect.stringContaining('oom') as string, buttons: ['Open Again', 'Quit'] },
      ]);
      expect(reloads).toBe(1);
    }));

  it('opens no page again in a window that was closed while the question stood', () =>
    onDesktop(async (desktop) => {
      await desktop.ask('dialogs', { button: 0, closing: true });
      await desktop.ask('contents', 'render-process-gone', { reason: 'crashed', exitCode: 5 });
      const { questions, windows, errorBoxes } = await desktop.ask<State>('state');
      expect([questions.length, windows.length, errorBoxes]).toEqual([1, 0, []]);
    }));

  it('offers what can be done with the words under a click, and nothing where nothing can', () =>
    onDesktop(async (desktop) => {
      const editFlags = { canCut: false, canCopy: true, canPaste: true, canSelectAll: true };
      for (const clicked of [
        { isEditable: false, selectionText: ' ' },
        { isEditable: false, selectionText: 'ferries' },
        { isEditable: true, selectionText: '' },
      ])
        await desktop.ask('contents', 'context-menu', { ...clicked, editFlags });
      const { contextMenus } = await desktop.ask<State>('state');
      expect(contextMenus).toMatchObject([
        [{ role: 'copy', label: 'Copy', enabled: true }],
        [{ role: 'cut', enabled: false }, { role: 'copy' }, { role: 'paste' }, {}, { role: 'selectAll' }],
      ]);
    }));

  it('speaks the language of the page in its menus and dialogs', () =>
    onDesktop(async (desktop) => {
      const answer = await desktop.ask<Answer<object>>('call', 'readSettings', {});
      const settings = { ...(answer.ok ? answer.value : {}), language: 'zh' };
      expect(await desktop.ask('call', 'saveSettings', { settings })).toMatchObject({ ok: true });
      await desktop.ask('call', 'saveFile', { fileName: 'notes.md', text: '# Notes' });
      await desktop.ask('openWindow', 'https://example.org/');
      const { menu, fileDialogs, questions } = await desktop.ask<State>('state');
      expect(menu[0]!.label).toBe('文件');
      expect(fileDialogs[0]!.title).toBe('导出');
      expect(questions[0]!.buttons).toEqual(['打开', '取消']);
    }));

  it('shows a window for a file that is opened while none stands, as on macOS', () =>
    onDesktop(async (desktop, library) => {
      await desktop.ask('dropWindow');
      await desktop.ask('emit', 'open-file', await bundleIn(join(library, '..'), 'Tolls'));
      await expect.poll(async () => (await desktop.ask<State>('state')).windows).toHaveLength(1);
    }));

  it('shows a window for a command of the menu while none stands, as on macOS', () =>
    onDesktop(async (desktop) => {
      await desktop.ask('dropWindow');
      await desktop.ask('click', 'New Case');
      expect((await desktop.ask<State>('state')).windows).toHaveLength(1);
      // Its page does what was asked for, once.
      await desktop.ask('bridge');
      for (let start = 0; start < 2; start += 1) await desktop.ask('call', 'start', {});
      expect((await desktop.ask<State>('state')).commands).toEqual(['new-case']);
    }));

  it('names itself to Windows as its installer does', () =>
    onDesktop(async (desktop) => {
      const { appId } = await desktop.ask<State>('state');
      expect(appId).not.toBe('');
      expect(await readFile(join(root, 'build/installers.js'), 'utf8')).toContain(`appId: '${appId}'`);
    }));

  it('opens a window again when the dock asks for one', () =>
    onDesktop(async (desktop) => {
      await desktop.ask('emit', 'activate');
      expect((await desktop.ask<State>('state')).windows).toHaveLength(1);
    }));

  it.skipIf(process.platform === 'darwin')('ends when its window is closed', async () => {
    const desktop = await startDesktop(await temporaryFolder());
    await desktop.ask('closeWindow');
    expect(await desktop.ended).toBe(0);
  });

  it('saves once at the end, however often it is told to quit', async () => {
    const [library, home] = [await temporaryFolder(), await temporaryFolder()];
    const desktop = await startDesktop(library, { HOME: home, USERPROFILE: home });
    await desktop.ask('call', 'createCase', { title: 'Dues' });
    const [listed] = await titles(desktop);
    // Nothing can be written any more, whoever runs this: the last change goes into the home folder.
    await rm(join(library, 'drafts'), { recursive: true });
    await writeFile(join(library, 'drafts'), '');
    await desktop.ask('call', 'editCase', { caseId: listed!.id, fields: { title: 'Tolls' } });
    await desktop.ask('quit', 2);
    expect(await desktop.ended).toBe(0);
    expect(await readdir(home)).toHaveLength(1);
  });

  it('says why it cannot start, and does not open a window', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    expect(await forkDesktop(join(folder, 'file', 'library')).ended).toBe(1);
  });
});

/** A bundle of a case without sources, in the folder. */
async function bundleIn(folder: string, title: string): Promise<string> {
  const path = join(folder, `${title}.crossread`);
  const subject = caseOf(`${title.toLowerCase()}case`, title, 0, 0);
  await writeFile(path, writeBundle({ subject, originals: [] }, true));
  return path;
}

async function titles(desktop: DesktopRun): Promise<readonly { id: string; title: string }[]> {
  const answer = await desktop.ask<Answer<readonly { id: string; title: string }[]>>('call', 'listCases', {});
  return answer.ok ? answer.value : [];
}

const electron = electronBinary();
const skipped = electron === null ? ' (skipped: no binary)' : '';

describe.skipIf(electron === null)(`real Electron${skipped}`, () => {
  it('real Electron: starts, shows the sample case and answers a call of the page', async () => {
    const { _electron } = await import('playwright-core');
    const library = await temporaryFolder();
    const app = await _electron.launch({
      executablePath: electron!,
      args: [root, `--library=${library}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
    try {
      const page = await app.firstWindow();
      expect(page.url()).toMatch(/^app:\/\/crossread\//);
      const started: unknown = await page.evaluate('window.crossread.start({})');
      expect(started).toMatchObject({ ok: true, value: { door: 'desktop', library } });
      expect(await page.evaluate('typeof require + typeof process')).toBe('undefinedundefined');
    } finally {
      await app.close();
    }
  });
});

/** Electron's executable where it is there and there is a display to run it on. */
function electronBinary(): string | null {
  const names: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  };
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist');
  const path = join(folder, names[process.platform] ?? 'electron');
  const display = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  return display && existsSync(path) ? path : null;
}
