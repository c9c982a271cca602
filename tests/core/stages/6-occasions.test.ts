// Occasions: read where a source sets the scene, inherited by what the speaker says there, matched across sources.
import { describe, expect, it } from 'vitest';
import type { Claim, Occasion, Sentence } from '../../../src/core/model/comparison.ts';
import { analyse } from '../../../src/core/analysis.ts';
import { splitSentences } from '../../../src/core/stages/1-sentences.ts';
import { findSpeech } from '../../../src/core/stages/2-speech.ts';
import { findQuantities } from '../../../src/core/stages/3-quantities.ts';
import { findClaims } from '../../../src/core/stages/4-claims.ts';
import { findSettings, placeClaims } from '../../../src/core/stages/6-occasions.ts';
import { Example } from './example.ts';

function placed(
  example: Example,
  date: string | null = null,
  paragraphOf: (line: number) => number = () => 0,
): {
  occasions: readonly Occasion[];
  of: (id: string) => Occasion | undefined;
} {
  // In these examples a line is a sentence, and a claim stands in each.
  const sentences = example.claims.map(({ sentence, source, start }, line): Sentence => ({
    id: sentence,
    source,
    start,
    end: example.texts.get(source)!.indexOf('\n', start),
    kind: 'body',
    paragraph: paragraphOf(line),
  }));
  const settings = [...example.texts].flatMap(([id, text]) =>
    findSettings(
      { id, text, date },
      sentences.filter(({ source }) => source === id),
      example.claims.filter(({ source }) => source === id),
      example.quantities.filter(({ source }) => source === id),
    ),
  );
  const { occasions, claims } = placeClaims(settings, example.claims);
  const byId = new Map(claims.map((claim): [string, Claim] => [claim.id, claim]));
  return { occasions, of: (id) => occasions.find((occasion) => occasion.id === byId.get(id)!.occasion) };
}

/** The occasion of each claim with a speaker of one English text, in its order. */
function read(text: string, date: string | null = '2026-03-06'): (Occasion | undefined)[] {
  const source = { id: 'a', text, date };
  const sentences = splitSentences(source);
  const claims = findClaims(source, sentences, findSpeech(source, sentences));
  const settings = findSettings(source, sentences, claims, findQuantities(source, sentences));
  const found = placeClaims(settings, claims);
  return found.claims
    .filter(({ speaker }) => speaker !== null)
    .map(({ occasion }) => found.occasions.find(({ id }) => id === occasion));
}

const said = (
  says: string,
  speaker: string | null = 'Ada Lind',
): { says: string; speaker: string | null } => ({ says, speaker });

describe('where, at what and when', () => {
  const told = (text: string): (string | null)[] => {
    const last = read(text).at(-1);
    return [last?.where ?? null, last?.gathering ?? null, last?.date ?? null];
  };
  // 2026-03-06 is a Friday.
  it.each([
    ['“It will hold,” Ann Lee announced in Dorn on Tuesday.', 'Dorn', null, '03'],
    ['“It will hold,” said the engineer, Ann Lee, in Dorn on Tuesday.', 'Dorn', null, '03'],
    ['Ann Lee told the town council on Tuesday that it held. She said it was dry.', null, 'council', '03'],
    [
      'Ann Lee addressed the parish council on Tuesday. She said the dam held. Lee added that it was dry.',
      null,
      'council',
      '03',
    ],
    ['Ann Lee told the council leader on Tuesday that it held.', null, null, '03'],
    ['Ann Lee told the council that it held. On Tuesday she said it was dry.', null, null, '03'],
    [
      'I met Dan Moss in the boathouse at Ostrey on Tuesday. “Nobody rows,” he said.',
      'boathouse',
      null,
      '03',
    ],
    ['Ruth Oyo spoke to reporters in the arcade on Tuesday. “It is over,” she said.', 'arcade', null, '03'],
    [
      'Captain Iris Moss said on board the cutter Petrel on Tuesday that it sank.',
      'cutter Petrel',
      null,
      '03',
    ],
    ['The dam will hold, Ann Lee told reporters in Terminal 2 on Tuesday.', 'Terminal 2', null, '03'],
    [
      'We asked Ann Lee after her talk at the University of Karsk on Tuesday. “No,” she said.',
      'University of Karsk',
      null,
      '03',
    ],
    ['“It is thin,” Ann Lee said in a webcast on Tuesday.', null, 'webcast', '03'],
    [
      'Rovers won on Tuesday. “Wet boots,” Ann Lee said in the press room after the match.',
      'press room',
      null,
      '03',
    ],
    [
      'The mill shut on Tuesday. On a conference call with investors that morning, Ann Lee said it was sold.',
      null,
      'conference call',
      '03',
    ],
    [
      'Ann Lee told a press conference at the port on Tuesday that it held. Beside her sat Otto Lang. “It is dry,” he said.',
      'port',
      'press conference',
      '03',
    ],
    [
      'Otto Lang told Dorn Crown Court on Tuesday that he fled. “I ran,” Lang said from the witness box.',
      null,
      'Dorn Crown Court',
      '03',
    ],
    [
      'The council met the parents in the village hall on Tuesday. “It is gone,” Ann Lee told the meeting.',
      'village hall',
      'meeting',
      '03',
    ],
    [
      'The county nurse, Ann Lee, spoke to reporters at the boat club on Tuesday. “It is dirty,” she said.',
      'boat club',
      null,
      '03',
    ],
    [
      'Ann Lee told the committee at a hearing in Velm on Tuesday that it held. Otto Lang told the same hearing it was dry.',
      'Velm',
      'committee',
      '03',
    ],
    [
      'At a parish meeting in the school hall on Tuesday, Ann Lee said it was loud. “We try,” she said. Standing next to her was Otto Lang. “It is old,” he said.',
      'school hall',
      'meeting',
      '03',
    ],
    ['Speaking on the steps of the court on Tuesday, Ann Lee said it was old.', 'steps', null, '03'],
    ['On Tuesday I met Ann Lee on the pier at Dorn. “It is late,” she said.', 'pier', null, '03'],
    ['Ann Lee told analysts on an earnings call on Tuesday that it was late.', null, 'earnings call', '03'],
    ['In a podcast on Tuesday, Ann Lee said it was late.', null, 'podcast', '03'],
    [
      'A nurse told Dorn Crown Court on Tuesday that it was dark. Ann Lee was heard at the trial of Otto Lang. Ann Lee told the jury that she ran.',
      null,
      'Dorn Crown Court',
      '03',
    ],
    ['“It moved,” said Ann Lee, 81, in her shed on Tuesday.', 'shed', null, '03'],
    ['It shut on Tuesday. That night, in the bar, the owner, Ann Lee, said it was sold.', 'bar', null, '03'],
    ['At a protest outside the bank on Tuesday, Ann Lee said it was closed.', null, 'protest', '03'],
    [
      'They met in Dorn on Tuesday. “It is old,” Ann Lee told a press conference after the talks.',
      null,
      'press conference',
      '03',
    ],
    [
      'Ann Lee told a briefing on Tuesday that it held. She was joined by Otto Lang. “It is dry,” he said.',
      null,
      'briefing',
      '03',
    ],
    ['Ann Lee spoke at the dinner on Tuesday. “It is a swamp,” Lee told the diners.', null, 'dinner', '03'],
    ['Ann Lee was on our programme on Tuesday. “It is a swamp,” she says.', null, 'programme', '03'],
    [
      'Ann Lee stepped before the cameras outside the town hall on Tuesday. “It is a swamp,” she said.',
      'town hall',
      null,
      '03',
    ],
    ['In Velm on Tuesday, at a session of the board, Ann Lee called it “a swamp”.', 'Velm', 'session', '03'],
    [
      'On Tuesday it ran at the Velm test site, where Ann Lee called it “a swamp”.',
      'Velm test site',
      null,
      '03',
    ],
    [
      'At a hearing in Velm on Tuesday, the crews asked for more. Their leader, Ann Lee, said then: “It is a swamp.”',
      'Velm',
      'hearing',
      '03',
    ],
    ['Ann Lee, speaking in Dorn on Tuesday, said that the dam would hold.', 'Dorn', null, '03'],
    ['Ann Lee, addressing the Rowing Club in Dorn on Tuesday, said it would hold.', 'Dorn', null, '03'],
    ['At a campaign stop in Dorn on Tuesday, Ann Lee said it held.', 'Dorn', 'campaign stop', '03'],
    ['Ann Lee said at the mill’s AGM on Tuesday that it held.', null, 'AGM', '03'],
    ['Ann Lee told the G7 in Dorn on Tuesday that it held.', 'Dorn', 'G7', '03'],
    ['Visiting the village of Dorn on Tuesday, Ann Lee promised that it would hold.', 'Dorn', null, '03'],
    ['At the official opening of the dam on Tuesday, Ann Lee said it held.', null, 'opening', '03'],
    [
      'At prime minister’s questions on Tuesday, Ann Lee said it held.',
      null,
      'prime minister’s questions',
      '03',
    ],
    ['Ann Lee told the Commons on Tuesday that it held.', null, 'Commons', '03'],
    ['In her address to the UNGA on Tuesday, Ann Lee said it held.', null, 'address', '03'],
    [
      'The Northern People’s Congress met in Dorn. Ann Lee, in opening the NPC on Tuesday, said it would hold.',
      null,
      'Northern People’s Congress',
      '03',
    ],
  ])('are told by %s', (text, where, gathering, day) => {
    expect(told(text)).toEqual([where, gathering, `2026-03-${day}`]);
  });

  it.each([
    ['It sank on Tuesday. It will take two months before it is raised, Ann Lee said.'],
    ['It sank on Tuesday. The crew of the cutter Petrel is safe, Ann Lee said.'],
    ['Rovers won on Tuesday. Ann Lee said that day and night were alike to her.'],
    ['At the club’s annual dinner on Tuesday Otto Lang spoke. The club says it is poor.'],
    ['It sank on Tuesday. Behind her plans stood a bank. It was late, Ann Lee said.'],
    ['It sank on Tuesday. The county nurse of Velm said so. It was late, Ann Lee said.'],
    ['It sank on Tuesday. A crane was raised in protest, Ann Lee said.'],
    ['It sank on Tuesday. In the bar of gold there was a flaw. It was late, Ann Lee said.'],
    ['The mill met the target on Tuesday. It was late, Ann Lee said.'],
    ['We met the target on Tuesday. Ann Lee said it was hard.'],
    ['I asked the council on Tuesday about its dam. It was old, Ann Lee said.'],
    ['Ann Lee told the Today programme that it held.'],
  ])('are not told by what is beside the matter: %s', (text) => {
    expect(told(text)).toEqual([null, null, null]);
  });

  it('are those of the meeting, where whoever writes meets again somebody who spoke elsewhere', () => {
    const text =
      'The gold is gone, Ann Lee told a press conference on Monday.\n\n' +
      'When I met her in her office on Wednesday she was calm. No warning had come, Lee said.';
    expect(read(text).map((one) => [one?.where, one?.date])).toEqual([
      [null, '2026-03-02'],
      ['office', '2026-03-04'],
    ]);
  });

  it('are those of whoever acts, though the headline lets them speak before', () => {
    const text =
      'Lee warns of a cold winter\n\nAnn Lee opened a forum in Dorn on Tuesday. “It is cold,” Lee said. Stores were empty.';
    expect(read(text).map((one) => [one?.where, one?.gathering])).toContainEqual(['Dorn', 'forum']);
  });

  it('are not those of today, where the words tell of another time', () => {
    const text =
      'It is gone, Ann Lee told a press conference on Monday.\n\n' +
      'In June 2019 a bell was taken from Velm. It was sold soon. Lee, then a clerk, said at the time that it was loud.';
    expect(read(text).map((one) => [one?.gathering, one?.date])).toEqual([
      ['press conference', '2026-03-02'],
      [null, '2019-06'],
    ]);
  });

  it.each([
    'Ann Lee told last year’s congress in Dorn that it was loud. Lee now says that it is dry.',
    'At last year’s congress in Dorn, Ann Lee said it was loud. “It is dry,” she says.',
  ])('are not those of last year for what somebody says now: %s', (text) => {
    expect(read(text).map((one) => one?.gathering)).toEqual(['congress', undefined]);
  });

  it('are of no day of the news, where the words tell of another time and nothing says which', () => {
    const text =
      'The board met on Tuesday. “It is gone,” Ann Lee said. Lee said at the time that it was loud.';
    expect(read(text).at(-1)?.date).toBeUndefined();
  });

  it('go on for whoever was just told something back then', () => {
    const text =
      'It is gone, Ann Lee said. It comes after Lee warned the board at a meeting on December 3 that it was old. “It is dry,” she told them.';
    expect(read(text).map((one) => one?.gathering)).toEqual([undefined, 'meeting', 'meeting']);
  });

  it('hold for what somebody says before, in the same paragraph', () => {
    const text =
      'The mill in Velm is gone.\n\nAnn Lee said it was old. “It is dry,” she told reporters at the port on Tuesday.';
    expect(read(text).map((one) => one?.where)).toEqual(['port', 'port']);
  });

  it.each([
    ['Ada Lind, who lost Sunday’s race, said on Monday that the mill would close.', '2026-03-02'],
    ['Ada Lind, whose mill burned down on Tuesday, said on Thursday that it would close.', '2026-03-05'],
    ['Ada Lind, who won on Sunday, said that the mill would close.', '2026-03-01'],
  ])('are of no day that is told of the speaker on the way, where another one is told: %s', (text, date) => {
    expect(read(text).at(-1)?.date).toBe(date);
  });

  it('are where somebody is said by a medium to have warned of something, and a speech is given there', () => {
    const occasions = read(
      'Governor Ada Lind warned of floods at a dam forum in Varn on Wednesday, Reuters reported. “The dam is old,” Lind said in a speech.',
    );
    expect(occasions.map((each) => [each?.where, each?.date])).toEqual([
      ['Varn', '2026-03-04'],
      ['Varn', '2026-03-04'],
    ]);
    expect(occasions[0]?.gathering).toMatch(/forum/u);
  });

  it('are one where one source names the room and the other the house', () => {
    const example = new Example()
      .source('a', [said('The gold is gone, Lind told a press conference in the foyer on Tuesday.')])
      .quantity('a', 'Tuesday', 'date', '2026-03-03')
      .source('b', [said('The gold is gone, Lind told a press conference at the museum on Tuesday.')])
      .quantity('b', 'Tuesday', 'date', '2026-03-03');
    expect(placed(example).occasions).toHaveLength(1);
  });
});

describe('an occasion', () => {
  it('names the gathering, the place and the day that the source gives', () => {
    const example = new Example()
      .source('a', [said('The dam will hold, Lind told the River Congress in Oslo on Sunday.')])
      .quantity('a', 'Sunday', 'date', '2023-03-05');
    expect(placed(example).of('a:c0')).toMatchObject({
      who: 'Ada Lind',
      gathering: 'River Congress',
      where: 'Oslo',
      date: '2023-03-05',
    });
  });

  it('is that of each of two people who say two things in one sentence', () => {
    const source = {
      id: 'a',
      text: 'Ann Lee told the Harbour Forum on Monday that the dam held, while Otto Lang said the lake was full.',
      date: '2024-03-05',
    };
    const sentences = splitSentences(source);
    const claims = findClaims(source, sentences, findSpeech(source, sentences));
    const settings = findSettings(source, sentences, claims, findQuantities(source, sentences));
    expect(settings.map(({ who, gathering }) => [who, gathering])).toEqual([
      ['Ann Lee', 'Harbour Forum'],
      ['Otto Lang', 'Harbour Forum'],
    ]);
  });

  it('is the meeting that a Chinese readout speaks for, on the day that is resolved against its own', () => {
    const source = {
      id: 'a',
      text: '河东省省长李兰29日主持召开磨坊工作会议。会议强调，磨坊必须保留。李兰指出，水流足够。',
      date: '2024-03-01',
    };
    const sentences = splitSentences(source);
    const claims = findClaims(source, sentences, findSpeech(source, sentences));
    const settings = findSettings(source, sentences, claims, findQuantities(source, sentences));
    const { occasions, claims: known } = placeClaims(settings, claims);
    const [meeting, governor] = known
      .filter(({ speaker }) => speaker !== null)
      .map(({ occasion }) => occasions.find(({ id }) => id === occasion));
    expect(meeting).toMatchObject({ who: '会议', gathering: '磨坊工作会议', date: '2024-02-29' });
    expect(governor).toMatchObject({ who: '李兰', gathering: '磨坊工作会议', date: '2024-02-29' });
  });

  it('is that of a Chinese readout whose first sentence names meeting and town, and whose second who attended', () => {
    const source = {
      id: 'a',
      text: '全省磨坊工作会议14日在河东召开。省长李兰出席会议并讲话。李兰强调，磨坊必须保留。',
      date: '2024-03-15',
    };
    const sentences = splitSentences(source);
    const claims = findClaims(source, sentences, findSpeech(source, sentences));
    const settings = findSettings(source, sentences, claims, findQuantities(source, sentences));
    expect(settings).toMatchObject([
      { who: '李兰', where: '河东', gathering: '全省磨坊工作会议', date: '2024-03-14' },
    ]);
  });

  it('is set by what a Chinese medium is said to report', () => {
    const source = {
      id: 'a',
      text: '据河东社报道，市长李兰27日在白水会见主席王宁。李兰表示，磨坊必须保留。',
      date: '2024-03-28',
    };
    const sentences = splitSentences(source);
    const claims = findClaims(source, sentences, findSpeech(source, sentences));
    const settings = findSettings(source, sentences, claims, findQuantities(source, sentences));
    expect(settings).toMatchObject([{ who: '李兰', where: '白水', date: '2024-03-27' }]);
  });

  it('is set by what a source tells by itself in a clause of its own', () => {
    const met = 'The rain had stopped by noon, and Ada Lind met port officials in Aldmark on Tuesday.';
    expect(read(`${met} Lind said that a quay would open.`)).toMatchObject([
      { where: 'Aldmark', date: '2026-03-03' },
    ]);
  });

  it('is set by an earlier sentence with the speaker in it, but not by one far back in a text', () => {
    const example = (between: number): Example =>
      new Example().source('a', [
        said('Lind met miners at a summit in Oslo.', null),
        ...Array.from({ length: between }, () => said('The river rose.', null)),
        said('The dam will hold, Lind said.'),
      ]);
    expect(placed(example(99)).of('a:c100')?.where).toBe('Oslo');
    expect(placed(example(100)).of('a:c101')).toBeUndefined();
  });

  it('is inherited by what the speaker says next', () => {
    const example = new Example()
      .source('a', [
        said('The dam will hold, Lind told a meeting in Oslo on Sunday.'),
        said('It was built well, she said.'),
      ])
      .quantity('a', 'Sunday', 'date', '2023-03-05');
    const found = placed(example);
    expect(found.of('a:c1')).toBe(found.of('a:c0'));
  });

  it('is no interview where it is a news conference', () => {
    const example = new Example()
      .source('a', [
        said('The dam will hold, Lind told a news conference in Oslo.'),
        said('It will never crack, Lind said in an interview last week.'),
      ])
      .quantity('a', 'last week', 'daterange', '2023-02-27/2023-03-05');
    const found = placed(example, '2023-03-06');
    expect(found.of('a:c0')).toMatchObject({ gathering: 'news conference', date: null });
    expect(found.of('a:c1')).toMatchObject({ gathering: 'interview', date: '2023-02-27/2023-03-05' });
  });

  it('without a date is no earlier one, of which what follows is not told either', () => {
    const example = new Example()
      .source('a', [
        said('The dam will hold, Lind told miners in Oslo at a meeting.'),
        said('In August Lind had called the dam a risk.'),
        said('It was built well, she said.'),
      ])
      .quantity('a', 'August', 'daterange', '2022-08');
    const found = placed(example, '2023-03-06');
    expect(found.of('a:c0')).toMatchObject({ gathering: 'meeting', date: null });
    expect(found.of('a:c1')).toMatchObject({ gathering: null, date: '2022-08' });
    expect(found.of('a:c2')).toBe(found.of('a:c0'));
  });

  it('is not that of somebody else whose words name the speaker', () => {
    const example = new Example()
      .source('a', [
        said('“The union owns the dam,” Noll said on Sunday.', 'Peter Noll'),
        said('The dam will crack, a union clerk said.', 'union clerk'),
        said('Dam guards were called on Sunday to a meeting of the Harbour Union.', null),
        said('They should be paid, said guards at the dam.', 'guards at the dam'),
        said('All is well, Harbour Bank said.', 'Harbour Bank'),
      ])
      .quantity('a', 'Sunday', 'date', '2023-03-05');
    const found = placed(example);
    expect(found.of('a:c1')).toBeUndefined();
    expect(found.of('a:c3')).toMatchObject({ gathering: 'meeting' });
  });

  it('is taken from the sentence that refers back', () => {
    const example = new Example()
      .source('a', [
        said('The dam will hold, Lind said.'),
        said('She made the remark at a meeting in Oslo on Sunday.', null),
      ])
      .quantity('a', 'Sunday', 'date', '2023-03-05');
    expect(placed(example).of('a:c0')).toMatchObject({ where: 'Oslo', date: '2023-03-05' });
  });

  it('is taken from a sentence that refers back over a relative clause', () => {
    const example = new Example()
      .source('a', [
        said('The dam will hold, Lind said.'),
        said('Lind, who also heads the river board, made the remarks at a teleconference on Sunday.', null),
      ])
      .quantity('a', 'Sunday', 'date', '2023-03-05');
    expect(placed(example).of('a:c0')).toMatchObject({ gathering: 'teleconference', date: '2023-03-05' });
  });

  it('is where the words that report say that it was', () => {
    const text =
      '“The dam will hold for a hundred years,” Ada Lind told reporters in Oslo. “It is sound,” she told reporters in English.';
    const sentences = splitSentences({ id: 'a', text });
    const claims = findClaims({ id: 'a', text }, sentences, findSpeech({ id: 'a', text }, sentences));
    const [setting] = findSettings({ id: 'a', text, date: null }, sentences, claims, []);
    expect(setting).toMatchObject({ who: 'Ada Lind', where: 'Oslo' });
  });

  it('ends where the speaker is on another day at another place', () => {
    const example = new Example()
      .source('a', [
        said('The dam will hold, Lind told a meeting in Oslo on 5 March.'),
        said('The dam needs care, Lind told a meeting in Turin on 9 March.'),
      ])
      .quantity('a', '5 March', 'date', '2023-03-05')
      .quantity('a', '9 March', 'date', '2023-03-09');
    const found = placed(example);
    expect(found.of('a:c0')!.where).toBe('Oslo');
    expect(found.of('a:c1')!.where).toBe('Turin');
  });

  it('is one across sources that name the same person and day', () => {
    const example = new Example()
      .source('a', [said('The dam will hold, Lind told a meeting in Oslo on Sunday.')])
      .source('b', [said('Lind said on Sunday that the dam was sound.', 'Lind')])
      .quantity('a', 'Sunday', 'date', '2023-03-05')
      .quantity('b', 'Sunday', 'date', '2023-03-05');
    const found = placed(example);
    expect(found.of('b:c0')).toBe(found.of('a:c0'));
  });

  it('is not one across sources on different days', () => {
    const example = new Example()
      .source('a', [said('The dam will hold, Lind told a meeting in Oslo on 5 March.')])
      .source('b', [said('The dam will hold, Lind told a meeting in Oslo on 9 May.')])
      .quantity('a', '5 March', 'date', '2023-03-05')
      .quantity('b', '9 May', 'date', '2023-05-09');
    const found = placed(example);
    expect(found.of('b:c0')).not.toBe(found.of('a:c0'));
  });

  it('does not take the day of another event that is told about', () => {
    const example = new Example()
      .source('a', [said('The River Congress ends on 9 March, Lind said.')])
      .quantity('a', '9 March', 'date', '2023-03-09');
    expect(placed(example).of('a:c0')!.date).toBeNull();
  });

  it('is not of a day that comes after the source', () => {
    const example = new Example()
      .source('a', [said('Lind expects a decision on 9 March.')])
      .quantity('a', '9 March', 'date', '2023-03-09');
    expect(placed(example, '2023-03-06').of('a:c0')).toBeUndefined();
  });

  it('takes nothing from the statement itself, only from the words that report it', () => {
    const example = new Example().source('a', [said('The dam leaked on 2 March, Lind said on Sunday.')]);
    const end = example.texts.get('a')!.indexOf(', Lind');
    example.claims[0] = { ...example.claims[0]!, end };
    example.quantity('a', '2 March', 'date', '2023-03-02').quantity('a', 'Sunday', 'date', '2023-03-05');
    expect(placed(example).of('a:c0')!.date).toBe('2023-03-05');
  });

  it('is of no day of which somebody tells in their turn of an interview', () => {
    const [, , letter] = read(
      'OMAR REYES: Will you pay?\n\nANN LEE: No. The bank wrote to us on 3 February.\n\nREYES: Why?\n\nLEE: We had to.',
    );
    expect(letter?.date ?? null).toBeNull();
  });

  it('is no gathering at which something was not told', () => {
    const [urged] = read(
      'Ann Lee urged the mayor to act, but the fire was not mentioned at the council’s news conference.',
    );
    expect(urged?.gathering ?? null).toBeNull();
  });

  it('of long ago is told by its year, or by the day of the sentence before', () => {
    const example = new Example()
      .source('a', [
        said('In 2019 Lind, then in the minority, wrote that the dam was old.'),
        said('The dam will hold, Lind said on Sunday.'),
        said('It had leaked in November.', null),
        said('At that time Lind had said the same.'),
      ])
      .quantity('a', '2019', 'daterange', '2019')
      .quantity('a', 'Sunday', 'date', '2023-03-05')
      .quantity('a', 'November', 'daterange', '2022-11');
    const found = placed(example);
    expect(['a:c0', 'a:c1', 'a:c3'].map((id) => found.of(id)!.date)).toEqual([
      '2019',
      '2023-03-05',
      '2022-11',
    ]);
  });

  it('has no place that is somebody’s, and none with a full stop', () => {
    const example = new Example().source('a', [
      said('The dam will hold, Lind said on a visit to Anna Berg’s.'),
      said('The dam will hold, Moe said at a meeting in Oslo.', 'Jon Moe'),
    ]);
    const found = placed(example);
    expect(found.of('a:c0')!.where).toBeNull();
    expect(found.of('a:c1')!.where).toBe('Oslo');
  });

  it('is also that of what people at the one gathering of a source came to, and of nothing else that it tells by itself', () => {
    const lines = [
      said('The dam will hold, Lind told a meeting in Oslo.'),
      said('The main result of the meeting was a stronger dam.', null),
      said('The meeting is expected to last two hours.', null),
    ];
    const found = placed(new Example().source('a', lines));
    expect(found.of('a:c1')).toBe(found.of('a:c0'));
    expect(found.of('a:c2')).toBeUndefined();
    const two = placed(
      new Example().source('a', [...lines, said('The town is safe, Moe told a rally in Turin.', 'Jon Moe')]),
    );
    expect(two.of('a:c1')).toBeUndefined();
  });

  it('is no body that somebody works for, and not that of a name with one word in common', () => {
    const example = new Example().source('a', [
      said('The Centre for Dam Research met in Oslo.', null),
      said('The dam will hold, said Lind, deputy director of the water committee of the River Congress.'),
      said('The dam is old, the Dam Safety Institute said.', 'Dam Safety Institute'),
    ]);
    expect(placed(example).occasions).toEqual([]);
  });

  it.each([
    'Lind was given the vaccine in a trial of 2019.',
    'Lind sought volunteers for the trial.',
    'A new dam brought Lind a new debate.',
    'The crew left Lind after talks collapsed.',
    'Lind urged the Senate to act.',
    'Lind is suing the Senate.',
    'Lind called on the Senate to act.',
    'Lind applied to the Supreme Court.',
    'Lind made a complaint to the Supreme Court.',
  ])('is no gathering at which nothing says that people met: %s', (scene) => {
    const example = new Example().source('a', [said(scene, null), said('The dam will hold, Lind said.')]);
    expect(placed(example).of('a:c1')).toBeUndefined();
  });

  it.each([
    ['Lind was heard at the trial in Leeds.', 'trial'],
    ['Lind came for a debate in Leeds.', 'debate'],
    ['Lind spoke during talks.', 'talks'],
  ])('is a gathering where something says so: %s', (scene, gathering) => {
    const example = new Example().source('a', [said(scene, null), said('The dam will hold, Lind said.')]);
    expect(placed(example).of('a:c1')?.gathering).toBe(gathering);
  });

  it('is not at a country that only says which state is meant', () => {
    const example = new Example().source('a', [
      said('Officials in the US state of Oregon said that it will hold.', 'officials'),
    ]);
    expect(placed(example).of('a:c0')).toBeUndefined();
  });

  it.each([
    'Lind warned colleagues in private that the wall was cracked.',
    'In a letter to the ministry, Lind said the wall was cracked.',
    'The wall was cracked, Lind wrote on X.',
    'The wall was cracked, Lind said in a brief statement.',
    'Lind told staff by email that the wall was cracked.',
    'Last month Lind said that the wall was cracked.',
    'In 2019 Lind said that the wall was cracked.',
    'Lind had earlier said that the wall was cracked.',
  ])('is none before it that a sentence parts from its own setting: %s', (apart) => {
    const source = {
      id: 'a',
      text: `In an interview in Oslo on Sunday, Ada Lind said the dam was safe. It was new, she said.\n\n${apart}`,
      date: '2025-06-18',
    };
    const sentences = splitSentences(source);
    const claims = findClaims(source, sentences, findSpeech(source, sentences));
    const settings = findSettings(source, sentences, claims, findQuantities(source, sentences));
    const { occasions, claims: found } = placeClaims(settings, claims);
    expect(found.map(({ speaker }) => speaker)).toEqual(['Ada Lind', 'Ada Lind', 'Ada Lind']);
    expect(
      found.map(({ occasion }) => occasions.find(({ id }) => id === occasion)?.gathering ?? null),
    ).toEqual(['interview', 'interview', null]);
  });

  it('is no meeting for what is told to a medium, but an interview', () => {
    const gatherings = (gathering: string): (string | null)[] => {
      const text = `Ada Lind said at ${gathering} on Sunday that the dam was safe. She told the Evening Echo that it was new.`;
      const source = { id: 'a', text, date: '2025-06-18' };
      const sentences = splitSentences(source);
      const claims = findClaims(source, sentences, findSpeech(source, sentences));
      const settings = findSettings(source, sentences, claims, findQuantities(source, sentences));
      const { occasions, claims: found } = placeClaims(settings, claims);
      return found.map(({ occasion }) => occasions.find(({ id }) => id === occasion)?.gathering ?? null);
    };
    expect(gatherings('a council meeting')).toEqual(['meeting', null]);
    expect(gatherings('an interview')).toEqual(['interview', 'interview']);
  });

  it('goes on where what is said there tells of a letter or of years', () => {
    const example = new Example().source('a', [
      said('The dam will hold, Lind told a meeting in Oslo.'),
      said('She praised those who had built it in 2019.'),
      said('Lind said that the wall was shown in a letter.'),
      said('Earlier in the meeting Lind said that it was old.'),
    ]);
    const found = placed(example);
    for (const id of ['a:c1', 'a:c3']) expect(found.of(id)).toBe(found.of('a:c0'));
  });

  it.each([
    'In 2019 the line carried 3 million people, Lind said.',
    'Last year 40 trams broke down, she said.',
    'Earlier forecasts were wrong, Lind said.',
  ])('goes on where a sentence opens with the time of what it tells: %s', (next) => {
    const source = {
      id: 'a',
      text: `At a news conference in Oslo on Sunday, Ada Lind said the line was full. ${next}`,
      date: '2025-06-18',
    };
    const sentences = splitSentences(source);
    const claims = findClaims(source, sentences, findSpeech(source, sentences));
    const settings = findSettings(source, sentences, claims, findQuantities(source, sentences));
    const [first, second] = placeClaims(settings, claims).claims;
    expect(first!.occasion).not.toBeNull();
    expect(second!.occasion).toBe(first!.occasion);
  });

  it('goes on with a letter in what the speaker says next', () => {
    const example = new Example()
      .source('a', [
        said('The dam will hold, Lind told a meeting in Oslo on Sunday.'),
        said('It was cracked, Lind wrote in a letter on Monday.'),
        said('It would leak, she said.'),
      ])
      .quantity('a', 'Sunday', 'date', '2023-03-05')
      .quantity('a', 'Monday', 'date', '2023-03-06');
    expect(placed(example).of('a:c2')).toMatchObject({ gathering: null, date: '2023-03-06' });
  });

  it('is a briefing that somebody holds, whomever they speak for', () => {
    const example = new Example().source('a', [
      said('A spokesman of the River Police held a briefing in Oslo.', null),
      said('The dam will hold, the spokesman said.', 'spokesman of the River Police'),
    ]);
    expect(placed(example).of('a:c1')).toMatchObject({ gathering: 'briefing' });
  });

  it('of one spokesman is not that of another body’s', () => {
    const of = (body: string): Occasion | undefined =>
      placed(
        new Example().source('a', [
          said('At a briefing in Oslo stood a spokesman of the River Police.', null),
          said(`The dam will hold, a spokesman for the ${body} said.`, `spokesman for the ${body}`),
        ]),
      ).of('a:c1');
    expect(of('builder')).toBeUndefined();
    expect(of('police')?.gathering).toBe('briefing');
  });

  it('is on the day of what the speaker did, not of what others did to something of theirs', () => {
    const day = (scene: string): string | null | undefined => {
      const example = new Example()
        .source('a', [said(scene, null), said('The dam will hold, Lind said.')])
        .quantity('a', 'Sunday', 'date', '2023-03-05');
      return placed(example).of('a:c1')?.date;
    };
    expect(day('Lind toured the dam on Sunday.')).toBe('2023-03-05');
    expect(day('The dam was opened on Sunday by Lind.')).toBe('2023-03-05');
    expect(day('The board approved on Sunday a dam built by Lind.')).toBeUndefined();
    expect(day('The crew with the northern builder Lind struck on Sunday.')).toBeUndefined();
    expect(day('The board met with Lind on Sunday.')).toBe('2023-03-05');
  });

  it('of which only a day is told ends a few paragraphs on, and a meeting does not', () => {
    const later = (scene: string, paragraph: number): Occasion | undefined => {
      const example = new Example()
        .source('a', [said(scene), said('It was built well, she said.')])
        .quantity('a', 'Sunday', 'date', '2023-03-05');
      return placed(example, null, (line) => line * paragraph).of('a:c1');
    };
    expect(later('The dam will hold, Lind said on Sunday.', 3)?.date).toBe('2023-03-05');
    expect(later('The dam will hold, Lind said on Sunday.', 4)).toBeUndefined();
    expect(later('The dam will hold, Lind told a meeting on Sunday.', 4)?.date).toBe('2023-03-05');
  });

  it.each([
    ['At least 19 people died when the ferry sank on Sunday, the coastguard said.', undefined],
    ['At least 19 people died when the ferry sank on Sunday, the coastguard said on Monday.', '2026-03-02'],
    ['On Sunday 19 people died, the coastguard said.', undefined],
    ['At a ceremony in Kelso on Sunday a tree fell, the coastguard said.', undefined],
    ['Reading Crown Court heard on Sunday how 19 people died, the coastguard said.', '2026-03-01'],
    ['At a trial in Kelso on Sunday, the coastguard said that 19 people had died.', '2026-03-01'],
    ['Launching its report in Kelso on Tuesday, the coastguard said that 19 people had died.', '2026-03-03'],
    ['Opening the pier on Sunday, the king will say that 19 people died. “It sank,” he said.', undefined],
    ['Opening the pier on Sunday is still the plan, Ada Lind said.', undefined],
  ])('is on the day of speaking and not of what is told: %s', (text, day) => {
    expect(read(text).at(-1)?.date).toBe(day);
  });

  it('on which reporters were told something lasts as long as its report', () => {
    const between = ['It rained.', 'Dogs barked.', 'A bus broke down.', 'Shops closed.'].join('\n\n');
    const later = (did: string): string | null | undefined =>
      read(`Ada Lind ${did} on Monday that the dam would hold.\n\n${between}\n\nIt was old, Lind said.`).at(
        -1,
      )?.date;
    expect(later('told reporters')).toBe('2026-03-02');
    expect(later('said')).toBeUndefined();
  });

  it('told after a quotation is not that of the quotation, unless the sentence refers back to it', () => {
    const before = 'Karl Roth rejected the claim. “We never offered aid,” he said.';
    const meeting = 'at a conference in Bergen on Monday';
    const [, quoted, later] = read(`${before} Later, ${meeting}, Roth said that the ships were ready.`);
    expect([quoted?.where, later?.where]).toEqual([undefined, 'Bergen']);
    for (const back of [`He was speaking ${meeting}.`, `His remarks, made ${meeting}, were applauded.`])
      expect(read(`${before} ${back}`)[1]).toMatchObject({ where: 'Bergen', date: '2026-03-02' });
  });

  it('told after a lead is that of the lead too, which tells in sum what follows', () => {
    const text =
      'Karl Roth said that the ships are ready. At a conference in Bergen on Monday Roth said that they were new.';
    expect(read(text)).toMatchObject([{ where: 'Bergen' }, { where: 'Bergen' }]);
  });

  it('is not on the day on which somebody wrote to the speaker, but on that of talks with them', () => {
    const answered = (did: string): string | null | undefined =>
      read(`Ada Lind ${did} Karl Roth in February. “We never offered aid,” Roth said.`).at(-1)?.date;
    expect(answered('wrote to')).toBeUndefined();
    expect(answered('sent letters to')).toBeUndefined();
    expect(answered('spoke to')).toBe('2026-02');
  });

  it('is not the meeting where what is written to somebody is told of after it', () => {
    const meeting = 'Eva Tolle told a meeting of the board in Rasvik that the pier was old.';
    expect(read(`${meeting} Tolle wrote to the governor: “We need the pier.”`)).toMatchObject([
      { where: 'Rasvik' },
      undefined,
    ]);
  });

  it.each([
    ['Ada Lind told miners in Tannau that wages would rise.', 'Tannau', null],
    ['Ada Lind met port officials in Aldmark on Tuesday. Lind said that a quay would open.', 'Aldmark', null],
    ['In a speech to the Miners’ Union in Dorn, Ada Lind said that wages would rise.', 'Dorn', 'speech'],
    ['Speaking to miners in German, Ada Lind said that wages would rise.', undefined, undefined],
    ['At a dinner in Ostin, Ada Lind said that wages would rise.', 'Ostin', 'dinner'],
    ['Council leader Ada Lind said on Monday that wages would rise.', null, null],
    ['At the launch of the plan in Kelso, Ada Lind said that wages would rise.', 'Kelso', 'launch'],
    ['Ada Lind told a lunch for miners in Kelso that wages would rise.', 'Kelso', 'lunch'],
    ['At a presentation in Kelso, Ada Lind said that wages would rise.', 'Kelso', 'presentation'],
    ['Launching the plan in Kelso, Ada Lind said that wages would rise.', 'Kelso', null],
    ['Opening the Harbour Forum in Kelso, Ada Lind said that wages would rise.', 'Kelso', 'Harbour Forum'],
    ['Ada Lind told the finance committee that wages would rise.', null, 'committee'],
    ['Ada Lind told a conference call that wages would rise.', null, 'conference call'],
    ['The rocket cost £2m at launch in Kelso, Ada Lind said.', undefined, undefined],
    ['Ada Lind opened a launch pad in Kelso. Lind said that wages would rise.', undefined, undefined],
    ['At the summit’s close in Kelso, Ada Lind said that wages would rise.', 'Kelso', 'summit'],
    ['Ada Lind told the chief of the Supreme Court that wages would rise.', undefined, undefined],
    ['Presenting a prize in Physics, Ada Lind said that wages would rise.', undefined, undefined],
    ['The committee voted to cut jobs. Ada Lind said that wages would rise.', undefined, undefined],
    [
      'Launching boats in Kelso is hard, Ada Lind said. Lind said that wages would rise.',
      undefined,
      undefined,
    ],
    ['Ada Lind told the breakfast show that wages would rise.', undefined, undefined],
    ['During the launch of the attack, Ada Lind said that wages would rise.', undefined, undefined],
    ['Ada Lind told shareholders in Corvex that wages would rise.', undefined, undefined],
    ['Ada Lind told investors in Corvex that wages would rise.', undefined, undefined],
    ['Giving evidence before the inquest in Dorn, Ada Lind said that wages would rise.', 'Dorn', 'inquest'],
    ['Testifying before the Senate, Ada Lind said that wages would rise.', null, 'Senate'],
    ['Appearing before a hearing in Dorn, Ada Lind said that wages would rise.', 'Dorn', 'hearing'],
    ['After opening the meeting in Dorn, Ada Lind said that wages would rise.', 'Dorn', 'meeting'],
  ])(
    'is where somebody is met or told something, and no language or office: %s',
    (text, where, gathering) => {
      const occasion = read(text).at(-1);
      expect([occasion?.where, occasion?.gathering]).toEqual([where, gathering]);
    },
  );

  it.each([
    'Lind said after the hearing that it was cracked.',
    'Outside the court, Lind said that it was cracked.',
    'In a 2019 interview with the Echo, Lind had said that it was cracked.',
    'Last year, at the River Congress in Turin, Lind said that it was cracked.',
    'Lind had said on Sunday that it was cracked.',
    'Before the trial, Lind said that it was cracked.',
  ])('is no hearing for what was said beside it or before it: %s', (next) => {
    const [first, second] = read(`Ada Lind told a hearing in Oslo that the dam was safe. ${next}`);
    expect(first?.gathering).toBe('hearing');
    expect(second?.id).not.toBe(first!.id);
  });

  it('of years before is told by its year', () => {
    const before = 'Ada Lind told a hearing in Oslo that the dam was safe.';
    const when = (next: string): string | null | undefined => read(`${before} ${next}`).at(-1)?.date;
    expect(when('Last year, at the River Congress in Turin, Lind called for a new one.')).toBe('2025');
    expect(when('In 2019 Lind had told the River Congress that it was old.')).toBe('2019');
  });

  const occasionsOf = (texts: readonly string[]): readonly Occasion[] => {
    const settings = texts.flatMap((text, at) => {
      const source = { id: String(at), text, date: '2026-03-06' };
      const sentences = splitSentences(source);
      const claims = findClaims(source, sentences, findSpeech(source, sentences));
      return findSettings(source, sentences, claims, findQuantities(source, sentences));
    });
    return placeClaims(settings, []).occasions;
  };
  /** The occasions of several sources, each by the number of places that tell of it. */
  const told = (...texts: readonly string[]): number[] =>
    occasionsOf(texts).map(({ passages }) => passages.length);
  /** Whether what two sources tell of one person is told of one occasion. */
  const oneOccasion = (one: string, other: string): boolean => told(one, other).length === 1;

  it.each([
    'At a fringe meeting later on Monday, Ada Lind said that it was old.',
    'Speaking to reporters after her speech on Monday, Ada Lind said that it was old.',
    'Ada Lind told a separate lunch for miners on Monday that it was old.',
    'Ada Lind told miners later on Monday that it was old.',
  ])('is no congress for what is said beside it on the same day, in one source or in two: %s', (beside) => {
    const congress =
      'Ada Lind told delegates at the union’s congress in Kelso on Monday that the dam would hold.';
    const [first, second] = read(`${congress} ${beside}`);
    expect(first).toMatchObject({ gathering: 'congress', where: 'Kelso', date: '2026-03-02' });
    expect(second!.id).not.toBe(first!.id);
    expect(oneOccasion(congress, beside)).toBe(false);
    expect(oneOccasion(congress, 'Ada Lind said on Monday that it was old.')).toBe(true);
  });

  it.each([
    ['told the summit in Oslo', 'Ada Lind later told a meeting in Oslo on Monday that it was old.'],
    ['told the summit in Oslo', 'Ada Lind, who later became mayor, told a lunch on Monday that it was old.'],
    [
      'told the union congress in Oslo',
      'Ada Lind said at the conference on Monday, later than planned, that it was old.',
    ],
  ])('is one where only something else was later: %s | %s', (here, there) => {
    expect(oneOccasion(`Ada Lind ${here} on Monday that the dam would hold.`, there)).toBe(true);
  });

  it.each([
    [
      'The Speaker of the National Assembly, Ada Lind, met Mayor Bo Kim in Cabinet House on Monday.',
      'meeting with Bo Kim',
    ],
    [
      'Ada Lind received a delegation of the National Assembly, led by Bo Kim, in Cabinet House on Monday.',
      null,
    ],
    ['Ada Lind spoke at the National Assembly in Cabinet House on Monday.', 'National Assembly'],
  ])('is where somebody is met, and at no body that they speak for: %s', (scene, gathering) => {
    const [occasion] = read(`${scene} The dam was sound, Ada Lind said.`);
    expect([occasion?.gathering, occasion?.where]).toEqual([gathering, 'Cabinet House']);
  });

  it.each([
    ['told a rally outside Terminal 2 on Tuesday', 'Terminal 2', 'rally'],
    ['told strikers in front of Pier 4', 'Pier 4', null],
    ['told residents in the Old Corn Exchange', 'Old Corn Exchange', null],
    ['told a briefing at the fairground', 'fairground', 'briefing'],
    ['told families at the high school shelter on Saturday', 'high school shelter', null],
    ['told a dinner in the embassy', 'embassy', 'dinner'],
    ['told reporters in parliament on Tuesday', 'parliament', null],
    ['told reporters in the town hall', 'town hall', null],
    ['told a meeting in the conference room', 'conference room', 'meeting'],
    ['said in the Garden Palace on Tuesday', 'Garden Palace', null],
    // What somebody works for, or a noun only describes, is no place to speak.
    ['told a member of the hospital board', null, null],
    ['told the parents’ council at a time when hospital beds were empty', null, null],
    ['said in the embassy’s newsletter', null, null],
    ['said in office', null, null],
    ['told a nurse, who had come from the hospital,', null, null],
    ['told parliament', null, 'parliament'],
    ['said in the Commons on Tuesday', null, 'Commons'],
    ['told the House of Commons', null, 'House of Commons'],
    ['said in a Commons statement on Tuesday', null, 'Commons'],
  ])('is at the place that its noun or its number tells: %s', (words, where, gathering) => {
    const [occasion] = read(`Ada Lind ${words} that the dam would hold.`);
    expect([occasion?.where ?? null, occasion?.gathering ?? null]).toEqual([where, gathering]);
  });

  it.each([
    'Ada Lind condemned the rally.',
    'Ada Lind announced a summit.',
    'Ada Lind called for a summit.',
    'Ada Lind described the last meeting as frank.',
    'Romanian state television said that Ada Lind had left, citing Ada Lind.',
    'Ada Lind replied that the dam lost water last month.',
    'Ada Lind pointed out that the dam lost water last month.',
  ])('is not at what somebody only speaks of: %s', (text) => {
    expect(read(text).filter((one) => one !== undefined)).toEqual([]);
  });

  it('is the meeting with whom somebody tells something, not the gathering told of before', () => {
    const text =
      'Ada Lind met Omar Reyes at the Harbour Congress in Dorn on Monday. Lind said the dam would hold.\n\n' +
      'Lind also met the mayor, Tess Orlo, on Monday. Lind told Orlo that the lock leaked. It would be mended, Lind said.';
    expect(read(text).map((one) => [one?.gathering, one?.where])).toEqual([
      ['meeting with Omar Reyes', 'Dorn'],
      ['meeting with Tess Orlo', null],
      ['meeting with Tess Orlo', null],
    ]);
  });

  it.each([
    [
      'Ada Lind met Mayor Bo Kim on the sidelines of the summit in Dorn on Monday and told him',
      'meeting with Bo Kim',
    ],
    [
      'In a phone call with the German chancellor on Monday, Ada Lind said',
      'phone call with the German chancellor',
    ],
    [
      'During talks in Dorn with her Turkish counterpart on Monday, Ada Lind said',
      'talks with her Turkish counterpart',
    ],
    ['Ada Lind sat down with union leader Bo Kim on Monday and told him', 'meeting with Bo Kim'],
    ['Ada Lind spoke to Bo Kim on the phone on Monday and told him', 'phone call with Bo Kim'],
    ['Ada Lind told Bo Kim in talks on Monday', 'talks with Bo Kim'],
    ['In a call between Ministers Ada Lind and Bo Kim on Monday, Lind said', 'call with Bo Kim'],
    ['Ada Lind also met Mayor Bo Kim at a bilateral on Monday and told him', 'meeting with Bo Kim'],
    // Whom many hear is an audience.
    ['Ada Lind met miners in Dorn on Monday and told them', 'meeting'],
    ['Ada Lind met the families of the miners on Monday and told them', 'meeting'],
    ['In a meeting with Northland deputies on Monday, Ada Lind said', 'meeting'],
    ['Ada Lind met Bo Kim on Monday and told the Northern Congress', 'Northern Congress'],
  ])(
    'is talks with one person alone, wherever they are held, and a meeting with many is not: %s',
    (words, gathering) => {
      expect(read(`${words} that the dam would hold.`).at(-1)?.gathering).toBe(gathering);
    },
  );

  it('is for each of the two who talk the talks with the other, and for a third a meeting', () => {
    const gatherings = (words: string): (string | null | undefined)[] =>
      read(`Bo Kim met Ada Lind in Dorn on Monday. ${words}`).map((one) => one?.gathering);
    expect(gatherings('Lind told him that it rained. Kim told her that it was dry.')).toEqual([
      'meeting with Bo Kim',
      'meeting with Ada Lind',
    ]);
    expect(gatherings('“It rains,” said the engineer, Tess Orlo, at the meeting.')).toEqual(['meeting']);
  });

  const SPEECH =
    'In a speech to the Harbour Congress in Dorn on Monday, Ada Lind said that the dam would hold.';
  const TALKS = 'Ada Lind met Bo Kim in Dorn on Monday and told him that the lock leaked.';
  it.each([
    ['Ada Lind said in talks with Bo Kim on Monday that the lock was old.', TALKS],
    ['The lock is old, Ada Lind told the mayor, Bo Kim, at their meeting on Monday.', TALKS],
    ['In a meeting with the mayor on Monday, Ada Lind said that the lock was old.', TALKS],
    ['Ada Lind told the congress on Monday that the lock was old.', SPEECH],
    ['Ada Lind said on Monday that the lock was old.', SPEECH],
  ])('is either of talks and a speech on one day, in one source and across several: %s', (third, same) => {
    const [speech, talks] = read(`${SPEECH} ${TALKS}`);
    expect([speech?.gathering, talks?.gathering]).toEqual(['Harbour Congress', 'meeting with Bo Kim']);
    expect(oneOccasion(SPEECH, TALKS)).toBe(false);
    const other = same === SPEECH ? TALKS : SPEECH;
    for (const texts of [
      [third, same, other],
      [other, third, same],
      [same, other, third],
    ]) {
      const tellers = occasionsOf(texts).map(({ passages }) =>
        passages.map(({ source }) => texts[Number(source)]),
      );
      expect(tellers).toHaveLength(2);
      expect(tellers.find((one) => one.includes(third))).toContain(same);
    }
  });

  it('is of one day two talks where they are with two people', () => {
    const other = 'Ada Lind met Tess Orlo in Dorn on Monday and told her that the lock leaked.';
    expect(read(`${TALKS} ${other}`).map((one) => one?.gathering)).toEqual([
      'meeting with Bo Kim',
      'meeting with Tess Orlo',
    ]);
    expect(oneOccasion(TALKS, other)).toBe(false);
  });

  it.each([
    ['Ada Lind told the gathering that it was old.', true],
    ['Addressing the event, Ada Lind said that it was old.', true],
    ['Ada Lind said at the meeting in Dorn that it was old.', true],
    ['On Monday, Ada Lind told the conference that it was old.', true],
    ['Ada Lind told the rally that it was old.', false],
    ['Ada Lind told a meeting of the works council that it was old.', false],
    ['Ada Lind told the meeting in Varna that it was old.', false],
    ['On Tuesday, Ada Lind told the meeting that it was old.', false],
    ['Tess Orlo told the gathering that it was old.', false],
  ])(
    'is whichever another source names where a source calls it by a noun that any may have: %s',
    (words, one) => {
      expect(oneOccasion(SPEECH, words)).toBe(one);
      expect(oneOccasion(words, SPEECH)).toBe(one);
    },
  );

  it('is none of two gatherings of which either may be “the gathering”, nor one of long before', () => {
    const forum = 'At the Fishery Forum in Varna on Tuesday, Ada Lind said that quotas would fall.';
    const words = 'Ada Lind told the gathering that it was old.';
    expect(told(SPEECH, forum, words)).toHaveLength(3);
    expect(told(SPEECH.replace('on Monday', 'on 3 November 2025'), words)).toHaveLength(2);
  });

  it('is on the day of the scene where only a hall or a ground is told of it besides', () => {
    const [occasion] = read(
      'Ada Lind opened the dam on Monday. It would hold, she told guests at the fairground in Dorn.',
    );
    expect([occasion?.where, occasion?.date]).toEqual(['fairground', '2026-03-02']);
  });

  it.each([
    'Ada Lind told the council on Thursday that the dam would hold. Omar Reyes had told reporters the night before that it was old.',
    'Omar Reyes told a rally on Thursday that the dam would hold. He had told councillors the day before that it was old.',
  ])('is on the day before the one told of where the sentence says so: %s', (text) => {
    expect(read(text).map((occasion) => occasion?.date)).toEqual(['2026-03-05', '2026-03-04']);
  });

  it.each([
    'Ada Lind told a rally on Thursday, the day before the vote, that the dam would hold.',
    'Ada Lind told a rally on Thursday that the dam had broken the day before.',
  ])('is on its own day where something else was a day before or after: %s', (text) => {
    expect(read(`Omar Reyes opened the dam on Monday. ${text}`).at(-1)?.date).toBe('2026-03-05');
  });

  it.each([
    ['the deputies', undefined],
    ['reporters', undefined],
    ['the delegates', 'Kelso'],
    ['the growers', 'Kelso'],
    ['them', 'Kelso'],
  ])('ends where somebody else is told something: %s', (whom, where) => {
    const [, there] = read(
      `Ada Lind told a congress of growers in Kelso that the dam would hold. It would be painted, Lind told ${whom}.`,
    );
    expect(there?.where ?? undefined).toBe(where);
  });

  it.each([
    ['parliament', 'lawmakers'],
    ['the town council', 'councillors'],
    ['a court', 'jurors'],
    ['a packed town hall meeting', 'residents'],
    ['a committee', 'senators'],
  ])('goes on before the people of the gathering: %s, %s', (first, whom) => {
    const [one, other] = read(
      `Ada Lind told ${first} on Thursday that the dam would hold. “It is dry,” she told ${whom}.`,
    );
    expect([other?.gathering, other?.date]).toEqual([one!.gathering, '2026-03-05']);
  });

  it('is none of what somebody had said before it', () => {
    const [one, other] = read(
      'Ada Lind told a rally in Dorn on Thursday that the dam would hold. She had called the verdict a good day for the town.',
    );
    expect([one?.gathering, other]).toEqual(['rally', undefined]);
  });

  it.each([
    ['Talks before the mediator, Ada Lind, broke down on Sunday.', undefined],
    ['Talks with Omar Reyes, Ada Lind told the press, broke down on Sunday.', '2026-03-01'],
    ['Ada Lind, the mediator, came to Kelso on Sunday.', '2026-03-01'],
  ])('is on no day of what happens to those who stand before somebody: %s', (scene, date) => {
    expect(read(`${scene} They will go on, Ada Lind said.`).at(-1)?.date ?? undefined).toBe(date);
  });

  it.each([
    ['outside Terminal 1', 'outside Terminal 2', false],
    ['at the town hall', 'at the fairground', false],
    ['at the fairground', 'at the old fairground', true],
    ['at the fairground', 'in Dorn', true],
  ])('is one in two sources where the places may be one: %s | %s', (one, other, same) => {
    const told = (where: string): string =>
      `Ada Lind told a crowd ${where} on Monday that the dam would hold.`;
    expect(oneOccasion(told(one), told(other))).toBe(same);
  });

  it.each([
    ['a committee', 'the court', false],
    ['a committee', 'a hearing', true],
    ['the court', 'a hearing', true],
  ])('is one in two sources where the kinds may be one: %s | %s', (one, other, same) => {
    const told = (whom: string): string => `Ada Lind told ${whom} on Monday that the dam would hold.`;
    expect(oneOccasion(told(one), told(other))).toBe(same);
  });

  it('is no news conference where the text goes on to tell of a lunch, but a dinner that holds a speech', () => {
    const [there, over] = read(
      'Ada Lind told a news conference that the dam was sound. At a lunch in Kelso last week, Ada Lind said that it would hold.',
    );
    expect([there?.gathering, there?.where]).toEqual(['news conference', null]);
    expect([over?.gathering, over?.where]).toEqual(['lunch', 'Kelso']);
    const [dinner, speech] = read(
      'At a dinner in Kelso on Monday, Ada Lind said that the dam was sound. It would hold, she said in a speech.',
    );
    expect(speech).toBe(dinner);
  });

  it('is that of two gatherings of a day of which another source names one', () => {
    const [forum, lunch] = ['the Harbour Forum', 'a lunch for miners'].map(
      (where) => `Ada Lind told ${where} on Monday that the dam would hold.`,
    );
    const both = `${forum} Later on Monday Ada Lind told a lunch for miners that it was old.`;
    expect(told(both, lunch!)).toEqual([1, 2]);
    expect(told(both, forum!)).toEqual([2, 1]);
  });

  it.each([
    ['Asked about her remark on Sunday that the dam leaked, Ada Lind said that it was old.', undefined],
    [
      'Asked whether it would close in May, Ada Lind told a hearing in Oslo on Monday that it would not.',
      '2026-03-02',
    ],
    ['Asked at a hearing on Monday whether it would close, Ada Lind said that it would not.', '2026-03-02'],
    ['Asked about the dam at a news conference on Monday, Ada Lind said that it was old.', '2026-03-02'],
    ['Ada Lind, who was asked about the leak at the forum on Monday, said that it was old.', '2026-03-02'],
    ['Asked about her future on a visit to Kelso on Monday, Ada Lind said that it was old.', '2026-03-02'],
  ])('is not on the day of what somebody is asked about: %s', (text, day) => {
    expect(read(text).at(-1)?.date).toBe(day);
  });

  it('is another one where it came a day after something was said', () => {
    const interview = 'Ada Lind said in an interview on Thursday that the dam would hold.';
    const [first, second] = read(`${interview} It came a day after she told miners that it was old.`);
    expect(second?.id).not.toBe(first!.id);
    const [one, same] = read(`${interview} A day after the storm, Lind said that it was old.`);
    expect(same?.id).toBe(one!.id);
  });

  it('is a news conference of the speaker’s own, and none of what she is told', () => {
    expect(read('Ada Lind told her weekly news conference that the dam would hold.')).toMatchObject([
      { gathering: 'news conference' },
    ]);
    for (const told of ['again that the dam would hold', 'everything that he knew', 'the party was over'])
      expect(read(`Otto Lang told her ${told}.`).at(-1)).toBeUndefined();
  });

  it.each([
    [
      'Ada Lind told the National People’s Congress in Kelso that the dam would hold.',
      'Ada Lind told the annual legislative session that the dam was sound.',
    ],
    [
      'At a news conference on Monday, Ada Lind said that the dam would hold.',
      'At a briefing on 2 March, Ada Lind said that the dam was sound.',
    ],
    [
      'At a press conference, Ada Lind said that the dam would hold.',
      'Ada Lind told a briefing that the dam was sound.',
    ],
    [
      'At the Harbour Forum in Kelso on Monday, Ada Lind said that the dam would hold.',
      'Ada Lind said in a speech in Norland on Monday that the dam was sound.',
    ],
  ])('is one where two sources name one gathering in their own words: %s | %s', (one, other) => {
    expect(oneOccasion(one, other)).toBe(true);
  });

  it.each(['the National Assembly', 'Parliament'])(
    'is another where two sources name two chambers: the Senate | %s',
    (chamber) => {
      const told = (where: string): string => `Ada Lind told ${where} that the dam would hold.`;
      expect(oneOccasion(told('the Senate'), told(chamber))).toBe(false);
    },
  );

  it('is another where the same day has a gathering in each of two towns, in two sources or in one', () => {
    const forum = 'At the Harbour Forum in Kelso on Monday, Ada Lind said that the dam would hold.';
    const rally = 'At a rally in Turin on Monday, Ada Lind said that the dam was sound.';
    expect(oneOccasion(forum, rally)).toBe(false);
    expect(read(`${forum} ${rally}`).map((occasion) => occasion?.where)).toEqual(['Kelso', 'Turin']);
  });

  it.each([
    ['Ministers met in Varna on Sunday for the River Forum. Opening the forum, Ada Lind said', 'River Forum'],
    ['The Harbour Assembly met in Varna on Sunday. Ada Lind told the chamber', 'Harbour Assembly'],
    ['The trial of a mayor opened in Varna on Sunday. Ada Lind told the trial', 'trial'],
    [
      'Mayors met in Varna on Sunday and voted after a debate lasting six hours. Opening the debate, Ada Lind said',
      'debate',
    ],
    [
      'The River Forum met in Varna on Sunday. It rained. Dogs barked. Ada Lind told the forum',
      'River Forum',
    ],
    ['The water committee met in Varna on Sunday. Ada Lind told the hearing', 'committee'],
    ['A debate that has lasted for years came to Varna on Sunday. It was the debate, Ada Lind said', null],
    ['At the Grain Fair in Varna on Sunday a dog barked. On the sidelines of the fair, Ada Lind said', null],
    [
      'Otto Lang told the water committee in Varna on Sunday that it rained. Ada Lind told the court',
      'court',
    ],
    ['Crews met in Varna on Sunday for the River Forum. Ada Lind told the rally', 'rally'],
  ])('is the gathering of which the text told before: %s', (told, gathering) => {
    const occasion = read(`${told} that the dam would hold.`).at(-1);
    const same = gathering !== null && gathering !== 'rally' && gathering !== 'court';
    expect(occasion?.gathering ?? null).toBe(gathering);
    expect([occasion?.where ?? null, occasion?.date ?? null]).toEqual(
      same ? ['Varna', '2026-03-01'] : [null, null],
    );
  });

  it.each([
    ['Omar Reyes is on trial in Kelso for theft. Reyes told the court that the dam would hold.', 'Kelso'],
    ['In Kelso, Mayor Omar Reyes told the council that the dam would hold.', null],
    ['The hall was full. Omar Reyes told the audience that the dam would hold.', null],
  ])('is no gathering of somebody else of which a text told before: %s', (next, where) => {
    for (const told of ['Supreme Court', 'Security Council'])
      expect(
        read(`Ada Lind told the ${told} in Varna on Sunday that the lake was full. ${next}`).at(-1)?.where ??
          null,
      ).toBe(where);
  });

  it('is of no year in which something happened to who speaks', () => {
    for (const who of [
      'who was elected in 2019',
      'elected in 2019',
      'the mayor since the vote in 2019',
      'who had called it',
      'who had said nothing so far',
    ])
      expect(
        read(`Ada Lind, ${who}, told a hearing in Oslo that the dam was safe. It was new, she said.`),
      ).toMatchObject([
        { gathering: 'hearing', date: null },
        { gathering: 'hearing', date: null },
      ]);
  });

  it.each(['into a fire in 2017', 'into deaths in a 2017 fire'])(
    'is of no year of what it is about: a hearing %s',
    (about) => {
      expect(read(`At a hearing ${about}, Ada Lind said that the dam was safe.`)).toMatchObject([
        { gathering: 'hearing', date: null },
      ]);
    },
  );

  it.each(['told the Senate in 2019', 'said in a 2019 interview', 'told a hearing in Oslo in 2019'])(
    'is of the year in which it was held: %s',
    (told) => {
      expect(read(`Ada Lind ${told} that the dam was safe.`)).toMatchObject([{ date: '2019' }]);
    },
  );

  it('is never invented: without a speaker or a scene there is none', () => {
    const example = new Example().source('a', [
      said('The dam will hold.', null),
      said('The dam is old, Lind said.'),
    ]);
    expect(placed(example).occasions).toEqual([]);
  });
});

describe('what is no occasion of what somebody says', () => {
  it.each([
    'Ann Lee called the trip “a photo opportunity”.',
    'Ann Lee, leader of Selby Council, said the road would be rebuilt.',
    'Ann Lee, president of the European Parliament, said the vote was close.',
    'Ann Lee, whose father died in April 2020, said she wanted answers.',
  ])('is what they speak of, what they lead, or a day in their lives: %s', (text) => {
    expect(read(text)).toEqual([undefined]);
  });

  it('is a gathering that they were not at', () => {
    expect(read('Ann Lee, who was not at the hearing, said the dam held.')).toEqual([undefined]);
  });

  it('is what a headline says of a court’s case', () => {
    const text =
      'Court bid to stop Arden rail walkout\n\nArden is to go to court in an attempt to stop a strike by drivers.\n\nArden has denied that any jobs are at risk.';
    const { occasions } = analyse([{ id: 'a', title: 'a', outlet: 'a', date: '2024-05-04', text }]);
    expect(occasions).toEqual([]);
  });

  it('is what was said in a month of a year that nobody knows', () => {
    const [now, then] = read(
      'Speaking in parliament, Lee said the dam held.\n\nIn February, Lee told a conference in Dorn that it leaked.',
      null,
    );
    expect([now?.gathering, now?.where]).toEqual(['parliament', null]);
    expect([then?.gathering, then?.where]).toEqual(['conference', 'Dorn']);
  });
});
