// The crash test: a child works in a library and is killed at random moments; after every kill whatever it had
// acknowledged must be there, every file must be readable, and nothing may lie about.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';
import { seededRandom } from '../support/random.ts';
import { storedCase } from '../support/stored-case.ts';
import type { FoundCase, Line } from './protocol.ts';

const root = join(import.meta.dirname, '../..');

/** A child is killed at most this long after it said what it found, in milliseconds: some dozens of changes. */
const LONGEST_RUN = 250;
/** Or, in one run of four, at most this long after it was started: while it opens the library. */
const LONGEST_START = 400;

export interface CrashReport {
  readonly kills: number;
  /** Changes that were acknowledged, by what was done. */
  readonly acknowledged: Readonly<Record<string, number>>;
  /** What a kill met in the middle, by what was being done. */
  readonly interrupted: Readonly<Record<string, number>>;
  /** Cases of the first stored form that lay there when a child was killed. */
  readonly migrations: number;
  /** Journals that lay beside a case when its child was killed. */
  readonly journals: number;
  readonly lost: readonly string[];
  readonly unreadable: readonly string[];
  readonly litter: readonly string[];
}

/** What the parent knows about a case. */
interface Known {
  /** Null: deleted. */
  readonly found: FoundCase | null;
  /** What was asked for and not acknowledged when the child was killed. */
  readonly doing: string | null;
}

/** Kills a working child so many times, each time at a moment that the seed chooses. */
export async function crash(kills: number, seed: number): Promise<CrashReport> {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-crash-'));
  const script = await bundleChild();
  const random = seededRandom(seed);
  const known = new Map<string, Known>();
  const acknowledged: Record<string, number> = {};
  const interrupted: Record<string, number> = {};
  const lost: string[] = [];
  const unreadable = new Set<string>();
  const litter = new Set<string>();
  let migrations = 0;
  let journals = 0;

  const hear = (run: number) => (line: Line) => {
    if (line.kind === 'found') {
      for (const [caseId, expected] of known) {
        const reason = missing(expected, line.cases[caseId]);
        if (reason !== null) lost.push(`run ${run}, case ${caseId}: ${reason}`);
      }
      for (const path of line.unreadable) unreadable.add(`run ${run}: ${path}`);
      for (const path of line.litter) litter.add(`run ${run}: ${path}`);
      migrations += line.old;
      journals += line.journals;
      known.clear();
      for (const [caseId, found] of Object.entries(line.cases)) known.set(caseId, { found, doing: null });
    } else if (line.kind === 'doing') {
      known.set(line.caseId, { found: known.get(line.caseId)?.found ?? null, doing: line.what });
    } else {
      acknowledged[line.what] = (acknowledged[line.what] ?? 0) + 1;
      known.set(line.caseId, { found: line.found, doing: null });
    }
  };

  try {
    for (let run = 1; run <= kills; run += 1) {
      if (run % 5 === 0) {
        // Every second one so large that it gets a journal.
        await plantOldCase(folder, `old${String(run).padStart(4, '0')}`, run % 10 === 0 ? 800 : 5);
      }
      const early = random() < 0.25;
      const moment = random() * (early ? LONGEST_START : LONGEST_RUN);
      await runChild([script, folder, String(seed), String(run)], hear(run), async (ready, kill) => {
        if (!early) await ready;
        await wait(moment);
        kill();
      });
      for (const { doing } of known.values()) {
        if (doing !== null) interrupted[doing] = (interrupted[doing] ?? 0) + 1;
      }
    }
    await runChild([script, folder, String(seed), String(kills + 1), 'look'], hear(kills + 1), () =>
      Promise.resolve(),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return {
    kills,
    acknowledged,
    interrupted,
    migrations,
    journals,
    lost,
    unreadable: [...unreadable],
    litter: [...litter],
  };
}

/** Why what was acknowledged is not there; null when it is. */
function missing({ found, doing }: Known, now: FoundCase | undefined): string | null {
  if (found === null) return now === undefined || doing !== null ? null : 'deleted, and there again';
  if (now === undefined) return doing === 'delete' ? null : 'gone';
  if (now.log[found.log.length - 1] !== found.log.at(-1)) return 'its log does not go on from what was there';
  if (now.digest === found.digest) return null;
  // What was asked for and not acknowledged may be there or not; anything else may not.
  if (doing !== null && now.log.length === found.log.length + 1) return null;
  return 'differs from what was acknowledged';
}

type Control = (ready: Promise<unknown>, kill: () => void) => Promise<void>;

/** Runs the child and hears everything it said, to the last whole line. */
async function runChild(
  argv: readonly string[],
  hear: (line: Line) => void,
  control: Control,
): Promise<void> {
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint += String(chunk)));
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const closed = once(lines, 'close');
  let isReady = (): void => undefined;
  const ready = new Promise<void>((resolve) => (isReady = resolve));
  lines.on('line', (text) => {
    const line = parse(text);
    if (line === null) return;
    hear(line);
    if (line.kind === 'found') isReady();
  });
  await control(Promise.race([ready, ended]), () => child.kill('SIGKILL'));
  const [code] = (await ended) as [number | null];
  await closed;
  if (code !== null && code !== 0) throw new Error(`The child failed: ${complaint}`);
}

/** Null for a line that a kill cut short. */
function parse(text: string): Line | null {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
}

/** A case in the first stored form, as an older Crossread left it. */
async function plantOldCase(folder: string, id: string, notes: number): Promise<void> {
  await mkdir(join(folder, 'cases', id), { recursive: true });
  await writeFile(
    join(folder, 'cases', id, 'case.json'),
    JSON.stringify(storedCase(id, 'An old case', 5, notes)),
  );
}

/** The child as one script that Node can run. */
async function bundleChild(): Promise<string> {
  const outDir = join(root, 'node_modules/.cache/crossread-crash');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { ssr: 'tests/crash/child.ts', outDir, emptyOutDir: true, target: 'node20' },
  });
  return join(outDir, 'child.js');
}
