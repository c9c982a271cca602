import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CASE_VERSION, caseSchema, NO_REVIEW } from '../../../src/core/model/case.ts';
import { journalHead, journalLine, readJournal } from '../../../src/main/library/journal.ts';
import { Library } from '../../../src/main/library/library.ts';
import { migrate, MIGRATIONS, type Migration } from '../../../src/main/library/migrations.ts';
import { temporaryFolder } from '../../support/library.ts';

const STEPS: readonly Migration[] = [
  (stored) => ({ ...stored, tags: [] }),
  ({ name, ...rest }) => ({ ...rest, title: name }),
];

/** Every version that there ever was; a case of each lies beside this test, written by the Crossread of its time. */
const VERSIONS = Array.from({ length: CASE_VERSION }, (_, index) => index + 1);
const ID = 'harbour1';

async function fixture(version: number): Promise<Record<string, unknown>> {
  const text = await readFile(join(import.meta.dirname, `versions/case-${version}.json`), 'utf8');
  return JSON.parse(text) as Record<string, unknown>;
}

/** Puts the case of a version into a library. @returns the path of its file */
async function plant(folder: string, version: number): Promise<string> {
  const path = join(folder, 'cases', ID, 'case.json');
  await mkdir(join(folder, 'cases', ID), { recursive: true });
  await writeFile(path, JSON.stringify(await fixture(version)));
  return path;
}

/** Of what was opened, what the stored form has too; the version is not looked at. */
function known(opened: unknown, stored: unknown): unknown {
  if (Array.isArray(stored)) {
    return stored.map((one: unknown, index) => known((opened as unknown[])[index], one));
  }
  if (typeof stored !== 'object' || stored === null) return opened;
  const [now, then] = [opened as Record<string, unknown>, stored as Record<string, unknown>];
  return Object.fromEntries(
    Object.keys(then).map((key) => [key, key === 'version' ? then[key] : known(now[key], then[key])]),
  );
}

describe('migrations', () => {
  it('take a stored case through every step up to the present version', () => {
    expect(migrate({ version: 1, name: 'Dues' }, STEPS, 3)).toEqual({ version: 3, title: 'Dues', tags: [] });
    expect(migrate({ version: 2, name: 'Dues' }, STEPS, 3)).toEqual({ version: 3, title: 'Dues' });
  });

  it('leave what is at the present version as it is', () => {
    const stored = { version: 3, name: 'Dues' };
    expect(migrate(stored, STEPS, 3)).toBe(stored);
  });

  it('do not change what they are given', () => {
    const stored = Object.freeze({ version: 1, name: 'Dues' });
    migrate(stored, STEPS, 3);
    expect(stored).toEqual({ version: 1, name: 'Dues' });
  });

  it('refuse a version newer than the present one', () => {
    expect(() => migrate({ version: 4 }, STEPS, 3)).toThrow(
      expect.objectContaining({ code: 'newer-version' }),
    );
  });

  it.each([null, [], 'text', {}, { version: '1' }, { version: 0 }, { version: 1.5 }])(
    'call %j damaged, for it states no version',
    (stored) => {
      expect(() => migrate(stored, STEPS, 3)).toThrow(expect.objectContaining({ code: 'damaged-file' }));
    },
  );

  it('lead from every version there ever was to the present one', () => {
    expect(MIGRATIONS).toHaveLength(CASE_VERSION - 1);
  });

  it.each(VERSIONS)('open a case of version %i with everything that it held', async (version) => {
    const [stored, present] = [await fixture(version), await fixture(CASE_VERSION)];
    expect(stored['version']).toBe(version);
    const migrated = migrate(stored) as Record<string, unknown>;
    const opened = v.parse(caseSchema, migrated);
    // Nothing falls away between what the migration gives and what the schema takes.
    expect(opened).toEqual(migrated);
    expect(known(opened, stored)).toEqual(stored);
    // What the version did not know yet begins empty.
    const added = Object.keys(present).filter((part) => !(part in stored));
    for (const part of added) expect(opened).toHaveProperty(part, NO_REVIEW[part as keyof typeof NO_REVIEW]);
    expect(Object.keys(opened).sort()).toEqual(Object.keys(present).sort());
  });

  it.each(VERSIONS)(
    'open a library whose case is of version %i, save it, and keep its old file',
    async (version) => {
      const folder = await temporaryFolder();
      const path = await plant(folder, version);
      const old = await readFile(path);
      const library = await Library.open(folder);
      expect(await library.list()).toMatchObject([{ title: 'Harbour dues', sources: 2, problem: null }]);
      const subject = await library.read(ID);
      expect(await readFile(path)).toEqual(old);
      await library.save({ ...subject, about: { ...subject.about, title: 'Tolls' } });
      expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ version: CASE_VERSION });
      const [first] = (await readdir(join(folder, 'backups', ID))).sort();
      expect(await readFile(join(folder, 'backups', ID, first!))).toEqual(old);
    },
  );

  it.each(VERSIONS.filter((version) => version < CASE_VERSION))(
    'that fail leave a file of version %i and its backups untouched, and say so',
    async (version) => {
      const folder = await temporaryFolder();
      const path = await plant(folder, version);
      const backup = join(folder, 'backups', ID, '000001-20260101T000000000Z.json');
      await mkdir(join(folder, 'backups', ID), { recursive: true });
      await writeFile(backup, await readFile(path));
      const old = await readFile(path);
      const steps = MIGRATIONS as Migration[];
      const step = steps[version - 1]!;
      onTestFinished(() => void (steps[version - 1] = step));
      steps[version - 1] = () => {
        throw new TypeError('This step trips.');
      };
      const library = await Library.open(folder);
      await expect(library.read(ID)).rejects.toMatchObject({ code: 'damaged-file' });
      expect(await library.list()).toMatchObject([
        { title: 'Harbour dues', problem: { code: 'damaged-file' } },
      ]);
      await library.flush();
      expect(await readFile(path)).toEqual(old);
      expect(await readFile(backup)).toEqual(old);
      expect(await readdir(join(folder, 'cases', ID))).toEqual(['case.json']);
      // Mended, it opens.
      steps[version - 1] = step;
      expect((await library.read(ID)).about.title).toBe('Harbour dues');
    },
  );

  it('lay the journal over the file that it was written for before they change the form of either', () => {
    const stored = { version: 1, id: ID, history: [], annotations: [{ id: 'a' }] };
    const base = 'b'.repeat(64);
    const steps = [{ part: 'annotations', at: 0, gone: 1, come: [{ id: 'b' }] }];
    const journal = Buffer.from(journalHead(base) + journalLine(steps, base).line);
    expect(migrate(readJournal(journal, stored, base).stored)).toMatchObject({ annotations: [{ id: 'b' }] });
  });
});
