// A text from the clipboard. Pages that were copied as Markdown bring their links and headings as signs: "[90-day
// truce](#)" becomes "90-day truce", since the signs are not the author's words. Where no link tells Markdown, nothing
// changes; the bytes as they came are kept either way.
import type { Mark } from '../../core/model/source.ts';

/** A link or an image with a target that nobody writes by hand in prose. Bounded, so that brackets alone cost little. */
const LINK =
  /(?<image>!?)\[(?<words>[^\][\n]{1,300})\]\((?<target>(?:#|https?:|www\.|\/|mailto:)[^()\s]{0,1000})(?:\s"[^"\n]{0,200}")?\)/gu;
/** Marks of a heading and of strong words, which go where links have shown that the text is Markdown. */
const HEADING = /^#{1,6}\s+(?=\S)/gmu;
const STRONG = /(?<mark>\*\*|__)(?=\S)(?<words>[^*_\n]{1,300})(?<=\S)\k<mark>/gu;

export interface PastedText {
  readonly text: string;
  /** Where links led. */
  readonly marks: readonly Mark[];
  readonly isMarkdown: boolean;
}

/** The words of a pasted text without the signs of Markdown, where it plainly is that. */
export function readPasted(text: string): PastedText {
  if (text.search(LINK) < 0) return { text, marks: [], isMarkdown: false };
  const bare = text.replace(HEADING, '').replace(STRONG, '$<words>');
  const marks: Mark[] = [];
  let written = '';
  let from = 0;
  for (const match of bare.matchAll(LINK)) {
    written += bare.slice(from, match.index);
    from = match.index + match[0].length;
    const { image, words, target } = match.groups as Record<'image' | 'words' | 'target', string>;
    // What an image shows is not told in the text.
    if (image === '!') continue;
    const start = written.length;
    written += words;
    if (/^https?:/.test(target)) marks.push({ kind: 'link', start, end: written.length, value: target });
  }
  return { text: written + bare.slice(from), marks, isMarkdown: true };
}
