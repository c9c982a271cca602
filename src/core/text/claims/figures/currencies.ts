// Names that several currencies share: a sum of "3.9 billion kroner" may be one of NOK.

/** The codes of the currencies that a name may mean, by the name as a sum has it for its unit. */
const OF_NAME: Readonly<Partial<Record<string, string>>> = {
  crowns: 'CZK DKK ISK NOK SEK',
  dinars: 'DZD IQD JOD KWD RSD TND',
  dirhams: 'AED MAD',
  kroner: 'DKK NOK',
  kronor: 'ISK SEK',
  pesos: 'ARS CLP COP CUP MXN PHP',
  rials: 'IRR OMR',
  shillings: 'KES TZS UGX',
};

/** Whether two sums may be of one currency by their units: one code or name, or a name and one that it may mean. */
export function mayBeOneCurrency(a: string | null, b: string | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  const codes = codesOf(b);
  return codesOf(a).some((code) => codes.includes(code));
}

/** Currencies whose own papers write "$" for them, which is read as the dollar of the United States. */
const DOLLARS: ReadonlySet<string> = new Set(
  'AUD BBD BMD BSD CAD FJD HKD JMD NZD SGD TTD TWD USD'.split(' '),
);

/** Whether two sums may be one that the one source writes with a bare "$": an Australian paper's "$14 million" is A$14 million. */
export function mayBeBareDollars(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && DOLLARS.has(a) && DOLLARS.has(b) && (a === 'USD' || b === 'USD');
}

function codesOf(unit: string): readonly string[] {
  return (OF_NAME[unit] ?? unit).split(' ');
}
