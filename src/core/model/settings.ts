// How a person likes the app: looks, reading, language, and where they left off. Kept in the library's folder, so
// that it is there behind every door. A value that cannot be read falls back to its default, alone.
import * as v from 'valibot';
import { FINDING_KINDS } from './comparison.ts';
import {
  MOST_TYPED,
  readableList,
  typedExplanationSchema,
  typedLinkSchema,
  typedNoteSchema,
  type StoredTyped,
} from './typed.ts';

export const THEMES = ['system', 'light', 'dark'] as const;

/** `source-serif`, `noto-serif` and `inter` come with the app, the others are the system's own. */
export const TEXT_FONTS = ['source-serif', 'noto-serif', 'inter', 'system-serif', 'system-sans'] as const;

export const DENSITIES = ['comfortable', 'compact'] as const;

/** How long the lines of a text may grow. */
export const MEASURES = ['narrow', 'normal', 'wide'] as const;

/** Languages of the page's own texts; `system` takes what the system prefers. */
export const LANGUAGE_CHOICES = ['system', 'en', 'zh'] as const;

/** Size of a source's text, in CSS pixels: from small print to large print. */
export const TEXT_SIZES = { least: 13, usual: 16.5, most: 28, step: 1.5 } as const;

/** Most panes that a session remembers. */
const MAX_PANES = 4;

const sessionSchema = v.object({
  caseId: v.pipe(v.string(), v.maxLength(100)),
  screen: v.pipe(v.string(), v.maxLength(40)),
  panes: v.pipe(
    v.array(
      v.object({
        source: v.pipe(v.string(), v.maxLength(100)),
        /** UTF-16 offset of the line that is read first. */
        offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
      }),
    ),
    v.maxLength(MAX_PANES),
  ),
});
/** Where the person left off. */
export type Session = v.InferOutput<typeof sessionSchema>;

const ofCase = { caseId: v.pipe(v.string(), v.maxLength(100)) };
const name = v.pipe(v.string(), v.maxLength(40));
const line = v.pipe(v.string(), v.maxLength(2_000));

/** The part of a case that was exported last. */
const exportPartSchema = v.object({
  caseId: v.pipe(v.string(), v.maxLength(100)),
  part: name,
  withoutKinds: v.array(name),
  withoutSources: v.array(line),
  tags: v.array(line),
  /** Ids of points. They are the machine's: those that it has no more are passed over. */
  points: v.array(line),
});

/** What was exported last. The format is a name that may be unknown to this version. */
const exportChoiceSchema = v.object({
  format: name,
  table: name,
  texts: v.boolean(),
  /** Where ClaimReviews are published, and by whom, as typed. */
  address: v.fallback(line, ''),
  publisher: v.fallback(line, ''),
  /** Null until a part was chosen. */
  part: v.fallback(v.nullable(exportPartSchema), null),
});
const DEFAULT_EXPORT = {
  format: 'html',
  table: 'points',
  texts: true,
  address: '',
  publisher: '',
  part: null,
};

/** Half-written notes, links and explanations, each with the case it is of, as they once lay among the settings. */
const earlierTypedSchema = v.object({
  notesTyped: readableList(v.object({ ...ofCase, ...typedNoteSchema.entries }), MOST_TYPED),
  linksTyped: readableList(v.object({ ...ofCase, ...typedLinkSchema.entries }), MOST_TYPED),
  explanations: readableList(v.object({ ...ofCase, ...typedExplanationSchema.entries }), MOST_TYPED),
});
/** It waits there until its case is opened. */
export type EarlierTyped = v.InferOutput<typeof earlierTypedSchema>;

export const settingsSchema = v.object({
  theme: v.fallback(v.picklist(THEMES), 'system'),
  font: v.fallback(v.picklist(TEXT_FONTS), 'source-serif'),
  density: v.fallback(v.picklist(DENSITIES), 'comfortable'),
  textSize: v.fallback(
    v.pipe(v.number(), v.minValue(TEXT_SIZES.least), v.maxValue(TEXT_SIZES.most)),
    TEXT_SIZES.usual,
  ),
  measure: v.fallback(v.picklist(MEASURES), 'normal'),
  language: v.fallback(v.picklist(LANGUAGE_CHOICES), 'system'),
  /** Scrolling one source keeps the others level. */
  follow: v.fallback(v.boolean(), true),
  ribbons: v.fallback(v.boolean(), true),
  /** Single letters, digits and signs do something wherever nothing is typed. */
  letterKeys: v.fallback(v.boolean(), true),
  /** Kinds whose marks are not shown. */
  hiddenKinds: v.fallback(v.array(v.picklist(FINDING_KINDS)), []),
  /** Notes are marked in the texts. */
  notes: v.fallback(v.boolean(), true),
  export: v.fallback(exportChoiceSchema, DEFAULT_EXPORT),
  session: v.fallback(v.nullable(sessionSchema), null),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

/** Settings of a person who has never changed any. */
export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, {
  theme: 'system',
  font: 'source-serif',
  density: 'comfortable',
  textSize: TEXT_SIZES.usual,
  measure: 'normal',
  language: 'system',
  follow: true,
  ribbons: true,
  letterKeys: true,
  hiddenKinds: [],
  notes: true,
  export: DEFAULT_EXPORT,
  session: null,
});

/** Settings out of whatever was stored: every value that can be read, defaults for the rest. */
export function settingsOf(stored: unknown): Settings {
  return v.parse(settingsSchema, { ...DEFAULT_SETTINGS, ...recordOf(stored) });
}

/** What lies of half-written work among the stored settings. */
export function earlierTypedOf(stored: unknown): EarlierTyped {
  return v.parse(earlierTypedSchema, {
    notesTyped: [],
    linksTyped: [],
    explanations: [],
    ...recordOf(stored),
  });
}

/** What of it is of the case, as it lies beside one: nobody knows on which page it was typed. */
export function earlierOfCase(earlier: EarlierTyped, id: string): StoredTyped {
  const of = <T extends { readonly caseId: string }>(
    list: readonly T[],
  ): (Omit<T, 'caseId'> & { page: string })[] =>
    list.flatMap(({ caseId, ...typed }) => (caseId === id ? { ...typed, page: '' } : []));
  return {
    notes: of(earlier.notesTyped),
    links: of(earlier.linksTyped),
    explanations: of(earlier.explanations),
  };
}

/** What of it is of other cases. */
export function earlierOfOthers(earlier: EarlierTyped, id: string): EarlierTyped {
  const others = <T extends { readonly caseId: string }>(list: readonly T[]): T[] =>
    list.filter(({ caseId }) => caseId !== id);
  return {
    notesTyped: others(earlier.notesTyped),
    linksTyped: others(earlier.linksTyped),
    explanations: others(earlier.explanations),
  };
}

function recordOf(stored: unknown): object {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {};
}
