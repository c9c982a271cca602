// How far a correction of a claim reaches: the claims that have their speaker or their occasion from the same words.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis.ts';
import { NO_REVIEW } from '../../../src/core/model/case.ts';
import type { Claim } from '../../../src/core/model/comparison.ts';
import type { Correction } from '../../../src/core/model/correction.ts';
import { resolve } from '../../../src/core/resolve.ts';
import { reachesOfOccasion, reachesOfSpeaker, type Reach } from '../../../src/core/resolve/reach.ts';

const TEXT = `The lock will close on Monday, the harbour master, Olga Brandt, told the council in Tarnow on 4 May 2025. "It is not safe," she said. "We have waited too long." The work will cost $4 million, she added.

Some 4,000 boats pass each year. Brandt said ships would be led through the port. "The port has room."

The ministry said it would pay half.`;
const SOURCE = { id: 'post', title: 'Post', outlet: 'Boat Post', date: '2025-05-05', text: TEXT };
const OTHER = { ...SOURCE, id: 'echo', text: 'The lock will close on Monday, Olga Brandt said.' };
const SOURCES = [SOURCE, OTHER];
const FOUND = analyse(SOURCES);

const claimOf = (words: string): Claim =>
  FOUND.claims.find(({ source, start, end }) => source === 'post' && TEXT.slice(start, end).includes(words))!;
const wordsOf = ({ claims }: Reach): string[] =>
  claims.map(({ start, end }) => TEXT.slice(start, end).split(' ').slice(0, 3).join(' '));
const speakers = (words: string): (readonly [Reach['kind'], string[]])[] =>
  reachesOfSpeaker(claimOf(words), FOUND.claims, TEXT).map((reach) => [reach.kind, wordsOf(reach)]);

describe('a correction of a speaker', () => {
  it('can hold for what was said in one go, until the speaker is named anew, and for all of that source', () => {
    const speech = ['The lock will', 'It is not', 'We have waited', 'The work will'];
    expect(speakers('The lock will close')).toEqual([
      ['claim', ['The lock will']],
      ['speech', speech],
      ['all', [...speech, 'ships would be', 'The port has']],
    ]);
  });

  it('goes on over “he said” where that is somebody’s family name', () => {
    const text =
      'The lock is old, Edward Said told the council. “It leaks,” he said. The work is dear, he said.';
    const { claims } = analyse([{ ...SOURCE, text }]);
    const [first] = claims;
    expect(reachesOfSpeaker(first!, claims, text).map(({ kind, claims: all }) => [kind, all.length])).toEqual(
      [
        ['claim', 1],
        ['speech', 3],
      ],
    );
  });

  it('leaves what was said before alone where it begins with “she said”', () => {
    expect(speakers('It is not safe')[1]).toEqual([
      'speech',
      ['It is not', 'We have waited', 'The work will'],
    ]);
  });

  it('is asked of one claim alone where nobody else’s words go on', () => {
    expect(speakers('it would pay half')).toEqual([['claim', ['it would pay']]]);
    expect(speakers('Some 4,000 boats')).toEqual([['claim', ['Some 4,000 boats']]]);
  });

  it('is laid over each of the claims that it holds for', () => {
    const speech = reachesOfSpeaker(claimOf('The lock will close'), FOUND.claims, TEXT)[1]!;
    const corrections = speech.claims.map(({ source, start, end }, at): Correction => ({
      id: `k${String(at)}`,
      by: 'Ruiz',
      at: '2025-05-06T10:00:00Z',
      kind: 'speaker',
      passage: { source, start, end, quote: { exact: TEXT.slice(start, end), prefix: '', suffix: '' } },
      speaker: 'Olga Brand',
    }));
    const { comparison } = resolve({ ...NO_REVIEW, sources: SOURCES, corrections }, FOUND);
    const said = comparison.claims.filter(({ speaker }) => speaker === 'Olga Brand');
    expect(said.map(({ id }) => id)).toEqual(speech.claims.map(({ id }) => id));
  });
});

describe('a correction of an occasion', () => {
  it('can hold for all that its source tells of that occasion', () => {
    const reaches = reachesOfOccasion(claimOf('We have waited'), FOUND.claims, TEXT);
    expect(reaches.at(-1)!.kind).toBe('all');
    expect(
      new Set(reaches.at(-1)!.claims.map(({ occasion, source }) => `${source} ${String(occasion)}`)).size,
    ).toBe(1);
    expect(wordsOf(reaches.at(-1)!)).toContain('The lock will');
  });
});
