// The piece of a text that is shown for what was looked for.
import { expect, it } from 'vitest';
import { searchWords } from '../../../src/core/text/search/search-words.ts';
import { snippetOf, type Wanted } from '../../../src/main/search/snippet.ts';

const wantedOf = (query: string): Wanted => [
  { words: searchWords(query).map(({ folded }) => folded), open: false, near: [] },
];

/** Longer than what is cut into words as a whole. */
const LONG = 'The harbour was closed again in the evening. '.repeat(2_000);

it.each([
  ['½', 'The toll rose by ½ per mile.'],
  ['1½', 'The toll rose by 1½ crowns.'],
  ['¾ mile', 'The toll is due after ¾ mile.'],
  ['km/h', 'The limit is 30 km/h now.'],
])('shows “%s” deep in a long text: %s', (query, sentence) => {
  const { text } = snippetOf(`${LONG}${sentence} ${LONG}`, wantedOf(query));
  expect(text).toContain(sentence);
});
