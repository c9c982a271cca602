// The published schema of a comparison: takes what it should, refuses what it should, agrees with the model and
// is explained field by field.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/core/analysis.ts';
import { comparisonDocument, type ComparisonDocument } from '../../src/core/export/comparison.ts';
import { FINDING_KINDS } from '../../src/core/model/comparison.ts';
import type { Source } from '../../src/core/model/source.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

interface Shape {
  readonly properties: Record<string, { readonly enum?: readonly unknown[] }>;
  readonly $defs: Record<
    string,
    { readonly properties?: Record<string, { readonly enum?: readonly unknown[] }> }
  >;
}
const schema = JSON.parse(read('docs/schema/comparison.schema.json')) as Shape;
// A union of types is how the schema says "or null".
const validate = new Ajv2020({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  strictRequired: false,
}).compile(schema);

const DAM = 'The dam holds, the mayor said on 1 May.';
const DOCUMENT = {
  format: 'crossread-comparison',
  version: 3,
  sources: [
    {
      id: 's1',
      file: 'valley.txt',
      title: 'The dam holds',
      outlet: 'Valley News',
      author: null,
      date: '2024-05-01',
      dateSource: 'text',
      url: 'https://valley.example/dam',
      language: 'en',
      sha256: `sha256:${'ab'.repeat(32)}`,
      text: DAM,
      marks: [{ kind: 'headline', start: 0, end: 3, value: null }],
      metadata: [
        {
          field: 'date',
          value: '2024-05-01',
          how: 'leading date line',
          confidence: 'stated',
          start: 33,
          end: 38,
        },
        {
          field: 'title',
          value: 'The dam holds',
          how: 'opening words',
          confidence: 'guessed',
          start: null,
          end: null,
        },
      ],
    },
    {
      id: 's2',
      file: null,
      title: 'Dam',
      outlet: null,
      author: null,
      date: null,
      dateSource: null,
      url: null,
      language: null,
      sha256: `sha256:${'cd'.repeat(32)}`,
      text: DAM,
      marks: [],
      metadata: [],
    },
  ],
  sentences: [{ id: 's1-0', source: 's1', start: 0, end: 39, kind: 'body', paragraph: 0 }],
  claims: [
    {
      id: 's1-0-0',
      source: 's1',
      start: 0,
      end: 13,
      sentence: 's1-0',
      kind: 'body',
      speech: 'indirect',
      subject: { start: 0, end: 7 },
      speaker: 'the mayor',
      speakerHere: null,
      relay: null,
      attribution: { start: 15, end: 29 },
      addressee: null,
      occasion: 'o1',
      polarity: 'positive',
      modality: 'stated',
      hedges: [],
      checkWorthiness: { score: 0.5, reasons: [] },
    },
  ],
  quotations: [{ source: 's1', start: 0, end: 13, speaker: null, kind: 'partial', relay: null }],
  quantities: [
    {
      source: 's1',
      start: 33,
      end: 38,
      kind: 'date',
      value: '2024-05-01',
      unit: null,
      modifier: null,
      measure: null,
      per: null,
      period: null,
    },
    {
      source: 's1',
      start: 33,
      end: 34,
      kind: 'cardinal',
      value: 1,
      unit: 'May',
      modifier: 'about',
      measure: { start: 35, end: 38 },
      per: 'day',
      period: { start: 33, end: 38, value: '2024-05-01' },
    },
    {
      source: 's1',
      start: 33,
      end: 34,
      kind: 'duration',
      value: 'P1D',
      unit: null,
      modifier: null,
      measure: null,
      per: null,
      period: null,
    },
  ],
  names: [],
  occasions: [
    {
      id: 'o1',
      who: 'the mayor',
      where: null,
      gathering: null,
      date: '2024-05',
      passages: [{ source: 's1', start: 33, end: 38 }],
    },
  ],
  alignments: [
    {
      a: 's1-0-0',
      b: 's2-0-0',
      score: 0.75,
      relation: 'related',
      differences: [
        {
          kind: 'dates-differ',
          passages: [{ source: 's1', start: 33, end: 38 }],
          explanation: 'The days differ.',
        },
      ],
      reasons: ['They share "dam".'],
    },
  ],
  points: [
    {
      id: 'p1',
      claims: ['s1-0-0', 's2-0-0'],
      occasion: null,
      tellers: { sources: ['s1', 's2'], copies: [['s1', 's2']], independent: 1 },
    },
  ],
  findings: [
    {
      id: 'f1',
      kind: 'dates-differ',
      point: 'p1',
      passages: [{ source: 's1', start: 33, end: 38 }],
      explanation: 'The days differ.',
    },
  ],
} satisfies ComparisonDocument;

/** Every object within the document, by its path. */
function objects(value: unknown, path: string): { path: string; object: Record<string, unknown> }[] {
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.entries(value).flatMap(([key, item]) => objects(item, `${path}/${key}`));
  return Array.isArray(value) ? within : [{ path, object: value as Record<string, unknown> }, ...within];
}

/** A copy of the document after `spoil` has changed the object at `path`. */
function spoiled(path: string, spoil: (object: Record<string, unknown>) => void): unknown {
  const copy = structuredClone(DOCUMENT);
  spoil(objects(copy, '').find((entry) => entry.path === path)!.object);
  return copy;
}

const PATHS = objects(DOCUMENT, '').map(({ path }) => path);

describe('the schema of a comparison', () => {
  it('takes a document that uses every field', () => {
    validate(DOCUMENT);
    expect(validate.errors).toBeNull();
  });

  it.each(PATHS)('refuses an unknown field in the object at "%s"', (path) => {
    expect(validate(spoiled(path, (object) => (object['surprise'] = 1)))).toBe(false);
  });

  it.each(PATHS)('refuses the object at "%s" when any of its fields is missing', (path) => {
    const keys = Object.keys(objects(DOCUMENT, '').find((entry) => entry.path === path)!.object);
    for (const key of keys) {
      expect(validate(spoiled(path, (object) => Reflect.deleteProperty(object, key))), key).toBe(false);
    }
  });

  it.each([
    ['', 'format', 'something-else'],
    ['', 'version', 1],
    ['/sources/0', 'date', '1 May 2024'],
    ['/sources/0', 'dateSource', 'machine'],
    ['/sources/0', 'sha256', 'ab'],
    ['/sentences/0', 'start', -1],
    ['/sentences/0', 'end', 1.5],
    ['/quantities/0', 'value', 5],
    ['/quantities/1', 'value', 'one'],
    ['/quantities/2', 'value', '1 day'],
    ['/alignments/0', 'score', 1.2],
    ['/alignments/0', 'relation', 'only-in-one'],
    ['/alignments/0/differences/0', 'kind', 'related'],
    ['/findings/0', 'kind', 'related'],
    ['/findings/0', 'passages', []],
    ['/points/0', 'id', ''],
  ])('refuses %s/%s as %j', (path, key, value) => {
    expect(validate(spoiled(path, (object) => (object[key] = value)))).toBe(false);
  });

  it('takes what the analysis of the bundled sample gives, with every scored pair', () => {
    const list = JSON.parse(read('data/sample/case.json')) as {
      sources: { file: string; title: string; outlet: string; date: string | null }[];
    };
    const sources = list.sources.map(({ file, title, outlet, date }, at): Source => ({
      id: `s${at}`,
      title,
      outlet,
      author: null,
      date,
      dateSource: date === null ? null : 'text',
      url: null,
      language: 'en',
      role: 'report',
      text: read(`data/sample/${file}`),
      sha256: `sha256:${'0'.repeat(64)}`,
      file,
      importedAt: '2023-03-06T10:00:00Z',
      importer: { name: 'plain text', version: '0.1.0' },
      evidence: [],
      marks: [],
      earlier: [],
    }));
    const found = comparisonDocument(sources, analyse(sources, { allAlignments: true }));
    const valid = validate(JSON.parse(JSON.stringify(found)));
    expect(validate.errors).toBeNull();
    expect(valid).toBe(true);
  });

  it('knows the same kinds of finding as the model', () => {
    expect(new Set(schema.$defs['finding']!.properties!['kind']!.enum)).toEqual(new Set(FINDING_KINDS));
    const relations = [...FINDING_KINDS.filter((kind) => kind !== 'only-in-one'), 'related'];
    expect(new Set(schema.$defs['alignment']!.properties!['relation']!.enum)).toEqual(new Set(relations));
  });

  it('is explained field by field', () => {
    const page = read('docs/formats.md');
    const fields = [schema, ...Object.values(schema.$defs)].flatMap(({ properties }) =>
      Object.keys(properties ?? {}),
    );
    expect(fields.filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
  });
});
