// Puts the pieces of text that a PDF places on its pages into reading order: pieces to lines, lines through columns,
// lines to paragraphs. Pure geometry, in points from the lower left corner of the page.
import { append } from '../../core/model/lists.ts';

/** A run of text as the PDF places it. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Size of the type. */
  readonly size: number;
}

export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Number of the page, from 0. */
  readonly page: number;
  /** Number of the stretch of lines that follow one another in one column of the page, from 0. */
  readonly column: number;
}

/** Pieces whose baselines differ by less than this share of their size stand on one line. */
const SAME_LINE = 0.4;
/** A gap of this many type sizes parts columns; the widest spaces of justified lines stay under 0.8. */
const COLUMN_GAP = 1;
/** A gap of this share of the size between two pieces is a space; letter spacing stays under 0.1. */
const WORD_GAP = 0.15;
/** Where at most this share of the lines crosses a gutter, it is one: a headline and wide captions do. */
const MOST_CROSSING = 0.3;
/** A column has at least this many lines on each side of its gutter. */
const SHORTEST_COLUMN = 3;

/** The lines of one page in reading order. */
export function layOutPage(pieces: readonly Piece[], page: number): Line[] {
  const result: Line[] = [];
  let column = 0;
  for (const lines of readingOrder(toSegments(pieces, page))) {
    for (const line of lines) result.push({ ...line, column });
    column++;
  }
  return result;
}

function toSegments(pieces: readonly Piece[], page: number): Line[] {
  const sorted = pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Piece[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(row[0]!.y - piece.y) <= SAME_LINE * Math.max(row[0]!.size, piece.size))
      row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) =>
    splitRow(
      row.sort((a, b) => a.x - b.x),
      page,
    ),
  );
}

function splitRow(row: readonly Piece[], page: number): Line[] {
  const lines: Line[] = [];
  for (const piece of row) {
    const last = lines.at(-1);
    const gap = last === undefined ? Infinity : piece.x - last.right;
    if (last === undefined || gap > COLUMN_GAP * Math.max(last.size, piece.size)) {
      lines.push({
        text: piece.text,
        left: piece.x,
        right: piece.x + piece.width,
        y: piece.y,
        size: piece.size,
        page,
        column: 0,
      });
      continue;
    }
    const spaced = gap > WORD_GAP * piece.size && !last.text.endsWith(' ') && !piece.text.startsWith(' ');
    lines[lines.length - 1] = {
      ...last,
      text: last.text + (spaced ? ' ' : '') + piece.text,
      right: Math.max(last.right, piece.x + piece.width),
      // The size of most of the line: a footnote mark is smaller.
      size: piece.text.length > last.text.length ? piece.size : last.size,
    };
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }));
}

/** Stretches of lines, each to be read from top to bottom before the next. */
function readingOrder(lines: readonly Line[]): Line[][] {
  if (lines.length === 0) return [];
  const gutter = findGutter(lines);
  const sorted = [...lines].sort((a, b) => b.y - a.y || a.left - b.left);
  if (gutter === null) return [sorted];
  const result: Line[][] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  let across: Line[] = [];
  const flushColumns = (): void => {
    result.push(...readingOrder(left), ...readingOrder(right));
    left = [];
    right = [];
  };
  for (const line of sorted) {
    if (line.left < gutter && line.right > gutter) {
      if (left.length > 0 || right.length > 0) flushColumns();
      across.push(line);
      continue;
    }
    if (across.length > 0) {
      result.push(across);
      across = [];
    }
    (line.right <= gutter ? left : right).push(line);
  }
  if (across.length > 0) result.push(across);
  flushColumns();
  return result;
}

/** The place that fewest lines cross, with columns on both sides; null on a page without columns. */
function findGutter(lines: readonly Line[]): number | null {
  const edges = lines.map(({ right }) => right + 0.5);
  let best: { x: number; crossing: number } | null = null;
  for (const x of new Set(edges)) {
    const leftSide = lines.filter(({ right }) => right <= x);
    const rightSide = lines.filter(({ left }) => left >= x);
    const crossing = lines.length - leftSide.length - rightSide.length;
    if (leftSide.length < SHORTEST_COLUMN || rightSide.length < SHORTEST_COLUMN) continue;
    if (crossing > lines.length * MOST_CROSSING || !besideEachOther(leftSide, rightSide)) continue;
    if (best === null || crossing < best.crossing) best = { x, crossing };
  }
  return best?.x ?? null;
}

/** Whether the two sides share most of the height of the lower one: else one stands above the other. */
function besideEachOther(a: readonly Line[], b: readonly Line[]): boolean {
  const span = (lines: readonly Line[]): [number, number] => {
    const heights = lines.map(({ y }) => y);
    return [Math.min(...heights), Math.max(...heights)];
  };
  const [aLow, aHigh] = span(a);
  const [bLow, bHigh] = span(b);
  const shared = Math.min(aHigh, bHigh) - Math.max(aLow, bLow);
  return shared > 0.5 * Math.min(aHigh - aLow, bHigh - bLow);
}

/** A line that ends this share of its column's width early ends its paragraph, if it ends a sentence. */
const SHORT_LINE = 0.15;
/** More than this many usual line distances between two lines part paragraphs. */
const PARAGRAPH_GAP = 1.35;
/** Type that differs by more than this share belongs to another paragraph. */
const OTHER_SIZE = 0.12;

/** The lines of a document, page after page, as paragraphs. */
export function toParagraphs(lines: readonly Line[]): Line[][] {
  const widths = columnEdges(lines);
  const distance = usualDistance(lines);
  const paragraphs: Line[][] = [];
  lines.forEach((line, index) => {
    const last = lines[index - 1];
    const current = paragraphs.at(-1);
    if (last === undefined || current === undefined || parts(last, line)) paragraphs.push([line]);
    else current.push(line);
  });
  return paragraphs;

  function parts(last: Line, line: Line): boolean {
    if (Math.abs(last.size - line.size) > OTHER_SIZE * Math.max(last.size, line.size)) return true;
    const ends = /[.!?:…。！？]["”’'»)\]]*$/u.test(last.text);
    if (last.page !== line.page || last.column !== line.column)
      return ends || /^[•▪–—-]\s|^\d+[.)]\s/.test(line.text);
    if (last.y - line.y > PARAGRAPH_GAP * Math.max(distance, last.size)) return true;
    const { left, right } = widths.get(keyOf(line))!;
    const [lastLeft, width] = [last.left - left, right - left];
    // An indented first line; a hanging one is a list entry that goes on.
    if (line.left - left > 0.8 * line.size && lastLeft < 0.5 * last.size) return true;
    if (/^[•▪]\s/.test(line.text)) return true;
    return ends && right - last.right > SHORT_LINE * width;
  }
}

function keyOf({ page, column }: Line): string {
  return `${page}:${column}`;
}

function columnEdges(lines: readonly Line[]): ReadonlyMap<string, { left: number; right: number }> {
  const edges = new Map<string, { left: number; right: number }>();
  for (const line of lines) {
    const known = edges.get(keyOf(line));
    edges.set(keyOf(line), {
      left: Math.min(known?.left ?? Infinity, line.left),
      right: Math.max(known?.right ?? -Infinity, line.right),
    });
  }
  return edges;
}

/** Median distance of two neighbouring lines. */
function usualDistance(lines: readonly Line[]): number {
  const distances = lines
    .flatMap((line, index) => {
      const last = lines[index - 1];
      return last?.page === line.page && last.column === line.column && last.y > line.y
        ? [last.y - line.y]
        : [];
    })
    .sort((a, b) => a - b);
  return distances[distances.length >> 1] ?? 0;
}

/** Lines looked at from the top and from the bottom of a page for what repeats. */
const EDGE_LINES = 3;
/** Heads that differ in more than this many points in height are not one running head. */
const SAME_HEIGHT = 6;

/** Running heads and feet: lines at a page's edge that recur, numbers aside, on other pages, and page numbers. */
export function findRunningLines(pages: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const seen = new Map<string, Line[]>();
  for (const lines of pages) {
    for (const line of edgeLines(lines)) {
      const key = line.text.toLowerCase().replace(/\d+|\b[ivxl]+\b/g, '#');
      append(seen, key, line);
    }
  }
  const running = new Set<Line>();
  for (const [key, lines] of seen) {
    const isNumber = /^(?:page )?[-–—| ]*#(?: ?(?:of|\/) ?#)?[-–—| ]*$/.test(key);
    for (const line of lines) {
      const others = lines.filter(({ page, y }) => page !== line.page && Math.abs(y - line.y) <= SAME_HEIGHT);
      if (others.length > 0 && (isNumber || others.length + 1 >= Math.min(3, Math.ceil(pages.length / 2))))
        running.add(line);
    }
  }
  return running;
}

function edgeLines(lines: readonly Line[]): readonly Line[] {
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  return [...new Set([...sorted.slice(0, EDGE_LINES), ...sorted.slice(-EDGE_LINES)])];
}
