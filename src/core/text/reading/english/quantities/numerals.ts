// Which numerals of English prose are quantities at all: not those of names, labels and lists. And what a number shares
// with the other end of its range.
import { MONTHS, SENTENCE_OPENERS, WEEKDAYS } from '../word-lists.ts';
import { MODIFIERS } from './phrases.ts';
import { readNumber, type Piece, type ReadNumber } from './numbers.ts';

/** Whether a number only tells things apart: "No. 2", or what a rate is by: "per 100,000 people". */
export function isNumbering(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (before?.lower === 'per') return true;
  // "9/11"
  const slash = pieces[at + 1];
  if (slash?.text === '/' && slash.glued && pieces[at + 2]?.glued === true) return true;
  if (before?.text === '/' && before.glued && pieces[at]!.glued) return true;
  const place = before?.text === '.' ? at - 2 : at - 1;
  return /^(?:No|Nos|№)$/.test(pieces[place]?.text ?? '');
}

/** "minus 5", "-5" after a blank. */
export function isMinus(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  return (
    before?.lower === 'minus' || (/^[-−]$/u.test(before?.text ?? '') && !before!.glued && pieces[at]!.glued)
  );
}

/** Whether a number that hangs on "of" counts somebody's children: "mum-of-two". */
export function isOfParents(pieces: readonly Piece[], at: number): boolean {
  const [parent, dash, of, hyphen] = pieces.slice(Math.max(0, at - 4), at);
  if (hyphen?.text !== '-' || of?.lower !== 'of' || dash?.text !== '-') return false;
  return /^(?:grand|step)?(?:mum|mom|mother|mama|dad|father|papa|parent)$/.test(parent!.lower);
}

/** Whether a number hangs on letters: "COVID-19", "G20", "A4", a version, a part of an address. */
export function isGluedToWord(pieces: readonly Piece[], at: number): boolean {
  const first = pieces[at]!;
  const before = pieces[at - 1];
  if (before === undefined || !first.glued) return false;
  if (/^\p{L}/u.test(before.text)) return true;
  if (/^[-–/.@#_]$/u.test(before.text) && before.glued) {
    const earlier = pieces[at - 2];
    return (
      earlier !== undefined &&
      // "Best-of-three"
      ((earlier.lower === 'of' && earlier.glued && !isOfParents(pieces, at)) ||
        /^\p{Lu}/u.test(earlier.text) ||
        /^[/.@#_]$/.test(before.text) ||
        isNumberOfName(pieces, at - 2))
    );
  }
  return /^[#@_/]$/.test(before.text);
}

/** Whether a number only tells what sort or which one: "5G", "under-26s", "10 Downing Street". */
export function isLabel(pieces: readonly Piece[], at: number, to: number): boolean {
  const next = pieces[to];
  if (to !== at + 1 || next === undefined) return false;
  // "in her 30s" is how old she is.
  const isAge =
    /^[1-9]0$/.test(pieces[at]!.text) && /^(?:his|her|their|our|my)$/.test(pieces[at - 1]?.lower ?? '');
  if (next.glued && /^(?:[GD]|s)$/.test(next.text) && !isAge) return true;
  const street = (piece: Piece | undefined): boolean =>
    /^(?:Street|St|Road|Avenue|Lane|Square|Boulevard|Place)$/.test(piece?.text ?? '');
  return /^\p{Lu}\p{Ll}/u.test(next.text) && (street(pieces[to + 1]) || street(pieces[to + 2]));
}

const NEVER_NAMED =
  /^(?:people|persons|men|women|children|others|families|homes|houses|households|villagers|residents)$/;

/** What is told apart by numbers, whoever is spoken of behind them: "Flight 93 families", "Ward 12 residents". */
const NUMBERED =
  /^(?:Flight|Ward|Boeing|Airbus|Route|Highway|Interstate|Area|Zone|Sector|District|Precinct|Division|Section|Block|Building|Tower|Unit|Room|Hall|Gate|Platform|Camp|Plot|Phase|Stage|Step|Tier|Level|Category|Class|Grade|Year|Group|Type|Title|Article|Chapter|Apartment|Floor|Lot|Site|Terminal|Pier|Train|Bus|Station|School)$/;

/** Whether a bare number belongs to the name before it: "Made in China 2025", "Flight 370", "iPhone 15". */
export function isNumberOfName(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (before === undefined || !/^\d/.test(pieces[at]!.text)) return false;
  // No name has a grouped number: "Just 7,000 steps".
  if (/^\d{1,3}(?:,\d{3})+$/.test(pieces[at]!.text)) return false;
  // "After the flood at Orlen 12 people were missing": people are no part of a name.
  if (NEVER_NAMED.test(pieces[at + 1]?.text ?? '') && !NUMBERED.test(before.text)) return false;
  // "Okoro's 2:05:14" is Okoro's, not part of the name.
  if (before.bare !== before.lower) return false;
  if (!/^\p{Lu}|^\p{Ll}\p{Lu}/u.test(before.text)) return false;
  if (WEEKDAYS.includes(before.lower) || MONTHS.includes(before.lower)) return false;
  // A score: "beat Harrow Town 3-1"; "Boeing 737-800" is a name.
  if (pieces[at + 1]?.text === '-' && pieces[at + 1]!.glued && /^\d{1,2}$/.test(pieces[at + 2]?.text ?? ''))
    return false;
  const opensSentence = at === 1 || /^[.!?“”"‘'([]$/u.test(pieces[at - 2]!.text);
  return !(
    opensSentence &&
    (SENTENCE_OPENERS.has(before.lower) ||
      MODIFIERS.includes(before.lower) ||
      /^(?:than|to|of|altogether|just|overall|combined|another|all|even|still|barely|scarcely|hardly|fully|merely|plus|including|aged)$/.test(
        before.lower,
      ))
  );
}

/** How far around a numeral in words a line is looked at for words in lower case. */
const LINE = 10;

/**
 * Whether a numeral in words belongs to a name: "Radio Nine", "Group of Seven". Inside a sentence it has its capital from
 * that; in a headline that writes most words so it says nothing.
 */
export function isSpelledInName(pieces: readonly Piece[], at: number): boolean {
  const [before, after] = [pieces[at - 1], pieces[at + 1]];
  if (before === undefined || !/^\p{Lu}\p{Ll}/u.test(pieces[at]!.text)) return false;
  const named = before.lower === 'of' ? pieces[at - 2] : before;
  if (named === undefined || !/^\p{Lu}\p{Ll}/u.test(named.text)) return false;
  // "Radio Five Live"
  if (/^\p{Lu}/u.test(after?.text ?? '')) return /^(?:Radio|Channel)$/.test(named.text);
  return pieces.slice(Math.max(0, at - LINE), at + LINE).some(({ text }) => /^\p{Ll}{4}/u.test(text));
}

/** The other end of a range whose first end stops before piece `at`, or null. */
export function rangeAfter(pieces: readonly Piece[], at: number): ReadNumber | null {
  return /^(?:and|to|or|-|–)$/u.test(pieces[at]?.lower ?? '') ? readNumber(pieces, at + 1) : null;
}

/** In "1.2 to 1.4 million" the first number has the scale of the second; null where they share none. */
export function sharedScale(pieces: readonly Piece[], number: ReadNumber, at: number): number | null {
  if (number.scaled || number.words || number.value === null) return null;
  const range = rangeAfter(pieces, number.to);
  const second = pieces[number.to + 1];
  if (range === null || range.value === null || !/^\d/.test(second?.text ?? '')) return null;
  const joint = pieces[number.to]!.lower;
  // "40-50,000"
  const inThousands = /^[-–]$/u.test(joint) && /^\d+,000$/.test(second!.text);
  if (!range.scaled && !inThousands) return null;
  if (
    joint === 'or' ||
    (joint === 'and' && pieces[at - 1]?.lower !== 'between' && pieces[at - 2]?.lower !== 'between')
  )
    return null;
  const mantissa = Number(second!.text.replace(inThousands ? /,000$/ : /,/g, ''));
  return number.value < mantissa ? Number(((number.value * range.value) / mantissa).toPrecision(12)) : null;
}
