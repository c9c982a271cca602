import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SearchResult } from '../../../src/core/contract/search.ts';
import { Library } from '../../../src/main/library/library.ts';
import { Searcher } from '../../../src/main/search/searcher.ts';
import { temporaryFolder } from '../../support/library.ts';
import { caseOf } from '../../support/stored-case.ts';

const WORKER = pathToFileURL(join(import.meta.dirname, '../../../out/main/search-worker.js'));

async function begin(script: URL = WORKER): Promise<{ library: Library; search: Searcher; folder: string }> {
  const folder = await temporaryFolder();
  const library = await Library.open(folder);
  const search = new Searcher(library, script);
  onTestFinished(() => search.close());
  return { library, search, folder };
}

const cases = ({ groups }: SearchResult): string[] => groups.map(({ caseId }) => caseId).sort();

/** A thread that ends before it answers, as often as there are files in the folder; then the real one. */
async function dying(times: number): Promise<URL> {
  const folder = await temporaryFolder();
  const lives = join(folder, 'lives');
  await mkdir(lives);
  for (let number = 0; number < times; number += 1) await writeFile(join(lives, String(number)), '');
  const script = join(folder, 'worker.mjs');
  await writeFile(
    script,
    `import { readdirSync, rmSync } from 'node:fs';
     const [life] = readdirSync(${JSON.stringify(lives)});
     if (life === undefined) await import(${JSON.stringify(WORKER.href)});
     else { rmSync(${JSON.stringify(`${lives}/`)} + life); process.exit(1); }`,
  );
  return pathToFileURL(script);
}

describe('the search of the app', () => {
  it('finds what was saved a moment ago, and no longer what was deleted', async () => {
    const { library, search } = await begin();
    await library.save(caseOf('case01', 'Dues'));
    expect(cases(await search.search('harbour', null))).toEqual(['case01']);
    await library.save(caseOf('case02', 'More dues'));
    expect(cases(await search.search('harbour', null))).toEqual(['case01', 'case02']);
    await library.discard('case01', '2026-01-01T00:00:00.000Z');
    expect(cases(await search.search('harbour', null))).toEqual(['case02']);
  });

  it('calls a source without an outlet by its number, as every screen does', async () => {
    const { library, search } = await begin();
    const subject = caseOf('case01', 'Dues');
    await library.save({
      ...subject,
      sources: subject.sources.map((source) => ({ ...source, outlet: null })),
    });
    const { groups } = await search.search('note', null);
    const notes = groups.flatMap(({ hits }) => hits).filter(({ kind }) => kind === 'note');
    expect(notes.map(({ title }) => title)).toEqual(['Source 1', 'Source 1']);
  });

  it('finds what two imports save at the same time, while it is being indexed', async () => {
    const { library, search } = await begin();
    const ids = Array.from({ length: 12 }, (_, place) => `case${String(place).padStart(2, '0')}`);
    search.begin();
    await Promise.all(ids.map((id) => library.save(caseOf(id, `Case ${id}`, 20))));
    await expect
      .poll(async () => cases(await search.search('harbour', null)), { timeout: 20_000 })
      .toEqual(ids);
  });

  it('takes a case that is deleted while it is indexed for gone', async () => {
    const { library, search, folder } = await begin();
    for (const id of ['case01', 'case02']) await library.save(caseOf(id, id, 50));
    search.begin();
    await rm(join(folder, 'cases', 'case02'), { recursive: true });
    await library.save(caseOf('case03', 'case03'));
    await expect
      .poll(async () => cases(await search.search('harbour', null)), { timeout: 20_000 })
      .toEqual(['case01', 'case03']);
  });

  it('starts another thread when one dies, and answers all the same', async () => {
    const { library, search } = await begin(await dying(2));
    await library.save(caseOf('case01', 'Dues'));
    const result = await search.search('harbour', null);
    expect(result.groups.length + (result.indexed === null ? 0 : 1)).toBeGreaterThan(0);
    await expect.poll(async () => cases(await search.search('harbour', null))).toEqual(['case01']);
  });

  it('gives up on a thread that always dies, says so, and leaves the cases alone', async () => {
    const { library, search, folder } = await begin(await dying(50));
    await library.save(caseOf('case01', 'Dues'));
    await expect(search.search('harbour', null)).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining('search has stopped') as string,
    });
    expect(await readdir(join(folder, 'cases'))).toEqual(['case01']);
  });

  it('gives up where no other thread can be started, instead of trying for ever', async () => {
    const { search, folder } = await begin(await dying(50));
    // What lies in the place of the index cannot be cleared away as a file.
    await mkdir(join(folder, 'derived', 'search-3', 'index.sqlite'), { recursive: true });
    const stopped = { code: 'internal', message: expect.stringContaining('search has stopped') as string };
    await expect(search.search('harbour', null)).rejects.toMatchObject(stopped);
    await expect(search.search('harbour', null)).rejects.toMatchObject(stopped);
  });

  it('keeps the index for the next start, beside the cases', async () => {
    const { library, search, folder } = await begin();
    await library.save(caseOf('case01', 'Dues'));
    await search.search('harbour', null);
    await search.close();
    expect(await readdir(join(folder, 'derived'))).toEqual(['search-3']);
    const next = new Searcher(library, WORKER);
    onTestFinished(() => next.close());
    expect(await next.search('harbour', null)).toMatchObject({
      indexed: null,
      groups: [{ caseId: 'case01' }],
    });
  });
});
