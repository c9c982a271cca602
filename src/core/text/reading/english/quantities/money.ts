// Sums of money in English: signs, letters, codes and words of currencies, before the number and behind it. Currencies
// are ISO 4217 codes, or the bare noun where several countries have it.
import { CURRENCY_SIGNS } from '../../currency-signs.ts';
import { sharedScale } from './numerals.ts';
import { readNumber, type Piece, type ReadNumber, type ReadQuantity } from './numbers.ts';

/** Letters that stand for a currency only glued to a sum that is grouped or scaled: "N98,000", "R2.5bn"; an "R2" is a name. */
export const CURRENCY_LETTERS: Readonly<Partial<Record<string, string>>> = { N: 'NGN', R: 'ZAR' };
/** Scales that elsewhere are teslas, tonnes or credits: "$1.2T", "20 cr rupees". */
const SCALES_OF_SUMS: Readonly<Partial<Record<string, number>>> = { T: 1e12, cr: 1e7, Cr: 1e7 };
const CURRENCY_PREFIXES: Readonly<Record<string, string>> = {
  us: 'USD',
  a: 'AUD',
  au: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  hk: 'HKD',
  s: 'SGD',
  nz: 'NZD',
  nt: 'TWD',
  r: 'BRL',
};
/** Codes and short names as newspapers write them, exact in case: "Sh" is no "sh". */
export const CURRENCY_CODES: ReadonlyMap<string, string> = new Map([
  ...(
    'USD EUR GBP JPY CNY INR KRW RUB TRY UAH AUD CAD HKD SGD NZD TWD BRL CHF SEK NOK DKK PLN ZAR MXN NGN KES GHS UGX ' +
    'TZS ETB ZMW EGP MAD ILS AED SAR QAR PKR BDT LKR THB VND PHP IDR MYR CZK HUF RON ARS CLP COP PEN'
  )
    .split(' ')
    .map((code) => [code, code] as const),
  ['RMB', 'CNY'],
  ['SR', 'SAR'],
  ['Rs', 'INR'],
  ['RM', 'MYR'],
  ['Rp', 'IDR'],
  ['KSh', 'KES'],
  ['Ksh', 'KES'],
  ['Sh', 'shillings'],
  ['USh', 'UGX'],
  ['Ush', 'UGX'],
  ['TSh', 'TZS'],
  ['Tsh', 'TZS'],
  ['Tk', 'BDT'],
  ['Php', 'PHP'],
  ['kr', 'crowns'],
  ['SKr', 'SEK'],
  ['NKr', 'NOK'],
  ['DKr', 'DKK'],
  ['Dh', 'dirhams'],
  ['Dhs', 'dirhams'],
]);
const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  dollar: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  sterling: 'GBP',
  yuan: 'CNY',
  renminbi: 'CNY',
  yen: 'JPY',
  won: 'KRW',
  rupee: 'INR',
  ruble: 'RUB',
  rouble: 'RUB',
  franc: 'CHF',
  lira: 'TRY',
  hryvnia: 'UAH',
  zloty: 'PLN',
  rand: 'ZAR',
  real: 'BRL',
  shekel: 'ILS',
  baht: 'THB',
  naira: 'NGN',
  cedi: 'GHS',
  birr: 'ETB',
  kwacha: 'ZMW',
  taka: 'BDT',
  cent: 'cents',
  quid: 'GBP',
  ringgit: 'MYR',
  rupiah: 'IDR',
  dong: 'VND',
  forint: 'HUF',
  koruna: 'CZK',
  riyal: 'SAR',
  // Several countries have these: the noun is all that is sure.
  crown: 'crowns',
  peso: 'pesos',
  dinar: 'dinars',
  dirham: 'dirhams',
  shilling: 'shillings',
  krona: 'kronor',
  kronor: 'kronor',
  krone: 'kroner',
  kroner: 'kroner',
  rial: 'rials',
};
/** Currencies of one name, by the words before it that say whose. */
const CURRENCY_OWNERS: Readonly<Partial<Record<string, Readonly<Partial<Record<string, string>>>>>> = {
  dollar: {
    australian: 'AUD',
    canadian: 'CAD',
    'hong kong': 'HKD',
    singapore: 'SGD',
    singaporean: 'SGD',
    taiwan: 'TWD',
    'new zealand': 'NZD',
    jamaican: 'JMD',
    us: 'USD',
    american: 'USD',
  },
  franc: { swiss: 'CHF', cfa: 'XOF', congolese: 'CDF', rwandan: 'RWF' },
  pound: { british: 'GBP', egyptian: 'EGP', lebanese: 'LBP', syrian: 'SYP', sudanese: 'SDG' },
  peso: {
    mexican: 'MXN',
    argentine: 'ARS',
    chilean: 'CLP',
    colombian: 'COP',
    philippine: 'PHP',
    cuban: 'CUP',
  },
  rupee: { indian: 'INR', pakistani: 'PKR', 'sri lankan': 'LKR', nepalese: 'NPR' },
  krona: { swedish: 'SEK', icelandic: 'ISK' },
  kronor: { swedish: 'SEK' },
  krone: { danish: 'DKK', norwegian: 'NOK' },
  kroner: { danish: 'DKK', norwegian: 'NOK' },
  crown: { swedish: 'SEK', danish: 'DKK', norwegian: 'NOK', czech: 'CZK' },
  dinar: { iraqi: 'IQD', kuwaiti: 'KWD', jordanian: 'JOD', serbian: 'RSD', algerian: 'DZD', tunisian: 'TND' },
  dirham: { moroccan: 'MAD', emirati: 'AED', uae: 'AED' },
  shilling: { kenyan: 'KES', ugandan: 'UGX', tanzanian: 'TZS' },
  riyal: { saudi: 'SAR', qatari: 'QAR' },
  rial: { iranian: 'IRR', omani: 'OMR' },
  won: { 'south korean': 'KRW', korean: 'KRW' },
  yuan: { chinese: 'CNY' },
  yen: { japanese: 'JPY' },
  real: { brazilian: 'BRL' },
  lira: { turkish: 'TRY' },
};

/** The sum whose currency stands before its number: "€4.5bn", "US$3", "Rs. 500"; null where there is none. */
export function readMoneySign(pieces: readonly Piece[], at: number): ReadQuantity | null {
  let sign = at;
  let currency: string | undefined;
  const first = pieces[at]!;
  if (Object.hasOwn(CURRENCY_SIGNS, first.text)) currency = CURRENCY_SIGNS[first.text];
  else if (
    pieces[at + 1]?.glued === true &&
    pieces[at + 1]!.text === '$' &&
    Object.hasOwn(CURRENCY_PREFIXES, first.lower)
  ) {
    currency = CURRENCY_PREFIXES[first.lower];
    sign = at + 1;
  } else if (Object.hasOwn(CURRENCY_LETTERS, first.text)) {
    const sum = pieces[at + 1]?.glued === true && !first.glued ? readNumber(pieces, at + 1) : null;
    if (sum === null || !(sum.scaled || /^\d{1,3}(?:,\d{3})+/.test(pieces[at + 1]!.text))) return null;
    currency = CURRENCY_LETTERS[first.text];
  } else {
    currency = CURRENCY_CODES.get(first.text);
    // "Rs. 500"
    if (currency !== undefined && pieces[at + 1]?.text === '.' && pieces[at + 1]!.glued) sign = at + 1;
  }
  if (currency === undefined) return null;
  const plain = readNumber(pieces, sign + 1);
  if (plain === null || plain.words) return null;
  const number = withScaleOfSums(pieces, plain);
  const value = sharedScale(pieces, number, sign + 1) ?? number.value;
  return { kind: 'money', value, unit: currency, from: at, to: number.to };
}

/** A number of a sum, with the scale behind it that only a sum has. */
function withScaleOfSums(pieces: readonly Piece[], number: ReadNumber): ReadNumber {
  const scale = number.scaled ? undefined : SCALES_OF_SUMS[pieces[number.to]?.text ?? ''];
  if (scale === undefined || number.value === null) return number;
  const value = Number((number.value * scale).toPrecision(15));
  return { ...number, value, to: number.to + 1, scaled: true };
}

/** Scales that elsewhere are states: "12 MN families" are of Minnesota. */
const STATES = /^(?:MN|TN)$/;

/** The number that begins at piece `at`, with a scale that only sums have where a currency stands behind that. */
export function readScaledNumber(pieces: readonly Piece[], at: number): ReadNumber | null {
  const number = readNumber(pieces, at);
  if (number === null) return null;
  const sum = withScaleOfSums(pieces, number);
  if (currencyAfter(pieces, sum.to) !== null) return sum;
  const isOfState = STATES.test(pieces[number.to - 1]!.text) && !pieces[number.to - 1]!.glued;
  return isOfState ? readNumber(pieces.slice(0, number.to - 1), at) : number;
}

/** The currency that stands at piece `at`, behind a number, as its code, and the index after it; or null. */
export function currencyAfter(pieces: readonly Piece[], at: number): { code: string; to: number } | null {
  const from = pieces[at]?.text === '-' ? at + 1 : at;
  const first = pieces[from];
  if (first === undefined) return null;
  const code = CURRENCY_CODES.get(first.text);
  if (code !== undefined) return { code, to: from + 1 };
  if (first.text === '€') return { code: 'EUR', to: from + 1 };
  // "44.6 million U.S. dollars"
  const states =
    first.text === 'U'
      ? pieces
          .slice(from, from + 4)
          .map(({ text }) => text)
          .join('')
      : '';
  if (states === 'U.S.' && /^dollars?$/.test(pieces[from + 4]?.lower ?? ''))
    return { code: 'USD', to: from + 5 };
  for (const length of [2, 1]) {
    const word = pieces[from + length]?.lower.replace(/s$/, '') ?? '';
    if (!Object.hasOwn(CURRENCY_OWNERS, word)) continue;
    const owner = pieces
      .slice(from, from + length)
      .map((piece) => piece.lower)
      .join(' ');
    const code = CURRENCY_OWNERS[word]![owner];
    if (code !== undefined) return { code, to: from + length + 1 };
  }
  const singular = first.lower.replace(/s$/, '');
  if (!Object.hasOwn(CURRENCY_WORDS, singular)) return null;
  if (singular === 'pound' && isWeight(pieces, from)) return null;
  // "3 won": without a scale or a plural these are words of other meanings.
  if (/^(?:won|real|rand|pound)$/.test(first.lower) && pieces[from - 1]?.text !== '-') {
    const before = pieces[from - 1]?.lower ?? '';
    if (!/illion$|^(?:thousand|hundred|lakh|crore|cr|[mbtk]|[mbt]n|[mb]ln|trl?n)$|\d{3}$/.test(before))
      return null;
  }
  return { code: ownedBy(pieces, from, singular) ?? CURRENCY_WORDS[singular]!, to: from + 1 };
}

/** So many pieces before a sum whose it is may be told: "Norwegian mills sold paper for 410 million kroner". */
const OWNER_REACH = 24;

/** Whose a currency is that several countries have, by the only one of them that is told of before the sum; else null. */
function ownedBy(pieces: readonly Piece[], at: number, singular: string): string | null {
  const owners = CURRENCY_OWNERS[singular];
  if (owners === undefined || /^\p{Lu}/u.test(CURRENCY_WORDS[singular]!)) return null;
  const before = pieces.slice(Math.max(0, at - OWNER_REACH), at).map(({ lower }) => lower);
  const codes = new Set(
    Object.entries(owners).flatMap(([owner, code]) => (before.includes(owner) ? [code] : [])),
  );
  return codes.size === 1 ? [...codes][0]! : null;
}

/** What costs or is paid so many pounds, or "a 300-pound-a-week flat"; anything else of so many pounds weighs them. */
const COSTS =
  /^(?:-|a|per|fines?|bills?|deals?|debts?|fees?|loans?|notes?|coins?|prizes?|rewards?|bonus|grants?|budgets?|funds?|contracts?|donations?|bail|bonds?|salary|salaries|wages?|tax|taxes|levy|charges?|tickets?|payments?|payouts?|settlements?|prices?|costs?|investments?|bids?|offers?|sum|pension|rent|mortgage|discount|deposit|jackpot|award|penalty)$/;
/** How many pieces may stand between a verb of weighing and its pounds: "weighing in at more than 2,300 pounds". */
const WEIGHED_REACH = 7;

/** Whether the pounds at a piece behind a number are a weight: "a 2,300-pound bell", "weighed 900 pounds". */
function isWeight(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1];
  // "A 2 million-pound bridge"
  const scaled = /illion$|^(?:bn|m|k|tn)$/.test(
    pieces[at - (pieces[at - 1]?.text === '-' ? 2 : 1)]?.lower ?? '',
  );
  if (scaled) return false;
  if (pieces[at - 1]?.text === '-') return !COSTS.test(next?.lower ?? '');
  return (
    next?.lower === 'heavy' ||
    (next?.lower === 'in' && pieces[at + 2]?.lower === 'weight') ||
    pieces.slice(Math.max(0, at - WEIGHED_REACH), at).some(({ lower }) => /^weigh(?:s|ed|ing)?$/.test(lower))
  );
}
