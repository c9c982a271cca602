// Who only passes on what is told, in lines of our own: papers and agencies, and companies that tell of themselves.
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../src/core/analysis.ts';
import { splitSentences } from '../../../../src/core/stages/1-sentences.ts';
import { findSpeech } from '../../../../src/core/stages/2-speech.ts';

/** Who says the statement with these words, through whom; and the words of it that are a claim. */
function toldBy(
  text: string,
  words: string,
): { speaker: string | null; relay: string | null; claim: string } {
  const { claims } = readSource({ id: 'a', title: 'a', outlet: null, date: '2024-05-03', text });
  const { speaker, relay, start, end } = claims.find((one) =>
    text.slice(one.start, one.end).includes(words),
  )!;
  return { speaker, relay, claim: text.slice(start, end) };
}

describe('a medium', () => {
  it.each([
    ['Greek media claim that the captain left the bridge.', 'Greek media'],
    ['Handelsblatt reported that the captain left the bridge.', 'Handelsblatt'],
    ['Der Kurier writes that the captain left the bridge.', 'Der Kurier'],
    ['Kestrel Weekly reported that the captain left the bridge.', 'Kestrel Weekly'],
    ['The captain left the bridge, New Biology reports this week.', 'New Biology'],
    ['The captain left the bridge, Harbour News reported.', 'Harbour News'],
  ])('passes on what it tells and does not say it: %s', (text, relay) => {
    expect(toldBy(text, 'captain left the bridge')).toMatchObject({ speaker: null, relay });
  });

  it('is a programme that the word for it tells to be one', () => {
    const told = toldBy('Ann Lee told the Morning Brief programme that the captain left.', 'captain left');
    expect(told).toMatchObject({ speaker: 'Ann Lee', relay: 'Morning Brief' });
  });

  it('is none where a company reports on itself, or a person whom the text names in full', () => {
    expect(toldBy('Kestrel reported that its sales had fallen.', 'had fallen')).toMatchObject({
      speaker: 'Kestrel',
      relay: null,
    });
    expect(
      toldBy('Irena Sol saw the crew leave. Sol reported that the captain left.', 'captain left'),
    ).toMatchObject({ speaker: 'Irena Sol', relay: null });
  });
});

describe('whom an agency cites', () => {
  it.each([
    ['Citing the mayor, Reuters said the bridge was open.', 'mayor'],
    ['Citing a police spokesman, Reuters said the bridge was open.', 'police spokesman'],
    ['Citing the mayor, Ann Lee, Reuters said the bridge was open.', 'Ann Lee'],
    ['The mayor told guards on Monday that the bridge was open, Reuters reported.', 'mayor'],
  ])('says it through the agency: %s', (text, speaker) => {
    expect(toldBy(text, 'bridge was open')).toMatchObject({
      speaker,
      relay: 'Reuters',
      claim: expect.stringMatching(/^the bridge was open\.?$/) as unknown,
    });
  });
});

describe('a name that holds the name of a medium', () => {
  it.each([
    ['The Tigray People’s Liberation Front', "Tigray People's Liberation Front"],
    ['The People’s Liberation Army', "People's Liberation Army"],
    ['The Atlantic Council', 'Atlantic Council'],
    ['The East African Community', 'East African Community'],
    ['The Foreign Press Association', 'Foreign Press Association'],
    ['The National Post Office', 'National Post Office'],
  ])('is that of a body which speaks for itself: %s', (words, speaker) => {
    expect(toldBy(`${words} said the bridge was open.`, 'bridge')).toMatchObject({ speaker, relay: null });
  });

  it.each([
    ['State-run Xinhua', 'Xinhua'],
    ['Britain’s Press Association', 'Press Association'],
    ['The BBC World Service', 'BBC World Service'],
    ['The Xinhua News Agency', 'Xinhua News Agency'],
    ['BBC Scotland', 'BBC Scotland'],
    ['The Qatari broadcaster Al Jazeera', 'Al Jazeera'],
  ])('is that of a medium where only a station, a place or its kind is added: %s', (words, relay) => {
    expect(toldBy(`${words} said the bridge was open.`, 'bridge')).toMatchObject({ speaker: null, relay });
  });
});

describe('a company that reports on others', () => {
  it.each([
    ['Cloudflare', 'hackers had broken into 300 networks'],
    ['Kaspersky', 'hackers had broken into 300 networks'],
    ['Nationwide', 'house prices had risen'],
    ['Gallup', 'most people trusted the mayor'],
  ])('says it, as no word of its name is one of a medium’s: %s', (speaker, words) => {
    expect(toldBy(`${speaker} reported that ${words}.`, words)).toMatchObject({ speaker, relay: null });
  });

  it('passes on what somebody else is told to have said', () => {
    expect(
      toldBy('Kestrel reported that Ann Lee said the captain left the bridge.', 'captain left'),
    ).toMatchObject({ speaker: 'Ann Lee', relay: 'Kestrel' });
  });
});

describe('what kind of company speaks', () => {
  it('is no part of what it says', () => {
    expect(toldBy('The tanker is leaking oil, the tracking firm Seawatch said.', 'leaking')).toEqual({
      speaker: 'Seawatch',
      relay: null,
      claim: 'The tanker is leaking oil',
    });
    expect(toldBy('Prices were cut, the consultancy Torvald & Byrne said.', 'cut').claim).toBe(
      'Prices were cut',
    );
  });
});

describe('a company that reports its figures', () => {
  it('says nothing by that', () => {
    const source = { id: 'a', text: 'Rival Halm Lines, which reports next week, said it would grow.' };
    const { attributions } = findSpeech(source, splitSentences(source));
    expect(attributions.map(({ start, end }) => source.text.slice(start, end))).toEqual([
      'Rival Halm Lines, which reports next week, said',
    ]);
  });
});
