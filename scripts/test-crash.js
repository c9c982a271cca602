// Kills a working process again and again and counts what is lost: `npm run test:crash`.
import { createServer } from 'vite';

const server = await createServer({
  configFile: false,
  server: { middlewareMode: true, ws: false },
  optimizeDeps: { noDiscovery: true },
  appType: 'custom',
  logLevel: 'error',
});
try {
  const { main } = /** @type {typeof import('../tests/crash/main.ts')} */ (
    await server.ssrLoadModule('/tests/crash/main.ts')
  );
  await main(process.argv.slice(2));
} finally {
  await server.close();
}
