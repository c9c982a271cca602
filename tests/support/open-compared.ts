// Opens the page of a door as a test wants it that acts on what was found: what words alone tell, which is shown before, gives
// way to it.
import type { Page } from 'playwright-core';
import type { BrowserRun } from './browser-door.ts';

/** Resolves when the next comparison that the page asks for is done; call it before what makes the page ask. */
export function compared(page: Page): Promise<unknown> {
  return page.waitForResponse((response) => new URL(response.url()).pathname === '/api/compare', {
    timeout: 60_000,
  });
}

/** Goes to the page, and waits until the case that it opens with is compared. */
export async function openCompared(page: Page, door: BrowserRun): Promise<void> {
  const done = compared(page);
  await page.goto(`${door.origin}/#token=${door.token}`);
  await done;
}
