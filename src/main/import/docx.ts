// Import of Word documents by mammoth, which makes HTML of their paragraphs, headings, links and notes.
import mammoth from 'mammoth';
import { inEnglish, Problem, say } from '../../core/model/problem.ts';
import type { Mark } from '../../core/model/source.ts';
import { dayOf } from '../../core/text/reading/metadata.ts';
import { parsePage, parseXml, wordsOf, writeText, type PageNode } from './dom.ts';
import { TextBuilder, type FileBytes, type ReadDocument, type Statement } from './document.ts';
import { openZip, readEntry, type ZipEntry } from './zip.ts';
import type { Way } from '../../core/model/said.ts';

/** @throws Problem `damaged-file`, `file-too-large`, `empty-file` */
export async function readDocx({ bytes, name }: FileBytes): Promise<ReadDocument> {
  const entries = await openZip(bytes, name);
  // mammoth inflates by itself and without limits: every part has to stand the check first.
  for (const entry of entries) {
    if (entry.refused !== null) throw damaged(name, new Error(`${entry.name}: ${inEnglish(entry.refused)}`));
    await entry.read();
  }
  let html: string;
  try {
    const styleMap = [
      "p[style-name='Title'] => h1.title:fresh",
      "p[style-name='Subtitle'] => p.subtitle:fresh",
      "p[style-name='Caption'] => figcaption:fresh",
    ];
    html = (
      await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap, externalFileAccess: false })
    ).value;
  } catch (error) {
    throw damaged(name, error);
  }
  const { text, marks } = writeHtml(html);
  if (text === '')
    throw new Problem('empty-file', say`${name} has no text in it. Choose a document with text.`);
  return { text, marks, statements: await propertiesOf(entries), importer: 'Word' };
}

function writeHtml(html: string): { text: string; marks: readonly Mark[] } {
  const page = parsePage(html);
  const notes = [...page.querySelectorAll('li[id^="footnote-"], li[id^="endnote-"]')];
  for (const back of [...page.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]')])
    back.remove();
  const skip = new Set<PageNode>(notes);
  const builder = new TextBuilder();
  writeText(page, builder, { base: null, skip });
  notes.forEach((note, index) => {
    builder.mark('footnote', String(index + 1), () => writeText(note, builder, { base: null }));
    builder.endParagraph();
  });
  const { text, marks } = builder.finish();
  const title = wordsOf(page.querySelector('h1.title'));
  // A title style, or a first heading before any text, is the headline.
  const headline = marks.find(
    ({ kind, start, end }) => kind === 'heading' && (start === 0 || text.slice(start, end) === title),
  );
  return {
    text,
    marks: marks.map((mark) => (mark === headline ? { ...mark, kind: 'headline', value: null } : mark)),
  };
}

/** The document's properties: programs fill them with the user's name and the day of saving. */
async function propertiesOf(entries: readonly ZipEntry[]): Promise<Statement[]> {
  const xml = await readEntry(entries, 'docProps/core.xml');
  if (xml === null) return [];
  const values = new Map(
    [...parseXml(xml.toString('utf8')).querySelectorAll('*')].map((element) => [
      element.tagName,
      wordsOf(element),
    ]),
  );
  const all: readonly (readonly [Statement['field'], string | null | undefined, Way])[] = [
    ['title', values.get('dc:title'), ['properties', 'document', 'title']],
    ['author', values.get('dc:creator'), ['properties', 'document', 'author']],
    ['date', dayOf(values.get('dcterms:created') ?? ''), ['properties', 'document', 'date']],
  ];
  return all.flatMap(([field, value, how]) =>
    value === undefined || value === null || value === ''
      ? []
      : [{ field, value, how, confidence: 'guessed' as const }],
  );
}

function damaged(name: string, cause: unknown): Problem {
  return new Problem(
    'damaged-file',
    say`${name} cannot be read as a Word document: it is damaged, or protected with a password. Open it in its program and save a copy.`,
    { cause },
  );
}
