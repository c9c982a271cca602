// Reports printed by the desktop door, in a window that nobody sees.
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { startDesktop } from '../support/desktop.ts';
import { temporaryFolder } from '../support/library.ts';

it('stops printing with the export, and leaves no window', async () => {
  const desktop = await startDesktop(join(await temporaryFolder(), 'library'), { DOUBLE_PRINTS: 'never' });
  const urls = (): Promise<readonly string[]> => desktop.ask('addresses');
  const [page] = await urls();
  const { value } = await desktop.ask<{ value: { case: { id: string } } }>('call', 'createCase', {
    title: 'Dues',
  });
  const named = { caseId: value.case.id, run: 'save' };
  const printing = desktop.ask('call', 'exportCase', { ...named, format: 'pdf' });
  await vi.waitFor(async () => expect(await urls()).toEqual([page, 'app://report/']));
  await desktop.ask('call', 'cancelExport', named);
  expect(await printing).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  await vi.waitFor(async () => expect(await urls()).toEqual([page]));
  expect(await desktop.quit()).toBe(0);
});
