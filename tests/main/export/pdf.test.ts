// The report as a PDF, printed by a real browser and read by another program.
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractText } from 'unpdf';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { writePdf } from '../../../src/main/export/pdf.ts';
import { findBrowser, printWithBrowser } from '../../../src/main/export/print-pdf.ts';
// The reader of PDFs needs a call that Node 20 does not have.
import '../../../src/main/import/promise-try.ts';
import { comparedDam, judgedDam, whole } from '../../core/export/example.ts';
import { findChromium } from '../../support/chromium.ts';
import { temporaryFolder } from '../../support/library.ts';

/** Sets a variable of the environment for one test. */
function setForTest(variable: string, value: string): void {
  vi.stubEnv(variable, value);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
}

/** Sets what names the browser for one test. */
function nameBrowser(path: string): void {
  setForTest('CROSSREAD_CHROMIUM', path);
}

/** The words of a PDF as a reader of PDFs finds them. */
async function readPdf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(Uint8Array.from(bytes), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

const print = (html: string): Promise<Uint8Array> => printWithBrowser(html, new AbortController().signal);

const isRunning = (id: number): boolean => {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
};

describe('the PDF report', () => {
  it('holds what the report says, and gives the same bytes for the same case', async () => {
    nameBrowser(await findChromium());
    const exported = whole(judgedDam, comparedDam);
    const pdf = await writePdf(exported, print);
    const words = await readPdf(pdf);
    expect(words).toContain('The dam');
    expect(words).toContain('Same thought, different wording');
    expect(words).toContain('The dam will hold at all times');
    // That the time of the printing is not in it, whenever that is, the next test shows.
    expect(Buffer.from(pdf).equals(await writePdf(exported, print))).toBe(true);
  });

  it('states the time of the case and not of the printing, without moving a byte', async () => {
    const made = "%PDF-1.4 /CreationDate (D:20991231235959+00'00') /ModDate (D:20991231235959Z)";
    const pdf = await writePdf(whole(judgedDam, null), () => Promise.resolve(Buffer.from(made)));
    expect(Buffer.from(pdf).toString()).toBe(made.replaceAll('20991231235959', '20240502093000'));
  });

  it('says what to do where a browser fails', async () => {
    const folder = await temporaryFolder();
    const broken = join(folder, 'chromium');
    await writeFile(broken, '#!/bin/sh\nexit 3\n');
    await chmod(broken, 0o755);
    nameBrowser(broken);
    await expect(print('<p>x</p>')).rejects.toMatchObject({
      code: 'cannot-save',
      message: expect.stringContaining('Export HTML instead') as string,
    });
  });

  it('ends the browser when it is stopped, and not before', async () => {
    const folder = await temporaryFolder();
    const [slow, told] = [join(folder, 'chromium'), join(folder, 'pid')];
    await writeFile(slow, `#!/bin/sh\necho $$ > "${told}"\nexec sleep 60\n`);
    await chmod(slow, 0o755);
    nameBrowser(slow);
    const stop = new AbortController();
    const printing = printWithBrowser('<p>x</p>', stop.signal);
    await vi.waitFor(async () => expect(await readFile(told, 'utf8')).toMatch(/\n/));
    const browser = Number(await readFile(told, 'utf8'));
    expect(isRunning(browser)).toBe(true);
    stop.abort();
    await expect(printing).rejects.toMatchObject({ name: 'AbortError' });
    expect(isRunning(browser)).toBe(false);
  });

  it('says so too where the traces of that browser cannot be cleared away', async () => {
    const folder = await temporaryFolder();
    const broken = join(folder, 'chromium');
    await mkdir(join(folder, 'temporary'));
    setForTest('TMPDIR', join(folder, 'temporary'));
    // A file in the place of the folder: whatever lay in it is found no more, and deleting it fails.
    await writeFile(broken, '#!/bin/sh\nrm -r "$TMPDIR"\n: > "$TMPDIR"\nexit 3\n');
    await chmod(broken, 0o755);
    nameBrowser(broken);
    await expect(print('<p>x</p>')).rejects.toMatchObject({ code: 'cannot-save' });
  });

  it('looks for a browser where it is named, then in the folders of PATH', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'bin'));
    const browser = join(folder, 'bin', 'google-chrome');
    await writeFile(browser, '');
    await chmod(browser, 0o755);
    expect(await findBrowser({ PATH: join(folder, 'bin') })).toBe(browser);
    expect(await findBrowser({ PATH: join(folder, 'bin'), CROSSREAD_CHROMIUM: process.execPath })).toBe(
      process.execPath,
    );
  });
});
