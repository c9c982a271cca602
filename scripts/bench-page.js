// Times the built page in a real browser and prints one table: `npm run bench:page`, with `--json` as JSON.
import { createServer } from 'vite';
import { buildIfNeeded } from './build-if-needed.js';

buildIfNeeded();
const server = await createServer({
  configFile: false,
  server: { middlewareMode: true },
  optimizeDeps: { noDiscovery: true },
  appType: 'custom',
  logLevel: 'error',
});
try {
  const { main } = /** @type {{ main: (args: readonly string[]) => Promise<void> }} */ (
    await server.ssrLoadModule('/tests/bench/page.ts')
  );
  await main(process.argv.slice(2));
} finally {
  await server.close();
}
