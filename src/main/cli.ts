// Entry of the command line: the same import and analysis as the app's, without a window. Results go to standard
// output, everything said to the person to standard error; exit code 0, or 2 with one line that says why.
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { analyse } from '../core/analysis.ts';
import { comparisonDocument } from '../core/export/comparison.ts';
import { exportMarkdown } from '../core/export/markdown.ts';
import { narrow } from '../core/export/scope.ts';
import { describeSource, exportText } from '../core/export/text.ts';
import { CASE_VERSION, NO_REVIEW, type Case } from '../core/model/case.ts';
import type { Comparison } from '../core/model/comparison.ts';
import { Problem } from '../core/model/problem.ts';
import { isoDay, type Source } from '../core/model/source.ts';
import { encodeInPlace } from './analysis/encoder.ts';
import { readSources } from './analysis/read-sources.ts';
import { twinOf } from './changes.ts';
import { exportFromLibrary, openIntoLibrary } from './cli/export.ts';
import { importIntoCase, listCases, listSeen } from './cli/library.ts';
import { searchLibrary } from './cli/search.ts';
import { writeExport } from './export/export-file.ts';
import { readChosenFile } from './import/files.ts';
import { readFile } from './import/import-file.ts';
import { makeSource } from './import/text.ts';
import { errorCode } from './library/atomic-write.ts';
import { printResult, report } from './terminal.ts';
import { VERSION } from './version.ts';

const HELP = `Crossread ${VERSION}: compare what several sources say about the same thing, offline.

  crossread compare FILE FILE...   what the texts share, and where they differ
  crossread inspect FILE           what is known about one text, and why
  crossread import CASE FILE...    adds files, folders or archives to a case of the library, by its title or its
                                   id; makes the case if there is none
  crossread cases                  the cases of the library
  crossread seen CASE              which texts and judged words of a case other cases have; --format text or json
  crossread search WORDS           what is found in the library: words, "phrases", -without, outlet: author: tag:
                                   verdict: kind: after:YYYY-MM-DD before:YYYY-MM-DD; --format text or json
  crossread export CASE            writes a case of the library as --format markdown, html, docx, pdf, csv, xlsx,
                                   json, w3c, claimreview, csl, ris, bibtex, tei or bundle
  crossread open FILE...           takes exported cases (json, bundle) into the library or, with --case CASE, adds
                                   Web Annotations to a case

  --date FILE=YYYY-MM-DD   day of publication of a file that does not state it; once per file
  --format FORMAT          text (default), markdown or json; inspect knows text and json
  --all-alignments         in json, every scored pair, not only those that a reader should see
  --output FILE            write to this file instead of standard output
  --table TABLE            what csv holds: points (default), findings or annotations
  --kind KIND, --tag TAG   export only findings of these kinds, only notes with these tags
  --without-texts          leave the full texts and the originals out of a bundle
  --review-url URL, --publisher NAME   where ClaimReviews are published, and by whom; without it they are drafts
  --library DIR            where the library lies, instead of CROSSREAD_LIBRARY or the system's folder
  --help, --version

Files are text in any common encoding, Markdown, saved web pages (HTML, MHTML), PDF, Word (.docx), OpenDocument
(.odt), EPUB, Rich Text, TEI, transcripts (SRT, WebVTT), and ZIP archives of these. import also takes bibliographic
records (CSL-JSON, RIS, BibTeX).
`;

const FORMATS = { compare: ['text', 'markdown', 'json'], inspect: ['text', 'json'] };

const OPTIONS = {
  date: { type: 'string', multiple: true, default: [] as string[] },
  format: { type: 'string', default: 'text' },
  'all-alignments': { type: 'boolean', default: false },
  output: { type: 'string' },
  library: { type: 'string' },
  case: { type: 'string' },
  table: { type: 'string', default: 'points' },
  kind: { type: 'string', multiple: true, default: [] as string[] },
  tag: { type: 'string', multiple: true, default: [] as string[] },
  'review-url': { type: 'string' },
  publisher: { type: 'string' },
  'without-texts': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  version: { type: 'boolean', default: false },
} as const;

async function main(): Promise<void> {
  const { values, positionals } = parse();
  const [command, ...files] = positionals;
  if (values.version || values.help) {
    process.stdout.write(values.version ? `${VERSION}\n` : HELP);
    return;
  }
  if (command === 'import') {
    await importIntoCase(values.library, files);
    return;
  }
  if (command === 'cases') {
    printResult(await listCases(values.library));
    return;
  }
  if (command === 'seen') {
    printResult(await listSeen(values.library, files, values.format));
    return;
  }
  if (command === 'search') {
    printResult(await searchLibrary(values.library, files, values.format));
    return;
  }
  if (command === 'export') {
    const { library, format, output, table, kind, tag, publisher } = values;
    const texts = !values['without-texts'];
    const reviewUrl = values['review-url'];
    const wish = { library, format, output, table, kinds: kind, tags: tag, texts, reviewUrl, publisher };
    await exportFromLibrary(files, wish);
    return;
  }
  if (command === 'open') {
    await openIntoLibrary(files, values.library, values.case);
    return;
  }
  if (command !== 'compare' && command !== 'inspect') {
    throw refused(
      command === undefined
        ? 'Say what to do: crossread compare FILE FILE..., or crossread --help.'
        : `There is no command ${command}: it is compare, inspect, import, cases, seen, search, export or open. See crossread --help.`,
    );
  }
  if (!FORMATS[command].includes(values.format)) {
    throw refused(`${command} writes ${FORMATS[command].join(', ')}, not ${values.format}.`);
  }
  if (command === 'compare' && files.length < 2) {
    throw new Problem(
      'too-few-sources',
      `A comparison needs at least two files, and there ${files.length === 0 ? 'is none' : 'is one'}. Name another one.`,
    );
  }
  if (command === 'inspect' && files.length !== 1) throw refused('inspect takes exactly one file.');

  if (files.some((file) => values.output !== undefined && resolve(file) === resolve(values.output))) {
    throw refused(
      `--output names ${String(values.output)}, which is one of the files read. Name another one.`,
    );
  }
  const { subject, files: origins } = await readCase(files, readDates(values.date, files));
  if (command === 'compare' && subject.sources.length < 2)
    throw new Problem(
      'too-few-sources',
      'A comparison needs at least two texts, and there is one. Name another file.',
    );
  const readings = await readSources(subject.sources, { encode: encodeInPlace });
  const comparison = analyse(subject.sources, {
    allAlignments: values['all-alignments'],
    readingOf: ({ id }) => readings[subject.sources.findIndex((source) => source.id === id)]!,
  });
  const result = render(command, values.format, subject, comparison);
  if (values.output === undefined) printResult(result);
  else await writeExport(values.output, values.output, result);
  for (const [index, file] of origins.entries()) {
    if (subject.sources[index]?.date !== null) continue;
    say(`No date stated in ${file}: relative dates stay unresolved; give --date ${file}=YYYY-MM-DD`);
  }
}

function parse(): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>> {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // The first sentence says what is wrong; those after it are about quoting on the command line.
    const [reason] = String(error instanceof Error ? error.message : error).split(/\.\s/);
    throw refused(`${String(reason).replace(/\.$/, '')}. See crossread --help.`);
  }
}

function render(command: string, format: string, subject: Case, comparison: Comparison): string {
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
        say(outcome.problem.message);
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

/** One line, whatever a file's name holds. */
function say(message: string): void {
  report(message.replace(/\s+/g, ' '));
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error) => {
  process.exitCode = errorCode(error) === 'EPIPE' ? 0 : 2;
});

main().catch((error: unknown) => {
  const expected = error instanceof Problem;
  say(`crossread: ${expected ? error.message : `an error inside Crossread: ${String(error)}`}`);
  process.exitCode = 2;
});
