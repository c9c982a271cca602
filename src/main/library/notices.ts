// What a person has to be told about a case until they have read it: <library>/notices.json, so that a crash right
// after a recovery does not hide the recovery.
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { writeAtomically } from './atomic-write.ts';

const noticesSchema = v.record(v.string(), v.string());

export class Notices {
  readonly #path: string;
  readonly #draftFolder: string;
  #messages: Readonly<Record<string, string>>;

  private constructor(path: string, draftFolder: string, messages: Readonly<Record<string, string>>) {
    this.#path = path;
    this.#draftFolder = draftFolder;
    this.#messages = messages;
  }

  /** A file that is missing or damaged holds no notices. */
  static async open(path: string, draftFolder: string): Promise<Notices> {
    const stored = await readFile(path, 'utf8')
      .then((text) => v.parse(noticesSchema, JSON.parse(text)))
      .catch(() => ({}));
    return new Notices(path, draftFolder, stored);
  }

  /** The message about a case, or null. */
  of(caseId: string): string | null {
    return (Object.hasOwn(this.#messages, caseId) ? this.#messages[caseId] : null) ?? null;
  }

  /** Sets the message, or takes it away with null. It counts in this run even when it cannot be written down. */
  async set(caseId: string, message: string | null): Promise<void> {
    if (this.of(caseId) === message) return;
    const others = Object.entries(this.#messages).filter(([id]) => id !== caseId);
    this.#messages = Object.fromEntries(message === null ? others : [...others, [caseId, message]]);
    await writeAtomically(this.#path, JSON.stringify(this.#messages), undefined, this.#draftFolder);
  }
}
