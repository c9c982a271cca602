import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAtomically } from '../../../src/main/library/atomic-write.ts';
import { temporaryFolder } from '../../support/library.ts';

describe('writing atomically', () => {
  it('puts whole new bytes in place of the old, without touching the old file', async () => {
    const path = join(await temporaryFolder(), 'file');
    await writeFile(path, 'old');
    const before = await stat(path);
    await writeAtomically(path, 'new');
    expect(await readFile(path, 'utf8')).toBe('new');
    expect((await stat(path)).ino).not.toBe(before.ino);
  });

  it('leaves what was there, and no temporary file, when it fails', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'target');
    // A rename over a folder with something in it fails after the temporary file was written.
    await mkdir(join(path, 'inside'), { recursive: true });
    await expect(writeAtomically(path, 'new')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['target']);
    expect(await readdir(path)).toEqual(['inside']);
  });

  it('writes a file whose name is as long as a file system allows', async () => {
    const path = join(await temporaryFolder(), 'n'.repeat(255));
    await writeAtomically(path, 'new');
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it('ends with one of two writes made at once, whole', async () => {
    const path = join(await temporaryFolder(), 'file');
    const texts = ['a'.repeat(1_000_000), 'b'.repeat(2_000_000)];
    await Promise.all(texts.map((text) => writeAtomically(path, text)));
    expect(texts).toContain(await readFile(path, 'utf8'));
  });

  it.skipIf(process.platform === 'win32')('writes for its owner alone unless told otherwise', async () => {
    const folder = await temporaryFolder();
    await writeAtomically(join(folder, 'private'), 'x');
    expect((await stat(join(folder, 'private'))).mode & 0o777).toBe(0o600);
  });
});
