// Blocks of a text: its paragraphs, with hard-wrapped lines and paragraphs broken by a page end joined, date
// lines cut off, and each told apart as headline, article or furniture. Works on lines, so it is linear.
import type { Mark, MarkKind } from '../../model/source.ts';
import { contains, type Span } from '../../model/span.ts';
import { DANGLING_WORDS, FURNITURE_STARTS, LEADING_ABBREVIATIONS } from './english/word-lists.ts';
import {
  countMastheads,
  findTitleAmongBars,
  isDateLine,
  isPersonsName,
  readHeadLine,
  readLabel,
  type HeadField,
} from './head-lines.ts';

export type BlockKind = 'headline' | 'body' | 'furniture';

/** A paragraph, or the date line that was cut off its front; trimmed of white space. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Number of the paragraph in the text; a date line has the number of the paragraph it opens. */
  readonly paragraph: number;
  /** Which field the whole block is the value of, where its label or its place above the headline says so. */
  readonly field?: HeadField;
}

/** Widest line of a hard-wrapped text: mail and terminals wrap at 72 to 80, wide exports at 100 or so. */
const WIDEST_WRAP = 110;
const NARROWEST_WRAP = 40;
/** A line shorter than this was not cut by a page end: it is a list entry, a label or a headline. */
const SHORTEST_BROKEN_LINE = 40;
/** Longest headline; news desks keep under 120 characters, subtitles run to about 200. */
const LONGEST_HEADLINE = 200;
/** The headings that ask in guides of broadcasters have four to ten words. */
const LONGEST_QUESTION = 10;
/** "World", "Local news": the section over a headline. */
const LONGEST_SECTION = 2;
/** Chinese counts two characters where English has a word. */
const LONGEST_HAN_HEADING = 20;
/** Bylines and date lines stand among so many first blocks, and some papers put them at the foot. */
export const HEAD_BLOCKS = 10;
export const FOOT_BLOCKS = 3;
/** Patterns look at no more than this much of a line, so that a huge line costs no more than a short one. */
const LOOK = 300;

const LINE = /[^\n\r\u2028\u2029]+/g;
const CLOSERS = '"”’\'»)]』」*_';

/** What the parts that import told apart are to the analysis; the other kinds of mark do not matter to it. */
const KIND_OF_MARK: Partial<Record<MarkKind, BlockKind>> = {
  headline: 'headline',
  standfirst: 'headline',
  heading: 'furniture',
  caption: 'furniture',
  footnote: 'body',
  furniture: 'furniture',
};

/**
 * Splits a text into its blocks, in order; every character that is not white space is in exactly one.
 * @param marks what import found; it outranks what the words look like
 */
export function findBlocks(text: string, marks: readonly Mark[] = []): Block[] {
  const parts = marks
    .filter(({ kind, start, end }) => KIND_OF_MARK[kind] !== undefined && start < end)
    .sort((a, b) => a.start - b.start);
  return obeyMarks(findByWords(text, parts), parts);
}

/** The line breaks that fall inside a sentence or a wrapped paragraph: to a reader they are spaces. */
export function findJoins(text: string): Span[] {
  const joins: Span[] = [];
  joinLines(text, [], (line, next) => joins.push({ start: line.end, end: next.start }));
  return joins;
}

/** The marked parts are of their kinds; where import found the headline, nothing else is one. */
function obeyMarks(blocks: readonly Block[], parts: readonly Mark[]): Block[] {
  const hasHeadline = parts.some(({ kind }) => kind === 'headline');
  let at = 0;
  return blocks.map((block) => {
    while (at < parts.length && parts[at]!.end <= block.start) at++;
    const part = parts[at];
    if (part !== undefined && contains(part, block)) return { ...block, kind: KIND_OF_MARK[part.kind]! };
    return hasHeadline && block.kind === 'headline' ? { ...block, kind: 'body' } : block;
  });
}

function findByWords(text: string, marked: readonly Span[]): Block[] {
  const paragraphs = joinLines(text, marked);
  const parts: Draft[] = [];
  const opening = (span: Span): string => text.slice(span.start, Math.min(span.end, span.start + LOOK));
  // A time over one paragraph may begin its sentence; over several it is a live page's.
  const isLive = paragraphs.filter((span) => STAMP.test(opening(span))).length > 1;
  // A text has one date line; capitals before several paragraphs are who speaks in a transcript.
  const hasTurns = paragraphs.filter((span) => CAPITALS_LEAD.test(opening(span))).length > 1;
  const leads = hasTurns ? LEADS.filter((lead) => lead !== CAPITALS_LEAD) : LEADS;
  const heads = runInHeads(paragraphs.map(opening));
  const labels = paragraphs.slice(0, HEAD_BLOCKS).map((span) => readLabel(opening(span)));
  const prose = paragraphs.findIndex(
    ({ start, end }, at) =>
      !labels[at] && withoutClosers(text.slice(Math.max(start, end - 20), end)).endsWith('.'),
  );
  // Below the first sentence labels are the article's own.
  if (prose >= 0) labels.length = Math.min(labels.length, prose);
  paragraphs.forEach((span, paragraph) => {
    const label = labels[paragraph] ?? null;
    // A label alone may open a headline: "Title: the fight for a belt".
    if (
      label !== null &&
      [labels[paragraph - 1], labels[paragraph + 1]].some((other) => other && other.field !== label.field)
    ) {
      const { field } = label;
      const kind = field === 'title' ? 'headline' : 'furniture';
      parts.push({ ...trim(text, span.start, span.start + label.length), paragraph, kind: 'furniture' });
      parts.push({ ...trim(text, span.start + label.length, span.end), paragraph, kind, field });
      return;
    }
    const title = paragraph < HEAD_BLOCKS ? findTitleAmongBars(opening(span)) : null;
    if (title !== null) {
      const [start, end] = [span.start + title.start, span.start + title.end];
      const [before, after] = [trim(text, span.start, start), trim(text, end, span.end)];
      if (before.start < before.end) parts.push({ ...before, paragraph, kind: 'furniture' });
      parts.push({ start, end, paragraph, kind: 'headline', field: 'title' });
      if (after.start < after.end) parts.push({ ...after, paragraph, kind: 'furniture' });
      return;
    }
    const stamp = isLive ? (STAMP.exec(opening(span))?.[0].length ?? 0) : 0;
    // Date lines stand near the start only.
    const head =
      stamp > 0 ? stamp : (heads.get(paragraph) ?? (paragraph < 6 ? leadLength(opening(span), leads) : 0));
    if (head > 0) parts.push({ ...trim(text, span.start, span.start + head), paragraph, kind: 'furniture' });
    const credit =
      CREDIT.exec(text.slice(Math.max(span.start + head, span.end - LOOK), span.end))?.[0].length ?? 0;
    const rest = trim(text, span.start + head, span.end - credit);
    const below = paragraphs[paragraph + 1];
    const isHeading =
      stamp > 0 &&
      below !== undefined &&
      !STAMP.test(opening(below)) &&
      isHeadingOfEntry(text.slice(rest.start, Math.min(rest.end, rest.start + LOOK)));
    if (rest.start < rest.end) parts.push({ ...rest, paragraph, kind: isHeading ? 'furniture' : null });
    if (credit > 0) parts.push({ ...trim(text, span.end - credit, span.end), paragraph, kind: 'furniture' });
  });
  const top = parts
    .slice(0, HEAD_BLOCKS)
    .filter((part) => !isFurniture(opening(part)) || isDateLine(opening(part)));
  const [publisher, ...desks] = top.slice(0, countMastheads(top.map(opening)));
  return classify(
    text,
    parts.map((part) =>
      part === publisher
        ? { ...part, kind: 'furniture', field: 'outlet' }
        : desks.includes(part)
          ? { ...part, kind: 'furniture' }
          : part,
    ),
  );
}

/** Whether these words are furniture by the way they begin ("Also read: …", "Copyright …"). */
export function isFurniture(words: string): boolean {
  const start = plain(words.slice(0, LOOK));
  return FURNITURE_STARTS.some((pattern) => pattern.test(start));
}

/** Whether the words end a sentence, closing marks left aside. */
function endsSentence(words: string): boolean {
  return /[.!?…:;。！？．؟।]$/u.test(withoutClosers(words));
}

interface Draft extends Span {
  readonly paragraph: number;
  readonly kind: BlockKind | null;
  readonly field?: HeadField;
}

/**
 * Lines to paragraphs: each line is one, except where a break falls inside a sentence.
 * @param marked parts whose ends are ends of paragraphs, in order
 * @param onJoin told of every two lines that are joined
 */
function joinLines(
  text: string,
  marked: readonly Span[],
  onJoin: (line: Span, next: Span) => void = () => undefined,
): Span[] {
  const lines: Span[] = [];
  const edges = new Set(marked.flatMap(({ start, end }) => [start, end]));
  let widest = 0;
  for (const match of text.matchAll(LINE)) {
    const span = trim(text, match.index, match.index + match[0].length);
    if (span.start === span.end) continue;
    lines.push(span);
    widest = Math.max(widest, span.end - span.start);
  }
  const wrapWidth = widest >= NARROWEST_WRAP && widest <= WIDEST_WRAP ? widest : null;
  const result: { start: number; end: number }[] = [];
  let last: Span | null = null;
  for (const line of lines) {
    const current = result.at(-1);
    if (
      current !== undefined &&
      last !== null &&
      !edges.has(last.end) &&
      !edges.has(line.start) &&
      continues(text, last, line, wrapWidth)
    ) {
      onJoin(last, line);
      current.end = line.end;
    } else result.push({ ...line });
    last = line;
  }
  return result;
}

/** Whether the break between two neighbouring lines falls inside a sentence or a wrapped paragraph. */
function continues(text: string, line: Span, next: Span, wrapWidth: number | null): boolean {
  const opening = text.slice(next.start, Math.min(next.end, next.start + 60));
  if (readLabel(opening) !== null) return false;
  // "by Ann Lee" below a headline; in a wrapped sentence more follows, or a full stop.
  if (/^by /.test(opening) && readHeadLine(text.slice(next.start, Math.min(next.end, next.start + LOOK))))
    return false;
  const firstWord = /^\S+/.exec(opening)?.[0] ?? '';
  const length = line.end - line.start;
  const lineBreaks = text.slice(line.end, next.start).match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0;
  // A wrapped line is full: the next word would not have fitted.
  if (wrapWidth !== null && lineBreaks === 1 && length + 1 + firstWord.length > wrapWidth) return true;
  const closing = text.slice(Math.max(line.start, line.end - 60), line.end);
  // A short line, too, goes on when the next begins in the middle of a phrase.
  if (lineBreaks === 1 && DANGLING_WORDS.has(firstWord) && /[\p{L}\d]$/u.test(closing) && /\s/.test(closing))
    return true;
  if (endsSentence(closing) || length < SHORTEST_BROKEN_LINE) return false;
  if (/©/.test(text.slice(line.start, Math.min(line.end, line.start + LOOK)))) return false;
  if (/^["'“‘(]?\p{Ll}[\p{Ll}'’-]*(?:[\s,.;:]|$)/u.test(opening)) return true;
  const lastWord = /(?<![\p{L}'’])[\p{L}'’]+$/u.exec(closing)?.[0];
  // "Roof of hall falls in": no page ends so near the top, and a headline may end so.
  if (lineBreaks > 1 && line.end < LOOK && /^(?:in|on|over|about|through)$/.test(lastWord ?? ''))
    return false;
  return lastWord !== undefined && DANGLING_WORDS.has(lastWord) && /^\p{Lu}/u.test(opening);
}

/** "MANDIPUR: ", "NEW DELHI, Feb. 14: "; capitals alone shout as often as they name a place. */
const CAPITALS_LEAD =
  /^(?!(?:WATCH|LIVE|BREAKING|UPDATE|UPDATED|EXCLUSIVE|WARNING|NOTE|OPINION|ANALYSIS|VIDEO|SPOILER|CORRECTION|EDITORIAL|FACT|FACTBOX|EXPLAINER|ALERT|URGENT)\b)\p{Lu}{3}[\p{Lu}.'’/ -]{0,30}(?:, [\p{L}\d. ]{1,30})?:(?=\s\p{Lu}\p{Ll}|\s\p{Lu}\s)/u;

const LEADS: readonly RegExp[] = [
  // "date 2023-03-06", as feeds put it before the text.
  /^date:?\s+\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?Z?)?(?=\s|$)/i,
  // "Jan 30 (Reuters) - ", "30 January (AFP) - "
  /^(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}{2,8}\.?),? \(\p{Lu}[\p{L}\d .&/'’-]{1,40}\)\s?(?:--|[-–—])(?=\s)/u,
  // "LONDON, March 3 (Reuters) - ", "(Bloomberg) -- "
  /^(?:\p{Lu}[\p{L}.'’/ -]{1,40}(?:, [\p{L}\d. ]{1,30}){0,3}\s)?\(\p{Lu}[\p{L}\d .&/'’-]{1,40}\)\s?(?:--|[-–—])(?=\s)/u,
  CAPITALS_LEAD,
  // "新华社北京3月5日电（记者李兰）", "本报讯（记者李兰）", "【港湾日报专讯】", "〔記者李蘭／高雄報導〕"
  /^\p{sc=Han}{1,6}?[社网網]\p{sc=Han}{0,10}(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日\p{sc=Han}{0,4}?[电電讯訊](?:\s?[（(][^（）()\n]{1,40}[）)])?(?:\s?题[：:])?/u,
  /^本[报報]\p{sc=Han}{0,4}?[讯訊电電](?:\s?[（(][^（）()\n]{1,40}[）)])?/u,
  /^[【〔（(][^【】〔〕（）()\n]{2,40}(?:[讯訊电電]|[报報][导導道])[】〕）)]/u,
  // "路透河东3月5日 - "
  /^(?:路透|法新|美联|美聯|彭博)社?\p{sc=Han}{0,10}(?:\d{4}年)?\d{1,2}月\d{1,2}日\s?[-–—]{1,2}(?=\s)/u,
  // "WASHINGTON — "
  /^\p{Lu}{3}[\p{Lu}.'’/ -]{0,40}(?:, [\p{L}\d. ]{1,30}){0,3}\s?(?:--|[–—]|\s-)(?=\s)/u,
];

/** The time that a live page puts over what happened then: "14:32 The ferry …", "9.05pm BST: Police …". */
const STAMP =
  /^(?:[01]?\d|2[0-3])[.:][0-5]\d(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|BST|UTC|CET|CEST|EST|EDT|PST|IST|AEST|WAT|EAT))?\s?[:–—-]?(?=\s{1,4}["“‘']?\p{Lu})/u;

/** Who delivered a paragraph, behind its last sentence: "… is open. (Harbour Wire)", "… is open. (AFP/dpa)". */
const CREDIT = /\((?<=[.!?]["”’]?\s{1,2}\()\p{Lu}[\p{L}.&’'-]*(?:[ /]\p{Lu}?[\p{L}.&’'-]+){0,3}\)$/u;

/** Whether the words beside the time of an entry head it: "Lights out", "Kick-off!", "Who was at the wheel?"; not "It is over." */
function isHeadingOfEntry(words: string): boolean {
  return !/[.:…]["”’»)]*$/u.test(words) && wordCount(words) <= LONGEST_QUESTION;
}

/** "Money. Shares fell …": a word or two before the first sentence of a paragraph; "Mr. Lee" is none. */
const RUN_IN = /^(\p{Lu}[\p{L}'’-]+(?: [\p{L}'’-]+){0,2})\.(?=\s["“‘]?\p{Lu})/u;

/**
 * Lengths of the heads that run into their paragraphs, by paragraph. A newsletter has one before most of its paragraphs, each
 * of its own; a curt first sentence stands before one here and there.
 */
function runInHeads(openings: readonly string[]): Map<number, number> {
  const found = new Map<number, number>();
  const words = new Set<string>();
  openings.forEach((opening, paragraph) => {
    const head = RUN_IN.exec(opening)?.[1]?.toLowerCase();
    if (head === undefined || LEADING_ABBREVIATIONS.has(head) || NO_HEAD.test(head)) return;
    found.set(paragraph, head.length + 1);
    words.add(head);
  });
  const long = openings.filter((opening) => endsSentence(opening) || opening.length === LOOK).length;
  return words.size === found.size && found.size > 2 && found.size * 2 > long
    ? found
    : new Map<number, number>();
}

/** Curt sentences that answer or cry out. */
const NO_HEAD =
  /^(?:yes|no|not|well|ok|okay|right|true|maybe|perhaps|indeed|exactly|thanks?|sorry|i|we|you|he|she|it|they)\b/;

/** Length of the date line that opens a paragraph, 0 when there is none. */
function leadLength(opening: string, leads: readonly RegExp[]): number {
  let length = 0;
  for (const pattern of leads) {
    const rest = opening.slice(length);
    const indent = rest.length - rest.trimStart().length;
    const match = pattern.exec(rest.slice(indent));
    if (match !== null) length += indent + match[0].length;
  }
  return length;
}

function classify(text: string, drafts: readonly Draft[]): Block[] {
  const words = (draft: Draft): string =>
    plain(text.slice(draft.start, Math.min(draft.end, draft.start + LOOK)));
  const isProse = drafts.map(
    (draft) =>
      draft.kind === null &&
      (draft.end - draft.start > LONGEST_HEADLINE ||
        endsSentence(text.slice(Math.max(draft.start, draft.end - 20), draft.end))),
  );
  /** What may be a line of the head or a headline, with the author whom it would name. */
  const loose = new Map<number, string | null>();
  let isSigned = false;
  const kinds: BlockKind[] = drafts.map((draft, index) => {
    if (draft.kind !== null) return draft.kind;
    const start = words(draft);
    const short = draft.end - draft.start <= LOOK;
    if (isFurniture(start) || !/[\p{L}\p{N}]/u.test(start)) return 'furniture';
    if (short && (isDateLine(start) || isCaption(start))) return 'furniture';
    const next = drafts[index + 1];
    const head = short ? readHeadLine(start, next === undefined ? '' : words(next)) : null;
    if (head?.isSure === true) {
      isSigned ||= head.author !== null;
      return 'furniture';
    }
    const isOuter = index < HEAD_BLOCKS || index >= drafts.length - FOOT_BLOCKS;
    if (head !== null && isOuter) loose.set(index, head.author);
    return 'body';
  });
  const prose = kinds.flatMap((kind, index) => (kind === 'body' && isProse[index] === true ? [index] : []));
  const firstProse = headlineEnds(prose, drafts, words);
  const lastProse = prose.at(-1);
  if (firstProse === undefined || lastProse === undefined) {
    // Nothing here ends like a sentence: notes or a list. The first line may be a headline, the rest is the text.
    const first = kinds.indexOf('body');
    if (first >= 0 && kinds.indexOf('body', first + 1) >= 0) kinds[first] = 'headline';
  } else {
    const count = (index: number): number => wordCount(words(drafts[index]!));
    const heads = kinds.flatMap((kind, index) => (kind === 'body' && index < firstProse ? [index] : []));
    const longest = Math.max(0, ...heads.map(count));
    const headlines = heads.filter((index) => !loose.has(index));
    const headline = headlines.find((index) => count(index) > LONGEST_SECTION);
    // A line that would name an author stands below the headline; above it only the name of a person does, once.
    const isByline = (index: number, author: string): boolean =>
      headline !== undefined &&
      (index > headline || (!isSigned && count(headline) > count(index) && isPersonsName(author)));
    for (const index of heads) {
      const author = loose.get(index);
      if (typeof author === 'string' ? isByline(index, author) : author === null && headlines.length > 0)
        kinds[index] = 'furniture';
      // One or two words above a full headline name the section.
      else kinds[index] = longest >= 4 && count(index) <= LONGEST_SECTION ? 'furniture' : 'headline';
    }
    let list = false;
    for (let index = firstProse; index < drafts.length; index++) {
      if (kinds[index] !== 'body') continue;
      const draft = drafts[index]!;
      if (!list && index > 0 && isProse[index + 1] === true && isAskingHeading(words(draft))) {
        kinds[index] = 'furniture';
        continue;
      }
      if (loose.has(index)) {
        kinds[index] = 'furniture';
        continue;
      }
      if (isProse[index] === true) {
        list = text.slice(draft.start, draft.end).endsWith(':');
        if (LIST_LABEL.test(words(draft))) kinds[index] = 'furniture';
        continue;
      }
      // After the article's last sentence come topics and labels; between paragraphs, short lines are subheadings.
      // Lines of a list that a colon announced are text.
      if (
        !list &&
        ((index > lastProse && count(index) <= 10) ||
          (index < lastProse && count(index) <= longestHeading(words(draft)) && isProse[index + 1]))
      )
        kinds[index] = 'furniture';
    }
  }
  return drafts.map((draft, index) => ({
    start: draft.start,
    end: draft.end,
    paragraph: draft.paragraph,
    kind: kinds[index]!,
    ...(draft.field !== undefined && { field: draft.field }),
  }));
}

/** Over a list; "She said:" and "Top court:" open a quotation. */
const LIST_LABEL = /^(?:key|main) (?:points|findings|facts|developments|dates|figures):$/i;

/** Index of the first block of the article proper: a first line that asks or exclaims may still be its headline. */
function headlineEnds(
  prose: readonly number[],
  drafts: readonly Draft[],
  words: (draft: Draft) => string,
): number | undefined {
  const [first, second] = prose;
  if (first === undefined || second === undefined) return first;
  const line = words(drafts[first]!);
  const isQuestion =
    /[?!]$/.test(line) && line.length <= 120 && (line.match(/(?<!\.\.)[.!?](?:\s|$)/g)?.length ?? 0) === 1;
  return isQuestion && first < 3 ? second : first;
}

/** So many words a subheading has at most: an ordinary line of more may be a sentence that lost its full stop. */
function longestHeading(line: string): number {
  return /^(?:How|What|Why|Who|Where|When|Which)\b/.test(line) || !/\p{Ll}|\p{Lo}/u.test(line) ? 10 : 6;
}

/**
 * Whether a line asks as headings do: "What about passengers?", "I am on the trial. What should I do?". More than one
 * sentence is one only in the voice of the reader; and who asks in quotation marks is quoted.
 */
function isAskingHeading(line: string): boolean {
  if (!/[?？]$/u.test(line) || /["“”«»„「『]/u.test(line)) return false;
  if (/\p{sc=Han}/u.test(line)) return line.length <= LONGEST_HAN_HEADING && !/[。！，？]./u.test(line);
  return (
    wordCount(line) <= LONGEST_QUESTION && (/^(?:I|My|We|Our)\b/.test(line) || !/[.!?…:;]\s/u.test(line))
  );
}

function isCaption(line: string): boolean {
  return /©|\bgetty images\b|\bshutterstock\b|\((?:ap|afp|reuters) ?(?:photo|\/|file)|\bfile photo\b|^(?:file |ap )?photo\b.{0,40}:/i.test(
    line,
  );
}

function wordCount(line: string): number {
  return line.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** The words without the marks of links and emphasis that come with texts copied as Markdown. */
function plain(words: string): string {
  return words.replace(/\[([^[\]]{0,200})\]\([^()\s]{0,200}\)/g, '$1').replace(/^[#>*_\s]{1,10}/, '');
}

function withoutClosers(words: string): string {
  let end = words.length;
  while (end > 0 && (CLOSERS.includes(words[end - 1]!) || /\s/.test(words[end - 1]!))) end--;
  return words.slice(0, end);
}

/** The span without white space at its ends. */
export function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}
