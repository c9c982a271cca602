// Fits the weights of alignment on our own labelled cases and writes them: `npm run fit`.
import { createServer } from 'vite';

const server = await createServer({
  configFile: false,
  server: { middlewareMode: true },
  optimizeDeps: { noDiscovery: true },
  appType: 'custom',
  logLevel: 'error',
});
try {
  const { main } = /** @type {typeof import('../tests/eval/fit.ts')} */ (
    await server.ssrLoadModule('/tests/eval/fit.ts')
  );
  await main();
} finally {
  await server.close();
}
