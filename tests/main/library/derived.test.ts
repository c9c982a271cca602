import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { derivedFolder } from '../../../src/main/library/derived.ts';
import { temporaryFolder } from '../../support/library.ts';

describe('derived data', () => {
  it('has a folder of its own for each kind and version, and leaves other kinds alone', async () => {
    const library = await temporaryFolder();
    for (const name of ['search-1', 'searching-1', 'analyses-4']) {
      await mkdir(join(library, 'derived', name), { recursive: true });
    }
    expect(await derivedFolder(library, 'search', 2)).toBe(join(library, 'derived', 'search-2'));
    expect((await readdir(join(library, 'derived'))).sort()).toEqual([
      'analyses-4',
      'search-2',
      'searching-1',
    ]);
  });

  it('is cleared of what a kill left half written, and of nothing else', async () => {
    const library = await temporaryFolder();
    const folder = (await derivedFolder(library, 'analysis', 3))!;
    for (const name of ['a.json.gz', 'a.json.gz.77-1.tmp']) await writeFile(join(folder, name), 'x');
    await derivedFolder(library, 'analysis', 3);
    expect(await readdir(folder)).toEqual(['a.json.gz']);
  });

  it('has none where the library cannot be written to', async () => {
    const library = await temporaryFolder();
    await writeFile(join(library, 'derived'), 'in the way');
    expect(await derivedFolder(library, 'search', 1)).toBeNull();
  });
});
