import { MAX_FILE_BYTES } from '../../src/core/contract/contract.ts';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:net';
import { createHash, randomBytes } from 'node:crypto';
import { openBrowserDoor } from '../../src/main/browser/server.ts';
import { readBundle, writeBundle } from '../../src/main/export/bundle.ts';
import { openApp } from '../support/app.ts';
import { startBrowserDoor, type BrowserRun } from '../support/browser-door.ts';
import { temporaryFolder } from '../support/library.ts';
import { caseOf } from '../support/stored-case.ts';

describe('the browser door', () => {
  let library: string;
  let door: BrowserRun;
  let signedIn: Record<string, string>;

  beforeAll(async () => {
    library = await mkdtemp(join(tmpdir(), 'crossread-test-'));
    door = await startBrowserDoor(library);
    signedIn = await door.signIn();
  });
  afterAll(async () => {
    await door.stop();
    await rm(library, { recursive: true, force: true });
  });

  const call = (headers: Record<string, string>, name = 'listCases', body = '{}') =>
    door.send('POST', `/api/${name}`, headers, body);
  const without = (name: string): Record<string, string> =>
    Object.fromEntries(Object.entries(signedIn).filter(([key]) => key !== name));

  it('answers a call of a signed-in page', async () => {
    const reply = await call(signedIn);
    expect(reply).toMatchObject({ status: 200 });
    expect(JSON.parse(reply.body)).toMatchObject({ ok: true });
  });

  it('prints its address, on the loopback interface alone, in one line', () => {
    expect(door.printed()).toMatch(/^[^\n]*http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}\n$/);
  });

  it('gives a cookie that scripts and other sites cannot use', async () => {
    const json = { Origin: door.origin, 'Content-Type': 'application/json' };
    const reply = await door.send('POST', '/session', json, JSON.stringify({ token: door.token }));
    const { port } = new URL(door.origin);
    expect(reply.headers['set-cookie']).toEqual([
      expect.stringMatching(new RegExp(`^crossread-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`)),
    ]);
    expect(reply.headers['set-cookie']?.join()).not.toContain(door.token);
  });

  it.each([
    ['a wrong token', JSON.stringify({ token: 'x'.repeat(43) })],
    ['an empty token', JSON.stringify({ token: '' })],
    ['no token', '{}'],
    ['a token that is not text', JSON.stringify({ token: ['a'] })],
  ])('opens no session for %s', async (_what, body) => {
    const reply = await door.send('POST', '/session', without('Cookie'), body);
    expect(reply.status).toBe(403);
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  it.each([
    ['no cookie', () => without('Cookie')],
    ['a wrong cookie', () => ({ ...signedIn, Cookie: `${signedIn['Cookie']!.slice(0, -1)}~` })],
    [
      'the token for a cookie',
      () => ({ ...signedIn, Cookie: signedIn['Cookie']!.replace(/=.*/, `=${door.token}`) }),
    ],
    ['no origin', () => without('Origin')],
    ['the origin of another site', () => ({ ...signedIn, Origin: 'https://example.org' })],
    ['the origin of another port', () => ({ ...signedIn, Origin: 'http://127.0.0.1:1' })],
    ['an opaque origin', () => ({ ...signedIn, Origin: 'null' })],
    ['another host', () => ({ ...signedIn, Host: 'example.org' })],
    [
      'a host that begins like ours',
      () => ({ ...signedIn, Host: `${new URL(door.origin).host}.example.org` }),
    ],
    ['our host without its port', () => ({ ...signedIn, Host: '127.0.0.1' })],
    [
      'the other name of this machine, but not as origin',
      () => ({ ...signedIn, Host: new URL(door.origin).host.replace('127.0.0.1', 'localhost') }),
    ],
  ])('refuses a call with %s', async (_what, headers) => {
    const reply = await call(headers());
    expect(reply.status).toBe(403);
    expect(JSON.parse(reply.body)).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
  });

  it('serves the page under both names of this machine, and to no other', async () => {
    const { host, port } = new URL(door.origin);
    for (const [Host, status] of [
      [host, 200],
      [`localhost:${port}`, 200],
      ['evil.example', 403],
    ] as const) {
      expect((await door.send('GET', '/', { Host })).status).toBe(status);
    }
  });

  it('serves the page without a session, for there is no data in it, fenced in by its headers', async () => {
    const reply = await door.send('GET', '/');
    expect(reply.status).toBe(200);
    expect(reply.body).toContain('<!doctype html>');
    expect(reply.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(reply.headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:|data:/);
    expect(reply.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  it('sends every answer with the same fence, and lets no other origin read it', async () => {
    const replies = [
      await call(signedIn),
      await call(without('Cookie')),
      await door.send('GET', '/nosuch'),
      await door.send('OPTIONS', '/api/listCases', { Origin: 'https://example.org' }),
    ];
    for (const { headers } of replies) {
      expect(headers).toHaveProperty('content-security-policy');
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/../../main/browser.js',
    '/..\\main\\browser.js',
    '//etc/passwd',
    '/index.html\0.js',
    '/index.html?x',
    'http://example.org/',
    '/nosuch',
  ])('serves nothing for the path %j', async (path) => {
    const reply = await raw(door.origin, path);
    expect(reply).toMatch(/^HTTP\/1\.1 (404|400)/);
    expect(reply).not.toContain('"dependencies"');
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('does not answer a call made with %s', async (method) => {
    const reply = await door.send(method, '/api/listCases', signedIn);
    expect(reply).toMatchObject({ status: 405, headers: { allow: 'POST' } });
  });

  it('does not take a post to the page', async () => {
    expect((await door.send('POST', '/', signedIn)).status).toBe(405);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', ''])(
    'refuses a call of the type %j, which a form of another site could send',
    async (type) => {
      expect((await call({ ...signedIn, 'Content-Type': type })).status).toBe(415);
    },
  );

  it.each(['{', '', '\u0000', '{"a":1}{'])('refuses the body %j, which is not JSON', async (body) => {
    expect((await call(signedIn, 'listCases', body)).status).toBe(400);
  });

  it.each(['nosuch', 'constructor', '__proto__', 'start/', 'start?x', '', 'saveFile', '%73tart'])(
    'knows no call %j',
    async (name) => {
      const { body } = await call(signedIn, name);
      expect(JSON.parse(body)).toMatchObject({ ok: false, problem: { code: 'unknown-call' } });
    },
  );

  it('reads off a body that is too large, says so, and goes on', async () => {
    const reply = await call(
      signedIn,
      'pasteSource',
      JSON.stringify({ text: 'a'.repeat(1.5 * MAX_FILE_BYTES) }),
    );
    expect(reply.status).toBe(413);
    expect(JSON.parse(reply.body)).toMatchObject({ ok: false, problem: { code: 'file-too-large' } });
    expect((await call(signedIn)).status).toBe(200);
  });

  it('opens a case bundle that is larger than a source may be, and writes it again', async () => {
    const bytes = randomBytes(MAX_FILE_BYTES + 1_000_000);
    const sha256 = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    const original = { sha256, fileName: 'scan.pdf', bytes };
    const bundle = writeBundle({ subject: caseOf('harbour1', 'Dues'), originals: [original] }, true);
    const file = { fileName: 'dues.crossread', bytes: Buffer.from(bundle).toString('base64') };
    const opened = await call(signedIn, 'openCaseFile', JSON.stringify(file));
    expect(JSON.parse(opened.body)).toMatchObject({ ok: true, value: { case: { id: 'harbour1' } } });
    const wish = {
      caseId: 'harbour1',
      format: 'bundle',
      scope: { of: 'case' },
      table: 'points',
      texts: true,
    };
    const made = await call(signedIn, 'exportCase', JSON.stringify({ ...wish, publication: null }));
    const { value } = JSON.parse(made.body) as { value: { bytes: string } };
    const again = readBundle(Buffer.from(value.bytes, 'base64'), 'dues.crossread');
    expect(again.originals).toMatchObject([{ sha256, fileName: 'scan.pdf' }]);
    await call(signedIn, 'deleteCase', JSON.stringify({ caseId: 'harbour1' }));
  });

  it('outlives a sender that goes away in the middle of its body', async () => {
    const { hostname, port } = new URL(door.origin);
    const socket = connect(Number(port), hostname);
    const headers = Object.entries({ ...signedIn, Host: `${hostname}:${port}`, 'Content-Length': '1000' });
    socket.write(
      `POST /api/listCases HTTP/1.1\r\n${headers.map((pair) => pair.join(': ')).join('\r\n')}\r\n\r\n{`,
    );
    await new Promise((resolve) => socket.write(' ', resolve));
    socket.destroy();
    expect((await call(signedIn)).status).toBe(200);
  });
});

describe('starting and stopping the browser door', () => {
  it('ends well on an interrupt, with everything on the disk', async () => {
    const library = await temporaryFolder();
    const door = await startBrowserDoor(library);
    const headers = await door.signIn();
    const { body } = await door.send('POST', '/api/createCase', headers, '{"title":"Ferries"}');
    const { value } = JSON.parse(body) as { value: { case: { id: string } } };
    expect(await door.stop()).toBe(0);
    const stored = await readFile(join(library, 'cases', value.case.id, 'case.json'), 'utf8');
    expect(JSON.parse(stored)).toEqual(value.case);
  });

  it.skipIf(process.platform === 'win32')(
    'ends at once on a second interrupt, where a sender holds up the end',
    async () => {
      const door = await startBrowserDoor(await temporaryFolder());
      const { hostname, port } = new URL(door.origin);
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      const headers = { ...(await door.signIn()), Host: `${hostname}:${port}`, 'Content-Length': '1000' };
      const lines = Object.entries(headers).map((pair) => pair.join(': '));
      socket.write(`POST /api/listCases HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n{`);
      // An answer to a later call shows that the server has this one.
      await door.send('GET', '/');
      const stopped = door.stop();
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      void door.stop();
      expect(await stopped).toBe(130);
    },
  );

  it('takes a new token at every start', async () => {
    const library = await temporaryFolder();
    const first = await startBrowserDoor(library);
    const headers = await first.signIn();
    await first.stop();
    const second = await startBrowserDoor(library);
    expect(second.token).not.toBe(first.token);
    const stale = {
      ...headers,
      Origin: second.origin,
      Cookie: headers['Cookie']!.replace(/-\d+=/, `-${new URL(second.origin).port}=`),
    };
    expect((await second.send('POST', '/api/listCases', stale, '{}')).status).toBe(403);
    await second.stop();
  });
});

describe('the address for starting a browser', () => {
  it('opens one session and no second, while the printed one goes on working', async () => {
    const { app } = await openApp(await temporaryFolder());
    const page = new Map([['/', { body: new Uint8Array(), mediaType: 'text/html' }]]);
    const door = await openBrowserDoor(app, page, 0, () => undefined);
    const enter = async (address: string): Promise<number> => {
      const body = JSON.stringify({ token: new URL(address).hash.slice('#token='.length) });
      const headers = { Origin: door.origin, 'Content-Type': 'application/json' };
      return (await fetch(`${door.origin}/session`, { method: 'POST', headers, body })).status;
    };
    const once = door.addressForOnce();
    expect([await enter(once), await enter(once)]).toEqual([200, 403]);
    expect([await enter(door.address), await enter(door.address)]).toEqual([200, 200]);
    await door.close();
  });
});

describe('a door that closes', () => {
  const page = new Map([['/', { body: new Uint8Array(), mediaType: 'text/html' }]]);

  it.each([
    ['nothing', () => ''],
    [
      'half a call',
      (at: string) =>
        `POST /session HTTP/1.1\r\nHost: ${at}\r\nOrigin: http://${at}\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{`,
    ],
  ])('waits for no sender that has sent %s', async (_what, head) => {
    const { app } = await openApp(await temporaryFolder());
    const door = await openBrowserDoor(app, page, 0, () => undefined);
    const { host, hostname, port } = new URL(door.origin);
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(head(host));
    // An answer to a later call shows that the server has this one.
    await fetch(door.origin);
    const ended = once(socket, 'close');
    await door.close();
    await ended;
  });

  it('waits for the answer to a call that takes its time', async () => {
    const { app } = await openApp(await temporaryFolder());
    let arrive = (): void => undefined;
    const called = new Promise<void>((resolve) => (arrive = resolve));
    let answer = (): void => undefined;
    const answered = new Promise<never[]>((resolve) => (answer = () => resolve([])));
    const listCases = (): Promise<never[]> => {
      arrive();
      return answered;
    };
    const door = await openBrowserDoor({ ...app, listCases }, page, 0, () => undefined);
    const headers = { Origin: door.origin, 'Content-Type': 'application/json' };
    const token = new URL(door.address).hash.slice('#token='.length);
    const session = await fetch(`${door.origin}/session`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ token }),
    });
    const cookie = session.headers.get('set-cookie')!.split(';')[0]!;
    const asked = fetch(`${door.origin}/api/listCases`, {
      method: 'POST',
      headers: { ...headers, cookie },
      body: '{}',
    });
    await called;
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const closed = door.close();
    // More looks at who is still there than it takes to be let go.
    vi.advanceTimersByTime(5_000);
    answer();
    expect(await (await asked).json()).toEqual({ ok: true, value: [] });
    vi.advanceTimersByTime(5_000);
    await closed;
  });
});

/** The answer to a request line sent byte for byte. */
function raw(origin: string, path: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`);
  });
}
