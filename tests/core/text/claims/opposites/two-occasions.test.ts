// What two statements compare at two times, in two places or in two things may be one way round here and the other there.
import { expect, it } from 'vitest';
import { ofTwoSides } from '../../../../../src/core/text/claims/opposites/converses.ts';

it.each([
  ['Men earn more than women at the bank.', 'Women earn more than men at the school.'],
  ['The train is faster than the bus at night.', 'The bus is faster than the train at rush hour.'],
  ['Rents rose faster than wages in Orlen.', 'Wages rose faster than rents in Varn.'],
  ['Women spend more time than men on housework.', 'Men spend more time than women on sport.'],
  ['Gas is cheaper than oil.', 'Gas is dearer than oil was ten years ago.'],
  ['The new train is faster than the old one.', 'The old train was slower than the new bus.'],
])('neither say the same nor contradict each other: %s | %s', (a, b) => {
  expect(ofTwoSides(a, b)).toBeNull();
  expect(ofTwoSides(b, a)).toBeNull();
});

it.each([
  ['Men earn more than women.', 'Women earn more than men.', false],
  ['Rents rose faster than wages.', 'Wages rose more slowly than rents.', true],
])('are held against each other where nothing parts them: %s | %s', (a, b, agree) => {
  expect(ofTwoSides(a, b)?.agree).toBe(agree);
});
