// Geometry of a pane's overview: a tick for every mark, drawn in the line style of its kind, so that the kinds can
// be told apart without colour. Pure.
import type { KindLook } from './kinds.ts';

/** A tick no higher than this shows that something is there, and no more is needed, in CSS pixels. */
const TICK = 2;

/**
 * One path for all ticks of a kind.
 * @param places from 0 (top of the text) to 1 (its end), in any order
 * @param height of the overview, in CSS pixels
 */
export function tickPath(places: readonly number[], line: KindLook['line'], height: number): string {
  // Ticks that would cover each other are drawn once, however many marks a long text has.
  const rows = [...new Set(places.map((place) => Math.round((place * height) / TICK) * TICK))];
  return rows.map((row) => tick(row, line)).join('');
}

function tick(y: number, line: KindLook['line']): string {
  switch (line) {
    case 'thick':
      return `M1 ${y}h8m-8 1h8`;
    case 'double':
      return `M1 ${y - 1}h8m-8 2h8`;
    case 'dashed':
      return `M1 ${y}h3m2 0h3`;
    case 'dotted':
      return `M1 ${y}h1.6m1.6 0h1.6m1.6 0h1.6`;
    case 'wavy':
      return `M1 ${y}l2 -1.5l2 3l2 -3l2 1.5`;
    case 'sparse':
      return `M3 ${y}h4`;
    case 'solid':
      return `M1 ${y}h8`;
  }
}
