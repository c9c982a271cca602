// Names of ships, which are told by the words around them.
import type { Token } from '../tokens.ts';
import { MEN_NAMES, WOMEN_NAMES } from '../word-lists.ts';
import { isRank } from './people-words.ts';

/**
 * Whether the name at these tokens is a ship's by what stands around it: "the ferry Bright Dawn", "a trawler called the Bright
 * Dawn", but "the yacht Kolo bought was sold".
 */
export function isVessel(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from - 1;
  while (/^(?:the|called|named)$/.test(tokens[at]?.word ?? '')) at--;
  const article = at < from - 1;
  // "The Northern Star sank", "aboard the Northern Star"
  if (
    article &&
    (SHIPS_DO.test(tokens[to]?.word ?? '') ||
      /^a(?:board|ground)$/.test(tokens[at]?.word ?? '') ||
      tokens[to + 1]?.word === 'aground')
  )
    return true;
  if (!VESSELS.test(tokens[at]?.word ?? '')) return false;
  // "the trawler Hull lost", "the ferry the Lees took": a verb of its own behind the name.
  const verb = tokens[to];
  return (
    verb === undefined ||
    verb.mark ||
    !/(?:ed|t|d|[^s]s|took|won|saw|gave|ran|drew|chose)$/.test(verb.word) ||
    SAILS.test(verb.word)
  );
}

/** What is said of a ship before its name. */
export const VESSELS = /^(?:ferry|trawler|ship|vessel|yacht|tanker|freighter|frigate|mv|hms|uss)$/;

/** What ships do and nobody else. */
const SHIPS_DO = /^(?:capsized|sailed|docked|anchored|sank)$/;

/** What ships do or is done with them. */
const SAILS =
  /^(?:capsized|sailed|burned|collided|arrived|docked|anchored|carried|carries|was|is|has|had|caught|hit|struck|left|ran)$/;

/** Titles that ships bear in their names, too: "the ferry Lady Maud", "the Princess Anna". A lady has no article before hers. */
export function isAboard(tokens: readonly Token[], at: number): boolean {
  const { word, capital } = tokens[at]!;
  const before = tokens[at - 1]?.word ?? '';
  const given = tokens[at + 1]!.word;
  return (
    capital &&
    isRank(word) &&
    (VESSELS.test(before) || (before === 'the' && (WOMEN_NAMES.has(given) || MEN_NAMES.has(given))))
  );
}
