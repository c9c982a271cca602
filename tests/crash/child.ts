// The child of the crash test: opens the library as a door does, says what it finds, and works in it at random
// until it is killed. Every acknowledged change is said at once, so that the parent knows what must be there.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseView, Contract } from '../../src/core/contract/contract.ts';
import type { Case } from '../../src/core/model/case.ts';
import { Comparer } from '../../src/main/analysis/comparer.ts';
import { createApp } from '../../src/main/app.ts';
import { decodeCase } from '../../src/main/library/case-file.ts';
import { openLibrary } from '../../src/main/library/open-library.ts';
import { seededRandom } from '../support/random.ts';
import type { FoundCase, Line } from './protocol.ts';

const [folder = '', seed = '0', run = '0', mode = 'work'] = process.argv.slice(2);
const random = seededRandom(Number(seed) * 1_000 + Number(run));

/** Every look at the clock is twenty seconds after the last, so that a backup is due at every fifth save or so. */
let seconds = Number(run) * 6_000_000;
const now = (): Date => new Date(Date.UTC(2026, 0, 1) + (seconds += 20) * 1_000);

let ids = 0;
const newId = (): string => `r${Number(run).toString(36)}x${String((ids += 1)).padStart(6, '0')}`;

/** The pipe takes what is written to it even when the process is killed right after. */
function say(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function describe(subject: Case): FoundCase {
  const log: string[] = [];
  for (const entry of subject.history) log.push(hash(`${log.at(-1) ?? ''}${JSON.stringify(entry)}`));
  // As it is read back: the fields in the order of the schema, whatever order they were made in.
  const stored = decodeCase(Buffer.from(JSON.stringify(subject)), subject.id);
  return { digest: hash(JSON.stringify(stored)), log };
}

async function main(): Promise<void> {
  const { library, close } = await openLibrary(folder, 'command line', now);
  const app = createApp({
    library,
    comparer: new Comparer(() => {
      throw new Error('Nothing is compared here.');
    }),
    clock: () => now().toISOString(),
    newId,
    door: 'browser',
    version: '0.0.0',
    readOnly: null,
  });
  const { old, journals, unreadable } = readEverything();
  const cases: Record<string, FoundCase> = {};
  for (const { id, problem, notice } of await app.listCases({})) {
    if (problem !== null || notice !== undefined) unreadable.push(`case ${id}`);
    else cases[id] = describe((await app.openCase({ caseId: id })).case);
  }
  say({ kind: 'found', cases, unreadable, litter: findLitter(), old, journals });
  if (mode === 'look') {
    await close();
    return;
  }
  // Three cases are worked on at once, so that a kill meets several saves in different stages.
  await Promise.all([0, 1, 2].map((worker) => workOn(app, worker, Object.keys(cases))));
}

/** Works in one case after the other; each worker has its own share of them. */
async function workOn(app: Contract, worker: number, there: readonly string[]): Promise<void> {
  const own = there.filter((_, index) => index % 3 === worker);
  for (;;) {
    const caseId = own.length === 0 || random() < 0.05 ? null : own[Math.floor(random() * own.length)]!;
    if (caseId === null) {
      own.push(await create(app));
    } else if (random() < 0.03) {
      say({ kind: 'doing', caseId, what: 'delete' });
      await app.deleteCase({ caseId });
      say({ kind: 'done', caseId, what: 'delete', found: null });
      own.splice(own.indexOf(caseId), 1);
    } else {
      const { case: subject, undo } = await app.openCase({ caseId });
      const [what, change] = pickChange(app, subject, undo !== null);
      say({ kind: 'doing', caseId, what });
      const { case: changed } = await change();
      say({ kind: 'done', caseId, what, found: describe(changed) });
    }
  }
}

async function create(app: Contract): Promise<string> {
  // The id is not known before; a new case that nobody acknowledged may be there or not.
  const { case: subject } = await app.createCase({ title: `Case ${Math.floor(random() * 1_000)}` });
  say({ kind: 'done', caseId: subject.id, what: 'create', found: describe(subject) });
  return subject.id;
}

function pickChange(app: Contract, subject: Case, canUndo: boolean): [string, () => Promise<CaseView>] {
  const caseId = subject.id;
  const source = subject.sources[Math.floor(random() * subject.sources.length)];
  const note = subject.annotations[Math.floor(random() * subject.annotations.length)];
  const number = Math.floor(random() * 1e9);
  const roll = random();
  if (source === undefined || (roll < 0.2 && subject.sources.length < 6)) {
    // Some are long, so that some cases are large enough for a journal.
    const length = number % 2 === 0 ? 50 : 1_500;
    const text = `Report ${number}\n\n${'The harbour board said that dues will rise. '.repeat(length)}`;
    const file = { fileName: `report-${number}.txt`, bytes: Buffer.from(text).toString('base64') };
    return ['import', () => app.importSources({ caseId, files: [file] })];
  }
  if (roll < 0.3) {
    return [
      'restore',
      async () => {
        const backups = await app.listBackups({ caseId });
        const backup = backups[Math.floor(random() * backups.length)];
        // A case that an older version left, and nobody has changed since, has none.
        return backup === undefined
          ? app.editCase({ caseId, fields: { title: `Case ${number}` } })
          : app.restoreBackup({ caseId, backupId: backup.id });
      },
    ];
  }
  if (roll < 0.4 && canUndo) return ['undo', () => app.undo({ caseId })];
  if (roll < 0.5 && note !== undefined) {
    return ['remove note', () => app.removeAnnotation({ caseId, annotationId: note.id })];
  }
  const [verdict, tie] = [subject.verdicts.at(-1), subject.links.at(-1)];
  const passage = { source: source.id, start: 0, end: 6 };
  if (roll < 0.53 && verdict !== undefined) {
    return ['withdraw verdict', () => app.removeVerdict({ caseId, verdictId: verdict.id })];
  }
  if (roll < 0.56 && tie !== undefined)
    return ['remove link', () => app.removeLink({ caseId, linkId: tie.id })];
  if (roll < 0.68) {
    const wish = { caseId, passages: [passage], replaces: null, label: 'Disputed', evidence: [passage] };
    return ['verdict', () => app.giveVerdict({ ...wish, explanation: `Because of ${number}` })];
  }
  if (roll < 0.76) {
    const to = { ...passage, start: 7, end: 9 };
    return ['link', () => app.link({ caseId, from: passage, to, type: 'supports', note: `Link ${number}` })];
  }
  if (roll < 0.84) return ['rename', () => app.editCase({ caseId, fields: { title: `Case ${number}` } })];
  return [
    'note',
    () =>
      app.annotate({ caseId, sourceId: source.id, start: 0, end: 6, note: `Note ${number}`, tags: ['dues'] }),
  ];
}

/** Reads every file of the library that should be JSON, whatever the app makes of it. */
function readEverything(): { old: number; journals: number; unreadable: string[] } {
  const unreadable: string[] = [];
  let old = 0;
  let journals = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.name === 'changes.jsonl') journals += 1;
    if (!entry.isFile() || !entry.name.endsWith('.json')) continue;
    const path = join(entry.parentPath, entry.name);
    try {
      const stored = JSON.parse(readFileSync(path, 'utf8')) as { version?: number };
      if (stored.version === 1 && entry.name === 'case.json' && !path.includes('trash')) old += 1;
    } catch {
      unreadable.push(path);
    }
  }
  return { old, journals, unreadable };
}

/** Files and folders that stand nowhere in the layout of a library. */
function findLitter(): string[] {
  const known = /^(index|notices|lock)\.json$|^(cases|backups|trash|damaged|drafts)$/;
  const inside = (name: string): string[] => {
    try {
      return readdirSync(join(folder, name)).map((entry) => join(name, entry));
    } catch {
      return [];
    }
  };
  const cases = inside('cases').flatMap((path) => {
    const names = readdirSync(join(folder, path));
    const known = ['case.json', 'changes.jsonl', 'originals'];
    const strange = names.filter((name) => !known.includes(name));
    return names.includes('case.json') ? strange.map((name) => join(path, name)) : [path];
  });
  const backups = inside('backups').flatMap((path) =>
    inside(path).filter((file) => !/\d{6}-\d{8}T\d{9}Z\.json$/.test(file)),
  );
  return [
    ...readdirSync(folder).filter((name) => !known.test(name)),
    ...inside('drafts'),
    ...inside('damaged'),
    ...cases,
    ...backups,
  ];
}

await main();
