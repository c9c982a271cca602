// Import of PDF documents by pdf.js: text in reading order, paragraphs whole across lines, columns and pages, page
// numbers kept. Scripts in the document are not run, nothing is drawn, nothing is fetched.
import './promise-try.ts';
import { getDocumentProxy } from 'unpdf';
import { Problem, say } from '../../core/model/problem.ts';
import type { Mark } from '../../core/model/source.ts';
import { dayOf } from '../../core/text/reading/metadata.ts';
import type { FileBytes, OnProgress, ReadDocument, Statement } from './document.ts';
import { findRunningLines, layOutPage, toParagraphs, type Line, type Piece } from './pdf-layout.ts';
import type { Way } from '../../core/model/said.ts';

/** Fewer letters than this a page are a stamp or a number on a picture: the document was scanned. */
const FEWEST_LETTERS = 25;
/** Type this many times the usual size is a heading. */
const HEADING_SIZE = 1.15;
const LONGEST_HEADING = 200;

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** @throws Problem `damaged-file`, `bad-input` for a password, `empty-file` for a document without text */
export async function readPdf({ bytes, name }: FileBytes, onProgress: OnProgress): Promise<ReadDocument> {
  const pdf = await open(bytes, name);
  try {
    const pages: Line[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      onProgress(`Reading page ${number} of ${pdf.numPages}`, (number - 1) / pdf.numPages);
      pages.push(await readPage(pdf, number));
    }
    const letters = pages.flat().reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
    if (letters < FEWEST_LETTERS * Math.min(pages.length, 4)) {
      throw new Problem(
        'empty-file',
        say`${name} holds pictures of pages, not text: it was scanned. Run text recognition (OCR) over it and add the result.`,
      );
    }
    const labels = (await pdf.getPageLabels()) ?? [];
    const { text, marks } = writePages(pages, labels);
    return { text, marks, statements: statementsOf(await infoOf(pdf)), importer: 'PDF' };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw damaged(name, error);
  } finally {
    await pdf.destroy();
  }
}

async function open(bytes: Uint8Array, name: string): Promise<PdfDocument> {
  try {
    // A copy, since pdf.js takes the buffer away. Fonts are not needed for text, and code is never made of strings.
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      verbosity: 0,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new Problem(
        'bad-input',
        say`${name} is protected with a password. Save a copy without one and add that.`,
      );
    }
    throw damaged(name, error);
  }
}

function damaged(name: string, cause: unknown): Problem {
  return new Problem(
    'damaged-file',
    say`${name} is a damaged PDF: it is cut off or was changed on its way. Get it again.`,
    { cause },
  );
}

async function readPage(pdf: PdfDocument, number: number): Promise<Line[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): Piece[] => {
    if (!('str' in item)) return [];
    const [, , c, d, x, y] = item.transform as readonly number[];
    return [{ text: item.str, x: x!, y: y!, width: item.width, size: Math.hypot(c!, d!) || item.height }];
  });
  page.cleanup();
  return layOutPage(pieces, number - 1);
}

async function infoOf(pdf: PdfDocument): Promise<Readonly<Record<string, unknown>>> {
  const { info } = await pdf.getMetadata();
  return info as Readonly<Record<string, unknown>>;
}

/**
 * What the properties say. Programs fill them with file names, user names and the day of saving: each is a stand-in
 * that a person should confirm, and the day is not taken for that of publication.
 */
function statementsOf(info: Readonly<Record<string, unknown>>): Statement[] {
  const statements: Statement[] = [];
  const say = (field: Statement['field'], value: unknown, how: Way): void => {
    if (typeof value === 'string' && value.trim() !== '')
      statements.push({ field, value: value.trim(), how, confidence: 'guessed' });
  };
  const title = info['Title'];
  if (typeof title === 'string' && !/^(?:microsoft word|untitled)|\.\w{2,5}$/i.test(title.trim()))
    say('title', title, ['properties', 'pdf', 'title']);
  say('author', info['Author'], ['properties', 'pdf', 'author']);
  const created = info['CreationDate'];
  if (typeof created === 'string') say('date', dayOf(created), ['properties', 'pdf', 'date']);
  return statements;
}

function writePages(
  pages: readonly (readonly Line[])[],
  labels: readonly string[],
): { text: string; marks: Mark[] } {
  const running = findRunningLines(pages);
  const lines = pages.flat().filter((line) => !running.has(line));
  const usual = usualSize(lines);
  const knownWords = wordsInside(lines);
  const marks: Mark[] = [];
  const pageSpans = new Map<number, { start: number; end: number }>();
  let text = '';
  let headline: { readonly size: number; readonly mark: Mark } | null = null;
  for (const paragraph of toParagraphs(lines)) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    for (const line of paragraph) {
      text = text.length === start ? text + line.text : joinLine(text, line.text, knownWords);
      const known = pageSpans.get(line.page);
      pageSpans.set(line.page, { start: known?.start ?? text.length - line.text.length, end: text.length });
    }
    const [{ size, page }] = paragraph as [Line];
    if (size < HEADING_SIZE * usual || text.length - start > LONGEST_HEADING) continue;
    const mark: Mark = { kind: 'heading', start, end: text.length, value: null };
    marks.push(mark);
    // The largest type on the first page; of equals the first.
    if (page === 0 && (headline === null || size > headline.size)) headline = { size, mark };
  }
  if (headline !== null) headline.mark.kind = 'headline';
  for (const [page, span] of pageSpans)
    marks.push({ kind: 'page', ...span, value: labels[page] ?? String(page + 1) });
  // What runs along every page is kept once, after the text, so that no sentence is broken by it.
  for (const words of new Set(
    [...running].map((line) => line.text).filter((words) => /\p{L}{3}/u.test(words)),
  )) {
    const start = text.length + 2;
    text += `\n\n${words}`;
    marks.push({ kind: 'furniture', start, end: text.length, value: null });
  }
  return { text, marks: marks.sort((a, b) => a.start - b.start) };
}

/** The text with the next line of its paragraph, a hyphen at the line's end undone where it only parts a word. */
function joinLine(text: string, line: string, known: ReadonlySet<string>): string {
  const tail = text.slice(-60);
  if (tail.endsWith('\u00ad')) return text.slice(0, -1) + line;
  const left = /(?<!\p{L})(\p{L}+)-$/u.exec(tail)?.[1];
  const right = /^\p{Ll}+/u.exec(line)?.[0];
  if (left === undefined || right === undefined)
    return /[\p{L}\p{N}]-$/u.test(tail) ? text + line : `${text} ${line}`;
  const compound = `${left}-${right}`.toLowerCase();
  // "high-" and "end": a compound, if the document writes it so elsewhere.
  return known.has(compound) && !known.has(left.toLowerCase() + right)
    ? text + line
    : text.slice(0, -1) + line;
}

/** The words that stand whole inside lines, in lower case. */
function wordsInside(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
}

/** The type size that most letters have. */
function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
