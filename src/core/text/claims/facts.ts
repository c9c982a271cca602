// What claims state that can be held against each other: figures, dates, and on which side of an opposition they stand.
// Says how far those of two claims agree; what that means for a pair is for the alignment to say.
import type { Claim, Quantity } from '../../model/comparison.ts';
import { figuresOfClaim, sameKind, sameMeasure, type Figure } from './figures/figures.ts';
import { consistentFigures, sameScale } from './figures/figure-values.ts';
import { dayRange, daysCovered, type DayRange } from '../dates/iso-dates.ts';
import { opposedPoles, readPoles, type Stand } from './opposites/oppositions.ts';

/** What a claim states that can be held against what another states. */
export interface Facts {
  readonly figures: readonly Figure[];
  readonly dates: readonly DayRange[];
  readonly poles: readonly Stand[];
  /** The kinds of its figures, each with how many claims of its source have one. */
  readonly kinds: ReadonlyMap<string, number>;
}

/**
 * The facts of the claims of one source, in their order.
 * @param quantities Quantities within each claim's passage, by claim id.
 */
export function factsOf(
  text: string,
  claims: readonly Claim[],
  quantities: ReadonlyMap<string, readonly Quantity[]>,
): Facts[] {
  const read = claims.map((claim) => {
    const own = quantities.get(claim.id) ?? [];
    const figures = figuresOfClaim(text, claim, quantities);
    const dates = own.flatMap(preciseDays);
    const poles = readPoles(text.slice(claim.start, claim.end));
    return { figures, dates, poles, named: kindsOf(figures, dates.length > 0) };
  });
  const counts = new Map<string, number>();
  for (const { named } of read) for (const kind of named) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return read.map(({ figures, dates, poles, named }) => ({
    figures,
    dates,
    poles,
    kinds: new Map([...named].map((kind) => [kind, counts.get(kind)!])),
  }));
}

function kindsOf(figures: readonly Figure[], dated: boolean): Set<string> {
  const kinds = figures.flatMap(({ quantity: { kind, unit }, counted }) =>
    kind === 'money' || kind === 'duration'
      ? [`${kind} ${unit ?? ''}`]
      : [...counted.keys()].map((key) => `${kind} ${key}`),
  );
  return new Set([...kinds, ...(dated ? ['date'] : [])]);
}

/**
 * How much it says that two claims have a figure of one kind, from 0 to 1: much where few claims of their sources
 * have one ("142 km/h" is the answer to "124 km/h"), little where many do. Counts need a named unit in common.
 */
function rareKind({ kinds: left }: Facts, { kinds: right }: Facts): number {
  let rarest = 0;
  for (const [kind, here] of left) {
    const there = right.get(kind);
    if (there !== undefined) rarest = Math.max(rarest, 1 / (here * there));
  }
  return rarest;
}

/** How far the facts of two claims agree; all from 0 to 1. */
export interface ComparedFacts {
  /** How much it says that they have a figure in common, 0 where they have none. */
  readonly sameFigure: number;
  /** 1 where they have figures of one kind and none in common. */
  readonly otherFigure: number;
  /** 1 where two figures measure one thing. */
  readonly sameMeasure: number;
  /** The part of the wider of two dates that they share. */
  readonly sameDate: number;
  /** 1 where they stand on opposite sides ("rose", "fell"). */
  readonly opposed: number;
  /** How rare a kind is of which both have a figure that may measure one thing by its size. */
  readonly rareKind: number;
}

export function compareFacts(a: Facts, b: Facts): ComparedFacts {
  let sameFigure = 0;
  let otherFigure = 0;
  let measure = 0;
  let scale = a.dates.length > 0 && b.dates.length > 0;
  for (const x of a.figures) {
    for (const y of b.figures) {
      if (!sameKind(x, y)) continue;
      if (consistentFigures(x.quantity, y.quantity))
        sameFigure = Math.max(sameFigure, tellingFigure(x.quantity));
      else otherFigure = 1;
      if (sameMeasure(x, y)) measure = 1;
      scale ||= sameScale(x.quantity, y.quantity);
    }
  }
  let sameDate = 0;
  for (const x of a.dates) for (const y of b.dates) sameDate = Math.max(sameDate, sharedDays(x, y));
  return {
    sameFigure,
    otherFigure: sameFigure > 0 ? 0 : otherFigure,
    sameMeasure: measure,
    sameDate,
    opposed: Number(opposedPoles(a.poles, b.poles) !== null),
    rareKind: scale ? rareKind(a, b) : 0,
  };
}

/** The part of the wider of two dates that they share: "last month" says little beside a day in it. */
function sharedDays(a: DayRange, b: DayRange): number {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1;
  return Math.max(0, shared) / (Math.max(a.to - a.from, b.to - b.from) + 1);
}

/** Small round numbers ("two", "ten") are shared by chance; long ones never are. */
function tellingFigure({ value }: Quantity): number {
  if (typeof value !== 'number') return 0.5;
  return Math.abs(value) > 20 || !Number.isInteger(value) ? 1 : 0.4;
}

/** The days of a date that is precise enough: a month is the widest date whose sharing says something. */
function preciseDays({ kind, value }: Quantity): DayRange[] {
  if (kind !== 'date' && kind !== 'daterange') return [];
  const days = daysCovered(String(value));
  const range = dayRange(String(value));
  return range !== null && days > 0 && days <= 31 ? [range] : [];
}
