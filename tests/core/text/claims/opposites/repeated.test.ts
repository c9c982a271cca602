// How often something happens, and for which time.
import { expect, it } from 'vitest';
import { otherRepeats } from '../../../../../src/core/text/claims/opposites/repeated.ts';

const told = (a: string, b: string): readonly string[] | null => {
  const found = otherRepeats(a, b);
  return found === null ? null : [a.slice(found.a.start, found.a.end), b.slice(found.b.start, found.b.end)];
};

it.each([
  ['Talks are held every year.', 'Talks are held every two years.', ['every year', 'every two years']],
  ['It is cleaned twice a week.', 'It is cleaned daily.', ['twice a week', 'daily']],
  ['It is cleaned daily.', 'It is cleaned twice daily.', ['daily', 'twice daily']],
  [
    'It is cleaned once every two weeks.',
    'It is cleaned twice a week.',
    ['once every two weeks', 'twice a week'],
  ],
  ['It takes 30 people every day.', 'It takes 30 people every week.', ['every day', 'every week']],
  ['They won for the first time.', 'They won for the 3rd time.', ['first time', '3rd time']],
])('two of them differ: %s | %s', (a, b, words) => {
  expect(told(a, b)).toEqual(words);
});

it.each([
  ['Talks are held every year.', 'Talks are held annually.'],
  ['It is cleaned twice a month.', 'It is cleaned every two weeks.'],
  ['It is cleaned once a week.', 'It is cleaned twice every two weeks.'],
  ['It is cleaned every other day.', 'It is cleaned every two days.'],
  ['They won for the first time.', 'They won again.'],
])('the same in other words do not: %s | %s', (a, b) => {
  expect(told(a, b)).toBeNull();
});

it.each([
  [
    'Every day 30 people come.',
    'Every year 11,000 people come.',
    'they count otherwise what comes each time',
  ],
  ['The daily paper closed.', 'The weekly paper closed.', 'they tell which paper'],
  ['The paper is a daily.', 'The paper is a weekly.', 'they tell what it is'],
])('how often is not compared: %s | %s: %s', (a, b) => {
  expect(told(a, b)).toBeNull();
});
