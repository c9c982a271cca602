// Attacks on the browser door, one by one, against the running server: by other sites in the same browser, by other
// programs on the machine, by whoever can reach the port.
import { connect, type Socket } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openBrowserDoor } from '../../../src/main/browser/server.ts';
import { CALL_NAMES } from '../../../src/core/contract/names.ts';
import { openApp } from '../../support/app.ts';
import { startBrowserDoor, type BrowserRun } from '../../support/browser-door.ts';
import { launchChromium } from '../../support/chromium.ts';
import { temporaryFolder } from '../../support/library.ts';

let library: string;
let door: BrowserRun;
let signedIn: Record<string, string>;
let host: string;
let port: number;

beforeAll(async () => {
  library = await mkdtemp(join(tmpdir(), 'crossread-test-'));
  door = await startBrowserDoor(library);
  signedIn = await door.signIn();
  ({ host } = new URL(door.origin));
  port = Number(new URL(door.origin).port);
});
afterAll(async () => {
  await door.stop();
  await rm(library, { recursive: true, force: true });
});

const call = (headers: Record<string, string>, body = '{"title":"Theirs"}') =>
  door.send('POST', '/api/createCase', headers, body);

/** How many cases there are: whatever was refused must not have made one. */
async function cases(): Promise<number> {
  const { body } = await door.send('POST', '/api/listCases', signedIn, '{}');
  return (JSON.parse(body) as { value: unknown[] }).value.length;
}

/** What the door answers to bytes sent as they are, until it closes or a second passes. */
function raw(bytes: string, to = port): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(to, '127.0.0.1');
    let answer = '';
    const end = (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('end', end);
    socket.on('error', end);
    socket.setTimeout(1_000, end);
    socket.write(bytes);
  });
}

const lines = (...parts: string[]): string => `${parts.join('\r\n')}\r\n\r\n`;

describe('whoever is not on this machine', () => {
  it('cannot connect: the door listens on no other interface', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal }) => !internal)
      .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address));
    for (const address of [...others, '::1']) {
      const refused = await new Promise<boolean>((resolve) => {
        const socket: Socket = connect(port, address);
        socket.on('connect', () => {
          socket.destroy();
          resolve(false);
        });
        socket.on('error', () => resolve(true));
        socket.setTimeout(1_000, () => {
          socket.destroy();
          resolve(true);
        });
      });
      expect(refused, address).toBe(true);
    }
  });
});

describe('another site', () => {
  it.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1.evil.example:PORT',
    'localhost.evil.example:PORT',
    '127.0.0.1:PORT.evil.example',
    '127.0.0.2:PORT',
    '0.0.0.0:PORT',
    '[::1]:PORT',
    '127.1:PORT',
    '2130706433:PORT',
    '0x7f000001:PORT',
    '127.0.0.1:80',
    '127.0.0.1',
    'LOCALHOST:PORT',
    '127.0.0.1:PORT@evil.example',
    'evil.example#127.0.0.1:PORT',
    '127.0.0.1:PORT ',
    '',
  ])('that has its name resolve to this machine (DNS rebinding) is refused by its host %j', async (name) => {
    const Host = name.replace('PORT', String(port));
    const before = await cases();
    const trimmed = Host.trim() === host;
    const answer = await raw(
      lines(
        'POST /api/createCase HTTP/1.1',
        `Host: ${Host}`,
        `Origin: http://${Host}`,
        `Cookie: ${signedIn['Cookie']!}`,
        'Content-Type: application/json',
        'Content-Length: 18',
        'Connection: close',
      ) + '{"title":"Theirs"}',
    );
    // White space around a header's value is no part of it.
    if (trimmed) return;
    expect(answer).toMatch(/^HTTP\/1\.1 40[03] /);
    expect(await cases()).toBe(before);
  });

  it('is refused with two hosts, with none, and with a host in the request line', async () => {
    const before = await cases();
    const rest = [
      `Origin: ${door.origin}`,
      `Cookie: ${signedIn['Cookie']!}`,
      'Content-Type: application/json',
    ];
    const body = '{"title":"Theirs"}';
    const tail = [...rest, `Content-Length: ${body.length}`, 'Connection: close'];
    for (const head of [
      ['POST /api/createCase HTTP/1.1', `Host: evil.example`, `Host: ${host}`],
      ['POST /api/createCase HTTP/1.1'],
      ['POST /api/createCase HTTP/1.0'],
      ['POST http://evil.example/api/createCase HTTP/1.1', `Host: ${host}`],
    ]) {
      expect(await raw(lines(...head, ...tail) + body)).toMatch(/^(HTTP\/1\.[01] 4\d\d |$)/);
    }
    expect(await cases()).toBe(before);
  });

  it.each([
    'https://evil.example',
    'http://evil.example',
    'null',
    'http://localhost',
    'http://127.0.0.1',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1:PORT/',
    'http://127.0.0.1:PORT.evil.example',
    'http://user@127.0.0.1:PORT',
    'file://',
    'app://crossread',
    'chrome-extension://abcdefgh',
    '',
  ])('is refused by its origin %j, with the right cookie', async (origin) => {
    const before = await cases();
    const reply = await call({ ...signedIn, Origin: origin.replace('PORT', String(port)) });
    expect(reply.status).toBe(403);
    expect(await cases()).toBe(before);
  });

  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'text/plain; application/json',
    'text/plain, application/json',
    'application/json2',
    '',
  ])('cannot send a form of the type %j, which needs no consent between sites', async (type) => {
    const before = await cases();
    expect((await call({ ...signedIn, 'Content-Type': type })).status).toBe(415);
    expect(await cases()).toBe(before);
  });

  it('gets no consent for a request that would need it', async () => {
    const reply = await door.send('OPTIONS', '/api/createCase', {
      Origin: 'https://evil.example',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type',
      'Access-Control-Request-Private-Network': 'true',
    });
    expect(reply.status).toBe(403);
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('can neither read, frame, script nor post to the app from a page of its own in the same browser', async () => {
    const before = await cases();
    const browser = await launchChromium();
    onTestFinished(() => browser.close());
    const context = await browser.newContext();
    const own = await context.newPage();
    await own.goto(`${door.origin}/#token=${door.token}`);
    await own.getByRole('tab', { name: 'Library', exact: true }).waitFor();
    const evil = await context.newPage();
    await evil.route('http://evil.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Evil</title>' }),
    );
    await evil.goto('http://evil.example/');
    const tried = await evil.evaluate(async (target) => {
      const outcome: Record<string, string> = {};
      const attempt = async (name: string, work: () => Promise<string>): Promise<void> => {
        outcome[name] = await work().catch(() => 'refused');
      };
      const post = (mode: RequestMode, type: string) => () =>
        fetch(`${target}/api/createCase`, {
          method: 'POST',
          mode,
          credentials: 'include',
          headers: { 'Content-Type': type },
          body: '{"title":"Theirs"}',
        }).then((response) => `${response.type} ${response.status}`);
      await attempt('fetch', post('cors', 'application/json'));
      await attempt('simple fetch', post('cors', 'text/plain'));
      await attempt('blind fetch', post('no-cors', 'text/plain'));
      await attempt('beacon', () =>
        Promise.resolve(String(navigator.sendBeacon(`${target}/api/createCase`, '{"title":"Theirs"}'))),
      );
      await attempt('read', () => fetch(`${target}/`).then((response) => response.text()));
      await attempt(
        'socket',
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(`${target.replace('http', 'ws')}/api/createCase`);
            socket.onopen = () => resolve('open');
            socket.onerror = () => reject(new Error('refused'));
          }),
      );
      await attempt(
        'script',
        () =>
          new Promise((resolve, reject) => {
            const script = document.createElement('script');
            script.src = `${target}/index.html`;
            script.onload = () => resolve('loaded');
            script.onerror = () => reject(new Error('refused'));
            document.head.append(script);
          }),
      );
      const form = document.createElement('form');
      form.method = 'post';
      form.action = `${target}/api/createCase`;
      form.enctype = 'text/plain';
      form.target = 'frame';
      form.innerHTML = `<input name='{"title":"Theirs","x":"' value='"}'>`;
      const frame = document.createElement('iframe');
      frame.name = 'frame';
      document.body.append(frame, form);
      form.submit();
      await new Promise((resolve) => setTimeout(resolve, 500));
      const framed = document.createElement('iframe');
      framed.src = `${target}/`;
      document.body.append(framed);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return outcome;
    }, door.origin);
    expect(tried).toMatchObject({
      fetch: 'refused',
      'simple fetch': 'refused',
      read: 'refused',
      socket: 'refused',
      script: 'refused',
    });
    expect(tried['blind fetch']).not.toContain('200');
    for (const frame of evil.frames().slice(1)) {
      expect(await frame.getByRole('tab').count()).toBe(0);
    }
    expect(await cases()).toBe(before);
  });

  it('learns no token from a referrer, and the page keeps none in its address', async () => {
    const browser = await launchChromium();
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    const referrers: string[] = [];
    page.on('request', (request) => {
      const referrer = request.headers()['referer'];
      if (referrer !== undefined) referrers.push(referrer);
      expect(request.url()).not.toContain(door.token);
    });
    await page.goto(`${door.origin}/#token=${door.token}`);
    await page.getByRole('tab', { name: 'Library', exact: true }).waitFor();
    expect(page.url()).not.toContain(door.token);
    expect(referrers.join()).not.toContain(door.token);
  });
});

describe('a program on this machine', () => {
  it.each([...CALL_NAMES])('cannot make the call %s without a session', async (name) => {
    const headers = { Origin: door.origin, 'Content-Type': 'application/json' };
    expect((await door.send('POST', `/api/${name}`, headers, '{}')).status).toBe(403);
  });

  it.each([
    ['one letter short', (token: string) => token.slice(0, -1)],
    ['one letter long', (token: string) => `${token}A`],
    ['in capitals', (token: string) => token.toUpperCase()],
    ['with a null byte', (token: string) => `${token}\0`],
    ['as an object', (token: string) => ({ token })],
    ['twice', (token: string) => [token, token]],
  ])('opens no session with a token %s', async (_what, make) => {
    const headers = { Origin: door.origin, 'Content-Type': 'application/json' };
    const reply = await door.send('POST', '/session', headers, JSON.stringify({ token: make(door.token) }));
    expect(reply.status).toBe(403);
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  it('finds the token neither in a log nor in any answer', async () => {
    const replies = [
      await door.send('GET', `/?token=${door.token}`),
      await door.send('GET', `/${door.token}`),
      await door.send('GET', '/'),
      await call({ ...signedIn, 'X-Token': door.token }, '{'),
    ];
    for (const { headers, body } of replies) {
      expect(JSON.stringify(headers) + body).not.toContain(door.token);
    }
    // Printed once, when it started.
    expect(door.printed().split(door.token)).toHaveLength(2);
  });

  it.each([
    '/..',
    '/../',
    '/../../../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/%252e%252e/etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/..%5c..%5cwindows%5cwin.ini',
    '/..\\..\\windows\\win.ini',
    '/....//....//etc/passwd',
    '/.%00./etc/passwd',
    '/assets/..%c0%af..%c0%afetc/passwd',
    '/\u002e\u002e/main/browser.js',
    '//etc/passwd',
    '///etc/passwd',
    '/etc/passwd',
    '/C:/Windows/win.ini',
    '/C:%5CWindows%5Cwin.ini',
    '/c:win.ini',
    '/file:///etc/passwd',
    '//server/share/file',
    '/\\\\server\\share\\file',
    '/%5C%5Cserver%5Cshare%5Cfile',
    '/\\\\?\\C:\\Windows\\win.ini',
    '/\\\\.\\pipe\\x',
    '/CON',
    '/index.html::$DATA',
    '/index.html%20',
    '/index.html.',
    '/INDEX.HTML',
    '/index.html/',
    '/index.html%00.js',
    '/.git/config',
    '/package.json',
    '/api/../session',
    '/__proto__',
    '/constructor',
    '*',
    'file:///etc/passwd',
    'http://127.0.0.1/../etc/passwd',
  ])('gets no file by the path %j', async (path) => {
    const answer = await raw(lines(`GET ${path} HTTP/1.1`, `Host: ${host}`, 'Connection: close'));
    expect(answer).toMatch(/^HTTP\/1\.1 40[0-9] /);
    expect(answer).not.toMatch(/root:|\[fonts\]|"dependencies"|<!doctype html>/i);
  });

  it.each([
    '../../../../etc/passwd',
    '..\\..\\windows\\win.ini',
    '/etc/passwd',
    'C:\\Windows\\win.ini',
    '\\\\server\\share\\x',
    'CON',
    'a\0b',
  ])('reaches no file through the id %j', async (caseId) => {
    for (const name of ['openCase', 'deleteCase', 'listBackups', 'exportCase']) {
      const input = { caseId, ...(name === 'exportCase' ? { format: 'markdown' } : {}) };
      const { body } = await door.send('POST', `/api/${name}`, signedIn, JSON.stringify(input));
      const { ok, problem } = JSON.parse(body) as { ok: boolean; problem: { code: string } };
      expect(ok).toBe(false);
      // A device's name on Windows has the form of an id, but no case has it.
      expect(problem.code).toBe(caseId === 'CON' ? 'not-found' : 'bad-input');
      expect(body).not.toContain(library);
    }
  });

  it.each([
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 18'],
    ['a length and chunks', 'Content-Length: 2\r\nTransfer-Encoding: chunked'],
    ['a negative length', 'Content-Length: -1'],
    ['chunks under another name', 'Transfer-Encoding: xchunked'],
    ['a header on two lines', 'X-Long: a\r\n b'],
    ['a header without a name', ': x'],
    ['headers larger than any', `X-Large: ${'a'.repeat(40_000)}`],
  ])('cannot smuggle a request by %s', async (_what, header) => {
    const before = await cases();
    await raw(
      [
        'POST /api/createCase HTTP/1.1',
        `Host: ${host}`,
        `Origin: ${door.origin}`,
        'Content-Type: application/json',
        header,
        '',
        '{}POST /api/createCase HTTP/1.1',
      ].join('\r\n'),
    );
    expect(await cases()).toBe(before);
  });

  it('cannot pollute what the app is made of', async () => {
    for (const body of [
      '{"__proto__":{"title":"x"}}',
      '{"title":"Dues","__proto__":{"polluted":1}}',
      '{"constructor":{"prototype":{"polluted":1}}}',
    ]) {
      await call(signedIn, body);
    }
    const { body } = await door.send('POST', '/api/listCases', signedIn, '{"polluted":1}');
    expect(JSON.parse(body)).toMatchObject({ ok: false, problem: { code: 'bad-input' } });
  });

  it('cannot break it by nesting a body without an end, and is told nothing about the inside', async () => {
    for (const body of [
      '['.repeat(200_000),
      '{"a":'.repeat(100_000),
      `{"title":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    ]) {
      const reply = await call(signedIn, body);
      expect([200, 400]).toContain(reply.status);
      expect(reply.body).toMatch(/"ok":false/);
      expect(reply.body).not.toMatch(/\bat |\.js:|node:|\/src\//);
    }
    expect((await call(signedIn, '{"title":"Ours"}')).status).toBe(200);
  });
});

describe('a sender that takes its time', () => {
  it.each([
    ['its headers', (at: string) => `POST /api/listCases HTTP/1.1\r\nHost: ${at}\r\nX-Slow: `],
    [
      'its body',
      (at: string) =>
        `POST /session HTTP/1.1\r\nHost: ${at}\r\nOrigin: http://${at}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`,
    ],
  ])('over %s is cut off, while others are served', async (_what, head) => {
    const { app } = await openApp(await temporaryFolder());
    const page = new Map([['/', { body: new Uint8Array(), mediaType: 'text/html' }]]);
    const slow = await openBrowserDoor(app, page, 0, () => undefined, undefined, {
      headers: 200,
      request: 400,
    });
    onTestFinished(() => slow.close());
    const { port: at, host: name } = new URL(slow.origin);
    const socket = connect(Number(at), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('error', () => undefined);
    const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
    socket.write(head(name));
    const drip = setInterval(() => void socket.write(' '), 50);
    expect((await fetch(slow.origin)).status).toBe(200);
    await closed;
    clearInterval(drip);
    expect(answer).toMatch(/^(HTTP\/1\.1 408 |$)/);
    expect((await fetch(slow.origin)).status).toBe(200);
  });

  it('does not keep the door from closing its ears to hundreds of idle connections', async () => {
    const sockets = Array.from({ length: 300 }, () =>
      connect(port, '127.0.0.1').on('error', () => undefined),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const socket of sockets) socket.destroy();
    await expect.poll(async () => (await door.send('GET', '/')).status).toBe(200);
  });
});
