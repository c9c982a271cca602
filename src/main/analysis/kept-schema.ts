// The shapes of what is kept of analyses. A file that has another one was written by another program, or for other code than
// this: it is taken for absent. The compiler holds the schemas to the types.
import * as v from 'valibot';
import type { SourceReading } from '../../core/analysis.ts';
import {
  FINDING_KINDS,
  NAME_KINDS,
  type Claim,
  type Comparison,
  type Quantity,
  type Quotation,
  type Sentence,
  CHECK_REASONS,
} from '../../core/model/comparison.ts';
import type { Explanation, Reason } from '../../core/model/said.ts';
import { english } from '../../core/texts/english.ts';

type Setting = SourceReading['settings'][number];

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.nullable(v.string());
const texts = v.array(v.string());
const spanFields = { start: whole, end: whole };
const span = v.object(spanFields);
const passageFields = { source: v.string(), ...spanFields };
const passages = v.array(v.object(passageFields));

/** One of these words; the compiler wants every one that the type has. */
const oneOf = <T extends string>(all: Readonly<Record<T, true>>): v.PicklistSchema<T[], undefined> =>
  v.picklist(Object.keys(all) as T[]);

/** A key that the app has words for, with its values. */
const said = <T>(wordings: object): v.CustomSchema<T, undefined> =>
  v.custom<T>((value) => {
    if (!Array.isArray(value)) return false;
    const [key] = value as readonly unknown[];
    return typeof key === 'string' && Object.hasOwn(wordings, key);
  });
const explanation = said<Explanation>(english.explanations);
const reasons = v.array(said<Reason>(english.reasons));

const kind = v.picklist(FINDING_KINDS);
const relations = FINDING_KINDS.filter((each) => each !== 'only-in-one');

const sentences = v.array(
  v.object({
    ...passageFields,
    id: v.string(),
    kind: oneOf<Sentence['kind']>({ headline: true, body: true, furniture: true }),
    paragraph: whole,
  }),
);

const quotations = v.array(
  v.object({
    ...passageFields,
    speaker: text,
    kind: oneOf<Quotation['kind']>({ full: true, partial: true, term: true }),
    relay: text,
  }),
);

const quantities = v.array(
  v.object({
    ...passageFields,
    kind: oneOf<Quantity['kind']>({
      cardinal: true,
      ordinal: true,
      percent: true,
      money: true,
      duration: true,
      date: true,
      daterange: true,
      time: true,
      multiplier: true,
    }),
    value: v.nullable(v.union([v.number(), v.string()])),
    unit: text,
    modifier: text,
    measure: v.nullable(span),
    per: text,
    period: v.nullable(v.object({ ...spanFields, value: text })),
  }),
);

const claims = v.array(
  v.object({
    ...passageFields,
    id: v.string(),
    sentence: v.string(),
    kind: oneOf<Claim['kind']>({ headline: true, body: true }),
    speech: oneOf<Claim['speech']>({ direct: true, mixed: true, indirect: true, none: true }),
    subject: v.exactOptional(span),
    speaker: text,
    speakerHere: text,
    relay: text,
    attribution: v.nullable(span),
    addressee: v.nullable(span),
    occasion: text,
    polarity: oneOf<Claim['polarity']>({ positive: true, negative: true }),
    modality: oneOf<Claim['modality']>({
      stated: true,
      must: true,
      should: true,
      will: true,
      can: true,
      may: true,
    }),
    hedges: texts,
    checkWorthiness: v.object({ score: v.number(), reasons: v.array(v.picklist(CHECK_REASONS)) }),
  }),
);

const placed = { who: text, where: text, gathering: text, date: text, passages };
const named = { name: v.string(), kind: v.picklist(NAME_KINDS) };

const comparison: v.GenericSchema<Comparison> = v.object({
  sentences,
  claims,
  quotations,
  quantities,
  names: v.array(v.object({ id: v.string(), ...named, aliases: texts, mentions: passages })),
  occasions: v.array(v.object({ id: v.string(), ...placed })),
  alignments: v.array(
    v.object({
      a: v.string(),
      b: v.string(),
      score: v.number(),
      relation: v.picklist([...relations, 'related']),
      differences: v.array(v.object({ kind: v.picklist(relations), passages, explanation })),
      reasons,
      inCommon: v.exactOptional(
        v.object({ containment: v.number(), overlap: v.number(), alike: v.nullable(v.number()) }),
      ),
    }),
  ),
  points: v.array(v.object({ id: v.string(), claims: texts, occasion: text })),
  findings: v.array(
    v.object({
      id: v.string(),
      kind,
      point: v.string(),
      passages,
      explanations: v.array(explanation),
      more: whole,
    }),
  ),
});

/** A vector of each claim, some hundred numbers long: looked at without a schema for each number. */
const meanings = v.custom<readonly (readonly number[])[]>(
  (value) =>
    Array.isArray(value) &&
    value.every((vector) => Array.isArray(vector) && vector.every((number) => Number.isInteger(number))),
);

const setting: v.GenericSchema<Setting> = v.object({
  source: v.string(),
  ...placed,
  who: v.string(),
  called: v.string(),
  dateline: text,
  claims: texts,
  isAny: v.boolean(),
  published: text,
  flashback: v.boolean(),
  isGuest: v.boolean(),
  medium: text,
  audience: text,
  elsewhere: v.nullable(
    oneOf<NonNullable<Setting['elsewhere']>>({ apart: true, earlier: true, another: true, medium: true }),
  ),
});

const reading: v.GenericSchema<SourceReading> = v.pipe(
  v.object({
    sentences,
    quotations,
    quantities,
    claims,
    settings: v.array(setting),
    names: v.array(v.object({ source: v.string(), ...named, titles: texts, mentions: v.array(span) })),
    meanings: v.exactOptional(meanings),
  }),
  // One vector a claim, or none.
  v.check(({ claims: told, meanings: meant }) => meant === undefined || meant.length === told.length),
);

/** Of one comparison: `key` is the hash of what it was found in. */
export const keptComparison = v.object({ key: v.string(), value: comparison });

/** What was read of sources, by their hash. */
export const keptReadings = v.object({ value: v.array(v.tuple([v.string(), reading])) });
