// Words and phrases that news uses for one another, found in a run of words: "died" and "killed" share a meaning. Of
// meanings with two poles ("held", "gave way") both poles share the meaning, and each knows which one it is.
import { MEANINGS, OPPOSED } from './news-meanings.ts';
import { stem } from './words.ts';

/** Which side of a meaning a wording is on; 0 for meanings without sides. */
export type Pole = -1 | 0 | 1;

export interface Meaning {
  /** The first wording of its line, behind "=". */
  readonly meaning: string;
  readonly pole: Pole;
  /** Place of its first word. */
  readonly at: number;
  /** How many words it spans. */
  readonly length: number;
}

/** Left out of wordings and of the text: "lost its appeal" is there in "lost the appeal". */
const SKIPPED = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their', 'our', 'my'].map(stem));

interface Phrase {
  readonly words: readonly string[];
  readonly meaning: string;
  readonly pole: Pole;
}

/** Phrases by their first word, the longest first. */
const phrases = new Map<string, Phrase[]>();

for (const line of MEANINGS.trim().split('\n')) learn(line.split('|'), line.split('|')[0]!, 0);
for (const line of OPPOSED.trim().split('\n')) {
  const [one, other] = line.split('<>').map((side) => side.split('|')) as [string[], string[]];
  learn(one, one[0]!, 1);
  learn(other, one[0]!, -1);
}
for (const known of phrases.values()) known.sort((a, b) => b.words.length - a.words.length);

function learn(wordings: readonly string[], name: string, pole: Pole): void {
  const meaning = `=${name.trim()}`;
  for (const wording of wordings) {
    const words = wording
      .trim()
      .split(/[\s-]+/)
      .map(stem)
      .filter((word) => !SKIPPED.has(word));
    const known = phrases.get(words[0]!) ?? [];
    // Forms of one word have one stem and would be found twice.
    if (known.some((each) => each.meaning === meaning && each.words.join(' ') === words.join(' '))) continue;
    known.push({ words, meaning, pole });
    phrases.set(words[0]!, known);
  }
}

/**
 * The meanings that stand in a run of word stems, in order. A longer phrase wins over the shorter one that it begins
 * with; a phrase may have several meanings.
 */
export function meanings(stems: readonly string[]): Meaning[] {
  const found: Meaning[] = [];
  const kept = stems.flatMap((each, at) => (SKIPPED.has(each) ? [] : [at]));
  kept.forEach((at, place) => {
    let longest = 0;
    for (const { words, meaning, pole } of phrases.get(stems[at]!) ?? []) {
      if (words.length < longest) break;
      if (!words.every((part, offset) => stems[kept[place + offset] ?? -1] === part)) continue;
      longest = words.length;
      found.push({ meaning, pole, at, length: kept[place + words.length - 1]! - at + 1 });
    }
  });
  return found;
}
