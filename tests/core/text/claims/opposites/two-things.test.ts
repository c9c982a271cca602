// Whether two statements tell of two things, and by which words.
import { describe, expect, it } from 'vitest';
import { told } from '../../../stages/8-differences/told.ts';
import { twoThings } from '../../../../../src/core/text/claims/opposites/two-things.ts';

/** The words by which two statements tell of two things, where those between the asterisks are at odds. */
function things(a: string, b: string): [string, string] | null {
  const [one, other] = [marked(a), marked(b)];
  const opposed = one.at === null || other.at === null ? null : { a: one.at, b: other.at };
  const found = twoThings(one.text, other.text, opposed);
  return found === null
    ? null
    : [one.text.slice(found.a.start, found.a.end), other.text.slice(found.b.start, found.b.end)];
}

function marked(text: string): { text: string; at: { start: number; end: number } | null } {
  const [before, opposed, after] = text.split('*');
  if (opposed === undefined) return { text, at: null };
  const start = before!.length;
  return { text: `${before!}${opposed}${after!}`, at: { start, end: start + opposed.length } };
}

describe('two things', () => {
  it.each([
    ['The old mill is open.', 'The new mill is closed.', ['old', 'new']],
    ['It was open in the morning.', 'It was closed at night.', ['morning', 'night']],
    ['The north gate is open.', 'The southern gate is closed.', ['north', 'southern']],
    ['Boats to the islands sail.', 'Boats to the mainland do not sail.', ['islands', 'mainland']],
    ['The older brother was freed.', 'The younger brother was jailed.', ['older', 'younger']],
    ['The B4 is closed.', 'The B7 road is open.', ['B4', 'B7']],
    ['Reactor 1 is running.', 'Reactor 2 is shut.', ['Reactor 1', 'Reactor 2']],
    ['Amendment 12 was carried.', 'Amendment 21 was lost.', ['Amendment 12', 'Amendment 21']],
    ['Lot 3 was sold.', 'Lot 8 was withdrawn.', ['Lot 3', 'Lot 8']],
    [
      'The road is shut between Dorn and Selby.',
      'The road is open between Selby and Norl.',
      ['between Dorn and Selby', 'between Selby and Norl'],
    ],
    ['Dorn was freed.', 'Dorn’s younger brother was jailed.', ['Dorn', 'Dorn’s younger brother']],
    ['A second man was held.', 'A tall man was held.', ['A second man', 'A tall man']],
    ['A fifth man was held.', 'Four men were held.', ['A fifth man', 'Four men were']],
    ['Six old bodies were found.', 'Another body was found.', ['Six old bodies', 'Another body']],
    ['Its rival sold 40 cars.', 'The firm sold 55 cars.', ['Its rival', 'The']],
    ['Lind’s predecessor won.', 'Lind lost.', ['Lind’s predecessor', 'Lind']],
    ['The sweetest drink has 14 grams.', 'Drinks have six on average.', ['The sweetest', 'average']],
    ['The average wage is low.', 'The most common wage is high.', ['average', 'The most common']],
    ['Mills built after 1950 pay.', 'Mills built before 1950 do not.', ['after 1950', 'before 1950']],
  ])('are told of where each statement has one that the other lacks: %s | %s', (a, b, told) => {
    expect(things(a, b)).toEqual(told);
  });

  it.each([
    ['The mayor will *not come*.', 'The foreign minister will *come*.', ['mayor', 'foreign minister']],
    ['Her son was *not hurt*.', 'Her husband was *hurt*.', ['son', 'husband']],
    ['The bus driver was *not hurt*.', 'The car driver was *hurt*.', ['bus', 'car']],
    ['Wages *rose* in May.', 'Pensions *fell* in May.', ['Wages', 'Pensions']],
    ['Estmark *rejected* the plan.', 'Norland *approved* the plan.', ['Estmark', 'Norland']],
  ])('are told of where one subject stands in the place of another: %s | %s', (a, b, told) => {
    expect(things(a, b)).toEqual(told);
  });

  it.each([
    ['The first and second mill are open.', 'The second mill is closed.', 'one tells of both'],
    ['The old mill is open.', 'The mill is closed.', 'one does not say which'],
    ['Dorn was freed.', 'Dorn’s brother said Dorn was jailed.', 'both tell of one person'],
    ['A fifth man was held.', 'Four women were held.', 'none is counted with the others'],
    ['The north gate is open.', 'The northern gate is closed.', 'both say the same'],
    ['Boats to the islands sail.', 'No boats to the mainland and the islands sail.', 'one tells of both'],
    ['The guard left *before the fire*.', 'The guard left *after the fire*.', 'that is what is at odds'],
    ['The firm will *not close* the mill.', 'The bakery will *close* the mill.', 'a firm has other names'],
    ['Roth will *not come*.', 'The mayor will *come*.', 'somebody is named who may be the other'],
    ['The driver was *not hurt*.', 'The bus driver was *hurt*.', 'one says more closely who'],
    ['Shares finally *rose*.', 'Shares suddenly *fell*.', 'how it is done tells of no other thing'],
    ['Two men were *not hurt*.', 'Three men were *hurt*.', 'a count tells of no other thing'],
    ['The mayor did *not sign* the deed.', 'The chairman did *sign* the letter.', 'they differ in more'],
  ])('are not: %s | %s: %s', (a, b) => {
    expect(things(a, b)).toBeNull();
  });
});

describe('parts of one whole', () => {
  it.each([
    ['Two of the five crew are Filipino.', 'The five crew include three Greeks.'],
    ['Two of the five crew are Greek.', 'Two of the five crew are Indian.'],
    ['The dead include two children.', 'The dead include three women.'],
    ['The dead include three nurses.', 'The dead include four sailors.'],
  ])('are two where nobody is in both: %s | %s', (a, b) => {
    expect(things(a, b)).not.toBeNull();
  });

  it.each([
    ['Three of the five crew are dead.', 'Three of the five crew were killed.'],
    ['Two of the 12 passengers were children.', 'Two of the 12 passengers were kids.'],
    ['The dead include two children.', 'The dead include three minors.'],
    ['The dead include three nurses from Varn.', 'The dead include four staff from Varn.'],
    ['Two of the five crew are Greek.', 'The five crew include three Greeks.'],
  ])('may be one where the words may mean one: %s | %s', (a, b) => {
    expect(things(a, b)).toBeNull();
  });
});

it.each([
  ['at the 10,000 metres', 'in the 10000 metres', true],
  ['at the 10 km', 'in the 10,000 metres', true],
  ['in the 5000m', 'at the 5-kilometre', true],
  ['at the 5,000 metres', 'in the 10,000 metres', false],
  ['in the 200 metres', 'in the 100m', false],
])('tells races by how long they are, however that is written: %s | %s', (one, other, same) => {
  const found = things(`She won gold ${one} in Varn.`, `She won silver ${other} in Varn.`);
  expect(found === null).toBe(same);
});

describe('who does something, and who belongs to them,', () => {
  it.each([
    ['The letter was written by the minister.', 'The letter was written by an aide to the minister.'],
    ['The letter was written by Ida Roth.', 'The letter was written by an adviser to Ida Roth.'],
    ['The cheque was signed by the mayor.', "The cheque was signed by the mayor's wife."],
    ['The house was bought by Ole Hamm.', 'The house was bought by the brother of Ole Hamm.'],
    ['The minister wrote the letter.', 'An aide to the minister wrote the letter.'],
  ])('are two: %s | %s', (a, b) => {
    expect(twoThings(a, b)).not.toBeNull();
    expect(twoThings(b, a)).not.toBeNull();
    expect(told(a, b)).not.toBe('same-claim');
  });

  it.each([
    ['The letter was written by the minister.', 'The letter was written by the minister, Ida Roth.'],
    ['The letter was written by the minister.', 'The letter was signed by the minister and her deputy.'],
    ['The letter was written by an aide.', 'The letter was written by an aide to the minister.'],
    ['The house was bought by Orlen.', 'The house was bought by the city of Orlen.'],
    ['The news was confirmed by the mill.', 'The news was confirmed by a spokesman for the mill.'],
  ])('may be one: %s | %s', (a, b) => {
    expect(twoThings(a, b)).toBeNull();
  });
});
