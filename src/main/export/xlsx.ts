// The tables of a case as an Excel workbook, one sheet each (ECMA-376, SpreadsheetML). Every text is a string cell,
// which no program runs, whatever it begins with.
import { EXPORT_TABLES } from '../../core/contract/formats.ts';
import type { Exported } from '../../core/export/scope.ts';
import { buildTables, type Cell, type Table } from '../../core/export/tables.ts';
import { escapeXml } from '../../core/export/xml.ts';
import { packOffice } from './office.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Excel refuses a cell with more; what is cut off is marked. */
const MAX_CELL = 32_767;

/** Widths in characters: numbers and dates need little, words are wrapped. */
const NARROW = 12;
const WIDE = 40;

/** Style 1 is the head of a column, style 2 a cell whose text wraps; 0 is the one that every workbook must have. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The workbook. Pure: the same case and comparison give the same bytes. */
export function writeXlsx(exported: Exported): Uint8Array {
  const tables = buildTables(exported);
  const sheets = EXPORT_TABLES.map((name) => tables[name]);
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return packOffice(
    exported.subject,
    {
      path: 'xl/workbook.xml',
      type: 'spreadsheetml.sheet.main+xml',
      xml: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${list.join('')}</sheets></workbook>`,
    },
    [
      ...sheets.map((table, index) => ({
        path: `xl/worksheets/sheet${index + 1}.xml`,
        type: 'spreadsheetml.worksheet+xml',
        relationship: 'worksheet',
        xml: writeSheet(table),
      })),
      {
        path: 'xl/styles.xml',
        type: 'spreadsheetml.styles+xml',
        relationship: 'styles',
        xml: STYLES,
      },
    ],
  );
}

function writeSheet({ columns, rows }: Table): string {
  const widths = columns.map((_, column) => {
    const isText = rows.some((row) => typeof row[column] === 'string' && row[column].length > NARROW);
    return `<col min="${column + 1}" max="${column + 1}" width="${isText ? WIDE : NARROW}" customWidth="1"/>`;
  });
  const lines = [columns, ...rows].map((row, index) => {
    const cells = row.map((cell, column) =>
      writeCell(cell, `${columnName(column)}${index + 1}`, index === 0 ? 1 : 2),
    );
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  // The heads of the columns stay in sight.
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `<worksheet xmlns="${MAIN}">${view}<cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function writeCell(cell: Cell, place: string, style: number): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}" s="${style}"><v>${cell}</v></c>`;
  const text = cell.length > MAX_CELL ? `${cell.slice(0, MAX_CELL - 1)}…` : cell;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeSheetText(text)}</t></is></c>`;
}

/** In a cell `_x0041_` stands for a letter by its number, so that text which looks like that is written so itself. */
function escapeSheetText(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

/** 0 is A, 25 Z, 26 AA. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnName(Math.floor(column / 26) - 1)}${letter}`;
}
