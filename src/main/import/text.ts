// Import of plain text: bytes in, a text with its provenance out, or a problem that says what to do.
import { createHash } from 'node:crypto';
import { MAX_FILE_BYTES, MAX_TEXT_BYTES } from '../../core/contract/contract.ts';
import { Problem, say, type Told } from '../../core/model/problem.ts';
import type { Mark, Source } from '../../core/model/source.ts';
import { findBlocks, findJoins } from '../../core/text/reading/blocks.ts';
import { detectMetadata } from '../../core/text/reading/metadata.ts';
import type { FileBytes, ReadDocument } from './document.ts';
import { binary, decodeBytes } from './encoding.ts';
import { readPasted } from './pasted.ts';

/** Name of this importer in a source's provenance. */
const IMPORTER = 'plain text';
/** The same where links of Markdown were taken out of a pasted text. */
const PASTED_MARKDOWN = 'pasted Markdown';

/** Prose has none but tab and line ends; old wire files end in a stray one. More than 1 in 100 is no text. */
const MAX_CONTROL_SHARE = 0.01;

export interface ImportedText {
  /** Line ends as "\n", without a byte-order mark. */
  readonly text: string;
  /** WHATWG name in lower case, "utf-8". */
  readonly encoding: string;
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

/** Zero-width characters and marks of direction show nothing, alone or among spaces. */
const VISIBLE = /[^\s\p{Cf}]/u;

/**
 * Decodes the bytes of a text file, in the encoding that they state or that is found in them.
 * @param name what messages call it: the file's name, or "The pasted text"
 * @throws Problem `empty-file`, `file-too-large`, `binary-file`, `bad-encoding`
 */
export function readText(bytes: Uint8Array, name: string): ImportedText {
  if (bytes.length > MAX_TEXT_BYTES) throw tooLarge(name, MAX_TEXT_BYTES);
  const { text: decoded, encoding } = decodeBytes(bytes, name);
  const text = decoded.replace(/\r\n?/g, '\n');
  if (!VISIBLE.test(text)) {
    throw new Problem('empty-file', say`${name} is empty: there is no text in it. Choose a file with text.`);
  }
  refuseControlCharacters(text, name);
  return { text, encoding, sha256: sha256Of(bytes) };
}

/** `sha256:<hex>` of the bytes. */
export function sha256Of(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/**
 * A plain text with what can be told of its structure. The text itself stays as it is, wrapped lines and all: its
 * offsets are those of the file, and what is no break or not part of the article is marked.
 * @throws Problem as `readText` does
 */
export function readPlainText({ bytes, name }: FileBytes): ReadDocument {
  const { text, encoding } = readText(bytes, name);
  return documentOf(text, [], encoding === 'utf-8' ? IMPORTER : `${IMPORTER}, ${encoding}`);
}

function documentOf(text: string, found: readonly Mark[], importer: string): ReadDocument {
  const joins = findJoins(text).map((span): Mark => ({ kind: 'join', ...span, value: null }));
  const furniture = findBlocks(text)
    .filter(({ kind }) => kind === 'furniture')
    .map(({ start, end }): Mark => ({ kind: 'furniture', start, end, value: null }));
  return {
    text,
    marks: [...found, ...joins, ...furniture].sort((a, b) => a.start - b.start),
    statements: [],
    importer,
  };
}

/**
 * Makes a source of a text file or of a pasted text, with the metadata that its text states.
 * @throws Problem as `readText` does
 */
export function importText(origin: Origin): Source {
  const { bytes, fileName } = origin;
  if (fileName !== null) return makeSource(readPlainText({ bytes, name: fileName }), origin);
  const pasted = readPasted(readText(bytes, 'The pasted text').text);
  const importer = pasted.isMarkdown ? PASTED_MARKDOWN : IMPORTER;
  return makeSource(documentOf(pasted.text, pasted.marks, importer), origin);
}

/** The source that a file's document becomes. */
export function makeSource(document: ReadDocument, origin: Origin): Source {
  const { text, marks, statements, importer } = document;
  return {
    id: origin.id,
    ...detectMetadata(text, origin.fileName, { marks, statements }),
    role: 'report',
    text,
    sha256: sha256Of(origin.bytes),
    file: origin.fileName,
    importedAt: origin.importedAt,
    importer: { name: importer, version: origin.version },
    marks: [...marks],
    earlier: [],
  };
}

/** The problem of a file over the limit, for doors that need not read it to know. */
export function tooLarge(name: string | Told, limit = MAX_FILE_BYTES): Problem {
  return new Problem(
    'file-too-large',
    say`${name} is larger than ${limit / 1024 / 1024} MB, the most that can be read. Keep only the article's text.`,
  );
}

function refuseControlCharacters(text: string, name: string): void {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const found = text.match(/[\u0000-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0;
  if (text.includes('\u0000') || found > text.length * MAX_CONTROL_SHARE) throw binary(name);
}
