// The page in a real Chromium, under the product's content security policy, with a fake api behind the door.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Hit } from '../../src/core/contract/search.ts';
import { launchChromium } from '../support/chromium.ts';
import { FakeApi } from './fake-api.ts';
import { openFakeDoor, type FakeDoor } from './fake-door.ts';
import { passage, SOURCES } from './fixture.ts';

let built: string;
let browser: Browser;
let fake: FakeApi;
let door: FakeDoor;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'crossread-page-'));
  await build({
    configFile: false,
    root: join(import.meta.dirname, '../../src/renderer'),
    logLevel: 'error',
    plugins: [svelte()],
    build: { outDir: built, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await rm(built, { recursive: true });
});

beforeEach(() => {
  fake = new FakeApi();
  complaints = [];
});

afterEach(async () => {
  await page.context().close();
  await door.close();
  // Includes whatever the content security policy refuses.
  expect(complaints).toEqual([]);
});

async function open(colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  door = await openFakeDoor(fake, built);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme,
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(door.address);
}

const pane = (title: string): ReturnType<Page['getByRole']> =>
  page.getByRole('region', { name: title, exact: true });
const [gazette, courier] = [SOURCES[0]!, SOURCES[1]!];

/** Marked words by name of the highlight, as the page's registry holds them. */
function highlights(): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, ranges]) => [
        name,
        [...ranges].map((range) =>
          (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset),
        ),
      ]),
    ),
  );
}

/** Selects words of a pane as a person would, by the page's selection. */
async function selectWords(title: string, words: string): Promise<void> {
  await pane(title).evaluate((element, wanted) => {
    const node = [...element.querySelectorAll('[data-paragraph]')]
      .map((paragraph) => paragraph.firstChild!)
      .find((text) => text.textContent?.includes(wanted));
    const start = node!.textContent!.indexOf(wanted);
    document.getSelection()!.setBaseAndExtent(node!, start, node!, start + wanted.length);
  }, words);
}

describe('the reader', () => {
  it('opens on one sentence that two sources word differently, level and marked', async () => {
    await open();
    const list = page.getByRole('list', { name: 'Findings' });
    await list.locator('[aria-current=true]', { hasText: 'Worded differently' }).waitFor();
    await expect.poll(highlights).toMatchObject({
      'pane-1-selected': ['The tram must always be the backbone of this city'],
      'pane-2-selected': ['The tram is an indispensable part of the city at all times'],
    });
    const tops = await page.evaluate(() =>
      ['pane-1-selected', 'pane-2-selected'].map((name) => {
        const [first] = [...CSS.highlights.get(name)!];
        const range = document.createRange();
        range.setStart(first!.startContainer, first!.startOffset);
        range.setEnd(first!.endContainer, first!.endOffset);
        return Math.round(range.getBoundingClientRect().top);
      }),
    );
    expect(tops[0]).toBe(tops[1]);
    expect(await page.evaluate(() => location.hash)).toBe('');
  });

  it('keeps the marks of one pane when another changes its source', async () => {
    await open();
    await expect.poll(highlights).toHaveProperty('pane-2-numbers-differ');
    const before = await highlights();
    await page.getByRole('button', { name: 'Add pane' }).click();
    await expect.poll(highlights).toHaveProperty('pane-3-dates-differ');
    const third = page.getByRole('region', { name: 'Rails first, dockers hear' });
    await third.getByRole('button', { name: 'Choose the source of this pane' }).click();
    await page.getByRole('menuitemradio', { name: /Evening Sheet/ }).click();
    await expect.poll(highlights).toHaveProperty('pane-3-other-occasion');
    await pane(gazette.title).getByRole('button', { name: 'Choose the source of this pane' }).click();
    await page.getByRole('menuitemradio', { name: /The Courier/ }).click();
    await expect.poll(highlights).toMatchObject({ 'pane-1-numbers-differ': before['pane-2-numbers-differ'] });
    const after = await highlights();
    expect(after['pane-2-numbers-differ']).toEqual(before['pane-1-numbers-differ']);
    expect(after).toHaveProperty('pane-3-other-occasion');
  });

  it('selects what is under the pointer', async () => {
    await open();
    await expect.poll(highlights).toHaveProperty('pane-1-numbers-differ');
    const place = (): Promise<{ x: number; y: number }> =>
      page.evaluate(() => {
        const [range] = [...CSS.highlights.get('pane-1-numbers-differ')!];
        const live = document.createRange();
        live.setStart(range!.startContainer, range!.startOffset + 4);
        live.setEnd(range!.startContainer, range!.startOffset + 8);
        const { x, y, width, height } = live.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
    // The first pair is brought level after the first paint: the place counts once it keeps still.
    let at = await place();
    const isStill = async (): Promise<boolean> => {
      const before = at;
      at = await place();
      return at.x === before.x && at.y === before.y;
    };
    await expect.poll(isStill, { interval: 100, timeout: 20_000 }).toBe(true);
    await page.mouse.click(at.x, at.y);
    const card = page.getByRole('article', { name: 'Selected finding' });
    await card.getByText('Numbers differ').waitFor();
    expect(await card.locator('mark').allTextContents()).toEqual(['Some 12,000', 'nearly 14,000']);
  });

  it('says which kind of finding the keys have come to, and who tells it', async () => {
    await open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    const said = page.getByRole('status').filter({ hasText: / of \d+$/ });
    const before = await said.textContent();
    await page.keyboard.press('j');
    await expect.poll(() => said.textContent()).not.toBe(before);
    const current = page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true] .kind');
    expect(await said.textContent()).toMatch(
      new RegExp(`^${(await current.textContent())!.trim()}: .*Gazette`),
    );
  });

  it('lays out a right-to-left paragraph from the right', async () => {
    await open();
    const arabic = pane(courier.title).getByText('يقول عمال');
    expect(await arabic.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  });
});

describe('the panes', () => {
  /** Tops of the first paragraphs in the panes that hold these words. */
  const topOf = (words: string): Promise<number> =>
    page.evaluate((wanted) => {
      for (const element of document.querySelectorAll('[data-paragraph]')) {
        const node = element.firstChild;
        const start = node?.textContent?.indexOf(wanted) ?? -1;
        if (node === null || start === -1) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        return Math.round(range.getBoundingClientRect().top);
      }
      throw new Error(`Nowhere on the page: ${wanted}`);
    }, words);
  const left = 'after two winters of work';
  const right = 'Work along the quay will';

  const wheel = async (): Promise<void> => {
    const box = (await pane(gazette.title).boundingBox())!;
    await page.mouse.move(box.x + 120, box.y + 320);
    await page.mouse.wheel(0, 260);
  };

  it('follow the one that is scrolled, by the nearest tied passage', async () => {
    await open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    const before = await topOf(left);
    await wheel();
    await expect.poll(() => topOf(left)).toBeLessThan(before - 100);
    await expect.poll(async () => (await topOf(left)) - (await topOf(right))).toBe(0);
  });

  it('stay where they are once following is switched off', async () => {
    await open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('s');
    const [before, beside] = [await topOf(left), await topOf(right)];
    await wheel();
    await expect.poll(() => topOf(left)).toBeLessThan(before - 100);
    expect(await topOf(right)).toBe(beside);
  });

  it('give way to one source read whole, and come back', async () => {
    await open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('w');
    await expect.poll(() => page.locator('[data-source]').count()).toBe(1);
    await page.getByRole('button', { name: 'Back to the sources side by side' }).click();
    await expect.poll(() => page.locator('[data-source]').count()).toBe(2);
  });

  it('hide the marks of a kind that is switched off, and only those', async () => {
    await open();
    await expect.poll(highlights).toHaveProperty('pane-1-numbers-differ');
    await page.getByRole('button', { name: 'View' }).click();
    await page.getByRole('checkbox', { name: 'Numbers differ' }).click();
    await expect.poll(highlights).not.toHaveProperty('pane-1-numbers-differ');
    expect(await highlights()).toHaveProperty('pane-1-dates-differ');
  });
});

describe('the palette', () => {
  it('finds a finding by its words and goes to it', async () => {
    await open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find or do anything' }).fill('nearly 14,000');
    await page.getByRole('option', { name: /12,000 people/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('article', { name: 'Selected finding' }).getByText('Numbers differ').waitFor();
  });
});

describe('the search', () => {
  const words = 'Some 12,000 people';
  const hit: Hit = {
    kind: 'source',
    ref: 'gazette',
    title: 'City bets on trams',
    titleMarks: [{ start: 13, end: 18 }],
    outlet: 'Gazette',
    author: '',
    day: '2024-06-05',
    tags: [],
    verdict: '',
    text: '…Some 12,000 people use the old line. <b>',
    marks: [{ start: 13, end: 19 }],
    passage: passage('gazette', words),
    nearly: false,
  };

  it('is reached by a key from any screen, opens a result at its passage, and has no faults of access', async () => {
    fake.found = (query) => ({
      groups: query.includes('people') ? [{ caseId: 'trams', title: 'Trams', hits: [hit], more: 3 }] : [],
      more: false,
      unread: [],
      indexed: null,
      notice: null,
    });
    await open();
    await pane(gazette.title).waitFor();
    await page.keyboard.press('/');
    const field = page.getByRole('searchbox', { name: 'Search all cases' });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('peoples');
    await page.keyboard.press('Backspace');
    const result = page.getByRole('button', { name: /Some 12,000/ });
    await result.waitFor();
    expect(await result.locator('mark').allTextContents()).toEqual(['trams', 'people']);
    // Outside text stays text.
    expect(await result.textContent()).toContain('<b>');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await pane(gazette.title).waitFor();
    await expect.poll(highlights).toMatchObject({ 'pane-1-words': [words] });
  });

  it('says what it did not find and what it could not read', async () => {
    fake.found = (query) => ({
      groups: [],
      more: false,
      unread: query.includes('after:2 ') ? ['after:2'] : [],
      indexed: null,
      notice: null,
    });
    await open();
    await pane(gazette.title).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('zeppelin');
    await page.getByText('Nothing in your library says “zeppelin”.').waitFor();
    await page.getByRole('button', { name: 'Notes', exact: true }).click();
    await expect.poll(() => fake.searched.at(-1)).toBe('kind:note zeppelin');
    await page.getByRole('searchbox').fill('after:2 zeppelin');
    await page.getByText('“after:2” is not understood yet').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('list', { name: 'Cases' }).waitFor();
  });
});

describe('settings', () => {
  it('show at once and are there again after a reload, with the open case', async () => {
    await open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('Control+,');
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
    await expect.poll(() => fake.settings.theme).toBe('dark');
    await expect.poll(() => fake.settings.session?.caseId).toBe('trams');
    fake.open = null;
    await page.reload();
    await pane(gazette.title).waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });
});

describe('a note', () => {
  it('stands on exactly the words that were selected, emoji and combining marks included', async () => {
    await open();
    const words = 'clapped 👷🏽‍♀️ when the Café Zoë choir';
    await pane(gazette.title).waitFor();
    await selectWords(gazette.title, words);
    await page.getByRole('button', { name: 'Add note' }).click();
    await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Who paid them?');
    await page.getByRole('textbox', { name: 'Tags' }).fill('colour');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const notes = page.getByRole('list', { name: 'Notes' });
    await notes.getByText('Who paid them?').waitFor();
    expect(await highlights()).toMatchObject({ 'pane-1-note': [words] });
    const { case: stored } = (await fake.call('openCase', { caseId: 'trams' })) as {
      case: { annotations: { start: number; end: number; tags: string[] }[] };
    };
    const { start, end } = passage('gazette', words);
    expect(stored.annotations).toMatchObject([{ start, end, tags: ['colour'] }]);

    await page.keyboard.press('Control+z');
    await notes.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Redo' }).click();
    await notes.getByText('Who paid them?').waitFor();
  });

  it('half written survives a look at another screen', async () => {
    await open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('n');
    const field = page.getByRole('textbox', { name: 'Note', exact: true });
    await field.fill('Not done yet');
    await page.getByRole('tab', { name: 'Export' }).click();
    await page.getByRole('tab', { name: 'Reader' }).click();
    expect(await field.inputValue()).toBe('Not done yet');
  });
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  it('no screen breaks a rule of accessibility that axe can see', async () => {
    await open(scheme);
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('n');
    const found: string[] = [];
    const look = async (where: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of violations) {
        found.push(
          ...nodes.map(
            ({ target, failureSummary }) => `${where}: ${id} ${target.join(' ')} ${failureSummary ?? ''}`,
          ),
        );
      }
    };
    await look('reader');
    await page.keyboard.press('Escape');
    for (const key of ['p', 'l']) {
      await page.keyboard.press(key);
      await look(key === 'p' ? 'partners' : 'passages');
    }
    for (const key of ['Control+k', '?', 'Control+,']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await look(`dialog of ${key}`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: 'Add sources' }).click();
    await page.getByRole('dialog').waitFor();
    await look('add sources');
    await page.keyboard.press('Escape');
    await pane(gazette.title).getByRole('button', { name: 'More for Westhaven Gazette' }).click();
    await page.getByRole('menuitem', { name: 'Edit details' }).click();
    await page.getByRole('dialog').waitFor();
    await look('details');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Library' }).click();
    await page.getByRole('list', { name: 'Cases' }).waitFor();
    await look('library');
    await page.getByRole('tab', { name: 'Export' }).click();
    await page.getByText('## Sources').waitFor();
    await look('export');
    expect(found).toEqual([]);
  });
});
