// Text from sources and people is inert: hundreds of payloads as title, author, outlet, body, note, tag and file
// name, through the real page in Chromium and through the reports. Nothing may run, and nothing may be asked for.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Browser, Page } from 'playwright-core';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, CaseView } from '../../../src/core/contract/contract.ts';
import { startBrowserDoor, type BrowserRun } from '../../support/browser-door.ts';
import { launchChromium } from '../../support/chromium.ts';
import { MARK, payloads } from './payloads.ts';

/** Everything that was asked for and should not have been. */
let asked: string[] = [];
let sink: Server;
let browser: Browser;
let library: string;
let door: BrowserRun;
let headers: Record<string, string>;
let all: readonly string[];
/** The case that holds every payload as a note, in a body, in the fields of its sources. */
let fullCase: string;

beforeAll(async () => {
  sink = createServer((request, response) => {
    asked.push(`the sink got ${String(request.url)}`);
    response.end();
  });
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
  all = payloads(`http://127.0.0.1:${(sink.address() as AddressInfo).port}/asked-`);
  browser = await launchChromium();
  library = await mkdtemp(join(tmpdir(), 'crossread-test-'));
  door = await startBrowserDoor(library);
  headers = await door.signIn();
  fullCase = await fill();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await door.stop();
  sink.close();
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
    const { sourceId } = await must<{ sourceId: string }>('importSource', { caseId, fileName, bytes });
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
  // The same as a saved page: whatever import makes of it, or whether it takes it at all.
  for (const payload of all.slice(0, 3)) {
    const page = `<!doctype html><title>${payload}</title><article><h1>${payload}</h1><p>${'Dues rise. '.repeat(40)}${payload}</p></article>`;
    const bytes = Buffer.from(page).toString('base64');
    await call('importSource', { caseId, fileName: 'page.html', bytes });
  }
  return caseId;
}

/** Opens a page that tells of everything that runs, is asked for, or is refused by the policy. */
async function watchedPage(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    // A blob is what the page itself offers for saving.
    if (origin !== door.origin && protocol !== 'blob:' && protocol !== 'about:') asked.push(request.url());
  });
  page.on('dialog', (dialog) => {
    asked.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => asked.push(`window ${popup.url()}`));
  page.on('console', (message) => {
    // What the policy had to stop was not inert.
    if (/refused to|violates|content security policy/i.test(message.text())) asked.push(message.text());
  });
  return page;
}

async function ranIn(page: Page): Promise<unknown[]> {
  const found = await Promise.all(
    page.frames().map((frame) => frame.evaluate((mark) => Reflect.get(window, mark) as unknown, MARK)),
  );
  return found.filter((value) => value !== undefined && value !== null);
}

/** Moves over the page and scrolls it, as a reader does, so that whatever waits for that gets it. */
async function touch(page: Page): Promise<void> {
  for (const [x, y] of [
    [300, 200],
    [700, 450],
    [1100, 700],
  ] as const) {
    await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.wheel(0, 600);
  }
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('Tab');
  await page.waitForTimeout(200);
}

describe('hundreds of payloads', () => {
  it('are of every family, and are noticed where they do run', async () => {
    expect(new Set(all).size).toBeGreaterThanOrEqual(250);
    const page = await watchedPage();
    await page.setContent(all.filter((payload) => payload.startsWith('<img src')).join('\n'));
    await page.waitForTimeout(300);
    expect(await ranIn(page)).not.toEqual([]);
    await page.setContent(`<svg onload=window.${MARK}=1>`);
    expect(await ranIn(page)).toEqual([1]);
    expect(asked.join('\n')).toContain('the sink got /asked-');
    asked = [];
    await page.close();
  });

  it('run nowhere on the page, and ask for nothing', async () => {
    const page = await watchedPage();
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
    // The sources are on the page, as text: the first words of a body, and a payload after them.
    const body = page.locator('body');
    await expect.poll(async () => (await body.textContent())?.includes('Report 0')).toBe(true);
    expect(await body.textContent()).toContain('<script>window.');
    expect(await page.evaluate(() => document.querySelectorAll('iframe, object, embed, base').length)).toBe(
      0,
    );
    expect(asked).toEqual([]);
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
      const page = await watchedPage();
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
      expect(asked).toEqual([]);
      await page.close();
    },
  );

  it('reach no file name, and no line of the log', async () => {
    const { fileName } = await must<{ fileName: string }>('exportCase', { caseId: fullCase, format: 'html' });
    expect(fileName).toMatch(/^[\p{L}\p{N}.-]+$/u);
    expect(door.printed().split('\n').filter(Boolean)).toHaveLength(1);
  });
});
