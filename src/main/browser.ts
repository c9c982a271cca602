// Entry of the browser door: `node out/main/browser.js [--library DIR] [--port N] [--no-open]`. Serves the app on
// this machine, prints its address, opens the system's browser, and stops cleanly when it is told to.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import open from 'open';
import { openBrowserDoor, type BrowserDoor } from './browser/server.ts';
import { composeApp, type RunningApp } from './compose.ts';
import { libraryFolder } from './library/location.ts';
import { loadPage } from './page.ts';
import { report, reportWait } from './terminal.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      library: { type: 'string' },
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port takes a number from 0 to 65535, not ${values.port}.`);
  }
  const folder = libraryFolder(values.library, process.env);
  const app = await composeApp(folder, 'browser', new URL('./worker.js', import.meta.url), reportWait);
  const door = await openDoor(app, port).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  let stoppedAt: number | null = null;
  const stop = (signal: NodeJS.Signals): void => {
    if (stoppedAt !== null) {
      // Who presses Ctrl+C again does not want to wait for the last answers.
      if (signal === 'SIGINT' && performance.now() - stoppedAt > AGAIN_MS) process.exit(130);
      return;
    }
    stoppedAt = performance.now();
    close(door, app).then(
      () => process.exit(0),
      (error: unknown) => {
        report(error instanceof Error ? error.message : String(error));
        process.exit(2);
      },
    );
  };
  // The last comes when the terminal is closed.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.stdout.write(`Crossread is open at ${door.address}\n`);

  if (!values['no-open'] && process.env['CI'] === undefined) await openSystemBrowser(door.addressForOnce());
}

/** A terminal sends one press to every process of a group, and those that pass it on send it again at once. */
const AGAIN_MS = 500;

/** The door first: the calls that are under way still write to the library. */
async function close(door: BrowserDoor, app: RunningApp): Promise<void> {
  app.endComparisons();
  await door.close();
  await app.close();
}

async function openDoor({ contract, parseLarge }: RunningApp, port: number): Promise<BrowserDoor> {
  const page = await loadPage(join(import.meta.dirname, '../renderer'));
  return openBrowserDoor(contract, page, port, report, parseLarge);
}

/** A machine may have no browser, or no way to start one: the printed address serves there too. */
async function openSystemBrowser(address: string): Promise<void> {
  try {
    const browser = await open(address);
    browser.once('error', () => undefined);
  } catch {
    // The line with the address is already out; there is nothing to add.
  }
}

main().catch((error: unknown) => {
  report(`Crossread could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
});
