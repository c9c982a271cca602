// The report as one printable page that can be read without Crossread: no scripts, no links outward, nothing
// fetched. Every piece of text goes through `escapeHtml`.
import { slice, type Span } from '../model/span.ts';
import { REPORT_STYLE } from './report-style.ts';
import { buildReport } from './report.ts';
import { NO_SOURCES } from './report/provenance.ts';
import type {
  Fact,
  NoteGroup,
  PointFinding,
  Quote,
  Report,
  ReportPoint,
  ReportTable,
} from './report/shape.ts';
import type { Exported } from './scope.ts';

/** Even if a fault let markup through, the page could load and send nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A whole HTML document. Pure: the same case and comparison give the same bytes. */
export function exportHtml(exported: Exported): string {
  const report = buildReport(exported);
  const title = escapeHtml(report.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">${title}</h1>
${renderFacts(report.facts)}
<section aria-labelledby="verdicts">
<h2 id="verdicts">Verdicts</h2>
${renderTable(report.verdicts)}
</section>
<section aria-labelledby="sources">
<h2 id="sources">Sources</h2>
${renderSources(report)}
</section>
<section aria-labelledby="points">
<h2 id="points">Points</h2>
${report.gaps === null ? '' : `<p>${escapeHtml(report.gaps)}</p>\n`}${report.points.map(renderPoint).join('\n') || '<p>Nothing is told by two sources, and nobody has decided on anything.</p>'}
</section>
<section aria-labelledby="questions">
<h2 id="questions">Open questions</h2>
${renderList(report.openQuestions) || '<p>None are left.</p>'}
</section>
<section aria-labelledby="findings">
<h2 id="findings">Further findings proposed by the machine</h2>
${renderFindings(report)}
</section>
<section aria-labelledby="notes">
<h2 id="notes">Notes</h2>
${report.notes.map(renderNotes).join('\n') || '<p>No notes were written.</p>'}
</section>
<section aria-labelledby="method">
<h2 id="method">Method</h2>
${report.method.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
</section>
<section aria-labelledby="decisions">
<h2 id="decisions">Who decided what when</h2>
${renderTable(report.decisions)}
</section>
<section aria-labelledby="originals">
<h2 id="originals">Files of the sources</h2>
${renderTable(report.originals)}
</section>
</main>
</body>
</html>
`;
}

/** Text as inert HTML, fit for element content and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

function renderFacts(facts: readonly Fact[]): string {
  const rows = facts.map(
    ({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd dir="auto">${escapeHtml(value)}</dd>`,
  );
  return `<dl>\n${rows.join('\n')}\n</dl>`;
}

function renderSources(report: Report): string {
  if (report.sources.length === 0) return `<p>${NO_SOURCES}</p>`;
  return report.sources
    .map(
      (source) =>
        `<h3>${String(source.number)}. <bdi>${escapeHtml(source.title)}</bdi></h3>\n${renderFacts(source.facts)}`,
    )
    .join('\n');
}

function renderFindings(report: Report): string {
  if (report.findings === null) return '<p>The sources were not compared.</p>';
  if (report.findings.length === 0) return '<p>There are none but those on the points.</p>';
  return report.findings
    .map((group) => {
      const items = group.findings.map(
        (finding) =>
          `<li><p dir="auto">${escapeHtml(finding.explanation)}</p>\n${finding.decision === null ? '' : `<p class="by" dir="auto">${escapeHtml(finding.decision)}</p>\n`}${finding.quotes.map((quote) => renderQuote(quote, quote.marks)).join('\n')}</li>`,
      );
      return `<h3>${escapeHtml(group.name)}</h3>\n<ol>\n${items.join('\n')}\n</ol>`;
    })
    .join('\n');
}

function renderPoint(point: ReportPoint): string {
  const parts = [
    `<h3>${escapeHtml(point.name)}</h3>`,
    renderFacts(point.facts),
    ...point.wordings.map((quote) => renderQuote(quote, quote.marks)),
    renderPointFindings(point.findings),
    ...point.elsewhere.map((quote) => renderQuote(quote, quote.marks)),
  ];
  if (point.explanation !== '') {
    parts.push(`<h4>Explanation</h4>\n<p class="written" dir="auto">${escapeHtml(point.explanation)}</p>`);
  }
  if (point.evidence.length > 0)
    parts.push('<h4>Evidence</h4>', ...point.evidence.map((quote) => renderQuote(quote, [])));
  for (const link of point.links) {
    parts.push(
      `<h4>Link</h4>\n<p dir="auto">${escapeHtml(link.text)}</p>`,
      ...link.quotes.map((quote) => renderQuote(quote, [])),
    );
  }
  return parts.filter((part) => part !== '').join('\n');
}

function renderPointFindings(findings: readonly PointFinding[]): string {
  if (findings.length === 0) return '';
  const items = findings.map(({ text, lines }) => {
    const within = renderList(lines);
    return `<li dir="auto">${escapeHtml(text)}${within === '' ? '' : `\n${within}`}</li>`;
  });
  return `<ul>\n${items.join('\n')}\n</ul>`;
}

/** Nothing when there is nothing to list. */
function renderList(lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `<ul>\n${lines.map((line) => `<li dir="auto">${escapeHtml(line)}</li>`).join('\n')}\n</ul>`;
}

function renderTable({ about, columns, rows, none }: ReportTable): string {
  if (rows.length === 0) return `<p>${escapeHtml(none)}</p>`;
  const line = (cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<td dir="auto">${escapeHtml(cell)}</td>`).join('')}</tr>`;
  const before = about === undefined ? '' : `<p>${escapeHtml(about)}</p>\n`;
  return `${before}<table>
<thead><tr>${columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map(line).join('\n')}
</tbody>
</table>`;
}

function renderQuote(quote: Quote, marks: readonly Span[]): string {
  let words = '';
  let end = 0;
  for (const mark of marks) {
    words += `${escapeHtml(quote.text.slice(end, mark.start))}<mark>${escapeHtml(slice(quote.text, mark))}</mark>`;
    end = mark.end;
  }
  return `<figure>
<blockquote dir="auto">${words}${escapeHtml(quote.text.slice(end))}</blockquote>
<figcaption dir="auto">${escapeHtml(quote.place)}</figcaption>
</figure>`;
}

function renderNotes(group: NoteGroup): string {
  const items = group.notes.map((note) => {
    const parts = [renderQuote(note.quote, [])];
    if (note.note !== '') parts.push(`<p dir="auto">${escapeHtml(note.note)}</p>`);
    if (note.tags.length > 0) {
      const tags = note.tags.map((tag) => `<bdi>${escapeHtml(tag)}</bdi>`).join(', ');
      parts.push(`<p class="tags">Tags: ${tags}</p>`);
    }
    parts.push(`<p class="by" dir="auto">${escapeHtml(note.signature)}</p>`);
    return `<li>\n${parts.join('\n')}\n</li>`;
  });
  return `<h3 dir="auto">${escapeHtml(group.name)}</h3>\n<ul class="notes">\n${items.join('\n')}\n</ul>`;
}
