// A PDF that repeats exactly: printers stamp the time of printing into it, and here the case's own time takes its
// place, digit for digit, so that no offset in the file moves.
import type { Case } from '../../core/model/case.ts';
import { exportHtml } from '../../core/export/html.ts';
import type { Exported } from '../../core/export/scope.ts';

/** `D:` and fourteen digits, in the entries that state when the file was made and changed. */
const STAMP = /(\/(?:CreationDate|ModDate)\s*\(D:)\d{14}/g;

/** The report as a PDF. @throws whatever the printer throws */
export async function writePdf(
  exported: Exported,
  print: (html: string) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const pdf = await print(exportHtml(exported));
  const text = Buffer.from(pdf).toString('latin1');
  return Buffer.from(text.replace(STAMP, `$1${stampOf(exported.subject)}`), 'latin1');
}

/** When the case last changed, as a PDF writes it; the day on which PDF dates begin where it does not say. */
function stampOf({ changedAt }: Case): string {
  const time = new Date(changedAt);
  if (Number.isNaN(time.getTime())) return '19700101000000';
  return time.toISOString().replace(/\D/g, '').slice(0, 14);
}
