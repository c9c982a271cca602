// What the page of a point shows: every wording against a chosen one, the table of who said it where and when, and
// what people did on it. Pure.
import type { Annotation } from '../../core/model/annotation.ts';
import type {
  Alignment,
  Claim,
  Comparison,
  Finding,
  Occasion,
  Quantity,
} from '../../core/model/comparison.ts';
import type { Reason } from '../../core/model/said.ts';
import { contains, overlaps, samePassage, type Span } from '../../core/model/span.ts';
import type { PointState } from '../../core/model/verdict.ts';
import type { Reviewed } from '../../core/resolve.ts';
import { tellingDifferences } from '../../core/text/differences/telling-differences.ts';
import { t } from '../texts.svelte.ts';
import { stepName } from './labels.ts';
import { differingWords, reserveOf, type MatrixRow } from './matrix.ts';
import { layered, outside, type KindMark } from './wordings.ts';

/** Words with what is marked in them. */
interface Marked {
  readonly text: string;
  readonly marks: readonly KindMark[];
}

export interface PointWording {
  readonly claim: Claim;
  readonly text: string;
  /**
   * What the findings of the point name, and words that the wording compared against does not have; of that wording itself,
   * words that no other has. None of these where the two share hardly a word.
   */
  readonly marks: readonly KindMark[];
  readonly isBase: boolean;
  /**
   * Where it stands in its paragraph: so that what is taken from the middle of a sentence is understood. Marked in it is
   * what makes the wording less sure than others.
   */
  readonly before: Marked;
  readonly after: Marked;
}

/** UTF-16 units of the source shown around a wording. */
const SURROUNDINGS = 90;

/** Every wording of the point, the one compared against first, the others in the order of the sources. */
export function pointWordings(
  row: MatrixRow,
  order: readonly string[],
  against: string,
  textOf: (source: string) => string,
): PointWording[] {
  const claims = order.flatMap((source) => row.claims.get(source) ?? []);
  const base = claims.find(({ id }) => id === against) ?? claims[0];
  if (base === undefined) return [];
  const said = (claim: Claim): string => textOf(claim.source).slice(claim.start, claim.end);
  const others = claims.filter((claim) => claim !== base);
  const compared = others.map((claim) => ({ claim, marks: tellingDifferences(said(base), said(claim)) }));
  const around = (claim: Claim): Pick<PointWording, 'before' | 'after'> => {
    const text = textOf(claim.source);
    const reserve = reserveOf(row, claim);
    const words = reserve === null ? '' : text.slice(reserve.start, reserve.end);
    const [before, after] = [wordsBefore(text, claim.start), wordsAfter(text, claim.end)];
    // The nearest place with these words: they stand right beside the claim.
    return {
      before: marking(before, words, before.lastIndexOf(words)),
      after: marking(after, words, after.indexOf(words)),
    };
  };
  const marked = (claim: Claim, differing: readonly Span[]): KindMark[] => {
    // Who says it, told in the middle of it, is no wording of it.
    const { attribution, start } = claim;
    const said =
      attribution === null ? [] : [{ start: attribution.start - start, end: attribution.end - start }];
    return layered([
      ...differingWords(row, claim),
      ...differing
        .flatMap((span) => outside(span, said))
        .map((span) => ({ ...span, kind: 'worded-differently' as const })),
    ]);
  };
  return [
    {
      claim: base,
      text: said(base),
      marks: marked(base, inAll(compared.flatMap(({ marks }) => (marks === null ? [] : [marks.a])))),
      isBase: true,
      ...around(base),
    },
    ...compared.map(({ claim, marks }) => ({
      claim,
      text: said(claim),
      marks: marked(claim, marks?.b ?? []),
      isBase: false,
      ...around(claim),
    })),
  ];
}

/** The text with the words at a place marked as what makes a wording less sure; none where they are not in it. */
function marking(text: string, words: string, at: number): Marked {
  if (words === '' || at < 0) return { text, marks: [] };
  return { text, marks: [{ start: at, end: at + words.length, kind: 'certainty-differs' }] };
}

/** What stands before a place in its paragraph, from a whole word on; with an ellipsis where more does. */
function wordsBefore(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  if (at - start <= SURROUNDINGS) return text.slice(start, at).trimStart();
  const cut = text.slice(at - SURROUNDINGS, at);
  const space = cut.search(/\s/u);
  return `… ${space < 0 ? wholeCharacters(cut) : cut.slice(space + 1).trimStart()}`;
}

/** What stands behind a place in its paragraph, up to a whole word; with an ellipsis where more does. */
function wordsAfter(text: string, at: number): string {
  const next = text.indexOf('\n', at);
  const end = next < 0 ? text.length : next;
  if (end - at <= SURROUNDINGS) return text.slice(at, end).trimEnd();
  const cut = text.slice(at, at + SURROUNDINGS);
  const space = cut.lastIndexOf(' ');
  return `${space < 0 ? wholeCharacters(cut) : cut.slice(0, space).trimEnd()} …`;
}

/** Without halves of characters at its ends. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}

/** What lies in a span of every list. */
function inAll(lists: readonly (readonly Span[])[]): Span[] {
  const [first = [], ...others] = lists;
  return others.reduce<readonly Span[]>(
    (kept, list) =>
      kept.flatMap((span) =>
        list
          .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
          .filter(({ start, end }) => start < end),
      ),
    first,
  ) as Span[];
}

/** The score of a claim that nothing speaks for or against (stages/4-claims/check-worth.ts). */
const PLAINLY_STATED = 0.4;

/**
 * Why a statement that one source alone makes is worth checking, or hard to check; null of other findings, and where nothing
 * speaks for either.
 */
export function worthTold(row: MatrixRow, { kind, passages }: Finding): string | null {
  if (kind !== 'only-in-one') return null;
  const [likeliest] = [...row.claims.values()]
    .flat()
    .filter((claim) => passages.some((passage) => samePassage(passage, claim)))
    .map(({ checkWorthiness }) => checkWorthiness)
    .toSorted((a, b) => b.score - a.score);
  if (likeliest === undefined || likeliest.score === PLAINLY_STATED) return null;
  const why = likeliest.reasons.map((reason) => t.point.checked[reason]).join(t.common.pause);
  return likeliest.score > PLAINLY_STATED ? t.point.worthChecking(why) : t.point.hardToCheck(why);
}

/** A line of the point's table. */
export interface PointFacts {
  readonly claim: Claim;
  readonly speaker: string | null;
  readonly relay: string | null;
  readonly addressee: string | null;
  readonly gathering: string | null;
  readonly where: string | null;
  readonly date: string | null;
  /** Each figure with what it is by, and what it measures and the period that it is for, as far as the text tells. */
  readonly quantities: readonly {
    readonly words: string;
    readonly per: string | null;
    readonly told: readonly string[];
  }[];
  /** Which of speaker, occasion and date a person corrected. */
  readonly corrected: ReadonlySet<string>;
}

/** Which correction of a point is being made, and of what. */
export type PointDialog =
  | { readonly kind: 'correct'; readonly facts: PointFacts }
  | { readonly kind: 'move'; readonly claims: readonly Claim[] }
  | { readonly kind: 'merge' };

export function pointFacts(
  row: MatrixRow,
  order: readonly string[],
  { comparison, corrected }: Pick<Reviewed, 'comparison' | 'corrected'>,
  textOf: (source: string) => string,
): PointFacts[] {
  return order
    .flatMap((source) => row.claims.get(source) ?? [])
    .map((claim) => {
      const occasion = occasionOf(claim, comparison);
      const text = textOf(claim.source);
      return {
        claim,
        speaker: claim.speaker,
        relay: claim.relay,
        addressee: claim.addressee === null ? null : text.slice(claim.addressee.start, claim.addressee.end),
        gathering: occasion?.gathering ?? null,
        where: occasion?.where ?? null,
        date: occasion?.date ?? null,
        quantities: figuresOf(claim, comparison.quantities, text),
        corrected: new Set((corrected.get(claim.id) ?? []).map(({ kind }) => kind)),
      };
    });
}

function occasionOf(claim: Claim, { occasions }: Comparison): Occasion | null {
  return occasions.find(({ id }) => id === claim.occasion) ?? null;
}

const COUNTED = new Set<Quantity['kind']>(['cardinal', 'percent', 'money', 'multiplier', 'duration']);

function figuresOf(claim: Claim, quantities: readonly Quantity[], text: string): PointFacts['quantities'] {
  const told = (span: Span | null): string | null =>
    span === null ? null : text.slice(span.start, span.end);
  return quantities
    .filter((each) => each.source === claim.source && contains(claim, each) && COUNTED.has(each.kind))
    .map((quantity) => ({
      words: text.slice(quantity.start, quantity.end),
      per: quantity.per,
      told: [told(quantity.measure), told(quantity.period)].filter((words) => words !== null),
    }));
}

/** Why wordings of two sources are tied. */
export interface PairReasons {
  /** Ids of the two sources, in the order of the case. */
  readonly sources: readonly [string, string];
  readonly reasons: readonly Reason[];
}

/** The reasons of the machine for each two sources of a point, each reason once. */
export function pointReasons(
  row: MatrixRow,
  order: readonly string[],
  alignments: ReadonlyMap<string, readonly Alignment[]>,
): PairReasons[] {
  const sourceOf = new Map([...row.claims.values()].flat().map(({ id, source }) => [id, source]));
  const pairs = new Map<string, { sources: [string, string]; reasons: Map<string, Reason> }>();
  for (const { a, b, reasons } of new Set(row.point.claims.flatMap((claim) => alignments.get(claim) ?? []))) {
    const [one, other] = [sourceOf.get(a), sourceOf.get(b)];
    if (one === undefined || other === undefined) continue;
    const sources: [string, string] =
      order.indexOf(one) <= order.indexOf(other) ? [one, other] : [other, one];
    const key = sources.join(' ');
    const pair = pairs.get(key) ?? { sources, reasons: new Map<string, Reason>() };
    for (const reason of reasons) pair.reasons.set(JSON.stringify(reason), reason);
    pairs.set(key, pair);
  }
  const place = ({ sources: [one, other] }: PairReasons): number =>
    order.indexOf(one) * order.length + order.indexOf(other);
  return [...pairs.values()]
    .map(({ sources, reasons }) => ({ sources, reasons: [...reasons.values()] }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((one, other) => place(one) - place(other));
}

/** One thing that somebody did on a point. */
export interface PointEvent {
  readonly at: string;
  readonly by: string;
  readonly what: string;
}

/** What a person said of where the work stands, or that they only ticked off checks. */
export function stateTold({ state }: PointState): string {
  return state === null ? t.verdict.checklist : t.point.stateSet(t.states[state]);
}

/** What was done on the point, the latest first. */
export function pointEvents(row: MatrixRow, reviewed: Reviewed, notes: readonly Annotation[]): PointEvent[] {
  const { work } = row;
  const decided = [...row.findings, ...row.dismissed].flatMap((finding) => {
    const decision = reviewed.decisions.get(finding.id);
    return decision === undefined
      ? []
      : [
          {
            at: decision.at,
            by: decision.by,
            what: t.point.decided(t.decisions[decision.decision], t.kinds[finding.kind]),
          },
        ];
  });
  const claims = [...row.claims.values()].flat();
  const written = notes
    .filter((note) => claims.some((claim) => claim.source === note.source && overlaps(claim, note)))
    .map(({ changedAt, author }) => ({ at: changedAt, by: author, what: t.point.wroteNote }));
  return [
    ...work.verdicts.map(({ at, reviewer, label }) => ({
      at,
      by: reviewer,
      what: t.point.verdictGiven(stepName(label)),
    })),
    ...(work.state === null ? [] : [{ at: work.state.at, by: work.state.by, what: stateTold(work.state) }]),
    ...work.corrections.map(({ at, by, kind }) => ({ at, by, what: t.corrections[kind] })),
    ...work.links.map(({ at, by, type }) => ({ at, by, what: t.point.linked(t.links[type]) })),
    ...decided,
    ...written,
  ].sort((a, b) => b.at.localeCompare(a.at));
}
