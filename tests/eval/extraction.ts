// Measures what the first stages extract against texts labelled by hand: sentences, quotations, speakers,
// quantities. Rows of numbers come out; nothing here knows a particular text.
import { overlaps, type Span } from '../../src/core/model/span.ts';
import { splitSentences } from '../../src/core/stages/1-sentences.ts';
import { findSpeech } from '../../src/core/stages/2-speech.ts';
import { findQuantities } from '../../src/core/stages/3-quantities.ts';
import { findClaims } from '../../src/core/stages/4-claims.ts';

/** One measured quantity: what it is, its value, and what it was counted on. */
export interface EvalRow {
  readonly what: string;
  readonly value: number;
  readonly note: string;
}

interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Labels of one set of texts. Offsets are UTF-16 units of the raw text. */
export interface ExtractionGold {
  readonly files: readonly {
    readonly file: string;
    readonly articleDate: string | null;
    readonly sentences: readonly (GoldSpan & {
      readonly id: string;
      readonly kind: string;
      readonly indirectSpeaker?: string;
    })[];
  }[];
  readonly quotes: readonly (GoldSpan & {
    readonly file: string;
    readonly speaker: string | null;
    readonly type: string;
  })[];
  readonly quantities: readonly (GoldSpan & {
    readonly file: string;
    readonly kind: string;
    readonly value: number | string;
    readonly unit?: string;
  })[];
  readonly quantityTraps: readonly (GoldSpan & { readonly file: string })[];
}

const SMALL_WORDS = new Set(['of', 'and', 'the', 'for', 'us']);
/** Share of two quotations' common stretch in their union from which on they count as the same one. */
const SAME_QUOTATION = 0.9;

/** Compares what the stages find in `texts` (by file name) with the labels. Misses are listed in the notes. */
export function evaluateExtraction(gold: ExtractionGold, texts: ReadonlyMap<string, string>): EvalRow[] {
  const rows = {
    sentencesFound: new Ratio('sentences found'),
    sentencesRight: new Ratio('sentences right'),
    quotationsFound: new Ratio('quotations found'),
    quotationsRight: new Ratio('quotations right'),
    kinds: new Ratio('quotation kinds'),
    speakers: new Ratio('speakers'),
    indirect: new Ratio('indirect speakers'),
    quantitiesFound: new Ratio('quantities found'),
    values: new Ratio('quantity values'),
    extra: new Ratio('quantities labelled'),
    traps: new Ratio('traps avoided'),
  };
  for (const file of gold.files) {
    const text = texts.get(file.file);
    if (text === undefined) continue;
    const source = { id: file.file, text, date: file.articleDate };
    const sentences = splitSentences(source);
    for (const label of file.sentences)
      rows.sentencesFound.count(
        sentences.some((one) => isSame(one, label) && one.kind === label.kind),
        label.text,
      );
    for (const one of sentences.filter((sentence) => sentence.kind !== 'furniture'))
      rows.sentencesRight.count(
        file.sentences.some((label) => isSame(one, label)),
        text.slice(one.start, one.end),
      );

    const speech = findSpeech(source, sentences);
    const quotes = gold.quotes.filter((quote) => quote.file === file.file);
    for (const label of quotes) {
      const found = speech.quotations.find((one) => union(one, label) >= SAME_QUOTATION);
      rows.quotationsFound.count(found !== undefined, label.text);
      if (found === undefined) continue;
      rows.kinds.count(found.kind === label.type, `${found.kind}: ${label.text}`);
      rows.speakers.count(
        isSameName(found.speaker, label.speaker),
        `${String(found.speaker)}: ${label.text}`,
      );
    }
    for (const one of speech.quotations)
      rows.quotationsRight.count(
        quotes.some((label) => union(one, label) >= SAME_QUOTATION),
        text.slice(one.start, one.end),
      );

    const claims = findClaims(source, sentences, speech);
    for (const label of file.sentences.filter((sentence) => sentence.indirectSpeaker !== undefined)) {
      const claim = claims.find((one) => overlaps(one, label));
      const named = claim?.speaker ?? claim?.relay ?? null;
      rows.indirect.count(
        isSameName(named, label.indirectSpeaker!),
        `${String(named)}: ${label.indirectSpeaker!}`,
      );
    }

    const quantities = findQuantities(source, sentences);
    const labelled = gold.quantities.filter((quantity) => quantity.file === file.file);
    for (const label of labelled) {
      const found = quantities.find((one) => overlaps(one, label) && one.kind === label.kind);
      rows.quantitiesFound.count(found !== undefined, `${label.kind}: ${label.text}`);
      if (found !== undefined)
        rows.values.count(found.value === label.value, `${String(found.value)}: ${label.text}`);
    }
    for (const one of quantities)
      rows.extra.count(
        labelled.some((label) => overlaps(one, label)),
        text.slice(one.start, one.end),
      );
    for (const trap of gold.quantityTraps.filter((one) => one.file === file.file))
      rows.traps.count(!quantities.some((one) => overlaps(one, trap)), trap.text);
  }
  return Object.values(rows).map((ratio) => ratio.row());
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Common stretch over union, from 0 to 1. */
function union(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Whether the names mean the same: the words of one, small words aside, are all in the other. */
function isSameName(found: string | null, label: string | null): boolean {
  if (found === null || label === null) return found === label;
  const words = (name: string): string[] =>
    name
      .toLowerCase()
      .match(/\p{L}{2,}/gu)
      ?.filter((word) => !SMALL_WORDS.has(word)) ?? [];
  const [a, b] = [words(found), words(label)];
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
}

/** Counts hits among tries and remembers the misses. */
class Ratio {
  #hits = 0;
  #tries = 0;
  readonly #misses: string[] = [];
  readonly #what: string;

  constructor(what: string) {
    this.#what = what;
  }

  count(hit: boolean, name: string): void {
    this.#tries++;
    if (hit) this.#hits++;
    else this.#misses.push(name.length > 70 ? `${name.slice(0, 70)}…` : name);
  }

  row(): EvalRow {
    const missed = this.#misses.length === 0 ? '' : `; missed: ${this.#misses.join(' | ')}`;
    return {
      what: this.#what,
      value: this.#tries === 0 ? 1 : this.#hits / this.#tries,
      note: `${this.#hits} of ${this.#tries}${missed}`,
    };
  }
}
