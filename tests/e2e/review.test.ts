// A review by keyboard alone, in a real Chromium through the built browser door: from the first look at the sample
// to a verdict with its reason and an export, decisions from the queue, undo, and the verdict found again after a
// restart.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBrowserDoor, type BrowserRun } from '../support/browser-door.ts';
import { launchChromium } from '../support/chromium.ts';
import { temporaryFolder } from '../support/library.ts';
import { openCompared } from '../support/open-compared.ts';

let browser: Browser;
let library: string;
let door: BrowserRun;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  library = await temporaryFolder();
  complaints = [];
});

afterEach(async () => {
  await stop();
  // Includes whatever the content security policy refuses.
  expect(complaints).toEqual([]);
});

async function start(colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  door = await startBrowserDoor(library);
  context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme,
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await openCompared(page, door);
  await page.getByRole('tab', { name: 'Matrix' }).waitFor();
}

async function stop(): Promise<void> {
  await context.close();
  await door.stop();
}

const press = (...keys: string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

/** Presses Tab until what has the focus fits the selector, as somebody without a mouse does. */
async function tabTo(selector: string): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`Tab never came to ${selector}`);
}

/** The same, to a button of this name. */
async function tabToName(name: string): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator(':focus').textContent())?.trim() === name) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

/** Goes to a screen by its tab, with the arrow keys. */
async function goTo(name: 'Matrix' | 'Review' | 'Export'): Promise<void> {
  await tabTo('[role="tab"]');
  for (let steps = 0; steps < 5; steps += 1) {
    if ((await page.locator(':focus').textContent())?.trim() === name) break;
    await press('ArrowRight');
  }
  await press('Enter');
  await page.getByRole('tab', { name, selected: true }).waitFor();
}

const grid = () => page.getByRole('grid', { name: 'Points by source' });
const queue = () => page.getByRole('list', { name: 'Review queue' });

it('takes a reviewer from the first look to a verdict and an export without the mouse', async () => {
  await start();
  await page.getByRole('region', { name: 'Selected' }).waitFor();
  await goTo('Matrix');
  await grid().getByRole('row').nth(3).waitFor();
  const headers = await grid().getByRole('columnheader').count();
  // The sample's sources, the point and the verdict.
  expect(headers).toBe(7);
  expect(await grid().getByText('not reported').count()).toBeGreaterThan(0);

  await tabTo('[data-cell]');
  await press('ArrowDown', 'ArrowDown', 'ArrowRight');
  await grid().locator('[data-cell="2 1"]:focus').waitFor();
  await press('ArrowLeft', 'Enter');
  await page.getByRole('list', { name: 'Wordings' }).waitFor();
  const title = await page.locator('h2').first().textContent();

  await press('v', '4');
  const steps = page.getByRole('radiogroup', { name: 'Verdict steps' });
  await steps.getByRole('radio', { name: /Disputed/, checked: true }).waitFor();
  await press('e');
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type('The figures cannot both be right.');
  await press('Control+Enter');
  await page.getByText('Verdict: Disputed').last().waitFor();
  await press('Escape', 'd');
  await page.getByRole('button', { name: 'Done', pressed: true }).waitFor();

  await press('Escape');
  const row = grid().getByRole('row').filter({ hasText: title! });
  await row.getByText('Disputed').waitFor();
  await row.getByText('Done').waitFor();
  await grid().locator('[data-cell^="2 "]:focus').waitFor();
  await page.getByRole('img', { name: /^1 of \d+ points reviewed$/ }).waitFor();

  // Where the person is is stored a moment after they came there, and later while they go on.
  await expect
    .poll(() => readFile(join(library, 'settings.json'), 'utf8').catch(() => ''))
    .toMatch(/"screen":\s*"matrix"/);
  await stop();
  await start();
  // The app opens where the person left off.
  await grid().getByText('Disputed').waitFor();

  await goTo('Export');
  const sheet = page.frameLocator('iframe');
  await sheet.getByText('The figures cannot both be right.').first().waitFor();
  const saving = page.waitForEvent('download');
  await tabToName('Save');
  // What has the focus can be seen to have it.
  expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
  await press('Enter');
  const report = await readFile(await (await saving).path(), 'utf8');
  expect(report).toContain('Disputed');
  expect(report).toContain('The figures cannot both be right.');
});

it('opens the cell that the arrows have come to, however soon Enter follows them', async () => {
  await start();
  await goTo('Matrix');
  await tabTo('[data-cell]');
  await press('ArrowRight');
  await grid().locator('[data-cell="0 1"]:focus').waitFor();
  // Both keys within one frame, before the focus can have followed.
  await page.evaluate(() => {
    for (const key of ['ArrowLeft', 'Enter'])
      document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
  });
  await page.getByRole('list', { name: 'Wordings' }).waitFor({ timeout: 5000 });
});

it('confirms, dismisses, notes and undoes from the queue with single keys', async () => {
  await start();
  await page.getByRole('region', { name: 'Selected' }).waitFor();
  await goTo('Review');
  await queue().getByRole('listitem').first().waitFor();
  const first = await queue().locator('[aria-current]').textContent();
  expect(first).toContain('Possible contradiction');

  await press('c');
  await page.getByText('Confirmed by Reviewer').waitFor();
  // The row tells of the decision too: it is another one when its words are others after that.
  await expect.poll(() => queue().locator('[aria-current]').textContent()).toMatch(/1 of \d+ decided/);
  const decided = await queue().locator('[aria-current]').textContent();
  await press('j');
  await expect.poll(() => queue().locator('[aria-current]').textContent()).not.toBe(decided);
  await press('x');
  await page.getByText('Dismissed by Reviewer').waitFor();
  await press('Control+z');
  await expect.poll(() => page.getByText('Dismissed by Reviewer').count()).toBe(0);
  await press('n');
  const note = page.getByLabel('Note', { exact: true });
  await note.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Ask both papers.');
  await press('Control+Enter');
  await page.getByRole('list', { name: 'Notes' }).getByText('Ask both papers.').waitFor();
  await press('k');
  await expect.poll(() => queue().locator('[aria-current]').textContent()).toMatch(/1 of \d+ decided/);

  await page.getByRole('button', { name: 'Log', exact: true }).click();
  const log = page.getByRole('list', { name: 'Log of the case' });
  await log.getByText(/^Confirm Possible contradiction/).waitFor();
  expect(await log.getByRole('listitem').first().textContent()).toContain('Note on');
});

it('lets a person correct the machine, and takes it back by undo', async () => {
  await start();
  await page.getByRole('region', { name: 'Selected' }).waitFor();
  await goTo('Review');
  const wordings = page.getByRole('list', { name: 'Wordings' }).getByRole('listitem');
  await wordings.nth(1).waitFor();
  const before = await wordings.count();
  await wordings.nth(1).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Untie', exact: true }).click();
  await expect.poll(() => wordings.count()).toBe(before - 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => wordings.count()).toBe(before);

  const queue = page.getByRole('list', { name: 'Review queue' });
  await queue.getByText('We cannot count on the world market').first().click();
  await page
    .getByRole('button', { name: /^Correct speaker/ })
    .first()
    .click();
  await page.getByLabel('Speaker', { exact: true }).fill('Press office');
  const all = page.getByRole('radio', { name: /^all \d+ that .+ attributes to/ });
  const count = Number(/\d+/.exec((await all.locator('..').textContent())!));
  await all.check();
  expect(
    await page.getByRole('group', { name: 'Statements that change' }).getByRole('listitem').count(),
  ).toBe(count);
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  const table = page.getByRole('group', { name: 'Who, where and when' });
  await table.getByText('Press office').waitFor();
  await table.getByText('corrected by a reviewer').waitFor();
  await expect
    .poll(() => page.getByRole('button', { name: 'Undo' }).getAttribute('title'))
    .toContain(`and ${String(count - 1)} more`);
  await page.getByRole('button', { name: 'Undo' }).click();
  await table.getByText('Press office').waitFor({ state: 'detached' });
});

it('keeps the passage in hand while its partners are tied one after the other', async () => {
  await start();
  await page.getByRole('region', { name: 'Selected' }).waitFor();
  await press('p');
  const partners = page.getByRole('group', { name: 'Partners' });
  const about = page.getByRole('tabpanel', { name: 'Partners' }).locator('.about');
  await partners.getByRole('button', { name: /^Tie/ }).first().waitFor();
  const inHand = await about.textContent();
  await partners.getByRole('button', { name: /^Tie/ }).first().click();
  await partners.getByText('tied', { exact: true }).waitFor();
  expect(await about.textContent()).toBe(inHand);
});

it.each(['a click', 'Enter'])(
  'shows a wording of the matrix in the reader by %s, beside the one it is read against',
  async (by) => {
    await start();
    await page.getByRole('region', { name: 'Selected' }).waitFor();
    await goTo('Matrix');
    const told = grid()
      .getByRole('row')
      .nth(1)
      .locator('.wording')
      .filter({ hasNotText: /^\s*not / });
    if (by === 'Enter') await told.last().press('Enter');
    else await told.last().click();
    await page.getByRole('tab', { name: 'Reader', selected: true }).waitFor();
    const shown = (): Promise<string[]> =>
      page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.endsWith('-selected')));
    await expect.poll(shown).toHaveLength(2);
  },
);

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  it('axe finds nothing on the matrix, a readout, a point, the review, its progress and its log', async () => {
    await start(scheme);
    await page.getByRole('region', { name: 'Selected' }).waitFor();
    const check = async (screen: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${screen}: ${id}: ${nodes[0]?.html ?? ''}`);
      expect(found).toEqual([]);
    };
    await page.getByRole('tab', { name: 'Matrix' }).click();
    await grid().getByRole('row').nth(2).waitFor();
    await check('matrix');
    await page.getByRole('region', { name: 'Readouts' }).getByRole('button').first().click();
    await grid().getByText('not in this readout').first().waitFor();
    await check('readout');
    await page.getByRole('button', { name: 'Back to all points' }).click();
    await grid().locator('[data-cell="0 0"]').click();
    await page.getByRole('list', { name: 'Wordings' }).waitFor();
    await check('point');
    for (const name of [/^Merge with another point/, /^Correct speaker, occasion or date/]) {
      await page.getByRole('button', { name }).first().click();
      await page.getByRole('dialog').waitFor();
      await check(String(name));
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.getByRole('tab', { name: 'Review' }).click();
    await queue().waitFor();
    await check('review');
    await page.getByRole('button', { name: 'Progress', exact: true }).click();
    await page.getByRole('heading', { name: 'How far the review has come' }).waitFor();
    await check('progress');
    await page.getByRole('button', { name: 'Log', exact: true }).click();
    await page.getByRole('list', { name: 'Log of the case' }).waitFor();
    await check('log');
  });
});
