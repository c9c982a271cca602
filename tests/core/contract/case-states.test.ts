// A case on its way to pages: whatever they know, and in whatever order answers come, each sees what the app has.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownCases, SentCases } from '../../../src/core/contract/case-states.ts';
import { CASE_VERSION, NO_REVIEW, type Case } from '../../../src/core/model/case.ts';
import { stepsBetween, withSteps } from '../../../src/core/model/case-steps.ts';

const TIME = '2026-01-01T00:00:00.000Z';

function caseWith(tags: readonly string[], history: number, title = 'Dues'): Case {
  return {
    format: 'crossread-case',
    version: CASE_VERSION,
    id: 'case01',
    about: { title, base: null },
    createdAt: TIME,
    changedAt: TIME,
    sources: [],
    annotations: [],
    ...NO_REVIEW,
    tags: tags.map((name) => ({ name, colour: 'teal', description: '' })),
    history: Array.from({ length: history }, () => ({ at: TIME, by: 'Reviewer', what: 'Change' })),
  };
}

/** The next state, made as the app makes it: records that stay are the same ones. */
function next(before: Case, at: number, gone: number, come: readonly string[]): Case {
  const tags = [...before.tags];
  tags.splice(at % (tags.length + 1), gone, ...caseWith(come, 0).tags);
  return { ...before, tags, history: [...before.history, caseWith([], 1).history[0]!] };
}

const wire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const changes = fc.array(
  fc.record({
    at: fc.nat(9),
    gone: fc.nat(3),
    come: fc.array(fc.string({ maxLength: 4 }), { maxLength: 3 }),
  }),
  { maxLength: 12 },
);

describe('the steps between two states of a case', () => {
  it('lead from one to the other, also as JSON', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const start = caseWith(['a', 'b'], 1);
        const end = list.reduce((now, { at, gone, come }) => next(now, at, gone, come), start);
        const steps = wire(stepsBetween(start, end)) as ReturnType<typeof stepsBetween>;
        expect(withSteps(start, steps)).toEqual(end);
      }),
    );
  });

  it('leave the records that did not change the very same', () => {
    const start = caseWith(['a', 'b', 'c'], 1);
    const end = withSteps(start, stepsBetween(start, next(start, 1, 1, ['x'])));
    expect(end.tags[0]).toBe(start.tags[0]);
    expect(end.tags[2]).toBe(start.tags[2]);
    expect(end.sources).toBe(start.sources);
  });
});

describe('a page that names what it knows', () => {
  it('is told what changed, and no more', () => {
    const sent = new SentCases('run');
    const page = new KnownCases();
    const first = caseWith(['a', 'b'], 1);
    const input = { caseId: first.id };
    page.ask(input).read(wire(sent.shorten('', { case: first, undo: null })));
    const second = next(first, 2, 0, ['c']);
    const { knows, read } = page.ask(input);
    const told = sent.shorten(knows, { case: second, undo: 'tag' });
    expect(told).not.toHaveProperty('case');
    expect(JSON.stringify(told).length).toBeLessThan(300);
    expect(read(wire(told))).toEqual({ case: second, undo: 'tag' });
  });

  it.each([undefined, null, 7, ['x'], 'x'.repeat(1_000)])(
    'by %j is answered whole, as one that names nothing',
    (knows) => {
      const value = { case: caseWith([], 1), undo: null };
      expect(new SentCases('run').shorten(knows, value)).toBe(value);
    },
  );

  it('gets the whole case when the app started anew, or has forgotten that state', () => {
    const page = new KnownCases();
    const first = caseWith(['a'], 1);
    page.ask({ caseId: first.id }).read(wire(new SentCases('one').shorten('', { case: first })));
    const { knows, read } = page.ask({ caseId: first.id });
    const told = new SentCases('two').shorten(knows, { case: caseWith(['b'], 1) });
    expect(told).toHaveProperty('case');
    expect(read(wire(told))).toEqual({ case: caseWith(['b'], 1) });
  });

  it('sees what the app has, with two pages at work and answers that overtake each other', () => {
    const deed = fc.record({
      page: fc.nat(1),
      at: fc.nat(9),
      come: fc.array(fc.string({ maxLength: 3 }), { maxLength: 2 }),
      gone: fc.nat(2),
      wait: fc.nat(4),
    });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        const sent = new SentCases('run');
        const pages = [new KnownCases(), new KnownCases()];
        let now = caseWith(['a', 'b'], 1);
        const onTheWay: { due: number; deliver: () => void }[] = [];
        deeds.forEach(({ page, at, come, gone, wait }, time) => {
          const { knows, read } = pages[page]!.ask({ caseId: now.id });
          now = next(now, at, gone, come);
          const then = now;
          const answer = wire(sent.shorten(knows, { case: now }));
          onTheWay.push({ due: time + wait, deliver: () => expect(read(answer)).toEqual({ case: then }) });
          for (const { deliver } of onTheWay.filter(({ due }) => due === time)) deliver();
        });
      }),
    );
  });
});
