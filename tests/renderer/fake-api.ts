// The contract, in memory: what the page's tests talk to instead of a library on disk. Changes are real changes
// of the model; the comparison is the one written by hand.
import { REPORT_STYLE } from '../../src/core/export/report-style.ts';
import { NOTHING_TYPED, type Typed } from '../../src/core/model/typed.ts';
import type { SeenBefore } from '../../src/core/contract/seen-before.ts';
import type { SearchResult } from '../../src/core/contract/search.ts';
import type {
  Backup,
  CaseSummary,
  CaseView,
  Contract,
  ImportOutcome,
  Input,
  Notice,
  Partner,
} from '../../src/core/contract/contract.ts';
import { CALL_NAMES } from '../../src/core/contract/names.ts';
import type { Annotation } from '../../src/core/model/annotation.ts';
import { reviewerOf, type Case } from '../../src/core/model/case.ts';
import { applyChange, reverseChange, type Change, type Edit } from '../../src/core/model/change.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/model/settings.ts';
import { Problem } from '../../src/core/model/problem.ts';
import type { Source } from '../../src/core/model/source.ts';
import type { Api } from '../../src/renderer/api/api.ts';
import { adoptVersion, compareVersions } from '../../src/main/versions/adopt-version.ts';
import { placeAnnotation } from '../../src/main/changes.ts';
import { attachReference, removeReference } from '../../src/main/reference-changes.ts';
import { earlierVersionOf } from '../../src/main/import/versions.ts';
import * as review from '../../src/main/review-changes.ts';
import { COMPARISON, sampleCase } from './fixture.ts';

const NOW = '2024-06-07T12:00:00+02:00';
const NOTHING_SEEN: SeenBefore = { texts: [], claims: [], notice: null };
const EMPTY: Comparison = {
  sentences: [],
  claims: [],
  quotations: [],
  quantities: [],
  names: [],
  occasions: [],
  alignments: [],
  points: [],
  findings: [],
};

/** The fake as the page's state classes take it, without a door in between. */
export function apiOf(fake: FakeApi): Api {
  const calls = CALL_NAMES.map((name) => [name, (input: unknown) => fake.call(name, input)]);
  return {
    ...(Object.fromEntries(calls) as unknown as Api),
    saveFile: ({ fileName }) => Promise.resolve(fileName),
    libraryFolder: null,
    onCommand: () => () => undefined,
  };
}

export class FakeApi {
  /** Calls in the order in which they came. */
  readonly calls: string[] = [];
  /** Case to show at the start. */
  open: string | null = 'trams';
  damaged: CaseSummary[] = [];
  comparison: Comparison = COMPARISON;
  /** What words alone tell while comparisons are held back, until they are let go or cancelled; null when they come at once. */
  byWords: Comparison | null = null;
  /** Lets go of the comparison that is held back. */
  letGo: () => void = () => undefined;
  #cancelHeld: () => void = () => undefined;
  seen: SeenBefore = NOTHING_SEEN;
  /** What the open case's notice says; null when there is none. */
  notice: Notice | null = null;
  backups: readonly Backup[] = [];
  /** What the other sources may say on a passage. */
  partners: (asked: Input<'partners'>) => readonly Partner[] = () => [];
  /** Set to make the next change fail. */
  failWith: Problem | null = null;
  /** What was searched for, in order. */
  readonly searched: string[] = [];
  found: (query: string) => SearchResult = () => ({
    groups: [],
    more: false,
    unread: [],
    indexed: null,
    notice: null,
  });
  readonly #cases = new Map<string, Case>([['trams', sampleCase()]]);
  readonly #deleted = new Map<string, Case>();
  readonly #done: Change[] = [];
  readonly #undone: Change[] = [];
  #nextId = 1;

  /** Answers a call by name, as a door does. */
  async call(name: string, input: unknown): Promise<unknown> {
    this.calls.push(name);
    const table = this.#table as unknown as Record<string, (input: unknown) => Promise<unknown>>;
    const answer = table[name];
    if (answer === undefined) throw new Problem('unknown-call', `There is no call named ${name}.`);
    return answer(input);
  }

  /** Puts a case in, and opens it at the start. */
  put(subject: Case): void {
    this.#cases.set(subject.id, subject);
    this.open = subject.id;
  }

  /** The case that is shown at the start, as it was stored last. */
  get kept(): Case {
    return this.#case(this.open!);
  }

  #holdBack(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.letGo = resolve;
      this.#cancelHeld = () => reject(new Problem('cancelled', 'The comparison was cancelled.'));
    });
  }

  removeAll(): void {
    this.#cases.clear();
    this.open = null;
  }

  /** Settings as they were stored last. */
  settings: Settings = DEFAULT_SETTINGS;

  /** What is half written on the case that is shown at the start. */
  typed: Typed = NOTHING_TYPED;

  readonly #table: Contract = {
    takeTyped: () => Promise.resolve(this.typed),
    leavePage: () => Promise.resolve(null),
    keepTyped: ({ note, link, explanations = [] }) => {
      const { typed } = this;
      const given = explanations.flatMap(({ point, words }) => (words === null ? [] : [{ point, words }]));
      const others = typed.explanations.filter((each) =>
        explanations.every(({ point }) => point !== each.point),
      );
      this.typed = {
        note: note === undefined ? typed.note : note,
        link: link === undefined ? typed.link : link,
        explanations: [...others, ...given],
      };
      return Promise.resolve(null);
    },
    readSettings: () => Promise.resolve(this.settings),
    saveSettings: ({ settings }) => {
      this.settings = settings;
      return Promise.resolve(null);
    },
    start: () =>
      Promise.resolve({ version: '0.1.0', door: 'browser', library: '~/crossread', open: this.open }),
    search: ({ query }) => {
      this.searched.push(query);
      return Promise.resolve(this.found(query));
    },
    listCases: () =>
      Promise.resolve([
        ...[...this.#cases.values()].map((each) => ({
          id: each.id,
          title: each.about.title,
          changedAt: each.changedAt,
          outlets: each.sources.flatMap(({ outlet }) => outlet ?? []),
          sources: each.sources.length,
          annotations: each.annotations.length,
          verdicts: each.verdicts.length,
          problem: null,
        })),
        ...this.damaged,
      ]),
    createCase: ({ title }) => {
      const id = `case-${String(this.#nextId++)}`;
      this.#cases.set(id, { ...sampleCase(), id, about: { title, base: null }, sources: [] });
      return Promise.resolve(this.#view(id));
    },
    openSample: () => {
      this.#cases.set('trams', sampleCase());
      return Promise.resolve(this.#view('trams'));
    },
    openCase: ({ caseId }) => Promise.resolve(this.#view(caseId)),
    deleteCase: ({ caseId }) => {
      this.#deleted.set(`${caseId}-20240607T100000000Z`, this.#case(caseId));
      this.#cases.delete(caseId);
      return Promise.resolve(null);
    },
    listDeleted: () =>
      Promise.resolve(
        [...this.#deleted].map(([id, { about, sources, annotations }]) => ({
          id,
          title: about.title,
          deletedAt: '2024-06-07T10:00:00.000Z',
          sources: sources.length,
          annotations: annotations.length,
          problem: null,
        })),
      ),
    restoreDeleted: ({ deletedId }) => {
      const subject = this.#deleted.get(deletedId)!;
      this.#deleted.delete(deletedId);
      this.#cases.set(subject.id, subject);
      return Promise.resolve({ caseId: subject.id });
    },
    eraseDeleted: ({ deletedId }) => {
      this.#deleted.delete(deletedId);
      return Promise.resolve(null);
    },
    importSources: async ({ caseId, files }) => {
      const outcomes: (readonly ImportOutcome[])[] = [];
      for (const { fileName: name, bytes } of files) {
        const outcome = { name, sourceId: null, record: null, problem: null, versionOf: null };
        try {
          const text = Buffer.from(bytes, 'base64').toString('utf8');
          const { sourceId } = await this.#addSource(caseId, text, name);
          outcomes.push([{ ...outcome, sourceId }]);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          outcomes.push([{ ...outcome, problem: error.toData() }]);
        }
      }
      return { ...this.#view(caseId), files: outcomes };
    },
    pasteSource: async ({ caseId, text }) => {
      const before = this.#case(caseId).sources;
      const added = await this.#addSource(caseId, text, null);
      const source = this.#case(caseId).sources.find(({ id }) => id === added.sourceId)!;
      return { ...added, versionOf: earlierVersionOf(before, source)?.id ?? null };
    },
    editSource: ({ caseId, sourceId, fields }) => {
      const list = this.#case(caseId).sources;
      const index = list.findIndex(({ id }) => id === sourceId);
      const before = list[index]!;
      const after = {
        ...before,
        ...fields,
        dateSource: fields.date ? 'person' : before.dateSource,
      } as Source;
      return this.#change(caseId, ['editSource', 'a source'], { list: 'sources', index, before, after });
    },
    importProgress: () => Promise.resolve(null),
    cancelImport: () => Promise.resolve(null),
    attachReference: ({ caseId, referenceId, sourceId }) =>
      this.#apply(caseId, attachReference(this.#case(caseId), referenceId, sourceId)),
    removeReference: ({ caseId, referenceId }) =>
      this.#apply(caseId, removeReference(this.#case(caseId), referenceId)),
    compareVersions: ({ caseId, sourceId, newerId }) =>
      Promise.resolve(compareVersions(this.#case(caseId), sourceId, newerId)),
    adoptVersion: ({ caseId, ...wish }) => {
      return this.#apply(caseId, adoptVersion(this.#case(caseId), wish, NOW));
    },
    removeSource: ({ caseId, sourceId }) => {
      const list = this.#case(caseId).sources;
      const index = list.findIndex(({ id }) => id === sourceId);
      return this.#change(caseId, ['removeSource', 'a source'], {
        list: 'sources',
        index,
        before: list[index]!,
        after: null,
      });
    },
    editCase: ({ caseId, fields }) => {
      const before = this.#case(caseId).about;
      return this.#change(caseId, ['about', 'new title', null, false], {
        list: 'about',
        before,
        after: { ...before, ...fields } as Case['about'],
      });
    },
    annotate: async ({ caseId, sourceId, start, end, note, tags }) => {
      const text = this.#case(caseId).sources.find(({ id }) => id === sourceId)?.text ?? '';
      const after: Annotation = {
        id: `note-${String(this.#nextId++)}`,
        source: sourceId,
        start,
        end,
        quote: { exact: text.slice(start, end), prefix: '', suffix: '' },
        note,
        tags,
        author: 'me',
        createdAt: NOW,
        changedAt: NOW,
      };
      const index = this.#case(caseId).annotations.length;
      const view = await this.#change(caseId, ['note', 'Westhaven Gazette'], {
        list: 'annotations',
        index,
        before: null,
        after,
      });
      return { ...view, annotationId: after.id };
    },
    editAnnotation: ({ caseId, annotationId, note, tags }) => {
      const list = this.#case(caseId).annotations;
      const index = list.findIndex(({ id }) => id === annotationId);
      const before = list[index]!;
      return this.#change(caseId, ['note', 'Westhaven Gazette'], {
        list: 'annotations',
        index,
        before,
        after: { ...before, note, tags },
      });
    },
    placeAnnotation: ({ caseId, annotationId, start, end }) => {
      const subject = this.#case(caseId);
      const change = placeAnnotation(subject, annotationId, { start, end }, NOW);
      return change === null ? Promise.resolve(this.#view(caseId)) : this.#apply(caseId, change);
    },
    removeAnnotation: ({ caseId, annotationId }) => {
      const list = this.#case(caseId).annotations;
      const index = list.findIndex(({ id }) => id === annotationId);
      return this.#change(caseId, ['note', 'Westhaven Gazette'], {
        list: 'annotations',
        index,
        before: list[index]!,
        after: null,
      });
    },
    editReview: ({ caseId, fields }) => this.#review(caseId, (subject) => review.editReview(subject, fields)),
    giveVerdict: ({ caseId, ...wish }) =>
      this.#review(caseId, (subject, made) => review.giveVerdict(subject, wish, made)),
    removeVerdict: ({ caseId, verdictId }) =>
      this.#review(caseId, (subject) => review.removeVerdict(subject, verdictId)),
    setPointState: ({ caseId, ...wish }) =>
      this.#review(caseId, (subject, made) => review.setPointState(subject, wish, made)),
    decideFinding: ({ caseId, ...wish }) =>
      this.#review(caseId, (subject, made) => review.decideFinding(subject, wish, made)),
    link: ({ caseId, ...wish }) => this.#review(caseId, (subject, made) => review.link(subject, wish, made)),
    removeLink: ({ caseId, linkId }) => this.#review(caseId, (subject) => review.removeLink(subject, linkId)),
    correct: ({ caseId, ...wish }) =>
      this.#review(caseId, (subject, made) => review.correct(subject, wish, made)),
    removeCorrection: ({ caseId, correctionId }) =>
      this.#review(caseId, (subject) => review.removeCorrection(subject, correctionId)),
    saveScale: ({ caseId, ...wish }) =>
      this.#review(caseId, (subject, { id }) => review.saveScale(subject, wish, id)),
    removeScale: ({ caseId, scaleId }) =>
      this.#review(caseId, (subject) => review.removeScale(subject, scaleId)),
    saveTags: ({ caseId, ...wish }) => this.#review(caseId, (subject) => review.saveTags(subject, wish)),
    renameTag: ({ caseId, ...wish }) => this.#review(caseId, (subject) => review.renameTag(subject, wish)),
    dismissNotice: ({ caseId }) => {
      this.notice = null;
      return Promise.resolve(this.#view(caseId));
    },
    listBackups: () => Promise.resolve(this.backups),
    restoreBackup: ({ caseId }) => Promise.resolve(this.#view(caseId)),
    // The page's tests open no files of cases; the door's own tests do.
    cancelOpening: () => Promise.resolve(null),
    openCaseFile: () => Promise.reject(new Problem('not-found', 'There is no such file.')),
    addAnnotations: () => Promise.reject(new Problem('not-found', 'There is no such file.')),
    undo: ({ caseId }) => {
      const change = this.#done.pop();
      if (change !== undefined) {
        this.#cases.set(caseId, applyChange(this.#case(caseId), reverseChange(change)));
        this.#undone.push(change);
      }
      return Promise.resolve(this.#view(caseId));
    },
    redo: ({ caseId }) => {
      const change = this.#undone.pop();
      if (change !== undefined) {
        this.#cases.set(caseId, applyChange(this.#case(caseId), change));
        this.#done.push(change);
      }
      return Promise.resolve(this.#view(caseId));
    },
    compare: async ({ caseId }) => {
      if (this.byWords !== null) await this.#holdBack();
      return caseId === this.open ? this.comparison : EMPTY;
    },
    seenBefore: ({ caseId }) => Promise.resolve(caseId === this.open ? this.seen : NOTHING_SEEN),
    comparedByWords: () => Promise.resolve(this.byWords),
    compareProgress: () => Promise.resolve(null),
    cancelCompare: () => {
      this.#cancelHeld();
      return Promise.resolve(null);
    },
    partners: (asked) => Promise.resolve(this.partners(asked)),
    exportProgress: () => Promise.resolve(null),
    cancelExport: () => Promise.resolve(null),
    exportCase: ({ caseId, format }) => {
      const { about, sources, annotations } = this.#case(caseId);
      const lines = [
        `# ${about.title}`,
        '',
        '## Sources',
        ...sources.map(({ title, outlet }) => `- ${title} (${outlet ?? 'outlet unknown'})`),
        '',
        '## Notes',
        ...annotations.map(({ quote, note }) => `> ${quote.exact}\n\n${note}\n`),
      ];
      return Promise.resolve({
        fileName: `tram-speech.${format === 'html' ? 'html' : 'md'}`,
        mediaType: format === 'html' ? 'text/html' : 'text/markdown',
        text:
          format === 'html'
            ? `<!doctype html>\n<html lang="en"><title>${about.title}</title><style>${REPORT_STYLE}</style><main><h1>${about.title}</h1></main></html>\n`
            : lines.join('\n'),
      });
    },
  };

  #case(id: string): Case {
    const found = this.#cases.get(id);
    if (found === undefined) throw new Problem('not-found', 'There is no such case in the library.');
    return found;
  }

  #view(id: string): CaseView {
    return {
      case: this.#case(id),
      undo: this.#done.at(-1)?.name ?? null,
      redo: this.#undone.at(-1)?.name ?? null,
      ...(this.notice !== null && { notice: this.notice }),
    };
  }

  async #addSource(
    caseId: string,
    text: string,
    file: string | null,
  ): Promise<CaseView & { sourceId: string }> {
    if (text.trim() === '') throw new Problem('empty-file', 'There is no text in it.');
    const { sources } = this.#case(caseId);
    if (sources.some((each) => each.text === text)) {
      throw new Problem('duplicate-source', 'This source is in the case already.');
    }
    const sourceId = `source-${String(this.#nextId++)}`;
    const after: Source = {
      ...sampleCase().sources[0]!,
      id: sourceId,
      title: text.slice(0, 60).split('\n')[0]!,
      outlet: null,
      date: null,
      dateSource: null,
      evidence: [],
      text,
      file,
    };
    const index = sources.length;
    const view = await this.#change(caseId, ['addSource', 'a source'], {
      list: 'sources',
      index,
      before: null,
      after,
    });
    return { ...view, sourceId };
  }

  /** A change of the review, made as the app makes it. */
  #review(caseId: string, make: (subject: Case, made: review.Maker) => Change | null): Promise<CaseView> {
    const subject = this.#case(caseId);
    const number = this.#nextId++;
    // Time goes on: of two things that a person said, the later one counts.
    const at = new Date(Date.parse(NOW) + number * 1000).toISOString();
    const change = make(subject, { id: `made-${String(number)}`, at, by: reviewerOf(subject) });
    return change === null ? Promise.resolve(this.#view(caseId)) : this.#apply(caseId, change);
  }

  #change(caseId: string, name: Change['name'], edit: Edit): Promise<CaseView> {
    return this.#apply(caseId, { name, edits: [edit] });
  }

  #apply(caseId: string, change: Change): Promise<CaseView> {
    if (this.failWith !== null) {
      const problem = this.failWith;
      this.failWith = null;
      return Promise.reject(problem);
    }
    this.#cases.set(caseId, applyChange(this.#case(caseId), change));
    this.#done.push(change);
    this.#undone.length = 0;
    return Promise.resolve(this.#view(caseId));
  }
}
