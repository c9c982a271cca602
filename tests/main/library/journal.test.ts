// A large case is not written whole for every note: what changed goes to a journal beside its file. Whatever ends the
// process, and whatever happens to the two files, nothing acknowledged is lost and nothing is made up.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Case } from '../../../src/core/model/case.ts';
import { Problem } from '../../../src/core/model/problem.ts';
import { decodeCase } from '../../../src/main/library/case-file.ts';
import { journalHead, journalLine, readJournal, storedSteps } from '../../../src/main/library/journal.ts';
import { Library } from '../../../src/main/library/library.ts';
import { SearchKeeper } from '../../../src/main/search/keeper.ts';
import { LibraryPrints } from '../../../src/main/seen-before/library-prints.ts';
import { backupsOf, temporaryFolder } from '../../support/library.ts';
import { caseOf } from '../../support/stored-case.ts';

const NOW = '2026-03-05T10:00:00.000Z';

function large(): Case {
  const subject = caseOf('harbour1', 'Harbour dues', 30, 3);
  const sources = subject.sources.map((source, place) => ({
    ...source,
    text: `Harbour report ${place}. ${'The harbour board said that dues will rise. '.repeat(110)}`,
  }));
  return { ...subject, sources };
}
const LARGE = large();

/** The case after one more note, as a change makes it: all other records stay the same. */
function noted(subject: Case, note: string): Case {
  const [first] = subject.annotations;
  return {
    ...subject,
    annotations: [...subject.annotations, { ...first!, id: `made${subject.annotations.length}`, note }],
    history: [...subject.history, { at: NOW, by: 'Reviewer', what: `Note ${note}` }],
  };
}

const notesOf = ({ annotations }: Case): string[] => annotations.map(({ note }) => note);
const open = (folder: string): Promise<Library> => Library.open(folder, { now: () => new Date(NOW) });
const files = (folder: string) => ({
  file: join(folder, 'cases', LARGE.id, 'case.json'),
  journal: join(folder, 'cases', LARGE.id, 'changes.jsonl'),
});

/** A library with the large case and notes that were saved after its file was written, as a kill leaves it. */
async function killed(notes: readonly string[] = ['one', 'two', 'three']) {
  const folder = await temporaryFolder();
  const library = await open(folder);
  await library.save(LARGE);
  let last = LARGE;
  for (const note of notes) await library.save((last = noted(last, note)));
  return { folder, library, last, ...files(folder) };
}

describe('a large case', () => {
  it('is saved by what changed alone, and is whole for whoever opens it', async () => {
    const { folder, last, file, journal } = await killed([]);
    const { ino } = await stat(file);
    const library = await open(folder);
    const read = await library.read(LARGE.id);
    const changed = noted(read, 'one');
    await library.save(changed);
    expect((await stat(file)).ino).toBe(ino);
    expect((await stat(journal)).size).toBeLessThan(1_500);
    expect(await (await open(folder)).read(LARGE.id)).toEqual(changed);
    expect(notesOf(last)).not.toContain('one');
  });

  it('has everything in its file when the app ended, and no journal', async () => {
    const { folder, library, last, file, journal } = await killed();
    expect(notesOf(decodeCase(await readFile(file), LARGE.id))).not.toContain('one');
    await library.flush();
    expect(decodeCase(await readFile(file), LARGE.id)).toEqual(last);
    await expect(stat(journal)).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await backupsOf(await open(folder), LARGE.id))[0]).toEqual(last);
  });

  it('has everything in its file again once it is opened after a kill, and so in the backup before the next change', async () => {
    const { folder, last, file, journal } = await killed();
    const library = await open(folder);
    expect(await library.read(LARGE.id)).toEqual(last);
    expect(decodeCase(await readFile(file), LARGE.id)).toEqual(last);
    await expect(stat(journal)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(library.noticeOf(LARGE.id)).toBeNull();
    await library.save(noted(last, 'four'));
    const states = (await backupsOf(library, LARGE.id)).map((subject) => notesOf(subject).length);
    expect(states[0]).toBe(notesOf(last).length);
  });

  it('is read whole in a library that can only be read, where nothing is written', async () => {
    const { folder, last, file, journal } = await killed();
    const before = await Promise.all([readFile(file), readFile(journal)]);
    const guard = () => Promise.reject(new Problem('read-only', 'Only to be read.'));
    const library = await Library.openAsIs(folder, { guard });
    expect(await library.read(LARGE.id)).toEqual(last);
    expect(library.noticeOf(LARGE.id)).toBeNull();
    expect(await Promise.all([readFile(file), readFile(journal)])).toEqual(before);
  });

  it('is listed as it is, with the journal', async () => {
    const { folder, library, last } = await killed();
    await library.list();
    await library.save({ ...last, about: { ...last.about, title: 'Tolls' } });
    expect(await library.list()).toMatchObject([{ title: 'Tolls', annotations: 6 }]);
    expect(await (await open(folder)).list()).toMatchObject([{ title: 'Tolls', annotations: 6 }]);
  });

  it('is found by the search and recognised in other cases with what its journal holds', async () => {
    const { folder, library, last } = await killed(['a capstan note']);
    const keeper = new SearchKeeper(folder, null);
    onTestFinished(() => keeper.close());
    while (keeper.work());
    expect(keeper.search('capstan', null).groups).toHaveLength(1);
    const text = 'A windlass was sold at the quay to a buyer from abroad who gave no name at all. '.repeat(3);
    const grown = { ...last, sources: [...last.sources, { ...last.sources[0]!, id: 'more1', text }] };
    await library.save(grown);
    const prints = new LibraryPrints(library);
    const other = { ...caseOf('second1', 'Other', 1, 0) };
    const asked = { ...other, sources: [{ ...other.sources[0]!, text }] };
    expect((await prints.seenBefore(asked)).texts).toMatchObject([{ caseId: LARGE.id }]);
  });

  it('is written whole when its journal has become as large as its file', async () => {
    const { folder, library, last, journal } = await killed([]);
    let subject = last;
    let largest = 0;
    for (let round = 0; round < 12; round += 1) {
      subject = noted(subject, `${round} ${'x'.repeat(30_000)}`);
      await library.save(subject);
      largest = Math.max(
        largest,
        await stat(journal).then(
          ({ size }) => size,
          () => 0,
        ),
      );
    }
    expect(largest).toBeGreaterThan(0);
    expect(largest).toBeLessThan(JSON.stringify(subject).length);
    expect(await (await open(folder)).read(LARGE.id)).toEqual(subject);
  });

  it('does not take what is no case into its journal', async () => {
    const { folder, library, last } = await killed(['one']);
    const wrong = { ...last, annotations: [...last.annotations, { id: 7 }] } as unknown as Case;
    await expect(library.save(wrong)).rejects.toThrow();
    expect(await (await open(folder)).read(LARGE.id)).toEqual(last);
  });
});

describe('the lines of a journal', () => {
  it('count up to the first that is missing, though each that follows is whole', () => {
    const base = 'b'.repeat(64);
    const states = ['one', 'two', 'three'].reduce((all, note) => [...all, noted(all.at(-1)!, note)], [LARGE]);
    let check = base;
    const lines = states.slice(1).map((after, at) => {
      const made = journalLine(storedSteps(states[at]!, after), check);
      check = made.check;
      return made.line;
    });
    const read = (kept: readonly string[]): ReturnType<typeof readJournal> =>
      readJournal(Buffer.from(journalHead(base) + kept.join('')), LARGE, base);
    expect(read(lines)).toMatchObject({ end: 'whole', check });
    const { end, stored } = read([lines[0]!, lines[2]!]);
    expect(end).toBe('damaged');
    expect(notesOf(stored as Case)).toEqual(notesOf(states[1]!));
  });
});

describe('a journal', () => {
  it('cut off anywhere leaves every whole line, and nobody is told of a line that was never acknowledged', async () => {
    const { journal, file } = await killed();
    const [bytes, stored] = [await readFile(journal), await readFile(file)];
    const base = createHash('sha256').update(stored).digest('hex');
    const parsed: unknown = JSON.parse(stored.toString());
    const ends = [...bytes.entries()].flatMap(([at, byte]) => (byte === 0x0a ? [at + 1] : []));
    for (let length = 0; length <= bytes.length; length += 1) {
      const { end, size } = readJournal(bytes.subarray(0, length), parsed, base);
      const whole = Math.max(0, ...ends.filter((at) => at <= length));
      expect([end, size]).toEqual([whole === length ? 'whole' : 'torn', whole]);
    }
  });

  it('goes on after the last whole line when the rest was torn off', async () => {
    const { folder, last, journal } = await killed();
    const bytes = await readFile(journal);
    await writeFile(journal, bytes.subarray(0, -5));
    const library = await open(folder);
    const read = await library.read(LARGE.id);
    expect(notesOf(read).slice(-2)).toEqual(['one', 'two']);
    await library.save(noted(read, 'four'));
    expect(notesOf(await (await open(folder)).read(LARGE.id)).slice(-3)).toEqual(['one', 'two', 'four']);
    expect(library.noticeOf(LARGE.id)).toBeNull();
    expect(last.annotations).toHaveLength(6);
  });

  it.each([
    ['a letter', (bytes: Buffer, at: number) => bytes.fill(0x58, at, at + 1)],
    ['null bytes', (bytes: Buffer, at: number) => bytes.fill(0, at, at + 40)],
  ])(
    'damaged in the middle (%s) gives what stands before, is set aside, and the person is told',
    async (_what, damage) => {
      const { folder, journal } = await killed();
      const bytes = await readFile(journal);
      damage(bytes, bytes.indexOf('Note two'));
      await writeFile(journal, bytes);
      const library = await open(folder);
      expect(notesOf(await library.read(LARGE.id)).slice(-2)).toEqual(['Note 2', 'one']);
      expect(library.noticeOf(LARGE.id)).toMatchObject({
        kind: 'recovered',
        message: expect.stringMatching(/some of the last changes may be missing/) as string,
      });
      const [aside] = await readdir(join(folder, 'damaged'));
      expect(await readFile(join(folder, 'damaged', aside!))).toEqual(bytes);
      const again = await open(folder);
      expect(notesOf(await again.read(LARGE.id)).at(-1)).toBe('one');
    },
  );

  it('that its file holds already, for a kill kept it from being taken away, is passed over without a word', async () => {
    const { folder, library, last, journal } = await killed();
    const bytes = await readFile(journal);
    await library.flush();
    await writeFile(journal, bytes);
    const again = await open(folder);
    expect(await again.read(LARGE.id)).toEqual(last);
    expect(again.noticeOf(LARGE.id)).toBeNull();
    await expect(stat(journal)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(readdir(join(folder, 'damaged'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('of another file, as when a person put an older one in its place, is set aside and told of', async () => {
    const { folder, file, journal } = await killed();
    const bytes = await readFile(journal);
    await writeFile(file, JSON.stringify({ ...LARGE, about: { title: 'Put here by hand', base: null } }));
    const library = await open(folder);
    expect((await library.read(LARGE.id)).about.title).toBe('Put here by hand');
    expect(library.noticeOf(LARGE.id)?.message).toMatch(/belongs to another state of the case/);
    const [aside] = await readdir(join(folder, 'damaged'));
    expect(await readFile(join(folder, 'damaged', aside!))).toEqual(bytes);
  });

  it('goes on from the backup too, so that a damaged file costs nothing', async () => {
    const { folder, last, file } = await killed();
    await writeFile(file, '{"format":');
    const library = await open(folder);
    expect(await library.read(LARGE.id)).toEqual(last);
    expect(library.noticeOf(LARGE.id)?.message).toMatch(/^The file of this case was damaged/);
  });

  it('behind a link is not followed, neither to read nor to write', async () => {
    const { folder, last, journal } = await killed(['one']);
    const mine = join(folder, 'mine.txt');
    await writeFile(mine, 'mine');
    await rm(journal);
    await symlink(mine, journal);
    const library = await open(folder);
    const read = await library.read(LARGE.id);
    expect(notesOf(read)).not.toContain('one');
    await library.save(noted(read, 'two'));
    expect(await readFile(mine, 'utf8')).toBe('mine');
    expect(library.noticeOf(LARGE.id)?.kind).toBe('recovered');
    expect(last.annotations).toHaveLength(4);
  });

  it('that became a folder does not keep the case from opening and being saved', async () => {
    const { folder, journal } = await killed(['one']);
    await rm(journal);
    await mkdir(journal);
    const library = await open(folder);
    const read = await library.read(LARGE.id);
    await library.save(noted(read, 'two'));
    expect(notesOf(await (await open(folder)).read(LARGE.id)).at(-1)).toBe('two');
  });

  it.each([
    ['the file', (paths: ReturnType<typeof files>) => paths.file, ' '],
    ['the journal', (paths: ReturnType<typeof files>) => paths.journal, 'x\n'],
  ])('is refused when another program changed %s', async (_what, path, more) => {
    const { folder, library, last } = await killed(['one']);
    const bytes = await readFile(path(files(folder)));
    await writeFile(path(files(folder)), Buffer.concat([bytes, Buffer.from(more)]));
    await expect(library.save(noted(last, 'two'))).rejects.toMatchObject({ code: 'conflict' });
  });

  it('leads from any state to any other by any number of steps', () => {
    const record = fc.integer({ min: 0, max: 5 }).map((kind) => LARGE.annotations[kind % 3]!);
    const state = fc
      .record({ title: fc.string(), records: fc.array(record, { maxLength: 8 }) })
      .map(({ title, records }): Case => {
        return { ...LARGE, about: { title, base: null }, annotations: records };
      });
    const base = 'b'.repeat(64);
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 6 }), (states) => {
        let text = journalHead(base);
        let check = base;
        for (const [index, next] of states.entries()) {
          const made = journalLine(storedSteps(states[index - 1] ?? LARGE, next), check);
          text += made.line;
          check = made.check;
        }
        const read = readJournal(Buffer.from(text), JSON.parse(JSON.stringify(LARGE)), base);
        expect(read).toEqual({ end: 'whole', stored: states.at(-1), size: Buffer.byteLength(text), check });
      }),
      { numRuns: 60 },
    );
  });
});
