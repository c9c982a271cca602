import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockLibrary, type LockTiming } from '../../../src/main/library/lock.ts';
import { openLibrary } from '../../../src/main/library/open-library.ts';
import { startBrowserDoor } from '../../support/browser-door.ts';
import { forkDesktop, startDesktop } from '../../support/desktop.ts';
import { temporaryFolder } from '../../support/library.ts';

/** As the real one, only that nobody waits long. */
const QUICK: LockTiming = { beat: 50, quiet: 400 };

/** A process that does nothing. */
function idleProcess(): ChildProcess {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function writeLock(folder: string, holder: object): Promise<string> {
  const path = join(folder, 'lock.json');
  const rest = { host: hostname(), door: 'browser', since: '2026-01-01T00:00:00.000Z', token: 'theirs' };
  await writeFile(path, JSON.stringify({ ...rest, ...holder }));
  return path;
}

const LONG_AGO = new Date('2026-01-01T00:00:00Z');

describe("a library's lock", () => {
  it('is refused to a second holder, with a line that says who has it, and free again once released', async () => {
    const folder = await temporaryFolder();
    const lock = await lockLibrary(folder, 'browser', QUICK);
    await expect(lockLibrary(folder, 'desktop', QUICK)).rejects.toMatchObject({
      code: 'in-use',
      message: expect.stringMatching(
        new RegExp(`^This library is open in .*browser, process ${process.pid}.* --library\\.$`),
      ) as string,
    });
    await lock.check();
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
    await (await lockLibrary(folder, 'desktop', QUICK)).release();
  });

  it('does not come back for a check that is late', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'cases'));
    const lock = await lockLibrary(folder, 'browser', QUICK);
    const late = lock.check();
    await Promise.allSettled([lock.release(), late]);
    await expect(lock.check()).rejects.toMatchObject({ code: 'in-use' });
    expect(await readdir(folder)).toEqual(['cases']);
  });

  it('goes to exactly one of many who ask at once', async () => {
    const folder = await temporaryFolder();
    const asked = await Promise.allSettled(
      Array.from({ length: 20 }, () => lockLibrary(folder, 'browser', QUICK)),
    );
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['lock.json']);
    for (const result of asked) if (result.status === 'fulfilled') await result.value.release();
  });

  it('is taken over at once from a process that died', async () => {
    const folder = await temporaryFolder();
    const child = idleProcess();
    await writeLock(folder, { process: child.pid });
    child.kill('SIGKILL');
    await once(child, 'exit');
    await (await lockLibrary(folder, 'browser', QUICK)).release();
  });

  it('goes to exactly one of many who find it abandoned at once', async () => {
    const folder = await temporaryFolder();
    const child = idleProcess();
    await writeLock(folder, { process: child.pid });
    child.kill('SIGKILL');
    await once(child, 'exit');
    const asked = await Promise.allSettled(
      Array.from({ length: 20 }, () => lockLibrary(folder, 'browser', QUICK)),
    );
    const [holder, ...more] = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    // Two may hold it for a moment where one took away what the other had just put there; only one may write.
    const mayWrite = await Promise.allSettled([holder!, ...more].map((lock) => lock.check()));
    expect(mayWrite.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const lock of [holder!, ...more]) await lock.release();
  });

  it('is taken over from an earlier process that had our own number', async () => {
    const folder = await temporaryFolder();
    await writeLock(folder, { process: process.pid });
    await (await lockLibrary(folder, 'browser', QUICK)).release();
  });

  it.runIf(process.platform === 'linux')(
    'is taken over at once when another program has the number of the dead one',
    async () => {
      const folder = await temporaryFolder();
      const path = await writeLock(folder, { process: idleProcess().pid, birth: 'earlier 1' });
      await utimes(path, LONG_AGO, LONG_AGO);
      const begun = performance.now();
      await (await lockLibrary(folder, 'browser')).release();
      expect(performance.now() - begun).toBeLessThan(5_000);
    },
  );

  it.runIf(process.platform === 'linux')(
    'stays at once with a living holder, however long it was not touched',
    async () => {
      const folder = await temporaryFolder();
      const door = await startBrowserDoor(folder);
      await utimes(join(folder, 'lock.json'), LONG_AGO, LONG_AGO);
      let waited = false;
      const asked = lockLibrary(folder, 'browser', undefined, () => (waited = true));
      await expect(asked).rejects.toMatchObject({ code: 'in-use' });
      expect(waited).toBe(false);
      await door.stop();
    },
  );

  it('from before the machine was started is taken over sooner', async () => {
    const folder = await temporaryFolder();
    const path = await writeLock(folder, { process: idleProcess().pid });
    await utimes(path, LONG_AGO, LONG_AGO);
    const begun = performance.now();
    const timing = { beat: 200, quiet: 30_000 };
    let told = 0;
    await (await lockLibrary(folder, 'browser', timing, () => (told += 1))).release();
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(told).toBe(1);
  });

  it('is taken over when another program has the number of the dead one, after a while without a touch', async () => {
    const folder = await temporaryFolder();
    const path = await writeLock(folder, { process: idleProcess().pid });
    await utimes(path, LONG_AGO, LONG_AGO);
    await (await lockLibrary(folder, 'browser', QUICK)).release();
  });

  it.each([
    ['the clock was set forward since its last touch', LONG_AGO],
    ['the clock was set back', new Date(Date.now() + 3_600_000)],
  ])('stays with a living holder when %s', async (_what, touched) => {
    const folder = await temporaryFolder();
    const path = await writeLock(folder, { process: idleProcess().pid });
    await utimes(path, touched, touched);
    const beat = setInterval(() => void utimes(path, new Date(), new Date()), QUICK.beat);
    onTestFinished(() => clearInterval(beat));
    await expect(lockLibrary(folder, 'browser', QUICK)).rejects.toMatchObject({ code: 'in-use' });
  });

  it.each([
    [
      'of another machine',
      JSON.stringify({ process: 1, host: 'elsewhere', door: 'desktop', since: '', token: 't' }),
    ],
    ['that cannot be read', '{"process":'],
    ['that is empty', ''],
  ])('%s holds while it is touched, and is taken over when it is not', async (_what, text) => {
    const folder = await temporaryFolder();
    const path = join(folder, 'lock.json');
    await writeFile(path, text);
    await expect(lockLibrary(folder, 'browser', QUICK)).rejects.toMatchObject({ code: 'in-use' });
    await utimes(path, LONG_AGO, LONG_AGO);
    await (await lockLibrary(folder, 'browser', QUICK)).release();
  });

  it('is refused where its folder has gone, and is not asked for without end', async () => {
    const folder = await temporaryFolder();
    await rm(folder, { recursive: true });
    await expect(lockLibrary(folder, 'command line', QUICK)).rejects.toMatchObject({
      code: 'cannot-save',
      message: expect.stringContaining('folder of the library is gone') as string,
    });
  });

  it('stops the one who lost it from writing, and is not released by them', async () => {
    const folder = await temporaryFolder();
    const lock = await lockLibrary(folder, 'browser', QUICK);
    const path = await writeLock(folder, { process: idleProcess().pid });
    await expect(lock.check()).rejects.toMatchObject({ code: 'in-use' });
    await lock.release();
    expect(await readFile(path, 'utf8')).toContain('theirs');
  });

  it('comes back when somebody tidied it away, and not when the whole library is gone', async () => {
    const folder = join(await temporaryFolder(), 'library');
    const { library, close } = await openLibrary(folder, 'browser');
    await rm(join(folder, 'lock.json'));
    await library.list();
    const lockBack = await readFile(join(folder, 'lock.json'), 'utf8');
    expect(lockBack).toContain(String(process.pid));
    await rm(folder, { recursive: true });
    await expect(library.discard('nosuchcase', '')).rejects.toMatchObject({ code: 'not-found' });
    await close();
    await expect(readdir(folder)).rejects.toThrow();
  });
});

describe('two processes on one library', () => {
  it('lets the second browser door say why it does not open, and end with 2', async () => {
    const folder = await temporaryFolder();
    const first = await startBrowserDoor(folder);
    await expect(startBrowserDoor(folder)).rejects.toThrow(
      /Crossread could not start: This library is open in another Crossread \(browser, process \d+, since \d{4}-\d\d-\d\d \d\d:\d\d UTC\)\. Close that one first/,
    );
    const headers = await first.signIn();
    const { body } = await first.send('POST', '/api/createCase', headers, '{"title":"Ferries"}');
    expect(JSON.parse(body)).toMatchObject({ ok: true });
    expect(await first.stop()).toBe(0);
    const second = await startBrowserDoor(folder);
    expect(await second.stop()).toBe(0);
  });

  it('says at once, in each door, why a start after a crash takes seconds', async () => {
    const folder = await temporaryFolder();
    const path = await writeLock(folder, { process: idleProcess().pid });
    const crashed = async (): Promise<void> => {
      await writeLock(folder, { process: idleProcess().pid });
      await utimes(path, LONG_AGO, LONG_AGO);
    };
    await crashed();
    const browser = await startBrowserDoor(folder);
    expect(browser.printed()).toMatch(/^Looking whether another Crossread/);
    await browser.stop();
    await crashed();
    const desktop = forkDesktop(folder);
    const addresses = async () => (await desktop.ask<string[]>('addresses')).map(decodeURIComponent).join();
    await expect.poll(addresses, { timeout: 20_000 }).toContain('Opening the library…');
    await expect.poll(addresses, { timeout: 20_000 }).toBe('app://crossread/');
    expect(await desktop.quit()).toBe(0);
  });

  it('keeps the desktop door and the browser door from one library at once', async () => {
    const folder = await temporaryFolder();
    const browser = await startBrowserDoor(folder);
    expect(await forkDesktop(folder).ended).toBe(1);
    await browser.stop();
    const desktop = await startDesktop(folder);
    await expect(startBrowserDoor(folder)).rejects.toThrow(/desktop, process/);
    expect(await desktop.quit()).toBe(0);
    expect(await readdir(folder)).not.toContain('lock.json');
  });
});
