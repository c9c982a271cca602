// What is told of two cases in the same words, and so is no contradiction, beside what is.
import { expect, it } from 'vitest';
import { kindsOf } from './told.ts';

it.each([
  ['The girl was found alive after two days.', 'Her brother was found dead a day later.', false],
  ['The girl was found alive after two days.', 'The girl was found dead after two days.', true],
  ['The driver was sober.', 'The driver of the other car was drunk.', false],
  ['The driver was sober.', 'The driver was drunk.', true],
  ['The government supports the dam.', 'The opposition opposes the dam.', false],
  ['The museum is closed on Mondays.', 'The museum is open on Sundays.', false],
  ['The museum is closed on Mondays.', 'The museum is open on Mondays.', true],
  ['The market is open on weekdays.', 'The market is closed at weekends.', false],
  ['The tunnel is open to buses.', 'The tunnel is closed to private cars.', false],
  ['The tunnel is open to lorries.', 'The tunnel is closed to lorries.', true],
  ['The bridge was open to cars but closed to lorries.', 'The bridge was closed to lorries.', false],
  ['The senator once supported the ban.', 'The senator now opposes the ban.', false],
  ['The senator supports the ban.', 'The senator opposes the ban.', true],
  ['The chairman announced a merger with Orbis.', 'The chairman said nothing about the merger.', false],
  ['The bus driver failed to stop at a red light.', 'The driver of the bus went through a red light.', false],
  ['The bus driver failed to stop at a red light.', 'The bus driver stopped at the red light.', true],
  [
    'Five bidders competed before the panel was sold.',
    'The panel was sold after five bidders competed.',
    false,
  ],
  [
    'A magnitude 6.4 earthquake struck Varn on Wednesday, injuring some 300.',
    'An aftershock of magnitude 5.1 shook Varn on Friday morning, but nobody was hurt.',
    false,
  ],
  [
    'An earthquake struck Varn on Wednesday, injuring some 300.',
    'An earthquake struck Varn on Wednesday, but nobody was hurt.',
    true,
  ],
])('holds against each other what is told of one case alone: %s | %s', (a, b, opposed) => {
  expect(kindsOf(a, b).includes('possible-contradiction: opposed')).toBe(opposed);
});
