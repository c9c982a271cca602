// A newer version of a source on the page: what differs, what becomes of the notes, adopting it, and a note that lost
// its place.
import { describe, expect, it } from 'vitest';
import { BuiltPage } from './built-page.ts';
import { SOURCES } from './fixture.ts';

const its = BuiltPage.forTests();
const [gazette] = [SOURCES[0]!];

async function note(words: string, text: string): Promise<void> {
  await its.selectWords(gazette.title, words);
  await its.page.keyboard.press('n');
  await its.page.getByLabel('Note', { exact: true }).fill(text);
  await its.page.keyboard.press('Control+Enter');
  await its.page.getByRole('list', { name: 'Notes' }).getByText(text).waitFor();
}

/** Pastes a text as the newer version of the first source. */
async function bringNewer(text: string): Promise<void> {
  await its.pane(gazette.title).getByRole('button', { name: 'More for Westhaven Gazette' }).click();
  await its.page.getByRole('menuitem', { name: 'Newer version…' }).click();
  await its.page.getByLabel('Paste the newer text').fill(text);
  await its.page.getByRole('button', { name: 'Compare', exact: true }).click();
  await its.page.getByRole('group', { name: 'What differs between the versions' }).waitFor();
}

const CORRECTED = gazette.text
  .replace('Some 12,000 people', 'Some 13,000 people')
  .replace(' A docker said the speech had been expected for weeks.', '');

describe('a newer version', () => {
  it('shows what differs and what becomes of each note, moves what the person says, and is undone in one step', async () => {
    await its.open();
    await note('Some 12,000 people', 'count again');
    await note('A docker said', 'who?');
    await note('after two winters of work', 'long');
    await bringNewer(CORRECTED);

    const changes = its.page.getByRole('group', { name: 'What differs between the versions' });
    await expect.poll(() => changes.locator('del').allTextContents()).toContain('12,000');
    expect(await changes.locator('ins').allTextContents()).toEqual(['13,000']);
    const work = its.page.getByRole('group', { name: 'Your work on the older version' });
    await work.getByText('1 passage is uncertain').waitFor();
    await work.getByText('1 passage is gone').waitFor();
    await work.getByText('1 passage moves along').waitFor();
    await work.getByRole('radio', { name: '“Some 13,000 people”' }).check();
    await its.page.getByRole('button', { name: 'Adopt the newer version' }).click();

    await its.pane(gazette.title).getByText('Some 13,000 people').waitFor();
    await expect
      .poll(its.highlights)
      .toMatchObject({ 'pane-1-note': ['Some 13,000 people', 'after two winters of work'] });
    const notes = its.page.getByRole('list', { name: 'Notes' });
    await notes.getByText('Lost: nothing like it is in the text now').waitFor();
    expect(await notes.getByRole('listitem').count()).toBe(3);

    await its.pane(gazette.title).getByRole('button', { name: 'More for Westhaven Gazette' }).click();
    await its.page.getByRole('menuitem', { name: 'Edit details' }).click();
    await its.page.getByText('gazette.txt, until 7 June 2024').waitFor();
    await its.page.keyboard.press('Escape');

    await its.page.getByRole('button', { name: 'Undo' }).click();
    await its.pane(gazette.title).getByText('Some 12,000 people').waitFor();
    await expect.poll(its.highlights).toMatchObject({
      'pane-1-note': ['Some 12,000 people', 'A docker said', 'after two winters of work'],
    });
  });

  it('is recognised when it is pasted as if it were another source, and compared from there', async () => {
    const page = await its.open();
    await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await page.keyboard.press('a');
    await page.getByRole('dialog').locator('textarea').fill(CORRECTED);
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Check what was read' });
    await dialog.getByText('Most of it is in Westhaven Gazette').waitFor();
    await dialog.getByRole('button', { name: 'Compare the versions' }).click();
    await page.getByRole('group', { name: 'What differs between the versions' }).waitFor();
  });

  it('moves no note to words that are only like its own: the note says so, and the person places it', async () => {
    await its.open();
    await note('Some 12,000 people', 'count again');
    await bringNewer(CORRECTED);
    await its.page.getByRole('button', { name: 'Adopt the newer version' }).click();

    const notes = its.page.getByRole('list', { name: 'Notes' });
    await notes.getByText('Uncertain: its words have changed').waitFor();
    await expect.poll(its.highlights).not.toHaveProperty('pane-1-note');
    await notes.getByRole('button', { name: 'It stands here' }).click();
    await expect.poll(its.highlights).toMatchObject({ 'pane-1-note': ['Some 13,000 people'] });
    await expect.poll(() => notes.getByText('Uncertain').count()).toBe(0);
  });

  it('puts a lost note onto the words that the person selects', async () => {
    await its.open();
    await note('A docker said', 'who?');
    await bringNewer(CORRECTED);
    await its.page.getByRole('button', { name: 'Adopt the newer version' }).click();
    const notes = its.page.getByRole('list', { name: 'Notes' });
    await notes.getByText('Lost: nothing like it').waitFor();
    await its.selectWords(gazette.title, 'Workers in yellow jackets');
    await notes.getByRole('button', { name: 'Put it on the selected words' }).click();
    await expect.poll(its.highlights).toMatchObject({ 'pane-1-note': ['Workers in yellow jackets'] });
  });

  it('can turn out to be the older one, or stay a source of its own', async () => {
    await its.open();
    await bringNewer(CORRECTED);
    await its.page.getByRole('button', { name: 'The other one is newer' }).click();
    const changes = its.page.getByRole('group', { name: 'What differs between the versions' });
    await expect.poll(() => changes.locator('del').allTextContents()).toContain('13,000');
    await its.page.getByRole('button', { name: 'Keep both as sources' }).click();
    await its.pane(gazette.title).getByText('Some 12,000 people').waitFor();
  });

  it.each(['light', 'dark'] as const)('has no faults of access in the %s scheme', async (scheme) => {
    await its.open(scheme);
    await note('Some 12,000 people', 'count again');
    await note('A docker said', 'who?');
    await bringNewer(CORRECTED);
    const found = await its.faults('versions');
    await its.page.getByRole('button', { name: 'Adopt the newer version' }).click();
    await its.page.getByText('Lost: nothing like it').waitFor();
    expect([...found, ...(await its.faults('lost notes'))]).toEqual([]);
  });
});
