// What an earlier case says of the same words, in a real Chromium through the built browser door: it is offered beside
// the point, and leads to the earlier verdict.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openApp } from '../support/app.ts';
import { startBrowserDoor } from '../support/browser-door.ts';
import { launchChromium } from '../support/chromium.ts';
import { temporaryFolder } from '../support/library.ts';
import { compared } from '../support/open-compared.ts';

const JUDGED = 'About 30 homes in Norwell were flooded when the lower bank gave way on Sunday night.';
const OTHER = 'Some 30 homes in Norwell were flooded when the lower bank gave way on Sunday.';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

it('offers the verdict of an earlier case beside the point, and opens it there', async () => {
  const folder = await temporaryFolder();
  const { app, search } = await openApp(folder);
  const caseOf = async (title: string, texts: readonly string[]): Promise<[string, string]> => {
    const caseId = (await app.createCase({ title })).case.id;
    const sources: string[] = [];
    for (const text of texts) sources.push((await app.pasteSource({ caseId, text })).sourceId);
    return [caseId, sources[0]!];
  };
  const [earlier, source] = await caseOf('The flood at Tarsk', [
    `Rain fell all week.\n\n${JUDGED} The board will meet on Friday.`,
    `Our reporter writes from the valley.\n\n${OTHER}`,
  ]);
  const view = await app.openCase({ caseId: earlier });
  const { text } = view.case.sources.find(({ id }) => id === source)!;
  const start = text.indexOf(JUDGED);
  await app.giveVerdict({
    caseId: earlier,
    passages: [{ source, start, end: start + JUDGED.length }],
    replaces: null,
    label: 'Disputed',
    explanation: 'The board counts 20.',
    evidence: [],
  });
  await caseOf('A week later', [`It is dry again.\n\n${JUDGED}`, `The valley cleans up.\n\n${OTHER}`]);
  await search.close();

  const door = await startBrowserDoor(folder);
  onTestFinished(async () => {
    await door.stop();
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${door.origin}/#token=${door.token}`);
  await page.getByRole('tab', { name: 'Library', exact: true }).click();
  const cases = page.getByRole('list', { name: 'Cases' });
  const done = compared(page);
  await cases
    .getByRole('button', { name: /A week later/ })
    .first()
    .click();
  await done;
  await page.getByRole('tab', { name: 'Matrix', exact: true }).click();
  const row = page.getByRole('grid', { name: 'Points by source' }).getByRole('row');
  await row.filter({ hasText: 'homes in Norwell' }).first().locator('[data-cell]').first().click();
  await page.keyboard.press('Enter');
  const seen = page.getByRole('region', { name: 'Seen before' });
  await seen.getByText('Disputed, by Reviewer').waitFor();
  expect(await seen.textContent()).toContain('The board counts 20.');
  await seen.getByRole('button', { name: 'Open that verdict' }).click();

  const steps = page.getByRole('radiogroup', { name: 'Verdict steps' });
  await steps.getByRole('radio', { name: /Disputed/, checked: true }).waitFor();
  await page.getByText('The flood at Tarsk').first().waitFor();
  expect(await page.getByRole('list', { name: 'Wordings' }).textContent()).toContain('30 homes in Norwell');
});
