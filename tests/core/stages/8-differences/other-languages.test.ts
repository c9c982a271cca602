// What is told of two reports in a language without a pack of its own: figures and words, and nothing by the lists of English.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/core/analysis.ts';
import type { Finding } from '../../../../src/core/model/comparison.ts';

/** What is found, besides that one may be a copy, of two reports whose first statements are given, beside others that both have. */
function findings(a: string, b: string, beside: readonly string[]): readonly Finding['kind'][] {
  const sources = [a, b].map((text, at) => ({
    id: `s${at}`,
    title: '',
    outlet: null,
    date: '2024-05-14',
    text: [text, ...beside].join('\n\n'),
  }));
  return analyse(sources)
    .findings.filter(({ passages }) =>
      passages.some(({ source, start }) => start < (source === 's0' ? a : b).length),
    )
    .map(({ kind }) => kind)
    .filter((kind) => kind !== 'shared-text');
}

const BESIDE = {
  german: ['Der Hafen liegt an der Förde.', 'Die Fähren fahren seit 1962 nach Dorn.'],
  french: ['Le port se trouve au nord de la ville.', 'Les bateaux partent pour Dorn depuis 1962.'],
  spanish: [
    'El puerto está al norte de la ciudad y tiene dos muelles.',
    'Los barcos salen hacia Dorn desde 1962.',
  ],
  italian: ['Il porto si trova a nord della città.', 'Le barche partono per Dorn dal 1962.'],
  portuguese: [
    'O porto fica a norte da cidade e foi ampliado em 1990.',
    'Os barcos partem para Dorn desde 1962.',
  ],
  arabic: ['يقع الميناء شمال المدينة.', 'تبحر السفن إلى دورن منذ عام 1962.'],
} as const;

describe('two reports in a language of which only the figures and the letters are read', () => {
  it.each([
    [
      'german',
      'Bei einem Sturm in einem Hafen in Kelso sind am Montagabend 12 Matrosen verletzt worden.',
      'Bei einem Sturm in einem Hafen in Kelso wurden am Montagabend 15 Matrosen verletzt.',
    ],
    [
      'french',
      'Dans un orage survenu dans le port de Kelso, 12 marins ont été blessés lundi soir.',
      'Dans un orage survenu dans le port de Kelso, 15 marins furent blessés lundi soir.',
    ],
    [
      'spanish',
      'En una tormenta en el puerto de Kelso han sido hospitalizados el lunes 12 marineros.',
      'En una tormenta en el puerto de Kelso fueron hospitalizados el lunes 15 marineros.',
    ],
    [
      'italian',
      'In una tempesta in un porto di Kelso sono stati feriti lunedì sera 12 marinai.',
      'In una tempesta in un porto di Kelso vennero feriti lunedì sera 15 marinai.',
    ],
    [
      'portuguese',
      'Numa tempestade num porto de Kelso foram feridos na segunda-feira 12 marinheiros.',
      'Numa tempestade num porto de Kelso ficaram feridos na segunda-feira 15 marinheiros.',
    ],
    [
      'arabic',
      'أصيب 12 بحارا في عاصفة ضربت ميناء كيلسو مساء الاثنين.',
      'جرح 15 بحارا في عاصفة ضربت ميناء كيلسو مساء الاثنين.',
    ],
  ] as const)('differ in a figure and not by the verbs around it: %s', (language, a, b) => {
    expect(findings(a, b, BESIDE[language])).toEqual(['numbers-differ']);
    expect(findings(b, a, BESIDE[language])).toEqual(['numbers-differ']);
  });

  it('contradict each other by no word that says otherwise in English', () => {
    const [a, b] = ['A tempestade no porto assustou', 'A tempestade do porto assustou'].map(
      (words) => `${words} 12 marinheiros de Kelso na segunda-feira.`,
    ) as [string, string];
    expect(findings(a, b, BESIDE.portuguese)).not.toContain('possible-contradiction');
  });

  it.each([
    ['Die Lotsin Lohmann im Hafen klagt über den Wind.', 'Die Lotsin Lohmann im Hafen lobt alle Matrosen.'],
    ['Die Kuh jagt der Hund im Garten.', 'Der Hund jagt die Kuh im Garten.'],
  ])('contradict each other by no order of words, and no words beside one subject: %s | %s', (a, b) => {
    expect(findings(a, b, BESIDE.german)).not.toContain('possible-contradiction');
  });

  it('contradict each other by a denial that both languages have', () => {
    const [a, b] = ['El capitán de Kelso no tenía licencia.', 'El capitán de Kelso tenía licencia.'];
    expect(findings(a, b, BESIDE.spanish)).toEqual(['possible-contradiction']);
  });

  it('say no more than one matter where one of them denies it', () => {
    expect(findings('كان لدى القبطان ترخيص صالح.', 'لم يكن لدى القبطان ترخيص صالح.', BESIDE.arabic)).toEqual([
      'same-matter',
    ]);
    expect(
      findings(
        'La capitana de Kelso non aveva una licenza.',
        'La capitana di Kelso aveva una licenza.',
        BESIDE.italian,
      ),
    ).toEqual(['same-matter']);
  });
});

describe('two reports in Chinese', () => {
  const beside = ['港口在城北。', '渡轮自1962年起开往河东。'];

  it.each([
    ['今年前五个月全市税收同比下降3.2%。', '1至5月全市税收同比增长3.2%。'],
    ['上半年港口吞吐量增长一成。', '1至6月港口吞吐量减少一成。'],
    ['市长支持扩建码头。', '市长反对扩建码头。'],
  ])('contradict each other by opposites of one thing: %s | %s', (a, b) => {
    expect(findings(a, b, beside)).toContain('possible-contradiction');
    expect(findings(b, a, beside)).toContain('possible-contradiction');
  });

  it.each([
    ['5月出口同比增长3.2%。', '5月出口环比下降1.1%。', 'compared with another time'],
    ['公司上半年销量同比增长12%。', '公司上半年净利润同比下降5%。', 'of another thing'],
    ['今年一季度全市税收同比增长3.2%。', '1至5月全市税收同比下降4.1%。', 'of a longer time'],
  ])('contradict nobody: %s | %s (%s)', (a, b) => {
    expect(findings(a, b, beside)).not.toContain('possible-contradiction');
    expect(findings(b, a, beside)).not.toContain('possible-contradiction');
  });
});
