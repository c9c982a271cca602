// What is half written on a case: typed by a person and not stored yet. It is kept beside the case by the page that it
// was typed on, so that two pages never write over each other's; what a closed page left is free for the next one.
import * as v from 'valibot';
import { LINK_TYPES } from './link.ts';

/** Of each kind and case, what is kept; the oldest give way, as nobody misses them any more. */
export const MOST_TYPED = 50;

const anId = v.pipe(v.string(), v.maxLength(100));
const line = v.pipe(v.string(), v.maxLength(2_000));

/** Words that something is written on: by these they are found again where the text has changed since. */
const typedPlaceSchema = v.object({
  source: anId,
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
  words: v.string(),
});
export type TypedPlace = v.InferOutput<typeof typedPlaceSchema>;

export const typedNoteSchema = v.object({
  ...typedPlaceSchema.entries,
  /** The stored note that is being changed; null for a new one. */
  annotationId: v.nullable(anId),
  note: v.string(),
  tags: v.array(line),
});
export type TypedNote = v.InferOutput<typeof typedNoteSchema>;

export const typedLinkSchema = v.object({
  /** An end is null while it is not chosen. */
  from: typedPlaceSchema,
  to: v.nullable(typedPlaceSchema),
  type: v.picklist(LINK_TYPES),
  note: v.string(),
});
export type TypedLink = v.InferOutput<typeof typedLinkSchema>;

/** Why of a verdict. The id of a point is the machine's: one that it has no more waits. */
export const typedExplanationSchema = v.object({ point: line, words: v.string() });
export type TypedExplanation = v.InferOutput<typeof typedExplanationSchema>;

/** What one page has of a case. */
export interface Typed {
  readonly note: TypedNote | null;
  readonly link: TypedLink | null;
  readonly explanations: readonly TypedExplanation[];
}
export const NOTHING_TYPED: Typed = { note: null, link: null, explanations: [] };

/** What changed on one page: null takes away, what is left out stays as it was. */
export interface TypedChange {
  readonly note?: TypedNote | null | undefined;
  readonly link?: TypedLink | null | undefined;
  readonly explanations?: readonly { readonly point: string; readonly words: string | null }[] | undefined;
}

/** A list of which one item that cannot be read takes no other along; of too many the last are kept. */
export function readableList<const T extends v.GenericSchema>(item: T, most: number) {
  return v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((list) => list.filter((each): each is v.InferOutput<T> => v.is(item, each)).slice(-most)),
    ),
    [],
  );
}

/** The page that it was typed on; empty where that is not known. */
const page = { page: anId };

/** As it lies beside the case, what was written last comes last. */
const storedTypedSchema = v.object({
  notes: readableList(v.object({ ...page, ...typedNoteSchema.entries }), MOST_TYPED),
  links: readableList(v.object({ ...page, ...typedLinkSchema.entries }), MOST_TYPED),
  explanations: readableList(v.object({ ...page, ...typedExplanationSchema.entries }), MOST_TYPED),
});
export type StoredTyped = v.InferOutput<typeof storedTypedSchema>;

/** What is half written out of whatever was stored: everything that can be read. */
export function storedTypedOf(stored: unknown): StoredTyped {
  const record = typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {};
  return v.parse(storedTypedSchema, { notes: [], links: [], explanations: [], ...record });
}

export function isNothingStored({ notes, links, explanations }: StoredTyped): boolean {
  return notes.length + links.length + explanations.length === 0;
}

/** Adds what was typed where no page was named, once: what stands there already, on whichever page, is no second time added. */
export function withEarlier(stored: StoredTyped, earlier: StoredTyped): StoredTyped {
  return {
    notes: joined(earlier.notes, stored.notes),
    links: joined(earlier.links, stored.links),
    explanations: joined(earlier.explanations, stored.explanations),
  };
}

function joined<T extends { readonly page: string }>(earlier: readonly T[], present: readonly T[]): T[] {
  const alike = (one: T): string => JSON.stringify({ ...one, page: '' });
  const there = new Set(present.map(alike));
  return [...earlier.filter((each) => !there.has(alike(each))), ...present];
}

/**
 * Hands a page what it has of the case, and where it has nothing, what was written last on a page that is closed: that is
 * the page's own from then on.
 * @param open pages that are open now; what they have stays theirs
 */
export function takeTyped(
  stored: StoredTyped,
  page: string,
  open: readonly string[],
): { readonly stored: StoredTyped; readonly typed: Typed } {
  const take = <T extends { readonly page: string }>(list: readonly T[]): [T[], T | null] => {
    const isFree = (each: T): boolean => !open.includes(each.page);
    const taken = list.findLast((each) => each.page === page) ?? list.findLast(isFree) ?? null;
    return [list.map((each) => (each === taken ? { ...each, page } : each)), taken];
  };
  const [notes, note] = take(stored.notes);
  const [links, link] = take(stored.links);
  const points = new Set(stored.explanations.map(({ point }) => point));
  const takenOf = [...points].flatMap((point) => {
    const [, taken] = take(stored.explanations.filter((each) => each.point === point));
    return taken ?? [];
  });
  const explanations = stored.explanations.map((each) => (takenOf.includes(each) ? { ...each, page } : each));
  return {
    stored: { notes, links, explanations },
    // The schemas leave the page out.
    typed: {
      note: note === null ? null : v.parse(typedNoteSchema, note),
      link: link === null ? null : v.parse(typedLinkSchema, link),
      explanations: takenOf.map((each) => v.parse(typedExplanationSchema, each)),
    },
  };
}

/** What is stored after a change on a page. What other pages have stays. */
export function changeTyped(stored: StoredTyped, page: string, change: TypedChange): StoredTyped {
  const put = <T extends { readonly page: string }>(
    list: readonly T[],
    isReplaced: (each: T) => boolean,
    next: readonly T[],
  ): T[] => [...list.filter((each) => each.page !== page || !isReplaced(each)), ...next].slice(-MOST_TYPED);
  const own = <T extends object>(written: T | null): (T & { page: string })[] =>
    written === null ? [] : [{ ...written, page }];
  const { note, link, explanations = [] } = change;
  return {
    notes: note === undefined ? stored.notes : put(stored.notes, () => true, own(note)),
    links: link === undefined ? stored.links : put(stored.links, () => true, own(link)),
    explanations: explanations.reduce(
      (list, { point, words }) =>
        put(list, (each) => each.point === point, own(words === null ? null : { point, words })),
      stored.explanations,
    ),
  };
}
