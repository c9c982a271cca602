// Patterns that are run only on texts which have the letters that they cannot do without.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { guarded } from '../../../../src/core/text/patterns/guarded.ts';
import { needsOf } from '../../../../src/core/text/patterns/needs-of-pattern.ts';
import { readAllCases } from '../../../eval/alignment-report.ts';
import { takenText } from '../../../support/count-steps.ts';
import { seededRandom } from '../../../support/random.ts';
import { writtenOut } from '../../../support/written-patterns.ts';

/** The patterns that files of the core guard as they are loaded, those that are put together of others too. */
async function guardedOnes(): Promise<string[]> {
  const core = new URL('../../../../src/core/', import.meta.url).pathname;
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' })
    .map((path) => join(core, path))
    .filter((path) => path.endsWith('.ts') && readFileSync(path, 'utf8').includes('guarded('));
  const given: string[] = [];
  vi.resetModules();
  vi.doMock('../../../../src/core/text/patterns/guarded.ts', async (original) => ({
    ...(await original<object>()),
    guarded: (pattern: RegExp) => {
      given.push(String(pattern));
      return guarded(pattern);
    },
  }));
  for (const path of files) if (!path.endsWith('text/guarded.ts')) await import(path);
  vi.doUnmock('../../../../src/core/text/patterns/guarded.ts');
  vi.resetModules();
  return given;
}

const putTogether = await guardedOnes();

/** Every pattern that the core writes out, whether it is guarded or not, and every one that it guards. */
const patterns = [
  ...new Set([...writtenOut(['src/core']).map(({ source, flags }) => `/${source}/${flags}`), ...putTogether]),
]
  .map((written) => {
    const end = written.lastIndexOf('/');
    return new RegExp(written.slice(1, end), written.slice(end + 1).replace(/[gy]/g, ''));
  })
  .map((pattern) => ({ pattern, sought: guarded(pattern) }));

const sentences = readAllCases(new URL('../../../eval/', import.meta.url))
  .flatMap(({ sources }) => sources.flatMap(({ text }) => text.split(/\n+|(?<=[.!?])\s/u)))
  .filter((sentence) => sentence !== '');

/** Texts in which a guarded pattern tells something else than the pattern. */
function toldOtherwise(texts: Iterable<string>): string[] {
  const wrong: string[] = [];
  for (const text of texts) {
    for (const { pattern, sought } of patterns)
      if (sought.test(text) !== pattern.test(text))
        wrong.push(`${String(pattern)} in ${JSON.stringify(text)}`);
  }
  return wrong;
}

describe('a guarded pattern', () => {
  it('is held against itself here though it is put together of others', () => {
    const written = new Set(writtenOut(['src/core']).map(({ source, flags }) => `/${source}/${flags}`));
    expect(putTogether.filter((pattern) => !written.has(pattern)).length).toBeGreaterThan(30);
  });

  it('tells what the pattern tells, of sentences of our own cases', () => {
    expect(sentences.length).toBeGreaterThan(1_000);
    expect(toldOtherwise(sentences.filter((_, at) => at % 4 === 0))).toEqual([]);
  });

  it('tells it of sentences that are mixed word by word, and written with other signs', () => {
    const random = seededRandom(3);
    const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const mixed = Array.from({ length: 300 }, () =>
      Array.from({ length: 20 }, () => any(any(sentences).split(' '))).join(any([' ', '\u00a0', '\n', '  '])),
    );
    const odd = mixed.map((text) =>
      any([text.toUpperCase(), text.replaceAll('s', 'ſ'), text.replaceAll('k', '\u212a')]),
    );
    expect(toldOtherwise([...mixed, ...odd])).toEqual([]);
  });

  it('finds what is made of the pattern itself', () => {
    const random = seededRandom(5);
    let found = 0;
    for (const { pattern, sought } of patterns) {
      for (let round = 0; round < 12; round += 1) {
        const taken = takenText(pattern.source, pattern.flags, random);
        for (const text of [taken, `One said ${taken} to them.`, ` ${taken.toUpperCase()} `]) {
          const told = pattern.test(text);
          if (told) found += 1;
          expect(sought.test(text), `${String(pattern)} in ${JSON.stringify(text)}`).toBe(told);
        }
      }
    }
    expect(found).toBeGreaterThan(patterns.length * 10);
  });

  it('finds all, puts something in place of it, and finds the same when it is asked again', () => {
    const sought = guarded(/\b(\d+) boats?\b/gu);
    for (let round = 0; round < 2; round += 1) {
      expect(sought.all('12 boats and 1 boat').map(([, many]) => many)).toEqual(['12', '1']);
      expect(sought.all('No ships')).toEqual([]);
      expect(sought.replace('12 boats and 1 boat', 'some')).toBe('some and some');
      expect(sought.replace('No ships', 'some')).toBe('No ships');
    }
  });
});

describe('what a pattern cannot do without', () => {
  const letters = (pattern: RegExp): string[][] =>
    needsOf(pattern).map((need) =>
      need.map((run) => run.replace(/[^]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 96))),
    );

  it.each([
    [/\b(?:[Ss]poke|talked) to\b/u, [['spoke`to', 'talked`to']]],
    [/\bvis(?:it|its|ited)\b/u, [['visit', 'visits', 'visited']]],
    // Apart from each other, both have to be there.
    [/\bmet\s+.{0,20}\smayor/u, [['met`'], ['`mayor']]],
    // What is looked for behind stands directly before what follows.
    [/(?<=\btold\s)(?:court|jury)/u, [['told`'], ['told`court', 'told`jury'], ['court', 'jury']]],
    // One of the ways has no three letters.
    [/\b(?:no|never)\b/u, []],
    [/(?:mayor)?\d/u, []],
    [/(?!mayor)\p{L}+/u, []],
    // What a tenth group has found, a sign that is written as two, and sets within sets.
    [/(a)(b)(c)(d)(e)(f)(g)(h)(i)(jkl)\10xyz/u, [['abcdefghijkl'], ['xyz']]],
    [/abc\ud83d\ude00?def/u, [['abc'], ['def']]],
    [new RegExp('(?:[[abc]--[c]])xyz', 'v'), []],
  ])('%s', (pattern, expected) => {
    expect(letters(pattern)).toEqual(expected);
  });

  it.each([
    [/(a)(b)(c)(d)(e)(f)(g)(h)(i)(jkl)\10xyz/u, 'abcdefghijkljklxyz'],
    [/abc\ud83d\ude00?def/u, 'abcdef'],
    [new RegExp('(?:[[abc]--[c]])xyz', 'v'), 'axyz'],
  ])('are those of a pattern that is read whole, and else none: %s', (pattern, text) => {
    expect(guarded(pattern).test(text)).toBe(pattern.test(text));
    expect(pattern.test(text)).toBe(true);
  });

  it('is known of nearly half of the patterns of the core', () => {
    const known = patterns.filter(({ pattern }) => needsOf(pattern).length > 0);
    expect(known.length / patterns.length).toBeGreaterThan(0.4);
  });
});
