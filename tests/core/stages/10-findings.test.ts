// Findings: what a reviewer meets, in which order, and what is left out as not worth a look.
import { describe, expect, it } from 'vitest';
import type { Alignment, Claim, Difference, Point } from '../../../src/core/model/comparison.ts';
import { collectFindings } from '../../../src/core/stages/10-findings.ts';
import { Example } from './example.ts';

const NAMES = new Map([
  ['a', 'Harbour Wire'],
  ['b', 'Metro Ledger'],
]);

function difference(example: Example, kind: Difference['kind'], ids: readonly string[]): Difference {
  return {
    kind,
    passages: ids.map((id) => example.claim(id)),
    explanation: ['alone', `${kind} in ${ids.join(', ')}`],
  };
}

function tie(a: string, b: string, score: number, differences: readonly Difference[]): Alignment {
  return { a, b, score, relation: differences[0]!.kind, differences, reasons: [] };
}

function point(id: string, claims: readonly string[]): Point {
  return { id, claims, occasion: null };
}

describe('findings', () => {
  const example = new Example()
    .source('a', ['The mill stays.', 'It made 26 percent of the paper.'])
    .source('b', ['The mill goes.', 'It made 31 percent of the paper.']);

  it('stand with the most contested first, whatever their score', () => {
    const found = collectFindings(
      example.claims,
      [point('p0', ['a:c0', 'b:c0']), point('p1', ['a:c1', 'b:c1'])],
      [
        tie('a:c0', 'b:c0', 0.9, [difference(example, 'same-claim', ['a:c0', 'b:c0'])]),
        tie('a:c1', 'b:c1', 0.6, [difference(example, 'numbers-differ', ['a:c1', 'b:c1'])]),
      ],
      NAMES,
    );
    expect(found.map(({ kind }) => kind)).toEqual(['numbers-differ', 'same-claim']);
  });

  it('stand, of what is worded differently, with two quotations first, whatever their score', () => {
    const worded = (ids: readonly string[], quoting: 0 | 2): Difference => ({
      ...difference(example, 'worded-differently', ids),
      explanation: ['worded', quoting, 'Harbour Wire', ['stays'], 'Metro Ledger', ['goes']],
    });
    const found = collectFindings(
      example.claims,
      [point('p0', ['a:c0', 'b:c0']), point('p1', ['a:c1', 'b:c1'])],
      [
        tie('a:c0', 'b:c0', 0.9, [worded(['a:c0', 'b:c0'], 0)]),
        tie('a:c1', 'b:c1', 0.6, [worded(['a:c1', 'b:c1'], 2)]),
      ],
      NAMES,
    );
    expect(found.map(({ point: at }) => at)).toEqual(['p1', 'p0']);
  });

  it('do not say that only one source tells something where it shares too little with any other', () => {
    const counted = new Example().source('a', ['It made 26 percent of the paper.']);
    const alone = (sharing: readonly string[]) =>
      collectFindings(counted.claims, [point('p0', ['a:c0'])], [], NAMES, { sharing: new Set(sharing) });
    expect(alone(['a'])).toHaveLength(1);
    expect(alone(['b'])).toEqual([]);
  });

  it('tell what is at odds also where its two claims are kept in different points, and nothing else of them', () => {
    const twice = new Example()
      .source('a', ['The mill burned on 3 May.'])
      .source('b', ['On 5 May the mill burned.']);
    const points = [point('p0', ['a:c0']), point('p1', ['b:c0'])];
    const differences = (['dates-differ', 'speaker-differs'] as const).map((kind) =>
      difference(twice, kind, ['a:c0', 'b:c0']),
    );
    const found = collectFindings(twice.claims, points, [tie('a:c0', 'b:c0', 0.8, differences)], NAMES);
    expect(found.map(({ kind, point: at }) => [kind, at])).toEqual([['dates-differ', 'p0']]);
  });

  it('tell a strong tie of a claim that stands alone in its point, and no weak one', () => {
    const split = new Example()
      .source('a', ['The mill burned, and its owner fled.', 'The mill is old.'])
      .source('b', ['The owner of the mill has fled.']);
    const told = (score: number): unknown[] =>
      collectFindings(
        split.claims,
        [point('p0', ['a:c0', 'a:c1']), point('p1', ['b:c0'])],
        [tie('a:c0', 'b:c0', score, [difference(split, 'same-claim', ['a:c0', 'b:c0'])])],
        NAMES,
      ).map(({ kind, point: at }) => [kind, at]);
    expect(told(0.95)).toEqual([['same-claim', 'p1']]);
    expect(told(0.8)).toEqual([]);
  });

  it('stand, where only one source tells them, with what can best be checked first', () => {
    const worth = (score: number): Partial<Claim> => ({ checkWorthiness: { score, reasons: [] } });
    const counted = new Example().source('a', [
      { says: 'I am cold.', ...worth(0.3) },
      { says: 'It made a quarter of the paper.', ...worth(0.6) },
    ]);
    const found = collectFindings(counted.claims, [point('p0', ['a:c0']), point('p1', ['a:c1'])], [], NAMES, {
      sharing: new Set(['a']),
    });
    expect(found.map(({ point: at }) => at)).toEqual(['p1', 'p0']);
  });

  it('do not say that only one source tells what another comes near to', () => {
    const counted = new Example().source('a', ['It made 26 percent of the paper.']);
    const found = (near: readonly string[]): string[] =>
      collectFindings(counted.claims, [point('p0', ['a:c0'])], [], NAMES, {
        sharing: new Set(['a']),
        near: new Set(near),
      }).map(({ kind }) => kind);
    expect(found([])).toEqual(['only-in-one']);
    expect(found(['a:c0'])).toEqual([]);
  });

  it('do not say that only one source tells what is tied to another, though in another point', () => {
    const counted = new Example()
      .source('a', ['It made 26 percent of the paper.'])
      .source('b', ['The mill made a quarter of the paper.']);
    const points = [point('p0', ['a:c0']), point('p1', ['b:c0'])];
    const found = (kind: Difference['kind']): string[] =>
      collectFindings(
        counted.claims,
        points,
        [tie('a:c0', 'b:c0', 0.8, [difference(counted, kind, ['a:c0', 'b:c0'])])],
        NAMES,
        { sharing: new Set(['a']) },
      ).map((finding) => finding.kind);
    expect(found('same-claim')).toEqual([]);
    // What is told of another occasion leaves this one out.
    expect(found('other-occasion')).toEqual(['only-in-one']);
  });

  it('show of a point what only one source tells, without what has a counterpart', () => {
    const counted = new Example()
      .source('a', ['The mill made paper.', 'It made 26 percent of the paper.'])
      .source('b', ['Paper came from the mill.']);
    const found = collectFindings(
      counted.claims,
      [point('p0', ['a:c0', 'a:c1']), point('p1', ['b:c0'])],
      [tie('a:c0', 'b:c0', 0.8, [difference(counted, 'same-claim', ['a:c0', 'b:c0'])])],
      NAMES,
      { sharing: new Set(['a']) },
    );
    expect(found.map(({ kind, passages }) => [kind, passages.map(({ start }) => start)])).toEqual([
      ['only-in-one', [counted.claim('a:c1').start]],
    ]);
  });

  it('of one kind in one point are one finding with all its passages', () => {
    const twice = difference(example, 'same-claim', ['a:c0', 'b:c0']);
    const found = collectFindings(
      example.claims,
      [point('p0', ['a:c0', 'b:c0', 'b:c1']), point('p1', ['a:c1'])],
      [
        tie('a:c0', 'b:c0', 0.9, [twice]),
        tie('a:c0', 'b:c1', 0.7, [difference(example, 'same-claim', ['a:c0', 'b:c1'])]),
      ],
      NAMES,
    );
    expect(found).toHaveLength(1);
    expect(found[0]!.passages).toHaveLength(3);
  });
});

describe('what one text has against copies of another', () => {
  const sources = ['a', 'b', 'c', 'd'];
  const example = sources.reduce(
    (all, id) => all.source(id, [id === 'd' ? 'The mill goes.' : 'The mill stays.']),
    new Example(),
  );
  const ids = sources.map((id) => `${id}:c0`);
  const names = new Map(sources.map((id) => [id, id.toUpperCase()]));
  const opposed = (a: string, words: string): Alignment =>
    tie(a, 'd:c0', 0.9, [
      {
        kind: 'possible-contradiction',
        passages: [example.claim(a), example.claim('d:c0')],
        explanation: ['opposed', a[0]!.toUpperCase(), words, 'D', 'goes'],
      },
    ]);
  const told = (first: string, ...copied: Alignment[]) =>
    collectFindings(
      example.claims,
      [point('p0', ids)],
      [...copied, opposed('a:c0', first), opposed('b:c0', 'stays'), opposed('c:c0', 'stays')],
      names,
    )
      .filter(({ kind }) => kind === 'possible-contradiction')
      .map(({ explanations, more }) => [explanations.length, more]);
  const copies = [
    tie('a:c0', 'b:c0', 0.9, [difference(example, 'shared-text', ['a:c0', 'b:c0'])]),
    tie('b:c0', 'c:c0', 0.9, [difference(example, 'shared-text', ['b:c0', 'c:c0'])]),
  ];

  it('is told once and counted', () => {
    expect(told('stays', ...copies)).toEqual([[1, 2]]);
  });

  it('is told once also where the copies stand on either side of it', () => {
    const swapped: Alignment = tie('d:c0', 'b:c0', 0.9, [
      {
        kind: 'possible-contradiction',
        passages: [example.claim('b:c0'), example.claim('d:c0')],
        explanation: ['opposed', 'D', 'goes', 'B', 'stays'],
      },
    ]);
    const found = collectFindings(
      example.claims,
      [point('p0', ids)],
      [copies[0]!, opposed('a:c0', 'stays'), swapped],
      names,
    ).find(({ kind }) => kind === 'possible-contradiction')!;
    expect([found.explanations.length, found.more]).toEqual([1, 1]);
  });

  it('is told of each where they are no copies, or where a copy has other words', () => {
    expect(told('stays')).toEqual([[3, 0]]);
    expect(told('remains', ...copies)).toEqual([[2, 1]]);
  });

  it('is counted by pairs of claims, whatever else is said beside it', () => {
    const noted = (a: string): Alignment => {
      const alignment = opposed(a, 'stays');
      const [difference] = alignment.differences;
      const explanation = ['speakers', a[0]!.toUpperCase(), null, 'D', 'Ada Lind'] as const;
      return { ...alignment, differences: [difference!, { ...difference!, explanation }] };
    };
    const [found] = collectFindings(
      example.claims,
      [point('p0', ids)],
      [...copies, noted('a:c0'), noted('b:c0'), noted('c:c0')],
      names,
    ).filter(({ kind }) => kind === 'possible-contradiction');
    expect([found!.explanations.length, found!.more]).toEqual([2, 2]);
  });
});

describe('only in one source', () => {
  const hearing = {
    id: 'o0',
    who: 'Ada Lind',
    where: null,
    gathering: 'hearing',
    date: '2024-03-03',
    passages: [],
  };
  const found = (a: Partial<Claim> = {}): (readonly [string, string, unknown])[] => {
    const example = new Example()
      .source('a', ['The mill stays.', { says: 'The school stays.', ...a }])
      .source('b', ['The mill stays.']);
    return collectFindings(
      example.claims,
      [point('p0', ['a:c0', 'b:c0']), point('p1', ['a:c1'])],
      [],
      NAMES,
      { sharing: new Set(['a', 'b']), occasions: new Map([[hearing.id, hearing]]) },
    ).map(({ kind, point: of, explanations }) => [kind, of, explanations]);
  };

  it('is found where a source that shares others with another has one more', () => {
    expect(found()).toEqual([['only-in-one', 'p1', [['alone', 'Harbour Wire']]]]);
  });

  it('is told of the occasion that the source tells it of', () => {
    const told = [['aloneOf', 'Harbour Wire', 'hearing', null, '2024-03-03']];
    expect(found({ occasion: 'o0' })).toEqual([['only-in-one', 'p1', told]]);
  });

  it('is no question and no feeling: nobody can check these', () => {
    expect(found({ checkWorthiness: { score: 0.2, reasons: ['is about feelings or opinion'] } })).toEqual([]);
  });
});
