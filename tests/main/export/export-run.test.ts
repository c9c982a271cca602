// Exports written in a thread: the same as in place, while the app answers, and they can be stopped.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ExportFormatName } from '../../../src/core/contract/formats.ts';
import { Comparer } from '../../../src/main/analysis/comparer.ts';
import { createApp } from '../../../src/main/app.ts';
import { exportInPlace, exportInWorker, type ExportTask } from '../../../src/main/export/export-run.ts';
import { newId } from '../../../src/main/ids.ts';
import { Library } from '../../../src/main/library/library.ts';
import { largeCase } from '../../bench/large-case.ts';
import { temporaryFolder } from '../../support/library.ts';

const inThread = exportInWorker(
  pathToFileURL(join(import.meta.dirname, '../../../out/main/export-worker.js')),
);
const LARGE = largeCase(4, 120);
const go = (): AbortSignal => new AbortController().signal;
const noPrinter = (): Promise<Uint8Array> => Promise.reject(new Error('Nothing is printed.'));

function task(format: ExportFormatName): ExportTask {
  const wish = { format, scope: { of: 'case' }, table: 'points', texts: true, publication: null } as const;
  return { ...LARGE, wish, originals: [] };
}

describe('an export in a thread', () => {
  it.each(['markdown', 'csv', 'docx', 'bundle'] as const)('is the same as in place: %s', async (format) => {
    const made = await inThread(task(format), noPrinter, go());
    const there = await exportInPlace(task(format), noPrinter, go());
    expect({ ...made, content: Buffer.from(made.content) }).toEqual({
      ...there,
      content: Buffer.from(there.content),
    });
  });

  it('is printed by the door', async () => {
    let printed = '';
    const print = (html: string): Promise<Uint8Array> => {
      printed = html;
      return Promise.resolve(Buffer.from('%PDF'));
    };
    const { content } = await inThread(task('pdf'), print, go());
    expect(Buffer.from(content).toString()).toBe('%PDF');
    expect(printed).toContain('<!doctype html>');
  });

  it('leaves the app free to answer meanwhile', async () => {
    const order: string[] = [];
    const made = inThread(task('markdown'), noPrinter, go()).then(() => order.push('made'));
    await new Promise((resolve) => setTimeout(resolve, 1));
    order.push('answered');
    await made;
    expect(order).toEqual(['answered', 'made']);
  });

  it('ends when it is stopped', async () => {
    const stop = new AbortController();
    const made = inThread(task('html'), noPrinter, stop.signal);
    stop.abort();
    await expect(made).rejects.toMatchObject({ code: 'cancelled' });
  });

  it.each([
    ['in a thread', inThread],
    ['in place', exportInPlace],
  ])('stops the printing too: %s', async (_where, run) => {
    const stop = new AbortController();
    let isStopped = false;
    const printer = (_html: string, signal: AbortSignal): Promise<Uint8Array> =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          isStopped = true;
          reject(signal.reason as Error);
        });
        stop.abort();
      });
    await expect(run(task('pdf'), printer, stop.signal)).rejects.toMatchObject({ code: 'cancelled' });
    expect(isStopped).toBe(true);
  });

  it('tells what was wrong in the same words', async () => {
    const { wish, ...rest } = task('json');
    const part = {
      ...rest,
      wish: { ...wish, scope: { of: 'selection', points: [], annotations: [] } as const },
    };
    const told = await exportInPlace(part, noPrinter, go()).catch((error: unknown) => String(error));
    expect(await inThread(part, noPrinter, go()).catch((error: unknown) => String(error))).toBe(told);
  });

  it('that dies is told, and harms nothing', async () => {
    const dying = exportInWorker(new URL('data:text/javascript,process.exit(3)'));
    await expect(dying(task('csv'), noPrinter, go())).rejects.toThrow('unharmed');
  });
});

describe('an export of the app', () => {
  it('tells its step by the name that the page gave it, and is stopped by it', async () => {
    const library = await Library.open(await temporaryFolder());
    let begin = (): void => undefined;
    const started = new Promise<void>((resolve) => (begin = resolve));
    const app = createApp({
      library,
      comparer: new Comparer(() => ({ result: Promise.reject(new Error()), stop: () => undefined })),
      clock: () => new Date().toISOString(),
      newId,
      door: 'browser',
      version: '0.0.0',
      readOnly: null,
      runExport: () => {
        begin();
        return new Promise(() => undefined);
      },
    });
    const caseId = (await app.createCase({ title: 'Dues' })).case.id;
    const named = { caseId, run: 'preview' };
    expect(await app.exportProgress(named)).toBeNull();
    const wish = { scope: { of: 'case' }, table: 'points', texts: true, publication: null } as const;
    const writing = app.exportCase({ ...named, ...wish, format: 'markdown' });
    await started;
    expect(await app.exportProgress(named)).toEqual({ step: 'Writing the export', done: null });
    expect(await app.exportProgress({ caseId, run: 'another' })).toBeNull();
    await app.cancelExport({ caseId, run: 'another' });
    await app.cancelExport(named);
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    expect(await app.exportProgress(named)).toBeNull();
  });
});
