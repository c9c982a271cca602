// Stage 9: what a reviewer should look at, one finding per point and kind, the most contested first.
import {
  FINDING_KINDS,
  type Alignment,
  type Claim,
  type Finding,
  type FindingKind,
  type Point,
  type Quantity,
} from '../model/comparison.ts';
import { overlaps, type Passage } from '../model/span.ts';

interface Draft {
  readonly kind: FindingKind;
  readonly point: string;
  readonly passages: Map<string, Passage>;
  readonly explanations: string[];
  readonly weight: number;
}

/** More than this many explanations in one finding are counted, not listed. */
const MOST_EXPLANATIONS = 3;

/**
 * Turns points and alignments into findings. Their order is the order of review: by kind as the model lists them,
 * within a kind the surest and plainest first.
 * @param names Short name (outlet or title) of each source, by id.
 */
export function collectFindings(
  claims: readonly Claim[],
  points: readonly Point[],
  alignments: readonly Alignment[],
  quantities: readonly Quantity[],
  names: ReadonlyMap<string, string>,
): Finding[] {
  const pointOf = new Map(points.flatMap((point) => point.claims.map((claim) => [claim, point.id] as const)));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const drafts = new Map<string, Draft>();
  for (const alignment of alignments) {
    const point = pointOf.get(alignment.a)!;
    // A tie whose ends were kept in different points is no row of its own.
    if (alignment.relation === 'related' || pointOf.get(alignment.b) !== point) continue;
    const weight = alignment.score * plainness(byId.get(alignment.a)!, byId.get(alignment.b)!);
    for (const difference of alignment.differences) add(drafts, difference.kind, point, difference, weight);
  }
  for (const point of points) {
    const members = point.claims.map((id) => byId.get(id)!);
    if (!onlyInOne(members, claims, quantities)) continue;
    const [first] = members;
    add(drafts, 'only-in-one', point.id, {
      passages: members.map(({ source, start, end }) => ({ source, start, end })),
      explanation: `Only in ${names.get(first!.source)!}.`,
    });
  }
  const rank = new Map(FINDING_KINDS.map((kind, at) => [kind, at]));
  return [...drafts.values()]
    .sort((x, y) => rank.get(x.kind)! - rank.get(y.kind)! || y.weight - x.weight)
    .map(({ kind, point, passages, explanations }) => ({
      id: `${point}-${kind}`,
      kind,
      point,
      passages: [...passages.values()],
      explanation: summary(explanations),
    }));
}

/** A difference between two short statements is seen at a glance; about a line of text is short. */
const SHORT = 100;

function plainness(a: Claim, b: Claim): number {
  return Math.min(1, SHORT / Math.max(a.end - a.start, b.end - b.start));
}

function add(
  drafts: Map<string, Draft>,
  kind: FindingKind,
  point: string,
  found: { readonly passages: readonly Passage[]; readonly explanation: string },
  weight = 0,
): void {
  const id = `${point} ${kind}`;
  let draft = drafts.get(id);
  if (draft === undefined) {
    draft = { kind, point, passages: new Map(), explanations: [], weight };
    drafts.set(id, draft);
  }
  for (const passage of found.passages)
    draft.passages.set(`${passage.source} ${passage.start} ${passage.end}`, passage);
  if (!draft.explanations.includes(found.explanation)) draft.explanations.push(found.explanation);
}

function summary(explanations: readonly string[]): string {
  const listed = explanations.slice(0, MOST_EXPLANATIONS).join(' ');
  const rest = explanations.length - MOST_EXPLANATIONS;
  return rest > 0 ? `${listed} And ${rest} more of the kind.` : listed;
}

/**
 * A point of one source is worth a look when another source covers the same occasion and leaves it out, or, where
 * no occasion is known, when it states a figure: a number that only one source has should be checked.
 */
function onlyInOne(
  members: readonly Claim[],
  claims: readonly Claim[],
  quantities: readonly Quantity[],
): boolean {
  const [first] = members;
  if (first === undefined || members.some((claim) => claim.source !== first.source)) return false;
  const { occasion, source } = first;
  if (occasion !== null)
    return claims.some((claim) => claim.occasion === occasion && claim.source !== source);
  return quantities.some(
    (quantity) =>
      quantity.source === source &&
      (quantity.kind === 'percent' || quantity.kind === 'money' || quantity.kind === 'cardinal') &&
      members.some((claim) => overlaps(claim, quantity)),
  );
}
