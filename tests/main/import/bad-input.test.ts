// Files of every format that are cut short, empty, locked or wrongly named: each is read, or refused with a message
// that names it and says why; never is there another error, and the other files of the batch still come in.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile, type ReadOutcome } from '../../../src/main/import/import-file.ts';
import { addFile, base64, openApp } from '../../support/app.ts';
import { temporaryFolder } from '../../support/library.ts';
import { makeDocx, makeEpub, makeOdt, makeZip } from './make-office.ts';
import { makePdf, placed } from './make-pdf.ts';

const WORDS = Array.from(
  { length: 30 },
  (_, at) => `The council found cracks in pillar ${at} of the old quay.`,
);
const PAGE = `<!doctype html><html lang="en"><head><title>Quay to close</title></head><body><article><h1>Quay to close</h1>${WORDS.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`;
const HTTP = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${PAGE.length}\r\n\r\n${PAGE}`;
const WARC = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2026-05-06T10:00:00Z\r\nWARC-Target-URI: https://gazette.example/quay\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: ${HTTP.length}\r\n\r\n${HTTP}\r\n\r\n`;
const MHTML = [
  'From: <Saved by Blink>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="XX"',
  '',
  '--XX',
  'Content-Type: text/html; charset=utf-8',
  '',
  PAGE,
  '--XX--',
  '',
].join('\r\n');

/** One sound file of each format, by its usual name. */
const SOUND: Readonly<Record<string, Buffer>> = {
  'quay.txt': Buffer.from(WORDS.join('\n\n')),
  'quay.md': Buffer.from(`# Quay to close\n\n${WORDS.join('\n\n')}`),
  'quay.html': Buffer.from(PAGE),
  'quay.mhtml': Buffer.from(MHTML),
  'quay.pdf': makePdf({ pages: [placed(WORDS, 60, 780)] }),
  'quay.docx': makeDocx(),
  'quay.odt': makeOdt(),
  'quay.epub': makeEpub(),
  'quay.rtf': Buffer.from(`{\\rtf1\\ansi ${WORDS.join('\\par ')}}`),
  'quay.srt': Buffer.from('1\n00:00:01,000 --> 00:00:03,000\nANA RUIZ: The quay closes.\n'),
  'quay.vtt': Buffer.from('WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ana Ruiz>The quay closes.\n'),
  'quay.warc': Buffer.from(WARC),
  'quay.warc.gz': gzipSync(WARC),
  'quay.wacz': makeZip({ 'datapackage.json': '{}', 'archive/data.warc.gz': gzipSync(WARC) }),
  'quay.zip': makeZip({ 'quay.txt': WORDS.join('\n\n') }),
  'quay.ris': Buffer.from('TY  - NEWS\nTI  - Quay to close\nER  - \n'),
  'quay.bib': Buffer.from('@article{a, title = {Quay to close}, year = 2026}'),
  'quay.json': Buffer.from('[{"id":"a","type":"article-newspaper","title":"Quay to close"}]'),
};
const NAMES = Object.keys(SOUND);

const taken = (outcomes: readonly ReadOutcome[]): number =>
  outcomes.filter(({ problem }) => problem === null).length;

/** Every problem names the file, or the one inside it, and says more than that. */
function expectMessages(name: string, outcomes: readonly ReadOutcome[]): void {
  expect(outcomes.length).toBeGreaterThan(0);
  for (const outcome of outcomes) {
    if (outcome.problem === null) continue;
    const { message } = outcome.problem;
    expect(message.includes(name) || message.includes(outcome.name)).toBe(true);
    expect(message.split(' ').length).toBeGreaterThan(6);
  }
}

it('tells of the pages that a web archive holds under a name that may not be read', async () => {
  const bytes = makeZip({ 'datapackage.json': '{}', 'archive/a\\b.warc.gz': gzipSync(WARC) });
  const outcomes = await readFile({ name: 'quay.wacz', bytes });
  expectMessages('quay.wacz', outcomes);
  expect(outcomes[0]?.problem?.message).toContain('leads out of the archive');
});

describe.each(NAMES)('a file like %s', (name) => {
  const sound = SOUND[name]!;
  const ending = name.slice(name.indexOf('.'));

  it('comes in when it is sound', async () => {
    expect(taken(await readFile({ name, bytes: sound }))).toBe(1);
  });

  it('is refused when it is empty', async () => {
    const outcomes = await readFile({ name, bytes: Buffer.alloc(0) });
    expect(outcomes[0]?.problem).toMatchObject({ code: 'empty-file' });
    expectMessages(name, outcomes);
  });

  it('is read or refused with a message wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), async (length) => {
        expectMessages(name, await readFile({ name, bytes: sound.subarray(0, length) }));
      }),
      { numRuns: 25, examples: [[0], [1], [4], [sound.length >> 1], [sound.length - 1]] },
    );
  }, 60_000);

  it('is read or refused with a message whatever bytes are changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const bytes = Buffer.from(sound);
          for (const [at, value] of changes) bytes[at] = value;
          expectMessages(name, await readFile({ name, bytes }));
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  // These say by their bytes what they are; a name is all that Markdown has, and gzip may hold anything.
  it.skipIf(['.md', '.warc.gz'].includes(ending))(
    'is known under a name that says something else',
    async () => {
      const right = await readFile({ name, bytes: sound });
      for (const other of ['quay', 'quay.txt', 'quay.bin']) {
        const outcomes = await readFile({ name: other, bytes: sound });
        expect(outcomes.map(({ document }) => document?.text)).toEqual(
          right.map(({ document }) => document?.text),
        );
      }
    },
  );

  it('with nothing of its format in it is read as text or refused with a message', async () => {
    expectMessages(name, await readFile({ name, bytes: Buffer.from('Only words.') }));
    const noise = Buffer.from(Array.from({ length: 2_000 }, (_, at) => (at * 7_919) % 256));
    const outcomes = await readFile({ name, bytes: noise });
    expect(taken(outcomes)).toBe(0);
    expectMessages(name, outcomes);
  });
});

describe('a locked file', () => {
  const locked = makeZip({ 'quay.txt': 'The quay will close.' });
  // The bit that says "encrypted", in the entry's own head and in the directory.
  locked[6]! |= 1;
  locked[locked.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 8]! |= 1;
  it.each<[string, Buffer, RegExp]>([
    ['quay.pdf', makePdf({ pages: [placed(WORDS, 60, 780)], encrypted: true }), /password/],
    ['quay.odt', makeOdt({ 'META-INF/manifest.xml': '<manifest:encryption-data/>' }), /password/],
    ['quay.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /password/],
    [
      'quay.epub',
      makeEpub({ 'META-INF/encryption.xml': '<encryption/>', 'META-INF/rights.xml': '<rights/>' }),
      /protected/,
    ],
    ['quay.zip', locked, /password/],
  ])('%s is refused with the reason', async (name, bytes, reason) => {
    const outcomes = await readFile({ name, bytes });
    expect(taken(outcomes)).toBe(0);
    expectMessages(name, outcomes);
    expect(outcomes[0]?.problem?.message).toMatch(reason);
  });
});

describe('a batch', () => {
  it('takes in every sound file, whatever else is in it', async () => {
    const { app } = await openApp(await temporaryFolder());
    const caseId = (await app.createCase({ title: 'Quay' })).case.id;
    const broken = NAMES.map((name) => ({
      fileName: `broken-${name}`,
      bytes: base64(SOUND[name]!.subarray(0, 3)),
    }));
    const sound = ['quay.pdf', 'quay.docx', 'quay.html'].map((name) => ({
      fileName: name,
      bytes: base64(SOUND[name]!),
    }));
    const { files, case: grown } = await app.importSources({
      caseId,
      files: [...broken.slice(0, 9), sound[0]!, sound[1]!, ...broken.slice(9), sound[2]!],
    });
    expect(files).toHaveLength(NAMES.length + 3);
    for (const name of ['quay.pdf', 'quay.docx', 'quay.html'])
      expect(grown.sources.map(({ file }) => file)).toContain(name);
    expect((await app.undo({ caseId })).case.sources).toEqual([]);
    await expect(addFile(app, caseId, 'empty.pdf', Buffer.alloc(0))).rejects.toThrow(/^empty\.pdf is empty/);
  });
});
