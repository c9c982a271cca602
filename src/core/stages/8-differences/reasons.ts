// Why two claims were tied, for the reader.
import type { ScoredPair } from '../../model/comparison.ts';
import type { Reason } from '../../model/said.ts';
import { sameName } from '../../text/names/same-name.ts';
import { answersOf } from './figures.ts';
import type { Surroundings } from './surroundings.ts';
import type { Standing } from './ties.ts';

export function reasonsOf(pair: ScoredPair, { likely }: Standing, around: Surroundings): Reason[] {
  const { a, b } = pair;
  const reasons: Reason[] = [];
  if (likely) reasons.push(['elimination']);
  const answered = answersOf(pair, around);
  if (answered !== null) reasons.push(['answered', answered.measure]);
  if (a.speaker !== null && sameName(a.speaker, b.speaker)) {
    const longest = b.speaker !== null && b.speaker.length > a.speaker.length ? b.speaker : a.speaker;
    reasons.push(['speaker', longest]);
  }
  if (a.occasion !== null && a.occasion === b.occasion) {
    const { where, gathering, date } = around.occasions.get(a.occasion)!;
    reasons.push(['occasion', [gathering, where, date].filter((part) => part !== null)]);
  }
  const { shared } = pair;
  if (shared.length > 0) reasons.push(['words', shared]);
  for (const [here, there] of pair.equivalents.slice(0, MOST_EQUIVALENTS)) {
    reasons.push(['meaning', here, there]);
  }
  if (a.speaker !== null || b.speaker !== null) {
    const quoted = [a, b].filter((claim) =>
      (around.quotations.get(claim.id) ?? []).some((each) => each.kind !== 'term'),
    );
    reasons.push(
      quoted.length === 2
        ? ['bothQuote']
        : quoted.length === 0
          ? ['noneQuotes']
          : ['oneQuotes', around.sources.get(quoted[0]!.source)!.name],
    );
  }
  return reasons;
}

/** More shared meanings than this explain no more. */
const MOST_EQUIVALENTS = 2;
