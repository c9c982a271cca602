// The browser door: the page and the calls over HTTP on this machine's loopback address, for one person.
//
// What the page relies on:
//   POST /session      {"token": "<from #token=… of its address>"}  → 200 {"ok":true,"value":null} and a cookie
//   POST /api/<call>   the call's input as JSON, with the cookie    → 200 and the Answer as JSON
// A page may name, in the header X-Crossread-Knows, the state of the case that it has, and is then told what changed since.
// Both as Content-Type application/json. Whatever the door itself refuses comes as 4xx, its body an Answer too.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as v from 'valibot';
import { KNOWS_HEADER, SentCases } from '../../core/contract/case-states.ts';
import {
  MAX_CASE_FILE_BYTES,
  MAX_FILE_BYTES,
  type Answer,
  type Contract,
} from '../../core/contract/contract.ts';
import type { CallName } from '../../core/contract/names.ts';
import { Problem, say, type Told } from '../../core/model/problem.ts';
import { newId } from '../ids.ts';
import { dispatch, refuse, type Report } from '../dispatch.ts';
import type { ParseBody } from '../export/open-run.ts';
import { tooLargeCase } from '../export/read-case.ts';
import { tooLarge } from '../import/text.ts';
import { SECURITY_HEADERS, type PageFile, type PageFiles } from '../page.ts';
import { parseBody } from './body.ts';

const HOST = '127.0.0.1';

/** A file at a limit, in base64, which takes 4 bytes for 3, and room for the rest of the call. */
const bodyWith = (file: number): number => Math.ceil(file / 3) * 4 + 64 * 1024;

/** A body over the limit is read off and thrown away up to here, so that the sender stays to hear the answer. */
const MAX_DRAINED_BYTES = 16 * bodyWith(MAX_FILE_BYTES);

/**
 * A body over this is parsed in a thread of its own, in bytes: the largest that other calls may have, which takes some tenths
 * of a second.
 */
const LARGE_BODY = bodyWith(MAX_FILE_BYTES);

/** How long a sender may take, in milliseconds. */
export interface Patience {
  readonly headers: number;
  readonly request: number;
}
/** On loopback a request takes milliseconds; a sender that stalls must not hold a connection for ever. */
const PATIENCE: Patience = { headers: 10_000, request: 60_000 };

/** A page and its calls need a dozen; a program that opens hundreds means no good. */
const MAX_CONNECTIONS = 100;

/**
 * Between two looks at who is still there when the door closes, in milliseconds. What is sent or taken on loopback is so by
 * the second of them; on who has sent nothing, or half a call, the end of the library must not wait.
 */
const CLOSING_LOOK_MS = 1_000;

const sessionSchema = v.strictObject({ token: v.string() });

export interface BrowserDoor {
  /** Without the token: `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** The address to open, with the token in its fragment, which browsers send to nobody. */
  readonly address: string;
  /**
   * An address that works once, for starting a browser: what stands on a command line can be read by every user of
   * the machine, but once used it is worth nothing.
   */
  readonly addressForOnce: () => string;
  /** Stops taking requests; resolves when the last answer is out. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the door.
 * @param port 0 for any free one
 * @param parseLarge how the body of a large file is parsed, so that others are answered meanwhile
 * @throws the system's error when the port is taken
 */
export async function openBrowserDoor(
  contract: Contract,
  page: PageFiles,
  port: number,
  report: Report,
  parseLarge: ParseBody = (body) => Promise.resolve(parseBody(body)),
  patience: Patience = PATIENCE,
): Promise<BrowserDoor> {
  const token = newSecret();
  const session = newSecret();
  const forOnce = new Set<string>();
  const sent = new SentCases(newId());
  const open = new Set<ServerResponse>();
  const server = createServer(
    {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      connectionsCheckingInterval: patience.headers,
    },
    (request, response) => {
      open.add(response);
      response.once('close', () => open.delete(response));
      const secrets = { token, forOnce, session, port: portOf(server) };
      reply(request, contract, page, secrets, report, sent, parseLarge).then(
        (made) => send(request, response, made),
        // The sender went away in the middle of its body: there is nobody to answer.
        () => response.destroy(),
      );
    },
  );
  server.maxConnections = MAX_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: HOST, port }, resolve);
  });
  const origin = `http://${HOST}:${portOf(server)}`;
  return {
    origin,
    address: `${origin}/#token=${token}`,
    addressForOnce: () => {
      const once = newSecret();
      forOnce.add(once);
      return `${origin}/#token=${once}`;
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      let wasAnswered = false;
      const look = setInterval(() => {
        const isAnswered = [...open].every(({ req, writableEnded }) => !req.complete || writableEnded);
        if (isAnswered && wasAnswered) server.closeAllConnections();
        wasAnswered = isAnswered;
      }, CLOSING_LOOK_MS);
      await closed;
      clearInterval(look);
    },
  };
}

interface Secrets {
  /** Opens a session; known to whoever read the address. */
  readonly token: string;
  /** Tokens that open one session each. */
  readonly forOnce: Set<string>;
  /** Value of the cookie; known to the browser that opened a session. */
  readonly session: string;
  readonly port: number;
}

/** What goes back, worked out before anything is sent. */
interface Reply {
  readonly status: number;
  readonly mediaType: string;
  readonly body: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

async function reply(
  request: IncomingMessage,
  contract: Contract,
  page: PageFiles,
  secrets: Secrets,
  report: Report,
  sent: SentCases,
  parseLarge: ParseBody,
): Promise<Reply> {
  const path = request.url ?? '';
  const host = request.headers.host ?? '';
  // A page of another site that had its name resolve to 127.0.0.1 would come with that site's name.
  if (host !== `${HOST}:${secrets.port}` && host !== `localhost:${secrets.port}`) {
    return notAllowed(403, say`This address is not served here.`);
  }
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== `http://${host}`) {
    return notAllowed(403, say`Requests from other pages are refused.`);
  }
  const name = path.startsWith('/api/') ? path.slice('/api/'.length) : null;
  if (name === null && path !== '/session') return pageReply(request.method, page.get(path));

  if (request.method !== 'POST') return notAllowed(405, say`Calls are made with POST.`, { Allow: 'POST' });
  if (origin === undefined) return notAllowed(403, say`Requests that do not state their origin are refused.`);
  if (!/^application\/json(?:;|$)/.test(request.headers['content-type'] ?? '')) {
    return json(415, refuse('bad-input', say`Calls are made in application/json.`));
  }
  const cookie = `crossread-${secrets.port}`;
  if (name !== null && !same(cookieValue(request.headers.cookie ?? '', cookie), secrets.session)) {
    return notAllowed(
      403,
      say`This page is not signed in. Open Crossread by the address that it printed when it started.`,
    );
  }
  const isCase = name === ('openCaseFile' satisfies CallName);
  const body = await readBody(request, bodyWith(isCase ? MAX_CASE_FILE_BYTES : MAX_FILE_BYTES));
  if (body === null) {
    const problem = isCase ? tooLargeCase(say`What was sent`) : tooLarge(say`What was sent`);
    return json(413, { ok: false, problem: problem.toData() });
  }
  let input: unknown;
  try {
    input = body.length > LARGE_BODY ? await parseLarge(body) : parseBody(body);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    report(String(error.cause));
    return json(500, { ok: false, problem: error.toData() });
  }
  if (input === undefined) return json(400, refuse('bad-input', say`That is not JSON.`));
  if (name !== null) {
    return json(200, await dispatch(contract, name, input, report, sent, request.headers[KNOWS_HEADER]));
  }

  const asked = v.safeParse(sessionSchema, input);
  if (!asked.success || !opensSession(asked.output.token, secrets)) {
    return notAllowed(
      403,
      say`This address is no longer valid. Open the one that Crossread printed when it started last.`,
    );
  }
  // Cookies know no ports, so the name carries it: two libraries open at once keep apart.
  const value = `${cookie}=${secrets.session}; Path=/; HttpOnly; SameSite=Strict`;
  return json(200, { ok: true, value: null }, { 'Set-Cookie': value });
}

function opensSession(given: string, { token, forOnce }: Secrets): boolean {
  const once = [...forOnce].find((candidate) => same(given, candidate));
  return (once !== undefined && forOnce.delete(once)) || same(given, token);
}

function pageReply(method: string | undefined, file: PageFile | undefined): Reply {
  if (method !== 'GET' && method !== 'HEAD') {
    return notAllowed(405, say`Only calls are made with POST.`, { Allow: 'GET, HEAD' });
  }
  if (file === undefined) return json(404, refuse('not-found', say`There is no such page.`));
  return { status: 200, mediaType: file.mediaType, body: file.body };
}

function json(status: number, value: Answer<unknown>, headers: Reply['headers'] = {}): Reply {
  const body = Buffer.from(JSON.stringify(value));
  return { status, mediaType: 'application/json; charset=utf-8', body, headers };
}

function notAllowed(status: number, message: Told, headers: Reply['headers'] = {}): Reply {
  return json(status, refuse('not-allowed', message), headers);
}

function send(request: IncomingMessage, response: ServerResponse, made: Reply): void {
  // After a refusal that came before the body was read, the rest of it is not waited for.
  const unread: Record<string, string> = request.complete ? {} : { Connection: 'close' };
  request.resume();
  response.writeHead(made.status, {
    ...SECURITY_HEADERS,
    ...made.headers,
    ...unread,
    'Content-Type': made.mediaType,
    'Content-Length': made.body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : made.body);
}

/** The body, or null when it has more than `most` bytes. */
async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_DRAINED_BYTES) return null;
    if (length > most) chunks.length = 0;
    else chunks.push(chunk);
  }
  return length > most ? null : Buffer.concat(chunks);
}

function cookieValue(header: string, name: string): string {
  const pair = header.split('; ').find((candidate) => candidate.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) ?? '';
}

/** Compares without telling by the time it takes how much is right. */
function same(given: string, secret: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(secret);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** 256 random bits. */
function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
