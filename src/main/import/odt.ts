// Import of OpenDocument texts: paragraphs, headings, links, notes and properties, read from the parts of the ZIP.
import { Problem, say } from '../../core/model/problem.ts';
import { dayOf } from '../../core/text/reading/metadata.ts';
import { addressOf, isElement, parseXml, wordsOf, type PageElement, type PageNode } from './dom.ts';
import { TextBuilder, type FileBytes, type ReadDocument, type Statement } from './document.ts';
import { openZip, readEntry } from './zip.ts';
import type { Way } from '../../core/model/said.ts';

/** Text that is not the document's: deleted words, remarks, forms, drawings. */
const SILENT = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:forms',
  'text:sequence-decls',
  'draw:object',
  'svg:title',
  'svg:desc',
]);

/** @throws Problem `damaged-file`, `file-too-large`, `bad-input` for a password, `empty-file` */
export async function readOdt({ bytes, name }: FileBytes): Promise<ReadDocument> {
  const entries = await openZip(bytes, name);
  const manifest = await readEntry(entries, 'META-INF/manifest.xml');
  if (manifest?.includes('manifest:encryption-data') === true)
    throw new Problem(
      'bad-input',
      say`${name} is protected with a password. Save a copy without one and add that.`,
    );
  const content = await readEntry(entries, 'content.xml');
  const body = content === null ? null : parseXml(content.toString('utf8')).querySelector('office\\:text');
  if (body === null)
    throw new Problem(
      'damaged-file',
      say`${name} cannot be read as an OpenDocument text: parts of it are missing. Get it again.`,
    );
  const writer = new OdtWriter();
  const { text, marks } = writer.write(body);
  if (text === '')
    throw new Problem('empty-file', say`${name} has no text in it. Choose a document with text.`);
  const meta = await readEntry(entries, 'meta.xml');
  return {
    text,
    marks,
    statements: meta === null ? [] : statementsOf(meta.toString('utf8')),
    importer: 'OpenDocument',
  };
}

class OdtWriter {
  readonly #builder = new TextBuilder();
  readonly #notes: PageElement[] = [];

  write(body: PageElement): ReturnType<TextBuilder['finish']> {
    this.#children(body);
    for (const [index, note] of this.#notes.entries()) {
      this.#builder.endParagraph();
      this.#builder.mark('footnote', String(index + 1), () => this.#children(note));
    }
    return this.#builder.finish();
  }

  #children(node: PageNode): void {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) this.#builder.add(child.textContent ?? '');
      else if (isElement(child)) this.#element(child);
    }
  }

  #element(element: PageElement): void {
    const tag = element.tagName;
    if (SILENT.has(tag)) return;
    if (tag === 'text:s' || tag === 'text:tab') this.#builder.add(' ');
    else if (tag === 'text:line-break') this.#builder.breakLine();
    else if (tag === 'text:note') {
      const note = element.querySelector('text\\:note-body');
      if (note !== null) this.#notes.push(note);
    } else if (tag === 'text:a') {
      const address = addressOf(element.getAttribute('xlink:href'), null);
      if (address === null) this.#children(element);
      else this.#builder.mark('link', address, () => this.#children(element));
    } else if (tag === 'text:h' || tag === 'text:p') this.#paragraph(element);
    else this.#children(element);
  }

  #paragraph(element: PageElement): void {
    this.#builder.endParagraph();
    const style = element.getAttribute('text:style-name') ?? '';
    const level = element.getAttribute('text:outline-level') ?? '1';
    const inside = (): void => this.#children(element);
    if (style === 'Title') this.#builder.mark('headline', null, inside);
    else if (style === 'Subtitle') this.#builder.mark('standfirst', null, inside);
    else if (element.tagName === 'text:h') this.#builder.mark('heading', level, inside);
    else inside();
    this.#builder.endParagraph();
  }
}

function statementsOf(meta: string): Statement[] {
  const document = parseXml(meta);
  const read = (tag: string): string => wordsOf(document.querySelector(tag.replace(':', '\\:')));
  const all: readonly (readonly [Statement['field'], string | null, Way])[] = [
    ['title', read('dc:title'), ['properties', 'document', 'title']],
    ['author', read('meta:initial-creator'), ['properties', 'document', 'author']],
    ['date', dayOf(read('meta:creation-date')), ['properties', 'document', 'date']],
    ['language', read('dc:language'), ['properties', 'document', 'language']],
  ];
  return all.flatMap(([field, value, how]) =>
    value === null || value === '' ? [] : [{ field, value, how, confidence: 'guessed' as const }],
  );
}
