// The details of a source in a real Chromium: what import could not find is asked for, a day is read as it is written,
// and the form can always be saved.
import { describe, expect, it } from 'vitest';
import { BuiltPage } from './built-page.ts';
import { COMPARISON, SOURCES, sampleCase } from './fixture.ts';

const its = BuiltPage.forTests();

const gazette = SOURCES[0]!;
const dialog = () => its.page.getByRole('dialog');
const date = () => dialog().getByRole('textbox', { name: 'Date' });
const saved = () => its.fake.kept.sources[0]!;

/** Opens the details of the first source, of which nobody knows what is taken away here. */
async function openDetails(gone: Partial<typeof gazette> = {}): Promise<void> {
  its.fake.put({ ...sampleCase(), sources: [{ ...gazette, ...gone, evidence: [] }, ...SOURCES.slice(1)] });
  await its.open();
  await its
    .pane(gone.title ?? gazette.title)
    .getByRole('button', { name: /^More for/ })
    .click();
  await its.page.getByRole('menuitem', { name: 'Edit details' }).click();
  await dialog().waitFor();
}

describe('the day of a source', () => {
  it('can be written in words, is told as it was read, and is kept as a day', async () => {
    await openDetails({ date: null });
    await date().fill('March 6, 2023');
    await dialog()
      .getByText(/^Read as Monday,? 6 March 2023\.$/)
      .waitFor();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(saved()).toMatchObject({ date: '2023-03-06', dateSource: 'person' });
  });

  it('that can be two days is asked for, and one click answers', async () => {
    await openDetails({ date: null });
    await date().fill('06/03/2023');
    await date().press('Enter');
    await dialog().getByRole('alert').filter({ hasText: 'can be two days' }).waitFor();
    expect(await its.faults('two days')).toEqual([]);
    await dialog().getByRole('button', { name: '3 June 2023' }).click();
    await expect.poll(() => date().inputValue()).toBe('2023-06-03');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(saved().date).toBe('2023-06-03');
  });

  it('that is no day is refused with what to write, once it was typed', async () => {
    await openDetails({ date: null });
    await date().pressSequentially('6 March');
    expect(await dialog().getByRole('alert').count()).toBe(0);
    await date().press('Tab');
    await dialog().getByRole('alert').filter({ hasText: 'as 2023-03-06 or 6 March 2023' }).waitFor();
  });
});

it('lets the form be saved without scrolling, however much it asks for', async () => {
  await openDetails({ date: null, outlet: null });
  await its.page.setViewportSize({ width: 1280, height: 640 });
  await dialog().getByText('Who published it?').waitFor();
  const save = (await dialog().getByRole('button', { name: 'Save' }).boundingBox())!;
  expect(save.y + save.height).toBeLessThan(640);
  await dialog().getByRole('checkbox').scrollIntoViewIfNeeded();
  expect(await its.faults('details without outlet and date')).toEqual([]);
});

it('asks for a missing outlet or date in the head of the pane, and takes what is typed next for it', async () => {
  const unknown = { ...gazette, outlet: null, date: null };
  its.fake.put({ ...sampleCase(), sources: [unknown, ...SOURCES.slice(1)] });
  await its.open();
  for (const [asked, typed] of [
    ['outlet', 'The Gazette'],
    ['date', '4 June 2024'],
  ] as const) {
    await its
      .pane(gazette.title)
      .getByRole('button', { name: `${asked} unknown – add it` })
      .click();
    await dialog().getByText('Who published it?').waitFor();
    await its.page.keyboard.type(typed);
    expect(await dialog().locator(`#source-${asked}`).inputValue()).toBe(typed);
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await dialog().waitFor({ state: 'detached' });
  }
});

it('loses nothing that is typed in it by Escape, which closes it while nothing is', async () => {
  await openDetails({});
  await its.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await openDetails({});
  const title = dialog().getByRole('textbox', { name: 'Title' });
  await title.fill('Trams at last');
  await its.page.keyboard.press('Escape');
  expect(await title.inputValue()).toBe('Trams at last');
});

it('shows the beginning of a title that is longer than its field', async () => {
  await openDetails({ title: 'A headline that goes on and on, '.repeat(9).trim() });
  const field = dialog().getByRole('textbox', { name: 'Title' });
  await expect.poll(() => field.evaluate((element) => document.activeElement === element)).toBe(true);
  expect(await field.evaluate(({ scrollLeft }) => scrollLeft)).toBe(0);
});

it('tells the language by the words where the file states none or another', async () => {
  await openDetails({ language: null });
  await dialog().getByText('English, recognised by its words').waitFor();
  await its.page.keyboard.press('Escape');
  await openDetails({ language: 'fr' });
  await dialog().getByText('The words look like English').waitFor();
  await its.page.keyboard.press('Escape');
  await openDetails({ language: 'en-GB' });
  expect(
    await dialog()
      .getByText(/recognised|look like/)
      .count(),
  ).toBe(0);
});

it('counts among the texts that came in those without an outlet or a date', async () => {
  its.fake.put(sampleCase());
  await its.open();
  await its.page.getByRole('button', { name: 'Add sources' }).click();
  await dialog()
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'quay.txt', mimeType: 'text/plain', buffer: Buffer.from('The quay is closed.') });
  const summary = dialog().getByRole('status').filter({ hasText: '1 added' });
  await summary.getByText('1 without an outlet').waitFor();
  await summary.getByText('1 without a date').waitFor();
});

it('takes a pasted text of any length and script: by its paragraphs, not by an attribute that goes through it all', async () => {
  its.fake.put(sampleCase());
  await its.open();
  await its.page.getByRole('button', { name: 'Add sources' }).click();
  const field = dialog().getByRole('textbox', { name: 'Or paste a text' });
  expect(await field.getAttribute('dir')).toBeNull();
  expect(await field.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe('plaintext');
});

it('names two outlets of a finding and counts the others', async () => {
  const [finding] = COMPARISON.findings;
  const passages = SOURCES.map(({ id }) => ({ source: id, start: 0, end: 10 }));
  its.fake.comparison = { ...COMPARISON, findings: [{ ...finding!, passages }] };
  its.fake.put(sampleCase());
  await its.open();
  const row = its.page.getByRole('list', { name: 'Findings' }).getByRole('button').first();
  await row.getByText('Westhaven Gazette').waitFor();
  expect(await row.locator('.outlets').textContent()).toContain('The Courier');
  expect(await row.locator('.outlets').textContent()).toMatch(/\+2$/);
});

it('has its text read out in the language that it states or, where it states none, seems to be in', async () => {
  const [courier, ...others] = SOURCES.slice(1);
  its.fake.put({ ...sampleCase(), sources: [gazette, { ...courier!, language: 'nl' }, ...others] });
  await its.open();
  const languageOf = (title: string): Promise<string | null> =>
    its.pane(title).locator('.text[lang]').getAttribute('lang');
  expect(await languageOf(gazette.title)).toBe('en');
  expect(await languageOf(courier!.title)).toBe('nl');
});
