import { describe, expect, it } from 'vitest';
import { counterparts } from '../../../../../src/core/text/claims/opposites/counterparts.ts';

const told = (a: string, b: string): string | null => {
  const found = counterparts(a, b);
  return found === null
    ? null
    : [a.slice(found.a.start, found.a.end), b.slice(found.b.start, found.b.end)].join(' | ');
};

describe('words that stand against one another', () => {
  it.each([
    ['A scout drone was shot down.', 'A scout drone came down in the reeds.', 'shot | came'],
    // The first words that each alone has are no answers to one another.
    [
      'Both flight recorders were recovered.',
      'The flight recorders are with the board.',
      'recovered | board',
    ],
    [
      'The football match on Friday was called off as smoke hung over the stadium.',
      'Smoke drifted to the stadium, where the match of Friday was cancelled.',
      'hung | drifted',
    ],
    [
      'Judge Rowe has invited both sides to talks on 10 December.',
      'The mediator has asked both sides to talk on 10 December.',
      'Judge Rowe has invited | mediator has asked',
    ],
  ])('stand between or beside words that both have: %s | %s', (a, b, words) => {
    expect(told(a, b)).toBe(words);
    expect(told(b, a)).toBe(words.split(' | ').reverse().join(' | '));
  });

  it('stand between the same two words though these have changed places', () => {
    expect(told('Halden’s board backs the offer.', 'The offer is backed by the directors of Halden.')).toBe(
      'board | directors',
    );
    expect(
      told(
        'Davi Moren has joined Calvera on a free transfer.',
        'Calvera and his club agreed on terms for Davi Moren on Monday.',
      ),
    ).toBe('joined | club agreed on terms');
  });

  it('are none where one has nothing in the place of what the other adds', () => {
    expect(told('The hill, 2,310 metres high, last erupted in May.', 'The hill last erupted in May.')).toBe(
      null,
    );
    expect(told('Sarune, a hill of ash, last erupted in May.', 'The last eruption took place in May.')).toBe(
      null,
    );
  });

  it('are as near to a word that both have: what describes a thing is no answer to what happens to it', () => {
    expect(told('A public inquiry opens.', 'We shall give the inquiry what it asks for.')).toBe(null);
    expect(told('A public inquiry opens.', 'The judicial inquiry will report in May.')).toBe(
      'public | judicial',
    );
  });

  it('are only those that hold the given words', () => {
    const about = { a: { start: 4, end: 9 }, b: { start: 4, end: 9 } };
    const found = (a: string, b: string): boolean => counterparts(a, b, about) !== null;
    expect(found('The Dorns asked for a truce.', 'The Biden team had shut the port.')).toBe(false);
    expect(found('The Dorns shut the port.', 'The Biden team shut the port.')).toBe(true);
    expect(found('The Dorns spoke and the council shut the port.', 'The Biden team shut the port.')).toBe(
      true,
    );
  });
});
