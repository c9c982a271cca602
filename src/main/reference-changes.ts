// Brings bibliographic records and texts together: a record fills in what its source does not state, or waits in the
// case until the text comes. Pure functions from a case to a reversible change.
import type { Case } from '../core/model/case.ts';
import type { Change, Edit } from '../core/model/change.ts';
import { Problem, say } from '../core/model/problem.ts';
import type { Reference } from '../core/model/reference.ts';
import { shortName, type MetadataField, type Source } from '../core/model/source.ts';
import { findSource } from './changes.ts';

const FIELDS = [
  'title',
  'outlet',
  'author',
  'date',
  'url',
  'language',
] as const satisfies readonly MetadataField[];

/** Fewest words of a title that name one text: "Editorial" and "The week ahead" head many. */
const TELLING_TITLE = 4;

/**
 * The record attached to the source of the case that it is of, or else waiting for its text.
 * @throws Problem `duplicate-source` when the case has the record already, or its source has all that it says
 */
export function addReference(subject: Case, reference: Reference): Change {
  const source = subject.sources.find((candidate) => isOf(reference, candidate)) ?? null;
  if (source !== null) {
    const change = fill(subject, source, reference, []);
    if (change !== null) return change;
    throw new Problem(
      'duplicate-source',
      say`${shortName(source)} has all that the record “${reference.title}” says. It was not added again.`,
    );
  }
  if (subject.references.some((waiting) => sayTheSame(waiting, reference))) {
    throw new Problem(
      'duplicate-source',
      say`The record “${reference.title}” waits for its text in this case already. It was not added again.`,
    );
  }
  return {
    name: ['addRecord', reference.title],
    edits: [{ list: 'references', index: subject.references.length, before: null, after: reference }],
  };
}

/** The waiting record of a text that has come, and the edits that bring them together; null when none waits for it. */
export function meetReference(subject: Case, source: Source): readonly Edit[] | null {
  const index = subject.references.findIndex((reference) => isOf(reference, source));
  const reference = subject.references[index];
  if (reference === undefined) return null;
  const leave: Edit = { list: 'references', index, before: reference, after: null };
  return fill(subject, source, reference, [leave])?.edits ?? [leave];
}

/** @throws Problem `not-found` */
export function attachReference(subject: Case, referenceId: string, sourceId: string): Change {
  const [index, reference] = findReference(subject, referenceId);
  const source = findSource(subject, sourceId)[1];
  const leave: Edit = { list: 'references', index, before: reference, after: null };
  return (
    fill(subject, source, reference, [leave]) ?? {
      name: ['attachRecord', shortName(source)],
      edits: [leave],
    }
  );
}

/** @throws Problem `not-found` */
export function removeReference(subject: Case, referenceId: string): Change {
  const [index, reference] = findReference(subject, referenceId);
  return {
    name: ['removeRecord', reference.title],
    edits: [{ list: 'references', index, before: reference, after: null }],
  };
}

/** What the record adds to its source; what the source states or a person gave stays. Null when it adds nothing. */
function fill(subject: Case, source: Source, reference: Reference, more: readonly Edit[]): Change | null {
  const isGuess = (field: MetadataField): boolean =>
    source.evidence.some(
      (one) => one.field === field && one.confidence === 'guessed' && one.value === source[field],
    );
  const added = FIELDS.filter(
    (field) =>
      reference[field] !== null &&
      reference[field] !== source[field] &&
      (source[field] === null || isGuess(field)),
  );
  if (added.length === 0) return null;
  const values = Object.fromEntries(added.map((field) => [field, reference[field]]));
  const after: Source = {
    ...source,
    ...values,
    dateSource: added.includes('date') ? 'record' : source.dateSource,
    evidence: [
      ...added.map((field) => ({
        field,
        value: reference[field]!,
        how: ['record', reference.importer.name],
        confidence: 'stated' as const,
        start: null,
        end: null,
      })),
      ...source.evidence,
    ],
  };
  const index = subject.sources.indexOf(source);
  return {
    name: ['attachRecord', shortName(source)],
    edits: [{ list: 'sources', index, before: source, after }, ...more],
  };
}

/** Whether the record is of this text: the same address, or the same telling title and no other day. */
function isOf(reference: Reference, source: Source): boolean {
  if (reference.url !== null && source.url !== null)
    return addressKey(reference.url) === addressKey(source.url);
  const title = titleKey(reference.title);
  const sameDay = reference.date === null || source.date === null || reference.date === source.date;
  return title.split(' ').length >= TELLING_TITLE && title === titleKey(source.title) && sameDay;
}

function sayTheSame(one: Reference, other: Reference): boolean {
  return FIELDS.every((field) => one[field] === other[field]);
}

/** An address without what differs between ways to the same page. */
function addressKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname, search } = new URL(address);
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}

function titleKey(title: string): string {
  return (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function findReference(subject: Case, id: string): [number, Reference] {
  const index = subject.references.findIndex((reference) => reference.id === id);
  const reference = subject.references[index];
  if (reference === undefined)
    throw new Problem(
      'not-found',
      say`There is no such record in this case. It may have been attached or removed.`,
    );
  return [index, reference];
}
