// Writes small PDF documents for the tests: text in Helvetica at given places, properties, nothing else.

export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfContent {
  readonly pages: readonly (readonly PlacedText[])[];
  readonly info?: Readonly<Record<string, string>>;
  /** Script that the document asks a viewer to run on opening. */
  readonly script?: string;
  /** Entry of the trailer that says the document is encrypted. */
  readonly encrypted?: boolean;
}

/** The bytes of a PDF 1.4 document. Text in Latin-1. */
export function makePdf({ pages, info = {}, script, encrypted = false }: PdfContent): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const text = (words: string): string => `(${words.replace(/[\\()]/g, '\\$&')})`;
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const action = script === undefined ? '' : `/OpenAction << /S /JavaScript /JS ${text(script)} >>`;
  const root = add('');
  const tree = add('');
  const kids = pages.map((placed) => {
    const stream = placed
      .map(({ text: words, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td ${text(words)} Tj ET`)
      .join('\n');
    const content = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    );
  });
  objects[root - 1] = `<< /Type /Catalog /Pages ${tree} 0 R ${action} >>`;
  objects[tree - 1] =
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  const properties = add(
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} ${text(value)}`)
      .join(' ')} >>`,
  );
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  const lock = encrypted
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -64 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<61><61>]`
    : '';
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R /Info ${properties} 0 R ${lock} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines of running text from a height downwards, 12 points apart. */
export function placed(lines: readonly string[], x: number, y: number, size = 10): PlacedText[] {
  return lines.map((text, index) => ({ text, x, y: y - index * size * 1.2, size }));
}
