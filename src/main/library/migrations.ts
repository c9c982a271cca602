// Brings a stored case of an older version up to the present one, a step at a time.
import { CASE_VERSION, NO_REVIEW } from '../../core/model/case.ts';
import { Problem, say } from '../../core/model/problem.ts';

/** Takes the stored form of one version to that of the next. Pure; its input was checked by nobody. */
export type Migration = (stored: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** Step number n (from 0) takes version n + 1 to n + 2. */
export const MIGRATIONS: readonly Migration[] = [
  fromVersion1,
  fromVersion2,
  fromVersion3,
  fromVersion4,
  fromVersion5,
  fromVersion6,
];

/**
 * Version 2 keeps the structure and the language that import found; plain text, all that 1 knew, has neither.
 * It also keeps verdicts, links, corrections and the codebook, of which version 1 had none.
 */
function fromVersion1(stored: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...NO_REVIEW, ...stored, sources: eachRecord(stored['sources'], { language: null, marks: [] }) };
}

/** Version 3 keeps the versions that a source had before, and records that wait for their texts. */
function fromVersion2(stored: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { references: [], ...stored, sources: eachRecord(stored['sources'], { earlier: [] }) };
}

/** Version 4 logs what was done as data. The sentences of the older log stay: they read as well as before. */
function fromVersion3(stored: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...stored };
}

/** Version 5 keeps as data how import knew something. The words of older sources stay: they read as well as before. */
function fromVersion4(stored: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...stored };
}

/**
 * Version 6 keeps decisions on findings of one more kind, the same matter, and checks of a point whose state nobody gave. What
 * older cases have stays as it is.
 */
function fromVersion5(stored: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...stored };
}

/** Version 7 keeps decisions on findings of one more kind, certainty that differs. The older ones stay as they are. */
function fromVersion6(stored: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...stored };
}

/** Each record of a list with the fields that it lacks; what is not a record is left to be refused later. */
function eachRecord(list: unknown, defaults: Readonly<Record<string, unknown>>): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((one: unknown) => (isRecord(one) ? { ...defaults, ...one } : one));
}

/**
 * The stored form at version `present`. What is already there is returned as it is; validating it is the
 * caller's affair.
 * @throws Problem `newer-version` when a later Crossread wrote it, `damaged-file` when it states no version.
 */
export function migrate(
  stored: unknown,
  migrations: readonly Migration[] = MIGRATIONS,
  present: number = CASE_VERSION,
): unknown {
  const version = isRecord(stored) ? stored['version'] : undefined;
  if (!isRecord(stored) || typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new Problem(
      'damaged-file',
      say`The file of this case states no version, so it cannot be read. It is left as it is.`,
    );
  }
  if (version > present) {
    throw new Problem(
      'newer-version',
      say`A newer version of Crossread saved this case. Update Crossread to open it; the case is left as it is.`,
    );
  }
  let result: Record<string, unknown> = stored;
  for (let from = version; from < present; from += 1) {
    const step = migrations[from - 1];
    if (step === undefined) throw new Error(`No migration leads from version ${from} to ${from + 1}.`);
    result = { ...step(result), version: from + 1 };
  }
  return result;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
