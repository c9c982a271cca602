// "Seen before": texts and judged words of other cases are recognised, whatever became of what was kept for that.
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/core/contract/contract.ts';
import type { SeenBefore } from '../../../src/core/contract/seen-before.ts';
import { openApp } from '../../support/app.ts';
import { temporaryFolder } from '../../support/library.ts';

const COPY =
  'The river board shut the upper dam at Tarsk on Monday after a night of heavy rain, and told two villages below it to leave before the evening.';
const JUDGED = 'About 30 homes in Norwell were flooded when the lower bank gave way on Sunday night.';
const EARLIER = `${COPY}\n\n${JUDGED} Ada Lind, who leads the board, will speak again on Friday.`;
const LATER = `Our reporter writes from the valley.\n\n${COPY} Nobody knows yet what comes next. ${JUDGED}`;

interface Cases {
  readonly app: Contract;
  readonly folder: string;
  readonly earlier: string;
  readonly later: string;
}

/** An earlier case with a verdict on one statement, and a later one that has the same agency's copy. */
async function twoCases(): Promise<Cases> {
  const folder = await temporaryFolder();
  const { app } = await openApp(folder);
  const earlier = (await app.createCase({ title: 'The flood at Tarsk' })).case.id;
  const { sourceId } = await app.pasteSource({ caseId: earlier, text: EARLIER });
  const start = EARLIER.indexOf(JUDGED);
  await app.giveVerdict({
    caseId: earlier,
    passages: [{ source: sourceId, start, end: start + JUDGED.length }],
    replaces: null,
    label: 'Disputed',
    explanation: 'The board counts 20.',
    evidence: [],
  });
  const later = (await app.createCase({ title: 'A week after the flood' })).case.id;
  await app.pasteSource({ caseId: later, text: LATER });
  return { app, folder, earlier, later };
}

const brief = ({ texts, claims }: SeenBefore): unknown => ({
  texts: texts.map(({ caseTitle }) => caseTitle),
  claims: claims.map(({ verdict }) => verdict.label),
});
const BOTH = { texts: ['The flood at Tarsk'], claims: ['Disputed'] };
const NOTHING = { texts: [], claims: [] };

/** The folder of what is kept. */
const kept = (folder: string): string => join(folder, 'derived', 'prints-1');

describe('what was seen before', () => {
  it('is the text that a source shares with one of an earlier case, with its place here', async () => {
    const { app, earlier, later } = await twoCases();
    const [text] = (await app.seenBefore({ caseId: later })).texts;
    expect(text).toMatchObject({ caseId: earlier, caseTitle: 'The flood at Tarsk' });
    const words = text!.spans.map(({ start, end }) => LATER.slice(start, end)).join(' ');
    expect(words).toContain('shut the upper dam at Tarsk');
    expect(words).not.toContain('Our reporter');
    expect(text!.share).toBeGreaterThan(0.5);
  });

  it('is the verdict on the same words, with its case and time, and it changes nothing here', async () => {
    const { app, earlier, later } = await twoCases();
    const [claim] = (await app.seenBefore({ caseId: later })).claims;
    expect(LATER.slice(claim!.passage.start, claim!.passage.end)).toBe(JUDGED.slice(0, -1));
    expect(claim).toMatchObject({
      caseId: earlier,
      caseTitle: 'The flood at Tarsk',
      words: JUDGED,
      share: 1,
      verdict: { label: 'Disputed', explanation: 'The board counts 20.', reviewer: 'Reviewer' },
    });
    expect((await app.openCase({ caseId: later })).case.verdicts).toEqual([]);
  });

  it('is never a text of the case itself', async () => {
    const { app, earlier } = await twoCases();
    const { texts, claims } = await app.seenBefore({ caseId: earlier });
    expect(texts.map(({ caseTitle }) => caseTitle)).toEqual(['A week after the flood']);
    expect(claims).toEqual([]);
  });

  it('follows every change: a verdict taken back, a case deleted', async () => {
    const { app, earlier, later } = await twoCases();
    expect(brief(await app.seenBefore({ caseId: later }))).toEqual(BOTH);
    await app.undo({ caseId: earlier });
    expect(brief(await app.seenBefore({ caseId: later }))).toEqual({ ...BOTH, claims: [] });
    await app.deleteCase({ caseId: earlier });
    expect(brief(await app.seenBefore({ caseId: later }))).toEqual(NOTHING);
  });

  it('takes in a text that comes while an answer is being found', async () => {
    const { app, later } = await twoCases();
    const other = (await app.createCase({ title: 'Two at once' })).case.id;
    await Promise.all([
      app.seenBefore({ caseId: later }),
      app.pasteSource({ caseId: other, text: EARLIER }),
      app.seenBefore({ caseId: later }),
    ]);
    const { texts } = await app.seenBefore({ caseId: later });
    expect(texts.map(({ caseTitle }) => caseTitle).sort()).toEqual(['The flood at Tarsk', 'Two at once']);
  });

  it('is answered while a case is being deleted', async () => {
    const { app, earlier, later } = await twoCases();
    const [seen] = await Promise.all([
      app.seenBefore({ caseId: later }),
      app.deleteCase({ caseId: earlier }),
    ]);
    expect([BOTH, NOTHING]).toContainEqual(brief(seen));
    expect(brief(await app.seenBefore({ caseId: later }))).toEqual(NOTHING);
  });
});

describe('what is kept to see it', () => {
  it('stays where the cases cannot be listed for a moment, and is looked at again', async () => {
    const { app, folder, later } = await twoCases();
    await app.seenBefore({ caseId: later });
    const { app: again } = await openApp(folder);
    // Held in memory by then, so that its sources are there to be recognised.
    await again.openCase({ caseId: later });
    await rename(join(folder, 'cases'), join(folder, 'away'));
    expect(brief(await again.seenBefore({ caseId: later }))).toEqual(NOTHING);
    expect(await readdir(kept(folder))).toHaveLength(2);
    await rename(join(folder, 'away'), join(folder, 'cases'));
    expect(brief(await again.seenBefore({ caseId: later }))).toEqual(BOTH);
  });

  it('is read again at the next start, a file for each case, without its texts', async () => {
    const { app, folder, later, earlier } = await twoCases();
    await app.seenBefore({ caseId: later });
    expect((await readdir(kept(folder))).sort()).toEqual([`${earlier}.json`, `${later}.json`].sort());
    expect(await readFile(join(kept(folder), `${earlier}.json`), 'utf8')).not.toContain('will speak again');
    // Titles are taken from what is kept, so that a changed one shows whether it was read.
    const path = join(kept(folder), `${earlier}.json`);
    await writeFile(path, (await readFile(path, 'utf8')).replace('The flood at Tarsk', 'As it was kept'));
    const { app: again } = await openApp(folder);
    expect((await again.seenBefore({ caseId: later })).texts[0]?.caseTitle).toBe('As it was kept');
  });

  it.each([
    ['cut short', (path: string) => truncate(path, 40)],
    ['no JSON', (path: string) => writeFile(path, 'null and void')],
    ['of another shape', (path: string) => writeFile(path, '{"size":1,"changedMs":1,"id":"x","sources":7}')],
    ['gone', (path: string) => rm(path)],
  ])('is made again when it is %s', async (_, spoil) => {
    const { app, folder, earlier, later } = await twoCases();
    await app.seenBefore({ caseId: later });
    await spoil(join(kept(folder), `${earlier}.json`));
    const { app: again } = await openApp(folder);
    expect(brief(await again.seenBefore({ caseId: later }))).toEqual(BOTH);
    expect(await readFile(join(kept(folder), `${earlier}.json`), 'utf8')).toContain('The flood at Tarsk');
  });

  it('goes with its case, and with its version', async () => {
    const { app, folder, earlier, later } = await twoCases();
    await mkdir(join(folder, 'derived', 'prints-0'), { recursive: true });
    await app.seenBefore({ caseId: later });
    await app.deleteCase({ caseId: earlier });
    const { app: again } = await openApp(folder);
    await again.seenBefore({ caseId: later });
    expect(await readdir(kept(folder))).toEqual([`${later}.json`]);
    expect(await readdir(join(folder, 'derived'))).toEqual(['prints-1']);
  });

  it('may not fit on the disk: the answer is the same, and says so', async () => {
    const { app, folder, earlier, later } = await twoCases();
    // A folder stands where the file would be written, which the system refuses as it does on a full disk.
    await mkdir(join(kept(folder), `${earlier}.json`), { recursive: true });
    const seen = await app.seenBefore({ caseId: later });
    expect(brief(seen)).toEqual(BOTH);
    expect(seen.notice?.text).toContain('could not be kept on the disk');
  });

  it('leaves out a case that cannot be read, and goes on with the others', async () => {
    const { folder, earlier, later } = await twoCases();
    await truncate(join(folder, 'cases', earlier, 'case.json'), 100);
    const { app } = await openApp(folder);
    expect(brief(await app.seenBefore({ caseId: later }))).toEqual(NOTHING);
  });
});

describe('crossread seen', () => {
  const run = promisify(execFile);
  const cli = join(import.meta.dirname, '../../../out/main/cli.js');

  it('prints the earlier verdict and the text in common, each with its case, and as JSON all of it', async () => {
    const { folder, earlier } = await twoCases();
    const { stdout } = await run(process.execPath, [
      cli,
      'seen',
      'A week after the flood',
      '--library',
      folder,
    ]);
    expect(stdout).toContain(
      `judged\tDisputed, by Reviewer, 2026-01-01\tin The flood at Tarsk (${earlier})\n`,
    );
    expect(stdout).toContain(`“${JUDGED}”\n    The board counts 20.\n`);
    expect(stdout).toMatch(
      /shared\t\d+ words, \d+ %\tin The flood at Tarsk .*\n {4}here: .+\n {4}there: .+\n/,
    );
    const json = await run(process.execPath, [
      cli,
      'seen',
      'A week after the flood',
      '--library',
      folder,
      '--format',
      'json',
    ]);
    expect(JSON.parse(json.stdout)).toMatchObject({
      format: 'crossread-seen',
      version: 1,
      claims: [{ words: JUDGED, caseId: earlier, verdict: { label: 'Disputed' } }],
      texts: [{ caseId: earlier }],
    });
  });

  it('says what was wrong when no case is named, or none is called so', async () => {
    const { folder } = await twoCases();
    await expect(run(process.execPath, [cli, 'seen', '--library', folder])).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('crossread seen CASE') as string,
    });
    await expect(run(process.execPath, [cli, 'seen', 'Nowhere', '--library', folder])).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no case Nowhere') as string,
    });
  });
});
