import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/main/import/pdf.ts';
import { makePdf, placed, type PdfContent } from './make-pdf.ts';

const quiet = (): void => undefined;
const read = (content: PdfContent) => readPdf({ bytes: makePdf(content), name: 'report.pdf' }, quiet);

const LEFT = [
  'The council of the town has voted on Tuesday',
  'to close the oldest quay of its harbour for the',
  'boats, and the fishers asked for a long-term so-',
  'lution that leaves room for all of the boats in',
  'the basin to the north of the old harbour, with',
  'a new crane.',
];
const RIGHT = [
  'Repairs would cost more than a new pier, says',
  'the mayor, who wants a long-term plan before',
  'the autumn. Divers found cracks in eleven of the',
  'forty pillars when they looked at them in April.',
];

const head = (page: number) => [
  { text: 'Westhaven Harbour Report', x: 60, y: 810, size: 8 },
  { text: `Page ${page}`, x: 280, y: 30, size: 8 },
];

describe('the text of a PDF', () => {
  it('is read column by column, below a headline across both', async () => {
    const { text, marks } = await read({
      pages: [
        [
          { text: 'Harbour town to close its oldest quay', x: 60, y: 760, size: 20 },
          ...placed(RIGHT, 310, 720),
          ...placed(LEFT, 60, 720),
        ],
      ],
    });
    expect(text).toBe(
      [
        'Harbour town to close its oldest quay',
        'The council of the town has voted on Tuesday to close the oldest quay of its harbour for the boats, and the fishers asked for a long-term solution that leaves room for all of the boats in the basin to the north of the old harbour, with a new crane.',
        'Repairs would cost more than a new pier, says the mayor, who wants a long-term plan before the autumn. Divers found cracks in eleven of the forty pillars when they looked at them in April.',
      ].join('\n\n'),
    );
    expect(marks.filter(({ kind }) => kind === 'headline')).toEqual([
      { kind: 'headline', start: 0, end: 37, value: null },
    ]);
  });

  it('keeps a paragraph whole across pages and says which words stand on which page', async () => {
    const { text, marks } = await read({
      pages: [
        [...head(1), ...placed(LEFT.slice(0, 3), 60, 760)],
        [...head(2), ...placed(LEFT.slice(3), 60, 760)],
        [...head(3), ...placed(RIGHT, 60, 760)],
      ],
    });
    const pages = marks.filter(({ kind }) => kind === 'page');
    expect(pages.map(({ value }) => value)).toEqual(['1', '2', '3']);
    expect(text.slice(pages[1]!.start, pages[1]!.end)).toBe(
      'lution that leaves room for all of the boats in the basin to the north of the old harbour, with a new crane.',
    );
    expect(text).toContain('a long-term solution that leaves room');
  });

  it('has running heads once, after the text, marked as furniture; page numbers are no text', async () => {
    const { text, marks } = await read({
      pages: [RIGHT, ['Fish is cheaper this week, says the harbour office.'], LEFT].map((lines, index) => [
        ...head(index + 1),
        ...placed(lines, 60, 760),
      ]),
    });
    const furniture = marks
      .filter(({ kind }) => kind === 'furniture')
      .map(({ start, end }) => text.slice(start, end));
    expect(furniture).toContain('Westhaven Harbour Report');
    expect(text.match(/Westhaven Harbour Report/g)).toHaveLength(1);
    expect(text.indexOf('Westhaven Harbour Report')).toBeGreaterThan(text.lastIndexOf('crane'));
  });

  it('keeps a hyphen that the document writes elsewhere within a line', async () => {
    const lines = [
      'A long-term plan is what the fishers of the town want, and the long-',
      'term plan that they were promised has not been seen by anyone so far.',
    ];
    expect((await read({ pages: [placed(lines, 60, 760)] })).text).toContain('the long-term plan that they');
  });

  it('parts paragraphs at a gap and at an indented line', async () => {
    const lines = [
      ...placed(LEFT.slice(0, 2), 60, 760),
      ...placed(['Nobody had asked the fishers before that vote,', 'they said on Wednesday.'], 60, 720),
      { text: 'The mayor did not answer questions about that', x: 75, y: 696 },
      { text: 'on Wednesday, nor on Thursday of that week.', x: 60, y: 684 },
    ];
    expect((await read({ pages: [lines] })).text.split('\n\n')).toHaveLength(3);
  });

  it('tells how far it is', async () => {
    const steps: string[] = [];
    await readPdf(
      { bytes: makePdf({ pages: [placed(LEFT, 60, 700), placed(RIGHT, 60, 700)] }), name: 'a.pdf' },
      (step) => steps.push(step),
    );
    expect(steps).toEqual(['Reading page 1 of 2', 'Reading page 2 of 2']);
  });
});

describe('the properties of a PDF', () => {
  it('are stand-ins for a person to confirm, since programs fill them', async () => {
    const { statements } = await read({
      pages: [placed(LEFT, 60, 760)],
      info: { Title: 'Quay report', Author: 'mduarte', CreationDate: "D:20260506101500+02'00'" },
    });
    expect(statements).toEqual([
      { field: 'title', value: 'Quay report', how: ['properties', 'pdf', 'title'], confidence: 'guessed' },
      { field: 'author', value: 'mduarte', how: ['properties', 'pdf', 'author'], confidence: 'guessed' },
      {
        field: 'date',
        value: '2026-05-06',
        how: ['properties', 'pdf', 'date'],
        confidence: 'guessed',
      },
    ]);
  });

  it('are passed over where they name a file', async () => {
    expect(
      (await read({ pages: [placed(LEFT, 60, 760)], info: { Title: 'Microsoft Word - final2.doc' } }))
        .statements,
    ).toEqual([]);
  });
});

describe('a PDF that cannot be read', () => {
  const whole = makePdf({ pages: [placed(LEFT, 60, 760)] });
  it.each([
    ['empty-file', /scanned.*OCR/, makePdf({ pages: [[], []] })],
    ['damaged-file', /damaged/, whole.subarray(0, 60)],
    ['damaged-file', /damaged/, Buffer.from('%PDF-1.7\nnothing of a PDF')],
    ['bad-input', /password/, makePdf({ pages: [placed(LEFT, 60, 760)], encrypted: true })],
  ])('is refused with %s, and the message says why', async (code, message, bytes) => {
    await expect(readPdf({ bytes, name: 'report.pdf' }, quiet)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message) as string,
    });
    await expect(readPdf({ bytes, name: 'report.pdf' }, quiet)).rejects.toThrow(/^report\.pdf /);
  });

  it('has its script left alone', async () => {
    const target = globalThis as { ranInPdf?: boolean };
    await read({ pages: [placed(LEFT, 60, 760)], script: 'globalThis.ranInPdf = true; app.alert(1)' });
    expect(target.ranInPdf).toBeUndefined();
  });
});
