// Stage 2: who says what. Pairs quotation marks in every paragraph; the language's own rules find whose words they are
// and which words attribute a statement.
import type { Sentence } from '../model/comparison.ts';
import type { Source } from '../model/source.ts';
import type { LanguagePack, Speech } from '../text/reading/language.ts';
import { packFor } from '../text/reading/packs.ts';
import { sameName } from '../text/names/same-name.ts';
import { findQuotedSpans, opensQuoted, type QuotedSpan } from '../text/reading/quotes.ts';

/**
 * Quotations with their speakers, and the attributions of every headline and body sentence, both in the order of
 * the text. What the source's own outlet was told is passed on by nobody: then there is no relay.
 */
export function findSpeech(
  source: Pick<Source, 'id' | 'text'> & Partial<Pick<Source, 'outlet'>>,
  sentences: readonly Sentence[],
  pack: LanguagePack = packFor(source.text),
): Speech {
  const prose = sentences.filter((sentence) => sentence.kind !== 'furniture');
  const speech = pack.readSpeech(source, prose, quotedSpans(source.text, prose));
  const { outlet = null } = source;
  return outlet === null
    ? speech
    : {
        ...speech,
        quotations: withoutOwnRelay(speech.quotations, outlet),
        attributions: withoutOwnRelay(speech.attributions, outlet),
      };
}

/** "Lee told the Herald" in the Herald's own report: the Herald is whom she spoke to, no relay. */
function withoutOwnRelay<T extends { readonly relay: string | null }>(
  parts: readonly T[],
  outlet: string,
): T[] {
  return parts.map((part) =>
    part.relay !== null && sameName(part.relay, outlet) ? { ...part, relay: null } : part,
  );
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
