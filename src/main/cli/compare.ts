// The commands that need no library: `crossread compare` and `crossread inspect`. They read files, run the analysis and
// print what it found; nothing is kept.
import { basename, resolve } from 'node:path';
import * as v from 'valibot';
import { analyse } from '../../core/analysis.ts';
import { comparisonDocument } from '../../core/export/comparison.ts';
import { exportMarkdown } from '../../core/export/markdown.ts';
import { narrow } from '../../core/export/scope.ts';
import { describeSource, exportText } from '../../core/export/text.ts';
import { CASE_VERSION, NO_REVIEW, type Case } from '../../core/model/case.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import { Problem } from '../../core/model/problem.ts';
import { isoDay, type Source } from '../../core/model/source.ts';
import { encodeInPlace } from '../analysis/encoder.ts';
import { readSources } from '../analysis/read-sources.ts';
import { twinOf } from '../changes.ts';
import { writeExport } from '../export/export-file.ts';
import { readChosenFile } from '../import/files.ts';
import { readFile } from '../import/import-file.ts';
import { makeSource } from '../import/text.ts';
import { printResult, reportLine } from '../terminal.ts';
import { VERSION } from '../version.ts';

type Command = 'compare' | 'inspect';

const FORMATS: Readonly<Record<Command, readonly string[]>> = {
  compare: ['text', 'markdown', 'json'],
  inspect: ['text', 'json'],
};

export interface CompareOptions {
  readonly format: string;
  /** The file to write to; standard output without it. */
  readonly output: string | undefined;
  /** Days of publication, each as `FILE=YYYY-MM-DD`. */
  readonly dates: readonly string[];
  /** In JSON, every scored pair, not only those that a reader should see. */
  readonly allAlignments: boolean;
}

/**
 * Compares the texts in files, or inspects that in one, and prints or writes what was found.
 * @throws Problem when a file, a format or a date is no good, or the result cannot be written
 */
export async function compareFiles(
  command: Command,
  files: readonly string[],
  { format, output, dates, allAlignments }: CompareOptions,
): Promise<void> {
  if (!FORMATS[command].includes(format)) {
    throw refused(`${command} writes ${FORMATS[command].join(', ')}, not ${format}.`);
  }
  if (command === 'compare' && files.length < 2) {
    throw new Problem(
      'too-few-sources',
      `A comparison needs at least two files, and there ${files.length === 0 ? 'is none' : 'is one'}. Name another one.`,
    );
  }
  if (command === 'inspect' && files.length !== 1) throw refused('inspect takes exactly one file.');
  if (output !== undefined && files.some((file) => resolve(file) === resolve(output))) {
    throw refused(`--output names ${output}, which is one of the files read. Name another one.`);
  }
  const { subject, files: origins } = await readCase(files, readDates(dates, files));
  if (command === 'compare' && subject.sources.length < 2)
    throw new Problem(
      'too-few-sources',
      'A comparison needs at least two texts, and there is one. Name another file.',
    );
  const readings = await readSources(subject.sources, { encode: encodeInPlace });
  const comparison = analyse(subject.sources, {
    allAlignments,
    readingOf: ({ id }) => readings[subject.sources.findIndex((source) => source.id === id)]!,
  });
  const result = render(command, format, subject, comparison);
  if (output === undefined) printResult(result);
  else await writeExport(output, output, result);
  for (const [index, file] of origins.entries()) {
    if (subject.sources[index]?.date !== null) continue;
    reportLine(`No date stated in ${file}: relative dates stay unresolved; give --date ${file}=YYYY-MM-DD`);
  }
}

function render(command: Command, format: string, subject: Case, comparison: Comparison): string {
  if (format === 'json') {
    return `${JSON.stringify(comparisonDocument(subject.sources, comparison), null, 2)}\n`;
  }
  const exported = narrow(subject, comparison, { of: 'case' });
  if (format === 'markdown') return exportMarkdown(exported);
  return command === 'inspect' ? subject.sources.map(describeSource).join('') : exportText(exported);
}

/** A case that lives as long as the command, its sources in the order given, and the file that each came from. */
async function readCase(
  files: readonly string[],
  dates: ReadonlyMap<string, string>,
): Promise<{ subject: Case; files: readonly string[] }> {
  const now = new Date().toISOString();
  const sources: Source[] = [];
  const origins: string[] = [];
  for (const file of files) {
    const read = await readFile({ name: file, bytes: await readChosenFile(file, file) });
    for (const outcome of read) {
      if (outcome.problem !== null) {
        if (read.length === 1) throw outcome.problem;
        reportLine(outcome.problem.message);
        continue;
      }
      if (outcome.document === null) {
        throw refused(`${file} holds bibliographic records, no text. Add it to a case: crossread import.`);
      }
      const source = makeSource(outcome.document, {
        id: `s${sources.length + 1}`,
        bytes: outcome.bytes,
        fileName: basename(outcome.name),
        importedAt: now,
        version: VERSION,
      });
      const twin = twinOf(sources, source);
      if (twin !== null) {
        const earlier = String(origins[sources.indexOf(twin)]);
        throw new Problem(
          'duplicate-source',
          `${outcome.name} has the same text as ${earlier}. Name each text once.`,
        );
      }
      const date = dates.get(file);
      sources.push(date === undefined ? source : { ...source, date, dateSource: 'person' });
      origins.push(outcome.name);
    }
  }
  return { subject: caseOf(sources, now), files: origins };
}

function caseOf(sources: Source[], now: string): Case {
  return {
    format: 'crossread-case',
    version: CASE_VERSION,
    id: 'command-line',
    about: { title: 'Comparison', base: null },
    createdAt: now,
    changedAt: now,
    sources,
    annotations: [],
    ...NO_REVIEW,
    history: [],
  };
}

/** By the file as it was named; `--date` may name it by the same path or, where that is clear, by its name alone. */
function readDates(stated: readonly string[], files: readonly string[]): ReadonlyMap<string, string> {
  const dates = new Map<string, string>();
  for (const entry of stated) {
    // The last "=": a file's name may hold one, a date does not.
    const split = entry.lastIndexOf('=');
    if (split < 1) throw refused(`--date takes FILE=YYYY-MM-DD, not ${entry}.`);
    const [name, day] = [entry.slice(0, split), entry.slice(split + 1)];
    const byPath = files.filter((file) => resolve(file) === resolve(name));
    const named = byPath.length > 0 ? byPath : files.filter((file) => basename(file) === name);
    const [file] = named;
    if (file === undefined) throw refused(`--date names ${name}, which is not among the files.`);
    if (named.length > 1)
      throw refused(`--date names ${name}, which several files are called. Give its path.`);
    const parsed = v.safeParse(isoDay, day);
    if (!parsed.success) throw refused(`--date ${entry}: ${parsed.issues[0].message}`);
    dates.set(file, day);
  }
  return dates;
}

function refused(message: string): Problem {
  return new Problem('bad-input', message);
}
