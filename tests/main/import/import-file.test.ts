import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '../../../src/main/import/document.ts';
import { formatOf, readFile } from '../../../src/main/import/import-file.ts';
import { makeDocx, makeEpub, makeOdt, makeZip } from './make-office.ts';

async function read(name: string, content: string | Uint8Array): Promise<ReadDocument> {
  const [outcome] = await readFile({
    name,
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
  });
  if (outcome === undefined || outcome.problem !== null) throw outcome?.problem ?? new Error('No outcome.');
  if (outcome.document === null) throw new Error('It is a bibliographic record.');
  return outcome.document;
}

async function refusal(name: string, content: string | Uint8Array) {
  const [outcome] = await readFile({
    name,
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
  });
  return outcome?.problem?.toData();
}

const marked = ({ text, marks }: ReadDocument, kind: string): (readonly [string, string | null])[] =>
  marks.filter((mark) => mark.kind === kind).map(({ start, end, value }) => [text.slice(start, end), value]);

const MEMO = [
  'Quay to close',
  'The council found cracks in eleven pillars, says its report.',
  'What comes next',
  'Boats move north.',
  'Counted in April.',
].join('\n\n');

describe('a Word or OpenDocument text', () => {
  it.each([
    ['memo.docx', makeDocx(), 'Word'],
    ['memo.odt', makeOdt(), 'OpenDocument'],
  ])('%s gives its paragraphs, headings, links and footnotes', async (name, bytes, importer) => {
    const document = await read(name, bytes);
    if (name.endsWith('.odt')) expect(document.text).toBe(MEMO);
    for (const paragraph of ['Quay to close', 'What comes next', 'Boats move north.'])
      expect(document.text.split('\n\n')).toContain(paragraph);
    expect(document.importer).toBe(importer);
    expect(marked(document, 'headline')).toEqual([['Quay to close', null]]);
    expect(marked(document, 'heading')).toEqual([['What comes next', '2']]);
    expect(marked(document, 'link')).toEqual([['its report', 'https://quay.example/report']]);
    expect(marked(document, 'footnote')).toEqual([['Counted in April.', '1']]);
    expect(document.statements.map(({ field, value, confidence }) => [field, value, confidence])).toEqual([
      ['title', 'Quay memo', 'guessed'],
      ['author', 'mduarte', 'guessed'],
      ['date', '2026-05-06', 'guessed'],
    ]);
  });

  it('never expands an entity', async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const content = `<?xml version="1.0"?>${bomb}<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p>Safe &b; and &x; words.</text:p></office:text></office:body></office:document-content>`;
    const { text } = await read('memo.odt', makeOdt({ 'content.xml': content }));
    expect(text).not.toMatch(/haha|root:/);
    expect(text).toContain('Safe');
  });
});

describe('an EPUB book', () => {
  it('is read in the order of its spine, with what its package says', async () => {
    const document = await read('book.epub', makeEpub());
    expect(document.text).toBe('One\n\nThe quay was built in 1880.\n\nTwo\n\nIt is closed now.');
    expect(document.statements.map(({ field, value }) => [field, value])).toEqual([
      ['title', 'The Old Quay'],
      ['author', 'Mina Duarte'],
      ['date', '2026-05-06'],
      ['language', 'en'],
    ]);
  });
});

describe('a Rich Text document', () => {
  const RTF = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}{\info{\title Quay memo}{\author mduarte}}{\*\generator Some;}\pard Quay to close\par The council said \ldblquote caf\'e9\rdblquote  and \u8364?5 {\field{\*\fldinst HYPERLINK "https://x.example"}{\fldrslt here}}.{\footnote Counted in April.}\par}`;
  it('gives its text without fonts and instructions, in its encoding', async () => {
    const document = await read('memo.rtf', RTF);
    expect(document.text).toBe('Quay to close\n\nThe council said “café” and €5 here.\n\nCounted in April.');
    expect(marked(document, 'footnote')).toEqual([['Counted in April.', '1']]);
    expect(document.statements).toContainEqual({
      field: 'title',
      value: 'Quay memo',
      how: ['properties', 'document', 'title'],
      confidence: 'guessed',
    });
  });

  it('that is cut off is refused', async () => {
    expect(await refusal('memo.rtf', RTF.slice(0, -20))).toMatchObject({
      code: 'damaged-file',
      message: expect.stringMatching(/^memo\.rtf /) as string,
    });
  });
});

describe('Markdown', () => {
  it('gives its text without its marks, wrapped lines joined, and its front matter as statements', async () => {
    const document = await read(
      'a.md',
      '---\ntitle: "Quay to close"\ndate: 6 May 2026\nnonsense: 1\n---\n# Quay to *close*\n\nThe council found\ncracks, says [its report](https://quay.example/r).\n\n- one\n- two\n',
    );
    expect(document.text).toBe('Quay to close\n\nThe council found cracks, says its report.\n\none\n\ntwo');
    expect(marked(document, 'headline')).toEqual([['Quay to close', null]]);
    expect(document.statements.map(({ field, value }) => [field, value])).toEqual([
      ['title', 'Quay to close'],
      ['date', '2026-05-06'],
    ]);
  });
});

describe('a page saved as MHTML', () => {
  const MHTML = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://gazette.example/quay',
    'Subject: Quay',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="XX"',
    '',
    '--XX',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://gazette.example/quay',
    '',
    '<html><body><article><h1>Quay to close</h1><p>The council found cracks =E2=80=94 eleven of them.</p></article></body></html>',
    '--XX--',
    '',
  ].join('\r\n');
  it('gives its text and the address it was saved from', async () => {
    const document = await read('quay.mhtml', MHTML);
    expect(document.text).toBe('Quay to close\n\nThe council found cracks — eleven of them.');
    expect(document.statements[0]).toMatchObject({
      field: 'url',
      value: 'https://gazette.example/quay',
      how: ['archive'],
    });
  });

  it('that holds no page is refused', async () => {
    expect(await refusal('quay.mhtml', MHTML.slice(0, 200))).toMatchObject({ code: 'damaged-file' });
  });
});

describe('a transcript', () => {
  it('in WebVTT keeps its speakers and times', async () => {
    const document = await read(
      'talk.vtt',
      'WEBVTT\n\n1\n00:01.000 --> 00:03.000\n<v Ana Ruiz>The quay will <i>close</i></v>\n\n00:03.000 --> 00:05.000\n<v Ana Ruiz>in May.</v>\n\n01:00:05.500 --> 01:00:07.000\n<v Joaquim Teles>Nobody asked us &amp; ours.',
    );
    expect(document.text).toBe(
      'Ana Ruiz: The quay will close in May.\n\nJoaquim Teles: Nobody asked us & ours.',
    );
    expect(marked(document, 'turn').map(([, speaker]) => speaker)).toEqual(['Ana Ruiz', 'Joaquim Teles']);
    expect(marked(document, 'time').map(([, time]) => time)).toEqual(['00:00:01.000', '01:00:05.500']);
  });

  it('in SRT finds speakers by their colon', async () => {
    const document = await read(
      'talk.srt',
      '1\n00:00:01,000 --> 00:00:03,000\nANA RUIZ: The quay closes.\n\n2\n00:00:04,000 --> 00:00:06,000\nIn May.\n',
    );
    expect(marked(document, 'turn')).toEqual([['ANA RUIZ: The quay closes. In May.', 'ANA RUIZ']]);
  });

  it('without a single time is refused', async () => {
    expect(await refusal('talk.srt', 'just words')).toMatchObject({
      code: 'damaged-file',
      message: expect.stringMatching(/^talk\.srt /) as string,
    });
  });
});

describe('a web archive', () => {
  const record = (address: string, body: string, type = 'text/html; charset=utf-8'): string => {
    const http = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    return `WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:${address.length}>\r\nWARC-Date: 2026-05-06T10:00:00Z\r\nWARC-Target-URI: ${address}\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`;
  };
  const page =
    '<html><body><article><h1>Quay to close</h1><p>The council found cracks.</p></article></body></html>';
  const warc =
    record('https://gazette.example/quay', page) + record('https://gazette.example/a.css', 'p{}', 'text/css');

  it.each([
    ['quay.warc', Buffer.from(warc)],
    ['quay.warc.gz', gzipSync(warc)],
    ['quay.wacz', makeZip({ 'datapackage.json': '{}', 'archive/data.warc.gz': gzipSync(warc) })],
  ])('%s gives its pages with their addresses, and nothing of what they loaded', async (name, bytes) => {
    const outcomes = await readFile({ name, bytes });
    expect(outcomes.map((outcome) => [outcome.name, outcome.document?.text])).toEqual([
      ['https://gazette.example/quay', 'Quay to close\n\nThe council found cracks.'],
    ]);
    expect(outcomes[0]?.document?.statements[0]).toMatchObject({
      field: 'url',
      value: 'https://gazette.example/quay',
    });
  });

  it('without a page, or cut off, is refused', async () => {
    expect(await refusal('a.warc', record('https://a.example/a.css', 'p{}', 'text/css'))).toMatchObject({
      code: 'empty-file',
    });
    expect(await refusal('a.warc.gz', gzipSync(warc).subarray(0, 40))).toMatchObject({
      message: expect.stringMatching(/^a\.warc\.gz /) as string,
    });
  });
});

describe('a table', () => {
  const CSV = 'title,outlet,text\r\n"Quay to close","Harbour Wire","Boats move north."\r\n';
  it.each([
    ['reports.csv', CSV],
    ['reports.TSV', CSV.replaceAll(',', '\t')],
    ['reports.xlsx', makeZip({ 'xl/workbook.xml': '<workbook/>' })],
    [
      'reports.ods',
      makeZip({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': '<office:document-content/>',
      }),
    ],
  ])('is not read as one text of all its rows: %s', async (name, bytes) => {
    expect(await refusal(name, bytes)).toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(
        /is a table, .* Save the text of each row as a file of its own/,
      ) as string,
    });
  });

  it('is told by its name alone: a text with commas is a text', async () => {
    expect((await read('reports.txt', CSV)).text).toContain('Boats move north.');
  });
});

describe('a ZIP archive', () => {
  it('gives a source for each file, in folders too, and a reason for each that was left out', async () => {
    const outcomes = await readFile({
      name: 'all.zip',
      bytes: makeZip({
        'a.txt': 'The quay will close.',
        'sub/b.md': '# Boats\n\nThey move north.',
        'empty.txt': '',
        'c.pdf': '%PDF-1.7 broken',
        '__MACOSX/a.txt': 'litter',
        '.hidden': 'litter',
        'inner.zip': makeZip({ 'd.txt': 'deep' }),
      }),
    });
    expect(outcomes.map(({ name, document, problem }) => [name, document?.text ?? problem?.code])).toEqual([
      ['a.txt', 'The quay will close.'],
      ['sub/b.md', 'Boats\n\nThey move north.'],
      ['empty.txt', 'empty-file'],
      ['c.pdf', 'damaged-file'],
      ['inner.zip', 'bad-input'],
    ]);
    for (const { name, problem } of outcomes) if (problem !== null) expect(problem.message).toContain(name);
  });

  it.each([
    ['../../outside.txt', /leads out of the archive/],
    ['/etc/passwd', /leads out of the archive/],
    ['C:\\outside.txt', /leads out of the archive/],
    ['d/'.repeat(30) + 'deep.txt', /folders deep/],
  ])('takes nothing named %s, and the rest still comes in', async (name, reason) => {
    const outcomes = await readFile({
      name: 'all.zip',
      bytes: makeZip({ 'a.txt': 'The quay will close.', [name]: 'x' }),
    });
    expect(outcomes.map(({ problem }) => problem?.message ?? 'in')).toEqual([
      'in',
      expect.stringMatching(reason),
    ]);
  });

  it('takes no symbolic link', async () => {
    const link = makeZip(
      {},
      {
        'link.txt': [Buffer.from('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }],
        'a.txt': Buffer.from('The quay will close.'),
      },
    );
    const outcomes = await readFile({ name: 'all.zip', bytes: link });
    expect(outcomes.find(({ name }) => name === 'link.txt')?.problem?.message).toMatch(
      /link to another file/,
    );
  });

  it('takes no entry that unpacks to many times its size', async () => {
    const outcomes = await readFile({
      name: 'all.zip',
      bytes: makeZip({ 'bomb.txt': new Uint8Array(8 * 1024 * 1024), 'a.txt': 'The quay will close.' }),
    });
    expect(outcomes.map(({ problem }) => problem?.message ?? 'in')).toEqual([
      expect.stringMatching(/many times its size/),
      'in',
    ]);
  });

  it('with more files than anyone packs is refused as a whole', async () => {
    const files = Object.fromEntries(Array.from({ length: 5_001 }, (_none, at) => [`${at}.txt`, 'x']));
    expect(await refusal('all.zip', makeZip(files))).toMatchObject({
      code: 'file-too-large',
      message: expect.stringMatching(/^all\.zip holds more than/) as string,
    });
  });

  it('that states a smaller size than it holds is caught while it is unpacked', async () => {
    const bytes = makeZip({ 'a.txt': 'The quay will close. '.repeat(50) });
    const directory = bytes.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
    bytes.writeUInt32LE(10, directory + 24);
    expect(await refusal('all.zip', bytes)).toMatchObject({ code: 'damaged-file' });
  });
});

describe('a file of any kind', () => {
  it('is an archive by its first bytes, whatever lies in it', async () => {
    const bytes = makeZip(
      { 'b.txt': 'The quay will close.' },
      { 'a.pdf': [Buffer.from('\n%PDF-1.7 '), { level: 0 }] },
    );
    expect(
      (await readFile({ name: 'press.zip', bytes })).map(({ problem }) => problem?.code ?? 'in'),
    ).toEqual(['in', 'damaged-file']);
  });

  it.each([
    ['empty-file', 'a.pdf', Buffer.alloc(0)],
    ['damaged-file', 'a.docx', makeDocx().subarray(0, 300)],
    ['damaged-file', 'a.docx', makeDocx({ 'word/document.xml': '<w:document' })],
    ['damaged-file', 'a.odt', makeOdt({ 'content.xml': '<office:document-content/>' })],
    ['bad-input', 'a.odt', makeOdt({ 'META-INF/manifest.xml': '<manifest:encryption-data/>' })],
    ['damaged-file', 'a.epub', makeEpub({ 'OEBPS/book.opf': '' })],
    ['empty-file', 'a.zip', makeZip({})],
    ['binary-file', 'a.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['binary-file', 'a.txt', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['bad-input', 'a.xlsx', makeZip({ 'xl/workbook.xml': '<workbook/>' })],
    ['binary-file', 'a.pptx', makeZip({ 'ppt/presentation.xml': '<presentation/>' })],
    ['binary-file', 'a.pdf', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
    ['damaged-file', 'a.pdf', Buffer.from([1, 2, 3, 0, 0, 9, 200, 255, 254])],
    ['damaged-file', 'a.docx', Buffer.from([1, 2, 3, 0, 0, 9, 200, 255, 254])],
    ['damaged-file', 'a.epub', makeEpub().subarray(0, 200)],
    ['damaged-file', 'a.odt', makeOdt().subarray(0, 200)],
    ['damaged-file', 'a.zip', makeZip({ 'a.txt': 'The quay will close.' }).subarray(0, 40)],
    ['case-file', 'a.zip', makeZip({ 'manifest.json': '{}', 'case.json': '{}' })],
  ])('that cannot be read is refused with %s (%s), and the message names it', async (code, name, bytes) => {
    const problem = await refusal(name, bytes);
    expect(problem?.code).toBe(code);
    expect(problem?.message).toContain(name);
  });

  it.each([
    ['pdf', 'article.txt', '%PDF-1.7'],
    ['rtf', 'article.doc', '{\\rtf1 x}'],
    ['html', 'article.txt', '\ufeff<!DOCTYPE html><p>x'],
    ['subtitles', 'article.txt', 'WEBVTT\n\n'],
    ['html', 'page.htm', '<p>x'],
    ['text', 'page.unknown', 'x'],
    ['csl', 'refs.txt', '[\n {"id": "a", "title": "Boats"}]'],
    ['csl', 'refs.csl', '{"id": "a", "title": "Boats"}'],
    ['text', 'page.txt', '{Note} The quay will close.'],
    ['text', 'a.txt', 'Files begin with %PDF-1.7, says the standard.'],
    ['pdf', 'a.txt', 'junk from a mail\r\n%PDF-1.7'],
  ])('is known as %s by its bytes before its name (%s)', async (format, name, content) => {
    expect(await formatOf({ name, bytes: Buffer.from(content) })).toBe(format);
  });
});
