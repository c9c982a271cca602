// Gatherings and places that reports tell of in words of their own: calls of two, bodies that speak for others, sermons, visits.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/core/analysis.ts';

/** 8 June 2024 is a Saturday. */
const PUBLISHED = '2024-06-08';

/** Place, gathering and day of each claim with a speaker, source after source; all null where it is on no occasion. */
function settingsIn(...texts: readonly string[]): (readonly (string | null)[])[] {
  const sources = texts.map((text, at) => ({ id: `s${at}`, title: '', outlet: '', date: PUBLISHED, text }));
  const { claims, occasions } = analyse(sources);
  return claims
    .filter(({ speaker }) => speaker !== null)
    .map(({ occasion }) => occasions.find(({ id }) => id === occasion))
    .map((found) => [found?.where ?? null, found?.gathering ?? null, found?.date ?? null]);
}

const last = (...texts: readonly string[]): readonly (string | null)[] | undefined =>
  settingsIn(...texts).at(-1);

describe('a call of two', () => {
  it.each([
    ['President Ola Berg and Premier Rosa Diaz spoke by phone on Monday. Berg said it would rain.'],
    ['President Ola Berg and Premier Rosa Diaz held a phone call on Monday. Berg said it would rain.'],
    ['Ola Berg received a phone call from Premier Rosa Diaz on Monday. Berg said it would rain.'],
    ['In a phone call on Monday, Ola Berg told Rosa Diaz that it would rain.'],
  ])('is told of by a verb that both have, or by words with which a sentence opens: %s', (text) => {
    expect(last(text)).toEqual([null, 'phone call with Rosa Diaz', '2024-06-03']);
  });

  it.each([
    ['Ola Berg and Rosa Diaz spoke on Monday. Berg said it would rain.'],
    ['In a phone call with reporters on Monday, Ola Berg told Rosa Diaz that it would rain.'],
    ['Fishermen and farmers held a call on Monday. Ola Berg said it would rain.'],
  ])('is none where no two are named in it: %s', (text) => {
    expect(last(text)?.[1]).not.toBe('phone call with Rosa Diaz');
  });
});

describe('where something is said', () => {
  it.each([
    ['“It will hold,” Ann Lee said on arrival in Dorn on Monday.', 'Dorn', null],
    ['Ann Lee said in a televised address from Dorn that it would hold.', 'Dorn', 'address'],
    ['Ann Lee said by video link from Dorn that it would hold.', 'Dorn', null],
    ['Ann Lee, visiting a dam near Dorn on Monday, said it would hold.', 'Dorn', null],
    ['Ann Lee told engineers at a base near Dorn on Monday that it would hold.', 'Dorn', null],
    ['Ann Lee said in her Sunday sermon in Dorn that it would hold.', 'Dorn', 'sermon'],
    ['In testimony in Dorn on Monday, Ann Lee said it would hold.', 'Dorn', 'testimony'],
    ['Testifying in court in Dorn on Monday, Ann Lee said it would hold.', 'Dorn', 'court'],
    ['Ann Lee, who had visited a dam near Dorn, said it would hold.', null, null],
    ['Ann Lee quoted a message from Dorn, and said it would hold.', null, null],
  ])('is told by how somebody comes, speaks or visits: %s', (text, where, gathering) => {
    expect(last(text)?.slice(0, 2)).toEqual([where, gathering]);
  });

  it('has the day of a sentence that opens with what the speaker did on it', () => {
    expect(last('Giving evidence to the harbour committee on Monday, Ann Lee said it would hold.')).toEqual([
      null,
      'committee',
      '2024-06-03',
    ]);
  });

  it('is the meeting of a council that the text has just had vote', () => {
    expect(
      last('Dorn city council voted on Monday to build it.\n\n“It will hold,” Ann Lee told the meeting.'),
    ).toEqual(['Dorn', 'council', '2024-06-03']);
  });
});
