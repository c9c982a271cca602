// What the app holds of its cases in memory: few of them, and as many steps as fit.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/core/model/case.ts';
import type { Change } from '../../src/core/model/change.ts';
import { addSource, editCase, removeSource } from '../../src/main/changes.ts';
import { importText } from '../../src/main/import/text.ts';
import { Library } from '../../src/main/library/library.ts';
import { OpenCases, type Limits } from '../../src/main/open-cases.ts';
import { temporaryFolder } from '../support/library.ts';
import { caseOf } from '../support/stored-case.ts';

async function opened(limits: Limits): Promise<{ cases: OpenCases; library: Library; folder: string }> {
  const folder = await temporaryFolder();
  const library = await Library.open(folder);
  let seconds = 0;
  const clock = (): string => new Date(Date.UTC(2026, 0, 1) + 1_000 * seconds++).toISOString();
  return { cases: new OpenCases(library, clock, limits), library, folder };
}

const retitle =
  (title: string) =>
  (subject: Case): Change | null =>
    editCase(subject, { title });

/** A source with a text of so many characters. */
function source(id: string, characters: number) {
  const bytes = Buffer.from(`${id} `.padEnd(characters, 'x'));
  return importText({ id, bytes, fileName: null, importedAt: '2026-01-01T00:00:00.000Z', version: '0.0.0' });
}

describe('the cases in memory', () => {
  it('are few: one that was not used for long is read from the disk again', async () => {
    const { cases, library, folder } = await opened({ cases: 2, steps: 1_000_000 });
    const path = join(folder, 'cases', 'testaaa0', 'case.json');
    for (const id of ['testaaa0', 'testaaa1']) await cases.add(caseOf(id, 'Dues', 0, 0));
    const ours = await readFile(path, 'utf8');
    await writeFile(path, ours.replace('"title":"Dues"', '"title":"Fees"'));
    expect((await cases.view('testaaa0')).case.about.title).toBe('Dues');
    await cases.view('testaaa1');
    await cases.add(caseOf('testaaa2', 'Dues', 0, 0));
    await library.flush();
    expect((await cases.view('testaaa0')).case.about.title).toBe('Fees');
  });

  it('are changed, undone and redone after they were let go of, as if they had been held', async () => {
    const { cases, library } = await opened({ cases: 1, steps: 1_000_000 });
    const ids = ['testaaa0', 'testaaa1', 'testaaa2'];
    for (const id of ids) await cases.add(caseOf(id, 'Dues', 0, 0));
    for (const title of ['One', 'Two']) for (const id of ids) await cases.change(id, retitle(title));
    for (const id of ids) await cases.change(id, (subject) => addSource(subject, source('sourceaaa', 200)));
    for (const id of ids) await cases.change(id, (subject) => removeSource(subject, 'sourceaaa'));
    for (const id of ids) expect((await cases.undo(id)).case.sources).toHaveLength(1);
    for (const id of ids) await cases.undo(id);
    for (const id of ids) expect((await cases.undo(id)).case.about.title).toBe('One');
    for (const id of ids) expect((await cases.redo(id)).case.about.title).toBe('Two');
    expect(await library.flush()).toEqual([]);
    for (const id of ids) expect((await library.read(id)).about.title).toBe('Two');
  });

  it('stay in memory while the disk refuses them', async () => {
    let full = false;
    const folder = await temporaryFolder();
    const guard = (): Promise<void> =>
      full ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : Promise.resolve();
    const library = await Library.open(folder, { guard });
    const cases = new OpenCases(library, () => '2026-01-01T00:00:00.000Z', { cases: 1, steps: 1_000_000 });
    for (const id of ['testaaa0', 'testaaa1']) await cases.add(caseOf(id, 'Dues', 0, 0));
    full = true;
    await cases.change('testaaa0', retitle('Held'));
    await cases.view('testaaa1');
    expect((await cases.view('testaaa0')).case.about.title).toBe('Held');
    full = false;
    expect(await library.flush()).toEqual([]);
    expect((await (await Library.open(folder)).read('testaaa0')).about.title).toBe('Held');
  });
});

describe('the steps that can be undone', () => {
  it('fall out when they hold too much, the oldest first, those of the case used longest ago before all', async () => {
    const { cases } = await opened({ cases: 8, steps: 5_000 });
    for (const id of ['testaaa0', 'testaaa1']) {
      await cases.add(caseOf(id, 'Dues', 0, 0));
      await cases.change(id, retitle(`First ${id}`));
      await cases.change(id, (subject) => addSource(subject, source('sourceaaa', 1_500)));
    }
    await cases.view('testaaa0');
    await cases.change('testaaa0', (subject) => addSource(subject, source('sourcebbb', 1_500)));
    // The other case, used before this one, loses its steps first.
    expect(await cases.view('testaaa1')).toMatchObject({ undo: null, redo: null });
    await cases.change('testaaa0', (subject) => addSource(subject, source('sourceccc', 1_500)));
    const left: string[] = [];
    for (let { undo } = await cases.view('testaaa0'); undo !== null;) {
      const view = await cases.undo('testaaa0');
      left.push(...view.case.sources.slice(-1).map(({ id }) => id));
      ({ undo } = view);
    }
    expect(left).toEqual(['sourcebbb', 'sourceaaa']);
  });

  it('count a text only where the case no longer has it', async () => {
    const { cases } = await opened({ cases: 8, steps: 100_000 });
    await cases.add(caseOf('testaaa0', 'Dues', 0, 0));
    await cases.change('testaaa0', (subject) => addSource(subject, source('sourceaaa', 50_000)));
    for (let outlet = 0; outlet < 50; outlet += 1) await cases.change('testaaa0', retitle(`Title ${outlet}`));
    let undone = 0;
    while ((await cases.view('testaaa0')).undo !== null) {
      await cases.undo('testaaa0');
      undone += 1;
    }
    expect(undone).toBe(51);
  });
});
