// Fits the weights of src/core/text/alignment-weights.ts: logistic regression on the cases of the "fit" split, where
// strong pairs are right, weak ones count neither way, and all others are wrong. Prints how a case is ranked by
// weights fitted on the other cases, so that nothing is judged by what it was fitted on.
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { readCase } from '../../src/core/analysis.ts';
import { FEATURES, pairFeatures } from '../../src/core/stages/6-alignments.ts';
import { averagePrecision, claimFinder, key, type AlignmentCase } from './alignment.ts';
import { readOwnCases } from './alignment-report.ts';

interface Example {
  readonly values: readonly number[];
  readonly right: boolean;
}

interface Model {
  readonly weights: readonly number[];
  readonly intercept: number;
}

/** Strength of the pull of every weight towards 0; chosen by the ranking of left-out cases (see evaluation.md). */
const RIDGE = 3;
const ROUNDS = 3000;
const STEP = 0.5;

export async function main(): Promise<void> {
  const root = pathToFileURL(`${process.cwd()}/`);
  const cases = readOwnCases(new URL('tests/eval/cases/', root)).filter(({ split }) => split === 'fit');
  const examples = cases.map(examplesOf);
  const scores = examples.map((held, at) => {
    const model = fit(examples.filter((_, other) => other !== at).flat());
    return rankingOf(held, model);
  });
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  print(
    `Left out one by one: ${cases.map(({ name }, at) => `${name} ${scores[at]!.toFixed(3)}`).join(', ')}`,
  );
  print(`Mean average precision: ${mean.toFixed(3)}`);
  const model = fit(examples.flat());
  FEATURES.forEach((name, at) => print(`${name.padEnd(24)} ${model.weights[at]!.toFixed(2)}`));
  print(`${'intercept'.padEnd(24)} ${model.intercept.toFixed(2)}`);
  await writeFile(new URL('src/core/text/alignment-weights.ts', root), fileOf(model));
}

function examplesOf(subject: AlignmentCase): Example[] {
  const { claims, sentences, texts, quantitiesOfClaim } = readCase(subject.sources);
  const claimOf = claimFinder({ claims, sentences });
  const strength = new Map<string, 'strong' | 'weak'>();
  for (const pair of subject.pairs) {
    const [a, b] = [claimOf(pair.a), claimOf(pair.b)];
    if (a === null || b === null) continue;
    const id = key(a.id, b.id);
    if (strength.get(id) !== 'strong') strength.set(id, pair.strength);
  }
  return pairFeatures(claims, texts, quantitiesOfClaim).flatMap(({ a, b, values }) => {
    const label = strength.get(key(claims[a]!.id, claims[b]!.id));
    return label === 'weak' ? [] : [{ values, right: label === 'strong' }];
  });
}

/** Full-batch gradient descent on the logistic loss with a ridge; features are about 0 to 1, so none is scaled. */
function fit(examples: readonly Example[]): Model {
  const count = FEATURES.length;
  const weights = new Array<number>(count).fill(0);
  let intercept = -3;
  // Momentum makes the flat directions of correlated features converge in a few thousand rounds.
  const speed = new Array<number>(count + 1).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = new Array<number>(count + 1).fill(0);
    for (const { values, right } of examples) {
      const error = predict(values, { weights, intercept }) - Number(right);
      values.forEach((value, at) => (slope[at]! += error * value));
      slope[count]! += error;
    }
    for (let at = 0; at <= count; at += 1) {
      const pull = at < count ? RIDGE * weights[at]! : 0;
      speed[at] = 0.9 * speed[at]! - (STEP * (slope[at]! + pull)) / examples.length;
    }
    for (let at = 0; at < count; at += 1) weights[at]! += speed[at]! * 10;
    intercept += speed[count]! * 10;
  }
  return { weights, intercept };
}

function predict(values: readonly number[], { weights, intercept }: Model): number {
  let sum = intercept;
  for (let at = 0; at < values.length; at += 1) sum += values[at]! * weights[at]!;
  return 1 / (1 + Math.exp(-sum));
}

function rankingOf(examples: readonly Example[], model: Model): number {
  const ranked = examples
    .map(({ values, right }) => ({ right, score: predict(values, model) }))
    .sort((x, y) => y.score - x.score);
  return averagePrecision(
    ranked.map(({ right }) => right),
    ranked.filter(({ right }) => right).length,
  );
}

function fileOf({ weights, intercept }: Model): string {
  const listed = weights
    .map((weight, at) => `  ${String(Number(weight.toFixed(2)))}, // ${FEATURES[at]!}`)
    .join('\n');
  return `// Weights of the evidence for an alignment, fitted by \`npm run fit\` on our own labelled cases (the "fit" split).
// Written by that script: change the features or the cases, then run it again.

/** In the order of FEATURES in stages/6-alignments.ts. */
export const FEATURE_WEIGHTS: readonly number[] = [
${listed}
];
export const INTERCEPT = ${String(Number(intercept.toFixed(2)))};
`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
