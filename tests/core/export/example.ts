// A small case and a hand-made comparison of it, for the tests of the exports.
import { plainClaim } from '../../support/plain-claim.ts';
import { narrow, type Exported } from '../../../src/core/export/scope.ts';
import type { Anchor } from '../../../src/core/model/anchor.ts';
import type { Annotation } from '../../../src/core/model/annotation.ts';
import { NO_REVIEW, type Case } from '../../../src/core/model/case.ts';
import type { Claim, Comparison } from '../../../src/core/model/comparison.ts';
import type { Source } from '../../../src/core/model/source.ts';
import type { Passage } from '../../../src/core/model/span.ts';

const FIRST = 'The dam holds, the mayor said.\n\nWater rose by 2 metres.\nNobody was hurt.';
const SECOND = 'The dam will hold at all times, the mayor told reporters.';

/** A source with these fields, and plain ones for the rest. */
export function source(fields: Partial<Source> & Pick<Source, 'id' | 'text'>): Source {
  return {
    title: `Title of ${fields.id}`,
    outlet: null,
    author: null,
    date: null,
    dateSource: null,
    url: null,
    language: null,
    role: 'report',
    sha256: `sha256:${'ab'.repeat(32)}`,
    file: null,
    importedAt: '2024-05-01T10:00:00.000Z',
    importer: { name: 'plain text', version: '0.1.0' },
    evidence: [],
    marks: [],
    earlier: [],
    ...fields,
  };
}

/** A note on the first place where `exact` stands in the source. */
export function annotation(
  on: Source,
  exact: string,
  fields: Partial<Annotation> & Pick<Annotation, 'id'>,
): Annotation {
  const start = on.text.indexOf(exact);
  return {
    source: on.id,
    start,
    end: start + exact.length,
    quote: { exact, prefix: '', suffix: '' },
    note: '',
    tags: [],
    author: 'Mina',
    createdAt: '2024-05-02T09:00:00.000Z',
    changedAt: '2024-05-02T09:00:00.000Z',
    ...fields,
  };
}

/** A case with these fields, and empty ones for the rest. */
export function exampleCase(fields: Partial<Case> = {}): Case {
  return {
    format: 'crossread-case',
    version: 7,
    id: 'case-1',
    about: { title: 'The dam', base: null },
    createdAt: '2024-05-01T09:00:00.000Z',
    changedAt: '2024-05-02T09:30:00.000Z',
    sources: [],
    annotations: [],
    ...NO_REVIEW,
    history: [],
    ...fields,
  };
}

const first = source({
  id: 's1',
  text: FIRST,
  outlet: 'Valley News',
  author: 'Ada Brook',
  date: '2024-04-30',
  dateSource: 'text',
  file: 'valley.txt',
});
const second = source({ id: 's2', text: SECOND, outlet: 'Hill Times', role: 'primary' });

/** Two reports on a dam, one of them the base, one without a date; one note. */
export const damCase: Case = exampleCase({
  about: { title: 'The dam', base: 's1' },
  sources: [first, second],
  annotations: [
    annotation(first, 'Water rose by 2 metres.\nNobody was hurt.', {
      id: 'a1',
      note: 'Ask the water board.',
      tags: ['figures'],
      changedAt: '2024-05-02T09:30:00.000Z',
    }),
  ],
});

const DAM_1 = passage(first, 'The dam holds');
const DAM_2 = passage(second, 'The dam will hold at all times');
const RISE = passage(first, 'Water rose by 2 metres.');

/** What a machine might find in the dam case: one sentence worded differently, one that only one source has. */
export const damComparison: Comparison = {
  sentences: [
    { id: 's1-0', ...passage(first, 'The dam holds, the mayor said.'), kind: 'body', paragraph: 0 },
    { id: 's1-1', ...RISE, kind: 'body', paragraph: 1 },
    { id: 's2-0', ...passage(second, SECOND), kind: 'body', paragraph: 0 },
  ],
  claims: [],
  quotations: [],
  quantities: [],
  names: [],
  occasions: [],
  alignments: [],
  points: [],
  findings: [
    {
      id: 'f2',
      kind: 'only-in-one',
      point: 'p2',
      passages: [RISE],
      explanations: [['alone', 'Valley News']],
      more: 0,
    },
    {
      id: 'f1',
      kind: 'worded-differently',
      point: 'p1',
      passages: [DAM_1, DAM_2],
      explanations: [['worded', 0, 'Valley News', [], 'Hill Post', []]],
      more: 0,
    },
  ],
};

/** All of a case, as an export takes it. */
export function whole(subject: Case, comparison: Comparison | null): Exported {
  return narrow(subject, comparison, { of: 'case' });
}

/** Text that tries to become markup in either format. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '![x](http://evil.example/x.png)',
  '[click](javascript:alert(1))',
  '<http://evil.example>',
  'see http://evil.example and www.evil.example or me@evil.example',
  'see _www.evil.example',
  '# heading',
  '> quote',
  '- item',
  '1. item',
  '    code',
  '\tcode',
  '```',
  '~~~',
  '---',
  '===',
  '| a | b |\n| - | - |',
  '[x]: http://evil.example\n\n[x]',
  '[^1] and *stress* __strong__ `code` ~~gone~~ $x$',
  '&lt;b&gt; &copy; \\',
  '</main></body>',
  '--><!--',
].join('\n');

function passage(on: Source, exact: string): Passage {
  const start = on.text.indexOf(exact);
  return { source: on.id, start, end: start + exact.length };
}

/** The same with claims and points, as the tables and the apparatus need them. */
export const comparedDam: Comparison = {
  ...damComparison,
  claims: [claim('c1', 's1-0', DAM_1), claim('c2', 's2-0', DAM_2), claim('c3', 's1-1', RISE)],
  names: [],
  occasions: [
    { id: 'o1', who: 'the mayor', where: null, gathering: null, date: '2024-04-30', passages: [DAM_1] },
  ],
  points: [
    { id: 'p1', claims: ['c1', 'c2'], occasion: 'o1' },
    { id: 'p2', claims: ['c3'], occasion: null },
  ],
};

/** The same with a finding between words of two points, which is told with the one given. */
export function acrossPoints(point: 'p1' | 'p2'): Comparison {
  const passages = [passage(first, '2 metres'), passage(second, 'at all times')];
  const told = { id: 'f0', kind: 'dates-differ', point, passages, explanations: [], more: 0 } as const;
  return { ...comparedDam, findings: [told, ...comparedDam.findings] };
}

/** The same with what the second source says tied to the second point too, of which no finding tells. */
export const tiedAcross: Comparison = {
  ...comparedDam,
  alignments: [
    { a: 'c3', b: 'c2', score: 0.6, relation: 'worded-differently', differences: [], reasons: [] },
  ],
  findings: comparedDam.findings.filter(({ kind }) => kind !== 'only-in-one'),
};

const judged = [anchor(DAM_1), anchor(DAM_2)];

/** The dam case with a person's work on its first point. */
export const judgedDam: Case = {
  ...damCase,
  verdicts: [
    {
      id: 'v1',
      passages: judged,
      label: 'Same thought, different wording',
      number: 3,
      best: 5,
      worst: 1,
      scale: 'corroboration',
      scaleVersion: 1,
      explanation: 'The tone differs.',
      evidence: [anchor(RISE)],
      reviewer: 'Bo',
      at: '2024-05-03T09:00:00.000Z',
    },
  ],
  states: [
    {
      id: 't1',
      passages: judged,
      state: 'done',
      checks: ['claimant-asked'],
      by: 'Bo',
      at: '2024-05-03T10:00:00.000Z',
    },
  ],
  decisions: [
    {
      id: 'd1',
      kind: 'worded-differently',
      passages: judged,
      decision: 'confirmed',
      by: 'Mina',
      at: '2024-05-03T08:00:00.000Z',
    },
  ],
};

function anchor(on: Passage): Anchor {
  const text = on.source === first.id ? FIRST : SECOND;
  return { ...on, quote: { exact: text.slice(on.start, on.end), prefix: '', suffix: '' } };
}

function claim(id: string, sentence: string, on: Passage): Claim {
  return plainClaim(on, { id, sentence });
}
