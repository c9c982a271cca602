// Which claims are copies of each other: the same words of the same speaker in two sources. Where both sources have the words
// several times, the first of one is the copy of the first of the other, the second of the second, and so on.
import type { Claim } from '../../../model/comparison.ts';
import { append } from '../../../model/lists.ts';
import { words } from '../../words.ts';

/** The words of a passage as they are compared: without capitals and marks. */
export function foldedWords(passage: string): string {
  return words(passage)
    .map(({ folded }) => folded)
    .join(' ');
}

/** The copies among the claims of a case. Sources are taken in one by one; a claim's number is its index among all claims. */
export class Copies {
  readonly #numbers = new Map<string, number>();
  /** By the number of a wording (words and speaker): in how many sources it stands. */
  readonly #sources: number[] = [];
  /** By claim: the number of its wording, -1 where it has no words. */
  readonly #wordings: number[] = [];
  /** By claim: how often the source had its wording before, so 0 for the first time. */
  readonly #turns: number[] = [];
  /** By wording and turn: the claims that are copies of each other, by rising number. */
  readonly #alike = new Map<string, number[]>();

  take(text: string, claims: readonly Claim[]): void {
    const turns = new Map<number, number>();
    for (const { start, end, speaker } of claims) {
      const claim = this.#wordings.length;
      const said = foldedWords(text.slice(start, end));
      const wording = said === '' ? -1 : this.#numberOf(JSON.stringify([said, speaker]));
      const turn = turns.get(wording) ?? 0;
      if (turn === 0 && wording >= 0) this.#sources[wording] = (this.#sources[wording] ?? 0) + 1;
      turns.set(wording, turn + 1);
      this.#wordings.push(wording);
      this.#turns.push(turn);
      if (wording >= 0) append(this.#alike, `${wording} ${turn}`, claim);
    }
  }

  #numberOf(key: string): number {
    const known = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, known);
    return known;
  }

  /** The first `most` copies of a claim that stand before it, rising. */
  before(claim: number, most: number): number[] {
    const alike = this.#alike.get(`${this.#wordings[claim]!} ${this.#turns[claim]!}`) ?? [];
    const found: number[] = [];
    for (const each of alike) {
      if (each >= claim || found.length === most) break;
      found.push(each);
    }
    return found;
  }

  /** Whether another source has the words and the speaker of a claim, be it fewer times. */
  isElsewhere(claim: number): boolean {
    return this.#wordings[claim]! >= 0 && this.#sources[this.#wordings[claim]!]! > 1;
  }

  /** Whether two claims of different sources are copies of each other. */
  areCopies(a: number, b: number): boolean {
    const wording = this.#wordings[a]!;
    return wording >= 0 && this.#wordings[b] === wording && this.#turns[a] === this.#turns[b];
  }
}
