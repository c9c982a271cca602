// Import of Markdown: micromark makes HTML of it, and the text is read from that like any page's. Metadata at the
// head ("front matter") is read line by line; nothing in it is run or expanded.
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { dayOf } from '../../core/text/reading/metadata.ts';
import { parsePage, writeText } from './dom.ts';
import { TextBuilder, type FileBytes, type ReadDocument, type Statement } from './document.ts';
import { readText } from './text.ts';

const FIELDS: Readonly<Record<string, Statement['field']>> = {
  title: 'title',
  author: 'author',
  authors: 'author',
  outlet: 'outlet',
  publisher: 'outlet',
  date: 'date',
  url: 'url',
  source: 'url',
  lang: 'language',
  language: 'language',
};

/** @throws Problem as `readText` does */
export function readMarkdown({ bytes, name }: FileBytes): ReadDocument {
  const { text } = readText(bytes, name);
  const front = /^---\n([\s\S]{0,10000}?)\n---(?:\n|$)/.exec(text);
  const html = micromark(front === null ? text : text.slice(front[0].length), {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const builder = new TextBuilder();
  writeText(parsePage(html), builder, { base: null });
  const written = builder.finish();
  // The first heading, where the text begins with it, is the headline.
  const marks = written.marks.map((mark) =>
    mark.kind === 'heading' && mark.start === 0 ? { ...mark, kind: 'headline' as const, value: null } : mark,
  );
  return { text: written.text, marks, statements: statementsOf(front?.[1] ?? ''), importer: 'Markdown' };
}

function statementsOf(front: string): Statement[] {
  return front.split('\n').flatMap((line): Statement[] => {
    const [, key, rest] = /^(\w{1,20}):\s+(.{1,500})$/.exec(line) ?? [];
    const field = FIELDS[key?.toLowerCase() ?? ''];
    if (field === undefined) return [];
    const words = rest!.trim().replace(/^(["'])(.*)\1$/, '$2');
    const value =
      field === 'date' ? dayOf(words) : field === 'url' && !/^https?:\/\/\S+$/i.test(words) ? null : words;
    return value === null || value === ''
      ? []
      : [{ field, value, how: ['frontMatter', key!], confidence: 'stated' }];
  });
}
