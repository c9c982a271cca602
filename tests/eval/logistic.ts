// Logistic regression with a pull on every weight, for what is fitted on the labelled cases.

export interface Example {
  readonly values: readonly number[];
  readonly right: boolean;
}

export interface Model {
  readonly weights: readonly number[];
  readonly intercept: number;
}

const ROUNDS = 40;
const SMALLEST_STEP = 1e-4;
/** A round that lowers the loss by less than this is the last. */
const CONVERGED = 1e-7;

/** Where a weight is pulled, and how strongly. */
interface Pull {
  readonly towards: number;
  readonly strength: number;
}

/**
 * Newton's method on the logistic loss with a ridge, halving a step that does not lower the loss. The loss is convex and
 * the features few, so a dozen rounds find the one minimum.
 */
export function fit(examples: readonly Example[], pulls: readonly Pull[]): Model {
  let model: Model = { weights: pulls.map(({ towards }) => towards), intercept: -3 };
  let loss = lossOf(examples, model, pulls);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = newtonStep(examples, model, pulls);
    let share = 1;
    let next: Model;
    let lower: number;
    do {
      next = moved(model, step, share);
      lower = lossOf(examples, next, pulls);
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

function lossOf(examples: readonly Example[], model: Model, pulls: readonly Pull[]): number {
  const misfit = examples.reduce((sum, { values, right }) => {
    const odds = oddsOf(values, model);
    return sum + Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds))) - (right ? odds : 0);
  }, 0);
  return model.weights.reduce(
    (sum, weight, at) => sum + (pulls[at]!.strength / 2) * (weight - pulls[at]!.towards) ** 2,
    misfit,
  );
}

/** The inverse of the Hessian times the gradient; the intercept comes last and is not pulled. */
function newtonStep(examples: readonly Example[], model: Model, pulls: readonly Pull[]): number[] {
  const count = model.weights.length;
  const slope = [
    ...model.weights.map((weight, at) => pulls[at]!.strength * (weight - pulls[at]!.towards)),
    0,
  ];
  const curve = slope.map((_, row) =>
    slope.map((__, column) => (row === column && row < count ? pulls[row]!.strength : 0)),
  );
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

export function predict(values: readonly number[], model: Model): number {
  return 1 / (1 + Math.exp(-oddsOf(values, model)));
}

function oddsOf(values: readonly number[], { weights, intercept }: Model): number {
  let sum = intercept;
  for (let at = 0; at < values.length; at += 1) sum += values[at]! * weights[at]!;
  return sum;
}
