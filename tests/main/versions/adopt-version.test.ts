// Adopting a newer version of a known article: where work goes, and that one undo takes it all back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorsIn } from '../../../src/core/export/anchors-in.ts';
import { stands, type Anchor } from '../../../src/core/model/anchor.ts';
import type { Case } from '../../../src/core/model/case.ts';
import { applyChange, reverseChange } from '../../../src/core/model/change.ts';
import { Problem } from '../../../src/core/model/problem.ts';
import { adoptVersion, compareVersions } from '../../../src/main/versions/adopt-version.ts';
import { quoteOf, twinOf } from '../../../src/main/changes.ts';
import { annotation, exampleCase, source } from '../../core/export/example.ts';
import { anyCase } from '../../support/arbitrary-case.ts';

const AT = '2026-03-07T10:00:00Z';
const OLD =
  'Dues to rise\n\nHarbour dues rise by 4 per cent in May, the board said.\n\nAna Ruiz called it unfair. Boats will wait.\n\nThe ferry is old.';
const NEW =
  'Dues to rise\n\nCorrected on Tuesday.\n\nHarbour dues rise by 5 per cent in May, the board said.\n\nAna Ruiz, who fishes, called it unfair. Boats will wait.';

const older = source({
  id: 'old',
  text: OLD,
  outlet: 'Harbour Wire',
  date: '2026-03-05',
  dateSource: 'person',
  sha256: `sha256:${'a'.repeat(64)}`,
});
const newer = source({
  id: 'new',
  text: NEW,
  title: 'dues-2.txt',
  outlet: null,
  date: null,
  dateSource: null,
  sha256: `sha256:${'b'.repeat(64)}`,
  evidence: [
    { field: 'title', value: 'dues-2.txt', how: ['fileName'], confidence: 'guessed', start: null, end: null },
  ],
});
const note = (words: string, id: string) => annotation(older, words, { id });
const anchor = (on: typeof older, words: string): Anchor => {
  const start = on.text.indexOf(words);
  const span = { start, end: start + words.length };
  return { source: on.id, ...span, quote: quoteOf(on.text, span) };
};
const subject: Case = {
  ...exampleCase({
    sources: [older, newer],
    annotations: [
      note('Boats will wait', 'kept'),
      note('rise by 4 per cent', 'number'),
      note('The ferry is old.', 'gone'),
      annotation(newer, 'Corrected on Tuesday', { id: 'onnew' }),
    ],
    about: { title: 'Dues', base: 'new' },
  }),
  links: [
    {
      id: 'tie',
      from: anchor(older, 'Boats will wait'),
      to: anchor(newer, 'Boats will wait'),
      type: 'same-claim',
      note: '',
      by: 'R',
      at: AT,
    },
  ],
  corrections: [
    {
      id: 'absent',
      kind: 'absent',
      passages: [anchor(older, 'Boats will wait')],
      source: 'new',
      by: 'R',
      at: AT,
    },
  ],
};
const adopt = (places: Parameters<typeof adoptVersion>[1]['places'] = []) =>
  adoptVersion(subject, { sourceId: 'old', newerId: 'new', places }, AT);

describe('comparing two versions', () => {
  const compared = compareVersions(subject, 'old', 'new');

  it('tells of every passage where it goes: found, uncertain since its number changed, or lost', () => {
    expect(compared.places.map(({ words, state }) => [words, state])).toEqual([
      ['rise by 4 per cent', 'uncertain'],
      ['Boats will wait', 'found'],
      ['The ferry is old.', 'lost'],
    ]);
    const [number, boats] = compared.places;
    expect(number!.candidates[0]!.words).toBe('rise by 5 per cent');
    expect(NEW.slice(boats!.to!.start, boats!.to!.end)).toBe('Boats will wait');
  });

  it('names the records that rest on a passage', () => {
    expect(compared.places[1]!.of).toEqual([
      { list: 'annotations', id: 'kept' },
      { list: 'links', id: 'tie' },
      { list: 'corrections', id: 'absent' },
    ]);
  });
});

describe('adopting a newer version', () => {
  const after = applyChange(subject, adopt());
  const [adopted] = after.sources;
  const noteOf = (inCase: Case, id: string) => inCase.annotations.find((one) => one.id === id)!;

  it('puts its text under the id of the older one and keeps what only that one says of itself', () => {
    expect(after.sources).toHaveLength(1);
    expect(adopted).toMatchObject({
      id: 'old',
      text: NEW,
      sha256: newer.sha256,
      title: older.title,
      outlet: 'Harbour Wire',
      date: '2026-03-05',
      dateSource: 'person',
    });
    expect(after.about.base).toBe('old');
  });

  it('keeps the older version in the chain, and knows its file again', () => {
    expect(adopted!.earlier).toMatchObject([{ sha256: older.sha256, date: '2026-03-05', replacedAt: AT }]);
    expect(twinOf(after.sources, older)).toBe(adopted);
  });

  it('moves the work that was found, and that of the newer one', () => {
    for (const one of [noteOf(after, 'kept'), noteOf(after, 'onnew'), ...anchorsIn(after.links)]) {
      expect(one.source).toBe('old');
      expect(stands(one, NEW)).toBe(true);
    }
    expect(after.corrections[0]).toMatchObject({ source: 'old' });
  });

  it('never moves to a lookalike: what is unsure keeps its words and stands nowhere', () => {
    for (const id of ['number', 'gone']) {
      const { start, end, quote } = noteOf(subject, id);
      expect(noteOf(after, id)).toMatchObject({ start, end, quote });
      expect(stands(noteOf(after, id), NEW)).toBe(false);
    }
  });

  it('puts a passage where the person says', () => {
    const { start, end } = noteOf(subject, 'number');
    const at = NEW.indexOf('rise by 5');
    const placed = applyChange(subject, adopt([{ start, end, to: { start: at, end: at + 18 } }]));
    expect(noteOf(placed, 'number').quote.exact).toBe('rise by 5 per cent');
    expect(() => adopt([{ start, end, to: { start: 0, end: 5_000 } }])).toThrow(Problem);
  });

  it('is taken back by one undo', () => {
    expect(applyChange(after, reverseChange(adopt()))).toEqual(subject);
  });

  it('refuses a source as a version of itself, and one that is not there', () => {
    const wish = (sourceId: string, newerId: string) => () =>
      adoptVersion(subject, { sourceId, newerId, places: [] }, AT);
    expect(wish('old', 'old')).toThrow(expect.objectContaining({ code: 'bad-input' }));
    expect(wish('old', 'none')).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('loses no record, and undoes, whatever the case', () => {
    fc.assert(
      fc.property(
        anyCase.filter(({ sources }) => sources.length >= 2),
        (any) => {
          const [a, b] = any.sources;
          const change = adoptVersion(any, { sourceId: a!.id, newerId: b!.id, places: [] }, AT);
          const changed = applyChange(any, change);
          expect(anchorsIn(changed)).toHaveLength(anchorsIn(any).length);
          expect(anchorsIn(changed).some((one) => one.source === b!.id)).toBe(false);
          expect(applyChange(changed, reverseChange(change))).toEqual(any);
        },
      ),
      { numRuns: 50 },
    );
  });
});
