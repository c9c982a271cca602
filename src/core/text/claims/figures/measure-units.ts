// Units that measure one thing: 120 miles are 193 kilometres, kilos kilograms, and a million cubic metres a thousand million
// litres. What flows or moves in a time is another thing than what is there: cubic metres a second are no cubic metres.
import type { Quantity } from '../../../model/comparison.ts';

/** What is measured, with its units in the singular, each with how many of the first it is. */
const MEASURED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  length: {
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
    'nautical mile': 1852,
    yard: 0.9144,
    feet: 0.3048,
    foot: 0.3048,
    ft: 0.3048,
    inch: 0.0254,
    // What is left of "inches" without its last letter.
    inche: 0.0254,
  },
  area: { hectare: 10_000, ha: 10_000, acre: 4046.86 },
  volume: { litre: 0.001, liter: 0.001, gallon: 0.00378541, 'acre-foot': 1233.48, 'acre-feet': 1233.48 },
  // News says "tons" for tonnes; a short one is a tenth less.
  weight: {
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
  power: { watt: 1, kilowatt: 1e3, kw: 1e3, megawatt: 1e6, mw: 1e6, gigawatt: 1e9, gw: 1e9 },
  energy: {
    'watt-hour': 1,
    'kilowatt-hour': 1e3,
    kwh: 1e3,
    'megawatt-hour': 1e6,
    mwh: 1e6,
    'gigawatt-hour': 1e9,
    gwh: 1e9,
    'terawatt-hour': 1e12,
    twh: 1e12,
  },
};

/** One word for so much of something in a time. */
const RATES: Readonly<Record<string, readonly [unit: string, per: string]>> = {
  'km/h': ['km', 'hour'],
  kmh: ['km', 'hour'],
  kph: ['km', 'hour'],
  mph: ['mile', 'hour'],
  knot: ['nautical mile', 'hour'],
  knots: ['nautical mile', 'hour'],
};

/** In seconds. */
const TIMES: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  night: 86_400,
  week: 604_800,
  month: 2_629_800,
  year: 31_557_600,
};

interface Measure {
  readonly what: string;
  readonly factor: number;
  /** How far zero of the unit lies from zero of the first one, in the first one; zero degrees Fahrenheit are -17.8 Celsius. */
  readonly zero?: number;
}

const TEMPERATURES: Readonly<Record<string, Measure>> = {
  'degrees celsius': { what: 'temperature', factor: 1 },
  'degrees fahrenheit': { what: 'temperature', factor: 5 / 9, zero: -160 / 9 },
};

/** By unit, in the singular and the plural: it is asked for in every pair of figures. */
const BY_UNIT: ReadonlyMap<string, Measure> = new Map(
  Object.entries(MEASURED).flatMap(([what, units]) =>
    Object.entries(units).flatMap(([unit, factor]) => [
      ...spelled(unit, { what, factor }),
      ...(what === 'length'
        ? [
            ...spelled(`square ${unit}`, { what: 'area', factor: factor ** 2 }),
            ...spelled(`sq ${unit}`, { what: 'area', factor: factor ** 2 }),
            ...spelled(`cubic ${unit}`, { what: 'volume', factor: factor ** 3 }),
          ]
        : []),
    ]),
  ),
);

function spelled(unit: string, measure: Measure): (readonly [string, Measure])[] {
  return [unit, `${unit}s`].map((each) => [each, measure] as const);
}

/** Found once for a quantity: each is held against very many others. */
const found = new WeakMap<Quantity, Measure | null>();

function known(quantity: Quantity): Measure | null {
  let measure = found.get(quantity);
  if (measure === undefined) found.set(quantity, (measure = read(quantity)));
  return measure;
}

/** For how long sums are told in other lengths of one time: a wage by the hour is paid for no whole year. */
const PAID_FOR = new Set(['week', 'month', 'year']);

function read({ kind, unit: told, per }: Quantity): Measure | null {
  if (kind === 'money' && per !== null && PAID_FOR.has(per))
    return { what: `${told ?? 'money'} in a time`, factor: 1 / TIMES[per]! };
  if (kind !== 'cardinal' || told === null) return null;
  const unit = told.toLowerCase();
  const rate = Object.hasOwn(RATES, unit) ? RATES[unit] : undefined;
  const measure = TEMPERATURES[unit] ?? BY_UNIT.get(rate?.[0] ?? unit);
  const by = rate?.[1] ?? per;
  if (measure === undefined || by === null) return measure ?? null;
  const time = Object.hasOwn(TIMES, by) ? TIMES[by] : undefined;
  return time === undefined
    ? { what: `${measure.what} per ${by}`, factor: measure.factor }
    : { what: `${measure.what} in a time`, factor: measure.factor / time };
}

/** Whether two figures measure one thing, in whatever units; null where one of them is in no unit of measure. */
export function measureOneThing(a: Quantity, b: Quantity): boolean | null {
  const [one, other] = [known(a), known(b)];
  return one === null || other === null ? null : one.what === other.what;
}

/** A figure in the unit of another, as it is where the two do not measure one thing or have one unit. */
export function inUnitOf(a: Quantity, b: Quantity): Quantity {
  return converted(a, b, false);
}

/** The same of how much something rose or fell: 2 degrees Celsius more are 3.6 Fahrenheit more. */
export function changeInUnitOf(a: Quantity, b: Quantity): Quantity {
  return converted(a, b, true);
}

function converted(a: Quantity, b: Quantity, isChange: boolean): Quantity {
  if (a.unit === b.unit && a.per === b.per) return a;
  const [one, other] = [known(a), known(b)];
  if (one === null || other === null || one.what !== other.what) return a;
  if (one.factor === other.factor || typeof a.value !== 'number') return a;
  const zeros = isChange ? 0 : (one.zero ?? 0) - (other.zero ?? 0);
  return { ...a, unit: b.unit, per: b.per, value: (a.value * one.factor + zeros) / other.factor };
}
