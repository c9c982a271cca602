// Stage 3: numbers, shares, sums, durations, dates and times, each with its value, unit and modifier, read by the rules
// of the language.
import type { Quantity, Sentence } from '../model/comparison.ts';
import type { Source } from '../model/source.ts';
import type { LanguagePack } from '../text/reading/language.ts';
import { packFor } from '../text/reading/packs.ts';

/** The quantities of all sentences, in the order of the text. Furniture counts too: it holds the dates. */
export function findQuantities(
  source: Pick<Source, 'id' | 'text' | 'date'>,
  sentences: readonly Sentence[],
  pack: LanguagePack = packFor(source.text),
): Quantity[] {
  return sentences.flatMap((sentence) =>
    pack
      .readQuantities(source.text, sentence, source.date)
      .map((quantity) => ({ source: source.id, ...quantity })),
  );
}
