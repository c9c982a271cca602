// Every passage that a record of a person's work names, wherever it stands in the record.
import type { Anchor } from '../model/anchor.ts';

/** The anchors within a value, in the order in which they stand in it. */
export function anchorsIn(value: unknown): Anchor[] {
  if (Array.isArray(value)) return value.flatMap(anchorsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('quote' in value) return [value as Anchor];
  return Object.values(value).flatMap(anchorsIn);
}
