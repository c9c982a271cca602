/** Words as they stand in a regular expression that is to find them, whatever signs are among them. `RegExp.escape` needs Node 24. */
export function escaped(words: string): string {
  // Of the syntax alone: under the flag "u" a backslash before any other sign is an error.
  return words.replace(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`);
}
