// What the evaluation prints: one table of every figure in every set of texts, beside what is wanted, and one of which
// relation was found as which.
import { FINDING_KINDS, type Relation } from '../../src/core/model/comparison.ts';
import type { EvalRow } from './extraction.ts';

/** The figures of some texts that are measured together. */
export interface EvalSet {
  readonly name: string;
  readonly rows: readonly EvalRow[];
}

/** Every figure in the order of the table: what is wanted of texts whose errors are looked at, and of others. */
const FIGURES: readonly (readonly [what: string, read: string, unread: string])[] = [
  ['hard sentences', 'all', ''],
  ['sentences found', '', '.90'],
  ['sentences right', '', ''],
  ['quotations found', '.98', '.95'],
  ['quotations right', '.98', '.95'],
  ['quotation kinds', '', ''],
  ['speakers', '.95', '.90'],
  ['relays of quotations', '', ''],
  ['indirect speakers', '.95', '.90'],
  ['own voice kept', '', ''],
  ['parts of occasions', '', ''],
  ['quantities found', '.97', '.93'],
  ['quantity values', '.98', '.93'],
  ['quantities labelled', '', ''],
  ['traps avoided', '', ''],
  ['average precision of strong pairs', '.78', '.70'],
  ['strong pairs in the first 50', '', ''],
  ['strong pairs in the first 100', '', ''],
  ['partners: right one among 1', '.75', '.66'],
  ['partners: right one among 3', '.93', '.90'],
  ['partners: right one among 5', '.98', '.96'],
  ['one occasion: shown', '.85', '.75'],
  ['shown wrongly per right', '.33', '.50'],
  ['two sources alone: shown', '', ''],
  ['two sources alone: wrong per right', '', ''],
  ['strong pairs in one point', '', ''],
  ['pairs in one point: right ones', '', ''],
  ['other occasion or speaker', '.90', '.80'],
  ['numbers and dates that differ', '.95', '.80'],
  ['contradictions', '.60', '.30'],
  ['only in one source, told', '', ''],
  ['the same: right of those told', '', ''],
  ['only in one source by all labels', '.55', '.55'],
  ['by all labels: right of those told', '.80', '.75'],
  ['false alarms in the first 100', '0', '2'],
];

/**
 * A line for each figure, a column for each set; a set in which nothing was counted has a gap.
 * @throws Error for a row that has no line in the table, so that none is lost
 */
export function figuresTable(sets: readonly EvalSet[]): string {
  const known = new Set(FIGURES.map(([what]) => what));
  const measured = new Set(sets.flatMap(({ rows }) => rows.map(({ what }) => what)));
  for (const what of measured) if (!known.has(what)) throw new Error(`The table has no line for “${what}”.`);
  const lines = FIGURES.filter(([what]) => measured.has(what)).map((figure) => [
    ...figure,
    ...sets.map(({ rows }) => {
      const value = rows.find(({ what }) => what === figure[0])?.value;
      return value === undefined || Number.isNaN(value) ? '' : short(value);
    }),
  ]);
  return aligned([['', 'read', 'unread', ...sets.map(({ name }) => name)], ...lines]);
}

/** The counts behind the figures, and what was missed where that may be read. */
export function countsOf({ name, rows }: EvalSet): string {
  const wide = Math.max(...rows.map(({ what }) => what.length));
  return [name, ...rows.map(({ what, note }) => `  ${what.padEnd(wide)}  ${note}`)].join('\n');
}

const RELATIONS: readonly Relation[] = [...FINDING_KINDS.filter((kind) => kind !== 'only-in-one'), 'related'];

/** A line for each relation that was labelled, a column for each that was found. */
export function confusionTable(confusion: ReadonlyMap<Relation, ReadonlyMap<Relation, number>>): string {
  const found = RELATIONS.filter((kind) => [...confusion.values()].some((row) => row.has(kind)));
  const lines = RELATIONS.filter((kind) => confusion.has(kind)).map((labelled) => [
    labelled,
    ...found.map((kind) => String(confusion.get(labelled)!.get(kind) ?? '·')),
  ]);
  return aligned([['labelled, found as', ...found.map((kind) => COLUMN[kind])], ...lines]);
}

/** Relations in a column's width. */
const COLUMN: Readonly<Record<Relation, string>> = {
  'possible-contradiction': 'contra.',
  'numbers-differ': 'numbers',
  'dates-differ': 'dates',
  'speaker-differs': 'speaker',
  'certainty-differs': 'certain',
  'worded-differently': 'worded',
  'other-occasion': 'other',
  'same-matter': 'matter',
  'same-claim': 'same',
  'shared-text': 'shared',
  related: 'none',
};

/** `.82`, `1.00`. */
export function short(value: number): string {
  return value.toFixed(2).replace(/^0/u, '');
}

/** The first cell of each line to the left, the others under each other to the right. */
export function aligned(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[0]!) : `  ${cell.padStart(widths[at]!)}`))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}
