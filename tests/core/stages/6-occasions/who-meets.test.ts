// Gatherings and places that reports tell of in words of their own: calls of two, bodies that speak for others, sermons, visits.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/core/analysis.ts';

/** 8 June 2024 is a Saturday. */
const PUBLISHED = '2024-06-08';

/** Place, gathering and day of each claim with a speaker, source after source; all null where it is on no occasion. */
function settingsIn(...texts: readonly string[]): (readonly (string | null)[])[] {
  const sources = texts.map((text, at) => ({ id: `s${at}`, title: '', outlet: '', date: PUBLISHED, text }));
  const { claims, occasions } = analyse(sources);
  return claims
    .filter(({ speaker }) => speaker !== null)
    .map(({ occasion }) => occasions.find(({ id }) => id === occasion))
    .map((found) => [found?.where ?? null, found?.gathering ?? null, found?.date ?? null]);
}

const last = (...texts: readonly string[]): readonly (string | null)[] | undefined =>
  settingsIn(...texts).at(-1);

describe('a call of two', () => {
  it.each([
    ['President Ola Berg and Premier Rosa Diaz spoke by phone on Monday. Berg said it would rain.'],
    ['President Ola Berg and Premier Rosa Diaz held a phone call on Monday. Berg said it would rain.'],
    ['Ola Berg received a phone call from Premier Rosa Diaz on Monday. Berg said it would rain.'],
    ['In a phone call on Monday, Ola Berg told Rosa Diaz that it would rain.'],
  ])('is told of by a verb that both have, or by words with which a sentence opens: %s', (text) => {
    expect(last(text)).toEqual([null, 'phone call with Rosa Diaz', '2024-06-03']);
  });

  it.each([
    ['Ola Berg and Rosa Diaz spoke on Monday. Berg said it would rain.'],
    ['In a phone call with reporters on Monday, Ola Berg told Rosa Diaz that it would rain.'],
    ['Fishermen and farmers held a call on Monday. Ola Berg said it would rain.'],
    ['Ola Berg and Rosa Diaz had a close call on Monday when their boat sank. Berg said it would rain.'],
    ['Ola Berg and Rosa Diaz held a meeting room key on Monday. Berg said it would rain.'],
  ])('is none where no two are named in it, or nobody talks: %s', (text) => {
    expect(last(text)?.[1] ?? '').not.toMatch(/with Rosa Diaz/);
  });
});

describe('where something is said', () => {
  it.each([
    ['“It will hold,” Ann Lee said on arrival in Dorn on Monday.', 'Dorn', null],
    ['Ann Lee said in a televised address from Dorn that it would hold.', 'Dorn', 'address'],
    ['Ann Lee said by video link from Dorn that it would hold.', 'Dorn', null],
    ['Ann Lee, visiting a dam near Dorn on Monday, said it would hold.', 'Dorn', null],
    ['Ann Lee told engineers at a base near Dorn on Monday that it would hold.', 'Dorn', null],
    ['Ann Lee said in her Sunday sermon in Dorn that it would hold.', 'Dorn', 'sermon'],
    ['In testimony in Dorn on Monday, Ann Lee said it would hold.', 'Dorn', 'testimony'],
    ['Testifying in court in Dorn on Monday, Ann Lee said it would hold.', 'Dorn', 'court'],
    ['Ann Lee, who had visited a dam near Dorn, said it would hold.', null, null],
    ['Ann Lee quoted a message from Dorn, and said it would hold.', null, null],
    ['Ann Lee visited an uncle in Dorn before she flew to Oslo, where she said it would hold.', null, null],
    [
      'Ann Lee visited the old mill in Dorn before she flew to Oslo, where she said it would hold.',
      null,
      null,
    ],
    ['Ann Lee said in an interview on Monday that it would hold.', null, 'interview'],
  ])('is told by how somebody comes, speaks or visits: %s', (text, where, gathering) => {
    expect(last(text)?.slice(0, 2)).toEqual([where, gathering]);
  });

  it.each([
    ['Ann Lee said by phone from Dorn on Monday that it would hold.', 'Dorn', null],
    ['Speaking by telephone from Dorn, Ann Lee said it would hold.', 'Dorn', null],
    ['Ann Lee told the Echo by satellite phone from the camp in Dorn that it would hold.', 'Dorn', null],
    [
      'In a video message to the Baltic Energy Forum in Oslo, Ann Lee said it would hold.',
      null,
      'Baltic Energy Forum',
    ],
    ['Briefing reporters in Dorn on Monday, Ann Lee said it would hold.', 'Dorn', 'briefing'],
    ['During a visit by President Ola Berg to Dorn on Monday, Ann Lee said it would hold.', 'Dorn', null],
    ['During Ola Berg’s visit to Dorn on Monday, Ann Lee said it would hold.', 'Dorn', null],
    ['On a visit to Dorn on Monday, Ann Lee said it would hold.', 'Dorn', 'visit'],
  ])('is where the speaker is, at what is the speaker’s own: %s', (text, where, gathering) => {
    const told = last(text)?.slice(0, 2);
    // Reporters are briefed at a briefing, by whatever word.
    expect([told?.[0], gathering === 'briefing' ? gathering : told?.[1]]).toEqual([where, gathering]);
  });

  it.each([
    [
      'Orlen Bank held its annual meeting in Leeds on Tuesday. Chairman Peter Voss said profits would rise.',
      'Leeds',
      'annual meeting',
    ],
    [
      'The union opened its congress in Bern on Tuesday. Its president, Urs Egli, said wages must rise.',
      'Bern',
      'congress',
    ],
    [
      'Police gave a briefing in Dorn on Tuesday. Superintendent Ruth Amis said no one was hurt.',
      'Dorn',
      'briefing',
    ],
    [
      'The inquiry into the fire sat in Derby on Tuesday. Former officer Ann Dole told the inquiry that it was old.',
      'Derby',
      'inquiry',
    ],
  ])('is where whoever they speak for had people meet: %s', (text, where, gathering) => {
    expect(last(text)).toEqual([where, gathering, '2024-06-04']);
  });

  it.each([
    [
      'Ola Berg and Rosa Diaz signed a pact in Oslo on Tuesday. “It holds,” Berg said at the signing ceremony.',
      ['Oslo', 'ceremony', '2024-06-04'],
    ],
    [
      'Ola Berg and Rosa Diaz signed a pact in Oslo on Tuesday. “It holds,” Berg said at a ceremony.',
      [null, 'ceremony', null],
    ],
    [
      'A clerk was jailed for a year on Tuesday. Judge Ann Lee told Kelso Crown Court that he was greedy.',
      [null, 'Kelso Crown Court', '2024-06-04'],
    ],
    [
      'Two men pleaded not guilty at Kelso Crown Court on Tuesday. Prosecutor Ann Lee said it had burned.',
      [null, 'Kelso Crown Court', '2024-06-04'],
    ],
    ['Dr Neil Farrow told a tribunal in Dorn on Tuesday that he wept.', ['Dorn', 'tribunal', '2024-06-04']],
  ])('has the place and day of what it goes on with: %s', (text, expected) => {
    expect(last(text)).toEqual(expected);
  });

  it('is the inquiry that was told of before where somebody gives evidence', () => {
    expect(
      last(
        'A nurse has told the inquiry into deaths at Orton that she rang. Giving evidence in Dublin on Tuesday, Maeve Roche said it was late.',
      ),
    ).toEqual(['Dublin', 'inquiry', '2024-06-04']);
  });

  it('has no day of a time since that day', () => {
    expect(
      last(
        'Mara Lind won on 3 June. The federation, which has annulled all her results since that day, said she had cheated.',
      )?.[2],
    ).toBeNull();
  });

  it('has the day of a sentence that opens with what the speaker did on it', () => {
    expect(last('Giving evidence to the harbour committee on Monday, Ann Lee said it would hold.')).toEqual([
      null,
      'committee',
      '2024-06-03',
    ]);
  });

  it('is the meeting of a council that the text has just had vote', () => {
    expect(
      last('Dorn city council voted on Monday to build it.\n\n“It will hold,” Ann Lee told the meeting.'),
    ).toEqual(['Dorn', 'council', '2024-06-03']);
  });
});

describe('what an office tells of whom it speaks for', () => {
  const call = ['phone call with Rosa Diaz', '2024-06-07'];

  it.each([
    [
      'President Ola Berg spoke by phone with Rosa Diaz on Friday, his office said in a statement. Berg said it held.',
    ],
    ['The palace said that Ola Berg and Rosa Diaz held a phone call on Friday. Berg said that it held.'],
    ['Ola Berg spoke by phone with Rosa Diaz on Friday, a spokeswoman said.\n\nBerg told Diaz that it held.'],
  ])('sets the scene for what they say: %s', (text) => {
    expect(last(text)?.slice(1)).toEqual(call);
  });

  it('is not where the office says it, which has a day of its own', () => {
    const text =
      'Ola Berg met Rosa Diaz in Dorn on Friday, his office said in a statement on Saturday. Berg said it held.';
    expect(settingsIn(text)).toEqual([
      [null, null, '2024-06-08'],
      ['Dorn', 'meeting with Rosa Diaz', '2024-06-07'],
    ]);
  });

  it.each([
    ['Ola Berg will meet Rosa Diaz in Dorn on Friday, his office said. Berg said it held.'],
    ['Ola Berg resigned in Dorn on Friday, his office said. Berg said it held.'],
    ['Ola Berg met Rosa Diaz in Dorn on Friday, his rivals said. Berg said it held.'],
    ['Ola Berg met Rosa Diaz in Dorn on Friday, his office said. Ann Lee said it held.'],
  ])('sets none where it is to come, nobody met, others tell it or somebody else speaks: %s', (text) => {
    expect(last(text)).toEqual([null, null, null]);
  });
});

describe('a body or people that met', () => {
  it.each([
    ['The Senate met on Friday. Senator Olga Holm said it held.', [null, 'Senate', '2024-06-07']],
    [
      'The UN Security Council met on Friday. Ambassador Igor Bell said it held.',
      [null, 'UN Security Council', '2024-06-07'],
    ],
    [
      'Ministers met in Dorn on Friday to discuss the dam. Dana Reed chaired the talks. She said it held.',
      ['Dorn', 'meeting', '2024-06-07'],
    ],
  ])('are where who is of them or leads them speaks next: %s', (text, scene) => {
    expect(last(text)).toEqual(scene);
  });

  it('are not where they are told something on the phone', () => {
    const told = 'The Senate held a hearing on Friday. Dana Reed told senators that it held.';
    expect(last(told)).toEqual([null, 'Senate', '2024-06-07']);
    expect(last(`${told} On the phone she told senators that it broke.`)).toEqual([null, null, null]);
  });
});

describe('what something is said in, at or after', () => {
  it.each([
    [
      'After talks with Chancellor Diaz in Dorn on Friday, Ola Berg said it held.',
      ['Dorn', null, '2024-06-07'],
    ],
    [
      'In an interview with Track published on Friday, Ola Berg said it held.',
      [null, 'interview', '2024-06-07'],
    ],
    ['In a letter to shareholders published on Friday, Ola Berg said it held.', [null, null, '2024-06-07']],
    ['Opening a trade fair in Dorn, Ola Berg said it held.', ['Dorn', 'fair', null]],
    ['Speaking outside the court in Dorn, Ola Berg said it held.', ['Dorn', null, null]],
    ['In his New Year message, Ola Berg said it held.', [null, 'message', null]],
  ])('places it as far as it tells: %s', (text, scene) => {
    expect(last(text)).toEqual(scene);
  });

  it('is no day on which figures came out of which somebody speaks', () => {
    expect(last('Ola Berg said, of figures published on Friday, that it held.')).toEqual([null, null, null]);
  });
});

describe('what an office tells of days before the news', () => {
  const met = 'Ola Berg met Rosa Diaz in Dorn on Wednesday, his office said.';

  it('is where whoever was met is told something', () => {
    expect(last(`${met} Berg told Diaz that it held.`)?.[1]).toBe('meeting with Rosa Diaz');
  });

  it('is not where undated words are said', () => {
    expect(last(`${met} Berg said it held.`)).toEqual([null, null, null]);
    expect(last(`${met} Berg told his party that it held.`)).toEqual([null, null, null]);
  });
});

describe('a gathering that a sentence has open, and names no speaker', () => {
  const opens = 'The fishing conference opened in Dorn on Friday.';

  it('is not where those speak who look on from elsewhere, unless they are told to be there', () => {
    expect(last(`${opens} Kelso economist Clara Voss said time was short.`)).toEqual([null, null, null]);
    expect(last(`${opens} Kelso economist Clara Voss told delegates that time was short.`)?.[1]).toBe(
      'conference',
    );
  });

  it('is not one with what is said at another place', () => {
    const here = `${opens} Clara Voss said the conference would fail.`;
    const there = (place: string): string =>
      `Speaking in ${place} on Friday, Clara Voss said the conference would succeed.`;
    expect(settingsIn(here, there('Kelso'))).toEqual([
      ['Dorn', 'conference', '2024-06-07'],
      ['Kelso', null, '2024-06-07'],
    ]);
    expect(new Set(settingsIn(here, there('Dorn')).map((each) => each.join()))).toEqual(
      new Set(['Dorn,conference,2024-06-07']),
    );
  });

  it('is where the person speaks whom the next sentence names', () => {
    for (const gap of [' ', '\n\n'])
      expect(
        last(`The fishing conference opened in Dorn on Monday.${gap}Clara Voss said time was short.`),
      ).toEqual(['Dorn', 'conference', '2024-06-03']);
  });

  it.each([
    ['The fishing conference opened in Dorn on Monday. The Harbour Institute said time was short.'],
    ['The fishing conference opened in Dorn on Monday. It rained. Clara Voss said time was short.'],
    ['The fishing conference in Dorn was called off on Monday. Clara Voss said time was short.'],
    ['The fishing conference opened in Dorn on Monday. Clara Voss says time is short.'],
    ['The trial of a smuggler opened in Dorn on Monday. Clara Voss said time was short.'],
  ])('is not where a body speaks, or anybody later, at home or at a trial: %s', (text) => {
    expect(last(text)).toEqual([null, null, null]);
  });

  it('is where they tell something on a day of which the next sentence tells', () => {
    const text = 'Ann Lee defended the plan at a fair in Dorn. “It holds,” Lee told the guild on Monday.';
    expect(last(text.replace('fair', 'forum'))).toEqual(['Dorn', 'forum', '2024-06-03']);
  });

  it('is of the place and the day that the text told of, for what is said after it', () => {
    expect(
      last('The fishing ministers met in Dorn on Monday. “It grows,” Ann Lee said after the meeting.'),
    ).toEqual(['Dorn', null, '2024-06-03']);
  });
});

describe('what is told of who a speaker is', () => {
  it('is no time at which they speak', () => {
    expect(last('“It will hold,” said Ann Lee, who took office in 2021.')).toEqual([null, null, null]);
    expect(last('“It will hold,” said Ann Lee, who spoke in Dorn on Monday.')?.[2]).toBe('2024-06-03');
  });
});

describe('whom something is told', () => {
  it('is the medium of an interview of which another source tells', () => {
    const interview = 'In an interview with the Morning Herald, Ann Lee said the mine would close.';
    expect(last(interview, 'Ann Lee told the Morning Herald that the mine would shut.')?.[1]).toBe(
      'interview',
    );
    expect(last(interview, 'Ann Lee told the Evening Post that the mine would shut.')).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is those who sit in a body at whose hearing another source has it said', () => {
    const hearing = 'Testifying before the Senate, Ann Lee said she had not known.';
    expect(last(hearing, 'Ann Lee told senators that she knew nothing.')?.[1]).toBe('Senate');
    expect(last(hearing, 'Ann Lee told fishermen that she knew nothing.')).toEqual([null, null, null]);
    expect(last(hearing, 'Ann Lee told visiting senators that she knew nothing.')).toEqual([
      null,
      null,
      null,
    ]);
    expect(last(hearing, 'Ann Lee told senators in a video call that she knew nothing.')?.[1]).not.toBe(
      'Senate',
    );
  });
});
