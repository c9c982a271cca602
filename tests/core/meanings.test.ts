// How alike claims are in what they mean, by the vectors of an encoder that is none here.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { analyse, readSource, toEncode, type AnalysedSource } from '../../src/core/analysis.ts';
import { Likenesses, meaningOf, type Meaning } from '../../src/core/text/claims/likeness/meanings.ts';

const vector = (...numbers: number[]): Meaning => {
  const length = Math.hypot(...numbers);
  return meaningOf(numbers.map((number) => number / length));
};
const meanings = fc
  .array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 })
  .filter((numbers) => numbers.some((number) => number !== 0))
  .map((numbers) => vector(...numbers));

describe('how alike two claims are', () => {
  it('is the same from either side', () => {
    fc.assert(
      fc.property(fc.array(meanings, { minLength: 3, maxLength: 9 }), (all) => {
        const likenesses = new Likenesses(
          all,
          all.map((_, at) => at % 3),
        );
        for (const [a] of all.entries())
          for (const [b] of all.entries())
            if (a % 3 !== b % 3) expect(likenesses.of(a, b)).toBe(likenesses.of(b, a));
      }),
    );
  });

  it('is more for two that only each other is like than for two of a crowd', () => {
    // 0 and 3 are like each other alone; 1, 2, 4 and 5 are all alike.
    const all = [vector(1, 0), vector(0, 1), vector(0, 1), vector(1, 0), vector(0, 1), vector(0, 1)];
    const likenesses = new Likenesses(all, [0, 0, 0, 1, 1, 1]);
    expect(likenesses.of(0, 3)).toBeGreaterThan(likenesses.of(1, 4));
  });

  it('counts as mutual where neither source has a claim that is nearer', () => {
    // 0 and 3 mean one thing, and 4 is near to it.
    const all = [vector(1, 0), vector(0, 1), vector(-1, 0), vector(1, 0), vector(2, 1), vector(0, -1)];
    const likenesses = new Likenesses(all, [0, 0, 0, 1, 1, 1]);
    expect(likenesses.mutual(0, 3)).toBe(likenesses.of(0, 3));
    expect(likenesses.mutual(0, 4)).toBeNull();
    expect(new Likenesses([vector(1, 0), null], [0, 1]).mutual(0, 1)).toBeNull();
  });

  it('is the most with the nearest claim of any other source, where anything of these is known', () => {
    const likenesses = new Likenesses(
      [vector(1, 0), vector(1, 0), vector(0, 1), vector(2, 1), null],
      [0, 0, 1, 2, 2],
    );
    expect(likenesses.most(0)).toBe(likenesses.of(0, 3));
    expect(likenesses.most(4)).toBeNull();
    expect(new Likenesses([vector(1, 0), null], [0, 1]).most(0)).toBeNull();
  });

  it('is not known where one of them has no meaning, nor within a source', () => {
    const likenesses = new Likenesses([vector(1, 0), null, vector(1, 0), vector(1, 1)], [0, 0, 1, 1]);
    expect(likenesses.of(1, 2)).toBeNaN();
    expect(likenesses.of(2, 3)).toBeNaN();
    expect(likenesses.of(0, 2)).not.toBeNaN();
  });
});

const source = (id: string, text: string): AnalysedSource => ({
  id,
  title: id,
  outlet: null,
  date: null,
  text,
});
const TIDE = source(
  'a',
  'The harbour wall gave way at dawn. Fishing boats were moved inland. Nobody slept that night.',
);
const FLOOD = source(
  'b',
  'A sea defence collapsed early in the morning. The mayor blamed the budget. Schools stay shut.',
);

describe('what claims mean', () => {
  it('ties two that share no word', () => {
    const [wall, boats, night] = [vector(1, 0, 0, 0), vector(0, 1, 0, 0), vector(0, 0, 1, 0)];
    const [mayor, schools] = [vector(0, 0, 0, 1), vector(0, 1, -1, 0)];
    const told = new Map([
      ['a', [wall, boats, night]],
      ['b', [wall, mayor, schools]],
    ]);
    const scoreOfFirst = (withMeanings: boolean): number => {
      const { claims, alignments } = analyse([TIDE, FLOOD], {
        allAlignments: true,
        readingOf: (one) => ({
          ...readSource(one),
          ...(withMeanings ? { meanings: told.get(one.id)!.map((meaning) => [...meaning]) } : {}),
        }),
      });
      const [first] = claims;
      const other = claims.find(({ source: of }) => of === 'b')!;
      return alignments.find(({ a, b }) => a === first!.id && b === other.id)!.score;
    };
    expect(scoreOfFirst(true)).toBeGreaterThan(10 * scoreOfFirst(false));
  });
});

describe('the encoder', () => {
  const asked = (...sources: AnalysedSource[]): string[] =>
    [...toEncode(sources, sources.map(readSource)).values()].flat();

  it('is asked for the words of every claim', () => {
    expect(asked(TIDE, FLOOD)).toEqual([
      'The harbour wall gave way at dawn.',
      'Fishing boats were moved inland.',
      'Nobody slept that night.',
      'A sea defence collapsed early in the morning.',
      'The mayor blamed the budget.',
      'Schools stay shut.',
    ]);
  });

  it('is not asked again for what is known', () => {
    const readings = [TIDE, FLOOD].map((one) => ({ ...readSource(one), meanings: [[1], [1], [1]] }));
    expect(toEncode([TIDE, FLOOD], readings)).toEqual(new Map());
  });

  it('is not asked where nothing is held against anything', () => {
    expect(asked(TIDE)).toEqual([]);
  });

  it('is not asked for a text in another language', () => {
    const german = source(
      'c',
      'Die Hafenmauer brach am frühen Morgen, und das Wasser stand in allen Straßen der Altstadt. Niemand hat in dieser Nacht geschlafen, weil der Wind nicht nachließ.',
    );
    expect(asked(german, FLOOD)).toHaveLength(3);
  });

  it('is not asked in a case in which not every two claims are held against each other', () => {
    const long = source('d', 'The mayor blamed the budget for the wall. '.repeat(400));
    expect(asked(long, FLOOD)).toEqual([]);
  });
});
