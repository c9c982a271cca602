// States to which an end is set: what is at odds with them, and what is so once the end has come.
import { describe, expect, it } from 'vitest';
import { kindsOf, told } from './told.ts';

const OPPOSED = 'possible-contradiction: opposed';

describe('what is so until a day', () => {
  it.each([
    [
      'The opera Aida will open as planned on 21 November.',
      'The opera Aida has been postponed until January.',
    ],
    ['Lectures in Orlen are being held as usual.', 'Lectures in Orlen are cancelled until Monday.'],
    ['Trains to Dorn are running on schedule.', 'Trains to Dorn have been halted until Monday.'],
    [
      'The vote on the Dorn budget was held on Tuesday.',
      'The vote on the Dorn budget was postponed until July.',
    ],
    ['The port of Lorne is open to ships.', 'The port of Lorne is shut until Friday.'],
    ['The museum in Lorne has reopened.', 'The museum in Lorne stays shut until October.'],
    ['The Varn crossing has been reopened.', 'The Varn crossing remains closed until further notice.'],
  ])('is at odds with the contrary that is told of the time before: %s | %s', (a, b) => {
    expect(told(a, b)).toBe('possible-contradiction');
    expect(told(b, a)).toBe('possible-contradiction');
  });

  it.each([
    ['The Dorn summit was postponed until June.', 'The Dorn summit will take place in June.', 'it is then'],
    ['The Varn bridge is closed until Friday.', 'The Varn bridge will be reopened on Saturday.', 'later'],
    ['The school stays closed until Monday.', 'The school opens on Monday.', 'a timetable tells of then'],
    ['Classes are cancelled until 16 June.', 'Classes were held as usual in May.', 'it was so before'],
    ['The lock was shut until 30 May.', 'The lock is open again.', 'the day is over'],
    ['The fort was open to visitors until 1990.', 'The fort is closed to visitors.', 'the year is over'],
    ['The museum in Lorne is open until six.', 'The museum in Lorne closes at six.', 'an hour is soon over'],
    ['The museum is open until October.', 'The museum is closed in winter.', 'it comes again and again'],
    ['The museum will be shut from July until October.', 'The museum is open to visitors.', 'it is to come'],
    ['The pool is closed until repairs are done.', 'The pool will open once repairs are done.', 'then'],
    ['The Roth trial was adjourned until October.', 'The Roth trial will resume in October.', 'it goes on'],
    ['The two did not reach a deal until Friday.', 'The two reached a deal.', 'they did on Friday'],
    ['The tunnel is closed to lorries until Friday.', 'The tunnel is open to cars.', 'to others'],
    [
      'The festival was postponed until autumn.',
      'The festival took place last year in spite of the rain.',
      'that was an earlier one',
    ],
    ['The festival was postponed until autumn.', 'The festival took place in June 2024.', 'an earlier one'],
  ])('is not at odds with %s | %s: %s', (a, b) => {
    expect(kindsOf(a, b)).not.toContain(OPPOSED);
    expect(kindsOf(b, a)).not.toContain(OPPOSED);
  });

  it('is in no case the same as its contrary', () => {
    expect(
      told('The port of Lorne is shut until a ship is raised.', 'The port of Lorne is open to ships.'),
    ).not.toBe('same-claim');
    expect(told('The museum in Lorne was shut until May.', 'The museum in Lorne has reopened.')).not.toBe(
      'same-claim',
    );
  });
});
