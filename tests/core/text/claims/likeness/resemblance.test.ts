// Resemblance of wordings: what counts for much, and what for little.
import { describe, expect, it } from 'vitest';
import { Collection } from '../../../../../src/core/text/claims/likeness/resemblance.ts';

const BOARD = 'The harbour board met.';

describe('two wordings', () => {
  it('resemble each other more by a rare word than by one that every passage has', () => {
    const all = new Collection([
      'The harbour praised the lighthouse.',
      'A harbour slept.',
      'A painter restored the lighthouse.',
      ...new Array<string>(6).fill(BOARD),
    ]);
    expect(all.compare(0, 2).lexical).toBeGreaterThan(all.compare(0, 1).lexical);
  });

  it('resemble each other more by a word that is rare in English than by one that is not, equally rare here', () => {
    const all = new Collection([
      'A semiconductor plant for Norwell.',
      'The semiconductor that Orla sold.',
      'A development plan for Norwell.',
      'The development that Orla sold.',
    ]);
    expect(all.compare(0, 1).lexical).toBeGreaterThan(all.compare(2, 3).lexical);
    expect(all.sharedWords(0, 1, 6)).toEqual(['semiconductor']);
  });

  it('weigh words that come in later by their rarity in English too', () => {
    const all = new Collection([BOARD, 'The mayor slept.']);
    all.add(['A tungsten lamp.', 'Tungsten from Norwell.', 'A large lamp.', 'Large boats from Norwell.']);
    expect(all.compare(2, 3).lexical).toBeGreaterThan(all.compare(4, 5).lexical);
  });

  it('resemble each other the same whichever comes first', () => {
    const all = new Collection(['The dam will hold for years.', 'For years, she said, the dam held.', BOARD]);
    const mirrored = new Collection([
      'For years, she said, the dam held.',
      'The dam will hold for years.',
      BOARD,
    ]);
    const [forward, backward] = [all.compare(0, 1), mirrored.compare(0, 1)];
    for (const key of Object.keys(forward) as (keyof typeof forward)[])
      expect(forward[key]).toBeCloseTo(backward[key], 9);
  });

  it('resemble each other no more in a collection of thousands than in an ordinary one', () => {
    const pair = ['The pier will close in May.', 'The old pier stays open.'];
    const among = (others: number): number =>
      new Collection([
        ...pair,
        ...Array.from({ length: others }, (_, at) => `Mill ${String(at)} has ${String(at + 7)} looms.`),
      ]).compare(0, 1).lexical;
    const ordinary = among(98);
    expect(ordinary).toBeGreaterThan(0);
    expect(Math.abs(among(2_998) / ordinary - 1)).toBeLessThan(0.15);
  });

  it('meet in a third as far as they share words with the same clauses of it', () => {
    const all = new Collection([
      'The dam broke at Norwell and the mayor resigned.',
      'The dam of Norwell broke.',
      'A mayor resigned.',
      'Mayor Holt said that the dam broke.',
      'Rain fell.',
    ]);
    expect(all.meeting(0, 1, 2)).toBe(0);
    expect(all.meeting(0, 1, 1)).toBe(1);
    expect(all.meeting(0, 1, 3)).toBeGreaterThan(0);
    expect(all.meeting(0, 1, 3)).toBeLessThan(1);
    expect(all.meeting(0, 1, 4)).toBe(1);
  });

  it('are wholly contained in themselves, and share nothing with other words', () => {
    const all = new Collection([BOARD, BOARD, 'Rain fell.', '']);
    expect(all.compare(0, 1)).toMatchObject({ containment: 1, overlap: 1 });
    expect(all.compare(0, 2)).toMatchObject({ lexical: 0, containment: 0, clause: 0 });
    expect(all.compare(0, 3)).toMatchObject({ lexical: 0, letters: 0, containment: 0 });
  });

  it('show phrases of one meaning in other words, not forms of one word', () => {
    const all = new Collection([
      'The guard must always wake.',
      'Guards are awake at all times and must wake.',
    ]);
    expect(all.equivalents(0, 1)).toEqual([['always', 'at all times']]);
  });
});
