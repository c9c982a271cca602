// A small case with a comparison written by hand: invented reports on an invented speech, with most kinds of
// finding, an emoji, combining marks and a right-to-left paragraph.
import { plainClaim } from '../support/plain-claim.ts';
import { NO_REVIEW, type Case } from '../../src/core/model/case.ts';
import type {
  Alignment,
  Claim,
  Comparison,
  Finding,
  FindingKind,
  Point,
  Relation,
  Sentence,
} from '../../src/core/model/comparison.ts';
import type { Explanation, Reason } from '../../src/core/model/said.ts';
import type { Source } from '../../src/core/model/source.ts';
import type { Passage } from '../../src/core/model/span.ts';

const GAZETTE = `City bets on trams, mayor tells harbour workers

The tram must always be the backbone of this city, Mayor Ada Lindqvist told dock workers in Westhaven on Tuesday.

“We cannot wait for the capital to save us,” she said. “One task is to keep the port open, the other is to lay the rails.”

Some 12,000 people use the old line each day, the transport office said in its yearly report.

The new line will open in May 2026, the mayor added, after two winters of work along the quay. Shops on the quay expect a hard year, and a fund of 3 million crowns will help them through it.

Workers in yellow jackets clapped 👷🏽‍♀️ when the Café Zoë choir began to sing. A docker said the speech had been expected for weeks.

The harbour line was first promised in 1998. It has been drawn, costed and put away four times since, most lately when the price of steel doubled. The city council will vote on the money before the summer break, and the mayor needs two votes from the opposition to carry it.

Also read: How the quay got its name`;

const COURIER = `Lindqvist calls rails indispensable

The tram is an indispensable part of the city at all times, the mayor has said. Ada Lindqvist was speaking to dock workers in Westhaven on Tuesday.

The line carries nearly 14,000 passengers a day, according to the transport office.

Work along the quay will take two winters, and the first tram is to run in May 2026.

The mayor ruled out higher fares. “Nobody will pay one crown more for a ticket,” she told the workers.

The council has put the plan away before. This time the price of steel is falling, and two members of the opposition have said that they may vote for it.

يقول عمال الميناء إن الخط الجديد سيغير حياتهم.

© The Courier. All rights reserved.`;

const LEDGER = `Rails first, dockers hear

It was the shared view of the meeting that Westhaven should not wait for help from the capital.

Fares will rise by a tenth when the new line opens, the finance committee's paper says.

The first tram is to run in September 2026.`;

const EVENING = `Mayor opens school, talks trams

The tram must always be the backbone of this city, Mayor Ada Lindqvist said when she opened a school in Northgate on Friday.`;

function source(id: string, text: string, about: Partial<Source>): Source {
  return {
    id,
    title: text.slice(0, text.indexOf('\n')),
    outlet: null,
    author: null,
    date: null,
    dateSource: null,
    url: null,
    language: null,
    role: 'report',
    text,
    sha256: `sha256:${'0'.repeat(63)}${id.length % 10}`,
    file: `${id}.txt`,
    importedAt: '2024-06-07T09:30:00+02:00',
    importer: { name: 'text', version: '1' },
    evidence: [],
    marks: [],
    earlier: [],
    ...about,
  };
}

export const SOURCES: readonly Source[] = [
  source('gazette', GAZETTE, {
    outlet: 'Westhaven Gazette',
    date: '2024-06-05',
    dateSource: 'text',
    evidence: [
      {
        field: 'title',
        value: 'City bets on trams',
        how: ['openingWords'],
        confidence: 'stated',
        start: 0,
        end: 47,
      },
      {
        field: 'outlet',
        value: 'Westhaven Gazette',
        how: ['fileName'],
        confidence: 'guessed',
        start: null,
        end: null,
      },
    ],
  }),
  source('courier', COURIER, { outlet: 'The Courier', date: '2024-06-06', dateSource: 'text' }),
  source('ledger', LEDGER, { outlet: 'Metro Ledger' }),
  source('evening', EVENING, { outlet: 'Evening Sheet', date: '2024-06-08', dateSource: 'person' }),
];

/** The passage of a source that reads `words`; each is written once in its text. */
export function passage(sourceId: string, words: string): Passage {
  const text = SOURCES.find(({ id }) => id === sourceId)?.text ?? '';
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`No such words in ${sourceId}: ${words}`);
  return { source: sourceId, start, end: start + words.length };
}

const claims: Claim[] = [];
function claim(sourceId: string, words: string, speaker: string | null = null): Claim {
  const made = plainClaim(passage(sourceId, words), {
    id: `c${String(claims.length + 1)}`,
    sentence: 's1',
    speech: 'indirect',
    speaker,
  });
  claims.push(made);
  return made;
}

const alignments: Alignment[] = [];
const points: Point[] = [];
const findings: Finding[] = [];

function tie(
  kind: Relation & FindingKind,
  tied: readonly Claim[],
  explanation: Explanation,
  reasons: readonly Reason[],
  evidence: readonly Passage[] = tied,
): void {
  const point = `p${String(points.length + 1)}`;
  points.push({ id: point, claims: tied.map(({ id }) => id), occasion: null });
  tied.forEach((a, at) => {
    for (const b of tied.slice(at + 1)) {
      alignments.push({ a: a.id, b: b.id, score: 0.8, relation: kind, differences: [], reasons });
    }
  });
  findings.push({
    id: `f${String(findings.length + 1)}`,
    kind,
    point,
    passages: evidence.map(({ source: id, start, end }) => ({ source: id, start, end })),
    explanations: [explanation],
    more: 0,
  });
}

const backbone = claim('gazette', 'The tram must always be the backbone of this city', 'Ada Lindqvist');
tie(
  'possible-contradiction',
  [
    claim('courier', 'Nobody will pay one crown more for a ticket', 'Ada Lindqvist'),
    claim('ledger', 'Fares will rise by a tenth when the new line opens'),
  ],
  ['opposed', 'The Courier', 'Nobody will pay', 'Metro Ledger', 'Fares will rise'],
  [['words', ['fares', 'line']]],
);
tie(
  'numbers-differ',
  [
    claim('gazette', 'Some 12,000 people use the old line each day'),
    claim('courier', 'The line carries nearly 14,000 passengers a day'),
  ],
  ['figures', 'Westhaven Gazette', 'Some 12,000', 'The Courier', 'nearly 14,000', ['people', 'day']],
  [['words', ['transport', 'office']], ['noneQuotes']],
  [passage('gazette', 'Some 12,000'), passage('courier', 'nearly 14,000')],
);
tie(
  'dates-differ',
  [
    claim('gazette', 'The new line will open in May 2026'),
    claim('courier', 'the first tram is to run in May 2026'),
    claim('ledger', 'The first tram is to run in September 2026'),
  ],
  ['dates', 'Westhaven Gazette', 'May 2026', '2026-05', 'Metro Ledger', 'September 2026', '2026-09'],
  [['words', ['tram', 'run']]],
  [passage('gazette', 'May 2026'), passage('courier', 'May 2026'), passage('ledger', 'September 2026')],
);
tie(
  'speaker-differs',
  [
    claim('gazette', '“We cannot wait for the capital to save us,”', 'Ada Lindqvist'),
    claim('ledger', 'Westhaven should not wait for help from the capital'),
  ],
  ['speakers', 'Westhaven Gazette', 'Ada Lindqvist', 'Metro Ledger', null],
  [['words', ['wait', 'capital']]],
);
tie(
  'worded-differently',
  [backbone, claim('courier', 'The tram is an indispensable part of the city at all times', 'Ada Lindqvist')],
  ['worded', 0, 'Westhaven Gazette', ['the backbone'], 'The Courier', ['an indispensable part']],
  [
    ['speaker', 'Ada Lindqvist'],
    ['meaning', 'always', 'at all times'],
  ],
);
tie(
  'other-occasion',
  [
    backbone,
    claim(
      'evening',
      'The tram must always be the backbone of this city, Mayor Ada Lindqvist said when she opened a school',
    ),
  ],
  ['occasions', 'occasion', 'Westhaven Gazette', ['Tuesday'], null, 'Evening Post', ['Friday'], null],
  [['bothQuote']],
);
tie(
  'same-claim',
  [
    claim('gazette', 'after two winters of work along the quay'),
    claim('courier', 'Work along the quay will take two winters'),
  ],
  ['same', 'surely', 'Westhaven Gazette', 'The Courier'],
  [['words', ['quay', 'winters']]],
);
const alone = claim('gazette', 'a fund of 3 million crowns will help them through it');
points.push({ id: 'p-alone', claims: [alone.id], occasion: null });
findings.push({
  id: 'f-alone',
  kind: 'only-in-one',
  point: 'p-alone',
  passages: [{ source: alone.source, start: alone.start, end: alone.end }],
  explanations: [['alone', 'Westhaven Gazette']],
  more: 0,
});

const sentences: Sentence[] = [
  ...SOURCES.map(({ id, title }) => ({
    ...passage(id, title),
    id: `h-${id}`,
    kind: 'headline' as const,
    paragraph: 0,
  })),
  {
    ...passage('gazette', 'Also read: How the quay got its name'),
    id: 's-also',
    kind: 'furniture',
    paragraph: 7,
  },
  {
    ...passage('courier', '© The Courier. All rights reserved.'),
    id: 's-copy',
    kind: 'furniture',
    paragraph: 7,
  },
];

export const COMPARISON: Comparison = {
  sentences,
  claims,
  quotations: [],
  quantities: [],
  names: [
    {
      id: 'n0',
      name: 'Ada Lindqvist',
      kind: 'person',
      aliases: ['mayor'],
      mentions: [
        passage('gazette', 'Ada Lindqvist'),
        passage('courier', 'Ada Lindqvist'),
        passage('evening', 'Ada Lindqvist'),
      ],
    },
    { id: 'n1', name: 'Northgate', kind: 'place', aliases: [], mentions: [passage('evening', 'Northgate')] },
  ],
  occasions: [],
  alignments,
  points,
  findings,
};

/** The case, new each time. */
export function sampleCase(): Case {
  return {
    format: 'crossread-case',
    version: 7,
    id: 'trams',
    about: { title: 'Tram speech, 4 June 2024', base: 'gazette' },
    createdAt: '2024-06-07T09:30:00+02:00',
    changedAt: '2024-06-07T11:05:00+02:00',
    sources: [...SOURCES],
    annotations: [],
    ...NO_REVIEW,
    history: [],
  };
}

/**
 * The same with the ledger's date in a point of its own, "apart": the finding on the dates is told with the point of the
 * gazette, whose date it is at odds with.
 */
export const ACROSS: Comparison = (() => {
  const found = COMPARISON.findings.find(({ kind }) => kind === 'dates-differ')!;
  const ledger = COMPARISON.claims.find(
    ({ id, source }) =>
      source === 'ledger' && COMPARISON.points.find((point) => point.id === found.point)!.claims.includes(id),
  )!;
  return {
    ...COMPARISON,
    points: [
      ...COMPARISON.points.map((point) => ({
        ...point,
        claims: point.claims.filter((id) => id !== ledger.id),
      })),
      { id: 'apart', claims: [ledger.id], occasion: null },
    ],
    findings: COMPARISON.findings.map((each) =>
      each === found
        ? { ...each, passages: each.passages.filter(({ source }) => source !== 'courier') }
        : each,
    ),
  };
})();
