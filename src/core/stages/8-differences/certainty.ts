// How certain two claims are of one thing: what one calls possible, or demands, the other may report as settled.
import type { Claim, ScoredPair } from '../../model/comparison.ts';
import type { Certainty, Explanation } from '../../model/said.ts';
import { packFor } from '../../text/reading/packs.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { words, type Word } from '../../text/words.ts';
import { SAME_CLAIM, sameStatement } from './scores.ts';
import { aloneOf, names, type Surroundings } from './surroundings.ts';

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

/** A modal and what stands before its verb: "may not yet have been". */
const MODAL_WORDS = 4;

/**
 * Says where one of two claims is surer of what both tell, with the modals and their verbs; null where they are alike, or may
 * tell two things. A claim without a modal has the other's verb.
 */
export function otherCertainty(pair: ScoredPair, around: Surroundings): Explanation | null {
  const [mine, yours] = [CERTAINTY[pair.a.modality], CERTAINTY[pair.b.modality]];
  if (mine === null || yours === null) return null;
  if (pair.score < SAME_CLAIM && !sameStatement(pair)) return null;
  const [one, other] = names(pair, around);
  const [doubts, otherDoubts] = [doubtsOf(pair.a), doubtsOf(pair.b)];
  if (mine === yours) {
    if (mine !== 'settled' || doubts.length > 0 === otherDoubts.length > 0) return null;
    const sure = (told: readonly string[]): Certainty => (told.length > 0 ? 'unsure' : 'settled');
    return ['certainty', one, sure(doubts), doubts, other, sure(otherDoubts), otherDoubts];
  }
  // "May have caused it" and "probably caused it" both leave it open.
  if ((mine === 'settled' ? doubts : otherDoubts).length > 0) return null;
  const [a, b] = aloneOf(pair, around);
  const [modals, otherModals] = [modalsOf(pair.a, a.text, around), modalsOf(pair.b, b.text, around)];
  // Of several another may be meant.
  if (modals.length > 1 || otherModals.length > 1) return null;
  const [modal, otherModal] = [modals[0] ?? null, otherModals[0] ?? null];
  if (modal === null && !hasVerb(a.text, otherModal)) return null;
  if (otherModal === null && !hasVerb(b.text, modal)) return null;
  return ['certainty', one, mine, told(modal), other, yours, told(otherModal)];
}

/** Words that leave open whether something is so: no "expected to", which is told of what will be, and no "estimated". */
const DOUBT =
  /^(?:reportedly|allegedly|apparently|seemingly|perhaps|maybe|possibly|probably|presumably|supposedly|unconfirmed|(?:un)?likely|(?:appear|seem)(?:s|ed)?|(?:is|are|was|were) (?:thought|believed|understood|said|reported|alleged) to|(?:is|are|was|were|been) (?:suspected|accused) of|(?:hope[sd]?|aim(?:s|ed)?|would like) to|据说|據說|据称|據稱|似乎|疑似)$/u;

/** Of a claim the words by which its source leaves open whether it is so, one at most. */
function doubtsOf({ hedges }: Claim): string[] {
  return hedges.filter((hedge) => DOUBT.test(hedge)).slice(0, 1);
}

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
