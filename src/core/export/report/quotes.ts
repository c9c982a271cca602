// The words of the sources as a report quotes them: where they stand, and which of them are marked.
import type { Anchor } from '../../model/anchor.ts';
import type { Claim, Comparison } from '../../model/comparison.ts';
import type { Source } from '../../model/source.ts';
import { contains, overlaps, slice, type Passage, type Span } from '../../model/span.ts';
import { tellingDifferences } from '../../text/differences/telling-differences.ts';
import type { Places } from '../places.ts';
import type { MarkedQuote, Quote } from './shape.ts';

/** The words of a passage and their place; null when the case does not hold its source. */
function quotePassage(places: Places, passage: Passage): Quote | null {
  const placed = places.source(passage.source);
  if (placed === null) return null;
  const { source, number } = placed;
  const paragraph = places.paragraph(passage);
  const page = places.page(passage);
  const parts = [
    nameSource(source, number),
    ...(paragraph === null ? [] : [`paragraph ${paragraph}`]),
    ...(page === null ? [] : [`page ${page}`]),
  ];
  return { text: slice(source.text, passage), place: parts.join(', ') };
}

/** The same of a claim, with what it is of where its sentence tells that before another claim. */
export function quoteClaim(places: Places, claim: Claim): Quote | null {
  const quote = quotePassage(places, claim);
  return quote === null ? null : { ...quote, text: places.wording(claim) };
}

/** The words of a passage that a person chose: those that were there then, if its source has others now. */
export function quoteAnchor(places: Places, anchor: Anchor): Quote {
  const found = quotePassage(places, anchor);
  return found?.text === anchor.quote.exact
    ? found
    : { text: anchor.quote.exact, place: 'no longer found at its place in the source' };
}

/**
 * Quotes the sentences around the passages, one quote for all passages of one sentence: a bare "open" or "26
 * percent" tells a reader nothing.
 */
export function quoteEvidence(
  places: Places,
  comparison: Comparison,
  passages: readonly Passage[],
): MarkedQuote[] {
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
    const quote = quotePassage(places, frame);
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

/** The quotes with the words marked that the first does not have; in the first, those that the second does not. */
export function markWordings([first, ...others]: readonly Quote[]): MarkedQuote[] {
  if (first === undefined) return [];
  const compared = others.map((quote) => ({ quote, marks: tellingDifferences(first.text, quote.text) }));
  return [
    { ...first, marks: compared[0]?.marks?.a ?? [] },
    ...compared.map(({ quote, marks }) => ({ ...quote, marks: marks?.b ?? [] })),
  ];
}

export function nameSource(source: Source, number: number): string {
  return `Source ${number}, ${source.outlet ?? source.title}`;
}
