import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportCsv } from '../../../src/core/export/csv.ts';
import { buildTables } from '../../../src/core/export/tables.ts';
import { anyCase } from '../../support/arbitrary-case.ts';
import { cellsOf, runsAsFormula } from '../../support/spreadsheet.ts';
import { damCase, damComparison, HOSTILE, whole } from './example.ts';

/** A reader of RFC 4180, written from the grammar: rows of cells. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < csv.length) {
    let cell = '';
    if (csv[at] === '"') {
      for (at += 1; ; at += 1) {
        if (csv[at] !== '"') cell += csv[at]!;
        else if (csv[at + 1] === '"') {
          cell += '"';
          at += 1;
        } else break;
      }
      at += 1;
    } else {
      while (at < csv.length && csv[at] !== ',' && csv[at] !== '\r') {
        expect(csv[at]).not.toBe('"');
        expect(csv[at]).not.toBe('\n');
        cell += csv[at]!;
        at += 1;
      }
    }
    row.push(cell);
    if (csv[at] === ',') at += 1;
    else {
      expect(csv.slice(at, at + 2)).toBe('\r\n');
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** A cell without the apostrophes that make plain text of it. */
const withoutMarks = (cell: string): string => cell.replace(/'(?=[=+\-@＝＋－＠])|^'(?=[\t\r\n])/gu, '');

const table = (...rows: (string | number | null)[][]) => ({ name: 'T', columns: ['a', 'b'], rows });

describe('a table as CSV', () => {
  it('begins with a byte-order mark, then the columns', () => {
    expect(exportCsv(table())).toBe('\ufeffa,b\r\n');
  });

  it('quotes what RFC 4180 asks to be quoted, and nothing else', () => {
    expect(exportCsv(table(['plain', 'a "word", and\nmore'], [1, null]))).toBe(
      '\ufeffa,b\r\nplain,"a ""word"", and\nmore"\r\n1,\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1'])(
    'makes plain text of %j, which a spreadsheet would run',
    (formula) => {
      const [, [cell]] = parse(exportCsv(table([formula, 'b'])).slice(1)) as [string[], string[]];
      expect(cell).toMatch(/^'/);
      expect(withoutMarks(cell!)).toBe(formula);
    },
  );

  it.each([' =1', '\u00a0=1', '\u200b=1', 'x;=1', 'x; "=1";y', 'x\t@A1', 'x|-1', 'a\n- b', '";+1'])(
    'makes plain text of %j too, whatever a spreadsheet takes for the end of a cell',
    (text) => {
      const csv = exportCsv(table(['before', text]));
      for (const separator of [',', ';', '\t', '|']) {
        expect(cellsOf(csv, separator).filter(runsAsFormula)).toEqual([]);
      }
      expect(withoutMarks(parse(csv.slice(1))[1]![1]!)).toBe(text);
    },
  );

  it('leaves a number that is one alone, below zero too', () => {
    expect(exportCsv(table([-5, 'b']))).toContain('\r\n-5,b\r\n');
  });

  it('gives back every cell of any case, and no cell that runs', () => {
    fc.assert(
      fc.property(anyCase, (subject) => {
        for (const made of Object.values(buildTables(whole(subject, null)))) {
          const rows = parse(exportCsv(made).slice(1));
          const cells = [made.columns, ...made.rows].map((row) => row.map((cell) => String(cell ?? '')));
          expect(rows.map((row) => row.map(withoutMarks))).toEqual(cells.map((row) => row.map(withoutMarks)));
          const texts = made.rows.map((row) => row.filter((cell) => typeof cell === 'string'));
          const csv = exportCsv({ ...made, rows: texts });
          expect([',', ';', '\t', '|'].flatMap((sign) => cellsOf(csv, sign)).filter(runsAsFormula)).toEqual(
            [],
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  it('holds hostile text as it is', () => {
    const rows = parse(exportCsv(table([HOSTILE, `-${HOSTILE}`])).slice(1));
    expect(rows[1]!.map(withoutMarks)).toEqual([withoutMarks(HOSTILE), withoutMarks(`-${HOSTILE}`)]);
  });

  it('gives the same bytes for the same case', () => {
    const csv = () => exportCsv(buildTables(whole(structuredClone(damCase), damComparison)).findings);
    expect(csv()).toBe(csv());
  });
});
