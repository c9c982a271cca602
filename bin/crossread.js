#!/usr/bin/env node
// The command `crossread` of the npm package: without a command it opens the app in the browser, with one it is the
// command line. It needs no Electron.
import { keepCompiledCode } from './compile-cache.js';

keepCompiledCode();

const [first] = process.argv.slice(2);
const wantsBrowser = first === undefined || /^--(?:library|port|no-open)\b/.test(first);
await import(wantsBrowser ? '../out/main/browser.js' : '../out/main/cli.js');
