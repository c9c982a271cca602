// The report as a Word document (ECMA-376, WordprocessingML): headings, quotations, lists and a table, with styles
// that a person can restyle in one place.
import { buildReport } from '../../core/export/report.ts';
import { NO_SOURCES } from '../../core/export/report/provenance.ts';
import type { Fact, Quote, ReportPoint, ReportTable } from '../../core/export/report/shape.ts';
import type { Exported } from '../../core/export/scope.ts';
import { escapeXml } from '../../core/export/xml.ts';
import { slice, type Span } from '../../core/model/span.ts';
import { packOffice } from './office.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The names of the styles below, as paragraphs refer to them. */
type Style =
  'Title' | 'Heading1' | 'Heading2' | 'Heading3' | 'Normal' | 'Quote' | 'Source' | 'Bullet' | 'InnerBullet';

/** Sizes are half points, distances twentieths of a point. */
const STYLES: readonly (readonly [id: Style, name: string, paragraph: string, run: string])[] = [
  ['Normal', 'Normal', '<w:spacing w:after="120"/>', '<w:sz w:val="22"/>'],
  ['Title', 'Title', '<w:spacing w:after="240"/>', '<w:b/><w:sz w:val="40"/>'],
  [
    'Heading1',
    'heading 1',
    '<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:sz w:val="30"/>',
  ],
  [
    'Heading2',
    'heading 2',
    '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/>',
    '<w:b/><w:sz w:val="25"/>',
  ],
  [
    'Heading3',
    'heading 3',
    '<w:keepNext/><w:spacing w:before="160" w:after="60"/><w:outlineLvl w:val="2"/>',
    '<w:b/><w:sz w:val="22"/>',
  ],
  ['Quote', 'Quote', '<w:keepNext/><w:spacing w:before="120" w:after="0"/><w:ind w:left="425"/>', '<w:i/>'],
  [
    'Source',
    'Quotation Source',
    '<w:spacing w:after="160"/><w:ind w:left="425"/>',
    '<w:color w:val="595959"/><w:sz w:val="18"/>',
  ],
  ['Bullet', 'List Bullet', '<w:spacing w:after="60"/><w:ind w:left="425" w:hanging="215"/>', ''],
  ['InnerBullet', 'List Bullet 2', '<w:spacing w:after="60"/><w:ind w:left="850" w:hanging="215"/>', ''],
];

/** The document. Pure: the same case and comparison give the same bytes. */
export function writeDocx(exported: Exported): Uint8Array {
  return packOffice(
    exported.subject,
    {
      path: 'word/document.xml',
      type: 'wordprocessingml.document.main+xml',
      xml: `<w:document xmlns:w="${MAIN}"><w:body>${writeBody(exported)}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    },
    [
      {
        path: 'word/styles.xml',
        type: 'wordprocessingml.styles+xml',
        relationship: 'styles',
        xml: writeStyles(),
      },
    ],
  );
}

function writeBody(exported: Exported): string {
  const report = buildReport(exported);
  const parts = [
    paragraph('Title', report.title),
    ...report.facts.map(fact),
    paragraph('Heading1', 'Verdicts'),
    table(report.verdicts),
    paragraph('Heading1', 'Sources'),
    ...(report.sources.length === 0 ? [paragraph('Normal', NO_SOURCES)] : []),
    ...report.sources.flatMap((source) => [
      paragraph('Heading2', `${source.number}. ${source.title}`),
      ...source.facts.map(fact),
    ]),
    paragraph('Heading1', 'Points'),
    ...(report.gaps === null ? [] : [paragraph('Normal', report.gaps)]),
    ...(report.points.length === 0
      ? [paragraph('Normal', 'Nothing is told by two sources, and nobody has decided on anything.')]
      : []),
    ...report.points.flatMap(point),
    paragraph('Heading1', 'Open questions'),
    ...(report.openQuestions.length === 0
      ? [paragraph('Normal', 'None are left.')]
      : report.openQuestions.map(bullet)),
    paragraph('Heading1', 'Further findings proposed by the machine'),
    ...(report.findings === null ? [paragraph('Normal', 'The sources were not compared.')] : []),
    ...(report.findings?.length === 0
      ? [paragraph('Normal', 'There are none but those on the points.')]
      : []),
    ...(report.findings ?? []).flatMap((group) => [
      paragraph('Heading2', group.name),
      ...group.findings.flatMap((finding, index) => [
        paragraph(
          'Normal',
          `${index + 1}. ${finding.explanation}${finding.decision === null ? '' : ` (${finding.decision})`}`,
        ),
        ...finding.quotes.flatMap((one) => quote(one, one.marks)),
      ]),
    ]),
    paragraph('Heading1', 'Notes'),
    ...(report.notes.length === 0 ? [paragraph('Normal', 'No notes were written.')] : []),
    ...report.notes.flatMap((group) => [
      paragraph('Heading2', group.name),
      ...group.notes.flatMap((note) => [
        ...quote(note.quote, []),
        ...(note.note === '' ? [] : [paragraph('Normal', note.note)]),
        ...(note.tags.length === 0 ? [] : [paragraph('Normal', `Tags: ${note.tags.join(', ')}`)]),
        paragraph('Source', note.signature),
      ]),
    ]),
    paragraph('Heading1', 'Method'),
    ...report.method.map((line) => paragraph('Normal', line)),
    paragraph('Heading1', 'Who decided what when'),
    table(report.decisions),
    paragraph('Heading1', 'Files of the sources'),
    table(report.originals),
  ];
  return parts.join('');
}

function point(one: ReportPoint): string[] {
  return [
    paragraph('Heading2', one.name),
    ...one.facts.map(fact),
    ...one.wordings.flatMap((wording) => quote(wording, wording.marks)),
    ...one.findings.flatMap(({ text, lines }) => [bullet(text), ...lines.map(innerBullet)]),
    ...one.elsewhere.flatMap((words) => quote(words, words.marks)),
    ...(one.explanation === ''
      ? []
      : [paragraph('Heading3', 'Explanation'), paragraph('Normal', one.explanation)]),
    ...(one.evidence.length === 0 ? [] : [paragraph('Heading3', 'Evidence')]),
    ...one.evidence.flatMap((evidence) => quote(evidence, [])),
    ...one.links.flatMap((link) => [
      paragraph('Heading3', 'Link'),
      paragraph('Normal', link.text),
      ...link.quotes.flatMap((linked) => quote(linked, [])),
    ]),
  ];
}

function fact({ label, value }: Fact): string {
  return wrap('Normal', `${run(`${label}: `, '<w:b/>')}${run(value)}`);
}

function bullet(text: string): string {
  return paragraph('Bullet', `•  ${text}`);
}

/** A line of the list within a list. */
function innerBullet(text: string): string {
  return paragraph('InnerBullet', `–  ${text}`);
}

function quote({ text, place }: Quote, marks: readonly Span[]): string[] {
  let words = '';
  let end = 0;
  for (const mark of marks) {
    words += run(text.slice(end, mark.start)) + run(slice(text, mark), '<w:b/>');
    end = mark.end;
  }
  return [wrap('Quote', words + run(text.slice(end))), paragraph('Source', place)];
}

function table({ about, columns, rows, none }: ReportTable): string {
  if (rows.length === 0) return paragraph('Normal', none);
  const line = (cells: readonly string[], properties: string): string =>
    `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${wrap('Normal', run(cell, properties))}</w:tc>`).join('')}</w:tr>`;
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>`,
  );
  const before = about === undefined ? '' : paragraph('Normal', about);
  // A table at the end of a page or beside another needs a paragraph behind it.
  return `${before}<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${edges.join('')}</w:tblBorders></w:tblPr><w:tblGrid>${columns.map(() => '<w:gridCol/>').join('')}</w:tblGrid>${line(columns, '<w:b/>')}${rows.map((row) => line(row, '')).join('')}</w:tbl>${paragraph('Normal', '')}`;
}

function paragraph(style: Style, text: string): string {
  return wrap(style, run(text));
}

function wrap(style: Style, runs: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`;
}

/** Words of one look; line ends and tabs are elements of their own in a Word document. */
function run(text: string, properties = ''): string {
  if (text === '') return '';
  const content = text
    .split(/(\r\n|[\n\r\u2028\u2029]|\t)/)
    .map((piece, index) =>
      index % 2 === 0
        ? piece === ''
          ? ''
          : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`
        : piece === '\t'
          ? '<w:tab/>'
          : '<w:br/>',
    )
    .join('');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

function writeStyles(): string {
  const styles = STYLES.map(([id, name, paragraphProperties, runProperties]) => {
    const base = id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>';
    return `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${base}<w:qFormat/><w:pPr>${paragraphProperties}</w:pPr>${runProperties === '' ? '' : `<w:rPr>${runProperties}</w:rPr>`}</w:style>`;
  });
  return `<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>${styles.join('')}</w:styles>`;
}
