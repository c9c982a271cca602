// Events that took place or were called off, services that run or are halted, doors that are open to some: each told of one
// event or of two, as a reader finds it in two texts.
import { expect, it } from 'vitest';
import { told } from '../../../stages/8-differences/told.ts';

it.each([
  ['The hearing was held in private.', 'The hearing was adjourned after two hours.'],
  ['The hearing was held on Monday.', 'The hearing was adjourned on Monday.'],
  ['The vote was held on Monday.', 'The vote had been postponed twice.'],
  ['The concert was held in the town hall.', 'The concert was put off because of the storm.'],
  ['The meeting was held in Orlen on Tuesday.', 'The meeting was adjourned without a result.'],
  ['The trial went ahead without the main witness.', 'The trial was adjourned until March.'],
  ['The festival went ahead without its star.', "The star's show at the festival was cancelled."],
  ['The parade took place in the rain.', 'The concert after the parade was called off.'],
  ['The rally took place on Saturday.', 'The minister cancelled his speech at the rally.'],
  ['The festival took place in June.', 'Several concerts of the festival were cancelled.'],
  ['The council meeting took place on Monday.', 'A vote at the council meeting was postponed.'],
  ['The match will take place on Sunday.', 'The warm-up for the match has been cancelled.'],
  ['The wedding took place in the garden.', 'The wedding had been called off once.'],
  ['The concert went ahead in the rain.', 'Trains to the concert were cancelled.'],
  ['The election was held in May.', 'The election was cancelled by the court.'],
  ['The match was postponed until January.', "The women's match will take place as planned."],
  ['The summit was postponed until July.', 'The second summit will take place as planned.'],
  ['Flights are suspended until Sunday.', 'Flights to the north are operating normally.'],
  ['Trains are halted until Monday.', 'Trains to Varn are running as usual.'],
  ['Lectures in Orlen are cancelled until Monday.', 'Lectures in law are being held as usual.'],
  ['The pool is closed until repairs are finished.', 'The pool is open to clubs.'],
  ['The bridge is closed to lorries until Friday.', 'The bridge is open.'],
  ['The bridge is closed.', 'The bridge is open to buses.'],
  ['The museum is closed until Friday.', 'The museum is open to school classes.'],
  ['Ida Roth lives in Orlen.', 'Ida Roth has moved to a bigger flat.'],
  ['Ida Roth lives in fear of her former husband.', 'Ida Roth has moved to Varn.'],
  ['Ida Roth lives in a small house by the lake.', 'Ida Roth has moved to Varn.'],
  ['Ole Hamm lives in Varn.', 'Ole Hamm has moved to the front of the race.'],
  ['Thousands of families live in tents.', 'Thousands of families have moved to higher ground.'],
  ['Ida Roth has lived in Orlen for years.', 'Ida Roth has since moved to the coast near Orlen.'],
  ['The minister paid for the flight himself.', "The ministry paid for the flight of the minister's aides."],
  ['Roth paid his own rent.', "The party paid the rent of Roth's office."],
])('may both be so: %s | %s', (a, b) => {
  expect(told(a, b)).not.toBe('possible-contradiction');
  expect(told(b, a)).not.toBe('possible-contradiction');
});

it.each([
  ['The concert took place.', 'The concert was cancelled.'],
  ['The match took place on Sunday.', 'The match on Sunday was cancelled.'],
  ['The Dorn festival will take place.', 'The Dorn festival cancelled after threats.'],
  ['The Dorn festival will take place.', 'The festival has been called off.'],
  ['The club called off the match in Dorn.', 'The match in Dorn took place.'],
  ['The vote on the budget was held on Tuesday.', 'The vote on the budget was postponed until July.'],
  ['Trains to Dorn are running as usual.', 'Trains to Dorn are cancelled.'],
  ['The bridge is closed to traffic.', 'The bridge is open.'],
])('cannot both be so: %s | %s', (a, b) => {
  expect(told(a, b)).toBe('possible-contradiction');
  expect(told(b, a)).toBe('possible-contradiction');
});
