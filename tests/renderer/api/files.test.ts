// Files that a person offers: looked at before they are read, told about when they are gone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../../../src/core/contract/contract.ts';
import { browserFile, chosenFile } from '../../../src/renderer/api/files.ts';

describe('a file from a file field or a drop', () => {
  it('gives back its bytes in base64, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const read = await browserFile(new File([new Uint8Array(bytes)], 'a.txt')).read();
        expect(Buffer.from(read, 'base64')).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('survives a size that needs several pieces', async () => {
    const bytes = new Uint8Array(100_001).map((_, at) => at % 251);
    expect(Buffer.from(await browserFile(new File([bytes], 'a')).read(), 'base64')).toEqual(
      Buffer.from(bytes),
    );
  });

  it('is refused by its size before a byte is read', async () => {
    const huge = {
      name: 'a',
      size: MAX_FILE_BYTES + 1,
      arrayBuffer: () => Promise.reject(new Error('was read')),
    };
    await expect(browserFile(huge as unknown as File).read()).rejects.toMatchObject({
      code: 'file-too-large',
    });
  });

  it('is reported when it has vanished', async () => {
    const gone = { name: 'a', size: 3, arrayBuffer: () => Promise.reject(new Error('NotFoundError')) };
    await expect(browserFile(gone as unknown as File).read()).rejects.toMatchObject({
      code: 'file-vanished',
    });
  });
});

describe('a file from the desktop dialog', () => {
  it('passes on why it could not be read', async () => {
    const problem = { code: 'file-too-large', message: 'Too large.' } as const;
    await expect(chosenFile({ name: 'a', bytes: null, problem }).read()).rejects.toMatchObject(problem);
  });
});
