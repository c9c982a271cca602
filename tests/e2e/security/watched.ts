// A sink for whatever is asked for and should not be, and pages that tell of everything that runs, is asked for, or is
// refused by their policy.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { MARK } from './payloads.ts';

export class Watch {
  /** Everything that was asked for and should not have been; emptied by the test. */
  asked: string[] = [];
  readonly #sink: Server;
  readonly #browser: Browser;

  private constructor(browser: Browser, sink: Server) {
    this.#browser = browser;
    this.#sink = sink;
  }

  static async start(browser: Browser): Promise<Watch> {
    const sink = createServer();
    const watch = new Watch(browser, sink);
    sink.on('request', (request, response) => {
      watch.asked.push(`the sink got ${String(request.url)}`);
      response.end();
    });
    await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
    return watch;
  }

  stop(): void {
    this.#sink.close();
  }

  /** An address of the sink, for payloads; they put their numbers behind it. */
  get address(): string {
    return `http://127.0.0.1:${(this.#sink.address() as AddressInfo).port}/asked-`;
  }

  /** @param origin the one that may be asked; none unless given */
  async page(origin: string | null = null): Promise<Page> {
    const page = await this.#browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.on('request', (request) => {
      const asked = new URL(request.url());
      // A blob is what the page itself offers for saving.
      if (asked.origin !== origin && asked.protocol !== 'blob:' && asked.protocol !== 'about:') {
        this.asked.push(request.url());
      }
    });
    page.on('dialog', (dialog) => {
      this.asked.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('popup', (popup) => this.asked.push(`window ${popup.url()}`));
    page.on('console', (message) => {
      // What the policy had to stop was not inert.
      if (/refused to|violates|content security policy/i.test(message.text())) {
        this.asked.push(message.text());
      }
    });
    return page;
  }
}

/** What payloads that ran left behind. */
export async function ranIn(page: Page): Promise<unknown[]> {
  const found = await Promise.all(
    page.frames().map((frame) => frame.evaluate((mark) => Reflect.get(window, mark) as unknown, MARK)),
  );
  return found.filter((value) => value !== undefined && value !== null);
}

/** Moves over the page and scrolls it, as a reader does, so that whatever waits for that gets it. */
export async function touch(page: Page): Promise<void> {
  for (const [x, y] of [
    [300, 200],
    [700, 450],
    [1100, 700],
  ] as const) {
    await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.wheel(0, 600);
  }
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('Tab');
  await page.waitForTimeout(200);
}
