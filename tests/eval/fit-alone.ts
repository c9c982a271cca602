// Fits the weights of src/core/stages/8-differences/only-in-one.ts on the claims of the "fit" cases that nothing is tied
// to: logistic regression on whether a source alone makes them. Prints how much of what is told in a case that is left out is
// right, and the weights.
import { pathToFileURL } from 'node:url';
import { analyse, readCase, readSource } from '../../src/core/analysis.ts';
import { lonelyFeatures, SURELY_ALONE } from '../../src/core/stages/8-differences/only-in-one.ts';
import { PairEvidence } from '../../src/core/stages/7-alignments.ts';
import { isCounterpart } from '../../src/core/model/comparison.ts';
import { Likenesses } from '../../src/core/text/claims/likeness/meanings.ts';
import type { AlignmentCase } from './alignment.ts';
import { readAllCases } from './alignment-report.ts';
import { standAlone } from './alone.ts';
import { fit, predict, type Example, type Model } from './logistic.ts';
import { readingsOf, type ReadingOf } from './meanings.ts';

/** The weights are four and the examples more than a thousand: hardly any pull is needed. */
const RIDGE = 1;

export async function main(): Promise<void> {
  const cases = readAllCases(new URL('tests/eval/', pathToFileURL(`${process.cwd()}/`))).filter(
    ({ split }) => split === 'fit',
  );
  const readingOf = await readingsOf(cases);
  for (const [name, reading] of [
    ['BY_WORDS', readSource],
    ['BY_MEANING', readingOf],
  ] as const) {
    const subjects = cases.map((each) => ({ ...each, ...examplesOf(each, reading) }));
    process.stdout.write(`${name}\n`);
    for (const kind of ['short', 'long', 'contested'] as const) {
      const own = subjects.filter((each) => each.kind === kind);
      const told = own.flatMap((left) => {
        const model = fitted(subjects.filter((each) => each !== left).flatMap(({ examples }) => examples));
        return left.examples.filter(({ values }) => predict(values, model) >= SURELY_ALONE);
      });
      const right = told.filter((each) => each.right).length;
      const alone = own.reduce((sum, each) => sum + each.alone, 0);
      process.stdout.write(
        `${kind}: of ${alone} that one source alone makes ${right} told, and ${told.length - right} others\n`,
      );
    }
    const { weights, intercept } = fitted(subjects.flatMap(({ examples }) => examples));
    const short = (number: number): string => String(Number(number.toFixed(2)));
    process.stdout.write(
      `{ weights: [${weights.map(short).join(', ')}], intercept: ${short(intercept)} }\n\n`,
    );
  }
}

function fitted(examples: readonly Example[]): Model {
  return fit(
    examples,
    examples[0]!.values.map(() => ({ towards: 0, strength: RIDGE })),
  );
}

/** The claims of a case that nothing is tied to, and how many of all its source alone makes. */
function examplesOf(
  subject: AlignmentCase,
  readingOf: ReadingOf,
): { readonly examples: readonly Example[]; readonly alone: number } {
  const all = analyse(subject.sources, { allAlignments: true, readingOf });
  const { claims, meanings, quantitiesOfClaim: quantities } = readCase(subject.sources, { readingOf });
  const shown = analyse(subject.sources, { readingOf }).alignments.filter(isCounterpart);
  const tied = new Set(shown.flatMap(({ a, b }) => [a, b]));
  const own = new Map(subject.sources.map(({ id }) => [id, claims.filter(({ source }) => source === id)]));
  const best = new Float64Array(claims.length);
  const scores = new PairEvidence(
    subject.sources.map(({ id, text }) => ({ text, claims: own.get(id)!, quantities, meanings })),
  ).score(claims).all;
  scores.own.forEach((score, pair) => {
    for (const claim of [scores.a[pair]!, scores.b[pair]!]) best[claim] = Math.max(best[claim]!, score);
  });
  const numbers = new Map(subject.sources.map(({ id }, at) => [id, at]));
  const likenesses = new Likenesses(
    claims.map(({ id }) => meanings.get(id) ?? null),
    claims.map(({ source }) => numbers.get(source)!),
  );
  const labels = standAlone(subject, all);
  const examples = claims.flatMap((claim, at): Example[] => {
    const right = labels.get(claim.id);
    if (right === undefined || tied.has(claim.id)) return [];
    const beside = own.get(claim.source)!;
    const values = lonelyFeatures({
      own: best[at]!,
      alike: likenesses.most(at),
      place: beside.indexOf(claim) / beside.length,
      isReported: claim.speech === 'indirect',
    });
    return [{ values, right }];
  });
  return { examples, alone: [...labels.values()].filter(Boolean).length };
}
