import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../src/core/analysis.ts';

/** The names of one text, each with its kind. */
function namesOf(text: string): string[] {
  const { names } = readSource({ id: 'a', title: 'a', outlet: null, date: '2024-05-03', text });
  return names.map(({ kind, name }) => `${kind} ${name}`);
}

describe('the people of a country', () => {
  it('are nobody’s name, in the plural or the singular', () => {
    expect(namesOf('The survey shows that Brits and Danes sleep less than Finns.')).toEqual([]);
    expect(namesOf('The crew were three Poles, a Spaniard and two Scots.')).toEqual([]);
    expect(namesOf('The police arrested a Frenchman and two Irishmen in Lyon.')).toEqual(['place Lyon']);
  });
});

describe('a country whose name has the form of a plural', () => {
  it('is a name, and so is that of two countries', () => {
    expect(namesOf('A storm hit the Philippines on Sunday.')).toEqual(['place Philippines']);
    expect(namesOf('A treaty between the Koreas was signed on Sunday.')).toEqual([
      expect.stringMatching(/ Koreas$/),
    ]);
  });
});

describe('a day', () => {
  it('is no medium, though a paper is called as its first word is', () => {
    expect(namesOf('Crowds gathered in Lyon to mark Liberation Day.')).not.toContain(
      'organisation Liberation Day',
    );
  });
});

describe('a unit behind a figure', () => {
  it('is no name, though it is written with capitals', () => {
    expect(namesOf('The farm made 412 GWh last year, and 96 MW stood idle in a cable of 3.2 GW.')).toEqual(
      [],
    );
  });
});

describe('what happened on something', () => {
  it('is no part of its name', () => {
    expect(namesOf('Fire on the Aegean Spirit spread from the car deck.')).toEqual(['other Aegean Spirit']);
    expect(namesOf('Collision on the Humber Bridge closed both lanes.')).toEqual(['place Humber Bridge']);
    expect(namesOf('The Committee on Climate Change met on Friday.')).toEqual([
      'organisation Committee on Climate Change',
    ]);
  });
});

describe('who is named in a headline by what the statement is on', () => {
  it('keeps the name', () => {
    expect(namesOf('Starmer on the Rwanda plan: it is dead.\n\nKeir Starmer spoke on Sunday.')[0]).toBe(
      'person Keir Starmer',
    );
  });
});

describe('two people with one family name', () => {
  it('are not those of whom one has a title of his own', () => {
    expect(namesOf('On Friday Prince William and Kate Middleton visited Kelso.')).toEqual([
      'person Prince William',
      'person Kate Middleton',
      'other Kelso',
    ]);
    expect(namesOf('On Friday parents James and Sarah Holloway visited Kelso.')).toContain(
      'person James Holloway',
    );
  });

  it('are two, each with the family name', () => {
    expect(namesOf('Dean and Kelly Marsden bought the farmhouse.')).toEqual([
      'person Dean Marsden',
      'person Kelly Marsden',
    ]);
    expect(namesOf('The prize went to Priya and Anil Mehta on Friday.')).toEqual([
      'person Priya Mehta',
      'person Anil Mehta',
    ]);
  });

  it('may be three', () => {
    expect(namesOf('James, Sarah and Tim Holloway each inherit a third.')).toEqual([
      'person James Holloway',
      'person Sarah Holloway',
      'person Tim Holloway',
    ]);
  });

  it('are two with names of their own where the text has the one in full', () => {
    expect(
      namesOf('Sarah Kemp and Tim Holloway met in 2010. On Friday Sarah and Tim Holloway sold up.'),
    ).toEqual(['person Sarah Kemp', 'person Tim Holloway']);
  });
});

describe('what stands beside a name', () => {
  it('tells what it is: a ship, a company, a village', () => {
    expect(namesOf('On Friday the Mirabel, a Panama-flagged tanker, was leaking oil.')).toEqual([
      'other Mirabel',
    ]);
    expect(namesOf('They moved to be near Dunmore, a small village without a shop.')).toEqual([
      'place Dunmore',
    ]);
    expect(namesOf('On Friday Dunmore is a village of 400 people.')).toEqual(['place Dunmore']);
  });

  it('tells what somebody does, which is no part of the name', () => {
    for (const role of ['Cyclist', 'Pianist', 'Dentist', 'Retired vet', 'Food blogger'])
      expect(namesOf(`${role} Rahel Orlen won on Friday. Orlen left at once.`)).toEqual([
        'person Rahel Orlen',
      ]);
  });

  it('tells a place off which something lies, and nobody off whom something is bought', () => {
    expect(namesOf('The ferry ran aground off Tinos.')).toEqual(['place Tinos']);
    expect(namesOf('He bought the ring off Tully.')).toEqual(['other Tully']);
  });

  it('tells a person who is of somebody’s family, though several are told of', () => {
    expect(namesOf('Mayor Bill Ashdown and his wife Carol were not at home.')).toEqual([
      'person Bill Ashdown',
      'person Carol',
    ]);
  });
});
