// The company that pairs keep: rivals, neighbours, and what a third source says to it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOfBoth, COMPANY, companyOf } from '../../../../../src/core/text/claims/likeness/company.ts';

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly chance: number;
}

function company(
  groupOf: readonly number[],
  pairs: readonly Pair[],
  apart = new Uint8Array(pairs.length),
): Record<string, number>[] {
  const found = companyOf({
    a: Int32Array.from(pairs, ({ a }) => a),
    b: Int32Array.from(pairs, ({ b }) => b),
    chance: Float64Array.from(pairs, ({ chance }) => chance),
    groupOf,
    apart,
  });
  return pairs.map((_, at) =>
    Object.fromEntries(COMPANY.map((name, offset) => [name, found[at * COMPANY.length + offset]!])),
  );
}

describe('the company of a pair', () => {
  it('tells by how much a rival for either end is likelier, and by how much the pair leads', () => {
    // Items 0 and 1 are of one source, 2 and 3 of another.
    const [weak, strong] = company(
      [0, 0, 1, 1],
      [
        { a: 0, b: 2, chance: 0.2 },
        { a: 1, b: 2, chance: 0.9 },
      ],
    );
    expect(weak!['beaten by a rival']).toBeCloseTo(0.7);
    expect(weak!['ahead of rivals']).toBe(0);
    expect(strong!['ahead of rivals']).toBeCloseTo(0.7);
  });

  it('leaves rivals out where a statement may be made again, and lets such a pair rival others', () => {
    const pairs = [
      { a: 0, b: 2, chance: 0.2 },
      { a: 1, b: 2, chance: 0.9 },
    ];
    const [again, first] = company([0, 0, 1, 1], pairs, Uint8Array.of(1, 0));
    expect(again).toMatchObject({ 'beaten by a rival': 0, 'ahead of rivals': 0 });
    expect(first!['ahead of rivals']).toBeCloseTo(0.7);
  });

  it('does not count a partner in another source as a rival', () => {
    const [pair] = company(
      [0, 1, 2],
      [
        { a: 0, b: 1, chance: 0.3 },
        { a: 0, b: 2, chance: 0.9 },
      ],
    );
    expect(pair!['beaten by a rival']).toBe(0);
  });

  it('hears what stands before and behind, within the two sources only', () => {
    const pairs = [
      { a: 0, b: 2, chance: 0.8 },
      { a: 1, b: 3, chance: 0.1 },
    ];
    expect(company([0, 0, 1, 1], pairs)[1]!['neighbours agree']).toBeCloseTo(0.8);
    expect(company([0, 1, 2, 3], pairs)[1]!['neighbours agree']).toBe(0);
  });

  it('hears a third source that both ends resemble, whichever end looks for it', () => {
    const [pair] = company(
      [0, 1, 2],
      [
        { a: 0, b: 1, chance: 0.1 },
        { a: 0, b: 2, chance: 0.9 },
        { a: 1, b: 2, chance: 0.4 },
      ],
    );
    expect(pair!['third source agrees']).toBeCloseTo(0.6);
  });

  it('stays between 0 and 1, and no pair is both beaten and ahead', () => {
    const item = fc.nat(11);
    const pairs = fc
      .uniqueArray(
        fc
          .record({ a: item, b: item, chance: fc.double({ min: 0, max: 1, noNaN: true }) })
          .filter(({ a, b }) => Math.floor(a / 3) < Math.floor(b / 3)),
        { selector: ({ a, b }) => a * 12 + b },
      )
      .map((some) => [...some].sort((x, y) => x.b - y.b || x.a - y.a));
    fc.assert(
      fc.property(pairs, (some) => {
        for (const figures of company([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3], some)) {
          for (const figure of Object.values(figures)) {
            expect(figure).toBeGreaterThanOrEqual(0);
            expect(figure).toBeLessThanOrEqual(1);
          }
          expect(figures['beaten by a rival']! * figures['ahead of rivals']!).toBe(0);
        }
      }),
    );
  });
});

describe('pairs that are best for both', () => {
  const chances = fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.nat(4)), { maxLength: 60 }).map((drawn) => {
    const groupOf = [0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 3];
    const known = new Map(
      drawn
        .map(([x, y, chance]) => [Math.min(x, y), Math.max(x, y), chance / 4] as const)
        .filter(([a, b]) => groupOf[a] !== groupOf[b])
        .map((pair) => [`${pair[0]} ${pair[1]}`, pair] as const),
    );
    const pairs = [...known.values()].sort((x, y) => x[1] - y[1] || x[0] - y[0]);
    return {
      a: Int32Array.from(pairs, ([a]) => a),
      b: Int32Array.from(pairs, ([, b]) => b),
      chance: Float64Array.from(pairs, ([, , chance]) => chance),
      groupOf,
    };
  });

  it('are those that no pair of either end with the other end’s group surpasses', () => {
    fc.assert(
      fc.property(chances, ({ a, b, chance, groupOf }) => {
        const group = (item: number): number => groupOf[item]!;
        const expected = [...a].map((_, pair) =>
          [...a].every((__, other) => {
            const sameA = a[other] === a[pair] && group(b[other]!) === group(b[pair]!);
            const sameB = b[other] === b[pair] && group(a[other]!) === group(a[pair]!);
            return !(sameA || sameB) || chance[other]! <= chance[pair]!;
          }),
        );
        expect([...bestOfBoth({ a, b, chance, groupOf })].map(Boolean)).toEqual(expected);
      }),
    );
  });
});
