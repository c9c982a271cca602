// Word and Excel files, opened by readers that others wrote.
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { buildTables } from '../../../src/core/export/tables.ts';
import { writeDocx } from '../../../src/main/export/docx.ts';
import { writeXlsx } from '../../../src/main/export/xlsx.ts';
import {
  annotation,
  comparedDam,
  damCase,
  exampleCase,
  HOSTILE,
  judgedDam,
  source,
  whole,
} from '../../core/export/example.ts';

/** A case in which everything that comes from outside is this text. */
function caseOf(text: string) {
  const on = source({ id: 's1', text, title: text, outlet: text, author: text, url: text, file: text });
  return exampleCase({
    about: { title: text, base: null },
    sources: [on],
    annotations: [annotation(on, text, { id: 'a', note: text, tags: [text], author: text })],
  });
}

/** Every part of a package must be XML that a strict parser takes; a part with a stray "&" or "<" is none. */
const isBalanced = (xml: string): boolean => {
  const open: string[] = [];
  for (const [, close, name, empty] of xml.matchAll(/<(\/?)([\w:.-]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (close === '/') {
      if (open.pop() !== name) return false;
    } else if (empty !== '/') open.push(name!);
  }
  return open.length === 0 && !/&(?!#\d+;)/.test(xml) && !/>[^<]*>/.test(xml.replaceAll('?>', ''));
};

const parts = (file: Uint8Array): string[] =>
  Object.values(unzipSync(file)).map((part) => Buffer.from(part).toString());

describe('the Word report', () => {
  it('holds what the report says, in its headings, quotations and table', async () => {
    const { value: html, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(writeDocx(whole(judgedDam, comparedDam))) },
      { styleMap: ["p[style-name='Title'] => h1:fresh"] },
    );
    expect(html).toContain('<h1>The dam</h1>');
    expect(html).toContain('<h1>Sources</h1>');
    expect(html).toContain('<h2>1. Title of s1</h2>');
    expect(html).toContain('<strong>Verdict: </strong>Same thought, different wording');
    expect(html).toContain('The dam <strong>will hold at all times</strong>');
    expect(html).toContain('Water rose by 2 metres.<br />Nobody was hurt.');
    expect(html).toMatch(/<td><p>2024-05-03 09:00 UTC<\/p><\/td><td><p>Bo<\/p><\/td>/);
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  });

  it('works for a case with nothing in it', async () => {
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(writeDocx(whole(exampleCase(), null))),
    });
    expect(value).toContain('This case has no sources.');
    expect(value).toContain('Nothing was decided yet.');
  });

  it('shows hostile text as text, and links and loads nothing', async () => {
    const file = writeDocx(whole(caseOf(`${HOSTILE}\u0000\u001b\ud800`), null));
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) });
    expect(value).toContain('<script>alert(1)</script>');
    expect(value).toContain('</main></body>');
    expect(parts(file).join('\n')).not.toMatch(/TargetMode|w:hyperlink|w:instrText|w:object/);
  });

  it('gives the same bytes for the same case', () => {
    const make = () => Buffer.from(writeDocx(whole(structuredClone(judgedDam), comparedDam)));
    expect(make().equals(make())).toBe(true);
    expect(parts(make()).join('')).toContain(judgedDam.changedAt);
  });
});

describe('the Excel workbook', () => {
  it('holds each table on a sheet of its own', async () => {
    const exported = whole(judgedDam, comparedDam);
    const tables = buildTables(exported);
    const file = Buffer.from(writeXlsx(exported));
    const sheets = await readExcel(file);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Points by source', 'Findings', 'Notes']);
    for (const [index, table] of [tables.points, tables.findings, tables.annotations].entries()) {
      expect(sheets[index]!.data).toEqual([table.columns, ...table.rows]);
    }
  });

  it('holds text that looks like a formula as text', async () => {
    const file = writeXlsx(whole(caseOf('=HYPERLINK("http://evil.example")'), null));
    const [, , notes] = await readExcel(Buffer.from(file));
    expect(notes!.data[1]).toContain('=HYPERLINK("http://evil.example")');
    expect(parts(file).join('')).not.toMatch(/<f>|<f /);
  });

  it('takes text longer than a cell can hold, and says that it was cut', async () => {
    const file = writeXlsx(whole(caseOf(`a${'b'.repeat(40_000)}`), null));
    const [, , notes] = await readExcel(Buffer.from(file));
    expect(String(notes!.data[1]![2])).toMatch(/^ab{32765}…$/);
  });

  it('gives the same bytes for the same case', () => {
    const make = () => Buffer.from(writeXlsx(whole(structuredClone(damCase), comparedDam)));
    expect(make().equals(make())).toBe(true);
  });
});

it.each([
  ['a Word report', writeDocx],
  ['an Excel workbook', writeXlsx],
])('every part of %s is well-formed, whatever the text', (_what, write) => {
  for (const text of [HOSTILE, ']]>', '&amp; _x0041_', '\ufffe\ud800\u0000', '👩‍🚒']) {
    for (const part of parts(write(whole(caseOf(text), null)))) expect(isBalanced(part)).toBe(true);
  }
});
