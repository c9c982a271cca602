// The case as three tables: points by source, findings with their evidence, and notes. CSV and XLSX only write
// them down.
import type { ExportTable } from '../contract/formats.ts';
import type { Comparison, Occasion, Point } from '../model/comparison.ts';
import { FINDING_NAMES, STATE_NAMES } from '../model/names.ts';
import { tellersIn } from '../model/tellers.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Reviewed } from '../resolve.ts';
import { LONGEST_HEADING, pointTitle } from '../text/shorten.ts';
import { english } from '../texts/english.ts';
import { findingSays } from '../texts/wording.ts';
import { Places } from './places.ts';
import { unplacedVerdicts, type Exported } from './scope.ts';
import { toldBy } from './told-by.ts';
import { whereElsewhere } from './told-elsewhere.ts';

export type Cell = string | number | null;

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly Cell[])[];
}

/** The three tables. Those that rest on a comparison have no rows when there is none. */
export function buildTables(exported: Exported): Readonly<Record<ExportTable, Table>> {
  const { subject, reviewed } = exported;
  const places = new Places(subject);
  return {
    points: pointsTable(exported, places),
    findings: findingsTable(reviewed, places),
    annotations: annotationsTable(subject, places),
  };
}

type Subject = Exported['subject'];

/**
 * A row per point, a column per source; a cell holds that source's own words, then those that it has in another point with where
 * that is, and nothing where it has none. Verdicts that are on no point follow, with the words that were judged and why they stand
 * alone.
 */
function pointsTable({ subject, reviewed, elsewhere }: Exported, places: Places): Table {
  const comparison = reviewed?.comparison ?? null;
  const whereOf = whereElsewhere(comparison ?? { points: [] });
  const claims = new Map((comparison?.claims ?? []).map((claim) => [claim.id, claim]));
  const occasions = new Map((comparison?.occasions ?? []).map((occasion) => [occasion.id, occasion]));
  const numbers = pointNumbers(comparison);
  const tellersOf = reviewed === null ? null : tellersIn(reviewed);
  const kinds = new Map<string, Set<string>>();
  for (const { id, point, kind } of comparison?.findings ?? []) {
    if (reviewed?.decisions.get(id)?.decision === 'dismissed') continue;
    kinds.set(point, (kinds.get(point) ?? new Set()).add(FINDING_NAMES[kind]));
  }
  return {
    name: 'Points by source',
    columns: [
      'Point',
      'Title',
      'Findings',
      'Verdict',
      'Explanation of the verdict',
      'Reviewer',
      'Verdict given',
      'State',
      'Occasion',
      'Told by',
      ...subject.sources.map(({ id }) => places.source(id)?.name ?? ''),
    ],
    rows: [
      ...(comparison?.points ?? []).map(rowOf),
      ...unplacedVerdicts(subject, reviewed).map(rowOfUnplaced),
    ],
  };

  function rowOf(point: Point): Cell[] {
    const { verdicts: [verdict] = [], standing = 'open' } = reviewed?.work.get(point.id) ?? {};
    const told = point.claims.flatMap((id) => claims.get(id) ?? []);
    const others = elsewhere.get(point.id) ?? [];
    const wordsIn = (source: string): readonly string[] => [
      ...told.filter((claim) => claim.source === source).map((claim) => places.wording(claim)),
      ...others
        .filter(({ claim }) => claim.source === source)
        .map((other) => `Told ${whereOf(other)}: ${places.wording(other.claim)}`),
    ];
    const leading = told.find(({ source }) => source === subject.about.base) ?? told[0];
    return [
      numbers.get(point.id) ?? null,
      leading === undefined ? null : pointTitle(places.wording(leading), LONGEST_HEADING),
      [...(kinds.get(point.id) ?? [])].join('; ') || null,
      ...verdictCells(verdict),
      STATE_NAMES[standing],
      describeOccasion(point.occasion === null ? undefined : occasions.get(point.occasion)),
      tellersOf === null ? null : toldBy(places, tellersOf(told)),
      ...subject.sources.map(({ id }) => wordsIn(id).join('\n') || null),
    ];
  }

  function rowOfUnplaced(verdict: Verdict): Cell[] {
    const wordsIn = (source: string): readonly string[] =>
      verdict.passages.filter((passage) => passage.source === source).map(({ quote }) => quote.exact);
    const [leading] = verdict.passages;
    return [
      null,
      leading === undefined ? null : pointTitle(leading.quote.exact, LONGEST_HEADING),
      null,
      ...verdictCells(verdict),
      reviewed === null ? 'the sources are not compared' : 'in no point of the comparison as it is now',
      null,
      toldBy(places, { sources: [...new Set(verdict.passages.map(({ source }) => source))], copies: [] }),
      ...subject.sources.map(({ id }) => wordsIn(id).join('\n') || null),
    ];
  }
}

/** The label of a verdict, its explanation, who gave it and when. */
function verdictCells(verdict: Verdict | undefined): Cell[] {
  if (verdict === undefined) return [null, null, null, null];
  return [verdict.label, verdict.explanation || null, verdict.reviewer, verdict.at];
}

/** A row per passage of evidence, so that each can be looked up; the finding's own columns repeat. */
function findingsTable(reviewed: Reviewed | null, places: Places): Table {
  const comparison = reviewed?.comparison ?? null;
  const points = pointNumbers(comparison);
  return {
    name: 'Findings',
    columns: [
      'Finding',
      'Kind',
      'Point',
      'Explanation',
      'Decision',
      'Source',
      'Words',
      'Paragraph',
      'Start',
      'End',
      'SHA-256 of the source',
    ],
    rows: (comparison?.findings ?? []).flatMap((finding, index) =>
      finding.passages.map((passage): Cell[] => {
        const placed = places.source(passage.source);
        return [
          index + 1,
          FINDING_NAMES[finding.kind],
          points.get(finding.point) ?? null,
          findingSays(english, finding),
          reviewed?.decisions.get(finding.id)?.decision ?? null,
          placed?.name ?? null,
          placed === null ? null : places.words(passage),
          places.paragraph(passage),
          passage.start,
          passage.end,
          placed?.source.sha256 ?? null,
        ];
      }),
    ),
  };
}

function annotationsTable(subject: Subject, places: Places): Table {
  return {
    name: 'Notes',
    columns: [
      'Note',
      'Source',
      'Words',
      'Paragraph',
      'Start',
      'End',
      'Text of the note',
      'Tags',
      'Author',
      'Written',
      'Changed',
      'SHA-256 of the source',
    ],
    rows: subject.annotations.map((annotation, index) => {
      const placed = places.source(annotation.source);
      return [
        index + 1,
        placed?.name ?? null,
        annotation.quote.exact,
        places.paragraph(annotation),
        annotation.start,
        annotation.end,
        annotation.note === '' ? null : annotation.note,
        annotation.tags.join('; ') || null,
        annotation.author,
        annotation.createdAt,
        annotation.changedAt,
        placed?.source.sha256 ?? null,
      ];
    }),
  };
}

function pointNumbers(comparison: Comparison | null): ReadonlyMap<string, number> {
  return new Map((comparison?.points ?? []).map(({ id }, index) => [id, index + 1]));
}

function describeOccasion(occasion: Occasion | undefined): string | null {
  if (occasion === undefined) return null;
  const { who, gathering, where, date } = occasion;
  return [who, gathering, where, date].filter((part) => part !== null).join(', ') || null;
}
