// Texts whose words are spelled with parts of letters, or with characters that nobody sees: "é" as "e" and an accent, a
// soft hyphen where a line may break. They are read as what a reader sees, with offsets of what stands there.

/** Soft hyphen, zero-width spaces and joiners, word joiner, byte-order mark: inside a word a reader sees none of them. */
const HIDDEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/u;
/** Some of these, letters with their marks, or the parts of Korean syllables, which marks are not. */
const PARTS = /[\u00ad\u200b-\u200d\u2060\ufeff]+|\P{M}\p{M}+|[\u1100-\u11ff]+/gu;

/** A text as a reader sees it. */
export interface Composed {
  readonly text: string;
  /** The offset in the original of each UTF-16 unit of `text`. */
  readonly starts: readonly number[];
  /** Where in the original what stands before each offset of `text` ends. */
  readonly ends: readonly number[];
}

/** Whatever is no letter of Western Europe and no usual mark: most texts have little of it, and a small class is looked for sooner. */
const RARE = /[^\t\n\r -\u00ac\u00ae-\u02ff\u2010-\u205f]/;
/** What makes a second look worth while. */
const MAYBE = /[\u00ad\u200b-\u200d\u2060\ufeff\u1100-\u11ff\p{M}]/u;

/** Whether a text holds hidden characters or letters in parts; most hold neither. */
export function isInParts(text: string): boolean {
  return RARE.test(text) && MAYBE.test(text) && (HIDDEN.test(text) || text.normalize('NFC') !== text);
}

/** A text that is written anew from another, piece by piece in its order, with the offsets of the original. */
export class Rewriting implements Composed {
  text = '';
  readonly starts: number[] = [];
  readonly ends: number[] = [0];

  /** Writes a piece that stands for all of what is between two offsets of the original. */
  put(piece: string, start: number, end: number): void {
    this.text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  /** Writes a piece that stands unit for unit for what begins at an offset of the original. */
  putUnits(piece: string, start: number): void {
    this.text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      this.starts.push(start + unit);
      this.ends.push(start + unit + 1);
    }
  }
}

/** The text in NFC without hidden characters (Unicode Standard Annex 15), with the offsets of the original. */
export function composed(original: string): Composed {
  const written = new Rewriting();
  let from = 0;
  for (const { index, 0: part } of original.matchAll(PARTS)) {
    written.putUnits(original.slice(from, index), from);
    from = index + part.length;
    const whole = HIDDEN.test(part) ? '' : part.normalize('NFC');
    if (whole.length === part.length) written.putUnits(whole, index);
    else written.put(whole, index, from);
  }
  written.putUnits(original.slice(from), from);
  return written;
}

/** The offset in the composed text of what stands at an offset of the original. */
export function inComposed({ starts }: Composed, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What was read of a composed text, plain data, with every span in it as a span of the original. */
export function inOriginal<T>(read: T, text: Composed): T {
  if (Array.isArray(read)) return read.map((each: unknown) => inOriginal(each, text)) as T;
  if (typeof read !== 'object' || read === null) return read;
  const moved = Object.fromEntries(
    Object.entries(read).map(([name, value]) => [name, inOriginal(value, text)]),
  );
  const { start, end } = moved;
  if (typeof start !== 'number' || typeof end !== 'number') return moved as T;
  const from = text.starts[start] ?? text.ends[start]!;
  return { ...moved, start: from, end: end === start ? from : text.ends[end]! } as T;
}
