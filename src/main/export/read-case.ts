// Reads a case that comes from outside the library: a JSON file, or the case inside a bundle. Nothing in it is
// trusted: it is brought up to the present version, checked against the schema, and its ids are checked too,
// since they become names of folders and parts of calls.
import * as v from 'valibot';
import { MAX_CASE_FILE_BYTES } from '../../core/contract/contract.ts';
import { caseSchema, type Case } from '../../core/model/case.ts';
import { Problem, say, type Told } from '../../core/model/problem.ts';
import { migrate } from '../library/migrations.ts';

/** What the contract takes for an id. */
const ID = /^[A-Za-z0-9_-]{1,100}$/;

/**
 * The case in a JSON file.
 * @param name what messages call the file
 * @throws Problem `newer-version`, `damaged-file`, `bad-input` when it is no case at all
 */
export function readCaseJson(bytes: Uint8Array, name: string): Case {
  const stored = parseJson(bytes, name);
  if (!isRecord(stored) || stored['format'] !== 'crossread-case') {
    throw noCase(name);
  }
  const parsed = v.safeParse(caseSchema, migrate(stored));
  if (!parsed.success) {
    const field = v.getDotPath(parsed.issues[0]) ?? 'its shape';
    throw damagedCase(name, `${field} is not as a case has it`);
  }
  checkIds(parsed.output, name);
  return parsed.output;
}

/**
 * The value in a file of JSON.
 * @throws Problem `damaged-file`
 */
export function parseJson(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Problem(
      'damaged-file',
      say`${name} is not whole JSON in UTF-8: it was cut short or changed. Export it again.`,
      { cause: error },
    );
  }
}

/** A file that holds something else. */
export function noCase(name: string): Problem {
  return new Problem(
    'bad-input',
    say`${name} is no case of Crossread. Choose a file that was exported as JSON or as a case bundle.`,
  );
}

/** A file of a case that cannot be taken. @param reason a clause: what is wrong */
export function damagedCase(name: string, reason: string): Problem {
  return new Problem('damaged-file', say`${name} is damaged and was not opened: ${reason}. Export it again.`);
}

/** A file of a case over the limit that would be made. */
export function tooLargeToOpen(): Problem {
  return new Problem(
    'file-too-large',
    say`The file of this case would be too large to be opened again. Export a case bundle without the full texts.`,
  );
}

/** A file of a case over the limit that comes. */
export function tooLargeCase(name: string | Told): Problem {
  return new Problem(
    'file-too-large',
    say`${name} is larger than ${MAX_CASE_FILE_BYTES / 1024 / 1024} MB, the most that a file of a case may have. Export a case bundle without the full texts.`,
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkIds(subject: Case, name: string): void {
  for (const list of [subject.sources, subject.references, subject.annotations]) {
    const ids = list.map(({ id }) => id);
    if (ids.some((id) => !ID.test(id))) throw damagedCase(name, 'an id in it is none');
    if (new Set(ids).size < ids.length) throw damagedCase(name, 'an id in it stands twice');
  }
}
