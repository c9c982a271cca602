// Pasted texts: the signs of Markdown go where links tell that it is Markdown, and nowhere else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importText } from '../../../src/main/import/text.ts';
import { readPasted } from '../../../src/main/import/pasted.ts';

const paste = (text: string, fileName: string | null = null) =>
  importText({
    id: 'a',
    bytes: Buffer.from(text),
    fileName,
    importedAt: '2026-01-01T00:00:00Z',
    version: '1.0.0',
  });

describe('a pasted page', () => {
  it('has the words of its links, and knows where they led', () => {
    const text =
      'The [old mill](https://example.org/mill "The mill") ends a [90-day truce](#) with [Kelso](/kelso).';
    const source = paste(text);
    expect(source.text).toBe('The old mill ends a 90-day truce with Kelso.');
    expect(source.importer.name).toBe('pasted Markdown');
    expect(source.marks).toEqual([{ kind: 'link', start: 4, end: 12, value: 'https://example.org/mill' }]);
  });

  it('loses the marks of headings, of strong words and of images with its links', () => {
    expect(
      readPasted('# Mill to stay\n\nIt **must** stay, [Lee](#) said.\n\n![A mill](https://example.org/a.png)')
        .text,
    ).toBe('Mill to stay\n\nIt must stay, Lee said.\n\n');
  });

  it.each([
    'He wrote “the mill [sic] (built in 1900)” and left.',
    'The mill [1](see below) stays.',
    '# 3 in the list is **bold**, but no link tells what this is.',
    'a[0](x) = b[1](y)',
  ])('stays as it is without a link that only Markdown has: %s', (text) => {
    expect(readPasted(text)).toEqual({ text, marks: [], isMarkdown: false });
  });

  it('is left alone in a file, whose offsets are those of the file', () => {
    expect(paste('The [old mill](#) stays.', 'mill.txt').text).toBe('The [old mill](#) stays.');
  });

  it('keeps every mark on the words of its link, whatever stands around', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.stringMatching(/^[a-z ]{1,20}$/), (around, words) => {
        const { text, marks } = readPasted(`${around}[${words}](https://example.org/)${around}`);
        for (const { start, end, value } of marks)
          if (value === 'https://example.org/') expect(text.slice(start, end)).toContain(words);
      }),
    );
  });
});
