// The wordings of a selection, with the words that differ: what the card lists and the panes mark.
import type { Passage, Span } from '../../core/model/span.ts';
import { contains } from '../../core/model/span.ts';
import { tellingDifferences } from '../../core/text/differences/telling-differences.ts';
import type { Selected } from './comparison-index.ts';
import { rankOf, type MarkKind } from './kinds.ts';

export interface Wording {
  readonly passage: Passage;
  readonly text: string;
  /** Spans of the words that differ, counted within `text`. */
  readonly marks: readonly Span[];
}

/** Words that a finding of a kind names, or that are worded differently. */
export interface KindMark extends Span {
  readonly kind: MarkKind;
}

/** A piece of a wording, and what marks it. */
export interface Run<Mark extends Span = Span> {
  readonly text: string;
  readonly mark: Mark | null;
}

/**
 * The wordings of a selection, those of the sources in `order` first. Where the machine names the words that
 * differ, these are marked; else each wording is compared with the first one, if it is not another sentence altogether.
 */
export function wordingsOf(
  selected: Selected,
  order: readonly string[],
  textOf: (source: string) => string | null,
): Wording[] {
  const place = (passage: Passage): number =>
    (order.indexOf(passage.source) + order.length + 1) % (order.length + 1);
  const plain = [...selected.passages]
    .sort((one, other) => place(one) - place(other))
    .flatMap((passage) => {
      const text = textOf(passage.source);
      return text === null ? [] : [{ passage, text: text.slice(passage.start, passage.end) }];
    });
  if (selected.evidence.length > 0) {
    return plain.map((wording) => ({ ...wording, marks: evidenceWithin(selected, wording.passage) }));
  }
  const [first, ...others] = plain;
  if (first === undefined) return [];
  const compared = others.map((other) => ({ other, spans: tellingDifferences(first.text, other.text) }));
  return [
    { ...first, marks: joined(compared.flatMap(({ spans }) => spans?.a ?? [])) },
    ...compared.map(({ other, spans }) => ({ ...other, marks: spans?.b ?? [] })),
  ];
}

/** Cuts a wording into marked and unmarked pieces, in order. */
export function runsOf<Mark extends Span>({
  text,
  marks,
}: {
  readonly text: string;
  readonly marks: readonly Mark[];
}): Run<Mark>[] {
  const runs: Run<Mark>[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start > at) runs.push({ text: text.slice(at, mark.start), mark: null });
    runs.push({ text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), mark: null });
  return runs;
}

/**
 * The statements of a selection for a list: each different one once, at most `most`, from shortly before the first
 * word that differs, with these words marked.
 */
export function excerptsOf(
  selected: Selected,
  most: number,
  textOf: (source: string) => string | null,
): Run[][] {
  const excerpts = new Map<string, Run[]>();
  for (const passage of selected.passages) {
    const whole = (textOf(passage.source) ?? '').slice(passage.start, passage.end);
    const marks = evidenceWithin(selected, passage);
    // Two dates that agree and one that does not: the list shows one of each.
    const told = marks.map((mark) => whole.slice(mark.start, mark.end)).join(' ') || whole;
    if (excerpts.has(told)) continue;
    const start = excerptStart(whole, marks[0]?.start ?? 0);
    const shifted = marks.map((mark) => ({ start: mark.start - start, end: mark.end - start }));
    const runs = runsOf({ text: whole.slice(start), marks: shifted });
    if (start > 0) runs.unshift({ text: '… ', mark: null });
    excerpts.set(told, runs);
    if (excerpts.size === most) break;
  }
  return [...excerpts.values()];
}

/** Where an excerpt begins so that the words at `mark` are seen: at a word, one line holds some 38 characters. */
function excerptStart(text: string, mark: number): number {
  const LEAD = 14;
  if (mark <= 2 * LEAD) return 0;
  const space = text.indexOf(' ', mark - LEAD);
  return space === -1 || space >= mark ? mark : space + 1;
}

function evidenceWithin(selected: Selected, passage: Passage): Span[] {
  return joined(
    selected.evidence
      .filter((evidence) => evidence.source === passage.source && contains(passage, evidence))
      .map(({ start, end }) => ({ start: start - passage.start, end: end - passage.start })),
  );
}

/** The spans in order, those that overlap made one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push({ start: span.start, end: span.end });
  }
  return result;
}

/** Marks in order, none over another: where two are, the graver kind stays, and of the other what is left of it. */
export function layered(marks: readonly KindMark[]): KindMark[] {
  const kinds = [...new Set(marks.map(({ kind }) => kind))].sort((one, other) => rankOf(one) - rankOf(other));
  const kept: KindMark[] = [];
  for (const kind of kinds) {
    const spans = joined(marks.filter((mark) => mark.kind === kind));
    kept.push(...spans.flatMap((span) => outside(span, kept)).map((span) => ({ ...span, kind })));
  }
  return kept.sort((one, other) => one.start - other.start);
}

/** What of a span no other covers. */
export function outside({ start, end }: Span, others: readonly Span[]): Span[] {
  const left: Span[] = [];
  let from = start;
  for (const other of joined(others.filter((each) => each.start < end && each.end > start))) {
    if (other.start > from) left.push({ start: from, end: other.start });
    from = other.end;
  }
  return from < end ? [...left, { start: from, end }] : left;
}
