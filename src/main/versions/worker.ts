// Entry of a worker thread that does one thing with two versions of a source, posts what came of it, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../core/model/problem.ts';
import { adoptVersion, compareVersions } from './adopt-version.ts';
import type { VersionsAnswer, VersionsTask } from './worker-run.ts';

const post = (answer: VersionsAnswer): void => parentPort?.postMessage(answer);

const { wish, subject, sourceId, newerId } = workerData as VersionsTask;
try {
  const value =
    wish === null
      ? compareVersions(subject, sourceId, newerId)
      : adoptVersion(subject, { sourceId, newerId, places: wish.places }, wish.at);
  post({ value });
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  // A class of ours does not travel between threads.
  post({ problem: error.toData() });
}
