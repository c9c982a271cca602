// Measures what the first stages extract against texts labelled by hand: sentences, quotations, speakers,
// quantities. Rows of numbers come out; nothing here knows a particular text.
import { splitSentences } from '../../src/core/stages/1-sentences.ts';

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

/** Compares what the stages find in `texts` (by file name) with the labels. Misses are listed in the notes. */
export function evaluateExtraction(gold: ExtractionGold, texts: ReadonlyMap<string, string>): EvalRow[] {
  const sentences = new Ratio();
  const extraSentences = new Ratio();
  for (const file of gold.files) {
    const text = texts.get(file.file);
    if (text === undefined) continue;
    const source = { id: file.file, text, date: file.articleDate };
    const found = splitSentences(source);
    for (const label of file.sentences)
      sentences.count(
        found.some((one) => one.start === label.start && one.end === label.end && one.kind === label.kind),
        label.text,
      );
    for (const one of found.filter((sentence) => sentence.kind !== 'furniture'))
      extraSentences.count(
        file.sentences.some((label) => one.start === label.start && one.end === label.end),
        text.slice(one.start, one.end),
      );
  }
  return [sentences.row('sentences found'), extraSentences.row('sentences right')];
}

/** Counts hits among tries and remembers the misses. */
class Ratio {
  #hits = 0;
  #tries = 0;
  readonly #misses: string[] = [];

  count(hit: boolean, name: string): void {
    this.#tries++;
    if (hit) this.#hits++;
    else this.#misses.push(name.length > 70 ? `${name.slice(0, 70)}…` : name);
  }

  row(what: string): EvalRow {
    const missed = this.#misses.length === 0 ? '' : `; missed: ${this.#misses.join(' | ')}`;
    return {
      what,
      value: this.#tries === 0 ? 1 : this.#hits / this.#tries,
      note: `${this.#hits} of ${this.#tries}${missed}`,
    };
  }
}
