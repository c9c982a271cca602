import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportBibtex, exportCsl, exportRis } from '../../../src/core/export/references.ts';
import { anyCase } from '../../support/arbitrary-case.ts';
import { damCase, HOSTILE, source } from './example.ts';

// The packages bring no types along.
const load = createRequire(import.meta.url);
const { plugins } = load('@citation-js/core') as {
  plugins: { input: { chain: (text: string, options: { forceType: string }) => unknown } };
};
load('@citation-js/plugin-bibtex');
load('@citation-js/plugin-ris');

type Item = Readonly<Record<string, unknown>>;
const readAll = (text: string, format: string): Item[] =>
  plugins.input.chain(text, { forceType: format }) as Item[];

const HASH = 'ab'.repeat(32);
const full = source({
  id: 's1',
  text: 'x',
  title: 'Rise & fall: 50% of {dams}',
  outlet: 'Valley_News #1',
  author: 'Ada Brook and Bo Chen',
  date: '2024-04-30',
  url: 'https://valley.example/a_b?x=1&y=%20#z',
  language: 'en-GB',
});

describe('references', () => {
  it('are CSL-JSON with the hash of the source in custom', () => {
    expect(JSON.parse(exportCsl([full]))).toEqual([
      {
        id: 's1',
        type: 'article-newspaper',
        title: 'Rise & fall: 50% of {dams}',
        author: [{ literal: 'Ada Brook and Bo Chen' }],
        'container-title': 'Valley_News #1',
        issued: { 'date-parts': [[2024, 4, 30]] },
        URL: 'https://valley.example/a_b?x=1&y=%20#z',
        accessed: { 'date-parts': [[2024, 5, 1]] },
        language: 'en-GB',
        custom: { sha256: HASH },
      },
    ]);
  });

  it.each([
    ['a primary record without an address', { role: 'primary' }, 'speech'],
    ['a page of no known outlet', { url: 'https://x.example/' }, 'webpage'],
    ['a report', { outlet: 'Valley News' }, 'article-newspaper'],
  ] as const)('call %s what it is', (_what, fields, type) => {
    expect(JSON.parse(exportCsl([source({ id: 's', text: 'x', ...fields })]))).toMatchObject([{ type }]);
  });

  it('say nothing of what is not known', () => {
    expect(JSON.parse(exportCsl([source({ id: 's', text: 'x' })]))).toEqual([
      { id: 's', type: 'article-newspaper', title: 'Title of s', custom: { sha256: HASH } },
    ]);
  });

  it('are read from RIS by another program', () => {
    const ris = exportRis([full, damCase.sources[1]!]);
    expect(ris).toContain('\r\nDA  - 2024/04/30\r\n');
    expect(readAll(ris, '@ris/file')).toMatchObject([
      {
        type: 'article-newspaper',
        title: 'Rise & fall: 50% of {dams}',
        'container-title': 'Valley_News #1',
        // It reads no more of the date than its year.
        issued: { 'date-parts': [[2024]] },
        URL: 'https://valley.example/a_b?x=1&y=%20#z',
        note: `SHA-256 ${HASH}`,
      },
      { title: 'Title of s2' },
    ]);
  });

  it('are read from BibTeX by another program', () => {
    const plain = source({ ...full, title: 'Rise & fall: 50% of dams' });
    expect(readAll(exportBibtex([plain, damCase.sources[1]!]), '@biblatex/text')).toMatchObject([
      {
        title: expect.stringContaining('Rise & fall: 50% of dams') as string,
        'container-title': 'Valley_News #1',
        issued: { 'date-parts': [[2024, 4, 30]] },
        URL: 'https://valley.example/a_b?x=1&y=%20#z',
        author: [{ family: 'Ada Brook and Bo Chen' }],
      },
      { id: 's2' },
    ]);
  });

  it('keep every value on its own line, whatever it holds', () => {
    const hostile = source({
      id: 's1',
      text: 'x',
      title: HOSTILE,
      outlet: 'a\r\nTY  - BOOK\rER  - ',
      author: '}\n@',
    });
    expect(exportRis([hostile]).match(/^TY {2}- /gm)).toHaveLength(1);
    expect(exportRis([hostile]).match(/^ER {2}- /gm)).toHaveLength(1);
  });

  it('have one record a source and balanced braces, whatever the case', () => {
    fc.assert(
      fc.property(anyCase, ({ sources }) => {
        expect(JSON.parse(exportCsl(sources))).toHaveLength(sources.length);
        expect(exportRis(sources).match(/^ER {2}- \r\n/gm) ?? []).toHaveLength(sources.length);
        const bibtex = exportBibtex(sources);
        let depth = 0;
        for (const character of bibtex) {
          depth += character === '{' ? 1 : character === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(bibtex.match(/^@(?:article|misc)\{s\d+,\n/gm) ?? []).toHaveLength(sources.length);
      }),
      { numRuns: 50 },
    );
  });
});
