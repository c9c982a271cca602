// One door for every format: looks at a file's bytes, and at its name where those say nothing, and loads the reader
// of that format when it is first met. A file may hold several sources; each has an outcome of its own.
import { basename, extname } from 'node:path';
import { Problem, say, type Told } from '../../core/model/problem.ts';
import type { FileBytes, OnProgress, ReadDocument } from './document.ts';
import type { BibliographicRecord, ReferenceFormat } from './references.ts';
import { readPlainText } from './text.ts';

export type Format =
  | 'text'
  | 'markdown'
  | 'html'
  | 'mhtml'
  | 'pdf'
  | 'docx'
  | 'odt'
  | 'epub'
  | 'rtf'
  | 'subtitles'
  | 'tei'
  | 'warc'
  | 'wacz'
  | 'zip'
  | ReferenceFormat;

/** Formats whose files hold one text each. */
type SingleFormat = Exclude<Format, 'tei' | 'zip' | 'warc' | 'wacz' | ReferenceFormat>;

/** What became of one file, or of one file within an archive. */
export type ReadOutcome =
  | {
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly document: ReadDocument;
      readonly problem: null;
    }
  | {
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly document: null;
      readonly record: BibliographicRecord;
      /** Name of the file that the record stands in. */
      readonly file: string;
      /** Name of the importer: "RIS". */
      readonly importer: string;
      readonly problem: null;
    }
  | { readonly name: string; readonly document: null; readonly problem: Problem };

type Reader = (file: FileBytes, onProgress: OnProgress) => ReadDocument | Promise<ReadDocument>;

/** Loaded when first met: the readers of PDF and Word are large. */
const READERS: Readonly<Record<SingleFormat, () => Promise<Reader>>> = {
  text: () => Promise.resolve(readPlainText),
  markdown: async () => (await import('./markdown.ts')).readMarkdown,
  html: async () => (await import('./html.ts')).readHtml,
  mhtml: async () => (await import('./mhtml.ts')).readMhtml,
  pdf: async () => (await import('./pdf.ts')).readPdf,
  docx: async () => (await import('./docx.ts')).readDocx,
  odt: async () => (await import('./odt.ts')).readOdt,
  epub: async () => (await import('./epub.ts')).readEpub,
  rtf: async () => (await import('./rtf.ts')).readRtf,
  subtitles: async () => (await import('./subtitles.ts')).readSubtitles,
};

/** Files that people try and that hold no article, by how they begin, and what such a file is. */
const REFUSED: readonly (readonly [string, Told])[] = [
  ['\u00d0\u00cf\u0011\u00e0', say`a document of Word 2003 or older, or a Word document with a password`],
  ['\u00ff\u00d8\u00ff', say`a picture`],
  ['\u0089PNG', say`a picture`],
  ['GIF8', say`a picture`],
  ['Rar!', say`a RAR archive`],
  ['7z\u00bc\u00af', say`a 7-Zip archive`],
];

/** What a name's ending claims a file to be, for files that turn out to be nothing that can be read. */
const CLAIMED: Readonly<Record<string, Told>> = {
  '.pdf': say`a PDF`,
  '.docx': say`a Word document`,
  '.odt': say`an OpenDocument text`,
  '.epub': say`an EPUB book`,
  '.zip': say`a ZIP archive`,
  '.wacz': say`a web archive`,
  '.warc': say`a web archive`,
  '.gz': say`a web archive`,
};

/** Names within archives that are no sources: what systems leave behind, and hidden files. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.[^./]|Thumbs\.db$|desktop\.ini$)/i;
/** Where the format has its records. */
const WARC_IN_WACZ = /^archive\/[^/]+\.warc(?:\.gz)?$/;
/** How much of a file is looked at to tell what it is. */
const LOOK = 4_096;

/**
 * Reads a file of any known format. Problems with the file are outcomes, not errors.
 * @param file its name decides only where the bytes do not
 */
export async function readFile(
  file: FileBytes,
  onProgress: OnProgress = () => undefined,
): Promise<ReadOutcome[]> {
  try {
    const format = await formatOf(file);
    if (format === 'zip') return await readArchive(file, onProgress);
    if (format === 'warc') return await readWarc(file);
    if (format === 'wacz') return await readWacz(file);
    return await readTexts(file, format, onProgress);
  } catch (error) {
    return [{ name: file.name, document: null, problem: problemOf(file.name, error) }];
  }
}

/** What a file holds that is no archive: a text, the texts of a corpus, or records. */
async function readTexts(
  file: FileBytes,
  format: SingleFormat | 'tei' | ReferenceFormat,
  onProgress: OnProgress,
): Promise<ReadOutcome[]> {
  if (isReferences(format)) return readRecords(file, format);
  if (format !== 'tei') return [await readOne(file, format, onProgress)];
  const { readTei, textsOfTei } = await import('./tei.ts');
  return readEach(textsOfTei(file), readTei);
}

/** What became of each part of a file: a part that cannot be read keeps no other from it. */
function readEach<Part extends FileBytes>(
  parts: readonly Part[],
  read: (part: Part) => ReadDocument,
): ReadOutcome[] {
  return parts.map((part) => {
    const { name, bytes } = part;
    try {
      return { name, bytes, document: read(part), problem: null };
    } catch (error) {
      return { name, document: null, problem: problemOf(name, error) };
    }
  });
}

async function readOne(file: FileBytes, format: SingleFormat, onProgress: OnProgress): Promise<ReadOutcome> {
  const read = await READERS[format]();
  try {
    return { ...file, document: await read(file, onProgress), problem: null };
  } catch (error) {
    const claimed = CLAIMED[extname(file.name).toLowerCase()];
    if (format !== 'text' || claimed === undefined || !(error instanceof Problem)) throw error;
    throw new Problem(
      'damaged-file',
      say`${file.name} is named as ${claimed} and is none: it is damaged, or was renamed. Get it again.`,
      { cause: error },
    );
  }
}

function isReferences(format: Format): format is ReferenceFormat {
  return format === 'csl' || format === 'ris' || format === 'bibtex';
}

/** Each record of a file of references. */
async function readRecords(file: FileBytes, format: ReferenceFormat): Promise<ReadOutcome[]> {
  const { readReferences, REFERENCE_IMPORTERS } = await import('./references.ts');
  const importer = REFERENCE_IMPORTERS[format];
  return (await readReferences(file, format)).map((record) => ({
    name: `${file.name}: ${record.title}`,
    bytes: file.bytes,
    document: null,
    record,
    file: basename(file.name),
    importer,
    problem: null,
  }));
}

async function readArchive(file: FileBytes, onProgress: OnProgress): Promise<ReadOutcome[]> {
  const { openZip } = await import('./zip.ts');
  const entries = (await openZip(file.bytes, file.name)).filter(({ name }) => !LITTER.test(name));
  if (entries.length === 0)
    throw new Problem('empty-file', say`${file.name} is an archive without files. Choose one with texts.`);
  const outcomes: ReadOutcome[] = [];
  for (const [index, entry] of entries.entries()) {
    onProgress(`Reading ${entry.name}`, index / entries.length);
    try {
      if (entry.refused !== null) throw leftOut(file.name, entry.name, entry.refused);
      const inner = { name: entry.name, bytes: await entry.read() };
      const format = await formatOf(inner);
      // One level is what people pack; archives within archives are what bombs are made of.
      if (format === 'zip' || format === 'warc' || format === 'wacz')
        throw new Problem(
          'bad-input',
          say`${entry.name} in ${file.name} is an archive itself. Unpack it and add it by itself.`,
        );
      outcomes.push(...(await readTexts(inner, format, () => undefined)));
    } catch (error) {
      outcomes.push({ name: entry.name, document: null, problem: problemOf(entry.name, error) });
    }
  }
  return outcomes;
}

/** Each page of a web archive; what a page loaded besides is no source. */
async function readWarc(file: FileBytes): Promise<ReadOutcome[]> {
  const { listPages, readArchivedPage } = await import('./warc.ts');
  return readEach(await listPages(file), readArchivedPage);
}

async function readWacz(file: FileBytes): Promise<ReadOutcome[]> {
  const { openZip } = await import('./zip.ts');
  const outcomes: ReadOutcome[] = [];
  for (const entry of await openZip(file.bytes, file.name)) {
    if (!WARC_IN_WACZ.test(entry.name)) continue;
    if (entry.refused !== null) {
      const problem = leftOut(file.name, entry.name, entry.refused);
      outcomes.push({ name: entry.name, document: null, problem });
      continue;
    }
    outcomes.push(...(await readWarc({ name: file.name, bytes: await entry.read() })));
  }
  return outcomes;
}

function leftOut(archive: string, entry: string, why: Told): Problem {
  return new Problem('bad-input', say`${entry} in ${archive} was left out: ${why}.`);
}

/**
 * What a file is, by its bytes; by its name where those are text.
 * @throws Problem `empty-file`, `binary-file` for what holds no article, `bad-input` for a table
 */
export async function formatOf({ bytes, name }: FileBytes): Promise<Format> {
  if (bytes.length === 0)
    throw new Problem('empty-file', say`${name} is empty: there is no text in it. Choose a file with text.`);
  const head = Buffer.from(bytes.subarray(0, LOOK)).toString('latin1');
  const refused = REFUSED.find(([signature]) => head.startsWith(signature));
  if (refused !== undefined) {
    throw new Problem(
      'binary-file',
      say`${name} is ${refused[1]}. Save it as PDF, .docx or plain text and add that.`,
    );
  }
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (/^WARC\/[01]\.\d/.test(head) || (head.startsWith('\u001f\u008b') && /\.warc\.gz$/i.test(name)))
    return 'warc';
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006'))
    return zipFormat({ bytes, name });
  // PDF readers take a header on any line within the first 1,024 bytes; an archive may hold one there, too.
  if (/(?:^|[\r\n])%PDF-\d/.test(head.slice(0, 1_024))) return 'pdf';
  const ending = extname(name).toLowerCase();
  const format = textFormat(head.replace(/^(?:\u00ef\u00bb\u00bf)?\s+|^\u00ef\u00bb\u00bf/, ''), ending);
  if (format === 'text' && ['.csv', '.tsv'].includes(ending)) throw tableRefused(name);
  return format;
}

/** The rows of a table are texts of several publications, or lists of them without their words. */
function tableRefused(name: string): Problem {
  return new Problem(
    'bad-input',
    say`${name} is a table, and its rows would be read as one text. Save the text of each row as a file of its own, and add those, or all of them in a ZIP archive.`,
  );
}

function textFormat(head: string, ending: string): Format {
  if (/^WEBVTT(?:\s|$)/.test(head) || /^\d{1,6}\r?\n\d{2}:\d{2}:\d{2},\d{3} -->/.test(head))
    return 'subtitles';
  if (['.mht', '.mhtml'].includes(ending) || /^(?:From: <Saved by|MIME-Version: 1\.0\r?\n)/i.test(head))
    return 'mhtml';
  if (/^(?:<!doctype html|<html[\s>]|<\?xml[^>]{0,100}\?>\s{0,20}<!doctype html)/i.test(head)) return 'html';
  if (['.html', '.htm', '.xhtml'].includes(ending)) return 'html';
  if (/^<(?:\?xml|TEI|teiCorpus)[\s?>]/.test(head)) return /<html[\s>]/i.test(head) ? 'html' : 'tei';
  if (ending === '.ris' || /^TY {1,2}- ?[A-Z]{2,8}\s/.test(head)) return 'ris';
  if (ending === '.bib' || /^@(?:article|online|misc|book|incollection|techreport)\s?\{/i.test(head))
    return 'bibtex';
  // Whatever its name: no article begins as JSON does, and what it holds is told by reading it.
  if (ending === '.json' || /^(?:\[\s*)?\{\s*"/.test(head)) return 'csl';
  if (['.md', '.markdown'].includes(ending)) return 'markdown';
  return ['.srt', '.vtt'].includes(ending) ? 'subtitles' : 'text';
}

/** Which of the formats that are ZIP files it is, by the parts that each must have. */
async function zipFormat(file: FileBytes): Promise<Format> {
  const { openZip, readEntry } = await import('./zip.ts');
  const entries = await openZip(file.bytes, file.name);
  const has = (path: string): boolean => entries.some(({ name }) => name === path);
  if (has('manifest.json') && has('case.json'))
    throw new Problem(
      'case-file',
      say`${file.name} is a case bundle of Crossread, not a source. Open it as a case.`,
    );
  if (has('datapackage.json') && entries.some(({ name }) => WARC_IN_WACZ.test(name))) return 'wacz';
  if (has('word/document.xml')) return 'docx';
  if (has('META-INF/container.xml')) return 'epub';
  const kind = has('content.xml') ? ((await readEntry(entries, 'mimetype'))?.toString('latin1') ?? '') : '';
  if (has('xl/workbook.xml') || kind.includes('opendocument.spreadsheet')) throw tableRefused(file.name);
  if (has('ppt/presentation.xml') || kind.includes('opendocument.presentation'))
    throw new Problem('binary-file', say`${file.name} is a presentation. Save it as PDF and add that.`);
  return kind.includes('opendocument.text') ? 'odt' : 'zip';
}

function problemOf(name: string, error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(
    'damaged-file',
    say`${name} cannot be read: it is damaged, or not what its name says. Get it again.`,
    { cause: error },
  );
}
