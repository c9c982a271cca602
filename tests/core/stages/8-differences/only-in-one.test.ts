// What may stand in one source only: who is reported elsewhere too, and what another source comes near to.
import { describe, expect, it } from 'vitest';
import type { Claim, Occasion, Relation, Tie } from '../../../../src/core/model/comparison.ts';
import { nearOther, reportedBeside } from '../../../../src/core/stages/8-differences/only-in-one.ts';
import { Copies } from '../../../../src/core/text/claims/copies.ts';
import { Example } from '../example.ts';

const occasion = (id: string, date: string): Occasion => ({
  id,
  who: 'Ada Lind',
  where: null,
  gathering: null,
  date,
  passages: [],
});

describe('a claim is reported beside another source', () => {
  const reported = (a: Partial<Claim>, b: Partial<Claim>, relation?: Relation): string[] => {
    const example = new Example()
      .source('a', [
        { says: 'The mill stays.', ...a },
        { says: 'Rain fell.', ...a },
      ])
      .source('b', [{ says: 'It rained.', ...b }]);
    const occasions = [occasion('o0', '2024-05-01'), occasion('o1', '2024-06-01')];
    return [
      ...reportedBeside(example.claims, relation === undefined ? [] : [{ a: 'a:c1', b: 'b:c0', relation }], {
        occasions: new Map(occasions.map((each) => [each.id, each])),
        sources: new Map(['a', 'b'].map((id) => [id, { date: null }])),
      }),
    ];
  };

  it('where both tell of one occasion', () => {
    expect(reported({ occasion: 'o0' }, { occasion: 'o0' })).toContain('a:c0');
    expect(reported({ occasion: 'o0' }, { occasion: 'o1' })).toEqual([]);
  });

  it('where both have something that one person said by name, unless on two days', () => {
    const says = (speaker: string): Partial<Claim> => ({ speaker, speech: 'direct' });
    const [lind, police] = [says('Ada Lind'), says('Police')];
    expect(reported(lind, lind)).toEqual([]);
    expect(reported(lind, lind, 'same-claim')).toContain('a:c0');
    expect(reported(lind, { ...lind, occasion: 'o0' }, 'same-claim')).toContain('a:c0');
    expect(reported({ ...lind, occasion: 'o1' }, { ...lind, occasion: 'o0' }, 'same-claim')).toEqual([]);
    expect(reported(lind, lind, 'other-occasion')).toEqual([]);
    expect(reported(police, police, 'same-claim')).toEqual([]);
    expect(reported(says('李兰'), says('李兰'), 'same-claim')).toContain('a:c0');
    expect(reported(says('市长'), says('市长'), 'same-claim')).toEqual([]);
    expect(reported(says('警方'), says('警方'), 'same-claim')).toEqual([]);
  });

  it('where one quotes by name whom the other does not let speak, and both tell of the same things', () => {
    const lind: Partial<Claim> = { speaker: 'Ada Lind', speech: 'direct' };
    const of = (a: Partial<Claim>, relation?: Relation): string[] => reported(a, {}, relation);
    expect(of(lind, 'same-claim')).toContain('a:c0');
    expect(of(lind)).toEqual([]);
    expect(of(lind, 'other-occasion')).toEqual([]);
    // In other words another may have it without a name, and who cannot be told by a name may be anybody there.
    expect(of({ ...lind, speech: 'indirect' }, 'same-claim')).toEqual([]);
    expect(of({ ...lind, speaker: 'Police' }, 'same-claim')).toEqual([]);
    // "And how many did you drop?" says nothing.
    expect(of({ ...lind, checkWorthiness: { score: 0, reasons: [] } }, 'same-claim')).toEqual([]);
  });

  it('not where it only reports what the person said: another source may have that in other words', () => {
    const lind: Partial<Claim> = { speaker: 'Ada Lind', speech: 'indirect' };
    expect(reported(lind, lind, 'same-claim')).toEqual([]);
    expect(reported({ ...lind, speech: 'mixed' }, lind, 'same-claim')).toContain('a:c0');
  });
});

describe('what another source reports too', () => {
  const near = (
    b: Partial<Claim>,
    {
      score = 0.12,
      containment = 0.7,
      ties = [],
      reported = ['a:c0'],
      isHeadline = false,
      comesNear = true,
      a = {},
    }: {
      score?: number;
      containment?: number;
      ties?: readonly Tie[];
      reported?: readonly string[];
      isHeadline?: boolean;
      comesNear?: boolean;
      a?: Partial<Claim>;
    } = {},
  ): boolean => {
    const example = new Example()
      .source('a', [
        { says: 'The mill stays open.', speaker: 'Ada Lind', speech: 'direct', ...a },
        { says: 'Rain fell in Vik.', speaker: 'Ada Lind', speech: 'indirect' },
      ])
      .source('b', [{ says: 'Work will go on.', speaker: 'Ada Lind', speech: 'indirect', ...b }]);
    const copies = new Copies();
    for (const source of ['a', 'b'])
      copies.take(
        example.texts.get(source)!,
        example.claims.filter((claim) => claim.source === source),
      );
    const pair = {
      ...example.pair('a:c0', 'b:c0', { score, containment }),
      earlier: 0,
      later: 2,
    };
    return nearOther(example.claims, {
      pairs: [pair],
      ties,
      copies,
      reported: new Set(reported),
      isHeadline: () => isHeadline,
      comesNear: () => comesNear,
    }).has('a:c0');
  };

  it('may be what comes near to it there', () => {
    expect(near({})).toBe(true);
    expect(near({}, { score: 0.04 })).toBe(false);
  });

  it('is not what shares no more than a topic with it', () => {
    expect(near({}, { comesNear: false })).toBe(false);
  });

  it('is told by its own text where it is a headline', () => {
    expect(near({}, { score: 0.04, isHeadline: true })).toBe(true);
  });

  it('is not what is told there of something else', () => {
    const alignment = {
      a: 'a:c1',
      b: 'b:c0',
      score: 0.9,
      relation: 'same-claim' as const,
      differences: [],
      reasons: [],
    };
    const ties = [{ a: 1, b: 2, alignment }];
    expect(near({}, { ties })).toBe(false);
    expect(near({}, { ties, score: 0.35, a: { speech: 'indirect' } })).toBe(true);
    expect(
      near({}, { ties: [{ a: 1, b: 2, alignment: { ...alignment, relation: 'other-occasion' } }] }),
    ).toBe(true);
  });

  it('is what nobody or somebody else says there only where that comes near to it', () => {
    for (const speaker of [null, 'Omar Haddad']) {
      expect(near({ speaker })).toBe(false);
      expect(near({ speaker }, { score: 0.35 })).toBe(true);
      expect(near({ speaker }, { score: 0.2, containment: 0.3 })).toBe(false);
      expect(near({ speaker }, { score: 0.2, containment: 0.6 })).toBe(true);
    }
    // A figure that nobody else reports has no other claims to be told of, and is held against whatever comes near to it.
    expect(near({ speaker: null }, { reported: [], score: 0.35 })).toBe(true);
    expect(near({ speaker: null }, { reported: [], score: 0.2, containment: 0.6 })).toBe(false);
  });
});
