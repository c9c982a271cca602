// Texts that nobody writes on purpose: nothing crashes, every offset stays inside, and the work grows no faster than
// n log n. Work is counted, not timed: what regular expressions and the segmenter are given to read.
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { analyse, type AnalysedSource } from '../../../src/core/analysis.ts';
import { splitSentences } from '../../../src/core/stages/1-sentences.ts';
import { findSpeech } from '../../../src/core/stages/2-speech.ts';
import { findQuantities } from '../../../src/core/stages/3-quantities.ts';
import { findClaims } from '../../../src/core/stages/4-claims.ts';
import { findSettings } from '../../../src/core/stages/6-occasions.ts';
import { forgetRemembered } from '../../../src/core/text/patterns/remembered.ts';
import { clauses } from '../../../src/core/text/claims/words/clauses.ts';

function extract(text: string): void {
  const source = { id: 'a', text, date: '2024-06-12' };
  const sentences = splitSentences(source);
  const speech = findSpeech(source, sentences);
  const found = [
    ...sentences,
    ...speech.quotations,
    ...speech.attributions,
    ...findQuantities(source, sentences),
    ...findClaims(source, sentences, speech),
    ...sentences.flatMap((one) => clauses(text, one)),
  ];
  const outside = found.filter(({ start, end }) => start < 0 || end <= start || end > text.length);
  expect(outside).toEqual([]);
}

/** Characters given to regular expressions and to the segmenter while `run` runs. */
function workOf(run: () => void): number {
  let work = 0;
  const exec = RegExp.prototype[Symbol.matchAll];
  const replace = RegExp.prototype[Symbol.replace];
  const spies = [
    vi.spyOn(RegExp.prototype, 'test').mockImplementation(function (this: RegExp, text: string) {
      work += text.length;
      return this.exec(text) !== null;
    }),
    vi.spyOn(RegExp.prototype, Symbol.matchAll).mockImplementation(function (this: RegExp, text: string) {
      work += text.length;
      return exec.call(this, text);
    }),
    vi.spyOn(RegExp.prototype, Symbol.replace).mockImplementation(function (
      this: RegExp,
      text: string,
      by: (found: string) => string,
    ) {
      work += text.length;
      return replace.call(this, text, by);
    }),
    vi.spyOn(String.prototype, 'slice').mockImplementation(function (this: string, from = 0, to?: number) {
      const length = this.length;
      const start = from < 0 ? Math.max(0, length + from) : Math.min(from, length);
      const end = to === undefined ? length : to < 0 ? Math.max(0, length + to) : Math.min(to, length);
      const cut = this.substring(start, Math.max(start, end));
      work += cut.length;
      return cut;
    }),
  ];
  try {
    run();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return work;
}

afterEach(() => {
  vi.restoreAllMocks();
});

const NAUGHTY: readonly string[] = [
  '',
  ' \n\t\u00a0\u2028\u2029\ufeff',
  '....!!!???…',
  '\u0000\u0001\u007f',
  '\ud800',
  'a\udc00b',
  '👩‍👩‍👧‍👦 said “👍🏽”. 🇨🇳🇳🇴',
  'Z\u0351\u036b\u0343al\u0342g\u0348o said he \u0360comes.',
  '\u200bAnn\u200b \u200dLee\u200c said \u2060“yes\u200b”.',
  'مرحبا Ann Lee قالت “نعم” on 5 مارس.',
  '\u202eAnn Lee said “no”.\u202c',
  '“‘"„«「『《',
  '”’"“»」』》',
  "'''''''''' said he",
  'constructor __proto__ hasOwnProperty toString said “valueOf”. toString 5 __proto__s. 3 constructor.',
  'Infinity NaN -0 1e999 0x1F $-1 1/0 ½½½ ٣٫٥٪ 1,2,3,4 5..6 7.8.9.10 99:99 2023-02-30 31/02/2023',
  `${'9'.repeat(400)} people and $${'9'.repeat(400)}bn and ${'9'.repeat(400)} per cent in ${'9'.repeat(400)}.`,
  `${'one hundred '.repeat(200)}million`,
  '第'.repeat(300),
  '亿'.repeat(400) + '元',
  '据'.repeat(300) + '，',
  'said '.repeat(500),
  'according to '.repeat(500),
  'the the the of of of and and , , , said that that that.',
  '<script>alert("x")</script> said “<b>”. ${7*7} {{7*7}} %s %n',
];

/** What sentences that report speech are made of: two statements of one may be tied in ways that nobody has thought of. */
const REPORTING: readonly string[] = [
  ...['“It is late,”', '“It is over.”', '“unfair”', 'it was late', 'nobody came', '40 people were hurt'],
  ...['Ann Lee', 'Ann Lee, the mayor,', 'the minister', 'she', 'he', 'police', 'Reuters', 'a spokesman for'],
  ...[
    'said',
    'told reporters',
    'warned that',
    'denied that',
    'replied that',
    'called it',
    'announced',
    'saying',
  ],
  ...[
    'who said',
    'who also warned that',
    'which',
    'and',
    'but',
    'while',
    'as',
    'adding that',
    'according to',
  ],
  ...[
    'citing',
    'he said',
    'was told that',
    'was quoted as saying',
    'by the agency',
    'in her view',
    'in a statement',
  ],
  ...['on Friday', 'at a meeting in Oslo', ',', '—', ':', ';', '(Con)', 'not', 'when', 'After'],
];

describe('naughty strings', () => {
  it.each(NAUGHTY.map((text) => [JSON.stringify(text).slice(0, 60), text]))('%s', (_name, text) => {
    extract(text);
    extract(`${text} Ann Lee said the mill must stay. ${text}`);
    extract(`这是磨坊。${text}李兰说。`);
  });

  it.each([
    ['a sentence of 100,000 characters', `The mill ${'and the old town '.repeat(6_000)}must stay.`],
    ['10,000 quotation marks', '“'.repeat(5_000) + '”'.repeat(5_000)],
    ['no sentence at all', '\n\u200b\n '.repeat(1_000)],
  ])('%s', (_name, text) => {
    extract(text);
  });

  it('of words that report speech in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...REPORTING), { minLength: 3, maxLength: 14 }), (words) => {
        const text = `Ann Lee met Per Holm in Oslo. ${words.join(' ')}. It was late.`;
        extract(text);
        const source: AnalysedSource = { id: 'a', title: 'A', text, outlet: null, date: '2024-06-12' };
        expect(() => analyse([source])).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it('of every kind of character in any order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        extract(text);
      }),
      { numRuns: 200 },
    );
  });
});

/** Sentences of two reports of one event: with figures, units, days, quotations and brackets for what is mutated to meet. */
const REPORTS: readonly string[] = [
  'The Dorn plant makes 1,200 cars per (working) day, Ann Lee said on Friday.',
  'At least 40 people were hurt when a 14-year-old bridge gave way near Varn.',
  '“We will rebuild it,” said the mayor, who put the cost at €4.5 million.',
  'Unemployment fell to 4.1 per cent in May from 5 per cent a year earlier.',
  'The council voted 7-5 on 3 March 2024 to close the 12 km road by June.',
  'Police denied that any of the 30 workers had been told to leave.',
  'A ferry with 150 passengers sank at 09:42, Harbour Wire reported.',
  '李兰说：“磨坊在三月五日增长百分之三。”',
];
const NOISE = Array.from('()[]{}*+?\\^$|/-–%€.,:;&@#=~<>"“”’‘½\u00ad\u200b\n').concat(
  'per',
  'a',
  'not',
  '$1',
  'km',
);
const OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [/\d/u, '7'],
  [/people|passengers|workers/u, 'staff'],
  [/cars/u, 'vehicles'],
  [/km/u, 'miles'],
  [/million/u, 'billion'],
  [/said|reported/u, 'denied'],
  [/will|had/u, 'may have'],
];

/** A sentence with signs put before, behind or between some of its words, and with some of what it tells told otherwise. */
const mutated = (sentence: string): fc.Arbitrary<string> => {
  const noise = fc.tuple(fc.nat(), fc.constantFrom(...NOISE), fc.constantFrom('before', 'behind', 'between'));
  return fc.tuple(fc.subarray([...OTHERWISE]), fc.array(noise, { maxLength: 3 })).map(([changes, signs]) => {
    const words = changes.reduce((told, [from, to]) => told.replace(from, to), sentence).split(' ');
    for (const [place, sign, where] of signs) {
      const at = place % words.length;
      if (where === 'between') words.splice(at, 0, sign);
      else words[at] = where === 'before' ? sign + words[at]! : words[at]! + sign;
    }
    return words.join(' ');
  });
};

describe('two mutated reports held against each other', () => {
  it('never make the comparison fail, and every passage of it stands in its text', () => {
    const toldTwice = fc
      .constantFrom(...REPORTS)
      .chain((sentence) => fc.tuple(mutated(sentence), mutated(sentence)));
    fc.assert(
      fc.property(fc.array(toldTwice, { minLength: 1, maxLength: 2 }), (told) => {
        const texts = new Map(
          ['a', 'b'].map((id, at) => [id, told.map((each) => each[at]!).join(' ')] as const),
        );
        const found = analyse(
          [...texts].map(([id, text]) => ({ id, title: id, outlet: id, date: '2024-06-12', text })),
          { allAlignments: true },
        );
        const passages = [
          ...found.sentences,
          ...found.quotations,
          ...found.quantities,
          ...found.claims,
          ...found.alignments.flatMap(({ differences }) => differences.flatMap(({ passages }) => passages)),
        ];
        const outside = passages.filter(
          ({ source, start, end }) => start < 0 || end <= start || end > texts.get(source)!.length,
        );
        expect(outside).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});

/** Texts of one kind of thing, of any size. */
const ENDLESS: readonly (readonly [string, (size: number) => string])[] = [
  ['ordinary prose', (size) => 'Ann Lee said on Friday that 30 per cent of mills must stay. '.repeat(size)],
  ['one long sentence', (size) => `The mill ${'and the very old town '.repeat(size)}must stay.`],
  ['a word without an end', (size) => 'a'.repeat(40 * size)],
  ['thousands of quotation marks', (size) => '“a big mill” said Lee and '.repeat(size)],
  ['marks that never close', (size) => '“‘"'.repeat(10 * size)],
  ['straight marks between words', (size) => `" a ' b `.repeat(5 * size)],
  [
    'thousands of speakers',
    (size) => 'Ann Lee, head of the mill, said, and he said, and she added that '.repeat(size),
  ],
  ['thousands of names', (size) => 'Ann Bo Cy Dee Lee '.repeat(2 * size)],
  ['digits only', (size) => '9'.repeat(30 * size)],
  ['numbers only', (size) => '1,400 per cent, '.repeat(2 * size)],
  ['number words only', (size) => 'twenty hundred million and a half '.repeat(size)],
  ['commas only', (size) => ', '.repeat(20 * size)],
  ['brackets that never close', (size) => '(a. B '.repeat(5 * size)],
  ['full stops only', (size) => '. '.repeat(20 * size)],
  ['lines only', (size) => 'a\n'.repeat(20 * size)],
  ['white space only', (size) => ' '.repeat(40 * size)],
  ['Chinese without an end', (size) => '磨坊必须保留，李兰表示，'.repeat(3 * size)],
  ['Chinese sentences', (size) => '李兰说：“磨坊在三月五日增长百分之三。”'.repeat(2 * size)],
  ['a Chinese sentence of names', (size) => '市长李兰会见书记王宁并在河东'.repeat(2 * size)],
  [
    'Chinese people who all speak',
    (size) =>
      Array.from({ length: 2 * size }, (_, at) => {
        const name = `李${'明华强芳兰军平静伟丽'[at % 10]!}${String.fromCharCode(0x5f20 + Math.floor(at / 10))}`;
        return `市长${name}到会。道路很差，${name}说。`;
      }).join(''),
  ],
  ['Chinese numerals', (size) => '三亿五千万'.repeat(8 * size)],
  ['another script', (size) => 'Мельница «должна» остаться в 2023 г. и 3,5 млн. '.repeat(size)],
  ['zero-width characters', (size) => '\u200b\u200d'.repeat(20 * size)],
  ['thousands of dates', (size) => '5 March 2023 '.repeat(2 * size)],
  ['thousands of years and clock times', (size) => 'by 2023 the mill opened at 7:15 and '.repeat(size)],
  ['thousands of weekdays', (size) => 'on Friday the mill opened and '.repeat(size)],
  ['thousands of figures', (size) => '1,400 workers and 30 boats, '.repeat(size)],
  [
    'thousands of shares and sums',
    (size) => 'a third of $4.5bn, 12 per cent more than in May, '.repeat(size),
  ],
  ['thousands of opposites', (size) => 'The dam held and gave way and was not breached '.repeat(size)],
  ['thousands of negations', (size) => 'not never no '.repeat(3 * size)],
];

describe('the work', () => {
  it.each(ENDLESS)('on %s grows no faster than n log n', (_name, make) => {
    const [small, large] = [make(250), make(500)];
    const first = workOf(() => {
      extract(small);
    });
    const second = workOf(() => {
      extract(large);
    });
    // n log n from this length to twice of it is 2.2 times; a little is left for where the chunks are cut.
    expect(second / first).toBeLessThan(2.4);
  });
});

describe('the work on thousands of people', () => {
  /** A name of its own for each number, of letters alone. */
  const nameOf = (index: number): string =>
    `Bo${Array.from(String(index), (digit) => 'aeioubcdfg'[Number(digit)]).join('')}n`;
  const people = (size: number, tell: (name: string) => string): string =>
    Array.from({ length: size }, (_, index) => tell(`Kelva ${nameOf(index)}`)).join(' ');

  /** How often a set is asked or added to while `run` runs: each look at one of the people does so. */
  function looksOf(run: () => void): number {
    let looks = 0;
    /* eslint-disable @typescript-eslint/unbound-method -- called below on what they were called on */
    const { has, add } = Set.prototype;
    /* eslint-enable @typescript-eslint/unbound-method */
    const spies = [
      vi.spyOn(Set.prototype, 'has').mockImplementation(function (this: Set<unknown>, value) {
        looks += 1;
        return has.call(this, value);
      }),
      vi.spyOn(Set.prototype, 'add').mockImplementation(function (this: Set<unknown>, value) {
        looks += 1;
        return add.call(this, value);
      }),
    ];
    try {
      run();
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
    return looks;
  }

  function speechOf(text: string): void {
    const source = { id: 'a', text };
    findSpeech(source, splitSentences(source));
  }

  it.each<[string, (name: string) => string]>([
    ['who all bear one title', (name) => `${name}, a senator, left. The senator said it was late.`],
    [
      'each told to be something else, before a company speaks',
      (name) => `${name}, a ${name.slice(6).toLowerCase()}ist, left. The company said it was late.`,
    ],
  ])('%s grows no faster than n log n', (_name, tell) => {
    const [first, second] = [250, 500].map((size) => {
      const text = people(size, tell);
      return looksOf(() => {
        speechOf(text);
      });
    });
    expect(second! / first!).toBeLessThan(2.4);
  });

  it('of one family who all say something grows no faster than n log n', () => {
    const [first, second] = [250, 500].map((size) => {
      const text = people(size, (name) => `${name} said it was late.`);
      const source = { id: 'a', text, date: '2024-06-12' };
      const sentences = splitSentences(source);
      const claims = findClaims(source, sentences, findSpeech(source, sentences));
      return looksOf(() => {
        findSettings(source, sentences, claims, []);
      });
    });
    expect(second! / first!).toBeLessThan(2.4);
  });
});

describe('the work on thousands of quotations', () => {
  const LOOKING = ['some', 'find', 'filter', 'includes', 'findIndex', 'every'] as const;

  /** How many places of lists are looked at while `run` runs. */
  function placesOf(run: () => void): number {
    let places = 0;
    const before = LOOKING.map((name) => Object.getOwnPropertyDescriptor(Array.prototype, name)!);
    for (const [at, name] of LOOKING.entries()) {
      const { value } = before[at]! as { value: (...given: unknown[]) => unknown };
      const counted = function (this: unknown[], ...given: unknown[]): unknown {
        const [look, ...rest] = given;
        if (typeof look !== 'function') places += this.length;
        return typeof look === 'function'
          ? value.call(
              this,
              (...each: unknown[]) => {
                places += 1;
                return (look as (...each: unknown[]) => unknown)(...each);
              },
              ...rest,
            )
          : value.apply(this, given);
      };
      Object.defineProperty(Array.prototype, name, { ...before[at], value: counted });
    }
    try {
      run();
    } finally {
      for (const [at, name] of LOOKING.entries()) Object.defineProperty(Array.prototype, name, before[at]!);
    }
    return places;
  }

  it.each([
    ['that are nicknames', 'William “Billy” Tranter went to the old harbour today.\n\n'],
    ['that fill a paragraph', '“It came straight through the kitchen.”\n\nThe wind was strong.\n\n'],
  ])('%s grows no faster than n log n', (_name, paragraph) => {
    const [first, second] = [250, 500].map((size) => {
      const source = { id: 'a', text: paragraph.repeat(size) };
      const sentences = splitSentences(source);
      return placesOf(() => {
        findSpeech(source, sentences);
      });
    });
    expect(second! / first!).toBeLessThan(2.4);
  });
});

describe('the whole analysis of two such texts', () => {
  const sources = (text: string): AnalysedSource[] =>
    ['a', 'b'].map((id) => ({
      id,
      title: id,
      outlet: null,
      date: '2024-06-12',
      text: id === 'a' ? text : `${text} Ann Lee said the mill must stay.`,
    }));

  it.each(NAUGHTY.map((text) => [JSON.stringify(text).slice(0, 60), text]))(
    'gives a clear result: %s',
    (_name, text) => {
      const { claims, alignments, points } = analyse(sources(text));
      expect(points.flatMap((point) => point.claims)).toHaveLength(claims.length);
      for (const { score } of alignments) expect(score).toBeGreaterThanOrEqual(0);
    },
  );

  // The segmenter's own time grows with the square of what it is given at once: no piece may grow with the text.
  it.each(ENDLESS)(
    'reads no more than n log n, and gives the segmenter no more of it and pieces of a bounded length, on %s',
    (_name, make) => {
      // Of the smaller one too no long statement is kept from one look at it to the next.
      const [small, large] = [100, 400].map((size) => {
        let given = { characters: 0, longest: 0 };
        const work = workOf(() => {
          given = segmented(make(size));
        });
        return { work, ...given };
      });
      expect(large!.longest).toBeLessThanOrEqual(2_000);
      // n log n from this length to four times of it is 4.7 times, and n² sixteen; a little is left for where chunks are cut.
      expect(large!.work / small!.work).toBeLessThan(5);
      // Of marks alone it is given nothing.
      expect(large!.characters).toBeLessThanOrEqual(5 * small!.characters);
    },
  );

  /** What the segmenter is given while two such texts are analysed, nothing of which was read before. */
  function segmented(text: string): { characters: number; longest: number } {
    let characters = 0;
    let longest = 0;
    forgetRemembered();
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called below on what it was called on
    const segment = Intl.Segmenter.prototype.segment;
    const spy = vi.spyOn(Intl.Segmenter.prototype, 'segment').mockImplementation(function (
      this: Intl.Segmenter,
      given: string,
    ) {
      characters += given.length;
      longest = Math.max(longest, given.length);
      return segment.call(this, given);
    });
    try {
      analyse(sources(text));
    } finally {
      spy.mockRestore();
    }
    return { characters, longest };
  }
});
