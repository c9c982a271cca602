// Which words of two statements stand against one another: "a ferry" and "a tug" in "A ferry sank at noon" and "At noon, a tug
// sank". Words of which only one side has any, or that stand beside other things, answer nothing of the other.
import type { Span } from '../../../model/span.ts';
import type { Opposition } from './oppositions.ts';
import {
  isContent,
  isOfSharedName,
  keysAt,
  ownWords,
  readIn,
  replacedWords,
  type ReadWords,
} from './predicates.ts';

/** Words of one statement that the other lacks, and what both have on either side of them; null at the ends of a statement. */
interface OwnRun extends Span {
  readonly before: Shared | null;
  readonly after: Shared | null;
}

interface Shared {
  /** Its stem and meanings, and those of the words that it makes a name with. */
  readonly keys: ReadonlySet<string>;
  /** Whether nothing stands between it and the run, as before "rate" in "the key rate" and not in "cut the rate". */
  readonly touches: boolean;
}

/**
 * The words that stand against one another in two statements: of those that the other lacks the first that have the same two
 * neighbours in both, or else one, on the same side and as near; of those that the other has elsewhere, the first that have the
 * same neighbours. Null where none do.
 * @param about words of either: only what they stand in is looked at
 */
export function counterparts(a: string, b: string, about: Opposition | null = null): Opposition | null {
  const mine = ownRuns(a, b).filter((run) => about === null || holds(run, about.a));
  const yours = ownRuns(b, a).filter((run) => about === null || holds(run, about.b));
  for (const answers of [standBetweenTheSame, standBesideTheSame]) {
    for (const one of mine) {
      const other = yours.find((each) => answers(one, each));
      if (other !== undefined) return { a: spanOf(one), b: spanOf(other) };
    }
  }
  return about === null ? replacedWords(a, b) : null;
}

function holds(run: Span, { start, end }: Span): boolean {
  return run.start <= start && end <= run.end;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function standBetweenTheSame(one: OwnRun, other: OwnRun): boolean {
  return (
    (areSame(one.before, other.before) && areSame(one.after, other.after)) ||
    // "Halden's board backs the offer", "the offer is backed by the directors of Halden".
    (areSame(one.before, other.after) && areSame(one.after, other.before))
  );
}

function standBesideTheSame(one: OwnRun, other: OwnRun): boolean {
  const isAsNear = (mine: Shared | null, yours: Shared | null): boolean =>
    areSame(mine, yours) && mine?.touches === yours?.touches;
  return isAsNear(one.before, other.before) || isAsNear(one.after, other.after);
}

function areSame(mine: Shared | null, yours: Shared | null): boolean {
  return mine !== null && yours !== null && [...mine.keys].some((key) => yours.keys.has(key));
}

/** The runs of words of a text that another lacks, none across a word that both have. */
function ownRuns(text: string, otherText: string): OwnRun[] {
  const [one, other] = [readIn(text), readIn(otherText)];
  const own = new Set(ownWords(one, other).filter((word) => !isOfSharedName(word, text, otherText)));
  const { all } = one;
  // Figures are compared as figures, and tell where words stand.
  const places = [...all.keys()].filter((at) => isContent(all[at]!) || /\d/u.test(all[at]!.folded));
  const runs: OwnRun[] = [];
  let first = 0;
  while (first < places.length) {
    let next = first;
    while (next < places.length && own.has(all[places[next]!]!)) next += 1;
    if (next > first) {
      const [from, to] = [places[first]!, places[next - 1]!];
      runs.push({
        start: all[from]!.start,
        end: all[to]!.end,
        before: sharedAt(text, one, places[first - 1], from),
        after: sharedAt(text, one, places[next], to),
      });
    }
    first = next + 1;
  }
  return runs;
}

function sharedAt(text: string, read: ReadWords, place: number | undefined, beside: number): Shared | null {
  if (place === undefined) return null;
  const isName = (at: number): boolean => {
    const word = read.all[at];
    return word !== undefined && /^\p{Lu}/u.test(text.slice(word.start, word.end));
  };
  // "Davi Moren": it stands beside both.
  const step = Math.sign(place - beside);
  const both = isName(place) && isName(place + step) ? [place, place + step] : [place];
  return {
    keys: new Set(both.flatMap((at) => keysAt(at, read))),
    touches: place === beside + step,
  };
}
