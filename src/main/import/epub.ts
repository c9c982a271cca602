// Import of EPUB books: the package document says what they are and in which order their chapters are read.
import { posix } from 'node:path';
import { Problem, say } from '../../core/model/problem.ts';
import { dayOf } from '../../core/text/reading/metadata.ts';
import { parsePage, parseXml, wordsOf, writeText, type PageDocument } from './dom.ts';
import { TextBuilder, type FileBytes, type ReadDocument, type Statement } from './document.ts';
import { openZip, readEntry } from './zip.ts';

const FIELDS: readonly (readonly [Statement['field'], string])[] = [
  ['title', 'title'],
  ['author', 'creator'],
  ['outlet', 'publisher'],
  ['date', 'date'],
  ['language', 'language'],
];

/** @throws Problem `damaged-file`, `file-too-large`, `empty-file` */
export async function readEpub({ bytes, name }: FileBytes): Promise<ReadDocument> {
  const entries = await openZip(bytes, name);
  const read = async (path: string): Promise<PageDocument> => {
    const found = await readEntry(entries, path);
    if (found === null) throw damaged(name);
    return parseXml(found.toString('utf8'));
  };
  if (
    entries.some((entry) => entry.name === 'META-INF/encryption.xml') &&
    entries.some((entry) => entry.name === 'META-INF/rights.xml')
  )
    throw new Problem(
      'bad-input',
      say`${name} is a protected book: its text cannot be read. Copy the passage you need and paste it.`,
    );
  const container = await read('META-INF/container.xml');
  const packagePath = named(container, 'rootfile')[0]?.getAttribute('full-path') ?? null;
  if (packagePath === null) throw damaged(name);
  const book = await read(packagePath);
  const files = new Map(
    named(book, 'item').map((item) => [item.getAttribute('id'), item.getAttribute('href')]),
  );
  const builder = new TextBuilder();
  const chapters = named(book, 'itemref');
  if (chapters.length === 0) throw damaged(name);
  for (const chapter of chapters) {
    const href = files.get(chapter.getAttribute('idref'));
    const path = posix.join(posix.dirname(packagePath), decodeURIComponent(href ?? ''));
    const content = await readEntry(entries, path);
    if (content !== null) writeText(parsePage(content.toString('utf8')), builder, { base: null });
  }
  const { text, marks } = builder.finish();
  if (text === '') throw new Problem('empty-file', say`${name} has no text in it: its pages are pictures.`);
  return { text, marks, statements: statementsOf(book), importer: 'EPUB' };
}

function statementsOf(book: PageDocument): Statement[] {
  return FIELDS.flatMap(([field, tag]) =>
    named(book, tag).flatMap((element): Statement[] => {
      const value = field === 'date' ? dayOf(wordsOf(element)) : wordsOf(element);
      return value === null || value === ''
        ? []
        : [{ field, value, how: ['bookPackage', tag], confidence: 'stated' }];
    }),
  );
}

/** Elements by their name without its prefix. */
function named(document: PageDocument, tag: string) {
  return [...document.querySelectorAll('*')].filter((element) => element.tagName.replace(/^.*:/, '') === tag);
}

function damaged(name: string): Problem {
  return new Problem(
    'damaged-file',
    say`${name} cannot be read as an EPUB book: parts of it are missing. Get it again.`,
  );
}
