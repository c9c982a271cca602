// What was said or done on two occasions, which is never at odds, and what is one occasion told in two ways.
import { describe, expect, it } from 'vitest';
import type { Alignment, Claim, Occasion } from '../../../../src/core/model/comparison.ts';
import { english } from '../../../../src/core/texts/english.ts';
import { explained } from '../../../../src/core/texts/wording.ts';
import { Example } from '../example.ts';
import { judged, kindsOf } from './told.ts';

describe('occasions', () => {
  const spring: Occasion = {
    id: 'o0',
    who: 'Ada Lind',
    where: 'Oslo',
    gathering: 'summit',
    date: '2023-03-05',
    passages: [],
  };
  const autumn: Occasion = { ...spring, id: 'o1', where: 'Turin', date: '2023-10-01' };

  it('that differ rule out every conflict', () => {
    const example = new Example()
      .source('a', [
        { says: 'Output rose to 26 percent of national demand.', speaker: 'Ada Lind', occasion: 'o0' },
      ])
      .source('b', [
        { says: 'Output fell to 31 percent of national demand.', speaker: 'Ada Lind', occasion: 'o1' },
      ])
      .quantity('a', '26 percent', 'percent', 26)
      .quantity('b', '31 percent', 'percent', 31);
    const alignment = judged(example, [spring, autumn]);
    expect(alignment.relation).toBe('other-occasion');
    expect(alignment.differences.map(({ kind }) => kind)).toEqual(['other-occasion']);
    expect(explained(english, alignment.differences[0]!.explanation)).toContain('1 October 2023');
  });

  it('of a day long before both sources came out rule out every conflict with what is told of none', () => {
    const example = new Example()
      .source('a', [{ says: 'The gate of the mill was locked.', occasion: 'o0' }])
      .source('b', ['The gate of the mill was open.']);
    const told = (a: string, b: string): string => judged(example, [spring], undefined, { a, b }).relation;
    expect(told('2023-03-08', '2023-03-08')).toBe('possible-contradiction');
    expect(told('2023-03-08', '2023-10-02')).toBe('possible-contradiction');
    expect(told('2023-10-02', '2023-10-02')).not.toBe('possible-contradiction');
  });

  describe('of two people near each other', () => {
    const told = (
      a: string,
      b: string,
      speaker: string,
      day: string,
      modality: Claim['modality'] = 'stated',
    ): string[] => {
      const example = new Example()
        .source('a', [{ says: a, speaker: 'Ada Lind', occasion: 'o0' }])
        .source('b', [{ says: b, speaker, occasion: 'o1', modality }]);
      for (const each of ['a', 'b'])
        for (const [words, value] of [
          ['26 percent', 26],
          ['31 percent', 31],
        ] as const)
          if (example.texts.get(each)!.includes(words)) example.quantity(each, words, 'percent', value);
      const turin: Occasion = { ...autumn, who: speaker, date: day };
      return judged(example, [spring, turin]).differences.map(
        ({ kind, explanation }) => `${kind}: ${explanation[0]}`,
      );
    };
    const output = (speaker: string, day: string): string[] =>
      told(
        'Output rose to 26 percent of national demand.',
        'Output rose to 31 percent of national demand.',
        speaker,
        day,
      );

    it('may be at odds, and are told beside what is', () => {
      expect(output('Olga Finn', '2023-03-07')).toEqual([
        'numbers-differ: figures',
        'numbers-differ: occasions',
      ]);
      expect(told('The dam will hold.', 'The dam will not hold.', 'Olga Finn', '2023-03-07')).toEqual([
        'possible-contradiction: opposed',
        'possible-contradiction: occasions',
      ]);
    });

    it('are no conflict where nothing is at odds, where one person says both, or weeks lie between', () => {
      const other = ['other-occasion: occasions'];
      expect(told('The dam will hold.', 'The dam will hold well.', 'Olga Finn', '2023-03-07')).toEqual(other);
      expect(output('Ada Lind', '2023-03-07')).toEqual(other);
      expect(output('Lind', '2023-03-07')).toEqual(other);
      expect(output('Olga Finn', '2023-04-05')).toEqual(other);
    });

    it.each([
      ['We will win 26 percent of the vote.', 'We will win 31 percent of the vote.'],
      ['The mill paid 26 percent of the total cost.', 'The bank paid 31 percent of the total cost.'],
      ['The border will stay open.', 'The border must be closed.'],
    ])('are no conflict where they may speak of two things, or one only calls for it: %s', (a, b) => {
      const called = b.includes('must') ? 'must' : 'stated';
      expect(told(a, b, 'Olga Finn', '2023-03-07', called)).toEqual(['other-occasion: occasions']);
    });

    it('are no conflict where they name two places', () => {
      const kinds = kindsOf(
        'The hospital in Dorn has 300 beds, director Paul Renn told reporters on Monday.',
        'The hospital in Varn has 420 beds, Mayor Ida Voss told the council on Tuesday.',
      );
      expect(kinds.filter((kind) => kind !== 'other-occasion: occasions')).toEqual([]);
    });

    it('were said on two days, which are no days that differ', () => {
      const kinds = kindsOf(
        'The dredging will take 14 months, harbour master Nils Aker told a news conference on Monday.',
        'The dredging will take 22 months, engineer Rosa Quint told the port committee on Tuesday.',
      );
      expect(kinds).toEqual(['numbers-differ: figures', 'numbers-differ: occasions']);
    });

    it('are held against each other in figures of which both say what they are for alone', () => {
      const loans = told(
        'The mill will borrow 26 percent of that.',
        'The first quay will take 31 percent.',
        'Olga Finn',
        '2023-03-07',
      );
      expect(loans).not.toContain('numbers-differ: figures');
    });
  });

  it('of one day are one, however their place is called; where a day is missing the places tell them apart', () => {
    const example = new Example()
      .source('a', [{ says: 'The dam will hold.', speaker: 'Ada Lind', occasion: 'o0' }])
      .source('b', [{ says: 'The dam will not hold.', speaker: 'Ada Lind', occasion: 'o1' }]);
    const elsewhere: Occasion = { ...spring, id: 'o1', where: 'Varna' };
    expect(judged(example, [spring, elsewhere]).relation).toBe('possible-contradiction');
    const undated = { ...elsewhere, date: null };
    expect(judged(example, [spring, undated]).relation).toBe('other-occasion');
    // It may stand in the town that the other names.
    const inTown = { ...undated, where: 'town hall' };
    expect(judged(example, [spring, inTown]).relation).toBe('possible-contradiction');
    for (const [gate, relation] of [
      ['Gate 2', 'possible-contradiction'],
      ['Gate 3', 'other-occasion'],
      ['old fairground', 'other-occasion'],
    ] as const)
      expect(
        judged(example, [
          { ...spring, where: 'Gate 2' },
          { ...undated, where: gate },
        ]).relation,
      ).toBe(relation);
  });

  it('are told apart by the days of publication where no source gives a day', () => {
    const example = new Example()
      .source('a', [{ says: 'The dam will hold.', speaker: 'Ada Lind' }])
      .source('b', [{ says: 'The dam will not hold.', speaker: 'Ada Lind' }]);
    const later = (date: string): Alignment =>
      judged(example, [], example.pair('a:c0', 'b:c0'), { a: '2023-03-06', b: date });
    expect(later('2023-09-18').relation).toBe('other-occasion');
    expect(explained(english, later('2023-09-18').differences[0]!.explanation)).toContain(
      'reported 18 September 2023',
    );
    expect(later('2023-03-20').relation).not.toBe('other-occasion');
  });

  it('that may be one and the same are not called other', () => {
    const vague: Occasion = { ...spring, id: 'o1', where: null, date: null };
    const example = new Example()
      .source('a', [{ says: 'The dam will hold.', speaker: 'Ada Lind', occasion: 'o0' }])
      .source('b', [{ says: 'The dam will hold.', speaker: 'Ada Lind', occasion: 'o1' }]);
    expect(judged(example, [spring, vague]).relation).toBe('same-claim');
  });
});
