// Runs the built desktop door against the double of Electron, in a process of its own.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');

export interface DesktopRun {
  /** Asks the double for one of its operations. */
  readonly ask: <T>(operation: string, ...values: unknown[]) => Promise<T>;
  /** Quits as a person would; resolves with the exit code. */
  readonly quit: () => Promise<number | null>;
  /** Resolves with the exit code when the app ends by itself. */
  readonly ended: Promise<number | null>;
}

/** Starts the app and waits for its window. */
export async function startDesktop(
  library: string,
  environment: NodeJS.ProcessEnv = {},
  files: readonly string[] = [],
): Promise<DesktopRun> {
  const run = forkDesktop(library, environment, files);
  for (;;) {
    const { windows } = await run.ask<{ windows: unknown[] }>('state');
    if (windows.length > 0) return run;
  }
}

/** Starts the app, with files as the system names them, and waits for nothing. */
export function forkDesktop(
  library: string,
  environment: NodeJS.ProcessEnv = {},
  files: readonly string[] = [],
): DesktopRun {
  const register = pathToFileURL(join(import.meta.dirname, 'electron-double/register.js')).href;
  const child = fork(join(root, 'out/main/desktop.js'), [`--library=${library}`, ...files], {
    execArgv: ['--import', register],
    env: { ...process.env, ...environment },
    serialization: 'advanced',
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const ask = asker(child, ended);
  return {
    ask,
    ended,
    quit: async () => {
      await ask('quit');
      return ended;
    },
  };
}

interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

function asker(child: ChildProcess, ended: Promise<number | null>): DesktopRun['ask'] {
  let count = 0;
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  child.on('message', ({ id, value, error }: Reply) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(value);
    else asked?.reject(new Error(error));
  });
  void ended.then((code) => {
    for (const { reject } of waiting.values()) reject(new Error(`The app ended with code ${String(code)}.`));
  });
  return <T>(operation: string, ...values: unknown[]) =>
    new Promise<T>((resolve, reject) => {
      const id = (count += 1);
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      child.send({ id, operation, values });
    });
}
