// Who says it, in languages without a pack of their own: lines of our own in German, Spanish and French.
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../src/core/analysis.ts';

/** Each claim of a text with its speaker and how it is said. */
function told(text: string): (readonly [words: string, speaker: string | null, speech: string])[] {
  const { claims } = readSource({ id: 'a', title: '', outlet: null, date: '2024-05-03', text });
  return claims.map(({ start, end, speaker, speech }) => [text.slice(start, end), speaker, speech]);
}

describe('words that plainly tell who says something', () => {
  it.each([
    'Die Brücke wird im Juni geschlossen, sagte Bürgermeisterin Anna Lee am Montag.',
    'Bürgermeisterin Anna Lee sagte am Montag, dass die Brücke im Juni geschlossen wird.',
    'El puente cerrará en junio, dijo la alcaldesa Anna Lee.',
    'La alcaldesa Anna Lee dijo que el puente cerrará en junio.',
    'Le pont fermera en juin, a dit Anna Lee.',
  ])('give the statement to whoever they name: %s', (text) => {
    expect(told(text)).toEqual([[text, 'Anna Lee', 'indirect']]);
  });

  it.each([
    '„Wir schließen die Brücke“, sagte Anna Lee.',
    '«Cerramos el puente», dijo la alcaldesa, Anna Lee, el lunes.',
    'Ministerin Anna Lee erklärte: „Wir schließen die Brücke.“',
  ])('give a quotation beside them to whoever they name: %s', (text) => {
    const { quotations } = readSource({ id: 'a', title: '', outlet: null, date: '2024-05-03', text });
    expect(quotations.map(({ speaker }) => speaker)).toEqual(['Anna Lee']);
  });

  it('name nobody where they have only what somebody is', () => {
    expect(told('Die Brücke wird geschlossen, sagte ein Sprecher der Polizei.')).toEqual([
      ['Die Brücke wird geschlossen, sagte ein Sprecher der Polizei.', null, 'indirect'],
    ]);
  });

  it.each([
    'Niemand sagte, dass die Brücke geschlossen wird.',
    'Wenn Anna Lee sagte, die Brücke sei sicher, glaubten es alle.',
    'Wer sagte, die Brücke sei sicher?',
  ])('are none in %s', (text) => {
    expect(told(text)).toEqual([[text, null, 'none']]);
  });
});
