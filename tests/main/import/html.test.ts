import { Readability } from '@mozilla/readability';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/main/import/dom.ts';
import { readHtml } from '../../../src/main/import/html.ts';
import { makeSource } from '../../../src/main/import/text.ts';
import { tokenF1 } from '../../support/token-f1.ts';
import { CAPTION, HEADLINE, LAYOUTS, PARAGRAPHS, STANDFIRST } from './layouts.ts';

const ORIGIN = { id: 's1', fileName: 'page.html', importedAt: '2026-05-06T10:00:00Z', version: '1' };

function read(html: string | Uint8Array) {
  const bytes = typeof html === 'string' ? Buffer.from(html) : html;
  return makeSource(readHtml({ bytes, name: 'page.html' }), { ...ORIGIN, bytes });
}

function marked(source: ReturnType<typeof read>, kind: string): string[] {
  return source.marks
    .filter((mark) => mark.kind === kind)
    .map(({ start, end }) => source.text.slice(start, end));
}

describe('the article of a saved page', () => {
  it.each(LAYOUTS)('is found on a page of $name', ({ html, article }) => {
    const source = read(html);
    expect(tokenF1(source.text, article)).toBeGreaterThanOrEqual(0.95);
    expect(source.title).toBe(HEADLINE);
    for (const words of PARAGRAPHS) expect(source.text).toContain(words);
  });

  it.each(LAYOUTS)('is found on a page of $name no worse than by Readability alone', ({ html, article }) => {
    const alone = new Readability(parsePage(html) as never).parse()?.textContent ?? '';
    expect(tokenF1(read(html).text, article)).toBeGreaterThanOrEqual(
      tokenF1(`${HEADLINE} ${alone}`, article),
    );
  });

  it('has its headline, standfirst and captions told apart from its body', () => {
    const source = read(LAYOUTS[0]!.html);
    expect(marked(source, 'headline')).toEqual([HEADLINE]);
    expect(marked(source, 'standfirst')).toEqual([STANDFIRST]);
    expect(marked(source, 'caption')).toEqual([CAPTION]);
    expect(source.text.startsWith(`${HEADLINE}\n\n${STANDFIRST}\n\n`)).toBe(true);
  });

  it('keeps its links as references, and only those that lead to the web', () => {
    const body = `<p>${PARAGRAPHS[0]!} See the <a href="/report?id=4">report of the divers</a>, <a href="javascript:alert(1)">this</a>, <a href="data:text/html,x">that</a> and <a href="#top">the top</a>.</p>`;
    const source = read(
      `<html><head><link rel="canonical" href="https://gazette.example/quay"></head><body><article><h1>${HEADLINE}</h1>${body}${PARAGRAPHS.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`,
    );
    expect(source.marks.filter(({ kind }) => kind === 'link').map(({ value }) => value)).toEqual([
      'https://gazette.example/report?id=4',
    ]);
    expect(marked(source, 'link')).toEqual(['report of the divers']);
  });

  it('holds nothing of scripts, forms and frames', () => {
    const text = read(
      `<body onload="alert(1)"><article><h1>${HEADLINE}</h1>${PARAGRAPHS.map((words) => `<p onclick="alert(2)">${words}</p>`).join('')}<script>var secret = 1;</script><iframe src="https://frame.example">frame</iframe><form><p>send it</p></form><svg><text>drawn</text></svg></article></body>`,
    ).text;
    expect(text).not.toMatch(/secret|frame|send it|drawn|alert/);
  });

  it('comes in whole from a page without any structure', () => {
    expect(read('Just one line, said the master of the harbour.').text).toBe(
      'Just one line, said the master of the harbour.',
    );
  });
});

describe('what a saved page says about itself', () => {
  const head = (html: string): string =>
    `<html lang="en-GB"><head>${html}</head><body><article><h1>${HEADLINE}</h1>${PARAGRAPHS.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`;

  it('is read from JSON-LD, each value with its evidence', () => {
    const article = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'not this' },
        {
          '@type': 'NewsArticle',
          headline: HEADLINE,
          author: [{ '@type': 'Person', name: 'Mina Duarte' }, { name: 'Ann Lee' }],
          publisher: { name: 'Westhaven Gazette' },
          datePublished: '2026-05-06T23:30:00+02:00',
          mainEntityOfPage: { '@id': 'https://gazette.example/quay' },
        },
      ],
    };
    const source = read(head(`<script type="application/ld+json">${JSON.stringify(article)}</script>`));
    expect(source).toMatchObject({
      title: HEADLINE,
      author: 'Mina Duarte, Ann Lee',
      outlet: 'Westhaven Gazette',
      date: '2026-05-06',
      dateSource: 'text',
      url: 'https://gazette.example/quay',
      language: 'en-GB',
    });
    expect(source.evidence).toContainEqual(
      expect.objectContaining({ field: 'date', how: ['jsonLd', 'datePublished'], confidence: 'stated' }),
    );
  });

  it('is read from Open Graph and meta elements', () => {
    const source = read(
      head(
        '<meta property="og:site_name" content="Westhaven Gazette"><meta name="author" content="By Mina Duarte"><meta property="article:published_time" content="2026-05-06"><meta property="og:url" content="https://gazette.example/quay"><meta property="og:locale" content="en_GB">',
      ),
    );
    expect(source).toMatchObject({
      outlet: 'Westhaven Gazette',
      author: 'Mina Duarte',
      date: '2026-05-06',
      url: 'https://gazette.example/quay',
      language: 'en-GB',
    });
  });

  it('is read from a time at the head of the article, never from one further down', () => {
    const at = (place: string): string =>
      `<body><article>${place.replace('H', `<h1>${HEADLINE}</h1>`)}${PARAGRAPHS.map((words) => `<p>${words}</p>`).join('')}</article><ul><li><time datetime="2020-01-01">old</time></li></ul></body>`;
    expect(read(at('H<time datetime="2026-05-06T08:00Z">6 May</time>')).date).toBe('2026-05-06');
    expect(read(at('H')).date).toBeNull();
  });

  it('shows every statement where two disagree, and follows the first', () => {
    const source = read(
      head(
        '<script type="application/ld+json">{"@type":"Article","datePublished":"2026-05-06"}</script><meta name="date" content="2026-05-09">',
      ),
    );
    expect(source.date).toBe('2026-05-06');
    expect(source.evidence.filter(({ field }) => field === 'date').map(({ value }) => value)).toEqual([
      '2026-05-06',
      '2026-05-09',
    ]);
  });

  it('takes no address that is not one of the web, and no day that does not exist', () => {
    const source = read(
      head(
        '<meta property="og:url" content="javascript:alert(1)"><meta name="date" content="2026-02-30"><script type="application/ld+json">{not json</script>',
      ),
    );
    expect(source).toMatchObject({ url: null, date: null, dateSource: null });
  });

  it('is found in the comment of the program that saved the page', () => {
    expect(
      read(`<!DOCTYPE html> <!-- saved from url=(0028)https://gazette.example/quay -->${head('')}`).url,
    ).toBe('https://gazette.example/quay');
  });
});

describe('a web page that is not in order', () => {
  it('is read in the encoding it states', () => {
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body><p>`;
    const bytes = Buffer.concat([
      Buffer.from(html),
      Buffer.from([0xcc, 0xfd, 0xf0]),
      Buffer.from('</p></body></html>'),
    ]);
    expect(read(bytes).text).toBe('Мэр');
  });

  it.each([
    ['empty-file', '<html><head><title>Nothing</title></head><body><script>x()</script></body></html>'],
    ['empty-file', '<html>'],
  ])('is refused with %s, and the message names it', (code, html) => {
    expect(() => read(html)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining('page.html') as string }),
    );
  });

  it.each([
    [
      'is cut off in the middle of a tag',
      LAYOUTS[0]!.html.slice(0, LAYOUTS[0]!.html.indexOf(PARAGRAPHS[5]!)) + '<p class="',
    ],
    ['nests its elements very deeply', `${'<div>'.repeat(5_000)}${PARAGRAPHS.join(' ')}`],
  ])('still gives its text when it %s', (_what, html) => {
    expect(read(html).text).toContain(PARAGRAPHS[0]);
  });
});
