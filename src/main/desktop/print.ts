// Prints a report to PDF in a window that nobody sees: its own session, no scripts, and nothing but the report.
import { BrowserWindow, session } from 'electron';
import type { PrintPdf } from '../export/print-pdf.ts';
import { FENCED, fencePage, fenceSession } from './window.ts';

const SCHEME = 'app';
const ADDRESS = `${SCHEME}://report/`;

let printed = 0;

/** Prints with Electron's own engine. */
export const printWithElectron: PrintPdf = async (html) => {
  // A session in memory for each report, so that two that are printed at once never meet.
  const printing = session.fromPartition(`print-${(printed += 1)}`);
  printing.protocol.handle(
    SCHEME,
    () => new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
  );
  fenceSession(printing, (url) => url === ADDRESS);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...FENCED, session: printing, javascript: false },
  });
  fencePage(window.webContents, () => undefined);
  try {
    await window.loadURL(ADDRESS);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      // As Chromium prints for the other door: headings and tables that a screen reader can tell.
      generateTaggedPDF: true,
    });
  } finally {
    window.destroy();
    printing.protocol.unhandle(SCHEME);
  }
};
