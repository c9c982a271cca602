import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escapeHtml, exportHtml } from '../../../src/core/export/html.ts';
import { launchChromium } from '../../support/chromium.ts';
import { annotation, damCase, damComparison, exampleCase, HOSTILE, source, whole } from './example.ts';

describe('the HTML report', () => {
  it('gives the same bytes for the same case', () => {
    expect(exportHtml(whole(structuredClone(damCase), structuredClone(damComparison)))).toBe(
      exportHtml(whole(damCase, damComparison)),
    );
  });

  it('works for a case with nothing in it', () => {
    const html = exportHtml(whole(exampleCase(), null));
    expect(html).toContain('This case has no sources.');
    expect(html).toContain('No notes were written.');
  });

  it('escapes what could leave text or an attribute', () => {
    expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&#60;a href=&#34;x&#34; title=&#39;y&#39;&#62;&#38;');
  });
});

describe('the HTML report in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  /** Opens the report as a person would, from a file's bytes, and notes everything it tries to do. */
  async function open(html: string, colorScheme: 'light' | 'dark' = 'light') {
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    const surprises: string[] = [];
    page.on('console', (message) => surprises.push(message.text()));
    page.on('pageerror', (error) => surprises.push(error.message));
    page.on('dialog', (dialog) => {
      surprises.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (request.url() !== 'http://report.invalid/') surprises.push(request.url());
    });
    await page.route('**/*', (route) =>
      route.request().url() === 'http://report.invalid/'
        ? route.fulfill({ body: html, contentType: 'text/html' })
        : route.abort(),
    );
    await page.goto('http://report.invalid/');
    return { page, surprises, close: () => context.close() };
  }

  it.each(['light', 'dark'] as const)('has no barrier that axe can find, in %s', async (scheme) => {
    const { page, surprises, close } = await open(exportHtml(whole(damCase, damComparison)), scheme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    expect(surprises).toEqual([]);
    await close();
  });

  it('quotes passages and notes with their line ends', async () => {
    const { page, close } = await open(exportHtml(whole(damCase, damComparison)));
    expect(await page.locator('blockquote').allTextContents()).toEqual([
      'The dam holds, the mayor said.',
      'The dam will hold at all times, the mayor told reporters.',
      'Water rose by 2 metres.',
      'Water rose by 2 metres.\nNobody was hurt.',
    ]);
    expect(await page.locator('mark').allTextContents()).toEqual([
      'The dam holds',
      'The dam will hold at all times',
    ]);
    await close();
  });

  it('shows hostile text as text and runs, loads and links nothing', async () => {
    const on = source({
      id: 's1',
      text: HOSTILE,
      title: HOSTILE,
      outlet: HOSTILE,
      author: HOSTILE,
      url: 'javascript:alert(1)',
      file: HOSTILE,
      importer: { name: HOSTILE, version: HOSTILE },
    });
    const subject = exampleCase({
      about: { title: HOSTILE, base: null },
      sources: [on],
      annotations: [annotation(on, HOSTILE, { id: 'a', note: HOSTILE, tags: [HOSTILE], author: HOSTILE })],
    });
    const { page, surprises, close } = await open(exportHtml(whole(subject, null)));
    expect(await page.locator('script, img, a, iframe, object, form, base, link').count()).toBe(0);
    expect(await page.locator('blockquote').textContent()).toBe(HOSTILE);
    expect(await page.locator('h1').textContent()).toBe(HOSTILE);
    expect(surprises).toEqual([]);
    await close();
  });

  it('would run no script even if one got in', async () => {
    const html = exportHtml(whole(damCase, null)).replace(
      '</main>',
      '<script>document.title = "ran"</script></main>',
    );
    const { page, close } = await open(html);
    expect(await page.title()).toBe('The dam');
    await close();
  });
});
