// What is told of reports in Chinese, beside English ones too, and in a language without a pack of its own: by figures and words,
// and nothing by the lists of English.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/core/analysis.ts';
import type { Finding } from '../../../../src/core/model/comparison.ts';
import { kindsOf } from './told.ts';

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

describe('a bare number in a language without rules of its own', () => {
  it.each([
    [
      'Le texte du moulin a été voté par 38 voix contre 21.',
      'Le vote fut acquis par 38 voix contre 19.',
      true,
    ],
    [
      'Le texte du moulin a été voté par 38 voix contre 21.',
      'Le vote fut acquis par 38 voix contre 21.',
      false,
    ],
  ])('that only one has leaves open whether the two say the same: %s | %s', (a, b, open) => {
    const told = kindsOf(
      `${a} La ville de Kelso et ses habitants sont dans les rues.`,
      `${b} Les habitants de Kelso et la ville dorment dans les rues.`,
    );
    expect(told.includes('same-matter: figuresOpen')).toBe(open);
    // The last sentences say the same in either case.
    expect(told.filter((each) => each === 'same-claim: same')).toHaveLength(open ? 1 : 2);
  });
});

describe('shares in Chinese', () => {
  it.each([
    ['全市水质优良比例达到94.2%。', '全市水质优良比例为92.4%。', true],
    ['10月工业增加值同比增长5.4%。', '10月零售总额同比增长3.1%。', false],
    ['全市用水比例达到94.2%。', '全市用电比例达到92.4%。', false],
    ['2024年河东县农村居民收入增长6%。', '2024年河东县城镇居民收入增长4%。', false],
    ['今年全市水质优良比例达到94.2%。', '今年全市空气优良比例达到96.1%。', false],
  ])('differ where what they are of is named before them alike: %s | %s', (a, b, differ) => {
    const rest = '河东市长李兰昨天来到磨坊，同磨坊主会谈。';
    expect(kindsOf(rest + a, rest + b).includes('numbers-differ: figures')).toBe(differ);
  });
});

describe('opposites in other languages than English', () => {
  const isOpposed = (a: string, b: string): boolean =>
    kindsOf(a, b).includes('possible-contradiction: opposed');

  it.each([
    ['市政府表示，河东医院将关闭。', '市政府表示，河东医院不会关闭。'],
    ['议会周三否决了新的住房计划。', '议会周三通过了新的住房计划。'],
    ['議會週三否決了新的住房計劃。', '议会周三通过了新的住房计划。'],
    ['该市失业率上升。', '该市失业率下降。'],
    ['工厂的工人数量增加。', '工厂的工人数量减少。'],
    ['工会同意延长工作时间的方案。', '工会拒绝延长工作时间的方案。'],
    ['公司承认曾在去年向两名港口官员付款。', '公司否认曾在去年向两名港口官员付款。'],
    ['部长在会上提到了关税问题。', '部长在会上未提到关税问题。'],
    ['市长同意参加周五的会议。', '市长不同意参加周五的会议。'],
    [
      'Der Rat hat den Wohnungsplan am Mittwoch abgelehnt.',
      'Der Rat hat den Wohnungsplan am Mittwoch angenommen.',
    ],
    [
      'Le conseil a rejeté le plan de logement mercredi.',
      'Le conseil a approuvé le plan de logement mercredi.',
    ],
  ])('contradict each other: %s | %s', (a, b) => {
    expect(isOpposed(a, b)).toBe(true);
    expect(isOpposed(b, a)).toBe(true);
  });

  it.each([
    ['失业率先上升后下降。', '失业率下降。', 'a movement'],
    ['如果不下雨，比赛将举行。', '比赛将举行。', 'a condition'],
    ['公司没有否认曾向官员付款。', '公司承认曾向官员付款。', 'two denials'],
    ['进口增加，出口减少。', '进口增加，出口减少了。', 'of two things'],
    ['城东的失业率上升。', '城西的失业率下降。', 'of two places'],
    ['议会可能否决新的住房计划。', '议会通过了新的住房计划。', 'what may be'],
    ['工人不仅同意加班，也同意减薪。', '工人同意加班。', 'not only'],
    ['部长不得不辞职。', '部长辞职。', 'had to'],
    ['部长在会上未提到关税问题。', '部长没有在会上提到关税问题。', 'both deny it'],
    ['警方要求居民不要关闭窗户。', '居民关闭了窗户。', 'what is asked for'],
    ['学校不会关闭，医院将关闭。', '医院将关闭。', 'of another'],
    ['部长没有说工厂何时关闭。', '部长说工厂将关闭。', 'not said'],
    [
      'Der Rat hat den Wohnungsplan am Mittwoch nicht angenommen.',
      'Der Rat hat den Wohnungsplan am Mittwoch abgelehnt.',
      'a denial',
    ],
  ])('contradict nobody: %s | %s (%s)', (a, b) => {
    expect(isOpposed(a, b)).toBe(false);
    expect(isOpposed(b, a)).toBe(false);
  });
});

describe('one statement in Chinese and in English', () => {
  const chinese = '两国磨坊主在河东会面。总理罗森在河东表示，北岛将在河上再建36座磨坊。会谈持续了90分钟。';

  it('is tied by its figure, and is given to nobody else and not worded otherwise for its letters', () => {
    const told = kindsOf(
      chinese,
      'Millers of two countries met in Hedong. Prime Minister Erik Rosen said in Hedong that Nordisle would build 36 more mills on the river. The talks lasted 90 minutes.',
    );
    expect(told).toEqual(['same-claim: same', 'same-claim: same']);
  });

  it.each([
    [
      '警方表示，11月24日的火灾造成12人死亡、30人受伤，烧毁300吨粮食。',
      'Police said the fire on 24 November killed 12 people, hurt 30 and burned 400 cars.',
    ],
    [
      '警方表示，11月24日的洪水造成12人死亡、30人受伤，300间房屋倒塌。',
      'Police said the flood on 24 November killed 12 people, hurt 30, and 400 rescuers were sent.',
    ],
  ])('has no other figure for things of two names: %s | %s', (a, b) => {
    expect(kindsOf(a, b).filter((kind) => kind.startsWith('numbers-differ'))).toEqual([]);
  });

  it('is told of another person where two Chinese sources give it to two', () => {
    expect(kindsOf(chinese, chinese.replace('总理罗森', '市长李兰'))).toContain('speaker-differs: speakers');
  });
});

describe('a quotation in a language without rules of its own', () => {
  /** What is told of quotations as worded differently, beside one more sentence of each source. */
  const told = (a: string, b: string, rest: readonly [string, string]): string[] => {
    const sources = [`${rest[0]}\n\n${a}\n`, `${rest[1]}\n\n${b}\n`].map((text, at) => ({
      id: 'ab'[at]!,
      title: 'AB'[at]!,
      outlet: null,
      date: null,
      text,
    }));
    const wordsAt = ({ source, start, end }: { source: string; start: number; end: number }): string =>
      sources.find(({ id }) => id === source)!.text.slice(start, end);
    return analyse(sources)
      .alignments.flatMap(({ differences }) => differences)
      .filter(({ kind }) => kind === 'worded-differently')
      .map(({ passages }) => passages.map(wordsAt).join(' | '));
  };
  const french = [
    'La ville de Kelso fermera le vieux moulin en mars, selon la mairie.',
    'En mars, la ville de Kelso doit fermer son vieux moulin.',
  ] as const;

  it.each([
    [
      '« Nous ne vendrons pas le moulin, nous le garderons pour tous », a dit Mme Leroy.',
      '« Nous n’allons pas vendre le moulin, nous le garderons pour tous », a répondu la maire.',
      french,
      'ne vendrons | n’allons | vendre',
    ],
    [
      '« Nous ne vendrons pas le moulin, nous le garderons pour tous », a dit Mme Leroy.',
      '« Nous ne vendrons jamais le moulin, nous le garderons pour tous », a-t-elle répondu.',
      french,
      'pas | jamais',
    ],
    [
      'قالت رئيسة البلدية ليلى منصور: «لن نبيع الطاحونة، وسنحفظها للجميع».',
      'وقالت منصور في اجتماع: "لن نبيع الطاحونة الآن، وسنحفظها للجميع".',
      ['ستغلق مدينة كلسو الطاحونة القديمة في مارس.', 'تغلق مدينة كلسو في مارس طاحونتها القديمة.'],
      'قالت رئيسة البلدية ليلى منصور: «لن نبيع الطاحونة، وسنحفظها للجميع». | الآن',
    ],
  ] as const)('is told as worded differently by its own words alone: %s | %s', (a, b, rest, words) => {
    expect(told(a, b, rest)).toEqual([words]);
  });

  it.each([
    [
      'in the same words, whoever is said to say it and how',
      '« Nous ne vendrons pas le moulin, nous le garderons pour tous », a dit Mme Leroy.',
      '« Nous ne vendrons pas le moulin, nous le garderons pour tous », a répondu hier la maire.',
    ],
    [
      'with little in common, which may be two',
      '« Nous ne vendrons pas le moulin, nous le garderons pour tous », a dit Mme Leroy.',
      '« Nous ne vendrons pas, mais le temps presse et la ville n’a plus un sou », a dit M. Roux du moulin.',
    ],
  ])('is told as nothing of the kind %s', (_, a, b) => {
    expect(told(a, b, french)).toEqual([]);
  });
});

describe('figures of two languages', () => {
  it('that each lacks leave open what they are of, whatever they are said to count', () => {
    const told = (dead: number): string[] =>
      kindsOf(
        'A magnitude 5.8 earthquake struck southern Peru late on Tuesday, killing at least 14 people and injuring more than 200.',
        `Un terremoto de magnitud 5,8 sacudió el martes por la noche el sur de Perú y dejó al menos ${dead} muertos y más de 200 heridos.`,
      );
    expect([told(19), told(14)]).toEqual([['same-matter: figuresOpen'], ['same-claim: same']]);
  });
});

describe('figures of two things in another language', () => {
  const plans = (other: string): string[] =>
    kindsOf(
      'माधोपुर में नए स्कूल खुलेंगे। इस योजना पर 180 करोड़ रुपये खर्च होंगे।',
      `माधोपुर में नए स्कूल खुलेंगे। माधोपुर की योजना पर ${other} करोड़ रुपये खर्च होंगे। सीतापुर की योजना पर 95 करोड़ रुपये खर्च होंगे।`,
    ).filter((kind) => kind.startsWith('numbers-differ'));

  it('that one report tells alike are held against another one where they are nearer to it', () => {
    expect(plans('180')).toEqual([]);
    expect(plans('210')).toEqual(['numbers-differ: figures']);
  });

  it('are no differing lengths of time where hardly a word is told of both', () => {
    const told = (b: string): string[] =>
      kindsOf(
        'Die Mühle in der Stadt ist verkauft. Die Staatsanwaltschaft hatte sechs Jahre Haft gefordert.',
        `Die Mühle in der Stadt ist verkauft. ${b}`,
      ).filter((kind) => kind.startsWith('numbers-differ'));
    expect(told('Der Verteidiger hatte zwei Jahre auf Bewährung beantragt.')).toEqual([]);
    expect(told('Die Staatsanwaltschaft hatte fünf Jahre Haft gefordert.')).toEqual([
      'numbers-differ: figures',
    ]);
  });

  it('that count people by no more than 人 need a word in common', () => {
    const told = (b: string): string[] =>
      kindsOf('河东磨坊的火灾造成8人死亡。', `磨坊昨天发生火灾。${b}`).filter((kind) =>
        kind.startsWith('numbers-differ'),
      );
    expect(told('伤者已送往县人民医院，其中3人伤势较重。')).toEqual([]);
    expect(told('河东磨坊的火灾造成6人死亡。')).toEqual(['numbers-differ: figures']);
  });
});

describe('a toll in Chinese', () => {
  const early = '截至7日8时，河东磨坊火灾造成6人死亡、11人受伤。';

  it('as of two days is none that differs', () => {
    expect(kindsOf(early, '截至8日晚间，河东磨坊火灾已造成8人死亡、11人受伤。', '2025-06-09')).toContain(
      'same-matter: incomparable',
    );
  });

  it('differs from another one that is told with the day of the event', () => {
    expect(kindsOf(early, '6日下午，河东磨坊发生火灾，造成6人死亡、14人受伤。', '2025-06-09')).toContain(
      'numbers-differ: figures',
    );
  });
});

describe('a bound in another language', () => {
  it.each([
    [
      'Der Sturm hat in der Stadt und auf der Insel mehr als 200 Bäume gefällt.',
      'Der Sturm hat in der Stadt und auf der Insel 231 Bäume gefällt.',
      false,
    ],
    [
      'Der Sturm hat in der Stadt und auf der Insel mehr als 200 Bäume gefällt.',
      'Der Sturm hat in der Stadt und auf der Insel 431 Bäume gefällt.',
      true,
    ],
    ['河东磨坊的火灾烧毁近百吨粮食。', '河东磨坊的火灾烧毁93吨粮食。', false],
    ['河东磨坊的火灾烧毁近百吨粮食。', '河东磨坊的火灾烧毁63吨粮食。', true],
  ])('leaves room as far as it does: %s | %s', (a, b, differ) => {
    expect(kindsOf(a, b).some((kind) => kind.startsWith('numbers-differ'))).toBe(differ);
  });
});
