// The reviewed notes as plain data: what a report says and in which order. Markdown, HTML and Word only render it.
// Nothing here reads a clock: the same case gives the same report. Each part of it has a file in the room beside.
import { describeUnplaced, describePoints, listPoints, listVerdicts, nameGaps } from './report/points.ts';
import { listDecisions, listOpenQuestions } from './report/decisions.ts';
import { groupFindings } from './report/findings.ts';
import { groupNotes } from './report/notes.ts';
import { describeMethod, describeSource, listOriginals } from './report/provenance.ts';
import type { Report } from './report/shape.ts';
import { describeMoment } from './report/signed.ts';
import { Places } from './places.ts';
import { unplacedVerdicts, type Exported } from './scope.ts';

/** Gathers what a report on this case says. */
export function buildReport({ subject, reviewed, elsewhere, part }: Exported): Report {
  const places = new Places(subject);
  const comparison = reviewed?.comparison ?? null;
  const listed = reviewed === null ? [] : listPoints(reviewed, elsewhere);
  const points = reviewed === null ? [] : describePoints(subject, reviewed, places, listed);
  const told = [...points, ...describeUnplaced(subject, places, unplacedVerdicts(subject, reviewed))];
  return {
    title: subject.about.title,
    facts: [
      { label: 'Case opened', value: describeMoment(subject.createdAt) },
      { label: 'Last changed', value: describeMoment(subject.changedAt) },
      ...(part === null ? [] : [{ label: 'Scope', value: part }]),
    ],
    sources: subject.sources.map((source, index) => describeSource(source, index + 1, subject.about.base)),
    points: told,
    verdicts: listVerdicts(told),
    gaps:
      points.length === 0 ? null : nameGaps((comparison?.points.length ?? 0) - points.length, part !== null),
    openQuestions: listOpenQuestions(subject, reviewed),
    findings: reviewed === null ? null : groupFindings(reviewed, places, new Set(listed.map(({ id }) => id))),
    notes: groupNotes(subject, places),
    method: describeMethod(subject, comparison, reviewed),
    decisions: listDecisions(subject, places),
    originals: listOriginals(subject.sources),
  };
}
