// The reviewed notes as plain data: what a report says and in which order. Markdown and HTML only render it.
// Nothing here reads a clock: the same case gives the same report.
import type { Annotation } from '../model/annotation.ts';
import type { Case } from '../model/case.ts';
import { FINDING_KINDS, type Comparison, type FindingKind } from '../model/comparison.ts';
import { FINDING_NAMES, ROLE_NAMES } from '../model/names.ts';
import type { Source } from '../model/source.ts';
import { contains, overlaps, slice, type Passage, type Span } from '../model/span.ts';

export interface Report {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly sources: readonly ReportSource[];
  /** Null when no comparison was made; the kinds that were found otherwise, in the order of review. */
  readonly findings: readonly FindingGroup[] | null;
  /** One group per source that has notes, in the order of the sources. */
  readonly notes: readonly NoteGroup[];
  /** How the report came about: what a machine proposed and what people wrote. One sentence or two each. */
  readonly method: readonly string[];
}

/** One line of provenance. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface ReportSource {
  /** Its number in the report, from 1. */
  readonly number: number;
  readonly title: string;
  readonly facts: readonly Fact[];
}

export interface FindingGroup {
  readonly kind: FindingKind;
  readonly name: string;
  readonly findings: readonly {
    readonly explanation: string;
    readonly quotes: readonly MarkedQuote[];
  }[];
}

/** The words of a passage and where they stand. */
export interface Quote {
  /** Exactly the words of the source, line ends included. */
  readonly text: string;
  /** "Source 2, Riverside Daily, paragraph 3". */
  readonly place: string;
}

/** The sentences in which the machine's evidence stands; the evidence itself is marked. */
export interface MarkedQuote extends Quote {
  /** Spans within `text`, in order, apart from each other. Empty when all of it is evidence. */
  readonly marks: readonly Span[];
}

export interface NoteGroup {
  readonly name: string;
  readonly notes: readonly ReportNote[];
}

export interface ReportNote {
  readonly quote: Quote;
  readonly note: string;
  readonly tags: readonly string[];
  /** Who wrote it and when. */
  readonly signature: string;
}

/** Gathers what a report on this case says. `comparison` is null when the sources were not compared. */
export function buildReport(subject: Case, comparison: Comparison | null): Report {
  return {
    title: subject.about.title,
    facts: [
      { label: 'Case opened', value: describeMoment(subject.createdAt) },
      { label: 'Last changed', value: describeMoment(subject.changedAt) },
    ],
    sources: subject.sources.map((source, index) => describeSource(source, index + 1, subject.about.base)),
    findings: comparison === null ? null : groupFindings(subject, comparison),
    notes: groupNotes(subject, comparison),
    method: describeMethod(subject, comparison),
  };
}

function describeSource(source: Source, number: number, base: string | null): ReportSource {
  const facts: Fact[] = [
    { label: 'Outlet', value: source.outlet ?? 'not known' },
    { label: 'Author', value: source.author ?? 'not named' },
    { label: 'Published', value: describeDate(source) },
    { label: 'Role', value: ROLE_NAMES[source.role] },
  ];
  if (source.id === base)
    facts.push({ label: 'Base', value: 'the other sources are compared against this one' });
  if (source.url !== null) facts.push({ label: 'Address', value: source.url });
  facts.push(
    { label: 'File', value: source.file ?? 'none, the text was pasted' },
    { label: 'SHA-256 of the original', value: source.sha256.replace(/^sha256:/, '') },
    {
      label: 'Imported',
      value: `${describeMoment(source.importedAt)}, as ${source.importer.name}, by Crossread ${source.importer.version}`,
    },
  );
  return { number, title: source.title, facts };
}

function describeDate(source: Source): string {
  if (source.date === null) return 'date unknown';
  if (source.dateSource === 'text') return `${source.date}, as its text says`;
  if (source.dateSource === 'person') return `${source.date}, as a person entered it`;
  return `${source.date}, it is not recorded who said so`;
}

/** "2024-05-01 10:00 UTC"; a time in another zone stays as it was recorded. Never the zone of this machine. */
function describeMoment(iso: string): string {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z$/.exec(iso) ?? [];
  return day === undefined || time === undefined ? iso : `${day} ${time} UTC`;
}

function groupFindings(subject: Case, comparison: Comparison): FindingGroup[] {
  return FINDING_KINDS.map((kind) => ({
    kind,
    name: FINDING_NAMES[kind],
    findings: comparison.findings
      .filter((finding) => finding.kind === kind)
      .map((finding) => ({
        explanation: finding.explanation,
        quotes: quoteEvidence(subject, comparison, finding.passages),
      })),
  })).filter((group) => group.findings.length > 0);
}

function groupNotes(subject: Case, comparison: Comparison | null): NoteGroup[] {
  const groups = subject.sources.map((source, index) => ({
    name: nameSource(source, index + 1),
    notes: subject.annotations
      .filter((annotation) => annotation.source === source.id)
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map((annotation) => describeNote(subject, comparison, annotation)),
  }));
  const ids = new Set(subject.sources.map((source) => source.id));
  // A note outlives its source rather than vanish from the report.
  const orphans = subject.annotations
    .filter((annotation) => !ids.has(annotation.source))
    .map((annotation) => describeNote(subject, comparison, annotation));
  return [...groups, { name: 'A source that is no longer in this case', notes: orphans }].filter(
    (group) => group.notes.length > 0,
  );
}

function describeNote(subject: Case, comparison: Comparison | null, annotation: Annotation): ReportNote {
  const found = quotePassage(subject, comparison, annotation);
  const quote =
    found?.text === annotation.quote.exact
      ? found
      : { text: annotation.quote.exact, place: 'no longer found at its place in the source' };
  const changed =
    annotation.changedAt === annotation.createdAt ? '' : `, changed ${describeMoment(annotation.changedAt)}`;
  return {
    quote,
    note: annotation.note,
    tags: annotation.tags,
    signature: `${annotation.author}, ${describeMoment(annotation.createdAt)}${changed}`,
  };
}

/**
 * Quotes the sentences around the passages, one quote for all passages of one sentence: a bare "open" or "26
 * percent" tells a reader nothing.
 */
function quoteEvidence(subject: Case, comparison: Comparison, passages: readonly Passage[]): MarkedQuote[] {
  const frames = new Map<string, { frame: Passage; marks: Span[] }>();
  for (const passage of passages) {
    const around = comparison.sentences.filter(
      (sentence) => sentence.source === passage.source && overlaps(sentence, passage),
    );
    const frame = {
      source: passage.source,
      start: Math.min(passage.start, ...around.map(({ start }) => start)),
      end: Math.max(passage.end, ...around.map(({ end }) => end)),
    };
    const key = JSON.stringify([frame.source, frame.start, frame.end]);
    const entry = frames.get(key) ?? { frame, marks: [] };
    entry.marks.push({ start: passage.start - frame.start, end: passage.end - frame.start });
    frames.set(key, entry);
  }
  return [...frames.values()].flatMap(({ frame, marks }) => {
    const quote = quotePassage(subject, comparison, frame);
    if (quote === null) return [];
    const merged = mergeSpans(marks);
    const whole = merged.some((mark) => contains(mark, { start: 0, end: quote.text.length }));
    return [{ ...quote, marks: whole ? [] : merged }];
  });
}

/** The same stretches in order, without overlaps. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end) merged.push(span);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged;
}

/** The words of a passage and their place; null when the case does not hold its source. */
function quotePassage(subject: Case, comparison: Comparison | null, passage: Passage): Quote | null {
  const index = subject.sources.findIndex((source) => source.id === passage.source);
  const source = subject.sources[index];
  if (source === undefined) return null;
  const sentence = comparison?.sentences.find(
    (candidate) =>
      candidate.source === passage.source &&
      contains(candidate, { start: passage.start, end: passage.start + 1 }),
  );
  const paragraph = sentence === undefined ? '' : `, paragraph ${String(sentence.paragraph + 1)}`;
  return { text: slice(source.text, passage), place: `${nameSource(source, index + 1)}${paragraph}` };
}

function nameSource(source: Source, number: number): string {
  return `Source ${String(number)}, ${source.outlet ?? source.title}`;
}

function describeMethod(subject: Case, comparison: Comparison | null): string[] {
  const versions = [...new Set(subject.sources.map((source) => source.importer.version))].sort();
  return [
    comparison === null
      ? 'The sources were not compared: this report holds no findings.'
      : 'The findings were proposed by a machine that compared the texts. They point at differences and quote the evidence; they do not say who is right, and a person has to judge them.',
    'The notes were written by the people named with them.',
    ...(versions.length > 0 ? [`The sources were imported with Crossread ${versions.join(', ')}.`] : []),
  ];
}
