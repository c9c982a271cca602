// Links in the reader: any passage tied to any other, by the pointer and by the keys alone.
import { describe, expect, it } from 'vitest';
import { BuiltPage } from './built-page.ts';
import { SOURCES } from './fixture.ts';

const its = BuiltPage.forTests();
const [gazette, courier] = [SOURCES[0]!, SOURCES[1]!];
const form = () => its.page.getByRole('form', { name: 'New link' });
const links = () => its.page.getByRole('list', { name: 'Links' }).getByRole('listitem');

describe('a link', () => {
  it('ties words of one text to words of another, with its kind and why, and is undone', async () => {
    await its.open();
    await its.selectWords(gazette.title, 'the price of steel doubled');
    await its.page.getByRole('button', { name: 'Link T' }).click();
    await form().getByText('Now select the other passage').waitFor();
    await expect.poll(its.highlights).toMatchObject({ 'pane-1-link': ['the price of steel doubled'] });

    await its.selectWords(courier.title, 'the price of steel is falling');
    await its.page.getByRole('button', { name: 'Link to this T' }).click();
    await form().getByRole('radio', { name: 'contradicts' }).check();
    await form().getByLabel('Why (optional)').fill('Then and now');
    await form().getByRole('button', { name: 'Link', exact: true }).click();

    await expect.poll(() => links().count()).toBe(1);
    expect(await links().first().innerText()).toMatch(
      /the price of steel doubled”\s+contradicts\s+The Courier\s+“the price of steel is falling”\s+Then and now/,
    );
    await expect.poll(its.highlights).toMatchObject({
      'pane-1-link': ['the price of steel doubled'],
      'pane-2-link': ['the price of steel is falling'],
    });
    // In the gutter it has a sign of its kind and a head at the end that it points to, which no ribbon of the machine has.
    const ribbon = its.page.locator('.gutter [data-link=contradicts]');
    await expect.poll(() => ribbon.count()).toBe(1);
    const headAt = (await ribbon.locator('.head').boundingBox())!;
    const ringAt = (await ribbon.locator('circle').first().boundingBox())!;
    expect(headAt.x).toBeGreaterThan(ringAt.x);
    await its.page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => links().count()).toBe(0);
    await expect.poll(() => ribbon.count()).toBe(0);
  });

  it('leaves what it is made of room to be read', async () => {
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('t');
    await form().getByLabel('Why (optional)').waitFor();
    const card = page.getByRole('group', { name: 'Selected finding, in full' });
    const below = await card.evaluate((whole) => {
      const quoted = [...whole.querySelectorAll('blockquote')].at(-1)!;
      return quoted.getBoundingClientRect().bottom - whole.getBoundingClientRect().bottom;
    });
    expect(below).toBeLessThan(0);
  });

  it('is made of a finding by keys alone, and can be turned round', async () => {
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('t');
    await expect
      .poll(() =>
        form()
          .locator('input:checked')
          .evaluate((one) => one === document.activeElement),
      )
      .toBe(true);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => links().count()).toBe(1);
    expect(await links().first().innerText()).toMatch(/Westhaven Gazette[^]*contradicts[^]*The Courier/);

    await page.keyboard.press('t');
    await form().getByRole('button', { name: 'Turn round' }).click();
    await page.keyboard.press('Tab');
    await form().getByRole('button', { name: 'Link', exact: true }).click();
    await expect.poll(() => links().count()).toBe(2);
    expect(await links().last().innerText()).toMatch(/The Courier[^]*Westhaven Gazette/);
  });

  it('half made survives a look at another screen, and is given up by Escape', async () => {
    const page = await its.open();
    await its.selectWords(gazette.title, 'the price of steel doubled');
    await page.keyboard.press('t');
    await page.getByRole('tab', { name: 'Library' }).click();
    await page.getByRole('tab', { name: 'Reader' }).click();
    await form().getByText('the price of steel doubled').waitFor();
    await form().getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => form().count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)('has no faults of access in the %s scheme', async (scheme) => {
    const page = await its.open(scheme);
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('t');
    await form().waitFor();
    const found = await its.faults('link form');
    await page.keyboard.press('Control+Enter');
    await links().first().waitFor();
    expect([...found, ...(await its.faults('links'))]).toEqual([]);
  });
});
