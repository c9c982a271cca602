// Runs a program of tests/ that is written in TypeScript: `node scripts/run.js [--built] FILE [ARGUMENT …]`. The
// program exports `main(args)`. With `--built` the app is built first where that is out of date.
import { createServer } from 'vite';
import { buildIfNeeded } from './build-if-needed.js';

const [built, file, ...args] =
  process.argv[2] === '--built' ? process.argv.slice(2) : ['', ...process.argv.slice(2)];
if (built === '--built') buildIfNeeded();
const server = await createServer({
  configFile: false,
  server: { middlewareMode: true, ws: false },
  optimizeDeps: { noDiscovery: true },
  appType: 'custom',
  logLevel: 'error',
});
try {
  const { main } = /** @type {{ main: (args: readonly string[]) => Promise<void> }} */ (
    await server.ssrLoadModule(`/${file ?? ''}`)
  );
  await main(args);
} finally {
  await server.close();
}
