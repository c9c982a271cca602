// What a figure measures and what a rate is by in Chinese: the noun before it ("失业率为5.0%", "补贴3000元"), the one that it is a
// share of ("占全球产出的30%"), the one behind its unit ("52万吨粮食"), and "每户", "日均", "元/吨".
import type { QuantityKind } from '../../../model/comparison.ts';
import type { Span } from '../../../model/span.ts';
import { words } from '../../words.ts';

/** A figure in the words of its sentence, which are written in simplified characters. */
interface Amount extends Span {
  readonly kind: QuantityKind;
  readonly unit: string | null;
}

/** A figure before another one, with what it measures where that stands before it. */
interface FigureBefore {
  readonly end: number;
  readonly measure: Span | null;
}

/** Names of measures are rarely longer: "城镇居民人均可支配收入". */
const LONGEST = 16;
/** A verb between what is measured and its figure, or what qualifies it; several may follow each other: "同比下降". */
const LEVEL =
  /(?:同比|环比|[较比](?:上年|去年|上月|前一年)|实际|累计|合计|平均|预计|分别|首次|突破|[达升降增减跌涨提回]?[到至落高]|下降|增长|增加|减少|上升|降低|下跌|上涨|提升|收窄|扩大|超过|[达升降增减跌涨为是约近超逾仅已将均共有了])$/u;
/** What ends the words before a measure: signs, words of grammar and of time. */
const ENDS =
  /[^\p{sc=Han}A-Za-z]|[的了在把被将使让从向于和与及]|对(?![华外])|其中|目前|当前|全年|[今去前]年|当日|同期|期间|年(?=\p{sc=Han})(?![产均度])|月份?|[季年]度|[月年季]?[底末初]|截[至止]|获悉|显示|表示/gu;
/** What is done with a sum or with what is counted; whose noun stands elsewhere. */
const DONE =
  /(?:[支交垫]付|投入|花费|获得|给予|筹[集资]|拨[付款]|出资|收取|需要|领取|发放|捐[款赠]|缴纳|购买|收购|(?<!支)出|[成到过起掉开得要给付售卖买赚赔罚借贷获用需花领捐交共有])$/u;
const UNITS =
  '小时|分钟|平方米|立方米|公斤|公里|千瓦时|人|户|天|日|周|月|年|吨|亩|张|次|度|桶|股|辆|台|套|件|票';
const EACH = new RegExp(`每[个名位]?(${UNITS})[^，。；：\\d]{0,6}$`, 'u');
const EACH_BEFORE = new RegExp(`^每[个名位]?(?:${UNITS})`, 'u');
const LEVEL_OR_EACH = new RegExp(`${LEVEL.source}|每[个名位]?(?:${UNITS})$`, 'u');
const SHARE_OF = /占(?:到|据|了)?([^，。；：、占]{2,16}?)的?(?:约|近)?$/u;
/** Units of which the noun behind or before tells what is measured; persons and cases are what they count. */
const OF_THINGS =
  /^(?:万?吨|公斤|公里|千米|公尺|公分|公顷|米|亩|桶|辆|艘|架|台|套|件|票|张|座|栋|间|棵|株|枚|份|头|只|颗|块|瓶|家|户|名|个)$/u;
/** The same without those of which a verb is as often before them: "救出12名", "新增5家". */
const BEHIND_NOUN = /^(?:万?吨|公斤|公里|公顷|亩|桶|辆|艘|架|台|套|件|张|棵|株|枚|头|只|家)$/u;
const NO_NOUN = /^(?:左右|以[上下内外来]|之[间后前]|受伤|死亡|遇难|失踪|获救|被困|不等|多|余|有余|其中)$/u;

/** What goes on with a number in digits: its scale and its currency. */
const OF_A_FIGURE = /^[多余]?[十百千万亿]{0,3}(?:美|欧|日|港|英|人民|新|台)?[元镑币]/u;

/** What a figure measures; `before` where the noun stands before it. */
export function measureOf(
  sentence: string,
  amount: Amount,
  last: FigureBefore | null,
): { readonly span: Span; readonly isBefore: boolean } | null {
  const { start, end, kind, unit } = amount;
  if (!/^(?:cardinal|percent|money|multiplier)$/.test(kind) || (kind === 'cardinal' && unit === null))
    return null;
  const before = sentence.slice(Math.max(0, start - 2 * LONGEST), start);
  const share = kind === 'percent' ? SHARE_OF.exec(before) : null;
  if (share !== null) {
    const from = start - share[0].length + share[0].indexOf(share[1]!);
    return { span: { start: from, end: from + share[1]!.length }, isBefore: false };
  }
  if (kind === 'cardinal') {
    const noun = OF_THINGS.test(unit!) ? nounBehind(sentence, end) : null;
    if (noun !== null) return { span: noun, isBefore: false };
    if (!BEHIND_NOUN.test(unit!)) return null;
  }
  const told = withoutLevel(before);
  const isLevel = told.length < before.length;
  const from = start - before.length + told.length;
  // "可支配收入11539元，同比增长6.2%"
  if (last !== null && last.measure !== null && isLevel && /^[，、]?$/u.test(sentence.slice(last.end, from)))
    return { span: last.measure, isBefore: true };
  const noun = nounBefore(told, from, kind === 'cardinal' && !isLevel);
  return noun === null ? null : { span: noun, isBefore: true };
}

/** The words before a figure without its verbs and "每户" behind them. */
function withoutLevel(before: string): string {
  let told = before;
  for (let at = told.search(LEVEL_OR_EACH); at >= 0; at = told.search(LEVEL_OR_EACH))
    told = told.slice(0, at);
  return told;
}

/**
 * The noun with which the words before a figure end.
 * @param isLast whether it is the last word alone, as no verb of measure follows: "该厂年产汽车30万辆"
 */
function nounBefore(told: string, end: number, isLast: boolean): Span | null {
  const from = Math.max(0, ...[...told.matchAll(ENDS)].map(({ 0: sign, index }) => index + sign.length));
  const each = EACH_BEFORE.exec(told.slice(from))?.[0].length ?? 0;
  const noun = told.slice(from + each);
  if (noun.length < 2 || noun.length > LONGEST || DONE.test(noun)) return null;
  // "从不足2亿美元增长到2120亿美元": the rest of the figure before is no noun.
  if (/\d/u.test(told[from - 1] ?? '') && OF_A_FIGURE.test(noun)) return null;
  const at = end - noun.length;
  const last = isLast ? words(noun).at(-1) : undefined;
  if (last !== undefined && last.end - last.start < 2) return null;
  return { start: at + (last?.start ?? 0), end };
}

/** The word behind a unit, with what ends it: "52万吨粮食", "12名毕业生". */
function nounBehind(sentence: string, end: number): Span | null {
  const behind = /^\p{sc=Han}{2,8}/u.exec(sentence.slice(end, end + 8))?.[0];
  if (behind === undefined) return null;
  const [first, next] = words(behind);
  if (first === undefined || first.start > 0 || first.end < 2 || NO_NOUN.test(first.folded)) return null;
  const suffix = next !== undefined && /^[生员者工车船]$/u.test(next.folded) ? next.end : first.end;
  return { start: end, end: end + suffix };
}

const BY = /([日月年人户])(?:均|产|销量|销)[^，。；：\d]{0,8}$/u;
const BY_BEHIND = /^(?:\/|每|一)(小时|分钟|平方米|立方米|公斤|公里|千瓦时|\p{sc=Han})/u;

/** What a rate is by; null where it is none. */
export function perOf(sentence: string, { start, end, kind }: Amount): string | null {
  if (!/^(?:cardinal|percent|money|duration)$/.test(kind)) return null;
  const before = sentence.slice(Math.max(0, start - LONGEST), start);
  const behind = kind === 'money' ? BY_BEHIND.exec(sentence.slice(end, end + 4))?.[1] : undefined;
  return behind ?? EACH.exec(before)?.[1] ?? BY.exec(before)?.[1] ?? null;
}
