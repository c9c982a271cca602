// One measured figure, what it has to reach, and the middle of several.

export interface Row {
  readonly what: string;
  readonly value: number;
  /** `ms`, `s`, `MB`, `times` (a ratio) … */
  readonly unit: string;
  /** Null where nothing is asked for, and the figure is only told. */
  readonly wanted: { readonly most: number } | { readonly least: number } | null;
  /** How much was measured, where the row is one of several that show the growth. */
  readonly size?: number;
}

/** The middle one, of an even number the later of both; NaN of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
