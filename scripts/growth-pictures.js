// Draws how measured times grow, from the rows of `npm run bench -- --json` that carry a size:
// `npm run --silent bench -- differences reuse --json > rows.json && node scripts/growth-pictures.js rows.json`.
// One SVG for each group in docs/images, in colours that can be read on white and on black.
import { readFileSync, writeFileSync } from 'node:fs';

/** @typedef {{ what: string, value: number, unit: string, size?: number }} Row */
/** @typedef {{ size: number, value: number }} Point */

const WIDTH = 640;
const HEIGHT = 300;
const EDGE = { left: 70, right: 30, top: 40, bottom: 48 };
const INK = '#7d838a';
const LINE = '#2a9099';

/** What each group measures, and what its sizes count. @type {Record<string, { title: string, unit: string }>} */
const GROUPS = {
  differences: { title: 'Differences of two versions, 30 % of all words edited', unit: 'words' },
  reuse: { title: 'Text used before, all articles against all', unit: 'articles' },
};

const [file] = process.argv.slice(2);
/** @type {unknown} */
const read = JSON.parse(readFileSync(file ?? 0, 'utf8'));
const groups = /** @type {Record<string, Row[]>} */ (read);
for (const [name, rows] of Object.entries(groups)) {
  const about = GROUPS[name];
  const points = rows.flatMap(({ size, value }) => (size === undefined ? [] : [{ size, value }]));
  if (about === undefined || points.length === 0) continue;
  writeFileSync(`docs/images/growth-${name}.svg`, picture(about, points));
}

/** @param {{ title: string, unit: string }} about @param {Point[]} points @returns {string} */
function picture({ title, unit }, points) {
  const most = { size: Math.max(...points.map(({ size }) => size)), value: niceAbove(points) };
  const x = (/** @type {number} */ size) =>
    round(EDGE.left + (size / most.size) * (WIDTH - EDGE.left - EDGE.right));
  const y = (/** @type {number} */ value) =>
    round(HEIGHT - EDGE.bottom - (value / most.value) * (HEIGHT - EDGE.top - EDGE.bottom));
  const last = points[points.length - 1];
  const text = (
    /** @type {number} */ at,
    /** @type {number} */ down,
    /** @type {string} */ words,
    anchor = 'middle',
  ) => `<text x="${at}" y="${down}" text-anchor="${anchor}">${words}</text>`;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${title}: ${points.map(({ size, value }) => `${size.toLocaleString('en')} ${unit} in ${Math.round(value)} ms`).join(', ')}">`,
    `<g font-family="system-ui, sans-serif" font-size="13" fill="${INK}">`,
    `<text x="${EDGE.left}" y="22" font-weight="600">${title}</text>`,
    ...[0, 0.5, 1].flatMap((part) => [
      `<path d="M${EDGE.left} ${y(part * most.value)}H${WIDTH - EDGE.right}" stroke="${INK}" stroke-opacity="0.35"/>`,
      text(EDGE.left - 8, y(part * most.value) + 4, `${Math.round(part * most.value)} ms`, 'end'),
    ]),
    ...points.map(({ size }) => text(x(size), HEIGHT - 26, size.toLocaleString('en'))),
    text((EDGE.left + WIDTH - EDGE.right) / 2, HEIGHT - 8, unit),
    ...(last === undefined
      ? []
      : [
          `<path d="M${x(0)} ${y(0)}L${x(last.size)} ${y(last.value)}" fill="none" stroke="${INK}" stroke-dasharray="4 4"/>`,
        ]),
    `<path d="M${points.map(({ size, value }) => `${x(size)} ${y(value)}`).join('L')}" fill="none" stroke="${LINE}" stroke-width="2"/>`,
    ...points.map(({ size, value }) => `<circle cx="${x(size)}" cy="${y(value)}" r="4" fill="${LINE}"/>`),
    '</g>',
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

/** A round number at or above the largest value. @param {Point[]} points @returns {number} */
function niceAbove(points) {
  const most = Math.max(...points.map(({ value }) => value));
  const step = 10 ** Math.floor(Math.log10(most));
  return Math.ceil(most / step) * step;
}

/** @param {number} value @returns {number} */
function round(value) {
  return Math.round(value * 10) / 10;
}
