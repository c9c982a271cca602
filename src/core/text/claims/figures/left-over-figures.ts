// Figures by elimination: two reports of one event give mostly the same figures. Where each has one figure of a unit left
// that the other nowhere gives, the two are likelier one figure told otherwise than anything else.
import type { ClaimPassage, Quantity } from '../../../model/comparison.ts';
import { append } from '../../../model/lists.ts';
import { ByClaim } from '../words/by-claim.ts';
import { otherDeeds } from './figure-deeds.ts';
import {
  countByOtherNames,
  differentPeriods,
  figuresOfClaim,
  sameKind,
  sameMeasure,
  sameUnit,
  type Figure,
} from './figures.ts';
import { areNear, consistentFigures, isNearer, sameScale } from './figure-values.ts';

/**
 * A statement with more figures is a table or a list, each of which would be held against all of another. From 3 on the
 * labelled cases give the same.
 */
const MOST_FIGURES = 6;

/** The figures of a case, by claim and by source. */
export class LeftOverFigures {
  readonly #left = new ByClaim<Figure>();
  /** "31 of them": what a source tells beside a whole it tells too, and is left over from nothing. */
  readonly #parts = new Map<string, Figure[]>();
  /** Whether a source tells a figure of another one, once somebody asked. */
  readonly #told = new Map<Figure, Map<string, boolean>>();

  /**
   * Takes in the claims of more sources.
   * @param texts of the sources, by id
   * @param quantities within each claim's passage, by claim id
   */
  add(
    claims: readonly ClaimPassage[],
    texts: ReadonlyMap<string, { readonly text: string }>,
    quantities: ReadonlyMap<string, readonly Quantity[]>,
  ): this {
    for (const claim of claims) {
      const { text } = texts.get(claim.source)!;
      const all = figuresOfClaim(text, claim, quantities);
      append(
        this.#parts,
        claim.source,
        ...all.filter(
          ({ quantity: { unit, end } }) =>
            unit === null && OF_THEM.test(text.slice(end, end + OF_THEM_REACH)),
        ),
      );
      this.#left.add(claim, all.filter(isOfAUnit), MOST_FIGURES);
    }
    return this;
  }

  /** Whether a claim has a figure of a unit. */
  has(claim: ClaimPassage): boolean {
    return this.#left.has(claim);
  }

  /**
   * The first figures of two claims of different sources that are left of their unit in both.
   * @param near whether only such will do as are near each other
   */
  apart(a: ClaimPassage, b: ClaimPassage, near = false): readonly [Figure, Figure] | null {
    return this.#left.first(
      a,
      b,
      (one, other) =>
        (!near || areNear(one.quantity, other.quantity)) &&
        mayBeOne(one, other) &&
        this.#isOnlyOne(a.source, one, b.source, other) &&
        this.#isOnlyOne(b.source, other, a.source, one),
    );
  }

  /**
   * The first figures of two claims of different sources that mean nearly the same: each the only one of its unit there, and
   * told nowhere in the other's source.
   */
  meant(a: ClaimPassage, b: ClaimPassage): readonly [Figure, Figure] | null {
    const [left, right] = this.#left.both(a, b) ?? [[], []];
    const isOnly = (figure: Figure, all: readonly Figure[]): boolean =>
      all.every((each) => each === figure || !sameUnit(each, figure));
    return this.#left.first(
      a,
      b,
      (one, other) =>
        mayBeOne(one, other) &&
        isOnly(one, left) &&
        isOnly(other, right) &&
        !this.#isTold(b.source, one) &&
        !this.#isTold(a.source, other),
    );
  }

  /**
   * Whether a source tells another figure in the words that one of its figures has ("the plan for Varn costs", "the plan for Dorn
   * costs"), which is nearer to a figure of another source: of two things that are told alike that one is of the other.
   */
  isOfAnother(source: string, figure: Figure, there: Figure): boolean {
    return this.#left
      .of(source)
      .some(
        (each) =>
          !isRepeated(each, figure) &&
          sameMeasure(each, figure) &&
          (isRepeated(each, there) || isNearer(there.quantity, each.quantity, figure.quantity)),
      );
  }

  /** Whether a figure is told nowhere in the other source, and no other one of its source is left for that one's. */
  #isOnlyOne(source: string, figure: Figure, there: string, other: Figure): boolean {
    return (
      !this.#isTold(there, figure) &&
      // What tells most of them apart comes first: whether the other source tells a figure anywhere is asked of few.
      !this.#left
        .of(source)
        .some((each) => differs(each, other) && !isRepeated(figure, each) && !this.#isTold(there, each))
    );
  }

  #isTold(source: string, figure: Figure): boolean {
    let bySource = this.#told.get(figure);
    if (bySource === undefined) this.#told.set(figure, (bySource = new Map<string, boolean>()));
    let told = bySource.get(source);
    if (told === undefined) {
      const tells = (each: Figure): boolean => isRepeated(each, figure);
      told = this.#left.of(source).some(tells) || (this.#parts.get(source) ?? []).some(tells);
      bySource.set(source, told);
    }
    return told;
  }
}

/** Whether a source only tells a figure again, as its headline or a picture's line does. */
function isRepeated(a: Figure, b: Figure): boolean {
  return a === b || (sameUnit(a, b) && consistentFigures(a.quantity, b.quantity));
}

const OF_THEM = /^\s+of\s+(?:them|whom|these|those)\b/iu;
const OF_THEM_REACH = 20;

/** Shares and bare numbers measure too many things to be told by their unit; “in 24 hours” is told of another figure. */
function isOfAUnit({ quantity: { kind, unit }, role, frames }: Figure): boolean {
  if (role.denied || frames) return false;
  return kind === 'duration' || kind === 'money' || (kind === 'cardinal' && unit !== null);
}

/** A period that only one of them names is another one: "last year", beside what is told of these days. */
function isOfOneTime(a: Figure, b: Figure): boolean {
  return (
    (a.period === null) === (b.period === null) && !differentPeriods(a, b) && a.role.toCome === b.role.toCome
  );
}

function mayBeOne(a: Figure, b: Figure): boolean {
  return (
    isOfOneTime(a, b) &&
    differs(a, b) &&
    !otherDeeds(a.deeds, b.deeds) &&
    isWanted(a) === isWanted(b) &&
    !countByOtherNames(a, b)
  );
}

/** "An offer for 60 shops" is for some of "all 164 shops". */
function isWanted({ role: { scope } }: Figure): boolean {
  return scope.holder.standings.has('offered') || scope.holder.standings.has('asked');
}

function differs(a: Figure, b: Figure): boolean {
  return sameScale(a.quantity, b.quantity) && sameKind(a, b) && !consistentFigures(a.quantity, b.quantity);
}
