// Runs the built browser door in a process of its own, and speaks HTTP to it as a browser, or a bad one, would.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface HttpReply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface BrowserRun {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly token: string;
  /** Everything printed so far, on both outputs. */
  readonly printed: () => string;
  /** One request, sent as it is; `Host` may be replaced too. */
  readonly send: (
    method: string,
    path: string,
    headers?: Record<string, string>,
    body?: string,
  ) => Promise<HttpReply>;
  /** The headers of a signed-in page. */
  readonly signIn: () => Promise<Record<string, string>>;
  /** Stops it as Ctrl+C would; resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts the door and waits for its address. */
export async function startBrowserDoor(
  library: string,
  script = 'out/main/browser.js',
  environment: NodeJS.ProcessEnv = {},
): Promise<BrowserRun> {
  const child = spawn(process.execPath, [resolve(root, script), '--library', library, '--no-open'], {
    env: { ...process.env, ...environment },
  });
  const ended = once(child, 'exit');
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      printed += String(chunk);
      const found = /http:\/\/\S+/.exec(printed);
      if (found !== null) resolve(found[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`The door did not open: ${printed}`)));
  });
  const { origin, hash } = new URL(address);
  const token = hash.slice('#token='.length);
  const send: BrowserRun['send'] = (method, path, headers = {}, body = '') =>
    sendTo(origin, method, path, headers, body);
  return {
    origin,
    token,
    printed: () => printed,
    send,
    async signIn() {
      const json = { Origin: origin, 'Content-Type': 'application/json' };
      const { headers } = await send('POST', '/session', json, JSON.stringify({ token }));
      return { ...json, Cookie: String(headers['set-cookie']?.[0]?.split(';')[0]) };
    },
    async stop() {
      child.kill('SIGINT');
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

function sendTo(
  origin: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: string,
): Promise<HttpReply> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    // Not fetch: that would put its own Host, and tidy the path.
    const sent = request({ hostname, port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
