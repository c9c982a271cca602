import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportWebAnnotations } from '../../../src/core/export/web-annotation.ts';
import { readWebAnnotations } from '../../../src/core/export/web-annotation-read.ts';
import type { Case } from '../../../src/core/model/case.ts';
import { anyCase } from '../../support/arbitrary-case.ts';
import { annotation, damCase, exampleCase, source } from './example.ts';

const NOW = '2026-01-01T00:00:00.000Z';

function making() {
  let count = 0;
  return { newId: () => `new${count++}`, now: NOW };
}

const bare = (subject: Case): Case => ({ ...subject, annotations: [], verdicts: [], links: [] });
const written = (subject: Case): unknown => JSON.parse(exportWebAnnotations(subject));
const read = (document: unknown, subject: Case) => readWebAnnotations(document, subject, making());

/** A note of another tool on the dam case, with this target. */
const foreign = (target: unknown, rest: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://notes.example/1',
  type: 'Annotation',
  body: 'Is that so?',
  target,
  ...rest,
});
const quoting = (exact: string, more: object = {}) => ({
  source: 'https://valley.example/dam',
  selector: { type: 'TextQuoteSelector', exact, ...more },
});

describe('Web Annotations', () => {
  it('say what was noted, by whom, when, and where, in the words of the standard', () => {
    const { items } = written(damCase) as { items: unknown[] };
    expect(items).toEqual([
      {
        id: 'urn:crossread:annotation:a1',
        type: 'Annotation',
        motivation: ['commenting', 'tagging'],
        created: '2024-05-02T09:00:00.000Z',
        modified: '2024-05-02T09:30:00.000Z',
        creator: { type: 'Person', name: 'Mina' },
        body: [
          {
            type: 'TextualBody',
            value: 'Ask the water board.',
            format: 'text/plain',
            purpose: 'commenting',
          },
          { type: 'TextualBody', value: 'figures', format: 'text/plain', purpose: 'tagging' },
        ],
        target: {
          type: 'SpecificResource',
          source: 'urn:crossread:source:s1',
          selector: [
            {
              type: 'TextQuoteSelector',
              exact: 'Water rose by 2 metres.\nNobody was hurt.',
              prefix: '',
              suffix: '',
            },
            { type: 'TextPositionSelector', start: 32, end: 72 },
          ],
          state: {
            type: 'TimeState',
            sourceDate: '2024-05-01T10:00:00.000Z',
            cached: `nih:sha-256;${'ab'.repeat(32)}`,
          },
        },
      },
    ]);
  });

  it('count code points, not UTF-16 units', () => {
    const on = source({ id: 's1', text: '🤔 x' });
    const subject = exampleCase({ sources: [on], annotations: [annotation(on, 'x', { id: 'a' })] });
    expect(JSON.stringify(written(subject))).toContain('{"type":"TextPositionSelector","start":2,"end":3}');
  });

  it('come back equal, with verdicts and links, from any case onto its sources', () => {
    fc.assert(
      fc.property(anyCase, (subject) => {
        const { annotations, verdicts, links, lost } = read(written(subject), bare(subject));
        expect({ annotations, verdicts, links, lost }).toEqual({
          annotations: subject.annotations,
          verdicts: subject.verdicts,
          links: subject.links,
          lost: [],
        });
      }),
      { numRuns: 100 },
    );
  });

  it('add nothing to a case that has them all', () => {
    fc.assert(
      fc.property(anyCase, (subject) => {
        const count = subject.annotations.length + subject.verdicts.length + subject.links.length;
        expect(read(written(subject), subject)).toEqual({
          annotations: [],
          verdicts: [],
          links: [],
          known: count,
          lost: [],
        });
      }),
      { numRuns: 50 },
    );
  });

  it('come in beside a note that was changed since, under a new id', () => {
    const before = written(damCase);
    const changed = {
      ...damCase,
      annotations: damCase.annotations.map((note) => ({ ...note, note: 'Other words.' })),
    };
    expect(read(before, changed).annotations).toMatchObject([{ id: 'new0', note: 'Ask the water board.' }]);
  });

  it.each<[string, unknown]>([
    ['one annotation', foreign(quoting('Nobody was hurt.'))],
    ['a list', [foreign(quoting('Nobody was hurt.'))]],
    ['a page', { type: 'AnnotationPage', items: [foreign(quoting('Nobody was hurt.'))] }],
    [
      'a collection',
      {
        type: ['AnnotationCollection'],
        first: { type: 'AnnotationPage', items: [foreign(quoting('Nobody was hurt.'))] },
      },
    ],
    [
      'a list of targets and several selectors',
      foreign([
        {
          source: 'https://x.example',
          selector: [{ type: 'RangeSelector' }, { type: 'TextQuoteSelector', exact: 'Nobody was hurt.' }],
        },
      ]),
    ],
  ])('of other tools are taken from %s', (_what, document) => {
    const { annotations, lost } = read(document, damCase);
    expect(lost).toEqual([]);
    expect(annotations).toEqual([
      {
        id: 'new0',
        source: 's1',
        start: 56,
        end: 72,
        quote: { exact: 'Nobody was hurt.', prefix: '', suffix: '' },
        note: 'Is that so?',
        tags: [],
        author: 'Unknown',
        createdAt: NOW,
        changedAt: NOW,
      },
    ]);
  });

  it('of other tools give their tags, authors and times', () => {
    const document = foreign(quoting('Nobody was hurt.'), {
      body: [
        { type: 'TextualBody', value: 'first' },
        { type: 'TextualBody', value: 'a tag', purpose: 'tagging' },
        { type: 'Image', id: 'https://x.example/picture' },
        'second',
      ],
      creator: [{ id: 'acct:mina', nickname: 'mina' }],
      created: '2024-01-01T00:00:00Z',
    });
    expect(read(document, damCase).annotations).toMatchObject([
      { note: 'first\n\nsecond', tags: ['a tag'], author: 'mina', changedAt: '2024-01-01T00:00:00Z' },
    ]);
  });

  it('are told apart by their context where the words stand twice', () => {
    const on = source({ id: 's1', text: 'red dam, blue dam' });
    const subject = exampleCase({ sources: [on] });
    const { annotations } = read(foreign(quoting('dam', { prefix: 'blue ' })), subject);
    expect(annotations).toMatchObject([{ start: 14, end: 17 }]);
    expect(read(foreign(quoting('dam')), subject).lost).toEqual([
      { words: 'dam', reason: 'its words stand in several places, and nothing tells which is meant' },
    ]);
  });

  it('find the source by its address before all others', () => {
    const both = [
      source({ id: 's1', text: 'the dam', url: 'https://one.example/' }),
      source({ id: 's2', text: 'the dam', url: 'https://valley.example/dam' }),
    ];
    expect(read(foreign(quoting('dam')), exampleCase({ sources: both })).annotations).toMatchObject([
      { source: 's2' },
    ]);
  });

  it.each<[string, unknown, RegExp]>([
    ['no passage', foreign('https://valley.example/dam'), /whole page/],
    ['words that are nowhere', foreign(quoting('sea serpent')), /none of the sources/],
    ['a selector that is none', foreign({ selector: { type: 'SvgSelector' } }), /neither words nor a place/],
    [
      'a place with other words',
      foreign({
        selector: [
          { type: 'TextQuoteSelector', exact: 'serpent' },
          { type: 'TextPositionSelector', start: 0, end: 7 },
        ],
      }),
      /none of the sources/,
    ],
  ])('about %s are told, not dropped', (_what, document, reason) => {
    const { annotations, lost } = read(document, damCase);
    expect(annotations).toEqual([]);
    expect(lost).toHaveLength(1);
    expect(lost[0]!.reason).toMatch(reason);
  });

  it.each([null, 5, 'text', {}, { type: 'Person' }, [1]])('are refused when the file is %j', (document) => {
    expect(() => read(document, damCase)).toThrow(/holds no Web Annotations/);
  });

  it('stand whatever a file says', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (target, body, motivation) => {
        const { annotations, lost } = read([{ type: 'Annotation', target, body, motivation }], damCase);
        expect(annotations.length + lost.length).toBe(1);
      }),
    );
  });

  it('keep a note whose source is gone, by its words', () => {
    const gone = { ...damCase, sources: [] };
    expect(exportWebAnnotations(gone)).toContain('Nobody was hurt.');
  });
});
