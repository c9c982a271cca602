// The commands that take cases out of the library and back in: `crossread export` and `crossread open`. They go
// through the same contract as the window.
import { basename } from 'node:path';
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS, EXPORT_TABLES } from '../../core/contract/formats.ts';
import { MAX_CASE_FILE_BYTES, MAX_FILE_BYTES, type Contract } from '../../core/contract/contract.ts';
import type { Publication } from '../../core/export/claim-review.ts';
import { FINDING_KINDS } from '../../core/model/comparison.ts';
import { Problem } from '../../core/model/problem.ts';
import { english } from '../../core/texts/english.ts';
import { findCase, withApp } from './library.ts';
import { writeExport } from '../export/export-file.ts';
import { readChosenFile } from '../import/files.ts';
import { printResult } from '../terminal.ts';

export interface ExportOptions {
  readonly library: string | undefined;
  readonly format: string;
  readonly output: string | undefined;
  /** Which table a CSV file holds. */
  readonly table: string;
  /** Kinds of finding to keep; all when there are none. */
  readonly kinds: readonly string[];
  /** Tags that notes must have one of; all notes when there are none. */
  readonly tags: readonly string[];
  /** Whether a bundle holds the full texts and the originals. */
  readonly texts: boolean;
  /** Where ClaimReviews are published, and by whom. */
  readonly reviewUrl: string | undefined;
  readonly publisher: string | undefined;
}

/**
 * Writes a case to a file or, where the format is text, to standard output.
 * @throws Problem when there is no such case, format or table, or the file cannot be written
 */
export async function exportFromLibrary(names: readonly string[], options: ExportOptions): Promise<void> {
  const [caseName] = names;
  if (caseName === undefined || names.length !== 1) {
    throw refused('Name one case: crossread export CASE --format FORMAT --output FILE.');
  }
  const format = EXPORT_FORMAT_NAMES.find((name) => name === options.format);
  if (format === undefined) {
    throw refused(`export writes ${EXPORT_FORMAT_NAMES.join(', ')}: name one with --format.`);
  }
  const table = EXPORT_TABLES.find((name) => name === options.table);
  if (table === undefined) throw refused(`--table takes ${EXPORT_TABLES.join(', ')}, not ${options.table}.`);
  const { output } = options;
  if (output === undefined && !EXPORT_FORMATS[format].isText) {
    throw refused(`${EXPORT_FORMATS[format].name} is not text: name the file to write with --output.`);
  }
  const made = await withApp(options.library, async (app) =>
    app.exportCase({
      caseId: await findCase(app, caseName),
      format,
      scope: scopeOf(options),
      table,
      texts: options.texts,
      publication: publicationOf(options),
    }),
  );
  const content = made.text ?? Buffer.from(made.bytes, 'base64');
  if (output === undefined && typeof content === 'string') printResult(content);
  else if (output === undefined) process.stdout.write(content);
  else await writeExport(output, output, content);
}

/**
 * Opens exported cases into the library or, when a case is named, adds Web Annotations to it. Tells on standard
 * output what came in, and what found no place; the exit code is 2 when anything was left out.
 * @param caseName title or id of the case that annotations go to
 */
export async function openIntoLibrary(
  paths: readonly string[],
  library: string | undefined,
  caseName: string | undefined,
): Promise<void> {
  if (paths.length === 0) throw refused('Name at least one file: crossread open FILE... [--case CASE].');
  await withApp(library, async (app) => {
    for (const path of paths) {
      const most = caseName === undefined ? MAX_CASE_FILE_BYTES : MAX_FILE_BYTES;
      const file = {
        fileName: basename(path),
        bytes: (await readChosenFile(path, path, most)).toString('base64'),
      };
      if (caseName === undefined) {
        const { case: opened } = await app.openCaseFile(file);
        tell(`opened\t${opened.id}\t${opened.about.title}`);
        continue;
      }
      const { added, known, lost } = await app.addAnnotations({
        caseId: await findCase(app, caseName),
        ...file,
      });
      tell(`added\t${path}: ${english.adding.notesAdded(added, known)}`);
      for (const { words, reason } of lost) {
        process.exitCode = 2;
        tell(`left out\t${words === '' ? 'an annotation' : `“${words}”`}: ${reason}`);
      }
    }
  });
}

function publicationOf({ reviewUrl, publisher }: ExportOptions): Publication | null {
  if (reviewUrl === undefined && publisher !== undefined)
    throw refused('--publisher goes with --review-url, the address where the reviews are published.');
  if (reviewUrl === undefined) return null;
  // The command line goes past the check that the other doors make of their input.
  if (!/^https?:\/\//i.test(reviewUrl) || !URL.canParse(reviewUrl))
    throw refused(`--review-url takes an address in full, beginning with https://, not ${reviewUrl}.`);
  return { url: reviewUrl, publisher: publisher ?? null };
}

function scopeOf({ kinds, tags }: ExportOptions): Parameters<Contract['exportCase']>[0]['scope'] {
  if (kinds.length === 0 && tags.length === 0) return { of: 'case' };
  const known = kinds.map((name) => {
    const kind = FINDING_KINDS.find((candidate) => candidate === name);
    if (kind === undefined) throw refused(`--kind takes ${FINDING_KINDS.join(', ')}, not ${name}.`);
    return kind;
  });
  return {
    of: 'filter',
    sources: null,
    kinds: known.length === 0 ? null : known,
    tags: tags.length === 0 ? null : [...tags],
  };
}

/** One line, whatever a title or a passage holds. */
function tell(line: string): void {
  printResult(`${line.replace(/[^\S\t]+/g, ' ')}\n`);
}

function refused(message: string): Problem {
  return new Problem('bad-input', message);
}
