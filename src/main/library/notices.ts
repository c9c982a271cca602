// What a person has to be told about a case until they have read it: <library>/notices.json, so that a crash right
// after a recovery does not hide the recovery.
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { Notice } from '../../core/contract/contract.ts';
import { inEnglish, type Told } from '../../core/model/problem.ts';
import { writeAtomically } from './atomic-write.ts';

const toldSchema: v.GenericSchema<unknown, Told> = v.object({
  text: v.string(),
  values: v.array(v.union([v.string(), v.number(), v.lazy(() => toldSchema)])),
});
/** Earlier versions wrote English sentences. */
const noticesSchema = v.record(v.string(), v.union([v.string(), toldSchema]));

type Message = string | Told;

export class Notices {
  readonly #path: string;
  readonly #draftFolder: string;
  #messages: Readonly<Record<string, Message>>;

  private constructor(path: string, draftFolder: string, messages: Readonly<Record<string, Message>>) {
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
  of(caseId: string): Message | null {
    return (Object.hasOwn(this.#messages, caseId) ? this.#messages[caseId] : null) ?? null;
  }

  /** Sets the message, or takes it away with null. It counts in this run even when it cannot be written down. */
  async set(caseId: string, message: Message | null): Promise<void> {
    if (this.of(caseId) === message) return;
    const others = Object.entries(this.#messages).filter(([id]) => id !== caseId);
    this.#messages = Object.fromEntries(message === null ? others : [...others, [caseId, message]]);
    await writeAtomically(this.#path, JSON.stringify(this.#messages), undefined, this.#draftFolder);
  }
}

/** A notice of what was said, in English alone where an earlier version wrote it down. */
export function noticeOf(kind: Notice['kind'], told: Told | string): Notice {
  return typeof told === 'string' ? { kind, message: told } : { kind, message: inEnglish(told), told };
}
