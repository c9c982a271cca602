// Measures the quality of the analysis and prints one table: `npm run eval`.
import { createServer } from 'vite';

const server = await createServer({
  configFile: false,
  server: { middlewareMode: true },
  optimizeDeps: { noDiscovery: true },
  appType: 'custom',
  logLevel: 'error',
});
try {
  const { main } = /** @type {typeof import('../tests/eval/main.ts')} */ (
    await server.ssrLoadModule('/tests/eval/main.ts')
  );
  await main(process.argv.slice(2));
} finally {
  await server.close();
}
