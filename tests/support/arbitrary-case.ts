// Any case that the model allows, for laws that must hold for all of them. Made from the model's own schema, so
// that a new field is tested from the day it is there.
import fc from 'fast-check';
import * as v from 'valibot';
import type { Anchor } from '../../src/core/model/anchor.ts';
import { caseSchema, type Case } from '../../src/core/model/case.ts';

/** The parts of a valibot schema that the walk below looks at. */
interface Schema {
  readonly type: string;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly wrapped?: Schema;
  readonly literal?: unknown;
  readonly options?: readonly unknown[];
  readonly key?: Schema;
  readonly value?: Schema;
}

/** Pieces that break careless writers: quotes, markup, controls, formulas, line ends, wide and right-to-left text. */
const PIECES = [
  ...['a', 'Word', ' ', ' ', '. ', '\n\n', '\n', ',', ';', '"', "'", '<', '>', '&', ']]>', '\\', '{', '}'],
  ...['=1+1', '+', '-', '@', '\t', '\r', '\u0000', '\u001b', '\ufeff', '\ufffe', '\u2028', '%', '#', '--'],
  ...['é', 'e\u0301', '国', 'م', '\u202e', '🚢', '👩‍🚒', 'TY  - ', '<script>alert(1)</script>', 'javascript:x'],
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join(''));
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const hash = fc.string({
  unit: fc.constantFrom(...'0 1 2 3 4 5 6 7 8 9 a b c d e f'.split(' ')),
  minLength: 64,
  maxLength: 64,
});

function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'object':
    case 'strict_object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.entries ?? {}).map(([key, entry]) => [key, arbitraryOf(entry)]),
        ),
      );
    case 'array':
      return fc.array(arbitraryOf(schema.item!), {
        minLength: Number(schema.pipe?.find(({ type }) => type === 'min_length')?.requirement ?? 0),
        maxLength: 4,
      });
    case 'record':
      return fc.dictionary(arbitraryOf(schema.key!) as fc.Arbitrary<string>, arbitraryOf(schema.value!), {
        maxKeys: 3,
      });
    case 'nullable':
      return fc.option(arbitraryOf(schema.wrapped!));
    case 'optional':
      return fc.option(arbitraryOf(schema.wrapped!), { nil: undefined });
    case 'literal':
      return fc.constant(schema.literal);
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []));
    case 'union':
    case 'variant':
      return fc.oneof(...(schema.options as Schema[]).map(arbitraryOf));
    case 'boolean':
      return fc.boolean();
    case 'number': {
      const least = schema.pipe?.find(({ type }) => type === 'min_value')?.requirement;
      return fc.integer({ min: typeof least === 'number' ? least : -1000, max: 1000 });
    }
    case 'string': {
      const needs = (type: string) => schema.pipe?.some((action) => action.type === type) === true;
      if (needs('iso_date')) return day;
      if (needs('regex')) return hash.map((hex) => `sha256:${hex}`);
      return needs('min_length') ? text.map((words) => `x${words}`) : text;
    }
    default:
      throw new Error(`No arbitrary is known for a schema of type ${schema.type}.`);
  }
}

/** Characters of context on each side; at two units each they stay within what the app keeps. */
const CONTEXT = 16;

/** A case that passes the schema, its ids unique, its notes on passages that their sources have. */
export const anyCase: fc.Arbitrary<Case> = arbitraryOf(caseSchema as unknown as Schema)
  .filter((candidate) => v.is(caseSchema, candidate))
  .map((candidate) => settle(candidate));

function settle(subject: Case): Case {
  const sources = subject.sources.map((source, index) => ({
    ...source,
    id: `s${index}`,
    // A note needs something to stand on.
    text: `Words 🚢 and ${source.text} more`,
  }));
  /** The same record with its passage moved to where one can be; null when the case has no source. */
  const place = <T extends Anchor>(anchor: T): T | null => {
    const on = sources[anchor.start % Math.max(sources.length, 1)];
    if (on === undefined) return null;
    // By whole characters, as the app takes a selection.
    const characters = Array.from(on.text);
    const from = anchor.start % characters.length;
    const to = from + 1 + (anchor.end % (characters.length - from));
    const start = characters.slice(0, from).join('').length;
    const end = characters.slice(0, to).join('').length;
    const quote = {
      exact: on.text.slice(start, end),
      prefix: characters.slice(Math.max(0, from - CONTEXT), from).join(''),
      suffix: characters.slice(to, to + CONTEXT).join(''),
    };
    return { ...anchor, source: on.id, start, end, quote };
  };
  const settled = settleAnchors(subject, place) as Case;
  const numbered = <T extends { id: string }>(records: readonly T[], letter: string): T[] =>
    records.map((record, index) => ({ ...record, id: `${letter}${index}` }));
  const base = subject.about.base === null ? null : (sources[0]?.id ?? null);
  return {
    ...settled,
    id: 'anycase00',
    about: { ...subject.about, base },
    sources,
    references: numbered(settled.references, 'r'),
    annotations: numbered(settled.annotations, 'a'),
    verdicts: numbered(settled.verdicts, 'v'),
    links: numbered(settled.links, 'l'),
  };
}

/** Every anchor within a value placed; records whose anchor has no place are left out of their lists. */
function settleAnchors(value: unknown, place: (anchor: Anchor) => Anchor | null): unknown {
  if (Array.isArray(value)) {
    return value.map((one: unknown) => settleAnchors(one, place)).filter((one) => one !== undefined);
  }
  if (typeof value !== 'object' || value === null) return value;
  const placed = 'quote' in value ? place(value as Anchor) : value;
  if (placed === null) return undefined;
  const entries = Object.entries(placed).map(([key, one]) => [key, settleAnchors(one, place)] as const);
  const broken = entries.some(([key, one]) => one === undefined || (key === 'passages' && isEmpty(one)));
  return broken ? undefined : Object.fromEntries(entries);
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
