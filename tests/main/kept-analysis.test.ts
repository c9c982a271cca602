// What is kept of analyses on the disk saves time and nothing else: missing, damaged or stale, it is found anew.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analyse, type AnalysedSource } from '../../src/core/analysis.ts';
import { ofLastTwo, remembered } from '../../src/core/text/patterns/remembered.ts';
import { CaseAnalysis } from '../../src/main/analysis/case-analysis.ts';
import { KeptAnalysis } from '../../src/main/analysis/kept.ts';

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

const QUIET = { onProgress: () => undefined };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossread-kept-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** As after a start of the app: nothing in memory. Returns what was found and the steps that it took. */
async function afresh(sources: readonly AnalysedSource[]): Promise<{ comparison: unknown; steps: string[] }> {
  const steps: string[] = [];
  const analysis = new CaseAnalysis(new KeptAnalysis(folder, 'a'), null);
  return { comparison: await analysis.run(sources, { onProgress: ({ step }) => steps.push(step) }), steps };
}

describe('what is kept of a case', () => {
  it('is given again after a restart without computing anything', async () => {
    const first = await afresh(SOURCES);
    const second = await afresh(SOURCES);
    expect(second.comparison).toEqual(first.comparison);
    expect(first.steps.length).toBeGreaterThan(0);
    expect(second.steps).toEqual([]);
  });

  it('is not given for other sources', async () => {
    await afresh(SOURCES);
    const changed = [SOURCES[0]!, { ...SOURCES[1]!, date: '2024-03-06' }];
    expect((await afresh(changed)).comparison).toEqual(analyse(changed));
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['overwritten', () => Buffer.from('not at all')],
    ['empty', () => Buffer.alloc(0)],
  ])('is found anew when its files are %s', async (_how, damage) => {
    await afresh(SOURCES);
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      writeFileSync(file, damage(readFileSync(file)));
    }
    expect((await afresh(SOURCES)).comparison).toEqual(analyse(SOURCES));
    expect((await afresh(SOURCES)).steps).toEqual([]);
  });

  /** The JSON with other words for these. */
  const withWords =
    (words: string, others: string) =>
    (kept: Record<string, unknown>): unknown =>
      JSON.parse(JSON.stringify(kept).replaceAll(words, others)) as unknown;

  it.each<readonly [string, (kept: Record<string, unknown>) => unknown]>([
    ['nothing', () => null],
    ['a list', () => []],
    ['another value', ({ key }) => ({ key, value: 'none' })],
    ['parts left out', ({ key }) => ({ key, value: { claims: [], findings: [] } })],
    ['a kind that nobody knows', withWords('numbers-differ', 'colours-differ')],
    ['words that nobody knows', withWords('"figures"', '"shades"')],
    ['places that are none', withWords('"start":', '"begin":')],
  ])('is found anew when its files hold %s', async (_what, changed) => {
    await afresh(SOURCES);
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      const kept = JSON.parse(gunzipSync(readFileSync(file)).toString()) as Record<string, unknown>;
      writeFileSync(file, gzipSync(JSON.stringify(changed(kept))));
    }
    expect((await afresh(SOURCES)).comparison).toEqual(analyse(SOURCES));
  });

  it('is in the thread what was read of passages, and not the last two that it was asked of', async () => {
    const asked: string[] = [];
    const read = remembered((text) => asked.push(text));
    const tell = ofLastTwo((a: string, b: string) => asked.push(a + b));
    const ask = (): void => {
      read('passage');
      tell('a', 'b');
    };
    ask();
    await new CaseAnalysis(new KeptAnalysis(folder, 'a'), null).run(SOURCES, QUIET);
    ask();
    expect(asked).toEqual(['passage', 'ab', 'ab']);
  });

  it('costs nothing but time where nothing can be written', async () => {
    const analysis = new CaseAnalysis(new KeptAnalysis(join(folder, 'not', 'there'), 'a'), null);
    expect(await analysis.run(SOURCES, QUIET)).toEqual(analyse(SOURCES));
  });

  it('asks the encoder for each claim once, also after a restart', async () => {
    const asked: string[] = [];
    const run = (sources: readonly AnalysedSource[]): Promise<unknown> =>
      new CaseAnalysis(new KeptAnalysis(folder, 'a'), (texts) => {
        asked.push(...texts);
        return Promise.resolve(texts.map(() => [127]));
      }).run(sources, QUIET);
    await run(SOURCES);
    await run([...SOURCES, source('s3', 'Nobody knows how many boats will stop.')]);
    expect(asked).toEqual([
      expect.stringContaining('40 boats'),
      expect.stringContaining('30 boats'),
      expect.stringContaining('how many boats'),
    ]);
  });

  it('goes when the case goes', async () => {
    await afresh(SOURCES);
    expect(readdirSync(folder)).toHaveLength(2);
    new KeptAnalysis(folder, 'a').forget();
    expect(readdirSync(folder)).toEqual([]);
  });
});
