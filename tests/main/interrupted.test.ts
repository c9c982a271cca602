// What else can happen while a case is read or compared: its thread dies, it is deleted, somebody else adds to it, the
// disk is full. All of it through the app, with the built threads and files on the disk.
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ANALYSIS_VERSION } from '../../src/core/analysis-version.ts';
import { analyse } from '../../src/core/analysis.ts';
import type { Contract } from '../../src/core/contract/contract.ts';
import { Comparer } from '../../src/main/analysis/comparer.ts';
import { workerRuns } from '../../src/main/analysis/worker-run.ts';
import { createApp } from '../../src/main/app.ts';
import { newId } from '../../src/main/ids.ts';
import { readFile as readText } from '../../src/main/import/import-file.ts';
import { cancelled } from '../../src/main/import/worker-run.ts';
import { derivedFolder } from '../../src/main/library/derived.ts';
import { Library } from '../../src/main/library/library.ts';
import { reports } from '../bench/reports.ts';
import { base64 } from '../support/app.ts';
import { temporaryFolder } from '../support/library.ts';

const WORKER = pathToFileURL(join(import.meta.dirname, '../../out/main/worker.js'));

/**
 * Large enough that a comparison is still under way when it has told of some steps, and that no encoder is asked, which
 * would take ten times as long.
 */
const TEXTS = reports(8).map(({ text }) => text);

interface Opened {
  readonly app: Contract;
  readonly folder: string;
  readonly kept: string;
}

/** The app with the built thread of the analysis, or with another script in its place. */
async function open(
  script: URL = WORKER,
  readFile?: Parameters<typeof createApp>[0]['readFile'],
): Promise<Opened> {
  const folder = await temporaryFolder();
  const library = await Library.open(folder);
  const kept = (await derivedFolder(folder, 'analysis', ANALYSIS_VERSION))!;
  const runs = workerRuns(script, kept);
  onTestFinished(() => runs.close());
  const app = createApp({
    library,
    comparer: new Comparer(runs.start, runs.forget),
    clock: () => new Date().toISOString(),
    newId,
    door: 'browser',
    version: '0.0.0',
    readOnly: null,
    ...(readFile === undefined ? {} : { readFile }),
  });
  return { app, folder, kept };
}

async function caseOfReports(app: Contract): Promise<string> {
  const { id: caseId } = (await app.createCase({ title: 'Dues' })).case;
  for (const text of TEXTS) await app.pasteSource({ caseId, text });
  return caseId;
}

/** Resolves when the comparison of the case has told of a step. */
async function underWay(app: Contract, caseId: string): Promise<void> {
  await expect
    .poll(async () => (await app.compareProgress({ caseId }))?.step ?? 'Starting', { interval: 2 })
    .not.toBe('Starting');
}

/** The built thread, which ends itself after so many steps of its first analysis, and never again. */
async function dyingOnce(steps: number): Promise<URL> {
  const folder = await temporaryFolder();
  const [script, died] = [join(folder, 'worker.mjs'), join(folder, 'died')];
  await writeFile(
    script,
    `import { existsSync, writeFileSync } from 'node:fs';
     import { parentPort } from 'node:worker_threads';
     const post = parentPort.postMessage.bind(parentPort);
     let told = 0;
     parentPort.postMessage = (message) => {
       post(message);
       if (message.kind !== 'progress' || existsSync(${JSON.stringify(died)}) || (told += 1) < ${steps}) return;
       writeFileSync(${JSON.stringify(died)}, '');
       process.exit(9);
     };
     await import(${JSON.stringify(WORKER.href)});`,
  );
  return pathToFileURL(script);
}

/**
 * The built thread, which from `hold` on stands still as soon as it has something to tell, and tells no result: what is
 * under way stays so until the thread is ended, however quick the machine is.
 */
async function holdable(): Promise<{ readonly script: URL; readonly hold: () => Promise<void> }> {
  const folder = await temporaryFolder();
  const [script, held] = [join(folder, 'worker.mjs'), join(folder, 'held')];
  await writeFile(
    script,
    `import { existsSync } from 'node:fs';
     import { parentPort } from 'node:worker_threads';
     const post = parentPort.postMessage.bind(parentPort);
     parentPort.postMessage = (message) => {
       const isHeld = existsSync(${JSON.stringify(held)});
       if (!isHeld || message.kind === 'progress') post(message);
       if (isHeld) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
     };
     await import(${JSON.stringify(WORKER.href)});`,
  );
  return { script: pathToFileURL(script), hold: () => writeFile(held, '') };
}

describe('a thread that dies in the middle of an analysis', () => {
  it.each([1, 5])(
    'after step %i: the person is told, the case is as it was, and comparing again gives all',
    async (steps) => {
      const { app, folder } = await open(await dyingOnce(steps));
      const caseId = await caseOfReports(app);
      const path = join(folder, 'cases', caseId, 'case.json');
      const before = await readFile(path);
      await expect(app.compare({ caseId })).rejects.toMatchObject({
        code: 'internal',
        message: expect.stringMatching(/broke off.*unharmed.*Compare again/) as string,
      });
      expect(await app.compareProgress({ caseId })).toBeNull();
      expect((await readFile(path)).equals(before)).toBe(true);
      const { sources } = (await app.openCase({ caseId })).case;
      expect(await app.compare({ caseId })).toEqual(analyse(sources));
    },
  );
});

describe('a case that is deleted', () => {
  it('while it is compared: whoever waits is told, all of it is in the trash, and nothing stays behind', async () => {
    const { script, hold } = await holdable();
    const { app, folder, kept } = await open(script);
    const caseId = await caseOfReports(app);
    await hold();
    const compared = app.compare({ caseId });
    const told = expect(compared).rejects.toMatchObject({ code: 'cancelled' });
    await underWay(app, caseId);
    await app.deleteCase({ caseId });
    await told;
    expect(await readdir(join(folder, 'cases'))).toEqual([]);
    const [thrown] = await readdir(join(folder, 'trash'));
    const stored = JSON.parse(await readFile(join(folder, 'trash', thrown!, 'case.json'), 'utf8')) as {
      sources: unknown[];
    };
    expect(stored.sources).toHaveLength(TEXTS.length);
    expect(await readdir(kept)).toEqual([]);
    await expect(app.compare({ caseId })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('while partners are sought in it: nothing is kept of it afterwards', async () => {
    const { script, hold } = await holdable();
    const { app, kept } = await open(script);
    const caseId = await caseOfReports(app);
    await app.compare({ caseId });
    await hold();
    const [source] = (await app.openCase({ caseId })).case.sources;
    const sought = app.partners({ caseId, sourceId: source!.id, start: 0, end: 400 });
    const told = expect(sought).rejects.toMatchObject({ code: 'cancelled' });
    await app.deleteCase({ caseId });
    await told;
    expect(await readdir(kept)).toEqual([]);
  });

  it('while files are read for it: reading stops, the person is told, and it does not come back', async () => {
    const { app, folder } = await open(WORKER, endless());
    const { id: caseId } = (await app.createCase({ title: 'Dues' })).case;
    const adding = app.importSources({ caseId, files: [{ fileName: 'long.pdf', bytes: base64('long') }] });
    const told = expect(adding).rejects.toMatchObject({ code: 'not-found' });
    await expect.poll(async () => (await app.importProgress({ caseId }))?.step).toBe('Reading page 1');
    await app.deleteCase({ caseId });
    await told;
    expect(await readdir(join(folder, 'cases'))).toEqual([]);
  });
});

/** Reads text at once; a PDF takes until it is stopped. */
function endless(): NonNullable<Parameters<typeof createApp>[0]['readFile']> {
  return (file, onProgress, signal) => {
    if (!file.name.endsWith('.pdf')) return readText(file);
    onProgress('Reading page 1', 0.1);
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(cancelled(file.name)), { once: true });
    });
  };
}

describe('two imports into one case at once', () => {
  it('bring in the texts of both, and what both bring once', async () => {
    const { app, folder } = await open();
    const { id: caseId } = (await app.createCase({ title: 'Dues' })).case;
    const file = (place: number) => ({ fileName: `report-${place}.txt`, bytes: base64(TEXTS[place]!) });
    const [one, other] = await Promise.all([
      app.importSources({ caseId, files: [0, 1, 2].map(file) }),
      app.importSources({ caseId, files: [2, 3, 4].map(file) }),
    ]);
    const outcomes = [...one.files, ...other.files].flat().map(({ problem }) => problem?.code ?? 'added');
    expect(outcomes.sort()).toEqual(['added', 'added', 'added', 'added', 'added', 'duplicate-source']);
    const again = await (await Library.open(folder)).read(caseId);
    expect(again.sources.map(({ file: name }) => name).sort()).toEqual(
      [0, 1, 2, 3, 4].map((place) => `report-${place}.txt`),
    );
    expect(await readdir(join(folder, 'cases', caseId, 'originals'))).toHaveLength(5);
  });

  it('are both told of while they run, and both stopped', async () => {
    const { app } = await open(WORKER, endless());
    const { id: caseId } = (await app.createCase({ title: 'Dues' })).case;
    const add = (name: string) =>
      app.importSources({
        caseId,
        files: [
          { fileName: `${name}.txt`, bytes: base64(`The text of ${name}.`) },
          { fileName: `${name}.pdf`, bytes: base64(name) },
        ],
      });
    const both = [add('one'), add('other')];
    await expect.poll(async () => (await app.importProgress({ caseId }))?.step).toBe('Reading page 1');
    await app.cancelImport({ caseId });
    const codes = (await Promise.all(both)).map(({ files }) =>
      files.flat().map(({ problem }) => problem?.code ?? 'added'),
    );
    expect(codes).toEqual([
      ['added', 'cancelled'],
      ['added', 'cancelled'],
    ]);
    expect(await app.importProgress({ caseId })).toBeNull();
    expect((await app.openCase({ caseId })).case.sources).toHaveLength(2);
  });
});

describe('what is kept of an analysis', () => {
  it('that the disk does not take costs nothing but time: the comparison is the same, and nothing lies about', async () => {
    const { app, kept } = await open();
    const caseId = await caseOfReports(app);
    // A folder in the place of its own, which the system refuses as it does on a full disk.
    await rm(kept, { recursive: true });
    await writeFile(kept, 'in the way');
    const { sources } = (await app.openCase({ caseId })).case;
    expect(await app.compare({ caseId })).toEqual(analyse(sources));
    await app.deleteCase({ caseId });
    expect(existsSync(kept)).toBe(true);
  });
});
