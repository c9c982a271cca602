// How certain two claims are of one thing: what one calls possible, or demands, the other may report as settled.
import type { Claim, Difference, ScoredPair } from '../../model/comparison.ts';
import type { Certainty, Explanation } from '../../model/said.ts';
import type { Passage } from '../../model/span.ts';
import { meanings } from '../../text/claims/equivalents.ts';
import { packFor } from '../../text/reading/packs.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { firstIn, matching } from '../../text/remembered.ts';
import { stem, words, type Word } from '../../text/words.ts';
import { SAME_CLAIM, sameStatement } from './scores.ts';
import { aloneOf, names, placeOf, shifted, type Surroundings } from './surroundings.ts';

/** How certain each of two claims is, in an explanation. */
export type ToldCertainty = Extract<Explanation, readonly ['certainty', ...unknown[]]>;

/** What is to come is as settled as what is. What somebody can do may be either. */
const CERTAINTY: Readonly<Record<Claim['modality'], Certainty | null>> = {
  stated: 'settled',
  will: 'settled',
  // What has to be done is told as what is: "drivers have to make a detour".
  must: null,
  should: 'wanted',
  may: 'possible',
  can: null,
};

/** "Did not rule out raising the fee": it may be raised. */
const leavesPossible = matching(
  /(?:\bnot|n['’]t|\bcannot|\bnever|\b(?:refus|declin)(?:es?|ed|ing)\sto)\s(?:rule[ds]?\s(?:\p{L}+\s)?out|exclude[ds]?)\b/iu,
);

function certaintyOf({ modality }: Claim, text: string): Certainty | null {
  return leavesPossible(text) ? 'possible' : CERTAINTY[modality];
}

/** A modal and what stands before its verb: "may not yet have been". */
const MODAL_WORDS = 4;

/**
 * Says where one of two claims is surer of what both tell, with the modals and their verbs; null where they are alike, or may
 * tell two things. A claim without a modal has the other's verb.
 */
export function otherCertainty(pair: ScoredPair, around: Surroundings): ToldCertainty | null {
  const [a, b] = aloneOf(pair, around);
  const [mine, yours] = [certaintyOf(pair.a, a.text), certaintyOf(pair.b, b.text)];
  if (mine === null || yours === null) return null;
  if (pair.score < SAME_CLAIM && !sameStatement(pair)) return null;
  const [one, other] = names(pair, around);
  if (leavesUntold(a.text) || leavesUntold(b.text)) return null;
  const [doubts, otherDoubts] = [
    doubtsOf(pair.a, a.text, pair.b, b.text),
    doubtsOf(pair.b, b.text, pair.a, a.text),
  ];
  if (mine === yours) {
    if (mine !== 'settled' || doubts.length > 0 === otherDoubts.length > 0) return null;
    const sure = (told: readonly string[]): Certainty => (told.length > 0 ? 'unsure' : 'settled');
    return ['certainty', one, sure(doubts), doubts, other, sure(otherDoubts), otherDoubts];
  }
  // "May have caused it" and "probably caused it" both leave it open.
  if ((mine === 'settled' ? doubts : otherDoubts).length > 0) return null;
  const [modals, otherModals] = [modalsOf(pair.a, a.text, around), modalsOf(pair.b, b.text, around)];
  // Of several another may be meant.
  if (modals.length > 1 || otherModals.length > 1) return null;
  const [modal, otherModal] = [modals[0] ?? null, otherModals[0] ?? null];
  if (modal === null && !hasVerb(a.text, otherModal)) return null;
  if (otherModal === null && !hasVerb(b.text, modal)) return null;
  return ['certainty', one, mine, told(modal), other, yours, told(otherModal)];
}

/** The difference of certainty, with the words of each that tell how sure it is: its whole claim where it has none. */
export function certaintyDiffers(
  pair: ScoredPair,
  explanation: ToldCertainty,
  around: Surroundings,
): Difference {
  const [, , , mine, , , yours] = explanation;
  const [a, b] = aloneOf(pair, around);
  const passage = (claim: Claim, text: string, [words]: readonly string[]): Passage => {
    const start = words === undefined ? -1 : text.toLowerCase().indexOf(words.toLowerCase());
    return start < 0 ? placeOf(claim) : shifted(claim, { start, end: start + words!.length });
  };
  return {
    kind: 'certainty-differs',
    passages: [passage(pair.a, a.text, mine), passage(pair.b, b.text, yours)],
    explanation,
  };
}

/** Words that leave open whether something is so: no "expected to", which is told of what will be, and no "estimated". */
const DOUBT =
  /^(?:reportedly|allegedly|apparently|seemingly|perhaps|maybe|possibly|probably|presumably|supposedly|unconfirmed|(?:un)?likely|(?:appear|seem)(?:s|ed)?|(?:is|are|was|were) (?:thought|believed|understood|said|reported|alleged) to|(?:hope[sd]?|aim(?:s|ed)?|would like) to|据说|據說|据称|據稱|似乎|疑似)$/u;

/** Words that tell of a charge: what follows is left open where the other source tells the same as a fact. */
const CHARGE =
  /^(?:(?:(?:is|are|was|were|been) )?(?:suspected|accused) of|charged with|on suspicion of|alleged)$/u;
/** Somebody charges somebody: "accused the banker of", "charged the guard with". */
const chargingIn = firstIn(
  /\b(?:accus(?:es|ed|ing)|suspect(?:s|ed|ing)?)\s(?:[\p{L}\d’'-]{1,30}\s){1,6}?of\b|\bcharg(?:es|ed|ing)\s(?:[\p{L}\d’'-]{1,30}\s){1,6}?with\b/iu,
);
/** A source that has these words tells of the charge in another way. */
const CHARGED = /\b(?:suspect|suspicion|accus|alleg|charge)/iu;

/** What is only planned or wanted, and the verb. */
const intentIn = firstIn(
  /\b((?:plans?|wants?|intends?|(?:is|are) (?:planning|intending|preparing)) to) (\p{Ll}+)/u,
);

/** Words by which a claim leaves open whether it is so, one at most; those of a charge or an intent only where the other tells that it is. */
function doubtsOf({ hedges }: Claim, text: string, other: Claim, otherText: string): string[] {
  const doubt = hedges.find((hedge) => DOUBT.test(hedge));
  if (doubt !== undefined) return [doubt];
  const charge = hedges.find((hedge) => CHARGE.test(hedge)) ?? chargingIn(text)?.[0];
  if (charge !== undefined) return isToldOutright(charge, text, otherText) ? [charge] : [];
  const [, intent, verb] = intentIn(text) ?? [];
  if (intent === undefined || other.modality !== 'stated') return [];
  return isDone(verb!, otherText) ? [intent] : [];
}

/** Whether a text has the deed that another charges somebody with, or what it was done to, and no charge. */
function isToldOutright(charge: string, text: string, other: string): boolean {
  if (CHARGED.test(other)) return false;
  const from = text.toLowerCase().indexOf(charge.toLowerCase()) + charge.length;
  const known = new Set(words(other).map(({ stem }) => stem));
  return words(text)
    .filter(({ start, folded }) => start >= from && !isFunctionWord(folded))
    .slice(0, DEED_WORDS)
    .some(({ stem }) => known.has(stem));
}

/** The verb of a charge and its object: "stealing the cup". */
const DEED_WORDS = 2;

const PERFECT = /^(?:has|have|had|been)$/u;

/** Whether a text has a past or perfect of a verb: "sold", "has cut" for "sell", "cut". */
function isDone(verb: string, text: string): boolean {
  const all = words(text);
  const plain = stem(verb);
  const meant = new Set(meanings([plain]).map(({ meaning, pole }) => `${meaning} ${String(pole)}`));
  return all.some(({ folded, stem: own }, at) => {
    const isVerb =
      own === plain || meanings([own]).some(({ meaning, pole }) => meant.has(`${meaning} ${String(pole)}`));
    if (!isVerb) return false;
    return PERFECT.test(all[at - 1]?.folded ?? '') || (folded !== verb && !/(?:ing|s)$/u.test(folded));
  });
}

/** Whether a claim tells of something as not said, not known or asked: "did not say what had caused it". */
export const leavesUntold = matching(
  /\bwhether\b|(?:\b(?:not|never|unclear|unknown|uncertain|ask(?:s|ed|ing)?|(?:declin|refus)(?:es?|ed|ing) to say)\b|n['’]t\b)[^.;]{0,60}?\b(?:what|who|how|why|which)\b/iu,
);

interface Modal {
  readonly words: string;
  readonly verb: Word;
}

/** The first two modals that make a claim what it is, each with the verb behind it. */
function modalsOf({ source, modality }: Claim, text: string, { sources }: Surroundings): Modal[] {
  const cue = packFor(sources.get(source)!.text).cues.modalities.find(([each]) => each === modality)?.[1];
  if (cue === undefined) return [];
  const all = words(text);
  // More than two tell no more than two, and a text may have thousands.
  const [first, second] = text.matchAll(new RegExp(cue, `${cue.flags}g`));
  return [first, second].flatMap((found) => {
    if (found === undefined) return [];
    const behind = all.filter(({ start }) => start >= found.index + found[0].length).slice(0, MODAL_WORDS);
    const verb = behind.find(({ folded }) => !isFunctionWord(folded));
    return verb === undefined ? [] : [{ words: text.slice(found.index, verb.end), verb }];
  });
}

function hasVerb(text: string, modal: Modal | null): boolean {
  return modal !== null && words(text).some(({ stem }) => stem === modal.verb.stem);
}

function told(modal: Modal | null): string[] {
  return modal === null ? [] : [modal.words];
}
