import fs from 'node:fs';
import { mkdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { SearchResult } from '../../../src/core/contract/search.ts';
import { SearchKeeper } from '../../../src/main/search/keeper.ts';
import { temporaryFolder } from '../../support/library.ts';
import { storedCase } from '../../support/stored-case.ts';

interface Text {
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly date?: string;
  readonly text: string;
}

/** A folder with the cases, each a title and its texts. */
async function plant(cases: Readonly<Record<string, readonly Text[]>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [id, texts] of Object.entries(cases)) await plantCase(folder, id, texts);
  return folder;
}

async function plantCase(folder: string, id: string, texts: readonly Text[]): Promise<void> {
  const stored = storedCase(id, `Case ${id}`, texts.length, 0);
  const sources = (stored['sources'] as object[]).map((source, place) => ({
    ...source,
    outlet: 'Coast Wire',
    ...texts[place],
  }));
  await mkdir(join(folder, 'cases', id), { recursive: true });
  await writeFile(join(folder, 'cases', id, 'case.json'), JSON.stringify({ ...stored, sources }));
}

/** The keeper with everything taken in. */
function open(folder: string, file: string | null = join(folder, 'index.sqlite')): SearchKeeper {
  const keeper = new SearchKeeper(folder, file);
  onTestFinished(() => keeper.close());
  while (keeper.work());
  return keeper;
}

const found = ({ groups }: SearchResult): string[] =>
  groups.flatMap(({ caseId, hits }) => hits.map(({ kind, ref }) => `${caseId} ${kind} ${ref}`));

const marked = ({ groups }: SearchResult): string[] =>
  groups.flatMap(({ hits }) =>
    hits.flatMap(({ text, marks }) => marks.map((m) => text.slice(m.start, m.end))),
  );

const HARBOUR = {
  text: 'The harbour board will raise its dues in spring.\n\nFishermen object to the decision.',
};
const STRIKE = { text: 'Dockers began a strike over the night shift. The harbour stood still.' };

describe('searching the library', () => {
  it('finds sources by all of their words, the last one while it is being typed', async () => {
    const keeper = open(await plant({ quay01: [HARBOUR], dock01: [STRIKE] }));
    expect(found(keeper.search('harbour', null))).toHaveLength(2);
    expect(found(keeper.search('harbour fisher', null))).toEqual(['quay01 source source0']);
    expect(found(keeper.search('harbour fisher ', null))).toEqual([]);
  });

  it('knows the near spellings of what was there, came in and left when it is opened again', async () => {
    const folder = await plant({ quay01: [HARBOUR] });
    const first = open(folder);
    first.warm();
    await plantCase(folder, 'dock01', [STRIKE]);
    first.changed(['dock01']);
    while (first.work());
    expect(found(first.search('dockrs ', null))).toEqual(['dock01 source source0']);
    first.close();

    const second = open(folder);
    expect(found(second.search('dockrs ', null))).toEqual(['dock01 source source0']);
    expect(found(second.search('fishremen ', null))).toEqual(['quay01 source source0']);
    second.close();

    // Taken in before anybody searches: the words that are kept grow all the same.
    await plantCase(folder, 'mill01', [{ text: 'The miller objects.' }]);
    const third = open(folder);
    third.close();
    const fourth = open(folder);
    expect(found(fourth.search('millre ', null))).toEqual(['mill01 source source0']);
  });

  it('shows the words where they stand, marked, with the passage of the source', async () => {
    const keeper = open(await plant({ quay01: [HARBOUR] }));
    const result = keeper.search('fishermen', null);
    expect(marked(result)).toEqual(['Fishermen']);
    const { passage } = result.groups[0]!.hits[0]!;
    expect(HARBOUR.text.slice(passage!.start, passage!.end)).toBe('Fishermen');
  });

  it('finds a phrase only where its words stand in a row', async () => {
    const keeper = open(await plant({ quay01: [HARBOUR], dock01: [STRIKE] }));
    expect(found(keeper.search('"night shift"', null))).toEqual(['dock01 source source0']);
    expect(found(keeper.search('"shift night"', null))).toEqual([]);
  });

  it('leaves out what has a word after a minus', async () => {
    const keeper = open(await plant({ quay01: [HARBOUR], dock01: [STRIKE] }));
    expect(found(keeper.search('harbour -strike', null))).toEqual(['quay01 source source0']);
  });

  it('finds a mistyped word, and says that it is spelt otherwise', async () => {
    const keeper = open(await plant({ quay01: [HARBOUR], dock01: [STRIKE] }));
    for (const typed of ['fishremen', 'fishermn ', 'fishermem', 'fiherme']) {
      const result = keeper.search(typed, null);
      expect(found(result), typed).toEqual(['quay01 source source0']);
      expect(result.groups[0]!.hits[0]!.nearly).toBe(true);
      expect(marked(result)).toEqual(['Fishermen']);
    }
  });

  it('puts what is spelt as typed before what is spelt nearly so', async () => {
    const keeper = open(
      await plant({ nearone: [{ text: 'The harbor.' }], exactly: [{ text: 'The harbour.' }] }),
    );
    const { groups } = keeper.search('harbour ', null);
    expect(groups.map(({ caseId, hits }) => [caseId, hits[0]!.nearly])).toEqual([
      ['exactly', false],
      ['nearone', true],
    ]);
  });

  it('narrows by outlet, author and date', async () => {
    const keeper = open(
      await plant({
        quay01: [
          { ...HARBOUR, outlet: 'Harbour Wire', author: 'Ann Lee', date: '2023-03-05' },
          { ...STRIKE, outlet: 'Metro Ledger', date: '2024-01-31' },
        ],
      }),
    );
    expect(found(keeper.search('harbour outlet:metro', null))).toEqual(['quay01 source source1']);
    expect(found(keeper.search('author:"ann lee"', null))).toEqual(['quay01 source source0']);
    expect(found(keeper.search('harbour after:2023-06', null))).toEqual(['quay01 source source1']);
    expect(found(keeper.search('harbour kind:source before:2023-03', null))).toEqual([
      'quay01 source source0',
    ]);
    expect(found(keeper.search('kind:source date:2024', null))).toEqual(['quay01 source source1']);
  });

  it('finds Chinese by any stretch of characters, also one alone, and never by parts that are not together', async () => {
    const keeper = open(
      await plant({
        jiangsu: [{ text: '会议强调，制造业是国民经济的支柱。' }],
        fishing: [{ text: '制订渔业规划' }],
      }),
    );
    for (const typed of ['制造业', '造业', '国民经济', '柱']) {
      const result = keeper.search(typed, null);
      expect(found(result), typed).toEqual(['jiangsu source source0']);
      expect(marked(result), typed).toEqual([typed]);
    }
    expect(found(keeper.search('制业', null))).toEqual([]);
    expect(found(keeper.search('业', null))).toHaveLength(2);
  });

  it('finds Thai and Japanese, and Cyrillic without its accents', async () => {
    const keeper = open(
      await plant({
        thaione: [{ text: 'ค่าธรรมเนียมท่าเรือจะเพิ่มขึ้น' }],
        japanese: [{ text: '港湾使用料はデータによると値上げされる。' }],
        russian: [{ text: 'Портовые сборы вырастут ещё раз.' }],
      }),
    );
    expect(found(keeper.search('ท่าเรือ', null))).toEqual(['thaione source source0']);
    expect(found(keeper.search('データ', null))).toEqual(['japanese source source0']);
    expect(found(keeper.search('еще', null))).toEqual(['russian source source0']);
  });

  it('groups by case, shows three of each, and the rest when the case is named', async () => {
    const texts = Array.from({ length: 8 }, () => HARBOUR);
    const keeper = open(await plant({ quay01: texts, dock01: [STRIKE] }));
    const { groups } = keeper.search('kind:source harbour', null);
    expect(groups.map(({ caseId, title, hits, more }) => [caseId, title, hits.length, more])).toContainEqual([
      'quay01',
      'Case quay01',
      3,
      5,
    ]);
    expect(found(keeper.search('kind:source harbour', 'quay01'))).toHaveLength(8);
  });

  it('finds notes by their words and tags, and points by their wordings, with the passages they are on', async () => {
    const folder = await plant({});
    await mkdir(join(folder, 'cases', 'noted1'), { recursive: true });
    await writeFile(
      join(folder, 'cases', 'noted1', 'case.json'),
      JSON.stringify(storedCase('noted1', 'Noted', 2, 1)),
    );
    const keeper = open(folder);
    expect(keeper.search('tag:dues note', null).groups[0]!.hits).toMatchObject([
      { kind: 'note', ref: 'note0', tags: ['dues'], passage: { source: 'source0', start: 0, end: 7 } },
    ]);
    const points = [[0, 1].map((place) => ({ source: `source${place}`, start: 0, end: 30 }))];
    keeper.points('noted1', points);
    expect(keeper.search('kind:point rise', null).groups[0]!.hits).toMatchObject([
      { kind: 'point', passage: points[0]![0] },
    ]);
  });
});

describe('the index on the disk', () => {
  it('is in step at the next start with what changed, came and went in between', async () => {
    const folder = await plant({ quay01: [HARBOUR], dock01: [STRIKE] });
    open(folder).close();
    await plantCase(folder, 'quay01', [{ text: 'Nothing is left of it but pebbles.' }]);
    await plantCase(folder, 'newone', [{ text: 'A new harbour.' }]);
    await rm(join(folder, 'cases', 'dock01'), { recursive: true });
    const keeper = open(folder);
    expect(found(keeper.search('kind:source harbour', null))).toEqual(['newone source source0']);
    expect(found(keeper.search('pebbles', null))).toEqual(['quay01 source source0']);
  });

  it('is not read from the cases again when nothing changed', async () => {
    const folder = await plant({ quay01: [HARBOUR] });
    open(folder).close();
    const keeper = new SearchKeeper(folder, join(folder, 'index.sqlite'));
    expect(keeper.indexed).toBeNull();
    expect(found(keeper.search('fishermen', null))).toHaveLength(1);
    keeper.close();
  });

  it.each([
    ['cut short', async (file: string) => truncate(file, Math.floor((await stat(file)).size / 2))],
    ['empty', (file: string) => truncate(file, 0)],
    ['no index at all', (file: string) => writeFile(file, 'not an index '.repeat(1000))],
    [
      'damaged inside',
      async (file: string) => {
        const bytes = await readFile(file);
        bytes.fill(0x5a, 8192);
        await writeFile(file, bytes);
      },
    ],
  ])('is made anew when it is %s, and the person is told', async (_what, damage) => {
    const folder = await plant({ quay01: Array.from({ length: 30 }, () => HARBOUR) });
    const file = join(folder, 'index.sqlite');
    open(folder).close();
    await damage(file);
    const keeper = new SearchKeeper(folder, file);
    onTestFinished(() => keeper.close());
    const first = keeper.search('fishermen', null);
    while (keeper.work());
    expect(first.notice?.text).toMatch(/damaged/);
    expect(found(keeper.search('kind:source fishermen', 'quay01'))).toHaveLength(30);
  });

  it('is made anew without a word when it is missing or of another version', async () => {
    const folder = await plant({ quay01: [HARBOUR] });
    const file = join(folder, 'index.sqlite');
    open(folder).close();
    const bytes = await readFile(file);
    // The version stands in the header, at byte 60, as SQLite's file format says.
    bytes.writeUInt32BE(999, 60);
    await writeFile(file, bytes);
    const keeper = open(folder);
    expect(keeper.search('fishermen', null)).toMatchObject({ notice: null, groups: [{ caseId: 'quay01' }] });
  });

  it('opens after a kill that left its lock behind', async () => {
    const folder = await plant({ quay01: [HARBOUR] });
    open(folder).close();
    await mkdir(join(folder, 'index.sqlite.lock'));
    expect(found(open(folder).search('fishermen', null))).toHaveLength(1);
  });

  it('keeps what it has when the disk is full, says so, and takes in the rest once there is room', async () => {
    const folder = await plant({ quay01: [HARBOUR] });
    const keeper = open(folder);
    await plantCase(
      folder,
      'dock01',
      Array.from({ length: 200 }, (_, place) => ({ text: `${STRIKE.text} ${place}` })),
    );
    const full = vi.spyOn(fs, 'writeSync').mockImplementation(() => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    });
    let result: SearchResult;
    try {
      result = keeper.search('harbour', null, ['dock01']);
    } finally {
      full.mockRestore();
    }
    expect(result.notice?.text).toMatch(/may be full/);
    expect(found(result)).toEqual(['quay01 source source0']);
    while (keeper.work());
    const later = keeper.search('kind:source dockers', 'dock01');
    expect(found(later).length).toBeGreaterThan(5);
    expect(later.notice).toBeNull();
  });

  it('takes a case that is deleted while it waits for one that is gone', async () => {
    const folder = await plant({ quay01: [HARBOUR], dock01: [STRIKE] });
    const keeper = new SearchKeeper(folder, join(folder, 'index.sqlite'));
    onTestFinished(() => keeper.close());
    await rm(join(folder, 'cases', 'dock01'), { recursive: true });
    while (keeper.work());
    expect(keeper.indexed).toBeNull();
    expect(found(keeper.search('kind:source harbour', null))).toEqual(['quay01 source source0']);
  });

  it('passes over a case that is damaged, and finds the others', async () => {
    const folder = await plant({ quay01: [HARBOUR], dock01: [STRIKE] });
    await writeFile(join(folder, 'cases', 'dock01', 'case.json'), '{"format":');
    expect(found(open(folder).search('kind:source harbour', null))).toEqual(['quay01 source source0']);
  });

  it('answers while it is being made, and says how far it is', async () => {
    const many = Array.from({ length: 60 }, (_, place) => `quay${String(place).padStart(2, '0')}`);
    const texts = Array.from({ length: 40 }, () => ({ text: HARBOUR.text.repeat(60) }));
    const folder = await plant(Object.fromEntries(many.map((id) => [id, texts])));
    const keeper = new SearchKeeper(folder, null);
    onTestFinished(() => keeper.close());
    const { groups, indexed } = keeper.search('harbour', null);
    expect(groups.length).toBeGreaterThan(0);
    expect(indexed).toBeGreaterThan(0);
    expect(indexed).toBeLessThan(1);
  });
});
