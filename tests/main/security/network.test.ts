// Nothing leaves the machine: every door runs with its sockets watched while its features are used.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Answer, CaseView, MadeFile, Results } from '../../../src/core/contract/contract.ts';
import { EXPORT_FORMAT_NAMES } from '../../../src/core/contract/formats.ts';
import {
  CALL_NAMES,
  DESKTOP_CALL_NAMES,
  type CallName,
  type DesktopCallName,
} from '../../../src/core/contract/names.ts';
import { base64 } from '../../support/app.ts';
import { findChromium } from '../../support/chromium.ts';
import { startBrowserDoor } from '../../support/browser-door.ts';
import { startDesktop } from '../../support/desktop.ts';
import { temporaryFolder } from '../../support/library.ts';
import { makeDocx, makeEpub, makeOdt } from '../import/make-office.ts';
import { makePdf, placed } from '../import/make-pdf.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../../..');
const watch = join(root, 'tests/support/watch-network.cjs');

/** A file for what is noticed, and the environment that makes a process notice it. */
async function watching() {
  const file = join(await temporaryFolder(), 'noticed');
  await writeFile(file, '');
  return {
    environment: { CROSSREAD_WATCH: file, NODE_OPTIONS: `--require ${JSON.stringify(watch)}` },
    noticed: () => readFile(file, 'utf8'),
  };
}

const ONE =
  'Ferries to stop\n\nHarbour Wire, 5 March 2026\n\nThe board said 40 boats will stop. See https://example.org/a';
const TWO = 'Boats stop\n\nThe board said that 30 boats will stop on Monday.';
const NEWER = `${ONE}\n\nCorrected: The board said that 41 boats will stop. See https://example.org/b`;
const PAGE = `<!doctype html><title>Dues</title><link rel="canonical" href="https://example.org/dues">
<link rel="stylesheet" href="https://example.org/s.css"><base href="https://example.org/">
<img src="https://example.org/a.png"><script src="https://example.org/b.js"></script>
<article><h1>Dues</h1><p>${'The board of the harbour said that dues will rise next year. '.repeat(20)}</p></article>`;
const RECORDS = ['dock', 'quay']
  .map(
    (word) =>
      `TY  - NEWS\nTI  - The ${word} of the harbour town\nUR  - https://example.org/${word}\nER  - \n`,
  )
  .join('\n');

/** One file of every format that import takes, each with addresses in it. */
function filesOfEveryKind(): readonly (readonly [string, string | Uint8Array])[] {
  return [
    ['one.txt', ONE],
    ['page.html', PAGE],
    ['page.mhtml', `From: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n${PAGE}`],
    ['notes.md', `# Dues\n\n![x](https://example.org/x.png) ${'The board met again. '.repeat(9)}`],
    ['talk.srt', '1\n00:00:01,000 --> 00:00:02,000\nThe board met at https://example.org/.\n'],
    ['talk.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nThe board spoke of https://example.org/.\n'],
    ['text.rtf', '{\\rtf1 The board wrote {\\field{\\*\\fldinst HYPERLINK "https://example.org/"}{here}}.}'],
    ['text.docx', makeDocx()],
    ['text.odt', makeOdt()],
    ['book.epub', makeEpub()],
    ['print.pdf', makePdf({ pages: [placed(['The board printed a page about the harbour.'], 50, 700)] })],
    ['all.zip', zipSync({ 'inside.txt': strToU8('The board hid a page in an archive of the harbour.') })],
  ];
}

type Call = (name: CallName, input: unknown) => Promise<Answer<unknown>>;

/**
 * Uses everything that there is behind a door, so that a call of the contract that is not used here fails the test:
 * whoever adds one adds it here too.
 */
async function useEverything(call: Call): Promise<void> {
  const used = new Set<CallName>();
  /** Makes the call, which must come to something. */
  const must = async <T>(name: CallName, input: unknown): Promise<T> => {
    used.add(name);
    const answer = await call(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.problem.message}`);
    return answer.value as T;
  };
  await must('start', {});
  await must('saveSettings', { settings: await must('readSettings', {}) });
  const { case: subject } = await must<CaseView>('createCase', { title: 'Dues' });
  const caseId = subject.id;
  const ofCase = { caseId };
  await must('takeTyped', { caseId, browser: 'browser', page: 'page', open: ['page'] });
  await must('keepTyped', { caseId, page: 'page', note: null });
  await must('leavePage', { page: 'page' });

  for (const [fileName, content] of filesOfEveryKind()) {
    // What is read of a format is not this test's affair; what counts is what reading it opens.
    await must('importSources', { caseId, files: [{ fileName, bytes: base64(content) }] });
    await must('importProgress', ofCase);
    await must('cancelImport', ofCase);
  }
  const add = async (fileName: string, text: string): Promise<string> => {
    const { files } = await must<Results['importSources']>('importSources', {
      caseId,
      files: [{ fileName, bytes: base64(text) }],
    });
    return files[0]![0]!.sourceId ?? '';
  };
  const older = await add('older.txt', `Older: ${ONE}`);
  const newer = await add('newer.txt', `Older: ${NEWER}`);
  const { sourceId } = await must<{ sourceId: string }>('pasteSource', { caseId, text: TWO });
  await must('editSource', { caseId, sourceId, fields: { url: 'https://example.org/dues' } });
  await add('records.ris', RECORDS);
  const { references } = (await must<CaseView>('openCase', ofCase)).case;
  await must('attachReference', { caseId, referenceId: references[0]!.id, sourceId });
  await must('removeReference', { caseId, referenceId: references[1]!.id });

  const passage = { source: older, start: 0, end: 5 };
  const other = { source: sourceId, start: 0, end: 5 };
  const note = { note: 'See https://example.org/n', tags: ['t'] };
  const annotated = { caseId, sourceId: older, start: 0, end: 5, ...note };
  const { annotationId } = await must<{ annotationId: string }>('annotate', annotated);
  await must('editAnnotation', { caseId, annotationId, ...note, note: '![x](https://example.org/i.png)' });
  await must('saveTags', {
    caseId,
    tags: [{ name: 't', colour: 'red', description: 'https://example.org/' }],
  });
  await must('renameTag', { caseId, from: 't', to: 'u' });
  await must('editReview', { caseId, fields: { reviewer: 'https://example.org/' } });
  await must('correct', { caseId, correction: { kind: 'tie', passage, with: other } });
  const steps = ['yes', 'no'].map((label) => ({ label, number: null, description: 'https://example.org/' }));
  await must('saveScale', { caseId, scaleId: null, name: 'Mine', steps });
  await must('link', { caseId, from: passage, to: other, type: 'supports', note: 'https://example.org/l' });
  const ofPoint = { caseId, passages: [passage], replaces: null };
  await must('giveVerdict', {
    ...ofPoint,
    label: 'Disputed',
    explanation: 'https://example.org/',
    evidence: [],
  });
  await must('setPointState', { ...ofPoint, state: 'in-review', checks: [] });
  await must('decideFinding', { ...ofPoint, kind: 'only-in-one', decision: 'dismissed' });

  await must('compare', ofCase);
  await must('comparedByWords', ofCase);
  await must('compareProgress', ofCase);
  await must('cancelCompare', ofCase);
  await must('partners', { caseId, sourceId: older, start: 0, end: 40 });
  await must('seenBefore', ofCase);
  await must('search', { query: 'boats outlet:wire https://example.org', caseId: null });
  const publication = { url: 'https://example.org/review', publisher: 'https://example.org/' };
  const files = new Map<string, MadeFile>();
  for (const format of EXPORT_FORMAT_NAMES) {
    files.set(format, await must<MadeFile>('exportCase', { caseId, format, publication }));
  }

  await must('exportProgress', { caseId, run: 'preview' });
  await must('cancelOpening', { run: 'opening' });
  await must('cancelExport', { caseId, run: 'preview' });

  await must('compareVersions', { caseId, sourceId: older, newerId: newer });
  await must('adoptVersion', { caseId, sourceId: older, newerId: newer });
  await must('placeAnnotation', { caseId, annotationId, start: 0, end: 5 });
  await must('undo', ofCase);
  await must('redo', ofCase);
  const { verdicts, links, corrections, scales } = (await must<CaseView>('openCase', ofCase)).case;
  await must('removeVerdict', { caseId, verdictId: verdicts[0]!.id });
  await must('removeLink', { caseId, linkId: links[0]!.id });
  await must('removeCorrection', { caseId, correctionId: corrections[0]!.id });
  await must('removeScale', { caseId, scaleId: scales[0]!.id });
  await must('removeAnnotation', { caseId, annotationId });
  await must('removeSource', { caseId, sourceId });
  await must('editCase', { caseId, fields: { title: 'https://example.org/' } });

  const backups = await must<Results['listBackups']>('listBackups', ofCase);
  await must('restoreBackup', { caseId, backupId: backups.at(-1)!.id });
  await must('dismissNotice', ofCase);
  await must('addAnnotations', { caseId, fileName: 'w3c.json', bytes: base64(files.get('w3c')!.text!) });
  await must('openCaseFile', { fileName: 'dues.crossread', bytes: files.get('bundle')!.bytes });
  await must('openSample', {});
  await must('listCases', {});
  await must('deleteCase', ofCase);
  const [thrown] = await must<Results['listDeleted']>('listDeleted', {});
  await must('restoreDeleted', { deletedId: thrown!.id });
  await must('deleteCase', ofCase);
  const [again] = await must<Results['listDeleted']>('listDeleted', {});
  await must('eraseDeleted', { deletedId: again!.id });
  expect([...used].sort(), 'calls that this test uses').toEqual([...CALL_NAMES].sort());
}

describe('the network', () => {
  it('is watched, in threads too: a connection, a look-up and a datagram are noticed', async () => {
    const { environment, noticed } = await watching();
    const script = `
      const net = require('node:net'), dns = require('node:dns'), dgram = require('node:dgram');
      const { Worker } = require('node:worker_threads');
      net.connect(9, '192.0.2.1').on('error', () => 0).destroy();
      dns.lookup('example.invalid', () => 0);
      dgram.createSocket('udp4').on('error', () => 0).send('x', 9, '192.0.2.2');
      new Worker("require('node:net').connect(9, '192.0.2.4').on('error', () => 0).destroy()", { eval: true }).on('exit', () =>
        fetch('http://192.0.2.3/', { signal: AbortSignal.timeout(200) }).catch(() => process.exit()));
    `;
    await run(process.execPath, ['-e', script], { env: { ...process.env, ...environment } });
    for (const where of [
      'connection 192.0.2.1',
      'look-up example.invalid',
      'datagram 192.0.2.2',
      'connection 192.0.2.3',
      'connection 192.0.2.4',
    ]) {
      expect(await noticed()).toContain(where);
    }
  });

  it('is not touched by the browser door, which listens on loopback alone, whatever is called', async () => {
    const { environment, noticed } = await watching();
    const printing = { CROSSREAD_CHROMIUM: await findChromium() };
    const door = await startBrowserDoor(await temporaryFolder(), undefined, { ...environment, ...printing });
    const headers = await door.signIn();
    await useEverything(async (name, input) => {
      const { body } = await door.send('POST', `/api/${name}`, headers, JSON.stringify(input));
      return JSON.parse(body) as Answer<unknown>;
    });
    expect(await door.stop()).toBe(0);
    expect(await noticed()).toBe('');
  });

  it('is not touched by the desktop door, whatever is called and whatever dialog is shown', async () => {
    const { environment, noticed } = await watching();
    const folder = await temporaryFolder();
    const desktop = await startDesktop(join(folder, 'library'), environment);
    await useEverything((name, input) => desktop.ask('call', name, input));
    const saved = join(folder, 'saved.html');
    await desktop.ask('dialogs', { save: saved });
    const inputs: Record<DesktopCallName, unknown> = {
      saveFile: { fileName: 'saved.html', text: PAGE },
      showLibrary: {},
      openLibrary: {},
    };
    for (const name of DESKTOP_CALL_NAMES) {
      expect(await desktop.ask('call', name, inputs[name])).toMatchObject({ ok: true });
    }
    expect(await readFile(saved, 'utf8')).toBe(PAGE);
    expect(await desktop.quit()).toBe(0);
    expect(await noticed()).toBe('');
  });

  it('is not touched by the command line, whatever the command and the format', async () => {
    const { environment, noticed } = await watching();
    const folder = await temporaryFolder();
    const [one, two, page] = [join(folder, 'one.txt'), join(folder, 'two.txt'), join(folder, 'page.html')];
    await writeFile(one, ONE);
    await writeFile(two, TWO);
    await writeFile(page, PAGE);
    const script = join(root, 'out/main/cli.js');
    const library = ['--library', join(folder, 'library')];
    const bundle = join(folder, 'dues.crossread');
    const printing = { CROSSREAD_CHROMIUM: await findChromium() };
    const say = async (...args: string[]): Promise<string> => {
      const env = { ...process.env, ...environment, ...printing };
      const { stdout } = await run(process.execPath, [script, ...args], { env, encoding: 'latin1' });
      return stdout;
    };
    const used = [
      ['compare', one, two, '--format', 'json'],
      ['compare', one, two, '--format', 'markdown', '--output', join(folder, 'notes.md')],
      ['inspect', page],
      ['import', 'Dues', one, two, page, ...library],
      ['cases', ...library],
      ['search', 'boats', ...library],
      ['seen', 'Dues', ...library],
      ...EXPORT_FORMAT_NAMES.map((format) => {
        const output = format === 'bundle' ? bundle : join(folder, `dues.${format}`);
        return ['export', 'Dues', '--format', format, '--output', output, ...library];
      }),
      ['open', bundle, ...library],
    ];
    for (const args of used) await say(...args);
    const known = [...(await say('--help')).matchAll(/^ {2}crossread (\w+)/gm)].map(([, command]) => command);
    expect([...new Set(used.map(([command]) => command))].sort(), 'commands that this test uses').toEqual(
      known.sort(),
    );
    expect(await noticed()).toBe('');
  });

  it('gets nothing from the windows of the desktop app either: its engine is started without its own errands', async () => {
    const desktop = await startDesktop(await temporaryFolder());
    const { switches } = await desktop.ask<{ switches: [string, string | undefined][] }>('state');
    expect(switches.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'disable-background-networking',
        'disable-component-update',
        'disable-domain-reliability',
        'disable-sync',
        'no-pings',
        'dns-prefetch-disable',
      ]),
    );
    expect(switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
    expect(await desktop.quit()).toBe(0);
  });
});
