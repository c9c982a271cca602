// One deed of two parties, told from the side of either.
import { describe, expect, it } from 'vitest';
import { ofTwoSides } from '../../../../../src/core/text/claims/opposites/converses.ts';

describe('a deed of two parties', () => {
  it.each([
    ['Dorn won 3-1 at Selby on Saturday.', 'Selby lost 1-3 at home to Dorn on Saturday.'],
    ['Dorn beat Selby 2-1 on Tuesday.', 'Selby lost 2-1 to Dorn on Tuesday.'],
    ['Dorn beat Selby 2-1 on Tuesday.', 'Selby were beaten 2-1 by Dorn.'],
    ['Dorn beat Selby 2-1 on Tuesday.', 'Selby lost 2-1 at Dorn.'],
    ['The Greens lost the seat to the Liberals.', 'The Liberals won the seat from the Greens.'],
    ['The crown fell against the euro.', 'The euro rose 2 per cent against the crown.'],
    ['Hamm Bricks sold its kiln to Roth.', 'Roth bought the kiln from Hamm Bricks.'],
    ['Dorn United beat Selby United.', 'Selby United lost to Dorn United.'],
    ['Mayor Ida Roth lost the election to Ole Hamm.', 'Hamm defeated Roth.'],
    ['Ida Roth is older than Ole Hamm.', 'Ole Hamm is younger than Ida Roth.'],
  ])('is told from the side of either where both change places: %s | %s', (a, b) => {
    expect(ofTwoSides(a, b)?.agree).toBe(true);
    expect(ofTwoSides(b, a)?.agree).toBe(true);
  });

  it.each([
    ['Dorn beat Selby 2-1 on Tuesday.', 'Selby beat Dorn in the final.'],
    ['Dorn beat Selby 2-1 on Tuesday.', 'Dorn lost 2-1 to Selby.'],
    ['Dorn beat Selby.', 'Dorn were beaten by Selby.'],
    ['Dorn beat Selby 2-1 on Tuesday.', 'Dorn lost 2-1 at Selby.'],
    ['Selby lost to Dorn.', 'Dorn were beaten by Selby.'],
    ['The crown fell against the euro.', 'The euro fell against the crown.'],
  ])('is told the other way round: %s | %s', (a, b) => {
    expect(ofTwoSides(a, b)?.agree).toBe(false);
    expect(ofTwoSides(b, a)?.agree).toBe(false);
  });

  it.each([
    ['Dorn beat Selby.', 'Dorn beat Selby 2-1.', 'nobody has changed places'],
    ['Dorn beat Selby.', 'Dorn lost to Norl.', 'one party is another'],
    ['Dorn did not beat Selby.', 'Selby lost to Dorn.', 'one denies it'],
    ['Dorn won the cup.', 'Dorn lost the cup.', 'one party alone is named'],
    ['Dorn beat Selby.', 'Selby lost at Norl.', 'a place is no party'],
    ['The crown fell against the euro.', 'Selby lost to Dorn.', 'it is another deed'],
  ])('is not held against another: %s | %s: %s', (a, b) => {
    expect(ofTwoSides(a, b)).toBeNull();
  });
});
