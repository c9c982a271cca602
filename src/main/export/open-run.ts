// Reads an exported case in a thread of its own: a bundle of hundreds of megabytes takes seconds to unpack, check and
// parse, in which the app answers and the person may give up.
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { Problem, say, type ProblemData, type Told } from '../../core/model/problem.ts';
import type { Bundle } from './bundle.ts';
import { readCaseFile } from './open-file.ts';

/** A file that may hold a case, as it comes from the page. */
export interface OfferedCase {
  readonly fileName: string;
  /** In base64, or as they are: these are handed over to whoever reads them. */
  readonly bytes: string | Uint8Array;
}

/** What the thread is given: a file, or the body of a call that holds one. */
export type OpenTask = OfferedCase | { readonly body: Uint8Array };

/** What the thread posts. */
export type OpenMessage =
  | { readonly kind: 'done'; readonly bundle: Bundle }
  | { readonly kind: 'parsed'; readonly input: unknown }
  | { readonly kind: 'refused'; readonly problem: ProblemData };

/** As `readCaseFile`, and with its problems; Problem `cancelled` when it is stopped. */
export type ReadCase = (file: OfferedCase, signal: AbortSignal) => Promise<Bundle>;

/** At once, on the thread that asks. */
export const readCaseInPlace: ReadCase = ({ fileName, bytes }) =>
  new Promise((resolve) => resolve(readCaseFile(bytesOf(bytes), fileName)));

export function bytesOf(bytes: OfferedCase['bytes']): Uint8Array {
  return typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : bytes;
}

/** Characters of base64, or bytes, up to which a file is read at once: about what a thread takes to start. */
const IN_PLACE = 500_000;

/** @param script where the built worker lies */
export function readCaseInWorker(script: URL): ReadCase {
  return (file, signal) =>
    file.bytes.length <= IN_PLACE ? readCaseInPlace(file, signal) : inThread(script, file, signal);
}

/** What opening that was stopped ends with. */
export function openingCancelled(name: string): Problem {
  return new Problem('cancelled', say`${name} was not opened, because reading it was stopped.`);
}

/** The input of a call out of the body that holds a large file. Undefined where that is no JSON. */
export type ParseBody = (body: Uint8Array) => Promise<unknown>;

/**
 * In a thread, which hands back the file of the call as bytes: it takes seconds to parse, and nobody else is answered meanwhile.
 * @param script where the built worker lies
 */
export function parseBodyInWorker(script: URL): ParseBody {
  return async (body) => {
    const worker = new Worker(script, taskFor({ body }, body));
    try {
      return await new Promise((resolve, reject) => {
        const fail = (cause: unknown): void => reject(brokenOff(say`what was sent`, cause));
        worker.on('message', (message: OpenMessage) => {
          if (message.kind === 'parsed') resolve(message.input);
        });
        worker.once('error', fail);
        worker.once('exit', (code) => fail(new Error(`The thread ended with code ${String(code)}.`)));
      });
    } finally {
      void worker.terminate();
    }
  };
}

/** What a thread is started with. Bytes that are all of their buffer go over to it; others are copied. */
function taskFor(task: OpenTask, bytes: OfferedCase['bytes']): WorkerOptions {
  const isWhole = typeof bytes !== 'string' && bytes.byteLength === bytes.buffer.byteLength;
  return { workerData: task, transferList: isWhole ? [bytes.buffer as ArrayBuffer] : [] };
}

async function inThread(script: URL, file: OfferedCase, signal: AbortSignal): Promise<Bundle> {
  if (signal.aborted) throw openingCancelled(file.fileName);
  const worker = new Worker(script, taskFor(file, file.bytes));
  const stop = (): void => void worker.terminate();
  signal.addEventListener('abort', stop);
  try {
    return await new Promise<Bundle>((resolve, reject) => {
      const fail = (cause: unknown): void =>
        reject(signal.aborted ? openingCancelled(file.fileName) : brokenOff(file.fileName, cause));
      worker.on('message', (message: OpenMessage) => {
        if (message.kind === 'done') resolve(message.bundle);
        else if (message.kind === 'refused') reject(Problem.from(message.problem));
      });
      worker.once('error', fail);
      worker.once('exit', (code) => fail(new Error(`The thread ended with code ${String(code)}.`)));
    });
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

function brokenOff(name: string | Told, cause: unknown): Problem {
  return new Problem(
    'internal',
    say`Reading ${name} broke off, and nothing was opened. Try again; if it breaks off again, there may be too little memory: export a case bundle without the full texts.`,
    { cause },
  );
}
