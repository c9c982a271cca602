// What was read in files becomes sources and records of a case: one reversible change for all of it, and an outcome for
// each text. Pure: ids, clock and version are arguments.
import { basename } from 'node:path/posix';
import type { ImportOutcome } from '../core/contract/contract.ts';
import type { Case } from '../core/model/case.ts';
import { applyChange, type Change, type ChangeName } from '../core/model/change.ts';
import { Problem } from '../core/model/problem.ts';
import { addSource } from './changes.ts';
import type { ReadOutcome } from './import/import-file.ts';
import { makeSource, sha256Of } from './import/text.ts';
import { earlierVersionOf } from './import/versions.ts';
import { addReference, meetReference } from './reference-changes.ts';

type Taken = Extract<ReadOutcome, { problem: null }>;

/** What the making of records needs from outside. */
export interface Making {
  /** A new id that is none of those taken. */
  readonly newId: (taken: readonly string[]) => string;
  /** The time now, ISO 8601 with zone. */
  readonly clock: () => string;
  /** Version of Crossread. */
  readonly version: string;
}

/** Bytes that belong to what was added. */
interface Original {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * @param files what was read in each file
 * @returns the change, null when nothing came in; the originals to keep before it is made; the outcomes, file by file
 */
export function addTexts(
  subject: Case,
  files: readonly (readonly ReadOutcome[])[],
  making: Making,
): {
  readonly change: Change | null;
  readonly originals: readonly Original[];
  readonly outcomes: readonly (readonly ImportOutcome[])[];
} {
  const changes: Change[] = [];
  const originals = new Map<string, Original>();
  let grown = subject;
  const take = (one: Taken): ImportOutcome => {
    const made = one.document === null ? recordFrom(grown, one, making) : sourceFrom(grown, one, making);
    for (const change of made.changes) grown = applyChange(grown, change);
    changes.push(...made.changes);
    const { sha256, name } = made;
    originals.set(sha256, { sha256, name, bytes: one.bytes });
    return made.outcome;
  };
  const outcomes = files.map((read) =>
    read.map((one) => {
      try {
        if (one.problem !== null) throw one.problem;
        return take(one);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        return { name: one.name, sourceId: null, record: null, problem: error.toData(), versionOf: null };
      }
    }),
  );
  const [first] = changes;
  if (first === undefined) return { change: null, originals: [], outcomes };
  const added = outcomes.flat().filter(({ problem }) => problem === null);
  const records = added.filter(({ record }) => record !== null).length;
  const name: ChangeName = added.length === 1 ? first.name : ['addFiles', added.length - records, records];
  return {
    change: { name, edits: changes.flatMap(({ edits }) => edits) },
    originals: [...originals.values()],
    outcomes,
  };
}

interface Made {
  readonly changes: readonly Change[];
  readonly sha256: string;
  /** Name of the file that is kept. */
  readonly name: string;
  readonly outcome: ImportOutcome;
}

/** @throws Problem `duplicate-source` */
function sourceFrom(subject: Case, one: Extract<Taken, { document: object }>, making: Making): Made {
  const { newId, clock, version } = making;
  const fileName = basename(one.name);
  const origin = { id: newId(idsIn(subject)), bytes: one.bytes, fileName, importedAt: clock(), version };
  const source = makeSource(one.document, origin);
  const versionOf = earlierVersionOf(subject.sources, source)?.id ?? null;
  const change = addSource(subject, source);
  const met = meetReference(applyChange(subject, change), source);
  return {
    changes: met === null ? [change] : [change, { name: change.name, edits: met }],
    sha256: source.sha256,
    name: fileName,
    outcome: { name: one.name, sourceId: source.id, record: null, problem: null, versionOf },
  };
}

/** @throws Problem `duplicate-source` */
function recordFrom(subject: Case, one: Extract<Taken, { document: null }>, making: Making): Made {
  const sha256 = sha256Of(one.bytes);
  const change = addReference(subject, {
    ...one.record,
    id: making.newId(idsIn(subject)),
    sha256,
    file: one.file,
    importedAt: making.clock(),
    importer: { name: one.importer, version: making.version },
  });
  const [edit] = change.edits;
  const sourceId = edit?.list === 'sources' ? (edit.after?.id ?? null) : null;
  const record = sourceId === null ? 'waiting' : 'attached';
  return {
    changes: [change],
    sha256,
    name: one.file,
    outcome: { name: one.name, sourceId, record, problem: null, versionOf: null },
  };
}

/** Every id of the case's own: of its sources and of everything a person made in it. */
export function idsIn(subject: Case): string[] {
  const { sources, references, annotations, verdicts, states, decisions, links, corrections, scales } =
    subject;
  const lists = [sources, references, annotations, verdicts, states, decisions, links, corrections, scales];
  return lists.flatMap((records) => records.map(({ id }) => id));
}
