// Words that explain something are quoted with what makes them whole.
import { describe, expect, it } from 'vitest';
import { phraseAt } from '../../../../../src/core/text/claims/words/phrase-at.ts';

describe('words quoted to explain something', () => {
  const quoted = (text: string, words: string): string => {
    const start = text.indexOf(words);
    return phraseAt(text, { start, end: start + words.length });
  };

  it.each([
    ['It will end on 31 March.', '31', '31 March'],
    ['The town had no power until May.', 'no', 'no power'],
    ['On Tuesday, all flights were cancelled.', 'Tuesday, all', 'Tuesday, all flights'],
    ['The two million euros are gone.', 'two', 'two million euros'],
    ['It saw a 12% rise in rents.', '% rise', '12% rise'],
    ['We close it next year.', 'next', 'next year'],
  ])('have what a figure or a word of number counts: %s', (text, words, whole) => {
    expect(quoted(text, words)).toBe(whole);
  });

  it.each([
    ['The council raised its dues.', 'council'],
    ['Two of the mills closed.', 'Two'],
    ['In 2020, trains stood still.', '2020'],
    ['Nobody wanted them all', 'all'],
    ['It closed', 'closed'],
  ])('are as they are where nothing is missing, or what follows is no part of them: %s', (text, words) => {
    expect(quoted(text, words)).toBe(words);
  });
});
