// Statements in the same words of which one denies what the other says.
import { describe, expect, it } from 'vitest';
import { denyAlike, plainDenial } from '../../../../../src/core/text/claims/opposites/plain-denials.ts';

describe('the same words but for a denial', () => {
  it.each([
    ['Whoever cannot pay is not free to leave.', 'Whoever cannot pay is free to leave.', 'not free'],
    ['The families have not yet been told of it.', 'The families have been told of it.', 'not yet'],
    ['The mayor denied that he had met them.', 'He had met them.', 'The mayor denied that '],
    ['The airline did not apologise for it.', 'The airline apologised for it.', 'not apologise'],
    ['No shots were fired.', 'Shots were fired.', 'No shots'],
  ])('are found however many other denials both have: %s', (a, b, words) => {
    const found = plainDenial(a, b)!;
    expect(a.slice(found.a.start, found.a.end)).toBe(words);
    expect(plainDenial(b, a)).toEqual({ a: found.b, b: found.a });
    expect(denyAlike(a, b)).toBe(false);
  });

  it('agree where both deny, one of them with a verb', () => {
    expect(denyAlike('The coach denied that he was leaving.', 'He was not leaving.')).toBe(true);
    expect(plainDenial('The coach denied that he was leaving.', 'He was not leaving.')).toBeNull();
  });

  it.each([
    ['Not only the mayor came.', 'The mayor came.'],
    ['The mayor did not come.', 'The bishop came.'],
    ['The mayor came.', 'The mayor came.'],
  ])('are not found where the words are others, or the denial is of a limit: %s | %s', (a, b) => {
    expect(plainDenial(a, b)).toBeNull();
    expect(denyAlike(a, b)).toBe(false);
  });
});

describe('several things that somebody denies', () => {
  const BOTH = 'Hamm denied that he had lost money and that he had met the builder.';
  it.each([
    [BOTH, 'Hamm met the builder.', 'he had met the builder.'],
    [BOTH, 'Hamm lost money.', 'he had lost money'],
    [
      'Roth denied that the dam was unsafe and that the town had been warned.',
      'The town had been warned.',
      'the town had been warned.',
    ],
    [
      'The bank denied having lost the files and having deceived its customers.',
      'The bank deceived its customers.',
      'deceived its customers.',
    ],
  ])('are each held against what the other says: %s | %s', (a, b, words) => {
    const found = plainDenial(a, b)!;
    expect(a.slice(found.a.start, found.a.end)).toBe(words);
    expect(plainDenial(b, a)).toEqual({ a: found.b, b: found.a });
  });

  it.each([
    [BOTH, 'Hamm met the mayor.'],
    [BOTH, 'Hamm did not meet the builder.'],
    ['Hamm admitted that he had lost money and that he had met the builder.', 'Hamm met the builder.'],
    ['Hamm denied that he had lost money and said that he had met the builder.', 'Hamm met the builder.'],
  ])('are not held against anything else: %s | %s', (a, b) => {
    expect(plainDenial(a, b)).toBeNull();
  });
});
