// Every call of the contract as a promise that resolves to the value or rejects with a Problem, whichever door
// the page was opened through: the desktop bridge, or the browser door on loopback.
import type {
  Answer,
  Contract,
  DesktopBridge,
  Input,
  MadeFile,
  Results,
} from '../../core/contract/contract.ts';
import { KNOWS_HEADER, KnownCases } from '../../core/contract/case-states.ts';
import { CALL_NAMES, type CallName, type Command } from '../../core/contract/names.ts';
import { Problem, say } from '../../core/model/problem.ts';

type Calls = { readonly [N in keyof Contract]: (input: Input<N>) => Promise<Results[N]> };

/** What the page can ask for. The last ones differ between the doors. */
export interface Api extends Calls {
  /** Saves a file; resolves to the name it was saved under, or null when the person closed the dialog. */
  readonly saveFile: (file: MadeFile) => Promise<string | null>;
  /** What only the desktop door can do with the folder of the library; null behind the other. */
  readonly libraryFolder: {
    /** Shows it in the system's own window. */
    readonly show: () => Promise<void>;
    /** Lets the person choose another; whether they did, and the app starts again. */
    readonly openAnother: () => Promise<boolean>;
  } | null;
  /** Calls the listener for every command of the desktop menu; returns how to stop. */
  readonly onCommand: (listener: (command: Command) => void) => () => void;
}

/** What the page needs of the window; a test hands in its own. */
export interface Host {
  readonly crossread?: DesktopBridge;
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState'>;
  readonly fetch: typeof fetch;
}

/** What is stored while the page goes away: settings, what is half written, the words of a verdict, that it goes. The browser may drop all else then. */
const LAST_CALLS: readonly string[] = (
  ['saveSettings', 'keepTyped', 'giveVerdict', 'leavePage'] satisfies CallName[]
).map((name) => `/api/${name}`);
/** UTF-16 units that surely fit into the 64 KiB that the Fetch standard lets all calls of a page that outlive it have together. */
const MOST_KEPT_ALIVE = 20_000;
/** Of those, what is on its way. */
let keptAlive = 0;

/** Makes the api for the door this page was opened through. */
export function createApi(host: Host): Api {
  return host.crossread === undefined ? browserApi(host) : desktopApi(host.crossread);
}

function desktopApi(bridge: DesktopBridge): Api {
  const cases = new KnownCases();
  const call = async (name: CallName, input: unknown): Promise<unknown> => {
    const { knows, read } = cases.ask(input);
    // The compiler cannot follow a name and its input through a table; the contract's schemas check them again.
    const ask = bridge[name] as (input: unknown, knows: string) => Promise<Answer<unknown>>;
    return read(unwrap(await ask(input, knows)));
  };
  return {
    ...callTable(call),
    saveFile: async ({ fileName, text, bytes }) =>
      unwrap(await bridge.saveFile(text === undefined ? { fileName, bytes } : { fileName, text })),
    libraryFolder: {
      show: async () => void unwrap(await bridge.showLibrary({})),
      openAnother: async () => unwrap(await bridge.openLibrary({})),
    },
    onCommand: (listener) => bridge.onCommand(listener),
  };
}

function browserApi(host: Host): Api {
  const cases = new KnownCases();
  let session: Promise<void> | null = null;
  const call = async (name: CallName, input: unknown): Promise<unknown> => {
    session ??= openSession(host);
    await session;
    const { knows, read } = cases.ask(input);
    return read(unwrap(await post(host, `/api/${name}`, input, knows)));
  };
  return {
    ...callTable(call),
    saveFile: ({ fileName, text, bytes, mediaType }) => {
      const content = text ?? Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
      download(fileName, new Blob([content], { type: mediaType }));
      return Promise.resolve(fileName);
    },
    libraryFolder: null,
    onCommand: () => () => undefined,
  };
}

function callTable(call: (name: CallName, input: unknown) => Promise<unknown>): Calls {
  return Object.fromEntries(
    CALL_NAMES.map((name) => [name, (input: unknown) => call(name, input)]),
  ) as unknown as Calls;
}

/**
 * Exchanges the token in the address for a session cookie and takes it out of the address. Without a token the
 * page was reloaded: the cookie is there already.
 */
async function openSession(host: Host): Promise<void> {
  const token = new URLSearchParams(host.location.hash.slice(1)).get('token');
  if (token === null) return;
  host.history.replaceState(null, '', host.location.pathname + host.location.search);
  unwrap(await post(host, '/session', { token }));
}

async function post(host: Host, path: string, input: unknown, knows = ''): Promise<Answer<unknown>> {
  const body = JSON.stringify(input);
  // More would be refused at once; without it the call still arrives where the page stays.
  const keepalive = LAST_CALLS.includes(path) && keptAlive + body.length <= MOST_KEPT_ALIVE;
  if (keepalive) keptAlive += body.length;
  let response: Response;
  try {
    response = await host.fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', [KNOWS_HEADER]: knows },
      body,
      keepalive,
    });
  } catch (error) {
    throw new Problem(
      'internal',
      say`Crossread does not answer. Start it again; what you typed stays on this page until you close it.`,
      { cause: error },
    );
  } finally {
    if (keepalive) keptAlive -= body.length;
  }
  const answer: unknown = await response.json().catch(() => null);
  if (isAnswer(answer)) return answer;
  throw response.status === 401 || response.status === 403
    ? new Problem(
        'bad-input',
        say`This address has no access. Open the one that Crossread printed when it started.`,
      )
    : new Problem('internal', say`Crossread gave an answer that cannot be read (status ${response.status}).`);
}

function isAnswer(value: unknown): value is Answer<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}

function unwrap<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw Problem.from(answer.problem);
}

function download(fileName: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads the blob after the click has returned; a minute is ample for a text.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
