// Bytes to text: by byte-order mark, by what the file says, as UTF-8, or by what chardet finds in the bytes.
// Decoding is the platform's; a guess that does not decode cleanly is refused, never shown as gibberish.
import chardet from 'chardet';
import { Problem, say, type Told } from '../../core/model/problem.ts';

export interface Decoded {
  /** Without a byte-order mark; line ends as they came. */
  readonly text: string;
  /** WHATWG name in lower case, "utf-8". */
  readonly encoding: string;
}

/**
 * chardet's own confidence, from 0 to 100, below which its guess is no better than chance: on our sentences in 14
 * encodings right guesses had 46 and more, short scraps of Latin text under 20.
 */
const LEAST_CONFIDENCE = 20;
/** Shorter than this, zeros at every second byte are as likely binary data as UTF-16 without its mark. */
const SHORTEST_UTF16 = 32;
/** Bytes that chardet looks at: its time grows with them, its answer hardly changes. */
const SAMPLE = 64 * 1024;

/** What windows-1252 has at 0x80 to 0x9f, where Node 20 decodes as ISO-8859-1; "" where it has nothing. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * @param name what messages call the file
 * @param stated encoding that the file itself states, such as a page's `charset`; followed where it decodes
 * @throws Problem `binary-file`, `bad-encoding`
 */
export function decodeBytes(bytes: Uint8Array, name: string, stated: string | null = null): Decoded {
  const marked = byMark(bytes);
  if (marked !== null) {
    const text = tryDecode(bytes, marked);
    if (text === null) throw badEncoding(name, say`is not valid ${marked.toUpperCase()} text`);
    return { text, encoding: marked };
  }
  if (bytes.includes(0)) {
    const encoding = utf16Order(bytes);
    const text = encoding === null ? null : tryDecode(bytes, encoding);
    if (encoding === null || text === null) throw binary(name);
    return { text, encoding };
  }
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const byStatement = stated === null ? null : tryDecode(bytes, stated);
  if (stated !== null && byStatement !== null) return { text: byStatement, encoding: stated.toLowerCase() };
  if (isDamagedUtf8(bytes)) throw badEncoding(name, say`is not valid UTF-8 text: it is cut off or damaged`);
  for (const { name: guess, confidence } of chardet.analyse(bytes.subarray(0, SAMPLE))) {
    if (confidence < LEAST_CONFIDENCE) break;
    const text = tryDecode(bytes, guess);
    if (text !== null && !hasStrayControls(text)) return { text, encoding: guess.toLowerCase() };
  }
  throw badEncoding(name, say`is in an encoding that could not be made out`);
}

/** The problem of bytes that are no text. */
export function binary(name: string): Problem {
  return new Problem(
    'binary-file',
    say`${name} holds binary data, not text. Save it as plain text and add that.`,
  );
}

function badEncoding(name: string, what: Told): Problem {
  return new Problem(
    'bad-encoding',
    say`${name} ${what}. Open it in an editor, save it as UTF-8 and add it again.`,
  );
}

function byMark(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Text without a mark is UTF-16 where nearly every second byte, and hardly any other, is zero. */
function utf16Order(bytes: Uint8Array): string | null {
  if (bytes.length < SHORTEST_UTF16 || bytes.length % 2 === 1) return null;
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[(at % 2) as 0 | 1]++;
  const half = bytes.length / 2;
  // Line ends and spaces alone give a Chinese text some; nine in ten tells apart what is mostly Latin.
  const mostly = (count: number): boolean => count > half * 0.9;
  if (mostly(zeros[1]) && zeros[0] === 0) return 'utf-16le';
  return mostly(zeros[0]) && zeros[1] === 0 ? 'utf-16be' : null;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes);
    if (decoder.encoding !== 'windows-1252') return text;

    return text.replace(/[\u0080-\u009f]/g, (unit) => WINDOWS_1252[unit.charCodeAt(0) - 0x80]!);
  } catch {
    return null;
  }
}

/** Whether most of what is beyond ASCII is sound UTF-8, so that the file is a damaged one and not another encoding. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  // eslint-disable-next-line no-control-regex -- everything that is not ASCII
  const sound = (text.match(/[^\u0000-\u007f]/gu)?.length ?? 0) - broken;
  return sound > 0 && sound >= broken * 2;
}

function hasStrayControls(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd]/.test(text);
}
