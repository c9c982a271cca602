// Nothing leaves the machine: every door runs with its sockets watched while its features are used.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Answer, CaseView } from '../../../src/core/contract/contract.ts';
import type { CallName } from '../../../src/core/contract/names.ts';
import { base64 } from '../../support/app.ts';
import { startBrowserDoor } from '../../support/browser-door.ts';
import { startDesktop } from '../../support/desktop.ts';
import { temporaryFolder } from '../../support/library.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../../..');
const watch = pathToFileURL(join(root, 'tests/support/watch-network.js')).href;

/** A file for what is noticed, and the environment that makes a process notice it. */
async function watching() {
  const file = join(await temporaryFolder(), 'noticed');
  await writeFile(file, '');
  return {
    environment: { CROSSREAD_WATCH: file, NODE_OPTIONS: `--import ${watch}` },
    noticed: () => readFile(file, 'utf8'),
  };
}

const ONE =
  'Ferries to stop\n\nHarbour Wire, 5 March 2026\n\nThe board said 40 boats will stop. See https://example.org/a';
const TWO = 'Boats stop\n\nThe board said that 30 boats will stop on Monday.';
const PAGE = `<!doctype html><title>Dues</title><link rel="canonical" href="https://example.org/dues">
<img src="https://example.org/a.png"><script src="https://example.org/b.js"></script>
<article><h1>Dues</h1><p>${'The board of the harbour said that dues will rise next year. '.repeat(20)}</p></article>`;

/** Uses what there is behind a door: cases, every kind of import that needs no sample file, comparing, exports. */
async function useEverything(
  call: (name: CallName, input: unknown) => Promise<Answer<unknown>>,
): Promise<void> {
  const must = async <T>(name: CallName, input: unknown): Promise<T> => {
    const answer = await call(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.problem.message}`);
    return answer.value as T;
  };
  await must('start', {});
  const { case: subject } = await must<CaseView>('createCase', { title: 'Dues' });
  const caseId = subject.id;
  await must('importSource', { caseId, fileName: 'one.txt', bytes: base64(ONE) });
  const { sourceId } = await must<{ sourceId: string }>('pasteSource', { caseId, text: TWO });
  await call('importSource', { caseId, fileName: 'page.html', bytes: base64(PAGE) });
  await must('editSource', { caseId, sourceId, fields: { url: 'https://example.org/dues' } });
  await must('annotate', { caseId, sourceId, start: 0, end: 5, note: 'https://example.org/n', tags: ['t'] });
  await must('compare', { caseId });
  await must('undo', { caseId });
  await must('redo', { caseId });
  await must('listBackups', { caseId });
  await must('openSample', {});
  await must('listCases', {});
  for (const format of [
    'markdown',
    'html',
    'docx',
    'pdf',
    'csv',
    'xlsx',
    'json',
    'w3c',
    'csl',
    'ris',
    'bibtex',
    'tei',
    'bundle',
  ]) {
    // Some formats are refused here for reasons of their own; what counts is what they open.
    await call('exportCase', { caseId, format });
  }
  await must('deleteCase', { caseId });
}

describe('the network', () => {
  it('is watched: a connection, a look-up and a datagram are noticed', async () => {
    const { environment, noticed } = await watching();
    const script = `
      const net = require('node:net'), dns = require('node:dns'), dgram = require('node:dgram');
      net.connect(9, '192.0.2.1').on('error', () => 0).destroy();
      dns.lookup('example.invalid', () => 0);
      dgram.createSocket('udp4').on('error', () => 0).send('x', 9, '192.0.2.2');
      fetch('http://192.0.2.3/', { signal: AbortSignal.timeout(200) }).catch(() => process.exit());
    `;
    await run(process.execPath, ['-e', script], { env: { ...process.env, ...environment } });
    for (const where of [
      'connection 192.0.2.1',
      'look-up example.invalid',
      'datagram 192.0.2.2',
      'connection 192.0.2.3',
    ]) {
      expect(await noticed()).toContain(where);
    }
  });

  it('is not touched by the browser door, which listens on loopback alone', async () => {
    const { environment, noticed } = await watching();
    const door = await startBrowserDoor(await temporaryFolder(), undefined, environment);
    const headers = await door.signIn();
    await useEverything(async (name, input) => {
      const { body } = await door.send('POST', `/api/${name}`, headers, JSON.stringify(input));
      return JSON.parse(body) as Answer<unknown>;
    });
    expect(await door.stop()).toBe(0);
    expect(await noticed()).toBe('');
  });

  it('is not touched by the desktop door', async () => {
    const { environment, noticed } = await watching();
    const desktop = await startDesktop(await temporaryFolder(), environment);
    await useEverything((name, input) => desktop.ask('call', name, input));
    expect(await desktop.quit()).toBe(0);
    expect(await noticed()).toBe('');
  });

  it('is not touched by the command line', async () => {
    const { environment, noticed } = await watching();
    const folder = await temporaryFolder();
    const [one, two] = [join(folder, 'one.txt'), join(folder, 'two.txt')];
    await writeFile(one, ONE);
    await writeFile(two, TWO);
    const script = join(root, 'out/main/cli.js');
    for (const args of [
      ['compare', one, two, '--format', 'json'],
      ['compare', one, two, '--format', 'markdown', '--output', join(folder, 'notes.md')],
      ['inspect', one],
      ['--help'],
    ]) {
      await run(process.execPath, [script, ...args], { env: { ...process.env, ...environment } });
    }
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
