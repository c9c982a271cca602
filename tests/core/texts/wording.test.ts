// What the machine says is worded in every language of the catalogue, with all that belongs to it.
import { describe, expect, it } from 'vitest';
import { saidTexts } from '../../support/said-texts.ts';
import type { ChangeName } from '../../../src/core/model/change.ts';
import type { Explanation, Reason } from '../../../src/core/model/said.ts';
import { Problem, say } from '../../../src/core/model/problem.ts';
import { dateInWords } from '../../../src/core/text/dates/iso-dates.ts';
import { chinese } from '../../../src/core/texts/chinese.ts';
import { english } from '../../../src/core/texts/english.ts';
import {
  changeSays,
  entrySays,
  explained,
  findingLines,
  findingSays,
  problemSays,
  reasoned,
  wayOf,
} from '../../../src/core/texts/wording.ts';

/** Text of a place for a value. */
const PLACES = /\{\d\}/g;

const EXPLANATIONS: readonly Explanation[] = [
  ['same', 'surely', 'Wire', 'Post'],
  ['same', 'likely', 'Wire', 'Post'],
  ['figuresOpen', 'Wire', '32 percent', 'Post', '34 percent'],
  ['figuresRoom', 'Wire', '30 to 35 percent', 'Post', '34 percent'],
  ['rounded', 'Wire', '3 million tonnes', 'Post', '2837 thousand tonnes'],
  ['wordsOpen', 'Wire', 'north', 'Post', 'south'],
  ['wordsApart', 'Wire', 'Japan', 'Post', 'Korea'],
  ['limits', 'Wire', 'Post', 'Post', 'half of the ransom'],
  ['oneDenies', 'Wire', 'Post', 'Wire'],
  ['certainty', 'Wire', 'possible', ['may close'], 'Post', 'settled', ['will close']],
  ['certainty', 'Wire', 'wanted', ['should close'], 'Post', 'settled', []],
  ['open', 'Wire', 'Post'],
  ['worded', 2, 'Wire', ['a pillar', 'of strength'], 'Post', ['a support']],
  ['worded', 1, 'Wire', [], 'Post', ['to anyone']],
  ['worded', 0, 'Wire', ['never'], 'Post', []],
  ['occasions', 'occasion', 'Wire', ['Ada Lind', 'Westhaven'], '2024-05-01', 'Post', ['Ada Lind'], null],
  ['occasions', 'speaker', 'Wire', ['Ada Lind'], null, 'Post', ['Omar Haddad'], null],
  ['speakers', 'Wire', 'Ada Lind', 'Post', null],
  ['copied', 'whole', 'Wire', 'Post'],
  ['copied', 'nearly', 'Wire', 'Post'],
  ['opposed', 'Wire', 'will rise', 'Post', 'will fall'],
  ['figures', 'Wire', '26 percent', 'Post', '31 percent', ['global', 'output']],
  ['figures', 'Wire', '26 percent', 'Post', '31 percent', []],
  [
    'incomparable',
    'period and measure',
    'Wire',
    '26 percent',
    'of output',
    '2023-03/2023-04',
    'Post',
    '31 percent',
    '',
    null,
  ],
  ['wentOn', 'Wire', '12', '2025-06-02', 'Post', '17', '2025-06-03', 'dead'],
  ['incomparable', 'period', 'Wire', '26 percent', 'of output', '2022', 'Post', '31 percent', '', null],
  ['figuresOfTwo', 'Wire', '900', 'Ohio', 'Post', '700', 'Texas'],
  ['examples', 'Wire', '3 million crowns', 'Post', '2 million crowns'],
  ['dates', 'Wire', 'on Sunday', '2023-03-05', 'Post', 'on Monday', '2023-03-06'],
  ['alone', 'Wire'],
  ['aloneOf', 'Wire', '听证会', '西港', '2024-05-01'],
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
  ['tied', 'Mina'],
  ['moved', 'Mina'],
  ['merged', 'Mina'],
];

const CHANGES: readonly ChangeName[] = [
  ['create', 'Dues'],
  ['addSource', 'Wire'],
  ['addMany', 12],
  ['addFiles', 10, 2],
  ['editSource', 'Wire', 'outlet', 'date'],
  ['removeSource', 'Wire'],
  ['about', 'Dues', 'Wire', false],
  ['about', null, null, true],
  ['note', 'Wire'],
  ['editNote', 'Wire'],
  ['placeNote', 'Wire'],
  ['removeNote', 'Wire'],
  ['addNotes', 'notes.jsonld'],
  ['addRecord', 'Dues'],
  ['attachRecord', 'Wire'],
  ['removeRecord', 'Dues'],
  ['adoptVersion', 'Wire'],
  ['review', 'Mina', 'truth', true],
  ['review', '', 'Ours', false],
  ['verdict', 'the dam', 'Disputed'],
  ['withdrawVerdict', 'the dam'],
  ['state', 'in-review', 'the dam'],
  ['checks', 'the dam'],
  ['confirm', 'numbers-differ', 'the dam'],
  ['dismiss', 'shared-text', 'the dam'],
  ['leaveOpen', 'only-in-one', 'the dam'],
  ['link', 'contradicts', 'the dam', 'the river'],
  ['removeLink', 'the dam'],
  ['correct', 'absent', 'the dam', 'Wire'],
  ['correct', 'tie', 'the dam', null],
  ['correctMany', 'speaker', 'the dam', 3],
  ['removeCorrection', 'the dam'],
  ['saveScale', 'Ours'],
  ['removeScale', 'Ours'],
  ['tags'],
  ['renameTag', 'figures', 'numbers'],
  ['mergeTags', 'figures', 'numbers'],
  ['restore', '2024-05-01T10:00:00.000Z'],
];

/** The strings within a value. */
const wordsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap(wordsIn) : typeof value === 'string' ? [value] : [];

/** Which of two ways it is stands in the catalogue, not in the data. */
const WAYS = [
  'settled',
  'wanted',
  'possible',
  'occasion',
  'speaker',
  'whole',
  'nearly',
  'surely',
  'likely',
  'period',
  'period and measure',
];

describe('what the machine says', () => {
  it('has single marks within Chinese quotation marks, and none that a cut has parted from its partner', () => {
    const worded: Explanation = ['worded', 0, 'Wire', ['要“守住底线”', '底线”，未来'], 'Post', []];
    expect(explained(chinese, worded)).toContain('“要‘守住底线’”、“底线，未来”');
  });

  it.each(EXPLANATIONS)(
    'calls sources by number in the language of the page, and leaves their words: %s',
    (...one) => {
      const numbered = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(numbered);
        if (typeof value !== 'string' || WAYS.includes(value) || /^\d{4}(-|$)/.test(value) || value === '')
          return value;
        return value === 'Wire' ? 'Source 1' : value === 'Post' ? 'Source 2' : 'Source 3';
      };
      const [key, ...values] = one as Explanation;
      const own = wordsIn(values.map(numbered)).includes('Source 3');
      const said = explained(chinese, [key, ...values.map(numbered)] as unknown as Explanation);
      expect(said).not.toMatch(/Source [12]/);
      expect(said.includes('Source 3')).toBe(own);
    },
  );

  it.each([
    [english, ['1,233 more', '1,234']],
    [chinese, ['1,234', '1,234']],
  ] as const)('writes large counts of what is corrected as all numbers: %#', (texts, [many, all]) => {
    expect(changeSays(texts, ['correctMany', 'speaker', 'the dam', 1234])).toContain(many);
    const { sameWords, allOfSpeaker, allOfOccasion } = texts.correcting;
    for (const said of [sameWords(1234), allOfSpeaker(1234, 'Wire', 'Mina'), allOfOccasion(1234, 'Wire')])
      expect(said).toContain(all);
  });

  it.each([
    ['English', english],
    ['Chinese', chinese],
  ] as const)('names in %s everything that it is about', (_, texts) => {
    for (const [said, [, ...values]] of [
      ...EXPLANATIONS.map((one) => [explained(texts, one), one] as const),
      ...REASONS.map((one) => [reasoned(texts, one), one] as const),
    ]) {
      for (const word of wordsIn(values))
        if (!WAYS.includes(word)) expect(said).toContain(dateInWords(word, texts.locale));
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

  it('of what one source alone tells names the occasion that it is told of', () => {
    const said = (...[gathering, where, date]: readonly (string | null)[]): string =>
      explained(english, ['aloneOf', 'Wire', gathering!, where!, date!]);
    const end = ', as far as wording and meaning tell.';
    expect(said('council meeting', null, '2024-03-03')).toBe(
      `Only Wire tells this of the council meeting on 3 March 2024${end}`,
    );
    expect(said('inquiry', 'Westhaven', null)).toBe(`Only Wire tells this of the inquiry in Westhaven${end}`);
    expect(said(null, 'town hall', '2024-03')).toBe(
      `Only Wire tells this of what was said at the town hall in March 2024${end}`,
    );
    expect(explained(chinese, ['aloneOf', 'Wire', null, '西港', '2024-05-01'])).toBe(
      '就措辞和含义来看，关于2024年5月1日，西港，这一点仅见于Wire。',
    );
  });

  it('of a finding is all its sentences, and how many more there are', () => {
    const finding = {
      explanations: [
        ['alone', 'Wire'],
        ['same', 'surely', 'Wire', 'Post'],
      ],
      more: 2,
    } as const;
    expect(findingSays(english, finding)).toBe(
      'Only in Wire, as far as wording and meaning tell. Wire and Post say the same. This holds for 2 more pairs of statements.',
    );
    expect(findingSays(chinese, finding)).toBe(
      '就措辞和含义来看，仅见于Wire。Wire与Post说法相同。另有 2 对说法也是如此。',
    );
  });

  it('of a finding asks once whether all that seem to be about one matter say the same', () => {
    const finding = {
      explanations: [
        ['open', 'Wire', 'Post'],
        ['open', 'Post', 'Source 3'],
      ],
      more: 0,
    } as const;
    expect(findingSays(english, finding)).toBe(
      'Wire, Post and Source 3 seem to be about one matter. Whether they say the same is for you to judge.',
    );
    expect(findingSays(chinese, finding)).toContain('Wire、Post与来源3似乎');
  });

  it('of a finding tells each source’s occasion once, and what holds for all of them once, behind them', () => {
    const apart = (differ: 'occasion' | 'speaker', other: string) =>
      ['occasions', differ, 'Wire', ['Ada Lind'], null, other, ['Omar Haddad'], null] as const;
    const finding = {
      explanations: [apart('occasion', 'Post'), apart('occasion', 'Sheet'), apart('speaker', 'Echo')],
      more: 0,
    };
    expect(findingSays(english, finding)).toBe(
      'Wire: Ada Lind. Post: Omar Haddad. Sheet: Omar Haddad. Echo: Omar Haddad. What is said on different occasions is not searched for conflicts. Different people speak: whether they agree is for you to judge.',
    );
    expect(findingSays(chinese, finding).match(/不同场合所说的话，不作矛盾比对。/g)).toHaveLength(1);
  });

  it('of a finding names each source’s speaker once, in lines that a table can have', () => {
    const finding = {
      explanations: [
        ['speakers', 'Wire', 'Ada Lind', 'Post', null],
        ['speakers', 'Wire', 'Ada Lind', 'Source 3', 'Omar Haddad'],
      ],
      more: 0,
    } as const;
    expect(findingSays(english, finding)).toBe(
      'Wire attributes it to Ada Lind. Post names no speaker. Source 3 attributes it to Omar Haddad.',
    );
    expect(findingLines(chinese, finding).map(({ name, says }) => [name, says])).toEqual([
      ['Wire', 'Ada Lind'],
      ['Post', '未指明发言人'],
      ['来源3', 'Omar Haddad'],
    ]);
  });

  it('has days and months as its readers write them, a year or a time as it stands', () => {
    const said = (texts: typeof english): string =>
      explained(texts, ['dates', 'Wire', 'in March', '2023-03', 'Post', 'at nine', '21:00']);
    expect(said(english)).toBe('Wire has “in March” (March 2023), Post has “at nine” (21:00).');
    expect(said(chinese)).toBe('Wire作“in March”（2023年3月），Post作“at nine”（21:00）。');
    const days = ['dates', 'Wire', '3 May', '--05-03', 'Post', 'May 10', '--05-10'] as const;
    expect(explained(english, days)).toBe('Wire has “3 May”, Post has “May 10” (10 May).');
    expect(reasoned(english, ['occasion', ['Council', '2023-03-05', '2024']])).toBe(
      'Same occasion: Council, 5 March 2023, 2024',
    );
  });

  it('says which words only one side has', () => {
    expect(explained(english, ['worded', 2, 'Wire', [], 'Post', ['to anyone']])).toBe(
      'Both give it as a quotation, but only Post has “to anyone”.',
    );
    expect(explained(chinese, ['worded', 2, 'Wire', ['to anyone'], 'Post', []])).toBe(
      '双方都作为引语，但只有Wire有“to anyone”。',
    );
    expect(explained(english, ['worded', 0, 'Wire', ['never'], 'Post', []])).toBe(
      'Both report it in their own words: Wire has “never”, Post has not.',
    );
  });
});

describe('how import knew something', () => {
  it('is told in the language of the page, an older case’s in its own words', () => {
    expect(wayOf(english, ['jsonLd', 'headline'])).toBe('JSON-LD headline');
    expect(wayOf(english, ['properties', 'pdf', 'date'])).toBe("day of saving in the PDF's properties");
    expect(wayOf(chinese, ['properties', 'pdf', 'date'])).toBe('PDF属性中的保存日期');
    expect(wayOf(english, ['earlier', 'record', 'RIS'])).toBe('earlier version: bibliographic record, RIS');
    expect(wayOf(chinese, ['earlier', 'byline'])).toBe('较早版本：署名');
    expect(wayOf(chinese, 'leading date line')).toBe('leading date line');
    // What a later version may know, or somebody else’s file says.
    expect(wayOf(chinese, ['telepathy', 'strong'])).toBe('telepathy strong');
  });
});

describe('what a person did', () => {
  it('is named in English by what it was done to', () => {
    expect(CHANGES.slice(4, 8).map((name) => changeSays(english, name))).toEqual([
      'Edit outlet, date of Wire',
      'Remove Wire',
      'Rename the case to “Dues”, Make Wire the base',
      'Name no base',
    ]);
    expect(changeSays(english, ['verdict', 'the dam', 'Disputed'])).toBe('Verdict on “the dam”: Disputed');
    expect(changeSays(english, ['create', 'Dues'])).toBe('Create the case “Dues”');
  });

  it('counts texts and records apart, unless an older case did not', () => {
    const added = (texts: number, records: number): string =>
      changeSays(english, ['addFiles', texts, records]);
    expect(added(5, 0)).toBe('Add 5 texts');
    expect(added(1, 4)).toBe('Add 1 text and 4 records');
    expect(added(0, 2)).toBe('Add 2 records');
    expect(changeSays(english, ['addMany', 1200])).toBe('Add 1,200 texts or records');
  });

  it('is in Chinese where Chinese is spoken, whatever it was', () => {
    const ours = /\b(outlet|date|truth|Disputed|contradicts|numbers-differ|in-review|null|undefined)\b/;
    for (const name of CHANGES) {
      const said = changeSays(chinese, name);
      expect(said).toMatch(/\p{Script=Han}/u);
      expect(said).not.toMatch(ours);
    }
    expect(changeSays(chinese, ['verdict', 'the dam', 'Disputed'])).toBe('对“the dam”下结论：有争议');
  });

  it('is told in the log as undone or made again where it was', () => {
    const what = ['note', 'Wire'] as const;
    expect(entrySays(english, { what })).toBe('Note on Wire');
    expect(entrySays(english, { what, how: 'undone' })).toBe('Undid: Note on Wire');
    expect(entrySays(chinese, { what, how: 'redone' })).toBe('重做：批注Wire');
  });

  it('of an older log is the sentence that it was kept as, and of a file of unknown make what it says', () => {
    expect(entrySays(chinese, { what: 'Note on Wire' })).toBe('Note on Wire');
    expect(entrySays(english, { what: ['constructor', 'x'] })).toBe('constructor x');
    expect(entrySays(english, { what: ['flew', 3] })).toBe('flew 3');
  });
});

describe('what went wrong', () => {
  it('is said in Chinese wherever it arises, with every value, and nothing is said that arises nowhere', () => {
    const said = [...saidTexts('src').keys()];
    expect(Object.keys(chinese.problems).sort()).toEqual(said.sort());
    for (const [text, translated] of Object.entries(chinese.problems)) {
      expect((translated.match(PLACES) ?? []).sort()).toEqual((text.match(PLACES) ?? []).sort());
    }
  });

  it('is in the language of the page, and so is what stands in it', () => {
    const problem = new Problem(
      'binary-file',
      say`${'x.png'} is ${say`a picture`}. Save it as PDF, .docx or plain text and add that.`,
    );
    expect(problem.message).toBe('x.png is a picture. Save it as PDF, .docx or plain text and add that.');
    expect(problemSays(english, problem.toData())).toBe(problem.message);
    expect(problemSays(chinese, problem.toData())).toBe('x.png 是图片。请另存为 PDF、.docx 或纯文本再添加。');
    expect(problemSays(chinese, Problem.from(problem.toData()).toData())).toMatch(/图片/);
  });

  it('stays as it was said where the catalogue does not know it', () => {
    expect(problemSays(chinese, { message: 'Name the case.' })).toBe('Name the case.');
    expect(problemSays(chinese, new Problem('internal', say`Odd ${1}`).toData())).toBe('Odd 1');
  });
});
