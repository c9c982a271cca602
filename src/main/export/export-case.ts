// From a case and a wish to the file that leaves Crossread: one place that knows which format is written by what.
// Writers that bring a library along are loaded only when their format is asked for.
import { MAX_CASE_FILE_BYTES } from '../../core/contract/contract.ts';
import { EXPORT_FORMATS, type ExportFormatName, type ExportTable } from '../../core/contract/formats.ts';
import { exportClaimReviews, type Publication } from '../../core/export/claim-review.ts';
import { exportCsv } from '../../core/export/csv.ts';
import { exportJson } from '../../core/export/json.ts';
import { exportBibtex, exportCsl, exportRis } from '../../core/export/references.ts';
import { exportWebAnnotations } from '../../core/export/web-annotation.ts';
import { exportHtml } from '../../core/export/html.ts';
import { exportMarkdown } from '../../core/export/markdown.ts';
import { narrow, type Exported, type Scope } from '../../core/export/scope.ts';
import { exportTei } from '../../core/export/tei.ts';
import { buildTables } from '../../core/export/tables.ts';
import type { Case } from '../../core/model/case.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import { Problem, say } from '../../core/model/problem.ts';
import { forgetRemembered } from '../../core/text/patterns/remembered.ts';
import type { Original } from './bundle.ts';
import { fileNameOf } from './file-name.ts';
import { tooLargeToOpen } from './read-case.ts';

export interface ExportWish {
  readonly format: ExportFormatName;
  readonly scope: Scope;
  /** Which table a CSV file holds; other formats pass it over. */
  readonly table: ExportTable;
  /** Whether a bundle holds the full texts and the originals; other formats pass it over. */
  readonly texts: boolean;
  /** Where ClaimReviews are published; null leaves them drafts. Other formats pass it over. */
  readonly publication: Publication | null;
}

/** What some formats need beside the case. */
export interface ExportTools {
  /** The bytes that the sources were imported from, as far as they are kept. */
  readonly originals: () => Promise<readonly Original[]>;
  /** Turns a whole HTML document into a PDF. */
  readonly printPdf: (html: string) => Promise<Uint8Array>;
}

export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes a case, or the part of it that was asked for. Nothing here reads a clock: the same case gives the same
 * bytes.
 * @throws Problem `bad-input` when a part is asked for of a format that holds the whole case, `file-too-large` when the
 * file of a case could not be opened again
 */
export async function exportCase(
  subject: Case,
  comparison: Comparison | null,
  wish: ExportWish,
  tools: ExportTools,
): Promise<ExportedFile> {
  const { name, ending, mediaType, isWhole } = EXPORT_FORMATS[wish.format];
  if (isWhole && wish.scope.of !== 'case') {
    throw new Problem(
      'bad-input',
      say`${name} always holds the whole case. Choose the whole case, or another format.`,
    );
  }
  const content = await write(narrow(subject, comparison, wish.scope), wish, tools);
  // This thread does not look at the passages again before the next export; kept, they would be some dozen megabytes.
  forgetRemembered();
  const suffix = wish.format === 'csv' ? `-${wish.table}` : '';
  return { fileName: `${fileNameOf(subject.about.title)}${suffix}.${ending}`, mediaType, content };
}

async function write(exported: Exported, wish: ExportWish, tools: ExportTools): Promise<string | Uint8Array> {
  const { subject } = exported;
  switch (wish.format) {
    case 'markdown':
      return exportMarkdown(exported);
    case 'html':
      return exportHtml(exported);
    case 'csv':
      return exportCsv(buildTables(exported)[wish.table]);
    case 'json': {
      const text = exportJson(subject);
      if (Buffer.byteLength(text) > MAX_CASE_FILE_BYTES) throw tooLargeToOpen();
      return text;
    }
    case 'w3c':
      return exportWebAnnotations(subject);
    case 'csl':
      return exportCsl(subject.sources);
    case 'ris':
      return exportRis(subject.sources);
    case 'bibtex':
      return exportBibtex(subject.sources);
    case 'pdf': {
      const { writePdf } = await import('./pdf.ts');
      return writePdf(exported, tools.printPdf);
    }
    case 'docx': {
      const { writeDocx } = await import('./docx.ts');
      return writeDocx(exported);
    }
    case 'xlsx': {
      const { writeXlsx } = await import('./xlsx.ts');
      return writeXlsx(exported);
    }
    case 'bundle': {
      const { writeBundle } = await import('./bundle.ts');
      return writeBundle({ subject, originals: await tools.originals() }, wish.texts);
    }
    case 'tei':
      return exportTei(exported);
    case 'claimreview':
      return exportClaimReviews(exported, wish.publication);
  }
}
