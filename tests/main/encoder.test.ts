// The encoder itself, which lies beside the app, and the threads that it runs in.
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Likenesses } from '../../src/core/text/claims/likeness/meanings.ts';
import { encodeInPlace } from '../../src/main/analysis/encoder.ts';
import { encodeInThreads } from '../../src/main/analysis/encoder-run.ts';
import { readSources } from '../../src/main/analysis/read-sources.ts';

const WALL = 'The harbour wall gave way at dawn.';
const DEFENCE = 'A sea defence collapsed early in the morning.';
const BUDGET = 'The mayor blamed the budget.';
const SCHOOLS = 'Schools stay shut until Thursday.';

describe('the encoder', () => {
  it('finds a rewording nearer than anything else', async () => {
    const meanings = (await encodeInPlace([WALL, DEFENCE, BUDGET, SCHOOLS], () => undefined)).map((numbers) =>
      Int8Array.from(numbers),
    );
    const likenesses = new Likenesses(meanings, [0, 1, 1, 1]);
    expect(likenesses.of(0, 1)).toBeGreaterThan(likenesses.of(0, 2));
    expect(likenesses.of(0, 1)).toBeGreaterThan(likenesses.of(0, 3));
  });

  it('gives the same whatever else it is asked', async () => {
    const many = Array.from({ length: 40 }, (_, at) => `Boat number ${String(at)} was moved inland.`);
    const told: number[] = [];
    const [alone] = await encodeInPlace([many[30]!], () => undefined);
    const all = await encodeInPlace(many, (done) => told.push(done));
    expect(all).toHaveLength(40);
    expect(all[30]).toEqual(alone);
    expect(told).toEqual([0, 16, 32]);
  });

  it('reads a text that is longer than it can take, and one without letters', async () => {
    const meanings = await encodeInPlace(['wall '.repeat(5_000), '…', ''], () => undefined);
    expect(meanings.map(({ length }) => length)).toEqual([384, 384, 384]);
  });
});

describe('the threads of the encoder', () => {
  const SCRIPT = pathToFileURL(join(import.meta.dirname, '../../out/main/encoder-worker.js'));
  const many = Array.from(
    { length: 48 },
    (_, at) => `Boat ${String(at)} was moved${' inland'.repeat(at % 7)}.`,
  );
  let threads: Worker[];
  const note = (thread: Worker): void => void threads.push(thread);
  beforeEach(() => {
    threads = [];
    process.on('worker', note);
  });
  afterEach(() => void process.off('worker', note));
  const allEnd = (): Promise<unknown> =>
    Promise.all(threads.filter(({ threadId }) => threadId !== -1).map((thread) => once(thread, 'exit')));

  it('tell together what one tells, in order, and how much of it is done', async () => {
    const told: number[] = [];
    const together = await encodeInThreads(SCRIPT, 3)(many, (done) => told.push(done));
    expect(threads).toHaveLength(3);
    expect(together).toEqual(await encodeInPlace(many, () => undefined));
    expect(told).toEqual(Array.from({ length: 49 }, (_, done) => done));
    await allEnd();
  });

  it('are one where there is little to tell', async () => {
    expect(await encodeInThreads(SCRIPT, 3)(many.slice(0, 31), () => undefined)).toHaveLength(31);
    expect(threads).toHaveLength(1);
  });

  it.each([
    ['throws', "throw new Error('No memory.')", 'No memory.'],
    ['exits', 'process.exit(3)', 'ended with code 3'],
  ])('all end when one %s', async (_how, ending, told) => {
    const script = new URL(
      `data:text/javascript,import { workerData } from 'node:worker_threads';
      if (Atomics.add(workerData.taken, 0, 1) === 1) ${ending};
      setInterval(() => undefined, 1_000);`,
    );
    await expect(encodeInThreads(script, 3)(many, () => undefined)).rejects.toThrow(told);
    expect(threads).toHaveLength(3);
    await allEnd();
  });

  it('are missed when all end before everything is told', async () => {
    const script = new URL('data:text/javascript,');
    await expect(encodeInThreads(script, 3)(many, () => undefined)).rejects.toThrow('ended with code 0');
  });
});

describe('reading the sources of a case', () => {
  const source = (id: string, text: string) => ({ id, title: id, outlet: null, date: null, text });
  const sources = [source('a', `${WALL} ${BUDGET}`), source('b', DEFENCE)];

  it('gives every claim its meaning and tells how far it is', async () => {
    const steps: string[] = [];
    const readings = await readSources(sources, {
      encode: (texts, onProgress) => {
        onProgress(1);
        return Promise.resolve(texts.map((text) => [text.length]));
      },
      onProgress: ({ step, done }) => steps.push(`${step} ${done.toFixed(2)}`),
    });
    expect(readings.map(({ meanings }) => meanings)).toEqual([
      [[WALL.length], [BUDGET.length]],
      [[DEFENCE.length]],
    ]);
    expect(steps).toEqual(['Reading a 0.00', 'Reading b 0.00', 'Telling what statements mean 0.33']);
  });

  it('asks for nothing that was told before', async () => {
    const before = await readSources(sources, { encode: (texts) => Promise.resolve(texts.map(() => [1])) });
    const again = await readSources([...sources, source('c', SCHOOLS)], {
      encode: (texts) => Promise.resolve(texts.map((text) => [text.length])),
      before: ({ id }) => before[sources.findIndex((each) => each.id === id)],
    });
    expect(again.slice(0, 2)).toEqual(before);
    expect(again[2]!.meanings).toEqual([[SCHOOLS.length]]);
  });

  it('asks nobody where there is no encoder', async () => {
    for (const { meanings } of await readSources(sources, { encode: null })) expect(meanings).toBeUndefined();
  });
});
