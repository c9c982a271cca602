// Languages other than English: which one a text is in, and what is read in each.
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../../src/core/stages/1-sentences.ts';
import { findSpeech } from '../../../../src/core/stages/2-speech.ts';
import { findQuantities } from '../../../../src/core/stages/3-quantities.ts';
import { findClaims } from '../../../../src/core/stages/4-claims.ts';
import { CHINESE_SETTING } from '../../../../src/core/text/reading/chinese/settings.ts';
import { readChineseNumber } from '../../../../src/core/text/reading/chinese/quantities.ts';
import { asciiDigits, readFigure } from '../../../../src/core/text/digits.ts';
import { detectLanguage, type Place } from '../../../../src/core/text/reading/language.ts';

/** A Monday. */
const PUBLISHED = '2023-03-06';

function read(text: string, date: string | null = PUBLISHED) {
  const source = { id: 'a', text, date };
  const sentences = splitSentences(source);
  const speech = findSpeech(source, sentences);
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return {
    sentences: sentences.map(words),
    quotations: speech.quotations.map((one) => [words(one), one.kind, one.speaker]),
    said: speech.attributions.map((one) => [words(one), one.speaker, one.relay]),
    claims: findClaims(source, sentences, speech).map((one) => ({ ...one, words: words(one) })),
    names: speech.names.map(
      ({ kind, name, titles, mentions }) =>
        `${kind} ${name}${titles.map((title) => `, ${title}`).join('')}: ${mentions.map(words).join(' ')}`,
    ),
    values: findQuantities(source, sentences).map((one) => [words(one), one.kind, one.value]),
  };
}

describe('the language of a text', () => {
  it.each([
    ['The mill must stay, and that is what the town said to us in the spring of last year.', 'en'],
    ['', 'en'],
    ['1,400', 'en'],
    ['Ann Lee', 'en'],
    ['Ferry sinks off Dorn', 'en'],
    ['Café Sorrel opens', 'en'],
    ['Die Fähre sank nicht.', 'other'],
    ['De gemeente was van plan om niet in mei te sluiten.', 'other'],
    ['磨坊必须保留，镇长李兰说。', 'zh'],
    ['李兰在 Kelso 的 Norvane 公司表示，磨坊必须保留。', 'zh'],
    ['水車は残さなければならない、と町長は述べた。', 'other'],
    ['Мельница должна остаться, сказала мэр.', 'other'],
    ['يجب أن تبقى الطاحونة، قالت رئيسة البلدية.', 'other'],
    ['मिल बनी रहनी चाहिए, महापौर ने कहा।', 'other'],
    [
      'Die Mühle muss bleiben, sagte die Bürgermeisterin am Montag vor dem Rat, denn sie gehört zur Stadt.',
      'other',
    ],
    [
      'Le moulin doit rester, a dit la maire lundi devant le conseil, car il fait partie de la ville.',
      'other',
    ],
  ])('of “%s” is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('Chinese', () => {
  it('ends sentences at its own marks, and keeps a tag with its quotation', () => {
    expect(read('“磨坊必须保留。”李兰说。她周日离开；谁也没有来！为什么？').sentences).toEqual([
      '“磨坊必须保留。”李兰说。',
      '她周日离开；',
      '谁也没有来！',
      '为什么？',
    ]);
  });

  it.each([
    ['市长李兰在会上强调：“磨坊必须永远保留下去。”', '李兰'],
    ['李兰市长强调：“磨坊必须永远保留下去。”', '李兰'],
    ['“磨坊必须永远保留下去。”市长李兰说。', '李兰'],
    ['「磨坊必须永远保留下去。」市长李兰说。', '李兰'],
    ['环境部在声明中表示：“磨坊必须永远保留下去。”', '环境部'],
    ['市长李兰上周五在会上强调：“磨坊必须永远保留下去。”', '李兰'],
    ['署長王國強昨日表示：「磨坊必須永遠保留下去。」', '王國強'],
    ['“磨坊必须永远保留下去，”李兰告诉记者，“水流足够。”', '李兰'],
    ['居民陳美玲指出，她家淹水。「我們都聽鎮長的話離開。」', '陳美玲'],
    ['市长李兰5日上午参加河东代表团审议时说：“磨坊必须永远保留下去。”', '李兰'],
    ['李兰在分组讨论中发言时谈到：“磨坊必须永远保留下去。”', '李兰'],
    ['磨坊协会高级工程师赵晴解读称：“磨坊必须永远保留下去。”', '赵晴'],
    ['〔記者王寧／河東報導〕市長李蘭昨日出席磨坊年會致辭時說：「磨坊必須永遠保留下去。」', '李蘭'],
    ['河东省长新闻秘书彼得罗夫5日表示：“磨坊必须永远保留下去。”', '彼得罗夫'],
    ['李兰委员发言时说：“磨坊必须永远保留下去。”', '李兰'],
    ['“磨坊必须永远保留下去。”在码头经营小卖部的陈秀英说。', '陈秀英'],
    ['“磨坊必须永远保留下去。”走出会场后，19岁的上官雪在门口说。', '上官雪'],
    ['欧阳志远教授说：“磨坊必须永远保留下去。”', '欧阳志远'],
    ['河东大学司马光明教授说：“磨坊必须永远保留下去。”', '司马光明'],
    ['陪同考察的书记张伟说：“磨坊必须永远保留下去。”', '张伟'],
    ['当地居民李先生告诉记者：“磨坊必须永远保留下去。”', '李先生'],
    ['居民代表吴玉珍直言：“磨坊必须永远保留下去。”', '吴玉珍'],
    ['主教练佩罗维奇赛后表示：“磨坊必须永远保留下去。”', '佩罗维奇'],
    ['国防部发言人钱正阳大校26日说：“磨坊必须永远保留下去。”', '钱正阳'],
    ['特纳森24日在社交平台发文称：“磨坊必须永远保留下去。”', '特纳森'],
    ['主帅古雷斯在赛后发布会上说：“磨坊必须永远保留下去。”', '古雷斯'],
    ['“磨坊必须永远保留下去。”校长龚玉兰激动地说。', '龚玉兰'],
    ['协会秘书长田萌透露：“磨坊必须永远保留下去。”', '田萌'],
    ['分析师陈可为认为：“磨坊必须永远保留下去。”', '陈可为'],
    ['总统林德当地时间周三晚说：“磨坊必须永远保留下去。”', '林德'],
    ['气象台预计：“磨坊必须永远保留下去。”', '气象台'],
  ])('finds who speaks in %s', (text, speaker) => {
    const found = read(text).quotations.map(([, kind, name]) => [kind, name]);
    expect(found).toEqual(found.map(() => ['full', speaker]));
    expect(found.length).toBeGreaterThan(0);
  });

  it.each([
    // A title without a name
    ['发言人在会上表示，磨坊没有关闭。', '发言人'],
    ['市长对此表示，磨坊没有关闭。', '市长'],
    ['市长在接受采访时说，磨坊没有关闭。', '市长'],
    ['市长在回答记者提问时说，磨坊没有关闭。', '市长'],
    ['市长与主席李兰会谈时说，磨坊没有关闭。', '市长'],
    ['市长于会上表示，磨坊没有关闭。', '市长'],
    ['市长周二公开表示，磨坊没有关闭。', '市长'],
    ['市长代表市政府表示，磨坊没有关闭。', '市长'],
    ['但昨天市长多次强调，磨坊没有关闭。', '市长'],
    ['“磨坊没有关闭。”发言人在会上说。', '发言人'],
    // of a body
    ['外交部发言人表示，磨坊没有关闭。', '外交部发言人'],
    ['白宫发言人表示，磨坊没有关闭。', '白宫发言人'],
    ['港府發言人回覆查詢時指，磨坊沒有關閉。', '港府發言人'],
    ['市长办公室表示，磨坊没有关闭。', '市长办公室'],
    // A name
    ['李兰市长在会上说，磨坊没有关闭。', '李兰'],
    ['市长于丽表示，磨坊没有关闭。', '于丽'],
    ['主席曾庆安表示，磨坊没有关闭。', '曾庆安'],
    ['河东代表团团长李兰表示，磨坊没有关闭。', '李兰'],
    ['李兰与主席王强会谈时表示，磨坊没有关闭。', '李兰'],
    ['省政府与市长李兰商议后表示，磨坊没有关闭。', '省政府'],
    ['特首李兰出席會議前指，磨坊沒有關閉。', '李兰'],
    ['工会强烈批评，市长没有说明。', '工会'],
    ['公司回应称，磨坊没有关闭。', '公司'],
    // behind what else they do
    ['省长李兰主持会议，强调磨坊没有关闭。', '李兰'],
    ['省委书记李兰到河东调研。她指出，磨坊没有关闭。', '李兰'],
    ['秘书长古特森27日呼吁各方保留磨坊。', '古特森'],
    ['国防部发言人施毅陆军大校表示，磨坊没有关闭。', '施毅'],
    ['王宁副市长在河东表示，磨坊没有关闭。', '王宁'],
    ['省长李兰主持会议。李兰来到车间，强调磨坊没有关闭。', '李兰'],
    // with whom they tell it, or what they issue
    ['市消费者协会提醒消费者，磨坊没有关闭。', '市消费者协会'],
    ['中央气象台27日18时继续发布蓝色预警：磨坊没有关闭。', '中央气象台'],
    ['南岭公司11月26日发布公告称，磨坊没有关闭。', '南岭公司'],
  ])('gives no setting the words of whoever speaks in it: %s', (text, speaker) => {
    expect(read(text).said.map(([, name, relay]) => [name, relay])).toEqual([[speaker, null]]);
  });

  it.each([
    '市长的决定引发批评，居民走上街头。',
    '市长的决定引发居民强烈质疑，他没有回应。',
    '市长遭居民批评，他没有说明。',
    '市长作出回应，磨坊没有关闭。',
    '市长提出建议，居民自愿搬迁。',
    '市长知道，磨坊没有关闭。',
    '股市下跌，恒指，跌了三点。',
    '监控画面显示，车辆驶入河中。',
    '据了解，磨坊没有关闭。',
    '换句话说，磨坊没有关闭。',
    '双方均未证实，磨坊没有关闭。',
    '一项发表在杂志上的研究显示，磨坊没有关闭。',
    '居民收到一份通报，磨坊没有关闭。',
    '市长李兰主持会议。李兰的提议遭到居民反对，认为成本过高。',
    '市长李兰主持会议。李兰近日遭到网友批评，认为磨坊没有关闭。',
    '市长李兰当选后，居民上街，要求：磨坊不能关闭。',
    '市长李兰接到来信，说：磨坊没有关闭。',
    '工厂使卡车司机绕道，磨坊没有关闭。',
    '居民与志愿者一道，磨坊没有关闭。',
    '市长李兰被居民围住，要求：磨坊不能关闭。',
    '市长王宁主持会议。王宁远出席仪式，强调磨坊没有关闭。',
  ])('finds nobody’s statement in %s', (text) => {
    expect(read(text).said).toEqual([]);
  });

  it.each([
    '多名专家表示，磨坊没有关闭。',
    '水利专家提醒，磨坊没有关闭。',
    '未参与研究的专家提醒，磨坊没有关闭。',
    '有网友称，磨坊没有关闭。',
    '分析师指出，磨坊没有关闭。',
  ])('names nobody where a statement is of anybody: %s', (text) => {
    expect(read(text).said.map(([, speaker, relay]) => [speaker, relay])).toEqual([[null, null]]);
  });

  it.each([
    ['李兰告诉记者，磨坊没有关闭。', '记者'],
    ['李兰对当地媒体说，磨坊没有关闭。', '当地媒体'],
    ['李兰告诉河东新闻，磨坊没有关闭。', '河东新闻'],
    ['李兰对此表示，磨坊没有关闭。', null],
  ])('knows whom somebody tells something: %s', (text, addressee) => {
    const [claim] = read(text).claims;
    const { start, end } = claim!.addressee ?? { start: 0, end: 0 };
    expect(text.slice(start, end) || null).toBe(addressee);
  });

  it.each([
    ['李兰对新华社说，磨坊没有关闭。', '新华社'],
    ['李兰告诉路透社记者，磨坊没有关闭。', '路透社'],
    ['李蘭對中央社說，磨坊沒有關閉。', '中央社'],
    ['“磨坊没有关闭。”李兰告诉BBC。', 'BBC'],
    ['李兰对当地媒体说，磨坊没有关闭。', null],
    ['李兰告诉记者，磨坊没有关闭。', null],
  ])('has what is told to an agency passed on by it: %s', (text, relay) => {
    expect(read(text).said.map(([, , medium]) => medium)).toEqual([relay]);
  });

  it.each([
    ['市长支持该计划。', 'stated'],
    ['海宁市公布新地铁计划', 'stated'],
    ['这一计划代价很高。', 'stated'],
    ['議會批准計劃。', 'stated'],
    ['该计划引发争议。', 'stated'],
    ['委员会会扩建磨坊。', 'will'],
    ['公司计划明年扩建磨坊。', 'will'],
    ['政府計劃投資磨坊。', 'will'],
    ['该计划将于明年启动。', 'will'],
  ] as const)('takes no plan for something that will be done: %s', (text, modality) => {
    expect(read(text).claims.map((one) => one.modality)).toEqual([modality]);
  });

  it('gives what the figures of a body show to that body', () => {
    expect(read('财政局的数据显示，磨坊没有关闭。').said.map(([, speaker]) => speaker)).toEqual(['财政局']);
  });

  it('knows one title of two bodies apart', () => {
    const text = '外交部发言人李兰表示，门开着。国防部发言人说，会议照常。外交部发言人还说，水流足够。';
    expect(read(text).said.map(([, speaker]) => speaker)).toEqual(['李兰', '国防部发言人', '李兰']);
  });

  it('reads statements in traditional characters as those in simplified ones', () => {
    expect(
      read('據新華社報導，磨坊沒有關閉。').claims.map((one) => [one.words, one.relay, one.polarity]),
    ).toEqual([['磨坊沒有關閉。', '新華社', 'negative']]);
    expect(read('磨坊必須保留。').claims.map(({ modality }) => modality)).toEqual(['must']);
  });

  it('resolves pronouns and titles to the last who bore them', () => {
    const text = '市长李兰表示，磨坊必须保留。她指出，水流足够。市长强调，钱已备好。';
    expect(read(text).said.map(([, speaker]) => speaker)).toEqual(['李兰', '李兰', '李兰']);
    expect(read(text).claims.map((one) => [one.words, one.modality])).toEqual([
      ['磨坊必须保留。', 'must'],
      ['水流足够。', 'stated'],
      ['钱已备好。', 'stated'],
    ]);
  });

  it('goes on with whom a title alone tells of, as far as there is one of them', () => {
    const said = (text: string) => read(text).said.map(([, speaker]) => speaker);
    expect(said('总书记强调，磨坊必须保留。他还指出，水坝也要保留。')).toEqual(['总书记', '总书记']);
    expect(said('三名村民强调，磨坊必须保留。他还指出，水坝也要保留。').at(-1)).toBe(null);
  });

  it('gives what a title says to the only one who is named with it later, and what anybody says to nobody else', () => {
    const said = (text: string): unknown[] => read(text).said.map(([, speaker]) => speaker);
    expect(said('东部一省省长表示，磨坊没有关闭。省长李兰指出，水流足够。')).toEqual(['李兰', '李兰']);
    expect(said('省长表示，磨坊没有关闭。省长李兰指出，水流足够。副省长王宁说，门开着。')[0]).toBe('李兰');
    expect(said('省长表示，磨坊没有关闭。省长李兰指出，水流足够。省长王宁说，门开着。')[0]).toBe('省长');
    expect(said('居民陈美玲说，门开着。居民说，水流足够。')).toEqual(['陈美玲', '居民']);
  });

  it('gives an answer at a news conference to whoever answers', () => {
    const text = '发言人李兰28日答记者问。问：磨坊是否已经关闭？答：磨坊没有关闭。';
    expect(read(text).said.map(([words, speaker]) => [words, speaker])).toEqual([['答：', '李兰']]);
  });

  it('knows whom a title behind the name tells of', () => {
    const text = '市长李兰表示，门开着。来自河东大学的宋文娟教授到场。“水流一直都很足够。”她告诉记者。';
    expect(read(text).quotations).toEqual([['“水流一直都很足够。”', 'full', '宋文娟']]);
    expect(read('孟庆兰副省长主持大会。').names).toEqual(['person 孟庆兰, 副省长: 孟庆兰']);
  });

  it('goes on with what a readout reports where a sentence of the paragraph begins with what must be', () => {
    const text = '李兰强调，水流足够。要“像爱护眼睛一样爱护磨坊”。会议结束。';
    expect(read(text).claims.map((one) => [one.words, one.speaker])).toEqual([
      ['水流足够。', '李兰'],
      ['要“像爱护眼睛一样爱护磨坊”。', '李兰'],
      ['会议结束。', null],
    ]);
    expect(read('李兰强调，水流足够。\n要求已经提出。').claims.map(({ speaker }) => speaker)).toEqual([
      '李兰',
      null,
    ]);
  });

  it.each([
    ['中方愿增购大米。', true],
    ['河东愿同中方扩大合作。', true],
    ['双方应保留磨坊。', true],
    ['双方签署了协议。', false],
    ['中方代表随后离开。', false],
  ])('goes on with what a readout reports where one side is willing to do something: %s', (text, goesOn) => {
    const [, then] = read(`部长李兰表示，水流足够。${text}`).claims;
    expect(then?.speaker).toBe(goesOn ? '李兰' : null);
  });

  it.each([
    '不得不说，这一计划代价很高。',
    '不能忽视的是，这一计划代价很高。',
    '不能否认，这一计划代价很高。',
    '不可否认，这一计划代价很高。',
    '要价过高，买家离场。',
    '要知道，这一计划代价很高。',
    '务必注意的是，这一计划代价很高。',
    '要不是下雨，磨坊早已开门。',
    '要道已经封闭。',
    '要不要扩建，居民看法不一。',
    '不能出席的居民可以留言。',
    '不得而知，钱从哪里来。',
  ])('gives a remark of the writer to nobody who spoke before: %s', (text) => {
    expect(read(`市长李兰表示，河东将扩建码头。${text}`).said).toHaveLength(1);
  });

  it.each([
    ['新华社河东3月6日电（记者王宁）磨坊没有关闭。', '磨坊没有关闭。'],
    ['路透河东3月6日 - 磨坊没有关闭。', '磨坊没有关闭。'],
    ['本报讯（记者 王宁）磨坊没有关闭。', '磨坊没有关闭。'],
    ['【河東日報專訊】磨坊沒有關閉。', '磨坊沒有關閉。'],
  ])('reads no date line as part of the statement in %s', (text, words) => {
    expect(read(text).claims.map((one) => one.words)).toEqual([words]);
  });

  it.each([
    ['市长李兰表示，此举“符合规定”。', 'partial', '李兰'],
    ['署長王國強強調，票價調整「絕無黑箱」。', 'partial', '王國強'],
    ['市长李兰谈到“绿色磨坊”计划。', 'term', null],
    ['会议提出“绿色磨坊”，市长李兰说。', 'term', null],
    ['会议提出“绿色磨坊”。', 'term', null],
    // words of others, to whom somebody objects
    ['李兰否认“有人花钱买票”。', 'term', null],
    ['市長李蘭批評「一刀切」。', 'term', null],
    ['市长李兰质疑“绿色磨坊”。', 'term', null],
    ['市长李兰表示，门开着，王宁批评“没有道理”。', 'term', null],
    ['市长李兰笑道：“没有道理”。', 'full', '李兰'],
    ['市长李兰呼吁各国“早做准备”。', 'partial', '李兰'],
    ['議員黃秀蘭批評有關說法「自欺欺人」。', 'partial', '黃秀蘭'],
  ])('tells a short quotation that closes what is reported from a term: %s', (text, kind, speaker) => {
    expect(read(text).quotations.map((one) => one.slice(1))).toEqual([[kind, speaker]]);
  });

  it.each([
    ['对于票价，李兰称尚未确定。', '对于票价，李兰称', '李兰'],
    ['警方称事故没有造成伤亡。', '警方称', null],
    ['警方称王某已被捕。', '警方称', null],
    ['检查结果将在周五公布，她说。', '她说。', '李兰'],
    ['考试将推迟，省长王军说。', '省长王军说。', '王军'],
    ['考试将推迟，省教育厅厅长王军表示。', '省教育厅厅长王军表示。', '王军'],
    ['检查结果将在周五公布，李兰表示。', '李兰表示。', '李兰'],
    ['记者11日从河东水务局获悉，磨坊已关停。', '记者11日从河东水务局获悉，', '河东水务局'],
    ['王宁在会上汇报，磨坊已关停。', '王宁在会上汇报，', '王宁'],
    ['反对党领袖王宁批评政府“把账单留给下一代”。', '反对党领袖王宁批评政府', '王宁'],
    ['11月19日下午，书记王宁到白水县调研，看了三家磨坊。他强调，磨坊必须保留。', '他强调，', '王宁'],
  ])('gives to whoever is said to say it what stands in %s', (text, words, speaker) => {
    const before = '李兰说，门开着。\n\n';
    expect(read(before + text).said.slice(1)).toEqual([[words, speaker, null]]);
  });

  it.each([
    ['磨坊五年关停逾三百家 市长李兰称不会宣布胜利', '市长李兰称', '李兰'],
    ['磨坊五年关停逾三百家 市长称不会宣布胜利', '市长称', '李兰'],
    ['李兰主持召开座谈会 强调不搞大开发', '李兰主持召开座谈会 强调', '李兰'],
    ['河东 市长李兰表示支持', '河东 市长李兰表示', '李兰'],
    ['磨坊年会开幕 李兰获大奖', undefined, undefined],
  ])('reads the clauses of a headline that a blank parts: %s', (headline, words, speaker) => {
    const [said] = read(`${headline}\n\n市长李兰昨天来到磨坊。`).said;
    expect(said?.slice(0, 2)).toEqual(words === undefined ? undefined : [words, speaker]);
  });

  it.each([
    '她被人称为磨坊大王。',
    '他自称是磨坊主人。',
    '市长李兰称赞磨坊主人。',
    '市长李兰称之为奇迹。',
    '她称得上是英雄。',
    '公司称得上行业领袖。',
    '他称不上是英雄。',
    '李兰称雄赛场。',
    '王宁称兄道弟。',
    '他称王称霸。',
    '王宁称体重已下降。',
    '他称量药材。',
    '他称两斤苹果付了十元。',
    '公司称心如意地搬家。',
    '公司称冠全国。',
    '这不是第一次了，没人再说。',
    '谁也不知道结果，专家难说。',
    '省长郑伟听取了磨坊主的汇报，随后离开。',
  ])('takes no speech from %s', (text) => {
    expect(read(text).said).toEqual([]);
  });

  it('gives a quotation that opens its paragraph to whoever the next sentence begins with', () => {
    const said = (text: string): unknown[] => read(text).quotations.map(([, , speaker]) => speaker);
    expect(said('“我们没有裁员计划。”总监陶静告诉记者，磨坊有员工两万人。')).toEqual(['陶静']);
    // Set against what somebody else said, or behind other words, it may be theirs.
    expect(said('“我们没有裁员计划。”总监陶静则表示，磨坊将裁员。')).toEqual([null]);
    expect(said('“我们没有裁员计划。”总监陶静听到后说，磨坊将扩建。')).toEqual([null]);
    expect(said('磨坊昨天停工。“我们没有裁员计划。”总监陶静表示，磨坊将扩建。')).toEqual([null]);
  });

  it('gives what figures show to whom they are of, and no reply that is to come to anybody', () => {
    expect(read('统计局2日发布数据显示，磨坊增加了。').said.map(([, speaker]) => speaker)).toEqual([
      '统计局',
    ]);
    expect(read('市长李兰表示，关税“毫无道理”，磨坊将作出回应。').said.map(([, speaker]) => speaker)).toEqual(
      ['李兰'],
    );
  });

  it('finds who speaks behind a name in quotation marks', () => {
    expect(read('市长李兰出席“磨坊年会”致辞时表示，水流足够。').said.map(([, speaker]) => speaker)).toEqual([
      '李兰',
    ]);
  });

  it.each([
    ['据新华社报道，磨坊没有关闭。', '新华社'],
    ['据新华社河东3月6日报道，磨坊没有关闭。', '新华社'],
    ['据新华社电，磨坊没有关闭。', '新华社'],
    ['据《河东日报》报道，磨坊没有关闭。', '河东日报'],
    ['据BBC报道，磨坊没有关闭。', 'BBC'],
    ['BBC报道称，磨坊没有关闭。', 'BBC'],
    ['河东广播公司（HBC）28日援引知情人士的话报道称，磨坊没有关闭。', '河东广播公司'],
    ['人民日报评论员文章指出，磨坊没有关闭。', '人民日报'],
    ['路透社周一报道，磨坊没有关闭。', '路透社'],
    ['法新社援引一名外交官的话说，磨坊没有关闭。', '法新社'],
  ])('takes a medium for a relay: %s', (text, relay) => {
    expect(read(text).claims.map((one) => [one.words, one.speaker, one.relay, one.polarity])).toEqual([
      ['磨坊没有关闭。', null, relay, 'negative'],
    ]);
  });

  it('takes the marks of a book for no quotation, and a slogan for a term', () => {
    expect(read('她引用了《磨坊史》，谈到“绿色磨坊”计划。').quotations).toEqual([
      ['“绿色磨坊”', 'term', null],
    ]);
  });

  it('takes no clock time before a count for a decimal', () => {
    expect(read('昨天八点三人死亡。').values).not.toContainEqual(expect.arrayContaining(['八点三人']));
  });

  it.each([
    ['粮食产量为1.3万亿斤。', '1.3万亿', 'cardinal', 1.3e12],
    ['投资3.5亿元。', '3.5亿元', 'money', 3.5e8],
    ['投资三亿五千万美元。', '三亿五千万美元', 'money', 3.5e8],
    ['增长百分之三点五。', '百分之三点五', 'percent', 3.5],
    ['营收达四十五点六亿元。', '四十五点六亿元', 'money', 4.56e9],
    ['产量为一点二万吨。', '一点二万吨', 'cardinal', 12_000],
    ['增至一点五倍。', '一点五倍', 'multiplier', 1.5],
    ['增长百分之三点五左右。', '百分之三点五', 'percent', 3.5],
    ['始于下午三点五十分。', '下午三点', 'time', '15:00'],
    ['增长５.２％。', '５.２％', 'percent', 5.2],
    ['约三成企业关闭。', '约三成', 'percent', 30],
    ['约九成五的水库已满。', '约九成五', 'percent', 95],
    ['三成半企业关闭。', '三成半', 'percent', 35],
    ['近9成5受访者支持。', '近9成5', 'percent', 95],
    ['三成一直关闭。', '三成', 'percent', 30],
    ['三分之一的企业关闭。', '三分之一', 'percent', 33.33],
    ['加息0.25个百分点。', '0.25个百分点', 'percent', 0.25],
    ['共有128名代表。', '128名', 'cardinal', 128],
    ['接待游客3万人次。', '3万人次', 'cardinal', 30_000],
    ['起降12架次。', '12架次', 'cardinal', 12],
    ['是第十四届。', '第十四', 'ordinal', 14],
    ['持续了90天。', '90天', 'duration', 'P90D'],
    ['持续了三年。', '三年', 'duration', 'P3Y'],
    ['始于2023年3月5日。', '2023年3月5日', 'date', '2023-03-05'],
    ['始于3月5日。', '3月5日', 'date', '2023-03-05'],
    ['始于周日。', '周日', 'date', '2023-03-05'],
    ['始于上周五。', '上周五', 'date', '2023-03-03'],
    ['始于星期一。', '星期一', 'date', '2023-03-06'],
    ['始于昨天。', '昨天', 'date', '2023-03-05'],
    ['始于5日。', '5日', 'date', '2023-03-05'],
    ['始于上周。', '上周', 'daterange', '2023-W09'],
    ['始于去年。', '去年', 'daterange', '2022'],
    ['始于去年10月。', '去年10月', 'daterange', '2022-10'],
    ['始于2022年第三季度。', '2022年第三季度', 'daterange', '2022-Q3'],
    ['始于下午3点半。', '下午3点半', 'time', '15:30'],
    ['始於下午三時。', '下午三時', 'time', '15:00'],
    ['逾二萬戶停電。', '逾二萬戶', 'cardinal', 20_000],
    ['損失約新台幣50萬元。', '約新台幣50萬元', 'money', 500_000],
    ['惠及四十多万户。', '四十多万户', 'cardinal', 400_000],
    ['淹水半公尺。', '半公尺', 'cardinal', 0.5],
    ['持续了半年。', '半年', 'duration', 'P6M'],
    ['第四季度亏损。', '第四季度', 'daterange', '2022-Q4'],
    ['前三季度亏损。', '前三季度', 'daterange', '2022-01/2022-09'],
    ['1至5月亏损。', '1至5月', 'daterange', '2022-01/2022-05'],
    ['1至3月亏损。', '1至3月', 'daterange', '2023-01/2023-03'],
    ['一月至二月亏损。', '一月至二月', 'daterange', '2023-01/2023-02'],
    ['2022年1—11月份亏损。', '2022年1—11月份', 'daterange', '2022-01/2022-11'],
    ['去年1月到5月亏损。', '去年1月到5月', 'daterange', '2022-01/2022-05'],
    ['11至2月亏损。', '11至2月', 'daterange', '2022-11/2023-02'],
    ['今年前两个月亏损。', '今年前两个月', 'daterange', '2023-01/2023-02'],
    ['前11個月虧損。', '前11個月', 'daterange', '2022-01/2022-11'],
    ['去年前三季度亏损。', '去年前三季度', 'daterange', '2022-01/2022-09'],
    ['今年上半年亏损。', '今年上半年', 'daterange', '2023-01/2023-06'],
    ['下半年亏损。', '下半年', 'daterange', '2022-07/2022-12'],
    ['明年前五个月不变。', '明年前五个月', 'daterange', '2024-01/2024-05'],
    ['从1月至2月亏损。', '1月至2月', 'daterange', '2023-01/2023-02'],
    ['一季度亏损。', '一季度', 'daterange', '2023-Q1'],
    ['提前五个月完工。', '五个月', 'duration', 'P5M'],
    ['始于二〇二二年十月五日。', '二〇二二年十月五日', 'date', '2022-10-05'],
    ['始于二月二十日。', '二月二十日', 'date', '2023-02-20'],
    ['将在周五开始。', '周五', 'date', '2023-03-10'],
    ['将在10月3日举行。', '10月3日', 'date', '2023-10-03'],
    ['将在1月3日举行。', '1月3日', 'date', '2024-01-03'],
    ['运动会定于9月20日开幕。', '9月20日', 'date', '2023-09-20'],
    ['预计12月通过。', '12月', 'daterange', '2023-12'],
    ['新规自8月1日起施行。', '8月1日', 'date', '2023-08-01'],
    ['截止日期为8月30日。', '8月30日', 'date', '2023-08-30'],
    ['第四季度将盈利。', '第四季度', 'daterange', '2023-Q4'],
    ['下半年将盈利。', '下半年', 'daterange', '2023-07/2023-12'],
    ['他们12月宣布将停产。', '12月', 'daterange', '2022-12'],
    ['他们12月已停产。', '12月', 'daterange', '2022-12'],
    ['事故发生在7月3日，多人死亡。', '7月3日', 'date', '2022-07-03'],
    ['大桥于8月15日建成通车。', '8月15日', 'date', '2022-08-15'],
    ['首相宣布8月15日辞职。', '8月15日', 'date', '2023-08-15'],
    ['为防止8月发生洪水。', '8月', 'daterange', '2023-08'],
    ['大桥将于8月15日建成通车。', '8月15日', 'date', '2023-08-15'],
    ['新规自1月1日起施行。', '1月1日', 'date', '2023-01-01'],
    ['預計18日開始。', '18日', 'date', '2023-03-18'],
    ['中午结束。', '中午', 'time', '12:00'],
    ['只有四趟晚点。', '四趟', 'cardinal', 4],
    ['约有三百名工人受伤。', '约有三百名', 'cardinal', 300],
    ['门票打八折。', '八折', 'percent', 80],
    ['九成五家长支持。', '九成五', 'percent', 95],
    ['适逢五十周年。', '五十周年', 'duration', 'P50Y'],
    ['连续三日下雨。', '三日', 'duration', 'P3D'],
    ['收到近三千宗投诉。', '近三千宗', 'cardinal', 3000],
    ['加息半个百分点。', '半个百分点', 'percent', 0.5],
    ['预计5日起降温。', '5日', 'date', '2023-03-05'],
    ['门票打八五折。', '八五折', 'percent', 85],
    ['剩余半成是老人。', '半成', 'percent', 5],
    ['第三季營收增加。', '第三季', 'daterange', '2022-Q3'],
    ['去年前三季净利增加。', '去年前三季', 'daterange', '2022-01/2022-09'],
    ['磨坊2028年年底投产。', '2028年年底', 'daterange', '2028-12'],
    ['磨坊去年底投产。', '去年底', 'daterange', '2022-12'],
    ['磨坊年底前投产。', '年底', 'daterange', '2023-12'],
    ['较年初下降。', '年初', 'daterange', '2023-01'],
  ])('reads %s', (text, words, kind, value) => {
    expect(read(text).values).toEqual([[words, kind, value]]);
  });

  it('takes an hour behind a night for one of the evening', () => {
    expect(read('昨晚10时40分停电。').values.map(([, , value]) => value)).toEqual(['2023-03-05', '22:40']);
  });

  it.each([['始于下午4点。', '下午4点', 'time', '16:00']])('reads %s', (text, words, kind, value) => {
    expect(read(text).values).toEqual([[words, kind, value]]);
  });

  it.each([
    ['世界上十个国家派出船只。', '十个', null],
    ['会议上百名代表到场。', '百名', null],
    ['街上百余人聚集。', '百余人', '余'],
    ['船上百名乘客获救。', '百名', null],
    ['吸引上百名代表到场。', '上百名', '上'],
    ['吸引数十名代表到场。', '数十名', '数'],
  ])('tells “up to a hundred” from what something stands on: %s', (text, words, modifier) => {
    const source = { id: 'a', text, date: null };
    expect(
      findQuantities(source, splitSentences(source)).map((one) => [
        text.slice(one.start, one.end),
        one.modifier,
      ]),
    ).toEqual([[words, modifier]]);
  });

  it.each([
    ['暴雨从28日夜间至2日。', ['2023-02-28', '2023-03-02']],
    ['展览将于10日至12日举行。', ['2023-03-10', '2023-03-12']],
    ['今年上半年盈利，比去年同期增加。', ['2023-01/2023-06', '2022-01/2022-06']],
    ['今年盈利，比去年同期增加。', ['2023', '2022']],
  ])('reads a date by the one before it: %s', (text, values) => {
    expect(read(text).values.map(([, , value]) => value)).toEqual(values);
  });

  it.each([
    ['机上有五六十名乘客。', 50, 60, '名'],
    ['来了两三万人。', 20_000, 30_000, '人'],
    ['有七八成家庭停电。', 70, 80, null],
    ['伤者为十五六名。', 15, 16, '名'],
    ['伤者为五十六名。', 56, undefined, '名'],
  ])('reads what lies between two digits as from the one to the other: %s', (text, value, upTo, unit) => {
    const source = { id: 'a', text, date: null };
    const [found] = findQuantities(source, splitSentences(source));
    expect([found?.value, found?.upTo, found?.unit]).toEqual([value, upTo, unit]);
  });

  it('takes no part of a word for a number', () => {
    expect(read('这十分重要，万一一些人不统一，一带一路怎么办。').values).toEqual([]);
  });

  it('leaves a date open that hangs on an unknown day of publication', () => {
    expect(read('始于去年。', null).values).toEqual([['去年', 'daterange', null]]);
    expect(read('1至5月亏损。', null).values).toEqual([['1至5月', 'daterange', '--01/--05']]);
  });

  it.each([
    ['二〇二三', 2023],
    ['二十五', 25],
    ['一百二十', 120],
    ['两万', 20_000],
    ['九'.repeat(400), null],
    ['9'.repeat(400), null],
  ])('knows the value of %s', (words, value) => {
    expect(readChineseNumber(words)).toBe(value);
  });
});

describe('names in Chinese', () => {
  it.each([
    [
      '国家主席李兰6日上午参加河北代表团审议时强调，水流足够。李兰指出，河北省要走在前列。',
      ['person 李兰, 国家主席: 李兰 李兰', 'organisation 河北代表团: 河北代表团', 'place 河北: 河北省'],
    ],
    [
      '外交部发言人王宁表示，法国反对关闭磨坊。国防部发言人说，会议照常。',
      [
        'organisation 外交部: 外交部',
        'person 王宁, 发言人: 王宁',
        'place 法国: 法国',
        'organisation 国防部: 国防部',
      ],
    ],
    [
      '河东市市长李兰在河东市召开发布会。李市长说，河东水务公司没有停产。',
      [
        'place 河东市: 河东市 河东市',
        'person 李兰, 市长: 李兰 李市长',
        'organisation 河东水务公司: 河东水务公司',
      ],
    ],
    [
      '來自白水縣的署長陳美玲批評，上市公司沒有說明。陳美玲說，美國總統喬·韋恩到訪。',
      [
        'place 白水縣: 白水縣',
        'person 陳美玲, 署長: 陳美玲 陳美玲',
        'place 美國: 美國',
        'person 喬·韋恩, 總統: 喬·韋恩',
      ],
    ],
    [
      '欧盟委员会主席冯德莱娜随后在斯特恩堡表示，门开着。行政院长李兰与市长谷雨会谈。',
      [
        'organisation 欧盟委员会: 欧盟委员会',
        'person 冯德莱娜, 主席: 冯德莱娜',
        'place 斯特恩堡: 斯特恩堡',
        'organisation 行政院: 行政院',
        'person 李兰, 院长: 李兰',
        'person 谷雨, 市长: 谷雨',
      ],
    ],
    [
      '河东市中级人民法院26日开庭。青海省地震局已派人赶到石桥村。据新华社报道，分管副市长马兰在场。',
      [
        'organisation 河东市中级人民法院: 河东市中级人民法院',
        'organisation 青海省地震局: 青海省地震局',
        'place 石桥村: 石桥村',
        'organisation 新华社: 新华社',
      ],
    ],
    ['加州州长纽索姆抵达河东市。', ['person 纽索姆, 州长: 纽索姆', 'place 河东市: 河东市']],
    ['市长李兰来到车间。书记王宁接到来信。', ['person 李兰, 市长: 李兰', 'person 王宁, 书记: 王宁']],
    ['会议听取了市长李兰的汇报。李兰介绍，门开着。', ['person 李兰, 市长: 李兰 李兰']],
    // no title
    ['即使乌克兰同意停火，门也开着。', ['place 乌克兰: 乌克兰']],
    ['王宁代表乌克兰参加会谈。', ['place 乌克兰: 乌克兰']],
    ['本报记者乌克兰报道。', ['place 乌克兰: 乌克兰']],
    ['王宁副市长在河东表示，门开着。', ['person 王宁, 副市长: 王宁', 'place 河东: 河东']],
    ['水务局副局长程亮表示，门开着。', ['organisation 水务局: 水务局', 'person 程亮, 副局长: 程亮']],
  ])('are those that titles, speaking and words of place tell: %s', (text, names) => {
    expect(read(text).names).toEqual(names);
  });

  it.each([
    '市长高度评价了磨坊，局长时常在会上发言，委员应当到会。',
    '记者在大城市的超市看到，该公司已停产，多家银行将关门。',
    '领导干部应当到农村去。',
    '市长高度的评价和专家安全的建议都很重要。',
    '他毕业于河东大学。',
    '江海地铁还没有通车，中国际机场也没有。',
    '警方调查河东银行。',
    '李兰起诉河东公司。',
    '老师傅们说干就干，他在南方出席活动时受凉。',
    '李兰起诉河东公司已有两年。',
    '市长全面介绍了磨坊，评论员文章还说，门开着。',
    '新规迫使特斯拉在五月降价。',
    '球队官方并未回应，专家马上赶到。',
    '他在酒店接受检查，她在婚礼发表感言，她在后台接受采访，他在法庭说话。',
    '王宁代表阿里巴巴参加会谈。',
    '她在家乡表示，他在报告指出，她在回信说，他在声明表示，门开着。',
  ])('are no ordinary words: %s', (text) => {
    expect(read(text).names).toEqual([]);
  });

  it('tell who is meant by a family name with a title', () => {
    const text = '镇上来了教授王宁，她很忙。王教授还说，磨坊没有关闭。';
    expect(read(text).said.map(([, speaker]) => speaker)).toEqual(['王宁']);
  });
});

describe('any other language', () => {
  it.each([
    [
      'Мэр прибыла в г. Кельсо. «Мельница должна остаться на реке», — сказала она. И. Ли ушёл.',
      ['Мэр прибыла в г. Кельсо.', '«Мельница должна остаться на реке», — сказала она.', 'И. Ли ушёл.'],
      '«Мельница должна остаться на реке»',
    ],
    [
      'وصلت رئيسة البلدية أمس. «يجب أن تبقى الطاحونة على النهر.» هل سمعتم ذلك؟ نعم سمعنا.',
      ['وصلت رئيسة البلدية أمس.', '«يجب أن تبقى الطاحونة على النهر.»', 'هل سمعتم ذلك؟', 'نعم سمعنا.'],
      '«يجب أن تبقى الطاحونة على النهر.»',
    ],
    [
      'महापौर कल आईं। "मिल नदी पर ही बनी रहनी चाहिए," उन्होंने कहा। सब चले गए।',
      ['महापौर कल आईं।', '"मिल नदी पर ही बनी रहनी चाहिए," उन्होंने कहा।', 'सब चले गए।'],
      '"मिल नदी पर ही बनी रहनी चाहिए,"',
    ],
    [
      'Bis zum 30. Juni soll der Vertrag unterschrieben sein. »Das ist die letzte Frist für uns alle.«',
      ['Bis zum 30. Juni soll der Vertrag unterschrieben sein.', '»Das ist die letzte Frist für uns alle.«'],
      '»Das ist die letzte Frist für uns alle.«',
    ],
    [
      '費用は一割多い。「市民の皆さんに申し訳ない」と市長は述べた。',
      ['費用は一割多い。', '「市民の皆さんに申し訳ない」と市長は述べた。'],
      '「市民の皆さんに申し訳ない」',
    ],
    [
      'Мост закроют. «Это дорога жизни для сорока тысяч человек». Работы начнутся.',
      ['Мост закроют.', '«Это дорога жизни для сорока тысяч человек».', 'Работы начнутся.'],
      '«Это дорога жизни для сорока тысяч человек»',
    ],
  ])('has sentences and quotations: %s', (text, sentences, quotation) => {
    const found = read(text);
    expect(found.sentences).toEqual(sentences);
    expect(found.quotations).toEqual([[quotation, 'full', null]]);
  });

  it.each([
    '« Le moulin restera », a déclaré la maire de Kelso et présidente du conseil, Anne Roche.',
    'La maire de Kelso et présidente du conseil, Anne Roche, a déclaré : « Le moulin restera. »',
    '«Il mulino resta», ha detto la sindaca di Kelso e presidente del consiglio, Anna Rossi.',
    'La sindaca di Kelso e presidente del consiglio, Anna Rossi, ha detto: «Il mulino resta».',
    '“O moinho fica”, disse a presidente da câmara de Kelso e do conselho, Ana Reis.',
    'A presidente da câmara de Kelso e do conselho, Ana Reis, disse: «O moinho fica».',
    '„Die Mühle bleibt“, sagte die Bürgermeisterin von Kelso und Leiterin des Rates, Anna Roth.',
    'Die Bürgermeisterin von Kelso und Leiterin des Rates, Anna Roth, sagte: »Die Mühle bleibt.«',
    '«El molino se queda», dijo la alcaldesa de Kelso y presidenta del consejo, Ana Ruiz.',
    'La alcaldesa de Kelso y presidenta del consejo, Ana Ruiz, dijo: «El molino se queda».',
    '«Мельница останется», — сказала мэр Кельсо и председатель городского совета Анна Рогова.',
    '«ستبقى الطاحونة»، قالت رئيسة بلدية كيلسو ورئيسة مجلس المدينة أمل رزق.',
    'وقالت رئيسة بلدية كيلسو ورئيسة مجلس المدينة أمل رزق: «ستبقى الطاحونة».',
  ])('makes speech of what is quoted in full, however long the words around it are: %s', (text) => {
    expect(read(text).claims.map(({ speech }) => speech)).toEqual(['mixed']);
  });

  it.each([
    'La directrice de Kelso et du conseil parle d’un moulin « évitable » dans la ville.',
    'Die Ministerin lobt das Programm „Grüne Mühle“ für die Stadt und das Land.',
  ])('makes no speech of a word in quotation marks: %s', (text) => {
    expect(read(text).claims.map(({ speech }) => speech)).toEqual(['none']);
  });

  it.each([
    ['Экспорт вырос на 3,5 млн тонн.', '3,5 млн', 'cardinal', 3.5e6],
    ['Мост рассчитан на 18 тыс. машин.', '18 тыс.', 'cardinal', 18_000],
    ['A obra custa R$ 2,4 bilhões e não é da cidade.', 'R$ 2,4 bilhões', 'money', 2.4e9],
    ['Miasto ma dług 3,5 mld zł, a nie jest on w tym roku większy.', '3,5 mld zł', 'money', 3.5e9],
    ['To nie jest 3,5 proc. dochodów na wsi.', '3,5 proc', 'percent', 3.5],
    ['Bu fiyat geçen yıla göre yüzde 12,5 ve daha fazla.', 'yüzde 12,5', 'percent', 12.5],
    ['بودجه شهر ۳٫۴ میلیارد تومان است.', '۳٫۴ میلیارد', 'cardinal', 3.4e9],
    ['קהל של 3.4 מיליון בא.', '3.4 מיליון', 'cardinal', 3.4e6],
    ['Ngân sách thành phố năm nay là 3,4 tỷ đồng.', '3,4 tỷ đồng', 'money', 3.4e9],
    ['Бюджет складе 3,4 мільярда гривень.', '3,4 мільярда гривень', 'money', 3.4e9],
    ['Der Rat und die Stadt tagen um 14.30 Uhr.', '14.30', 'time', '14:30'],
    ['Der Rat und die Stadt tagen am 3. 11. 2026 wieder.', '3. 11. 2026', 'date', '2026-11-03'],
    // neither a time nor a scale
    ['Der Rat und die Stadt sind 14.30 Meter weit weg.', '14.30', 'cardinal', 14.3],
    ['Машин на мосту 18 тыс.', '18 тыс', 'cardinal', 18_000],
    ['Экспорт вырос на 12 %.', '12 %', 'percent', 12],
    ['Встреча прошла 05.03.2023.', '05.03.2023', 'date', '2023-03-05'],
    ['Встреча прошла в 10:30.', '10:30', 'time', '10:30'],
    ['Die Kosten stiegen auf 1.234.567 €, sagte die Frau von der Bank.', '1.234.567 €', 'money', 1_234_567],
    ['ارتفعت الصادرات ٣٫٥٪ أمس.', '٣٫٥٪', 'percent', 3.5],
    ['ارتفعت الصادرات في ٢٠٢٣ كثيرا.', '٢٠٢٣', 'daterange', '2023'],
    ['लागत ₹३ करोड़ थी।', '₹३ करोड़', 'money', 3e7],
    ['मतदाता १२,३४,५६७ थे।', '१२,३४,५६७', 'cardinal', 1_234_567],
    ['Das Feuer hat 3.200 Hektar Wald zerstört und die Leute auch.', '3.200', 'cardinal', 3200],
    ['Die Werft ist für 4,5 Mio. Euro an die Stadt verkauft worden.', '4,5 Mio. Euro', 'money', 4.5e6],
    ['建設費は350億円に達すると見られる。', '350億円', 'money', 3.5e10],
    ['利用者は３万人と見られている。', '３万', 'cardinal', 30_000],
    ['利用者は3万5千人と見られている。', '3万5千', 'cardinal', 35_000],
    ['利用者は2割減った。', '2割', 'percent', 20],
    ['利用者は三つの駅で減った。', '三つ', 'cardinal', 3],
    ['式は令和5年2月に開かれた。', '令和5年2月', 'daterange', '2023-02'],
    ['式は3月5日に開かれた。', '3月5日', 'date', '2023-03-05'],
    ['式は来年4月に開かれる。', '来年4月', 'daterange', '2024-04'],
    ['式は昨年4月3日に開かれた。', '昨年4月3日', 'date', '2022-04-03'],
    ['式は日曜日に開かれた。', '日曜日', 'date', '2023-03-05'],
    ['式は午後3時半に始まった。', '午後3時半', 'time', '15:30'],
    ['회의는 2023년 2월 3일에 열렸다.', '2023년 2월 3일', 'date', '2023-02-03'],
    ['Die Brücke ist seit dem 5. März für alle und jeden gesperrt.', '5. März', 'date', '2023-03-05'],
    [
      'Die Brücke ist seit dem 5. März 2021 für alle und jeden gesperrt.',
      '5. März 2021',
      'date',
      '2021-03-05',
    ],
    ['Die Brücke ist seit Oktober für alle und jeden gesperrt.', 'Oktober', 'daterange', '2022-10'],
    ['Die Brücke ist seit Sonntag für alle und jeden gesperrt.', 'Sonntag', 'date', '2023-03-05'],
    // Small numbers in words, where they count something.
    ['Die drei Frauen sind in der Stadt.', 'drei', 'cardinal', 3],
    ['Die Frauen sind zu vier Jahren in der Haft verurteilt.', 'vier Jahren', 'duration', 'P4Y'],
    ['La ville a perdu deux millions d’euros dans le port.', 'deux millions d’euros', 'money', 2e6],
    ['Los dos hombres del pueblo no están en la ciudad.', 'dos', 'cardinal', 2],
    ['В порту и на реке погибли трое рабочих.', 'трое', 'cardinal', 3],
    ['غرق ثلاثة عشر رجلا في النهر من أهل المدينة.', 'ثلاثة عشر', 'cardinal', 13],
    ['बाढ़ में पाँच लोग मारे गए और पुल के पास थे।', 'पाँच', 'cardinal', 5],
    // A month far away is that which the verb of its clause tells of.
    ['Das Feuer hatte am 5. Oktober in der Stadt die Mühle zerstört.', '5. Oktober', 'date', '2022-10-05'],
    ['Das Feuer brach im Juli in der Stadt und auf der Insel aus.', 'Juli', 'daterange', '2022-07'],
    ['Die Mühle soll im Dezember in der Stadt wieder öffnen.', 'Dezember', 'daterange', '2023-12'],
    ['Die Mühle wird seit Dezember in der Stadt saniert.', 'Dezember', 'daterange', '2022-12'],
    ['Die Stadt hat für den 5. Juli zu einem Fest in der Mühle geladen.', '5. Juli', 'date', '2023-07-05'],
    ['Die Zahl der Gäste ist um 3,5 Prozent auf der Insel gestiegen.', '3,5 Prozent', 'percent', 3.5],
    ['Die Zinsen sind um 2 Prozentpunkte und mehr gestiegen.', '2 Prozentpunkte', 'percent', 2],
    ['Mit 30 bin ich in die Stadt und auf die Insel gezogen.', '30', 'cardinal', 30],
    ['Die 12 an Bord sind auf der Insel und in der Stadt.', '12', 'cardinal', 12],
    ['Die Mode der 1990er ist auf der Messe wieder da.', '1990er', 'daterange', '1990/1999'],
    ['La obra costará 7,5 millones de euros según la junta.', '7,5 millones de euros', 'money', 7.5e6],
    ['La obra costó ₱2.500.000 a la ciudad, según la junta.', '₱2.500.000', 'money', 2_500_000],
    ['La obra costará 3 mil millones de dólares según la junta.', '3 mil millones de dólares', 'money', 3e9],
    ['La obra se abrirá el 20 de marzo según la junta.', '20 de marzo', 'date', '2023-03-20'],
    ['La obra duró 34 años según la junta.', '34 años', 'duration', 'P34Y'],
    ['Le pont est fermé depuis le 1er mars dans la ville.', '1er mars', 'date', '2023-03-01'],
    ['Le pont a coûté 1 234 567,50 euros à la ville.', '1 234 567,50 euros', 'money', 1_234_567.5],
    ['Завод закрыт с 20 октября 2022 года.', '20 октября 2022', 'date', '2022-10-20'],
    ['Завод закрылся в октябре.', 'октябре', 'daterange', '2022-10'],
    ['Завод закрылся в пятницу.', 'пятницу', 'date', '2023-03-03'],
    ['Ущерб составил 450 млн рублей.', '450 млн рублей', 'money', 4.5e8],
    ['بدأ التحقيق صباح الأحد.', 'الأحد', 'date', '2023-03-05'],
    ['بلغت الخسائر ٣٥ مليون دولار.', '٣٥ مليون دولار', 'money', 3.5e7],
    ['تراجعت الأسهم ٤٫٥ في المائة.', '٤٫٥ في المائة', 'percent', 4.5],
    ['शेयर 2.4 प्रतिशत गिरे।', '2.4 प्रतिशत', 'percent', 2.4],
    ['सहायता ५ लाख रुपये होगी।', '५ लाख रुपये', 'money', 500_000],
    ['रिपोर्ट 30 दिनों में आएगी।', '30 दिनों', 'duration', 'P30D'],
    ['बैठक ५ मार्च २०२२ को हुई।', '५ मार्च २०२२', 'date', '2022-03-05'],
    ['बैठक रविवार, 5 मार्च को हुई।', 'रविवार, 5 मार्च', 'date', '2023-03-05'],
    ['Встреча прошла в воскресенье, 5 марта.', 'воскресенье, 5 марта', 'date', '2023-03-05'],
    [
      'Die Brücke ist seit Sonntag, dem 5. März, für alle gesperrt.',
      'Sonntag, dem 5. März',
      'date',
      '2023-03-05',
    ],
    ['बैठक मार्च २०२२ में हुई।', 'मार्च २०२२', 'daterange', '2022-03'],
    ['সভা ৫ মার্চ ২০২২ তারিখে হয়।', '৫ মার্চ ২০২২', 'date', '2022-03-05'],
    ['اجلاس 5 مارچ 2022 کو ہوا۔', '5 مارچ 2022', 'date', '2022-03-05'],
  ])('reads %s', (text, words, kind, value) => {
    expect(read(text).values).toEqual([[words, kind, value]]);
  });
});

it.each([
  'Os habitantes dos moinhos não são da cidade e foram ao porto.',
  'Le moulin neuf et le pont sont dans la ville.',
  'Die Frauen sind um drei Uhr in der Stadt.',
  'Das hat Frau Vier in der Stadt gesagt.',
])('takes a word of another sense for no number: %s', (text) => {
  expect(read(text).values).toEqual([]);
});

it.each([
  ['Der Brand hat die Stadt mehr als 200 Bäume gekostet.', 'mehr als'],
  ['Le pont a coûté près de 3 millions à la ville.', 'près de'],
  ['Ущерб для города составил не менее 3 млн рублей.', 'не менее'],
  ['وبلغت الأضرار في المدينة نحو 3 مليون دولار.', 'نحو'],
  ['Die Brücke ist 200 Meter lang und in der Stadt.', null],
])('knows what leaves a figure open in another language: %s', (text, modifier) => {
  const source = { id: 'a', text, date: null };
  expect(findQuantities(source, splitSentences(source)).map((one) => one.modifier)).toEqual([modifier]);
});

describe('a weekday in another language', () => {
  it.each([
    // To come by the verb that governs it.
    ['La alcaldesa volverá el viernes.', 'viernes', '2023-03-10'],
    ['El viernes se reunirán los vecinos de la ciudad.', 'viernes', '2023-03-10'],
    ['La alcaldesa va a hablar con los vecinos el jueves.', 'jueves', '2023-03-09'],
    ['Die Brücke wird am Freitag für alle gesperrt.', 'Freitag', '2023-03-10'],
    ['Am Freitag werden die Schulen in der Stadt geschlossen.', 'Freitag', '2023-03-10'],
    ['La maire sera à Kelso vendredi.', 'vendredi', '2023-03-10'],
    ['Il sindaco della città tornerà a parlare con i cittadini venerdì.', 'venerdì', '2023-03-10'],
    ['A ponte não será aberta na sexta-feira.', 'sexta-feira', '2023-03-10'],
    // By a verb of beginning in the present.
    ['Streik der Fähren in der Stadt beginnt am Freitag', 'Freitag', '2023-03-10'],
    ['La grève des ferries de la ville commence vendredi.', 'vendredi', '2023-03-10'],
    ['La huelga de la ciudad empieza el viernes.', 'viernes', '2023-03-10'],
    ['Lo sciopero della città comincia venerdì.', 'venerdì', '2023-03-10'],
    ['A greve na cidade não começa na sexta-feira.', 'sexta-feira', '2023-03-10'],
    ['Der Streik der Fähren in der Stadt begann am Freitag.', 'Freitag', '2023-03-03'],
    // By the word beside it.
    ['El consejo se reúne el próximo lunes en la ciudad.', 'próximo lunes', '2023-03-13'],
    ['El lunes pasado se reunió el consejo de la ciudad.', 'lunes pasado', '2023-02-27'],
    ['Am kommenden Freitag treffen sich die Räte.', 'kommenden Freitag', '2023-03-10'],
    ['Am vergangenen Montag trafen sich die Räte.', 'vergangenen Montag', '2023-02-27'],
    ['Le vote a lieu vendredi prochain dans la ville.', 'vendredi prochain', '2023-03-10'],
    ['Le vote a eu lieu vendredi dernier dans la ville.', 'vendredi dernier', '2023-03-03'],
    // Done, whatever else the sentence tells of what is to come.
    ['La alcaldesa volvió el viernes.', 'viernes', '2023-03-03'],
    ['La alcaldesa dijo el viernes que volverá.', 'viernes', '2023-03-03'],
    ['Die Brücke wurde am Freitag gesperrt und wird geprüft.', 'Freitag', '2023-03-03'],
    ['Drei Menschen konnten am Freitag gerettet werden.', 'Freitag', '2023-03-03'],
    ['La maire déclara vendredi que la ville serait sauvée.', 'vendredi', '2023-03-03'],
  ])('is the one before or after the day of publication: %s', (text, words, value) => {
    expect(read(text).values.filter(([, kind]) => kind === 'date')).toEqual([[words, 'date', value]]);
  });
});

describe('sentences of any other language', () => {
  it.each([
    ['Das gilt z. B. für die Stadt und d. h. für alle.', 'Prof. Weber sagte das auch.'],
    ['Die Firma Holz & Co. KG zahlt ca. 500 Euro bzw. 600 Euro.', 'Das ist der Preis.'],
    ['Am 5. März kam Dr. Meier nach Köln.', 'Er blieb bis zum 7. März.'],
    ['Abs. 2 und Nr. 4 der Verordnung sind nicht gültig.', 'Das Gericht hat das entschieden.'],
    ['La Sra. Robledo y el Sr. Paz llegaron a las 9.', 'No hablaron.'],
    ['El presidente de EE. UU. llegó ayer.', '¿Qué dijo?', '¡Nada!'],
    ['M. Dupont et Mme Leroy sont arrivés…', 'Ils ont parlé de la loi.'],
    ['Он живёт на ул. Ленина, д. 5, в г. Москве.', 'Это было в 2020 г.', 'Потом он уехал.'],
    ['Завод им. Кирова стоит.', 'А. С. Пушкин и т. д. молчат.'],
    ['Что делать?..', 'Никто не знает!', '«Мы ждём!» — сказала она.'],
    ['هل وصل الوزير؟', 'وقال د. سامي إن الأمر انتهى.'],
    ['यह सच है।', 'डॉ. वर्मा ने कहा, "हम आएंगे।"', 'सब गए।'],
    ['そうだ。', '「本当か？」と彼は聞いた。', 'はい！', '行こう。'],
    ['Ο δήμαρχος ήρθε χθες.', 'Τι είπε;', 'Τίποτα.'],
    ['Sie verliert Wasser.', '40 % der Kosten trägt das Land.'],
    ['El viento esperó aprox. 40 minutos en la costa.', 'Hay que esperar.'],
    ['Powiedział: „To koniec”.', 'Mieszka przy ul. Długiej i na os. Nowym.'],
  ])('%s | %s', (...sentences) => {
    expect(read(sentences.join(' ')).sentences).toEqual(sentences);
  });

  it('have single German marks as well', () => {
    expect(
      read('Er sagte: ‚Das ist gut so‘ und ging in die Stadt.').quotations.map(([words]) => words),
    ).toEqual(['‚Das ist gut so‘']);
  });
});

describe('digits', () => {
  it('of every script keep their places', () => {
    expect(asciiDigits('٣٫٥ १२ １２ x🤔9')).toBe('3٫5 12 12 x🤔9');
  });

  it.each([
    ['1 234 567', 1_234_567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['3,5', 3.5],
    ['1,400', 1400],
    ['1.2.3', null],
  ])('%s', (digits, value) => {
    expect(readFigure(digits)).toBe(value);
  });
});

/** Where a Chinese sentence is, by itself. */
const settingIn = (said: string): Place =>
  CHINESE_SETTING.settingIn({ sentence: said, whole: said, said, reports: false }, null);

it.each([
  ['市长李兰17日主持召开市政府常务会议。', '市政府常务会议'],
  ['李兰参加河东代表团审议时强调，', '河东代表团审议'],
  ['發言人在例行記者會上表示，', '例行記者會'],
  ['李兰5日出席在河东举行的“磨坊论坛”并致辞。', '磨坊论坛'],
  ['河东省委常委会会议24日召开。', '河东省委常委会会议'],
  ['李兰在会议上强调，', null],
  ['磨坊协会要求召开会议。', null],
  ['李兰在河东举行的记者会上表示，', '记者会'],
  ['李兰在19日的业绩会上说，', '业绩会'],
  ['李兰在首都举行的晚宴上致辞说，', '晚宴'],
  ['李兰在社会上说，', null],
])('reads the gathering of %s', (said, gathering) => {
  expect(settingIn(said).gathering).toBe(gathering);
});

it.each([
  ['全省磨坊工作会议14日在河东召开。', '河东'],
  ['李兰26日在斯特恩堡表示，', '斯特恩堡'],
  ['李兰在河东同王宁会谈，', '河东'],
  ['李兰在多伦多表示，', '多伦多'],
  ['李兰在多个场合强调，', null],
  ['李蘭14日到雲嶺縣調研磨坊。', '雲嶺縣'],
  ['李兰在业绩说明会上坦言，', null],
  ['李兰在接受采访时表示，', null],
  ['李兰在书面声明中表示，', null],
  ['双方存在分歧，李兰在会上说，', null],
  ['李兰说，现在还不能宣布胜利。', null],
  ['李兰在不丹宣布，', '不丹'],
])('reads the place of %s', (said, place) => {
  expect(settingIn(said).where).toBe(place);
});
