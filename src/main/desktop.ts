// Entry of the desktop door: the app in a window of its own. Thin on purpose: what can be tested without
// Electron lies elsewhere.
import { existsSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app, dialog, Menu, type BrowserWindow } from 'electron';
import { MAX_CASE_FILE_BYTES, type Contract } from '../core/contract/contract.ts';
import { EXPORT_FORMATS } from '../core/contract/formats.ts';
import type { Command } from '../core/contract/names.ts';
import { Problem } from '../core/model/problem.ts';
import type { Settings } from '../core/model/settings.ts';
import type { Texts } from '../core/texts/english.ts';
import { LANGUAGES, languageOf, type Language } from '../core/texts/languages.ts';
import { problemSays } from '../core/texts/wording.ts';
import { composeApp, type RunningApp } from './compose.ts';
import { answerCalls } from './desktop/calls.ts';
import { argumentsFor, programToStart } from './desktop/other-library.ts';
import { menuTemplate } from './desktop/menu.ts';
import { printWithElectron } from './desktop/print.ts';
import { bringForward, openWaiting, openWindow, registerScheme, servePage } from './desktop/window.ts';
import { readChosenFile } from './import/files.ts';
import { refuseForeignFolder } from './library/foreign.ts';
import { libraryFolder } from './library/location.ts';
import { loadPage } from './page.ts';
import { report } from './terminal.ts';

const PRELOAD = join(import.meta.dirname, '../preload/index.cjs');
const PAGE = join(import.meta.dirname, '../renderer');
const WORKER = new URL('./worker.js', import.meta.url);

/** As in `build/installers.js`. */
const APP_ID = 'io.github.crossread.crossread';

/** Chromium's own errands on the network, each named, and after them every name that could still be looked up. */
const OFFLINE_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];

// Not strict: Electron's and Chromium's own switches stand on the same line.
const { values, positionals } = parseArgs({
  options: { library: { type: 'string' } },
  strict: false,
  allowPositionals: true,
});
const library = libraryFolder(typeof values.library === 'string' ? values.library : undefined, process.env);
app.setName('Crossread');
// What Windows knows the installed app's shortcut by; without it a window that a file opened would be another app's.
app.setAppUserModelId(APP_ID);
// Chromium's profile lies in the library, so that the single-instance lock, which belongs to the profile, guards
// exactly one library.
const profile = join(library, 'window');
try {
  // A library that is not there yet is made.
  if (existsSync(library)) refuseForeignFolder(library);
  mkdirSync(profile, { recursive: true });
  app.setPath('userData', profile);
} catch {
  // A folder that is no library, or cannot be written to, is reported where it is opened, with what to do about it.
}

if (app.requestSingleInstanceLock()) run();
else app.quit();

/** The case bundles among the arguments of a start. */
function caseFiles(args: readonly string[], folder: string): string[] {
  const ending = `.${EXPORT_FORMATS.bundle.ending}`;
  return args.filter((path) => path.toLowerCase().endsWith(ending)).map((path) => resolve(folder, path));
}

function run(): void {
  for (const [name, value] of OFFLINE_SWITCHES) app.commandLine.appendSwitch(name, value);
  app.enableSandbox();
  registerScheme();

  let window: BrowserWindow | null = null;
  /** Stands while it takes seconds to know whether the library is free. */
  let waiting: BrowserWindow | null = null;
  let running: RunningApp | null = null;
  /** Whether a window would find its page and its answers. */
  let served = false;
  let closing = false;
  let closed = false;
  let language: Language | null = null;
  /** Case files that the system asked to open before the app was ready. */
  const early = caseFiles(positionals, process.cwd());
  /** Id of the case that such a file brought, until the page asks for it. */
  let toOpen: string | null = null;
  /** What the menu was asked for while no page was there to do it. */
  let toDo: Command | null = null;

  const textsNow = (): Texts => LANGUAGES[language ?? 'en'].texts;

  /** Tells the person, and whoever reads the log, what went wrong. */
  const tell = (title: string, error: unknown): void => {
    const message = error instanceof Error ? error.message : String(error);
    report(`${title}: ${message}`);
    dialog.showErrorBox(title, error instanceof Problem ? problemSays(textsNow(), error.toData()) : message);
  };

  /**
   * Opens the window or brings it forward; while the app starts, which ends with this, only the one that waits, and nothing
   * any more while it closes its library.
   */
  const showWindow = (): void => {
    if (closing) return;
    if (!served) {
      if (waiting !== null) bringForward(waiting);
      return;
    }
    if (window === null) {
      window = openWindow(PRELOAD, textsNow);
      window.once('closed', () => (window = null));
      return;
    }
    bringForward(window);
  };
  const send = (command: Command): void => {
    // On macOS the menu stays when the window is closed: the next page does what was asked for.
    if (window === null) {
      toDo = command;
      showWindow();
    } else window.webContents.send('crossread:command', command);
  };

  const speak = (chosen: Settings['language']): void => {
    const wanted = languageOf(chosen, app.getPreferredSystemLanguages());
    if (wanted === language) return;
    language = wanted;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, textsNow(), send)));
  };

  /** Closes this library, and starts again with another one. */
  const reopen = (folder: string): void => {
    const execPath = programToStart(process.execPath, process.env);
    app.relaunch({ args: argumentsFor(folder, process.argv.slice(1)), execPath });
    // The page is told first.
    setImmediate(() => app.quit());
  };

  /** Takes case files into the library and has the page show the last one. */
  const openFiles = async (paths: readonly string[], { contract }: RunningApp): Promise<void> => {
    for (const path of paths) {
      try {
        const fileName = basename(path);
        const bytes = await readChosenFile(path, fileName, MAX_CASE_FILE_BYTES);
        toOpen = (await contract.openCaseFile({ fileName, bytes })).case.id;
      } catch (error) {
        tell(textsNow().desktop.notOpened, error);
      }
    }
    if (toOpen !== null) window?.webContents.send('crossread:command', 'opened' satisfies Command);
  };
  const openSoon = (paths: readonly string[]): void => {
    if (closing) return;
    if (running === null) early.push(...paths);
    else void openFiles(paths, running);
  };

  app.on('second-instance', (_event, argv, workingDirectory) => {
    showWindow();
    openSoon(caseFiles(argv, workingDirectory));
  });
  // How macOS hands over a file that was opened with the app.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    showWindow();
    openSoon(caseFiles([path], process.cwd()));
  });
  app.on('activate', showWindow);
  app.on('window-all-closed', () => {
    // On macOS an app stays in the dock until it is quit.
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (running === null || closed) return;
    event.preventDefault();
    // Who quits again while this one closes waits for the same close: it is not begun twice, nor told of twice.
    if (closing) return;
    closing = true;
    running
      .close()
      .catch((error: unknown) => tell(textsNow().desktop.notSaved, error))
      .finally(() => {
        closed = true;
        app.quit();
      });
  });

  const tellWait = (): void => {
    report(textsNow().desktop.waitingWhy);
    waiting = openWaiting(textsNow());
    waiting.once('closed', () => (waiting = null));
  };

  void app
    .whenReady()
    .then(async () => {
      speak('system');
      running = await composeApp(library, 'desktop', WORKER, tellWait, printWithElectron, () => {
        const id = toOpen;
        toOpen = null;
        const command = toDo;
        toDo = null;
        // The page listens before it asks this.
        if (command !== null) send(command);
        return id;
      });
      servePage(await loadPage(PAGE));
      const { contract } = running;
      const saveSettings: Contract['saveSettings'] = async (input) => {
        const stored = await contract.saveSettings(input);
        speak(input.settings.language);
        return stored;
      };
      answerCalls({ ...contract, saveSettings }, () => window, textsNow, report, { folder: library, reopen });
      speak((await contract.readSettings({})).language);
      served = true;
      await openFiles(early, running);
      showWindow();
      // Not before: an app whose last window is closed quits.
      waiting?.close();
    })
    .catch((error: unknown) => {
      tell(textsNow().desktop.notStarted, error);
      app.exit(1);
    });
}
