// Who a subject of a Chinese verb of saying is: the name in "国务委员李兰5日下午参加审议时", without title, day and setting, the
// medium that passes something on, or nobody. All patterns read simplified characters; names stay as the text writes them.
import { simplified } from '../../chinese-characters.ts';

export interface Named {
  readonly speaker: string | null;
  readonly relay: string | null;
}

const TITLES =
  '署长|总书记|国家主席|主席|副总理|总理|副总统|总统|首相|外交部长|副部长|部长|外长|省长|副市长|市长|书记|新闻发言人|新闻秘书|发言人|大使|局长|院长|行长|董事长|总经理|总裁|教授|专家|记者|专员|委员|立委|议员|先生|女士|作家|经济学家|分析师|法官|律师|教练|院士|主任|司长|会长|理事长|校长|医生|研究员|负责人|秘书|农民|工人|居民|村民|市民|业主|学者|代表|队长|店主';
/** Any other title ends in one of these; behind it a name is known by its family name alone. */
const TITLE_END = '\\p{sc=Han}[长员家师官委授任使裁监]';
/** Family names that nearly all names begin with: the hundred commonest and those of readouts, from the public census. */
const FAMILY =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝习栗]';
const DAY =
  '(?:\\d|[一二三四五六七八九十]{1,3}[日月]|[今昨前当][天日早晚]|日前|近日|[上本下]?(?:周|星期)|[上中下]午|凌晨)';
/** What whoever is named does besides speaking. */
const DOING =
  '出席|参加|主持|会见|会谈|接受|考察|调研|视察|看望|听取|回[应答]|应[邀询]|致[辞词]|发[言表布]|讲话|演讲|解读|分析|介绍|备询|随后|进一步|补充|受访|通过';
/** What stands right behind a name: a day, a setting, or what they do besides. */
const BEHIND_NAME = `(?=$|${DAY}|[在到于赴向对就与同则也还又已曾再并称做因透]|${DOING})`;
const NAME_BEHIND_TITLE = new RegExp(
  String.raw`(?:${TITLES})(?!${DOING})(?<name>\p{sc=Han}{2,6}?|\p{sc=Han}{1,6}·[\p{sc=Han}·]{1,12}?)${BEHIND_NAME}|${TITLE_END}(?<family>${FAMILY}\p{sc=Han}{1,2}?)${BEHIND_NAME}`,
  'u',
);
const NAME_BEFORE_TITLE = new RegExp(String.raw`(?<name>\p{sc=Han}{2,3})(?:${TITLES})$`, 'u');
/** "李兰6日上午参加审议时": a name that no title announces, and that no more than a setting follows. */
const NAME_ALONE = new RegExp(String.raw`^(?<name>${FAMILY}\p{sc=Han}{1,2}?)${BEHIND_NAME}(?!$)`, 'u');
/** What a statement is made in: "官方通报", "气象台预报", "统计局发布数据". */
const SAID_IN =
  /(?<=\p{sc=Han}{2})(?:\d{1,2}日)?(?:(?:发布|公布)的?(?:最新)?)?(?:通报|预报|公告|声明|数据|统计|简报|报告)$/u;
/** Officials whom nobody could name: two sources that quote them may quote anybody. */
const NOBODY_NAMED =
  /^(?:官方|当局|当地|有关部门|有关方面|相关部门|警方|知情人士|消息人士|多名官员|官员|目击者|专家|分析人士)$/u;
/** No subject of saying: "可以说", "小说", "将作出回应", "数据显示". */
const NO_SUBJECT =
  /(?:不|没有|可以|小|听|据|来|所|就是|虽然|如果|[作做]出|予以|进行)$|^(?:数据|统计|报告|调查|研究|结果|图片|资料)$/u;
const BARE_TITLE = new RegExp(String.raw`^(?:这位|该)?(?<title>${TITLES})$`, 'u');
const MEDIUM =
  /(?:新华社|央视(?:新闻)?|中新社|中央社|路透社|法新社|美联社|彭博社|塔斯社|\p{sc=Han}{2,8}(?:通讯社|日报|晚报|时报|电视台|广播电台|新闻网|新闻社|报社|媒体))$/u;
/** Behind the subject: when and where, and adverbs, before the verb. */
const SETTINGS =
  /(?:(?:在|出席|参加|主持|会见|接受|到|赴|就|回应|回答|考察|调研|视察)[^，。]{1,40}?(?:时|上|中|后|期间)|(?:\d{1,2}月)?\d{1,2}日|(?:上上?|本|这|下)?(?:个)?(?:周|星期|礼拜)[一二三四五六日天](?:上午|下午|晚间|晚上|晚些时候|早些时候|晚|凌晨|早上)?|(?:上午|下午|晚间|晚上|凌晨|早上|中午)(?:[\d一二三四五六七八九十]{1,3}[点时](?:半|[\d]{1,2}分)?)?|今天|昨天|今日|昨日|昨晚|今晚|今早|上月|本月|去年|今年|(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月|日前|当天|当日|近日|随后|则|也|还|又|并|就|早就|早已|已经|曾经|再次|同时|进一步|曾|(?:发言|致辞|讲话|受访)时?|解读|援引[^，。]{1,20}的话|向[^，。]{1,12}|对[^，。]{1,12})$/u;
/** Settings may stand one behind the other; more than these do not. */
const MOST_SETTINGS = 5;

const CHINESE_NAME = new RegExp(String.raw`^${FAMILY}\p{sc=Han}{1,2}$`, 'u');

/** Whether words look like the name of one person: a family name with one or two characters behind it. */
export function isChineseName(words: string): boolean {
  return CHINESE_NAME.test(simplified(words));
}

/** Who has spoken so far: pronouns and bare titles point at the last of them. */
export class Speakers {
  #last: string | null = null;
  readonly #byTitle = new Map<string, string>();

  /**
   * The speaker or relay that a subject names; null when it names nobody ("小说", "可以说").
   * @param written the subject as the text writes it, with traditional characters where it has them
   */
  resolve(written: string): Named | null {
    const subject = simplified(written);
    const asWritten = (part: string): string => {
      const at = subject.lastIndexOf(part);
      return written.slice(at, at + part.length);
    };
    const titled = NAME_BEHIND_TITLE.exec(subject);
    const announced = titled?.groups!['name'] ?? titled?.groups!['family'];
    if (announced !== undefined) return this.#named(asWritten(announced), subject);
    let words = subject.trim();
    for (let round = 0; round < MOST_SETTINGS && SETTINGS.test(words); round++)
      words = words.replace(SETTINGS, '').trim();
    for (const part of [SAID_IN, SETTINGS]) words = words.replace(part, '');
    words = words.replace(/^《(.+)》$/u, '$1');
    if (words === '' || NO_SUBJECT.test(words)) return null;
    if (NOBODY_NAMED.test(words)) return { speaker: null, relay: null };
    const medium = MEDIUM.exec(words)?.[0];
    if (medium !== undefined) return { speaker: null, relay: asWritten(medium) };
    if (/^(?:他|她|他们|她们|它)$/u.test(words)) return { speaker: this.#last, relay: null };
    const bare = BARE_TITLE.exec(words)?.groups!['title'];
    if (bare !== undefined) return { speaker: this.#byTitle.get(bare) ?? bare, relay: null };
    const found =
      NAME_BEFORE_TITLE.exec(words)?.groups!['name'] ?? NAME_ALONE.exec(words)?.groups!['name'] ?? words;
    return this.#named(asWritten(found), found === words ? '' : words);
  }

  /** @param among the words that may have the title of whom they name */
  #named(speaker: string, among: string): Named {
    const title = new RegExp(TITLES, 'u').exec(among)?.[0];
    if (title !== undefined) this.#byTitle.set(title, speaker);
    this.#last = speaker;
    return { speaker, relay: null };
  }
}
