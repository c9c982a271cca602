// What is told of the words in which two sources say one thing: where they differ, quoted or not, and are copied.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/core/analysis.ts';
import type { ScoredPair } from '../../../../src/core/model/comparison.ts';
import { judge } from '../../../../src/core/stages/8-differences.ts';
import { saidWords } from '../../../../src/core/stages/8-differences/wording.ts';
import { english } from '../../../../src/core/texts/english.ts';
import { explained } from '../../../../src/core/texts/wording.ts';
import { Example } from '../example.ts';
import { evidence, judged, judgedTexts, kindsOf, surroundings } from './told.ts';

it('shows what one who took over a text changed in it, and counts it as one text', () => {
  const text = (words: string): string =>
    `The skeleton of the great lizard that went under the hammer for a record sum in the old market hall of Dorn ${words}.`;
  expect(kindsOf(text('is a fake'), text('is genuine'))).toEqual([
    'same-matter: wordsOpen',
    'shared-text: copied',
  ]);
  expect(kindsOf(text('is a fake'), text('is a fake'))).toEqual(['shared-text: copied']);
});

describe('what one subject did besides', () => {
  const told = (subject: string, other: string): unknown[] =>
    judgedTexts(`${subject} destroyed 40 homes and killed three people.`, other)
      .filter(({ passages }) => passages[0]!.start > 0)
      .map(({ kind, explanation: [key, ...rest] }) => [kind, key, ...rest]);

  it('is no same claim where two did it, and told with the words for them', () => {
    const apart = ['same-matter', 'wordsOpen', 'A', 'fire', 'B', 'flood'];
    expect(told('The fire', 'The flood destroyed 40 homes and killed three people.')).toEqual([apart]);
    expect(told('The fire', 'The flood killed three people.')).toEqual([apart]);
  });

  it('is the same where one did it', () => {
    const same = ['same-claim', 'same', 'surely', 'A', 'B'];
    expect(told('The fire', 'The fire destroyed 40 homes and killed three people.')).toEqual([same]);
    expect(told('The fire', 'The fire killed three people.')).toEqual([same]);
    expect(told('The fire', 'It destroyed 40 homes and killed three people.')).toEqual([same]);
  });
});

describe('a quotation that two reports give at length', () => {
  const speech = (words: string): string =>
    `“The dam at Tolm ${words} and we cannot ask the farmers of the valley to wait for another spring,” Mayor Paula Renn told the meeting.`;

  it.each([
    ['has run out of time', 'has run out of farmers'],
    ['will open in the autumn', 'may open in the autumn'],
    ['was signed off by Mr Frey', 'was signed off by Mr Lang'],
    ['has proved to be a mistake', 'has proved to be a disaster'],
  ])('is told to be worded differently, and not copied, where a word is changed: %s | %s', (a, b) => {
    const [first, ...others] = kindsOf(speech(a), speech(b));
    expect(first).toBe('worded-differently: worded');
    expect(others).not.toContain('shared-text: copied');
  });

  it('is told to be worded differently beside the figure or the denial that is changed in it', () => {
    expect(kindsOf(speech('held for eleven minutes'), speech('held for seven minutes'))).toEqual([
      'numbers-differ: figures',
      'worded-differently: worded',
    ]);
    expect(kindsOf(speech('will not be closed in May'), speech('will be closed in May'))).toEqual([
      'possible-contradiction: opposed',
      'worded-differently: worded',
    ]);
  });

  it('is told to be worded differently where one report names its speaker and the other calls her “she”', () => {
    const told = kindsOf(
      speech('has run out of time'),
      speech('has run out of luck').replace('Mayor Paula Renn told the meeting', 'she told the meeting'),
    );
    expect(told).toContain('worded-differently: worded');
    expect(told).not.toContain('shared-text: copied');
  });

  it('is no sign of copying where both have the same words, and counts as copied with the prose beside it', () => {
    const prose =
      'The old weir at Tolm, which was rebuilt in 1931, feeds nine ponds, two mills and a fish farm to this day.';
    const quotation = speech('has run out of time');
    expect(kindsOf(quotation, quotation)).toEqual(['same-claim: same']);
    expect(kindsOf(`${prose}\n\n${quotation}`, `${prose}\n\n${quotation}`)).toEqual([
      'shared-text: copied',
      'shared-text: copied',
    ]);
  });

  it('that stands in a copied sentence is told as both, with the word that was changed', () => {
    const sentence = (word: string): string =>
      `Renn said the fish farm below the old weir at Tolm would lose half of its ponds by May and called the dam “a ${word} that the valley will pay for”.`;
    expect(kindsOf(sentence('mistake'), sentence('disaster'))).toEqual([
      'worded-differently: worded',
      'shared-text: copied',
    ]);
  });

  it('is told by what only one has where the other report stops earlier', () => {
    const whole = speech('has run out of time');
    const told = judgedTexts(whole, whole.replace(' to wait for another spring', ''));
    expect(told.map(({ explanation }) => explained(english, explanation))).toEqual([
      'Both give it as a quotation, but only A has “wait” and “spring”.',
    ]);
  });
});

it('says of who quotes a word of what another quotes whole that the rest is in words of their own', () => {
  const [told] = judgedTexts(
    '“We are confident that inflation is on its way back to target, but the road will be bumpy,” Governor Lena Holm said.',
    'Lena Holm, the governor, warned that the way back to target would be “bumpy”.',
  );
  expect(told?.explanation.slice(0, 2)).toEqual(['worded', 1]);
});

it('shows of a statement without words of its own what the words of the other are held against', () => {
  const [told] = judgedTexts(
    'Ann Lee said: “It punishes the small fishermen of the lake.”',
    'Ann Lee said: “As it stands, it punishes the small fishermen of the lake.”',
  );
  expect(told?.explanation[0]).toBe('worded');
  expect(new Set(told?.passages.map(({ source }) => source))).toEqual(new Set(['a', 'b']));
});

it.each([
  ['mixed', []],
  ['direct', [{ start: 0, end: 22 }]],
] as const)('takes who calls something by a quoted name for no word of theirs: %s', (speech, left) => {
  const text = 'The leader Drew called the budget “a betrayal”.';
  const { claims } = new Example().source('a', [{ says: text, speech, attribution: { start: 0, end: 22 } }]);
  expect(saidWords([{ start: 0, end: 22 }], claims[0]!, text)).toEqual(left);
});

describe('wording', () => {
  it('does not differ in its words where these are opposites', () => {
    const told = (b: string): string => {
      const example = new Example()
        .source('a', [{ says: 'The office expects pupil numbers to fall by a tenth.', speaker: 'Ada Lind' }])
        .source('b', [{ says: b, speaker: 'Ada Lind' }]);
      const { relation, differences } = judged(example);
      return `${relation}: ${differences[0]!.explanation[0]}`;
    };
    expect(told('Pupil numbers will go down by a tenth.')).toBe('worded-differently: worded');
    expect(told('Pupil numbers will rise by a tenth.')).toBe('same-matter: wordsApart');
  });

  it('is not told of words that stand for each other in reports that are nearly one, be they opposites or not', () => {
    const told = (a: string, b: string, speech: 'direct' | 'indirect'): string => {
      const [one, other] = [a, b].map((says) => ({ says, speaker: 'Ada Lind', speech }));
      return judged(new Example().source('a', [one!]).source('b', [other!])).relation;
    };
    const words = ['The flood has ruined the barley.', 'The flood has spared the barley.'] as const;
    expect(told(...words, 'indirect')).toBe('same-matter');
    expect(told(...words, 'direct')).toBe('worded-differently');
    expect(told(words[0], 'The barley was lost in last week’s flood.', 'indirect')).toBe(
      'worded-differently',
    );
  });

  it('does not differ in the forms of its words, unless both quote it', () => {
    const told = (speech: 'direct' | 'indirect'): string => {
      const example = new Example()
        .source('a', [{ says: 'The army is withdrawing from the border.', speaker: 'Ada Lind', speech }])
        .source('b', [
          { says: 'The withdrawal of the army from the border is on.', speaker: 'Ada Lind', speech },
        ]);
      return judged(example).relation;
    };
    expect(told('indirect')).toBe('same-claim');
    expect(told('direct')).toBe('worded-differently');
  });

  it('is not told of a word that one denies and the other has: it says nothing when it stands alone', () => {
    const example = new Example()
      .source('a', ['The bank would decide on the rate meeting by meeting and had no path in mind.'])
      .source('b', ['The rate would hang on prices, with nothing decided in advance.']);
    const { relation, differences } = judged(example, [], example.pair('a:c0', 'b:c0', { score: 0.5 }));
    expect(relation).toBe('same-matter');
    expect(differences[0]!.explanation[0]).not.toBe('wordsApart');
  });

  it('is told with the word of grammar that stands in the place of one: “this year” for “next year”', () => {
    const worded = judgedTexts(
      '“We will close the mill next year,” said Tom Hall.',
      '“We will close the mill this year,” said Tom Hall.',
    ).filter(({ explanation: [key] }) => key === 'worded');
    expect(worded.map(({ explanation }) => explanation)).toEqual([
      ['worded', 2, 'A', ['next year'], 'B', ['this year']],
    ]);
  });

  it('differs within the quotations alone where both quote, unless nothing in them differs', () => {
    const worded = (a: string, b: string): unknown[] =>
      analyse(
        [a, b].map((says, at) => ({
          id: 'ab'[at]!,
          title: 'AB'[at]!,
          outlet: 'AB'[at]!,
          date: '2025-06-04',
          text: `Ada Lind spoke in the town hall. ${says}`,
        })),
      ).findings.flatMap(({ kind, explanations }) =>
        kind === 'worded-differently' ? explanations.map((each) => each[5]) : [],
      );
    const bucket = '"This is a leaky bucket, and it will not hold a single drop," Lind told the council.';
    expect(worded(bucket, 'She called the plan "a leaky bucket that won\'t even hold a drop".')).toEqual([
      ["won't"],
    ]);
    const example = new Example()
      .source('a', [
        { says: 'the mill is “a vital part” for the town', speaker: 'Ada Lind', speech: 'mixed' },
      ])
      .source('b', [
        { says: 'the mill is “a vital part” for the valleys', speaker: 'Ada Lind', speech: 'mixed' },
      ]);
    const quotations = new Map(
      example.claims.map(({ id, source, start }) => {
        const quotation = { source, start: start + 12, end: start + 26, kind: 'partial' as const };
        return [id, [{ ...quotation, speaker: null, relay: null }]];
      }),
    );
    const around = { ...surroundings(example), quotations };
    const { explanation } = judge(example.pair('a:c0', 'b:c0'), around).differences[0]!;
    expect(explanation).toEqual(['wordsApart', 'A', 'town', 'B', 'valleys']);
  });

  it('differs when one speaker is rendered in other words, and the words are shown', () => {
    const example = new Example()
      .source('a', [{ says: 'The mill must always stay a pillar of the town', speaker: 'Ada Lind' }])
      .source('b', [{ says: 'the mill is a vital part of the town at all times', speaker: 'Lind' }]);
    const alignment = judged(example);
    expect(alignment.relation).toBe('worded-differently');
    expect(evidence(example, alignment)).toContain('vital part');
  });

  it('is not told of two remarks of which each has a figure of its own, be it of another size', () => {
    const told = (a: string, b: string): string => {
      const example = new Example()
        .source('a', [{ says: `The strike will cost the mill ${a} a year`, speaker: 'Ada Lind' }])
        .source('b', [{ says: `The mill had lost ${b} to the strike by noon`, speaker: 'Ada Lind' }]);
      for (const [source, words, value] of [
        ['a', '31 million crowns', 31e6],
        ['b', '2 million crowns', 2e6],
      ] as const)
        if (example.texts.get(source)!.includes(words))
          example.quantity(source, words, 'money', value, { unit: 'crowns' });
      return judged(example).relation;
    };
    expect(told('31 million crowns', '2 million crowns')).toBe('same-matter');
    expect(told('31 million crowns', 'a fortune')).toBe('worded-differently');
    expect(told('a fortune', 'a lot of money')).toBe('worded-differently');
  });

  it('differs where both tell what one person said on one occasion, however few words they share, but for a single one', () => {
    const always = [['always', 'at all times']] as const;
    const told = (
      a: string | null,
      b: string | null,
      equivalents: ScoredPair['equivalents'] = always,
    ): string => {
      const example = new Example()
        .source('a', [{ says: 'The mill must always stay a pillar of the town', speaker: 'Ada Lind' }])
        .source('b', [{ says: 'it is a vital part of the town at all times', speaker: 'Lind' }]);
      [a, b].forEach((occasion, at) => (example.claims[at] = { ...example.claims[at]!, occasion }));
      const occasions = [
        { id: 'o1', who: 'Ada Lind', where: null, gathering: 'council', date: null, passages: [] },
      ];
      const pair = example.pair('a:c0', 'b:c0', { score: 0.6, shared: ['town'], equivalents });
      return judged(example, occasions, pair).relation;
    };
    expect(told('o1', 'o1')).toBe('worded-differently');
    expect(told('o1', 'o1', [])).toBe('same-matter');
    expect(told('o1', null)).toBe('same-matter');
    expect(told(null, null)).toBe('same-matter');
  });

  it('is told by the two longest runs of words that differ, in the order of the text and not at full length', () => {
    const example = new Example()
      .source('a', [
        {
          says: 'Now the mill needs a much deeper channel, and the town wants cheap bread, fresh fish, clean streets, warm schools, safe bridges and honest weights',
          speaker: 'Ada Lind',
        },
      ])
      .source('b', [{ says: 'the mill has a problem, and the town knows', speaker: 'Lind' }]);
    expect(judged(example).differences[0]!.explanation).toEqual([
      'worded',
      0,
      'A',
      ['much deeper channel', 'wants cheap bread, fresh fish, clean streets, warm …'],
      'B',
      ['problem', 'knows'],
    ]);
  });

  it('names the words that only one has where the other adds none of its own', () => {
    const example = new Example()
      .source('a', [{ says: 'the mill never took a loan', speaker: 'Ada Lind' }])
      .source('b', [{ says: 'the mill never took a loan from anyone abroad', speaker: 'Lind' }]);
    const [difference] = judged(example).differences;
    expect(difference!.explanation).toEqual(['worded', 0, 'A', [], 'B', ['anyone abroad']]);
  });

  it('is shown from a quotation mark on or up to it, never with half a pair of marks', () => {
    const example = new Example()
      .source('a', [
        { says: 'the council called the new mill tax "robbery by daylight", he said', speaker: 'Lind' },
      ])
      .source('b', [{ says: 'the council called it a "theft", he said', speaker: 'Lind' }]);
    const { explanation } = judged(example).differences[0]!;
    expect(JSON.stringify(explanation)).toContain('robbery');
    for (const shown of explanation.flat()) expect(String(shown).split(/["“”]/u)).not.toHaveLength(2);
  });

  it('is no other where a figure is only spelled in another way', () => {
    const kinds = kindsOf(
      'The town will spend £3bn on trams over ten years, Ada Lind said.',
      'The town will spend £3 billion on trams over ten years, Ada Lind said.',
    );
    expect(kinds).toEqual(['same-claim: same']);
  });

  it('leaves out the words that say who speaks', () => {
    const says = 'the mill is vital, Lind said at noon, adding it will stay';
    const example = new Example()
      .source('a', [{ says: 'The mill is precious and will stay', speaker: 'Ada Lind' }])
      .source('b', [{ says, speaker: 'Lind' }]);
    const attribution = { start: says.indexOf('Lind'), end: says.indexOf(', adding') };
    example.claims[1] = { ...example.claims[1]!, attribution };
    expect(evidence(example, judged(example)).join(' ')).not.toMatch(/Lind|said|noon|adding/);
  });

  /** The words that are told as worded differently, by pair and source. */
  const wordedIn = (a: string, b: string): string[][] => {
    const sources = [a, b].map((text, at) => ({
      id: 'ab'[at]!,
      title: 'AB'[at]!,
      outlet: null,
      date: null,
      text,
    }));
    return analyse(sources)
      .alignments.flatMap(({ differences }) => differences)
      .filter(({ kind }) => kind === 'worded-differently')
      .flatMap(({ passages }) =>
        ['a', 'b'].map((id) =>
          passages
            .filter(({ source }) => source === id)
            .map(({ start, end }) => sources.find((one) => one.id === id)!.text.slice(start, end)),
        ),
      );
  };

  it('leaves out what stands beside it in the other source’s quotation', () => {
    expect(
      wordedIn(
        '“We left the villagers alone and I truly regret the delay,” Ada Lind said.',
        '“I truly regret the delay. We left you alone,” Ada Lind told the town.',
      ),
    ).toEqual([['villagers'], ['I truly regret the delay']]);
  });

  it('has its words though the words that say who speaks stand on both sides of it', () => {
    expect(
      wordedIn(
        'Minister Ada Lind promised local mills their share. “No mill will be left behind,” she told the 600 people in the room, and the men of Kelso stamped their feet.',
        '“We will leave no mill behind,” Ada Lind said.',
      ),
    ).toEqual([['left'], ['leave']]);
  });

  it.each([
    ['The guard was alone in the tower', 'Two guards were in the tower', 'possible-contradiction'],
    ['The guard was alone in the tower', 'Two guards were in the yard', 'same-claim'],
    ['The guard was alone in the tower', 'One guard was in the tower', 'same-claim'],
  ])(
    'that has somebody alone is not the same as one that counts several in that place: %s | %s',
    (a, b, kind) => {
      const example = new Example()
        .source('a', [{ says: a, speaker: 'Ada Lind' }])
        .source('b', [{ says: b, speaker: 'Ada Lind' }]);
      if (/Two|One/.test(b))
        example.quantity('b', /^\S+/.exec(b)![0], 'cardinal', b.startsWith('Two') ? 2 : 1);
      expect(judged(example).relation === 'possible-contradiction').toBe(kind === 'possible-contradiction');
    },
  );

  it('that is copied at length counts as shared text', () => {
    const copy =
      'Makers of lamps have begun to move their lines abroad as buyers ask for more than one place of supply.';
    const example = new Example().source('a', [copy]).source('b', [copy]);
    expect(judged(example).relation).toBe('shared-text');
  });

  it('that both give in the same words is told as those, and not worded otherwise for the words around it', () => {
    const quote = '"The bridge was never safe,"';
    const told = (b: string): string[] =>
      kindsOf(`${quote} said Paula Renn, the engineer. Beans grew.`, `${b} Peas grew.`);
    expect(told(`${quote} engineer Renn told the inquiry.`)).toContain('same-claim: same');
    expect(told('"The bridge was hardly safe," engineer Renn told the inquiry.')).toContain(
      'worded-differently: worded',
    );
  });

  it('that is copied is shared text on two occasions too, and a reworded one is not', () => {
    const told = (b: string): string[] =>
      kindsOf(
        'In a debate in Varn on 2 June, Joanna Okafor said landlords who break the law will face fines of up to 40,000 pounds.',
        `In an interview in Kelm on 3 June, Joanna Okafor said ${b}`,
      );
    expect(told('landlords who break the law will face fines of up to 40,000 pounds.')).toEqual([
      'other-occasion: occasions',
      'shared-text: copied',
    ]);
    expect(told('fines of up to 40,000 pounds await any landlord who breaks the law.')).not.toContain(
      'shared-text: copied',
    );
  });

  it('that two people say on two occasions is one that the sources give to two, and a reworded one is not', () => {
    const told = (b: string): string[] =>
      kindsOf(
        'Joanna Okafor told a debate in Varn on 2 June that landlords who break the law will face fines.',
        `Peter Hale told a forum in Kelm on 3 June that ${b}`,
      );
    expect(told('landlords who break the law will face fines.')).toEqual([
      'speaker-differs: speakers',
      'speaker-differs: occasions',
    ]);
    expect(told('any landlord who breaks the law will be fined.')).toEqual(['other-occasion: occasions']);
  });

  it('is told what a copy changed though the word stands elsewhere in it', () => {
    const told = (closed: string, word: string): unknown =>
      judgedTexts(closed, closed.replace('southern pillar', word)).find(({ kind }) => kind === 'same-matter')
        ?.explanation;
    const bridge =
      'The bridge over the northern arm of the river was closed after cracks were found in the southern pillar, and the northern road will stay shut for weeks.';
    expect(told(bridge, 'northern pillar')).toEqual(['wordsOpen', 'A', 'southern', 'B', 'northern']);
    expect(told(bridge, 'southern arm')).toEqual(['wordsOpen', 'A', 'pillar', 'B', 'arm']);
    expect(told(bridge, 'pillar')).toBeUndefined();
  });

  it('with another figure is no shared text, unless the rest is as long as a sentence', () => {
    const told = (rest: string): string[] =>
      kindsOf(`Six of the nine ${rest}`, `Seven of the nine ${rest}`).filter((kind) =>
        kind.startsWith('shared'),
      );
    const short = 'members of the committee in Varn voted for the rise.';
    expect(told(short)).toEqual([]);
    const long = `${short.slice(0, -1)} of the toll on the old bridge that carries the road from the harbour to the mills.`;
    expect(told(long)).toEqual(['shared-text: copied']);
  });

  it('of which one is for a place alone is no shared text', () => {
    const rest = 'households lost their homes through no-fault evictions last year.';
    const told = kindsOf(`Nearly 17,000 ${rest}`, `In Varn alone, 1,900 ${rest}`);
    expect(told.filter((kind) => /^(?:shared|numbers)/u.test(kind))).toEqual([]);
  });

  it('is no short one in which a word in eight is changed, in whatever language', () => {
    const rest = 'des neuf membres ont voté pour la hausse.';
    expect(kindsOf(`Six ${rest}`, `Sept ${rest}`)).not.toContain('shared-text: copied');
  });

  it.each([
    ['Kestrel Ferries cancelled more than ninety sailings on Saturday.', 'none', 'shared-text'],
    ['It was not at all what we would have said.', 'none', 'same-claim'],
    ['Kestrel Ferries cancelled more than ninety sailings on Saturday.', 'direct', 'same-claim'],
  ] as const)(
    'that is short is shared text where its words are rare and no quotation: %s %s',
    (says, speech, relation) => {
      const example = new Example().source('a', [says]).source('b', [says]);
      example.claims.forEach((claim, at) => (example.claims[at] = { ...claim, speech }));
      expect(judged(example).relation).toBe(relation);
    },
  );
});

it.each([
  ['Nobody has told us the reasons', 'Nobody has told us any reasons', ['the reasons'], ['any reasons']],
  ['We would pay for all of the work', 'We will pay for all of the work', ['would'], ['will']],
])('tells words of grammar that differ within two quotations: %s | %s', (a, b, one, other) => {
  const [first] = judgedTexts(`“${a},” Ola Berg said.`, `“${b},” Ola Berg said.`);
  expect(first?.explanation).toEqual(['worded', 2, 'A', one, 'B', other]);
});

it.each([
  ['We will not give up our land', 'We will not give up on our land', 'only B has “on”'],
  ['We cannot and will not accept this offer', 'We cannot, will not accept this offer', 'only A has “and”'],
  ['This is the end of the line for us', 'This is end of the line for us', ''],
])('tells words of grammar put into a quotation or left out of it: %s', (a, b, says) => {
  const [found] = judgedTexts(`“${a},” said Vera Holm.`, `“${b},” said Vera Holm.`);
  expect(found!.kind).toBe('worded-differently');
  expect(explained(english, found!.explanation)).toContain(says);
});
