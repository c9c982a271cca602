// Chinese, as the stages take it: its end marks, its verbs of saying with titles before or behind the name, and what
// makes a statement negative, due or possible.
import type { Attribution, Quotation, Sentence } from '../model/comparison.ts';
import type { Source } from '../model/source.ts';
import { overlaps, type Span } from '../model/span.ts';
import { readChineseQuantities } from './chinese-quantities.ts';
import type { LanguagePack, Speech } from './language.ts';
import { shapeOf, type QuotedSpan } from './quotes.ts';

const VERBS =
  '补充说|指出|强调|表示|认为|宣布|警告|透露|介绍|重申|提出|呼吁|要求|回应|坦言|写道|解释|说|称|道';
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
    negation: /不(?![仅断少同过但久])|没有|没(?!收)|未(?![来经])|(?<!有)无(?![论线])|并非|拒绝|否认/gu,
    denial: /否认/u,
    modalities: [
      ['must', /必须|务必|一定要|要(?![求素闻])|得以?(?=靠)/u],
      ['should', /应当|应该|应(?![对急用])/u],
      ['will', /将(?![军近])|会(?![议见谈上员])|计划/u],
      ['can', /能够|能(?![源力])|可以/u],
      ['may', /可能|或许|也许/u],
    ],
    hedge: /据说|据称|似乎|可能|或许|大概|看来|初步|疑似/gu,
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
  '总书记|国家主席|主席|副总理|总理|副总统|总统|首相|外交部长|副部长|部长|外长|省长|副市长|市长|书记|新闻发言人|发言人|大使|局长|院长|行长|董事长|总经理|总裁|教授|专家|记者|委员|先生|女士|经济学家|分析师|法官|律师|教练|院士|主任|司长|会长|理事长|校长|医生|研究员|负责人|农民|工人';
const NAME_BEHIND_TITLE = new RegExp(
  String.raw`(?:${TITLES})(?<name>\p{sc=Han}{2,4}|[\p{sc=Han}·]{3,12})$`,
  'u',
);
const NAME_BEFORE_TITLE = new RegExp(String.raw`(?<name>\p{sc=Han}{2,3})(?:${TITLES})$`, 'u');
const BARE_TITLE = new RegExp(String.raw`^(?:这位|该)?(?<title>${TITLES})$`, 'u');
const MEDIUM =
  /(?:新华社|央视|中新社|人民日报|环球时报|路透社|法新社|美联社|彭博社|塔斯社|\p{sc=Han}{2,8}(?:通讯社|日报|晚报|时报|电视台|广播电台|新闻网|新闻社|报社|媒体))$/u;
/** Behind the subject: when and where, and adverbs, before the verb. */
const SETTINGS =
  /(?:在[^，。]{1,24}?(?:时|上|中|后|期间)|(?:\d{1,2}月)?\d{1,2}日|周[一二三四五六日]|星期[一二三四五六日天]|今天|昨天|日前|当天|近日|随后|则|也|还|又|再次|同时|进一步|曾|向[^，。]{1,12}|对[^，。]{1,12})$/u;

/** "X说，…", "X表示：“…”", "“…”，X说。", "据X报道，…"; a masked quotation is one "＂" for each of its characters. */
const LEAD = new RegExp(
  String.raw`(?<subject>[^，。；：！？＂\n]{1,40}?)(?<verb>${VERBS})(?:[，,：:]|(?=＂)|(?<=认为|指出|强调|表示|宣布)(?=[^，。的了过]))`,
  'u',
);
const REPORT = /^据(?<subject>[^，。；：＂\n]{1,30}?)(?<verb>报道|消息|介绍|透露|称)?，/u;
const TAIL = new RegExp(
  String.raw`＂[，,]?(?<subject>[^，。；：！？＂\n]{1,40}?)(?<verb>${VERBS})(?:[。！；]|$)`,
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
      const term = shape.short && !(cue !== undefined && isBeside(text, cue.span, quote));
      quotations.push({
        source: source.id,
        start: quote.start,
        end: quote.end,
        speaker: term ? null : (cue?.named.speaker ?? null),
        kind: term ? 'term' : shape.full ? 'full' : 'partial',
        relay: term ? null : (cue?.named.relay ?? null),
      });
    }
  }
  return { quotations, attributions };
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

function readCues(masked: string, sentence: Sentence, known: Speakers): Cue[] {
  const cues: Cue[] = [];
  const add = (from: number, to: number, subject: string, tail: boolean): void => {
    const named = known.resolve(subject);
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

  /** The speaker or relay that a subject names; null when it names nobody ("小说", "可以说"). */
  resolve(subject: string): Named | null {
    let words = subject.trim();
    // Settings may stand one behind the other; more than four do not.
    for (let round = 0; round < 4 && SETTINGS.test(words); round++)
      words = words.replace(SETTINGS, '').trim();
    if (words === '' || /(?:不|没有|可以|小|听|据|来|所|就是|虽然|如果)$/u.test(words)) return null;
    if (MEDIUM.test(words)) return { speaker: null, relay: MEDIUM.exec(words)![0] };
    if (/^(?:他|她|他们|她们|它)$/u.test(words)) return { speaker: this.#last, relay: null };
    const bare = BARE_TITLE.exec(words)?.groups!['title'];
    if (bare !== undefined) return { speaker: this.#byTitle.get(bare) ?? bare, relay: null };
    const named =
      NAME_BEHIND_TITLE.exec(words)?.groups!['name'] ??
      NAME_BEFORE_TITLE.exec(words)?.groups!['name'] ??
      words;
    const title = new RegExp(TITLES, 'u').exec(words)?.[0];
    if (title !== undefined && named !== words) this.#byTitle.set(title, named);
    this.#last = named;
    return { speaker: named, relay: null };
  }
}
