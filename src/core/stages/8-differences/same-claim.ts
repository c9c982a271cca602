// Pairs between which nothing grave differs: the same claim, the same in other words, or no more than one matter.
import { type Difference, isQuoted, type ScoredPair } from '../../model/comparison.ts';
import type { Explanation } from '../../model/said.ts';
import type { Span } from '../../model/span.ts';
import { opposedPoles, readAllPoles } from '../../text/claims/opposites/oppositions.ts';
import { areNearlyOne, turnedRound } from '../../text/claims/opposites/predicates.ts';
import { wordDifferences, type WordDifferences } from '../../text/differences/diff.ts';
import { sameName } from '../../text/names/same-name.ts';
import { words } from '../../text/words.ts';
import { certaintyDiffers } from './certainty.ts';
import { deniesOther } from './contradictions.ts';
import { haveOtherFigures, openFigures, withoutSpellings } from './figures.ts';
import { type Agreeing, leftOpen, openBetween } from './left-open.ts';
import { SURELY_SAME } from './scores.ts';
import { aloneOf, names, type Surroundings, whole } from './surroundings.ts';
import { haveSameWords, isLikelyOne, shareMoreThanAWord } from './ties.ts';
import {
  BOTH_QUOTE,
  otherGrammar,
  ownWords,
  quotedAlike,
  quotedWords,
  saidWords,
  shareOnlyEnds,
  withoutForms,
  wording,
} from './wording.ts';

/** Judges a pair without a graver difference: the same claim, the same claim worded differently, or merely one matter. */
export function sameness(pair: ScoredPair, found: Agreeing, around: Surroundings): Difference {
  // "Worded differently" presumes one statement. A pair that is not surely one qualifies only where both sources quote it, or
  // both report one speaker on one occasion.
  const { a, b } = pair;
  const isOne =
    found.same && (isLikelyOne(pair, around) || (isQuoted(a) && isQuoted(b)) || isOneReadout(pair));
  const [left, right] = aloneOf(pair, around);
  const quoted = found.same && openFigures(pair, around) === null ? quotedAlike(pair, around) : null;
  if (quoted !== null) {
    const differing = wordDifferences(...quoted);
    if (differing.a.length + differing.b.length > 0) return wording(pair, differing, around, BOTH_QUOTE);
    // The quotations are equal; the words around them are the reporters' and differ in any two sources.
    if (isQuoted(a) && isQuoted(b)) return surelySame(pair, around);
  }
  // Other figures, opposites and denials are differences of substance, not of wording.
  if (
    isOne &&
    a.speaker !== null &&
    b.speaker !== null &&
    // In two languages all words differ, and that says nothing.
    left.language === right.language &&
    (sameName(a.speaker, b.speaker) || !deniesOther(pair, around)) &&
    !haveOtherFigures(left, right) &&
    turnedRound(left.text, right.text) === null &&
    opposedPoles(readAllPoles(left.text), readAllPoles(right.text)) === null
  ) {
    const said = wordsOfOwn(pair, around);
    if (said.a.length + said.b.length > 0) {
      if (shareOnlyEnds(left.text, right.text))
        return { kind: 'same-matter', passages: whole(pair), explanation: ['open', ...names(pair, around)] };
      const own = quotedWords(said, pair, around);
      if (own === null) return surelySame(pair, around);
      const worded =
        own.quoting < BOTH_QUOTE
          ? withoutCertainty(withoutForms(own, left.text, right.text), pair, found, around)
          : own;
      // Where nobody quotes, the words are the reporters' and may mean something else: then the pair must have nothing open.
      if (worded.a.length + worded.b.length > 0 && (own.quoting > 0 || openBetween(pair, around) === null))
        return wording(pair, worded, around, own.quoting);
    }
    const grammar =
      a.speech === 'direct' && b.speech === 'direct' ? otherGrammar(left.text, right.text) : null;
    if (grammar !== null) return wording(pair, grammar, around, BOTH_QUOTE);
  }
  const open = leftOpen(pair, found, around);
  if (open === null) return { kind: 'same-claim', passages: whole(pair), explanation: same(pair, around) };
  return open[0] === 'certainty'
    ? certaintyDiffers(pair, open, around)
    : { kind: 'same-matter', passages: whole(pair), explanation: open };
}

/** The same without the words by which one is surer than the other ("allegedly", "may"): that is told as such. */
function withoutCertainty(
  worded: Pick<WordDifferences, 'a' | 'b'>,
  pair: ScoredPair,
  { notes }: Agreeing,
  around: Surroundings,
): Pick<WordDifferences, 'a' | 'b'> {
  const note = notes.find(([key]) => key === 'certainty');
  if (note?.[0] !== 'certainty') return worded;
  const [, , , told, , , otherTold] = note;
  const [left, right] = aloneOf(pair, around);
  const other = (spans: readonly Span[], text: string, by: readonly string[]): Span[] => {
    const known = new Set(by.flatMap((each) => words(each).map(({ folded }) => folded)));
    return spans.filter(({ start, end }) =>
      words(text.slice(start, end)).some(({ folded }) => !known.has(folded)),
    );
  };
  return { a: other(worded.a, left.text, told), b: other(worded.b, right.text, otherTold) };
}

/** The words of each that the other lacks, without those that say who speaks or that the other has beside its claim. */
function wordsOfOwn(pair: ScoredPair, around: Surroundings): Pick<WordDifferences, 'a' | 'b'> {
  const { a, b } = pair;
  const [left, right] = aloneOf(pair, around);
  const differing = wordDifferences(...withoutSpellings([left.text, right.text], pair, around));
  return {
    a: ownWords(saidWords(differing.a, a, left.text), left.text, b, around),
    b: ownWords(saidWords(differing.b, b, right.text), right.text, a, around),
  };
}

/**
 * What differs between the quotations of two claims that are nearly one: beside whatever else differs, both cannot be what was
 * said. Null where the two are not surely one quotation.
 */
export function quotedOtherwise(pair: ScoredPair, around: Surroundings): Difference | null {
  if (!isQuoted(pair.a) || !isQuoted(pair.b)) return null;
  const [left, right] = aloneOf(pair, around);
  if (left.language !== right.language || !areNearlyOne(left.text, right.text)) return null;
  const own = quotedWords(wordsOfOwn(pair, around), pair, around);
  return own?.quoting === BOTH_QUOTE ? wording(pair, own, around, BOTH_QUOTE) : null;
}

/** The judgement where both give the same quotation. */
function surelySame(pair: ScoredPair, around: Surroundings): Difference {
  const explanation: Explanation = ['same', 'surely', ...names(pair, around)];
  return { kind: 'same-claim', passages: whole(pair), explanation };
}

/**
 * Whether both report one speaker on one occasion and share more than a single word; with one word in common they may be two
 * remarks on one thing. Of such pairs that no other rule makes sure of, 2 of 2 in the cases that were read say one thing in
 * other words (held cases: 5 of 6).
 */
function isOneReadout(pair: ScoredPair): boolean {
  const { a, b } = pair;
  return (
    a.occasion !== null &&
    a.occasion === b.occasion &&
    a.speaker !== null &&
    sameName(a.speaker, b.speaker) &&
    shareMoreThanAWord(pair)
  );
}

function same(pair: ScoredPair, around: Surroundings): Explanation {
  const surely = pair.overlap >= SURELY_SAME || haveSameWords(pair, around);
  return ['same', surely ? 'surely' : 'likely', ...names(pair, around)];
}
