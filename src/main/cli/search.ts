// The command `crossread search`: the same index as the window's, brought in step with the library first.
import { join } from 'node:path';
import type { Hit, SearchResult } from '../../core/contract/search.ts';
import { inEnglish, Problem } from '../../core/model/problem.ts';
import { derivedFolder } from '../library/derived.ts';
import { openForCommand } from './open.ts';
import { SearchKeeper } from '../search/keeper.ts';
import { SEARCH_VERSION } from '../search/index-version.ts';
import { report } from '../terminal.ts';

/** Version of the JSON; raised with every change of shape. */
const FORMAT_VERSION = 1;

/**
 * Searches the library.
 * @param library value of `--library`, if it was given
 * @param words as they stand on the command line; one that holds spaces was quoted there, and is a phrase
 * @param format `text` or `json`
 * @returns what to print
 * @throws Problem `bad-input`, `in-use`, `cannot-save`
 */
export async function searchLibrary(
  library: string | undefined,
  words: readonly string[],
  format: string,
): Promise<string> {
  if (format !== 'text' && format !== 'json') {
    throw new Problem('bad-input', `search writes text or json, not ${format}.`);
  }
  if (words.length === 0) throw new Problem('bad-input', 'Say what to look for: crossread search WORDS.');
  const typed = words.map(quotedAgain).join(' ');
  const result = await search(library, typed);
  for (const part of result.unread) {
    report(`${part} is not understood: write after:2023-03 or kind:note.`);
  }
  if (result.notice !== null) report(inEnglish(result.notice));
  if (format === 'json') {
    const { groups, more } = result;
    const document = { format: 'crossread-search', version: FORMAT_VERSION, query: typed, groups, more };
    return `${JSON.stringify(document, null, 2)}\n`;
  }
  if (result.groups.length === 0) report(`Nothing in the library fits ${typed}.`);
  return result.groups
    .map(({ caseId, title, hits, more }) =>
      [
        `${title} (${caseId})\n`,
        ...hits.map(describe),
        ...(more === 0 ? [] : [`  … and ${String(more)} more in this case\n`]),
      ].join(''),
    )
    .join('\n');
}

async function search(library: string | undefined, typed: string): Promise<SearchResult> {
  const opened = await openForCommand(library);
  try {
    const { folder } = opened.library;
    const derived = await derivedFolder(folder, 'search', SEARCH_VERSION);
    const keeper = new SearchKeeper(folder, derived === null ? null : join(derived, 'index.sqlite'));
    try {
      while (keeper.work());
      // A space at the end: what is typed on a command line is typed to its end.
      return keeper.search(`${typed} `, null);
    } finally {
      keeper.close();
    }
  } finally {
    await opened.close();
  }
}

/** The shell took the quotation marks away: `"two words"`, and `outlet:"two words"` too. */
function quotedAgain(word: string): string {
  if (!/\s/.test(word) || word.includes('"')) return word;
  const [, field = '', rest = ''] = /^(-?(?:\p{L}+:)?)([\s\S]*)$/u.exec(word) ?? [];
  return `${field}"${rest}"`;
}

function describe({ kind, title, outlet, day, verdict, tags, text, nearly }: Hit): string {
  const about = [verdict, title, outlet === title ? '' : outlet, day, ...tags].filter((part) => part !== '');
  const line = text === '' ? '' : `    ${text.replace(/\s+/g, ' ')}\n`;
  return `  ${kind}: ${about.join(' · ')}${nearly ? ' (spelt nearly so)' : ''}\n${line}`;
}
