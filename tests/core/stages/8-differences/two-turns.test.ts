// Figures and dates of two measures or two turns of one thing, which are not at odds, beside those that are.
import { expect, it } from 'vitest';
import { kindsOf } from './told.ts';

it.each([
  ['The tower will be 300 metres high.', 'At present the tower is 120 metres high.', false],
  ['The tower is 300 metres high.', 'The tower is 260 metres high.', true],
  ['In the past the fee was 20 euros.', 'The fee is 35 euros.', false],
  ['The fee is 20 euros.', 'The fee is now 35 euros.', true],
  ['Turnout was 48 percent at noon.', 'Turnout was 71 percent when polls closed.', false],
  ['The town was taken on 4 May.', 'The town was retaken on 19 May.', false],
  ['The town was taken on 4 May.', 'The town was taken on 19 May.', true],
  ['The child died on Saturday.', 'The child was buried on Tuesday.', false],
])('holds figures and dates of one measure and one turn against each other: %s | %s', (a, b, differ) => {
  expect(kindsOf(a, b).some((kind) => /^(?:numbers|dates)-differ/u.test(kind))).toBe(differ);
});
