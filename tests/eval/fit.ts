// Fits the weights of src/core/text/claims/likeness/alignment-weights.ts: logistic regression on the short and long cases of the "fit"
// split, where strong pairs are right, weak ones count neither way, and all others are wrong. Prints how a case is ranked
// by weights fitted on the other cases, so that nothing is judged by what it was fitted on.
import { rename, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { readCase, readSource } from '../../src/core/analysis.ts';
import { pairFeatures } from '../../src/core/stages/7-alignments.ts';
import {
  FEATURES,
  FINAL_FEATURES,
  finalFeatures,
} from '../../src/core/text/claims/likeness/alignment-features.ts';
import { COMPANY, companyOf } from '../../src/core/text/claims/likeness/company.ts';
import { averagePrecision, claimsFinder, key, type AlignmentCase } from './alignment.ts';
import { readAllCases } from './alignment-report.ts';
import { fit, predict, type Example, type Model } from './logistic.ts';
import { readingsOf, type ReadingOf } from './meanings.ts';

/** A case as the fit sees it: all of its pairs, since even those that count neither way keep others company. */
interface Subject {
  readonly pairs: readonly {
    readonly a: number;
    readonly b: number;
    readonly apart: boolean;
    readonly values: readonly number[];
    /** Null where the pair counts neither way. */
    readonly right: boolean | null;
  }[];
  /** The number of each claim's source. */
  readonly groupOf: readonly number[];
}

/** What gives the first chance, and what gives the final score from it. */
interface Models {
  readonly first: Model;
  readonly final: Model;
}

/** Strength of the pull of every weight towards 0, unless it is told where it is pulled; chosen by the ranking of left-out cases (see docs/trials.md). */
const RIDGE = 3;
/**
 * The company of the cases that are fitted on is told by chances that were fitted on them too, and so looks more telling
 * than it is: a stronger pull. From 3 to 8 the ranking of left-out cases loses a hundredth and far fewer wrong pairs are
 * shown.
 */
const FINAL_RIDGE = 8;
/**
 * Strength of the pull of the weights of pairs whose meaning is known towards those of pairs whose meaning is not. Without
 * it words lose a third of their weight: of our own cases, which are full of rewordings, more is found then, and less of
 * five real articles, which repeat their words (see evaluation.md).
 */
const TOWARDS_WORDS = 100;

/** @param args none: whoever asks for something else gets the weights as they are */
export async function main(args: readonly string[]): Promise<void> {
  if (args.length > 0) {
    process.stderr.write('The fit takes no options: it fits, prints and writes the weights.\n');
    process.exitCode = 2;
    return;
  }
  const root = pathToFileURL(`${process.cwd()}/`);
  // Contested cases have more pairs without a word in common than real reports: fitted on too, a third more wrong pairs
  // of the others are shown, and none of them ranks better.
  const cases = readAllCases(new URL('tests/eval/', root)).filter(
    ({ split, kind }) => split === 'fit' && kind !== 'contested',
  );
  const readingOf = await readingsOf(cases);
  const all: Record<string, Models> = {};
  for (const [name, reading] of [
    ['BY_WORDS', readSource],
    ['BY_MEANING', readingOf],
  ] as const) {
    const subjects = cases.map((each) => subjectOf(each, reading));
    const scores = subjects.map((held, at) =>
      rankingOf(held, fitBoth(subjects.filter((_, other) => other !== at))),
    );
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    print(`${name}\n`);
    print(
      `Left out one by one: ${cases.map((each, at) => `${each.name} ${scores[at]!.toFixed(3)}`).join(', ')}`,
    );
    print(`Mean average precision: ${mean.toFixed(3)}`);
    const models = (all[name] = fitBoth(subjects));
    for (const [names, { weights, intercept }] of [
      [FEATURES, models.first],
      [FINAL_FEATURES, models.final],
    ] as const) {
      names.forEach((each, at) => print(`${each.padEnd(24)} ${weights[at]!.toFixed(2)}`));
      print(`${'intercept'.padEnd(24)} ${intercept.toFixed(2)}\n`);
    }
  }
  // Written beside and renamed: a run that is cut short leaves the weights whole.
  const weights = new URL('src/core/text/claims/likeness/alignment-weights.ts', root);
  const beside = new URL(`${weights.href}.new`);
  await writeFile(beside, fileOf(all));
  await rename(beside, weights);
}

function subjectOf(subject: AlignmentCase, readingOf: ReadingOf): Subject {
  const { claims, sentences, texts, quantitiesOfClaim, meanings } = readCase(subject.sources, { readingOf });
  const claimsOf = claimsFinder({ claims, sentences });
  const strength = new Map<string, 'strong' | 'weak'>();
  for (const pair of subject.pairs) {
    const [left, right] = [claimsOf(pair.a), claimsOf(pair.b)];
    // Of which of several claims a label on their sentence is, nobody said.
    const told = left.length * right.length === 1 ? pair.strength : 'weak';
    for (const a of left)
      for (const b of right) {
        const id = key(a.id, b.id);
        if (strength.get(id) !== 'strong') strength.set(id, told);
      }
  }
  const numbers = new Map([...new Set(claims.map(({ source }) => source))].map((source, at) => [source, at]));
  return {
    pairs: pairFeatures(claims, texts, quantitiesOfClaim, meanings).map(({ a, b, apart, values }) => {
      const label = strength.get(key(claims[a]!.id, claims[b]!.id));
      return { a, b, apart, values, right: label === 'weak' ? null : label === 'strong' };
    }),
    groupOf: claims.map(({ source }) => numbers.get(source)!),
  };
}

function fitBoth(subjects: readonly Subject[]): Models {
  const examples = subjects.flatMap(({ pairs }) => pairs.flatMap(counted));
  const first = fitNamed(examples, FEATURES, RIDGE);
  const final = fitNamed(
    subjects.flatMap((subject) => finalExamples(subject, first).flatMap(counted)),
    FINAL_FEATURES,
    FINAL_RIDGE,
  );
  return { first, final };
}

function counted({ values, right }: Pick<Subject['pairs'][number], 'values' | 'right'>): Example[] {
  return right === null ? [] : [{ values, right }];
}

function finalExamples(
  { pairs, groupOf }: Subject,
  first: Model,
): Pick<Subject['pairs'][number], 'values' | 'right'>[] {
  const company = companyOf({
    a: Int32Array.from(pairs, ({ a }) => a),
    b: Int32Array.from(pairs, ({ b }) => b),
    chance: Float64Array.from(pairs, ({ values }) => predict(values, first)),
    groupOf,
    apart: Uint8Array.from(pairs, ({ apart }) => Number(apart)),
  });
  return pairs.map(({ values, right }, at) => ({
    values: finalFeatures(values, [...company.subarray(at * COMPANY.length, (at + 1) * COMPANY.length)]),
    right,
  }));
}

/** The model without meanings and, where they are known, the one with them, whose other weights stay near. */
function fitNamed(examples: readonly Example[], names: readonly string[], ridge: number): Model {
  const meaning = names.indexOf('meaning');
  const byWords = fit(
    examples.map(({ values, right }) => ({ values: values.with(meaning, 0), right })),
    names.map(() => ({ towards: 0, strength: ridge })),
  );
  if (examples.every(({ values }) => values[meaning] === 0)) return byWords;
  return fit(
    examples,
    byWords.weights.map((towards, at) => ({ towards, strength: at === meaning ? ridge : TOWARDS_WORDS })),
  );
}

function rankingOf(subject: Subject, { first, final }: Models): number {
  const ranked = finalExamples(subject, first)
    .flatMap(counted)
    .map(({ values, right }) => ({ right, score: predict(values, final) }))
    .sort((x, y) => y.score - x.score);
  return averagePrecision(
    ranked.map(({ right }) => right),
    ranked.filter(({ right }) => right).length,
  );
}

function fileOf(all: Readonly<Record<string, Models>>): string {
  const listed = (names: readonly string[], weights: readonly number[]): string =>
    weights.map((weight, at) => `    ${String(Number(weight.toFixed(2)))}, // ${names[at]!}`).join('\n');
  const parts = Object.entries(all).map(
    ([name, { first, final }]) => `
export const ${name} = {
  first: [
${listed(FEATURES, first.weights)}
  ],
  firstIntercept: ${String(Number(first.intercept.toFixed(2)))},
  final: [
${listed(FINAL_FEATURES, final.weights)}
  ],
  finalIntercept: ${String(Number(final.intercept.toFixed(2)))},
};
`,
  );
  return `// What the evidence for an alignment weighs, fitted by \`npm run fit\` on our own labelled cases (the "fit" split). Written by
// that script: change the features or the cases, then run it again. BY_MEANING is for pairs of which it is known what both
// claims mean, BY_WORDS for all others: of other languages, and of large cases.
${parts.join('')}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
