// What a comparison shows: marks by what is in view, the smallest claim under the pointer, selections.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis.ts';
import { tieTeller } from '../../../src/core/resolve/judged-again.ts';
import { ComparisonIndex } from '../../../src/renderer/reading/comparison-index.ts';
import { broughtTogether, fillPanes } from '../../../src/renderer/reading/pane-choice.ts';
import { excerptsOf, runsOf, wordingsOf } from '../../../src/renderer/reading/wordings.ts';
import { reports } from '../../bench/reports.ts';
import { ACROSS, COMPARISON, passage, SOURCES } from '../fixture.ts';

const index = new ComparisonIndex(COMPARISON);
const textOf = (id: string): string | null => SOURCES.find((source) => source.id === id)?.text ?? null;
const finding = (kind: string): string => COMPARISON.findings.find((each) => each.kind === kind)!.id;
const wordsOf = ({ source, start, end }: { source: string; start: number; end: number }): string =>
  textOf(source)!.slice(start, end);

describe('marks', () => {
  it('are only for claims that have a counterpart in view', () => {
    const kinds = (inView: string[]): string[] => index.marks('gazette', inView).map(({ kind }) => kind);
    expect(kinds(['gazette', 'courier'])).toEqual([
      'worded-differently',
      'numbers-differ',
      'dates-differ',
      'same-claim',
    ]);
    expect(kinds(['gazette', 'evening'])).toEqual(['other-occasion']);
    expect(kinds(['gazette'])).toEqual([]);
  });

  it('carry the kind that most needs a look', () => {
    const all = index.marks('gazette', ['gazette', 'courier', 'evening']);
    expect(all[0]?.kind).toBe('worded-differently');
  });
});

describe('the ties of two sources', () => {
  it('are the same from both sides, mirrored', () => {
    const mirrored = index.ties('courier', 'gazette').map(({ left, right, kind }) => ({
      left: right,
      right: left,
      kind,
    }));
    expect(index.ties('gazette', 'courier')).toEqual(mirrored);
    expect(index.countTies('gazette', 'courier')).toBe(mirrored.length);
  });
});

describe('the ties of two sources of a large case', () => {
  it('are told for every point that both have, though few pairs were scored', () => {
    const made = reports(22);
    const comparison = analyse(made);
    const scored = new ComparisonIndex(comparison);
    const large = new ComparisonIndex(comparison, tieTeller({ sources: made }, comparison));
    const one = 's0';
    const other = made
      .map(({ id }) => id)
      .findLast((id) => large.countTies(one, id) > scored.countTies(one, id))!;
    const source = new Map(comparison.claims.map((claim) => [claim.id, claim.source]));
    const shared = comparison.points.filter(({ claims }) =>
      [one, other].every((each) => claims.some((claim) => source.get(claim) === each)),
    );
    const counted = large.countTies(one, other);
    const ties = large.ties(one, other);
    expect(ties.length).toBe(counted);
    expect(ties.length).toBeGreaterThanOrEqual(shared.length);
    expect(large.marks(one, [one, other]).length).toBe(new Set(ties.map(({ left }) => left.id)).size);
    expect(large.ties(other, one)).toHaveLength(ties.length);
  });
});

describe('a place in the text', () => {
  it('belongs to the smallest claim around it', () => {
    const { start } = passage('gazette', 'two winters');
    const selected = index.selectClaim(index.claimAt('gazette', start)!);
    expect(selected?.passages.map(wordsOf)).toContain('after two winters of work along the quay');
  });

  it('belongs to nothing between the claims', () => {
    expect(index.claimAt('gazette', passage('gazette', 'choir began').start)).toBeNull();
  });
});

describe('a selected finding', () => {
  it('shows whole statements and keeps the words that differ as evidence', () => {
    const selected = index.selectFinding(finding('numbers-differ'))!;
    expect(selected.passages.map(wordsOf)).toEqual([
      'Some 12,000 people use the old line each day',
      'The line carries nearly 14,000 passengers a day',
    ]);
    expect(selected.evidence.map(wordsOf)).toEqual(['Some 12,000', 'nearly 14,000']);
    expect(selected.sources).toEqual(['gazette', 'courier']);
    expect(selected.reasons).toHaveLength(2);
  });

  it('shows who says a statement together with the statement', () => {
    const attribution = passage('courier', ', according to the transport office');
    const stated = passage('courier', 'The line carries nearly 14,000 passengers a day');
    const id = finding('numbers-differ');
    const claims = COMPARISON.claims.map((claim) =>
      claim.source === 'courier' && claim.start === stated.start ? { ...claim, attribution } : claim,
    );
    const findings = COMPARISON.findings.map((each) =>
      each.id === id ? { ...each, passages: [each.passages[0]!, attribution] } : each,
    );
    const said = new ComparisonIndex({ ...COMPARISON, claims, findings }).selectFinding(id)!;
    expect(wordsOf(said.passages[1]!)).toBe(
      'The line carries nearly 14,000 passengers a day, according to the transport office',
    );
    expect(said.evidence.map(wordsOf)).toContain(', according to the transport office');
  });

  it('marks the words that differ where the machine names none', () => {
    const wordings = wordingsOf(
      index.selectFinding(finding('worded-differently'))!,
      ['courier', 'gazette'],
      textOf,
    );
    expect(wordings.map(({ passage: { source } }) => source)).toEqual(['courier', 'gazette']);
    for (const wording of wordings) {
      expect(
        runsOf(wording)
          .map(({ text }) => text)
          .join(''),
      ).toBe(wording.text);
      expect(wording.marks.length).toBeGreaterThan(0);
    }
    expect(
      runsOf(wordings[1]!)
        .filter(({ mark }) => mark !== null)
        .map(({ text }) => text),
    ).toContain('backbone');
  });

  it('is listed from shortly before the words that differ', () => {
    const [first, second] = excerptsOf(index.selectFinding(finding('dates-differ'))!, 2, textOf);
    expect(first?.map(({ text }) => text).join('')).toBe('The new line will open in May 2026');
    const last = [first, second].map((runs) => runs?.findLast(({ mark }) => mark !== null));
    expect(last.map((run) => run?.text)).toEqual(['May 2026', 'September 2026']);
  });
});

describe('a finding that is told with the point of one of its claims', () => {
  const across = new ComparisonIndex(ACROSS);
  const id = finding('dates-differ');

  it('shows the whole statement of the other point, the words that differ, and why the two were tied', () => {
    const selected = across.selectFinding(id)!;
    expect(selected.passages.map(wordsOf)).toEqual([
      'The new line will open in May 2026',
      index
        .selectFinding(id)!
        .passages.filter(({ source }) => source === 'ledger')
        .map(wordsOf)[0],
    ]);
    expect(selected.evidence.map(wordsOf)).toEqual(['May 2026', 'September 2026']);
    expect(selected.reasons.length).toBeGreaterThan(0);
  });

  it('is what a click on the statement of the other point selects', () => {
    const { start } = passage('ledger', 'September 2026');
    expect(across.selectClaim(across.claimAt('ledger', start)!)?.finding?.id).toBe(id);
    expect(
      across.selectClaim(across.claimAt('gazette', passage('gazette', 'May 2026').start)!)?.finding?.id,
    ).toBe(id);
  });
});

describe('panes that nobody has chosen', () => {
  const ids = SOURCES.map(({ id }) => id);

  it('show the base and the source with most ties to it', () => {
    expect(fillPanes([], 2, ids, 'gazette', index)).toEqual(['gazette', 'courier']);
    expect(fillPanes([], 2, ids, 'evening', index)).toEqual(['evening', 'gazette']);
  });

  it('never hold more than there are, nor one twice', () => {
    expect(fillPanes(['ledger'], 9, ids, null, index).sort()).toEqual([...ids].sort());
    expect(fillPanes([], 2, [], null, index)).toEqual([]);
  });

  it('bring the sources of the first finding beside each other, so that its ribbon can be seen', () => {
    expect(broughtTogether(['a', 'b', 'c', 'd'], ['d', 'a'])).toEqual(['a', 'd', 'b', 'c']);
    expect(broughtTogether(['a', 'b', 'c'], ['c', 'b'])).toEqual(['a', 'b', 'c']);
    expect(broughtTogether(['a', 'b'], ['e'])).toEqual(['a', 'b']);
  });
});

it('A claim is listed once, with the words that leave it open, where a finding names both', () => {
  const texts = [
    'The hall burned down on Thursday. Police suspect that the fire was started by a faulty heater.',
    'The hall burned down on Thursday. The fire was started by a faulty heater.',
  ];
  const sources = texts.map((text, at) => ({ ...SOURCES[at]!, text, marks: [] }));
  const comparison = analyse(sources);
  const found = comparison.findings.find(({ kind }) => kind === 'certainty-differs')!;
  const selected = new ComparisonIndex(comparison).selectFinding(found.id)!;
  expect(
    selected.passages.map(({ source, start, end }) =>
      sources.find(({ id }) => id === source)!.text.slice(start, end),
    ),
  ).toEqual([
    'Police suspect that the fire was started by a faulty heater',
    'The fire was started by a faulty heater.',
  ]);
});
