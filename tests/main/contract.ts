// The contract, tested once: what every call does and how bad input is met. Each door runs the same suite.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
  MAX_FILE_BYTES,
  MAX_TEXT_BYTES,
  type Answer,
  type CaseSummary,
  type CaseView,
  type Results,
} from '../../src/core/contract/contract.ts';
import type { CallName } from '../../src/core/contract/names.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import type { ProblemCode, ProblemData } from '../../src/core/model/problem.ts';
import { base64 } from '../support/app.ts';
import { temporaryFolder } from '../support/library.ts';

export interface Door {
  readonly call: (name: CallName, input: unknown) => Promise<Answer<unknown>>;
  /** Closes it as a person would. */
  readonly close: () => Promise<unknown>;
}

const FERRY =
  'Ferries to stop\n\nHarbour Wire, 5 March 2026\n\nThe company said that 40 boats will stop on Monday. "The boats are old," said director Ana Ruiz.';
const BOATS =
  'Boats taken out of service\n\nThe company said that 30 boats will stop on Monday. The boats are too old, its director said.';
const SOUP = 'Lentils\n\nSoak them overnight and boil them gently with an onion.';

/**
 * @param name of the door, for the report
 * @param openDoor opens it on the library in the given folder
 */
export function describeContract(name: string, openDoor: (library: string) => Promise<Door>): void {
  const asking = (door: Door) => ({
    call: door.call.bind(door),
    ask: async <N extends CallName>(call: N, input: unknown): Promise<Results[N]> => {
      const answer = await door.call(call, input);
      if (!answer.ok) throw new Error(`${call}: ${answer.problem.code}: ${answer.problem.message}`);
      return answer.value as Results[N];
    },
    /** The message of the problem that the call must meet. */
    refused: async (call: CallName, input: unknown, code: ProblemCode): Promise<string> => {
      const answer = await door.call(call, input);
      expect(answer).toMatchObject({ ok: false, problem: { code } });
      return answer.ok ? '' : answer.problem.message;
    },
  });

  /** A door of the test's own, on a new library unless a folder is given. */
  const open = async (folder?: string) => {
    const library = folder ?? (await temporaryFolder());
    const door = await openDoor(library);
    let closing: Promise<unknown> | null = null;
    const close = () => (closing ??= door.close());
    onTestFinished(async () => {
      await close();
    });
    return { library, close, ...asking(door) };
  };

  type Opened = ReturnType<typeof asking>;
  const add = async ({ ask }: Opened, caseId: string, text: string | Uint8Array, fileName = 'wire.txt') => {
    const added = await ask('importSources', { caseId, files: [{ fileName, bytes: base64(text) }] });
    return { ...added, sourceId: added.files[0]?.[0]?.sourceId ?? '' };
  };
  /** Why a file was left out, whether the call was refused or tells it of the file; null when it came in. */
  const leftOut = async (
    { call }: Opened,
    caseId: string,
    fileName: string,
    content: string | Uint8Array,
  ): Promise<ProblemData | null> => {
    const answer = await call('importSources', { caseId, files: [{ fileName, bytes: base64(content) }] });
    return answer.ok
      ? ((answer.value as Results['importSources']).files[0]?.[0]?.problem ?? null)
      : answer.problem;
  };
  const newCase = async ({ ask }: Opened): Promise<string> =>
    (await ask('createCase', { title: 'Ferries' })).case.id;

  describe(`the contract behind ${name}`, () => {
    // Starting a process takes longer than most calls: what needs no library of its own shares this one.
    let folder: string;
    let sharedDoor: Door;
    let door: Opened;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'crossread-test-'));
      sharedDoor = await openDoor(folder);
      door = asking(sharedDoor);
    });
    afterAll(async () => {
      await sharedDoor.close();
      await rm(folder, { recursive: true, force: true });
    });

    it('keeps settings for the next start, and refuses what is none', async () => {
      const own = await open();
      const before = await own.ask('readSettings', {});
      expect(before).toMatchObject({ theme: 'system', session: null });
      const session = { caseId: 'nosuch', screen: 'reader', panes: [{ source: 'one', offset: 12 }] };
      await own.ask('saveSettings', { settings: { ...before, theme: 'dark', textSize: 18, session } });
      await own.close();
      const again = await open(own.library);
      expect(await again.ask('readSettings', {})).toEqual({
        ...before,
        theme: 'dark',
        textSize: 18,
        session,
      });
      await again.refused('saveSettings', { settings: 'dark' }, 'bad-input');
    });

    it('shows the sample at the first start', async () => {
      const { ask, library } = await open();
      const started = await ask('start', {});
      expect(started).toMatchObject({ library, version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string });
      const { case: sample } = await ask('openSample', {});
      expect(sample.id).toBe(started.open);
      expect(await ask('listCases', {})).toMatchObject([{ id: sample.id, sources: sample.sources.length }]);
    });

    it('takes a case from its making to its export, and finds it again after a restart', async () => {
      const door = await open();
      const { ask } = door;
      const caseId = await newCase(door);
      const { sourceId: ferry } = await add(door, caseId, FERRY, 'ferry.txt');
      const { sourceId: boats } = await ask('pasteSource', { caseId, text: BOATS });

      await ask('editSource', {
        caseId,
        sourceId: boats,
        fields: { outlet: 'Boat Post', date: '2026-03-06' },
      });
      await ask('editCase', { caseId, fields: { title: 'Old ferries', base: ferry } });

      const start = FERRY.indexOf('40 boats');
      const passage = { sourceId: ferry, start, end: start + 8 };
      const { annotationId } = await ask('annotate', {
        caseId,
        ...passage,
        note: 'Or 30?',
        tags: ['number'],
      });
      await ask('editAnnotation', {
        caseId,
        annotationId,
        note: 'The other says 30.',
        tags: ['number', 'check'],
      });

      const other = FERRY.indexOf('Monday');
      const placed = await ask('placeAnnotation', { caseId, annotationId, start: other, end: other + 6 });
      expect(placed.case.annotations).toMatchObject([{ start: other, quote: { exact: 'Monday' } }]);
      await ask('undo', { caseId });

      const removed = await ask('removeAnnotation', { caseId, annotationId });
      expect(removed.case.annotations).toEqual([]);
      expect((await ask('undo', { caseId })).case.annotations).toHaveLength(1);
      expect((await ask('redo', { caseId })).case.annotations).toEqual([]);
      const undone = await ask('undo', { caseId });
      const { outlet, title } = undone.case.sources[0]!;
      expect(undone.redo).toEqual(['removeNote', outlet ?? title]);

      const comparison: Comparison = await ask('compare', { caseId });
      const claimed = new Set(comparison.sentences.map(({ source }) => source));
      expect(claimed).toEqual(new Set([ferry, boats]));
      const [claim] = comparison.claims.filter(({ source }) => source === ferry);
      const partners = await ask('partners', {
        caseId,
        sourceId: ferry,
        start: claim!.start,
        end: claim!.end,
      });
      expect(new Set(partners.map(({ source }) => source))).toEqual(new Set([boats]));
      const scores = partners.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((x, y) => y - x));
      expect(await ask('seenBefore', { caseId })).toMatchObject({ claims: [], notice: null });
      expect(await ask('comparedByWords', { caseId })).toBeNull();
      expect(await ask('compareProgress', { caseId })).toBeNull();
      expect(await ask('cancelCompare', { caseId })).toBeNull();

      const markdown = await ask('exportCase', { caseId, format: 'markdown' });
      expect(markdown).toMatchObject({ fileName: 'Old-ferries.md', mediaType: 'text/markdown' });
      expect(markdown.text).toContain('The other says 30.');
      expect((await ask('exportCase', { caseId, format: 'html' })).text).toContain('The other says 30.');

      await door.close();
      const again = await open(door.library);
      const found = await again.ask('openCase', { caseId });
      expect(found.case).toEqual(undone.case);
      expect(found.undo).toBeNull();
    });

    it('keeps a review: verdict, state, decision, link, correction, scale and codebook', async () => {
      const { ask } = door;
      const caseId = await newCase(door);
      const { sourceId: ferry } = await add(door, caseId, FERRY, 'ferry.txt');
      const { sourceId: boats } = await ask('pasteSource', { caseId, text: BOATS });
      const at = (source: string, text: string, words: string) => {
        const start = text.indexOf(words);
        return { source, start, end: start + words.length };
      };
      const one = at(ferry, FERRY, '40 boats will stop on Monday');
      const other = at(boats, BOATS, '30 boats will stop on Monday');
      const passages = [one, other];

      await ask('editReview', { caseId, fields: { reviewer: 'Ana Lopez', checklist: true } });
      const given = await ask('giveVerdict', {
        caseId,
        passages,
        replaces: null,
        label: 'Disputed',
        explanation: 'The figures differ.',
        evidence: [one],
      });
      expect(given.undo).toEqual(['verdict', '40 boats will stop on Monday', 'Disputed']);
      const [verdict] = given.case.verdicts;
      expect(verdict).toMatchObject({
        label: 'Disputed',
        number: 2,
        best: 5,
        worst: 1,
        reviewer: 'Ana Lopez',
      });
      expect(verdict!.passages.map(({ quote }) => quote.exact)).toEqual([
        '40 boats will stop on Monday',
        '30 boats will stop on Monday',
      ]);
      const explained = await ask('giveVerdict', {
        caseId,
        passages,
        replaces: verdict!.id,
        label: 'Disputed',
        explanation: 'The figures differ, and nobody explains it.',
        evidence: [one],
      });
      expect(explained.undo).toEqual(['explainVerdict', '40 boats will stop on Monday']);
      const cited = await ask('giveVerdict', {
        caseId,
        passages,
        replaces: explained.case.verdicts[0]!.id,
        label: 'Disputed',
        explanation: 'The figures differ, and nobody explains it.',
        evidence: [one, other],
      });
      expect(cited.undo).toEqual(['citeEvidence', '40 boats will stop on Monday']);
      const amended = await ask('giveVerdict', {
        caseId,
        passages,
        replaces: cited.case.verdicts[0]!.id,
        label: 'Cannot be determined',
        explanation: '',
        evidence: [],
      });
      expect(amended.case.verdicts).toMatchObject([{ label: 'Cannot be determined', number: null }]);

      const stated = await ask('setPointState', {
        caseId,
        passages,
        replaces: null,
        state: 'done',
        checks: [],
      });
      const [state] = stated.case.states;
      const ticked = await ask('setPointState', {
        caseId,
        passages,
        replaces: state!.id,
        state: null,
        checks: ['interests'],
      });
      expect(ticked.undo).toEqual(['checks', '40 boats will stop on Monday']);
      expect(ticked.case.states).toMatchObject([{ state: 'done', at: state!.at, checks: ['interests'] }]);
      await ask('decideFinding', {
        caseId,
        passages,
        replaces: null,
        kind: 'numbers-differ',
        decision: 'confirmed',
      });
      await ask('link', { caseId, from: one, to: other, type: 'contradicts', note: '' });
      await ask('correct', { caseId, correction: { kind: 'tie', passage: other, with: one } });
      await ask('correct', { caseId, correction: { kind: 'speaker', passages: [one], speaker: 'Ana Ruiz' } });
      const scaled = await ask('saveScale', {
        caseId,
        scaleId: null,
        name: 'Ours',
        steps: [
          { label: 'Holds', number: 2, description: '' },
          { label: 'Falls', number: 1, description: '' },
        ],
      });
      const scale = scaled.case.scales[0]!.id;
      await ask('editReview', { caseId, fields: { scale } });
      const { case: full } = await ask('saveTags', {
        caseId,
        tags: [{ name: 'figures', colour: 'amber', description: 'Check against the register.' }],
      });
      expect(full).toMatchObject({
        review: { reviewer: 'Ana Lopez', scale, checklist: true },
        states: [{ state: 'done', checks: ['interests'] }],
        decisions: [{ kind: 'numbers-differ', decision: 'confirmed' }],
        links: [{ type: 'contradicts' }],
        corrections: [{ kind: 'tie' }, { kind: 'speaker', speaker: 'Ana Ruiz' }],
        tags: [{ name: 'figures' }],
      });
      const renamed = await ask('renameTag', { caseId, from: 'figures', to: 'numbers' });
      expect(renamed).toMatchObject({
        undo: ['renameTag', 'figures', 'numbers'],
        case: { tags: [{ name: 'numbers' }] },
      });
      await ask('undo', { caseId });
      expect(full.history.at(-1)).toMatchObject({ by: 'Ana Lopez', what: ['tags'] });

      await door.refused('removeScale', { caseId, scaleId: scale }, 'conflict');
      const wrong = { caseId, passages, replaces: null, label: 'Disputed', explanation: '', evidence: [] };
      expect(await door.refused('giveVerdict', wrong, 'bad-input')).toContain('Ours');
      await door.refused('giveVerdict', { ...wrong, label: 'Holds', passages: [] }, 'bad-input');
      await door.refused('removeVerdict', { caseId, verdictId: 'nosuch' }, 'not-found');
      await door.refused('removeLink', { caseId, linkId: 'nosuch' }, 'not-found');

      await ask('editReview', { caseId, fields: { scale: 'short' } });
      await ask('removeScale', { caseId, scaleId: scale });
      await ask('removeCorrection', { caseId, correctionId: full.corrections[0]!.id });
      await ask('removeLink', { caseId, linkId: full.links[0]!.id });
      const bare = await ask('removeVerdict', { caseId, verdictId: full.verdicts[0]!.id });
      expect(bare.case).toMatchObject({
        verdicts: [],
        links: [],
        scales: [],
        corrections: [{ kind: 'speaker' }],
      });
      let last = bare;
      for (let steps = 0; steps < 5; steps += 1) last = await ask('undo', { caseId });
      expect({ ...last.case, history: [], changedAt: '' }).toEqual({ ...full, history: [], changedAt: '' });
    });

    it('compares again what a person puts right of who said a thing, when and where', async () => {
      const { ask } = await open();
      const { id: caseId } = (await ask('createCase', { title: 'Dam' })).case;
      const first = 'At a forum in Dorn, Ann Lee said the dam was safe. Water will be free, Lee said.';
      const text =
        'Ann Lee told a rally in Kelso that the dam was secure. Nobody will pay for water, Lee said.';
      await ask('pasteSource', { caseId, text: first });
      const { sourceId } = await ask('pasteSource', { caseId, text });
      const before: Comparison = await ask('compare', { caseId });
      const sureness = ({ alignments }: Comparison): number =>
        alignments.reduce((sum, { score }) => sum + score, 0);
      const passages = before.claims
        .filter(({ source }) => source === sourceId)
        .map(({ start, end }) => ({ source: sourceId, start, end }));
      const correction = { kind: 'occasion', passages, gathering: 'forum', where: 'Dorn' } as const;
      await ask('correct', { caseId, correction });
      const after: Comparison = await ask('compare', { caseId });
      expect(new Set(after.claims.map(({ occasion }) => occasion)).size).toBe(1);
      expect(sureness(after)).toBeGreaterThan(sureness(before) + 0.3);
      expect(after.alignments.some(({ relation }) => relation === 'other-occasion')).toBe(false);
      await ask('undo', { caseId });
      expect(await ask('compare', { caseId })).toEqual(before);
    });

    it('finds what was made a moment ago, of every kind, and nothing of a case that was deleted', async () => {
      const own = await open();
      const caseId = await newCase(own);
      const { sourceId } = await add(own, caseId, FERRY, 'ferry.txt');
      await own.ask('pasteSource', { caseId, text: BOATS });
      const start = FERRY.indexOf('40 boats');
      const passage = { start, end: start + '40 boats will stop'.length };
      await own.ask('annotate', { caseId, sourceId, ...passage, note: 'Ask the yard', tags: ['figures'] });
      await own.ask('giveVerdict', {
        caseId,
        passages: [{ source: sourceId, ...passage }],
        replaces: null,
        label: 'Disputed',
        explanation: 'Two counts.',
        evidence: [],
      });
      await own.ask('compare', { caseId });
      const kinds = (query: string) =>
        expect.poll(
          async () => {
            const { groups } = await own.ask('search', { query, caseId: null });
            return groups.flatMap(({ hits }) => hits.map(({ kind }) => kind));
          },
          { timeout: 20_000 },
        );
      await kinds('kind:source director').toEqual(['source', 'source']);
      await kinds('tag:figures yard').toEqual(['note']);
      await kinds('verdict:disputed counts').toEqual(['verdict']);
      await kinds('kind:point boats').toContain('point');
      await kinds('"boats will stop" kind:source').toEqual(['source', 'source']);
      await kinds('kind:source direktor').toEqual(['source', 'source']);
      await own.ask('deleteCase', { caseId });
      await kinds('boats').toEqual([]);
      await own.refused('search', { query: 5, caseId: null }, 'bad-input');
    });

    it('lists a case until it is deleted', async () => {
      const door = await open();
      const caseId = await newCase(door);
      await add(door, caseId, FERRY);
      const listed: readonly CaseSummary[] = await door.ask('listCases', {});
      expect(listed).toMatchObject([
        { id: caseId, title: 'Ferries', sources: 1, annotations: 0, problem: null },
      ]);
      expect(await door.ask('deleteCase', { caseId })).toBeNull();
      expect(await door.ask('listCases', {})).toEqual([]);
      await door.refused('openCase', { caseId }, 'not-found');
    });

    it('brings a deleted case back with its notes and earlier states, or deletes it for good', async () => {
      const own = await open();
      const caseId = await newCase(own);
      const { sourceId } = await add(own, caseId, FERRY);
      const passage = { sourceId, start: 0, end: 7 };
      const { case: before } = await own.ask('annotate', { caseId, ...passage, note: 'Old?', tags: [] });
      const states = (await own.ask('listBackups', { caseId })).length;
      await own.ask('deleteCase', { caseId });
      const [deleted] = await own.ask('listDeleted', {});
      expect(deleted).toMatchObject({ title: 'Ferries', sources: 1, annotations: 1, problem: null });
      expect(Date.parse(deleted!.deletedAt!)).toBeGreaterThan(Date.parse(before.createdAt) - 1);
      const deletedId = deleted!.id;
      expect(await own.ask('restoreDeleted', { deletedId })).toEqual({ caseId });
      expect(await own.ask('listDeleted', {})).toEqual([]);
      expect((await own.ask('openCase', { caseId })).case).toEqual(before);
      expect(await own.ask('listBackups', { caseId })).toHaveLength(states);
      await own.refused('restoreDeleted', { deletedId }, 'not-found');

      await own.ask('deleteCase', { caseId });
      const [again] = await own.ask('listDeleted', {});
      expect(await own.ask('eraseDeleted', { deletedId: again!.id })).toBeNull();
      expect(await own.ask('listDeleted', {})).toEqual([]);
      await own.refused('openCase', { caseId }, 'not-found');
      await own.refused('eraseDeleted', { deletedId: again!.id }, 'not-found');
    });

    it('restores no deleted case over one of the same id, and says what to do', async () => {
      const own = await open();
      const caseId = await newCase(own);
      const made = await own.ask('exportCase', { caseId, format: 'json' });
      await own.ask('deleteCase', { caseId });
      await own.ask('openCaseFile', { fileName: made.fileName, bytes: base64(made.text ?? '') });
      const [deleted] = await own.ask('listDeleted', {});
      expect(await own.refused('restoreDeleted', { deletedId: deleted!.id }, 'conflict')).toMatch(
        /Delete that one first/,
      );
      expect(await own.ask('listDeleted', {})).toHaveLength(1);
    });

    it.each(['restoreDeleted', 'eraseDeleted'] as const)(
      'reaches nothing outside the trash by %s',
      async (call) => {
        for (const deletedId of ['../cases/harbour1', '..', 'a/b', ''])
          await door.refused(call, { deletedId }, 'bad-input');
        for (const deletedId of ['cases', 'harbour1', 'harbour1-20260101T000000000Z'])
          await door.refused(call, { deletedId }, 'not-found');
      },
    );

    it.each(['json', 'bundle'] as const)('opens a case again from its %s', async (format) => {
      const caseId = await newCase(door);
      const { sourceId } = await add(door, caseId, FERRY);
      const passage = { sourceId, start: 0, end: 7 };
      const { case: exported } = await door.ask('annotate', { caseId, ...passage, note: 'Old?', tags: [] });
      const made = await door.ask('exportCase', { caseId, format });
      const bytes = made.bytes ?? base64(made.text);
      const open = () => door.ask('openCaseFile', { fileName: made.fileName, bytes });
      // The case is there already, as it is in the file or further on: no copy is made of it.
      expect((await open()).case).toEqual(exported);
      const further = await door.ask('editCase', { caseId, fields: { title: 'Further on' } });
      expect((await open()).case).toEqual(further.case);
      await door.ask('deleteCase', { caseId });
      expect((await open()).case).toEqual(exported);
      // Both went on by themselves: the file becomes a case of its own, with an id that is free.
      await door.ask('deleteCase', { caseId });
      const other = JSON.stringify({
        ...exported,
        history: [{ ...exported.history[0], by: 'Somebody else' }],
      });
      const theirs = { fileName: 'theirs.json', bytes: base64(other) };
      expect((await door.ask('openCaseFile', theirs)).case.id).toBe(caseId);
      const copy = await open();
      expect(copy.case.id).not.toBe(caseId);
      expect({ ...copy.case, id: caseId }).toEqual(exported);
    });

    it('takes the notes of a file of Web Annotations, and takes them back in one step', async () => {
      const caseId = await newCase(door);
      const { sourceId } = await add(door, caseId, FERRY);
      await door.ask('annotate', { caseId, sourceId, start: 0, end: 7, note: 'Old?', tags: ['boats'] });
      const { text, fileName } = await door.ask('exportCase', { caseId, format: 'w3c' });
      const bytes = base64(text!);
      const { case: before } = await door.ask('undo', { caseId });
      const added = await door.ask('addAnnotations', { caseId, fileName, bytes });
      expect(added).toMatchObject({ added: 1, known: 0, lost: [] });
      expect(added.case.annotations).toMatchObject([{ start: 0, end: 7, note: 'Old?', tags: ['boats'] }]);
      expect(await door.ask('addAnnotations', { caseId, fileName, bytes })).toMatchObject({ known: 1 });
      expect((await door.ask('undo', { caseId })).case.annotations).toEqual(before.annotations);
    });

    it.each<['openCaseFile' | 'addAnnotations', string]>([
      ['openCaseFile', '{"format":"crossread-case","version":1'],
      ['addAnnotations', '[{'],
    ])('answers damaged-file when %s is given a file that was cut short', async (call, text) => {
      const input = { fileName: 'cut.json', bytes: base64(text) };
      const ofCase = call === 'openCaseFile' ? {} : { caseId: await newCase(door) };
      expect(await door.refused(call, { ...ofCase, ...input }, 'damaged-file')).toContain('cut.json');
    });

    it('lists earlier states with what differs, and restores one', async () => {
      const door = await open();
      const caseId = await newCase(door);
      await door.ask('editCase', { caseId, fields: { title: 'Boats' } });
      const [backup] = await door.ask('listBackups', { caseId });
      expect(backup).toMatchObject({
        title: 'Ferries',
        differences: [{ what: 'title', change: 'changed', name: 'Ferries' }],
      });
      const restored = await door.ask('restoreBackup', { caseId, backupId: backup!.id });
      expect(restored.case.about.title).toBe('Ferries');
      expect((await door.ask('dismissNotice', { caseId })).notice).toBeUndefined();
      await door.refused('restoreBackup', { caseId, backupId: 'nosuch' }, 'not-found');
    });

    it('removes a source and brings it back', async () => {
      const caseId = await newCase(door);
      const { sourceId, case: before } = await add(door, caseId, FERRY);
      const removed: CaseView = await door.ask('removeSource', { caseId, sourceId });
      expect(removed.case.sources).toEqual([]);
      expect((await door.ask('undo', { caseId })).case.sources).toEqual(before.sources);
    });

    it.each<[ProblemCode, string, Uint8Array]>([
      ['empty-file', 'an empty file', Buffer.alloc(0)],
      ['empty-file', 'a file of white space', Buffer.from(' \r\n\t ')],
      ['binary-file', 'binary data', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
      ['bad-encoding', 'invalid UTF-8', Buffer.from([0x61, 0xc3, 0x28, 0x62])],
      ['file-too-large', 'a file just over the limit', Buffer.alloc(MAX_FILE_BYTES + 1, 'a')],
      ['file-too-large', 'a file of 50 MB', Buffer.alloc(50 * 1024 * 1024, 'a')],
    ])('answers %s to %s, says which file, and loses nothing', async (code, _what, bytes) => {
      const caseId = await newCase(door);
      const { case: before } = await add(door, caseId, FERRY);
      const problem = await leftOut(door, caseId, 'bad.txt', bytes);
      expect(problem?.code).toBe(code);
      expect(problem?.message).toMatch(/^(bad\.txt|What was sent) .+/);
      expect((await door.ask('openCase', { caseId })).case).toEqual(before);
    });

    it('takes a file at the limit', async () => {
      const caseId = await newCase(door);
      // One long run of nothing much, so that only the size is at the limit.
      const text = `Title\n\n${' '.repeat(MAX_TEXT_BYTES - 20)}The end.`;
      const { case: subject } = await add(door, caseId, text);
      expect(subject.sources[0]!.text).toHaveLength(text.length);
    });

    it('refuses the same source twice, by file and by paste', async () => {
      const caseId = await newCase(door);
      const { case: before } = await add(door, caseId, FERRY);
      const again = await leftOut(door, caseId, 'again.txt', FERRY);
      expect(again).toMatchObject({ code: 'duplicate-source' });
      expect(again?.message).toContain('again.txt');
      await door.refused('pasteSource', { caseId, text: FERRY }, 'duplicate-source');
      await door.refused('pasteSource', { caseId, text: '  \n' }, 'empty-file');
      expect((await door.ask('openCase', { caseId })).case).toEqual(before);
    });

    it('says that one source is too few to compare', async () => {
      const caseId = await newCase(door);
      await door.refused('compare', { caseId }, 'too-few-sources');
      await add(door, caseId, FERRY);
      expect(await door.refused('compare', { caseId }, 'too-few-sources')).toMatch(/two sources/);
    });

    it('compares two sources that have nothing in common, and ties nothing', async () => {
      const caseId = await newCase(door);
      await add(door, caseId, FERRY);
      await add(door, caseId, SOUP);
      const { alignments } = await door.ask('compare', { caseId });
      expect(alignments.filter(({ relation }) => relation !== 'related')).toEqual([]);
    });

    it('leaves a date that nobody stated open', async () => {
      const { case: subject } = await add(door, await newCase(door), BOATS);
      expect(subject.sources[0]).toMatchObject({ date: null, dateSource: null });
    });

    it.each<[string, CallName, unknown, RegExp]>([
      ['no input', 'openCase', undefined, /./],
      ['null', 'listCases', null, /./],
      ['a list', 'start', [], /./],
      ['an unknown key', 'listCases', { all: true }, /all/],
      ['a missing field', 'openCase', {}, /caseId/],
      ['a field of the wrong type', 'openCase', { caseId: 5 }, /caseId/],
      ['an id that is a path', 'openCase', { caseId: '../../etc' }, /caseId/],
      ['an empty title', 'createCase', { title: '   ' }, /title: This cannot be empty/],
      ['a title that is too long', 'createCase', { title: 'x'.repeat(5000) }, /title/],
      [
        'bytes that are not base64',
        'importSources',
        { caseId: 'a', files: [{ fileName: 'a', bytes: '***' }] },
        /bytes/,
      ],
      [
        'a day that does not exist',
        'editSource',
        { caseId: 'a', sourceId: 'b', fields: { date: '2026-02-30' } },
        /fields\.date: There is no such day/,
      ],
      [
        'an address that would run',
        'editSource',
        { caseId: 'a', sourceId: 'b', fields: { url: 'javascript:alert(1)' } },
        /fields\.url/,
      ],
      ['an unknown format', 'exportCase', { caseId: 'a', format: 'exe' }, /format/],
    ])('answers bad-input to %s, and names the field', async (_what, call, input, message) => {
      expect(await door.refused(call, input, 'bad-input')).toMatch(message);
    });

    it.each<[CallName, object]>([
      ['openCase', {}],
      ['deleteCase', {}],
      ['undo', {}],
      ['compare', {}],
      ['pasteSource', { text: FERRY }],
      ['exportCase', { format: 'html' }],
    ])('answers not-found to %s of a case that is not there', async (call, rest) => {
      await door.refused(call, { caseId: 'nosuchcase', ...rest }, 'not-found');
    });

    it('answers not-found for a source and a note that are not there', async () => {
      const caseId = await newCase(door);
      await door.refused('removeSource', { caseId, sourceId: 'nosuch' }, 'not-found');
      await door.refused('editCase', { caseId, fields: { base: 'nosuch' } }, 'not-found');
      await door.refused('removeAnnotation', { caseId, annotationId: 'nosuch' }, 'not-found');
    });
  });
}
