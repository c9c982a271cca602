// The bundled sample keeps the promise of data/README.md: every kind of finding occurs in it, where it was planted.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/core/analysis.ts';
import { FINDING_KINDS, type FindingKind } from '../../src/core/model/comparison.ts';
import { english } from '../../src/core/texts/english.ts';
import { findingLines } from '../../src/core/texts/wording.ts';
import { overlaps } from '../../src/core/model/span.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../data/sample/${name}`, import.meta.url), 'utf8');

interface SampleList {
  readonly base: string;
  readonly sources: readonly { file: string; title: string; outlet: string; date: string | null }[];
}
const sample = JSON.parse(read('case.json')) as SampleList;
const sources = sample.sources.map(({ file, title, outlet, date }) => ({
  id: file,
  title,
  outlet,
  date,
  text: read(file),
}));
const { findings, sentences } = analyse(sources);

/** What was planted: a kind of finding, and words of the sentences it ties. */
const PLANTED: readonly (readonly [FindingKind, readonly Readonly<Record<string, string>>[]])[] = [
  [
    'worded-differently',
    [
      { 'harbour-wire.txt': 'a pillar of strength', 'riverside-daily.txt': 'an indispensable sector' },
      { 'harbour-wire.txt': 'rice bowl firmly', 'assembly-record.txt': 'rice bowl in our own hands' },
      { 'metro-ledger.txt': 'In the end China', 'assembly-record.txt': 'In the end China' },
    ],
  ],
  ['numbers-differ', [{ 'harbour-wire.txt': '30 percent', 'riverside-daily.txt': '26 percent' }]],
  [
    'same-matter',
    [
      { 'harbour-wire.txt': 'Two things matter most', 'assembly-record.txt': 'There are two essentials' },
      { 'harbour-wire.txt': 'rice bowl firmly', 'metro-ledger.txt': 'main consensus' },
    ],
  ],
  ['same-claim', [{ 'harbour-wire.txt': 'grain reserves', 'metro-ledger.txt': 'grain reserves' }]],
  ['dates-differ', [{ 'harbour-wire.txt': '13 March', 'riverside-daily.txt': '14 March' }]],
  [
    'speaker-differs',
    [
      {
        'harbour-wire.txt': 'We cannot count on the world market',
        'riverside-daily.txt': 'a provincial delegate',
      },
    ],
  ],
  ['certainty-differs', [{ 'metro-ledger.txt': 'will come', 'riverside-daily.txt': 'may come' }]],
  [
    'possible-contradiction',
    [
      { 'harbour-wire.txt': 'open to the press', 'metro-ledger.txt': 'closed to the press' },
      { 'harbour-wire.txt': 'Deputies took questions', 'riverside-daily.txt': 'did not take questions' },
    ],
  ],
  ['shared-text', [{ 'harbour-wire.txt': 'leased land', 'metro-ledger.txt': 'leased land' }]],
  ['other-occasion', [{ 'harbour-wire.txt': 'Self-reliance in', 'southern-post.txt': 'Self-reliance in' }]],
  ['only-in-one', [{ 'assembly-record.txt': 'care for the elderly' }]],
];

/** The sentence of a source in which the words stand. */
function sentenceWith(file: string, words: string) {
  const at = sources.find(({ id }) => id === file)!.text.indexOf(words);
  return sentences.find(({ source, start, end }) => source === file && at >= 0 && start <= at && at < end)!;
}

describe('the sample case', () => {
  it('lists its files, its base, and one source without a date', () => {
    expect(sample.sources.map(({ file }) => file)).toContain(sample.base);
    expect(sample.sources.filter(({ date }) => date === null)).toHaveLength(1);
  });

  it('shows every kind of finding', () => {
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(FINDING_KINDS));
  });

  it('tells of the one that names nobody that it names no speaker', () => {
    const told = findings.filter(({ passages }) =>
      passages.some(({ source }) => source === 'metro-ledger.txt'),
    );
    const lines = told.flatMap((finding) => findingLines(english, finding).map(({ sentence }) => sentence));
    expect(lines).toContain(english.ofEach.speakerSentence('Metro Ledger', null));
  });

  it.each(PLANTED.flatMap(([kind, places]) => places.map((place) => ({ kind, place }))))(
    'shows $kind in $place',
    ({ kind, place }) => {
      const planted = Object.entries(place).map(([file, words]) => sentenceWith(file, words));
      const found = findings.filter(
        (finding) =>
          finding.kind === kind &&
          planted.every((sentence) =>
            finding.passages.some(
              (passage) => passage.source === sentence.source && overlaps(passage, sentence),
            ),
          ),
      );
      expect(found).not.toEqual([]);
    },
  );
});
