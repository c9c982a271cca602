// States of which only one can hold, as Chinese texts tell them ("取消", "如期举行"), and places that tell two statements apart.
// Chinese has no forms of verbs to tell by, so a state is held against another only where what stands before it and behind it in
// its clause is told of one thing.
import type { Span } from '../../../model/span.ts';
import { isFunctionWord } from '../../function-words.ts';
import { remembered } from '../../patterns/remembered.ts';
import { PROVINCES } from '../../reading/chinese/named.ts';
import { words } from '../../words.ts';
import type { Opposition } from './oppositions.ts';

/** The two sides of each question. From general knowledge of the language of news, not from labelled texts. */
const QUESTIONS: readonly (readonly [string, string])[] = [
  [
    '如期举行|照常举行|正常举行|按时举行|照常进行|如期进行|如期开幕|按计划举行|如期召开',
    '取消举行|取消|推迟举行|推迟|延期举行|延期|暂缓举行|停办',
  ],
  [
    '仍在出售|仍在发售|仍在售|仍有余票|尚有余票|还有余票|仍可购买|尚未售罄|未售罄',
    '全部售罄|售罄|全部售完|售完|卖完|卖光|销售一空',
  ],
  ['恢复生产|正常生产|照常生产|复产', '仍在停产|全面停产|停产|停工|停止生产'],
  ['恢复通车|恢复通行|正常通行|正常通车', '仍封闭|仍然封闭|全线封闭|封闭|禁止通行'],
  ['重新开放|恢复开放|照常开放|正常开放', '仍然关闭|仍关闭|暂停开放|关闭|闭馆|闭园'],
  ['照常上课|正常上课|恢复上课|复课', '全面停课|停课'],
  [
    '正常运行|正常起降|正常运营|照常运营|恢复运行|恢复运营',
    '全部停飞|停飞|全部停运|停运|停止运营|暂停运营|全部取消',
  ],
  [
    '全部获救|均已获救|获救|脱险|全部救出|被救出',
    String.raw`仍(?:有[\p{sc=Han}]{1,6})?(?:被困|失联)(?:井下|井内|山中|水下)?|下落不明`,
  ],
  ['被逮捕|被捕|被抓获|落网|归案', '仍在逃|在逃|逃脱|逍遥法外'],
  ['仍在继续|继续进行|仍在进行', '破裂|谈崩|宣告终止|已经终止'],
  ['胜诉', '败诉'],
  ['当选', '落选'],
  ['盈利|扭亏为盈', '亏损|由盈转亏'],
  ['承认', '否认'],
];
/** Of these what stands behind tells what is admitted. */
const OF_WHAT = new Set(['承认', '否认']);

const PATTERNS = QUESTIONS.map((sides) => sides.map((wordings) => new RegExp(wordings, 'u')));

/** Who only plans, fears or denies it; and what is so of some or was so for a while. */
const UNSURE =
  /如果|若|假如|一旦|除非|计划|拟|考虑|可能|或将|或许|是否|要求|呼吁|希望|有望|预计|建议|传言|传闻|部分|其他|其余|另|半数|多数|少数|有的|个别|一度|曾|此前|后来|几乎|即将|将于|不会|没有|没|未(?!售罄)|不(?!明)|并非|否则|小时后|天后|日后|之后|[？?]/u;
/** "如果下雨，音乐节将取消": the condition has a clause of its own. */
const CONDITION = /如果|若|假如|倘若|一旦|除非/u;
/** A cause is not what the state is told of: "因暴雨取消". */
const CAUSE = /(?:因为|由于|因)\p{sc=Han}{1,8}$/u;
const CLAUSE = /[^，。；：！？\s]+/gu;
/** Adverbs that come and go. */
const HOW = new Set(
  '已 已经 将 将会 会 均 仍 再 又 继续 全部 全面 都 正式 目前 现 现已 仍然 正 正在 再次 均已 了 宣布 被 被迫 临时 不得不'.split(
    ' ',
  ),
);

interface Told extends Span {
  readonly question: number;
  readonly side: number;
  readonly before: ReadonlySet<string>;
  readonly behind: ReadonlySet<string>;
}

const toldIn = remembered((text: string): readonly Told[] =>
  [...text.matchAll(CLAUSE)].flatMap(({ index, 0: clause }) =>
    PATTERNS.flatMap((sides, question): Told[] => {
      const found = sides.flatMap((pattern, side) => {
        const at = pattern.exec(clause);
        return at === null ? [] : [{ side, at: at.index, wording: at[0] }];
      });
      // With both sides a clause tells of a change: "停产三天后恢复生产". "尚未售罄" holds the other side's word.
      const [first, second] = found;
      if (first === undefined) return [];
      if (second !== undefined && !first.wording.includes(second.wording)) return [];
      const { side, at, wording } = first;
      const head = clause.slice(0, at);
      const tail = clause.slice(at + wording.length);
      if (UNSURE.test(head) || UNSURE.test(tail) || CONDITION.test(text.slice(0, index))) return [];
      return [
        {
          question,
          side,
          before: contentOf(head.replace(CAUSE, '')),
          behind: contentOf(tail),
          start: index + at,
          end: index + at + wording.length,
        },
      ];
    }),
  ),
);

function contentOf(text: string): Set<string> {
  return new Set(
    words(text).flatMap(({ folded, stem }) => (isFunctionWord(folded) || HOW.has(folded) ? [] : [stem])),
  );
}

/** The states of two Chinese texts of which only one can hold; null where there are none of one thing. */
export function otherChineseState(a: string, b: string): Opposition | null {
  for (const one of toldIn(a))
    for (const two of toldIn(b))
      if (one.question === two.question && one.side !== two.side && areOfOne(one, two))
        return { a: { start: one.start, end: one.end }, b: { start: two.start, end: two.end } };
  return null;
}

function areOfOne(one: Told, two: Told): boolean {
  const isOfWhat = OF_WHAT.has(QUESTIONS[one.question]![0]);
  if (isOfWhat && one.behind.size === 0) return false;
  return areSame(one.behind, two.behind) && isWithin(one.before, two.before);
}

function areSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}

/** "音乐节" and "奥伦音乐节" may be one, "奥伦音乐节" and "瓦恩音乐节" are two. */
function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  return less.size > 0 && [...less].every((each) => more.has(each));
}

/** Whether two Chinese texts tell either side of one question, be it of one thing or not: then they are not the same. */
export function tellOtherSides(a: string, b: string): boolean {
  return toldIn(a).some((one) =>
    toldIn(b).some((two) => one.question === two.question && one.side !== two.side),
  );
}

/** Cities that reports set beside each other. */
const CITIES =
  '广州|深圳|武汉|成都|杭州|南京|西安|郑州|长沙|沈阳|大连|哈尔滨|长春|济南|青岛|石家庄|太原|合肥|福州|厦门|南昌|南宁|海口|贵阳|昆明|拉萨|兰州|西宁|银川|乌鲁木齐|呼和浩特|苏州|无锡|宁波|温州|佛山|东莞|珠海|台北|高雄|东京|大阪|首尔|纽约|伦敦|巴黎|柏林|莫斯科|新加坡|曼谷|悉尼';
const PLACE = new RegExp(`${PROVINCES}|${CITIES}`, 'gu');

const placesIn = remembered(
  (text: string): ReadonlySet<string> =>
    new Set([...text.matchAll(PLACE)].map(([place]) => place.replace(/(?:省|市|自治区)$/u, ''))),
);

/** Whether each of two Chinese texts names a city or a province, and none of the other's. */
export function areOfTwoChinesePlaces(a: string, b: string): boolean {
  const [mine, yours] = [placesIn(a), placesIn(b)];
  return mine.size > 0 && yours.size > 0 && ![...mine].some((place) => yours.has(place));
}
