// Two whole texts compared word by word in the reader.
import { describe, expect, it } from 'vitest';
import { BuiltPage } from './built-page.ts';
import { sampleCase, SOURCES } from './fixture.ts';

const its = BuiltPage.forTests();
const [gazette] = [SOURCES[0]!];
const PARAGRAPHS = gazette.text.split('\n\n');
/** The gazette's text with a figure mended, a sentence gone and a paragraph moved to the front. */
const REPRINT = [PARAGRAPHS[0]!, PARAGRAPHS[6]!, ...PARAGRAPHS.slice(1, 6), ...PARAGRAPHS.slice(7)]
  .join('\n\n')
  .replace('Some 12,000 people', 'Some 13,000 people')
  .replace(' A docker said the speech had been expected for weeks.', '');

async function openReprint(scheme: 'light' | 'dark' = 'light'): Promise<void> {
  const subject = sampleCase();
  const reprint = {
    ...gazette,
    id: 'reprint',
    title: 'A reprint',
    outlet: 'Reprint',
    text: REPRINT,
    sha256: `sha256:${'9'.repeat(64)}`,
  };
  its.fake.put({ ...subject, about: { ...subject.about, base: 'gazette' }, sources: [gazette, reprint] });
  its.fake.comparison = {
    ...its.fake.comparison,
    sentences: [],
    claims: [],
    alignments: [],
    points: [],
    findings: [],
  };
  await its.open(scheme);
  await its.pane('A reprint').waitFor();
}

describe('two whole texts', () => {
  it('are marked word by word, moved blocks named, and the keys walk the changes', async () => {
    await openReprint();
    await its.page.keyboard.press('d');
    const list = its.page.getByRole('list', { name: 'Changes' });
    await list.getByText('Block 1 moved').waitFor();
    expect(await its.page.getByRole('contentinfo').innerText()).toMatch(/J\s*next change/);
    await expect.poll(its.highlights).toMatchObject({
      'pane-1-removed': expect.arrayContaining(['12,000']) as string[],
      'pane-2-added': expect.arrayContaining(['13,000']) as string[],
    });
    const marks = await its.highlights();
    expect(marks['pane-1-removed']!.join(' ')).toContain('A docker said the speech had been expected');
    expect(marks['pane-1-moved']!.join('')).toContain('first promised in 1998');
    expect(marks['pane-2-moved']!.join('')).toContain('first promised in 1998');
    expect(marks).not.toHaveProperty('pane-2-removed');

    const rows = list.getByRole('listitem');
    const count = await rows.count();
    const current = (): Promise<string> => list.locator('[aria-current=true]').innerText();
    await expect.poll(current).toBe(await rows.first().innerText());
    await its.page.keyboard.press('j');
    await expect.poll(current).toBe(await rows.nth(1).innerText());
    await its.page.getByText(`2 of ${String(count)}`).waitFor({ state: 'attached' });
    await its.page.keyboard.press('k');
    await expect.poll(current).toBe(await rows.first().innerText());
  });

  it('that are no versions of each other are struck nowhere: each underlines what it alone has', async () => {
    await its.open();
    await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await its.page.keyboard.press('d');
    await its.page.getByRole('list', { name: 'Changes' }).waitFor();
    await expect
      .poll(async () => (await its.highlights())['pane-1-added']?.join(' '))
      .toContain('mayor tells harbour workers');
    expect(await its.highlights()).not.toHaveProperty('pane-1-removed');
    expect(await its.page.getByRole('list', { name: 'Changes' }).locator('del').count()).toBe(0);
  });

  it('give way to the findings again, with no mark left', async () => {
    await openReprint();
    await its.pane(gazette.title).getByRole('button', { name: 'More for Westhaven Gazette' }).click();
    await its.page.getByRole('menuitem', { name: 'Compare the whole texts' }).click();
    await its.page.getByRole('list', { name: 'Changes' }).waitFor();
    await its.page.getByRole('button', { name: 'Back to the findings' }).click();
    await expect
      .poll(async () =>
        Object.keys(await its.highlights()).filter((name) => /removed|added|moved/.test(name)),
      )
      .toEqual([]);
  });

  it('give way on Escape to what was selected and shown before', async () => {
    await its.open();
    const selected = its.page.getByRole('region', { name: 'Selected' });
    await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    await its.page.keyboard.press('j');
    const before = await selected.innerText();
    const panes = await its.page.locator('section.pane').count();
    await its.page.keyboard.press('d');
    await its.page.getByRole('list', { name: 'Changes' }).waitFor();
    await its.page.keyboard.press('Escape');
    await its.page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
    expect(await selected.innerText()).toBe(before);
    expect(await its.page.locator('section.pane').count()).toBe(panes);
  });

  it.each(['light', 'dark'] as const)('have no faults of access in the %s scheme', async (scheme) => {
    await openReprint(scheme);
    await its.page.keyboard.press('d');
    await its.page.getByRole('list', { name: 'Changes' }).waitFor();
    expect(await its.faults('whole texts')).toEqual([]);
  });
});
