// Words that tell little about what a claim says: the verbs and nouns of reporting, and words so common in news
// that sharing them is no evidence. Written by us.

const REPORTING_WORDS = wordSet(
  `say says said saying tell tells told telling add adds added adding cite cites cited citing quote quotes quoted
   report reports reported reporting announce announces announced state states stated note notes noted noting
   remark remarks remarked comment comments commented according statement spokesman spokeswoman spokesperson
   suggest suggests suggested urge urges urged call calls called emphasise emphasised emphasize emphasized stress
   stressed underline underlined highlight highlighted explain explained claim claims claimed argue argued warn
   warned describe described reiterate reiterated`,
);

const COMMON_NEWS_WORDS = wordSet(
  `all end ends make makes made making take takes took taken get go come came give given put set use used using need needs
   new year years month week day time times last next first one two three many much several people country
   countries government official officials president minister nation national state world global international
   company companies group high part key include including included help way work good large big major important
   sunday monday tuesday wednesday thursday friday saturday`,
);

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Whether a folded word belongs to the act of reporting, not to what is reported. */
export function isReportingWord(folded: string): boolean {
  return REPORTING_WORDS.has(folded);
}

/** Whether a folded word is so common in news that sharing it says little. */
export function isCommonNewsWord(folded: string): boolean {
  return COMMON_NEWS_WORDS.has(folded);
}
