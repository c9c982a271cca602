// Stage 10: what a reviewer should look at, one finding per point and kind, the most contested first.
import {
  AT_ODDS,
  FINDING_KINDS,
  isCounterpart,
  type Alignment,
  type Claim,
  type Finding,
  type FindingKind,
  type Occasion,
  type Point,
} from '../model/comparison.ts';
import type { Explanation } from '../model/said.ts';
import { passageOf, samePassage, type Passage } from '../model/span.ts';

/** A finding in the making: passages and explanations come in, each once, from one pair of claims after the other. */
interface Draft {
  readonly kind: FindingKind;
  /** The index of its point. */
  readonly point: number;
  readonly passages: Passage[];
  /** An index of `passages`: source and start, as one number, give the end of the first passage that starts there. */
  readonly ends: Map<number, number>;
  readonly explanations: Explanation[];
  /** The pairs of source names that have an explanation, each pair as one number. */
  readonly explained: Set<number>;
  /** The explanations without the names of sources, by the two texts compared, so that copies are not explained twice. */
  readonly ofTexts: Set<string>;
  /** For each explanation the pair of claims that it came from. */
  readonly pairs: string[];
  /** The pairs of claims that were left out because copies of them have the same explanation. */
  readonly again: Set<string>;
  readonly weight: number;
}

type Explained = readonly unknown[];

interface Placed {
  readonly claim: Claim;
  /** The index of its point. */
  point: number;
  /** Whether it has a counterpart in another source, even one that stands in another point. */
  isMet: boolean;
}

/** More than this many explanations in one finding are counted, not listed: the pairs of one source with six others. */
const MOST_EXPLANATIONS = 6;

/** What decides whether a claim that only one source makes becomes a finding. */
export interface Alone {
  /** Ids of the sources that share enough with others for a claim that only they make to be worth a finding. */
  readonly sharing?: ReadonlySet<string>;
  /** Ids of the claims that another source may make after all, so that they are not called alone. */
  readonly near?: ReadonlySet<string>;
  /** The occasions of the claims, by id. */
  readonly occasions?: ReadonlyMap<string, Occasion>;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Two tied claims may have come into two points. From this score on such a tie becomes a finding if one of the claims stands
 * alone in its point. Of twelve such pairs in the cases that may be read ten are right; of fifteen where neither claim stands
 * alone, five.
 */
const STRONG = 0.9;

/** Below this check-worthiness a claim is a question, a feeling or a wish; that only one source has it is no finding. */
const LEAST_WORTH = 0.3;

function isWorthAWord({ checkWorthiness }: Claim): boolean {
  return checkWorthiness.score >= LEAST_WORTH;
}

/**
 * Turns points and alignments into findings. Their order is the order of review: by kind as the model lists them,
 * within a kind quotations, then the surest and plainest first, and of what stands in one source what can best be checked.
 * @param names Short name (outlet or title) of each source, by id.
 */
export function collectFindings(
  claims: readonly Claim[],
  points: readonly Point[],
  alignments: readonly Alignment[],
  names: ReadonlyMap<string, string>,
  { sharing = NONE, near = NONE, occasions = new Map() }: Alone = {},
): Finding[] {
  const byId = new Map<string, Placed>();
  for (const claim of claims) byId.set(claim.id, { claim, point: -1, isMet: false });
  points.forEach((point, at) => {
    for (const id of point.claims) byId.get(id)!.point = at;
  });
  const drafts = new Drafts(names);
  const textOf = firstCopies(alignments);
  for (const alignment of alignments) {
    const [a, b] = [byId.get(alignment.a)!, byId.get(alignment.b)!];
    if (isCounterpart(alignment)) a.isMet = b.isMet = true;
    // A tie between two points is no row of the matrix. It becomes a finding all the same where the two are at odds, or where
    // the tie is strong and one of the claims stands alone in its point.
    if (alignment.relation === 'related') continue;
    const weight = alignment.score * plainness(a.claim, b.claim);
    const alone =
      alignment.score < STRONG ? undefined : [a, b].find(({ point }) => points[point]?.claims.length === 1);
    for (const difference of alignment.differences)
      if (a.point === b.point || alone !== undefined || AT_ODDS.has(difference.kind))
        drafts.add(difference.kind, (alone ?? a).point, [a.claim, b.claim], difference, weight, [
          textOf(alignment.a),
          textOf(alignment.b),
        ]);
  }
  points.forEach((point, at) => {
    const members = point.claims.map((id) => byId.get(id)!);
    const first = members[0]?.claim;
    if (first === undefined || !sharing.has(first.source)) return;
    if (members.some(({ claim }) => claim.source !== first.source)) return;
    const alone = members
      .filter(({ claim, isMet }) => !isMet && !near.has(claim.id) && isWorthAWord(claim))
      .map(({ claim }) => claim);
    if (alone.length === 0) return;
    drafts.add(
      'only-in-one',
      at,
      [first, first],
      {
        passages: alone.map(passageOf),
        explanation: onlyIn(names.get(first.source)!, occasions.get(alone[0]!.occasion ?? '')),
      },
      Math.max(...alone.map(({ checkWorthiness }) => checkWorthiness.score)),
    );
  });
  return drafts
    .all()
    .map((draft) => ({ ...draft, quoting: quotations(draft) }))
    .sort((x, y) => RANKS.get(x.kind)! - RANKS.get(y.kind)! || y.quoting - x.quoting || y.weight - x.weight)
    .map(({ kind, point, passages, explanations, pairs, again }) => ({
      id: `${points[point]!.id}-${kind}`,
      kind,
      point: points[point]!.id,
      passages,
      explanations: explanations.slice(0, MOST_EXPLANATIONS),
      more: pairsBeside(pairs.slice(0, MOST_EXPLANATIONS), [...again, ...pairs.slice(MOST_EXPLANATIONS)]),
    }));
}

/** That only one source tells something, with the occasion that it tells it of, where anything places that. */
function onlyIn(name: string, occasion: Occasion | undefined): Explanation {
  if (occasion === undefined) return ['alone', name];
  const { gathering, where, date } = occasion;
  return gathering === null && where === null && date === null
    ? ['alone', name]
    : ['aloneOf', name, gathering, where, date];
}

/** How many of the two sources quote the differing words, at most: if both do, one of them quotes wrongly. */
function quotations({ explanations }: Draft): number {
  return Math.max(0, ...explanations.map((each) => (each[0] === 'worded' ? each[1] : 0)));
}

/** How many pairs there are besides those that are told, each counted once. */
function pairsBeside(told: readonly string[], others: readonly string[]): number {
  const left = new Set(others);
  for (const pair of told) left.delete(pair);
  return left.size;
}

/** Gives for the id of a claim the id that stands for it and all its copies; its own where it has no copies. */
function firstCopies(alignments: readonly Alignment[]): (claim: string) => string {
  const copyOf = new Map<string, string>();
  const first = (claim: string): string => {
    let found = claim;
    for (let next = copyOf.get(found); next !== undefined; next = copyOf.get(found)) found = next;
    if (found !== claim) copyOf.set(claim, found);
    return found;
  };
  for (const { a, b, differences } of alignments) {
    const [one, other] = [first(a), first(b)];
    if (one !== other && differences.some(({ kind }) => kind === 'shared-text')) copyOf.set(other, one);
  }
  return first;
}

/** A difference between two short statements is seen at a glance; about a line of text is short. */
const SHORT = 100;

function plainness(a: Claim, b: Claim): number {
  return Math.min(1, SHORT / Math.max(a.end - a.start, b.end - b.start));
}

/** Longer than any text, so that the number of a source and an offset in it make one number. */
const LONGEST = 2 ** 26;

const RANKS = new Map(FINDING_KINDS.map((kind, at) => [kind, at]));

/** The findings as they grow, one for each point and kind. */
class Drafts {
  /** A number for each source, and for its name: two sources may have one name. */
  readonly #numbers = new Map<string, { readonly source: number; readonly name: number }>();
  readonly #drafts = new Map<number, Draft>();
  readonly #names: ReadonlyMap<string, string>;

  /** @param names of the sources, by id */
  constructor(names: ReadonlyMap<string, string>) {
    this.#names = names;
    const known = new Map<string, number>();
    for (const [source, name] of names) {
      if (!known.has(name)) known.set(name, known.size);
      this.#numbers.set(source, { source: this.#numbers.size, name: known.get(name)! });
    }
  }

  /**
   * Adds what was found of a point to the draft of its kind.
   * @param between the two claims that the explanation is of; a claim that stands alone is given twice
   * @param weight how much the finding counts among those of its kind; that of the first addition stands
   * @param texts for each claim the claim that it is a copy of, or itself: what one text has against ten copies is
   *   explained once, and the other nine are counted
   */
  add(
    kind: FindingKind,
    point: number,
    between: readonly [Claim, Claim],
    { passages, explanation }: { readonly passages: readonly Passage[]; readonly explanation: Explanation },
    weight: number,
    texts?: readonly [string, string],
  ): void {
    const draft = this.#draftOf(kind, point, weight);
    for (const passage of passages) this.#addPassage(draft, passage);
    this.#explain(draft, between, explanation, texts);
  }

  #draftOf(kind: FindingKind, point: number, weight: number): Draft {
    const id = point * FINDING_KINDS.length + RANKS.get(kind)!;
    let draft = this.#drafts.get(id);
    if (draft === undefined) {
      draft = {
        kind,
        point,
        passages: [],
        ends: new Map(),
        explanations: [],
        explained: new Set(),
        ofTexts: new Set(),
        pairs: [],
        again: new Set(),
        weight,
      };
      this.#drafts.set(id, draft);
    }
    return draft;
  }

  /** Adds a passage unless it is there. */
  #addPassage(draft: Draft, passage: Passage): void {
    const place = this.#numbers.get(passage.source)!.source * LONGEST + passage.start;
    const end = draft.ends.get(place);
    if (end === passage.end) return;
    if (end === undefined) draft.ends.set(place, passage.end);
    else if (draft.passages.some((known) => samePassage(known, passage))) return;
    draft.passages.push(passage);
  }

  /** Adds an explanation unless it is there, or is there of the same two texts in other sources. */
  #explain(
    draft: Draft,
    between: readonly [Claim, Claim],
    explanation: Explanation,
    texts: readonly [string, string] | undefined,
  ): void {
    const [one, other] = [
      this.#numbers.get(between[0].source)!.name,
      this.#numbers.get(between[1].source)!.name,
    ];
    const names = one * this.#numbers.size + other;
    const pair = `${between[0].id} ${between[1].id}`;
    // Only explanations that name the same sources can have the same words.
    if (draft.explained.has(names) && draft.explanations.some((known) => isSame(known, explanation))) return;
    draft.explained.add(names);
    if (texts !== undefined && texts[0] !== texts[1]) {
      const own = between.map(({ source }) => this.#names.get(source));
      const said = explanation.filter((part) => typeof part !== 'string' || !own.includes(part));
      // Either text may stand first.
      const [first, second] = texts[0] < texts[1] ? texts : [texts[1], texts[0]];
      const key = `${first} ${second} ${inAnyOrder(said)}`;
      if (draft.ofTexts.has(key)) {
        draft.again.add(pair);
        return;
      }
      draft.ofTexts.add(key);
    }
    draft.explanations.push(explanation);
    draft.pairs.push(pair);
  }

  all(): Draft[] {
    return [...this.#drafts.values()];
  }
}

function isSame(one: Explained, other: Explained): boolean {
  // Most differ in their first words, which are texts; to write both down takes longer.
  return (
    one.length === other.length &&
    one.every((part: unknown, at) => {
      const there: unknown = other[at];
      return part === there || (typeof part === 'object' && JSON.stringify(part) === JSON.stringify(there));
    })
  );
}

/** What an explanation says, whichever of two sources it names first. */
function inAnyOrder(parts: Explained): string {
  return JSON.stringify(parts.map((part) => JSON.stringify(part)).sort());
}
