import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANALYSIS_VERSION } from '../../../src/core/analysis-version.ts';
import { exportHtml } from '../../../src/core/export/html.ts';
import { exportMarkdown } from '../../../src/core/export/markdown.ts';
import { buildReport } from '../../../src/core/export/report.ts';
import { narrow } from '../../../src/core/export/scope.ts';
import { THRESHOLDS } from '../../../src/core/export/thresholds.ts';
import type { Case } from '../../../src/core/model/case.ts';
import type { Comparison } from '../../../src/core/model/comparison.ts';
import { slice } from '../../../src/core/model/span.ts';
import { SAME_MATTER } from '../../../src/core/stages/8-differences/scores.ts';
import {
  acrossPoints,
  annotation,
  comparedDam,
  damCase,
  damComparison,
  exampleCase,
  judgedDam,
  source,
  tiedAcross,
  whole,
} from './example.ts';

const facts = (index: number) =>
  Object.fromEntries(
    buildReport(whole(damCase, null)).sources[index]!.facts.map(
      ({ label, value }) => [label, value] as const,
    ),
  );

describe('the report on a case', () => {
  it('states the provenance of every source', () => {
    expect(facts(0)).toEqual({
      Outlet: 'Valley News',
      Author: 'Ada Brook',
      Published: '2024-04-30, as its text says',
      Role: 'report',
      Base: 'the other sources are compared against this one',
    });
  });

  it('says when nobody knows a date, an author or a file', () => {
    expect(facts(1)).toMatchObject({
      Author: 'not named',
      Published: 'date unknown',
      Role: 'primary record',
    });
    expect(facts(1)).not.toHaveProperty('Base');
    expect(buildReport(whole(damCase, null)).originals.rows[1]![1]).toBe('none, the text was pasted');
  });

  it('keeps what a source can be checked by for the end, and out of everything that is read', () => {
    const [one, ...others] = judgedDam.sources;
    const before = {
      sha256: `sha256:${'ef'.repeat(32)}`,
      file: 'old.txt',
      date: null,
      importedAt: '2024-04-30T08:00:00.000Z',
      importer: { name: 'plain text', version: '0.1.0' },
      replacedAt: '2024-05-01T10:00:00.000Z',
    };
    const subject = { ...judgedDam, sources: [{ ...one!, earlier: [before] }, ...others] };
    const { originals, ...read } = buildReport(whole(subject, comparedDam));
    expect(originals.rows.slice(0, 2)).toEqual([
      [
        'Source 1, Valley News',
        'valley.txt',
        '2024-05-01 10:00 UTC, as plain text, by Crossread 0.1.0',
        'ab'.repeat(32),
      ],
      [
        'Source 1, Valley News, an earlier version',
        'old.txt',
        '2024-04-30 08:00 UTC, replaced 2024-05-01 10:00 UTC',
        'ef'.repeat(32),
      ],
    ]);
    expect(JSON.stringify(read)).not.toMatch(/SHA|(?:ab|ef){4}/);
  });

  it('tells the findings on a point with the point, and no finding twice', () => {
    const { points, findings } = buildReport(whole(damCase, comparedDam));
    expect(points.flatMap((point) => point.findings)).toEqual([
      { text: 'Worded differently: Both report it in their own words.', lines: [] },
    ]);
    expect(findings!.map(({ name }) => name)).toEqual(['Only in one source (1)']);
    // Who works on a point has it told in full, with all that was found on it.
    const state = {
      ...judgedDam.states[0]!,
      passages: [annotation(damCase.sources[0]!, 'Water rose by 2 metres.', { id: 'n' })],
    };
    const worked = buildReport(whole({ ...damCase, states: [state] }, comparedDam));
    expect(worked.points.flatMap((point) => point.findings)).toHaveLength(2);
    expect(worked.findings).toEqual([]);
  });

  it('gives what a finding says of several sources line by line, its decision with its kind', () => {
    const apart = (other: string) =>
      ['occasions', 'occasion', 'Wire', ['Ada Lind'], null, other, ['Omar Haddad'], null] as const;
    const findings = comparedDam.findings.map((finding) => ({
      ...finding,
      explanations: [apart('Post'), apart('Sheet')],
    }));
    const { points } = buildReport(whole(damCase, { ...comparedDam, findings }));
    expect(points.flatMap((point) => point.findings)).toEqual([
      {
        text: 'Worded differently',
        lines: [
          'Wire: Ada Lind.',
          'Post: Omar Haddad.',
          'Sheet: Omar Haddad.',
          'What is said on different occasions is not searched for conflicts.',
        ],
      },
    ]);
  });

  it('quotes with a point the words of other points that its findings rest on, and no words twice', () => {
    const elsewhere = (subject: Case, comparison: Comparison) =>
      buildReport(whole(subject, comparison)).points.map((point) =>
        point.elsewhere.map(({ text, marks }) => [
          text,
          ...marks.map(({ start, end }) => text.slice(start, end)),
        ]),
      );
    expect(elsewhere(damCase, comparedDam)).toEqual([[]]);
    expect(elsewhere(damCase, acrossPoints('p1'))).toEqual([[['Water rose by 2 metres.', '2 metres']]]);
    const exported = whole(damCase, acrossPoints('p1'));
    expect(exportMarkdown(exported)).toContain('Water rose by **2 metres**');
    expect(exportHtml(exported)).toContain('Water rose by <mark>2 metres</mark>');
  });

  it('says of a source that tells a point in another one where it does, with its words', () => {
    const passages = [annotation(damCase.sources[0]!, 'Water rose by 2 metres.', { id: 'n' })];
    const subject = { ...damCase, states: [{ ...judgedDam.states[0]!, passages }] };
    const [, rise] = buildReport(whole(subject, tiedAcross)).points;
    expect(rise!.facts).toContainEqual({
      label: 'Told in another point',
      value: '2. Hill Times (in point 1, worded differently)',
    });
    expect(rise!.elsewhere.map(({ text }) => text)).toEqual([damCase.sources[1]!.text]);
    const [, alone] = buildReport(whole(subject, comparedDam)).points;
    expect(alone!.facts.map(({ label }) => label)).not.toContain('Told in another point');
  });

  it('tells a date that a person entered from one that the text states', () => {
    const dated = source({ id: 's', text: 'Rain.', date: '2024-05-01', dateSource: 'person' });
    const [described] = buildReport(whole(exampleCase({ sources: [dated] }), null)).sources;
    expect(described!.facts).toContainEqual({
      label: 'Published',
      value: '2024-05-01, as a person entered it',
    });
  });

  it('leaves a time in another zone as it was recorded', () => {
    const { facts: about } = buildReport(
      whole(exampleCase({ createdAt: '2024-05-01T09:00:00+02:00' }), null),
    );
    expect(about[0]).toEqual({ label: 'Case opened', value: '2024-05-01T09:00:00+02:00' });
  });

  it('groups the findings by kind in the order of review', () => {
    expect(buildReport(whole(damCase, damComparison)).findings!.map(({ name }) => name)).toEqual([
      'Worded differently (1)',
      'Only in one source (1)',
    ]);
  });

  it('quotes the sentence of every passage exactly as its source has it, and marks the passage', () => {
    const quotes = buildReport(whole(damCase, damComparison)).findings!.flatMap((group) =>
      group.findings.flatMap((finding) => finding.quotes),
    );
    expect(quotes).toEqual([
      {
        text: 'The dam holds, the mayor said.',
        place: 'Source 1, Valley News, paragraph 1',
        marks: [{ start: 0, end: 13 }],
      },
      {
        text: 'The dam will hold at all times, the mayor told reporters.',
        place: 'Source 2, Hill Times, paragraph 1',
        marks: [{ start: 0, end: 30 }],
      },
      {
        text: 'Water rose by 2 metres.',
        place: 'Source 1, Valley News, paragraph 2',
        marks: [],
      },
    ]);
  });

  it('marks exactly the passages, whatever they are', () => {
    const span = fc.tuple(fc.nat(28), fc.integer({ min: 1, max: 29 })).filter(([start, end]) => start < end);
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 5 }), (spans) => {
        const passages = spans.map(([start, end]) => ({ source: 's1', start, end }));
        const finding = { ...damComparison.findings[0]!, passages };
        const [group] = buildReport(whole(damCase, { ...damComparison, findings: [finding] })).findings!;
        const [quote] = group!.findings[0]!.quotes;
        const marks = quote!.marks.length === 0 ? [{ start: 0, end: quote!.text.length }] : quote!.marks;
        for (let at = 0; at < quote!.text.length; at += 1) {
          const within = ({ start, end }: { start: number; end: number }) => start <= at && at < end;
          expect(marks.filter(within)).toHaveLength(passages.some(within) ? 1 : 0);
        }
      }),
    );
  });

  it('gives each note with its passage, tags, author and times', () => {
    expect(buildReport(whole(damCase, damComparison)).notes).toEqual([
      {
        name: 'Source 1, Valley News',
        notes: [
          {
            quote: {
              text: 'Water rose by 2 metres.\nNobody was hurt.',
              place: 'Source 1, Valley News, paragraph 2',
            },
            note: 'Ask the water board.',
            tags: ['figures'],
            signature: 'Mina, 2024-05-02 09:00 UTC, changed 2024-05-02 09:30 UTC',
          },
        ],
      },
    ]);
  });

  it('orders the notes on a source by where their passages stand', () => {
    const text = source({ id: 's', text: 'one two three' });
    const annotations = [annotation(text, 'three', { id: 'a' }), annotation(text, 'one', { id: 'b' })];
    const [group] = buildReport(whole(exampleCase({ sources: [text], annotations }), null)).notes;
    expect(group!.notes.map(({ quote }) => quote.text)).toEqual(['one', 'three']);
  });

  it('keeps a note whose passage has changed, and says that it is no longer found', () => {
    const text = source({ id: 's', text: 'one two three' });
    const moved = annotation(text, 'two', { id: 'a', quote: { exact: 'zwei', prefix: '', suffix: '' } });
    const [group] = buildReport(whole(exampleCase({ sources: [text], annotations: [moved] }), null)).notes;
    expect(group!.notes[0]!.quote).toEqual({
      text: 'zwei',
      place: 'no longer found at its place in the source',
    });
  });

  it('keeps a note whose source is gone', () => {
    const gone = source({ id: 'gone', text: 'one two three' });
    const annotations = [annotation(gone, 'two', { id: 'a', note: 'still here' })];
    const [group] = buildReport(whole(exampleCase({ annotations }), null)).notes;
    expect(group).toMatchObject({
      name: 'A source that is no longer in this case',
      notes: [{ quote: { text: 'two' }, note: 'still here' }],
    });
  });

  it('marks what the machine proposed, and tells a missing comparison from one that found nothing', () => {
    expect(buildReport(whole(damCase, damComparison)).method[0]).toContain('proposed by a machine');
    expect(buildReport(whole(damCase, null)).findings).toBeNull();
    expect(buildReport(whole(damCase, null)).method[0]).toContain('not compared');
    expect(buildReport(whole(damCase, { ...damComparison, findings: [] })).findings).toEqual([]);
  });

  it('names the version of the app only where a source records it', () => {
    expect(buildReport(whole(damCase, null)).method).toContain(
      'The sources were imported with Crossread 0.1.0.',
    );
    expect(buildReport(whole(exampleCase(), null)).method.join(' ')).not.toContain('imported with');
  });

  it('names the page of a quotation where its source has pages', () => {
    const text = source({
      id: 's',
      text: 'one two three',
      marks: [
        { kind: 'page', start: 0, end: 4, value: '7' },
        { kind: 'page', start: 4, end: 13, value: '8' },
      ],
    });
    const annotations = [annotation(text, 'two', { id: 'a' })];
    const [group] = buildReport(whole(exampleCase({ sources: [text], annotations }), null)).notes;
    expect(group!.notes[0]!.quote.place).toContain(', paragraph 1, page 8');
  });

  it('opens with the verdicts: who tells what was judged, what was found, and why', () => {
    const rows = buildReport(whole(judgedDam, comparedDam)).verdicts.rows;
    expect(rows).toEqual([
      [
        'Point 1: The dam holds',
        'Valley News, Hill Times',
        'Same thought, different wording',
        'The tone differs.',
      ],
    ]);
    expect(buildReport(whole(damCase, comparedDam)).verdicts.rows).toEqual([]);
  });

  it('keeps a verdict in that list when the sources were not compared', () => {
    const [row] = buildReport(whole(judgedDam, null)).verdicts.rows;
    expect(row!.slice(1, 3)).toEqual(['Valley News, Hill Times', 'Same thought, different wording']);
  });

  it('counts the dismissed findings of a kind apart, as the screens leave them out of theirs', () => {
    const names = (subject: Case): unknown =>
      buildReport(whole(subject, comparedDam)).findings?.map(({ name }) => name);
    expect(names(judgedDam)).toEqual(['Only in one source (1)']);
    const found = comparedDam.findings.find(({ kind }) => kind === 'only-in-one')!;
    const [passage] = found.passages;
    const exact = slice(damCase.sources[0]!.text, passage!);
    const dismissal = {
      ...judgedDam.decisions[0]!,
      id: 'd2',
      kind: found.kind,
      passages: [{ ...passage!, quote: { exact, prefix: '', suffix: '' } }],
      decision: 'dismissed' as const,
    };
    expect(names({ ...judgedDam, decisions: [dismissal] })).toEqual([
      'Only in one source (1, 1 of them dismissed)',
    ]);
  });

  it('says how many points its numbers count and its pages leave out', () => {
    expect(buildReport(whole(judgedDam, comparedDam)).gaps).toBe(
      '1 point with words of only one of the sources is left out here; the numbers count it too. What was found on it stands with the further findings.',
    );
    expect(buildReport(whole(damCase, null)).gaps).toBeNull();
  });

  it('calls no point told by one source alone where other sources were left out of it', () => {
    const one = { of: 'filter', sources: ['s1'], kinds: null, tags: null } as const;
    const { gaps } = buildReport(narrow(judgedDam, comparedDam, one));
    expect(gaps).toBe(
      '1 point with words of only one of the sources kept here is left out here; the numbers count it too. What was found on it stands with the further findings.',
    );
  });

  it('tells two articles of one outlet apart by their numbers', () => {
    const sources = judgedDam.sources.map((one) => ({ ...one, outlet: 'Quay Wire' }));
    const rows = buildReport(whole({ ...judgedDam, sources }, comparedDam)).verdicts.rows;
    expect(rows.map(([, toldBy]) => toldBy)).toEqual(['1. Quay Wire, 2. Quay Wire']);
  });

  it('gives each point that people decided on its verdict, its wordings with their differences, and the evidence', () => {
    const [point, ...others] = buildReport(whole(judgedDam, comparedDam)).points;
    expect(others).toEqual([]);
    expect(point).toMatchObject({
      name: 'Point 1: The dam holds',
      findings: [
        {
          text: 'Worded differently: Both report it in their own words. (confirmed by Mina, 2024-05-03 08:00 UTC)',
          lines: [],
        },
      ],
      explanation: 'The tone differs.',
      evidence: [{ text: 'Water rose by 2 metres.' }],
    });
    expect(point!.facts).toEqual([
      { label: 'Verdict', value: 'Same thought, different wording' },
      { label: 'Scale', value: 'Corroboration, version 1: 3 on a scale from 1 to 5' },
      { label: 'Given by', value: 'Bo, 2024-05-03 09:00 UTC' },
      { label: 'Told by', value: 'Valley News, Hill Times' },
      { label: 'State', value: 'done' },
      { label: 'Checked', value: 'Claimant asked' },
    ]);
    expect(
      point!.wordings.map(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end))),
    ).toEqual([['holds'], ['will hold at all times']]);
  });

  it('says in brackets what a wording is of whose sentence tells that before another claim', () => {
    const [first, ...rest] = comparedDam.claims;
    const claims = [{ ...first!, subject: { start: 0, end: 7 } }, ...rest];
    const [point] = buildReport(whole(judgedDam, { ...comparedDam, claims })).points;
    expect(point!.name).toBe('Point 1: [The dam] The dam holds');
    expect(point!.wordings.map(({ text }) => text)).toEqual([
      '[The dam] The dam holds',
      'The dam will hold at all times',
    ]);
  });

  it('gives every point that two sources tell, decided or not, the wording of the base first', () => {
    const subject = { ...damCase, about: { ...damCase.about, base: 's2' } };
    const points = buildReport(whole(subject, comparedDam)).points;
    // The other point is told by one source alone, and stands among the findings.
    expect(points.map(({ name }) => name)).toEqual(['Point 1: The dam will hold at all times']);
    expect(points[0]!.facts).toEqual([
      { label: 'Verdict', value: 'none yet' },
      { label: 'Told by', value: 'Hill Times, Valley News' },
      { label: 'State', value: 'open' },
    ]);
    expect(points[0]!.wordings.map(({ text }) => text)).toEqual([
      'The dam will hold at all times',
      'The dam holds',
    ]);
  });

  it('says by which version and which thresholds the machine compared, unless it did not', () => {
    const method = buildReport(whole(damCase, comparedDam)).method.join(' ');
    expect(method).toContain(`version ${ANALYSIS_VERSION} of the analysis`);
    expect(method).toContain(`a score of ${SAME_MATTER}`);
    expect(method).toContain('to say the same from 0.9, or from 0.45 where both give one figure');
    expect(method).toContain('in other words from 0.45 where both are quotations');
    for (const threshold of THRESHOLDS) expect(method).toContain(threshold);
    expect(buildReport(whole(damCase, null)).method.join(' ')).not.toContain('score');
  });

  it('tells who decided what when, the earliest first', () => {
    expect(buildReport(whole(judgedDam, comparedDam)).decisions.rows).toEqual([
      [
        '2024-05-03 08:00 UTC',
        'Mina',
        'Finding “Worded differently” confirmed on “The dam holds” (1. Valley News)',
      ],
      [
        '2024-05-03 09:00 UTC',
        'Bo',
        'Verdict “Same thought, different wording” on “The dam holds” (1. Valley News)',
      ],
      ['2024-05-03 10:00 UTC', 'Bo', 'State “done” on “The dam holds” (1. Valley News)'],
    ]);
  });

  it('keeps a verdict that fits no point of the comparison any more', () => {
    const [point] = buildReport(whole(judgedDam, { ...comparedDam, points: [], claims: [] })).points;
    expect(point!.name).toContain('no point');
    expect(point!.wordings.map(({ text }) => text)).toEqual([
      'The dam holds',
      'The dam will hold at all times',
    ]);
  });

  it('asks for what is still open, and not for what a verdict has settled', () => {
    const differing = { ...comparedDam.findings[1]!, kind: 'numbers-differ' } as const;
    const questions = (subject: typeof damCase) =>
      buildReport(whole(subject, { ...comparedDam, findings: [differing] })).openQuestions;
    expect(questions(damCase)).toEqual([
      'When was Source 2, Hill Times published?',
      'Point 1: numbers differ; nobody has decided.',
    ]);
    expect(questions(judgedDam)).not.toContainEqual(expect.stringContaining('Point 1'));
    const bare = { ...damCase, sources: damCase.sources.map((one) => ({ ...one, outlet: null })) };
    expect(questions(bare)).toContainEqual(expect.stringMatching(/^Who published Source 1, /));
  });

  it('says how much the machine proposed and people decided', () => {
    expect(buildReport(whole(judgedDam, comparedDam)).method.join(' ')).toContain(
      'The machine proposed 2 findings on 2 points. People confirmed 1, dismissed 0 and left 1 undecided. They gave 1 verdict',
    );
  });
});
