// Import of saved web pages: the article is found by Readability on a document without scripts or network; the
// page's own statements and its structure are kept beside the text.
import { Readability } from '@mozilla/readability';
import { MAX_TEXT_BYTES } from '../../core/contract/contract.ts';
import { Problem, say } from '../../core/model/problem.ts';
import {
  addressOf,
  isElement,
  parsePage,
  wordsOf,
  writeText,
  type PageDocument,
  type PageElement,
  type PageNode,
} from './dom.ts';
import { TextBuilder, type FileBytes, type ReadDocument, type Statement } from './document.ts';
import { decodeBytes } from './encoding.ts';
import { pageStatements } from './page-statements.ts';
import { tooLarge } from './text.ts';

/** Standards ask for the encoding within the first 1,024 bytes; real pages often put more before it. */
const CHARSET_WITHIN = 4_096;
/** Readability gives up on a page with more elements; a long article with its page has some 10,000. */
const MOST_ELEMENTS = 200_000;
/** Shorter than this, what Readability found is a teaser or a notice, and the whole page is taken instead. */
const SHORTEST_ARTICLE = 140;
const LONGEST_STANDFIRST = 600;
/** A headline or standfirst with the line breaks and spaces of its markup around it. */
const LONGEST_WRAPPED = 5_000;
/** Readability's time grows with the square of the nesting; real pages stay under 100. */
const DEEPEST = 300;

/** A web page saved as one HTML file. @throws Problem `empty-file`, `bad-encoding`, `binary-file`, `damaged-file` */
export function readHtml({ bytes, name }: FileBytes): ReadDocument {
  const head = Buffer.from(bytes.subarray(0, CHARSET_WITHIN)).toString('latin1');
  const charset = /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{2,30})/i.exec(head)?.[1] ?? null;
  return readPage(decodeBytes(bytes, name, charset).text, name);
}

/**
 * The article of a page.
 * @param address where the page came from, if the archive around it says so
 */
export function readPage(html: string, name: string, address: string | null = null): ReadDocument {
  try {
    // Pictures within the page are most of its size, and nothing of its text.
    const light = html.replace(/(=\s{0,5}["']?|\(["']?)data:[^"'()\s>]{200,}/g, '$1');
    if (light.length > MAX_TEXT_BYTES) throw tooLarge(name, MAX_TEXT_BYTES);
    const page = parsePage(light);
    const statements = pageStatements(page, light, address);
    const { text, marks } = writeArticle(page, light, statements);
    if (text === '')
      throw new Problem(
        'empty-file',
        say`${name} has no text in it: the page was saved without its content. Save it again, or paste the text.`,
      );
    return { text, marks, statements, importer: 'web page' };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(
      'damaged-file',
      say`${name} cannot be read as a web page. Copy the article's text and paste it.`,
      { cause: error },
    );
  }
}

function writeArticle(
  page: PageDocument,
  html: string,
  statements: readonly Statement[],
): ReturnType<TextBuilder['finish']> {
  const base = statements.find(({ field }) => field === 'url')?.value ?? null;
  const stated = statements.find(({ field }) => field === 'title')?.value ?? null;
  const headline = headlineOf(page, stated);
  const standfirst = standfirstOf(page, headline);
  // Last, for it takes the page apart.
  const content = findContent(page, html);
  const builder = new TextBuilder();
  if (headline !== null) {
    builder.mark('headline', null, () => builder.add(headline));
    builder.endParagraph();
  }
  const skip = new Set(content === null ? [] : repeated(content, headline, standfirst));
  if (standfirst !== null) {
    builder.mark('standfirst', null, () => builder.add(standfirst));
    builder.endParagraph();
  }
  const before = builder.length;
  if (content !== null) writeText(content, builder, { base: addressOf(base, null), skip });
  // A headline alone is a page whose content was never saved.
  return builder.length === before && skip.size === 0 ? { text: '', marks: [] } : builder.finish();
}

/** The headline as the page shows it; what it states about itself only where it shows none. */
function headlineOf(page: PageDocument, stated: string | null): string | null {
  const shown = [...page.querySelectorAll('h1')].map(wordsOf).filter((words) => words !== '');
  const same = shown.find((words) => stated !== null && isSame(words, stated));
  return same ?? (shown.length === 1 ? shown[0]! : null) ?? stated ?? shown[0] ?? null;
}

function standfirstOf(page: PageDocument, headline: string | null): string | null {
  const marked = page.querySelectorAll(
    '[class*="standfirst" i], [class*="subtitle" i], [class*="sub-headline" i], [class*="subheadline" i], ' +
      '[class*="article-summary" i], [class*="article__summary" i], [class~="dek" i], [class~="deck" i], ' +
      '[class*="strapline" i], [itemprop="alternativeHeadline"]',
  );
  for (const element of marked) {
    if (element.closest('aside, nav, footer') !== null) continue;
    const words = wordsOf(element);
    if (words.length >= 20 && words.length <= LONGEST_STANDFIRST && words !== headline) return words;
  }
  return null;
}

/** The element that holds the article. Readability takes `page` apart, so that what it leaves is not read again. */
function findContent(page: PageDocument, html: string): PageElement | null {
  for (const element of [...page.querySelectorAll('script, style, iframe, object, embed, form, template')])
    element.remove();
  if (depthOf(page) <= DEEPEST) {
    const found = readability(page);
    if (found !== null && (found.textContent ?? '').trim().length >= SHORTEST_ARTICLE) return found;
  }
  const whole = parsePage(html);
  return whole.querySelector('article') ?? whole.querySelector('main, [role="main"]') ?? whole.body;
}

function readability(page: PageDocument): PageElement | null {
  type Options = ConstructorParameters<typeof Readability<PageElement>>[1];
  const options = {
    maxElemsToParse: MOST_ELEMENTS,
    keepClasses: true,
    // `pageStatements` reads what the page says of itself.
    disableJSONLD: true,
    serializer: (node: unknown) => node as PageElement,
  } as Options;
  return new Readability<PageElement>(page as never, options).parse()?.content ?? null;
}

/** Levels of elements, looked for no further than one past the deepest that is read. */
function depthOf(root: PageElement): number {
  let depth = 0;
  let level: PageElement[] = [root];
  while (level.length > 0 && depth <= DEEPEST) {
    depth++;
    level = level.flatMap((element) => [...element.children]);
  }
  return depth;
}

/** Elements at the head of the article that say again what stands above it. */
function repeated(content: PageElement, headline: string | null, standfirst: string | null): PageNode[] {
  const above = [headline, standfirst].filter((words) => words !== null);
  const found: PageNode[] = [];
  for (const element of content.querySelectorAll('h1, h2, h3, p, div, header')) {
    const words = (element.textContent ?? '').trim();
    if (words === '') continue;
    // What wraps the whole article is as long as the page, and is not compared.
    if (words.length <= LONGEST_WRAPPED && above.some((one) => isSame(words, one))) found.push(element);
    // What is repeated stands before the text; a later sentence that is the same is the article's own.
    else if (element.tagName === 'P' && words.length > SHORTEST_ARTICLE && !hasBlocks(element)) break;
  }
  return found;
}

function hasBlocks(element: PageElement): boolean {
  return [...element.childNodes].some(
    (child) => isElement(child) && /^(?:P|DIV|H[1-6])$/.test(child.tagName),
  );
}

function isSame(a: string, b: string): boolean {
  const plain = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(a) === plain(b);
}
