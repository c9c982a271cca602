// What was exported opens again: any case as JSON and as a bundle, and nothing that was cut short or changed.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportJson } from '../../../src/core/export/json.ts';
import { isWithheld } from '../../../src/core/export/withhold.ts';
import { CASE_VERSION } from '../../../src/core/model/case.ts';
import { Problem } from '../../../src/core/model/problem.ts';
import { writeBundle, type Original } from '../../../src/main/export/bundle.ts';
import { readCaseFile } from '../../../src/main/export/open-file.ts';
import { annotation, damCase, exampleCase, source } from '../../core/export/example.ts';
import { anyCase } from '../../support/arbitrary-case.ts';

const NAME = 'dam.crossread';
const original = (bytes: Uint8Array, fileName: string): Original => ({
  sha256: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
  fileName,
  bytes,
});
const ORIGINALS = [original(Buffer.from('The dam holds.'), 'valley.txt')];
const bundle = (): Uint8Array => writeBundle({ subject: damCase, originals: ORIGINALS }, true);

/** The bundle with its files changed; the manifest stays as it was unless it is changed too. */
function changed(change: (files: Record<string, Uint8Array>) => void): Uint8Array {
  const files = unzipSync(bundle());
  change(files);
  return zipSync(files);
}

const refusal = (bytes: Uint8Array): Problem => {
  try {
    readCaseFile(bytes, NAME);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('It was opened.');
};

describe('a case as JSON', () => {
  it('opens again equal, whatever the case', () => {
    fc.assert(
      fc.property(anyCase, (subject) => {
        expect(readCaseFile(Buffer.from(exportJson(subject)), 'x.json').subject).toEqual(subject);
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, string, Problem['code'], RegExp]>([
    ['cut short', exportJson(damCase).slice(0, -10), 'damaged-file', /dam\.crossread is not whole JSON/],
    [
      'of a newer version',
      JSON.stringify({ ...damCase, version: CASE_VERSION + 1 }),
      'newer-version',
      /Update Crossread/,
    ],
    ['of something else', '{"type":"FeatureCollection"}', 'bad-input', /is no case of Crossread/],
    ['that is a picture', '\u00ff\u00d8\u00ff\u00e0JFIF', 'bad-input', /is no case of Crossread/],
    ['with a field of the wrong kind', JSON.stringify({ ...damCase, sources: 5 }), 'damaged-file', /sources/],
    [
      'with an id that is a path',
      JSON.stringify({ ...damCase, sources: [{ ...damCase.sources[0], id: '../x' }] }),
      'damaged-file',
      /an id in it is none/,
    ],
    [
      'with an id twice',
      JSON.stringify({ ...damCase, sources: [damCase.sources[0], damCase.sources[0]] }),
      'damaged-file',
      /twice/,
    ],
    ['empty', '', 'empty-file', /is empty/],
  ])('is refused with the reason when it is %s', (_what, text, code, message) => {
    const problem = refusal(Buffer.from(text));
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(message);
  });
});

describe('a case bundle', () => {
  it('opens again equal with its originals, whatever the case', () => {
    const anyOriginals = fc.uniqueArray(fc.uint8Array({ maxLength: 50 }), { selector: String, maxLength: 3 });
    fc.assert(
      fc.property(anyCase, anyOriginals, (subject, contents) => {
        const originals = contents.map((bytes) => original(Buffer.from(bytes), 'a name.txt'));
        const opened = readCaseFile(writeBundle({ subject, originals }, true), NAME);
        expect(opened.subject).toEqual(subject);
        const inOrder = [...originals].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
        expect(opened.originals.map((one) => ({ ...one, bytes: Buffer.from(one.bytes) }))).toEqual(inOrder);
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same bytes for the same case, wherever and whenever', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Asia/Shanghai';
    const there = bundle();
    process.env['TZ'] = 'America/Lima';
    expect(Buffer.from(bundle()).equals(there)).toBe(true);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('is refused, or opens unchanged, when any of its bytes is changed', () => {
    const whole = bundle();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = Uint8Array.from(whole);
        damaged[at]! ^= flip;
        try {
          const { subject, originals } = readCaseFile(damaged, NAME);
          expect(subject).toEqual(damCase);
          expect(originals.map(({ bytes }) => Buffer.from(bytes))).toEqual([ORIGINALS[0]!.bytes]);
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is refused when it is cut short anywhere', () => {
    const whole = bundle();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(refusal(whole.subarray(0, length))).toBeInstanceOf(Problem);
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, Uint8Array, Problem['code'], RegExp]>([
    [
      'holds a case that was changed',
      changed((files) => (files['case.json'] = strToU8(exportJson({ ...damCase, id: 'other0' })))),
      'damaged-file',
      /case\.json is not what was packed/,
    ],
    [
      'lacks a file',
      changed((files) => Reflect.deleteProperty(files, 'case.json')),
      'damaged-file',
      /does not hold the files that it lists/,
    ],
    [
      'holds a file more',
      changed((files) => (files['../../evil.sh'] = strToU8('x'))),
      'damaged-file',
      /does not hold the files that it lists/,
    ],
    [
      'was made by a newer version',
      changed(
        (files) => (files['manifest.json'] = strToU8('{"format":"crossread-bundle","version":2,"files":[]}')),
      ),
      'newer-version',
      /Update Crossread/,
    ],
    ['is another ZIP', zipSync({ 'word/document.xml': strToU8('x') }), 'bad-input', /no case bundle/],
    [
      'lists a file outside its folder',
      changed((files) => {
        const evil = strToU8('x');
        files['../../evil.sh'] = evil;
        const manifest = JSON.parse(Buffer.from(files['manifest.json']!).toString()) as {
          files: { path: string; sha256: string }[];
        };
        manifest.files.push({ path: '../../evil.sh', sha256: original(evil, '').sha256 });
        files['manifest.json'] = strToU8(JSON.stringify(manifest));
      }),
      'damaged-file',
      /evil\.sh has no place in a bundle/,
    ],
  ])('is refused with the reason when it %s', (_what, bytes, code, message) => {
    const problem = refusal(bytes);
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(message);
  });

  it('meets a ZIP bomb with a message', () => {
    const bomb = Buffer.from(bundle());
    // The size that the list of entries states for its first file, 24 bytes into the entry: 2 GB.
    bomb.writeUInt32LE(0x7fffffff, bomb.indexOf('PK\u0001\u0002') + 24);
    expect(refusal(bomb).code).toBe('file-too-large');
  });

  it('leaves out the texts and the originals when the person so chooses, but not what notes quote', () => {
    const packed = writeBundle({ subject: damCase, originals: ORIGINALS }, false);
    const { subject, originals } = readCaseFile(packed, NAME);
    expect(originals).toEqual([]);
    expect(subject.sources[0]!.text).toBe(
      '░░░ ░░░ ░░░░░░ ░░░ ░░░░░ ░░░░░\n\nWater rose by 2 metres.\nNobody was hurt.',
    );
    expect(subject.sources.map(isWithheld)).toEqual([true, true]);
    expect(subject.annotations).toEqual(damCase.annotations);
    expect(Buffer.from(packed).includes('mayor told reporters')).toBe(false);
  });

  it('is not written when it could not be opened again, and says what can be written', () => {
    const huge = { sha256: 'sha256:0', fileName: 'scan.pdf', bytes: new Uint8Array(513 * 1024 * 1024) };
    expect(() => writeBundle({ subject: damCase, originals: [huge] }, true)).toThrow(
      /too large to be opened again.*without the full texts/,
    );
    expect(writeBundle({ subject: damCase, originals: [huge] }, false).length).toBeLessThan(100_000);
  });

  it('blanks by units, so that every place stays true', () => {
    const on = source({ id: 's1', text: '🚢 ship 🚢 end' });
    const subject = exampleCase({ sources: [on], annotations: [annotation(on, 'end', { id: 'a' })] });
    const opened = readCaseFile(writeBundle({ subject, originals: [] }, false), NAME).subject;
    const [note] = opened.annotations;
    expect(opened.sources[0]!.text.slice(note!.start, note!.end)).toBe('end');
    expect(opened.sources[0]!.text).toHaveLength(on.text.length);
  });
});
