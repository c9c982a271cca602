// The reader and the matrix under texts that are hard to show: no mark may be off by a character, nothing may cover
// anything else, and passages have to come level, however long, wide or foreign the texts are. In a real Chromium.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { endlessWord, largeCase, type LargeCase } from '../bench/large-case.ts';
import { FakeApi } from '../renderer/fake-api.ts';
import { openFakeDoor, type FakeDoor } from '../renderer/fake-door.ts';
import { launchChromium } from '../support/chromium.ts';
import { still } from '../support/still.ts';

let browser: Browser;
let door: FakeDoor;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

afterEach(async () => {
  await page.context().close();
  await door.close();
});

async function open(
  { subject, comparison }: LargeCase,
  width = 1280,
  forcedColors: 'active' | 'none' = 'none',
): Promise<void> {
  const fake = new FakeApi();
  fake.put(subject);
  fake.comparison = comparison;
  door = await openFakeDoor(fake);
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    reducedMotion: 'reduce',
    forcedColors,
  });
  page = await context.newPage();
  await page.goto(door.address);
  await page.locator('[data-paragraph]').first().waitFor();
  await page.getByRole('list', { name: 'Findings' }).locator('[aria-current=true]').waitFor();
}

/** A case of two sources with these texts, in which each pair of words is tied. */
function tied(texts: readonly string[], pairs: readonly (readonly string[])[]): LargeCase {
  const { subject, comparison } = largeCase(texts.length, pairs.length);
  const claims = comparison.claims.map((claim) => {
    const [, source, pair] = /^c(\d+)-(\d+)$/.exec(claim.id)!;
    const words = pairs[Number(pair)]![Number(source)]!;
    const start = texts[Number(source)]!.indexOf(words);
    if (start === -1) throw new Error(`“${words}” is not in the text`);
    return { ...claim, start, end: start + words.length };
  });
  const findings = comparison.findings.map((finding, at) => ({
    ...finding,
    passages: claims.filter(({ id }) => id.endsWith(`-${at}`)),
  }));
  const sources = subject.sources.map((source, at) => ({ ...source, text: texts[at]! }));
  return { subject: { ...subject, sources }, comparison: { ...comparison, claims, findings } };
}

/** What the underlines and backgrounds of a pane cover, letter by letter, by name of the mark. */
function marked(pane: number): Promise<Record<string, string[]>> {
  return page.evaluate(
    (prefix) =>
      Object.fromEntries(
        [...CSS.highlights]
          .filter(([name]) => name.startsWith(prefix))
          .map(([name, ranges]) => [
            name.slice(prefix.length),
            [...ranges].map((range) =>
              (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset),
            ),
          ]),
      ),
    `pane-${pane}-`,
  );
}

/** Where the first mark of a name stands in the window, by pane; of a selection: where its passage begins. */
function topsOf(name: string): Promise<number[]> {
  return page.evaluate(
    (wanted) =>
      [...CSS.highlights]
        .filter(([each]) => each.endsWith(`-${wanted}`))
        .map(([, ranges]) => {
          const [first] = [...ranges];
          const range = document.createRange();
          range.setStart(first!.startContainer, first!.startOffset);
          range.setEnd(first!.endContainer, first!.endOffset);
          return range.getBoundingClientRect().top;
        }),
    name,
  );
}

const isLevel = async (): Promise<boolean> => {
  const tops = await topsOf('selected');
  return tops.length > 1 && Math.max(...tops) - Math.min(...tops) < 2;
};

describe('marks', () => {
  const PAIRS = [
    ['👷🏽‍♀️ three builders 🏗️ left', '三名建筑工人离开了'],
    ['Zoë’s cafe\u0301 in Že\u030Cnev', 'Zoë’s café in Ženev'],
    ['قال العمدة إن الخط سيفتح غدا', 'the mayor 🚋 said: the line opens tomorrow'],
    ['𝔉raktur and 𠀀 rare signs', 'rare signs, and Fraktur'],
  ];
  const LEFT = [
    '🚋🚋 A headline with trams 🚋',
    `It rained. ${PAIRS[0]![0]} the site.`,
    `In \u202Bשלום\u202C we met; ${PAIRS[1]![0]} was full.`,
    `نشر اليوم: ${PAIRS[2]![0]} بعد التأخير.`,
    endlessWord(50_000),
    `After it all: ${PAIRS[3]![0]}.`,
  ].join('\n');
  const RIGHT = [
    'A headline',
    `${PAIRS[0]![1]}。天气很好。`,
    `${PAIRS[1]![1]} was full, and ${PAIRS[2]![1]}.`,
    `Some ${PAIRS[3]![1]}.`,
  ].join('\n');
  const KINDS = ['numbers-differ', 'worded-differently', 'same-claim', 'dates-differ'];

  it('cover exactly their words beside emoji, combining marks, other scripts and a line without a space', async () => {
    await open(tied([LEFT, RIGHT], PAIRS));
    for (const pane of [1, 2]) {
      const wanted = Object.fromEntries(KINDS.map((kind, at) => [kind, [PAIRS[at]![pane - 1]]]));
      await expect.poll(() => marked(pane)).toMatchObject(wanted);
    }
  });

  it('cover no letter in half: a mark begins and ends where a person sees a character begin and end', async () => {
    await open(tied([LEFT, RIGHT], PAIRS));
    await expect.poll(() => marked(1)).toHaveProperty('same-claim');
    const halves = await page.evaluate(() => {
      const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
      return [...CSS.highlights]
        .filter(([name]) => !name.endsWith('furniture'))
        .flatMap(([, ranges]) =>
          [...ranges].flatMap((range) => {
            const text = (range.startContainer.textContent ?? '').slice(0, 2000);
            const breaks = new Set([...segments.segment(text)].map(({ index }) => index).concat(text.length));
            return [range.startOffset, range.endOffset].filter((at) => at <= 2000 && !breaks.has(at));
          }),
        );
    });
    expect(halves).toEqual([]);
  });

  it('are found under the pointer in text that runs from right to left', async () => {
    await open(tied([LEFT, RIGHT], PAIRS));
    await expect.poll(() => marked(1)).toHaveProperty('same-claim');
    const at = await still(() =>
      page.evaluate(() => {
        const [range] = [...CSS.highlights.get('pane-1-same-claim')!];
        range!.startContainer.parentElement!.scrollIntoView({ block: 'center' });
        const live = document.createRange();
        live.setStart(range!.startContainer, range!.startOffset + 2);
        live.setEnd(range!.startContainer, range!.startOffset + 4);
        const { x, y, width, height } = live.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }),
    );
    await page.mouse.click(at.x, at.y);
    await expect.poll(async () => (await marked(1))['selected']).toEqual([PAIRS[2]![0]]);
  });

  it('leave no pane wider than it is', async () => {
    await open(tied([LEFT, RIGHT], PAIRS));
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-pane], body')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.className),
    );
    expect(wide).toEqual([]);
  });
});

it('tells the selection from the other marks where the system chooses the colours', async () => {
  await open(largeCase(2, 12), 1280, 'active');
  const styles = await page.evaluate(() => {
    const paragraph = document.querySelector('[data-pane="1"] p')!;
    const styleOf = (name: string): CSSStyleDeclaration =>
      getComputedStyle(paragraph, `::highlight(pane-1-${name})`);
    return {
      // Otherwise a browser paints every mark as it paints a selection.
      adjust: getComputedStyle(paragraph).forcedColorAdjust,
      lines: ['same-claim', 'worded-differently', 'speaker-differs', 'numbers-differ'].map(
        (name) => styleOf(name).textDecorationStyle,
      ),
      backgrounds: ['same-claim', 'selected', 'words'].map((name) => styleOf(name).backgroundColor),
    };
  });
  expect(styles.adjust).toBe('none');
  expect(new Set(styles.lines).size).toBe(4);
  expect(styles.backgrounds[0]).toBe('rgba(0, 0, 0, 0)');
  expect(new Set(styles.backgrounds).size).toBe(3);
});

describe('5,000 notes on one source', () => {
  it('are marked where they are, in every part of the text that is in sight', async () => {
    const made = largeCase(2, 300, 20_000, 5_000);
    await open(made);
    const [first] = made.subject.sources;
    const exact = new Set(made.subject.annotations.flatMap(({ quote }) => quote.exact.split('\n')));
    for (const part of [0, 0.5, 1]) {
      await page.evaluate((share) => {
        const pane = document.querySelector('[data-pane="1"]')!;
        pane.scrollTop = share * (pane.scrollHeight - pane.clientHeight);
      }, part);
      // A paragraph in sight, with what of it is marked as a note.
      const seen = (): Promise<{ text: string; notes: string[] }> =>
        page.evaluate(() => {
          const box = document.querySelector('[data-pane="1"]')!.getBoundingClientRect();
          const paragraph = [...document.querySelectorAll('[data-pane="1"] [data-paragraph]')].find(
            (each) => {
              const { top, bottom, height } = each.getBoundingClientRect();
              return height > 0 && bottom > box.top + 40 && top < box.bottom - 40;
            },
          );
          const node = paragraph?.firstChild ?? null;
          return {
            text: node?.textContent ?? '',
            notes: [...(CSS.highlights.get('pane-1-note') ?? [])]
              .filter(({ startContainer }) => startContainer === node)
              .map(({ startOffset, endOffset }) => (node?.textContent ?? '').slice(startOffset, endOffset)),
          };
        });
      await expect
        .poll(async () => {
          const { text, notes } = await seen();
          const start = first!.text.indexOf(text);
          const touching = made.subject.annotations.filter(
            (note) => note.start < start + text.length && note.end > start,
          );
          return touching.length > 0 && notes.length === touching.length;
        })
        .toBe(true);
      expect((await seen()).notes.filter((words) => !exact.has(words) && words.length === 24)).toEqual([]);
    }
  });
});

it('shows of a review of thousands of points those in sight, and follows the keys', async () => {
  await open(largeCase(2, 4_000));
  await page.getByRole('tab', { name: 'Review' }).click();
  const queue = page.getByRole('list', { name: 'Review queue' });
  const inHand = queue.locator('[aria-current=true]');
  await inHand.waitFor();
  expect(await queue.getByRole('listitem').first().getAttribute('aria-setsize')).toBe('4000');
  expect(await queue.getByRole('listitem').count()).toBeLessThan(100);
  for (let times = 0; times < 30; times += 1) await page.keyboard.press('j');
  await expect
    .poll(() => inHand.evaluate((row) => row.closest('[role=listitem]')?.ariaPosInSet).catch(() => null))
    .toBe('31');
  const [row, whole] = [(await inHand.boundingBox())!, (await queue.boundingBox())!];
  expect(row.y).toBeGreaterThanOrEqual(whole.y - 1);
  expect(row.y + row.height).toBeLessThanOrEqual(whole.y + whole.height + 1);
});

describe('names of 2,000 characters', () => {
  it.each([
    ['of words', 'A very long headline on the tram '.repeat(61)],
    ['without a space', 'Tram'.repeat(500)],
  ])('leave room for the texts and the matrix, %s', async (_, title) => {
    const made = largeCase(4, 40);
    const sources = made.subject.sources.map((source) => ({ ...source, title, outlet: title }));
    await open({ ...made, subject: { ...made.subject, about: { ...made.subject.about, title }, sources } });
    const inside = async (selector: string, least: number): Promise<void> => {
      const box = (await page.locator(selector).first().boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(1281);
      expect(box.height).toBeGreaterThanOrEqual(least);
    };
    await inside('[data-pane="1"]', 400);
    // Whatever covered it would take the click.
    await page.getByRole('button', { name: 'Add sources' }).click({ trial: true });
    await page.getByRole('tab', { name: 'Matrix' }).click();
    const grid = page.getByRole('grid', { name: 'Points by source' });
    await grid.getByRole('gridcell').first().waitFor();
    const head = (await grid.getByRole('row').first().boundingBox())!;
    expect(head.height).toBeLessThan(140);
    await page.getByRole('tab', { name: 'Review' }).click();
    await page.getByRole('list', { name: 'Wordings' }).waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

describe.each([
  [2, 'two', 1280],
  [3, 'three', 1700],
  [4, 'four', 1900],
] as const)('in %i panes', (count, _, width) => {
  /** Long enough that the browser lays out only what is near, so that positions are guesses at first. */
  const long = largeCase(count, 400, 30_000);

  async function openAll(): Promise<void> {
    await open(long, width);
    while ((await page.locator('[data-pane]').count()) < count)
      await page.getByRole('button', { name: 'Add pane' }).click();
    await expect.poll(isLevel).toBe(true);
  }

  it('the passages of a finding come level, near and far', async () => {
    await openAll();
    const selected = async (): Promise<string[] | undefined> => (await marked(1))['selected'];
    for (const key of ['j', 'j', 'j', 'k']) {
      const before = await selected();
      await page.keyboard.press(key);
      await expect.poll(selected).not.toEqual(before);
      await expect.poll(isLevel).toBe(true);
    }
    // Far down the list, past all that has been laid out.
    await page
      .getByRole('list', { name: 'Findings' })
      .evaluate((list) => (list.scrollTop = list.scrollHeight));
    const before = await selected();
    const last = page.getByRole('list', { name: 'Findings' }).getByRole('button').last();
    // A row that is measured while it is clicked moves away from under the pointer.
    await expect
      .poll(async () => {
        await last.click();
        return selected();
      })
      .not.toEqual(before);
    await expect.poll(isLevel).toBe(true);
    const [top] = await still(() => topsOf('selected'));
    expect(top).toBeGreaterThan(52);
    expect(top).toBeLessThan(760);
  });

  it('the others follow the one that is scrolled, and the ribbons stay on their passages', async () => {
    await openAll();
    await page.locator('[data-pane="1"]').hover();
    await page.mouse.wheel(0, 1500);
    /** Tops of the passages tied nearest to where people read, by pane. */
    const nearest = (): Promise<number[]> =>
      page.evaluate((panes) => {
        const line = document.querySelector('[data-pane="1"]')!.getBoundingClientRect();
        const reading = line.top + line.height * 0.24;
        const tops = (pane: number): Map<string, number> =>
          new Map(
            [...document.querySelectorAll(`[data-pane="${pane}"] [data-paragraph]`)].flatMap((each) => {
              // Sentences of one point share all words but a few; their number in the text is their place.
              const { top, height } = each.getBoundingClientRect();
              return height === 0 ? [] : [[(each as HTMLElement).dataset['paragraph']!, top] as const];
            }),
          );
        const first = tops(1);
        const [key] = [...first].sort((a, b) => Math.abs(a[1] - reading) - Math.abs(b[1] - reading))[0]!;
        return Array.from({ length: panes }, (__, at) => tops(at + 1).get(key) ?? NaN);
      }, count);
    await expect
      .poll(async () => {
        const tops = await nearest();
        return Math.max(...tops) - Math.min(...tops);
      })
      .toBeLessThan(30);

    // Each faint line ends at the height of a paragraph's first line on either side.
    const loose = (): Promise<number[]> =>
      page.evaluate(() => {
        const [gutter] = [...document.querySelectorAll('.gutter svg')];
        const top = gutter!.getBoundingClientRect().top;
        const lines = [...document.querySelectorAll('[data-pane="1"] [data-paragraph]')]
          .map((each) => each.getBoundingClientRect())
          .filter(({ height }) => height > 0)
          .map((box) => box.top);
        const starts = [...gutter!.querySelectorAll('.faint path:not(.band)')].flatMap((path) =>
          [...path.getAttribute('d')!.matchAll(/M0 (-?[\d.]+)C/g)].map(([, y]) => Number(y) + top),
        );
        if (starts.length === 0) return [NaN];
        // Eleven pixels down is the middle of a first line; a double line stands 1.6 to each side of it.
        return starts.filter((start) => !lines.some((line) => Math.abs(start - 11 - line) < 6));
      });
    await expect.poll(loose).toEqual([]);
  });
});
