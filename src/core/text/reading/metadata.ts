// Reads what a source says about itself: title, outlet, author, day of publication, address and language, each with
// the words or the part of the file it was read from. A day that is not stated stays unknown; a title that is not
// found is replaced by the opening words and says so.
import { MEDIA_NAMES } from '../names/media-names.ts';
import { findBlocks, FOOT_BLOCKS, HEAD_BLOCKS, type Block } from './blocks.ts';
import { dayAlone, isDateLine, readHeadLine } from './head-lines.ts';
import { makeDay } from '../dates/calendar.ts';
import { readDate } from './english/quantities/dates.ts';
import { piecesOf } from './english/quantities/numbers.ts';
import type { Span } from '../../model/span.ts';
import type { Evidence, Mark } from '../../model/source.ts';
import type { Way } from '../../model/said.ts';

export interface DetectedMetadata {
  readonly title: string;
  readonly outlet: string | null;
  readonly author: string | null;
  /** `YYYY-MM-DD`, only when the text states a whole day. */
  readonly date: string | null;
  readonly dateSource: 'text' | null;
  readonly url: string | null;
  readonly language: string | null;
  /** The first of a field is the one that its value was taken from. */
  readonly evidence: Evidence[];
}

/** What import knows besides the text. */
export interface Structure {
  readonly marks: readonly Mark[];
  /** What the file says outside its text, the most trustworthy of each field first. */
  readonly statements: readonly (Pick<Evidence, 'field' | 'value' | 'confidence'> & { readonly how: Way })[];
}

/** A stand-in title is cut at a word near this many characters: one line of a list. */
const OPENING_LENGTH = 90;
/** A shorter first sentence is an abbreviation or a cry; Chinese says twice as much in so many characters. */
const SHORT_OPENING = 20;
/** A date in words with weekday, time and zone is shorter. */
const LONGEST_DATE = 100;
const HAN_DAY = /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日/u;
const RELATIVE_DATE =
  /^(?:(?:first )?published|updated|posted|last updated)\b:?\s+(?:(?:an?|\d{1,3})\s+(?:second|minute|min|hour|hr|day|week|month)s?\s+ago|today|yesterday|just now)\b/i;
/** A day and a month without a year. */
const YEARLESS =
  /(?<![\p{L}\d])(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{Ll}*\.? \d{1,2}|\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{Ll}*\.?)(?![\p{Ll}\d]|,? \d{4})|(?<![年\d])\d{1,2}月\d{1,2}日/u;
/** "/2026/01/22/", "/2026-1-22-", "/2026/0122/", "/202601/22/", "t20260122_" */
const DAY_IN_ADDRESS =
  /(?<!\d)((?:19|20)\d{2})(?:[/-](\d{1,2})[/-](\d{1,2})|[/-]?(\d{2})[/-]?(\d{2}))(?!\d)/g;
/** Copyright lines stand among this many last blocks, before lists of topics. */
const TAIL_BLOCKS = 30;

/**
 * Detects the metadata of a source. What the file states outranks what its text says; both are kept as evidence,
 * so that a person sees where they disagree.
 * @param fileName stands in for the title when the text has no words at all
 */
export function detectMetadata(
  text: string,
  fileName: string | null,
  { marks, statements }: Structure = { marks: [], statements: [] },
): DetectedMetadata {
  const blocks = findBlocks(text, marks);
  const stated = statements.map((statement) => ({ ...statement, start: null, end: null }));
  const read = [
    findTitle(text, blocks, fileName, marks),
    findOutlet(text, blocks),
    findAuthor(text, blocks),
    findDate(text, blocks),
    findRelativeDate(text, blocks),
    findYearlessDate(text, blocks, statements),
  ].filter((one) => one !== null);
  const evidence = sortEvidence([...stated, ...read]);
  const valueOf = (field: Evidence['field']): string | null =>
    evidence.find((one) => one.field === field && (field !== 'date' || one.confidence === 'stated'))?.value ??
    null;
  const date = valueOf('date');
  return {
    title: valueOf('title')!,
    outlet: valueOf('outlet'),
    author: valueOf('author'),
    date,
    dateSource: date === null ? null : 'text',
    url: valueOf('url'),
    language: valueOf('language'),
    evidence,
  };
}

/** What is stated before what is guessed; what says the same in the same way once; else as it came. */
function sortEvidence(all: readonly Evidence[]): Evidence[] {
  const known = new Set<string>();
  const once = all.filter(({ field, value, how }) => {
    const key = JSON.stringify([field, value, how]);
    return !known.has(key) && known.add(key);
  });
  const filled = once.filter(({ field, value }) => value !== '' || field === 'title');
  return [
    ...filled.filter(({ confidence }) => confidence === 'stated'),
    ...filled.filter(({ confidence }) => confidence === 'guessed'),
  ];
}

/**
 * The calendar day that a stated time falls on where it was written, `YYYY-MM-DD`: of an ISO time its own first ten
 * characters, of words what they say. Null when they name no whole day.
 */
export function dayOf(stated: string): string | null {
  const iso = /^\s*(\d{4}-\d{2}-\d{2})(?![\d-])/.exec(stated)?.[1];
  if (iso !== undefined) return isDay(iso) ? iso : null;
  const compact = /^\s*(?:D:)?((?:19|20)\d{2})(\d{2})(\d{2})(?=\D|$|\d{2,6})/.exec(stated);
  if (compact !== null) {
    const day = `${compact[1]!}-${compact[2]!}-${compact[3]!}`;
    return isDay(day) ? day : null;
  }
  const words = stated.slice(0, LONGEST_DATE);
  const han = HAN_DAY.exec(words);
  if (han !== null) return makeDay(Number(han[1]), Number(han[2]), Number(han[3]));
  const pieces = piecesOf(words, 0, words.length);
  for (let at = 0; at < pieces.length; at++) {
    const read = readDate(pieces, at, null);
    if (read?.kind === 'date' && typeof read.value === 'string' && isDay(read.value)) return read.value;
  }
  return null;
}

function isDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) && value.length === 10;
}

/** "Published 4 hours ago": there is a date to be had, but only from a person. */
function findRelativeDate(text: string, blocks: readonly Block[]): Evidence | null {
  for (const block of blocks.slice(0, HEAD_BLOCKS)) {
    if (block.kind !== 'furniture') continue;
    const line = head(text, block);
    const words = RELATIVE_DATE.exec(line);
    if (words === null) continue;
    const start = block.start + words.index;
    return {
      field: 'date',
      value: words[0],
      how: ['datelessLine'],
      confidence: 'guessed',
      start,
      end: start + words[0].length,
    };
  }
  return null;
}

/**
 * "LISBON, Jan 22 (Harbour Wire) -": a day whose year only a person can add, unless the address of the page has
 * that day with a year.
 */
function findYearlessDate(
  text: string,
  blocks: readonly Block[],
  statements: Structure['statements'],
): Evidence | null {
  for (const block of blocks.slice(0, HEAD_BLOCKS)) {
    if (block.kind !== 'furniture') continue;
    const line = head(text, block);
    if (!isDateLine(line) && readHeadLine(line) === null && !isDateline(line)) continue;
    const words = YEARLESS.exec(line);
    if (words === null) continue;
    const [start, end] = [block.start + words.index, block.start + words.index + words[0].length];
    for (const { field, value } of statements)
      for (const [, year, month, day, ...compact] of field === 'url' ? value.matchAll(DAY_IN_ADDRESS) : []) {
        const named = makeDay(Number(year), Number(month ?? compact[0]), Number(day ?? compact[1]));
        if (
          named !== null &&
          named === dayOf(/月/u.test(words[0]) ? `${year}年${words[0]}` : `${words[0]} ${year}`)
        )
          return stated('date', named, ['dayAndAddress'], start, end);
      }
    return { field: 'date', value: words[0], how: ['yearlessLine'], confidence: 'guessed', start, end };
  }
  return null;
}

/** Whether a line opens an article as agencies do: "KELSO, March 3 (Harbour Wire) -", "新华社北京3月5日电". */
function isDateline(line: string): boolean {
  return /[)日]\s?(?:--|[-–—])$|^\p{Lu}{3}|[电電讯訊](?:\s?[（(][^（）()]*[）)])?(?:\s?题[：:]|[】〕）)])?$/u.test(
    line,
  );
}

function findTitle(
  text: string,
  blocks: readonly Block[],
  fileName: string | null,
  marks: readonly Mark[],
): Evidence {
  const marked = marks.find(({ kind }) => kind === 'headline');
  const headline = marked ?? blocks.find((block) => block.kind === 'headline');
  if (headline !== undefined)
    return stated('title', oneLine(text, headline), ['headline'], headline.start, headline.end);
  const body = blocks.find((block) => block.kind === 'body') ?? blocks[0];
  if (body !== undefined) {
    // A little more than is kept, so that the cut can fall between words.
    const words = text
      .slice(body.start, Math.min(body.end, body.start + 4 * OPENING_LENGTH))
      .replace(/\s+/g, ' ');
    const opening = firstSentence(words);
    const { clipped, length } = clip(opening);
    if (clipped !== '')
      return {
        field: 'title',
        value: clipped,
        how: ['openingWords'],
        confidence: 'guessed',
        start: body.start,
        end: Math.min(body.end, body.start + length),
      };
  }
  const value = fileName?.replace(/\.[^.]{1,8}$/, '').trim() ?? '';
  return {
    field: 'title',
    value: value === '' ? 'Untitled' : value,
    how: value === '' ? ['nothing'] : ['fileName'],
    confidence: 'guessed',
    start: null,
    end: null,
  };
}

function firstSentence(words: string): string {
  const first = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(words)][0]?.segment ?? '';
  return first.trim().length < (/\p{sc=Han}/u.test(first) ? SHORT_OPENING / 2 : SHORT_OPENING)
    ? words
    : first;
}

/** The words up to a word's end near the limit, with "…" when something was left out. */
function clip(words: string): { clipped: string; length: number } {
  const trimmed = words.trim();
  if (trimmed.length <= OPENING_LENGTH) return { clipped: trimmed, length: trimmed.length };
  const space = trimmed.lastIndexOf(' ', OPENING_LENGTH);
  let length = space > OPENING_LENGTH / 2 ? space : OPENING_LENGTH;
  // Never between the halves of a surrogate pair.
  if (/[\uD800-\uDBFF]/.test(trimmed[length - 1]!)) length--;
  const kept = trimmed.slice(0, length).replace(/(?<![\s,;:.–—-])[\s,;:.–—-]+$/u, '');
  return { clipped: `${kept}…`, length };
}

/** What a label or a place above the headline says of a field: "Source: NewsPoint Online". */
function findNamed(text: string, blocks: readonly Block[], field: 'outlet' | 'author'): Evidence | null {
  const block = blocks.find((one) => one.field === field);
  if (block === undefined) return null;
  // "From: Morning Brief <brief@kelso.example>"
  const words = head(text, block).replace(/ <[^<>]*>$/, '');
  return stated(
    field,
    field === 'outlet' ? tidyOutlet(words) : words,
    [field === 'outlet' ? 'outletLine' : 'byline'],
    block.start,
    block.start + words.length,
  );
}

function findOutlet(text: string, blocks: readonly Block[]): Evidence | null {
  const named = findNamed(text, blocks, 'outlet');
  if (named !== null) return named;
  for (const [at, block] of blocks.slice(0, HEAD_BLOCKS).entries()) {
    if (block.kind !== 'furniture') continue;
    const line = head(text, block);
    const next = blocks[at + 1];
    const name = readHeadLine(line, next === undefined ? '' : head(text, next))?.outlet ?? null;
    if (name !== null) {
      const start = block.start + line.indexOf(name);
      return stated(
        'outlet',
        tidyOutlet(name),
        [line.length === name.length ? 'outletLine' : /\d/.test(line) ? 'outletAndDate' : 'byline'],
        start,
        start + name.length,
      );
    }
    const dateline =
      /\((\p{Lu}[\p{L}\d .&/'’-]{1,40})\)\s?(?:--|[-–—])$/u.exec(line) ??
      // "新华社北京3月5日电", "【港湾日报专讯】"; "本报" is whoever prints it.
      /^[【〔（(]?(?!本[报報])(\p{sc=Han}{1,6}?(?:社|[报報]|[网網]))[^\n]{0,40}[电電讯訊]/u.exec(line) ??
      // "路透河东3月5日 -"
      /^(路透社?|法新社?|美[联聯]社?|彭博社?)\p{sc=Han}{0,10}[^\n]{3,12}日\s?[-–—]{1,2}$/u.exec(line);
    if (dateline !== null) {
      const at = block.start + line.indexOf(dateline[1]!);
      return stated('outlet', tidyOutlet(dateline[1]!), ['agency'], at, at + dateline[1]!.length);
    }
  }
  for (const block of blocks.slice(-TAIL_BLOCKS)) {
    if (block.kind !== 'furniture') continue;
    const line = head(text, block);
    const owner =
      /^\[?(?:copyright|©|\(c\))\]?(?:\([^()\s]{0,200}\))?(?:\s*(?:copyright|©|\(c\)))?\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s*)?(?:by\s+)?(\p{Lu}[^.,|©\d\n]{1,80})/iu.exec(
        line,
      )?.[1];
    if (owner === undefined) continue;
    const value = tidyOutlet(owner);
    if (value === '' || /^all rights/i.test(value)) continue;
    const at = block.start + line.indexOf(value);
    return stated('outlet', value, ['copyright'], at, at + value.length);
  }
  for (const block of blocks.slice(0, HEAD_BLOCKS)) {
    // A line that is nothing but the name of an outlet, as copies of pages often begin.
    const line = head(text, block).trim();
    const lower = line.toLowerCase().replaceAll('’', "'");
    if (MEDIA_NAMES.includes(lower) || MEDIA_NAMES.includes(lower.replace(/^the /, '')))
      return stated('outlet', line, ['outletLine'], block.start, block.end);
  }
  return null;
}

/** The name without its article and legal form: "The Harbour Times Limited" is the Harbour Times. */
function tidyOutlet(name: string): string {
  return (
    name
      .replace(/(?<!\s)\s+all rights reserved.*$/i, '')
      .trim()
      .replace(
        /(?<![\s,])[\s,]+(?:limited|ltd|l\.?p|inc|llc|plc|corp(?:oration)?|company|co|gmbh|media group)\.?$/i,
        '',
      )
      // In these letters words of English end, too.
      .replace(/(?<![\s,])[\s,]+(?:AB|AG|AS|ASA|Oyj?|NV|BV|SpA|Srl)$/, '')
      .replace(/^the\s+(?=\S+\s\S)/i, '')
      .trim()
  );
}

function findAuthor(text: string, blocks: readonly Block[]): Evidence | null {
  const named = findNamed(text, blocks, 'author');
  if (named !== null) return named;
  const title = blocks.find(({ kind }) => kind === 'headline');
  let isBelow = false;
  for (const [at, block] of blocks.slice(0, HEAD_BLOCKS).entries()) {
    isBelow ||= block.kind === 'body';
    if (block.kind !== 'furniture') continue;
    const line = head(text, block);
    const next = blocks[at + 1];
    // Between two paragraphs a name heads what follows.
    const below = next === undefined || (isBelow && next.kind === 'body') ? '' : head(text, next);
    const name = readHeadLine(line, below)?.author ?? null;
    if (name === null) continue;
    // "Ana Bel" below "Ana Bel wins the race" tells who is in the picture.
    if (name === line && title !== undefined && head(text, title).includes(name)) continue;
    const start = block.start + line.indexOf(name);
    return stated('author', name, ['byline'], start, start + name.length);
  }
  return null;
}

function findDate(text: string, blocks: readonly Block[]): Evidence | null {
  for (const block of [
    ...blocks.slice(0, HEAD_BLOCKS),
    ...blocks.slice(Math.max(HEAD_BLOCKS, blocks.length - FOOT_BLOCKS)),
  ]) {
    if (block.kind !== 'furniture') continue;
    const line = head(text, block);
    const lead = /^date:?\s+\d{4}-\d{2}-\d{2}/i.test(line);
    if (!lead && !isDateLine(line) && readHeadLine(line) === null && !isDateline(line)) continue;
    const han = HAN_DAY.exec(line);
    const day = han === null ? null : dayOf(han[0]);
    if (han !== null && day !== null) {
      const start = block.start + han.index;
      return stated('date', day, ['dateLine'], start, start + han[0].length);
    }
    const pieces = piecesOf(text, block.start, block.start + line.length);
    for (let at = 0; at < pieces.length; at++) {
      // Without a day of publication only absolute dates have a value.
      const read = readDate(pieces, at, null);
      if (read?.kind !== 'date' || typeof read.value !== 'string' || !isDay(read.value)) continue;
      return stated(
        'date',
        read.value,
        lead
          ? ['leadingDate']
          : /^(?:published|updated|posted|first)/i.test(line)
            ? ['publicationLine']
            : ['dateLine'],
        pieces[at]!.start,
        pieces[read.to - 1]!.end,
      );
    }
    const named = dayAlone(line);
    if (named !== null && typeof named.value === 'string')
      return stated('date', named.value, ['dateLine'], block.start + named.start, block.start + named.end);
  }
  return null;
}

function stated(field: Evidence['field'], value: string, how: Way, start: number, end: number): Evidence {
  return { field, value, how, confidence: 'stated', start, end };
}

function head(text: string, block: Block): string {
  return text.slice(block.start, Math.min(block.end, block.start + 300));
}

function oneLine(text: string, block: Span): string {
  return text.slice(block.start, block.end).replace(/\s+/g, ' ');
}
