// Stage 4: the statement inside a sentence, and how it is made.
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/stages/1-sentences.ts';
import { findSpeech } from '../../../src/core/stages/2-speech.ts';
import { findClaims } from '../../../src/core/stages/4-claims.ts';

function claims(text: string) {
  const source = { id: 'a', text };
  const sentences = splitSentences(source);
  return findClaims(source, sentences, findSpeech(source, sentences)).map((one) => ({
    ...one,
    words: text.slice(one.start, one.end),
  }));
}

describe('speaker', () => {
  it('is not whoever is named beside a statement of somebody whom the text does not name', () => {
    expect(
      claims('She told the BBC the deal was dead, a day after her deputy said talks would go on.')[0]
        ?.speaker,
    ).toBeNull();
  });

  it.each([
    ['Ann Lee means to turn the tide with her “mills first” call.', null, 'none'],
    ['“The mill must stay, and it will”, in the words of Lee’s call.', 'Lee', 'direct'],
    ['The ban was lifted, part of a plan that Ann Lee has said was needed.', null, 'none'],
    ['The mill must stay, Ann Lee said.', 'Ann Lee', 'indirect'],
    ['Ann Lee said the town would “never give up” its mill.', 'Ann Lee', 'mixed'],
    ['The mill makes 29 per cent of the felt, according to figures for 2023.', 'figures', 'indirect'],
  ])('of “%s” is %s', (text, speaker, speech) => {
    expect(claims(text).map((one) => [one.speaker, one.speech])).toEqual([[speaker, speech]]);
  });
});

describe('the words that tell who says something', () => {
  it.each([
    [
      'On a visit to Oslo – the largest port – Ann Lee said the mill was lost.',
      'the mill was lost',
      'Ann Lee',
    ],
    ['“We will pay,” a clerk was quoted by the Global Times as saying.', 'We will pay', 'clerk'],
    [
      'The mill will close, Reuters reported, citing the harbour office.',
      'The mill will close',
      'harbour office',
    ],
    ['“There were no boats,” survivor Greg Tull said.', 'There were no boats', 'Greg Tull'],
    ['Ann Lee replied that the mill was lost.', 'the mill was lost', 'Ann Lee'],
    ['Ann Lee pointed out that the mill was lost.', 'the mill was lost', 'Ann Lee'],
    ['Ann Lee demanded that the mill pay.', 'Ann Lee demanded that the mill pay.', 'Ann Lee'],
    ['The ministry said late on Tuesday that the mill was lost.', 'the mill was lost', 'ministry'],
    ['The ministry said early Tuesday the mill was lost.', 'the mill was lost', 'ministry'],
    ['The mill was lost, the ministry said late on Tuesday.', 'The mill was lost', 'ministry'],
    ['“We are with them,” read a statement from the club.', 'We are with them', 'club'],
    ['“We are with them,” said a statement issued by the club.', 'We are with them', 'club'],
    ['Local media quoted Ann Lee as telling reporters in Oslo that it was late.', 'it was late', 'Ann Lee'],
    ['Sources close to the talks said it was late.', 'it was late', 'sources close to the talks'],
    ['Neighbours fear the noise will return.', 'the noise will return', 'Neighbours'],
    ['“Nobody warned us,” villager Omar Said told Reuters.', 'Nobody warned us', 'Omar Said'],
    ['Ann Lee told supporters in Oslo she would win.', 'she would win', 'Ann Lee'],
    ['Ann Lee promised residents in March that the pool would open.', 'the pool would open', 'Ann Lee'],
  ])('are no part of the claim: %s', (text, words, speaker) => {
    expect(claims(text).map((one) => [one.words, one.speaker])).toEqual([[words, speaker]]);
  });
});

describe('the end of a claim', () => {
  it.each([
    ['The mill burned at 3 a.m.', 'The mill burned at 3 a.m.'],
    ['The mill was given to Ann J.', 'The mill was given to Ann J.'],
    ['The mill burned at once.', 'The mill burned at once'],
  ])('keeps the point of a short form: %s', (text, words) => {
    expect(claims(`“${text.replace(/\.$/u, '')}.”, Ann Lee said.`).map((one) => one.words)).toEqual([words]);
  });
});

describe('what somebody does', () => {
  it.each([
    'Ann Lee declared a state of emergency on Friday.',
    'Ann Lee rejected the budget on Monday.',
    'Ann Lee accepts an award on Monday.',
    'Ann Lee praised Boris before Clara resigned.',
    'The flood claimed 52 lives in Orlen.',
    'Ann Lee claimed her third world title on Sunday.',
    'If Governor Lee says that rates will rise, markets will believe her.',
    'If the bank confirms that rates will rise, markets will fall.',
    'It is unclear whether Ann Lee said that the mill was safe.',
  ])('is no speech of theirs, nor is what they may say: %s', (text) => {
    expect(claims(text).map(({ speaker }) => speaker)).toEqual([null]);
  });

  it.each([
    'Ann Lee declared the mill safe on Friday.',
    'Ann Lee claimed 52 lives were lost.',
    'Ann Lee rejected claims that the mill was lost.',
    'Ann Lee rejected the budget as too small.',
    'Ann Lee rejected the budget, saying it was too small.',
    'Ann Lee praised Boris for his courage.',
    'If it rains, Ann Lee said, the mill will stay.',
  ])('is speech where it tells what they say: %s', (text) => {
    expect(claims(text).some(({ speaker }) => speaker === 'Ann Lee')).toBe(true);
  });
});

describe('what somebody adds to what they said', () => {
  it.each([
    '“The mill must stay,” Ann Lee said, adding that nobody was hurt.',
    '“The mill must stay,” said Ann Lee, adding that nobody was hurt.',
    '“The mill must stay,” said Ann Lee, who warned that nobody was hurt.',
    '“The mill must stay,” said Ann Lee, head of the clinic, who also pointed out that nobody was hurt.',
  ])('is a statement of its own in %s', (text) => {
    expect(claims(text).map(({ speaker, words }) => [speaker, words])).toEqual([
      ['Ann Lee', 'The mill must stay'],
      ['Ann Lee', 'nobody was hurt'],
    ]);
  });

  it.each([
    'The mill must stay, Ann Lee said, adding that nobody was hurt.',
    'The mill must stay, Ann Lee said on Friday, adding that nobody was hurt.',
    'The mill must stay, said Ann Lee, adding nobody was hurt.',
    'The mill must stay, said Ann Lee, head of the clinic, noting that nobody was hurt.',
    'Ann Lee said that the mill must stay, adding that nobody was hurt.',
    'Ann Lee said the mill must stay, adding nobody was hurt.',
    'The mill must stay, Ann Lee told reporters, stressing that nobody was hurt.',
  ])('is a statement of its own of who is not quoted: %s', (text) => {
    expect(claims(text).map(({ speaker, words }) => [speaker, words.replace(/^[Tt]he/, 'the')])).toEqual([
      ['Ann Lee', 'the mill must stay'],
      ['Ann Lee', 'nobody was hurt'],
    ]);
  });

  it.each([
    'Ann Lee said the mill must stay and added that nobody was hurt.',
    'Ann Lee said the mill must stay but warned that nobody was hurt.',
    'Ann Lee said that the mill must stay, and also stressed that nobody was hurt.',
  ])('is a statement of its own behind a second verb: %s', (text) => {
    expect(claims(text).map(({ speaker, words }) => [speaker, words])).toEqual([
      ['Ann Lee', 'the mill must stay'],
      ['Ann Lee', 'nobody was hurt'],
    ]);
  });

  it.each([
    ['Noting that the mill was old, Ann Lee said it must close.', 'the mill was old', 'it must close'],
    [
      'Noting the mill was old, Ann Lee, head of the clinic and of the guild, said nobody was hurt.',
      'the mill was old',
      'nobody was hurt',
    ],
    [
      'Warning that the mill was old, Ann Lee said leading guilds should buy it.',
      'the mill was old',
      'leading guilds should buy it',
    ],
  ])('is a statement of its own where the sentence opens with one: %s', (text, one, other) => {
    expect(claims(text).map(({ speaker, words }) => [speaker, words])).toEqual([
      ['Ann Lee', one],
      ['Ann Lee', other],
    ]);
  });

  it('is left with what somebody does who says it first', () => {
    expect(claims('Warning that nobody was safe, Ann Lee urged the council to act.')).toHaveLength(1);
  });

  it('is left with a statement about somebody who may have said it', () => {
    for (const who of ['Boris Rahn', 'the ministry', 'the regulator', 'the company', 'the neighbours'])
      expect(claims(`Ann Lee said ${who} had left and warned that nobody was safe.`)).toHaveLength(1);
  });

  it('is that of whoever the clause before is about', () => {
    expect(
      claims('Ann Lee said Boris Rahn wrote to the mill, warning that nobody was safe.').map(
        ({ words }) => words,
      ),
    ).toHaveLength(1);
  });

  it('is no statement without one', () => {
    expect(claims('“The mill must stay,” Ann Lee said, adding her name to the list.')).toHaveLength(1);
    expect(claims('Costs rose, Ann Lee said, adding a wing that would house the mill.')).toHaveLength(1);
    expect(claims('The mill closed, Ann Lee said, adding pressure on the town to act.')).toHaveLength(1);
    for (const other of ['whose rival quit, admitting', 'but the union called a strike, saying'])
      expect(claims(`“The mill must stay,” said Ann Lee, ${other} that he had lied.`)).toHaveLength(1);
  });
});

describe('what somebody only fears or hopes', () => {
  it.each([
    ['Farmers fear that prices will fall.', ['fear']],
    ['Farmers fear prices will fall.', ['fear']],
    ['Farmers worry that prices will fall.', ['worry']],
    ['Farmers say that prices will fall.', []],
  ])('is told less firmly: %s', (text, hedges) => {
    expect(claims(text).map((one) => [one.words, one.speaker, one.hedges])).toEqual([
      [expect.stringMatching(/^prices will fall\.?$/), 'Farmers', hedges],
    ]);
  });
});

describe('what somebody does before they say something', () => {
  it.each([
    [
      'The bank raised its forecast on Friday, saying that growth would reach 2%.',
      'The bank raised its forecast on Friday',
      'growth would reach 2%',
      'bank',
    ],
    [
      'Boris Rahn resigned on Friday, saying the board had lied.',
      'Boris Rahn resigned on Friday',
      'the board had lied',
      'Boris Rahn',
    ],
    [
      'Shares fell hours after the firm said it would close two mills.',
      'Shares fell',
      'it would close two mills',
      'firm',
    ],
    [
      'Boris Rahn resigned a day after the police said he was a suspect.',
      'Boris Rahn resigned',
      'he was a suspect',
      'police',
    ],
    [
      'Shares fell 5 per cent after the firm said it would close two mills.',
      'Shares fell 5 per cent',
      'it would close two mills',
      'firm',
    ],
  ])('is told by the source: %s', (text, deed, words, speaker) => {
    expect(claims(text).map((one) => [one.speaker, one.words])).toEqual([
      [null, deed],
      [speaker, words],
    ]);
  });

  it.each(['对此，李兰表示，磨坊必须保留。', '谈到罢工，李兰表示，磨坊必须保留。'])(
    'is none where words only lead up to what is said, in Chinese: %s',
    (text) => {
      expect(claims(text).map(({ speaker }) => speaker)).toEqual(['李兰']);
    },
  );

  it('is no statement where it only tells when they say it', () => {
    expect(claims('That was when Ann Lee said she would go.')).toHaveLength(1);
    expect(claims('In May, when the firm said it would close, nobody came.')).toHaveLength(1);
  });

  it.each([
    ['The mayor welcomed the plan but said that it would cost £3m.', 'The mayor welcomed the plan'],
    ['Ana Bel visited the camp and told reporters that aid would come.', 'Ana Bel visited the camp'],
    ['The council voted to close the pool and said 40 jobs would go.', 'The council voted to close the pool'],
    ['The guards held two men and said they were looking for a third.', 'The guards held two men'],
    [
      'A team from Varn weighed 1,680 eels in May and found that half were thin.',
      'A team from Varn weighed 1,680 eels in May',
    ],
  ])('is a statement of its own: %s', (text, words) => {
    const [deed, said] = claims(text);
    expect([deed?.words, deed?.speaker, said?.speech]).toEqual([words, null, 'indirect']);
  });

  it.each([
    'Ana Bel shook her head and said that it was over.',
    'Doctors and nurses said that it was over.',
    'Ana Bel stood at the gate and said that it was over.',
    'Ana Bel laughed and said that it was over.',
  ])('is none where they only speak: %s', (text) => {
    expect(claims(text).map(({ words }) => words)).toEqual(['it was over']);
  });
});

describe('what somebody does with what is said of them', () => {
  it.each([
    ['The minister admitted some of the mistakes and will not resign.', null],
    ['The minister denied the mistake and will stay, her lawyer Amir Bohn said.', 'Amir Bohn'],
    [
      'Ann Lee admitted some of the charges and will not appeal, according to her lawyer, Amir Bohn.',
      'Amir Bohn',
    ],
    ['Drivers who break the rules will pay a fine of £60.', null],
  ])('is told with its verb, by whoever tells it: %s', (text, speaker) => {
    const words = text.replace(/, (?:her lawyer Amir Bohn said|according to her lawyer, Amir Bohn)\.$/u, '');
    expect(claims(text)).toMatchObject([{ words, speaker }]);
  });

  it.each([
    ['Ann Lee said nurses and doctors would strike.', 'nurses and doctors would strike'],
    ['Ann Lee admitted the plan would fail and has gone.', 'the plan would fail and has gone'],
  ])('is what they say where a clause stands behind the verb: %s', (text, words) => {
    expect(claims(text)).toMatchObject([{ words, speaker: 'Ann Lee' }]);
  });
});

describe('what the words that tell who speaks tell besides', () => {
  it.each([
    [
      'Ada Lund, who cycled there with 1,340 others, said the day was fine.',
      'Ada Lund, who cycled there with 1,340 others',
    ],
    ['“Fine,” said Ada Lund, a baker, who was born in March.', 'Ada Lund, a baker, who was born in March'],
    [
      '“It is a fine day,” said Ada Lund, head of ovens at Brot, which owns nine mills.',
      'Ada Lund, head of ovens at Brot, which owns nine mills',
    ],
    [
      'At least 30 lorries stood at the gate, where drivers said that nobody let them in.',
      'At least 30 lorries stood at the gate',
    ],
    [
      '“It is a fine day,” she told the paper; the mill made 12 per cent less.',
      'the mill made 12 per cent less',
    ],
  ])('is a claim of its own by nobody in %s', (text, words) => {
    expect(claims(text).filter(({ speech }) => speech === 'none')).toMatchObject([{ words, speaker: null }]);
    expect(claims(text)).toHaveLength(2);
  });

  it.each([
    'Ada Lund, who likes bread, said the day was fine.',
    '“It is a fine day,” said Ada Lund in the town of Vik, where she met 40 bakers.',
    'Ada Lund said the day was fine.',
  ])('is no claim without a figure, a day or a name, or as the place where it is said: %s', (text) => {
    expect(claims(text)).toHaveLength(1);
  });
});

describe('what somebody is told', () => {
  it('may end with whom it is told to', () => {
    expect(claims('“Pay is low,” Ann Lee told her').map(({ speaker }) => speaker)).toEqual(['Ann Lee']);
  });

  it.each([
    ['Ann Lee told a rally outside Terminal 2 on Tuesday that pay was low.', 'pay was low', 'a rally'],
    [
      'Ann Lee told visiting Estrian deputies on Tuesday that pay was low.',
      'pay was low',
      'visiting Estrian',
    ],
    ['Ann Lee told Friday’s council session: “Pay is low.”', 'Pay is low', 'Friday’s council session'],
    ['Ann Lee had told councillors the night before that pay was low.', 'pay was low', 'councillors'],
    ['Ann Lee told the families that night that pay was low.', 'pay was low', 'the families'],
    ['Ann Lee told 200 miners that pay was low.', 'pay was low', '200 miners'],
    [
      'Ann Lee told her French counterpart, Jean Petit, in Paris that the pact was dead.',
      'the pact was dead',
      'her French counterpart',
    ],
    ['The prosecutor told jurors Hale had lied.', 'Hale had lied', 'jurors'],
  ])('begins behind whom it is told to, where and when: %s', (text, words, addressee) => {
    const [claim] = claims(text);
    expect(claim?.words).toBe(words);
    expect(text.slice(claim!.addressee!.start, claim!.addressee!.end)).toBe(addressee);
  });

  it.each([
    ['Ann Lee told Kelso council the plan that he made was dead.', 'the plan that he made was dead'],
    ['Ann Lee told the Post that night shifts would end.', 'night shifts would end'],
    ['Ann Lee told an outside expert that pay was low.', 'pay was low'],
  ])('loses none of its own words: %s', (text, words) => {
    expect(claims(text)[0]?.words).toBe(words);
  });
});

describe('passage', () => {
  it.each([
    ['The mill must stay, Ann Lee told workers.', 'The mill must stay', 'indirect'],
    ['Ann Lee said on Friday that the mill must stay.', 'the mill must stay', 'indirect'],
    ['Their words came after Ann Lee said the mill must stay.', 'the mill must stay', 'indirect'],
    ['“The mill must stay,” Ann Lee said.', 'The mill must stay', 'direct'],
    [
      '“The mill must stay,” said Ann Lee, head of the union, according to Reuters.',
      'The mill must stay',
      'direct',
    ],
    [
      '“The mill must stay,” Ann Lee told parliament, in remarks carried by the BBC.',
      'The mill must stay',
      'direct',
    ],
    [
      'The mill must stay, Ann Lee told the council in Kelso on Sunday, the last day of its session.',
      'The mill must stay',
      'indirect',
    ],
    [
      'The mill is safe, Ann Lee said on Sunday, and it will grow.',
      'The mill is safe, Ann Lee said on Sunday, and it will grow.',
      'indirect',
    ],
    ['“The mill must stay,” Ann Lee said at a works that makes bricks.', 'The mill must stay', 'direct'],
    ['“The mill must stay,” Ann Lee told reporters outside the courthouse.', 'The mill must stay', 'direct'],
    ['“The mill must stay,” Ann Lee told the Mail near her home in Leeds.', 'The mill must stay', 'direct'],
    ['Prices rose, the Coastline agency reported.', 'Prices rose', 'indirect'],
    ['Prices may rise, officials said.', 'Prices may rise', 'indirect'],
    ['It is late, officials said.', 'It is late', 'indirect'],
    ['Ann Lee said that day that the mill must stay.', 'the mill must stay', 'indirect'],
    ['Ann Lee said at that time that the mill must stay.', 'the mill must stay', 'indirect'],
    ['Ann Lee said in an interview that day that the mill must stay.', 'the mill must stay', 'indirect'],
    ['Ann Lee said that time was short.', 'time was short', 'indirect'],
    ['“It is late,” Ann Lee told the BBC’s Newsnight programme on Friday.', 'It is late', 'direct'],
    [
      'The regulator found the mill must stay and was wrong.',
      'The regulator found the mill must stay and was wrong.',
      'none',
    ],
    ['The regulator found the lender had broken rules.', 'the lender had broken rules', 'indirect'],
    ['Asked whether it would stay, Ann Lee said, “Absolutely.”', 'Absolutely', 'direct'],
    [
      'The mill has heard that story before, officials said.',
      'The mill has heard that story before',
      'indirect',
    ],
    ['Officials heard that before.', 'Officials heard that before.', 'none'],
    ['Officials would say only that the mill must stay.', 'the mill must stay', 'indirect'],
    ['Officials would only say the mill must stay.', 'the mill must stay', 'indirect'],
    [
      'What counts, says Ann Lee, is that it stays.',
      'What counts, says Ann Lee, is that it stays.',
      'indirect',
    ],
    ['The council claims that it was never told.', 'it was never told', 'indirect'],
    [
      'The council claims that were made were false.',
      'The council claims that were made were false.',
      'none',
    ],
    [
      'What is more, officials said the mill must stay.',
      'What is more, officials said the mill must stay.',
      'indirect',
    ],
    ['Ann Lee asked: “Must the mill stay in Kelso?”', 'Must the mill stay in Kelso?', 'direct'],
    ['The mill, Ann Lee said, must stay.', 'The mill, Ann Lee said, must stay.', 'indirect'],
    [
      'Ann Lee called the plan “a once-in-a-lifetime chance”.',
      'Ann Lee called the plan “a once-in-a-lifetime chance”.',
      'mixed',
    ],
    ['The mill closed in the U.S.', 'The mill closed in the U.S.', 'none'],
  ])('%s', (text, words, speech) => {
    expect(claims(text).map((one) => [one.words, one.speech])).toEqual([[words, speech]]);
  });

  it('is the sentence without its marks inside a quotation over several sentences', () => {
    expect(
      claims('“We lost. We will be back,” Ann Lee said.').map((one) => [one.words, one.speaker]),
    ).toEqual([
      ['We lost', 'Ann Lee'],
      ['We will be back', 'Ann Lee'],
    ]);
  });

  it('lies in its sentence and is never empty', () => {
    const text = 'said Ann Lee. “.” Said. “” She said. , Ann Lee said.';
    const sentences = new Map(splitSentences({ id: 'a', text }).map((one) => [one.id, one]));
    for (const one of claims(text)) {
      expect(one.start).toBeGreaterThanOrEqual(sentences.get(one.sentence)!.start);
      expect(one.end).toBeLessThanOrEqual(sentences.get(one.sentence)!.end);
      expect(one.end).toBeGreaterThan(one.start);
    }
  });
});

describe('words that deny what they report', () => {
  it.each([
    [
      'Ann Lee said there was nothing to show that the tank had leaked.',
      'there was nothing to show that the tank had leaked',
    ],
    [
      'Ann Lee said on Friday there was no sign that the tank had leaked.',
      'there was no sign that the tank had leaked',
    ],
    [
      'Ann Lee denied a rumour that the mill would be sold.',
      'Ann Lee denied a rumour that the mill would be sold.',
    ],
    ['Ann Lee doubted that the tank had leaked.', 'Ann Lee doubted that the tank had leaked.'],
    [
      'Ann Lee has not confirmed that the tank had leaked.',
      'Ann Lee has not confirmed that the tank had leaked.',
    ],
    ['Inspectors ruled out that the tank had leaked.', 'Inspectors ruled out that the tank had leaked.'],
  ])('stay part of the claim: %s', (text, words) => {
    expect(claims(text).map((one) => [one.words, one.polarity])).toEqual([[words, 'negative']]);
  });

  it('stay part of the claim, which says more than they deny', () => {
    expect(claims('Ann Lee rejected this and said work went on.')).toMatchObject([
      { words: 'Ann Lee rejected this and said work went on.', polarity: 'positive', speaker: 'Ann Lee' },
    ]);
  });

  it.each([
    ['Ann Lee said that the tank had leaked.', 'the tank had leaked'],
    ['Ann Lee confirmed that the tank had leaked.', 'the tank had leaked'],
    ['Ann Lee, who denies fraud, said that the tank had leaked.', 'the tank had leaked'],
    ['The mayor’s office disputed that: “It is safe.”', 'It is safe'],
  ])('are none here, so that the statement stands alone: %s', (text, words) => {
    expect(claims(text).map((one) => [one.words, one.polarity])).toEqual([[words, 'positive']]);
  });
});

describe('the words behind a verb of saying', () => {
  it.each([
    ['Inspectors warned the owner that the roof could fall.', 'the roof could fall'],
    [
      'Ann Lee said the wind had added more than two metres to the tide.',
      'the wind had added more than two metres to the tide',
    ],
    [
      'Ann Lee argued against the idea that the tank had leaked.',
      'Ann Lee argued against the idea that the tank had leaked.',
    ],
    ['Ann Lee said anyone who had a ticket could go.', 'anyone who had a ticket could go'],
    [
      'According to the latest survey the hill stands at 1,204 metres.',
      'According to the latest survey the hill stands at 1,204 metres.',
    ],
  ])('are cut where the statement begins: %s', (text, words) => {
    expect(claims(text).map((one) => one.words)).toEqual([words]);
  });

  it.each([
    'At last year’s fair in Tarn, in May 2023, the same minister had promised €95 million for quays.',
    'Ann Lee has said sorry to the guests who had to sleep on deck.',
    'Ann Lee said no to a plan that would have shut the mill.',
    'A pair from Hull said their vows in a shed.',
  ])('are all of it where no statement follows: %s', (text) => {
    expect(claims(text).map((one) => one.words)).toEqual([text]);
  });
});

describe('what is told behind a quotation and who said it', () => {
  it.each([
    [
      '“We keep the mill,” Ann Lee told the crowd, and the men of Tarn stamped their feet.',
      'the men of Tarn stamped their feet',
    ],
    [
      '“We keep the shares,” she told the Post; the family still holds 27 per cent.',
      'the family still holds 27 per cent',
    ],
  ])('is a claim of its own, and nobody’s: %s', (text, words) => {
    const [quoted, behind, ...others] = claims(text);
    expect(others).toEqual([]);
    expect(quoted!.speech).toBe('direct');
    expect([behind?.words, behind?.speaker, behind?.speech]).toEqual([words, null, 'none']);
  });

  it.each([
    '“We keep the mill,” said Ann Lee, head of the union, and she smiled.',
    '“We keep the mill,” Ann Lee told the crowd, and “the mill keeps us”.',
    '“We keep the mill,” said Ann Lee, whose father built it, and waved.',
    '“We keep the mill,” Ann Lee said, and the union said it would strike.',
  ])('is none where it is about who said it, or goes on with what is said: %s', (text) => {
    expect(claims(text).filter(({ speaker }) => speaker === null)).toEqual([]);
  });
});

describe('polarity and modality', () => {
  it.each([
    ['The boat sailed, though no lights were lit.', 'positive', 'stated'],
    ['Noël Bardet opened the mill.', 'positive', 'stated'],
    ['The union will strike if the board doesn’t talk.', 'positive', 'will'],
    ['If the board doesn’t talk, the union will strike.', 'positive', 'will'],
    ['The union will not strike if the board talks.', 'negative', 'will'],
    ['The crews went out without being asked.', 'positive', 'stated'],
    ['The bill passed without a vote.', 'negative', 'stated'],
    ['They are neighbours that cannot be moved.', 'positive', 'can'],
    ['It is the mayor who cannot stay.', 'negative', 'can'],
    ['The board could not exclude a strike.', 'positive', 'may'],
    ['Norén and Noémie Lindh run the mill.', 'positive', 'stated'],
    ['Although no one was hurt, the mill was lost.', 'positive', 'stated'],
    ['The repair took not more than 45 minutes.', 'positive', 'stated'],
    ['The mill closed weeks after insisting that it was not at risk.', 'positive', 'stated'],
    ['The mill closed rather than refusing to pay.', 'positive', 'stated'],
    ['The mill closed after not paying its hands.', 'positive', 'stated'],
    ['The mill closed after Beijing did not pay.', 'negative', 'stated'],
    ['The owner left before meeting the hands and did not return.', 'negative', 'stated'],
    ['The owner left after losing the mill and refused to pay.', 'negative', 'stated'],
    ['The owner left after losing the mill and won’t return.', 'negative', 'stated'],
    ['The mill sold no more than 30 tons.', 'positive', 'stated'],
    ['The mill no longer sells flour.', 'negative', 'stated'],
    ['The council voted 5-4 against closing the mill.', 'negative', 'stated'],
    ['The council voted 5-4 to close the mill.', 'positive', 'stated'],
    ['The plan passed with six votes against three.', 'positive', 'stated'],
    ['Neither the mill nor the dam failed.', 'negative', 'stated'],
    ['There is little evidence that the mill failed.', 'negative', 'stated'],
    ['There is no doubt that the mill failed.', 'positive', 'stated'],
    ['The mill must stay open.', 'positive', 'must'],
    ['The mill will not stay open.', 'negative', 'will'],
    ['The mill can’t be saved.', 'negative', 'can'],
    ['The mill should stay, and it may pay.', 'positive', 'should'],
    ['Prices could rise.', 'positive', 'may'],
    ['The crew could not reach the barge.', 'negative', 'can'],
    ['When the frost ends, prices could rise.', 'positive', 'may'],
    ['The barge burned before any help could reach it.', 'positive', 'stated'],
    ['The crew rowed as hard as they could.', 'positive', 'stated'],
    ['The crew did all they could to save the barge.', 'positive', 'stated'],
    ['Passengers had to wait for hours.', 'positive', 'stated'],
    ['Ann Lee said that the money had to reach the mill.', 'positive', 'must'],
    ['“We had to wait for hours,” Ann Lee said.', 'positive', 'stated'],
    ['A new weir is to be built in the east.', 'positive', 'will'],
    ['The pump is to blame.', 'positive', 'stated'],
    ['Rents are to be frozen.', 'positive', 'will'],
    ['Ann Lee said that she was considering a ban.', 'positive', 'may'],
    ['She promised 30 new looms by May.', 'positive', 'will'],
    ['She had promised 30 new looms in 2019.', 'positive', 'stated'],
    ['We have seen these promises before.', 'positive', 'stated'],
    ['The promises were kept.', 'positive', 'stated'],
    ['The weir is expected to open in May.', 'positive', 'will'],
    ['It not only saves jobs but makes money.', 'positive', 'stated'],
    ['It is the No. 2 mill in May.', 'positive', 'stated'],
    ['Out of the need to save, the mill closed.', 'positive', 'stated'],
    ['Ann Lee denied that the mill had closed.', 'negative', 'stated'],
    ['Nobody came.', 'negative', 'stated'],
    ['Hardly anyone came.', 'negative', 'stated'],
    ['Few expected it.', 'negative', 'stated'],
    ['A few expected it, in the last few days.', 'positive', 'stated'],
    ['The mill is barely used.', 'negative', 'stated'],
    ['The mill barely survived with barely 30 hands.', 'positive', 'stated'],
    ['It scarcely rained, by all accounts.', 'negative', 'stated'],
    ['The mill is by no means safe.', 'negative', 'stated'],
    ['The strike is far from over.', 'negative', 'stated'],
    ['The mill lies far from the coast.', 'positive', 'stated'],
    ['The mill lies 30 km far from Oslo.', 'positive', 'stated'],
    ['The mill is anything but quiet.', 'negative', 'stated'],
    ['It rarely rains.', 'negative', 'stated'],
    ['It is not that few came.', 'positive', 'stated'],
  ])('%s', (text, polarity, modality) => {
    expect(claims(text).map((one) => [one.polarity, one.modality])).toEqual([[polarity, modality]]);
  });
});

it('makes no claim of furniture, and numbers claims in order', () => {
  const found = claims('date 2021-02-03 The mill closed. It stood empty.\n\nAlso read: Mills of Kelso');
  expect(found.map((one) => [one.id, one.words, one.occasion])).toEqual([
    ['a:c0', 'The mill closed.', null],
    ['a:c1', 'It stood empty.', null],
  ]);
});

it('reads a sentence of ten thousand quotations', () => {
  expect(claims('“a big mill” said Lee and '.repeat(10_000)).length).toBeGreaterThan(0);
});

it('tells nothing of what somebody only denies besides', () => {
  expect(
    claims('Joe Barr, who denies the charges, will be sentenced in June.').map(({ speaker, polarity }) => [
      speaker,
      polarity,
    ]),
  ).toEqual([[null, 'positive']]);
});

describe('firmness', () => {
  it('names the words that make a statement less firm', () => {
    expect(claims('The mill reportedly failed, and is believed to be for sale.')[0]!.hedges).toEqual([
      'reportedly',
      'is believed to',
    ]);
    expect(claims('The mill failed.')[0]!.hedges).toEqual([]);
  });

  it.each([
    ['The findings appear in the journal.', []],
    ['The findings appeared last week in the journal.', []],
    ['Lee appeared before a judge on Monday.', []],
    ['The miller briefly appeared on stage.', []],
    ['Cracks appeared.', []],
    ['Lee appeared as a witness.', []],
    ['A second crack has appeared near the mill.', []],
    ['The pumps appear to have failed.', ['appear']],
    ['The mill appears empty.', ['appears']],
    ['It appeared that the mill was lost.', ['appeared']],
    ['The mill appears on course for a record.', ['appears']],
    ['The mill appears in good shape.', ['appears']],
    ['Lee appeared as if she would stay.', ['appeared']],
    ['The mill is lost, or so it appears.', ['appears']],
  ])('takes nothing that is only seen somewhere for less firm: %s', (text, hedges) => {
    expect(claims(text)[0]!.hedges).toEqual(hedges);
  });
});

describe('two people who say two things in one sentence', () => {
  const told = (text: string) => claims(text).map(({ speaker, words }) => [speaker, words]);

  it.each([
    [
      'Police said two men were arrested, while the clinic said a woman was hurt.',
      ['Police', 'two men were arrested'],
      ['clinic', 'a woman was hurt'],
    ],
    [
      'The Kelso Chamber says exports rose by a fifth; the Bank of Norland, by contrast, says imports fell.',
      ['Kelso Chamber', 'exports rose by a fifth'],
      ['Bank of Norland', 'imports fell'],
    ],
    [
      'Liz Tranter said the plan was rushed, and Owen Fairhead, her deputy, said it had not been costed.',
      ['Liz Tranter', 'the plan was rushed'],
      ['Owen Fairhead', 'it had not been costed'],
    ],
    [
      'The Coast Office advised against all travel, but Skylark Airways said it had cancelled no flight.',
      ['Coast Office', 'The Coast Office advised against all travel'],
      ['Skylark Airways', 'it had cancelled no flight'],
    ],
    [
      'Ann Lee said the dam held, and Ann Lee said the lake was full.',
      ['Ann Lee', 'the dam held'],
      ['Ann Lee', 'the lake was full'],
    ],
  ])('make two claims: %s', (text, one, other) => {
    expect(told(text)).toEqual([one, other]);
  });

  it.each([
    'Police said two men were arrested (while the clinic said a woman was hurt) near the mill.',
    'Liz Tranter said the plan was rushed (and Owen Fairhead, her deputy, said it had not been costed).',
    'Liz Tranter said the plan was rushed (Owen Fairhead said it was late; Ida Moe said it was dear) and would fail.',
  ])('make one where what the second says stands in brackets: %s', (text) => {
    expect(told(text)).toEqual([
      [/^(?:Police|Liz Tranter)/.exec(text)![0], text.slice(text.indexOf('said') + 5, -1)],
    ]);
  });

  it('make two beside a remark in brackets', () => {
    const text =
      'Police said two men (one of them hurt) were arrested, while the clinic said a woman was hurt.';
    expect(told(text)).toEqual([
      ['Police', 'two men (one of them hurt) were arrested'],
      ['clinic', 'a woman was hurt'],
    ]);
  });

  it('make one where the second goes on with what the first says, or cannot be understood alone', () => {
    for (const text of [
      'The clinic said Ann Lee was hurt, while the police said she had been driving.',
      'Ann Lee said the plan that the council said was ready had not been costed.',
    ])
      expect(told(text)).toHaveLength(1);
  });
});

describe('what somebody does before they say something', () => {
  it.each([
    [
      'Chief executive Ann Lee apologised and said the refunds would be paid.',
      ['Chief executive Ann Lee apologised', null, 'none'],
      ['the refunds would be paid', 'Ann Lee', 'indirect'],
    ],
    [
      'Consumer group Fairfare called the fine “a slap on the wrist” and pointed out that the airline was rich.',
      ['Consumer group Fairfare called the fine “a slap on the wrist”', 'Fairfare', 'mixed'],
      ['the airline was rich', 'Fairfare', 'indirect'],
    ],
    [
      'While the opposition called the vote a farce, observers said it had been fair.',
      ['the opposition called the vote a farce', 'opposition', 'indirect'],
      ['it had been fair', 'observers', 'indirect'],
    ],
    [
      'Although the mill made 12 million euros last year, Ann Lee said it would close.',
      ['the mill made 12 million euros last year', null, 'none'],
      ['it would close', 'Ann Lee', 'indirect'],
    ],
  ])('is a claim of its own: %s', (text, ...told) => {
    expect(
      claims(text).map(({ words, speaker, speech }) => [words.replace(/\.$/u, ''), speaker, speech]),
    ).toEqual(told);
  });

  it.each([
    'While he was in Oslo, Ann Lee said the mill would close.',
    'Ann Lee nodded and said the mill would close.',
    'Ann Lee replied and said the mill would close.',
  ])('is none where it only tells how or when: %s', (text) => {
    expect(claims(text)).toHaveLength(1);
  });
});

describe('two things that one subject did', () => {
  const parted = (text: string): [string, string | null][] => {
    const found = claims(text);
    return found.map(({ words, subject }) => [
      words,
      subject === undefined ? null : text.slice(subject.start, subject.end),
    ]);
  };

  it.each([
    ['The fire in Vik destroyed 40 homes', 'killed three people.', 'The fire in Vik', ' and '],
    ['The company has cut 400 jobs', 'closed two plants.', 'The company', ' and '],
    ['Turnout rose to 61 percent', 'was four points higher than before.', 'Turnout', ' and '],
    ['The storm hit 12 towns on Monday', 'left 9,000 homes dark on Tuesday.', 'The storm', ', and '],
  ])('are a claim each where each has a figure: %s, %s', (one, other, subject, joint) => {
    expect(parted(one + joint + other)).toEqual([
      [one, null],
      [other, subject],
    ]);
  });

  it('are so where there are three of them, and where somebody tells of them', () => {
    expect(parted('The fire killed three people and injured 12 and destroyed 40 homes.')).toEqual([
      ['The fire killed three people', null],
      ['injured 12', 'The fire'],
      ['destroyed 40 homes.', 'The fire'],
    ]);
    expect(parted('Police said that the gunman fired 14 shots and wounded six people.')).toEqual([
      ['the gunman fired 14 shots', null],
      ['wounded six people.', 'the gunman'],
    ]);
  });

  it.each([
    // A day may be that of both.
    'The fire destroyed 40 homes and killed three people on Sunday.',
    'Police held 12 people on Sunday and seized 40 kilos of tea.',
    // Only one can be checked by its figure.
    'The fire destroyed 40 homes and moved the town.',
    // What denies, and what points back.
    'Ann Lee fell nine metres and was not found for two hours.',
    'The bank raised its rate to 4 percent and cut its forecast to 1 percent.',
    // A participle, and two adjectives.
    'Two men were held and charged with 12 counts.',
    'Police seized 40 kilos of raw and refined tea worth 12 million euros.',
    // What is meant, doubted or denied of the first holds for the second.
    'The firm will close two mills and cut 300 jobs.',
    'The firm should have sold 40 ships and paid 12 million euros.',
    'The firm may have sold 40 ships and lost 12 million euros.',
    'The firm allegedly sold 40 ships and paid 12 million euros in bribes.',
    'The firm had to close two mills and cut 300 jobs.',
    'The directors planned to close two mills and cut 300 jobs.',
    'The firm failed to pay 300 workers and lost 12 million euros.',
    'The firm never sold 40 ships and lost 12 million euros.',
    'The firm had not sold 40 ships and lost 12 million euros.',
    'Nobody sold 40 ships and lost 12 million euros.',
    'No ship carried 40 guns and lost 12 men.',
    'Few firms sold 40 ships and lost 12 million euros.',
    'Only two firms sold 40 ships and lost 12 million euros.',
    'The fire nearly killed 40 people and left 12 injured.',
    // A condition holds for both.
    'If the river rises 3 metres and floods 40 homes, the school will close.',
  ])('stay one where they lean on each other: %s', (text) => {
    expect(parted(text)).toEqual([[text, null]]);
  });

  it('stay one where somebody denies them', () => {
    expect(
      claims('The mayor denied that the firm took 40 bribes and paid 12 million euros.').map(
        ({ words }) => words,
      ),
    ).toEqual(['The mayor denied that the firm took 40 bribes and paid 12 million euros.']);
  });

  it('leave a denial whole that goes on with another thing', () => {
    const denied = 'Roth denied that the dam was unsafe and that the town had been warned.';
    expect(claims(denied).map(({ start, end }) => denied.slice(start, end))).toEqual([denied]);
  });
});

describe('a sentence that joins main clauses', () => {
  it('gives both parts of what somebody says to them', () => {
    expect(
      claims('Ann Lee told the Post that 40 jobs would go and that two mills would close.').map(
        ({ words, speaker, speech }) => [words, speaker, speech],
      ),
    ).toEqual([
      ['40 jobs would go', 'Ann Lee', 'indirect'],
      ['two mills would close.', 'Ann Lee', 'indirect'],
    ]);
  });

  const cut = (text: string): string[] => claims(text).map(({ words }) => words);

  it.each([
    [
      'The bridge in Vik will close in June, and the school in Mol will get a new roof.',
      ['The bridge in Vik will close in June', 'the school in Mol will get a new roof.'],
    ],
    [
      'Councillors voted on Tuesday to close two schools, but the library will stay open.',
      ['Councillors voted on Tuesday to close two schools', 'the library will stay open.'],
    ],
    [
      'It spent £9 million on hired crews while 210 places on the ferries stayed empty.',
      ['It spent £9 million on hired crews', '210 places on the ferries stayed empty.'],
    ],
    [
      'She said that a school for pilots would open in Tarn in May and that harbour dues for boats under nine tonnes would end.',
      [
        'a school for pilots would open in Tarn in May',
        'harbour dues for boats under nine tonnes would end.',
      ],
    ],
    [
      '212 guests of the hotel fell ill and 19 are in hospital.',
      ['212 guests of the hotel fell ill', '19 are in hospital.'],
    ],
    [
      'Turnout was 43% and about 9,000 ballots were spoilt.',
      ['Turnout was 43%', 'about 9,000 ballots were spoilt.'],
    ],
    [
      'The guards said 14 shops were looted and 30 people were held.',
      ['14 shops were looted', '30 people were held.'],
    ],
    [
      '14 shops were looted and 30 people were held, the guards said.',
      ['14 shops were looted', '30 people were held'],
    ],
    [
      'Ann Lee said the ward had lost £1.4 million last year and that 23 nurses would be offered other jobs.',
      ['the ward had lost £1.4 million last year', '23 nurses would be offered other jobs.'],
    ],
    [
      'The ward had lost £1.4 million last year and that 23 nurses would be offered other jobs, Ann Lee said.',
      ['The ward had lost £1.4 million last year', '23 nurses would be offered other jobs'],
    ],
    [
      'The bank raised rates on Thursday and said 40 branches would close.',
      ['The bank raised rates on Thursday', '40 branches would close'],
    ],
  ])('makes a claim of each: %s', (text, words) => {
    expect(cut(text)).toEqual(words);
  });

  it.each([
    // The second has no subject of its own, or one that only the first names.
    'The bridge in Vik will close in June, and will open again in May.',
    'The bridge in Vik will close in June, and it will get a new deck.',
    'The ship sent a call at ten, and the lifeboat from Tarn reached it an hour later.',
    // A list, and what only looks like a verb.
    'The council will close the bridge, the pool, and the library in Mol.',
    'The mayor thanked the crews, and the people injured in the crash.',
    'The bridge, which the town owns, and the school will close in June.',
    // What is meant, doubted or denied of the first holds for the second.
    'The firm will close two mills and cut 300 jobs.',
    'The firm should have sold 40 ships and paid 12 million euros.',
    'The firm may have sold 40 ships and lost 12 million euros.',
    'The firm allegedly sold 40 ships and paid 12 million euros in bribes.',
    'The firm had to close two mills and cut 300 jobs.',
    'The directors planned to close two mills and cut 300 jobs.',
    'The firm failed to pay 300 workers and lost 12 million euros.',
    'The firm never sold 40 ships and lost 12 million euros.',
    'The firm had not sold 40 ships and lost 12 million euros.',
    'Nobody sold 40 ships and lost 12 million euros.',
    'No ship carried 40 guns and lost 12 men.',
    'Few firms sold 40 ships and lost 12 million euros.',
    'Only two firms sold 40 ships and lost 12 million euros.',
    'The fire nearly killed 40 people and left 12 injured.',
    // A condition holds for both.
    'If the river rises, the bridge will close, and the school will stay shut.',
    // Only when it was.
    'Two men left the bank while the guard in Mol slept.',
    // A clause of a clause.
    'Ann Lee said that the fact that the bridge closed and that it opened was known.',
    'Ann Lee said the guards knew that the bridge was weak and that the bolts were old.',
    // "That" points at a plan.
    'Ann Lee said the board would close 12 mills and that decision would cost 30 jobs.',
    // Two nouns, and two parts of a figure, a range or a clause that hangs on another.
    'The guards held 14 men and 30 women suspected of theft.',
    'A hundred and twenty crews fought the fire.',
    'Between 12 and 15 ships were waiting.',
    'The mine was shut for 30 days after 12 miners and 30 guards were hurt.',
    // What somebody says goes on.
    'The bridge will close in June, Ann Lee said, and the school will get a roof.',
  ])('stays one claim where they are no two matters: %s', (text) => {
    expect(cut(text)).toHaveLength(1);
  });
});
