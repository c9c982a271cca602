// A case without the full texts of its sources, since articles are under copyright: what notes and verdicts quote stays, every
// other word is blanked. Offsets stay true, so that notes still stand at their places.
import { anchorsIn } from './anchors-in.ts';
import { stands } from '../model/anchor.ts';
import type { Case } from '../model/case.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';

/** Stands for a character that was left out: no letter to any reader, and visibly a gap. */
const BLANK = '░';

/** The case with its texts blanked outside the passages of its notes, verdicts and links; what is blanked is marked as withheld. */
export function withholdTexts(subject: Case): Case {
  const kept = anchorsIn({ ...subject, sources: [] });
  return {
    ...subject,
    sources: subject.sources.map((source) =>
      withholdText(
        source,
        kept.filter((anchor) => anchor.source === source.id && stands(anchor, source.text)),
      ),
    ),
  };
}

/** Whether words of the source's text were left out. */
export function isWithheld(source: Source): boolean {
  return source.marks.some(({ kind }) => kind === 'withheld');
}

function withholdText(source: Source, kept: readonly Span[]): Source {
  const gaps: { start: number; end: number }[] = [];
  let end = 0;
  for (const span of [...kept].sort((a, b) => a.start - b.start)) {
    if (span.start > end) gaps.push({ start: end, end: span.start });
    end = Math.max(end, span.end);
  }
  if (end < source.text.length) gaps.push({ start: end, end: source.text.length });
  let text = '';
  end = 0;
  for (const gap of gaps) {
    text += source.text.slice(end, gap.start) + source.text.slice(gap.start, gap.end).replace(/\S/g, BLANK);
    end = gap.end;
  }
  text += source.text.slice(end);
  const others = source.marks.filter(({ kind }) => kind !== 'withheld');
  return {
    ...source,
    text,
    marks: [...others, ...gaps.map((gap) => ({ kind: 'withheld' as const, ...gap, value: null }))],
  };
}
