// The page's state without a page: opening, reading, writing notes, adding files, and what goes wrong.
import { beforeEach, describe, expect, it } from 'vitest';
import type { MadeFile } from '../../../src/core/contract/contract.ts';
import type { SeenBefore } from '../../../src/core/contract/seen-before.ts';
import { Problem } from '../../../src/core/model/problem.ts';
import { slice, type Passage } from '../../../src/core/model/span.ts';
import { remembered } from '../../../src/core/text/patterns/remembered.ts';
import type { OfferedFile } from '../../../src/renderer/api/files.ts';
import type { MatrixRow } from '../../../src/renderer/reading/matrix.ts';
import { AppState } from '../../../src/renderer/state/app-state.svelte.ts';
import type { CaseState } from '../../../src/renderer/state/case-state.svelte.ts';
import { ExportState } from '../../../src/renderer/state/export-state.svelte.ts';
import type { ReaderState } from '../../../src/renderer/state/reader-state.svelte.ts';
import type { ReviewState } from '../../../src/renderer/state/review-state.svelte.ts';
import { FakeApi, apiOf } from '../fake-api.ts';
import { ACROSS, COMPARISON, passage } from '../fixture.ts';

let fake: FakeApi;
let app: AppState;

async function opened(): Promise<{ openCase: CaseState; reader: ReaderState }> {
  await app.begin();
  const openCase = app.case!;
  await until(() => openCase.index !== null);
  const reader = app.reader!;
  reader.arrange(2);
  return { openCase, reader };
}

async function until(done: () => boolean, turns = 100): Promise<void> {
  for (let turn = 0; turn < turns && !done(); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 1));
  expect(done()).toBe(true);
}

beforeEach(() => {
  fake = new FakeApi();
  app = new AppState(apiOf(fake));
});

describe('a case that the page lets go of', () => {
  it('leaves nothing behind of what was read of its passages', async () => {
    const { openCase } = await opened();
    let times = 0;
    const read = remembered(() => (times += 1));
    read('passage');
    await app.openCase(openCase.id);
    read('passage');
    await app.deleteCase(openCase.id);
    read('passage');
    expect(times).toBe(3);
  });
});

describe('a note that is half written', () => {
  it('is given back at the next start, and kept no longer than until it is stored', async () => {
    const { openCase, reader } = await opened();
    const source = openCase.sources[0]!.id;
    reader.drafts.beginNote({ source, start: 0, end: 12 });
    reader.drafts.writeNote('Ask the coun', []);
    app.storeNow();
    await until(() => fake.typed.note !== null);

    app = new AppState(apiOf(fake));
    const again = (await opened()).reader;
    expect(again.drafts.note).toMatchObject({ passage: { source, start: 0, end: 12 }, note: 'Ask the coun' });
    await again.drafts.saveNote();
    expect(again.drafts.note).toBeNull();
    app.storeNow();
    await until(() => fake.typed.note === null);
  });

  /** Half a note on the first words, kept, as if it had been on these words at this place; then another start. */
  async function againOn(words: string, start: number): Promise<ReaderState> {
    const { openCase, reader } = await opened();
    reader.drafts.beginNote({ source: openCase.sources[0]!.id, start: 0, end: 12 });
    reader.drafts.writeNote('Ask the coun', ['later']);
    app.storeNow();
    await until(() => fake.typed.note !== null);
    fake.typed = { ...fake.typed, note: { ...fake.typed.note!, words, start, end: start + words.length } };
    app = new AppState(apiOf(fake));
    return (await opened()).reader;
  }

  it('follows its words where they have moved', async () => {
    const at = passage('gazette', 'yellow jackets');
    const reader = await againOn('yellow jackets', 0);
    expect(reader.drafts.note).toMatchObject({ passage: at, note: 'Ask the coun' });
  });

  it('is put onto no other words than those it was written on, and waits for a passage with all that is in it', async () => {
    const reader = await againOn('Other words', 0);
    expect(reader.drafts.note).toMatchObject({ passage: null, place: { words: 'Other words' } });
    await reader.drafts.saveNote();
    expect(reader.drafts.note).toMatchObject({ note: 'Ask the coun', tags: ['later'] });
    app.storeNow();
    expect(fake.typed.note).not.toBeNull();
    reader.drafts.beginNote(passage('courier', 'price of steel'));
    await reader.drafts.saveNote();
    expect(app.case!.annotations.map(({ note, quote }) => [note, quote.exact])).toEqual([
      ['Ask the coun', 'price of steel'],
    ]);
  });
});

describe('a link that is half made', () => {
  it('is given back at the next start, and kept no longer than until it is stored', async () => {
    const { reader } = await opened();
    reader.drafts.linkFrom(passage('gazette', 'yellow jackets'), null);
    reader.drafts.linkFrom(passage('courier', 'price of steel'), null);
    reader.drafts.writeLink({ type: 'context', note: 'Read both' });
    app.storeNow();
    await until(() => fake.typed.link !== null);

    app = new AppState(apiOf(fake));
    const again = (await opened()).reader;
    expect(again.drafts.link).toMatchObject({
      from: { source: 'gazette' },
      type: 'context',
      note: 'Read both',
    });
    await again.saveLink();
    expect(again.drafts.link).toBeNull();
    app.storeNow();
    await until(() => fake.typed.link === null);
  });

  it('waits for the end whose words are gone, and keeps the other one', async () => {
    const { reader } = await opened();
    reader.drafts.linkFrom(passage('gazette', 'yellow jackets'), passage('courier', 'price of steel'));
    reader.drafts.writeLink({ note: 'Read both' });
    app.storeNow();
    await until(() => fake.typed.link !== null);
    const { link } = fake.typed;
    fake.typed = { ...fake.typed, link: { ...link!, from: { ...link!.from, words: 'Other words' } } };

    app = new AppState(apiOf(fake));
    const again = (await opened()).reader;
    const to = passage('courier', 'price of steel');
    expect(again.drafts.link).toMatchObject({ from: null, to, note: 'Read both' });
    const chosen = passage('gazette', 'Café Zoë choir');
    again.drafts.linkFrom(chosen, null);
    expect(again.drafts.link).toMatchObject({ from: chosen, to, note: 'Read both' });
  });
});

describe('the start', () => {
  it('opens the case that the door names, in the reader', async () => {
    await app.begin();
    expect(app.screen).toBe('reader');
    expect(app.case?.case.about.title).toBe('Tram speech, 4 June 2024');
  });

  it('stays in the library when the door names none', async () => {
    fake.open = null;
    await app.begin();
    expect(app.screen).toBe('library');
    expect(app.case).toBeNull();
    expect(app.cases).toHaveLength(1);
  });
});

describe('the place of the last session', () => {
  beforeEach(() => {
    fake.open = null;
    fake.settings = { ...fake.settings, session: { caseId: 'trams', screen: 'export', panes: [] } };
  });

  it('is found again', async () => {
    await app.begin();
    expect(app.screen).toBe('export');
  });

  it('is known to the reader before that shows, so that no pane begins elsewhere', async () => {
    const panes = [{ source: 'courier', offset: 40 }];
    fake.settings = { ...fake.settings, session: { caseId: 'trams', screen: 'reader', panes } };
    const api = apiOf(fake);
    const seen: unknown[] = [];
    const watched = new AppState({
      ...api,
      compare: (input) => {
        seen.push(watched.reader?.places);
        return api.compare(input);
      },
    });
    await watched.begin();
    expect(seen).toEqual([panes]);
  });

  it('does not take anybody away who went to the library meanwhile', async () => {
    const api = apiOf(fake);
    const hurried = new AppState({
      ...api,
      openCase: async (input) => {
        await hurried.go('library');
        return api.openCase(input);
      },
    });
    await hurried.begin();
    expect(hurried.screen).toBe('library');
    expect(hurried.case?.id).toBe('trams');
  });
});

describe('a cell of the matrix with what the source tells in another point', () => {
  const rowOf = (wanted: (row: MatrixRow) => boolean): MatrixRow => app.review!.rows.find(wanted)!;
  const shown = (reader: ReaderState) => ({
    finding: reader.selected?.finding?.kind ?? null,
    kind: reader.selected?.kind,
    words: reader.selected?.passages.map((each) => slice(app.case!.source(each.source)!.text, each)),
    panes: reader.panes,
  });

  it('shows in the reader those words beside what they are tied to, and no finding of other words', async () => {
    const { reader } = await opened();
    const row = rowOf(({ findings }) => findings[0]?.kind === 'other-occasion');
    app.showInReader(row, 'courier');
    // The reader comes onto the page.
    reader.arrange(2);
    expect(shown(reader)).toEqual({
      finding: null,
      kind: 'worded-differently',
      words: [
        'The tram must always be the backbone of this city',
        'The tram is an indispensable part of the city at all times',
      ],
      panes: ['gazette', 'courier'],
    });
  });

  it('shows the finding between the two where there is one', async () => {
    fake.comparison = ACROSS;
    const { reader } = await opened();
    app.showInReader(
      rowOf(({ id }) => id === 'apart'),
      'gazette',
    );
    reader.arrange(2);
    expect(shown(reader)).toEqual({
      finding: 'dates-differ',
      kind: 'dates-differ',
      words: ['The first tram is to run in September 2026', 'The new line will open in May 2026'],
      panes: ['gazette', 'ledger'],
    });
  });

  it('shows the wording that is meant, with no finding that it has no part in', async () => {
    const words = ['The new line will open in May 2026', 'the mayor needs two votes from the opposition'];
    const [dated, votes] = words.map((each) => ({ ...passage('gazette', each) })) as [Passage, Passage];
    const point = COMPARISON.findings.find(({ kind }) => kind === 'dates-differ')!.point;
    fake.comparison = {
      ...COMPARISON,
      claims: [...COMPARISON.claims, { ...COMPARISON.claims[0]!, ...votes, id: 'votes' }],
      points: COMPARISON.points.map((each) =>
        each.id === point ? { ...each, claims: [...each.claims, 'votes'] } : each,
      ),
    };
    const { reader } = await opened();
    const row = rowOf(({ id }) => id === point);
    app.showInReader(row, 'gazette', 'votes');
    reader.arrange(2);
    expect(shown(reader)).toEqual({
      finding: null,
      kind: 'related',
      words: ['the first tram is to run in May 2026', slice(app.case!.source('gazette')!.text, votes)],
      panes: ['gazette', 'courier'],
    });
    expect(reader.selected!.explanations).toEqual([]);
    app.showInReader(row, 'gazette');
    expect(reader.selected!.passages).toContainEqual(expect.objectContaining(dated));
    expect(reader.selected!.finding?.kind).toBe('dates-differ');
  });

  it('shows a wording beside one that its own finding names, though the base has the point too', async () => {
    const found = COMPARISON.findings.find(({ kind }) => kind === 'dates-differ')!;
    const passages = found.passages.filter(({ source }) => source !== 'gazette');
    fake.comparison = {
      ...COMPARISON,
      findings: COMPARISON.findings.map((each) => (each === found ? { ...each, passages } : each)),
    };
    await opened();
    const row = rowOf(({ id }) => id === found.point);
    app.showInReader(row, 'ledger');
    expect(app.reader!.selected!.sources).toEqual(['courier', 'ledger']);
    // What no finding names is shown beside what it is tied to.
    app.showInReader(row, 'gazette');
    expect(app.reader!.selected).toMatchObject({ finding: null, sources: ['courier', 'gazette'] });
  });

  it('is sought again when the comparison is made anew', async () => {
    const { openCase, reader } = await opened();
    app.showInReader(
      rowOf(({ findings }) => findings[0]?.kind === 'other-occasion'),
      'courier',
    );
    const before = openCase.index;
    fake.comparison = { ...COMPARISON };
    await openCase.removeSource('ledger');
    await until(() => openCase.index !== null && openCase.index !== before);
    reader.arrange(2);
    expect(shown(reader)).toMatchObject({ finding: null, kind: 'worded-differently' });
  });
});

describe('the reader', () => {
  it('first selects what two sources word differently, and shows both', async () => {
    const { reader } = await opened();
    expect(reader.selected?.kind).toBe('worded-differently');
    expect(reader.panes).toEqual(['gazette', 'courier']);
    expect(reader.level?.passages.map(({ source }) => source)).toEqual(['gazette', 'courier']);
  });

  it('steps through the listed findings and stops at the ends', async () => {
    const { reader } = await opened();
    reader.filter = 'dates-differ';
    reader.step(1);
    expect(reader.selected?.kind).toBe('dates-differ');
    reader.step(1);
    expect(reader.selected?.kind).toBe('dates-differ');
    reader.filter = null;
    reader.step(-1);
    expect(reader.selected?.kind).toBe('numbers-differ');
  });

  it('makes room for the sources of a finding and keeps those that belong to it', async () => {
    const { reader } = await opened();
    reader.selectFinding(COMPARISON.findings.find(({ kind }) => kind === 'other-occasion')!.id);
    expect(reader.panes).toEqual(['gazette', 'evening']);
    reader.selectFinding(COMPARISON.findings.find(({ kind }) => kind === 'possible-contradiction')!.id);
    expect(reader.panes).toEqual(['courier', 'ledger']);
  });

  it('lets a source change places with the one it replaces', async () => {
    const { reader } = await opened();
    reader.setPane(0, 'courier');
    expect(reader.panes).toEqual(['courier', 'gazette']);
  });

  it('never shows more than four sources, nor fewer than one', async () => {
    const { reader } = await opened();
    for (let time = 0; time < 6; time += 1) reader.addPane();
    expect(reader.panes).toHaveLength(4);
    expect(reader.canAddPane).toBe(false);
    for (let time = 0; time < 6; time += 1) reader.closePane(0);
    expect(reader.panes).toHaveLength(1);
  });

  it('leaves the panes as the person chose them when the case changes', async () => {
    const { openCase, reader } = await opened();
    reader.closePane(1);
    await openCase.editCase({ title: 'Trams' });
    reader.arrange(2);
    expect(reader.panes).toEqual(['gazette']);
  });

  it('comes back from whole texts to the panes and the finding that it left, or to the one source that was read', async () => {
    const { reader } = await opened();
    reader.addPane();
    reader.step(1);
    const { panes, selected } = reader;
    reader.compareTexts();
    expect([reader.wholeTexts, reader.panes.length, reader.selected]).toEqual([true, 2, null]);
    reader.leaveTexts();
    expect([reader.wholeTexts, reader.panes, reader.selected]).toEqual([false, panes, selected]);

    reader.readWhole('courier');
    reader.compareTexts();
    reader.leaveTexts();
    expect([reader.whole, reader.panes]).toEqual(['courier', ['courier']]);
    reader.leaveWhole();
    expect(reader.panes).toEqual(panes);

    reader.compareTexts();
    reader.setPane(1, 'evening');
    reader.leaveTexts();
    expect(reader.panes).toEqual([panes[0], 'evening']);
  });

  it('drops the pane of a source that was removed', async () => {
    const { openCase, reader } = await opened();
    await openCase.removeSource('courier');
    reader.arrange(2);
    expect(reader.panes).not.toContain('courier');
    expect(reader.panes).toHaveLength(2);
  });
});

describe('a note', () => {
  it('is stored, undone and redone by name', async () => {
    const { openCase, reader } = await opened();
    reader.drafts.beginNote(passage('gazette', 'Café Zoë choir'));
    reader.drafts.writeNote('  Who paid them?  ', ['colour']);
    await reader.drafts.saveNote();
    expect(openCase.annotations.map(({ note, tags, quote }) => [note, tags, quote.exact])).toEqual([
      ['Who paid them?', ['colour'], 'Café Zoë choir'],
    ]);
    expect(reader.drafts.note).toBeNull();
    await openCase.undo();
    expect(openCase.annotations).toHaveLength(0);
    expect(openCase.redoName).toBe('Note on Westhaven Gazette');
    await openCase.redo();
    expect(openCase.annotations).toHaveLength(1);
  });

  it('keeps everything typed when it cannot be stored, and says so', async () => {
    const { openCase, reader } = await opened();
    reader.drafts.beginNote(passage('gazette', 'yellow jackets'));
    reader.drafts.writeNote('Long thought', ['a']);
    fake.failWith = new Problem('cannot-save', 'The disk is full.');
    await reader.drafts.saveNote();
    expect(reader.drafts.note).toMatchObject({ note: 'Long thought', tags: ['a'] });
    expect(app.problems.items.map(({ message }) => message)).toEqual(['The disk is full.']);
    expect(openCase.unsaved).toBe(true);
    await reader.drafts.saveNote();
    expect(openCase.unsaved).toBe(false);
    expect(openCase.annotations).toHaveLength(1);
  });

  it('that another program’s change stood in the way of stays, and goes onto the case as that left it', async () => {
    const { openCase, reader } = await opened();
    await openCase.editCase({ title: 'Ours' });
    reader.drafts.beginNote(passage('gazette', 'yellow jackets'));
    reader.drafts.writeNote('Who paid?', []);
    const theirs = { ...fake.kept, about: { ...fake.kept.about, title: 'Theirs' }, history: [] };
    fake.put(theirs);
    fake.failWith = new Problem('conflict', 'Another program has changed this case.');
    await reader.drafts.saveNote();
    expect(openCase.case.about.title).toBe('Theirs');
    expect(reader.drafts.note).toMatchObject({ note: 'Who paid?' });
    await reader.drafts.saveNote();
    expect(openCase.annotations.map(({ note }) => note)).toEqual(['Who paid?']);
  });

  it.each([true, false])(
    'keeps what is typed while it is stored, as more of the same note (a new one: %s)',
    async (isNew) => {
      const api = apiOf(fake);
      let letGo!: () => void;
      const held = new Promise<void>((resolve) => (letGo = resolve));
      const { reader, openCase } = await (async () => {
        app = new AppState({
          ...api,
          annotate: async (input) => (isNew ? held : Promise.resolve()).then(() => api.annotate(input)),
          editAnnotation: async (input) => held.then(() => api.editAnnotation(input)),
        });
        return opened();
      })();
      reader.drafts.beginNote(passage('gazette', 'yellow jackets'));
      reader.drafts.writeNote('Who paid', []);
      if (!isNew) {
        await reader.drafts.saveNote();
        reader.editNote(openCase.annotations[0]!.id);
        reader.drafts.writeNote('Who has paid', []);
      }
      const saving = reader.drafts.saveNote();
      reader.drafts.writeNote('Who paid them?', []);
      letGo();
      await saving;
      const [stored] = openCase.annotations;
      expect(reader.drafts.note).toMatchObject({ note: 'Who paid them?', annotationId: stored!.id });
      await reader.drafts.saveNote();
      expect(openCase.annotations.map(({ note }) => note)).toEqual(['Who paid them?']);
      expect(reader.drafts.note).toBeNull();
    },
  );

  it('half written is not replaced by opening another one', async () => {
    const { openCase, reader } = await opened();
    reader.drafts.beginNote(passage('gazette', 'yellow jackets'));
    reader.drafts.writeNote('First', []);
    await reader.drafts.saveNote();
    reader.drafts.beginNote(passage('courier', 'price of steel'));
    reader.drafts.writeNote('Second', []);
    reader.editNote(openCase.annotations[0]!.id);
    expect(reader.drafts.note).toMatchObject({ note: 'Second', annotationId: null });
  });
});

describe('a comparison', () => {
  it('that was overtaken by a newer one is not shown', async () => {
    const { openCase } = await opened();
    const api = apiOf(fake);
    let finishOld: (() => void) | undefined;
    fake.comparison = { ...COMPARISON, findings: [] };
    const slow = new AppState({
      ...api,
      compare: async (input) => {
        if (finishOld === undefined) await new Promise<void>((resolve) => (finishOld = resolve));
        return api.compare(input);
      },
    });
    await slow.openCase(openCase.id);
    await slow.case!.editSource('gazette', { date: '2024-06-04' });
    await until(() => slow.case!.index !== null);
    const newest = slow.case!.index;
    finishOld!();
    await until(() => fake.calls.filter((name) => name === 'compare').length === 3);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(slow.case!.index).toBe(newest);
  });

  it('that takes long shows what words tell until it is done, and never afterwards', async () => {
    fake.byWords = { ...COMPARISON, findings: [] };
    await app.begin();
    const openCase = app.case!;
    await until(() => openCase.index !== null, 1000);
    expect([openCase.byWords, openCase.index!.comparison.findings]).toEqual([true, []]);
    fake.letGo();
    await until(() => !openCase.comparing);
    expect([openCase.byWords, openCase.index!.comparison.findings]).toEqual([false, COMPARISON.findings]);
    // What was read once is better than the words of a newer text.
    void openCase.editSource('gazette', { date: '2024-06-04' });
    await until(() => openCase.comparing && openCase.progress !== null, 1000);
    expect(openCase.index!.comparison.findings).toEqual(COMPARISON.findings);
    fake.letGo();
  });

  it('is not left without what was seen before by an answer to an earlier question that failed', async () => {
    const api = apiOf(fake);
    const questions: { answer: (seen: SeenBefore) => void; fail: (error: Error) => void }[] = [];
    const asked = new AppState({
      ...api,
      seenBefore: () => new Promise((answer, fail) => questions.push({ answer, fail })),
    });
    await asked.begin();
    void asked.case!.editSource('gazette', { date: '2024-06-04' });
    await until(() => questions.length === 2);
    questions[1]!.answer(fake.seen);
    await until(() => asked.case!.seen !== null);
    questions[0]!.fail(new Error('Too late.'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked.case!.seen).toEqual(fake.seen);
  });

  it('that was cancelled is no problem, and can be started again', async () => {
    const api = apiOf(fake);
    let cancelled = true;
    const stopped = new AppState({
      ...api,
      compare: (input) =>
        cancelled ? Promise.reject(new Problem('cancelled', 'Cancelled.')) : api.compare(input),
    });
    await stopped.begin();
    await until(() => stopped.case!.stopped);
    expect(stopped.problems.items).toEqual([]);
    cancelled = false;
    await stopped.case!.compare();
    expect(stopped.case!.stopped).toBe(false);
    expect(stopped.case!.index).not.toBeNull();
  });

  it('that broke off is told, and can be started again', async () => {
    const api = apiOf(fake);
    let dies = true;
    const stopped = new AppState({
      ...api,
      compare: (input) =>
        dies ? Promise.reject(new Problem('internal', 'The comparison broke off.')) : api.compare(input),
    });
    await stopped.begin();
    await until(() => stopped.case!.stopped);
    expect(stopped.problems.items.map(({ message }) => message)).toEqual(['The comparison broke off.']);
    dies = false;
    await stopped.case!.compare();
    expect(stopped.case!.index).not.toBeNull();
  });

  it('is not asked for with one source only', async () => {
    await app.createCase('Steel');
    await app.addFiles([offered('a.txt', 'One text.')], new Date(0));
    expect(fake.calls).not.toContain('compare');
  });
});

describe('the work on a point', () => {
  /** An app whose library takes its time over each change. */
  async function slowly(): Promise<ReviewState> {
    const api = apiOf(fake);
    const later =
      <I, O>(call: (input: I) => Promise<O>) =>
      async (input: I): Promise<O> => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        return call(input);
      };
    app = new AppState({
      ...api,
      setPointState: later(api.setPointState),
      decideFinding: later(api.decideFinding),
    });
    await opened();
    return app.review!;
  }

  /** So many presses, all while the first is on its way. */
  async function pressed(times: number, press: () => Promise<unknown>): Promise<void> {
    const presses = [press()];
    await new Promise((resolve) => setTimeout(resolve, 1));
    while (presses.length < times) presses.push(press());
    await Promise.all(presses);
  }

  it.each([
    [1, 'done'],
    [2, 'in-review'],
    [3, 'done'],
  ])(
    'takes each press of the key that closes a point as said after the one before: %i',
    async (times, state) => {
      const review = await slowly();
      const row = review.rows[0]!;
      await review.giveVerdict(row, 'Disputed', '');
      await pressed(times, () => review.toggleDone(row));
      expect(review.rows.find(({ id }) => id === row.id)?.state).toBe(state);
    },
  );

  it('decides the findings of a point one after the other, and takes none back by one press too many', async () => {
    const [finding] = COMPARISON.findings;
    const second = { ...finding!, id: 'second', kind: 'dates-differ' as const };
    fake.comparison = { ...COMPARISON, findings: [...COMPARISON.findings, second] };
    const review = await slowly();
    const row = review.rows.find(({ findings }) => findings.length > 1)!;
    await pressed(row.findings.length + 2, () => review.decideNext(row, 'confirmed'));
    const decided = (): unknown[] => fake.kept.decisions.map(({ decision }) => decision);
    expect(decided()).toEqual(row.findings.map(() => 'confirmed'));
    await review.decideNext(row, 'dismissed');
    expect(decided()).toEqual(row.findings.map(() => 'confirmed'));
  });

  it('decides the only finding of a point otherwise when that is said', async () => {
    const review = await slowly();
    const row = review.rows.find(({ findings }) => findings.length === 1)!;
    await pressed(2, () => review.decideNext(row, 'confirmed'));
    expect(fake.kept.decisions.map(({ decision }) => decision)).toEqual(['confirmed']);
    await review.decideNext(row, 'dismissed');
    expect(fake.kept.decisions.map(({ decision }) => decision)).toEqual(['dismissed']);
  });

  it.each([
    [1, 1],
    [2, 0],
    [3, 1],
  ])('takes back a decision that is made again at once: %i', async (times, kept) => {
    const review = await slowly();
    const finding = review.rows.flatMap(({ findings }) => findings)[0]!;
    await pressed(times, () => review.decide(finding, 'dismissed'));
    expect(fake.kept.decisions).toHaveLength(kept);
  });
});

describe('“find” of the menu', () => {
  it('goes to the texts of the case, wherever one is, and finds there', async () => {
    await opened();
    await app.go('matrix');
    app.command('find');
    expect(app.actions.wanted).toBe('find');
    await until(() => app.screen === 'reader');
  });

  it('searches the library while no case is open', async () => {
    await opened();
    await app.go('library');
    app.case = null;
    app.command('find');
    await until(() => app.search.wanted);
  });
});

describe('a dialog', () => {
  it('is pushed aside by no command of the menu, and takes no files meant for another', async () => {
    await opened();
    const open = { kind: 'edit-source', sourceId: 'gazette', fresh: false } as const;
    app.dialog = open;
    for (const command of ['new-case', 'add-sources', 'handbook', 'undo', 'find', 'library'] as const)
      app.command(command);
    expect(app.dialog).toBe(open);
    expect([app.screen, app.takesFiles]).toEqual(['reader', false]);
  });

  it('goes with the case that it is of', async () => {
    await opened();
    app.dialog = { kind: 'edit-source', sourceId: 'gazette', fresh: false };
    await app.createCase('Another');
    expect(app.dialog).toBeNull();
  });
});

describe('an export', () => {
  /** The door writes until it is stopped or let go. */
  function writing() {
    const api = apiOf(fake);
    const runs: { readonly run: string; readonly end: (made: MadeFile) => void }[] = [];
    const stops: string[] = [];
    const refusals = new Map<string, (problem: Problem) => void>();
    const slow = new AppState({
      ...api,
      exportCase: ({ run = '' }) =>
        new Promise((end, refuse) => {
          runs.push({ run, end });
          refusals.set(run, refuse);
        }),
      exportProgress: () => Promise.resolve({ step: 'Writing the export', done: null }),
      cancelExport: ({ run }) => {
        stops.push(run);
        refusals.get(run)?.(new Problem('cancelled', 'Stopped.'));
        return Promise.resolve(null);
      },
    });
    return { slow, runs, stops };
  }
  const FILE: MadeFile = { fileName: 'a.md', mediaType: 'text/markdown', text: 'Made.' };

  it('that takes long tells its step and can be stopped, which is no problem', async () => {
    const { slow, runs, stops } = writing();
    await slow.begin();
    const wanted = new ExportState(slow.api, slow.case!, slow.settings, slow.problems);
    wanted.makePreview();
    await expect.poll(() => wanted.previewing?.progress?.step).toBe('Writing the export');
    wanted.previewing?.stop();
    await until(() => wanted.stopped);
    expect(stops).toEqual([runs[0]?.run]);
    expect([wanted.previewing, wanted.preview, slow.problems.items]).toEqual([null, null, []]);
    wanted.makePreview();
    expect(wanted.stopped).toBe(false);
    runs[1]?.end(FILE);
    await until(() => wanted.preview !== null);
  });

  it('that nobody waits for any more is stopped', async () => {
    const { slow, runs, stops } = writing();
    await slow.begin();
    const wanted = new ExportState(slow.api, slow.case!, slow.settings, slow.problems);
    wanted.makePreview()();
    wanted.makePreview();
    expect(stops).toEqual([runs[0]?.run]);
    runs[1]?.end(FILE);
    await until(() => wanted.preview !== null);
    expect([wanted.stopped, stops.length]).toEqual([false, 1]);
  });

  it('that failed is told of until the next is asked for', async () => {
    let fails = true;
    const app = new AppState({
      ...apiOf(fake),
      exportCase: () =>
        fails ? Promise.reject(new Problem('cannot-save', 'No browser prints it.')) : Promise.resolve(FILE),
    });
    await app.begin();
    const wanted = new ExportState(app.api, app.case!, app.settings, app.problems);
    await wanted.save();
    expect(app.problems.items.map(({ message }) => message)).toEqual(['No browser prints it.']);
    fails = false;
    await wanted.save();
    expect([app.problems.items, wanted.saved]).toEqual([[], 'a.md']);
  });

  it('that was previewed as it will be saved is not made twice', async () => {
    const { slow, runs } = writing();
    await slow.begin();
    const wanted = new ExportState(slow.api, slow.case!, slow.settings, slow.problems);
    wanted.choose({ format: 'markdown' });
    wanted.makePreview();
    runs[0]?.end(FILE);
    await until(() => wanted.preview !== null);
    await wanted.save();
    expect([runs.length, wanted.saved]).toEqual([1, 'a.md']);
  });
});

const offered = (name: string, text: string): OfferedFile => ({
  name,
  read: () => Promise.resolve(Buffer.from(text).toString('base64')),
});

describe('files', () => {
  it('are added together, each with its own outcome', async () => {
    await opened();
    const vanished = () => Promise.reject(new Problem('file-vanished', 'It is gone.'));
    await app.addFiles(
      [
        offered('a.txt', 'New.'),
        { name: 'b.txt', read: vanished },
        offered('c.txt', 'New.'),
        offered('d.txt', ' '),
      ],
      new Date(0),
    );
    const texts = app.imports.files.flatMap((file) => file.texts);
    expect(texts.map(({ name, status, reason }) => [name, status, reason])).toEqual([
      ['a.txt', 'added', null],
      ['b.txt', 'refused', 'It is gone.'],
      ['c.txt', 'already-there', 'This source is in the case already.'],
      ['d.txt', 'refused', 'There is no text in it.'],
    ]);
    expect(app.case?.sources).toHaveLength(5);
  });

  it('are told of beside those before them until the report is closed, and then alone', async () => {
    await opened();
    const names = (): string[] => app.imports.files.map(({ name }) => name);
    await app.addFiles([offered('a.txt', 'New.')], new Date(0));
    await app.addFiles([offered('b.txt', 'Newer.')], new Date(0));
    expect(names()).toEqual(['a.txt', 'b.txt']);
    app.closeDialog();
    await app.addFiles([offered('c.txt', 'Newest.')], new Date(0));
    expect(names()).toEqual(['c.txt']);
  });

  it('that wait for the rest of their batch when a person stops are left out', async () => {
    await opened();
    let arrive!: (bytes: string) => void;
    const slow = new Promise<string>((resolve) => (arrive = resolve));
    const files = [offered('a.txt', 'New.'), { name: 'b.txt', read: () => slow }, offered('c.txt', 'Newer.')];
    const adding = app.addFiles(files, new Date(0));
    const statuses = (): string[] =>
      app.imports.files.flatMap(({ texts }) => texts.map(({ status }) => status));
    await until(() => statuses()[1] === 'reading');
    await app.imports.stop();
    arrive(Buffer.from('New too.').toString('base64'));
    await adding;
    expect(statuses()).toEqual(['stopped', 'stopped', 'stopped']);
    expect(app.case?.sources).toHaveLength(4);
  });

  it('come into no other case where the new one for them could not be made', async () => {
    const full = new Problem('cannot-save', 'The disk is full.');
    app = new AppState({ ...apiOf(fake), createCase: () => Promise.reject(full) });
    await opened();
    await app.go('library');
    await app.addFiles([offered('a.txt', 'New.')], new Date(0));
    expect(app.problems.items.map(({ message }) => message)).toEqual(['The disk is full.']);
    expect([app.case?.sources.length, app.screen, app.dialog]).toEqual([4, 'library', null]);
  });

  it('dropped in the library begin a new case', async () => {
    fake.open = null;
    await app.begin();
    await app.addFiles([offered('a.txt', 'New.')], new Date('2024-06-07T12:00:00Z'));
    expect(app.case?.case.about.title).toBe('New case, 7 June 2024');
    expect(app.screen).toBe('reader');
  });
});

describe('a pasted text', () => {
  it('becomes a source whose details are asked for', async () => {
    await opened();
    app.imports.pasted = 'Pasted words.';
    await app.pasteSource();
    expect(app.dialog).toMatchObject({ kind: 'edit-source', fresh: true });
    expect(app.imports.pasted).toBe('');
  });

  it('that is refused stays in the field with the reason', async () => {
    await opened();
    app.imports.pasted = '  ';
    await app.pasteSource();
    expect(app.imports).toMatchObject({ pasted: '  ', pasteProblem: 'There is no text in it.' });
  });
});
