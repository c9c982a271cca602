// New ids: short, safe in addresses and as names of folders on every system.
import { randomInt } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const LETTERS_AND_DIGITS = `${LETTERS}0123456789`;
/** 26 · 36⁹ ids, about 51 bits: no two alike in any library a person will fill. */
const LENGTH = 10;

/** A random id: a lower-case letter, then lower-case letters and digits. */
export function newId(): string {
  let id = LETTERS[randomInt(LETTERS.length)] ?? '';
  while (id.length < LENGTH) id += LETTERS_AND_DIGITS[randomInt(LETTERS_AND_DIGITS.length)] ?? '';
  return id;
}
