// The gathering that a Chinese sentence names: what somebody attends or holds, where something is said, or what takes place.
import { simplified } from '../../chinese-characters.ts';

const NOUN =
  '(?:会议|[大全例年峰]会|[开闭]幕会|座谈会|茶话会|发布会|记者会|讨论会|研讨会|说明会|公听会|听证会|推进会|动员会|对话会|博览会|团组会|论坛|审议|(?:分组|小组|专题)讨论|立法会|立法院|国会|议会|典礼|仪式)';
/** "在北京举行的“论坛”": where it takes place is no part of its name. */
const NAME = String.raw`(?:[^，。“「《]{0,20}(?:举行|召开|举办)的)?[“「《]?(?<name>[^，。；：！？“”「」《》\n]{0,40}?${NOUN})`;
const PATTERNS: readonly RegExp[] = [
  // "出席港区论坛时", "主持召开省政府常务会议。"
  new RegExp(
    String.raw`(?:出席|参加|列席|主持召开|主持|召开|举行|举办)了?${NAME}(?=[，。；”」》时后上期并致发开闭讲]|$)`,
    'u',
  ),
  // "在例行记者会上", "在立法院备询时"
  new RegExp(String.raw`在${NAME}(?=[”」》]?(?:[上中时]|期间|备询|[答发作致回]))`, 'u'),
  // "省委常委会会议24日召开"
  new RegExp(String.raw`^${NAME}(?=(?:\d|[今昨在])[^，。]{0,20}(?:召开|举行|开幕|闭幕))`, 'u'),
];
/** The name of the gathering, as the sentence writes it; null where it names none, and says no more than "会议". */
export function gatheringIn(said: string): string | null {
  const words = simplified(said);
  for (const pattern of PATTERNS) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const name = match.groups!['name']!;
    const end = match.index + match[0].length;
    if (!/^(?:这次|此次|本次|该|上述)?会议$/u.test(name)) return said.slice(end - name.length, end);
  }
  return null;
}
