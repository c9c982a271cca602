// What people write in English, and what others then have from it: one list, so that a letter is one for every rule.

/** What somebody makes a statement in: "in a letter", "the statement said". */
export const WRITINGS: ReadonlySet<string> = new Set(
  (
    'statement letter post email e-mail memo memorandum message tweet note ruling judgment judgement filing affidavit notice ' +
    'release'
  ).split(' '),
);

/** All that is written for others to read, and may be seen by them. */
const PAPERS = [
  ...WRITINGS,
  ...'report document presentation draft audit readout transcript article survey study text'.split(' '),
];

/**
 * What is written or counted, in one or many. It says nothing by itself where somebody stands behind it: in "data from the
 * statistics office" the office speaks.
 */
export const DOCUMENTS: ReadonlySet<string> = new Set([
  ...PAPERS,
  ...PAPERS.map((one) => `${one.replace(/(?<=[^e])y$/, 'ie')}s`),
  ...'data figure figures records results poll polls estimates forecast forecasts comments remarks words total number'.split(
    ' ',
  ),
]);

/** Whether what is told in it can be told by itself: "a memo seen by Harbour Wire warned". */
export function isWritten(word: string): boolean {
  return PAPERS.includes(word);
}

/** Whether words on it are nobody's: "the sign said “Stop”", "“Shame,” read the headline". */
export function isInscribed(word: string): boolean {
  return /^(?:headline|caption|sign|placard|banner|poster|plaque|sticker|inscription)s?$/.test(word);
}
