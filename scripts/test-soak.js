// Makes random actions on the app and on a model of it, and compares the two: `npm run test:soak`.
import { createServer } from 'vite';

const server = await createServer({
  configFile: false,
  server: { middlewareMode: true, ws: false },
  optimizeDeps: { noDiscovery: true },
  appType: 'custom',
  logLevel: 'error',
});
try {
  const { main } = /** @type {typeof import('../tests/soak/main.ts')} */ (
    await server.ssrLoadModule('/tests/soak/main.ts')
  );
  await main(process.argv.slice(2));
} finally {
  await server.close();
}
