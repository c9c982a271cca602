// Chinese, as the stages take it: its end marks, its verbs of saying with titles before or behind the name, and what
// makes a statement negative, due or possible.
import type { Attribution, Quotation, Sentence } from '../../../model/comparison.ts';
import type { Source } from '../../../model/source.ts';
import { overlaps, type Span } from '../../../model/span.ts';
import { simplified } from '../../chinese-characters.ts';
import { readChineseQuantities } from './quantities.ts';
import type { LanguagePack, Speech } from '../language.ts';
import { shapeOf, type QuotedSpan } from '../quotes.ts';

const VERBS =
  '补充说|指出|强调|表示|认为|宣布|警告|透露|介绍|重申|提出|呼吁|要求|回应|坦言|直言|写道|解释|承认|证实|否认|坚称|声称|' +
  '反驳|回忆|告诉[^，。：；＂\n]{1,12}|说|称|道';
/** The tag behind a quotation: `”习近平说。` */
const TAG = new RegExp(String.raw`^[^，。；：！？\n]{1,24}?(?:${VERBS})[。！]`, 'u');

export const CHINESE: LanguagePack = {
  language: 'zh',
  locale: 'zh',
  endsSentence,
  moreBoundaries: /[。！？；][”’」』）]?/gu,
  readSpeech,
  readQuantities: readChineseQuantities,
  cues: {
    negation:
      /不(?![仅僅断斷少同过過但久])|没有|沒有|[没沒](?!收)|未(?![来來经經])|(?<!有)[无無](?![论論线線])|[并並]非|拒[绝絕]|否[认認]/gu,
    denial: /否[认認]/u,
    concession: /(?!)/gu,
    modalities: [
      ['must', /必[须須]|[务務]必|一定要|要(?![求素闻])|得以?(?=靠)/u],
      ['should', /[应應][当當]|[应應][该該]|[应應](?![对對急用])/u],
      ['will', /[将將](?![军軍近])|[会會](?![议議见見谈談上员員])|[计計][划劃]/u],
      ['can', /能[够夠]|能(?![源力])|可以/u],
      ['may', /可能|或[许許]|也[许許]/u],
    ],
    hedge: /[据據][说說]|[据據][称稱]|似乎|可能|或[许許]|大概|看[来來]|初步|疑似/gu,
  },
};

function endsSentence(words: string, _start: number, boundary: number): boolean {
  const left = words.slice(Math.max(0, boundary - 3), boundary).trimEnd();
  const right = words.slice(boundary, boundary + 40).trimStart();
  if (!/[\p{L}\p{N}]/u.test(right) || /^[”’」』）。！？；，]/u.test(right)) return false;
  if (!/[。！？；.!?…][”’」』）"]?$/u.test(left)) return false;
  // "“制造业是支柱。”习近平说。": the tag belongs to what it tags.
  return !(/[”’」』"]$/u.test(left) && TAG.test(right));
}

const TITLES =
  '署长|总书记|国家主席|主席|副总理|总理|副总统|总统|首相|外交部长|副部长|部长|外长|省长|副市长|市长|书记|新闻发言人|发言人|大使|局长|院长|行长|董事长|总经理|总裁|教授|专家|记者|委员|先生|女士|经济学家|分析师|法官|律师|教练|院士|主任|司长|会长|理事长|校长|医生|研究员|负责人|农民|工人|居民|村民|市民|业主|学者|代表|队长|店主';
const NAME_BEHIND_TITLE = new RegExp(
  String.raw`(?:${TITLES})(?<name>\p{sc=Han}{2,4}|[\p{sc=Han}·]{3,12})$`,
  'u',
);
const NAME_BEFORE_TITLE = new RegExp(String.raw`(?<name>\p{sc=Han}{2,3})(?:${TITLES})$`, 'u');
/** What a statement is made in: "官方通报", "气象台预报". */
const SAID_IN = /(?<=\p{sc=Han}{2})(?:通报|预报|公告|声明|数据|统计|简报)$/u;
/** Officials whom nobody could name: two sources that quote them may quote anybody. */
const NOBODY_NAMED =
  /^(?:官方|当局|当地|有关部门|有关方面|相关部门|警方|知情人士|消息人士|多名官员|官员|目击者|专家|分析人士)$/u;
const BARE_TITLE = new RegExp(String.raw`^(?:这位|该)?(?<title>${TITLES})$`, 'u');
const MEDIUM =
  /(?:新华社|央视|中新社|路透社|法新社|美联社|彭博社|塔斯社|\p{sc=Han}{2,8}(?:通讯社|日报|晚报|时报|电视台|广播电台|新闻网|新闻社|报社|媒体))$/u;
/** Behind the subject: when and where, and adverbs, before the verb. */
const SETTINGS =
  /(?:在[^，。]{1,24}?(?:时|上|中|后|期间)|(?:\d{1,2}月)?\d{1,2}日|(?:上上?|本|这|下)?(?:个)?(?:周|星期|礼拜)[一二三四五六日天](?:上午|下午|晚间|晚上|晚些时候|早些时候|晚|凌晨|早上)?|(?:上午|下午|晚间|晚上|凌晨|早上|中午)(?:[\d一二三四五六七八九十]{1,3}[点时](?:半|[\d]{1,2}分)?)?|今天|昨天|今日|昨日|昨晚|今晚|今早|上月|本月|去年|今年|(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月|日前|当天|当日|近日|随后|则|也|还|又|就|早就|早已|已经|曾经|再次|同时|进一步|曾|向[^，。]{1,12}|对[^，。]{1,12})$/u;

/** "X说，…", "X表示：“…”", "“…”，X说。", "据X报道，…"; a masked quotation is one "＂" for each of its characters. */
const LEAD = new RegExp(
  String.raw`(?<subject>[^，。；：！？＂\n]{1,40}?)(?<verb>${VERBS})过?(?:[，,：:]|(?=＂)|(?<=认为|指出|强调|表示|宣布|承认|证实)(?=[^，。的了过]))`,
  'u',
);
const REPORT = /^据(?<subject>[^，。；：＂\n]{1,30}?)(?<verb>报道|报导|消息|介绍|透露|称)?，/u;
const TAIL = new RegExp(
  String.raw`＂[，,]?(?<subject>[^，。；：！？＂\n]{1,40}?)(?<verb>${VERBS})(?:[。！；]|$|[，：](?=＂))`,
  'gu',
);

/** When and where at the head of a sentence: part of the words that attribute, not of the statement. */
const SETTING_BEFORE = /^(?:[^，。]{1,20}[年月日天午晚]|[^，。]{1,30}(?:上|时|中|后|期间))，$/u;

interface Named {
  readonly speaker: string | null;
  readonly relay: string | null;
}

function readSpeech(
  source: Pick<Source, 'id' | 'text'>,
  prose: readonly Sentence[],
  quoted: readonly QuotedSpan[],
): Speech {
  const { text } = source;
  const attributions: Attribution[] = [];
  const quotations: Quotation[] = [];
  const known = new Speakers();
  /** Who spoke last, and in which paragraph: whole words without a tag go on with theirs. */
  let last: (Named & { readonly paragraph: number }) | null = null;
  let first = 0;
  for (const sentence of prose) {
    while (first < quoted.length && quoted[first]!.end <= sentence.start) first++;
    const inside: QuotedSpan[] = [];
    for (let index = first; index < quoted.length && quoted[index]!.start < sentence.end; index++)
      inside.push(quoted[index]!);
    const cues = readCues(mask(text, sentence, inside), sentence, known);
    for (const { span, named, tail } of cues)
      attributions.push({
        source: source.id,
        sentence: sentence.id,
        ...span,
        speaker: named.speaker,
        relay: named.relay,
        addressee: null,
        position: tail ? 'end' : 'start',
        form: 'clause',
      });
    for (const quote of inside.filter((one) => one.start >= sentence.start)) {
      const shape = shapeOf(text, quote);
      // The tag right behind, else the words before.
      const cue =
        cues.find((one) => one.tail && one.span.start >= quote.end && one.span.start <= quote.end + 2) ??
        cues.findLast((one) => one.span.end <= quote.start + 1) ??
        cues[0];
      const goesOn =
        cue === undefined &&
        shape.full &&
        quote.start === sentence.start &&
        last !== null &&
        sentence.paragraph - last.paragraph <= 1;
      const named = cue?.named ?? (goesOn ? last : null);
      const term = shape.short && !goesOn && !(cue !== undefined && isBeside(text, cue.span, quote));
      quotations.push({
        source: source.id,
        start: quote.start,
        end: quote.end,
        speaker: term ? null : (named?.speaker ?? null),
        kind: term ? 'term' : shape.full ? 'full' : 'partial',
        relay: term ? null : (named?.relay ?? null),
      });
    }
    const telling = cues.findLast((one) => one.named.speaker !== null);
    if (telling !== undefined) last = { ...telling.named, paragraph: sentence.paragraph };
    else if (last !== null && sentence.start !== inside[0]?.start) last = null;
  }
  return { quotations, attributions, names: [] };
}

function isBeside(text: string, cue: Span, quote: Span): boolean {
  return (
    cue.end <= quote.start + 1 && quote.start - cue.end <= 1 && /[：:]/u.test(text[quote.start - 1] ?? '')
  );
}

/** The sentence with a mark for every character of its quotations: words inside are the speaker's, no cues. */
function mask(text: string, sentence: Span, inside: readonly Span[]): string {
  let masked = '';
  let position = sentence.start;
  for (const quote of inside.filter((one) => overlaps(one, sentence))) {
    const [from, to] = [Math.max(position, quote.start), Math.min(sentence.end, quote.end)];
    if (from > position) masked += text.slice(position, from);
    masked += '＂'.repeat(Math.max(0, to - from));
    position = Math.max(position, to);
  }
  return masked + text.slice(position, sentence.end);
}

interface Cue {
  readonly span: Span;
  readonly named: Named;
  /** Behind the statement. */
  readonly tail: boolean;
}

function readCues(written: string, sentence: Sentence, known: Speakers): Cue[] {
  const masked = simplified(written);
  const cues: Cue[] = [];
  const add = (from: number, to: number, subject: string, tail: boolean): void => {
    // The subject stands within the words of the cue; the name is taken as the text writes it.
    const at = masked.indexOf(subject, from);
    const named = known.resolve(subject, written.slice(at, at + subject.length));
    if (named === null) return;
    cues.push({ span: { start: sentence.start + from, end: sentence.start + to }, named, tail });
  };
  let from = 0;
  // A headline names the speaker and a colon.
  const headline = sentence.kind === 'headline' ? /^(?<subject>\p{sc=Han}{2,8})[：:]/u.exec(masked) : null;
  if (headline !== null) add(0, headline[0].length, headline.groups!['subject']!, false);
  const report = REPORT.exec(masked);
  if (report !== null) {
    add(0, report[0].length, report.groups!['subject']!, false);
    from = report[0].length;
  }
  for (const tail of masked.matchAll(TAIL)) {
    const start = tail.index + 1;
    add(start, tail.index + tail[0].length, tail.groups!['subject']!, true);
  }
  if (!cues.some((one) => one.tail)) {
    const lead = LEAD.exec(masked.slice(from, from + 400));
    // A verb deep in the sentence reports no more than its own clause.
    if (lead !== null && (lead.index === 0 || /[，]$/u.test(masked.slice(0, from + lead.index))))
      add(
        SETTING_BEFORE.test(masked.slice(from, from + lead.index)) ? from : from + lead.index,
        from + lead.index + lead[0].length,
        lead.groups!['subject']!,
        false,
      );
  }
  const relay = cues.find((one) => one.named.relay !== null)?.named.relay ?? null;
  const speaker = cues.find((one) => one.named.speaker !== null)?.named.speaker ?? null;
  return cues
    .map((one) => ({
      ...one,
      named: { speaker: one.named.speaker ?? speaker, relay: one.named.relay ?? relay },
    }))
    .sort((a, b) => a.span.start - b.span.start);
}

/** Who has spoken so far: pronouns and bare titles point at the last of them. */
class Speakers {
  #last: string | null = null;
  readonly #byTitle = new Map<string, string>();

  /**
   * The speaker or relay that a subject names; null when it names nobody ("小说", "可以说").
   * @param written the subject as the text writes it, with traditional characters where it has them
   */
  resolve(subject: string, written: string): Named | null {
    const lead = subject.length - subject.trimStart().length;
    let words = subject.trim();
    const asWritten = (part: string): string => {
      const at = lead + words.lastIndexOf(part);
      return written.slice(at, at + part.length);
    };
    // Settings may stand one behind the other; more than four do not.
    for (let round = 0; round < 4 && SETTINGS.test(words); round++)
      words = words.replace(SETTINGS, '').trim();
    if (words === '' || /(?:不|没有|可以|小|听|据|来|所|就是|虽然|如果)$/u.test(words)) return null;
    words = words.replace(SAID_IN, '');
    if (NOBODY_NAMED.test(words)) return { speaker: null, relay: null };
    const medium = MEDIUM.exec(words)?.[0];
    if (medium !== undefined) return { speaker: null, relay: asWritten(medium) };
    if (/^(?:他|她|他们|她们|它)$/u.test(words)) return { speaker: this.#last, relay: null };
    const bare = BARE_TITLE.exec(words)?.groups!['title'];
    if (bare !== undefined) return { speaker: this.#byTitle.get(bare) ?? bare, relay: null };
    const found =
      NAME_BEHIND_TITLE.exec(words)?.groups!['name'] ??
      NAME_BEFORE_TITLE.exec(words)?.groups!['name'] ??
      words;
    const title = new RegExp(TITLES, 'u').exec(words)?.[0];
    const named = asWritten(found);
    if (title !== undefined && found !== words) this.#byTitle.set(title, named);
    this.#last = named;
    return { speaker: named, relay: null };
  }
}
