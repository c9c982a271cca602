// The report as a PDF, printed by a browser that is on this machine: Chromium, Chrome or Edge, without a window,
// a network or scripts, told what to do through a pipe (the DevTools protocol). A library could not set every script
// that a source may be written in.
import { spawn, type ChildProcess } from 'node:child_process';
import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { Problem, say } from '../../core/model/problem.ts';

/** Turns a whole HTML document into a PDF; rejects, and prints no further, once it is told to stop. */
export type PrintPdf = (html: string, signal: AbortSignal) => Promise<Uint8Array>;

/** A report of some thousand notes prints in seconds; after this a browser has hung. */
const MAX_PRINTING_MS = 120_000;

/** Names under which browsers that can print stand in the folders of PATH. */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];

/** Where the two systems that do not use PATH for this keep them. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--remote-debugging-pipe',
];

/** A4, in inches, as the protocol counts. */
const PAPER = { paperWidth: 8.27, paperHeight: 11.69, printBackground: true };

/**
 * Prints with a found browser. `CROSSREAD_CHROMIUM` names another one.
 * @throws Problem `cannot-save` when there is none, or it fails
 */
export async function printWithBrowser(html: string, signal: AbortSignal): Promise<Uint8Array> {
  const browser = await findBrowser(process.env);
  if (browser === null) {
    throw new Problem(
      'cannot-save',
      say`No browser was found that could print the PDF. Install Chromium, Chrome or Edge, or export HTML and print it from any browser.`,
    );
  }
  const profile = await mkdtemp(join(tmpdir(), 'crossread-print-'));
  // Chromium does not start as root inside its own fence; the page it gets has no scripts to fence in.
  const fence = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(browser, [...FLAGS, ...fence, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    timeout: MAX_PRINTING_MS,
    killSignal: 'SIGKILL',
    signal,
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    // What was stopped goes on until its end; what never began has none.
    child.on('error', () => child.pid === undefined && resolve());
  });
  try {
    return await print(new Pipe(child), html);
  } catch (error) {
    signal.throwIfAborted();
    throw new Problem(
      'cannot-save',
      say`The browser that was found could not print the PDF. Export HTML instead and print it from any browser.`,
      { cause: error },
    );
  } finally {
    child.kill('SIGKILL');
    await ended;
    // What stays in the system's temporary folder is no reason to lose the PDF, or to hide why there is none.
    await rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}

async function print(pipe: Pipe, html: string): Promise<Uint8Array> {
  const { targetId } = await pipe.ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await pipe.ask('Target.attachToTarget', { targetId, flatten: true });
  const session = String(sessionId);
  await pipe.ask('Emulation.setScriptExecutionDisabled', { value: true }, session);
  // A blank page's frame has the name of its target.
  await pipe.ask('Page.setDocumentContent', { frameId: targetId, html }, session);
  const { data } = await pipe.ask('Page.printToPDF', PAPER, session);
  return Buffer.from(String(data), 'base64');
}

type Reply = Readonly<Record<string, unknown>>;

/** Asks a browser and hears its replies: JSON, each ended by a zero byte. */
class Pipe {
  readonly #out: Writable;
  readonly #waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (error: Error) => void }>();
  #asked = 0;
  #heard: Buffer[] = [];
  #failure: Error | null = null;

  constructor(child: ChildProcess) {
    this.#out = child.stdio[3] as Writable;
    const fail = (error: Error): void => {
      this.#failure = error;
      for (const { reject } of this.#waiting.values()) reject(error);
    };
    child.once('error', fail);
    child.once('exit', (code, signal) =>
      fail(new Error(`The browser ended with ${signal ?? String(code)}.`)),
    );
    // What is written to a browser that has ended is told by its end.
    this.#out.on('error', () => undefined);
    (child.stdio[4] as Readable).on('data', (chunk: Buffer) => this.#hear(chunk));
  }

  async ask(method: string, params: object, sessionId?: string): Promise<Reply> {
    if (this.#failure !== null) throw this.#failure;
    const id = (this.#asked += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  #hear(chunk: Buffer): void {
    let rest = chunk;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = Buffer.concat([...this.#heard, rest.subarray(0, end)]).toString();
      this.#heard = [];
      rest = rest.subarray(end + 1);
      this.#answer(message);
    }
    this.#heard.push(rest);
  }

  #answer(message: string): void {
    const { id, result, error } = JSON.parse(message) as {
      id?: number;
      result?: Reply;
      error?: { message: string };
    };
    const asked = id === undefined ? undefined : this.#waiting.get(id);
    if (error === undefined) asked?.resolve(result ?? {});
    else asked?.reject(new Error(error.message));
  }
}

/** Path of a browser that can print, or null. */
export async function findBrowser(environment: NodeJS.ProcessEnv): Promise<string | null> {
  const named = environment['CROSSREAD_CHROMIUM'];
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...(named === undefined || named === '' ? [] : [named]),
    ...COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...PLACES,
  ];
  for (const path of candidates) {
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  return null;
}
