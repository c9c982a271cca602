// What a web page says about itself: JSON-LD, Open Graph, meta elements, canonical link, publication time and the
// comment of the program that saved it. The order is the order of trust; nothing is made up.
import * as v from 'valibot';
import { dayOf } from '../../core/text/reading/metadata.ts';
import type { Statement } from './document.ts';
import { addressOf, wordsOf, type PageDocument, type PageElement } from './dom.ts';
import type { Way } from '../../core/model/said.ts';

type Field = Statement['field'];

/** Longest value that is a title, a name or an address, and not a page that puts its text into its metadata. */
const LONGEST_VALUE = 500;

const META: readonly (readonly [Field, readonly string[]])[] = [
  ['title', ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title', 'parsely-title']],
  [
    'outlet',
    ['og:site_name', 'citation_journal_title', 'dc.publisher', 'dcterms.publisher', 'application-name'],
  ],
  [
    'author',
    [
      'article:author',
      'author',
      'byl',
      'dc.creator',
      'dcterms.creator',
      'citation_author',
      'parsely-author',
      'sailthru.author',
    ],
  ],
  [
    'date',
    [
      'article:published_time',
      'og:published_time',
      'datepublished',
      'parsely-pub-date',
      'sailthru.date',
      'pubdate',
      'publishdate',
      'publish-date',
      'dc.date.issued',
      'dcterms.issued',
      'dc.date',
      'dcterms.created',
      'citation_publication_date',
      'citation_date',
      'date',
    ],
  ],
  ['url', ['og:url', 'parsely-link']],
  ['language', ['og:locale', 'dc.language', 'content-language']],
];

/**
 * @param html the page as it came, for the comments of saving programs
 * @param address where the page came from, if the archive around it says so
 */
export function pageStatements(page: PageDocument, html: string, address: string | null): Statement[] {
  const found: Statement[] = [];
  const say = (field: Field, value: string | null | undefined, how: Way): void => {
    const clean = cleanValue(field, value ?? '');
    if (clean !== null) found.push({ field, value: clean, how, confidence: 'stated' });
  };
  if (address !== null) say('url', address, ['archive']);
  for (const article of jsonLdArticles(page)) {
    say('title', article.headline ?? article.name, ['jsonLd', 'headline']);
    say('author', namesOf(article.author), ['jsonLd', 'author']);
    say('outlet', namesOf(article.publisher), ['jsonLd', 'publisher']);
    say('date', article.datePublished, ['jsonLd', 'datePublished']);
    say('url', article.url ?? idOf(article.mainEntityOfPage), ['jsonLd', 'address']);
    say('language', article.inLanguage, ['jsonLd', 'inLanguage']);
  }
  say('url', page.querySelector('link[rel="canonical"]')?.getAttribute('href'), ['canonical']);
  const metas = [...page.querySelectorAll('meta')].map((meta) => ({
    name: (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('http-equiv') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase(),
    content: meta.getAttribute('content'),
  }));
  for (const [field, names] of META)
    for (const name of names)
      for (const meta of metas) if (meta.name === name) say(field, meta.content, ['head', name]);
  for (const element of page.querySelectorAll('[itemprop="datePublished"], time[pubdate]'))
    say('date', element.getAttribute('datetime') ?? element.getAttribute('content') ?? wordsOf(element), [
      'publicationTime',
    ]);
  const time = headTime(page);
  if (time !== null) say('date', time.getAttribute('datetime') ?? wordsOf(time), ['articleTime']);
  for (const element of page.querySelectorAll('[itemprop="author"], [rel="author"]'))
    say('author', wordsOf(element), ['pageAuthor']);
  say('url', savedFrom(html), ['savedFrom']);
  say('language', page.documentElement?.getAttribute('lang'), ['headLanguage']);
  const outlet = found.find(({ field }) => field === 'outlet')?.value ?? null;
  say('title', withoutOutlet(wordsOf(page.querySelector('title')), outlet), ['pageTitle']);
  return found;
}

function cleanValue(field: Field, value: string): string | null {
  const words = value.replace(/\s+/g, ' ').trim();
  if (words === '' || words.length > LONGEST_VALUE) return null;
  switch (field) {
    case 'date':
      return dayOf(words);
    case 'url': {
      const address = addressOf(words, null);
      return address?.startsWith('http') === true ? address : null;
    }
    case 'language': {
      const tag = words.replaceAll('_', '-');
      return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/i.test(tag) ? tag : null;
    }
    case 'author':
      // Some sites give the address of the author's page instead of a name.
      return /^(?:https?:|www\.)/i.test(words) ? null : words.replace(/^by\s+/i, '');
    default:
      return words;
  }
}

/** "Ferries to stop | Harbour Times" without the outlet's name at its end. */
function withoutOutlet(title: string, outlet: string | null): string {
  const parts = /^(.{10,})\s[|–—·-]\s([^|–—·]{2,60})$/u.exec(title);
  if (parts === null) return title;
  const [, head, tail] = parts;
  return outlet === null ||
    tail!.toLowerCase().includes(outlet.toLowerCase()) ||
    outlet.toLowerCase().includes(tail!.toLowerCase())
    ? head!
    : title;
}

/** A `<time>` between the headline and the first paragraph of the article. */
function headTime(page: PageDocument): PageElement | null {
  const headline = page.querySelector('article h1, main h1, h1');
  const around = headline?.closest('article, main, header, [role="main"]') ?? headline?.parentElement ?? null;
  return around?.querySelector('time[datetime]') ?? null;
}

/** The address in the first lines, where Chrome, Firefox and SingleFile leave it. */
function savedFrom(html: string): string | null {
  const head = html.slice(0, 5_000);
  return (
    /\bsaved from url=\(\d{1,6}\)(\S{1,2000})/.exec(head)?.[1] ??
    /Page saved with SingleFile\s{1,20}url: (\S{1,2000})/.exec(head)?.[1] ??
    null
  );
}

const text = v.pipe(v.string(), v.trim());
const named = v.union([text, v.object({ name: text }), v.array(v.union([text, v.object({ name: text })]))]);
/** A field in a form that we do not know is left out, the others still count. */
const maybe = <T extends v.GenericSchema>(schema: T) => v.fallback(v.optional(schema), undefined as never);
const articleSchema = v.object({
  '@type': v.union([v.string(), v.array(v.string())]),
  headline: maybe(text),
  name: maybe(text),
  author: maybe(named),
  publisher: maybe(named),
  datePublished: maybe(text),
  url: maybe(text),
  mainEntityOfPage: maybe(v.union([text, v.object({ '@id': text })])),
  inLanguage: maybe(text),
});
type JsonLdArticle = v.InferOutput<typeof articleSchema>;

function jsonLdArticles(page: PageDocument): JsonLdArticle[] {
  const found: JsonLdArticle[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse((script.textContent ?? '').replace(/^\s*[<]!--|-->\s*$/g, ''));
    } catch {
      continue;
    }
    for (const node of nodesOf(data)) {
      const article = v.safeParse(articleSchema, node);
      if (
        article.success &&
        [article.output['@type']].flat().some((type) => /(?:Article|Posting|Report)$/.test(type))
      )
        found.push(article.output);
    }
  }
  return found;
}

/** The things that a JSON-LD script states: one, a list, or a graph of them. */
function nodesOf(data: unknown): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(data) ? data : [data];
  return list.flatMap((one) =>
    typeof one === 'object' && one !== null && '@graph' in one && Array.isArray(one['@graph'])
      ? (one['@graph'] as readonly unknown[])
      : [one],
  );
}

function namesOf(value: JsonLdArticle['author']): string | undefined {
  if (value === undefined) return undefined;
  return [value]
    .flat()
    .map((one) => (typeof one === 'string' ? one : one.name))
    .join(', ');
}

function idOf(value: JsonLdArticle['mainEntityOfPage']): string | undefined {
  return typeof value === 'string' ? value : value?.['@id'];
}
