// Points group aligned claims across sources, and never by a chain of weak ties.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Difference, Point, ScoredPair } from '../../../src/core/model/comparison.ts';
import { Copies } from '../../../src/core/text/claims/likeness/copies.ts';
import { groupPoints, type Compared } from '../../../src/core/stages/9-points.ts';
import { Example } from './example.ts';

const figuresOfTwo: Difference = {
  kind: 'same-matter',
  passages: [],
  explanation: ['figuresOfTwo', 'A', '340', 'Dorn', 'B', '120', 'Varn'],
};

/** Groups the claims of an example of which all pairs are shown, or those that are `shown`. */
function grouped(
  { claims, texts }: Example,
  pairs: readonly ScoredPair[],
  {
    shown = pairs,
    candidates = Infinity,
    meeting = () => 1,
    likely = [],
    atOdds = [],
    open = [],
    ofTwo = [],
    ofTwoFigures = [],
    own = () => 1,
  }: {
    shown?: readonly ScoredPair[];
    candidates?: number;
    meeting?: Compared['meeting'];
    likely?: readonly ScoredPair[];
    atOdds?: readonly ScoredPair[];
    open?: readonly ScoredPair[];
    ofTwo?: readonly ScoredPair[];
    ofTwoFigures?: readonly ScoredPair[];
    own?: (pair: ScoredPair) => number;
  } = {},
): Point[] {
  const [a, b] = [pairs.map((pair) => claims.indexOf(pair.a)), pairs.map((pair) => claims.indexOf(pair.b))];
  const score = Float64Array.from(pairs, (pair) => pair.score);
  const ties = [...shown]
    .sort((x, y) => y.score - x.score)
    .map((pair) => ({
      a: claims.indexOf(pair.a),
      b: claims.indexOf(pair.b),
      alignment: {
        a: pair.a.id,
        b: pair.b.id,
        score: pair.score,
        relation: atOdds.includes(pair)
          ? ('numbers-differ' as const)
          : open.includes(pair) || ofTwoFigures.includes(pair)
            ? ('same-matter' as const)
            : ofTwo.includes(pair)
              ? ('other-occasion' as const)
              : ('same-claim' as const),
        differences: ofTwoFigures.includes(pair) ? [figuresOfTwo] : [],
        reasons: likely.includes(pair) ? [['elimination'] as const] : [],
      },
    }));
  const scored = { a: Int32Array.from(a), b: Int32Array.from(b), score, own: Float64Array.from(pairs, own) };
  const copies = new Copies();
  for (const [source, text] of texts)
    copies.take(
      text,
      claims.filter((claim) => claim.source === source),
    );
  return groupPoints(claims, ties, { pairs: scored, copies, candidates, meeting });
}

const three = (): Example =>
  new Example().source('a', ['One.', 'Two.']).source('b', ['Three.']).source('c', ['Four.']);

describe('points', () => {
  it('join claims that all resemble each other', () => {
    const example = three();
    const pairs = [example.pair('a:c0', 'b:c0'), example.pair('b:c0', 'c:c0'), example.pair('a:c0', 'c:c0')];
    const points = grouped(example, pairs);
    expect(points.map(({ claims }) => claims)).toEqual([['a:c0', 'b:c0', 'c:c0'], ['a:c1']]);
  });

  it('keep together what is at odds, though one of the two is more like something else', () => {
    const example = three();
    const alike = example.pair('a:c1', 'b:c0', { score: 0.8 });
    const odds = example.pair('a:c0', 'b:c0', { score: 0.3 });
    expect(grouped(example, [alike, odds])[0]!.claims).toEqual(['a:c0']);
    expect(grouped(example, [alike, odds], { atOdds: [odds] })[0]!.claims).toContain('b:c0');
  });

  it('keep copies together before all else: what is at odds with one of them is so with the other', () => {
    const example = new Example()
      .source('a', ['Ten were hurt.', 'Two.'])
      .source('b', ['Ten were hurt.', 'Three.'])
      .source('c', ['Twelve were hurt.']);
    const copy = example.pair('a:c0', 'b:c0', { score: 0.9 });
    const odds = [
      example.pair('b:c0', 'c:c0', { score: 0.95 }),
      example.pair('a:c1', 'c:c0', { score: 0.97 }),
    ];
    const points = grouped(example, [copy, ...odds], { atOdds: odds });
    expect(points[0]!.claims).toEqual(['a:c0', 'b:c0']);
  });

  it('stay two where a source has a statement in each, however alike these are', () => {
    const example = new Example().source('a', ['One.', 'Two.']).source('b', ['Three.', 'Four.']);
    const pairs = [
      example.pair('a:c0', 'b:c0', { score: 0.95 }),
      example.pair('a:c1', 'b:c1', { score: 0.95 }),
      example.pair('a:c0', 'b:c1', { score: 0.9 }),
      example.pair('a:c1', 'b:c0', { score: 0.9 }),
    ];
    expect(grouped(example, pairs)).toHaveLength(2);
    expect(grouped(example, pairs.slice(0, 3))[0]!.claims).toEqual(['a:c0', 'b:c0']);
  });

  it('take in what only seems to be on one matter where it is close to all that they hold', () => {
    const joined = (score: number, open: boolean): readonly string[] => {
      const example = three();
      const pairs = [
        example.pair('a:c0', 'b:c0', { score: 0.95 }),
        example.pair('b:c0', 'c:c0', { score }),
        example.pair('a:c0', 'c:c0', { score: 0.4 }),
      ];
      return grouped(example, pairs, { shown: pairs.slice(0, 2), open: open ? [pairs[1]!] : [] })[0]!.claims;
    };
    expect(joined(0.7, false)).toContain('c:c0');
    expect(joined(0.7, true)).not.toContain('c:c0');
    expect(joined(0.9, true)).toContain('c:c0');
  });

  it('take in what only seems to be on one matter where more speaks for it than the company that it keeps', () => {
    const joined = (own: number, open: boolean): readonly string[] => {
      const example = three();
      const pairs = [
        example.pair('a:c0', 'b:c0'),
        example.pair('b:c0', 'c:c0'),
        example.pair('a:c0', 'c:c0'),
      ];
      const likened = (pair: ScoredPair): number => (pair === pairs[0] ? 1 : own);
      return grouped(example, pairs, { own: likened, open: open ? pairs.slice(1) : [] })[0]!.claims;
    };
    expect(joined(0.1, true)).toEqual(['a:c0', 'b:c0']);
    expect(joined(0.2, true)).toContain('c:c0');
    expect(joined(0.1, false)).toContain('c:c0');
  });

  it('hold no two claims whose figures are told to be of two things', () => {
    const example = three();
    const pairs = [example.pair('a:c0', 'b:c0')];
    expect(grouped(example, pairs)[0]!.claims).toEqual(['a:c0', 'b:c0']);
    expect(grouped(example, pairs, { ofTwoFigures: pairs })[0]!.claims).toEqual(['a:c0']);
  });

  it('take in what somebody says on another occasion sooner than what somebody else says there', () => {
    const joined = (speaker: string): readonly string[] => {
      const example = new Example()
        .source('a', [{ says: 'One.', speaker: 'Ana Holm' }])
        .source('b', [{ says: 'Three.', speaker: 'Ana Holm' }])
        .source('c', [{ says: 'Four.', speaker }]);
      const pairs = [
        example.pair('a:c0', 'b:c0', { score: 0.95 }),
        example.pair('b:c0', 'c:c0', { score: 0.7 }),
        example.pair('a:c0', 'c:c0', { score: 0.4 }),
      ];
      return grouped(example, pairs, { shown: pairs.slice(0, 2), ofTwo: [pairs[1]!] })[0]!.claims;
    };
    expect(joined('Ana Holm')).toContain('c:c0');
    expect(joined('Leo Marsh')).not.toContain('c:c0');
  });

  it('do not chain two claims that have nothing in common through a third', () => {
    const example = three();
    const pairs = [
      example.pair('a:c0', 'b:c0', { score: 0.9 }),
      example.pair('b:c0', 'c:c0', { score: 0.5 }),
    ];
    const points = grouped(example, pairs);
    expect(points[0]!.claims).toEqual(['a:c0', 'b:c0']);
  });

  it('keep apart what one sentence tells of two matters, by whichever source', () => {
    const example = new Example()
      .source('a', ['The dam broke and the mayor resigned.'])
      .source('b', ['The dam broke.', 'The mayor resigned.'])
      .source('c', ['The mayor resigned.']);
    const pairs = [
      example.pair('a:c0', 'b:c0', { score: 0.97 }),
      example.pair('a:c0', 'b:c1', { score: 0.96 }),
      example.pair('a:c0', 'c:c0', { score: 0.95 }),
      example.pair('b:c1', 'c:c0', { score: 0.9 }),
    ];
    const dam = example.claims.findIndex(({ id }) => id === 'b:c0');
    const points = grouped(example, pairs, { meeting: (_, ...two) => (two.includes(dam) ? 0.4 : 1) });
    expect(points.map(({ claims }) => claims)).toEqual([
      ['a:c0', 'b:c0'],
      ['b:c1', 'c:c0'],
    ]);
  });

  it('join all who tell one thing where each was held against few of the others, and no two things by a weak tie', () => {
    const letters = Array.from('abcdefghijklmnop');
    const example = new Example();
    for (const letter of letters) example.source(letter, ['One.', 'Two.']);
    const near = (claim: string): ScoredPair[] =>
      letters.flatMap((letter, at) =>
        letters
          .slice(Math.max(0, at - 2), at)
          .map((before) => example.pair(`${before}:${claim}`, `${letter}:${claim}`, { score: 0.8 })),
      );
    const pairs = [...near('c0'), ...near('c1'), example.pair('a:c0', 'b:c1', { score: 0.5 })];
    const sizes = (candidates: number): number[] =>
      grouped(example, pairs, { candidates }).map(({ claims }) => claims.length);
    expect(sizes(2)).toEqual([16, 16]);
    expect(sizes(Infinity).length).toBeGreaterThan(2);
  });

  it('leave apart two statements of one occasion that only words of another occasion tie', () => {
    const example = new Example()
      .source('a', [{ says: 'One.', occasion: 'o1' }])
      .source('b', [{ says: 'Two.', occasion: 'o1' }])
      .source('c', [{ says: 'Three.', occasion: 'o2' }]);
    const pairs = [
      example.pair('a:c0', 'c:c0', { score: 0.9 }),
      example.pair('b:c0', 'c:c0', { score: 0.8 }),
      example.pair('a:c0', 'b:c0', { score: 0.1 }),
    ];
    expect(grouped(example, pairs, { shown: pairs.slice(0, 2) }).map(({ claims }) => claims)).toEqual([
      ['a:c0', 'c:c0'],
      ['b:c0'],
    ]);
  });

  it('join what is only likely one where both stand alone', () => {
    const example = three();
    const pair = example.pair('a:c0', 'b:c0', { score: 0.3 });
    expect(grouped(example, [pair], { likely: [pair] })[0]!.claims).toEqual(['a:c0', 'b:c0']);
    const pairs = [example.pair('a:c0', 'c:c0'), pair, example.pair('b:c0', 'c:c0', { score: 0.6 })];
    const shown = pairs.slice(0, 2);
    expect(grouped(example, pairs, { shown })[0]!.claims).toEqual(['a:c0', 'b:c0', 'c:c0']);
    expect(grouped(example, pairs, { shown, likely: [pair] })[0]!.claims).toEqual(['a:c0', 'c:c0']);
  });

  it('take in what shares no word with them where it is surely on one matter', () => {
    const joined = (score: number): readonly string[] => {
      const example = three();
      const pair = example.pair('a:c0', 'b:c0', { score });
      const pairs = [
        example.pair('a:c0', 'c:c0', { score: 0.98 }),
        pair,
        example.pair('b:c0', 'c:c0', { score: 0.8 }),
      ];
      return grouped(example, pairs, { shown: pairs.slice(0, 2), likely: [pair] })[0]!.claims;
    };
    expect(joined(0.95)).toEqual(['a:c0', 'b:c0', 'c:c0']);
    expect(joined(0.85)).toEqual(['a:c0', 'c:c0']);
  });

  it('leave claims apart whose tie is not shown', () => {
    const example = three();
    expect(grouped(example, [example.pair('a:c0', 'b:c0')], { shown: [] })).toHaveLength(4);
  });

  it('take the occasion that most of their claims share', () => {
    const example = new Example()
      .source('a', [{ says: 'One.', occasion: 'o1' }])
      .source('b', [{ says: 'Two.', occasion: 'o2' }])
      .source('c', [{ says: 'Three.', occasion: 'o2' }]);
    const pairs = [example.pair('a:c0', 'b:c0'), example.pair('b:c0', 'c:c0'), example.pair('a:c0', 'c:c0')];
    expect(grouped(example, pairs)[0]!.occasion).toBe('o2');
  });

  it('hold every claim exactly once, whatever is tied', () => {
    const ids = ['a:c0', 'a:c1', 'b:c0', 'c:c0'];
    const links = fc.array(
      fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.double({ min: 0, max: 1, noNaN: true })),
    );
    fc.assert(
      fc.property(links, (chosen) => {
        const example = three();
        const pairs = chosen
          .filter(([a, b]) => a[0] !== b[0])
          .map(([a, b, score]) => example.pair(a, b, { score }));
        const points = grouped(example, pairs);
        expect(points.flatMap(({ claims }) => claims).sort()).toEqual(ids);
      }),
    );
  });
});
