// What the machine says is worded in every language of the catalogue, with all that belongs to it.
import { describe, expect, it } from 'vitest';
import type { Explanation, Reason } from '../../../src/core/model/said.ts';
import { chinese } from '../../../src/core/texts/chinese.ts';
import { english } from '../../../src/core/texts/english.ts';
import { explained, findingSays, reasoned } from '../../../src/core/texts/wording.ts';

const EXPLANATIONS: readonly Explanation[] = [
  ['same', 'Wire', 'Post'],
  ['likely', 'Wire', 'Post'],
  ['worded', 2, 'Wire', ['a pillar', 'of strength'], 'Post', ['a support']],
  ['worded', 1, '', [], '', []],
  ['occasions', 'occasion', 'Wire', ['Ada Lind', 'Westhaven'], '2024-05-01', 'Post', ['Ada Lind'], null],
  ['occasions', 'speaker', 'Wire', ['Ada Lind'], null, 'Post', ['Omar Haddad'], null],
  ['speakers', 'Wire', 'Ada Lind', 'Post', null],
  ['copied', 'whole', 'Wire', 'Post'],
  ['copied', 'nearly', 'Wire', 'Post'],
  ['opposed', 'Wire', 'will rise', 'Post', 'will fall'],
  ['figures', 'Wire', '26 percent', 'Post', '31 percent', ['global', 'output']],
  ['figures', 'Wire', '26 percent', 'Post', '31 percent', []],
  ['dates', 'Wire', 'on Sunday', '2023-03-05', 'Post', 'on Monday', '2023-03-06'],
  ['alone', 'Wire'],
];
const REASONS: readonly Reason[] = [
  ['elimination'],
  ['answered', 'dead'],
  ['speaker', 'Ada Lind'],
  ['occasion', ['Council', 'Westhaven']],
  ['words', ['quay', 'winters']],
  ['meaning', 'always', 'at all times'],
  ['bothQuote'],
  ['noneQuotes'],
  ['oneQuotes', 'Wire'],
  ['incomparable', 'period and measure', '26 percent', 'of output', '2022', '31 percent', '', null],
  ['incomparable', 'period', '26 percent', 'of output', '2022', '31 percent', 'of output', null],
  ['tied', 'Mina'],
  ['moved', 'Mina'],
  ['merged', 'Mina'],
];

/** The strings within a value. */
const wordsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap(wordsIn) : typeof value === 'string' ? [value] : [];

describe('what the machine says', () => {
  it.each([
    ['English', english],
    ['Chinese', chinese],
  ] as const)('names in %s everything that it is about', (_, texts) => {
    for (const [said, [, ...values]] of [
      ...EXPLANATIONS.map((one) => [explained(texts, one), one] as const),
      ...REASONS.map((one) => [reasoned(texts, one), one] as const),
    ]) {
      // Which of two ways it is stands in the catalogue, not in the data.
      const ways = ['occasion', 'speaker', 'whole', 'nearly', 'period', 'period and measure'];
      for (const word of wordsIn(values)) if (!ways.includes(word)) expect(said).toContain(word);
    }
  });

  it('is in Chinese characters and Chinese punctuation where Chinese is spoken', () => {
    const said = [
      ...EXPLANATIONS.map((one) => explained(chinese, one)),
      ...REASONS.map((one) => reasoned(chinese, one)),
    ];
    for (const each of said) {
      expect(each).toMatch(/\p{Script=Han}/u);
      expect(each).not.toMatch(/[,;:.]/);
    }
  });

  it('of a finding is all its sentences, and how many more there are', () => {
    const finding = {
      explanations: [
        ['alone', 'Wire'],
        ['same', 'Wire', 'Post'],
      ],
      more: 2,
    } as const;
    expect(findingSays(english, finding)).toBe(
      'Only in Wire. Wire and Post say the same. And 2 more of the kind.',
    );
    expect(findingSays(chinese, finding)).toBe('仅见于Wire。Wire与Post说法相同。另有 2 处同类情况。');
  });

  it('leaves out the words that differ where only one side has any', () => {
    expect(explained(english, ['worded', 0, 'Wire', [], 'Post', []])).toBe(
      'Both report it in their own words.',
    );
  });
});
