// One writer at a time: a lock file in the library says which process writes to it. The lock of a process that
// died is recognised and taken over; a process whose lock was taken over stops writing.
import { randomBytes } from 'node:crypto';
import { link, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import { Problem, say } from '../../core/model/problem.ts';
import { errorCode, renameOver } from './atomic-write.ts';

const holderSchema = v.object({
  process: v.pipe(v.number(), v.integer(), v.minValue(1)),
  host: v.string(),
  door: v.picklist(['desktop', 'browser', 'command line']),
  since: v.string(),
  /** Which of all processes that ever had this number it is; absent where the system does not tell. */
  birth: v.optional(v.string()),
  /** Random, so that a holder knows its own lock from one that took its place. */
  token: v.string(),
});
type Holder = v.InferOutput<typeof holderSchema>;

export type LockDoor = Holder['door'];

/** How long things take around a lock, in milliseconds. */
export interface LockTiming {
  /** The holder touches its lock this often. */
  readonly beat: number;
  /**
   * A lock without a touch for this long is watched for as long again before it is taken for abandoned: the clock
   * may have been set, or the machine may have slept, and a living holder touches its lock within that time.
   */
  readonly quiet: number;
}
/** Three beats may be missed on a busy machine before a lock is even looked at twice. */
const TIMING: LockTiming = { beat: 5_000, quiet: 15_000 };

/** A lock may vanish or appear between two looks; more often than this in a row it does not by chance. */
const TRIES = 20;

/** Locks that this very process holds: a lock with its number but none of these is of an earlier process. */
const ours = new Set<string>();

export interface LibraryLock {
  /**
   * Run before every write.
   * @throws Problem `in-use` when another process has taken the library over or it was released, `cannot-save` when the library's
   * folder is gone
   */
  readonly check: () => Promise<void>;
  readonly release: () => Promise<void>;
}

/**
 * Takes the lock of the library in `folder`, which exists.
 * @throws Problem `in-use` when another process writes to this library, `cannot-save` when the folder is gone by now;
 * the system's error when it refuses the file
 * @param onWait told once when it takes seconds to know whether the one who has the lock still lives
 */
export async function lockLibrary(
  folder: string,
  door: LockDoor,
  timing: LockTiming = TIMING,
  onWait: () => void = () => undefined,
): Promise<LibraryLock> {
  const path = join(folder, 'lock.json');
  const token = randomBytes(12).toString('hex');
  const birth = await birthOf(process.pid);
  const holder: Holder = {
    process: process.pid,
    host: hostname(),
    door,
    since: new Date().toISOString(),
    ...(birth === null ? {} : { birth }),
    token,
  };
  let isWaiting = false;
  const tellOnce = (): void => {
    if (!isWaiting) onWait();
    isWaiting = true;
  };
  for (let attempt = 1; !(await create(path, holder)); attempt += 1) {
    const found = await look(path);
    if (found === null) {
      // Neither a lock nor a place for one, again and again: the folder went between its opening and now.
      if (attempt > TRIES) await mustBeThere(folder);
      continue;
    }
    if (attempt > TRIES || !(await isAbandoned(path, found, timing, tellOnce))) throw inUse(found.holder);
    await takeAway(path, found.text);
  }
  ours.add(token);
  const beat = setInterval(() => {
    const now = new Date();
    // A beat that fails is made up for by the next one, or by the check before the next write.
    utimes(path, now, now).catch(() => undefined);
  }, timing.beat);
  beat.unref();
  let released = false;
  /** A check that comes late, or that is under way while the lock is released, must not put it back. */
  const mustBeHeld = (): void => {
    if (released) throw new Problem('in-use', say`Crossread is closing this library. Start it again.`);
  };

  return {
    async check() {
      mustBeHeld();
      const found = await look(path);
      mustBeHeld();
      if (found?.holder?.token === token) return;
      if (found !== null) throw inUse(found.holder);
      await mustBeThere(folder);
      mustBeHeld();
      // The lock alone was taken away, perhaps by a person tidying up: the library is still ours.
      if (!(await create(path, holder))) throw inUse(null);
    },
    async release() {
      released = true;
      clearInterval(beat);
      ours.delete(token);
      const found = await look(path).catch(() => null);
      if (found?.holder?.token === token) await rm(path, { force: true });
    },
  };
}

/** Clears away what a kill left of taking a lock, for the process that holds it now. */
export async function tidyLocks(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/^lock\.json\.[0-9a-f]{12,24}$/.test(name)) await rm(join(folder, name), { force: true });
  }
}

/** What stands in the lock; `holder` is null when it cannot be made out. */
interface Found {
  readonly text: string;
  readonly holder: Holder | null;
}

async function look(path: string): Promise<Found | null> {
  try {
    const text = await readFile(path, 'utf8');
    return { text, holder: parse(text) };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function parse(text: string): Holder | null {
  try {
    return v.parse(holderSchema, JSON.parse(text));
  } catch {
    return null;
  }
}

/** False when there is a lock already. The lock appears whole or not at all. */
async function create(path: string, holder: Holder): Promise<boolean> {
  const text = JSON.stringify(holder);
  const draft = `${path}.${holder.token}`;
  try {
    await writeFile(draft, text, { mode: 0o600 });
    await putInPlace(draft, text, path);
    return true;
  } catch (error) {
    // ENOENT: the process that holds the lock by now has cleared the draft away.
    if (['EEXIST', 'ENOENT'].includes(errorCode(error))) return false;
    throw error;
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** What systems say where a disk knows no second name for a file, as FAT and some network drives; Windows: EISDIR. */
const NO_LINKS: readonly string[] = ['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EISDIR'];

/** Gives the file `draft`, which holds `text`, the name `path`. @throws the system's `EEXIST` when it is taken */
async function putInPlace(draft: string, text: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if (!NO_LINKS.includes(errorCode(error))) throw error;
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
  }
}

async function isAbandoned(
  path: string,
  { holder }: Found,
  timing: LockTiming,
  onWait: () => void,
): Promise<boolean> {
  const isHere = holder !== null && holder.host === hostname();
  if (isHere) {
    if (holder.process === process.pid) return !ours.has(holder.token);
    if (!isRunning(holder.process)) return true;
    const birth = holder.birth === undefined ? null : await birthOf(holder.process);
    if (birth !== null) return birth !== holder.birth;
  }
  const before = await touchedAt(path);
  if (before === null) return true;
  const age = Date.now() - before;
  if (age >= 0 && age < timing.quiet) return false;
  // Long untouched, or touched in the future. A process may have got a dead holder's number, so the number says
  // nothing now; only a touch does.
  onWait();
  // Nobody outlives a start of the machine: a touch before that is no living holder's, unless the clock was set forward in
  // the last beat, and the next beat would tell that.
  const isBeforeStart = isHere && age > uptime() * 1000;
  const end = performance.now() + (isBeforeStart ? 1.5 * timing.beat : timing.quiet);
  while (performance.now() < end) {
    await wait(Math.min(timing.beat, 500));
    if ((await touchedAt(path)) !== before) return false;
  }
  return true;
}

/** Milliseconds; null when the lock is gone. */
async function touchedAt(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It may be another user's: then it runs.
    return errorCode(error) === 'EPERM';
  }
}

/**
 * What tells a process from all others that had its number: which start of the machine, and when after it the process
 * began. Null where the system does not tell; Linux does (proc_pid_stat(5), field 22).
 */
async function birthOf(id: number): Promise<string | null> {
  try {
    const [machine, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${String(id)}/stat`, 'utf8'),
    ]);
    // The second field is a name in brackets, and may have brackets and blanks in it.
    const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return began === undefined ? null : `${machine.trim()} ${began}`;
  } catch {
    return null;
  }
}

/** Takes the abandoned lock away, and no other: in the meantime a third process may have put its own there. */
async function takeAway(path: string, abandoned: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await renameOver(path, aside);
    const taken = await readFile(aside, 'utf8');
    if (taken !== abandoned) await putInPlace(aside, taken, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(errorCode(error))) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function mustBeThere(folder: string): Promise<void> {
  try {
    // Not the folder alone: the place where a drive is put in stays behind, empty, when the drive is pulled out.
    await stat(join(folder, 'cases'));
  } catch (error) {
    throw new Problem(
      'cannot-save',
      say`The folder of the library is gone. Connect its drive again, or put the folder back.`,
      { cause: error },
    );
  }
}

function inUse(holder: Holder | null): Problem {
  const who =
    holder === null
      ? say`another Crossread`
      : say`another Crossread (${holder.door}, process ${String(holder.process)}${holder.host === hostname() ? '' : say` on ${holder.host}`}, since ${holder.since.slice(0, 16).replace('T', ' ')} UTC)`;
  return new Problem(
    'in-use',
    say`This library is open in ${who}. Close that one first, or open another library with --library.`,
  );
}
