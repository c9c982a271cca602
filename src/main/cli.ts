// Entry of the command line: reads the arguments and hands them to the command, which lies in the room beside it. Results
// go to standard output, everything said to the person to standard error; exit code 0, or 2 with one line that says why.
import { parseArgs } from 'node:util';
import { Problem } from '../core/model/problem.ts';
import { compareFiles } from './cli/compare.ts';
import { exportFromLibrary, openIntoLibrary } from './cli/export.ts';
import { importIntoCase, listCases, listSeen } from './cli/library.ts';
import { searchLibrary } from './cli/search.ts';
import { errorCode } from './library/atomic-write.ts';
import { printResult, reportLine } from './terminal.ts';
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

type Option = keyof typeof OPTIONS;

/** The options that each command takes; any other would have no effect on it. */
const TAKEN: Readonly<Record<string, readonly Option[]>> = {
  compare: ['date', 'format', 'all-alignments', 'output'],
  inspect: ['date', 'format', 'output'],
  import: ['library'],
  cases: ['library'],
  seen: ['format', 'library'],
  search: ['format', 'library'],
  export: ['format', 'output', 'table', 'kind', 'tag', 'without-texts', 'review-url', 'publisher', 'library'],
  open: ['case', 'library'],
};

/** The one format in which an option has an effect. */
const ONLY_IN: Readonly<Partial<Record<Option, string>>> = {
  'all-alignments': 'json',
  table: 'csv',
  'without-texts': 'bundle',
  'review-url': 'claimreview',
  publisher: 'claimreview',
};

/** @throws Problem `bad-input` when one of the options that were given would have no effect */
function checkOptions(command: string, given: readonly string[], format: string): void {
  for (const option of given as readonly Option[]) {
    if (TAKEN[command]?.includes(option) === false)
      throw refused(`--${option} has no effect on ${command}: leave it out. See crossread --help.`);
    const only = ONLY_IN[option];
    if (only !== undefined && format !== only)
      throw refused(
        `--${option} has an effect in ${only} alone, not in ${format}: leave it out, or give --format ${only}.`,
      );
  }
}

async function main(): Promise<void> {
  const { values, positionals, tokens } = parse();
  const [command, ...files] = positionals;
  if (values.version || values.help) {
    process.stdout.write(values.version ? `${VERSION}\n` : HELP);
    return;
  }
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  if (command !== undefined) checkOptions(command, given, values.format);
  switch (command) {
    case 'compare':
    case 'inspect': {
      const { format, output, date: dates, 'all-alignments': allAlignments } = values;
      return compareFiles(command, files, { format, output, dates, allAlignments });
    }
    case 'import':
      return importIntoCase(values.library, files);
    case 'cases': {
      if (files.length > 0)
        throw refused(
          `cases lists all cases, and takes no ${files[0]!}. To look for one: crossread search WORDS.`,
        );
      printResult(await listCases(values.library));
      return;
    }
    case 'seen': {
      printResult(await listSeen(values.library, files, values.format));
      return;
    }
    case 'search': {
      printResult(await searchLibrary(values.library, files, values.format));
      return;
    }
    case 'export': {
      const { library, format, output, table, kind: kinds, tag: tags, publisher } = values;
      const texts = !values['without-texts'];
      const reviewUrl = values['review-url'];
      return exportFromLibrary(files, {
        library,
        format,
        output,
        table,
        kinds,
        tags,
        texts,
        reviewUrl,
        publisher,
      });
    }
    case 'open':
      return openIntoLibrary(files, values.library, values.case);
    case undefined:
      throw refused('Say what to do: crossread compare FILE FILE..., or crossread --help.');
    default:
      throw refused(
        `There is no command ${command}: it is compare, inspect, import, cases, seen, search, export or open. See crossread --help.`,
      );
  }
}

function parse(): ReturnType<
  typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true; tokens: true }>
> {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true, tokens: true });
  } catch (error) {
    // The first sentence says what is wrong; those after it are about quoting on the command line.
    const [reason] = String(error instanceof Error ? error.message : error).split(/\.\s/);
    throw refused(`${String(reason).replace(/\.$/, '')}. See crossread --help.`);
  }
}

function refused(message: string): Problem {
  return new Problem('bad-input', message);
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error) => {
  process.exitCode = errorCode(error) === 'EPIPE' ? 0 : 2;
});

main().catch((error: unknown) => {
  const expected = error instanceof Problem;
  reportLine(`crossread: ${expected ? error.message : `an error inside Crossread: ${String(error)}`}`);
  process.exitCode = 2;
});
