// What two figures measure, told by the words that stand with both.
import { expect, it } from 'vitest';
import { findQuantities } from '../../../../../src/core/stages/3-quantities.ts';
import { splitSentences } from '../../../../../src/core/stages/1-sentences.ts';
import {
  measuredThing,
  sharedMeasure,
  type ToldFigure,
} from '../../../../../src/core/text/claims/figures/figure-measure.ts';

function told(text: string, words: string): ToldFigure {
  const source = { id: 's', text, date: null };
  const quantity = findQuantities(source, splitSentences(source)).find(
    ({ start, end }) => text.slice(start, end) === words,
  )!;
  return { text, claim: { start: 0, end: text.length }, quantity };
}

it.each([
  [
    'Since the start of May, 340 young grey seals have washed ashore.',
    '340',
    'The coastguard counted 362 stranded grey seals since 1 May.',
    '362',
    'grey seals',
  ],
  ['The clause is 60 million euros.', '60 million euros', 'The clause was 65m euros.', '65m euros', 'clause'],
  ['The tanker lost 3,000 litres of oil off Sund.', '3,000', 'It lost 5,000 litres of oil.', '5,000', 'oil'],
  [
    'Three hurt as a night train left the rails near Varn.',
    'Three',
    'Four workers were injured when a night train left the rails.',
    'Four',
    null,
  ],
  [
    'Around 140 people were on the night train.',
    'Around 140 people',
    'The night train had 160.',
    '160',
    null,
  ],
  ['河东关停磨坊312家，投入治理资金。', '312家', '河东关停磨坊321家，投入治理资金。', '321家', '磨坊'],
  ['The dyke rose by 12 centimetres.', '12', 'The dyke rose by 19 centimetres.', '19', 'dyke'],
  [
    'It runs 41 clinics and surgeries.',
    '41',
    'Its 37 clinics and surgeries are open.',
    '37',
    'clinics and surgeries',
  ],
])('is a run of words beside both in their order: “%s”', (a, aWords, b, bWords, measure) => {
  expect(sharedMeasure(told(a, aWords), told(b, bWords))).toBe(measure);
});

it.each([
  [
    'The mill in Halm lost 45 million euros in the October fire.',
    '45 million euros',
    'Since October the mill, which is in Halm, paid 52 million euros.',
    '52 million euros',
  ],
  ['He will pay 220 euros in cash.', '220 euros', 'She will pay 260 euros by card.', '260 euros'],
  ['About 530 crowns a week more.', 'About 530 crowns', 'About 410 crowns a week less.', 'About 410 crowns'],
  ['It is 12 centimetres longer.', '12', 'By then 19 centimetres were too few.', '19'],
  ['The river rose to 5.2m at noon.', '5.2m', 'Now the lake has risen to 6.4m.', '6.4m'],
  ['The 14,000 people fled.', '14,000 people', 'Then 17,500 people left.', '17,500 people'],
])('is none where both only have some words in common: “%s”', (a, aWords, b, bWords) => {
  expect(sharedMeasure(told(a, aWords), told(b, bWords))).toBeNull();
});

it.each([
  ['grey seals', 'grey seals'],
  ['guests took ill on the pier', 'guests'],
  ['stranded seals', 'stranded seals'],
  ['lambs in the meadows around', 'lambs in the meadows'],
  ['took', null],
  ['off the pier', null],
  ['ago', null],
  ['Dorn Park on Saturday', null],
  ['seats on Saturday', 'seats'],
  ['GDP', 'GDP'],
  ['cows', null],
  ['Lind said maize output', 'maize output'],
])('is a thing, without what is only said of it: “%s”', (measure, thing) => {
  expect(measuredThing(measure, ['23 cows', '31 cows'])).toBe(thing);
});

it('is nothing that happens within a length of time in Chinese, and whatever is made or needed within a country', () => {
  expect(measuredThing('内向港口提供', ['三年', '五年'])).toBeNull();
  expect(measuredThing('内需', ['3%', '5%'])).toBe('内需');
});
