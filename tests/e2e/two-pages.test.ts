// Two tabs of one browser on one case: what is half written on each is its own.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { startBrowserDoor } from '../support/browser-door.ts';
import { launchChromium } from '../support/chromium.ts';
import { temporaryFolder } from '../support/library.ts';
import { compared, openCompared } from '../support/open-compared.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

it('Two tabs keep a half-written note each, over a reload, and a closed one leaves its own to the next', async () => {
  const door = await startBrowserDoor(await temporaryFolder());
  const context = await browser.newContext();
  onTestFinished(async () => {
    await context.close();
    await door.stop();
  });
  const note = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true });
  const write = async (page: Page, words: string): Promise<void> => {
    // The findings may still be on their way to the page.
    await expect
      .poll(async () => {
        for (const key of ['j', 'n']) await page.keyboard.press(key);
        return note(page).count();
      })
      .toBe(1);
    await note(page).fill(words);
    const kept = page.waitForResponse((response) => response.url().endsWith('/api/keepTyped'));
    await note(page).press('End');
    await kept;
  };
  const opened = async (): Promise<Page> => {
    const page = await context.newPage();
    const done = compared(page);
    await page.goto(door.origin);
    await done;
    return page;
  };

  const one = await context.newPage();
  await openCompared(one, door);
  await write(one, 'From the first tab');
  const two = await opened();
  await expect.poll(() => note(two).count()).toBe(0);
  await write(two, 'From the second tab');

  for (const page of [one, two]) await page.reload();
  await expect.poll(() => note(one).inputValue()).toBe('From the first tab');
  await expect.poll(() => note(two).inputValue()).toBe('From the second tab');

  await two.close();
  const three = await opened();
  await expect.poll(() => note(three).inputValue()).toBe('From the second tab');
}, 120_000);
