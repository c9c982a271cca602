// What a list of cases says of each, be it one that can be read or not.
import { lstat, readFile } from 'node:fs/promises';
import type { Case } from '../../core/model/case.ts';
import type { Problem, ProblemData } from '../../core/model/problem.ts';
import type { IndexEntry } from './index-file.ts';

export type UnreadableSummary = Omit<IndexEntry['summary'], 'problem'> & { readonly problem: ProblemData };

export function summaryOf(subject: Case): IndexEntry['summary'] {
  const outlets = subject.sources.flatMap(({ outlet }) => (outlet === null ? [] : [outlet]));
  return {
    id: subject.id,
    title: subject.about.title,
    changedAt: subject.changedAt,
    outlets: [...new Set(outlets)],
    sources: subject.sources.length,
    annotations: subject.annotations.length,
    verdicts: subject.verdicts.length,
    problem: null,
  };
}

/**
 * Of a case that cannot be read.
 * @param path its file, which may hold a title all the same
 */
export async function summaryOfUnreadable(
  id: string,
  path: string,
  changedMs: number,
  problem: Problem,
): Promise<UnreadableSummary> {
  return {
    id,
    title: await titleInside(path, id),
    changedAt: new Date(changedMs).toISOString(),
    outlets: [],
    sources: 0,
    annotations: 0,
    verdicts: 0,
    problem: problem.toData(),
  };
}

/** The title in a file that is not a valid case, if one can be made out, else the id. */
async function titleInside(path: string, id: string): Promise<string> {
  const isFile = await lstat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  const text = isFile ? await readFile(path, 'utf8').catch(() => '') : '';
  const title = /"about":\s*\{\s*"title":\s*("(?:[^"\\]|\\.)*")/.exec(text)?.[1];
  try {
    return title === undefined ? id : String(JSON.parse(title));
  } catch {
    return id;
  }
}
