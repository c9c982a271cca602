// A whole text cut into words and signs, in one linear pass: what texts of any length are compared and searched by.
// Intl.Segmenter, which `words.ts` uses on passages, takes minutes for a book in one paragraph.

/** The tokens of a text in order. White space is no token; everything else belongs to exactly one. */
export interface Tokens {
  /** Offset of the first UTF-16 unit of each token. */
  readonly starts: Int32Array;
  /** Offset just past its last unit. */
  readonly ends: Int32Array;
  /** 1 where the token is a word or a number, 0 where it is a sign. */
  readonly isWord: Uint8Array;
}

const SPACE = 1;
const SIGN = 2;
const LETTER = 3;
const DIGIT = 4;
/** A character that is a word by itself, in scripts that put no space between words. */
const SINGLE = 5;
/** Goes with what it stands on. */
const MARK = 6;

const IS_SINGLE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;

/** Kinds of the characters met so far by code point; 0 is not met yet. */
const kinds = new Uint8Array(0x11_0000);

/**
 * Words are runs of letters and digits, with an apostrophe between letters ("don't") and a point or comma between
 * digits ("1,200.5"); in scripts without spaces every character is one. Any other sign is a token by itself.
 */
export function tokens(text: string): Tokens {
  // Never more tokens than units; cut to size at the end.
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  const isWord = new Uint8Array(text.length);
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.codePointAt(at)!;
    const kind = kindOf(code);
    const start = at;
    at += code > 0xffff ? 2 : 1;
    if (kind === SPACE) continue;
    if (kind === LETTER || kind === DIGIT) at = endOfWord(text, at, kind);
    else if (kind === SINGLE) while (kindAt(text, at) === MARK) at += unitsAt(text, at);
    starts[count] = start;
    ends[count] = at;
    isWord[count] = kind === SIGN ? 0 : 1;
    count += 1;
  }
  return { starts: starts.slice(0, count), ends: ends.slice(0, count), isWord: isWord.slice(0, count) };
}

function endOfWord(text: string, from: number, first: number): number {
  let at = from;
  let last = first;
  for (;;) {
    // Most characters are ASCII letters, which need no more than a look at the table.
    const unit = text.charCodeAt(at);
    if (unit < 0x80 && kinds[unit] === LETTER) {
      last = LETTER;
      at += 1;
      continue;
    }
    const kind = kindAt(text, at);
    if (kind === LETTER || kind === DIGIT) last = kind;
    else if (kind !== MARK && !(kind === SIGN && joins(text, at, last))) return at;
    at += unitsAt(text, at);
  }
}

/** Whether the sign belongs to the word that it stands in. */
function joins(text: string, at: number, before: number): boolean {
  const sign = text[at];
  if (sign === "'" || sign === '’') return before === LETTER && kindAt(text, at + 1) === LETTER;
  if (sign === '.' || sign === ',') return before === DIGIT && kindAt(text, at + 1) === DIGIT;
  return false;
}

/** Whether a UTF-16 unit is white space. */
export function isSpace(code: number): boolean {
  return kindOf(code) === SPACE;
}

/** 0 past the end. */
function kindAt(text: string, at: number): number {
  const code = text.codePointAt(at);
  return code === undefined ? 0 : kindOf(code);
}

function unitsAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

function kindOf(code: number): number {
  const known = kinds[code]!;
  return known === 0 ? (kinds[code] = classify(String.fromCodePoint(code))) : known;
}

function classify(character: string): number {
  if (/^\s$/u.test(character)) return SPACE;
  if (IS_SINGLE.test(character)) return SINGLE;
  if (/^\p{L}$/u.test(character)) return LETTER;
  if (/^\p{N}$/u.test(character)) return DIGIT;
  return /^\p{M}$/u.test(character) ? MARK : SIGN;
}

/** Numbers for words, the same for the same word in every text that one `Numbering` has seen. */
export class Numbering {
  readonly #known = new Map<string, number>();

  /** A number for each token, from 0. */
  of(text: string, { starts, ends }: Tokens): Int32Array {
    return starts.map((start, at) => {
      const word = text.slice(start, ends[at]);
      let id = this.#known.get(word);
      if (id === undefined) {
        id = this.#known.size;
        this.#known.set(word, id);
      }
      return id;
    });
  }

  /** How many different words there were. */
  get size(): number {
    return this.#known.size;
  }
}
