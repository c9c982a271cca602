// Small cases for the tests of the later stages: sources and claims by their words, offsets worked out here.
import { plainClaim } from '../../support/plain-claim.ts';
import type { Claim, Quantity, ScoredPair } from '../../../src/core/model/comparison.ts';

export class Example {
  readonly texts = new Map<string, string>();
  readonly claims: Claim[] = [];
  readonly quantities: Quantity[] = [];

  /** Adds a source of one sentence a line; each line becomes a claim. */
  source(id: string, lines: readonly (string | (Partial<Claim> & { readonly says: string }))[]): this {
    let text = this.texts.get(id) ?? '';
    lines.forEach((line, at) => {
      const { says, ...fields } = typeof line === 'string' ? { says: line } : line;
      const start = text.length;
      text += `${says}\n`;
      this.claims.push(
        plainClaim(
          { source: id, start, end: start + says.length },
          { id: `${id}:c${at}`, sentence: `${id}:s${at}`, ...fields },
        ),
      );
    });
    this.texts.set(id, text);
    return this;
  }

  /** Adds a quantity at the first place of its words in a source. */
  quantity(
    source: string,
    words: string,
    kind: Quantity['kind'],
    value: Quantity['value'],
    more: Partial<Quantity> = {},
  ): this {
    const start = this.texts.get(source)!.indexOf(words);
    if (start < 0) throw new Error(`“${words}” does not stand in ${source}`);
    this.quantities.push({
      source,
      start,
      end: start + words.length,
      kind,
      value,
      unit: null,
      modifier: null,
      measure: null,
      per: null,
      period: null,
      ...more,
    });
    return this;
  }

  /** Makes each figure one for the period that its source tells. */
  inPeriods(): this {
    const periods = new Map(
      this.quantities.flatMap(({ source, kind, start, end, value }) =>
        kind === 'daterange' ? [[source, { start, end, value: String(value) }]] : [],
      ),
    );
    for (const [at, quantity] of this.quantities.entries())
      if (quantity.kind !== 'daterange')
        this.quantities[at] = { ...quantity, period: periods.get(quantity.source) ?? null };
    return this;
  }

  claim(id: string): Claim {
    return this.claims.find((claim) => claim.id === id)!;
  }

  words(id: string): string {
    const { source, start, end } = this.claim(id);
    return this.texts.get(source)!.slice(start, end);
  }

  pair(a: string, b: string, more: Partial<ScoredPair> = {}): ScoredPair {
    return {
      a: this.claim(a),
      b: this.claim(b),
      score: 0.92,
      best: false,
      containment: 0.7,
      overlap: 0.5,
      alike: null,
      shared: [],
      equivalents: [],
      ...more,
    };
  }
}
