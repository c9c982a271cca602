import { expect, it } from 'vitest';
import { crash } from '../../crash/crash.ts';

// `npm run test:crash` kills 200 times.
it('loses nothing that was acknowledged, and leaves nothing lying about, when it is killed 20 times', async () => {
  const report = await crash(20, 7);
  expect(report).toMatchObject({ kills: 20, lost: [], unreadable: [], litter: [] });
  // How many were acknowledged before a kill is a matter of how busy the machine is.
  expect(Object.values(report.acknowledged).reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0);
  expect(report.migrations).toBeGreaterThan(0);
}, 240_000);
