#!/usr/bin/env node
// The command `crossread` of the npm package: without a command it opens the app in the browser, with one it is the
// command line. It needs no Electron.
import module from 'node:module';

// Node 22.8 and later keep the compiled code between two starts; older ones do not know the call.
/** @type {{ enableCompileCache?: () => void }} */ (module).enableCompileCache?.();

const [first] = process.argv.slice(2);
const wantsBrowser = first === undefined || /^--(?:library|port|no-open)\b/.test(first);
await import(wantsBrowser ? '../out/main/browser.js' : '../out/main/cli.js');
