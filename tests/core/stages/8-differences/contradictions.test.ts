// What is told as a possible contradiction: opposites, denials and states of which one can hold, and what only looks like one.
import { describe, expect, it } from 'vitest';
import { opposedPoles, readPoles } from '../../../../src/core/text/claims/opposites/oppositions.ts';
import { Example } from '../example.ts';
import { evidence, judged, kindsOf, told } from './told.ts';

it.each([
  ['Closing the bridge at Dorn would cost 200 jobs.', false],
  ['She said that closing the bridge at Dorn was no plan.', false],
  ['The county is closing the bridge at Dorn.', true],
  ['The bridge at Dorn is closed.', true],
])('takes a deed that is only spoken of for none that was done: %s', (a, opposed) => {
  const told = kindsOf(a, 'The bridge at Dorn stays open.');
  expect(told.includes('possible-contradiction: opposed')).toBe(opposed);
});

it.each([
  ['Shares in Alder rose 3 per cent on Tuesday.', 'Alder shares lost 3 per cent on Tuesday.', true],
  ['Profit at Alder was up 12 per cent.', 'Alder had a profit that was down by about 12 per cent.', true],
  ['Shares in Alder rose 3 per cent on Tuesday.', 'Alder shares gained 3 per cent on Tuesday.', false],
  ['Shares in Alder rose 3 per cent on Tuesday.', 'Shares in Dorn lost 3 per cent on Tuesday.', false],
])('takes a figure by which something went up and down for a contradiction: %s | %s', (a, b, opposed) => {
  expect(kindsOf(a, b).includes('possible-contradiction: opposed')).toBe(opposed);
});

it('tells two statements in the same words, of which one turns the other round, to be at odds', () => {
  const told = kindsOf(
    'The barge Linnet hit the old pier at Varn on Monday.',
    'The old pier at Varn hit the barge Linnet on Monday.',
  );
  expect(told).toContain('possible-contradiction: opposed');
});

describe('what is denied of one time', () => {
  it('is not at odds with what is told of another', () => {
    const told = (month: string): string[] =>
      kindsOf(
        'Inspectors found no faults at the Orlen mine in April 2025.',
        `Inspectors found faults at the Orlen mine in ${month} 2025.`,
      );
    expect(told('April')).toContain('possible-contradiction: opposed');
    expect(told('February')).not.toContain('possible-contradiction: opposed');
  });
});

describe('survivors', () => {
  it('are no denial that others died, and who survived is', () => {
    const told = (b: string): string[] => kindsOf('The mayor of Orlen died in the ferry disaster.', b);
    expect(told('Survivors told of the ferry disaster at Orlen.')).not.toContain(
      'possible-contradiction: opposed',
    );
    expect(told('The mayor of Orlen survived the ferry disaster.')).toContain(
      'possible-contradiction: opposed',
    );
  });

  it('in a headline are none beside the dead of another', () => {
    const told = kindsOf(
      'Nineteen dead as ferry capsizes\n\nAt least 19 people died when a ferry capsized off Orlen.',
      'Survivors tell of ferry horror\n\nPassengers of the ferry spoke of cries in the dark.',
    );
    expect(told.filter((kind) => kind.startsWith('possible'))).toEqual([]);
  });
});

describe('a denial in other words', () => {
  it.each([
    ['The ministry denied that it had held talks in Orlen.', 'The ministry had not held talks in Orlen.'],
    ['The mill failed to report the great leak.', 'The mill did not report the great leak.'],
    [
      'There is no evidence that the dam was breached.',
      'The board dismissed claims that the dam was breached.',
    ],
  ])('is no contradiction, and neither is told to be the only one: %s %s', (a, b) => {
    const { relation, differences } = judged(new Example().source('a', [a]).source('b', [b]));
    expect(relation).not.toBe('possible-contradiction');
    expect(differences[0]!.explanation[0]).not.toBe('oneDenies');
  });
});

describe('contradictions', () => {
  it('are none of a heated room in what is said of heating one', () => {
    const kinds = kindsOf(
      'Parents shouted from the gallery. "We cannot keep half-empty rooms warm," Ada Lind told the meeting.',
      '"We can\'t go on heating half-empty rooms," Ada Lind said.',
    );
    expect(kinds.filter((kind) => kind.startsWith('possible-contradiction'))).toEqual([]);
    expect(kinds).toContain('worded-differently: worded');
  });

  it('are possible when opposites stand beside the same word', () => {
    const example = new Example()
      .source('a', ['The hearing was open to the press.'])
      .source('b', ['The hearing was closed to the press.']);
    const alignment = judged(example);
    expect(alignment.relation).toBe('possible-contradiction');
    expect(evidence(example, alignment)).toEqual(['open', 'closed']);
  });

  it('are possible of a proposal that is declined and accepted, not of a number that declined', () => {
    const told = (a: string): string[] => kindsOf(a, 'The board accepted their proposal.');
    expect(told('The board declined their proposal.')).toEqual(['possible-contradiction: opposed']);
    expect(told('Their proposal was that the board declined in number.')).not.toContain(
      'possible-contradiction: opposed',
    );
  });

  it('are possible when one denies what the other states in nearly the same words', () => {
    const example = new Example()
      .source('a', ['Witnesses took questions after the hearing.'])
      .source('b', [{ says: 'Witnesses did not take questions after the hearing.', polarity: 'negative' }]);
    expect(judged(example, [], example.pair('a:c0', 'b:c0', { overlap: 0.9 })).relation).toBe(
      'possible-contradiction',
    );
  });

  it.each([
    ['If the rain does not stop, the match will be called off.', 'The match will not be called off.'],
    ['The plant will close if no buyer is found.', 'The plant will not close.'],
    ['The plant will close unless a buyer is found.', 'The plant will not close.'],
    ['It is not certain that the plant will close.', 'The plant will close.'],
    ['The bridge is open if the wind is low.', 'The bridge is closed.'],
  ])('are none of what is so on a condition, or may be so: %s', (a, b) => {
    expect(kindsOf(a, b)).not.toContain('possible-contradiction: opposed');
  });

  it.each([
    ['The plant will close even if a buyer is found.', 'The plant will not close.'],
    ['The plant will close, if the union is right.', 'The plant will not close.'],
    ['The plant will close, and if it rains the fair will move.', 'The plant will not close.'],
    ['It is certain that the plant will close.', 'The plant will not close.'],
  ])('are possible beside a condition of something else, and of what is sure: %s', (a, b) => {
    expect(kindsOf(a, b)).toContain('possible-contradiction: opposed');
  });

  it.each([
    ['The union accepted the offer.', 'Members of the union voted down the offer.', 'possible-contradiction'],
    ['No tent came.', 'Two lorries brought a tent.', 'possible-contradiction'],
    ['Sales in Japan rose.', 'Sales in Korea fell.', 'same-matter'],
    ['Nobody came to the opening of the union.', 'The union opened its offer.', 'same-matter'],
    [
      'The first offer was accepted by the union.',
      'The second offer was voted down by the union.',
      'same-matter',
    ],
  ])(
    'are possible of opposites in two that mean nearly the same, not of two places or offers: %s %s',
    (a, b, told) => {
      const example = new Example().source('a', [a]).source('b', [b]);
      const relation = (alike: number | null): string =>
        judged(
          example,
          [],
          example.pair('a:c0', 'b:c0', { score: 0.7, overlap: 0.3, alike, shared: ['offer', 'union'] }),
        ).relation;
      expect([relation(0.4), relation(null)]).toEqual([told, 'same-matter']);
    },
  );

  it('are none of whom alone something is so, and of whom it is not', () => {
    const told = (a: string): string[] => kindsOf(a, 'No one under 18 was allowed in the cinema.');
    expect(told('Children were let in the cinema.')).toContain('possible-contradiction: opposed');
    expect(told('Only grown-ups were let in the cinema.')).not.toContain('possible-contradiction: opposed');
  });

  it('are none of what is not yet so, and will be', () => {
    const told = (b: string): string[] => kindsOf('The council has not yet voted on the tower.', b);
    expect(told('The council voted on the tower.')).toContain('possible-contradiction: opposed');
    expect(told('The council will vote on the tower.')).not.toContain('possible-contradiction: opposed');
  });

  it('are not seen in a negation alone', () => {
    const example = new Example()
      .source('a', ['Witnesses took questions.'])
      .source('b', [{ says: 'Witnesses were not cheerful after the hearing.', polarity: 'negative' }]);
    expect(
      judged(example, [], example.pair('a:c0', 'b:c0', { containment: 0.4, overlap: 0.3 })).relation,
    ).not.toBe('possible-contradiction');
  });
});

it('tells two who were treated in hospital to be at odds with nobody hurt', () => {
  const told = kindsOf('No one was hurt in the fire.', 'Two firefighters were treated in hospital.');
  expect(told).toContain('possible-contradiction: opposed');
});

it('takes part of the accused who were freed for no denial that the others were found guilty', () => {
  const told = (freed: string): string[] =>
    kindsOf(`${freed} of the five accused were acquitted.`, 'Two of the accused were found guilty.');
  expect(told('Three')).not.toContain('possible-contradiction: opposed');
});

it.each([
  [
    'The airport in Varn will reopen on Monday.',
    'The airport in Varn was closed on Thursday after the storm.',
  ],
  ['The mine in Varn will close in June.', 'The mine in Varn was opened in 1961.'],
  ['The talks in Varn will resume on Monday.', 'The talks in Varn were suspended on Thursday.'],
])('are at odds over neither state nor day where one follows the other: %s %s', (a, b) => {
  expect(kindsOf(a, b).filter((kind) => /^(?:possible-contradiction|dates-differ)/u.test(kind))).toEqual([]);
});

it('are at odds where work stands still since a day and is to be completed by another', () => {
  expect(
    kindsOf(
      'The second hall in Varn will be completed by the end of 2026.',
      'Work on the second hall in Varn has been halted since April.',
    )[0],
  ).toMatch(/^possible-contradiction/u);
});

describe('what one source says was accepted and another rejected', () => {
  const accepted = 'Norham council approved a bypass around the square on Monday.';
  it('is one thing where it is at odds', () => {
    expect(kindsOf(accepted, 'Norham council turned down a bypass around the square on Monday.')).toContain(
      'possible-contradiction: opposed',
    );
  });

  it.each([
    'Norham council turned down a request for more time and waved through the bypass around the square on Monday.',
    'Norham council rejected calls for another survey and had the bypass built around the square on Monday.',
  ])('may be two: %s', (b) => {
    expect(kindsOf(accepted, b)).not.toContain('possible-contradiction: opposed');
  });
});

describe('a denied opposite', () => {
  it.each([
    [
      'Libraries across the county stayed closed on Friday.',
      'On Friday, no library in the county opened.',
      false,
    ],
    [
      'Libraries across the county stayed closed on Friday.',
      'On Friday, no library in the county closed.',
      true,
    ],
  ])('says the same as what it is opposed to: %s | %s', (a, b, opposed) => {
    expect(kindsOf(a, b).includes('possible-contradiction: opposed')).toBe(opposed);
  });

  it.each([
    ['The Alder Party did not oppose the bill in May.', 'The Alder Party supported the bill in May.'],
    ['Selby did not lose the match against Dorn on Sunday.', 'Selby won the match against Dorn on Sunday.'],
    ['House prices did not fall in Selby in May.', 'House prices rose in Selby in May.'],
  ])('leaves open what lies between the two: %s | %s', (a, b) => {
    expect(kindsOf(a, b)).toEqual(['same-matter: oneDenies']);
  });

  it('agrees where nothing lies between the two', () => {
    const told = kindsOf(
      'The driver died in the crash at Selby on Monday.',
      'The driver did not survive the crash at Selby on Monday.',
    );
    expect(told).toEqual(['same-claim: same']);
  });

  it('hides nothing else that is denied', () => {
    const told = kindsOf(
      'Schools in Selby stayed shut on Monday and the teachers were paid.',
      'Schools in Selby did not open on Monday and the teachers were not paid.',
    );
    expect(told).toEqual(['same-matter: oneDenies']);
  });
});

it('says of nobody who declines to comment that they deny something', () => {
  const other = 'Brisk Mills, the owner, comments on its website.';
  expect(kindsOf('Brisk Mills, the owner, declined to comment.', other)).toEqual(['same-matter: open']);
});

describe('a denial that comes to the same', () => {
  it.each([
    ['The striker will not be fit for the final in Varn.', 'The striker will miss the final in Varn.'],
    [
      'The bank in Varn did not rule out further job cuts.',
      'Further job cuts at the bank in Varn are possible.',
    ],
    [
      'The boat had called for help at 4 a.m. and no helicopter was free.',
      'No helicopter had been available when the boat asked for help.',
    ],
    ['The repairs should be done by the first quarter of 2026.', 'The repairs should be done by March 2026.'],
    [
      'Rescuers were unable to reach the village until noon.',
      'It was noon before rescuers reached the village.',
    ],
  ])('is no contradiction: %s | %s', (a, b) => {
    expect(kindsOf(a, b)).not.toContain('possible-contradiction: opposed');
  });

  it('is none either where one says it only was not so yet, and came out before', () => {
    const texts = [
      'The families have not yet been told of it.',
      'The families have been told of it.',
    ] as const;
    expect(kindsOf(...texts)).toContain('possible-contradiction: opposed');
  });
});

it('tells leaving and staying as a contradiction', () => {
  const left = 'The army has withdrawn from the town of Varn.';
  expect(told(left, 'The army still holds the town of Varn.')).toBe('possible-contradiction');
});

it('takes a merger that was cleared for one that was approved', () => {
  const [a, b] = ['The merger was cleared by the commission.', 'The commission blocked the merger.'];
  expect(opposedPoles(readPoles(a), readPoles(b))).not.toBeNull();
});

describe('what somebody refused to rule out', () => {
  it.each([
    ['refused to rule out', 'ruled out'],
    ['failed to rule out', 'ruled out'],
    ['declined to rule out', 'has ruled out'],
  ])('is left open, which what is ruled out is not: %s | %s', (open, excluded) => {
    for (const thing of ['job cuts', 'a sale of the mill', 'a strike']) {
      const kinds = kindsOf(
        `The minister ${open} ${thing} in Varn.`,
        `The minister ${excluded} ${thing} in Varn.`,
      );
      expect(kinds).toEqual(['possible-contradiction: opposed']);
    }
  });

  it('is no contradiction to what somebody did not rule out', () => {
    expect(
      kindsOf(
        'The minister refused to rule out job cuts in Varn.',
        'The minister did not rule out job cuts in Varn.',
      ),
    ).not.toContain('possible-contradiction: opposed');
  });
});
