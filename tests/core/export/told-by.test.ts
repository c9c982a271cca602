// Sources with one text are one report, wherever it is told who tells a point.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis.ts';
import { exportClaimReviews } from '../../../src/core/export/claim-review.ts';
import { comparisonDocument } from '../../../src/core/export/comparison.ts';
import { exportHtml } from '../../../src/core/export/html.ts';
import { exportMarkdown } from '../../../src/core/export/markdown.ts';
import { narrow } from '../../../src/core/export/scope.ts';
import { buildTables } from '../../../src/core/export/tables.ts';
import { exportTei } from '../../../src/core/export/tei.ts';
import { tellersIn } from '../../../src/core/model/tellers.ts';
import { chinese } from '../../../src/core/texts/chinese.ts';
import { english } from '../../../src/core/texts/english.ts';
import { tellersInWords } from '../../../src/core/texts/wording.ts';
import { exampleCase, source } from './example.ts';

const COPIED =
  'The old ferry terminal at Brackwater burned down on Friday night after sparks from a welding torch set the timber roof alight.';
const OWN =
  'Sparks from a welding torch set fire to the timber roof of the old Brackwater ferry terminal on Friday.';
const SOURCES = [
  source({ id: 's1', text: COPIED, outlet: 'Quay Wire', date: '2024-05-04' }),
  source({ id: 's2', text: COPIED, outlet: 'Town Post', date: '2024-05-04' }),
  source({ id: 's3', text: OWN, outlet: 'Bay Radio', date: '2024-05-04' }),
];
const COMPARISON = analyse(SOURCES);
const POINT = COMPARISON.points.find(({ claims }) => claims.length === 3)!;
const CLAIMS = COMPARISON.claims.filter(({ id }) => POINT.claims.includes(id));
const subject = exampleCase({
  sources: SOURCES,
  verdicts: [
    {
      id: 'v1',
      passages: CLAIMS.map(({ source: id, start, end }) => ({
        source: id,
        start,
        end,
        quote: {
          exact: SOURCES.find((each) => each.id === id)!.text.slice(start, end),
          prefix: '',
          suffix: '',
        },
      })),
      scale: 'corroboration',
      scaleVersion: 1,
      label: 'Same claim',
      number: null,
      best: null,
      worst: null,
      explanation: '',
      evidence: [],
      reviewer: 'Bo',
      at: '2024-05-03T09:00:00.000Z',
    },
  ],
});
const exported = narrow(subject, COMPARISON, { of: 'case' });
const LINE =
  '3 sources, 2 of them with the same text: Quay Wire, Town Post (same text as Quay Wire), Bay Radio';

describe('who tells a point', () => {
  const tellersOf = tellersIn(exported.reviewed!);

  it('is counted with one text as one', () => {
    expect(tellersOf(CLAIMS)).toEqual({
      sources: ['s1', 's2', 's3'],
      copies: [['s1', 's2']],
      independent: 2,
    });
  });

  it('counts a copy of a copy with both, whichever is met first', () => {
    const copy = (a: string, b: string) => ({
      ...COMPARISON.alignments[0]!,
      a,
      b,
      differences: [{ kind: 'shared-text' as const, passages: [], explanation: ['alone', ''] as const }],
    });
    const [one, two, three] = CLAIMS.map(({ id }) => id) as [string, string, string];
    const chain = { ...COMPARISON, alignments: [copy(one, three), copy(two, three)] };
    const found = tellersIn({ comparison: chain, decisions: new Map() })(CLAIMS);
    expect(found).toMatchObject({ copies: [['s1', 's2', 's3']], independent: 1 });
  });

  it('is counted apart where a person dismissed that the text is shared', () => {
    const decisions = new Map([[`${POINT.id}-shared-text`, { decision: 'dismissed' as const }]]);
    expect(tellersIn({ comparison: COMPARISON, decisions })(CLAIMS).independent).toBe(3);
  });

  it('is said in plain words', () => {
    expect(tellersInWords(english, tellersOf(CLAIMS))).toBe('3 sources, 2 of them with the same text');
    expect(tellersInWords(chinese, tellersOf(CLAIMS))).toBe('3 个来源，其中 2 个文字相同');
    const both = tellersOf(CLAIMS.slice(0, 2));
    expect(tellersInWords(english, both)).toBe('2 sources, both with the same text');
  });
});

describe('a source without an outlet', () => {
  it('is told by its number in the report, as the findings tell it', () => {
    const unknown = SOURCES.map((each) => (each.id === 's3' ? { ...each, outlet: null } : each));
    const report = exportMarkdown(narrow({ ...subject, sources: unknown }, COMPARISON, { of: 'case' }));
    expect(report.replace(/\\/g, '')).toContain('Town Post (same text as Quay Wire), Source 3');
  });
});

describe('a copy is named as a copy', () => {
  it('in the table of points', () => {
    const { columns, rows } = buildTables(exported).points;
    expect(rows.map((row) => row[columns.indexOf('Told by')])).toContain(LINE);
  });

  it('in Markdown and HTML, with the point and among the verdicts', () => {
    const written = [exportMarkdown(exported).replace(/\\/g, ''), exportHtml(exported)];
    for (const text of written) expect(text.split(LINE)).toHaveLength(3);
  });

  it('in the document of the command line', () => {
    const { points } = comparisonDocument(SOURCES, COMPARISON);
    expect(points.find(({ id }) => id === POINT.id)!.tellers).toEqual(tellersIn(exported.reviewed!)(CLAIMS));
  });

  it('as an appearance of the claim', () => {
    const [review] = (
      JSON.parse(exportClaimReviews(exported)) as {
        '@graph': { itemReviewed: { appearance: { description?: string }[] } }[];
      }
    )['@graph'];
    expect(review!.itemReviewed.appearance.map(({ description }) => description)).toEqual([
      'The same text as 2. Town Post: it counts as one report.',
      'The same text as 1. Quay Wire: it counts as one report.',
      undefined,
    ]);
  });

  it('beside the apparatus', () => {
    expect(exportTei(exported)).toContain(`<note>${LINE}</note>`);
  });
});
