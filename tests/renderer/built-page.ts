// The built page in a real Chromium, under the product's content security policy, with a fake api behind the door: a browser
// for each file of tests, the page opened anew for each of them.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { FakeApi } from './fake-api.ts';
import { openFakeDoor, type FakeDoor } from './fake-door.ts';

export class BuiltPage {
  /** What the page talks to; new for each test. */
  fake = new FakeApi();
  page!: Page;

  #browser!: Browser;
  #door: FakeDoor | null = null;
  #complaints: string[] = [];

  /** Starts a browser for the tests of a file, and after each looks whether it complained of anything. */
  static forTests(): BuiltPage {
    const its = new BuiltPage();
    beforeAll(async () => {
      its.#browser = await launchChromium();
    });
    beforeEach(() => {
      its.fake = new FakeApi();
      its.#complaints = [];
    });
    afterEach(() => its.#close());
    afterAll(() => its.#browser.close());
    return its;
  }

  async open(colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
    this.#door = await openFakeDoor(this.fake);
    const context = await this.#browser.newContext({
      viewport: { width: 1280, height: 800 },
      colorScheme,
      reducedMotion: 'reduce',
    });
    this.page = await context.newPage();
    this.page.on('pageerror', (error) => this.#complaints.push(String(error)));
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.#complaints.push(message.text());
    });
    await this.page.goto(this.#door.address);
    return this.page;
  }

  /** The pane of the reader with this source. */
  pane(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** Marked words by name of the highlight, as the page's registry holds them. */
  highlights = (): Promise<Record<string, string[]>> =>
    this.page.evaluate(() =>
      Object.fromEntries(
        [...CSS.highlights].map(([name, ranges]) => [
          name,
          [...ranges].map((range) =>
            (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset),
          ),
        ]),
      ),
    );

  /** Selects words of a pane as a person would, by the page's selection; done when the page offers a note on them. */
  async selectWords(title: string, words: string): Promise<void> {
    await this.pane(title).evaluate((element, wanted) => {
      const node = [...element.querySelectorAll('[data-paragraph]')]
        .map((paragraph) => paragraph.firstChild!)
        .find((text) => text.textContent?.includes(wanted));
      const start = node!.textContent!.indexOf(wanted);
      document.getSelection()!.setBaseAndExtent(node!, start, node!, start + wanted.length);
    }, words);
    // A key that is pressed before the page knows of the selection is about something else.
    await this.page.getByRole('button', { name: 'Add note' }).waitFor();
  }

  /** What axe finds on the page as it is, one line for each element. */
  async faults(where: string): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${where}: ${id} ${target.join(' ')} ${failureSummary ?? ''}`,
      ),
    );
  }

  async #close(): Promise<void> {
    await this.page.context().close();
    await this.#door?.close();
    // Includes whatever the content security policy refuses.
    expect(this.#complaints).toEqual([]);
  }
}
