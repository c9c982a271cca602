// A note's Markdown as a tree of the few things a note may hold. Markup, pictures and addresses that are not of the
// web come out as plain text, so nothing in a note can do anything but be read.
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

type NoteElement =
  'strong' | 'emphasis' | 'paragraph' | 'heading' | 'quotation' | 'list' | 'numbered' | 'item';

export type NoteNode =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code' | 'code-block'; readonly text: string }
  | { readonly type: 'break' | 'rule' }
  | { readonly type: 'link'; readonly address: string; readonly children: readonly NoteNode[] }
  | { readonly type: NoteElement; readonly children: readonly NoteNode[] };

/** Deepest nesting that is kept; a note has no use for more, and a hostile one must not exhaust the stack. */
const DEEPEST = 12;

/** What stands on lines of its own. */
const BLOCKS: ReadonlySet<string> = new Set<NoteElement>([
  'paragraph',
  'heading',
  'quotation',
  'list',
  'numbered',
  'item',
]);

/** Reads a note. Never throws: whatever is not Markdown is text. */
export function noteTree(markdown: string): NoteNode[] {
  return childrenOf(fromMarkdown(markdown), 0);
}

/** What a note says, on one line and without its marks: for lists, and for those who hear them read. */
export function plainNote(markdown: string): string {
  const said = (nodes: readonly NoteNode[]): string =>
    nodes
      .map((node) => {
        if ('text' in node) return node.type === 'code-block' ? ` ${node.text} ` : node.text;
        if (!('children' in node)) return ' ';
        const words = said(node.children);
        return BLOCKS.has(node.type) ? ` ${words} ` : words;
      })
      .join('');
  return said(noteTree(markdown)).replace(/\s+/g, ' ').trim();
}

function childrenOf(node: Nodes, depth: number): NoteNode[] {
  if (!('children' in node)) return [];
  return (node.children as Nodes[]).flatMap((child) => nodesOf(child, depth + 1));
}

function nodesOf(node: Nodes, depth: number): NoteNode[] {
  if (depth > DEEPEST) return [{ type: 'text', text: textOf(node) }];
  const children = (): NoteNode[] => childrenOf(node, depth);
  switch (node.type) {
    case 'text':
      return [{ type: 'text', text: node.value }];
    case 'inlineCode':
      return [{ type: 'code', text: node.value }];
    case 'code':
      return [{ type: 'code-block', text: node.value }];
    case 'html':
      return [{ type: 'text', text: node.value }];
    case 'image':
      return [{ type: 'text', text: node.alt ?? node.url }];
    case 'break':
      return [{ type: 'break' }];
    case 'thematicBreak':
      return [{ type: 'rule' }];
    case 'link':
      return /^https?:\/\//i.test(node.url)
        ? [{ type: 'link', address: node.url, children: children() }]
        : children();
    case 'strong':
    case 'emphasis':
    case 'paragraph':
    case 'heading':
      return [{ type: node.type, children: children() }];
    case 'blockquote':
      return [{ type: 'quotation', children: children() }];
    case 'list':
      return [{ type: node.ordered === true ? 'numbered' : 'list', children: children() }];
    case 'listItem':
      return [{ type: 'item', children: children() }];
    case 'definition':
      return [];
    default:
      return children();
  }
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(textOf).join('') : '';
}
