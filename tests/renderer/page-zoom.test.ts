// The page in little room. At twice its size, as who sees badly reads it, a window of 1280 by 800 has 640 by 400.
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { largeCase } from '../bench/large-case.ts';
import { BuiltPage } from './built-page.ts';
import { SOURCES } from './fixture.ts';

const its = BuiltPage.forTests();

/** What can be pressed or typed into and still lies under something else, or beyond the edge, wherever one scrolls. */
const unreachable = (): Promise<string[]> =>
  its.page.evaluate(() => {
    const scope = document.querySelector('[role=dialog]') ?? document.body;
    const all = [...scope.querySelectorAll<HTMLElement>('button, a, input, select, textarea, summary')];
    return all
      .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((each) => {
        each.scrollIntoView({ block: 'center', inline: 'center' });
        const { left, top, width, height } = each.getBoundingClientRect();
        if (width === 0 || height === 0) return false;
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return hit === null || (!each.contains(hit) && !hit.contains(each) && hit.closest('label') === null);
      })
      .map((each) => each.getAttribute('aria-label') ?? each.textContent.trim());
  });

const widerThanItself = (): Promise<boolean> =>
  its.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

async function openZoomed(): Promise<void> {
  await its.open();
  await its.page.setViewportSize({ width: 640, height: 400 });
  await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
}

describe('at twice its size', () => {
  it.each(['Library', 'Matrix', 'Reader', 'Review', 'Export'])('%s can be reached whole', async (screen) => {
    await openZoomed();
    await its.page.getByRole('tab', { name: screen, exact: true }).click();
    await its.page.locator('main .screen[data-state=active] button').first().waitFor();
    expect(await unreachable()).toEqual([]);
    expect(await widerThanItself()).toBe(false);
  });

  it('the page of a point can be reached whole, and its text is not pressed together', async () => {
    await openZoomed();
    await its.page.getByRole('tab', { name: 'Matrix' }).click();
    await its.page.getByRole('gridcell').first().waitFor();
    await its.page.keyboard.press('j');
    await its.page.locator('[role=rowheader]:focus').waitFor();
    await its.page.keyboard.press('Enter');
    const point = its.page.getByRole('group', { name: 'The point in full' });
    await point.waitFor();
    expect(await unreachable()).toEqual([]);
    expect((await point.boundingBox())!.width).toBeGreaterThan(500);
  });

  it('a readout can be reached whole', async () => {
    const { comparison, subject } = largeCase(3, 8);
    const occasion = {
      id: 'o0',
      who: 'Ada Lind',
      where: 'Westhaven',
      gathering: 'conference',
      date: '2024-06-04',
    };
    its.fake.put(subject);
    its.fake.comparison = {
      ...comparison,
      occasions: [{ ...occasion, passages: [] }],
      claims: comparison.claims.map((claim) => ({ ...claim, occasion: 'o0', speaker: 'Ada Lind' })),
    };
    await openZoomed();
    await its.page.getByRole('tab', { name: 'Matrix' }).click();
    await its.page
      .getByRole('region', { name: 'Readouts' })
      .getByRole('button', { name: /Ada Lind/ })
      .click();
    await its.page.getByRole('heading', { name: /Ada Lind/ }).waitFor();
    expect(await unreachable()).toEqual([]);
    expect(await widerThanItself()).toBe(false);
  });

  it('what a newer version of a source changes can be reached whole', async () => {
    await openZoomed();
    const [gazette] = [SOURCES[0]!];
    await its.pane(gazette.title).getByRole('button', { name: 'More for Westhaven Gazette' }).click();
    await its.page.getByRole('menuitem', { name: 'Newer version…' }).click();
    await its.page.getByLabel('Paste the newer text').fill(gazette.text.replace('12,000', '13,000'));
    await its.page.getByRole('button', { name: 'Compare', exact: true }).click();
    await its.page.getByRole('group', { name: 'What differs between the versions' }).waitFor();
    expect(await unreachable()).toEqual([]);
    expect(await widerThanItself()).toBe(false);
  });

  it.each(['Control+,', 'F1', '?', 'a', 'Control+k'])(
    'the dialog of %s can be reached whole',
    async (key) => {
      await openZoomed();
      await its.page.keyboard.press(key);
      await its.page.getByRole('dialog').waitFor();
      expect(await unreachable()).toEqual([]);
    },
  );
});

it('shows whole at the foot of a selected card that is cut where to ask why it was tied', async () => {
  await its.open();
  await its.page.setViewportSize({ width: 1280, height: 560 });
  await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
  const cards = its.page.getByRole('region', { name: 'Selected', exact: true });
  const scroller = cards.getByRole('group', { name: 'Selected finding, in full' });
  expect(await scroller.evaluate((each) => each.scrollHeight > each.clientHeight)).toBe(true);
  const [inside, foot] = [
    await cards.getByText('Why they were tied').boundingBox(),
    await scroller.boundingBox(),
  ];
  expect(inside!.y + inside!.height).toBeLessThanOrEqual(foot!.y + foot!.height);
});

describe('in a small window', () => {
  const isInSight = (locator: Locator): Promise<boolean> =>
    locator.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });

  async function openSmall(): Promise<void> {
    await its.open();
    await its.page.setViewportSize({ width: 1024, height: 700 });
    await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
  }

  it('the foot of a point’s page keeps what can be pressed, and cuts its hints', async () => {
    await openSmall();
    await its.page.getByRole('button', { name: 'Verdict', exact: true }).first().click();
    await its.page.getByRole('group', { name: 'The point in full' }).waitFor();
    const foot = its.page.getByRole('contentinfo');
    for (const name of ['Handbook', '? keys', 'Settings']) {
      const { x, width } = (await foot.getByRole('button', { name }).boundingBox())!;
      expect(x + width).toBeLessThanOrEqual(1024);
    }
  });

  it('a note that is begun on a point shows whole, with its buttons', async () => {
    await openSmall();
    // High enough for the beginning of the field alone.
    await its.page.setViewportSize({ width: 1280, height: 800 });
    await its.page.keyboard.press('q');
    await its.page.getByRole('list', { name: 'Review queue' }).locator('[aria-current=true]').waitFor();
    await its.page.keyboard.press('n');
    const form = its.page.getByRole('form', { name: 'New note' });
    await form.waitFor();
    for (const each of [form.getByRole('textbox').first(), form.getByRole('button', { name: 'Save' })])
      await expect.poll(() => isInSight(each)).toBe(true);
  });

  it('what there is to choose of a part of an export comes into sight when that part is chosen', async () => {
    await openSmall();
    await its.page.getByRole('tab', { name: 'Export' }).click();
    await its.page.getByRole('radio', { name: 'Some findings, sources or tags' }).check();
    await expect
      .poll(() => isInSight(its.page.getByRole('checkbox', { name: 'Possible contradiction' })))
      .toBe(true);
  });
});
