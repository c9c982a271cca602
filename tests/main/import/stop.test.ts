// A long import tells how far it is and can be stopped; the case stays as it was.
import { describe, expect, it } from 'vitest';
import { Comparer } from '../../../src/main/analysis/comparer.ts';
import { createApp } from '../../../src/main/app.ts';
import { cancelled } from '../../../src/main/import/worker-run.ts';
import { Library } from '../../../src/main/library/library.ts';
import { newId } from '../../../src/main/ids.ts';
import { base64 } from '../../support/app.ts';
import { temporaryFolder } from '../../support/library.ts';

describe('an import that takes long', () => {
  it('tells its step, and ends as cancelled when it is stopped', async () => {
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
        onProgress('Reading page 40 of 200', 0.2);
        begin();
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(cancelled(file.name)));
        });
      },
    });
    const caseId = (await app.createCase({ title: 'Dues' })).case.id;
    expect(await app.importProgress({ caseId })).toBeNull();
    const importing = app.importSource({ caseId, fileName: 'long.pdf', bytes: base64('%PDF-1.7') });
    await started;
    expect(await app.importProgress({ caseId })).toEqual({ step: 'Reading page 40 of 200', done: 0.2 });
    await app.cancelImport({ caseId });
    await expect(importing).rejects.toMatchObject({
      code: 'cancelled',
      message: expect.stringContaining('long.pdf') as string,
    });
    expect(await app.importProgress({ caseId })).toBeNull();
    expect((await app.openCase({ caseId })).case.sources).toEqual([]);
  });
});
