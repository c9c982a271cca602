// How certain two claims are of one thing: what one calls possible, or demands, the other may report as settled.
import type { Claim, Difference, ScoredPair } from '../../model/comparison.ts';
import type { Certainty, Explanation } from '../../model/said.ts';
import type { Passage } from '../../model/span.ts';
import { meanings } from '../../text/claims/words/equivalents.ts';
import { otherNames } from '../../text/claims/opposites/predicates.ts';
import { packFor } from '../../text/reading/packs.ts';
import { deniesAnything } from '../../text/claims/opposites/oppositions.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { firstIn, matching } from '../../text/patterns/remembered.ts';
import { stem, words, type Word } from '../../text/words.ts';
import { SAME_CLAIM, sameStatement } from './scores.ts';
import { areEnglish } from './contradictions.ts';
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
  /(?:\bnot|n['’]t|\bcannot|\bnever|\b(?:refus|declin|fail)(?:e?s?|ed|ing)\sto)\s(?:rule[ds]?\s(?:\p{L}+\s)?out|exclude[ds]?)\b/iu,
);

/** "A rise is possible" */
const isPossible = matching(
  /\b(?:is|are|was|were|remains?)\s(?:also\s|still\s)?(?:possible|conceivable)\b/iu,
);

/** "Only members may vote", "visitors may not enter": who may do something is allowed to. */
const allows = matching(
  /\b(?:may|might)\s(?:not|only)\b|\b(?:only|nobody|no one|none|anyone|everyone)\b[^.;]{0,60}\bmay\b/iu,
);

function certaintyOf({ modality }: Claim, text: string): Certainty | null {
  if (leavesPossible(text) || (modality === 'stated' && isPossible(text))) return 'possible';
  return modality === 'may' && allows(text) ? null : CERTAINTY[modality];
}

/**
 * What somebody has to do, is asked to do or is free to do, and the verb. "Can be dangerous", "must be fined", "must have fallen"
 * tell nobody's duty or freedom.
 */
const DUTIES: readonly (readonly [Certainty, (text: string) => RegExpExecArray | null])[] = [
  [
    'required',
    firstIn(
      /\b((?:must|ha(?:s|ve|d) to|needs? to|(?:is|are|was|were|be) (?:required|obliged|forced|ordered|compelled) to)(?: (?:also|now|first))?) (?!be\b|have (?:been|\p{Ll}{2,20}e[dn])\b)(\p{Ll}+)/u,
    ),
  ],
  [
    'asked',
    firstIn(
      /\b((?:should|ought to|(?:is|are|was|were|be|being) (?:asked|advised|urged|encouraged|invited|recommended|requested) to)(?: (?:also|now|first))?) (?!be\b|have (?:been|\p{Ll}{2,20}e[dn])\b)(\p{Ll}+)/u,
    ),
  ],
  [
    'free',
    firstIn(
      /\b((?:can|may|(?:is|are|was|were|be) (?:allowed|permitted|free|entitled) to)(?: (?:also|now|first))?) (?!be\b|have (?:been|\p{Ll}{2,20}e[dn])\b)(\p{Ll}+)/u,
    ),
  ],
];

interface Duty {
  readonly level: Certainty;
  readonly words: string;
  readonly verb: string;
}

/** The one duty or freedom that a text tells of; null where it tells of none, of several or denies one. */
function dutyIn(text: string): Duty | null {
  if (deniesAnything(text)) return null;
  const found = DUTIES.flatMap(([level, dutyOf]) => {
    const told = dutyOf(text);
    return told === null ? [] : [{ level, words: told[0], verb: stem(told[2]!) }];
  });
  // "Can be asked to leave": they are asked to, and "can" is of no verb of its own.
  const own = found.filter(({ verb }) => !found.some(({ words }) => words.includes(` ${verb}ed to `)));
  return own.length === 1 ? own[0]! : null;
}

/** Words that tell as well what is likely or expected: "the storm may reach the coast", "the bridge should open in May". */
const MAY_FORESEE = /^(?:may|can|should)\b/u;

/**
 * The duties or freedoms of one verb that both tell of; null where there is none in one of them, or where the words of both may
 * only foresee something.
 */
function dutiesIn(a: string, b: string): readonly [Duty, Duty] | null {
  const [mine, yours] = [dutyIn(a), dutyIn(b)];
  if (mine === null || yours === null || mine.verb !== yours.verb) return null;
  return [mine, yours].every(({ words }) => MAY_FORESEE.test(words)) ? null : [mine, yours];
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
  if (pair.score < SAME_CLAIM && !sameStatement(pair)) return null;
  const [one, other] = names(pair, around);
  const duties = areEnglish(a, b) ? dutiesIn(a.text, b.text) : null;
  if (duties !== null) {
    const [duty, otherDuty] = duties;
    return duty.level === otherDuty.level
      ? null
      : ['certainty', one, duty.level, [duty.words], other, otherDuty.level, [otherDuty.words]];
  }
  if (mine === null || yours === null) return null;
  if (leavesUntold(a.text) || leavesUntold(b.text)) return null;
  const [doubts, otherDoubts] = [
    doubtsOf(pair.a, a.text, pair.b, b.text, around),
    doubtsOf(pair.b, b.text, pair.a, a.text, around),
  ];
  if (mine === yours) {
    const [doubt, otherDoubt] = [doubts[0], otherDoubts[0]];
    if (mine !== 'settled' || (doubt === undefined) === (otherDoubt === undefined)) return null;
    return [
      'certainty',
      one,
      doubt?.sure ?? 'settled',
      doubt === undefined ? [] : [doubt.words],
      other,
      otherDoubt?.sure ?? 'settled',
      otherDoubt === undefined ? [] : [otherDoubt.words],
    ];
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

/** Whether one tells as planned or expected what the other tells as done. */
export function tellsOfPlan(told: ToldCertainty | null): boolean {
  return told !== null && (told[2] === 'planned' || told[5] === 'planned');
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
    if (words === undefined) return placeOf(claim);
    const start = text.toLowerCase().indexOf(words.toLowerCase());
    if (start >= 0) return shifted(claim, { start, end: start + words.length });
    // "Inspectors suspect that": it stands in what says whose claim it is.
    const { attribution, source } = claim;
    return attribution === null ? placeOf(claim) : placeOf({ ...attribution, source });
  };
  return {
    kind: 'certainty-differs',
    passages: [passage(pair.a, a.text, mine), passage(pair.b, b.text, yours)],
    explanation,
  };
}

/** Words that leave open whether something is so: no "expected to", which is told of what will be, and no "estimated". */
const DOUBT =
  /^(?:reportedly|allegedly|apparently|seemingly|perhaps|maybe|possibly|probably|presumably|supposedly|unconfirmed|(?:un)?likely|(?:appear|seem)(?:s|ed)?|(?:is|are|was|were) (?:thought|believed|understood|said|reported|alleged) to|(?:hope[sd]?|aim(?:s|ed)?|would like) to|doubtful|据说|據說|据称|據稱|似乎|疑似)$/u;

/** Words that tell of a charge: what follows is left open where the other source tells the same as a fact. */
const CHARGE =
  /^(?:(?:(?:is|are|was|were|been) )?(?:suspected|accused) of|charged with|on suspicion of|alleged)$/u;
/** Somebody charges somebody: "accused the banker of", "charged the guard with". */
const chargingIn = firstIn(
  /\b(?:accus(?:es|ed|ing)|suspect(?:s|ed|ing)?)\s(?:[\p{L}\d’'-]{1,30}\s){1,6}?of\b|\bcharg(?:es|ed|ing)\s(?:[\p{L}\d’'-]{1,30}\s){1,6}?with\b/iu,
);
/** A source that has these words tells of the charge in another way. */
const CHARGED = /\b(?:suspect|suspicion|accus|alleg|charge)/iu;

/** What is only planned, wanted or expected, and the verb. */
const intentIn = firstIn(
  /\b((?:plans?|wants?|intends?|(?:is|are|was|were) (?:planning|intending|preparing|expected|set|due|scheduled|poised|going)) to(?: be)?) (\p{Ll}+)/u,
);

/** Who only believes what a claim tells: "inspectors suspect that", "police believe". */
const believes = firstIn(
  /\b(?:believe[sd]?|think(?:s|ing)?|thought|suspect(?:s|ed)?|assum(?:es?|ed)|presum(?:es?|ed)|speculat(?:es?|ed)|guess(?:es|ed)?|reckon(?:s|ed)?|fear(?:s|ed)?)\b/iu,
);

const THINKS = /^(?:th(?:ink(?:s|ing)?|ought)|reckon(?:s|ed)?)$/iu;

const BELIEVE =
  '(believe[sd]?|thinks?|thought|suspect(?:s|ed)?|assume[sd]?|presume[sd]?|fear(?:s|ed)?|reckon(?:s|ed)?)';
const WHO = String.raw`(?:(?!not\s|never\s)[^\s,;:.]{1,30}\s){1,8}?`;
/** The same where the claim itself has it: "Police fear that it was started on purpose". */
const believedBefore = firstIn(new RegExp(String.raw`^${WHO}${BELIEVE}\sthat\b`, 'iu'));
/** "It was started on purpose, police suspect." */
const believedBehind = firstIn(new RegExp(String.raw`,\s${WHO}${BELIEVE}\.?$`, 'iu'));

interface Doubt {
  readonly sure: Certainty;
  readonly words: string;
}

/**
 * Words by which a claim leaves open whether it is so, one at most; those of a charge or an intent only where the other tells that
 * it is.
 */
function doubtsOf(
  { hedges, attribution, source }: Claim,
  text: string,
  other: Claim,
  otherText: string,
  { sources }: Surroundings,
): Doubt[] {
  const unsure = (words: string): Doubt[] => [{ sure: 'unsure', words }];
  const doubt = hedges.find((hedge) => DOUBT.test(hedge));
  if (doubt !== undefined) return unsure(doubt);
  const told =
    attribution === null ? '' : sources.get(source)!.text.slice(attribution.start, attribution.end);
  const belief = believes(told)?.[0] ?? (believedBefore(text) ?? believedBehind(text))?.[1];
  // "Experts think", "experts say": of what both give as somebody's word, the verb is a matter of style.
  if (belief !== undefined) return other.attribution !== null && THINKS.test(belief) ? [] : unsure(belief);
  const charge = hedges.find((hedge) => CHARGE.test(hedge)) ?? chargingIn(text)?.[0];
  if (charge !== undefined) return isToldOutright(charge, text, otherText) ? unsure(charge) : [];
  const [, intent, verb] = intentIn(text) ?? [];
  if (intent === undefined || other.modality !== 'stated') return [];
  // "Is expected to sell it to Holm", "sold it to Lee": what was done is not what was planned.
  if (otherNames(text, otherText) !== null) return [];
  return isDone(verb!, otherText, intent.endsWith(' be')) ? [{ sure: 'planned', words: intent }] : [];
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
const PASSIVE = /^(?:been|was|were|got)$/u;

/**
 * Whether a text has a past or perfect of a verb: "sold", "has cut" for "sell", "cut".
 * @param passive "be sold": the verb is a participle, and done where it was
 */
function isDone(verb: string, text: string, passive: boolean): boolean {
  const all = words(text);
  const plain = stem(verb);
  const meant = new Set(meanings([plain]).map(({ meaning, pole }) => `${meaning} ${String(pole)}`));
  return all.some(({ folded, stem: own }, at) => {
    const isVerb =
      own === plain || meanings([own]).some(({ meaning, pole }) => meant.has(`${meaning} ${String(pole)}`));
    if (!isVerb) return false;
    const before = all[at - 1]?.folded ?? '';
    if (passive) return PASSIVE.test(before);
    return PERFECT.test(before) || (folded !== verb && !/(?:ing|s)$/u.test(folded));
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
  const [first, second] = text.matchAll(new RegExp(cue.source, `${cue.flags}g`));
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
