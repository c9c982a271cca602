// Measures what a change costs in a large library: `npm run test:load`.
import { createServer } from 'vite';

const server = await createServer({
  configFile: false,
  server: { middlewareMode: true, ws: false },
  optimizeDeps: { noDiscovery: true },
  appType: 'custom',
  logLevel: 'error',
});
try {
  const { main } = /** @type {typeof import('../tests/load/main.ts')} */ (
    await server.ssrLoadModule('/tests/load/main.ts')
  );
  await main(process.argv.slice(2));
} finally {
  await server.close();
}
