// Measures the speed and memory of the analysis, as ratios in one run: `npm run bench [-- --json]`.
import { createServer } from 'vite';

const server = await createServer({
  configFile: false,
  server: { middlewareMode: true },
  optimizeDeps: { noDiscovery: true },
  appType: 'custom',
  logLevel: 'error',
});
try {
  const { main } = /** @type {typeof import('../tests/bench/analysis.ts')} */ (
    await server.ssrLoadModule('/tests/bench/analysis.ts')
  );
  await main(process.argv.slice(2));
} finally {
  await server.close();
}
