// Pictures of the page compared with stored ones. Each shows what numbers cannot: that a mark is drawn in its style,
// that a ribbon runs from mark to mark, that a gap looks like one. The fonts come with the app, so that any machine
// draws nearly the same; what another Chromium smooths otherwise is let through, and each picture is also taken
// without what it is about, to prove that this is not. `CROSSREAD_PICTURES=write` stores them anew.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { still } from '../support/still.ts';
import { BuiltPage } from './built-page.ts';
import { sampleCase, SOURCES } from './fixture.ts';

const its = BuiltPage.forTests();
const STORED = join(import.meta.dirname, 'pictures');
const [gazette, courier] = [SOURCES[0]!, SOURCES[1]!];

/** Distance of colours that counts as a difference, from 0 to 1: pixelmatch's own. It leaves smoothed edges out. */
const COLOUR = 0.1;
/**
 * A picture may differ from the stored one by this part of what it differs by without what it is about. Chromium 150
 * with a system's own font libraries was measured against pictures of Chromium 147 with its own: 0.46 at most, all of it
 * the edges of letters. A mark that is missing, or drawn in another style, comes near 1.
 */
const TOLERANCE = 0.6;
/** And by so much where that is more: a tenth of a percent of the pixels, the odd letter smoothed otherwise. */
const ODD_PIXELS = 0.001;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(place: Locator): Promise<Box> {
  const box = await place.boundingBox();
  if (box === null) throw new Error('It is not on the page.');
  return box;
}

async function take(page: Page, { x, y, width, height }: Box): Promise<PNG> {
  // Nobody's pointer marks anything, and no caret blinks.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const clip = { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
  // What moves by itself has come to rest when two pictures are alike.
  const shot = (): Promise<Buffer> => page.screenshot({ clip, caret: 'hide', animations: 'disabled' });
  const bytes = await still(async () => (await shot()).toString('base64'));
  return PNG.sync.read(Buffer.from(bytes, 'base64'));
}

/** Part of the pixels in which two pictures differ, from 0 to 1; pictures of unlike size differ wholly. */
function difference(one: PNG, other: PNG): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const { width, height } = one;
  return pixelmatch(one.data, other.data, undefined, width, height, { threshold: COLOUR }) / (width * height);
}

/** Compares a part of the page with its stored picture, then takes away what the picture is about. */
async function compare(name: string, box: Box, takeAway: () => Promise<unknown>): Promise<void> {
  const file = join(STORED, `${name}.png`);
  const now = await take(its.page, box);
  if (process.env['CROSSREAD_PICTURES'] === 'write') {
    await mkdir(STORED, { recursive: true });
    await writeFile(file, PNG.sync.write(now));
  }
  expect(existsSync(file), `There is no ${file}. Write it with CROSSREAD_PICTURES=write.`).toBe(true);
  const stored = PNG.sync.read(await readFile(file));
  const differs = difference(stored, now);
  await takeAway();
  const without = difference(stored, await take(its.page, box));
  // What the picture is about is seen at all.
  expect(without).toBeGreaterThan(2 * ODD_PIXELS);
  expect(differs).toBeLessThanOrEqual(Math.max(ODD_PIXELS, TOLERANCE * without));
}

const findings = (): Locator => its.page.getByRole('list', { name: 'Findings' });

describe('the page looks as it did', () => {
  it('marks: each kind has its own line, and the selection its words', async () => {
    await its.open();
    await findings().locator('[aria-current=true]').waitFor();
    const text = await boxOf(its.pane(gazette.title).getByRole('group'));
    const box = { ...text, x: text.x + 16, width: text.width - 40, height: 330 };
    await compare('marks', box, () => its.page.keyboard.press('m'));
  });

  it('ribbons: they run from mark to mark across the gutter', async () => {
    await its.open();
    await findings().locator('[aria-current=true]').waitFor();
    const gutter = await boxOf(its.page.locator('.gutter').first());
    await compare('ribbons', { ...gutter, height: 420 }, async () => {
      await its.page.getByRole('button', { name: 'View' }).click();
      await its.page.getByLabel('Ribbons between the texts').uncheck();
      await its.page.keyboard.press('Escape');
    });
  });

  it('matrix: what a source leaves out is a gap that one sees, in the dark too', async () => {
    await its.open('dark');
    await findings().locator('[aria-current=true]').waitFor();
    await its.page.getByRole('tab', { name: 'Matrix' }).click();
    const grid = await boxOf(its.page.getByRole('grid', { name: 'Points by source' }));
    const box = { ...grid, width: Math.min(grid.width, 900), height: 420 };
    await compare('matrix', box, () =>
      // A page without pictures: the hatching is one.
      its.page.evaluate(() => {
        const plain = new CSSStyleSheet();
        plain.replaceSync('* { background-image: none !important; }');
        document.adoptedStyleSheets = [plain];
      }),
    );
  });

  it('whole texts: what went is struck, what came underlined, what moved dashed', async () => {
    const paragraphs = gazette.text.split('\n\n');
    const reprint = {
      ...courier,
      text: [paragraphs[0]!, paragraphs[4]!, ...paragraphs.slice(1, 4)]
        .join('\n\n')
        .replace('always', 'for ever')
        .replace(' on Tuesday', ''),
    };
    its.fake.put({ ...sampleCase(), sources: [gazette, reprint] });
    its.fake.comparison = { ...its.fake.comparison, claims: [], alignments: [], points: [], findings: [] };
    await its.open();
    await its.pane(courier.title).waitFor();
    await its.page.keyboard.press('d');
    await its.page.getByRole('list', { name: 'Changes' }).waitFor();
    const left = await boxOf(its.pane(gazette.title).getByRole('group'));
    const right = await boxOf(its.pane(courier.title).getByRole('group'));
    const box = { x: left.x, y: left.y, width: right.x + right.width - left.x, height: 400 };
    await compare('whole-texts', box, () => its.page.keyboard.press('d'));
  });
});
