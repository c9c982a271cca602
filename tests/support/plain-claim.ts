// A claim of which nothing is known but where it stands.
import type { Claim } from '../../src/core/model/comparison.ts';
import type { Passage } from '../../src/core/model/span.ts';

/** A plain statement of a text's body, said by nobody, with what a test says of it beside. */
export function plainClaim(
  { source, start, end }: Passage,
  fields: Partial<Claim> & Pick<Claim, 'id' | 'sentence'>,
): Claim {
  return {
    source,
    start,
    end,
    kind: 'body',
    speech: 'none',
    speaker: null,
    speakerHere: null,
    relay: null,
    attribution: null,
    addressee: null,
    occasion: null,
    polarity: 'positive',
    modality: 'stated',
    hedges: [],
    checkWorthiness: { score: 0.5, reasons: [] },
    ...fields,
  };
}
