// Stage 8: judges each pair of aligned claims: do they say the same thing, and what differs? It shows the words that differ,
// and never says who is right. Claims of different occasions are never called conflicting, unless two people make them
// within days of each other; figures of different years or measures never are.
// The files of the room beside find one kind of difference each; this file combines them into one judgement.
import { isQuoted, type Alignment, type Difference, type ScoredPair } from '../model/comparison.ts';
import type { Explanation } from '../model/said.ts';
import { overlaps } from '../model/span.ts';
import { blanked } from '../text/claims/claims-alone.ts';
import { measuredThing } from '../text/claims/figures/figure-measure.ts';
import { areNearlyOne, swappedWords } from '../text/claims/opposites/predicates.ts';
import { certaintyDiffers, otherCertainty, tellsOfPlan } from './8-differences/certainty.ts';
import { contradiction, deniedThing } from './8-differences/contradictions.ts';
import { dates } from './8-differences/dates.ts';
import { behindSubjects, comparedFigures, daysOfTwo, leftOver, roundings } from './8-differences/figures.ts';
import { openBetween, wordsOpen } from './8-differences/left-open.ts';
import {
  areDaysOfSaying,
  mayConflict,
  occasionsOf,
  occasionsOfExclude,
  ofTwoSpeakers,
  otherOccasion,
  speakers,
  speakOfThemselves,
} from './8-differences/occasions.ts';
import { reasonsOf } from './8-differences/reasons.ts';
import { quotedOtherwise, sameness } from './8-differences/same-claim.ts';
import { isBare } from './8-differences/scores.ts';
import { aloneOf, type Surroundings, whole } from './8-differences/surroundings.ts';
import { areOfOneMatter, haveSameWords, type Standing, standingOf } from './8-differences/ties.ts';
import { sharedText } from './8-differences/wording.ts';

/**
 * Says how the two claims of a pair stand to each other, with evidence and reasons. Pairs that are on one topic and
 * no more come out as `related`; that their occasion or speaker differs is told all the same.
 */
export function judge(pair: ScoredPair, around: Surroundings): Alignment {
  const standing = standingOf(pair, around) ?? ON_ONE_TOPIC;
  return alignmentOf(pair, standing, differencesOf(pair, standing, around), around);
}

/**
 * The judgement of a tie whose claims were corrected since it was found. That the two belong together is no question any more,
 * nor whether that was told by elimination; how they differ is.
 */
export function judgeAgain(
  pair: ScoredPair,
  before: Pick<Alignment, 'reasons'>,
  around: Surroundings,
): Alignment {
  const likely = before.reasons.some(([reason]) => reason === 'elimination');
  const standing = { same: !likely, likely, answering: false };
  return alignmentOf(pair, standing, differencesOf(pair, standing, around), around);
}

/** The same judgement, but null where the pair is not worth showing to a reader: on one topic and no more. */
export function tieOf(pair: ScoredPair, around: Surroundings): Alignment | null {
  const standing = standingOf(pair, around);
  if (standing === null) return null;
  const found = differencesOf(pair, standing, around);
  if (!found.told) return null;
  const alignment = alignmentOf(pair, standing, found, around);
  return alignment.relation === 'related' ? null : alignment;
}

const ON_ONE_TOPIC: Standing = { same: false, likely: false, answering: false };

function alignmentOf(pair: ScoredPair, standing: Standing, found: Found, around: Surroundings): Alignment {
  const { notes } = found;
  const plain = found.differences.length === 0 && !notes.some(([key]) => key === 'wentOn');
  const agreeing = found.told && plain ? sameness(pair, found, around) : null;
  const told = found.told && (agreeing === null || areOfOneMatter(pair, standing, agreeing));
  const differences = told && agreeing !== null ? [agreeing] : found.differences;
  const relation = told ? (differences[0]?.kind ?? 'same-matter') : 'related';
  // Notes explain what only looks like a difference; they are shown with the differences, but do not decide the relation.
  const noted =
    relation === 'related'
      ? []
      : [...notes, ...(relation === 'same-claim' ? roundings(pair, around) : [])]
          .filter((note) => differences.every(({ explanation }) => explanation !== note))
          .map((explanation) =>
            explanation[0] === 'certainty' && relation !== 'other-occasion'
              ? certaintyDiffers(pair, explanation, around)
              : { kind: relation, passages: whole(pair), explanation },
          );
  return {
    a: pair.a.id,
    b: pair.b.id,
    score: pair.score,
    relation,
    differences: [...differences.map(withThingMeasured), ...noted],
    reasons: reasonsOf(pair, standing, around),
    inCommon: { containment: pair.containment, overlap: pair.overlap, alike: pair.alike },
  };
}

/** For figures, keeps only those words for what is measured that name a thing: "turnout", but not "rose". */
function withThingMeasured(difference: Difference): Difference {
  const { explanation } = difference;
  if (explanation[0] !== 'figures') return difference;
  const [key, one, words, other, otherWords, measure] = explanation;
  const things = measure.flatMap((each) => measuredThing(each, [words, otherWords]) ?? []);
  return { ...difference, explanation: [key, one, words, other, otherWords, things] };
}

interface Found {
  /** Whether the two are on one matter. */
  readonly same: boolean;
  /** Whether the two say the same thing or answer the same question; else they are on one topic and no more. */
  readonly told: boolean;
  /** Most serious first. */
  readonly differences: readonly Difference[];
  /** What looks like a difference and is none. */
  readonly notes: readonly Explanation[];
}

function differencesOf(pair: ScoredPair, { same, likely, answering }: Standing, around: Surroundings): Found {
  const other = otherOccasion(pair, around);
  if (other !== null) return foundApart(pair, other, same, around);
  // A source that names no speaker gets a note; it is seldom a real difference (docs/trials.md).
  const isNamed = pair.a.speaker !== null && pair.b.speaker !== null;
  const told = speakers(pair, around);
  const isOne = told !== null && isOneStatement(pair, around);
  const speaker = isNamed && isOne ? told : null;
  const unnamed = isNamed || told === null ? [] : [told.explanation];
  const figures =
    same || likely || answering ? comparedFigures(pair, around) : { differences: [], notes: [] };
  if (same || likely) {
    const dated = daysOfTwo(pair, around) === null ? dates(pair, around, same) : null;
    const denied = same ? null : deniedThing(pair, around);
    const unsure = same ? otherCertainty(pair, around) : null;
    // "Is expected to be sold", "has been sold": the one is surer, and neither is denied.
    const mayOppose = denied === null && !speakOfThemselves(pair, around) && !tellsOfPlan(unsure);
    const opposed = mayOppose ? contradiction(pair, around) : denied;
    const grave = atOdds(opposed, figures.differences, dated);
    // Two claims that contradict each other are two statements anyway: that their speakers differ is then not told.
    const copied = sharedText(pair, around);
    const graver = [...grave, opposed === null ? speaker : null].filter((difference) => difference !== null);
    const quoted = graver.length > 0 || copied !== null ? quotedOtherwise(pair, around) : null;
    const plain = copied === null || grave.length > 0 || quoted !== null;
    const edited = plain || unsure !== null ? null : editedCopy(pair, around);
    const areTwo = told !== null && isNamed && !isOne && grave.length === 0;
    const two = areTwo ? ofTwoSpeakers(pair, around) : null;
    // What is copied but for a word of doubt differs by that first; the others are told before it.
    const doubted = unsure === null || copied === null ? null : certaintyDiffers(pair, unsure, around);
    const all = [...graver, two, quoted, edited, doubted, copied].filter((difference) => difference !== null);
    // A pair that is only likely one statement is dropped when it conflicts: the conflict suggests that it is two statements.
    // It is kept where the conflict itself ties the two: only a date differs, one denies the very thing that the other
    // reports, or each has exactly one figure that nothing else accounts for. A bare pair that does not conflict is dropped
    // too.
    const only = grave.every((difference) => difference === dated);
    const bare = isBare(pair);
    if (same || (only && (!bare || dated !== null)) || denied !== null || leftOver(pair, around) !== null)
      return {
        same,
        told: true,
        differences: all,
        notes: [...figures.notes, ...unnamed, ...(unsure === null ? [] : [unsure])],
      };
  }
  // Figures or dates that answer one question differently are themselves evidence that the claims belong together.
  // Opposite words are not: taking them as evidence brought false alarms.
  const answers = answering
    ? [...figures.differences, dates(pair, around, false)].filter((difference) => difference !== null)
    : [];
  if (answers.length > 0) return { same, told: true, differences: answers, notes: [] };
  return { same, told: false, differences: isOne ? [told] : [], notes: [] };
}

/**
 * Whether the sources give one statement to two, and not each a statement of its own: what two people say in opposite words, or
 * of themselves, is two. Words in quotation marks are one whoever "we" are.
 */
function isOneStatement(pair: ScoredPair, around: Surroundings): boolean {
  if (openBetween(pair, around) !== null) return false;
  return isQuoted(pair.a) || isQuoted(pair.b) || !speakOfThemselves(pair, around);
}

/** For a copied passage, the words that the copy changed. */
function editedCopy(pair: ScoredPair, around: Surroundings): Difference | null {
  const [a, b] = aloneOf(pair, around);
  const texts = behindSubjects([a.undated, b.undated], pair, around);
  return areNearlyOne(...texts) && swappedWords(...texts) !== null
    ? { kind: 'same-matter', passages: whole(pair), explanation: wordsOpen(pair, texts, around) }
    : null;
}

/**
 * What differs between two statements of different occasions or speakers. Their dates may still conflict. Their figures and
 * denials seldom concern the same thing, so they count only where `mayConflict` holds, and figures only with a shared measure.
 */
function foundApart(pair: ScoredPair, other: Difference, same: boolean, around: Surroundings): Found {
  // The notes are kept whatever the occasion: "these two figures are for different years" is worth knowing.
  const { differences: figures, notes } = comparedFigures(pair, around);
  const conflicting = same && mayConflict(pair, around);
  const told =
    conflicting || (same && !occasionsOfExclude(pair.a, pair.b, around)) ? dates(pair, around, true) : null;
  const dated = told !== null && areDaysOfSaying(pair, told, around) ? null : told;
  const measured = conflicting && !tellTwoThings(pair, around) ? figures.filter(isMeasured) : [];
  const odds = conflicting ? atOdds(contradiction(pair, around), measured, dated) : [];
  if (odds.length > 0)
    return { same, told: true, differences: odds, notes: [...notes, occasionsOf(pair, 'both', around)] };
  // Nobody says a long sentence twice in the same words: then it was said once, and one source puts it on another occasion.
  const isOne = haveSameWords(pair, around);
  const copied = isOne ? sharedText(pair, around) : null;
  // Likewise, the same words with two speakers are one statement that the sources attribute differently.
  const given = isOne && dated === null ? speakers(pair, around) : null;
  const differences = [dated ?? given ?? other, copied].filter((difference) => difference !== null);
  return {
    same,
    told: same,
    differences,
    notes: [
      ...(given === null ? notes : [...notes, occasionsOf(pair, 'both', around)]),
      ...certainty(pair, same, around),
    ],
  };
}

/** A note where one claim is more certain than the other ("may close", "will close"), shown beside other differences. */
function certainty(pair: ScoredPair, same: boolean, around: Surroundings): Explanation[] {
  const other = same ? otherCertainty(pair, around) : null;
  return other === null ? [] : [other];
}

/** Whether both claims name in a shared word what their figures measure. */
function isMeasured({ explanation }: Difference): boolean {
  return explanation[0] !== 'figures' || explanation[5].length > 0;
}

/**
 * Whether two claims differ in words besides their figures, so that the figures are of two things: "the mill paid 5 million",
 * "the bank paid 7 million".
 */
function tellTwoThings(pair: ScoredPair, around: Surroundings): boolean {
  const [mine, yours] = aloneOf(pair, around).map(({ undated, given }, at) =>
    blanked(
      undated,
      given.map(({ quantity }) => quantity),
      [pair.a, pair.b][at]!.start,
    ),
  ) as [string, string];
  return areNearlyOne(mine, yours) && swappedWords(mine, yours) !== null;
}

/** The differences of which only one side can be right, the gravest first. */
function atOdds(
  opposed: Difference | null,
  figures: readonly Difference[],
  dated: Difference | null,
): Difference[] {
  return [opposed !== null && isOfDates(opposed, dated) ? null : opposed, ...figures, dated].filter(
    (difference) => difference !== null,
  );
}

/** Whether the words found to be opposed only surround the dates that differ: then the dates are the difference. */
function isOfDates(opposed: Difference, dated: Difference | null): boolean {
  return (
    dated !== null &&
    dated.passages.every((date) =>
      opposed.passages.some(
        ({ source, start, end }) => source === date.source && overlaps({ start, end }, date),
      ),
    )
  );
}
