// Import of web archives (WARC, and WACZ, which is a ZIP around them): each page in them that holds an article.
import { WARCParser } from 'warcio';
import { Problem, say } from '../../core/model/problem.ts';
import type { FileBytes, ReadDocument } from './document.ts';
import { decodeBytes } from './encoding.ts';
import { readPage } from './html.ts';

/** Pages in one archive; a crawl of a whole site is not a case. */
const MOST_PAGES = 1_000;
/** Inflated bytes of all records together, as for ZIP archives. */
const MOST_BYTES = 256 * 1024 * 1024;

export interface ArchivedPage {
  /** Address it was fetched from. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly charset: string | null;
}

/**
 * The HTML pages in an archive, as they came over the wire.
 * @throws Problem `damaged-file`, `file-too-large`, `empty-file`
 */
export async function listPages({ bytes, name }: FileBytes): Promise<readonly ArchivedPage[]> {
  const pages: ArchivedPage[] = [];
  let inflated = 0;
  try {
    for await (const record of new WARCParser(new Blob([new Uint8Array(bytes)]).stream())) {
      const type = record.httpHeaders?.headers.get('content-type') ?? '';
      const isPage =
        record.warcType === 'response' &&
        record.httpHeaders?.statusCode === 200 &&
        /^(?:text\/html|application\/xhtml)/i.test(type);
      const chunks: Uint8Array[] = [];
      for await (const chunk of record) {
        inflated += chunk.length;
        if (inflated > MOST_BYTES || pages.length >= MOST_PAGES) throw tooMuch(name);
        if (isPage) chunks.push(chunk);
      }
      if (!isPage || chunks.length === 0) continue;
      const charset = /charset=["']?([\w-]{2,30})/i.exec(type)?.[1] ?? null;
      pages.push({ name: record.warcTargetURI ?? name, bytes: Buffer.concat(chunks), charset });
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(
      'damaged-file',
      say`${name} is a damaged web archive: it is cut off or was changed on its way. Get it again.`,
      { cause: error },
    );
  }
  if (pages.length === 0)
    throw new Problem(
      'empty-file',
      say`${name} holds no web page that was fetched whole. Save the page again.`,
    );
  return pages;
}

/** @throws Problem as `readPage` does */
export function readArchivedPage({ name, bytes, charset }: ArchivedPage): ReadDocument {
  return { ...readPage(decodeBytes(bytes, name, charset).text, name, name), importer: 'web archive' };
}

function tooMuch(name: string): Problem {
  return new Problem(
    'file-too-large',
    say`${name} holds more pages than can be read at once. Save the pages you need one by one.`,
  );
}
