// The labelled set in tests/eval is only worth measuring against while every label points at words that are there.
// These tests hold its files to their shape, and its labels to their texts.
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readScenes } from '../eval/scenes.ts';

const RELATIONS = [
  'possible-contradiction',
  'numbers-differ',
  'dates-differ',
  'speaker-differs',
  'worded-differently',
  'other-occasion',
  'same-claim',
  'shared-text',
  'related',
] as const;

const Words = v.pipe(v.string(), v.minLength(1));
const SourceId = v.pipe(v.string(), v.regex(/^[a-e]$/u));
const WordsOfSource = v.strictObject({ source: SourceId, words: Words });
const Day = v.pipe(v.string(), v.isoDate());

/** A year, a month, a quarter, a week, a day, a span of any two of them, or a duration. */
const ISO_VALUE =
  /^(?:\d{4}(?:-(?:\d{2}(?:-\d{2})?|Q[1-4]|W\d{2}))?(?:\/\d{4}(?:-\d{2}(?:-\d{2})?)?)?|\d{2}:\d{2}|P(?:[\d.]+[YMWD])*(?:T(?:[\d.]+[HMS])+)?)$/u;

const EvaluationCase = v.strictObject({
  title: Words,
  field: Words,
  /** English where it is absent. */
  language: v.optional(v.picklist(['zh', 'de', 'es', 'ar', 'ja', 'hi', 'ru'])),
  split: v.picklist(['fit', 'held']),
  sources: v.pipe(
    v.array(
      v.strictObject({ id: SourceId, outlet: Words, title: Words, date: v.nullable(Day), text: Words }),
    ),
    v.minLength(3),
    v.maxLength(5),
  ),
  pairs: v.array(
    v.strictObject({
      a: WordsOfSource,
      b: WordsOfSource,
      relation: v.picklist(RELATIONS),
      strength: v.picklist(['strong', 'weak']),
      note: Words,
    }),
  ),
  quotations: v.array(
    v.strictObject({
      source: SourceId,
      words: Words,
      speaker: v.nullable(Words),
      relay: v.nullable(Words),
      kind: v.picklist(['full', 'partial', 'term']),
    }),
  ),
  quantities: v.array(
    v.strictObject({
      source: SourceId,
      words: Words,
      nth: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
      kind: v.picklist([
        'cardinal',
        'ordinal',
        'percent',
        'money',
        'duration',
        'date',
        'daterange',
        'time',
        'multiplier',
      ]),
      value: v.union([v.number(), v.pipe(v.string(), v.regex(ISO_VALUE))]),
      unit: v.optional(Words),
    }),
  ),
  speakers: v.array(v.strictObject({ source: SourceId, words: Words, speaker: Words })),
  onlyIn: v.optional(v.array(WordsOfSource)),
});
type EvaluationCase = v.InferOutput<typeof EvaluationCase>;

const HardSentences = v.array(
  v.strictObject({ text: Words, sentences: v.pipe(v.array(Words), v.minLength(1)), why: Words }),
);

const FOLDER = new URL('../eval/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8'));
const names = readdirSync(new URL('cases/', FOLDER)).filter((name) => name.endsWith('.json'));
const cases = names.map((name) => ({ name, raw: read(`cases/${name}`) }));

const textOf = (labelled: EvaluationCase, source: string): string =>
  labelled.sources.find((candidate) => candidate.id === source)?.text ?? '';

/** How often some words occur in a text, overlapping occurrences counted. */
function countOf(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) count += 1;
  return count;
}

const key = (side: { readonly source: string; readonly words: string }): string =>
  JSON.stringify([side.source, side.words]);

const inOtherLanguages = readdirSync(new URL('tongues/', FOLDER))
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, raw: read(`tongues/${name}`) }));
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

describe.each([...cases, ...inOtherLanguages])('the labelled case $name', ({ raw }) => {
  const labelled = v.parse(EvaluationCase, raw);

  it('has three to five short reports with ids of their own', () => {
    expect(new Set(labelled.sources.map((source) => source.id)).size).toBe(labelled.sources.length);
    for (const source of labelled.sources) {
      const length = [...segmenter.segment(source.text)].filter(({ isWordLike }) => isWordLike).length;
      // Other languages say in fewer words what English says.
      expect(length, source.outlet).toBeGreaterThanOrEqual(labelled.language === undefined ? 120 : 50);
      expect(length, source.outlet).toBeLessThanOrEqual(260);
    }
  });

  it('ties words that stand exactly once in their source, within one paragraph', () => {
    for (const { a, b } of labelled.pairs) {
      for (const side of [a, b]) {
        expect(countOf(textOf(labelled, side.source), side.words), side.words).toBe(1);
        expect(side.words).not.toContain('\n');
      }
    }
  });

  it('ties different sources, and each two passages only once', () => {
    for (const { a, b } of labelled.pairs) expect(a.source, a.words).not.toBe(b.source);
    const pairs = labelled.pairs.map(({ a, b }) => [key(a), key(b)].sort().join());
    expect(pairs).toHaveLength(new Set(pairs).size);
  });

  it('calls nothing told by one source alone that another tells too', () => {
    const placed = ({ source, words }: { source: string; words: string }) => {
      const start = textOf(labelled, source).indexOf(words);
      return { source, start, end: start + words.length };
    };
    const told = labelled.pairs
      .filter(({ relation, strength }) => strength === 'strong' && relation !== 'other-occasion')
      .flatMap(({ a, b }) => [placed(a), placed(b)]);
    for (const alone of labelled.onlyIn ?? []) {
      expect(countOf(textOf(labelled, alone.source), alone.words), alone.words).toBe(1);
      const { source, start, end } = placed(alone);
      const also = told.filter((one) => one.source === source && one.start < end && start < one.end);
      expect(also, alone.words).toEqual([]);
    }
  });

  it('calls no shared text different words', () => {
    // Agency copy may change its spelling; half of the words in common is far below any such copy.
    const bag = (words: string): Set<string> => new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu));
    for (const { a, b } of labelled.pairs.filter((pair) => pair.relation === 'shared-text')) {
      const left = bag(a.words);
      const common = [...bag(b.words)].filter((word) => left.has(word)).length;
      expect(common / left.size, a.words).toBeGreaterThan(0.5);
    }
  });

  it('quotes from mark to mark', () => {
    for (const { source, words } of labelled.quotations) {
      const text = textOf(labelled, source);
      expect(countOf(text, words), words).toBe(1);
      expect(words).toMatch(/^["“'‘„«「]/u);
      const marks = { '"': '"', '“': '”', "'": "'", '‘': '’', '„': '“', '«': '»', '「': '」' };
      const closing = new Map(Object.entries(marks)).get(words.charAt(0)) ?? '';
      // A quotation that goes on in the next paragraph is closed only there.
      const goesOn = text.slice(text.indexOf(words) + words.length).startsWith('\n\n' + words.charAt(0));
      expect(words.endsWith(closing) || goesOn, words).toBe(true);
    }
  });

  it('labels every double or opening curly quotation mark', () => {
    for (const { id, text } of labelled.sources) {
      const quoted = labelled.quotations
        .filter((quotation) => quotation.source === id)
        .map(({ words }) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }));
      for (const mark of text.matchAll(/["“‘„«「]/gu)) {
        const inside = quoted.some(({ start, end }) => mark.index >= start && mark.index < end);
        expect(inside, text.slice(mark.index, mark.index + 40)).toBe(true);
      }
    }
  });

  it('finds each quantity where it says, and says which one where the words occur again', () => {
    const seen = new Set<string>();
    for (const { source, words, nth } of labelled.quantities) {
      const count = countOf(textOf(labelled, source), words);
      expect(count, words).toBeGreaterThan(nth ?? 0);
      if (nth === undefined) expect(count, words).toBe(1);
      const place = JSON.stringify([source, words, nth ?? 0]);
      expect(seen.has(place), place).toBe(false);
      seen.add(place);
    }
  });

  it('labels every figure, except the numbers of things', () => {
    for (const { id, text } of labelled.sources) {
      let rest = text.replace(/No\. \d+/gu, '');
      const own = labelled.quantities.filter((quantity) => quantity.source === id);
      // The longest first, so that "12" does not eat into "12 March 2022".
      for (const { words } of own.sort((a, b) => b.words.length - a.words.length))
        rest = rest.replace(words, '');
      expect(rest.match(/\p{Nd}+/gu) ?? [], id).toEqual([]);
    }
  });

  it('gives numbers for amounts and ISO values for dates, times and durations', () => {
    for (const { words, kind, value } of labelled.quantities) {
      const timed = ['date', 'daterange', 'time', 'duration'].includes(kind);
      expect(typeof value, words).toBe(timed ? 'string' : 'number');
      if (kind === 'date') expect(value, words).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    }
  });

  it('names speakers as their source does', () => {
    for (const { source, words, speaker } of [...labelled.quotations, ...labelled.speakers]) {
      const text = textOf(labelled, source);
      expect(countOf(text, words), words).toBe(1);
      if (speaker !== null) expect(text.toLowerCase(), words).toContain(speaker.toLowerCase());
    }
  });
});

describe('the labelled set', () => {
  const all = cases.map(({ raw }) => v.parse(EvaluationCase, raw));
  const pairs = all.flatMap((one) => one.pairs);

  it('has at least eight cases of different fields', () => {
    expect(new Set(all.map((one) => one.field)).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(8);
  });

  it('has every relation', () => {
    expect(new Set(pairs.map((pair) => pair.relation))).toEqual(new Set(RELATIONS));
  });

  it('keeps merely related passages weak, so that they count as no answer', () => {
    const related = pairs.filter((pair) => pair.relation === 'related');
    expect(related.filter((pair) => pair.strength === 'strong')).toEqual([]);
  });
});

const LongCase = v.pick(EvaluationCase, ['title', 'field', 'split', 'sources', 'pairs']);
const longCases = ['long/', 'contested/'].flatMap((folder) =>
  readdirSync(new URL(folder, FOLDER))
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, raw: read(`${folder}${name}`) })),
);

describe.each(longCases)('the labelled case $name, of which only pairs are labelled', ({ raw }) => {
  const { sources, pairs } = v.parse(v.strictObject(LongCase.entries), raw);

  it('has reports of 150 to 700 words', () => {
    for (const { text, outlet } of sources) {
      expect(text.split(/\s+/u).length, outlet).toBeGreaterThanOrEqual(150);
      expect(text.split(/\s+/u).length, outlet).toBeLessThanOrEqual(700);
    }
  });

  it('ties words that stand exactly once in their source, in two sources, and only once', () => {
    for (const { a, b } of pairs) {
      expect(a.source, a.words).not.toBe(b.source);
      for (const { source, words } of [a, b]) {
        const text = sources.find(({ id }) => id === source)?.text ?? '';
        expect(countOf(text, words), words).toBe(1);
        expect(words).not.toContain('\n');
      }
    }
    const tied = pairs.map(({ a, b }) => [key(a), key(b)].sort().join());
    expect(tied).toHaveLength(new Set(tied).size);
  });

  it('keeps merely related passages weak', () => {
    expect(pairs.filter(({ relation, strength }) => relation === 'related' && strength === 'strong')).toEqual(
      [],
    );
  });
});

const Placed = v.strictObject({
  words: Words,
  nth: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
const SingleReport = v.strictObject({
  style: Words,
  split: v.picklist(['fit', 'held']),
  outlet: Words,
  language: v.optional(v.picklist(['zh', 'de', 'es', 'ar', 'ja', 'hi', 'ru'])),
  date: Day,
  text: Words,
  sentences: v.array(
    v.strictObject({ words: Words, kind: v.optional(v.picklist(['headline', 'furniture'])) }),
  ),
  quotations: v.array(
    v.strictObject({
      ...Placed.entries,
      speaker: v.nullable(Words),
      relay: v.nullable(Words),
      kind: v.picklist(['full', 'partial', 'term']),
    }),
  ),
  speakers: v.array(v.strictObject({ words: Words, speaker: Words })),
  unclear: v.array(Words),
  quantities: v.array(
    v.strictObject({
      ...Placed.entries,
      kind: EvaluationCase.entries.quantities.item.entries.kind,
      value: EvaluationCase.entries.quantities.item.entries.value,
    }),
  ),
  occasions: v.array(
    v.strictObject({
      words: Words,
      who: v.optional(Words),
      where: v.optional(Words),
      gathering: v.optional(Words),
      date: v.optional(Day),
    }),
  ),
});
const singles = readdirSync(new URL('single/', FOLDER)).filter((name) => name.endsWith('.json'));

describe.each(singles)('the single report %s', (name) => {
  const report = v.parse(SingleReport, read(`single/${name}`));

  it('is split into sentences that cover it in order', () => {
    let at = 0;
    for (const { words } of report.sentences) {
      const start = report.text.indexOf(words, at);
      expect(report.text.slice(at, start).trim(), words).toBe('');
      at = start + words.length;
    }
    expect(report.text.slice(at).trim()).toBe('');
  });

  it('has every label in its text, where it says', () => {
    for (const { words, nth } of [...report.quotations, ...report.quantities])
      expect(countOf(report.text, words), words).toBeGreaterThan(nth ?? 0);
    for (const { words } of [...report.speakers, ...report.occasions])
      expect(
        report.sentences.some((sentence) => sentence.words === words),
        words,
      ).toBe(true);
  });
});

describe('the hard sentences', () => {
  const items = v.parse(HardSentences, read('sentences.json'));

  it('are at least thirty-five, each a text of its own', () => {
    expect(items.length).toBeGreaterThanOrEqual(35);
    expect(new Set(items.map((item) => item.text)).size).toBe(items.length);
  });

  it.each(items)('cover their text in order: $why', ({ text, sentences }) => {
    let at = 0;
    for (const sentence of sentences) {
      const start = text.indexOf(sentence, at);
      expect(text.slice(at, start).trim(), sentence).toBe('');
      at = start + sentence.length;
    }
    expect(text.slice(at).trim()).toBe('');
  });
});

describe('the scenes', () => {
  const scenes = readScenes(new URL('../eval/scenes/', import.meta.url));

  it('each have four statements that say the same, three at odds with them and five beside', () => {
    expect(scenes).toHaveLength(600);
    for (const { same, atOdds, beside, topic } of scenes)
      expect(
        [same, atOdds, beside].map(({ length }) => length),
        topic,
      ).toEqual([4, 3, 5]);
  });

  it('tell nothing twice', () => {
    const statements = scenes.flatMap(({ same, atOdds, beside }) => [...same, ...atOdds, ...beside]);
    expect(new Set(statements).size).toBe(statements.length);
  });
});
