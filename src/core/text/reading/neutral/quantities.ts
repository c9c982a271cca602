// Numbers, sums, shares, spans of time and dates in any language: digits of every script, the signs and the commonest words
// behind them, months and weekdays by name. Number words would take a grammar for each language and are left alone.
import type { Quantity } from '../../../model/comparison.ts';
import type { PlainQuantity } from '../language.ts';
import type { Span } from '../../../model/span.ts';
import { calendarWord } from './calendar-words.ts';
import {
  addDays,
  addMonths,
  latestWeekday,
  makeDay,
  monthOf,
  makeMonth,
  makeYearlessDay,
  makeYearlessMonth,
  nearestDay,
  nearestMonth,
  yearOf,
} from '../../dates/calendar.ts';
import { simplified } from '../../chinese-characters.ts';
import { readChineseNumber } from '../chinese/quantities.ts';
import { ABOUT, AT_LEAST, OVER, UNDER, UP_TO } from '../bounds.ts';
import { ARABIC_TEEN, COUNTS_NOTHING, numberWord } from './number-words.ts';
import { tongueOf, type Tongue } from './tongues.ts';
import { readWeekdayIn, tenseAround } from './weekday-tense.ts';
import { CURRENCY_SIGNS } from '../currency-signs.ts';
import { asciiDigits, readFigure } from '../../digits.ts';

const FIGURE = String.raw`\p{Nd}+(?:[.,٫٬'’\u00a0\u202f ]\p{Nd}{2,3}(?!\p{Nd})|[.,٫]\p{Nd}+)*`;
/** Numbers of East Asian languages go by ten thousands, and each part may stand in figures: "12万5千". */
const MYRIAD = '[万萬億亿兆만억조]';
const PARTS = String.raw`${FIGURE}(?:[千百천백]?${MYRIAD}{1,2}\s?(?:${FIGURE})?|[千百천백]){0,3}`;
/** Words of scripts that put blanks between them; `segunda-feira` is one. */
const WORD = String.raw`[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Devanagari}\p{sc=Bengali}\p{M}]+(?:-\p{sc=Latin}+)?`;

const SIGNS = Object.keys(CURRENCY_SIGNS).join('');
const SIGN_BEHIND = new RegExp(`^\\s?(?<sign>[${SIGNS}])`, 'u');

/** A date in figures, a time, a date with East Asian signs, a number, or a word that may name a day; in this order. */
const PATTERN = new RegExp(
  [
    String.raw`(?<iso>\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2})(?!\p{Nd})|(?<dotted>\p{Nd}{1,2}\.\s?\p{Nd}{1,2}\.\s?\p{Nd}{4})(?!\p{Nd})`,
    String.raw`(?<slashed>\p{Nd}{1,2}/\p{Nd}{1,2}/\p{Nd}{4})(?!\p{Nd})|(?<time>[0-2]?\p{Nd}:[0-5]\p{Nd}|[0-2]?\p{Nd}\.[0-5]\p{Nd}(?=\s?Uhr))(?![:\p{Nd}])`,
    String.raw`(?:(?<era>令和|平成|昭和)(?<eraYear>元|\p{Nd}{1,2})|(?<year>\p{Nd}{4}))[年년](?![間간])(?:\s?(?<yearMonth>\p{Nd}{1,2})[月월](?:\s?(?<yearDay>\p{Nd}{1,2})[日일])?)?`,
    String.raw`(?<month>\p{Nd}{1,2})[月월](?![間간])(?:\s?(?<monthDay>\p{Nd}{1,2})[日일])?`,
    String.raw`(?<day>\p{Nd}{1,2})[日일](?![間간円])`,
    String.raw`(?:(?<noon>午前|午後|오전|오후)\s?)?(?<hour>\p{Nd}{1,2})[時시](?![間간])(?:\s?(?<minute>\p{Nd}{1,2})[分분]|(?<half>半|반))?`,
    String.raw`(?<weekday>[月火水木金土日](?=曜)|[월화수목금토일](?=요일))(?:曜日?|요일)`,
    String.raw`(?<nearYear>昨年|去年|今年|来年|작년|올해|내년)\s?(?<nearMonth>\p{Nd}{1,2})[月월](?![間间])(?:\s?(?<nearDay>\p{Nd}{1,2})[日일])?`,
    String.raw`(?<near>昨年|去年|今年|来年|先月|今月|来月|昨日|今日|明日|작년|올해|내년|어제|오늘|내일)`,
    String.raw`(?<han>[一二三四五六七八九十百千万億]{1,12})(?=[つ人件台社棟割]|[かカヶ]国)`,
    String.raw`(?:(?<share>[%٪]|yüzde\s)|(?<dollar>US|R|C|A|HK|NT)?(?<sign>[${SIGNS}])\s?)?(?<parts>${PARTS})`,
    String.raw`(?<word>${WORD})`,
  ].join('|'),
  'gu',
);

/** Words and abbreviations that scale a number, as Unicode CLDR has them of the languages whose calendar is known, and a few more. */
const SCALES: ReadonlyMap<string, number> = new Map(
  (
    [
      [
        1e3,
        'tausend tsd mil mille mila duizend tusen tusind tuhatta tysiąc tysiące tysięcy tys tisíc tisíce ezer mii ' +
          'хиляди тысяча тысячи тысяч тыс тисяча тисячі тисяч тис χιλιάδες ألف آلاف هزار אלף हज़ार हजार ribu nghìn',
      ],
      [1e5, 'लाख'],
      [
        1e6,
        'million millions millionen millioner millón millones milhão milhões milioni miljoen miljon miljoner miljoonaa ' +
          'milion miliony milionów milionů millió milioane milyon mio mln милион милиона миллион миллиона миллионов млн ' +
          'мільйон мільйона мільйони мільйонів εκατομμύριο εκατομμύρια مليون ملايين میلیون מיליון juta triệu',
      ],
      [1e7, 'करोड़'],
      [
        1e9,
        'milliard milliards milliarde milliarden milliarder bilhão bilhões miliardi miljard miljarder miljardia miliard ' +
          'miliardy miliardów milliárd miliarde milyar mrd mld mia милиард милиарда миллиард миллиарда миллиардов млрд ' +
          'мільярд мільярда мільярди мільярдів δισεκατομμύριο δισεκατομμύρια مليار مليارات میلیارد מיליארד अरब miliar tỷ',
      ],
      [
        1e12,
        'billionen billioner billones biliões biljoen biljoner bilionów bilionů trilhões trilyon триллион триллиона ' +
          'триллионов трлн تريليون تریلیون טריליון',
      ],
    ] as const
  ).flatMap(([scale, words]) => words.split(' ').map((word) => [word.normalize('NFC'), scale] as const)),
);
const MYRIADS: Readonly<Partial<Record<string, number>>> = {
  百: 100,
  백: 100,
  千: 1000,
  천: 1000,
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  億: 1e8,
  亿: 1e8,
  억: 1e8,
  兆: 1e12,
  조: 1e12,
};

/** What may stand right behind a number, or after one blank; words of scripts with blanks must end there. */
function behind(spaced: string, unspaced = '(?!)'): RegExp {
  return new RegExp(String.raw`[ \u00a0\u202f]?(?:(?:${spaced})(?![\p{L}\p{M}])|(?:${unspaced}))`, 'iuy');
}
const POINTS = behind(
  String.raw`prozentpunkte?n?|puntos porcentuales|points de pourcentage|punti percentuali|pontos percentuais|процентн\p{L}{2} пункт\p{L}{0,3}`,
);
const PERCENT = behind(
  String.raw`prozent|procenta?|procent[uů]|pour cent|por ciento|por cento|per cento|процент\p{L}{0,3}|відсотк\p{L}{1,3}|في ال?مائة|في ال?مئة|بالمائة|بالمئة|درصد|אחוזים|प्रतिशत|proc(?=\.)|százalék|prosenttia|persen|phần trăm|τοις εκατό|la sută|\u092b\u093c?ीसदी`,
  '[%٪％]|パーセント|퍼센트',
);
const CURRENCIES: readonly (readonly [code: string, words: RegExp])[] = [
  [
    'USD',
    behind(
      String.raw`us-dollars?|dollars?|d[oó]lar(?:es)?|dollari|доллар\p{L}{0,3}|دولارا?|डॉलर|USD`,
      'ドル|달러',
    ),
  ],
  ['EUR', behind(String.raw`euros?|евро|يورو|यूरो|ευρώ|EUR`, 'ユーロ|유로')],
  ['RUB', behind(String.raw`рубл\p{L}{1,3}|руб`)],
  ['INR', behind(String.raw`रुपये|रुपए|रुपया|रुपयों|INR`)],
  ['CNY', behind(String.raw`yuan|юан\p{L}{1,3}|يوانا?|युआन|CNY`, '人民元|元|위안')],
  ['UAH', behind(String.raw`грив\p{L}{1,4}`)],
  ['PLN', behind(String.raw`zł|złotych`)],
  ['CHF', behind(String.raw`franken|CHF`)],
  ['TRY', behind(String.raw`lira`)],
  ['CZK', behind(String.raw`korun[ay]?`)],
  ['SEK', behind(String.raw`kronor`)],
  ['HUF', behind(String.raw`forint`)],
  ['RON', behind(String.raw`lei`)],
  ['ILS', behind(String.raw`שקל(?:ים)?`)],
  ['IDR', behind(String.raw`rupiah`)],
  ['VND', behind(String.raw`đồng`)],
  ['JPY', behind(String.raw`yen|JPY`, '[円圓]')],
  ['KRW', behind(String.raw`won|KRW`, '원')],
];
const TIME_UNITS: readonly (readonly [form: string, words: RegExp])[] = [
  [
    'PT#S',
    behind(String.raw`sekunden?|segundos?|secondes?|secondi|секунд\p{L}{0,2}|ثانية|ثوان|सेकंड`, '秒|초'),
  ],
  [
    'PT#M',
    behind(String.raw`minuten?|minutos?|minutes?|minuti|минут\p{L}{0,2}|دقيقة|دقائق|मिनट`, '分間?|분'),
  ],
  [
    'PT#H',
    behind(
      String.raw`stunden?|horas?|heures?|or[ae]|uur|часа?|часов|ساعة|ساعات|घंट\p{L}{0,2}\p{M}{0,2}`,
      '時間|시간',
    ),
  ],
  [
    'P#D',
    behind(
      String.raw`tage?n?|d[ií]as?|jours?|giorn[oi]|dagen?|dni|дня|дней|день|يوما?|أيام|दिन|दिनों`,
      '日間|일간',
    ),
  ],
  [
    'P#W',
    behind(
      String.raw`wochen?|semanas?|semaines?|settiman[ae]|weken|недел\p{L}{1,2}|أسبوعا?|أسابيع|हफ़्ते|सप्ताह`,
      '週間|주',
    ),
  ],
  [
    'P#M',
    behind(
      String.raw`monate?n?|mes|meses|mois|mesi|maanden|месяц\p{L}{0,2}|شهرا?|أشهر|महीने|महीनों`,
      '[かカヶ]月|個月|개월',
    ),
  ],
  [
    'P#Y',
    behind(
      String.raw`jahre?n?|años?|ans|ann[oi]|anos?|jaar|år|lat|год[ау]?|лет|سنة|سنوات|عاما?|أعوام|साल|सालों|वर्ष|वर्षों`,
      '年間?|년',
    ),
  ],
];
/** Tenths, as Japanese counts shares: "2割5分". */
const TENTHS = /割(?:(?<hundredths>\p{Nd})分)?/uy;
const DECADE = behind('er');
/** "5. März", "1er mars", "5 de marzo", "20 октября", with or without a year. */
const MONTH_BEHIND = new RegExp(
  String.raw`(?:\.|º|er|-?го)?[ \u00a0\u202f](?:de |d['’])?(?<month>${WORD})`,
  'iuy',
);
const YEAR_BEHIND = /,?[ \u00a0\u202f](?:del? )?(?<year>\p{Nd}{4})(?!\p{Nd})/uy;
const JOINT = /[ \u00a0\u202f](?:de |di |d['’])/iuy;
/** Between a weekday and its day. */
const DAY_JOINT = /^(?:,[ \u00a0\u202f]?|[ \u00a0\u202f])(?:den |dem |el |le )?$/u;
const NEXT_WORD = /[ \u00a0\u202f]?(?<word>[\p{L}\p{M}]+)/uy;

type Read = Pick<Quantity, 'kind' | 'value' | 'unit'> & {
  /** Index of its first character, where that stands before what was met: "próximo lunes". */
  readonly from?: number;
  /** Index behind its last character. */
  readonly to: number;
};
type Groups = Readonly<Partial<Record<string, string>>>;

/** The quantities of a stretch of text, in order; `published` is the day of publication, or null. */
export function readNeutralQuantities(text: string, span: Span, published: string | null): PlainQuantity[] {
  const found: PlainQuantity[] = [];
  const words = text.slice(span.start, span.end);
  const tongue = tongueOf(text);
  PATTERN.lastIndex = 0;
  for (let match = PATTERN.exec(words); match !== null; match = PATTERN.exec(words)) {
    const end = match.index + match[0].length;
    const groups: Groups = match.groups!;
    if (groups['word'] === undefined && isPartOfName(words, match.index)) continue;
    const read =
      readDay(groups, published, end) ??
      readWord(words, match, published, tongue) ??
      readNumber(words, groups, published, end, tongue);
    if (read === null) continue;
    PATTERN.lastIndex = Math.max(end, read.to);
    // "Montag, den 11. März": one day, which its figure tells.
    const before = found.at(-1);
    const isNamed =
      before !== undefined &&
      read.kind === 'date' &&
      groups['parts'] !== undefined &&
      before.kind === 'date' &&
      text
        .slice(before.start, before.end)
        .split(' ')
        .some((word) => calendarWord(word)?.kind === 'weekday') &&
      DAY_JOINT.test(text.slice(before.end, span.start + match.index));
    if (isNamed) found.pop();
    found.push({
      start: isNamed ? before.start : span.start + (read.from ?? match.index),
      end: span.start + read.to,
      kind: read.kind,
      value: read.value,
      unit: read.unit,
      modifier: boundBefore(words, read.kind, read.from ?? match.index),
      measure: null,
      per: null,
    });
  }
  return found;
}

/** More than the longest of these has, with the blank behind it. */
const LONGEST_BOUND = 20;
const BOUND = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?<bound>${AT_LEAST}|${UP_TO}|${OVER}|${UNDER}|${ABOUT})[ \u00a0]?$`,
  'iu',
);

/** "More than", "about" before an amount, as the text says it. */
function boundBefore(words: string, kind: Quantity['kind'], at: number): string | null {
  if (kind === 'date' || kind === 'daterange' || kind === 'time') return null;
  const bound = BOUND.exec(words.slice(Math.max(0, at - LONGEST_BOUND), at))?.groups!['bound'];
  return bound === undefined ? null : bound.toLowerCase().replaceAll('\u00a0', ' ');
}

/** A figure on a word: "COVID-19", "G20"; scripts without blanks have it on every word. */
function isPartOfName(words: string, at: number): boolean {
  return (
    /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}])[\p{L}\p{N}_@#/]/u.test(
      words[at - 1] ?? '',
    ) || /\p{L}-$/u.test(words.slice(Math.max(0, at - 2), at))
  );
}

const dated = (value: string | null, to: number): Read => ({ kind: 'date', value, unit: null, to });
const ranged = (value: string | null, to: number): Read => ({ kind: 'daterange', value, unit: null, to });
const figures = (words: string): number => Number(asciiDigits(words));

/** Dates and times in figures, and with the signs that Chinese characters and Korean have for them. */
function readDay(groups: Groups, published: string | null, to: number): Read | null {
  if (groups['iso'] !== undefined) {
    const [year, month, day] = asciiDigits(groups['iso']).split('-').map(Number);
    const value = makeDay(year!, month!, day!);
    return value === null ? null : dated(value, to);
  }
  if (groups['dotted'] !== undefined) {
    const [day, month, year] = asciiDigits(groups['dotted']).split('.').map(Number);
    const value = makeDay(year!, month!, day!);
    return value === null ? null : dated(value, to);
  }
  if (groups['slashed'] !== undefined) {
    const [a, b, year] = asciiDigits(groups['slashed']).split('/').map(Number);
    const [dayFirst, monthFirst] = [makeDay(year!, b!, a!), makeDay(year!, a!, b!)];
    // Where day and month may change places only the year is sure.
    if (dayFirst !== null && monthFirst !== null && a !== b) return ranged(String(year), to);
    const value = dayFirst ?? monthFirst;
    return value === null ? null : dated(value, to);
  }
  if (groups['time'] !== undefined) {
    const [hour, minute] = asciiDigits(groups['time']).split(/[:.]/u);
    if (Number(hour) > 23) return null;
    return { kind: 'time', value: `${hour!.padStart(2, '0')}:${minute!}`, unit: null, to };
  }
  if (groups['year'] !== undefined || groups['era'] !== undefined) {
    const year =
      groups['year'] === undefined
        ? ERAS[groups['era']!]! + (groups['eraYear'] === '元' ? 1 : figures(groups['eraYear']!))
        : figures(groups['year']);
    const { yearMonth, yearDay } = groups;
    if (yearDay !== undefined) return dated(makeDay(year, figures(yearMonth!), figures(yearDay)), to);
    if (yearMonth !== undefined)
      return figures(yearMonth) > 12 ? null : ranged(makeMonth(year, figures(yearMonth)), to);
    return ranged(String(year).padStart(4, '0'), to);
  }
  if (groups['month'] !== undefined) {
    const month = figures(groups['month']);
    if (month < 1 || month > 12) return null;
    const day = groups['monthDay'];
    if (published === null)
      return day === undefined
        ? ranged(makeYearlessMonth(month), to)
        : dated(makeYearlessDay(month, figures(day)), to);
    return day === undefined
      ? ranged(nearestMonth(published, month), to)
      : dated(nearestDay(published, month, figures(day)), to);
  }
  if (groups['day'] !== undefined) {
    const day = figures(groups['day']);
    if (published === null || day < 1 || day > 31) return day < 1 || day > 31 ? null : dated(null, to);
    // The latest day of that number up to publication.
    const month = day > Number(published.slice(8)) ? addMonths(published, -1) : published.slice(0, 7);
    return dated(makeDay(Number(month.slice(0, 4)), Number(month.slice(5)), day), to);
  }
  if (groups['hour'] !== undefined) {
    const hour = figures(groups['hour']);
    const minute = groups['half'] === undefined ? figures(groups['minute'] ?? '0') : 30;
    if (hour > 24 || minute > 59) return null;
    const later = /^(?:午後|오후)$/u.test(groups['noon'] ?? '') && hour < 12 ? 12 : 0;
    const value = `${String((hour + later) % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    return { kind: 'time', value, unit: null, to };
  }
  if (groups['weekday'] !== undefined) {
    const weekday = Math.max(
      '日月火水木金土'.indexOf(groups['weekday']),
      '일월화수목금토'.indexOf(groups['weekday']),
    );
    return dated(published === null ? null : latestWeekday(published, weekday), to);
  }
  const { nearYear, nearMonth, nearDay } = groups;
  if (nearYear !== undefined && nearMonth !== undefined) {
    const month = figures(nearMonth);
    if (month < 1 || month > 12) return null;
    if (published === null) return nearDay === undefined ? ranged(null, to) : dated(null, to);
    const year = yearOf(published) + shiftOf(nearYear);
    if (nearDay !== undefined) return dated(makeDay(year, month, figures(nearDay)), to);
    return ranged(makeMonth(year, month), to);
  }
  const near = groups['near'];
  if (near === undefined) return null;
  if (/^(?:昨日|今日|明日|어제|오늘|내일)$/u.test(near))
    return dated(published === null ? null : addDays(published, shiftOf(near)), to);
  if (published === null) return ranged(null, to);
  return ranged(
    near.endsWith('月') ? addMonths(published, shiftOf(near)) : String(yearOf(published) + shiftOf(near)),
    to,
  );
}

/** The year before the first of each era. */
const ERAS: Readonly<Partial<Record<string, number>>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

function shiftOf(near: string): number {
  return /^(?:[昨去先]|작년|어제)/u.test(near) ? -1 : /^(?:[来明]|내)/u.test(near) ? 1 : 0;
}

/** A month or a weekday by its name. */
function readWord(
  words: string,
  match: RegExpExecArray,
  published: string | null,
  tongue: Tongue | null,
): Read | null {
  const word = match.groups!['word'];
  const named = word === undefined ? null : calendarWord(word);
  if (named === null) return null;
  const to = endOf(match);
  if (named.kind === 'weekday') {
    if (published === null) return dated(null, to);
    const day = readWeekdayIn(words, match.index, to, named.number, published);
    return { ...dated(day.value, day.to), from: day.from };
  }
  const year = yearBehind(words, to);
  if (year !== null) return ranged(makeMonth(year.year, named.number), year.to);
  // "mai" is a month and "more", "maj" may be anything: so short a word needs a day, a year or a capital.
  if (/^\p{sc=Latin}{1,3}$/u.test(word!) && !/^\p{Lu}/u.test(word!)) return null;
  if (published === null) return ranged(makeYearlessMonth(named.number), to);
  return ranged(
    monthOnThatSide(nearestMonth(published, named.number), published, words, match.index, to, tongue),
    to,
  );
}

/** Days or months without a year that lie further off than this are set right by the tense of their clause, in months. */
const FAR = 1;
/** Before a date by which, up to which or from which on something is, whatever the tense: "seit Januar", "für den 3. März". */
const REACHING =
  /(?:^|[^\p{L}])(?:seit|für|ab|bis|(?<!Nacht )zum|auf|depuis|pour|jusqu[’']au?|dès|desde|para|hasta|dal|per|entro|fino al?|até|a partir d[eo])(?: (?:dem|den|le|el|il|o))? $/iu;

/** A month, or a day of one, in the year before or after where the verb of its clause tells that it has been or is to come. */
function monthOnThatSide(
  nearest: string,
  published: string,
  words: string,
  from: number,
  to: number,
  tongue: Tongue | null,
): string {
  const months = (date: string): number => yearOf(date) * 12 + monthOf(date);
  const ahead = months(nearest) - months(published);
  if (Math.abs(ahead) <= FAR || REACHING.test(words.slice(Math.max(0, from - LONGEST_BOUND), from)))
    return nearest;
  const tense = tenseAround(words, from, to, tongue);
  const shift = ahead > 0 && tense === 'behind' ? -1 : ahead < 0 && tense === 'ahead' ? 1 : 0;
  return shift === 0 ? nearest : `${yearOf(nearest) + shift}${nearest.slice(4)}`;
}

function readNumber(
  words: string,
  groups: Groups,
  published: string | null,
  end: number,
  tongue: Tongue | null,
): Read | null {
  const han = groups['han'];
  if (han !== undefined) {
    // "一つ", "一人": an article rather than a number.
    if (han === '一') return null;
    const value = readChineseNumber(simplified(han));
    const tenths = matchAt(TENTHS, words, end);
    return tenths === null
      ? { kind: 'cardinal', value, unit: words.slice(end, end + 1), to: end + 1 }
      : { kind: 'percent', value: value === null ? null : value * 10, unit: null, to: endOf(tenths) };
  }
  const spelled = tongue === null ? null : readSpelled(words, groups['word'], tongue, end);
  if (spelled !== null) {
    const read = readAmount(words, groups, '', spelled.value, spelled.to);
    const isOfNothing =
      read.kind === 'cardinal' && (read.unit === null || COUNTS_NOTHING.has(read.unit.toLowerCase()));
    return isOfNothing ? null : read;
  }
  const parts = groups['parts'];
  if (parts === undefined) return null;
  return (
    readDayOfMonth(words, parts, published, end, tongue) ??
    readAmount(words, groups, parts, readParts(parts), end)
  );
}

/** A number in words; no word with a capital within a sentence is one, as family names are: "Frau Vier". */
function readSpelled(
  words: string,
  word: string | undefined,
  tongue: Tongue,
  end: number,
): { readonly value: number; readonly to: number } | null {
  const value = word === undefined ? null : numberWord(word, tongue);
  if (value === null || (/^\p{Lu}/u.test(word!) && end > word!.length)) return null;
  const teen = tongue === 'ar' && value < 10 ? matchAt(ARABIC_TEEN, words, end) : null;
  return teen === null ? { value, to: end } : { value: value + 10, to: endOf(teen) };
}

/** What a number comes to with the words behind it: a share, a sum, a length of time, or so many of something. */
function readAmount(words: string, groups: Groups, parts: string, figure: number | null, end: number): Read {
  const { value, to, scaled } = readScale(words, figure, end, parts);
  const points = matchAt(POINTS, words, to);
  if (points !== null) return { kind: 'percent', value, unit: 'percentage points', to: endOf(points) };
  const percent = matchAt(PERCENT, words, to);
  if (percent !== null) return { kind: 'percent', value, unit: null, to: endOf(percent) };
  const tenths = matchAt(TENTHS, words, to);
  if (tenths !== null) {
    const hundredths = figures(tenths.groups!['hundredths'] ?? '0');
    return {
      kind: 'percent',
      value: value === null ? null : value * 10 + hundredths,
      unit: null,
      to: endOf(tenths),
    };
  }
  if (groups['share'] !== undefined) return { kind: 'percent', value, unit: null, to };
  const sum = readCurrency(words, groups, to);
  if (sum !== null) return { kind: 'money', value, unit: sum.code, to: sum.to };
  const plain = asciiDigits(parts);
  if (!scaled && /^(?:19|20)\d0$/.test(plain)) {
    // "die 1990er Jahre"
    const decade = matchAt(DECADE, words, to);
    if (decade !== null) return ranged(`${plain}/${Number(plain) + 9}`, endOf(decade));
  }
  for (const [form, unit] of TIME_UNITS) {
    const named = /^(?:19|20)\d\d$/.test(plain) ? null : matchAt(unit, words, to);
    if (named !== null && value !== null && value < 1e15)
      return { kind: 'duration', value: form.replace('#', String(value)), unit: null, to: endOf(named) };
  }
  // Four digits of our times are a year; in other languages, too, larger numbers are grouped or counted in words.
  if (!scaled && /^(?:19|20)\d\d$/.test(plain)) return ranged(plain, to);
  return { kind: 'cardinal', value, unit: scaled ? null : unitAt(words, to), to };
}

function readDayOfMonth(
  words: string,
  parts: string,
  published: string | null,
  end: number,
  tongue: Tongue | null,
): Read | null {
  const day = /^\p{Nd}{1,2}$/u.test(parts) ? figures(parts) : 0;
  const behindDay = day >= 1 && day <= 31 ? matchAt(MONTH_BEHIND, words, end) : null;
  const named = behindDay === null ? null : calendarWord(behindDay.groups!['month']!);
  if (named?.kind !== 'month') return null;
  const to = endOf(behindDay!);
  const year = yearBehind(words, to);
  if (year !== null) return dated(makeDay(year.year, named.number, day), year.to);
  if (published === null) return dated(makeYearlessDay(named.number, day), to);
  const nearest = nearestDay(published, named.number, day);
  return dated(
    nearest === null ? null : monthOnThatSide(nearest, published, words, end - parts.length, to, tongue),
    to,
  );
}

/** A year of our times behind a month, in digits of any script. */
function yearBehind(words: string, at: number): { readonly year: number; readonly to: number } | null {
  const match = matchAt(YEAR_BEHIND, words, at);
  const year = match === null ? 0 : figures(match.groups!['year']!);
  return match !== null && year >= 1900 && year < 2100 ? { year, to: endOf(match) } : null;
}

/** "12万5千", "350億", "1.234,5". */
function readParts(parts: string): number | null {
  let total = 0;
  for (const [, figure, scales] of parts.matchAll(PART)) {
    // Only three digits behind a full stop: where decimals have a comma, as in most languages here, these are thousands.
    const thousands = /^[1-9]\d{0,2}\.\d{3}$/.test(asciiDigits(figure!));
    let value = readFigure(thousands ? figure!.replace('.', '') : figure!);
    if (value === null) return null;
    for (const scale of scales!) value *= MYRIADS[scale]!;
    total += value;
  }
  return Number.isFinite(total) ? Number(total.toPrecision(15)) : null;
}
const PART = new RegExp(`(${FIGURE})([千百천백]?${MYRIAD}{0,2})`, 'gu');

/** Scales that are written with a full stop. */
const ABBREVIATED = /^(?:mio|mrd|tsd|mln|mld|млн|млрд|тыс|трлн)$/iu;
/** Behind it no more than a blank stands before what is counted. */
const LOOK = 4;

/** "48,5 Mio.", "3 mil millones", "40 हज़ार करोड़". */
function readScale(
  words: string,
  figure: number | null,
  from: number,
  parts: string,
): { readonly value: number | null; readonly to: number; readonly scaled: boolean } {
  let value = figure;
  let to = from;
  let scaled = /\P{Nd}$/u.test(parts);
  for (let count = 0; count < 2; count += 1) {
    const next = matchAt(NEXT_WORD, words, to);
    const scale = SCALES.get(next?.groups!['word']!.toLowerCase().normalize('NFC') ?? '');
    if (next === null || scale === undefined) break;
    if (value !== null) value = Number((value * scale).toPrecision(15));
    to = endOf(next);
    scaled = true;
    // "18 тыс. машин", "3 Mio. Besucher": no sentence ends there while more of it comes.
    if (ABBREVIATED.test(next.groups!['word']!) && /^\.\s*[^\s\p{P}]/u.test(words.slice(to, to + LOOK)))
      to += 1;
  }
  return { value, to, scaled };
}

/** Whose dollar, or real, a letter before its sign says. */
const DOLLARS: Readonly<Partial<Record<string, string>>> = {
  R: 'BRL',
  C: 'CAD',
  A: 'AUD',
  HK: 'HKD',
  NT: 'TWD',
};

/** The currency before or behind a sum; "48,5 Mio. Euro" and "7 millones de euros" have something between. */
function readCurrency(
  words: string,
  { dollar, sign }: Groups,
  to: number,
): { readonly code: string; readonly to: number } | null {
  if (sign !== undefined) return { code: DOLLARS[dollar ?? ''] ?? CURRENCY_SIGNS[sign]!, to };
  const joint = matchAt(JOINT, words, to);
  const stop = words[to] === '.' && words[to + 1] === ' ' ? to + 1 : to;
  const at = joint === null ? stop : endOf(joint);
  const after = SIGN_BEHIND.exec(words.slice(at, at + 2));
  if (after !== null) return { code: CURRENCY_SIGNS[after.groups!['sign']!]!, to: at + after[0].length };
  for (const [code, pattern] of CURRENCIES) {
    const named = matchAt(pattern, words, at);
    if (named !== null) return { code, to: endOf(named) };
  }
  return null;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
/** Longest word that a number counts, in characters of a script without blanks. */
const LONGEST_COUNTER = 8;

/** What the number counts: the next word, which scripts without blanks do not part from what follows. */
function unitAt(words: string, at: number): string | null {
  const word = matchAt(NEXT_WORD, words, at)?.groups!['word'];
  if (word === undefined) return null;
  if (!/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(word)) return word;
  for (const { segment } of segmenter.segment(word.slice(0, LONGEST_COUNTER))) return segment;
  return null;
}

function matchAt(pattern: RegExp, words: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(words);
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}
