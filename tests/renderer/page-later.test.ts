// The screens that are loaded behind the first one: there without a gap when a person goes to them.
import { describe, expect, it } from 'vitest';
import { Later } from '../../src/renderer/views/later.svelte.ts';
import { BuiltPage } from './built-page.ts';

const its = BuiltPage.forTests();

/** Goes to a screen by its tab and counts the frames, until there is something on it, in which there is nothing. */
function emptyFrames(name: string): Promise<number> {
  return its.page.evaluate(async (tab) => {
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    const button = [...document.querySelectorAll<HTMLElement>('[role=tab]')].find(
      ({ textContent }) => textContent.trim() === tab,
    );
    button!.click();
    let empty = 0;
    for (;;) {
      await frame();
      const panel = document.querySelector('[role=tabpanel][data-state=active]');
      const isThere = panel?.getAttribute('data-value') === tab.toLowerCase();
      if (isThere && panel.childElementCount > 0) return empty;
      if (isThere) empty += 1;
    }
  }, name);
}

describe('the screens behind the first one', () => {
  it('are loaded when the page has nothing else to do, and come up without an empty frame', async () => {
    await its.open();
    await its.page.waitForLoadState('networkidle');
    const empty: Record<string, number> = {};
    for (const name of ['Matrix', 'Review', 'Export', 'Reader', 'Library'])
      empty[name] = await emptyFrames(name);
    expect(empty).toEqual({ Matrix: 0, Review: 0, Export: 0, Reader: 0, Library: 0 });
  });

  it('do what the palette asked of them, however late they come', async () => {
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    // The browser keeps what it has read of the screens; a page that is loaded anew asks for them again.
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    let asked = false;
    await page.route(/ReviewView.*\.js$/, async (route) => {
      asked = true;
      await held;
      await route.continue();
    });
    await page.reload();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find or do anything' }).fill('amend');
    await page.getByRole('option', { name: /Amend the explanation in Review/ }).click();
    await page.getByRole('combobox', { name: 'Find or do anything' }).waitFor({ state: 'detached' });
    await expect.poll(() => asked).toBe(true);
    letThrough();
    await page.getByRole('list', { name: 'Review queue' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('verdict-why');
  });
});

describe('a part of the page', () => {
  it('is loaded once, and tried again where loading failed', async () => {
    let asked = 0;
    const part = new Later(() => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('gone')) : Promise.resolve({ default: 'component' });
    });
    await expect(part.load()).rejects.toThrow('gone');
    expect(part.component).toBeNull();
    await Promise.all([part.load(), part.load()]);
    await part.load();
    expect([part.component, asked]).toEqual(['component', 2]);
  });
});
