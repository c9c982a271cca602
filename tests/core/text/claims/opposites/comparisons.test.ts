// Comparisons of two parties, told from the side of either.
import { describe, expect, it } from 'vitest';
import { bothCompare, ofTwoCompared } from '../../../../../src/core/text/claims/opposites/comparisons.ts';
import { judgedTexts } from '../../../stages/8-differences/told.ts';

describe('a comparison', () => {
  it.each([
    ['Fares rose more slowly than wages.', 'Wages went up faster than fares.'],
    ['Fares rose more slowly than wages.', 'Wages increased at a faster rate than fares.'],
    ['Rents in Varn fell faster than wages.', 'Wages in Varn fell more slowly than rents.'],
    ['Prices rose less quickly than rents.', 'Rents rose more quickly than prices.'],
    ['Women were paid worse than men.', 'Men were paid better than women.'],
    ['Trams run more often than buses.', 'Buses run less often than trams.'],
    ['Gas is less expensive than oil.', 'Oil is dearer than gas.'],
    ['The Varn road is safer than the Dorn road.', 'The Dorn road is more dangerous than the Varn road.'],
    ['The Greens won more seats than the Liberals.', 'The Liberals won fewer seats than the Greens.'],
    ['Pupils in Orlen did better than pupils in Varn.', 'Pupils in Varn did worse than pupils in Orlen.'],
    ['Exports grew more quickly than imports.', 'Imports did not grow as quickly as exports.'],
    ['The Varn road is safer than the Dorn road.', 'The Dorn road isn’t as safe as the Varn road.'],
  ])('says the same where both change places: %s | %s', (a, b) => {
    expect(ofTwoCompared(a, b)?.agree).toBe(true);
    expect(ofTwoCompared(b, a)?.agree).toBe(true);
  });

  it.each([
    ['Fares rose more slowly than wages.', 'Fares went up faster than wages.'],
    ['Fares rose more slowly than wages.', 'Wages rose more slowly than fares.'],
    ['Gas is cheaper than oil.', 'Oil is cheaper than gas.'],
    ['The Greens won more seats than the Liberals.', 'The Greens won fewer seats than the Liberals.'],
    ['Exports grew more quickly than imports.', 'Exports did not grow as quickly as imports.'],
  ])('says the contrary where one thing alone is turned: %s | %s', (a, b) => {
    expect(ofTwoCompared(a, b)?.agree).toBe(false);
    expect(ofTwoCompared(b, a)?.agree).toBe(false);
  });

  it.each([
    ['Trams are faster than buses.', 'Buses are cheaper than trams.', 'it compares another thing'],
    ['Wages fell faster than fares.', 'Wages rose more slowly than fares.', 'one fell and one rose'],
    ['Women live longer than men.', 'Men die earlier than women.', 'to live long is not to die early'],
    ['Alder spends less on buses than Orlen.', 'Alder spends more on roads than Orlen.', 'of two things'],
    ['Fares in Orlen rose faster than wages.', 'Fares in Varn rose more slowly than wages.', 'of two towns'],
    ['Lorne lost people faster than Dorn.', 'Varn lost people more slowly than Dorn.', 'of another town'],
    ['Fares rose faster than rents.', 'Fares rose more slowly than wages.', 'beside another'],
    ['Fares rose faster than a year ago.', 'Fares rose more slowly than expected.', 'with no other party'],
    ['The road is not as safe as it was.', 'The road is safer than the bridge.', 'of two times'],
    ['Fares never rose faster than wages.', 'Wages rose more slowly than fares.', 'one denies it'],
  ])('is not held against another: %s | %s: %s', (a, b) => {
    expect(ofTwoCompared(a, b)).toBeNull();
  });

  it('of other things leaves its words no opposites', () => {
    const [a, b] = ['Alder pays its drivers better than Roth.', 'Alder pays its cooks worse than Roth.'];
    expect(bothCompare(a, b)).toBe(true);
    expect(judgedTexts(a, b).map(({ kind }) => kind)).not.toContain('possible-contradiction');
  });

  it('told from both sides is no contradiction', () => {
    const told = judgedTexts(
      'Fares rose more slowly than wages in Orlen last year.',
      'Wages went up faster than fares in Orlen last year.',
    );
    expect(told.map(({ kind }) => kind)).not.toContain('possible-contradiction');
  });
});
