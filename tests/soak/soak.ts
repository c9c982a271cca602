// Random valid actions on the app and on a model of a case: both must say the same after every action, and the
// disk must after a restart. The same seed makes the same actions, so that a failing seed can become a test.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseView, Contract } from '../../src/core/contract/contract.ts';
import { KnownCases, SentCases } from '../../src/core/contract/case-states.ts';
import { CALL_NAMES, type CallName } from '../../src/core/contract/names.ts';
import { LINK_TYPES } from '../../src/core/model/link.ts';
import { Problem } from '../../src/core/model/problem.ts';
import { Comparer } from '../../src/main/analysis/comparer.ts';
import { createApp } from '../../src/main/app.ts';
import { dispatch } from '../../src/main/dispatch.ts';
import { Library } from '../../src/main/library/library.ts';
import { seededRandom } from '../support/random.ts';

/** What a person put into a case, in the plainest form there is. */
interface Model {
  readonly title: string;
  readonly base: string | null;
  readonly sources: readonly { readonly id: string; readonly outlet: string | null; readonly text: string }[];
  readonly notes: readonly {
    readonly id: string;
    readonly source: string;
    readonly note: string;
    readonly tags: readonly string[];
  }[];
  readonly verdicts: readonly {
    readonly id: string;
    readonly source: string | undefined;
    readonly label: string;
    readonly explanation: string;
  }[];
  readonly links: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly type: string;
    readonly note: string;
  }[];
}

/** A model with what undo and redo lead to. */
interface Modelled {
  readonly now: Model;
  readonly before: readonly Model[];
  readonly after: readonly Model[];
}

export interface SoakReport {
  readonly actions: number;
  readonly restarts: number;
  /** By what was done. */
  readonly counts: Readonly<Record<string, number>>;
  /** Bytes of heap in use after the first tenth and at the end, after a collection where Node allows one. */
  readonly heap: readonly [number, number];
}

/** A case of more would make the run long and teach nothing new. */
const MAX_SOURCES = 8;
const MAX_NOTES = 40;
const MAX_VERDICTS = 20;
const MAX_LINKS = 20;
/** Steps of the scale that a new case has. */
const LABELS = ['Corroborated', 'Disputed', 'Contradicted', 'Cannot be determined'];

/**
 * Makes so many random actions, with a restart now and then.
 * @throws Error that names the seed and the action where app and model part
 */
export async function soak(actions: number, seed: number): Promise<SoakReport> {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-soak-'));
  const random = seededRandom(seed);
  const counts: Record<string, number> = {};
  const heap: [number, number] = [0, 0];
  let restarts = 0;
  let ids = 0;
  let seconds = 0;
  const clock = (): string => new Date(Date.UTC(2026, 0, 1) + 1_000 * seconds++).toISOString();
  // It outlives restarts, as a page in a browser does.
  const page = new KnownCases();
  const open = async (): Promise<{ app: Contract; library: Library }> => {
    const library = await Library.open(folder, { now: () => new Date(clock()) });
    const comparer = new Comparer(() => {
      throw new Error('Nothing is compared here.');
    });
    const newId = (): string => `soak${String((ids += 1)).padStart(6, '0')}`;
    const parts = {
      library,
      comparer,
      clock,
      newId,
      door: 'browser',
      version: '0.0.0',
      readOnly: null,
    } as const;
    return { app: asThePageSees(createApp(parts), page, newId()), library };
  };

  try {
    let { app, library } = await open();
    let view: CaseView = await app.createCase({ title: 'Soak' });
    let model: Modelled = { now: modelOf(view), before: [], after: [] };
    for (let action = 1; action <= actions; action += 1) {
      const at = `seed ${seed}, action ${action}`;
      if (random() < 0.005) {
        await library.flush();
        ({ app, library } = await open());
        view = await app.openCase({ caseId: view.case.id });
        model = { now: model.now, before: [], after: [] };
        restarts += 1;
        expectSame(view, model, `${at}, restart`);
        continue;
      }
      const { what, run, expected } = pick(app, view, model, random);
      view = await run();
      model = expected(view);
      counts[what] = (counts[what] ?? 0) + 1;
      expectSame(view, model, `${at}, ${what}`);
      if (action === Math.ceil(actions / 10)) heap[0] = heapNow();
    }
    heap[1] = heapNow();
    await library.flush();
    const last = await (await open()).app.openCase({ caseId: view.case.id });
    expectSame(last, { now: model.now, before: [], after: [] }, `seed ${seed}, the end`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { actions, restarts, counts, heap };
}

/** The app through a door, as JSON, with cases told by what changed in them. */
function asThePageSees(app: Contract, page: KnownCases, run: string): Contract {
  const sent = new SentCases(run);
  const call = async (name: CallName, input: unknown): Promise<unknown> => {
    const { knows, read } = page.ask(input);
    const report = (detail: string): never => {
      throw new Error(detail);
    };
    const answer = await dispatch(app, name, input, report, sent, knows);
    if (!answer.ok) throw Problem.from(answer.problem);
    return read(JSON.parse(JSON.stringify(answer.value)));
  };
  return Object.fromEntries(
    CALL_NAMES.map((name) => [name, (input: unknown) => call(name, input)]),
  ) as unknown as Contract;
}

interface Action {
  readonly what: string;
  readonly run: () => Promise<CaseView>;
  /** The model after it; the view says only which ids were given out. */
  readonly expected: (view: CaseView) => Modelled;
}

function pick(
  app: Contract,
  { case: { id: caseId } }: CaseView,
  model: Modelled,
  random: () => number,
): Action {
  const { now, before, after } = model;
  const one = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const number = Math.floor(random() * 1e9);
  const source = one(now.sources);
  const note = one(now.notes);
  const verdict = one(now.verdicts);
  const tie = one(now.links);
  const other = one(now.sources);
  /** A change that puts `next` in place of the model; undo leads back. */
  const changed = (next: Model): Modelled =>
    same(next, now) ? model : { now: next, before: [...before, now], after: [] };

  const add: Action = {
    what: 'add source',
    run: () => app.pasteSource({ caseId, text: `Report ${number}\n\nDues will rise, said board ${number}.` }),
    // What import reads out of a text is not this test's affair: the new source is taken from the app.
    expected: (view) => changed({ ...now, sources: [...now.sources, modelOf(view).sources.at(-1)!] }),
  };
  if (source === undefined) return add;

  const tags = random() < 0.5 ? [] : [`tag ${number % 5}`, `tag ${number % 7}`];
  const possible: readonly (Action | null)[] = [
    now.sources.length < MAX_SOURCES ? add : null,
    {
      what: 'remove source',
      run: () => app.removeSource({ caseId, sourceId: source.id }),
      expected: () =>
        changed({
          ...now,
          base: now.base === source.id ? null : now.base,
          sources: now.sources.filter(({ id }) => id !== source.id),
          notes: now.notes.filter((candidate) => candidate.source !== source.id),
        }),
    },
    {
      what: 'edit source',
      run: () => app.editSource({ caseId, sourceId: source.id, fields: { outlet: `Outlet ${number % 9}` } }),
      expected: () =>
        changed({
          ...now,
          sources: now.sources.map((each) =>
            each.id === source.id ? { ...each, outlet: `Outlet ${number % 9}` } : each,
          ),
        }),
    },
    {
      what: 'edit case',
      run: () => app.editCase({ caseId, fields: { title: `Case ${number % 9}`, base: source.id } }),
      expected: () => changed({ ...now, title: `Case ${number % 9}`, base: source.id }),
    },
    now.notes.length >= MAX_NOTES
      ? null
      : {
          what: 'annotate',
          run: () =>
            app.annotate({ caseId, sourceId: source.id, start: 0, end: 6, note: `Note ${number}`, tags }),
          expected: (view) => {
            const { id } = modelOf(view).notes.at(-1)!;
            const made = { id, source: source.id, note: `Note ${number}`, tags };
            return changed({ ...now, notes: [...now.notes, made] });
          },
        },
    note === undefined
      ? null
      : {
          what: 'edit note',
          run: () => app.editAnnotation({ caseId, annotationId: note.id, note: `Note ${number}`, tags }),
          expected: () =>
            changed({
              ...now,
              notes: now.notes.map((each) =>
                each.id === note.id ? { ...each, note: `Note ${number}`, tags } : each,
              ),
            }),
        },
    note === undefined
      ? null
      : {
          what: 'remove note',
          run: () => app.removeAnnotation({ caseId, annotationId: note.id }),
          expected: () => changed({ ...now, notes: now.notes.filter(({ id }) => id !== note.id) }),
        },
    now.verdicts.length >= MAX_VERDICTS
      ? null
      : {
          what: verdict !== undefined && number % 2 === 0 ? 'change verdict' : 'give verdict',
          run: () =>
            app.giveVerdict({
              caseId,
              passages: [{ source: source.id, start: 0, end: 6 }],
              replaces: verdict !== undefined && number % 2 === 0 ? verdict.id : null,
              label: LABELS[number % LABELS.length]!,
              explanation: `Because of ${number}`,
              evidence: [],
            }),
          expected: (view) => {
            const replaced = verdict !== undefined && number % 2 === 0;
            const place = replaced ? now.verdicts.indexOf(verdict) : now.verdicts.length;
            // Which id it was given, only the app knows.
            const { id } = modelOf(view).verdicts[place]!;
            const label = LABELS[number % LABELS.length]!;
            const made = { id, source: source.id, label, explanation: `Because of ${number}` };
            const others = now.verdicts.filter((_, index) => index !== place);
            return changed({ ...now, verdicts: [...others.slice(0, place), made, ...others.slice(place)] });
          },
        },
    verdict === undefined
      ? null
      : {
          what: 'withdraw verdict',
          run: () => app.removeVerdict({ caseId, verdictId: verdict.id }),
          expected: () => changed({ ...now, verdicts: now.verdicts.filter(({ id }) => id !== verdict.id) }),
        },
    now.links.length >= MAX_LINKS
      ? null
      : {
          what: 'link',
          run: () =>
            app.link({
              caseId,
              from: { source: source.id, start: 0, end: 6 },
              to: { source: other!.id, start: 7, end: 9 },
              type: LINK_TYPES[number % LINK_TYPES.length]!,
              note: `Link ${number}`,
            }),
          expected: (view) => {
            const { id } = modelOf(view).links.at(-1)!;
            const type = LINK_TYPES[number % LINK_TYPES.length]!;
            const made = { id, from: source.id, to: other!.id, type, note: `Link ${number}` };
            return changed({ ...now, links: [...now.links, made] });
          },
        },
    tie === undefined
      ? null
      : {
          what: 'remove link',
          run: () => app.removeLink({ caseId, linkId: tie.id }),
          expected: () => changed({ ...now, links: now.links.filter(({ id }) => id !== tie.id) }),
        },
    before.length === 0
      ? null
      : {
          what: 'undo',
          run: () => app.undo({ caseId }),
          expected: () => ({ now: before.at(-1)!, before: before.slice(0, -1), after: [...after, now] }),
        },
    after.length === 0
      ? null
      : {
          what: 'redo',
          run: () => app.redo({ caseId }),
          expected: () => ({ now: after.at(-1)!, before: [...before, now], after: after.slice(0, -1) }),
        },
  ];
  return one(possible.filter((action) => action !== null))!;
}

function modelOf({ case: { about, sources, annotations, verdicts, links } }: CaseView): Model {
  return {
    title: about.title,
    base: about.base,
    sources: sources.map(({ id, outlet, text }) => ({ id, outlet, text })),
    notes: annotations.map(({ id, source, note, tags }) => ({ id, source, note, tags })),
    verdicts: verdicts.map(({ id, passages, label, explanation }) => ({
      id,
      source: passages[0]?.source,
      label,
      explanation,
    })),
    links: links.map(({ id, from, to, type, note }) => ({
      id,
      from: from.source,
      to: to.source,
      type,
      note,
    })),
  };
}

function expectSame(view: CaseView, { now, before, after }: Modelled, at: string): void {
  const found = modelOf(view);
  if (!same(found, now)) {
    throw new Error(`${at}: the app has ${JSON.stringify(found)}, the model ${JSON.stringify(now)}`);
  }
  if ((view.undo !== null) !== before.length > 0 || (view.redo !== null) !== after.length > 0) {
    throw new Error(`${at}: undo or redo is offered where there is none, or the other way round`);
  }
}

function same(a: Model, b: Model): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function heapNow(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
