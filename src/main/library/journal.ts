// The journal of a case: what was saved since its file was last written whole, one line a save, so that a note in a
// large case costs a line and not the case. It goes on from one file alone, which its first line names by its hash.
//   {"format":"crossread-changes","version":1,"base":"<SHA-256 of the case's file, hex>"}
//   <check> <steps as JSON>
// A check is the beginning of the SHA-256 of the check before it (in the first line: of the base) and the JSON, so
// that a line that is torn, damaged, or missing before another is known.
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { caseSchema, type Case } from '../../core/model/case.ts';
import { stepsBetween, withSteps } from '../../core/model/case-steps.ts';

const CHECK_LENGTH = 16;
const NEW_LINE = 0x0a;

const headSchema = v.object({
  format: v.literal('crossread-changes'),
  version: v.literal(1),
  base: v.string(),
});

/** A part of a case changed: a run of its list gave way to other records, or it became another value. */
const stepSchema = v.union([
  v.object({
    part: v.string(),
    at: v.pipe(v.number(), v.integer(), v.minValue(0)),
    gone: v.pipe(v.number(), v.integer(), v.minValue(0)),
    come: v.array(v.unknown()),
  }),
  v.object({ part: v.string(), value: v.unknown() }),
]);
export type Step = v.InferOutput<typeof stepSchema>;

/** How a journal ends, or why it does not count. */
export type JournalEnd =
  /** With a whole line. */
  | 'whole'
  /** In the middle of a line, which nobody was told was saved. */
  | 'torn'
  /** With a line that is not what was written; those before it count. */
  | 'damaged'
  /** It goes on from another file, which holds all of it: a process ended before it took the journal away. */
  | 'folded'
  /** It goes on from another file, and what it tells is not in this one. */
  | 'foreign';

export interface ReadJournal {
  readonly end: JournalEnd;
  /** The case's file, parsed, with every line that counts applied to it. */
  readonly stored: unknown;
  /** Bytes of the part that counts. */
  readonly size: number;
  /** Check of its last line; of a journal without a line, the base. */
  readonly check: string;
}

/**
 * What turns one state of a case into the next, as it would be stored. Records are compared by identity: whoever changes
 * a case keeps the records that stay.
 * @throws ValiError when what is new does not fit the schema of a case
 */
export function storedSteps(before: Case, after: Case): readonly Step[] {
  const parts = caseSchema.entries as Readonly<Record<string, v.GenericSchema<unknown, unknown>>>;
  return stepsBetween(before, after).flatMap((step): Step[] => {
    const schema = parts[step.part];
    if (schema === undefined) return [];
    return 'come' in step
      ? [{ ...step, come: v.parse(schema, step.come) as unknown[] }]
      : [{ ...step, value: v.parse(schema, step.value) }];
  });
}

/** The first line of the journal that goes on from a file. @param base SHA-256 of the file, hex */
export function journalHead(base: string): string {
  return `${JSON.stringify({ format: 'crossread-changes', version: 1, base })}\n`;
}

/** One more line. @param check of the line before, or the base */
export function journalLine(steps: readonly Step[], check: string): { line: string; check: string } {
  const text = JSON.stringify(steps);
  const next = checkOf(check, text);
  return { line: `${next} ${text}\n`, check: next };
}

/**
 * Lays a journal over the file that it stands beside.
 * @param stored the file, parsed; it is not changed
 * @param base SHA-256 of the file, hex
 */
export function readJournal(bytes: Buffer, stored: unknown, base: string): ReadJournal {
  const lines = wholeLines(bytes);
  const [head, ...rest] = lines;
  if (head === undefined) return { end: bytes.length === 0 ? 'whole' : 'torn', stored, size: 0, check: base };
  if (readHead(head) !== base) {
    return { end: isIn(stored, rest) ? 'folded' : 'foreign', stored, size: 0, check: base };
  }
  let result: Record<string, unknown> = isRecord(stored) ? { ...stored } : {};
  let size = head.length + 1;
  let check = base;
  for (const line of rest) {
    const text = line.subarray(CHECK_LENGTH + 1).toString();
    const next = checkOf(check, text);
    const steps = line.toString('latin1', 0, CHECK_LENGTH + 1) === `${next} ` ? readSteps(text) : null;
    if (steps === null) return { end: 'damaged', stored: result, size, check };
    result = withSteps(result, steps);
    size += line.length + 1;
    check = next;
  }
  return { end: size === bytes.length ? 'whole' : 'torn', stored: result, size, check };
}

function wholeLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; ;) {
    const end = bytes.indexOf(NEW_LINE, start);
    if (end < 0) return lines;
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
}

function readHead(line: Buffer): string | null {
  try {
    return v.parse(headSchema, JSON.parse(line.toString())).base;
  } catch {
    return null;
  }
}

function readSteps(text: string): readonly Step[] | null {
  try {
    return v.parse(v.array(stepSchema), JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whether the file's log holds the last entry that the journal tells of, and so all of the journal. */
function isIn(stored: unknown, lines: readonly Buffer[]): boolean {
  if (lines.length === 0) return true;
  const steps = lines.flatMap((line) => readSteps(line.subarray(CHECK_LENGTH + 1).toString()) ?? []);
  const entries = steps.flatMap((step) => (step.part === 'history' && 'come' in step ? step.come : []));
  const last = JSON.stringify(entries.at(-1)) as string | undefined;
  const log = isRecord(stored) ? stored['history'] : undefined;
  return last !== undefined && Array.isArray(log) && log.some((entry) => JSON.stringify(entry) === last);
}

function checkOf(before: string, text: string): string {
  return createHash('sha256').update(before).update(text).digest('hex').slice(0, CHECK_LENGTH);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
