import { describe, expect, it } from 'vitest';
import { buildTables, type Table } from '../../../src/core/export/tables.ts';
import type { Comparison } from '../../../src/core/model/comparison.ts';
import { acrossPoints, comparedDam, damCase, judgedDam, tiedAcross, whole } from './example.ts';

const tables = buildTables(whole(damCase, comparedDam));

describe('the tables of a case', () => {
  it("give each point a row, each source a column, and each cell that source's own words", () => {
    expect(tables.points.columns.slice(10)).toEqual(['1. Valley News', '2. Hill Times']);
    expect(tables.points.rows).toEqual([
      [
        1,
        'The dam holds',
        'Worded differently',
        null,
        null,
        null,
        null,
        'open',
        'the mayor, 2024-04-30',
        'Valley News, Hill Times',
        'The dam holds',
        'The dam will hold at all times',
      ],
      [
        2,
        'Water rose by 2 metres.',
        'Only in one source',
        null,
        null,
        null,
        null,
        'open',
        null,
        'Valley News',
        'Water rose by 2 metres.',
        null,
      ],
    ]);
  });

  it('leave no cell empty of a source that tells the point in another one, with a finding or without', () => {
    const words = (comparison: Comparison): unknown[] =>
      buildTables(whole(damCase, comparison)).points.rows.map((row) => row.at(-1));
    expect(words(tiedAcross)).toEqual([
      'The dam will hold at all times',
      'Told in point 1, worded differently: The dam will hold at all times',
    ]);
    expect(words(acrossPoints('p1'))[1]).toBe(
      'Told in point 1, dates differ: The dam will hold at all times',
    );
  });

  it('give each passage of evidence a row with its place and the hash of its source', () => {
    expect(tables.findings.rows).toContainEqual([
      2,
      'Worded differently',
      1,
      'Both report it in their own words.',
      null,
      '2. Hill Times',
      'The dam will hold at all times',
      1,
      0,
      30,
      damCase.sources[1]!.sha256,
    ]);
    expect(tables.findings.rows).toHaveLength(3);
  });

  it('give each note a row', () => {
    const [row] = tables.annotations.rows;
    expect(Object.fromEntries(tables.annotations.columns.map((name, index) => [name, row![index]]))).toEqual({
      Note: 1,
      Source: '1. Valley News',
      Words: 'Water rose by 2 metres.\nNobody was hurt.',
      Paragraph: 2,
      Start: 32,
      End: 72,
      'Text of the note': 'Ask the water board.',
      Tags: 'figures',
      Author: 'Mina',
      Written: '2024-05-02T09:00:00.000Z',
      Changed: '2024-05-02T09:30:00.000Z',
      'SHA-256 of the source': damCase.sources[0]!.sha256,
    });
  });

  it("call a point by the base's wording", () => {
    const subject = { ...damCase, about: { ...damCase.about, base: damCase.sources[1]!.id } };
    const [row] = buildTables(whole(subject, comparedDam)).points.rows;
    expect(row![1]).toBe('The dam will hold at all times');
  });

  it('keep a verdict that is in no point, with the words that were judged and why it stands alone', () => {
    const { columns } = buildTables(whole(judgedDam, comparedDam)).points;
    const told = (points: Table): unknown[] =>
      points.rows
        .filter((row) => row[columns.indexOf('Verdict')] !== null)
        .map((row) =>
          ['Point', 'Verdict', 'State', '1. Valley News'].map((name) => row[columns.indexOf(name)]),
        );
    const label = judgedDam.verdicts[0]!.label;
    const words = judgedDam.verdicts[0]!.passages.find(({ source }) => source === damCase.sources[0]!.id)!;
    const regrouped = { ...comparedDam, points: [], findings: [] };
    expect(told(buildTables(whole(judgedDam, regrouped)).points)).toEqual([
      [null, label, 'in no point of the comparison as it is now', words.quote.exact],
    ]);
    expect(told(buildTables(whole(judgedDam, null)).points)).toEqual([
      [null, label, 'the sources are not compared', words.quote.exact],
    ]);
  });

  it('have no rows for points and findings when nothing was compared', () => {
    const bare = buildTables(whole(damCase, null));
    expect(bare.points.rows).toEqual([]);
    expect(bare.findings.rows).toEqual([]);
    expect(bare.annotations.rows).toHaveLength(1);
  });

  it('give the verdict on a point with who gave it when and why, its state, and what was decided on a finding', () => {
    const judged = buildTables(whole(judgedDam, comparedDam));
    const [row] = judged.points.rows;
    expect(Object.fromEntries(judged.points.columns.map((name, index) => [name, row![index]]))).toMatchObject(
      {
        Verdict: 'Same thought, different wording',
        'Explanation of the verdict': 'The tone differs.',
        Reviewer: 'Bo',
        'Verdict given': '2024-05-03T09:00:00.000Z',
        State: 'done',
      },
    );
    expect(judged.findings.rows.map((row) => row[4])).toEqual([null, 'confirmed', 'confirmed']);
  });

  it('do not name a finding with its point that a person dismissed, as the matrix does not', () => {
    const decisions = judgedDam.decisions.map((one) => ({ ...one, decision: 'dismissed' as const }));
    const { points, findings } = buildTables(whole({ ...judgedDam, decisions }, comparedDam));
    expect(points.rows.map((row) => row[2])).toEqual([null, 'Only in one source']);
    expect(findings.rows.map((row) => row[4])).toEqual([null, 'dismissed', 'dismissed']);
  });
});
