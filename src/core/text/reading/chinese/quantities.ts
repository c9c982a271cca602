// Numbers, sums, shares, durations, dates and times in Chinese news prose. One pass of one pattern, longest reading
// first; numerals in characters count only where a unit follows, since 一 is part of countless words.
import type { Quantity } from '../../../model/comparison.ts';
import type { PlainQuantity } from '../language.ts';
import type { Span } from '../../../model/span.ts';
import {
  addDays,
  addMonths,
  isoWeek,
  makeDay,
  makeMonth,
  makeYearlessDay,
  makeYearlessMonth,
  nearestMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from '../../dates/calendar.ts';
import { simplified } from '../../chinese-characters.ts';
import { PLANS, WILL } from './to-come.ts';
import { measureOf, perOf } from './measures.ts';
import { asciiDigits, readFigure } from '../../digits.ts';

const HAN_DIGITS: Readonly<Partial<Record<string, number>>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const HAN_SCALES: Readonly<Partial<Record<string, number>>> = { 十: 10, 百: 100, 千: 1000 };

const DIGITS = String.raw`[\d０-９]+(?:[,，]\d{3})*(?:[.．][\d０-９]+)?`;
/** Bounded, as are the plain digits below: no number is longer, and each is tried as several things. */
const HAN = '[零〇一二两三四五六七八九十百千万亿]{1,24}';
const CURRENCY = '(?:元人民币|人民币|美元|欧元|英镑|日元|港元|元|卢布|韩元)';
/** "四十五点六亿", "三点五倍", and no time of day: "三点五十分", "八点三人死亡". */
const HAN_DECIMALS = `(?:点[零〇一二三四五六七八九]{1,12}(?:[百千]?(?:万亿|亿|万)|(?=个?百分点|[%％倍折成]|${CURRENCY}|吨|公斤|公里|千米|米|公顷|亩|$|\\P{sc=Han})))`;
const NUMBER = String.raw`(?:${DIGITS}(?:[百千]?(?:万亿|亿|万)|[百千](?=[人名元辆家万亿]))?|${HAN}${HAN_DECIMALS}?)`;
const TIME_UNIT =
  '(?:个月|个小时|小时|分钟|个星期|星期|周年|周|天|(?<=(?:连续|为期|历时|过去)[两三四五六七八九十]{1,3})日|年|秒|个季度|季度)';
const COUNTED =
  '(?:个|名|位|人次|人|家|辆|次|吨|公斤|公里|千米|公尺|公分|公顷|米|亩|户|座|艘|架次|架|台|套|件|票|张|处|起|例|万吨|趟|款|所|间|栋|条|层|支|批|项|轮|场|棵|株|枚|份|封|笔|组|箱|班|列|种|类|段|宗|股|岁|只|头|颗|块|桶|瓶|届|篇|具)';
/** "上百名" is up to a hundred, "会议上百名" are a hundred at a meeting. */
const MODIFIERS =
  '(?<![世界会议路场以网史街海线台身加船山车岛])上(?=[百千万亿])|数(?=[十百千万亿])|约|近|大约|超过|超|逾|至少|不到|不足|将近|最多|多达|高达|接近';

/** A day or a month in figures or in characters. */
const DAY = '(?:[\\d０-９]{1,2}|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])';
const MONTH = '(?:[\\d０-９]{1,2}|十[一二]?|[一二三四五六七八九])';

/** "第三季營收": a quarter where a season of anything else would have other words behind it. */
const OF_A_QUARTER = '季(?:度|(?=[累合营税净获毛销经通工]))';

/** Months in a row, with the year before them or without: "1至5月", "前五个月", "前三季度". Groups begin with `of`. */
const MONTHS_OF = (of: string, notBehind = ''): string =>
  String.raw`(?<![\d０-９.])(?<${of}From>${MONTH})月?(?:[至到]|[-—－–~～]{1,2})(?<${of}To>${MONTH})月(?!${DAY}[日号])份?|` +
  String.raw`${notBehind}[前头首](?:(?<${of}First>两|${MONTH})个月|(?<${of}Quarters>[二两三])个?${OF_A_QUARTER})`;
/** "提前五个月", "两年前五个月大" are no months of a year. */
const NO_FIRST_MONTHS = '(?<![提此之以目日月天周年产生当从先空])';

/** What goes on from tenths: 九成五 is 95 %, of families (九成五家庭) too; 三成一直 and 五成二手房 are not 31 % and 52 %. */
const TENTH = `[1-9一二三四五六七八九半](?!${COUNTED.replace('|家', '')})(?!${TIME_UNIT})(?![\\d零〇一二三四五六七八九十百千万亿点成倍分手直些样般旦定方度致向起])`;

/** The last or the first month of a year: "2028年底", "年初", but not "年初步". */
const EDGE = '[底末](?![期尾端线层])|初(?![步级期中次始])';

const PATTERN = new RegExp(
  [
    // dates
    String.raw`(?:(?<year>[\d０-９]{4}|[一二][〇零一二三四五六七八九]{3})年|(?<relativeYear>前年|去年|今年|明年|后年))(?:${MONTHS_OF('year')}|(?<yearMonth>${MONTH})月(?:(?<yearDay>${DAY})[日号])?|(?:第|(?=.季度))(?<yearQuarter>[一二三四1-4])${OF_A_QUARTER}|(?<yearHalf>[上下])半年|年?(?<yearEdge>${EDGE}))?`,
    String.raw`${MONTHS_OF('bare', NO_FIRST_MONTHS)}|(?:第|(?=.季度))(?<quarterOnly>[一二三四1-4])${OF_A_QUARTER}|(?<bareHalf>[上下])半年|(?<![\p{Nd}一二三四五六七八九十百几两多半每今去明前后当])年(?<bareEdge>${EDGE})`,
    String.raw`(?<month>${MONTH})月(?:(?<day>${DAY})[日号]|份)?`,
    String.raw`(?<monthRelative>上个?月|本月|这个月|下个?月)(?:(?<monthDay>${DAY})[日号])?`,
    String.raw`(?<week>上上|上|本|这|下)?(?<weekName>周|星期|礼拜)(?<weekday>[一二三四五六日天](?!年|期))`,
    String.raw`(?<wholeWeek>上周|本周|这周|下周|上个?星期|下个?星期)`,
    String.raw`(?<near>前天|昨天|昨日|昨晚|今天|今日|今晚|明天|明日|后天)`,
    String.raw`(?<dayOnly>[\d０-９]{1,2})日(?!元)`,
    // times
    String.raw`(?<partOfDay>上午|下午|晚上|晚|凌晨|早上|中午)(?<hanHour>[一二两三四五六七八九十]{1,2})[点时](?<hanHalf>半)?`,
    String.raw`(?:(?<half>上午|下午|晚上|晚|凌晨|早上|中午)|(?<evening>(?<=[昨今当]晚))|)(?<hour>[\d０-９]{1,2})(?:[点时](?!间)(?:(?<minute>[\d０-９]{1,2})分|(?<halfHour>半))?|[:：](?<clock>[0-5]\d))|(?<noon>中午|正午|午夜)`,
    // shares and other numbers
    String.raw`半个?(?<halfTime>小时|天|月|年|世纪)|(?<halfTenth>半成)(?![功品为本熟])|半个?(?<halfUnit>公尺|公里|公斤|千米|米|吨|百分点)`,
    String.raw`(?:(?<modifier>${MODIFIERS})[有为达]?)?(?<coin>新台币|台币|人民币|港币)?(?:百分之(?<percentOf>${NUMBER}(?:点[零〇一二三四五六七八九]{1,12})?)|(?<under>${HAN}|\d{1,24})分之(?<over>${HAN}|\d{1,24})|第(?<ordinal>${HAN}|\d{1,24})(?![者\d])|(?<number>${NUMBER})(?:(?<more>多|余)(?<moreScale>万亿|亿|万)?)?(?:(?<percent>个百分点|[%％])|(?<tenths>成(?![为立功果员本])(?<tenth>${TENTH})?)|(?<fold>折(?![叠合扣损磨]))|(?<times>倍)|(?<currency>${CURRENCY})|(?<time>${TIME_UNIT})|(?<counted>${COUNTED}))?)`,
  ].join('|'),
  'gu',
);

/** The quantities of a stretch of Chinese text, in order; `published` is the day of publication, or null. */
export function readChineseQuantities(text: string, span: Span, published: string | null): PlainQuantity[] {
  const found: PlainQuantity[] = [];
  const words = simplified(text.slice(span.start, span.end));
  let last: Parameters<typeof measureOf>[2] = null;
  for (const match of words.matchAll(PATTERN)) {
    if (/[A-Za-z]-?$/u.test(words.slice(Math.max(0, match.index - 2), match.index))) continue;
    const groups = match.groups as Readonly<Partial<Record<string, string>>>;
    const end = match.index + match[0].length;
    const before = found.at(-1);
    const between = before === undefined ? '' : words.slice(before.end - span.start, match.index);
    const read =
      (before === undefined ? null : readNextDay(groups, before, between)) ??
      (SAME_PERIOD.test(words.slice(end, end + 2)) ? readSamePeriod(groups, found) : null) ??
      readDate(groups, published, directionOf(words, match.index, end)) ??
      readTime(groups) ??
      readFromTo(groups) ??
      readAmount(groups);
    if (read === null) continue;
    const amount = { ...read, start: match.index, end: match.index + match[0].length };
    const measure = measureOf(words, amount, last);
    if (!WHEN.has(read.kind))
      last = { end: amount.end, measure: measure?.isBefore === true ? measure.span : null };
    found.push({
      ...read,
      ...shifted(amount, span.start),
      modifier: groups['modifier'] ?? groups['more'] ?? boundBehind(read, words, end),
      measure: measure === null ? null : shifted(measure.span, span.start),
      per: perOf(words, amount),
    });
  }
  return found;
}

/** Directly behind an amount: "三成以上", "5%左右", "4个百分点以内". */
const BOUND_BEHIND = /^(?:左右|上下|以[上下内])/u;

function boundBehind({ kind }: Read, words: string, end: number): string | null {
  return WHEN.has(kind) ? null : (BOUND_BEHIND.exec(words.slice(end, end + 2))?.[0] ?? null);
}

const WHEN: ReadonlySet<Quantity['kind']> = new Set(['date', 'daterange', 'time']);

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

type Read = Pick<Quantity, 'kind' | 'value' | 'unit' | 'upTo'>;
type Groups = Readonly<Partial<Record<string, string>>>;

/** A number in figures or in characters; digits one after the other make a year. */
const number = (words: string): number =>
  /\p{sc=Han}/u.test(words) ? (readChineseNumber(words) ?? Number.NaN) : Number(asciiDigits(words));
const dated = (value: string | null): Read => ({ kind: 'date', value, unit: null });
const ranged = (value: string | null): Read => ({ kind: 'daterange', value, unit: null });

/** A day of the next month is named without it from so far into this one on: bulletins of the 28th expect rain "from the 27th on". */
const LATE_OF_MONTH = 14;
/** How far the words that make a clause one about the future may stand from a date in it. */
const CLAUSE = 24;

/** A verb of what is to come. */
const TO_COME = new RegExp(
  String.raw`将(?![军近])|预计|预期|${PLANS}|拟|有望|即将|[定订][于在]|${WILL}`,
  'u',
);
/** What tells that something has been: not the 过 of 通过 and 超过, not the 了 of 为了. */
const HAS_BEEN = /已|曾|(?<!为)了(?!解)|(?<![通超经越])过(?![去程渡于期])|此前|以来|至今/u;
/** Verbs of what happens, which tell that it has where nobody says, fears or supposes it: "首相宣布9月15日辞职". */
const HAPPENS = /发生|造成|导致|建成|落成|遇难|死亡|身亡|丧生|受伤|被捕|逮捕|去世|辞职|当选|爆发/u;
const SUPPOSED = /防止|避免|预防|如果|假如|若|可能|或将|一旦|计划/u;
/** Behind a date and before what is to come, it is the saying that was on that day: "周三宣布将于周五开幕". */
const SAID = /[说称]|表示|宣布|指出|透露|发布|公布|报道|强调|介绍|告诉|确认|决定/u;

function hasBeen(clause: string): boolean {
  return HAS_BEEN.test(clause) || (HAPPENS.test(clause) && !SAID.test(clause) && !SUPPOSED.test(clause));
}

/** Where a date lies, by the clause around it; null where that does not tell. */
type Direction = 'ahead' | 'behind' | null;

function directionOf(words: string, start: number, end: number): Direction {
  const before = words
    .slice(Math.max(0, start - CLAUSE), start)
    .split(/[，。；：！？]/u)
    .at(-1)!;
  const after = words.slice(end, end + CLAUSE).split(/[，。；：！？]/u)[0]!;
  if (TO_COME.test(before)) return HAS_BEEN.test(before) ? 'behind' : 'ahead';
  const told = TO_COME.exec(after);
  if (told === null) return hasBeen(before + after) ? 'behind' : null;
  const between = after.slice(0, told.index);
  return SAID.test(between) || HAS_BEEN.test(before + between) ? 'behind' : 'ahead';
}

interface Months {
  readonly from: number;
  readonly to: number;
  /** Named in this month of a year or a later one, they are of that year; before it, of the last. */
  readonly named: number;
}

/** The months in a row that the groups beginning with `of` name; null where they name none. */
function monthsIn(groups: Groups, of: string): Months | null {
  const [start, end, first, quarters, half] = ['From', 'To', 'First', 'Quarters', 'Half'].map(
    (each) => groups[of + each],
  );
  // A half is named when it has begun, quarters when the last of them has.
  if (half !== undefined) return half === '上' ? { from: 1, to: 6, named: 1 } : { from: 7, to: 12, named: 7 };
  if (quarters !== undefined)
    return quarters === '三' ? { from: 1, to: 9, named: 7 } : { from: 1, to: 6, named: 4 };
  const last = first ?? end;
  if (last === undefined) return null;
  const [from, to] = [first === undefined ? number(start!) : 1, number(last)];
  const isOne = (month: number): boolean => month >= 1 && month <= 12;
  // One month ahead is more often planned for than told of.
  return isOne(from) && isOne(to) ? { from, to, named: to - 1 } : null;
}

/** Months that end in a year: "11至2月" began in the one before. */
function inYear(year: number, { from, to }: Months): string {
  return `${makeMonth(from > to ? year - 1 : year, from)}/${makeMonth(year, to)}`;
}

function readDate(groups: Groups, published: string | null, direction: Direction): Read | null {
  const ahead = direction === 'ahead';
  const year =
    groups['year'] !== undefined
      ? number(groups['year'])
      : published === null || groups['relativeYear'] === undefined
        ? null
        : yearOf(published) + { 前年: -2, 去年: -1, 今年: 0, 明年: 1, 后年: 2 }[groups['relativeYear']]!;
  if (groups['year'] !== undefined || groups['relativeYear'] !== undefined) {
    const { yearMonth: month, yearDay: day, yearQuarter: quarter, yearEdge: edge } = groups;
    const months = monthsIn(groups, 'year');
    if (day !== undefined) return dated(year === null ? null : makeDay(year, number(month!), number(day)));
    if (year === null) return ranged(null);
    if (months !== null) return ranged(inYear(year, months));
    if (month !== undefined) return number(month) > 12 ? null : ranged(makeMonth(year, number(month)));
    if (quarter !== undefined) return ranged(`${year}-Q${HAN_DIGITS[quarter] ?? number(quarter)}`);
    if (edge !== undefined) return ranged(makeMonth(year, edge === '初' ? 1 : 12));
    return ranged(String(year).padStart(4, '0'));
  }
  const months = monthsIn(groups, 'bare');
  if (months !== null) {
    if (published === null)
      return ranged(`${makeYearlessMonth(months.from)}/${makeYearlessMonth(months.to)}`);
    const inLastYear = months.named > monthOf(published) && !ahead;
    return ranged(inYear(yearOf(published) - (inLastYear ? 1 : 0), months));
  }
  const { quarterOnly, bareEdge } = groups;
  if (bareEdge !== undefined) {
    if (published === null) return ranged(makeYearlessMonth(bareEdge === '初' ? 1 : 12));
    // Of this year, unless a clause in winter looks over to the other one: "预计年初开工" in November, "年底已停产" in January.
    const month = monthOf(published);
    if (bareEdge === '初') return ranged(makeMonth(yearOf(published) + (ahead && month > 9 ? 1 : 0), 1));
    return ranged(makeMonth(yearOf(published) - (direction === 'behind' && month < 4 ? 1 : 0), 12));
  }
  if (quarterOnly !== undefined) {
    if (published === null) return ranged(null);
    const now = Math.ceil(monthOf(published) / 3);
    const quarter = HAN_DIGITS[quarterOnly] ?? number(quarterOnly);
    // One quarter ahead is more often planned for than told of.
    return ranged(`${yearOf(published) - (quarter > now + 1 && !ahead ? 1 : 0)}-Q${quarter}`);
  }
  if (groups['month'] !== undefined) {
    const month = number(groups['month']);
    if (month < 1 || month > 12) return null;
    const day = groups['day'];
    if (published === null)
      return day === undefined
        ? ranged(makeYearlessMonth(month))
        : dated(makeYearlessDay(month, number(day)));
    // Without a year: the next such month where the clause looks ahead, the last where it looks back, else the nearest.
    const from = month - monthOf(published);
    const nearest = yearOf(nearestMonth(published, month));
    const ofYear =
      direction === null
        ? nearest
        : yearOf(published) + (direction === 'ahead' ? (from < 0 ? 1 : 0) : from > 0 ? -1 : 0);
    return day === undefined ? ranged(makeMonth(ofYear, month)) : dated(makeDay(ofYear, month, number(day)));
  }
  const relative = groups['monthRelative'];
  if (relative !== undefined) {
    const value =
      published === null
        ? null
        : addMonths(published, relative.startsWith('上') ? -1 : relative.startsWith('下') ? 1 : 0);
    const day = groups['monthDay'];
    if (day === undefined) return ranged(value);
    return dated(
      value === null ? null : makeDay(Number(value.slice(0, 4)), Number(value.slice(5)), number(day)),
    );
  }
  if (groups['weekday'] !== undefined) {
    if (published === null) return dated(null);
    // Chinese weeks begin on Monday.
    const wanted = '一二三四五六日'.indexOf(groups['weekday'].replace('天', '日'));
    const today = (weekdayOf(published) + 6) % 7;
    const week = groups['week'];
    if (week === undefined && ahead && wanted !== today)
      return dated(addDays(published, (wanted - today + 7) % 7));
    if (week === undefined) return dated(addDays(published, -((today - wanted + 7) % 7)));
    const weeks = { 上上: -2, 上: -1, 下: 1 }[week] ?? 0;
    return dated(addDays(published, wanted - today + 7 * weeks));
  }
  const whole = groups['wholeWeek'];
  if (whole !== undefined) {
    const weeks = whole.startsWith('上') ? -1 : whole.startsWith('下') ? 1 : 0;
    return ranged(published === null ? null : isoWeek(addDays(published, 7 * weeks)));
  }
  const near = groups['near'];
  if (near !== undefined) {
    const days = { 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2 }[near[0]!]!;
    return dated(published === null ? null : addDays(published, days));
  }
  const only = groups['dayOnly'];
  if (only !== undefined) {
    if (published === null) return dated(null);
    // "5日": the latest day of that number up to publication, or the next.
    const day = number(only);
    const today = Number(published.slice(8));
    const shift = ahead ? (day < today - LATE_OF_MONTH ? 1 : 0) : day > today ? -1 : 0;
    const month = addMonths(published, shift);
    return dated(makeDay(Number(month.slice(0, 4)), Number(month.slice(5)), day));
  }
  return null;
}

/** Between the days of a stretch: "24日夜间至26日", "10日到12日". */
const TO_DAY = /^(?:上午|下午|白天|夜[间里]|晚[间上]?|凌晨)?(?:至|到|[-—－–~～]{1,2})$/u;

/** The last day of a stretch of days, which is of the month of the first, or of the next one: "30日至2日". */
function readNextDay(
  { dayOnly }: Groups,
  first: Pick<Quantity, 'kind' | 'value'>,
  between: string,
): Read | null {
  if (dayOnly === undefined || first.kind !== 'date' || !TO_DAY.test(between)) return null;
  const [year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(String(first.value))?.slice(1).map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const last = number(dayOnly);
  return dated(
    last > day ? makeDay(year, month, last) : makeDay(month === 12 ? year + 1 : year, (month % 12) + 1, last),
  );
}

const SAME_PERIOD = /^同期/u;

/** "上半年…，比去年同期…": the same months a year before those that the sentence told of last; null where it told of none. */
function readSamePeriod({ relativeYear }: Groups, found: readonly PlainQuantity[]): Read | null {
  if (relativeYear !== '去年') return null;
  const period = found.findLast(({ kind }) => kind === 'daterange');
  if (typeof period?.value !== 'string' || !/^\d{4}-/u.test(period.value)) return null;
  return ranged(period.value.replace(/(?<=^|\/)\d{4}/gu, (year) => String(Number(year) - 1)));
}

function readTime(groups: Groups): Read | null {
  const noon = groups['noon'];
  if (noon !== undefined) return { kind: 'time', value: noon === '午夜' ? '00:00' : '12:00', unit: null };
  const spoken = groups['hanHour'];
  if (spoken !== undefined) {
    const hour = readChineseNumber(spoken);
    if (hour === null || hour > 12) return null;
    const later = /^(?:下午|晚)/u.test(groups['partOfDay']!) && hour < 12 ? 12 : 0;
    const minutes = groups['hanHalf'] === undefined ? '00' : '30';
    return { kind: 'time', value: `${String((hour + later) % 24).padStart(2, '0')}:${minutes}`, unit: null };
  }
  if (groups['hour'] === undefined) return null;
  const hour = number(groups['hour']);
  if (hour > 24) return null;
  const isLate = groups['evening'] !== undefined || /^(?:下午|晚)/u.test(groups['half'] ?? '');
  const later = isLate && hour < 12 ? 12 : 0;
  const minute = groups['clock'] ?? groups['minute'] ?? (groups['halfHour'] === undefined ? '0' : '30');
  const minutes = number(minute);
  if (minutes > 59) return null;
  const value = `${String((hour + later) % 24).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  return { kind: 'time', value, unit: null };
}

const CODES: Readonly<Partial<Record<string, string>>> = {
  美元: 'USD',
  欧元: 'EUR',
  英镑: 'GBP',
  日元: 'JPY',
  港元: 'HKD',
  卢布: 'RUB',
  韩元: 'KRW',
  新台币: 'TWD',
  台币: 'TWD',
  港币: 'HKD',
};

/** Two digits in a row, which are no year: "五六十", "十七八", "两三万". */
const IN_A_ROW =
  /(?<![零〇一二两三四五六七八九点])([一二两三四五六七八])([二两三四五六七八九])(?![零〇一二两三四五六七八九])/u;

/** An amount from one digit to the next: "五六十名"; null where the number tells none. */
function readFromTo(groups: Groups): Read | null {
  const words = groups['number'];
  const [, first, next] = (words === undefined ? null : IN_A_ROW.exec(words)) ?? [];
  if (words === undefined || first === undefined || HAN_DIGITS[next!] !== HAN_DIGITS[first]! + 1) return null;
  const [low, high] = [first, next!].map((digit) =>
    readAmount({ ...groups, number: words.replace(IN_A_ROW, digit) }),
  );
  const upTo = high?.value ?? null;
  return low?.value === undefined || low.value === null || upTo === null ? null : { ...low, upTo };
}

function readAmount(groups: Groups): Read | null {
  const share = (value: number | null, unit: string | null = null): Read => ({
    kind: 'percent',
    value,
    unit,
  });
  const halfTime = groups['halfTime'];
  if (halfTime !== undefined)
    return {
      kind: 'duration',
      value: { 小时: 'PT30M', 天: 'PT12H', 月: 'P0.5M', 年: 'P6M', 世纪: 'P50Y' }[halfTime]!,
      unit: null,
    };
  if (groups['halfTenth'] !== undefined) return share(5);
  if (groups['halfUnit'] === '百分点') return share(0.5);
  if (groups['halfUnit'] !== undefined) return { kind: 'cardinal', value: 0.5, unit: groups['halfUnit'] };
  if (groups['percentOf'] !== undefined) return share(readChineseNumber(groups['percentOf']));
  if (groups['under'] !== undefined) {
    const [under, over] = [readChineseNumber(groups['under']), readChineseNumber(groups['over']!)];
    return under === null || over === null || under === 0
      ? null
      : share(Math.round((over / under) * 1e4) / 1e2);
  }
  if (groups['ordinal'] !== undefined)
    return { kind: 'ordinal', value: readChineseNumber(groups['ordinal']), unit: null };
  const words = groups['number'];
  if (words === undefined) return null;
  // "四十多万", "300多亿"
  const scale = { 万: 1e4, 亿: 1e8, 万亿: 1e12 }[groups['moreScale'] ?? ''] ?? 1;
  const plain = readChineseNumber(words);
  const value = plain === null ? null : plain * scale;
  const han = !/^[\d０-９]/u.test(words);
  if (groups['percent'] !== undefined)
    return share(value, groups['percent'] === '个百分点' ? 'percentage points' : null);
  if (groups['tenths'] !== undefined) {
    const tenth = groups['tenth'];
    const more = tenth === undefined ? 0 : tenth === '半' ? 5 : number(tenth);
    return value === null || value > 10 ? null : share(value * 10 + more);
  }
  // "打八折": what is left of a price; "八五折" is 85.
  if (groups['fold'] !== undefined) return value === null ? null : share(value <= 10 ? value * 10 : value);
  if (groups['times'] !== undefined) return { kind: 'multiplier', value, unit: null };
  if (groups['currency'] !== undefined)
    return { kind: 'money', value, unit: CODES[groups['coin'] ?? ''] ?? CODES[groups['currency']] ?? 'CNY' };
  if (groups['time'] !== undefined) {
    const form = durationForm(groups['time']);
    return value === null || value >= 1e15
      ? null
      : {
          kind: 'duration',
          value: form.replace('#', String(groups['time'].endsWith('季度') ? value * 3 : value)),
          unit: null,
        };
  }
  // "一个", "一次": an article rather than a number.
  if (han && words === '一') return null;
  if (groups['counted'] !== undefined) return { kind: 'cardinal', value, unit: groups['counted'] };
  // Characters alone are part of words ("十分", "万一"); only large numbers stand without a unit.
  return han && !/[万亿]$/u.test(words)
    ? null
    : han && words.length < 2
      ? null
      : { kind: 'cardinal', value, unit: null };
}

function durationForm(unit: string): string {
  if (unit.endsWith('季度') || unit.endsWith('月')) return 'P#M';
  if (unit.endsWith('小时')) return 'PT#H';
  if (unit === '分钟') return 'PT#M';
  if (unit === '秒') return 'PT#S';
  if (unit === '天' || unit === '日') return 'P#D';
  return unit.endsWith('年') ? 'P#Y' : 'P#W';
}

/** "3.5亿", "三亿五千万", "1200万", "二十五", "三点五". Null when it is too large to be a number of the machine. */
export function readChineseNumber(words: string): number | null {
  const figure = /^(?<digits>[\d０-９.,，．]+)(?<scale>[百千万亿]*)$/u.exec(words)?.groups;
  if (figure !== undefined) {
    let value = readFigure(figure['digits']!);
    for (const scale of figure['scale']!)
      if (value !== null) value *= { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }[scale]!;
    return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(15));
  }
  const [whole, fraction = ''] = words.split('点');
  const [, decimals = '', scales = ''] = /^([零〇一二三四五六七八九]*)([百千万亿]*)$/u.exec(fraction) ?? [];
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of whole!) {
    const value = HAN_DIGITS[character];
    if (value !== undefined) {
      // "二〇二三": digits one after the other.
      digit = digit === null ? value : digit * 10 + value;
      continue;
    }
    const scale = HAN_SCALES[character];
    if (scale !== undefined) {
      section += (digit ?? 1) * scale;
      digit = null;
    } else {
      const large = character === '万' ? 1e4 : 1e8;
      section += digit ?? 0;
      digit = null;
      if (large === 1e8) {
        total = (total + section) * large;
        section = 0;
      } else {
        total += section * large;
        section = 0;
      }
    }
  }
  let value = total + section + (digit ?? 0);
  value += Number(`0.${decimals.replace(/\p{sc=Han}/gu, (character) => String(HAN_DIGITS[character]))}`);
  for (const scale of scales) value *= { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }[scale]!;
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : null;
}
