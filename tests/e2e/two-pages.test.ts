// Two tabs of one browser, or of two, on one case: what is half written on each is its own.
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

const note = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true });

/** Begins a note on the first finding, and waits until the app keeps it. */
async function write(page: Page, words: string): Promise<void> {
  // The findings may still be on their way to the page.
  await expect
    .poll(async () => {
      for (const key of ['j', 'n']) await page.keyboard.press(key);
      return note(page).count();
    })
    .toBe(1);
  // Keys that were pressed once too often were typed, and are kept too.
  const kept = page.waitForResponse(
    (response) =>
      response.url().endsWith('/api/keepTyped') && response.request().postData()?.includes(words) === true,
  );
  await note(page).fill(words);
  await kept;
}

it('Two tabs keep a half-written note each, over a reload, and a closed one leaves its own to the next', async () => {
  const door = await startBrowserDoor(await temporaryFolder());
  const context = await browser.newContext();
  onTestFinished(async () => {
    await context.close();
    await door.stop();
  });
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

it('A half-written note stays with its browser while another opens the case, and is free when its page goes', async () => {
  const door = await startBrowserDoor(await temporaryFolder());
  const contexts = [await browser.newContext(), await browser.newContext()] as const;
  onTestFinished(async () => {
    for (const context of contexts) await context.close();
    await door.stop();
  });
  const [one, two] = [await contexts[0].newPage(), await contexts[1].newPage()];
  await openCompared(one, door);
  await write(one, 'From the first browser');
  const taken = two.waitForResponse((response) => response.url().endsWith('/api/takeTyped'));
  await openCompared(two, door);
  expect(await (await taken).json()).toMatchObject({ ok: true, value: { note: null } });
  expect(await note(two).count()).toBe(0);

  await one.goto('about:blank');
  await two.reload();
  await expect.poll(() => note(two).inputValue()).toBe('From the first browser');
}, 120_000);
