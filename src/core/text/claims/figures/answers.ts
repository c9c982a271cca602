// What the figures of a case answer, and how the answers of two claims meet. Two sources that answer one question are compared
// even where their sentences share few words.
import type { ClaimPassage, Quantity } from '../../../model/comparison.ts';
import { answersIn, meet, NOTHING, type Answer } from './answers-of-claim.ts';
import { GOES_EITHER_WAY, GOES_UP, isToll, OF_THE_EVENT } from './asked-questions.ts';
import { ByClaim } from '../words/by-claim.ts';
import { mayBeOneCurrency } from './currencies.ts';
import { sameScope } from './figure-roles.ts';
import { areOneFigure, consistentFigures, sameScale } from './figure-values.ts';
import { isPartOfPeriod } from '../../dates/iso-dates.ts';
import { measureOneThing } from './measure-units.ts';

/** Whether two answers are to one question: of the same people or things, there and then. */
function sameQuestion(a: Answer, b: Answer): boolean {
  if (a.question !== b.question || a.manner !== b.manner || a.rateOf !== b.rateOf) return false;
  if (
    (a.whom.size !== b.whom.size || a.quantity.unit !== b.quantity.unit) &&
    Math.min(a.whom.size, b.whom.size) === 0 &&
    (a.besideOthers || b.besideOthers)
  )
    return false;
  if (!meet(a.whom, b.whom)) return false;
  if (!meet(a.places, b.places)) return false;
  if (!sameScope(a.scope, b.scope)) return false;
  if (a.days !== null && b.days !== null && (a.days.to < b.days.from || b.days.to < a.days.from))
    return false;
  const [x, y] = [a.quantity, b.quantity];
  if (measureOneThing(x, y) === false) return false;
  if (x.kind === 'money' && y.kind === 'money') return mayBeOneCurrency(x.unit, y.unit);
  return x.kind === y.kind || x.kind === 'money' || y.kind === 'money';
}

/** Whether a later count may be an earlier one that has grown since, as counts of the dead or the arrested do. */
export function mayGoOn(earlier: Answer, later: Answer): boolean {
  if (GOES_EITHER_WAY.has(later.question)) return true;
  return GOES_UP.has(later.question) && Number(later.quantity.value) > Number(earlier.quantity.value);
}

/** Whether two counts are of two days, and the later one may be the earlier one that went on. */
export function wentOn(a: Answer, b: Answer): boolean {
  const [rises, falls] = [mayGoOn(a, b), mayGoOn(b, a)];
  if (!rises && !falls) return false;
  const [one, other] = [a.asOf(), b.asOf()];
  if (one === null || other === null || one === other) return false;
  return one < other ? rises : falls;
}

/** Whether two answers to one question exclude each other. A figure of a quarter does not exclude that of its year. */
function exclude(a: Answer, b: Answer): boolean {
  if (a.days !== null && b.days !== null && isPartOfPeriod(a.days, b.days)) return false;
  return !consistentFigures(a.quantity, b.quantity) && sameScale(a.quantity, b.quantity);
}

/** How two claims answer the questions that both answer. */
export interface MetAnswers {
  /** What is counted or measured, of the first that meet. */
  readonly measure: string;
  /** Whether any two answers agree. */
  readonly agree: boolean;
  /** Pairs of answers that exclude each other, where neither source gives the other's answer elsewhere. */
  readonly differ: readonly (readonly [Answer, Answer])[];
  /** Two answers that may both be right and are not one: "at least 14", "22". */
  readonly room: readonly [Answer, Answer] | null;
  /** Whether the answers alone tie the claims, as they are of the event as a whole: how many died. */
  readonly plain: boolean;
}

/** What the figures of a case answer. */
export class Answers {
  readonly #told = new ByClaim<Answer>();
  readonly #asked = new Map<string, ReadonlyMap<number, string>>();

  /**
   * Takes in the claims of more sources.
   * @param sources text and day of publication, by id
   * @param quantities within each claim's passage, by claim id
   */
  add(
    claims: readonly ClaimPassage[],
    sources: ReadonlyMap<string, { readonly text: string; readonly date: string | null }>,
    quantities: ReadonlyMap<string, readonly Quantity[]>,
  ): this {
    /** The answers of the claim before, which a figure may continue. */
    let before: readonly Answer[] = [];
    let last: string | null = null;
    for (const claim of claims) {
      if (claim.source !== last) [before, last] = [[], claim.source];
      const own = quantities.get(claim.id) ?? [];
      const { text, date } = sources.get(claim.source)!;
      const { answers, asked } = own.length === 0 ? NOTHING : answersIn(text, claim, own, date, before);
      if (asked.size > 0) this.#asked.set(claim.id, asked);
      before = answers;
      this.#told.add(claim, answers);
    }
    return this;
  }

  /** Whether a claim answers anything. */
  has(claim: ClaimPassage): boolean {
    return this.#told.has(claim);
  }

  /** Whether two figures of two claims answer two questions, so that they measure two things; a toll is no other figure. */
  apart(a: ClaimPassage, figure: Quantity, b: ClaimPassage, other: Quantity): boolean {
    const one = this.#asked.get(a.id)?.get(figure.start);
    const two = this.#asked.get(b.id)?.get(other.start);
    if (one !== undefined && two !== undefined) return one !== two;
    const asked = one ?? two;
    return asked !== undefined && isToll(asked);
  }

  /** What two claims of different sources both answer; null where that is nothing. */
  meet(a: ClaimPassage, b: ClaimPassage): MetAnswers | null {
    const told = this.#told.both(a, b);
    if (told === null) return null;
    const [left, right] = told;
    let agree = false;
    let plain = false;
    let room: readonly [Answer, Answer] | null = null;
    let measure: string | null = null;
    const differ: (readonly [Answer, Answer])[] = [];
    for (const one of left) {
      for (const other of right) {
        if (one.part || other.part || !sameQuestion(one, other)) continue;
        if (consistentFigures(one.quantity, other.quantity)) {
          agree = true;
          if (!areOneFigure(one.quantity, other.quantity)) room ??= [one, other];
        } else if (!exclude(one, other) || this.#tells(b.source, one) || this.#tells(a.source, other))
          continue;
        else if (
          !OF_THE_EVENT.has(one.question) &&
          (this.#isList(a.source, one) || this.#isList(b.source, other))
        )
          continue;
        else differ.push([one, other]);
        measure ??= one.measure;
        plain ||= OF_THE_EVENT.has(one.question);
      }
    }
    return measure === null ? null : { measure, agree, differ, room, plain };
  }

  /** Whether a source gives several answers: of each year, each part, each group. */
  #isList(source: string, answer: Answer): boolean {
    return this.#told
      .of(source)
      .some(
        (each) =>
          !each.part && sameQuestion(each, answer) && !consistentFigures(each.quantity, answer.quantity),
      );
  }

  /** Whether a source gives this very answer anywhere: then it does not lack it. */
  #tells(source: string, answer: Answer): boolean {
    return this.#told
      .of(source)
      .some((each) => sameQuestion(each, answer) && consistentFigures(each.quantity, answer.quantity));
  }
}
