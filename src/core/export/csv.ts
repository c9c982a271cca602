// A table as CSV: RFC 4180, in UTF-8 with a byte-order mark, without which spreadsheet programs take it for an
// older encoding. What such a program would run as a formula is made plain text.
import type { Cell, Table } from './tables.ts';

/**
 * What some programs take for the end of a cell: not all know the comma, as where it is the decimal mark, and those that
 * do not know it do not see our quotes either.
 */
const CELL_END = /([;|\t\r\n])/;

/**
 * Signs that make a formula of what begins with them. White space, controls and quotes before them are skipped by some
 * programs; the full-width signs are taken for the plain ones under East Asian settings.
 */
const FORMULA_SIGN = /^(["\s\p{C}]*)([=+\-@＝＋－＠])/u;

/** The whole file. Pure: the same table gives the same text. */
export function exportCsv(table: Table): string {
  const lines = [table.columns, ...table.rows].map((row) => `${row.map(writeCell).join(',')}\r\n`);
  return `\ufeff${lines.join('')}`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const plain = cell.split(CELL_END).map((piece) => piece.replace(FORMULA_SIGN, "$1'$2"));
  // Some programs drop these before they look at what follows.
  const text = `${/^[\t\r\n]/.test(cell) ? "'" : ''}${plain.join('')}`;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
