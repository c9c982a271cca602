// The table of a point: what each wording of it tells.
import { expect, it } from 'vitest';
import { analyse } from '../../../src/core/analysis.ts';
import { NO_REVIEW } from '../../../src/core/model/case.ts';
import { resolve } from '../../../src/core/resolve.ts';
import { matrixRows } from '../../../src/renderer/reading/matrix.ts';
import { pointFacts } from '../../../src/renderer/reading/point.ts';
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
