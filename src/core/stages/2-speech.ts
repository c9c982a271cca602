// Stage 2: who says what. Pairs quotation marks in every paragraph; the language's own rules find whose words they are
// and which words attribute a statement.
import type { Sentence } from '../model/comparison.ts';
import type { Source } from '../model/source.ts';
import type { LanguagePack, Speech } from '../text/language.ts';
import { packFor } from '../text/language-packs.ts';
import { findQuotedSpans, opensQuoted, type QuotedSpan } from '../text/quotes.ts';

/**
 * Quotations with their speakers, and the attributions of every headline and body sentence, both in the order of
 * the text.
 */
export function findSpeech(
  source: Pick<Source, 'id' | 'text'>,
  sentences: readonly Sentence[],
  pack: LanguagePack = packFor(source.text),
): Speech {
  const prose = sentences.filter((sentence) => sentence.kind !== 'furniture');
  return pack.readSpeech(source, prose, quotedSpans(source.text, prose));
}

function quotedSpans(text: string, prose: readonly Sentence[]): QuotedSpan[] {
  const paragraphs: { start: number; end: number; ends: number[] }[] = [];
  let number = -1;
  for (const sentence of prose) {
    const current = paragraphs.at(-1);
    if (current !== undefined && sentence.paragraph === number) {
      current.end = sentence.end;
      current.ends.push(sentence.end);
    } else paragraphs.push({ start: sentence.start, end: sentence.end, ends: [sentence.end] });
    number = sentence.paragraph;
  }
  return paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1];
    const continued = next !== undefined && opensQuoted(text.slice(next.start, next.start + 1));
    return findQuotedSpans(text, paragraph, paragraph.ends, continued);
  });
}
