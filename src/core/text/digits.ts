// Digits of any script as numbers: "٣٫٥", "१२,३४,५६७", "１２．５".

/** Start of every run of ten decimal digits of Unicode that newspapers use, zero first. */
const ZEROS = [
  0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
  0xf20, 0x1040, 0x17e0, 0x1810, 0xff10,
];

/** The words with every decimal digit as an ASCII digit, one UTF-16 unit for one; other characters stay. */
export function asciiDigits(words: string): string {
  return words.replace(/[^\p{ASCII}]/gu, (character) => {
    if (!/\p{Nd}/u.test(character) || character.length > 1) return character;
    const code = character.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    return zero === undefined ? character : String(code - zero);
  });
}

/**
 * The value of digits with marks between them: "1 234 567", "1.234.567", "12,34,567", "3,5", "3.5", "٣٫٥". A single mark
 * before three digits groups them unless a decimal mark of its own kind says otherwise.
 * @returns null when the marks make no number, or it is too large to be one of the machine
 */
export function readFigure(digits: string): number | null {
  let plain = asciiDigits(digits)
    .replace(/[\s\u00a0\u202f'’٬]/gu, '')
    .replace(/٫/gu, '.')
    .replace(/，/gu, ',')
    .replace(/．/gu, '.');
  const marks = plain.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last !== undefined) {
    const groups = plain.split(/[.,]/);
    const grouped = groups.slice(1).every((group) => group.length === 3 || group.length === 2);
    const mixed = new Set(marks).size === 2;
    if (mixed) plain = plain.replaceAll(last === ',' ? '.' : ',', '').replace(',', '.');
    else if (marks.length > 1) {
      if (!grouped) return null;
      plain = plain.replace(/[.,]/g, '');
    } else if (last === ',')
      plain = groups[1]!.length === 3 ? plain.replace(',', '') : plain.replace(',', '.');
  }
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}
