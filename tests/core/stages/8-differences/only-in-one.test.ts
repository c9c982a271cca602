// What may stand in one source only: which sources can be held against others, and what another source comes near to.
import { describe, expect, it } from 'vitest';
import type { Claim, Difference, Relation } from '../../../../src/core/model/comparison.ts';
import {
  chanceAlone,
  nearOther,
  sharingSources,
  SURELY_ALONE,
} from '../../../../src/core/stages/8-differences/only-in-one.ts';
import { analyse } from '../../../../src/core/analysis.ts';
import { Example } from '../example.ts';

const NONE: ReadonlySet<string> = new Set();

describe('a source shares its matter with others', () => {
  const sharing = (
    statements: number,
    relation: Relation = 'same-claim',
    foreign = NONE,
    differences: readonly Difference[] = [],
  ): string[] => {
    const example = new Example()
      .source(
        'a',
        Array.from({ length: statements }, (_, at) => `Mill ${at} stays.`),
      )
      .source('b', ['The mill stays.']);
    return [...sharingSources(example.claims, [{ a: 'a:c0', b: 'b:c0', relation, differences }], foreign)];
  };

  it('where more than one in eight of its claims has a counterpart', () => {
    expect(sharing(7)).toEqual(['a', 'b']);
    expect(sharing(8)).toEqual(['b']);
  });

  it('not by what was said on another occasion, or is on one topic and no more', () => {
    expect(sharing(2, 'other-occasion')).toEqual([]);
    expect(sharing(2, 'related')).toEqual([]);
  });

  it('not by figures that are told to be of two things', () => {
    const open = (explanation: Difference['explanation']): string[] =>
      sharing(2, 'same-matter', NONE, [{ kind: 'same-matter', passages: [], explanation }]);
    expect(open(['figuresOfTwo', 'A', '340', 'Dorn', 'B', '120', 'Varn'])).toEqual([]);
    expect(open(['figuresOpen', 'A', '340', 'B', '120'])).toEqual(['a', 'b']);
  });

  it('not where no other is in its language', () => {
    expect(sharing(2, 'same-claim', new Set(['a']))).toEqual(['b']);
  });
});

describe('the chance that a source alone tells something', () => {
  const plain = { own: 0.05, alike: 0.1, place: 0.5, isReported: false };

  it('falls with how far it shares what another claim tells, and with how alike the most alike claim is', () => {
    expect(chanceAlone(plain)).toBeGreaterThan(SURELY_ALONE);
    expect(chanceAlone({ ...plain, own: 0.4 })).toBeLessThan(chanceAlone(plain));
    expect(chanceAlone({ ...plain, alike: 0.6 })).toBeLessThan(SURELY_ALONE);
  });

  it('is less at the head of a report, which tells what all tell, and of reported speech, which has other words elsewhere', () => {
    expect(chanceAlone({ ...plain, place: 0 })).toBeLessThan(SURELY_ALONE);
    expect(chanceAlone({ ...plain, isReported: true })).toBeLessThan(chanceAlone(plain));
  });

  it('is told by words where no encoder was asked', () => {
    const byWords = { ...plain, alike: null };
    expect(chanceAlone({ ...byWords, own: 0 })).toBeGreaterThan(SURELY_ALONE);
    expect(chanceAlone({ ...byWords, own: 0.5 })).toBeLessThan(SURELY_ALONE);
  });

  it('is a chance where nothing is a partner at all', () => {
    expect(chanceAlone({ ...plain, own: 0 })).toBeGreaterThan(chanceAlone(plain));
    expect(chanceAlone({ ...plain, own: 0 })).toBeLessThan(1);
  });
});

describe('what another source may tell too', () => {
  /** Whether the last statement of a source may be told by another, of which the first may be its likeliest partner. */
  const near = (
    own: number,
    {
      areOfTwo = false,
      isCopied = false,
      isHeadline = false,
      pointsBack = false,
      ...a
    }: Partial<
      Claim & { areOfTwo: boolean; isCopied: boolean; isHeadline: boolean; pointsBack: boolean }
    > = {},
  ): boolean => {
    const example = new Example()
      .source('a', ['The mill stays.', 'Rain fell.', { says: 'A dog barked in Vik.', ...a }])
      .source('b', ['The mill stays open.']);
    return nearOther(example.claims, {
      scores: { a: Int32Array.of(2, 0), b: Int32Array.of(3, 3), own: Float64Array.of(own, 0.9) },
      likenessOf: () => null,
      copies: { isElsewhere: (claim) => isCopied && claim === 2 },
      areOfTwo: () => areOfTwo,
      isHeadline: ({ id }) => isHeadline && id === 'a:c2',
      pointsBack: ({ id }) => pointsBack && id === 'a:c2',
      quantities: [],
      quantitiesOf: new Map(),
    }).has('a:c2');
  };

  it('is what comes near to a claim there, and nothing else', () => {
    expect(near(0.5)).toBe(true);
    expect(near(0.01)).toBe(false);
    expect(near(0.5, { areOfTwo: true })).toBe(false);
  });

  it('is what it has word for word, and what the headline of a text says, which the text tells too', () => {
    expect(near(0.01, { isCopied: true })).toBe(true);
    expect(near(0.01, { isHeadline: true })).toBe(true);
  });

  it('is whom it counts in the words that tell who says something', () => {
    const beside = [
      'The mill in Varn stays open until May. Rain fell in Dorn all day.',
      'The mill in Varn stays open until May, said Ann Lee. Snow is rare in Dorn.',
    ];
    const alone = (other: string): string[] => {
      const { findings } = analyse(
        [`${beside[0]!}\n\nThe pollsters rang 1,204 voters.`, `${beside[1]!}\n\n${other}`].map(
          (text, at) => ({
            id: 'ab'[at]!,
            title: 'AB'[at]!,
            outlet: 'AB'[at]!,
            date: '2024-05-20',
            text,
          }),
        ),
      );
      return findings
        .filter(({ kind }) => kind === 'only-in-one')
        .flatMap(({ passages }) => passages)
        .map(({ source, start }) => `${source} ${String(start)}`);
    };
    const asked = `a ${String(beside[0]!.length + 2)}`;
    expect(alone('Ferries were cancelled at noon.')).toContain(asked);
    expect(alone('A poll of 1,204 voters found that ferries are too dear.')).not.toContain(asked);
  });

  it('is what only the sentence before it explains', () => {
    expect(near(0.01, { pointsBack: true })).toBe(true);
  });
});
