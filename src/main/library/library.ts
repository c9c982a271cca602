// The library on the disk: a folder per case with its file and the originals of its sources, an index, a trash.
//   <library>/index.json
//   <library>/cases/<case id>/case.json
//   <library>/cases/<case id>/originals/<sha256>-<file name>
//   <library>/trash/<case id>-<time>/
import { access, mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { CaseSummary } from '../../core/contract/contract.ts';
import type { Case } from '../../core/model/case.ts';
import { Problem } from '../../core/model/problem.ts';
import { errorCode, syncFolder, writeAtomically } from './atomic-write.ts';
import { cannotSave, CaseFile } from './case-file.ts';
import { readIndex, writeIndex, type IndexEntry } from './index-file.ts';

/** Ids are folder names: lower case and letters first, so that no id is special to any file system. */
const CASE_ID = /^[a-z][a-z0-9]{5,30}$/;
/** Code points, of up to 4 bytes: with the hash they stay within the 255 bytes that file systems allow a name. */
const MAX_ORIGINAL_NAME = 40;

export class Library {
  readonly folder: string;
  readonly #stores = new Map<string, Low<Case | null>>();
  /** The last save under way for each case; the next one waits for it. */
  readonly #saves = new Map<string, Promise<void>>();

  private constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * Opens the library, making its folders where they are missing.
   * @throws Problem `cannot-save` when the folder can be neither made nor written to.
   */
  static async open(folder: string): Promise<Library> {
    try {
      await mkdir(join(folder, 'cases'), { recursive: true });
      await mkdir(join(folder, 'trash'), { recursive: true });
    } catch (error) {
      throw cannotSave(error);
    }
    return new Library(folder);
  }

  /** Whether nothing was ever kept here: no index yet, and no case. */
  async isNew(): Promise<boolean> {
    return (await this.#caseIds()).length === 0 && !(await exists(this.#indexPath));
  }

  /** Every case, the last changed first. Cases that cannot be read are listed with their problem. */
  async list(): Promise<readonly CaseSummary[]> {
    const stored = await readIndex(this.#indexPath);
    const known = new Map(stored?.map((entry) => [entry.summary.id, entry]));
    const entries: IndexEntry[] = [];
    let fresh = stored !== null;
    for (const id of await this.#caseIds()) {
      const found = await this.#statOf(id);
      if (found === null) continue;
      const cached = known.get(id);
      if (cached?.size === found.size && cached.changedMs === found.changedMs) entries.push(cached);
      else {
        fresh = false;
        entries.push({ ...found, summary: await this.#summarise(id, found.changedMs) });
      }
    }
    if (!fresh || entries.length !== known.size) {
      // Only a cache: a library that can be read but not written to is still listed.
      await writeIndex(this.#indexPath, entries).catch(() => undefined);
    }
    return entries
      .map((entry): CaseSummary => entry.summary)
      .sort((a, b) => b.changedAt.localeCompare(a.changedAt) || a.id.localeCompare(b.id));
  }

  /**
   * The stored case.
   * @throws Problem `not-found`, `newer-version`, `damaged-file`.
   */
  async read(id: string): Promise<Case> {
    await this.#saves.get(id);
    const store = this.#open(id);
    await store.read();
    if (store.data === null) throw notFound();
    this.#stores.set(id, store);
    return store.data;
  }

  /**
   * Saves the case and resolves when it is on the disk. A case must have been read here, or be new.
   * @throws Problem `conflict`, `cannot-save`; the stored case is then what it was before.
   */
  async save(subject: Case): Promise<void> {
    const before = this.#saves.get(subject.id) ?? Promise.resolve();
    const save = before.then(async () => {
      const store = this.#stores.get(subject.id) ?? this.#open(subject.id);
      await this.#makeFolder(this.#caseFolder(subject.id));
      const old = store.data;
      store.data = subject;
      try {
        await store.write();
        this.#stores.set(subject.id, store);
      } catch (error) {
        store.data = old;
        throw error;
      }
    });
    // The queue goes on after a failed save; the one who asked for it is told through `save`.
    this.#saves.set(
      subject.id,
      save.catch(() => undefined),
    );
    await save;
  }

  /**
   * Keeps the bytes that a source was imported from, once, beside its case.
   * @param sha256 `sha256:<hex>` of the bytes
   */
  async keepOriginal(id: string, sha256: string, fileName: string, bytes: Uint8Array): Promise<void> {
    const folder = join(this.#caseFolder(id), 'originals');
    const path = join(folder, `${sha256.replace(/^sha256:/, '')}-${safeName(fileName)}`);
    await this.#makeFolder(folder);
    if (await exists(path)) return;
    try {
      await writeAtomically(path, bytes);
    } catch (error) {
      throw cannotSave(error);
    }
  }

  /**
   * Moves the case with its originals to the trash.
   * @param now ISO 8601, part of the name in the trash, so that nothing there is overwritten
   */
  async discard(id: string, now: string): Promise<void> {
    await this.#saves.get(id);
    if (!CASE_ID.test(id) || !(await exists(this.#caseFolder(id)))) throw notFound();
    const target = join(this.folder, 'trash', `${id}-${now.replace(/[^0-9A-Za-z]/g, '')}`);
    try {
      await rename(this.#caseFolder(id), target);
      await syncFolder(join(this.folder, 'trash'));
    } catch (error) {
      throw cannotSave(error);
    }
    this.#stores.delete(id);
  }

  /** Resolves when every save that was asked for has ended, well or badly. */
  async flush(): Promise<void> {
    await Promise.all(this.#saves.values());
  }

  get #indexPath(): string {
    return join(this.folder, 'index.json');
  }

  #caseFolder(id: string): string {
    // The id may come from the page; nothing that could leave the folder gets as far as a path.
    if (!CASE_ID.test(id)) throw notFound();
    return join(this.folder, 'cases', id);
  }

  #open(id: string): Low<Case | null> {
    return new Low<Case | null>(new CaseFile(join(this.#caseFolder(id), 'case.json'), id), null);
  }

  async #caseIds(): Promise<string[]> {
    const entries = await readdir(join(this.folder, 'cases'), { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && CASE_ID.test(entry.name)).map(({ name }) => name);
  }

  async #statOf(id: string): Promise<{ size: number; changedMs: number } | null> {
    try {
      const { size, mtimeMs } = await stat(join(this.#caseFolder(id), 'case.json'));
      return { size, changedMs: mtimeMs };
    } catch (error) {
      // A folder without a file: a case whose first save was cut short. There is nothing in it to show.
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  async #summarise(id: string, changedMs: number): Promise<IndexEntry['summary']> {
    const path = join(this.#caseFolder(id), 'case.json');
    try {
      const found = await new CaseFile(path, id).read();
      if (found !== null) return summaryOf(found);
      throw notFound();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const code = error.code === 'newer-version' ? 'newer-version' : 'damaged-file';
      return {
        id,
        title: await titleInside(path, id),
        changedAt: new Date(changedMs).toISOString(),
        outlets: [],
        sources: 0,
        annotations: 0,
        problem: { code, message: error.message },
      };
    }
  }

  async #makeFolder(path: string): Promise<void> {
    try {
      await mkdir(path, { recursive: true });
    } catch (error) {
      throw cannotSave(error);
    }
  }
}

function summaryOf(subject: Case): IndexEntry['summary'] {
  const outlets = subject.sources.flatMap(({ outlet }) => (outlet === null ? [] : [outlet]));
  return {
    id: subject.id,
    title: subject.about.title,
    changedAt: subject.changedAt,
    outlets: [...new Set(outlets)],
    sources: subject.sources.length,
    annotations: subject.annotations.length,
    problem: null,
  };
}

/** The title in a file that is not a valid case, if one can be made out, else the id. */
async function titleInside(path: string, id: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const title = /"about":\s*\{\s*"title":\s*("(?:[^"\\]|\\.)*")/.exec(text)?.[1];
  try {
    return title === undefined ? id : String(JSON.parse(title));
  } catch {
    return id;
  }
}

/** A file name that every file system takes, close to the one given. */
function safeName(fileName: string): string {
  const name = fileName.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '');
  return Array.from(name).slice(-MAX_ORIGINAL_NAME).join('') || 'source';
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function notFound(): Problem {
  return new Problem('not-found', 'There is no such case in the library. It may have been deleted.');
}
