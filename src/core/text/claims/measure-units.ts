// Units that measure one thing: 120 miles are 193 kilometres, and kilos kilograms.
import type { Quantity } from '../../model/comparison.ts';

/** By what is measured: the units in the singular, each with how many of the first it is. */
const MEASURED: readonly Readonly<Record<string, number>>[] = [
  {
    metre: 1,
    meter: 1,
    kilometre: 1000,
    kilometer: 1000,
    km: 1000,
    centimetre: 0.01,
    centimeter: 0.01,
    cm: 0.01,
    millimetre: 0.001,
    millimeter: 0.001,
    mm: 0.001,
    mile: 1609.344,
    yard: 0.9144,
    feet: 0.3048,
    foot: 0.3048,
    ft: 0.3048,
    inch: 0.0254,
    // What is left of "inches" without its last letter.
    inche: 0.0254,
  },
  {
    hectare: 1,
    acre: 0.404686,
    'square kilometre': 100,
    'square kilometer': 100,
    'sq km': 100,
    'square mile': 258.9988,
    'sq mile': 258.9988,
  },
  // News says "tons" for tonnes; a short one is a tenth less.
  {
    kg: 1,
    kilogram: 1,
    kilo: 1,
    gram: 0.001,
    tonne: 1000,
    ton: 1000,
    lb: 0.453592,
    pound: 0.453592,
    ounce: 0.0283495,
  },
  { 'km/h': 1, kmh: 1, kph: 1, mph: 1.609344, knot: 1.852 },
  { litre: 1, liter: 1, gallon: 3.78541 },
];

/** By unit, in the singular and the plural: it is asked for in every pair of figures. */
const BY_UNIT = new Map(
  MEASURED.flatMap((units, what) =>
    Object.entries(units).flatMap(([unit, factor]) =>
      [unit, `${unit}s`].map((each) => [each, { what, factor }] as const),
    ),
  ),
);

function known({ kind, unit }: Quantity): { readonly what: number; readonly factor: number } | undefined {
  return kind === 'cardinal' && unit !== null ? BY_UNIT.get(unit) : undefined;
}

/** Whether two figures measure one thing, in whatever units. */
export function measureOneThing(a: Quantity, b: Quantity): boolean {
  const one = known(a);
  return one !== undefined && one.what === known(b)?.what;
}

/** A figure in the unit of another, as it is where the two do not measure one thing or have one unit. */
export function inUnitOf(a: Quantity, b: Quantity): Quantity {
  const [one, other] = [known(a), known(b)];
  if (one === undefined || other === undefined || one.what !== other.what) return a;
  if (one.factor === other.factor || typeof a.value !== 'number') return a;
  return { ...a, unit: b.unit, value: (a.value * one.factor) / other.factor };
}
