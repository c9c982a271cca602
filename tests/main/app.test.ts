import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseView, Contract } from '../../src/core/contract/contract.ts';
import type { Case } from '../../src/core/model/case.ts';
import { addFile, openApp } from '../support/app.ts';
import { temporaryFolder } from '../support/library.ts';

const HARBOUR = 'Harbour dues rise\n\nThe harbour board said on Monday that dues will rise by 4 per cent.';
const LEDGER = 'Dues to go up\n\nDues will go up by 5 per cent, the board of the harbour said.';
/** A character of two UTF-16 units stands in it, at 6 and 7. */
const PAIR = `Ferry 🚢 and ${'more of it '.repeat(10)}`;

async function withSources(app: Contract, ...texts: string[]): Promise<CaseView> {
  let view = await app.createCase({ title: 'Dues' });
  for (const [index, text] of texts.entries()) {
    view = await addFile(app, view.case.id, `source-${index}.txt`, text);
  }
  return view;
}

/** What a person put into the case, without its log and times. */
const content = ({ about, sources, annotations }: Case): unknown => ({ about, sources, annotations });

describe('the app', () => {
  it('shows the sample case at the very first start, and only then', async () => {
    const folder = await temporaryFolder();
    const { app } = await openApp(folder);
    const { open } = await app.start({});
    const { case: sample } = await app.openCase({ caseId: open! });
    expect(sample.sources.length).toBeGreaterThanOrEqual(5);
    expect(sample.sources.map(({ id }) => id)).toContain(sample.about.base);
    expect((await app.start({})).open).toBeNull();
    await app.deleteCase({ caseId: open! });
    const again = await openApp(folder);
    expect((await again.app.start({})).open).toBeNull();
  });

  it('makes one sample when two pages start at once', async () => {
    const { app } = await openApp(await temporaryFolder());
    await Promise.all([app.start({}), app.start({})]);
    expect(await app.listCases({})).toHaveLength(1);
  });

  it('opens the sample that is there, and makes it anew when it is gone', async () => {
    const { app } = await openApp(await temporaryFolder());
    const first = await app.openSample({});
    expect((await app.openSample({})).case.id).toBe(first.case.id);
    await app.deleteCase({ caseId: first.case.id });
    expect((await app.openSample({})).case.id).not.toBe(first.case.id);
  });

  it('has every change on the disk before the call returns', async () => {
    const folder = await temporaryFolder();
    const { app } = await openApp(folder);
    const view = await withSources(app, HARBOUR);
    const stored = await readFile(join(folder, 'cases', view.case.id, 'case.json'), 'utf8');
    expect(JSON.parse(stored)).toEqual(view.case);
  });

  it('keeps the bytes of an imported file beside the case', async () => {
    const folder = await temporaryFolder();
    const { app } = await openApp(folder);
    const view = await withSources(app, `\ufeff${HARBOUR.replaceAll('\n', '\r\n')}`);
    const originals = join(folder, 'cases', view.case.id, 'originals');
    const [name] = await readdir(originals);
    expect(name).toBe(`${view.case.sources[0]!.sha256.slice('sha256:'.length)}-source-0.txt`);
    expect(await readFile(join(originals, name!), 'utf8')).toBe(`\ufeff${HARBOUR.replaceAll('\n', '\r\n')}`);
    expect(view.case.sources[0]!.text).toBe(HARBOUR);
  });

  it.each([
    ['the same file', HARBOUR],
    ['another file with the same text', `\ufeff${HARBOUR}`],
  ])('refuses %s a second time, names the one it equals, and changes nothing', async (_what, text) => {
    const { app } = await openApp(await temporaryFolder());
    const { case: before } = await withSources(app, HARBOUR);
    const caseId = before.id;
    const name = before.sources[0]!.title;
    await expect(addFile(app, caseId, 'copy.txt', text)).rejects.toMatchObject({
      code: 'duplicate-source',
      message: expect.stringContaining(name) as string,
    });
    await expect(app.pasteSource({ caseId, text: HARBOUR })).rejects.toMatchObject({
      code: 'duplicate-source',
    });
    expect((await app.openCase({ caseId })).case).toEqual(before);
  });

  it('tells of a pasted text that it is another version of a source, and of which', async () => {
    const { app } = await openApp(await temporaryFolder());
    const { case: subject } = await withSources(app, HARBOUR);
    const caseId = subject.id;
    const newer = await app.pasteSource({ caseId, text: `${HARBOUR}\n\nA line was added on Tuesday.` });
    expect(newer.versionOf).toBe(subject.sources[0]!.id);
    const other = await app.pasteSource({
      caseId,
      text: 'Rain fell on the hills, and nobody wrote it down.',
    });
    expect(other.versionOf).toBeNull();
  });

  it("marks a date that a person gives as a person's, and forgets whose it was with the date", async () => {
    const { app } = await openApp(await temporaryFolder());
    const { case: subject } = await withSources(app, HARBOUR);
    const input = { caseId: subject.id, sourceId: subject.sources[0]!.id };
    const dated = await app.editSource({ ...input, fields: { date: '2026-01-05', outlet: 'Harbour Wire' } });
    expect(dated.case.sources[0]).toMatchObject({ date: '2026-01-05', dateSource: 'person' });
    expect(dated.undo).toEqual(['editSource', subject.sources[0]!.title, 'outlet', 'date']);
    const undated = await app.editSource({ ...input, fields: { date: null } });
    expect(undated.case.sources[0]).toMatchObject({ date: null, dateSource: null });
    expect(undated.undo).toEqual(['editSource', 'Harbour Wire', 'date']);
  });

  it('makes no change of an edit that changes nothing', async () => {
    const { app } = await openApp(await temporaryFolder());
    const { case: made } = await withSources(app, HARBOUR);
    const before = await app.openCase({ caseId: made.id });
    const { id: sourceId, title } = before.case.sources[0]!;
    const caseId = before.case.id;
    expect(await app.editSource({ caseId, sourceId, fields: { title } })).toEqual(before);
    expect(await app.editCase({ caseId, fields: { title: 'Dues', base: null } })).toEqual(before);
  });

  it('annotates a passage with its quotation and context', async () => {
    const { app } = await openApp(await temporaryFolder());
    const { case: subject } = await withSources(app, PAIR);
    const input = { caseId: subject.id, sourceId: subject.sources[0]!.id, note: 'Ship', tags: ['boats'] };
    const { annotationId, ...view } = await app.annotate({ ...input, start: 6, end: 8 });
    expect(view.case.annotations).toMatchObject([
      { id: annotationId, note: 'Ship', tags: ['boats'], quote: { exact: '🚢', prefix: 'Ferry ' } },
    ]);
    expect(view.case.annotations[0]!.quote.suffix).toHaveLength(32);
  });

  it('never splits a character, neither in a passage nor in its context', async () => {
    const { app } = await openApp(await temporaryFolder());
    const { case: subject } = await withSources(app, PAIR);
    const input = { caseId: subject.id, sourceId: subject.sources[0]!.id, note: '', tags: [] };
    await expect(app.annotate({ ...input, start: 7, end: 10 })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(app.annotate({ ...input, start: 0, end: 7 })).rejects.toMatchObject({ code: 'bad-input' });
    // 32 units before 39 is the middle of the pair.
    const { case: noted } = await app.annotate({ ...input, start: 39, end: 42 });
    expect(noted.annotations[0]!.quote.prefix).toBe(PAIR.slice(8, 39));
  });

  it.each([
    ['ends before it begins', 5, 3],
    ['is empty', 5, 5],
    ['runs past the end', 0, 10_000],
  ])('refuses a passage that %s', async (_what, start, end) => {
    const { app } = await openApp(await temporaryFolder());
    const { case: subject } = await withSources(app, HARBOUR);
    const input = { caseId: subject.id, sourceId: subject.sources[0]!.id, note: '', tags: [] };
    await expect(app.annotate({ ...input, start, end })).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('takes the notes and the base along with a source that is removed, and brings all back in place', async () => {
    const { app } = await openApp(await temporaryFolder());
    const { case: subject } = await withSources(app, HARBOUR, LEDGER);
    const caseId = subject.id;
    const [first, second] = subject.sources.map(({ id }) => id) as [string, string];
    await app.editCase({ caseId, fields: { base: first } });
    for (const sourceId of [first, second, first]) {
      await app.annotate({ caseId, sourceId, start: 0, end: 7, note: sourceId, tags: [] });
    }
    const { case: before } = await app.openCase({ caseId });
    const removed = await app.removeSource({ caseId, sourceId: first });
    expect(removed.case.annotations.map(({ source }) => source)).toEqual([second]);
    expect(removed.case.about.base).toBeNull();
    const { case: restored } = await app.undo({ caseId });
    expect(content(restored)).toEqual(content(before));
  });

  it('names what undo and redo would do, and logs every step', async () => {
    const { app } = await openApp(await temporaryFolder());
    const view = await withSources(app, HARBOUR);
    const caseId = view.case.id;
    const add = view.undo!;
    expect(add).toEqual(['addSource', view.case.sources[0]!.title]);
    expect(await app.undo({ caseId })).toMatchObject({ undo: null, redo: add });
    const redone = await app.redo({ caseId });
    expect(redone).toMatchObject({ undo: add, redo: null });
    expect(redone.case.history.map(({ what, how }) => [what, how])).toEqual([
      [['create', 'Dues'], undefined],
      [add, undefined],
      [add, 'undone'],
      [add, 'redone'],
    ]);
    await app.undo({ caseId });
    expect((await app.editCase({ caseId, fields: { title: 'Fees' } })).redo).toBeNull();
  });

  it('says so when there is nothing to undo or redo', async () => {
    const { app } = await openApp(await temporaryFolder());
    const { case: subject } = await app.createCase({ title: 'Dues' });
    await expect(app.undo({ caseId: subject.id })).rejects.toMatchObject({ code: 'conflict' });
    await expect(app.redo({ caseId: subject.id })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('gives back the first content when everything is undone, and the last when all is redone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const { app } = await openApp(await temporaryFolder());
        const { case: first } = await withSources(app, HARBOUR, PAIR);
        const caseId = first.id;
        for (const make of steps) await make(app, await app.openCase({ caseId }));
        const { case: last } = await app.openCase({ caseId });

        let view = await app.openCase({ caseId });
        let undone = 0;
        while (view.undo !== null) {
          view = await app.undo({ caseId });
          undone += 1;
        }
        expect(content(view.case)).toEqual({ about: first.about, sources: [], annotations: [] });
        for (let redone = 0; redone < undone; redone += 1) view = await app.redo({ caseId });
        expect(content(view.case)).toEqual(content(last));
        // The log only ever grows.
        expect(view.case.history.slice(0, last.history.length)).toEqual(last.history);
      }),
      { numRuns: 25 },
    );
  });

  it('changes nothing when the case cannot be saved', async () => {
    const folder = await temporaryFolder();
    const { app } = await openApp(folder);
    const { case: before } = await withSources(app, HARBOUR);
    const path = join(folder, 'cases', before.id, 'case.json');
    await writeFile(path, JSON.stringify({ ...before, about: { title: 'By another program', base: null } }));
    const edit = { caseId: before.id, fields: { title: 'Ours' } };
    await expect(app.editCase(edit)).rejects.toMatchObject({ code: 'conflict' });
    const { case: seen } = await app.openCase({ caseId: before.id });
    expect(seen.about.title).toBe('By another program');
    expect((await app.editCase(edit)).case.about.title).toBe('Ours');
  });

  it('makes changes asked for at once one after the other, and loses none', async () => {
    const { app } = await openApp(await temporaryFolder());
    const { case: subject } = await withSources(app, HARBOUR);
    const input = { caseId: subject.id, sourceId: subject.sources[0]!.id, start: 0, end: 7, tags: [] };
    await Promise.all(Array.from({ length: 10 }, (_, count) => app.annotate({ ...input, note: `${count}` })));
    const { case: noted } = await app.openCase({ caseId: subject.id });
    expect(noted.annotations.map(({ note }) => note)).toEqual('0 1 2 3 4 5 6 7 8 9'.split(' '));
    expect(new Set(noted.annotations.map(({ id }) => id)).size).toBe(10);
  });

  it('exports under a name that every system takes', async () => {
    const { app } = await openApp(await temporaryFolder());
    const { case: subject } = await app.createCase({ title: '  Dues: 4/5 "per cent"?  ' });
    const made = await app.exportCase({
      caseId: subject.id,
      format: 'markdown',
      scope: { of: 'case' },
      table: 'points',
      texts: true,
      publication: null,
    });
    expect(made).toMatchObject({ fileName: 'Dues-4-5-per-cent.md', mediaType: 'text/markdown' });
  });
});

type Step = (app: Contract, view: CaseView) => Promise<unknown>;

/** A change that fits the case as it stands, or an undo or a redo where there is something to. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }).map((words): Step => (app, { case: { id, sources } }) => {
    const text = `Pasted: ${words} ${String(sources.length)}`;
    // The same words may be in the case already, which is refused.
    return app.pasteSource({ caseId: id, text }).catch(() => undefined);
  }),
  fc
    .record({ place: fc.nat(), date: fc.constantFrom(null, '2026-01-01', '2026-02-28') })
    .map(({ place, date }): Step => async (app, { case: { id, sources } }) => {
      const source = sources[place % sources.length];
      if (source === undefined) return;
      await app.editSource({
        caseId: id,
        sourceId: source.id,
        fields: { date, outlet: `Outlet ${place % 3}` },
      });
    }),
  fc.nat().map((place): Step => async (app, { case: { id, sources } }) => {
    const source = sources[place % sources.length];
    if (source !== undefined) await app.removeSource({ caseId: id, sourceId: source.id });
  }),
  fc.record({ title: fc.constantFrom('Dues', 'Fees', 'Tolls'), place: fc.nat() }).map(
    ({ title, place }): Step =>
      (app, { case: { id, sources } }) =>
        app.editCase({ caseId: id, fields: { title, base: sources[place % sources.length]?.id ?? null } }),
  ),
  fc.nat().map((place): Step => async (app, { case: { id, sources } }) => {
    const source = sources[place % sources.length];
    if (source === undefined) return;
    const passage = { sourceId: source.id, start: 0, end: 5 };
    await app.annotate({ caseId: id, ...passage, note: `Note ${place}`, tags: [`tag ${place % 2}`] });
  }),
  fc
    .record({ place: fc.nat(), remove: fc.boolean() })
    .map(({ place, remove }): Step => async (app, { case: { id, annotations } }) => {
      const annotation = annotations[place % annotations.length];
      if (annotation === undefined) return;
      const input = { caseId: id, annotationId: annotation.id };
      await (remove
        ? app.removeAnnotation(input)
        : app.editAnnotation({ ...input, note: `Other ${place}`, tags: [] }));
    }),
  fc.boolean().map((back): Step => async (app, { case: { id }, undo, redo }) => {
    // Down to the sources that the test began with, never past them.
    if (back && undo !== null) await app.undo({ caseId: id });
    else if (!back && redo !== null) await app.redo({ caseId: id });
  }),
);
