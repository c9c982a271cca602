// When two sources are said to tell the same, when that is left open, and which words or figures are shown for it.
import { describe, expect, it } from 'vitest';
import { Example } from '../example.ts';
import { judged, judgedTexts, kindsOf } from './told.ts';

describe('agreement', () => {
  it('says of a figure that the other may have rounded', () => {
    const told = (words: string, value: number, otherWords: string, otherValue: number) =>
      judged(
        new Example()
          .source('a', [`The mill at Kelso ground ${words} of oats.`])
          .source('b', [`The mill at Kelso ground ${otherWords} of oats.`])
          .quantity('a', words, 'cardinal', value, { unit: 'tonnes' })
          .quantity('b', otherWords, 'cardinal', otherValue, { unit: 'tonnes' }),
      ).differences.map(({ kind, explanation }) => [kind, explanation[0]]);
    expect(told('3 million tonnes', 3e6, '2.9 million tonnes', 2.9e6)).toEqual([
      ['same-claim', 'same'],
      ['same-claim', 'rounded'],
    ]);
    expect(told('3 million tonnes', 3e6, '3m tonnes', 3e6)).toEqual([['same-claim', 'same']]);
  });

  it('is not that of figures of which no word says that one is rounded that far', () => {
    const kinds = (a: string, b: string): string[] => judgedTexts(a, b).map(({ kind }) => kind);
    expect(
      kinds('The club sold Lind for 40 million euros.', 'The club sold Lind for 44 million euros.'),
    ).toEqual(['numbers-differ']);
    expect(kinds('The bank cut its rate to 4 per cent.', 'The bank cut its rate to 3.75 per cent.')).toEqual([
      'numbers-differ',
    ]);
    expect(
      kinds('The club sold Lind for 40 million euros.', 'The club sold Lind for 41 million euros.'),
    ).not.toContain('numbers-differ');
  });

  it('is left open where one number counts two things', () => {
    const told = (a: string, b: string) => judgedTexts(a, b)[0]!;
    expect(told('The hospital has 420 beds.', 'The hospital has 420 patients.').explanation).toEqual([
      'wordsApart',
      'A',
      'beds',
      'B',
      'patients',
    ]);
    expect(told('The school has 300 pupils.', 'The school has 300 teachers.').kind).toBe('same-matter');
  });

  it('is that of one number of people or things in two words', () => {
    expect(judgedTexts('The school has 300 pupils.', 'The school has 300 students.')[0]!.kind).toBe(
      'same-claim',
    );
  });

  it.each([
    [
      'The council raised parking fees to 8 pounds.',
      'The council raised parking fees by 8 pounds.',
      'figuresOpen',
    ],
    ['The council raised parking fees by 8 pounds.', 'Parking fees rose by 8 pounds.', 'same'],
  ])('is left open of a step and the level that it led to: %s | %s', (a, b, told) => {
    expect(judgedTexts(a, b)[0]!.explanation[0]).toBe(told);
  });

  it('is left open of a range and a figure within it, and not of one outside', () => {
    const told = (figure: string) =>
      judgedTexts(
        'Repairs to the bridge will cost between €30m and €35m.',
        `Repairs to the bridge will cost ${figure}.`,
      )[0]!.explanation;
    expect(told('€33 million')).toEqual(['figuresRoom', 'A', 'between €30m and €35m', 'B', '€33 million']);
    expect(told('€38 million').slice(0, 5)).toEqual([
      'figures',
      'A',
      'between €30m and €35m',
      'B',
      '€38 million',
    ]);
  });

  it('asks for nothing where what the two have open cannot be one thing by its size', () => {
    const example = new Example()
      .source('a', ['At the mill a ticket costs 3 crowns.'])
      .source('b', ['At the mill a flat costs 840 crowns.'])
      .quantity('a', '3 crowns', 'money', 3, { unit: 'crowns' })
      .quantity('b', '840 crowns', 'money', 840, { unit: 'crowns' });
    expect(judged(example).differences[0]?.explanation[0]).not.toBe('figuresOpen');
  });

  it('is not told where both have a figure of one kind that the other lacks: it asks what they are for', () => {
    const example = new Example()
      .source('a', ['The mill expects rents to rise by 5.6 percent, and by 3.2 percent later.'])
      .source('b', ['The mill expects rents to rise by 5.6 percent, then by 3.4 percent.'])
      .quantity('a', '5.6 percent', 'percent', 5.6)
      .quantity('a', '3.2 percent', 'percent', 3.2)
      .quantity('b', '5.6 percent', 'percent', 5.6)
      .quantity('b', '3.4 percent', 'percent', 3.4);
    const found = judged(example);
    expect(found.relation).toBe('same-matter');
    expect(found.differences[0]!.explanation).toEqual([
      'figuresOpen',
      'A',
      '3.2 percent',
      'B',
      '3.4 percent',
    ]);
  });

  it.each([
    ['Boats to Sund will resume on Friday.', 'Boats to Sund will start again on Friday.'],
    [
      'The synod made a decision to sell the old tithe barn.',
      'The synod decided to sell the old tithe barn.',
    ],
    ['The two mills reached an agreement on the weir.', 'The two mills agreed on the weir.'],
    [
      'The clerk found the story of the cooper not plausible.',
      'The clerk found the story of the cooper not credible.',
    ],
    ['Catches off Sund fell sharply in May.', 'There was a sharp fall in catches off Sund in May.'],
    [
      'The closure of the Sund lido was announced on Friday.',
      'On Friday it was announced that the Sund lido would close.',
    ],
  ])('is told of one deed in a verb, in its noun and in another word for it: %s | %s', (a, b) => {
    expect(judgedTexts(a, b).map(({ kind }) => kind)).toEqual(['same-claim']);
  });

  it.each([
    ['Ole Hamm was tried for murder in Orlen.', 'Ole Hamm attempted murder in Orlen.'],
    ['Police fired tear gas at the crowd in Orlen.', 'Police dismissed the crowd in Orlen with tear gas.'],
    ['The union issued a threat to strike at the port.', 'The union struck at the port after threats.'],
    ['A deadly gas leaked at the Orlen works.', 'A dead gas plant leaked at the Orlen works.'],
    ['Orlen scored more goals than Varn.', 'Varn had more shots on goal than Orlen.'],
    ['The army held the old bridge on Friday.', 'The army closed the old bridge on Friday.'],
    ['The guild made the long ladder in May.', 'The guild sold the long ladder in May.'],
  ])('is not told of two deeds of which one verb may say little: %s | %s', (a, b) => {
    expect(judgedTexts(a, b)[0]?.kind).not.toBe('same-claim');
  });

  it.each([
    [
      'The fire killed three people in Sund.',
      'Three people in Sund were killed in the flood.',
      'fire',
      'flood',
    ],
    ['Half of the oats were destroyed by drought.', 'Hail destroyed half of the oats.', 'drought', 'Hail'],
    ['Kelm Yards cut 400 jobs.', '400 jobs were cut at Torvik Works.', 'Kelm Yards', 'Torvik Works'],
    [
      'Six boys were rescued from the lake by anglers.',
      'The fire brigade rescued six boys from the lake.',
      'anglers',
      'fire brigade',
    ],
    [
      'Nine weavers were injured in the explosion at the mill.',
      'A chlorine leak at the mill injured nine weavers.',
      'explosion',
      'chlorine leak',
    ],
    ['Two hikers died in the avalanche.', 'The bus crash killed two hikers.', 'avalanche', 'bus crash'],
  ])('is not told of one deed that two have done, whichever way it is told: %s | %s', (a, b, one, other) => {
    expect(judgedTexts(a, b)[0]!.explanation).toEqual(['wordsApart', 'A', one, 'B', other]);
  });

  it.each([
    ['The fire killed three people in Sund.', 'Three people in Sund were killed in the blaze.'],
    ['Kelm Yards cut 400 jobs.', '400 jobs were cut at Kelm Yards.'],
    ['The flood killed two hikers.', 'Two hikers were killed in the disaster.'],
  ])('is told of one deed that one has done, whichever way it is told: %s | %s', (a, b) => {
    expect(judgedTexts(a, b)[0]!.kind).toBe('same-claim');
  });

  it.each([
    [
      'The quay will open in the south of the bay.',
      'The quay will open in the north of the bay.',
      'south',
      'north',
    ],
    [
      'Ada Brook, a nurse, won the rowing cup.',
      'Olga Finn, a nurse, won the rowing cup.',
      'Ada Brook',
      'Olga Finn',
    ],
    ['Lynd led Orrin 3-1 in the rowing cup.', 'Lynd led Orrin 2-1 in the rowing cup.', '3', '2'],
    [
      'The west mill will open on the quay in spring.',
      'The east mill will open on the quay in autumn.',
      'west',
      'east',
    ],
  ])('is not told of nearly the same words where some stand for others: %s | %s', (a, b, mine, yours) => {
    const found = judged(new Example().source('a', [a]).source('b', [b]));
    expect(found.relation).toBe('same-matter');
    expect(found.differences[0]!.explanation.slice(1)).toEqual(['A', mine, 'B', yours]);
  });

  it('is told where nearly the same words say it with others of one meaning', () => {
    const found = judged(
      new Example()
        .source('a', ['The quay was damaged by the storm on Monday.'])
        .source('b', ['The quay was damaged by the storm Monday.']),
    );
    expect(found.relation).toBe('same-claim');
  });

  it('is a contradiction of nearly the same words with an opposite among them', () => {
    const found = judged(
      new Example()
        .source('a', ['Prices of flax rose sharply in May.'])
        .source('b', ['Prices of flax fell sharply in May.']),
    );
    expect(found.relation).toBe('possible-contradiction');
  });

  it('is told of what is surely one statement; of what may be one it is left open, unless both give one figure', () => {
    const told = (score: number, figures: readonly [string, string]): string => {
      const example = new Example()
        .source('a', [`The mill takes in ${figures[0]} bales of flax.`])
        .source('b', [`Flax came to the mill, ${figures[1]} bales of it.`])
        .quantity('a', figures[0], 'cardinal', Number(figures[0]), { unit: 'bales' })
        .quantity('b', figures[1], 'cardinal', Number(figures[1]), { unit: 'bales' });
      return judged(example, [], example.pair('a:c0', 'b:c0', { score })).relation;
    };
    expect(told(0.7, ['40', '40'])).toBe('same-claim');
    const example = new Example()
      .source('a', ['The mill takes in flax from both valleys.'])
      .source('b', ['Flax from both of the valleys is at the mill.']);
    const bare = (score: number): string =>
      judged(example, [], example.pair('a:c0', 'b:c0', { score })).relation;
    expect([bare(0.7), bare(0.92)]).toEqual(['same-matter', 'same-claim']);
  });

  it.each([
    [
      'Trade Minister Ana Ruiz backed the closure.',
      'Ana Ruiz, the trade minister, spoke out on the closure.',
    ],
    ['The mill heard the witnesses of the fire.', 'The mill lost the witnesses of the fire.'],
  ])('is not told where words stand in the place of one another that may mean anything: %s | %s', (a, b) => {
    const example = new Example().source('a', [a]).source('b', [b]);
    const { relation, differences } = judged(example, [], example.pair('a:c0', 'b:c0', { score: 1 }));
    expect(relation).toBe('same-matter');
    expect(['wordsApart', 'wordsOpen']).toContain(differences[0]!.explanation[0]);
  });

  it('shows the verbs that stand for one another, and no name that one gives in full', () => {
    const example = new Example()
      .source('a', ['Trade Minister Ana Ruiz mended the plan on Tuesday in Dorn.'])
      .source('b', ['Ruiz, who is trade minister, tore the plan to bits on Tuesday in Dorn.']);
    const [told] = judged(example, [], example.pair('a:c0', 'b:c0', { score: 1 })).differences;
    expect(told!.explanation).toEqual(['wordsOpen', 'A', 'mended', 'B', 'tore']);
  });

  it('names no words where none stand against one another', () => {
    const told = (example: Example): string =>
      judged(example, [], example.pair('a:c0', 'b:c0', { score: 0.7 })).differences[0]!.explanation[0];
    const texts = (a: string, b: string): Example => new Example().source('a', [a]).source('b', [b]);
    expect(
      told(texts('Sarune, a hill of ash, last erupted in May.', 'The last eruption took place in May.')),
    ).toBe('open');
    // Two names behind an article may be of anything.
    expect(
      told(
        texts(
          'The drive grew when the Dorn chairman began his trade war and brought in curbs on the sale of chips.',
          'The Velden cabinet has set out curbs on the sale of chips.',
        ),
      ),
    ).toBe('open');
    // A month answers no year.
    const dated = texts('The hall will be rebuilt by 2028.', 'The council decides in January on the hall.')
      .quantity('a', '2028', 'date', '2028')
      .quantity('b', 'January', 'date', '2026-01');
    expect(told(dated)).toBe('open');
  });

  it('is not told of a woman and a man', () => {
    const example = new Example()
      .source('a', ['The driver was a woman of 34.'])
      .source('b', ['The driver was a man of 34.'])
      .quantity('a', '34', 'cardinal', 34)
      .quantity('b', '34', 'cardinal', 34);
    expect(judged(example).differences[0]!.explanation).toEqual(['wordsApart', 'A', 'woman', 'B', 'man']);
  });

  it('is not told of what shares names alone: somebody may do two things with one company', () => {
    const example = new Example()
      .source('a', ['Edda Falk set up Runa Looms in a barn.'])
      .source('b', ['In a barn there is Runa Looms of Edda Falk.']);
    const told = (shared: readonly string[]): string =>
      judged(example, [], example.pair('a:c0', 'b:c0', { overlap: 0.3, shared: [...shared] })).relation;
    expect(told(['Edda', 'Falk', 'Runa', 'Looms'])).toBe('same-matter');
    expect(told(['Edda', 'Falk', 'Runa', 'Looms', 'barn'])).toBe('same-claim');
    expect(told(['Edda', 'Falk', 'Friday'])).toBe('same-claim');
  });

  it('is not told of one figure of things that two things happened to', () => {
    const told = (a: string, b: string): string => {
      const example = new Example()
        .source('a', [a])
        .source('b', [b])
        .quantity('a', 'six', 'cardinal', 6, { unit: 'kilns' })
        .quantity('b', 'six', 'cardinal', 6, { unit: 'kilns' });
      return judged(example, [], example.pair('a:c0', 'b:c0', { score: 0.7, overlap: 0.3 })).relation;
    };
    const lost = 'The works burned on Friday, which destroyed six kilns.';
    expect(told(lost, 'In Friday’s blaze six kilns were destroyed.')).toBe('same-claim');
    expect(told(lost, 'On Friday six kilns were examined.')).toBe('same-matter');
  });

  it.each([
    ['The 27 towns joined the pact on salt.', 'The 27 towns put off the pact on salt.'],
    ['All 33 miners are alive under the hill.', 'All 33 miners have been brought up the hill.'],
    ['Guests in room 12 were led out by the stairs.', 'Guests in room 12 were not woken.'],
    ['Drivers over 70 must take a test each year.', 'Drivers over 70 are exempt from the annual test.'],
  ])('is not told for a figure by which both only name what they tell of: %s | %s', (a, b) => {
    expect(kindsOf(`${a} Beans grew.`, `${b} Peas grew.`)).not.toContain('same-claim: same');
  });

  it('in other words is told of what is surely one statement, or of two quotations', () => {
    const told = (speech: 'direct' | 'indirect', score: number): string => {
      const example = new Example()
        .source('a', [{ says: 'The mill takes in flax from both valleys.', speaker: 'Ada Lind', speech }])
        .source('b', [{ says: 'Flax comes to the mill from here and there.', speaker: 'Ada Lind', speech }]);
      return judged(example, [], example.pair('a:c0', 'b:c0', { score })).relation;
    };
    expect(told('indirect', 0.92)).toBe('worded-differently');
    expect(told('direct', 0.7)).toBe('worded-differently');
    expect(told('indirect', 0.7)).toBe('same-matter');
  });

  it('in other words is not told of two statements that end alike and begin with two things', () => {
    const told = (other: string): string => {
      const example = new Example()
        .source('a', [
          { says: 'Thrift in the town halls is the way to a richer county.', speaker: 'Ada Lind' },
        ])
        .source('b', [{ says: other, speaker: 'Ada Lind' }]);
      return judged(example).relation;
    };
    expect(told('Honest courts come first in a richer county.')).toBe('same-matter');
    expect(told('A county grows richer where its town halls are thrifty.')).toBe('worded-differently');
    const quoted = new Example()
      .source('a', [{ says: 'We are not in a hurry to mend roofs.', speaker: 'Ada Lind', speech: 'direct' }])
      .source('b', [{ says: 'We are in no rush with these roofs.', speaker: 'Ada Lind', speech: 'direct' }]);
    expect(judged(quoted).relation).toBe('worded-differently');
  });

  it('is not told where only one says that something was not so', () => {
    const example = new Example()
      .source('a', ['Four members of the guild stood by the mill.'])
      .source('b', ['Not a single member of the guild stayed.']);
    expect(judged(example).differences[0]!.explanation).toEqual(['oneDenies', 'A', 'B', 'B']);
  });

  it('is not told where only one rules out what the other is ready for', () => {
    const told = (b: string): string =>
      judged(new Example().source('a', ['She has ruled out a coalition with the Greens.']).source('b', [b]))
        .relation;
    expect(told('She is ready for a coalition with the Greens.')).toBe('same-matter');
    expect(told('A coalition with the Greens: she has ruled it out.')).toBe('same-claim');
  });

  it.each([
    ['Exports to Japan rose in May.', 'Exports to Korea rose in May.', 'Japan', 'Korea'],
    ['The regulator opened an inquiry.', 'An inquiry was closed by the regulator.', 'opened', 'closed'],
  ])('is not told of two names in one place or of opposites: %s %s', (a, b, mine, yours) => {
    const example = new Example().source('a', [a]).source('b', [b]);
    const { relation, differences } = judged(example);
    expect(relation).not.toBe('same-claim');
    expect(differences[0]!.explanation).toEqual(expect.arrayContaining([mine, yours]));
  });

  it.each([
    ['Villagers blame the company for the flood.', 'The company blames villagers for the flood.'],
    ['Harwick beat Milton on Saturday.', 'On Saturday Milton beat Harwick.'],
    ['The board accepted the offer on Monday.', 'On Monday the board declined the offer of the mill.'],
    [
      'She said the army would not march to Sorrel.',
      'She did not rule out that the army would march to Sorrel.',
    ],
    ['Die Schule wird im Herbst geschlossen.', 'Die Schule wird im Herbst nicht geschlossen.'],
    ['Die Fähre sank.', 'Die Fähre sank nicht.'],
    ['De school sluit.', 'De school sluit niet.'],
    ['L’école de Kelso fermera en juin.', 'L’école de Kelso ne fermera pas en juin.'],
  ])('is not told of who did it to whom, of what is left open or denied in any language: %s %s', (a, b) => {
    expect(judged(new Example().source('a', [a]).source('b', [b])).relation).not.toBe('same-claim');
  });

  it.each([
    ['Villagers blame the company for the flood.', 'For the flood villagers blame the company.'],
    ['The company was sued by villagers.', 'Villagers sued the company.'],
    ['Trade between Kelso and Dorn grew.', 'Trade between Dorn and Kelso grew.'],
    ['Die Schule wird im Herbst geschlossen.', 'Im Herbst wird die Schule geschlossen.'],
  ])('is told of what only stands in another order: %s %s', (a, b) => {
    expect(judged(new Example().source('a', [a]).source('b', [b])).relation).toBe('same-claim');
  });

  it('is not told where "as much as" of the one leaves room for the only figure of the other', () => {
    const example = new Example()
      .source('a', ['Shares of the mill closed 31 percent lower after losing as much as 44 percent.'])
      .source('b', ['Shares of the mill fell by 37 percent by the close.'])
      .quantity('a', '31 percent', 'percent', 31)
      .quantity('a', 'as much as 44 percent', 'percent', 44, { modifier: 'as much as' })
      .quantity('b', '37 percent', 'percent', 37);
    expect(judged(example).relation).not.toBe('same-claim');
  });

  it.each([
    [
      'The mill made a profit of 12 million crowns in the first quarter of 2025.',
      'The mill made a profit of 51 million crowns in 2025.',
    ],
    [
      'Some 4,000 Orrish students are at the universities.',
      'Some 6,500 young people of Orrin study here, 4,000 of them in Dorn.',
    ],
  ])('is not told of one figure and another, or of a whole and a part as large: %s %s', (a, b) => {
    expect(kindsOf(a, b, null)).not.toContain('same-claim: same');
  });

  it.each([
    ['The mill employs 900 people, 300 of them apprentices.', 'The mill employs 300 apprentices.'],
    ['Some 7,200 students signed it, 2,100 of them in Varn.', 'About 2,100 students signed it in Varn.'],
  ])('is told of a part that both tell: %s %s', (a, b) => {
    expect(kindsOf(a, b, null)).toContain('same-claim: same');
  });

  it('surely of two that share much of what the longer one says, and likely of others', () => {
    const said = (overlap: number): unknown => {
      const example = new Example()
        .source('a', ['The mill opened on the quay.'])
        .source('b', ['On the quay the mill is open, as it had to be for many.']);
      const pair = example.pair('a:c0', 'b:c0', { containment: 0.6, overlap, shared: ['mill', 'quay'] });
      return judged(example, [], pair).differences[0]!.explanation;
    };
    expect(said(0.5)).toEqual(['same', 'surely', 'A', 'B']);
    expect(said(0.3)).toEqual(['same', 'likely', 'A', 'B']);
  });

  it('is told of two bare numbers, which may count anything', () => {
    const example = new Example()
      .source('a', ['Ada Lind, 29, runs the mill.'])
      .source('b', ['The mill at Dock Street 120 is run by Ada Lind.'])
      .quantity('a', '29', 'cardinal', 29)
      .quantity('b', '120', 'cardinal', 120);
    expect(judged(example).differences[0]!.explanation[0]).toBe('same');
  });
});

it.each([
  ['The court found Dorn guilty of theft and acquitted him of fraud.', 'The court acquitted Dorn of theft.'],
  ['The guild in Varn grew to 350 members.', 'The guild in Varn grew by 350 members.'],
  ['The party fell 5 points in the poll.', 'The party fell 5 per cent in the poll.'],
  ['The bank cut its rate by 0.25 percentage points.', 'The bank cut its rate by 0.25 per cent.'],
])('is not said of two statements that differ in what only one tells, in a step or in a unit: %s', (a, b) => {
  expect(kindsOf(a, b).filter((kind) => !kind.startsWith('same-matter'))).toEqual([]);
});

it.each([
  ['Nobody was injured in the fire.', 'No one was injured in the fire.', 'same-claim'],
  ['Dockers at Varn will strike.', 'Varn is to go to court to stop dockers’ strike.', 'same-matter'],
  ['The rebel was in Varn jail.', 'Police are looking for the rebel from Varn jail.', 'same-matter'],
])('is said of “nobody” and “no one”, and not of a thing and what is done about it: %s', (a, b, relation) => {
  expect(judged(new Example().source('a', [a]).source('b', [b])).relation).toBe(relation);
});

it('are not said to be the same where states that exclude each other are told, be the other told of something else besides', () => {
  const kinds = kindsOf(
    'The bank cut its growth forecast. It left the tax on savings unchanged.',
    'The bank left its growth forecast unchanged.',
  );
  expect(kinds).not.toEqual([]);
  expect(kinds.filter((kind) => kind.startsWith('same-claim'))).toEqual([]);
});

it('leaves nothing open where one speaker gives one figure and no words stand against one another', () => {
  const told = (figure: string): string[] =>
    kindsOf(
      'Ola Berg said the group would spend between $700 million and $1.3 billion on wind parks this year.',
      `Capital spending on wind parks will be ${figure} in 2025, Ola Berg said.`,
    );
  expect(told('between $700m and $1.3bn')).toEqual(['worded-differently: worded']);
  expect(told('between $700m and $1.6bn')).toEqual(['same-matter: figuresRoom']);
});

it('shows the two tolls where a later one fits an earlier “at least”, and not words that say nothing of them', () => {
  const [told] = judgedTexts(
    'A magnitude 6.2 earthquake struck southern Peru late on Tuesday, killing at least 14 people.',
    "The death toll from Tuesday's earthquake in southern Peru rose to 22 on Thursday, officials said.",
  );
  expect(told?.explanation).toEqual(['figuresRoom', 'A', 'at least 14 people', 'B', '22']);
});

it('takes “plans to” and “intends to” for one', () => {
  expect(
    kindsOf(
      'The museum in Varn intends to expand its west wing.',
      'The museum in Varn plans to expand its west wing.',
    ),
  ).toEqual(['same-claim: same']);
});
