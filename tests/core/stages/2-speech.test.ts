// Stage 2: quotation marks, who speaks, and through whom the words come.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/stages/1-sentences.ts';
import { findSpeech } from '../../../src/core/stages/2-speech.ts';
import { namesInS } from '../../../src/core/text/reading/english/tokens.ts';

function read(text: string) {
  const speech = findSpeech({ id: 'a', text }, splitSentences({ id: 'a', text }));
  return {
    ...speech,
    quotes: speech.quotations.map((one) => [
      text.slice(one.start, one.end),
      one.kind,
      one.speaker,
      one.relay,
    ]),
    said: speech.attributions.map((one) => [
      text.slice(one.start, one.end),
      one.position,
      one.speaker,
      one.relay,
    ]),
  };
}

it.each([
  ['Campaigners claimed that victims of the fire were ignored.', 'Campaigners'],
  ['Ann Lee claimed life in the camp was unbearable.', 'Ann Lee'],
  ['The flood claimed 52 lives in the valley.', undefined],
])('who claims something says it, and what claims lives does not: %s', (text, speaker) => {
  const source = { id: 'a', text };
  expect(findSpeech(source, splitSentences(source)).attributions[0]?.speaker).toBe(speaker);
});

describe('quotation marks', () => {
  it.each([
    ['“The mill must stay,” Ann Lee said.', '“The mill must stay,”'],
    ['"The mill must stay," Ann Lee said.', '"The mill must stay,"'],
    ["'The mill must stay,' Ann Lee said.", "'The mill must stay,'"],
    ['‘The mill must stay,’ Ann Lee said.', '‘The mill must stay,’'],
    ['« The mill must stay », Ann Lee said.', '« The mill must stay »'],
    ['„The mill must stay“, Ann Lee said.', '„The mill must stay“'],
    ['「The mill must stay,」 Ann Lee said.', '「The mill must stay,」'],
    [
      "“The ‘old’ mill and the 'new' one must stay,” Ann Lee said.",
      "“The ‘old’ mill and the 'new' one must stay,”",
    ],
    ["'The workers' mill isn't dead,' Ann Lee said.", "'The workers' mill isn't dead,'"],
    ['“The mill must stay," Ann Lee said.', '“The mill must stay,"'],
  ])('finds the words in %s', (text, quotation) => {
    expect(read(text).quotes).toEqual([[quotation, 'full', 'Ann Lee', null]]);
  });

  it.each([
    "The workers' mill isn't the owners' mill.",
    "It was the '90s, and rock 'n' roll was 'til dawn.",
    'The plank was 5\'10" long and 3" wide.',
    "Surgeons' hours rose while nurses' hours fell.",
  ])('takes no apostrophe for a quotation in %s', (text) => {
    expect(read(text).quotes).toEqual([]);
  });

  it('ends a quotation that is never closed with its sentence', () => {
    expect(read('Ann Lee said “the mill must stay. It rained all day.').quotes).toEqual([
      ['“the mill must stay.', 'partial', 'Ann Lee', null],
    ]);
  });

  it('closes a quotation before the next one opens', () => {
    const found = read('Ann Lee called it “a mess. Omar Reyes called it “a triumph”.').quotes;
    expect(found.map(([words]) => words)).toEqual(['“a mess.', '“a triumph”']);
  });

  it('gives a quotation that goes on in the next paragraph to the speaker named there', () => {
    const found = read('“The bridge is safe.\n\n“It was inspected in May,” engineer Bo Kim said.').quotes;
    expect(found.map(([, , speaker]) => speaker)).toEqual(['Bo Kim', 'Bo Kim']);
  });

  it('gives it to whom only the third of its paragraphs names', () => {
    const found = read(
      '“The bridge is safe.\n\n“It was painted. It was inspected.\n\n“Nobody need worry,” engineer Bo Kim said.',
    ).quotes;
    expect(found.map(([, , speaker]) => speaker)).toEqual(['Bo Kim', 'Bo Kim', 'Bo Kim']);
  });

  it('gives it to whom a sentence brings in behind its verb', () => {
    const [found] = read(
      'The mayor thanked the crews.\n\nAmong those saved was Peter Noll, 51: “I was sure that I would die.”',
    ).quotes;
    expect(found?.[2]).toBe('Peter Noll');
  });
});

describe('speakers', () => {
  it.each([
    ['“It was an accident,” Judge Ines Roth told the court.', 'Ines Roth'],
    ['“It was an accident,” said Omar Reyes, a lawyer for the owners.', 'Omar Reyes'],
    ['“It was an accident,” the prosecutor, Hanne Dahl, said on Friday.', 'Hanne Dahl'],
    ['“It was an accident,” said Foreign Ministry spokeswoman Mona Vik.', 'Mona Vik'],
    ['“It was an accident,” one survivor, Ali Demir, told Reuters by phone.', 'Ali Demir'],
    ['Mei Tan, who led the trial and works in Leeds, said: “It was an accident.”', 'Mei Tan'],
    [
      'The World Health Organization, which called it “promising”, warned of haste.',
      'World Health Organization',
    ],
    ['“There is no question,” the mayor, Ivo Brand, went on, as the crowd left.', 'Ivo Brand'],
    ['“It was an accident,” the transport ministry said in a statement.', 'transport ministry'],
    ['“It was an accident,” admitted the Rovers skipper after the match.', 'Rovers skipper'],
    ['“It was an accident,” a pal confided.', 'pal'],
    ['“It was an accident,” grinned the 19-year-old.', '19-year-old'],
    ['Ann Lee KC told the court it was “an accident”.', 'Ann Lee'],
    ['In a paper published on Tuesday, the authors write that “no single factor” explains it.', 'authors'],
  ])('%s', (text, speaker) => {
    expect(read(text).quotes.map(([, , name]) => name)).toEqual([speaker]);
  });

  it.each([
    [
      'President Omar Reyes toured a plant. The chair of a maker of washing machines proposed a rebate. ' +
        'Without one, she said, sales would fall.',
      ['chair of a maker of washing machines', 'chair of a maker of washing machines'],
    ],
    [
      'Freight forwarders in the port of Kelso said ships were late.',
      ['freight forwarders in the port of Kelso'],
    ],
    ['Growers in Kelso said pears were cheap.', ['growers in Kelso']],
    ['A farmer in the village of Dell, Olaf Brenn, said pears were cheap.', ['Olaf Brenn']],
    ['The Mayor said it was late. Karin Stroud, the mayor, then left.', ['Karin Stroud']],
    ['Asked about rates, Bo Kim shrugged and said that they would fall.', ['Bo Kim']],
    ['The mill of Norvane plc closed. The company said that it would pay.', ['Norvane']],
    ['Nobody told the mayor that the bridge was closed.', []],
    ['Nobody in the hall spoke of the bridge.', [null]],
    [
      'Norvane plc runs the line. Ann Lee, its chief executive, left on Monday. The operator said it would pay.',
      ['Norvane'],
    ],
    ['Norvane plc owns the farm. The winemaker said he was ill.', ['winemaker']],
    ['Ann Lee said the mill must stay. The sign said “Stop”.', ['Ann Lee']],
    [
      'Eva Mraz listened to a farmer who explained that pears were cheap. It was late, she said.',
      ['farmer', 'Eva Mraz'],
    ],
    ['The mood said it all. The man holding the sign said he was cold.', ['man holding the sign']],
    ['Ann Lee said everything on board was lost.', ['Ann Lee']],
    ['The doctors said a lot of patients had left.', ['doctors']],
    ['The mood says a lot about the town. The figures say it all: 300 left.', []],
    ['A girl carrying a drum said she was cold.', ['girl carrying a drum']],
    ['Ann Lee, who sang the single “Hail”, said the road was shut.', ['Ann Lee']],
    ['Fire chief Ann Lee came. The police chief said it was late.', ['police chief']],
    ['Ann Lee, the fire chief, came. The fire chief said it was late.', ['Ann Lee']],
    [
      'President Luc Morel met Vladimir Orlov. The Russian president said it was late.',
      ['Russian president'],
    ],
    ['Chancellor Anna Weiss came. The German chancellor said it was late.', ['Anna Weiss']],
    ['Confidence in Omar Reyes, the mayor, fell. The mayor said it was late.', ['Omar Reyes']],
    ['Luc Morel, the president of Poland, came. The Polish president said it was late.', ['Luc Morel']],
    ['The secretary of state said that it was late.', ['secretary of state']],
    ['The president of neighbouring Tamba, Grace Mwale, said it was late.', ['Grace Mwale']],
    [
      '“The lake is ours,” Luc Morel told a summit of the seven lake states in Kimara. “It is late.”',
      ['Luc Morel'],
    ],
    [
      'The minister of health denied that it was lost, and said that it was late. She ruled out a fine.',
      ['minister of health', 'minister of health', 'minister of health'],
    ],
    ['Members of the board in state said it was late.', []],
    [
      'Omar Reyes spoke to us. A boat called the Bright Gull picked them up, he said. It had sailed that night.',
      ['Omar Reyes'],
    ],
    ['A boy called Tom Brown was pulled out, he said.', [null]],
    ['A boy called Tom Brown a liar.', ['boy']],
    ['Prices rose. Demand stood at 5.2 per cent, she said.', [null]],
    ['Ann Lee laughed: “It is late,” she said.', ['Ann Lee', 'Ann Lee']],
    ['Mayor Ann Lee came. Selby’s mayor said it was late.', ['Ann Lee']],
    ['Boss Dean Tully said it was late.', ['Dean Tully']],
    ['It was late, two people who know the deal said.', ['two people']],
    ['The union leader likewise said it was late.', ['union leader']],
    ['The mill is shut. The lease, which Ann Lee signed, suggests otherwise.', ['lease']],
    ['Dean Ann Tully said it was late.', ['Ann Tully']],
    ['Skipper Odd Hauge said it was late.', ['Odd Hauge']],
    ['The chair, Sir Omar Bell, thanked her and said it was late.', ['Omar Bell']],
    [
      'The Oslo-based company said it was late. The Oslo-based Arden Foods said so.',
      ['Oslo-based company', 'Arden Foods'],
    ],
    ['Arden Foods fell. The Oslo-based company said it was late.', ['Arden Foods']],
    ['Police arrested Miller. The company said it was late.', ['company']],
    ['Workers left Lodz. The company said it was late.', ['company']],
    ['Rosa Harris runs the clinic. Harris on Friday said it would shut.', ['Rosa Harris']],
    [
      'It was late, Omar Reyes said, while the builder, Castle & Byrne, insisted it had seen nobody.',
      ['Omar Reyes', 'Castle & Byrne'],
    ],
    [
      'Trade fell, according to the interior ministry. The ministry said it was late.',
      ['interior ministry', 'interior ministry'],
    ],
    ['The border is closed, according to the Polish government.', ['Polish government']],
    ['According to the Polish interior ministry, the border is closed.', ['Polish interior ministry']],
    ['The border is closed, according to Valdoran police.', ['Valdoran police']],
    ['The mine has added two shafts since 2020, its manager said.', ['its manager']],
    ['The firm had added a floor without a permit, prosecutor Ann Lee said.', ['Ann Lee']],
    ['He is, Ann Lee said; she added two men had died.', ['Ann Lee', 'Ann Lee']],
    ['The minister, quoted by the daily Bote, ruled out new taxes.', ['minister']],
    ['The mayor met the bishop, who had called for help.', []],
    ['The league fined the coach, who had criticised the referee.', []],
    ['Police questioned the driver, who said he had been asleep.', ['driver']],
    ['Ann Lee is, by her own account, late.', ['Ann Lee']],
    ['Officers were moved by her account of the night of the fire.', []],
    ['Lee’s plan said nothing of it.', []],
    ['President Luc Morel dismissed the generals overnight.', []],
    ['President Luc Morel dismissed the minister’s claims.', ['Luc Morel']],
    ['It fired again, North Korea’s military said.', ["North Korea's military"]],
    ['President Luc Morel dismissed the generals as cowards.', ['Luc Morel']],
  ])('of indirect speech: %s', (text, speakers) => {
    expect(read(text).attributions.map((one) => one.speaker)).toEqual(speakers);
  });

  it('goes on with a report where a later sentence would be a promise in the mouth of whoever is meant by its pronoun', () => {
    const report = 'Ms Clara Weiss said the wards were safe. They clapped. ';
    const speakers = (text: string): (string | null)[] =>
      read(report + text).attributions.map((one) => one.speaker);
    expect(speakers('Not one clinic would have to shut on her watch.')).toEqual([
      'Clara Weiss',
      'Clara Weiss',
    ]);
    // Without such a pronoun, or where it acts, the source may say so by itself.
    expect(speakers('Not one clinic would have to shut.')).toEqual(['Clara Weiss']);
    expect(speakers('She would resign in May.')).toEqual(['Clara Weiss']);
    expect(speakers('The law would later bear her name.')).toEqual(['Clara Weiss']);
    expect(speakers('Would a clinic shut on her watch?')).toEqual(['Clara Weiss']);
    expect(speakers('Not one clinic would have to shut on his watch.')).toEqual(['Clara Weiss']);
    expect(speakers('Judge Ines Roth would have to hear her.')).toEqual(['Clara Weiss']);
    expect(read(`${report}\n\nNot one clinic would have to shut on her watch.`).attributions).toHaveLength(1);
  });

  it('gives words behind a colon to whoever acts', () => {
    expect(read('Judge Ines Roth did not mince her words: “No river is a drain.”').quotes).toEqual([
      ['“No river is a drain.”', 'full', 'Ines Roth', null],
    ]);
  });

  it('takes the only man of the story for "he", though a place and a storm were named last', () => {
    const text = 'Bo Kim left Kelso. Storm Greta had struck in Oslo. It was cold, he said.';
    expect(read(text).said.map(([, , name]) => name)).toEqual(['Bo Kim']);
  });

  it('resolves a short name, a misused given name, a title and a pronoun to the full name', () => {
    const text =
      'President Rosa Marin flew to Kelso. “We will rebuild,” Marin said. “It will take time,” said Rosa. ' +
      '“Help is coming,” the president said. “Stay calm,” she added.';
    expect(read(text).quotes.map(([, , name]) => name)).toEqual(Array(4).fill('Rosa Marin'));
  });

  it('does not give a woman’s words to a man', () => {
    const text =
      'Spokeswoman Mona Vik spoke first. Mr Bo Kim listened. “We were late,” he said. “So were we,” she said.';
    expect(read(text).quotes.map(([, , name]) => name)).toEqual(['Bo Kim', 'Mona Vik']);
  });

  it('keeps the speaker for a quotation that follows without a tag', () => {
    const found = read('“I saw smoke,” said Kim Ode. “I lost everything. The barn is gone.”').quotes;
    expect(found.map(([, , name]) => name)).toEqual(['Kim Ode', 'Kim Ode']);
  });

  it('finds whose call it is', () => {
    const text = "Eva Mraz lost the vote, and with it went her 'clean water' call.";
    expect(read(text).quotes).toEqual([["'clean water'", 'partial', 'Eva Mraz', null]]);
  });

  it.each([
    'The bank lends to “green” companies that save water.',
    'The so-called "sugar tax" began in 2018.',
    'Ann Lee said the town should help more "little giant" companies that make parts.',
    'Ann Lee’s first feature, "Hail", was shown in Kelso.',
    'She brought out a second album, “The Long Way Home from Kelso”, and toured.',
    'His first film, “Hail,” was a failure, Ann Lee said.',
    'Ann Lee announced her next film: “Hail”.',
    "Ann Lee said she was too nervous to hit 'record'.",
    'Ann Lee told the court she had pressed “send” by mistake.',
    'Ann Lee added that users could tap on “skip”.',
    'Ann Lee said the council had hired so-called "experts".',
    'Ann Lee said her son was known as “Tiny” at school.',
    'Ann Lee said the file was marked “secret”.',
  ])('has no speaker for a term: %s', (text) => {
    expect(read(text).quotes.map(([, kind, name]) => [kind, name])).toEqual([['term', null]]);
  });

  it.each([
    'It was a “very proud” moment, Ann Lee said.',
    'Ann Lee said it was a “very proud” moment.',
    'Ann Lee called it “reckless”.',
    'Ann Lee said it marked “a turning point”.',
    'Ann Lee said sales had hit “rock bottom”.',
    'Sales could hit “rock bottom”, Ann Lee said.',
    'The bill would choose “winners”, Ann Lee said.',
    'Ann Lee told the press “no comment”.',
    'Ann Lee told the free press “never again”.',
  ])('gives few words to whoever says them: %s', (text) => {
    expect(read(text).quotes.map(([, kind, name]) => [kind, name])).toEqual([['partial', 'Ann Lee']]);
  });
});

it.each([
  ['Ann Lee said of the song: “We never heard it.”', '“We never heard it.”'],
  ['Ann Lee said of the film: “Brilliant.”', '“Brilliant.”'],
  ['Ann Lee said of the film: “Brilliant”.', '“Brilliant”'],
  ['Ann Lee wrote of his second play, “A Triumph!”', '“A Triumph!”'],
])('takes what somebody says of a work for no title of one: %s', (text, words) => {
  expect(read(text).quotes).toEqual([[words, 'full', 'Ann Lee', null]]);
});

it.each([
  'It was loud, Ann Lee said. “Let us stay,” one hand-painted placard read.',
  'It was loud, Ann Lee said.\n\n“Let us stay,” the sign says.',
])('gives what stands on a thing to nobody, though somebody spoke before: %s', (text) => {
  expect(read(text).quotes).toEqual([['“Let us stay,”', 'full', null, null]]);
});

describe('relays', () => {
  it.each([
    ['“We will rebuild,” Rosa Marin said, according to state news agency Xinhua.', 'Rosa Marin', 'Xinhua'],
    [
      '“We will rebuild,” said Rosa Marin, according to a readout issued by the state media.',
      'Rosa Marin',
      'state media',
    ],
    ['“We will rebuild,” Rosa Marin told the broadcaster Kelso Radio.', 'Rosa Marin', 'Kelso Radio'],
  ])('%s', (text, speaker, relay) => {
    expect(read(text).quotes.map((one) => one.slice(2))).toEqual([[speaker, relay]]);
  });

  it('takes a broadcaster that cites somebody for the relay', () => {
    expect(read('The harvest was good, state-run CCTV cited Wu Lan as saying on Sunday.').said).toEqual([
      [', state-run CCTV cited Wu Lan as saying on Sunday', 'end', 'Wu Lan', 'CCTV'],
    ]);
  });

  it.each([
    [
      'Ann Lee said the mill must stay, officials familiar with the talks said.',
      'officials familiar with the talks',
      null,
    ],
    ['“We will pay for the mill,” Ann Lee told Der Bote on Friday.', 'Ann Lee', 'Der Bote'],
    ['In an interview with Oyelaran Kolo published on Sunday, Ann Lee said it was late.', 'Ann Lee', null],
    [
      'Two died, according to a military statement quoted by the state news agency.',
      'military statement',
      'state news agency',
    ],
    ['Ann Lee told Evening Standard Bank that it was late.', 'Ann Lee', null],
    ['Ann Lee told BBC Radio 4 that it was late.', 'Ann Lee', 'BBC Radio 4'],
    ['Ann Lee told the Gazzetta di Laguna that it was late.', 'Ann Lee', 'Gazzetta di Laguna'],
    ['Speaking to the BBC, Ann Lee described it as “cruel and pointless”.', 'Ann Lee', 'BBC'],
    [
      'Ann Lee told state television that it was late. “We will pay,” she said.',
      'Ann Lee',
      'state television',
    ],
    [
      'It was late, state media reported. “We will pay,” Ann Lee was quoted as saying.',
      'Ann Lee',
      'state media',
    ],
    ['The dam will hold, Lind told the deputies, according to Janek Orlo.', 'Lind', 'Janek Orlo'],
    ['“We will pay,” harbour chief Ann Lee was quoted as saying by Reuters on Monday.', 'Ann Lee', 'Reuters'],
    ['“We will pay,” a clerk was quoted as saying by the daily Bote.', 'clerk', 'Bote'],
    [
      'Ann Lee was quoted by the official Coastline news agency as saying it was late.',
      'Ann Lee',
      'Coastline news agency',
    ],
    ['A letter from the regulator, seen by the Gazette, said it was late.', 'regulator', 'Gazette'],
    ['A statement carried by state radio said the rebels would go.', null, 'state radio'],
    ['The mill will close, Reuters reported, citing the harbour office.', 'harbour office', 'Reuters'],
    ['The mill will close, Reuters reported citing officials.', 'officials', 'Reuters'],
    [
      'Reuters, citing a Japanese government source, said the mill would close.',
      'Japanese government source',
      'Reuters',
    ],
    [
      'The mill will close, Reuters reported, citing the Japanese government.',
      'Japanese government',
      'Reuters',
    ],
    [
      '“We will pay,” Ann Lee told Bo Kim, according to a Brazilian government readout.',
      'Ann Lee',
      'Brazilian government readout',
    ],
    ['Ann Lee said on Fox News that it was late.', 'Ann Lee', 'Fox News'],
    ['The dam will hold, according to Janek Orlo.', 'Janek Orlo', null],
  ])('finds the medium in %s', (text, speaker, relay) => {
    expect(read(text).attributions.at(-1)).toMatchObject({ speaker, relay });
  });

  it('is none to itself: an outlet that was told something passes nothing on', () => {
    const source = { id: 'a', text: '“We will pay,” Ann Lee told the Herald.', outlet: 'Kelso Herald' };
    const spoken = (outlet: string): unknown => {
      const { quotations, attributions } = findSpeech({ ...source, outlet }, splitSentences(source));
      return [quotations[0]?.relay, attributions[0]?.relay];
    };
    expect(spoken('Kelso Herald')).toEqual([null, null]);
    expect(spoken('Kelso Times')).toEqual(['Herald', 'Herald']);
  });

  it('has no speaker where only a medium is named', () => {
    expect(read('The firm plans a plant in Oslo, Reuters reported last week.').said).toEqual([
      [', Reuters reported last week', 'end', null, 'Reuters'],
    ]);
  });
});

describe('attributions', () => {
  it.each([
    ['The mill must stay, Ann Lee told workers from Kelso.', ', Ann Lee told workers from Kelso', 'end'],
    ['Ann Lee said on Friday that the mill must stay.', 'Ann Lee said on Friday that', 'start'],
    ['But Ann Lee on Friday said the mill must stay.', 'But Ann Lee on Friday said', 'start'],
    [
      'Their words came after Ann Lee said the mill must stay.',
      'Their words came after Ann Lee said',
      'start',
    ],
    ['The mill, Ann Lee said, must stay.', ', Ann Lee said', 'middle'],
    ['According to Ann Lee, the mill must stay.', 'According to Ann Lee', 'start'],
    ['The mill must stay, figures from Ann Lee show.', ', figures from Ann Lee show', 'end'],
  ])('%s', (text, words, position) => {
    expect(read(text).said).toEqual([[words, position, 'Ann Lee', null]]);
  });

  it('notes whom the words were said to', () => {
    const text = 'The mill must stay, Ann Lee told workers from Kelso.';
    const { addressee } = read(text).attributions[0]!;
    expect(text.slice(addressee!.start, addressee!.end)).toBe('workers from Kelso');
  });

  it.each([
    ['The mayor wrote to residents that the bridge would close.', 'mayor', 'residents'],
    ['The mayor replied to Bo Kim that the bridge would close.', 'mayor', 'Bo Kim'],
    ['“It will close,” the mayor said to them.', 'mayor', 'them'],
    ['In a letter to the council, Bo Kim said the bridge would close.', 'Bo Kim', 'the council'],
    ['Bo Kim said in an email to staff on Friday that the bridge would close.', 'Bo Kim', 'staff'],
    ['Writing to shareholders, Bo Kim said the bridge would close.', 'Bo Kim', 'shareholders'],
    ['Ann Lee asked Bo Kim whether the bridge would close.', 'Ann Lee', 'Bo Kim'],
    ['Ann Lee warned the council of delays at the bridge.', 'Ann Lee', 'the council'],
    ['Ann Lee warned colleagues in private that the bridge would close.', 'Ann Lee', 'colleagues'],
    ['Ann Lee told her husband that the bridge would close.', 'Ann Lee', 'her husband'],
    ['Ann Lee urged drivers to stay at home.', 'Ann Lee', 'drivers'],
    ['Ann Lee assured staff that the bridge was safe.', 'Ann Lee', 'staff'],
    ['Bo Kim was told by the council that the bridge would close.', 'council', 'Bo Kim'],
    ['Residents were told that the bridge would close.', null, 'Residents'],
    ['The inquest at Truro was told that the bridge was old.', null, 'The inquest at Truro'],
    ['The inquest at Truro was told the bridge was old.', null, 'The inquest at Truro'],
    ['“It will close,” the mayor assured Kenyans.', 'mayor', 'Kenyans'],
    ['Ann Lee asked the mayor why the bridge had closed.', 'Ann Lee', 'the mayor'],
    ['In an email to staff seen by the Post, Ann Lee said the bridge would close.', 'Ann Lee', 'staff'],
    ['In a letter to staff, Ann Lee praised the bridge.', 'Ann Lee', 'staff'],
    [
      'Bo Kim, in a letter to the governor dated June 3, said the bridge would close.',
      'Bo Kim',
      'the governor',
    ],
    [
      'Bo Kim told State House correspondents on Friday that the bridge would close.',
      'Bo Kim',
      'State House correspondents',
    ],
    ['Xinhua quoted Ann Lee as telling officials that the bridge would close.', 'Ann Lee', 'officials'],
    [
      'Bo Kim on Sunday told the Selby delegation that the bridge would close.',
      'Bo Kim',
      'the Selby delegation',
    ],
    [
      'The bridge would close, Bo Kim told the Selby youth delegation.',
      'Bo Kim',
      'the Selby youth delegation',
    ],
    [
      'Bo Kim told the Selby branch of the union that the bridge would close.',
      'Bo Kim',
      'the Selby branch of the union',
    ],
    ['Bo Kim told the BBC staff would go.', 'Bo Kim', 'the BBC'],
    ['Bo Kim told residents the bridge would close.', 'Bo Kim', 'residents'],
    ['Bo Kim told reporters at a briefing in Selby that the bridge would close.', 'Bo Kim', 'reporters'],
    ['Bo Kim told reporters in Selby on Friday that the bridge would close.', 'Bo Kim', 'reporters'],
    ['“It will close,” Bo Kim told workers at Tuesday’s town hall.', 'Bo Kim', 'workers'],
    ['Bo Kim told officials at the bank that the bridge would close.', 'Bo Kim', 'officials at the bank'],
    [
      'Bo Kim told US climate envoy Ann Lee that the bridge would close.',
      'Bo Kim',
      'US climate envoy Ann Lee',
    ],
    [
      'Bo Kim told EU trade supremo Ann Lee that the bridge would close.',
      'Bo Kim',
      'EU trade supremo Ann Lee',
    ],
    ['Bo Kim told shareholders last week that the bridge would close.', 'Bo Kim', 'shareholders'],
    [
      'Bo Kim told the Globe Observer in an interview that the bridge would close.',
      'Bo Kim',
      'the Globe Observer',
    ],
    ['Ann Lee responded to critics that have called her weak.', 'Ann Lee', 'critics'],
    ['Ann Lee wrote to the council that governs Kelso.', 'Ann Lee', 'the council'],
    ['Ann Lee called on both sides to stop.', 'Ann Lee', 'both sides'],
    ['Ann Lee told fans on Kelso Square: “We are late.”', 'Ann Lee', 'fans'],
    ['Ann Lee urged all citizens to stay at home.', 'Ann Lee', 'all citizens'],
  ])('notes whom they were said to: %s', (text, speaker, told) => {
    const [first] = read(text).attributions;
    expect(first?.speaker).toBe(speaker);
    expect(first!.addressee && text.slice(first!.addressee.start, first!.addressee.end)).toBe(told);
  });

  it.each([
    'Ann Lee warned the bridge would close.',
    'Ann Lee replied to the letter that the bridge would close.',
    'Ann Lee said she had seen a letter to the council.',
    'Ann Lee promised to stay.',
  ])('notes nobody whom they were said to: %s', (text) => {
    expect(read(text).attributions.map(({ addressee }) => addressee)).toEqual([null]);
  });

  it.each([
    [
      'Ann Lee, who flew in on Friday, was quoted by the Times of Norwell as saying that she had “never left”.',
      'Ann Lee',
    ],
    ['Ann Lee has since said that the mill “must stay”.', 'Ann Lee'],
    ['The mill must stay. But “you can’t eat pride,” Ann Lee added.', 'Ann Lee'],
    [
      'Norvane Plc closed. The company, which two brothers own, said it was “ready to sell the mill”.',
      'Norvane Plc',
    ],
    [
      'Prices will rise, two sources with knowledge of the talks said, calling it “a matter of weeks at most”.',
      'two sources with knowledge of the talks',
    ],
  ])('%s', (text, speaker) => {
    const [quote] = read(text).quotes;
    expect(quote!.slice(1, 3)).toEqual(['partial', speaker]);
  });

  it('takes a short quotation in what somebody is the authority for as theirs', () => {
    expect(read('According to Ann Lee, it opens “no later than June.”').quotes).toEqual([
      ['“no later than June.”', 'partial', 'Ann Lee', null],
    ]);
    expect(read('According to Ann Lee, the “little giant” mill must stay.').quotes).toEqual([
      ['“little giant”', 'term', null, null],
    ]);
  });

  it.each([
    ['The weir is safe, the Rivers Agency said.', 'Rivers Agency', null],
    ['The Harbour and Lighthouse Agency said the light had failed.', 'Harbour and Lighthouse Agency', null],
    ['Bonds of Selby were cut on Monday, the rating agency Morvan said.', 'Morvan', null],
    ['The Rivers Agency owns the weir. The gates hold, the agency said.', 'Rivers Agency', null],
    ['“We will pay,” Ann Lee said, the Coastline agency reported.', 'Ann Lee', 'Coastline agency'],
    ['“We will pay,” Ann Lee said, according to the Coastline agency.', 'Ann Lee', 'Coastline agency'],
    ['“We will pay,” Ann Lee told the Coastline agency on Monday.', 'Ann Lee', 'Coastline agency'],
    ['“We will pay,” Ann Lee told the agency CPA on Monday.', 'Ann Lee', 'CPA'],
    ['Ann Lee confirmed to the Coastline agency that the mill would pay.', 'Ann Lee', 'Coastline agency'],
    ['“We will pay,” Ann Lee said, Coastline Press Agency reported.', 'Ann Lee', 'Coastline Press Agency'],
  ])('tells an agency of news from one that speaks for itself: %s', (text, speaker, relay) => {
    expect(read(text).attributions.at(-1)).toMatchObject({ speaker, relay });
  });

  it('keeps a number that ends a name with it', () => {
    const text = 'Ann Lee told Studio Seven that the mill must stay.';
    const [first] = read(text).attributions;
    expect(text.slice(first!.end).trim()).toBe('the mill must stay.');
    expect(text.slice(first!.addressee!.start, first!.addressee!.end)).toBe('Studio Seven');
  });

  it.each([
    ['In April parliament said the mill must stay.', 'parliament'],
    ['On Tuesday police said the mill was safe.', 'police'],
  ])('takes no day or month for part of who speaks: %s', (text, speaker) => {
    expect(read(text).attributions.at(-1)?.speaker).toBe(speaker);
  });

  it('keeps what an agency is with its name', () => {
    const text = 'Ann Lee told the Coastline news agency that the mill must stay.';
    const [first] = read(text).attributions;
    expect(text.slice(first!.end).trim()).toBe('the mill must stay.');
    expect(first!.relay).not.toBeNull();
  });

  it.each([
    'The train is expected to arrive late.',
    'The report was said to be long.',
    'The firm announced new jobs.',
  ])('strips nothing from %s', (text) => {
    expect(read(text).attributions.filter((one) => one.form === 'clause')).toEqual([]);
  });
});

describe('a statement without a verb of saying', () => {
  it.each([
    ['Ann Lee renewed her call for a new mill.', 'Ann Lee renewed her call', 'Ann Lee'],
    ['Ann Lee repeated that the mill must stay.', 'Ann Lee repeated that', 'Ann Lee'],
    ['Ann Lee spoke of a mill that must stay.', 'Ann Lee spoke', 'Ann Lee'],
    ['Ann Lee was rather blunt: the mill would never close.', 'Ann Lee was rather blunt:', 'Ann Lee'],
  ])('is given to whoever makes it in %s', (text, words, speaker) => {
    expect(read(text).said).toEqual([[words, 'start', speaker, null]]);
  });

  it.each([
    'The mill faces calls for its closure.',
    'The mill was clear: sunlight fell through its windows.',
    'Ann Lee was one of three: she, her brother and the dog.',
    'Some 4,300 suspected cases had come up by Sunday.',
    'The three confirmed cases are in Selby.',
    'Two reported thefts were solved.',
  ])('has no speaker in %s', (text) => {
    expect(read(text).attributions.filter(({ speaker }) => speaker !== null)).toEqual([]);
  });
});

describe('turns', () => {
  it.each([
    [
      'Omar Reyes: Good morning. Will taxes rise?\n\nMinister Ann Lee: They will not.',
      ['Omar Reyes', 'Omar Reyes', 'Ann Lee'],
    ],
    ['14.05 Health secretary Ann Lee: We have no plans for it.', ['Ann Lee']],
    [
      'Ann Lee, the novelist, met us.\n\nQ: Why did you leave?\n\nA: I was tired. It was late.',
      [null, 'Ann Lee', 'Ann Lee'],
    ],
    [
      'Helena Marsh, the governor, met us.\n\nSMITH: Where is inflation now?\n\nMARSH: It is at 3.8 per cent. We will not declare victory.\n\nSMITH: Will rates fall?\n\nMARSH: I will not say.',
      ['Smith', 'Helena Marsh', 'Helena Marsh', 'Smith', 'Helena Marsh'],
    ],
    [
      'Ann Lee came on Friday.\n\nOMAR REYES: Will you pay?\n\nANN LEE: No. The bank wrote to us in May. The minister told me it was safe.\n\nREYES: Mr Holt says you knew.\n\nLEE: I did.',
      ['Omar Reyes', 'Ann Lee', 'Ann Lee', 'Ann Lee', 'Omar Reyes', 'Ann Lee'],
    ],
    ['MANDIPUR: The dam has broken. We saw it.\n\nPRICE: 300 crowns.', []],
    ['Kelso: the town that sleeps.', []],
  ])('names before a colon give the words behind it to somebody: %s', (text, speakers) => {
    expect(read(text).attributions.map(({ speaker }) => speaker)).toEqual(speakers);
  });

  it.each([
    ['Minister: no plans to close mines', 'Minister'],
    ['Kremlin: talks can resume in spring', 'Kremlin'],
    ['Bird flu found on Kelso farm – ministry', 'ministry'],
    ['Kelso fire: three dead', undefined],
  ])('a headline names its speaker before a colon or behind a dash: %s', (headline, speaker) => {
    const more =
      '\n\nThe town has had a long winter, and more than half of its people have left it since May.';
    expect(read(headline + more).attributions[0]?.speaker).toBe(speaker);
  });
});

describe('bad input', () => {
  it.each(['They spoke Of', 'Of', 'He said De', '“” said Of and'])('finds no name in “%s”', (text) => {
    expect(read(text).said.every(([, , speaker]) => speaker !== '')).toBe(true);
  });

  it('has nothing to say about nothing', () => {
    expect(findSpeech({ id: 'a', text: '' }, [])).toEqual({
      quotations: [],
      attributions: [],
      names: [],
    });
  });

  it.each([
    '"'.repeat(10_000),
    '“'.repeat(10_000),
    "' a".repeat(5_000),
    '“a” said '.repeat(3_000),
    '“‘'.repeat(5_000),
  ])('reads thousands of marks without failing', (text) => {
    for (const one of read(text).quotations) expect(one.end).toBeGreaterThan(one.start);
  });

  it('reads a sentence of more words than a call takes arguments', () => {
    expect(read(`The mayor said ${'the harbour would open and '.repeat(26_000)}close.`).said).toHaveLength(1);
  });

  it('finds disjoint quotations inside the text, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...[
        '“',
        '”',
        '"',
        "'",
        '‘',
        '’',
        '«',
        '»',
        '„',
        '「',
        '」',
        ' ',
        '. ',
        '\n\n',
        'Ann Lee',
        ' said',
        ', ',
        'he',
        ' told',
        ' that ',
        'the mayor',
        "workers'",
        '\u200b',
        '他',
        '🤔',
        'according to ',
        'citing ',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const { quotations, attributions } = read(text);
        let position = 0;
        for (const one of quotations) {
          expect(one.start).toBeGreaterThanOrEqual(position);
          expect(one.end).toBeGreaterThan(one.start);
          position = one.end;
        }
        expect(position).toBeLessThanOrEqual(text.length);
        for (const one of attributions) expect(one.end).toBeGreaterThan(one.start);
      }),
      {
        numRuns: 500,
        // A quotation left open before a relay of no speaker, with nobody named to point back to.
        // A line that a comma opens, before a name.
        examples: [
          [['“', '他', "'", '\n\n', ' that ', 'according to ', 'citing ']],
          [[', ', 'Ann Lee', ', ', ' told']],
        ],
      },
    );
  });
});

describe('ways of saying', () => {
  it.each([
    [
      'Jana Holm promised new homes. For Marta Diaz it came too late. “We lost it all,” the farmer said.',
      'Marta Diaz',
    ],
    [
      'Jana Holm spoke of hope. “It was the worst day of my life.” That was the verdict of nurse Ann Lee.',
      'Ann Lee',
    ],
    ['The minister’s message was clear: “The mine will not reopen.”', 'minister'],
  ])('give words to whoever is named beside them: %s', (text, speaker) => {
    expect(read(text).quotations.at(-1)?.speaker).toBe(speaker);
  });

  it.each([
    ['Ann Lee arrived late. She, however, assured residents that the mill would stay.', 'Ann Lee'],
    ['Ann Lee arrived late. She wondered why the mill had shut.', 'Ann Lee'],
    ['Ann Lee arrived late. She felt her side had deserved it.', 'Ann Lee'],
    ['Norsk Fjernsyn is reporting that the mill has shut.', 'Norsk Fjernsyn'],
    ['The Red Cross put the death toll at 41.', 'Red Cross'],
    ['The minister’s message to drivers was clear: the bridge would not reopen.', 'minister'],
    ['Ann Lee’s view is that the ward should never have been closed.', 'Ann Lee'],
    ['Rice has doubled in price, traders at Mile 12 Market told us.', 'traders at Mile 12 Market'],
    [
      'The mill is for sale, according to two people familiar with the talks.',
      'two people familiar with the talks',
    ],
    ['Manufacturing must stay, Ann Lee said.', 'Ann Lee'],
    ['Ann Lee called for the minister to resign.', 'Ann Lee'],
    ['The governor called on residents to stay indoors.', 'governor'],
    ['The treasury estimates that it will cost £2bn.', 'treasury'],
    ['Ann Lee has always maintained that she paid.', 'Ann Lee'],
    ['Ann Lee and Tom Voss both said that it was late.', 'Ann Lee and Tom Voss'],
    ['The two ministers each said that it was late.', 'two ministers'],
    ['The mill will stay, according to its sponsor, Senator Julia Ochoa.', 'Julia Ochoa'],
    ['A memo, seen by the Guardian, warns that the mill may close.', 'memo'],
    ['Ann Lee’s spokesman, Jan Hart, dismissed that as “fiction.”', 'Jan Hart'],
    ['According to an affidavit unsealed Monday, Ann Lee bought the mill.', 'affidavit'],
    ['The court heard how Bell, of Marsh Lane, had forged it.', 'court'],
    ['The regulator found the lender had broken rules.', 'regulator'],
    ['As one resident put it, “the sea took everything”.', 'one resident'],
    ['What they want, as the charity Foothold puts it, is “a ladder”.', 'Foothold'],
    ['As Ann Lee, the mayor, put it, “the sea took everything”.', 'Ann Lee'],
    ['The reef is older than thought, researchers report today in the journal Coasts.', 'researchers'],
    ['The mill is for sale, according to two Brazilian officials.', 'two Brazilian officials'],
    ['The mill is for sale, according to three Orlen harbour officials.', 'three Orlen harbour officials'],
    ['The mill is for sale, according to a Western diplomat.', 'a Western diplomat'],
    ['The mill is for sale, said two Arden executives.', 'two Arden executives'],
    ['Its new owner, Arden Group, announced the €6 billion sale on Monday.', 'Arden Group'],
    ['The airline’s parent company, Arden Group, said it was late.', 'Arden Group'],
    ['In the opinion of many doctors, it is late.', 'many doctors'],
  ])('hears %s', (text, speaker) => {
    expect(read(text).said.at(-1)?.[2]).toBe(speaker);
  });

  it.each([
    'Policymakers have also announced measures for the mills.',
    'The budget holds 2,000 crowns a month promised to women.',
    'Ann Lee felt a pain in her knee.',
    'Police questioned two men.',
    'Two of them show a man without a uniform.',
    'The neighbouring republic has not commented.',
    'Tickets seen by the Mail suggest a crowd on board.',
    'First estimates put the damage at 33 million.',
    'The firm expects to hire 900 people.',
    'Ann Lee admitted seven counts of fraud.',
    'Ann Lee, wearing a grey suit, showed no emotion.',
    'We asked Ann Lee about the mill.',
    'The prince called on the widow on Monday.',
    'Neighbours called for an ambulance.',
    'Police found the man who had fled.',
    'They all say that in January.',
    'The man found dead was Ann Lee.',
    'Residents were told by text message that they could return.',
    'Under the terms announced on Monday, shareholders will get 28 crowns.',
    'The measures outlined by the bank will cost 3 million crowns.',
    'Plans announced in May would cost 3 million crowns.',
    'Arden did not mention the mill in its account of the talks.',
  ])('hears nobody in %s', (text) => {
    expect(read(text).said).toEqual([]);
  });
});

describe('a name that ends as a genitive does', () => {
  it.each([
    ['Moody’s said the outlook was stable.', 'Moody’s'],
    ["The outlook was stable, Moody's said.", "Moody's"],
    ["Moody's cut the bank. The bank was weak, according to Moody's.", "Moody's"],
    ["Losses would rise, Lloyd's of London warned.", "Lloyd's of London"],
    ['Doctors at St Anne’s say the boy is stable.', 'doctors at St Anne’s'],
    ["Moody's has cut its rating. A Moody's analyst, Ann Lee, said the bank was weak.", 'Ann Lee'],
  ])('is whole in %s', (text, speaker) => {
    expect(read(text).said.at(-1)?.[2]).toBe(speaker);
  });

  it.each([
    "Lee was late. Lee's said to be ill.",
    "Norway was first. Norway's is the largest.",
    "That's said to be so. It's said she's late.",
    "Lee's lawyer said it was late.",
  ])('is none in %s', (text) => {
    expect([...namesInS(text)]).toEqual([]);
  });
});

describe('who speaks in a clause with "who"', () => {
  it.each([
    ['The move drew criticism from doctors, who warned that the port was too small.', 'doctors'],
    ['The ruling took traders, who said that they had no warning, by surprise.', 'traders'],
    ['The plan has angered teachers, who say that the port is too small.', 'teachers'],
    ['The slogan had worried investors, who feared that it meant higher taxes.', 'investors'],
  ])('is named without the verb before it: %s', (text, speaker) => {
    expect(read(text).said.at(-1)?.[2]).toBe(speaker);
  });
});

describe('who is told of between dashes', () => {
  it.each([
    'Ann Lee — who ran the bank until 2020 — said rates had been too low.',
    'Ann Lee – a nurse from Velm – said rates had been too low.',
    'The mayor – Ann Lee – said rates had been too low.',
  ])('says what follows: %s', (text) => {
    expect(read(text).said.map((one) => one[2])).toEqual(['Ann Lee']);
  });
});

describe('who passes on what another said', () => {
  it.each([
    ['According to police, the driver said the brakes had failed.', 'driver', 'police'],
    ['According to the mayor, Ann Lee said the brakes had failed.', 'Ann Lee', null],
    ['According to Lee, she said the brakes had failed.', 'Lee', null],
    ['Citing two officials, the newspaper said the brakes had failed.', 'two officials', 'newspaper'],
    ['Citing the weather, the club said the match was off.', 'club', null],
  ])('is the relay: %s', (text, speaker, relay) => {
    expect(read(text).said.at(-1)?.slice(2)).toEqual([speaker, relay]);
  });
});

describe('a conviction', () => {
  it.each([
    'Ann Lee is adamant that rates are too low.',
    'Ann Lee, a banker, remains firmly convinced that rates are too low.',
    'On Monday Ann Lee was sure that rates are too low.',
  ])('is reported as a statement: %s', (text) => {
    expect(read(text).said.map((one) => one[2])).toEqual(['Ann Lee']);
  });

  it.each([
    'It is clear that rates are too low.',
    'Ann Lee is not sure that rates are too low.',
    'The water is clear that flows from Velm.',
  ])('is none in %s', (text) => {
    expect(read(text).said).toEqual([]);
  });
});

describe('a verb of no list', () => {
  it.each([
    ['“No,” harrumphed Ann Lee, a baker.', 'Ann Lee'],
    ['“No,” the weary mayor, Ann Lee, shot back.', 'Ann Lee'],
    ['“No,” a beaming Ms Lee trilled at her fans.', 'Lee'],
    ['“It went by second class post,” Ann Lee soothed friends.', 'Ann Lee'],
    ['“Who’s there?” Ann Lee faltered.', 'Ann Lee'],
    ['Ann Lee bristled: “Never.”', 'Ann Lee'],
    ['The foreign ministers of Kelso and Selby voiced “deep concern” over the vote.', 'ministers of Kelso'],
    ['In a post on X, Mayor Ann Lee welcomed the deal as “historic”.', 'Ann Lee'],
  ])('reports beside a quotation: %s', (text, speaker) => {
    expect(read(text).quotes.at(-1)?.[2]).toContain(speaker);
  });

  it.each([
    ['Ann Lee let slip that four banks were being watched.', 'Ann Lee'],
    ['Ann Lee floated the idea that chemists could take over.', 'Ann Lee'],
    ['The traders voiced growing concern in recent years that the port was too small.', 'traders'],
    ['Trade groups voiced concern that the port was too small.', 'Trade groups'],
    [
      'Ministers have [also](#) [voiced concern](https://a.example/b) that the port was too small.',
      'Ministers',
    ],
    ['Ann Lee arrived. The port was too small, she huffed.', 'Ann Lee'],
    ['Only two had been shaped to fit, they huff.', null],
    ['Ann Lee reassured anxious parents that time was short.', 'Ann Lee'],
    ['When Bo Kim submitted that it had rained, Justice Ann Lee observed that it had not.', 'Ann Lee'],
  ])('reports before a clause or behind one: %s', (text, speaker) => {
    expect(read(text).said.at(-1)?.[2]).toBe(speaker);
  });

  it.each([
    'In “Dune,” Ann Lee plays a queen.',
    'The “smart” locks failed. Ann Lee bought “smart” locks.',
    'Ann Lee sang “Imagine” at noon.',
    'Ann Lee built a wall that kept the water out.',
    'Ann Lee gave no promise that it was the last time.',
    'The rain meant that nobody came.',
    'Three ships sailed that evening and arrived safely.',
    'School classes that had booked a tour may choose another room.',
    'If it rains, she smiles.',
    'Do not travel to the pier unless the ferry line has confirmed the crossing.',
    'Asked by the mayor to stay, she declined.',
  ])('reports nothing in %s', (text) => {
    expect(read(text).said).toEqual([]);
  });
});

describe('a paper that reports', () => {
  it.each([
    ['USA Today reported that the mill would close.', 'USA Today'],
    ['Le Phare reported on Monday that the mill would close.', 'Le Phare'],
    ['The mill would close, Le Phare reported.', 'Le Phare'],
    ['The Bergen Evening Post reported that the mill would close.', 'Bergen Evening Post'],
  ])('passes on what others say: %s', (text, relay) => {
    expect(read(text).said.map((one) => one.slice(2))).toEqual([[null, relay]]);
  });

  it('is no letter, which is read for those who wrote it', () => {
    const text =
      'In a letter to Ann Lee, twelve members demanded a vote. “We cannot wait,” the letter reads.';
    expect(read(text).said.at(-1)!.slice(2)).toEqual(['twelve members', null]);
  });

  it('is none where the name may be a company’s', () => {
    for (const name of ['Coastal Mail', 'The Royal Mail', 'The Dallas Star', 'The Southern Cross Express'])
      expect(read(`${name} said that the mill would close.`).said.map((one) => one.slice(2))).toEqual([
        [name.replace('The ', ''), null],
      ]);
  });
});

describe('who is meant', () => {
  it.each([
    ['Her rival Ana Ferreira praised him. ‘The boy is fearless,’ the Portuguese said.', 'Ana Ferreira'],
    ['Ana Ferreira left the hall. “I am tired,” the 29-year-old said.', 'Ana Ferreira'],
    ['The Leader of the Opposition, Sunita Patil, called it “a bundle of old promises”.', 'Sunita Patil'],
    ['Speaking at noon, the mayor, Ann Lee, waved. “It is late,” she said.', 'Ann Lee'],
    ['Our reporter Dan Quist is at the quay. He writes: “There are many people here.”', 'Dan Quist'],
    ['Among them was Peter Noll, 51. “I lost everything in an hour,” he said.', 'Peter Noll'],
    ['Costa’s mother, Ana, wept. “He is a good boy,” she said.', 'Ana'],
    ['Mr Zhang, the owner, shook his head. “Who will buy now?”', 'Zhang'],
    ['Asked how it felt, he shrugged. Ann Lee was calm. “It is only November,” she said.', 'Ann Lee'],
    [
      'Tomas Rehn met us. Rehn is tired. His wife, Lena Rehn, is not. “People like it,” Rehn said.',
      'Tomas Rehn',
    ],
    ['Ms Okafor, who was not at the meeting, wrote on Facebook: “I did nothing wrong.”', 'Okafor'],
    ['Guo said China hoped both sides would “meet each other halfway”.', 'Guo'],
    ['Reed’s counterpart in Ottawa, Marie Leduc, called the move “short-sighted”.', 'Marie Leduc'],
    ['NATO’s secretary-general has called the attack “reckless”.', "NATO's secretary-general"],
    ['A woman who lost a leg in the crash said it was “hell on wheels that day”.', 'woman'],
    ['The minister hit back at critics, accusing them of “playing politics with lives”.', 'minister'],
    ['Hours later the ministry backtracked, saying it was “taken out of context”.', 'ministry'],
    ['“I would do it all again,” the retired miner, 82, told us.', 'retired miner'],
    ['“It was cold up there,” sighs Marta, a baker.', 'Marta'],
    ['Prosecutors allege that Costa ran the ring “from his own kitchen table”.', 'Prosecutors'],
    ['“It is all we have,” one of them said.', 'one of them'],
    ['Brown won gold for Kelso. Jim Brown is 40. “I just ran,” said the Scot.', 'Jim Brown'],
    ['In a post on Kelso Square, the former president wrote: “They will pay!”', 'former president'],
    ['“Stop at once,” shouted the referee.', 'referee'],
    ['The minister will tell them that the system is “past its best by now”.', 'minister'],
    ['Ministers have “sleepwalked” into it, the committee says.', 'committee'],
    [
      'It was won thanks to Bo Kim, who had sat out the spring. “I was lucky,” the 22-year-old said.',
      'Bo Kim',
    ],
    [
      'Ann Lee said that the dues were a small part of the cost of a long voyage, and that the house had “no plans”.',
      'Ann Lee',
    ],
    ['A tenant spoke. But the angry landlord denied it. “I am no thief,” he said.', 'angry landlord'],
  ])('tells in %s', (text, speaker) => {
    expect(read(text).quotes.at(-1)?.[2]).toBe(speaker);
  });

  it.each([
    ['As Dora Kell put it, “we are running out of road”.', 'Dora Kell'],
    ['It was, in the words of Ida Krog, “the longest night of our lives”.', 'Ida Krog'],
    ['In Ida Krog’s view, it was “the longest night of our lives”.', 'Ida Krog'],
    ['For Hugo Brandt, the strike is “a gift to our rivals”.', 'Hugo Brandt'],
    ['The tenants’ union, for its part, dismissed the offer as “an insult”.', "tenants' union"],
    ['There was “no credible threat” to the games, police chief Arno Vick said.', 'Arno Vick'],
    ['The march was condemned by the union as “vandalism”.', 'union'],
    ['The plan was described by Mayor Karl Bohm as “a once-in-a-century chance”.', 'Karl Bohm'],
    [
      'Prime Minister Eva Lund and her counterpart, Bo Friis, said they would “stand together”.',
      'Eva Lund and Bo Friis',
    ],
    ['Kim Ode said his client was a “broken man” who had paid.', 'Kim Ode'],
    ['“It rained,” Kim Ode said. “It did.”\n\nMs Eva Mraz puts down her cup. “I was hard.”', 'Eva Mraz'],
    ['The list names a single fund, the Kelso Fund. We asked Ms Dole. “I wrote it,” she said.', 'Dole'],
    ['The Kelso council said it was late. “We will pay,” a spokesman added.', 'Kelso council'],
    ['Bowler Sam Tait took five. “The ball did plenty,” said Tait, whose last match was in May.', 'Sam Tait'],
    ['“This money was stolen,” fumed Kanja ward rep Peter Mwangi.', 'Peter Mwangi'],
    ['“Children lose shoes,” said Tom Pritchett of Hull Museums, who had no part in it.', 'Tom Pritchett'],
    ['Norvane Direct erred. Reader Colin Webb of Hove waited. “It was a nice door,” he says.', 'Colin Webb'],
    ['Marisol Vega is eating. The singer has made a record she calls “a row with my aunt”.', 'Marisol Vega'],
    ['Ms Vega ate. The Evening Post called her record “a cold bath”. She shrugs. “They were right.”', 'Vega'],
    [
      'The captain, Will Teague, won the toss. He later called it “the worst day of my career”.',
      'Will Teague',
    ],
    ['People drink it. That worries Maya Lindgren, a reader. “People lie,” she notes.', 'Maya Lindgren'],
    ['Norvane raised its forecast, citing “sales beyond all of our hopes”.', 'Norvane'],
    ['A doctor who sold drugs to a dead man told them that she had been “running on fumes”.', 'doctor'],
    ['“Empty it,” insisted the engineer who built the dam, Otto Lang.', 'Otto Lang'],
    ['It was “a total farce”, according to residents interviewed by the Courier.', 'residents'],
    ['Ann Lee told the hall that it rained, while adding that the mill was “almost done for”.', 'Ann Lee'],
    ['Ms Eva Mraz landed in May with, as she liked to say, “eleven words of English”.', 'Eva Mraz'],
    ['Chief Justice A.K. Dutta and Justice Eva Mraz sat. “How many?” Justice Dutta asked.', 'A.K. Dutta'],
    ['Norvane denies it. In a letter it writes that the images show “natural drying”.', 'Norvane'],
    ['Ann Lee said that a sequel was “not not” being discussed.', 'Ann Lee'],
    ['Sir Omar Pyke (Con, Kelso), who has opposed most things, said it was “a long wait”.', 'Omar Pyke'],
    [
      'Giving evidence, Edna Pirie, 84, wept. Bo Kim listened. “It was late,” the witness said.',
      'Edna Pirie',
    ],
  ])('tells in %s', (text, speaker) => {
    expect(read(text).quotes.at(-1)?.[2]).toBe(speaker);
  });

  it.each([
    ['The Cathaoirleach, Sean Tighe, reminded members that time was limited.', 'Sean Tighe'],
    ['Leader of Majority Ibrahim Duale rose, saying it had failed.', 'Ibrahim Duale'],
    ['It may have been thrown in, say archaeologists.', 'archaeologists'],
    ['Sales will grow, according to the firm’s chief financial officer, Priya Raman.', 'Priya Raman'],
    ['A spokeswoman for Norvane apologised and said the money was on its way.', 'spokeswoman for Norvane'],
    [
      'Minister Ada Orlen met Mayor Bo Kim on the sidelines of the summit in Dorn on Friday and told him it failed.',
      'Ada Orlen',
    ],
    ['Ada Orlen also met Bo Kim and told him it failed.', 'Ada Orlen'],
    ['Ada Orlen sat down with Bo Kim and told him it failed.', 'Ada Orlen'],
    ['US Secretary of State John Carver said that nobody came.', 'John Carver'],
    ['Her mother used to say that a stitch is a promise.', 'Her mother'],
    ['Nora Pike went on to say that nobody came.', 'Nora Pike'],
    ['Then came Bryony Lacey, three weeks into the job, who asked what a ticket cost.', 'Bryony Lacey'],
    ['Ms Bryony Lacey rose. Her shadow, Omar Reyes, wanted to know whether it would run.', 'Omar Reyes'],
    ['Ms Bryony Lacey rose. Her mother, Tess, warned that it was full.', 'Tess'],
    ['Women made up half of the audience, per the pollster FilmScore.', 'FilmScore'],
    ['The council’s own study, published in May, concedes that it leaks.', "council's own study"],
    ['The court directed him to stay, and said that a warrant would issue.', 'court'],
    ['Housing Secretary Ann Lee came. Omar Reyes was there. The minister told us she listened.', 'Ann Lee'],
    ['Mehta and his colleagues report that the birds climb.', 'Mehta'],
    ['Via his lawyer, Omar Reyes let it be known that he would appeal.', 'Omar Reyes'],
    ['The pilots’ union has threatened to strike.', "pilots' union"],
    ['A friend close to the family said it would be private.', 'friend close to the family'],
    ['It is late, according to Ann Lee, according to whom nobody will pay.', 'Ann Lee'],
    ['The water company, when reached, promised to send a team.', 'water company'],
    ['Another tenant, who asked not to be quoted, alleged that the rent had doubled.', 'tenant'],
    ['Ann Lee came. It could happen to anyone, she reasoned, on so small a ground.', 'Ann Lee'],
    ['Bo Kim rode home. He would not, says his trainer, race again.', 'his trainer'],
  ])('tells in %s', (text, speaker) => {
    expect(read(text).attributions.at(-1)?.speaker).toBe(speaker);
  });

  it.each([
    ['More than 900 hands of Brenton Air will stop work. The airline said it would wait.', 'Brenton Air'],
    ['Many tenants of Selby’s Larch Road say they had no heating.', "many tenants of Selby's Larch Road"],
    ['Half the tenants of Larch Road say they had no heating.', 'tenants of Larch Road'],
    ['Scientists fear that the glacier will melt.', 'Scientists'],
    ['The Scottish Farmers Association advised growers to wait.', 'Scottish Farmers Association'],
    ['The Welsh Fishing Authority said boats may sail.', 'Welsh Fishing Authority'],
    ['British Airways said flights would resume.', 'British Airways'],
    ['The Welsh minister, Ann Lee, said boats may sail.', 'Ann Lee'],
    ['Ann Lee put the number of missing at roughly 40.', 'Ann Lee'],
    ['Ann Lee put the town’s losses at two dozen boats.', 'Ann Lee'],
    ['“Yes,” said Nora Byrne, the firm’s head of Welsh sales. She said it would open.', 'Nora Byrne'],
    ['“Yes,” said Nora Byrne, secretary of the Growers’ Alliance, who added that it rained.', 'Nora Byrne'],
    ['It will open, said the firm’s head of Welsh sales, Nora Byrne.', 'Nora Byrne'],
  ])('tells the speaker in %s', (text, speaker) => {
    expect(read(text).attributions.at(-1)?.speaker).toBe(speaker);
  });

  it.each([
    'A barge thought to have been stolen by the crew was found.',
    'Under Norwegian rules, drivers may claim £90.',
    'Lazard advised Kestrel on the sale of the mill.',
    'The rain added more than 40 tons of mud to the lake.',
  ])('takes nobody for a speaker in: %s', (text) => {
    expect(read(text).attributions).toEqual([]);
  });

  it('takes several people or things for no “it”, and a firm for one whatever its name ends in', () => {
    const speakers = (text: string) => read(text).attributions.map((one) => one.speaker);
    expect(speakers('Ministers promise 300 jobs. It puts the gain for the town at 40 jobs.')).not.toContain(
      'Ministers',
    );
    expect(speakers('Prices rose. It had no choice, it said.')).not.toContain('Prices');
    expect(speakers('Lorvans raised prices. It had no choice, it said.')).toContain('Lorvans');
  });

  it('takes a medium that obtained a document for no speaker', () => {
    const text = 'The valve was open at noon, according to a memo obtained by the Courier.';
    expect(read(text).attributions).toMatchObject([{ speaker: 'memo', relay: 'Courier' }]);
  });

  it('takes nobody in the statement for the one who adds to it', () => {
    const text = 'Ann Lee came. The mediator has asked both to meet, she added.';
    expect(read(text).attributions.at(-1)?.speaker).toBe('Ann Lee');
  });

  it.each([
    ['The drivers’ union Velm called a strike at Arden. It will be long, the union said.', 'Velm'],
    ['Foothold, a housing charity, found mould. It was everywhere, the charity said.', 'Foothold'],
    ['The union Velm met the airline Arden. It was late, the airline said.', 'Arden'],
    ['The union Velm met the airline Arden. It was late, the union said.', 'Velm'],
    ['The drivers’ union Velm called a strike. It was late, the company said.', 'company'],
  ])('knows a body by what it is told to be: %s', (text, speaker) => {
    expect(read(text).said.at(-1)?.[2]).toBe(speaker);
  });

  it('takes one minister for another only where the titles allow it', () => {
    const text = 'Foreign Minister Ann Lee met Omar Reyes. “Taxes will rise,” the prime minister said.';
    expect(read(text).quotes[0]?.[2]).toBe('prime minister');
    expect(read(text.replace('prime minister', 'foreign minister')).quotes[0]?.[2]).toBe('Ann Lee');
    expect(read(text.replace('prime minister', 'minister')).quotes[0]?.[2]).toBe('Ann Lee');
  });

  it('tells two who bear one title apart by their countries, and by who was named last', () => {
    const text = 'Russian President Ivan Orlov met French President Luc Morel. “We will talk,” the ';
    const told = (words: string): unknown => read(`${text}${words} said.`).quotes.at(-1)?.[2];
    expect(told('Russian president')).toBe('Ivan Orlov');
    expect(told('Russian leader')).toBe('Ivan Orlov');
    expect(told('French leader')).toBe('Luc Morel');
    expect(told('president')).toBe('Luc Morel');
    expect(told('Polish president')).toBe('Polish president');
  });

  it.each([
    ['Austrian', 'Australian'],
    ['Australian', 'Austrian'],
    ['North Korean', 'South Korean'],
    ['South Korean', 'North Korean'],
    ['Nigerian', 'Nigerien'],
    ['Slovakian', 'Slovenian'],
  ])('takes the %s leader for no %s one', (said, other) => {
    const text = `${other} President Luc Morel spoke. “We will talk,” the ${said} president said.`;
    expect(read(text).quotes.at(-1)?.[2]).toBe(`${said} president`);
  });

  it.each([
    ['Poland', 'Polish'],
    ['Finland', 'Finnish'],
    ['Ireland', 'Irish'],
    ['Denmark', 'Danish'],
    ['Wales', 'Welsh'],
    ['Kenya', 'Kenyan'],
    ['Ghana', 'Ghanaian'],
    ['North Korea', 'North Korean'],
  ])('takes the leader of %s for the %s one', (country, adjective) => {
    const text =
      `${country}’s president, Ivan Orlov, met French President Luc Morel. ` +
      `“We will talk,” the ${adjective} president said.`;
    expect(read(text).quotes.at(-1)?.[2]).toBe('Ivan Orlov');
  });

  it('takes no Korean leader for one of the two where the words do not tell which', () => {
    const text =
      'South Korean President Ivan Orlov met President Luc Morel. “We will talk,” the Korean president said.';
    expect(read(text).quotes.at(-1)?.[2]).toBe('Luc Morel');
  });

  it.each([
    ['Norcom Energy shut the plant. The company said it would reopen.', 'Norcom Energy'],
    ['Otto Steel said the bridge was safe. The firm said it would open soon.', 'firm'],
    ['The surgeon, Arvo Steel, came. He said the bridge was safe.', 'Arvo Steel'],
    ['Anna Steel of Selby said the bridge was safe.', 'Anna Steel'],
    ['Bowler Anna Steel said the match was lost.', 'Anna Steel'],
    [
      'Orvane Group met its goals. Ann Lee was glad. The company expects that sales will grow.',
      'Orvane Group',
    ],
    [
      'Lena Fosse, a volcanologist at Selby, came. Bo Kim left. The volcanologist said it slept.',
      'Lena Fosse',
    ],
    ['Karim Osei sold fish. The father of three said it was over.', 'Karim Osei'],
    ['The indictment alleges that Bo Kim lied. It says that he stole.', 'indictment'],
    [
      'Tom Hale asked the senator whether she would go. “No,” she said. Senator Ruth Ames is 61.',
      'Ruth Ames',
    ],
    ['Ann Lee declined to say whether Bo Kim would come but described it as “very good”.', 'Ann Lee'],
  ])('tells in %s', (text, speaker) => {
    expect(read(text).attributions.at(-1)?.speaker).toBe(speaker);
  });

  it('takes both parts of an utterance for whole words of the speaker, and a remark for no slogan', () => {
    expect(
      read('“We are not safe,” Lee said, “but we have built for that.”').quotes.map(([, kind]) => kind),
    ).toEqual(['full', 'full']);
    expect(read('The firm kept silent “at this stage”.').quotes[0]?.[1]).toBe('partial');
  });
});

describe('two statements with a comma between them', () => {
  it.each([
    'One man died in the crash, the driver fled.',
    'The mayor resigned on Monday, her deputy followed.',
    'The crowd cheered, the players hugged, the manager wept.',
  ])('are not somebody’s words: %s', (text) => {
    expect(read(text).said).toEqual([]);
  });
});

describe('who is told of', () => {
  const speakersOf = (text: string): (string | null)[] =>
    read(text).said.map(([, , speaker]) => speaker ?? null);

  it.each([
    'Ms Orlen did not meet the mayor, Ivo Tann, who was away.',
    'The mill stands by the house of the bishop, Ivo Tann, who is in Rome.',
    'Minister Orlen concludes a long tour of the coast',
    'Our keepers did well and called the police within a minute.',
  ])('says nothing by that: %s', (text) => {
    expect(speakersOf(text)).toEqual([]);
  });

  it.each([
    ['Ivo Tann, Mayor of Kelso, who stood among 40 guests, said: “It was loud.”', 'Ivo Tann'],
    ['Ivo Tann, the mayor of Kelso, who had stayed away, said it was loud.', 'Ivo Tann'],
    ['In New Kelso, the governor, who had stayed away, said it was loud.', 'governor'],
    ['Orlen and Sorn share a dam. Sorn says it has paid for the walls.', 'Sorn'],
    [
      'Deputies from Orlen and Sorn parted on Friday, but said the talks would go on.',
      'deputies from Orlen and Sorn',
    ],
    ['The union walked out on Friday but said the talks would go on.', 'union'],
    ['At a hearing in Kelso, boatmen demanded money for lost days.', 'boatmen'],
  ])('speaks by the words around the verb: %s', (text, speaker) => {
    expect(speakersOf(text)).toEqual([speaker]);
  });

  it('gives the first of two statements to nobody where only the second is said', () => {
    expect(read('Deputies from Orlen parted on Friday, but said the talks would go on.').said).toEqual([
      [', but said', 'start', 'deputies from Orlen', null],
    ]);
  });
});

describe('names', () => {
  const namesOf = (text: string): string[] => read(text).names.map(({ name }) => name);

  it('are none of words that are written large to be loud', () => {
    expect(namesOf('A gang of thieves fell through the ROOF in Kelso. The TUC was told.')).toEqual([
      'Kelso',
      'TUC',
    ]);
  });

  it('are told without what their bearers are addressed by', () => {
    expect(namesOf('The envoy, H.E. Ivan Orlo, spoke.')).toEqual(['Ivan Orlo']);
  });

  it('are whole where no words before an “of” are a person’s', () => {
    expect(namesOf('The bell is in the International Register of Lost Art.')).toEqual([
      'International Register of Lost Art',
    ]);
  });

  it('are no people’s where a house is named', () => {
    const [name] = read('Thieves cut a hole above the Rose Gallery.').names;
    expect(name).toMatchObject({ name: 'Rose Gallery' });
    expect(name?.kind).not.toBe('person');
  });
});

describe('what somebody hopes to do', () => {
  it('is told by whoever is quoted before it in the paragraph', () => {
    expect(read('Ivo Tann spoke on the steps. “We lost.” He hopes to run again.').said).toEqual([
      ['He', 'middle', 'Ivo Tann', null],
    ]);
  });

  it.each([
    'Ivo Tann left the hall. He hopes to run again.',
    '“We lost,” it said.\n\nIvo Tann left. He hopes to run again.',
  ])('is told by the source where nobody is quoted: %j', (text) => {
    expect(read(text).said.filter(([words]) => words === 'He')).toEqual([]);
  });
});

describe('“neither”', () => {
  it('leaves it to somebody else to say so behind a comma', () => {
    expect(read('Neither the guild nor the mill will move, the mediator said.').said).toMatchObject([
      [', the mediator said', expect.anything(), 'mediator', null],
    ]);
  });

  it('says of nobody that they speak', () => {
    expect(read('Neither Ann Lee nor Bo Marsh said a word.').said).toEqual([]);
  });
});

describe('a line that begins with “of” or “for”', () => {
  it.each(['for Selby residents.', 'of Selby council, it said', 'of Lee fame'])('is read: %s', (text) => {
    expect(read(text).quotes).toEqual([]);
  });
});

it('takes no things that open a sentence for the company that speaks', () => {
  const [told] = read('Sales rose 4 per cent, profits fell, the company reported.').said;
  expect(told?.[2]).toBe('company');
});
