// The published schema of a case: it is the model's own, and takes any case that the model takes.
import { readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { exportJson } from '../../src/core/export/json.ts';
import { anchorSchema } from '../../src/core/model/anchor.ts';
import { annotationSchema } from '../../src/core/model/annotation.ts';
import { caseSchema } from '../../src/core/model/case.ts';
import { correctionSchema } from '../../src/core/model/correction.ts';
import { linkSchema } from '../../src/core/model/link.ts';
import { referenceSchema } from '../../src/core/model/reference.ts';
import { sourceSchema } from '../../src/core/model/source.ts';
import {
  decisionSchema,
  pointStateSchema,
  scaleSchema,
  verdictSchema,
} from '../../src/core/model/verdict.ts';
import { anyCase } from '../support/arbitrary-case.ts';

const PATH = new URL('../../docs/schema/case.schema.json', import.meta.url);

/** What the model's checks say in code cannot stand in a schema: that a day exists in the calendar. */
const generated = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Crossread case',
  description: 'A case of Crossread as it is stored and exported. docs/formats.md explains the fields.',
  ...toJsonSchema(caseSchema, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    definitions: {
      source: sourceSchema,
      reference: referenceSchema,
      annotation: annotationSchema,
      anchor: anchorSchema,
      verdict: verdictSchema,
      scale: scaleSchema,
      state: pointStateSchema,
      decision: decisionSchema,
      link: linkSchema,
      correction: correctionSchema,
    },
  }),
};

const validator = () => {
  const schema = JSON.parse(readFileSync(PATH, 'utf8')) as object;
  return new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    validateFormats: false,
  }).compile(schema);
};

describe('the schema of a case', () => {
  it('is the one that the model has; run the test with -u after a change of the model', async () => {
    const options = await resolveConfig(PATH);
    const text = await format(JSON.stringify(generated), { ...options, parser: 'json' });
    await expect(text).toMatchFileSnapshot(PATH.pathname);
  });

  it('takes every case that is exported', () => {
    const validate = validator();
    fc.assert(
      fc.property(anyCase, (subject) => {
        validate(JSON.parse(exportJson(subject)));
        expect(validate.errors).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('refuses what is none', () => {
    const validate = validator();
    const [subject] = fc.sample(anyCase, 1);
    expect(validate({ ...subject, version: 99 })).toBe(false);
    expect(validate({ ...subject, sources: [{}] })).toBe(false);
    expect(validate({ ...subject, about: null })).toBe(false);
    expect(validate({})).toBe(false);
  });
});
