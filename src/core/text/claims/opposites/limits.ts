// Words with which a statement takes back, halves or bounds what the same words say without them: "almost all", "half of", "was
// ready to", "before it could be", "unless". Most are words of grammar, which are left out where the words of two statements are
// compared, and none stands in the place of a word of the other.
import type { Span } from '../../../model/span.ts';
import { isFunctionWord } from '../../function-words.ts';
import { guarded } from '../../patterns/guarded.ts';
import { remembered } from '../../patterns/remembered.ts';
import { words, type Word } from '../../words.ts';
import { meanings } from '../words/equivalents.ts';

/** A kind of such words. All but one are of English grammar, written by us from general knowledge of it. */
interface Kind {
  readonly words: RegExp;
  /** How many words with content behind them may be what they limit: of these the other statement has to tell one. */
  readonly reach: number;
  /** Words with which the other statement says as much; it is limited by any word of the same kind. */
  readonly alike: RegExp | null;
  /** Whether it is a deed that was not done, which limits only what the other tells as done. */
  readonly undone: boolean;
}

const TO_DO =
  'about|ready|willing|prepared|meant|supposed|keen|eager|trying|attempting|hoping|offering|threatening|promising|tempted';
const INTENDED =
  'meant|hoped|wanted|intended|wished|tried|tries|attempted|attempts|sought|seeks|offered|offers|threatened|threatens|promised|promises|pledged|pledges|vowed|vows|agreed|agrees|(?:was|were)';
const OF_IT = '(?:the|its|his|her|their|our|this|that|these|those|all)';

/** What takes back, refuses or breaks off what was just told. */
const TAKEN_BACK =
  'tore (?:it|them) up|torn up|cancel(?:l?ed|s)?|revers(?:ed|es)|overturn(?:ed|s)?|quashed|annulled|withdr(?:ew|awn)|scrapped|halted|abandoned|suspended|reject(?:ed|s)|refus(?:ed|es)|declined|turned (?:it|them|him|her|this) down|blocked|vetoed|revoked|rescinded|call(?:ed|s) (?:it |them )?off|fell through|broke down|broke off|broken off|collapsed|backed out|pulled out|turned (?:back|round|around)|was stopped|were stopped|failed|changed (?:his|her|its|their) minds?';

const KINDS: readonly Kind[] = [
  {
    words:
      /\b(?:almost|nearly|virtually|practically|all but)\b(?!\s(?:\S{1,3}\s)?(?:\d|half\b|an?\s(?:third|quarter|half)\b))/iu,
    reach: 1,
    alike: /\b(?:almost|nearly|virtually|practically|all but|most|some|close to|about|around|not quite)\b/iu,
    undone: false,
  },
  {
    words: new RegExp(
      String.raw`\b(?:half|parts|(?:only|in|over|across|for|lost|destroyed|damaged|paid|sold|closed|took|held|seized|flooded) part|a third|a quarter|a fifth|two[- ]thirds|three[- ]quarters|most|some|many|few|a fraction|a section|sections) of ${OF_IT}\b`,
      'iu',
    ),
    reach: 1,
    alike:
      /\b(?:half|halves|parts?|partly|partially|thirds?|quarters?|fifth|most|mostly|some|many|few|several|fraction|sections?|much|\d{1,3}(?:\.\d)?\s?(?:%|per\s?cent)|majority|minority|number)\b/iu,
    undone: false,
  },
  {
    words: new RegExp(
      String.raw`\b(?:was|were|is|are|been|be)\s(?:just\s|already\s|quite\s)?(?:${TO_DO}) to\b`,
      'iu',
    ),
    reach: 3,
    alike: null,
    undone: true,
  },
  { words: /\b(?:would|could|might|should) have (?=\p{Ll})/u, reach: 3, alike: null, undone: true },
  { words: new RegExp(String.raw`\b(?:${INTENDED}) to\b`, 'iu'), reach: 3, alike: null, undone: true },
  {
    words:
      /\b(?:in an? (?:attempt|bid|effort) to|attempts? to|did (?:all|everything|what|whatever) (?:\p{Ll}{1,12} ){1,3}could to)\b/iu,
    reach: 3,
    alike: null,
    undone: true,
  },
  {
    words: /\bbefore (?:\p{L}{1,20} ){1,3}(?:could|(?:was|were) able to|managed to|had a chance to)\b/iu,
    reach: 3,
    alike: null,
    undone: true,
  },
  {
    words:
      /(?<!\b(?:is|are|was|were|be|been|being|get|got|getting|become|became|n['’]t|not)\s)\bused to (?=\p{Ll})/iu,
    reach: 1,
    alike: /\b(?:used to|formerly|once|previously|until|ago|was|were|had)\b/iu,
    undone: true,
  },
  {
    words:
      /\b(?:unless|provided that|on condition that|except(?: for)?|apart from|with the exception of|but (?:one|two|three|four|five)|only (?:if|when|once|after|for|at|in|on|with|between|until|during)|(?:at night|at weekends|in summer|in winter) only)\b/iu,
    reach: 0,
    alike:
      /\b(?:unless|provided|condition|conditions|except|exception|apart|but|most|only|alone|if|once|after|until|other than)\b/iu,
    undone: false,
  },
  {
    words:
      /(?<!\b(?:as|even|what|sees?|saw|knows?|knew|known|asks?|asked|asking|wonders?|wondered|unsure|tell|checks?|checked|checking|doubts?|doubted|decides?|decided|determine|test|tests|tested|examine|unclear|learn|find out)\s)\bif\b(?! not\b)/iu,
    reach: 0,
    alike:
      /\b(?:if|unless|provided|condition|conditions|should|would|could|may|might|depends?|case|when|once)\b/iu,
    undone: false,
  },
  {
    words: /\b(?:is|are) (?:widely |now )?(?:expected|likely|tipped) to (?=\p{Ll})/iu,
    reach: 1,
    alike:
      /\b(?:expect|expects|expected|likely|tipped|plans?|planned|due|set|to|may|might|could|should|would)\b/iu,
    undone: false,
  },
  {
    words: new RegExp(
      String.raw`(?:(?<=,\s)(?:but|which|though|although)|\bbut)\s(?:[^\s,;:.]{1,20}\s){0,5}?(?:${TAKEN_BACK})\b`,
      'iu',
    ),
    reach: 0,
    alike: new RegExp(String.raw`\b(?:${TAKEN_BACK}|not|never)\b|n['’]t\b`, 'iu'),
    undone: false,
  },
];

/** So many words behind the limiting ones are still of what they limit. */
const MOST_BEHIND = 6;

/** Directly before a verb, up to two words: what is to be done is not told as done. */
const TO_COME = /^(?:to|will|would|may|might|can|could|shall|should|must|ll)$/u;

interface Limit extends Span {
  readonly kind: Kind;
}

const PATTERNS = KINDS.map(({ words: limiting }) => guarded(limiting));

const limitsIn = remembered((text: string): readonly Limit[] =>
  KINDS.flatMap((kind, at) => {
    const found = PATTERNS[at]!.exec(text);
    return found === null ? [] : [{ kind, start: found.index, end: found.index + found[0].length }];
  }),
);

/** What a word says, as another one may say it too. */
function sensesOf({ stem }: Word): string[] {
  return [stem, ...meanings([stem]).map(({ meaning, pole }) => `${meaning} ${String(pole)}`)];
}

const sensesIn = remembered((text: string): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  words(text).forEach((word, at) => {
    for (const sense of sensesOf(word)) if (!found.has(sense)) found.set(sense, at);
  });
  return found;
});

/**
 * The words by which one of two statements limits what the other tells without them: "paid half of the ransom" beside "paid the
 * ransom".
 * @returns whose they are, and where they stand in its text; null where neither is limited so
 */
export function limitOfOne(a: string, b: string): { readonly whose: 'a' | 'b'; readonly words: Span } | null {
  const mine = limitIn(a, b);
  if (mine !== null) return { whose: 'a', words: mine };
  const yours = limitIn(b, a);
  return yours === null ? null : { whose: 'b', words: yours };
}

function limitIn(text: string, other: string): Span | null {
  for (const limit of limitsIn(text)) {
    const end = endOfLimit(limit, text, other);
    if (end !== null) return { start: limit.start, end };
  }
  return null;
}

/** Ends the part of a clause to which a condition is set. */
const CLAUSE_END = /[,;:.!?()–—]/u;

/** Where that ends which the words limit; null where they limit nothing that the other statement tells. */
function endOfLimit({ kind, end }: Limit, text: string, other: string): number | null {
  if ((kind.alike ?? kind.words).test(other)) return null;
  const behind = words(text)
    .filter(({ start }) => start >= end)
    .slice(0, MOST_BEHIND);
  if (kind.reach === 0) {
    const last = behind.findLast(({ start }) => !CLAUSE_END.test(text.slice(end, start)));
    return last?.end ?? end;
  }
  const known = sensesIn(other);
  const telling = behind.filter(({ folded }) => !isFunctionWord(folded)).slice(0, kind.reach);
  for (const [nth, word] of telling.entries()) {
    const at = sensesOf(word)
      .map((sense) => known.get(sense))
      .find((place) => place !== undefined);
    if (at === undefined) continue;
    // The verb itself: what the other only means to do is no more done there.
    return kind.undone && nth === 0 && isToCome(words(other), at) ? null : word.end;
  }
  return null;
}

function isToCome(all: readonly Word[], at: number): boolean {
  return [at - 1, at - 2].some((before) => TO_COME.test(all[before]?.folded ?? ''));
}
