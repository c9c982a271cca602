// Who does what to whom, and which of several is meant: what two sources say of two is not at odds.
import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

describe('a deed of two parties', () => {
  it('is one claim where each source tells it from the side of another', () => {
    expect(told('Dorn beat Selby 2-1 in Norl.', 'Selby lost 2-1 to Dorn in Norl.')).toBe('same-claim');
    expect(told('The crown fell against the euro.', 'The euro rose against the crown.')).toBe('same-claim');
    expect(told('Dorn beat Selby 2-1 in Norl.', 'Selby were beaten 2-1 by Dorn in Norl.')).toBe('same-claim');
  });

  it('is a contradiction where one turns round what the other says', () => {
    expect(told('Dorn beat Selby 2-1 in Norl.', 'Dorn lost 2-1 to Selby in Norl.')).toBe(
      'possible-contradiction',
    );
    expect(told('Dorn beat Selby in the final.', 'Dorn were beaten by Selby in the final.')).toBe(
      'possible-contradiction',
    );
    expect(told('Dorn beat Selby 2-1 on Sunday.', 'Dorn lost 2-1 at Selby on Sunday.')).toBe(
      'possible-contradiction',
    );
  });
});

describe('what only one can win', () => {
  it.each([
    ['Marta Ruiz won the mayoral race in Orn.', 'Diego Salas held on to the mayor’s office in Orn.'],
    [
      'Elena Marsh was elected chair of the Orn school board.',
      'Tom Reyes won the chair of the Orn school board.',
    ],
    ['In Orn, Ana Silva was elected mayor.', 'Rui Costa won the mayoral race in Orn after a recount.'],
  ])('has no two winners: %s | %s', (a, b) => {
    expect(told(a, b)).toBe('possible-contradiction');
  });

  it.each([
    ['Ana Silva won the women’s race in Orn.', 'Rui Costa won the men’s race in Orn.'],
    ['The Greens won nine council seats in Orn.', 'The Liberals won three council seats in Orn.'],
    ['Ana Silva was elected to the council in Orn.', 'Rui Costa was elected to the council in Orn.'],
    [
      'Ana Silva won the award for best actress at the Orns.',
      'Rui Costa won the award for best actor at the Orns.',
    ],
    ['Ana Silva won the 12th stage of the Orn Tour.', 'Eva Costa won the ninth stage of the Orn Tour.'],
    ['Ana Silva won the women’s singles title in Orn.', 'Eva Costa won the women’s doubles title in Orn.'],
    [
      'Ana Silva of the Greens won the mayoral race in Orn.',
      'Rui Costa of the Greens won the mayoral race in Selby.',
    ],
    ['Ana Silva won the mayoral race in Orn.', 'President Silva won the mayor’s office in Orn.'],
  ])('may be one of several, or be told of one: %s | %s', (a, b) => {
    expect(told(a, b)).not.toBe('possible-contradiction');
  });
});

describe('statements that open with two places or days', () => {
  it.each([
    [
      'On Tuesday in Lorne, the ferry sank and two men died.',
      'In Marham on Friday a barge sank, but nobody died.',
      'On Tuesday in Lorne, a ferry sank, but nobody died.',
    ],
    [
      'On Monday, the thief was still at large.',
      'On Thursday, the thief was arrested.',
      'The thief was arrested on Monday.',
    ],
    [
      'The suspect was arrested in Marham.',
      'The killers are still at large in Marham.',
      'The suspect is still at large in Marham.',
    ],
  ])('are not at odds, as those of one are: %s | %s | %s', (a, b, ofOne) => {
    expect(told(a, b)).not.toBe('possible-contradiction');
    expect(told(a, ofOne)).toBe('possible-contradiction');
  });
});

describe('what two sources tell of two', () => {
  it.each([
    ['The mayor will not attend the fair.', 'The foreign minister will attend the fair.'],
    ['Exports rose in May.', 'Imports fell in May.'],
    ['The B4 road is closed.', 'The B7 road is open.'],
    ['The levy does not apply to mills built after 1950.', 'The levy applies to mills built before 1950.'],
  ])('is one matter, and not at odds: %s | %s', (a, b) => {
    expect(told(a, b)).toBe('same-matter');
  });

  it('is at odds where one may be the other', () => {
    expect(told('The mayor will not attend the fair.', 'Mayor Ida Roth will attend the fair.')).toBe(
      'possible-contradiction',
    );
  });
});

describe('what was voted', () => {
  const approved = 'The council in Orn has approved a car-free zone by eight votes to five.';

  it('is done where it was a vote to approve something', () => {
    expect(
      told('Orn council voted by eight votes to five on Tuesday to approve a car-free zone.', approved),
    ).not.toBe('possible-contradiction');
  });

  it('is not done where the vote is still to come', () => {
    expect(told('Orn council is to approve a car-free zone on Friday.', approved)).toBe(
      'possible-contradiction',
    );
  });
});

describe('what is hoped for', () => {
  it('is not at odds with its not being done yet', () => {
    expect(told('No deal has been reached yet.', 'Both sides hope to reach a deal by Friday.')).not.toBe(
      'possible-contradiction',
    );
    expect(told('The city has not repaired the pier.', 'The city plans to repair the pier.')).not.toBe(
      'possible-contradiction',
    );
  });

  it('is at odds with nobody hoping for it, and what is done with its not being done', () => {
    expect(told('The city does not plan to repair the pier.', 'The city plans to repair the pier.')).toBe(
      'possible-contradiction',
    );
    expect(told('The city has not repaired the pier.', 'The city has repaired the pier.')).toBe(
      'possible-contradiction',
    );
  });
});

describe('the days of two events', () => {
  it.each([
    ['The first debate was held on May 2.', 'The second debate was held on May 9.'],
    ['The film opens in Estmark on June 13.', 'The film opens in Norland on June 20.'],
    ['The council debated the bill on May 2.', 'The council passed the bill on May 9.'],
    ['The storm reached the coast on May 2.', 'The storm left the coast on May 4.'],
    ['A man of 30 was arrested on May 2.', 'A second man was arrested on May 4.'],
    ['Minister Ida Roth resigned on May 2.', 'Minister Jan Holm resigned on May 4.'],
    ['The mayor opened the bridge on May 2.', 'The mayor opened the pool on May 4.'],
  ])('are not at odds: %s | %s', (a, b) => {
    expect(told(a, b)).toBe('same-matter');
  });

  it('are at odds where nothing tells that there are two', () => {
    expect(told('The debate was held on May 2.', 'The debate was held on May 9.')).toBe('dates-differ');
  });
});

describe('the figures of two owners', () => {
  it.each([
    ['Ana Moll, 71, was rescued by a helicopter crew.', 'Ivo Moll, 46, was rescued by a helicopter crew.'],
    ['In Dorn 4,000 people marched.', 'In Selby 1,500 people marched.'],
    ['The Vell reached 6.2 metres at noon.', 'The Norl reached 4.1 metres at noon.'],
  ])('are not at odds: %s | %s', (a, b) => {
    expect(told(a, b)).not.toBe('numbers-differ');
  });

  it.each([
    ['Ana Moll, 71, was rescued by a helicopter crew.', 'Mrs Moll, 75, was rescued by a helicopter crew.'],
    ['In Dorn 4,000 people marched.', 'In Dorn 1,500 people marched.'],
  ])('are at odds where it may be one owner: %s | %s', (a, b) => {
    expect(told(a, b)).toBe('numbers-differ');
  });
});

describe('how many a statement is of', () => {
  it.each([
    [
      'All schools in the district will close on Friday.',
      'Some schools in the district will close on Friday.',
    ],
    ['Most members backed the strike.', 'Few of the members backed the strike.'],
  ])('keeps two from saying the same: %s | %s', (a, b) => {
    expect(told(a, b)).toBe('same-matter');
  });

  it('does not where two words tell of as many', () => {
    expect(told('All schools in Dorn will close.', 'All the schools in Dorn will close.')).toBe('same-claim');
  });
});

describe('figures of which none is the other', () => {
  it.each([
    ['Sales in Dorn rose by 20 percent.', 'Sales in Dorn rose to 20 million euros.'],
    ['The party in Dorn has 14 ministers.', "Six of the party's 14 ministers in Dorn are women."],
  ])('keep two from saying the same: %s | %s', (a, b) => {
    expect(told(a, b)).toBe('same-matter');
  });
});

describe('two names that share a word', () => {
  it.each([
    [
      'St Mary’s Hospital cancelled all operations on Monday.',
      'Kingsway Hospital cancelled all operations on Monday.',
    ],
    ['The Health Ministry cut its staff by half.', 'The Finance Ministry cut its staff by half.'],
    ['Martin Kessler was elected to the board.', 'Doris Kessler was elected to the board.'],
  ])('are not said to tell the same where each has a word of its own: %s', (a, b) => {
    expect(told(a, b)).toBe('same-matter');
  });

  it.each([
    ['President Ruiz opened the new port at Varn.', 'Ana Ruiz opened the new port at Varn.'],
    ['Foreign Minister Ruiz opened the new port at Varn.', 'Ana Ruiz opened the new port at Varn.'],
    ['Mike Kessler was elected to the board.', 'Michael Kessler was elected to the board.'],
  ])('may be one where one only tells more of it: %s', (a, b) => {
    expect(told(a, b)).toBe('same-claim');
  });
});

describe('two things of one kind that the sentences open with', () => {
  it.each([
    [
      'Voters in Harbour ward returned Tom Hale for a fourth term.',
      'Voters in Mill ward elected a nurse for the first time.',
    ],
    [
      'The hospital in Ashford has closed its maternity unit for the summer.',
      'The hospital in Tenby will open a new stroke unit in the autumn.',
    ],
    [
      'In Ashford the council will close two libraries this spring.',
      'In Tenby the council will close a pool this spring.',
    ],
    [
      'Clause 4, which would have spared cyclists, was rejected by the council.',
      'Clause 14, which would have spared delivery vans, was rejected by the council after a long debate.',
    ],
  ])('share no more than the frame of such reports: %s', (a, b) => {
    expect(told(a, b)).toBe('none');
  });

  it.each([
    ['The hospital in Ashford has closed its unit.', 'The hospital in Ashford shut its unit.'],
    ['Residents of Elm ward voted for the cycle lane.', 'Residents of Oak ward voted for the cycle lane.'],
  ])('are held against each other where they may be one: %s', (a, b) => {
    expect(told(a, b)).not.toBe('none');
  });
});

describe('a statement that says itself that it is of another thing', () => {
  it.each([
    [
      'Lena Roth, the former head of Varn Savings Bank, was sentenced to six years in prison for fraud.',
      'In a separate case in Dorn, the former treasurer of Dorn Savings Bank was sentenced to four years in prison for fraud.',
    ],
    [
      'The council of Varn approved a car-free zone in the old harbour by 14 votes to nine.',
      'The neighbouring town of Tenby approved a car-free zone in its harbour by 14 votes to eight.',
    ],
    ['Varn won the match against Dorn 2-1.', 'Dorn won the previous match against Varn 2-1 in October.'],
  ])('is not held against the news: %s', (a, b) => {
    expect(told(a, b)).toBe('none');
  });

  it.each([
    [
      'The treasurer of a savings bank in Dorn was sentenced to four years in prison for fraud.',
      'In a separate case in Dorn, the treasurer of a savings bank was sentenced to four years in prison for fraud.',
    ],
    [
      'The police opened a separate inquiry into the fraud at the bank.',
      'The police opened an inquiry into the fraud at the bank in Dorn.',
    ],
  ])('is held against what another source tells of that very thing: %s', (a, b) => {
    expect(told(a, b)).not.toBe('none');
  });
});
