// What holds in any language: end marks of all scripts, quotation marks without speakers, digits of all scripts with
// percent and currency signs, and dates in figures. It claims nothing that needs the words of the language.
import type { Quantity, Quotation, Sentence } from '../model/comparison.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { makeDay } from './calendar.ts';
import { asciiDigits, readFigure } from './digits.ts';
import type { LanguagePack, Speech } from './language.ts';
import { shapeOf, type QuotedSpan } from './quotes.ts';

/** Looked at on each side of a boundary. */
const LOOK = 40;
const SCALED = /\p{Nd}\s?(?:Mio|Mrd|Tsd|Mill|Mld|Mln|млн|млрд|тыс|трлн)\.$/u;
/** Of the languages with a full stop behind ordinals only German writes its months with a capital. */
const ORDINAL_DAY = /(?<!\p{Nd})\p{Nd}{1,2}\.$/u;
const GERMAN_MONTH =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert)/u;

export const NEUTRAL: LanguagePack = {
  language: 'other',
  locale: 'en',
  endsSentence,
  // ICU takes an opening corner mark to the sentence before it.
  moreBoundaries: /[।॥۔؟።။]["”’»]?\s+|[。！？](?=[「『（〈《])/gu,
  readSpeech: readQuotations,
  readQuantities,
  // Negation and modality are words of a language: every statement counts as said plainly.
  cues: { negation: /(?!)/gu, denial: /(?!)/u, modalities: [], hedge: /(?!)/gu },
};

function endsSentence(words: string, start: number, boundary: number): boolean {
  const left = words.slice(Math.max(start, boundary - LOOK), boundary).trimEnd();
  const right = words.slice(boundary, boundary + LOOK).trimStart();
  if (!/[\p{L}\p{N}]/u.test(right) || /[「『（〈《]$/u.test(left)) return false;
  // "4,5 Mio. Euro", "30. Juni"
  if (SCALED.test(left) || (ORDINAL_DAY.test(left) && GERMAN_MONTH.test(right))) return false;
  // Scripts with small letters begin a sentence with a large one.
  if (/^["“”«„‘(\s]*\p{Ll}/u.test(right)) return false;
  // A number or a letter alone opens a list entry.
  if (boundary - start <= 8 && /^\(?(?:\p{N}{1,3}|\p{L})[.)]$/u.test(words.slice(start, boundary).trim()))
    return false;
  // A letter, or two or three without a vowel, are initials or an abbreviation: "И. Иванов", "гг.", "Nr."
  const short = /(?:^|[\s(«"“.])(?<letters>\p{L}{1,3})\.$/u.exec(left)?.groups!['letters'];
  if (short === undefined || /\p{Lo}$/u.test(short)) return true;
  return short.length > 1 && /[aeiouyäöüàéèíóúаеёиоуыэюяєіїαεηιουω]/iu.test(short);
}

/** Quotations by their marks; whose words they are, the words around them would tell. */
function readQuotations(
  source: Pick<Source, 'id' | 'text'>,
  _prose: readonly Sentence[],
  quoted: readonly QuotedSpan[],
): Speech {
  const quotations = quoted.map((quote): Quotation => {
    const shape = shapeOf(source.text, quote);
    return {
      source: source.id,
      start: quote.start,
      end: quote.end,
      speaker: null,
      kind: shape.full ? 'full' : shape.short ? 'term' : 'partial',
      relay: null,
    };
  });
  return { quotations, attributions: [] };
}

const FIGURE = String.raw`\p{Nd}+(?:[.,٫٬'’\u00a0\u202f ]\p{Nd}{2,3}(?!\p{Nd})|[.,٫]\p{Nd}+)*`;
/** A date in figures, a time, a sum, a share or a bare number, in this order. */
const QUANTITY = new RegExp(
  String.raw`(?<iso>\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2})(?!\p{Nd})|(?<dotted>\p{Nd}{1,2}\.\p{Nd}{1,2}\.\p{Nd}{4})(?!\p{Nd})|` +
    String.raw`(?<slashed>\p{Nd}{1,2}/\p{Nd}{1,2}/\p{Nd}{4})(?!\p{Nd})|(?<time>[0-2]?\p{Nd}:[0-5]\p{Nd})(?![:\p{Nd}])|` +
    String.raw`(?:(?<sign>[$€£¥₹₩₽₺₴₪₫])\s?)?(?<figure>${FIGURE})(?<myriad>[万萬億亿兆만억조]{1,2})?\s?(?<after>[%٪％]|[$€£¥₹₩₽₺₴₪₫]|[\p{L}\p{M}]+)?`,
  'gu',
);
const CURRENCIES: Readonly<Partial<Record<string, string>>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₴': 'UAH',
  '₪': 'ILS',
  '₫': 'VND',
};
/** Words and abbreviations that scale a number in the languages most read beside English and Chinese. */
const SCALES: Readonly<Partial<Record<string, number>>> = {
  тыс: 1e3,
  млн: 1e6,
  миллиона: 1e6,
  миллионов: 1e6,
  млрд: 1e9,
  миллиарда: 1e9,
  миллиардов: 1e9,
  трлн: 1e12,
  हज़ार: 1e3,
  हजार: 1e3,
  लाख: 1e5,
  करोड़: 1e7,
  अरब: 1e9,
  ألف: 1e3,
  مليون: 1e6,
  مليار: 1e9,
  millionen: 1e6,
  milliarden: 1e9,
  millones: 1e6,
  millions: 1e6,
  milliards: 1e9,
  milhões: 1e6,
  bilhões: 1e9,
  mio: 1e6,
  mrd: 1e9,
  tsd: 1e3,
  mln: 1e6,
  mld: 1e9,
  millón: 1e6,
  million: 1e6,
  milliard: 1e9,
  miljoner: 1e6,
  miljarder: 1e9,
  miljoen: 1e6,
  miljard: 1e9,
  milyon: 1e6,
  milyar: 1e9,
  milhão: 1e6,
  bilhão: 1e9,
  milioni: 1e6,
  miliardi: 1e9,
};

/** Numbers of East Asian languages go by ten thousands; the sign stands right behind the figure. */
const MYRIADS: Readonly<Partial<Record<string, number>>> = {
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  億: 1e8,
  亿: 1e8,
  억: 1e8,
  兆: 1e12,
  조: 1e12,
};

function readQuantities(text: string, span: Span): Omit<Quantity, 'source'>[] {
  const found: Omit<Quantity, 'source'>[] = [];
  const words = text.slice(span.start, span.end);
  for (const match of words.matchAll(QUANTITY)) {
    const before = words[match.index - 1] ?? '';
    // A figure on a word is part of a name: "COVID-19", "G20"; scripts without spaces have it on every word.
    if (
      /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}])[\p{L}\p{N}_@#/]/u.test(
        before,
      ) ||
      /\p{L}-$/u.test(words.slice(Math.max(0, match.index - 2), match.index))
    )
      continue;
    const read = readMatch(match);
    if (read === null) continue;
    const leading = match[0].length - match[0].trimStart().length;
    const start = span.start + match.index + leading;
    const end = span.start + match.index + read.length;
    if (end > start)
      found.push({
        start,
        end,
        kind: read.kind,
        value: read.value,
        unit: read.unit,
        modifier: null,
        measure: null,
        per: null,
      });
  }
  return found;
}

interface Read {
  readonly kind: Quantity['kind'];
  readonly value: Quantity['value'];
  readonly unit: string | null;
  /** Characters of the match that belong to it. */
  readonly length: number;
}

function readMatch(match: RegExpExecArray): Read | null {
  const whole = match[0].length;
  const groups = match.groups!;
  const day = (value: string | null): Read | null =>
    value === null ? null : { kind: 'date', value, unit: null, length: whole };
  if (groups['iso'] !== undefined) {
    const [year, month, date] = asciiDigits(groups['iso']).split('-').map(Number);
    return day(makeDay(year!, month!, date!));
  }
  if (groups['dotted'] !== undefined) {
    const [date, month, year] = asciiDigits(groups['dotted']).split('.').map(Number);
    return day(makeDay(year!, month!, date!));
  }
  if (groups['slashed'] !== undefined) {
    const [a, b, year] = asciiDigits(groups['slashed']).split('/').map(Number);
    const [dayFirst, monthFirst] = [makeDay(year!, b!, a!), makeDay(year!, a!, b!)];
    // Where day and month may change places only the year is sure.
    return dayFirst !== null && monthFirst !== null && a !== b
      ? { kind: 'daterange', value: String(year), unit: null, length: whole }
      : day(dayFirst ?? monthFirst);
  }
  if (groups['time'] !== undefined) {
    const [hour, minute] = asciiDigits(groups['time']).split(':');
    if (Number(hour) > 23) return null;
    return { kind: 'time', value: `${hour!.padStart(2, '0')}:${minute!}`, unit: null, length: whole };
  }
  const figure = groups['figure']!;
  // Only three digits behind a full stop: where decimals have a comma, as in most languages here, these are thousands.
  let value = readFigure(
    /^[1-9]\d{0,2}\.\d{3}$/.test(asciiDigits(figure)) ? figure.replace('.', '') : figure,
  );
  for (const myriad of groups['myriad'] ?? '') if (value !== null) value *= MYRIADS[myriad]!;
  const after = groups['after'];
  const bare =
    whole -
    (after === undefined ? 0 : match[0].length - match[0].trimEnd().length + spaceBefore(match[0], after));
  const scale = after === undefined ? undefined : SCALES[after.toLowerCase().normalize('NFC')];
  if (value !== null && scale !== undefined) value = Number((value * scale).toPrecision(15));
  const counted = groups['figure']!.length + (groups['myriad']?.length ?? 0);
  const yen = after !== undefined && /^[円圓]/u.test(after);
  if (yen || (after?.startsWith('원') === true && groups['myriad'] !== undefined))
    return { kind: 'money', value, unit: yen ? 'JPY' : 'KRW', length: counted + 1 };
  const currency = CURRENCIES[groups['sign'] ?? ''] ?? CURRENCIES[after ?? ''];
  if (currency !== undefined)
    return {
      kind: 'money',
      value,
      unit: currency,
      length: CURRENCIES[after ?? ''] !== undefined || scale !== undefined ? whole : bare,
    };
  if (after !== undefined && /^[%٪％]$/u.test(after))
    return { kind: 'percent', value, unit: null, length: whole };
  if (groups['myriad'] !== undefined) return { kind: 'cardinal', value, unit: null, length: counted };
  if (scale !== undefined) return { kind: 'cardinal', value, unit: null, length: whole };
  // Four digits of our times are a year; in other languages, too, larger numbers are grouped or counted in words.
  if (/^(?:19|20)\d\d$/.test(asciiDigits(figure)))
    return { kind: 'daterange', value: asciiDigits(figure), unit: null, length: bare };
  return { kind: 'cardinal', value, unit: after ?? null, length: bare };
}

/** Length of what follows the figure: the word and a blank before it. */
function spaceBefore(whole: string, after: string): number {
  return after.length + (/\s/.test(whole[whole.length - after.length - 1] ?? '') ? 1 : 0);
}
