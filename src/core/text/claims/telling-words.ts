// How surely the words that two claims have in common tell that these two are meant: a word that each source has in one claim
// does, and one that half of what a source tells is about does not.
import type { Claim, ClaimPassage } from '../../model/comparison.ts';
import { append } from '../../model/lists.ts';
import { isFunctionWord } from '../function-words.ts';
import { generalRarity } from '../general-rarity.ts';
import { remembered } from '../remembered.ts';
import { sameName } from '../same-name.ts';
import { words, type Word } from '../words.ts';
import { isCommonNewsWord, isReportingWord } from './weights.ts';

/** A claim with whoever makes it. */
type Spoken = ClaimPassage & Pick<Claim, 'speaker'>;

/**
 * "Women", "out" and "must" are as frequent as that: who shares one has it by chance. With .2 the fit cases show the same but for
 * one weak pair, and two statements that share "women"; with .35 two right ones fewer.
 */
const LEAST_RARITY = 0.3;

export class TellingWords {
  readonly #claims = new Map<string, Spoken[]>();
  #texts: ReadonlyMap<string, { readonly text: string }> = new Map();
  /** By source: in how many of its claims each word stands, by stem; counted when somebody asks. */
  readonly #counts = new Map<string, ReadonlyMap<string, number>>();

  /**
   * Takes in the claims of more sources.
   * @param texts of all sources, by id
   */
  add(claims: readonly Spoken[], texts: ReadonlyMap<string, { readonly text: string }>): this {
    for (const claim of claims) append(this.#claims, claim.source, claim);
    this.#texts = texts;
    return this;
  }

  /**
   * Of each word that both have, but for those that say little anywhere: the chance that it means these two, of all claims
   * of both sources that have it. Where one person makes both claims, of that person's.
   */
  chances(a: Spoken, b: Spoken): number[] {
    const there = this.#wordsOf(b);
    const shared = [...this.#wordsOf(a)].filter((stem) => there.has(stem));
    if (shared.length === 0) return [];
    const isOne = a.speaker !== null && sameName(a.speaker, b.speaker);
    const [left, right] = [this.#countsBeside(a, isOne), this.#countsBeside(b, isOne)];
    return shared.map((stem) => 1 / (left.get(stem)! * right.get(stem)!));
  }

  /** In how many claims of a claim's source each word stands, or in how many that its speaker makes there. */
  #countsBeside({ source, speaker }: Spoken, bySpeaker: boolean): ReadonlyMap<string, number> {
    const key = bySpeaker ? `${source} ${speaker!}` : source;
    let counts = this.#counts.get(key);
    if (counts === undefined) {
      counts = this.#counted(
        this.#claims.get(source)!.filter((each) => !bySpeaker || each.speaker === speaker),
      );
      this.#counts.set(key, counts);
    }
    return counts;
  }

  #counted(claims: readonly Spoken[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const claim of claims)
      for (const stem of this.#wordsOf(claim)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    return counts;
  }

  #wordsOf({ source, start, end }: Spoken): ReadonlySet<string> {
    return tellingIn(this.#texts.get(source)!.text.slice(start, end));
  }
}

/** The words of a text that tell anything, by stem; a claim is asked for in many pairs. */
const tellingIn = remembered(
  (text: string): ReadonlySet<string> =>
    new Set(words(text).flatMap((word) => (tells(word) ? [word.stem] : []))),
);

function tells({ folded, stem }: Word): boolean {
  return (
    !isFunctionWord(folded) &&
    !isReportingWord(folded) &&
    !isCommonNewsWord(folded) &&
    generalRarity(stem) >= LEAST_RARITY
  );
}
