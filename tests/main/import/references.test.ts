// Bibliographic records: read from three formats, attached to their sources or waiting for their texts.
import { describe, expect, it } from 'vitest';
import { exportBibtex, exportCsl, exportRis } from '../../../src/core/export/references.ts';
import { readReferences, type ReferenceFormat } from '../../../src/main/import/references.ts';
import { source } from '../../core/export/example.ts';
import { addFile, openApp } from '../../support/app.ts';
import { temporaryFolder } from '../../support/library.ts';

const read = (text: string, format: ReferenceFormat, name = 'refs') =>
  readReferences({ name, bytes: Buffer.from(text) }, format);

const RIS = `TY  - NEWS
ID  - 7
TI  - Harbour dues to rise by
  five per cent
AU  - Ruiz, Ana
AU  - Chen, Bo
T2  - Harbour Wire
PY  - 2026
DA  - 2026/03/05/
UR  - https://wire.example/dues
LA  - en-GB
ER  - 

TY  - ELEC
T1  - Boats
Y1  - 2026
DO  - 10.1000/182
ER  - 
`;
const BIBTEX = `@string{hw = {Harbour Wire}}
@article{ruiz, title = {Dues {RISE} in \\"Osterb{\\aa}k \\& Ca\\~nada}, author = {Ruiz, Ana and {Port Board}},
  journal = hw, date = {2026-03-05}, url = {https://wire.example/a\\_b}, langid = {british}}
@misc{old, title = {Boats}, year = 2026, month = mar, day = 6}`;

describe('bibliographic records', () => {
  it('are read from RIS, a title over two lines and a day with a stroke after it included', async () => {
    expect(await read(RIS, 'ris')).toEqual([
      {
        key: '7',
        title: 'Harbour dues to rise by five per cent',
        outlet: 'Harbour Wire',
        author: 'Ana Ruiz, Bo Chen',
        date: '2026-03-05',
        url: 'https://wire.example/dues',
        language: 'en-GB',
      },
      {
        key: null,
        title: 'Boats',
        outlet: null,
        author: null,
        date: null,
        url: 'https://doi.org/10.1000/182',
        language: null,
      },
    ]);
  });

  it('are read from BibTeX, with its strings, accents and names of months', async () => {
    expect(await read(BIBTEX, 'bibtex')).toMatchObject([
      {
        key: 'ruiz',
        title: 'Dues RISE in Österbåk & Cañada',
        author: 'Ana Ruiz, Port Board',
        outlet: 'Harbour Wire',
        date: '2026-03-05',
        url: 'https://wire.example/a_b',
        language: 'en-GB',
      },
      { key: 'old', date: '2026-03-06' },
    ]);
  });

  it('are read from CSL-JSON; of a part of a date or a range no day is made', async () => {
    const item = (issued: unknown) => ({ id: 1, type: 'webpage', title: 'Boats', issued });
    const author = [{ family: 'Ruiz', given: 'Ana' }, { literal: 'Port Board' }];
    const items = [
      { ...item({ 'date-parts': [['2026', 3, 5]] }), author, 'container-title': 'Harbour Wire' },
      item({ 'date-parts': [[2026, 3]] }),
      item({
        'date-parts': [
          [2026, 3, 5],
          [2026, 3, 7],
        ],
      }),
    ];
    const records = await read(JSON.stringify(items), 'csl');
    expect(records[0]).toMatchObject({ key: '1', author: 'Ana Ruiz, Port Board', outlet: 'Harbour Wire' });
    expect(records.map(({ date }) => date)).toEqual(['2026-03-05', null, null]);
  });

  it('take no address that is none of the web', async () => {
    const [one] = await read(JSON.stringify({ title: 'T', URL: 'javascript:alert(1)' }), 'csl');
    expect(one!.url).toBeNull();
  });

  it('come back as they were exported, from each of the three', async () => {
    const full = source({
      id: 's1',
      text: 'x',
      title: 'Rise & fall: 50% of {dams} in Österbåk',
      outlet: 'Valley_News #1',
      author: 'Ada Brook',
      date: '2026-03-05',
      url: 'https://valley.example/a_b?x=1&y=2',
      language: 'en-GB',
    });
    const { title, outlet, author, date, url, language } = full;
    const expected = [{ key: 's1', title, outlet, author, date, url, language }];
    expect(await read(exportCsl([full]), 'csl')).toEqual(expected);
    expect(await read(exportRis([full]), 'ris')).toEqual(expected);
    expect(await read(exportBibtex([full]), 'bibtex')).toEqual(expected);
  });

  it.each<[string, string, ReferenceFormat]>([
    ['RIS that is cut short', RIS.slice(0, 60), 'ris'],
    ['BibTeX that is cut short', BIBTEX.slice(0, -20), 'bibtex'],
    ['JSON that is cut short', '[{"title": "Bo', 'csl'],
    ['RIS without a record', 'Ferries to stop', 'ris'],
    ['BibTeX without a record', 'Ferries to stop', 'bibtex'],
  ])('of %s are refused with the name of the file', async (_what, text, format) => {
    await expect(read(text, format, 'refs.x')).rejects.toMatchObject({
      code: 'damaged-file',
      message: expect.stringContaining('refs.x') as string,
    });
  });

  it.each([
    ['bad-input', '{"type": "FeatureCollection", "features": []}', /holds no bibliographic records/],
    ['bad-input', '[1, "two", null]', /holds no bibliographic records/],
    ['case-file', '{"format": "crossread-case", "version": 4}', /whole case/],
    [
      'annotations-file',
      '{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation"}',
      /Web Annotations/,
    ],
  ])('tell other JSON from records (%s)', async (code, text, message) => {
    await expect(read(text, 'csl', 'data.json')).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as string,
    });
  });

  it('read a large file of them in linear time, braces within braces included', async () => {
    const nested = `@article{a, title = ${'{'.repeat(2_000)}x${'}'.repeat(2_000)}}`;
    expect(await read(nested, 'bibtex')).toHaveLength(1);
    expect(await read(RIS.repeat(2_000), 'ris')).toHaveLength(4_000);
  });
});

describe('a record and its text', () => {
  const TEXT = 'Harbour dues to rise by five per cent\n\nThe board said that boats will pay more.';
  const open = async () => {
    const { app } = await openApp(await temporaryFolder());
    const caseId = (await app.createCase({ title: 'Dues' })).case.id;
    const add = (fileName: string, text: string) => addFile(app, caseId, fileName, text);
    return { app, caseId, add };
  };

  it('wait for each other: the record first, the text later', async () => {
    const { app, caseId, add } = await open();
    const waiting = await add('refs.ris', RIS);
    expect(waiting.sourceId).toBeNull();
    expect(waiting.outcomes.map(({ record }) => record)).toEqual(['waiting', 'waiting']);
    expect(waiting.case.references).toHaveLength(2);
    const { case: met } = await add('dues.txt', TEXT);
    expect(met.references.map(({ title }) => title)).toEqual(['Boats']);
    expect(met.sources[0]).toMatchObject({
      outlet: 'Harbour Wire',
      author: 'Ana Ruiz, Bo Chen',
      date: '2026-03-05',
      dateSource: 'record',
      url: 'https://wire.example/dues',
    });
    expect(met.sources[0]!.evidence).toContainEqual(
      expect.objectContaining({ field: 'date', how: ['record', 'RIS'], confidence: 'stated' }),
    );
    const undone = await app.undo({ caseId });
    expect(undone.case.references).toHaveLength(2);
    expect(undone.case.sources).toEqual([]);
  });

  it('find each other: the text first, the record later; what the source states stays', async () => {
    const { app, caseId, add } = await open();
    const { sourceId } = await add('dues.txt', TEXT);
    await app.editSource({ caseId, sourceId: sourceId!, fields: { outlet: 'The Wire' } });
    const { case: met, outcomes } = await add('refs.ris', RIS);
    expect(outcomes.map(({ record }) => record)).toEqual(['attached', 'waiting']);
    expect(met.sources[0]).toMatchObject({ outlet: 'The Wire', date: '2026-03-05' });
  });

  it('are brought together by a person where nothing tells', async () => {
    const { app, caseId, add } = await open();
    const { sourceId } = await add('boats.txt', 'Boats and what they cost\n\nThey cost more.');
    const { case: waiting } = await add('refs.ris', RIS);
    const record = waiting.references.find(({ title }) => title === 'Boats')!;
    const { case: met } = await app.attachReference({ caseId, referenceId: record.id, sourceId: sourceId! });
    expect(met.sources[0]!.url).toBe('https://doi.org/10.1000/182');
    const other = met.references[0]!;
    expect((await app.removeReference({ caseId, referenceId: other.id })).case.references).toEqual([]);
    await expect(app.removeReference({ caseId, referenceId: other.id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('are not added twice', async () => {
    const { add } = await open();
    await add('refs.ris', RIS);
    await expect(add('again.ris', RIS)).rejects.toMatchObject({ code: 'duplicate-source' });
  });
});
