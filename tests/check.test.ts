// The canary of `npm run check`: each of its checkers must fail on a fault planted for it, must name that fault,
// and must pass without it. A small house with the real package.json and configuration is built in a temporary
// folder, so that nothing is ever planted in the tree itself and work in progress cannot disturb the canary.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** What tells the checkers what to do. */
const CONFIGURATION = [
  '.dependency-cruiser.cjs',
  '.prettierignore',
  '.prettierrc.json',
  'electron.vite.config.ts',
  'eslint.config.js',
  'knip.json',
  'data/licences.json',
  'package-lock.json',
  'package.json',
  'docs/decisions.md',
  'scripts/check-packages.js',
  'svelte.config.js',
  'tsconfig.base.json',
  'tsconfig.core.json',
  'tsconfig.json',
  'tsconfig.node.json',
  'tsconfig.page-tests.json',
  'tsconfig.web.json',
  'vitest.config.ts',
];

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;

/** The single commands that a script of package.json runs, in order. */
function commandsOf(script: string): string[] {
  return MANIFEST.scripts[script]!.split(' && ').flatMap((command) => {
    const [, inner] = /^npm run (\S+)$/.exec(command) ?? [];
    return inner === undefined ? [command] : commandsOf(inner);
  });
}
const COMMANDS = commandsOf('check');

/** In milliseconds. A checker takes 1 to 15 s alone, and several times that beside the rest of the suite. */
const PATIENCE = 240_000;

/** Every dependency is mentioned here, so that the search for unused ones finds only what is planted. */
const MENTIONS = [
  '/* eslint-disable */',
  '// @ts-nocheck',
  ...Object.keys({ ...MANIFEST.dependencies, ...MANIFEST.devDependencies }).map(
    (name) => `import '${name}';`,
  ),
  '',
].join('\n');

/** The smallest house that has a file in every room and nothing wrong in it. */
const HOUSE: Readonly<Record<string, string>> = {
  'src/core/model/name.ts': 'export type Name = string;\n',
  'src/core/stages/1-first.ts': `import type { Name } from '../model/name.ts';

export function first(name: Name): Name {
  return name.trim();
}
`,
  'src/core/stages/2-second.ts': `import type { Name } from '../model/name.ts';

export function second(name: Name): Name {
  return name.toLowerCase();
}
`,
  'src/core/analysis.ts': `import type { Name } from './model/name.ts';
import { first } from './stages/1-first.ts';
import { second } from './stages/2-second.ts';

export function analyse(name: Name): Name {
  return second(first(name));
}
`,
  'src/main/desktop.ts': `import { analyse } from '../core/analysis.ts';

process.title = analyse(' Desktop ');
`,
  'src/main/browser.ts': "process.title = 'browser';\n",
  'src/main/cli.ts': "process.title = 'cli';\n",
  'src/main/analysis/worker.ts': "process.title = 'worker';\n",
  'src/preload/index.ts': "process.title = 'preload';\n",
  'src/renderer/index.html': `<!doctype html>
<html lang="en">
  <head>
    <title>House</title>
  </head>
  <body>
    <script type="module" src="./main.ts"></script>
  </body>
</html>
`,
  'src/renderer/main.ts': `import { mount } from 'svelte';
import App from './views/App.svelte';

mount(App, { target: document.body });
`,
  'src/renderer/state/names.svelte.ts': `import type { Name } from '../../core/model/name.ts';

export class Names {
  chosen: Name = $state('Mina');
}
`,
  'src/renderer/views/App.svelte': `<script lang="ts">
  import Label from '../components/Label.svelte';
  import { Names } from '../state/names.svelte.ts';

  const names = new Names();
</script>

<Label text={names.chosen} />
`,
  'src/renderer/components/Label.svelte': `<script lang="ts">
  const { text }: { text: string } = $props();
</script>

<p>{text}</p>
`,
  'scripts/start.js': "process.title = 'start';\n",
  'scripts/crossread.js': "process.title = 'crossread';\n",
  'tests/support/build.ts': 'export default function setup(): void {\n  process.exitCode = 0;\n}\n',
  'tests/renderer/page.test.ts': "document.title = 'page';\n",
  'tests/mentions.test.js': MENTIONS,
};

interface Fault {
  readonly name: string;
  /** Beginning of the command that must catch it. */
  readonly command: string;
  /** Files that are written over the house. */
  readonly files: Readonly<Record<string, string>>;
  /** What the checker must say, in this order. */
  readonly says: readonly string[];
}

const FAULTS: readonly Fault[] = [
  {
    name: 'core that imports node:fs (types)',
    command: 'tsc -p tsconfig.core.json',
    files: {
      'src/core/model/disk.ts':
        "import { readFileSync } from 'node:fs';\n\nexport const read = readFileSync;\n",
    },
    says: ['src/core/model/disk.ts', 'node:fs'],
  },
  {
    name: 'core that uses the DOM',
    command: 'tsc -p tsconfig.core.json',
    files: { 'src/core/model/page.ts': 'export const title = document.title;\n' },
    says: ['src/core/model/page.ts', "'document'"],
  },
  {
    name: 'a wrong type on the Node side',
    command: 'tsc -p tsconfig.node.json',
    files: { 'src/main/cli.ts': "export const count: number = 'three';\n" },
    says: ['src/main/cli.ts', 'TS2322'],
  },
  {
    name: 'a wrong type in a test of the page',
    command: 'tsc -p tsconfig.page-tests.json',
    files: { 'tests/renderer/page.test.ts': 'export const width: number = document.title;\n' },
    says: ['tests/renderer/page.test.ts', 'TS2322'],
  },
  {
    name: 'a component that gets a wrong prop',
    command: 'svelte-check',
    files: {
      'src/renderer/views/App.svelte':
        '<script lang="ts">\n  import Label from \'../components/Label.svelte\';\n</script>\n\n<Label text={3} />\n',
    },
    says: ['src/renderer/views/App.svelte', "'number' is not assignable to type 'string'"],
  },
  {
    name: 'a component that is no valid Svelte',
    command: 'svelte-check',
    files: { 'src/renderer/components/Open.svelte': '{#if true}\n<p>never closed\n' },
    says: ['src/renderer/components/Open.svelte'],
  },
  {
    name: 'a component with a barrier for people who cannot see it',
    command: 'svelte-check',
    files: { 'src/renderer/components/Picture.svelte': '<img src="dam.png" />\n' },
    says: ['src/renderer/components/Picture.svelte', 'alt'],
  },
  {
    name: 'a promise that nobody waits for',
    command: 'eslint',
    files: { 'src/main/cli.ts': 'Promise.resolve(1);\n' },
    says: ['src/main/cli.ts', 'no-floating-promises'],
  },
  {
    name: 'a regular expression that a text can keep busy',
    command: 'eslint',
    files: { 'src/core/model/pattern.ts': 'export const pattern = /^(?:a+)+$/;\n' },
    says: ['src/core/model/pattern.ts', 'no-super-linear-backtracking'],
  },
  {
    name: 'a regular expression that scans a text from each of its places to the end',
    command: 'eslint',
    files: { 'src/core/model/scan.ts': 'export const scan = /\\s+$/;\n' },
    says: ['src/core/model/scan.ts', 'no-super-linear-move'],
  },
  {
    name: 'raw HTML in a component',
    command: 'eslint',
    files: { 'src/renderer/components/Raw.svelte': "{@html '<b>bold</b>'}\n" },
    says: ['src/renderer/components/Raw.svelte', 'svelte/no-at-html-tags'],
  },
  {
    name: 'a component that imports a type of the state',
    command: 'eslint',
    files: {
      'src/renderer/components/Label.svelte': `<script lang="ts">
  import type { Names } from '../state/names.svelte.ts';

  const { names }: { names: Names } = $props();
</script>

<p>{names.chosen}</p>
`,
    },
    says: ['src/renderer/components/Label.svelte', 'Components take data and callbacks only'],
  },
  {
    name: 'an unformatted module',
    command: 'prettier',
    files: { 'src/main/cli.ts': 'process.title    = "cli"\n' },
    says: ['src/main/cli.ts'],
  },
  {
    name: 'an unformatted component',
    command: 'prettier',
    files: { 'src/renderer/components/Label.svelte': '<p   >text</p>\n' },
    says: ['src/renderer/components/Label.svelte'],
  },
  {
    name: 'core that imports node:fs (directions)',
    command: 'depcruise',
    files: {
      'src/core/model/disk.ts':
        "import { readFileSync } from 'node:fs';\n\nexport const read = readFileSync;\n",
    },
    says: ['core-imports-only-core', 'src/core/model/disk.ts', 'fs'],
  },
  {
    name: 'a stage that imports a stage',
    command: 'depcruise',
    files: { 'src/core/stages/2-second.ts': "export { first as second } from './1-first.ts';\n" },
    says: ['no-stage-imports-a-stage', 'src/core/stages/2-second.ts', 'src/core/stages/1-first.ts'],
  },
  {
    name: 'two modules that need each other, if only for a type',
    command: 'depcruise',
    files: {
      'src/core/model/hen.ts': "import type { Egg } from './egg.ts';\n\nexport type Hen = Egg[];\n",
      'src/core/model/egg.ts': "import type { Hen } from './hen.ts';\n\nexport type Egg = Hen | null;\n",
    },
    says: ['no-cycles', 'src/core/model/egg.ts'],
  },
  {
    name: 'a component that imports the state',
    command: 'depcruise',
    files: {
      'src/renderer/components/Label.svelte': `<script lang="ts">
  import { Names } from '../state/names.svelte.ts';
</script>

<p>{new Names().chosen}</p>
`,
    },
    says: [
      'components-take-data-and-callbacks-only',
      'src/renderer/components/Label.svelte',
      'src/renderer/state/names.svelte.ts',
    ],
  },
  {
    name: 'a view that imports the Node side',
    command: 'depcruise',
    files: {
      'src/renderer/views/App.svelte': '<script lang="ts">\n  import \'../../main/cli.ts\';\n</script>\n',
    },
    says: [
      'renderer-imports-only-renderer-and-core-nouns',
      'src/renderer/views/App.svelte',
      'src/main/cli.ts',
    ],
  },
  {
    name: 'an export that nobody uses',
    command: 'knip',
    files: {
      'src/core/stages/1-first.ts': `${HOUSE['src/core/stages/1-first.ts']!}\nexport const forgotten = 1;\n`,
    },
    says: ['Unused exports', 'forgotten', 'src/core/stages/1-first.ts'],
  },
  {
    name: 'a package under a licence that asks for more',
    command: 'node scripts/check-packages.js',
    files: {
      'package-lock.json':
        '{"packages":{"node_modules/left":{"version":"1.0.0","license":"GPL-3.0-only","hasInstallScript":true}}}\n',
    },
    says: ['left: runs a script', 'left: GPL-3.0-only is not on the list', 'out of date'],
  },
  {
    name: 'a package of the tools that the app imports, and whose licence the app so does not show',
    command: 'node scripts/check-packages.js',
    files: {
      'src/renderer/views/App.svelte': "<script>import fc from 'fast-check';</script>{fc.__version}\n",
    },
    says: ['fast-check: what src/ imports is shipped'],
  },
  {
    name: 'a package of which no decision says why it is there',
    command: 'node scripts/check-packages.js',
    files: { 'docs/decisions.md': '# Decisions\n' },
    says: ['valibot: docs/decisions.md does not say why'],
  },
  {
    name: 'a component that nobody uses',
    command: 'knip',
    files: { 'src/renderer/components/Forgotten.svelte': '<p>forgotten</p>\n' },
    says: ['Unused files', 'src/renderer/components/Forgotten.svelte'],
  },
];

describe('npm run check', () => {
  let house: string;

  beforeAll(() => {
    // The real path: on some systems the temporary folder is a link, which confuses ESLint's own paths.
    house = realpathSync(mkdtempSync(join(tmpdir(), 'crossread-check-')));
    for (const name of CONFIGURATION) cpSync(join(ROOT, name), join(house, name));
    symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'), 'junction');
    write(HOUSE);
  });

  afterAll(() => rmSync(house, { recursive: true, force: true }));

  function write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(house, dirname(path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
  }

  /** Runs a command of package.json in the house as npm would, and gives its exit code and all it said. */
  function run(command: string): { code: number | null; said: string } {
    const path = `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
    const { status, stdout, stderr } = spawnSync(command, {
      cwd: house,
      shell: true,
      encoding: 'utf8',
      // Vitest sets NODE_ENV and colours; people's shells do not.
      env: { ...process.env, PATH: path, NODE_ENV: '', NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    return { code: status, said: `${stdout}${stderr}` };
  }

  it('runs no checker that has no planted fault', () => {
    for (const command of COMMANDS) {
      expect(
        FAULTS.filter((fault) => command.startsWith(fault.command)),
        command,
      ).not.toEqual([]);
    }
  });

  it.each(COMMANDS)(
    'passes a house without faults: %s',
    (command) => {
      const { code, said } = run(command);
      expect(code, said).toBe(0);
    },
    PATIENCE,
  );

  it.each(COMMANDS)(
    'finds every fault that is planted for it: %s',
    (command) => {
      const faults = FAULTS.filter((fault) => command.startsWith(fault.command));
      const files = Object.assign({}, ...faults.map((fault) => fault.files)) as Fault['files'];
      // Planted together, because a checker's start takes most of its time; no fault writes over another.
      expect(Object.keys(files)).toHaveLength(faults.flatMap((fault) => Object.keys(fault.files)).length);
      write(files);
      try {
        const { code, said } = run(command);
        expect(code, said).not.toBe(0);
        for (const { name, says } of faults) for (const words of says) expect(said, name).toContain(words);
      } finally {
        for (const path of Object.keys(files)) rmSync(join(house, path));
        write(HOUSE);
      }
    },
    PATIENCE,
  );
});
