// The export screen as a person uses it: every format, a part of the case, a preview that shows what will be saved,
// and a choice that is remembered.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { EXPORT_FORMATS } from '../../src/core/contract/formats.ts';
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

async function openExport(library: string): Promise<Page> {
  const door = await startBrowserDoor(library);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  onTestFinished(async () => {
    await context.close();
    await door.stop();
  });
  const page = await context.newPage();
  await openCompared(page, door);
  await page.getByRole('tab', { name: 'Reader', exact: true }).waitFor();
  await page.locator('[data-paragraph]').first().waitFor();
  await page.getByRole('tab', { name: 'Export', exact: true }).click();
  return page;
}

const preview = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('region', { name: 'Preview' });

async function save(page: Page): Promise<Download> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  return saving;
}

it('offers every format there is, and previews those that are text', async () => {
  const page = await openExport(await temporaryFolder());
  for (const { name, isText, ending } of Object.values(EXPORT_FORMATS)) {
    await page.getByRole('radio', { name, exact: true }).check({ force: true });
    if (name === 'Case bundle') await preview(page).getByText('The case with 5 sources').waitFor();
    else if (isText) await preview(page).getByText(`.${ending}`).first().waitFor();
    else await preview(page).getByText(`What ${name} will hold`).waitFor();
  }
});

it.each(['HTML', 'Word', 'PDF'])(
  'shows what %s will hold as the page of the report, in its own style',
  async (name) => {
    const page = await openExport(await temporaryFolder());
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    await page.getByRole('radio', { name, exact: true }).check({ force: true });
    const sheet = preview(page).getByTitle('Preview');
    const heading = sheet.contentFrame().getByRole('heading', { name: 'Sources', exact: true });
    await heading.waitFor();
    expect(await heading.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('solid');
    // No scripts, no origin, nothing that the page may do.
    expect(await sheet.getAttribute('sandbox')).toBe('');
    expect(refused).toEqual([]);
  },
);

it('shows what Excel and CSV will hold as a table, whichever of the three is wanted', async () => {
  const page = await openExport(await temporaryFolder());
  const column = (name: string) => preview(page).getByRole('columnheader', { name, exact: true });
  for (const format of ['Excel', 'CSV']) {
    await page.getByRole('radio', { name: format, exact: true }).check({ force: true });
    await page.getByRole('radio', { name: 'Points by source' }).check();
    await column('5. Southern Post').waitFor();
    const cells = preview(page).getByRole('cell');
    await cells.getByText('Deputies did not take questions from reporters after the session.').waitFor();
    await page.getByRole('radio', { name: 'Notes' }).check();
    await preview(page).getByText('No rows').waitFor();
    await column('5. Southern Post').waitFor({ state: 'detached' });
  }
});

it('saves what its bytes say it is', async () => {
  const page = await openExport(await temporaryFolder());
  for (const [name, opening] of [
    ['HTML', '<!doctype html>'],
    ['Word', 'PK'],
    ['Excel', 'PK'],
    ['Case bundle', 'PK'],
  ] as const) {
    await page.getByRole('radio', { name, exact: true }).check({ force: true });
    const bytes = await readFile(await (await save(page)).path());
    expect(bytes.subarray(0, opening.length).toString('latin1')).toBe(opening);
  }
});

it('leaves out the sources that are switched off, and says so in what is saved', async () => {
  const page = await openExport(await temporaryFolder());
  await page.getByRole('radio', { name: 'Markdown', exact: true }).check({ force: true });
  const text = preview(page).locator('pre');
  await expect.poll(() => text.textContent(), { timeout: 30_000 }).toContain('Metro Ledger');
  await page.getByRole('radio', { name: 'Some findings, sources or tags' }).check();
  await page.getByRole('checkbox', { name: 'Metro Ledger' }).uncheck();
  await expect.poll(() => text.textContent(), { timeout: 30_000 }).not.toContain('Outlet: Metro Ledger');
  const report = await readFile(await (await save(page)).path(), 'utf8');
  expect(report).toBe(await text.textContent());
});

it('remembers the format that was chosen last', async () => {
  const library = await temporaryFolder();
  const page = await openExport(library);
  await page.getByRole('radio', { name: 'TEI', exact: true }).check({ force: true });
  await preview(page).locator('pre').getByText('<TEI').waitFor();
  await page.getByRole('tab', { name: 'Reader', exact: true }).click();
  await page.getByRole('tab', { name: 'Export', exact: true }).click();
  expect(await page.getByRole('radio', { name: 'TEI', exact: true }).isChecked()).toBe(true);
});

it('takes the points that are picked, and remembers them for the case', async () => {
  const library = await temporaryFolder();
  const page = await openExport(library);
  await page.getByRole('radio', { name: 'Markdown', exact: true }).check({ force: true });
  await page.getByRole('radio', { name: 'Points that I pick' }).check();
  const picked = page.getByRole('group', { name: 'Points that I pick' }).getByRole('checkbox').nth(1);
  await picked.check();
  const text = preview(page).locator('pre');
  await expect.poll(async () => (await text.textContent())?.match(/^### Point /gm)?.length).toBe(1);
  // What is chosen is stored a moment after it shows.
  await expect
    .poll(() => readFile(join(library, 'settings.json'), 'utf8').catch(() => ''))
    .toMatch(/"points":\s*\[\s*"/u);
  await page.reload();
  await page.getByRole('tab', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: 'Points that I pick', checked: true }).waitFor();
  await expect.poll(() => picked.isChecked()).toBe(true);
});

it('asks where ClaimReviews are published, and marks them as drafts without that', async () => {
  const page = await openExport(await temporaryFolder());
  await page.getByRole('tab', { name: 'Matrix', exact: true }).click();
  await page.locator('[data-cell="2 0"]').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Wordings' }).waitFor();
  await page.keyboard.press('v');
  await page.keyboard.press('4');
  const steps = page.getByRole('radiogroup', { name: 'Verdict steps' });
  await steps.getByRole('radio', { name: /Disputed/, checked: true }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Verdict: Disputed').waitFor();
  await page.getByRole('tab', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: 'ClaimReview', exact: true }).check({ force: true });
  const text = preview(page).locator('pre');
  await expect.poll(() => text.textContent()).toContain('"creativeWorkStatus": "Draft"');
  await page.getByLabel('Address where the reviews are published').fill('reviews.example');
  await page.getByRole('alert').getByText('beginning with https://').waitFor();
  await page.getByLabel('Address where the reviews are published').fill('https://reviews.example/1');
  await page.getByLabel('Publisher').fill('The Desk');
  await expect.poll(() => text.textContent()).toContain('"url": "https://reviews.example/1"');
  await expect.poll(() => text.textContent()).toContain('"name": "The Desk"');
  expect(await text.textContent()).not.toContain('Draft');
});
