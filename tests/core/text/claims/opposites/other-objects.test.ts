// Opposites said of two things that stand behind them.
import { expect, it } from 'vitest';
import { otherObjects } from '../../../../../src/core/text/claims/opposites/other-objects.ts';

/** The objects that are told apart; `|` stands before and behind the opposed words of each text. */
function apart(a: string, b: string): readonly [string, string] | null {
  const [one, other] = [a, b].map((marked) => {
    const [before, words] = marked.split('|') as [string, string];
    return { text: marked.replaceAll('|', ''), start: before.length, end: before.length + words.length };
  }) as [Marked, Marked];
  const found = otherObjects(one.text, other.text, { a: one, b: other });
  return found === null
    ? null
    : [one.text.slice(found.a.start, found.a.end), other.text.slice(found.b.start, found.b.end)];
}

interface Marked {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

it.each([
  [
    'The bakery |lost| its biggest customer.',
    'The bakery |won| a new contract.',
    'biggest customer',
    'new contract',
  ],
  ['Police found |no| weapon in the car.', 'Police |found| a knife in the house.', 'weapon', 'knife'],
])('tells two things apart: %s %s', (a, b, one, other) => {
  expect(apart(a, b)).toEqual([one, other]);
});

it.each([
  ['is one thing by name', 'The council |rejected| the harbour.', 'The council |approved| the new harbour.'],
  ['goes by many names', 'The council |rejected| the amendment.', 'The council |approved| the bill.'],
  ['is a time', 'The mill |closed| on Monday.', 'The mill |opened| the oven.'],
  ['is nothing in one of them', 'The mill |closed|.', 'The mill |opened| the oven.'],
  ['stands behind a preposition', 'Oysters are |safe| to eat.', 'Oysters are |a danger| to health.'],
])('tells nothing apart where what stands there %s', (_, a, b) => {
  expect(apart(a, b)).toBeNull();
});
