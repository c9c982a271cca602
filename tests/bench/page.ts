// Times of the page in a real Chromium, against the figures it has to reach: `npm run bench -- page`. The case is made by a rule, the page is the built one, under its security policy.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { FakeApi } from '../renderer/fake-api.ts';
import { openFakeDoor } from '../renderer/fake-door.ts';
import { startBrowserDoor } from '../support/browser-door.ts';
import { launchChromium } from '../support/chromium.ts';
import { endlessWord, largeCase, type LargeCase } from './large-case.ts';
import { median, type Row } from './row.ts';

/** Times of a step are the median of so many runs; the first ones warm up. */
const RUNS = 7;
const WARM_UP = 2;

/** Times of the page, in milliseconds. */
export async function measure(): Promise<Row[]> {
  const browser = await launchChromium();
  const figures: Row[] = [];
  try {
    figures.push(...(await startTimes(browser)));
    figures.push(...(await sampleTimes(browser)));
    figures.push(...(await matrixTimes(browser)));
    figures.push(...(await highlightTimes(browser)));
    figures.push(...(await longTimes(browser)));
  } finally {
    await browser.close();
  }
  return figures;
}

/** First paint behind the real browser door, with 100 cases of ten sources in the library. */
async function startTimes(browser: Browser): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-bench-'));
  try {
    const { subject } = largeCase(10, 20);
    for (let at = 0; at < 100; at += 1) {
      const id = `bench${String(at).padStart(4, '0')}`;
      await mkdir(join(folder, 'cases', id), { recursive: true });
      await writeFile(join(folder, 'cases', id, 'case.json'), JSON.stringify({ ...subject, id }));
    }
    // The first start of all reads every case to make the index; what is timed is any other.
    await (await startBrowserDoor(folder)).stop();
    const begun = performance.now();
    const door = await startBrowserDoor(folder);
    const opened = performance.now() - begun;
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${door.origin}/#token=${door.token}`);
    await page.getByRole('list', { name: 'Cases' }).getByRole('listitem').first().waitFor();
    const painted = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    );
    await page.context().close();
    await door.stop();
    return [
      milliseconds('the door opens, 1,000 sources in the library', opened, null),
      milliseconds('first paint after that', painted, null),
      milliseconds('first paint after the start', opened + painted, 1000),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The sample case behind the real door, from the click to its text. */
async function sampleTimes(browser: Browser): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-bench-'));
  const door = await startBrowserDoor(folder);
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await page.goto(`${door.origin}/#token=${door.token}`);
    await page.locator('[data-paragraph]').first().waitFor();
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      await page.getByRole('tab', { name: 'Library' }).click();
      const button = page.getByRole('button', { name: 'Open sample case' });
      await button.waitFor();
      times.push(
        await timed(page, 'button.sample, [data-bench-sample]', 'Open sample case', '[data-paragraph]'),
      );
    }
    await page.context().close();
    return [milliseconds('sample case, from click to readable', median(warm(times)), 300)];
  } finally {
    await door.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function matrixTimes(browser: Browser): Promise<Row[]> {
  return withCase(browser, largeCase(20, 500), async (page) => {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      await page.getByRole('tab', { name: 'Reader' }).click();
      await page.locator('[data-paragraph]').first().waitFor();
      times.push(await timed(page, '[role=tab]', 'Matrix', '[role=columnheader], th'));
    }
    const grid = page
      .getByRole('grid', { name: 'Points by source' })
      .or(page.getByRole('table', { name: 'Points by source' }));
    const box = await grid.boundingBox();
    if (box === null) throw new Error('The matrix has no place on the page.');
    await page.mouse.move(box.x + box.width / 2, box.y + Math.min(300, box.height / 2));
    const frames = page.evaluate(frameTimes, 2000);
    for (let step = 0; step < 20; step += 1) {
      await page.mouse.wheel(0, 100);
      await page.waitForTimeout(60);
    }
    const taken = await frames;
    return [
      milliseconds('20 sources × 500 points: matrix shown', median(warm(times)), 500),
      milliseconds('matrix scrolled by 100 px: longest frame', Math.max(...taken), 50),
      milliseconds('matrix scrolled by 100 px: median frame', median(warm(taken)), 17),
    ];
  });
}

async function highlightTimes(browser: Browser): Promise<Row[]> {
  // 2,500 points in four panes: 10,000 passages, each underlined.
  return withCase(browser, largeCase(4, 2500), async (page) => {
    await page.getByRole('tab', { name: 'Reader' }).click();
    await page.locator('[data-paragraph]').first().waitFor();
    while (await page.getByRole('button', { name: 'Add pane' }).isEnabled()) {
      await page.getByRole('button', { name: 'Add pane' }).click();
      await page.waitForTimeout(300);
    }
    const set: number[] = [];
    const clear: number[] = [];
    const idle: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      idle.push(await keyToDrawn(page, null));
      clear.push(await keyToDrawn(page, 'm'));
      set.push(await keyToDrawn(page, 'm'));
    }
    const steps: number[] = [];
    for (let run = 0; run < RUNS; run += 1) steps.push(await keyToDrawn(page, run % 2 === 0 ? 'j' : 'k'));
    return [
      milliseconds('a frame in which nothing happens', median(warm(idle)), null),
      milliseconds('10,000 highlights in four panes, set and drawn', median(warm(set)), 60),
      milliseconds('10,000 highlights in four panes, cleared', median(warm(clear)), 20),
      milliseconds('key press to next finding drawn, 2,500 findings', median(warm(steps)), 50),
    ];
  });
}

async function longTimes(browser: Browser): Promise<Row[]> {
  const figures: Row[] = [];
  const long = largeCase(2, 300, 300_000, 5_000);
  figures.push(
    ...(await withCase(browser, long, async (page) => {
      const opened = await page.evaluate(() => performance.now());
      await page.locator('[data-source]').first().hover();
      const frames = page.evaluate(frameTimes, 2500);
      for (let step = 0; step < 25; step += 1) {
        await page.mouse.wheel(0, 400);
        await page.waitForTimeout(60);
      }
      const taken = await frames;
      return [
        milliseconds('300,000 words twice, 5,000 notes: readable after', opened, null),
        milliseconds('scrolling them: longest frame', Math.max(...taken), null),
        milliseconds('scrolling them: median frame', median(warm(taken)), null),
      ];
    })),
  );
  const endless = largeCase(2, 40);
  const [first, ...others] = endless.subject.sources;
  const subject = {
    ...endless.subject,
    sources: [{ ...first!, text: `${first!.text}\n${endlessWord(50_000)}` }, ...others],
  };
  figures.push(
    ...(await withCase(browser, { ...endless, subject }, async (page) => {
      const opened = await page.evaluate(() => performance.now());
      const steps: number[] = [];
      for (let run = 0; run < RUNS; run += 1) steps.push(await keyToDrawn(page, 'j'));
      return [
        milliseconds('50,000 characters without a space: readable after', opened, null),
        milliseconds('key press to next finding drawn, beside them', median(warm(steps)), 50),
      ];
    })),
  );
  return figures;
}

async function withCase(
  browser: Browser,
  { subject, comparison }: LargeCase,
  measure: (page: Page) => Promise<Row[]>,
): Promise<Row[]> {
  const fake = new FakeApi();
  fake.put(subject);
  fake.comparison = comparison;
  const door = await openFakeDoor(fake);
  try {
    const context = await browser.newContext({
      viewport: { width: 1680, height: 1000 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(door.address);
    await page.getByRole('tab', { name: 'Reader' }).click();
    await page.locator('[data-paragraph]').first().waitFor();
    await page.getByRole('list', { name: 'Findings' }).getByRole('listitem').first().waitFor();
    const figures = await measure(page);
    await context.close();
    return figures;
  } finally {
    await door.close();
  }
}

function milliseconds(what: string, value: number, most: number | null): Row {
  return { what, value, unit: 'ms', wanted: most === null ? null : { most } };
}

/** Milliseconds from a click, made in the page itself, to the frame that shows what it leads to. */
async function timed(page: Page, selector: string, words: string, shown: string): Promise<number> {
  return page.evaluate(
    async ({ selector: clicked, words: label, shown: wanted }) => {
      const all = [...document.querySelectorAll<HTMLElement>(`${clicked}, button`)];
      const target = all.find((element) => element.textContent.includes(label));
      if (target === undefined) throw new Error(`Nothing on the page says ${label}.`);
      const visible = (): boolean =>
        [...document.querySelectorAll(wanted)].some((element) => element.getClientRects().length > 0);
      const begun = performance.now();
      target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
      target.click();
      while (!visible()) await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      return performance.now() - begun;
    },
    { selector, words, shown },
  );
}

/**
 * Milliseconds from a key press to the frame that shows what it did to the marks. Without a key: of a frame in which
 * nothing happens, which the others include.
 */
async function keyToDrawn(page: Page, key: string | null): Promise<number> {
  return page.evaluate(async (pressed) => {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const seen = (): string =>
      [...CSS.highlights]
        .map(([name, ranges]) => `${name} ${ranges.size} ${[...ranges][0]?.startContainer.textContent ?? ''}`)
        .join();
    const before = seen();
    const begun = performance.now();
    if (pressed !== null) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
      while (seen() === before && performance.now() - begun < 3000) await Promise.resolve();
    }
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    return performance.now() - begun;
  }, key);
}

/** Runs in the page: the lengths of the frames of so many milliseconds. */
function frameTimes(milliseconds: number): Promise<number[]> {
  return new Promise((resolve) => {
    const times: number[] = [];
    const begun = performance.now();
    let last = begun;
    const step = (now: number): void => {
      times.push(now - last);
      last = now;
      if (now - begun < milliseconds) requestAnimationFrame(step);
      else resolve(times.slice(1));
    };
    requestAnimationFrame(step);
  });
}

function warm(times: readonly number[]): readonly number[] {
  return times.length > WARM_UP * 2 ? times.slice(WARM_UP) : times;
}
