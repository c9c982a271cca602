// Module hook: the name `electron` leads to the double, every other name where it always did.

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
  if (specifier === 'electron') {
    return { url: new URL('./electron.js', import.meta.url).href, shortCircuit: true };
  }
  return next(specifier, context);
}
