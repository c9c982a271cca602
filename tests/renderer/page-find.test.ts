// Finding words in the texts of the reader.
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BuiltPage } from './built-page.ts';
import { sampleCase, SOURCES } from './fixture.ts';

const its = BuiltPage.forTests();
const [gazette, courier] = [SOURCES[0]!, SOURCES[1]!];

const bar = (): Locator => its.page.getByRole('search', { name: 'Find in the texts' });
const field = (): Locator => bar().getByRole('searchbox', { name: 'Find in the texts' });
const place = (): Promise<string> => bar().getByRole('status').innerText();
const focused = (): Promise<string> =>
  its.page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
  });

/** The reader with its first finding shown, and the bar open on these words. */
async function sought(words: string, scheme: 'light' | 'dark' = 'light'): Promise<void> {
  await its.open(scheme);
  await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
  // From the first line on.
  await its
    .pane(gazette.title)
    .getByRole('group')
    .evaluate((text) => text.scrollTo({ top: 0, behavior: 'instant' }));
  await its.page.keyboard.press('Control+f');
  await field().fill(words);
}

/** The words in hand with the pane that they stand in, and whether they are in sight there. */
const inHand = (): Promise<{ pane: number; words: string; inSight: boolean }[]> =>
  its.page.evaluate(() =>
    [1, 2, 3, 4].flatMap((pane) =>
      [...(CSS.highlights.get(`pane-${String(pane)}-found-now`) ?? [])].map((found) => {
        const range = document.createRange();
        range.setStart(found.startContainer, found.startOffset);
        range.setEnd(found.endContainer, found.endOffset);
        const [at, around] = [
          range.getBoundingClientRect(),
          document.querySelector(`[data-pane='${String(pane)}']`)!.getBoundingClientRect(),
        ];
        return { pane, words: range.toString(), inSight: at.top >= around.top && at.bottom <= around.bottom };
      }),
    ),
  );

describe('finding words in the texts', () => {
  it('marks every place in every pane, tells how many each has, and walks them from pane to pane', async () => {
    await sought('MAYOR');
    await expect.poll(its.highlights).toMatchObject({
      'pane-1-found': ['mayor', 'Mayor', 'mayor', 'mayor'],
      'pane-2-found': ['mayor', 'mayor'],
    });
    expect(await place()).toMatch(/^1 of 6/);
    expect(await bar().getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^Westhaven Gazette\s*4$/),
      expect.stringMatching(/^The Courier\s*2$/),
    ]);
    await expect.poll(inHand).toEqual([{ pane: 1, words: 'mayor', inSight: true }]);

    for (let step = 0; step < 4; step += 1) await its.page.keyboard.press('Enter');
    await expect.poll(inHand).toEqual([{ pane: 2, words: 'mayor', inSight: true }]);
    expect(await place()).toMatch(/^5 of 6/);
    await its.page.keyboard.press('Shift+Enter');
    await expect.poll(inHand).toEqual([{ pane: 1, words: 'mayor', inSight: true }]);
    await bar().getByRole('button', { name: 'Next place' }).click();
    await bar().getByRole('button', { name: 'Next place' }).click();
    await its.page.keyboard.press('F3');
    // After the last comes the first.
    await expect.poll(place).toMatch(/^1 of 6/);
    await bar().getByRole('button', { name: 'Previous place' }).click();
    await expect.poll(place).toMatch(/^6 of 6/);
  });

  it('takes accents, quotation marks and a script from the right as they come', async () => {
    await sought('cafe zoe');
    await expect.poll(inHand).toEqual([{ pane: 1, words: 'Café Zoë', inSight: true }]);
    await field().fill('"we cannot');
    await expect.poll(inHand).toEqual([{ pane: 1, words: '“We cannot', inSight: true }]);
    await field().fill('الميناء');
    await expect.poll(inHand).toEqual([{ pane: 2, words: 'الميناء', inSight: true }]);
    await field().fill('zeppelin');
    await expect.poll(place).toBe('Not found');
    expect(await bar().getByRole('button', { name: 'Next place' }).isDisabled()).toBe(true);
    expect(Object.keys(await its.highlights()).filter((name) => name.includes('found'))).toEqual([]);
  });

  it('tells the place and the words around it to who does not see them', async () => {
    await sought('steel doubled');
    const said = bar().getByRole('status');
    await expect
      .poll(() => said.textContent())
      .toMatch(/1 of 1, Westhaven Gazette, .*when the price of steel doubled/);
  });

  it('goes on Escape, gives the focus back, and leaves the place in sight with its words selected', async () => {
    await its.open();
    await its.page.setViewportSize({ width: 1280, height: 420 });
    await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await its.pane(gazette.title).getByRole('group').focus();
    const before = await focused();
    await its.page.keyboard.press('Control+f');
    await field().fill('two votes');
    await expect.poll(inHand).toEqual([{ pane: 1, words: 'two votes', inSight: true }]);
    await its.page.keyboard.press('Escape');
    await bar().waitFor({ state: 'detached' });
    expect(await focused()).toBe(before);
    expect(await its.page.evaluate(() => document.getSelection()!.toString())).toBe('two votes');
    expect(Object.keys(await its.highlights()).filter((name) => name.includes('found'))).toEqual([]);
    // What a person selected can be written on.
    await its.page.keyboard.press('n');
    await its.page.getByText('“two votes”').waitFor();
  });

  it('goes on Escape from within a text, before what is selected does', async () => {
    await sought('mayor');
    await its.pane(courier.title).getByRole('group').focus();
    await its.page.keyboard.press('Escape');
    await bar().waitFor({ state: 'detached' });
    expect(await its.page.getByRole('region', { name: 'Selected' }).count()).toBe(1);
  });

  it('begins with the words that are selected, and with those sought last after another screen', async () => {
    await its.open();
    await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await its.selectWords(courier.title, 'the price of steel');
    await its.page.keyboard.press('Control+f');
    await expect.poll(() => field().inputValue()).toBe('the price of steel');
    await its.page.keyboard.press('Escape');
    await its.page.keyboard.press('o');
    await its.page.getByRole('grid').or(its.page.getByRole('table')).first().waitFor();
    await its.page.keyboard.press('r');
    await its.page.getByRole('list', { name: 'Findings' }).waitFor();
    await its.page.keyboard.press('Control+f');
    await expect.poll(() => field().inputValue()).toBe('the price of steel');
  });

  it('keeps what an input method is composing to itself', async () => {
    await sought('mayor');
    await expect.poll(place).toMatch(/^1 of 6/);
    for (const key of ['Enter', 'Escape'])
      await field().dispatchEvent('keydown', { key, isComposing: true, bubbles: true });
    expect(await place()).toMatch(/^1 of 6/);
  });

  it('opens while a note is being written, and gives the note back', async () => {
    await its.open();
    await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await its.selectWords(gazette.title, 'yellow jackets');
    await its.page.keyboard.press('n');
    const note = its.page.getByRole('textbox', { name: 'Note', exact: true });
    await note.fill('Ask the council');
    await its.page.keyboard.press('Control+f');
    await field().fill('choir');
    await expect.poll(place).toMatch(/^1 of 1/);
    await its.page.keyboard.press('Escape');
    await its.page.keyboard.type(' again');
    expect(await note.inputValue()).toBe('Ask the council again');
  });

  it('leaves the key to the browser where no text is read', async () => {
    await its.open();
    await its.page.keyboard.press('g');
    await its.page.getByRole('heading', { name: 'Cases' }).waitFor();
    const taken = await its.page.evaluate(() => {
      const event = new KeyboardEvent('keydown', {
        key: 'f',
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
      });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(taken).toBe(false);
  });

  it('finds the last of thousands of places in a long text', async () => {
    const text = Array.from({ length: 80 }, () => gazette.text).join('\n\n');
    its.fake.put({ ...sampleCase(), sources: [{ ...gazette, text }, courier], annotations: [] });
    its.fake.comparison = {
      ...its.fake.comparison,
      sentences: [],
      claims: [],
      alignments: [],
      points: [],
      findings: [],
    };
    await its.open();
    await its.pane(gazette.title).waitFor();
    await its.page.keyboard.press('Control+f');
    await field().fill('e');
    await expect.poll(place).toMatch(/^1 of \d{1,3},\d{3}/);
    await its.page.keyboard.press('Shift+Enter');
    await expect.poll(place).toMatch(/^([\d,]+) of \1/);
    await expect
      .poll(async () => (await inHand()).map(({ pane, inSight }) => [pane, inSight]))
      .toEqual([[2, true]]);
    await field().fill('how the quay got its name');
    await expect.poll(place).toMatch(/^1 of 80/);
    await its.page.keyboard.press('Shift+Enter');
    await expect.poll(place).toMatch(/^80 of 80/);
    await expect
      .poll(async () => (await inHand()).map(({ pane, inSight }) => [pane, inSight]))
      .toEqual([[1, true]]);
  });

  it.each(['light', 'dark'] as const)('has no faults of access in the %s scheme', async (scheme) => {
    await sought('mayor', scheme);
    await expect.poll(place).toMatch(/^1 of 6/);
    expect(await its.faults('the bar that finds words')).toEqual([]);
  });
});

it('A note after the next finding is on that finding, not on words that were found and left selected before', async () => {
  await sought('choir');
  await expect.poll(place).toMatch(/^1 of/);
  await its.page.keyboard.press('Escape');
  await its.page.getByRole('button', { name: 'Add note' }).waitFor();
  await its.page.keyboard.press('j');
  await expect.poll(() => its.page.getByRole('button', { name: 'Add note' }).count()).toBe(0);
  await its.page.keyboard.press('n');
  const note = its.page
    .getByRole('form')
    .filter({ has: its.page.getByRole('textbox', { name: 'Note', exact: true }) });
  await note.waitFor();
  expect(await note.innerText()).not.toContain('choir');
});
