// The notes that people wrote on passages, source by source.
import type { Annotation } from '../../model/annotation.ts';
import type { Case } from '../../model/case.ts';
import type { Places } from '../places.ts';
import { nameSource, quoteAnchor } from './quotes.ts';
import type { NoteGroup, ReportNote } from './shape.ts';
import { describeMoment, sign } from './signed.ts';

export function groupNotes(subject: Case, places: Places): NoteGroup[] {
  const groups = subject.sources.map((source, index) => ({
    name: nameSource(source, index + 1),
    notes: subject.annotations
      .filter((annotation) => annotation.source === source.id)
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map((annotation) => describeNote(places, annotation)),
  }));
  const ids = new Set(subject.sources.map((source) => source.id));
  // A note outlives its source rather than vanish from the report.
  const orphans = subject.annotations
    .filter((annotation) => !ids.has(annotation.source))
    .map((annotation) => describeNote(places, annotation));
  return [...groups, { name: 'A source that is no longer in this case', notes: orphans }].filter(
    (group) => group.notes.length > 0,
  );
}

function describeNote(places: Places, annotation: Annotation): ReportNote {
  const changed =
    annotation.changedAt === annotation.createdAt ? '' : `, changed ${describeMoment(annotation.changedAt)}`;
  return {
    quote: quoteAnchor(places, annotation),
    note: annotation.note,
    tags: annotation.tags,
    signature: `${sign(annotation.author, annotation.createdAt)}${changed}`,
  };
}
