// Prints a report to PDF in a window that nobody sees: its own session, no scripts, and nothing but the report.
import { BrowserWindow, session, type Session } from 'electron';
import type { PrintPdf } from '../export/print-pdf.ts';
import { FENCED, fencePage, fenceSession } from './window.ts';

const SCHEME = 'app';
const ADDRESS = `${SCHEME}://report/`;

/** In each only one report is printed at a time, so that two never meet. Electron keeps a session until it quits. */
const idle: Session[] = [];
let made = 0;

function newSession(): Session {
  const printing = session.fromPartition(`print-${(made += 1)}`);
  fenceSession(printing, (url) => url === ADDRESS);
  return printing;
}

/** Prints with Electron's own engine. */
export const printWithElectron: PrintPdf = async (html, signal) => {
  signal.throwIfAborted();
  const printing = idle.pop() ?? newSession();
  printing.protocol.handle(
    SCHEME,
    () =>
      new Response(html, {
        headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
      }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...FENCED, session: printing, javascript: false },
  });
  fencePage(window.webContents, () => undefined);
  const print = async (): Promise<Uint8Array> => {
    await window.loadURL(ADDRESS);
    return window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      // As Chromium prints for the other door: headings and tables that a screen reader can tell.
      generateTaggedPDF: true,
    });
  };
  const stopped = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
  try {
    // A window that is destroyed may leave its printing without an end.
    return await Promise.race([print(), stopped]);
  } finally {
    window.destroy();
    printing.protocol.unhandle(SCHEME);
    idle.push(printing);
  }
};
