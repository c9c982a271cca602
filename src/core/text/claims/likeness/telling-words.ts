// How surely the words that two claims have in common tell that these two are meant: a word that each source has in one claim
// does, and one that half of what a source tells is about does not.
import type { Claim, ClaimPassage } from '../../../model/comparison.ts';
import { append } from '../../../model/lists.ts';
import { isFunctionWord } from '../../function-words.ts';
import { generalRarity } from '../../general-rarity.ts';
import { sameName } from '../../names/same-name.ts';
import { words, type Word } from '../../words.ts';
import { isCommonNewsWord, isReportingWord } from '../words/weights.ts';

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
  /** By id of the claim, the words in it that tell anything, by stem; read when they are asked for first. */
  readonly #stems = new Map<string, ReadonlySet<string>>();
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

  /** The words that both have, by stem, but for those that say little anywhere. */
  shared(a: Spoken, b: Spoken): string[] {
    const there = this.#stemsOf(b);
    const found: string[] = [];
    for (const stem of this.#stemsOf(a)) if (there.has(stem)) found.push(stem);
    return found;
  }

  /**
   * The chance that a word that both have means these two, of all claims of both sources that have it. Where one person makes
   * both claims, of that person's.
   */
  chance(a: Spoken, b: Spoken, stem: string): number {
    const isOne = a.speaker !== null && sameName(a.speaker, b.speaker);
    return 1 / (this.#countsBeside(a, isOne).get(stem)! * this.#countsBeside(b, isOne).get(stem)!);
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
      for (const stem of this.#stemsOf(claim)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    return counts;
  }

  #stemsOf({ id, source, start, end }: Spoken): ReadonlySet<string> {
    let stems = this.#stems.get(id);
    if (stems === undefined) {
      const all = words(this.#texts.get(source)!.text.slice(start, end));
      stems = new Set(all.filter(tells).map(({ stem }) => stem));
      this.#stems.set(id, stems);
    }
    return stems;
  }
}

function tells({ folded, stem }: Word): boolean {
  return (
    !isFunctionWord(folded) &&
    !isReportingWord(folded) &&
    !isCommonNewsWord(folded) &&
    generalRarity(stem) >= LEAST_RARITY
  );
}
