import { describe, expect, it } from 'vitest';
import type { AnalysedSource } from '../../src/core/analysis.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { Comparer, type RunListener, type StartRun } from '../../src/main/analysis/comparer.ts';

const NOTHING: Comparison = {
  sentences: [],
  claims: [],
  quotations: [],
  quantities: [],
  names: [],
  occasions: [],
  alignments: [],
  points: [],
  findings: [],
};

const source = (text: string): AnalysedSource => ({
  id: 's1',
  title: 'Dues',
  outlet: null,
  date: null,
  text,
});

/** Runs that the test ends by hand. */
function heldRuns() {
  const runs: {
    finish: (comparison: Comparison) => void;
    fail: (error: Error) => void;
    tell: RunListener;
    stopped: boolean;
  }[] = [];
  const start: StartRun = (_task, tell) => {
    let finish!: (comparison: Comparison) => void;
    let fail!: (error: Error) => void;
    const result = new Promise<Comparison>((resolve, reject) => {
      finish = resolve;
      fail = reject;
    });
    const run = { finish, fail, tell, stopped: false };
    runs.push(run);
    return { result, stop: () => void (run.stopped = true) };
  };
  return { runs, comparer: new Comparer(start) };
}

describe('the comparer', () => {
  it('runs once for a comparison asked for twice, while it runs and after', async () => {
    const { runs, comparer } = heldRuns();
    const first = comparer.compare('a', [source('text')]);
    const second = comparer.compare('a', [source('text')]);
    runs[0]!.finish(NOTHING);
    expect(await first).toBe(NOTHING);
    expect(await second).toBe(NOTHING);
    expect(await comparer.compare('a', [source('text')])).toBe(NOTHING);
    expect(runs).toHaveLength(1);
  });

  it('runs again when what the analysis reads has changed, and only then', async () => {
    const { runs, comparer } = heldRuns();
    const first = comparer.compare('a', [source('text')]);
    runs[0]!.finish(NOTHING);
    await first;
    await comparer.compare('a', [{ ...source('text'), role: 'primary' } as AnalysedSource]);
    expect(runs).toHaveLength(1);
    const dated = comparer.compare('a', [{ ...source('text'), date: '2026-01-01' }]);
    expect(runs).toHaveLength(2);
    runs[1]!.finish(NOTHING);
    await dated;
  });

  it('seeks partners only when the comparison under way is done or stopped, which reads what they need', async () => {
    const { runs, comparer } = heldRuns();
    for (const end of [() => runs[0]!.finish(NOTHING), () => comparer.cancel('a')]) {
      runs.length = 0;
      const compared = comparer.compare('a', [source(`text ${String(end)}`)]).catch(() => undefined);
      const partners = comparer.partners('a', [], { source: 's1', start: 0, end: 4 });
      expect(runs).toHaveLength(1);
      end();
      await compared;
      await expect.poll(() => runs.length).toBe(2);
      runs[1]!.finish(NOTHING);
      expect(await partners).toEqual([]);
    }
  });

  it('tells how far the run is, and nothing when none is under way', async () => {
    const { runs, comparer } = heldRuns();
    expect(comparer.progress('a')).toBeNull();
    const result = comparer.compare('a', [source('text')]);
    runs[0]!.tell.onProgress({ step: 'Aligning claims', done: 0.5 });
    expect(comparer.progress('a')).toEqual({ step: 'Aligning claims', done: 0.5 });
    expect(comparer.progress('b')).toBeNull();
    runs[0]!.finish(NOTHING);
    await result;
    expect(comparer.progress('a')).toBeNull();
  });

  it('gives what a run finds by words as soon as it has, and nothing when that ends without', async () => {
    const { runs, comparer } = heldRuns();
    expect(await comparer.byWords('a')).toBeNull();
    const result = comparer.compare('a', [source('text')]);
    const byWords = comparer.byWords('a');
    const found = { ...NOTHING };
    runs[0]!.tell.onWords(found);
    expect(await byWords).toBe(found);
    runs[0]!.finish(NOTHING);
    expect(await result).toBe(NOTHING);

    const cancelled = comparer.compare('a', [source('other')]).catch(() => null);
    const waiting = comparer.byWords('a');
    comparer.cancel('a');
    expect([await waiting, await cancelled]).toEqual([null, null]);
  });

  it('stops a cancelled run and tells whoever waits; asked again it starts afresh', async () => {
    const { runs, comparer } = heldRuns();
    const result = comparer.compare('a', [source('text')]);
    comparer.cancel('a');
    await expect(result).rejects.toMatchObject({ code: 'cancelled' });
    expect(runs[0]!.stopped).toBe(true);
    const again = comparer.compare('a', [source('text')]);
    runs[1]!.finish(NOTHING);
    expect(await again).toBe(NOTHING);
  });

  it('ends the run of a case whose sources have changed in the meantime', async () => {
    const { runs, comparer } = heldRuns();
    const old = comparer.compare('a', [source('old')]);
    const other = comparer.compare('b', [source('other')]);
    const now = comparer.compare('a', [source('new')]);
    await expect(old).rejects.toMatchObject({ code: 'cancelled' });
    expect(runs.map(({ stopped }) => stopped)).toEqual([true, false, false]);
    runs[1]!.finish(NOTHING);
    runs[2]!.finish(NOTHING);
    await Promise.all([other, now]);
  });

  it('keeps nothing of a run that failed', async () => {
    const { runs, comparer } = heldRuns();
    const result = comparer.compare('a', [source('text')]);
    runs[0]!.fail(new Error('out of memory'));
    await expect(result).rejects.toThrow('out of memory');
    const again = comparer.compare('a', [source('text')]);
    runs[1]!.finish(NOTHING);
    expect(await again).toBe(NOTHING);
  });
});
