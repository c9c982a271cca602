// One measured figure, and what it has to reach.

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
