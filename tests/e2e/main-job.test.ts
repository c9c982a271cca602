// The main job as a person does it, in a real Chromium through the built browser door: open the sample, read a
// difference, annotate, undo, redo, export, restart, find it again.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBrowserDoor, type BrowserRun } from '../support/browser-door.ts';
import { launchChromium } from '../support/chromium.ts';
import { temporaryFolder } from '../support/library.ts';
import { openCompared } from '../support/open-compared.ts';
import { still } from '../support/still.ts';

let browser: Browser;
let library: string;
let door: BrowserRun;
let context: BrowserContext;
let page: Page;
let complaints: string[];
let strangers: string[];

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  library = await temporaryFolder();
  complaints = [];
  strangers = [];
  await start();
});

afterEach(async () => {
  await stop();
  await rm(library, { recursive: true });
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
});

async function start(): Promise<void> {
  door = await startBrowserDoor(library);
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'blob:' && url.origin !== door.origin) strangers.push(request.url());
  });
  await openCompared(page, door);
}

async function stop(): Promise<void> {
  await context.close();
  await door.stop();
}

const tab = (name: string): ReturnType<Page['getByRole']> => page.getByRole('tab', { name, exact: true });
const findings = (): ReturnType<Page['getByRole']> =>
  page.getByRole('list', { name: 'Findings' }).getByRole('listitem');
const notes = (): ReturnType<Page['getByRole']> =>
  page.getByRole('list', { name: 'Notes' }).getByRole('listitem');

/** Selects the first place of the words in a pane, as a person would with the mouse. */
async function select(pane: string, words: string): Promise<void> {
  // The first pair is brought level after the first paint, and takes the panes along.
  await page.getByRole('region', { name: 'Selected' }).waitFor();
  await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.endsWith('-selected')));
  const box = await still(() =>
    page.getByRole('region', { name: pane, exact: true }).evaluate((region, wanted) => {
      const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        node.parentElement?.scrollIntoView({ block: 'center' });
        const rects = range.getClientRects();
        const [first, last] = [rects[0]!, rects[rects.length - 1]!];
        return {
          from: [first.left, first.top + first.height / 2],
          to: [last.right, last.top + last.height / 2],
        };
      }
      throw new Error(`“${wanted}” is not in the pane`);
    }, words),
  );
  await page.mouse.move(box.from[0]! + 1, box.from[1]!);
  await page.mouse.down();
  await page.mouse.move(box.to[0]!, box.to[1]!, { steps: 5 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Add note' }).waitFor();
}

const HARBOUR = 'Manufacturing to stay a pillar, leader tells province';

describe('the first start', () => {
  it('shows two renderings of one remark side by side, with the words that differ marked', async () => {
    const selected = page.getByRole('region', { name: 'Selected' });
    await selected.getByText('Worded differently').waitFor();
    expect(await selected.getByRole('blockquote').count()).toBeGreaterThanOrEqual(2);
    expect(await selected.locator('mark').count()).toBeGreaterThanOrEqual(2);
    // Both passages are on the screen, level with each other.
    const tops = (): Promise<number[]> =>
      page.evaluate(() =>
        [...CSS.highlights]
          .filter(([name]) => name.includes('selected'))
          .map(([, ranges]) => {
            const { startContainer, startOffset } = [...ranges][0]!;
            const range = document.createRange();
            range.setStart(startContainer, startOffset);
            range.setEnd(startContainer, startOffset + 1);
            return range.getBoundingClientRect().top;
          }),
      );
    const areLevel = async (): Promise<boolean> => {
      const [left, right, ...others] = await tops();
      if (left === undefined || right === undefined || others.length > 0) return false;
      return Math.abs(left - right) < 40 && [left, right].every((top) => top > 0 && top < 800);
    };
    await expect.poll(areLevel).toBe(true);
  });

  it('lists findings of every kind in the glossary', async () => {
    await findings().first().waitFor();
    // The list itself draws only what is in view; its filter names every kind that occurs.
    await page.getByRole('button', { name: /^All kinds/ }).click();
    const said = (await page.getByRole('menu').textContent()) ?? '';
    for (const kind of [
      'Possible contradiction',
      'Numbers differ',
      'Dates differ',
      'Speaker differs',
      'Worded differently',
      'Other occasion',
      'Same claim',
      'Shared text',
      'Only in one',
    ]) {
      expect(said).toContain(kind);
    }
  });
});

it('annotates, undoes, redoes, exports, and finds the note again after a restart', async () => {
  await findings().first().waitFor();
  await select(HARBOUR, 'Freight forwarders in the port');
  await page.keyboard.press('n');
  await page.getByLabel('Note', { exact: true }).fill('Ask the harbour office for the order books.');
  await page.getByLabel('Tags').fill('to check');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await notes().filter({ hasText: 'Ask the harbour office' }).waitFor();

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => notes().count()).toBe(0);
  await page.getByRole('button', { name: 'Redo' }).click();
  await notes().filter({ hasText: 'Ask the harbour office' }).waitFor();

  await tab('Export').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save', exact: true }).click(),
  ]);
  const report = await readFile(await download.path(), 'utf8');
  expect(report).toContain('Freight forwarders in the port');
  expect(report).toContain('Ask the harbour office');

  await stop();
  await start();
  // The app comes back on the case, whatever its screen; from the library, the case opens in the reader.
  await page.locator('[role=tab][aria-selected=true]:not(:has-text("Library"))').first().waitFor();
  await tab('Library').click();
  await page
    .getByRole('list', { name: 'Cases' })
    .getByRole('button', { name: 'Sample, invented: Jiangsu remarks, 5 March 2023', exact: true })
    .click();
  const kept = notes().filter({ hasText: 'Ask the harbour office' });
  await kept.waitFor();
  expect(await kept.textContent()).toContain('to check');
});

it('makes a case of files, refuses what is no text, and asks for a date that nobody stated', async () => {
  const folder = await temporaryFolder();
  await Promise.all([
    writeFile(
      join(folder, 'one.txt'),
      'The bridge at Norwell must always stay open, mayor Ada Lind told the town council.\n',
    ),
    writeFile(
      join(folder, 'two.txt'),
      '6 March 2023\n\nThe Norwell bridge is to be open at all times, Ada Lind said on Sunday.\n',
    ),
    writeFile(
      join(folder, 'photo.jpg'),
      new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]),
    ),
    writeFile(join(folder, 'empty.txt'), ''),
  ]);
  await findings().first().waitFor();
  await tab('Library').click();
  await page.getByRole('button', { name: 'New case' }).click();
  await page.getByRole('textbox').first().fill('The bridge');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add the first source' }).click();
  await page
    .locator('input[type=file]:not([webkitdirectory])')
    .setInputFiles(['one.txt', 'two.txt', 'photo.jpg', 'empty.txt'].map((name) => join(folder, name)));
  const dialog = page.getByRole('dialog');
  await dialog
    .getByText(/photo\.jpg.*(not|no) .*text/i)
    .first()
    .waitFor();
  await dialog
    .getByText(/empty\.txt.*empty/i)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  const selected = page.getByRole('region', { name: 'Selected' });
  await selected.locator('blockquote').filter({ hasText: 'must always stay open' }).waitFor();
  await selected.locator('blockquote').filter({ hasText: 'is to be open at all times' }).waitFor();
  await page.getByRole('button', { name: /date unknown/i }).waitFor();
  await rm(folder, { recursive: true });
});
