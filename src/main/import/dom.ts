// The parts of the DOM that import reads, over linkedom: it parses, and does no more. No script runs, no style is
// applied, nothing is fetched.
import { DOMParser, parseHTML as parse } from 'linkedom';
import type { TextBuilder } from './document.ts';

export interface PageNode {
  /** 1 for an element, 3 for text, 8 for a comment. */
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  /** As the parser keeps it: upper case in HTML, as written in XML. */
  readonly tagName: string;
  readonly children: Iterable<PageElement>;
  readonly parentElement: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  contains(other: PageNode): boolean;
  remove(): void;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
}

/** linkedom's types need those of a browser, which do not exist on this side. */
const parseHTML = parse as unknown as (html: string) => { readonly document: PageDocument };

/** A page as its HTML states it. */
export function parsePage(html: string): PageDocument {
  // Without these two the parser would make a document that has no body.
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document;
}

/** An XML document. Entities other than the five of XML itself stay as they are written: none is ever expanded. */
export function parseXml(xml: string): PageDocument {
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as PageDocument;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** The words of an element on one line. */
export function wordsOf(node: PageNode | null): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** What is no text of an article: code, media, controls. */
const SILENT = new Set(
  (
    'script style noscript template head iframe object embed applet svg math canvas audio video button input select ' +
    'textarea datalist dialog map link meta title'
  ).split(' '),
);
/** Elements nested deeper than this are read as one run of text; real pages stay under 100. */
const DEEPEST = 400;

export interface WriteOptions {
  /** What relative addresses are resolved against. */
  readonly base: string | null;
  /** Elements that are not written. */
  readonly skip?: ReadonlySet<PageNode>;
}

/** Writes the text below an element as paragraphs, with headings, captions, asides, footnotes and links marked. */
export function writeText(root: PageNode, builder: TextBuilder, options: WriteOptions): void {
  writeChildren(root, builder, options, 0);
  builder.endParagraph();
}

function writeChildren(node: PageNode, builder: TextBuilder, options: WriteOptions, depth: number): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) builder.add(child.textContent ?? '');
    else if (isElement(child) && options.skip?.has(child) !== true)
      writeElement(child, builder, options, depth + 1);
  }
}

function writeElement(
  element: PageElement,
  builder: TextBuilder,
  options: WriteOptions,
  depth: number,
): void {
  const tag = element.tagName.toLowerCase().replace(/^.*:/, '');
  if (SILENT.has(tag)) return;
  if (tag === 'br') {
    builder.breakLine();
    return;
  }
  if (depth > DEEPEST) {
    builder.add(element.textContent ?? '');
    return;
  }
  const inside = (): void => writeChildren(element, builder, options, depth);
  if (tag === 'a') {
    const address = addressOf(element.getAttribute('href'), options.base);
    if (address === null) inside();
    else builder.mark('link', address, inside);
    return;
  }
  if (!BLOCKS.has(tag)) {
    inside();
    return;
  }
  if (tag === 'td' || tag === 'th') {
    // Cells of a row stay on its line.
    if (previousCell(element)) builder.add(' | ');
    inside();
    return;
  }
  if (tag === 'tr') builder.breakLine();
  else builder.endParagraph();
  const level = /^h([1-6])$/.exec(tag)?.[1];
  if (level !== undefined) builder.mark('heading', level, inside);
  else if (tag === 'figcaption') builder.mark('caption', null, inside);
  else if (tag === 'aside' || tag === 'nav') {
    if (/footnote|endnote/.test(element.getAttribute('epub:type') ?? element.getAttribute('role') ?? ''))
      builder.mark('footnote', null, inside);
    else builder.mark('furniture', null, inside);
  } else inside();
  if (tag !== 'tr') builder.endParagraph();
}

function previousCell(element: PageElement): boolean {
  const [first] = element.parentElement?.children ?? [];
  return first !== undefined && first !== element;
}

/** An address that is safe to keep, in full; null for scripts, data, places within the page and the like. */
export function addressOf(href: string | null, base: string | null): string | null {
  if (href === null || href.trim() === '' || href.trim().startsWith('#')) return null;
  try {
    const url = base === null ? new URL(href.trim()) : new URL(href.trim(), base);
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
