// Chinese, as the stages take it: its end marks, its verbs of saying with titles before or behind the name, and what
// makes a statement negative, due or possible.
import { guarded } from '../../patterns/guarded.ts';
import type { Attribution, Quotation, Sentence } from '../../../model/comparison.ts';
import type { Source } from '../../../model/source.ts';
import { overlaps, type Span } from '../../../model/span.ts';
import { simplified } from '../../chinese-characters.ts';
import { CHINESE_SETTING } from './settings.ts';
import { readChineseNames } from './named.ts';
import { PLANS, WILL } from './to-come.ts';
import { readChineseQuantities } from './quantities.ts';
import { FAMILY, Speakers, TITLES, VERBS, VERBS_WITH_OBJECT, type Named, type Titled } from './subject.ts';
import type { LanguagePack, Speech } from '../language.ts';
import { shapeOf, type QuotedSpan } from '../quotes.ts';

/** The tag behind a quotation: `”习近平说。` */
const TAG = new RegExp(
  String.raw`^(?:[^，。；：！？＂\n]{1,30}，)?[^，。；：！？\n]{1,24}?(?:${VERBS})[。！]`,
  'u',
);

export const CHINESE: LanguagePack = {
  language: 'zh',
  locale: 'zh',
  endsSentence,
  moreBoundaries: /[。！？；][”’」』）]?/gu,
  readSpeech,
  readQuantities: readChineseQuantities,
  // A period stands before its figures, however many clauses lie between.
  periods: {
    base: [/[比较自从由跟]$/u, /^(?:从|获悉|发布|公布|通报|报道|说|表示|电|讯|在.{1,6}(?:说|表示))/u],
    since: [/[自从]$/u, /^(?:以来|至今)/u],
    baseFigure: /(?!)/u,
    upTo: /\|(?:至|到|[-—－–~～]{1,2})$/u,
    lengthTo: () => null,
    opens: /(?!)/u,
    data: /(?!)/u,
    clause: /(?!)/gu,
    aside: /（[^（）]*）/gu,
    mayFollow: false,
  },
  mainClauses: (_, sentence) => [sentence],
  asides: () => [],
  setting: CHINESE_SETTING,
  looksOn: /(?!)/u,
  bodyOf: () => new Set(),
  isOneTeller: () => false,
  cues: {
    negation:
      /不(?![仅僅断斷少同过過但久])|没有|沒有|[没沒](?!收)|未(?![来來经經])|(?<!有)[无無](?![论論线線])|[并並]非|拒[绝絕]|否[认認]/gu,
    denial: /否[认認]/u,
    concession: /(?!)/gu,
    modalities: [
      ['must', guarded(/必[须須]|[务務]必|一定要|要(?![求素闻])|得以?(?=靠)/u)],
      ['should', guarded(/[应應][当當]|[应應][该該]|[应應](?![对對急用])/u)],
      ['will', guarded(new RegExp(String.raw`[将將](?![军軍近])|${WILL}|${PLANS}`, 'u'))],
      ['can', guarded(/能[够夠]|能(?![源力])|可以/u)],
      ['may', guarded(/可能|或[许許]|也[许許]/u)],
    ],
    reportedModalities: [],
    hedge: guarded(/[据據][说說]|[据據][称稱]|似乎|可能|或[许許]|大概|看[来來]|初步|疑似/gu),
    tentative: /(?!)/u,
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

/** "X说，…", "X表示：“…”", "“…”，X说。", "据X报道，…"; a masked quotation is one "＂" for each of its characters. */
const LEAD = new RegExp(
  String.raw`(?<subject>(?:[^，。；：！？＂\s]|(?<!\p{sc=Han})[^\S\n]|[^\S\n](?!\p{sc=Han})|[^\S\n](?=${VERBS})){1,60}?)(?<verb>${VERBS}|${VERBS_WITH_OBJECT})过?` +
    String.raw`(?:[，,：:]|(?=＂)|(?<=认为|指出|强调|表示|宣布|承认|证实|呼吁)(?=[^，。的了过])|` +
    // "行长称不会加息", but not "自称", "称赞", "称得上"
    String.raw`(?<=(?:(?:${TITLES})|[警官军]方|当局|方面|公司|集团|他|她|(?:^|[，；\s]|${TITLES})${FAMILY}\p{sc=Han}{1,2})称)(?![，。的了过为号呼赞谓重职病快奇之雄霸帝臣冠心量便]|[得不]上|体重|兄道|王(?:称|[，。]|$)|[\d一二两三四五六七八九十]{1,3}[斤两公])(?=.))`,
  'u',
);
/** "据新华社报道，…", "记者11日从水务局获悉，…" */
const REPORT =
  /^(?:据(?<subject>[^，。；：＂\n]{1,30}?)(?<verb>报道|报导|消息|介绍|透露|称|[电讯])?|(?:\p{sc=Han}{0,6}记者)[^，。从]{0,8}从(?<informant>[^，。；：＂\n]{2,30}?)(?:获悉|了解到|得知))，/u;
const TAIL = new RegExp(
  String.raw`＂[，,]?(?:[^，。；：！？＂\n]{1,30}，)?(?<subject>[^，。；：！？＂\n]{1,40}?)(?<verb>${VERBS})(?:[。！；]|$|[，：](?=＂))`,
  'gu',
);

/** "…，她说。": without marks only whoever is known to be somebody is taken for a speaker behind what is said. */
const SAID_BEHIND = /，(?<subject>\p{sc=Han}{1,14}?)(?<verb>补充说|表示|指出|[说称])。$/u;

/**
 * What a sentence begins with that goes on with what a readout reports: "李兰强调，…。要…。必须…。" What must be said, known or
 * minded ("不得不说，", "要注意的是，") is a remark of the writer.
 */
const GOES_ON_TELLING =
  /^(?:要(?![求素闻是价点道塞害]|知道|不[是然要])|必须|务必|既要|不得(?![不已而了])|不能(?!否认|不|\p{sc=Han}{1,4}的)|(?:[中我双]方|两国|我们)(?:将|应)?(?:愿(?!景)|坚[定决]|一贯|希望|赞赏|高度重视|欢迎|支持|反对|敦促|呼吁|主张|重申|应|要(?![求素闻]))|\p{sc=Han}{2,5}(?<![的是有])愿(?:同|与|和)[中我各]方)(?!\p{sc=Han}{1,6}的是)/u;
/** "李兰主持会议，强调…": whoever the sentence begins with goes on to say something; others do in "李兰遭到批评，认为…". */
const THEN_SAYS = new RegExp(
  String.raw`(?<!(?:被|遭|[受接收]到|引[发起来]|，(?:${TITLES}))[^，]{0,40})，(?:并|还|同时|也)?(?:指出|强调|表示|要求|认为|重申|希望|说)(?:[，：:]|(?=＂)|(?<=表示|强调|指出|认为|希望)(?=[^，。的了过]))`,
  'u',
);
/** "告诉记者", "对媒体说" */
const ADDRESSED =
  /(?:告诉|[对向])(?<to>[^，。：；＂\n对向的]{0,8}(?:记者|媒体|新闻|[社报台网]|代表|议员|官员|员工|股东|投资者|居民|民众|学生|干部|[A-Z]{2,6}))(?:[^，。：；＂\n]{0,2}(?:说|称|表示|透露|介绍|坦言|强调|指出|解释))?[，,：:。]?$/u;
/** "新华社", "路透社记者", "BBC": an agency or paper that somebody speaks to, but not "当地媒体". */
const TOLD_MEDIUM = /^(?<medium>\p{sc=Han}{1,7}[社报網网台]|[A-Z]{2,6})(?:记者)?$/u;

function addresseeOf(cue: string): Span | null {
  const match = ADDRESSED.exec(cue);
  if (match === null) return null;
  const start = match.index + match[0].indexOf(match.groups!['to']!);
  return { start, end: start + match.groups!['to']!.length };
}

/** When, where and on what at the head of a sentence: part of the words that attribute, not of the statement. */
const SETTING_BEFORE =
  /^(?:(?:[^，。]{1,20}[年月日天午晚]|[^，。]{1,30}(?:上|时|中|后|期间)|(?:针对|关于|对于|就)[^，。]{1,30})，|\p{sc=Han}{1,4}\s)$/u;

/** Whoever speaks against what was said, or on hearing it, did not say it. */
const ANSWERS = /[则却]|听到|面对|针对|回应/u;

function readSpeech(
  source: Pick<Source, 'id' | 'text'>,
  prose: readonly Sentence[],
  quoted: readonly QuotedSpan[],
): Speech {
  const { text } = source;
  const attributions: Attribution[] = [];
  const quotations: Quotation[] = [];
  const known = new Speakers();
  const titled: Titled[] = [];
  /** Who spoke last, and in which paragraph: whole words without a tag go on with theirs. */
  let last: (Named & { readonly paragraph: number }) | null = null;
  /** The paragraph that a quotation opens, by which nobody is named; whoever the next sentence begins with may have said it. */
  let waiting: number | null = null;
  let first = 0;
  for (const [at, sentence] of prose.entries()) {
    while (first < quoted.length && quoted[first]!.end <= sentence.start) first++;
    const inside: QuotedSpan[] = [];
    for (let index = first; index < quoted.length && quoted[index]!.start < sentence.end; index++)
      inside.push(quoted[index]!);
    titled.push(...known.meet(text, sentence));
    const own = readCues(mask(text, sentence, inside), sentence, known);
    const more =
      own.length === 0 && last !== null && last.speaker !== null && last.paragraph === sentence.paragraph
        ? GOES_ON_TELLING.exec(simplified(text.slice(sentence.start, sentence.start + 12)))
        : null;
    const cues: readonly Cue[] =
      more === null || last === null
        ? own
        : [
            {
              span: { start: sentence.start, end: sentence.start + more[0].length },
              named: last,
              addressee: null,
              tail: false,
            },
          ];
    const [opens] = cues;
    if (
      waiting === sentence.paragraph &&
      opens?.span.start === sentence.start &&
      more === null &&
      opens.named.speaker !== null &&
      !ANSWERS.test(simplified(text.slice(opens.span.start, opens.span.end)))
    )
      quotations.push({ ...quotations.pop()!, speaker: opens.named.speaker, relay: opens.named.relay });
    waiting = null;
    for (const [at, { span, named, addressee, tail }] of cues.entries()) {
      // "对此，毛宁表示，…": what stands before the first who speaks may only lead up to it.
      const isLedUpTo = at === 0 && span.start > sentence.start;
      attributions.push({
        source: source.id,
        sentence: sentence.id,
        ...span,
        speaker: named.speaker,
        relay: named.relay,
        addressee,
        position: tail ? 'end' : isLedUpTo ? 'middle' : 'start',
        // What must be is part of what is said.
        form: more === null ? 'clause' : 'phrase',
      });
    }
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
      const told =
        cue !== undefined && (isBeside(text, cue.span, quote) || isPredicate(text, cue.span, quote));
      const term = shape.short && !goesOn && !told;
      quotations.push({
        source: source.id,
        start: quote.start,
        end: quote.end,
        speaker: term ? null : (named?.speaker ?? null),
        kind: term ? 'term' : shape.full ? 'full' : 'partial',
        relay: term ? null : (named?.relay ?? null),
      });
      // "“磨坊必须保留。”李兰告诉记者，…"
      if (
        shape.full &&
        cue === undefined &&
        quote.start === sentence.start &&
        quote.end >= sentence.end &&
        prose[at - 1]?.paragraph !== sentence.paragraph
      )
        waiting = sentence.paragraph;
    }
    const telling = cues.findLast((one) => one.named.speaker !== null);
    if (telling !== undefined) last = { ...telling.named, paragraph: sentence.paragraph };
    else if (last !== null && sentence.start !== inside[0]?.start) last = null;
  }
  const settled = <T extends { readonly speaker: string | null }>(one: T): T => {
    const speaker = one.speaker === null ? null : known.laterNamed(one.speaker);
    return speaker === null ? one : { ...one, speaker };
  };
  const told = attributions.map(settled);
  return {
    quotations: quotations.map(settled),
    attributions: told,
    names: readChineseNames(source, prose, titled, told, known.announced),
  };
}

function isBeside(text: string, cue: Span, quote: Span): boolean {
  return (
    cue.end <= quote.start + 1 && quote.start - cue.end <= 1 && /[：:]/u.test(text[quote.start - 1] ?? '')
  );
}

/** What is brought forward, or held against others, as often as said: "提出“绿色磨坊”", "批评“一刀切”". */
const BRINGS_FORWARD = /(?:提出|谈[到及]|介绍|宣布|显示|否认|批评|质疑|回应|反驳)$/u;

/** "李兰表示，此举“符合规定”。": what closes a reported clause and no verb or particle takes for its object is said so. */
function isPredicate(text: string, cue: Span, quote: Span): boolean {
  if (!/^(?:[，。；！？,;]|$)/u.test(text.slice(quote.end, quote.end + 1))) return false;
  if (BRINGS_FORWARD.test(simplified(text.slice(cue.start, quote.start)))) return false;
  // "李兰直言“够了”。", "呼吁各地“早做准备”。"
  if (quote.start === cue.end) return true;
  return (
    quote.start > cue.end &&
    /(?![的是有和與与及在對对以為为向了過过到出成行建推講讲叫作稱称名持施])\p{sc=Han}/u.test(
      text[quote.start - 1]!,
    )
  );
}

/** The sentence with a mark for every character of its quotations: words inside are the speaker's, no cues. */
function mask(text: string, sentence: Span, inside: readonly QuotedSpan[]): string {
  let masked = '';
  let position = sentence.start;
  for (const quote of inside.filter((one) => overlaps(one, sentence) && !isName(text, one))) {
    const [from, to] = [Math.max(position, quote.start), Math.min(sentence.end, quote.end)];
    if (from > position) masked += text.slice(position, from);
    masked += '＂'.repeat(Math.max(0, to - from));
    position = Math.max(position, to);
  }
  return masked + text.slice(position, sentence.end);
}

/** "出席「青年峰会」致辞时": what stands within a clause, with words right before and behind, is a name. */
function isName(text: string, quote: QuotedSpan): boolean {
  return (
    shapeOf(text, quote).short &&
    /^\p{sc=Han}/u.test(text.slice(quote.end, quote.end + 2)) &&
    /(?:出席|[参參]加|主持|[举舉][行办辦]|在)$/u.test(text.slice(Math.max(0, quote.start - 2), quote.start))
  );
}

interface Cue {
  readonly span: Span;
  readonly named: Named;
  readonly addressee: Span | null;
  /** Behind the statement. */
  readonly tail: boolean;
}

/** The words of a cue by what they are. */
type Groups = Readonly<Partial<Record<string, string>>>;

function readCues(written: string, sentence: Sentence, known: Speakers): Cue[] {
  const masked = simplified(written);
  const cues: Cue[] = [];
  const add = (from: number, to: number, { subject = '', verb = '' }: Groups, tail: boolean): void => {
    // The subject stands within the words of the cue; the name is taken as the text writes it.
    const at = masked.indexOf(subject, from);
    const named = known.resolve(written.slice(at, at + subject.length), verb);
    if (named === null) return;
    const told = addresseeOf(masked.slice(from, to));
    const medium =
      told === null
        ? undefined
        : TOLD_MEDIUM.exec(masked.slice(from + told.start, from + told.end))?.groups!['medium']!.length;
    cues.push({
      span: { start: sentence.start + from, end: sentence.start + to },
      // Who tells an agency something has it passed on by it.
      named:
        told === null || medium === undefined || named.relay !== null
          ? named
          : { ...named, relay: written.slice(from + told.start, from + told.start + medium) },
      addressee:
        told === null
          ? null
          : { start: sentence.start + from + told.start, end: sentence.start + from + told.end },
      tail,
    });
  };
  let from = 0;
  // A headline names the speaker and a colon.
  const headline = sentence.kind === 'headline' ? /^(?<subject>\p{sc=Han}{2,8})[：:]/u.exec(masked) : null;
  if (headline !== null) add(0, headline[0].length, headline.groups!, false);
  const report = REPORT.exec(masked);
  if (report !== null) {
    const { subject, verb, informant } = report.groups!;
    add(0, report[0].length, { subject: subject ?? informant, verb }, false);
    from = report[0].length;
  }
  for (const tail of masked.matchAll(TAIL)) {
    const start = tail.index + 1;
    add(start, tail.index + tail[0].length, tail.groups!, true);
  }
  if (!cues.some((one) => one.tail)) {
    const lead = LEAD.exec(masked.slice(from, from + 400));
    // A verb deep in the sentence reports no more than its own clause.
    // In a headline a blank parts clauses.
    if (lead !== null && (lead.index === 0 || /[，\s]$/u.test(masked.slice(0, from + lead.index))))
      add(
        SETTING_BEFORE.test(masked.slice(from, from + lead.index)) ? from : from + lead.index,
        from + lead.index + lead[0].length,
        lead.groups!,
        false,
      );
  }
  const behind = cues.length === 0 ? SAID_BEHIND.exec(masked) : null;
  if (behind !== null && known.knows(behind.groups!['subject']!))
    add(behind.index + 1, behind.index + behind[0].length, behind.groups!, true);
  const { opening, last } = known;
  // "问：…？答：…" of a news conference.
  if (cues.length === 0 && last !== null && /^答[：:]/u.test(masked))
    cues.push({
      span: { start: sentence.start, end: sentence.start + 2 },
      named: { speaker: last, relay: null },
      addressee: null,
      tail: false,
    });
  if (cues.length === 0 && opening !== null) {
    const on = THEN_SAYS.exec(masked);
    if (on !== null) {
      const [start, end] = [on.index + 1, on.index + on[0].length];
      cues.push({
        span: { start: sentence.start + start, end: sentence.start + end },
        named: { speaker: opening, relay: null },
        addressee: null,
        tail: false,
      });
    }
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
