import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings.ts';
import { SettingsFile } from '../../../src/main/library/settings-file.ts';
import { temporaryFolder } from '../../support/library.ts';

const NOW = '2026-03-05T10:00:00.000Z';

describe('the file of the settings', () => {
  it('is set aside when it cannot be read, and not written over: what was typed may stand in it', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'settings.json'), '{"notesTyped":[');
    const settings = new SettingsFile(folder);
    expect(await settings.read()).toEqual(DEFAULT_SETTINGS);
    await settings.write({ ...DEFAULT_SETTINGS, theme: 'dark' }, NOW);
    expect((await settings.read()).theme).toBe('dark');
    const [aside] = await readdir(join(folder, 'damaged'));
    expect(await readFile(join(folder, 'damaged', aside!), 'utf8')).toBe('{"notesTyped":[');
    await settings.write({ ...DEFAULT_SETTINGS, theme: 'light' }, NOW);
    expect(await readdir(join(folder, 'damaged'))).toHaveLength(1);
  });

  it('ends with what was written last, of many writes at once, and is on the disk when it is flushed', async () => {
    const folder = await temporaryFolder();
    const settings = new SettingsFile(folder);
    for (let size = 12; size <= 20; size += 1)
      void settings.write({ ...DEFAULT_SETTINGS, textSize: size }, NOW);
    await settings.flush();
    expect((await new SettingsFile(folder).read()).textSize).toBe(20);
  });
});
