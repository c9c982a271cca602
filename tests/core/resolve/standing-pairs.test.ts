// A tie whose claims are judged again, since a person corrected one of them, is judged by what it was judged by before.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyse, AnalysisMemory } from '../../../src/core/analysis.ts';
import type { Alignment } from '../../../src/core/model/comparison.ts';
import { standingPair } from '../../../src/core/resolve/judged-again.ts';
import { judgeAgain } from '../../../src/core/stages/8-differences.ts';
import type { Surroundings } from '../../../src/core/stages/8-differences/surroundings.ts';

/** Keeps what is known around the claims of a case. */
class Watched extends AnalysisMemory {
  around: Surroundings | null = null;

  override tie(...[pair, around]: Parameters<AnalysisMemory['tie']>): Alignment | null {
    this.around = around;
    return super.tie(pair, around);
  }
}

const FOLDER = new URL('../../eval/contested/', import.meta.url);

it.each(readdirSync(FOLDER))(
  'tells of every tie of the labelled case %s what was told, where nothing was corrected',
  (name) => {
    const { sources } = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as {
      sources: Parameters<typeof analyse>[0];
    };
    const memory = new Watched();
    const { alignments, claims } = analyse(sources, { memory });
    const texts = new Map(sources.map(({ id, text }) => [id, text]));
    const known = new Map(claims.map((claim) => [claim.id, claim]));
    expect(alignments.length).toBeGreaterThan(5);
    for (const before of alignments) {
      const pair = standingPair(known.get(before.a)!, known.get(before.b)!, before, texts);
      const { relation, differences } = judgeAgain(pair, before, memory.around!);
      expect({ relation, differences }).toEqual({
        relation: before.relation,
        differences: before.differences,
      });
    }
  },
);
