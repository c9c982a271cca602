import { expect, it } from 'vitest';
import { load } from '../../load/load.ts';

// `npm run test:load` prints the times; they depend on the machine, so that no test asserts them.
it('opens and changes a library of 10,000 sources in 300 cases, and writes no more than 200 kB for a change', async () => {
  const found = await load(300, 10_000, 3);
  expect(found).toMatchObject({ cases: 300, sources: 10_000 });
  // Of a large case a change is written, not the case.
  expect(found.usual.written).toBeLessThanOrEqual(200_000);
  expect(found.large.written).toBeLessThanOrEqual(200_000);
});
