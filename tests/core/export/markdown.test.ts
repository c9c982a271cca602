import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { exportMarkdown } from '../../../src/core/export/markdown.ts';
import { annotation, damCase, damComparison, exampleCase, HOSTILE, source, whole } from './example.ts';

/** How GitHub's dialect reads it; dangerous HTML and addresses are let through so that a leak shows. */
const render = (markdown: string): string =>
  micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });

/** Every character that means something to Markdown somewhere, and a few that do not. */
const MARKUP = 'ab1 \n\t-+=*_`~[]()<>!#|&;:/\\.@"\'$^{}%';

const tags = (html: string): string[] => [...html.matchAll(/<([a-z0-9]+)/g)].map((match) => match[1]!);

const decode = (html: string): string =>
  html
    .replace(/<br \/>\n?/g, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** A case in which everything that comes from outside is this text. */
function caseOf(text: string) {
  const on = source({
    id: 's1',
    text,
    title: text,
    outlet: text,
    author: text,
    url: text,
    file: text,
    importer: { name: text, version: text },
  });
  return exampleCase({
    about: { title: text, base: null },
    sources: [on],
    annotations: [annotation(on, text, { id: 'a', note: text, tags: [text], author: text })],
  });
}

const TABLE = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];

describe('the Markdown report', () => {
  it('reads as a report', () => {
    const markdown = exportMarkdown(whole(damCase, damComparison));
    expect(markdown).toMatch(/^# The dam\n/);
    expect(markdown).toContain('### Worded differently (1)');
    expect(markdown).toContain(
      '> **The dam will hold at all times**, the mayor told reporters.\n\n— Source 2, Hill Times, paragraph 1',
    );
    expect(markdown).toContain('> Water rose by 2 metres.\\\n> Nobody was hurt.');
    expect(markdown).toContain('Ask the water board.\n\nTags: figures');
    expect(markdown.endsWith('\n')).toBe(true);
  });

  it('gives the same bytes for the same case', () => {
    expect(exportMarkdown(whole(structuredClone(damCase), structuredClone(damComparison)))).toBe(
      exportMarkdown(whole(damCase, damComparison)),
    );
  });

  it('works for a case with nothing in it', () => {
    const markdown = exportMarkdown(whole(exampleCase(), null));
    expect(markdown).toContain('This case has no sources.');
    expect(markdown).toContain('No notes were written.');
  });

  it('lets no hostile text become markup, a link, an image or HTML', () => {
    const plain = new Set(tags(render(exportMarkdown(whole(caseOf('plain words\n\nmore words'), null)))));
    const hostile = tags(render(exportMarkdown(whole(caseOf(HOSTILE), null))));
    expect(hostile.filter((tag) => !plain.has(tag) && tag !== 'br')).toEqual([]);
  });

  it.each(HOSTILE.split('\n').filter((line) => line !== ''))('shows %j as it is', (line) => {
    const html = render(exportMarkdown(whole(caseOf(line), null)));
    expect(decode(html)).toContain(`<blockquote>\n<p>${line}</p>\n</blockquote>`);
  });

  it('adds no markup for any text whatever', () => {
    const alphabet = fc.constantFrom(...MARKUP.split(/(?:)/u), 'www.', 'http://', '&amp;');
    fc.assert(
      fc.property(fc.string({ unit: alphabet, minLength: 1 }), (text) => {
        const shown = render(exportMarkdown(whole(caseOf(`a${text}a`), null)));
        expect(
          tags(shown).filter(
            (tag) => !['h1', 'h2', 'h3', 'p', 'ul', 'li', 'em', 'br', 'blockquote', ...TABLE].includes(tag),
          ),
        ).toEqual([]);
        // One table, of the files: its head and a row of four cells.
        expect(tags(shown).filter((tag) => TABLE.includes(tag))).toEqual([
          'table',
          'thead',
          'tr',
          'th',
          'th',
          'th',
          'th',
          'tbody',
          'tr',
          'td',
          'td',
          'td',
          'td',
        ]);
        expect(tags(shown).filter((tag) => tag === 'blockquote')).toHaveLength(1);
        expect(tags(shown).filter((tag) => /^h\d$/.test(tag))).toHaveLength(12);
      }),
    );
  });

  it('marks evidence in bold in any text, and adds nothing else', () => {
    const text = fc.string({ unit: fc.constantFrom(...MARKUP.split(/(?:)/u)), minLength: 4, maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (body, from, to) => {
        const subject = exampleCase({ sources: [source({ id: 's1', text: `a${body}a`, title: 'Title' })] });
        const start = from % body.length;
        const end = start + 1 + (to % (body.length + 1 - start));
        const html = render(
          exportMarkdown(
            whole(subject, {
              ...damComparison,
              sentences: [
                { id: 'x', source: 's1', start: 0, end: body.length + 2, kind: 'body', paragraph: 0 },
              ],
              findings: [{ ...damComparison.findings[0]!, passages: [{ source: 's1', start, end }] }],
            }),
          ),
        );
        const quote = html.slice(html.indexOf('<blockquote>') + 12, html.indexOf('</blockquote>'));
        expect(tags(quote).filter((tag) => !['p', 'br', 'strong'].includes(tag))).toEqual([]);
        // Every mark was taken as one: no asterisk is shown that the text does not hold.
        expect(quote.split('*').length).toBe(body.split('*').length);
      }),
    );
  });
});
