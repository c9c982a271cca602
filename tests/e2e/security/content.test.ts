// Text from sources and people is inert: hundreds of payloads as title, author, outlet, body, note, tag and file
// name, through the real page in Chromium and through the reports. Nothing may run, and nothing may be asked for.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, CaseView, Results } from '../../../src/core/contract/contract.ts';
import { startBrowserDoor, type BrowserRun } from '../../support/browser-door.ts';
import { launchChromium } from '../../support/chromium.ts';
import { MARK, payloads } from './payloads.ts';
import { ranIn, touch, Watch } from './watched.ts';

let watch: Watch;
let browser: Browser;
let library: string;
let door: BrowserRun;
let headers: Record<string, string>;
let all: readonly string[];
/** The case that holds every payload as a note, in a body, in the fields of its sources. */
let fullCase: string;

beforeAll(async () => {
  browser = await launchChromium();
  watch = await Watch.start(browser);
  all = payloads(watch.address);
  library = await mkdtemp(join(tmpdir(), 'crossread-test-'));
  door = await startBrowserDoor(library);
  headers = await door.signIn();
  fullCase = await fill();
}, 300_000);

beforeEach(() => {
  watch.asked = [];
});

afterAll(async () => {
  await browser.close();
  await door.stop();
  watch.stop();
  await rm(library, { recursive: true, force: true });
});

async function call(name: string, input: unknown): Promise<Answer<unknown>> {
  const { body } = await door.send('POST', `/api/${name}`, headers, JSON.stringify(input));
  return JSON.parse(body) as Answer<unknown>;
}

async function must<T>(name: string, input: unknown): Promise<T> {
  const answer = await call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.problem.message}`);
  return answer.value as T;
}

/** One line, as a title or a name must be; never empty. */
const line = (payload: string): string => payload.replace(/\s+/g, ' ').trim();

/** A case for every payload as its title, and one case with every payload everywhere else. */
async function fill(): Promise<string> {
  for (const payload of all) await must('createCase', { title: line(payload) });
  const { case: subject } = await must<CaseView>('createCase', { title: line(all[0]!) });
  const caseId = subject.id;
  const share = Math.ceil(all.length / 4);
  for (let number = 0; number < 4; number += 1) {
    const own = all.slice(number * share, (number + 1) * share);
    const text = [`Report ${number}`, ...own.map(line)].join('\n\n');
    const fileName = `${line(own[0]!)}.txt`;
    const bytes = Buffer.from(text).toString('base64');
    const { files } = await must<Results['importSources']>('importSources', {
      caseId,
      files: [{ fileName, bytes }],
    });
    const sourceId = files[0]?.[0]?.sourceId;
    const [title, outlet, author] = [own[1]!, own[2]!, own[3]!].map(line);
    await must('editSource', { caseId, sourceId, fields: { title, outlet, author } });
    for (const [index, payload] of own.entries()) {
      const start = index * 3;
      await must('annotate', {
        caseId,
        sourceId,
        start,
        end: start + 2,
        note: payload,
        tags: [line(payload)],
      });
    }
  }
  return caseId;
}

describe('hundreds of payloads', () => {
  it('are of every family, and are noticed where they do run', async () => {
    expect(new Set(all).size).toBeGreaterThanOrEqual(250);
    const page = await watch.page(door.origin);
    await page.setContent(all.filter((payload) => payload.startsWith('<img src')).join('\n'));
    await page.waitForTimeout(300);
    expect(await ranIn(page)).not.toEqual([]);
    await page.setContent(`<svg onload=window.${MARK}=1>`);
    expect(await ranIn(page)).toEqual([1]);
    expect(watch.asked.join('\n')).toContain('the sink got /asked-');
    await page.close();
  });

  it('run nowhere on the page, and ask for nothing', async () => {
    const page = await watch.page(door.origin);
    await page.goto(`${door.origin}/#token=${door.token}`);
    await page.getByRole('tab', { name: 'Library', exact: true }).click();
    const rows = page.getByRole('list', { name: 'Cases' }).getByRole('listitem');
    // The list shows some rows at first and grows as one scrolls.
    const scrolled = async (): Promise<number> => {
      await rows.last().scrollIntoViewIfNeeded();
      return rows.count();
    };
    await expect.poll(scrolled, { timeout: 60_000 }).toBeGreaterThan(all.length);
    await touch(page);
    expect(await ranIn(page)).toEqual([]);
    // The last changed comes first: the one with everything in it.
    await rows.first().getByRole('button').first().click();
    for (const name of ['Reader', 'Matrix', 'Review', 'Export', 'Reader']) {
      const tab = page.getByRole('tab', { name, exact: true });
      if ((await tab.count()) === 0) continue;
      await tab.click();
      await page.waitForTimeout(700);
      await touch(page);
      expect(await ranIn(page), name).toEqual([]);
    }
    // The sources are on the page, as text: the first words of a body, and a payload after them. Which of them stand beside
    // each other is the comparison's choice.
    const body = page.locator('body');
    await expect.poll(() => body.textContent()).toMatch(/Report [0-3]/);
    expect(await body.textContent()).toContain('<script>window.');
    expect(await page.evaluate(() => document.querySelectorAll('iframe, object, embed, base').length)).toBe(
      0,
    );
    expect(watch.asked).toEqual([]);
    await page.close();
  });

  it.each(['html', 'markdown'])(
    'stay text in the %s report, without any policy to stop them',
    async (format) => {
      const { text } = await must<{ text: string }>('exportCase', { caseId: fullCase, format });
      expect(text).toContain('onerror=');
      const shown =
        format === 'html'
          ? text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
          : micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
      const page = await watch.page(door.origin);
      await page.setContent(shown);
      await touch(page);
      expect(await ranIn(page)).toEqual([]);
      const strange = 'script, iframe, object, embed, base, form, svg script, img, video, audio, link';
      expect(await page.evaluate((selector) => document.querySelectorAll(selector).length, strange)).toBe(0);
      const handlers = await page.evaluate(
        () =>
          [...document.querySelectorAll('*')].flatMap((element) =>
            element.getAttributeNames().filter((name) => name.startsWith('on')),
          ).length,
      );
      expect(handlers).toBe(0);
      const links = await page.evaluate(() => [...document.links].map(({ href }) => href));
      expect(links.filter((href) => !/^(https?:|about:blank#)/.test(href))).toEqual([]);
      expect(watch.asked).toEqual([]);
      await page.close();
    },
  );

  it('reach no file name, and no line of the log', async () => {
    const { fileName } = await must<{ fileName: string }>('exportCase', { caseId: fullCase, format: 'html' });
    expect(fileName).toMatch(/^[\p{L}\p{N}.-]+$/u);
    expect(door.printed().split('\n').filter(Boolean)).toHaveLength(1);
  });
});
