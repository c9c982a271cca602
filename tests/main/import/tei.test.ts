// TEI comes in as its words, with what its header states; other XML is refused in clear words.
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/main/import/import-file.ts';

const HEADER =
  '<teiHeader><fileDesc><titleStmt><title>The mill</title><author>Ana Ruiz</author></titleStmt>' +
  '<publicationStmt><publisher>Quay Wire</publisher><date when="2026-03-05">5 March</date></publicationStmt></fileDesc></teiHeader>';
const tei = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">${HEADER}<text><body>${body}</body></text></TEI>`;
const read = async (xml: string, name = 'mill.xml') => (await readFile({ name, bytes: Buffer.from(xml) }))[0];

describe('a TEI file', () => {
  it('gives its paragraphs and headings without tags, and what its header states', async () => {
    const outcome = await read(
      tei(
        '<div><head>The mill stays</head><p>The mill &amp; the <hi>quay</hi> stay.<note>So the editor.</note></p>\n<p>It opens\n on <date>1 May</date>.</p></div>',
      ),
    );
    expect(outcome).toMatchObject({
      problem: null,
      document: {
        text: 'The mill stays\n\nThe mill & the quay stay.\n\nIt opens on 1 May.',
        marks: [{ kind: 'heading', start: 0, end: 14 }],
        importer: 'TEI',
      },
    });
    const stated = outcome?.problem === null && outcome.document !== null ? outcome.document.statements : [];
    expect(stated.map(({ field, value }) => [field, value])).toEqual([
      ['title', 'The mill'],
      ['author', 'Ana Ruiz'],
      ['outlet', 'Quay Wire'],
      ['date', '2026-03-05'],
    ]);
  });

  it('gives one of two readings, that of the edition, and what stands outside of markup', async () => {
    const outcome = await read(
      tei(
        '<p>Teh <choice><sic>ml</sic><corr>mill</corr></choice> of <choice><abbr>Mr</abbr><expan>Mister</expan></choice> Ruiz <del>fell</del><![CDATA[stands & stays]]>.</p>',
      ),
    );
    expect(outcome).toMatchObject({
      problem: null,
      document: { text: 'Teh mill of Mister Ruiz stands & stays.' },
    });
  });

  it('that is a corpus gives each of its texts, whole and with what its own header states', async () => {
    const text = (title: string, words: string): string =>
      `<TEI><teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt></fileDesc></teiHeader><text><p>${words}</p></text></TEI>`;
    const corpus =
      '<?xml version="1.0"?>\n<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc/></teiHeader>' +
      '<!-- <TEI> stands for a text --><TEI/>' +
      `${text('The mill', 'The mill <![CDATA[</TEI> ]]>stays.')}\n${text('The quay', '')}${text('The dam', 'The dam goes.')}</teiCorpus>`;
    const outcomes = await readFile({ name: 'letters/reports.xml', bytes: Buffer.from(corpus) });
    expect(outcomes.map(({ name }) => name)).toEqual([
      'letters/reports-1.xml',
      'letters/reports-2.xml',
      'letters/reports-3.xml',
    ]);
    expect(outcomes.map(({ document }) => document?.text)).toEqual([
      'The mill </TEI> stays.',
      undefined,
      'The dam goes.',
    ]);
    expect(outcomes[1]?.problem).toMatchObject({ code: 'empty-file' });
    expect(outcomes[2]?.document?.statements).toMatchObject([{ field: 'title', value: 'The dam' }]);
    // A text taken out of its corpus is a file that reads alone, and gives the same.
    const [, , last] = outcomes;
    const again = await readFile({ name: 'dam.xml', bytes: (last as { bytes: Uint8Array }).bytes });
    expect(again.map(({ document }) => document)).toEqual([last?.document]);
  });

  it('falls back on the header of its corpus for what the header of a text does not state', async () => {
    const header = (title: string, author: string, publisher: string, date: string): string =>
      `<teiHeader><fileDesc><titleStmt>${title}${author}</titleStmt><publicationStmt>${publisher}${date}</publicationStmt></fileDesc></teiHeader>`;
    const corpus =
      `<teiCorpus>${header('<title>Letters</title>', '<author>Ana &amp; Ruiz</author>', '<publisher>Quay Wire</publisher>', '<date when="2026-03-05"/>')}` +
      `<TEI>${header('<title>The mill</title>', '<author>Bo Lind</author>', '', '')}<text><p>The mill stays.</p></text></TEI>` +
      '<TEI><text><p>The dam goes.</p></text></TEI></teiCorpus>';
    const outcomes = await readFile({ name: 'letters.xml', bytes: Buffer.from(corpus) });
    const stated = outcomes.map(({ document }) =>
      document?.statements.map(({ field, value }) => [field, value]),
    );
    expect(stated).toEqual([
      [
        ['title', 'The mill'],
        ['author', 'Bo Lind'],
        ['outlet', 'Quay Wire'],
        ['date', '2026-03-05'],
      ],
      [
        ['author', 'Ana & Ruiz'],
        ['outlet', 'Quay Wire'],
        ['date', '2026-03-05'],
      ],
    ]);
  });

  it('with texts in a text gives each of the innermost, and what the outer one says itself', async () => {
    const texts = async (xml: string): Promise<unknown> =>
      (await readFile({ name: 'a.xml', bytes: Buffer.from(xml) })).map(({ document }) => document?.text);
    const two = '<TEI><text><p>One.</p></text></TEI><TEI><text><p>Two.</p></text></TEI>';
    expect(await texts(`<TEI><teiHeader/>${two}</TEI>`)).toEqual(['One.', 'Two.']);
    expect(await texts(`<TEI>${HEADER}<text><p>All.</p></text>${two}</TEI>`)).toEqual([
      'All.',
      'One.',
      'Two.',
    ]);
  });

  it.each([
    [
      '<TEI><text><p>One.</p></text></TEI><TEI><text><p>Two.</p></text></TEI><TEI><text><p>Three.</p></text>',
      '</TEI>',
    ],
    ['<TEI><text><p>One.</p></text></TEI><!-- so far <TEI><text><p>Two.</p></text></TEI>', '-->'],
  ])('in which something does not end is refused, with what is missing: %s', async (texts, missing) => {
    for (const xml of [`<teiCorpus>${texts}</teiCorpus>`, `<teiCorpus>${texts}`]) {
      const outcome = await read(xml);
      expect(outcome?.problem).toMatchObject({ code: 'damaged-file' });
      expect(outcome?.problem?.message).toContain(missing);
    }
  });

  it('with one text in a corpus keeps the bytes of the file', async () => {
    const corpus = Buffer.from('<teiCorpus><TEI><text><p>The mill stays.</p></text></TEI></teiCorpus>');
    expect(await readFile({ name: 'a.xml', bytes: corpus })).toMatchObject([
      { name: 'a.xml', bytes: corpus, document: { text: 'The mill stays.' } },
    ]);
  });

  it('without words is refused', async () => {
    expect((await read(tei('')))?.problem).toMatchObject({ code: 'empty-file' });
  });

  it('expands no entity', async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY a "boom boom">]><TEI><text><p>A &a; B</p></text></TEI>';
    const outcome = await read(bomb);
    expect(JSON.stringify(outcome?.document)).not.toContain('boom');
  });
});

it('XML that is no TEI is refused, with what to do', async () => {
  const outcome = await read(
    '<?xml version="1.0"?><rss><channel><title>News</title></channel></rss>',
    'feed.xml',
  );
  expect(outcome?.problem).toMatchObject({ code: 'bad-input' });
  expect(outcome?.problem?.message).toContain('Save its text as HTML');
});

it('a page in XHTML stays a page', async () => {
  const page =
    '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>The mill stays where it is.</p></body></html>';
  expect(await read(page, 'page')).toMatchObject({ problem: null, document: { importer: 'web page' } });
});
