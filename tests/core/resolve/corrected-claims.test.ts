// What a person puts right of a claim is taken by the next comparison: pairs, points and findings rest on it.
import { describe, expect, it } from 'vitest';
import { analyse, AnalysisMemory } from '../../../src/core/analysis.ts';
import type { Case } from '../../../src/core/model/case.ts';
import type { Claim, Comparison } from '../../../src/core/model/comparison.ts';
import type { Correction } from '../../../src/core/model/correction.ts';
import { resolve } from '../../../src/core/resolve.ts';
import { asCompared } from '../../../src/core/resolve/corrected-claims.ts';
import { exampleCase, source } from '../export/example.ts';

const FORUM = source({
  id: 'forum',
  text: 'At a forum in Dorn, Ann Lee said the dam was safe. She said fishing must stop in May. Water will be free, Lee said.',
});
const RALLY = source({
  id: 'rally',
  text: 'Ann Lee told a rally in Kelso that the dam was secure. She said boats had to stay in port in spring. Nobody will pay for water, Lee said.',
});
const BARE: Case = exampleCase({ sources: [FORUM, RALLY] });
const found = analyse(BARE.sources);

/** A correction of each claim of the rally. */
function correcting(what: { kind: 'speaker'; speaker: string } | { kind: 'occasion'; where: string }): Case {
  const corrections = found.claims
    .filter((claim) => claim.source === RALLY.id)
    .map(({ start, end }, at): Correction => {
      const quote = { exact: RALLY.text.slice(start, end), prefix: '', suffix: '' };
      const passage = { source: RALLY.id, start, end, quote };
      const made = { id: `c${String(at)}`, by: 'Ana', at: '2026-03-07T10:00:00Z', passage };
      return what.kind === 'speaker' ? { ...made, ...what } : { ...made, ...what, gathering: 'forum' };
    });
  return { ...BARE, corrections };
}

const together = ({ points, claims }: Comparison): number => {
  const of = new Map(claims.map((claim) => [claim.id, claim.source]));
  return points.filter((point) => new Set(point.claims.map((id) => of.get(id))).size > 1).length;
};

describe('an occasion that a person corrects', () => {
  const subject = correcting({ kind: 'occasion', where: 'Dorn' });

  it('ties what two sources tell of one gathering, in points that were not there', () => {
    expect(together(found)).toBe(0);
    const again = analyse(asCompared(subject));
    expect(together(again)).toBe(3);
    expect(new Set(again.claims.map(({ occasion }) => occasion)).size).toBe(1);
  });

  it('is laid over the comparison that knows of it without telling anything anew', () => {
    const again = analyse(asCompared(subject));
    const { comparison, corrected, unattached } = resolve(subject, again);
    expect(comparison.alignments).toEqual(again.alignments);
    expect(comparison.findings).toEqual(again.findings);
    expect([corrected.size, unattached.length]).toEqual([3, 0]);
  });

  it('gives with what was kept the same as without, and is gone when it is taken back', () => {
    const memory = new AnalysisMemory();
    const speaks = correcting({ kind: 'speaker', speaker: 'Rosa Diaz' });
    for (const each of [BARE, subject, speaks, BARE])
      expect(analyse(asCompared(each), { memory })).toEqual(analyse(asCompared(each)));
    expect(asCompared(BARE)).toBe(BARE.sources);
  });
});

describe('a day to which a person puts a claim', () => {
  const sources = [
    source({
      id: 'two',
      text: 'Paul Orlen said on Monday that the port would close. Ann Lee said on Friday in Dorn that the dam would hold.',
    }),
    source({ id: 'one', text: 'Ann Lee said on Monday that the dam would not hold.' }),
  ].map((each) => ({ ...each, date: '2026-03-09' }));
  const of = ({ claims }: Comparison, id: string, speaker: string): Claim =>
    claims.find((each) => each.source === id && each.speaker === speaker)!;

  it('is that on which the same person spoke, and not another', () => {
    const { start, end } = of(analyse(sources), 'two', 'Ann Lee');
    const quote = { exact: sources[0]!.text.slice(start, end), prefix: '', suffix: '' };
    const made = { by: 'Ana', at: '2026-03-10T10:00:00Z', passage: { source: 'two', start, end, quote } };
    const corrections: Correction[] = [
      { ...made, id: 'c0', kind: 'occasion', where: null, gathering: null },
      { ...made, id: 'c1', kind: 'date', date: '2026-03-09' },
    ];
    const comparison = analyse(asCompared({ sources, corrections }));
    const { occasion } = of(comparison, 'two', 'Ann Lee');
    expect(occasion).toBe(of(comparison, 'one', 'Ann Lee').occasion);
    expect(occasion).not.toBe(of(comparison, 'two', 'Paul Orlen').occasion);
  });
});
