// What belongs to a case beside its texts, on the page: the codebook, notices, earlier states; and what the app is
// made of.
import { describe, expect, it } from 'vitest';
import { BuiltPage } from './built-page.ts';
import { COMPARISON, sampleCase } from './fixture.ts';

const its = BuiltPage.forTests();

const TAGS = [
  { name: 'figure', colour: 'amber', description: 'A number to check' },
  { name: 'number', colour: 'teal', description: '' },
  { name: 'late', colour: 'grey', description: '' },
] as const;

/** Opens the codebook of a case whose first note carries some tags. */
async function openCodebook(noted: readonly string[] = ['figure', 'number', 'loose']): Promise<void> {
  const subject = sampleCase();
  const text = subject.sources[0]!.text;
  its.fake.put({
    ...subject,
    tags: [...TAGS],
    annotations: [
      {
        id: 'n1',
        source: 'gazette',
        start: 0,
        end: 4,
        quote: { exact: text.slice(0, 4), prefix: '', suffix: '' },
        note: '',
        tags: [...noted],
        author: 'me',
        createdAt: subject.createdAt,
        changedAt: subject.createdAt,
      },
    ],
  });
  await its.open();
  await choose('Tags of the case');
}

/** Does what an entry of the palette says. */
async function choose(action: string): Promise<void> {
  await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
  await its.page.keyboard.press('Control+k');
  await its.page.locator('[role=combobox]:focus').waitFor();
  await its.page.keyboard.type(action);
  await its.page.keyboard.press('Enter');
  await its.page
    .getByRole('dialog', { name: action === 'Restore an earlier state' ? /Earlier states/ : action })
    .waitFor();
}

const names = (): Promise<string[]> =>
  its.page
    .getByRole('list', { name: 'Tags', exact: true })
    .getByRole('textbox', { name: /^Name of/ })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
/** Closes the codebook; the tags of the notes are what comes of a change once it has come back. */
const expectNoteTags = async (tags: RegExp): Promise<void> => {
  await its.page.keyboard.press('Escape');
  await expect.poll(() => its.page.getByRole('list', { name: 'Notes' }).innerText()).toMatch(tags);
};

describe('the codebook', () => {
  it('renames a tag in every note, and undo names it back', async () => {
    await openCodebook();
    const field = its.page.getByRole('textbox', { name: 'Name of figure' });
    await field.fill('sum');
    await field.press('Enter');
    await expect.poll(names).toEqual(['sum', 'number', 'late']);
    await expectNoteTags(/sum\s+number\s+loose/);
    await its.page.getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(() => its.page.getByRole('list', { name: 'Notes' }).innerText())
      .toMatch(/figure\s+number/);
  });

  it('asks before a name makes two tags one', async () => {
    await openCodebook();
    const field = its.page.getByRole('textbox', { name: 'Name of figure' });
    await field.fill('number');
    await field.press('Enter');
    await its.page.getByText('There is a tag number already.').waitFor();
    expect(await names()).toEqual(['figure', 'number', 'late']);
    await its.page.getByRole('button', { name: 'Merge them' }).click();
    await expect.poll(names).toEqual(['number', 'late']);
    await expectNoteTags(/number\s+loose/);
  });

  it('merges a tag into another from its menu', async () => {
    await openCodebook();
    await its.page.getByRole('button', { name: 'More for figure' }).click();
    await its.page.getByRole('menuitem', { name: 'Merge into late' }).click();
    await expect.poll(names).toEqual(['number', 'late']);
  });

  it('is put in order by keys, which keep hold of the tag and say where it is', async () => {
    await openCodebook();
    await its.page.getByRole('button', { name: /^Move figure/ }).focus();
    await its.page.keyboard.press('ArrowDown');
    await expect.poll(names).toEqual(['number', 'figure', 'late']);
    await its.page.getByText('figure is now 2 of 3').waitFor();
    await its.page.keyboard.press('ArrowDown');
    await expect.poll(names).toEqual(['number', 'late', 'figure']);
    await its.page.keyboard.press('Escape');
    await its.page.getByRole('button', { name: 'Undo' }).click();
    await choose('Tags of the case');
    await expect.poll(names).toEqual(['number', 'figure', 'late']);
  });

  it('is also reached from the notes', async () => {
    await openCodebook();
    await its.page.keyboard.press('Escape');
    await its.page.getByRole('button', { name: 'Tags of the case' }).click();
    await expect.poll(names).toEqual(['figure', 'number', 'late']);
  });

  it('is put in order by dragging', async () => {
    await openCodebook();
    const grip = (await its.page.getByRole('button', { name: /^Move late/ }).boundingBox())!;
    const first = (await its.page.getByRole('button', { name: /^Move figure/ }).boundingBox())!;
    await its.page.mouse.move(grip.x + 8, grip.y + 8);
    await its.page.mouse.down();
    await its.page.mouse.move(first.x + 8, first.y + 30, { steps: 4 });
    await its.page.mouse.move(first.x + 8, first.y + 2, { steps: 4 });
    await its.page.mouse.up();
    await expect.poll(names).toEqual(['late', 'figure', 'number']);
  });

  it('takes in a tag that only notes have', async () => {
    await openCodebook();
    await its.page
      .getByRole('list', { name: 'Not in the codebook' })
      .getByRole('button', { name: 'Add' })
      .click();
    await expect.poll(names).toEqual(['figure', 'number', 'late', 'loose']);
  });
});

describe('a notice', () => {
  it('stays until the person has understood it', async () => {
    its.fake.notice = { kind: 'recovered', message: 'The file of this case was damaged.' };
    await its.open();
    const notices = its.page.getByRole('status', { name: 'Notices' });
    await notices.getByText('The file of this case was damaged.').waitFor();
    await its.page.getByRole('tab', { name: 'Review' }).click();
    await notices.getByText('Opened from an earlier state').waitFor();
    await notices.getByRole('button', { name: 'Understood' }).click();
    await expect.poll(() => notices.innerText()).toBe('');
  });

  it('of a recovery leads to the earlier states', async () => {
    its.fake.notice = { kind: 'recovered', message: 'The file of this case was damaged.' };
    await its.open();
    await its.page.getByRole('button', { name: 'Earlier states' }).click();
    await its.page.getByRole('dialog', { name: 'Earlier states of “Tram speech, 4 June 2024”' }).waitFor();
  });

  it('that the last change is not saved stays too', async () => {
    its.fake.notice = { kind: 'unsaved', message: 'The disk is full.' };
    await its.open();
    const notice = its.page.getByRole('status', { name: 'Notices' });
    await notice.getByText('Not saved.').waitFor();
    expect(await notice.getByRole('button', { name: 'Understood' }).count()).toBe(0);
  });

  it('leaves what is selected room for both wordings and what is said of them while the comparison goes on', async () => {
    its.fake.byWords = COMPARISON;
    const page = await its.open();
    await page.getByRole('progressbar').waitFor();
    const card = page.getByRole('group', { name: 'Selected finding, in full' });
    await card.getByText('One gives it').or(card.getByText('Both report it')).waitFor();
    expect(await card.evaluate((each) => each.scrollHeight - each.clientHeight)).toBe(0);
    its.fake.letGo();
  });

  it('says that what is shown is what words alone tell, until the comparison is done', async () => {
    its.fake.byWords = COMPARISON;
    await its.open();
    const notices = its.page.getByRole('status', { name: 'Notices' });
    await its.page.getByRole('tab', { name: 'Matrix' }).click();
    await notices.getByText('Shown is what their words alone tell.').waitFor();
    await its.page.getByRole('grid', { name: 'Points by source' }).getByRole('gridcell').first().waitFor();
    expect(await its.faults('matrix')).toEqual([]);
    await notices.getByRole('button', { name: 'Cancel' }).click();
    await notices.getByText('what the statements mean was not read').waitFor();
    await notices.getByRole('button', { name: 'Compare again' }).click();
    await notices.getByRole('progressbar').waitFor();
    its.fake.letGo();
    await expect.poll(() => notices.innerText()).toBe('');
  });
});

describe('what was seen before', () => {
  it('says what is to be known of how it was found, where nothing was found too', async () => {
    const notice = { text: 'It could not be kept.', values: [] };
    its.fake.seen = { texts: [], claims: [], notice };
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('q');
    const seen = page.getByRole('region', { name: 'Seen before' });
    expect(await seen.innerText()).toMatch(/^Seen before\s+It could not be kept\.$/);
  });
});

describe('earlier states', () => {
  it('say what restoring each would do, and one is restored by its button', async () => {
    const state = { at: '2024-06-07T10:00:00+02:00', title: 'Tram speech', sources: 4, annotations: 0 };
    its.fake.backups = [
      { ...state, id: 'b2', differences: [] },
      {
        ...state,
        id: 'b1',
        differences: [
          { what: 'note', change: 'removed', name: 'count again' },
          { what: 'source', change: 'added', name: 'Metro Ledger' },
          { what: 'title', change: 'changed', name: 'Trams' },
        ],
      },
    ];
    await its.open();
    await choose('Restore an earlier state');
    const rows = its.page.getByRole('list', { name: 'Earlier states' }).locator('> li');
    expect(await rows.first().innerText()).toContain('The same as now');
    expect(await rows.first().getByRole('button').count()).toBe(0);
    expect(await rows.nth(1).innerText()).toMatch(
      /take away the note “count again”\s+bring back the source “Metro Ledger”\s+turn back the title “Trams”/,
    );
    await rows.nth(1).getByRole('button', { name: 'Restore' }).click();
    await expect.poll(() => its.fake.calls).toContain('restoreBackup');
  });

  it('tell that there are none yet', async () => {
    await its.open();
    await choose('Restore an earlier state');
    await its.page.getByText('There is no earlier state yet.').waitFor();
  });
});

describe('a dialog', () => {
  it('takes what is typed at once where it asks for something, and leaves its button to close alone', async () => {
    const page = await its.open();
    await page.getByRole('tab', { name: 'Library' }).click();
    await page.getByRole('button', { name: 'New case' }).click();
    await page.locator('[role=dialog] input:focus').waitFor();
    await page.keyboard.type('Harbour dues');
    await expect.poll(() => page.getByLabel('Title', { exact: true }).inputValue()).toBe('Harbour dues');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add the first source' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(true);
  });
});

describe('a case in the library', () => {
  it('is deleted once the person has confirmed it', async () => {
    const page = await its.open();
    await page.getByRole('tab', { name: 'Library' }).click();
    await page.getByRole('button', { name: /^Delete/ }).click();
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: 'Delete case' })
      .click();
    await expect.poll(() => its.fake.calls).toContain('deleteCase');
    await page.getByText('Tram speech').first().waitFor({ state: 'detached' });
  });
});

describe('the page about the app', () => {
  it('names the version, every font and every library with its licence', async () => {
    const page = await its.open();
    await choose('About Crossread');
    await page.getByText('0.1.0', { exact: true }).first().waitFor();
    const row = (table: string, name: string): Promise<string> =>
      page.getByRole('table', { name: table }).getByRole('row', { name }).first().innerText();
    expect(await row('Fonts', '@fontsource-variable/noto-serif')).toContain('OFL-1.1');
    expect(await row('Libraries', 'virtua')).toContain('MIT');
    expect(await row('Libraries', 'bits-ui')).toContain('MIT');
  });
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  it('none of them breaks a rule of accessibility that axe can see', async () => {
    its.fake.notice = { kind: 'recovered', message: 'The file of this case was damaged.' };
    const subject = sampleCase();
    its.fake.put({ ...subject, tags: [...TAGS] });
    const page = await its.open(scheme);
    const found: string[] = [];
    for (const action of ['Tags of the case', 'Restore an earlier state', 'About Crossread']) {
      await choose(action);
      found.push(...(await its.faults(action)));
      await page.keyboard.press('Escape');
    }
    expect(found).toEqual([]);
  });
});

it('says that a preview is being made until it is there', async () => {
  const call = its.fake.call.bind(its.fake);
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  its.fake.call = async (name, input) => {
    if (name === 'exportCase') await gate;
    return call(name, input);
  };
  await its.open();
  await its.page.getByRole('tab', { name: 'Export' }).click();
  const made = its.page.getByRole('region', { name: 'Preview' }).getByRole('status');
  await expect.poll(() => made.textContent()).toBe('Making it…');
  letGo();
  await its.page.frameLocator('iframe').getByRole('heading').waitFor();
  await expect.poll(() => made.textContent()).toBe('');
});
