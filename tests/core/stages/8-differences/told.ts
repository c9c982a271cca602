// How two sentences stand to each other that two sources have between the same others.
import { analyse } from '../../../../src/core/analysis.ts';
import type { Relation } from '../../../../src/core/model/comparison.ts';

const SHARED = [
  'Heavy rain is forecast for the north of the county on Thursday.',
  'The library in Selby Street will stay open until nine.',
];

/** The relation of the first tie between the two; `none` where there is none. */
export function told(a: string, b: string): Relation | 'none' {
  const sources = [a, b].map((text, at) => ({
    id: 'ab'[at]!,
    title: 'AB'[at]!,
    outlet: 'AB'[at]!,
    date: '2025-06-04',
    text: [SHARED[0], text, SHARED[1]].join('\n\n'),
  }));
  const { alignments, claims } = analyse(sources);
  const from = SHARED[0]!.length + 2;
  const own = claims.filter(({ start }) => start >= from && start < from + Math.min(a.length, b.length));
  const isOwn = (claim: string): boolean => own.some(({ id }) => id === claim);
  const tie = alignments.find((each) => isOwn(each.a) && isOwn(each.b));
  return tie?.relation ?? 'none';
}
