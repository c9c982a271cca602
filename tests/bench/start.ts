// The browser door with a library of 10,000 sources beside one with none: from its start to a page that can be used,
// and what a change costs.
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Comparer } from '../../src/main/analysis/comparer.ts';
import { createApp } from '../../src/main/app.ts';
import { newId } from '../../src/main/ids.ts';
import { openLibrary } from '../../src/main/library/open-library.ts';
import { launchChromium } from '../support/chromium.ts';
import { caseIdOf, plantLibrary } from './large-library.ts';
import { median, type Row } from './row.ts';

const CASES = 1_000;
const SOURCES = 10;
const LENGTH = 5_000;
const STARTS = 5;
const CHANGES = 40;

export async function measure(): Promise<readonly Row[]> {
  const large = await mkdtemp(join(tmpdir(), 'crossread-large-'));
  const small = await mkdtemp(join(tmpdir(), 'crossread-small-'));
  const browser = await launchChromium();
  try {
    await plantLibrary(large, CASES, SOURCES, LENGTH);
    // A library that was open before, or its first start would make the sample case.
    await mkdir(join(small, 'cases'));
    await writeFile(join(small, 'index.json'), '{"format":"crossread-library","version":2,"cases":[]}');
    // The first start of either makes what later ones find: the index of the cases, compiled code.
    await start(browser, large);
    await start(browser, small);
    const starts: { readonly large: number[]; readonly small: number[] } = { large: [], small: [] };
    for (let turn = 0; turn < STARTS; turn += 1) {
      starts.large.push(await start(browser, large));
      starts.small.push(await start(browser, small));
    }
    await plantLibrary(small, 1, SOURCES, LENGTH);
    const changes = await change(large, small);
    return [
      {
        what: 'start to usable window, 10,000 sources',
        value: median(starts.large) / 1000,
        unit: 's',
        wanted: { most: 1.5 },
      },
      {
        what: 'the same, beside an empty library',
        value: median(starts.large) / median(starts.small),
        unit: 'times',
        wanted: { most: 1.3 },
      },
      {
        what: 'a change saved there, beside one in a library of one case',
        value: median(changes.large) / median(changes.small),
        unit: 'times',
        wanted: { most: 1.2 },
      },
      { what: 'a change saved there', value: median(changes.large), unit: 'ms', wanted: null },
    ];
  } finally {
    await browser.close();
    await rm(large, { recursive: true, force: true });
    await rm(small, { recursive: true, force: true });
  }
}

/** Milliseconds from starting the process until the page shows the library and takes clicks. */
async function start(browser: Browser, library: string): Promise<number> {
  const began = performance.now();
  const door = spawn(
    process.execPath,
    [join(process.cwd(), 'out/main/browser.js'), '--library', library, '--no-open'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    let printed = '';
    for await (const chunk of door.stdout) {
      printed += String(chunk);
      if (printed.includes('\n')) break;
    }
    await page.goto(/http:\/\/\S+/.exec(printed)![0]);
    await page.getByRole('button', { name: 'New case' }).waitFor();
    await page.locator('.rows, .empty').waitFor();
    return performance.now() - began;
  } finally {
    await context.close();
    const ended = once(door, 'exit');
    door.kill('SIGTERM');
    await ended;
  }
}

/** Milliseconds of each change, by turns in the one library and in the other. */
async function change(large: string, small: string): Promise<{ large: number[]; small: number[] }> {
  const opened = await Promise.all([large, small].map((folder) => openLibrary(folder, 'browser')));
  const [inLarge, inSmall] = opened.map(({ library }) =>
    createApp({
      library,
      comparer: new Comparer(() => {
        throw new Error('Nothing is compared here.');
      }),
      clock: () => new Date().toISOString(),
      newId,
      door: 'browser',
      version: '0.0.0',
      readOnly: null,
    }),
  );
  const times: { large: number[]; small: number[] } = { large: [], small: [] };
  for (let turn = 0; turn < CHANGES; turn += 1) {
    for (const [name, app] of [
      ['large', inLarge!],
      ['small', inSmall!],
    ] as const) {
      const caseId = caseIdOf(0);
      const began = performance.now();
      await app.annotate({ caseId, sourceId: 'source0', start: 0, end: 7, note: String(turn), tags: [] });
      // The first one keeps the state before it as a backup.
      if (turn > 0) times[name].push(performance.now() - began);
    }
  }
  await Promise.all(opened.map(({ close }) => close()));
  return times;
}
