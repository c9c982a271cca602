// Geometry of the ribbons: a curve in the gutter from a passage on the left to its partner on the right.
import type { LinkType } from '../../core/model/link.ts';
import type { ChangeLook, MarkKind } from './kinds.ts';

/** Vertical extents, in CSS pixels from the top of the gutter. */
export interface RibbonEnds {
  readonly left: { readonly top: number; readonly bottom: number };
  readonly right: { readonly top: number; readonly bottom: number };
}

/** A tie as the gutter draws it. */
export interface Ribbon {
  readonly kind: MarkKind | ChangeLook;
  readonly ends: RibbonEnds;
  readonly strength: 'faint' | 'hovered' | 'selected';
}

/** A person's link as the gutter draws it: a line with a ring where it begins, a sign, and a head where it points. */
export interface LinkRibbon {
  readonly id: string;
  readonly type: LinkType;
  readonly ends: RibbonEnds;
  /** Whether it points from the left to the right. */
  readonly forward: boolean;
}

/** Path of the line that ties the middles of the two first lines. */
export function ribbonLine(ends: RibbonEnds, width: number, shift: number): string {
  const left = ends.left.top + shift;
  const right = ends.right.top + shift;
  const middle = width / 2;
  return `M0 ${round(left)}C${middle} ${round(left)} ${middle} ${round(right)} ${width} ${round(right)}`;
}

/** Where the sign of a link stands: on the middle of its line, inside the gutter as far as an end of it is. */
export function signPlace({ left, right }: RibbonEnds, shift: number): number {
  return (left.top + right.top) / 2 + shift;
}

/** Path of the head of a link, at the end that it points to. */
export function linkHead(
  { left, right }: RibbonEnds,
  width: number,
  shift: number,
  forward: boolean,
): string {
  const [tip, back] = forward ? [width - 1, width - 8] : [1, 8];
  const y = (forward ? right.top : left.top) + shift;
  return `M${back} ${round(y - 4)}L${tip} ${round(y)}L${back} ${round(y + 4)}Z`;
}

/** Path of the band that spans both passages from top to bottom. */
export function ribbonBand(ends: RibbonEnds, width: number): string {
  const middle = width / 2;
  const { left, right } = ends;
  return (
    `M0 ${round(left.top)}C${middle} ${round(left.top)} ${middle} ${round(right.top)} ${width} ${round(right.top)}` +
    `V${round(right.bottom)}C${middle} ${round(right.bottom)} ${middle} ${round(left.bottom)} 0 ${round(left.bottom)}Z`
  );
}

/** A wave along the line, for a contradiction: amplitude and wavelength match the text's wavy underline. */
export function ribbonWave(ends: RibbonEnds, width: number, shift: number): string {
  const STEPS = 28;
  const AMPLITUDE = 1.8;
  const points: string[] = [];
  for (let step = 0; step <= STEPS; step += 1) {
    const t = step / STEPS;
    // The same cubic as the line, both handles at half the width, written out.
    const x = width * (1.5 * t * (1 - t) + t * t * t);
    const ease = t * t * (3 - 2 * t);
    const y = shift + ends.left.top + (ends.right.top - ends.left.top) * ease;
    points.push(`${round(x)} ${round(y + Math.sin(t * Math.PI * 8) * AMPLITUDE)}`);
  }
  return `M${points.join('L')}`;
}

function round(value: number): string {
  return value.toFixed(1);
}
