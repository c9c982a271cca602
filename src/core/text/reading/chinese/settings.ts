// The gathering that a Chinese sentence names, what somebody attends or holds, where something is said, or what takes place,
// and the place in which that is.
import type { Span } from '../../../model/span.ts';
import { simplified } from '../../chinese-characters.ts';
import type { SettingWords } from '../language.ts';
import { NO_SETTING } from '../neutral/settings.ts';

const NOUN =
  '(?:会议|[大全例年峰宴酒]会|晚宴|业绩会|招待会|吹风会|通气会|恳谈会|见面会|协调会|汇报会|现场会|[开闭]幕会|座谈会|茶话会|发布会|记者会|讨论会|研讨会|说明会|公听会|听证会|推进会|动员会|对话会|博览会|团组会|论坛|审议|(?:分组|小组|专题)讨论|立法会|立法院|国会|议会|典礼|仪式)';
/** "在北京举行的“论坛”": where it takes place is no part of its name. */
const NAME = String.raw`(?:[^，。“「《]{0,20}(?:举行|召开|举办)的|\d{1,2}日(?:上午|下午|晚上?)?的)?[“「《]?(?<name>[^，。；：！？“”「」《》\n]{0,40}?${NOUN})`;
const PATTERNS: readonly RegExp[] = [
  // "出席港区论坛时", "主持召开省政府常务会议。"
  new RegExp(
    String.raw`(?:出席|参加|列席|主持召开|主持|召开|举行|(?<!成功|祝贺)举办)(?!的)了?${NAME}(?=[，。；”」》时后上期并致发开闭讲]|$)`,
    'u',
  ),
  // "在例行记者会上", "在立法院备询时"
  new RegExp(String.raw`在${NAME}(?=[”」》]?(?:[上中时]|期间|备询|[答发作致回]))`, 'u'),
  // "省委常委会会议24日召开"
  new RegExp(String.raw`^${NAME}(?=(?:\d|[今昨在])[^，。]{0,20}(?:召开|举行|开幕|闭幕))`, 'u'),
];
/** The name of the gathering, as the sentence writes it; null where it names none, and says no more than "会议". */
function gatheringIn(said: string): string | null {
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

/** "出席会议并讲话", "主持会议", "会议强调": of the gathering just named, which needs no name there. */
const SAME_GATHERING =
  /(?:出席|参加|列席|主持)(?:了|这次|此次|本次)?(?:会议|活动|[开闭]幕[会式])|(?:^|[，。；\d日])(?:会议|会上)|在会上/u;

/** What stands between a word of place and a verb and is none: a time, a matter, a medium, what is done there. */
const NO_PLACE = String.raw`(?!接受|回[应答]|[与对此该其这某各前随一有两几]|同(?!江)|和(?![平田])|会[议上场]|那里|当[地时场天日]|现[场有]|线[上下]|本[周月地场次届]|出席|参加|主[持场]|全[国省市体部]|多[个家地国]|书面|微博|推特|脸书|社交|官[网方]|电[话视邮]|周[一二三四五六日末]|首[次先届]|第|[上下][周月午]|重大|[东西南北中][方部]|沿海|海外|国外|农村|家[乡里中]|报告|公告|声明|[回来]信)`;
const PLACE = String.raw`${NO_PLACE}(?<place>(?:(?![的在了是])\p{sc=Han}){2,8}?)(?<![上中下内里外时间期前后年月日天晚面国议]会?|领域|网站|平台|频道|立法[院会]|法院)`;
/** "在河东举行", "在河东同王宁会谈"; "赴白水县调研" */
const PLACES = [
  String.raw`(?<![存潜内外实正现所旨意好])在${PLACE}(?=举[行办]|召开|开幕|闭幕|出席|参加|主持|会[见晤谈]|[同与][^，。]{1,20}会[见晤谈]|表示|说(?![明法服])|称(?![为赞呼])|宣布|强调|指出|警告|呼吁|发表|接受|考察|调研|视察)`,
  String.raw`(?:到|赴|前往|来到|抵达)${PLACE}(?=调研|考察|视察|检查|慰问|看望|访问|出席|参加)`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** The place in which a sentence lets people meet, act or speak, as it writes it. */
function placeIn(said: string): string | null {
  const [first] = found(simplified(said));
  return first === undefined ? null : said.slice(first.start, first.end);
}

/** All such places of words in simplified characters. */
export function placesIn(words: string): string[] {
  return found(words).map(({ start, end }) => words.slice(start, end));
}

function found(words: string): Span[] {
  return PLACES.flatMap((pattern) =>
    [...words.matchAll(pattern)].map(({ 0: whole, index, groups }) => {
      const end = index + whole.length;
      return { start: end - groups!['place']!.length, end };
    }),
  );
}

export const CHINESE_SETTING: SettingWords = {
  ...NO_SETTING,
  gatheringSpeaks: true,
  settingIn({ said, whole }, before) {
    const gathering = gatheringIn(whole);
    return {
      where: placeIn(said),
      gathering,
      talks: null,
      isAny: false,
      isHeld: gathering === null && before !== null && SAME_GATHERING.test(said),
      meetsWriter: null,
      interviewer: null,
      elsewhere: null,
    };
  },
};
