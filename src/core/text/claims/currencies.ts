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

function codesOf(unit: string): readonly string[] {
  return (OF_NAME[unit] ?? unit).split(' ');
}
