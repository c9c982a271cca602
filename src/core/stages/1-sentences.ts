// Stage 1: a source's text into sentences. Blocks first, then `Intl.Segmenter` within each block, then the rules
// of the language about what does not end a sentence.
import type { Sentence } from '../model/comparison.ts';
import type { Source } from '../model/source.ts';
import { remembered } from '../text/patterns/remembered.ts';
import { findBlocks, isFurniture, trim, type Block } from '../text/reading/blocks.ts';
import type { LanguagePack } from '../text/reading/language.ts';
import { packFor } from '../text/reading/packs.ts';

/**
 * The segmenter's time grows with the square of what it is given, so it gets this many characters at a time:
 * several times the longest sentence of ordinary prose.
 */
const CHUNK = 2_000;

/**
 * The sentences of a source, in order: disjoint, without white space at their ends, together holding every
 * character that is not white space. Offsets are UTF-16 units of `source.text`.
 */
export function splitSentences(
  source: Pick<Source, 'id' | 'text'> & Partial<Pick<Source, 'marks'>>,
  pack: LanguagePack = packFor(source.text),
): Sentence[] {
  const segmenter = segmenterFor(pack.locale);
  const sentences: Sentence[] = [];
  for (const block of findBlocks(source.text, source.marks)) {
    for (const span of splitBlock(source.text, block, segmenter, pack)) {
      const furniture = block.kind === 'body' && isFurniture(source.text.slice(span.start, span.end));
      sentences.push({
        id: `${source.id}:s${sentences.length}`,
        source: source.id,
        ...span,
        kind: furniture ? 'furniture' : block.kind,
        paragraph: block.paragraph,
      });
    }
  }
  return sentences;
}

/** Making one takes as long as cutting a page. */
const segmenterFor = remembered((locale) => new Intl.Segmenter(locale, { granularity: 'sentence' }));

function splitBlock(
  text: string,
  block: Block,
  segmenter: Intl.Segmenter,
  pack: LanguagePack,
): { start: number; end: number }[] {
  if (block.kind !== 'body') return [{ start: block.start, end: block.end }];
  // Line breaks inside a block are white space: the segmenter would end a sentence at each.
  const words = text.slice(block.start, block.end).replace(/[\n\r\u2028\u2029\u0085]/g, ' ');
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (const boundary of [...boundaries(words, segmenter, pack), words.length]) {
    if (boundary < words.length && !pack.endsSentence(words, start, boundary)) continue;
    const span = trim(words, start, boundary);
    if (span.start < span.end) spans.push({ start: block.start + span.start, end: block.start + span.end });
    start = boundary;
  }
  return spans;
}

/** Where the segmenter would cut, and where the language may besides; in order. */
function boundaries(words: string, segmenter: Intl.Segmenter, pack: LanguagePack): number[] {
  const found = new Set<number>();
  let start = 0;
  while (start < words.length) {
    const end = Math.min(words.length, start + CHUNK);
    let last = start;
    for (const { index } of segmenter.segment(words.slice(start, end))) {
      if (index === 0) continue;
      last = start + index;
      found.add(last);
    }
    if (end === words.length) break;
    // The chunk's last piece may go on: it is read again with what follows, unless it is the whole chunk.
    start = last > start ? last : end;
  }
  for (const match of words.matchAll(pack.moreBoundaries)) found.add(match.index + match[0].length);
  return [...found].sort((a, b) => a - b);
}
