// Answers the page's calls, and only the page's: every message is checked for who sent it.
import { basename, dirname } from 'node:path';
import { dialog, ipcMain, shell, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { desktopInputSchemas, type Answer, type Contract } from '../../core/contract/contract.ts';
import { SentCases } from '../../core/contract/case-states.ts';
import { CALL_NAMES } from '../../core/contract/names.ts';
import { Problem, say } from '../../core/model/problem.ts';
import type { Texts } from '../../core/texts/english.ts';
import { newId } from '../ids.ts';
import { answer, dispatch, refuse, type Report } from '../dispatch.ts';
import { writeExport } from '../export/export-file.ts';
import { isOtherLibrary } from './other-library.ts';
import { isOurs } from './window.ts';

/**
 * Registers every call.
 * @param windowNow the window that is open, or null
 * @param textsNow in the language of the page
 * @param library the folder of the library, and how the app is started again with another
 */
export function answerCalls(
  contract: Contract,
  windowNow: () => BrowserWindow | null,
  textsNow: () => Texts,
  report: Report,
  library: { readonly folder: string; readonly reopen: (folder: string) => void },
): void {
  const handle = (
    name: string,
    respond: (input: unknown, window: BrowserWindow, knows: unknown) => Promise<Answer<unknown>>,
  ): void => {
    ipcMain.handle(`crossread:${name}`, async (event: IpcMainInvokeEvent, input: unknown, knows: unknown) => {
      const window = windowNow();
      if (window === null || !isFromPage(event, window)) {
        return refuse('not-allowed', say`Calls from anything but the page of Crossread are refused.`);
      }
      return respond(input, window, knows);
    });
  };
  const sent = new SentCases(newId());
  for (const name of CALL_NAMES) {
    handle(name, (input, _window, knows) => dispatch(contract, name, input, report, sent, knows));
  }
  handle('saveFile', (input, window) =>
    answer(
      desktopInputSchemas.saveFile,
      (file) =>
        saveFile(
          window,
          textsNow(),
          file.fileName,
          'text' in file ? file.text : Buffer.from(file.bytes, 'base64'),
        ),
      input,
      report,
    ),
  );
  handle('showLibrary', (input) =>
    answer(
      desktopInputSchemas.showLibrary,
      async () => {
        const refusal = await shell.openPath(library.folder);
        if (refusal === '') return null;
        throw new Problem('cannot-read', say`The system did not show the folder: ${refusal}`);
      },
      input,
      report,
    ),
  );
  handle('openLibrary', (input, window) =>
    answer(
      desktopInputSchemas.openLibrary,
      async () => {
        const chosen = await chooseLibrary(window, textsNow(), library.folder);
        if (chosen === null) return false;
        library.reopen(chosen);
        return true;
      },
      input,
      report,
    ),
  );
}

/** @returns null when the person closed the dialog, or chose the library that is open */
async function chooseLibrary(
  window: BrowserWindow,
  { desktop }: Texts,
  present: string,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: desktop.openLibrary,
    buttonLabel: desktop.open,
    defaultPath: dirname(present),
    properties: ['openDirectory', 'createDirectory'],
  });
  const [chosen] = filePaths;
  if (canceled || chosen === undefined) return null;
  return (await isOtherLibrary(chosen, present)) ? chosen : null;
}

/** The main frame of our window, showing our page; frames inside it and other windows are strangers. */
function isFromPage(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === window.webContents.mainFrame && isOurs(frame.url);
}

async function saveFile(
  window: BrowserWindow,
  { screens }: Texts,
  fileName: string,
  content: string | Uint8Array,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: screens.export,
    defaultPath: basename(fileName),
    // Only Linux does not ask by itself before a file is written over; only macOS has to be told to offer new folders.
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (canceled || filePath === '') return null;
  const name = basename(filePath);
  await writeExport(filePath, name, content);
  return name;
}
