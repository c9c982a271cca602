// The app behind the contract: library, import, analysis and export put together. Doors call it through dispatch.
import type { Contract, Results } from '../core/contract/contract.ts';
import { CASE_VERSION, NO_REVIEW, reviewerOf, type Case } from '../core/model/case.ts';
import { Problem } from '../core/model/problem.ts';
import type { Comparer } from './analysis/comparer.ts';
import {
  addSource,
  annotate,
  editAnnotation,
  editCase,
  editSource,
  removeAnnotation,
  removeSource,
} from './changes.ts';
import { exportCase } from './export/export-case.ts';
import { annotationsFrom, readCaseFile } from './export/open-file.ts';
import { importText } from './import/text.ts';
import { caseDifferences } from './library/case-differences.ts';
import { CASE_ID, type Library } from './library/library.ts';
import { readSettings, writeSettings } from './library/settings-file.ts';
import { OpenCases } from './open-cases.ts';
import * as review from './review-changes.ts';
import { SAMPLE_TITLE, sampleBase, sampleSources } from './sample.ts';

export interface AppParts {
  readonly library: Library;
  readonly comparer: Comparer;
  /** The time now, ISO 8601 with zone. */
  readonly clock: () => string;
  /** A new random id: a lower-case letter, then lower-case letters and digits. */
  readonly newId: () => string;
  readonly door: 'desktop' | 'browser';
  /** Version of Crossread. */
  readonly version: string;
  /** Why nothing can be saved in this library; null when it can. */
  readonly readOnly: string | null;
}

/** Puts the app together. What it keeps is saved before a call resolves, so quitting needs only `library.flush`. */
export function createApp(parts: AppParts): Contract {
  const { library, comparer, clock, newId, door, version, readOnly } = parts;
  const cases = new OpenCases(library, clock);

  const newCase = (title: string, id: string): Case => {
    const at = clock();
    return {
      format: 'crossread-case',
      version: CASE_VERSION,
      id,
      about: { title, base: null },
      createdAt: at,
      changedAt: at,
      sources: [],
      annotations: [],
      ...NO_REVIEW,
      history: [{ at, by: reviewerOf(NO_REVIEW), what: `Create ${title}` }],
    };
  };

  const makerOf = (subject: Case): review.Maker => ({
    id: freshId(newId, idsIn(subject)),
    at: clock(),
    by: reviewerOf(subject),
  });

  const unusedCaseId = async (): Promise<string> => {
    const taken = (await library.list()).map(({ id }) => id);
    return freshId(newId, taken);
  };

  const makeSample = async () => {
    const id = await unusedCaseId();
    const made = sampleSources(newId, clock(), version);
    for (const { source, bytes } of made) {
      await library.keepOriginal(id, source.sha256, source.file ?? 'sample', bytes);
    }
    const sources = made.map(({ source }) => source);
    const empty = newCase(SAMPLE_TITLE, id);
    return cases.add({ ...empty, about: { ...empty.about, base: sampleBase(sources) }, sources });
  };

  const add = async (caseId: string, bytes: Uint8Array, fileName: string | null) => {
    let sourceId = '';
    const view = await cases.change(caseId, async (subject) => {
      sourceId = freshId(newId, idsIn(subject));
      const source = importText({ id: sourceId, bytes, fileName, importedAt: clock(), version });
      const change = addSource(subject, source);
      if (fileName !== null) await library.keepOriginal(caseId, source.sha256, fileName, bytes);
      return change;
    });
    return { ...view, sourceId };
  };

  // One at a time, or two pages that start together would each make a sample.
  let starting: Promise<string | null> | null = null;
  const firstCase = async (): Promise<string | null> => {
    if (readOnly !== null || !(await library.isNew())) return null;
    const { case: sample } = await makeSample();
    await library.list();
    return sample.id;
  };

  return {
    async start() {
      starting = (starting ?? Promise.resolve(null)).then(firstCase, firstCase);
      const notice = readOnly === null ? {} : { notice: { kind: 'read-only', message: readOnly } as const };
      return { version, door, library: library.folder, open: await starting, ...notice };
    },
    readSettings: () => readSettings(library.folder),
    async saveSettings({ settings }) {
      await writeSettings(library.folder, settings);
      return null;
    },
    listCases: () => library.list(),
    createCase: async ({ title }) => cases.add(newCase(title, await unusedCaseId())),
    async openSample() {
      const there = (await library.list()).find(
        ({ title, problem }) => title === SAMPLE_TITLE && problem === null,
      );
      return there === undefined ? makeSample() : cases.view(there.id);
    },
    openCase: ({ caseId }) => cases.view(caseId),
    async deleteCase({ caseId }) {
      comparer.cancel(caseId);
      await cases.discard(caseId);
      return null;
    },

    async dismissNotice({ caseId }) {
      await library.dismissNotice(caseId);
      return cases.view(caseId);
    },
    async listBackups({ caseId }) {
      const { case: now } = await cases.view(caseId);
      return (await library.backups(caseId)).map(({ name, subject }) => ({
        id: name.id,
        at: name.at,
        title: subject.about.title,
        sources: subject.sources.length,
        annotations: subject.annotations.length,
        differences: caseDifferences(now, subject),
      }));
    },
    restoreBackup({ caseId, backupId }) {
      comparer.cancel(caseId);
      return cases.restore(caseId, () => library.takeBackup(caseId, backupId));
    },

    importSource: ({ caseId, fileName, bytes }) => add(caseId, Buffer.from(bytes, 'base64'), fileName),
    pasteSource: ({ caseId, text }) => add(caseId, Buffer.from(text), null),
    editSource: ({ caseId, sourceId, fields }) =>
      cases.change(caseId, (subject) => editSource(subject, sourceId, fields)),
    removeSource: ({ caseId, sourceId }) =>
      cases.change(caseId, (subject) => removeSource(subject, sourceId)),
    editCase: ({ caseId, fields }) => cases.change(caseId, (subject) => editCase(subject, fields)),

    async annotate({ caseId, sourceId, start, end, note, tags }) {
      let annotationId = '';
      const view = await cases.change(caseId, (subject) => {
        annotationId = freshId(newId, idsIn(subject));
        const made = { id: annotationId, at: clock(), by: reviewerOf(subject) };
        return annotate(subject, { source: sourceId, start, end }, { note, tags }, made);
      });
      return { ...view, annotationId };
    },
    editAnnotation: ({ caseId, annotationId, note, tags }) =>
      cases.change(caseId, (subject) => editAnnotation(subject, annotationId, { note, tags }, clock())),
    removeAnnotation: ({ caseId, annotationId }) =>
      cases.change(caseId, (subject) => removeAnnotation(subject, annotationId)),
    editReview: ({ caseId, fields }) => cases.change(caseId, (subject) => review.editReview(subject, fields)),
    giveVerdict: ({ caseId, ...wish }) =>
      cases.change(caseId, (subject) => review.giveVerdict(subject, wish, makerOf(subject))),
    removeVerdict: ({ caseId, verdictId }) =>
      cases.change(caseId, (subject) => review.removeVerdict(subject, verdictId)),
    setPointState: ({ caseId, ...wish }) =>
      cases.change(caseId, (subject) => review.setPointState(subject, wish, makerOf(subject))),
    decideFinding: ({ caseId, ...wish }) =>
      cases.change(caseId, (subject) => review.decideFinding(subject, wish, makerOf(subject))),
    link: ({ caseId, ...wish }) =>
      cases.change(caseId, (subject) => review.link(subject, wish, makerOf(subject))),
    removeLink: ({ caseId, linkId }) => cases.change(caseId, (subject) => review.removeLink(subject, linkId)),
    correct: ({ caseId, ...wish }) =>
      cases.change(caseId, (subject) => review.correct(subject, wish, makerOf(subject))),
    removeCorrection: ({ caseId, correctionId }) =>
      cases.change(caseId, (subject) => review.removeCorrection(subject, correctionId)),
    saveScale: ({ caseId, ...wish }) =>
      cases.change(caseId, (subject) => review.saveScale(subject, wish, makerOf(subject).id)),
    removeScale: ({ caseId, scaleId }) =>
      cases.change(caseId, (subject) => review.removeScale(subject, scaleId)),
    saveTags: ({ caseId, ...wish }) => cases.change(caseId, (subject) => review.saveTags(subject, wish)),
    undo: ({ caseId }) => cases.undo(caseId),
    redo: ({ caseId }) => cases.redo(caseId),

    async compare({ caseId }) {
      const { case: subject } = await cases.view(caseId);
      if (subject.sources.length < 2) {
        throw new Problem(
          'too-few-sources',
          'There is nothing to compare yet: a comparison needs at least two sources. Add another one.',
        );
      }
      return comparer.compare(caseId, subject.sources);
    },
    compareProgress: ({ caseId }) => Promise.resolve(comparer.progress(caseId)),
    cancelCompare({ caseId }) {
      comparer.cancel(caseId);
      return Promise.resolve(null);
    },

    async exportCase({ caseId, ...wish }) {
      const { case: subject } = await cases.view(caseId);
      const comparison = subject.sources.length < 2 ? null : await comparer.compare(caseId, subject.sources);
      const tools = { originals: () => library.originals(caseId) };
      const { content, ...file } = await exportCase(subject, comparison, wish, tools);
      return typeof content === 'string'
        ? { ...file, text: content }
        : { ...file, bytes: Buffer.from(content).toString('base64') };
    },
    async openCaseFile({ fileName, bytes }) {
      const { subject, originals } = readCaseFile(Buffer.from(bytes, 'base64'), fileName);
      const taken = (await library.list()).map(({ id }) => id);
      const free = CASE_ID.test(subject.id) && !taken.includes(subject.id);
      const id = free ? subject.id : freshId(newId, taken);
      for (const original of originals) {
        await library.keepOriginal(id, original.sha256, original.fileName, original.bytes);
      }
      return cases.add({ ...subject, id });
    },
    async addAnnotations({ caseId, fileName, bytes }) {
      let found = { added: 0, known: 0, lost: [] as Results['addAnnotations']['lost'] };
      const view = await cases.change(caseId, (subject) => {
        const making = { newId: () => freshId(newId, idsIn(subject)), now: clock() };
        const made = annotationsFrom(subject, Buffer.from(bytes, 'base64'), fileName, making);
        found = { added: made.added, known: made.read.known, lost: made.read.lost };
        return made.change;
      });
      return { ...view, ...found };
    },
  };
}

/** Every id of the case's own: of its sources and of everything a person made in it. */
function idsIn(subject: Case): string[] {
  const { sources, annotations, verdicts, states, decisions, links, corrections, scales } = subject;
  return [sources, annotations, verdicts, states, decisions, links, corrections, scales].flatMap((records) =>
    records.map(({ id }) => id),
  );
}

function freshId(newId: () => string, taken: readonly string[]): string {
  for (;;) {
    const id = newId();
    if (!taken.includes(id)) return id;
  }
}
