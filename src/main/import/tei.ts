// Import of TEI, the XML in which archives and editions keep texts: the words of its body, and what its header states.
// A corpus gives each of its texts. Nothing is expanded or fetched; of other XML nobody can tell which words are the text,
// and it is refused.
import { escapeXml } from '../../core/export/xml.ts';
import { Problem, say } from '../../core/model/problem.ts';
import { dayOf } from '../../core/text/reading/metadata.ts';
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

/** Where texts, corpora and their headers begin and end, and what may hold such tags without being one. */
const TEXT_TAGS =
  /<!--|<!\[CDATA\[|<\?|<(?:TEI|teiCorpus|teiHeader)(?=[\s/>])[^<>]*>|<\/(?:TEI|teiCorpus|teiHeader)\s*>/g;
const CLOSED_BY = new Map([
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
]);
/** Characters of a name or a date in a header that every text of a corpus is given; longer ones are prose. */
const LONGEST_SHARED = 500;

/** Headers around one text that are asked; corpora of corpora nest two or three deep. */
const MOST_HEADERS = 8;

/** A text or a corpus that has begun. */
interface Opened {
  readonly tag: string;
  readonly start: number;
  /** Its own XML between the texts inside of it; what follows `rest` is not yet among it. */
  readonly own: string[];
  rest: number;
  header: string;
  /** What the texts inside fall back on; null until the first of them begins. */
  shared: ReadonlyMap<Statement['field'], string> | null;
}

/**
 * The texts of a `teiCorpus`, each as a file of its own: its piece of the XML in UTF-8, under the name of the file with its
 * number. Of texts in texts, the innermost. A piece carries who wrote and published the corpus, and when, as the header
 * of a corpus around it. A file with one text is returned as it is.
 * @throws Problem as `readText` does; `damaged-file` where a text among several, or a comment, does not end
 */
export function textsOfTei(file: FileBytes): FileBytes[] {
  const xml = readText(file.bytes, file.name).text;
  const texts: { readonly start: number; readonly xml: string }[] = [];
  const open: Opened[] = [];
  let begun = 0;
  let header = -1;
  TEXT_TAGS.lastIndex = 0;
  for (let tag = TEXT_TAGS.exec(xml); tag !== null; tag = TEXT_TAGS.exec(xml)) {
    const [words] = tag;
    const end = TEXT_TAGS.lastIndex;
    const closing = CLOSED_BY.get(words);
    if (closing !== undefined) {
      TEXT_TAGS.lastIndex = xml.indexOf(closing, end);
      if (TEXT_TAGS.lastIndex < end) throw endless(file.name, words, closing);
      continue;
    }
    const around = open.at(-1);
    const name = /\w+/.exec(words)![0];
    if (words.endsWith('/>')) continue;
    if (name === 'teiHeader') {
      if (!words.startsWith('</')) header = tag.index;
      else if (header >= 0 && around !== undefined) {
        around.header ||= xml.slice(header, end);
        header = -1;
      }
    } else if (!words.startsWith('</')) {
      if (around !== undefined) around.shared ??= sharedOf(around.header, open.at(-2)?.shared ?? null);
      open.push({ tag: name, start: tag.index, own: [], rest: tag.index, header: '', shared: null });
      if (name === 'TEI') begun += 1;
    } else if (around?.tag === name) {
      open.pop();
      const outer = open.at(-1);
      outer?.own.push(xml.slice(outer.rest, around.start));
      if (outer !== undefined) outer.rest = end;
      const own = [...around.own, xml.slice(around.rest, end)].join('');
      if (name === 'TEI' && (around.own.length === 0 || /<text[\s>]/.test(own)))
        texts.push({ start: around.start, xml: within(own, outer?.shared ?? null) });
    } else if (begun > 1 && around?.tag === 'TEI') throw endless(file.name, '<TEI>', '</TEI>');
  }
  if (begun > 1 && open.some(({ tag }) => tag === 'TEI')) throw endless(file.name, '<TEI>', '</TEI>');
  if (texts.length < 2) return [file];
  texts.sort((a, b) => a.start - b.start);
  return texts.map((text, index) => ({
    name: file.name.replace(/(?:\.[^./]*)?$/, (ending) => `-${index + 1}${ending}`),
    bytes: Buffer.from(text.xml),
  }));
}

function endless(name: string, opening: string, closing: string): Problem {
  return new Problem(
    'damaged-file',
    say`${name} is damaged: a ${opening} in it has no ${closing}, so where its texts end cannot be told. Put the ${closing} in and add the file again.`,
  );
}

/** What a header states that holds for every text below it, over what stands further out. A title is of one alone. */
function sharedOf(header: string, outer: Opened['shared']): ReadonlyMap<Statement['field'], string> {
  const stated = header === '' ? [] : statementsOf(parseXml(header));
  return new Map([
    ...(outer ?? []),
    ...stated.flatMap(({ field, value }) =>
      field === 'title' || value.length > LONGEST_SHARED ? [] : [[field, value] as const],
    ),
  ]);
}

/** A text in a corpus whose header states this. */
function within(text: string, shared: Opened['shared']): string {
  if (shared === null || shared.size === 0) return text;
  const element = (name: string, field: Statement['field']): string => {
    const value = shared.get(field);
    return value === undefined ? '' : `<${name}>${escapeXml(value)}</${name}>`;
  };
  return (
    `<teiCorpus><teiHeader><fileDesc><titleStmt>${element('author', 'author')}</titleStmt>` +
    `<publicationStmt>${element('publisher', 'outlet')}${element('date', 'date')}</publicationStmt></fileDesc></teiHeader>` +
    `${text}</teiCorpus>`
  );
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

/** What the headers state, the innermost first: what a text does not state, its corpus may. */
function statementsOf(page: PageElement): Statement[] {
  const headers = [...page.querySelectorAll('teiHeader')].slice(-MOST_HEADERS).reverse();
  const first = (read: (header: PageElement) => string | null): string =>
    headers.map(read).find((value) => value !== null && value !== '') ?? '';
  const found = [
    ['title', first((header) => wordsOf(header.querySelector('titleStmt title')))],
    ['author', first((header) => wordsOf(header.querySelector('titleStmt author')))],
    ['outlet', first((header) => wordsOf(header.querySelector('publicationStmt publisher')))],
    [
      'date',
      first((header) => {
        const date = header.querySelector('publicationStmt date');
        return dayOf(date?.getAttribute('when') ?? wordsOf(date));
      }),
    ],
  ] as const;
  return found.flatMap(([field, value]): Statement[] =>
    value === '' ? [] : [{ field, value, how: ['head', field], confidence: 'stated' }],
  );
}
