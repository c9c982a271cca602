// Compares and adopts versions in a thread of its own, so that the app answers meanwhile: every passage whose words changed
// is sought in the whole of the newer text, which takes seconds for two hundred notes on a book.
import { Worker } from 'node:worker_threads';
import type { Results } from '../../core/contract/contract.ts';
import type { Case } from '../../core/model/case.ts';
import type { Change } from '../../core/model/change.ts';
import { Problem, say, type ProblemData } from '../../core/model/problem.ts';
import { adoptVersion, compareVersions, type Placement } from './adopt-version.ts';

/** What the thread is started with; without a wish it compares and changes nothing. */
export interface VersionsTask {
  readonly subject: Case;
  readonly sourceId: string;
  readonly newerId: string;
  readonly wish: { readonly places: readonly Placement[]; readonly at: string } | null;
}

/** What the thread posts. */
export type VersionsAnswer =
  { readonly value: Results['compareVersions'] | Change } | { readonly problem: ProblemData };

/** As `compareVersions` and `adoptVersion` of adopt-version.ts, and with their problems. */
export interface VersionRuns {
  readonly compare: (subject: Case, sourceId: string, newerId: string) => Promise<Results['compareVersions']>;
  readonly adopt: (subject: Case, wish: Parameters<typeof adoptVersion>[1], at: string) => Promise<Change>;
}

/** At once, on the thread that asks. */
export const versionsInPlace: VersionRuns = {
  compare: (...asked) => Promise.resolve().then(() => compareVersions(...asked)),
  adopt: (...asked) => Promise.resolve().then(() => adoptVersion(...asked)),
};

/**
 * Characters of the newer text, up to which it is quicker to do it at once than to start a thread: a passage of 60
 * characters is sought among them in some ten milliseconds at most.
 */
const IN_PLACE = 5_000;

/** @param script where the built worker lies */
export function versionsInWorker(script: URL): VersionRuns {
  const run = async <T>(task: VersionsTask): Promise<T> => {
    const worker = new Worker(script, { workerData: task });
    const answer = await new Promise<VersionsAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', (cause) => reject(brokenOff(cause)));
      worker.once('exit', (code) =>
        reject(brokenOff(new Error(`The thread ended with code ${String(code)}.`))),
      );
    });
    if ('problem' in answer) throw Problem.from(answer.problem);
    return answer.value as T;
  };
  const isShort = ({ sources }: Case, newerId: string): boolean =>
    (sources.find(({ id }) => id === newerId)?.text.length ?? 0) <= IN_PLACE;
  return {
    compare: (subject, sourceId, newerId) =>
      isShort(subject, newerId)
        ? versionsInPlace.compare(subject, sourceId, newerId)
        : run({ subject, sourceId, newerId, wish: null }),
    adopt: (subject, wish, at) =>
      isShort(subject, wish.newerId)
        ? versionsInPlace.adopt(subject, wish, at)
        : run({ subject, ...wish, wish: { places: wish.places, at } }),
  };
}

function brokenOff(cause: unknown): Problem {
  return new Problem(
    'internal',
    say`Comparing the versions broke off, and nothing was changed. Try again; if it breaks off again, there may be too little memory for these texts.`,
    { cause },
  );
}
