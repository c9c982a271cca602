// The library in the settings: where it lies, and what was deleted from it.
import { describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { BuiltPage } from './built-page.ts';

const its = BuiltPage.forTests();
const dialog = (): Locator => its.page.getByRole('dialog', { name: 'Settings' });

/** The page with its one case deleted, and the settings open. */
async function deleted(scheme: 'light' | 'dark' = 'light'): Promise<void> {
  const page = await its.open(scheme);
  await page.getByRole('tab', { name: 'Library' }).click();
  await page.getByRole('button', { name: /^Delete/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete case' }).click();
  await page.getByText('Tram speech').first().waitFor({ state: 'detached' });
  await page.getByRole('contentinfo').getByRole('button', { name: 'Settings' }).click();
  await dialog().getByRole('list', { name: 'Deleted cases' }).getByText('Tram speech').waitFor();
}

describe('the library in the settings', () => {
  it('tells where it lies, copies the path, and says how another one is opened', async () => {
    await its.open();
    await its.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await its.page.getByRole('contentinfo').getByRole('button', { name: 'Settings' }).click();
    await dialog().getByText('~/crossread', { exact: true }).waitFor();
    await dialog().getByRole('button', { name: 'Copy the path' }).click();
    await dialog().getByText('Copied').waitFor();
    expect(await its.page.evaluate(() => navigator.clipboard.readText())).toBe('~/crossread');
    await dialog().getByText('--library DIR').waitFor();
    await dialog().getByText('No case was deleted.').waitFor();
    expect(await dialog().getByRole('button', { name: 'Show folder' }).count()).toBe(0);
  });

  it('brings a deleted case back', async () => {
    await deleted();
    await dialog()
      .getByRole('button', { name: /^Restore “Tram speech/ })
      .click();
    await dialog()
      .getByText(/^“Tram speech.*” is in the library again\.$/)
      .waitFor();
    await dialog().getByText('No case was deleted.').waitFor();
    await its.page.keyboard.press('Escape');
    await its.page.getByRole('main').getByText('Tram speech').first().waitFor();
  });

  it('deletes one for good only once the person has confirmed it', async () => {
    await deleted();
    const erase = dialog().getByRole('button', { name: /for good$/ });
    await erase.click();
    const question = its.page.getByRole('alertdialog', { name: /for good\?$/ });
    await question.getByRole('button', { name: 'Cancel' }).click();
    expect(its.fake.calls).not.toContain('eraseDeleted');
    await erase.click();
    await its.page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(its.fake.calls).not.toContain('eraseDeleted');
    await erase.click();
    await question.getByRole('button', { name: 'Delete for good' }).click();
    await dialog().getByText('No case was deleted.').waitFor();
    expect(its.fake.calls).toContain('eraseDeleted');
  });

  it('hands the focus on when the row that had it is gone: to the next one, then to the heading', async () => {
    const { case: made } = (await its.fake.call('createCase', { title: 'Ferry fares' })) as {
      case: { id: string };
    };
    await its.fake.call('deleteCase', { caseId: made.id });
    await deleted();
    const list = dialog().getByRole('list', { name: 'Deleted cases' });
    const focused = (): Promise<string | null> =>
      its.page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute('aria-label') ?? at?.textContent ?? null;
      });
    await list.getByRole('button', { name: /^Restore “Ferry/ }).press('Enter');
    await list.getByText('Ferry fares').waitFor({ state: 'detached' });
    await expect.poll(focused).toMatch(/^Restore “Tram speech/);
    await list.getByRole('button', { name: /for good$/ }).press('Enter');
    await its.page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).press('Enter');
    await dialog().getByText('No case was deleted.').waitFor();
    await expect.poll(focused).toBe('Deleted cases');
  });

  it.each(['light', 'dark'] as const)('has no faults of access in the %s scheme', async (scheme) => {
    await deleted(scheme);
    expect(await its.faults('the library in the settings')).toEqual([]);
  });
});
