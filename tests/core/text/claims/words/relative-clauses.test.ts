// Relative clauses: in which a day of a statement stands, and of what it tells.
import { expect, it } from 'vitest';
import { relativeAt } from '../../../../../src/core/text/claims/words/relative-clauses.ts';

/** The relative clause around some words of a statement, with what it tells of. */
function clauseAround(text: string, words: string): string | null {
  const start = text.indexOf(words);
  const found = relativeAt(text, { start: 0, end: text.length }, { start, end: start + words.length });
  return found === null ? null : text.slice(found.antecedent, found.end);
}

it.each([
  [
    'Norden, which walked out of the talks on Wednesday, has not signed.',
    'Wednesday',
    'Norden, which walked out of the talks on Wednesday',
  ],
  ['An inquiry that began in March found that he had lied.', 'March', 'An inquiry that began in March'],
  [
    'They closed the pit, where two men died on Friday.',
    'Friday',
    'They closed the pit, where two men died on Friday',
  ],
])('holds a day in it: %s', (text, day, clause) => {
  expect(clauseAround(text, day)).toBe(clause);
});

it.each([
  ['Norden, which walked out of the talks, signed on Friday.', 'Friday'],
  ['The mayor said that the bridge would open on Friday.', 'Friday'],
  ['The bridge opens on Friday.', 'Friday'],
])('holds no day behind it or in what is said: %s', (text, day) => {
  expect(clauseAround(text, day)).toBeNull();
});
