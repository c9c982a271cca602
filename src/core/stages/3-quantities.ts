// Stage 3: numbers, shares, sums, durations, dates and times, each with its value, unit and modifier, what it measures and is
// by, read by the rules of the language, and the period that it is for.
import type { Attribution, Quantity, Sentence } from '../model/comparison.ts';
import { listsBy } from '../model/lists.ts';
import type { Source } from '../model/source.ts';
import { figurePeriods } from '../text/reading/figure-periods.ts';
import type { LanguagePack } from '../text/reading/language.ts';
import { packFor } from '../text/reading/packs.ts';

/**
 * The quantities of all sentences, in the order of the text. Furniture counts too: it holds the dates.
 * @param attributions the words that tell who says something, which may tell when it was said
 */
export function findQuantities(
  source: Pick<Source, 'id' | 'text' | 'date'>,
  sentences: readonly Sentence[],
  pack: LanguagePack = packFor(source.text),
  attributions: readonly Attribution[] = [],
): Quantity[] {
  const { id, text, date } = source;
  const bySentence = listsBy(attributions, ({ sentence }) => sentence);
  return sentences.flatMap((sentence) => {
    const read = pack.readQuantities(text, sentence, date);
    const apart = bySentence.get(sentence.id) ?? [];
    const periods = figurePeriods(text, sentence, read, apart, date, pack.periods);
    return read.map((quantity, at) => ({ source: id, ...quantity, period: periods[at]! }));
  });
}
