// `Promise.try`, which pdf.js calls and Node 20 does not have yet (ECMAScript 2025, section 27.2.4.8).
const constructor = Promise as typeof Promise & { try?: unknown };
constructor.try ??= (work: (...args: unknown[]) => unknown, ...args: unknown[]): Promise<unknown> =>
  new Promise((resolve) => {
    resolve(work(...args));
  });
