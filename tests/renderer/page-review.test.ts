// The review in a real Chromium: verdicts by single keys, and scales of one's own.
import { describe, expect, it } from 'vitest';
import { BuiltPage } from './built-page.ts';
import { COMPARISON } from './fixture.ts';

const its = BuiltPage.forTests();

async function openReview(): Promise<void> {
  await its.open();
  await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
  await its.page.keyboard.press('q');
  await its.page.getByRole('list', { name: 'Review queue' }).locator('[aria-current=true]').waitFor();
}

const step = (name: string) => its.page.getByRole('radio', { name });

it('takes a digit for its step wherever the focus is, and leaves what is typed alone', async () => {
  await openReview();
  await its.page.getByRole('button', { name: 'Queue', exact: true }).click();
  await its.page.keyboard.press('4');
  await expect.poll(() => step('Disputed').getAttribute('aria-checked')).toBe('true');
  await its.page.getByRole('status').filter({ hasText: 'Disputed' }).waitFor({ state: 'attached' });
  await its.page.getByRole('textbox', { name: 'Why' }).fill('');
  await its.page.keyboard.type('2 of 3 say so');
  expect(await step('Disputed').getAttribute('aria-checked')).toBe('true');
  expect(await its.page.getByRole('textbox', { name: 'Why' }).inputValue()).toBe('2 of 3 say so');
});

it('shows the finding that a key has decided on, where it stood out of sight', async () => {
  await openReview();
  await its.page.setViewportSize({ width: 1280, height: 420 });
  const finding = its.page.getByRole('list', { name: 'Findings' }).getByRole('listitem').first();
  await finding.waitFor();
  const isInSight = () =>
    finding.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const whole = element.closest('[role=group]')!.getBoundingClientRect();
      return top >= whole.top - 1 && bottom <= whole.bottom + 1;
    });
  expect(await isInSight()).toBe(false);
  await its.page.keyboard.press('c');
  await its.page.getByText(/^Confirmed by/).waitFor();
  await expect.poll(isInSight).toBe(true);
});

it('folds what only one source tells away until it is asked for, by the keyboard too, and counts it apart', async () => {
  await openReview();
  const queue = its.page.getByRole('list', { name: 'Review queue' });
  const alone = queue.getByRole('button', { name: /^Only in one source/ });
  const fold = its.page.getByRole('button', { name: /^1 more only in one source/ });
  const counted = its.page.getByRole('img', { name: '0 of 7 points reviewed' });
  expect(await fold.getAttribute('aria-expanded')).toBe('false');
  expect(await alone.count()).toBe(0);
  await counted.waitFor();
  await fold.focus();
  await its.page.keyboard.press('Enter');
  await expect.poll(() => alone.getAttribute('aria-current')).toBe('true');
  await counted.waitFor();
  // The matrix has the same wish.
  await its.page.getByRole('tab', { name: 'Matrix' }).click();
  expect(await its.page.getByRole('checkbox', { name: 'Also what only one source tells' }).isChecked()).toBe(
    true,
  );
  await its.page.getByRole('tab', { name: 'Review' }).click();
  await fold.press('Space');
  await expect.poll(() => alone.count()).toBe(0);
  await queue.locator('[aria-current=true]').waitFor();
  expect(await its.faults('a folded queue')).toEqual([]);
});

it('has in its queue what was opened of the folded, and the keys go on from there', async () => {
  await openReview();
  await its.page.getByRole('tab', { name: 'Matrix' }).click();
  await its.page.getByRole('button', { name: /^Only in one source/ }).click();
  await its.page.getByRole('row', { name: /a fund of 3 million/ }).click();
  await its.page.getByRole('tab', { name: 'Review' }).click();
  const inHand = its.page.getByRole('list', { name: 'Review queue' }).locator('[aria-current=true]');
  await expect.poll(() => inHand.innerText()).toContain('fund of 3 million');
  await its.page.keyboard.press('k');
  await expect.poll(() => inHand.innerText()).toContain('Same claim');
  // What somebody decides on is no longer folded.
  await its.page.getByRole('button', { name: /^1 more only in one source/ }).click();
  await its.page.keyboard.press('c');
  await its.page.getByRole('img', { name: '0 of 8 points reviewed' }).waitFor();
});

it('says of sources that share nothing that they do, and shows what each tells when that is asked for', async () => {
  its.fake.comparison = {
    ...COMPARISON,
    alignments: [],
    points: COMPARISON.points.filter(({ id }) => id === 'p-alone'),
    findings: COMPARISON.findings.filter(({ point }) => point === 'p-alone'),
  };
  await its.open();
  for (const screen of ['Review', 'Matrix']) {
    await its.page.getByRole('tab', { name: screen }).click();
    await its.page.getByRole('status').getByRole('heading', { name: 'No shared claims found' }).waitFor();
  }
  const keys = its.page.getByRole('contentinfo').getByText('points');
  expect(await keys.count()).toBe(0);
  await its.page.getByRole('button', { name: 'Also what only one source tells (1 more)' }).click();
  await its.page.getByRole('row', { name: /a fund of 3 million/ }).waitFor();
  // Before any row is chosen: nobody guesses how to.
  await keys.waitFor();
});

it('names keys of findings only where there are findings', async () => {
  its.fake.comparison = { ...COMPARISON, alignments: [], points: [], findings: [] };
  await its.open();
  const foot = its.page.getByRole('contentinfo');
  await its.page.getByRole('tab', { name: 'Reader' }).click();
  await foot.getByText('note').waitFor();
  expect(await foot.innerText()).not.toContain('next finding');
});

it('makes a scale from the keyboard alone, with when to choose each step', async () => {
  await openReview();
  await its.page.getByRole('button', { name: 'Progress', exact: true }).click();
  await its.page.getByRole('button', { name: 'Make a scale' }).focus();
  await its.page.keyboard.press('Enter');
  await its.page.keyboard.type('Desk');
  for (const words of ['Print', 'Two sources agree', 'Hold', 'One source, or none']) {
    await its.page.keyboard.press('Tab');
    if ((await its.page.locator(':focus').getAttribute('aria-label'))?.startsWith('Take away') === true)
      await its.page.keyboard.press('Tab');
    await its.page.keyboard.type(words);
  }
  await its.page.keyboard.press('Enter');
  await expect.poll(() => its.page.locator(':focus').textContent()).toContain('Make a scale');
  await its.page.getByRole('radio', { name: /^Desk/ }).check();
  await its.page.keyboard.press('j');
  await expect.poll(() => step('Hold').getAttribute('title')).toBe('One source, or none');
  expect(await its.faults('a scale of one’s own')).toEqual([]);
});

it('stays legible in the colours of a high contrast mode', async () => {
  await openReview();
  await its.page.emulateMedia({ forcedColors: 'active' });
  await its.page.getByRole('button', { name: 'Progress', exact: true }).click();
  await its.page.getByRole('button', { name: 'Make a scale' }).click();
  const styleOf = (selector: string, property: string): Promise<string> =>
    its.page
      .locator(selector)
      .last()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  // Under a text the browser lays the colour of the page.
  expect(await styleOf('form .button.primary', 'color')).not.toBe(await styleOf('body', 'background-color'));
  expect(await styleOf('.swatch.begun', 'background-image')).toContain('gradient');
  await its.page.keyboard.press('Escape');
  await its.page.getByRole('button', { name: 'Queue', exact: true }).click();
  await its.page.keyboard.press('1');
  await expect.poll(() => styleOf('[role=radio][aria-checked=true]', 'outline-style')).toBe('solid');
  expect(await its.faults('high contrast')).toEqual([]);
  await its.page.keyboard.press('Control+,');
  await its.page.getByRole('dialog').waitFor();
  expect(await its.faults('settings in high contrast')).toEqual([]);
});

it('keeps the names of points apart from their sources, however long these are', async () => {
  await openReview();
  await its.page.getByRole('button', { name: /^Merge with another point/ }).click();
  const list = its.page.getByRole('list', { name: 'Points', exact: true });
  await list.waitFor();
  const buttons = await list.getByRole('button').evaluateAll((all) =>
    all.map((button) => {
      button.lastElementChild!.textContent = 'A name that takes all the room there is, '.repeat(4);
      return [...button.children].map((part) => part.getBoundingClientRect());
    }),
  );
  expect(buttons.length).toBeGreaterThan(0);
  for (const parts of buttons) {
    for (const [at, part] of parts.slice(1).entries())
      expect(part.top).toBeGreaterThanOrEqual(parts[at]!.bottom);
    expect(parts[0]!.width).toBeGreaterThan(200);
  }
});

it('closes a point with a verdict, tells what that means, and takes the verdict and why as one', async () => {
  await openReview();
  const work = its.page.getByRole('group', { name: 'Work on this point' });
  const pressed = (): Promise<string[]> => work.locator('[aria-pressed=true]').allTextContents();
  expect(await pressed()).toEqual(['Open']);
  await step('Disputed').click();
  await expect.poll(pressed).toEqual(['Done']);
  await its.page.getByText('A verdict sets this by itself.').waitFor();
  await step('Disputed').click();
  await its.page.getByRole('textbox', { name: 'Why' }).fill('The numbers differ.');
  await step('Contradicted').click();
  await expect.poll(() => step('Contradicted').getAttribute('aria-checked')).toBe('true');
  expect(its.fake.kept.verdicts).toMatchObject([
    { label: 'Contradicted', explanation: 'The numbers differ.' },
  ]);
  expect(its.fake.calls.filter((name) => name === 'giveVerdict')).toHaveLength(2);
  // Who is used to close what they have judged does not open it again by that.
  await its.page.getByRole('radio', { name: 'Contradicted' }).focus();
  await its.page.keyboard.press('d');
  await expect.poll(() => its.fake.calls.filter((name) => name === 'setPointState').length).toBe(1);
  expect(await pressed()).toEqual(['Done']);
  await its.page.keyboard.press('d');
  await expect.poll(pressed).toEqual(['In review']);
  await step('Contradicted').click();
  await expect.poll(pressed).toEqual(['Done']);
  await work.getByRole('button', { name: 'In review' }).click();
  await expect.poll(pressed).toEqual(['In review']);
  await step('Contradicted').click();
  await expect.poll(pressed).toEqual(['Done']);
});

it('asks who reviews until somebody says so, and an unsigned verdict becomes theirs when given again', async () => {
  await openReview();
  await step('Disputed').click();
  await expect.poll(() => its.fake.kept.verdicts.map(({ reviewer }) => reviewer)).toEqual(['Reviewer']);
  const name = its.page.getByRole('textbox', { name: 'Your name' });
  await name.fill('Ana Lopez');
  await name.press('Enter');
  await name.waitFor({ state: 'detached' });
  await step('Disputed').click();
  await expect.poll(() => its.fake.kept.verdicts.map(({ reviewer }) => reviewer)).toEqual(['Ana Lopez']);
});

it('takes the day of a statement in words, and asks which is meant where it can be two', async () => {
  await openReview();
  await its.page
    .getByRole('button', { name: /^Correct speaker, occasion or date in/ })
    .first()
    .click();
  const dialog = its.page.getByRole('dialog');
  const day = dialog.getByRole('textbox', { name: 'Day it was said' });
  await day.fill('4/6/2024');
  await dialog.getByText('can be two days').waitFor();
  expect(await dialog.getByRole('button', { name: 'Correct', exact: true }).isDisabled()).toBe(true);
  await day.fill('4 June 2024');
  await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => its.fake.kept.corrections).toMatchObject([{ kind: 'date', date: '2024-06-04' }]);
});

it('corrects who said a statement whose day is known to the week alone, and leaves that as it is', async () => {
  const occasion = { id: 'o-week', who: null, where: null, gathering: null, date: '2024-W09', passages: [] };
  its.fake.comparison = {
    ...COMPARISON,
    occasions: [occasion],
    claims: COMPARISON.claims.map((claim) => ({ ...claim, occasion: occasion.id })),
  };
  await openReview();
  await its.page
    .getByRole('button', { name: /^Correct speaker, occasion or date in/ })
    .first()
    .click();
  const dialog = its.page.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: 'Day it was said' })
    .and(its.page.locator('[aria-invalid=false]'))
    .waitFor();
  await dialog.getByRole('combobox', { name: 'Speaker' }).fill('Ada Lindqvist the younger');
  await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => its.fake.kept.corrections.map(({ kind }) => kind)).toEqual(['speaker']);
});

it('corrects the speaker of all that a source gives to somebody, or of one statement, and takes that back at once', async () => {
  await openReview();
  const correct = async (reach: RegExp): Promise<void> => {
    await its.page
      .getByRole('button', { name: /^Correct speaker, occasion or date in/ })
      .first()
      .click();
    const dialog = its.page.getByRole('dialog');
    expect(await dialog.getByRole('radio').count()).toBe(0);
    await dialog.getByRole('combobox', { name: 'Speaker' }).fill('Ada Lund');
    await dialog.getByRole('radio', { name: reach }).check();
    const touched = dialog.getByRole('group', { name: 'Statements that change' }).getByRole('listitem');
    const lines = await touched.allTextContents();
    expect(lines).toHaveLength(reach.source.includes('2') ? 2 : 0);
    expect(await its.faults('how far a correction reaches')).toEqual([]);
    await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  const corrected = () => its.fake.kept.corrections.map((each) => 'speaker' in each && each.speaker);
  await correct(/^all 2 that The Courier attributes to Ada Lindqvist/);
  await expect.poll(corrected).toEqual(['Ada Lund', 'Ada Lund']);
  const undo = its.page.getByRole('button', { name: 'Undo' });
  await expect.poll(() => undo.getAttribute('title')).toMatch(/Correct the speaker of .* and 1 more/);
  await undo.click();
  await expect.poll(corrected).toEqual([]);
  await correct(/^this statement only/);
  await expect.poll(corrected).toEqual(['Ada Lund']);
});

it('keeps why when a press on a step is let go of elsewhere', async () => {
  await openReview();
  await step('Disputed').click();
  await expect.poll(() => step('Disputed').getAttribute('aria-checked')).toBe('true');
  await its.page.getByRole('textbox', { name: 'Why' }).fill('The numbers differ.');
  await step('Contradicted').hover();
  await its.page.mouse.down();
  await step('Corroborated').first().hover();
  await its.page.mouse.up();
  await expect
    .poll(() => its.fake.kept.verdicts.map(({ label, explanation }) => [label, explanation]))
    .toEqual([['Disputed', 'The numbers differ.']]);
});

it('says nothing of where the work stands for who ticks off a check', async () => {
  await openReview();
  const pressed = (): Promise<string[]> =>
    its.page
      .getByRole('group', { name: 'Work on this point' })
      .locator('[aria-pressed=true]')
      .allTextContents();
  await step('Disputed').click();
  await expect.poll(pressed).toEqual(['Done']);
  await its.page.getByRole('checkbox', { name: /^Checklist/ }).check();
  await its.page.getByRole('checkbox', { name: 'Claimant asked' }).check();
  await expect
    .poll(() => its.fake.kept.states.map(({ state, checks }) => [state, checks]))
    .toEqual([[null, ['claimant-asked']]]);
  expect(await pressed()).toEqual(['Done']);
  await its.page.getByRole('button', { name: 'Withdraw' }).click();
  await expect.poll(pressed).toEqual(['In review']);
});

describe('why of a verdict', () => {
  const why = () => its.page.getByRole('textbox', { name: 'Why' });
  const inHand = () => its.page.getByRole('list', { name: 'Review queue' }).locator('[aria-current=true]');
  const given = () => its.fake.kept.verdicts.map(({ label, explanation }) => [label, explanation]);

  /** Goes to the next point of the queue as somebody does who has not left the field. */
  async function leave(): Promise<void> {
    const before = await inHand().innerText();
    await its.page.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('[aria-label="Review queue"] button')];
      rows[rows.findIndex((row) => row.ariaCurrent === 'true') + 1]!.click();
    });
    await expect.poll(() => inHand().innerText()).not.toBe(before);
  }

  it('goes with the verdict of its own point when another point comes before the field was left', async () => {
    await openReview();
    await step('Disputed').click();
    await expect.poll(() => step('Disputed').getAttribute('aria-checked')).toBe('true');
    await why().fill('The numbers differ.');
    await leave();
    await expect.poll(given).toEqual([['Disputed', 'The numbers differ.']]);
    expect(await why().inputValue()).toBe('');
    expect(its.fake.calls.filter((name) => name === 'giveVerdict')).toHaveLength(2);
  });

  it('goes with a verdict that was still on its way when it was handed on', async () => {
    await openReview();
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await its.page.route('**/api/giveVerdict', async (route) => {
      await held;
      await route.continue();
    });
    await step('Disputed').click();
    await why().fill('The numbers differ.');
    await why().press('Control+Enter');
    answer();
    await expect.poll(given).toEqual([['Disputed', 'The numbers differ.']]);
    await expect.poll(() => its.fake.typed.explanations).toEqual([]);
  });

  it('stays when its verdict is withdrawn, and is there again after another point', async () => {
    await openReview();
    await why().fill('The numbers differ.');
    await step('Disputed').click();
    await expect.poll(given).toEqual([['Disputed', 'The numbers differ.']]);
    await its.page.getByRole('button', { name: 'Withdraw' }).click();
    await expect.poll(given).toEqual([]);
    await expect.poll(() => why().inputValue()).toBe('The numbers differ.');
    await leave();
    await expect.poll(() => why().inputValue()).toBe('');
    await its.page.keyboard.press('Escape');
    await its.page.keyboard.press('k');
    await expect.poll(() => why().inputValue()).toBe('The numbers differ.');
  });

  it('stays when another point comes before its verdict is gone', async () => {
    await openReview();
    await step('Disputed').click();
    await why().fill('The numbers differ.');
    await why().press('Control+Enter');
    await expect.poll(given).toEqual([['Disputed', 'The numbers differ.']]);
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await its.page.route('**/api/removeVerdict', async (route) => {
      const response = await route.fetch();
      await held;
      await route.fulfill({ response });
    });
    await its.page.getByRole('button', { name: 'Withdraw' }).click();
    await leave();
    answer();
    await its.page.getByTitle(/^Undo: Withdraw/).waitFor();
    await its.page.keyboard.press('k');
    await expect.poll(() => why().inputValue()).toBe('The numbers differ.');
  });

  it('is there again where it was typed before there was a verdict, after another point and another start', async () => {
    await openReview();
    const first = await inHand().innerText();
    await why().fill('Ask the council.');
    await leave();
    expect(await why().inputValue()).toBe('');
    await its.page.keyboard.press('Escape');
    await its.page.keyboard.press('k');
    await expect.poll(() => inHand().innerText()).toBe(first);
    await expect.poll(() => why().inputValue()).toBe('Ask the council.');
    await expect
      .poll(() => its.fake.typed.explanations.map(({ words }) => words))
      .toEqual(['Ask the council.']);
    await its.page.reload();
    await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await its.page.keyboard.press('q');
    await inHand().waitFor();
    await expect.poll(() => why().inputValue()).toBe('Ask the council.');
    await step('Disputed').click();
    await expect.poll(given).toEqual([['Disputed', 'Ask the council.']]);
    await expect.poll(() => its.fake.typed.explanations).toEqual([]);
  });

  it('is stored when the page goes away in the middle of it', async () => {
    await openReview();
    await step('Disputed').click();
    await expect.poll(() => step('Disputed').getAttribute('aria-checked')).toBe('true');
    await why().fill('The numbers differ.');
    await its.page.goto('about:blank');
    await expect.poll(given).toEqual([['Disputed', 'The numbers differ.']]);
  });

  it('follows undo, and is not given again by whoever goes on', async () => {
    await openReview();
    await step('Disputed').click();
    await expect.poll(() => step('Disputed').getAttribute('aria-checked')).toBe('true');
    await why().fill('The numbers differ.');
    await why().press('Control+Enter');
    await expect.poll(given).toEqual([['Disputed', 'The numbers differ.']]);
    await its.page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => why().inputValue()).toBe('');
    await leave();
    expect(given()).toEqual([['Disputed', '']]);
    expect(its.fake.calls.filter((name) => name === 'giveVerdict')).toHaveLength(2);
  });
});

it('is a key, or a button, away from the finding that is selected in the reader', async () => {
  await its.open();
  await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
  const card = its.page.getByRole('region', { name: 'Selected', exact: true });
  const words = await card.getByRole('blockquote').first().innerText();
  const point = its.page.getByRole('group', { name: 'The point in full' }).getByRole('heading', { level: 2 });
  const inFocus = () => its.page.locator(':focus').getAttribute('role');
  await its.page.keyboard.press('v');
  await expect.poll(inFocus).toBe('radio');
  expect(await point.innerText()).toBe(words);
  await its.page.getByRole('tab', { name: 'Reader' }).click();
  await card.getByRole('button', { name: 'Verdict' }).click();
  await expect.poll(inFocus).toBe('radio');
  expect(await point.innerText()).toBe(words);
});

describe('a note on a point', () => {
  const form = (name: string) => its.page.getByRole('form', { name });

  it('of which only tags are written yet stays when another point comes', async () => {
    await openReview();
    await its.page.keyboard.press('n');
    await form('New note').getByRole('textbox', { name: 'Tags' }).fill('ask');
    await its.page.keyboard.press('Enter');
    await its.page.getByRole('list', { name: 'Review queue' }).getByRole('button').nth(2).click();
    await its.page.keyboard.press('k');
    await its.page.keyboard.press('k');
    await form('New note').getByText('ask', { exact: true }).waitFor();
  });

  it('is begun anew with its key though a stored note stands open, unchanged', async () => {
    await openReview();
    await its.page.keyboard.press('n');
    await form('New note').getByRole('textbox', { name: 'Note' }).fill('Who says so?');
    await its.page.keyboard.press('Control+Enter');
    await expect.poll(() => its.fake.kept.annotations.map(({ note }) => note)).toEqual(['Who says so?']);
    await its.page.getByRole('tab', { name: 'Reader' }).click();
    await its.page.getByRole('button', { name: 'Edit note' }).click();
    await form('Edit note').waitFor();
    await its.page.getByRole('tab', { name: 'Review' }).click();
    await its.page.getByRole('button', { name: 'Note N' }).click();
    await form('New note').waitFor();
    expect(its.fake.kept.annotations).toHaveLength(1);
  });
});
