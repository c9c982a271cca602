// Points with a person's verdict as schema.org ClaimReview, one for each. A point without a verdict is never written.
// A review that was not published has no address: without one, each is a draft, and says so.
import { TOLD_ELSEWHERE } from '../elsewhere.ts';
import type { Claim } from '../model/comparison.ts';
import { tellersIn, type Tellers } from '../model/tellers.ts';
import { slice } from '../model/span.ts';
import type { Verdict } from '../model/verdict.ts';
import { Places, type PlacedSource } from './places.ts';
import type { Exported } from './scope.ts';
import { shorten } from '../text/shorten.ts';

/** Search engines and aggregators ask for a short claim, and cut longer ones. */
const MAX_CLAIM = 75;

type JsonObject = Readonly<Record<string, unknown>>;

/** Where the reviews are published, and by whom. */
export interface Publication {
  /** Address of the page, http or https. */
  readonly url: string;
  readonly publisher: string | null;
}

/**
 * A JSON-LD graph of the reviews, ending in one line end; an empty one when nobody has given a verdict.
 * @param publication null as long as they are drafts
 */
export function exportClaimReviews(
  { subject, reviewed, elsewhere }: Exported,
  publication: Publication | null = null,
): string {
  const places = new Places(subject);
  const claims = new Map((reviewed?.comparison.claims ?? []).map((claim) => [claim.id, claim]));
  const tellersOf = reviewed === null ? null : tellersIn(reviewed);
  const reviews = (reviewed?.comparison.points ?? []).flatMap((point): JsonObject[] => {
    const verdict = reviewed?.work.get(point.id)?.verdicts[0];
    if (verdict === undefined || tellersOf === null) return [];
    const wordings = point.claims.flatMap((id) => claims.get(id) ?? []);
    // Who says the same in another point makes the claim too, and may have been the first.
    const others = (elsewhere.get(point.id) ?? []).filter(({ kind }) => TOLD_ELSEWHERE.has(kind));
    const told = [...wordings, ...others.map(({ claim }) => claim)];
    return [review(verdict, wordings, tellersOf(told), subject.about.base, places, publication)];
  });
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': reviews }, null, 2)}\n`;
}

function review(
  verdict: Verdict,
  wordings: readonly Claim[],
  { sources, copies }: Tellers,
  base: string | null,
  places: Places,
  publication: Publication | null,
): JsonObject {
  // The claim in the words of the base where it has some, else of the first source.
  const claim = wordings.find(({ source }) => source === base) ?? wordings[0];
  const text = claim === undefined ? '' : slice(places.source(claim.source)?.source.text ?? '', claim);
  const appearances = sources.flatMap((source) => places.source(source) ?? []).sort(byDate);
  // Which was first is known only where every one has its day.
  const first = appearances.every(({ source }) => source.date !== null) ? appearances[0] : undefined;
  return {
    '@type': 'ClaimReview',
    identifier: `urn:crossread:verdict:${verdict.id}`,
    ...(publication === null
      ? { creativeWorkStatus: 'Draft' }
      : {
          url: publication.url,
          ...(publication.publisher === null
            ? {}
            : { publisher: { '@type': 'Organization', name: publication.publisher } }),
        }),
    claimReviewed: shorten(text, MAX_CLAIM),
    author: { '@type': 'Person', name: verdict.reviewer },
    ...dated('datePublished', verdict.at.slice(0, 10)),
    reviewRating: {
      '@type': 'Rating',
      alternateName: verdict.label,
      ...(verdict.number === null || verdict.best === null || verdict.worst === null
        ? {}
        : { ratingValue: verdict.number, bestRating: verdict.best, worstRating: verdict.worst }),
      ...(verdict.explanation === '' ? {} : { ratingExplanation: verdict.explanation }),
    },
    itemReviewed: {
      '@type': 'Claim',
      text,
      ...(claim === undefined || claim.speaker === null
        ? {}
        : { author: { '@type': 'Person', name: claim.speaker } }),
      ...dated('datePublished', first?.source.date ?? null),
      ...(first === undefined ? {} : { firstAppearance: appearance(first) }),
      appearance: appearances.map((placed) => ({
        ...appearance(placed),
        ...sameText(placed, copies, places),
      })),
    },
  };
}

function appearance({ source }: PlacedSource): JsonObject {
  return {
    '@type': 'CreativeWork',
    headline: source.title,
    ...(source.url !== null && /^https?:/i.test(source.url) ? { url: source.url } : {}),
    ...(source.outlet === null ? {} : { publisher: { '@type': 'Organization', name: source.outlet } }),
    ...(source.author === null ? {} : { author: { '@type': 'Person', name: source.author } }),
    ...dated('datePublished', source.date),
    identifier: source.sha256,
  };
}

/** Says of a source whose text others have too that they are one report. */
function sameText({ source }: PlacedSource, copies: Tellers['copies'], places: Places): JsonObject {
  const group = copies.find((each) => each.includes(source.id)) ?? [];
  const others = group.filter((id) => id !== source.id).flatMap((id) => places.source(id)?.name ?? []);
  return others.length === 0
    ? {}
    : { description: `The same text as ${others.join(', ')}: it counts as one report.` };
}

/** The earliest first; sources without a date come last. */
function byDate(a: PlacedSource, b: PlacedSource): number {
  return (a.source.date ?? '9999').localeCompare(b.source.date ?? '9999') || a.number - b.number;
}

function dated(name: string, day: string | null): JsonObject {
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { [name]: day } : {};
}
