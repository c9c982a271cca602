// The page in a real Chromium: reading, marks, search, settings, notes, access.
import { describe, expect, it } from 'vitest';
import type { Hit } from '../../src/core/contract/search.ts';
import type { Source } from '../../src/core/model/source.ts';
import { largeCase } from '../bench/large-case.ts';
import { still } from '../support/still.ts';
import { BuiltPage } from './built-page.ts';
import { COMPARISON, passage, sampleCase, SOURCES } from './fixture.ts';

const its = BuiltPage.forTests();
const [gazette, courier] = [SOURCES[0]!, SOURCES[1]!];

describe('the reader', () => {
  it('opens on one sentence that two sources word differently, level and marked', async () => {
    await its.open();
    const list = its.page.getByRole('list', { name: 'Findings' });
    await list.locator('[aria-current=true]', { hasText: 'Worded differently' }).waitFor();
    await expect.poll(its.highlights).toMatchObject({
      'pane-1-selected': ['The tram must always be the backbone of this city'],
      'pane-2-selected': ['The tram is an indispensable part of the city at all times'],
    });
    const tops = (): Promise<number[]> =>
      its.page.evaluate(() =>
        ['pane-1-selected', 'pane-2-selected'].map((name) => {
          const [first] = [...CSS.highlights.get(name)!];
          const range = document.createRange();
          range.setStart(first!.startContainer, first!.startOffset);
          range.setEnd(first!.endContainer, first!.endOffset);
          return Math.round(range.getBoundingClientRect().top);
        }),
      );
    await expect.poll(async () => new Set(await tops()).size).toBe(1);
    expect(await its.page.evaluate(() => location.hash)).toBe('');
  });

  it('keeps the marks of one pane when another changes its source', async () => {
    await its.open();
    await expect.poll(its.highlights).toHaveProperty('pane-2-numbers-differ');
    const before = await its.highlights();
    await its.page.getByRole('button', { name: 'Add pane' }).click();
    await expect.poll(its.highlights).toHaveProperty('pane-3-dates-differ');
    const third = its.page.getByRole('region', { name: 'Rails first, dockers hear' });
    await third.getByRole('button', { name: 'Choose the source of this pane' }).click();
    await its.page.getByRole('menuitemradio', { name: /Evening Sheet/ }).click();
    await expect.poll(its.highlights).toHaveProperty('pane-3-other-occasion');
    await its.pane(gazette.title).getByRole('button', { name: 'Choose the source of this pane' }).click();
    await its.page.getByRole('menuitemradio', { name: /The Courier/ }).click();
    await expect
      .poll(its.highlights)
      .toMatchObject({ 'pane-1-numbers-differ': before['pane-2-numbers-differ'] });
    const after = await its.highlights();
    expect(after['pane-2-numbers-differ']).toEqual(before['pane-1-numbers-differ']);
    expect(after).toHaveProperty('pane-3-other-occasion');
  });

  it('selects what is under the pointer', async () => {
    await its.open();
    await expect.poll(its.highlights).toHaveProperty('pane-1-numbers-differ');
    const place = (): Promise<{ x: number; y: number }> =>
      its.page.evaluate(() => {
        const [range] = [...CSS.highlights.get('pane-1-numbers-differ')!];
        const live = document.createRange();
        live.setStart(range!.startContainer, range!.startOffset + 4);
        live.setEnd(range!.startContainer, range!.startOffset + 8);
        const { x, y, width, height } = live.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
    const at = await still(place);
    await its.page.mouse.click(at.x, at.y);
    const card = its.page.getByRole('article', { name: 'Selected finding' });
    await card.getByText('Numbers differ').waitFor();
    expect(await card.locator('mark').allTextContents()).toEqual(['Some 12,000', 'nearly 14,000']);
  });

  it('says which kind of finding the keys have come to, and who tells it', async () => {
    await its.open();
    await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    const said = its.page.getByRole('status').filter({ hasText: / of \d+$/ });
    const before = await said.textContent();
    await its.page.keyboard.press('j');
    await expect.poll(() => said.textContent()).not.toBe(before);
    const current = its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true] .kind');
    expect(await said.textContent()).toMatch(
      new RegExp(`^${(await current.textContent())!.trim()}: .*Gazette`),
    );
  });

  it('lays out a right-to-left paragraph from the right', async () => {
    await its.open();
    const arabic = its.pane(courier.title).getByText('يقول عمال');
    expect(await arabic.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  });
});

describe('the panes', () => {
  it('keep their heads and the ends of their texts in sight when the window becomes smaller', async () => {
    const page = await its.open();
    await page.setViewportSize({ width: 1280, height: 1100 });
    const text = its.pane(gazette.title).getByRole('group');
    await expect.poll(async () => (await text.boundingBox())!.height).toBeGreaterThan(900);
    await page.setViewportSize({ width: 1280, height: 700 });
    await expect
      .poll(async () => {
        const { y, height } = (await text.boundingBox())!;
        return y + height;
      })
      .toBeLessThanOrEqual(700);
  });

  /** Tops of the first paragraphs in the panes that hold these words. */
  const topOf = (words: string): Promise<number> =>
    its.page.evaluate((wanted) => {
      for (const element of document.querySelectorAll('[data-paragraph]')) {
        const node = element.firstChild;
        const start = node?.textContent?.indexOf(wanted) ?? -1;
        if (node === null || start === -1) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        return Math.round(range.getBoundingClientRect().top);
      }
      throw new Error(`Nowhere on the page: ${wanted}`);
    }, words);
  const left = 'after two winters of work';
  const right = 'Work along the quay will';

  const wheel = async (): Promise<void> => {
    const box = (await its.pane(gazette.title).boundingBox())!;
    await its.page.mouse.move(box.x + 120, box.y + 320);
    await its.page.mouse.wheel(0, 260);
  };

  it('follow the one that is scrolled, by the nearest tied passage', async () => {
    await its.open();
    await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    const before = await still(() => topOf(left));
    await wheel();
    await expect.poll(() => topOf(left)).toBeLessThan(before - 100);
    await expect.poll(async () => (await topOf(left)) - (await topOf(right))).toBe(0);
  });

  it('stay where they are once following is switched off', async () => {
    await its.open();
    await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await its.page.keyboard.press('s');
    const [before, beside] = await still(async () => [await topOf(left), await topOf(right)] as const);
    await wheel();
    await expect.poll(() => topOf(left)).toBeLessThan(before - 100);
    expect(await topOf(right)).toBe(beside);
  });

  it('give way to one source read whole, and come back', async () => {
    await its.open();
    await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await its.page.keyboard.press('w');
    await expect.poll(() => its.page.locator('[data-source]').count()).toBe(1);
    await its.page.getByRole('button', { name: 'Back to the sources side by side' }).click();
    await expect.poll(() => its.page.locator('[data-source]').count()).toBe(2);
  });

  it('hide the marks of a kind that is switched off, and only those', async () => {
    await its.open();
    await expect.poll(its.highlights).toHaveProperty('pane-1-numbers-differ');
    await its.page.getByRole('button', { name: 'View' }).click();
    await its.page.getByRole('checkbox', { name: 'Numbers differ' }).click();
    await expect.poll(its.highlights).not.toHaveProperty('pane-1-numbers-differ');
    expect(await its.highlights()).toHaveProperty('pane-1-dates-differ');
  });
});

describe('partners', () => {
  it('are those of the selected words, whatever finding is selected; keys walk them, tie one, and say that there is none', async () => {
    const candidates = [
      passage('courier', 'the price of steel is falling'),
      passage('courier', 'The council has put the plan away before'),
    ];
    const asked: string[] = [];
    its.fake.partners = ({ sourceId, start, end }) => {
      asked.push(SOURCES.find(({ id }) => id === sourceId)!.text.slice(start, end));
      return candidates.map((each, at) => ({
        ...each,
        claim: `claim-${String(at)}`,
        score: 0.6 - at / 10,
        reasons: [['words', ['steel']]],
      }));
    };
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await its.selectWords(gazette.title, 'the price of steel doubled');
    await page.keyboard.press('p');
    // Where nothing has the focus the page itself has it, and all its words.
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.closest('button')?.textContent ?? '');
    await expect.poll(focused).toContain('the price of steel is falling');
    expect(asked).toEqual(['the price of steel doubled']);
    await expect.poll(its.highlights).toMatchObject({ 'pane-2-hovered': ['the price of steel is falling'] });

    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toContain('The council has put the plan away before');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('t');
    const panel = page.getByRole('group', { name: 'Partners' });
    await panel.getByText('tied', { exact: true }).waitFor();
    await page.keyboard.press('t');
    await expect.poll(() => panel.getByText('tied', { exact: true }).count()).toBe(0);
    await page.keyboard.press('t');
    await panel.getByText('tied', { exact: true }).waitFor();
    await page.keyboard.press('x');
    await panel.getByText('not in this source', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => panel.getByText('tied', { exact: true }).count()).toBe(0);
  });

  it('are offered beside the words, the likeliest source first, and the words they are of stay marked', async () => {
    const candidates = [
      { ...passage('courier', 'the price of steel is falling'), score: 0.3 },
      { ...passage('ledger', 'Fares will rise by a tenth'), score: 0.7 },
    ];
    its.fake.partners = () =>
      candidates.map((each, at) => ({ ...each, claim: `claim-${String(at)}`, reasons: [] }));
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await its.selectWords(gazette.title, 'the price of steel doubled');
    await page.getByRole('button', { name: 'Partners P' }).click();
    const panel = page.getByRole('group', { name: 'Partners' });
    await panel.locator('[data-claim]').nth(1).waitFor();
    expect(
      await panel
        .locator('[data-claim]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-source'))),
    ).toEqual(['ledger', 'courier']);
    await expect.poll(its.highlights).toMatchObject({ 'pane-1-hovered': ['the price of steel doubled'] });
    await page.getByRole('tab', { name: /^Findings/ }).click();
    await expect.poll(async () => (await its.highlights())['pane-1-hovered'] ?? []).toEqual([]);
  });

  it('stand level with what they are tied to, whichever of the list is tied with the mouse', async () => {
    const candidates = [
      passage('courier', 'Nobody will pay one crown more for a ticket'),
      passage('courier', 'The council has put the plan away before'),
    ];
    its.fake.partners = () =>
      candidates.map((each, at) => ({ ...each, claim: `claim-${String(at)}`, score: 0.5, reasons: [] }));
    const page = await its.open();
    await page.setViewportSize({ width: 1280, height: 480 });
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await its.selectWords(gazette.title, 'The city council will vote');
    await page.keyboard.press('p');
    const panel = page.getByRole('group', { name: 'Partners' });
    await panel.getByRole('button', { name: 'Tie T' }).nth(1).click();
    await expect
      .poll(its.highlights)
      .toMatchObject({ 'pane-2-hovered': ['The council has put the plan away before'] });
    const topOf = (title: string, words: string): Promise<number> =>
      its.pane(title).evaluate((element, wanted) => {
        const paragraphs = [...element.querySelectorAll('[data-paragraph]')];
        const node = paragraphs
          .map((each) => each.firstChild!)
          .find((text) => text.textContent?.includes(wanted))!;
        const range = document.createRange();
        range.setStart(node, node.textContent!.indexOf(wanted));
        range.setEnd(node, node.textContent!.indexOf(wanted) + wanted.length);
        return range.getBoundingClientRect().top;
      }, words);
    await expect
      .poll(async () =>
        Math.abs(
          (await topOf(gazette.title, 'The city council will vote')) -
            (await topOf('Lindqvist calls rails indispensable', 'The council has put the plan')),
        ),
      )
      .toBeLessThan(3);
  });

  it('that the machine ties already are shown as such, and a person confirms or unties them', async () => {
    const page = await its.open();
    const there = passage('courier', 'The line carries nearly 14,000 passengers a day');
    its.fake.partners = () => [{ ...there, claim: 'theirs', score: 0.9, reasons: [] }];
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await its.selectWords(gazette.title, 'Some 12,000 people use the old line');
    await page.keyboard.press('p');
    const panel = page.getByRole('group', { name: 'Partners' });
    await panel.getByText('tied by the machine').waitFor();
    await panel.getByRole('button', { name: 'Confirm' }).click();
    await panel.getByText('tied', { exact: true }).waitFor();
    await panel.locator('[data-claim]').focus();
    await page.keyboard.press('u');
    await panel.getByText('tied by the machine').waitFor();
    await page.keyboard.press('u');
    await panel.getByRole('button', { name: 'Tie T' }).waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await panel.getByText('tied by the machine').waitFor();
  });
});

describe('the palette', () => {
  it('finds a finding by its words and goes to it', async () => {
    await its.open();
    await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await its.page.keyboard.press('Control+k');
    await its.page.getByRole('combobox', { name: 'Find or do anything' }).fill('nearly 14,000');
    await its.page.getByRole('option', { name: /12,000 people/ }).waitFor();
    await its.page.keyboard.press('Enter');
    await its.page.getByRole('article', { name: 'Selected finding' }).getByText('Numbers differ').waitFor();
  });

  it('does what another screen offers, having gone there', async () => {
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find or do anything' }).fill('amend');
    await page.getByRole('option', { name: /Amend the explanation in Review/ }).click();
    await page.getByRole('list', { name: 'Review queue' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('verdict-why');
  });

  it('lists what several screens offer once, where it is nearest', async () => {
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find or do anything' }).fill('give a verdict');
    const verdicts = page.getByRole('option', { name: /Give a verdict on the point/ });
    await verdicts.first().waitFor();
    expect(await verdicts.allInnerTexts()).toEqual([expect.not.stringContaining(' in ')]);
  });

  it('shows what cannot be done now as such, and does not do it', async () => {
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find or do anything' }).fill('redo');
    const redo = page.getByRole('option', { name: /Redo not now/ });
    expect(await redo.getAttribute('aria-disabled')).toBe('true');
    await redo.click({ force: true });
    expect(await redo.isVisible()).toBe(true);
  });
});

describe('the details of a source', () => {
  it('tell the words that were read apart from how, and call no guess what gives no day', async () => {
    const words = 'Published 4 hours ago';
    const read = {
      field: 'date',
      value: words,
      how: ['datelessLine'],
      confidence: 'guessed',
      start: 0,
      end: words.length,
    } as const;
    its.fake.put({
      ...sampleCase(),
      sources: SOURCES.map((source) =>
        source.id === 'gazette'
          ? { ...source, date: null, text: `${words}\n\n${source.text}`, evidence: [read] }
          : source,
      ),
    });
    const page = await its.open();
    await its.pane(gazette.title).getByRole('button', { name: 'More for Westhaven Gazette' }).click();
    await page.getByRole('menuitem', { name: 'Edit details' }).click();
    const hint = page.getByRole('dialog').locator('.hint', { hasText: 'publication line' });
    expect((await hint.textContent())?.trim()).toBe(
      `In the text: publication line that names no day ${words}`,
    );
  });
});

describe('the matrix', () => {
  it('opens the point in hand with Enter, whatever had the focus before', async () => {
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('o');
    await page.getByRole('grid', { name: 'Points by source' }).waitFor();
    await page.keyboard.press('j');
    await page.locator('[role=rowheader]:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(/^Point 2 of/).waitFor();
  });

  it('opens its first point with Enter as soon as its tab was clicked', async () => {
    const page = await its.open();
    await page.getByRole('tab', { name: 'Matrix' }).click();
    await page.getByRole('grid', { name: 'Points by source' }).getByRole('gridcell').first().waitFor();
    await page.getByRole('contentinfo').getByText('opens one').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(/^Point 1 of/).waitFor();
  });

  it('opens the point that J has come to with Enter, after its tab was clicked too', async () => {
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.getByRole('tab', { name: 'Matrix' }).click();
    await page.getByRole('grid', { name: 'Points by source' }).getByRole('gridcell').first().waitFor();
    await page.keyboard.press('j');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
      .toBe('rowheader');
    await page.keyboard.press('Enter');
    await page.getByText(/^Point 2 of/).waitFor();
    await page.getByRole('contentinfo').getByText('dismiss').waitFor();
  });

  it('breaks no word of a verdict in the narrowest window', async () => {
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('q');
    await page
      .getByRole('radio', { name: /Corroborated/ })
      .first()
      .click();
    await page.getByRole('tab', { name: 'Matrix' }).click();
    const label = page
      .getByRole('grid', { name: 'Points by source' })
      .getByText('Corroborated', { exact: true });
    const lines = (): Promise<number> =>
      label.evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size;
      });
    await expect.poll(lines).toBe(1);
  });

  it('takes the arrow keys from wherever nothing has the focus', async () => {
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('o');
    await page.getByRole('grid', { name: 'Points by source' }).getByRole('gridcell').first().waitFor();
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell']);
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toBe('1 0');
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).toBe('1 1');
  });

  it('leads to every readout, the further ones once they are asked for', async () => {
    const { comparison, subject } = largeCase(2, 8);
    const occasions = Array.from({ length: 8 }, (_, at) => ({
      id: `o${at}`,
      who: null,
      where: null,
      gathering: null,
      date: `2024-06-0${at + 1}`,
      passages: [],
    }));
    const claims = comparison.claims.map((claim) => {
      const at = Number(claim.id.split('-')[1]);
      return { ...claim, occasion: `o${at}`, speaker: `Speaker ${'ABCDEFGH'[at]!}` };
    });
    its.fake.put(subject);
    its.fake.comparison = { ...comparison, occasions, claims };
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('o');
    const readouts = page.getByRole('region', { name: 'Readouts' }).getByRole('button', { name: /Speaker/ });
    await expect.poll(() => readouts.count()).toBe(6);
    await page.getByRole('button', { name: '2 more readouts' }).click();
    await expect.poll(() => readouts.count()).toBe(8);
  });
});

describe('a point', () => {
  it('has what is done with a ticked wording in sight, and lets it be untied from the one it is compared with', async () => {
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('q');
    const wordings = page.getByRole('list', { name: 'Wordings' });
    await wordings.getByRole('checkbox').nth(1).check();
    const before = await wordings.getByRole('listitem').count();
    const bar = page.getByRole('toolbar', { name: 'With the chosen wordings' });
    const { y, height } = (await bar.boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(770);
    await bar.getByRole('button', { name: 'Untie' }).click();
    await expect.poll(() => wordings.getByRole('listitem').count()).toBe(before - 1);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => wordings.getByRole('listitem').count()).toBe(before);
  });

  it('links two ticked wordings', async () => {
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('q');
    const boxes = page.getByRole('list', { name: 'Wordings' }).getByRole('checkbox');
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    const bar = page.getByRole('toolbar', { name: 'With the chosen wordings' });
    await bar.getByRole('button', { name: 'Link', exact: true }).click();
    await page.getByRole('list', { name: 'Links' }).getByText('contradicts').waitFor();
  });

  it('merges with another that is sought by its words as soon as it is asked which', async () => {
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('q');
    await page.getByRole('button', { name: 'Merge with another point…' }).click();
    const field = page.getByRole('searchbox', { name: 'Search the points' });
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('has its notes with their Markdown, and their tags in the colours of the codebook', async () => {
    const subject = sampleCase();
    const { source, start, end } = COMPARISON.findings[0]!.passages[0]!;
    const exact = subject.sources.find(({ id }) => id === source)!.text.slice(start, end);
    its.fake.put({
      ...subject,
      tags: [{ name: 'figure', colour: 'amber', description: '' }],
      annotations: [
        {
          id: 'n1',
          source,
          start,
          end,
          quote: { exact, prefix: '', suffix: '' },
          note: 'Ask the **ministry**',
          tags: ['figure'],
          author: 'me',
          createdAt: subject.createdAt,
          changedAt: subject.createdAt,
        },
      ],
    });
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('q');
    const notes = page.getByRole('list', { name: 'Notes' });
    await notes.locator('strong', { hasText: /^ministry$/ }).waitFor();
    await notes.locator('.tag-amber', { hasText: 'figure' }).waitFor();
  });
});

describe('the review', () => {
  it('takes the focus to the verdict when that is asked for, and not again at the next point', async () => {
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('q');
    const inHand = page.getByRole('list', { name: 'Review queue' }).locator('[aria-current=true]');
    await inHand.waitFor();
    const first = await inHand.innerText();
    const focused = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.closest('[role=radiogroup]')?.ariaLabel);
    await page.keyboard.press('v');
    await expect.poll(focused).toBe('Verdict steps');
    await page.keyboard.press('j');
    await expect.poll(() => inHand.innerText()).not.toBe(first);
    expect(await focused()).toBeUndefined();
  });
});

describe('the page of keys', () => {
  it('has the keys of every screen, and says which do nothing now', async () => {
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await dialog.getByRole('heading', { name: 'Matrix', exact: true }).waitFor();
    const headings = await dialog.getByRole('heading', { level: 3 }).allInnerTexts();
    expect(headings).toEqual(expect.arrayContaining(['On every screen', 'Reader', 'Matrix', 'Review']));
    const rows = await dialog.locator('.row').evaluateAll((all) => all.map((row) => row.textContent));
    const said = rows.map((row) => row.replace(/\s+/g, ' ').trim());
    expect(said).toContain('Next finding J');
    expect(said).toContain('Not in this source X');
    expect(said).toContain('Confirm the finding, not now C');
  });
});

describe('the search', () => {
  const words = 'Some 12,000 people';
  const hit: Hit = {
    kind: 'source',
    ref: 'gazette',
    title: 'City bets on trams',
    titleMarks: [{ start: 13, end: 18 }],
    outlet: 'Gazette',
    author: '',
    day: '2024-06-05',
    tags: [],
    verdict: '',
    text: '…Some 12,000 people use the old line. <b>',
    marks: [{ start: 13, end: 19 }],
    passage: passage('gazette', words),
    nearly: false,
  };

  it('is reached by a key from any screen, opens a result at its passage, and has no faults of access', async () => {
    its.fake.found = (query) => ({
      groups: query.includes('people') ? [{ caseId: 'trams', title: 'Trams', hits: [hit], more: 3 }] : [],
      more: false,
      unread: [],
      indexed: null,
      notice: null,
    });
    await its.open();
    await its.pane(gazette.title).waitFor();
    await its.page.keyboard.press('/');
    const field = its.page.getByRole('searchbox', { name: 'Search all cases' });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await its.page.keyboard.type('peoples');
    await its.page.keyboard.press('Backspace');
    const result = its.page.getByRole('button', { name: /Some 12,000/ });
    await result.waitFor();
    expect(await result.locator('mark').allTextContents()).toEqual(['trams', 'people']);
    // Outside text stays text.
    expect(await result.textContent()).toContain('<b>');
    expect(await its.faults('results')).toEqual([]);
    await its.page.keyboard.press('ArrowDown');
    await its.page.keyboard.press('ArrowDown');
    await its.page.keyboard.press('Enter');
    await its.pane(gazette.title).waitFor();
    await expect.poll(its.highlights).toMatchObject({ 'pane-1-words': [words] });
  });

  it('says what it did not find and what it could not read', async () => {
    its.fake.found = (query) => ({
      groups: [],
      more: false,
      unread: query.includes('after:2 ') ? ['after:2'] : [],
      indexed: null,
      notice: null,
    });
    await its.open();
    await its.pane(gazette.title).waitFor();
    await its.page.keyboard.press('/');
    const field = its.page.getByRole('searchbox', { name: 'Search all cases' });
    await field.and(its.page.locator(':focus')).waitFor();
    await its.page.keyboard.type('zeppelin');
    await its.page.getByText('Nothing in your library says “zeppelin”.').waitFor();
    await its.page.getByRole('button', { name: 'Notes', exact: true }).click();
    await expect.poll(() => its.fake.searched.at(-1)).toBe('kind:note zeppelin');
    await its.page.getByRole('searchbox').fill('after:2 zeppelin');
    await its.page.getByText('“after:2” is not understood yet').waitFor();
    await its.page.keyboard.press('Escape');
    await its.page.getByRole('list', { name: 'Cases' }).waitFor();
  });
});

describe('a start', () => {
  it('leaves whoever presses the tab of the library there, though the case of last time comes up later', async () => {
    await its.open();
    await expect.poll(() => its.fake.settings.session?.caseId).toBe('trams');
    its.fake.open = null;
    let comeUp = (): void => undefined;
    const pressed = new Promise<void>((resolve) => (comeUp = resolve));
    await its.page.route(/openCase/, async (route) => {
      await pressed;
      await route.continue();
    });
    await its.page.reload();
    await its.page.getByRole('tab', { name: 'Library' }).click();
    comeUp();
    await expect.poll(() => its.page.getByRole('tab', { name: 'Reader' }).isEnabled()).toBe(true);
    await its.page.getByRole('list', { name: 'Cases' }).waitFor();
  });
});

describe('a case that is made', () => {
  it('while that of last time comes up is the one that shows, whichever comes later', async () => {
    await its.open();
    await expect.poll(() => its.fake.settings.session?.caseId).toBe('trams');
    its.fake.open = null;
    let comeUp = (): void => undefined;
    const made = new Promise<void>((resolve) => (comeUp = resolve));
    await its.page.route(/openCase/, async (route) => {
      await made;
      await route.continue();
    });
    const asked = its.page.waitForRequest(/openCase/);
    await its.page.reload();
    await asked;
    await its.page.getByRole('tab', { name: 'Library' }).click();
    await its.page.getByRole('button', { name: 'New case' }).click();
    await its.page.locator('[role=dialog] input:focus').waitFor();
    await its.page.keyboard.type('Harbour dues');
    await its.page.keyboard.press('Enter');
    await its.page.getByRole('button', { name: 'Add the first source' }).waitFor();
    const late = its.page.waitForResponse(/openCase/);
    comeUp();
    await late;
    // What the page asks after it is answered after it was shown.
    await expect.poll(() => its.fake.settings.session?.caseId).toBe('case-1');
    expect(await its.page.getByRole('button', { name: 'Add the first source' }).isVisible()).toBe(true);
  });
});

describe('settings', () => {
  it('stand in two columns: what is set, and the choices with what they mean', async () => {
    await its.open();
    await its.page.keyboard.press('Control+,');
    const dialog = its.page.getByRole('dialog');
    await dialog.waitFor();
    const startsOf = (texts: readonly string[]): Promise<number[]> =>
      Promise.all(
        texts.map(async (text) =>
          Math.round((await dialog.getByText(text, { exact: true }).boundingBox())!.x),
        ),
      );
    const names = await startsOf(['Language', 'Colours', 'Spacing', 'Size of the text']);
    expect(new Set(names).size).toBe(1);
    const [hint] = await startsOf(['Reports and other exports are in English whatever is chosen here.']);
    expect(hint).toBe(
      Math.round((await dialog.getByRole('combobox', { name: 'Language' }).boundingBox())!.x),
    );
  });

  it('show at once and are there again after a reload, with the open case', async () => {
    await its.open();
    await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await its.page.keyboard.press('Control+,');
    await its.page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    await expect.poll(() => its.page.locator('html').getAttribute('data-theme')).toBe('dark');
    await expect.poll(() => its.fake.settings.theme).toBe('dark');
    await expect.poll(() => its.fake.settings.session?.caseId).toBe('trams');
    its.fake.open = null;
    await its.page.reload();
    await its.pane(gazette.title).waitFor();
    expect(await its.page.locator('html').getAttribute('data-theme')).toBe('dark');
  });
});

describe('after a restart', () => {
  /** How far below the upper edge of its pane the letter at an offset stands, in CSS pixels. */
  const heightOf = (source: Source, offset: number): Promise<number> =>
    its.pane(source.title).evaluate(
      (pane, [text, at]) => {
        const paragraph = text.slice(0, at).split('\n\n').length - 1;
        const within = at - (text.lastIndexOf('\n\n', at) + 2);
        const node = pane.querySelector(`[data-paragraph="${String(paragraph)}"]`)!.firstChild!;
        const range = document.createRange();
        range.setStart(node, within);
        range.setEnd(node, within + 1);
        return (
          range.getBoundingClientRect().top - pane.querySelector('[data-pane]')!.getBoundingClientRect().top
        );
      },
      [source.text, offset] as const,
    );
  /** Scrolls until the letter at an offset stands where a line is read first. */
  const readFrom = async (source: Source, offset: number): Promise<void> => {
    const by = (await heightOf(source, offset)) - 20;
    await its
      .pane(source.title)
      .locator('[data-pane]')
      .evaluate((pane, top) => pane.scrollBy(0, top), by);
  };
  const stored = (source: Source): number | undefined =>
    its.fake.settings.session?.panes.find((pane) => pane.source === source.id)?.offset;

  it('the panes are read on from the same line, though the window is narrower and the letters come late', async () => {
    its.fake.settings = { ...its.fake.settings, follow: false };
    await its.open();
    await its.page.setViewportSize({ width: 1280, height: 500 });
    await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await readFrom(gazette, gazette.text.indexOf('most lately'));
    await readFrom(courier, courier.text.indexOf('have said that'));
    await expect.poll(() => stored(gazette)).toBeGreaterThan(gazette.text.indexOf('The harbour line'));
    await expect.poll(() => stored(courier)).toBeGreaterThan(courier.text.indexOf('The council has'));
    const [first, second] = [stored(gazette)!, stored(courier)!];

    its.fake.open = null;
    // Whoever follows could be moved by what the browser scrolls by itself.
    its.fake.settings = { ...its.fake.settings, follow: true };
    await its.page.setViewportSize({ width: 1130, height: 500 });
    let fonts = 0;
    await its.page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      fonts += 1;
      await route.continue();
    });
    await its.page.reload();
    await its.pane(gazette.title).waitFor();
    await expect.poll(() => fonts).toBeGreaterThan(0);
    await its.page.evaluate(() => document.fonts.ready);
    await expect.poll(async () => Math.round(await heightOf(gazette, first))).toBe(20);
    await expect.poll(async () => Math.round(await heightOf(courier, second))).toBe(20);
    expect([stored(gazette), stored(courier)]).toEqual([first, second]);
  });

  it('even the last scroll before it counts', async () => {
    await its.open();
    await its.page.setViewportSize({ width: 1280, height: 500 });
    await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await expect.poll(() => its.fake.settings.session?.caseId).toBe('trams');
    await readFrom(gazette, gazette.text.indexOf('most lately'));
    await its.page.goto('about:blank');
    await expect.poll(() => stored(gazette)).toBeGreaterThan(gazette.text.indexOf('The harbour line'));
  });
});

describe('a note', () => {
  it('stands on exactly the words that were selected, emoji and combining marks included', async () => {
    await its.open();
    const words = 'clapped 👷🏽‍♀️ when the Café Zoë choir';
    await its.pane(gazette.title).waitFor();
    await its.selectWords(gazette.title, words);
    await its.page.getByRole('button', { name: 'Add note' }).click();
    await its.page.getByRole('textbox', { name: 'Note', exact: true }).fill('Who paid them?');
    await its.page.getByRole('textbox', { name: 'Tags' }).fill('colour');
    await its.page.getByRole('button', { name: 'Save', exact: true }).click();
    const notes = its.page.getByRole('list', { name: 'Notes' });
    await notes.getByText('Who paid them?').waitFor();
    expect(await its.highlights()).toMatchObject({ 'pane-1-note': [words] });
    const { case: stored } = (await its.fake.call('openCase', { caseId: 'trams' })) as {
      case: { annotations: { start: number; end: number; tags: string[] }[] };
    };
    const { start, end } = passage('gazette', words);
    expect(stored.annotations).toMatchObject([{ start, end, tags: ['colour'] }]);

    await its.page.keyboard.press('Control+z');
    await notes.waitFor({ state: 'detached' });
    await its.page.getByRole('button', { name: 'Redo' }).click();
    await notes.getByText('Who paid them?').waitFor();
  });

  it('half written survives a look at another screen', async () => {
    await its.open();
    await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await its.page.keyboard.press('n');
    const field = its.page.getByRole('textbox', { name: 'Note', exact: true });
    await field.fill('Not done yet');
    await its.page.getByRole('tab', { name: 'Export' }).click();
    await its.page.getByRole('tab', { name: 'Reader' }).click();
    expect(await field.inputValue()).toBe('Not done yet');
  });
});

describe('the names', () => {
  it('tell what each source calls somebody, and lead to the place, in a pane that did not show the source', async () => {
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('b');
    const list = page.getByRole('list', { name: 'Names', exact: true });
    await list.getByRole('button', { name: /^Ada Lindqvist 3 × in 3 sources/ }).click();
    const forms = page.getByRole('list', { name: 'What the sources call Ada Lindqvist' });
    await forms.getByText('Also meant by “mayor”').waitFor();
    await forms.getByRole('button', { name: /Evening Sheet/ }).click();
    await its.pane('Mayor opens school, talks trams').waitFor();
    await forms.getByText('1 of 1').waitFor();
  });

  it('are found by any of their forms', async () => {
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('b');
    await page.getByRole('searchbox', { name: 'Find a name' }).fill('gate');
    const list = page.getByRole('list', { name: 'Names', exact: true });
    await list.getByText('Northgate').waitFor();
    expect(await list.getByText('Ada Lindqvist').count()).toBe(0);
    await page.getByRole('searchbox', { name: 'Find a name' }).fill('gull');
    await page.getByText('No name has “gull” in it.').waitFor();
  });
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  it('no screen breaks a rule of accessibility that axe can see', async () => {
    await its.open(scheme);
    await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await its.page.keyboard.press('n');
    const found: string[] = [];
    const look = async (where: string): Promise<void> => {
      found.push(...(await its.faults(where)));
    };
    await look('reader');
    await its.page.keyboard.press('Escape');
    for (const [key, part] of [
      ['p', 'partners'],
      ['l', 'passages'],
      ['b', 'names'],
    ] as const) {
      await its.page.keyboard.press(key);
      if (key === 'b') await its.page.getByRole('button', { name: /^Ada Lindqvist/ }).click();
      await look(part);
    }
    for (const key of ['Control+k', '?', 'Control+,']) {
      await its.page.keyboard.press(key);
      await its.page.getByRole('dialog').waitFor();
      await look(`dialog of ${key}`);
      await its.page.keyboard.press('Escape');
      await its.page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await its.page.getByRole('button', { name: 'Add sources' }).click();
    await its.page.getByRole('dialog').waitFor();
    await look('add sources');
    await its.page.keyboard.press('Escape');
    await its.pane(gazette.title).getByRole('button', { name: 'More for Westhaven Gazette' }).click();
    await its.page.getByRole('menuitem', { name: 'Edit details' }).click();
    await its.page.getByRole('dialog').waitFor();
    await look('details');
    await its.page.keyboard.press('Escape');
    await its.page.getByRole('tab', { name: 'Library' }).click();
    await its.page.getByRole('list', { name: 'Cases' }).waitFor();
    await look('library');
    for (const name of ['New case', /^Delete/]) {
      await its.page.getByRole('button', { name }).first().click();
      await its.page.locator('[role=dialog], [role=alertdialog]').waitFor();
      await look(`dialog of ${String(name)}`);
      await its.page.keyboard.press('Escape');
      await its.page.locator('[role=dialog], [role=alertdialog]').waitFor({ state: 'detached' });
    }
    await its.page.getByRole('tab', { name: 'Export' }).click();
    // The page of a report runs no scripts, not even axe's: it is looked at on its own, in the tests of the export.
    await its.page.getByRole('radio', { name: 'Markdown', exact: true }).check({ force: true });
    await its.page.getByText('## Sources').waitFor();
    await look('export');
    expect(found).toEqual([]);
    // Fifteen looks of some three seconds each, more where the machine is busy.
  }, 180_000);

  it('nor does a menu, or the library before there is a case', async () => {
    await its.open(scheme);
    await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    const found: string[] = [];
    for (const name of [
      'View',
      'Choose the source of this pane',
      'More for Westhaven Gazette',
      /^All kinds/,
    ]) {
      await its.page.getByRole('button', { name }).first().click();
      await its.page.locator('.menu').waitFor();
      found.push(...(await its.faults(`menu of ${String(name)}`)));
      await its.page.keyboard.press('Escape');
      await its.page.locator('.menu').waitFor({ state: 'detached' });
    }
    its.fake.removeAll();
    await its.page.reload();
    await its.page.getByRole('heading', { name: 'Crossread', level: 1 }).waitFor();
    found.push(...(await its.faults('library without a case')));
    expect(found).toEqual([]);
  });
});
