// The report for a terminal: the sources, then what was found, most in need of a look first, with the words quoted.
import { METADATA_FIELDS, type Source } from '../model/source.ts';
import { english } from '../texts/english.ts';
import { wayOf } from '../texts/wording.ts';
import { allFindings } from './report/findings.ts';
import type { Quote } from './report/shape.ts';
import type { Exported } from './scope.ts';

/** A summary in plain text, ending in one line end. Pure: the same case and comparison give the same text. */
export function exportText(exported: Exported): string {
  const findings = allFindings(exported);
  const lines = [
    'Sources',
    ...exported.subject.sources.map((source, index) => `  ${index + 1}. ${nameWithDate(source)}`),
  ];
  for (const group of findings ?? []) {
    // Two statements of one sentence are quoted with the whole of it, and read the same.
    const told = group.findings.map(({ explanation, quotes }) =>
      [`  * ${explanation}`, ...quotes.map((quote) => `      ${quoteLine(quote)}`)].join('\n'),
    );
    lines.push('', group.name, ...[...new Set(told)].flatMap((finding) => finding.split('\n')));
  }
  if (findings?.length === 0) lines.push('', 'Nothing was found that the sources share or differ in.');
  return printable(lines);
}

/** What import knows about one source, and how it came to know it. Ends in one line end. */
export function describeSource(source: Source): string {
  const lines = [source.file ?? 'Pasted text'];
  for (const field of METADATA_FIELDS) {
    lines.push(`  ${field}: ${source[field] ?? 'not stated'}`);
    for (const evidence of source.evidence.filter((candidate) => candidate.field === field)) {
      lines.push(`    ${evidence.confidence}: ${wayOf(english, evidence.how)}`);
    }
  }
  if (source.dateSource === 'person') lines.push('    given with --date');
  lines.push(`  sha256: ${source.sha256.replace(/^sha256:/, '')}`);
  const kinds = [...new Set(source.marks.map(({ kind }) => kind))];
  const counts = kinds.map((kind) => `${kind} ${source.marks.filter((mark) => mark.kind === kind).length}`);
  lines.push(`  structure: ${counts.join(', ') || 'none found'}`);
  return printable(lines);
}

function nameWithDate(source: Source): string {
  const outlet = source.outlet === null ? '' : `${source.outlet}: `;
  return `${outlet}${source.title} (${source.date ?? 'date unknown'})`;
}

function quoteLine({ text, place }: Quote): string {
  return `${inQuotes(text)} (${place})`;
}

/** Joins the lines. A source's text must not steer the terminal it is printed on. */
function printable(lines: readonly string[]): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  return `${lines.map((line) => line.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')).join('\n')}\n`;
}

/** Quotation marks that belong together. */
const PAIRS = ['“”', '„“', '„”', '""', '«»', '»«', '「」', '『』'] as const;

/**
 * A passage on one line in quotation marks. One that is a quotation, or an end of one, gets only the marks that it lacks;
 * one with a quotation in it stands in single marks, so that each mark has its partner.
 */
export function inQuotes(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const opening = PAIRS.find(([mark]) => line.startsWith(mark!));
  const closing = PAIRS.find(([, mark]) => line.endsWith(mark!));
  if (/["“”„«»「」『』]/.test(line.slice(opening ? 1 : 0, closing ? -1 : undefined))) return `‘${line}’`;
  return `${opening ? '' : (closing?.[0] ?? '“')}${line}${closing ? '' : (opening?.[1] ?? '”')}`;
}
