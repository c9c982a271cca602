// Adding sources as a person does it: files of many kinds at once, a report of what became of each, a newer version,
// records that wait, what was exported coming back, a long file that is stopped.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { makePdf, placed } from '../main/import/make-pdf.ts';
import { makeZip } from '../main/import/make-office.ts';
import { startBrowserDoor } from '../support/browser-door.ts';
import { launchChromium } from '../support/chromium.ts';
import { temporaryFolder } from '../support/library.ts';
import { openCompared } from '../support/open-compared.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

/** A page with a new, empty case, and the dialog that adds sources. */
async function openAdding(): Promise<Page> {
  const door = await startBrowserDoor(await temporaryFolder());
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  onTestFinished(async () => {
    await context.close();
    await door.stop();
  });
  const page = await context.newPage();
  await openCompared(page, door);
  await page.locator('[data-paragraph]').first().waitFor();
  await page.getByRole('tab', { name: 'Library', exact: true }).click();
  await page.getByRole('button', { name: 'New case' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Dues');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add the first source' }).click();
  return page;
}

const chooseFiles = (page: Page) => page.locator('input[type="file"]:not([webkitdirectory])').first();
const report = (page: Page) => page.getByRole('region', { name: 'What became of the files' });

const SENTENCES = Array.from(
  { length: 12 },
  (_, at) => `The board of the harbour said in meeting ${at} that boats of ${at + 4} metres will pay more.`,
);
const ARTICLE = `Harbour dues to rise\n\n${SENTENCES.join('\n\n')}\n`;
const LATER = ARTICLE.replace('meeting 3', 'its third meeting').replace('of 9 metres', 'of 10 metres');

it('tells of each file what became of it, and why what was left out was left out', async () => {
  const page = await openAdding();
  await chooseFiles(page).setInputFiles(
    [
      ['dues.txt', Buffer.from(ARTICLE)],
      ['empty.txt', Buffer.alloc(0)],
      ['cut.pdf', makePdf({ pages: [placed(['The quay.'], 60, 700)] }).subarray(0, 120)],
      ['press.zip', makeZip({ 'in.txt': 'Boats will stop on Monday, the board said.', '../out.txt': 'x' })],
      ['copy.txt', Buffer.from(ARTICLE)],
    ].map(([name, buffer]) => ({ name: name as string, mimeType: '', buffer: buffer as Buffer })),
  );
  await report(page).getByText('2 added').waitFor();
  const text = (await report(page).textContent())!.replace(/\s+/g, ' ');
  expect(text).toContain('1 already there');
  expect(text).toContain('3 not added');
  expect(text).toContain('empty.txt is empty');
  expect(text).toContain('cut.pdf is a damaged PDF');
  expect(text).toContain('1 of 2 taken');
  expect(text).toMatch(/\.\.\/out\.txt in press\.zip was left out: its name leads out of the archive/);
  expect(text).toContain('copy.txt has the same text as');
});

it('offers a later version of a known article as one, and shows what differs', async () => {
  const page = await openAdding();
  await chooseFiles(page).setInputFiles([
    { name: 'dues.txt', mimeType: '', buffer: Buffer.from(ARTICLE) },
    { name: 'dues-later.txt', mimeType: '', buffer: Buffer.from(LATER) },
  ]);
  await report(page).getByText('Another version').waitFor();
  await report(page).getByRole('button', { name: 'Compare the versions' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('its third').first().waitFor();
  await page.keyboard.press('Escape');
  await report(page).getByText('Another version').waitFor();
});

it('keeps records until their texts come, and lets a person bring the two together', async () => {
  const page = await openAdding();
  const record = (title: string, url: string) =>
    `TY  - NEWS\nTI  - ${title}\nT2  - Harbour Wire\nUR  - ${url}\nER  - \n`;
  await chooseFiles(page).setInputFiles([
    {
      name: 'refs.ris',
      mimeType: '',
      buffer: Buffer.from(
        record('Quays and what they cost', 'https://wire.example/1') +
          record('Boats', 'https://wire.example/2'),
      ),
    },
    { name: 'dues.txt', mimeType: '', buffer: Buffer.from(ARTICLE) },
  ]);
  await page.getByText('2 records wait for their texts').waitFor();
  await page
    .getByLabel('Attach the record “Boats” to a source')
    .selectOption({ label: 'Harbour dues to rise' });
  await page.getByText('1 record waits for its text').waitFor();
  await report(page).getByRole('button', { name: 'Check the details' }).click();
  await expect.poll(() => page.getByLabel('Address').inputValue()).toBe('https://wire.example/2');
  await page.getByText('Stated: bibliographic record, RIS').first().waitFor();
});

it('tells how far a long file is, and leaves it out when it is stopped', async () => {
  const page = await openAdding();
  const pages = Array.from({ length: 400 }, (_, at) =>
    placed(
      Array.from({ length: 50 }, (_line, line) => `Page ${at} line ${line} on the dues of the harbour`),
      60,
      780,
    ),
  );
  await chooseFiles(page).setInputFiles([
    { name: 'dues.txt', mimeType: '', buffer: Buffer.from(ARTICLE) },
    { name: 'long.pdf', mimeType: '', buffer: makePdf({ pages }) },
    { name: 'boats.txt', mimeType: '', buffer: Buffer.from('Boats will stop on Monday.') },
  ]);
  await report(page)
    .getByText(/Reading page \d+ of 400/)
    .waitFor();
  await report(page).getByRole('button', { name: 'Stop' }).click();
  await report(page).getByText('2 stopped').waitFor();
  await report(page).getByText('1 added').waitFor();
  expect(await report(page).textContent()).toContain(
    'long.pdf was not added, because reading it was stopped',
  );
});

it('opens an exported case, and adds exported notes to a case', async () => {
  const page = await openAdding();
  await page.keyboard.press('Escape');
  const folder = await temporaryFolder();
  await page.getByRole('tab', { name: 'Library', exact: true }).click();
  await page
    .getByRole('list', { name: 'Cases' })
    .getByRole('button', { name: /Readouts|remarks|speech/i })
    .first()
    .click();
  // The case comes up in the reader, and would take whoever is elsewhere by then along.
  await page.getByRole('tab', { name: 'Reader', exact: true, selected: true }).waitFor();
  await page.getByRole('tab', { name: 'Export', exact: true }).click();
  for (const [format, file] of [
    ['Case bundle', 'case.crossread'],
    ['Web Annotation', 'notes.json'],
  ] as const) {
    await page.getByRole('radio', { name: format, exact: true }).check({ force: true });
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await (await saving).saveAs(join(folder, file));
  }
  await page.getByRole('tab', { name: 'Reader', exact: true }).click();
  await page.getByRole('button', { name: 'Add sources' }).first().click();
  await chooseFiles(page).setInputFiles([join(folder, 'case.crossread'), join(folder, 'notes.json')]);
  await report(page).getByRole('button', { name: 'Add its notes to this case' }).click();
  await report(page)
    .getByText(/notes?, verdicts? (?:and|or) links? added/)
    .waitFor();
  // The opened case is compared, and shown, anew.
  const shown = page.waitForResponse((response) => response.url().endsWith('/api/seenBefore'));
  await report(page).getByRole('button', { name: 'Open the case' }).click();
  await shown;
  await page.getByRole('tab', { name: 'Library', exact: true }).click();
  // The sample, which has gone on since it was exported, and the new case: no copy of an earlier state beside it.
  await expect.poll(() => page.getByRole('list', { name: 'Cases' }).getByRole('listitem').count()).toBe(2);
});

it('takes a whole folder, each file as a source, and passes over what systems leave in it', async () => {
  const page = await openAdding();
  const folder = join(await temporaryFolder(), 'press');
  await mkdir(join(folder, 'sub'), { recursive: true });
  await writeFile(join(folder, 'a.txt'), ARTICLE);
  await writeFile(join(folder, 'sub', 'b.txt'), 'Boats will stop on Monday, the board said.');
  await writeFile(join(folder, '.DS_Store'), 'x');
  await page.locator('input[webkitdirectory]').setInputFiles(folder);
  await report(page).getByText('2 added').waitFor();
  expect(await report(page).textContent()).toContain('press/sub/b.txt');
});
