// A long import tells how far it is and can be stopped; what was read before the stop comes in.
import { describe, expect, it } from 'vitest';
import { Comparer } from '../../../src/main/analysis/comparer.ts';
import { createApp } from '../../../src/main/app.ts';
import { readFile } from '../../../src/main/import/import-file.ts';
import { cancelled } from '../../../src/main/import/worker-run.ts';
import { Library } from '../../../src/main/library/library.ts';
import { newId } from '../../../src/main/ids.ts';
import { base64 } from '../../support/app.ts';
import { temporaryFolder } from '../../support/library.ts';

describe('an import that takes long', () => {
  it('tells its step, and when it is stopped leaves out only what it had not read', async () => {
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
      readFile: (file, onProgress, signal) => {
        if (file.name === 'first.txt') return readFile(file);
        onProgress('Reading page 40 of 200', 0.5);
        begin();
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(cancelled(file.name)));
        });
      },
    });
    const caseId = (await app.createCase({ title: 'Dues' })).case.id;
    expect(await app.importProgress({ caseId })).toBeNull();
    const importing = app.importSources({
      caseId,
      files: ['first.txt', 'long.pdf', 'last.txt'].map((fileName) => ({ fileName, bytes: base64(fileName) })),
    });
    await started;
    expect(await app.importProgress({ caseId })).toEqual({ step: 'Reading page 40 of 200', done: 0.5 });
    await app.cancelImport({ caseId });
    const { files, case: after } = await importing;
    expect(files.map(([outcome]) => outcome?.problem?.code ?? 'added')).toEqual([
      'added',
      'cancelled',
      'cancelled',
    ]);
    expect(files[1]?.[0]?.problem?.message).toContain('long.pdf');
    expect(await app.importProgress({ caseId })).toBeNull();
    expect(after.sources.map(({ file }) => file)).toEqual(['first.txt']);
    expect((await app.undo({ caseId })).case.sources).toEqual([]);
  });
});
