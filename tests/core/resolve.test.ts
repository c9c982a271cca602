// A person's work laid over the machine's findings: it follows its passages, and nothing is ever lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/core/analysis.ts';
import type { Anchor } from '../../src/core/model/anchor.ts';
import { NO_REVIEW, type Case } from '../../src/core/model/case.ts';
import type { Claim, Comparison, Point } from '../../src/core/model/comparison.ts';
import type { Correction } from '../../src/core/model/correction.ts';
import type { Passage } from '../../src/core/model/span.ts';
import type { Decision, PointState, Verdict } from '../../src/core/model/verdict.ts';
import { resolve } from '../../src/core/resolve.ts';

const SOURCES = [
  {
    id: 'wire',
    title: 'Wire',
    outlet: 'Harbour Wire',
    date: '2026-03-06',
    text: 'The bridge at Norwell must always stay open, mayor Ada Lind told the town council on Sunday.\n\nThe ferry carries 40 people each day. The school garden won a prize.',
  },
  {
    id: 'post',
    title: 'Post',
    outlet: 'Boat Post',
    date: '2026-03-06',
    text: 'The Norwell bridge is to be open at all times, Ada Lind told the town council on Sunday.\n\nThe ferry carries 30 people each day. Pupils planted beans behind the gym.',
  },
  {
    id: 'echo',
    title: 'Echo',
    outlet: 'Town Echo',
    date: '2026-03-07',
    text: 'Traffic over the river should never be halted, a council member said.\n\nBeans were planted by pupils behind the gym.',
  },
] as const;
const FOUND = analyse(SOURCES);
const CASE = { ...NO_REVIEW, sources: SOURCES };

function anchor({ source, start, end }: Passage): Anchor {
  const { text } = SOURCES.find(({ id }) => id === source)!;
  return { source, start, end, quote: { exact: text.slice(start, end), prefix: '', suffix: '' } };
}

/** The passage of a source that reads `words`. */
function at(source: (typeof SOURCES)[number]['id'], words: string): Anchor {
  const start = SOURCES.find(({ id }) => id === source)!.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return anchor({ source, start, end: start + words.length });
}

const MADE = { by: 'Ruiz', at: '2026-03-08T10:00:00Z' };

function correct(...corrections: (Partial<Correction> & Pick<Correction, 'kind'>)[]) {
  const made = corrections.map((each, index) => ({ id: `k${index}`, ...MADE, ...each }) as Correction);
  return resolve({ ...CASE, corrections: made }, FOUND);
}

function verdict(passages: readonly Anchor[], more: Partial<Verdict> = {}): Verdict {
  return {
    id: 'v1',
    passages: [...passages],
    label: 'Corroborated',
    number: 5,
    best: 5,
    worst: 1,
    scale: 'corroboration',
    scaleVersion: 1,
    explanation: '',
    evidence: [],
    reviewer: 'Ruiz',
    at: MADE.at,
    ...more,
  };
}

/** The point with the claim at the passage. */
function pointAt({ claims, points }: Comparison, { source, start, end }: Passage): Point {
  const claim = claims.find(
    (each) => each.source === source && each.start < end && start < each.end && each.kind === 'body',
  )!;
  return points.find((point) => point.claims.includes(claim.id))!;
}

function sourcesOf(comparison: Comparison, point: Point): string[] {
  return point.claims.map((id) => comparison.claims.find((claim) => claim.id === id)!.source);
}

const BRIDGE = at('wire', 'The bridge at Norwell must always stay open');
const BRIDGE_TOO = at('post', 'The Norwell bridge is to be open at all times');
const TRAFFIC = at('echo', 'Traffic over the river should never be halted');

describe('without corrections', () => {
  it('the comparison stays as the machine made it', () => {
    expect(resolve(CASE, FOUND).comparison).toBe(FOUND);
  });

  it('a verdict on the passages of any point is found on that point', () => {
    for (const point of FOUND.points) {
      const passages = point.claims.map((id) => anchor(FOUND.claims.find((claim) => claim.id === id)!));
      const { work, unattached } = resolve({ ...CASE, verdicts: [verdict(passages)] }, FOUND);
      expect(work.get(point.id)!.verdicts).toHaveLength(1);
      expect(work.get(point.id)!.outgrown).toBe(false);
      expect(unattached).toEqual([]);
    }
  });
});

describe('a correction', () => {
  it('ties a passage that the machine left alone, and tells the difference', () => {
    const { comparison, unattached, work } = correct({ kind: 'tie', passage: TRAFFIC, with: BRIDGE });
    const point = pointAt(comparison, BRIDGE);
    expect(unattached).toEqual([]);
    expect(new Set(sourcesOf(comparison, point))).toEqual(new Set(['wire', 'post', 'echo']));
    expect(comparison.alignments.some(({ reasons: [first] }) => first?.join() === 'tied,Ruiz')).toBe(true);
    expect(comparison.findings.some((finding) => finding.point === point.id)).toBe(true);
    expect(work.get(point.id)!.corrections.map(({ kind }) => kind)).toEqual(['tie']);
  });

  it('ties words in which the machine sees no claim at all', () => {
    const words = at('echo', 'by pupils behind');
    const blank = { ...FOUND, claims: FOUND.claims.filter(({ source }) => source !== 'echo') };
    const bare = {
      ...blank,
      points: FOUND.points
        .map((point) => ({
          ...point,
          claims: point.claims.filter((id) => blank.claims.some((c) => c.id === id)),
        }))
        .filter(({ claims }) => claims.length > 0),
      alignments: FOUND.alignments.filter(({ a, b }) =>
        [a, b].every((id) => blank.claims.some((claim) => claim.id === id)),
      ),
    };
    const tie = { id: 'k0', ...MADE, kind: 'tie' as const, passage: words, with: BRIDGE };
    const { comparison } = resolve({ ...CASE, corrections: [tie] }, bare);
    expect(sourcesOf(comparison, pointAt(comparison, BRIDGE))).toContain('echo');
  });

  it('unties what the machine tied', () => {
    const { comparison } = correct({ kind: 'untie', passage: BRIDGE_TOO, from: BRIDGE });
    expect(pointAt(FOUND, BRIDGE)).toEqual(pointAt(FOUND, BRIDGE_TOO));
    expect(pointAt(comparison, BRIDGE).id).not.toBe(pointAt(comparison, BRIDGE_TOO).id);
  });

  it('unties what is told to be at odds across two points, whichever end it is taken from', () => {
    const [ferry, ferryToo] = [at('wire', 'The ferry carries 40'), at('post', 'The ferry carries 30')];
    const { id } = pointAt(FOUND, ferry);
    const other = FOUND.claims.find(({ source, start }) => source === 'post' && start === ferryToo.start)!;
    const points = FOUND.points.map((point) =>
      point.id === id ? { ...point, claims: point.claims.filter((each) => each !== other.id) } : point,
    );
    const apart = { ...FOUND, points: [...points, { id: 'p-apart', claims: [other.id], occasion: null }] };
    const kinds = (passage: Anchor, from: Anchor): string[] => {
      const untie = { id: 'k0', ...MADE, kind: 'untie' as const, passage, from };
      return resolve({ ...CASE, corrections: [untie] }, apart).comparison.findings.map(({ kind }) => kind);
    };
    expect(apart.findings.map(({ kind }) => kind)).toContain('numbers-differ');
    expect(kinds(ferry, ferryToo)).not.toContain('numbers-differ');
    expect(kinds(ferryToo, ferry)).not.toContain('numbers-differ');
  });

  it('moves, splits and merges', () => {
    const moved = correct({ kind: 'move', passage: TRAFFIC, to: [BRIDGE, BRIDGE_TOO] }).comparison;
    expect(pointAt(moved, TRAFFIC)).toEqual(pointAt(moved, BRIDGE));
    const split = correct({ kind: 'split', passages: [BRIDGE_TOO] }).comparison;
    expect(pointAt(split, BRIDGE_TOO).claims).toHaveLength(1);
    const merged = correct({ kind: 'merge', passages: [TRAFFIC], with: [BRIDGE, BRIDGE_TOO] }).comparison;
    expect(pointAt(merged, TRAFFIC)).toEqual(pointAt(merged, BRIDGE));
  });

  it('of a speaker makes a difference of speakers show, and taking the difference away hides it', () => {
    const other = correct({ kind: 'speaker', passage: BRIDGE_TOO, speaker: 'Per Holm' });
    const kinds = (comparison: Comparison): string[] =>
      comparison.findings
        .filter(({ point }) => point === pointAt(comparison, BRIDGE).id)
        .map(({ kind }) => kind);
    expect(kinds(FOUND)).not.toContain('speaker-differs');
    expect(kinds(other.comparison)).toContain('speaker-differs');
    const claim = other.comparison.claims.find((each) => each.speaker === 'Per Holm')!;
    expect(other.corrected.get(claim.id)!.map(({ kind }) => kind)).toEqual(['speaker']);
    const back = correct(
      { kind: 'speaker', passage: BRIDGE_TOO, speaker: 'Per Holm' },
      { kind: 'speaker', passage: BRIDGE_TOO, speaker: 'Ada Lind' },
    );
    expect(kinds(back.comparison)).not.toContain('speaker-differs');
  });

  it('of a date puts the claim on an occasion of that day', () => {
    const { comparison } = correct({ kind: 'date', passage: BRIDGE_TOO, date: '2026-02-01' });
    const claim = comparison.claims.find(
      ({ source, start }) => source === 'post' && start <= BRIDGE_TOO.start,
    )!;
    expect(comparison.occasions.find(({ id }) => id === claim.occasion)?.date).toBe('2026-02-01');
  });

  it('of an occasion or of its day judges anew what was tied, and a second one back again', () => {
    const kinds = (...made: (Partial<Correction> & Pick<Correction, 'kind'>)[]): string[] => {
      const { comparison } = correct(...made);
      const { id } = pointAt(comparison, BRIDGE);
      return comparison.findings.filter(({ point }) => point === id).map(({ kind }) => kind);
    };
    const passage = BRIDGE_TOO;
    const rally = { kind: 'occasion' as const, passage, gathering: 'rally', where: 'Turin' };
    const earlier = { kind: 'date' as const, passage, date: '2025-01-12' };
    const now = { ...earlier, date: '2026-03-01' };
    expect(kinds()).not.toContain('other-occasion');
    expect(kinds(rally, earlier)).toContain('other-occasion');
    expect(kinds(earlier, now)).toEqual(kinds());
  });

  it('that says what was found leaves every tie as it was told, with its reasons', () => {
    const tied = FOUND.claims.filter(({ id }) => FOUND.alignments.some(({ a, b }) => a === id || b === id));
    expect(tied.some(({ speaker }) => speaker !== null)).toBe(true);
    for (const claim of tied) {
      const said = { kind: 'speaker' as const, passage: anchor(claim), speaker: claim.speaker };
      expect(correct(said).comparison.alignments).toEqual(FOUND.alignments);
    }
  });

  it('whose source is gone is listed, and the rest of the work stays', () => {
    const tie = { id: 'k0', ...MADE, kind: 'tie' as const, passage: TRAFFIC, with: BRIDGE };
    const sources = SOURCES.filter(({ id }) => id !== 'echo');
    const found = analyse(sources);
    const { unattached } = resolve({ ...CASE, sources, corrections: [tie] }, found);
    expect(unattached).toEqual([{ type: 'correction', record: tie }]);
  });
});

describe('verdicts', () => {
  it('fall off a point that fell apart evenly, and are listed', () => {
    const given = verdict([BRIDGE, BRIDGE_TOO]);
    const untie: Correction = { id: 'k0', ...MADE, kind: 'untie', passage: BRIDGE_TOO, from: BRIDGE };
    const { unattached } = resolve({ ...CASE, verdicts: [given], corrections: [untie] }, FOUND);
    expect(unattached).toEqual([{ type: 'verdict', record: given }]);
  });

  it('say when their point has grown since', () => {
    const given = verdict([BRIDGE, BRIDGE_TOO]);
    const tie: Correction = { id: 'k0', ...MADE, kind: 'tie', passage: TRAFFIC, with: BRIDGE };
    const { comparison, work } = resolve({ ...CASE, verdicts: [given], corrections: [tie] }, FOUND);
    expect(work.get(pointAt(comparison, BRIDGE).id)).toMatchObject({ outgrown: true });
  });

  it('on a text that reads differently now are listed, never moved to a lookalike', () => {
    const lost = {
      ...BRIDGE,
      quote: { ...BRIDGE.quote, exact: 'The bridge at Norwell must always stay shut' },
    };
    const given = verdict([lost]);
    expect(resolve({ ...CASE, verdicts: [given] }, FOUND).unattached).toHaveLength(1);
  });
});

describe('a decision on a finding', () => {
  it('follows the finding by its passages and kind', () => {
    const finding = FOUND.findings.find(({ kind }) => kind === 'numbers-differ')!;
    const decision = {
      id: 'd1',
      ...MADE,
      kind: finding.kind,
      passages: finding.passages.map(anchor),
      decision: 'dismissed' as const,
    };
    const { decisions, unattached } = resolve({ ...CASE, decisions: [decision] }, FOUND);
    expect([...decisions.keys()]).toEqual([finding.id]);
    expect(unattached).toEqual([]);
    const gone = { ...FOUND, findings: FOUND.findings.filter(({ id }) => id !== finding.id) };
    expect(resolve({ ...CASE, decisions: [decision] }, gone).unattached).toHaveLength(1);
  });

  it('stays where what was called the same claim is now called the same matter', () => {
    const finding = FOUND.findings.find(({ kind }) => kind === 'numbers-differ')!;
    const renamed = { ...finding, id: 'p0-same-matter', kind: 'same-matter' as const };
    const decision = {
      id: 'd1',
      ...MADE,
      kind: 'same-claim' as const,
      passages: finding.passages.map(anchor),
      decision: 'dismissed' as const,
    };
    const now = { ...FOUND, findings: [renamed] };
    expect([...resolve({ ...CASE, decisions: [decision] }, now).decisions.keys()]).toEqual([
      'p0-same-matter',
    ]);
  });
});

/** The claims of the example, grouped in a way of chance. */
const regrouped = fc
  .array(fc.nat(5), { minLength: FOUND.claims.length, maxLength: FOUND.claims.length })
  .map((groups): Comparison => {
    const points = new Map<number, Claim[]>();
    FOUND.claims.forEach((claim, index) => {
      points.set(groups[index]!, [...(points.get(groups[index]!) ?? []), claim]);
    });
    return {
      ...FOUND,
      // Findings belong to the points as the machine grouped them.
      findings: [],
      points: [...points].map(([id, claims]) => ({
        id: `q${id}`,
        claims: claims.map((claim) => claim.id),
        occasion: null,
      })),
    };
  });

const someClaims = fc.subarray([...FOUND.claims], { minLength: 1, maxLength: 4 });
const someCorrections = fc.array(
  fc.oneof(
    fc
      .tuple(someClaims, someClaims)
      .map(([a, b]) => ({ kind: 'tie', passage: anchor(a[0]!), with: anchor(b[0]!) })),
    fc
      .tuple(someClaims, someClaims)
      .map(([a, b]) => ({ kind: 'untie', passage: anchor(a[0]!), from: anchor(b[0]!) })),
    fc
      .tuple(someClaims, someClaims)
      .map(([a, b]) => ({ kind: 'move', passage: anchor(a[0]!), to: b.map(anchor) })),
    someClaims.map((a) => ({ kind: 'split', passages: a.map(anchor) })),
    fc
      .tuple(someClaims, someClaims)
      .map(([a, b]) => ({ kind: 'merge', passages: a.map(anchor), with: b.map(anchor) })),
  ),
  { maxLength: 6 },
);

describe('whatever the machine groups and the person corrects', () => {
  it('every record is on exactly one point or listed', () => {
    fc.assert(
      fc.property(regrouped, someClaims, someCorrections, (comparison, judged, drafts) => {
        const corrections = drafts.map(
          (draft, index) => ({ id: `k${index}`, ...MADE, ...draft }) as Correction,
        );
        const given = verdict(judged.map(anchor));
        const { work, unattached } = resolve({ ...CASE, verdicts: [given], corrections }, comparison);
        const attached = [...work.values()].filter(({ verdicts }) => verdicts.length > 0).length;
        const listed = unattached.filter(({ type }) => type === 'verdict').length;
        expect(attached + listed).toBe(1);
      }),
    );
  });

  it('every claim is in exactly one point, and no point is empty', () => {
    fc.assert(
      fc.property(regrouped, someCorrections, (comparison, drafts) => {
        const corrections = drafts.map(
          (draft, index) => ({ id: `k${index}`, ...MADE, ...draft }) as Correction,
        );
        const { comparison: result } = resolve({ ...CASE, corrections }, comparison);
        const held = result.points.flatMap(({ claims }) => claims);
        expect([...held].sort()).toEqual(result.claims.map(({ id }) => id).sort());
        expect(result.points.every(({ claims }) => claims.length > 0)).toBe(true);
        expect(new Set(result.points.map(({ id }) => id)).size).toBe(result.points.length);
        for (const finding of result.findings) {
          expect(result.points.some(({ id }) => id === finding.point)).toBe(true);
        }
      }),
    );
  });
});

describe('where the work on a point stands', () => {
  const passages = [BRIDGE, BRIDGE_TOO];
  const LATER = '2026-03-09T10:00:00Z';
  const said = (state: PointState['state'], at: string): PointState => ({
    id: 't0',
    passages,
    state,
    checks: [],
    by: 'Ruiz',
    at,
  });
  const standing = (work: Partial<Case>): string => {
    const { comparison, work: done } = resolve({ ...CASE, ...work }, FOUND);
    return done.get(pointAt(comparison, BRIDGE).id)!.standing;
  };
  const verdicts = [verdict(passages)];
  const tie: Correction = { id: 'k0', ...MADE, kind: 'tie', passage: TRAFFIC, with: BRIDGE };

  /** The same decision on every finding of the point. */
  const onFindings = (decision: Decision['decision']): Decision[] =>
    FOUND.findings
      .filter(({ point }) => point === pointAt(FOUND, BRIDGE).id)
      .map(({ kind, passages: found }, index) => ({
        id: `d${index}`,
        ...MADE,
        kind,
        passages: found.map(anchor),
        decision,
      }));

  it('is open until somebody does something', () => {
    expect(standing({})).toBe('open');
  });

  it('is begun by a decision on a finding, and by a correction', () => {
    const [decision] = onFindings('confirmed');
    expect(standing({ decisions: [decision!] })).toBe('in-review');
    expect(standing({ corrections: [tie] })).toBe('in-review');
  });

  it('is done when every finding was dismissed, but not when they were confirmed: that asks for a verdict', () => {
    expect(standing({ decisions: onFindings('dismissed') })).toBe('done');
    expect(standing({ decisions: onFindings('confirmed') })).toBe('in-review');
  });

  it('is done with a verdict, whatever was said before it', () => {
    expect(standing({ verdicts })).toBe('done');
    expect(standing({ verdicts, states: [said('in-review', '2026-03-07T10:00:00Z')] })).toBe('done');
  });

  it('is what a person says after the verdict', () => {
    expect(standing({ verdicts, states: [said('in-review', LATER)] })).toBe('in-review');
    expect(standing({ verdicts, states: [said('open', LATER)] })).toBe('open');
  });

  it('is not said by who ticks off checks: that begins the work, and changes nothing of a verdict', () => {
    const ticked = { ...said(null, LATER), checks: ['interests'] } satisfies PointState;
    expect(standing({ states: [ticked] })).toBe('in-review');
    expect(standing({ states: [{ ...ticked, checks: [] }] })).toBe('open');
    expect(standing({ verdicts, states: [ticked] })).toBe('done');
    expect(standing({ verdicts, states: [ticked], corrections: [tie] })).toBe('in-review');
  });

  it('is to be looked at again when wordings join after the verdict', () => {
    expect(standing({ verdicts, corrections: [tie] })).toBe('in-review');
  });
});
