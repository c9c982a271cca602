// Changes are pure and reversible: apply, then apply the reverse, is the identity.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/model/annotation.ts';
import { CASE_VERSION, NO_REVIEW, type Case } from '../../../src/core/model/case.ts';
import { applyChange, reverseChange, type Change, type Edit } from '../../../src/core/model/change.ts';
import { Problem } from '../../../src/core/model/problem.ts';
import type { Verdict } from '../../../src/core/model/verdict.ts';

function note(id: string, text: string): Annotation {
  return {
    id,
    source: 's1',
    start: 0,
    end: 4,
    quote: { exact: 'Word', prefix: '', suffix: '' },
    note: text,
    tags: [],
    author: 'A reviewer',
    createdAt: '2023-03-06T10:00:00Z',
    changedAt: '2023-03-06T10:00:00Z',
  };
}

function verdict(id: string): Verdict {
  return {
    id,
    passages: [{ source: 's1', start: 0, end: 4, quote: { exact: 'Word', prefix: '', suffix: '' } }],
    label: 'Disputed',
    number: 2,
    best: 5,
    worst: 1,
    scale: 'corroboration',
    scaleVersion: 1,
    explanation: '',
    evidence: [],
    reviewer: 'A reviewer',
    at: '2023-03-06T10:00:00Z',
  };
}

function caseWith(annotations: readonly Annotation[]): Case {
  return {
    format: 'crossread-case',
    version: CASE_VERSION,
    id: 'c1',
    about: { title: 'A case', base: null },
    createdAt: '2023-03-06T10:00:00Z',
    changedAt: '2023-03-06T10:00:00Z',
    sources: [],
    annotations: [...annotations],
    ...NO_REVIEW,
    history: [],
  };
}

/** A case and a change that fits it: a row of edits, each made for what the one before left. */
const caseAndChange = fc
  .tuple(
    fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 6 }),
    fc.array(
      fc.record({
        what: fc.constantFrom('add', 'edit', 'remove', 'rename', 'tag', 'judge'),
        at: fc.nat(),
        text: fc.string(),
      }),
      {
        maxLength: 8,
      },
    ),
  )
  .map(([ids, steps]) => {
    const start = caseWith(ids.map((id) => note(id, 'first')));
    const edits: Edit[] = [];
    let now = start;
    steps.forEach(({ what, at, text }, number) => {
      const index = now.annotations.length === 0 ? 0 : at % now.annotations.length;
      const before = now.annotations[index] ?? null;
      let edit: Edit | null = null;
      if (what === 'rename') edit = { list: 'about', before: now.about, after: { title: text, base: null } };
      else if (what === 'tag')
        edit = { list: 'tags', before: now.tags, after: [{ name: text, colour: 'teal', description: '' }] };
      else if (what === 'judge')
        edit = { list: 'verdicts', index: now.verdicts.length, before: null, after: verdict(`v${number}`) };
      else if (what === 'add')
        edit = { list: 'annotations', index, before: null, after: note(`new${number}`, text) };
      else if (before !== null) {
        edit = {
          list: 'annotations',
          index,
          before,
          after: what === 'remove' ? null : { ...before, note: text },
        };
      }
      if (edit === null) return;
      edits.push(edit);
      now = applyChange(now, { name: ['tags'], edits: [edit] });
    });
    return { start, change: { name: ['tags'], edits } satisfies Change };
  });

describe('a change', () => {
  it('applied and reversed gives back the same case', () => {
    fc.assert(
      fc.property(caseAndChange, ({ start, change }) => {
        expect(applyChange(applyChange(start, change), reverseChange(change))).toEqual(start);
      }),
    );
  });

  it('reversed twice is the change itself', () => {
    fc.assert(
      fc.property(caseAndChange, ({ change }) => {
        expect(reverseChange(reverseChange(change))).toEqual(change);
      }),
    );
  });

  it('leaves the case it was given as it was', () => {
    const start = caseWith([note('n1', 'first')]);
    const copy = structuredClone(start);
    applyChange(start, {
      name: ['tags'],
      edits: [{ list: 'annotations', index: 0, before: note('n1', 'first'), after: null }],
    });
    expect(start).toEqual(copy);
  });

  it('made for another state of the case is refused, and nothing is lost', () => {
    const start = caseWith([note('n1', 'meanwhile edited')]);
    const stale: Change = {
      name: ['tags'],
      edits: [{ list: 'annotations', index: 0, before: note('n1', 'first'), after: note('n1', 'second') }],
    };
    expect(() => applyChange(start, stale)).toThrow(Problem);
  });

  it('knows its record again when it was read from the disk, its parts in another order', () => {
    const made = note('n1', 'first');
    const read = Object.fromEntries(Object.entries(made).reverse()) as unknown as Annotation;
    const edit: Change = {
      name: ['tags'],
      edits: [{ list: 'annotations', index: 0, before: made, after: note('n1', 'second') }],
    };
    expect(applyChange(caseWith([read]), edit).annotations).toEqual([note('n1', 'second')]);
  });
});
