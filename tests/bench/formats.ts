// Measures what comes in and goes out: `npm run bench -- formats`. The article of a page, a long PDF, a large page, a
// folder of articles, and every text format of a large case.
import { Readability } from '@mozilla/readability';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXPORT_FORMATS, EXPORT_FORMAT_NAMES } from '../../src/core/contract/formats.ts';
import { Comparer } from '../../src/main/analysis/comparer.ts';
import { createApp } from '../../src/main/app.ts';
import { exportCase } from '../../src/main/export/export-case.ts';
import { newId } from '../../src/main/ids.ts';
import { parsePage } from '../../src/main/import/dom.ts';
import { readHtml } from '../../src/main/import/html.ts';
import { readInWorker } from '../../src/main/import/worker-run.ts';
import { Library } from '../../src/main/library/library.ts';
import { HEADLINE, LAYOUTS } from '../main/import/layouts.ts';
import { makePdf, placed } from '../main/import/make-pdf.ts';
import { tokenF1 } from '../support/token-f1.ts';
import { largeCase } from './large-case.ts';
import type { Row } from './row.ts';

const WORDS = 'harbour council mayor tram rails quay winter fares docker vote steel budget line school'.split(
  ' ',
);
const WORKER = new URL('../../out/main/import-worker.js', import.meta.url);

/** Words by a rule, others for every seed. */
function prose(seed: number, count: number): string {
  let state = seed * 7_919 + 1;
  const word = (): string => {
    state = (state * 48_271) % 2_147_483_647;
    return `${WORDS[state % WORDS.length]!}${state % 97 === 0 ? ` ${state % 1_000}` : ''}`;
  };
  const sentence = (): string => `The ${Array.from({ length: 12 }, word).join(' ')}.`;
  return Array.from({ length: Math.ceil(count / 13) }, sentence).join(' ');
}

export async function measure(): Promise<Row[]> {
  return [...articles(), ...(await pdf()), ...(await page()), ...(await folder()), ...(await exports())];
}

async function pdf(): Promise<Row[]> {
  const pages = Array.from({ length: 200 }, (_, at) => {
    const words = prose(at, 500).split(' ');
    const lines = Array.from({ length: 50 }, (_line, line) =>
      words.slice(line * 10, line * 10 + 10).join(' '),
    );
    return placed([...lines, `Page ${at + 1}`], 60, 780);
  });
  const file = { name: 'long.pdf', bytes: makePdf({ pages }) };
  const read = readInWorker(WORKER);
  const before = process.memoryUsage().rss;
  let peak = before;
  let stall = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    const now = performance.now();
    stall = Math.max(stall, now - last - 5);
    last = now;
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 5);
  let told = 0;
  const start = performance.now();
  await read(file, () => told++);
  const took = performance.now() - start;
  clearInterval(watch);
  const stop = new AbortController();
  let asked = 0;
  await read(
    file,
    (_step, done) => {
      if (done > 0.2 && asked === 0) {
        asked = performance.now();
        stop.abort();
      }
    },
    stop.signal,
  ).catch(() => undefined);
  return [
    { what: 'PDF of 200 pages', value: took / 1_000, unit: 's', wanted: { most: 10 } },
    {
      what: 'the same: memory at its peak, above the start',
      value: (peak - before) / 2 ** 20,
      unit: 'MB',
      wanted: { most: 500 },
    },
    { what: 'the same: longest wait of the main thread', value: stall, unit: 'ms', wanted: null },
    { what: 'the same: progress told', value: told, unit: 'times', wanted: { least: 20 } },
    {
      what: 'the same: from stopping it to its end',
      value: performance.now() - asked,
      unit: 'ms',
      wanted: null,
    },
  ];
}

async function page(): Promise<Row[]> {
  const paragraphs: string[] = [];
  for (let length = 0, at = 0; length < 5 * 2 ** 20; at++) {
    const paragraph = `<p class="body">${prose(at, 120)} <a href="/a${at}">More</a></p>\n`;
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  const bytes = Buffer.from(newsPage('Harbour', paragraphs.join('')));
  const read = readInWorker(WORKER);
  // The thread is there already when a second file is added.
  await read({ name: 'small.html', bytes: Buffer.from(newsPage('Harbour', '<p>Boats.</p>')) });
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    await read({ name: 'page.html', bytes });
    times.push((performance.now() - start) / 1_000);
  }
  times.sort((a, b) => a - b);
  return [{ what: 'page of 5 MB, median of three', value: times[1]!, unit: 's', wanted: { most: 2 } }];
}

const newsPage = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav><article><h1>${title}</h1>${body}</article><footer>All rights reserved.</footer></body></html>`;

/** The text of our own pages against Readability's alone, both with the headline. */
function articles(): Row[] {
  const scores = LAYOUTS.map(({ name, html, article }) => ({
    ours: tokenF1(readHtml({ bytes: Buffer.from(html), name }).text, article),
    alone: tokenF1(
      `${HEADLINE} ${new Readability(parsePage(html) as never).parse()?.textContent ?? ''}`,
      article,
    ),
  }));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const ours = scores.map((score) => score.ours);
  const alone = scores.map((score) => score.alone);
  return [
    {
      what: 'article text in ten layouts, token F1: lowest',
      value: Math.min(...ours),
      unit: '',
      wanted: { least: 0.95 },
    },
    { what: 'the same: mean', value: mean(ours), unit: '', wanted: { least: mean(alone) } },
    { what: 'Readability alone: lowest', value: Math.min(...alone), unit: '', wanted: null },
    { what: 'the same: mean', value: mean(alone), unit: '', wanted: null },
  ];
}

/** As the page adds a folder: in batches of 25, each an answer with the whole case that travels as JSON. */
async function folder(): Promise<Row[]> {
  const text = (at: number): string => `Report ${at} on the harbour\n\n${prose(at + 1, 600)}\n`;
  const saved = (at: number): string =>
    newsPage(
      `Report ${at} on the harbour`,
      text(at)
        .split('. ')
        .map((words) => `<p>${words}.</p>`)
        .join(''),
    );
  return [...(await addAll('txt', text, 1_000)), ...(await addAll('html', saved, 1_000))];
}

async function addAll(ending: string, make: (at: number) => string, count: number): Promise<Row[]> {
  const path = await mkdtemp(join(tmpdir(), 'crossread-bench-'));
  const library = await Library.open(path);
  const app = createApp({
    library,
    comparer: new Comparer(() => ({
      result: Promise.reject(new Error('Nothing is compared.')),
      stop: () => undefined,
    })),
    clock: () => new Date().toISOString(),
    newId,
    door: 'browser',
    version: '0.0.0',
    readOnly: null,
    readFile: readInWorker(WORKER),
  });
  const caseId = (await app.createCase({ title: 'Folder' })).case.id;
  const files = Array.from({ length: count }, (_, at) => ({
    fileName: `report-${at}.${ending}`,
    bytes: Buffer.from(make(at)).toString('base64'),
  }));
  let travelled = 0;
  const start = performance.now();
  for (let at = 0; at < count; at += 25)
    travelled += JSON.stringify(await app.importSources({ caseId, files: files.slice(at, at + 25) })).length;
  const took = (performance.now() - start) / 1_000;
  await library.flush();
  await rm(path, { recursive: true, force: true });
  const what = `folder of ${count.toLocaleString('en')} articles of 600 words, .${ending}`;
  return [
    { what, value: took, unit: 's', wanted: { most: 60 } },
    { what: 'the same: what travels to the page', value: travelled / 2 ** 20, unit: 'MB', wanted: null },
  ];
}

async function exports(): Promise<Row[]> {
  const { subject, comparison } = largeCase(50, 40, 200, 2_000);
  const rows: Row[] = [];
  for (const format of EXPORT_FORMAT_NAMES.filter((name) => EXPORT_FORMATS[name].isText)) {
    const start = performance.now();
    await exportCase(
      subject,
      comparison,
      { format, scope: { of: 'case' }, table: 'points', texts: true, publication: null },
      {
        originals: () => Promise.resolve([]),
        printPdf: () => Promise.reject(new Error('Nothing is printed.')),
      },
    );
    const took = (performance.now() - start) / 1_000;
    rows.push({
      what: `50 sources, 2,000 notes as ${EXPORT_FORMATS[format].name}`,
      value: took,
      unit: 's',
      wanted: { most: 2 },
    });
  }
  return rows;
}
