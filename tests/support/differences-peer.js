// A thread in which another library compares two sequences of words, given as numbers: once on the first words of
// both, to warm up, and then whole. Posts "begun" and then the milliseconds.
import { parentPort, workerData } from 'node:worker_threads';

/** @typedef {(a: Int32Array, b: Int32Array) => void} Compare */

/** @typedef {(a: number, b: number, isCommon: (at: number, there: number) => boolean, found: () => void) => void} CompareLengths */

/** Words to warm up on: few enough to be over soon in every library. */
const FIRST = 1_000;

/** One character for each word, past those that would be half of a pair. @param {Int32Array} ids */
const characters = (ids) =>
  Array.from(ids, (id) => String.fromCharCode(id < 0xd7ff ? id + 1 : id + 0x801)).join('');

/** @type {Record<string, () => Promise<Compare>>} */
const LIBRARIES = {
  async diff() {
    const { diffArrays } = await import('diff');
    return (a, b) => void diffArrays(Array.from(a), Array.from(b));
  },
  async 'fast-diff'() {
    const { default: compare } = await import('fast-diff');
    return (a, b) => void compare(characters(a), characters(b));
  },
  async 'diff-match-patch'() {
    const { diff_match_patch: Engine } = await import('diff-match-patch');
    const engine = new Engine();
    // Its own limit ends the search early and calls the rest changed.
    engine.Diff_Timeout = 0;
    return (a, b) => void engine.diff_main(characters(a), characters(b), false);
  },
  async 'diff-sequences'() {
    // CommonJS, whose function is the default of the default; its types leave out the one.
    const { default: module } = /** @type {{ default: { default: CompareLengths } }} */ (
      /** @type {unknown} */ (await import('diff-sequences'))
    );
    return (a, b) =>
      module.default(
        a.length,
        b.length,
        (at, there) => a[at] === b[there],
        () => undefined,
      );
  },
};

/** @type {unknown} */
const task = workerData;
const { library, idsA, idsB } = /** @type {{ library: string, idsA: Int32Array, idsB: Int32Array }} */ (task);
const compare = await /** @type {() => Promise<Compare>} */ (LIBRARIES[library])();
compare(idsA.subarray(0, FIRST), idsB.subarray(0, FIRST));
parentPort?.postMessage('begun');
const start = performance.now();
compare(idsA, idsB);
parentPort?.postMessage(performance.now() - start);
