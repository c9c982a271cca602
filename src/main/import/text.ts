// Import of plain text: bytes in, a text with its provenance out, or a problem that says what to do.
import { createHash } from 'node:crypto';
import { MAX_FILE_BYTES } from '../../core/contract/contract.ts';
import { Problem } from '../../core/model/problem.ts';
import type { Source } from '../../core/model/source.ts';
import { detectMetadata } from '../../core/text/metadata.ts';

/** Name of this importer in a source's provenance. */
const IMPORTER = 'plain text';

/** Prose has none but tab and line ends; old wire files end in a stray one. More than 1 in 100 is no text. */
const MAX_CONTROL_SHARE = 0.01;

/** Beginnings of files that people take for text, and what such a file is. */
const NOT_TEXT: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\u0003\u0004', 'a Word, OpenDocument or ZIP file'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word or Excel file'],
  ['{\\rtf', 'a Rich Text document'],
];

export interface ImportedText {
  /** Line ends as "\n", without a byte-order mark. */
  readonly text: string;
  /** `sha256:<hex>` of the bytes as they came. */
  readonly sha256: string;
}

/** What a source is made from. */
export interface Origin {
  readonly id: string;
  readonly bytes: Uint8Array;
  /** Null for pasted text. */
  readonly fileName: string | null;
  /** ISO 8601 with zone. */
  readonly importedAt: string;
  /** Version of Crossread. */
  readonly version: string;
}

/**
 * Decodes the bytes of a text file: UTF-8, or UTF-16 with a byte-order mark.
 * @param name what messages call it: the file's name, or "The pasted text"
 * @throws Problem `empty-file`, `file-too-large`, `binary-file`, `bad-encoding`
 */
export function readText(bytes: Uint8Array, name: string): ImportedText {
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(name);
  refuseKnownFormats(bytes, name);
  const text = decode(bytes, name).replace(/\r\n?/g, '\n');
  if (text.trim() === '') {
    throw new Problem('empty-file', `${name} is empty: there is no text in it. Choose a file with text.`);
  }
  refuseControlCharacters(text, name);
  return { text, sha256: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
}

/**
 * Makes a source of a text file, with the metadata that its text states.
 * @throws Problem as `readText` does
 */
export function importText(origin: Origin): Source {
  const { text, sha256 } = readText(origin.bytes, origin.fileName ?? 'The pasted text');
  const { title, outlet, author, date, dateSource, evidence } = detectMetadata(text, origin.fileName);
  return {
    id: origin.id,
    title,
    outlet,
    author,
    date,
    dateSource,
    url: null,
    role: 'report',
    text,
    sha256,
    file: origin.fileName,
    importedAt: origin.importedAt,
    importer: { name: IMPORTER, version: origin.version },
    evidence: [...evidence],
  };
}

/** The problem of a file over the limit, for doors that need not read it to know. */
export function tooLarge(name: string): Problem {
  const limit = MAX_FILE_BYTES / 1024 / 1024;
  return new Problem(
    'file-too-large',
    `${name} is larger than ${limit} MB, the most that can be read. Keep only the article's text.`,
  );
}

function refuseKnownFormats(bytes: Uint8Array, name: string): void {
  const beginning = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const format = NOT_TEXT.find(([signature]) => beginning.startsWith(signature));
  if (format !== undefined) {
    throw new Problem('binary-file', `${name} is ${format[1]}. Save it as plain text (UTF-8) and add that.`);
  }
}

function decode(bytes: Uint8Array, name: string): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.includes(0)) throw binary(name);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(
      'bad-encoding',
      `${name} is not valid ${encoding.toUpperCase()} text. Open it in an editor, save it as UTF-8 and add it again.`,
    );
  }
}

function refuseControlCharacters(text: string, name: string): void {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const found = text.match(/[\u0000-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0;
  if (text.includes('\u0000') || found > text.length * MAX_CONTROL_SHARE) throw binary(name);
}

function binary(name: string): Problem {
  return new Problem(
    'binary-file',
    `${name} holds binary data, not text. Save it as plain text and add that.`,
  );
}
