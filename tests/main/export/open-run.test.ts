// Exported cases read in a thread: the same as in place, while the app answers, and they can be stopped.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/core/model/problem.ts';
import { Comparer } from '../../../src/main/analysis/comparer.ts';
import { createApp } from '../../../src/main/app.ts';
import { writeBundle } from '../../../src/main/export/bundle.ts';
import { parseBodyInWorker, readCaseInPlace, readCaseInWorker } from '../../../src/main/export/open-run.ts';
import { OpeningRuns } from '../../../src/main/opening-runs.ts';
import { newId } from '../../../src/main/ids.ts';
import { Library } from '../../../src/main/library/library.ts';
import { largeCase } from '../../bench/large-case.ts';
import { temporaryFolder } from '../../support/library.ts';

const inThread = readCaseInWorker(
  pathToFileURL(join(import.meta.dirname, '../../../out/main/open-worker.js')),
);
const go = (): AbortSignal => new AbortController().signal;

/** More than is read in place. */
const { subject } = largeCase(20, 400);
const json = Buffer.from(JSON.stringify(subject)).toString('base64');
const bundle = Buffer.from(writeBundle({ subject, originals: [] }, true)).toString('base64');

describe('an exported case in a thread', () => {
  it.each([
    ['JSON', 'case.json', json],
    ['a bundle', 'case.crossread', bundle],
  ])('is the same as in place: %s', async (_what, fileName, bytes) => {
    const file = { fileName, bytes };
    expect(await inThread(file, go())).toEqual(await readCaseInPlace(file, go()));
  });

  it('is refused with the same problem', async () => {
    const file = { fileName: 'cut.json', bytes: json.slice(0, json.length - 8) };
    const told = (await readCaseInPlace(file, go()).catch((error: unknown) => error)) as Problem;
    await expect(inThread(file, go())).rejects.toMatchObject({ code: 'damaged-file', told: told.told });
  });

  it('leaves the app free to answer meanwhile', async () => {
    const order: string[] = [];
    const read = inThread({ fileName: 'case.json', bytes: json }, go()).then(() => order.push('read'));
    await new Promise((resolve) => setTimeout(resolve, 1));
    order.push('answered');
    await read;
    expect(order).toEqual(['answered', 'read']);
  });

  it.each(['before it began', 'while it is read'])(
    'leaves nothing in the library when it is stopped %s',
    async (when) => {
      const library = await Library.open(await temporaryFolder());
      const app = createApp({
        library,
        comparer: new Comparer(() => ({ result: Promise.reject(new Error('none')), stop: () => undefined })),
        clock: () => new Date().toISOString(),
        newId,
        door: 'browser',
        version: '0.0.0',
        readOnly: null,
        readCase: inThread,
      });
      if (when === 'before it began') await app.cancelOpening({ run: 'mine' });
      const opened = app.openCaseFile({ fileName: 'case.json', bytes: json, run: 'mine' });
      if (when !== 'before it began') await app.cancelOpening({ run: 'mine' });
      await expect(opened).rejects.toMatchObject({ code: 'cancelled' });
      expect(await library.list()).toEqual([]);
      const again = await app.openCaseFile({ fileName: 'case.json', bytes: json, run: 'mine' });
      expect(again.case.about).toEqual(subject.about);
    },
  );
});

describe('the body of a call that brings a large file', () => {
  const script = pathToFileURL(join(import.meta.dirname, '../../../out/main/open-worker.js'));
  const parse = parseBodyInWorker(script);
  const body = (call: unknown): Uint8Array => Buffer.from(JSON.stringify(call));

  it('is parsed in a thread, and its file comes as bytes, which are read as the file itself', async () => {
    const call = { fileName: 'case.json', bytes: json, run: 'mine' };
    const input = (await parse(body(call))) as { fileName: string; bytes: Uint8Array };
    expect(input).toEqual({ ...call, bytes: new Uint8Array(Buffer.from(json, 'base64')) });
    expect((await inThread(input, go())).subject.about).toEqual(subject.about);
  });

  it('is handed on as it is where it holds no file, and is undefined where it is no JSON', async () => {
    expect(await parse(body({ fileName: 'case.json', bytes: 'not base64' }))).toEqual({
      fileName: 'case.json',
      bytes: 'not base64',
    });
    expect(await parse(Buffer.from('{"fileName":'))).toBeUndefined();
  });

  it('leaves the app free to answer meanwhile, and nothing of it with whoever handed it over', async () => {
    const order: string[] = [];
    const large = body({ fileName: 'case.json', bytes: json.repeat(4) });
    const parsed = parse(large).then(() => order.push('parsed'));
    expect(large.byteLength).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 1));
    order.push('answered');
    await parsed;
    expect(order).toEqual(['answered', 'parsed']);
  });
});

describe('the runs of opening', () => {
  it('forget those that were stopped after their end, so that their names are free again', async () => {
    const runs = new OpeningRuns(readCaseInPlace);
    const file = { fileName: 'case.json', bytes: json };
    const names = Array.from({ length: 30 }, (_, at) => `run${at}`);
    await runs.read(names[0]!, file);
    for (const name of names) runs.stop(name);
    expect((await runs.read(names[0]!, file)).subject.about).toEqual(subject.about);
    await expect(runs.read(names[29]!, file)).rejects.toMatchObject({ code: 'cancelled' });
  });
});
