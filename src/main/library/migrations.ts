// Brings a stored case of an older version up to the present one, a step at a time.
import { CASE_VERSION } from '../../core/model/case.ts';
import { Problem } from '../../core/model/problem.ts';

/** Takes the stored form of one version to that of the next. Pure; its input was checked by nobody. */
export type Migration = (stored: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** Step number n (from 0) takes version n + 1 to n + 2. Version 1 is the first, so there is none yet. */
export const MIGRATIONS: readonly Migration[] = [];

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
      'The file of this case states no version, so it cannot be read. It is left as it is.',
    );
  }
  if (version > present) {
    throw new Problem(
      'newer-version',
      'A newer version of Crossread saved this case. Update Crossread to open it; the case is left as it is.',
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
