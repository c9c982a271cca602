// What two statements say of one subject: which predicates are told apart, and which are one by another name.
import { describe, expect, it } from 'vitest';
import { exchanged, otherPredicate } from '../../../../../src/core/text/claims/opposites/predicates.ts';

function predicates(a: string, b: string): [string, string] | null {
  const found = otherPredicate(a, b);
  return found === null ? null : [a.slice(found.a.start, found.a.end), b.slice(found.b.start, found.b.end)];
}

describe('two predicates of one subject', () => {
  it('are told apart where they have nothing in common', () => {
    expect(
      predicates('A baker, Ole Hamm, was stung by a wasp.', 'A baker, Ole Hamm, burned a hand on his oven.'),
    ).toEqual(['stung by a wasp', 'burned a hand on his oven']);
  });

  it.each([
    ['A baker, Ole Hamm, has died.', 'A baker, Ole Hamm, was killed.', 'one means the other'],
    [
      'The city council approved the dam.',
      'The city council approved the project.',
      'one word is another name',
    ],
    ['The driver was stung by a wasp.', 'The driver burned a hand on an oven.', 'anybody may be the subject'],
    ['A baker, Ole Hamm, said wasps stung.', 'A baker, Ole Hamm, burned a hand.', 'he says it himself'],
    ['A baker, Ole Hamm, was stung.', 'A baker, Ole Hamm, was stung on the hand.', 'one only tells more'],
    [
      'A baker, Ole Hamm, was stung; he drove to hospital.',
      'A baker, Ole Hamm, was stung, but shrugged and baked on.',
      'both say it in full',
    ],
    ['Trains to Selby were not delayed.', 'Trains to Selby ran as usual.', 'one denies the opposite'],
  ])('are not: %s | %s: %s', (a, b) => {
    expect(predicates(a, b)).toBeNull();
  });
});

describe('two statements in the same words', () => {
  it.each([
    ['A barge hit the old pier at Selby.', 'The old pier at Selby hit a barge.'],
    ['The trial will be held in Norl, not in Dorn.', 'The trial will be held in Dorn, not in Norl.'],
    ['Ole Hamm was given salt and not sugar.', 'Ole Hamm was given sugar and not salt.'],
    [
      'Selby buys its bricks from Dorn rather than Norl.',
      'Selby buys its bricks from Norl rather than Dorn.',
    ],
    ['There is less sand on the beach at Norl.', 'There is more sand on the beach at Norl.'],
    ['The guard left before the fire.', 'The guard left after the fire.'],
  ])('are at odds where two things have changed places, or a word is its contrary: %s | %s', (a, b) => {
    expect(exchanged(a, b)).not.toBeNull();
    expect(exchanged(b, a)).not.toBeNull();
  });

  it.each([
    ['Salt and sugar are dearer.', 'Sugar and salt are dearer.', 'it is the same either way'],
    ['Ole Hamm met Ida Roth in Norl.', 'Ida Roth met Ole Hamm in Norl.', 'both do it with each other'],
    ['A barge collided with a tug.', 'A tug collided with a barge.', 'both do it with each other'],
    ['A ferry from Norl to Dorn sank.', 'A ferry from Dorn to Norl sank.', 'nothing is told of either'],
    ['Into the river slid a bus.', 'A bus slid into the river.', 'the order alone is another'],
    ['Trains are late, said Ida Roth.', 'Ida Roth said trains are late.', 'the order alone is another'],
    ['A barge hit the pier.', 'The pier was hit by a barge.', 'one is the passive of the other'],
    ['A barge hit the pier.', 'A pier at Selby hit the barge.', 'they differ in more'],
    ['On Friday a barge hit the pier.', 'A barge hit the pier on Friday.', 'one thing alone has moved'],
    ['A barge hit the pier.', 'A tug hit the pier.', 'no word is the contrary of the other'],
    ['A barge hit the pier.', 'A barge hit the pier.', 'nothing differs'],
    ['', 'A barge hit the pier.', 'one has no words'],
  ])('are not: %s | %s: %s', (a, b) => {
    expect(exchanged(a, b)).toBeNull();
  });
});
