// Import of TEI, the XML in which archives and editions keep texts: the words of its body, and what its header states.
// A corpus gives each of its texts. Nothing is expanded or fetched; of other XML nobody can tell which words are the text,
// and it is refused.
import { Problem, say } from '../../core/model/problem.ts';
import { dayOf } from '../../core/text/metadata.ts';
import { isElement, parseXml, wordsOf, type PageElement, type PageNode } from './dom.ts';
import { TextBuilder, type FileBytes, type ReadDocument, type Statement } from './document.ts';
import { readText } from './text.ts';

/** Elements whose words are a paragraph of their own. */
const BLOCKS = new Set(
  'ab byline closer dateline div head item l lg list opener p quote row sp speaker'.split(' '),
);
/** What stands in the text and is not of it: remarks of the editors, furniture of the pages. */
const SILENT = new Set(['note', 'fw', 'figDesc', 'teiHeader', 'del', 'rdg']);
/** Of two readings side by side in a `choice`, those that the edition corrects, spells anew or writes out. */
const OTHER_READINGS = new Set(['sic', 'orig', 'abbr']);
/** Kinds of node, as the DOM numbers them. */
const TEXT = 3;
const CDATA = 4;
/** Deeper than this, words are taken in one run; editions stay under fifty. */
const DEEPEST = 400;

/** Where a text of a corpus begins and ends, and what may hold such tags without being one. */
const TEXT_TAGS = /<!--|<!\[CDATA\[|<\?|<TEI(?=[\s/>])[^<>]*>|<\/TEI\s*>/g;
const CLOSED_BY = new Map([
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
]);

/**
 * The texts of a `teiCorpus`, each as a file of its own: its piece of the XML in UTF-8, under the name of the file with its
 * number. A file with one text is returned as it is.
 * @throws Problem as `readText` does
 */
export function textsOfTei(file: FileBytes): FileBytes[] {
  const xml = readText(file.bytes, file.name).text;
  const texts: string[] = [];
  let start = 0;
  let depth = 0;
  TEXT_TAGS.lastIndex = 0;
  for (let tag = TEXT_TAGS.exec(xml); tag !== null; tag = TEXT_TAGS.exec(xml)) {
    const closing = CLOSED_BY.get(tag[0]);
    if (closing !== undefined) {
      const end = xml.indexOf(closing, TEXT_TAGS.lastIndex);
      if (end < 0) break;
      TEXT_TAGS.lastIndex = end;
    } else if (!tag[0].startsWith('</')) {
      if (depth === 0) start = tag.index;
      if (!tag[0].endsWith('/>')) depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) texts.push(xml.slice(start, TEXT_TAGS.lastIndex));
    }
  }
  if (texts.length < 2) return [file];
  return texts.map((text, index) => ({
    name: file.name.replace(/(?:\.[^./]*)?$/, (ending) => `-${index + 1}${ending}`),
    bytes: Buffer.from(text),
  }));
}

/** @throws Problem as `readText` does; `bad-input` for XML that is no TEI, `empty-file` without words */
export function readTei({ bytes, name }: FileBytes): ReadDocument {
  const page = parseXml(readText(bytes, name).text);
  const body = page.querySelector('TEI > text') ?? page.querySelector('TEI');
  if (body === null) {
    throw new Problem(
      'bad-input',
      say`${name} is XML of a kind that Crossread does not read: its tags would stand among the words. Save its text as HTML, Word or plain text and add that.`,
    );
  }
  const builder = new TextBuilder();
  write(body, builder, 0);
  const { text, marks } = builder.finish();
  if (text === '')
    throw new Problem('empty-file', say`${name} has no text in it. Choose a document with text.`);
  return { text, marks, statements: statementsOf(page), importer: 'TEI' };
}

function write(node: PageNode, builder: TextBuilder, depth: number): void {
  const isChoice = isElement(node) && node.tagName === 'choice';
  for (const child of node.childNodes) {
    if (child.nodeType === TEXT || child.nodeType === CDATA) builder.add(child.textContent ?? '');
    else if (isElement(child) && !(isChoice && OTHER_READINGS.has(child.tagName)))
      writeElement(child, builder, depth + 1);
  }
}

function writeElement(element: PageElement, builder: TextBuilder, depth: number): void {
  const name = element.tagName;
  if (SILENT.has(name)) return;
  if (name === 'lb') {
    builder.breakLine();
    return;
  }
  if (depth > DEEPEST) {
    builder.add(element.textContent ?? '');
    return;
  }
  const isBlock = BLOCKS.has(name);
  if (isBlock) builder.endParagraph();
  if (name === 'head') builder.mark('heading', '2', () => write(element, builder, depth));
  else write(element, builder, depth);
  if (isBlock) builder.endParagraph();
}

function statementsOf(page: PageElement): Statement[] {
  const header = page.querySelector('teiHeader');
  if (header === null) return [];
  const date = header.querySelector('publicationStmt date');
  const found = [
    ['title', wordsOf(header.querySelector('titleStmt title'))],
    ['author', wordsOf(header.querySelector('titleStmt author'))],
    ['outlet', wordsOf(header.querySelector('publicationStmt publisher'))],
    ['date', dayOf(date?.getAttribute('when') ?? wordsOf(date))],
  ] as const;
  return found.flatMap(([field, value]): Statement[] =>
    value === null || value === '' ? [] : [{ field, value, how: ['head', field], confidence: 'stated' }],
  );
}
