import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyse, type AnalysedSource } from '../../src/core/analysis.ts';
import type { Progress } from '../../src/core/contract/contract.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { workerRuns } from '../../src/main/analysis/worker-run.ts';
import { Comparer, UNHEARD } from '../../src/main/analysis/comparer.ts';
import { compared } from '../support/compared.ts';

const WORKER = pathToFileURL(join(import.meta.dirname, '../../out/main/worker.js'));

const source = (id: string, text: string): AnalysedSource => ({
  id,
  title: id,
  outlet: null,
  date: null,
  text,
});
const SOURCES = [
  source('s1', 'The company said that 40 boats will stop on Monday.'),
  source('s2', 'The company said that 30 boats will stop on Monday.'),
];

describe('the built worker', () => {
  it('finds what the analysis finds in place, and tells how far it is', async () => {
    const steps: string[] = [];
    const onProgress = ({ step, done }: Progress): void => {
      expect(done).toBeGreaterThanOrEqual(0);
      expect(done).toBeLessThanOrEqual(1);
      steps.push(step);
    };
    const run = workerRuns(WORKER).start({ caseId: 'a', sources: SOURCES }, { ...UNHEARD, onProgress });
    expect(await run.result).toEqual(await compared(SOURCES));
    expect(steps).toContain('Telling what statements mean');
  });

  it('tells what words say before it reads what statements mean, once, and all that it finds after that', async () => {
    const runs = workerRuns(WORKER);
    const told: unknown[] = [];
    const start = (): Promise<Comparison> =>
      runs.start(
        { caseId: 'a', sources: SOURCES },
        { ...UNHEARD, onWords: (comparison) => told.push(comparison) },
      ).result;
    told.push(await start());
    await start();
    expect(told).toEqual([analyse(SOURCES), await compared(SOURCES)]);
    runs.close();
  });

  it('ends at once when its run is cancelled', async () => {
    const comparer = new Comparer(workerRuns(WORKER).start);
    const result = comparer.compare('a', SOURCES);
    comparer.cancel('a');
    await expect(result).rejects.toMatchObject({ code: 'cancelled' });
    expect(comparer.progress('a')).toBeNull();
  });

  it('rejects when it cannot start', async () => {
    const run = workerRuns(new URL('./nosuch.js', WORKER)).start({ caseId: 'a', sources: SOURCES }, UNHEARD);
    await expect(run.result).rejects.toThrow();
  });

  it('goes on with the thread of a case, and gives what one from scratch gives', async () => {
    const runs = workerRuns(WORKER);
    const more = [...SOURCES, source('s3', 'The company said that 30 boats will sail again on Friday.')];
    for (const sources of [SOURCES, more, SOURCES]) {
      const run = runs.start({ caseId: 'a', sources }, UNHEARD);
      expect(await run.result).toEqual(await compared(sources));
    }
    runs.close();
  });
});

describe('a thread that dies', () => {
  it('is told in words for a person, and the next comparison gets a new one', async () => {
    const script = new URL('data:text/javascript,process.exit(3)');
    const comparer = new Comparer(workerRuns(script).start);
    await expect(comparer.compare('a', SOURCES)).rejects.toThrow('Your case is unharmed');
    expect(comparer.progress('a')).toBeNull();
    await expect(comparer.compare('a', SOURCES)).rejects.toThrow('Your case is unharmed');
  });
});
