// How well the analysis tells single statements apart: scenes of one fact that outlets tell in other words, contradict, or give
// another figure for, with what stands beside it in their reports.
import { readdirSync, readFileSync } from 'node:fs';
import { analyse, type AnalysedSource } from '../../src/core/analysis.ts';
import type { Comparison, Relation } from '../../src/core/model/comparison.ts';
import { english } from '../../src/core/texts/english.ts';
import { explained } from '../../src/core/texts/wording.ts';

/** One fact of the news and its statements, in the order in which they were written. */
interface Scene {
  readonly field: string;
  readonly topic: string;
  /** All say the same. */
  readonly same: readonly string[];
  /** Each of them contradicts what all say, or gives it another figure, day or time. */
  readonly atOdds: readonly string[];
  readonly byFigure: boolean;
  /** From the same reports: neither the same as any of these nor at odds with it. */
  readonly beside: readonly string[];
}

/** Fields whose errors may be looked at; those of the others are for measuring only. */
const READ = new Set(['lab', 'law', 'work']);

/** The scenes of all files of a folder, each of one field. */
export function readScenes(folder: URL): Scene[] {
  return readdirSync(folder).flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .trim()
      .split('\n\n')
      .map((scene) => {
        const [head = '', ...lines] = scene.split('\n');
        const by = (letter: string): string[] =>
          lines.filter((line) => line.startsWith(`${letter}: `)).map((line) => line.slice(3));
        const byFigure = head.startsWith('## q ');
        return {
          field: file.replace('.txt', ''),
          topic: head.replace(/^## [fq] \d+ /u, ''),
          same: by('A'),
          atOdds: by(byFigure ? 'F' : 'B'),
          byFigure,
          beside: by('N'),
        };
      }),
  );
}

/** A table as text: what is told of contradictions, of other figures and of the same in scenes that are read and of others. */
export function scenesTable(scenes: readonly Scene[]): string {
  const line = (name: string, of: readonly Scene[]): string => {
    const [facts, figures] = [of.filter(({ byFigure }) => !byFigure), of.filter(({ byFigure }) => byFigure)];
    const told = (some: readonly Scene[], kinds: readonly Relation[]): string =>
      `${String(some.filter((scene) => atOddsIn(scene).some((kind) => kinds.includes(kind))).length)}/${String(some.length)}`;
    const same = of.map(sameIn);
    return [
      name.padEnd(8),
      `contradictions ${told(facts, ['possible-contradiction'])}`,
      `figures, days and times ${told(figures, ['numbers-differ', 'dates-differ'])}`,
      `the same, tied ${String(same.filter((kinds) => kinds.length > 0).length)}/${String(of.length)}`,
      `at odds ${String(same.filter((kinds) => kinds.some((kind) => GRAVE.has(kind))).length)}`,
      `wrongly at odds with what stands beside ${String(of.flatMap(wrongIn).length)}`,
    ].join('; ');
  };
  return [
    'Scenes: one statement in each of two sources, with two others',
    line(
      'read',
      scenes.filter(({ field }) => READ.has(field)),
    ),
    line(
      'held',
      scenes.filter(({ field }) => !READ.has(field)),
    ),
  ].join('\n');
}

/** What is told wrongly in the scenes that are read, one a line. */
export function wronglyTold(scenes: readonly Scene[]): string {
  const lines = scenes
    .filter(({ field }) => READ.has(field))
    .flatMap((scene) => wrongIn(scene).map((told) => `  ${scene.field}, ${scene.topic}: ${told}`));
  return ['Scenes that are read: told to be at odds, and are not', ...lines].join('\n');
}

const GRAVE: ReadonlySet<Relation> = new Set(['possible-contradiction', 'numbers-differ', 'dates-differ']);

/** What is told of the first statement of each side. */
function atOddsIn({ same, atOdds, beside }: Scene): Relation[] {
  return kindsOfFirst(compared([same[0]!, ...beside.slice(0, 2)], [atOdds[0]!, ...beside.slice(2, 4)]));
}

/** What is told of two statements that say the same. */
function sameIn({ same, beside }: Scene): Relation[] {
  return kindsOfFirst(compared([same[1]!, ...beside.slice(0, 2)], [same[2]!, ...beside.slice(2, 4)]));
}

/** Pairs in which something has nothing to do with the other and is told to be at odds with it. */
function wrongIn({ same, atOdds, beside }: Scene): string[] {
  const { claims, alignments } = compared(
    [same[0]!, ...beside.slice(0, 2)],
    [atOdds[0]!, ...beside.slice(2, 4)],
  );
  const first = new Set(firstClaims(claims));
  return alignments
    .filter(({ a, b }) => !(first.has(a) && first.has(b)))
    .flatMap(({ differences }) => differences.filter(({ kind }) => GRAVE.has(kind)))
    .map(({ kind, explanation }) => `${kind}: ${explained(english, explanation)}`);
}

function compared(...statements: readonly (readonly string[])[]): Comparison {
  const sources = statements.map((of, at): AnalysedSource => {
    const name = ['The Courier', 'The Ledger'][at]!;
    return { id: name, title: name, outlet: name, date: null, text: of.map(asSentence).join('\n\n') };
  });
  return analyse(sources);
}

/** What is said without a mark at its end stands in a report with one. */
function asSentence(statement: string): string {
  return /[.!?…]["”’)]*$/u.test(statement) ? statement : `${statement}.`;
}

function kindsOfFirst({ claims, alignments }: Comparison): Relation[] {
  const first = new Set(firstClaims(claims));
  return alignments
    .filter(({ a, b }) => first.has(a) && first.has(b))
    .flatMap(({ relation, differences }) => [relation, ...differences.map(({ kind }) => kind)]);
}

/** The claims of the first sentence of each source. */
function firstClaims(claims: Comparison['claims']): string[] {
  const seen = new Map<string, string>();
  return claims
    .filter(({ source, sentence }) => {
      if (!seen.has(source)) seen.set(source, sentence);
      return seen.get(source) === sentence;
    })
    .map(({ id }) => id);
}
