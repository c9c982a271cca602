// The contract: every call the page may make, with the schema of its input and the type of its result.
// Three doors speak it; an app that works behind one works behind all.
import * as v from 'valibot';
import type { Case } from '../model/case.ts';
import type { ChangeName } from '../model/change.ts';
import type { Comparison } from '../model/comparison.ts';
import { message, say, type ProblemData, type Told } from '../model/problem.ts';
import type { Reason } from '../model/said.ts';
import type { Passage, Span } from '../model/span.ts';
import { FINDING_KINDS } from '../model/comparison.ts';
import { settingsSchema, type Settings } from '../model/settings.ts';
import { isoDay, ROLES } from '../model/source.ts';
import { typedExplanationSchema, typedLinkSchema, typedNoteSchema, type Typed } from '../model/typed.ts';
import { id, line, MAX_LINE, ofCase, offset } from './fields.ts';
import { EXPORT_FORMAT_NAMES, EXPORT_TABLES } from './formats.ts';
import type { CallName, Command, DesktopCallName } from './names.ts';
import { reviewInputs } from './review.ts';
import type { SearchResult } from './search.ts';
import type { SeenBefore } from './seen-before.ts';

/** Largest original file that is taken, in bytes: PDFs and saved pages with their pictures reach some 30 MB. */
export const MAX_FILE_BYTES = 40 * 1024 * 1024;
/**
 * Largest file of a case that is written and opened again, in bytes: in base64 it takes a third more, and the longest
 * string of V8 has 512 MB.
 */
export const MAX_CASE_FILE_BYTES = 350 * 1024 * 1024;

/** Largest file of this name that is read: one that can be an exported case may be more than a source. */
export function mostBytesOf(fileName: string): number {
  return /\.(?:crossread|json)$/i.test(fileName) ? MAX_CASE_FILE_BYTES : MAX_FILE_BYTES;
}

/** Files in one call: every call answers with the whole case, which grows with each of them. */
const MAX_FILES_AT_ONCE = 100;
/** Largest text, and largest page without its pictures, in bytes: a book of 1.5 million words is about 9 MB. */
export const MAX_TEXT_BYTES = 10 * 1024 * 1024;

const MAX_NOTE = 100_000;

const optionalLine = v.nullable(line);
const note = v.pipe(
  v.string(),
  v.maxLength(MAX_NOTE, message(say`Keep the note under ${MAX_NOTE} characters.`)),
);
const tags = v.pipe(v.array(line), v.maxLength(100));
const webAddress = v.pipe(
  line,
  v.url(message(say`Write the address in full, beginning with https://`)),
  v.regex(/^https?:/i, message(say`Only http and https addresses are kept.`)),
);
const address = v.nullable(webAddress);

const metadata = {
  title: line,
  outlet: optionalLine,
  author: optionalLine,
  date: v.nullable(isoDay),
  url: address,
  role: v.picklist(ROLES),
};

/** Valibot's own base64 check nests its quantifiers and overflows the stack on a file of 10 MB; this one is flat. */
export function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

const fileBytes = v.pipe(
  v.string(),
  v.check(isBase64, message(say`The file did not arrive whole. Add it again.`)),
);

/** Ids of points and claims are made by the analysis, and hold a colon. */
const derivedId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const exportScope = v.variant('of', [
  v.strictObject({ of: v.literal('case') }),
  v.strictObject({
    of: v.literal('filter'),
    sources: v.nullable(v.array(id)),
    kinds: v.nullable(v.array(v.picklist(FINDING_KINDS))),
    tags: v.nullable(tags),
  }),
  v.strictObject({
    of: v.literal('selection'),
    points: v.array(derivedId),
    annotations: v.array(id),
  }),
]);

const none = v.strictObject({});

/** Input of each call, as it must arrive. Unknown keys are refused. */
export const inputSchemas = {
  start: none,
  readSettings: none,
  saveSettings: v.strictObject({ settings: settingsSchema }),
  /**
   * What is half written on the case, for a page that opens it: its own, or what a page left that is closed. `open`: the pages
   * that are open in its browser.
   */
  takeTyped: v.strictObject({ ...ofCase, browser: id, page: id, open: v.array(id) }),
  keepTyped: v.strictObject({
    ...ofCase,
    page: id,
    note: v.optional(v.nullable(typedNoteSchema)),
    link: v.optional(v.nullable(typedLinkSchema)),
    explanations: v.optional(
      v.array(v.object({ ...typedExplanationSchema.entries, words: v.nullable(v.string()) })),
    ),
  }),
  /** The page is closed, or loaded again: what is half written on it is free for others. */
  leavePage: v.strictObject({ page: id }),
  listCases: none,
  search: v.strictObject({
    /** As typed: words, "phrases", outlet:wire, after:2023-03. */
    query: v.pipe(v.string(), v.maxLength(MAX_LINE, message(say`Keep it under ${MAX_LINE} characters.`))),
    /** The only case to look in; null looks in all. */
    caseId: v.nullable(id),
  }),
  createCase: v.strictObject({ title: line }),
  openSample: none,
  openCase: v.strictObject(ofCase),
  deleteCase: v.strictObject(ofCase),
  listDeleted: none,
  restoreDeleted: v.strictObject({ deletedId: id }),
  eraseDeleted: v.strictObject({ deletedId: id }),
  dismissNotice: v.strictObject(ofCase),
  listBackups: v.strictObject(ofCase),
  restoreBackup: v.strictObject({ ...ofCase, backupId: id }),
  /** Files of one wish: what they add is one change. */
  importSources: v.strictObject({
    ...ofCase,
    files: v.pipe(
      v.array(
        v.strictObject({
          /** With the folders that it was found in, parted by "/". */
          fileName: line,
          /** The file's bytes, base64. */
          bytes: fileBytes,
        }),
      ),
      v.minLength(1),
      v.maxLength(MAX_FILES_AT_ONCE),
    ),
  }),
  importProgress: v.strictObject(ofCase),
  cancelImport: v.strictObject(ofCase),
  pasteSource: v.strictObject({ ...ofCase, text: v.string() }),
  editSource: v.strictObject({ ...ofCase, sourceId: id, fields: v.partial(v.strictObject(metadata)) }),
  removeSource: v.strictObject({ ...ofCase, sourceId: id }),
  attachReference: v.strictObject({ ...ofCase, referenceId: id, sourceId: id }),
  removeReference: v.strictObject({ ...ofCase, referenceId: id }),
  /** `newerId` is the newer version of `sourceId`; both are sources of the case. */
  compareVersions: v.strictObject({ ...ofCase, sourceId: id, newerId: id }),
  adoptVersion: v.strictObject({
    ...ofCase,
    sourceId: id,
    newerId: id,
    /** What the person says about passages of the older text; `to: null` is "nowhere". Others go where found. */
    places: v.optional(
      v.array(
        v.strictObject({
          start: offset,
          end: offset,
          to: v.nullable(v.strictObject({ start: offset, end: offset })),
        }),
      ),
      [],
    ),
  }),
  editCase: v.strictObject({
    ...ofCase,
    fields: v.partial(v.strictObject({ title: line, base: v.nullable(id) })),
  }),
  annotate: v.strictObject({ ...ofCase, sourceId: id, start: offset, end: offset, note, tags }),
  editAnnotation: v.strictObject({ ...ofCase, annotationId: id, note, tags }),
  /** Puts a note that lost its place onto words of its source, where the person says it belongs. */
  placeAnnotation: v.strictObject({ ...ofCase, annotationId: id, start: offset, end: offset }),
  removeAnnotation: v.strictObject({ ...ofCase, annotationId: id }),
  ...reviewInputs,
  undo: v.strictObject(ofCase),
  redo: v.strictObject(ofCase),
  compare: v.strictObject(ofCase),
  seenBefore: v.strictObject(ofCase),
  comparedByWords: v.strictObject(ofCase),
  compareProgress: v.strictObject(ofCase),
  cancelCompare: v.strictObject(ofCase),
  partners: v.strictObject({ ...ofCase, sourceId: id, start: offset, end: offset }),
  exportCase: v.strictObject({
    ...ofCase,
    /** A name of the page's own, by which it asks how far this export is and stops it. */
    run: v.optional(id),
    format: v.picklist(EXPORT_FORMAT_NAMES),
    /** The whole case unless a part is named. */
    scope: v.optional(exportScope, { of: 'case' }),
    /** Which table a CSV file holds. */
    table: v.optional(v.picklist(EXPORT_TABLES), 'points'),
    /** Whether a bundle holds the full texts and the originals. */
    texts: v.optional(v.boolean(), true),
    /** Where ClaimReviews are published, and by whom; without it they are drafts. */
    publication: v.optional(v.nullable(v.strictObject({ url: webAddress, publisher: optionalLine })), null),
  }),
  exportProgress: v.strictObject({ ...ofCase, run: id }),
  cancelExport: v.strictObject({ ...ofCase, run: id }),
  openCaseFile: v.strictObject({
    fileName: line,
    /** In base64, or as they are where the door has them so. */
    bytes: v.union([fileBytes, v.instance(Uint8Array)]),
    /** A name of the page's own, by which it stops this. */
    run: v.optional(id),
  }),
  cancelOpening: v.strictObject({ run: id }),
  addAnnotations: v.strictObject({ ...ofCase, fileName: line, bytes: fileBytes }),
} satisfies Record<CallName, v.GenericSchema>;

export const desktopInputSchemas = {
  saveFile: v.union([
    v.strictObject({ fileName: line, text: v.string() }),
    v.strictObject({ fileName: line, bytes: fileBytes }),
  ]),
  showLibrary: none,
  openLibrary: none,
} satisfies Record<DesktopCallName, v.GenericSchema>;

/**
 * Something about a case or the library that the person must know, as long as it holds. `recovered`: a backup was
 * opened in place of a damaged file, until `dismissNotice`; `unsaved`: the last changes are only in memory;
 * `no-backup`: saved, but without a backup; `read-only`: changes are refused.
 */
export interface Notice {
  readonly kind: 'recovered' | 'unsaved' | 'no-backup' | 'read-only';
  /** In English. */
  readonly message: string;
  /** The same as data, for other languages; absent where it was said in English alone. */
  readonly told?: Told;
}

/** A case with what undo and redo would do next, by name; null when there is nothing. */
export interface CaseView {
  readonly case: Case;
  readonly undo: ChangeName | null;
  readonly redo: ChangeName | null;
  readonly notice?: Notice;
}

/** One thing that restoring a backup would do: `added` is only in the backup, `removed` only in the case. */
export interface CaseDifference {
  readonly what: 'title' | 'source' | 'note' | 'other';
  readonly change: 'added' | 'removed' | 'changed';
  /** Of the source or note, the title in the backup, or the part of the case. */
  readonly name: string;
}

/** An earlier state of a case. */
export interface Backup {
  readonly id: string;
  /** ISO 8601 with zone. */
  readonly at: string;
  readonly title: string;
  readonly sources: number;
  readonly annotations: number;
  /** Empty when restoring it would change nothing. */
  readonly differences: readonly CaseDifference[];
}

/** A case as the library lists it. */
export interface CaseSummary {
  readonly id: string;
  readonly title: string;
  readonly changedAt: string;
  readonly outlets: readonly string[];
  readonly sources: number;
  readonly annotations: number;
  readonly verdicts: number;
  /** Set when its file cannot be read; such a case is listed, not hidden. */
  readonly problem: ProblemData | null;
  readonly notice?: Notice;
}

/** A case in the trash of the library. */
export interface DeletedCase {
  readonly id: string;
  readonly title: string;
  /** ISO 8601; null where it is not known. */
  readonly deletedAt: string | null;
  readonly sources: number;
  readonly annotations: number;
  /** Set when its file cannot be read. */
  readonly problem: ProblemData | null;
}

/** What became of one text or record in an imported file; most files hold one, an archive holds many. */
export interface ImportOutcome {
  /** Name of the file, with its folders when it came out of an archive. */
  readonly name: string;
  /** Id of the source it became, or that the record was attached to; null when it was left out or waits. */
  readonly sourceId: string | null;
  /** What became of a bibliographic record; null of what is none. */
  readonly record: 'attached' | 'waiting' | null;
  /** Why it was left out; null when it came in. */
  readonly problem: ProblemData | null;
  /** Id of the source of the case that this is likely a later or earlier version of; null when there is none. */
  readonly versionOf: string | null;
}

export interface Progress {
  /** What is being done, in plain words: "Aligning claims". */
  readonly step: string;
  /** From 0 to 1. */
  readonly done: number;
}

/** A file that was made: its text or, where the format is not text, its bytes in base64. */
export type MadeFile = { readonly fileName: string; readonly mediaType: string } & (
  { readonly text: string; readonly bytes?: never } | { readonly text?: never; readonly bytes: string }
);

/** A claim of another source that may say what a passage says. */
export interface Partner extends Passage {
  /** Id of the claim. */
  readonly claim: string;
  /** From 0 to 1, higher is surer. */
  readonly score: number;
  /** Why it is offered. */
  readonly reasons: readonly Reason[];
}

/** What becomes of the work on the older of two versions; how their words differ, the texts tell (`textDifferences`). */
export interface VersionComparison {
  /** Each passage of the older text that a person's work names, in the order of the text. */
  readonly places: readonly VersionPlace[];
}

export interface VersionPlace extends Span {
  /** Its words in the older text. */
  readonly words: string;
  /** The records that name it. */
  readonly of: readonly {
    readonly list: 'annotations' | 'verdicts' | 'states' | 'decisions' | 'links' | 'corrections';
    readonly id: string;
  }[];
  /** `found`: it moves by itself; `uncertain`: it may be one of the candidates; `lost`: nothing is like it. */
  readonly state: 'found' | 'uncertain' | 'lost';
  /** Where it goes in the newer text; null unless it is found. */
  readonly to: Span | null;
  /** Places it may have, the likeliest first; `score` is from 0 to 1. */
  readonly candidates: readonly (Span & { readonly words: string; readonly score: number })[];
}

export interface Results {
  start: {
    readonly version: string;
    readonly door: 'desktop' | 'browser';
    /** Where the library lies, to show to the person. */
    readonly library: string;
    /** Case to show first: the sample at the very first start, or what a file brought that was opened just now. */
    readonly open: string | null;
    /** Set when the library can only be read. */
    readonly notice?: Notice;
  };
  readSettings: Settings;
  saveSettings: null;
  takeTyped: Typed;
  keepTyped: null;
  leavePage: null;
  listCases: readonly CaseSummary[];
  search: SearchResult;
  createCase: CaseView;
  openSample: CaseView;
  openCase: CaseView;
  /** The case is moved to the library's trash folder, not erased. */
  deleteCase: null;
  /** The last deleted first. */
  listDeleted: readonly DeletedCase[];
  restoreDeleted: { readonly caseId: string };
  /** It is erased from the disk. */
  eraseDeleted: null;
  dismissNotice: CaseView;
  /** The newest first. */
  listBackups: readonly Backup[];
  /** The present state is kept as a backup first; undo starts anew. */
  restoreBackup: CaseView;
  /**
   * What became of each file, in their order. A file may hold several texts or records, and has an outcome for each;
   * one that could not be read at all has one. What goes wrong with a file keeps none of the others out.
   */
  importSources: CaseView & { readonly files: readonly (readonly ImportOutcome[])[] };
  /** Null when no file is being read for this case. */
  importProgress: Progress | null;
  /** The file that is being read and those after it are left out as `cancelled`; what was read before comes in. */
  cancelImport: null;
  /** `versionOf` is the source that the text is likely another version of, as in `ImportOutcome`. */
  pasteSource: CaseView & { readonly sourceId: string; readonly versionOf: string | null };
  editSource: CaseView;
  removeSource: CaseView;
  /** Fills in what the source does not state itself from a record that waits for its text. */
  attachReference: CaseView;
  removeReference: CaseView;
  /** What adopting would do; changes nothing. */
  compareVersions: VersionComparison;
  /** The newer one's text stands in the older one's place, under its id; one undo takes it back. */
  adoptVersion: CaseView;
  editCase: CaseView;
  annotate: CaseView & { readonly annotationId: string };
  editAnnotation: CaseView;
  placeAnnotation: CaseView;
  removeAnnotation: CaseView;
  editReview: CaseView;
  giveVerdict: CaseView;
  removeVerdict: CaseView;
  setPointState: CaseView;
  decideFinding: CaseView;
  link: CaseView;
  removeLink: CaseView;
  correct: CaseView;
  removeCorrection: CaseView;
  saveScale: CaseView;
  removeScale: CaseView;
  saveTags: CaseView;
  renameTag: CaseView;
  undo: CaseView;
  redo: CaseView;
  compare: Comparison;
  /** What of the case other cases have, or have judged. */
  seenBefore: SeenBefore;
  /**
   * What the comparison under way has found by the words of the statements alone, as soon as it has, before it reads what they
   * mean; null when it does not, or none is under way.
   */
  comparedByWords: Comparison | null;
  /** Null when no comparison of this case is running. */
  compareProgress: Progress | null;
  cancelCompare: null;
  /** The best candidates in every other source, source by source, the likeliest first; at most five of each. */
  partners: readonly Partner[];
  exportCase: MadeFile;
  /** Null when no such export is under way; `done` is null in a step of which nobody can tell how far it is. */
  exportProgress: { readonly step: string; readonly done: number | null } | null;
  /** Whoever waits for the export gets Problem `cancelled`. A comparison that it waits for goes on. */
  cancelExport: null;
  /** Adds the case in an exported JSON file or bundle to the library. It keeps its id unless that is taken. */
  /** Where the library has the case itself, at the state of the file or a later one, that is opened, and no copy made. */
  cancelOpening: null;
  openCaseFile: CaseView;
  /** Adds notes, verdicts and links from a file of W3C Web Annotations; one undo takes them all back. */
  addAnnotations: CaseView & {
    readonly added: number;
    /** How many the case had already, unchanged. */
    readonly known: number;
    /** What found no place in the sources of the case: its words, and why, as a clause. */
    readonly lost: readonly { readonly words: string; readonly reason: string }[];
  };
}

export interface DesktopResults {
  /** Name of the file that was written, null when the person closed the dialog. */
  saveFile: string | null;
  /** The folder of the library is shown in the system's own window. */
  showLibrary: null;
  /** Whether the person chose another library: the app then closes, and opens with that. */
  openLibrary: boolean;
}

export type Input<N extends CallName> = v.InferInput<(typeof inputSchemas)[N]>;
export type DesktopInput<N extends DesktopCallName> = v.InferInput<(typeof desktopInputSchemas)[N]>;

/** The app as its doors see it. Calls reject with a Problem. */
export type Contract = {
  readonly [N in CallName]: (input: v.InferOutput<(typeof inputSchemas)[N]>) => Promise<Results[N]>;
};

/** What travels over a door. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ProblemData };

/** What the preload puts on `window.crossread` in the desktop app. */
export type DesktopBridge = {
  /** `knows` names the state of the case that the page has (see case-states.ts). */
  readonly [N in CallName]: (input: Input<N>, knows?: string) => Promise<Answer<Results[N]>>;
} & {
  readonly [N in DesktopCallName]: (input: DesktopInput<N>) => Promise<Answer<DesktopResults[N]>>;
} & {
  /** Calls the listener for every menu command; returns how to stop. */
  readonly onCommand: (listener: (command: Command) => void) => () => void;
};
