// Who a subject of a Chinese verb of saying is: the name in "国务委员李兰5日下午参加审议时", without title, day and setting, the
// medium that passes something on, or nobody. All patterns read simplified characters; names stay as the text writes them.
import type { Span } from '../../../model/span.ts';
import { simplified } from '../../chinese-characters.ts';

export interface Named {
  readonly speaker: string | null;
  readonly relay: string | null;
}

/** Verbs of saying. */
export const VERBS =
  '补充说|指出|强调|表示|认为|预[计测](?=[，：])|宣布|(?<![作做了的取听次项份])汇报|警告|透露|披露|介绍|重申|提出|呼吁|要求|回应|坦言|直言|坦承|[说写问笑答叹喊叫]道|解释|承认|证实|否认|坚称|声称|' +
  '反驳|反问|追问|感[叹慨]|回忆|谈到|谈及|建议|质疑|批评|提醒|主张|显示|报[道导][称说指]?|通报|(?<=[\\d日间晚])公告|告诉[^，。：；＂\n]{1,12}|(?<![小传学解虽再])(?<!(?<!的)话)说|' +
  '(?<![简号俗职名堪所统])称|(?<![知报街渠频通轨])道(?=[：:＂])|指';
/** The same with whom or what they are about before what is said: "提醒消费者，", "批评有关说法“…”", "发布蓝色预警：". */
export const VERBS_WITH_OBJECT =
  '发布[^，。：；＂\n]{0,12}(?:预警|通[报告知]|公告|声明|消息)(?=：)|(?:批评|指责|呼吁|要求|敦促|警告|形容)[^，。：；＂\n]{1,12}(?=＂)|' +
  '(?:提醒|告诫|呼吁|敦促)(?:公众|市民|消费者|广大\\p{sc=Han}{2,4}|各[地方国]|居民|游客|投资者|家长|车主)';
/** Titles that stand behind a name as often as before it: "宋文娟教授". */
const BEHIND_NAMES =
  '教授|院士|[省市州县区局部院校会行署厅处所馆镇乡议]长|书记|主席|主任|总理|总统|董事长|总经理|总裁|委员|议员|立委|先生|女士|医生|律师|老师|法官|大使';
/** What somebody is called who may be named behind it. */
export const TITLES = `(?:居民|村民|市民|业主|学生|家长|职工|农民|消费者|股东)代表|秘书长|总干事|检察长|总工程师|创始人|总书记|国家主席|副总理|副总统|首相|大臣|国务卿|特首|行政长官|首席执行官|领袖|领导人|党魁|总监|防长|财长|村长|外交部长|副部长|外长|副市长|新闻发言人|新闻秘书|发言人|专家|记者|专员|[参众]议员|作家|经济学家|分析师|教练|司长|理事长|研究员|${BEHIND_NAMES}|负责人|秘书|农民|工人|居民|村民|市民|业主|学者|代表|队长|主帅|门将|前锋|后卫|店主|老板|渔民|游客|乘客|司机|学生|家长|邻居|经理|商户|摊主|护士|网友|大妈|大爷|阿姨|师傅|奶奶|爷爷|小姐`;
/** Any other title ends in one of these; behind it a name is known by its family name alone. */
const TITLE_END = '\\p{sc=Han}(?:[长员家师委授任使裁监农]|官(?!方))';
/** Family names that nearly all names begin with: the hundred commonest and those of readouts, from the public census. */
export const FAMILY =
  '(?:欧阳|司马|上官|诸葛|司徒|夏侯|皇甫|尉迟|公孙|慕容|令狐|端木|宇文|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝习栗])';
const DAY =
  '(?:\\d|(?:当地|北京|美东)时间|[一二三四五六七八九十]{1,3}[日月]|[今昨前当][天日早晚]|日前|近[日期来]|[上本下](?:周|星期)|周[一二三四五六日天末]|星期|礼拜|[次翌]日|[上中下]午|凌晨|此前|之前)';
/** The characters that names of other languages are written with, of which three in a row hardly make a word. */
const TRANSLITERATING =
  '[阿埃艾安昂奥巴拜班邦鲍贝本比彼别宾波伯博布查戴丹当道德登迪蒂丁杜敦多厄恩尔法范菲芬冯夫弗福富盖冈戈格古哈海汉豪赫黑胡华怀惠霍基吉加贾杰金卡凯坎康考柯科克肯孔库夸奎昆拉莱兰朗劳勒雷里利连列林柳龙隆卢鲁路伦罗洛马迈曼芒毛梅门蒙米密明莫默姆穆纳奈南瑙内尼宁纽努诺帕潘庞佩彭皮珀普恰乔琼丘热荣茹瑞若撒萨塞赛桑瑟森沙山绍舍申圣什史斯松苏索塔泰谭坦汤唐陶特滕提图托瓦万旺威韦维魏温文翁沃乌武西希锡夏香肖谢辛休雅亚扬耶叶伊因英尤约泽扎詹珍芝朱兹佐娜莉丽莎黛妮娅琳玛琪姬珊萝丝蕾薇缇]';
/** What whoever is named does besides speaking. */
const DOING =
  '出席|参加|主持|[来走接收听看提赶遇感回受得]到|会见|会谈|接受|考察|调研|视察|看望|听取|回[应答复覆]|应[邀询]|致[辞词]|发(?:言(?!人)|[表布])|讲话|演讲|解读|分析(?!师)|介绍|备询|随[后即]|进一步|补充|受访|通过|汇报|交谈|通(?:电话|话)|祝贺|抵达|前往|率[领队团]|签署|陪同|代表(?![团处队们大])';
/** How somebody says something. */
const MANNER =
  '最后|首先|刚刚|马上|公开|明确|坦[率承]|直接|多次|一再|反复|特别|严[肃厉]|强烈|当[场即面庭]|\\p{sc=Han}{2}地(?=$|说|表示)|赛[后前]|继续|联合|笑着|郑重|正式|率先|立即|一度|始终|稍[早后]|早前|事后|会[后前上]|均|都|仍|却';
/** What cannot begin a name: a day, a setting, what they do besides, or how. 于 and 曾 are family names, too. */
const NO_NAME = `(?:${DAY}|[在到赴向对就与同则也还又已再并称因透以从及等将把被给由]|为(?!$|认为|指出|强调)|于(?=${DAY}|[会场此该])|曾(?=$|[在就对于向多公经])|${DOING}|${MANNER}|方面|本人|团队)`;
/** What stands right behind a name. */
const BEHIND = `$|[于曾做]|(?:[陆海空]军|武警|火箭军)?(?:大校|[少中上][将校])|博士|先生|女士|同志|${NO_NAME}`;
const BEHIND_NAME = `(?=${BEHIND})`;
const NAME_ENDS = new RegExp(`^(?:${BEHIND}|\\P{L})`, 'u');
/** Offices and titles have some characters that names have not: "市长办公室", "代表团团长", "副市长". */
const NAME_CHARACTER = '(?![的室厅局部团院府处组署厂会们副])\\p{sc=Han}';
const PERSON = new RegExp(
  String.raw`(?<title>副?(?:${TITLES}))(?:(?<bare>(?=$|${NO_NAME}))|(?!${NO_NAME}|\p{sc=Han}{0,3}(?:${TITLES}))(?<name>(?:${NAME_CHARACTER}){2,6}?|\p{sc=Han}{1,6}·[\p{sc=Han}·]{1,12}?)${BEHIND_NAME})|${TITLE_END}(?!文章)(?<family>${FAMILY}\p{sc=Han}{1,2}?)${BEHIND_NAME}`,
  'u',
);
/** The same of which words are all, so that whoever they name can be told from what they say. */
const TITLE_AND_NAME = [TITLES, TITLE_END].map(
  (title) =>
    new RegExp(
      String.raw`^\p{sc=Han}{0,10}?(?:${title})(?!文章|${NO_NAME})${FAMILY}(?:${NAME_CHARACTER}){1,2}$`,
      'u',
    ),
);
/** What opens a setting, in which somebody else may be named: "与主席李兰会谈时". */
const SETTING_OPENS = /在(?![场任野校岗])|与(?!会)|会见|陪同|接受|回答|采访/gu;
/** "李兰市长", but not "白宫发言人", "金融局局长" */
const NAME_BEFORE_TITLE = new RegExp(
  String.raw`^(?:\p{sc=Han}{2,20}(?:大学|学院|医院|公司|集团|研究[院所]))?(?<name>${FAMILY}(?:${NAME_CHARACTER}){1,2})(?<![宫市省县区国党队台司校社姓])(?:${TITLES})$`,
  'u',
);
/** "当地居民李先生": no more than a family name is told. */
const CALLED = new RegExp(
  String.raw`(?<=^|\p{sc=Han}{2})(?<name>${FAMILY}(?:先生|女士|小姐|大妈|大爷|阿姨|师傅|老师|奶奶|爷爷))$`,
  'u',
);
/** "李兰6日上午参加审议时": a name that no title announces, and that no more than a setting follows. */
const NAME_ALONE = new RegExp(
  String.raw`^(?<name>${FAMILY}(?!${TITLES})\p{sc=Han}{1,2}?|${TRANSLITERATING}{3,8}?)${BEHIND_NAME}(?!$)`,
  'u',
);
/** "在码头经营小卖部的李兰" */
const NAME_BEHIND_CLAUSE = new RegExp(String.raw`\p{sc=Han}{3}的(?<name>${FAMILY}\p{sc=Han}{1,2})$`, 'u');
/** What stands before whoever speaks. */
const OPENING = new RegExp(
  String.raw`^(?:但是?|有(?!关)|而|不过|然而|同时|此外|另外|随后|其中|(?:现?年)?\d{1,3}岁的|(?:一[名位])?不愿(?:具名|透露姓名)的|对此|会后|(?:[今昨前当][天日早晚]|近日|日前|此前)(?=\p{sc=Han}{2}))`,
  'u',
);
/** What a statement is made in: "官方通报", "气象台预报", "统计局发布数据". */
const SAID_IN =
  /(?<=\p{sc=Han}{2}|日)(?:\d{1,2}日)?(?:(?:发布|公布)的?|(?<=[局部院委会署厅处所台司行团府学心])的)?(?:最新|初步)?(?:通报|预报|公告|声明|数据|统计|简报|[公财年]报|报告|新闻稿|通稿|调查|民调|研究|(?:评论员?)?文章|社论)$/u;
/** Officials whom nobody could name: two sources that quote them may quote anybody. */
const NOBODY_NAMED = new RegExp(
  String.raw`^(?:官方|当局|当地|有关部门|有关方面|相关部门|警方|官员|目击者|分析师|学者|网友|(?:\p{sc=Han}{1,10}的)?\p{sc=Han}{0,4}(?:专家|人士))$|^(?:(?:[多几数]|不少|部分|一些|许多)[名位]?|有)(?:\p{sc=Han}{0,4}?(?:${TITLES}|官员|人士|目击者))$`,
  'u',
);
/** No subject of saying: "可以说", "小说", "将作出回应", "数据显示". */
const NO_SUBJECT =
  /(?:的|不[能得可]?|无[法可从]|没有|未|可以|小|听|据|来|所|就是|虽然|如果|[作做]出|予以|进行|句话|应该)$|^(?:数据|统计|报告|调查|研究|结果|图片|资料|报[道导]|消息|介绍|透露|悉|了解|估计|预测|分析|初步统计|[多各]?家?(?:外媒|媒体)(?:报[道导])?)$/u;
/** Verbs of saying that are nouns, too: "引发批评", "遭到居民质疑", "市长的建议". */
const ALSO_NOUN = /^(?:汇报|批评|质疑|建议|要求|呼吁|警告|回应|解释|提醒|主张|否认|介绍|通报)/u;
const NOUN_BEFORE =
  /(?:[的些种项条次番份张篇]|没有)$|(?:引[发起来]|遭|受到|招[致来]|[收得]到|提出|[作做]出|发出|发表|面[对临]|听取|采纳|予以|进行|给[出予])[^时后中上]{0,8}$/u;
/** "恒指", "手指", "旨在直指" */
const PART_OF_WORD = /[手是所意股恒沪深创食拇无直剑矛特泛专暗]$/u;
const MEDIUM =
  /(?:新华社|央视(?:新闻)?|中新社|中央社|路透社|法新社|美联社|彭博社|塔斯社|\p{sc=Han}{2,8}(?:通讯社|[日晚时早晨快商周]报|青年报|电视台|广播电台|广播公司|网|新闻社|报社|媒体))$/u;
/** "新华社北京3月6日": an agency with the place it reports from. */
const AGENCY = /^(?:新华社|中新社|中央社|路透社|法新社|美联社|彭博社|塔斯社)(?=\p{sc=Han}{2,4}$)/u;
/** What only a medium is called of which it is told that it reports: "BBC", "韩联社". */
const REPORTS = /^[\p{sc=Latin}\d .]+$|[社台报网]$/u;
/** Behind the subject: when and where, and adverbs, before the verb. */
const SETTINGS = new RegExp(
  String.raw`(?:(?:在|与|出席|参加|主持|会见|接受|到|赴|就|回[应答复覆]|考察|调研|视察)[^，。]{1,40}?(?:时|上|中|前|后|期间)|(?:\d{1,2}月)?\d{1,2}日|\d{1,2}[点时](?:\d{1,2}分)?许?|(?:上上?|本|这|下)?(?:个)?(?:周|星期|礼拜)[一二三四五六日天](?:上午|下午|晚间|晚上|晚些时候|早些时候|晚|凌晨|早上)?|(?:上午|下午|晚间|晚上|凌晨|早上|中午)(?:[\d一二三四五六七八九十]{1,3}[点时](?:半|[\d]{1,2}分)?)?|今天|昨天|今日|昨日|昨晚|今晚|今早|上月|本月|去年|今年|(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月|日前|当天|当日|近日|(?:北京|当地|美国|美东|东部|欧洲|格林尼治)时间|随后|则|也|还|又|并|就|早就|早已|已经|曾经|再次|同时|进一步|曾|(?:发言|致辞|讲话|受访)时?|解读|回[应复覆]|补充|通报|发[文帖]|援引[^，。]{1,20}的话|向[^，。]{1,12}|(?<!反)对[^，。]{1,12}|${MANNER})$`,
  'u',
);
/** Settings may stand one behind the other; more than these do not. */
const MOST_SETTINGS = 5;

const FAMILY_FIRST = new RegExp(`^${FAMILY}`, 'u');
const CHINESE_NAME = new RegExp(String.raw`^${FAMILY}\p{sc=Han}{1,2}$`, 'u');

/** Whether words look like the name of one person: a family name with one or two characters behind it. */
export function isChineseName(words: string): boolean {
  const name = simplified(words);
  // "施工方"
  return CHINESE_NAME.test(name) && !(name.endsWith('方') && isWord(name.slice(0, -1)));
}

/** In running text only a family name, or a title that is no verb, tells a name from the rest: "代表乌克兰", "即使乌克兰". */
const NAMED = new RegExp(
  String.raw`(?<title>副?(?:${TITLES})|${TITLE_END})(?!文章|${NO_NAME})(?:(?<name>${FAMILY}(?:${NAME_CHARACTER}){1,2}?)|(?<=${TITLES})(?<!代表)(?<foreign>\p{sc=Han}{1,6}·[\p{sc=Han}·]{1,12}?|${TRANSLITERATING}{2,8}?))(?=${VERBS}|\P{L}|[时后等的]|${BEHIND})`,
  'gu',
);

/** "宋文娟教授", "孟庆兰副省长": titles behind a name, as far as what stands before begins a phrase. */
const TITLED = new RegExp(
  String.raw`(?<=^|\P{L}|的|大学|学院|医院|公司|集团)(?!时任|[现前原常]任|荣誉|[党纪团]委)(?<name>${FAMILY}(?:${NAME_CHARACTER}){1,2})(?<![宫市省县区国党队台司校社姓])(?<title>副?(?:${BEHIND_NAMES}|博士|经理))(?=${VERBS}|\P{L}|[是为]|${BEHIND})`,
  'gu',
);
const ACTS = new RegExp(`^(?:${DOING}|强调|指出|表示|说)`, 'u');
/** Words in the place of a name that tell how somebody does something. */
const ADVERB = /^(?:全[面程力都]|成功|简[要单]|时常|高[度兴]|明[显确]|温和|平静|关于|应[当该])$/u;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether a dictionary has the characters as one word: "时常", "高度". */
export function isWord(words: string): boolean {
  return [...segmenter.segment(words)].length === 1;
}

/** Characters on either side of a name that are cut into words with it. */
const BESIDE = 10;

/** Whether the characters of a name are those of two words: 海地 in "江海地铁". */
export function isCutOut(words: string, start: number, end: number): boolean {
  const from = Math.max(0, start - BESIDE);
  return [...segmenter.segment(words.slice(from, end + BESIDE))].some(({ segment, index }) => {
    const [opens, closes] = [from + index, from + index + segment.length];
    return (
      (opens < start && closes > start && closes < end) || (opens > start && opens < end && closes > end)
    );
  });
}

/** The family name of a Chinese name. */
export function familyOf(name: string): string {
  return FAMILY_FIRST.exec(name)?.[0] ?? name[0]!;
}

/** What somebody with a Chinese name and a title may be called: "许省长"; null for any other name. In simplified characters. */
export function calledByFamily(name: string, title: string): string | null {
  return isChineseName(name) ? familyOf(simplified(name)) + simplified(title) : null;
}

/** Somebody with a title, and what stands before that: "外交部" of "外交部发言人李兰"; all as the text writes it. */
export interface Titled {
  readonly name: string;
  readonly title: string;
  readonly before: string;
  /** Whether the words begin with these: the rest tells of whoever they name. */
  readonly opens: boolean;
}

/** Bodies and titles before whoever a sentence begins with are not longer. */
const LONGEST_OPENING = 60;

/** "11月19日下午，": whoever comes behind it begins the sentence. */
const WHEN = /^[^，。；：“「]{1,20}[年月日天午晚时分]，/u;

function namesWithTitles(written: string): readonly Titled[] {
  const words = simplified(written);
  const opens = (index: number): boolean => {
    if (index > LONGEST_OPENING) return false;
    const ahead = words.slice(0, index).replace(WHEN, '');
    return !/[，：；“「]/u.test(ahead) && !endsInSetting(ahead);
  };
  const behind = [...words.matchAll(TITLED)].flatMap(({ index, groups }) => {
    const { name, title } = groups as { name: string; title: string };
    const from = index + name.length;
    return name.length < 3 && isWord(name)
      ? []
      : [
          {
            name: written.slice(index, from),
            title: written.slice(from, from + title.length),
            before: '',
            opens: opens(index),
          },
        ];
  });
  const before = [...words.matchAll(NAMED)].flatMap(({ index, groups }) => {
    const { title, name = groups!['foreign']! } = groups as { title: string; name?: string };
    const from = index + title.length;
    // "市长高度评价", but "市长谷雨主持会议"
    if (name.length < 3 && isWord(name) && (ADVERB.test(name) || !ACTS.test(words.slice(from + name.length))))
      return [];
    return [
      {
        name: written.slice(from, from + name.length),
        title: written.slice(index, from),
        before: /\p{sc=Han}{0,20}$/u
          .exec(written.slice(Math.max(0, index - 20), index))![0]
          .replace(OPENING, ''),
        opens: opens(index),
      },
    ];
  });
  return [...before, ...behind];
}

/** Where the title begins that closes words ("外交部发言人"), or null. */
export function titleAt(words: string): number | null {
  return new RegExp(`(?:${TITLES})$`, 'u').exec(words)?.index ?? null;
}

/** Whether words end within a setting that they open. */
function endsInSetting(words: string): boolean {
  const opened = [...words.matchAll(SETTING_OPENS)].at(-1);
  // "陪同考察的书记李兰" is 李兰.
  if (opened?.index === 0 && /^(?:陪同|在).*的$/u.test(words)) return false;
  return opened !== undefined && !/[上中时后前间]/u.test(words.slice(opened.index));
}

/** Titles that mostly one person of a report bears; "居民" is any. */
const SOLE = /(?:[长相]|书记|主席|主任|总理|总统|大臣|总裁|经理|发言人|教练|大使)$/u;

/** No name without a title or a dot has more characters. */
const LONGEST_NAME = 8;

/** Who has spoken so far: pronouns and bare titles point at the last of them. */
export class Speakers {
  #last: string | null = null;
  #opening: string | null = null;
  readonly #byTitle = new Map<string, string>();
  readonly #bearers = new Map<string, Set<string>>();
  readonly #people = new Set<string>();
  /** The same in simplified characters. */
  readonly #simplified = new Set<string>();
  readonly #announced = new Set<string>();
  /** The paper whose article was told of. */
  #medium: string | null = null;

  /** All who were named with a title, in simplified characters. */
  get announced(): ReadonlySet<string> {
    return this.#announced;
  }

  /** Takes note of whom a sentence names behind titles, whether they speak or not, and tells who that is. */
  meet(text: string, { start, end }: Span): readonly Titled[] {
    const found = namesWithTitles(text.slice(start, end));
    for (const { name, title, before } of found) {
      for (const one of [title, before + title]) this.#byTitle.set(simplified(one), name);
      this.#bears(simplified(title), name);
      this.#meetPerson(name);
      this.#announced.add(simplified(name));
    }
    const opening =
      found.find(({ opens }) => opens)?.name ?? this.#knownAt(text.slice(start, end).replace(WHEN, ''));
    if (opening !== null) this.#last = this.#opening = opening;
    else this.#opening = null;
    return found;
  }

  /** Of whom the sentence tells that was met last: "李兰主持会议，强调…"; null where it begins with nobody's name. */
  get opening(): string | null {
    return this.#opening;
  }

  /** Who spoke, or of whom was told, last. */
  get last(): string | null {
    return this.#last;
  }

  /**
   * Whether words are a pronoun, the name of somebody who was named, or a title with a name ("省长王军"), in simplified
   * characters.
   */
  knows(words: string): boolean {
    return (
      /^[他她]$/u.test(words) ||
      this.#simplified.has(words) ||
      TITLE_AND_NAME.some((form) => form.test(words))
    );
  }

  /** Who of those that were named begins a sentence: "李兰来到车间", but neither "李兰的提议" nor, of "王宁", "王宁远出席". */
  #knownAt(sentence: string): string | null {
    for (let length = LONGEST_NAME; length > 1; length--) {
      if (!this.#people.has(sentence.slice(0, length))) continue;
      const rest = simplified(sentence.slice(length, length + 4));
      return NAME_ENDS.test(rest) || isWord(rest.slice(0, 2)) ? sentence.slice(0, length) : null;
    }
    return null;
  }

  /**
   * The speaker or relay that a subject names; null when it names nobody ("小说", "可以说").
   * @param written the subject as the text writes it, with traditional characters where it has them
   * @param verb the verb of saying, in simplified characters
   */
  resolve(written: string, verb: string): Named | null {
    const subject = simplified(written);
    if (ALSO_NOUN.test(verb) && NOUN_BEFORE.test(subject)) return null;
    if (verb === '指' && PART_OF_WORD.test(subject)) return null;
    const asWritten = (part: string): string => {
      const at = subject.lastIndexOf(part);
      return written.slice(at, at + part.length);
    };
    let words = subject.replace(/（[^（）]{0,30}）/gu, '').trim();
    for (let round = 0; round < MOST_SETTINGS && OPENING.test(words); round++)
      words = words.replace(OPENING, '');
    const alone = NAME_ALONE.exec(words)?.groups!['name'];
    if (alone !== undefined && !MEDIUM.test(alone)) return this.#named(asWritten(alone), words);
    const person = PERSON.exec(words);
    if (person !== null && !endsInSetting(words.slice(0, person.index))) {
      const { title, bare, name, family } = person.groups!;
      if (bare === undefined) this.#announced.add(name ?? family!);
      if (bare === undefined)
        return this.#named(asWritten(name ?? family!), words, words.slice(0, person.index) + (title ?? ''));
      return this.#titled(words.slice(0, person.index + title!.length), title!, asWritten);
    }
    for (let round = 0; round < MOST_SETTINGS && SETTINGS.test(words); round++)
      words = words.replace(SETTINGS, '').trim();
    const issued = SAID_IN.test(words);
    if (/^(?:文章|社论)$/u.test(words)) return { speaker: null, relay: this.#medium };
    for (const part of [SAID_IN, SETTINGS]) words = words.replace(part, '');
    words = words.replace(/^《(.+)》$/u, '$1');
    if (words === '' || NO_SUBJECT.test(words)) return null;
    if (NOBODY_NAMED.test(words)) return { speaker: null, relay: null };
    const medium =
      (MEDIUM.exec(words) ?? AGENCY.exec(words))?.[0] ??
      (/^报[道导]/u.test(verb) && REPORTS.test(words) ? words : undefined);
    if (medium !== undefined) return { speaker: null, relay: (this.#medium = asWritten(medium)) };
    // What a film or a chart shows is nobody's statement, what a body's figures show is its own.
    if (verb === '显示' && !issued) return null;
    if (/^(?:他|她|他们|她们|它)$/u.test(words)) return { speaker: this.#last, relay: null };
    const behind = NAME_BEHIND_CLAUSE.exec(words)?.groups!['name'];
    return this.#named(asWritten(behind === undefined || isWord(behind) ? words : behind), '');
  }

  #meetPerson(name: string): void {
    this.#people.add(name);
    this.#simplified.add(simplified(name));
  }

  #bears(title: string, name: string): void {
    this.#bearers.set(title, (this.#bearers.get(title) ?? new Set()).add(name));
  }

  /** The only one whom the text names, be it later, with the title by which it first calls a speaker: "省长", "东部一省省长". */
  laterNamed(speaker: string): string | null {
    const title = simplified(speaker).replace(/^\p{sc=Han}{0,10}[一某][省市县家国](?=.)/u, '');
    const [name, ...others] = SOLE.test(title) ? (this.#bearers.get(title) ?? []) : [];
    return name === undefined || others.length > 0 ? null : name;
  }

  /** Whom a title without a name behind it means: "李兰市长", "外交部发言人", "市长". */
  #titled(words: string, title: string, asWritten: (part: string) => string): Named {
    const before = NAME_BEFORE_TITLE.exec(words)?.groups!['name'];
    if (before !== undefined) {
      this.#announced.add(before);
      return this.#named(asWritten(before), words);
    }
    const alone = CALLED.exec(words)?.groups!['name'];
    if (alone !== undefined && alone !== words) return this.#named(asWritten(alone), '');
    if (NOBODY_NAMED.test(words)) return { speaker: null, relay: null };
    if (FAMILY_FIRST.exec(words)?.[0].length === words.length - title.length) {
      // "李市长" where one 李 is known
      const family = familyOf(words);
      const called = [...this.#people].filter((name) => familyOf(simplified(name)) === family);
      if (called.length === 1) return this.#named(called[0]!, '');
    }
    const [, article = '', called] = /^(这位|该|[一多两几数][名位]|有)?(.*)$/u.exec(words)!;
    const known =
      /^(?:这位|该)/u.test(article) || (article === '' && SOLE.test(called!))
        ? this.#byTitle.get(called!)
        : undefined;
    const speaker = known ?? asWritten(called === '' ? title : called!);
    // "总书记强调…。他还指出…": of whom a title alone tells, as far as it is one person's.
    if (known !== undefined || /^(?:这位|该|一[名位])$/u.test(article) || SOLE.test(called!))
      this.#last = speaker;
    return { speaker, relay: null };
  }

  /**
   * @param among the words that may have the title of whom they name
   * @param whole the title with the body that it is of
   */
  #named(speaker: string, among: string, whole = ''): Named {
    const title = new RegExp(TITLES, 'u').exec(among)?.[0];
    for (const one of [title, whole]) if (one !== undefined && one !== '') this.#byTitle.set(one, speaker);
    if (isChineseName(speaker)) this.#meetPerson(speaker);
    this.#last = speaker;
    return { speaker, relay: null };
  }
}
