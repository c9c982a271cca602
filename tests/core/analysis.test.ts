// What is kept from one analysis to the next changes how long it takes, never what is found.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, AnalysisMemory, readSource, type AnalysedSource } from '../../src/core/analysis.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { reports, statementOf } from '../bench/reports.ts';

const LINES = [
  'Ada Lind told a meeting in Oslo on Sunday that 40 boats will stop.',
  'Some 30 boats are to stop, Lind said.',
  'The mill must stay open, the union said.',
  'The union never said that the mill must stay open.',
  '“We will rebuild the sea wall,” Lind told reporters.',
  'Farmers near the border expect an early harvest of barley.',
];

function compare(...texts: readonly string[]): Comparison {
  return analyse(texts.map((text, at) => ({ id: `s${at}`, title: '', outlet: null, date: null, text })));
}

describe('an analysis with a memory', () => {
  it('finds what one from scratch finds, however the case changed before', () => {
    const text = fc
      .array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 4 })
      .map((lines) => lines.join(' '));
    const source = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), text });
    const state = fc.uniqueArray(source, { selector: ({ id }) => id, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(state, { minLength: 2, maxLength: 4 }), (states) => {
        const memory = new AnalysisMemory();
        for (const each of states) {
          const sources = each.map(({ id, text }): AnalysedSource => ({
            id,
            title: id,
            outlet: null,
            date: '2024-03-06',
            text,
          }));
          expect(analyse(sources, { memory })).toEqual(analyse(sources));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('finds the same in a case that grew source by source, past the number at which words are counted anew', () => {
    const sources = reports(10);
    const memory = new AnalysisMemory();
    for (const count of [7, 8, 9, 10]) {
      const grown = analyse(sources.slice(0, count), { memory });
      expect(grown).toEqual(analyse(sources.slice(0, count)));
    }
  }, 180_000);

  it('reads a source that is added, and no other', () => {
    const sources = reports(4);
    const read: string[] = [];
    const known = new Map<string, ReturnType<typeof readSource>>();
    const readingOf = (source: AnalysedSource): ReturnType<typeof readSource> => {
      const reading = known.get(source.id);
      if (reading !== undefined) return reading;
      read.push(source.id);
      known.set(source.id, readSource(source));
      return known.get(source.id)!;
    };
    analyse(sources.slice(0, 3), { readingOf });
    read.length = 0;
    analyse(sources, { readingOf });
    expect(read).toEqual(['s3']);
  });

  it('tells progress that only moves forward, from 0 to 1', () => {
    const told: number[] = [];
    analyse(reports(3), { onProgress: (_step, done) => told.push(done) });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told[0]).toBe(0);
    expect(Math.max(...told)).toBeLessThanOrEqual(1);
  });
});

describe('a text beside itself', () => {
  const copiesOf = (text: string, count: number): AnalysedSource[] =>
    Array.from({ length: count }, (_, at) => ({
      id: `s${at}`,
      title: `Title ${at}`,
      outlet: null,
      date: '2024-03-06',
      text,
    }));
  /** Findings that tell of no copy, and the number of claims that are not in a point with their copies alone. */
  const amiss = (text: string, count: number): unknown[] => {
    const { claims, points, findings } = analyse(copiesOf(text, count));
    const places = new Map(claims.map(({ id, start }) => [id, start]));
    return [
      ...findings.filter(({ kind }) => kind !== 'shared-text' && kind !== 'same-claim'),
      ...points.filter(
        (point) =>
          point.claims.length !== count || new Set(point.claims.map((id) => places.get(id))).size > 1,
      ),
    ];
  };

  it('differs in nothing and lacks nothing: every claim is tied to its copies and to nothing else', () => {
    const line = fc.oneof(
      fc.constantFrom(...LINES, '“His claim,” he said, “is wrong.”', 'No.'),
      fc
        .record({
          pier: fc.constantFrom('north', 'south', 'east'),
          ships: fc.integer({ min: 2, max: 40 }),
          day: fc.integer({ min: 1, max: 28 }),
        })
        .map(
          ({ pier, ships, day }) =>
            `Lind said the ${pier} pier was closed on ${day} March 2023 after ${ships} ships ran aground.`,
        ),
    );
    const text = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => lines.join('\n\n'));
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 4 }), (text, count) => {
        expect(amiss(text, count)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('does so where it is too long to compare every pair, and says one thing over and over', () => {
    const lines = Array.from({ length: 210 }, (_, at) =>
      at % 3 === 0
        ? 'The harbour was closed after 12 ships ran aground.'
        : `On day ${at} the harbour had ${at + 2} ships at pier ${at % 9}.`,
    );
    expect(amiss(lines.join('\n\n'), 2)).toEqual([]);
  });

  it('which repeats itself once more has nothing that the other lacks', () => {
    const line = 'The harbour was closed after 12 ships ran aground.';
    const [short, long] = [201, 202].map((count) => Array.from({ length: count }, () => line).join('\n\n'));
    const [first, second] = copiesOf(long!, 2);
    const { findings } = analyse([first!, { ...second!, text: short! }]);
    expect(findings.map(({ kind }) => kind)).not.toContain('only-in-one');
  });
});

it('tells another day as that, and as no contradiction with what follows on the day', () => {
  const { findings } = compare(
    'The bridge in Vik will close in June 2024, and it will get a new deck.',
    'The bridge in Vik will close in July 2024.',
  );
  expect(findings.map(({ kind }) => kind)).toEqual(['dates-differ']);
});

it('takes nothing for a promise that is told beside one', () => {
  const { findings } = compare(
    'The premier promised lower taxes and opened a hospital in Brandt.',
    'A hospital was opened in Brandt by the premier on Monday.',
  );
  expect(findings.map(({ kind }) => kind)).not.toContain('possible-contradiction');
});

describe('a source that takes over a statement and then corrects it', () => {
  it.each([
    [
      'numbers-differ',
      'Ten people were hurt in the crash at Kelso, police said on Monday.',
      'Police later said 14 people were hurt in the crash at Kelso.',
    ],
    [
      'possible-contradiction',
      'The mayor has not resigned.',
      'The mayor has resigned, his office said later.',
    ],
  ])('differs from the other in what it corrects: %s', (kind, told, correction) => {
    const { findings } = compare(told, `${told} ${correction}`);
    expect(findings.map((finding) => finding.kind)).toContain(kind);
    expect(findings.map((finding) => finding.kind)).not.toContain('only-in-one');
  });
});

it('a source that takes over a statement and then corrects it shares the text of the statement alone', () => {
  const told = 'Ten people were hurt in the crash at Kelso on the coast road, police said on Monday.';
  const correction = 'Police later said 14 people were hurt in the crash at Kelso on the coast road.';
  const { findings } = compare(told, `${told} ${correction}`);
  const shared = findings.filter(({ kind }) => kind === 'shared-text');
  expect(shared.map(({ passages }) => passages.map(({ source }) => source))).toEqual([['s0', 's1']]);
  expect(findings.map(({ kind }) => kind)).toContain('numbers-differ');
});

describe('a sentence that tells two matters', () => {
  it('stands with what others tell of each where it joins two main clauses', () => {
    const { points, findings } = compare(
      'The bridge in Vik will close in June 2024, and the school in Mol will get a new roof.',
      'The bridge in Vik will close in July 2024.',
      'The school in Mol will get a new roof.',
    );
    expect(points.map((point) => point.claims)).toEqual([
      ['s0:c0', 's1:c0'],
      ['s0:c1', 's2:c0'],
    ]);
    expect(findings.map(({ kind }) => kind)).toEqual(['dates-differ', 'same-claim']);
  });

  it('stands with what others tell of each of two things that one subject did, and alone with what none tells', () => {
    const { points, findings, claims } = compare(
      'The fire in Vik destroyed 40 homes and killed three people. Crews from Mol came to help.',
      'The fire in Vik destroyed 40 homes. Crews from Mol came to help.',
      'The fire in Vik destroyed 60 homes. Crews from Mol came to help.',
    );
    expect(
      claims.slice(0, 2).map(({ id }) => points.find((point) => point.claims.includes(id))?.claims),
    ).toEqual([['s0:c0', 's1:c0', 's2:c0'], ['s0:c1']]);
    expect(findings.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['numbers-differ', 'only-in-one']),
    );
  });

  it.each([
    [
      'Unemployment rose to 6 per cent and finance minister Bo Park resigned.',
      'Unemployment rose to 6 per cent in May.',
      'Finance minister Bo Park resigned on Tuesday.',
    ],
    [
      'The dam gave way on Sunday and the governor declared an emergency.',
      'The dam gave way on Sunday night after days of rain.',
      'The governor declared an emergency in three districts.',
    ],
    [
      'On Monday the court jailed the trader for six years and fined the bank 40 million pounds.',
      'The trader was jailed for six years.',
      'The bank was fined 40 million pounds by the court.',
    ],
  ])('does not make one point of them: %s', (...texts) => {
    const { alignments, points } = compare(...texts);
    expect(alignments.filter(({ a, b }) => [a, b].includes('s0:c0'))).toHaveLength(2);
    expect(Math.max(...points.map(({ claims }) => claims.length))).toBe(2);
  });
});

describe('the partners of a passage in a case too large to score every pair', () => {
  it('are sought in every other source, the right one before all others of it', () => {
    const sources = reports(20);
    const { claims } = analyse(sources, { partnersOf: { source: 's0', start: 0, end: 1 } });
    const statements = statementOf(sources, claims);
    const tellers = new Map<number, number>();
    for (const number of statements.values()) tellers.set(number, (tellers.get(number) ?? 0) + 1);
    const [asked] = claims
      .filter(({ source }) => source === 's19')
      .sort((a, b) => tellers.get(statements.get(b.id)!)! - tellers.get(statements.get(a.id)!)!);
    const { alignments } = analyse(sources, { partnersOf: asked! });
    const sourceOf = new Map(claims.map(({ id, source }) => [id, source]));
    const first = new Map<string, string>();
    for (const { a, b } of alignments) {
      const other = a === asked!.id ? b : a;
      const source = sourceOf.get(other)!;
      if (!first.has(source)) first.set(source, other);
    }
    const right = claims.filter(
      ({ id }) => id !== asked!.id && statements.get(id) === statements.get(asked!.id),
    );
    expect(right.length).toBeGreaterThan(12);
    expect(right.map(({ source }) => first.get(source))).toEqual(right.map(({ id }) => id));
    expect(first.size).toBe(19);
  });
});

it('never tells that a headline is only in one source: its own text tells it too', () => {
  const shared = 'A school was opened in Orlen on Monday by the minister.';
  const told = (first: string): string[] => {
    const text = `${first}\n\n${shared} The mill at Varn earned a good deal in the year.`;
    return compare(text, shared)
      .findings.filter(({ kind }) => kind === 'only-in-one')
      .flatMap(({ passages }) => passages.map(({ start, end }) => text.slice(start, end)));
  };
  const body = 'The mill at Varn earned a good deal in the year.';
  expect(told('Mill profit up 8 per cent')).toEqual([body]);
  // Nor that what stands below it is.
  expect(told('A good year\n\nOur man in Varn on the day of a profit of 8 per cent')).toEqual([body]);
  const sentence = 'The profit of the mill was up 8 per cent.';
  expect(told(sentence).toSorted()).toEqual([body, sentence]);
});

describe('what one source leaves out of what somebody said', () => {
  const alone = (...texts: readonly string[]): string[] => {
    const { findings, claims } = compare(...texts);
    return findings
      .filter(({ kind }) => kind === 'only-in-one')
      .flatMap(({ passages }) =>
        passages.map(({ source, start, end }) => {
          expect(claims.some((claim) => claim.source === source && claim.start === start)).toBe(true);
          return texts[Number(source.slice(1))]!.slice(start, end);
        }),
      );
  };
  const shared = 'Ada Lind told the council that the mill would stay open until spring.';

  it('is told to be only in the other, quoted or reported, though both have a remark of their own left', () => {
    const remarks = (first: string, second: string): string[] =>
      alone(`${shared} ${first}`, `Ada Lind said the mill would stay open until spring. ${second}`);
    expect(
      remarks('“The fish ladder has been repaired,” Lind said.', '“Teachers deserve better pay,” Lind said.'),
    ).toEqual(['The fish ladder has been repaired', 'Teachers deserve better pay']);
    expect(
      remarks(
        'Lind said that the fish ladder had been repaired.',
        'Lind said that teachers deserved better pay.',
      ),
    ).toEqual(['the fish ladder had been repaired', 'teachers deserved better pay']);
  });

  it('is told, where it is only reported, of one whom the other does not let speak at all', () => {
    const met = 'The council met in Vik on Monday and heard twelve speakers.';
    expect(
      alone(
        `${shared} ${met} Jon Brekke said that the fish ladder had been repaired.`,
        `Ada Lind said the mill would stay open until spring. ${met}`,
      ),
    ).toEqual(['the fish ladder had been repaired']);
  });
});

describe('characters that nobody sees', () => {
  /** What a reading tells, with the words of its spans in place of their offsets. */
  const told = (text: string): unknown =>
    JSON.parse(
      JSON.stringify(
        readSource({ id: 's', title: '', outlet: null, date: '2024-03-06', text }),
        (_name, value) => {
          const { start, end, ...rest } = (value ?? {}) as { start?: number; end?: number };
          if (start === undefined || end === undefined) return value as unknown;
          return {
            ...rest,
            words: text.slice(start, end).replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, ''),
          };
        },
      ),
    );

  it('change nothing of what is read, wherever they stand', () => {
    const hidden = fc.constantFrom('\u00ad', '\u200b', '\u2060', '\ufeff');
    fc.assert(
      fc.property(
        fc.constantFrom(...LINES),
        fc.array(fc.tuple(fc.nat(80), hidden), { minLength: 1 }),
        (line, put) => {
          const written = put.reduce((text, [at, sign]) => text.slice(0, at) + sign + text.slice(at), line);
          expect(told(written)).toEqual(told(line));
        },
      ),
      { numRuns: 60 },
    );
  });
});
