// The candidates for a passage by the source they stand in, as the Partners panel lists them. Pure.
import type { Partner } from '../../core/contract/contract.ts';
import type { Passage } from '../../core/model/span.ts';
import type { Source } from '../../core/model/source.ts';

/** Who tied a candidate to the passage; null when nobody did. A person's word stands over the machine's. */
export type TiedBy = 'person' | 'machine' | null;

export interface PartnerGroup {
  readonly source: string;
  readonly name: string;
  /** The best first. */
  readonly candidates: readonly (Partner & { readonly words: string; readonly tied: TiedBy })[];
  /** A person has said that the source says nothing on it. */
  readonly absent: boolean;
}

/** One group for every source but that of the passage: first the one that says the likeliest, then as in the case. */
export function partnerGroups(
  of: Passage,
  sources: readonly Source[],
  nameOf: (source: Source) => string,
  found: readonly Partner[],
  tiedBy: (candidate: Partner) => TiedBy,
  isAbsent: (source: string) => boolean,
): PartnerGroup[] {
  const best = (source: Source): number =>
    Math.max(0, ...found.filter((each) => each.source === source.id).map(({ score }) => score));
  return sources
    .filter(({ id }) => id !== of.source)
    .sort((one, other) => best(other) - best(one))
    .map((source) => ({
      source: source.id,
      name: nameOf(source),
      absent: isAbsent(source.id),
      candidates: found
        .filter((candidate) => candidate.source === source.id)
        .map((candidate) => ({
          ...candidate,
          words: source.text.slice(candidate.start, candidate.end),
          tied: tiedBy(candidate),
        })),
    }));
}
