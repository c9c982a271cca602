// A table as CSV: RFC 4180, in UTF-8 with a byte-order mark, without which spreadsheet programs take it for an
// older encoding. Cells that such a program would run as a formula are made plain text.
import type { Cell, Table } from './tables.ts';

/**
 * First characters that make a formula of a cell. Tab, carriage return and line feed are skipped by some programs
 * before they look; the full-width signs are taken for the plain ones under East Asian settings.
 */
const OPENS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** The whole file. Pure: the same table gives the same text. */
export function exportCsv(table: Table): string {
  const lines = [table.columns, ...table.rows].map((row) => `${row.map(writeCell).join(',')}\r\n`);
  return `\ufeff${lines.join('')}`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = OPENS_FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
