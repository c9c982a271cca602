// A newer version takes the place of a known article: where each passage of a person's work stands in
// the new text, and the change that carries the work over. Pure.
import type { Results } from '../../core/contract/contract.ts';
import type { Anchor } from '../../core/model/anchor.ts';
import type { Case } from '../../core/model/case.ts';
import type { Change, Edit, ListEdit } from '../../core/model/change.ts';
import { Problem, say } from '../../core/model/problem.ts';
import { shortName, type MetadataField, type Source } from '../../core/model/source.ts';
import type { Span } from '../../core/model/span.ts';
import { reanchorIn, type Reanchored } from '../../core/text/anchor.ts';
import { findSource, quoteOf } from '../changes.ts';

/** The lists whose records name passages. */
const LISTS = ['annotations', 'verdicts', 'states', 'decisions', 'links', 'corrections'] as const;

/** What a person says about one passage of the older version: where it stands now, or null for nowhere. */
export interface Placement extends Span {
  readonly to: Span | null;
}

/**
 * What adopting `newerId` in place of `sourceId` would do. Changes nothing.
 * @throws Problem `not-found`; `bad-input` when both are one source
 */
export function compareVersions(
  subject: Case,
  sourceId: string,
  newerId: string,
): Results['compareVersions'] {
  const [, newer] = bothOf(subject, sourceId, newerId);
  const find = reanchorIn(newer.text);
  const places = new Map<string, Results['compareVersions']['places'][number]>();
  for (const list of LISTS) {
    for (const record of subject[list]) {
      for (const anchor of anchorsOn(record, sourceId)) {
        const key = keyOf(anchor);
        const { start, end, quote } = anchor;
        const known = places.get(key) ?? {
          start,
          end,
          words: quote.exact,
          ...placeOf(find(anchor.quote), newer.text),
          of: [],
        };
        if (known.of.some(({ id }) => id === record.id)) continue;
        places.set(key, { ...known, of: [...known.of, { list, id: record.id }] });
      }
    }
  }
  return { places: [...places.values()].sort((a, b) => a.start - b.start || a.end - b.end) };
}

/**
 * Puts the newer version's text in place of the older one's. The source keeps its id, its role and its place; what
 * the newer version states about itself counts, what it does not state stays. Passages go where they were found for
 * sure, or where the person says. The others keep their words and their old place, so that they are listed as having
 * lost it, and nothing of the person's work is gone. The newer one's own work comes along.
 * @param at ISO 8601 with zone
 * @throws Problem `not-found`; `bad-input` when both are one source, or a place does not fit the new text
 */
export function adoptVersion(
  subject: Case,
  wish: { readonly sourceId: string; readonly newerId: string; readonly places: readonly Placement[] },
  at: string,
): Change {
  const { sourceId, newerId } = wish;
  const [older, newer] = bothOf(subject, sourceId, newerId);
  const said = new Map(wish.places.map((place) => [keyOf(place), place.to]));
  const found = new Map<string, Anchor>();
  const find = reanchorIn(newer.text);
  const move = (anchor: Anchor): Anchor => {
    if (anchor.source === newerId) return { ...anchor, source: sourceId };
    if (anchor.source !== sourceId) return anchor;
    const key = `${keyOf(anchor)} ${anchor.quote.exact}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const person = said.get(keyOf(anchor));
    const place = person === undefined ? surePlace(find(anchor.quote)) : person;
    const moved = place === null ? anchor : { source: sourceId, ...place, quote: quoteOf(newer.text, place) };
    found.set(key, moved);
    return moved;
  };
  const edits: Edit[] = LISTS.flatMap((list) =>
    subject[list].flatMap((record, index): Edit[] => {
      const after = withAnchors(record, move, { from: newerId, to: sourceId });
      if (JSON.stringify(after) === JSON.stringify(record)) return [];
      return [{ list, index, before: record, after } as ListEdit];
    }),
  );
  if (subject.about.base === newerId)
    edits.push({ list: 'about', before: subject.about, after: { ...subject.about, base: sourceId } });
  const index = subject.sources.indexOf(older);
  const newerIndex = subject.sources.indexOf(newer);
  return {
    name: ['adoptVersion', shortName(older)],
    edits: [
      ...edits,
      { list: 'sources', index, before: older, after: merged(older, newer, at) },
      { list: 'sources', index: newerIndex, before: newer, after: null },
    ],
  };
}

function bothOf(subject: Case, sourceId: string, newerId: string): readonly [Source, Source] {
  if (sourceId === newerId)
    throw new Problem('bad-input', say`A source is no version of itself. Choose the other version.`);
  return [findSource(subject, sourceId)[1], findSource(subject, newerId)[1]];
}

function placeOf(
  { state, span, candidates }: Reanchored,
  text: string,
): Pick<Results['compareVersions']['places'][number], 'state' | 'to' | 'candidates'> {
  return {
    state: state === 'sure' ? 'found' : state,
    to: state === 'sure' ? span : null,
    candidates: candidates.map(({ span: { start, end }, score }) => ({
      start,
      end,
      words: text.slice(start, end),
      score,
    })),
  };
}

function surePlace({ state, span }: Reanchored): Span | null {
  return state === 'sure' ? span : null;
}

/** The source after the adoption. */
function merged(older: Source, newer: Source, at: string): Source {
  const isGuess = (field: MetadataField): boolean =>
    newer.evidence.some(
      (one) => one.field === field && one.confidence === 'guessed' && one.value === newer[field],
    );
  const keepsOld = (field: MetadataField): boolean =>
    older[field] !== null && (newer[field] === null || isGuess(field));
  const pick = <F extends MetadataField>(field: F): Source[F] => (keepsOld(field) ? older : newer)[field];
  const { sha256, file, date, importedAt, importer } = older;
  return {
    ...newer,
    id: older.id,
    role: older.role,
    title: pick('title'),
    outlet: pick('outlet'),
    author: pick('author'),
    date: pick('date'),
    dateSource: (keepsOld('date') ? older : newer).dateSource,
    url: pick('url'),
    language: pick('language'),
    evidence: [
      ...newer.evidence.filter(({ field }) => !keepsOld(field)),
      ...older.evidence
        .filter(({ field }) => keepsOld(field))
        .map((one) => ({
          ...one,
          how: ['earlier', ...(typeof one.how === 'string' ? [one.how] : one.how)],
          start: null,
          end: null,
        })),
    ],
    earlier: [
      ...older.earlier,
      ...newer.earlier,
      { sha256, file, date, importedAt, importer, replacedAt: at },
    ],
  };
}

function anchorsOn(value: unknown, sourceId: string): Anchor[] {
  if (Array.isArray(value)) return value.flatMap((one) => anchorsOn(one, sourceId));
  if (typeof value !== 'object' || value === null) return [];
  if (isAnchor(value)) return value.source === sourceId ? [value] : [];
  return Object.values(value).flatMap((one) => anchorsOn(one, sourceId));
}

/** The record with each anchor moved; an annotation is an anchor itself, with more to it. */
function withAnchors(
  value: unknown,
  move: (anchor: Anchor) => Anchor,
  source: { readonly from: string; readonly to: string },
): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => withAnchors(one, move, source));
  if (typeof value !== 'object' || value === null) return value;
  if (isAnchor(value)) {
    const { start, end, quote, source: on } = move(value);
    return { ...value, source: on, start, end, quote };
  }
  const entries = Object.entries(value).map(([key, one]): [string, unknown] =>
    // "Says nothing on this": the one place where a record names a source without a passage.
    key === 'source' && one === source.from ? [key, source.to] : [key, withAnchors(one, move, source)],
  );
  return Object.fromEntries(entries);
}

function isAnchor(value: object): value is Anchor {
  return 'quote' in value && 'source' in value && 'start' in value;
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`;
