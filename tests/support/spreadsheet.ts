// How a forgiving spreadsheet reads a CSV file, for tests that nothing in one runs.

/** The cells, cut at the separator that the program expects; quotes count where a cell begins with one. */
export function cellsOf(text: string, separator: string): string[] {
  const cells: string[] = [];
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at += 1) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; at < text.length; at += 1) {
        if (text[at] !== '"') cell += text[at]!;
        else if (text[at + 1] === '"') cell += text[(at += 1)]!;
        else break;
      }
      at += 1;
    }
    for (; at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n'; at += 1) {
      cell += text[at]!;
    }
    cells.push(cell);
  }
  return cells;
}

/** Whether a program may take the cell for a formula. */
export function runsAsFormula(cell: string): boolean {
  return /^["\s\p{C}]*[=+\-@＝＋－＠]/u.test(cell);
}
