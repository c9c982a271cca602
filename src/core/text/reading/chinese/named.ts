// Who and what a Chinese text names, as far as its words tell without a dictionary: people whom a title announces or who
// speak, bodies that speak or that somebody speaks for, countries, provinces, and towns behind a word of place.
import type { Attribution, NamedHere, NameKind, Sentence } from '../../../model/comparison.ts';
import type { Source } from '../../../model/source.ts';
import type { Span } from '../../../model/span.ts';
import { simplified } from '../../chinese-characters.ts';
import { escaped } from '../../patterns/escaped.ts';
import { placesIn } from './settings.ts';
import { familyOf, isChineseName, isCutOut, isWord, type Titled, titleAt, VERBS } from './subject.ts';

/** What the names of bodies end in. */
const BODY =
  /(?:公司|集团|银行|科技|电池|航空|汽车|证券|股份|控股|能源|医药|锂业|实业|气象台|电视台|委员会|代表团|代表处|协会|联合会|基金会|组织|联盟|法院|检察院|医院|学院|大学|中学|部|厅|局|署|办公室|政府|省委|市委|县委|党委|国会|议会|工会|总会|商会|研究[院所]|[国军警]方|党|宫|院)$/u;
/** Of these there are many; ministries and parties are one of a kind. */
const MANY = /(?:公司|集团|银行|协会|医院|学院|大学|中学|组织|联盟|工会|商会|研究[院所]|政府)$/u;
/** Words that end like a body or a place and name none. */
const NO_NAME =
  /^(?:该|本|各|全|这|那|某|有关|相关|当地|上述|附近|周边|邻近|[一多两几\d])|(?:(?:^|[大中小新老古])城市|股市|超市|都市|夜市|上市|入市|集市|城镇|乡镇|农村|乡村|[干内外总全东西南北中]部|俱乐部)$|[的了是有把被个座些在对向与和将]|起诉|状告|收购|投诉|举报|指控|调查/u;
/** As a pattern: the provinces and the cities that are their own. */
export const PROVINCES =
  '北京市?|天津市?|上海市?|重庆市?|河北省?|山西省?|辽宁省?|吉林省?|黑龙江省?|江苏省?|浙江省?|安徽省?|福建省?|江西省?|山东省?|河南省?|湖北省?|湖南省?|广东省?|海南省?|四川省?|贵州省?|云南省?|陕西省?|甘肃省?|青海省?|台湾省?|内蒙古(?:自治区)?|广西(?:自治区)?|西藏(?:自治区)?|宁夏(?:自治区)?|新疆(?:自治区)?|香港|澳门';
/** A town or county where something is or goes to: "在河东市", "来自白水县". */
const TOWN = new RegExp(
  String.raw`(?<=(?:^|[在到赴从于往省]|来自|抵达|位于|离开|访问)(?:${PROVINCES})?)(?![在到赴从于往])\p{sc=Han}{2,3}?[市县州镇乡村](?![长委民容府])`,
  'gu',
);
/** A bureau, but not "结局" or "布局". */
const OFFICE = '(?<![开结布格当大僵破])局';
/** A body with a clause to itself: "河东水务公司已停产". */
const OPENING_BODY = new RegExp(
  String.raw`^(?<name>\p{sc=Han}{2,12}?(?:公司|集团|银行|委员会|协会|联合会|基金会|法院|检察院|医院|大学|研究[院所]|${OFFICE}))(?=[\d已将在对向与就也还则于没不未是有为]|${VERBS})`,
  'u',
);
/** What is in a town and none: "发射中心", "人民大会堂". */
const VENUE =
  /(?:中心|[大餐展]?厅|[场大宾图展]馆|楼|室|场|堂|院|宫|校|司|团|部|现场|地区|酒店|婚礼|后台|庭|一线|岸|边|区|地|处)$/u;
/** Bodies of a country or a province, right behind its name. */
const ITS_BODY = String.raw`(?:代表团|委员会|[省市]?(?:委(?!员)|政府)|[省市]\p{sc=Han}{2,5}?(?:${OFFICE}|厅|委员会|法院|检察院)|外交部|国防部|国务院|商务部|财政部|央行|议会|国会|军方|警方)`;
/** Marks end names; so do blanks. */
const CLAUSE = /[^，。；：！？、“”‘’「」『』《》（）()\s]+/gu;

interface Draft {
  readonly kind: NameKind;
  readonly titles: Set<string>;
  /** All that the text calls it. */
  readonly forms: Set<string>;
}

/**
 * What the text names, in the order in which it is first named.
 * @param titled whom it names behind titles
 * @param attributions who says something in the text
 * @param people whom it names with a title, in simplified characters
 */
export function readChineseNames(
  { id, text }: Pick<Source, 'id' | 'text'>,
  prose: readonly Sentence[],
  titled: readonly Titled[],
  attributions: readonly Attribution[],
  people: ReadonlySet<string>,
): NamedHere[] {
  const words = simplified(text);
  const drafts = new Map<string, Draft>();
  const draft = (name: string, kind: NameKind): Draft => {
    const known = drafts.get(name) ?? { kind, titles: new Set(), forms: new Set([name]) };
    drafts.set(name, known);
    return known;
  };
  for (const { name, title, before } of titled) {
    // "本报记者乌克兰报道"
    if (isPlace(simplified(name))) continue;
    draft(simplified(name), 'person').titles.add(title);
    const body = bodyOf(simplified(before), simplified(title));
    if (isBody(body)) draft(body, 'organisation');
  }
  for (const { start, end } of prose)
    for (const [clause] of words.slice(start, end).matchAll(CLAUSE)) {
      const body = OPENING_BODY.exec(clause)?.groups!['name'];
      if (body !== undefined && isBody(body)) draft(body, 'organisation');
      for (const place of placesIn(clause)) if (!VENUE.test(place)) draft(place, 'place');
      for (const [town] of clause.matchAll(TOWN)) if (!NO_NAME.test(town)) draft(town, 'place');
    }
  for (const speaker of new Set(attributions.map((one) => simplified(one.speaker ?? '')))) {
    const title = titleAt(speaker);
    const body = title === null ? speaker : speaker.slice(0, title);
    if (isBody(body)) draft(body, 'organisation');
    // Two characters with a family name may be a company: "万科".
    else if (title === null && (people.has(speaker) || isChineseName(speaker)))
      draft(speaker, people.has(speaker) || speaker.length > 2 ? 'person' : 'other');
  }
  for (const relay of new Set(attributions.map((one) => one.relay)))
    if (relay !== null) draft(simplified(relay), 'organisation');
  const families = [...drafts].filter(([, { kind }]) => kind === 'person').map(([name]) => familyOf(name));
  for (const [name, { kind, titles, forms }] of drafts)
    // "李市长" is 李兰 where nobody else is called 李.
    if (kind === 'person' && families.indexOf(familyOf(name)) === families.lastIndexOf(familyOf(name)))
      for (const title of [...titles, '先生', '女士']) forms.add(`${familyOf(name)}${simplified(title)}`);
  for (const { 0: whole, groups, index } of words.matchAll(places())) {
    const place = groups!['place']!;
    const name = place.replace(/(?<=..)(?:[省市]|自治区)$/u, '');
    if (isCutOut(words, index, index + name.length)) continue;
    if (whole !== place) draft(whole, 'organisation');
    draft(name, /^(?:欧盟|联合国)$/u.test(name) ? 'organisation' : 'place').forms.add(place);
  }
  return mentioned(words, prose, drafts).map(([name, { kind, titles }, mentions]) => ({
    source: id,
    name: asWritten(text, name, mentions),
    kind,
    titles: [...titles],
    mentions,
  }));
}

/** "行政院" of "行政院长", "水务局" of "水务局局长" */
function bodyOf(ahead: string, title: string): string {
  const before = ahead.replace(/副$/u, '');
  const [first] = title;
  return /^[院部局署厅校会行社所委].*长$/u.test(title) && before !== '' && !before.endsWith(first!)
    ? before + first!
    : before;
}

/** "上市公司" is any: before what many are called stands more than a word, or a place. */
function isBody(words: string): boolean {
  if (!BODY.test(words) || NO_NAME.test(words)) return false;
  const own = words.replace(BODY, '');
  return own.length > 2 || (own !== '' && (!MANY.test(words) || !isWord(own) || isPlace(own)));
}

function isPlace(words: string): boolean {
  return words === [...words.matchAll(places())][0]?.[0];
}

/** Each name with its places in the prose; of two at one place the longer stands there. */
function mentioned(
  words: string,
  prose: readonly Sentence[],
  drafts: ReadonlyMap<string, Draft>,
): (readonly [name: string, draft: Draft, mentions: Span[]])[] {
  const forms = [...drafts].flatMap(([name, { forms }]) => [...forms].map((form) => [form, name] as const));
  const nameOf = new Map(forms);
  if (nameOf.size === 0) return [];
  const pattern = new RegExp(
    [...nameOf.keys()]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|'),
    'gu',
  );
  const found = new Map<string, Span[]>();
  for (const { start, end } of prose)
    for (const match of words.slice(start, end).matchAll(pattern)) {
      const name = nameOf.get(match[0]);
      if (name === undefined) continue;
      const spans = found.get(name) ?? [];
      found.set(name, spans);
      spans.push({ start: start + match.index, end: start + match.index + match[0].length });
    }
  return [...found]
    .map(([name, mentions]) => [name, drafts.get(name)!, mentions] as const)
    .sort((a, b) => a[2][0]!.start - b[2][0]!.start);
}

/** The name with the characters that the text has for it. */
function asWritten(text: string, name: string, mentions: readonly Span[]): string {
  const whole = mentions.find(({ start, end }) => simplified(text.slice(start, end)) === name);
  return whole === undefined ? name : text.slice(whole.start, whole.end);
}

let known: RegExp | null = null;
/** Provinces, and the countries of ISO 3166 as ICU has them in Chinese; longest first. */
function places(): RegExp {
  if (known !== null) return known;
  const regions = new Intl.DisplayNames('zh', { type: 'region', fallback: 'none' });
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const names = letters
    .flatMap((one) => letters.map((other) => regions.of(one + other)))
    .filter(
      (name): name is string =>
        name !== undefined && /^\p{sc=Han}{2,}$/u.test(name) && !/未知|伪/u.test(name),
    )
    .sort((a, b) => b.length - a.length);
  known = new RegExp(`(?<place>${PROVINCES}|${names.join('|')})${ITS_BODY}?`, 'gu');
  return known;
}
