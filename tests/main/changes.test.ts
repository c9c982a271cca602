// Changes that a person asks for: a note put onto other words, and a tag renamed or merged throughout the case.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/core/model/case.ts';
import { applyChange, reverseChange } from '../../src/core/model/change.ts';
import { placeAnnotation } from '../../src/main/changes.ts';
import { renameTag } from '../../src/main/review-changes.ts';
import { annotation, exampleCase, source } from '../core/export/example.ts';

const AT = '2026-03-07T10:00:00Z';
const text = source({ id: 'dues', text: 'Harbour dues rise by 4 per cent in May. The ferry is old.' });
const noted = (tags: readonly (readonly string[])[]): Case =>
  exampleCase({
    sources: [text],
    annotations: tags.map((own, at) =>
      annotation(text, 'Harbour dues', { id: `n${String(at)}`, tags: [...own] }),
    ),
    tags: [
      { name: 'figure', colour: 'amber', description: 'A number to check' },
      { name: 'number', colour: 'teal', description: '' },
    ],
  });

describe('a note put onto other words', () => {
  const subject = noted([['figure']]);

  it('stands on them with their quotation, and keeps what was written', () => {
    const start = text.text.indexOf('The ferry');
    const change = placeAnnotation(subject, 'n0', { start, end: start + 9 }, AT)!;
    expect(applyChange(subject, change).annotations).toMatchObject([
      { start, end: start + 9, quote: { exact: 'The ferry' }, tags: ['figure'], changedAt: AT },
    ]);
    expect(applyChange(applyChange(subject, change), reverseChange(change))).toMatchObject({
      annotations: subject.annotations,
    });
  });

  it('that stands there already changes nothing', () => {
    const { start, end } = subject.annotations[0]!;
    expect(placeAnnotation(subject, 'n0', { start, end }, AT)).toBeNull();
  });

  it('cannot stand beside the text', () => {
    expect(() => placeAnnotation(subject, 'n0', { start: 50, end: 5000 }, AT)).toThrow(
      'does not fit the text',
    );
  });
});

describe('a tag renamed', () => {
  it('is renamed in the codebook, at its place, and in every note', () => {
    const subject = noted([['figure', 'late'], ['late']]);
    const after = applyChange(subject, renameTag(subject, { from: 'figure', to: 'sum' })!);
    expect(after.tags.map(({ name }) => name)).toEqual(['sum', 'number']);
    expect(after.annotations.map(({ tags }) => tags)).toEqual([['sum', 'late'], ['late']]);
  });

  it('to a name that another has is merged with it: each note has it once', () => {
    const subject = noted([['figure', 'number'], ['figure'], ['number']]);
    const change = renameTag(subject, { from: 'figure', to: 'number' })!;
    const after = applyChange(subject, change);
    expect(change.name).toEqual(['mergeTags', 'figure', 'number']);
    expect(after.tags).toEqual([{ name: 'number', colour: 'teal', description: '' }]);
    expect(after.annotations.map(({ tags }) => tags)).toEqual([['number'], ['number'], ['number']]);
  });

  it('that only notes have is renamed there; one that nothing has is refused', () => {
    const subject = noted([['late']]);
    const after = applyChange(subject, renameTag(subject, { from: 'late', to: 'overdue' })!);
    expect(after.annotations[0]!.tags).toEqual(['overdue']);
    expect(() => renameTag(subject, { from: 'nowhere', to: 'here' })).toThrow('There is no tag nowhere');
  });

  it('is as it was after undo, whatever the tags', () => {
    const names = fc.constantFrom('figure', 'number', 'late', 'source');
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(names), { maxLength: 5 }), names, names, (tags, from, to) => {
        const subject = noted(tags);
        fc.pre(['figure', 'number'].includes(from) || tags.flat().includes(from));
        const change = renameTag(subject, { from, to });
        if (change === null) return from === to;
        const back = applyChange(applyChange(subject, change), reverseChange(change));
        return (
          JSON.stringify([back.tags, back.annotations]) ===
          JSON.stringify([subject.tags, subject.annotations])
        );
      }),
    );
  });
});
