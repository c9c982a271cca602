// Files that a person offers: looked at before they are read, told about when they are gone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_CASE_FILE_BYTES, MAX_FILE_BYTES } from '../../../src/core/contract/contract.ts';
import { chosenFiles, droppedFiles } from '../../../src/renderer/api/files.ts';

const chosen = (file: File) => chosenFiles([file])[0]!;

describe('a file from a file field or a drop', () => {
  it('gives back its bytes in base64, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const read = await chosen(new File([new Uint8Array(bytes)], 'a.txt')).read();
        expect(Buffer.from(read, 'base64')).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('survives a size that needs several pieces', async () => {
    const bytes = new Uint8Array(100_001).map((_, at) => at % 251);
    expect(Buffer.from(await chosen(new File([bytes], 'a')).read(), 'base64')).toEqual(Buffer.from(bytes));
  });

  it('is refused by its size before a byte is read', async () => {
    const huge = {
      name: 'a',
      size: MAX_FILE_BYTES + 1,
      arrayBuffer: () => Promise.reject(new Error('was read')),
    };
    await expect(chosen(huge as unknown as File).read()).rejects.toMatchObject({
      code: 'file-too-large',
    });
  });

  it('may be larger than a source when it can be an exported case', async () => {
    const size = MAX_FILE_BYTES + 1;
    const arrayBuffer = () => Promise.resolve(new ArrayBuffer(3));
    for (const name of ['Dues.crossread', 'Dues.json'])
      expect(await chosen({ name, size, arrayBuffer } as unknown as File).read()).toBe('AAAA');
    const huge = { name: 'Dues.crossread', size: MAX_CASE_FILE_BYTES + 1, arrayBuffer };
    await expect(chosen(huge as unknown as File).read()).rejects.toMatchObject({
      code: 'file-too-large',
      message: expect.stringContaining('350 MB') as string,
    });
  });

  it('is reported when it has vanished', async () => {
    const gone = { name: 'a', size: 3, arrayBuffer: () => Promise.reject(new Error('NotFoundError')) };
    await expect(chosen(gone as unknown as File).read()).rejects.toMatchObject({
      code: 'file-vanished',
    });
  });
});

describe('a folder', () => {
  const fileEntry = (path: string) => ({
    isDirectory: false,
    isFile: true,
    name: path.split('/').at(-1),
    fullPath: path,
    file: (take: (file: File) => void) => take(new File(['Words.'], 'x')),
  });
  const folderEntry = (path: string, inside: readonly { fullPath: string }[]) => ({
    isDirectory: true,
    isFile: false,
    name: path.split('/').at(-1),
    fullPath: path,
    createReader: () => {
      const left = [...inside];
      // A browser hands out no more than a hundred at a time, and says that it is through by handing out none.
      return { readEntries: (take: (some: unknown) => void) => take(left.splice(0, 100)) };
    },
  });
  const drop = (...entries: readonly unknown[]) =>
    ({
      files: [],
      items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
    }) as unknown as DataTransfer;

  it('that is dropped gives every file in it, in the order of names, without what systems leave behind', async () => {
    const many = Array.from({ length: 250 }, (_, at) => fileEntry(`/press/many/${1000 + at}.txt`));
    const found = await droppedFiles(
      drop(
        folderEntry('/press', [
          fileEntry('/press/b.txt'),
          fileEntry('/press/a.txt'),
          fileEntry('/press/.DS_Store'),
          folderEntry('/press/.git', [fileEntry('/press/.git/config')]),
          folderEntry('/press/many', many),
        ]),
        fileEntry('/single.txt'),
      ),
    );
    expect(found.map(({ name }) => name).slice(0, 3)).toEqual([
      'press/a.txt',
      'press/b.txt',
      'press/many/1000.txt',
    ]);
    expect(found).toHaveLength(253);
    expect(found.at(-1)?.name).toBe('single.txt');
  });

  it('of more files than anybody adds on purpose is refused', async () => {
    const many = Array.from({ length: 5_001 }, (_, at) => fileEntry(`/all/${at}.txt`));
    await expect(droppedFiles(drop(folderEntry('/all', many)))).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('5,000') as string,
    });
  });

  it('that is chosen in a file field names its files with their folders', () => {
    const file = Object.assign(new File(['Words.'], 'a.txt'), {});
    Object.defineProperty(file, 'webkitRelativePath', { value: 'press/a.txt' });
    expect(chosenFiles([file]).map(({ name }) => name)).toEqual(['press/a.txt']);
  });
});
