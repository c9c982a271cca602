// The table of a point: what each wording of it tells.
import { expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis.ts';
import { NO_REVIEW } from '../../../src/core/model/case.ts';
import { resolve } from '../../../src/core/resolve.ts';
import { matrixRows } from '../../../src/renderer/reading/matrix.ts';
import { pointFacts, worthTold } from '../../../src/renderer/reading/point.ts';
import { SOURCES } from '../fixture.ts';

it('names with each figure what it is by, what it measures and its period, as far as the text tells', () => {
  const texts = [
    'Unemployment fell to 4.1 per cent in 2023. Pickers earn €12 an hour.',
    'In 2023 unemployment fell to 4.1 per cent. Pickers earn €12 an hour.',
  ];
  const sources = texts.map((text, at) => ({ ...SOURCES[at]!, text, marks: [] }));
  const reviewed = resolve({ ...NO_REVIEW, sources }, analyse(sources));
  const facts = matrixRows(reviewed, []).flatMap((row) =>
    pointFacts(row, ['gazette', 'courier'], reviewed, (id) => sources.find((each) => each.id === id)!.text),
  );
  const told = facts.flatMap(({ quantities }) => quantities);
  expect(told).toContainEqual({ words: '4.1 per cent', per: null, told: ['Unemployment', '2023'] });
  expect(told).toContainEqual({ words: '€12', per: 'hour', told: [] });
});

it('tells why what one source alone says is worth checking', () => {
  const shared = 'The ferry sank off Westhaven on Sunday. The coast guard took everybody off.';
  const texts = [`${shared} The owner was fined €90,000 in 2019.`, shared];
  const sources = texts.map((text, at) => ({ ...SOURCES[at]!, text, marks: [] }));
  const reviewed = resolve({ ...NO_REVIEW, sources }, analyse(sources));
  const told = matrixRows(reviewed, []).flatMap((row) =>
    row.findings.map((finding) => [finding.kind, worthTold(row, finding)]),
  );
  expect(told).toContainEqual(['only-in-one', 'Worth checking: gives a figure, says when']);
  expect(told.filter(([kind, worth]) => kind !== 'only-in-one' && worth !== null)).toEqual([]);
});
