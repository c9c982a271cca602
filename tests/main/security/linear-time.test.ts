// Texts come from anyone. Twice the text may cost twice the work, not four times: shown for every regular expression
// of every room that meets outside text, and for the readers as a whole. Work is counted, not timed.
import { Session } from 'node:inspector/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busyTexts, countSteps } from '../../support/count-steps.ts';
import { seededRandom } from '../../support/random.ts';
import { writtenOut, type WrittenPattern } from '../../support/written-patterns.ts';

const ROOMS = ['src/core', 'src/main', 'src/renderer'];

/** Linear work doubles, quadratic work grows fourfold; the rest leaves room for what is done once. */
const MOST_GROWTH = 2.7;

/** The most that the work grows by when the text doubles, over all texts that were made for the expression. */
function growth({ source, flags }: WrittenPattern): number {
  const SHORT = 60;
  let most = 0;
  for (let seed = 1; seed <= 2; seed += 1) {
    const [once, twice] = [SHORT, 2 * SHORT].map((length) =>
      busyTexts(source, flags, length, seededRandom(seed)),
    );
    for (const [index, text] of once!.entries()) {
      most = Math.max(most, countSteps(source, flags, twice![index]!) / countSteps(source, flags, text));
    }
  }
  return most;
}

/** Pieces that texts are made of to keep a reader busy: what opens and never closes, and what nearly is something. */
const PIECES = [
  ...[
    '“',
    '”',
    '"',
    '"a',
    '‘',
    "'",
    '«',
    '「',
    '(',
    ')',
    '[',
    '<',
    '<a>',
    '</a>',
    '<div>',
    '&amp;',
    '&',
    '{',
    '}',
  ],
  ...[
    'a',
    'A',
    'a ',
    'A ',
    'A. ',
    'a.',
    '. ',
    ', ',
    '- ',
    '-',
    '—',
    ' ',
    '\n',
    '\n\n',
    '\r',
    '\t',
    '\u00a0',
    'é',
  ],
  ...[
    '1',
    '1 ',
    '1,',
    '1.',
    '1-',
    '$',
    '$1 ',
    '1 per cent ',
    'of ',
    'and ',
    'the ',
    'Mr. ',
    'U.S. ',
    '5 March ',
  ],
  ...[
    'said ',
    '"a" said ',
    'according to ',
    'he said, “',
    'two ',
    'million ',
    '三',
    '年',
    '百分之',
    '。',
    '他说：“',
  ],
  ...[
    '# ',
    '* ',
    '> ',
    '| ',
    '```\n',
    '[a](',
    '\\',
    '\\par ',
    '{\\a ',
    '00:00:01,000 --> ',
    'By A ',
    '©',
    '* * *\n',
  ],
] as const;

interface Reader {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

let readers: readonly Reader[];
let readSlowly: Reader['read'];
/** Expressions that were put together while the code ran. */
const putTogether = new Map<string, WrittenPattern>();
const PlainRegExp = globalThis.RegExp;
const session = new Session();

beforeAll(async () => {
  globalThis.RegExp = new Proxy(PlainRegExp, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      const made = new target(source, flags);
      const place = /\/src\/(?:core|main)\/[\w./-]+/.exec(new Error().stack ?? '')?.[0];
      if (place !== undefined) {
        putTogether.set(String(made), { where: place, source: made.source, flags: made.flags });
      }
      return made;
    },
  });
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

  // Only now, so that what they put together is heard of, and all they do is counted.
  const [{ readCase }, { findBlocks, findJoins }, { detectMetadata }, { readQuery }, { clauses }, { words }] =
    await Promise.all([
      import('../../../src/core/analysis.ts'),
      import('../../../src/core/text/reading/blocks.ts'),
      import('../../../src/core/text/reading/metadata.ts'),
      import('../../../src/core/text/search/search-query.ts'),
      import('../../../src/core/text/claims/words/clauses.ts'),
      import('../../../src/core/text/words.ts'),
    ]);
  const [{ readPage }, { readRtf }, { readSubtitles }, { readMarkdown }, { readPlainText }] =
    await Promise.all([
      import('../../../src/main/import/html.ts'),
      import('../../../src/main/import/rtf.ts'),
      import('../../../src/main/import/subtitles.ts'),
      import('../../../src/main/import/markdown.ts'),
      import('../../../src/main/import/text.ts'),
    ]);
  ({ readSlowly } = await import('../../support/slow-reader.ts'));
  const file = (text: string, name: string) => ({ name, bytes: Buffer.from(text) });
  const titled = { id: 's', title: 'Dues', outlet: 'Harbour Wire', date: '2026-03-05' };
  readers = [
    {
      name: 'what a text says',
      read: (text) => readCase([{ ...titled, text: `Dues rise\n\nDues rise. ${text}` }]),
    },
    { name: 'blocks', read: (text) => [findBlocks(text), findJoins(text)] },
    { name: 'metadata', read: (text) => detectMetadata(text, 'dues.txt') },
    { name: 'clauses', read: (text) => clauses(text, { start: 0, end: text.length }) },
    { name: 'words', read: words },
    { name: 'a search', read: readQuery },
    { name: 'plain text', read: (text) => readPlainText(file(text, 'a.txt')) },
    { name: 'Markdown', read: (text) => readMarkdown(file(text, 'a.md')) },
    { name: 'Rich Text', read: (text) => readRtf(file(`{\\rtf1 ${text}}`, 'a.rtf')) },
    { name: 'subtitles', read: (text) => readSubtitles(file(`WEBVTT\n\n${text}`, 'a.vtt')) },
    { name: 'web pages', read: (text) => readPage(`<title>Dues</title><p>${text}`, 'a.html') },
  ];
});
afterAll(async () => {
  await session.post('Profiler.disable');
  session.disconnect();
  globalThis.RegExp = PlainRegExp;
});

/** How often any block of our code runs while the reader reads. */
async function workOf({ read }: Reader, text: string): Promise<number> {
  try {
    read(text);
  } catch {
    // A text that is refused is read too.
  }
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => /\/src\/|\/slow-reader\.ts/.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

/** Words on which a reader asks more of the whole sentence. */
const ASKING = ['trial ', 'a trial, ', 'the talks ', 'Court ', 'asked the Court '] as const;

/**
 * How many letters regular expressions go over while the reader reads: an expression that finds nothing has gone over
 * all of its text, and one that is asked for every word of a sentence goes over it as often.
 */
function lettersOf({ read }: Reader, text: string): number {
  const { prototype } = PlainRegExp;
  const plain = Object.getOwnPropertyDescriptor(prototype, 'exec')!;
  const exec = plain.value as (this: RegExp, text: string) => RegExpExecArray | null;
  let letters = 0;
  Object.defineProperty(prototype, 'exec', {
    ...plain,
    value(this: RegExp, within: string): RegExpExecArray | null {
      const from = this.global || this.sticky ? this.lastIndex : 0;
      const found = exec.call(this, within);
      // What is bound to one place is not sought further on.
      const bound = this.sticky || (this.source.startsWith('^') && !this.multiline);
      if (found !== null) letters += found.index + found[0].length - from;
      else if (!bound) letters += within.length - from;
      return found;
    },
  });
  try {
    read(text);
  } finally {
    Object.defineProperty(prototype, 'exec', plain);
  }
  return letters;
}

describe('work on outside text', () => {
  it('is counted: quadratic expressions of either kind are found out, linear ones are not', () => {
    const found = (source: string, flags = 'u'): number => growth({ where: '', source, flags });
    expect(found('\\s+$')).toBeGreaterThan(3.5);
    expect(found('^a*a*b')).toBeGreaterThan(3.5);
    expect(found('“[^”]*”', 'gu')).toBeGreaterThan(3.5);
    expect(found('(?<!\\s)\\s+$')).toBeLessThan(MOST_GROWTH);
    expect(found('“[^”]{0,500}”', 'gu')).toBeLessThan(MOST_GROWTH);
    expect(found('(?<year>\\d{4})-\\d+', 'g')).toBeLessThan(MOST_GROWTH);
  });

  it('is counted: a quadratic reader is found out', async () => {
    const once = 'a'.repeat(300);
    const reader = { name: 'a slow reader', read: readSlowly };
    expect((await workOf(reader, once + once)) / (await workOf(reader, once))).toBeGreaterThan(3.5);
  });

  it('grows as the text does in every reader', async () => {
    const grown: string[] = [];
    for (const reader of readers) {
      // What was counted up to here is not the reader's.
      await workOf(reader, '');
      for (const piece of PIECES) {
        // Longer than any window that a reader looks ahead by, so that its own limit does not look like growth.
        const once = piece.repeat(Math.ceil(400 / piece.length));
        const work = await workOf(reader, once);
        const twice = await workOf(reader, once + once);
        if (work > 500 && twice / work > MOST_GROWTH) {
          grown.push(`${reader.name} of ${JSON.stringify(piece)}: ${work} → ${twice}`);
        }
      }
    }
    expect(grown).toEqual([]);
  }, 300_000);

  it.each(ASKING)(
    'grows as the text does however often an expression is asked of a sentence: %j',
    (piece) => {
      const once = piece.repeat(Math.ceil(2000 / piece.length));
      const [reader] = readers;
      expect(lettersOf(reader!, once + once) / lettersOf(reader!, once)).toBeLessThan(MOST_GROWTH);
    },
  );

  it('grows as the text does in every regular expression, written out or put together', () => {
    const all = [...writtenOut(ROOMS), ...putTogether.values()];
    expect(all.length).toBeGreaterThan(400);
    expect(putTogether.size).toBeGreaterThan(20);
    const grown = all
      .filter((found) => growth(found) > MOST_GROWTH)
      .map(({ where, source }) => `${where}: ${source.slice(0, 100)}`);
    expect(grown).toEqual([]);
  }, 300_000);
});
