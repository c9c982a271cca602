// Whether a statement tells of a time before its news.
import { describe, expect, it } from 'vitest';
import { isPastPerfect } from '../../../../src/core/text/reading/english/past-perfect.ts';

describe('a statement in the past perfect', () => {
  it.each([
    'In May the lake had been two metres higher than in March.',
    'The mill in Orlen had long since shut.',
    'Nobody had warned the two crews.',
    "The firm hadn't paid anything until then.",
    'When the dam was planned, the county had counted 40 farms.',
    'The keeper, who lives in Dorn, had begun with six goats.',
    'The stone found in Varn had cost 900 crowns.',
    'For the previous year the firm had paid 40 cents a share.',
    'That report had never come out.',
  ])('is one whose main verb is: %s', (text) => {
    expect(isPastPerfect(text)).toBe(true);
  });

  it.each([
    ['the verb of what somebody says', 'The mayor said the lake had been higher.'],
    ['the verb of what somebody says', 'A report shows that the lake had been higher.'],
    ['the verb of a clause that hangs on another', 'The mill shut after the owner had died.'],
    ['the verb of a clause that hangs on another', 'When the owner had died, the mill shut.'],
    ['the verb of a clause that hangs on another', 'The men who had come by boat sat in the hall.'],
    ['the verb of the second main clause', 'The owner died and the men had left.'],
    ['the verb of the first main clause alone', 'Boats had brought 60 people ashore and nine were missing.'],
    ['a verb of having', 'The hall had 80 seats.'],
    ['a verb of having', 'The owner had his tower cleaned.'],
    ['a verb of having to', 'The crew had to wait for the tide.'],
    ['of no tense like it', 'The hall has been shut.'],
    ['no verb', 'Had'],
    ['no word', ''],
  ])('is none where that is %s: %s', (_what, text) => {
    expect(isPastPerfect(text)).toBe(false);
  });
});
