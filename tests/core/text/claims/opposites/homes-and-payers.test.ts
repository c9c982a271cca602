// Where somebody lives, and who paid for something.
import { expect, it } from 'vitest';
import { otherHomeOrPayer } from '../../../../../src/core/text/claims/opposites/homes-and-payers.ts';

it.each([
  ['The painter Ida Roth lives in Orlen.', 'The painter Ida Roth has moved to Varn.'],
  ['The family still lives in Selby Street.', 'The family has moved away from Selby Street.'],
  ['Ole Hamm still lives in Lorne.', 'Ole Hamm left Lorne for good.'],
  ['The mayor paid for the trip himself.', 'The company paid for the trip of the mayor.'],
  ['The minister paid his own hotel bill.', 'The hotel bill of the minister was paid by a company.'],
  ['Roth paid for the flight out of his own pocket.', 'The state paid for the flight of Roth.'],
])('is told otherwise: %s | %s', (a, b) => {
  expect(otherHomeOrPayer(a, b)).not.toBeNull();
  expect(otherHomeOrPayer(b, a)).not.toBeNull();
});

it.each([
  ['Ida Roth lived in Orlen until 2019.', 'Ida Roth has moved to Varn.', 'she lived there before'],
  ['Ida Roth lives in Varn.', 'Ida Roth has moved to Varn.', 'it is the same town'],
  ['Ida Roth lives in Orlen.', 'Her son has moved to Varn.', 'it is somebody else'],
  ['Ida Roth lives in Orlen.', 'Ida Roth plans to move to Varn.', 'it is only planned'],
  ['Ida Roth lives in Orlen.', 'Ida Roth left Orlen on Monday.', 'she may come back'],
  ['The mayor paid for the trip himself.', 'The company paid for the hotel of the mayor.', 'of two things'],
  ["The mayor paid for his wife's trip himself.", "The company paid for the mayor's trip.", 'of two trips'],
  ['Hamm paid for the trip himself.', 'The company paid for the trip of Roth.', 'of two people'],
  ['The mayor later paid the money back himself.', 'The company paid for the trip.', 'it was paid back'],
])('is not told otherwise: %s | %s: %s', (a, b) => {
  expect(otherHomeOrPayer(a, b)).toBeNull();
  expect(otherHomeOrPayer(b, a)).toBeNull();
});
