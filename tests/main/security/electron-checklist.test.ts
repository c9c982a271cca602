// Electron's security checklist, item by item, in its order: https://www.electronjs.org/docs/latest/tutorial/security
// Where an item cannot be shown on the double, SECURITY.md gives the reason.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { CALL_NAMES, DESKTOP_CALL_NAMES } from '../../../src/core/contract/names.ts';
import { startDesktop, type DesktopRun } from '../../support/desktop.ts';

const root = join(import.meta.dirname, '../../..');

interface State {
  readonly channels: readonly string[];
  readonly privileges: readonly { scheme: string; privileges: Record<string, boolean> }[];
  readonly schemes: readonly string[];
  readonly sandboxed: boolean;
  readonly questions: readonly { detail: string; cancelId: number; defaultId: number }[];
  readonly commands: readonly unknown[];
  readonly external: readonly string[];
  readonly printings: readonly unknown[];
  readonly windows: readonly { url: string; options: { webPreferences: Record<string, unknown> } }[];
}

/** Everything of ours that runs in the desktop app, as built. */
async function builtCode(...folders: string[]): Promise<string> {
  const texts: string[] = [];
  for (const folder of folders) {
    for (const entry of await readdir(join(root, 'out', folder), { recursive: true, withFileTypes: true })) {
      if (/\.(c?js|html)$/.test(entry.name)) {
        texts.push(await readFile(join(entry.parentPath, entry.name), 'utf8'));
      }
    }
  }
  return texts.join('\n');
}

describe("Electron's security checklist", () => {
  let library: string;
  let desktop: DesktopRun;
  let state: State;
  let preferences: Record<string, unknown>;

  beforeAll(async () => {
    library = await mkdtemp(join(tmpdir(), 'crossread-test-'));
    desktop = await startDesktop(library);
    state = await desktop.ask<State>('state');
    preferences = state.windows[0]!.options.webPreferences;
  });
  afterAll(async () => {
    await desktop.quit();
    await rm(library, { recursive: true, force: true });
  });

  const through = (url: string): Promise<unknown> => desktop.ask('request', url);

  it('1: loads only secure content: its own scheme, and no address of the network', async () => {
    expect(state.windows.map(({ url }) => url)).toEqual(['app://crossread/']);
    expect(await through('app://crossread/')).toBe(true);
    for (const url of [
      'http://example.org/',
      'https://example.org/',
      'ws://example.org/',
      'ftp://example.org/',
    ]) {
      expect(await through(url)).toBe(false);
    }
  });

  it('2: gives the page no Node, in no frame and no worker', () => {
    expect(preferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  });

  it('3: isolates the preload from the page', () => {
    expect(preferences['contextIsolation']).toBe(true);
  });

  it('4: sandboxes every process of a page', () => {
    expect(preferences['sandbox']).toBe(true);
    expect(state.sandboxed).toBe(true);
  });

  it.each([
    'clipboard-read',
    'clipboard-sanitized-write',
    'display-capture',
    'fullscreen',
    'geolocation',
    'hid',
    'idle-detection',
    'media',
    'mediaKeySystem',
    'midi',
    'midiSysex',
    'notifications',
    'openExternal',
    'pointerLock',
    'serial',
    'storage-access',
    'unknown',
    'usb',
    'window-management',
  ])('5: refuses the permission %s', async (permission) => {
    expect(await desktop.ask('permission', permission)).toEqual({ check: false, asked: false });
  });

  it('6: leaves web security on', () => {
    expect(preferences['webSecurity']).toBe(true);
  });

  it('7: sends a content security policy that lets nothing run or load from elsewhere', async () => {
    const { headers } = await desktop.ask<{ headers: Record<string, string> }>('fetch', 'app://crossread/');
    const policy = headers['content-security-policy']!;
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-[^']{44}';/);
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
    for (const directive of ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(directive);
    }
  });

  it('8: allows no insecure content', () => {
    expect(preferences['allowRunningInsecureContent']).toBe(false);
  });

  it('9: turns on no experimental features', () => {
    expect(preferences['experimentalFeatures']).toBe(false);
  });

  it('10: turns on no features of the engine', () => {
    expect(preferences).not.toHaveProperty('enableBlinkFeatures');
  });

  it('11: has no webview that could allow popups', async () => {
    expect(preferences['webviewTag']).toBe(false);
    expect(await builtCode('renderer')).not.toMatch(/<webview|allowpopups/i);
  });

  it('12: refuses every webview before it is made', async () => {
    expect(await desktop.ask('contents', 'will-attach-webview', {}, {})).toBe(true);
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    '13: refuses every navigation (%s)',
    async (event) => {
      expect(await desktop.ask('contents', event, 'https://example.org/')).toBe(true);
    },
  );

  it('13: lets a frame have what the page itself writes into it, and the page go nowhere', async () => {
    expect(await desktop.ask('contents', 'will-frame-navigate', 'about:srcdoc')).toBe(false);
    expect(await desktop.ask('contents', 'will-navigate', 'about:srcdoc')).toBe(true);
  });

  it('14: opens no new window', async () => {
    for (const url of ['https://example.org/', 'app://crossread/', 'about:blank', 'javascript:1']) {
      expect(await desktop.ask('openWindow', url)).toEqual({ action: 'deny' });
    }
  });

  it('lets no page download anything: what is saved goes through a dialog', async () => {
    expect(await desktop.ask('downloads')).toBe(false);
  });

  it('15: hands only http and https to the system, and only after the address was shown and agreed to', async () => {
    const before = (await desktop.ask<State>('state')).questions.length;
    await desktop.ask('dialogs', { button: 0 });
    for (const url of [
      'file:///etc/passwd',
      'smb://example.org/share',
      'javascript:alert(1)',
      'data:text/html,x',
      'mailto:a@example.org',
      'ms-msdt:/id',
      'vbscript:x',
      'app://crossread/',
      'https://bank.example@evil.example/',
      `https://example.org/${'a'.repeat(3_000)}`,
      'no address',
    ]) {
      await desktop.ask('openWindow', url);
    }
    expect(await desktop.ask<State>('state')).toMatchObject({ external: [] });
    expect((await desktop.ask<State>('state')).questions).toHaveLength(before);

    // A Cyrillic letter that looks Latin is shown for what it is.
    await desktop.ask('openWindow', 'https://b\u0430nk.example/a b');
    await desktop.ask('dialogs', { button: 1 });
    await desktop.ask('openWindow', 'https://example.org/refused');
    const { questions, external } = await desktop.ask<State>('state');
    expect(questions.slice(-2).map(({ detail }) => detail)).toEqual([
      'https://xn--bnk-6cd.example/a%20b',
      'https://example.org/refused',
    ]);
    expect(questions.at(-1)).toMatchObject({ cancelId: 1, defaultId: 1 });
    expect(external).toEqual(['https://xn--bnk-6cd.example/a%20b']);
  });

  it('16: is built with one exact version of Electron, of a line that still gets fixes', async () => {
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    // Electron supports its latest three lines; 45 was the newest when this was written.
    const [major] = /^\d+(?=\.\d+\.\d+$)/.exec(manifest.devDependencies['electron']!) ?? [];
    expect(Number(major)).toBeGreaterThanOrEqual(45);
  });

  it('17: answers only the main frame of its own page, on every channel', async () => {
    expect([...state.channels].sort()).toEqual(
      [...CALL_NAMES, ...DESKTOP_CALL_NAMES].map((name) => `crossread:${name}`).sort(),
    );
    for (const channel of state.channels) {
      for (const frame of [null, { url: 'app://crossread/' }, { url: 'https://example.org/' }]) {
        expect(await desktop.ask('callAs', channel, {}, frame)).toMatchObject({
          ok: false,
          problem: { code: 'not-allowed' },
        });
      }
    }
  });

  it('18: uses a scheme of its own, not file:, with no privilege beyond what a page needs', async () => {
    expect(state.privileges).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
    expect(state.schemes).toEqual(['app']);
    expect(await through('file:///etc/passwd')).toBe(false);
    expect(await builtCode('renderer', 'preload')).not.toMatch(/\bloadFile\(|["'`]file:\/\//);
  });

  it('19: flips every fuse that lets somebody else run code in the app', async () => {
    const fuses: unknown = JSON.parse(await readFile(join(root, 'build/fuses.json'), 'utf8'));
    expect(fuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('20: shows the page one function per call, and nothing of Electron', async () => {
    expect((await desktop.ask<string[]>('bridge')).sort()).toEqual(
      [...CALL_NAMES, ...DESKTOP_CALL_NAMES, 'onCommand'].sort(),
    );
    expect(await builtCode('renderer')).not.toMatch(/ipcRenderer|contextBridge|require\(["']electron/);
    // The event of a command carries its sender; the page hears the word alone.
    await desktop.ask('click', 'New Case');
    expect((await desktop.ask<State>('state')).commands).toEqual(['new-case']);
  });

  it('fences the window in which a report is printed in the same way, and lets no script of it run', async () => {
    const { value } = await desktop.ask<{ value: { case: { id: string } } }>('call', 'createCase', {
      title: 'Dues',
    });
    const wish = { caseId: value.case.id, format: 'pdf' };
    expect(await desktop.ask('call', 'exportCase', wish)).toMatchObject({ ok: true });
    const { preload, ...fenced } = preferences;
    expect(preload).toBeDefined();
    expect((await desktop.ask<State>('state')).printings).toEqual([
      {
        url: 'app://report/',
        shown: false,
        preferences: { ...fenced, javascript: false },
        partition: 'print-1',
        navigates: false,
        opens: { action: 'deny' },
        permission: false,
        downloads: false,
        letThrough: ['app://report/'],
      },
    ]);
  });
});
