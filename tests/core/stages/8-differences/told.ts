// What is told of two sources: of two claims with what was read of them given, and of two texts that are read from the start.
import { analyse } from '../../../../src/core/analysis.ts';
import type { Alignment, Difference, Occasion, Relation } from '../../../../src/core/model/comparison.ts';
import { judge } from '../../../../src/core/stages/8-differences.ts';
import type { Surroundings } from '../../../../src/core/stages/8-differences/surroundings.ts';
import { ToldInCase } from '../../../../src/core/text/claims/told-in-case.ts';
import type { Example } from '../example.ts';

const SHARED = [
  'Heavy rain is forecast for the north of the county on Thursday.',
  'The library in Selby Street will stay open until nine.',
];

/**
 * How two sentences stand to each other that two sources have between the same others: the relation of the first tie
 * between the two; `none` where there is none.
 */
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

/** How two claims of an example stand to each other: the first of its sources `a` and `b`, unless another pair is given. */
export function judged(
  example: Example,
  occasions: readonly Occasion[] = [],
  pair = example.pair('a:c0', 'b:c0'),
  published: Readonly<Record<string, string>> = {},
): Alignment {
  return judge(pair, surroundings(example, occasions, published));
}

/** What stands around the claims of an example. */
export function surroundings(
  example: Example,
  occasions: readonly Occasion[] = [],
  published: Readonly<Record<string, string>> = {},
): Surroundings {
  const sources = new Map(
    [...example.texts].map(([id, text]) => [
      id,
      { text, name: id.toUpperCase(), date: published[id] ?? null },
    ]),
  );
  const quantities = new Map(
    example.claims.map((claim) => [
      claim.id,
      example.quantities.filter(
        (each) => each.source === claim.source && each.start >= claim.start && each.end <= claim.end,
      ),
    ]),
  );
  return {
    sources,
    occasions: new Map(occasions.map((occasion) => [occasion.id, occasion])),
    quotations: new Map(),
    told: new ToldInCase().add(example.claims, sources, quantities),
    bodies: new Map(),
  };
}

/** What is told of two texts that came out on one day, a Wednesday unless another is named, or on no known one. */
export function judgedTexts(a: string, b: string, date: string | null = '2025-06-04'): readonly Difference[] {
  const { alignments } = analyse(
    [a, b].map((text, at) => ({ id: 'ab'[at]!, title: 'AB'[at]!, outlet: 'AB'[at]!, date, text })),
  );
  return alignments.flatMap(({ differences }) => differences);
}

/** The same as the kind and how it is explained. */
export function kindsOf(a: string, b: string, date?: string | null): string[] {
  return judgedTexts(a, b, date).map(({ kind, explanation: [key] }) => `${kind}: ${key}`);
}

/** The kinds that tell of figures that differ. */
export const numbersTold = (a: string, b: string): string[] =>
  kindsOf(a, b).filter((kind) => kind === 'numbers-differ: figures');

/** The words that the first difference shows. */
export function evidence(example: Example, alignment: Alignment): string[] {
  return alignment.differences[0]!.passages.map(({ source, start, end }) =>
    example.texts.get(source)!.slice(start, end),
  );
}
