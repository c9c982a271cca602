// Draws the icons of the installers from src/renderer/icon.svg: `npm run icons`, after the drawing has changed. A
// browser renders the sizes; the two container formats only hold the PNG files with a head before them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import bundled from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const root = join(import.meta.dirname, '..');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** Apple's grid: the drawing fills 824 of 1024, the rest is air. */
const MAC_SHARE = 824 / 1024;
/** Types of the entries of an ICNS file, by size in pixels. */
const ICNS_TYPES = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 };

const svg = readFileSync(join(root, 'src/renderer/icon.svg'), 'utf8');

/** @param {readonly (readonly [size: number, share: number])[]} wanted @returns {Promise<Buffer[]>} */
async function render(wanted) {
  const browser = await chromium.launch({
    executablePath: process.env['CROSSREAD_CHROMIUM'] ?? (await bundled.executablePath()),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    /** @type {Buffer[]} */
    const images = [];
    for (const [size, share] of wanted) {
      await page.setViewportSize({ width: size, height: size });
      const edge = String(size * share);
      await page.setContent(
        `<style>body{margin:0;height:100vh;display:grid;place-items:center}svg{width:${edge}px;height:${edge}px;display:block}</style>${svg}`,
      );
      images.push(await page.screenshot({ omitBackground: true }));
    }
    return images;
  } finally {
    await browser.close();
  }
}

/** An ICO file of PNG images. @param {readonly (readonly [size: number, png: Buffer])[]} images */
function ico(images) {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let at = head.length;
  for (const [place, [size, png]] of images.entries()) {
    const entry = 6 + 16 * place;
    // 0 stands for 256.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  }
  return Buffer.concat([head, ...images.map(([, png]) => png)]);
}

/** An ICNS file of PNG images. @param {ReadonlyMap<number, Buffer>} images by size */
function icns(images) {
  const entries = Object.entries(ICNS_TYPES).map(([type, size]) => {
    const png = /** @type {Buffer} */ (images.get(size));
    const head = Buffer.alloc(8);
    head.write(type, 'ascii');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'ascii');
  head.writeUInt32BE(8 + entries.reduce((sum, { length }) => sum + length, 0), 4);
  return Buffer.concat([head, ...entries]);
}

const macSizes = [...new Set(Object.values(ICNS_TYPES))];
const images = await render([
  ...SIZES.map((size) => /** @type {const} */ ([size, 1])),
  ...macSizes.map((size) => /** @type {const} */ ([size, MAC_SHARE])),
]);
mkdirSync(join(root, 'build/icons'), { recursive: true });
for (const [place, size] of SIZES.entries()) {
  const png = /** @type {Buffer} */ (images[place]);
  writeFileSync(join(root, `build/icons/${String(size)}x${String(size)}.png`), png);
}
const small = SIZES.map(
  (size, place) => /** @type {const} */ ([size, /** @type {Buffer} */ (images[place])]),
);
writeFileSync(join(root, 'build/icon.ico'), ico(small.filter(([size]) => size <= 256)));
writeFileSync(
  join(root, 'build/icon.icns'),
  icns(new Map(macSizes.map((size, place) => [size, /** @type {Buffer} */ (images[SIZES.length + place])]))),
);
