// The report as Markdown (CommonMark, and inert in GitHub's dialect too). Every piece of text from outside is
// escaped, so that a title or a passage cannot become a heading, a link, an image or HTML.
import { slice, type Span } from '../model/span.ts';
import { buildReport } from './report.ts';
import { NO_SOURCES } from './report/provenance.ts';
import type { Fact, Quote, Report, ReportNote, ReportPoint, ReportTable } from './report/shape.ts';
import type { Exported } from './scope.ts';

/** The report as Markdown, ending in one line end. Pure: the same case and comparison give the same bytes. */
export function exportMarkdown(exported: Exported): string {
  const report = buildReport(exported);
  const blocks = [
    `# ${inline(report.title)}`,
    renderFacts(report.facts),
    '## Verdicts',
    renderTable(report.verdicts),
    '## Sources',
    ...renderSources(report),
    '## Points',
    ...(report.gaps === null ? [] : [inline(report.gaps)]),
    ...(report.points.length === 0
      ? ['Nothing is told by two sources, and nobody has decided on anything.']
      : report.points.flatMap(renderPoint)),
    '## Open questions',
    ...(report.openQuestions.length === 0
      ? ['None are left.']
      : [report.openQuestions.map((question) => `- ${inline(question)}`).join('\n')]),
    '## Further findings proposed by the machine',
    ...renderFindings(report),
    '## Notes',
    ...renderNotes(report),
    '## Method',
    ...report.method.map(inline),
    '## Who decided what when',
    renderTable(report.decisions),
    '## Files of the sources',
    renderTable(report.originals),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function renderFacts(facts: readonly Fact[]): string {
  return facts.map(({ label, value }) => `- ${inline(label)}: ${inline(value)}`).join('\n');
}

function renderSources(report: Report): string[] {
  if (report.sources.length === 0) return [NO_SOURCES];
  return report.sources.flatMap((source) => [
    `### ${String(source.number)}\\. ${inline(source.title)}`,
    renderFacts(source.facts),
  ]);
}

function renderFindings(report: Report): string[] {
  if (report.findings === null) return ['The sources were not compared.'];
  if (report.findings.length === 0) return ['There are none but those on the points.'];
  return report.findings.flatMap((group) => [
    `### ${inline(group.name)}`,
    ...group.findings.flatMap((finding, index) => [
      `**${String(index + 1)}.** ${inline(finding.explanation)}${finding.decision === null ? '' : ` *${inline(finding.decision)}*`}`,
      ...finding.quotes.flatMap((quote) => renderQuote(quote, quote.marks)),
    ]),
  ]);
}

function renderPoint(point: ReportPoint): string[] {
  return [
    `### ${inline(point.name)}`,
    renderFacts(point.facts),
    ...point.wordings.flatMap((quote) => renderQuote(quote, quote.marks)),
    ...(point.findings.length === 0
      ? []
      : [
          point.findings
            .flatMap(({ text, lines }) => [
              `- ${inline(text)}`,
              ...lines.map((line) => `    - ${inline(line)}`),
            ])
            .join('\n'),
        ]),
    ...point.elsewhere.flatMap((quote) => renderQuote(quote, quote.marks)),
    ...(point.explanation === '' ? [] : ['**Explanation**', escapeLines(point.explanation)]),
    ...(point.evidence.length === 0 ? [] : ['**Evidence**']),
    ...point.evidence.flatMap((quote) => renderQuote(quote, [])),
    ...point.links.flatMap((link) => [
      `**Link.** ${inline(link.text)}`,
      ...link.quotes.flatMap((quote) => renderQuote(quote, [])),
    ]),
  ];
}

function renderQuote(quote: Quote, marks: readonly Span[]): string[] {
  return [blockquote(quote.text, marks), `— ${inline(quote.place)}`];
}

function renderTable({ about, columns, rows, none }: ReportTable): string {
  if (rows.length === 0) return none;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const before = about === undefined ? '' : `${inline(about)}\n\n`;
  const lines = [line(columns), line(columns.map(() => '---')), ...rows.map((row) => line(row.map(inline)))];
  return `${before}${lines.join('\n')}`;
}

function renderNotes(report: Report): string[] {
  if (report.notes.length === 0) return ['No notes were written.'];
  return report.notes.flatMap((group) => [`### ${inline(group.name)}`, ...group.notes.flatMap(renderNote)]);
}

function renderNote(note: ReportNote): string[] {
  return [
    ...renderQuote(note.quote, []),
    ...(note.note === '' ? [] : [escapeLines(note.note)]),
    ...(note.tags.length === 0 ? [] : [`Tags: ${note.tags.map(inline).join(', ')}`]),
    `*${inline(note.signature)}*`,
  ];
}

/** Text on one line: runs of white space and line ends become one space. */
function inline(text: string): string {
  return escapeLine(text.replace(/\s+/g, ' ').trim());
}

/** A passage as a block quotation that keeps its line ends, with what is marked in bold. */
function blockquote(text: string, marks: readonly Span[]): string {
  return escapeLines(placeMarks(text, marks))
    .replaceAll(MARK, '**')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** Stands for a bold mark until the text around it is escaped; a private-use character that no text should hold. */
const MARK = '\ue000';

/** Puts `MARK` around the spans, from letter to letter and line by line, where Markdown takes it as bold. */
function placeMarks(text: string, marks: readonly Span[]): string {
  if (text.includes(MARK)) return text;
  let result = '';
  let end = 0;
  for (const mark of marks) {
    const words = slice(text, mark).replace(
      /[\p{L}\p{N}](?:[^\n\r]*[\p{L}\p{N}])?/gu,
      (line) => `${MARK}${line}${MARK}`,
    );
    result += text.slice(end, mark.start) + words;
    end = mark.end;
  }
  return result + text.slice(end);
}

/** Text of several lines: a line end within a paragraph stays one, a blank line stays a new paragraph. */
function escapeLines(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => (line.trim() === '' ? '' : escapeLine(line)));
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      return line !== '' && next !== undefined && next !== '' ? `${line}\\` : line;
    })
    .join('\n');
}

/**
 * One line as inert Markdown. Characters that mark up anywhere are escaped wherever they stand; those that
 * open a block only at the beginning of the line; and what GitHub's dialect would turn into a link by itself
 * (`http://…`, `www.…`, `name@host`) is broken by an escape that does not show.
 */
function escapeLine(line: string): string {
  return line
    .replace(/[\\`*_[\]<>&~|$#@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[ \t]/, (space) => (space === ' ' ? '&#32;' : '&#9;'))
    .replace(/[ \t]$/, (space) => (space === ' ' ? '&#32;' : '&#9;'));
}
