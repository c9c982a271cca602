// Finds a Chromium for the tests by itself: an installed one where there is one, else the one that an npm
// package carries. Nothing is downloaded.
import { existsSync } from 'node:fs';
import bundled from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/** Flags that keep the browser off the network, working as root in a container, and drawing alike everywhere. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
];

/** Starts a headless Chromium with an empty profile. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: FLAGS });
}

/** Path of a Chromium that can be started. */
export async function findChromium(): Promise<string> {
  const installed = [
    process.env['CROSSREAD_CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ].find((path) => path !== undefined && existsSync(path));
  return installed ?? bundled.executablePath();
}
