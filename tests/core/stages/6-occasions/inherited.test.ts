// What one sentence tells of an occasion, and others that are told of it leave out: its place, its gathering and its day.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/core/analysis.ts';

/** 8 June 2024 is a Saturday. */
const PUBLISHED = '2024-06-08';

/** Place, gathering and day of each claim with a speaker, in the order of the texts; all null where it is on no occasion. */
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

describe('the place where a report was written', () => {
  const congress = 'Fishing must be cut by half, Ola Berg told a congress on Friday.';

  it.each([
    ['TALLBY, June 7 (Harbour Wire) — ', 'Tallby'],
    ['PORT GALLAN (Harbour Wire) - ', 'Port Gallan'],
    ['ROME, June 7 — ', 'Rome'],
    ['WATCH — ', null],
    ['BRUSSELS/TALLBY, June 7 (Harbour Wire) — ', null],
    ['EU, June 7 (Harbour Wire) — ', null],
  ])('is that of the gathering with which it opens: %s', (dateline, where) => {
    expect(settingsIn(dateline + congress)).toEqual([[where, 'congress', '2024-06-07']]);
  });

  it('is that of a gathering of which an agency tells in its second paragraph, of all who speak there', () => {
    expect(
      settingsIn(
        'TALLBY, June 7 (Harbour Wire) — Fish will run out, the fishing minister warned on Friday.\n\n' +
          'Ola Berg told a congress of fishermen that stocks had halved.\n\nRosa Diaz told delegates that there was time.',
      ).slice(1),
    ).toEqual([
      ['Tallby', 'congress', '2024-06-07'],
      ['Tallby', 'congress', '2024-06-07'],
    ]);
  });

  it.each([
    ['Fishing must be cut by half, Ola Berg told a congress in Selby on Friday.', 'Selby'],
    ['Fishing must be cut by half, Ola Berg said on Friday.', null],
    ['Fishing must be cut by half, Ola Berg said in a webcast on Friday.', null],
    ['Fishing must be cut by half, Ola Berg told a congress.', null],
  ])('is no place of a speech elsewhere, over a line or on no day: %s', (told, where) => {
    expect(last(`TALLBY, June 7 (Harbour Wire) — ${told}`)?.[0]).toBe(where);
  });

  it('is no place of a speech where another source tells one, or was written elsewhere', () => {
    const there = `TALLBY, June 7 (Harbour Wire) — ${congress}`;
    const elsewhere = `SELBY, June 7 (Mill Wire) — ${congress}`;
    expect(last(there, 'Ola Berg told a congress in Dorn on Friday that it must be cut by half.')?.[0]).toBe(
      'Dorn',
    );
    expect(last(there, elsewhere)?.[0]).toBeNull();
    expect(last(there, congress)?.[0]).toBe('Tallby');
  });
});

describe('the place that the sentence before tells', () => {
  it.each([
    ['Ann Lee spoke in Tallby on Friday. She said the road would open.', 'Tallby', '2024-06-07'],
    [
      'Ann Lee was in Tallby on Friday to open a school. She said the road would open.',
      'Tallby',
      '2024-06-07',
    ],
    ['Farmers booed Ann Lee in Tallby on Friday. She said the road would open.', 'Tallby', '2024-06-07'],
    ['Two trains collided in Tallby on Friday. Ann Lee said the road would open.', null, null],
  ])('is where somebody spoke who acts there: %s', (text, where, date) => {
    expect(last(text)).toEqual([where, null, date]);
  });

  it('is with its day that of “he was addressing the league”', () => {
    expect(
      last(
        'Farmers booed Ann Lee in Tallby on Thursday. Lee was addressing their congress. She said it would rain.',
      ),
    ).toEqual(['Tallby', 'congress', '2024-06-06']);
  });

  it('is not that of the congress where somebody tells reporters something at an airport', () => {
    expect(
      settingsIn(
        'Ann Lee told the Harbour Congress that it would rain. She told reporters at the airport that she was tired.',
      ),
    ).toEqual([
      [null, 'Harbour Congress', null],
      ['airport', null, null],
    ]);
  });
});

describe('the gathering of which a text told before', () => {
  const opened = 'Fishers met in Tallby on Thursday for the Harbour Congress.';

  it.each([
    'told delegates',
    'told members on Thursday',
    'told the audience',
    'told guests',
    'told the hall',
  ])('is where whoever %s something speaks', (told) => {
    expect(last(`${opened} The weather was fine. Ann Lee ${told} that stocks were falling.`)).toEqual([
      'Tallby',
      'Harbour Congress',
      '2024-06-06',
    ]);
  });

  it.each(['told shoppers', 'told her staff', 'told a packed Station Square', 'said'])(
    'is not where whoever %s something speaks',
    (told) => {
      expect(
        last(`${opened} The weather was fine. Ann Lee ${told} that stocks were falling.`)?.[1],
      ).toBeNull();
    },
  );

  it.each([
    [
      'Ann Lee spoke for an hour at a hearing of the water committee. Omar Reyes told the panel that it rained.',
      'hearing',
    ],
    [
      'Omar Reyes denied theft at Kelso Crown Court. Judge Ann Lee told him that he had lied.',
      'Kelso Crown Court',
    ],
    ['Omar Reyes denied theft at Kelso Crown Court. Outside, Ann Lee, a judge, said it rained.', null],
    [
      'Members of Kelso town council voted on Thursday for a bridge at Mill Lane. Ann Lee told councillors it would cost more.',
      'council',
    ],
  ])('is that of its committee, its court or its council: %s', (text, gathering) => {
    expect(last(text)?.slice(0, 2)).toEqual([null, gathering]);
  });

  it('is where a minister spoke whose office is in its name', () => {
    expect(last('The energy minister told the Tallby Energy Forum that it was over.')?.[1]).toBe(
      'Tallby Energy Forum',
    );
  });

  it.each([
    'Ann Lee, who chairs the Senate Banking Committee, said it rained.',
    'Ann Lee, who sits on the Health Committee, said it rained.',
    'The forum’s chairman, Ann Lee, said it rained.',
    'Ann Lee cut short a visit to Kestria. She said it rained.',
  ])('is no committee of the speaker’s own, and none that is over: %s', (text) => {
    expect(last(text)).toEqual([null, null, null]);
  });

  it('is named without the place to which somebody went for it', () => {
    expect(
      last('I went to Port Sable for the Tidal Power Summit. Ann Lee told delegates that it paid.'),
    ).toEqual(['Port Sable', 'Tidal Power Summit', null]);
  });

  it('is one for somebody whom a source calls by office and by name, once another source tells that they are one', () => {
    const { claims } = analyse(
      [
        'Ann Lee told the Harbour Forum in Tallby on Thursday that it rained. The energy minister told the Harbour Forum that it would stop.',
        'Energy minister Ann Lee said that it rained.',
      ].map((text, at) => ({ id: `s${at}`, title: '', outlet: '', date: PUBLISHED, text })),
    );
    const [one, other] = claims.filter(({ source, speaker }) => source === 's0' && speaker !== null);
    expect(one?.speaker).toBe(other?.speaker);
    expect(one?.occasion).toBe(other?.occasion);
  });
});

describe('the day that others are told by', () => {
  const thursday = 'Ann Lee told a congress in Tallby on Thursday that fish were gone.';
  it.each([
    ['A day later she told Radio Harbour that she would resign.', '2024-06-07'],
    ['The next day Omar Reyes said that there was time.', '2024-06-07'],
    ['A day earlier, Omar Reyes had said that there was time.', '2024-06-05'],
  ])('is the day after or before it: %s', (next, date) => {
    expect(last(`${thursday} ${next}`)).toEqual([null, null, date]);
  });

  it('is no day that was not over when the report came out', () => {
    expect(
      last(
        'Ann Lee told a congress on Saturday that fish were gone. The next day she said it was late.',
      )?.[2],
    ).toBe('2024-06-08');
  });

  it.each([
    ['Ann Lee, who took office in March, said that it rained.', null],
    [
      'Prices will be lower than last year, the farm minister warned on Tuesday, as growers pressed for aid.',
      '2024-06-04',
    ],
    [
      'Prices will rise, Ann Lee said on Tuesday. She was speaking at a fair that is held this week.',
      '2024-06-04',
    ],
    [
      'Fishers met this week for a congress. Ann Lee opened it on Tuesday. “It rains,” she told members.',
      '2024-06-04',
    ],
    ['Ann Lee wept in court on Tuesday. Omar Reyes told Kelso Crown Court that he was sorry.', '2024-06-04'],
    [
      'A farmer was fined on Tuesday. Omar Reyes was sentenced at Kelso Crown Court. Ann Lee told the court that it rained.',
      '2024-06-04',
    ],
    [
      'A farmer was fined on Tuesday. Omar Reyes was seen at Kelso Crown Court. Ann Lee told the court that it rained.',
      null,
    ],
  ])('is the one on which it was said, and no other that stands there: %s', (text, date) => {
    expect(last(text)?.[2]).toBe(date);
  });

  it('is that of the visit and not of the congress where somebody had come back', () => {
    expect(
      last(
        'Ann Lee told a congress in Tallby on Monday that it rained. Lee returned on Wednesday. Speaking outside her office, she said it was over.',
      ),
    ).toEqual(['office', null, '2024-06-05']);
  });

  it('is with the place no part of another meeting of that day', () => {
    const [first] = settingsIn(
      'Ann Lee was in Tallby on Thursday to open a quay. She promised that a ferry would come. Lee met the island council later that day. She told councillors that it would stay.',
    );
    expect(first).toEqual(['Tallby', null, '2024-06-06']);
  });
});
