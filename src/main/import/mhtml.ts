// Import of MHTML, a page that a browser saved as one MIME file: its HTML part is read like any saved page.
import PostalMime from 'postal-mime';
import { Problem, say } from '../../core/model/problem.ts';
import type { FileBytes, ReadDocument } from './document.ts';
import { addressOf } from './dom.ts';
import { readPage } from './html.ts';

/** @throws Problem `damaged-file`, and as `readPage` does */
export async function readMhtml({ bytes, name }: FileBytes): Promise<ReadDocument> {
  const { html, headers } = await PostalMime.parse(bytes).catch((cause: unknown) => {
    throw damaged(name, cause);
  });
  if (html === undefined || html.trim() === '') throw damaged(name, undefined);
  const header = (key: string): string | null => headers.find((one) => one.key === key)?.value ?? null;
  const address = addressOf(header('snapshot-content-location') ?? header('content-location'), null);
  return { ...readPage(html, name, address), importer: 'MHTML' };
}

function damaged(name: string, cause: unknown): Problem {
  return new Problem(
    'damaged-file',
    say`${name} holds no web page: it is cut off, or not a page that a browser saved. Save the page again.`,
    { cause },
  );
}
