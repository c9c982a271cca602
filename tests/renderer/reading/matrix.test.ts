// The matrix as data: rows, what narrows and orders them, cells, titles, readouts, progress.
import { describe, expect, it } from 'vitest';
import { NO_REVIEW } from '../../../src/core/model/case.ts';
import { analyse } from '../../../src/core/analysis.ts';
import { alignmentsByClaim } from '../../../src/core/model/comparison.ts';
import { FINDING_NAMES } from '../../../src/core/model/names.ts';
import type { Passage } from '../../../src/core/model/span.ts';
import type { Decision } from '../../../src/core/model/verdict.ts';
import { resolve } from '../../../src/core/resolve.ts';
import {
  cellsOf,
  countRows,
  differingWords,
  elsewhereOf,
  filterRows,
  isWorthALook,
  matrixRows,
  NO_FILTER,
  sortRows,
  titleOf,
  wordingOf,
  type MatrixRow,
} from '../../../src/renderer/reading/matrix.ts';
import { pointReasons, pointWordings } from '../../../src/renderer/reading/point.ts';
import { progressByKind, progressBySource } from '../../../src/renderer/reading/progress.ts';
import { readoutRows, readoutsOf, whyOutside } from '../../../src/renderer/reading/readouts.ts';
import { ACROSS, COMPARISON, passage, SOURCES } from '../fixture.ts';

const ORDER = SOURCES.map(({ id }) => id);
const CASE = { ...NO_REVIEW, sources: [...SOURCES] };

const sourceText = (id: string): string => SOURCES.find((source) => source.id === id)!.text;
const textOf = ({ source, start, end }: { source: string; start: number; end: number }): string =>
  sourceText(source).slice(start, end);

const passageOf = ({ source, start, end }: Passage): Passage => ({ source, start, end });

function rowsOf(comparison = COMPARISON, more: Partial<typeof CASE> = {}): MatrixRow[] {
  return matrixRows(resolve({ ...CASE, ...more }, comparison), []);
}

const rowOf = (rows: readonly MatrixRow[], kind: string): MatrixRow =>
  rows.find(({ findings, dismissed }) => [...findings, ...dismissed].some((each) => each.kind === kind))!;

function dismissing(kind: string): Decision {
  const finding = COMPARISON.findings.find((each) => each.kind === kind)!;
  return {
    id: 'd1',
    kind: finding.kind,
    passages: finding.passages.map((each) => ({
      ...each,
      quote: { exact: textOf(each), prefix: '', suffix: '' },
    })),
    decision: 'dismissed',
    by: 'Ruiz',
    at: '2026-01-01T00:00:00Z',
  };
}

describe('rows', () => {
  it('are the points, with their claims by source', () => {
    const rows = rowsOf();
    expect(rows).toHaveLength(COMPARISON.points.length);
    expect([...rowOf(rows, 'dates-differ').claims.keys()]).toEqual(['gazette', 'courier', 'ledger']);
  });

  it('put a dismissed finding aside without losing it', () => {
    const row = rowOf(rowsOf(COMPARISON, { decisions: [dismissing('numbers-differ')] }), 'numbers-differ');
    expect(row.findings).toEqual([]);
    expect(row.dismissed.map(({ kind }) => kind)).toEqual(['numbers-differ']);
    expect(isWorthALook(row)).toBe(true);
  });

  it('tell which source leaves a point out although it covers the occasion', () => {
    const occasions = [
      { id: 'o1', who: null, where: 'Westhaven', gathering: null, date: '2024-06-04', passages: [] },
    ];
    const comparison = {
      ...COMPARISON,
      occasions,
      claims: COMPARISON.claims.map((claim) => ({ ...claim, occasion: 'o1' })),
      points: COMPARISON.points.map((point) => ({ ...point, occasion: 'o1' })),
    };
    expect(rowOf(rowsOf(comparison), 'numbers-differ').leftOut).toEqual(new Set(['ledger', 'evening']));
    expect(rowOf(rowsOf(comparison), 'numbers-differ').date).toBe('2024-06-04');
    expect(rowOf(rowsOf(), 'numbers-differ').leftOut).toEqual(new Set());
  });
});

describe('the filter', () => {
  const rows = rowsOf();
  const kinds = (shown: readonly MatrixRow[]): string[] => shown.map((row) => row.findings[0]!.kind);

  it('narrows by kind, source, state and words', () => {
    expect(kinds(filterRows(rows, { ...NO_FILTER, kind: 'dates-differ' }, textOf))).toEqual(['dates-differ']);
    expect(kinds(filterRows(rows, { ...NO_FILTER, source: 'evening' }, textOf))).toEqual(['other-occasion']);
    expect(filterRows(rows, { ...NO_FILTER, state: 'done' }, textOf)).toEqual([]);
    expect(kinds(filterRows(rows, { ...NO_FILTER, text: ' FARES will ' }, textOf))).toEqual([
      'possible-contradiction',
    ]);
  });

  it('leaves out what only one source tells, told to be so or not, until it is asked for', () => {
    const plain = { ...COMPARISON, findings: COMPARISON.findings.filter(({ id }) => id !== 'f-alone') };
    for (const all of [rowsOf(plain), rows]) {
      expect(filterRows(all, NO_FILTER, textOf)).toHaveLength(all.length - 1);
      expect(filterRows(all, { ...NO_FILTER, everything: true }, textOf)).toHaveLength(all.length);
      expect(filterRows(all, { ...NO_FILTER, text: 'a fund of 3 million' }, textOf)).toHaveLength(1);
    }
    expect(kinds(filterRows(rows, { ...NO_FILTER, kind: 'only-in-one' }, textOf))).toEqual(['only-in-one']);
  });

  it('keeps what only one source tells where another covers its occasion, or where somebody worked on it', () => {
    const alone = rowOf(rows, 'only-in-one');
    expect(isWorthALook(alone)).toBe(false);
    expect(isWorthALook({ ...alone, leftOut: new Set(['courier']) })).toBe(true);
    expect(isWorthALook({ ...alone, findings: [], leftOut: new Set(['courier']) })).toBe(false);
    expect(isWorthALook({ ...alone, state: 'in-review' })).toBe(true);
    expect(isWorthALook({ ...alone, tags: ['ask'] })).toBe(true);
  });

  it('shows as many rows for a kind as its count says', () => {
    for (const [kind, count] of countRows(rows).kinds) {
      expect(filterRows(rows, { ...NO_FILTER, kind }, textOf)).toHaveLength(count);
    }
  });
});

describe('the order', () => {
  it('puts the most contested first, or follows a source', () => {
    const rows = rowsOf().toReversed();
    expect(sortRows(rows, 'contested')[0]!.findings[0]!.kind).toBe('possible-contradiction');
    const told = sortRows(rows, { source: 'gazette' });
    const starts = told.map((row) => row.claims.get('gazette')?.[0]?.start ?? Infinity);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

describe('cells', () => {
  const cells = (kind: string, comparison = COMPARISON) =>
    cellsOf(
      rowOf(rowsOf(comparison), kind),
      ORDER,
      'gazette',
      alignmentsByClaim(comparison.alignments),
      textOf,
    );

  it('hold the words of the source, with those marked that a finding names', () => {
    const cell = cells('numbers-differ').get('courier')!;
    expect(cell.text).toBe('The line carries nearly 14,000 passengers a day');
    expect(cell.marks.map(({ start, end }) => cell.text.slice(start, end))).toEqual(['nearly 14,000']);
    expect(cell.kind).toBe('numbers-differ');
  });

  it('are read against the base, whose own cell has no kind', () => {
    expect(cells('dates-differ').get('gazette')!.kind).toBeNull();
    expect(cells('dates-differ').get('ledger')!.kind).toBe('dates-differ');
    expect(cells('dates-differ').has('evening')).toBe(false);
  });

  it('tell of what two others say against each other, where the base has no part in it', () => {
    const made = COMPARISON.findings.find(({ kind }) => kind === 'dates-differ')!;
    const others = made.passages.filter(({ source }) => source !== 'gazette');
    const agreed = {
      ...COMPARISON,
      alignments: COMPARISON.alignments.map((each) => ({ ...each, relation: 'same-claim' as const })),
      findings: COMPARISON.findings.map((each) => (each === made ? { ...made, passages: others } : each)),
    };
    expect(new Set(others.map(({ source }) => source))).toEqual(new Set(['courier', 'ledger']));
    const kinds = ['courier', 'ledger'].map((source) => cells('dates-differ', agreed).get(source)!.kind);
    expect(kinds).toEqual(['dates-differ', 'dates-differ']);
  });

  it('are of another occasion only where that is not the occasion of the base', () => {
    const { claims } = COMPARISON.points.find(
      ({ id }) => id === COMPARISON.findings.find(({ kind }) => kind === 'dates-differ')!.point,
    )!;
    const [gazette, courier, ledger] = claims;
    const comparison = (occasion: string) => ({
      ...COMPARISON,
      claims: COMPARISON.claims.map((each) =>
        each.id === gazette || each.id === courier
          ? { ...each, occasion: each.id === gazette ? 'o1' : occasion }
          : each,
      ),
      // The courier is tied to the ledger alone.
      alignments: COMPARISON.alignments
        .filter(({ a, b }) => !(a === gazette && b === courier))
        .map((each) => (each.b === ledger ? { ...each, relation: 'other-occasion' as const } : each)),
    });
    const kind = (occasion: string) => cells('dates-differ', comparison(occasion)).get('courier')!.kind;
    expect(kind('o1')).toBeNull();
    expect(kind('o2')).toBe('other-occasion');
  });

  it('are called likely where elimination alone ties them', () => {
    const likely = {
      ...COMPARISON,
      alignments: COMPARISON.alignments.map((each) => ({ ...each, reasons: [['elimination'] as const] })),
    };
    expect(cells('dates-differ').get('courier')!.likely).toBe(false);
    expect(cells('dates-differ', likely).get('courier')!.likely).toBe(true);
    expect(cells('dates-differ', likely).get('gazette')!.likely).toBe(false);
  });

  it('fold one text in three sources into one', () => {
    const point = COMPARISON.points.find(
      ({ id }) => id === COMPARISON.findings.find(({ kind }) => kind === 'dates-differ')!.point,
    )!;
    const copied = {
      ...COMPARISON,
      alignments: COMPARISON.alignments.map((alignment) =>
        point.claims.includes(alignment.a) ? { ...alignment, relation: 'shared-text' as const } : alignment,
      ),
    };
    const folded = cells('dates-differ', copied);
    expect(folded.get('gazette')!.sharedWith).toEqual(['courier', 'ledger']);
    expect(folded.get('courier')!.foldedInto).toBe('gazette');
    expect(folded.get('ledger')!.foldedInto).toBe('gazette');
  });

  it('say on the row how many tell it, those with one text counted once', () => {
    const row = rowOf(rowsOf(COMPARISON), 'dates-differ');
    const differences = [{ kind: 'shared-text' as const, passages: [], explanation: ['alone', ''] as const }];
    const copied = {
      ...COMPARISON,
      alignments: COMPARISON.alignments.map((each) =>
        row.point.claims.includes(each.a) ? { ...each, differences } : each,
      ),
    };
    expect(row.tellers.independent).toBe(3);
    expect(rowOf(rowsOf(copied), 'dates-differ').tellers.independent).toBe(1);
  });
});

describe('a statement whose subject stands before another part of its sentence', () => {
  const [row] = rowsOf();
  const [claim] = [...row!.claims.values()][0]!;
  const claims = new Map([[claim!.source, [{ ...claim!, subject: { start: 0, end: 3 } }]]]);

  it('is shown and titled with it in brackets', () => {
    const subject = `[${sourceText(claim!.source).slice(0, 3)}] `;
    const cell = cellsOf({ ...row!, claims }, ORDER, null, new Map(), textOf).get(claim!.source)!;
    expect(cell.text).toBe(subject + textOf(claim!));
    expect(cell.marks.map(({ start, end }) => cell.text.slice(start, end))).toEqual(
      differingWords(row!, claim!).map(({ start, end }) => textOf(claim!).slice(start, end)),
    );
    expect(titleOf({ claims }, null, textOf).startsWith(subject)).toBe(true);
  });
});

describe('a tie across points that no finding tells of', () => {
  const covered = {
    ...COMPARISON,
    occasions: [{ id: 'o1', who: null, where: null, gathering: null, date: '2024-06-04', passages: [] }],
    claims: COMPARISON.claims.map((claim) => ({ ...claim, occasion: 'o1' })),
    points: COMPARISON.points.map((point) => ({ ...point, occasion: 'o1' })),
  };
  const row = rowOf(rowsOf(covered), 'other-occasion');

  it('shows on the row what the source says in another point', () => {
    const wording = elsewhereOf(row, 'courier', textOf);
    expect(row.claims.has('courier')).toBe(false);
    expect([wording?.kind, wording?.text]).toEqual([
      'worded-differently',
      textOf(covered.claims.find(({ id }) => id === 'c11')!),
    ]);
  });

  it('is not shown where a person says that the source is silent on the point', () => {
    const passages = row.point.claims.map((id) => {
      const claim = covered.claims.find((each) => each.id === id)!;
      return {
        ...passageOf(claim),
        quote: { exact: textOf(claim), prefix: '', suffix: '' },
      };
    });
    const absent = {
      id: 'k1',
      kind: 'absent' as const,
      passages,
      source: 'courier',
      by: 'Mina',
      at: '2024-06-05T10:00:00.000Z',
    };
    const said = rowsOf(covered, { corrections: [absent] }).find(({ id }) => id === row.id)!;
    expect(said.leftOut.has('courier')).toBe(true);
    expect(elsewhereOf(said, 'courier', textOf)).toBeNull();
  });

  it('is no silence of the source, though it covers the occasion', () => {
    expect(row.leftOut.has('courier')).toBe(false);
    expect(row.leftOut.size).toBeGreaterThan(0);
  });
});

describe('a finding across points', () => {
  const rows = rowsOf(ACROSS);
  const own = rowOf(rows, 'dates-differ');
  const apart = rows.find(({ id }) => id === 'apart')!;
  const id = own.findings.find(({ kind }) => kind === 'dates-differ')!.id;

  it('is on the row of each, and shows there the words that it is with', () => {
    const shown = (row: MatrixRow, source: string) => {
      const wording = elsewhereOf(row, source, textOf);
      return wording === null
        ? null
        : [wording.kind, ...wording.marks.map(({ start, end }) => wording.text.slice(start, end))];
    };
    expect(own.findings.map((each) => each.id)).toContain(id);
    expect(apart.findings.map((each) => each.id)).toEqual([id]);
    expect(isWorthALook(apart)).toBe(true);
    expect(shown(own, 'ledger')).toEqual(['dates-differ', 'September 2026']);
    expect(shown(own, 'courier')).toBeNull();
    expect(shown(apart, 'gazette')).toEqual(['dates-differ', 'May 2026']);
    expect(shown(apart, 'ledger')).toBeNull();
    expect(
      rowsOf()
        .flatMap(({ elsewhere }) => elsewhere)
        .filter(({ finding }) => finding !== null),
    ).toEqual([]);
  });

  it('leaves the claims of the rows as they are, and counts once in the progress', () => {
    expect([...own.claims.keys()]).toEqual(['gazette', 'courier']);
    expect([...apart.claims.keys()]).toEqual(['ledger']);
    const bars = progressByKind(rows, resolve(CASE, ACROSS), FINDING_NAMES);
    expect(bars.find(({ kind }) => kind === 'dates-differ')!.open).toBe(1);
  });

  it('is off both rows when it was dismissed, with the words that it is with', () => {
    const found = ACROSS.findings.find((each) => each.id === id)!;
    const passages = found.passages.map((each) => ({
      ...each,
      quote: { exact: textOf(each), prefix: '', suffix: '' },
    }));
    const decisions = [{ ...dismissing('dates-differ'), passages }];
    for (const row of rowsOf(ACROSS, { decisions }).filter((each) => ['apart', own.id].includes(each.id))) {
      expect(row.findings).toEqual([]);
      expect(row.dismissed.map((each) => each.id)).toEqual([id]);
      expect(row.elsewhere).toEqual([]);
    }
  });

  it('is no silence of the source that tells it in another point', () => {
    const occasions = [
      { id: 'o1', who: null, where: null, gathering: null, date: '2024-06-04', passages: [] },
    ];
    const covered = {
      ...ACROSS,
      occasions,
      claims: ACROSS.claims.map((claim) => ({ ...claim, occasion: 'o1' })),
      points: ACROSS.points.map((point) => ({ ...point, occasion: 'o1' })),
    };
    const row = rowsOf(covered).find((each) => each.id === own.id)!;
    expect(row.leftOut).toEqual(new Set(['evening']));
  });
});

describe('a title', () => {
  it('is the wording of the base, or of the first source where the base is silent, in one line', () => {
    const row = rowOf(rowsOf(), 'dates-differ');
    const [first] = [...row.claims.values()][0]!;
    const ledger = row.claims.get('ledger')![0]!;
    const begins = (title: string, wording: string): boolean =>
      wording.toLowerCase().startsWith(title.replace(/…$/, '').toLowerCase());
    expect(begins(titleOf(row, 'ledger', textOf), textOf(ledger))).toBe(true);
    expect(begins(titleOf(row, 'nobody', textOf), textOf(first!))).toBe(true);
    expect(Array.from(titleOf(row, null, textOf)).length).toBeLessThanOrEqual(60);
  });
});

describe('why the wordings of a point were tied', () => {
  it('is told for each two sources, each reason once', () => {
    const row = rowOf(rowsOf(), 'dates-differ');
    const pairs = pointReasons(row, ORDER, alignmentsByClaim(COMPARISON.alignments));
    expect(pairs.map(({ sources }) => sources.join(' '))).toEqual([
      'gazette courier',
      'gazette ledger',
      'courier ledger',
    ]);
    for (const { reasons } of pairs) {
      expect(reasons.length).toBeGreaterThan(0);
      expect(new Set(reasons.map((each) => JSON.stringify(each))).size).toBe(reasons.length);
    }
  });
});

describe('the wordings of a point', () => {
  it('stand against the chosen one, which comes first and marks only what no other has', () => {
    const row = rowOf(rowsOf(), 'dates-differ');
    const chosen = row.claims.get('ledger')![0]!;
    const [first, ...others] = pointWordings({ ...row, findings: [] }, ORDER, chosen.id, sourceText);
    expect(first!.claim).toBe(chosen);
    expect(first!.isBase).toBe(true);
    expect(first!.marks.map(({ start, end }) => first!.text.slice(start, end))).toEqual(['September']);
    expect(others.map(({ claim }) => claim.source)).toEqual(['gazette', 'courier']);
  });

  it('mark what a finding names by its kind, and other words that differ as worded differently', () => {
    const row = rowOf(rowsOf(), 'dates-differ');
    const claims = ['gazette', 'courier'].map((id) => row.claims.get(id)![0]!);
    const said = new Map([
      ['gazette', 'The tram opens to all riders in late May'],
      ['courier', 'The tram opens to every passenger in early June'],
    ]);
    const placed = claims.map((claim) => ({ ...claim, start: 0, end: said.get(claim.source)!.length }));
    const named = ['late May', 'June'].map((words, at) => {
      const { source } = placed[at]!;
      const start = said.get(source)!.indexOf(words);
      return { source, start, end: start + words.length };
    });
    const findings = [{ ...row.findings[0]!, kind: 'dates-differ' as const, passages: named }];
    const wordings = pointWordings(
      { ...row, findings, claims: new Map(placed.map((claim) => [claim.source, [claim]])) },
      ORDER,
      placed[0]!.id,
      (id) => said.get(id) ?? '',
    );
    const marked = wordings.map(({ text, marks }) =>
      marks.map(({ start, end, kind }) => `${text.slice(start, end)}: ${kind}`),
    );
    expect(marked).toEqual([
      ['all riders: worded-differently', 'late May: dates-differ'],
      ['every passenger: worded-differently', 'early : worded-differently', 'June: dates-differ'],
    ]);
  });

  it('have no word marked of who says them, though it stands among their words', () => {
    const row = rowOf(rowsOf(), 'dates-differ');
    const [one, other] = ['gazette', 'courier'].map((id) => row.claims.get(id)![0]!);
    const said = new Map([
      ['gazette', 'The tram opens to all riders in May'],
      ['courier', 'The tram opens, Ada Lind said, to every rider in May'],
    ]);
    const placed = [
      { ...one!, start: 0, end: said.get('gazette')!.length },
      {
        ...other!,
        start: 0,
        end: said.get('courier')!.length,
        attribution: { source: 'courier', start: 15, end: 29 },
      },
    ];
    const claims = new Map(placed.map((claim) => [claim.source, [claim]]));
    const wordings = pointWordings(
      { ...row, findings: [], claims },
      ORDER,
      placed[0]!.id,
      (id) => said.get(id) ?? '',
    );
    expect(
      wordings.map(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end).trim())),
    ).toEqual([['all riders'], ['every rider']]);
  });

  it('have no word marked where they share hardly one with that which they stand against', () => {
    const row = rowOf(rowsOf(), 'dates-differ');
    const [first, second, third] = ['gazette', 'courier', 'ledger'].map((id) => row.claims.get(id)![0]!);
    const said = new Map([
      ['gazette', 'The tram must always remain the backbone of the city'],
      ['courier', 'The tram is an indispensable part of the city'],
      ['ledger', 'Fares rose twice last winter, when snow lay on every rail in the city'],
    ]);
    const placed = [first, second, third].map((claim) => ({
      ...claim!,
      start: 0,
      end: said.get(claim!.source)!.length,
    }));
    const claims = new Map(placed.map((claim) => [claim.source, [claim]]));
    const wordings = pointWordings({ ...row, claims }, ORDER, placed[0]!.id, (id) => said.get(id) ?? '');
    const marked = wordings.map(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end)));
    expect(marked).toEqual([['must always remain the backbone'], ['indispensable part'], []]);
  });

  it('stand among whole words of their paragraph, with an ellipsis only where there are more of them', () => {
    const row = rowOf(rowsOf(), 'dates-differ');
    const { start, end } = row.claims.get('ledger')![0]!;
    const among = (text: string): (readonly [string, string])[] =>
      pointWordings(row, ['ledger'], '', () => text).map(({ before, after }) => [before.text, after.text]);
    const long = 'lengthy '.repeat(100);
    const around = (ahead: string, behind: string): string =>
      '\n'.repeat(start - ahead.length) + ahead + '-'.repeat(end - start) + behind;
    expect(among(around('Ann said', ' on Sunday.\nNo more.'))).toEqual([['Ann said', ' on Sunday.']]);
    const [[before, after] = ['', '']] = among(
      'x'.repeat(start - 100) + ` ${long}`.slice(0, 100) + long + long,
    );
    expect(before).toMatch(/^… (?:lengthy )+/);
    expect(after).toMatch(/ lengthy …$/);
  });
});

describe('readouts', () => {
  const occasion = {
    id: 'o1',
    who: null,
    where: 'Westhaven',
    gathering: 'dockers’ meeting',
    date: '2024-06-04',
    passages: [],
  };
  const comparison = {
    ...COMPARISON,
    names: [],
    occasions: [occasion],
    claims: COMPARISON.claims.map((claim) => ({
      ...claim,
      occasion: claim.speaker === null ? null : 'o1',
      speaker: claim.source === 'courier' && claim.speaker !== null ? 'Lindqvist' : claim.speaker,
    })),
  };

  it('gather what one speaker said on one occasion, under the fullest name', () => {
    const [readout, ...others] = readoutsOf(comparison, ORDER);
    expect(others).toEqual([]);
    expect(readout).toMatchObject({ speaker: 'Ada Lindqvist', occasion, sources: ['gazette', 'courier'] });
  });

  it('list each statement once, in the order of the first source, silent cells left empty', () => {
    const [readout] = readoutsOf(comparison, ORDER);
    const rows = readoutRows(rowsOf(comparison), readout!);
    const said = rows.flatMap((row) => [...row.claims.values()].flat().map(({ id }) => id));
    expect(new Set(said)).toEqual(readout!.claims);
    expect(rows[0]!.claims.get('gazette')![0]!.start).toBe(
      passage('gazette', 'The tram must always be the backbone').start,
    );
    expect(rows.some((row) => !row.claims.has('courier'))).toBe(true);
  });

  it('put what only a later source tells after what comes before it there', () => {
    const [readout] = readoutsOf(comparison, ORDER);
    const template = rowsOf(comparison)[0]!;
    const claim = COMPARISON.claims[0]!;
    const said = (id: string, places: Record<string, number>): MatrixRow => ({
      ...template,
      id,
      claims: new Map(
        Object.entries(places).map(([source, start]) => [
          source,
          [{ ...claim, id: [...readout!.claims][0]!, source, start }],
        ]),
      ),
    });
    const rows = [
      said('last', { gazette: 20, courier: 300 }),
      said('only there', { courier: 200 }),
      said('first', { gazette: 10, courier: 100 }),
    ];
    const order = readoutRows(rows, readout!, 'gazette').map(({ id }) => id);
    expect(order).toEqual(['first', 'only there', 'last']);
  });

  it('follow, after the base, the source that gives most of it', () => {
    const [readout] = readoutsOf(comparison, ORDER);
    const three = { ...readout!, sources: ['gazette', 'ledger', 'courier'] };
    const template = rowsOf(comparison)[0]!;
    const id = [...readout!.claims][0]!;
    const said = (name: string, places: Record<string, number>): MatrixRow => ({
      ...template,
      id: name,
      claims: new Map(
        Object.entries(places).map(([source, start]) => [
          source,
          [{ ...COMPARISON.claims[0]!, id, source, start }],
        ]),
      ),
    });
    const rows = [
      said('a', { gazette: 1, courier: 10 }),
      said('b', { courier: 20, ledger: 1 }),
      said('c', { courier: 30 }),
    ];
    expect(readoutRows(rows, three, 'gazette').map(({ id: row }) => row)).toEqual(['a', 'b', 'c']);
  });

  it('end with what is told of the occasion without a speaker, and with nothing of another one', () => {
    const [readout] = readoutsOf(comparison, ORDER);
    const template = rowsOf(comparison)[0]!;
    const told = (id: string, occasionOf: string | null, claimId: string): MatrixRow => ({
      ...template,
      id,
      claims: new Map([
        [
          'courier',
          [{ ...COMPARISON.claims[0]!, id: claimId, source: 'courier', speaker: null, occasion: occasionOf }],
        ],
      ]),
    });
    const rows = [
      told('shared view', 'o1', 'x'),
      told('elsewhere', null, 'y'),
      told('said', 'o1', [...readout!.claims][0]!),
    ];
    const shown = readoutRows(rows, readout!);
    expect(shown.map(({ id, claims }) => [id, claims.size])).toEqual([
      ['said', 1],
      ['shared view', 0],
    ]);
    expect(shown[1]!.outside.get('courier')!.id).toBe('x');
  });

  it('tell in what way a source has a statement that it does not give as the speaker’s', () => {
    const unnamed = {
      ...comparison,
      claims: comparison.claims.map((claim) =>
        claim.source === 'courier' && claim.start === passage('courier', 'The tram is an indispensable').start
          ? { ...claim, speaker: null }
          : claim,
      ),
    };
    const [readout] = readoutsOf(unnamed, ORDER);
    const row = readoutRows(rowsOf(unnamed), readout!).find(({ outside }) => outside.has('courier'))!;
    expect(row.claims.has('courier')).toBe(false);
    const claim = row.outside.get('courier')!;
    expect(whyOutside(claim, readout!, [occasion])).toEqual({ kind: 'nobody-named' });
    const said = (speaker: string): unknown => whyOutside({ ...claim, speaker }, readout!, [occasion]);
    expect(said('Bo Ek')).toEqual({ kind: 'other-speaker', speaker: 'Bo Ek' });
    expect(said('Lindqvist')).toEqual({ kind: 'other-occasion', occasion });
  });
});

describe('progress', () => {
  it('counts findings by kind and points by source, and every one of them once', () => {
    const decisions = [dismissing('numbers-differ')];
    const reviewed = resolve({ ...CASE, decisions }, COMPARISON);
    const rows = matrixRows(reviewed, []);
    const bars = progressByKind(rows, reviewed, FINDING_NAMES);
    expect(bars.find(({ kind }) => kind === 'numbers-differ')).toMatchObject({ done: 1, begun: 0, open: 0 });
    const counted = bars.reduce((sum, { done, begun, open }) => sum + done + begun + open, 0);
    expect(counted).toBe(COMPARISON.findings.length);
    const [gazette] = progressBySource(rows, [{ id: 'gazette', name: 'Gazette' }]);
    expect(gazette!.open + gazette!.begun + gazette!.done).toBe(
      rows.filter(({ claims }) => claims.has('gazette')).length,
    );
  });
});

describe('what makes one source less sure', () => {
  const told = (...texts: readonly string[]) => {
    const sources = texts.map((text, at) => ({ ...SOURCES[at]!, text, marks: [] }));
    const words = ({ source, start, end }: Passage): string =>
      sources.find(({ id }) => id === source)!.text.slice(start, end);
    const row = rowOf(matrixRows(resolve({ ...CASE, sources }, analyse(sources)), []), 'certainty-differs');
    const marked = (text: string, marks: readonly { start: number; end: number }[]): string[] =>
      marks.map(({ start, end }) => text.slice(start, end));
    const cell = wordingOf(row, row.claims.get(SOURCES[0]!.id)![0]!, words);
    const [page] = pointWordings(row, ORDER, '', (id) => sources.find((each) => each.id === id)!.text);
    return {
      cell: [cell.text, marked(cell.text, cell.marks)],
      before: marked(page!.before.text, page!.before.marks),
    };
  };

  it('is shown before its wording and marked, in the matrix and on the page of the point', () => {
    const { cell, before } = told(
      'The hall burned down on Thursday. Police suspect that the fire was started by a faulty heater.',
      'The hall burned down on Thursday. The fire was started by a faulty heater.',
    );
    expect(cell).toEqual([
      'Police suspect that the fire was started by a faulty heater',
      ['Police suspect that'],
    ]);
    expect(before).toEqual(['Police suspect that']);
  });

  it('is not shown where nothing differs by it', () => {
    const row = rowOf(rowsOf(), 'numbers-differ');
    for (const [, [claim]] of row.claims) expect(wordingOf(row, claim!, textOf).text).toBe(textOf(claim!));
  });
});
