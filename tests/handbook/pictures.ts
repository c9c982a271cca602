// Makes the pictures of the handbook and the README from the sample case in the running app, so that they show what
// a reader will find. Run by `npm run pictures`.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowserDoor } from '../support/browser-door.ts';
import { launchChromium } from '../support/chromium.ts';
import { openCompared } from '../support/open-compared.ts';

const folder = join(import.meta.dirname, '../../docs/handbook/images');

/** Each picture with the way to what it shows, as a person would go. */
const PICTURES: readonly { readonly name: string; readonly go: (page: Page) => Promise<void> }[] = [
  {
    name: 'reader',
    go: async (page) => {
      await page.getByRole('region', { name: 'Selected' }).getByRole('blockquote').first().waitFor();
    },
  },
  {
    name: 'matrix',
    go: async (page) => {
      await tab(page, 'Matrix');
      await page.getByRole('columnheader').first().waitFor();
    },
  },
  {
    name: 'readouts',
    go: async (page) => {
      await tab(page, 'Matrix');
      await page
        .getByRole('button', { name: /Xi Jinping/ })
        .first()
        .click();
    },
  },
  {
    name: 'review',
    go: async (page) => {
      await tab(page, 'Review');
      await page.getByRole('list', { name: 'Review queue' }).getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'export',
    go: async (page) => {
      await tab(page, 'Export');
    },
  },
  {
    name: 'find',
    go: async (page) => {
      await tab(page, 'Reader');
      await page.keyboard.press('Control+f');
      await page.getByRole('searchbox', { name: 'Find in the texts' }).pressSequentially('manufacturing');
    },
  },
];

export async function main(): Promise<void> {
  const library = await mkdtemp(join(tmpdir(), 'crossread-pictures-'));
  await mkdir(folder, { recursive: true });
  const door = await startBrowserDoor(library);
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 760 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await openCompared(page, door);
    for (const { name, go } of PICTURES) {
      await go(page);
      await settled(page);
      await page.screenshot({
        path: join(folder, `${name}.png`),
        animations: 'disabled',
        // Without the foot of the page, which names the folder of this run.
        clip: { x: 0, y: 0, width: 1280, height: 729 },
      });
      process.stdout.write(`docs/handbook/images/${name}.png\n`);
    }
  } finally {
    await browser.close();
    await door.stop();
    await rm(library, { recursive: true });
  }
}

async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
}

/** Waits until fonts are there and two frames in a row have been drawn, so that no picture shows a half-made page. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  await page.waitForTimeout(400);
}
