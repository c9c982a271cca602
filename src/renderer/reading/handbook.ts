// The chapters of the handbook, bundled with the page so that they open offline. They are our own files, named in
// their README in the order of reading; loaded only when the handbook is opened.
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

export interface Chapter {
  /** Its file, as other chapters name it in links: `reader.md`. */
  readonly file: string;
  readonly title: string;
  readonly text: Root;
}

const FOLDER = '../../../docs/handbook/';

const texts = import.meta.glob<string>('../../../docs/handbook/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const pictures = import.meta.glob<string>('../../../docs/handbook/images/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Every chapter in the order of the handbook's list of contents. */
export const CHAPTERS: readonly Chapter[] = linksIn(fromMarkdown(texts[`${FOLDER}README.md`]!)).map(
  ({ url, title }) => ({ file: url, title, text: fromMarkdown(texts[FOLDER + url]!) }),
);

/** Address of a picture that a chapter names, or null when there is none of that name. */
export function pictureAt(url: string): string | null {
  return pictures[FOLDER + url] ?? null;
}

function linksIn(contents: Root): { url: string; title: string }[] {
  return contents.children.flatMap((node) =>
    node.type !== 'list'
      ? []
      : node.children.flatMap((item) =>
          item.children.flatMap((paragraph) =>
            paragraph.type !== 'paragraph'
              ? []
              : paragraph.children.flatMap((link) =>
                  link.type === 'link'
                    ? [
                        {
                          url: link.url,
                          title: link.children.map((part) => ('value' in part ? part.value : '')).join(''),
                        },
                      ]
                    : [],
                ),
          ),
        ),
  );
}
