// The handbook as a person opens it: from the app, offline, with its pictures.
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { Browser } from 'playwright-core';
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

it('opens with F1, follows links from chapter to chapter and shows pictures that load', async () => {
  const door = await startBrowserDoor(await temporaryFolder());
  onTestFinished(async () => {
    await door.stop();
  });
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await openCompared(page, door);
  await page.getByRole('region', { name: 'Selected' }).waitFor();

  await page.keyboard.press('F1');
  const dialog = page.getByRole('dialog', { name: 'Handbook' });
  await dialog.getByRole('heading', { name: 'Your first case in five minutes' }).waitFor();
  await dialog.getByRole('button', { name: 'matrix', exact: true }).click();
  await dialog.getByRole('heading', { name: 'Reading the matrix' }).waitFor();
  const picture = dialog.getByRole('img').first();
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(600);
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});
