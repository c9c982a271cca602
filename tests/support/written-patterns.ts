// The regular expressions of the code, for tests that look at all of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

/** A regular expression and the file it stands in. */
export interface WrittenPattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression that is written out in these folders, by the compiler's own reading of the files. */
export function writtenOut(rooms: readonly string[]): WrittenPattern[] {
  const found: WrittenPattern[] = [];
  for (const room of rooms) {
    for (const entry of readdirSync(join(root, room), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(?:ts|svelte)$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      const text = readFileSync(path, 'utf8');
      // Of a component, its script; expressions in its markup are few, and the linter's.
      const script = entry.name.endsWith('.svelte')
        ? (/<script[^>]*>(.*?)<\/script>/s.exec(text)?.[1] ?? '')
        : text;
      const walk = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/');
          const where = relative(root, path);
          found.push({ where, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
        }
        ts.forEachChild(node, walk);
      };
      walk(ts.createSourceFile(path, script, ts.ScriptTarget.Latest));
    }
  }
  return found;
}
