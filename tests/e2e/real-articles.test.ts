// The job on articles as they are published, in a real Chromium: import, matrix, review of ten points, export. The
// articles are not ours to keep here: a folder of them is named by the environment variable CROSSREAD_ARTICLES.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { startBrowserDoor } from '../support/browser-door.ts';
import { launchChromium } from '../support/chromium.ts';
import { temporaryFolder } from '../support/library.ts';
import { compared } from '../support/open-compared.ts';

const folder = process.env['CROSSREAD_ARTICLES'] ?? '';
/** Points that a reviewer gives a verdict on. */
const REVIEWED = 10;

async function importAll(page: Page, files: readonly string[]): Promise<void> {
  await page.getByRole('tab', { name: 'Library' }).click();
  await page.getByRole('button', { name: 'New case' }).click();
  await page.getByRole('textbox').first().fill('Articles');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add the first source' }).click();
  await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles([...files]);
  const dialog = page.getByRole('dialog');
  await expect.poll(() => dialog.getByText(/added/i).count(), { timeout: 60_000 }).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

it.skipIf(folder === '')(
  'takes a folder of articles from import through ten verdicts to an export (needs CROSSREAD_ARTICLES)',
  async () => {
    const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
    const door = await startBrowserDoor(await temporaryFolder());
    const browser = await launchChromium();
    const complaints: string[] = [];
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(`${door.origin}/#token=${door.token}`);
      await page.getByRole('list', { name: 'Findings' }).getByRole('listitem').first().waitFor();
      const done = compared(page);
      await importAll(
        page,
        names.map((name) => join(folder, name)),
      );
      await done;
      await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();

      await page.getByRole('tab', { name: 'Matrix' }).click();
      const grid = page.getByRole('grid', { name: 'Points by source' });
      await grid.getByRole('gridcell').first().waitFor();
      // A column for each article, beside the point and the verdict.
      const heads = grid.getByRole('columnheader');
      expect(await heads.count()).toBe(names.length + 2);
      const titles = await heads.evaluateAll((each) =>
        each.flatMap((head) => head.getAttribute('aria-label') ?? []),
      );

      await page.getByRole('tab', { name: 'Review' }).click();
      const queue = page.getByRole('list', { name: 'Review queue' });
      await queue.locator('[aria-current]').waitFor();
      // Only those in sight are on the page.
      const waiting = await queue.getByRole('listitem').first().getAttribute('aria-setsize');
      const wanted = Math.min(REVIEWED, Number(waiting));
      const steps = page.getByRole('radiogroup', { name: 'Verdict steps' });
      for (let point = 1; point <= wanted; point += 1) {
        await page.keyboard.press('v');
        await page.keyboard.press(String(1 + (point % 3)));
        await steps.getByRole('radio', { checked: true }).waitFor();
        await page.keyboard.press('Escape');
        await page.keyboard.press('d');
        await page.getByRole('button', { name: 'Done', pressed: true }).waitFor();
        await page.getByRole('img', { name: new RegExp(`^${point} of \\d+ points reviewed$`) }).waitFor();
        await page.keyboard.press('j');
      }

      await page.getByRole('tab', { name: 'Export' }).click();
      await page.getByText('Markdown', { exact: true }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save', exact: true }).click(),
      ]);
      const report = await readFile(await download.path(), 'utf8');
      // The report escapes signs of its own, so the words are compared without any.
      const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
      for (const title of titles.filter((each) => each !== 'Verdict'))
        expect(plain(report)).toContain(plain(title));
      expect(report.match(/^.*verdict.*$/gim)!.length).toBeGreaterThanOrEqual(wanted);
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
      await door.stop();
    }
  },
);
