// Fits the weights of src/core/text/claims/alignment-weights.ts: logistic regression on the short and long cases of the "fit"
// split, where strong pairs are right, weak ones count neither way, and all others are wrong. Prints how a case is ranked
// by weights fitted on the other cases, so that nothing is judged by what it was fitted on.
import { rename, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { readCase } from '../../src/core/analysis.ts';
import { pairFeatures } from '../../src/core/stages/7-alignments.ts';
import { FEATURES, FINAL_FEATURES, finalFeatures } from '../../src/core/text/claims/alignment-features.ts';
import { COMPANY, companyOf } from '../../src/core/text/claims/company.ts';
import { averagePrecision, claimsFinder, key, type AlignmentCase } from './alignment.ts';
import { readAllCases } from './alignment-report.ts';

interface Example {
  readonly values: readonly number[];
  readonly right: boolean;
}

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

interface Model {
  readonly weights: readonly number[];
  readonly intercept: number;
}

/** Strength of the pull of every weight towards 0; chosen by the ranking of left-out cases (see evaluation.md). */
const RIDGE = 3;
/**
 * The company of the cases that are fitted on is told by chances that were fitted on them too, and so looks more telling
 * than it is: a stronger pull. From 3 to 8 the ranking of left-out cases loses a hundredth and far fewer wrong pairs are
 * shown.
 */
const FINAL_RIDGE = 8;
const ROUNDS = 40;
const SMALLEST_STEP = 1e-4;
/** A round that lowers the loss by less than this is the last. */
const CONVERGED = 1e-7;

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
  const subjects = cases.map(subjectOf);
  const scores = subjects.map((held, at) =>
    rankingOf(held, fitBoth(subjects.filter((_, other) => other !== at))),
  );
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  print(
    `Left out one by one: ${cases.map(({ name }, at) => `${name} ${scores[at]!.toFixed(3)}`).join(', ')}`,
  );
  print(`Mean average precision: ${mean.toFixed(3)}`);
  const models = fitBoth(subjects);
  const all = { FIRST: [FEATURES, models.first], FINAL: [FINAL_FEATURES, models.final] } as const;
  for (const [names, { weights, intercept }] of Object.values(all)) {
    names.forEach((name, at) => print(`${name.padEnd(24)} ${weights[at]!.toFixed(2)}`));
    print(`${'intercept'.padEnd(24)} ${intercept.toFixed(2)}\n`);
  }
  // Written beside and renamed: a run that is cut short leaves the weights whole.
  const weights = new URL('src/core/text/claims/alignment-weights.ts', root);
  const beside = new URL(`${weights.href}.new`);
  await writeFile(beside, fileOf(all));
  await rename(beside, weights);
}

function subjectOf(subject: AlignmentCase): Subject {
  const { claims, sentences, texts, quantitiesOfClaim } = readCase(subject.sources);
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
    pairs: pairFeatures(claims, texts, quantitiesOfClaim).map(({ a, b, apart, values }) => {
      const label = strength.get(key(claims[a]!.id, claims[b]!.id));
      return { a, b, apart, values, right: label === 'weak' ? null : label === 'strong' };
    }),
    groupOf: claims.map(({ source }) => numbers.get(source)!),
  };
}

function fitBoth(subjects: readonly Subject[]): Models {
  const examples = subjects.flatMap(({ pairs }) => pairs.flatMap(counted));
  const first = fit(examples, FEATURES.length, RIDGE);
  const final = fit(
    subjects.flatMap((subject) => finalExamples(subject, first).flatMap(counted)),
    FINAL_FEATURES.length,
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

/**
 * Newton's method on the logistic loss with a ridge, halving a step that does not lower the loss. The loss is convex and
 * the features few, so a dozen rounds find the one minimum.
 */
function fit(examples: readonly Example[], count: number, ridge: number): Model {
  let model: Model = { weights: new Array<number>(count).fill(0), intercept: -3 };
  let loss = lossOf(examples, model, ridge);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = newtonStep(examples, model, ridge);
    let share = 1;
    let next: Model;
    let lower: number;
    do {
      next = moved(model, step, share);
      lower = lossOf(examples, next, ridge);
      share /= 2;
    } while (lower > loss && share > SMALLEST_STEP);
    const gained = loss - lower;
    [model, loss] = [next, lower];
    if (gained < CONVERGED) break;
  }
  return model;
}

function moved({ weights, intercept }: Model, step: readonly number[], share: number): Model {
  return {
    weights: weights.map((weight, at) => weight - share * step[at]!),
    intercept: intercept - share * step[weights.length]!,
  };
}

function lossOf(examples: readonly Example[], model: Model, ridge: number): number {
  const misfit = examples.reduce((sum, { values, right }) => {
    const odds = oddsOf(values, model);
    return sum + Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds))) - (right ? odds : 0);
  }, 0);
  return misfit + (ridge / 2) * model.weights.reduce((sum, weight) => sum + weight * weight, 0);
}

/** The inverse of the Hessian times the gradient; the intercept comes last and is not pulled. */
function newtonStep(examples: readonly Example[], model: Model, ridge: number): number[] {
  const count = model.weights.length;
  const slope = [...model.weights.map((weight) => ridge * weight), 0];
  const curve = slope.map((_, row) => slope.map((__, column) => (row === column && row < count ? ridge : 0)));
  for (const { values, right } of examples) {
    const chance = predict(values, model);
    const full = [...values, 1];
    full.forEach((value, row) => {
      if (value === 0) return;
      slope[row]! += (chance - Number(right)) * value;
      const bent = chance * (1 - chance) * value;
      for (let column = 0; column <= count; column += 1) curve[row]![column]! += bent * full[column]!;
    });
  }
  return solve(curve, slope);
}

/** Solves a system of linear equations by elimination; the matrix is positive definite, so no pivot is sought. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  rows.forEach((row, at) => {
    for (const below of rows.slice(at + 1)) {
      const factor = below[at]! / row[at]!;
      for (let column = at; column < row.length; column += 1) below[column]! -= factor * row[column]!;
    }
  });
  const solution = new Array<number>(rows.length).fill(0);
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const known = solution.reduce(
      (sum, value, column) => sum + (column > at ? value * rows[at]![column]! : 0),
      0,
    );
    solution[at] = (rows[at]![rows.length]! - known) / rows[at]![at]!;
  }
  return solution;
}

function predict(values: readonly number[], model: Model): number {
  return 1 / (1 + Math.exp(-oddsOf(values, model)));
}

function oddsOf(values: readonly number[], { weights, intercept }: Model): number {
  let sum = intercept;
  for (let at = 0; at < values.length; at += 1) sum += values[at]! * weights[at]!;
  return sum;
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

function fileOf(all: Readonly<Record<string, readonly [names: readonly string[], model: Model]>>): string {
  const parts = Object.entries(all).map(([name, [features, { weights, intercept }]]) => {
    const listed = weights
      .map((weight, at) => `  ${String(Number(weight.toFixed(2)))}, // ${features[at]!}`)
      .join('\n');
    return `
/** In the order of ${name === 'FIRST' ? '' : 'FINAL_'}FEATURES in alignment-features.ts. */
export const ${name}_WEIGHTS: readonly number[] = [
${listed}
];
export const ${name}_INTERCEPT = ${String(Number(intercept.toFixed(2)))};
`;
  });
  return `// Weights of the evidence for an alignment, fitted by \`npm run fit\` on our own labelled cases (the "fit" split).
// Written by that script: change the features or the cases, then run it again. FIRST gives every pair a chance by
// itself; FINAL weighs the same evidence with the company that the pair keeps by those chances.
${parts.join('')}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
