// The case bundle: a ZIP with the case, the originals of its sources and a list of hashes, so that whoever opens
// it knows that nothing was lost or changed on the way. docs/formats.md describes it.
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { MAX_CASE_FILE_BYTES } from '../../core/contract/contract.ts';
import { exportJson } from '../../core/export/json.ts';
import { withholdTexts } from '../../core/export/withhold.ts';
import type { Case } from '../../core/model/case.ts';
import { Problem, say } from '../../core/model/problem.ts';
import { damagedCase, isRecord, parseJson, readCaseJson, tooLargeToOpen } from './read-case.ts';
import { canBeUnzipped, unzipFiles, zipFiles } from './zip.ts';

const FORMAT = 'crossread-bundle';
const VERSION = 1;
const MANIFEST = 'manifest.json';
const CASE = 'case.json';
const ORIGINALS = 'originals/';

const manifestSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  files: v.array(v.strictObject({ path: v.string(), sha256: v.string() })),
});

/** The bytes that a source was imported from. */
export interface Original {
  /** `sha256:<hex>` of the bytes. */
  readonly sha256: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface Bundle {
  readonly subject: Case;
  readonly originals: readonly Original[];
}

/**
 * Packs a case. Pure: the same case and originals give the same bytes.
 * @param texts whether the full texts and the originals go along; without them only the passages that notes quote
 * @throws Problem `file-too-large` when it could not be opened again
 */
export function writeBundle({ subject, originals }: Bundle, texts: boolean): Uint8Array {
  const files: [string, Uint8Array][] = [
    [CASE, Buffer.from(exportJson(texts ? subject : withholdTexts(subject)))],
    ...(texts ? originals : [])
      .map(({ sha256, fileName, bytes }): [string, Uint8Array] => [
        `${ORIGINALS}${sha256.replace(/^sha256:/, '')}-${fileName}`,
        bytes,
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ];
  if (!canBeUnzipped(files)) throw tooLargeToOpen();
  const manifest = {
    format: FORMAT,
    version: VERSION,
    files: files.map(([path, content]) => ({ path, sha256: hashOf(content) })),
  };
  const packed = zipFiles([[MANIFEST, JSON.stringify(manifest)], ...files]);
  if (packed.length > MAX_CASE_FILE_BYTES) throw tooLargeToOpen();
  return packed;
}

/**
 * Takes a bundle apart, and hands it on only when every file in it is the one that was packed.
 * @param name what messages call the file
 * @throws Problem `newer-version`, `damaged-file`, `file-too-large`, `bad-input` when it is no bundle
 */
export function readBundle(bytes: Uint8Array, name: string): Bundle {
  const files = unzipFiles(bytes, name);
  const listed = readManifest(files.get(MANIFEST), name);
  if (listed.size + 1 !== files.size) throw damagedCase(name, 'it does not hold the files that it lists');
  for (const [path, sha256] of listed) {
    const content = files.get(path);
    if (content === undefined) throw damagedCase(name, `${path} is missing in it`);
    if (hashOf(content) !== sha256) throw damagedCase(name, `${path} is not what was packed`);
  }
  const caseFile = files.get(CASE);
  if (caseFile === undefined) throw damagedCase(name, 'there is no case in it');
  return { subject: readCaseJson(caseFile, name), originals: readOriginals(files, name) };
}

function readManifest(content: Uint8Array | undefined, name: string): ReadonlyMap<string, string> {
  if (content === undefined) throw notBundle(name);
  const stated = parseJson(content, name);
  if (!isRecord(stated) || stated['format'] !== FORMAT) throw notBundle(name);
  if (typeof stated['version'] === 'number' && stated['version'] > VERSION) {
    throw new Problem(
      'newer-version',
      say`A newer version of Crossread made ${name}. Update Crossread to open it.`,
    );
  }
  const parsed = v.safeParse(manifestSchema, stated);
  if (!parsed.success) throw damagedCase(name, 'its list of files cannot be read');
  return new Map(parsed.output.files.map(({ path, sha256 }) => [path, sha256]));
}

/** Files under `originals/`; the hash that opens the name of each must be that of its bytes. */
function readOriginals(files: ReadonlyMap<string, Uint8Array>, name: string): Original[] {
  return [...files].flatMap(([path, bytes]) => {
    if (path === MANIFEST || path === CASE) return [];
    const sha256 = hashOf(bytes);
    const start = `${ORIGINALS}${sha256.replace(/^sha256:/, '')}-`;
    if (!path.startsWith(start)) throw damagedCase(name, `${path} has no place in a bundle`);
    return [{ sha256, fileName: path.slice(start.length), bytes }];
  });
}

function notBundle(name: string): Problem {
  return new Problem(
    'bad-input',
    say`${name} is no case bundle of Crossread. Choose a file that was exported as JSON or as a case bundle.`,
  );
}

function hashOf(content: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}
