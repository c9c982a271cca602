// Which word one text denies and another states, and which negations deny nothing that the other states.
import { describe, expect, it } from 'vitest';
import {
  deniedWord,
  deniesAnything,
  lacksOnly,
  deniesBeside,
  opposedNegations,
  opposedPoles,
  readPoles,
} from '../../../../../src/core/text/claims/opposites/oppositions.ts';

function denied(a: string, b: string, alike = false): [string, string] | null {
  const found = deniedWord(a, b, alike);
  return found === null ? null : [a.slice(found.a.start, found.a.end), b.slice(found.b.start, found.b.end)];
}

describe('a word that one text denies', () => {
  it.each([
    ['Brand left without conceding.', 'Brand called late to concede.', 'without conceding', 'concede'],
    ['The mayor never offered talks.', 'The mayor offered to meet.', 'never offered', 'offered'],
    ['The mayor came and never offered talks.', 'The mayor offered to meet.', 'never offered', 'offered'],
  ])('is found where the other states it: %s | %s', (a, b, one, other) => {
    expect(denied(a, b)).toEqual([one, other]);
    expect(denied(b, a)).toEqual([other, one]);
  });

  it.each([
    ['No river is a drain.', 'The dye ran into a river.', 'no other word of the clause is shared'],
    ['The mayor never offered talks.', 'The mayor has not offered a thing.', 'both deny it'],
    ['Most goods cross without duty.', 'Duty on most goods vanishes.', 'the other word denies it too'],
    ['Nobody saw Brand.', 'Everybody knows Brand.', 'a name is not denied'],
    ['The plant will not close.', 'The plant will close unless it finds a buyer.', 'it is so on a condition'],
    ['The plant will not close.', 'It is unclear when the plant will close.', 'it is open when it is so'],
    ['A border is for people and not for lorries.', 'Lorries wait at the border.', 'it is only set off'],
    [
      'A plan without money was a poem of finance.',
      'A plan without finance is a poem.',
      'both deny something',
    ],
    [
      'The tax will not apply to boats below 50 tonnes.',
      'The tax will apply to boats above 50 tonnes.',
      'a limit is no denial',
    ],
  ])('is not: %s | %s: %s', (a, b) => {
    expect(denied(a, b)).toBeNull();
  });
});

describe('a word that one of two texts denies which mean nearly the same', () => {
  it.each([
    ['Not one siren sounded.', 'They were warned by siren.', 'Not one siren', 'siren'],
    ['He heard nothing.', 'He heard glass break.', 'heard nothing', 'heard'],
    ['No destruct command was sent.', 'He sent the command to burst it.', 'No destruct command', 'command'],
    ['The dam was not breached.', 'The dam gave way.', 'not breached', 'gave'],
    ['The hospital has yet to answer.', 'The hospital answered at once.', 'yet to answer', 'answered'],
    ['The pump failed to start.', 'The pump started at once.', 'failed to start', 'started'],
    ['The lamp stopped working.', 'The lamp is still working.', 'stopped working', 'working'],
  ])('is enough: %s | %s', (a, b, one, other) => {
    expect(denied(a, b, true)).toEqual([one, other]);
    expect(denied(b, a, true)).toEqual([other, one]);
  });

  it.each([
    ['There was no fire.', 'The fire brigade laid foam.', 'it says which brigade'],
    ['The dam was not breached.', 'The dam held.', 'the other says as much'],
    ['It was not much of a saw.', 'It was the saw.', 'it is not denied altogether'],
    ['No new cases were found.', 'Twelve cases were found.', 'there may have been others'],
    ['She would not have come without a card.', 'She had a card.', 'it is denied twice'],
    ['It is too early to judge.', 'It cannot yet be judged.', 'both deny it'],
    ['Not all of the mills will burn.', 'Two mills will burn.', 'it is denied of a part'],
    ['Dues have not been raised since 2019.', 'Dues were raised in 2019.', 'it was so then'],
    ['They ruled on the child.', 'They gave a ruling on the child.', 'a ruling rules nothing out'],
    ['He stopped the bus.', 'The bus drove on.', 'who stops a bus denies no bus'],
    ['Guests may not return before Easter.', 'Guests may return.', 'it is only later'],
    ['She would not say when the mill will open.', 'The mill will open.', 'only the time is not told'],
    ['Without the loan the mill will close.', 'The loan saves the mill.', 'nothing is said to be missing'],
  ])('is none: %s | %s: %s', (a, b) => {
    expect(denied(a, b, true)).toBeNull();
  });
});

describe('what somebody rejects', () => {
  it('is denied where it is a report, and may be true where it is anything else', () => {
    for (const rejects of [
      'rejected reports that',
      'disputed the claims that',
      'dismisses all such suggestions that',
    ])
      expect(
        opposedNegations(
          `The minister ${rejects} the border talks in Kelso had collapsed.`,
          'The border talks in Kelso have collapsed.',
        ),
      ).not.toBeNull();
    expect(
      opposedNegations(
        'The union rejected the latest offer of border talks.',
        'The union got the latest offer of border talks.',
      ),
    ).toBeNull();
  });

  it('contradicts nobody who says that it is not so', () => {
    const [a, b] = [
      'The minister rejected reports that the border talks in Kelso had collapsed.',
      'The border talks in Kelso had not collapsed.',
    ];
    expect(opposedNegations(a, b)).toBeNull();
  });
});

describe('a denial', () => {
  it('stands beside what tells of the thing that it denies, and of nothing else', () => {
    const text = 'The council passed the budget, but did not raise the fees for parking.';
    expect(deniesBeside(text, 'The council raised parking fees with the budget.')).toBe(true);
    expect(deniesBeside(text, 'The council passed the budget on Monday.')).toBe(false);
    expect(deniesBeside('The council passed the budget on Monday.', text)).toBe(false);
  });

  it.each([
    [
      'The guild did not raise its dues and opened a second hall in Varde.',
      'The dues rose.',
      'A hall opened in Varde.',
    ],
    [
      'The guild opened a second hall in Varde and has not raised its dues.',
      'The dues rose.',
      'A hall opened in Varde.',
    ],
  ])('ends where “and” opens another predicate: %s denies “%s” alone', (text, denied, told) => {
    expect([deniesBeside(text, denied), deniesBeside(text, told)]).toEqual([true, false]);
  });

  it('stands where something is too early to be done, and not where somebody comes too near to a thing', () => {
    expect(deniesAnything('It was too early to judge the trial.')).toBe(true);
    expect(deniesAnything('She stood too close to the wall.')).toBe(false);
  });

  it('ends with the clause about somebody in which it stands', () => {
    const text = 'The guard, who has not been named, hurt his arm.';
    expect([deniesBeside(text, 'The guard hurt his arm.'), deniesBeside(text, 'He was named.')]).toEqual([
      false,
      true,
    ]);
  });

  it('goes on over an “and” between two things', () => {
    expect(deniesBeside('The guild has no dues and fees.', 'The fees rose.')).toBe(true);
  });
});

it.each([
  ['Brand conceded the race in Varde.', 'Brand refused to concede the race in Varde and demanded a recount.'],
  ['The mill had to shut in Varde.', 'The mill did not shut in Varde and opened a second hall.'],
])('opposites stand where a denial ends that an “and” and another past form follow: %s | %s', (a, b) => {
  expect(opposedPoles(readPoles(a), readPoles(b))).not.toBeNull();
});

it('takes “failed” for a denial of what somebody failed to do alone', () => {
  expect(deniesAnything('The steering of the ferry had failed.')).toBe(false);
  expect(deniesAnything('The ferry failed to stop.')).toBe(true);
});

describe('a negated limit', () => {
  it.each([
    ['Harbour dues would stop at 60 crowns.', 'Harbour dues would not go above 60 crowns.'],
    [
      'The order covers farms with more than fifty geese.',
      'The order does not cover farms with fewer than fifty geese.',
    ],
  ])('denies nothing: %s | %s', (a, b) => {
    expect(opposedNegations(a, b)).toBeNull();
    expect(opposedNegations(b, a)).toBeNull();
  });

  it('leaves a denial without figures what it is', () => {
    const [a, b] = [
      'The order covers small farms by the river.',
      'The order does not cover small farms by the river.',
    ];
    expect(opposedNegations(a, b)).not.toBeNull();
  });
});

it('a lack that is denied is no denial: “cannot do without” tells what is needed', () => {
  for (const text of [
    'Industry is a sector that we cannot do without.',
    'The plan is not without friends.',
    'He never left without a ticket.',
  ])
    expect([text, deniesAnything(text)]).toEqual([text, false]);
  for (const text of ['The town does without buses.', 'She cannot walk a mile without help.'])
    expect([text, deniesAnything(text)]).toEqual([text, true]);
});

it('who lost power is without power, and a match that was lost took place', () => {
  expect(deniesAnything('Some 900 homes lost power.')).toBe(true);
  expect(deniesAnything('The town lost its water.')).toBe(true);
  expect(deniesAnything('The town lost the match.')).toBe(false);
  expect(denied('The fault left 900 homes without power.', '900 homes lost power.', true)).toBeNull();
});

it('“no surprise that” states what follows', () => {
  const [a, b] = [
    'The county unsurprisingly reached the wrong answer.',
    'It is no surprise that the county reached the wrong answer.',
  ];
  expect(opposedNegations(a, b)).toBeNull();
  expect(opposedNegations(a, b.replace('no surprise', 'not true'))).not.toBeNull();
});

it('“no secret of” states what follows, “no secret payments” denies them', () => {
  const [made, none] = [
    'The club made secret payments to agents.',
    'The club made no secret payments to agents.',
  ];
  expect(opposedNegations(made, none)).not.toBeNull();
  expect(opposedNegations(made, 'The club made no secret of payments to agents.')).toBeNull();
  expect(opposedNegations(made, 'The club made payments to agents, and no secret, secretly.')).toBeNull();
});

describe('what goes up here and down there', () => {
  const areOpposed = (a: string, b: string): boolean => opposedPoles(readPoles(a), readPoles(b)) !== null;

  it.each([
    ['The bank raised its fees for transfers.', 'The bank cut its transfer fees.'],
    ['Prices in Varn rose last month.', 'Prices in Varn dropped last month.'],
    ['Rents in Varn fell.', 'The council approved higher rents in Varn.'],
    ['Rents in Varn were cut.', 'The council raised rents in Varn.'],
    ['The mill raised its profit and cut its debt.', 'The debt of the mill rose.'],
  ])('is one thing: %s | %s', (a, b) => {
    expect([areOpposed(a, b), areOpposed(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['The council backed cuts of £18m.', 'The council approved a plan that raises taxes.'],
    ['The council backed higher spending on schools.', 'The council approved lower taxes and more schools.'],
    ['Prices in Varn rose first and then fell.', 'Prices in Varn fell.'],
    ['The council of Varn voted to raise tax and to cut spending.', 'The council in Varn votes for cuts.'],
  ])('is two things, or one that did both: %s | %s', (a, b) => {
    expect([areOpposed(a, b), areOpposed(b, a)]).toEqual([false, false]);
  });
});

it.each([
  ['Some 9,000 homes at Orn were without power.', true],
  ['The village has lost its water.', true],
  ['The owner declined to comment.', true],
  ['The ferry sailed without asking the harbour.', false],
  ['The owner declined to pay.', false],
  ['Homes without power got no help.', false],
])('takes a supply that is lacking, and words that are withheld, for no denial: %s', (text, lacks) => {
  expect(lacksOnly(text)).toBe(lacks);
});
