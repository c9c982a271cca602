import { expect, it } from 'vitest';
import { soak } from '../../soak/soak.ts';

// `npm run test:soak` makes 10,000 actions. A seed that fails there is added here.
it.each([1, 2, 3])(
  'stays the same as the model of a case through 200 random actions, seed %i',
  async (seed) => {
    const { counts } = await soak(200, seed);
    expect(Object.keys(counts).length).toBeGreaterThanOrEqual(12);
  },
);
