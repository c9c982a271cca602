// Makes the changes that a person asks for: pure functions from a case and a wish to a reversible change.
import { CONTEXT_LENGTH, type Annotation } from '../core/model/annotation.ts';
import type { Case } from '../core/model/case.ts';
import type { Change, Edit } from '../core/model/change.ts';
import { Problem, say } from '../core/model/problem.ts';
import { shortName, type Source } from '../core/model/source.ts';
import type { Span } from '../core/model/span.ts';

/** The fields of a source that a person may correct. */
const EDITABLE = ['title', 'outlet', 'author', 'date', 'url', 'role'] as const;

/** New values; a field that is absent or undefined stays as it is. */
type Fields<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** The whole of an annotation but its passage. */
export interface Remark {
  readonly note: string;
  readonly tags: readonly string[];
}

/**
 * The source of the case that came from the same bytes, or has the same text, or had these bytes before a newer
 * version took their place; null when there is none.
 */
export function twinOf(sources: readonly Source[], { sha256, text }: Source): Source | null {
  const isTwin = (candidate: Source): boolean =>
    candidate.sha256 === sha256 ||
    candidate.text === text ||
    candidate.earlier.some((version) => version.sha256 === sha256);
  return sources.find(isTwin) ?? null;
}

/**
 * @throws Problem `duplicate-source` when the case has the same bytes or the same text already
 */
export function addSource(subject: Case, source: Source): Change {
  const twin = twinOf(subject.sources, source);
  if (twin !== null) {
    throw new Problem(
      'duplicate-source',
      twin.earlier.some(({ sha256 }) => sha256 === source.sha256)
        ? say`${source.file ?? say`The pasted text`} is an earlier version of ${shortName(twin)}, which a newer one took the place of. It was not added again.`
        : say`${source.file ?? say`The pasted text`} has the same text as ${shortName(twin)}, which is in this case already. It was not added again.`,
    );
  }
  return {
    name: ['addSource', shortName(source)],
    edits: [{ list: 'sources', index: subject.sources.length, before: null, after: source }],
  };
}

/** Null when nothing would change. A date that a person gives is marked as theirs. */
export function editSource(
  subject: Case,
  sourceId: string,
  fields: Fields<Pick<Source, (typeof EDITABLE)[number]>>,
): Change | null {
  const [index, before] = findSource(subject, sourceId);
  const edited = EDITABLE.filter((field) => fields[field] !== undefined && fields[field] !== before[field]);
  if (edited.length === 0) return null;
  const values = Object.fromEntries(edited.map((field) => [field, fields[field]]));
  const after: Source = { ...before, ...values };
  if (edited.includes('date')) after.dateSource = after.date === null ? null : 'person';
  return {
    name: ['editSource', shortName(before), ...edited],
    edits: [{ list: 'sources', index, before, after }],
  };
}

/** Takes the source's annotations with it, and its place as the base of the case. */
export function removeSource(subject: Case, sourceId: string): Change {
  const [index, source] = findSource(subject, sourceId);
  const annotations = subject.annotations
    .map((annotation, place): Edit => ({
      list: 'annotations',
      index: place,
      before: annotation,
      after: null,
    }))
    .filter((edit) => edit.list === 'annotations' && edit.before?.source === sourceId)
    // From the last to the first, so that the places of those still to go stay right.
    .reverse();
  const about: Edit[] =
    subject.about.base === sourceId
      ? [{ list: 'about', before: subject.about, after: { ...subject.about, base: null } }]
      : [];
  return {
    name: ['removeSource', shortName(source)],
    edits: [...annotations, ...about, { list: 'sources', index, before: source, after: null }],
  };
}

/** Null when nothing would change. */
export function editCase(subject: Case, fields: Fields<Case['about']>): Change | null {
  const after = {
    title: fields.title ?? subject.about.title,
    base: fields.base === undefined ? subject.about.base : fields.base,
  };
  const renamed = after.title !== subject.about.title;
  const rebased = after.base !== subject.about.base;
  if (!renamed && !rebased) return null;
  const base = after.base === null ? null : findSource(subject, after.base)[1];
  const newBase = rebased && base !== null ? shortName(base) : null;
  const name = ['about', renamed ? after.title : null, newBase, rebased && base === null] as const;
  return { name, edits: [{ list: 'about', before: subject.about, after }] };
}

/**
 * @throws Problem `bad-input` when the span is not a passage of the source's text
 */
export function annotate(
  subject: Case,
  passage: Span & { readonly source: string },
  remark: Remark,
  made: { readonly id: string; readonly at: string; readonly by: string },
): Change {
  const [, source] = findSource(subject, passage.source);
  const annotation: Annotation = {
    id: made.id,
    source: source.id,
    start: passage.start,
    end: passage.end,
    quote: quoteOf(source.text, passage),
    note: remark.note,
    tags: [...remark.tags],
    author: made.by,
    createdAt: made.at,
    changedAt: made.at,
  };
  return {
    name: ['note', shortName(source)],
    edits: [{ list: 'annotations', index: subject.annotations.length, before: null, after: annotation }],
  };
}

/** Null when nothing would change. */
export function editAnnotation(
  subject: Case,
  annotationId: string,
  remark: Remark,
  at: string,
): Change | null {
  const [index, before] = findAnnotation(subject, annotationId);
  const sameTags = JSON.stringify(before.tags) === JSON.stringify(remark.tags);
  if (before.note === remark.note && sameTags) return null;
  const after = { ...before, note: remark.note, tags: [...remark.tags], changedAt: at };
  return {
    name: ['editNote', shortName(findSource(subject, before.source)[1])],
    edits: [{ list: 'annotations', index, before, after }],
  };
}

/**
 * Puts a note onto other words of its source: a person says where it belongs now. Null when it stands there already.
 * @throws Problem `bad-input` when the span is not a passage of the source's text
 */
export function placeAnnotation(subject: Case, annotationId: string, span: Span, at: string): Change | null {
  const [index, before] = findAnnotation(subject, annotationId);
  const [, source] = findSource(subject, before.source);
  const quote = quoteOf(source.text, span);
  if (before.start === span.start && before.end === span.end && before.quote.exact === quote.exact)
    return null;
  const after = { ...before, start: span.start, end: span.end, quote, changedAt: at };
  return {
    name: ['placeNote', shortName(source)],
    edits: [{ list: 'annotations', index, before, after }],
  };
}

export function removeAnnotation(subject: Case, annotationId: string): Change {
  const [index, before] = findAnnotation(subject, annotationId);
  return {
    name: ['removeNote', shortName(findSource(subject, before.source)[1])],
    edits: [{ list: 'annotations', index, before, after: null }],
  };
}

/** The quotation of a span with its context, cut so that no surrogate pair is split. */
export function quoteOf(text: string, { start, end }: Span): Annotation['quote'] {
  if (start >= end || end > text.length || splitsPair(text, start) || splitsPair(text, end)) {
    throw new Problem(
      'bad-input',
      say`The selection does not fit the text of the source. Select the words again.`,
    );
  }
  let from = Math.max(0, start - CONTEXT_LENGTH);
  if (splitsPair(text, from)) from += 1;
  let to = Math.min(text.length, end + CONTEXT_LENGTH);
  if (splitsPair(text, to)) to -= 1;
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

/** Whether the offset stands between the two halves of one character. */
function splitsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

export function findSource(subject: Case, id: string): [number, Source] {
  const index = subject.sources.findIndex((source) => source.id === id);
  const source = subject.sources[index];
  if (source === undefined) {
    throw new Problem('not-found', say`There is no such source in this case. It may have been removed.`);
  }
  return [index, source];
}

function findAnnotation(subject: Case, id: string): [number, Annotation] {
  const index = subject.annotations.findIndex((annotation) => annotation.id === id);
  const annotation = subject.annotations[index];
  if (annotation === undefined) {
    throw new Problem('not-found', say`There is no such note in this case. It may have been removed.`);
  }
  return [index, annotation];
}
