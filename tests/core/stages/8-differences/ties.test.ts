// What ties two statements at all, and what leaves them on one topic and no more.
import { describe, expect, it } from 'vitest';
import type { Alignment, ScoredPair } from '../../../../src/core/model/comparison.ts';
import { judge } from '../../../../src/core/stages/8-differences.ts';
import { leastScore } from '../../../../src/core/stages/8-differences/ties.ts';
import { Example } from '../example.ts';
import { judged, surroundings } from './told.ts';

describe('one subject with two predicates', () => {
  const told = (a: string, b: string, example = new Example().source('a', [a]).source('b', [b])): Alignment =>
    judged(example, [], example.pair('a:c0', 'b:c0', { score: 0.96 }));
  const [ours, theirs] = [
    'The harbour board of Kerrow raised its dues to 6.4 percent.',
    'The harbour board of Kerrow made traders bear 6.4 percent.',
  ];

  it('may be a contradiction', () => {
    expect(told(ours, theirs).relation).toBe('possible-contradiction');
  });

  it('may be two things done where the two share little else, however surely they are of one day', () => {
    const example = new Example().source('a', [ours]).source('b', [theirs]);
    const shared = (overlap: number): string =>
      judged(example, [], example.pair('a:c0', 'b:c0', { score: 0.99, overlap })).relation;
    expect([shared(0.4), shared(0.2)]).toEqual(['possible-contradiction', 'same-matter']);
  });

  it('is a rewording where one person says it', () => {
    const [a, b] = [ours, theirs].map((says) => ({ says, speaker: 'Ada Lind' }));
    const example = new Example().source('a', [a!]).source('b', [b!]);
    expect(told(ours, theirs, example).relation).toBe('worded-differently');
  });

  it('is one statement where both give the same figure', () => {
    const example = new Example()
      .source('a', [ours])
      .source('b', [theirs])
      .quantity('a', '6.4 percent', 'percent', 6.4)
      .quantity('b', '6.4 percent', 'percent', 6.4);
    expect(told(ours, theirs, example).relation).toBe('same-claim');
  });
});

describe('figures that both have left over and that are near each other', () => {
  const tied = (a: string, b: string, score = 0.1): readonly [number, string] => {
    const example = new Example().source('a', ['The wind howled.', a]).source('b', ['Hens slept.', b]);
    for (const [source, text] of [
      ['a', a],
      ['b', b],
    ] as const) {
      const [words, value, unit] = /(\d+) (\w+)/u.exec(text)!;
      example.quantity(source, words, 'cardinal', Number(value), { unit: unit! });
    }
    const pair = example.pair('a:c1', 'b:c1', { score, containment: 0, overlap: 0 });
    const around = surroundings(example);
    const least = leastScore(pair, around);
    return [least, judge({ ...pair, score: least }, around).relation];
  };

  it('tie their statements though these have hardly a word in common', () => {
    expect(tied('The track is 46 km long.', 'Bikes go on for 44 km.')).toEqual([0.5, 'numbers-differ']);
  });

  it('do not where they are further apart, or nothing at all ties the two', () => {
    expect(tied('The track is 46 km long.', 'Bikes go on for 30 km.')[0]).toBe(0);
    expect(tied('The track is 46 km long.', 'Bikes go on for 44 km.', 0.01)[0]).toBe(0);
  });
});

describe('statements of which a score alone tells that they are of one matter', () => {
  const tied = (a: string, b: string, more: Partial<ScoredPair>): string => {
    const example = new Example().source('a', [a]).source('b', [b]);
    for (const [source, text] of [
      ['a', a],
      ['b', b],
    ] as const) {
      const figure = /(\d+) ships/u.exec(text);
      if (figure !== null)
        example.quantity(source, figure[1]!, 'cardinal', Number(figure[1]), { unit: 'ships' });
    }
    return judged(example, [], example.pair('a:c0', 'b:c0', { containment: 0.25, overlap: 0.2, ...more }))
      .relation;
  };

  it('are so with one word in common from a score on that few others reach', () => {
    const [a, b] = ['The hotline is open all day.', 'Nobody answered the hotline of the clinics.'];
    expect(tied(a, b, { score: 0.6, shared: ['hotline'] })).toBe('related');
    expect(tied(a, b, { score: 0.6, shared: ['hotline', 'clinics'] })).not.toBe('related');
    expect(tied(a, b, { score: 0.7, shared: ['hotline'] })).not.toBe('related');
  });

  it('are not so where each has a figure of its own, unless that is another answer to one question', () => {
    const [a, b] = ['At Kandra 12 ships were waiting.', 'From Kandra 300 ships had been turned back.'];
    const shared = ['Kandra', 'ships'];
    expect(tied(a, b, { score: 0.6, shared })).toBe('related');
    expect(tied(a, b, { score: 0.95, shared })).not.toBe('related');
  });
});

describe('remarks of one person that share one word', () => {
  const relation = (more: Partial<ScoredPair>, speech: 'direct' | 'indirect' = 'indirect'): string => {
    const example = new Example()
      .source('a', [{ says: 'divers would search the hull', speaker: 'Ada Lind', occasion: 'o0' }])
      .source('b', [
        { says: 'helicopters will join the search', speaker: 'Ada Lind', occasion: 'o0', speech },
      ]);
    const pair = example.pair('a:c0', 'b:c0', { score: 0.91, overlap: 0.2, shared: ['search'], ...more });
    return judged(
      example,
      [{ id: 'o0', who: 'Ada Lind', where: null, gathering: null, date: null, passages: [] }],
      pair,
    ).relation;
  };

  it('are neither the same nor the same in other words, however good the company that they keep', () => {
    expect(relation({})).toBe('same-matter');
    expect(relation({ shared: ['search', 'will'] })).toBe('same-matter');
  });

  it('may be one where they share more, or one source quotes it', () => {
    expect(relation({ shared: ['search', 'hull'] })).toBe('worded-differently');
    expect(relation({ equivalents: [['divers', 'frogmen']] })).toBe('worded-differently');
    expect(relation({ overlap: 0.4 })).toBe('worded-differently');
    expect(relation({}, 'direct')).toBe('worded-differently');
  });
});

describe('a topic', () => {
  const rents = [
    { says: "A home is no hotel room at the landlord's whim.", speaker: 'Ada Lind' },
    { says: 'Landlords who break the law will pay.', speaker: 'Ada Lind' },
    { says: 'Most landlords own one flat.', speaker: 'Ada Lind' },
  ];
  const relation = (
    b: string,
    more: Partial<ScoredPair>,
    a: Parameters<Example['source']>[1] = rents,
  ): string => {
    const example = new Example().source('a', a).source('b', [{ says: b, speaker: 'Ada Lind' }]);
    return judged(example, [], example.pair('a:c0', 'b:c0', { containment: 0.4, overlap: 0.2, ...more }))
      .relation;
  };

  it('ties no two of many statements on it', () => {
    expect(relation('Landlords had nothing to fear.', { score: 0.8 })).toBe('related');
    expect(relation('Landlords had nothing to fear.', { score: 0.3, best: true })).toBe('related');
  });

  it('is no topic where each source has one statement with it', () => {
    expect(relation('Landlords had nothing to fear.', { score: 0.8 }, rents.slice(0, 1))).toBe('same-matter');
    expect(relation('Landlords had nothing to fear.', { score: 0.3, best: true }, rents.slice(0, 1))).toBe(
      'same-matter',
    );
  });

  it('is shared beside more that tells what is meant', () => {
    const one = [['landlords', 'owners']] as const;
    expect(relation('Landlords had nothing to fear.', { score: 0.8, equivalents: one })).toBe('same-matter');
    expect(relation('No hotel room has such landlords.', { score: 0.8 })).toBe('same-matter');
    expect(relation('Landlords had nothing to fear.', { score: 0.92 })).not.toBe('related');
    expect(relation('Landlords had nothing to fear.', { score: 0.8, overlap: 0.4 })).toBe('same-matter');
  });

  it('is not needed by what one person says in other words', () => {
    expect(relation('Nobody may be thrown out.', { score: 0.12, best: true })).not.toBe('related');
  });
});

describe('what is left over', () => {
  const relation = (a: string, b: string, more: (example: Example) => Example = (each) => each): string => {
    const example = more(
      new Example().source('a', [a, 'The cheese was sold.']).source('b', [b, 'Shops sold cheese.']),
    );
    const pair = example.pair('a:c0', 'b:c0', { score: 0.35, best: true, containment: 0.2, overlap: 0.1 });
    return judged(example, [], pair).relation;
  };

  it('is tied by a word that only these two have, by a figure or a day of both, and not by what all is about', () => {
    expect(relation('A woman died after eating the cheese.', 'Our cheeses are safe.')).toBe('related');
    expect(relation('A woman died in Hove.', 'Hove has mourned her.')).toBe('same-matter');
    expect(relation('The cheese was made by women.', 'Three women were fined.')).toBe('related');
    const day = (example: Example): Example =>
      example.quantity('a', 'Monday', 'date', '2024-08-19').quantity('b', '19 August', 'date', '2024-08-19');
    expect(relation('The cheese was called back on Monday.', 'Cheese vanished on 19 August.', day)).toBe(
      'same-matter',
    );
    const figure = (example: Example): Example =>
      example.quantity('a', '34 per cent', 'percent', 34).quantity('b', '34%', 'percent', 34);
    expect(relation('Of the cheese 34 per cent was burnt.', 'The dump took 34% of cheese.', figure)).not.toBe(
      'related',
    );
  });
});

it('mirrors the alignment when the sources are swapped', () => {
  const example = new Example()
    .source('a', [{ says: 'The mill must stay open.', speaker: 'Ada Lind' }])
    .source('b', [{ says: 'The mill must be closed.', speaker: 'Ada Lind' }]);
  const forward = judged(example);
  const backward = judged(example, [], example.pair('b:c0', 'a:c0'));
  expect(backward.relation).toBe(forward.relation);
  expect(backward.differences.map(({ kind }) => kind)).toEqual(forward.differences.map(({ kind }) => kind));
});
