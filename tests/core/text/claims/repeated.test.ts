// How often something happens, and for which time.
import { expect, it } from 'vitest';
import { otherRepeats } from '../../../../src/core/text/claims/repeated.ts';

const told = (a: string, b: string): readonly string[] | null => {
  const found = otherRepeats(a, b);
  return found === null ? null : [a.slice(found.a.start, found.a.end), b.slice(found.b.start, found.b.end)];
};

it.each([
  ['Talks are held every year.', 'Talks are held every two years.', ['every year', 'every two years']],
  ['It is cleaned twice a week.', 'It is cleaned daily.', ['twice a week', 'daily']],
  ['They won for the first time.', 'They won for the 3rd time.', ['first time', '3rd time']],
])('two of them differ: %s | %s', (a, b, words) => {
  expect(told(a, b)).toEqual(words);
});

it.each([
  ['Talks are held every year.', 'Talks are held annually.'],
  ['It is cleaned every other day.', 'It is cleaned every two days.'],
  ['They won for the first time.', 'They won again.'],
])('the same in other words do not: %s | %s', (a, b) => {
  expect(told(a, b)).toBeNull();
});
