// Where something stands in a text: half-open spans in UTF-16 units, and passages, which also name the source.

export interface Span {
  /** Offset of the first UTF-16 unit. */
  readonly start: number;
  /** Offset just past the last UTF-16 unit. */
  readonly end: number;
}

export interface Passage extends Span {
  /** Id of the source whose text the offsets count. */
  readonly source: string;
}

/** Whether the two spans share at least one UTF-16 unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies within `outer`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The text of a span. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether both are the same words of the same source. */
export function samePassage(one: Passage, other: Passage): boolean {
  return one.source === other.source && one.start === other.start && one.end === other.end;
}

/**
 * Which parts lie within each span, in one pass. Both are in order, the spans disjoint.
 * @param belongs `contains` where a part has to lie within its span as a whole, `overlaps` where a piece will do
 */
export function partsWithin<T extends Span>(
  spans: readonly Span[],
  parts: readonly T[],
  belongs: (span: Span, part: Span) => boolean = contains,
): T[][] {
  let first = 0;
  return spans.map((span) => {
    while (first < parts.length && parts[first]!.end <= span.start) first += 1;
    const found: T[] = [];
    for (let at = first; at < parts.length && parts[at]!.start < span.end; at += 1)
      if (belongs(span, parts[at]!)) found.push(parts[at]!);
    return found;
  });
}

/** The place of what stands somewhere, without all else that is known of it. */
export function passageOf({ source, start, end }: Passage): Passage {
  return { source, start, end };
}
