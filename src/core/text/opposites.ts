// Words that contradict each other when they stand beside the same word: "open to the press" and "closed to the
// press". Short on purpose: each pair is kept only because it contradicts in most contexts. Written by us.
import { words } from './words.ts';

const OPPOSITES = `
  open/closed open/shut public/closed public/private rise/fall rises/falls rose/fell risen/fallen rising/falling
  raise/lower raises/lowers raised/lowered raise/cut raises/cuts raised/cut increase/decrease increases/decreases
  increased/decreased increase/cut increases/cuts increase/reduce increases/reduces increased/reduced
  grow/shrink grows/shrinks grew/shrank gain/loss gains/losses profit/loss win/lose wins/loses won/lost
  accept/reject accepts/rejects accepted/rejected approve/reject approves/rejects approved/rejected
  allow/ban allows/bans allowed/banned allow/forbid allowed/forbidden permit/prohibit permitted/prohibited
  support/oppose supports/opposes supported/opposed confirm/deny confirms/denies confirmed/denied
  guilty/innocent convicted/acquitted upheld/overturned upheld/quashed granted/refused granted/denied
  included/excluded safe/unsafe legal/illegal lawful/unlawful
  alive/dead survived/died injured/unhurt hurt/unhurt strengthen/weaken strengthened/weakened
  improve/worsen improved/worsened improves/worsens expand/contract expanded/contracted hire/dismiss hired/dismissed
  agree/disagree agreed/disagreed largest/smallest highest/lowest
  unanimous/divided mandatory/voluntary compulsory/optional effective/ineffective possible/impossible
  won/drew drew/lost increase/fall rose/declined
  rise/decline grew/declined increased/declined increased/fell
`;

const table = new Map<string, Set<string>>();
for (const pair of OPPOSITES.trim().split(/\s+/)) {
  const [a, b] = pair.split('/') as [string, string];
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = table.get(from);
    if (known === undefined) table.set(from, new Set([to]));
    else known.add(to);
  }
}

/** Words up to this far from an opposite count as standing beside it. */
const WINDOW = 4;

export interface Opposition {
  readonly a: { readonly start: number; readonly end: number };
  readonly b: { readonly start: number; readonly end: number };
}

/**
 * The first pair of opposites that stand beside a shared word in both texts, or null. Spans are within each text.
 * A text that holds both words of a pair tells a movement ("rose, then fell") and is left alone.
 */
export function findOpposition(
  a: string,
  b: string,
  isContent: (folded: string) => boolean,
): Opposition | null {
  const left = words(a);
  const right = words(b);
  const rightWords = new Set(right.map((word) => word.folded));
  const leftWords = new Set(left.map((word) => word.folded));
  for (const [i, word] of left.entries()) {
    const opposites = table.get(word.folded);
    if (opposites === undefined || rightWords.has(word.folded)) continue;
    for (const [j, other] of right.entries()) {
      if (!opposites.has(other.folded) || leftWords.has(other.folded)) continue;
      const near = new Set(
        right
          .slice(Math.max(0, j - WINDOW), j + WINDOW + 1)
          .flatMap((each) => (isContent(each.folded) ? [each.stem] : [])),
      );
      const beside = left
        .slice(Math.max(0, i - WINDOW), i + WINDOW + 1)
        .some((each) => each !== word && isContent(each.folded) && near.has(each.stem));
      if (beside)
        return { a: { start: word.start, end: word.end }, b: { start: other.start, end: other.end } };
    }
  }
  return null;
}
