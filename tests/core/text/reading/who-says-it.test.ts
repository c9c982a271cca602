// Who says it, in lines in the manner of agencies, papers, courts and press releases: each is a cause that once gave words to
// somebody else.
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../../src/core/stages/1-sentences.ts';
import { findSpeech } from '../../../../src/core/stages/2-speech.ts';
import { findClaims } from '../../../../src/core/stages/4-claims.ts';

/** Who says the sentence that holds the words, or the quotation that opens with them. */
function speakerOf(text: string, words: string): string | null {
  const source = { id: 'a', text };
  const sentences = splitSentences(source);
  const speech = findSpeech(source, sentences);
  const at = text.indexOf(words);
  if (words.startsWith('“'))
    return speech.quotations.find(({ start, end }) => start <= at && at < end)?.speaker ?? null;
  const sentence = sentences.find(({ start, end }) => start <= at && at < end);
  const claims = findClaims(source, sentences, speech).filter((one) => one.sentence === sentence?.id);
  const claim = claims.find(({ start, end }) => start <= at && at < end) ?? claims[0];
  return claim?.speaker ?? null;
}

describe('a noun beside a verb of saying', () => {
  it.each([
    [
      'Two people staying at the inn told the Herald they heard shouting.',
      'told',
      'two people staying at the inn',
    ],
    ['Ships lay off the port, where workers said nobody had told them.', 'workers', 'workers'],
    ['Six boats sank, according to logs held by the harbour office.', 'Six', 'harbour office'],
    ['A search warrant filed in Orrin County says two phones were taken.', 'says', 'search warrant'],
    [
      'He is named in a complaint lodged on Friday with the tax tribunal, which says he lied.',
      'He',
      'complaint',
    ],
    [
      'One axle broke, a driver at its haulier, Lorvan, has told the Courier.',
      'One',
      'driver at its haulier',
    ],
    ['According to Kestrel’s chief pilot, Mark Dunlow, the crew had no time.', 'According', 'Mark Dunlow'],
    ['The king wept, according to his granddaughter, Eve Marsh.', 'The king', 'Eve Marsh'],
    [
      'It is, in the words of the club’s new owner, Sabine Roth, “as good as it gets”.',
      '“as good',
      'Sabine Roth',
    ],
    ['The repair is put at 65 million euros by the Harbour Ministry.', 'repair', 'Harbour Ministry'],
    ['Cllr Ted Marwood (Ind, Low Fell) said the lane was too narrow.', 'said', 'Ted Marwood'],
    ['A man at the sign said he was from the council.', 'he was', 'man at the sign'],
    ['A spokesman for the label said sales fell.', 'sales', 'spokesman for the label'],
    ['The actor on the screen said he was ill.', 'he was', 'actor on the screen'],
    ['An officer at the door told residents the road was shut.', 'the road', 'officer at the door'],
    ['The record label said it would appeal.', 'it would', 'record label'],
    ['A spokesperson for Gov. Ann Lee, D, said it would pass.', 'it would', 'spokesperson for Gov. Ann Lee'],
    ['A spokesman for Cllr Ann Lee (Ind) said it would pass.', 'it would', 'spokesman for Cllr Ann Lee'],
    ['The mother of Ann Lee said it was sad.', 'it was', 'mother of Ann Lee'],
    ['Ann Lee left. The mother of the boy said it was sad.', 'it was', 'mother of the boy'],
    ['Ann Lee left. The mother of two said it was sad.', 'it was', 'Ann Lee'],
    ['Anna Berg met King Olav in Oslo on Sunday. She said it was sad.', 'it was', 'Anna Berg'],
    ['Anna Berg met President Olsen on Sunday. She said it was sad.', 'it was', 'Anna Berg'],
    ['At least 17 orchestra members said it was cold.', 'it was', '17 orchestra members'],
    ["The National Farmers' Union met. Farmers fear that prices will fall.", 'prices', 'Farmers'],
    [
      'In an interview with Stage & Score, Odile Marchand defended the dismissal of Stefan Kray. The trust was lost, she said.',
      'The trust',
      'Odile Marchand',
    ],
    ['Three claimed they were beaten.', 'they', 'three'],
    ['Two confirmed the lane was shut.', 'the lane', 'two'],
    ['“I am done,” tweeted the former champion, Ann Lee.', '“I am', 'Ann Lee'],
    ['Arden has shut a mill. It was old, the company said.', 'It was', 'Arden'],
    ['Arden has shut a mill. The furniture chain said it was old.', 'it was', 'Arden'],
    ['Arden has shut a mill. The rival chain said it was old.', 'it was', 'rival chain'],
    ['Ann Lee told WPEL 9 by email that it was old.', 'it was', 'Ann Lee'],
    ['The dam is safe, although experts warn that it may leak.', 'it may', 'experts'],
    ['Though officials deny it, residents say it smells.', 'it smells', 'residents'],
    ['A man was held on Friday, as police suspect that he drove the van.', 'A man', null],
    ['A man was held on Friday because police suspect that he drove the van.', 'he drove', null],
    ['A man was held on Friday, as police suspect that the van was his.', 'A man', null],
    ['A man was held on Friday, as police suspect that the van was his.', 'the van', 'police'],
    ['“He lied,” student Petra Kolar, 21, told reporters.', '“He lied', 'Petra Kolar'],
    ['Rahel Orlen won. “I was lost,” the 29-year-old Czech told reporters.', '“I was', 'Rahel Orlen'],
    ['Rahel Orlen won. “I was lost,” the Slovene told reporters.', '“I was', 'Rahel Orlen'],
    [
      'Experts not involved in the trial cautioned that it may fade.',
      'it may',
      'experts not involved in the trial',
    ],
    ['Musa Kente and colleagues have described it. They said it was old.', 'it was', 'Musa Kente'],
    ['Patients should speak to their doctor, the health ministry advised.', 'Patients', 'health ministry'],
    ['The ship’s master, a Greek national, told the coastguard that he was lost.', 'told', "ship's master"],
  ])('%s', (text, words, speaker) => {
    expect(speakerOf(text, words)?.replace('’', "'") ?? null).toBe(speaker);
  });
});

describe('a person who acts without a verb of saying', () => {
  it.each([
    ['Carla Weems spoke first. Board member Dan Ostrow disagreed. “Not so,” he said.', '“Not', 'Dan Ostrow'],
    [
      'Among them was Inga Duval, 9, who had come by train. “It was loud,” she said.',
      '“It was',
      'Inga Duval',
    ],
    ['Vera Lindgren herself said she had “never knowingly praised anyone”.', '“never', 'Vera Lindgren'],
    ['Petrov had told her, Maria Stanek said, that “nobody would check”.', '“nobody', 'Petrov'],
    ['“We are invited,” Vesti quoted the aide, Boris Lenk, as saying.', '“We', 'Boris Lenk'],
    ['The birds flew inland, the researchers report in Coastal Ecology.', 'birds', 'researchers'],
    ['Rents will rise by a third, the Tenants’ Association calculated.', 'Rents', "Tenants' Association"],
    ['The Audit Office found last year that a third had been counted twice.', 'Audit', 'Audit Office'],
    [
      'A spokesman for the Tidewell Practice offered its “deepest condolences”.',
      '“deepest',
      'spokesman for the Tidewell Practice',
    ],
    ['Giving evidence by video link, Ann Lee said he had fallen.', 'fallen', 'Ann Lee'],
  ])('%s', (text, words, speaker) => {
    expect(speakerOf(text, words)?.replace('’', "'")).toBe(speaker);
  });
});

describe('a name that the text gives later', () => {
  it.each([
    [
      '“That is not true,” he said.\n\nMr Farquhar, a councillor, was speaking in Tenby.',
      '“That',
      'Farquhar',
    ],
    [
      '“It rained in,” one of the first rescuers to arrive recalled.\n\nThe rescuer, Sami Dervish, is a baker.',
      '“It',
      'Sami Dervish',
    ],
    [
      '“It came through the kitchen.”\n\nThat is how Pat Donnelly remembers the night.',
      '“It',
      'Pat Donnelly',
    ],
    [
      'A baker who won the lottery said he would “miss the lads”.\n\nGary Doyle, 47, nearly lost the ticket.',
      '“miss',
      'Gary Doyle',
    ],
    [
      'A landlord, identified simply as Ade Sikiru, chained the gate.\n\nThe angry landlord denied it. “I am not wicked,” he said.',
      '“I am',
      'Ade Sikiru',
    ],
  ])('%s', (text, words, speaker) => {
    expect(speakerOf(text, words)).toBe(speaker);
  });

  it.each([
    [
      '“It was loud and it was wrong.”\n\nPolice are looking for a van.\n\nThe council said on Monday that the dam would hold.',
      '“It was',
    ],
    [
      'The plan was put at the centre of the talks by the ministry. It was put at risk by the council.',
      'risk',
    ],
    [
      `“That is wrong,” he said.\n\n${'The road was closed. '.repeat(8)}“We know,” he said. Tom Farrow was standing by the gate.`,
      '“That',
    ],
  ])('is nobody’s when nobody near is named: %s', (text, words) => {
    expect(speakerOf(text, words)).toBeNull();
  });

  it('is of the one who is named where a pronoun beside the name stays open', () => {
    expect(speakerOf('Ann Lee and he said the dam would hold.', 'hold') ?? '').not.toContain('\u0000');
  });

  it.each([
    ['Ben Marsh told Reuters “Never” Friday and left the hall.', '“Never”', 'Ben Marsh'],
    ['Kestrel Holdings bought the mill. The lawmaker said it was cheap.', 'cheap', 'lawmaker'],
    ['Kestrel Holdings bought the mill. The producer said it was cheap.', 'cheap', 'producer'],
    ['The works on Foundry Avenue will shed 80 jobs. The company said it was sorry.', 'sorry', 'company'],
    ['Ferry fares will rise in May. The operator said that costs had grown.', 'costs', 'operator'],
    ['Brenik shares were sold. Brenik fell. The operator said that costs had grown.', 'costs', 'Brenik'],
    ['The council has approved repairs to Mill Bridge. It says the arch is old.', 'the arch', 'council'],
    ['Mill Bridge shut in May. The council met. It says the arch is old.', 'the arch', 'council'],
    ['Green Coast bought the mill. It says the arch is old.', 'the arch', 'Green Coast'],
  ])('is not lost to a name that is none: %s', (text, words, speaker) => {
    expect(speakerOf(text, words)).toBe(speaker);
  });

  it.each([
    ['Harbour Tower was closed in May. It says the cracks are small.', 'the cracks'],
    ['Lorvan makes pumps. Storm Ada hit the coast. It says 300 homes were dry.', '300'],
    ['The Northern Line will close. It reckons the work will take two weeks.', 'the work'],
  ])('is not the word of a thing that says nothing: %s', (text, words) => {
    expect(speakerOf(text, words)).toBeNull();
  });

  it('is nobody’s when the text names nobody', () => {
    expect(speakerOf('“That is not true,” he said.\n\nThe road was closed for an hour.', '“That')).toBeNull();
  });
});

describe('what only looks like a verb of saying', () => {
  it.each([
    ['Norland on Friday recalled 9,000 prams after a wheel came off.', 'prams'],
    ['In 2019 the regulator sent the dairy a warning citing unclean floors.', 'warning'],
  ])('says nothing: %s', (text, words) => {
    expect(speakerOf(text, words)).toBeNull();
  });
});

describe('one person under several names', () => {
  it('takes a nickname in quotation marks for part of the name', () => {
    const text = 'William “Billy” Tranter has sold papers since 1974.\n\n“I saw them off,” says Billy.';
    expect(speakerOf(text, '“I saw')).toBe('William Tranter');
  });

  it('gives the family name alone to the sister who speaks of a dead man, and to a man who has spoken', () => {
    const dead =
      'Danny Krell, 24, died at the scene. His sister, Joanne Krell, wept. “He was kind,” Krell said.';
    expect(speakerOf(dead, '“He was')).toBe('Joanne Krell');
    const writer = 'Tomas Rehn said he was done. His wife, Lena Rehn, said he was not. “I am,” Rehn said.';
    expect(speakerOf(writer, '“I am')).toBe('Tomas Rehn');
  });

  it('gives a statement and a letter to whoever made them', () => {
    const text =
      'In a statement, the Ministry of Fisheries said two boats were held. The statement said the crews “offered no resistance”.';
    expect(speakerOf(text, '“offered')).toBe('Ministry of Fisheries');
    const read =
      'In a statement to the court, Hannah Pryce said she stayed at home. “Every step is his,” it read.';
    expect(speakerOf(read, '“Every')).toBe('Hannah Pryce');
  });

  it('knows a company by what it makes', () => {
    expect(
      speakerOf('Corvane Motors will recall its vans. The carmaker said nobody was hurt.', 'nobody'),
    ).toBe('Corvane Motors');
  });

  it('leaves a body’s treasurer unnamed where the text names somebody else only', () => {
    const text = 'Alicia Monroe said she was sorry. The club’s treasurer said the choice was not hers.';
    expect(speakerOf(text, 'choice')?.replace('’', "'")).toBe("club's treasurer");
  });
});

describe('a name with words that open sentences elsewhere', () => {
  it.each([
    ['The charity Shelter Now estimates that 3,000 families have no home.', '3,000', 'Shelter Now'],
    ['A group of fans, Save Our Stand, said the sale was a betrayal.', 'the sale', 'Save Our Stand'],
    ['A statement from the Rail Workers’ League said talks had failed.', 'talks', 'Rail Workers’ League'],
  ])('%s', (text, words, speaker) => {
    expect(speakerOf(text, words)?.replace("'", '’')).toBe(speaker);
  });
});

it.each([
  [
    'The list has grown, the council’s housing officer, Sandhu, told the meeting.',
    'The list',
    'Priya Sandhu',
  ],
  ['The director, Sandhu, told a briefing that nobody would leave.', 'nobody', 'Priya Sandhu'],
  // A firm that the driver works for, and a role of somebody else.
  ['One axle broke, a driver at its haulier, Sandhu, told the meeting.', 'One axle', 'driver at its haulier'],
])('names whoever stands behind what they are by a surname alone: %s', (text, words, speaker) => {
  expect(speakerOf(`Priya Sandhu opened the debate. ${text}`, words)).toBe(speaker);
});

it('gives what somebody is told to say “with” another’s deed to them', () => {
  const text =
    'The growers’ union rejected the levy, with its chairman, Moses Kiprono, saying farmers were poor.';
  expect(speakerOf(text, 'farmers')).toBe('Moses Kiprono');
  expect(speakerOf(text, 'The growers')).not.toBe('Moses Kiprono');
});

it('ends the words of who says it at a colon', () => {
  expect(speakerOf('Not so, says the mayor: the bridge was closed for repairs.', 'the bridge')).toBe('mayor');
});

describe('the statement', () => {
  const FIRST = 'In a statement, Ann Brill said the mill was safe. Trade fell all year. ';
  it.each([
    ['The statement said nobody was hurt.', 'nobody', 'Ann Brill'],
    ['The ministry issued a statement on Friday. The statement said nobody was hurt.', 'nobody', 'ministry'],
    ['Kestrel Lines later released a statement. It read: “We were not told.”', '“We', 'Kestrel Lines'],
    ['A statement was found in May. The statement said nobody was hurt.', 'nobody', 'statement'],
  ])('is whose the latest one is: %s', (text, words, speaker) => {
    expect(speakerOf(FIRST + text, words)).toBe(speaker);
  });
});

describe('what somebody is', () => {
  it.each([
    ['Ann Lee spoke. The US president said the dam would hold.', 'dam', 'US president'],
    ['French President Luc Morel came. The German president said the dam held.', 'dam', 'German president'],
    ['Chief executive Tom Berg left. The police chief said the dam would hold.', 'dam', 'police chief'],
    ['Chief executive Tom Berg left. The finance chief said the dam would hold.', 'dam', 'finance chief'],
    ['Chief executive Tom Berg left. The chief executive said the dam would hold.', 'dam', 'Tom Berg'],
    ['Lunden Pharma makes pills. The chief executive said the dam would hold.', 'dam', 'chief executive'],
    [
      'In May, Mr Harrow had said that the college was safe. The education minister told MPs on Tuesday that she might close it.',
      'she might',
      'education minister',
    ],
    ['Mr Harrow had said that the college was safe. The minister said she might close it.', 'she', 'Harrow'],
    [
      'The operator, Green Coast Lines, said a valve burst. Survivors recalled the smoke. The crane was new, the company said.',
      'The crane',
      'Green Coast Lines',
    ],
    ['Survivors recalled the smoke. The crane was new, the company said.', 'The crane', 'company'],
    [
      'Workers left Evonas. Evonas described the smoke. The crane was new, the company said.',
      'The crane',
      'Evonas',
    ],
  ])('is nobody’s who is something else: %s', (text, words, speaker) => {
    expect(speakerOf(text, words)).toBe(speaker);
  });
});

describe('what is named for something else', () => {
  it.each([
    [
      'Sixteen people fell, according to Nils Hove. Fjordline chief executive Tom Berg left. It cost 6 million euros, the company said.',
      'It cost',
      'Fjordline',
    ],
    [
      'Coastal Watch blog\n\nFalk, who has led the guard since 2019, was brief. “I won’t speculate,” she told Radio Nord.',
      '“I won',
      'Falk',
    ],
    [
      'Anja Krogh wrote that wards were “at breaking point”, according to a letter published by Dagens Nytt.',
      '“at',
      'Anja Krogh',
    ],
    ['The council said it was shut, but it was “never safe”, according to Ann Lee.', '“never', 'Ann Lee'],
  ])('says nothing: %s', (text, words, speaker) => {
    expect(speakerOf(text, words)).toBe(speaker);
  });
});

describe('a statement in the passive, behind a clause, or kept back', () => {
  it.each([
    ['The government was told by Helen Strode to hire more inspectors.', 'The', 'Helen Strode'],
    ['Drivers have been urged by the harbour office to stay at home.', 'Drivers', 'harbour office'],
    [
      'The coach had been warned by his own mechanic that the brakes were worn.',
      'the brakes',
      'his own mechanic',
    ],
    ['MPs were told by the auditor general, Rosa Quint, that 14 schools were unsafe.', '14', 'Rosa Quint'],
    ['An inspector who did not want to be named said that the pipes were rusty.', 'the pipes', 'inspector'],
    ['Two people who deal with the port said that the quay would close.', 'the quay', 'two people'],
    [
      'Teachers were assured by the education secretary that no school would shut.',
      'no',
      'education secretary',
    ],
    ['Whoever wins will be poor, said economists polled by Reuters.', 'Whoever', 'economists'],
    ['The university’s vice-chancellor said fees would rise.', 'fees', "university's vice-chancellor"],
    ['The chair of the bank’s rate panel said it was over.', 'it was', "chair of the bank's rate panel"],
    ['Local people say that the lake is smaller.', 'the lake', 'local people'],
    [
      'Ships would sail, a person with direct knowledge of the matter said.',
      'Ships',
      'person with direct knowledge of the matter',
    ],
    ['Demand has tripled in a year, the Pharmacists’ Guild estimates.', 'Demand', "Pharmacists' Guild"],
    ['“Buy now, worry later” is how analyst Bo Renner summed up the mood.', '“Buy', 'Bo Renner'],
    ['Hanne Brandvik of the Fishermen’s Union said cod was plentiful.', 'cod', 'Hanne Brandvik'],
    ['The ministry’s own figures, Amos Abdi argued, showed that one in three was ill.', 'one', 'Amos Abdi'],
    ['“It is over,” said Ann Lee of the Seamen’s Union, adding that nobody was hurt.', 'nobody', 'Ann Lee'],
    ['The mother of a boy who drowned here said he was loved.', 'he was', 'mother of a boy'],
    ['Ann Lee said nothing in the letter surprised her.', 'nothing', 'Ann Lee'],
    ['Ann Lee said nothing else mattered.', 'nothing', 'Ann Lee'],
    ['Ann Lee said nothing as bad had ever happened.', 'nothing', 'Ann Lee'],
    ['Ann Lee said nothing on the list came as a surprise.', 'nothing', 'Ann Lee'],
    ['Figures put before members say that the club lost two million euros.', 'the club', 'figures'],
    ['Ann Lee points to the weather.', 'weather', 'Ann Lee'],
    ['Ann Lee said nothing would change.', 'nothing', 'Ann Lee'],
    ['Ann Lee said nothing of value was stolen.', 'nothing', 'Ann Lee'],
  ])('%s', (text, words, speaker) => {
    expect(speakerOf(text, words)).toBe(speaker);
  });

  it.each([
    ['“Ten pounds a head” is how much the owner takes at the door.', '“Ten'],
    ['In a poll by Demos, seven in ten people said they were against it.', 'seven'],
    ['Teachers were assured by letter that no school would shut.', 'no'],
    ['The club that sacked the coach who won everything said it was sorry.', 'it was'],
    ['Police looking for a man who fled then said he was armed.', 'he was'],
    ['A report on the man who lived there alone said that he was ill.', 'he was'],
    ['“The Iron Lady” is how Ann Lee got her name.', '“The Iron'],
    ['“Slow” is how the doctor works.', '“Slow'],
    ['Key points of the plan were read out.', 'Key'],
    ['The crew were told by letter to leave by noon.', 'The'],
    ['The crew were told by Monday to leave.', 'The'],
    ['The mayor was never told by Helen Strode to hire more inspectors.', 'The'],
    ['Norvane’s shares said nothing of the trouble to come.', 'Norvane'],
    ['Ann Lee said nothing about the fire, and left.', 'Ann'],
    [
      'The offer was too low, he said. Boris Tarn, who lives next door, watched from his garden.',
      'The offer',
    ],
  ])('is nobody’s in %s', (text, words) => {
    expect(speakerOf(text, words)).toBeNull();
  });
});

describe('somebody whom whoever writes meets', () => {
  const BEFORE = 'Dan Moss sold the boat. “It is old,” he said.\n\n';
  it.each([
    ['We spoke to Peter Voss, the archivist, by telephone. “It leaks,” he said.', 'Peter Voss'],
    [
      'I put the question to Aud Renning, who knows boats, after her lecture. “It leaks,” she said.',
      'Aud Renning',
    ],
    ['On Thursday I went to see the minister, Nell Gray, at her office. “It leaks,” she said.', 'Nell Gray'],
    ['Beside him stood Graham Oakes, a surgeon. “It leaks,” he said.', 'Graham Oakes'],
  ])('speaks next: %s', (text, speaker) => {
    expect(speakerOf(BEFORE + text, '“It leaks')).toBe(speaker);
  });

  it.each([
    ['I asked about Peter Voss, the archivist. “It leaks,” he said.', 'Dan Moss'],
    ['Moss is right, and we met the target set by Peter Voss. “It leaks,” he said.', 'Dan Moss'],
  ])('is none who is only spoken of: %s', (text, speaker) => {
    expect(speakerOf(BEFORE + text, '“It leaks')).toBe(speaker);
  });
});

describe('a word that is nobody', () => {
  it.each([
    ['Lift-off was put off twice. New ones will take two years, the company said.', 'New ones', 'company'],
    [
      'Lift-off was late. The ships are those of Lumen Weather, which paid. New ones will take a year, the company said.',
      'New ones',
      'Lumen Weather',
    ],
    [
      'Tell it, too, to Lumen Weather, the customer, which says it will be a year.',
      'it will be',
      'Lumen Weather',
    ],
    ['Not one siren sounded in the village, people there told me.', 'Not one', 'people'],
    ['A hole is in the wall, and it tells you the shape of what is gone.', 'the shape', null],
    ['The map tells us how big it was.', 'how big', null],
    ['The guide tells you that it was a door.', 'that it was', null],
    ['Outside the court, Ann Lee, the mother, said the house was sold.', 'the house', 'Ann Lee'],
  ])('says nothing: %s', (text, words, speaker) => {
    expect(speakerOf(text, words)).toBe(speaker);
  });

  it.each([
    ['Moira Tell says the door is open. It is old, Tell said.', 'It is old', 'Moira Tell'],
    ['The firm is Acme Ltd. She tells you what you want to hear, Ann Lee said.', 'what you', 'Ann Lee'],
    ['The regulator told us that it was shut.', 'it was', 'regulator'],
    ['Ann Lee left the firm, which paid her. It was shut, she said.', 'It was', 'Ann Lee'],
  ])('is no name, title or body: %s', (text, words, speaker) => {
    expect(speakerOf(text, words)).toBe(speaker);
  });
});

describe('somebody by what they are and by name', () => {
  it.each([
    [
      'Jonas Pihl spoke. An old man who gave his name only as Halvard said he had come. He said it was shut.',
      'it was',
      'Halvard',
    ],
    [
      'A woman, who gave her name as Bess, told the Post that she baked. She said it was old.',
      'it was',
      'Bess',
    ],
    [
      'The Speaker of the Senate, Maud Ferris, opened a forum. The Speaker said gas was low.',
      'gas was',
      'Maud Ferris',
    ],
    [
      'Ann Lee spoke. Her brother, Owen, said the house was sold. “We come every day,” he told reporters.',
      '“We come',
      'Owen',
    ],
  ])('is one: %s', (text, words, speaker) => {
    expect(speakerOf(text, words)).toBe(speaker);
  });

  it('is another where the name is given to somebody else', () => {
    const text = 'An old man who gave the dog a bone said it was called Rex. He said it was shut.';
    expect(speakerOf(text, 'it was shut')).toBe('old man');
  });
});

describe('“he” and “she”', () => {
  it.each([
    ['Leo Marsh, 20, scored. Brandt, the City manager, hid. “We beat ourselves,” he said.', 'Brandt'],
    ['Ann Lee opened the fair. Okoro, the mayor, wept. “We are done,” she said.', 'Okoro'],
    ['Brown came first. “We are done,” she said.', 'Brown'],
    [
      'Nora Vass left.\n\nHer former coach, Laszlo Berki, defended her. “We are done,” he said.',
      'Laszlo Berki',
    ],
    ['Heavy rain is forecast for the north. “We are done,” he said.', null],
  ])(
    'are who is named last with what they are, and no common word that opens a sentence: %s',
    (text, speaker) => {
      expect(speakerOf(text, '“We')).toBe(speaker);
    },
  );
});

describe('what somebody is, with the capital of its sentence', () => {
  it.each([
    ['Waiter Rahel Orlen said it was cold.'],
    ['Biochemist Rahel Orlen said it was cold.'],
    ['Wicketkeeper Rahel Orlen said it was cold.'],
    ['Mezzo-soprano Rahel Orlen said it was cold.'],
    ['Co-driver Rahel Orlen said it was cold.'],
    ['Mother-of-two Rahel Orlen said it was cold.'],
    ['Rahel Orlen came third. Backbencher Orlen said it was cold.'],
    ['Rahel Orlen came third. Miner Orlen said it was cold.'],
  ])('is no part of a name: %s', (text) => {
    expect(speakerOf(text, 'it was cold')).toBe('Rahel Orlen');
  });

  it.each([
    ['Volunteer Fire Department said it was cold.', 'Volunteer Fire Department'],
    ['Producer Price Index said it was cold.', 'Producer Price Index'],
    ['Investor AB said it was cold.', 'Investor AB'],
    ['Student Union said it was cold.', 'Student Union'],
  ])('opens the name of a body: %s', (text, speaker) => {
    expect(speakerOf(text, 'it was cold')).toBe(speaker);
  });
});

describe('a headline that writes its words with capitals', () => {
  const REPORT = '\n\nThe bridge will close, Mayor Rahel Orlen said on Monday.';

  it.each([
    ['Rahel Orlen Says the Bridge Will Close'],
    ['Mayor Rahel Orlen Says the Bridge Will Close'],
    ['MAYOR RAHEL ORLEN SAYS THE BRIDGE WILL CLOSE'],
    ['Bridge Will Close, Says Mayor Rahel Orlen'],
  ])('names who speaks in it, and no more: %s', (line) => {
    const text = line + REPORT;
    expect([speakerOf(text, line), speakerOf(text, 'The bridge')]).toEqual(['Rahel Orlen', 'Rahel Orlen']);
  });

  it('keeps the capitals that the report has', () => {
    const text =
      'White House Says Bridge Will Close\n\nThe bridge will close, a clerk said. The old White House stays.';
    expect(speakerOf(text, 'Bridge Will')).toBe('White House');
  });

  it.each([
    ['Drivers warned of ice on roads'],
    ['Drivers Warned of Ice on Roads'],
    ['Residents told to leave homes as river rises'],
    ['Minister urged to quit over floods'],
  ])('tells of nobody who is told something that they say it: %s', (line) => {
    expect(speakerOf(`${line}\n\nThe road was shut.`, line)).toBeNull();
  });
});
