// Serves the built page on loopback under the product's content security policy, with a fake api behind it.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { Problem } from '../../src/core/model/problem.ts';
import { CONTENT_SECURITY_POLICY } from '../../src/main/page.ts';
import type { FakeApi } from './fake-api.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface FakeDoor {
  /** Address of the page, with the token. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Opens the door on a free port. */
export async function openFakeDoor(
  api: FakeApi,
  page = join(import.meta.dirname, '../../out/renderer'),
): Promise<FakeDoor> {
  const server = createServer((request, response) => {
    void (async () => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      if (request.method === 'POST') {
        const answer = await respond(api, path, await bodyOf(request));
        response.setHeader('content-type', 'application/json');
        if (path === '/session')
          response.setHeader('set-cookie', 'session=ok; SameSite=Strict; HttpOnly; Path=/');
        response.end(JSON.stringify(answer));
        return;
      }
      const file = normalize(path === '/' ? '/index.html' : path);
      try {
        const bytes = await readFile(join(page, file));
        response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
        response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
        response.end(bytes);
      } catch {
        response.statusCode = 404;
        response.end();
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}/#token=secret`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(api: FakeApi, path: string, body: unknown): Promise<unknown> {
  if (path === '/session') return { ok: true, value: null };
  try {
    return { ok: true, value: await api.call(path.replace('/api/', ''), body) };
  } catch (error) {
    const problem = error instanceof Problem ? error : new Problem('internal', String(error));
    return { ok: false, problem: problem.toData() };
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return JSON.parse(Buffer.concat(pieces).toString('utf8'));
}
