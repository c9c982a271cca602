// What is shipped: the npm package as npm packs it, installed and run; and what the installers would hold.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import module from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import builder from '../build/installers.js';
import fuses from '../build/fuses.json';
import licences from '../data/licences.json';
import lockfile from '../package-lock.json';
import manifest from '../package.json';
import { startBrowserDoor } from './support/browser-door.ts';
import { temporaryFolder } from './support/library.ts';

const root = join(import.meta.dirname, '..');
const run = promisify(execFile);
const shell = process.platform === 'win32';

/** With the page's fonts, which are most of it; twice as much would be a package by mistake. */
const MOST_PACKED_MB = 4;
const MOST_UNPACKED_MB = 8;

/** What a start reads before anything is seen: the library, the header, and what all screens share, 390 kB. */
const MOST_START_KB = 480;

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

let folder: string;
let packed: Packed;
let installed: string;

/** Packages that are installed with the product, by their paths in the lockfile. */
const needed = Object.entries(lockfile.packages as Record<string, { dev?: boolean; devOptional?: boolean }>)
  .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
  .map(([path]) => path);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossread-package-'));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, shell });
  // A build, where there was one to do, speaks on standard error.
  [packed] = JSON.parse(stdout.slice(stdout.indexOf('['))) as [Packed];
  await run('tar', ['-xzf', join(folder, packed.filename), '-C', folder]);
  // As npm would lay it out, without asking a registry: the package beside exactly the packages that it needs.
  installed = join(folder, 'node_modules/crossread');
  await mkdir(dirname(installed));
  await symlink(join(folder, 'package'), installed, 'junction');
  for (const path of needed.filter((one) => !one.slice('node_modules/'.length).includes('node_modules/'))) {
    const from = join(root, path);
    if (!existsSync(from)) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await symlink(from, join(folder, path), 'junction');
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the npm package', () => {
  it('holds the built app, its command and the licences, and nothing else', () => {
    const paths = packed.files.map(({ path }) => path).sort();
    for (const path of [
      'LICENSE',
      'README.md',
      'bin/compile-cache.js',
      'bin/crossread.js',
      'out/licences.txt',
      'out/main/browser.js',
      'out/main/cli.js',
      'out/main/desktop.js',
      'out/main/import-worker.js',
      'out/main/search-worker.js',
      'out/main/worker.js',
      'out/preload/index.cjs',
      'out/renderer/index.html',
      'package.json',
    ]) {
      expect(paths).toContain(path);
    }
    const rest = paths.filter((path) => !/^(?:bin|out)\//.test(path));
    expect(rest).toEqual(['LICENSE', 'README.md', 'package.json']);
    expect(paths.filter((path) => /\.(?:ts|svelte|map)$|\btests?\//.test(path))).toEqual([]);
  });

  it(`is at most ${MOST_PACKED_MB} MB, ${MOST_UNPACKED_MB} MB unpacked`, () => {
    expect(packed.size / 1e6).toBeLessThan(MOST_PACKED_MB);
    expect(packed.unpackedSize / 1e6).toBeLessThan(MOST_UNPACKED_MB);
  });

  it(`starts its page with one script of at most ${MOST_START_KB} kB, and loads the other screens behind it`, async () => {
    const page = join(folder, 'package/out/renderer');
    const html = await readFile(join(page, 'index.html'), 'utf8');
    const scripts = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path]) => path!);
    expect(scripts).toHaveLength(1);
    expect((await stat(join(page, scripts[0]!))).size / 1e3).toBeLessThan(MOST_START_KB);
    const later = packed.files.map(({ path }) => /assets\/(\w+)-[\w-]+\.js$/.exec(path)?.[1]);
    for (const name of ['ReaderView', 'MatrixView', 'ReviewView', 'ExportView', 'Dialogs']) {
      expect(later).toContain(name);
    }
  });

  it('names only packages that are needed at run time', () => {
    const bundled = Object.keys(manifest.dependencies);
    expect(needed.filter((path) => /\/(?:electron|vite|vitest|typescript|svelte)$/.test(path))).toEqual([]);
    expect(bundled.filter((name) => !needed.includes(`node_modules/${name}`))).toEqual([]);
  });

  it('carries the licence of every package that is shipped', async () => {
    const text = await readFile(join(folder, 'package/out/licences.txt'), 'utf8');
    for (const { name, version, licence } of licences) {
      expect(text).toContain(`\n${name} ${version} (${licence})\n`);
    }
    expect(text).toContain('Permission is hereby granted, free of charge');
    expect(text).toContain('SIL OPEN FONT LICENSE');
  });

  it('compares texts and searches from its command, installed with nothing but what it needs', async () => {
    const command = join(folder, 'package/bin/crossread.js');
    const cli = async (...args: string[]): Promise<string> =>
      (await run(process.execPath, [command, ...args])).stdout;
    expect(await cli('--version')).toBe(`${manifest.version}\n`);
    const [one, other] = ['harbour-wire.txt', 'riverside-daily.txt'].map((name) =>
      join(root, 'data/sample', name),
    );
    const { points } = JSON.parse(await cli('compare', one!, other!, '--format', 'json')) as {
      points: unknown[];
    };
    expect(points.length).toBeGreaterThan(0);
    const library = await temporaryFolder();
    await cli('import', 'Sample', one!, '--library', library);
    expect(await cli('search', 'manufactring', '--library', library)).toContain('Sample (');
  });

  it.skipIf(!('enableCompileCache' in module))(
    'keeps its compiled code in the account’s cache folder, and starts all the same where it cannot',
    async () => {
      const command = join(folder, 'package/bin/crossread.js');
      const home = await temporaryFolder();
      const env = { ...process.env, HOME: home, XDG_CACHE_HOME: home, LOCALAPPDATA: home };
      delete (env as NodeJS.ProcessEnv)['NODE_COMPILE_CACHE'];
      const start = () => run(process.execPath, [command, '--version'], { env });
      await start();
      const kept = (await readdir(home, { recursive: true })).filter((path) => path.includes('compiled'));
      expect(kept.length).toBeGreaterThan(3);
      for (const name of await readdir(home)) await rm(join(home, name), { recursive: true });
      const inTheWay = join(home, process.platform === 'darwin' ? 'Library' : 'crossread');
      await writeFile(inTheWay, 'in the way');
      expect((await start()).stdout).toBe(`${manifest.version}\n`);
    },
  );

  it('opens the browser door when no command is given', async () => {
    const door = await startBrowserDoor(await temporaryFolder(), join(folder, 'package/bin/crossread.js'));
    const page = await door.send('GET', '/');
    expect([page.status, page.body.includes('<title>Crossread')]).toEqual([200, true]);
    expect(await door.stop()).toBe(0);
  });
});

describe('the installers', () => {
  it('hold the same files, and are made for all three systems', () => {
    expect(builder.files).toEqual([
      ...manifest.files.filter((path) => path !== 'bin'),
      'package.json',
      '!**/*.map',
    ]);
    expect(builder.linux.target).toEqual(['AppImage', 'deb']);
    expect(builder.mac.target).toEqual([{ target: 'dmg', arch: ['x64', 'arm64'] }]);
    expect(builder.win.target).toEqual(['nsis']);
  });

  it('state what a deb has to state: where the product is at home, who keeps it, what it is', () => {
    expect(manifest.homepage).toMatch(/^https:\/\//);
    expect(builder.linux.maintainer).toMatch(/ <[^\s@]+@[^\s@]+>$/);
    expect(builder.linux.synopsis).toBe(manifest.description);
    // A name that electron-builder takes for its own, as its documentation warns.
    expect(existsSync(join(root, 'build/electron-builder.js'))).toBe(false);
  });

  it('carry the fuses, and look for no newer version', () => {
    expect(builder.electronFuses).toEqual(fuses);
    expect(builder.publish).toBeNull();
  });

  it('open case bundles, by the ending that bundles have', () => {
    expect(builder.fileAssociations.map(({ ext }) => ext)).toEqual(['crossread']);
  });

  it('have icons for each system', async () => {
    for (const [path, head] of [
      [builder.mac.icon, 'icns'],
      [builder.win.icon, '\0\0\u0001\0'],
      [`${builder.linux.icon}/512x512.png`, '\u0089PNG'],
    ] as const) {
      expect((await readFile(join(root, path))).subarray(0, 4).toString('latin1')).toBe(head);
      expect((await stat(join(root, path))).size).toBeGreaterThan(1_000);
    }
  });

  it('are refused in one line where Electron cannot be had', async () => {
    const environment = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nowhere') };
    const failed = await run(process.execPath, ['scripts/package.js'], { cwd: root, env: environment }).catch(
      (error: unknown) => error as { code: number; stderr: string },
    );
    expect(failed).toMatchObject({ code: 2 });
    expect(failed.stderr).toMatch(/^No installers can be made: [^\n]+\n$/);
  });
});
