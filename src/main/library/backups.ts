// Earlier states of every case, outside the case's own folder: <library>/backups/<case id>/<number>-<time>.json.
// A state is kept at most every five minutes while a person works, and thinned out as it ages.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Case } from '../../core/model/case.ts';
import { errorCode, renameOver, writeAtomically } from './atomic-write.ts';
import { decodeCase } from './case-file.ts';
import { CASE_ID } from './folders.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Between two backups of one case while it changes, in milliseconds. */
const INTERVAL = 5 * MINUTE;

/**
 * How backups thin out: up to an age, the newest of every span is kept. Dense while a slip is fresh in mind, and
 * about 12 + 24 + 30 + 12 files in the end, whatever a person does.
 */
const THINNING: readonly { readonly upTo: number; readonly span: number }[] = [
  { upTo: HOUR, span: 1 },
  { upTo: DAY, span: HOUR },
  { upTo: 30 * DAY, span: DAY },
  { upTo: 365 * DAY, span: 30 * DAY },
];

/** Numbered, because a clock may be set back: the order of backups is that of their numbers. */
const NAME = /^(\d{6})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.json$/;

export interface BackupName {
  /** Name of its file without the ending. */
  readonly id: string;
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Brings everything that was saved of a case into its file. @returns the path of the file */
type WholeFile = () => Promise<string>;

export class Backups {
  readonly #folder: string;
  readonly #draftFolder: string;
  readonly #now: () => Date;
  /** Cases whose last state is in no backup yet, with what makes their file whole and tells its path. */
  readonly #waiting = new Map<string, WholeFile>();
  /** The newest backup of each case that was looked at; null when it has none. */
  readonly #newest = new Map<string, BackupName | null>();

  constructor(folder: string, draftFolder: string, now: () => Date) {
    this.#folder = folder;
    this.#draftFolder = draftFolder;
    this.#now = now;
  }

  /** Ids of every case that has backups, and nothing else in the folder for them. */
  async caseIds(): Promise<readonly string[]> {
    const entries = await readdir(this.#folder, { withFileTypes: true }).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    });
    const ids: string[] = [];
    for (const entry of entries) {
      if (!entry.isDirectory() || !CASE_ID.test(entry.name)) continue;
      const names = await readdir(this.folderOf(entry.name));
      if (names.every(isBackup)) ids.push(entry.name);
    }
    return ids;
  }

  /** The newest first. */
  async list(caseId: string): Promise<readonly BackupName[]> {
    const names = await readdir(this.folderOf(caseId)).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    });
    return names.flatMap(parseName).sort((a, b) => b.number - a.number);
  }

  /**
   * The case as it was then, at the present version.
   * @throws Problem `damaged-file`, `newer-version`, `not-found`
   */
  async read(caseId: string, { id }: Pick<BackupName, 'id'>): Promise<Case> {
    return decodeCase(await readFile(join(this.folderOf(caseId), `${id}.json`)), caseId);
  }

  /** The newest backup that opens, or null. */
  async newestGood(caseId: string): Promise<{ readonly name: BackupName; readonly subject: Case } | null> {
    for (const name of await this.list(caseId)) {
      try {
        return { name, subject: await this.read(caseId, name) };
      } catch {
        // The next older one may be whole.
      }
    }
    return null;
  }

  /**
   * Before the first change of a run: keeps the file's state unless the newest backup is the same. A state that a
   * crash left without a backup, or that an older version of Crossread wrote, is kept so.
   */
  async keepBefore(caseId: string, whole: WholeFile): Promise<void> {
    const bytes = await readFile(await whole()).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    });
    if (bytes === null) return;
    const newest = await this.#newestOf(caseId);
    if (newest !== null) {
      const kept = await readFile(join(this.folderOf(caseId), `${newest.id}.json`)).catch(() => null);
      if (kept?.equals(bytes) === true) return;
    }
    await this.#keep(caseId, bytes);
  }

  /** After every save: keeps the state when one is due, else remembers that it is in no backup yet. */
  async saved(caseId: string, whole: WholeFile): Promise<void> {
    this.#waiting.set(caseId, whole);
    const newest = await this.#newestOf(caseId);
    // Either way: after a clock was set back, the newest backup lies in the future.
    const since = newest === null ? Infinity : Math.abs(this.#now().getTime() - Date.parse(newest.at));
    if (since >= INTERVAL) await this.keepNow(caseId, await whole());
  }

  /** Keeps the file's state, whatever the time. */
  async keepNow(caseId: string, path: string): Promise<void> {
    await this.#keep(caseId, await readFile(path));
    this.#waiting.delete(caseId);
  }

  /** Keeps every last state that is in no backup yet. */
  async flush(): Promise<void> {
    for (const [caseId, whole] of [...this.#waiting]) {
      // One that cannot be made is no reason not to make the others, or not to quit: the case itself is saved.
      await whole()
        .then((path) => this.keepNow(caseId, path))
        .catch(() => undefined);
    }
  }

  /** Moves the backups of a case that is thrown away along with it. */
  async moveTo(caseId: string, target: string): Promise<void> {
    this.#waiting.delete(caseId);
    this.#newest.delete(caseId);
    try {
      await renameOver(this.folderOf(caseId), target);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  }

  /** Takes back the backups of a case that comes back. */
  async takeFrom(caseId: string, source: string): Promise<void> {
    this.#newest.delete(caseId);
    await mkdir(this.#folder, { recursive: true });
    try {
      await renameOver(source, this.folderOf(caseId));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  }

  /** Folder of a case's backups. The id was checked by the library. */
  folderOf(caseId: string): string {
    return join(this.#folder, caseId);
  }

  async #newestOf(caseId: string): Promise<BackupName | null> {
    const known = this.#newest.get(caseId);
    if (known !== undefined) return known;
    const newest = (await this.list(caseId))[0] ?? null;
    this.#newest.set(caseId, newest);
    return newest;
  }

  async #keep(caseId: string, bytes: Uint8Array): Promise<void> {
    const newest = await this.#newestOf(caseId);
    const at = this.#now().toISOString();
    const number = (newest?.number ?? 0) + 1;
    const id = `${String(number).padStart(6, '0')}-${at.replace(/[-:.]/g, '')}`;
    await mkdir(this.folderOf(caseId), { recursive: true });
    const path = join(this.folderOf(caseId), `${id}.json`);
    await writeAtomically(path, bytes, undefined, this.#draftFolder);
    this.#newest.set(caseId, { id, number, at });
    for (const old of outdated(await this.list(caseId), this.#now())) {
      await rm(join(this.folderOf(caseId), `${old.id}.json`), { force: true });
    }
  }
}

/**
 * The backups that may go. The newest never does, and of every span of `THINNING` the newest stays.
 * @param names the newest first
 */
export function outdated(names: readonly BackupName[], now: Date): readonly BackupName[] {
  const seen = new Set<string>();
  return names.filter(({ at }, index) => {
    const time = Date.parse(at);
    const age = now.getTime() - time;
    const rule = THINNING.find(({ upTo }) => age < upTo);
    if (rule === undefined) return index > 0;
    // Spans of the calendar, not of the age: else a backup would wander from span to span, and none would grow old.
    const span = `${rule.span} ${Math.floor(time / rule.span)}`;
    if (seen.has(span)) return index > 0;
    seen.add(span);
    return false;
  });
}

/** Whether a file has the name of a backup. */
export function isBackup(name: string): boolean {
  return parseName(name).length > 0;
}

function parseName(name: string): BackupName[] {
  const found = NAME.exec(name);
  if (found === null) return [];
  const [, number, year, month, day, hour, minute, second, milliseconds] = found;
  const at = `${year!}-${month!}-${day!}T${hour!}:${minute!}:${second!}.${milliseconds!}Z`;
  return Number.isNaN(Date.parse(at))
    ? []
    : [{ id: name.slice(0, -'.json'.length), number: Number(number), at }];
}
