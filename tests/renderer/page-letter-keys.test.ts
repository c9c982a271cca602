// Single-letter keys, on and switched off.
import { describe, expect, it } from 'vitest';
import { BuiltPage } from './built-page.ts';
import { passage, SOURCES } from './fixture.ts';

const its = BuiltPage.forTests();

/** The reader on its first finding, as the settings say. */
async function opened(letterKeys: boolean): Promise<void> {
  its.fake.settings = { ...its.fake.settings, letterKeys };
  await its.open();
  await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
}

const current = (): Promise<string> =>
  its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').innerText();

/** A key of a keyboard without Latin letters: what it writes, and where it is. */
const foreign = (key: string, code: string, more: { readonly ctrlKey?: boolean } = {}): Promise<void> =>
  its.page.evaluate(
    (pressed) =>
      void document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { ...pressed, bubbles: true, cancelable: true }),
      ),
    { key, code, ...more },
  );

describe('keys of a keyboard without Latin letters', () => {
  it('do by their place what the letters do that stand there', async () => {
    await opened(true);
    const before = await current();
    await foreign('о', 'KeyJ');
    await expect.poll(current).not.toBe(before);
    await foreign('л', 'KeyK');
    await expect.poll(current).toBe(before);
    await foreign('ب', 'KeyF', { ctrlKey: true });
    await its.page.getByRole('searchbox', { name: 'Find in the texts' }).waitFor();
  });

  it('give a step of the verdict by a digit of theirs', async () => {
    await opened(true);
    await foreign('м', 'KeyV');
    const steps = its.page.getByRole('radiogroup', { name: 'Verdict steps' });
    await steps.waitFor();
    await foreign('٢', 'Digit2');
    await expect.poll(() => its.fake.calls).toContain('giveVerdict');
  });

  it('do nothing when single-letter keys are switched off', async () => {
    await opened(false);
    const before = await current();
    await foreign('о', 'KeyJ');
    expect(await current()).toBe(before);
  });
});

describe('keys that write nothing', () => {
  it.each([
    ['Control+,', 'Settings'],
    ['F1', 'Handbook'],
  ])('work while something is typed: %s', async (key, name) => {
    await opened(true);
    await its.page.keyboard.press('n');
    await its.page.locator('textarea:focus').fill('Ask the council');
    await its.page.keyboard.press(key);
    await its.page.getByRole('dialog', { name }).waitFor();
    await its.page.keyboard.press('Escape');
    expect(await its.page.locator('textarea:focus').inputValue()).toBe('Ask the council');
  });
});

describe('single-letter keys', () => {
  it('are switched off in the settings, at once and for good', async () => {
    await opened(true);
    const before = await current();
    await its.page.keyboard.press('Control+,');
    await its.page.getByRole('checkbox', { name: 'Single-letter keys' }).uncheck();
    await its.page.keyboard.press('Escape');
    await its.page.keyboard.press('j');
    await its.page.keyboard.press('q');
    await its.page.keyboard.press('?');
    expect(await current()).toBe(before);
    expect(await its.page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => its.fake.settings.letterKeys).toBe(false);
  });

  it('leave keys with modifiers, Escape and the arrows when they are off', async () => {
    await opened(false);
    await its.page.keyboard.press('Control+f');
    const field = its.page.getByRole('searchbox', { name: 'Find in the texts' });
    await field.pressSequentially('mayor jnq?');
    expect(await field.inputValue()).toBe('mayor jnq?');
    await its.page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    await its.page.keyboard.press('Escape');
    await its.page.getByRole('region', { name: 'Selected' }).waitFor({ state: 'detached' });
    await its.page.keyboard.press('Control+k');
    await its.page.getByRole('combobox', { name: 'Find or do anything' }).fill('next finding');
    await its.page.keyboard.press('Enter');
    await its.page.getByRole('region', { name: 'Selected' }).waitFor();
  });

  it('do nothing where a list would answer them either', async () => {
    const candidate = passage('courier', 'the price of steel is falling');
    its.fake.partners = () => [{ ...candidate, claim: 'claim-1', score: 0.6, reasons: [] }];
    await opened(false);
    await its.selectWords(SOURCES[0]!.title, 'the price of steel doubled');
    await its.page.getByRole('button', { name: /^Partners/ }).click();
    const row = its.page.getByRole('group', { name: 'Partners' }).locator('[data-claim]');
    await row.focus();
    for (const key of ['t', 'x']) await its.page.keyboard.press(key);
    expect(its.fake.calls).not.toContain('correct');
    await row.press('ArrowDown');
  });

  it('are named nowhere when they are off, and the page of keys says so', async () => {
    await opened(false);
    const footer = its.page.getByRole('contentinfo');
    expect(await footer.innerText()).not.toMatch(/next finding|partners/);
    await footer.getByRole('button', { name: 'keys' }).click();
    const keys = its.page.getByRole('dialog', { name: 'Keys' });
    await keys.getByText('Single-letter keys are switched off in the settings').waitFor();
    expect(await keys.locator('kbd').allInnerTexts()).toEqual(
      expect.not.arrayContaining(['J', 'K', '?', '/', '+', '1–9']),
    );
    await keys.getByText('Find in the texts').waitFor();
    expect(await keys.getByText('Next finding').count()).toBe(0);
  });

  /** What the parts of every screen are called, to the eye and to a screen reader, with a letter in brackets. */
  async function namesWithLetters(): Promise<string[]> {
    const found: string[] = [];
    const look = async (): Promise<void> => {
      const names = await its.page
        .locator('[title], [aria-label]')
        .evaluateAll((all) =>
          all.flatMap((each) => [each.getAttribute('title') ?? '', each.getAttribute('aria-label') ?? '']),
        );
      found.push(...names.filter((name) => /[(（][A-Z/?+][)）]/.test(name)));
    };
    await look();
    for (const screen of ['Review', 'Export', 'Library']) {
      await its.page.getByRole('tab', { name: screen }).click();
      await its.page.getByRole('main').waitFor();
      await look();
    }
    await its.page.getByRole('tab', { name: 'Matrix' }).click();
    await its.page.getByRole('rowheader').first().waitFor();
    await look();
    await its.page.getByRole('rowheader').first().click();
    await its.page.getByRole('button', { name: 'Next point' }).waitFor();
    await look();
    await its.page.keyboard.press('Escape');
    await its.page.getByRole('rowheader').first().waitFor();
    return [...new Set(found)];
  }

  it('are named on no button of any screen when they are off, and on those that they stand for when they are on', async () => {
    await opened(false);
    expect(await namesWithLetters()).toEqual([]);
    await its.page.keyboard.press('Control+,');
    await its.page.getByRole('checkbox', { name: 'Single-letter keys' }).check();
    await its.page.keyboard.press('Escape');
    await its.page.getByRole('tab', { name: 'Reader' }).click();
    await its.page.getByRole('region', { name: 'Selected' }).waitFor();
    expect((await namesWithLetters()).sort()).toEqual([
      'Hide the filters (F)',
      'Next point (J)',
      'Previous point (K)',
      'Write a note on this passage (N)',
    ]);
  });

  it('have no faults of access in the settings and on the page of keys when they are off', async () => {
    await opened(false);
    await its.page.keyboard.press('Control+,');
    await its.page.getByRole('checkbox', { name: 'Single-letter keys' }).waitFor();
    expect(await its.faults('settings')).toEqual([]);
  });
});
