// The payloads through every way in and every way out: saved pages, bundles and case files in; reports, tables and
// documents out, each opened as what it is. Nothing may run, and nothing may be asked for.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Browser, Page } from 'playwright-core';
import readExcel from 'read-excel-file/node';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, CaseView, MadeFile, Results } from '../../../src/core/contract/contract.ts';
import { EXPORT_TABLES } from '../../../src/core/contract/formats.ts';
import { exportJson } from '../../../src/core/export/json.ts';
import { caseSchema, type Case } from '../../../src/core/model/case.ts';
import { writeBundle } from '../../../src/main/export/bundle.ts';
import { sha256Of } from '../../../src/main/import/text.ts';
import { anyCase } from '../../support/arbitrary-case.ts';
import { startBrowserDoor, type BrowserRun } from '../../support/browser-door.ts';
import { findChromium, launchChromium } from '../../support/chromium.ts';
import { cellsOf, runsAsFormula } from '../../support/spreadsheet.ts';
import { FORMULAS, payloads } from './payloads.ts';
import { ranIn, touch, Watch } from './watched.ts';

let browser: Browser;
let watch: Watch;
let library: string;
let door: BrowserRun;
let headers: Record<string, string>;
let all: readonly string[];
/** A case with two sources and every payload in everything that a person can write. */
let full: CaseView;

beforeAll(async () => {
  browser = await launchChromium();
  watch = await Watch.start(browser);
  all = [...payloads(watch.address), ...FORMULAS];
  library = await mkdtemp(join(tmpdir(), 'crossread-test-'));
  door = await startBrowserDoor(library, undefined, { CROSSREAD_CHROMIUM: await findChromium() });
  headers = await door.signIn();
  full = await fill();
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

async function fill(): Promise<CaseView> {
  let view = await must<CaseView>('createCase', { title: line(all[0]!) });
  const caseId = view.case.id;
  // Sources that have sentences in common, so that the reports have points to show.
  for (const half of [0, 1]) {
    // A null byte would make the file a binary one, which is refused.
    const texts = all.map((payload, number) => {
      return `The board gave order ${number}: ${line(payload).replaceAll('\0', '')} on Monday.`;
    });
    const fileName = `${line(all[half + 1]!)}.txt`;
    const bytes = Buffer.from([`Report ${half}`, ...texts].join('\n\n')).toString('base64');
    const { files } = await must<Results['importSources']>('importSources', {
      caseId,
      files: [{ fileName, bytes }],
    });
    const sourceId = files[0]?.[0]?.sourceId;
    const [title, outlet, author] = all.slice(half * 3).map(line);
    view = await must('editSource', { caseId, sourceId, fields: { title, outlet, author } });
  }
  const [first, second] = view.case.sources;
  const passage = (place: number) => ({ source: first!.id, start: place * 2, end: place * 2 + 2 });
  for (const [number, payload] of all.entries()) {
    const { start, end } = passage(number);
    const note = { caseId, sourceId: first!.id, start, end, note: payload, tags: [line(payload)] };
    await must('annotate', note);
    if (number % 4 === 0) {
      await must('giveVerdict', {
        caseId,
        passages: [passage(number)],
        replaces: null,
        label: 'Disputed',
        explanation: payload,
        evidence: [passage(number + 1)],
      });
    }
    if (number % 4 === 1) {
      const to = { source: second!.id, start, end };
      await must('link', { caseId, from: passage(number), to, type: 'supports', note: payload });
    }
  }
  await must('editReview', { caseId, fields: { reviewer: line(all[3]!) } });
  return must('openCase', { caseId });
}

const SKIPPED = ['id', 'source', 'base', 'with', 'scale', 'format', 'sha256'];

/** The case with another payload in every string that the schema of a case leaves free, however deep it lies. */
function stuffed(subject: Case, next: () => string): Case {
  const taken = new Map<string, boolean>();
  const result = JSON.parse(JSON.stringify(subject)) as Record<string, unknown>;
  const takes = (pattern: string, put: (value: string) => void, old: string): boolean => {
    const known = taken.get(pattern);
    if (known !== undefined) return known;
    put('<x>');
    const isFree = v.safeParse(caseSchema, result).success;
    put(old);
    taken.set(pattern, isFree);
    return isFree;
  };
  const walk = (node: unknown, pattern: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const fields = node as Record<string, unknown>;
    for (const [key, value] of Object.entries(fields)) {
      const here = `${pattern}.${Array.isArray(node) ? '*' : key}`;
      if (typeof value !== 'string') walk(value, here);
      else if (key === 'text') fields[key] = `${value}\n\n${next()}\n\n${next()}`;
      else if (!SKIPPED.includes(key) && takes(here, (put) => (fields[key] = put), value)) {
        fields[key] = next();
      }
    }
  };
  walk(result, '');
  return v.parse(caseSchema, result);
}

/** Case files as somebody else could write them: every part of a case, every free string a payload. */
function hostileCases(): readonly Case[] {
  let number = 0;
  const next = (): string => all[(number += 1) % all.length]!;
  const largest = fc
    .sample(anyCase, { numRuns: 150, seed: 5 })
    .sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length);
  return largest.slice(0, 3).map((subject, place) => ({
    ...stuffed(subject, next),
    id: `hostile${place}`,
    // So that the library lists it first.
    changedAt: '9999-01-01T00:00:00.000Z',
  }));
}

/** Shows the case that was changed last on these screens, and in the dialogs that tell of it. */
async function seeEverywhere(
  page: Page,
  id: string,
  screens: readonly string[] = ['Reader', 'Matrix', 'Review', 'Export', 'Reader'],
): Promise<void> {
  await page.getByRole('tab', { name: 'Library', exact: true }).click();
  const rows = page.getByRole('list', { name: 'Cases' }).getByRole('listitem');
  await rows.first().getByRole('button').first().click();
  for (const name of screens) {
    const tab = page.getByRole('tab', { name, exact: true });
    if ((await tab.count()) === 0) continue;
    await tab.click();
    await page.waitForTimeout(400);
    await touch(page);
    expect(await ranIn(page), `${id} in ${name}`).toEqual([]);
  }
  for (const [action, dialog] of [
    ['Restore an earlier state', /^Earlier states/],
    ['Tags of the case', 'Tags of the case'],
  ] as const) {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').locator('input').fill(action);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: dialog }).waitFor();
    await touch(page);
    expect(await ranIn(page), `${id} in ${action}`).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: dialog }).waitFor({ state: 'detached' });
  }
  // What was looked at was the case with the payloads.
  await expect.poll(() => page.locator('body').textContent()).toMatch(/window\.|=1\+1/);
}

async function signedIn(): Promise<Page> {
  const page = await watch.page(door.origin);
  await page.goto(`${door.origin}/#token=${door.token}`);
  await page.getByRole('tab', { name: 'Library', exact: true }).waitFor();
  return page;
}

async function expectNothing(page: Page): Promise<void> {
  expect(await ranIn(page)).toEqual([]);
  expect(watch.asked).toEqual([]);
  await page.close();
}

const exported = (format: string, more: object = {}): Promise<MadeFile> =>
  must<MadeFile>('exportCase', { caseId: full.case.id, format, ...more });
const bytesOf = ({ bytes }: MadeFile): Buffer => Buffer.from(bytes!, 'base64');

// Cases of hundreds of odd sentences take their time to be compared on a busy machine.
describe('payloads that come in', { timeout: 300_000 }, () => {
  it('as saved pages, in title, head, byline, data, body, comments and file name, stay text on every screen', async () => {
    const { case: made } = await must<CaseView>('createCase', { title: 'Saved pages' });
    let came = 0;
    for (let start = 0; start < all.length; start += 80) {
      // A null byte would make the page a binary file, which is refused.
      const own = all.slice(start, start + 80).map((payload) => payload.replaceAll('\0', ''));
      const data = JSON.stringify({ '@type': 'NewsArticle', headline: own[1], author: { name: own[2] } });
      const page = `<!doctype html><html lang="${own[3]!}"><head><title>${own[0]!}</title>
        <meta name="author" content="${own[4]!}"><meta property="og:site_name" content='${own[5] ?? ''}'>
        <link rel="canonical" href="javascript:window.x=1"><script type="application/ld+json">${data}</script></head>
        <body onload="${own[6] ?? ''}"><!-- ${own[7] ?? ''} --><article><h1>${own[8] ?? own[0]!}</h1>
        ${own.map((payload) => `<p>The board said that dues will rise next year. ${payload} More was not known.</p>`).join('\n')}
        ${'<p>The board of the harbour said that dues will rise.</p>'.repeat(12)}</article></body></html>`;
      const bytes = Buffer.from(page).toString('base64');
      const fileName = `${line(own[1] ?? own[0]!)}.html`;
      const { files } = await must<Results['importSources']>('importSources', {
        caseId: made.id,
        files: [{ fileName, bytes }],
      });
      if (files[0]?.[0]?.problem === null) came += 1;
    }
    expect(came).toBe(Math.ceil(all.length / 80));
    const page = await signedIn();
    await seeEverywhere(page, 'pages', ['Matrix', 'Reader']);
    await expectNothing(page);
  });

  it('as case files and bundles of somebody else, in every field, stay text on every screen', async () => {
    const page = await signedIn();
    for (const [number, subject] of hostileCases().entries()) {
      const original = Buffer.from(`<script>${all[number]!}</script>`);
      const file =
        number % 2 === 0
          ? Buffer.from(exportJson(subject))
          : writeBundle(
              {
                subject,
                originals: [
                  { sha256: sha256Of(original), fileName: `${line(all[number]!)}.html`, bytes: original },
                ],
              },
              true,
            );
      const bytes = Buffer.from(file).toString('base64');
      const fileName = `${line(all[number]!)}.crossread`;
      const { case: opened } = await must<CaseView>('openCaseFile', { fileName, bytes });
      await page.reload();
      await seeEverywhere(page, subject.id);
      await must('deleteCase', { caseId: opened.id });
    }
    await expectNothing(page);
  });

  it('as Web Annotations stay text in the notes', async () => {
    const { text } = await exported('w3c');
    const { case: made } = await must<CaseView>('createCase', { title: 'Annotated' });
    for (const { text: body } of full.case.sources) {
      await must('pasteSource', { caseId: made.id, text: body });
    }
    const bytes = Buffer.from(text!).toString('base64');
    const { added } = await must<{ added: number }>('addAnnotations', {
      caseId: made.id,
      fileName: `${line(all[5]!)}.json`,
      bytes,
    });
    expect(added).toBeGreaterThan(100);
    const page = await signedIn();
    await seeEverywhere(page, 'annotated', ['Reader']);
    await expectNothing(page);
  });

  it('as words that are searched for, and in what is found, stay text', async () => {
    const page = await signedIn();
    for (const words of ['onerror', 'script', all[0]!, all[30]!, '"javascript:window"']) {
      await page.keyboard.press('/');
      await page.keyboard.type(words);
      await page.waitForTimeout(500);
      await touch(page);
      expect(await ranIn(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    }
    await expectNothing(page);
  });
});

describe('payloads that go out', () => {
  it('in a bundle come back as they were, and stay text on every screen', async () => {
    const bytes = bytesOf(await exported('bundle')).toString('base64');
    await must('deleteCase', { caseId: full.case.id });
    const again = await must<CaseView>('openCaseFile', { fileName: 'again.crossread', bytes });
    expect({ ...again.case, changedAt: '' }).toEqual({ ...full.case, changedAt: '' });
    const page = await signedIn();
    await seeEverywhere(page, 'again', ['Review', 'Reader']);
    await expectNothing(page);
  });

  it('in a Word document are words of paragraphs, and nothing in it links, loads or runs', async () => {
    const file = bytesOf(await exported('docx'));
    const parts = Object.entries(unzipSync(file));
    for (const [path, part] of parts) {
      const xml = Buffer.from(part).toString();
      expect(xml, path).not.toMatch(
        /TargetMode|w:hyperlink|w:instrText|w:fldSimple|w:object|w:drawing|w:altChunk|<!DOCTYPE|<!ENTITY/,
      );
    }
    expect(parts.map(([path]) => path).filter((path) => !/\.(xml|rels)$/.test(path))).toEqual([]);
    const { value } = await mammoth.convertToHtml({ buffer: file });
    expect(value).toContain('onerror=');
    const page = await watch.page();
    await page.setContent(value);
    await touch(page);
    expect(await page.evaluate(() => document.querySelectorAll('script, img, iframe, object').length)).toBe(
      0,
    );
    await expectNothing(page);
  });

  it('in an Excel workbook are strings, never formulas', async () => {
    const file = bytesOf(await exported('xlsx'));
    for (const [path, part] of Object.entries(unzipSync(file))) {
      expect(Buffer.from(part).toString(), path).not.toMatch(
        /<f[ >]|TargetMode|<hyperlink|externalLink|ddeLink/,
      );
    }
    const cells = (await readExcel(file)).flatMap(({ data }) => data.flat()).map(String);
    expect(cells.filter((cell) => cell.startsWith('=')).length).toBeGreaterThan(0);
  });

  it.each(EXPORT_TABLES)(
    'in the table %s as CSV begin no cell as a formula, whatever a spreadsheet takes for the sign between cells',
    async (table) => {
      const { text } = await exported('csv', { table });
      expect(text).toMatch(/onerror=|javascript:/);
      for (const separator of [',', ';', '\t', '|']) {
        const formulas = cellsOf(text!, separator).filter(runsAsFormula);
        expect(formulas, JSON.stringify(separator)).toEqual([]);
      }
    },
  );

  it('in a PDF are printed without running, and become no action in it', async () => {
    const pdf = bytesOf(await exported('pdf')).toString('latin1');
    // What stands in streams is compressed: any short name turns up there by chance. Objects stand outside of
    // them, as long as none is a stream of objects.
    const objects = pdf.replaceAll(/\bstream\r?\n[\s\S]*?\bendstream\b/g, 'stream');
    expect(objects).toContain('/Catalog');
    expect(objects).not.toMatch(
      /\/(?:ObjStm|JavaScript|JS|Launch|OpenAction|AA|SubmitForm|GoToR|EmbeddedFile)\b/,
    );
    expect(watch.asked).toEqual([]);
  });

  it('in TEI are text in elements of TEI, and the file runs nothing when a browser opens it', async () => {
    const { text } = await exported('tei');
    const page = await watch.page();
    const spaces = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      return [...new Set([...parsed.querySelectorAll('*')].map((element) => element.namespaceURI))].join();
    }, text!);
    expect(spaces).toBe('http://www.tei-c.org/ns/1.0');
    expect(text).not.toMatch(/<!DOCTYPE|<!ENTITY|<\?(?!xml )/);
    await page.route('http://tei.example/', (route) =>
      route.fulfill({ contentType: 'application/xml', body: text! }),
    );
    await page.goto('http://tei.example/');
    expect(await ranIn(page)).toEqual([]);
    expect(watch.asked).toEqual(['http://tei.example/']);
    await page.close();
  });

  it.each(['json', 'w3c', 'claimreview', 'csl'])('in %s are strings of JSON', async (format) => {
    const { text, mediaType } = await exported(format);
    expect(mediaType).toMatch(/json/);
    expect(JSON.stringify(JSON.parse(text!))).toContain('window.');
  });

  it.each(['ris', 'bibtex'])('in %s begin no record and no field of their own', async (format) => {
    const { text } = await exported(format);
    const records = format === 'ris' ? /^TY {2}- /gm : /^@\w+\{/gm;
    expect(text!.match(records)).toHaveLength(full.case.sources.length);
  });

  it.each(['markdown', 'html', 'docx', 'bundle', 'csv'])(
    'give %s a file name of letters, digits, dots and lines',
    async (format) => {
      expect((await exported(format)).fileName).toMatch(/^[\p{L}\p{N}.-]+$/u);
    },
  );
});
