// A disk that refuses what a person does, in a real Chromium through the built browser door: they are told, can save
// a copy elsewhere, go on, and are told when everything is stored.
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { CaseView, Results } from '../../src/core/contract/contract.ts';
import { readCaseFile } from '../../src/main/export/open-file.ts';
import { startBrowserDoor } from '../support/browser-door.ts';
import { launchChromium } from '../support/chromium.ts';
import { temporaryFolder } from '../support/library.ts';

it('is told of, with a copy to be saved elsewhere, until it takes everything', async () => {
  const library = await temporaryFolder();
  const door = await startBrowserDoor(library);
  const browser = await launchChromium();
  onTestFinished(async () => {
    await browser.close();
    await door.stop();
  });
  const headers = await door.signIn();
  const call = async <T>(name: string, input: object): Promise<T> => {
    const { body } = await door.send('POST', `/api/${name}`, headers, JSON.stringify(input));
    return (JSON.parse(body) as { value: T }).value;
  };
  const { open: caseId } = await call<Results['start']>('start', {});
  await call('editCase', { caseId, fields: { title: 'Renamed' } });
  const stored = async (): Promise<string> => {
    const file = await readFile(join(library, 'cases', caseId!, 'case.json'), 'utf8');
    return (JSON.parse(file) as CaseView['case']).about.title;
  };

  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${door.origin}/#token=${door.token}`);
  const rows = page.getByRole('list', { name: 'Cases' }).getByRole('listitem');
  await rows.first().getByRole('button').first().click();
  const foot = page.getByRole('contentinfo');
  await foot.getByText('Saved', { exact: true }).waitFor();

  // A file in the place of the folder in which every write begins: nothing can be written, whoever runs this.
  await rename(join(library, 'drafts'), join(library, 'drafts-away'));
  await writeFile(join(library, 'drafts'), '');
  await page.keyboard.press('Control+z');
  const notice = page.getByRole('status', { name: 'Notices' });
  await notice.getByText('The last changes are not on the disk yet').waitFor();
  await expect.poll(() => foot.textContent()).toContain('Last change not saved');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    notice.getByRole('button', { name: 'Save a copy elsewhere' }).click(),
  ]);
  await notice.getByText(`Saved as ${download.suggestedFilename()}`).waitFor();
  const { subject, originals } = readCaseFile(await readFile(await download.path()), 'copy');
  expect(subject.about.title).not.toBe('Renamed');
  expect(originals.length).toBeGreaterThan(0);
  expect(await stored()).toBe('Renamed');

  await rm(join(library, 'drafts'));
  await rename(join(library, 'drafts-away'), join(library, 'drafts'));
  await expect.poll(() => foot.textContent(), { timeout: 60_000 }).not.toContain('Last change not saved');
  await expect.poll(() => notice.textContent()).not.toContain('not on the disk');
  expect(await stored()).toBe(subject.about.title);
});
