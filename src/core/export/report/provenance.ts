// Where it all comes from: what is known of each source, the files they were made of, and how the report came about.
import { ANALYSIS_VERSION } from '../../analysis-version.ts';
import type { Case } from '../../model/case.ts';
import type { Comparison } from '../../model/comparison.ts';
import { ROLE_NAMES } from '../../model/names.ts';
import type { Source } from '../../model/source.ts';
import type { Reviewed } from '../../resolve.ts';
import { count } from '../scope.ts';
import { THRESHOLDS } from '../thresholds.ts';
import { nameSource } from './quotes.ts';
import type { Fact, ReportSource, ReportTable } from './shape.ts';
import { describeMoment } from './signed.ts';

export function describeSource(source: Source, number: number, base: string | null): ReportSource {
  const facts: Fact[] = [
    { label: 'Outlet', value: source.outlet ?? 'not known' },
    { label: 'Author', value: source.author ?? 'not named' },
    { label: 'Published', value: describeDate(source) },
    { label: 'Role', value: ROLE_NAMES[source.role] },
  ];
  if (source.id === base)
    facts.push({ label: 'Base', value: 'the other sources are compared against this one' });
  if (source.url !== null) facts.push({ label: 'Address', value: source.url });
  for (const { replacedAt } of source.earlier) {
    facts.push({ label: 'Earlier version', value: `replaced ${describeMoment(replacedAt)}` });
  }
  return { number, title: source.title, facts };
}

function describeDate(source: Source): string {
  if (source.date === null) return 'date unknown';
  if (source.dateSource === 'text') return `${source.date}, as its text says`;
  if (source.dateSource === 'record') return `${source.date}, as its bibliographic record says`;
  if (source.dateSource === 'person') return `${source.date}, as a person entered it`;
  return `${source.date}, it is not recorded who said so`;
}

/** The files that the sources were made of, by which they can be checked. */
export function listOriginals(sources: readonly Source[]): ReportTable {
  return {
    about: 'A file whose SHA-256 is the one below is, byte for byte, the one that was imported.',
    columns: ['Source', 'File', 'Imported', 'SHA-256'],
    rows: sources.flatMap(filesOf),
    none: NO_SOURCES,
  };
}

/** The file of a source and those of its earlier versions, the latest first. */
function filesOf(source: Source, index: number): (readonly string[])[] {
  const sumOf = (sha256: string): string => sha256.replace(/^sha256:/, '');
  const { name, version } = source.importer;
  return [
    [
      nameSource(source, index + 1),
      source.file ?? 'none, the text was pasted',
      `${describeMoment(source.importedAt)}, as ${name}, by Crossread ${version}`,
      sumOf(source.sha256),
    ],
    ...source.earlier
      .toReversed()
      .map(({ file, sha256, importedAt, replacedAt }) => [
        `${nameSource(source, index + 1)}, an earlier version`,
        file ?? 'none, the text was pasted',
        `${describeMoment(importedAt)}, replaced ${describeMoment(replacedAt)}`,
        sumOf(sha256),
      ]),
  ];
}

export const NO_SOURCES = 'This case has no sources.';

export function describeMethod(
  subject: Case,
  comparison: Comparison | null,
  reviewed: Reviewed | null,
): string[] {
  const versions = [...new Set(subject.sources.map((source) => source.importer.version))].sort();
  const decisions = [...(reviewed?.decisions.values() ?? [])].map(({ decision }) => decision);
  const confirmed = decisions.filter((decision) => decision === 'confirmed').length;
  const proposed = comparison?.findings.length ?? 0;
  return [
    comparison === null
      ? 'The sources were not compared: this report holds no findings.'
      : 'The findings were proposed by a machine that compared the texts. They point at differences and quote the evidence; they do not say who is right, and a person has to judge them.',
    ...(comparison === null
      ? []
      : [
          `The machine proposed ${count(proposed, 'finding')} on ${count(comparison.points.length, 'point')}. People confirmed ${confirmed}, dismissed ${decisions.length - confirmed} and left ${proposed - decisions.length} undecided. They gave ${count(subject.verdicts.length, 'verdict')} and made ${count(subject.corrections.length, 'correction')} to what the machine had found.`,
        ]),
    ...(comparison === null
      ? []
      : [`The texts were compared by version ${ANALYSIS_VERSION} of the analysis. ${THRESHOLDS.join(' ')}`]),
    'The verdicts are those of the people named with them. The machine gives none.',
    'The notes were written by the people named with them.',
    ...(versions.length > 0 ? [`The sources were imported with Crossread ${versions.join(', ')}.`] : []),
  ];
}
