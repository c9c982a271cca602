// The lists of words by which texts are read: long, written by hand, and looked at by nobody once they work.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { MEN_NAMES, WOMEN_NAMES } from '../../../src/core/text/reading/english/word-lists.ts';

const ROOMS = ['src/core/text', 'src/core/stages', 'src/main/import'];
const FILES = ROOMS.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(room, name)),
);

/** The text of a literal, or of literals that are added; null for what is none. */
function literal(node: ts.Expression): string | null {
  if (ts.isParenthesizedExpression(node)) return literal(node.expression);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null;
  const [left, right] = [literal(node.left), literal(node.right)];
  return left === null || right === null ? null : left + right;
}

/** The words of a list: `'one two'.split(' ')`, or the texts of `new Set([…])`; null for what is neither. */
function listed(node: ts.Node): string[] | null {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return node.expression.name.text === 'split'
      ? (literal(node.expression.expression)?.split(' ') ?? null)
      : null;
  if (!ts.isNewExpression(node)) return null;
  const [values] = node.arguments ?? [];
  return values !== undefined && ts.isArrayLiteralExpression(values)
    ? values.elements.flatMap((each) => literal(each) ?? [])
    : null;
}

function twice(words: readonly string[]): string[] {
  const met = new Set<string>();
  return words.filter((word) => met.size === met.add(word).size);
}

function listsOf(file: string): string[][] {
  const lists: string[][] = [];
  const visit = (node: ts.Node): void => {
    const words = listed(node);
    if (words !== null) lists.push(words);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return lists;
}

describe('a list of words', () => {
  it('has no word twice, in any file', () => {
    const lists = FILES.flatMap((file) => listsOf(file).map((words) => ({ file, words })));
    expect(lists.length).toBeGreaterThan(100);
    expect(lists.flatMap(({ file, words }) => twice(words).map((word) => `${file}: ${word}`))).toEqual([]);
  });

  it('gives a name to women or to men, not to both', () => {
    expect([...WOMEN_NAMES].filter((name) => MEN_NAMES.has(name))).toEqual([]);
  });
});
