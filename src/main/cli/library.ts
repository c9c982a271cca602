// The commands that work on the library: `crossread import`, `crossread cases` and `crossread seen`. They go through the
// same contract as the window, so that what they do can be undone there and is logged alike.
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { ANALYSIS_VERSION } from '../../core/analysis-version.ts';
import { inQuotes } from '../../core/export/text.ts';
import type { Contract, ImportOutcome } from '../../core/contract/contract.ts';
import { inEnglish, Problem } from '../../core/model/problem.ts';
import { english } from '../../core/texts/english.ts';
import { CaseAnalysis } from '../analysis/case-analysis.ts';
import { Comparer } from '../analysis/comparer.ts';
import { encodeInPlace } from '../analysis/encoder.ts';
import { KeptAnalysis } from '../analysis/kept.ts';
import { createApp } from '../app.ts';
import { newId } from '../ids.ts';
import { readChosenFile } from '../import/files.ts';
import { derivedFolder } from '../library/derived.ts';
import { openForCommand } from './open.ts';
import { printResult, report } from '../terminal.ts';
import { VERSION } from '../version.ts';

/** More files than a person adds at once on purpose. */
const MOST_FILES = 5_000;

/**
 * Adds files to a case, each with an outcome of its own on standard output; the exit code is 2 when any was left out.
 * @param library value of `--library`, if it was given
 * @throws Problem when nothing could be begun
 */
export async function importIntoCase(
  library: string | undefined,
  [caseName, ...paths]: readonly string[],
): Promise<void> {
  if (caseName === undefined || paths.length === 0) {
    throw new Problem('bad-input', 'Name the case and at least one file: crossread import CASE FILE...');
  }
  await withApp(library, async (app) => {
    let caseId: string | null = null;
    let batch: ReadFile[] = [];
    const add = async (): Promise<void> => {
      if (batch.length === 0) return;
      // Not before there is something to add: a slip in the name of a file makes no case.
      caseId ??= await findOrCreate(app, caseName);
      const files = batch.map(({ path, bytes }) => ({ fileName: basename(path), bytes }));
      const { files: outcomes } = await app.importSources({ caseId, files });
      for (const [index, { path }] of batch.entries()) tellOutcomes(path, outcomes[index] ?? []);
      batch = [];
    };
    for (const path of await filesIn(paths)) {
      try {
        batch.push({ path, bytes: (await readChosenFile(path, path)).toString('base64') });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        tell('left out', `${path}: ${error.message}`);
      }
      const size = batch.reduce((sum, { bytes }) => sum + bytes.length, 0);
      if (batch.length >= BATCH_FILES || size >= BATCH_SIZE) await add();
    }
    await add();
  });
}

interface ReadFile {
  readonly path: string;
  /** Base64. */
  readonly bytes: string;
}

/** Files of one change: every change writes the whole case, which grows with each of them. */
const BATCH_FILES = 50;
/** Characters of base64 after which a batch goes off, so that a folder of large files is not held in memory. */
const BATCH_SIZE = 8 * 1024 * 1024;

function tellOutcomes(path: string, outcomes: readonly ImportOutcome[]): void {
  for (const { name, problem, record, versionOf } of outcomes) {
    const file = basename(path);
    const within = name.startsWith(file) ? path + name.slice(file.length) : `${path}: ${name}`;
    if (problem !== null) tell('left out', `${within}: ${problem.message}`);
    else if (record === 'waiting') tell('added', `${within}, a record that waits for its text`);
    else if (record === 'attached') tell('added', `${within}, a record for a source there`);
    else tell('added', versionOf === null ? within : `${within}, likely another version of a source there`);
  }
}

function tell(what: 'added' | 'left out', about: string): void {
  if (what === 'left out') process.exitCode = 2;
  printResult(`${what}\t${about.replace(/\s+/g, ' ')}\n`);
}

/** One line per case: id, number of sources, title, parted by tabs. */
export async function listCases(library: string | undefined): Promise<string> {
  return withApp(library, async (app) => {
    const lines = (await app.listCases({})).map(
      ({ id, sources, title, problem }) =>
        `${id}\t${english.common.sourceCount(sources)}\t${title.replace(/\s+/g, ' ')}${problem === null ? '' : `\t${problem.message}`}\n`,
    );
    if (lines.length === 0) report('The library has no cases yet: crossread import CASE FILE... makes one.');
    return lines.join('');
  });
}

/** Version of the JSON; raised with every change of shape. */
const SEEN_VERSION = 1;

/**
 * What of a case other cases have, or have judged.
 * @param format `text` or `json`
 * @throws Problem `bad-input`, `not-found`, `in-use`, `cannot-save`
 */
export async function listSeen(
  library: string | undefined,
  [caseName, ...rest]: readonly string[],
  format: string,
): Promise<string> {
  if (format !== 'text' && format !== 'json')
    throw new Problem('bad-input', `seen writes text or json, not ${format}.`);
  if (caseName === undefined || rest.length > 0)
    throw new Problem('bad-input', 'Name one case, by its title or its id: crossread seen CASE.');
  return withApp(library, async (app) => {
    const caseId = await findCase(app, caseName);
    const { claims, texts, notice } = await app.seenBefore({ caseId });
    if (notice !== null) report(inEnglish(notice));
    if (format === 'json')
      return `${JSON.stringify({ format: 'crossread-seen', version: SEEN_VERSION, caseId, claims, texts }, null, 2)}\n`;
    const { sources } = (await app.openCase({ caseId })).case;
    const titles = new Map(sources.map(({ id, title }) => [id, title]));
    return [
      ...claims.map(
        ({ verdict: { label, reviewer, at, explanation }, words, passage, ...seen }) =>
          `judged\t${label}, by ${reviewer}, ${at.slice(0, 10)}\tin ${seen.caseTitle} (${seen.caseId})\n` +
          `    ${titles.get(passage.source) ?? ''}: ${inQuotes(words)}\n` +
          (explanation === '' ? '' : `    ${oneLine(explanation)}\n`),
      ),
      ...texts.map(
        ({ source, words, share, title, outlet, date, ...seen }) =>
          `shared\t${String(words)} words, ${String(Math.round(100 * share))} %\tin ${seen.caseTitle} (${seen.caseId})\n` +
          `    here: ${titles.get(source) ?? ''}\n` +
          `    there: ${[title, outlet, date].filter((part) => part !== null).join(', ')}\n`,
      ),
    ].join('');
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Opens the library for the length of the work. @throws Problem `in-use`, `cannot-save` */
export async function withApp<T>(
  library: string | undefined,
  work: (app: Contract) => Promise<T>,
): Promise<T> {
  const opened = await openForCommand(library);
  // What the windows have found of a case is not found anew.
  const kept =
    opened.readOnly === null
      ? await derivedFolder(opened.library.folder, 'analysis', ANALYSIS_VERSION)
      : null;
  // Nothing else waits for this thread, so that a worker would only cost its start.
  const comparer = new Comparer(({ caseId, sources }, { onProgress }) => ({
    result: new CaseAnalysis(new KeptAnalysis(kept, caseId), encodeInPlace).run(sources, { onProgress }),
    stop: () => undefined,
  }));
  try {
    return await work(
      createApp({
        ...opened,
        comparer,
        clock: () => new Date().toISOString(),
        newId,
        door: 'browser',
        version: VERSION,
      }),
    );
  } finally {
    await opened.close();
  }
}

/** The case with this id, or this title; a new one with this title when there is none. */
async function findOrCreate(app: Contract, name: string): Promise<string> {
  const found = await lookUp(app, name);
  if (found !== null) return found;
  const { id, about } = (await app.createCase({ title: name })).case;
  // A slip in the name makes a case too: who reads this sees it.
  report(`There was no case “${about.title}” yet: it is made.`);
  return id;
}

/** The case with this id, or this title. @throws Problem `not-found`, `bad-input`, or its own where it is damaged */
export async function findCase(app: Contract, name: string): Promise<string> {
  const found = await lookUp(app, name);
  if (found !== null) return found;
  throw new Problem('not-found', `There is no case ${name} in the library: crossread cases lists them.`);
}

async function lookUp(app: Contract, name: string): Promise<string | null> {
  const cases = await app.listCases({});
  const byId = cases.find(({ id }) => id === name);
  const named = byId === undefined ? cases.filter(({ title }) => title === name) : [byId];
  const [found] = named;
  if (named.length > 1) {
    throw new Problem(
      'bad-input',
      `Several cases are called ${name}: name one by its id, which crossread cases tells.`,
    );
  }
  if (found === undefined) return null;
  if (found.problem !== null) throw Problem.from(found.problem);
  return found.id;
}

/** The files named, those in folders included; links and hidden files within folders are passed over. */
async function filesIn(paths: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder) files.push(path);
    else {
      const entries = await readdir(path, { withFileTypes: true, recursive: true });
      const found = entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((file) => !/(?:^|[\\/])\./.test(relative(path, file)));
      if (found.length > MOST_FILES)
        throw new Problem(
          'bad-input',
          `${path} holds more than ${MOST_FILES} files. Name the folder that has the texts.`,
        );
      files.push(...found.sort());
    }
  }
  return files;
}
